/* A pass over the characters of C and C++ source that knows just enough to tell a comment from what looks like one:
 *
 *	"no // comment"   '"'   R"x(no // comment ")x"   1'000'000   // goes on behind a splice \
 *	and ends here
 *
 * C11 5.1.1.2 and C++17 [lex.phases]: splices go before comments are looked for, except in raw strings. An unfinished
 * string or character literal ends with its line, as compilers recover: text of #error and of groups that are skipped
 * holds apostrophes. */
#include "read/comments.h"

struct scan {
	struct arena *arena;
	struct str text, word;
	struct comments *out;
	size_t at;
	uint32_t line;
	size_t line_start;
	bool has_code;  /* on the present line, so far */
	size_t pending; /* comments from here on end on the present line */
};

/* Bytes of the splice (backslash, newline) at `at`; 0: there is none. */
static size_t splice_len(struct str text, size_t at)
{
	if (at + 1 < text.len && text.ptr[at] == '\\') {
		if (text.ptr[at + 1] == '\n')
			return 2;
		if (at + 2 < text.len && text.ptr[at + 1] == '\r' && text.ptr[at + 2] == '\n')
			return 3;
	}
	return 0;
}

static size_t behind_splices(struct str text, size_t at)
{
	for (size_t n; (n = splice_len(text, at)) != 0;)
		at += n;
	return at;
}

/* Goes to `to`, counting lines. */
static void advance(struct scan *s, size_t to)
{
	while (s->at < to) {
		if (s->text.ptr[s->at++] != '\n')
			continue;
		s->line++;
		s->line_start = s->at;
		s->has_code = false;
		s->pending = s->out->count;
	}
}

static void see_code(struct scan *s)
{
	s->has_code = true;
	while (s->pending < s->out->count)
		s->out->items[s->pending++].is_alone = false;
}

/* A comment from s->at to `end`, its text from..to. */
static void see_comment(struct scan *s, size_t from, size_t to, size_t end)
{
	struct str text = str_make(s->text.ptr + from, to - from);
	struct comment c = {.text = text,
			    .offset = from,
			    .line = s->line,
			    .col = (uint32_t)(s->at - s->line_start + 1),
			    .is_alone = !s->has_code};

	advance(s, end);
	c.end_line = s->line;
	/* code that stands before a comment of several lines is on another line than its end */
	if (str_find(text, s->word) != (size_t)-1)
		vec_push(s->arena, s->out, c);
}

static void line_comment(struct scan *s, size_t from)
{
	size_t end = from;

	while (end < s->text.len && s->text.ptr[end] != '\n') {
		size_t n = splice_len(s->text, end);

		end += n ? n : 1;
	}
	see_comment(s, from, end, end);
}

static void block_comment(struct scan *s, size_t from)
{
	size_t to = from;

	while (to < s->text.len) {
		if (s->text.ptr[to] == '*') {
			size_t slash = behind_splices(s->text, to + 1);

			if (slash < s->text.len && s->text.ptr[slash] == '/') {
				see_comment(s, from, to, slash + 1);
				return;
			}
		}
		to++;
	}
	see_comment(s, from, to, to);
}

static void literal(struct scan *s, char quote)
{
	size_t at = s->at + 1;

	while (at < s->text.len && s->text.ptr[at] != quote && s->text.ptr[at] != '\n') {
		size_t n = splice_len(s->text, at);

		at += n                                                                                ? n
		      : s->text.ptr[at] == '\\' && at + 1 < s->text.len && s->text.ptr[at + 1] != '\n' ? 2
												       : 1;
	}
	if (at < s->text.len && s->text.ptr[at] == quote)
		at++;
	advance(s, at);
	if (at > 0 && s->text.ptr[at - 1] == quote)
		see_code(s);
}

/* At the quote of R"delimiter( … )delimiter". False: it is no raw string. */
static bool raw_string(struct scan *s)
{
	enum { DELIMITER_MAX = 16 };
	struct str rest = str_from(s->text, s->at + 1), needle, body;
	size_t n = 0, end;
	char ending[DELIMITER_MAX + 2];

	while (n < rest.len && n < DELIMITER_MAX && !memchr("()\\ \t\v\f\r\n\"", rest.ptr[n], 10))
		n++;
	if (n == rest.len || rest.ptr[n] != '(')
		return false;
	ending[0] = ')';
	memcpy(ending + 1, rest.ptr, n);
	ending[n + 1] = '"';
	needle = str_make(ending, n + 2);
	body = str_from(rest, n + 1);
	end = str_find(body, needle);
	advance(s, end == (size_t)-1 ? s->text.len : (size_t)(body.ptr - s->text.ptr) + end + needle.len);
	see_code(s);
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* A name or a number, with the ' between digits; a name may be the prefix of a raw string. */
static void word(struct scan *s)
{
	struct str text = s->text;
	size_t at = s->at;
	bool is_number = is_digit(text.ptr[at]);
	struct str name;

	while (at < text.len && (is_word(text.ptr[at]) || (is_number && text.ptr[at] == '\'' &&
							   at + 1 < text.len && is_word(text.ptr[at + 1]))))
		at++;
	name = str_make(text.ptr + s->at, at - s->at);
	advance(s, at);
	if (at < text.len && text.ptr[at] == '"' &&
	    (str_eq(name, S("R")) || str_eq(name, S("LR")) || str_eq(name, S("uR")) ||
	     str_eq(name, S("UR")) || str_eq(name, S("u8R"))) &&
	    raw_string(s))
		return;
	see_code(s);
}

void comments_read(struct arena *a, struct str text, struct str needle, struct comments *out)
{
	struct scan s = {.arena = a, .text = text, .word = needle, .out = out, .line = 1};

	if (str_starts(text, S("\xef\xbb\xbf"))) /* byte order mark */
		s.at = 3;
	*out = (struct comments){0};
	while (s.at < text.len) {
		char c = text.ptr[s.at];

		if (c == '/') {
			size_t second = behind_splices(text, s.at + 1);

			if (second < text.len && text.ptr[second] == '/') {
				line_comment(&s, second + 1);
				continue;
			}
			if (second < text.len && text.ptr[second] == '*') {
				block_comment(&s, second + 1);
				continue;
			}
		}
		if (c == '"' || c == '\'') {
			see_code(&s);
			literal(&s, c);
		} else if (is_word(c)) {
			see_code(&s);
			word(&s);
		} else {
			if (!memchr(" \t\r\n\f\v", c, 6) && !splice_len(text, s.at))
				see_code(&s);
			advance(&s, s.at + 1);
		}
	}
}
