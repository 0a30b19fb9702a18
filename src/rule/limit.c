#include "rule/limit.h"

#include "rule/nearest.h"

/* Cut for messages: a limit from a file may be of any length. */
#define SHOWN(s) STR_ARG(str_head((s), 60))

static bool is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '-' || c == '.';
}

/* Digits into *n, times 10 for each; false when it does not fit. */
static bool append_digit(int64_t *n, char c)
{
	int64_t digit = c - '0';

	if (*n > (INT64_MAX - digit) / 10)
		return false;
	*n = *n * 10 + digit;
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool read_number(struct str s, int64_t *n, bool *is_too_large)
{
	*n = 0;
	*is_too_large = false;
	for (size_t i = 0; i < s.len; i++) {
		if (!is_digit(s.ptr[i]))
			return false;
		if (!*is_too_large && !append_digit(n, s.ptr[i]))
			*is_too_large = true;
	}
	return s.len > 0;
}

bool limit_parse_percent(struct str text, int64_t *permille_100, struct err *err)
{
	struct str s = str_trim(text), whole, fraction;
	bool is_too_large;
	size_t point;

	if (str_starts(s, S("+")))
		s = str_from(s, 1);
	if (!str_ends(s, S("%")))
		goto malformed;
	s = str_trim(str_head(s, s.len - 1));
	point = str_find_char(s, '.');
	whole = str_head(s, point);
	fraction = str_from(s, point < s.len ? point + 1 : s.len);
	if (!read_number(whole, permille_100, &is_too_large) || (point < s.len && !fraction.len))
		goto malformed;
	for (size_t i = 0; i < fraction.len; i++)
		if (!is_digit(fraction.ptr[i]))
			goto malformed;
	if (fraction.len > 3)
		return err_set(err, "expected a percentage with at most three decimals, found '" STR_FMT "'",
			       SHOWN(text));
	for (size_t i = 0; i < 3; i++)
		if (!is_too_large && !append_digit(permille_100, i < fraction.len ? fraction.ptr[i] : '0'))
			is_too_large = true;
	if (is_too_large)
		return err_set(err, "the percentage '" STR_FMT "' is too large", SHOWN(text));
	return true;
malformed:
	return err_set(err, "expected a percentage such as 15%%, found '" STR_FMT "'", SHOWN(text));
}

bool limit_parse_number(struct str text, int64_t *n, struct err *err)
{
	struct str s = str_trim(text);
	bool is_too_large;

	if (str_starts(s, S("+")))
		s = str_from(s, 1);
	if (!read_number(s, n, &is_too_large))
		return err_set(err, "expected a whole number that is not negative, found '" STR_FMT "'",
			       SHOWN(text));
	if (is_too_large)
		return err_set(err, "the number '" STR_FMT "' is too large", SHOWN(text));
	return true;
}

/* 5%|40, in either order. */
static bool parse_growth(struct str text, struct limit *l, struct err *err)
{
	struct str rest = text;

	do {
		struct str part = str_trim(str_cut(&rest, '|'));
		bool is_percent = str_ends(part, S("%"));

		if (is_percent ? l->has_soft : l->has_hard)
			return err_set(err, "expected one %s behind '=', found two in '" STR_FMT "'",
				       is_percent ? "percentage" : "number", SHOWN(text));
		if (!part.len || !(is_digit(part.ptr[0]) || part.ptr[0] == '+'))
			return err_set(err,
				       "expected a number or a percentage behind '%c', found '" STR_FMT "'",
				       part.ptr && part.ptr > text.ptr ? '|' : '=', SHOWN(part));
		if (is_percent ? !limit_parse_percent(part, &l->soft_permille_100, err)
			       : !limit_parse_number(part, &l->hard, err))
			return false;
		*(is_percent ? &l->has_soft : &l->has_hard) = true;
	} while (rest.ptr);
	return true;
}

bool limit_parse_metric(struct str name, enum metric *m, struct err *err)
{
	struct nearest near = nearest_to(name);

	if (metric_find(name, m))
		return true;
	for (int i = 0; i < METRIC_COUNT; i++) {
		nearest_try(&near, metric_infos[i].alias);
		nearest_try(&near, metric_infos[i].name);
	}
	if (near.best)
		return err_set(err, "unknown metric '" STR_FMT "'; did you mean '%s'?", SHOWN(name),
			       near.best);
	return err_set(err, "unknown metric '" STR_FMT "' (casm rules list shows them)", SHOWN(name));
}

bool limit_parse(struct str text, struct limit *l, struct err *err)
{
	static const struct {
		const char *sign;
		enum limit_kind kind;
	} signs[] = {{"<=", LIMIT_LE}, {">=", LIMIT_GE}, {"==", LIMIT_EQ},
		     {"<", LIMIT_LT},  {">", LIMIT_GT},  {"=", LIMIT_GROWTH}};
	struct str s = str_trim(text), rest;
	size_t n = 0;

	*l = (struct limit){.text = s};
	while (n < s.len && is_name_char(s.ptr[n]))
		n++;
	rest = str_trim(str_from(s, n));
	for (size_t i = 0; n && i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (!str_starts(rest, str_c(signs[i].sign)))
			continue;
		l->kind = signs[i].kind;
		rest = str_trim(str_from(rest, strlen(signs[i].sign)));
		if (!limit_parse_metric(str_head(s, n), &l->metric, err))
			return false;
		if (l->kind == LIMIT_GROWTH)
			return parse_growth(rest, l, err);
		if (!rest.len || !is_digit(rest.ptr[0]))
			return err_set(err, "expected a whole number behind '%s', found '" STR_FMT "'",
				       signs[i].sign, SHOWN(rest));
		return limit_parse_number(rest, &l->hard, err);
	}
	if (n && n == s.len && metric_find(s, &l->metric))
		return err_set(err,
			       "expected =, <=, <, >=, > or == behind '" STR_FMT "', as in " STR_FMT "=5%%",
			       SHOWN(s), SHOWN(s));
	return err_set(
		err, "expected a metric and a limit, as in instrs=5%%|40 or stack<=256, found '" STR_FMT "'",
		SHOWN(s));
}

/* a × b > c × d, exactly: the products take up to 128 bits. */
struct wide {
	uint64_t high, low;
};

static struct wide multiply(uint64_t a, uint64_t b)
{
	uint64_t a0 = a & UINT32_MAX, a1 = a >> 32, b0 = b & UINT32_MAX, b1 = b >> 32;
	uint64_t low = a0 * b0, mid1 = a1 * b0, mid2 = a0 * b1;
	uint64_t carry = (low >> 32) + (mid1 & UINT32_MAX) + (mid2 & UINT32_MAX);

	return (struct wide){a1 * b1 + (mid1 >> 32) + (mid2 >> 32) + (carry >> 32), a * b};
}

static bool is_larger(struct wide a, struct wide b)
{
	return a.high != b.high ? a.high > b.high : a.low > b.low;
}

bool limit_is_share(uint64_t part, uint64_t whole, int64_t permille_100)
{
	return whole && !is_larger(multiply(whole, (uint64_t)permille_100), multiply(part, 100000));
}

bool limit_is_passed(const struct limit *l, struct value old, struct value now)
{
	uint64_t by;

	if (!now.is_known)
		return false;
	switch (l->kind) {
	case LIMIT_LT:
		return !(now.n < l->hard);
	case LIMIT_LE:
		return !(now.n <= l->hard);
	case LIMIT_EQ:
		return now.n != l->hard;
	case LIMIT_GE:
		return !(now.n >= l->hard);
	case LIMIT_GT:
		return !(now.n > l->hard);
	case LIMIT_GROWTH:
		break;
	}
	if (!old.is_known)
		return false;
	if (metric_infos[l->metric].better == METRIC_LOWER ? now.n <= old.n : now.n >= old.n)
		return false;
	by = metric_infos[l->metric].better == METRIC_LOWER ? (uint64_t)now.n - (uint64_t)old.n
							    : (uint64_t)old.n - (uint64_t)now.n;
	if (l->has_hard && by <= (uint64_t)l->hard)
		return false;
	/* by / old > soft / 100,000; from nothing, any growth is more than any percentage */
	return !l->has_soft || old.n <= 0 ||
	       is_larger(multiply(by, 100000), multiply((uint64_t)old.n, (uint64_t)l->soft_permille_100));
}
