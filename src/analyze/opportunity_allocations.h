/* Samples that were taken in allocators of the heap, by the site that called them. */
#ifndef ANALYZE_OPPORTUNITY_ALLOCATIONS_H
#define ANALYZE_OPPORTUNITY_ALLOCATIONS_H

#include "analyze/hot.h"
#include "model/allocator.h"

struct allocation_sample {
	uint32_t place;               /* that called; HOT_NONE: the stack ends in the allocator */
	uint32_t allocator;           /* in hot.funcs; HOT_NONE */
	const struct allocsite *site; /* NULL: facts know none there */
	struct str through;           /* the function that only hands out what it allocated; ptr NULL */
	bool is_free;
	struct hot_sum sum;
};
struct allocation_samples VEC(struct allocation_sample); /* by place, allocator, site */

/* is_heap: the profile is one of memory, all of whose samples are allocations. */
void allocation_samples(struct arena *a, const struct hot *hot, const struct allocators *all, bool is_heap,
			struct allocation_samples *to);

#endif
