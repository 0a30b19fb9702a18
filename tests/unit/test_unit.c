/* The model's unit: names of files, functions and their parts. */
#include <sys/stat.h>

#include "base/file.h"
#include "base/tmp.h"
#include "fixture.h"

static void check_file(struct unit *u, const char *raw, const char *comp_dir, const char *want)
{
	CHECK_STR(unit_file(u, str_c(raw), comp_dir ? str_c(comp_dir) : STR_NONE), str_c(want));
}

void test_unit__file_names(void)
{
	struct unit *u = unit_new(S("a.c"), S("/home/me/p/"));

	check_file(u, "a.c", NULL, "a.c");
	check_file(u, "./src//a.c", NULL, "src/a.c");
	check_file(u, "/home/me/p/src/a.c", NULL, "src/a.c");
	check_file(u, "../q/a.c", NULL, "/home/me/q/a.c");
	check_file(u, "/home/me/pq/a.c", NULL, "/home/me/pq/a.c");
	check_file(u, "../src/a.c", "/home/me/p/build", "src/a.c");
	check_file(u, "/home/me/p", NULL, "/home/me/p");
	check_file(u, "/usr/include/stdio.h", NULL, "<stdio.h>");
	check_file(u, "/usr/include/x86_64-linux-gnu/bits/types.h", NULL, "<bits/types.h>");
	check_file(u, "/usr/include/c++/12/vector", NULL, "<vector>");
	check_file(u, "/usr/include/c++/14.1.0/bits/move.h", NULL, "<bits/move.h>");
	check_file(u, "/usr/include/x86_64-linux-gnu/c++/12/bits/gthr.h", NULL, "<bits/gthr.h>");
	check_file(u, "/usr/include/12monkeys/a.h", NULL, "<12monkeys/a.h>");
	check_file(u, "/usr/lib/llvm-19/lib/clang/19/include/immintrin.h", NULL, "<immintrin.h>");
	check_file(u, "/usr/lib/gcc/x86_64-linux-gnu/12/include/stddef.h", NULL, "<stddef.h>");
	check_file(u, "/usr/lib/x/include", NULL, "/usr/lib/x/include");
	check_file(u, "a b\tc.c", NULL, "a b\tc.c");
	check_file(u, "x/../../../../../../../etc/passwd", NULL, "/etc/passwd");
	CHECK(!unit_file(u, S(""), STR_NONE).ptr);
	/* equal names are one text */
	CHECK(unit_file(u, S("a.c"), STR_NONE).ptr == unit_file(u, S("/home/me/p/a.c"), STR_NONE).ptr);
	unit_free(u);
}

void test_unit__file_names_from_the_root(void)
{
	struct unit *u = unit_new(S("a.c"), S("/"));

	check_file(u, "a.c", NULL, "a.c");
	check_file(u, "/src/a.c", NULL, "src/a.c");
	unit_free(u);
	/* an object: the folder is not known, nothing is cut */
	u = unit_new(S("a.o"), S(""));
	check_file(u, "/src/a.c", NULL, "/src/a.c");
	check_file(u, "src/a.c", NULL, "src/a.c");
	check_file(u, "a.c", "/src", "/src/a.c");
	unit_free(u);
}

void test_unit__trim_path(void)
{
	struct unit *u = unit_new(S("a.c"), S("/home/me/p"));

	u->trim_path = S("/build/x/");
	check_file(u, "/build/x/src/a.c", NULL, "src/a.c");
	check_file(u, "/build/xy/src/a.c", NULL, "/build/xy/src/a.c");
	check_file(u, "/build/x", NULL, "/build/x");
	check_file(u, "/home/me/p/b.c", NULL, "b.c");
	unit_free(u);
}

static void check_remark_file(struct unit *u, const char *raw, const char *want)
{
	CHECK_STR(unit_remark_file(u, str_c(raw)), str_c(want));
}

void test_unit__remark_files(void)
{
	struct unit *u = unit_new(S("../src/a.c"), S("/p/build"));

	check_file(u, "/p/src/a.c", NULL, "/p/src/a.c");
	check_remark_file(u, "src/a.c", "/p/src/a.c"); /* relative to /p */
	check_remark_file(u, "/p/src/a.c", "/p/src/a.c");
	check_remark_file(u, "/p/build/b.c", "b.c");
	check_remark_file(u, "rc/a.c", "rc/a.c"); /* ends in it, but within a name */
	check_remark_file(u, "other.c", "other.c");
	check_remark_file(u, "./src/a.c", "/p/src/a.c"); /* of a header found by -I/p/. */
	check_remark_file(u, "./src/../src/a.c", "/p/src/a.c");
	CHECK(!unit_remark_file(u, S("")).ptr);
	unit_free(u);
}

/* Several known files end in the name: the one that LLVM would call so. */
void test_unit__ambiguous_remark_files(void)
{
	struct unit *u = unit_new(S("src/a.c"), S("/p/lib"));

	check_file(u, "/p/src/a.c", NULL, "/p/src/a.c");
	check_file(u, "/p/lib/src/a.c", NULL, "src/a.c");
	check_file(u, "/q/src/a.c", NULL, "/q/src/a.c");
	check_remark_file(u, "lib/src/a.c", "src/a.c");
	/* /p/src/a.c from /p/lib is src/a.c in the record, and so is /p/lib/src/a.c: not told apart */
	check_remark_file(u, "src/a.c", "src/a.c");
	unit_free(u);

	u = unit_new(S("../src/a.c"), S("/p/build"));
	check_file(u, "/p/src/a.c", NULL, "/p/src/a.c");
	check_file(u, "/q/src/a.c", NULL, "/q/src/a.c");
	check_remark_file(u, "src/a.c", "/p/src/a.c");
	unit_free(u);
}

/* Of what is in no line table, the files that are there tell which folder is meant. */
void test_unit__remark_files_without_code(void)
{
	struct arena a = {0};
	struct str folder, build;
	struct unit *u;
	struct err err = {0};

	CHECK(tmp_folder(&a, &folder, &err));
	build = path_join(&a, folder, S("build"));
	CHECK(mkdir(str_to_c(&a, build), 0700) == 0);
	CHECK(file_replace(str_to_c(&a, path_join(&a, folder, S("x.h"))), S("x"), &err));
	CHECK(file_replace(str_to_c(&a, path_join(&a, build, S("y.h"))), S("y"), &err));
	u = unit_new(S("../a.c"), build);
	check_remark_file(u, "./x.h", str_to_c(&a, path_join(&a, folder, S("x.h"))));
	check_remark_file(u, "y.h", "y.h");
	check_remark_file(u, "z.h", "z.h");
	unit_free(u);
	tmp_remove_all(false);
	arena_clear(&a);
}

/* A name that was not found is no file that another name may be resolved to. */
void test_unit__guessed_remark_files(void)
{
	struct unit *u = unit_new(S("a.c"), S("/p"));

	check_remark_file(u, "gone/a.c", "gone/a.c");
	check_remark_file(u, "a.c", "a.c");
	unit_free(u);
}

static void check_owner(const char *symbol, const char *want)
{
	CHECK_STR(unit_symbol_owner(str_c(symbol)), str_c(want));
}

void test_unit__cold_parts(void)
{
	check_owner("f", "f");
	check_owner("f.cold", "f");
	check_owner("f.cold.12", "f");
	check_owner("f.part.0.cold", "f.part.0");
	check_owner("f.constprop.0.cold.3", "f.constprop.0");
	check_owner("f.cold.part.0", "f.cold.part.0");
	check_owner("a.cold.b.cold", "a.cold.b");
	check_owner("f.cold1", "f.cold1");
	check_owner("f.colder", "f.colder");
	check_owner("f.1", "f.1");
	check_owner("scold", "scold");
	check_owner(".cold", ".cold");
	check_owner(".cold.1", ".cold.1");
	check_owner("", "");
	check_owner("12", "12");
}

void test_unit__functions(void)
{
	struct unit *u = unit_new(S("a.c"), S("/p"));
	struct func *f = unit_func(u, S("f")), *other;

	CHECK(unit_func(u, S("f.cold")) == f);
	CHECK(unit_func(u, S("f")) == f);
	CHECK(unit_func_find(u, S("f.cold.1")) == f);
	CHECK(!unit_func_find(u, S("g")));
	CHECK(!unit_func_find(u, S("f.part.0")));
	other = unit_func_namesake(u, S("f"), S("b.c"));
	CHECK(other != f && unit_func_find(u, S("f")) == f);
	CHECK_STR(other->linkage_name, S("f"));
	CHECK_STR(other->decl.file, S("b.c"));
	CHECK(!f->metrics[METRIC_instructions].is_known);
	CHECK_STR(str_c(f->metrics[METRIC_bytes].why), S("not measured"));
	unit_func(u, S("a"));
	unit_sort_funcs(u);
	CHECK_INT(u->funcs.count, 3);
	CHECK_STR(u->funcs.items[0]->linkage_name, S("a"));
	CHECK(u->funcs.items[1] == f && u->funcs.items[2] == other);
	unit_free(u);
}

void test_unit__parts(void)
{
	struct unit *u = unit_new(S("a.c"), S("/p"));
	struct func *f = unit_func(u, S("f"));
	struct func_part *p;

	CHECK(!func_size_bytes(f).is_known);
	p = func_part(u, f, S("f"));
	CHECK(p->addr == ADDR_UNKNOWN);
	p->addr = 0;
	p->size_bytes = 10;
	CHECK_INT(func_size_bytes(f).n, 10);
	p = func_part(u, f, S("f.cold"));
	CHECK_INT(f->parts.count, 2);
	CHECK(!func_size_bytes(f).is_known); /* of the cold part nothing is known yet */
	p->addr = 100;
	p->size_bytes = 5;
	CHECK_INT(func_size_bytes(f).n, 15);
	CHECK(func_part(u, f, S("f.cold")) == &f->parts.items[1]);
	CHECK_INT(f->parts.count, 2);
	unit_free(u);
}

/* Sizes that a hostile symbol table gives. */
void test_unit__huge_parts(void)
{
	struct unit *u = unit_new(S("a.o"), S("/p"));
	struct func *f = unit_func(u, S("f"));

	for (int i = 0; i < 2; i++) {
		struct func_part *p = func_part(u, f, i ? S("f.cold") : S("f"));

		p->addr = 0;
		p->size_bytes = UINT64_MAX / 2;
	}
	CHECK(!func_size_bytes(f).is_known);
	unit_free(u);
}

void test_unit__free_nothing(void)
{
	unit_free(NULL);
}

/* A later of two values of one name; unknown parts make a sum unknown. */
void test_unit__values(void)
{
	CHECK_INT(value_add(value_of(3), value_of(-5)).n, -2);
	CHECK(!value_add(value_of(3), value_unknown("x")).is_known);
	CHECK_STR(str_c(value_add(value_unknown("x"), value_unknown("y")).why), S("x"));
}
