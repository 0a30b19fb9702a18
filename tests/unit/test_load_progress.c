/* How much time is left. */
#include "cmd/load/progress.h"
#include "test.h"

static void check(uint64_t done, uint64_t all, double passed_s, const char *want)
{
	struct load_progress p = {.done = done, .all = all};
	struct buf b = {0};

	load_progress_left(&p, passed_s, &b);
	CHECK_STR(b.ptr ? buf_str(&b) : S(""), str_c(want));
	buf_release(&b);
}

void test_load_progress__left(void)
{
	check(0, 100, 9, "");
	check(1, 100, 1.5, "");
	check(100, 100, 9, "");
	check(50, 100, 9.5, "10 s left");
	check(1, 100, 2.5, "4 min left");
	check(1, 61, 60.4, "1 h 0 min left");
	check(1, 1000000000, 3600, "");
}
