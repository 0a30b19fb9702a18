/* What functions do as a whole: return new memory, allocate, leave by longjmp, free a parameter. */
#ifndef ANALYZE_ESCAPE_NODES_H
#define ANALYZE_ESCAPE_NODES_H

#include "analyze/escape_free.h"
#include "analyze/escape_summary.h"

/* is_fresh, may_leave, has_setjmp, may_allocate of every node. */
void nodes_look(struct program *p);
/* frees, once the facts of the pointers are known. */
void nodes_find_frees(struct summary *s);

/* A call that casm cannot look into: through a pointer, or of a function whose code was not seen and about which
 * nothing is known. */
bool node_call_is_hole(const struct node *n, const struct flow_call *call);

/* Every way that frees the pointer of a root of the node directly. */
struct root_frees {
	struct root_free_points VEC(struct free_point) points;
	struct root_free_uses VEC(int32_t) uses; /* index in the root's uses, as points */
	size_t nsure;
};
void node_root_frees(const struct summary *s, const struct node *n, int32_t index, struct root_frees *out);
/* The calls of the node that may leave it. */
struct leave_points VEC(struct flow_point);
void node_leaves(const struct program *p, const struct node *n, struct leave_points *out);

#endif
