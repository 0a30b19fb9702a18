#include "read/disasm.h"

#include "base/file.h"
#include "read/elf.h"
#include "read/isa.h"
#include "read/vexlen.h"

#include "fixture.h"

static struct origin from_test = {ARTIFACT_OBJECT, {"test.o", 6}};

static void read_into(struct unit *u, struct str bytes)
{
	struct err err = {0};

	if (!elf_read(u, bytes, from_test, &err) || !disasm_read(u, bytes, from_test, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

static struct unit *read_seed(struct file *f, const char *name)
{
	struct unit *u = unit_new(S("test.o"), S("/"));

	*f = open_seed(name);
	read_into(u, f->text);
	return u;
}

/* The function as a listing: labels, instructions, "-> target". */
static struct str listing(const struct func *f, struct buf *out)
{
	size_t label = 0;

	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *n = &f->insns.items[i];

		for (; label < f->labels.count && f->labels.items[label].at == i; label++)
			buf_printf(out, STR_FMT ":\n", STR_ARG(f->labels.items[label].name));
		if (n->flags & INSN_NOP)
			continue;
		buf_add(out, n->text);
		if (n->target.ptr)
			buf_printf(out, " -> " STR_FMT, STR_ARG(n->target));
		if (n->flags & INSN_TAIL)
			buf_add(out, S(" (tail)"));
		buf_addc(out, '\n');
	}
	return buf_str(out);
}

static void check_listing(const struct unit *u, const char *name, const char *want)
{
	const struct func *f = unit_func_find(u, str_c(name));
	struct buf out = {0};

	CHECK(f != NULL);
	if (f)
		CHECK_STR(listing(f, &out), str_c(want));
	buf_release(&out);
}

void test_disasm__instructions_of_an_object(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/cold-gcc.o");
	const struct func *chain = unit_func_find(u, S("chain"));

	check_listing(u, "tail", "addl $1, %edi\njmp sink -> sink (tail)\n");
	/* from .text to .text.unlikely and, within the function, by label */
	CHECK_INT(chain->parts.items[0].ndecoded, 21);
	CHECK_INT(chain->parts.items[1].ndecoded, 2);
	CHECK_INT(chain->parts.items[1].first_insn, 21);
	CHECK_INT(chain->insns.count, 23);
	CHECK_STR(chain->insns.items[22].target, S("panic"));
	CHECK_INT(chain->insns.items[22].size_bytes, 5);
	CHECK(chain->parts.items[0].is_decoded && !chain->parts.items[0].is_undecodable);
	for (size_t i = 0; i < chain->insns.count; i++)
		if (chain->insns.items[i].flags & INSN_COND)
			CHECK_INT(chain->insns.items[i].branch_to, 21);
	CHECK_INT(chain->labels.count, 1);
	CHECK_STR(chain->labels.items[0].name, S(".L1"));
	unit_free(u);
	file_close(&f);
}

void test_disasm__padding_is_not_counted(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/cold-gcc.o");
	const struct func *loop = unit_func_find(u, S("loop"));

	CHECK_INT(loop->insns.count, 36);
	CHECK_INT(loop->parts.items[0].ndecoded, 34);
	unit_free(u);
	file_close(&f);
}

void test_disasm__every_way_to_jump(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/sizeless.o");

	check_listing(u, "first",
		      "lock cmpxchgq %rcx, (%rdi)\nrep stosq %rax, (%rdi)\ntestl %esi, %esi\nje .L1 -> .L1\n"
		      "jmpq *(, %rax, 8)\n.L1:\ncallq *pointer@GOTPCREL(%rip) -> pointer\n"
		      "jmp second -> second (tail)\n");
	check_listing(
		u, "second",
		"jrcxz .L1 -> .L1\nleaq slots(%rip), %rcx\nmovslq (%rcx, %rax, 4), %rax\naddq %rcx, %rax\n"
		"jmpq *%rax\n.L1:\njmpq *8(%rdi) (tail)\n");
	CHECK(unit_func_find(u, S("first"))->insns.items[4].flags & INSN_BRANCH);
	CHECK(unit_func_find(u, S("second"))->insns.items[4].flags & INSN_BRANCH);
	CHECK(unit_func_find(u, S("second"))->insns.items[5].flags & INSN_INDIRECT);
	unit_free(u);
	file_close(&f);
}

void test_disasm__calls_through_the_plt(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/namesakes.so");

	check_listing(
		u, "other",
		"pushq %rbp\npushq %rbx\npushq %rax\nmovl %edi, %ebx\nleal 1(%rbx), %edi\ncallq helper -> "
		"helper\n"
		"movl %eax, %ebp\nmovl %ebx, %edi\ncallq helper -> helper\nsubl %eax, %ebp\nmovl %ebp, %eax\n"
		"addq $8, %rsp\npopq %rbx\npopq %rbp\nretq\n");
	CHECK_STR(unit_func_find(u, S("first"))->insns.items[4].target, S("helper"));
	CHECK_STR(unit_func_find(u, S("first"))->insns.items[7].target, S("other"));
	CHECK_STR(unit_func_find(u, S("first"))->insns.items[11].target, S("elsewhere"));
	unit_free(u);
	file_close(&f);
	u = read_seed(&f, "elf/plt-a64.so");
	CHECK_STR(unit_func_find(u, S("first"))->insns.items[10].target, S("elsewhere"));
	unit_free(u);
	file_close(&f);
}

void test_disasm__aarch64(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/a64.o");

	check_listing(u, "tail", "add w0, w0, #1\nb sink -> sink (tail)\n");
	CHECK_INT(unit_func_find(u, S("loop"))->parts.items[0].ndecoded, 26);
	CHECK_INT(unit_func_find(u, S("loop"))->labels.count, 3);
	unit_free(u);
	file_close(&f);
}

/* A function whose instructions are as assembly text would give them. */
static struct func *text_func(struct unit *u, const char *name, const char *const lines[], size_t nlines,
			      uint32_t asm_flag)
{
	struct func *f = unit_func(u, str_c(name));
	struct func_part *p = func_part(u, f, str_c(name));

	f->has_text = true;
	p->ninsns = (uint32_t)nlines;
	for (size_t i = 0; i < nlines; i++) {
		struct insn *n = vec_add(&u->arena, &f->insns);

		*n = (struct insn){
			.text = str_c(lines[i]), .addr = ADDR_UNKNOWN, .branch_to = INSN_NO_TARGET};
		if (lines[i][0] == '!') {
			n->text = str_from(n->text, 1);
			n->flags = asm_flag;
		}
		isa_x86.classify(n, SYNTAX_ATT);
	}
	return f;
}

void test_disasm__text_learns_its_addresses(void)
{
	static const char *const lines[] = {"lock",
					    "cmpxchgq %rcx, (%rdi)",
					    "rep stosq",
					    "testl %esi, %esi",
					    "je .L1",
					    "jmpq *table(,%rax,8)",
					    "callq *pointer@GOTPCREL(%rip)",
					    "jmp second"};
	struct file f = open_seed("disasm/sizeless.o");
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *first = text_func(u, "first", lines, 8, 0);
	uint64_t start;

	read_into(u, f.text);
	start = first->parts.items[0].addr;
	CHECK_INT(first->insns.count, 8);
	CHECK_STR(first->insns.items[1].text, S("cmpxchgq %rcx, (%rdi)"));
	CHECK_INT(first->parts.items[0].ndecoded, 7);
	CHECK_INT(first->insns.items[0].addr - start, 0);
	CHECK_INT(first->insns.items[1].addr - start, 0);
	CHECK_INT(first->insns.items[1].size_bytes, 5);
	CHECK_INT(first->insns.items[2].addr - start, 5);
	CHECK_INT(first->insns.items[7].addr - start, 0x19);
	CHECK_INT(u->diags.count, 1); /* of the sizes */
	unit_free(u);
	file_close(&f);
}

void test_disasm__text_that_differs_keeps_no_address(void)
{
	/* one instruction too few; then the right number but a call where the code has a jump */
	static const char *const few[] = {"addl $1, %edi"};
	static const char *const other[] = {"addl $1, %edi", "callq sink"};
	static const char *const right[] = {"addl $1, %edi", "jmp sink"};
	struct file f = open_seed("disasm/cold-gcc.o");

	for (int round = 0; round < 3; round++) {
		struct unit *u = unit_new(S("test.o"), S("/"));
		const char *const *lines = round == 0 ? few : round == 1 ? other : right;
		struct func *tail = text_func(u, "tail", lines, round == 0 ? 1 : 2, 0);

		read_into(u, f.text);
		CHECK_INT(tail->parts.items[0].ndecoded, 2);
		CHECK(tail->parts.items[0].is_decoded);
		CHECK((tail->insns.items[0].addr == ADDR_UNKNOWN) == (round < 2));
		CHECK_INT(u->diags.count, round < 2);
		unit_free(u);
	}
	file_close(&f);
}

void test_disasm__asm_statements_shift_only_themselves(void)
{
	/* gcc shows an asm statement as the user wrote it: two instructions may share a line */
	static const char *const lines[] = {"lock cmpxchgq %rcx, (%rdi)",    "rep stosq",
					    "!testl %esi, %esi; je .L1",     "jmpq *table(,%rax,8)",
					    "callq *pointer@GOTPCREL(%rip)", "jmp second"};
	struct file f = open_seed("disasm/sizeless.o");
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *first = text_func(u, "first", lines, 6, INSN_INLINE_ASM);
	uint64_t start;

	read_into(u, f.text);
	start = first->parts.items[0].addr;
	CHECK_INT(first->insns.items[1].addr - start, 5);
	CHECK(first->insns.items[2].addr == ADDR_UNKNOWN);
	CHECK_INT(first->insns.items[3].addr - start, 0xc);
	CHECK_INT(first->insns.items[5].addr - start, 0x19);
	unit_free(u);
	file_close(&f);
}

void test_disasm__unknown_encodings_make_no_instructions(void)
{
	/* vpternlogq $1, %zmm1, %zmm2, %zmm3, which capstone 4.0.2 does not know; ret */
	static const char code[] = "\x62\xf3\xed\x48\x25\xd9\x01\xc3";
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *f = unit_func(u, S("f"));
	struct func_part *p = func_part(u, f, S("f"));
	struct err err = {0};

	p->addr = 16;
	p->size_bytes = p->code.len = sizeof(code) - 1;
	p->code.ptr = code;
	u->isa = &isa_x86;
	u->has_object = true;
	CHECK(disasm_read(u, STR_NONE, from_test, &err));
	CHECK(f->parts.items[0].is_undecodable);
	CHECK(!f->parts.items[0].is_decoded);
	CHECK_INT(f->insns.count, 0);
	CHECK_INT(u->diags.count, 1);
	unit_free(u);
}

void test_disasm__writes_intel_syntax_when_asked(void)
{
	/* movl 4(%rdi,%rsi,8), %eax; je +0; callq *8(%rax); ret */
	static const char code[] = "\x8b\x44\xf7\x04\x74\x00\xff\x50\x08\xc3";
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *f = unit_func(u, S("f"));
	struct func_part *p = func_part(u, f, S("f"));
	struct err err = {0};

	p->addr = 16;
	p->size_bytes = p->code.len = sizeof(code) - 1;
	p->code.ptr = code;
	u->isa = &isa_x86;
	u->has_object = u->wants_intel = true;
	CHECK(disasm_read(u, STR_NONE, from_test, &err));
	check_listing(u, "f",
		      "mov eax, dword ptr [rdi + rsi*8 + 4]\n"
		      "je .L1 -> .L1\n"
		      ".L1:\n"
		      "call qword ptr [rax + 8]\n"
		      "ret\n");
	CHECK(f->insns.items[0].flags & INSN_LOAD);
	CHECK(f->insns.items[2].flags & INSN_INDIRECT);
	unit_free(u);
}

void test_disasm__text_names_what_the_disassembler_cannot(void)
{
	/* vpternlogq $1, %zmm1, %zmm2, %zmm3; vpbroadcastd 8(%rax,%rcx), %zmm0; vzeroupper; ret */
	static const char code[] =
		"\x62\xf3\xed\x48\x25\xd9\x01\x62\xf2\x7d\x48\x58\x44\x08\x02\xc5\xf8\x77\xc3";
	static const char *const lines[] = {"vpternlogq $1, %zmm1, %zmm2, %zmm3",
					    "vpbroadcastd 8(%rax,%rcx), %zmm0", "vzeroupper", "retq"};
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *f = text_func(u, "f", lines, 4, 0);
	struct func_part *p = func_part(u, f, S("f"));
	struct err err = {0};

	p->addr = 16;
	p->size_bytes = p->code.len = sizeof(code) - 1;
	p->code.ptr = code;
	u->isa = &isa_x86;
	u->has_object = true;
	CHECK(disasm_read(u, STR_NONE, from_test, &err));
	CHECK(f->parts.items[0].is_undecodable);
	CHECK(!f->parts.items[0].is_decoded);
	CHECK_INT(f->insns.items[1].addr, 16 + 7);
	CHECK_INT(f->insns.items[1].size_bytes, 8);
	CHECK_INT(f->insns.items[3].addr, 16 + 18);
	unit_free(u);
}

void test_disasm__length_of_vector_instructions(void)
{
	static const struct {
		const char *code;
		size_t len;
	} rows[] = {
		{"\xc5\xf8\x77", 3},                                  /* vzeroupper */
		{"\xc5\xf5\xfe\xc2", 4},                              /* vpaddd %ymm2, %ymm1, %ymm0 */
		{"\xc4\xe2\x7d\x5a\x05\x01\x02\x03\x04", 9},          /* vbroadcasti128 disp32(%rip), %ymm0 */
		{"\xc4\xe3\x7d\x39\xc1\x01", 6},                      /* vextracti128 $1, %ymm0, %xmm1 */
		{"\xc5\xf9\x70\xc0\xee", 5},                          /* vpshufd $238, %xmm0, %xmm0 */
		{"\x62\xf1\xfe\x48\x6f\x04\x24", 7},                  /* vmovdqu64 (%rsp), %zmm0 */
		{"\x62\xf1\xfe\x48\x6f\x84\x24\x01\x02\x03\x04", 11}, /* vmovdqu64 disp32(%rsp), %zmm0 */
		{"\x62\xf1\xfe\x48\x6f\x04\xc5\x01\x02\x03\x04", 11}, /* vmovdqu64 disp32(,%rax,8), %zmm0 */
		{"\x64\xc5\xf8\x10\x00", 5},                          /* vmovups %fs:(%rax), %xmm0 */
		{"\x90", 0},
		{"\xc3", 0},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t size = rows[i].len ? rows[i].len : 1;

		CHECK_INT(vexlen(str_make(rows[i].code, size)), rows[i].len);
		for (size_t n = 0; n < rows[i].len; n++)
			CHECK_INT(vexlen(str_make(rows[i].code, n)), 0);
	}
}
