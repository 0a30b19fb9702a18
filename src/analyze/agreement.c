/* One fact from several sources: the number of instructions according to the assembly text, to the disassembled
 * object and to the compiler. A disagreement is a problem of the unit, never settled in silence.
 *
 * Not compared, since the numbers mean different things (docs/counts.md):
 * - functions with inline assembly, against the compiler: it counts a whole asm statement as one instruction
 *   (clang 14 to 19) or as none (22);
 * - functions with a jump table on AArch64, against the compiler: it counts the computation of the address as one;
 * - functions with .byte and kin in an asm statement, and code with an encoding that capstone does not know,
 *   against the disassembler. */
#include "analyze/analysis.h"

static void run(struct unit *u, const struct analysis_context *c)
{
	(void)c;
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];
		struct value text = f->metrics[METRIC_instructions], compiler = f->compiler_instructions;
		int64_t decoded = 0;
		bool has_decoded = f->parts.count > 0, has_data = false, has_table = false;
		bool by_object, by_compiler;

		if (!text.is_known)
			continue;
		for (size_t k = 0; k < f->parts.count; k++) {
			has_decoded &= f->parts.items[k].is_decoded;
			decoded += f->parts.items[k].ndecoded;
		}
		for (size_t k = 0; k < f->insns.count; k++) {
			has_data |= (f->insns.items[k].flags & INSN_DATA) != 0;
			has_table |= (f->insns.items[k].flags & (INSN_BRANCH | INSN_INDIRECT)) ==
				     (INSN_BRANCH | INSN_INDIRECT);
		}
		by_object = f->has_text && has_decoded && !has_data;
		by_compiler = compiler.is_known && !f->has_inline_asm &&
			      !(has_table && str_starts(u->compiler.target, S("aarch64")));
		u->agreement.with_object += by_object;
		u->agreement.with_compiler += by_compiler;
		u->agreement.disagree +=
			(by_object && decoded != text.n) || (by_compiler && compiler.n != text.n);
		if (by_object && decoded != text.n)
			diag_add(&u->diags, DIAG_WARNING, f->decl.file, f->decl.line,
				 "instruction counts of " STR_FMT
				 " disagree: assembly text %lld, object %lld",
				 STR_ARG(f->name), (long long)text.n, (long long)decoded);
		if (by_compiler && compiler.n != text.n)
			diag_add(&u->diags, DIAG_WARNING, f->decl.file, f->decl.line,
				 "instruction counts of " STR_FMT " disagree: %s %lld, compiler %lld%s",
				 STR_ARG(f->name), f->has_text ? "assembly text" : "object",
				 (long long)text.n, (long long)compiler.n,
				 f->has_text ? ""
					     : " (it counts an asm statement as one; an object does not show "
					       "these)");
	}
}

const struct analysis analysis_agreement = {.name = "agreement", .run = run};
