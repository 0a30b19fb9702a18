/* Words of assembly text: names of registers, conditions of jumps, keywords. x86-64 and AArch64, in AT&T, Intel and
 * Arm syntax; no name means different things in two of them where operands are concerned. */
#ifndef ANALYZE_CODE_REGS_H
#define ANALYZE_CODE_REGS_H

#include "base/str.h"

enum code_word {
	WORD_OTHER,    /* a symbol, or a keyword of AArch64 */
	WORD_REGISTER, /* allocatable: which one does not matter to what the code does */
	WORD_STACK,    /* the stack pointer */
	WORD_FRAME,    /* rbp, x29: allocatable, unless it points to the frame */
	WORD_FIXED,    /* rip, fs, xzr: means something of its own */
	WORD_KEYWORD,  /* qword ptr, offset */
	WORD_SHIFT,    /* lsl, sxtw: a number behind it is a scale */
};

/* *kind is set for WORD_REGISTER and WORD_FRAME: equal for registers of one class and width, with the shape of a
 * vector (".4s"). word is without '%'. */
enum code_word code_word(struct str word, uint64_t *kind);

/* The opposite of a conditional jump, or of an AArch64 compare and branch; ptr NULL when it has none. is_second: it
 * is the one of the two that is written as its opposite. */
struct str code_jump_canonical(struct str mnemonic, bool *is_inverted);

#endif
