/* Which blocks lie on every way to a block: the algorithm of Cooper, Harvey and Kennedy. */
#include "read/bitcode_walk.h"

static void rank_blocks(struct walk *w, int32_t *postorder, int32_t *nreached)
{
	int32_t *stack = arena_array(&w->arena, int32_t, (size_t)w->nblocks);
	int32_t *next = arena_array(&w->arena, int32_t, (size_t)w->nblocks);
	int32_t depth = 0, n = 0;

	for (int32_t i = 0; i < w->nblocks; i++)
		w->blocks[i].rank = w->blocks[i].idom = -1;
	w->blocks[0].rank = 0;
	stack[depth++] = 0;
	while (depth) {
		int32_t at = stack[depth - 1];
		const struct walk_block *k = &w->blocks[at];

		if (next[at] < k->nsuccs) {
			int32_t succ = k->succs[next[at]++];

			if (w->blocks[succ].rank < 0) {
				w->blocks[succ].rank = 0;
				stack[depth++] = succ;
			}
			continue;
		}
		postorder[n++] = at;
		depth--;
	}
	for (int32_t i = 0; i < n; i++)
		w->blocks[postorder[i]].rank = n - 1 - i;
	*nreached = n;
}

static int32_t common_dominator(struct walk *w, int32_t x, int32_t y)
{
	while (x != y) {
		if (!w->steps_left)
			return 0; /* what was found is not used then */
		w->steps_left--;
		if (w->blocks[x].rank > w->blocks[y].rank)
			x = w->blocks[x].idom;
		else
			y = w->blocks[y].idom;
	}
	return x;
}

static void find_dominators(struct walk *w)
{
	int32_t *postorder = arena_array(&w->arena, int32_t, (size_t)w->nblocks);
	int32_t *offered = arena_array(&w->arena, int32_t, (size_t)w->nblocks);
	int32_t n;
	bool is_changed = true;

	w->has_dominators = true;
	rank_blocks(w, postorder, &n);
	w->blocks[0].idom = 0;
	while (is_changed && w->steps_left) {
		is_changed = false;
		for (int32_t i = 0; i < n; i++)
			offered[postorder[i]] = -1;
		/* each block offers itself to those behind it; the first offer is good enough to begin with */
		for (int32_t i = n - 1; i >= 0; i--) {
			int32_t at = postorder[i];
			struct walk_block *k = &w->blocks[at];

			if (k->idom < 0)
				k->idom = offered[at];
			for (int32_t s = 0; s < k->nsuccs; s++) {
				int32_t *o = &offered[k->succs[s]];

				*o = *o < 0 ? at : common_dominator(w, *o, at);
			}
		}
		for (int32_t i = n - 2; i >= 0; i--) {
			struct walk_block *k = &w->blocks[postorder[i]];

			if (k->idom != offered[postorder[i]]) {
				k->idom = offered[postorder[i]];
				is_changed = true;
			}
		}
	}
}

bool walk_dominates(struct walk *w, int32_t x, int32_t y)
{
	if (!w->has_dominators)
		find_dominators(w);
	if (w->blocks[y].rank < 0 || w->blocks[x].rank < 0)
		return false; /* no way leads there */
	while (y != x && w->steps_left && w->blocks[y].rank > w->blocks[x].rank) {
		y = w->blocks[y].idom;
		w->steps_left--;
	}
	return y == x || !w->steps_left;
}
