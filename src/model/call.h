/* A call site, after the compiler is done with it. */
#ifndef MODEL_CALL_H
#define MODEL_CALL_H

#include "model/loc.h"
#include "model/value.h"

struct remark;

struct call {
	struct str callee;                /* linkage name; ptr NULL: through a pointer */
	struct loc loc;                   /* the call in the source */
	const struct inline_frame *frame; /* inlined calls that led here */
	bool is_inlined;
	bool is_refused; /* the inliner looked at it and said no (a missed-inline remark) */
	bool is_tail;
	bool in_loop;
	const struct remark *remark; /* the decision; NULL: none recorded */
	const char *reason; /* why not: a phrase in plain words, with LLVM's reason text where it gave one */
	struct value cost, threshold; /* unknown when the compiler gave none (always_inline, never) */
	bool cost_is_floor;           /* counting stopped at the threshold: the real cost is this or more */
	uint32_t asm_line; /* of the call instruction in the assembly text; 0: inlined, or not known */
	uint32_t insn;     /* index in the function's instructions; UINT32_MAX: inlined, or not found */
	uint32_t
		copies; /* machine call sites of this source call in this function (unrolling, tail duplication) */
};

#endif
