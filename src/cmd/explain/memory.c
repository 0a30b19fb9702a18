/* Why an allocation stays on the heap, and where a function spills. */
#include <inttypes.h>
#include <stdlib.h>

#include "cmd/explain/load.h"

static const struct loc nowhere;

/* --- allocations --- */

static struct str call_text(struct explaining *e, const struct allocsite *a)
{
	struct str name = answer_name(e, a->allocator);

	if (a->size_text.ptr)
		return str_printf(e->a, "`" STR_FMT "(" STR_FMT ")`", STR_ARG(name), STR_ARG(a->size_text));
	if (a->size.is_known)
		return str_printf(e->a, "`" STR_FMT "` of " STR_FMT, STR_ARG(name),
				  STR_ARG(number_of(e->a, a->size.n, "byte", "bytes")));
	return str_printf(e->a, "`" STR_FMT "`", STR_ARG(name));
}

static void allocation_verdict(struct explaining *e, const struct func *f, const struct allocsite *a,
			       struct answer *to)
{
	struct str what = call_text(e, a), whom = alloc_to_words(e->a, a->via, a->to);
	const char *way = "";

	to->what = what;
	switch (a->verdict) {
	case ALLOC_removed:
		to->is_good = true;
		to->verdict = str_printf(e->a, STR_FMT " in " STR_FMT " was removed by the optimizer",
					 STR_ARG(what), STR_ARG(f->name));
		return;
	case ALLOC_freed:
		to->verdict =
			str_printf(e->a, "the memory of " STR_FMT " is freed in " STR_FMT " on every path",
				   STR_ARG(what), STR_ARG(f->name));
		to->reason =
			S("it does not outlive the function, but the compiler makes no stack memory of it");
		return;
	case ALLOC_local:
		to->verdict =
			str_printf(e->a, "the memory of " STR_FMT " stays in " STR_FMT " and is not freed",
				   STR_ARG(what), STR_ARG(f->name));
		to->reason = S("it does not escape: it is lost when the function returns");
		return;
	case ALLOC_escapes:
		break;
	default:
		to->verdict =
			str_printf(e->a, "where the memory of " STR_FMT " goes is not known", STR_ARG(what));
		to->reason = a->message ? str_c(a->message) : S("");
		return;
	}
	if (a->via == ALLOC_VIA_return)
		way = " to the caller";
	else if (whom.len)
		way = str_printf(e->a, " to " STR_FMT, STR_ARG(whom)).ptr;
	else if (a->via == ALLOC_VIA_call)
		way = " by a call";
	to->verdict = str_printf(e->a, "the memory of " STR_FMT " escapes from " STR_FMT "%s", STR_ARG(what),
				 STR_ARG(f->name), way);
	to->reason = S("it may outlive the function, so it cannot be on its stack");
}

static void steps(struct explaining *e, const struct allocsite *a, struct answer *to)
{
	answer_frames(e, to);
	for (size_t i = 0; i < a->steps.count; i++) {
		const struct escape_step *s = &a->steps.items[i];

		if (s->frame && frame_cmp(s->frame, a->frame) != 0)
			answer_line(e->a, to, PART_CHAIN, s->loc, "it %s, in the inlined code of " STR_FMT,
				    s->text, STR_ARG(answer_name(e, s->frame->callee)));
		else
			answer_line(e->a, to, PART_CHAIN, s->loc, "it %s", s->text);
	}
}

/* The last step decides; the places where others would do are before it. */
static void change_escape(struct explaining *e, const struct allocsite *a, struct answer *to)
{
	struct loc last = a->steps.count ? a->steps.items[a->steps.count - 1].loc : a->loc;
	struct str whom = alloc_to_words(e->a, a->via, a->to);

	switch (a->via) {
	case ALLOC_VIA_return:
		answer_line(e->a, to, PART_CHANGE, last,
			    "let the caller pass the memory, if it knows the size and the lifetime");
		break;
	case ALLOC_VIA_call:
		if (a->to.ptr && study_find(e->study, a->to, to->subject.row) == SIZE_MAX)
			answer_line(
				e->a, to, PART_CHANGE, last,
				STR_FMT
				" is not defined here: with its definition it may turn out to keep nothing",
				STR_ARG(whom))
				->try_name = S("lto");
		else
			answer_line(e->a, to, PART_CHANGE, last,
				    "a copy of what is needed, if the callee is to keep it anyway");
		break;
	case ALLOC_VIA_store:
		answer_line(e->a, to, PART_CHANGE, last,
			    "nothing, as long as it is kept there: that is what the heap is for");
		break;
	default:
		break;
	}
	if (a->in_loop)
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "one allocation for all turns (an array, an arena), if they are freed together");
}

static void change_freed(struct explaining *e, const struct allocsite *a, struct answer *to)
{
	enum { SMALL_BYTES = 1024 };

	if (a->size.is_known && a->size.n <= SMALL_BYTES)
		answer_line(e->a, to, PART_CHANGE, a->loc,
			    "a local variable of " STR_FMT " instead: it fits on the stack",
			    STR_ARG(number_of(e->a, a->size.n, "byte", "bytes")));
	else if (a->size.is_known)
		answer_line(e->a, to, PART_CHANGE, a->loc,
			    "a local variable, if " STR_FMT " fit on the stack",
			    STR_ARG(number_of(e->a, a->size.n, "byte", "bytes")));
	else
		answer_line(e->a, to, PART_CHANGE, a->loc,
			    "a local buffer for the usual size, and the heap only beyond it: the size is not "
			    "constant");
	if (a->in_loop)
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "allocate once before the loop and use it again on every turn");
}

void explain_allocation(struct explaining *e, struct subject s, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, s.row, &err);
	const struct allocsite *a;

	*to = (struct answer){
		.subject = s, .ncopies = 1, .cost = value_unknown(""), .threshold = value_unknown("")};
	if (!f || s.index >= f->allocsites.count) {
		to->verdict = err.message ? str_dup(e->a, str_c(err.message))
					  : S("nothing is known of this allocation");
		err_clear(&err);
		return;
	}
	a = &f->allocsites.items[s.index];
	to->function = f->name;
	to->loc = a->loc;
	to->frame = a->frame;
	allocation_verdict(e, f, a, to);
	if (e->is_listing)
		return;
	answer_source(e, to, a->loc);
	if (a->in_loop && a->verdict != ALLOC_removed)
		answer_line(e->a, to, PART_CAUSE, a->loc, "it is in a loop: every turn allocates");
	steps(e, a, to);
	if (a->verdict == ALLOC_escapes)
		change_escape(e, a, to);
	else if (a->verdict == ALLOC_freed)
		change_freed(e, a, to);
	else if (a->verdict == ALLOC_local)
		answer_line(e->a, to, PART_CHANGE, a->loc,
			    "free it, or use a local variable: nothing else can");
	if (a->is_inferred)
		answer_line(e->a, to, PART_SURE, nowhere,
			    "that " STR_FMT " allocates was found by casm; it is in no list of allocators",
			    STR_ARG(answer_name(e, a->allocator)));
	if (a->verdict != ALLOC_unknown)
		answer_line(e->a, to, PART_SURE, nowhere,
			    a->verdict == ALLOC_removed
				    ? "the call is in the source and not in the code"
				    : "the pointer was followed through the optimized program of this unit");
}

/* --- spills --- */

struct tally {
	struct loc loc;
	int32_t loop;
	unsigned depth;
	uint32_t nspills, nreloads;
	struct str inlinee; /* outermost inlined function; ptr NULL: own code */
};
struct tallies VEC(struct tally);

static const struct inline_frame *outermost(const struct inline_frame *frame)
{
	while (frame && frame->parent)
		frame = frame->parent;
	return frame;
}

/* Deep loops first, then the most instructions. */
static int by_weight(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;
	int c = (y->depth > x->depth) - (y->depth < x->depth);
	uint32_t nx = x->nspills + x->nreloads, ny = y->nspills + y->nreloads;

	if (!c)
		c = (ny > nx) - (ny < nx);
	return c ? c : loc_cmp(x->loc, y->loc);
}

static void add(struct arena *a, struct tallies *list, const struct spill_site *s)
{
	const struct inline_frame *frame = outermost(s->frame);
	struct tally t = {s->loc,     s->loop,     s->depth,
			  s->nspills, s->nreloads, frame ? frame->callee : STR_NONE};

	/* what was inlined counts at the line of its call */
	if (frame)
		t.loc = (struct loc){frame->call.file, frame->call.line, 0};
	for (size_t i = 0; i < list->count; i++) {
		struct tally *had = &list->items[i];

		if (had->loop != t.loop || had->depth != t.depth || !loc_eq(had->loc, t.loc) ||
		    !str_eq(had->inlinee, t.inlinee))
			continue;
		had->nspills += t.nspills;
		had->nreloads += t.nreloads;
		return;
	}
	vec_push(a, list, t);
}

static const struct loop *loop_of(const struct func *f, int32_t n)
{
	return n >= 0 && (size_t)n < f->loops.count ? &f->loops.items[n] : NULL;
}

static struct str counts(struct explaining *e, uint32_t nspills, uint32_t nreloads)
{
	struct str spills = str_printf(e->a, "%" PRIu32 " spill%s", nspills, nspills == 1 ? "" : "s"),
		   reloads = str_printf(e->a, "%" PRIu32 " reload%s", nreloads, nreloads == 1 ? "" : "s");

	if (!nspills || !nreloads)
		return nspills ? spills : reloads;
	return str_printf(e->a, STR_FMT ", " STR_FMT, STR_ARG(spills), STR_ARG(reloads));
}

static void where(struct explaining *e, const struct func *f, const struct tallies *all, struct answer *to)
{
	enum { SHOWN = 8 };
	struct answer_part *p;

	for (size_t i = 0; i < all->count && i < SHOWN; i++) {
		const struct tally *t = &all->items[i];
		const struct loop *l = loop_of(f, t->loop);

		answer_line(e->a, to, PART_CAUSE, t->loc, STR_FMT "%s" STR_FMT "%s%s",
			    STR_ARG(counts(e, t->nspills, t->nreloads)),
			    t->inlinee.ptr ? " in the inlined code of " : "",
			    STR_ARG(t->inlinee.ptr ? answer_name(e, t->inlinee) : S("")),
			    !t->depth && !loc_known(t->loc) ? " of instructions without a place"
			    : t->depth                      ? t->depth > 1
								      ? str_printf(e->a, ", in a loop of depth %u", t->depth).ptr
								      : ", in a loop"
							    : "",
			    l && loc_known(l->loc)
				    ? str_printf(e->a, " at " STR_FMT, STR_ARG(answer_place(e, l->loc))).ptr
				    : "");
	}
	p = answer_part(e->a, to, PART_CAUSE);
	p->heading = S("where, the innermost loops first");
	p->nleft_out = all->count > SHOWN ? all->count - SHOWN : 0;
}

/* Calls leave only the callee-saved registers to values that live across them. */
static void calls(struct explaining *e, const struct func *f, struct answer *to)
{
	const struct unit *u = study_unit(e->study, to->subject.row);
	const struct call *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (c->is_inlined || c->is_tail || !c->in_loop)
			continue;
		first = first ? first : c;
		n++;
	}
	if (!n)
		return;
	answer_line(e->a, to, PART_CHAIN, first->loc,
		    "%zu call%s in %s%s: values that are used after a call must be in %s or on the stack", n,
		    n == 1 ? "" : "s", n == 1 ? "a loop" : "loops", n == 1 ? "" : ", the first one there",
		    str_starts(u->compiler.target, S("x86_64")) ? "one of 6 registers that calls keep"
								: "a register that calls keep");
}

/* The inlined function with the most of them. */
static void inlined(struct explaining *e, const struct func *f, struct answer *to)
{
	struct tallies by_name = {0};
	uint32_t nall = 0;
	const struct tally *most = NULL;

	for (size_t i = 0; i < f->why->spills.count; i++) {
		const struct spill_site *s = &f->why->spills.items[i];
		const struct inline_frame *frame = outermost(s->frame);
		size_t k = 0;

		nall += s->nspills + s->nreloads;
		if (!frame)
			continue;
		while (k < by_name.count && !str_eq(by_name.items[k].inlinee, frame->callee))
			k++;
		if (k == by_name.count)
			vec_push(e->a, &by_name,
				 ((struct tally){.loc = frame->call, .inlinee = frame->callee}));
		by_name.items[k].nspills += s->nspills + s->nreloads;
	}
	for (size_t i = 0; i < by_name.count; i++)
		if (!most || by_name.items[i].nspills > most->nspills)
			most = &by_name.items[i];
	if (!most || most->nspills * 5 < nall)
		return;
	answer_line(e->a, to, PART_CHAIN, most->loc,
		    "%" PRIu32 " of the %" PRIu32 " are in the inlined code of " STR_FMT, most->nspills, nall,
		    STR_ARG(answer_name(e, most->inlinee)));
	answer_line(e->a, to, PART_CHANGE, nowhere,
		    "noinline on " STR_FMT ": its values then need no registers here",
		    STR_ARG(answer_name(e, most->inlinee)))
		->try_name = S("noinline");
}

void explain_spills(struct explaining *e, struct subject s, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, s.row, &err);
	const struct unit *u = study_unit(e->study, s.row);
	uint32_t nspills = 0, nreloads = 0, nlooped = 0;
	struct tallies all = {0};
	bool is_unrolled = false;

	*to = (struct answer){
		.subject = s, .ncopies = 1, .cost = value_unknown(""), .threshold = value_unknown("")};
	if (!f || !f->why) {
		to->verdict = err.message ? str_dup(e->a, str_c(err.message))
					  : S("nothing is known of spills here");
		err_clear(&err);
		return;
	}
	to->function = f->name;
	to->loc = f->decl;
	for (size_t i = 0; i < f->why->spills.count; i++) {
		const struct spill_site *site = &f->why->spills.items[i];
		const struct loop *l = loop_of(f, site->loop);

		nspills += site->nspills;
		nreloads += site->nreloads;
		nlooped += site->depth ? site->nspills + site->nreloads : 0;
		is_unrolled |= l && l->unrolled > 1;
		add(e->a, &all, site);
	}
	to->what = S("spills");
	if (!nspills && !nreloads) {
		to->is_good = true;
		to->verdict = str_printf(e->a, STR_FMT " does not spill", STR_ARG(f->name));
		return;
	}
	to->verdict = str_printf(e->a, STR_FMT " spills: " STR_FMT ", %" PRIu32 " of them in loops",
				 STR_ARG(f->name), STR_ARG(counts(e, nspills, nreloads)), nlooped);
	to->pass = S("regalloc");
	to->name = nlooped ? S("LoopSpillReloadCopies") : S("SpillReloadCopies");
	to->reason = S("more values are in use at once than there are registers");
	if (e->is_listing)
		return;
	vec_sort(&all, by_weight);
	/* as the remark puts it: its entries are told apart by that */
	answer_knowledge(
		e, to, STR_NONE,
		str_printf(e->a, "%" PRIu32 " spills %" PRIu32 " reloads generated", nspills, nreloads));
	where(e, f, &all, to);
	calls(e, f, to);
	inlined(e, f, to);
	if (is_unrolled)
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "no unrolling: turns that run side by side need registers each")
			->try_name = S("no-unroll");
	if (explain_has_arg(u, "-fno-omit-frame-pointer", "-fomit-frame-pointer"))
		answer_line(e->a, to, PART_CHANGE, nowhere, "-fomit-frame-pointer: one register more")
			->try_name = S("omit-frame-pointer");
	answer_helps(e, to);
	answer_line(e->a, to, PART_SURE, nowhere,
		    "counted in the assembly text, where the compiler marks spills and reloads");
}
