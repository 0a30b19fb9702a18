#include "analyze/opportunity_allocations.h"

#include <stdlib.h>

#include "analyze/opportunities.h"

enum { WRAPPERS_MAX = 8, BETWEEN_MAX = 3 };

/* Names inside C libraries and their replacements: "__libc_malloc", "_int_free", "tc_calloc", "je_realloc". */
static struct str plain_name(struct str name)
{
	static const char *const prefixes[] = {"GI_", "libc_", "int_", "interceptor_", "tc_", "je_", "mi_"};
	bool is_cut = true;

	while (is_cut) {
		is_cut = false;
		while (name.len && name.ptr[0] == '_' && !str_starts(name, S("_Zn")) &&
		       !str_starts(name, S("_Zd"))) {
			name = str_from(name, 1);
			is_cut = true;
		}
		for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
			if (str_starts(name, str_c(prefixes[i]))) {
				name = str_from(name, strlen(prefixes[i]));
				is_cut = true;
			}
	}
	return name;
}

static const struct allocator *allocator_named(const struct allocators *all, struct str name)
{
	const struct allocator *found = name.ptr ? allocator_any(all, name) : NULL;

	if (!found && name.ptr && name.len)
		found = allocator_any(all, plain_name(name));
	/* pages from the system are not the heap's */
	return found && found->role != ALLOCATOR_borrow && str_eq(found->kind, S("heap")) &&
			       !str_eq(found->name, S("munmap"))
		       ? found
		       : NULL;
}

const struct allocator *opportunity_allocator(const struct allocators *all, const struct hot_place *place)
{
	for (uint32_t k = 0; k < place->nlines; k++) {
		const struct allocator *found = allocator_named(all, place->lines[k].function);

		if (found)
			return found;
	}
	return NULL;
}

static bool is_same_allocator(struct str site, struct str callee)
{
	return str_eq(site, callee) || str_eq(plain_name(site), plain_name(callee));
}

const struct allocsite *opportunity_alloc_site(const struct hot *hot, const struct hot_place *place,
					       struct str callee)
{
	const struct func *facts = place->func == HOT_NONE ? NULL : hot->funcs.items[place->func].facts;
	const struct allocsite *best = NULL, *only = NULL;
	unsigned best_score = 0, nplaceless = 0;

	for (size_t i = 0; facts && i < facts->allocsites.count; i++) {
		const struct allocsite *s = &facts->allocsites.items[i];
		unsigned score = hot_at(place, s->loc, s->frame);

		if (s->verdict == ALLOC_removed || (callee.ptr && !is_same_allocator(s->allocator, callee)))
			continue;
		if (!loc_known(s->loc) && hot_in_frame(place, s->frame)) { /* of a baseline */
			nplaceless++;
			only = s;
		} else if (score > best_score) {
			best = s;
			best_score = score;
		}
	}
	return best ? best : nplaceless == 1 ? only : NULL;
}

struct key {
	uint64_t place, allocator, is_free;
	const void *site;
};

struct adding {
	struct arena *a;
	struct map by_key;
	struct allocation_samples *to;
};

static void add(struct adding *k, const struct allocation_sample *like, struct hot_sum sum)
{
	struct key *key, look = {like->place, like->allocator, like->is_free, like->site};
	void *found = map_find(&k->by_key, str_make((const char *)&look, sizeof(look)));

	if (!found) {
		key = arena_new(k->a, struct key);
		*key = look;
		vec_push(k->a, k->to, *like);
		found = (void *)(uintptr_t)k->to->count;
		*map_at(k->a, &k->by_key, str_make((const char *)key, sizeof(*key))) = found;
	}
	hot_add(&k->to->items[(uintptr_t)found - 1].sum, sum);
}

/* The site of the call at stack[i], and where a function only hands out what it allocated, that of its own call. */
static void find_site(const struct hot *hot, const uint32_t *stack, uint32_t depth, uint32_t i,
		      struct str callee, struct allocation_sample *to)
{
	to->site = opportunity_alloc_site(hot, &hot->places[stack[i]], callee);
	for (unsigned n = 0; to->site && n < WRAPPERS_MAX && ++i < depth; n++) {
		const struct hot_place *from = &hot->places[stack[i - 1]];
		struct str wrapper = from->func == HOT_NONE ? STR_NONE : hot->funcs.items[from->func].name;
		const struct allocsite *outer;

		if (to->site->verdict != ALLOC_escapes || to->site->via != ALLOC_VIA_return || !wrapper.ptr ||
		    stack[i] >= hot->profile->locations.count)
			return;
		outer = opportunity_alloc_site(hot, &hot->places[stack[i]], wrapper);
		if (!outer || outer->verdict == ALLOC_unknown)
			return;
		to->site = outer;
		to->place = stack[i];
		to->through = wrapper;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct allocation_sample *x = a, *y = b;
	int c;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	c = (x->allocator > y->allocator) - (x->allocator < y->allocator);
	if (!c)
		c = (int)x->is_free - (int)y->is_free;
	if (c || !x->site || !y->site)
		return c ? c : (x->site != NULL) - (y->site != NULL);
	return loc_cmp(x->site->loc, y->site->loc);
}

/* From the allocator at stack[i] outward: calloc calls malloc, operator new calls malloc, and a program's own allocator
 * gets to malloc through a function or two that may be called by pointer (luaM_malloc_, l_alloc, realloc). */
static uint32_t outermost(const struct profile *p, const struct profile_sample *s,
			  const struct allocator **found, uint32_t i)
{
	const uint32_t *stack = p->stacks + s->first;

	for (uint32_t k = i + 1; k < s->depth && k <= i + BETWEEN_MAX; k++)
		if (stack[k] < p->locations.count && found[stack[k]])
			i = k;
	return i;
}

/* In a heap profile every sample is an allocation. Most stacks begin with the call of the allocator; its own frames are
 * there only where the profiler left them. */
static void add_of_heap(struct adding *k, const struct hot *hot, size_t n)
{
	const struct profile_sample *s = &hot->profile->samples[n];
	const uint32_t *stack = hot->profile->stacks + s->first;
	struct allocation_sample like = {.place = HOT_NONE, .allocator = HOT_NONE};
	struct hot_sum sum = hot_sample(hot, n);

	if (!sum.value && !sum.n)
		return;
	if (s->depth && stack[0] < hot->profile->locations.count) {
		like.place = stack[0];
		find_site(hot, stack, s->depth, 0, STR_NONE, &like);
	}
	add(k, &like, sum);
}

void allocation_samples(struct arena *a, const struct hot *hot, const struct allocators *all, bool is_heap,
			struct allocation_samples *to)
{
	const struct profile *p = hot->profile;
	struct adding k = {.a = a, .to = to};
	const struct allocator **found = arena_array(a, const struct allocator *, p->locations.count);

	*to = (struct allocation_samples){0};
	for (size_t i = 0; i < p->locations.count; i++)
		found[i] = hot->places[i].is_stacked ? opportunity_allocator(all, &hot->places[i]) : NULL;
	for (size_t n = 0; n < p->nsamples; n++) {
		const struct profile_sample *s = &p->samples[n];
		const uint32_t *stack = p->stacks + s->first;
		struct allocation_sample like = {.place = HOT_NONE, .allocator = HOT_NONE};
		struct hot_sum sum;
		uint32_t i = 0;

		while (i < s->depth && (stack[i] >= p->locations.count || !found[stack[i]]))
			i++;
		if (i == s->depth && !is_heap)
			continue;
		if (is_heap && (i > 0 || !s->depth)) {
			add_of_heap(&k, hot, n);
			continue;
		}
		i = outermost(p, s, found, i);
		sum = hot_sample(hot, n);
		if (!sum.value && !(is_heap && sum.n))
			continue;
		like.is_free = found[stack[i]]->role == ALLOCATOR_free;
		like.allocator = hot->places[stack[i]].func;
		if (i + 1 < s->depth && stack[i + 1] < p->locations.count) {
			like.place = stack[i + 1];
			if (!like.is_free && like.allocator != HOT_NONE)
				find_site(hot, stack, s->depth, i + 1, hot->funcs.items[like.allocator].name,
					  &like);
		}
		add(&k, &like, sum);
	}
	vec_sort(to, by_place);
}
