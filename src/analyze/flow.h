/* Control flow of one function, from its instructions: basic blocks, natural loops, depth of the stack. */
#ifndef ANALYZE_FLOW_H
#define ANALYZE_FLOW_H

#include "model/unit.h"

/* Sets f->machine_loops and f->loop_of_insn (loc and frame of the loops: flow_locate()).
 * Loops are natural loops of back edges in the dominator tree; back edges to one header are one loop.
 * Irreducible cycles are not loops (they have no header). Jump tables: an indirect jump is taken to lead to
 * every label of the function whose address is taken. */
void flow_loops(struct unit *u, struct func *f);
/* Fills machine_loops[].loc and .frame once instructions have theirs: from the latch's jump, else from the
 * first instruction of the header that has a place. */
void flow_locate(struct func *f);

/* Bytes by which the function deepens the stack at most, return address not counted: pushes, pops, sub, add
 * along every path from the entry. Unknown, with reason, for a frame of variable size or a path that does not
 * fit. */
struct value flow_stack(const struct unit *u, const struct func *f);

/* flow.c also ends in the row `const struct analysis analysis_flow`: flow_loops and flow_locate for each
 * function. */

#endif
