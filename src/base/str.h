/* Text as pointer and length; not NUL-terminated unless said so. Slices point into somebody else's
 * bytes and live as long as these do. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct str {
	const char *ptr;
	size_t len;
};

#define S(literal) ((struct str){("" literal), sizeof(literal) - 1})
#define STR_FMT "%.*s"
#define STR_ARG(s) (int)((s).len > 1 << 20 ? 1 << 20 : (s).len), (s).ptr ? (s).ptr : ""
#define STR_NONE ((struct str){NULL, 0})

static inline struct str str_make(const char *ptr, size_t len)
{
	return (struct str){ptr, len};
}

static inline struct str str_c(const char *text)
{
	return (struct str){text, text ? strlen(text) : 0};
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len &&
	       (suffix.len == 0 || memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0);
}

/* The part from byte `from` (at most s.len) on; the first n bytes (at most s.len). */
static inline struct str str_from(struct str s, size_t from)
{
	if (from > s.len)
		from = s.len;
	return from ? (struct str){s.ptr + from, s.len - from} : s; /* ptr may be NULL */
}

static inline struct str str_head(struct str s, size_t n)
{
	return (struct str){s.ptr, n < s.len ? n : s.len};
}

/* Bytewise, shorter first when one is a prefix: the order of all sorted output. */
int str_cmp(struct str a, struct str b);
/* Index of c, or s.len. */
size_t str_find_char(struct str s, char c);
size_t str_rfind_char(struct str s, char c);
/* Index of needle, or (size_t)-1. */
size_t str_find(struct str s, struct str needle);
/* Without blanks, tabs and carriage returns at both ends. */
struct str str_trim(struct str s);
/* Cuts the text up to the first c off *rest and returns it; *rest starts after c. When there is no c,
 * returns all of it and leaves *rest empty with ptr NULL. */
struct str str_cut(struct str *rest, char c);
/* The next line without its newline; false at the end. A last line without newline counts. */
bool str_line(struct str *rest, struct str *line);
/* All of s as a decimal number; false when empty, not all digits, or too large. */
bool str_u64(struct str s, uint64_t *value);
/* Decimal or 0x-hexadecimal, optionally negative. */
bool str_i64(struct str s, int64_t *value);

struct str str_dup(struct arena *a, struct str s);
/* NUL-terminated copy for calls to libc. */
char *str_to_c(struct arena *a, struct str s);
struct str str_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str str_vprintf(struct arena *a, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
/* File name part of a path; folder part without the slash ("." when there is none). */
struct str path_base(struct str path);
struct str path_dir(struct str path);
/* Lexical: removes "." parts and duplicate slashes, folds "x/..". */
struct str path_clean(struct arena *a, struct str path);
struct str path_join(struct arena *a, struct str dir, struct str name);
/* Of cleaned absolute paths. The name of path as seen from the folder `from`: "../b/x.c"; "." for the folder itself. */
struct str path_relative(struct arena *a, struct str path, struct str from);
/* Is path the folder, or below it? */
bool path_is_in(struct str path, struct str folder);
/* The same place under two names: cuts equal parts off their ends, so that what is left are two names of one folder. */
void path_roots(struct str *a, struct str *b);
/* path below `from` → below `to`; others stay. The result is NUL-terminated when it moved. */
struct str path_move(struct arena *a, struct str path, struct str from, struct str to);
/* The innermost folder that both are in. */
struct str path_common(struct str a, struct str b);

uint64_t str_hash(struct str s);
/* Optimal-string-alignment distance, at most `limit` (returned when larger): for "did you mean". */
unsigned str_distance(struct str a, struct str b, unsigned limit);

#endif
