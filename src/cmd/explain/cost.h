/* Where the inliner's cost of a callee comes from, by lines of its source: shares, estimated from the machine code that
 * was made of it. */
#ifndef CMD_EXPLAIN_COST_H
#define CMD_EXPLAIN_COST_H

#include "cmd/explain/answer.h"

/* Adds PART_COST to an answer: blocks of the callee (row in the study) by share, with what is called in them. Nothing
 * is added when the callee has no code, or when no line of it is known. */
void explain_cost(struct explaining *e, size_t callee_row, struct answer *to);

#endif
