/* Memory that is freed all at once. An arena is named after a lifetime (run, unit, scratch); what is
 * made in it lives until arena_clear(). Running out of memory ends the program (see err.h, die_oom()).
 *
 * Not thread-safe: an arena belongs to one thread at a time. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunks; /* newest first; NULL in an empty arena */
	char *next, *end;           /* free part of the newest chunk */
	size_t total_bytes;         /* given out so far */
	bool may_rest;              /* what is much goes to the shelf (base/shelf.h) */
	struct arena *parent;       /* that chunks come from, and that lives longer; NULL: from the system */
};

/* Zeroed memory, aligned for any object. size_bytes may be 0. */
void *arena_alloc(struct arena *a, size_t size_bytes);
/* Memory that is not zeroed and has no alignment: for text. */
char *arena_bytes(struct arena *a, size_t size_bytes);
/* The same, aligned for any object: for what is written before it is read. */
void *arena_room(struct arena *a, size_t size_bytes);
/* memcpy() for what may be large, on both sides: no more than a part of it is in memory at a time when it may rest. */
void arena_copy(void *to, const void *from, size_t size_bytes);
/* Frees everything; the arena is empty, as at first, and can be used again. */
void arena_clear(struct arena *a);

#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_array(a, type, count) ((type *)arena_alloc_array((a), (count), sizeof(type)))
void *arena_alloc_array(struct arena *a, size_t count, size_t size_bytes);

/* malloc family that never returns NULL; only base/ uses these directly. */
void *xmalloc(size_t size_bytes);
void *xrealloc(void *p, size_t size_bytes);

#endif
