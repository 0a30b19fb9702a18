/* A function's assembly as rows: labels renamed in order, source lines, inlined code marked. */
#include "cmd/listing.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "analyze/analysis.h"
#include "fixture.h"

static struct arena run;
static struct invocation inv;
static struct unit *u;
static struct func *f;
static struct sources sources;

static void begin(const char *body)
{
	struct buf text = {0};
	struct str copy;

	inv = (struct invocation){.run = &run};
	options_init(&inv.options);
	doc_init(&inv.doc, &run);
	u = unit_new(S("a.c"), S("/nonexistent"));
	buf_printf(&text,
		   "\t.text\n\t.file\t\"a.c\"\n\t.file\t1 \"/nonexistent\" "
		   "\"a.c\"\n\t.type\tf,@function\nf:\n%s.Le:\n\t.size\tf, .Le-f\n",
		   body);
	copy = str_dup(&u->arena, buf_str(&text));
	buf_release(&text);
	read_text(u, copy);
	f = unit_func_find(u, S("f"));
	f->decl = make_loc(u, "a.c", 1, 0);
	sources_init(&sources, &run, &inv.options);
}

static const char *const kinds[] = {
	[ROW_HEADING] = "= ", [ROW_SOURCE] = "source ", [ROW_INLINED] = "inlined ", [ROW_LABEL] = "label ",
	[ROW_INSN] = "",      [ROW_REMARK] = "remark ", [ROW_TEXT] = "text "};

/* Rows as lines, depth as blanks. */
static struct str rows(void)
{
	struct buf out = {0};
	const struct listing *l;
	struct str text;

	listing_add(&inv, u, f, &sources);
	l = &inv.doc.blocks.items[inv.doc.blocks.count - 1].listing;
	for (size_t i = 1; i < l->rows.count; i++) {
		const struct row *r = &l->rows.items[i];

		buf_printf(&out, "%*s%s", (int)r->depth, "", kinds[r->kind]);
		if (r->name.ptr)
			buf_printf(&out, STR_FMT ": ", STR_ARG(r->name));
		buf_printf(&out, STR_FMT, STR_ARG(r->text));
		if (r->kind == ROW_SOURCE || r->kind == ROW_INLINED) {
			buf_addc(&out, '@');
			loc_print(r->loc, &out);
		}
		if (r->kind == ROW_INSN && r->note.ptr)
			buf_printf(&out, " ; " STR_FMT, STR_ARG(r->note));
		buf_addc(&out, '\n');
	}
	text = str_dup(&run, buf_str(&out));
	buf_release(&out);
	return text;
}

static void end(void)
{
	sources_close(&sources);
	unit_free(u);
	arena_clear(&run);
}

void test_listing__labels_are_renamed_in_order(void)
{
	begin("\tjmp\t.LBB3_9\n.LBB3_7:\n\tincl\t%eax\n.LBB3_8:\n\tdecl\t%eax\n.LBB3_9:\n\tjne\t.LBB3_"
	      "7\n\tretq\n");
	inv.options.no_source = true;
	/* the label that nothing names is gone, and the numbers are those of the code's order */
	CHECK_STR(rows(), S("jmp .L2\nlabel .L1\nincl %eax\ndecl %eax\nlabel .L2\njne .L1\nretq\n"));
	end();
}

/* The same function at another place of its unit looks the same. */
void test_listing__numbers_of_the_unit_do_not_show(void)
{
	struct str one;

	begin("\tjne\t.LBB3_7\n\tmovss\t.LCPI3_1(%rip), %xmm0\n\tleaq\t.LJTI3_0(%rip), "
	      "%rax\n.LBB3_7:\n\tleaq\t.L.str.12(%rip), %rdi\n\tretq\n");
	inv.options.no_source = true;
	one = str_dup(&u->arena, rows());
	CHECK_STR(one, S("jne .L1\nmovss .Lconst1(%rip), %xmm0\nleaq .Ltable1(%rip), %rax\nlabel .L1\nleaq "
			 ".Lconst2(%rip), %rdi\nretq\n"));
	end();
	begin("\tjne\t.LBB40_7\n\tmovss\t.LCPI40_1(%rip), %xmm0\n\tleaq\t.LJTI40_0(%rip), "
	      "%rax\n.LBB40_7:\n\tleaq\t.L.str.1(%rip), %rdi\n\tretq\n");
	inv.options.no_source = true;
	CHECK_STR(rows(), S("jne .L1\nmovss .Lconst1(%rip), %xmm0\nleaq .Ltable1(%rip), %rax\nlabel "
			    ".L1\nleaq .Lconst2(%rip), %rdi\nretq\n"));
	end();
}

/* A name that holds .L is not a label; behind the '$' of an immediate one is. */
void test_listing__names_that_hold_a_label(void)
{
	begin("\tmovl\t$.L.str, %edi\n\tcallq\tx.Ly\n\tmovl\t$.L.str+4, %esi\n\tmovl\ta$.Lz(%rip), "
	      "%eax\n\tmovq\t_.L(%rip), %rax\n"
	      "\tmovl\t.L.str(,%rax,4), %eax\n\tretq\n");
	inv.options.no_source = true;
	CHECK_STR(rows(), S("movl $.Lconst1, %edi\ncallq x.Ly\nmovl $.Lconst1+4, %esi\nmovl a$.Lz(%rip), "
			    "%eax\nmovq _.L(%rip), %rax\n"
			    "movl .Lconst1(,%rax,4), %eax\nretq\n"));
	end();
}

void test_listing__notes(void)
{
	begin("\tmovq\t%rdi, 8(%rsp)    # 8-byte Spill\n\tmovq\t8(%rsp), %rdi    # 8-byte "
	      "Reload\n\tnop\n\tcallq\tg@PLT\n\tjmp\th\n");
	inv.options.no_source = true;
	CHECK_STR(rows(), S("movq %rdi, 8(%rsp) ; spill\nmovq 8(%rsp), %rdi ; reload\ncallq g@PLT\njmp h ; "
			    "tail call\n"));
	end();
}

/* The line above stays until it changes; a line that cannot be read has its place. */
void test_listing__source_lines(void)
{
	begin("\t.loc\t1 5 2\n\tincl\t%eax\n\t.loc\t1 5 9\n\tincl\t%ebx\n\t.loc\t1 6 "
	      "1\n\tincl\t%ecx\n\t.loc\t1 5 2\n\tretq\n");
	CHECK_STR(rows(),
		  S("source @a.c:5\nincl %eax\nincl %ebx\nsource @a.c:6\nincl %ecx\nsource @a.c:5\nretq\n"));
	end();
}

/* Code of g inlined at 3:1, in it code of h inlined at 8:2, then another copy of g. */
void test_listing__inlined_code(void)
{
	const struct inline_frame *g, *h, *again;

	begin("\t.loc\t1 5 2\n\tincl\t%eax\n\t.loc\t1 6 2\n\tincl\t%ebx\n\t.loc\t1 7 "
	      "2\n\tincl\t%ecx\n\t.loc\t1 6 3\n\tdecl\t%eax\n"
	      "\t.loc\t1 7 2\n\tdecl\t%ecx\n\t.loc\t1 5 2\n\tretq\n");
	g = make_frame(u, "g", make_loc(u, "a.c", 3, 1), NULL);
	h = make_frame(u, "h", make_loc(u, "a.c", 8, 2), g);
	again = make_frame(u, "h", make_loc(u, "a.c", 8, 2),
			   make_frame(u, "g", make_loc(u, "a.c", 4, 1), NULL));
	f->insns.items[1].frame = g;
	f->insns.items[2].frame = h;
	f->insns.items[3].frame = g;
	f->insns.items[4].frame = again;
	CHECK_STR(rows(), S("source @a.c:5\nincl %eax\n"
			    " inlined g@a.c:3:1\n source @a.c:6\n incl %ebx\n"
			    "  inlined h@a.c:8:2\n  source @a.c:7\n  incl %ecx\n"
			    " source @a.c:6\n decl %eax\n" /* g is still open: no mark */
			    " inlined g@a.c:4:1\n  inlined h@a.c:8:2\n  source @a.c:7\n  decl %ecx\n"
			    "source @a.c:5\nretq\n"));
	end();
}

/* 5,000 levels, twice: neither all of them are marked nor is time spent on each pair. */
void test_listing__deep_inlining(void)
{
	enum { DEPTH = 5000, INSNS = 4000, SECONDS_MAX = 15 };
	const struct inline_frame *deep[2] = {NULL, NULL};
	struct buf body = {0};
	clock_t begun;
	size_t marks = 0;

	for (int i = 0; i < INSNS; i++)
		buf_printf(&body, "\t.loc\t1 %d 1\n\tincl\t%%eax\n", i + 1);
	begin(body.ptr);
	buf_release(&body);
	for (int i = 0; i < DEPTH; i++)
		for (int k = 0; k < 2; k++)
			deep[k] = make_frame(u, "g", make_loc(u, "a.c", (uint32_t)(i + 1), (uint32_t)k),
					     deep[k]);
	for (size_t i = 0; i < INSNS; i++)
		f->insns.items[i].frame = deep[i % 2];
	begun = clock();
	inv.options.no_source = false;
	listing_add(&inv, u, f, &sources);
	if ((double)(clock() - begun) / CLOCKS_PER_SEC > SECONDS_MAX)
		test_fail(__FILE__, __LINE__, "more than %d s", SECONDS_MAX);
	for (size_t i = 0; i < inv.doc.blocks.items[0].listing.rows.count; i++)
		marks += inv.doc.blocks.items[0].listing.rows.items[i].kind == ROW_INLINED;
	CHECK_INT(marks, 64 * INSNS);
	end();
}

static int by_remark(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return remark_cmp(*x, *y);
}

#define REMARK(name, line, message)                                                                          \
	"--- !Missed\nPass:            inline\nName:            " name                                       \
	"\nDebugLoc:        { File: a.c, Line: " line                                                        \
	", Column: 3 }\nFunction:        f\nArgs:\n  - String:          " message "\n...\n"

void test_listing__remarks(void)
{
	begin("\t.loc\t1 5 2\n\tincl\t%eax\n\t.loc\t1 6 2\n\tretq\n\t.loc\t1 5 2\n\tretq\n");
	read_remarks(
		u, S(REMARK("TooCostly", "5", "one") REMARK("NeverInline", "5", "two") REMARK(
			   "TooCostly", "60",
			   "elsewhere") "--- !Missed\nPass:            loop-vectorize\nName:            "
					"MissedDetails\nDebugLoc:        { File: a.c, Line: 5, Column: 3 }\n"
					"Function:        f\nArgs:\n  - String:          loop not "
					"vectorized\n...\n"));
	vec_sort(&u->remarks, by_remark);
	/* once per line, and not the bare refusal of a loop, whose reason is a remark of its own */
	CHECK_STR(rows(),
		  S("source @a.c:5\nremark inline NeverInline: two\nremark inline TooCostly: one\nincl %eax\n"
		    "source @a.c:6\nretq\nsource @a.c:5\nretq\n"));
	end();
}

void test_listing__parts(void)
{
	begin("\tincl\t%eax\n\tretq\n");
	func_part(u, f, S("f"));
	f->parts.items[0].ninsns = 1;
	func_part(u, f, S("f.cold"));
	f->parts.items[1].first_insn = 1;
	f->parts.items[1].ninsns = 1;
	inv.options.no_source = true;
	CHECK_STR(rows(), S("incl %eax\n= f.cold\nretq\n"));
	end();
}

void test_listing__nothing_to_show(void)
{
	begin("");
	f->metrics[METRIC_instructions] = value_of(0);
	CHECK_STR(rows(), S("text it has no instructions: it is never reached\n"));
	f->metrics[METRIC_instructions] = value_unknown("x");
	CHECK_STR(rows(), S("text its machine code could not be decoded\n"));
	end();
}

void test_listing__json(void)
{
	struct buf out = {0};
	struct json j = {.out = &out};

	begin("\t.loc\t1 5 2\n.LBB3_7:\n\tjne\t.LBB3_7\n\tretq\n");
	f->insns.items[1].frame = make_frame(u, "g", make_loc(u, "a.c", 3, 0), NULL);
	listing_data(&inv, u, f);
	inv.doc.data.json(inv.doc.data.context, &j);
	CHECK(str_find(buf_str(&out),
		       S("\"code\":[{\"label\":\".L1\"},{\"text\":\"jne "
			 ".L1\",\"file\":\"a.c\",\"line\":5,\"column\":2,"
			 "\"inlined_at\":[]},{\"text\":\"retq\",\"file\":\"a.c\",\"line\":5,\"column\":2,"
			 "\"inlined_at\":"
			 "[{\"file\":\"a.c\",\"line\":3,\"column\":null,\"function\":\"g\"}]}]")) !=
	      (size_t)-1);
	buf_release(&out);
	end();
}
