/* A profile's samples × facts: what the compiler missed, by the time that is spent there.
 *
 * What a sample counts for (docs/annotate-worth.md says it for readers):
 *
 *	loops        its place, with everything inlined there, is in an innermost loop without vector code. Where the
 *	             binary's code was read, the loop is that of the instruction; else that of the line
 *	small calls  the function it was taken in has fewer than `small` instructions and was called, from a place
 *	             where the compiler could have inlined it; what that function calls itself does not count
 *	large calls  the same of functions that are not small, where the inliner looked at the call and refused, and not by
 *	             far: the cost is at most four times the threshold, or, where no cost is known, the function has at
 *	             most 60 instructions
 *	spills       its instruction stores or loads a register for want of registers. Only where facts and binary are of
 *	             the same code, instruction by instruction
 *	allocations  its stack goes through an allocator of the heap: at the call of it. Where one calls another, directly
 *	             or through one or two functions, the outer one counts; where a function only hands out what it
 *	             allocated, the call of that function is the site
 *
 * In one kind no sample counts twice; kinds overlap. */
#ifndef ANALYZE_OPPORTUNITIES_H
#define ANALYZE_OPPORTUNITIES_H

#include "analyze/hot.h"
#include "model/allocator.h"

/* X(name) */
#define OPPORTUNITY_KINDS(X)                                                                                 \
	X(loops)                                                                                             \
	X(small_calls)                                                                                       \
	X(large_calls)                                                                                       \
	X(spills)                                                                                            \
	X(allocations)
enum opportunity_kind {
#define X(name) OPPORTUNITY_##name,
	OPPORTUNITY_KINDS(X)
#undef X
		OPPORTUNITY_KIND_COUNT
};
extern const char *const opportunity_kind_names[];

struct opportunity {
	enum opportunity_kind kind;
	struct hot_sum sum;
	uint32_t func;  /* in hot.funcs: whose code it is; HOT_NONE: the caller is not known */
	struct loc loc; /* facts' where they have it, else the profile's; line 0: unknown */
	const struct inline_frame *frame; /* in facts or code */
	/* what facts say of it; NULL: nothing */
	const struct loop *loop;
	const struct call *call;
	const struct allocsite *alloc;
	uint32_t callee;                  /* calls, and allocators: in hot.funcs; HOT_NONE */
	struct value callee_instructions; /* of calls */
	bool is_pointer;                  /* a call through a pointer */
	bool is_free;                     /* an allocation's end */
	struct str through;               /* the function that hands out what it allocated; ptr NULL: none */
};

struct opportunity_list VEC(struct opportunity);

struct opportunities {
	const struct hot *hot;
	struct opportunity_list list; /* by kind, most samples first */
	struct hot_sum totals[OPPORTUNITY_KIND_COUNT];
	/* samples of which a kind could not be decided: no facts, or none that hold what it takes */
	struct hot_sum unknown[OPPORTUNITY_KIND_COUNT];
	size_t nfuncs;                  /* with samples of their own */
	size_t nwith_facts, nwith_code; /* of them */
	size_t nchecked, ndifferent; /* facts and code of them were compared, and are not of the same code */
	struct hot_sum with_facts, different; /* their samples */
	bool has_stacks;                      /* some sample has a caller */
};

enum { OPPORTUNITY_SMALL = 20 };

/* hot: with facts, code and addresses set, and compared. small: see above. The result lives in a. */
void opportunities_find(struct arena *a, const struct hot *hot, const struct allocators *allocators,
			unsigned small, struct opportunities *o);

/* The same of a profile of memory: allocations only, and all samples are that. */
void opportunities_of_heap(struct arena *a, const struct hot *hot, const struct allocators *allocators,
			   struct opportunities *o);

/* The allocator that place is in the code of: innermost line first; under the names that C libraries and their
 * replacements give them inside too (__libc_malloc, _int_free, tc_calloc). NULL: none. */
const struct allocator *opportunity_allocator(const struct allocators *all, const struct hot_place *place);
/* The allocation site at a place from which a function, by name, is called (ptr NULL: any); NULL: facts have none. */
const struct allocsite *opportunity_alloc_site(const struct hot *hot, const struct hot_place *place,
					       struct str callee);

/* Half the width of the range in which the share lies with 95 % probability, as a part of 1: n of total samples.
 * Of few samples the larger bound, by the rule of succession. */
double opportunity_doubt(uint64_t n, uint64_t total);
/* Fewer samples than these say nothing. */
enum { OPPORTUNITY_MIN_SAMPLES = 5 };

#endif
