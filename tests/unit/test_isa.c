#include "read/isa.h"
#include "test.h"

static struct insn classified(const struct isa *isa, enum isa_syntax syntax, const char *text)
{
	struct insn i = {.text = str_c(text)};

	isa->classify(&i, syntax);
	return i;
}

struct expectation {
	const char *text; /* NULL: the end */
	uint32_t flags;
	int32_t stack_push;
	unsigned vector_bytes, element_bytes;
	const char *target;
};

static void check_rows(const struct isa *isa, enum isa_syntax syntax, const struct expectation *rows)
{
	for (; rows->text; rows++) {
		struct insn i = classified(isa, syntax, rows->text);

		if (i.flags != rows->flags)
			test_fail(__FILE__, __LINE__, "%s: flags 0x%x, expected 0x%x", rows->text, i.flags,
				  rows->flags);
		if (i.stack_push != rows->stack_push)
			test_fail(__FILE__, __LINE__, "%s: pushes %d, expected %d", rows->text, i.stack_push,
				  rows->stack_push);
		if (i.vector_bytes != rows->vector_bytes || i.element_bytes != rows->element_bytes)
			test_fail(__FILE__, __LINE__, "%s: vector %u/%u, expected %u/%u", rows->text,
				  i.vector_bytes, i.element_bytes, rows->vector_bytes, rows->element_bytes);
		if (!str_eq(i.target, str_c(rows->target)))
			test_fail(__FILE__, __LINE__, "%s: target '" STR_FMT "', expected '%s'", rows->text,
				  STR_ARG(i.target), rows->target ? rows->target : "");
	}
}

enum {
	JUMP = INSN_BRANCH,
	COND = INSN_BRANCH | INSN_COND,
	VEC = INSN_PACKED,
	MOVE = INSN_PACKED | INSN_PACKED_MOVE,
	UPDATE = INSN_LOAD | INSN_STORE,
};

void test_isa__x86_control_flow(void)
{
	static const struct expectation rows[] = {
		{.text = "callq foo@PLT", .flags = INSN_CALL, .target = "foo"},
		{.text = "call \"a b\"@PLT", .flags = INSN_CALL, .target = "a b"},
		{.text = "callq foo+16", .flags = INSN_CALL, .target = "foo"},
		{.text = "callq *foo@GOTPCREL(%rip)", .flags = INSN_CALL | INSN_LOAD, .target = "foo"},
		{.text = "callq *%rax", .flags = INSN_CALL | INSN_INDIRECT},
		{.text = "callq *8(%rax)", .flags = INSN_CALL | INSN_INDIRECT | INSN_LOAD},
		{.text = "addr32 call foo", .flags = INSN_CALL, .target = "foo"},
		{.text = "jmp .LBB0_1", .flags = JUMP, .target = ".LBB0_1"},
		{.text = "jmpq *.LJTI0_0(,%rax,8)", .flags = JUMP | INSN_INDIRECT | INSN_LOAD},
		{.text = "notrack jmp *%rax", .flags = JUMP | INSN_INDIRECT},
		{.text = "jne 1b", .flags = COND, .target = "1b"},
		{.text = "jrcxz .L3", .flags = COND, .target = ".L3"},
		{.text = "loop .L3", .flags = COND, .target = ".L3"},
		{.text = "retq", .flags = INSN_RETURN},
		{.text = "rep ret", .flags = INSN_RETURN},
		{.text = "ud2", .flags = INSN_NORETURN},
		{.text = "hlt", .flags = INSN_NORETURN},
		{.text = "int3", .flags = INSN_NORETURN},
		{.text = "endbr64", .flags = INSN_LANDING},
		{.text = "nop", .flags = INSN_NOP},
		{.text = "nopw %cs:(%rax,%rax)", .flags = INSN_NOP},
		{.text = "xchgw %ax, %ax", .flags = INSN_NOP},
		{.text = "xchgl %eax, %ecx"},
		{.text = "rep nop"},
		{.text = "pause"},
		{.text = "lock", .flags = INSN_PREFIX},
		{.text = "data16", .flags = INSN_PREFIX},
		{.text = "rex64", .flags = INSN_PREFIX},
		{.text = NULL},
	};

	check_rows(&isa_x86, SYNTAX_ATT, rows);
	CHECK_STR(insn_mnemonic(&(struct insn){
			  .text = S("lock addl $1, (%rax)"),
			  .mnemonic_len =
				  classified(&isa_x86, SYNTAX_ATT, "lock addl $1, (%rax)").mnemonic_len}),
		  S("lock addl"));
}

void test_isa__x86_memory(void)
{
	static const struct expectation rows[] = {
		{.text = "movq (%rax), %rbx", .flags = INSN_LOAD},
		{.text = "movq %rax, 8(%rbx,%rcx,8)", .flags = INSN_STORE},
		{.text = "movl $1, counter(%rip)", .flags = INSN_STORE},
		{.text = "movl %fs:40, %eax", .flags = INSN_LOAD},
		{.text = "movzbl counter(%rip), %eax", .flags = INSN_LOAD},
		{.text = "addl %eax, (%rbx)", .flags = UPDATE},
		{.text = "addl (%rbx), %eax", .flags = INSN_LOAD},
		{.text = "incl (%rbx)", .flags = UPDATE},
		{.text = "cmpl $3, (%rbx)", .flags = INSN_LOAD},
		{.text = "testb $1, 4(%rbx)", .flags = INSN_LOAD},
		{.text = "sete (%rbx)", .flags = INSN_STORE},
		{.text = "cmovneq (%rax), %rcx", .flags = INSN_LOAD},
		{.text = "leaq 8(%rax), %rbx"},
		{.text = "prefetcht0 (%rax)"},
		{.text = "lock cmpxchgl %ecx, (%rdi)", .flags = UPDATE},
		{.text = "fldt 8(%rsp)", .flags = INSN_LOAD},
		{.text = "fistpq -24(%rsp)", .flags = INSN_STORE},
		{.text = "movss (%rsi,%rcx,4), %xmm1", .flags = INSN_LOAD},
		{.text = "movsd %xmm0, (%rdi)", .flags = INSN_STORE},
		{.text = "movq %xmm0, (%rdi)", .flags = INSN_STORE},
		{.text = "imulq 8(%rdi)", .flags = INSN_LOAD},
		{.text = NULL},
	};

	check_rows(&isa_x86, SYNTAX_ATT, rows);
}

void test_isa__x86_stack(void)
{
	static const struct expectation rows[] = {
		{.text = "pushq %rbp", .stack_push = 8},
		{.text = "pushq 8(%rax)", .flags = INSN_LOAD, .stack_push = 8},
		{.text = "popq %rbp", .stack_push = -8},
		{.text = "pushfq", .stack_push = 8},
		{.text = "subq $304, %rsp", .stack_push = 304},
		{.text = "addq $304, %rsp", .stack_push = -304},
		{.text = "subq $-128, %rsp", .stack_push = -128},
		{.text = "addq $-128, %rsp", .stack_push = 128},
		{.text = "leaq -16(%rsp), %rsp", .stack_push = 16},
		{.text = "leaq -40(%rbp), %rsp", .flags = INSN_FRAME_RESET},
		{.text = "movq %rbp, %rsp", .flags = INSN_FRAME_RESET},
		{.text = "leave", .flags = INSN_FRAME_RESET},
		{.text = "andq $-32, %rsp", .flags = INSN_STACK_UNKNOWN},
		{.text = "subq %rax, %rsp", .flags = INSN_STACK_UNKNOWN},
		{.text = "movq %rbx, %rsp", .flags = INSN_STACK_UNKNOWN},
		{.text = "movq %rsp, %rbp"},
		{.text = "cmpq %rax, %rsp"},
		{.text = "addq %rsp, %rax"},
		{.text = "subq $99999999999, %rsp", .flags = INSN_STACK_UNKNOWN},
		{.text = NULL},
	};

	check_rows(&isa_x86, SYNTAX_ATT, rows);
}

void test_isa__x86_vectors(void)
{
	static const struct expectation rows[] = {
		{.text = "addss %xmm0, %xmm1"},
		{.text = "cvtsi2sdl %eax, %xmm0"},
		{.text = "ucomisd %xmm0, %xmm1"},
		{.text = "movd %eax, %xmm0"},
		{.text = "addps %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "vaddpd %ymm0, %ymm1, %ymm2", .flags = VEC, .vector_bytes = 32, .element_bytes = 8},
		{.text = "vfmadd231ps (%rax), %zmm1, %zmm2",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 64,
		 .element_bytes = 4},
		{.text = "vfmadd231sd %xmm0, %xmm1, %xmm2"},
		{.text = "paddd %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "pabsd %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "pcmpeqb (%rdi), %xmm1",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 16,
		 .element_bytes = 1},
		{.text = "punpckldq %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "punpcklbw %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 1},
		{.text = "punpckhqdq %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 8},
		{.text = "pmovzxbd (%rdi), %xmm1",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 16,
		 .element_bytes = 4},
		{.text = "vpmovqd %zmm0, %ymm1", .flags = VEC, .vector_bytes = 64, .element_bytes = 8},
		{.text = "cvtps2pd %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 8},
		{.text = "vcvtdq2ps %ymm0, %ymm1", .flags = VEC, .vector_bytes = 32, .element_bytes = 4},
		{.text = "vcvtpd2ps %ymm0, %xmm1", .flags = VEC, .vector_bytes = 32, .element_bytes = 8},
		{.text = "pand %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16},
		{.text = "xorps .LCPI0_0(%rip), %xmm1", .flags = VEC | INSN_LOAD, .vector_bytes = 16},
		{.text = "pxor %xmm0, %xmm0", .flags = MOVE, .vector_bytes = 16},
		{.text = "xorps %xmm1, %xmm1", .flags = MOVE, .vector_bytes = 16},
		{.text = "vpxor %xmm1, %xmm1, %xmm3", .flags = MOVE, .vector_bytes = 16},
		{.text = "vpternlogd $255, %zmm0, %zmm0, %zmm0", .flags = MOVE, .vector_bytes = 64},
		{.text = "movaps %xmm0, %xmm1", .flags = MOVE, .vector_bytes = 16},
		{.text = "movups %xmm0, (%rdi)", .flags = MOVE | INSN_STORE, .vector_bytes = 16},
		{.text = "vmovdqu64 (%rdi), %zmm0 {%k1} {z}", .flags = MOVE | INSN_LOAD, .vector_bytes = 64},
		{.text = "movhps (%rdi), %xmm0", .flags = MOVE | INSN_LOAD, .vector_bytes = 8},
		{.text = "shufps $27, %xmm0, %xmm1", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "vbroadcastss (%rdi), %ymm0",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 32,
		 .element_bytes = 4},
		{.text = "pextrd $1, %xmm0, (%rdi)",
		 .flags = VEC | INSN_STORE,
		 .vector_bytes = 16,
		 .element_bytes = 4},
		{.text = "{evex} vaddps %xmm0, %xmm1, %xmm2",
		 .flags = VEC,
		 .vector_bytes = 16,
		 .element_bytes = 4},
		{.text = "vzeroupper"},
		{.text = "callq xmm0_helper", .flags = INSN_CALL, .target = "xmm0_helper"},
		{.text = NULL},
	};

	check_rows(&isa_x86, SYNTAX_ATT, rows);
}

void test_isa__x86_intel(void)
{
	static const struct expectation rows[] = {
		{.text = "mov rbx, qword ptr [rax]", .flags = INSN_LOAD},
		{.text = "mov QWORD PTR 8[rbx], rax", .flags = INSN_STORE},
		{.text = "add dword ptr [rbx], eax", .flags = UPDATE},
		{.text = "cmp dword ptr [rbx], 3", .flags = INSN_LOAD},
		{.text = "lea rbx, [rax + 8]"},
		{.text = "push rbp", .stack_push = 8},
		{.text = "sub rsp, 304", .stack_push = 304},
		{.text = "lea rsp, [rbp - 40]", .flags = INSN_FRAME_RESET},
		{.text = "lea rsp, -40[rbp]", .flags = INSN_FRAME_RESET},
		{.text = "lea rsp, [rsp - 16]", .stack_push = 16},
		{.text = "and rsp, -32", .flags = INSN_STACK_UNKNOWN},
		{.text = "call foo@PLT", .flags = INSN_CALL, .target = "foo"},
		{.text = "call rax", .flags = INSN_CALL | INSN_INDIRECT},
		{.text = "call [QWORD PTR foo@GOTPCREL[rip]]",
		 .flags = INSN_CALL | INSN_LOAD,
		 .target = "foo"},
		{.text = "call qword ptr [rip + foo@GOTPCREL]",
		 .flags = INSN_CALL | INSN_LOAD,
		 .target = "foo"},
		{.text = "jmp [qword ptr [rax + 8]]", .flags = JUMP | INSN_INDIRECT | INSN_LOAD},
		{.text = "jne .L3", .flags = COND, .target = ".L3"},
		{.text = "addps xmm1, xmmword ptr [rax]",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 16,
		 .element_bytes = 4},
		{.text = "movups xmmword ptr [rdi], xmm0", .flags = MOVE | INSN_STORE, .vector_bytes = 16},
		{.text = "vpxor xmm3, xmm1, xmm1", .flags = MOVE, .vector_bytes = 16},
		{.text = "movsd qword ptr [rdi], xmm0", .flags = INSN_STORE},
		{.text = NULL},
	};

	check_rows(&isa_x86, SYNTAX_INTEL, rows);
}

void test_isa__a64(void)
{
	static const struct expectation rows[] = {
		{.text = "bl ext", .flags = INSN_CALL, .target = "ext"},
		{.text = "bl \"a b\"", .flags = INSN_CALL, .target = "a b"},
		{.text = "blr x8", .flags = INSN_CALL | INSN_INDIRECT},
		{.text = "b .LBB0_1", .flags = JUMP, .target = ".LBB0_1"},
		{.text = "br x8", .flags = JUMP | INSN_INDIRECT},
		{.text = "b.ne .LBB0_1", .flags = COND, .target = ".LBB0_1"},
		{.text = "beq 1f", .flags = COND, .target = "1f"},
		{.text = "cbz w8, .LBB0_1", .flags = COND, .target = ".LBB0_1"},
		{.text = "tbnz w8, #31, .LBB0_1", .flags = COND, .target = ".LBB0_1"},
		{.text = "bic x0, x1, x2"},
		{.text = "ret", .flags = INSN_RETURN},
		{.text = "brk #0x1", .flags = INSN_NORETURN},
		{.text = "nop", .flags = INSN_NOP},
		{.text = "hint #0", .flags = INSN_NOP},
		{.text = "hint #25"},
		{.text = "hint #34", .flags = INSN_LANDING},
		{.text = "bti c", .flags = INSN_LANDING},
		{.text = "stp x29, x30, [sp, #-32]!", .flags = INSN_STORE, .stack_push = 32},
		{.text = "stp x29, x30, [sp, -32]!", .flags = INSN_STORE, .stack_push = 32},
		{.text = "ldp x29, x30, [sp], #32", .flags = INSN_LOAD, .stack_push = -32},
		{.text = "str x19, [sp, #16]", .flags = INSN_STORE},
		{.text = "sub sp, sp, #17, lsl #12", .stack_push = 17 * 4096},
		{.text = "add sp, sp, #368", .stack_push = -368},
		{.text = "sub sp, sp, x8", .flags = INSN_STACK_UNKNOWN},
		{.text = "mov sp, x29", .flags = INSN_FRAME_RESET},
		{.text = "sub sp, x29, #16", .flags = INSN_FRAME_RESET},
		{.text = "mov sp, x19", .flags = INSN_STACK_UNKNOWN},
		{.text = "mov x29, sp"},
		{.text = "add x29, sp, #16"},
		{.text = "cmp sp, x8"},
		{.text = "fmla v1.4s, v0.4s, v2.4s", .flags = VEC, .vector_bytes = 16, .element_bytes = 4},
		{.text = "add v0.2s, v1.2s, v2.2s", .flags = VEC, .vector_bytes = 8, .element_bytes = 4},
		{.text = "fadd s0, s1, s2"},
		{.text = "fadd d0, d1, d2"},
		{.text = "ldp q1, q4, [x11, #-16]", .flags = MOVE | INSN_LOAD, .vector_bytes = 16},
		{.text = "str q0, [x0]", .flags = MOVE | INSN_STORE, .vector_bytes = 16},
		{.text = "ldr d0, [x0]", .flags = INSN_LOAD},
		{.text = "ld1 { v0.4s }, [x0]", .flags = MOVE | INSN_LOAD, .vector_bytes = 16},
		{.text = "ld1r { v0.4s }, [x0]",
		 .flags = VEC | INSN_LOAD,
		 .vector_bytes = 16,
		 .element_bytes = 4},
		{.text = "movi v0.2d, #0000000000000000", .flags = MOVE, .vector_bytes = 16},
		{.text = "eor v0.16b, v1.16b, v2.16b", .flags = VEC, .vector_bytes = 16},
		{.text = "mov v0.16b, v1.16b", .flags = MOVE, .vector_bytes = 16},
		{.text = "uaddlv h0, v0.8b", .flags = VEC, .vector_bytes = 8, .element_bytes = 1},
		{.text = "fadd z0.s, p0/m, z0.s, z1.s", .flags = VEC, .element_bytes = 4},
		{.text = "ld1w { z0.s }, p0/z, [x0]", .flags = MOVE | INSN_LOAD},
		{.text = "ldaddal w8, w0, [x0]", .flags = UPDATE},
		{.text = NULL},
	};

	check_rows(&isa_a64, SYNTAX_A64, rows);
}

/* A name that ends in a NUL of the table's must not be found, nor read past its end. */
void test_isa__odd_bytes(void)
{
	static const char text[] = "add\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0 x";
	struct insn i = {.text = {text, sizeof(text) - 1}};

	isa_a64.classify(&i, SYNTAX_A64);
	CHECK_INT(i.flags, 0);
	i = (struct insn){.text = {text, sizeof(text) - 1}};
	isa_x86.classify(&i, SYNTAX_ATT);
	CHECK_INT(i.mnemonic_len, 19);
	CHECK_INT(classified(&isa_x86, SYNTAX_ATT, "call").flags, INSN_CALL);
	CHECK_INT(classified(&isa_x86, SYNTAX_ATT, "call \"unclosed").flags, INSN_CALL);
	CHECK_INT(classified(&isa_a64, SYNTAX_A64, "stp x0, [sp").flags, INSN_STORE);
	CHECK_INT(classified(&isa_a64, SYNTAX_A64, "str x0, [sp, #-99999999999]!").flags,
		  INSN_STORE | INSN_STACK_UNKNOWN);
}

void test_isa__by_name(void)
{
	CHECK(isa_by_triple(S("x86_64-pc-linux-gnu")) == &isa_x86);
	CHECK(isa_by_triple(S("aarch64")) == &isa_a64);
	CHECK(isa_by_triple(S("riscv64-unknown-elf")) == NULL);
	CHECK(isa_by_elf_machine(62) == &isa_x86);
	CHECK(isa_by_elf_machine(0) == NULL);
}
