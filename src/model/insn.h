/* A machine instruction, from assembly text or from a disassembler. */
#ifndef MODEL_INSN_H
#define MODEL_INSN_H

#include "model/loc.h"

enum insn_flag {
	INSN_CALL = 1 << 0,     /* call; also a tail call (with INSN_TAIL) */
	INSN_TAIL = 1 << 1,     /* jump to another function */
	INSN_INDIRECT = 1 << 2, /* call or jump through a register or memory */
	INSN_BRANCH = 1 << 3,   /* jump inside the function, jump tables included; not calls, not returns */
	INSN_COND = 1 << 4,     /* conditional; with INSN_BRANCH or INSN_TAIL */
	INSN_RETURN = 1 << 5,
	INSN_NORETURN = 1 << 6,    /* control never goes on behind it: ud2, hlt, brk */
	INSN_PACKED = 1 << 7,      /* packed vector instruction of any kind (scalar SSE is not packed) */
	INSN_PACKED_MOVE = 1 << 8, /* INSN_PACKED that only moves whole vectors or zeroes them */
	INSN_SPILL = 1 << 9,       /* stores a register to the frame for want of registers */
	INSN_RELOAD = 1 << 10,
	INSN_NOP = 1 << 11, /* padding; counted nowhere */
	INSN_PREFIX =
		1 << 12, /* a prefix the assembler text shows on a line of its own (lock, rep, data16) */
	INSN_INLINE_ASM = 1 << 13, /* written in an asm statement */
	INSN_DATA =
		1
		<< 14, /* .byte and kin inside an asm statement: bytes of code, number of instructions unknown */
	INSN_LOAD = 1 << 15,
	INSN_STORE = 1 << 16,
	INSN_LANDING = 1 << 17, /* endbr64, bti: needed by the ABI */
	INSN_STACK_UNKNOWN =
		1 << 18, /* changes the stack pointer by an amount not in the text (alloca, `and rsp`) */
	INSN_FRAME_RESET =
		1 << 19, /* sets the stack pointer back from a frame register (leave, mov %rbp,%rsp) */
};

enum { INSN_NO_TARGET = -1 };
#define ADDR_UNKNOWN UINT64_MAX

struct insn {
	struct str text; /* mnemonic, one blank, operands as written with single blanks; no comment */
	struct str
		target; /* symbol called or jumped to, without @PLT; interned; ptr NULL: none or indirect */
	uint64_t addr;  /* see struct func_part; ADDR_UNKNOWN */
	const struct inline_frame
		*frame; /* NULL: the function's own code, or not known (then loc is unknown too) */
	struct loc loc;
	uint32_t flags;     /* enum insn_flag */
	uint32_t text_line; /* line in the assembly file, from 1; 0: from a disassembler */
	int32_t branch_to;  /* index of the instruction in the same function; INSN_NO_TARGET */
	int32_t stack_push; /* bytes by which it deepens the stack (negative: pops) */
	uint8_t mnemonic_len;
	uint8_t size_bytes; /* 0: unknown */
	uint8_t vector_bytes,
		element_bytes; /* of a packed instruction: 16/4 is four 32-bit lanes; 0: unknown */
};

struct label {
	struct str name;
	uint32_t at;   /* index of the instruction it stands before; may equal the number of instructions */
	bool is_used;  /* some instruction or jump table of the function names it */
	bool is_taken; /* its address is taken, by a jump table or &&label: an indirect jump may lead to it */
};

static inline struct str insn_mnemonic(const struct insn *i)
{
	return str_head(i->text, i->mnemonic_len);
}

static inline struct str insn_operands(const struct insn *i)
{
	return i->text.len > i->mnemonic_len ? str_from(i->text, i->mnemonic_len + 1u) : STR_NONE;
}

#endif
