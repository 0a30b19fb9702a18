/* Functions that allocate memory: loaded from rules/allocators.yaml (rule/allocators.c). */
#ifndef MODEL_ALLOCATOR_H
#define MODEL_ALLOCATOR_H

#include <regex.h>

#include "base/map.h"
#include "base/vec.h"

struct allocator {
	struct str name; /* linkage name, or a regular expression */
	regex_t *regex;  /* NULL: an exact name */
	struct str kind; /* heap, map … */
	int size_arg;    /* index of the argument that is the size in bytes; -1: none or unknown */
	int count_arg;   /* the size is this argument times size_arg (calloc); -1 */
	bool is_heap;    /* counts in the metric `allocations` */
};

struct allocators {
	struct arena *arena;
	struct allocator_list VEC(struct allocator *) list; /* in the order of the file */
	struct allocator_list patterns;                     /* those with a regex, out of list */
	struct map by_name;
};

/* NULL: not an allocator. An exact name goes before expressions, a later expression before an earlier one. */
const struct allocator *allocator_find(const struct allocators *all, struct str name);

#endif
