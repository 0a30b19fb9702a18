/* The blocks of a function's body, as a tree: what an explanation names when it says where a function's cost is. A
 * reading of tokens and braces, as outline.h. */
#ifndef READ_BLOCKS_H
#define READ_BLOCKS_H

#include "base/str.h"
#include "base/vec.h"

struct source_block {
	struct str keyword; /* if, else, for, while, do, switch; "" for a bare block, or the body itself */
	uint32_t line, end_line; /* of the keyword; of the closing brace */
	uint32_t parent;         /* index; of the body itself its own: 0 */
};
struct source_blocks VEC(struct source_block); /* parents before children, in order of line */

/* text begins at a function's declaration, which stands on line first_line; what is behind its body is not read. The
 * first block is the body. Empty when there is none, or its braces do not match. Everything lives in a; keywords are
 * slices of text. */
void blocks_read(struct arena *a, struct str text, uint32_t first_line, struct source_blocks *out);

#endif
