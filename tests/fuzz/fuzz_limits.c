/* Limits: what is taken reads the same again, and is passed exactly when wider arithmetic says so. */
#include "fuzz.h"

#include "base/arena.h"
#include "rule/gate.h"

__extension__ typedef __int128 wide;

static bool is_passed(const struct limit *l, int64_t old, int64_t now)
{
	bool is_lower = metric_infos[l->metric].better == METRIC_LOWER;
	wide by = is_lower ? (wide)now - old : (wide)old - now;

	switch (l->kind) {
	case LIMIT_LT:
		return now >= l->hard;
	case LIMIT_LE:
		return now > l->hard;
	case LIMIT_EQ:
		return now != l->hard;
	case LIMIT_GE:
		return now < l->hard;
	case LIMIT_GT:
		return now <= l->hard;
	case LIMIT_GROWTH:
		break;
	}
	return by > 0 && (!l->has_hard || by > l->hard) &&
	       (!l->has_soft || old <= 0 || by * 100000 > (wide)old * l->soft_permille_100);
}

static void check(const struct limit *l, int64_t seed)
{
	const int64_t around = l->kind == LIMIT_GROWTH ? seed : l->hard;
	const int64_t values[] = {INT64_MIN,     -1,       0, 1, seed, seed / 2, around, INT64_MAX / 100000,
				  INT64_MAX - 1, INT64_MAX};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		for (size_t k = 0; k < sizeof(values) / sizeof(values[0]); k++)
			if (limit_is_passed(l, value_of(values[i]), value_of(values[k])) !=
			    is_passed(l, values[i], values[k]))
				abort();
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct limit l, again;
	struct err err = {0};
	struct gate g;
	int64_t seed = 0;

	memcpy(&seed, bytes.ptr, bytes.len < sizeof(seed) ? bytes.len : sizeof(seed));
	if (limit_parse(bytes, &l, &err)) {
		if (err.message || l.hard < 0 || l.soft_permille_100 < 0 ||
		    (l.kind == LIMIT_GROWTH && !l.has_soft && !l.has_hard) || (int)l.metric < 0 ||
		    l.metric >= METRIC_COUNT || !limit_parse(l.text, &again, &err) || again.hard != l.hard ||
		    again.kind != l.kind || again.metric != l.metric ||
		    again.soft_permille_100 != l.soft_permille_100 || !str_eq(again.text, l.text))
			abort();
		check(&l, seed);
	} else if (!err.message) {
		abort();
	}
	err_clear(&err);
	gate_init(&g, &a);
	if (!gate_add_limits(&g, bytes, &err) && !err.message)
		abort();
	err_clear(&err);
	gate_close(&g);
	arena_clear(&a);
}
