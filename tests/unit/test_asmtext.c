#include "read/asmtext.h"

#include "read/isa.h"
#include "test.h"

static struct unit *u;

static bool read_text(const char *text)
{
	struct err err = {0};
	bool ok;

	u = unit_new(S("a.c"), S("/src"));
	ok = asmtext_read(u, str_c(text), (struct origin){ARTIFACT_ASSEMBLY, S("a.s")}, &err);
	err_clear(&err);
	return ok;
}

static struct func *func(const char *name)
{
	struct func *f = unit_func_find(u, str_c(name));
	static struct func none;

	if (!f)
		test_fail(__FILE__, __LINE__, "no function %s", name);
	return f ? f : &none;
}

static struct insn *insn(struct func *f, size_t n)
{
	static struct insn none;

	if (n >= f->insns.count)
		test_fail(__FILE__, __LINE__, STR_FMT " has only %zu instructions", STR_ARG(f->linkage_name),
			  f->insns.count);
	return n < f->insns.count ? &f->insns.items[n] : &none;
}

#define HEAD(name) "\t.type\t" name ",@function\n" name ":\n"
#define TAIL(name) ".Lend_" name ":\n\t.size\t" name ", .Lend_" name "-" name "\n"

void test_asmtext__clang(void)
{
	CHECK(read_text("\t.text\n"
			"\t.globl\tf                       # -- Begin function f\n"
			"\t.type\tf,@function\n"
			"f:                                      # @f\n"
			"\t.file\t0 \"/src\" \"a.c\" md5 0x00\n"
			"\t.loc\t0 12 3 prologue_end        # a.c:12:3\n"
			"\tpushq\t%rbx\n"
			"\tmovq\t%rdi, 8(%rsp)                   # 8-byte Spill\n"
			".LBB0_1:                                # =>This Inner Loop Header: Depth=1\n"
			"\t.loc\t0 0 0 is_stmt 0                 # a.c:0:0\n"
			"\tmovl\t12(%rsp), %eax                  # 4-byte Folded Reload\n"
			"\tcallq\text@PLT\n"
			"\tjne\t.LBB0_1\n"
			"\tjmp\tg@PLT                           # TAILCALL\n" TAIL("f") "\t.weak\tg\n" HEAD(
				"g") "\tretq\n" TAIL("g")
				HEAD("h") "\tjmp\tg\n" TAIL(
					"h") "\t.set h2, h\n"
					     "h3 = h2\n"
					     "\t.ident\t\"Debian clang version 19.1.7 (3~deb12u1)\"\n"));
	CHECK_STR(u->compiler.version, S("19.1.7"));
	CHECK(u->isa == &isa_x86);
	CHECK_INT(u->diags.count, 0);
	CHECK_INT(func("f")->insns.count, 6);
	CHECK_INT(func("f")->binding, BINDING_global);
	CHECK_INT(func("g")->binding, BINDING_weak);
	CHECK_INT(func("h")->binding, BINDING_local);
	CHECK_STR(insn(func("f"), 0)->text, S("pushq %rbx"));
	CHECK_STR(insn(func("f"), 0)->loc.file, S("a.c"));
	CHECK_INT(insn(func("f"), 0)->loc.line, 12);
	CHECK_INT(insn(func("f"), 0)->loc.col, 3);
	CHECK_INT(insn(func("f"), 0)->text_line, 7);
	CHECK_STR(insn(func("f"), 1)->text, S("movq %rdi, 8(%rsp)"));
	CHECK(insn(func("f"), 1)->flags & INSN_SPILL);
	CHECK(insn(func("f"), 2)->flags & INSN_RELOAD);
	CHECK(!loc_known(insn(func("f"), 2)->loc));
	CHECK_STR(insn(func("f"), 3)->target, S("ext"));
	CHECK_INT(insn(func("f"), 4)->branch_to, 2);
	CHECK_INT(insn(func("f"), 5)->flags, INSN_TAIL | INSN_CALL);
	CHECK_STR(insn(func("f"), 5)->target, S("g"));
	CHECK_INT(insn(func("h"), 0)->flags, INSN_TAIL | INSN_CALL);
	CHECK_INT(func("f")->labels.count, 1);
	CHECK_STR(func("f")->labels.items[0].name, S(".LBB0_1"));
	CHECK(func("h2") == func("h"));
	CHECK(func("h3") == func("h"));
	CHECK_INT(func("h")->aliases.count, 2);
	unit_free(u);
}

void test_asmtext__comment_on_the_next_line(void)
{
	CHECK(read_text(HEAD("f") "\tmovd\t12(%rsp), %xmm0                 # xmm0 = mem[0],zero,zero,zero\n"
				  "                                        # 4-byte Folded Reload\n"
				  "\tretq\n" TAIL("f")));
	CHECK(insn(func("f"), 0)->flags & INSN_RELOAD);
	CHECK(!(insn(func("f"), 1)->flags & INSN_RELOAD));
	unit_free(u);
}

/* gcc: verbatim asm text, a .cold part in another section, a jump table between instructions. */
void test_asmtext__gcc(void)
{
	CHECK(read_text(
		"\t.text\n"
		"\t.globl\tsw\n\t.type\tsw, @function\nsw:\n"
		"\tjs\t.L17\n"
		"\tleaq\t.L10(%rip), %rcx\n"
		"\taddq\t%rcx, %rax\n"
		"\tjmp\t*%rax\n"
		"\t.section\t.rodata\n\t.align 4\n"
		".L10:\n\t.long\t.L11-.L10\n\t.long\t.L12-.L10\n"
		"\t.text\n"
		".L11:\n\tmovl\t12(%rsp), %edi\t# %sfp, a\n"
		".L12:\n\tmovl\t%edi, 12(%rsp)\t# a, %sfp\n\tret\t\n"
		"\t.section\t.text.unlikely,\"ax\",@progbits\n"
		"\t.type\tsw.cold, @function\nsw.cold:\n"
		".L17:\n\txorl\t%eax, %eax\n\tjmp\t.L11\n"
		"\t.text\n\t.size\tsw, .-sw\n\t.section\t.text.unlikely\n\t.size\tsw.cold, .-sw.cold\n"
		"\t.ident\t\"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0\"\n"));
	CHECK_STR(u->compiler.family, S("gcc"));
	CHECK_STR(u->compiler.version, S("12.2.0"));
	CHECK_INT(u->funcs.count, 1);
	CHECK_INT(func("sw")->parts.count, 2);
	CHECK_STR(func("sw")->parts.items[1].symbol, S("sw.cold"));
	CHECK_STR(func("sw")->parts.items[1].section, S(".text.unlikely"));
	CHECK_INT(func("sw")->parts.items[1].first_insn, 7);
	CHECK_INT(func("sw")->insns.count, 9);
	CHECK_INT(insn(func("sw"), 0)->branch_to, 7);
	CHECK_INT(insn(func("sw"), 3)->flags, INSN_BRANCH | INSN_INDIRECT);
	CHECK_INT(insn(func("sw"), 4)->flags, INSN_LOAD | INSN_RELOAD);
	CHECK_INT(insn(func("sw"), 5)->flags, INSN_STORE | INSN_SPILL);
	CHECK_INT(insn(func("sw"), 8)->branch_to, 4);
	CHECK_INT(func("sw")->labels.count, 3);
	CHECK(func("sw")->labels.items[0].is_taken && func("sw")->labels.items[1].is_taken);
	CHECK(!func("sw")->labels.items[2].is_taken);
	unit_free(u);
}

void test_asmtext__indirect_tail_call(void)
{
	CHECK(read_text(HEAD("f") "\taddq\t$8, %rsp\n\tjmp\t*%rax\n" TAIL("f")));
	CHECK_INT(insn(func("f"), 1)->flags, INSN_TAIL | INSN_CALL | INSN_INDIRECT);
	unit_free(u);
}

void test_asmtext__verbatim_asm(void)
{
	CHECK(read_text(HEAD("f") "#APP\n"
				  "# 14 \"t.c\" 1\n"
				  "\t1: lock; addl $1, -4(%rsp); jne 1b\n"
				  "\tnop; /* ; */ pause\n"
				  ".byte 0x90\n"
				  " mylab52: jmp 2f\n"
				  "2:\n"
				  "\t.pushsection .note.x,\"a\",@note\n.long 1,2,3\n.popsection\n"
				  "\tmovl $1, %eax # \"comment\"; with semi\n"
				  "\t.rept 3\n\tincl %eax\n\t.endr\n"
				  "# 0 \"\" 2\n"
				  "#NO_APP\n"
				  "\tret\n" TAIL("f")));
	CHECK(func("f")->has_inline_asm);
	CHECK_INT(func("f")->insns.count, 10);
	CHECK_INT(insn(func("f"), 0)->flags, INSN_PREFIX | INSN_INLINE_ASM);
	CHECK_STR(insn(func("f"), 1)->text, S("addl $1, -4(%rsp)"));
	CHECK_INT(insn(func("f"), 2)->branch_to, 0);
	CHECK_STR(insn(func("f"), 4)->text, S("pause"));
	CHECK_INT(insn(func("f"), 5)->flags, INSN_DATA | INSN_INLINE_ASM);
	CHECK_INT(insn(func("f"), 6)->branch_to, 7);
	CHECK_STR(insn(func("f"), 7)->text, S("movl $1, %eax"));
	CHECK_INT(insn(func("f"), 8)->flags, INSN_DATA | INSN_INLINE_ASM);
	CHECK_INT(insn(func("f"), 9)->flags, INSN_RETURN);
	unit_free(u);
}

void test_asmtext__empty_asm_counts(void)
{
	CHECK(read_text(HEAD("f") "\t#APP\n\t#NO_APP\n\tretq\n" TAIL("f")));
	CHECK(func("f")->has_inline_asm);
	CHECK_INT(func("f")->insns.count, 1);
	unit_free(u);
}

/* clang shows prefixes and instruction on one line or on two; "rep", "nop" is one pause. */
void test_asmtext__prefixes(void)
{
	CHECK(read_text(HEAD("f") "\tlock\t\tcmpxchgl\t%ecx, (%rdi)\n\tdata16\n\tleaq\tx@TLSGD(%rip), %rdi\n"
				  "\trep\n\tnop\n\tnop\n" TAIL("f")));
	CHECK_STR(insn(func("f"), 0)->text, S("lock cmpxchgl %ecx, (%rdi)"));
	CHECK_STR(insn_mnemonic(insn(func("f"), 0)), S("lock cmpxchgl"));
	CHECK_INT(insn(func("f"), 1)->flags, INSN_PREFIX);
	CHECK_INT(insn(func("f"), 4)->flags, 0);
	CHECK_INT(insn(func("f"), 5)->flags, INSN_NOP);
	unit_free(u);
}

void test_asmtext__odd_names(void)
{
	static char text[50000], longest[10001];

	CHECK(read_text("\t.globl\t\"with space\\\"q\\\\x#y\"   # -- Begin\n"
			"\t.type\t\"with space\\\"q\\\\x#y\",@function\n"
			"\"with space\\\"q\\\\x#y\":                 # @\"with\"\n"
			"\tcallq\t\"caf\303\251 \\\"\"@PLT     # x\n"
			".Le:\n\t.size\t\"with space\\\"q\\\\x#y\", .Le-\"with space\\\"q\\\\x#y\"\n"));
	CHECK_INT(func("with space\"q\\x#y")->binding, BINDING_global);
	CHECK_STR(insn(func("with space\"q\\x#y"), 0)->target, S("caf\303\251 \""));
	CHECK_INT(u->diags.count, 0);
	unit_free(u);
	CHECK(read_text("\t.globl\twith space\"q\\x\n" /* gcc 12 does not quote */
			"\t.type\twith space\"q\\x, @function\nwith space\"q\\x:\n\tret\n"
			"\t.size\twith space\"q\\x, .-with space\"q\\x\n"));
	CHECK_INT(func("with space\"q\\x")->insns.count, 1);
	CHECK_INT(u->diags.count, 0);
	unit_free(u);
	memset(longest, 'n', sizeof(longest) - 1);
	snprintf(text, sizeof(text), "\t.type\t%s,@function\n%s:\n\tcall\t%s\n\t.size\t%s, .-x\n", longest,
		 longest, longest, longest);
	CHECK(read_text(text));
	CHECK_INT(insn(func(longest), 0)->target.len, 10000);
	CHECK_INT(insn(func(longest), 0)->mnemonic_len, 4);
	unit_free(u);
}

void test_asmtext__aarch64(void)
{
	CHECK(read_text(HEAD("f") "// %bb.0:\n"
				  "\tstp\tx29, x30, [sp, #-32]!           // 16-byte Folded Spill\n"
				  "\tstr\tx19, [sp, #16]                  // 8-byte Folded Spill\n"
				  "\tmov\tw19, w0\n"
				  "\tstr\tx19, [sp, #24]                  // 8-byte Folded Spill\n"
				  "\t//APP\n\tnop\t// hi; there\n\t//NO_APP\n"
				  "\tldr\tx19, [sp, #24]                  // 8-byte Folded Reload\n"
				  "\tbl\text\n"
				  "\tldr\tx19, [sp, #16]                  // 8-byte Folded Reload\n"
				  "\tldp\tx29, x30, [sp], #32             // 16-byte Folded Reload\n"
				  "\tb\tother\n" TAIL("f")));
	CHECK(u->isa == &isa_a64);
	CHECK_INT(insn(func("f"), 0)->flags, INSN_STORE);
	CHECK_INT(insn(func("f"), 1)->flags, INSN_STORE);
	CHECK_INT(insn(func("f"), 3)->flags, INSN_STORE | INSN_SPILL);
	CHECK_INT(insn(func("f"), 4)->flags, INSN_NOP | INSN_INLINE_ASM);
	CHECK_INT(insn(func("f"), 5)->flags, INSN_LOAD | INSN_RELOAD);
	CHECK_INT(insn(func("f"), 7)->flags, INSN_LOAD);
	CHECK_INT(insn(func("f"), 8)->flags, INSN_LOAD);
	CHECK_INT(insn(func("f"), 9)->flags, INSN_TAIL | INSN_CALL);
	unit_free(u);
}

void test_asmtext__intel(void)
{
	CHECK(read_text("\t.intel_syntax noprefix\n" HEAD(
		"f") "\tsub\trsp, 8\n\tmov\teax, DWORD PTR [rax]\n" TAIL("f")));
	CHECK_INT(insn(func("f"), 0)->stack_push, 8);
	CHECK_INT(insn(func("f"), 1)->flags, INSN_LOAD);
	unit_free(u);
}

void test_asmtext__known_target(void)
{
	struct err err = {0};
	struct origin from = {ARTIFACT_ASSEMBLY, S("a.s")};

	u = unit_new(S("a.c"), S("/src"));
	u->compiler.target = S("riscv64-unknown-elf");
	CHECK(!asmtext_read(u, S("\t.text\n"), from, &err));
	CHECK(err.message && strstr(err.message, "riscv64"));
	err_clear(&err);
	unit_free(u);
}

void test_asmtext__cut_short(void)
{
	CHECK(read_text("\t.type\tf,@function\nf:\n\tmovl\t$1, %e"));
	CHECK_INT(func("f")->insns.count, 1);
	CHECK_INT(u->diags.count, 1);
	CHECK_INT(u->diags.items[0].line, 2);
	unit_free(u);
	CHECK(!read_text(""));
	unit_free(u);
	CHECK(!read_text("hello, world\n"));
	unit_free(u);
}

/* Two functions whose sections alternate line by line. */
void test_asmtext__sections_alternate(void)
{
	CHECK(read_text("\t.section a,\"ax\"\n" HEAD(
		"f") "\tincl\t%eax\n.L1:\n"
		     "\t.section b,\"ax\"\n" HEAD("g") "\tdecl\t%eax\n"
						       "\t.section a\n\tincl\t%ebx\n\tjmp\t.L1\n"
						       "\t.section b\n\tdecl\t%ebx\n" TAIL(
							       "g") "\t.section a\n" TAIL("f")));
	CHECK_INT(func("f")->insns.count, 3);
	CHECK_STR(insn(func("f"), 1)->text, S("incl %ebx"));
	CHECK_INT(insn(func("f"), 2)->branch_to, 1);
	CHECK_INT(func("g")->insns.count, 2);
	CHECK_STR(func("g")->parts.items[0].section, S("b"));
	unit_free(u);
}
