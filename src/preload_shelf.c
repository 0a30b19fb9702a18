/* In a compiler nothing rests on disk: what the library of src/preload.c needs of base/shelf.h, which it has otherwise no
 * use for. */
#include "base/shelf.h"

void *shelf_chunk(size_t *nbytes)
{
	(void)nbytes;
	return NULL;
}

void shelf_give_chunk(void *chunk, size_t nbytes)
{
	(void)chunk;
	(void)nbytes;
}

void shelf_take_back(struct str mapped)
{
	(void)mapped;
}

void shelf_look(void)
{
}
