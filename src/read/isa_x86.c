/* x86-64, in AT&T and Intel syntax.
 *
 *	addq	$8, %rsp             AT&T: sources first, destination last, size as the mnemonic's last letter
 *	add	rsp, 8               Intel: destination first
 *	lock		addl	$1, (%rax)   prefixes in front of the mnemonic
 *	{evex}	vaddps …             encoding hints
 *
 * Control flow, the stack and what reads or writes memory come from the table `ops`; vector instructions are
 * so many, and named so regularly, that their names are taken apart instead (Intel SDM volume 2). */
#include "read/isa.h"

/* What an instruction does besides computing. */
enum op_kind {
	OP_PLAIN,
	OP_CALL,
	OP_JUMP,
	OP_COND,
	OP_RETURN,
	OP_NORETURN,
	OP_NOP,
	OP_LANDING,
	OP_PUSH,
	OP_POP,
	OP_PUSH_FLAGS,
	OP_POP_FLAGS,
	OP_LEAVE,
	OP_ENTER,
	OP_LEA,
	OP_MOVE,     /* writes its destination, reads its source: mov, movzx, cvt… */
	OP_READ,     /* reads all operands: cmp, test, mul */
	OP_WRITE,    /* writes its only operand: sete, fstp */
	OP_MODIFY,   /* reads and writes its destination, also with one operand: add, inc */
	OP_EXCHANGE, /* reads and writes memory wherever it is: xchg, movs */
	OP_NOTHING,  /* names memory that it does not touch: prefetch */
};

struct op {
	const char *name; /* AT&T size letters cut off, where `sized` */
	uint8_t len, kind, sized;
};
#define OP(name, kind, sized)                                                                                \
	{                                                                                                    \
		name, sizeof(name) - 1, OP_##kind, sized                                                     \
	}

/* Sorted by name. What is not here modifies its destination. */
static const struct op ops[] = {
	OP("adc", MODIFY, 1),
	OP("add", MODIFY, 1),
	OP("and", MODIFY, 1),
	OP("bt", READ, 1),
	OP("call", CALL, 1),
	OP("clflush", NOTHING, 0),
	OP("clflushopt", NOTHING, 0),
	OP("clwb", NOTHING, 0),
	OP("cmp", READ, 1),
	OP("cmps", READ, 1),
	OP("cmpxchg", EXCHANGE, 1),
	OP("cmpxchg16b", EXCHANGE, 0),
	OP("cmpxchg8b", EXCHANGE, 0),
	OP("dec", MODIFY, 1),
	OP("div", READ, 1),
	OP("endbr32", LANDING, 0),
	OP("endbr64", LANDING, 0),
	OP("enter", ENTER, 1),
	OP("fbstp", WRITE, 0),
	OP("fist", WRITE, 1),
	OP("fistp", WRITE, 1),
	OP("fistpll", WRITE, 0),
	OP("fisttp", WRITE, 1),
	OP("fisttpll", WRITE, 0),
	OP("fnsave", WRITE, 0),
	OP("fnstcw", WRITE, 0),
	OP("fnstenv", WRITE, 0),
	OP("fnstsw", WRITE, 0),
	OP("fst", WRITE, 1),
	OP("fstcw", WRITE, 0),
	OP("fstp", WRITE, 1),
	OP("fstps", WRITE, 0),
	OP("fstpt", WRITE, 0),
	OP("fsts", WRITE, 0),
	OP("fstsw", WRITE, 0),
	OP("fxsave", WRITE, 0),
	OP("fxsave64", WRITE, 0),
	OP("hlt", NORETURN, 0),
	OP("idiv", READ, 1),
	OP("inc", MODIFY, 1),
	OP("int3", NORETURN, 0),
	OP("invlpg", NOTHING, 0),
	OP("iret", RETURN, 1),
	OP("jmp", JUMP, 1),
	OP("lcall", CALL, 1),
	OP("lea", LEA, 1),
	OP("leave", LEAVE, 1),
	OP("ljmp", JUMP, 1),
	OP("lods", READ, 1),
	OP("loop", COND, 0),
	OP("loope", COND, 0),
	OP("loopne", COND, 0),
	OP("loopnz", COND, 0),
	OP("loopz", COND, 0),
	OP("lret", RETURN, 1),
	OP("mov", MOVE, 1),
	OP("movabs", MOVE, 1),
	OP("movbe", MOVE, 1),
	OP("movnti", MOVE, 1),
	OP("movs", EXCHANGE, 1),
	OP("movsbl", MOVE, 0),
	OP("movsbq", MOVE, 0),
	OP("movsbw", MOVE, 0),
	OP("movslq", MOVE, 0),
	OP("movswl", MOVE, 0),
	OP("movswq", MOVE, 0),
	OP("movsx", MOVE, 1),
	OP("movsxd", MOVE, 0),
	OP("movzbl", MOVE, 0),
	OP("movzbq", MOVE, 0),
	OP("movzbw", MOVE, 0),
	OP("movzwl", MOVE, 0),
	OP("movzwq", MOVE, 0),
	OP("movzx", MOVE, 1),
	OP("mul", READ, 1),
	OP("neg", MODIFY, 1),
	OP("nop", NOP, 1),
	OP("not", MODIFY, 1),
	OP("or", MODIFY, 1),
	OP("pop", POP, 1),
	OP("popf", POP_FLAGS, 1),
	OP("prefetch", NOTHING, 0),
	OP("prefetchit0", NOTHING, 0),
	OP("prefetchit1", NOTHING, 0),
	OP("prefetchnta", NOTHING, 0),
	OP("prefetcht0", NOTHING, 0),
	OP("prefetcht1", NOTHING, 0),
	OP("prefetcht2", NOTHING, 0),
	OP("prefetchw", NOTHING, 0),
	OP("push", PUSH, 1),
	OP("pushf", PUSH_FLAGS, 1),
	OP("rcl", MODIFY, 1),
	OP("rcr", MODIFY, 1),
	OP("ret", RETURN, 1),
	OP("rol", MODIFY, 1),
	OP("ror", MODIFY, 1),
	OP("sal", MODIFY, 1),
	OP("sar", MODIFY, 1),
	OP("sbb", MODIFY, 1),
	OP("scas", READ, 1),
	OP("shl", MODIFY, 1),
	OP("shr", MODIFY, 1),
	OP("stmxcsr", WRITE, 0),
	OP("stos", WRITE, 1),
	OP("sub", MODIFY, 1),
	OP("sysret", RETURN, 1),
	OP("test", READ, 1),
	OP("ud0", NORETURN, 0),
	OP("ud1", NORETURN, 1),
	OP("ud2", NORETURN, 0),
	OP("vstmxcsr", WRITE, 0),
	OP("xadd", EXCHANGE, 1),
	OP("xbegin", COND, 0),
	OP("xchg", EXCHANGE, 1),
	OP("xor", MODIFY, 1),
	OP("xsave", WRITE, 0),
	OP("xsave64", WRITE, 0),
	OP("xsavec", WRITE, 0),
	OP("xsavec64", WRITE, 0),
	OP("xsaveopt", WRITE, 0),
};

static bool is_size_letter(char c)
{
	return c == 'b' || c == 'w' || c == 'l' || c == 'q';
}

/* Like str_cmp(); most names differ in their first letters. */
static int compare(const struct op *op, struct str m)
{
	for (size_t i = 0; i < m.len; i++)
		if (i == op->len || op->name[i] != m.ptr[i])
			return (unsigned char)op->name[i] < (unsigned char)m.ptr[i] || i == op->len ? -1 : 1;
	return op->len > m.len;
}

static const struct op *find_name(struct str m)
{
	size_t low = 0, high = sizeof(ops) / sizeof(*ops);

	while (low < high) {
		size_t mid = (low + high) / 2;
		int c = compare(&ops[mid], m);

		if (c == 0)
			return &ops[mid];
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static enum op_kind find_kind(struct str m)
{
	const struct op *op = find_name(m);

	if (!op && m.len > 2 && is_size_letter(m.ptr[m.len - 1])) {
		op = find_name(str_head(m, m.len - 1));
		if (op && !op->sized)
			op = NULL;
	}
	if (op)
		return (enum op_kind)op->kind;
	if (m.ptr[0] == 'j')
		return OP_COND;
	if (str_starts(m, S("set")))
		return OP_WRITE;
	if (str_starts(m, S("nop")))
		return OP_NOP;
	return OP_PLAIN;
}

/* Operands, cut at the commas outside of parentheses; with what is seen on the way. */
enum { OPERANDS_MAX = 6 };

struct operands {
	struct str at[OPERANDS_MAX];
	unsigned count;
	uint8_t vector_bytes; /* of the widest vector register */
};

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '.' || c == '$' || c == '@' || (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* text[i] is an 'm' that another 'm' follows: which vector register is named here? */
static uint8_t vector_register(struct str text, size_t i)
{
	char before = i ? text.ptr[i - 1] : '\0';
	char further = i > 1 ? text.ptr[i - 2] : '\0';

	if (i + 2 >= text.len || !is_digit(text.ptr[i + 2]))
		return 0;
	if (is_word(before) && !is_word(further))
		return before == 'x' ? 16 : before == 'y' ? 32 : before == 'z' ? 64 : 0;
	return is_word(before) ? 0 : 8;
}

static void cut_operands(struct operands *o, struct str text)
{
	size_t start = 0;
	int depth = 0;

	o->count = 0;
	o->vector_bytes = 0;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		switch (c) {
		case '"':
			while (i + 1 < text.len && text.ptr[++i] != '"')
				if (text.ptr[i] == '\\')
					i++;
			break;
		case '(':
		case '[':
			depth++;
			break;
		case ')':
		case ']':
			depth--;
			break;
		case ',':
			if (depth <= 0 && o->count + 1 < OPERANDS_MAX) {
				o->at[o->count++] = str_trim(str_make(text.ptr + start, i - start));
				start = i + 1;
			}
			break;
		case 'm':
			if (i + 1 < text.len && text.ptr[i + 1] == 'm') {
				uint8_t width = vector_register(text, i);

				if (width > o->vector_bytes)
					o->vector_bytes = width;
			}
			break;
		default:
			break;
		}
	}
	if (start < text.len)
		o->at[o->count++] = str_trim(str_from(text, start));
}

static bool is_intel_memory(struct str op)
{
	if (str_find_char(op, '[') < op.len)
		return true;
	for (size_t i = 0; i + 4 <= op.len; i++)
		if ((op.ptr[i] == 'p' && op.ptr[i + 1] == 't' && op.ptr[i + 2] == 'r' &&
		     op.ptr[i + 3] == ' ') ||
		    (op.ptr[i] == 'P' && op.ptr[i + 1] == 'T' && op.ptr[i + 2] == 'R' &&
		     op.ptr[i + 3] == ' '))
			return true;
	return false;
}

static bool is_memory(struct str op, bool intel)
{
	if (op.len == 0 || op.ptr[0] == '$')
		return false;
	if (intel)
		return is_intel_memory(op);
	if (op.ptr[0] == '%') /* %fs:40 */
		return op.len > 4 && op.ptr[3] == ':';
	return op.ptr[0] != '{';
}

/* A register's name without %; ptr NULL when op is something else. */
static struct str register_name(struct str op, bool intel)
{
	if (!intel)
		return op.len > 1 && op.ptr[0] == '%' && op.ptr[1] != '(' ? str_from(op, 1) : STR_NONE;
	return op;
}

static bool is_stack_pointer(struct str op, bool intel)
{
	struct str name = register_name(op, intel);

	return name.len == 3 && name.ptr[1] == 's' && name.ptr[2] == 'p' &&
	       (name.ptr[0] == 'r' || name.ptr[0] == 'e');
}

static bool is_general_register(struct str op)
{
	static const char *const names[] = {"ax", "bx", "cx", "dx", "si", "di", "bp", "sp", NULL};

	if (op.len >= 2 && op.ptr[0] == 'r' && is_digit(op.ptr[1]))
		return op.len == 2 || (op.len == 3 && (is_digit(op.ptr[2]) || op.ptr[2] == 'd'));
	if (op.len != 3 || (op.ptr[0] != 'r' && op.ptr[0] != 'e'))
		return false;
	for (size_t i = 0; names[i]; i++)
		if (op.ptr[1] == names[i][0] && op.ptr[2] == names[i][1])
			return true;
	return false;
}

static bool immediate(struct str op, bool intel, int64_t *value)
{
	if (!intel) {
		if (op.len == 0 || op.ptr[0] != '$')
			return false;
		op = str_from(op, 1);
	}
	return str_i64(op, value);
}

/* -8(%rbp), (%rsp), [rsp + 8], -8[rbp]: base register and offset. False for anything with an index or a
 * symbol. */
static bool plain_address(struct str op, bool intel, struct str *base, int64_t *offset)
{
	size_t open = str_find_char(op, intel ? '[' : '(');
	struct str before = str_head(op, open), inside;
	int64_t more = 0;
	size_t at;

	if (open == op.len || op.ptr[op.len - 1] != (intel ? ']' : ')'))
		return false;
	inside = str_make(op.ptr + open + 1, op.len - open - 2);
	*offset = 0;
	if (intel) {
		for (at = 0; at < before.len && !is_digit(before.ptr[at]) && before.ptr[at] != '-'; at++)
			;
		before = str_trim(str_from(before, at)); /* without QWORD PTR */
	}
	if (before.len && !str_i64(before, offset))
		return false;
	if (!intel) {
		*base = register_name(inside, false);
		return base->ptr && str_find_char(inside, ',') == inside.len;
	}
	for (at = 0; at < inside.len && inside.ptr[at] != '+' && inside.ptr[at] != '-'; at++)
		;
	*base = str_trim(str_head(inside, at));
	if (at < inside.len) {
		bool negative = inside.ptr[at] == '-';

		if (!str_i64(str_trim(str_from(inside, at + 1)), &more) || more > INT32_MAX ||
		    more < INT32_MIN)
			return false;
		*offset += negative ? -more : more;
	}
	return is_general_register(*base);
}

static void push(struct insn *i, int64_t bytes)
{
	if (bytes > INT32_MAX || bytes < -(int64_t)INT32_MAX)
		i->flags |= INSN_STACK_UNKNOWN;
	else
		i->stack_push = (int32_t)bytes;
}

/* The instruction writes the stack pointer. */
static void classify_stack_write(struct insn *i, struct str m, enum op_kind kind, const struct operands *o,
				 bool intel)
{
	struct str source = o->count == 2 ? o->at[intel ? 1 : 0] : STR_NONE, base;
	int64_t n;

	if (str_starts(m, S("sub")) && immediate(source, intel, &n)) {
		push(i, n);
	} else if (str_starts(m, S("add")) && immediate(source, intel, &n)) {
		push(i, -n);
	} else if (kind == OP_LEA && plain_address(source, intel, &base, &n)) {
		if (str_eq(base, S("rsp")) || str_eq(base, S("esp")))
			push(i, -n);
		else
			i->flags |= INSN_FRAME_RESET;
	} else if (kind == OP_MOVE && str_eq(register_name(source, intel), S("rbp"))) {
		i->flags |= INSN_FRAME_RESET;
	} else {
		i->flags |= INSN_STACK_UNKNOWN;
	}
}

/* The symbol in foo, foo@PLT, "a b"@PLT, foo+16. */
static struct str symbol_in(struct str op)
{
	size_t n = 0;

	if (op.len && op.ptr[0] == '"') {
		for (n = 1; n < op.len && op.ptr[n] != '"'; n++)
			if (op.ptr[n] == '\\')
				n++;
		return n < op.len ? str_make(op.ptr + 1, n - 1) : STR_NONE;
	}
	while (n < op.len && is_word(op.ptr[n]) && op.ptr[n] != '@')
		n++;
	return n ? str_head(op, n) : STR_NONE;
}

/* *foo@GOTPCREL(%rip): a pointer that the linker fills, not the program. */
static struct str got_symbol(struct str op)
{
	size_t end = str_find(op, S("@GOTPCREL")), start;

	if (end == (size_t)-1)
		return STR_NONE;
	if (end && op.ptr[end - 1] == '"') {
		for (start = end - 1; start && op.ptr[start - 1] != '"'; start--)
			;
		return str_make(op.ptr + start, end - 1 - start);
	}
	for (start = end; start && is_word(op.ptr[start - 1]); start--)
		;
	return start < end ? str_make(op.ptr + start, end - start) : STR_NONE;
}

static void classify_target(struct insn *i, struct str op, bool intel)
{
	struct str got;
	bool indirect;

	if (intel) {
		if (str_starts(op, S("short ")) || str_starts(op, S("SHORT ")))
			op = str_trim(str_from(op, 6));
		indirect = is_intel_memory(op) || is_general_register(op);
	} else {
		indirect = op.len && (op.ptr[0] == '*' || op.ptr[0] == '%');
	}
	if (!indirect) {
		i->target = symbol_in(op);
		return;
	}
	got = got_symbol(op);
	if (got.ptr)
		i->target = got;
	else
		i->flags |= INSN_INDIRECT;
	if (is_memory(!intel && op.ptr[0] == '*' ? str_from(op, 1) : op, intel))
		i->flags |= INSN_LOAD;
}

/* Two letters at the end: type of a floating-point lane. */
static unsigned fp_lane(char a, char b)
{
	if (a == 'p' || a == 's')
		return b == 's' ? 4 : b == 'd' ? 8 : b == 'h' ? 2 : 0;
	return 0;
}

static unsigned integer_lane(char c)
{
	return c == 'b' ? 1 : c == 'w' ? 2 : c == 'd' ? 4 : c == 'q' ? 8 : 0;
}

static unsigned larger(unsigned a, unsigned b)
{
	return a > b ? a : b;
}

/* cvtps2pd, cvttpd2udq, cvtsi2sd (m without v and cvt): lane of the wider side, 0 for scalars. */
static unsigned converted_lane(struct str m)
{
	size_t two;
	unsigned from, to;

	if (m.len && m.ptr[0] == 't')
		m = str_from(m, 1);
	two = str_find_char(m, '2');
	if (two == 0 || two + 2 >= m.len || m.ptr[0] == 's' || str_starts(m, S("usi")))
		return 0;
	from = m.ptr[0] == 'p' ? fp_lane('p', m.ptr[1]) : integer_lane(m.ptr[two - 1]);
	if (two > 1 && m.ptr[two - 1] == 'q' && m.ptr[two - 2] == 'd')
		from = 4; /* dq: packed doublewords */
	m = str_from(m, two + 1);
	to = m.ptr[0] == 'p' ? fp_lane('p', m.ptr[1]) : 0;
	if (str_ends(m, S("dq")))
		to = 4;
	else if (str_ends(m, S("qq")))
		to = 8;
	else if (str_ends(m, S("w")))
		to = 2;
	return larger(larger(from, to), 1);
}

/* p…: integer lanes, except permutations of floating point. */
static unsigned packed_integer_lane(struct str m)
{
	char last = m.ptr[m.len - 1], before = m.ptr[m.len - 2];

	if (str_starts(m, S("perm")) && last != 'b' && last != 'w' && last != 'q' && before == 'p')
		return fp_lane(before, last);
	if (str_starts(m, S("pand")) || str_starts(m, S("por")) || str_starts(m, S("pxor")) ||
	    str_starts(m, S("pternlog")) || str_starts(m, S("ptest")) || str_starts(m, S("pclmul")) ||
	    str_starts(m, S("perm2")))
		return 0;
	if (str_starts(m, S("palignr")) || str_eq(m, S("pslldq")) || str_eq(m, S("psrldq")) ||
	    str_starts(m, S("psadbw")) || str_starts(m, S("pmovmskb")))
		return 1;
	if (str_starts(m, S("pmov"))) /* pmovzxbd widens, pmovusqd narrows */
		return larger(integer_lane(before), integer_lane(last));
	if (str_starts(m, S("punpck"))) /* punpcklbw, punpckldq, punpcklqdq */
		return str_ends(m, S("qdq")) ? 8 : integer_lane(before);
	return integer_lane(last);
}

static bool is_bitwise_fp(struct str m)
{
	return str_starts(m, S("and")) || str_starts(m, S("or")) || str_starts(m, S("xor"));
}

/* mov… of whole vectors. */
static bool is_vector_move(struct str m)
{
	static const char *const names[] = {"movap",  "movup",    "movdqa", "movdqu", "movnt",
					    "lddqu",  "maskmov",  "movlps", "movlpd", "movhps",
					    "movhpd", "pmaskmov", NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_starts(m, str_c(names[i])))
			return true;
	return false;
}

/* x, x as sources: the result does not depend on them. */
static bool has_same_sources(const struct operands *o, bool intel)
{
	unsigned first = intel && o->count > 2 ? 1 : 0;

	return o->count >= 2 && o->count <= 3 && str_eq(o->at[first], o->at[first + 1]);
}

static void classify_vector(struct insn *i, struct str m, const struct operands *o, bool intel)
{
	bool is_vex = m.ptr[0] == 'v' && m.len > 3;
	unsigned lane = 0, flags = INSN_PACKED;
	char last, before;

	if (is_vex)
		m = str_from(m, 1);
	if (m.len < 3)
		return;
	last = m.ptr[m.len - 1];
	before = m.ptr[m.len - 2];
	i->vector_bytes = o->vector_bytes;
	if (is_vector_move(m)) {
		flags |= INSN_PACKED_MOVE;
		if (str_starts(m, S("movl")) || str_starts(m, S("movh")))
			i->vector_bytes = 8;
	} else if (str_starts(m, S("mov"))) {
		/* movd, movq, movss, movsd, movw are scalar; movhlps, movddup, movshdup, movmskps shuffle */
		if (m.len <= 5) {
			i->vector_bytes = 0;
			return;
		}
		lane = str_eq(m, S("movddup")) ? 8 : str_starts(m, S("movs")) ? 4 : fp_lane(before, last);
	} else if (str_starts(m, S("cvt"))) {
		lane = converted_lane(str_from(m, 3));
		if (!lane) {
			i->vector_bytes = 0;
			return;
		}
	} else if (m.ptr[0] == 'p') {
		lane = packed_integer_lane(m);
		if (has_same_sources(o, intel) && (str_starts(m, S("pxor")) || str_starts(m, S("psub")) ||
						   str_starts(m, S("pcmpeq")) || str_starts(m, S("pcmpgt"))))
			flags |= INSN_PACKED_MOVE;
		if (str_starts(m, S("pternlog")) &&
		    str_eq(o->at[intel ? o->count - 1 : 0], intel ? S("255") : S("$255")))
			flags |= INSN_PACKED_MOVE; /* all ones */
	} else if (str_starts(m, S("align"))) {
		lane = integer_lane(last);
	} else if (str_starts(m, S("broadcast"))) {
		lane = m.len == 11 ? fp_lane(before, last) : 0;
	} else if (before == 's' && (last == 's' || last == 'd' || last == 'h')) {
		i->vector_bytes = 0;
		return;
	} else if (before == 'p' && fp_lane(before, last)) {
		lane = is_bitwise_fp(m) ? 0 : fp_lane(before, last);
		if (is_bitwise_fp(m) && m.ptr[0] == 'x' && has_same_sources(o, intel))
			flags |= INSN_PACKED_MOVE;
	}
	i->element_bytes = (uint8_t)lane;
	i->flags |= flags;
}

/* Vector instructions that write memory are moves and extractions: none reads what it overwrites. */
static void classify_memory(struct insn *i, enum op_kind kind, const struct operands *o, bool intel)
{
	unsigned dest = intel || o->count == 0 ? 0 : o->count - 1;
	bool to_memory, from_memory = false;

	if (o->count == 0 || kind == OP_NOTHING || kind == OP_NOP || kind == OP_LEA)
		return;
	to_memory = is_memory(o->at[dest], intel);
	for (unsigned n = 0; n < o->count; n++)
		if (n != dest && is_memory(o->at[n], intel))
			from_memory = true;
	switch (kind) {
	case OP_EXCHANGE:
		if (to_memory || from_memory)
			i->flags |= INSN_LOAD | INSN_STORE;
		return;
	case OP_READ:
	case OP_PUSH:
		if (to_memory || from_memory)
			i->flags |= INSN_LOAD;
		return;
	case OP_WRITE:
	case OP_POP:
		if (to_memory || from_memory)
			i->flags |= INSN_STORE;
		return;
	default:
		break;
	}
	if (from_memory)
		i->flags |= INSN_LOAD;
	if (!to_memory)
		return;
	if (kind == OP_MODIFY || (kind == OP_PLAIN && !o->vector_bytes && o->count > 1))
		i->flags |= INSN_LOAD | INSN_STORE;
	else if (o->count == 1)
		i->flags |= INSN_LOAD; /* fld, fadd */
	else
		i->flags |= INSN_STORE;
}

static bool is_prefix(struct str word)
{
	static const char *const words[] = {"lock",  "rep",      "repe",     "repz",  "repne",
					    "repnz", "data16",   "addr32",   "rex64", "notrack",
					    "bnd",   "xacquire", "xrelease", "cs",    "ds",
					    "es",    "fs",       "gs",       "ss",    NULL};

	if (word.len < 2)
		return false;
	if (word.ptr[0] == '{')
		return true;
	if (str_starts(word, S("rex.")) || str_eq(word, S("rex")))
		return true;
	for (size_t i = 0; words[i]; i++)
		if (words[i][0] == word.ptr[0] && words[i][1] == word.ptr[1] && str_eq(word, str_c(words[i])))
			return true;
	return false;
}

/* The mnemonic behind the prefixes; *end is where it ends in text. Empty when there are only prefixes. */
static struct str find_mnemonic(struct str text, size_t *end, bool *is_repeated)
{
	size_t start = 0;

	*is_repeated = false;
	for (;;) {
		size_t n = start;
		struct str word;

		while (n < text.len && text.ptr[n] != ' ')
			n++;
		word = str_make(text.ptr + start, n - start);
		*end = n;
		if (!is_prefix(word))
			return word;
		*is_repeated |= word.ptr[0] == 'r' && word.len >= 3 && word.ptr[2] == 'p';
		if (n >= text.len)
			return STR_NONE;
		start = n + 1;
	}
}

static void classify(struct insn *i, enum isa_syntax syntax)
{
	bool intel = syntax == SYNTAX_INTEL, is_repeated;
	struct operands o;
	enum op_kind kind;
	struct str m;
	size_t end;

	m = find_mnemonic(i->text, &end, &is_repeated);
	i->mnemonic_len = (uint8_t)(end < 255 ? end : 255);
	if (m.len == 0) {
		i->flags |= INSN_PREFIX;
		return;
	}
	kind = find_kind(m);
	cut_operands(&o, str_from(i->text, end + 1));
	switch (kind) {
	case OP_CALL:
		i->flags |= INSN_CALL;
		classify_target(i, o.count ? o.at[o.count - 1] : STR_NONE, intel);
		return;
	case OP_COND:
		i->flags |= INSN_COND;
		/* fall through */
	case OP_JUMP:
		i->flags |= INSN_BRANCH;
		classify_target(i, o.count ? o.at[o.count - 1] : STR_NONE, intel);
		return;
	case OP_RETURN:
		i->flags |= INSN_RETURN;
		return;
	case OP_NORETURN:
		i->flags |= INSN_NORETURN;
		return;
	case OP_NOP:
		if (!is_repeated) /* rep nop is pause */
			i->flags |= INSN_NOP;
		return;
	case OP_LANDING:
		i->flags |= INSN_LANDING;
		return;
	case OP_PUSH_FLAGS:
		push(i, 8);
		return;
	case OP_POP_FLAGS:
		push(i, -8);
		return;
	case OP_LEAVE:
		i->flags |= INSN_FRAME_RESET;
		return;
	case OP_ENTER:
		i->flags |= INSN_STACK_UNKNOWN;
		return;
	case OP_PUSH:
		push(i, m.ptr[m.len - 1] == 'w' ? 2 : 8);
		break;
	case OP_POP:
		if (o.count && is_stack_pointer(o.at[0], intel))
			i->flags |= INSN_STACK_UNKNOWN;
		else
			push(i, m.ptr[m.len - 1] == 'w' ? -2 : -8);
		break;
	case OP_EXCHANGE:
		/* xchg %ax, %ax is how an assembler writes a two-byte nop */
		if (m.ptr[1] == 'c' && o.count == 2 && str_eq(o.at[0], o.at[1]) &&
		    str_ends(o.at[0], S("ax")) && !str_ends(o.at[0], S("eax")))
			i->flags |= INSN_NOP;
		break;
	default:
		break;
	}
	if (kind != OP_READ && kind != OP_PUSH && kind != OP_POP && o.count >= 1 &&
	    (is_stack_pointer(o.at[intel ? 0 : o.count - 1], intel) ||
	     (kind == OP_EXCHANGE && is_stack_pointer(o.at[0], intel))))
		classify_stack_write(i, m, kind, &o, intel);
	if (o.vector_bytes)
		classify_vector(i, m, &o, intel);
	classify_memory(i, kind, &o, intel);
}

const struct isa isa_x86 = {
	.name = "x86_64",
	.elf_machine = 62, /* EM_X86_64 */
	.comment = {"#", 1},
	.has_variable_size = true,
	.classify = classify,
};
