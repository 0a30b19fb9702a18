/* Blocks of a function's body. */
#include "read/blocks.h"

#include "base/buf.h"
#include "test.h"

static void check(const char *text, const char *want)
{
	struct source_blocks blocks = {0};
	struct arena a = {0};
	struct buf b = {0};

	blocks_read(&a, str_c(text), 10, &blocks);
	for (size_t i = 0; i < blocks.count; i++)
		buf_printf(&b, "%s%u-%u " STR_FMT "<%u", i ? ", " : "", blocks.items[i].line,
			   blocks.items[i].end_line, STR_ARG(blocks.items[i].keyword),
			   blocks.items[i].parent);
	CHECK_STR(b.len ? buf_str(&b) : S(""), str_c(want));
	buf_release(&b);
	arena_clear(&a);
}

void test_blocks__tree(void)
{
	check("int f(int x)\n{\n\tif (x) {\n\t\tg();\n\t} else {\n\t\tfor (;;) {\n\t\t}\n\t}\n}\nint h(void) "
	      "{ }",
	      "11-18 <0, 12-14 if<0, 14-17 else<0, 15-16 for<2");
	check("void f(void) { switch (x) { case 1: { y(); } } do { z(); } while (0); }",
	      "10-10 <0, 10-10 switch<0, 10-10 <1, 10-10 do<0");
	check("void f(void)\n{\n\tif (a)\n\t\tb();\n\tif (c\n\t    && d) {\n\t\te();\n\t}\n}",
	      "11-18 <0, 14-17 if<0");
	check("void f(void)\n{\n\telse if (a) {\n\t}\n}", "11-14 <0, 12-13 if<0");
}

void test_blocks__no_statements(void)
{
	/* initializers, literals, comments and directives hold no blocks */
	check("void f(void)\n{\n\tint a[] = { 1, { 2 } };\n\tputs(\"{\"); /* { */ // {\n#define X {\n\tx = "
	      "(struct s){ 3 };\n}",
	      "11-16 <0");
	check("int a;", "");
	check("void f(void) { if (x) {", "");
	check("", "");
}

void test_blocks__deep(void)
{
	struct source_blocks blocks = {0};
	struct arena a = {0};
	struct buf b = {0};

	buf_fill(&b, '{', 1000);
	buf_fill(&b, '}', 1000);
	blocks_read(&a, buf_str(&b), 1, &blocks);
	CHECK_INT(blocks.count, 0);
	buf_release(&b);
	arena_clear(&a);
}
