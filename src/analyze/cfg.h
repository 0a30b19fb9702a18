/* Basic blocks of one function, the edges between them, and who dominates whom. Everything lives in the arena
 * that cfg_build() was given. All steps take time about linear in the number of instructions, whatever their
 * jumps. */
#ifndef ANALYZE_CFG_H
#define ANALYZE_CFG_H

#include "model/unit.h"

#define CFG_NONE UINT32_MAX

struct cfg_edge {
	uint32_t to;
	bool is_weak; /* behind a call that may not come back, or from one of several indirect jumps: may not
			 exist */
};

/* Block 0 is the entry. The block behind the last one of instructions is `hub`: it has no instructions;
 * indirect jumps lead to it, and it leads to all that they may reach. */
struct cfg {
	uint32_t nblocks; /* hub included */
	uint32_t hub;
	uint32_t nindirect;   /* jumps that lead to the hub: their table is not known */
	uint32_t *first;      /* of each block: its first instruction; [nblocks]: end of the last */
	uint32_t *block_of;   /* by instruction */
	uint32_t *edge_start; /* edges of block b: edges[edge_start[b] .. edge_start[b + 1]) */
	struct cfg_edge *edges;
	uint32_t *pred_start, *preds;
};

bool cfg_build(struct cfg *g, struct arena *a, const struct func *f); /* false: no instructions */

struct cfg_tree {
	uint32_t *idom;          /* CFG_NONE: the entry, and what cannot be reached */
	uint32_t *enter, *leave; /* a dominates b: enter[a] <= enter[b] && leave[b] <= leave[a]; enter 0: not
				    reached */
	uint32_t *order;         /* reached blocks, by `enter` */
	uint32_t nreached;
};

void cfg_dominators(const struct cfg *g, struct arena *a, struct cfg_tree *t);

static inline bool cfg_dominates(const struct cfg_tree *t, uint32_t a, uint32_t b)
{
	return t->enter[a] && t->enter[b] && t->enter[a] <= t->enter[b] && t->leave[b] <= t->leave[a];
}

#endif
