/* Between the two halves of the assembly reader: asmtext.c turns lines into parts (runs of instructions under
 * one symbol), asmtext_link.c turns parts into functions once all labels, aliases and jump tables are known.
 */
#ifndef READ_ASMTEXT_PARTS_H
#define READ_ASMTEXT_PARTS_H

#include "read/isa.h"
#include "read/reader.h"

/* Instructions that followed each other in the text. A part has several runs only when the text left its
 * section for another function's code and came back. */
struct asm_run {
	struct insn *insns; /* in the unit's arena, as many as needed */
	uint32_t count;
	struct asm_run *next;
};

struct asm_ref {
	struct str label; /* named by the instruction, which is not a jump to it */
	uint32_t insn;
};

/* Data behind a local label: a jump table when the names in it are labels of code. */
struct asm_table {
	struct asm_table_entries VEC(struct str) entries;
};

struct asm_part {
	struct str symbol, section;
	uint64_t line;
	uint32_t ninsns;
	struct asm_run *first_run, *last_run;
	struct asm_labels VEC(struct label) labels; /* `at` counts from the part's start */
	struct asm_refs VEC(struct asm_ref) refs;
	bool is_closed; /* .size seen */
	bool has_inline_asm;
	struct asm_part *next_of_func;
};

/* What the text says about a name. */
struct asm_symbol {
	struct str name;
	bool is_function;
	enum binding binding;
	struct str alias_of; /* ptr NULL: none */
};

struct asm_text {
	struct unit *u;
	struct str path; /* for problems */
	const struct isa *isa;
	bool is_clang;                                     /* marks its tail calls */
	struct arena scratch;                              /* gone when the reader returns */
	struct asm_part_list VEC(struct asm_part *) parts; /* in the order of the text */
	struct asm_symbol_list VEC(struct asm_symbol *) symbols;
	struct map symbol_by_name;
	struct map table_by_name;
	struct map data_refs; /* local labels that data names: jump tables, addresses of labels */
};

/* The text between quotes as the assembler reads it. */
struct str asm_unescape(struct arena *a, struct str raw);
/* Makes the functions. */
void asm_text_link(struct asm_text *t);
/* Takes back what clang's comments on AArch64 say of callee-saved registers: saving them is no spill. */
void asm_drop_register_saves(const struct asm_text *t, struct func *f);

#endif
