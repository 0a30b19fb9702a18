/* Analyses: model → more model. No files, no libraries, no printing. To add one: analyze/<name>.c ending in
 * `const struct analysis analysis_<name>`, and a row here; the order of rows is the order of runs. */
#ifndef ANALYZE_ANALYSIS_H
#define ANALYZE_ANALYSIS_H

#include "model/allocator.h"
#include "model/unit.h"

struct analysis_context {
	const struct allocators *allocators;
};

struct analysis {
	const char *name;
	void (*run)(struct unit *u, const struct analysis_context *c);
};

#define ANALYSES(X)                                                                                          \
	X(flow)                                                                                              \
	X(counts)                                                                                            \
	X(shares)                                                                                            \
	X(inlining)                                                                                          \
	X(inlinees)                                                                                          \
	X(loops)                                                                                             \
	X(loads)                                                                                             \
	X(spillsites)                                                                                        \
	X(allocations)                                                                                       \
	X(agreement)

#define X(name) extern const struct analysis analysis_##name;
ANALYSES(X)
#undef X

/* All of them, in order. */
void analyze_unit(struct unit *u, const struct analysis_context *c);

#endif
