#include "analyze/measure.h"

#include <ctype.h>
#include <stdio.h>

enum { NAMES_MAX = 4, UNITS_MAX = 9, NAME_BYTES_MAX = 32 };

struct unit_name {
	const char *shown;
	const char *names[NAMES_MAX]; /* lower case, without the s of a plural */
	double factor;                /* how many of the kind's first unit that is, or part of it */
};

struct unit_kind {
	const char *main; /* for values below one of the smallest, and for units of other kinds */
	double main_factor;
	struct unit_name units[UNITS_MAX + 1];
};

static const struct unit_kind kinds[] = {
	{"B",
	 1,
	 {{"B", {"b", "byte"}, 1},
	  {"kB", {"kb", "kbyte", "kilobyte"}, 1024.0},
	  {"MB", {"mb", "mbyte", "megabyte"}, 1048576.0},
	  {"GB", {"gb", "gbyte", "gigabyte"}, 1073741824.0},
	  {"TB", {"tb", "tbyte", "terabyte"}, 1099511627776.0},
	  {"PB", {"pb", "pbyte", "petabyte"}, 1125899906842624.0}}},
	{"s",
	 1e9,
	 {{"ns", {"ns", "nanosecond"}, 1},
	  {"us", {"\xce\xbcs", "us", "microsecond"}, 1e3},
	  {"ms", {"ms", "millisecond"}, 1e6},
	  {"s", {"s", "sec", "second"}, 1e9},
	  {"hrs", {"hour", "hr"}, 3600e9}}},
	{"GCU",
	 1,
	 {{"n*GCU", {"nanogcu"}, 1e-9},
	  {"u*GCU", {"microgcu"}, 1e-6},
	  {"m*GCU", {"milligcu"}, 1e-3},
	  {"GCU", {"gcu"}, 1},
	  {"k*GCU", {"kilogcu"}, 1e3},
	  {"M*GCU", {"megagcu"}, 1e6},
	  {"G*GCU", {"gigagcu"}, 1e9},
	  {"T*GCU", {"teragcu"}, 1e12},
	  {"P*GCU", {"petagcu"}, 1e15}}},
};
enum { NKINDS = sizeof(kinds) / sizeof(kinds[0]) };

static const struct unit_name *find_in(const struct unit_kind *kind, struct str name)
{
	char lower[NAME_BYTES_MAX];

	if (!name.len || name.len >= sizeof(lower))
		return NULL;
	for (size_t i = 0; i < name.len; i++)
		lower[i] = (char)tolower((unsigned char)name.ptr[i]);
	if (name.len > 2 && lower[name.len - 1] == 's')
		name.len--;
	for (const struct unit_name *u = kind->units; u->shown; u++)
		for (size_t i = 0; i < NAMES_MAX && u->names[i]; i++)
			if (str_eq(str_c(u->names[i]), str_make(lower, name.len)))
				return u;
	return NULL;
}

static bool is_auto(struct str unit)
{
	return str_eq(unit, S("auto")) || str_eq(unit, S("minimum"));
}

static struct measure in_kind(const struct unit_kind *kind, double base, struct str to)
{
	const struct unit_name *best = NULL;

	if (!is_auto(to)) {
		best = find_in(kind, to);
	} else {
		for (const struct unit_name *u = kind->units; u->shown; u++)
			if (base / u->factor >= 1.0)
				best = u;
	}
	if (!best)
		return (struct measure){base / kind->main_factor, str_c(kind->main)};
	return (struct measure){base / best->factor, str_c(best->shown)};
}

struct measure measure_scale(int64_t value, struct str from, struct str to)
{
	static const struct str plain[] = {{"count", 5}, {"sample", 6}, {"unit", 4}};
	double positive = value == INT64_MIN || value >= 0 ? (double)value : -(double)value;
	struct measure m = {positive, to};

	for (size_t i = 0; i < NKINDS; i++) {
		const struct unit_name *u = find_in(&kinds[i], from);

		if (!u)
			continue;
		m = in_kind(&kinds[i], positive * u->factor, to);
		break;
	}
	if (is_auto(m.unit))
		m.unit = S("");
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (str_eq(m.unit, plain[i]))
			m.unit = S("");
	if (value < 0 && value != INT64_MIN)
		m.value = -m.value;
	return m;
}

struct str measure_label(struct arena *a, int64_t value, struct str from, struct str to)
{
	struct measure m = measure_scale(value, from, to);
	char text[400];
	int n = snprintf(text, sizeof(text), "%.2f", m.value);
	struct str number = str_make(text, (size_t)n);

	if (str_ends(number, S(".00")))
		number.len -= 3;
	if (str_eq(number, S("0")) || str_eq(number, S("-0")))
		return S("0");
	return str_printf(a, STR_FMT STR_FMT, STR_ARG(number), STR_ARG(m.unit));
}

static int64_t hundredfold(int64_t n)
{
	return (int64_t)((uint64_t)n * 100);
}

struct str measure_common(int64_t least, int64_t total, struct str from)
{
	struct str unit, of_total;

	if (!least)
		least = total;
	unit = measure_scale(least, from, S("auto")).unit;
	of_total = measure_scale(total, from, S("auto")).unit;
	if (!str_eq(unit, of_total) && hundredfold(least) < total)
		unit = measure_scale(hundredfold(least), from, S("auto")).unit;
	return unit.len ? unit : from;
}

bool measure_is_same_kind(struct str a, struct str b)
{
	if (str_eq(a, b))
		return true;
	for (size_t i = 0; i < NKINDS; i++)
		if (find_in(&kinds[i], a))
			return find_in(&kinds[i], b) != NULL;
	return false;
}

double measure_ratio(struct str from, struct str to)
{
	for (size_t i = 0; i < NKINDS; i++) {
		const struct unit_name *f = find_in(&kinds[i], from), *t = find_in(&kinds[i], to);

		if (f && t)
			return f->factor / t->factor;
	}
	return 1;
}

struct str measure_share(struct arena *a, int64_t value, int64_t total)
{
	double percent;

	if (!total)
		return value ? S("?") : S("0 %");
	percent = (double)value / (double)total * 100;
	if (percent == 0)
		return S("0 %");
	if (percent < 0.000095 && percent > -0.000095)
		return percent > 0 ? S("<0.0001 %") : S(">-0.0001 %");
	if (percent < 0.095 && percent > -0.095)
		return str_printf(a, "%.1g %%", percent);
	return str_printf(a, "%.1f %%", percent);
}
