/* AArch64 (Arm ARM, section C): destination first, "//" comments, "#" before immediates optional.
 *
 *	stp	x29, x30, [sp, #-32]!      deepens the stack by 32 (pre-index)
 *	ldp	x29, x30, [sp], #32        and back (post-index)
 *	sub	sp, sp, #17, lsl #12
 *	fmla	v1.4s, v0.4s, v2.4s        lanes are part of the register's name
 *	ld1w	{ z0.s }, p0/z, [x0]       SVE: as long as the machine makes it */
#include "read/isa.h"

enum op_kind {
	OP_PLAIN,
	OP_CALL,
	OP_JUMP,
	OP_COND,
	OP_RETURN,
	OP_NORETURN,
	OP_NOP,
	OP_HINT,
	OP_LANDING,
	OP_ADD,
	OP_SUB,
	OP_MOV,
	OP_COMPARE,
};

struct op {
	const char *name;
	uint8_t len, kind;
};
#define OP(name, kind)                                                                                       \
	{                                                                                                    \
		name, sizeof(name) - 1, OP_##kind                                                            \
	}

/* Sorted by name. */
static const struct op ops[] = {
	OP("add", ADD),     OP("b", JUMP),      OP("bl", CALL),      OP("blr", CALL),     OP("blraa", CALL),
	OP("blraaz", CALL), OP("blrab", CALL),  OP("blrabz", CALL),  OP("br", JUMP),      OP("braa", JUMP),
	OP("braaz", JUMP),  OP("brab", JUMP),   OP("brabz", JUMP),   OP("brk", NORETURN), OP("bti", LANDING),
	OP("cbnz", COND),   OP("cbz", COND),    OP("ccmn", COMPARE), OP("ccmp", COMPARE), OP("cmn", COMPARE),
	OP("cmp", COMPARE), OP("eret", RETURN), OP("hint", HINT),    OP("hlt", NORETURN), OP("mov", MOV),
	OP("nop", NOP),     OP("ret", RETURN),  OP("retaa", RETURN), OP("retab", RETURN), OP("sub", SUB),
	OP("tbnz", COND),   OP("tbz", COND),    OP("tst", COMPARE),  OP("udf", NORETURN),
};

static const char *const conditions[] = {"eq", "ne", "cs", "hs", "cc", "lo", "mi", "pl", "vs",
					 "vc", "hi", "ls", "ge", "lt", "gt", "le", NULL};

/* Like str_cmp(); most names differ in their first letters. */
static int compare(const struct op *op, struct str m)
{
	for (size_t i = 0; i < m.len; i++)
		if (i == op->len || op->name[i] != m.ptr[i])
			return (unsigned char)op->name[i] < (unsigned char)m.ptr[i] || i == op->len ? -1 : 1;
	return op->len > m.len;
}

static enum op_kind find_kind(struct str m)
{
	size_t low = 0, high = sizeof(ops) / sizeof(*ops);

	while (low < high) {
		size_t mid = (low + high) / 2;
		int c = compare(&ops[mid], m);

		if (c == 0)
			return (enum op_kind)ops[mid].kind;
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	if (m.ptr[0] != 'b')
		return OP_PLAIN;
	if (str_starts(m, S("b.")) || str_starts(m, S("bc.")))
		return OP_COND;
	for (size_t i = 0; m.len == 3 && conditions[i];
	     i++) /* beq: accepted by assemblers, written by people */
		if (m.ptr[1] == conditions[i][0] && m.ptr[2] == conditions[i][1])
			return OP_COND;
	return OP_PLAIN;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '.' ||
	       c == '$' || (unsigned char)c >= 0x80;
}

/* The first operand; *rest is what follows its comma. Commas in brackets and braces do not count. */
static struct str cut_operand(struct str *rest)
{
	int depth = 0;

	for (size_t i = 0; i < rest->len; i++) {
		char c = rest->ptr[i];

		if (c == '"') {
			while (i + 1 < rest->len && rest->ptr[++i] != '"')
				if (rest->ptr[i] == '\\')
					i++;
		} else if (c == '[' || c == '{') {
			depth++;
		} else if (c == ']' || c == '}') {
			depth--;
		} else if (c == ',' && depth <= 0) {
			struct str op = str_trim(str_head(*rest, i));

			*rest = str_trim(str_from(*rest, i + 1));
			return op;
		}
	}
	*rest = str_trim(*rest);
	{
		struct str op = *rest;

		*rest = STR_NONE;
		return op;
	}
}

static bool immediate(struct str op, int64_t *value)
{
	if (op.len && op.ptr[0] == '#')
		op = str_from(op, 1);
	return str_i64(op, value);
}

static bool is_sp(struct str op)
{
	return op.len >= 2 && op.ptr[op.len - 1] == 'p' && (str_eq(op, S("sp")) || str_eq(op, S("wsp")));
}

static void push(struct insn *i, int64_t bytes)
{
	if (bytes > INT32_MAX || bytes < -(int64_t)INT32_MAX)
		i->flags |= INSN_STACK_UNKNOWN;
	else
		i->stack_push = (int32_t)bytes;
}

/* The first operand is sp: add, sub, mov and whatever else writes it. */
static void classify_stack_write(struct insn *i, enum op_kind kind, struct str rest)
{
	struct str source = cut_operand(&rest), amount, shift;
	int64_t n = 0;

	if (kind == OP_MOV) {
		i->flags |= str_eq(source, S("x29")) || str_eq(source, S("fp")) ? INSN_FRAME_RESET
										: INSN_STACK_UNKNOWN;
		return;
	}
	amount = cut_operand(&rest);
	shift = cut_operand(&rest);
	if ((kind != OP_ADD && kind != OP_SUB) || !immediate(amount, &n) || n > INT32_MAX || n < INT32_MIN) {
		i->flags |= INSN_STACK_UNKNOWN;
		return;
	}
	if (str_eq(shift, S("lsl #12")) || str_eq(shift, S("lsl 12"))) {
		n *= 4096;
	} else if (shift.len && !str_eq(shift, S("lsl #0"))) {
		i->flags |= INSN_STACK_UNKNOWN;
		return;
	}
	if (is_sp(source))
		push(i, kind == OP_SUB ? n : -n);
	else if (str_eq(source, S("x29")) || str_eq(source, S("fp")))
		i->flags |= INSN_FRAME_RESET;
	else
		i->flags |= INSN_STACK_UNKNOWN;
}

/* [sp, #-32]! and [sp], #32: base updated by the access. */
static void classify_writeback(struct insn *i, struct str operands)
{
	size_t open = str_find(operands, S("[sp"));
	struct str inside, after;
	int64_t n;

	if (open == (size_t)-1)
		return;
	inside = str_from(operands, open + 3);
	after = str_from(inside, str_find_char(inside, ']') + 1);
	inside = str_trim(str_head(inside, str_find_char(inside, ']')));
	if (after.len && after.ptr[0] == '!') {
		if (inside.len && inside.ptr[0] == ',' && immediate(str_trim(str_from(inside, 1)), &n))
			push(i, n > INT32_MIN ? -n : INT64_MAX);
		else
			i->flags |= INSN_STACK_UNKNOWN;
	} else if (inside.len == 0 && after.len && after.ptr[0] == ',') {
		if (immediate(str_trim(str_from(after, 1)), &n))
			push(i, n > INT32_MIN ? -n : INT64_MAX);
		else
			i->flags |= INSN_STACK_UNKNOWN;
	}
}

static unsigned lane_bytes(char c)
{
	return c == 'b' ? 1 : c == 'h' ? 2 : c == 's' ? 4 : c == 'd' ? 8 : c == 'q' ? 16 : 0;
}

struct vectors {
	bool is_packed, has_q; /* lanes or SVE registers named; a whole q register named */
	unsigned bytes, lane;  /* of the widest; SVE: bytes stay 0 */
};

/* v0.4s, v3.s[1], z1.d, q7 in the operands. */
static void find_vectors(struct vectors *v, struct str text)
{
	*v = (struct vectors){0};
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		unsigned count = 0, lane;

		if ((c != 'v' && c != 'z' && c != 'q') || (i && is_word(text.ptr[i - 1])))
			continue;
		if (i + 1 >= text.len || !is_digit(text.ptr[i + 1]))
			continue;
		for (i++; i < text.len && is_digit(text.ptr[i]); i++)
			;
		if (c == 'q') {
			v->has_q |= i >= text.len || !is_word(text.ptr[i]);
			continue;
		}
		if (i + 1 >= text.len || text.ptr[i] != '.') {
			v->is_packed |= c == 'z';
			continue;
		}
		for (i++; i < text.len && is_digit(text.ptr[i]) && count < 100; i++)
			count = count * 10 + (unsigned)(text.ptr[i] - '0');
		lane = i < text.len ? lane_bytes(text.ptr[i]) : 0;
		if (!lane)
			continue;
		v->is_packed = true;
		if (lane > v->lane)
			v->lane = lane;
		if (c == 'v' && (count ? count * lane : 16) > v->bytes)
			v->bytes = count ? count * lane : 16;
	}
}

static bool is_vector_memory(struct str m)
{
	return (str_starts(m, S("ld")) || str_starts(m, S("st"))) && m.len > 2;
}

static void classify_vector(struct insn *i, struct str m, struct str operands)
{
	struct vectors v;

	find_vectors(&v, operands);
	if (v.is_packed) {
		i->flags |= INSN_PACKED;
		i->vector_bytes = (uint8_t)(v.bytes > 255 ? 0 : v.bytes);
		i->element_bytes = (uint8_t)v.lane;
		if (is_vector_memory(m)) {
			/* ld1r spreads one lane, ld2 to ld4 take structures apart, a lane in brackets is one
			 * lane */
			bool whole = m.len >= 3 && (m.ptr[2] == '1' || m.ptr[2] == 'r' || m.ptr[2] == 'n') &&
				     !str_starts(m, S("ld1r")) && str_find(operands, S("}[")) == (size_t)-1;

			if (whole) {
				i->flags |= INSN_PACKED_MOVE;
				i->element_bytes = 0;
			}
		} else if (str_starts(m, S("movi")) || str_starts(m, S("mvni")) || str_eq(m, S("movprfx")) ||
			   (str_eq(m, S("mov")) && str_find_char(operands, '[') == operands.len)) {
			i->flags |= INSN_PACKED_MOVE;
			i->element_bytes = 0;
		} else if (str_eq(m, S("and")) || str_eq(m, S("orr")) || str_eq(m, S("eor")) ||
			   str_eq(m, S("bic")) || str_eq(m, S("orn")) || str_eq(m, S("bsl")) ||
			   str_eq(m, S("bit")) || str_eq(m, S("bif")) || str_eq(m, S("eor3")) ||
			   (str_eq(m, S("mvn")))) {
			i->element_bytes = 0;
		}
	} else if (v.has_q) {
		i->flags |= INSN_PACKED;
		if (is_vector_memory(m))
			i->flags |= INSN_PACKED_MOVE;
		i->vector_bytes = 16;
	}
}

static void classify_memory(struct insn *i, struct str m)
{
	if (m.len < 3)
		return;
	if (str_starts(m, S("swp")) || str_starts(m, S("cas")) ||
	    (str_starts(m, S("ld")) &&
	     (str_starts(m, S("ldadd")) || str_starts(m, S("ldclr")) || str_starts(m, S("ldeor")) ||
	      str_starts(m, S("ldset")) || str_starts(m, S("ldsmax")) || str_starts(m, S("ldsmin")) ||
	      str_starts(m, S("ldumax")) || str_starts(m, S("ldumin")))))
		i->flags |= INSN_LOAD | INSN_STORE;
	else if (m.ptr[0] == 'l' && m.ptr[1] == 'd')
		i->flags |= INSN_LOAD;
	else if (m.ptr[0] == 's' && m.ptr[1] == 't')
		i->flags |= INSN_STORE;
}

/* The name in foo, "a b", .LBB0_1. */
static struct str symbol_in(struct str op)
{
	size_t n;

	if (op.len && op.ptr[0] == '"') {
		for (n = 1; n < op.len && op.ptr[n] != '"'; n++)
			if (op.ptr[n] == '\\')
				n++;
		return n < op.len ? str_make(op.ptr + 1, n - 1) : STR_NONE;
	}
	if (op.len && op.ptr[0] == '#')
		op = str_from(op, 1);
	for (n = 0; n < op.len && is_word(op.ptr[n]); n++)
		;
	return n ? str_head(op, n) : STR_NONE;
}

static struct str last_operand(struct str operands)
{
	struct str op = STR_NONE;

	while (operands.ptr)
		op = cut_operand(&operands);
	return op;
}

static void classify_hint(struct insn *i, struct str operands)
{
	int64_t n;

	if (!immediate(operands, &n))
		return;
	if (n == 0)
		i->flags |= INSN_NOP;
	else if (n == 32 || n == 34 || n == 36 || n == 38) /* bti, bti c, bti j, bti jc */
		i->flags |= INSN_LANDING;
}

static void classify(struct insn *i, enum isa_syntax syntax)
{
	size_t blank = str_find_char(i->text, ' ');
	struct str m = str_head(i->text, blank), operands = str_trim(str_from(i->text, blank + 1)), rest,
		   first;
	enum op_kind kind;

	(void)syntax;
	i->mnemonic_len = (uint8_t)(blank < 255 ? blank : 255);
	if (m.len == 0)
		return;
	kind = find_kind(m);
	switch (kind) {
	case OP_CALL:
		i->flags |= INSN_CALL;
		if (m.len == 2)
			i->target = symbol_in(operands);
		else
			i->flags |= INSN_INDIRECT;
		return;
	case OP_JUMP:
		i->flags |= INSN_BRANCH;
		if (m.len == 1)
			i->target = symbol_in(operands);
		else
			i->flags |= INSN_INDIRECT;
		return;
	case OP_COND:
		i->flags |= INSN_BRANCH | INSN_COND;
		i->target = symbol_in(last_operand(operands));
		return;
	case OP_RETURN:
		i->flags |= INSN_RETURN;
		return;
	case OP_NORETURN:
		i->flags |= INSN_NORETURN;
		return;
	case OP_NOP:
		i->flags |= INSN_NOP;
		return;
	case OP_HINT:
		classify_hint(i, operands);
		return;
	case OP_LANDING:
		i->flags |= INSN_LANDING;
		return;
	case OP_COMPARE:
		return;
	default:
		break;
	}
	classify_memory(i, m);
	if (i->flags & (INSN_LOAD | INSN_STORE)) {
		classify_writeback(i, operands);
	} else {
		rest = operands;
		first = cut_operand(&rest);
		if (is_sp(first))
			classify_stack_write(i, kind, rest);
	}
	classify_vector(i, m, operands);
}

const struct isa isa_a64 = {
	.name = "aarch64",
	.elf_machine = 183, /* EM_AARCH64 */
	.comment = {"//", 2},
	.has_variable_size = false,
	.classify = classify,
};
