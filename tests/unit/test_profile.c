/* Profiles in memory: samples in tables that grow. */
#include "model/profile.h"
#include "test.h"

void test_profile__samples(void)
{
	struct profile *p = profile_new(S("cpu.pb.gz"));
	const int64_t values[] = {3, 30};
	uint32_t stack[7];

	*vec_add(&p->arena, &p->types) = (struct profile_value_type){S("samples"), S("count")};
	*vec_add(&p->arena, &p->types) = (struct profile_value_type){S("cpu"), S("nanoseconds")};
	CHECK_INT(profile_default_type(p), 1);
	p->default_type = S("samples");
	CHECK_INT(profile_default_type(p), 0);
	for (uint32_t i = 0; i < 5000; i++) {
		uint32_t depth = i % 8;

		for (uint32_t k = 0; k < depth; k++)
			stack[k] = i + k;
		profile_add_sample(p, stack, depth, values)->nlabels = i % 3;
	}
	CHECK_INT(p->nsamples, 5000);
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];

		CHECK_INT(s->depth, i % 8);
		CHECK_INT(s->nlabels, i % 3);
		if (s->depth)
			CHECK_INT(p->stacks[s->first + s->depth - 1], i + s->depth - 1);
		CHECK_INT(profile_values(p, s)[1], 30);
	}
	profile_free(p);
	profile_free(NULL);
}
