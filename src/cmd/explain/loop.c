/* Why a loop was not vectorized, or how it was: everything the vectorizer said, the call or access behind it, and what
 * the passes before it decided about that. */
#include <inttypes.h>

#include "cmd/explain/load.h"
#include "cmd/loop_end.h"

static const struct loc nowhere;

struct looking {
	struct explaining *e;
	const struct func *f;
	const struct loop *l;
	struct answer *to;
	const struct call *call; /* that blocks it; NULL: none */
	bool is_hopeless;        /* inlining that call would not do */
	bool is_chain;           /* it finds its next element through the last one */
};

static struct str words_of(struct explaining *e, const struct remark *r)
{
	struct str message = str_trim(remark_message(r, e->a)),
		   words = knowledge_words(&e->knowledge, r->pass, r->name, message);

	if (words.len)
		return words;
	if (str_starts(message, S("loop not vectorized: ")))
		message = str_from(message, 21);
	return str_head(message, str_find_char(message, '\n'));
}

static bool is_at_loop(const struct looking *k, const struct remark *r)
{
	return !loc_known(r->loc) || loc_eq(r->loc, k->l->loc);
}

static bool is_same_loop(const struct looking *k, int32_t loop)
{
	return loop >= 0 && (size_t)loop == k->to->subject.index;
}

/* --- verdict --- */

static struct str lanes(struct explaining *e, const struct loop *l)
{
	struct buf b = {0};
	struct str text;

	if (l->width.is_known)
		buf_printf(&b, "%lld lane%s", (long long)l->width.n, l->width.n == 1 ? "" : "s");
	else
		buf_printf(&b, "the number of lanes is %s",
			   l->width.why && *l->width.why ? l->width.why : "not known");
	if (l->interleave.is_known)
		buf_printf(&b, ", %lld vector%s a turn", (long long)l->interleave.n,
			   l->interleave.n == 1 ? "" : "s");
	if (l->unrolled > 1)
		buf_printf(&b, ", unrolled %u times", l->unrolled);
	text = str_dup(e->a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void verdict(struct looking *k)
{
	struct answer *to = k->to;
	const struct loop *l = k->l;

	to->what = S("loop");
	if (l->is_vectorized) {
		to->is_good = true;
		to->verdict = S("the loop is vectorized");
		to->reason = lanes(k->e, l);
	} else if (l->is_fully_unrolled) {
		to->is_good = true;
		to->verdict = S("the loop is unrolled completely: no loop is left");
		to->reason = l->unrolled ? str_printf(k->e->a, "%u turns in a row", l->unrolled) : S("");
	} else if (l->is_removed) {
		to->is_good = true;
		to->verdict = S("the loop was removed");
	} else {
		to->is_good = !l->is_innermost;
		to->verdict = S("the loop is not vectorized");
		to->reason = l->remark && !l->is_disputed ? words_of(k->e, l->remark)
			     : l->reason                  ? str_c(l->reason)
							  : S("");
	}
	if (l->remark) {
		to->pass = l->remark->pass.len ? l->remark->pass : S("loop-vectorize");
		to->name = l->remark->name;
	}
}

/* --- the call that blocks it, and what the inliner said of that --- */

/* A call that became an instruction with a call for the rest has the place of the assignment: sqrt. */
static const struct call *only_call_of_line(const struct func *f, struct loc at,
					    const struct inline_frame *frame)
{
	const struct call *found = NULL;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (c->is_inlined || !c->in_loop || c->loc.line != at.line || !str_eq(c->loc.file, at.file) ||
		    frame_cmp(c->frame, frame) != 0)
			continue;
		if (found && !str_eq(found->callee, c->callee))
			return NULL;
		found = c;
	}
	return found;
}

static const struct call *blocking_call(struct looking *k, const struct remark **by)
{
	for (size_t i = 0; i < k->l->reasons.count; i++) {
		const struct remark *r = k->l->reasons.items[i];
		const struct call *c = NULL;

		if (remark_is_about_call(r) && loc_known(r->loc)) {
			c = explain_call_at(k->f, r->loc, k->l->frame, STR_NONE);
			if (!c && !is_at_loop(k, r))
				c = only_call_of_line(k->f, r->loc, k->l->frame);
		}

		if (c) {
			*by = r;
			return c;
		}
	}
	return NULL;
}

/* Functions of the C library that may set errno. Some are an instruction without that, others need a library with
 * vectors. */
enum math { MATH_NONE, MATH_INSTRUCTION, MATH_LIBRARY };
static enum math math_of(struct str callee)
{
	static const char *const names[] = {
		"sqrt", "rint", "nearbyint", "floor", "ceil", "trunc", "round", /* NINSTRUCTIONS */
		"sin",  "cos",  "tan",       "exp",   "exp2", "log",   "log2",  "log10", "pow",  "fmod",
		"asin", "acos", "atan",      "atan2", "sinh", "cosh",  "tanh",  "cbrt",  "hypot"};
	enum { NINSTRUCTIONS = 7 };
	bool has_suffix = callee.len > 1 && callee.ptr[callee.len - 1] == 'f';

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(callee, str_c(names[i])) ||
		    (has_suffix && str_eq(str_head(callee, callee.len - 1), str_c(names[i]))))
			return i < NINSTRUCTIONS ? MATH_INSTRUCTION : MATH_LIBRARY;
	return MATH_NONE;
}

static struct str figures(struct explaining *e, const struct call *c)
{
	if (!c->cost.is_known || !c->threshold.is_known)
		return STR_NONE;
	return str_printf(e->a, ": cost %s%" PRId64 ", threshold %" PRId64,
			  c->cost_is_floor ? "at least " : "", c->cost.n, c->threshold.n);
}

/* Is the function in another unit of the study? */
static size_t other_unit(struct looking *k, struct str callee)
{
	size_t row = study_find(k->e->study, callee, k->to->subject.row);

	if (row == SIZE_MAX || study_unit(k->e->study, row) == study_unit(k->e->study, k->to->subject.row))
		return SIZE_MAX;
	return row;
}

/* Once it is inlined, the loop holds what the callee holds. */
static void behind(struct looking *k, size_t row)
{
	struct explaining *e = k->e;
	struct err err = {0};
	const struct func *callee = study_func(e->study, row, &err);
	const struct call *first = NULL;
	size_t ncalls = 0;

	err_clear(&err);
	for (size_t i = 0; callee && i < callee->loops.count; i++) {
		const struct loop *l = &callee->loops.items[i];

		if (l->is_fully_unrolled || l->is_removed || !l->ncopies)
			continue;
		answer_line(e->a, k->to, PART_CHAIN, l->loc,
			    STR_FMT " has a loop itself: inlined, this loop would hold another one, and only "
				    "innermost loops are vectorized",
			    STR_ARG(callee->name));
		k->is_hopeless = true;
		return;
	}
	for (size_t i = 0; callee && i < callee->calls.count; i++) {
		const struct call *c = &callee->calls.items[i];

		if (c->is_inlined || math_of(c->callee) != MATH_NONE)
			continue;
		first = first ? first : c;
		ncalls++;
	}
	if (first)
		answer_line(
			e->a, k->to, PART_CHAIN, first->loc,
			STR_FMT " itself calls " STR_FMT "%s: inlined, it would bring that into the loop",
			STR_ARG(callee->name),
			STR_ARG(first->callee.ptr ? answer_name(e, first->callee) : S("through a pointer")),
			ncalls > 1 ? str_printf(e->a, ", and makes %zu more calls", ncalls - 1).ptr : "");
}

static void root_cause(struct looking *k, const struct remark *by)
{
	struct explaining *e = k->e;
	const struct call *c = k->call;
	struct str callee = c->callee.ptr ? answer_name(e, c->callee) : STR_NONE;
	size_t other;

	answer_line(e->a, k->to, PART_CHAIN, by->loc, "it is not vectorized because of the call %s" STR_FMT,
		    callee.ptr ? "of " : "through a pointer", STR_ARG(callee.ptr ? callee : S("")));
	if (!c->callee.ptr) {
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    "a call through a pointer cannot be inlined as long as the compiler does not "
			    "know the function");
		return;
	}
	if (math_of(c->callee) != MATH_NONE) {
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    STR_FMT " may set errno, so it is no mere instruction", STR_ARG(callee));
	} else if (c->remark && str_eq(c->remark->name, S("NoDefinition"))) {
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    STR_FMT " was not inlined because it has no definition here", STR_ARG(callee));
		other = other_unit(k, c->callee);
		if (other != SIZE_MAX) {
			struct err err = {0};
			const struct func *f = study_func(e->study, other, &err);

			err_clear(&err);
			if (f)
				answer_line(e->a, k->to, PART_CHAIN, f->decl,
					    "it is defined there, in the unit " STR_FMT,
					    STR_ARG(study_unit(e->study, other)->source));
		}
	} else if (c->remark) {
		struct str words = knowledge_words(&e->knowledge, c->remark->pass, c->remark->name,
						   str_trim(remark_message(c->remark, e->a)));

		if (c->reason && !c->cost.is_known)
			words = str_c(c->reason);

		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    STR_FMT " was not inlined (" STR_FMT STR_FMT ")%s" STR_FMT, STR_ARG(callee),
			    STR_ARG(c->remark->name), STR_ARG(figures(e, c)), words.len ? ": " : "",
			    STR_ARG(words));
	} else {
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    "the inliner said nothing of this call of " STR_FMT, STR_ARG(callee));
	}
	other = study_find(e->study, c->callee, k->to->subject.row);
	if (other != SIZE_MAX)
		behind(k, other);
}

/* What the inliner would do about the call. */
static void change_call(struct looking *k, const struct remark *by)
{
	struct explaining *e = k->e;
	const struct call *c = k->call;
	struct str callee = c->callee.ptr ? answer_name(e, c->callee) : STR_NONE,
		   message = remark_message(by, e->a);

	if (!c->callee.ptr) {
		answer_line(e->a, k->to, PART_CHANGE, by->loc,
			    "a loop for each function it can be, with the function called by its name");
		return;
	}
	if (math_of(c->callee) == MATH_LIBRARY) {
		answer_line(e->a, k->to, PART_CHANGE, nowhere,
			    "a library with vector forms of it: -fveclib=libmvec with -fno-math-errno, if it "
			    "has " STR_FMT,
			    STR_ARG(callee));
		return;
	}
	if (math_of(c->callee) == MATH_INSTRUCTION || str_find(message, S("-fno-math-errno")) != (size_t)-1) {
		answer_line(e->a, k->to, PART_CHANGE, nowhere,
			    "-fno-math-errno, if nobody reads errno after " STR_FMT, STR_ARG(callee))
			->try_name = S("no-math-errno");
		return;
	}
	if (study_find(e->study, c->callee, k->to->subject.row) == SIZE_MAX ||
	    (c->remark && str_eq(c->remark->name, S("NoDefinition")))) {
		answer_line(e->a, k->to, PART_CHANGE, nowhere,
			    "the definition of " STR_FMT
			    " in a header, or link-time optimization: then it can be inlined",
			    STR_ARG(callee))
			->try_name = S("lto");
		return;
	}
	if (c->reason && (strstr(c->reason, "recursive") || strstr(c->reason, "calls itself"))) {
		answer_line(
			e->a, k->to, PART_CHANGE, nowhere,
			"a function for the frequent case that does not call itself, inlined here; " STR_FMT
			" for the rest",
			STR_ARG(callee));
		return;
	}
	answer_line(e->a, k->to, PART_CHANGE, nowhere,
		    "always_inline on " STR_FMT ": the loop then is judged by what " STR_FMT " does",
		    STR_ARG(callee), STR_ARG(callee))
		->try_name = S("always-inline");
	if (c->cost.is_known && !c->cost_is_floor && c->cost.n > 0)
		answer_line(e->a, k->to, PART_CHANGE, nowhere,
			    "a threshold of %" PRId64 " (-mllvm -inline-threshold=%" PRId64
			    ", the whole unit)",
			    c->cost.n + 1, c->cost.n + 1)
			->try_name = S("inline-threshold");
}

/* --- what else the same change would unlock --- */

enum { UNLOCKS_SHOWN = 5 };

/* The call that blocks this loop is no other one. */
static bool is_this_call(const struct looking *k, const struct facts_site *site)
{
	const struct call *c;

	if (site->row != k->to->subject.row || site->item >= k->f->calls.count)
		return false;
	c = &k->f->calls.items[site->item];
	return c == k->call || (loc_eq(c->loc, k->call->loc) && frame_cmp(c->frame, k->call->frame) == 0);
}

static void unlocked_call(struct looking *k, const struct facts_site *site, struct str function)
{
	struct err err = {0};
	const struct func *f = study_func(k->e->study, site->row, &err);
	const struct call *c = f && site->item < f->calls.count ? &f->calls.items[site->item] : NULL;

	err_clear(&err);
	answer_line(k->e->a, k->to, PART_UNLOCKS, site->loc,
		    "a call in " STR_FMT "%s, not inlined (" STR_FMT ")", STR_ARG(function),
		    c && c->in_loop ? ", in a loop" : "", STR_ARG(c && c->remark ? c->remark->name : S("?")));
}

static void unlocks(struct looking *k)
{
	const struct facts_index *ix = &k->e->study->index;
	struct facts_range calls;
	size_t n = 0;

	if (!k->call->callee.ptr)
		return;
	calls = facts_index_calls(ix, k->call->callee);
	for (size_t i = 0; i < calls.count; i++) {
		struct facts_site site = facts_index_call(ix, calls.first + i);
		struct str function = k->e->study->stored.rows.items[site.row].linkage_name;

		if (site.kind == SITE_BLOCKED
			    ? site.row == k->to->subject.row && site.item == k->to->subject.index
			    : site.is_inlined || !site.has_remark || is_this_call(k, &site))
			continue;
		if (n++ >= UNLOCKS_SHOWN)
			continue;
		function = answer_name(k->e, function);
		if (site.kind == SITE_BLOCKED)
			answer_line(k->e->a, k->to, PART_UNLOCKS, site.loc,
				    "a loop in " STR_FMT ", not vectorized because of it too",
				    STR_ARG(function));
		else
			unlocked_call(k, &site, function);
	}
	if (n > UNLOCKS_SHOWN)
		answer_part(k->e->a, k->to, PART_UNLOCKS)->nleft_out = n - UNLOCKS_SHOWN;
}

/* --- memory: the loads behind it, and dependences --- */

static const struct repeated_load *load_in(const struct looking *k, bool wants_condition)
{
	const struct func_why *w = k->f->why;

	for (size_t i = 0; w && i < w->loads.count; i++) {
		const struct repeated_load *l = &w->loads.items[i];

		if (!is_same_loop(k, l->loop) || !l->is_same_address || l->is_conditional)
			continue;
		if (!wants_condition ||
		    (l->loc.line == k->l->loc.line && str_eq(l->loc.file, k->l->loc.file)))
			return l;
	}
	return NULL;
}

static void told_load(struct looking *k, const struct repeated_load *l, const char *lead)
{
	struct explaining *e = k->e;
	struct str text = explain_loaded(e, k->to->subject.row, l),
		   by = explain_clobbered(e, k->to->subject.row, l);

	const struct answer_part *had = answer_part_find(k->to, PART_CHANGE);
	struct str change =
		str_printf(e->a, "read " STR_FMT " into a local before the loop, if nothing there changes it",
			   STR_ARG(text));

	/* the same expression may be read at several places */
	for (size_t i = 0; had && i < had->lines.count; i++)
		if (str_eq(had->lines.items[i].text, change))
			return;
	answer_line(e->a, k->to, PART_CHAIN, l->loc, "%s" STR_FMT " is read again on every turn%s" STR_FMT,
		    lead, STR_ARG(text), by.ptr ? ": " : "", STR_ARG(by.ptr ? by : S("")));
	answer_line(e->a, k->to, PART_CHANGE, nowhere, STR_FMT, STR_ARG(change))->try_name = S("hoist-load");
}

/* The number of turns is not known: is it read from memory on every turn? */
static void unknown_turns(struct looking *k)
{
	enum { NLINES = 60 };
	struct explaining *e = k->e;
	const struct repeated_load *l = load_in(k, true);
	struct str lines[NLINES], condition, step;
	size_t nlines = 0;

	if (l) {
		told_load(k, l, "its end is not known before it starts: ");
		return;
	}
	for (struct loc at = k->l->loc; loc_known(at) && nlines < NLINES; at.line++) {
		lines[nlines] = study_line(e->study, k->to->subject.row, at);
		if (!lines[nlines++].ptr) {
			nlines--;
			break;
		}
	}
	condition = nlines ? loop_condition(lines[0], k->l->loc.col) : STR_NONE;
	if (!condition.ptr)
		return;
	for (size_t i = 0; i < k->f->calls.count; i++) {
		const struct call *c = &k->f->calls.items[i];

		if (c->is_inlined || !c->in_loop || c->loc.line != k->l->loc.line || !c->callee.ptr ||
		    str_find(condition, c->callee) == (size_t)-1 || frame_cmp(c->frame, k->l->frame) != 0)
			continue;
		answer_line(e->a, k->to, PART_CHAIN, c->loc,
			    "it goes on as long as a call says so: `" STR_FMT "`", STR_ARG(condition));
		return;
	}
	switch (loop_end_of(condition, lines, nlines, &step)) {
	case LOOP_END_NONE:
		answer_line(e->a, k->to, PART_CHAIN, nowhere, "it has no condition: it is left from inside");
		break;
	case LOOP_END_CHAIN:
		k->is_chain = true;
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    "it follows a chain: `" STR_FMT "` finds the next element through the last one, "
			    "so turns cannot be made side by side; "
			    "an array can",
			    STR_ARG(step));
		break;
	case LOOP_END_MEMORY:
		answer_line(e->a, k->to, PART_CHAIN, nowhere,
			    "its end depends on what it finds in memory: `" STR_FMT "`", STR_ARG(condition));
		break;
	default:
		break;
	}
}

/* Addresses that come from memory are read anew on every turn. */
static void unknown_bounds(struct looking *k, const struct remark *r)
{
	struct str text = explain_access(k->e, k->to->subject.row, r->loc, false);
	const struct func_why *w = k->f->why;
	size_t n = 0;

	if (text.ptr && !is_at_loop(k, r))
		answer_line(k->e->a, k->to, PART_CHAIN, r->loc,
			    "where " STR_FMT " begins and ends over all turns cannot be computed",
			    STR_ARG(text));
	for (size_t i = 0; w && i < w->loads.count && n < 2; i++) {
		const struct repeated_load *l = &w->loads.items[i];

		if (!is_same_loop(k, l->loop) || !l->is_same_address || l->is_conditional)
			continue;
		told_load(k, l, "");
		n++;
	}
}

/* Both accesses: the remark stands at one, and names the other. */
static void dependence(struct looking *k, const struct remark *r)
{
	struct explaining *e = k->e;
	struct str message = remark_message(r, e->a),
		   here = explain_access(e, k->to->subject.row, r->loc, false), there;
	const struct remark_arg *other = remark_arg_find(r, S("Location"));
	const char *kind = str_find(message, S("Backward")) != (size_t)-1
				   ? "a turn uses what an earlier turn stored: the order of turns matters"
			   : str_find(message, S("Unknown data dependence")) != (size_t)-1
				   ? "whether a turn uses what another one stored is not known"
			   : str_find(message, S("Forward")) != (size_t)-1
				   ? "a load follows the store it depends on too closely"
				   : "a turn may use what another one stores";

	answer_line(e->a, k->to, PART_CHAIN, r->loc, "%s%s" STR_FMT, kind, here.ptr ? ": " : "",
		    STR_ARG(here.ptr ? here : S("")));
	if (!other || !loc_known(other->loc))
		return;
	there = explain_access(e, k->to->subject.row, other->loc, false);
	answer_line(e->a, k->to, PART_CHAIN, other->loc, "and the same memory as " STR_FMT,
		    STR_ARG(there.ptr ? there : S("the access")));
}

/* --- all reasons --- */

/* "instruction cannot be vectorized" of the loop as a whole comes with the call that it is about. */
static bool is_echo(const struct looking *k, const struct remark *r)
{
	return k->call && is_at_loop(k, r) && str_starts(r->name, S("CantVectorizeInstruction"));
}

/* Comparisons of one value with constants become a switch. */
static bool is_made_switch(struct looking *k, const struct remark *r)
{
	struct str line;

	if (!str_starts(r->name, S("LoopContains")) || !loc_known(r->loc))
		return false;
	line = study_line(k->e->study, k->to->subject.row, r->loc);
	return line.ptr && str_find(line, S("switch")) == (size_t)-1;
}

static void causes(struct looking *k)
{
	struct explaining *e = k->e;
	size_t n = 0;

	for (size_t i = 0; i < k->l->reasons.count; i++)
		n += !is_echo(k, k->l->reasons.items[i]);
	for (size_t i = 0; i < k->l->reasons.count; i++) {
		const struct remark *r = k->l->reasons.items[i];

		if (n > 1 && !is_echo(k, r))
			answer_line(e->a, k->to, PART_CAUSE, is_at_loop(k, r) ? nowhere : r->loc,
				    STR_FMT "%s (" STR_FMT ")", STR_ARG(words_of(e, r)),
				    is_made_switch(k, r) ? ", which the compiler made of comparisons" : "",
				    STR_ARG(r->name));
	}
	if (n > 1)
		answer_part(e->a, k->to, PART_CAUSE)->heading =
			k->l->is_vectorized ? S("what was said of copies of it that were refused")
					    : S("what stands in the way, all of it");
	for (size_t i = 0; i < k->l->reasons.count && !k->l->is_vectorized; i++) {
		const struct remark *r = k->l->reasons.items[i];

		if (str_eq(r->name, S("UnsafeDep")) || str_eq(r->name, S("UnsafeMemDep")))
			dependence(k, r);
		else if (str_eq(r->name, S("CantIdentifyArrayBounds")))
			unknown_bounds(k, r);
		else if (str_eq(r->name, S("CantComputeNumberOfIterations")) ||
			 str_eq(r->name, S("UnsupportedUncountableLoop")))
			unknown_turns(k);
	}
}

/* What helps against one reason leaves the others. */
static void several(struct looking *k)
{
	size_t n = 0;

	for (size_t i = 0; i < k->l->reasons.count; i++)
		n += !is_echo(k, k->l->reasons.items[i]);
	if (k->is_chain && answer_part_find(k->to, PART_CHANGE))
		answer_part(k->e->a, k->to, PART_CHANGE)->note =
			S("none of it makes vectors as long as it follows the chain");
	else if (n > 1 && !k->l->is_vectorized && answer_part_find(k->to, PART_CHANGE))
		answer_part(k->e->a, k->to, PART_CHANGE)->note =
			str_printf(k->e->a, "%zu reasons stand in the way: one change alone may not do", n);
}

/* --- other copies of the same source loop --- */

static void elsewhere(struct looking *k)
{
	struct explaining *e = k->e;
	const struct facts_index *ix = &e->study->index;
	size_t nyes = 0, nno = 0, file = 0;
	struct facts_range sites;
	struct str yes = STR_NONE, no = STR_NONE;

	if (!loc_known(k->l->loc))
		return;
	while (file < ix->nfiles && !str_eq(facts_index_file(ix, file), k->l->loc.file))
		file++;
	sites = facts_index_at(ix, file, k->l->loc.line);
	for (size_t i = 0; i < sites.count; i++) {
		struct facts_site site = facts_index_site(ix, sites.first + i);
		struct str function = e->study->stored.rows.items[site.row].linkage_name;

		/* the same loop is decided as it is */
		if (site.kind != SITE_LOOP || site.loc.col != k->l->loc.col ||
		    site.is_vectorized == k->l->is_vectorized)
			continue;
		if (site.is_vectorized)
			yes = nyes++ ? yes : answer_name(e, function);
		else
			no = nno++ ? no : answer_name(e, function);
	}
	if (nyes)
		answer_line(e->a, k->to, PART_ELSEWHERE, nowhere,
			    "it is vectorized in %zu other cop%s, one in " STR_FMT, nyes,
			    nyes == 1 ? "y" : "ies", STR_ARG(yes));
	if (nno)
		answer_line(e->a, k->to, PART_ELSEWHERE, nowhere,
			    "it is not vectorized in %zu other cop%s, one in " STR_FMT, nno,
			    nno == 1 ? "y" : "ies", STR_ARG(no));
}

/* --- how sure, and from where --- */

static void sure(struct looking *k)
{
	const struct loop *l = k->l;
	const char *text =
		l->is_disputed && l->is_vectorized
			? "disputed: the compiler says it was refused, but the code has a vector body for it"
		: l->is_disputed
			? "disputed: the compiler says it was vectorized, but no vector code of it is left"
		: l->evidence == EVIDENCE_BOTH ? "the compiler's word and the machine code agree"
		: l->evidence == EVIDENCE_REMARK
			? "by the compiler's word: no machine code of a loop is left"
			: "by the machine code alone: the compiler said nothing of it";

	answer_line(k->e->a, k->to, PART_SURE, nowhere, "%s", text);
}

static void evidence(struct looking *k)
{
	const struct loop *l = k->l;

	for (size_t i = 0; i < l->reasons.count; i++) {
		const struct remark *r = l->reasons.items[i];

		answer_line(k->e->a, k->to, PART_EVIDENCE, r->loc,
			    "remark " STR_FMT "/" STR_FMT "%s: " STR_FMT, STR_ARG(r->pass), STR_ARG(r->name),
			    r->record_line ? str_printf(k->e->a, ", record line %" PRIu64, r->record_line).ptr
					   : "",
			    STR_ARG(str_trim(remark_message(r, k->e->a))));
	}
	if (!l->reasons.count && l->remark)
		answer_line(k->e->a, k->to, PART_EVIDENCE, nowhere,
			    "remark " STR_FMT "/" STR_FMT ": " STR_FMT, STR_ARG(l->remark->pass),
			    STR_ARG(l->remark->name), STR_ARG(str_trim(remark_message(l->remark, k->e->a))));
	if (l->ncopies)
		answer_line(k->e->a, k->to, PART_EVIDENCE, nowhere, "machine code: %u loop%s of it",
			    l->ncopies, l->ncopies == 1 ? "" : "s");
	if (l->spills.is_known && l->spills.n)
		answer_line(k->e->a, k->to, PART_EVIDENCE, nowhere,
			    "%lld spill and reload instructions in it", (long long)l->spills.n);
}

void explain_loop(struct explaining *e, struct subject s, struct answer *to)
{
	struct err err = {0};
	struct looking k = {.e = e, .f = study_func(e->study, s.row, &err), .to = to};
	const struct remark *by = NULL;
	struct loc at;

	*to = (struct answer){
		.subject = s, .ncopies = 1, .cost = value_unknown(""), .threshold = value_unknown("")};
	if (!k.f || s.index >= k.f->loops.count) {
		to->verdict =
			err.message ? str_dup(e->a, str_c(err.message)) : S("nothing is known of this loop");
		err_clear(&err);
		return;
	}
	k.l = &k.f->loops.items[s.index];
	to->function = k.f->name;
	to->loc = k.l->loc;
	to->frame = k.l->frame;
	verdict(&k);
	k.call = blocking_call(&k, &by);
	if (k.call && !k.l->is_vectorized && k.l->remark && str_eq(by->name, k.l->remark->name))
		to->reason = k.call->callee.ptr
				     ? str_printf(e->a, "the call of " STR_FMT " has no vector form",
						  STR_ARG(answer_name(e, k.call->callee)))
				     : S("a call through a pointer has no vector form");
	if (e->is_listing)
		return;
	at = by ? by->loc : loc_known(k.l->blocker) ? k.l->blocker : k.l->loc;
	for (size_t i = 0; !by && i < k.l->reasons.count && loc_eq(at, k.l->loc); i++)
		if (loc_known(k.l->reasons.items[i]->loc))
			at = k.l->reasons.items[i]->loc;
	answer_source(e, to, k.l->is_vectorized ? k.l->loc : at);
	if (k.l->remark)
		answer_knowledge(e, to, STR_NONE, str_trim(remark_message(k.l->remark, e->a)));
	causes(&k);
	if (k.call && !k.l->is_vectorized) {
		root_cause(&k, by);
		if (!k.is_hopeless) {
			change_call(&k, by);
			unlocks(&k);
		}
	}
	answer_frames(e, to);
	elsewhere(&k);
	if (!to->is_good && !k.is_hopeless)
		answer_helps(e, to);
	several(&k);
	sure(&k);
	evidence(&k);
}
