/* The two halves of reading callgrind's output: its lines, and the stacks made of what they say. */
#ifndef READ_CALLGRIND_PARTS_H
#define READ_CALLGRIND_PARTS_H

#include "read/stacks.h"

enum { CALLGRIND_EVENTS_MAX = 64 };

/* A function, by name and object. */
struct callgrind_function {
	struct str name, object;
	uint32_t first_call; /* to it: position + 1 in calls, then by next_to; 0: none */
};

/* Cost at a place of a function itself. */
struct callgrind_cost {
	uint32_t function, location;
	size_t first_value; /* in values: one for each event */
};

/* A call from a place; its cost is with all below. */
struct callgrind_call {
	uint32_t caller, location, callee;
	uint32_t next_to; /* the next call to the same callee */
	size_t first_value;
};

struct callgrind {
	struct profile *p;
	struct stacks s;
	struct arena scratch;
	size_t nevents;
	struct callgrind_functions VEC(struct callgrind_function) functions;
	struct callgrind_costs VEC(struct callgrind_cost) costs;
	struct callgrind_calls VEC(struct callgrind_call) calls;
	struct callgrind_values VEC(int64_t) values;
};

/* Samples of p whose sums are the costs. Uses up the values. */
void callgrind_make_stacks(struct callgrind *c);

#endif
