#include <stddef.h>
void *arena_alloc(void *, size_t);
void *xmalloc(size_t);
void *in_arena(void *arena)
{
	return arena_alloc(arena, 10);
}
void *on_heap(size_t n)
{
	return xmalloc(n);
}
