/* Regular expressions from files. */
#include "base/pattern.h"

#include "base/arena.h"
#include "test.h"

static bool matches(const char *pattern, const char *name)
{
	struct err err = {0};
	bool ok = false;
	regex_t re;

	if (!pattern_compile(str_c(pattern), &re, &err)) {
		test_fail(__FILE__, __LINE__, "%s", err.message);
	} else {
		ok = pattern_matches(&re, str_c(name));
		regfree(&re);
	}
	err_clear(&err);
	return ok;
}

void test_pattern__matches(void)
{
	struct arena a = {0};
	char *name = arena_alloc(&a, 5000);

	CHECK(matches("^decode_", "decode_x") && !matches("^decode_", "x_decode_"));
	CHECK(matches("^(a|b)+$", "abba") && !matches("^(a|b)+$", "abc"));
	CHECK(matches("x{3}", "axxxb") && matches("[[:digit:]]+$", "f12") && matches("[]a]+", "]"));
	CHECK(matches("^[a-z]+_[a-z]+_[a-z]+_[a-z]+_[a-z]+_[a-z]+$", "a_b_c_d_e_f"));
	CHECK(matches("^((((((((a+)+)+)+)+)+)+)+)+$", "aa") && matches("^(a{2,3}){4}$", "aaaaaaaa"));
	memset(name, 'n', 4999); /* names of C++ are long */
	CHECK(matches("^n+$", name) && !matches("^m", name));
	arena_clear(&a);
}

static void check_refused(int line, struct str pattern, const char *why)
{
	struct err err = {0};
	regex_t re;

	if (pattern_compile(pattern, &re, &err)) {
		test_fail(__FILE__, line, "taken: " STR_FMT, STR_ARG(pattern));
		regfree(&re);
	} else if (!strstr(err.message, why)) {
		test_fail(__FILE__, line, "%s", err.message);
	}
	err_clear(&err);
}
#define REFUSED(pattern, why) check_refused(__LINE__, pattern, why)

/* What takes the C library unbounded time or memory. */
void test_pattern__refused(void)
{
	struct arena a = {0};
	char *many = arena_alloc(&a, 2000);

	REFUSED(S(""), "expected a regular expression");
	REFUSED(S("a\0b"), "NUL");
	REFUSED(S("[a"), "Unmatched");
	REFUSED(S("(a*)\\1"), "references to groups");
	REFUSED(S("((a{200}){200}){200}"), "repeats too much");
	REFUSED(S("a{5000}"), "repeats too much");
	REFUSED(S("(a{70}){70}"), "repeats too much");
	REFUSED(S("((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+"), "repeats too much");
	memset(many, '(', 50);
	REFUSED(str_make(many, 50), "nested too deep");
	memset(many, 'a', 1001);
	REFUSED(str_make(many, 1001), "longer than 1000 bytes");
	arena_clear(&a);
}

void test_pattern__name_or_expression(void)
{
	CHECK(!pattern_is_regex(S("decode")) && !pattern_is_regex(S("f.part.0")) &&
	      !pattern_is_regex(STR_NONE));
	CHECK(pattern_is_regex(S("^f")) && pattern_is_regex(S("f$")) && pattern_is_regex(S("f.*")) &&
	      pattern_is_regex(S("a|b")) && pattern_is_regex(S("f[0-9]")) && pattern_is_regex(S("f(x)")));
	CHECK(!pattern_is_regex(S("a\0b")));
}
