/* Sizes of allocations as the source has them: "n * sizeof(*p)". */
#ifndef CMD_REPORT_ALLOC_SIZES_H
#define CMD_REPORT_ALLOC_SIZES_H

#include "cmd/load.h"
#include "cmd/sources.h"

/* The arguments of the call that stands at column col (from 1) of the first line of text: the one that is the size, or
 * count and size ("n, 8"), with blanks and comments folded. ptr NULL: the call's own name does not stand there (it came
 * from a macro, through a pointer, or from `new`), or its parentheses do not close within the text. */
struct str call_size_text(struct arena *a, struct str text, uint32_t col, struct str name, int count_arg,
			  int size_arg);

/* Sets size_text of all sites of l whose size is not constant and whose source is at hand. */
void alloc_sizes_find(struct load *l, struct sources *sources);

#endif
