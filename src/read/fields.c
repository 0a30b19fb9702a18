#include "read/fields.h"

#include <stdio.h>

enum { FOUND_MAX = 40 };

bool field_expected(struct fields *f, const char *at, const char *what)
{
	size_t n = 0;

	while (at + n < f->end && at[n] != '\n' && at[n] != ' ' && n < FOUND_MAX)
		n++;
	if (n)
		return err_set(f->err, STR_FMT ":%llu: expected %s, found \"%.*s\"", STR_ARG(f->from),
			       (unsigned long long)f->line, what, (int)n, at);
	return err_set(f->err, STR_FMT ":%llu: expected %s, found the end of the %s", STR_ARG(f->from),
		       (unsigned long long)f->line, what,
		       at == f->end  ? "text"
		       : *at == '\n' ? "line"
				     : "field");
}

bool field_at_end(const struct fields *f)
{
	return f->p == f->end || *f->p == '\n';
}

bool field_next(struct fields *f, const char *what)
{
	if (f->p == f->end || *f->p != ' ')
		return field_expected(f, f->p, what);
	f->p++;
	return true;
}

bool field_digits(struct fields *f, const char *what, uint64_t max, uint64_t *value)
{
	const char *at = f->p;
	uint64_t n = 0;

	for (; f->p < f->end && *f->p >= '0' && *f->p <= '9'; f->p++) {
		unsigned digit = (unsigned)(*f->p - '0');

		if (n > max / 10)
			return field_expected(f, at, what);
		n = n * 10 + digit;
	}
	if (f->p == at || (!field_at_end(f) && *f->p != ' ') || n > max)
		return field_expected(f, at, what);
	*value = n;
	return true;
}

bool field_index(struct fields *f, const char *what, size_t count, int32_t *index)
{
	uint64_t n;

	if (!field_next(f, what))
		return false;
	if (count == 0 || count > INT32_MAX)
		return field_expected(f, f->p, what);
	if (!field_digits(f, what, count - 1, &n))
		return false;
	*index = (int32_t)n;
	return true;
}

bool field_is_none(const struct fields *f)
{
	return f->end - f->p >= 2 && f->p[0] == ' ' && f->p[1] == '-' &&
	       (f->p + 2 == f->end || f->p[2] == ' ' || f->p[2] == '\n');
}

bool field_index_or_none(struct fields *f, const char *what, size_t count, int32_t *index)
{
	if (!field_is_none(f))
		return field_index(f, what, count, index);
	f->p += 2;
	*index = -1;
	return true;
}

bool field_number(struct fields *f, const char *what, uint32_t *value)
{
	uint64_t n;

	if (!field_next(f, what) || !field_digits(f, what, INT32_MAX, &n))
		return false;
	*value = (uint32_t)n;
	return true;
}

bool field_wide(struct fields *f, const char *what, int64_t *value)
{
	bool is_negative = f->p < f->end && *f->p == '-';
	uint64_t n;

	f->p += is_negative;
	if (!field_digits(f, what, (uint64_t)INT64_MAX + is_negative, &n))
		return false;
	*value = is_negative && n ? -(int64_t)(n - 1) - 1 : (int64_t)n;
	return true;
}

bool field_own_id(struct fields *f, size_t count)
{
	char what[40];
	const char *at = f->p;
	uint64_t n;

	if (count >= INT32_MAX)
		return field_expected(f, at, "fewer lines of this kind");
	if (f->p < f->end && *f->p == ' ') {
		f->p++;
		at = f->p;
		for (n = 0; f->p < f->end && *f->p >= '0' && *f->p <= '9' && n <= count; f->p++)
			n = n * 10 + (unsigned)(*f->p - '0');
		if (f->p > at && n == count && (field_at_end(f) || *f->p == ' '))
			return true;
	}
	snprintf(what, sizeof(what), "the id %zu", count);
	return field_expected(f, at, what);
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

bool field_name(struct fields *f, const char *what, struct str *out)
{
	const char *at;
	size_t nescapes = 0;
	char *text;
	size_t len = 0;

	if (field_is_none(f)) {
		f->p += 2;
		*out = STR_NONE;
		return true;
	}
	if (!field_next(f, what))
		return false;
	at = f->p;
	for (; f->p<f->end && * f->p> 0x20 && *f->p < 0x7f; f->p++)
		nescapes += *f->p == '%';
	if (f->p == at || (!field_at_end(f) && *f->p != ' '))
		return field_expected(f, at, what);
	if (!nescapes) {
		*out = intern(f->names, str_make(at, (size_t)(f->p - at)));
		return true;
	}
	text = arena_bytes(f->scratch, (size_t)(f->p - at));
	for (const char *c = at; c < f->p; c++) {
		int high, low;

		if (*c != '%') {
			text[len++] = *c;
			continue;
		}
		if (f->p - c < 3 || (high = hex_digit(c[1])) < 0 || (low = hex_digit(c[2])) < 0)
			return field_expected(f, c, "two hexadecimal digits after %");
		text[len++] = (char)(high << 4 | low);
		c += 2;
	}
	*out = intern(f->names, str_make(text, len));
	return true;
}

bool field_flags(struct fields *f, const char *letters, unsigned *out)
{
	*out = 0;
	if (field_is_none(f)) {
		f->p += 2;
		return true;
	}
	if (!field_next(f, "flags"))
		return false;
	if (field_at_end(f))
		return field_expected(f, f->p, "flags");
	for (; !field_at_end(f) && *f->p != ' '; f->p++) {
		const char *at = *f->p ? strchr(letters, *f->p) : NULL;

		if (!at)
			return field_expected(f, f->p, "other flags");
		*out |= 1u << (at - letters);
	}
	return true;
}

bool field_letter(struct fields *f, const char *letters, const char *what, unsigned *out)
{
	const char *at;

	if (!field_next(f, what))
		return false;
	at = field_at_end(f) || !*f->p ? NULL : strchr(letters, *f->p);
	if (!at || (f->p + 1 < f->end && f->p[1] != ' ' && f->p[1] != '\n'))
		return field_expected(f, f->p, what);
	f->p++;
	*out = (unsigned)(at - letters);
	return true;
}

size_t field_count(const struct fields *f)
{
	const char *stop = memchr(f->p, '\n', (size_t)(f->end - f->p));
	size_t n = 0;

	for (const char *c = f->p; c < (stop ? stop : f->end); c++)
		n += *c == ' ';
	return n;
}

bool field_next_line(struct fields *f)
{
	if (!field_at_end(f))
		return field_expected(f, *f->p == ' ' ? f->p + 1 : f->p, "the end of the line");
	if (f->p < f->end)
		f->p++;
	f->start = f->p;
	f->line++;
	return true;
}

/* --- writing --- */
void put_name(struct buf *out, struct str name)
{
	static const char digits[] = "0123456789ABCDEF";

	if (!name.ptr || !name.len) {
		buf_addc(out, '-');
		return;
	}
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.ptr[i];

		if (c <= 0x20 || c >= 0x7f || c == '%' || (c == '-' && name.len == 1))
			buf_add(out, str_make((const char[]){'%', digits[c >> 4], digits[c & 15]}, 3));
		else
			buf_addc(out, (char)c);
	}
}

void put_number(struct buf *out, int64_t n)
{
	char text[24];
	size_t at = sizeof(text);
	uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

	do {
		text[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (n < 0)
		text[--at] = '-';
	text[--at] = ' ';
	buf_add(out, str_make(text + at, sizeof(text) - at));
}

void put_id(struct buf *out, int32_t id)
{
	if (id < 0)
		buf_add(out, S(" -"));
	else
		put_number(out, id);
}
