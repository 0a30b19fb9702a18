/* Natural loops: for each header the blocks from which its back edges are reached without passing it. Headers
 * are taken from the innermost outward, so that each block is walked once and an inner loop is one step. */
#include "analyze/flow.h"

#include <stdlib.h>

#include "analyze/analysis.h"
#include "analyze/cfg.h"

/* A loop while it is being found; `outer` is compressed to the outermost loop known so far. */
struct found {
	uint32_t header, latch; /* blocks */
	uint32_t parent, outer; /* CFG_NONE: none; itself */
	unsigned depth;
	uint32_t nown, ninsns;
};

struct finding {
	struct arena *scratch;
	const struct func *f;
	struct cfg g;
	struct cfg_tree t;
	uint32_t *loop_of; /* by block: innermost loop */
	struct found *loops;
	uint32_t nloops;
	uint32_t *queue;
};

static uint32_t outermost(struct finding *d, uint32_t loop)
{
	uint32_t top = loop, next;

	while (d->loops[top].outer != top)
		top = d->loops[top].outer;
	for (; loop != top; loop = next) {
		next = d->loops[loop].outer;
		d->loops[loop].outer = top;
	}
	return top;
}

/* The last block (in the code) from which a back edge leads to the header; CFG_NONE: no loop here. */
static uint32_t last_latch(const struct finding *d, uint32_t header)
{
	uint32_t latch = CFG_NONE;

	if (header == d->g.hub) /* several indirect jumps to several places: no header in the code */
		return CFG_NONE;
	for (uint32_t p = d->g.pred_start[header]; p < d->g.pred_start[header + 1]; p++) {
		uint32_t b = d->g.preds[p];

		if (cfg_dominates(&d->t, header, b) && (latch == CFG_NONE || b > latch))
			latch = b;
	}
	return latch;
}

/* Puts b's loop, or b itself, into the loop; what is new is queued. */
static void take(struct finding *d, uint32_t loop, uint32_t b, uint32_t *nqueue)
{
	if (!d->t.enter[b])
		return;
	if (d->loop_of[b] == CFG_NONE) {
		d->loop_of[b] = loop;
		d->queue[(*nqueue)++] = b;
	} else {
		uint32_t inner = outermost(d, d->loop_of[b]);

		if (inner == loop)
			return;
		d->loops[inner].parent = d->loops[inner].outer = loop;
		d->queue[(*nqueue)++] = d->loops[inner].header;
	}
}

static void find_loops(struct finding *d)
{
	for (uint32_t n = d->t.nreached; n > 0; n--) {
		uint32_t header = d->t.order[n - 1], latch = last_latch(d, header), loop = d->nloops,
			 nqueue = 0;

		if (latch == CFG_NONE)
			continue;
		d->loops[loop] = (struct found){header, latch, CFG_NONE, loop, 0, 0, 0};
		d->nloops++;
		d->loop_of[header] = loop;
		for (uint32_t p = d->g.pred_start[header]; p < d->g.pred_start[header + 1]; p++)
			if (cfg_dominates(&d->t, header, d->g.preds[p]))
				take(d, loop, d->g.preds[p], &nqueue);
		while (nqueue) {
			uint32_t b = d->queue[--nqueue];

			for (uint32_t p = d->g.pred_start[b]; p < d->g.pred_start[b + 1]; p++)
				take(d, loop, d->g.preds[p], &nqueue);
		}
	}
}

static bool is_counted(const struct insn *i)
{
	return !(i->flags & (INSN_NOP | INSN_PREFIX | INSN_DATA));
}

/* Own instructions of each loop. Bitwise vector instructions have no lanes: in scalar code they compute fabs,
 * negation and selection, so alone they are no packed arithmetic. */
static void count_own(const struct func *f, uint32_t *bitwise_bytes, uint32_t *nbitwise,
		      bool *has_vector_memory)
{
	for (size_t k = 0; k < f->insns.count; k++) {
		const struct insn *i = &f->insns.items[k];
		int32_t n = f->loop_of_insn[k];
		struct machine_loop *l;

		if (n < 0 || !is_counted(i))
			continue;
		l = &f->machine_loops.items[n];
		l->nown++;
		l->ncalls += (i->flags & INSN_CALL) != 0;
		l->nspills += (i->flags & (INSN_SPILL | INSN_RELOAD)) != 0;
		if (!(i->flags & INSN_PACKED))
			continue;
		l->npacked++;
		if (i->flags & INSN_PACKED_MOVE) {
			l->npacked_moves++;
			has_vector_memory[n] |= (i->flags & (INSN_LOAD | INSN_STORE)) != 0;
		} else if (!i->element_bytes) {
			nbitwise[n]++;
			if (i->vector_bytes > bitwise_bytes[n])
				bitwise_bytes[n] = i->vector_bytes;
		} else if (i->vector_bytes > l->vector_bytes) {
			l->vector_bytes = i->vector_bytes;
			l->element_bytes = i->element_bytes;
		} else if (i->vector_bytes == l->vector_bytes && i->element_bytes > l->element_bytes) {
			l->element_bytes = i->element_bytes;
		}
	}
}

static void count_packed(struct finding *d)
{
	const struct func *f = d->f;
	size_t n = f->machine_loops.count;
	uint32_t *bitwise_bytes = arena_array(d->scratch, uint32_t, n),
		 *nbitwise = arena_array(d->scratch, uint32_t, n);
	bool *has_vector_memory = arena_array(d->scratch, bool, n);

	count_own(f, bitwise_bytes, nbitwise, has_vector_memory);
	for (size_t k = 0; k < n; k++) {
		struct machine_loop *l = &f->machine_loops.items[k];

		if (l->npacked == l->npacked_moves + nbitwise[k] && !has_vector_memory[k])
			l->npacked_moves = l->npacked;
		else if (!l->vector_bytes)
			l->vector_bytes = bitwise_bytes[k];
	}
}

static int by_header(const void *a, const void *b)
{
	const struct found *const *x = a, *const *y = b;

	return ((*x)->header > (*y)->header) - ((*x)->header < (*y)->header);
}

/* Loops in the order of their headers, with their nesting. They were found inner ones first. */
static void store_loops(struct unit *u, struct func *f, struct finding *d)
{
	struct found **sorted = arena_array(d->scratch, struct found *, d->nloops);
	int *index = arena_array(d->scratch, int, d->nloops);

	for (uint32_t n = d->nloops; n > 0; n--) {
		struct found *l = &d->loops[n - 1];

		l->depth = l->parent == CFG_NONE ? 1 : d->loops[l->parent].depth + 1;
		sorted[n - 1] = l;
	}
	qsort(sorted, d->nloops, sizeof(*sorted), by_header);
	f->machine_loops.items = arena_array(&u->arena, struct machine_loop, d->nloops);
	f->machine_loops.count = f->machine_loops.cap = d->nloops;
	for (uint32_t n = 0; n < d->nloops; n++)
		index[sorted[n] - d->loops] = (int)n;
	for (uint32_t n = 0; n < d->nloops; n++) {
		const struct found *found = sorted[n];
		struct machine_loop *l = &f->machine_loops.items[n];

		l->header = d->g.first[found->header];
		l->latch = d->g.first[found->latch + 1] - 1;
		l->depth = found->depth;
		l->parent = found->parent == CFG_NONE ? -1 : index[found->parent];
		l->is_innermost = true;
		l->source = -1;
	}
	for (uint32_t n = 0; n < d->nloops; n++)
		if (f->machine_loops.items[n].parent >= 0)
			f->machine_loops.items[f->machine_loops.items[n].parent].is_innermost = false;
	for (size_t k = 0; k < f->insns.count; k++) {
		uint32_t loop = d->loop_of[d->g.block_of[k]];

		f->loop_of_insn[k] = loop == CFG_NONE ? -1 : index[loop];
	}
	count_packed(d);
	for (uint32_t n = 0; n < d->nloops; n++) { /* inner first */
		struct machine_loop *l = &f->machine_loops.items[index[n]];

		l->ninsns += l->nown;
		if (l->parent >= 0)
			f->machine_loops.items[l->parent].ninsns += l->ninsns;
	}
}

void flow_loops(struct unit *u, struct func *f)
{
	struct arena scratch = {0};
	struct finding d = {.scratch = &scratch, .f = f};

	f->machine_loops.count = 0;
	f->loop_of_insn = arena_array(&u->arena, int32_t, f->insns.count);
	for (size_t k = 0; k < f->insns.count; k++)
		f->loop_of_insn[k] = -1;
	if (cfg_build(&d.g, &scratch, f)) {
		cfg_dominators(&d.g, &scratch, &d.t);
		d.loop_of = arena_array(&scratch, uint32_t, d.g.nblocks);
		for (uint32_t b = 0; b < d.g.nblocks; b++)
			d.loop_of[b] = CFG_NONE;
		d.loops = arena_array(&scratch, struct found, d.g.nblocks);
		d.queue = arena_array(&scratch, uint32_t, (size_t)d.g.nblocks * 2);
		find_loops(&d);
		if (d.nloops)
			store_loops(u, f, &d);
	}
	arena_clear(&scratch);
}

void flow_locate(struct func *f)
{
	for (size_t n = 0; n < f->machine_loops.count; n++) {
		struct machine_loop *l = &f->machine_loops.items[n];
		const struct insn *place = &f->insns.items[l->latch];

		for (size_t k = l->header; !loc_known(place->loc) && k < f->insns.count; k++) {
			const struct insn *i = &f->insns.items[k];

			if (f->loop_of_insn[k] != (int32_t)n)
				break;
			if (loc_known(i->loc))
				place = i;
		}
		l->loc = place->loc;
		l->frame = place->frame;
	}
}

/* Library functions that do not come back, by the names they have in objects. */
static bool is_noreturn_name(struct str name)
{
	static const char *const names[] = {"abort",
					    "exit",
					    "_exit",
					    "_Exit",
					    "quick_exit",
					    "longjmp",
					    "_longjmp",
					    "siglongjmp",
					    "__longjmp_chk",
					    "__assert_fail",
					    "__assert_perror_fail",
					    "__stack_chk_fail",
					    "__chk_fail",
					    "__fortify_fail",
					    "_Unwind_Resume",
					    "__cxa_throw",
					    "__cxa_rethrow",
					    "__cxa_bad_cast",
					    "__cxa_throw_bad_array_new_length",
					    "pthread_exit",
					    "thrd_exit",
					    "err",
					    "errx",
					    "verr",
					    "verrx",
					    "_ZSt9terminatev",
					    "__clang_call_terminate",
					    NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

static bool never_returns(const struct func *f)
{
	for (size_t k = 0; k < f->insns.count; k++) {
		uint32_t flags = f->insns.items[k].flags;

		if (flags & (INSN_RETURN | INSN_TAIL | INSN_DATA) ||
		    ((flags & INSN_BRANCH) && (flags & INSN_INDIRECT)))
			return false;
	}
	return f->insns.count > 0;
}

/* Behind a call that does not come back the code of another path begins. */
static void mark_noreturn_calls(struct unit *u)
{
	struct arena scratch = {0};
	struct map noreturn = {0};

	for (size_t n = 0; n < u->funcs.count; n++)
		if (never_returns(u->funcs.items[n]))
			*map_at(&scratch, &noreturn, u->funcs.items[n]->linkage_name) = u;
	for (size_t n = 0; n < u->funcs.count; n++)
		for (size_t k = 0; k < u->funcs.items[n]->insns.count; k++) {
			struct insn *i = &u->funcs.items[n]->insns.items[k];

			if ((i->flags & INSN_CALL) && i->target.ptr &&
			    (map_find(&noreturn, i->target) || is_noreturn_name(i->target)))
				i->flags |= INSN_NORETURN;
		}
	arena_clear(&scratch);
}

static void run(struct unit *u, const struct analysis_context *c)
{
	(void)c;
	mark_noreturn_calls(u);
	for (size_t n = 0; n < u->funcs.count; n++) {
		flow_loops(u, u->funcs.items[n]);
		flow_locate(u->funcs.items[n]);
	}
}

const struct analysis analysis_flow = {.name = "flow", .run = run};
