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
#include "analyze/loops_gcc.h"
#include "analyze/loops_told.h"

struct group {
	struct loc loc;
	const struct inline_frame *frame;
	uint32_t min_line, max_line; /* of its own code in the loop's file and frame; 0: unknown */
	unsigned depth, ncopies, nvector, nspills;
	unsigned level; /* loops around it with its place: a macro's, or jumps that took over another's */
	bool is_innermost, has_packed, is_sure; /* the place of the remarks was met on its line */
	bool is_inside;                         /* it was met in the loop's own code */
	unsigned vector_bytes, element_bytes;
	struct told *told;
	struct group *into; /* it was merged with this one */
};

struct verdict {
	struct loop loop;
	unsigned level; /* of its group */
	size_t group;   /* SIZE_MAX: no machine loop is left */
};

/* What is known of one function's loops while they are judged. A function that macros or a generator wrote may hold
 * tens of thousands of loops: everything is found by key or by order, nothing by looking at all of the others. */
struct judging {
	struct arena scratch;
	struct unit *u;
	struct func *f;
	const struct map *decls; /* function → struct loc * of its definition */
	struct hearing heard;    /* its places are sorted when machine loops meet them */
	uint32_t *own_start,
		*own; /* instructions of machine loop n, inner loops left out: own[own_start[n] .. [n + 1]) */
	struct groups VEC(struct group) groups;
	uint32_t *group_of; /* by machine loop */
	struct verdicts VEC(struct verdict) verdicts;
	struct map taken; /* struct place of a told and a frame → struct group * that stands there */
	struct straight VEC(const struct insn *) straight; /* packed instructions by frame, file, line */
	bool has_straight;
	bool has_told;    /* some loop pass spoke of the function */
	bool has_unheard; /* and of a loop that was not found */
};

/* Reasons that no refusal follows count when they stand at the very place of a machine loop. */
static void listen_again(struct judging *j)
{
	struct map places = {0};

	for (size_t k = 0; k < j->groups.count; k++)
		*map_at(&j->scratch, &places, place_key(&j->scratch, NULL, j->groups.items[k].loc)) = j;
	for (size_t i = 0; i < j->heard.leftover.count; i++) {
		const struct remark *r = j->heard.leftover.items[i];
		struct told *t;

		if (!map_find(&places, place_key(&j->scratch, NULL, r->loc)))
			continue;
		t = told_at(&j->heard, r->loc);
		if (!t->vectorized && !t->refused && !t->reason)
			t->reason = r;
		if (t->reason)
			told_add_reason(&j->heard, t, r);
	}
}

static void list_own(struct judging *j)
{
	const struct func *f = j->f;
	size_t nloops = f->machine_loops.count;
	uint32_t *next = arena_array(&j->scratch, uint32_t, nloops + 1);

	j->own_start = arena_array(&j->scratch, uint32_t, nloops + 1);
	j->own = arena_array(&j->scratch, uint32_t, f->insns.count);
	for (size_t i = 0; i < f->insns.count; i++)
		if (f->loop_of_insn[i] >= 0)
			j->own_start[f->loop_of_insn[i] + 1]++;
	for (size_t n = 0; n < nloops; n++)
		next[n] = j->own_start[n + 1] += j->own_start[n];
	for (size_t n = nloops; n > 0; n--)
		next[n] = next[n - 1];
	next[0] = 0;
	for (size_t i = 0; i < f->insns.count; i++)
		if (f->loop_of_insn[i] >= 0)
			j->own[next[f->loop_of_insn[i]]++] = (uint32_t)i;
}

/* Lines that a machine loop's own code comes from, in its own file and inlined copy. Code before the header does not
 * count: it is entered from below, and what was moved there may come from lines above the loop. */
static void extent(const struct judging *j, size_t loop, uint32_t *min, uint32_t *max)
{
	const struct machine_loop *l = &j->f->machine_loops.items[loop];

	for (uint32_t k = j->own_start[loop]; k < j->own_start[loop + 1]; k++) {
		const struct insn *insn = &j->f->insns.items[j->own[k]];

		if (j->own[k] < l->header || insn->frame != l->frame || !insn->loc.line ||
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
		if ((digits.ptr[i] < '0' || digits.ptr[i] > '9') && digits.ptr[i] != '-' &&
		    digits.ptr[i] != 'x') {
			digits = str_head(digits, i);
			break;
		}
	if (!str_i64(digits, &n))
		return 0;
	return n < 0 ? -n : n;
}

/* What memcmp of a fixed size is made of. */
static bool is_comparison(struct str mnemonic)
{
	static const char *const parts[] = {"pcmpeq", "movmsk", "ptest", "pxor", "por",
					    "pand",   "xorp",   "umaxv", "cmeq", NULL};

	for (size_t i = 0; parts[i]; i++)
		if (str_find(mnemonic, str_c(parts[i])) != (size_t)-1)
			return true;
	return false;
}

/* The end of such a memcmp: one answer from all lanes. */
static bool is_test(struct str mnemonic)
{
	return str_find(mnemonic, S("movmsk")) != (size_t)-1 ||
	       str_find(mnemonic, S("ptest")) != (size_t)-1 || str_find(mnemonic, S("umaxv")) != (size_t)-1;
}

/* A vector loop walks memory by whole vectors: it loads or stores them, and some counter or pointer grows by at least
 * the number of lanes. Nor is it a memcmp of a fixed size on each turn, which only loads, compares and tests. */
static bool walks_by_vectors(const struct judging *j, size_t loop)
{
	const struct machine_loop *l = &j->f->machine_loops.items[loop];
	bool has_memory = false, has_step = false, has_work = false, has_test = false;
	int64_t lanes = l->vector_bytes && l->element_bytes ? l->vector_bytes / l->element_bytes : 2;

	for (uint32_t k = j->own_start[loop]; k < j->own_start[loop + 1]; k++) {
		const struct insn *insn = &j->f->insns.items[j->own[k]];
		struct str mnemonic = insn_mnemonic(insn);
		bool is_packed = (insn->flags & INSN_PACKED) != 0;

		/* constants are read relative to the instruction pointer */
		if (is_packed && (insn->flags & (INSN_LOAD | INSN_STORE)) &&
		    str_find(insn->text, S("rip")) == (size_t)-1)
			has_memory = true;
		if (is_packed && (insn->flags & INSN_STORE))
			has_work = true;
		if (is_packed && !(insn->flags & INSN_PACKED_MOVE) && !is_comparison(mnemonic))
			has_work = true;
		if (is_packed && is_test(mnemonic))
			has_test = true;
		/* AArch64 steps in loads and stores too: ldp q0, q1, [x8], #32 */
		if (!str_starts(mnemonic, S("add")) && !str_starts(mnemonic, S("sub")) &&
		    !str_starts(mnemonic, S("lea")) && !str_starts(mnemonic, S("ld")) &&
		    !str_starts(mnemonic, S("st")))
			continue;
		if (constant_in(insn_operands(insn)) >= lanes &&
		    !(insn->flags & (INSN_PACKED | INSN_PACKED_MOVE)))
			has_step = true;
		if ((insn->flags & INSN_PACKED_MOVE) && str_find(insn->text, S("], #")) != (size_t)-1)
			has_step = true;
	}
	return has_memory && has_step && (has_work || !has_test);
}

static bool is_vector_body(const struct judging *j, size_t loop)
{
	const struct machine_loop *l = &j->f->machine_loops.items[loop];

	return l->is_innermost && l->npacked > l->npacked_moves && l->npacked_moves > 0 &&
	       walks_by_vectors(j, loop);
}

static unsigned level_of(const struct func *f, const struct machine_loop *l)
{
	enum { FAR_LEVELS = 64 };
	const struct machine_loop *outer = l;
	unsigned level = 0;

	for (unsigned n = 0; outer->parent >= 0 && n < FAR_LEVELS; n++) {
		outer = &f->machine_loops.items[outer->parent];
		level += outer->frame == l->frame && loc_eq(outer->loc, l->loc);
	}
	return level;
}

static void group_machine_loops(struct judging *j)
{
	struct map by_place = {
		0}; /* struct place, its column marked with the level → index in groups, plus 1 */

	list_own(j);
	j->group_of = arena_array(&j->scratch, uint32_t, j->f->machine_loops.count);
	for (size_t i = 0; i < j->f->machine_loops.count; i++) {
		const struct machine_loop *l = &j->f->machine_loops.items[i];
		unsigned level = level_of(j->f, l);
		struct loc place = {l->loc.file, l->loc.line, l->loc.col ^ level << 24};
		void **at = NULL;
		struct group *g;

		if (loc_known(l->loc))
			at = map_at(&j->scratch, &by_place, place_key(&j->scratch, l->frame, place));
		if (at && *at) {
			g = &j->groups.items[(uintptr_t)*at - 1];
		} else {
			g = vec_add(&j->scratch, &j->groups);
			g->loc = l->loc;
			g->frame = l->frame;
			g->depth = l->depth;
			g->level = level;
			if (at)
				*at = (void *)(uintptr_t)j->groups.count;
		}
		j->group_of[i] = (uint32_t)(g - j->groups.items);
		extent(j, i, &g->min_line, &g->max_line);
		g->ncopies++;
		g->nspills += l->nspills;
		g->is_innermost |= l->is_innermost;
		g->has_packed |= l->npacked > 0;
		if (l->depth < g->depth)
			g->depth = l->depth;
		if (is_vector_body(j, i))
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

static int told_by_loc(const void *a, const void *b)
{
	const struct told *const *x = a, *const *y = b;

	return loc_cmp((*x)->loc, (*y)->loc);
}

/* How many of the sorted places come before `at`. */
static size_t told_before(const struct judging *j, struct loc at)
{
	size_t low = 0, high = j->heard.told.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (loc_cmp(j->heard.told.items[mid]->loc, at) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* On one line the jump may carry the place of the condition, not of the keyword: the nearest column before it, else
 * behind it. */
static struct told *on_line(const struct judging *j, const struct group *g)
{
	size_t next = told_before(j, (struct loc){g->loc.file, g->loc.line, g->loc.col + 1});
	struct told *t;

	for (size_t k = next; k > 0 && k + 1 >= next; k--) {
		t = j->heard.told.items[k - 1];
		if (t->loc.line == g->loc.line && str_eq(t->loc.file, g->loc.file))
			return t;
	}
	t = next < j->heard.told.count ? j->heard.told.items[next] : NULL;
	return t && t->loc.line == g->loc.line && str_eq(t->loc.file, g->loc.file) ? t : NULL;
}

/* Does a machine loop of the same inlined copy stand at the very place? Then another one is another loop, unless its
 * lines are among the first one's: so far in two innermost loops of one source loop only. */
static bool is_taken(struct judging *j, const struct told *t, const struct group *by)
{
	struct place k = {by->frame, t->loc.file.ptr, t->loc.line, t->loc.col};
	const struct group *g = map_find(&j->taken, str_make((const char *)&k, sizeof(k)));

	return g && !(g->is_innermost && by->is_innermost && by->min_line && g->min_line <= by->max_line &&
		      by->min_line <= g->max_line && str_eq(g->loc.file, by->loc.file));
}

/* The first line of the function whose loop this is; 0: not known, or in another file. */
static uint32_t first_line(const struct judging *j, const struct group *g)
{
	const struct loc *decl = g->frame ? map_find(j->decls, g->frame->callee) : &j->f->decl;

	return decl && str_eq(decl->file, g->loc.file) ? decl->line : 0;
}

/* The jump back may carry another place than the loop: do-while loops have it at their end, vector bodies somewhere in
 * the body. The nearest place of the same function at or above the loop's first line: for code with a vector body that
 * of a vectorized loop, else one that no machine loop of this copy has to itself. */
static struct told *above(struct judging *j, const struct group *g)
{
	enum { FAR_LINES = 400, FAR_PLACES = 1000 };
	uint32_t top = g->min_line && g->min_line < g->loc.line ? g->min_line : g->loc.line,
		 first = first_line(j, g);
	size_t next = told_before(j, (struct loc){g->loc.file, top + 1, 0}), n = 0;
	struct told *best = NULL;

	for (size_t k = next; k > 0 && n < FAR_PLACES; k--, n++) {
		struct told *t = j->heard.told.items[k - 1];

		if (!str_eq(t->loc.file, g->loc.file) || t->loc.line < first || top - t->loc.line > FAR_LINES)
			break;
		if (g->nvector && t->vectorized)
			return t;
		if (!best && !is_taken(j, t, g))
			best = t;
		if (best && !g->nvector)
			return best;
	}
	return best;
}

/* gcc gives what a loop begins with (0 of a sum) to the line that says so, above the loop: a place that nothing met, of
 * those among its lines. */
static struct told *among(const struct judging *j, const struct group *g)
{
	size_t next = told_before(j, (struct loc){g->loc.file, g->loc.line + 1, 0});
	struct told *t = next ? j->heard.told.items[next - 1] : NULL;

	return t && g->min_line && str_eq(t->loc.file, g->loc.file) && t->loc.line >= g->min_line &&
			       !t->ngroups
		       ? t
		       : NULL;
}

/* A loop that was made of a recursion, or of code that was inlined, may have its place in another function. When one
 * innermost loop and one refusal are left over, they are the same. */
static void meet_the_last(struct judging *j)
{
	struct group *lonely = NULL;
	struct told *unheard = NULL;
	size_t ngroups = 0, ntold = 0;

	for (size_t i = 0; i < j->heard.told.count; i++) {
		struct told *t = j->heard.told.items[i];

		if (t->ngroups || t->full || !(t->vectorized || t->refused || t->reason))
			continue;
		unheard = t;
		ntold++;
	}
	for (size_t i = 0; i < j->groups.count && ntold; i++) {
		struct group *g = &j->groups.items[i];

		if (g->told || !g->is_innermost)
			continue;
		lonely = g;
		ngroups++;
	}
	if (ngroups == 1 && ntold == 1 && !unheard->vectorized)
		join(lonely, unheard);
	else
		j->has_unheard = ntold > 0;
}

/* All that was said of a place is one reason: then it does not matter which loop it was said of. */
static bool is_of_one_mind(const struct told *t)
{
	for (size_t i = 1; i < t->reasons.count; i++)
		if (!str_eq(t->reasons.items[i]->name, t->reasons.items[0]->name))
			return false;
	return true;
}

/* gcc places a loop at the first statement of it, which may be of a function that was inlined in it: a refusal that
 * stands at the first of the loop's own instructions at which one does. */
static void meet_inside(struct judging *j)
{
	for (size_t i = 0; i < j->f->machine_loops.count; i++) {
		const struct machine_loop *l = &j->f->machine_loops.items[i];
		struct group *g = &j->groups.items[j->group_of[i]];
		struct told *t = NULL;

		for (uint32_t k = j->own_start[i];
		     k < j->own_start[i + 1] && !t && !g->told && l->is_innermost; k++)
			if (j->own[k] >= l->header)
				t = told_find(&j->heard, j->f->insns.items[j->own[k]].loc);
		if (!t || t->vectorized || t->full || !(t->refused || t->reason) || !is_of_one_mind(t))
			continue;
		join(g, t);
		g->is_inside = true;
	}
}

/* The exact place first, for all groups; then the line; then the nearest above; then what is left. */
static void meet(struct judging *j)
{
	vec_sort(&j->heard.told, told_by_loc);
	for (size_t i = 0; i < j->groups.count; i++) {
		struct group *g = &j->groups.items[i];
		struct told *t = told_find(&j->heard, g->loc);

		if (!t && loc_known(g->loc))
			continue;
		if (t) {
			join(g, t);
			g->is_sure = true;
		}
	}
	for (size_t i = 0; i < j->groups.count; i++) {
		struct group *g = &j->groups.items[i];
		struct told *t = g->told || !loc_known(g->loc) ? NULL : on_line(j, g);

		if (t) {
			join(g, t);
			g->is_sure = true;
		}
	}
	for (size_t i = 0; i < j->groups.count; i++) {
		struct group *g = &j->groups.items[i];
		void **at = g->is_sure ? map_at(&j->scratch, &j->taken,
						place_key(&j->scratch, g->frame, g->told->loc))
				       : NULL;
		const struct group *before = at ? *at : NULL;

		if (at && (!before || (g->is_innermost && !before->is_innermost)))
			*at = g;
	}
	for (size_t i = 0; i < j->groups.count; i++) {
		struct group *g = &j->groups.items[i];
		struct told *t = g->told || !loc_known(g->loc) ? NULL : above(j, g);

		if (!t && !g->told && loc_known(g->loc) && j->u->has_gccinfo)
			t = among(j, g);
		if (t)
			join(g, t);
	}
	if (j->u->has_gccinfo)
		meet_inside(j);
	meet_the_last(j);
}

static int compare_pointers(const void *a, const void *b)
{
	return ((uintptr_t)a > (uintptr_t)b) - ((uintptr_t)a < (uintptr_t)b);
}

/* Any order will do that brings groups together whose lines may overlap; what is made of them does not depend on it. */
static int by_extent(const void *a, const void *b)
{
	const struct group *const *x = a, *const *y = b;
	int c = compare_pointers((*x)->frame, (*y)->frame);

	if (!c)
		c = str_cmp((*x)->loc.file, (*y)->loc.file);
	if (!c)
		c = ((*x)->min_line > (*y)->min_line) - ((*x)->min_line < (*y)->min_line);
	return c ? c : (*x > *y) - (*x < *y);
}

static void merge(struct group *to, struct group *g)
{
	if (loc_cmp(g->loc, to->loc) < 0)
		to->loc = g->loc;
	to->min_line = g->min_line < to->min_line ? g->min_line : to->min_line;
	to->max_line = g->max_line > to->max_line ? g->max_line : to->max_line;
	to->depth = g->depth < to->depth ? g->depth : to->depth;
	to->ncopies += g->ncopies;
	to->nspills += g->nspills;
	to->nvector += g->nvector;
	to->has_packed |= g->has_packed;
	if (g->vector_bytes > to->vector_bytes) {
		to->vector_bytes = g->vector_bytes;
		to->element_bytes = g->element_bytes;
	}
	g->ncopies = 0;
	g->into = to;
}

/* Without remarks, machine loops of one copy whose lines overlap are one source loop: vector body and rest, or a
 * version for each outcome of a check. */
static void merge_untold(struct judging *j)
{
	struct group_refs VEC(struct group *) untold = {0};
	uint32_t *now = arena_array(&j->scratch, uint32_t, j->groups.count), n = 0;

	for (size_t i = 0; i < j->groups.count; i++) {
		struct group *g = &j->groups.items[i];

		if (!g->told && g->is_innermost && g->min_line)
			vec_push(&j->scratch, &untold, g);
	}
	vec_sort(&untold, by_extent);
	for (size_t i = 0, first = 0; i < untold.count; i++) {
		struct group *g = untold.items[i], *to = untold.items[first];

		if (i > first && g->frame == to->frame && str_eq(g->loc.file, to->loc.file) &&
		    g->min_line <= to->max_line)
			merge(to, g);
		else
			first = i;
	}
	for (size_t i = 0; i < j->groups.count; i++)
		if (!j->groups.items[i].into)
			now[i] = n++;
	for (size_t i = 0; i < j->f->machine_loops.count; i++) {
		const struct group *g = &j->groups.items[j->group_of[i]];

		j->group_of[i] = now[(g->into ? g->into : g) - j->groups.items];
	}
	for (size_t i = 0; i < j->groups.count; i++)
		if (!j->groups.items[i].into)
			j->groups.items[now[i]] = j->groups.items[i];
	j->groups.count = n;
}

static struct value number_of(const struct remark *r, const char *key)
{
	const struct remark_arg *arg = remark_arg_find(r, str_c(key));
	int64_t n;

	if (!arg)
		return value_unknown("not in the remark");
	if (str_i64(arg->value, &n))
		return value_of(n);
	return value_unknown(str_starts(arg->value, S("vscale")) ? "scalable: known when it runs"
								 : "not a number");
}

static const char *reason_text(struct unit *u, const struct remark *r)
{
	struct str text;

	if (u->has_gccinfo)
		return gcc_loop_reason(u, r);
	text = str_trim(remark_message(r, &u->arena));
	if (str_starts(text, S("loop not vectorized: ")))
		text = str_from(text, 21);
	return str_to_c(&u->arena, text);
}

static int by_frame_and_line(const void *a, const void *b)
{
	const struct insn *const *x = a, *const *y = b;
	int c = compare_pointers((*x)->frame, (*y)->frame);

	if (!c)
		c = str_cmp((*x)->loc.file, (*y)->loc.file);
	return c ? c : ((*x)->loc.line > (*y)->loc.line) - ((*x)->loc.line < (*y)->loc.line);
}

/* Packed code of the loop's lines: a vector body that was unrolled to straight-line code. */
static bool has_straight_vectors(struct judging *j, const struct group *g)
{
	struct insn wanted = {.frame = g->frame, .loc = {g->loc.file, g->loc.line, 0}};
	const struct insn *key = &wanted, *found;
	size_t low = 0, high;

	if (!j->has_straight)
		for (size_t i = 0; i < j->f->insns.count; i++)
			if (j->f->insns.items[i].flags & INSN_PACKED)
				vec_push(&j->scratch, &j->straight, &j->f->insns.items[i]);
	if (!j->has_straight)
		vec_sort(&j->straight, by_frame_and_line);
	j->has_straight = true;
	for (high = j->straight.count; low < high;) {
		size_t mid = low + (high - low) / 2;

		if (by_frame_and_line(&j->straight.items[mid], &key) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	found = low < j->straight.count ? j->straight.items[low] : NULL;
	return found && found->frame == g->frame && str_eq(found->loc.file, g->loc.file) &&
	       found->loc.line <= g->max_line;
}

/* Those that say why not; of a vectorized loop, what was said before another copy of it was refused. */
static void take_reasons(struct unit *u, struct loop *l, const struct told *t)
{
	for (size_t i = 0; i < t->reasons.count; i++)
		vec_push(&u->arena, &l->reasons, t->reasons.items[i]);
}

/* 0: not told. gcc counts the turns that were added. */
static unsigned times_unrolled(const struct unit *u, const struct remark *r)
{
	struct value n = number_of(r, u->has_gccinfo ? "Times" : "UnrollCount");

	if (!n.is_known || n.n <= 0 || n.n >= 1 << 20)
		return 0;
	return (unsigned)n.n + u->has_gccinfo;
}

static void take_told(struct unit *u, struct loop *l, const struct told *t)
{
	if (u->wants_why)
		take_reasons(u, l, t);
	if (t->unrolled)
		l->unrolled = times_unrolled(u, t->unrolled);
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

static void judge(struct judging *j, const struct group *g)
{
	struct unit *u = j->u;
	const struct told *t = g->told;
	struct verdict *v = vec_add(&j->scratch, &j->verdicts);
	struct loop *l = &v->loop;
	/* with two loops at one place, the inner one is meant */
	bool says_yes = t && t->vectorized && g->is_innermost,
	     says_no = t && (t->refused || t->reason) && !t->vectorized;
	bool has_vectors = g->nvector > 0 || (says_yes && (g->has_packed || has_straight_vectors(j, g)));

	v->group = (size_t)(g - j->groups.items);
	v->level = t ? 0 : g->level; /* remarks speak of one loop at a place */
	l->loc = t ? t->loc : g->loc;
	/* gcc's place may be the first thing in the body */
	if (t && u->has_gccinfo && loc_known(g->loc) &&
	    (g->is_inside || (str_eq(g->loc.file, t->loc.file) && g->loc.line < t->loc.line)))
		l->loc = g->loc;
	l->frame = g->frame;
	l->depth = g->depth;
	l->is_innermost = g->is_innermost;
	l->ncopies = g->ncopies;
	l->nvector_copies = g->nvector;
	l->spills = j->f->has_text ? value_of(g->nspills)
				   : value_unknown("machine code does not tell spills from other stores");
	l->width = l->interleave = value_unknown("not vectorized");
	if (says_no && g->nvector > 0 && t->has_slp)
		has_vectors = false; /* vectors of straight-line code inside a scalar loop */
	l->is_vectorized = has_vectors;
	l->is_disputed = (says_yes && !has_vectors) || (says_no && has_vectors);
	l->evidence = t && !l->is_disputed && (t->vectorized || t->refused || t->reason) ? EVIDENCE_BOTH
											 : EVIDENCE_ASM;
	if (t)
		take_told(u, l, t);
	if (says_yes && has_vectors)
		l->remark = t->vectorized;
	if (says_yes && u->has_gccinfo)
		gcc_loop_width(l, t->vectorized, g->element_bytes);
	if (l->is_vectorized && !says_yes) {
		l->width = g->element_bytes && g->vector_bytes ? value_of(g->vector_bytes / g->element_bytes)
							       : value_unknown("not clear from the code");
		l->interleave = value_unknown("no remark");
	}
	if (!l->is_vectorized) {
		l->width = l->interleave = value_unknown("not vectorized");
		if (l->is_disputed)
			l->reason =
				"the compiler says it vectorized this loop, but no vector code of it is left";
		else if (!l->is_innermost && !l->reason)
			l->reason = "it holds another loop, and only innermost loops are vectorized";
		else if (!l->reason && j->has_unheard)
			l->reason = "no remark stands at its place";
		else if (!l->reason && u->has_remarks && (j->has_told || j->f->has_text))
			l->reason = "the vectorizer did not look at it";
		else if (!l->reason)
			l->reason = "no vector code in it (there are no remarks to say why)";
	}
}

static void add_gone(struct judging *j, const struct told *t)
{
	struct unit *u = j->u;
	struct verdict *v;
	struct loop *l;

	/* refused and without code: deleted, or in a copy that is gone */
	if (!t->vectorized && !t->full && u->has_lines)
		return;
	v = vec_add(&j->scratch, &j->verdicts);
	v->group = SIZE_MAX;
	l = &v->loop;
	l->loc = t->loc;
	l->depth = 1;
	l->is_innermost = true;
	l->is_vectorized = t->vectorized != NULL;
	l->is_fully_unrolled = t->full != NULL;
	l->evidence = EVIDENCE_REMARK;
	l->width = l->interleave = value_unknown("not vectorized");
	l->spills = value_of(0); /* it has no code */
	l->remark = t->vectorized ? t->vectorized : t->full;
	take_told(u, l, t);
	if (t->vectorized && u->has_gccinfo)
		gcc_loop_width(l, t->vectorized, 0);
	if (!l->is_vectorized && t->full) {
		l->unrolled = times_unrolled(u, t->full);
		l->remark = t->full;
		l->reason = "unrolled completely: no loop is left";
	}
}

static int by_place(const void *a, const void *b)
{
	const struct verdict *x = a, *y = b;
	int c = frame_cmp(x->loop.frame, y->loop.frame);

	if (!c)
		c = loc_cmp(x->loop.loc, y->loop.loc);
	return c ? c : (x->level > y->level) - (x->level < y->level);
}

static void add(struct loop *to, const struct loop *l)
{
	struct loop was = *to;

	if (l->is_vectorized && !to->is_vectorized)
		*to = *l;
	else if (l->is_vectorized == to->is_vectorized)
		to->is_disputed &= l->is_disputed;
	to->ncopies = was.ncopies + l->ncopies;
	to->nvector_copies = was.nvector_copies + l->nvector_copies;
	to->depth = l->depth < was.depth ? l->depth : was.depth;
	to->is_innermost = was.is_innermost || l->is_innermost;
	to->spills = value_add(was.spills, l->spills);
}

/* Groups that the remarks showed to be the same source loop are one. */
static void store(struct judging *j)
{
	const struct verdict *last = NULL;
	int32_t *loop_of = arena_array(&j->scratch, int32_t, j->groups.count); /* by group */

	vec_sort(&j->verdicts, by_place);
	for (size_t i = 0; i < j->verdicts.count; i++) {
		const struct verdict *v = &j->verdicts.items[i];

		if (last && loc_known(v->loop.loc) && by_place(last, v) == 0) {
			add(&j->f->loops.items[j->f->loops.count - 1], &v->loop);
		} else {
			vec_push(&j->u->arena, &j->f->loops, v->loop);
			last = v;
		}
		if (v->group != SIZE_MAX)
			loop_of[v->group] = (int32_t)j->f->loops.count - 1;
	}
	for (size_t i = 0; i < j->f->machine_loops.count && j->group_of; i++)
		j->f->machine_loops.items[i].source = loop_of[j->group_of[i]];
}

static void judge_func(struct unit *u, struct func *f, const struct map *decls, struct remark_refs *said)
{
	struct judging j = {.u = u, .f = f, .decls = decls};
	int64_t vectorized = 0;

	j.heard.a = &j.scratch;
	j.has_told = said != NULL;
	if (said && u->has_gccinfo)
		gcc_listen(&j.heard, said);
	else if (said)
		told_listen(&j.heard, said);
	if (f->insns.count && f->loop_of_insn) {
		group_machine_loops(&j);
		if (said)
			listen_again(&j);
		meet(&j);
		merge_untold(&j);
		for (size_t i = 0; i < j.groups.count; i++)
			judge(&j, &j.groups.items[i]);
	}
	for (size_t i = 0; i < j.heard.told.count; i++)
		if (!j.heard.told.items[i]->ngroups)
			add_gone(&j, j.heard.told.items[i]);
	store(&j);
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];

		vectorized += l->is_vectorized;
		if (l->is_disputed)
			diag_add(&u->diags, DIAG_NOTE, l->loc.file, l->loc.line,
				 "remark and assembly disagree on the loop in " STR_FMT
				 ": %s; the assembly counts",
				 STR_ARG(f->name),
				 l->is_vectorized
					 ? "the remark says it was not vectorized, the code has a vector body"
					 : "the remark says it was vectorized, the code has no vectors");
	}
	if (f->insns.count || f->loops.count || f->metrics[METRIC_instructions].is_known) {
		f->metrics[METRIC_loops] = value_of((int64_t)f->loops.count);
		f->metrics[METRIC_vectorized_loops] = value_of(vectorized);
	}
	arena_clear(&j.scratch);
}

static void note_decl(struct arena *a, struct map *decls, struct str function, const struct loc *at)
{
	if (loc_known(*at))
		*map_at(a, decls, function) = (void *)at;
}

/* Where functions begin: those with code from line tables, those that were inlined from what the inliner says. */
static void note_decls(struct arena *a, struct map *decls, struct unit *u)
{
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		const struct remark_arg *callee =
			str_eq(r->pass, S("inline")) ? remark_arg_find(r, S("Callee")) : NULL;

		if (callee)
			note_decl(a, decls, callee->value, &callee->loc);
	}
	for (size_t i = 0; i < u->funcs.count; i++)
		note_decl(a, decls, u->funcs.items[i]->linkage_name, &u->funcs.items[i]->decl);
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct arena scratch = {0};
	struct map by_function = {0}, decls = {0};

	(void)c;
	note_decls(&scratch, &decls, u);
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		void **at;

		if (!(u->has_gccinfo ? gcc_says_of_loops(r->pass) : told_is_loop_pass(r->pass)) ||
		    (u->has_gccinfo && !r->function.len))
			continue;
		at = map_at(&scratch, &by_function, r->function);
		if (!*at)
			*at = arena_new(&scratch, struct remark_refs);
		vec_push(&scratch, (struct remark_refs *)*at, r);
	}
	gcc_share_loops(u, &scratch, &by_function);
	for (size_t i = 0; i < u->funcs.count; i++)
		judge_func(u, u->funcs.items[i], &decls,
			   map_find(&by_function, u->funcs.items[i]->linkage_name));
	arena_clear(&scratch);
}

const struct analysis analysis_loops = {.name = "loops", .run = run};
