/* Facts with reasons: what casm explain works on (docs/facts.md, "With reasons"). */
#include "cmd/facts_parts.h"
#include "model/remark.h"

static void key_line(struct json *j, const char *key, uint64_t line)
{
	facts_key_value(j, key, line && line <= INT64_MAX ? value_of((int64_t)line) : value_unknown(""));
}

static void key_count(struct json *j, const char *key, uint64_t n)
{
	json_key(j, key);
	json_u64(j, n);
}

void facts_call_why(struct json *j, const struct call *c)
{
	key_line(j, "record_line", c->remark ? c->remark->record_line : 0);
	key_line(j, "asm_line", c->asm_line);
}

static void reason(struct json *j, const struct remark *r)
{
	struct arena scratch = {0};

	json_object(j);
	facts_key_str(j, "pass", r->pass);
	facts_key_str(j, "name", r->name);
	facts_key_str(j, "kind", str_c(remark_kind_words[r->kind]));
	facts_place(j, r->loc);
	key_line(j, "record_line", r->record_line);
	facts_key_str(j, "message", remark_message(r, &scratch));
	json_key(j, "args");
	json_array(j);
	for (uint32_t i = 0; i < r->nargs; i++) {
		json_object(j);
		facts_key_str(j, "key", r->args[i].key);
		facts_key_str(j, "value", r->args[i].value);
		if (loc_known(r->args[i].loc))
			facts_place(j, r->args[i].loc);
		json_end(j);
	}
	json_end(j);
	json_end(j);
	arena_clear(&scratch);
}

void facts_loop_why(struct json *j, const struct loop *l)
{
	json_key(j, "blocker");
	if (loc_known(l->blocker)) {
		json_object(j);
		facts_place(j, l->blocker);
		json_end(j);
	} else {
		json_null(j);
	}
	json_key(j, "reasons");
	json_array(j);
	for (size_t i = 0; i < l->reasons.count; i++)
		reason(j, l->reasons.items[i]);
	json_end(j);
}

static void share(struct json *j, const struct func *f, const struct line_share *s)
{
	json_array(j);
	json_u64(j, s->loc.line);
	json_u64(j, s->ninsns);
	json_u64(j, s->ncalls);
	json_str(j, s->callee);
	if (!str_eq(s->loc.file, f->decl.file))
		json_str(j, s->loc.file);
	json_end(j);
}

static void load(struct json *j, const struct repeated_load *l)
{
	static const char *const kinds[] = {
		[CLOBBER_STORE] = "store", [CLOBBER_CALL] = "call", [CLOBBER_OTHER] = "other"};

	json_object(j);
	facts_place(j, l->loc);
	facts_chain(j, l->frame);
	facts_key_str(j, "type", l->type);
	facts_key_value(j, "loop", l->loop >= 0 ? value_of(l->loop) : value_unknown(""));
	facts_key_value(j, "bytes", l->bytes ? value_of(l->bytes) : value_unknown(""));
	facts_key_bool(j, "same_address", l->is_same_address);
	facts_key_bool(j, "conditional", l->is_conditional);
	json_key(j, "earlier");
	if (loc_known(l->other)) {
		json_object(j);
		facts_key_str(j, "what", l->other_what);
		facts_place(j, l->other);
		json_end(j);
	} else {
		json_null(j);
	}
	json_key(j, "clobbers");
	json_array(j);
	for (size_t i = 0; i < l->clobbers.count; i++) {
		const struct clobber *c = &l->clobbers.items[i];

		json_object(j);
		facts_key_str(j, "kind", str_c(kinds[c->kind]));
		facts_key_str(j, "what", c->what);
		facts_place(j, c->loc);
		facts_key_bool(j, "named", c->is_named);
		facts_key_value(j, "bytes", c->bytes ? value_of(c->bytes) : value_unknown(""));
		json_end(j);
	}
	json_end(j);
	key_count(j, "more_clobbers", l->nclobbers_left_out);
	key_count(j, "copies", l->ncopies);
	key_line(j, "record_line", l->record_line);
	json_end(j);
}

static void spill(struct json *j, const struct spill_site *s)
{
	json_object(j);
	facts_place(j, s->loc);
	facts_chain(j, s->frame);
	key_count(j, "spills", s->nspills);
	key_count(j, "reloads", s->nreloads);
	facts_key_value(j, "loop", s->loop >= 0 ? value_of(s->loop) : value_unknown(""));
	key_count(j, "depth", s->depth);
	json_end(j);
}

void facts_func_why(struct json *j, const struct func *f)
{
	const struct func_why *w = f->why;

	json_key(j, "lines");
	json_array(j);
	for (size_t i = 0; i < w->lines.count; i++)
		share(j, f, &w->lines.items[i]);
	json_end(j);
	json_key(j, "loads");
	json_array(j);
	for (size_t i = 0; i < w->loads.count; i++)
		load(j, &w->loads.items[i]);
	json_end(j);
	json_key(j, "spills_at");
	json_array(j);
	for (size_t i = 0; i < w->spills.count; i++)
		spill(j, &w->spills.items[i]);
	json_end(j);
}
