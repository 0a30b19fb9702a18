#include "test.h"
#include "toolchain/foreign.h"

void test_foreign__names(void)
{
	static const struct {
		const char *name, *family;
		bool is_foreign;
	} rows[] = {
		{"gcc", "clang", true},
		{"gcc", "gcc", false},
		{"/usr/bin/clang++-19", "clang", false},
		{"/usr/bin/clang++-19", "gcc", true},
		{"g++-12", "clang", true},
		{"x86_64-linux-gnu-gcc", "gcc", false},
		{"cc", "clang", false},
		{"c++", "gcc", false},
		{"/opt/gcc/bin/cc", "clang", false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct cc cc = {.family = str_c(rows[i].family)};

		if (cc_is_foreign(&cc, rows[i].name) != rows[i].is_foreign)
			test_fail(__FILE__, __LINE__, "%s for %s", rows[i].name, rows[i].family);
	}
}

void test_foreign__messages(void)
{
	static const char *const args[] = {"-O2",
					   "-Wall",
					   "-Wno-x",
					   "-Wa,--noexecstack",
					   "-Wp,-DA",
					   "-I",
					   "-Werror",
					   "-Werror",
					   "-fdiagnostics-color=always",
					   "-ferror-limit=3",
					   "-DW=1",
					   "-Qunused-arguments",
					   "-fwrapv",
					   "-pedantic-errors",
					   "-w",
					   NULL};
	static const char *const want[] = {"-O2",   "-Wa,--noexecstack", "-Wp,-DA", "-I", "-Werror",
					   "-DW=1", "-fwrapv",           "-w"};
	struct arena a = {0};
	struct words kept = args_without_messages(&a, (char *const *)args);

	CHECK(kept.count == sizeof(want) / sizeof(want[0]));
	for (size_t i = 0; i < kept.count && i < sizeof(want) / sizeof(want[0]); i++)
		CHECK_STR(str_c(kept.items[i]), str_c(want[i]));
	CHECK(kept.items[kept.count] == NULL);
	arena_clear(&a);
}
