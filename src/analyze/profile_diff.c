#include "analyze/profile_diff.h"

#include "analyze/measure.h"

#define BASE_KEY S("pprof::base")
#define BASE_TEXT S("true")
#define NO_SLOT UINT32_MAX

bool profile_is_diff_base(const struct profile *p, const struct profile_sample *s)
{
	for (uint32_t i = 0; i < s->nlabels; i++) {
		const struct profile_label *l = &p->labels.items[s->first_label + i];

		if (l->text.ptr && str_eq(l->key, BASE_KEY))
			return str_eq(l->text, BASE_TEXT);
	}
	return false;
}

/* --- tables of what is the same --- */

struct table {
	struct arena *arena;
	uint32_t *slots;
	uint64_t *hashes; /* of each slot */
	size_t count, cap;
};

static uint64_t mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 29;
}

static void table_grow(struct table *t)
{
	struct table old = *t;

	t->cap = old.cap ? old.cap * 2 : 1024;
	t->slots = xmalloc(t->cap * sizeof(*t->slots));
	t->hashes = xmalloc(t->cap * sizeof(*t->hashes));
	for (size_t i = 0; i < t->cap; i++)
		t->slots[i] = NO_SLOT;
	for (size_t i = 0; i < old.cap; i++) {
		size_t at = old.hashes[i] & (t->cap - 1);

		if (old.slots[i] == NO_SLOT)
			continue;
		while (t->slots[at] != NO_SLOT)
			at = (at + 1) & (t->cap - 1);
		t->slots[at] = old.slots[i];
		t->hashes[at] = old.hashes[i];
	}
	free(old.slots);
	free(old.hashes);
}

static void table_end(struct table *t)
{
	free(t->slots);
	free(t->hashes);
}

/* The slot of what same() accepts, or a free one, which the caller fills. */
static uint32_t *table_at(struct table *t, uint64_t hash, bool (*same)(const void *context, uint32_t i),
			  const void *context)
{
	size_t at;

	if (t->count * 2 >= t->cap)
		table_grow(t);
	at = hash & (t->cap - 1);
	while (t->slots[at] != NO_SLOT && !(t->hashes[at] == hash && same(context, t->slots[at])))
		at = (at + 1) & (t->cap - 1);
	if (t->slots[at] == NO_SLOT) {
		t->hashes[at] = hash;
		t->count++;
	}
	return &t->slots[at];
}

struct merge {
	struct profile *to;
	const struct profile *from;
	struct table mappings, functions, locations, samples;
	uint32_t *mapping_of, *function_of, *location_of; /* from → to */
	const double *factors;
	bool marks;
	/* what is looked up */
	struct profile_mapping mapping;
	struct profile_function function;
	struct profile_location location;
	struct labels VEC(struct profile_label) sample_labels;
	uint32_t *stack;
	size_t stack_cap;
	uint32_t depth;
	int64_t *values;
};

static uint64_t hash_text(uint64_t h, struct str s)
{
	return mix(h, s.len ? str_hash(s) : 0);
}

/* Sizes differ by what a page has at its end. */
static uint64_t pages_of(const struct profile_mapping *m)
{
	return (m->limit - m->start + 0xfff) & ~UINT64_C(0xfff);
}

static struct str identity_of(const struct profile_mapping *m)
{
	return m->build_id.len ? m->build_id : m->file;
}

static bool same_mapping(const void *context, uint32_t i)
{
	const struct merge *m = context;
	const struct profile_mapping *x = &m->to->mappings.items[i], *y = &m->mapping;

	return pages_of(x) == pages_of(y) && x->offset == y->offset && str_eq(identity_of(x), identity_of(y));
}

static bool same_function(const void *context, uint32_t i)
{
	const struct merge *m = context;
	const struct profile_function *x = &m->to->functions.items[i], *y = &m->function;

	return x->start_line == y->start_line && str_eq(x->name, y->name) &&
	       str_eq(x->linkage_name, y->linkage_name) && str_eq(x->file, y->file);
}

static uint64_t in_mapping(const struct profile *p, const struct profile_location *l)
{
	return l->mapping == PROFILE_NONE ? l->address : l->address - p->mappings.items[l->mapping].start;
}

/* The lines of m->location stand at the end of the lines of m->to. */
static bool same_location(const void *context, uint32_t i)
{
	const struct merge *m = context;
	const struct profile_location *x = &m->to->locations.items[i], *y = &m->location;

	if (x->mapping != y->mapping || x->nlines != y->nlines || x->is_folded != y->is_folded ||
	    in_mapping(m->to, x) != in_mapping(m->to, y))
		return false;
	for (uint32_t k = 0; k < x->nlines; k++) {
		const struct profile_line *a = &m->to->lines.items[x->first_line + k],
					  *b = &m->to->lines.items[y->first_line + k];

		if (a->function != b->function || a->line != b->line)
			return false;
	}
	return true;
}

static bool same_label(const struct profile_label *a, const struct profile_label *b)
{
	return str_eq(a->key, b->key) && !a->text.ptr == !b->text.ptr && str_eq(a->text, b->text) &&
	       a->number == b->number && str_eq(a->unit, b->unit);
}

static bool same_sample(const void *context, uint32_t i)
{
	const struct merge *m = context;
	const struct profile_sample *s = &m->to->samples[i];

	if (s->depth != m->depth || s->nlabels != m->sample_labels.count)
		return false;
	if (m->depth && memcmp(m->to->stacks + s->first, m->stack, m->depth * sizeof(*m->stack)) != 0)
		return false;
	for (uint32_t k = 0; k < s->nlabels; k++)
		if (!same_label(&m->to->labels.items[s->first_label + k], &m->sample_labels.items[k]))
			return false;
	return true;
}

/* --- one profile into another --- */

static struct str own(struct merge *m, struct str s)
{
	return s.ptr ? intern(&m->to->names, s) : s;
}

static void add_mappings(struct merge *m)
{
	m->mapping_of = xmalloc((m->from->mappings.count + 1) * sizeof(*m->mapping_of));
	for (size_t i = 0; i < m->from->mappings.count; i++) {
		uint32_t *slot;
		uint64_t h;

		m->mapping = m->from->mappings.items[i];
		h = hash_text(mix(pages_of(&m->mapping), m->mapping.offset), identity_of(&m->mapping));
		slot = table_at(&m->mappings, h, same_mapping, m);
		if (*slot == NO_SLOT) {
			*slot = (uint32_t)m->to->mappings.count;
			m->mapping.file = own(m, m->mapping.file);
			m->mapping.build_id = own(m, m->mapping.build_id);
			vec_push(&m->to->arena, &m->to->mappings, m->mapping);
		}
		m->mapping_of[i] = *slot;
	}
}

static void add_functions(struct merge *m)
{
	m->function_of = xmalloc((m->from->functions.count + 1) * sizeof(*m->function_of));
	for (size_t i = 0; i < m->from->functions.count; i++) {
		uint32_t *slot;
		uint64_t h;

		m->function = m->from->functions.items[i];
		h = hash_text(mix(0, (uint64_t)m->function.start_line), m->function.name);
		h = hash_text(hash_text(h, m->function.linkage_name), m->function.file);
		slot = table_at(&m->functions, h, same_function, m);
		if (*slot == NO_SLOT) {
			*slot = (uint32_t)m->to->functions.count;
			m->function.name = own(m, m->function.name);
			m->function.linkage_name = own(m, m->function.linkage_name);
			m->function.file = own(m, m->function.file);
			vec_push(&m->to->arena, &m->to->functions, m->function);
		}
		m->function_of[i] = *slot;
	}
}

static void add_locations(struct merge *m)
{
	struct profile *to = m->to;

	m->location_of = xmalloc((m->from->locations.count + 1) * sizeof(*m->location_of));
	for (size_t i = 0; i < m->from->locations.count; i++) {
		const struct profile_location *l = &m->from->locations.items[i];
		uint32_t *slot;
		uint64_t h;

		m->location = *l;
		if (l->mapping != PROFILE_NONE) {
			m->location.mapping = m->mapping_of[l->mapping];
			m->location.address += to->mappings.items[m->location.mapping].start -
					       m->from->mappings.items[l->mapping].start;
		}
		m->location.first_line = (uint32_t)to->lines.count;
		h = mix(mix(m->location.mapping, l->is_folded), in_mapping(to, &m->location));
		for (uint32_t k = 0; k < l->nlines; k++) {
			struct profile_line line = m->from->lines.items[l->first_line + k];

			if (line.function != PROFILE_NONE)
				line.function = m->function_of[line.function];
			h = mix(mix(h, line.function), (uint64_t)line.line);
			vec_push(&to->arena, &to->lines, line);
		}
		slot = table_at(&m->locations, h, same_location, m);
		if (*slot == NO_SLOT) {
			*slot = (uint32_t)to->locations.count;
			vec_push(&to->arena, &to->locations, m->location);
		} else {
			to->lines.count = m->location.first_line;
		}
		m->location_of[i] = *slot;
	}
}

static int64_t scaled(int64_t value, double factor)
{
	double v;
	int64_t n;

	if (factor == 1)
		return value;
	if (factor == -1)
		return (int64_t)(0 - (uint64_t)value);
	v = (double)value * factor;
	if (v >= 9223372036854775807.0 || v <= -9223372036854775808.0)
		return v > 0 ? INT64_MAX : INT64_MIN;
	n = (int64_t)v;
	return v - (double)n >= 0.5 ? n + 1 : v - (double)n <= -0.5 ? n - 1 : n; /* halves away from 0 */
}

/* By key; of one key in the order of the file. */
static void take_labels(struct merge *m, const struct profile_sample *s)
{
	struct labels *l = &m->sample_labels;

	l->count = 0;
	for (uint32_t i = 0; i < s->nlabels; i++) {
		struct profile_label one = m->from->labels.items[s->first_label + i];
		size_t at;

		one.key = own(m, one.key);
		one.text = own(m, one.text);
		one.unit = own(m, one.unit);
		vec_push(&m->to->arena, l, one);
		for (at = l->count - 1; at > 0 && str_cmp(l->items[at - 1].key, one.key) > 0; at--)
			l->items[at] = l->items[at - 1];
		l->items[at] = one;
	}
	if (m->marks)
		vec_push(&m->to->arena, l,
			 ((struct profile_label){own(m, BASE_KEY), own(m, BASE_TEXT), 0, S("")}));
}

static uint64_t hash_sample(const struct merge *m)
{
	uint64_t h = m->depth;

	for (uint32_t i = 0; i < m->depth; i++)
		h = mix(h, m->stack[i]);
	for (size_t i = 0; i < m->sample_labels.count; i++) {
		const struct profile_label *l = &m->sample_labels.items[i];

		h = hash_text(hash_text(mix(h, (uint64_t)l->number), l->key), l->text);
	}
	return h;
}

static bool take_values(struct merge *m, const struct profile_sample *s)
{
	const int64_t *values = profile_values(m->from, s);
	bool any = false;

	for (size_t i = 0; i < m->from->types.count; i++) {
		m->values[i] = scaled(values[i], m->factors[i]);
		any |= m->values[i] != 0;
	}
	return any;
}

static void add_sample(struct merge *m, const struct profile_sample *s)
{
	struct profile *to = m->to;
	uint32_t *slot;

	if (!take_values(m, s))
		return;
	if (s->depth > m->stack_cap) {
		m->stack_cap = s->depth * (size_t)2;
		m->stack = xrealloc(m->stack, m->stack_cap * sizeof(*m->stack));
	}
	m->depth = s->depth;
	for (uint32_t i = 0; i < s->depth; i++)
		m->stack[i] = m->location_of[m->from->stacks[s->first + i]];
	take_labels(m, s);
	slot = table_at(&m->samples, hash_sample(m), same_sample, m);
	if (*slot != NO_SLOT) {
		int64_t *values = to->values + (size_t)*slot * to->types.count;

		for (size_t i = 0; i < to->types.count; i++)
			values[i] = (int64_t)((uint64_t)values[i] + (uint64_t)m->values[i]);
		return;
	}
	*slot = (uint32_t)to->nsamples;
	profile_add_sample(to, m->stack, m->depth, m->values);
	for (size_t i = 0; i < m->sample_labels.count; i++)
		vec_push(&to->arena, &to->labels, m->sample_labels.items[i]);
	to->samples[to->nsamples - 1].nlabels = (uint32_t)m->sample_labels.count;
}

static void add_header(struct profile *to, const struct profile *from)
{
	if (!to->time_ns || from->time_ns < to->time_ns)
		to->time_ns = from->time_ns;
	to->duration_ns = (int64_t)((uint64_t)to->duration_ns + (uint64_t)from->duration_ns);
	if (!to->period || to->period < from->period)
		to->period = from->period;
	if (!to->default_type.len)
		to->default_type = intern(&to->names, from->default_type);
	for (size_t i = 0; i < from->comments.count; i++) {
		struct str c = intern(&to->names, from->comments.items[i]);
		bool is_known = false;

		for (size_t k = 0; k < to->comments.count; k++)
			is_known |= str_eq(to->comments.items[k], c);
		if (!is_known)
			vec_push(&to->arena, &to->comments, c);
	}
	for (size_t i = 0; i < from->diags.count; i++) {
		const struct diag *d = &from->diags.items[i];

		diag_add(&to->diags, d->severity, d->file, d->line, STR_FMT, STR_ARG(d->message));
	}
}

static struct str without_s(struct str s)
{
	return str_ends(s, S("s")) ? str_head(s, s.len - 1) : s;
}

/* The finest unit of each type; false when the types are others. */
static bool common_types(struct profile *const *list, size_t n, struct profile *to, struct err *err)
{
	for (size_t i = 0; i < list[0]->types.count; i++) {
		const struct profile_value_type *t = &list[0]->types.items[i];
		struct profile_value_type common = {intern(&to->names, t->type), intern(&to->names, t->unit)};

		for (size_t k = 1; k < n; k++) {
			const struct profile_value_type *u =
				i < list[k]->types.count ? &list[k]->types.items[i] : NULL;

			if (!u || list[k]->types.count != list[0]->types.count ||
			    !str_eq(without_s(u->type), without_s(t->type)) ||
			    !measure_is_same_kind(u->unit, common.unit))
				return err_set_status(
					err, STATUS_INCOMPARABLE,
					STR_FMT " and " STR_FMT
						" do not measure the same: value %zu is " STR_FMT " (" STR_FMT
						") and " STR_FMT " (" STR_FMT ")",
					STR_ARG(list[0]->source), STR_ARG(list[k]->source), i + 1,
					STR_ARG(t->type), STR_ARG(t->unit), STR_ARG(u ? u->type : S("none")),
					STR_ARG(u ? u->unit : S("none")));
			if (measure_ratio(u->unit, common.unit) < 1)
				common.unit = intern(&to->names, u->unit);
		}
		vec_push(&to->arena, &to->types, common);
	}
	return true;
}

static void drop_zero(struct profile *p)
{
	size_t n = 0, ntypes = p->types.count;

	for (size_t i = 0; i < p->nsamples; i++) {
		bool any = false;

		for (size_t k = 0; k < ntypes; k++)
			any |= p->values[i * ntypes + k] != 0;
		if (!any)
			continue;
		p->samples[n] = p->samples[i];
		memmove(p->values + n * ntypes, p->values + i * ntypes, ntypes * sizeof(*p->values));
		n++;
	}
	p->nsamples = n;
}

/* factors: for each profile of the list one for each type; units come on top. The last one is marked as a base. */
static struct profile *merge(struct profile *const *list, size_t n, const double *factors, bool marks_last,
			     struct err *err)
{
	struct profile *to = profile_new(list[0]->source);
	struct merge m = {.to = to};
	double *all;

	to->format = list[0]->format;
	to->period_type.type = intern(&to->names, list[0]->period_type.type);
	to->period_type.unit = intern(&to->names, list[0]->period_type.unit);
	to->drop_frames = intern(&to->names, list[0]->drop_frames);
	to->keep_frames = intern(&to->names, list[0]->keep_frames);
	if (!common_types(list, n, to, err)) {
		profile_free(to);
		return NULL;
	}
	all = arena_array(&to->arena, double, to->types.count);
	m.values = arena_array(&to->arena, int64_t, to->types.count);
	m.factors = all;
	for (size_t i = 0; i < n; i++) {
		m.from = list[i];
		m.marks = marks_last && i + 1 == n;
		for (size_t k = 0; k < to->types.count; k++)
			all[k] = (factors ? factors[i * to->types.count + k] : 1) *
				 measure_ratio(list[i]->types.items[k].unit, to->types.items[k].unit);
		add_header(to, list[i]);
		add_mappings(&m);
		add_functions(&m);
		add_locations(&m);
		for (size_t k = 0; k < list[i]->nsamples; k++)
			add_sample(&m, &list[i]->samples[k]);
		free(m.mapping_of);
		free(m.function_of);
		free(m.location_of);
	}
	free(m.stack);
	table_end(&m.mappings);
	table_end(&m.functions);
	table_end(&m.locations);
	table_end(&m.samples);
	drop_zero(to);
	return to;
}

static double sum_of(const struct profile *p, size_t type)
{
	uint64_t total = 0;

	for (size_t i = 0; i < p->nsamples; i++)
		total += (uint64_t)p->values[i * p->types.count + type];
	return (double)(int64_t)total;
}

struct profile *profile_combine(struct profile *const *profiles, size_t nprofiles,
				struct profile *const *bases, size_t nbases, enum profile_base how,
				bool is_normalized, struct err *err)
{
	struct profile *sides[2], *result;
	struct arena scratch = {0};
	double *factors;

	sides[0] = merge(profiles, nprofiles, NULL, false, err);
	if (!sides[0] || !nbases)
		return sides[0];
	sides[1] = merge(bases, nbases, NULL, false, err);
	if (!sides[1]) {
		profile_free(sides[0]);
		return NULL;
	}
	factors = arena_array(&scratch, double, 2 * sides[0]->types.count + sides[1]->types.count);
	for (size_t i = 0; i < sides[0]->types.count; i++) {
		double own = sum_of(sides[0], i);

		factors[i] = 1;
		if (is_normalized && i < sides[1]->types.count)
			factors[i] = own != 0 ? sum_of(sides[1], i) / own : 0;
		factors[sides[0]->types.count + i] = how == PROFILE_ADDED ? 1 : -1;
	}
	result = merge(sides, 2, factors, how == PROFILE_DIFF_BASE, err);
	arena_clear(&scratch);
	profile_free(sides[0]);
	profile_free(sides[1]);
	return result;
}
