#include "cmd/explain/source_expr.h"

enum { MAX_BYTES = 60 };

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t skip_blanks(struct str s, size_t at)
{
	while (at < s.len && is_blank(s.ptr[at]))
		at++;
	return at;
}

/* Index behind the last character before `end` that is no blank; 0: there is none. */
static size_t back_over_blanks(struct str s, size_t end)
{
	while (end > 0 && is_blank(s.ptr[end - 1]))
		end--;
	return end;
}

/* Index behind the bracket that closes the one at `at`, or 0. */
static size_t close_of(struct str s, size_t at)
{
	size_t depth = 0;

	for (; at < s.len; at++) {
		char c = s.ptr[at];

		if (c == '"' || c == '\'')
			return 0;
		if (c == '(' || c == '[')
			depth++;
		else if ((c == ')' || c == ']') && --depth == 0)
			return at + 1;
	}
	return 0;
}

/* Index of the bracket that opens the one before `end`, or s.len. */
static size_t open_of(struct str s, size_t end)
{
	size_t depth = 0;

	while (end > 0) {
		char c = s.ptr[--end];

		if (c == '"' || c == '\'')
			break;
		if (c == ')' || c == ']')
			depth++;
		else if ((c == '(' || c == '[') && --depth == 0)
			return end;
	}
	return s.len;
}

static size_t word_end(struct str s, size_t at)
{
	while (at < s.len && is_word(s.ptr[at]))
		at++;
	return at;
}

static size_t word_start(struct str s, size_t end)
{
	while (end > 0 && is_word(s.ptr[end - 1]))
		end--;
	return end;
}

static bool is_keyword(struct str word)
{
	return str_eq(word, S("return")) || str_eq(word, S("sizeof")) || str_eq(word, S("if")) ||
	       str_eq(word, S("while")) || str_eq(word, S("for")) || str_eq(word, S("switch")) ||
	       str_eq(word, S("case")) || str_eq(word, S("else")) || str_eq(word, S("do"));
}

/* How many characters before `at` are an operator of membership: 2 for "->", 1 for "."; 0: none. */
static size_t member_operator(struct str s, size_t at)
{
	if (at >= 2 && s.ptr[at - 2] == '-' && s.ptr[at - 1] == '>')
		return 2;
	return at >= 1 && s.ptr[at - 1] == '.' ? 1 : 0;
}

/* Where the operand that ends before `end` begins: a->b[i].c, f(x)->y, (*p)[1]; s.len: it cannot be told. */
static size_t operand_start(struct str s, size_t end)
{
	for (;;) {
		size_t op, start;

		end = back_over_blanks(s, end);
		if (end == 0)
			return s.len;
		if (s.ptr[end - 1] == ')' || s.ptr[end - 1] == ']') {
			bool is_group = s.ptr[end - 1] == ')';
			size_t before;

			start = open_of(s, end);
			if (start == s.len)
				return s.len;
			before = back_over_blanks(s, start);
			/* x[i] and f(x) go on to the left; "(…)" behind a keyword or an operator begins here */
			if (before > 0 && (is_word(s.ptr[before - 1]) || s.ptr[before - 1] == ')' ||
					   s.ptr[before - 1] == ']')) {
				size_t word = word_start(s, before);

				if (is_group && s.ptr[before - 1] == ')')
					return start;
				if (!is_keyword(str_make(s.ptr + word, before - word))) {
					end = before;
					continue;
				}
			}
			return is_group ? start : s.len;
		}
		if (!is_word(s.ptr[end - 1]))
			return s.len;
		start = word_start(s, end);
		if (is_keyword(str_make(s.ptr + start, end - start)))
			return s.len;
		op = member_operator(s, back_over_blanks(s, start));
		if (!op)
			return start;
		end = back_over_blanks(s, start) - op;
	}
}

/* Behind the operand that starts at `at`: a name or a group, with subscripts and members; 0: none. */
static size_t operand_end(struct str s, size_t at)
{
	size_t end;

	at = skip_blanks(s, at);
	while (at < s.len && s.ptr[at] == '*')
		at = skip_blanks(s, at + 1);
	if (at >= s.len)
		return 0;
	if (s.ptr[at] == '(')
		end = close_of(s, at);
	else
		end = word_end(s, at) > at ? word_end(s, at) : 0;
	while (end && end < s.len) {
		if (s.ptr[end] == '[')
			end = close_of(s, end);
		else if (s.ptr[end] == '.' && end + 1 < s.len && is_word(s.ptr[end + 1]))
			end = word_end(s, end + 1);
		else if (end + 2 < s.len && s.ptr[end] == '-' && s.ptr[end + 1] == '>' &&
			 is_word(s.ptr[end + 2]))
			end = word_end(s, end + 2);
		else
			break;
	}
	return end;
}

/* "*p = 7": the star belongs to what is assigned. */
static size_t with_stars(struct str s, size_t start)
{
	for (;;) {
		size_t star = back_over_blanks(s, start), before;

		if (star == 0 || s.ptr[star - 1] != '*')
			return start;
		before = back_over_blanks(s, star - 1);
		if (before > 0 &&
		    (is_word(s.ptr[before - 1]) || s.ptr[before - 1] == ')' || s.ptr[before - 1] == ']'))
			return start;
		start = star - 1;
	}
}

static struct str slice(struct str s, size_t start, size_t end, enum source_expr_kind kind,
			enum source_expr_kind *out)
{
	if (start >= end || end > s.len || end - start > MAX_BYTES)
		return STR_NONE;
	*out = kind;
	return str_make(s.ptr + start, end - start);
}

static struct str at_name(struct str s, size_t at, bool is_pointer, enum source_expr_kind *kind)
{
	size_t end = word_end(s, at), before = back_over_blanks(s, at), next = skip_blanks(s, end),
	       op = member_operator(s, before);

	if (op) {
		size_t start = operand_start(s, before - op);

		return start == s.len ? STR_NONE : slice(s, start, end, EXPR_MEMBER, kind);
	}
	if (is_keyword(str_make(s.ptr + at, end - at)))
		return STR_NONE;
	if (next < s.len && s.ptr[next] == '(')
		return slice(s, at, close_of(s, next), EXPR_EXPANDED, kind);
	if (!is_pointer) {
		/* an element has the place of its first letter: s->ids[3] */
		size_t last = operand_end(s, at);

		while (last > end && s.ptr[last - 1] != ']')
			last--;
		if (last > end)
			return slice(s, at, last, EXPR_ELEMENT, kind);
	}
	return slice(s, at, end, EXPR_NAME, kind);
}

/* "*p" where the star is no product; "(*p)[i]" */
static struct str at_star(struct str s, size_t at, enum source_expr_kind *kind)
{
	size_t before = back_over_blanks(s, at);

	if (before > 0 && (is_word(s.ptr[before - 1]) || s.ptr[before - 1] == ']'))
		return STR_NONE;
	return slice(s, at, operand_end(s, at), EXPR_ELEMENT, kind);
}

static bool is_assigned_by(char c)
{
	return c != '\0' && strchr("+-*/%&|^", c) != NULL;
}

struct str source_expr(struct str line, uint32_t col, bool is_pointer, enum source_expr_kind *kind)
{
	size_t at = col - 1u, start;
	char c, next;

	*kind = EXPR_UNCLEAR;
	if (col == 0 || at >= line.len)
		return STR_NONE;
	c = line.ptr[at];
	next = at + 1 < line.len ? line.ptr[at + 1] : '\0';
	if (is_word(c) && (at == 0 || !is_word(line.ptr[at - 1])) && !(c >= '0' && c <= '9'))
		return at_name(line, at, is_pointer, kind);
	if ((c == '+' && next == '+') || (c == '-' && next == '-')) {
		start = operand_start(line, at);
		if (start < line.len)
			return slice(line, with_stars(line, start), back_over_blanks(line, at), EXPR_NAME,
				     kind);
		start = skip_blanks(line, at + 2);
		return slice(line, start, operand_end(line, start), EXPR_NAME, kind);
	}
	if ((is_assigned_by(c) && next == '=') || (c == '=' && next != '=') ||
	    ((c == '<' || c == '>') && next == c)) {
		start = operand_start(line, at);
		return start == line.len ? STR_NONE
					 : slice(line, with_stars(line, start), back_over_blanks(line, at),
						 EXPR_NAME, kind);
	}
	if (c == '*')
		return at_star(line, at, kind);
	if (c == '(') {
		size_t end = operand_end(line, at);

		if (end && line.ptr[end - 1] == ']')
			return slice(line, at, end, EXPR_ELEMENT, kind);
	}
	return STR_NONE;
}
