#include "analyze/code.h"

#include "base/file.h"
#include "fixture.h"

/* A function and the text it was read from. */
struct body {
	struct unit *u;
	struct func *f;
	struct code_marks m;
};

static struct body body_of(struct str text, const char *name)
{
	struct body b = {.u = unit_new(S("a.c"), S("/"))};

	read_text(b.u, text);
	unit_sort_funcs(b.u);
	b.f = unit_func_find(b.u, str_c(name));
	if (!b.f) {
		test_fail(__FILE__, __LINE__, "no function %s in\n" STR_FMT, name, STR_ARG(text));
		b.f = unit_func(b.u, str_c(name));
	}
	code_marks(b.u, b.f, &b.m);
	return b;
}

static enum code_level level(const struct code_marks *x, const struct code_marks *y)
{
	int l = 0;

	CHECK(x->is_known && y->is_known);
	while (l < CODE_LEVEL_COUNT && x->hash[l] != y->hash[l])
		l++;
	for (int k = l; k < CODE_LEVEL_COUNT; k++) /* each level leaves out more */
		CHECK(x->hash[k] == y->hash[k]);
	return (enum code_level)l;
}

/* Bodies are lines of instructions with labels; statements end in ';' or a newline. */
static struct str assembly(struct arena *a, const char *name, const char *body)
{
	struct buf b = {0};
	struct str s;

	buf_printf(&b, "\t.text\n\t.globl\t%s\n\t.p2align\t4\n\t.type\t%s,@function\n%s:\n", name, name,
		   name);
	for (struct str rest = str_c(body); rest.ptr && rest.len;) {
		struct str line = str_trim(str_cut(&rest, ';'));
		size_t blank = str_find_char(line, ' ');

		if (str_ends(line, S(":")) || str_starts(line, S(".arch")))
			buf_printf(&b, STR_FMT "\n", STR_ARG(line));
		else if (line.len)
			buf_printf(&b, "\t" STR_FMT "\t" STR_FMT "\n", STR_ARG(str_head(line, blank)),
				   STR_ARG(str_from(line, blank + 1)));
	}
	buf_printf(&b, ".Lfunc_end0:\n\t.size\t%s, .Lfunc_end0-%s\n", name, name);
	s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static struct arena texts;

static enum code_level compare_named(const char *old_name, const char *old, const char *new_name,
				     const char *now)
{
	struct body x = body_of(assembly(&texts, old_name, old), old_name);
	struct body y = body_of(assembly(&texts, new_name, now), new_name);
	enum code_level l = level(&x.m, &y.m);

	unit_free(x.u);
	unit_free(y.u);
	return l;
}

static enum code_level compare(const char *old, const char *now)
{
	return compare_named("f", old, "f", now);
}

#define LEVEL(old, now, want)                                                                                \
	do {                                                                                                 \
		enum code_level got_ = compare(old, now);                                                    \
		if (got_ != CODE_##want)                                                                     \
			test_fail(__FILE__, __LINE__, "level %d, expected %s\n  %s\n  %s", (int)got_, #want, \
				  old, now);                                                                 \
	} while (0)

void test_code__identical_but_for_names(void)
{
	/* what numbers labels: the function's place in its file, strings of other functions */
	LEVEL("testl %edi, %edi; je .LBB0_2; incl %eax; .LBB0_2:; retq",
	      "testl %edi, %edi; je .LBB7_5; incl %eax; .LBB7_5:; retq", identical);
	LEVEL("leaq .L.str.4(%rip), %rdi; movsd .LCPI0_0(%rip), %xmm0; jmp puts",
	      "leaq .L.str.9(%rip), %rdi; movsd .LCPI3_0(%rip), %xmm0; jmp puts", identical);
	LEVEL("leaq .L.str.4(%rip), %rdi; leaq .L.str.4(%rip), %rsi; retq",
	      "leaq .L.str.4(%rip), %rdi; leaq .L.str.5(%rip), %rsi; retq", layout);
	LEVEL("callq g.part.0; retq", "callq g; retq", identical);
	LEVEL("callq g.constprop.1; retq", "callq g.isra.0@PLT; retq", identical);
	LEVEL("callq g@PLT; retq", "callq g; retq", identical);
	LEVEL("callq g; retq", "callq h; retq", real);
	LEVEL("movl counter.0(%rip), %eax; retq", "movl counter.7(%rip), %eax; retq", identical);
	LEVEL("movl n.0(%rip), %eax; addl n.1(%rip), %eax; retq",
	      "movl n.0(%rip), %eax; addl n.0(%rip), %eax; retq", layout);
	CHECK_INT(compare_named("f", "callq f; movl f.count(%rip), %eax; retq", "other",
				"callq other; movl other.count(%rip), %eax; retq"),
		  CODE_identical);
	CHECK_INT(compare_named("f", "callq f; retq", "other", "callq f; retq"), CODE_real);
	CHECK_INT(compare_named("f", "callq f; retq", "other", "callq other2; retq"), CODE_real);
	CHECK_INT(compare_named("f", "callq f2; retq", "other", "callq other2; retq"), CODE_real);
}

void test_code__layout(void)
{
	/* the arms change places, the jump is inverted */
	LEVEL("testl %edi, %edi; je .LBB0_2; movl $1, %eax; retq; .LBB0_2:; movl $2, %eax; callq g; retq",
	      "testl %edi, %edi; jne .LBB0_2; movl $2, %eax; callq g; retq; .LBB0_2:; movl $1, %eax; retq",
	      layout);
	/* the arms change places, the jump does not */
	LEVEL("testl %edi, %edi; je .LBB0_2; movl $1, %eax; retq; .LBB0_2:; movl $2, %eax; callq g; retq",
	      "testl %edi, %edi; je .LBB0_2; movl $2, %eax; callq g; retq; .LBB0_2:; movl $1, %eax; retq",
	      real);
	/* only the jump is inverted */
	LEVEL("testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; retq",
	      "testl %edi, %edi; jne .LBB0_2; callq g; .LBB0_2:; retq", real);
	/* another condition */
	LEVEL("cmpl %esi, %edi; jl .LBB0_2; callq g; .LBB0_2:; retq",
	      "cmpl %esi, %edi; jb .LBB0_2; callq g; .LBB0_2:; retq", real);
	/* a block moved out of line, with a jump back */
	LEVEL("testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; movl $1, %eax; retq",
	      "testl %edi, %edi; jne .LBB0_3; .LBB0_2:; movl $1, %eax; retq; .LBB0_3:; callq g; jmp .LBB0_2",
	      layout);
	/* a jump to a jump; padding; a straight line cut by a jump */
	LEVEL("testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; retq",
	      "testl %edi, %edi; je .LBB0_1; callq g; jmp .LBB0_2; .LBB0_1:; jmp .LBB0_2; .LBB0_2:; retq",
	      layout);
	LEVEL("callq g; callq h; retq", "callq g; nopw 0(%rax,%rax); callq h; retq", layout);
	LEVEL("callq g; callq h; retq",
	      "callq g; jmp .LBB0_1; .LBB0_2:; retq; .LBB0_1:; callq h; jmp .LBB0_2", layout);
	/* where a loop is entered, and where it leads, count */
	LEVEL("callq a; .LBB0_1:; callq b; testl %eax, %eax; jne .LBB0_1; retq",
	      ".LBB0_1:; callq a; callq b; testl %eax, %eax; jne .LBB0_1; retq", real);
	/* blocks that differ only in what comes behind what comes behind them */
	LEVEL("testl %eax, %eax; je .LBB0_2; incl %eax; testl %eax, %eax; je .LBB0_4; .LBB0_3:; callq a; "
	      "retq;"
	      ".LBB0_2:; incl %eax; testl %eax, %eax; je .LBB0_3; .LBB0_4:; callq b; retq",
	      "testl %eax, %eax; je .LBB0_2; incl %eax; testl %eax, %eax; je .LBB0_3; .LBB0_4:; callq b; "
	      "retq;"
	      ".LBB0_2:; incl %eax; testl %eax, %eax; je .LBB0_4; .LBB0_3:; callq a; retq",
	      real);
	/* jumps without end */
	LEVEL(".LBB0_1:; jmp .LBB0_1", ".LBB0_1:; nop; jmp .LBB0_1", layout);
	LEVEL("callq a; .LBB0_1:; jmp .LBB0_2; .LBB0_2:; jmp .LBB0_1", "callq a; .LBB0_1:; jmp .LBB0_1",
	      layout);
	LEVEL("retq; .LBB0_1:; callq a; jmp .LBB0_1", "retq; .LBB0_1:; callq b; jmp .LBB0_1", real);
}

void test_code__registers(void)
{
	LEVEL("movq %rdi, %rbx; callq g; movq %rbx, %rax; retq",
	      "movq %rdi, %r14; callq g; movq %r14, %rax; retq", registers);
	LEVEL("movl %edi, %eax; retq", "movq %rdi, %rax; retq", real);
	LEVEL("movb %al, (%rdi); retq", "movb %r9b, (%rsi); retq", registers);
	LEVEL("movb %al, (%rdi); retq", "movb %ah, (%rdi); retq", real);
	LEVEL("addps %xmm1, %xmm0; retq", "addps %xmm9, %xmm0; retq", registers);
	LEVEL("vaddps %xmm1, %xmm2, %xmm0; retq", "vaddps %ymm1, %ymm2, %ymm0; retq", real);
	/* slots of the stack, but no fields of a structure */
	LEVEL("movq %rdi, 8(%rsp); retq", "movq %rdi, 24(%rsp); retq", registers);
	LEVEL("movq %rdi, (%rsp); retq", "movq %rdi, 24(%rsp); retq", registers);
	LEVEL("leaq 8(%rsp), %rdi; callq g; retq", "leaq 40(%rsp), %rdi; callq g; retq", registers);
	LEVEL("movq %rdi, 8(%rax); retq", "movq %rdi, 24(%rax); retq", constants);
	LEVEL("movq 8(%rsp,%rax,8), %rax; retq", "movq 16(%rsp,%rax,8), %rax; retq", registers);
	LEVEL("movq 8(%rsp,%rax,8), %rax; retq", "movq 8(%rsp,%rax,4), %rax; retq", real);
	LEVEL("movq %rsp, %rbp; movq %rdi, -8(%rbp); retq", "movq %rsp, %rbp; movq %rdi, -16(%rbp); retq",
	      registers);
	LEVEL("movq %rdi, 8(%rbp); retq", "movq %rdi, 16(%rbp); retq", constants);
	/* what is not for the allocator to choose */
	LEVEL("movq %fs:0, %rax; retq", "movq %gs:0, %rax; retq", real);
	LEVEL("leaq x(%rip), %rax; retq", "leaq x(%rax), %rax; retq", real);
	LEVEL("movq 8(%rsp), %rax; retq", "movq 8(%rdi), %rax; retq", real);
}

void test_code__order(void)
{
	LEVEL("movl (%rdi), %eax; addl $3, %esi; imull %esi, %eax; retq",
	      "addl $3, %esi; movl (%rdi), %eax; imull %esi, %eax; retq", order);
	LEVEL("movl (%rdi), %eax; addl $3, %esi; imull %esi, %eax; retq",
	      "addl $4, %edx; movl 8(%rdi), %eax; imull %edx, %eax; retq", constants);
	/* into another block */
	LEVEL("incl %eax; testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; retq",
	      "testl %edi, %edi; je .LBB0_2; incl %eax; callq g; .LBB0_2:; retq", real);
	/* once more */
	LEVEL("incl %eax; decl %ecx; retq", "decl %ecx; incl %eax; incl %eax; retq", real);
}

void test_code__constants(void)
{
	LEVEL("movl $1, %eax; retq", "movl $2, %eax; retq", constants);
	LEVEL("movl $1, %eax; retq", "movl $-2, %ecx; retq", constants);
	LEVEL("movl (%rdi), %eax; retq", "movl 8(%rdi), %eax; retq", constants);
	LEVEL("movl table(%rip), %eax; retq", "movl list+16(%rip), %eax; retq", constants);
	LEVEL("movl $table, %eax; retq", "movl $list+4, %eax; retq", constants);
	LEVEL("movl $1, %eax; retq", "movl %ecx, %eax; retq", real);
	LEVEL("callq *8(%rdi); retq", "callq *16(%rdi); retq", real);
	LEVEL("callq *ops+8(%rip); retq", "callq *ops+16(%rip); retq", real);
	/* a frame costs what it is large */
	LEVEL("subq $24, %rsp; movl $1, 8(%rsp); addq $24, %rsp; retq",
	      "subq $88, %rsp; movl $1, 8(%rsp); addq $88, %rsp; retq", real);
	LEVEL("movl (%rdi,%rsi,4), %eax; retq", "movl (%rdi,%rsi,8), %eax; retq", real);
	LEVEL("lock addl $1, (%rdi); retq", "lock addl $2, (%rdi); retq", constants);
	LEVEL("lock addl $1, (%rdi); retq", "lock subl $1, (%rdi); retq", real);
	LEVEL("rep movsb; retq", "rep movsq; retq", real);
}

void test_code__intel(void)
{
#define INTEL ".intel_syntax noprefix;"
	LEVEL(INTEL "mov rbx, rdi; call g; mov rax, rbx; ret",
	      INTEL "mov r14, rdi; call g; mov rax, r14; ret", registers);
	LEVEL(INTEL "mov eax, edi; ret", INTEL "mov rax, rdi; ret", real);
	LEVEL(INTEL "mov qword ptr [rsp + 8], rdi; ret", INTEL "mov qword ptr [rsp + 24], rdi; ret",
	      registers);
	LEVEL(INTEL "mov qword ptr [rsp], rdi; ret", INTEL "mov qword ptr [rsp + 24], rdi; ret", registers);
	LEVEL(INTEL "mov QWORD PTR [rsp+8], rdi; ret", INTEL "mov QWORD PTR [rsp+24], rdi; ret", registers);
	LEVEL(INTEL "mov QWORD PTR [rsp+8], rdi; ret", INTEL "mov DWORD PTR [rsp+8], rdi; ret", real);
	LEVEL(INTEL "mov qword ptr [rax + 8], rdi; ret", INTEL "mov qword ptr [rax + 24], rdi; ret",
	      constants);
	LEVEL(INTEL "mov qword ptr [rax], rdi; ret", INTEL "mov qword ptr [rax - 24], rdi; ret", constants);
	LEVEL(INTEL "mov eax, dword ptr [rdi + 4*rsi]; ret", INTEL "mov eax, dword ptr [rdi + 8*rsi]; ret",
	      real);
	LEVEL(INTEL "mov eax, DWORD PTR [rdi+rsi*4]; ret", INTEL "mov eax, DWORD PTR [rdi+rsi*8]; ret", real);
	LEVEL(INTEL "mov eax, dword ptr [rip + table]; ret", INTEL "mov eax, dword ptr [rip + list]; ret",
	      constants);
	LEVEL(INTEL "mov eax, DWORD PTR table[rip]; ret", INTEL "mov eax, DWORD PTR list[rip+4]; ret",
	      constants);
	LEVEL(INTEL "mov eax, 5; ret", INTEL "mov eax, 6; ret", constants);
	LEVEL(INTEL "mov eax, 5; ret", INTEL "mov eax, ecx; ret", real);
	LEVEL(INTEL "call d1; ret", INTEL "call d2; ret", real);
	LEVEL(INTEL "sub rsp, 24; ret", INTEL "sub rsp, 40; ret", real);
#undef INTEL
}

/* AArch64 is known by its own directives. */
#define A64(body) ".arch armv8-a;" body

void test_code__a64(void)
{
	LEVEL(A64("mov x19, x0; bl g; mov x0, x19; ret"), A64("mov x20, x0; bl g; mov x0, x20; ret"),
	      registers);
	LEVEL(A64("mov x0, x1; ret"), A64("mov w0, w1; ret"), real);
	LEVEL(A64("mov x0, xzr; ret"), A64("mov x0, x1; ret"), real);
	LEVEL(A64("str x0, [sp, #8]; ret"), A64("str x0, [sp, #24]; ret"), registers);
	LEVEL(A64("str x0, [sp]; ret"), A64("str x1, [sp, #24]; ret"), registers);
	LEVEL(A64("str x0, [x1]; ret"), A64("str x0, [x1, #24]; ret"), constants);
	LEVEL(A64("str x0, [x1, 8]; ret"), A64("str x0, [x1, 24]; ret"), constants);
	LEVEL(A64("add x0, sp, #8; bl g; ret"), A64("add x0, sp, #16; bl g; ret"), registers);
	LEVEL(A64("add x0, x1, #8; bl g; ret"), A64("add x0, x1, #16; bl g; ret"), constants);
	LEVEL(A64("mov x29, sp; str x0, [x29, #8]; ret"), A64("mov x29, sp; str x0, [x29, #16]; ret"),
	      registers);
	LEVEL(A64("str x0, [x29, #8]; ret"), A64("str x0, [x28, #8]; ret"), registers);
	LEVEL(A64("stp x29, x30, [sp, #-32]!; ldp x29, x30, [sp], #32; ret"),
	      A64("stp x29, x30, [sp, #-48]!; ldp x29, x30, [sp], #48; ret"), real);
	LEVEL(A64("sub sp, sp, #32; ret"), A64("sub sp, sp, #64; ret"), real);
	LEVEL(A64("ldr x0, [x1, x2, lsl #3]; ret"), A64("ldr x0, [x1, x2, lsl #2]; ret"), real);
	LEVEL(A64("fmla v0.4s, v1.4s, v2.4s; ret"), A64("fmla v0.4s, v3.4s, v7.4s; ret"), registers);
	LEVEL(A64("fmla v0.4s, v1.4s, v2.4s; ret"), A64("fmla v0.2s, v1.2s, v2.2s; ret"), real);
	LEVEL(A64("csel x0, x1, x2, eq; ret"), A64("csel x0, x1, x2, ne; ret"), real);
	LEVEL(A64("adrp x8, table; ldr w0, [x8, :lo12:table]; ret"),
	      A64("adrp x8, list; ldr w0, [x8, :lo12:list]; ret"), constants);
	LEVEL(A64("adrp x8, .LCPI0_0; ldr d0, [x8, :lo12:.LCPI0_0]; ret"),
	      A64("adrp x8, .LCPI4_0; ldr d0, [x8, :lo12:.LCPI4_0]; ret"), identical);
	LEVEL(A64("cbz x0, .LBB0_2; bl g; .LBB0_2:; ret"), A64("cbz x1, .LBB0_2; bl g; .LBB0_2:; ret"),
	      registers);
	LEVEL(A64("cbz x0, .LBB0_2; bl g; .LBB0_2:; ret"), A64("cbnz x0, .LBB0_2; bl g; .LBB0_2:; ret"),
	      real);
	LEVEL(A64("cbz x0, .LBB0_2; bl g; ret; .LBB0_2:; bl h; ret"),
	      A64("cbnz x0, .LBB0_2; bl h; ret; .LBB0_2:; bl g; ret"), layout);
	LEVEL(A64("tbz w0, #3, .LBB0_2; bl g; .LBB0_2:; ret"),
	      A64("tbz w0, #4, .LBB0_2; bl g; .LBB0_2:; ret"), constants);
	LEVEL(A64("cmp w0, w1; b.lt .LBB0_2; bl g; ret; .LBB0_2:; bl h; ret"),
	      A64("cmp w0, w1; b.ge .LBB0_2; bl h; ret; .LBB0_2:; bl g; ret"), layout);
}

void test_code__no_code_is_unknown(void)
{
	struct unit *u = unit_new(S("a.c"), S("/"));
	struct func *f = make_func(u, "f");
	struct code_marks m = {.is_known = true};

	code_marks(u, f, &m);
	CHECK(!m.is_known);
	unit_free(u);
}

/* Changes one operand, or the mnemonic, so that the instruction does something else. */
static bool mutate(struct insn *i, struct arena *a, int how)
{
	char *text = str_to_c(a, i->text);
	size_t at = i->text.len;

	if (how == 0) { /* the last digit: a register's number, an immediate, an offset */
		while (at > i->mnemonic_len && !(text[at - 1] >= '0' && text[at - 1] <= '9'))
			at--;
		if (at <= i->mnemonic_len)
			return false;
		text[at - 1] = text[at - 1] == '9' ? '3' : (char)(text[at - 1] + 1);
	} else if (how == 1) { /* the first register */
		char *p = strchr(text, '%');

		if (!p || p[1] == '\0' || strncmp(p, "%rip", 4) == 0)
			return false;
		memcpy(p, strncmp(p, "%rax", 4) == 0 ? "%rdx" : "%rax", strlen(p) < 4 ? strlen(p) : 4);
		if (memcmp(text, i->text.ptr, i->text.len) == 0)
			return false;
	} else { /* the mnemonic */
		text[0] = text[0] == 'x' ? 'y' : 'x';
	}
	i->text = str_make(text, i->text.len);
	return true;
}

/* A label of data is left out on purpose: its number is the compiler's. */
static bool names_data_label(const struct insn *i)
{
	return str_find(i->text, S(".L")) != (size_t)-1 || str_find(i->text, S("$.")) != (size_t)-1;
}

void test_code__every_mutation_is_seen(void)
{
	static const char *const files[] = {"tour.s", "control.s", "frames.s", "loops.s", "asm.s", "tls.s"};
	size_t nmutations = 0;

	for (size_t k = 0; k < sizeof(files) / sizeof(*files); k++) {
		struct arena a = {0};
		struct str path = str_printf(&a, "%s/tests/recorded/clang-14.0.6/%s", test_root, files[k]);
		struct err err = {0};
		struct file file;
		struct unit *u = unit_new(S("a.c"), S("/"));

		if (!file_open(&file, path.ptr, &err)) {
			test_fail(__FILE__, __LINE__, "%s", err.message);
			return;
		}
		read_text(u, file.text);
		unit_sort_funcs(u);
		for (size_t n = 0; n < u->funcs.count; n++) {
			struct func *f = u->funcs.items[n];
			struct code_marks before, after;

			code_marks(u, f, &before);
			for (size_t i = 0; i < f->insns.count; i++)
				for (int how = 0; how < 3; how++) {
					struct insn saved = f->insns.items[i];

					if (names_data_label(&saved) || (saved.flags & INSN_CALL) ||
					    !mutate(&f->insns.items[i], &a, how))
						continue;
					code_marks(u, f, &after);
					if (before.hash[CODE_identical] == after.hash[CODE_identical])
						test_fail(__FILE__, __LINE__,
							  "%s: " STR_FMT " is the same as " STR_FMT, files[k],
							  STR_ARG(saved.text),
							  STR_ARG(f->insns.items[i].text));
					if (how == 2 && !(saved.flags & INSN_NOP) &&
					    !(saved.flags & INSN_BRANCH) &&
					    before.hash[CODE_constants] == after.hash[CODE_constants])
						test_fail(__FILE__, __LINE__, "%s: " STR_FMT " is alike",
							  files[k], STR_ARG(saved.text));
					nmutations++;
					f->insns.items[i] = saved;
				}
			for (size_t i = 0; i < f->insns.count; i++) { /* where jumps lead */
				struct insn *j = &f->insns.items[i];
				int32_t to = j->branch_to;

				if (to < 0)
					continue;
				j->branch_to = to == 0 ? 1 : to - 1;
				code_marks(u, f, &after);
				CHECK(before.hash[CODE_identical] != after.hash[CODE_identical]);
				j->branch_to = to;
			}
			code_marks(u, f, &after);
			CHECK(level(&before, &after) == CODE_identical);
		}
		unit_free(u);
		file_close(&file);
		arena_clear(&a);
	}
	CHECK(nmutations > 1000);
}

/* --- difference --- */

/* One character per line: ' ' kept, '~' noise, '-' removed, '+' added. */
static struct str diff_of(const char *old, const char *now)
{
	struct body x = body_of(assembly(&texts, "f", old), "f"),
		    y = body_of(assembly(&texts, "f", now), "f");
	struct code_lines lines = {0};
	struct buf b = {0};
	struct str s;

	code_diff(&texts, x.u, x.f, y.u, y.f, &lines);
	for (size_t i = 0; i < lines.count; i++)
		buf_addc(&b, " ~-+"[lines.items[i].change]);
	s = str_dup(&texts, buf_str(&b));
	buf_release(&b);
	unit_free(x.u);
	unit_free(y.u);
	return s;
}

void test_code__diff(void)
{
	CHECK_STR(diff_of("callq g; retq", "callq g; retq"), S("  "));
	CHECK_STR(diff_of("callq g; retq", "callq g; callq h; retq"), S(" + "));
	CHECK_STR(diff_of("callq g; callq h; retq", "callq h; retq"), S("-  "));
	CHECK_STR(diff_of("movq %rdi, %rbx; callq g; movq %rbx, %rax; retq",
			  "movq %rdi, %r14; callq g; movq %r14, %rax; retq"),
		  S("~ ~ "));
	CHECK_STR(diff_of("movl $1, %eax; retq", "movl $2, %eax; retq"), S("-+ "));
	CHECK_STR(diff_of("movq %rdi, 8(%rsp); retq", "movq %rdi, 16(%rsp); retq"), S("~ "));
	/* of two partners the equal one */
	CHECK_STR(diff_of("movq %rcx, %rdx; retq", "movq %rax, %rbx; movq %rcx, %rdx; retq"), S("+  "));
	CHECK_STR(diff_of("movq %rcx, %rdx; retq", "movq %rcx, %rdx; movq %rax, %rbx; retq"), S(" + "));
	/* labels by where they lead */
	CHECK_STR(diff_of("testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; retq",
			  "testl %edi, %edi; je .LBB3_9; callq g; callq h; .LBB3_9:; retq"),
		  S("   + "));
	CHECK_STR(diff_of("testl %edi, %edi; je .LBB0_2; callq g; .LBB0_2:; callq h; retq",
			  "testl %edi, %edi; je .LBB0_2; callq g; callq h; .LBB0_2:; retq"),
		  S(" ~   "));
	CHECK_STR(diff_of("je .LBB0_2; callq g; .LBB0_2:; retq", "jne .LBB0_2; callq g; .LBB0_2:; retq"),
		  S("-+  "));
	CHECK_STR(diff_of("leaq .L.str(%rip), %rdi; retq", "leaq .L.str.8(%rip), %rdi; retq"), S("~ "));
}

static struct func *long_func(struct unit *u, uint32_t n, uint32_t seed, uint32_t changes_every)
{
	struct func *f = make_func(u, "f");
	char text[64];

	for (uint32_t i = 0; i < n; i++) {
		uint32_t r = (i / 7) * 2654435761u;
		uint32_t flags = 0;

		r ^= r >> 15;
		if (changes_every && i % changes_every == changes_every - 1) {
			snprintf(text, sizeof(text), "addq $%u, %%r%u", seed + i, 8 + i % 8);
		} else if (i % 11 == 10) {
			snprintf(text, sizeof(text), "callq g%u", r % 40);
			flags = INSN_CALL;
		} else {
			snprintf(text, sizeof(text), "movq %u(%%rdi), %%r%u", r % 512, 8 + r % 8);
		}
		make_insn(u, f, text, flags);
		if (i % 23 == 22) {
			struct insn *j = make_insn(u, f, "jne .LBB0_1", INSN_BRANCH | INSN_COND);

			j->branch_to = (int32_t)(i / 2);
		}
	}
	return f;
}

/* Each instruction of both sides once, in order; pairs point at each other. */
static void check_covers(const struct func *old, const struct func *now, const struct code_lines *lines)
{
	uint32_t i = 0, j = 0;

	for (size_t k = 0; k < lines->count; k++) {
		const struct code_line *l = &lines->items[k];
		bool has_old = l->change != CODE_ADDED, has_new = l->change != CODE_REMOVED;

		CHECK(l->old_insn == (has_old ? i : UINT32_MAX));
		CHECK(l->new_insn == (has_new ? j : UINT32_MAX));
		i += has_old;
		j += has_new;
	}
	CHECK_INT(i, old->insns.count);
	CHECK_INT(j, now->insns.count);
}

void test_code__diff_of_large_functions(void)
{
	static const uint32_t sizes[][2] = {{0, 0},      {0, 9},         {9, 0},        {1, 1},
					    {900, 1000}, {15000, 15000}, {60000, 50000}};

	for (size_t k = 0; k < sizeof(sizes) / sizeof(*sizes); k++) {
		struct unit *u = unit_new(S("a.c"), S("/")), *v = unit_new(S("a.c"), S("/"));
		struct func *x = long_func(u, sizes[k][0], 1, 97), *y = long_func(v, sizes[k][1], 5, 97);
		struct arena a = {0};
		struct code_lines lines = {0};
		size_t nkept = 0;

		code_diff(&a, u, x, v, y, &lines);
		check_covers(x, y, &lines);
		for (size_t i = 0; i < lines.count; i++)
			nkept += lines.items[i].change <= CODE_NOISE;
		if (sizes[k][0] >= 900 && sizes[k][1] >= 900)
			CHECK(nkept > (sizes[k][0] < sizes[k][1] ? sizes[k][0] : sizes[k][1]) / 10 * 9);
		arena_clear(&a);
		unit_free(u);
		unit_free(v);
	}
}

/* Nothing to hold on to: all instructions alike. */
void test_code__diff_without_anchors(void)
{
	struct unit *u = unit_new(S("a.c"), S("/")), *v = unit_new(S("a.c"), S("/"));
	struct func *x = make_func(u, "f"), *y = make_func(v, "f");
	struct arena a = {0};
	struct code_lines lines = {0};
	size_t nkept = 0;

	for (int i = 0; i < 18000; i++) {
		make_insn(u, x, i % 2 ? "incq %rax" : "decq %rcx", 0);
		make_insn(v, y, i % 3 ? "incq %rax" : "decq %rdx", 0);
	}
	code_diff(&a, u, x, v, y, &lines);
	check_covers(x, y, &lines);
	for (size_t i = 0; i < lines.count; i++)
		nkept += lines.items[i].change <= CODE_NOISE;
	CHECK(nkept > 9000);
	arena_clear(&a);
	unit_free(u);
	unit_free(v);
}
