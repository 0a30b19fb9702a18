#define _GNU_SOURCE /* memmem, memrchr */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"

int str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n ? memcmp(a.ptr, b.ptr, n) : 0;

	if (c)
		return c;
	return (a.len > b.len) - (a.len < b.len);
}

size_t str_find_char(struct str s, char c)
{
	const char *p = s.len ? memchr(s.ptr, c, s.len) : NULL;

	return p ? (size_t)(p - s.ptr) : s.len;
}

size_t str_rfind_char(struct str s, char c)
{
	const char *p = s.len ? memrchr(s.ptr, c, s.len) : NULL;

	return p ? (size_t)(p - s.ptr) : s.len;
}

size_t str_find(struct str s, struct str needle)
{
	const char *p;

	if (needle.len == 0)
		return 0;
	if (s.len < needle.len)
		return (size_t)-1;
	p = memmem(s.ptr, s.len, needle.ptr, needle.len);
	return p ? (size_t)(p - s.ptr) : (size_t)-1;
}

struct str str_trim(struct str s)
{
	while (s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t' || s.ptr[0] == '\r')) {
		s.ptr++;
		s.len--;
	}
	while (s.len && (s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\t' || s.ptr[s.len - 1] == '\r'))
		s.len--;
	return s;
}

struct str str_cut(struct str *rest, char c)
{
	size_t at = str_find_char(*rest, c);
	struct str part = str_head(*rest, at);

	if (at == rest->len)
		*rest = STR_NONE;
	else
		*rest = str_from(*rest, at + 1);
	return part;
}

bool str_line(struct str *rest, struct str *line)
{
	if (rest->len == 0)
		return false;
	*line = str_cut(rest, '\n');
	return true;
}

bool str_u64(struct str s, uint64_t *value)
{
	uint64_t v = 0;

	if (s.len == 0 || s.len > 20)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		unsigned d = (unsigned)(s.ptr[i] - '0');

		if (d > 9 || v > (UINT64_MAX - d) / 10)
			return false;
		v = v * 10 + d;
	}
	*value = v;
	return true;
}

bool str_i64(struct str s, int64_t *value)
{
	bool negative = false;
	uint64_t v = 0;

	if (s.len && (s.ptr[0] == '-' || s.ptr[0] == '+')) {
		negative = s.ptr[0] == '-';
		s = str_from(s, 1);
	}
	if (s.len > 2 && s.ptr[0] == '0' && (s.ptr[1] == 'x' || s.ptr[1] == 'X')) {
		if (s.len > 18)
			return false;
		for (size_t i = 2; i < s.len; i++) {
			char c = s.ptr[i];
			unsigned d = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
				     : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10)
				     : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10)
							    : 16;
			if (d > 15)
				return false;
			v = v << 4 | d;
		}
	} else if (!str_u64(s, &v)) {
		return false;
	}
	if (negative) {
		if (v > (uint64_t)INT64_MAX + 1)
			return false;
		*value = (int64_t)(0 - v);
	} else {
		if (v > INT64_MAX)
			return false;
		*value = (int64_t)v;
	}
	return true;
}

struct str str_dup(struct arena *a, struct str s)
{
	char *p = arena_bytes(a, s.len);

	if (s.len)
		memcpy(p, s.ptr, s.len);
	return (struct str){p, s.len};
}

char *str_to_c(struct arena *a, struct str s)
{
	char *p = arena_bytes(a, s.len + 1);

	if (s.len)
		memcpy(p, s.ptr, s.len);
	p[s.len] = '\0';
	return p;
}

struct str str_vprintf(struct arena *a, const char *format, va_list args)
{
	va_list again;
	char *p;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		BUG("bad format '%s'", format);
	p = arena_bytes(a, (size_t)n + 1);
	vsnprintf(p, (size_t)n + 1, format, args);
	return (struct str){p, (size_t)n};
}

struct str str_printf(struct arena *a, const char *format, ...)
{
	struct str text;
	va_list args;

	va_start(args, format);
	text = str_vprintf(a, format, args);
	va_end(args);
	return text;
}

struct str path_base(struct str path)
{
	size_t slash = str_rfind_char(path, '/');

	return slash == path.len ? path : str_from(path, slash + 1);
}

struct str path_dir(struct str path)
{
	size_t slash = str_rfind_char(path, '/');

	if (slash == path.len)
		return S(".");
	return slash == 0 ? S("/") : str_head(path, slash);
}

struct str path_clean(struct arena *a, struct str path)
{
	bool absolute = path.len && path.ptr[0] == '/';
	char *out = arena_bytes(a, path.len + 2);
	size_t n = 0, floor;
	struct str rest = path;

	if (absolute)
		out[n++] = '/';
	floor = n;
	while (rest.ptr) {
		struct str part = str_cut(&rest, '/');

		if (part.len == 0 || str_eq(part, S(".")))
			continue;
		if (str_eq(part, S(".."))) {
			if (n > floor) {
				while (n > floor && out[n - 1] != '/')
					n--;
				if (n > floor)
					n--;
				continue;
			}
			if (absolute)
				continue;
			if (n)
				out[n++] = '/';
			memcpy(out + n, "..", 2);
			n += 2;
			floor = n;
			continue;
		}
		if (n && out[n - 1] != '/')
			out[n++] = '/';
		memcpy(out + n, part.ptr, part.len);
		n += part.len;
	}
	if (n == 0)
		out[n++] = '.';
	return (struct str){out, n};
}

struct str path_join(struct arena *a, struct str dir, struct str name)
{
	char *p;

	if (name.len && name.ptr[0] == '/')
		return name;
	if (dir.len == 0 || str_eq(dir, S(".")))
		return name;
	if (dir.ptr[dir.len - 1] == '/')
		dir.len--;
	p = arena_bytes(a, dir.len + 1 + name.len);
	memcpy(p, dir.ptr, dir.len);
	p[dir.len] = '/';
	memcpy(p + dir.len + 1, name.ptr, name.len);
	return (struct str){p, dir.len + 1 + name.len};
}

bool path_is_in(struct str path, struct str folder)
{
	if (str_eq(folder, S("/")))
		return path.len && path.ptr[0] == '/';
	return folder.len && str_starts(path, folder) &&
	       (path.len == folder.len || path.ptr[folder.len] == '/');
}

struct str path_common(struct str a, struct str b)
{
	while (a.len > 1 && !path_is_in(b, a)) {
		size_t slash = str_rfind_char(a, '/');

		a.len = slash && slash < a.len ? slash : 1;
	}
	return a;
}

void path_roots(struct str *a, struct str *b)
{
	while (a->len > 1 && b->len > 1 && str_eq(path_base(*a), path_base(*b))) {
		*a = path_dir(*a);
		*b = path_dir(*b);
	}
}

struct str path_move(struct arena *a, struct str path, struct str from, struct str to)
{
	if (!from.ptr || !path_is_in(path, from))
		return path;
	return str_printf(a, STR_FMT STR_FMT, STR_ARG(to.len == 1 && path.len > from.len ? S("") : to),
			  STR_ARG(str_from(path, from.len == 1 ? 0 : from.len)));
}

struct str path_relative(struct arena *a, struct str path, struct str from)
{
	struct str common = path_common(from, path), rest;
	size_t up = 0;
	char *out, *p;

	for (size_t i = common.len > 1 ? common.len : 0; i < from.len && from.len > 1; i++)
		up += from.ptr[i] == '/';
	rest = str_from(path, common.len);
	if (rest.len && rest.ptr[0] == '/')
		rest = str_from(rest, 1);
	if (!up && !rest.len)
		return S(".");
	p = out = arena_bytes(a, up * 3 + rest.len + 1);
	for (size_t i = 0; i < up; i++, p += 3)
		memcpy(p, "../", 3);
	if (rest.len)
		memcpy(p, rest.ptr, rest.len);
	else
		p--;
	return (struct str){out, (size_t)(p - out) + rest.len};
}

/* Word-at-a-time multiply-xor mix; fixed seed, so that runs are repeatable. */
uint64_t str_hash(struct str s)
{
	const uint64_t k = 0x9e3779b97f4a7c15u;
	uint64_t h = s.len * k;
	const char *p = s.ptr;
	size_t n = s.len;
	uint64_t w;

	while (n >= 8) {
		memcpy(&w, p, 8);
		h = (h ^ w) * k;
		h ^= h >> 32;
		p += 8;
		n -= 8;
	}
	if (n) {
		w = 0;
		memcpy(&w, p, n);
		h = (h ^ w) * k;
		h ^= h >> 32;
	}
	h *= k;
	return h ^ h >> 29;
}

unsigned str_distance(struct str a, struct str b, unsigned limit)
{
	enum { MAX = 128 };
	unsigned rows[3][MAX + 1];
	unsigned *before = rows[0], *above = rows[1], *row = rows[2];

	if (a.len > MAX || b.len > MAX)
		return limit;
	for (size_t j = 0; j <= b.len; j++)
		above[j] = (unsigned)j;
	memset(rows[0], 0, sizeof(rows[0]));
	for (size_t i = 1; i <= a.len; i++) {
		unsigned *oldest = before;

		row[0] = (unsigned)i;
		for (size_t j = 1; j <= b.len; j++) {
			unsigned cost = a.ptr[i - 1] != b.ptr[j - 1];
			unsigned best = above[j - 1] + cost;

			if (above[j] + 1 < best)
				best = above[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1] &&
			    before[j - 2] + 1 < best)
				best = before[j - 2] + 1;
			row[j] = best;
		}
		before = above;
		above = row;
		row = oldest;
	}
	return above[b.len] < limit ? above[b.len] : limit;
}
