#include "model/profile.h"

struct profile *profile_new(struct str source)
{
	struct profile *p = xmalloc(sizeof(*p));

	*p = (struct profile){0};
	p->source = str_dup(&p->arena, source);
	p->format = "";
	intern_init(&p->names, &p->arena);
	diags_init(&p->diags, &p->arena);
	return p;
}

void profile_free(struct profile *p)
{
	if (!p)
		return;
	free(p->samples);
	free(p->values);
	free(p->stacks);
	arena_clear(&p->arena);
	free(p);
}

void profile_reserve(struct profile *p, size_t nsamples, size_t nstacks)
{
	if (nsamples > p->samples_cap) {
		size_t nvalues = p->types.count ? p->types.count : 1;

		p->samples = xrealloc(p->samples, nsamples * sizeof(*p->samples));
		p->values = xrealloc(p->values, nsamples * nvalues * sizeof(*p->values));
		p->samples_cap = nsamples;
	}
	if (nstacks > p->stacks_cap) {
		p->stacks = xrealloc(p->stacks, nstacks * sizeof(*p->stacks));
		p->stacks_cap = nstacks;
	}
}

struct profile_sample *profile_add_sample(struct profile *p, const uint32_t *stack, uint32_t depth,
					  const int64_t *values)
{
	size_t nvalues = p->types.count;
	struct profile_sample *s;

	if (p->nsamples == p->samples_cap)
		profile_reserve(p, p->nsamples ? p->nsamples * 2 : 256, 0);
	if (depth > p->stacks_cap - p->nstacks)
		profile_reserve(p, 0,
				p->stacks_cap * 2 > p->nstacks + depth ? p->stacks_cap * 2
								       : p->nstacks + depth + 1024);
	s = &p->samples[p->nsamples];
	*s = (struct profile_sample){.first = p->nstacks, .depth = depth, .first_label = p->labels.count};
	if (depth)
		memcpy(p->stacks + p->nstacks, stack, depth * sizeof(*stack));
	if (nvalues)
		memcpy(p->values + p->nsamples * nvalues, values, nvalues * sizeof(*values));
	p->nstacks += depth;
	p->nsamples++;
	return s;
}

size_t profile_default_type(const struct profile *p)
{
	for (size_t i = 0; i < p->types.count; i++) {
		if (p->default_type.len && str_eq(p->types.items[i].type, p->default_type))
			return i;
	}
	return p->types.count ? p->types.count - 1 : 0;
}

int64_t profile_sum(int64_t a, int64_t b)
{
	if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b)
		return b > 0 ? INT64_MAX : INT64_MIN;
	return a + b;
}
