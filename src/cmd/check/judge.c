/* One assertion, one copy of its code → held, failed, or cannot be decided (which fails too). What the compiler did is
 * read from the code and its line table where that shows it, so that it works for compilers without remarks; remarks
 * decide what has left no code and explain what failed. */
#include <regex.h>

#include "cmd/check.h"

enum { CODE_MAX = 12, START_MAX = 6 };

struct judge {
	struct check *c;
	struct arena *a;
	const struct scope *s;
	const struct assertion *assertion;
	struct verdict v;
};

static void say(struct judge *j, enum verdict_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static void say(struct judge *j, enum verdict_kind kind, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	j->v.kind = kind;
	j->v.message = str_vprintf(j->a, format, args);
	va_end(args);
}

static const char *it(const struct judge *j)
{
	return j->s->target->kind == TARGET_LINE   ? "the line"
	       : j->s->target->kind == TARGET_LOOP ? "the loop"
						   : "it";
}

static void show_insn(struct judge *j, size_t i)
{
	j->v.ncode++;
	if (j->v.code.count < CODE_MAX)
		vec_push(j->a, &j->v.code, (uint32_t)i);
}

/* Where nothing particular is at fault: how the code begins. */
static void show_start(struct judge *j)
{
	for (size_t i = 0; i < j->s->f->insns.count; i++)
		if (j->s->has[i] && j->v.ncode++ < START_MAX)
			vec_push(j->a, &j->v.code, (uint32_t)i);
}

static bool is_counted(const struct insn *insn)
{
	return !(insn->flags & (INSN_NOP | INSN_PREFIX | INSN_DATA));
}

/* --- names --- */

/* n::twice<int>(int) → n::twice */
static struct str without_parameters(struct str name)
{
	return str_head(str_head(name, str_find_char(name, '(')), str_find_char(name, '<'));
}

/* Does the one who wrote `name` mean this function? foo.constprop.0 and foo.part.1 are code of foo; n::foo<int>(int)
 * may be called n::foo or foo. */
static bool is_symbol_of(const struct unit *u, struct str symbol, struct str name)
{
	struct arena scratch = {0};
	const struct func *f;
	struct str plain;
	bool is_it = true;

	if (!symbol.ptr || !name.len)
		return false;
	if (str_eq(symbol, name) || str_eq(str_head(symbol, str_find_char(symbol, '.')), name))
		return true;
	f = unit_func_find(u, symbol);
	if (f && str_eq(f->name, name))
		return true;
	if (!str_starts(symbol, S("_Z")) && str_find_char(symbol, '<') == symbol.len)
		return false;
	plain = without_parameters(demangle(&scratch, symbol, DEMANGLE_TEMPLATES));
	if (!str_eq(plain, name))
		is_it = str_ends(plain, name) && plain.len > name.len + 2 &&
			str_eq(str_head(str_from(plain, plain.len - name.len - 2), 2), S("::"));
	arena_clear(&scratch);
	return is_it;
}

/* --- what explains a failure --- */

static void explain_call(struct judge *j, const struct call *call)
{
	if (!call->remark || j->v.remark.len)
		return;
	j->v.remark_name = call->remark->name;
	j->v.remark = call->cost.is_known && call->threshold.is_known
			      ? str_printf(j->a, STR_FMT " is not inlined: %s", STR_ARG(call->callee),
					   call->reason ? call->reason : "too costly")
			      : str_printf(j->a, STR_FMT " is not inlined: %s", STR_ARG(call->callee),
					   call->reason ? call->reason : "the compiler gave no reason");
}

static void explain_calls(struct judge *j)
{
	for (size_t i = 0; i < j->s->calls.count; i++)
		if (j->s->calls.items[i]->is_refused)
			explain_call(j, j->s->calls.items[i]);
}

static void explain_loop(struct judge *j, const struct loop *l)
{
	const struct knowledge_entry *known;
	struct buf b = {0};

	if (j->v.remark.len || l->is_vectorized)
		return;
	known = l->remark && !l->is_disputed ? knowledge_of(&j->c->knowledge, l->remark) : NULL;
	if (l->remark)
		j->v.remark_name = l->remark->name;
	buf_add(&b, known ? known->words : l->reason ? str_c(l->reason) : S("the compiler gave no reason"));
	if (loc_known(l->blocker) && !loc_eq(l->blocker, l->loc)) {
		buf_add(&b, S(", at "));
		loc_print(l->blocker, &b);
	}
	j->v.remark = str_dup(j->a, buf_str(&b));
	buf_release(&b);
}

/* --- counts over instructions --- */

enum { COUNT_NOT = -1 };

/* What a metric counts, as in analyze/counts.c. */
static bool is_of_metric(const struct insn *insn, enum metric m)
{
	uint32_t flags = insn->flags;

	if (!is_counted(insn))
		return false;
	switch (m) {
	case METRIC_instructions:
		return true;
	case METRIC_calls:
		return flags & INSN_CALL;
	case METRIC_indirect_calls:
		return (flags & INSN_CALL) && (flags & INSN_INDIRECT);
	case METRIC_branches:
		return flags & INSN_BRANCH;
	case METRIC_conditional_branches:
		return (flags & INSN_COND) && (flags & (INSN_BRANCH | INSN_CALL | INSN_TAIL));
	case METRIC_spills:
		return flags & INSN_SPILL;
	case METRIC_reloads:
		return flags & INSN_RELOAD;
	case METRIC_vector_instructions:
		return flags & INSN_PACKED;
	default:
		return false;
	}
}

static bool is_countable(enum metric m)
{
	switch (m) {
	case METRIC_instructions:
	case METRIC_calls:
	case METRIC_indirect_calls:
	case METRIC_branches:
	case METRIC_conditional_branches:
	case METRIC_spills:
	case METRIC_reloads:
	case METRIC_vector_instructions:
		return true;
	default:
		return false;
	}
}

/* The metric in the scope; for a whole function the function's own. */
static struct value measure(const struct judge *j, enum metric m)
{
	const struct scope *s = j->s;
	int64_t n = 0;

	if (s->target->kind == TARGET_FUNCTION && !s->frame)
		return s->f->metrics[m].is_known || s->f->metrics[m].why
			       ? s->f->metrics[m]
			       : value_unknown("it was not measured");
	if (s->target->kind == TARGET_FUNCTION)
		return value_unknown("the function has no code of its own here, only inlined copies");
	if (is_countable(m)) {
		/* what is unknown of the function is so of its parts */
		if (!s->f->metrics[m].is_known)
			return s->f->metrics[m];
		for (size_t i = 0; i < s->f->insns.count; i++)
			n += s->has[i] && is_of_metric(&s->f->insns.items[i], m);
		return value_of(n);
	}
	switch (m) {
	case METRIC_allocations:
		for (size_t i = 0; i < s->allocs.count; i++)
			n += strcmp(s->allocs.items[i]->kind, "heap") == 0;
		return value_of(n);
	case METRIC_inlined_calls:
	case METRIC_missed_inlines:
		if (!s->f->metrics[m].is_known)
			return s->f->metrics[m];
		for (size_t i = 0; i < s->calls.count; i++)
			if (m == METRIC_inlined_calls ? s->calls.items[i]->is_inlined
						      : s->calls.items[i]->is_refused)
				n += s->calls.items[i]->copies;
		return value_of(n);
	case METRIC_vectorized_loops:
		for (size_t i = 0; i < s->loops.count; i++)
			n += s->loops.items[i]->is_vectorized;
		return value_of(n);
	default:
		return value_unknown(s->target->kind == TARGET_LOOP
					     ? "it is measured for whole functions, not for a loop"
					     : "it is measured for whole functions, not for a line");
	}
}

static struct str number_with_unit(struct arena *a, int64_t n, enum metric m)
{
	struct str unit = str_c(metric_infos[m].unit);

	if (n == 1 && str_ends(unit, S("s")))
		unit.len--;
	return str_printf(a, "%lld " STR_FMT, (long long)n, STR_ARG(unit));
}

static void judge_bound(struct judge *j)
{
	const struct limit *l = &j->assertion->limit;
	struct value v = measure(j, l->metric);

	j->v.value = v;
	if (!v.is_known) {
		say(j, VERDICT_UNDECIDED, "%s is not known: %s", metric_infos[l->metric].name,
		    v.why ? v.why : "it was not measured");
		return;
	}
	if (l->metric == METRIC_instructions || l->metric == METRIC_bytes)
		say(j, VERDICT_HELD, "%s has " STR_FMT, it(j),
		    STR_ARG(number_with_unit(j->a, v.n, l->metric)));
	else
		say(j, VERDICT_HELD, "%s is %lld", metric_infos[l->metric].name, (long long)v.n);
	if (!limit_is_passed(l, value_unknown(NULL), v))
		return;
	j->v.kind = VERDICT_FAILED;
	j->v.is_lacking = l->kind == LIMIT_GE || l->kind == LIMIT_GT;
	if (l->metric == METRIC_vectorized_loops)
		for (size_t i = 0; i < j->s->loops.count; i++)
			explain_loop(j, j->s->loops.items[i]);
	if (l->metric == METRIC_calls || l->metric == METRIC_missed_inlines ||
	    l->metric == METRIC_inlined_calls)
		explain_calls(j);
	if (is_countable(l->metric) && l->metric != METRIC_instructions &&
	    metric_infos[l->metric].better == METRIC_LOWER) {
		for (size_t i = 0; i < j->s->f->insns.count; i++)
			if (j->s->has[i] && is_of_metric(&j->s->f->insns.items[i], l->metric))
				show_insn(j, i);
	} else {
		show_start(j);
	}
}

static bool is_part(struct str symbol)
{
	return str_find(symbol, S(".part.")) != (size_t)-1;
}

static bool is_part_of(struct str symbol, struct str of)
{
	return symbol.ptr && is_part(symbol) &&
	       str_eq(str_head(symbol, str_find_char(symbol, '.')), str_head(of, str_find_char(of, '.')));
}

/* None of the instructions that m counts is in the scope. */
static void judge_none(struct judge *j, enum metric m, const char *one, const char *many)
{
	const struct scope *s = j->s;
	int64_t n = 0;

	if (!s->f->metrics[m].is_known) {
		say(j, VERDICT_UNDECIDED, "%s is not known: %s", metric_infos[m].name,
		    s->f->metrics[m].why ? s->f->metrics[m].why : "it was not measured");
		return;
	}
	for (size_t i = 0; i < s->f->insns.count; i++) {
		const struct insn *insn = &s->f->insns.items[i];

		/* gcc splits functions; the jump to the other part is no call of the source */
		if (m == METRIC_calls && is_part_of(insn->target, s->f->linkage_name))
			continue;
		/* what was spilled outside of a loop is loaded in it */
		if (!s->has[i] ||
		    (!is_of_metric(insn, m) && !(m == METRIC_spills && (insn->flags & INSN_RELOAD))))
			continue;
		n++;
		show_insn(j, i);
	}
	say(j, n ? VERDICT_FAILED : VERDICT_HELD, "%s has %lld %s", it(j), (long long)n, n == 1 ? one : many);
	if (n && m == METRIC_calls)
		explain_calls(j);
}

/* --- allocations --- */

static void judge_no_alloc(struct judge *j)
{
	const struct scope *s = j->s;
	const struct allocsite *first = NULL;
	int64_t n = 0;

	for (size_t i = 0; i < s->allocs.count; i++) {
		const struct allocsite *site = s->allocs.items[i];

		if (!alloc_counts(site))
			continue;
		n++;
		first = first ? first : site;
		show_insn(j, site->insn);
	}
	if (n)
		say(j, VERDICT_FAILED, "%s has %lld heap allocation%s, the first by " STR_FMT, it(j),
		    (long long)n, n == 1 ? "" : "s", STR_ARG(first->allocator));
	else
		say(j, VERDICT_HELD, "it calls no allocator");
}

static void judge_no_escape(struct judge *j)
{
	const struct scope *s = j->s;
	const struct allocsite *first = NULL, *unsure = NULL;
	int64_t n = 0, nunknown = 0;

	for (size_t i = 0; i < s->allocs.count; i++) {
		const struct allocsite *site = s->allocs.items[i];

		if (!alloc_counts(site) || site->verdict == ALLOC_freed || site->verdict == ALLOC_local)
			continue;
		if (site->verdict == ALLOC_escapes) {
			n++;
			first = first ? first : site;
		} else {
			nunknown++;
			unsure = unsure ? unsure : site;
		}
		show_insn(j, site->insn);
	}
	if (n) {
		say(j, VERDICT_FAILED, "%s has %lld heap allocation%s that escape%s, the first by " STR_FMT,
		    it(j), (long long)n, n == 1 ? "" : "s", n == 1 ? "s" : "", STR_ARG(first->allocator));
		if (first->message)
			j->v.remark = str_printf(j->a, "it %s", first->message);
	} else if (nunknown) {
		say(j, VERDICT_UNDECIDED, "whether the memory of " STR_FMT " escapes is not known%s%s",
		    STR_ARG(unsure->allocator), unsure->message ? ": " : "",
		    unsure->message ? unsure->message : "");
	} else {
		say(j, VERDICT_HELD, "no allocation of it escapes");
	}
}

static void judge_allocations(struct judge *j, bool is_escape)
{
	struct value known = j->s->f->metrics[METRIC_allocations];

	if (!known.is_known)
		say(j, VERDICT_UNDECIDED, "allocations are not known: %s", known.why);
	else if (is_escape)
		judge_no_escape(j);
	else
		judge_no_alloc(j);
}

/* --- loops --- */

static void judge_vectorized(struct judge *j)
{
	const struct scope *s = j->s;
	const struct loop *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < s->loops.count; i++) {
		n += s->loops.items[i]->is_vectorized;
		if (s->loops.items[i]->is_vectorized && !first)
			first = s->loops.items[i];
	}
	if (!s->loops.count) {
		say(j, VERDICT_FAILED,
		    s->target->kind == TARGET_LOOP
			    ? "no loop is left here: it was removed or became straight-line code"
			    : "%s has no loop",
		    it(j));
		j->v.is_lacking = true;
		show_start(j);
		return;
	}
	if (first && first->width.is_known)
		say(j, VERDICT_HELD, "%zu of %zu %s vectorized, %lld lanes wide", n, s->loops.count,
		    s->loops.count == 1 ? "loop is" : "loops are", (long long)first->width.n);
	else if (s->loops.count == 1)
		say(j, VERDICT_HELD, first ? "the loop is vectorized" : "the loop is not vectorized");
	else
		say(j, VERDICT_HELD, "%zu of %zu loops are vectorized", n, s->loops.count);
	if ((n > 0) != j->assertion->is_negated)
		return;
	j->v.kind = VERDICT_FAILED;
	j->v.is_lacking = !j->assertion->is_negated;
	for (size_t i = 0; i < s->loops.count; i++)
		explain_loop(j, s->loops.items[i]);
	for (size_t i = 0; i < s->f->insns.count; i++)
		if (s->has[i] && s->f->loop_of_insn && s->f->loop_of_insn[i] >= 0)
			show_insn(j, i);
}

/* Without remarks, a loop of the source that has code but no machine loop was unrolled completely. */
static void judge_unrolled(struct judge *j)
{
	const struct scope *s = j->s;
	bool is_unrolled = false, is_loop = s->target->kind == TARGET_LOOP;
	unsigned times = 0;

	for (size_t i = 0; i < s->loops.count; i++) {
		const struct loop *l = s->loops.items[i];

		/* of few turns, as one vector: no loop is left either */
		is_unrolled |= l->unrolled > 1 || l->is_fully_unrolled ||
			       (l->is_vectorized && !l->ncopies && s->ninsns);
		times = l->unrolled > times ? l->unrolled : times;
	}
	if (times > 1)
		say(j, VERDICT_HELD, "the loop is unrolled %u times", times);
	else if (is_unrolled)
		say(j, VERDICT_HELD, "the loop is unrolled completely");
	else if (is_loop && !s->loops.count && s->ninsns) {
		is_unrolled = true;
		say(j, VERDICT_HELD, "no machine loop is left of it, only straight-line code");
	} else if (!s->loops.count) {
		say(j, VERDICT_FAILED, is_loop ? "no code of the loop is left" : "%s has no loop", it(j));
		return;
	} else if (!s->u->has_remarks) {
		say(j, VERDICT_UNDECIDED,
		    "a machine loop is left; whether it does several turns at once is not known: " STR_FMT
		    " records no unrolling",
		    STR_ARG(s->u->compiler.family.ptr ? s->u->compiler.family : S("the compiler")));
		return;
	} else {
		say(j, VERDICT_HELD, "the loop is not unrolled");
	}
	if (is_unrolled != j->assertion->is_negated)
		return;
	j->v.kind = VERDICT_FAILED;
	show_start(j);
}

/* --- calls --- */

static const struct call *call_of_insn(const struct scope *s, size_t insn)
{
	const struct call *best = NULL;

	for (size_t i = 0; i < s->calls.count; i++) {
		const struct call *c = s->calls.items[i];

		if (c->insn == insn)
			return c;
		/* copies of one source call are kept as the first of them */
		if (c->insn < s->f->insns.count && loc_known(c->loc) &&
		    loc_eq(c->loc, s->f->insns.items[insn].loc) &&
		    str_eq(c->callee, s->f->insns.items[insn].target))
			best = c;
	}
	return best;
}

static void judge_tail_call(struct judge *j)
{
	const struct scope *s = j->s;
	struct str name = j->assertion->argument;
	bool only_last = !name.len && s->target->kind != TARGET_LINE, has_place = false;
	struct loc last = {0}, at;
	size_t n = 0, ntail = 0;

	for (size_t i = 0; only_last && i < s->f->insns.count; i++) {
		const struct insn *insn = &s->f->insns.items[i];

		if (!s->has[i] || !(insn->flags & INSN_CALL) ||
		    !scope_place(s, insn->loc, insn->frame, &at) || !str_eq(at.file, s->file))
			continue;
		if (!has_place || at.line > last.line || (at.line == last.line && at.col > last.col))
			last = at;
		has_place = true;
	}
	for (size_t i = 0; i < s->f->insns.count; i++) {
		const struct insn *insn = &s->f->insns.items[i];
		bool is_tail = (insn->flags & INSN_TAIL) != 0;

		if (!s->has[i] || !(insn->flags & INSN_CALL) ||
		    (name.len && !is_symbol_of(s->u, insn->target, name)))
			continue;
		if (only_last && has_place &&
		    (!scope_place(s, insn->loc, insn->frame, &at) || !loc_eq(at, last)))
			continue;
		n++;
		ntail += is_tail;
		if (is_tail == j->assertion->is_negated) {
			const struct call *c = call_of_insn(s, i);

			if (c && !j->assertion->is_negated && c->is_refused)
				explain_call(j, c);
			show_insn(j, i);
		}
	}
	if (!n && name.len)
		say(j, VERDICT_FAILED, "no call of " STR_FMT " is left", STR_ARG(name));
	else if (!n)
		say(j, VERDICT_FAILED, "%s has no call", it(j));
	else if (n == 1)
		say(j, VERDICT_HELD, ntail ? "the call is a tail call" : "the call is no tail call");
	else
		say(j, VERDICT_HELD, "%zu of %zu calls are tail calls", ntail, n);
	if (n && (j->assertion->is_negated ? ntail > 0 : ntail < n))
		j->v.kind = VERDICT_FAILED;
	j->v.is_lacking = !n;
	if (!n)
		show_start(j);
}

static bool is_in_scope_lines(const struct scope *s, struct loc at)
{
	const struct target *t = s->target;

	if (t->kind == TARGET_FUNCTION)
		return true;
	if (!str_eq(at.file, s->file))
		return false;
	return t->kind == TARGET_LINE ? at.line == t->line
				      : at.line >= t->loop->line && at.line <= t->loop->end_line;
}

/* Is there code in the scope that came through an inlined call of name? */
static bool has_inlined_code(const struct scope *s, struct str name)
{
	unsigned depth = s->frame ? s->frame->depth : 0;
	const struct inline_frame *seen = NULL;
	struct loc at;

	for (size_t i = 0; i < s->f->insns.count; i++) {
		const struct insn *insn = &s->f->insns.items[i];

		if (!insn->frame || insn->frame == seen)
			continue;
		seen = insn->frame;
		if (!scope_place(s, insn->loc, insn->frame, &at) || !is_in_scope_lines(s, at))
			continue;
		for (const struct inline_frame *f = insn->frame; f && f->depth > depth; f = f->parent)
			if (is_symbol_of(s->u, f->callee, name))
				return true;
	}
	return false;
}

static void judge_inline(struct judge *j)
{
	const struct scope *s = j->s;
	struct str name = j->assertion->argument;
	size_t nleft = 0, ninlined = 0;

	for (size_t i = 0; i < s->f->insns.count; i++) {
		const struct insn *insn = &s->f->insns.items[i];
		const struct call *c;

		if (!s->has[i] || !(insn->flags & INSN_CALL) || !is_symbol_of(s->u, insn->target, name))
			continue;
		nleft++;
		c = call_of_insn(s, i);
		if (c && c->is_refused && !j->assertion->is_negated)
			explain_call(j, c);
		if (!j->assertion->is_negated)
			show_insn(j, i);
	}
	for (size_t i = 0; i < s->calls.count; i++)
		if (s->calls.items[i]->is_inlined && is_symbol_of(s->u, s->calls.items[i]->callee, name))
			ninlined += s->calls.items[i]->copies;
	if (!ninlined && has_inlined_code(s, name))
		ninlined = 1;
	if (!nleft && !ninlined) {
		say(j, VERDICT_FAILED,
		    "there is no call of " STR_FMT ": it is not called here, or was removed", STR_ARG(name));
		j->v.is_lacking = true;
		return;
	}
	if (nleft)
		say(j, VERDICT_HELD, "%zu call%s of " STR_FMT " %s not inlined", nleft, nleft == 1 ? "" : "s",
		    STR_ARG(name), nleft == 1 ? "is" : "are");
	else
		say(j, VERDICT_HELD, "every call of " STR_FMT " is inlined", STR_ARG(name));
	if (j->assertion->is_negated ? ninlined > 0 : nleft > 0)
		j->v.kind = VERDICT_FAILED;
	if (j->v.kind == VERDICT_FAILED && j->assertion->is_negated)
		say(j, VERDICT_FAILED, "a call of " STR_FMT " is inlined", STR_ARG(name));
}

/* Calls of a function in u that are left, and whether any was inlined. */
struct callers {
	size_t nleft;
	bool has_inlined;
	const struct call *refused; /* one of those left that the inliner looked at; NULL */
};

static void count_callers(const struct unit *u, struct str name, const struct func *own, struct callers *n)
{
	for (size_t i = 0; i < u->funcs.count; i++) {
		const struct func *f = u->funcs.items[i];
		const struct inline_frame *last = NULL;

		for (size_t k = 0; k < f->insns.count; k++) {
			const struct insn *insn = &f->insns.items[k];

			if ((insn->flags & INSN_CALL) && insn->target.ptr)
				n->nleft += own ? unit_func_find(u, insn->target) == own
						: is_symbol_of(u, insn->target, name);
			if (insn->frame == last)
				continue;
			last = insn->frame;
			for (const struct inline_frame *frame = last; frame && !n->has_inlined;
			     frame = frame->parent)
				n->has_inlined = is_symbol_of(u, frame->callee, name);
		}
		for (size_t k = 0; k < f->calls.count; k++) {
			const struct call *call = &f->calls.items[k];

			if (!is_symbol_of(u, call->callee, name))
				continue;
			n->has_inlined |= call->is_inlined;
			if (call->is_refused)
				n->refused = call;
		}
	}
}

/* Of a function, over the whole unit: it may have no code at all. */
static struct verdict judge_inlined(struct check *c, const struct unit *u, const struct target *t,
				    const struct scopes *scopes, const struct assertion *a, struct str why)
{
	struct judge j = {
		.c = c, .a = c->inv->run, .assertion = a, .v = {.u = u, .value = value_unknown(NULL)}};
	const struct func *own = scopes->count && !scopes->items[0].frame ? scopes->items[0].f : NULL;
	struct callers n = {.has_inlined = scopes->count && !own};

	j.v.f = own;
	if (t->kind != TARGET_FUNCTION) {
		say(&j, t->kind == TARGET_NOTHING ? VERDICT_ABSENT : VERDICT_UNDECIDED,
		    "'inlined' is about a function; the comment stands at a %s", target_words[t->kind]);
		if (t->kind == TARGET_NOTHING)
			j.v.message = why;
		return j.v;
	}
	count_callers(u, own ? own->linkage_name : t->func->name, own, &n);
	if (n.nleft) {
		say(&j, VERDICT_FAILED, "%zu call%s of it %s not inlined", n.nleft, n.nleft == 1 ? "" : "s",
		    n.nleft == 1 ? "is" : "are");
		if (n.refused && !a->is_negated)
			explain_call(&j, n.refused);
	} else if (n.has_inlined) {
		say(&j, VERDICT_HELD, own ? "every call of it here is inlined" : "it has no code of its own");
	} else if (own) {
		say(&j, VERDICT_FAILED, "nothing calls it here: it has code of its own and no inlined copy");
	} else {
		j.v.message = why;
		return j.v; /* absent */
	}
	if (a->is_negated)
		j.v.kind = j.v.kind == VERDICT_HELD ? VERDICT_FAILED : VERDICT_HELD;
	return j.v;
}

/* --- asm --- */

static void judge_asm(struct judge *j)
{
	const struct scope *s = j->s;
	struct buf text = {0};
	size_t n = 0;
	regex_t re;

	if (!s->ninsns) {
		say(j, VERDICT_FAILED, "no instruction of %s is left", it(j));
		return;
	}
	if (regcomp(&re, str_to_c(j->a, j->assertion->argument), REG_EXTENDED | REG_NOSUB) != 0) {
		say(j, VERDICT_UNDECIDED, "the regular expression cannot be read");
		return;
	}
	for (size_t i = 0; i < s->f->insns.count; i++) {
		if (!s->has[i])
			continue;
		text.len = 0;
		buf_add(&text, s->f->insns.items[i].text);
		if (regexec(&re, text.ptr, 0, NULL, 0) != 0)
			continue;
		n++;
		if (j->assertion->is_negated)
			show_insn(j, i);
	}
	regfree(&re);
	buf_release(&text);
	say(j, (n > 0) != j->assertion->is_negated ? VERDICT_HELD : VERDICT_FAILED,
	    "%zu of %zu instructions match%s", n, s->ninsns, n == 1 ? "es" : "");
	if (!n && j->v.kind == VERDICT_FAILED) {
		j->v.is_lacking = true;
		show_start(j);
	}
}

static void judge_word(struct judge *j, const char *word)
{
	if (strcmp(word, "no-alloc") == 0)
		judge_allocations(j, false);
	else if (strcmp(word, "no-escape") == 0)
		judge_allocations(j, true);
	else if (strcmp(word, "no-spill") == 0)
		judge_none(j, METRIC_spills, "spill or reload", "spills and reloads");
	else if (strcmp(word, "no-call") == 0)
		judge_none(j, METRIC_calls, "call", "calls");
	else if (strcmp(word, "no-indirect-call") == 0)
		judge_none(j, METRIC_indirect_calls, "call through a pointer", "calls through pointers");
	else if (strcmp(word, "no-branch") == 0)
		judge_none(j, METRIC_conditional_branches, "conditional branch", "conditional branches");
	else if (strcmp(word, "vectorized") == 0)
		judge_vectorized(j);
	else if (strcmp(word, "unrolled") == 0)
		judge_unrolled(j);
	else if (strcmp(word, "tail-call") == 0)
		judge_tail_call(j);
	else if (strcmp(word, "inline") == 0)
		judge_inline(j);
	else if (strcmp(word, "asm") == 0)
		judge_asm(j);
	else
		BUG("assertion '%s' has no judge", word);
}

struct verdict check_judge(struct check *c, const struct unit *u, const struct target *t,
			   const struct scopes *scopes, const struct assertion *a, struct str why)
{
	struct verdict worst = {.u = u, .message = why, .value = value_unknown(NULL)};
	int64_t extreme = 0;
	bool has_extreme = false, is_unknown = false, has_parts = false, has_held = false;
	struct verdict lacking = worst;

	if (a->word && strcmp(a->word, "inlined") == 0)
		return judge_inlined(c, u, t, scopes, a, why);
	for (size_t i = 0; i < scopes->count; i++) {
		struct judge j = {.c = c,
				  .a = c->inv->run,
				  .s = &scopes->items[i],
				  .assertion = a,
				  .v = {.u = scopes->items[i].u,
					.f = scopes->items[i].f,
					.is_copy = scopes->items[i].frame != NULL,
					.value = value_unknown(NULL)}};

		if (a->word)
			judge_word(&j, a->word);
		else
			judge_bound(&j);
		if (j.v.value.is_known) {
			bool is_floor = a->limit.kind == LIMIT_GE || a->limit.kind == LIMIT_GT;
			int64_t n = j.v.value.n;

			/* of copies that must be equal, two values are none */
			if (has_extreme && a->limit.kind == LIMIT_EQ && n != extreme)
				is_unknown = true;
			extreme = !has_extreme ? n : is_floor == (n < extreme) ? n : extreme;
			has_extreme = true;
		} else {
			is_unknown = true;
		}
		has_parts |= is_part(scopes->items[i].f->linkage_name) && !j.v.is_copy;
		has_held |= j.v.kind == VERDICT_HELD;
		if (j.v.is_lacking && lacking.kind == VERDICT_ABSENT)
			lacking = j.v;
		else if (!j.v.is_lacking && j.v.kind >= worst.kind && (!worst.f || j.v.kind > worst.kind))
			worst = j.v;
	}
	/* what one part of a function has, the others need not have */
	if (lacking.kind > worst.kind && !(has_parts && has_held))
		worst = lacking;
	worst.value = has_extreme && !is_unknown ? value_of(extreme) : value_unknown(NULL);
	return worst;
}
