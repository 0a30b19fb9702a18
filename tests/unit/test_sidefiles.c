/* Words by which a compiler writes files beside what it is asked for. */
#include "toolchain/sidefiles.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/vec.h"
#include "test.h"
#include "toolchain/shellwords.h"

static void check_words(const char *text, size_t want)
{
	struct arena a = {0};
	struct words words = {0};
	struct err err = {0};

	CHECK(shellwords_split(&a, str_c(text), QUOTING_SHELL, &words, &err));
	CHECK_INT(sidefiles_words(words.items, words.count), want);
	err_clear(&err);
	arena_clear(&a);
}

void test_sidefiles__words(void)
{
	check_words("-Xclang -dependency-file -Xclang x.d", 4);
	check_words("-Xclang -dependency-file -mllvm x.d", 0);
	check_words("-Xclang -dependency-file", 0);
	check_words("-Xclang -stats-file=x -c", 2);
	check_words("-Xclang -disable-llvm-passes", 0);
	check_words("-Xclang", 0);
	check_words("-mllvm -info-output-file=x", 2);
	check_words("-mllvm -inline-threshold=3", 0);
	check_words("-Xpreprocessor -MMD -Xpreprocessor x.d", 4);
	check_words("-Xpreprocessor -MP", 2);
	check_words("-Xassembler -adhln=x -c", 2);
	check_words("-Xassembler --MD -Xassembler x", 4);
	check_words("-Xassembler -mrelax-relocations=no", 0);
	check_words("-dependency-file x.d", 0);
}

static void check_filter(const char *word, const char *want)
{
	struct arena a = {0};

	CHECK_STR(str_c(sidefiles_filter(&a, str_to_c(&a, str_c(word)))), str_c(want));
	arena_clear(&a);
}

void test_sidefiles__filter(void)
{
	check_filter("-Wp,-MD,x.d", NULL);
	check_filter("-Wp,-MMD,x.d,-MT,x.o,-MP", NULL);
	check_filter("-Wp,-DA,-MD,x.d,-DB", "-Wp,-DA,-DB");
	check_filter("-Wp,-DA,-DB", "-Wp,-DA,-DB");
	check_filter("-Wp,-MD", NULL);
	check_filter("-Wa,-al=x", NULL);
	check_filter("-Wa,-adhlns=x,--noexecstack", "-Wa,--noexecstack");
	check_filter("-Wa,--noexecstack,--MD,x.d", "-Wa,--noexecstack");
	check_filter("-Wa,-march=armv8-a", "-Wa,-march=armv8-a");
	check_filter("-Wa,--noexecstack,,", "-Wa,--noexecstack,,");
	check_filter("-Wall", "-Wall");
	check_filter("-Wa,", "-Wa,");
	check_filter("a.c", "a.c");
}

void test_sidefiles__environment(void)
{
	sidefiles_clear_environment();
	CHECK(!sidefiles_in_environment());
	setenv("DEPENDENCIES_OUTPUT", "x", 1);
	CHECK(sidefiles_in_environment());
	sidefiles_clear_environment();
	CHECK(!sidefiles_in_environment());
}
