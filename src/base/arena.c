#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/shelf.h"

enum {
	CHUNK_BYTES = 1024,
	CHUNK_GROWTH = 4,
	CHUNK_MAX_BYTES = 1024 * 1024,
	NEAR_BYTES = 256 * 1024, /* of an arena that may rest */
};

struct arena_chunk {
	struct arena_chunk *older;
	size_t next_bytes;  /* size of the next one */
	size_t shelf_bytes; /* it is on the shelf, with so many; 0: it is not */
	bool is_parents;    /* which frees it */
	alignas(max_align_t) char data[];
};

void *xmalloc(size_t size_bytes)
{
	void *p = malloc(size_bytes ? size_bytes : 1);

	if (!p)
		die_oom(size_bytes);
	return p;
}

void *xrealloc(void *old, size_t size_bytes)
{
	void *p = realloc(old, size_bytes ? size_bytes : 1);

	if (!p)
		die_oom(size_bytes);
	return p;
}

/* Chunks grow with the arena, so that small arenas stay small and large ones make few calls. Something large that is put
 * into a small one leaves it small. */
static void add_chunk(struct arena *a, size_t need_bytes)
{
	size_t usual = a->chunks ? a->chunks->next_bytes : CHUNK_BYTES;
	size_t size = usual < need_bytes ? need_bytes : usual;
	struct arena_chunk *c = NULL;
	size_t shelf_bytes = 0;

	if (size > SIZE_MAX / 2)
		die_oom(size);
	if (a->parent) {
		c = arena_room(a->parent, sizeof(*c) + size);
	} else if (a->may_rest && a->total_bytes + need_bytes >= NEAR_BYTES) {
		shelf_bytes = sizeof(*c) + size;
		c = shelf_chunk(&shelf_bytes);
		size = shelf_bytes - sizeof(*c);
	}
	if (!c) {
		shelf_bytes = 0;
		size = usual < need_bytes ? need_bytes : usual;
		c = xmalloc(sizeof(*c) + size);
	}
	c->shelf_bytes = shelf_bytes;
	c->is_parents = a->parent != NULL;
	c->older = a->chunks;
	c->next_bytes = need_bytes > usual || usual >= CHUNK_MAX_BYTES ? usual : usual * CHUNK_GROWTH;
	a->chunks = c;
	a->next = c->data;
	a->end = c->data + size;
}

char *arena_bytes(struct arena *a, size_t size_bytes)
{
	char *p;

	if (!a->next || size_bytes > (size_t)(a->end - a->next))
		add_chunk(a, size_bytes);
	p = a->next;
	a->next += size_bytes;
	a->total_bytes += size_bytes;
	return p;
}

void *arena_room(struct arena *a, size_t size_bytes)
{
	const size_t align = alignof(max_align_t);
	size_t pad = a->next ? (size_t)(-(uintptr_t)a->next & (align - 1)) : 0;
	char *p;

	if (size_bytes > SIZE_MAX - align)
		die_oom(size_bytes);
	if (!a->next || pad + size_bytes > (size_t)(a->end - a->next)) {
		add_chunk(a, size_bytes);
		pad = 0;
	}
	p = a->next + pad;
	a->next = p + size_bytes;
	a->total_bytes += pad + size_bytes;
	return p;
}

void arena_copy(void *to, const void *from, size_t size_bytes)
{
	for (size_t at = 0, n; at < size_bytes; at += n) {
		n = size_bytes - at < CHUNK_MAX_BYTES ? size_bytes - at : CHUNK_MAX_BYTES;
		memcpy((char *)to + at, (const char *)from + at, n);
		if (n == CHUNK_MAX_BYTES)
			shelf_look();
	}
}

void *arena_alloc(struct arena *a, size_t size_bytes)
{
	char *p = arena_room(a, size_bytes);

	for (size_t at = 0, n; at < size_bytes; at += n) {
		n = size_bytes - at < CHUNK_MAX_BYTES ? size_bytes - at : CHUNK_MAX_BYTES;
		memset(p + at, 0, n);
		if (n == CHUNK_MAX_BYTES)
			shelf_look();
	}
	return p;
}

void *arena_alloc_array(struct arena *a, size_t count, size_t size_bytes)
{
	if (size_bytes && count > SIZE_MAX / size_bytes)
		die_oom(SIZE_MAX);
	return arena_alloc(a, count * size_bytes);
}

void arena_clear(struct arena *a)
{
	for (struct arena_chunk *c = a->chunks, *older; c; c = older) {
		older = c->older;
		if (c->is_parents)
			continue;
		if (c->shelf_bytes)
			shelf_give_chunk(c, c->shelf_bytes);
		else
			free(c);
	}
	*a = (struct arena){0};
}
