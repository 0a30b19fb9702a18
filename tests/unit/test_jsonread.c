#include "base/jsonread.h"

#include "test.h"

static struct arena arena;

/* Reads all of text as one value; the problem, or "" */
static struct str problem_of(const char *text)
{
	struct json_reader r;

	jr_init(&r, str_c(text), &arena);
	return jr_skip(&r) && jr_end(&r) ? S("") : str_c(r.problem);
}

void test_jsonread__object(void)
{
	struct json_reader r;
	struct str key, text;
	int64_t n = 0;
	uint64_t u = 0;
	bool b = false;

	jr_init(&r,
		S(" { \"a\" : -12, \"b\":[1, 18446744073709551615 ],\"c\":\"x\",\"d\":null,\"e\":true }\r\n"),
		&arena);
	CHECK(jr_object(&r));
	CHECK(jr_key(&r, &key));
	CHECK_STR(key, S("a"));
	CHECK(jr_i64(&r, &n));
	CHECK_INT(n, -12);
	CHECK(jr_key(&r, &key));
	CHECK_INT(jr_peek(&r), JSON_ARRAY);
	CHECK(jr_array(&r));
	CHECK(jr_item(&r));
	CHECK(jr_u64(&r, &u));
	CHECK_INT(u, 1);
	CHECK(jr_item(&r));
	CHECK(jr_u64(&r, &u));
	CHECK(u == UINT64_MAX);
	CHECK(!jr_item(&r));
	CHECK(jr_key(&r, &key));
	CHECK(jr_str(&r, &arena, &text));
	CHECK_STR(text, S("x"));
	CHECK(jr_key(&r, &key));
	CHECK_INT(jr_peek(&r), JSON_NULL);
	CHECK(jr_str(&r, &arena, &text));
	CHECK(!text.ptr);
	CHECK(jr_key(&r, &key));
	CHECK(jr_bool(&r, &b));
	CHECK(b);
	CHECK(!jr_key(&r, &key));
	CHECK(jr_end(&r));
	CHECK(!r.problem);
}

void test_jsonread__texts(void)
{
	static const struct {
		const char *json, *text;
	} cases[] = {
		{"\"\"", ""},
		{"\"plain\"", "plain"},
		{"\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"},
		{"\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"", "a\"b\\c/d\b\f\n\r\t"},
		{"\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"", "A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"},
		{"\"\\ud83d\"", "\xef\xbf\xbd"},
		{"\"\\ude00x\"", "\xef\xbf\xbdx"},
		{"\"\\ud83d\\u0041\"", "\xef\xbf\xbd\x41"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct json_reader r;
		struct str text;

		jr_init(&r, str_c(cases[i].json), &arena);
		CHECK(jr_str(&r, &arena, &text));
		CHECK_STR(text, str_c(cases[i].text));
		CHECK(jr_end(&r));
	}
	/* a text without escapes is no copy */
	{
		struct str json = S("\"slice\""), text;
		struct json_reader r;

		jr_init(&r, json, NULL);
		CHECK(jr_str(&r, NULL, &text));
		CHECK(text.ptr == json.ptr + 1);
	}
	/* NUL is a character like others when it is escaped */
	{
		struct json_reader r;
		struct str text;

		jr_init(&r, S("\"a\\u0000b\""), &arena);
		CHECK(jr_str(&r, &arena, &text));
		CHECK_INT(text.len, 3);
		CHECK_INT(text.ptr[1], 0);
	}
}

void test_jsonread__keys_with_escapes(void)
{
	struct json_reader r;
	struct str key;

	jr_init(&r, S("{\"\\u0061\":1}"), &arena);
	CHECK(jr_object(&r));
	CHECK(jr_key(&r, &key));
	CHECK_STR(key, S("a"));
	CHECK(jr_skip(&r));
	CHECK(!jr_key(&r, &key));
	CHECK(jr_end(&r));
	jr_init(&r, S("{\"\\u0061\":1}"), NULL);
	CHECK(jr_object(&r));
	CHECK(jr_key(&r, &key));
	CHECK_STR(key, S(""));
}

void test_jsonread__refused(void)
{
	static const struct {
		const char *json, *problem;
	} cases[] = {
		{"", "the text ends where a value should stand"},
		{"{", "the text ends inside an object"},
		{"{\"a\"", "the text ends behind a key"},
		{"{\"a\":", "the text ends where a value should stand"},
		{"{\"a\":1", "the text ends inside an object"},
		{"{\"a\":1,", "the text ends inside an object"},
		{"{\"a\":1,}", "expected a key behind ','"},
		{"{\"a\" 1}", "expected ':'"},
		{"{\"a\":1 \"b\":2}", "expected ',' or '}'"},
		{"{a:1}", "expected a key"},
		{"{\"a\":}", "expected a value"},
		{"{\"a\":1]", "expected ',' or '}'"},
		{"[1,]", "expected a value behind ','"},
		{"[1 2]", "expected ',' or ']'"},
		{"[,1]", "expected a value"},
		{"[", "the text ends where a value should stand"},
		{"]", "expected a value"},
		{"1 2", "expected the end of the text"},
		{"{} x", "expected the end of the text"},
		{"01", "a number that begins with 0"},
		{"-", "expected a digit"},
		{"1.", "expected a digit"},
		{"1e", "expected a digit"},
		{"+1", "expected a value"},
		{".5", "expected a value"},
		{"NaN", "expected a value"},
		{"nul", "expected a value"},
		{"tru", "expected a value"},
		{"\"a", "the text ends inside a string"},
		{"\"a\\", "the text ends inside a string"},
		{"\"\\x\"", "an unknown escape in a text"},
		{"\"\\u12g4\"", "an unknown escape in a text"},
		{"\"\\u123\"", "an unknown escape in a text"},
		{"\"a\tb\"", "a control character in a text"},
		{"'a'", "expected a value"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		CHECK_STR(problem_of(cases[i].json), str_c(cases[i].problem));
}

void test_jsonread__accepted(void)
{
	static const char *const cases[] = {
		"{}",         "[]",        "[[],{}]", "-0",        "0",
		"1.5e-7",     "1E+2",      "true",    "false",     "null",
		"\"\"",       " [ ] ",     "[0.0]",   "{\"\":{}}", "{\"a\":1,\"a\":2}",
		"[\"\\\"\"]", "[\"\\\\\"]"};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		CHECK_STR(problem_of(cases[i]), S(""));
}

void test_jsonread__utf8(void)
{
	static const char *const broken[] = {
		"\"\x80\"",      "\"\xc3\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"",
		"\"\\\xc3\xa9\""};

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct json_reader r;
		struct str text;

		jr_init(&r, str_c(broken[i]), &arena);
		CHECK(!jr_str(&r, &arena, &text));
		CHECK(r.problem != NULL);
	}
}

void test_jsonread__numbers(void)
{
	struct json_reader r;
	int64_t n;
	uint64_t u;

	jr_init(&r, S("-9223372036854775808"), NULL);
	CHECK(jr_i64(&r, &n));
	CHECK(n == INT64_MIN);
	jr_init(&r, S("9223372036854775807"), NULL);
	CHECK(jr_i64(&r, &n));
	CHECK(n == INT64_MAX);
	jr_init(&r, S(" 9223372036854775808"), NULL);
	CHECK(!jr_i64(&r, &n));
	CHECK_STR(str_c(r.problem), S("a number that is too large"));
	CHECK_INT(r.at, 1);
	jr_init(&r, S("-9223372036854775809"), NULL);
	CHECK(!jr_i64(&r, &n));
	jr_init(&r, S("18446744073709551616"), NULL);
	CHECK(!jr_u64(&r, &u));
	jr_init(&r, S("-1"), NULL);
	CHECK(!jr_u64(&r, &u));
	CHECK_STR(str_c(r.problem), S("a number below 0"));
	jr_init(&r, S("1.0"), NULL);
	CHECK(!jr_i64(&r, &n));
	CHECK_STR(str_c(r.problem), S("expected a whole number"));
	jr_init(&r, S("\"1\""), NULL);
	CHECK(!jr_i64(&r, &n));
	CHECK_STR(str_c(r.problem), S("expected a number"));
}

/* 64 levels are read, 65 are not, in any mixture; the reader needs no stack for them. */
void test_jsonread__depth(void)
{
	for (size_t depth = 64; depth <= 65; depth++) {
		char text[512];
		size_t n = 0;

		for (size_t i = 0; i < depth; i++) {
			memcpy(text + n, i % 2 ? "{\"\":" : "[", i % 2 ? 4 : 1);
			n += i % 2 ? 4 : 1;
		}
		text[n++] = '0';
		for (size_t i = depth; i-- > 0;)
			text[n++] = i % 2 ? '}' : ']';
		text[n] = '\0';
		CHECK_STR(problem_of(text), depth == 64 ? S("") : S("nested too deep (the limit is 64)"));
	}
}

/* The first problem stays, and everything behind it answers false. */
void test_jsonread__first_problem(void)
{
	struct json_reader r;
	struct str key, text;
	uint64_t line, col;

	jr_init(&r, S("{\"a\":\n  x}"), &arena);
	CHECK(jr_object(&r));
	CHECK(jr_key(&r, &key));
	CHECK(!jr_str(&r, &arena, &text));
	CHECK_STR(str_c(r.problem), S("expected a text"));
	CHECK(!jr_key(&r, &key));
	CHECK(!jr_object(&r));
	CHECK(!jr_skip(&r));
	CHECK(!jr_end(&r));
	CHECK_INT(jr_peek(&r), JSON_NOTHING);
	CHECK_STR(str_c(r.problem), S("expected a text"));
	jr_place(&r, &line, &col);
	CHECK_INT(line, 2);
	CHECK_INT(col, 3);
}

/* Any text cut anywhere is refused, unless what is left is whole. */
void test_jsonread__cut(void)
{
	const char *whole = "{\"a\":[1,-2.5e3,true,null,\"\\u20ac\\n\"],\"b\":{\"c\":{}}}";
	char text[128];

	for (size_t n = 0; n < strlen(whole); n++) {
		memcpy(text, whole, n);
		text[n] = '\0';
		CHECK(problem_of(text).len > 0);
	}
	CHECK_STR(problem_of(whole), S(""));
}
