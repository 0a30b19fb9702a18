/* Loops: one verdict per source loop, from what the passes said and from what stands in the code.
 *
 * One source loop leaves several machine loops (vector body, epilogue, peeled and unswitched copies), and a pass may
 * meet it several times, so that remarks contradict each other: "vectorized" for the body, "not beneficial" for the
 * epilogue. Machine loops are grouped by the source place of their back edge and by their inline chain; the remarks
 * of that place join the group; the code decides:
 *
 *	remark says vectorized, a copy computes with vectors      vectorized, by both
 *	remark says vectorized, no machine loop is left           vectorized, straight-line code (remark)
 *	remark says vectorized, no vector code at the loop        not vectorized; disputed
 *	remark says refused, a copy has a vector body, no SLP     vectorized; disputed
 *	no remark (other compiler, object alone)                  what the code shows
 *
 * A vector body is packed arithmetic together with packed loads or stores and a step of at least one vector: packed
 * instructions alone also come from SLP, fabs and negation, copies of structs, and memcmp of a fixed size. */
#include <stdlib.h>

#include "analyze/analysis.h"
#include "analyze/flow.h"

struct told { /* what remarks say of the loop at one place of one function */
	struct loc loc;
	const struct remark *vectorized, *refused, *reason, *unrolled, *full;
	bool has_slp;
	unsigned ngroups;
};
struct tolds VEC(struct told);

struct group {
	struct loc loc;
	const struct inline_frame *frame;
	uint32_t min_line, max_line; /* of its own code in the loop's file and frame; 0: unknown */
	unsigned depth, ncopies, nvector;
	bool is_innermost, has_packed, is_sure; /* the place of the remarks was met on its line */
	unsigned vector_bytes, element_bytes;
	struct told *told;
};
struct groups VEC(struct group);

struct remark_refs VEC(const struct remark *);

static bool is_loop_pass(struct str pass)
{
	return str_eq(pass, S("loop-vectorize")) || str_eq(pass, S("loop-unroll")) ||
	       str_eq(pass, S("slp-vectorizer")) || pass.len == 0;
}

static int by_seq(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return ((*x)->first_seq > (*y)->first_seq) - ((*x)->first_seq < (*y)->first_seq);
}

static struct told *told_at(struct arena *a, struct tolds *all, struct loc at)
{
	struct told *t;

	for (size_t i = 0; i < all->count; i++)
		if (loc_eq(all->items[i].loc, at))
			return &all->items[i];
	t = vec_add(a, all);
	t->loc = at;
	return t;
}

/* Remarks in the order they were made: reasons come just before the refusal they belong to. */
static void listen(struct arena *a, struct remark_refs *said, struct tolds *all)
{
	const struct remark *reason = NULL;

	vec_sort(said, by_seq);
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		struct told *t;

		if (!loc_known(r->loc) || str_eq(r->pass, S("slp-vectorizer")))
			continue;
		if (str_eq(r->pass, S("loop-unroll"))) {
			if (r->kind != REMARK_PASSED)
				continue;
			t = told_at(a, all, r->loc);
			if (str_eq(r->name, S("FullyUnrolled")))
				t->full = r;
			else
				t->unrolled = r;
		} else if (r->kind == REMARK_PASSED) {
			if (str_eq(r->name, S("Vectorized")))
				told_at(a, all, r->loc)->vectorized = r;
			reason = NULL;
		} else if (r->kind == REMARK_MISSED) {
			t = told_at(a, all, r->loc);
			if (str_eq(r->name, S("MissedDetails"))) {
				t->refused = r;
				if (reason)
					t->reason = reason;
				reason = NULL;
			} else if (!str_starts(r->name, S("Interleaving"))) {
				t->refused = t->reason = r;
			}
		} else if (!str_starts(r->name, S("Interleaving")) && !reason) {
			reason = r;
		}
	}
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];

		if (!str_eq(r->pass, S("slp-vectorizer")) || r->kind != REMARK_PASSED)
			continue;
		for (size_t k = 0; k < all->count; k++)
			if (str_eq(all->items[k].loc.file, r->loc.file) && all->items[k].loc.line <= r->loc.line)
				all->items[k].has_slp = true;
	}
}

/* Reasons that no refusal follows (clang 22: PotentiallyFaultingLoadsNotSupported) count when they stand at the very
 * place of a machine loop. */
static void listen_again(struct arena *a, const struct remark_refs *said, const struct groups *groups, struct tolds *all)
{
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		struct told *t;

		if (!str_eq(r->pass, S("loop-vectorize")) || r->kind == REMARK_PASSED || r->kind == REMARK_MISSED ||
		    str_starts(r->name, S("Interleaving")) || !loc_known(r->loc))
			continue;
		for (size_t k = 0; k < groups->count; k++) {
			if (!loc_eq(groups->items[k].loc, r->loc))
				continue;
			t = told_at(a, all, r->loc);
			if (!t->vectorized && !t->refused && !t->reason)
				t->reason = r;
			break;
		}
	}
}

/* Lines that a machine loop's own code comes from, in its own file and inlined copy. */
static void extent(const struct func *f, size_t loop, uint32_t *min, uint32_t *max)
{
	const struct machine_loop *l = &f->machine_loops.items[loop];

	for (uint32_t i = l->header; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if (f->loop_of_insn[i] != (int32_t)loop || insn->frame != l->frame || !insn->loc.line ||
		    !str_eq(insn->loc.file, l->loc.file))
			continue;
		if (!*min || insn->loc.line < *min)
			*min = insn->loc.line;
		if (insn->loc.line > *max)
			*max = insn->loc.line;
	}
}

/* The number behind the last '$' or '#' (an immediate), or before '(' (a displacement: lea); 0 when there is none. */
static int64_t constant_in(struct str operands)
{
	size_t at = str_rfind_char(operands, '$');
	struct str digits;
	int64_t n;

	if (at == operands.len)
		at = str_rfind_char(operands, '#');
	digits = at == operands.len ? operands : str_from(operands, at + 1);
	for (size_t i = 0; i < digits.len; i++)
		if ((digits.ptr[i] < '0' || digits.ptr[i] > '9') && digits.ptr[i] != '-' && digits.ptr[i] != 'x') {
			digits = str_head(digits, i);
			break;
		}
	if (!str_i64(digits, &n))
		return 0;
	return n < 0 ? -n : n;
}

/* A vector loop walks memory by whole vectors: it loads or stores them, and some counter or pointer grows by at least
 * the number of lanes. */
static bool walks_by_vectors(const struct func *f, size_t loop)
{
	const struct machine_loop *l = &f->machine_loops.items[loop];
	bool has_memory = false, has_step = false;
	int64_t lanes = l->vector_bytes && l->element_bytes ? l->vector_bytes / l->element_bytes : 2;

	for (uint32_t i = l->header; i < f->insns.count && !(has_memory && has_step); i++) {
		const struct insn *insn = &f->insns.items[i];
		struct str mnemonic = insn_mnemonic(insn);

		if (f->loop_of_insn[i] != (int32_t)loop)
			continue;
		/* constants are read relative to the instruction pointer */
		if ((insn->flags & INSN_PACKED) && (insn->flags & (INSN_LOAD | INSN_STORE)) &&
		    str_find(insn->text, S("rip")) == (size_t)-1)
			has_memory = true;
		/* AArch64 steps in loads and stores too: ldp q0, q1, [x8], #32 */
		if (!str_starts(mnemonic, S("add")) && !str_starts(mnemonic, S("sub")) && !str_starts(mnemonic, S("lea")) &&
		    !str_starts(mnemonic, S("ld")) && !str_starts(mnemonic, S("st")))
			continue;
		if (constant_in(insn_operands(insn)) >= lanes && !(insn->flags & (INSN_PACKED | INSN_PACKED_MOVE)))
			has_step = true;
		if ((insn->flags & INSN_PACKED_MOVE) && str_find(insn->text, S("], #")) != (size_t)-1)
			has_step = true;
	}
	return has_memory && has_step;
}

static bool is_vector_body(const struct func *f, size_t loop)
{
	const struct machine_loop *l = &f->machine_loops.items[loop];

	return l->is_innermost && l->npacked > l->npacked_moves && l->npacked_moves > 0 && walks_by_vectors(f, loop);
}

static void group_machine_loops(struct arena *a, const struct func *f, struct groups *groups)
{
	for (size_t i = 0; i < f->machine_loops.count; i++) {
		const struct machine_loop *l = &f->machine_loops.items[i];
		struct group *g = NULL;

		for (size_t k = 0; k < groups->count && loc_known(l->loc); k++)
			if (groups->items[k].frame == l->frame && loc_eq(groups->items[k].loc, l->loc))
				g = &groups->items[k];
		if (!g) {
			g = vec_add(a, groups);
			g->loc = l->loc;
			g->frame = l->frame;
			g->depth = l->depth;
		}
		extent(f, i, &g->min_line, &g->max_line);
		g->ncopies++;
		g->is_innermost |= l->is_innermost;
		g->has_packed |= l->npacked > 0;
		if (l->depth < g->depth)
			g->depth = l->depth;
		if (is_vector_body(f, i))
			g->nvector++;
		if (l->vector_bytes > g->vector_bytes) {
			g->vector_bytes = l->vector_bytes;
			g->element_bytes = l->element_bytes;
		}
	}
}

static void join(struct group *g, struct told *t)
{
	g->told = t;
	t->ngroups++;
}

/* On one line the jump may carry the place of the condition, not of the keyword: the nearest column before it, else
 * behind it. */
static struct told *on_line(const struct group *g, struct tolds *all)
{
	struct told *best = NULL;

	for (size_t k = 0; k < all->count; k++) {
		struct told *t = &all->items[k];

		if (!str_eq(t->loc.file, g->loc.file) || t->loc.line != g->loc.line)
			continue;
		if (!best || (t->loc.col <= g->loc.col) > (best->loc.col <= g->loc.col) ||
		    (t->loc.col <= g->loc.col && t->loc.col > best->loc.col))
			best = t;
	}
	return best;
}

/* Does a machine loop of the same inlined copy stand at the very place? Then another one is another loop. */
static bool is_taken(const struct groups *groups, const struct told *t, const struct inline_frame *frame)
{
	for (size_t i = 0; i < groups->count; i++)
		if (groups->items[i].told == t && groups->items[i].is_sure && groups->items[i].frame == frame)
			return true;
	return false;
}

/* The jump back may carry another place than the loop: do-while loops have it at their end, vector bodies somewhere in
 * the body. The nearest place at or above the loop's first line: for code with a vector body that of a vectorized
 * loop, else one that no machine loop of this copy has to itself. */
static struct told *above(const struct groups *groups, const struct group *g, struct tolds *all)
{
	enum { FAR_LINES = 400 };
	uint32_t top = g->min_line && g->min_line < g->loc.line ? g->min_line : g->loc.line;
	struct told *best = NULL;

	for (size_t k = 0; k < all->count; k++) {
		struct told *t = &all->items[k];

		if (!str_eq(t->loc.file, g->loc.file) || t->loc.line > top || t->loc.line + FAR_LINES < top)
			continue;
		if (!(g->nvector && t->vectorized) && is_taken(groups, t, g->frame))
			continue;
		if (!best || (g->nvector && t->vectorized && !best->vectorized) ||
		    ((!g->nvector || t->vectorized || !best->vectorized) && loc_cmp(t->loc, best->loc) > 0))
			best = t;
	}
	return best;
}

/* The exact place first, for all groups; then the line; then the nearest above. */
static void meet(struct groups *groups, struct tolds *all)
{
	for (size_t i = 0; i < groups->count; i++)
		for (size_t k = 0; k < all->count; k++)
			if (loc_eq(groups->items[i].loc, all->items[k].loc)) {
				join(&groups->items[i], &all->items[k]);
				groups->items[i].is_sure = true;
			}
	for (size_t i = 0; i < groups->count; i++) {
		struct group *g = &groups->items[i];
		struct told *t = g->told || !loc_known(g->loc) ? NULL : on_line(g, all);

		if (t) {
			join(g, t);
			g->is_sure = true;
		}
	}
	for (size_t i = 0; i < groups->count; i++) {
		struct group *g = &groups->items[i];
		struct told *t = g->told || !loc_known(g->loc) ? NULL : above(groups, g, all);

		if (t)
			join(g, t);
	}
}

/* Without remarks, machine loops of one copy whose lines overlap are one source loop: vector body and rest, or a
 * version for each outcome of a check. */
static void merge_untold(struct groups *groups)
{
	size_t n = 0;

	for (size_t i = 0; i < groups->count; i++) {
		struct group *g = &groups->items[i], *same = NULL;

		for (size_t k = 0; k < n && !g->told && g->is_innermost && g->min_line; k++) {
			struct group *h = &groups->items[k];

			if (!h->told && h->is_innermost && h->frame == g->frame && h->min_line && str_eq(h->loc.file, g->loc.file) &&
			    h->min_line <= g->max_line && g->min_line <= h->max_line)
				same = h;
		}
		if (!same) {
			groups->items[n++] = *g;
			continue;
		}
		if (loc_cmp(g->loc, same->loc) < 0)
			same->loc = g->loc;
		same->min_line = g->min_line < same->min_line ? g->min_line : same->min_line;
		same->max_line = g->max_line > same->max_line ? g->max_line : same->max_line;
		same->ncopies += g->ncopies;
		same->nvector += g->nvector;
		same->has_packed |= g->has_packed;
		if (g->vector_bytes > same->vector_bytes) {
			same->vector_bytes = g->vector_bytes;
			same->element_bytes = g->element_bytes;
		}
	}
	groups->count = n;
}

static struct value number_of(const struct remark *r, const char *key)
{
	const struct remark_arg *arg = remark_arg_find(r, str_c(key));
	int64_t n;

	if (!arg)
		return value_unknown("not in the remark");
	if (str_i64(arg->value, &n))
		return value_of(n);
	return value_unknown(str_starts(arg->value, S("vscale")) ? "scalable: known when it runs" : "not a number");
}

static const char *reason_text(struct unit *u, const struct remark *r)
{
	struct str text = str_trim(remark_message(r, &u->arena));

	if (str_starts(text, S("loop not vectorized: ")))
		text = str_from(text, 21);
	return str_to_c(&u->arena, text);
}

/* Packed code of the loop's lines outside any loop: a vector body that was unrolled to straight-line code. */
static bool has_straight_vectors(const struct func *f, const struct group *g)
{
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if ((insn->flags & INSN_PACKED) && insn->frame == g->frame && insn->loc.line >= g->loc.line &&
		    insn->loc.line <= g->max_line && str_eq(insn->loc.file, g->loc.file))
			return true;
	}
	return false;
}

static void take_told(struct unit *u, struct loop *l, const struct told *t)
{
	if (t->unrolled) {
		struct value n = number_of(t->unrolled, "UnrollCount");

		l->unrolled = n.is_known && n.n > 0 && n.n < 1 << 20 ? (unsigned)n.n : 0;
	}
	if (t->vectorized) {
		l->width = number_of(t->vectorized, "VectorizationFactor");
		l->interleave = number_of(t->vectorized, "InterleaveCount");
	}
	if (!l->is_vectorized && (t->reason || t->refused)) {
		l->remark = t->reason ? t->reason : t->refused;
		l->reason = reason_text(u, l->remark);
		if (t->reason && !loc_eq(t->reason->loc, t->loc))
			l->blocker = t->reason->loc;
	}
}

static void judge(struct unit *u, struct func *f, const struct group *g)
{
	const struct told *t = g->told;
	struct loop *l = vec_add(&u->arena, &f->loops);
	bool says_yes = t && t->vectorized, says_no = t && (t->refused || t->reason) && !t->vectorized;
	bool has_vectors = g->nvector > 0 || (says_yes && (g->has_packed || has_straight_vectors(f, g)));

	l->loc = t ? t->loc : g->loc;
	l->frame = g->frame;
	l->depth = g->depth;
	l->is_innermost = g->is_innermost;
	l->ncopies = g->ncopies;
	l->nvector_copies = g->nvector;
	l->width = l->interleave = value_unknown("not vectorized");
	if (says_no && g->nvector > 0 && t->has_slp)
		has_vectors = false; /* vectors of straight-line code inside a scalar loop */
	l->is_vectorized = has_vectors;
	l->is_disputed = (says_yes && !has_vectors) || (says_no && has_vectors);
	l->evidence = t && !l->is_disputed && (t->vectorized || t->refused || t->reason) ? EVIDENCE_BOTH : EVIDENCE_ASM;
	if (t)
		take_told(u, l, t);
	if (says_yes && has_vectors)
		l->remark = t->vectorized;
	if (l->is_vectorized && !says_yes) {
		l->width = g->element_bytes && g->vector_bytes ? value_of(g->vector_bytes / g->element_bytes)
							       : value_unknown("not clear from the code");
		l->interleave = value_unknown("no remark");
	}
	if (!l->is_vectorized) {
		l->width = l->interleave = value_unknown("not vectorized");
		if (l->is_disputed)
			l->reason = "the compiler says it vectorized this loop, but no vector code of it is left";
		else if (!l->is_innermost && !l->reason)
			l->reason = "it holds another loop, and only innermost loops are vectorized";
		else if (!l->reason && u->has_remarks)
			l->reason = "the vectorizer did not look at it";
		else if (!l->reason)
			l->reason = "no vector code in it (there are no remarks to say why)";
	}
}

static void add_gone(struct unit *u, struct func *f, const struct told *t)
{
	struct loop *l;

	/* refused and without code: deleted, or in a copy that is gone */
	if (!t->vectorized && !t->full && u->has_lines)
		return;
	l = vec_add(&u->arena, &f->loops);
	l->loc = t->loc;
	l->depth = 1;
	l->is_innermost = true;
	l->is_vectorized = t->vectorized != NULL;
	l->is_fully_unrolled = t->full != NULL;
	l->evidence = EVIDENCE_REMARK;
	l->width = l->interleave = value_unknown("not vectorized");
	l->remark = t->vectorized ? t->vectorized : t->full;
	take_told(u, l, t);
	if (!l->is_vectorized && t->full) {
		struct value n = number_of(t->full, "UnrollCount");

		l->unrolled = n.is_known && n.n > 0 && n.n < 1 << 20 ? (unsigned)n.n : 0;
		l->remark = t->full;
		l->reason = "unrolled completely: no loop is left";
	}
}

static int by_place(const void *a, const void *b)
{
	const struct loop *x = a, *y = b;
	int c = frame_cmp(x->frame, y->frame);

	return c ? c : loc_cmp(x->loc, y->loc);
}

/* Groups that the remarks showed to be the same source loop. */
static void fold(struct func *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->loops.count; i++) {
		struct loop *l = &f->loops.items[i], *last = n ? &f->loops.items[n - 1] : NULL;

		if (!last || !loc_known(l->loc) || by_place(last, l) != 0) {
			f->loops.items[n++] = *l;
			continue;
		}
		last->ncopies += l->ncopies;
		last->nvector_copies += l->nvector_copies;
		last->is_innermost |= l->is_innermost;
		if (l->depth < last->depth)
			last->depth = l->depth;
		if (l->is_vectorized && !last->is_vectorized) {
			unsigned copies = last->ncopies, vectors = last->nvector_copies, depth = last->depth;

			*last = *l;
			last->ncopies = copies;
			last->nvector_copies = vectors;
			last->depth = depth;
		} else if (l->is_vectorized == last->is_vectorized) {
			last->is_disputed &= l->is_disputed;
		}
	}
	f->loops.count = n;
}

static void judge_func(struct unit *u, struct func *f, struct remark_refs *said)
{
	struct arena scratch = {0};
	struct tolds all = {0};
	struct groups groups = {0};
	int64_t vectorized = 0;

	if (said)
		listen(&scratch, said, &all);
	if (f->insns.count) {
		group_machine_loops(&scratch, f, &groups);
		if (said)
			listen_again(&scratch, said, &groups, &all);
		meet(&groups, &all);
		merge_untold(&groups);
		for (size_t i = 0; i < groups.count; i++)
			judge(u, f, &groups.items[i]);
	}
	for (size_t i = 0; i < all.count; i++)
		if (!all.items[i].ngroups)
			add_gone(u, f, &all.items[i]);
	vec_sort(&f->loops, by_place);
	fold(f);
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];

		vectorized += l->is_vectorized;
		if (l->is_disputed)
			diag_add(&u->diags, DIAG_NOTE, l->loc.file, l->loc.line,
				 "remark and assembly disagree on the loop in " STR_FMT ": %s; the assembly counts",
				 STR_ARG(f->name),
				 l->is_vectorized ? "the remark says it was not vectorized, the code has a vector body"
						  : "the remark says it was vectorized, the code has no vectors");
	}
	if (f->insns.count || f->loops.count) {
		f->metrics[METRIC_loops] = value_of((int64_t)f->loops.count);
		f->metrics[METRIC_vectorized_loops] = value_of(vectorized);
	}
	arena_clear(&scratch);
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct arena scratch = {0};
	struct map by_function = {0};

	(void)c;
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		void **at;

		if (!is_loop_pass(r->pass))
			continue;
		at = map_at(&scratch, &by_function, r->function);
		if (!*at)
			*at = arena_new(&scratch, struct remark_refs);
		vec_push(&scratch, (struct remark_refs *)*at, r);
	}
	for (size_t i = 0; i < u->funcs.count; i++)
		judge_func(u, u->funcs.items[i], map_find(&by_function, u->funcs.items[i]->linkage_name));
	arena_clear(&scratch);
}

const struct analysis analysis_loops = {.name = "loops", .run = run};
