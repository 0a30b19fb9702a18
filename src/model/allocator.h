/* Functions that allocate memory: loaded from rules/allocators.yaml (rule/allocators.c). */
#ifndef MODEL_ALLOCATOR_H
#define MODEL_ALLOCATOR_H

#include <regex.h>

#include "base/map.h"
#include "base/vec.h"

/* X(word in rules/allocators.yaml: role). What the function does with memory. */
#define ALLOCATOR_ROLES(X)                                                                                   \
	X(allocate)   /* the result is new memory */                                                         \
	X(reallocate) /* frees argument `frees`, the result is new (or the same) memory */                   \
	X(duplicate)  /* the result is new memory with a copy: strdup */                                     \
	X(free)       /* ends the life of argument `frees` */                                                \
	X(borrow)     /* neither: keeps no copy of any pointer argument (printf, memcmp): for declarations   \
	                 about which the compiler does not know it */
enum allocator_role {
#define X(name) ALLOCATOR_##name,
	ALLOCATOR_ROLES(X)
#undef X
};
extern const char *const allocator_role_names[];

struct allocator {
	struct str name; /* linkage name, or a regular expression */
	enum allocator_role role;
	int frees_arg; /* index of the argument whose memory ends; -1: none */
	int out_arg; /* the new pointer is stored where this argument points (posix_memalign); -1: it is returned */
	regex_t *regex;  /* NULL: an exact name */
	struct str kind; /* heap, map … */
	int size_arg;    /* index of the argument that is the size in bytes; -1: none or unknown */
	int count_arg;   /* the size is this argument times size_arg (calloc); -1 */
	bool is_heap;    /* counts in the metric `allocations` */
	/* the allocator itself keeps the block, in a pool or for a collector: what is not freed outlives the function */
	bool is_kept;
	int returns_arg; /* borrow: the result is this argument itself (strcpy); -1: none */
	/* borrow: what the memory holds is copied to where it may be read again (write): a pointer in it gets away */
	bool copies_contents;
	bool is_builtin; /* of casm's own list: a static function may have the name by chance */
	struct str file; /* where it is listed */
	uint64_t line;
};

struct allocators {
	struct arena *arena;
	struct allocator_list VEC(struct allocator *) list; /* in the order of the file */
	struct allocator_list patterns;                     /* those with a regex, out of list */
	struct map by_name;
};

/* As allocator_find(), whatever the role; allocator_find() gives those that make memory (allocate, reallocate,
 * duplicate). */
const struct allocator *allocator_any(const struct allocators *all, struct str name);
/* NULL: not an allocator. An exact name goes before expressions, a later expression before an earlier one. */
const struct allocator *allocator_find(const struct allocators *all, struct str name);

#endif
