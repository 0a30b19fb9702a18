/* Unit tests: each `void test_<file>__<what>(void)` in tests/unit/test_<file>.c is found by its name; each file's
 * tests run in a child, so that a crash is one failure. */
#ifndef TESTS_UNIT_TEST_H
#define TESTS_UNIT_TEST_H

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

/* Where the repository is (for inputs under tests/ and corpus/), without slash at the end. */
extern const char *test_root;
void test_fail(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

#define CHECK(claim)                                                                                         \
	do {                                                                                                 \
		if (!(claim))                                                                                \
			test_fail(__FILE__, __LINE__, "not true: %s", #claim);                               \
	} while (0)
#define CHECK_INT(got, want)                                                                                 \
	do {                                                                                                 \
		intmax_t got_ = (intmax_t)(got), want_ = (intmax_t)(want);                                   \
		if (got_ != want_)                                                                           \
			test_fail(__FILE__, __LINE__, "%s is %jd, expected %jd", #got, got_, want_);         \
	} while (0)
#define CHECK_STR(got, want)                                                                                 \
	do {                                                                                                 \
		struct str got_ = (got), want_ = (want);                                                     \
		if (!str_eq(got_, want_))                                                                    \
			test_fail(__FILE__, __LINE__, "%s is\n  " STR_FMT "\nexpected\n  " STR_FMT, #got,    \
				  STR_ARG(got_), STR_ARG(want_));                                            \
	} while (0)

#endif
