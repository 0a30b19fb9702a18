#include "analyze/flow.h"

#include "analyze/analysis.h"
#include "read/asmtext.h"
#include "test.h"

static struct unit *u;
static struct func *f;

/* body is the inside of a function f. */
static void read_func(const char *body)
{
	struct buf text = {0};
	struct err err = {0};
	struct str copy;

	u = unit_new(S("a.c"), S("/src"));
	buf_printf(&text, "\t.text\n\t.type\tf,@function\nf:\n%s.Le:\n\t.size\tf, .Le-f\n", body);
	copy = str_dup(&u->arena, buf_str(&text));
	buf_release(&text);
	if (!asmtext_read(u, copy, (struct origin){ARTIFACT_ASSEMBLY, S("a.s")}, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	f = unit_func_find(u, S("f"));
	flow_loops(u, f);
}

static const struct machine_loop *loop(size_t n)
{
	static const struct machine_loop none;

	if (n >= f->machine_loops.count)
		test_fail(__FILE__, __LINE__, "only %zu loops", f->machine_loops.count);
	return n < f->machine_loops.count ? &f->machine_loops.items[n] : &none;
}

void test_flow__no_loop(void)
{
	read_func("\tjne\t.L1\n\tincl\t%eax\n.L1:\n\tretq\n");
	CHECK_INT(f->machine_loops.count, 0);
	CHECK_INT(f->loop_of_insn[0], -1);
	unit_free(u);
}

void test_flow__nested(void)
{
	read_func("\txorl\t%eax, %eax\n"                      /* 0 */
		  ".L1:\n\tcallq\tg\n"                        /* 1: outer */
		  ".L2:\n\tincl\t%eax\n"                      /* 2: inner */
		  "\tmovq\t%rax, 8(%rsp)    # 8-byte Spill\n" /* 3 */
		  "\tjne\t.L2\n"                              /* 4 */
		  "\tjne\t.L2\n"                              /* 5: second back edge of the inner loop */
		  "\tdecl\t%ecx\n"                            /* 6 */
		  "\tjne\t.L1\n"                              /* 7 */
		  "\tretq\n");
	CHECK_INT(f->machine_loops.count, 2);
	CHECK_INT(loop(0)->header, 1);
	CHECK_INT(loop(0)->latch, 7);
	CHECK_INT(loop(0)->depth, 1);
	CHECK_INT(loop(0)->parent, -1);
	CHECK_INT(loop(0)->ninsns, 7);
	CHECK_INT(loop(0)->nown, 3);
	CHECK_INT(loop(0)->ncalls, 1);
	CHECK_INT(loop(0)->nspills, 0);
	CHECK(!loop(0)->is_innermost);
	CHECK_INT(loop(1)->header, 2);
	CHECK_INT(loop(1)->latch, 5);
	CHECK_INT(loop(1)->depth, 2);
	CHECK_INT(loop(1)->parent, 0);
	CHECK_INT(loop(1)->nown, 4);
	CHECK_INT(loop(1)->nspills, 1);
	CHECK(loop(1)->is_innermost);
	CHECK_INT(f->loop_of_insn[0], -1);
	CHECK_INT(f->loop_of_insn[1], 0);
	CHECK_INT(f->loop_of_insn[3], 1);
	CHECK_INT(f->loop_of_insn[8], -1);
	unit_free(u);
}

/* The header need not come first in the code. */
void test_flow__entered_at_the_bottom(void)
{
	read_func("\tjmp\t.L2\n.L1:\n\tcallq\tg\n.L2:\n\ttestl\t%eax, %eax\n\tjne\t.L1\n\tretq\n");
	CHECK_INT(f->machine_loops.count, 1);
	CHECK_INT(loop(0)->header, 2);
	CHECK_INT(loop(0)->latch, 1);
	CHECK_INT(loop(0)->ninsns, 3);
	unit_free(u);
}

/* Two ways into a cycle: no header, no loop. */
void test_flow__irreducible(void)
{
	read_func("\tjne\t.L2\n.L1:\n\tincl\t%eax\n.L2:\n\tdecl\t%eax\n\tjne\t.L1\n\tretq\n");
	CHECK_INT(f->machine_loops.count, 0);
	unit_free(u);
}

/* A loop around a switch: the cases are inside through the jump table. */
void test_flow__jump_table(void)
{
	read_func(".L1:\n\tleaq\t.L10(%rip), %rcx\n\tjmp\t*%rcx\n"
		  "\t.section\t.rodata\n.L10:\n\t.long\t.L3-.L10\n\t.long\t.L4-.L10\n\t.text\n"
		  ".L3:\n\tincl\t%eax\n\tjmp\t.L5\n"
		  ".L4:\n\tdecl\t%eax\n"
		  ".L5:\n\ttestl\t%eax, %eax\n\tjne\t.L1\n\tretq\n");
	CHECK_INT(f->machine_loops.count, 1);
	CHECK_INT(loop(0)->header, 0);
	CHECK_INT(loop(0)->ninsns, 7);
	unit_free(u);
}

/* Two switches, the second in a loop of its own: its table does not lead out of it, the first one's not into
 * it. */
void test_flow__two_jump_tables(void)
{
	read_func("\tleaq\t.LJTI0_0(%rip), %rcx\n"                                               /* 0 */
		  "\tleaq\t.LJTI0_1(%rip), %r12\n"                                               /* 1 */
		  "\tmovslq\t(%rcx,%rax,4), %rax\n\taddq\t%rcx, %rax\n\tjmpq\t*%rax\n"           /* 2 3 4 */
		  ".LBB0_1:\n\tincl\t%eax\n"                                                     /* 5 */
		  ".LBB0_2:\n\tmovslq\t(%r12,%rax,4), %rax\n\taddq\t%r12, %rax\n\tjmpq\t*%rax\n" /* 6 7 8 */
		  ".LBB0_3:\n\tjmp\t.LBB0_2\n"                                                   /* 9 */
		  ".LBB0_4:\n\tretq\n"
		  "\t.section\t.rodata\n"
		  ".LJTI0_0:\n\t.long\t.LBB0_1-.LJTI0_0\n\t.long\t.LBB0_4-.LJTI0_0\n"
		  ".LJTI0_1:\n\t.long\t.LBB0_3-.LJTI0_1\n\t.long\t.LBB0_4-.LJTI0_1\n\t.text\n");
	CHECK_INT(f->jump_tables.count, 2);
	CHECK_INT(f->jump_tables.items[0].insn, 4);
	CHECK_INT(f->jump_tables.items[0].ntargets, 2);
	CHECK_INT(f->jump_tables.items[0].targets[0], 5);
	CHECK_INT(f->jump_tables.items[1].insn, 8);
	CHECK_INT(f->jump_tables.items[1].targets[0], 9);
	CHECK_INT(f->machine_loops.count, 1);
	CHECK_INT(loop(0)->header, 6);
	CHECK_INT(loop(0)->ninsns, 4);
	unit_free(u);
}

/* The code behind a call that does not come back belongs to another path. */
void test_flow__behind_noreturn(void)
{
	static const struct analysis_context none;

	read_func(".L1:\n\tincl\t%eax\n\tjne\t.L9\n\tretq\n" /* 0 1 2 */
		  ".L8:\n\tjmp\t.L1\n"                       /* 3 */
		  ".L9:\n\tcallq\tabort\n");                 /* 4 */
	CHECK_INT(f->machine_loops.count, 0);
	unit_free(u);
	read_func("\tjmp\t.L1\n.L9:\n\tcallq\tabort\n.L1:\n\tincl\t%eax\n\tjne\t.L9\n\tretq\n");
	CHECK_INT(f->machine_loops.count, 1);
	analysis_flow.run(u, &none);
	CHECK_INT(f->machine_loops.count, 0);
	unit_free(u);
}

void test_flow__vectors(void)
{
	read_func(
		".L1:\n\tmovups\t(%rsi), %xmm1\n\tmulps\t%xmm0, %xmm1\n\tmovups\t%xmm1, (%rdi)\n\tjne\t.L1\n"
		".L2:\n\tmovsd\t(%rsi), %xmm1\n\tandps\t%xmm0, %xmm1\n\tjne\t.L2\n"
		".L3:\n\tmovups\t(%rsi), %xmm1\n\tandps\t%xmm0, %xmm1\n\tjne\t.L3\n"
		"\tretq\n");
	CHECK_INT(loop(0)->npacked, 3);
	CHECK_INT(loop(0)->npacked_moves, 2);
	CHECK_INT(loop(0)->vector_bytes, 16);
	CHECK_INT(loop(0)->element_bytes, 4);
	CHECK_INT(loop(1)->npacked_moves, 1); /* fabs of a scalar */
	CHECK_INT(loop(1)->vector_bytes, 0);
	CHECK_INT(loop(2)->npacked_moves, 1); /* bitwise on vectors from memory */
	CHECK_INT(loop(2)->vector_bytes, 16);
	CHECK_INT(loop(2)->element_bytes, 0);
	unit_free(u);
}

void test_flow__places_of_loops(void)
{
	read_func("\t.file\t1 \"a.c\"\n\t.loc\t1 3 1\n.L1:\n\tincl\t%eax\n\t.loc\t1 4 2\n\tjne\t.L1\n"
		  "\t.loc\t1 7 1\n.L2:\n\tincl\t%eax\n\t.loc\t1 0 0\n\tjne\t.L2\n\tretq\n");
	flow_locate(f);
	CHECK_INT(loop(0)->loc.line, 4);
	CHECK_INT(loop(1)->loc.line, 7);
	unit_free(u);
}

static struct value stack_of(const char *body)
{
	struct value v;

	read_func(body);
	v = flow_stack(u, f);
	unit_free(u);
	return v;
}

void test_flow__stack(void)
{
	CHECK_INT(stack_of("\tretq\n").n, 0);
	CHECK_INT(stack_of("\tpushq\t%rbp\n\tsubq\t$40, %rsp\n\tcallq\tg\n\taddq\t$40, "
			   "%rsp\n\tpopq\t%rbp\n\tretq\n")
			  .n,
		  48);
	/* shrink-wrapped: one path without a frame */
	CHECK_INT(stack_of("\tjne\t.L1\n\tretq\n.L1:\n\tpushq\t%rbx\n\tcallq\tg\n\tpopq\t%rbx\n\tretq\n").n,
		  8);
	/* arguments on the stack */
	CHECK_INT(
		stack_of("\tsubq\t$8, %rsp\n\tpushq\t$9\n\tpushq\t$8\n\tcall\tg\n\taddq\t$24, %rsp\n\tret\n")
			.n,
		24);
	/* behind a call that never comes back: a block with another depth */
	CHECK_INT(stack_of("\tje\t.L1\n\tpushq\t%rax\n\tcallq\tfail\n.L1:\n\tretq\n").n, 8);
	CHECK(stack_of("\tje\t.L1\n\tpushq\t%rax\n\tcallq\tfail\n.L1:\n\tretq\n").is_known);
	CHECK_INT(stack_of("\tpushq\t%rbp\n\tmovq\t%rsp, %rbp\n\tsubq\t$16, %rsp\n\tleave\n\tret\n").n, 24);
}

void test_flow__stack_unknown(void)
{
	CHECK(!stack_of("\tsubq\t%rax, %rsp\n\tretq\n").is_known);
	CHECK(!stack_of("\tandq\t$-32, %rsp\n\tretq\n").is_known);
	CHECK(!stack_of(".L1:\n\tpushq\t%rax\n\tjne\t.L1\n\tretq\n").is_known);
	CHECK(!stack_of("\tpopq\t%rax\n\tretq\n").is_known);
	CHECK(!stack_of("\tpushq\t%rax\n\tretq\n").is_known);
	CHECK(!stack_of("").is_known);
	CHECK(stack_of("\tsubq\t%rax, %rsp\n\tretq\n").why != NULL);
}

enum { LARGE = 100000 };

/* Control flow made to be slow: time must stay about linear. Without that this test does not end. */
static void build(struct buf *b, int shape)
{
	for (int n = 0; n < LARGE; n++) {
		buf_printf(b, ".L%d:\n\tincl\t%%eax\n", n);
		switch (shape) {
		case 0: /* one deep nest: each block jumps back to the mirrored one */
			if (n >= LARGE / 2)
				buf_printf(b, "\tjne\t.L%d\n", LARGE - 1 - n);
			break;
		case 1: /* a ladder of jumps that skip ahead, and back to the start */
			buf_printf(b, "\tjne\t.L%d\n\tje\t.L0\n", n + 2 < LARGE ? n + 2 : 0);
			break;
		case 2: /* every block jumps into the middle of everything */
			buf_printf(b, "\tjne\t.L%d\n", (int)((unsigned)n * 2654435761u % LARGE));
			break;
		default: /* indirect jumps from everywhere to everywhere */
			buf_printf(b, "\tleaq\t.L%d(%%rip), %%rax\n\tjmp\t*%%rax\n", n);
			break;
		}
	}
	buf_printf(b, "\tretq\n");
}

void test_flow__hostile_shapes(void)
{
	for (int shape = 0; shape < 4; shape++) {
		struct buf body = {0};

		build(&body, shape);
		read_func(body.ptr);
		CHECK(f->insns.count > LARGE);
		if (shape == 0) {
			CHECK_INT(f->machine_loops.count, LARGE / 2);
			CHECK_INT(loop(LARGE / 2 - 1)->depth, LARGE / 2);
		}
		if (shape == 1)
			CHECK_INT(f->machine_loops.count, 1);
		flow_locate(f);
		flow_stack(u, f);
		unit_free(u);
		buf_release(&body);
	}
}
