/* Functions that allocate memory: loaded from rules/allocators.yaml (rule/allocators.c). */
#ifndef MODEL_ALLOCATOR_H
#define MODEL_ALLOCATOR_H

#include "base/map.h"
#include "base/vec.h"

struct allocator {
	struct str name; /* linkage name */
	struct str kind; /* heap, map … */
	int size_arg;    /* index of the argument that is the size in bytes; -1: none or unknown */
	int count_arg;   /* the size is this argument times size_arg (calloc); -1 */
	bool is_heap;    /* counts in the metric `allocations` */
};

struct allocators {
	struct arena *arena;
	struct allocator_list VEC(struct allocator *) list; /* in the order of the file */
	struct map by_name;
};

/* NULL: not an allocator. */
const struct allocator *allocator_find(const struct allocators *all, struct str name);

#endif
