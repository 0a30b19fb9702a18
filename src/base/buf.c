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

size_t utf8_width(struct str s)
{
	size_t width = 0;

	while (s.len) {
		size_t n = utf8_len(s);

		width++;
		s = str_from(s, n ? n : 1);
	}
	return width;
}

void buf_add_visible(struct buf *b, struct str s)
{
	size_t plain = 0;

	while (plain < s.len) {
		unsigned char c = (unsigned char)s.ptr[plain];
		size_t n = utf8_len(str_from(s, plain));

		if (n && !(c < 0x20 || c == 0x7f || (n == 2 && c == 0xc2 && (unsigned char)s.ptr[plain + 1] < 0xa0))) {
			plain += n;
			continue;
		}
		buf_add(b, str_head(s, plain));
		s = str_from(s, plain);
		plain = 0;
		n = n ? n : 1;
		if (c == '\n')
			buf_add(b, S("\\n"));
		else if (c == '\t')
			buf_add(b, S("\\t"));
		else if (c == '\r')
			buf_add(b, S("\\r"));
		else
			for (size_t i = 0; i < n; i++)
				buf_printf(b, "\\x%02x", (unsigned char)s.ptr[i]);
		s = str_from(s, n);
	}
	buf_add(b, s);
}

void buf_release(struct buf *b)
{
	free(b->ptr);
	*b = (struct buf){0};
}
