/* Heap allocation calls that are left in the final code. */
#include "analyze/analysis.h"

enum { LOOK_BACK = 24 }; /* instructions searched for a constant argument */

/* The registers that carry integer argument n, with all their widths. */
static const char *const x86_args[][4] = {{"rdi", "edi"}, {"rsi", "esi"}, {"rdx", "edx"}, {"rcx", "ecx"}};
static const char *const a64_args[][4] = {{"x0", "w0"}, {"x1", "w1"}, {"x2", "w2"}, {"x3", "w3"}};

static struct str strip(struct str operand)
{
	operand = str_trim(operand);
	while (operand.len && (operand.ptr[0] == '%' || operand.ptr[0] == '$' || operand.ptr[0] == '#'))
		operand = str_from(operand, 1);
	return operand;
}

static bool names_register(struct str operand, const char *const names[4])
{
	for (int i = 0; i < 4 && names[i]; i++)
		if (str_eq(strip(operand), str_c(names[i])))
			return true;
	return false;
}

/* The operand a two-operand instruction writes, and the one it reads: last and first in AT&T syntax, the reverse in
 * Intel's and AArch64's. */
static void split_operands(struct str operands, struct str *first, struct str *last)
{
	size_t comma = str_rfind_char(operands, ',');

	*first = str_head(operands, str_find_char(operands, ','));
	*last = comma == operands.len ? operands : str_from(operands, comma + 1);
}

/* A constant moved to the argument's register on the straight way to the call; unknown otherwise. */
static struct value constant_argument(const struct func *f, uint32_t at, int arg)
{
	const char *why = "not a constant";
	uint32_t stop = at > LOOK_BACK ? at - LOOK_BACK : 0;

	if (arg < 0 || arg > 3)
		return value_unknown(why);
	for (uint32_t i = at; i-- > stop;) {
		const struct insn *insn = &f->insns.items[i];
		struct str operands = insn_operands(insn), mnemonic = insn_mnemonic(insn), first, last;
		int64_t n;

		for (size_t k = 0; k < f->labels.count; k++)
			if (f->labels.items[k].at == i + 1 && f->labels.items[k].is_used)
				return value_unknown(why);
		if (insn->flags & (INSN_CALL | INSN_BRANCH | INSN_RETURN | INSN_NORETURN))
			return value_unknown(why);
		split_operands(operands, &first, &last);
		if (names_register(last, x86_args[arg]) && !names_register(first, x86_args[arg])) {
			if (str_starts(mnemonic, S("mov")) && first.len && first.ptr[0] == '$' && str_i64(strip(first), &n))
				return value_of(n);
			return value_unknown(why);
		}
		if (names_register(first, x86_args[arg]) || names_register(first, a64_args[arg])) {
			if (str_eq(mnemonic, S("mov")) && str_i64(strip(last), &n) && n >= 0)
				return value_of(n);
			/* AT&T: first is a source, unless it is the only operand or this is `xorl %edi, %edi` */
			if (names_register(last, x86_args[arg]) && str_starts(mnemonic, S("xor")))
				return value_of(0);
			if (names_register(first, a64_args[arg]) && !str_starts(mnemonic, S("str")) &&
			    !str_starts(mnemonic, S("cmp")))
				return value_unknown(why);
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
	if (!count.is_known || (count.n && size.n > INT64_MAX / count.n))
		return value_unknown("not a constant");
	return value_of(size.n * count.n);
}

static int by_place(const void *a, const void *b)
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

		if (!f->insns.count)
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
		vec_sort(&f->allocsites, by_place);
		f->metrics[METRIC_allocations] = value_of(heap);
		f->metrics[METRIC_escaping_allocations] =
			heap ? value_unknown("escape analysis was not run") : value_of(0);
	}
}

const struct analysis analysis_allocations = {.name = "allocations", .run = run};
