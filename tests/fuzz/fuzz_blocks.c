/* Blocks of a body: each is inside its parent, which stands before it. */
#include "fuzz.h"

#include "read/blocks.h"

void try_bytes(struct str bytes)
{
	struct source_blocks blocks = {0};
	struct arena a = {0};

	blocks_read(&a, bytes, 1, &blocks);
	for (size_t i = 0; i < blocks.count; i++) {
		const struct source_block *b = &blocks.items[i], *parent = &blocks.items[b->parent];

		if (b->parent > i || (i && b->parent == i) || b->end_line < b->line ||
		    b->line < parent->line || b->end_line > parent->end_line)
			abort();
	}
	arena_clear(&a);
}
