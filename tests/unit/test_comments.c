#include "read/comments.h"

#include "test.h"

static struct comments read_text(struct arena *a, struct str text)
{
	struct comments c;

	comments_read(a, text, S("casm"), &c);
	return c;
}

void test_comments__marks_and_places(void)
{
	struct arena a = {0};
	struct comments c =
		read_text(&a, S("int x; // casm: one\n/* casm:\n two */\n  /* other */\n /*casm*/ int y;"));

	CHECK_INT(c.count, 3);
	if (c.count == 3) {
		CHECK_STR(c.items[0].text, S(" casm: one"));
		CHECK_INT(c.items[0].offset, 9);
		CHECK_INT(c.items[0].line, 1);
		CHECK_INT(c.items[0].col, 8);
		CHECK(!c.items[0].is_alone);
		CHECK_STR(c.items[1].text, S(" casm:\n two "));
		CHECK_INT(c.items[1].line, 2);
		CHECK_INT(c.items[1].end_line, 3);
		CHECK(c.items[1].is_alone);
		CHECK_INT(c.items[2].line, 5);
		CHECK_INT(c.items[2].col, 2);
		CHECK(!c.items[2].is_alone);
	}
	arena_clear(&a);
}

void test_comments__literals_hold_none(void)
{
	static const struct {
		const char *text;
		size_t count;
	} cases[] = {
		{"char *s = \"// casm\";", 0},
		{"char *s = \"\\\" /* casm */\";", 0},
		{"char *s = \"a\\\\\"; // casm", 1},
		{"char *s = \"a\\\n // casm\";", 0},
		{"int c = '\"'; // casm", 1},
		{"int c = '\\''; // casm \"", 1},
		{"int n = 1'000'000; // casm", 1},
		{"int n = 0x1'f; /* casm */ int m = 2'0;", 1},
		{"auto s = R\"(// casm)\";", 0},
		{"auto s = u8R\"x(\" // casm )\" )x\"; // casm", 1},
		{"auto s = R\"too long a delimiter it is( \n // casm", 1},
		{"#error don't\n// casm", 1},
		{"char *s = \"unfinished\n// casm", 1},
		{"u8'a'; // casm", 1},
		{"int a = b //* casm\n;", 1},
		{"x = *p/ *q; /* casm *//* casm */", 2},
		{"/\\\n/ casm", 1},
		{"/\\\r\n* casm *\\\r\n/ // casm", 2},
		{"// no \\\n casm", 1},
		{"// \"\n // casm", 1},
		{"/* ' */ // casm", 1},
		{"/* casm", 1},
		{"// casm", 1},
		{"/*/ casm */", 1},
		{"/", 0},
		{"", 0},
		{"\\", 0},
		{"R\"", 0},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = {0};
		struct comments c = read_text(&a, str_c(cases[i].text));

		if (c.count != cases[i].count)
			test_fail(__FILE__, __LINE__, "%zu comments in: %s", c.count, cases[i].text);
		arena_clear(&a);
	}
}

void test_comments__alone_means_no_code_on_its_lines(void)
{
	static const struct {
		const char *text;
		bool is_alone;
	} cases[] = {
		{"/* casm */", true},
		{"\t/* casm */ /* more */ // and more\nint x;", true},
		{"int x;\n/* casm */\nint y;", true},
		{"int x; /* casm */", false},
		{"/* casm */ int x;", false},
		{"/* casm\n */ int x;", false},
		{"int x; /* a\n */ /* casm */", true},
		{"\"s\" /* casm */", false},
		{"/* casm */ \"s\"", false},
		{"/* casm */ 'c'", false},
		{"} // casm", false},
		{"\xef\xbb\xbf// casm", true},
		{"// casm\r\nint x;", true},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = {0};
		struct comments c = read_text(&a, str_c(cases[i].text));

		if (c.count != 1 || c.items[0].is_alone != cases[i].is_alone)
			test_fail(__FILE__, __LINE__, "%s: %s", cases[i].is_alone ? "not alone" : "alone",
				  cases[i].text);
		arena_clear(&a);
	}
}
