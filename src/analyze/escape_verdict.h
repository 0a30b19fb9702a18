/* The verdict of one allocation. */
#ifndef ANALYZE_ESCAPE_VERDICT_H
#define ANALYZE_ESCAPE_VERDICT_H

#include "analyze/escape_nodes.h"

struct verdict {
	enum alloc_verdict verdict;
	enum alloc_via via;
	struct str to;
	const char *message;
	struct escape_steps steps;
	struct value size; /* where the program before code generation has a constant */
};

/* Scratch memory of verdicts; zero but for the arena before the first. */
struct verdict_search {
	struct free_search free;
	struct root_frees frees;
	struct leave_points leaves;
	int32_t leaves_of; /* node + 1 */
	struct moved_roots VEC(int32_t) moved;
};

/* Of what call makes in node (index in the program's). The text lives in u, the unit of the node. */
void verdict_make(const struct summary *s, struct verdict_search *search, struct unit *u, int32_t node,
		  int32_t call, struct verdict *out);

#endif
