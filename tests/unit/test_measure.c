#include "analyze/measure.h"
#include "test.h"

static struct str label(struct arena *a, int64_t value, const char *from, const char *to)
{
	return measure_label(a, value, str_c(from), str_c(to));
}

void test_measure__labels(void)
{
	struct arena a = {0};

	CHECK_STR(label(&a, 1230000000, "nanoseconds", "auto"), S("1.23s"));
	CHECK_STR(label(&a, 10000000, "nanoseconds", "auto"), S("10ms"));
	CHECK_STR(label(&a, -10000000, "nanoseconds", "minimum"), S("-10ms"));
	CHECK_STR(label(&a, 1536, "bytes", "auto"), S("1.50kB"));
	CHECK_STR(label(&a, 3 << 20, "bytes", "kb"), S("3072kB"));
	CHECK_STR(label(&a, 17, "count", "auto"), S("17"));
	CHECK_STR(label(&a, 17, "count", "count"), S("17"));
	CHECK_STR(label(&a, 17, "cycles", "auto"), S("17"));
	CHECK_STR(label(&a, 17, "cycles", "cycles"), S("17cycles"));
	CHECK_STR(label(&a, 7200, "Seconds", "auto"), S("2hrs"));
	CHECK_STR(label(&a, 0, "nanoseconds", "ms"), S("0"));
	CHECK_STR(label(&a, 1, "nanoseconds", "s"), S("0"));
	/* of another kind: the main unit of its own */
	CHECK_STR(label(&a, 1500000000, "ns", "MB"), S("1.50s"));
	CHECK_STR(label(&a, INT64_MIN, "count", "auto"), S("-9223372036854775808"));
	arena_clear(&a);
}

void test_measure__common_unit(void)
{
	CHECK_STR(measure_common(10000000, 90000000, S("nanoseconds")), S("ms"));
	CHECK_STR(measure_common(10000000, 900000000000, S("nanoseconds")), S("s"));
	CHECK_STR(measure_common(0, 5000000, S("nanoseconds")), S("ms"));
	CHECK_STR(measure_common(1, 2, S("count")), S("count"));
}

void test_measure__shares_and_kinds(void)
{
	struct arena a = {0};

	CHECK_STR(measure_share(&a, 1, 3), S("33.3 %"));
	CHECK_STR(measure_share(&a, -1, 3), S("-33.3 %"));
	CHECK_STR(measure_share(&a, 1, 5000), S("0.02 %"));
	CHECK_STR(measure_share(&a, 1, 0), S("?"));
	CHECK_STR(measure_share(&a, 0, 0), S("0 %"));
	CHECK_STR(measure_share(&a, 0, 8), S("0 %"));
	CHECK_STR(measure_share(&a, 8, 8), S("100.0 %"));
	CHECK_STR(measure_share(&a, 1, 2000), S("0.05 %"));
	CHECK_STR(measure_share(&a, 1, 1000000), S("0.0001 %"));
	CHECK_STR(measure_share(&a, 1, 100000000), S("<0.0001 %"));
	CHECK_STR(measure_share(&a, -1, 100000000), S(">-0.0001 %"));
	CHECK_STR(measure_share(&a, INT64_MAX, INT64_MAX), S("100.0 %"));
	CHECK_STR(measure_share(&a, 99999, 1000000), S("10.0 %"));
	CHECK(measure_is_same_kind(S("ms"), S("nanoseconds")));
	CHECK(!measure_is_same_kind(S("ms"), S("bytes")));
	CHECK(measure_is_same_kind(S("cycles"), S("cycles")));
	CHECK(measure_ratio(S("ms"), S("us")) == 1000);
	CHECK(measure_ratio(S("ms"), S("bytes")) == 1);
	arena_clear(&a);
}
