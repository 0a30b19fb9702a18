#include "base/str.h"

#include "base/arena.h"
#include "test.h"

void test_str__finds_and_cuts(void)
{
	struct str rest = S("a,,bc"), line;

	CHECK_INT(str_find(S("abcabd"), S("abd")), 3);
	CHECK_INT(str_find(S("abc"), S("x")), -1);
	CHECK_INT(str_find(S("abc"), S("")), 0);
	CHECK_INT(str_find_char(S("abc"), 'z'), 3);
	CHECK_INT(str_rfind_char(S("a/b/c"), '/'), 3);
	CHECK_STR(str_cut(&rest, ','), S("a"));
	CHECK_STR(str_cut(&rest, ','), S(""));
	CHECK_STR(str_cut(&rest, ','), S("bc"));
	CHECK(rest.ptr == NULL);
	rest = S("one\n\ntwo");
	CHECK(str_line(&rest, &line));
	CHECK_STR(line, S("one"));
	CHECK(str_line(&rest, &line));
	CHECK_STR(line, S(""));
	CHECK(str_line(&rest, &line));
	CHECK_STR(line, S("two"));
	CHECK(!str_line(&rest, &line));
	CHECK_STR(str_trim(S(" \t x y\r ")), S("x y"));
	CHECK_STR(str_trim(S(" \t")), S(""));
}

void test_str__reads_numbers_or_refuses(void)
{
	uint64_t u = 7;
	int64_t i = 7;

	CHECK(str_u64(S("18446744073709551615"), &u));
	CHECK(u == UINT64_MAX);
	CHECK(!str_u64(S("18446744073709551616"), &u));
	CHECK(!str_u64(S("99999999999999999999"), &u));
	CHECK(!str_u64(S(""), &u));
	CHECK(!str_u64(S("1a"), &u));
	CHECK(!str_u64(S("-1"), &u));
	CHECK(str_i64(S("-9223372036854775808"), &i));
	CHECK(i == INT64_MIN);
	CHECK(!str_i64(S("-9223372036854775809"), &i));
	CHECK(!str_i64(S("9223372036854775808"), &i));
	CHECK(str_i64(S("0x1F"), &i));
	CHECK_INT(i, 31);
	CHECK(str_i64(S("+5"), &i));
	CHECK_INT(i, 5);
	CHECK(!str_i64(S("-"), &i));
	CHECK(!str_i64(S("0xg"), &i));
}

void test_str__cleans_paths(void)
{
	struct arena a = {0};

	CHECK_STR(path_clean(&a, S("a/./b//c")), S("a/b/c"));
	CHECK_STR(path_clean(&a, S("a/../b")), S("b"));
	CHECK_STR(path_clean(&a, S("../../x/../y")), S("../../y"));
	CHECK_STR(path_clean(&a, S("/../a/../../b")), S("/b"));
	CHECK_STR(path_clean(&a, S("/")), S("/"));
	CHECK_STR(path_clean(&a, S("")), S("."));
	CHECK_STR(path_clean(&a, S("a/..")), S("."));
	CHECK_STR(path_base(S("/a/b.c")), S("b.c"));
	CHECK_STR(path_dir(S("/a/b.c")), S("/a"));
	CHECK_STR(path_dir(S("/a")), S("/"));
	CHECK_STR(path_dir(S("a")), S("."));
	CHECK_STR(path_join(&a, S("d"), S("/abs")), S("/abs"));
	CHECK_STR(path_join(&a, S("."), S("x")), S("x"));
	CHECK_STR(path_join(&a, S("d"), S("x")), S("d/x"));
	arena_clear(&a);
}

void test_str__distance_counts_edits(void)
{
	CHECK_INT(str_distance(S("format"), S("format"), 9), 0);
	CHECK_INT(str_distance(S("format"), S("fromat"), 9), 1);
	CHECK_INT(str_distance(S("kitten"), S("sitting"), 9), 3);
	CHECK_INT(str_distance(S(""), S("abc"), 9), 3);
	CHECK_INT(str_distance(S("abc"), S("xyzabc"), 2), 2);
}

void test_str__empty_and_null_are_harmless(void)
{
	struct arena a = {0};
	struct str rest = STR_NONE, line;

	CHECK(str_eq(STR_NONE, S("")));
	CHECK(str_starts(STR_NONE, STR_NONE) && str_ends(STR_NONE, S("")));
	CHECK(!str_starts(STR_NONE, S("x")));
	CHECK(str_from(STR_NONE, 3).ptr == NULL);
	CHECK_INT(str_from(S("abc"), 9).len, 0);
	CHECK_STR(str_from(S("abc"), 2), S("c"));
	CHECK_STR(str_head(S("abc"), 9), S("abc"));
	CHECK(!str_line(&rest, &line));
	CHECK_INT(str_find(STR_NONE, S("x")), -1);
	CHECK_INT(str_find_char(STR_NONE, 'x'), 0);
	CHECK_INT(str_cmp(STR_NONE, S("")), 0);
	CHECK(str_cmp(S("a"), S("ab")) < 0 && str_cmp(S("b"), S("ab")) > 0);
	CHECK_INT(str_dup(&a, STR_NONE).len, 0);
	CHECK_STR(str_c(str_to_c(&a, STR_NONE)), S(""));
	CHECK_STR(path_clean(&a, STR_NONE), S("."));
	CHECK_STR(path_join(&a, S("/"), S("x")), S("/x"));
	CHECK_STR(path_join(&a, S("d/"), S("x")), S("d/x"));
	CHECK_STR(path_join(&a, S(""), S("x")), S("x"));
	CHECK_STR(path_clean(&a, S("../..")), S("../.."));
	CHECK_STR(path_clean(&a, S("a/b/../../..")), S(".."));
	CHECK_STR(path_clean(&a, S("/..")), S("/"));
	CHECK_STR(path_clean(&a, S("./")), S("."));
	arena_clear(&a);
}

void test_str__hash_tells_apart(void)
{
	CHECK(str_hash(S("abcdefgh")) == str_hash(S("abcdefgh")));
	CHECK(str_hash(S("abcdefgh")) != str_hash(S("abcdefgi")));
	CHECK(str_hash(S("a")) != str_hash(S("a\0")));
	CHECK(str_hash(STR_NONE) == str_hash(S("")));
}

void test_str__distance_swaps_and_gives_up(void)
{
	char text[200];

	memset(text, 'a', sizeof(text));
	CHECK_INT(str_distance(S("ab"), S("ba"), 9), 1);
	CHECK_INT(str_distance(S("abcd"), S("acbd"), 9), 1);
	CHECK_INT(str_distance(S("ca"), S("abc"), 9), 3); /* no letter moves twice */
	CHECK_INT(str_distance(str_make(text, 128), str_make(text, 127), 9), 1);
	CHECK_INT(str_distance(str_make(text, 129), str_make(text, 129), 9), 9);
	CHECK_INT(str_distance(S(""), S(""), 9), 0);
}
