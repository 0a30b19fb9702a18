#include "read/stacks.h"

#include <stdlib.h>

enum { SLOTS_MIN = 1 << 10 };

void stacks_init(struct stacks *s, struct profile *p)
{
	*s = (struct stacks){.p = p};
}

void stacks_clear(struct stacks *s)
{
	buf_release(&s->key);
	free(s->slots);
	free(s->hashes);
	arena_clear(&s->scratch);
}

/* The place of s->key in the map; what it points to is 0 when it is new. */
static void **place_of(struct stacks *s, struct map *map)
{
	struct str key = buf_str(&s->key);

	return map_at(&s->scratch, map, map_find(map, key) ? key : str_dup(&s->scratch, key));
}

static void key_number(struct stacks *s, uint64_t n)
{
	buf_add(&s->key, str_make((const char *)&n, sizeof(n)));
}

uint32_t stacks_function(struct stacks *s, struct str name, struct str file)
{
	struct profile *p = s->p;
	void **place;

	s->key.len = 0;
	key_number(s, name.len);
	buf_add(&s->key, name);
	buf_add(&s->key, file);
	place = place_of(s, &s->functions);
	if (!*place) {
		vec_push(&p->arena, &p->functions,
			 ((struct profile_function){.name = intern(&p->names, name),
						    .linkage_name = S(""),
						    .file = intern(&p->names, file)}));
		*place = (void *)(uintptr_t)p->functions.count;
	}
	return (uint32_t)(uintptr_t)*place - 1;
}

uint32_t stacks_mapping(struct stacks *s, struct str file, uint64_t pid, bool *is_new)
{
	struct profile *p = s->p;
	void **place;

	s->key.len = 0;
	key_number(s, pid);
	buf_add(&s->key, file);
	place = place_of(s, &s->mappings);
	*is_new = !*place;
	if (*is_new) {
		vec_push(&p->arena, &p->mappings,
			 ((struct profile_mapping){.limit = UINT64_MAX,
						   .file = intern(&p->names, file),
						   .build_id = S(""),
						   .anchor = S("")}));
		*place = (void *)(uintptr_t)p->mappings.count;
	}
	return (uint32_t)(uintptr_t)*place - 1;
}

uint32_t stacks_location(struct stacks *s, uint32_t mapping, uint64_t address,
			 const struct profile_line *lines, uint32_t nlines)
{
	struct profile *p = s->p;
	void **place;

	s->key.len = 0;
	key_number(s, mapping);
	key_number(s, address);
	for (uint32_t i = 0; i < nlines; i++) {
		key_number(s, lines[i].function);
		key_number(s, (uint64_t)lines[i].line);
	}
	place = place_of(s, &s->locations);
	if (!*place) {
		vec_push(&p->arena, &p->locations,
			 ((struct profile_location){.address = address,
						    .mapping = mapping,
						    .first_line = (uint32_t)p->lines.count,
						    .nlines = nlines}));
		for (uint32_t i = 0; i < nlines; i++)
			vec_push(&p->arena, &p->lines, lines[i]);
		*place = (void *)(uintptr_t)p->locations.count;
	}
	return (uint32_t)(uintptr_t)*place - 1;
}

static uint64_t hash_more(uint64_t hash, uint64_t n)
{
	hash = (hash ^ n) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 29;
}

static bool is_label(const struct profile_label *a, const struct profile_label *b)
{
	return a->number == b->number && !a->text.ptr == !b->text.ptr && str_eq(a->text, b->text) &&
	       str_eq(a->key, b->key) && str_eq(a->unit, b->unit);
}

static bool is_same(const struct profile *p, const struct profile_sample *t, const uint32_t *stack,
		    uint32_t depth, const struct profile_label *labels, uint32_t nlabels)
{
	if (t->depth != depth || t->nlabels != nlabels ||
	    (depth && memcmp(p->stacks + t->first, stack, depth * sizeof(*stack)) != 0))
		return false;
	for (uint32_t i = 0; i < nlabels; i++)
		if (!is_label(&p->labels.items[t->first_label + i], &labels[i]))
			return false;
	return true;
}

static void grow_slots(struct stacks *s)
{
	s->nslots = s->nslots ? s->nslots * 2 : SLOTS_MIN;
	s->slots = xrealloc(s->slots, s->nslots * sizeof(*s->slots));
	s->hashes = xrealloc(s->hashes, s->nslots * sizeof(*s->hashes)); /* of samples: fewer than slots */
	memset(s->slots, 0, s->nslots * sizeof(*s->slots));
	for (size_t i = 0; i < s->nhashes; i++) {
		size_t at = (size_t)s->hashes[i] & (s->nslots - 1);

		while (s->slots[at])
			at = (at + 1) & (s->nslots - 1);
		s->slots[at] = (uint32_t)i + 1;
	}
}

void stacks_add(struct stacks *s, const uint32_t *stack, uint32_t depth, const int64_t *values,
		const struct profile_label *labels, uint32_t nlabels)
{
	struct profile *p = s->p;
	uint64_t hash = depth;
	size_t at;

	for (uint32_t i = 0; i < depth; i++)
		hash = hash_more(hash, stack[i]);
	for (uint32_t i = 0; i < nlabels; i++)
		hash = hash_more(hash,
				 labels[i].text.ptr ? str_hash(labels[i].text) : (uint64_t)labels[i].number);
	if (s->nhashes * 2 >= s->nslots)
		grow_slots(s);
	for (at = (size_t)hash & (s->nslots - 1); s->slots[at]; at = (at + 1) & (s->nslots - 1)) {
		uint32_t i = s->slots[at] - 1;

		if (s->hashes[i] == hash && is_same(p, &p->samples[i], stack, depth, labels, nlabels)) {
			int64_t *sums = p->values + (size_t)i * p->types.count;

			for (size_t k = 0; k < p->types.count; k++)
				sums[k] = profile_sum(sums[k], values[k]);
			return;
		}
	}
	profile_add_sample(p, stack, depth, values)->nlabels = nlabels;
	for (uint32_t i = 0; i < nlabels; i++)
		vec_push(&p->arena, &p->labels, labels[i]);
	s->slots[at] = (uint32_t)p->nsamples;
	s->hashes[s->nhashes++] = hash;
}

bool take_count(struct str text, int64_t *n)
{
	bool is_negative = text.len && text.ptr[0] == '-';
	uint64_t value = 0;

	if (is_negative)
		text = str_from(text, 1);
	for (size_t i = 0; i < text.len; i++) {
		unsigned digit = (unsigned char)text.ptr[i] - (unsigned)'0';

		if (digit > 9)
			return false;
		value = value > ((uint64_t)INT64_MAX - digit) / 10 ? INT64_MAX : value * 10 + digit;
	}
	*n = is_negative ? -(int64_t)value : (int64_t)value;
	return text.len > 0;
}
