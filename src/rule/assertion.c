/* The grammar of assertions:
 *
 *	comment    = [ "[" name { "," name } "]" ] ":" assertion { "," assertion }
 *	assertion  = [ "not" ] word [ "(" argument ")" ]  |  metric ("<=" | "<" | ">=" | ">" | "==") number
 *	argument   = name  |  "/" regular expression "/"
 *
 * It may go on behind a comma on the next line of the comment, whose leading '*' is a blank. */
#include "rule/assertion.h"

#include <regex.h>

#include "base/buf.h"

struct word_info {
	const char *word;
	bool takes_argument;
};
static const struct word_info words[] = {
#define X(word, takes_argument, says) {word, takes_argument},
	ASSERTIONS(X)
#undef X
};
enum { NWORDS = sizeof(words) / sizeof(words[0]), FOUND_MAX = 32, LISTED_MAX = 1000 };

struct parse {
	struct arena *arena;
	struct str text;
	size_t at, error_at;
	struct err *err;
};

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Letters of an assertion's word or a metric. */
static bool is_word(char c)
{
	return is_name(c) || c == '-';
}

static char peek(const struct parse *p)
{
	return p->at < p->text.len ? p->text.ptr[p->at] : '\0';
}

/* Blanks, line ends, splices, and the stars that lines of a block comment begin with. */
static void skip_blanks(struct parse *p)
{
	bool at_line_start = false;

	while (p->at < p->text.len) {
		char c = p->text.ptr[p->at];

		if (c == '\n')
			at_line_start = true;
		else if (c == '\\' && p->at + 1 < p->text.len &&
			 (p->text.ptr[p->at + 1] == '\n' || p->text.ptr[p->at + 1] == '\r'))
			at_line_start = false;
		else if (!(c == '*' && at_line_start) && !memchr(" \t\r\f\v", c, 5))
			return;
		p->at++;
	}
}

static bool fail(struct parse *p, size_t at, const char *format, ...) __attribute__((format(printf, 3, 4)));
static bool fail(struct parse *p, size_t at, const char *format, ...)
{
	va_list args;
	struct str message;

	va_start(args, format);
	message = str_vprintf(p->arena, format, args);
	va_end(args);
	p->error_at = at;
	return err_set(p->err, STR_FMT, STR_ARG(message));
}

/* What stands at the present place, for messages. */
static const char *found(struct parse *p)
{
	struct str rest = str_from(p->text, p->at);
	size_t n = 0;

	while (n < rest.len && n < FOUND_MAX && is_word(rest.ptr[n]))
		n++;
	if (!rest.len)
		return "the end of the comment";
	if (rest.ptr[0] == '\n' || rest.ptr[0] == '\r')
		return "the end of the line";
	if (!n)
		n = utf8_len(rest);
	return str_printf(p->arena, "'" STR_FMT "'", STR_ARG(str_head(rest, n ? n : 1))).ptr;
}

static bool expect(struct parse *p, char c, const char *where)
{
	skip_blanks(p);
	if (peek(p) != c)
		return fail(p, p->at, "expected '%c' %s, found %s", c, where, found(p));
	p->at++;
	return true;
}

static struct str name_at(struct parse *p, bool (*is_letter)(char))
{
	size_t from = p->at;

	while (p->at < p->text.len && is_letter(p->text.ptr[p->at]))
		p->at++;
	return str_make(p->text.ptr + from, p->at - from);
}

static bool parse_only(struct parse *p, struct assertion_names *only)
{
	skip_blanks(p);
	if (peek(p) != '[')
		return true;
	p->at++;
	for (;;) {
		struct str name;

		skip_blanks(p);
		name = name_at(p, is_word);
		if (!name.len)
			return fail(
				p, p->at,
				"expected a compiler (clang, gcc) or a target (x86_64, aarch64), found %s",
				found(p));
		if (only->count >= LISTED_MAX)
			return fail(p, p->at, "too many names");
		vec_push(p->arena, only, name);
		skip_blanks(p);
		if (peek(p) == ']')
			break;
		if (peek(p) != ',')
			return fail(p, p->at, "expected ',' or ']' behind a name, found %s", found(p));
		p->at++;
	}
	p->at++;
	return true;
}

/* The nearest word or metric; NULL: nothing is near. */
static const char *nearest(struct str name)
{
	enum { FAR = 4 };
	const char *best = NULL;
	unsigned score = FAR;

	for (size_t i = 0; i < NWORDS; i++) {
		unsigned d = str_distance(name, str_c(words[i].word), FAR);

		if (d < score && d * 2 <= name.len) {
			score = d;
			best = words[i].word;
		}
	}
	for (size_t m = 0; m < METRIC_COUNT; m++) {
		const char *both[] = {metric_infos[m].alias, metric_infos[m].name};

		for (size_t k = 0; k < 2; k++) {
			unsigned d = str_distance(name, str_c(both[k]), FAR);

			if (d < score && d * 2 <= name.len) {
				score = d;
				best = both[k];
			}
		}
	}
	return best;
}

static const struct word_info *word_find(struct str name)
{
	for (size_t i = 0; i < NWORDS; i++)
		if (str_eq(name, str_c(words[i].word)))
			return &words[i];
	return NULL;
}

/* Behind "asm(": /…/; \/ stands for a slash. */
static bool parse_regex(struct parse *p, struct assertion *out)
{
	struct buf b = {0};
	size_t from;
	regex_t re;
	char why[128];
	int code;

	skip_blanks(p);
	if (peek(p) != '/')
		return fail(p, p->at, "expected '/' before a regular expression, found %s", found(p));
	from = ++p->at;
	while (p->at < p->text.len && p->text.ptr[p->at] != '/' && p->text.ptr[p->at] != '\n') {
		if (p->text.ptr[p->at] == '\\' && p->at + 1 < p->text.len && p->text.ptr[p->at + 1] != '\n') {
			if (p->text.ptr[p->at + 1] != '/')
				buf_addc(&b, '\\');
			p->at++;
		}
		buf_addc(&b, p->text.ptr[p->at++]);
	}
	out->argument = str_dup(p->arena, buf_str(&b));
	buf_release(&b);
	if (peek(p) != '/')
		return fail(p, p->at, "expected '/' behind the regular expression, found %s%s", found(p),
			    p->at == p->text.len
				    ? " (a '*' before the '/' ends a block comment: write {0,} for "
				      "it, or a // comment)"
				    : "");
	p->at++;
	if (!out->argument.len)
		return fail(p, from, "expected a regular expression between the slashes, found none");
	if (memchr(out->argument.ptr, '\0', out->argument.len))
		return fail(p, from, "a regular expression cannot hold a NUL");
	code = regcomp(&re, str_to_c(p->arena, out->argument), REG_EXTENDED | REG_NOSUB);
	if (code) {
		regerror(code, &re, why, sizeof(why));
		return fail(p, from, "no regular expression: %s", why);
	}
	regfree(&re);
	return true;
}

static bool is_symbol(char c)
{
	return is_name(c) || c == '.' || c == '$' || c == ':' || c == '~' || (unsigned char)c >= 0x80;
}

static bool parse_argument(struct parse *p, struct assertion *out)
{
	skip_blanks(p);
	if (strcmp(out->word, "asm") == 0) {
		if (!parse_regex(p, out))
			return false;
	} else {
		out->argument = name_at(p, is_symbol);
		if (!out->argument.len)
			return fail(p, p->at, "expected the name of a function behind '%s(', found %s",
				    out->word, found(p));
	}
	return expect(p, ')', "behind the argument");
}

/* Is "not" followed by another word? */
static bool parse_not(struct parse *p)
{
	size_t start = p->at;

	if (!str_eq(name_at(p, is_word), S("not"))) {
		p->at = start;
		return false;
	}
	skip_blanks(p);
	return true;
}

/* metric OP number, at whose operator p stands. */
static bool parse_bound(struct parse *p, struct str metric, size_t start, struct assertion *out)
{
	struct str op, number;
	struct err err = {0};
	size_t from = p->at, digits;
	enum metric m;
	bool ok;

	while (p->at < p->text.len && p->at < from + 2 && memchr("<>=!", p->text.ptr[p->at], 4))
		p->at++;
	op = str_make(p->text.ptr + from, p->at - from);
	if (!str_eq(op, S("<=")) && !str_eq(op, S("<")) && !str_eq(op, S(">=")) && !str_eq(op, S(">")) &&
	    !str_eq(op, S("==")))
		return fail(p, from, "expected <=, <, >=, > or == behind '" STR_FMT "', found '" STR_FMT "'",
			    STR_ARG(metric), STR_ARG(op));
	skip_blanks(p);
	digits = p->at;
	number = name_at(p, is_word);
	if (!number.len)
		return fail(p, digits, "expected a number behind '" STR_FMT STR_FMT "', found %s",
			    STR_ARG(metric), STR_ARG(op), found(p));
	if (str_eq(metric, S("vectorized")))
		metric = S("vectorized_loops");
	if (!metric_find(metric, &m)) {
		const char *near = nearest(metric);

		return fail(p, start, "no metric '" STR_FMT "'%s%s%s", STR_ARG(metric),
			    near ? "; did you mean '" : "; casm rules list shows them", near ? near : "",
			    near ? "'?" : "");
	}
	ok = limit_parse(
		str_printf(p->arena, STR_FMT STR_FMT STR_FMT, STR_ARG(metric), STR_ARG(op), STR_ARG(number)),
		&out->limit, &err);
	if (!ok) {
		fail(p, digits, "%s", err.message);
		err_clear(&err);
		return false;
	}
	out->number_offset = digits;
	out->number_len = number.len;
	return true;
}

static bool parse_word(struct parse *p, struct str name, size_t start, struct assertion *out)
{
	const struct word_info *w = word_find(name);
	bool needs_argument;

	if (!w) {
		const char *near = nearest(name);
		enum metric m;

		if (metric_find(name, &m))
			return fail(p, p->at,
				    "expected <=, <, >=, > or == behind the metric '" STR_FMT "', found %s",
				    STR_ARG(name), found(p));
		return fail(p, start, "no assertion '" STR_FMT "'%s%s%s", STR_ARG(name),
			    near ? "; did you mean '" : " (docs/check.md lists them)", near ? near : "",
			    near ? "'?" : "");
	}
	out->word = w->word;
	if (out->is_negated && strncmp(w->word, "no-", 3) == 0)
		return fail(p, start, "'not' cannot stand before '%s'", w->word);
	needs_argument = w->takes_argument && strcmp(w->word, "tail-call") != 0;
	skip_blanks(p);
	if (peek(p) == '(' && w->takes_argument) {
		p->at++;
		return parse_argument(p, out);
	}
	if (peek(p) == '(')
		return fail(p, p->at, "'%s' takes no argument", w->word);
	if (needs_argument)
		return fail(p, p->at, "expected '(' behind '%s', found %s", w->word, found(p));
	return true;
}

static bool parse_assertion(struct parse *p, struct assertion *out)
{
	size_t start, end;
	struct str name;

	out->offset = p->at;
	out->is_negated = parse_not(p);
	start = p->at;
	name = name_at(p, is_word);
	if (!name.len)
		return fail(p, p->at, "expected an assertion, found %s", found(p));
	end = p->at;
	skip_blanks(p);
	if (memchr("<>=!", peek(p), 4) && peek(p)) {
		if (out->is_negated)
			return fail(p, out->offset, "'not' cannot stand before a bound: turn its sign round");
		if (!parse_bound(p, name, start, out))
			return false;
	} else {
		size_t behind;

		if (!parse_word(p, name, start, out))
			return false;
		behind = p->at;
		/* without an argument the text ends with the word */
		if (!out->argument.len)
			p->at = end;
		else
			p->at = behind;
	}
	out->text = str_make(p->text.ptr + out->offset, p->at - out->offset);
	return true;
}

bool assertions_parse(struct arena *a, struct str text, struct assertions *out, size_t *at, struct err *err)
{
	struct parse p = {.arena = a, .text = text, .err = err};

	*out = (struct assertions){0};
	*at = 0;
	if (!parse_only(&p, &out->only) || !expect(&p, ':', "before the assertions"))
		goto failed;
	for (;;) {
		skip_blanks(&p);
		if (out->list.count >= LISTED_MAX) {
			fail(&p, p.at, "too many assertions");
			goto failed;
		}
		if (!parse_assertion(&p, vec_add(a, &out->list)))
			goto failed;
		skip_blanks(&p);
		if (p.at == text.len)
			return true;
		if (peek(&p) != ',') {
			fail(&p, p.at, "expected ',' between assertions or the end, found %s", found(&p));
			goto failed;
		}
		p.at++;
	}
failed:
	*at = p.error_at;
	return false;
}
