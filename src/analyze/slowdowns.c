#include "analyze/slowdowns.h"

#include "base/buf.h"

const char *const slow_cause_keys[] = {
#define X(name, key) key,
	SLOW_CAUSES(X)
#undef X
};

enum { REACHED_MAX = 2000 };

struct finding_slow {
	struct arena *a;
	struct arena scratch;
	const struct heat *old, *now;
	double scale;
	const struct slow_sides *sides;
	struct slowdowns *list;
	struct map by_name; /* of old: name → index + 1, of the first */
	size_t *next;       /* of the same name: index + 1; 0: none */
};

/* --- the same function in both profiles --- */

static struct str key_of(const struct heat_func *f)
{
	return f->linkage_name.len ? f->linkage_name : f->name;
}

static void index_old(struct finding_slow *s)
{
	s->next = arena_array(&s->scratch, size_t, s->old->funcs.count + 1);
	for (size_t i = s->old->funcs.count; i > 0; i--) {
		void **at = map_at(&s->scratch, &s->by_name, key_of(&s->old->funcs.items[i - 1]));

		s->next[i - 1] = (uintptr_t)*at;
		*at = (void *)(uintptr_t)i;
	}
}

/* Of several with the name the one of that file; one alone may have moved. NULL: there is none. */
static const struct heat_func *old_of(const struct finding_slow *s, const struct heat_func *f)
{
	size_t first = (uintptr_t)map_find(&s->by_name, key_of(f));

	if (!first)
		return NULL;
	for (size_t i = first; i; i = s->next[i - 1])
		if (heat_same_file(s->old->funcs.items[i - 1].file, f->file) ||
		    (!f->file.len && !s->old->funcs.items[i - 1].file.len))
			return &s->old->funcs.items[i - 1];
	return s->next[first - 1] ? NULL : &s->old->funcs.items[first - 1];
}

/* --- noise --- */

static double root(double x)
{
	double r = x > 1 ? x : 1;

	for (int i = 0; x > 0 && i < 1100 && r * r > x * (1 + 1e-12); i++) /* from above, by Newton's steps */
		r = (r + x / r) / 2;
	return x > 0 ? r : 0;
}

/* Counts vary by their square root; what is measured varies as they do. */
static double noise_of(const struct finding_slow *s, double now_value, double old_value)
{
	double each = (double)s->now->total / (double)s->now->total_count;
	double each_old = (double)s->old->total / (double)s->old->total_count * s->scale;
	double n = now_value / each, n_old = old_value / each_old;

	/* nothing at all was one sample short of something */
	n = n < 1 ? 1 : n;
	n_old = n_old < 1 ? 1 : n_old;
	return 2 * root(n * each * each + n_old * each_old * each_old);
}

/* --- code --- */

struct reached {
	size_t owner;
	size_t from; /* index + 1 of the one that calls it; 0: the function itself */
	struct str name;
};

static bool is_changed(const struct slow_code *c)
{
	return c->state == SLOW_CODE_NEW || (c->state == SLOW_CODE_BOTH && c->level != CODE_identical);
}

/* Breadth first, so that the nearest is named. */
static void find_callee(struct finding_slow *s, size_t owner, struct slowdown *row)
{
	struct queue VEC(struct reached) queue = {0};
	struct map seen = {0};

	vec_push(&s->scratch, &queue, ((struct reached){.owner = owner}));
	for (size_t i = 0; i < queue.count && queue.count < REACHED_MAX; i++) {
		struct slow_code code = {0};

		s->sides->code(&s->scratch, s->sides->context, queue.items[i].owner, &code);
		if (i && is_changed(&code)) {
			size_t first = i;

			while (queue.items[first].from > 1)
				first = queue.items[first].from - 1;
			row->cause = SLOW_CALLEE;
			row->level = code.state == SLOW_CODE_NEW ? CODE_real : code.level;
			row->callee = str_dup(s->a, queue.items[i].name);
			row->through = first == i ? STR_NONE : str_dup(s->a, queue.items[first].name);
			return;
		}
		for (size_t k = 0; k < code.callees.count; k++) {
			struct heat_func callee = {.name = code.callees.items[k]};
			struct heat_owners owners = {0};
			void **at = map_at(&s->scratch, &seen, callee.name);

			if (*at)
				continue;
			*at = s;
			heat_names_find(s->sides->names, &callee, &owners);
			for (size_t n = 0; n < owners.count; n++)
				if (owners.items[n] != owner)
					vec_push(&s->scratch, &queue,
						 ((struct reached){owners.items[n], i + 1, callee.name}));
		}
	}
}

static void find_cause(struct finding_slow *s, const struct heat_func *f, struct slowdown *row)
{
	struct heat_owners owners = {0};
	struct slow_code code = {0};

	row->cause = SLOW_UNKNOWN;
	if (!s->sides)
		return;
	heat_names_find(s->sides->names, f, &owners);
	if (owners.count != 1) /* which of several it is nobody knows */
		return;
	s->sides->code(&s->scratch, s->sides->context, owners.items[0], &code);
	if (code.state == SLOW_CODE_UNKNOWN)
		return;
	row->level = code.level;
	row->cause = code.state == SLOW_CODE_NEW    ? SLOW_NEW
		     : code.level != CODE_identical ? SLOW_CODE
						    : SLOW_NONE;
	if (row->cause == SLOW_NONE)
		find_callee(s, owners.items[0], row);
}

/* --- rows --- */

static bool is_clear(const struct finding_slow *s, double grew, double noise)
{
	return grew > 0 && (s->list->has_noise ? grew > noise : true);
}

static void add_function(struct finding_slow *s, const struct heat_func *f)
{
	const struct heat_func *old = old_of(s, f);
	struct slowdown row = {.name = f->name, .file = f->file, .now_flat = f->flat, .now_cum = f->cum};
	double flat, cum, flat_noise = 0, cum_noise = 0;

	row.old_flat = old ? (double)old->flat * s->scale : 0;
	row.old_cum = old ? (double)old->cum * s->scale : 0;
	flat = (double)f->flat - row.old_flat;
	cum = (double)f->cum - row.old_cum;
	if (s->list->has_noise) {
		flat_noise = noise_of(s, (double)f->flat, row.old_flat);
		cum_noise = noise_of(s, (double)f->cum, row.old_cum);
	}
	s->list->total += flat > 0 ? flat : 0;
	row.by_flat = is_clear(s, flat, flat_noise);
	if (!row.by_flat && flat > 0) {
		s->list->in_noise += flat;
		s->list->nin_noise++;
	}
	if (!row.by_flat && !is_clear(s, cum, cum_noise))
		return;
	row.grew = row.by_flat ? flat : cum;
	row.noise = row.by_flat ? flat_noise : cum_noise;
	find_cause(s, f, &row);
	if (row.by_flat)
		s->list->by_cause[row.cause] += flat;
	vec_push(s->a, &s->list->rows, row);
	arena_clear(&s->scratch);
}

/* Their own time first: what a function's callees take more is told of them, too. */
static int by_growth(const void *a, const void *b)
{
	const struct slowdown *x = a, *y = b;
	int c;

	if (x->by_flat != y->by_flat)
		return x->by_flat ? -1 : 1;
	if (x->grew != y->grew)
		return x->grew > y->grew ? -1 : 1;
	c = str_cmp(x->name, y->name);
	return c ? c : str_cmp(x->file, y->file);
}

void slowdowns_find(struct arena *a, const struct heat *old, const struct heat *now, double scale,
		    const struct slow_sides *sides, struct slowdowns *list)
{
	struct arena index = {0};
	struct finding_slow s = {
		.a = a, .old = old, .now = now, .scale = scale, .sides = sides, .list = list};

	*list = (struct slowdowns){.has_noise = old->total_count > 0 && now->total_count > 0};
	index_old(&s);
	index = s.scratch; /* kept while functions come and go */
	s.scratch = (struct arena){0};
	for (size_t i = 0; i < now->funcs.count; i++)
		add_function(&s, &now->funcs.items[i]);
	vec_sort(&list->rows, by_growth);
	arena_clear(&s.scratch);
	arena_clear(&index);
}
