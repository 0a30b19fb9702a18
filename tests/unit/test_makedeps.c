/* Dependency files of compilers. */
#include "read/makedeps.h"

#include "base/buf.h"
#include "test.h"

static void check(const char *text, const char *want)
{
	struct makedeps names = {0};
	struct arena a = {0};
	struct buf b = {0};

	makedeps_read(&a, str_c(text), &names);
	for (size_t i = 0; i < names.count; i++)
		buf_printf(&b, "%s" STR_FMT, i ? "|" : "", STR_ARG(names.items[i]));
	CHECK_STR(b.len ? buf_str(&b) : S(""), str_c(want));
	buf_release(&b);
	arena_clear(&a);
}

void test_makedeps__rules(void)
{
	check("", "");
	check("x.o: a.c", "a.c");
	check("x.o: a.c \\\n  b.h \\\n\tc/d.h\n", "a.c|b.h|c/d.h");
	check("x.o x.d : a.c b.h\n", "a.c|b.h");
	check("x.o: a.c\n\nb.h:\ny.o: b.c\n", "a.c|b.c");
	check("x.o: a.c \\\r\n b.h", "a.c|\\"); /* no compiler that casm starts writes this */
}

void test_makedeps__quoting(void)
{
	check("x.o: a\\ b.c c\\#d.h e$$f.h g\\h.h", "a b.c|c#d.h|e$f.h|g\\h.h");
	check("dir/x\\ y.o: z.c", "z.c");
	check("x.o: a\\", "a\\");
	check("x.o: $", "$");
}
