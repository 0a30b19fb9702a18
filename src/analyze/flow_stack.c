/* Depth of the stack along every path from the entry. Blocks are met with a depth; a second way to the same
 * block must bring the same one. Edges that may not exist (behind a call that perhaps never comes back) are
 * followed last and never contradict. Once the stack pointer is set back from a frame register, the path is
 * in the epilogue. */
#include "analyze/cfg.h"
#include "analyze/flow.h"

enum certainty { CERTAINTY_NONE, CERTAINTY_RESET, CERTAINTY_WEAK, CERTAINTY_SURE };

struct depth {
	int64_t bytes;
	uint8_t certainty; /* enum certainty; RESET: depth not known, no more than before */
};

struct walk {
	const struct func *f;
	struct cfg g;
	struct depth *at; /* by block, on entry */
	uint32_t *queue, *weak_from, *weak_to;
	uint32_t nqueue, nweak, weak_next;
	int64_t deepest;
	const char *why; /* NULL: fine so far */
};

static void meet(struct walk *w, uint32_t block, struct depth d)
{
	struct depth *at = &w->at[block];

	if (at->certainty >= d.certainty) {
		if (d.certainty == CERTAINTY_SURE && at->bytes != d.bytes)
			w->why = "paths to one place differ in the depth of the stack";
		return;
	}
	*at = d;
	w->queue[w->nqueue++] = block;
}

/* Through one block; false when the depth cannot be followed. */
static bool step(struct walk *w, uint32_t block, struct depth *d)
{
	for (uint32_t k = w->g.first[block]; k < w->g.first[block + 1]; k++) {
		const struct insn *i = &w->f->insns.items[k];

		if (i->flags & INSN_STACK_UNKNOWN) {
			w->why = "the frame is aligned or sized when the function runs";
			return false;
		}
		if (i->flags & INSN_FRAME_RESET) {
			d->certainty = CERTAINTY_RESET;
			d->bytes = 0;
		}
		if (d->certainty == CERTAINTY_RESET) {
			if (i->stack_push > 0) {
				w->why = "the stack is used again after the frame was taken down";
				return false;
			}
			continue;
		}
		d->bytes += i->stack_push;
		if (d->bytes < 0) {
			if (d->certainty == CERTAINTY_SURE)
				w->why = "more is taken from the stack than was put there";
			return d->certainty != CERTAINTY_SURE ? (d->certainty = CERTAINTY_RESET, true)
							      : false;
		}
		if (d->bytes > w->deepest)
			w->deepest = d->bytes;
		if (d->bytes > (int64_t)1 << 40) {
			w->why = "the frame is larger than any stack";
			return false;
		}
		if ((i->flags & INSN_RETURN) && d->bytes != 0 && d->certainty == CERTAINTY_SURE) {
			w->why = "a return with something left on the stack";
			return false;
		}
	}
	return true;
}

static void follow(struct walk *w, uint32_t block)
{
	struct depth d = w->at[block];

	if (!step(w, block, &d))
		return;
	for (uint32_t e = w->g.edge_start[block]; e < w->g.edge_start[block + 1]; e++) {
		const struct cfg_edge *edge = &w->g.edges[e];

		if (!edge->is_weak) {
			meet(w, edge->to, d);
		} else if (!w->at[edge->to].certainty) {
			w->weak_from[w->nweak] = block;
			w->weak_to[w->nweak++] = edge->to;
		}
	}
}

struct value flow_stack(const struct unit *u, const struct func *f)
{
	struct arena scratch = {0};
	struct walk w = {.f = f};
	struct value result;
	uint32_t nedges;

	(void)u;
	if (!cfg_build(&w.g, &scratch, f)) {
		arena_clear(&scratch);
		return value_unknown("no instructions were read");
	}
	nedges = w.g.edge_start[w.g.nblocks];
	w.at = arena_array(&scratch, struct depth, w.g.nblocks);
	/* each block is met at most once for each certainty */
	w.queue = arena_array(&scratch, uint32_t, (size_t)w.g.nblocks * 3 + 1);
	w.weak_from = arena_array(&scratch, uint32_t, (size_t)nedges * 3 + 1);
	w.weak_to = arena_array(&scratch, uint32_t, (size_t)nedges * 3 + 1);
	meet(&w, 0, (struct depth){0, CERTAINTY_SURE});
	while (!w.why) {
		if (w.nqueue) {
			follow(&w, w.queue[--w.nqueue]);
		} else if (w.weak_next < w.nweak) {
			uint32_t n = w.weak_next++, to = w.weak_to[n];

			if (!w.at[to].certainty) {
				struct depth d = w.at[w.weak_from[n]];

				if (step(&w, w.weak_from[n], &d)) {
					if (d.certainty > CERTAINTY_WEAK)
						d.certainty = CERTAINTY_WEAK;
					meet(&w, to, d);
				}
			}
		} else {
			break;
		}
	}
	result = w.why ? value_unknown(w.why) : value_of(w.deepest);
	arena_clear(&scratch);
	return result;
}
