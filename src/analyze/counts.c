/* Counts over a function's instructions, and what the compiler itself says of size and frame. */
#include "analyze/analysis.h"
#include "analyze/flow.h"

/* memcpy and kin: library calls that compilers make of loops, assignments and initializers. */
static bool is_memory_call(struct str callee)
{
	static const char *const names[] = {
		"memcpy",       "memmove",       "memset",       "memcmp",        "bcmp",
		"mempcpy",      "bcopy",         "bzero",        "memchr",        "strlen",
		"__memcpy_chk", "__memmove_chk", "__memset_chk", "__mempcpy_chk", NULL};

	for (size_t i = 0; names[i]; i++)
		if (str_eq(callee, str_c(names[i])))
			return true;
	return false;
}

static void count(struct func *f)
{
	int64_t n = 0, condbr = 0, branches = 0, calls = 0, indirect = 0, spills = 0, reloads = 0, packed = 0,
		memory = 0;

	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];
		uint32_t flags = insn->flags;

		if (flags & (INSN_NOP | INSN_PREFIX | INSN_DATA))
			continue;
		n++;
		if (flags & INSN_CALL) {
			calls++;
			indirect += (flags & INSN_INDIRECT) != 0;
			memory += insn->target.ptr && is_memory_call(insn->target);
		}
		if (flags & INSN_BRANCH)
			branches++;
		if ((flags & INSN_COND) && (flags & (INSN_BRANCH | INSN_CALL | INSN_TAIL)))
			condbr++;
		spills += (flags & INSN_SPILL) != 0;
		reloads += (flags & INSN_RELOAD) != 0;
		packed += (flags & INSN_PACKED) != 0;
	}
	f->metrics[METRIC_instructions] = value_of(n);
	f->metrics[METRIC_conditional_branches] = value_of(condbr);
	f->metrics[METRIC_branches] = value_of(branches);
	f->metrics[METRIC_calls] = value_of(calls);
	f->metrics[METRIC_indirect_calls] = value_of(indirect);
	f->metrics[METRIC_memory_calls] = value_of(memory);
	f->metrics[METRIC_vector_instructions] = value_of(packed);
	if (f->has_text) {
		f->metrics[METRIC_spills] = value_of(spills);
		f->metrics[METRIC_reloads] = value_of(reloads);
	} else {
		f->metrics[METRIC_spills] = f->metrics[METRIC_reloads] =
			value_unknown("machine code does not tell spills from other stores");
	}
}

/* asm-printer's InstructionCount and prologepilog's StackSize, and the line of the definition that they carry. */
static void take_compiler_figures(struct unit *u)
{
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		bool is_count = str_eq(r->name, S("InstructionCount")),
		     is_stack = str_eq(r->name, S("StackSize"));
		struct func *f = is_count || is_stack ? unit_func_find(u, r->function) : NULL;
		struct value v;

		if (!f)
			continue;
		if (loc_known(r->loc))
			f->decl = (struct loc){r->loc.file, r->loc.line, 0};
		if (is_count) {
			v = remark_arg_value(r, S("NumInstructions"));
			if (v.is_known)
				f->compiler_instructions = v;
		} else {
			v = remark_arg_value(r, S("NumStackBytes"));
			if (v.is_known)
				f->compiler_stack = v;
		}
	}
}

/* Code that is never reached may be empty: then no instruction is all there is. */
static bool is_read(const struct func *f)
{
	bool is_decoded = f->parts.count > 0;

	for (size_t i = 0; i < f->parts.count; i++)
		is_decoded &= f->parts.items[i].is_decoded;
	return f->insns.count || f->has_text || is_decoded;
}

static void run(struct unit *u, const struct analysis_context *c)
{
	(void)c;
	take_compiler_figures(u);
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];

		f->metrics[METRIC_bytes] = func_size_bytes(f);
		if (!is_read(f)) {
			for (int m = 0; m < METRIC_COUNT; m++)
				if (!f->metrics[m].is_known && m != METRIC_bytes)
					f->metrics[m].why = "its machine code could not be decoded";
			continue;
		}
		count(f);
		if (f->compiler_stack.is_known)
			f->metrics[METRIC_stack_bytes] = f->compiler_stack;
		else
			f->metrics[METRIC_stack_bytes] = f->insns.count ? flow_stack(u, f) : value_of(0);
	}
}

const struct analysis analysis_counts = {.name = "counts", .run = run};
