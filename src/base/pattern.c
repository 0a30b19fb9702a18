#include "base/pattern.h"

/* Longest expression, deepest nesting of groups, and what all repeats may come to when each is written out, as the C
 * library does: ((a+)+)+ doubles with each level. */
enum { LEN_MAX = 1000, DEPTH_MAX = 40, COST_MAX = 4000 };

/* Index behind the bracket expression at s[i]. */
static size_t skip_bracket(struct str s, size_t i)
{
	i++;
	i += i < s.len && s.ptr[i] == '^';
	i += i < s.len && s.ptr[i] == ']';
	while (i < s.len && s.ptr[i] != ']') {
		char kind = s.ptr[i];

		i++;
		if (kind != '[' || i >= s.len || !strchr(":.=", s.ptr[i]))
			continue;
		kind = s.ptr[i];
		for (i++; i + 1 < s.len && !(s.ptr[i] == kind && s.ptr[i + 1] == ']'); i++)
			;
		i += 2;
	}
	return i < s.len ? i + 1 : s.len;
}

/* {m,n} at s[i]: index behind it; how often it repeats what is before it. */
static size_t read_repeat(struct str s, size_t i, size_t *times)
{
	size_t n = 0, most = 1;

	for (i++; i < s.len && s.ptr[i] != '}'; i++) {
		if (s.ptr[i] == ',')
			n = 0;
		else if (s.ptr[i] >= '0' && s.ptr[i] <= '9' && n < COST_MAX)
			n = n * 10 + (size_t)(s.ptr[i] - '0');
		if (n > most)
			most = n;
	}
	*times = most;
	return i < s.len ? i + 1 : s.len;
}

static const char *find_fault(struct str s)
{
	size_t sum[DEPTH_MAX + 1] = {0}, last[DEPTH_MAX + 1] = {0};
	unsigned depth = 0;

	for (size_t i = 0; i < s.len;) {
		size_t times = 1;

		switch (s.ptr[i]) {
		case '\\':
			if (i + 1 < s.len && s.ptr[i + 1] >= '1' && s.ptr[i + 1] <= '9')
				return "references to groups are not allowed";
			i += 2;
			last[depth] = 1;
			break;
		case '[':
			i = skip_bracket(s, i);
			last[depth] = 1;
			break;
		case '(':
			if (++depth > DEPTH_MAX)
				return "groups are nested too deep";
			sum[depth] = last[depth] = 0;
			i++;
			continue;
		case ')':
			i++;
			if (!depth)
				continue; /* the library says what it is */
			depth--;
			last[depth] = sum[depth + 1] + 1;
			break;
		case '{':
			i = read_repeat(s, i, &times);
			break;
		case '+': /* x+ is xx* */
			i++;
			times = 2;
			break;
		default:
			i++;
			last[depth] = 1;
		}
		sum[depth] += times > 1 ? last[depth] * (times - 1) : last[depth];
		last[depth] *= times;
		if (sum[depth] > COST_MAX)
			return "it repeats too much";
	}
	return NULL;
}

bool pattern_compile(struct str text, regex_t *re, struct err *err)
{
	char copy[LEN_MAX + 1], why[256];
	const char *fault;
	int code;

	if (!text.len)
		return err_set(err, "expected a regular expression, found ''");
	if (text.len > LEN_MAX)
		return err_set(err, "the regular expression '" STR_FMT "…' is longer than %d bytes",
			       STR_ARG(str_head(text, 40)), LEN_MAX);
	fault = memchr(text.ptr, '\0', text.len) ? "it holds a NUL byte" : find_fault(text);
	if (!fault) {
		memcpy(copy, text.ptr, text.len);
		copy[text.len] = '\0';
		code = regcomp(re, copy, REG_EXTENDED | REG_NOSUB);
		if (!code)
			return true;
		regerror(code, re, why, sizeof(why));
		fault = why;
	}
	return err_set(err, "'" STR_FMT "' is not a regular expression: %s", STR_ARG(str_head(text, 60)),
		       fault);
}

bool pattern_matches(const regex_t *re, struct str name)
{
	struct arena scratch = {0};
	char few[256], *copy = name.len < sizeof(few) ? few : arena_bytes(&scratch, name.len + 1);
	bool ok;

	if (name.len)
		memcpy(copy, name.ptr, name.len);
	copy[name.len] = '\0';
	ok = regexec(re, copy, 0, NULL, 0) == 0;
	arena_clear(&scratch);
	return ok;
}

bool pattern_is_regex(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] && strchr("^$*+?[(|", text.ptr[i]))
			return true;
	return false;
}
