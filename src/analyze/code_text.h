/* Hashes of single instructions, from their text: what analyze/code.c and code_diff.c compare. */
#ifndef ANALYZE_CODE_TEXT_H
#define ANALYZE_CODE_TEXT_H

#include "analyze/code_regs.h"
#include "model/unit.h"

/* How much of an instruction's text counts; each leaves out more than the one before. The target of a jump inside
 * the function never does: it is the caller's to add. */
enum code_detail {
	DETAIL_FULL,      /* data labels by the order in which the function names them first */
	DETAIL_LAYOUT,    /* data labels all alike */
	DETAIL_REGISTERS, /* registers of one kind and width alike, stack slots alike */
	DETAIL_CONSTANTS, /* immediates, displacements and data symbols left out, but for frame sizes and calls */
	DETAIL_COUNT
};

struct code_text {
	const struct func *f;
	struct arena *scratch;
	bool is_att;            /* registers have a '%' */
	bool has_frame;         /* the frame pointer points to the frame: what it is added to is a slot */
	struct map ordinals;    /* data label → number of its first appearance, from 1 */
	struct map code_labels; /* label of code whose address is taken → number of its instruction, from 1 */
	bool has_code_labels;
	uint64_t nordinals;
};

void code_text_init(struct code_text *t, const struct func *f, struct arena *scratch);
/* is_inverted: of a conditional jump inside the function, which is hashed as its opposite. */
void code_text_hash(struct code_text *t, const struct insn *i, uint64_t hash[DETAIL_COUNT],
		    bool *is_inverted);

/* Adds v to a hash that depends on order. */
static inline uint64_t code_mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* A jump inside the function that only says where control goes on. */
static inline bool code_is_plain_jump(const struct insn *i)
{
	return (i->flags & (INSN_BRANCH | INSN_COND | INSN_INDIRECT)) == INSN_BRANCH && i->branch_to >= 0;
}

#endif
