/* What casm check says: failures first, each with its assertion, what was measured, the remark behind it and the
 * instructions; then what was checked. */
#include "base/shelf.h"
#include "cmd/check.h"
#include "cmd/findings.h"

enum outcome { OUTCOME_HELD, OUTCOME_FAILED, OUTCOME_UNDECIDED, OUTCOME_UNMATCHED, OUTCOME_SKIPPED };
static const char *const outcome_names[] = {"held", "failed", "undecided", "unmatched", "skipped"};

static enum outcome outcome_of(const struct check_item *item)
{
	if (!item->nunits)
		return item->nskipped && item->worst.kind == VERDICT_ABSENT && !item->worst.u
			       ? OUTCOME_SKIPPED
			       : OUTCOME_UNMATCHED;
	if (item->is_blessed || !item->nfailed)
		return OUTCOME_HELD;
	return item->worst.kind == VERDICT_UNDECIDED ? OUTCOME_UNDECIDED : OUTCOME_FAILED;
}

static bool is_failure(const struct check *c, enum outcome o)
{
	return o == OUTCOME_FAILED || o == OUTCOME_UNDECIDED ||
	       (o == OUTCOME_UNMATCHED && !c->inv->options.allows_unmatched);
}

static struct str function_of(const struct check_item *item)
{
	if (item->worst.f)
		return item->worst.f->name;
	return item->group->target.func ? item->group->target.func->name : STR_NONE;
}

static struct str what_of(struct arena *a, const struct check_item *item)
{
	const struct target *t = &item->group->target;
	struct str function = t->func && t->func->name.len ? t->func->name : function_of(item);

	switch (t->kind) {
	case TARGET_FUNCTION:
		return function;
	case TARGET_LOOP:
		return str_printf(a, "the loop at line %u of " STR_FMT, t->loop->line, STR_ARG(function));
	case TARGET_LINE:
		return str_printf(a, "line %u of " STR_FMT, t->line, STR_ARG(function));
	default:
		return S("nothing");
	}
}

static struct str title_of(struct arena *a, const struct check_item *item, enum outcome o)
{
	struct str text = item->assertion->text, what = what_of(a, item);

	text = str_head(text, str_find_char(text, '\n'));
	if (o == OUTCOME_UNMATCHED)
		return str_printf(a, STR_FMT " binds to nothing: " STR_FMT, STR_ARG(text),
				  STR_ARG(item->worst.message));
	if (o == OUTCOME_UNDECIDED)
		return str_printf(a, STR_FMT " cannot be decided for " STR_FMT ": " STR_FMT, STR_ARG(text),
				  STR_ARG(what), STR_ARG(item->worst.message));
	return str_printf(a, STR_FMT " does not hold for " STR_FMT ": " STR_FMT, STR_ARG(text), STR_ARG(what),
			  STR_ARG(item->worst.message));
}

/* An instruction with its place. */
static struct str code_line(struct arena *a, const struct insn *insn)
{
	struct str mnemonic = insn_mnemonic(insn), operands = insn_operands(insn);
	struct buf b = {0};
	struct str text;

	buf_add(&b, S("    "));
	buf_add(&b, mnemonic);
	if (operands.len) {
		buf_fill(&b, ' ', mnemonic.len < 8 ? 8 - mnemonic.len : 1);
		buf_add(&b, operands);
	}
	if (loc_known(insn->loc)) {
		buf_fill(&b, ' ', b.len < 40 ? 40 - b.len : 2);
		loc_print(insn->loc, &b);
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void tell_failure(struct check *c, struct finding *f, const struct check_item *item, enum outcome o)
{
	struct arena *a = c->inv->run;
	const struct verdict *v = &item->worst;
	struct str source = item->group->file->text;
	size_t start = item->group->offset + item->assertion->offset;

	f->level = is_failure(c, o) ? LEVEL_ERROR : LEVEL_NOTE;
	finding_is(f, o == OUTCOME_UNMATCHED   ? FINDING_assertion_unmatched
		      : o == OUTCOME_UNDECIDED ? FINDING_assertion_undecided
					       : FINDING_assertion_failed);
	f->function = function_of(item);
	f->loc = item->place;
	f->title = title_of(a, item, o);
	f->name = v->remark_name;
	f->reason = v->remark;
	while (start > 0 && source.ptr[start - 1] != '\n')
		start--;
	f->source = str_from(source, start);
	f->source = str_head(f->source, str_find_char(f->source, '\n'));
	if (f->source.len && f->source.ptr[f->source.len - 1] == '\r')
		f->source.len--;
	f->caret_len = item->caret_len;
	if (v->is_copy)
		vec_push(a, &f->details, str_printf(a, "in its copy in " STR_FMT, STR_ARG(v->f->name)));
	if (v->u && c->load->units.count > 1)
		vec_push(a, &f->details,
			 item->nfailed > 1 ? str_printf(a, "in " STR_FMT " and %zu more units",
							STR_ARG(v->u->source), item->nfailed - 1)
					   : str_printf(a, "in " STR_FMT, STR_ARG(v->u->source)));
	for (size_t i = 0; i < v->code.count; i++)
		vec_push(a, &f->details, code_line(a, &v->f->insns.items[v->code.items[i]]));
	if (v->ncode > v->code.count)
		vec_push(a, &f->details, str_printf(a, "    and %zu more", v->ncode - v->code.count));
}

/* --- data --- */

static void json_text(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	if (s.len)
		json_str(j, s);
	else
		json_null(j);
}

static void json(const void *context, struct json *j)
{
	const struct check *c = context;
	size_t counts[OUTCOME_SKIPPED + 1] = {0};

	json_object(j);
	json_key(j, "schema");
	json_str(j, S("casm.check/1"));
	json_key(j, "assertions");
	json_array(j);
	for (size_t i = 0; shelf_turn(i, c->items.count); i++) {
		const struct check_item *item = &c->items.items[i];
		enum outcome o = outcome_of(item);
		bool is_bound = !item->assertion->word;

		counts[o]++;
		json_object(j);
		json_key(j, "file");
		json_str(j, item->place.file);
		json_key(j, "line");
		json_u64(j, item->place.line);
		json_key(j, "column");
		json_u64(j, item->place.col);
		json_key(j, "text");
		json_str(j, item->assertion->text);
		json_key(j, "status");
		json_str(j, str_c(outcome_names[o]));
		json_key(j, "bound_to");
		json_str(j, str_c(target_words[item->group->target.kind]));
		json_text(j, "function", o == OUTCOME_SKIPPED ? STR_NONE : function_of(item));
		json_key(j, "units");
		json_u64(j, item->nunits);
		if (is_bound) {
			struct value v = item->worst.value;

			json_key(j, "measured");
			if (v.is_known)
				json_i64(j, v.n);
			else
				json_null(j);
			json_key(j, "bound");
			json_i64(j, item->assertion->limit.hard);
		}
		json_text(j, "message", o == OUTCOME_SKIPPED ? STR_NONE : item->worst.message);
		json_text(j, "remark", item->worst.remark_name);
		json_text(j, "reason", item->worst.remark);
		json_end(j);
	}
	json_end(j);
	json_key(j, "checked");
	json_object(j);
	json_key(j, "assertions");
	json_u64(j, c->items.count - counts[OUTCOME_SKIPPED]);
	json_key(j, "files");
	json_u64(j, c->files.count);
	for (size_t i = 0; i <= OUTCOME_SKIPPED; i++) {
		json_key(j, outcome_names[i]);
		json_u64(j, counts[i]);
	}
	json_end(j);
	json_end(j);
}

void check_tell(struct check *c)
{
	struct invocation *inv = c->inv;
	struct arena *a = inv->run;
	struct gate_said *g = &inv->doc.gate;
	struct block *b = doc_block(&inv->doc, BLOCK_FINDINGS, STR_NONE);
	size_t counts[OUTCOME_SKIPPED + 1] = {0}, nfailed = 0, nchecked;
	struct buf footer = {0};

	for (size_t i = 0; shelf_turn(i, c->items.count); i++) {
		const struct check_item *item = &c->items.items[i];
		enum outcome o = outcome_of(item);
		struct checked *row;

		counts[o]++;
		if (o == OUTCOME_SKIPPED)
			continue;
		row = vec_add(a, &g->checked);
		row->suite = item->place.file;
		row->name = str_printf(a, STR_FMT " (line %u, " STR_FMT ")", STR_ARG(item->assertion->text),
				       item->place.line, STR_ARG(what_of(a, item)));
		row->outcome = is_failure(c, o) ? CHECK_FAILED : CHECK_PASSED;
		if (o == OUTCOME_HELD)
			continue;
		nfailed += is_failure(c, o);
		tell_failure(c, vec_add(a, &b->findings), item, o);
		if (is_failure(c, o)) {
			row->rule = b->findings.items[b->findings.count - 1].rule;
			row->message = b->findings.items[b->findings.count - 1].title;
		}
	}
	nchecked = c->items.count - counts[OUTCOME_SKIPPED];
	g->is_set = true;
	g->is_failed = nfailed || c->nerrors || (!nchecked && !inv->options.allows_unmatched);
	if (c->nerrors)
		g->verdict = str_printf(
			a, "%s cannot be read",
			number_of(a, (int64_t)c->nerrors, "assertion comment", "assertion comments").ptr);
	else if (nfailed)
		g->verdict = str_printf(
			a, STR_FMT " not hold",
			STR_ARG(number_of(a, (int64_t)nfailed, "assertion does", "assertions do")));
	else
		g->verdict = nchecked ? S("all assertions hold") : S("nothing was checked");
	buf_printf(&footer, "checked " STR_FMT " in " STR_FMT,
		   STR_ARG(number_of(a, (int64_t)nchecked, "assertion", "assertions")),
		   STR_ARG(number_of(a, (int64_t)c->files.count, "file", "files")));
	if (counts[OUTCOME_SKIPPED])
		buf_printf(&footer, " (%zu skipped for other compilers)", counts[OUTCOME_SKIPPED]);
	buf_printf(&footer, "; %zu held, %zu failed", counts[OUTCOME_HELD], nfailed);
	if (counts[OUTCOME_UNMATCHED] && inv->options.allows_unmatched)
		buf_printf(&footer, ", %zu bound to nothing", counts[OUTCOME_UNMATCHED]);
	g->footer = str_dup(a, buf_str(&footer));
	buf_release(&footer);
	inv->doc.data = (struct doc_data){.context = c, .json = json};
}
