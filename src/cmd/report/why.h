/* report --why=allocations: where the memory of each heap allocation goes, step by step, and what else is known of a
 * function's pointers. */
#ifndef CMD_REPORT_WHY_H
#define CMD_REPORT_WHY_H

#include "cmd/load.h"

/* Adds BLOCK_LINES to inv->doc: the wrappers that were found, then each selected function of which something is to be
 * told (-n of them). Sizes that come from the source are set (alloc_sizes_find()). */
void why_allocations(struct invocation *inv, const struct load *l, const struct selection *s);

#endif
