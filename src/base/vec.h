/* Growing arrays in an arena. A vector is any struct with `items`, `count` and `cap`:
 *
 *	struct loops VEC(struct loop);
 *	struct loop *l = vec_add(arena, &loops);     zeroed
 *
 * The old array stays in the arena when it grows, so pointers to items are valid only until the next
 * vec_add(). */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

#define VEC(type)                                                                                            \
	{                                                                                                    \
		type *items;                                                                                 \
		size_t count, cap;                                                                           \
	}

#define vec_add(arena, v)                                                                                    \
	((v)->count == (v)->cap ? (void)((v)->items = vec_grow((arena), (v)->items, sizeof(*(v)->items),     \
							       (v)->count, &(v)->cap))                       \
				: (void)0,                                                                   \
	 memset(&(v)->items[(v)->count], 0, sizeof(*(v)->items)), &(v)->items[(v)->count++])

#define vec_push(arena, v, value) (*vec_add((arena), (v)) = (value))

static inline void *vec_grow(struct arena *a, void *items, size_t size, size_t count, size_t *cap)
{
	size_t larger = *cap ? *cap * 2 : 8;
	char *p;

	/* vec_add() zeroes each item */
	p = arena_room(a, larger > SIZE_MAX / size ? SIZE_MAX : larger * size);
	if (count)
		arena_copy(p, items, count * size);
	*cap = larger;
	return p;
}

/* Stable order is the caller's business: compare functions end in a tie-break. */
#define vec_sort(v, compare)                                                                                 \
	do {                                                                                                 \
		if ((v)->count > 1)                                                                          \
			qsort((v)->items, (v)->count, sizeof(*(v)->items), (compare));                       \
	} while (0)

#endif
