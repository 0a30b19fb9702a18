#include "rule/assertion.h"

#include "test.h"

void test_assertion__all_kinds(void)
{
	struct arena a = {0};
	struct assertions s;
	struct err err = {0};
	size_t at;
	bool ok = assertions_parse(&a,
				   S("[clang, x86_64]: instrs <= 120, no-alloc,no-spill\n * , vectorized>=1, "
				     "inline(parse_digit), "
				     "tail-call, tail-call(f.part.0), asm(/a\\/b\\.c,)/), not asm( /div/ ), "
				     "vectorized , not vectorized"),
				   &s, &at, &err);

	CHECK(ok);
	CHECK_INT(s.only.count, 2);
	CHECK_INT(s.list.count, 11);
	if (ok && s.list.count == 11) {
		CHECK_STR(s.only.items[1], S("x86_64"));
		CHECK(!s.list.items[0].word);
		CHECK_INT(s.list.items[0].limit.metric, METRIC_instructions);
		CHECK_INT(s.list.items[0].limit.kind, LIMIT_LE);
		CHECK_INT(s.list.items[0].limit.hard, 120);
		CHECK_STR(s.list.items[0].text, S("instrs <= 120"));
		CHECK_INT(s.list.items[0].number_offset, 27);
		CHECK_INT(s.list.items[0].number_len, 3);
		CHECK_STR(str_c(s.list.items[1].word), S("no-alloc"));
		CHECK_INT(s.list.items[3].limit.metric, METRIC_vectorized_loops);
		CHECK_STR(s.list.items[3].text, S("vectorized>=1"));
		CHECK_STR(s.list.items[4].argument, S("parse_digit"));
		CHECK_STR(s.list.items[4].text, S("inline(parse_digit)"));
		CHECK_STR(str_c(s.list.items[5].word), S("tail-call"));
		CHECK_INT(s.list.items[5].argument.len, 0);
		CHECK_STR(s.list.items[6].argument, S("f.part.0"));
		CHECK_STR(s.list.items[7].argument, S("a/b\\.c,)"));
		CHECK(s.list.items[8].is_negated);
		CHECK_STR(s.list.items[8].text, S("not asm( /div/ )"));
		CHECK_STR(s.list.items[9].text, S("vectorized"));
		CHECK_STR(s.list.items[10].text, S("not vectorized"));
	}
	err_clear(&err);
	arena_clear(&a);
}

void test_assertion__errors_say_where_and_what(void)
{
	static const struct {
		const char *text;
		size_t at;
		const char *message; /* part of it */
	} cases[] = {
		{"", 0, "expected ':' before the assertions, found the end of the comment"},
		{" x", 1, "expected ':'"},
		{"[]:x", 1, "expected a compiler"},
		{"[clang x86_64]:x", 7, "expected ',' or ']'"},
		{"[clang", 6, "expected ',' or ']' behind a name, found the end of the comment"},
		{":", 1, "expected an assertion, found the end of the comment"},
		{": ,no-call", 2, "expected an assertion, found ','"},
		{": no-call,", 10, "expected an assertion"},
		{": no-call no-spill", 10, "expected ',' between assertions or the end, found 'no-spill'"},
		{": no-cal", 2, "did you mean 'no-call'?"},
		{": no-allocs", 2, "did you mean 'no-alloc'?"},
		{": vectorised", 2, "did you mean 'vectorized'?"},
		{": xyzzyxyzzy", 2, "no assertion 'xyzzyxyzzy'"},
		{": instr<=4", 2, "did you mean 'instrs'?"},
		{": instrs", 8, "expected <=, <, >=, > or == behind the metric 'instrs', found the end"},
		{": instrs=4", 8, "expected <=, <, >=, > or =="},
		{": instrs<>4", 8, "expected <=, <, >=, > or =="},
		{": instrs<=", 10, "expected a number"},
		{": instrs<=x", 10, "x"},
		{": instrs<=99999999999999999999", 10, "99999999999999999999"},
		{": inline", 8, "expected '(' behind 'inline'"},
		{": inline()", 9, "expected the name of a function"},
		{": inline(f", 10, "expected ')' behind the argument"},
		{": no-call(f)", 9, "'no-call' takes no argument"},
		{": asm(div)", 6, "expected '/' before a regular expression, found 'div'"},
		{": asm(/div)", 11, "expected '/' behind the regular expression"},
		{": asm(//)", 7, "found none"},
		{": asm(/(/)", 7, "no regular expression"},
		{": not no-call", 6, "'not' cannot stand before 'no-call'"},
		{": not instrs<=4", 2, "turn its sign round"},
		{": \x1b[2J", 2, "expected an assertion"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = {0};
		struct assertions s;
		struct err err = {0};
		size_t at = 99;

		if (assertions_parse(&a, str_c(cases[i].text), &s, &at, &err))
			test_fail(__FILE__, __LINE__, "no error in: %s", cases[i].text);
		else if (at != cases[i].at || !strstr(err.message, cases[i].message))
			test_fail(__FILE__, __LINE__, "%s: at %zu: %s", cases[i].text, at, err.message);
		err_clear(&err);
		arena_clear(&a);
	}
}
