/* The size of an allocation as the source has it. */
#include "cmd/report/alloc_sizes.h"

#include "test.h"

static struct arena run;

static void check(int line, const char *text, uint32_t col, const char *name, int count_arg, int size_arg,
		  const char *want)
{
	struct str got = call_size_text(&run, str_c(text), col, str_c(name), count_arg, size_arg);

	if (!str_eq(got, want ? str_c(want) : STR_NONE))
		test_fail(__FILE__, line, "%s: '" STR_FMT "', expected '%s'", text, STR_ARG(got),
			  want ? want : "none");
}
#define SIZE(text, col, want) check(__LINE__, text, col, "malloc", -1, 0, want)
#define COUNTED(text, want) check(__LINE__, text, 1, "calloc", 0, 1, want)

void test_alloc_sizes__plain(void)
{
	SIZE("malloc(n)", 1, "n");
	SIZE("\tp = malloc(n * sizeof(*p));", 6, "n * sizeof(*p)");
	SIZE("malloc ( n )", 1, "n");
	SIZE("malloc(f(a, b) + g[c, d])", 1, "f(a, b) + g[c, d]");
	SIZE("malloc(sizeof(struct { int a, b; }))", 1, "sizeof(struct { int a, b; })");
	SIZE("malloc(')' + strlen(\"),(\"))", 1, "')' + strlen(\"),(\")");
	SIZE("malloc(n /* ) , */ + 1) + malloc(m)", 1, "n + 1");
	SIZE("malloc(n /* ) , */ + 1) + malloc(m)", 27, "m");
	SIZE("malloc(n +\n\t       header // size )\n\t+ 1\n)", 1, "n + header + 1");
	SIZE("malloc /* why */ (n)", 1, "n");
	SIZE("malloc(n\\\n+1)", 1, "n +1");
	check(__LINE__, "realloc(p, n * 2)", 1, "realloc", -1, 1, "n * 2");
	check(__LINE__, "xalloc(L, p, old, new)", 1, "xalloc", -1, 3, "new");
	COUNTED("calloc(n, 8)", "n, 8");
	COUNTED("calloc(f(1, 2), sizeof x)", "f(1, 2), sizeof x");
	arena_clear(&run);
}

/* What does not stand there is not guessed. */
void test_alloc_sizes__unknown(void)
{
	SIZE("MALLOC(n)", 1, NULL);
	SIZE("xmalloc(n)", 2, "n"); /* columns are the compiler's: it is not asked what stands before */
	SIZE("malloc2(n)", 1, NULL);
	SIZE("malloc(n)", 2, NULL);
	SIZE("malloc(n)", 0, NULL);
	SIZE("malloc(n)", 10, NULL);
	SIZE("malloc(n)", 4000000000u, NULL);
	SIZE("", 1, NULL);
	SIZE("malloc", 1, NULL);
	SIZE("malloc;", 1, NULL);
	SIZE("malloc()", 1, NULL);
	SIZE("malloc(n", 1, NULL);
	SIZE("malloc(n]", 1, NULL);
	SIZE("malloc(\n#ifdef X\nn\n#else\nm\n#endif\n)", 1, NULL);
	SIZE("/* malloc(n) */", 4, "n");
	SIZE("\"malloc(n)\"", 1, NULL);
	COUNTED("calloc(n)", NULL);
	COUNTED("calloc(, 8)", NULL);
	check(__LINE__, "malloc(n)", 1, "malloc", -1, -1, NULL);
	check(__LINE__, "malloc(n)", 1, "malloc", -1, 1, NULL);
	arena_clear(&run);
}

void test_alloc_sizes__long(void)
{
	struct buf b = {0};
	struct str got;

	buf_add(&b, S("malloc("));
	for (int i = 0; i < 1000; i++)
		buf_add(&b, S("ä + "));
	buf_add(&b, S("1)"));
	got = call_size_text(&run, buf_str(&b), 1, S("malloc"), -1, 0);
	CHECK(got.len > 100 && got.len < 200);
	CHECK(str_ends(got, S("…")));
	b.len = 0;
	buf_add(&b, S("malloc("));
	for (int i = 0; i < 100000; i++)
		buf_addc(&b, '(');
	CHECK(!call_size_text(&run, buf_str(&b), 1, S("malloc"), -1, 0).ptr);
	buf_release(&b);
	arena_clear(&run);
}
