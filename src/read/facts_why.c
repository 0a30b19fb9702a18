/* What explains a function, of stored facts: the reasons of a loop, shares of lines, repeated loads, spills
 * (docs/facts.md, "With reasons"). */
#include "read/facts_parts.h"

static void argument(struct facts_parsing *p, struct remark_arg *arg)
{
	struct str key;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &arg->loc))
			continue;
		if (facts_key_is(p, key, "key"))
			facts_text(p, &arg->key);
		else if (facts_key_is(p, key, "value"))
			facts_text(p, &arg->value);
		else
			jr_skip(&p->r);
	}
}

static enum remark_kind kind_of(struct str word)
{
	for (int k = 0; k < REMARK_KIND_COUNT; k++)
		if (str_eq(word, str_c(remark_kind_words[k])))
			return (enum remark_kind)k;
	return REMARK_ANALYSIS;
}

static void reason(struct facts_parsing *p, struct remark *r)
{
	struct args VEC(struct remark_arg) args = {0};
	struct str key, kind = STR_NONE;

	r->count = 1;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &r->loc))
			continue;
		if (facts_key_is(p, key, "pass")) {
			facts_text(p, &r->pass);
		} else if (facts_key_is(p, key, "name")) {
			facts_text(p, &r->name);
		} else if (facts_key_is(p, key, "kind")) {
			facts_text(p, &kind);
		} else if (facts_key_is(p, key, "record_line")) {
			facts_number64(p, &r->record_line);
		} else if (facts_key_is(p, key, "args")) {
			if (jr_array(&p->r))
				while (jr_item(&p->r))
					argument(p, vec_add(p->a, &args));
		} else {
			jr_skip(&p->r); /* message: the arguments' values, joined */
		}
	}
	r->kind = kind_of(kind);
	r->args = args.items;
	r->nargs = (uint32_t)args.count;
}

void facts_reasons(struct facts_parsing *p, struct stored_reasons *reasons)
{
	if (!jr_array(&p->r))
		return;
	while (jr_item(&p->r)) {
		struct remark *r = arena_new(p->a, struct remark);

		vec_push(p->a, reasons, r);
		reason(p, r);
	}
}

/* [line, instructions, calls, callee, file]; callee may be null, file is left out where it is the function's */
static void share(struct facts_parsing *p, struct line_share *s)
{
	unsigned i = 0;

	if (!jr_array(&p->r))
		return;
	for (; jr_item(&p->r); i++) {
		if (i == 0)
			facts_number(p, &s->loc.line);
		else if (i == 1)
			facts_number(p, &s->ninsns);
		else if (i == 2)
			facts_number(p, &s->ncalls);
		else if (i == 3)
			facts_text(p, &s->callee);
		else if (i == 4)
			facts_text(p, &s->loc.file);
		else
			jr_skip(&p->r);
	}
}

/* -1 where it is null or absent */
static int32_t index_or_none(struct facts_parsing *p)
{
	uint32_t n;

	if (facts_null(p))
		return -1;
	facts_number(p, &n);
	if (n > INT32_MAX)
		jr_fail(&p->r, "a number that is too large");
	return (int32_t)n;
}

/* 0 where it is null */
static uint8_t bytes_or_none(struct facts_parsing *p)
{
	uint32_t n;

	if (facts_null(p))
		return 0;
	facts_number(p, &n);
	if (n > UINT8_MAX)
		jr_fail(&p->r, "a number that is too large");
	return (uint8_t)n;
}

static void clobber(struct facts_parsing *p, struct clobber *c)
{
	struct str key, kind = STR_NONE;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &c->loc))
			continue;
		if (facts_key_is(p, key, "kind"))
			facts_text(p, &kind);
		else if (facts_key_is(p, key, "what"))
			facts_text(p, &c->what);
		else if (facts_key_is(p, key, "named"))
			facts_flag(p, &c->is_named);
		else if (facts_key_is(p, key, "bytes"))
			c->bytes = bytes_or_none(p);
		else
			jr_skip(&p->r);
	}
	c->kind = str_eq(kind, S("store"))  ? CLOBBER_STORE
		  : str_eq(kind, S("call")) ? CLOBBER_CALL
					    : CLOBBER_OTHER;
}

static void earlier(struct facts_parsing *p, struct repeated_load *l)
{
	struct str key;

	if (facts_null(p))
		return;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &l->other))
			continue;
		if (facts_key_is(p, key, "what"))
			facts_text(p, &l->other_what);
		else
			jr_skip(&p->r);
	}
}

static void load(struct facts_parsing *p, struct repeated_load *l)
{
	struct str key, chain;

	l->loop = -1;
	l->ncopies = 1;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &l->loc))
			continue;
		if (facts_key_is(p, key, "inlined_at")) {
			facts_inlined_at(p, &chain, &l->frame);
		} else if (facts_key_is(p, key, "type")) {
			facts_text(p, &l->type);
		} else if (facts_key_is(p, key, "loop")) {
			l->loop = index_or_none(p);
		} else if (facts_key_is(p, key, "same_address")) {
			facts_flag(p, &l->is_same_address);
		} else if (facts_key_is(p, key, "conditional")) {
			facts_flag(p, &l->is_conditional);
		} else if (facts_key_is(p, key, "bytes")) {
			l->bytes = bytes_or_none(p);
		} else if (facts_key_is(p, key, "more_clobbers")) {
			facts_number(p, &l->nclobbers_left_out);
		} else if (facts_key_is(p, key, "earlier")) {
			earlier(p, l);
		} else if (facts_key_is(p, key, "copies")) {
			facts_number(p, &l->ncopies);
		} else if (facts_key_is(p, key, "record_line")) {
			facts_number64(p, &l->record_line);
		} else if (facts_key_is(p, key, "clobbers")) {
			if (jr_array(&p->r))
				while (jr_item(&p->r))
					clobber(p, vec_add(p->a, &l->clobbers));
		} else {
			jr_skip(&p->r);
		}
	}
}

static void spill(struct facts_parsing *p, struct spill_site *s)
{
	struct str key, chain;
	uint32_t depth;

	s->loop = -1;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &s->loc))
			continue;
		if (facts_key_is(p, key, "inlined_at")) {
			facts_inlined_at(p, &chain, &s->frame);
		} else if (facts_key_is(p, key, "spills")) {
			facts_number(p, &s->nspills);
		} else if (facts_key_is(p, key, "reloads")) {
			facts_number(p, &s->nreloads);
		} else if (facts_key_is(p, key, "loop")) {
			s->loop = index_or_none(p);
		} else if (facts_key_is(p, key, "depth")) {
			facts_number(p, &depth);
			s->depth = depth;
		} else {
			jr_skip(&p->r);
		}
	}
}

bool facts_why_field(struct facts_parsing *p, struct str key, struct func_why **why)
{
	bool has_lines = facts_key_is(p, key, "lines"), has_loads = facts_key_is(p, key, "loads");
	struct func_why *w;

	if (!has_lines && !has_loads && !facts_key_is(p, key, "spills_at"))
		return false;
	if (!*why)
		*why = arena_new(p->a, struct func_why);
	w = *why;
	if (!jr_array(&p->r))
		return true;
	while (jr_item(&p->r)) {
		if (has_lines)
			share(p, vec_add(p->a, &w->lines));
		else if (has_loads)
			load(p, vec_add(p->a, &w->loads));
		else
			spill(p, vec_add(p->a, &w->spills));
	}
	return true;
}
