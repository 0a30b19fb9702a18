/* Ids of a file, any 64-bit numbers, to positions 0, 1, 2 … in the order in which they are first seen: a table for
 * small ones, which are nearly all, and hashing for others. */
#ifndef READ_IDTABLE_H
#define READ_IDTABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"

struct idtable {
	uint32_t *direct; /* position + 1 of the ids below ndirect; 0: not seen */
	uint64_t ndirect;
	struct idtable_slot *slots;
	size_t nslots, nhashed;
	struct idtable_ids VEC(uint64_t) ids; /* by position */
};

/* Slow path of idtable_at(). */
uint32_t idtable_find(struct arena *a, struct idtable *t, uint64_t id);

static inline uint32_t idtable_at(struct arena *a, struct idtable *t, uint64_t id)
{
	if (id < t->ndirect && t->direct[id])
		return t->direct[id] - 1;
	return idtable_find(a, t, id);
}

#endif
