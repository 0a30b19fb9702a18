/* clang marks every store to a stack slot on AArch64 as a spill, also the saving of registers that belong to
 * the caller:
 *
 *	stp	x29, x30, [sp, #-32]!           // 16-byte Folded Spill
 *	str	x19, [sp, #16]                  // 8-byte Folded Spill
 *	…
 *	ldp	x29, x30, [sp], #32             // 16-byte Folded Reload
 *	ret
 *
 * A store of a callee-saved register that the function has not written yet saves the caller's value; the last
 * load of such a register before the function is left brings it back. x86 pushes and pops them, without a
 * comment. */
#include "read/asmtext_parts.h"

/* How far a frame is taken down before the function is left, in instructions. */
enum { STRAIGHT_MAX = 64 };

/* x19 to x30 are bits 0 to 11, d8 to d15 bits 16 to 23; 0: not callee-saved. */
static uint32_t saved_bit(struct str op)
{
	uint64_t n;

	if (op.len < 2 || op.len > 3 || !str_u64(str_from(op, 1), &n))
		return 0;
	if ((op.ptr[0] == 'x' || op.ptr[0] == 'w') && n >= 19 && n <= 30)
		return 1u << (n - 19);
	if ((op.ptr[0] == 'd' || op.ptr[0] == 'q' || op.ptr[0] == 's' || op.ptr[0] == 'v') && n >= 8 &&
	    n <= 15)
		return 1u << (n - 8 + 16);
	return 0;
}

/* Registers among the operands before the memory; *nregs counts all of them. */
static uint32_t transferred(const struct insn *i, unsigned *nregs)
{
	struct str rest = insn_operands(i), op;
	uint32_t bits = 0;

	*nregs = 0;
	while (rest.ptr && *nregs < 2) {
		op = str_trim(str_cut(&rest, ','));
		if (op.len == 0 || op.ptr[0] == '[')
			break;
		bits |= saved_bit(op);
		++*nregs;
	}
	return bits;
}

static unsigned bits_set(uint32_t v)
{
	unsigned n = 0;

	for (; v; v &= v - 1)
		n++;
	return n;
}

static bool is_64_bit(const struct insn *i)
{
	struct str op = insn_operands(i);

	return op.len && (op.ptr[0] == 'x' || op.ptr[0] == 'd');
}

static void drop_saves(struct func *f, uint32_t *saved)
{
	uint32_t written = 0;

	*saved = 0;
	for (size_t n = 0; n < f->insns.count; n++) {
		struct insn *i = &f->insns.items[n];
		unsigned nregs;
		uint32_t regs;

		if (i->flags & INSN_STORE) {
			regs = transferred(i, &nregs);
			if (i->flags & INSN_SPILL && is_64_bit(i) && regs && !(regs & written) &&
			    bits_set(regs) == nregs) {
				i->flags &= ~(uint32_t)INSN_SPILL;
				*saved |= regs;
			}
			continue;
		}
		if (i->flags & (INSN_BRANCH | INSN_RETURN | INSN_CALL))
			continue;
		regs = transferred(i, &nregs);
		if (i->flags & INSN_LOAD || nregs == 0)
			written |= regs;
		else
			written |= saved_bit(
				str_trim(str_head(insn_operands(i), str_find_char(insn_operands(i), ','))));
	}
}

/* Does the straight line before `leave` take the frame down? */
static bool pops_frame(const struct func *f, size_t leave)
{
	if (f->insns.items[leave].flags & (INSN_RETURN | INSN_TAIL))
		return true;
	for (size_t n = leave; n > 0 && leave - n < STRAIGHT_MAX; n--) {
		const struct insn *i = &f->insns.items[n - 1];

		if (i->flags & (INSN_BRANCH | INSN_RETURN | INSN_CALL))
			return false;
		if (i->stack_push < 0)
			return true;
	}
	return false;
}

static void drop_restores(struct func *f, size_t leave, uint32_t saved)
{
	uint32_t restored = 0;

	for (size_t n = leave; n > 0 && leave - n < STRAIGHT_MAX; n--) {
		struct insn *i = &f->insns.items[n - 1];
		unsigned nregs;
		uint32_t regs;

		if (i->flags & (INSN_BRANCH | INSN_RETURN | INSN_CALL))
			return;
		if (!(i->flags & INSN_RELOAD) || !is_64_bit(i))
			continue;
		regs = transferred(i, &nregs);
		if (regs && bits_set(regs) == nregs && (regs & saved) == regs && !(regs & restored)) {
			i->flags &= ~(uint32_t)INSN_RELOAD;
			restored |= regs;
		}
	}
}

void asm_drop_register_saves(const struct asm_text *t, struct func *f)
{
	uint32_t saved;

	if (t->isa != &isa_a64)
		return;
	drop_saves(f, &saved);
	for (size_t n = 0; saved && n < f->insns.count; n++)
		if (f->insns.items[n].flags & (INSN_RETURN | INSN_BRANCH | INSN_TAIL) && pops_frame(f, n))
			drop_restores(f, n, saved);
}
