/* The catalogue of metrics. To add one: a row here and a line in the analysis that sets it (analyze/). Report
 * columns, JSON fields, CSV, --sort, limits and `casm rules list` take it from this table. */
#ifndef MODEL_METRIC_H
#define MODEL_METRIC_H

#include "base/str.h"

/* X(name, short alias, column head, unit, better, description) */
#define METRICS(X)                                                                                           \
	X(instructions, "instrs", "INSTRS", "instructions", LOWER,                                           \
	  "machine instructions, padding not counted, .cold part included")                                  \
	X(bytes, "bytes", "BYTES", "bytes", LOWER, "size in the object, .cold part included")                \
	X(conditional_branches, "condbr", "COND.BR", "instructions", LOWER, "conditional jumps")             \
	X(branches, "branches", "BRANCHES", "instructions", LOWER,                                           \
	  "jumps of any kind inside the function, conditional ones included")                                \
	X(calls, "calls", "CALLS", "instructions", LOWER, "calls, tail calls included")                      \
	X(indirect_calls, "indirect", "INDIRECT", "instructions", LOWER, "calls through a pointer")          \
	X(stack_bytes, "stack", "STACK", "bytes", LOWER, "frame size, return address not counted")           \
	X(spills, "spills", "SPILLS", "instructions", LOWER,                                                 \
	  "registers stored to the frame for want of room")                                                  \
	X(reloads, "reloads", "RELOADS", "instructions", LOWER, "spilled values loaded again")               \
	X(vector_instructions, "vector", "VECTOR", "instructions", HIGHER, "packed arithmetic and moves")    \
	X(loops, "loops", "LOOPS", "loops", LOWER, "source loops, inlined ones included")                    \
	X(vectorized_loops, "vecloops", "VEC", "loops", HIGHER, "source loops with a vector body")           \
	X(inlined_calls, "inlined", "INLINED", "calls", HIGHER, "call sites that were inlined")              \
	X(missed_inlines, "missed", "MISSED", "calls", LOWER, "call sites the inliner refused")              \
	X(allocations, "allocs", "ALLOCS", "calls", LOWER, "heap allocation calls left in the final code")   \
	X(escaping_allocations, "escapes", "ESCAPES", "calls", LOWER,                                        \
	  "heap allocations whose memory may outlive the function")                                          \
	X(freed_allocations, "freed", "FREED", "calls", LOWER,                                               \
	  "heap allocations that the same function frees on every path")                                     \
	X(memory_calls, "memcalls", "MEMCALLS", "calls", LOWER, "calls of memcpy, memset and kin")

enum metric {
#define X(name, ...) METRIC_##name,
	METRICS(X)
#undef X
		METRIC_COUNT
};

enum metric_better { METRIC_LOWER, METRIC_HIGHER };

struct metric_info {
	const char *name, *alias, *head, *unit, *description;
	enum metric_better better;
};

extern const struct metric_info metric_infos[METRIC_COUNT];

/* By name or alias; false when there is none. */
bool metric_find(struct str name, enum metric *m);

#endif
