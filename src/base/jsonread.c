#include "base/jsonread.h"

#include "base/buf.h"

enum { DEPTH_MAX = 64 };

void jr_init(struct json_reader *r, struct str text, struct arena *keys)
{
	*r = (struct json_reader){.text = text, .keys = keys};
}

bool jr_fail(struct json_reader *r, const char *problem)
{
	if (!r->problem)
		r->problem = problem;
	return false;
}

static bool fail_at(struct json_reader *r, size_t at, const char *problem)
{
	if (!r->problem)
		r->at = at;
	return jr_fail(r, problem);
}

/* The next byte that is no blank, or 0 at the end (a NUL in the text is no JSON either). */
static unsigned char next(struct json_reader *r)
{
	const char *p = r->text.ptr;
	size_t at = r->at, len = r->text.len;

	while (at < len && (p[at] == ' ' || p[at] == '\n' || p[at] == '\t' || p[at] == '\r'))
		at++;
	r->at = at;
	return at < len ? (unsigned char)p[at] : 0;
}

static bool is_at_end(const struct json_reader *r)
{
	return r->at >= r->text.len;
}

static uint64_t bit(const struct json_reader *r)
{
	return (uint64_t)1 << (r->depth - 1);
}

enum json_kind jr_peek(struct json_reader *r)
{
	unsigned char c;

	if (r->problem)
		return JSON_NOTHING;
	c = next(r);
	switch (c) {
	case '{':
		return JSON_OBJECT;
	case '[':
		return JSON_ARRAY;
	case '"':
		return JSON_STRING;
	case 't':
	case 'f':
		return JSON_BOOL;
	case 'n':
		return JSON_NULL;
	default:
		return c == '-' || (c >= '0' && c <= '9') ? JSON_NUMBER : JSON_NOTHING;
	}
}

/* Says what stands where `expected` should. */
static bool unexpected(struct json_reader *r, const char *expected, const char *at_end)
{
	return jr_fail(r, is_at_end(r) ? at_end : expected);
}

static bool enter(struct json_reader *r, char bracket, const char *expected, const char *at_end)
{
	if (r->problem)
		return false;
	if (next(r) != (unsigned char)bracket)
		return unexpected(r, expected, at_end);
	if (r->depth == DEPTH_MAX)
		return jr_fail(r, "nested too deep (the limit is 64)");
	r->at++;
	r->depth++;
	r->has_value &= ~bit(r);
	if (bracket == '[')
		r->is_array |= bit(r);
	else
		r->is_array &= ~bit(r);
	return true;
}

bool jr_object(struct json_reader *r)
{
	return enter(r, '{', "expected an object", "the text ends where an object should stand");
}

bool jr_array(struct json_reader *r)
{
	return enter(r, '[', "expected an array", "the text ends where an array should stand");
}

/* Steps to the next value of the innermost container; false when it ends. */
static bool step(struct json_reader *r, char end)
{
	unsigned char c;
	bool is_array = end == ']';

	if (r->problem)
		return false;
	if (!r->depth || ((r->is_array & bit(r)) != 0) != is_array)
		return jr_fail(r, is_array ? "not in an array" : "not in an object");
	c = next(r);
	if (c == (unsigned char)end) {
		r->at++;
		r->depth--;
		return false;
	}
	if (r->has_value & bit(r)) {
		if (c != ',')
			return unexpected(r, is_array ? "expected ',' or ']'" : "expected ',' or '}'",
					  is_array ? "the text ends inside an array"
						   : "the text ends inside an object");
		r->at++;
		c = next(r);
		if (c == (unsigned char)end)
			return jr_fail(r, is_array ? "expected a value behind ','"
						   : "expected a key behind ','");
	}
	r->has_value |= bit(r);
	return true;
}

/* --- texts --- */

/* Whether one of eight bytes is a quote, a backslash, a control character or beyond ASCII. Each test leaves the high bit
 * of a byte that is: of one below n by borrowing from it, of one equal to c as one that is 0 after the exclusive or; a
 * borrow may also mark the byte behind a marked one, never a first one. */
static bool has_special(uint64_t bytes)
{
	const uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
	uint64_t quote = bytes ^ ones * '"', backslash = bytes ^ ones * '\\';

	return ((bytes | (bytes - ones * 0x20) | (quote - ones) | (backslash - ones)) & highs) != 0;
}

/* The bytes up to the closing quote, escapes as they are. Bytes are looked at one by one only for those that need
 * it: a text without escapes, controls and bytes beyond ASCII is taken as it is. */
static bool raw_text(struct json_reader *r, struct str *raw, bool *has_escape, bool is_looked_at)
{
	size_t from = r->at + 1, at = from, len = r->text.len;
	const unsigned char *p = (const unsigned char *)r->text.ptr;

	*has_escape = false;
	for (; at < len; at++) {
		unsigned char c;
		uint64_t eight;

		for (; len - at > sizeof(eight); at += sizeof(eight)) {
			memcpy(&eight, p + at, sizeof(eight));
			if (has_special(eight))
				break;
		}
		c = p[at];
		if (c == '"') {
			*raw = str_make(r->text.ptr + from, at - from);
			r->at = at + 1;
			return true;
		}
		if (c == '\\') {
			*has_escape = true;
			at++; /* what is escaped may be a quote */
		} else if (c < 0x20) {
			return fail_at(r, at, "a control character in a text");
		} else if (c >= 0x80 && is_looked_at) {
			size_t n = utf8_len(str_make(r->text.ptr + at, len - at));

			if (!n)
				return fail_at(r, at, "a text that is not UTF-8");
			at += n - 1;
		}
	}
	return fail_at(r, len, "the text ends inside a string");
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Four digits at s; -1 when there are none. */
static int32_t hex4(struct str s)
{
	int32_t v = 0;

	if (s.len < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		int d = hex_digit(s.ptr[i]);

		if (d < 0)
			return -1;
		v = v * 16 + d;
	}
	return v;
}

static size_t put_utf8(char *to, uint32_t c)
{
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		to[0] = (char)(0xc0 | c >> 6);
		to[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		to[0] = (char)(0xe0 | c >> 12);
		to[1] = (char)(0x80 | (c >> 6 & 0x3f));
		to[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	to[0] = (char)(0xf0 | c >> 18);
	to[1] = (char)(0x80 | (c >> 12 & 0x3f));
	to[2] = (char)(0x80 | (c >> 6 & 0x3f));
	to[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

/* One escape at s (behind its backslash); how many bytes of s it takes, 0: none. A half of a surrogate pair alone
 * becomes U+FFFD. */
static size_t unescape(struct str s, char *to, size_t *n)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *at = s.len && s.ptr[0] ? strchr(names, s.ptr[0]) : NULL;
	int32_t c, low;

	if (at) {
		to[0] = values[at - names];
		*n = 1;
		return 1;
	}
	if (!s.len || s.ptr[0] != 'u')
		return 0;
	c = hex4(str_from(s, 1));
	if (c < 0)
		return 0;
	if (c >= 0xd800 && c < 0xdc00 && s.len >= 11 && s.ptr[5] == '\\' && s.ptr[6] == 'u') {
		low = hex4(str_from(s, 7));
		if (low >= 0xdc00 && low < 0xe000) {
			*n = put_utf8(to,
				      0x10000u + (((uint32_t)c - 0xd800u) << 10) + ((uint32_t)low - 0xdc00u));
			return 11;
		}
	}
	if (c >= 0xd800 && c < 0xe000)
		c = 0xfffd;
	*n = put_utf8(to, (uint32_t)c);
	return 5;
}

/* Checks the escapes of raw, which begins at text offset `at`; writes the text to `to` unless it is NULL. No escape
 * is shorter than what it stands for. */
static bool unescape_all(struct json_reader *r, struct str raw, size_t at, char *to, size_t *len)
{
	size_t n = 0;

	*len = 0;
	for (size_t i = 0; i < raw.len;) {
		char bytes[4];
		size_t taken;

		if (raw.ptr[i] != '\\') {
			if (to)
				to[*len] = raw.ptr[i];
			++*len;
			i++;
			continue;
		}
		taken = unescape(str_from(raw, i + 1), bytes, &n);
		if (!taken)
			return fail_at(r, at + i, "an unknown escape in a text");
		if (to)
			memcpy(to + *len, bytes, n);
		*len += n;
		i += 1 + taken;
	}
	return true;
}

static bool text_value(struct json_reader *r, struct arena *a, struct str *s)
{
	bool has_escape;
	size_t at = r->at + 1;
	struct str raw;
	char *to;

	if (!raw_text(r, &raw, &has_escape, true))
		return false;
	*s = raw;
	if (!has_escape)
		return true;
	to = a ? arena_bytes(a, raw.len + 1) : NULL;
	if (!unescape_all(r, raw, at, to, &s->len))
		return false;
	*s = to ? str_make(to, s->len) : S("");
	return true;
}

bool jr_key(struct json_reader *r, struct str *key)
{
	*key = S("");
	if (!step(r, '}'))
		return false;
	if (next(r) != '"')
		return unexpected(r, "expected a key", "the text ends inside an object");
	if (!text_value(r, r->keys, key))
		return false;
	if (next(r) != ':')
		return unexpected(r, "expected ':'", "the text ends behind a key");
	r->at++;
	return true;
}

bool jr_item(struct json_reader *r)
{
	return step(r, ']');
}

/* The word at r->at, and nothing more behind it. */
static bool word(struct json_reader *r, struct str w)
{
	if (!str_starts(str_from(r->text, r->at), w))
		return unexpected(r, "expected a value", "the text ends where a value should stand");
	r->at += w.len;
	return true;
}

bool jr_str(struct json_reader *r, struct arena *a, struct str *s)
{
	enum json_kind kind = jr_peek(r);

	*s = STR_NONE;
	if (kind == JSON_NULL)
		return word(r, S("null"));
	if (kind != JSON_STRING)
		return unexpected(r, "expected a text", "the text ends where a value should stand");
	return text_value(r, a, s);
}

/* --- other values --- */

/* The extent of a number by JSON's grammar, or false. */
static bool number(struct json_reader *r, struct str *n, bool *is_integer)
{
	const char *p = r->text.ptr;
	size_t from = r->at, at = from, len = r->text.len, digits;

	if (at < len && p[at] == '-')
		at++;
	digits = at;
	while (at < len && p[at] >= '0' && p[at] <= '9')
		at++;
	if (at == digits)
		return fail_at(r, at, "expected a digit");
	if (p[digits] == '0' && at - digits > 1)
		return fail_at(r, digits, "a number that begins with 0");
	*is_integer = true;
	if (at < len && p[at] == '.') {
		*is_integer = false;
		digits = ++at;
		while (at < len && p[at] >= '0' && p[at] <= '9')
			at++;
		if (at == digits)
			return fail_at(r, at, "expected a digit");
	}
	if (at < len && (p[at] == 'e' || p[at] == 'E')) {
		*is_integer = false;
		at++;
		if (at < len && (p[at] == '+' || p[at] == '-'))
			at++;
		digits = at;
		while (at < len && p[at] >= '0' && p[at] <= '9')
			at++;
		if (at == digits)
			return fail_at(r, at, "expected a digit");
	}
	*n = str_make(p + from, at - from);
	r->at = at;
	return true;
}

/* The digits of an integer and its sign. */
static bool integer(struct json_reader *r, uint64_t *v, bool *is_negative)
{
	size_t from;
	struct str n;
	bool is_integer;

	if (jr_peek(r) != JSON_NUMBER)
		return unexpected(r, "expected a number", "the text ends where a value should stand");
	from = r->at;
	if (!number(r, &n, &is_integer))
		return false;
	if (!is_integer)
		return fail_at(r, from, "expected a whole number");
	*is_negative = n.ptr[0] == '-';
	if (!str_u64(str_from(n, *is_negative), v))
		return fail_at(r, from, "a number that is too large");
	return true;
}

bool jr_i64(struct json_reader *r, int64_t *v)
{
	bool is_negative = false;
	size_t from = (jr_peek(r), r->at);
	uint64_t n = 0;

	*v = 0;
	if (!integer(r, &n, &is_negative))
		return false;
	if (n > (uint64_t)INT64_MAX + is_negative)
		return fail_at(r, from, "a number that is too large");
	*v = !is_negative ? (int64_t)n : n ? -(int64_t)(n - 1) - 1 : 0;
	return true;
}

bool jr_u64(struct json_reader *r, uint64_t *v)
{
	bool is_negative = false;
	size_t from = (jr_peek(r), r->at);
	uint64_t n = 0;

	*v = 0;
	if (!integer(r, &n, &is_negative))
		return false;
	if (is_negative && n)
		return fail_at(r, from, "a number below 0");
	*v = n;
	return true;
}

bool jr_bool(struct json_reader *r, bool *v)
{
	*v = false;
	if (jr_peek(r) != JSON_BOOL)
		return unexpected(r, "expected true or false", "the text ends where a value should stand");
	*v = r->text.ptr[r->at] == 't';
	return word(r, *v ? S("true") : S("false"));
}

static bool skip_scalar(struct json_reader *r, enum json_kind kind)
{
	size_t at = r->at + 1, len;
	struct str raw;
	bool flag;

	switch (kind) {
	case JSON_NULL:
		return word(r, S("null"));
	case JSON_BOOL:
		return jr_bool(r, &flag);
	case JSON_NUMBER:
		return number(r, &raw, &flag);
	case JSON_STRING:
		return raw_text(r, &raw, &flag, false) && (!flag || unescape_all(r, raw, at, NULL, &len));
	default:
		return unexpected(r, "expected a value", "the text ends where a value should stand");
	}
}

bool jr_skip(struct json_reader *r)
{
	unsigned base = r->depth;
	struct str key;

	do {
		enum json_kind kind = jr_peek(r);

		if (kind == JSON_OBJECT)
			jr_object(r);
		else if (kind == JSON_ARRAY)
			jr_array(r);
		else if (!r->problem)
			skip_scalar(r, kind);
		while (!r->problem && r->depth > base) {
			if (r->is_array & bit(r) ? jr_item(r) : jr_key(r, &key))
				break;
		}
	} while (!r->problem && r->depth > base);
	return !r->problem;
}

bool jr_end(struct json_reader *r)
{
	if (r->problem)
		return false;
	next(r);
	if (!is_at_end(r))
		return jr_fail(r, "expected the end of the text");
	return true;
}

void jr_place(const struct json_reader *r, uint64_t *line, uint64_t *col)
{
	size_t start = 0;

	*line = 1;
	for (size_t i = 0; i < r->at && i < r->text.len; i++)
		if (r->text.ptr[i] == '\n') {
			++*line;
			start = i + 1;
		}
	*col = r->at - start + 1;
}
