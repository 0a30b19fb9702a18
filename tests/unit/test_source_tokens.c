#include "base/buf.h"
#include "read/source_tokens.h"
#include "test.h"

static struct arena arena;

static struct str span(const char *text, struct text_span s)
{
	return s.end ? str_make(text + s.begin, s.end - s.begin) : S("none");
}

void test_source_tokens__heads(void)
{
	const char *text = "for (i = 0, f(a; b); /* ; */ s[i] != ';' ; i++ /* last */) x;";
	struct text_head h = text_loop_head(str_c(text), 3);

	CHECK(h.is_found);
	CHECK_STR(span(text, h.all), S("i = 0, f(a; b); /* ; */ s[i] != ';' ; i++"));
	CHECK_STR(span(text, h.parts[0]), S("i = 0, f(a; b)"));
	CHECK_STR(span(text, h.parts[1]), S("s[i] != ';'"));
	CHECK_STR(span(text, h.parts[2]), S("i++"));

	text = "for ( ; ; ) x;";
	h = text_loop_head(str_c(text), 3);
	CHECK(h.is_found && h.all.begin == 6 && h.all.end == 9);
	CHECK(h.parts[0].begin == 6 && h.parts[0].end == 6 && h.parts[1].begin == 8 && h.parts[1].end == 8);
	CHECK(h.parts[2].begin == 9 && h.parts[2].end == 9);

	text = "while(a[b(\")\")]){}";
	h = text_loop_head(str_c(text), 5);
	CHECK_STR(span(text, h.parts[1]), S("a[b(\")\")]"));
	CHECK_STR(span(text, h.parts[0]), S("none"));
	CHECK_STR(span(text, h.parts[2]), S("none"));

	text = "do x++; /* while (1) */ while (x < 3);";
	h = text_do_head(str_c(text), 6);
	CHECK_STR(span(text, h.all), S("x < 3"));
	CHECK(!text_do_head(str_c(text), 0).is_found);
	CHECK(!text_loop_head(S("for (a; b"), 3).is_found);
	CHECK(!text_loop_head(S("for"), 3).is_found);
	CHECK(!text_loop_head(S("for x (;;)"), 3).is_found);
}

static void check_pragma(int line, const char *text, const char *expected)
{
	size_t at = str_find(str_c(text), S("for"));
	struct str got = span(text, text_loop_pragma(str_c(text), at));

	if (!str_eq(got, str_c(expected)))
		test_fail(__FILE__, line, "pragma is \"" STR_FMT "\", expected \"%s\"", STR_ARG(got),
			  expected);
}
#define CHECK_PRAGMA(text, expected) check_pragma(__LINE__, text, expected)

void test_source_tokens__pragmas(void)
{
	CHECK_PRAGMA("#pragma clang loop unroll(full)\n\tfor (;;)", "#pragma clang loop unroll(full)");
	CHECK_PRAGMA("x\r\n # pragma GCC ivdep\r\n\r\n// word\r\n for (;;)", "# pragma GCC ivdep");
	CHECK_PRAGMA("#pragma unroll \\\n 2\nfor (;;)", "#pragma unroll \\\n 2");
	CHECK_PRAGMA("#pragma unroll\n#pragma GCC diagnostic push\nfor (;;)", "#pragma unroll");
	CHECK_PRAGMA("#pragma unroll\nx++;\nfor (;;)", "none");
	CHECK_PRAGMA("#pragma unroll\nl: for (;;)", "none");
	CHECK_PRAGMA("#pragma once\nfor (;;)", "none");
	CHECK_PRAGMA("#pragma clang fp contract(off)\nfor (;;)", "none");
	CHECK_PRAGMA("#define pragma\nfor (;;)", "none");
	CHECK_PRAGMA("for (;;)", "none");
	CHECK_PRAGMA("\n\nfor (;;)", "none");
}

/* '|' in expected: where the word belongs; NULL: nowhere. */
static void check_restrict(int line, const char *text, const char *name, bool is_array, const char *expected)
{
	size_t name_at = name ? str_find(str_c(text), str_c(name)) : (size_t)-1, at = 0;
	bool ok = text_restrict_at(str_c(text), name_at, is_array, &at);
	struct str got = STR_NONE;

	if (ok)
		got = str_printf(&arena, "%.*s|%s", (int)at, text, text + at);
	if (ok != (expected != NULL) || (ok && !str_eq(got, str_c(expected))))
		test_fail(__FILE__, line, "restrict at \"" STR_FMT "\", expected \"%s\"", STR_ARG(got),
			  expected ? expected : "(nowhere)");
	arena_clear(&arena);
}
#define CHECK_RESTRICT(text, name, is_array, expected)                                                       \
	check_restrict(__LINE__, text, name, is_array, expected)

void test_source_tokens__restrict(void)
{
	CHECK_RESTRICT("char *q", "q", false, "char *|q");
	CHECK_RESTRICT("const char * const volatile q", "q", false, "const char *| const volatile q");
	CHECK_RESTRICT("char */* * */q", "q", false, "char *|/* * */q");
	CHECK_RESTRICT("char **q", "q", false, "char **|q");
	CHECK_RESTRICT("int (*q)[4]", "q", false, "int (*|q)[4]");
	CHECK_RESTRICT("word q", "q", false, "word |q");
	CHECK_RESTRICT("word (q)", "q", false, NULL);
	CHECK_RESTRICT("int q[4]", "q", true, "int q[|4]");
	CHECK_RESTRICT("char *q[ static 2 ]", "q", true, "char *q[| static 2 ]");
	CHECK_RESTRICT("word q", "q", true, NULL);
	CHECK_RESTRICT("int [4]", NULL, true, NULL);
	CHECK_RESTRICT("char *", NULL, false, "char *|");
	CHECK_RESTRICT("word", NULL, false, NULL);
	CHECK_RESTRICT("struct { int *z; } *q", "q", false, "struct { int *z; } *|q");
}

void test_source_tokens__restrict_arrays(void)
{
	CHECK(text_array_is_restrict(S("int q[restrict 4]"), 4));
	CHECK(text_array_is_restrict(S("int q[const __restrict__]"), 4));
	CHECK(!text_array_is_restrict(S("int q[static 4]"), 4));
	CHECK(!text_array_is_restrict(S("int *restrict q"), 14));
	CHECK(!text_array_is_restrict(S("int q[4][restrict]"), 4));
}

static void check_names(int line, const char *text, const char *expected)
{
	struct text_attrs names = {0};
	struct buf got = {0};

	text_attr_names(&arena, str_c(text), &names);
	for (size_t i = 0; i < names.count; i++)
		buf_printf(&got, "%s" STR_FMT, i ? " " : "", STR_ARG(names.items[i]));
	if (!str_eq(buf_str(&got), str_c(expected)))
		test_fail(__FILE__, line, "names are \"" STR_FMT "\", expected \"%s\"",
			  STR_ARG(buf_str(&got)), expected);
	buf_release(&got);
	arena_clear(&arena);
}
#define CHECK_NAMES(text, expected) check_names(__LINE__, text, expected)

void test_source_tokens__attributes(void)
{
	CHECK_NAMES("__attribute__((noinline))", "noinline");
	CHECK_NAMES("__attribute__ ( ( __noinline__ , format(printf, 1, 2), cold ) ) static",
		    "noinline format cold");
	CHECK_NAMES("[[gnu::cold, nodiscard]] x [[clang::noinline]]", "cold nodiscard noinline");
	CHECK_NAMES("__declspec(noinline) __attribute((hot))", "noinline hot");
	CHECK_NAMES("a[b[1]] /* __attribute__((cold)) */ \"__attribute__((hot))\"", "");
	CHECK_NAMES("__attribute__((", "");
	CHECK_NAMES("__attribute__(noinline)", "");
	CHECK_STR(text_attr_plain(S("__cold__")), S("cold"));
	CHECK_STR(text_attr_plain(S("__cold")), S("__cold"));
	CHECK_STR(text_attr_plain(S("____")), S("____"));
}

void test_source_tokens__folded(void)
{
	struct buf text = {0};
	struct str got;

	CHECK_STR(text_folded(&arena, S(" a\r\n\t b  c ")), S("a b c"));
	CHECK_STR(text_folded(&arena, S("")), S(""));
	for (int i = 0; i < 100; i++)
		buf_add(&text, S("\xc3\xa9 "));
	got = text_folded(&arena, buf_str(&text));
	CHECK(got.len <= TEXT_FOLDED_MAX + 3 && str_ends(got, S("...")));
	for (size_t i = 0; i < got.len; i += utf8_len(str_from(got, i)) ? utf8_len(str_from(got, i)) : 1)
		CHECK(utf8_len(str_from(got, i)));
	buf_release(&text);
	arena_clear(&arena);
}
