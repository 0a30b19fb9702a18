/* How alike two bodies of machine code are: hashes of one body at several levels of detail, and the aligned
 * difference of two. Works on the instructions' text (AT&T or Intel), so both sides must have the same syntax and the
 * same origin (both assembly text, or both disassembled). */
#ifndef ANALYZE_CODE_H
#define ANALYZE_CODE_H

#include "model/stored.h"
#include "model/unit.h"

/* Hashes of f at each level of CODE_LEVELS. Deterministic across runs, folders, machines and casm versions of one
 * schema. Compiler suffixes of called symbols are folded; the function's own name reads as itself under any name. */
void code_marks(const struct unit *u, const struct func *f, struct code_marks *m);

/* One line of an aligned difference. */
enum code_change { CODE_KEPT, CODE_NOISE, CODE_REMOVED, CODE_ADDED };
struct code_line {
	enum code_change
		change; /* NOISE: aligned with a line that differs in registers, stack slots or labels only */
	uint32_t old_insn, new_insn; /* UINT32_MAX: not on that side */
};
struct code_lines VEC(struct code_line);
/* Old and new in order. Bounded: beyond 20,000 instructions on a side it aligns by blocks only. */
void code_diff(struct arena *a, const struct unit *old_unit, const struct func *old,
	       const struct unit *new_unit, const struct func *now, struct code_lines *lines);

#endif
