/* Counts over instructions, and the sources of one count compared. */
#include "analyze/analysis.h"
#include "fixture.h"

static const struct allocators no_allocators;
static const struct analysis_context context = {&no_allocators};

static int64_t known(const struct func *f, enum metric m)
{
	if (!f->metrics[m].is_known)
		test_fail(__FILE__, __LINE__, "%s is unknown", metric_infos[m].name);
	return f->metrics[m].n;
}

void test_counts__each_metric(void)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *f;

	read_text(
		u,
		S("\t.text\n\t.type\tf,@function\nf:\n"
		  "\tpushq\t%rbx\n\tsubq\t$16, %rsp\n" /* stack 24 */
		  "\tmovq\t%rdi, 8(%rsp)                   # 8-byte Spill\n"
		  "\tcallq\tg\n\tcallq\t*%rax\n\tcallq\tmemcpy@PLT\n" /* calls 3, one indirect, one memory */
		  "\tmovq\t8(%rsp), %rdi                   # 8-byte Reload\n"
		  "\tmovq\t8(%rsp), %rsi                   # 8-byte Reload\n"
		  "\tje\t.L1\n\tjmp\t.L1\n"                   /* two branches, one conditional */
		  "\tpaddd\t%xmm1, %xmm0\n"                   /* packed */
		  "\tnop\n\tlock\n\tcmpxchgl\t%ecx, (%rdi)\n" /* padding and a prefix on its own line */
		  ".L1:\n\taddq\t$16, %rsp\n\tpopq\t%rbx\n\tjmp\th\n.Le:\n\t.size\tf, .Le-f\n"));
	f = unit_func_find(u, S("f"));
	analysis_counts.run(u, &context);
	CHECK_INT(known(f, METRIC_instructions), 15);
	CHECK_INT(known(f, METRIC_calls), 4);
	CHECK_INT(known(f, METRIC_indirect_calls), 1);
	CHECK_INT(known(f, METRIC_memory_calls), 1);
	CHECK_INT(known(f, METRIC_branches), 2);
	CHECK_INT(known(f, METRIC_conditional_branches), 1);
	CHECK_INT(known(f, METRIC_vector_instructions), 1);
	CHECK_INT(known(f, METRIC_spills), 1);
	CHECK_INT(known(f, METRIC_reloads), 2);
	CHECK_INT(known(f, METRIC_stack_bytes), 24);
	CHECK(!f->metrics[METRIC_bytes].is_known);
	CHECK_STR(str_c(f->metrics[METRIC_bytes].why), S("no object was read"));
	unit_free(u);
}

/* A conditional jump to another function is a conditional branch and a call, no branch inside. */
void test_counts__conditional_tail_call(void)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *f;

	read_text(u, S("\t.text\n\t.type\tf,@function\nf:\n\ttestl\t%edi, "
		       "%edi\n\tje\tg\n\tretq\n.Le:\n\t.size\tf, .Le-f\n"));
	f = unit_func_find(u, S("f"));
	analysis_counts.run(u, &context);
	CHECK_INT(known(f, METRIC_conditional_branches), 1);
	CHECK_INT(known(f, METRIC_calls), 1);
	CHECK_INT(known(f, METRIC_branches), 0);
	unit_free(u);
}

/* Machine code alone does not tell a spill from another store: unknown, not 0. */
void test_counts__without_text(void)
{
	struct unit *u = unit_new(S("a.o"), S("/src"));
	struct func *f = make_func(u, "f");

	f->has_text = false;
	make_insn(u, f, "retq", INSN_RETURN);
	analysis_counts.run(u, &context);
	CHECK_INT(known(f, METRIC_instructions), 1);
	CHECK(!f->metrics[METRIC_spills].is_known && !f->metrics[METRIC_reloads].is_known);
	unit_free(u);
}

/* __builtin_unreachable() alone: no instruction, and that is known. Not so when nothing could be read. */
void test_counts__empty_functions(void)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *empty, *unread;
	struct func_part *p;

	read_text(u, S("\t.text\n\t.type\tempty,@function\nempty:\n.Le:\n\t.size\tempty, .Le-empty\n"));
	empty = unit_func_find(u, S("empty"));
	unread = unit_func(u, S("unread"));
	p = func_part(u, unread, S("unread"));
	p->addr = 0;
	p->size_bytes = 7;
	p->is_undecodable = true;
	analyze_unit(u, &context);
	for (int m = 0; m < METRIC_COUNT; m++) {
		if (m != METRIC_bytes && m != METRIC_inlined_calls && m != METRIC_missed_inlines)
			CHECK_INT(known(empty, (enum metric)m), 0);
		if (m != METRIC_bytes)
			CHECK(!unread->metrics[m].is_known);
	}
	CHECK_STR(str_c(unread->metrics[METRIC_instructions].why),
		  S("its machine code could not be decoded"));
	CHECK_STR(str_c(unread->metrics[METRIC_allocations].why), S("its machine code could not be decoded"));
	CHECK_INT(known(unread, METRIC_bytes), 7);
	unit_free(u);
}

#define FIGURE(name, key, value, function)                                                                   \
	"--- !Analysis\nPass:            asm-printer\nName:            " name "\n"                           \
	"DebugLoc:        { File: a.c, Line: 7, Column: 0 }\nFunction:        " function                     \
	"\nArgs:\n  - " key value "\n...\n"

static struct unit *two_functions(const char *remarks)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));

	read_remarks(u, str_c(remarks));
	read_text(
		u,
		S("\t.text\n\t.type\tf,@function\nf:\n\tnop\n\tincl\t%eax\n\tretq\n.Le:\n\t.size\tf, .Le-f\n"
		  "\t.type\tg,@function\ng:\n\tretq\n.Lf:\n\t.size\tg, .Lf-g\n"));
	return u;
}

static void object_says(struct unit *u, const char *name, uint32_t ndecoded)
{
	struct func_part *p = func_part(u, unit_func_find(u, str_c(name)), str_c(name));

	p->is_decoded = true;
	p->ndecoded = ndecoded;
}

void test_counts__compiler_figures(void)
{
	struct unit *u = two_functions(
		FIGURE("InstructionCount", "NumInstructions: ", "'2'", "f")
			FIGURE("StackSize", "NumStackBytes:   ", "'48'", "f")
				FIGURE("InstructionCount", "NumInstructions: ", "many", "g")
					FIGURE("StackSize", "NumStackBytes:   ", "'8'", "gone"));
	struct func *f = unit_func_find(u, S("f")), *g = unit_func_find(u, S("g"));

	analysis_counts.run(u, &context);
	CHECK_INT(f->compiler_instructions.n, 2);
	CHECK_INT(known(f, METRIC_stack_bytes), 48); /* the compiler's own word, before what the code shows */
	CHECK_INT(f->decl.line, 7);
	CHECK_STR(f->decl.file, S("a.c"));
	CHECK(!g->compiler_instructions.is_known);
	CHECK_INT(known(g, METRIC_stack_bytes), 0);
	CHECK_INT(u->funcs.count, 2);
	unit_free(u);
}

static void agree(struct unit *u)
{
	analysis_counts.run(u, &context);
	analysis_agreement.run(u, &context);
}

void test_counts__agreement(void)
{
	struct unit *u = two_functions(FIGURE("InstructionCount", "NumInstructions: ", "'2'", "f"));

	object_says(u, "f", 2);
	object_says(u, "g", 1);
	agree(u);
	CHECK_INT(u->agreement.with_object, 2);
	CHECK_INT(u->agreement.with_compiler, 1);
	CHECK_INT(u->agreement.disagree, 0);
	CHECK_INT(u->diags.count, 0);
	unit_free(u);
}

void test_counts__disagreement(void)
{
	struct unit *u = two_functions(FIGURE("InstructionCount", "NumInstructions: ", "'3'", "f"));

	object_says(u, "f", 2);
	object_says(u, "g", 5);
	agree(u);
	CHECK_INT(u->agreement.disagree, 2);
	CHECK_INT(u->diags.count, 2);
	if (u->diags.count == 2) {
		CHECK_STR(u->diags.items[0].message,
			  S("instruction counts of f disagree: assembly text 2, compiler 3"));
		CHECK_STR(u->diags.items[1].message,
			  S("instruction counts of g disagree: assembly text 1, object 5"));
		CHECK_INT(u->diags.items[0].severity, DIAG_WARNING);
		CHECK_INT(u->diags.items[0].line, 7);
	}
	unit_free(u);
}

/* One function that disagrees with two sources is one function. */
void test_counts__disagreement_with_both(void)
{
	struct unit *u = two_functions(FIGURE("InstructionCount", "NumInstructions: ", "'3'", "f"));

	object_says(u, "f", 4);
	agree(u);
	CHECK_INT(u->agreement.disagree, 1);
	CHECK_INT(u->diags.count, 2);
	unit_free(u);
}

/* What is not compared: docs/counts.md. */
void test_counts__not_compared(void)
{
	struct unit *u = two_functions(FIGURE("InstructionCount", "NumInstructions: ", "'9'", "f"));
	struct func *f = unit_func_find(u, S("f")), *g = unit_func_find(u, S("g"));

	f->has_inline_asm = true; /* compilers count a whole statement as one, or none */
	object_says(u, "f", 2);
	object_says(u, "g", 7);
	g->insns.items[0].flags |= INSN_DATA; /* .byte: how many instructions is not known */
	agree(u);
	CHECK_INT(u->agreement.with_compiler, 0);
	CHECK_INT(u->agreement.with_object, 1);
	CHECK_INT(u->agreement.disagree, 0);
	unit_free(u);
	/* a part that could not be decoded */
	u = two_functions("");
	f = unit_func_find(u, S("f"));
	object_says(u, "f", 2);
	func_part(u, f, S("f.cold"))->is_undecodable = true;
	agree(u);
	CHECK_INT(u->agreement.with_object, 0);
	CHECK_INT(u->agreement.disagree, 0);
	unit_free(u);
	/* nothing to compare with */
	u = two_functions("");
	agree(u);
	CHECK_INT(u->agreement.with_object + u->agreement.with_compiler, 0);
	unit_free(u);
}

/* A stack larger than any number of instructions, and a count that is none. */
void test_counts__hostile_figures(void)
{
	struct unit *u = two_functions(
		FIGURE("StackSize", "NumStackBytes:   ", "'9223372036854775807'",
		       "f") FIGURE("StackSize", "NumStackBytes:   ", "'99999999999999999999'", "g")
			FIGURE("InstructionCount", "NumInstructions: ", "'-9223372036854775808'", "g"));

	agree(u);
	CHECK_INT(known(unit_func_find(u, S("f")), METRIC_stack_bytes), INT64_MAX);
	CHECK_INT(known(unit_func_find(u, S("g")), METRIC_stack_bytes), 0);
	CHECK_INT(u->agreement.disagree, 1);
	unit_free(u);
}
