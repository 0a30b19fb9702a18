/* Is a pointer freed on every path? A question about the blocks of one function.
 *
 *	struct free_search s = {.arena = scratch};          reused for any number of questions
 *	free_paths(&s, &(struct free_question){.f = f, .start = {block, order}, .root = r, .frees = v, .nfrees = n},
 *		   &answer);
 */
#ifndef ANALYZE_ESCAPE_FREE_H
#define ANALYZE_ESCAPE_FREE_H

#include "model/ptrflow.h"

/* An instruction of the function. */
struct flow_point {
	int32_t block, order;
};

/* An instruction that frees the pointer. */
struct free_point {
	int32_t block, order;
	bool is_maybe; /* it frees this pointer or another one (is_merged), or only under a condition of the callee */
};

struct free_question {
	const struct flow_func *f;
	struct flow_point
		start; /* the call that makes the pointer: paths begin after it. block FLOW_NONE: where the
				  * function begins (a parameter) */
	int32_t root;  /* its null edges lead to where there is nothing to free; FLOW_NONE: it has none */
	const struct free_point *frees; /* in any order; several on a path do not matter */
	size_t nfrees;
	const struct flow_point
		*leaves; /* calls that may leave the function without a return (longjmp, a throw); other
					  * calls before an unreachable end end the program, which frees all */
	size_t nleaves;
};

enum free_answer {
	FREE_NEVER,     /* no path leads to a free */
	FREE_SOMETIMES, /* one does, another ends without; also when only maybe-frees lie on a path */
	FREE_ALWAYS     /* every path that ends, ends freed */
};

/* How a path without free ends. */
enum free_miss {
	FREE_MISS_NONE, /* there is none (FREE_NEVER: every path ends the program) */
	FREE_MISS_RETURN,
	FREE_MISS_AGAIN, /* in a loop: the call at start makes the next pointer */
	FREE_MISS_LEAVE  /* at a point of leaves */
};

/* Blocks, and places as indices in ptrflow.locs: FLOW_NONE where there is none. */
struct free_result {
	enum free_answer answer;
	enum free_miss miss; /* how the shortest path without free ends, and where: */
	int32_t end, end_loc;
	/* With FREE_SOMETIMES and a miss: the last block on that path from which a free can still be reached, and the
	 * branch that ends it; the block that the path takes from there (none: it ends in `branch`), and the first
	 * place that is known after that. */
	int32_t branch, branch_loc;
	int32_t side, side_loc;
};

/* Scratch memory; zero but for the arena before the first question. */
struct free_search {
	struct arena *arena;
	struct free_block *blocks;
	int32_t *queue, *stack, *next_null;
	size_t cap, null_cap;
	uint32_t stamp;
	uint64_t mark;
};

/* Work is bounded by blocks, edges, null edges and points of f. */
void free_paths(struct free_search *s, const struct free_question *q, struct free_result *out);

#endif
