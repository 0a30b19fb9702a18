/* A heap allocation call left in the final code. */
#ifndef MODEL_ALLOCSITE_H
#define MODEL_ALLOCSITE_H

#include "base/vec.h"
#include "model/loc.h"
#include "model/value.h"

/* X(word in the output) */
#define ALLOC_VERDICTS(X)                                                                                    \
	X(unknown)                                                                                           \
	X(escapes)                                                                                           \
	X(local)                                                                                             \
	X(freed)                                                                                             \
	X(removed)
enum alloc_verdict {
#define X(name) ALLOC_##name,
	ALLOC_VERDICTS(X)
#undef X
};
extern const char *const alloc_verdict_names[];

/* How a pointer leaves. X(word in the output) */
#define ALLOC_VIAS(X)                                                                                        \
	X(unknown)                                                                                           \
	X(return )                                                                                           \
	X(store)                                                                                             \
	X(call)
enum alloc_via {
#define X(name) ALLOC_VIA_##name,
	ALLOC_VIAS(X)
#undef X
};
extern const char *const alloc_via_names[];

/* One step of the way out, in order: "stored to the global `cache`" at its place. */
struct escape_step {
	const char *
		text; /* a phrase that goes on "allocated", "freed": "is stored to ...", "is passed to ..." */
	struct loc loc;
	const struct inline_frame *frame;
};

struct allocsite {
	struct str allocator; /* as called */
	const char *kind;     /* kind in rules/allocators.yaml: heap, map … */
	struct loc loc;
	const struct inline_frame *frame;
	struct value size; /* bytes, where constant */
	bool in_loop;
	enum alloc_verdict verdict;
	const char *message; /* reason of the verdict */
	enum alloc_via via;  /* of `escapes` */
	struct str to; /* to whom: callee, global, "memory behind parameter 1"; ptr NULL: nobody named */
	struct escape_steps VEC(struct escape_step) steps; /* from the allocation to the end of the way */
	struct str size_text; /* the size as the source has it, where not constant; ptr NULL: unknown */
	bool is_inferred;     /* a call of a wrapper that casm found; not counted by the metrics */
	uint32_t insn;        /* index of the call in the function's instructions; UINT32_MAX: removed */
};

/* To whom, as part of a sentence: the global `cache`, `keep`, memory behind parameter 1; "" when nobody is named. */
struct str alloc_to_words(struct arena *a, enum alloc_via via, struct str to);

/* It is one of what the metric `allocations` counts: a call of a named allocator of the heap that is left. */
bool alloc_counts(const struct allocsite *a);

#endif
