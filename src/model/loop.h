/* A source loop in a function, as one verdict over all its machine copies. */
#ifndef MODEL_LOOP_H
#define MODEL_LOOP_H

#include "base/vec.h"
#include "model/loc.h"
#include "model/value.h"

struct remark;

enum evidence { EVIDENCE_ASM = 1, EVIDENCE_REMARK = 2, EVIDENCE_BOTH = 3 };

/* A natural loop in the machine code: instructions of [first, last] that belong to it. Found by
 * analyze/flow.c; sorted by header. */
struct machine_loop {
	uint32_t header,
		latch;   /* indices of instructions: first of the header block, the (last) back edge's jump */
	uint32_t ninsns; /* in the loop, inner loops included */
	uint32_t npacked, npacked_moves, ncalls, nspills; /* own instructions, inner loops not included */
	uint32_t nown;                                    /* instructions not in an inner loop */
	unsigned depth;                                   /* 1: outermost */
	int parent;                                       /* index of the enclosing machine_loop; -1 */
	bool is_innermost;
	unsigned vector_bytes, element_bytes; /* widest packed arithmetic, and its lanes; 0: none */
	struct loc loc; /* the source loop: place of the back edge's jump, or the best that is known */
	const struct inline_frame *frame;
	int32_t source; /* index in the function's loops, once analyze/loops.c ran; -1 */
};

struct loop {
	struct loc loc;
	const struct inline_frame *frame;
	bool is_vectorized;
	struct value width, interleave; /* lanes per vector operation; vectors per turn */
	unsigned unrolled;              /* times; 0: not, or not known */
	bool is_fully_unrolled, is_removed;
	bool is_innermost;
	unsigned depth;              /* 1: outermost */
	const struct remark *remark; /* the deciding one; NULL */
	const char *reason;          /* why not: plain words */
	/* all that the vectorizer said of it before it gave up, in order; the first is `remark` or explains it */
	struct loop_reasons VEC(const struct remark *) reasons;
	struct loc blocker; /* the instruction the reason is about; unknown when it is the loop itself */
	enum evidence evidence;
	bool is_disputed; /* remark and assembly disagree; the verdict is the assembly's */
	struct value
		spills; /* spill and reload instructions in its machine copies, inner loops not included */
	unsigned ncopies, nvector_copies; /* machine loops: all, and with a vector body */
};

#endif
