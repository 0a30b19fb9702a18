/* Source lines by the names that units show. */
#include "cmd/sources.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"

static struct arena run;
static char folder[32];

static void write_file(const char *name, const char *text)
{
	FILE *f = fopen(str_printf(&run, "%s/%s", folder, name).ptr, "w");

	if (!f) {
		test_fail(__FILE__, __LINE__, "cannot write %s", name);
		return;
	}
	fputs(text, f);
	fclose(f);
}

static void begin(void)
{
	strcpy(folder, "/tmp/casm-test-XXXXXX");
	if (!mkdtemp(folder) || chdir(folder) != 0)
		test_fail(__FILE__, __LINE__, "no folder");
	mkdir("one", 0700);
	mkdir("two", 0700);
	write_file("one/a.c", "1 in one\n2 in one\r\n3 in one");
	write_file("two/a.c", "1 in two\n");
	write_file("a.c", "1 here\n");
	write_file("empty.c", "");
}

static void end(void)
{
	static const char *const names[] = {"one/a.c", "two/a.c", "a.c", "empty.c", "one", "two", "fifo"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		remove(names[i]);
	CHECK(chdir("/") == 0 && rmdir(folder) == 0);
	arena_clear(&run);
}

static struct unit *unit_in(const char *sub)
{
	return unit_new(S("x.o"), str_printf(&run, "%s/%s", folder, sub));
}

/* Two units from two folders, each with its a.c; neither is the one in the current folder. */
void test_sources__folders_of_units(void)
{
	struct options o;
	struct sources s;
	struct unit *one, *two, *nowhere;

	begin();
	options_init(&o);
	sources_init(&s, &run, &o);
	one = unit_in("one");
	two = unit_in("two");
	nowhere = unit_new(S("x.o"), S(""));
	CHECK_STR(source_line(&s, one, S("a.c"), 1), S("1 in one"));
	CHECK_STR(source_line(&s, two, S("a.c"), 1), S("1 in two"));
	CHECK_STR(source_line(&s, nowhere, S("a.c"), 1), S("1 here"));
	CHECK_STR(source_line(&s, one, S("a.c"), 2), S("2 in one"));
	CHECK_STR(source_line(&s, one, S("a.c"), 3), S("3 in one"));
	CHECK(!source_line(&s, one, S("a.c"), 4).ptr);
	CHECK(!source_line(&s, one, S("a.c"), 0).ptr);
	CHECK(!source_line(&s, two, S("a.c"), 2).ptr);
	CHECK(!source_line(&s, one, S("none.c"), 1).ptr);
	CHECK(!source_line(&s, one, STR_NONE, 1).ptr);
	CHECK(!source_line(&s, one, S(""), 1).ptr);
	CHECK_STR(source_line(&s, one, S("empty.c"), 1), S(""));
	CHECK(!source_line(&s, one, S("<"), 1).ptr);
	CHECK(!source_line(&s, one, S("<>"), 1).ptr);
	sources_close(&s);
	unit_free(one);
	unit_free(two);
	unit_free(nowhere);
	end();
}

/* Of many units: lines that are told later outlive the files, and what was given back is read again. */
void test_sources__many(void)
{
	enum { FILES = 200 };
	struct arena many = {.may_rest = true};
	struct str first, kept[FILES];
	struct options o;
	struct sources s;
	struct unit *u;

	begin();
	options_init(&o);
	sources_init(&s, &many, &o);
	u = unit_in("one");
	first = source_line(&s, u, S("a.c"), 2);
	for (size_t i = 0; i < FILES; i++) {
		const char *name = str_printf(&run, "one/%zu.c", i).ptr;

		write_file(name, str_printf(&run, "%s\n\nline 3 of %zu\n", name, i).ptr);
		kept[i] = source_line_kept(&s, u, str_printf(&run, "%zu.c", i), 3);
	}
	CHECK(s.near.count < FILES / 2);
	CHECK_STR(first, S("2 in one"));
	CHECK_STR(source_line_kept(&s, u, S("0.c"), 1), S("one/0.c"));
	CHECK(source_line_kept(&s, u, S("0.c"), 2).ptr && !source_line_kept(&s, u, S("0.c"), 4).ptr);
	CHECK_STR(source_line_kept(&s, u, S("0.c"), 2), S(""));
	sources_close(&s);
	for (size_t i = 0; i < FILES; i++) {
		CHECK_STR(kept[i], str_printf(&run, "line 3 of %zu", i));
		remove(str_printf(&run, "one/%zu.c", i).ptr);
	}
	arena_clear(&many);
	unit_free(u);
	end();
}

/* A name that was trimmed is found where the line tables say the file is; --source-path comes before. */
void test_sources__trimmed_names(void)
{
	struct options o;
	struct sources s;
	struct unit *u;

	begin();
	options_init(&o);
	sources_init(&s, &run, &o);
	u = unit_in("one");
	u->trim_path = str_c(folder);
	CHECK_STR(unit_file(u, str_printf(&run, "%s/two/a.c", folder), STR_NONE), S("two/a.c"));
	CHECK(chdir("/") == 0);
	CHECK_STR(source_line(&s, u, S("two/a.c"), 1), S("1 in two"));
	sources_close(&s);
	o.source_path = str_printf(&run, "%s/one", folder).ptr;
	sources_init(&s, &run, &o);
	CHECK_STR(source_line(&s, u, S("a.c"), 2), S("2 in one"));
	sources_close(&s);
	unit_free(u);
	CHECK(chdir(folder) == 0);
	end();
}

/* Line tables may name anything: nothing but plain files is opened. */
void test_sources__no_plain_file(void)
{
	struct options o;
	struct sources s;
	struct unit *u;

	begin();
	options_init(&o);
	sources_init(&s, &run, &o);
	u = unit_in(".");
	CHECK(mkfifo("fifo", 0600) == 0);
	CHECK(!source_line(&s, u, S("fifo"), 1).ptr);
	CHECK(!source_line(&s, u, S("/dev/zero"), 1).ptr);
	CHECK(!source_line(&s, u, S("one"), 1).ptr);
	CHECK(!source_line(&s, u, S("/proc/kcore"), 1).ptr);
	sources_close(&s);
	unit_free(u);
	end();
}

void test_sources__token_width(void)
{
	CHECK_INT(token_width(S("int abc_1 = f(x);"), 5), 5);
	CHECK_INT(token_width(S("int abc_1 = f(x);"), 11), 1);
	CHECK_INT(token_width(S("int abc"), 7), 1);
	CHECK_INT(token_width(S("int abc"), 8), 0);
	CHECK_INT(token_width(S("int abc"), 0), 0);
	CHECK_INT(token_width(S(""), 1), 0);
	CHECK_INT(token_width(STR_NONE, 4000000000u), 0);
}
