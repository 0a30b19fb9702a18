/* Heap allocation calls that are left in the final code. */
#include "analyze/allocations.h"

#include "analyze/analysis.h"

enum { LOOK_BACK = 24 }; /* instructions searched for a constant argument */

/* The registers that carry integer argument n, with all their widths. */
static const char *const x86_args[][5] = {{"rdi", "edi", "di", "dil"},
					  {"rsi", "esi", "si", "sil"},
					  {"rdx", "edx", "dx", "dl", "dh"},
					  {"rcx", "ecx", "cx", "cl", "ch"}};
static const char *const a64_args[][5] = {{"x0", "w0"}, {"x1", "w1"}, {"x2", "w2"}, {"x3", "w3"}};
enum { NARGS = 4, MAX_OPERANDS = 4 };

static bool starts_with_any(struct str s, const char *const list[])
{
	for (size_t i = 0; list[i]; i++)
		if (str_starts(s, str_c(list[i])))
			return true;
	return false;
}

static struct str strip(struct str operand)
{
	operand = str_trim(operand);
	while (operand.len && (operand.ptr[0] == '%' || operand.ptr[0] == '$' || operand.ptr[0] == '#'))
		operand = str_from(operand, 1);
	return operand;
}

static bool is_register(struct str operand, int arg)
{
	operand = strip(operand);
	for (int i = 0; i < 5; i++)
		if ((x86_args[arg][i] && str_eq(operand, str_c(x86_args[arg][i]))) ||
		    (a64_args[arg][i] && str_eq(operand, str_c(a64_args[arg][i]))))
			return true;
	return false;
}

/* Operands of an instruction; those in brackets and parentheses are not cut. */
static unsigned split_operands(struct str text, struct str operands[MAX_OPERANDS])
{
	unsigned n = 0, depth = 0;
	size_t from = 0;

	for (size_t i = 0; i <= text.len && n < MAX_OPERANDS; i++) {
		char c = i < text.len ? text.ptr[i] : ',';

		depth += c == '(' || c == '[' || c == '{';
		depth -= (c == ')' || c == ']' || c == '}') && depth > 0;
		if (i == text.len || (c == ',' && !depth)) {
			operands[n] = str_trim(str_head(str_from(text, from), i - from));
			from = i + 1;
			n += operands[n].len > 0;
		}
	}
	return n;
}

enum effect { EFFECT_NONE, EFFECT_CONSTANT, EFFECT_UNKNOWN };

static enum effect constant_of(struct str operand, bool is_32_bits, int64_t *n)
{
	if (!str_i64(strip(operand), n))
		return EFFECT_UNKNOWN;
	if (is_32_bits && *n < 0) /* the upper half is cleared */
		*n = (int64_t)(uint32_t)*n;
	return EFFECT_CONSTANT;
}

/* What an instruction does to the register of an argument. In AT&T syntax, which marks registers with '%', the last
 * operand is written; elsewhere the first. */
static enum effect effect_on(const struct insn *insn, const struct insn *before, int arg, int64_t *n)
{
	static const char *const readers[] = {"cmp",  "test", "push", "str",  "stp",
					      "stur", "cmn",  "tst",  "ccmp", NULL};
	static const char *const swappers[] = {"xchg", "xadd", "cmpxchg", "ldp", "swp", "cas", NULL};
	static const char *const wide[] = {"mul",  "imul", "div", "idiv",  "cqto",  "cltd",
					   "cwtd", "cqo",  "cdq", "cpuid", "rdtsc", NULL};
	static const char *const strings[] = {"rep", "movs", "stos", "lods", "cmps", "scas", NULL};
	struct str mnemonic = insn_mnemonic(insn), operands[MAX_OPERANDS], *to;
	unsigned count = split_operands(insn_operands(insn), operands);
	bool is_att = str_find_char(insn->text, '%') < insn->text.len, is_mentioned = false;

	if (insn->flags &
	    (INSN_CALL | INSN_BRANCH | INSN_RETURN | INSN_NORETURN | INSN_INLINE_ASM | INSN_DATA))
		return EFFECT_UNKNOWN;
	for (unsigned i = 0; i < count; i++)
		is_mentioned |= is_register(operands[i], arg);
	/* registers that are written without being named */
	if (arg == 2 && count < 2 && starts_with_any(mnemonic, wide))
		return EFFECT_UNKNOWN;
	if (count == 0 && starts_with_any(mnemonic, strings))
		return EFFECT_UNKNOWN;
	/* ldr x1, [x0], #8 and [x0, #8]! change x0 */
	if (!is_att &&
	    (str_find(insn->text, S("], #")) != (size_t)-1 || str_find(insn->text, S("]!")) != (size_t)-1) &&
	    a64_args[arg][0] && str_find(insn->text, str_c(a64_args[arg][0])) != (size_t)-1)
		return EFFECT_UNKNOWN;
	if (!is_mentioned || starts_with_any(mnemonic, readers))
		return EFFECT_NONE;
	if (starts_with_any(mnemonic, swappers))
		return EFFECT_UNKNOWN;
	to = is_att ? &operands[count - 1] : &operands[0];
	if (!is_register(*to, arg))
		return EFFECT_NONE;
	if (count == 1) /* push $24; pop %rdi: for size */
		return str_starts(mnemonic, S("pop")) && before &&
				       str_starts(insn_mnemonic(before), S("push"))
			       ? constant_of(insn_operands(before), false, n)
			       : EFFECT_UNKNOWN;
	if (count == 2 && (str_starts(mnemonic, S("xor")) || str_starts(mnemonic, S("sub"))) &&
	    str_eq(operands[0], operands[1])) {
		*n = 0;
		return EFFECT_CONSTANT;
	}
	if (count == 2 &&
	    (str_eq(mnemonic, S("mov")) || str_eq(mnemonic, S("movl")) || str_eq(mnemonic, S("movq")) ||
	     str_eq(mnemonic, S("movabs")) || str_eq(mnemonic, S("movabsq"))))
		return is_att && operands[0].ptr[0] != '$'
			       ? EFFECT_UNKNOWN
			       : constant_of(is_att ? operands[0] : operands[1],
					     strip(*to).ptr[0] == 'e' || strip(*to).ptr[0] == 'w', n);
	return EFFECT_UNKNOWN;
}

static bool has_used_label(const struct func *f, uint32_t at)
{
	size_t low = 0, high = f->labels.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (f->labels.items[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < f->labels.count && f->labels.items[low].at == at; low++)
		if (f->labels.items[low].is_used)
			return true;
	return false;
}

/* A constant moved to the argument's register on the straight way to the call; unknown otherwise. */
static struct value constant_argument(const struct func *f, uint32_t at, int arg)
{
	const char *why = "not a constant";
	uint32_t stop = at > LOOK_BACK ? at - LOOK_BACK : 0;

	if (arg < 0 || arg >= NARGS)
		return value_unknown(why);
	for (uint32_t i = at; i-- > stop;) {
		int64_t n = 0;

		if (has_used_label(f, i + 1))
			break;
		switch (effect_on(&f->insns.items[i], i ? &f->insns.items[i - 1] : NULL, arg, &n)) {
		case EFFECT_CONSTANT:
			return value_bytes(n);
		case EFFECT_UNKNOWN:
			return value_unknown(why);
		case EFFECT_NONE:
			break;
		}
	}
	return value_unknown(why);
}

static struct value size_of(const struct func *f, uint32_t at, const struct allocator *a)
{
	struct value size = constant_argument(f, at, a->size_arg), count;

	if (a->count_arg < 0 || !size.is_known)
		return size;
	count = constant_argument(f, at, a->count_arg);
	if (!count.is_known)
		return count;
	if (count.n && size.n > INT64_MAX / count.n)
		return value_unknown("larger than any memory");
	return value_bytes(size.n * count.n);
}

int allocations_by_place(const void *a, const void *b)
{
	const struct allocsite *x = a, *y = b;
	int c = frame_cmp(x->frame, y->frame);

	if (!c)
		c = loc_cmp(x->loc, y->loc);
	if (!c)
		c = str_cmp(x->allocator, y->allocator);
	return c ? c : (x->insn > y->insn) - (x->insn < y->insn);
}

static void run(struct unit *u, const struct analysis_context *c)
{
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];
		int64_t heap = 0;

		if (!f->insns.count && !f->metrics[METRIC_instructions].is_known)
			continue;
		for (size_t k = 0; k < f->insns.count; k++) {
			const struct insn *insn = &f->insns.items[k];
			const struct allocator *a;
			struct allocsite *site;

			if (!(insn->flags & INSN_CALL) || !insn->target.ptr)
				continue;
			a = allocator_find(c->allocators, insn->target);
			if (!a)
				continue;
			site = vec_add(&u->arena, &f->allocsites);
			site->allocator = insn->target;
			site->kind = str_to_c(&u->arena, a->kind);
			site->loc = insn->loc;
			site->frame = insn->frame;
			site->insn = (uint32_t)k;
			site->in_loop = f->loop_of_insn && f->loop_of_insn[k] >= 0;
			site->size = size_of(f, (uint32_t)k, a);
			site->verdict = ALLOC_unknown;
			site->message = "escape analysis was not run";
			heap += a->is_heap;
		}
		vec_sort(&f->allocsites, allocations_by_place);
		f->metrics[METRIC_allocations] = value_of(heap);
		f->metrics[METRIC_escaping_allocations] =
			heap ? value_unknown("escape analysis was not run") : value_of(0);
		f->metrics[METRIC_freed_allocations] = f->metrics[METRIC_escaping_allocations];
	}
}

const struct analysis analysis_allocations = {.name = "allocations", .run = run};
