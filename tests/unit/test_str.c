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
