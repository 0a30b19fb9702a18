#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"

char *buf_room(struct buf *b, size_t n)
{
	if (n >= SIZE_MAX / 4 - b->len)
		die_oom(n);
	if (b->len + n + 1 > b->cap) {
		size_t cap = b->cap ? b->cap * 2 : 256;

		while (cap < b->len + n + 1)
			cap *= 2;
		b->ptr = xrealloc(b->ptr, cap);
		b->cap = cap;
	}
	return b->ptr + b->len;
}

void buf_add(struct buf *b, struct str s)
{
	if (s.len)
		memcpy(buf_room(b, s.len), s.ptr, s.len);
	else
		buf_room(b, 0);
	b->len += s.len;
	b->ptr[b->len] = '\0';
}

void buf_addc(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->ptr[++b->len] = '\0';
}

void buf_fill(struct buf *b, char c, size_t count)
{
	memset(buf_room(b, count), c, count);
	b->len += count;
	b->ptr[b->len] = '\0';
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0)
		BUG("bad format '%s'", format);
	buf_room(b, (size_t)n);
	va_start(args, format);
	vsnprintf(b->ptr + b->len, (size_t)n + 1, format, args);
	va_end(args);
	b->len += (size_t)n;
}

size_t utf8_len(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;
	size_t n;

	if (s.len == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xc2 && p[0] <= 0xdf)
		n = 2;
	else if ((p[0] & 0xf0) == 0xe0)
		n = 3;
	else if (p[0] >= 0xf0 && p[0] <= 0xf4)
		n = 4;
	else
		return 0;
	if (s.len < n)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	if ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) || (p[0] == 0xf0 && p[1] < 0x90) ||
	    (p[0] == 0xf4 && p[1] > 0x8f))
		return 0;
	return n;
}

/* Of a valid sequence of n bytes. */
static uint32_t decode(const char *text, size_t n)
{
	const unsigned char *p = (const unsigned char *)text;

	switch (n) {
	case 2:
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	case 3:
		return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
	case 4:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
	default:
		return p[0];
	}
}

struct range {
	uint32_t first, last;
};

static bool is_in(const struct range *ranges, size_t count, uint32_t c)
{
	for (size_t i = 0; i < count && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return true;
	return false;
}
#define IS_IN(ranges, c) is_in(ranges, sizeof(ranges) / sizeof((ranges)[0]), c)

static const struct range zero_wide[] = {
	{0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},    {0x610, 0x61a},   {0x64b, 0x65f},
	{0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f},  {0x20d0, 0x20ff}, {0xfe00, 0xfe0f},
	{0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xe0100, 0xe01ef}};
static const struct range double_wide[] = {
	{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x4dbf},  {0x4e00, 0xa4cf}, {0xa960, 0xa97f},
	{0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},  {0xff00, 0xff60}, {0xffe0, 0xffe6},
	{0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
/* C1 codes; separators and controls that make text appear in another place than where it stands */
static const struct range hidden[] = {{0x80, 0x9f}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069}};

size_t utf8_width(struct str s)
{
	size_t width = 0;

	while (s.len) {
		size_t n = utf8_len(s);
		uint32_t c = n > 1 ? decode(s.ptr, n) : 0;

		width += !c ? 1 : IS_IN(zero_wide, c) ? 0 : IS_IN(double_wide, c) ? 2 : 1;
		s = str_from(s, n ? n : 1);
	}
	return width;
}

/* How much of s can be shown as it is. */
static size_t plain_len(struct str s)
{
	size_t at = 0;

	while (at < s.len) {
		unsigned char c = (unsigned char)s.ptr[at];
		size_t n = c < 0x80 ? 1 : utf8_len(str_from(s, at));

		if (n == 0 || c < 0x20 || c == 0x7f || (n > 1 && IS_IN(hidden, decode(s.ptr + at, n))))
			break;
		at += n;
	}
	return at;
}

void buf_add_visible(struct buf *b, struct str s)
{
	for (;;) {
		size_t plain = plain_len(s), n;

		buf_add(b, str_head(s, plain));
		s = str_from(s, plain);
		if (s.len == 0)
			return;
		n = utf8_len(s);
		n = n ? n : 1;
		if (s.ptr[0] == '\n')
			buf_add(b, S("\\n"));
		else if (s.ptr[0] == '\t')
			buf_add(b, S("\\t"));
		else if (s.ptr[0] == '\r')
			buf_add(b, S("\\r"));
		else
			for (size_t i = 0; i < n; i++)
				buf_printf(b, "\\x%02x", (unsigned char)s.ptr[i]);
		s = str_from(s, n);
	}
}

void buf_drain(struct buf *b)
{
	if (!b->drain || !b->len)
		return;
	b->drain->take(b->drain, buf_str(b));
	b->len = 0;
	b->ptr[0] = '\0';
}

void buf_settle(struct buf *b)
{
	enum { MUCH_BYTES = 1 << 16 };

	if (b->len >= MUCH_BYTES)
		buf_drain(b);
}

void buf_release(struct buf *b)
{
	free(b->ptr);
	*b = (struct buf){0};
}
