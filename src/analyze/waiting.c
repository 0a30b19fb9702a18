#include "analyze/waiting.h"

#include <stdlib.h>

#include "base/map.h"

const char *const wait_label_names[] = {
#define X(name) [WAIT_##name] = #name,
	WAIT_LABELS(X)
#undef X
};

/* Nanoseconds in a unit; 0: it is no time. */
static int64_t ns_of(struct str unit)
{
	static const struct {
		const char *name;
		int64_t ns;
	} units[] = {
		{"nanoseconds", 1},        {"nanosecond", 1},        {"ns", 1},
		{"microseconds", 1000},    {"microsecond", 1000},    {"us", 1000},
		{"milliseconds", 1000000}, {"millisecond", 1000000}, {"ms", 1000000},
		{"seconds", 1000000000},   {"second", 1000000000},   {"s", 1000000000},
	};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (str_eq(unit, str_c(units[i].name)))
			return units[i].ns;
	return 0;
}

static int64_t scaled(int64_t value, int64_t by)
{
	if (value > 0 && value > INT64_MAX / by)
		return INT64_MAX;
	if (value < 0 && value < INT64_MIN / by)
		return INT64_MIN;
	return value * by;
}

static int64_t add(int64_t a, int64_t b)
{
	if (b > 0 && a > INT64_MAX - b)
		return INT64_MAX;
	if (b < 0 && a < INT64_MIN - b)
		return INT64_MIN;
	return a + b;
}

static bool is_time(const struct profile *p, size_t type)
{
	return ns_of(p->types.items[type].unit) != 0;
}

/* The first type of a kind, a time if there is one. */
static size_t type_of_kind(const struct profile *p, enum profile_kind kind)
{
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < p->types.count; i++)
		if (profile_kind_of(p, i) == kind &&
		    (found == SIZE_MAX || (!is_time(p, found) && is_time(p, i))))
			found = i;
	return found;
}

size_t waiting_type(const struct profile *p)
{
	static const enum profile_kind kinds[] = {PROFILE_WAITING, PROFILE_WALL};

	for (size_t k = 0; k < 2; k++) {
		size_t type = type_of_kind(p, kinds[k]);

		if (type != SIZE_MAX)
			return type;
	}
	return profile_default_type(p);
}

void waiting_sources(struct arena *a, const struct profile *p, size_t type, const int64_t *values,
		     struct wait_sources *sources)
{
	size_t computing = type, waiting;

	if (profile_kind_of(p, type) == PROFILE_MEMORY)
		return;
	if (profile_kind_of(p, type) != PROFILE_COMPUTING || !is_time(p, type)) {
		computing = type_of_kind(p, PROFILE_COMPUTING);
		if (computing != type)
			values = NULL;
	}
	waiting = type_of_kind(p, PROFILE_WAITING);
	if (waiting == SIZE_MAX)
		waiting = type_of_kind(p, PROFILE_WALL);
	if (computing != SIZE_MAX)
		vec_push(a, sources, ((struct wait_source){p, computing, values, PROFILE_COMPUTING}));
	if (waiting != SIZE_MAX)
		vec_push(a, sources, ((struct wait_source){p, waiting, NULL, profile_kind_of(p, waiting)}));
}

/* --- rows --- */

struct row {
	struct str function, file;
	int64_t computing, waiting, wall;
};
struct finding {
	struct arena *a;
	struct map by_name;
	struct row_list VEC(struct row) rows;
};

static const struct profile_function *function_at(const struct profile *p, uint32_t location)
{
	const struct profile_location *l = &p->locations.items[location];
	uint32_t f;

	if (!l->nlines || l->first_line >= p->lines.count)
		return NULL;
	f = p->lines.items[l->first_line].function;
	return f < p->functions.count ? &p->functions.items[f] : NULL;
}

static const struct profile_function *function_of(const struct profile *p, const struct profile_sample *s)
{
	const struct profile_function *innermost = NULL;

	for (uint32_t i = 0; i < s->depth; i++) {
		uint32_t location = p->stacks[s->first + i];
		const struct profile_function *f =
			location < p->locations.count ? function_at(p, location) : NULL;

		if (!f)
			continue;
		if (!innermost)
			innermost = f;
		/* the program's own mapping is the first */
		if (p->locations.items[location].mapping == 0)
			return f;
	}
	return innermost;
}

static struct row *row_of(struct finding *k, const struct profile_function *f)
{
	struct str name = !f ? STR_NONE : f->linkage_name.len ? f->linkage_name : f->name;
	void **at = map_at(k->a, &k->by_name, name);
	struct row *r;

	if (!*at) {
		r = vec_add(k->a, &k->rows);
		r->function = f ? name : STR_NONE;
		r->file = f && f->file.len ? f->file : STR_NONE;
		*at = (void *)(uintptr_t)k->rows.count;
	}
	return &k->rows.items[(uintptr_t)*at - 1];
}

static void add_source(struct finding *k, const struct wait_source *s, int64_t scale)
{
	const struct profile *p = s->profile;

	for (size_t i = 0; i < p->nsamples; i++) {
		int64_t value =
			scaled(s->values ? s->values[i] : profile_values(p, &p->samples[i])[s->type], scale);
		struct row *r;

		if (!value)
			continue;
		r = row_of(k, function_of(p, &p->samples[i]));
		switch (s->kind) {
		case PROFILE_WAITING:
			r->waiting = add(r->waiting, value);
			break;
		case PROFILE_WALL:
			r->wall = add(r->wall, value);
			break;
		default:
			r->computing = add(r->computing, value);
		}
	}
}

/* Of times the part, of other things the share of each total. */
static enum wait_label label_of(const struct waiting *w, const struct wait_row *r)
{
	double computing = r->computing > 0 ? (double)r->computing : 0,
	       waiting = r->waiting > 0 ? (double)r->waiting : 0;

	if (!w->is_time) {
		computing = w->computing > 0 ? computing / (double)w->computing : 0;
		waiting = w->waiting > 0 ? waiting / (double)w->waiting : 0;
	}
	if (waiting <= (computing + waiting) / 5)
		return WAIT_computing;
	return computing <= (computing + waiting) / 5 ? WAIT_waiting : WAIT_both;
}

static int by_time(const void *a, const void *b)
{
	const struct wait_row *x = a, *y = b;
	int64_t m = add(x->computing, x->waiting), n = add(y->computing, y->waiting);

	if (m != n)
		return m > n ? -1 : 1;
	return str_cmp(x->function, y->function);
}

void waiting_find(struct arena *a, const struct wait_sources *sources, struct waiting *w)
{
	struct arena scratch = {0};
	struct finding k = {.a = &scratch};

	*w = (struct waiting){.is_time = true};
	for (size_t i = 0; i < sources->count; i++)
		w->is_time &= is_time(sources->items[i].profile, sources->items[i].type);
	for (size_t i = 0; i < sources->count; i++) {
		const struct wait_source *s = &sources->items[i];

		add_source(&k, s, w->is_time ? ns_of(s->profile->types.items[s->type].unit) : 1);
	}
	for (size_t i = 0; i < k.rows.count; i++) {
		const struct row *from = &k.rows.items[i];
		struct wait_row *r = vec_add(a, &w->rows);

		r->function = from->function;
		r->file = from->file;
		r->computing = from->computing;
		r->waiting = from->waiting;
		/* wall-clock time less what the processor worked is waiting */
		if (from->wall > from->computing)
			r->waiting = add(r->waiting, w->is_time ? from->wall - from->computing : from->wall);
		w->computing = add(w->computing, r->computing);
		w->waiting = add(w->waiting, r->waiting);
	}
	for (size_t i = 0; i < w->rows.count; i++)
		w->rows.items[i].label = label_of(w, &w->rows.items[i]);
	vec_sort(&w->rows, by_time);
	arena_clear(&scratch);
}
