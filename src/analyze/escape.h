/* Where heap memory goes: verdicts for allocation sites, from the pointer flow of all units of one report together
 * (a wrapper may be defined in another unit). Runs once, after all units are loaded and analyzed; a unit without
 * pointer flow keeps `unknown` with the reason u->ptrflow_missing. Always ends, with bounded work; results do not
 * depend on the order of units. */
#ifndef ANALYZE_ESCAPE_H
#define ANALYZE_ESCAPE_H

#include "model/allocator.h"
#include "model/unit.h"

/* A function that was found to allocate: it returns what an allocator gave it. */
struct inferred_allocator {
	struct str name; /* linkage name */
	struct loc decl;
	struct str through; /* the allocator that it calls: malloc, xmalloc */
	int size_arg;       /* handed on as the size; -1: unknown */
};

struct escape_result {
	struct inferred_allocators VEC(struct inferred_allocator) inferred; /* by name */
	size_t nsites; /* named and inferred sites with code */
};

void escape_analyze(struct arena *a, struct unit *const *units, size_t nunits, const struct allocators *all,
		    struct escape_result *out);

#endif
