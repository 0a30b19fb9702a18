/* What gcc's report tells of loops, for analyze/loops.c. */
#ifndef ANALYZE_LOOPS_GCC_H
#define ANALYZE_LOOPS_GCC_H

#include "analyze/loops_told.h"
#include "model/unit.h"

/* Is it one of gcc's passes that speak of loops or straight-line vectors in a way that is used? */
bool gcc_says_of_loops(struct str pass);
/* As told_listen(). A reason names its loop. Of a loop of which several attempts were made (it holds another one that has
 * the same place) the reason is the one that is about itself. */
void gcc_listen(struct hearing *h, struct remark_refs *said);
/* Why a loop was refused, without what changes with every edit (the numbers of temporaries): "no vectype for stmt",
 * "statement clobbers memory: the call of memset". In u's arena. */
const char *gcc_loop_reason(struct unit *u, const struct remark *r);
/* Lanes: gcc tells the bytes of its vectors, the code the size of an element. */
void gcc_loop_width(struct loop *l, const struct remark *vectorized, unsigned element_bytes);
/* Remarks whose function is not known (a report without notes, gccinfo_find_functions()) are heard in each function
 * that has code of their line: adds them to by_function, linkage name → struct remark_refs *, in a. */
void gcc_share_loops(const struct unit *u, struct arena *a, struct map *by_function);

#endif
