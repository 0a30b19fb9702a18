/* Texts whose lines have no order, as that of an environment. */
#ifndef TESTS_UNIT_LINES_H
#define TESTS_UNIT_LINES_H

#include "test.h"

static size_t count_line(struct str text, struct str wanted)
{
	struct str line;
	size_t n = 0;

	while (str_line(&text, &line))
		n += str_eq(line, wanted);
	return n;
}

/* FILE and LINE: of the caller. */
static void check_same_lines(const char *file, int line, struct str got, struct str want)
{
	struct str rest = want, one;

	if (got.len != want.len)
		test_fail(file, line, "%zu bytes, expected %zu", got.len, want.len);
	while (str_line(&rest, &one))
		if (count_line(got, one) != count_line(want, one))
			test_fail(file, line, "'" STR_FMT "' is there %zu times, not %zu", STR_ARG(one),
				  count_line(got, one), count_line(want, one));
}
#define CHECK_SAME_LINES(got, want) check_same_lines(__FILE__, __LINE__, (got), (want))

#endif
