#include "analyze/heat.h"

#include "base/buf.h"

/* --- sums --- */

struct summing {
	struct arena scratch;
	const struct profile *p;
	struct heat *h;
	size_t *physical;  /* of each location: index in funcs + 1; 0: no name */
	size_t *func;      /* of each function of the profile: index in funcs + 1; 0: not met yet */
	uint64_t *counted; /* of each of funcs: the last sample, + 1, that cum counts */
	uint64_t *inlined; /* the same of inlined */
	struct map by_key;
};

/* The functions of a profile that are one: the same name in the same file. */
static size_t func_of(struct summing *s, uint32_t function)
{
	const struct profile_function *f;
	struct buf key = {0};
	void **at;

	if (function >= s->p->functions.count)
		return 0;
	if (s->func[function])
		return s->func[function];
	f = &s->p->functions.items[function];
	if (!f->name.len && !f->linkage_name.len)
		return 0;
	buf_add(&key, f->linkage_name.len ? f->linkage_name : f->name);
	buf_addc(&key, '\0');
	buf_add(&key, f->file);
	at = map_at(&s->scratch, &s->by_key, str_dup(&s->scratch, buf_str(&key)));
	buf_release(&key);
	if (!*at) {
		struct heat_func *new = vec_add(&s->scratch, &s->h->funcs);

		new->name = f->name.len ? f->name : f->linkage_name;
		new->linkage_name = f->linkage_name;
		new->file = f->file;
		*at = (void *)(uintptr_t)s->h->funcs.count;
	}
	s->func[function] = (uintptr_t)*at;
	return s->func[function];
}

/* The line of that location, from the innermost inlinee on. */
static const struct profile_line *line_of(const struct profile *p, const struct profile_location *l, size_t i)
{
	return &p->lines.items[l->first_line + i];
}

static void find_functions(struct summing *s)
{
	const struct profile *p = s->p;

	s->func = arena_array(&s->scratch, size_t, p->functions.count + 1);
	s->physical = arena_array(&s->scratch, size_t, p->locations.count + 1);
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct profile_location *l = &p->locations.items[i];

		for (uint32_t k = 0; k < l->nlines; k++)
			s->physical[i] = func_of(s, line_of(p, l, k)->function);
	}
	s->counted = arena_array(&s->scratch, uint64_t, s->h->funcs.count + 1);
	s->inlined = arena_array(&s->scratch, uint64_t, s->h->funcs.count + 1);
}

/* No sum of a part overflows where that of all does not. */
static void add_leaf(struct summing *s, uint32_t location, size_t sample, int64_t value, int64_t count)
{
	const struct profile_location *l = &s->p->locations.items[location];
	size_t physical = s->physical[location];

	if (physical) {
		s->h->funcs.items[physical - 1].flat += value;
		s->h->funcs.items[physical - 1].count += count;
	} else {
		s->h->nameless += value;
	}
	for (uint32_t k = 0; k + 1 < l->nlines; k++) {
		size_t f = func_of(s, line_of(s->p, l, k)->function);

		if (!f || f == physical || s->inlined[f - 1] == sample + 1)
			continue;
		s->inlined[f - 1] = sample + 1;
		s->h->funcs.items[f - 1].inlined += value;
	}
}

static void add_sample(struct summing *s, size_t sample, int64_t value, int64_t count)
{
	const struct profile_sample *stack = &s->p->samples[sample];

	if (!stack->depth) {
		s->h->nameless += value;
		return;
	}
	add_leaf(s, s->p->stacks[stack->first], sample, value, count);
	for (uint32_t i = 0; i < stack->depth; i++) {
		size_t f = s->physical[s->p->stacks[stack->first + i]];

		if (!f || s->counted[f - 1] == sample + 1)
			continue;
		s->counted[f - 1] = sample + 1;
		s->h->funcs.items[f - 1].cum += value;
	}
}

/* The value that counts samples; types.count: there is none. */
static size_t count_type(const struct profile *p)
{
	size_t i = 0;

	while (i < p->types.count &&
	       !(str_eq(p->types.items[i].type, S("samples")) && str_eq(p->types.items[i].unit, S("count"))))
		i++;
	return i;
}

/* n, or -n; a value that has no opposite stays negative. */
static int64_t signed_of(const struct heat_choice *c, int64_t n)
{
	return c->is_negated && n != INT64_MIN ? -n : n;
}

static bool add_all(struct summing *s, const struct heat_choice *choice, struct err *err)
{
	const struct profile *p = s->p;
	size_t counts = count_type(p);

	for (size_t i = 0; i < p->nsamples; i++) {
		const int64_t *values = profile_values(p, &p->samples[i]);
		int64_t value = signed_of(choice, values[choice->type]),
			count = counts < p->types.count ? signed_of(choice, values[counts]) : 0;

		if (choice->takes && !choice->takes(choice->context, p, &p->samples[i]))
			continue;
		if (value < 0 || count < 0)
			return err_set(err,
				       STR_FMT
				       ": expected the profile of a run, found negative values: it is the "
				       "difference of two",
				       STR_ARG(p->source));
		if (__builtin_add_overflow(s->h->total, value, &s->h->total) ||
		    __builtin_add_overflow(s->h->total_count, count, &s->h->total_count))
			return err_set(err, STR_FMT ": the sum of the values is too large",
				       STR_ARG(p->source));
		add_sample(s, i, value, count);
	}
	if (!s->h->total)
		return err_set(err, STR_FMT ": the profile has no samples", STR_ARG(p->source));
	return true;
}

static int by_heat(const void *a, const void *b)
{
	const struct heat_func *x = a, *y = b;
	int c;

	if (x->flat != y->flat)
		return x->flat > y->flat ? -1 : 1;
	if (x->cum != y->cum)
		return x->cum > y->cum ? -1 : 1;
	if (x->inlined != y->inlined)
		return x->inlined > y->inlined ? -1 : 1;
	c = str_cmp(x->name, y->name);
	if (!c)
		c = str_cmp(x->linkage_name, y->linkage_name);
	return c ? c : str_cmp(x->file, y->file);
}

bool heat_make_of(struct arena *a, const struct profile *p, const struct heat_choice *choice, struct heat *h,
		  struct err *err)
{
	struct summing s = {.p = p, .h = h};
	struct heat_funcs all;
	bool ok;

	*h = (struct heat){0};
	if (!p->types.count)
		return err_set(err, STR_FMT ": the profile has no samples", STR_ARG(p->source));
	h->type = p->types.items[choice->type].type;
	h->unit = p->types.items[choice->type].unit;
	find_functions(&s);
	ok = add_all(&s, choice, err);
	all = h->funcs;
	h->funcs = (struct heat_funcs){0};
	for (size_t i = 0; ok && i < all.count; i++)
		if (all.items[i].cum || all.items[i].inlined)
			vec_push(a, &h->funcs, all.items[i]);
	vec_sort(&h->funcs, by_heat);
	arena_clear(&s.scratch);
	return ok;
}

bool heat_make(struct arena *a, const struct profile *p, struct heat *h, struct err *err)
{
	return heat_make_of(a, p, &(struct heat_choice){.type = profile_default_type(p)}, h, err);
}

/* --- words --- */

struct str heat_word(const struct heat *h)
{
	static const char *const times[] = {"samples", "cpu",       "wall",       "time",       "delay",
					    "cycles",  "cpu-clock", "task-clock", "cpu-cycles", ""};

	for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++)
		if (str_eq(h->type, str_c(times[i])))
			return S("samples");
	return str_eq(h->unit, S("nanoseconds")) ? S("samples") : h->type;
}

int64_t heat_share(int64_t part, int64_t whole)
{
	double share;

	if (!whole)
		return 0;
	share = (double)part / (double)whole * 100000;
	return (int64_t)(share < 0 ? share - 0.5 : share + 0.5);
}

int64_t heat_noise(int64_t count)
{
	uint64_t square = (uint64_t)(count < INT64_MAX / 4 ? count : INT64_MAX / 4) * 4, low = 0,
		 high = (uint64_t)1 << 32;

	if (count <= 0)
		return 0;
	while (low < high) { /* the least whose square is not below */
		uint64_t mid = low + (high - low) / 2;

		if (mid * mid < square)
			low = mid + 1;
		else
			high = mid;
	}
	return (int64_t)low;
}
