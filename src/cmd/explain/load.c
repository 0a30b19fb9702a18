/* Why a load is made again: what may change the memory between, and why the compiler cannot rule it out. */
#include <inttypes.h>

#include "cmd/explain/load.h"
#include "cmd/explain/source_expr.h"

static const struct loc nowhere;

struct str explain_access(struct explaining *e, size_t row, struct loc at, bool is_pointer)
{
	enum source_expr_kind kind;
	struct str text;

	if (!loc_known(at))
		return STR_NONE;
	text = source_expr(study_line(e->study, row, at), at.col, is_pointer, &kind);
	if (kind == EXPR_UNCLEAR)
		return STR_NONE;
	return str_printf(e->a, "`" STR_FMT "`", STR_ARG(text));
}

static bool is_pointer(const struct repeated_load *l)
{
	return l->is_same_address && (str_eq(l->type, S("ptr")) || str_ends(l->type, S("*")));
}

struct str explain_loaded(struct explaining *e, size_t row, const struct repeated_load *l)
{
	struct str text = explain_access(e, row, l->loc, is_pointer(l));

	return text.ptr ? text : S("memory");
}

const struct call *explain_call_at(const struct func *f, struct loc at, const struct inline_frame *frame,
				   struct str callee)
{
	const struct call *found = NULL;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (c->is_inlined || !loc_eq(c->loc, at) || (callee.ptr && !str_eq(c->callee, callee)))
			continue;
		if (frame_cmp(c->frame, frame) == 0)
			return c;
		found = found ? found : c;
	}
	return found;
}

bool explain_has_arg(const struct unit *u, const char *on, const char *off)
{
	bool has = false;

	for (size_t i = 0; i < u->args.count; i++) {
		if (str_eq(u->args.items[i], str_c(on)))
			has = true;
		else if (str_eq(u->args.items[i], str_c(off)))
			has = false;
	}
	return has;
}

/* "the store to `out[i]`", "the call of `note`" */
static struct str clobber_words(struct explaining *e, size_t row, const struct clobber *c)
{
	struct str text;

	switch (c->kind) {
	case CLOBBER_CALL:
		if (c->what.ptr)
			return str_printf(e->a, "the call of " STR_FMT, STR_ARG(answer_name(e, c->what)));
		return S("the call through a pointer");
	case CLOBBER_STORE:
		text = explain_access(e, row, c->loc, false);
		if (text.ptr)
			return str_printf(e->a, "the store to " STR_FMT, STR_ARG(text));
		return S("the store");
	default:
		if (str_eq(c->what, S("fence")))
			return S("the memory barrier");
		return str_printf(e->a, "the %s" STR_FMT, str_eq(c->what, S("load")) ? "ordered " : "",
				  STR_ARG(c->what.ptr ? c->what : S("access")));
	}
}

struct str explain_clobbered(struct explaining *e, size_t row, const struct repeated_load *l)
{
	const struct clobber *c = l->clobbers.items;
	size_t nothers = l->clobbers.count + l->nclobbers_left_out - 1;

	if (!l->clobbers.count)
		return STR_NONE;
	if (!c->is_named && nothers)
		return str_printf(e->a, "one of %zu stores and calls of the loop may change it", nothers + 1);
	return str_printf(e->a, STR_FMT " at " STR_FMT "%s may change it", STR_ARG(clobber_words(e, row, c)),
			  STR_ARG(answer_place(e, c->loc)),
			  nothers ? str_printf(e->a, ", and %zu more store%s or call%s,", nothers,
					       nothers == 1 ? "" : "s", nothers == 1 ? "" : "s")
					    .ptr
				  : "");
}

/* --- verdict --- */

static void verdict(struct explaining *e, const struct func *f, const struct repeated_load *l,
		    struct answer *to)
{
	struct str text = explain_loaded(e, to->subject.row, l), at, why;
	const struct loop *loop =
		l->loop >= 0 && (size_t)l->loop < f->loops.count ? &f->loops.items[l->loop] : NULL;

	to->what = str_printf(e->a, "load of " STR_FMT, STR_ARG(text));
	at = loop && loc_known(loop->loc)
		     ? str_printf(e->a, " at " STR_FMT, STR_ARG(answer_place(e, loop->loc)))
		     : STR_NONE;
	if (l->is_conditional)
		to->verdict = str_printf(
			e->a, STR_FMT " is read on every turn of the loop" STR_FMT " that comes there",
			STR_ARG(text), STR_ARG(at));
	else if (l->is_same_address)
		to->verdict = str_printf(e->a, STR_FMT " is read again on every turn of the loop" STR_FMT,
					 STR_ARG(text), STR_ARG(at));
	else
		to->verdict = str_printf(e->a, STR_FMT " is read again after %s at " STR_FMT, STR_ARG(text),
					 str_eq(l->other_what, S("store")) ? "it was written" : "it was read",
					 STR_ARG(answer_place(e, l->other)));
	why = explain_clobbered(e, to->subject.row, l);
	if (l->is_conditional)
		to->reason = S("nothing in the loop changes it, but not every turn reads it, and reading it "
			       "might fault");
	else
		to->reason = why.ptr ? why : S("the compiler does not say what may change it");
}

/* --- causes --- */

/* Functions of the C library that copy or fill bytes. */
static bool is_block(struct str callee)
{
	static const char *const names[] = {"memcpy",  "memmove", "memset", "strcpy",
					    "strncpy", "strcat",  "stpcpy"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(callee, str_c(names[i])))
			return true;
	return false;
}

static void why_of_call(struct explaining *e, const struct func *f, const struct clobber *c,
			struct answer *to)
{
	size_t row = c->what.ptr ? study_find(e->study, c->what, to->subject.row) : SIZE_MAX;
	const struct call *call = explain_call_at(f, c->loc, to->frame, c->what);
	struct str words = clobber_words(e, to->subject.row, c);

	if (!c->what.ptr)
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": which function that is, and so what it writes, is not known",
			    STR_ARG(words));
	else if (is_block(c->what))
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": it writes bytes, which may be part of any object", STR_ARG(words));
	else if (row == SIZE_MAX)
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": it is not defined here, so what it writes is not known",
			    STR_ARG(words));
	else
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": it writes memory, or calls what may%s%s%s", STR_ARG(words),
			    call && call->remark ? ", and it was not inlined (" : "",
			    call && call->remark ? str_to_c(e->a, call->remark->name) : "",
			    call && call->remark ? ")" : "");
}

static unsigned bytes_of_type(const struct repeated_load *l)
{
	static const struct {
		const char *type;
		unsigned bytes;
	} rows[] = {{"i8", 1}, {"i16", 2}, {"i32", 4}, {"float", 4}, {"i64", 8}, {"double", 8}, {"ptr", 8}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (str_eq(l->type, str_c(rows[i].type)))
			return rows[i].bytes;
	return str_ends(l->type, S("*")) ? 8 : l->bytes;
}

static void why_of_store(struct explaining *e, const struct repeated_load *l, const struct clobber *c,
			 struct answer *to)
{
	const struct unit *u = study_unit(e->study, to->subject.row);
	unsigned bytes = bytes_of_type(l);
	struct str words = clobber_words(e, to->subject.row, c);

	if (explain_has_arg(u, "-fno-strict-aliasing", "-fstrict-aliasing"))
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": with -fno-strict-aliasing types are not used to tell accesses apart",
			    STR_ARG(words));
	else if (c->bytes == 1 && bytes > 1)
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT ": of single bytes, and a char may be part of any object",
			    STR_ARG(words));
	else if (c->bytes > 0 && c->bytes == bytes)
		answer_line(e->a, to, PART_CAUSE, c->loc,
			    STR_FMT
			    ": of %u bytes like the load, and nothing shows that it is another object",
			    STR_ARG(words), bytes);
	else
		answer_line(e->a, to, PART_CAUSE, c->loc, STR_FMT ": nothing shows that it is another object",
			    STR_ARG(words));
}

static void causes(struct explaining *e, const struct func *f, const struct repeated_load *l,
		   struct answer *to)
{
	struct answer_part *p;

	for (size_t i = 0; i < l->clobbers.count; i++) {
		const struct clobber *c = &l->clobbers.items[i];

		if (c->kind == CLOBBER_CALL)
			why_of_call(e, f, c, to);
		else if (c->kind == CLOBBER_STORE)
			why_of_store(e, l, c, to);
		else
			answer_line(e->a, to, PART_CAUSE, c->loc, STR_FMT,
				    STR_ARG(clobber_words(e, to->subject.row, c)));
	}
	if (!l->clobbers.count)
		return;
	p = answer_part(e->a, to, PART_CAUSE);
	p->heading = S("what may change it");
	p->nleft_out = l->nclobbers_left_out;
	if (!l->clobbers.items[0].is_named)
		p->note = l->clobbers.count + l->nclobbers_left_out > 1
				  ? S("the compiler does not say which: the stores and calls of the loop")
				  : S("the compiler does not say: the only store or call of the loop");
}

/* --- what would change it --- */

static void changes(struct explaining *e, const struct repeated_load *l, struct answer *to)
{
	const struct unit *u = study_unit(e->study, to->subject.row);
	const struct clobber *store = NULL, *call = NULL;

	for (size_t i = l->clobbers.count; i > 0; i--) {
		const struct clobber *c = &l->clobbers.items[i - 1];

		store = c->kind == CLOBBER_STORE ? c : store;
		call = c->kind == CLOBBER_CALL && c->what.ptr && !is_block(c->what) ? c : call;
	}
	if (l->is_conditional)
		answer_line(
			e->a, to, PART_CHANGE, nowhere,
			"read it into a local before the loop, if that is valid also when no turn needs it")
			->try_name = S("hoist-load");
	else if (l->is_same_address)
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "read it into a local before the loop, if nothing there changes it")
			->try_name = S("hoist-load");
	else
		answer_line(e->a, to, PART_CHANGE, l->other,
			    "keep the value of the first access in a local, if nothing changes it between")
			->try_name = S("hoist-load");
	if (store)
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "restrict on the pointers, if what they lead to never overlaps")
			->try_name = S("restrict");
	if (store && explain_has_arg(u, "-fno-strict-aliasing", "-fstrict-aliasing"))
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "-fstrict-aliasing, if the code keeps to the rules of types")
			->try_name = S("strict-aliasing");
	if (call) {
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "the attribute pure on " STR_FMT ", if it writes no memory",
			    STR_ARG(answer_name(e, call->what)))
			->try_name = S("pure");
		if (study_find(e->study, call->what, to->subject.row) == SIZE_MAX)
			answer_line(e->a, to, PART_CHANGE, nowhere,
				    "link-time optimization: it shows what " STR_FMT
				    " writes, if it is compiled with it too",
				    STR_ARG(answer_name(e, call->what)))
				->try_name = S("lto");
	}
	if (!l->clobbers.count || !l->clobbers.items[0].is_named)
		answer_helps(e, to);
}

/* --- how sure, and from where --- */

/* Inlined copies of this load in the function. */
static size_t count_copies(const struct func *f, const struct repeated_load *l)
{
	size_t n = 0;

	for (size_t i = 0; i < f->why->loads.count; i++) {
		const struct repeated_load *other = &f->why->loads.items[i];

		n += loc_eq(other->loc, l->loc) && (other == l || frame_cmp(other->frame, l->frame) != 0);
	}
	return n;
}

static void sure(struct explaining *e, const struct func *f, const struct repeated_load *l, struct answer *to)
{
	size_t ncopies = count_copies(f, l);
	bool is_named = l->clobbers.count && l->clobbers.items[0].is_named;

	answer_line(e->a, to, PART_SURE, nowhere,
		    "the machine code has %" PRIu32 " load instruction%s of it %s%s", l->ncopies,
		    l->ncopies == 1 ? "" : "s", l->loop >= 0 ? "in the loop" : "there",
		    l->is_conditional ? ""
		    : is_named        ? "; what may change it is named by the compiler (gvn)"
				      : "");
	if (ncopies > 1)
		answer_line(e->a, to, PART_SURE, nowhere,
			    "the record does not say which of %zu inlined copies it is about", ncopies);
}

static void evidence(struct explaining *e, const struct repeated_load *l, struct answer *to)
{
	answer_line(e->a, to, PART_EVIDENCE, nowhere, "remark " STR_FMT "/" STR_FMT "%s", STR_ARG(to->pass),
		    STR_ARG(to->name),
		    l->record_line ? str_printf(e->a, ", record line %" PRIu64, l->record_line).ptr : "");
	if (loc_known(l->other) && l->is_same_address)
		answer_line(e->a, to, PART_EVIDENCE, l->other, "gvn: an earlier %s of the same memory",
			    str_eq(l->other_what, S("store")) ? "store" : "load");
}

void explain_load(struct explaining *e, struct subject s, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, s.row, &err);
	const struct repeated_load *l;
	struct str message;

	*to = (struct answer){
		.subject = s, .ncopies = 1, .cost = value_unknown(""), .threshold = value_unknown("")};
	if (!f || !f->why || s.index >= f->why->loads.count) {
		to->verdict =
			err.message ? str_dup(e->a, str_c(err.message)) : S("nothing is known of this load");
		err_clear(&err);
		return;
	}
	l = &f->why->loads.items[s.index];
	to->function = f->name;
	to->loc = l->loc;
	to->frame = l->frame;
	to->pass = l->is_same_address ? S("licm") : S("gvn");
	to->name = l->is_conditional    ? S("LoadWithLoopInvariantAddressCondExecuted")
		   : l->is_same_address ? S("LoadWithLoopInvariantAddressInvalidated")
					: S("LoadClobbered");
	verdict(e, f, l, to);
	if (e->is_listing)
		return;
	answer_source(e, to, l->loc);
	/* as gvn puts it: its entries are told apart by that */
	message = l->is_same_address
			  ? STR_NONE
			  : str_printf(e->a,
				       "load of type " STR_FMT " not eliminated in favor of " STR_FMT
				       " because it is clobbered by %s",
				       STR_ARG(l->type), STR_ARG(l->other_what),
				       l->clobbers.count && l->clobbers.items[0].kind == CLOBBER_CALL ? "call"
				       : l->clobbers.count && l->clobbers.items[0].kind == CLOBBER_STORE
					       ? "store"
					       : "fence");
	answer_knowledge(e, to, STR_NONE, message);
	causes(e, f, l, to);
	answer_frames(e, to);
	changes(e, l, to);
	sure(e, f, l, to);
	evidence(e, l, to);
}
