/* Schema casm.sides/1: docs/sides.md. */
#include "base/json.h"
#include "cmd/facts_parts.h"
#include "cmd/sides.h"

static void field_count(struct json *j, const char *key, size_t n)
{
	json_key(j, key);
	json_u64(j, n);
}

/* Where allocated memory goes is not looked at. */
static bool is_left_out(enum metric m)
{
	return m == METRIC_escaping_allocations || m == METRIC_freed_allocations;
}

static void metrics(struct json *j, const char *key, const struct value *v)
{
	json_key(j, key);
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		if (!is_left_out((enum metric)m))
			facts_key_value(j, metric_infos[m].name, v[m]);
	json_end(j);
}

static void unknown(struct json *j, const struct value *v)
{
	json_key(j, "unknown");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		if (!v[m].is_known && !is_left_out((enum metric)m))
			facts_key_str(j, metric_infos[m].name, str_c(v[m].why ? v[m].why : "not measured"));
	json_end(j);
}

static void side(const struct sides_side *side, struct json *j)
{
	const struct unit *u = side->first;

	json_object(j);
	facts_key_str(j, "label", side->label);
	facts_key_str(j, "with", side->with.len ? side->with : STR_NONE);
	json_key(j, "compiler");
	json_object(j);
	facts_key_str(j, "family", u->compiler.family);
	facts_key_str(j, "version", u->compiler.version);
	facts_key_str(j, "target", u->compiler.target);
	json_end(j);
	json_key(j, "args");
	json_array(j);
	for (size_t i = 0; i < side->inv.rest.nafter_dashes; i++)
		json_str(j, str_c(side->inv.rest.after_dashes[i]));
	json_end(j);
	json_key(j, "added");
	json_array(j);
	for (size_t i = 0; i < u->added.count; i++)
		json_str(j, u->added.items[i]);
	json_end(j);
	field_count(j, "functions", side->nfuncs);
	field_count(j, "smallest_in", side->nbest);
	metrics(j, "totals", side->totals);
	json_key(j, "functions_unknown");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		if (side->nunknown[m] && !is_left_out((enum metric)m))
			field_count(j, metric_infos[m].name, side->nunknown[m]);
	json_end(j);
	json_end(j);
}

static void count_places(struct json *j, const char *key, const struct sides_places *all)
{
	size_t ndifferent = 0, nlone = 0;

	for (size_t i = 0; i < all->count; i++) {
		ndifferent += all->items[i]->difference > 0;
		nlone += all->items[i]->is_one_sided && !all->items[i]->difference;
	}
	json_key(j, key);
	json_object(j);
	field_count(j, "different", ndifferent);
	field_count(j, "alike", all->count - ndifferent - nlone);
	field_count(j, "on_some_sides_only", nlone);
	json_end(j);
}

static void head(const struct sides *s, struct json *j)
{
	facts_key_str(j, "schema", S("casm.sides/1"));
	facts_key_str(j, "casm", S(CASM_VERSION));
	field_count(j, "units", s->nunits);
	json_key(j, "not_compared");
	json_array(j);
	for (size_t i = 0; i < s->missing.count; i++)
		json_str(j, s->missing.items[i]);
	json_end(j);
	json_key(j, "sides");
	json_array(j);
	for (size_t i = 0; i < s->count; i++)
		side(&s->of[i], j);
	json_end(j);
	json_key(j, "counts");
	json_object(j);
	json_key(j, "functions");
	json_object(j);
	field_count(j, "alike", s->nalike);
	field_count(j, "as_large", s->nlevel);
	field_count(j, "on_some_sides_only", s->nuneven);
	json_end(j);
	count_places(j, "loops", &s->loops);
	count_places(j, "calls", &s->calls);
	json_end(j);
}

static void function(const struct sides *s, const struct sides_func *f, struct json *j)
{
	json_object(j);
	facts_key_str(j, "name", f->name);
	facts_key_str(j, "linkage_name", f->linkage_name);
	facts_key_str(j, "source", f->source);
	facts_place(j, f->decl);
	json_key(j, "sides");
	json_array(j);
	for (size_t i = 0; i < s->count; i++) {
		const struct sides_code *code = &f->of[i];

		json_object(j);
		json_key(j, "symbols");
		json_array(j);
		for (size_t k = 0; k < code->copies.count; k++)
			json_str(j, code->copies.items[k]->linkage_name);
		json_end(j);
		json_key(j, "inlined_away");
		json_bool(j, code->is_inlined);
		if (code->copies.count) {
			metrics(j, "metrics", code->metrics);
			unknown(j, code->metrics);
		}
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

static void loop_side(const struct sides *s, const struct sides_site *at, struct json *j)
{
	struct str remark, reason;

	json_object(j);
	field_count(j, "copies", at->ncopies);
	field_count(j, "vectorized", at->ntaken);
	field_count(j, "fully_unrolled", at->nunrolled);
	facts_key_value(j, "width", at->ntaken && !at->has_widths ? at->width : value_unknown(NULL));
	reason = at->ncopies ? sides_loop_reason(s, at, &remark) : (remark = STR_NONE);
	facts_key_str(j, "remark", remark);
	facts_key_str(j, "reason", reason);
	json_end(j);
}

static void call_side(const struct sides *s, const struct sides_site *at, struct json *j)
{
	struct str remark, reason;

	json_object(j);
	field_count(j, "copies", at->ncopies);
	field_count(j, "inlined", at->ntaken);
	field_count(j, "inlined_in_part", at->npieces);
	field_count(j, "refused", at->nrefused);
	field_count(j, "in_loop", at->nin_loop);
	reason = at->ncopies ? sides_call_reason(s, at, &remark) : (remark = STR_NONE);
	facts_key_str(j, "remark", remark);
	facts_key_str(j, "reason", reason);
	facts_key_value(j, "cost", at->ncopies ? at->call->cost : value_unknown(NULL));
	facts_key_value(j, "threshold", at->ncopies ? at->call->threshold : value_unknown(NULL));
	json_end(j);
}

static void place(const struct sides *s, const struct sides_place *p, bool is_loop, struct json *j)
{
	json_object(j);
	if (!is_loop)
		facts_key_str(j, "callee", p->callee);
	facts_place(j, p->loc);
	facts_key_str(j, "function", p->f->linkage_name);
	json_key(j, "differs");
	json_bool(j, p->difference > 0);
	json_key(j, "sides");
	json_array(j);
	for (size_t i = 0; i < s->count; i++)
		(is_loop ? loop_side : call_side)(s, &p->of[i], j);
	json_end(j);
	json_end(j);
}

void sides_json(const void *sides, struct json *j)
{
	const struct sides *s = sides;

	json_object(j);
	head(s, j);
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < s->funcs.count; i++)
		function(s, s->funcs.items[i], j);
	json_end(j);
	json_key(j, "loops");
	json_array(j);
	for (size_t i = 0; i < s->loops.count; i++)
		place(s, s->loops.items[i], true, j);
	json_end(j);
	json_key(j, "calls");
	json_array(j);
	for (size_t i = 0; i < s->calls.count; i++)
		place(s, s->calls.items[i], false, j);
	json_end(j);
	json_end(j);
}

bool sides_record(const void *sides, size_t i, struct json *j)
{
	const struct sides *s = sides;

	if (i > s->funcs.count + s->loops.count + s->calls.count)
		return false;
	json_object(j);
	if (i == 0) {
		head(s, j);
	} else if (--i < s->funcs.count) {
		json_key(j, "function");
		function(s, s->funcs.items[i], j);
	} else if ((i -= s->funcs.count) < s->loops.count) {
		json_key(j, "loop");
		place(s, s->loops.items[i], true, j);
	} else {
		json_key(j, "call");
		place(s, s->calls.items[i - s->loops.count], false, j);
	}
	json_end(j);
	return true;
}
