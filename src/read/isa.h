/* What a mnemonic means: one file per instruction set. */
#ifndef READ_ISA_H
#define READ_ISA_H

#include "model/insn.h"

enum isa_syntax { SYNTAX_ATT, SYNTAX_INTEL, SYNTAX_A64 };

struct isa {
	const char *name;   /* x86_64, aarch64: also the first part of a target triple */
	int elf_machine;    /* EM_X86_64 … */
	struct str comment; /* what starts a comment in assembly text: "#" or "//" */
	bool has_variable_size;
	/* Fills flags, target (not interned: a slice of text), stack_push, vector_bytes, element_bytes,
	 * mnemonic_len from i->text. Branches and calls: `target` is the symbol or label named, without @PLT.
	 * Whether a jump leaves the function (INSN_TAIL) is the caller's to decide: it knows the labels. */
	void (*classify)(struct insn *i, enum isa_syntax syntax);
};

#define ISAS(X)                                                                                              \
	X(x86)                                                                                               \
	X(a64)
#define X(name) extern const struct isa isa_##name;
ISAS(X)
#undef X

/* NULL when casm does not know the machine. */
const struct isa *isa_by_elf_machine(int machine);
const struct isa *isa_by_triple(struct str triple);

#endif
