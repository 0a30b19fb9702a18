/* Heap allocation calls that are left, and their sizes where the code says them. */
#include <time.h>

#include "analyze/analysis.h"
#include "base/file.h"
#include "fixture.h"
#include "rule/allocators.h"

static struct arena rules;
static struct allocators all;

static void load_rules(void)
{
	struct err err = {0};
	struct file file;
	const char *path = str_printf(&rules, "%s/rules/allocators.yaml", test_root).ptr;

	all = (struct allocators){.arena = &rules};
	if (!file_open(&file, path, &err) || !allocators_parse(&rules, str_c(path), file.text, &all, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	file_close(&file);
	err_clear(&err);
}

static struct unit *unit_of(const char *text)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct analysis_context context;

	load_rules();
	context = (struct analysis_context){&all};
	read_text(u, str_dup(&u->arena, str_c(text)));
	analysis_flow.run(u, &context);
	analysis_allocations.run(u, &context);
	return u;
}

static void done(struct unit *u)
{
	unit_free(u);
	arena_clear(&rules);
}

static struct unit *x86(const char *body)
{
	struct buf text = {0};
	struct unit *u;

	buf_printf(&text, "\t.text\n\t.type\tf,@function\nf:\n%s\tretq\n.Le:\n\t.size\tf, .Le-f\n", body);
	u = unit_of(text.ptr);
	buf_release(&text);
	return u;
}

static const struct allocsite *site_at(const struct func *f, size_t n)
{
	static const struct allocsite none;

	if (n >= f->allocsites.count)
		test_fail(__FILE__, __LINE__, "only %zu allocations", f->allocsites.count);
	return n < f->allocsites.count ? &f->allocsites.items[n] : &none;
}

enum { UNKNOWN = -1 };

/* The size that this code before `call` gives. */
static void check_size(int line, struct unit *u, int64_t want)
{
	const struct func *f = unit_func_find(u, S("f"));
	struct value size = site_at(f, 0)->size;
	int64_t got = size.is_known ? size.n : UNKNOWN;

	if (f->allocsites.count != 1 || got != want)
		test_fail(__FILE__, line, "%zu calls, size %lld, expected %lld", f->allocsites.count,
			  (long long)got, (long long)want);
	done(u);
}
#define SIZE(body, want) check_size(__LINE__, x86(body), want)
#define A64_SIZE(body, want) check_size(__LINE__, a64(body), want)

void test_allocations__constant_sizes(void)
{
	SIZE("\tmovl\t$24, %edi\n\tcallq\tmalloc@PLT\n", 24);
	SIZE("\tmovl\t$24, %edi\n\tmovq\t%rsi, %rbx\n\tmovl\t%edi, 8(%rsp)\n\tcallq\tmalloc\n", 24);
	SIZE("\tmovabsq\t$1250999896491, %rdi\n\tcallq\tmalloc\n", 1250999896491);
	SIZE("\tmovq\t$16, %rdi\n\tjmp\tmalloc\n", 16);
	SIZE("\txorl\t%edi, %edi\n\tcallq\tmalloc\n", 0);
	SIZE("\tpushq\t$24\n\tpopq\t%rdi\n\tcallq\tmalloc\n", 24);
	SIZE("\tmovl\t$8, %esi\n\tmovl\t$3, %edi\n\tcallq\tcalloc\n", 24);
	SIZE("\tmovl\t$100, %esi\n\tcallq\trealloc\n", 100);
	SIZE("\tmovl\t$4, %edx\n\tmovl\t$5, %esi\n\tcallq\treallocarray\n", 20);
	SIZE("\tmovl\t$256, %edx\n\tmovl\t$64, %esi\n\tcallq\tposix_memalign\n", 256);
	SIZE("\tmovl\t$20, %edi\n\tcallq\t_Znwm@PLT\n", 20);
	SIZE("\tcallq\tstrdup\n", UNKNOWN);
	SIZE("\tmovl\t$-1, %edi\n\tcallq\tmalloc\n", 4294967295);
	/* no size, and one of several values */
	SIZE("\tmovq\t$-1, %rdi\n\tcallq\tmalloc\n", UNKNOWN);
	SIZE("\tmovabsq\t$9223372036854775807, %rsi\n\tmovl\t$3, %edi\n\tcallq\tcalloc\n", UNKNOWN);
	SIZE("\tmovl\t$3, %edi\n\tcallq\tcalloc\n", UNKNOWN);
	/* more than stored facts can hold, and the most that they can */
	SIZE("\tmovabsq\t$9223372036854775807, %rdi\n\tcallq\tmalloc\n", UNKNOWN);
	SIZE("\tmovabsq\t$9007199254740993, %rdi\n\tcallq\tmalloc\n", UNKNOWN);
	SIZE("\tmovabsq\t$9007199254740992, %rdi\n\tcallq\tmalloc\n", 9007199254740992);
}

/* What comes between the constant and the call may change the register. */
void test_allocations__overwritten(void)
{
	static const char *const between[] = {
		"addq\t$8, %rdi",
		"shlq\t$3, %rdi",
		"incq\t%rdi",
		"negl\t%edi",
		"popq\t%rdi",
		"movb\t$1, %dil",
		"movw\t$1, %di",
		"movq\t(%rsi), %rdi",
		"cmovneq\t%rax, %rdi",
		"sete\t%dil",
		"xchgq\t%rdi, %rax",
		"xchgq\t%rax, %rdi",
		"leaq\t8(%rdi), %rdi",
		"imulq\t$3, %rsi, %rdi",
		"xaddq\t%rdi, %rax",
		"rep;stosb",
		"movl\t%esi, %edi",
		"movzbl\t(%rax), %edi",
		"callq\tg",
		"jne\t.L9\n.L9:",
		"xorl\t%esi, %edi",
		"#APP\n\tnop\n\t#NO_APP",
	};

	for (size_t i = 0; i < sizeof(between) / sizeof(between[0]); i++) {
		struct buf body = {0};
		struct unit *u;
		const struct func *f;

		buf_printf(&body, "\tmovl\t$24, %%edi\n\t%s\n\tcallq\tmalloc\n", between[i]);
		u = x86(body.ptr);
		f = unit_func_find(u, S("f"));
		if (f->allocsites.count != 1 || site_at(f, 0)->size.is_known)
			test_fail(__FILE__, __LINE__, "size %lld in spite of %s",
				  (long long)site_at(f, 0)->size.n, between[i]);
		buf_release(&body);
		done(u);
	}
	SIZE("\tmovl\t$24, %edx\n\tmulq\t%rcx\n\tcallq\tposix_memalign\n", UNKNOWN);
	SIZE("\tmovl\t$24, %edx\n\tcqto\n\tcallq\tposix_memalign\n", UNKNOWN);
}

/* What only reads it does not. */
void test_allocations__read_only(void)
{
	static const char *const between[] = {
		"cmpq\t$8, %rdi",   "testl\t%edi, %edi",   "pushq\t%rdi",
		"movq\t%rdi, %rbx", "movl\t$1, (%rdi)",    "incq\t(%rdi)",
		"addq\t%rdi, %rax", "leaq\t8(%rdi), %rax", "movl\t4(%rax,%rdi,8), %ecx",
		"movl\t$9, %esi",
	};

	for (size_t i = 0; i < sizeof(between) / sizeof(between[0]); i++) {
		struct buf body = {0};

		buf_printf(&body, "\tmovl\t$24, %%edi\n\t%s\n\tcallq\tmalloc\n", between[i]);
		SIZE(body.ptr, 24);
		buf_release(&body);
	}
}

/* Another way leads to the call with another value. */
void test_allocations__label_between(void)
{
	SIZE("\tjne\t.L2\n\tmovl\t$24, %edi\n.L2:\n\tcallq\tmalloc\n", UNKNOWN);
	SIZE("\tmovl\t$24, %edi\n.L3:\n\tcallq\tmalloc\n", 24); /* nothing jumps there */
}

void test_allocations__intel_syntax(void)
{
	struct unit *u = unit_of("\t.text\n\t.intel_syntax noprefix\n\t.type\tf,@function\nf:\n\tmov\tedi, "
				 "24\n\tmov\trbx, rdi\n"
				 "\tcall\tmalloc\n\tret\n.Le:\n\t.size\tf, .Le-f\n");

	check_size(__LINE__, u, 24);
	u = unit_of("\t.text\n\t.intel_syntax noprefix\n\t.type\tf,@function\nf:\n\tmov\tedi, "
		    "24\n\tpop\trdi\n\tcall\tmalloc\n\tret\n"
		    ".Le:\n\t.size\tf, .Le-f\n");
	check_size(__LINE__, u, UNKNOWN);
}

static struct unit *a64(const char *body)
{
	struct buf text = {0};
	struct unit *u;

	buf_printf(&text,
		   "\t.text\n\t.type\tf,@function\nf:\n\tstp\tx29, x30, [sp, "
		   "#-16]!\n%s\tret\n.Le:\n\t.size\tf, .Le-f\n",
		   body);
	u = unit_of(text.ptr);
	buf_release(&text);
	return u;
}

void test_allocations__aarch64(void)
{
	A64_SIZE("\tmov\tw0, #24\n\tbl\tmalloc\n", 24);
	A64_SIZE("\tmov\tx0, #24\n\tstr\tx0, [sp, #8]\n\tcmp\tx0, #3\n\tadd\tx1, x0, #1\n\tb\tmalloc\n", 24);
	A64_SIZE("\tmov\tw1, #8\n\tmov\tw0, #3\n\tbl\tcalloc\n", 24);
	A64_SIZE("\tmov\tw0, #24\n\tmovk\tw0, #1, lsl #16\n\tbl\tmalloc\n", UNKNOWN);
	A64_SIZE("\tmov\tw0, #24\n\tldp\tx1, x0, [sp]\n\tbl\tmalloc\n", UNKNOWN);
	A64_SIZE("\tmov\tw0, #24\n\tldr\tx1, [x0], #8\n\tbl\tmalloc\n", UNKNOWN);
	A64_SIZE("\tmov\tw0, #24\n\tadd\tx0, x0, #1\n\tbl\tmalloc\n", UNKNOWN);
	A64_SIZE("\tmov\tx0, x19\n\tbl\tmalloc\n", UNKNOWN);
}

void test_allocations__what_counts(void)
{
	struct unit *u = x86("\tcallq\tmmap@PLT\n\tcallq\tfree\n\tcallq\t*%rax\n.L1:"
			     "\n\tcallq\tmalloc\n\tdecl\t%ebx\n\tjne\t.L1\n"
			     "\tcallq\tmymalloc\n\tjmp\tcalloc@PLT\n");
	struct func *f = unit_func_find(u, S("f"));

	CHECK_INT(f->metrics[METRIC_allocations].n, 2);
	CHECK_INT(f->allocsites.count, 3);
	CHECK(!f->metrics[METRIC_escaping_allocations].is_known);
	for (size_t i = 0; i < f->allocsites.count; i++) {
		const struct allocsite *s = &f->allocsites.items[i];

		CHECK(str_eq(str_c(s->kind), str_eq(s->allocator, S("mmap")) ? S("map") : S("heap")));
		CHECK(s->in_loop == str_eq(s->allocator, S("malloc")));
		CHECK_INT(s->verdict, ALLOC_unknown);
	}
	done(u);
	u = x86("\tcallq\tfree\n");
	f = unit_func_find(u, S("f"));
	CHECK_INT(f->metrics[METRIC_allocations].n, 0);
	CHECK(f->metrics[METRIC_allocations].is_known && f->metrics[METRIC_escaping_allocations].is_known);
	done(u);
}

/* 60,000 calls and as many labels: no search through all labels for each. */
void test_allocations__many(void)
{
	enum { MANY = 60000, SECONDS_MAX = 15 };
	struct buf body = {0};
	clock_t begin;
	struct unit *u;

	for (int i = 0; i < MANY; i++)
		buf_printf(&body,
			   ".L%d:\n\tmovl\t$8, %%edi\n\tmovl\t%%eax, (%%rbx)\n\tcallq\tmalloc\n\tjne\t.L%d\n",
			   i, i);
	begin = clock();
	u = x86(body.ptr);
	if ((double)(clock() - begin) / CLOCKS_PER_SEC > SECONDS_MAX)
		test_fail(__FILE__, __LINE__, "more than %d s", SECONDS_MAX);
	CHECK_INT(unit_func_find(u, S("f"))->metrics[METRIC_allocations].n, MANY);
	CHECK_INT(site_at(unit_func_find(u, S("f")), 0)->size.n, 8);
	buf_release(&body);
	done(u);
}
