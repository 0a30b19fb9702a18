/* Regular expressions for names (POSIX extended), from files that others wrote: what would take the C library
 * unbounded time or memory is refused. */
#ifndef BASE_PATTERN_H
#define BASE_PATTERN_H

#include <regex.h>

#include "base/err.h"
#include "base/str.h"

/* The message says what is wrong without naming a place: "'[a' is not a regular expression: Unmatched [". On success
 * the caller frees re with regfree(). */
bool pattern_compile(struct str text, regex_t *re, struct err *err);
bool pattern_matches(const regex_t *re, struct str name);
/* Whether a text that may be a name or an expression is the latter: it holds one of ^ $ * + ? [ ( | */
bool pattern_is_regex(struct str text);

#endif
