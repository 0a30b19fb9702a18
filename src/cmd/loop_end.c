#include "cmd/loop_end.h"

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool has_keyword(struct str s, size_t at, struct str word)
{
	return str_starts(str_from(s, at), word) && (at == 0 || !is_word(s.ptr[at - 1])) &&
	       (at + word.len == s.len || !is_word(s.ptr[at + word.len]));
}

/* What stands between the bracket at `at` and the one that closes it; ptr NULL: it is not on this line. */
static struct str bracketed(struct str s, size_t at)
{
	size_t depth = 0;

	for (size_t i = at; i < s.len; i++) {
		if (s.ptr[i] == '"' || s.ptr[i] == '\'')
			return STR_NONE;
		if (s.ptr[i] == '(')
			depth++;
		else if (s.ptr[i] == ')' && --depth == 0)
			return str_make(s.ptr + at + 1, i - at - 1);
	}
	return STR_NONE;
}

struct str loop_condition(struct str line, uint32_t col)
{
	size_t at = col ? col - 1u : 0, open;
	struct str inside;
	bool is_for;

	/* the place may be the condition's: the keyword is before it */
	if (at >= line.len)
		return STR_NONE;
	while (at > 0 && !has_keyword(line, at, S("for")) && !has_keyword(line, at, S("while")))
		at--;
	is_for = has_keyword(line, at, S("for"));
	if (!is_for && !has_keyword(line, at, S("while")))
		return STR_NONE;
	open = at + str_find_char(str_from(line, at), '(');
	inside = open < line.len ? bracketed(line, open) : STR_NONE;
	if (!inside.ptr || !is_for)
		return inside.ptr ? str_trim(inside) : inside;
	str_cut(&inside, ';');
	return inside.ptr ? str_trim(str_cut(&inside, ';')) : inside;
}

/* Index of name as a word in s from `from` on, or s.len. */
static size_t find_word(struct str s, struct str name, size_t from)
{
	while (from + name.len <= s.len) {
		size_t at = str_find(str_from(s, from), name);

		if (at == (size_t)-1)
			return s.len;
		at += from;
		if (has_keyword(s, at, name))
			return at;
		from = at + 1;
	}
	return s.len;
}

/* The right side of an assignment to name in s, from `from` on: `nextHe` of "he = nextHe;"; *start is where it begins. */
static struct str assigned(struct str s, struct str name, size_t from, size_t *start)
{
	for (size_t at = from; (at = find_word(s, name, at)) < s.len; at += name.len) {
		size_t next = at + name.len, end;

		while (next < s.len && s.ptr[next] == ' ')
			next++;
		if (next + 1 >= s.len || s.ptr[next] != '=' || s.ptr[next + 1] == '=')
			continue;
		*start = at;
		for (end = next + 1; end < s.len && s.ptr[end] != ';'; end++)
			if (s.ptr[end] == ',' ||
			    (s.ptr[end] == ')' && find_word(str_head(s, end), S("for"), 0) < end &&
			     str_find_char(str_from(s, end), ';') >= s.len - end))
				break;
		return str_trim(str_make(s.ptr + next + 1, end - next - 1));
	}
	return STR_NONE;
}

/* Does text find something through name: name->next, next(name), name[0]? */
static bool goes_through(struct str text, struct str name)
{
	size_t at = find_word(text, name, 0), next = at + name.len;

	if (at == text.len)
		return false;
	if (str_starts(str_from(text, next), S("->")))
		return true;
	return at > 0 && text.ptr[at - 1] == '(' && next < text.len && text.ptr[next] == ')' && at > 1 &&
	       is_word(text.ptr[at - 2]);
}

static struct str first_name(struct str condition)
{
	size_t start = 0, end;

	while (start < condition.len && !is_word(condition.ptr[start]))
		start++;
	for (end = start; end < condition.len && is_word(condition.ptr[end]); end++)
		;
	return str_make(condition.ptr + start, end - start);
}

static bool is_chain(struct str name, const struct str *lines, size_t nlines, struct str *step)
{
	for (size_t i = 0; i < nlines; i++) {
		size_t from = 0, start = 0;
		struct str right;

		while ((right = assigned(lines[i], name, from, &start)).ptr) {
			from = start + name.len;
			*step = str_make(lines[i].ptr + start,
					 (size_t)(right.ptr + right.len - (lines[i].ptr + start)));
			/* the first expression of a for comes before all turns */
			if (goes_through(right, name))
				return true;
			if (right.len && str_eq(first_name(right), right)) {
				for (size_t k = 0; k < nlines; k++) {
					size_t at;
					struct str other = assigned(lines[k], right, 0, &at);

					if (other.ptr && goes_through(other, name))
						return true;
				}
			}
		}
	}
	return false;
}

/* Is the '*' at `at` one before a pointer, not of a product? */
static bool is_dereference(struct str s, size_t at)
{
	return s.ptr[at] == '*' && at + 1 < s.len && s.ptr[at + 1] != ' ' &&
	       (at == 0 || str_find_char(S("(&|=<>!, "), s.ptr[at - 1]) < 9);
}

/* Is text what name points to, and nothing further: "*p", "*p) != NULL"? */
static bool is_behind(struct str text, struct str name)
{
	return text.len > name.len && text.ptr[0] == '*' && has_keyword(text, 1, name) &&
	       !str_starts(str_from(text, name.len + 1), S("->")) &&
	       !str_starts(str_from(text, name.len + 1), S("["));
}

/* Does name go from link to link of a list, each in the element that the last one points to: with curr = *p, p =
 * &curr->next; p = &(*p)->next? */
static bool is_chain_of_links(struct str name, const struct str *lines, size_t nlines, struct str *step)
{
	for (size_t i = 0; i < nlines; i++) {
		size_t from = 0, start = 0;
		struct str right, inner, element;

		while ((right = assigned(lines[i], name, from, &start)).ptr) {
			from = start + name.len;
			if (!str_starts(right, S("&")))
				continue;
			*step = str_make(lines[i].ptr + start,
					 (size_t)(right.ptr + right.len - (lines[i].ptr + start)));
			inner = str_trim(str_from(right, 1));
			if (str_starts(inner, S("(")) && is_behind(str_from(inner, 1), name) &&
			    str_find(inner, S(")->")) == name.len + 2)
				return true;
			element = first_name(inner);
			if (element.ptr != inner.ptr || !str_starts(str_from(inner, element.len), S("->")))
				continue;
			for (size_t k = 0; k < nlines; k++) {
				size_t at;
				struct str other = assigned(lines[k], element, 0, &at);

				if (other.ptr && is_behind(other, name))
					return true;
			}
		}
	}
	return false;
}

enum loop_end loop_end_of(struct str condition, const struct str *lines, size_t nlines, struct str *step)
{
	struct str name = first_name(condition);

	*step = STR_NONE;
	if (!condition.ptr)
		return LOOP_END_UNCLEAR;
	if (!condition.len || str_eq(condition, S("1")) || str_eq(condition, S("true")))
		return LOOP_END_NONE;
	if (name.len && !(name.ptr[0] >= '0' && name.ptr[0] <= '9') && is_chain(name, lines, nlines, step))
		return LOOP_END_CHAIN;
	for (size_t i = 0; i < condition.len; i++)
		if (is_dereference(condition, i) &&
		    is_chain_of_links(first_name(str_from(condition, i)), lines, nlines, step))
			return LOOP_END_CHAIN;
	*step = STR_NONE;
	for (size_t i = 0; i < condition.len; i++) {
		char c = condition.ptr[i];

		if (c == '[' || (c == '-' && i + 1 < condition.len && condition.ptr[i + 1] == '>') ||
		    is_dereference(condition, i))
			return LOOP_END_MEMORY;
	}
	return LOOP_END_UNCLEAR;
}
