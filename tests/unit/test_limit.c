/* The grammar of limits, and their arithmetic. */
#include "rule/limit.h"

#include "base/err.h"
#include "test.h"

static struct limit parsed(int line, const char *text)
{
	struct err err = {0};
	struct limit l = {0};

	if (!limit_parse(str_c(text), &l, &err))
		test_fail(__FILE__, line, "%s: %s", text, err.message);
	err_clear(&err);
	return l;
}
#define PARSED(text) parsed(__LINE__, text)

void test_limit__forms(void)
{
	struct limit l = PARSED(" instrs = 12.5% | +40 ");

	CHECK_INT(l.metric, METRIC_instructions);
	CHECK_INT(l.kind, LIMIT_GROWTH);
	CHECK(l.has_soft && l.has_hard);
	CHECK_INT(l.soft_permille_100, 12500);
	CHECK_INT(l.hard, 40);
	CHECK_STR(l.text, S("instrs = 12.5% | +40"));
	l = PARSED("bytes=64|5%"); /* in either order */
	CHECK(l.has_soft && l.has_hard && l.hard == 64 && l.soft_permille_100 == 5000);
	l = PARSED("stack=+0");
	CHECK(!l.has_soft && l.has_hard && l.hard == 0);
	l = PARSED("stack_bytes=0.001%");
	CHECK(l.has_soft && !l.has_hard && l.soft_permille_100 == 1);
	CHECK_INT(PARSED("stack<=256").kind, LIMIT_LE);
	CHECK_INT(PARSED("stack <256").kind, LIMIT_LT);
	CHECK_INT(PARSED("vecloops>= 1").kind, LIMIT_GE);
	CHECK_INT(PARSED("vecloops>0").kind, LIMIT_GT);
	l = PARSED("allocs==0");
	CHECK(l.kind == LIMIT_EQ && l.hard == 0 && l.metric == METRIC_allocations);
	CHECK_INT(PARSED("stack<=9223372036854775807").hard, INT64_MAX);
	CHECK_INT(PARSED("stack=9223372036854775.807%").soft_permille_100, INT64_MAX);
}

static void check_wrong(int line, struct str text, const char *want)
{
	struct err err = {0};
	struct limit l;

	if (limit_parse(text, &l, &err) || !err.message || strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
}
#define WRONG(text, want) check_wrong(__LINE__, str_c(text), want)

void test_limit__wrong(void)
{
	WRONG("", "expected a metric and a limit, as in instrs=5%|40 or stack<=256, found ''");
	WRONG("=5%", "expected a metric and a limit, as in instrs=5%|40 or stack<=256, found '=5%'");
	WRONG("instrs", "expected =, <=, <, >=, > or == behind 'instrs', as in instrs=5%");
	WRONG("instrs 5",
	      "expected a metric and a limit, as in instrs=5%|40 or stack<=256, found 'instrs 5'");
	WRONG("instr=5%", "unknown metric 'instr'; did you mean 'instrs'?");
	WRONG("stackbytes<=1", "unknown metric 'stackbytes'; did you mean 'stack_bytes'?");
	WRONG("quux=1", "unknown metric 'quux' (casm rules list shows them)");
	WRONG("instrs=", "expected a number or a percentage behind '=', found ''");
	WRONG("instrs=abc", "expected a number or a percentage behind '=', found 'abc'");
	WRONG("instrs=-5", "expected a number or a percentage behind '=', found '-5'");
	WRONG("instrs=5%|", "expected a number or a percentage behind '|', found ''");
	WRONG("instrs=5%|40|", "expected one number behind '=', found two in '5%|40|'");
	WRONG("instrs=5%|6%", "expected one percentage behind '=', found two in '5%|6%'");
	WRONG("instrs=5|6", "expected one number behind '=', found two in '5|6'");
	WRONG("instrs=5k", "expected a whole number that is not negative, found '5k'");
	WRONG("instrs=1.5", "expected a whole number that is not negative, found '1.5'");
	WRONG("instrs=1.%", "expected a percentage such as 15%, found '1.%'");
	WRONG("instrs=1.2x%", "expected a percentage such as 15%, found '1.2x%'");
	WRONG("instrs=1.2345%", "expected a percentage with at most three decimals, found '1.2345%'");
	WRONG("instrs=+%", "expected a percentage such as 15%, found '+%'");
	WRONG("stack<=", "expected a whole number behind '<=', found ''");
	WRONG("stack<=5%", "expected a whole number that is not negative, found '5%'");
	WRONG("stack<=-1", "expected a whole number behind '<=', found '-1'");
	WRONG("stack<=9223372036854775808", "the number '9223372036854775808' is too large");
	WRONG("stack=99999999999999999999999", "the number '99999999999999999999999' is too large");
	WRONG("stack=9223372036854775.808%", "the percentage '9223372036854775.808%' is too large");
	WRONG("stack=9223372036854776%", "the percentage '9223372036854776%' is too large");
	check_wrong(__LINE__, STR_NONE,
		    "expected a metric and a limit, as in instrs=5%|40 or stack<=256, found ''");
}

static bool passed(const char *text, int64_t old, int64_t now)
{
	struct limit l = PARSED(text);

	return limit_is_passed(&l, value_of(old), value_of(now));
}

void test_limit__passed(void)
{
	/* both must be passed */
	CHECK(!passed("instrs=15%|8", 100, 115) && passed("instrs=15%|8", 100, 116));
	CHECK(!passed("instrs=15%|8", 10, 18) && passed("instrs=15%|8", 10, 19));
	CHECK(!passed("instrs=15%|8", 100, 50) && !passed("instrs=15%|8", 100, 100));
	CHECK(passed("stack=+0", 0, 1) && !passed("stack=+0", 1, 1) && !passed("stack=+0", 1, 0));
	CHECK(passed("stack=0%", 1000000, 1000001));
	/* from nothing the percentage is passed */
	CHECK(passed("instrs=15%", 0, 1) && !passed("instrs=15%|8", 0, 8) && passed("instrs=15%|8", 0, 9));
	/* more is better */
	CHECK(passed("vecloops=+0", 3, 2) && !passed("vecloops=+0", 3, 4) && !passed("vecloops=1", 3, 2));
	CHECK(passed("inlined=50%", 10, 4) && !passed("inlined=50%", 10, 5));
	/* bounds do not look at the old side */
	CHECK(passed("stack<=256", 0, 257) && !passed("stack<=256", 999, 256));
	CHECK(passed("stack<256", 0, 256) && !passed("stack<256", 0, 255));
	CHECK(passed("vecloops>=1", 5, 0) && !passed("vecloops>=1", 5, 1));
	CHECK(passed("vecloops>0", 5, 0) && !passed("vecloops>0", 5, 1));
	CHECK(passed("allocs==0", 0, 1) && passed("allocs==2", 0, 1) && !passed("allocs==2", 0, 2));
	/* where 64 bits are not enough, and a double is not exact */
	CHECK(!passed("instrs=100%", INT64_MAX / 2, INT64_MAX - 1) &&
	      passed("instrs=99.999%", INT64_MAX / 2, INT64_MAX - 1));
	CHECK(!passed("instrs=9223372036854775.807%", 1, INT64_MAX / 100000));
	CHECK(passed("instrs=0.001%", INT64_MAX - INT64_MAX / 100000 + 1, INT64_MAX));
	CHECK(passed("instrs=5%", INT64_MIN, INT64_MAX));
	/* 1/3 of 3,000,000,000,000,000,003 is 1,000,000,000,000,000,001 */
	CHECK(!passed("instrs=33.334%", 3000000000000000003, 4000000000000000004));
	CHECK(passed("instrs=33.333%", 3000000000000000003, 4000000000000000004));
}

void test_limit__unknown_is_not_zero(void)
{
	struct limit growth = PARSED("instrs=+0"), bound = PARSED("vecloops>=1");

	CHECK(!limit_is_passed(&growth, value_unknown("no object"), value_of(5)));
	CHECK(!limit_is_passed(&growth, value_of(5), value_unknown("no object")));
	CHECK(!limit_is_passed(&bound, value_of(5), value_unknown("no object")));
	CHECK(limit_is_passed(&bound, value_unknown("no object"), value_of(0)));
}
