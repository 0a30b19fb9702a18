/* A pass over the characters of C and C++ source that knows what looks like a comment and is none:
 *
 *	"no // comment"   '"'   R"x(no // comment ")x"   1'000'000   // goes on behind a splice \
 *	and ends here
 *
 * C11 5.1.1.2 and C++17 [lex.phases]: splices go before comments are looked for, except in raw strings. */
#include "read/ctokens.h"

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

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static size_t line_comment_end(struct str text, size_t at)
{
	while (at < text.len && text.ptr[at] != '\n') {
		size_t n = splice_len(text, at);

		at += n ? n : 1;
	}
	return at;
}

/* Of the comment whose text begins at `at`; *end is behind its mark. */
static size_t block_comment_end(struct str text, size_t at, size_t *end)
{
	for (; at < text.len; at++) {
		size_t star = str_find_char(str_from(text, at), '*'), slash;

		at += star;
		if (at == text.len)
			break;
		slash = behind_splices(text, at + 1);
		if (slash < text.len && text.ptr[slash] == '/') {
			*end = slash + 1;
			return at;
		}
	}
	*end = text.len;
	return text.len;
}

static size_t literal_end(struct str text, size_t at, char quote)
{
	for (at++; at < text.len && text.ptr[at] != quote && text.ptr[at] != '\n';) {
		size_t n = splice_len(text, at);

		if (!n && text.ptr[at] == '\\' && at + 1 < text.len && text.ptr[at + 1] != '\n')
			n = 2;
		at += n ? n : 1;
	}
	return at < text.len && text.ptr[at] == quote ? at + 1 : at;
}

/* Of R"delimiter( … )delimiter", whose quote is at `at`; 0: it is no raw string. */
static size_t raw_string_end(struct str text, size_t at)
{
	enum { DELIMITER_MAX = 16 };
	struct str rest = str_from(text, at + 1), body;
	char ending[DELIMITER_MAX + 2];
	size_t n = 0, end;

	while (n < rest.len && n < DELIMITER_MAX && !memchr("()\\ \t\v\f\r\n\"", rest.ptr[n], 10))
		n++;
	if (n == rest.len || rest.ptr[n] != '(')
		return 0;
	ending[0] = ')';
	memcpy(ending + 1, rest.ptr, n);
	ending[n + 1] = '"';
	body = str_from(rest, n + 1);
	end = str_find(body, str_make(ending, n + 2));
	return end == (size_t)-1 ? text.len : (size_t)(body.ptr - text.ptr) + end + n + 2;
}

static bool is_raw_prefix(struct str name)
{
	return str_eq(name, S("R")) || str_eq(name, S("LR")) || str_eq(name, S("uR")) ||
	       str_eq(name, S("UR")) || str_eq(name, S("u8R"));
}

/* Goes to `to`, counting lines. */
static void advance(struct ctokens *t, size_t to)
{
	while (t->at < to) {
		size_t n = str_find_char(str_make(t->text.ptr + t->at, to - t->at), '\n');

		t->at += n;
		if (t->at == to)
			break;
		t->at++;
		t->line++;
		t->line_start = t->at;
	}
}

static void skip_blanks(struct ctokens *t)
{
	while (t->at < t->text.len) {
		size_t n = splice_len(t->text, t->at);
		char c = t->text.ptr[t->at];

		if (!n && c == '\n')
			t->has_token = t->is_in_directive = false;
		else if (!n && !memchr(" \t\r\f\v", c, 5))
			return;
		advance(t, t->at + (n ? n : 1));
	}
}

void ctokens_init(struct ctokens *t, struct str text)
{
	*t = (struct ctokens){.text = text, .line = 1};
	if (str_starts(text, S("\xef\xbb\xbf"))) /* byte order mark */
		t->at = t->line_start = 3;
}

static bool comment(struct ctokens *t, struct ctoken *token)
{
	size_t second = behind_splices(t->text, t->at + 1), from = second + 1, to;

	if (second >= t->text.len || (t->text.ptr[second] != '/' && t->text.ptr[second] != '*'))
		return false;
	token->kind = CTOKEN_COMMENT;
	if (t->text.ptr[second] == '/')
		to = token->end = line_comment_end(t->text, from);
	else
		to = block_comment_end(t->text, from, &token->end);
	token->text = str_make(t->text.ptr + from, to - from);
	return true;
}

static void name_or_number(struct ctokens *t, struct ctoken *token)
{
	struct str text = t->text;
	bool is_number = is_digit(text.ptr[t->at]);
	size_t at = t->at, raw;

	while (at < text.len && (is_word(text.ptr[at]) || (is_number && text.ptr[at] == '\'' &&
							   at + 1 < text.len && is_word(text.ptr[at + 1]))))
		at++;
	token->kind = is_number ? CTOKEN_NUMBER : CTOKEN_NAME;
	token->end = at;
	if (at < text.len && text.ptr[at] == '"' && is_raw_prefix(str_make(text.ptr + t->at, at - t->at)) &&
	    (raw = raw_string_end(text, at)) != 0) {
		token->kind = CTOKEN_LITERAL;
		token->end = raw;
	}
}

bool ctokens_next(struct ctokens *t, struct ctoken *token)
{
	char c;

	skip_blanks(t);
	if (t->at >= t->text.len)
		return false;
	c = t->text.ptr[t->at];
	*token = (struct ctoken){.kind = CTOKEN_PUNCT,
				 .offset = t->at,
				 .end = t->at + 1,
				 .line = t->line,
				 .col = (uint32_t)(t->at - t->line_start + 1)};
	if (c == '/' && comment(t, token)) {
		token->is_in_directive = t->is_in_directive;
		advance(t, token->end);
		token->end_line = t->line;
		return true;
	}
	token->is_directive = c == '#' && !t->has_token;
	t->is_in_directive |= token->is_directive;
	t->has_token = true;
	if (c == '"' || c == '\'') {
		token->kind = CTOKEN_LITERAL;
		token->end = literal_end(t->text, t->at, c);
	} else if (is_word(c)) {
		name_or_number(t, token);
	}
	token->text = str_make(t->text.ptr + token->offset, token->end - token->offset);
	token->is_in_directive = t->is_in_directive;
	advance(t, token->end);
	token->end_line = t->line;
	return true;
}

bool ctokens_is_done_by_directive(struct ctokens_directive *d, const struct ctoken *t)
{
	if (!t->is_in_directive)
		return false;
	if (t->is_directive) {
		*d = (struct ctokens_directive){0};
	} else if (!d->is_named) {
		d->is_named = true;
		d->is_pragma = str_eq(t->text, S("pragma"));
	}
	return !d->is_pragma;
}
