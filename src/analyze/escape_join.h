/* Pairs the allocation calls of the optimized program with those in the machine code. */
#ifndef ANALYZE_ESCAPE_JOIN_H
#define ANALYZE_ESCAPE_JOIN_H

#include "analyze/escape_verdict.h"

/* All functions of one unit (index in the program's): verdicts, sites of inferred allocators, removed calls, metrics,
 * struct pointer_facts. Returns the number of sites with code. */
size_t join_unit(const struct summary *s, struct verdict_search *search, size_t unit);

#endif
