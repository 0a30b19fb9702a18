/* A heap allocation call left in the final code. */
#ifndef MODEL_ALLOCSITE_H
#define MODEL_ALLOCSITE_H

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

struct allocsite {
	struct str allocator; /* as called */
	const char *kind;     /* kind in rules/allocators.yaml: heap, map … */
	struct loc loc;
	const struct inline_frame *frame;
	struct value size; /* bytes, where constant */
	bool in_loop;
	enum alloc_verdict verdict;
	const char *message; /* reason of the verdict */
	uint32_t insn;       /* index of the call in the function's instructions */
};

#endif
