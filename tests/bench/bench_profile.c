/* How fast profiles are read, and in how much memory:
 *
 *	bench_profile FILE                     reads it, says how long that took
 *	bench_profile --make SAMPLES [LABELS]  on stdout, one of SAMPLES distinct stacks, 5 to 30 deep, over 60,000
 *	                                       locations of 20,000 functions; with LABELS on each sample
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/file.h"
#include "cmd/profile_open.h"
#include "cmd/profile_write.h"

enum { NLOCATIONS = 60000, NFUNCTIONS = 20000, DEPTH_MIN = 5, DEPTH_MAX = 30 };

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* Few locations are common, most are rare, as in real programs. */
static uint32_t some_location(uint64_t *state)
{
	uint64_t a = next_random(state) % NLOCATIONS, b = next_random(state) % NLOCATIONS;

	return (uint32_t)(a < b ? a : b);
}

static int make(size_t nsamples, size_t nlabels)
{
	struct profile *p = profile_new(S("synthetic"));
	uint64_t state = 0x9e3779b97f4a7c15u;
	struct buf out = {0};
	struct err err = {0};
	bool ok;

	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("samples"), S("count")}));
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("cpu"), S("nanoseconds")}));
	p->period_type = p->types.items[1];
	p->period = 10000000;
	p->time_ns = 1700000000000000000;
	vec_push(&p->arena, &p->mappings,
		 ((struct profile_mapping){.start = 0x400000,
					   .limit = 0x10400000,
					   .file = S("/bin/synthetic"),
					   .has_functions = true,
					   .has_files = true,
					   .has_lines = true}));
	for (uint32_t i = 0; i < NFUNCTIONS; i++) {
		struct str name = str_printf(&p->arena, "module_%u_function_%u", i / 40, i);

		vec_push(&p->arena, &p->functions,
			 ((struct profile_function){name, name,
						    str_printf(&p->arena, "src/module_%u.c", i / 40),
						    1 + i % 40 * 25}));
	}
	for (uint32_t i = 0; i < NLOCATIONS; i++) {
		vec_push(&p->arena, &p->lines,
			 ((struct profile_line){i / 3, 0, 2 + i / 3 % 40 * 25 + i % 3 * 7}));
		vec_push(&p->arena, &p->locations,
			 ((struct profile_location){0x400100 + (uint64_t)i * 64, 0, i, 1, false}));
	}
	for (size_t i = 0; i < nsamples; i++) {
		uint32_t depth = DEPTH_MIN + (uint32_t)(next_random(&state) % (DEPTH_MAX - DEPTH_MIN + 1));
		uint32_t stack[DEPTH_MAX];
		int64_t count = 1 + (int64_t)(next_random(&state) % 5), values[] = {count, count * p->period};
		struct profile_sample *s;

		for (uint32_t k = 0; k < depth; k++)
			stack[k] = some_location(&state);
		s = profile_add_sample(p, stack, depth, values);
		for (size_t k = 0; k < nlabels; k++, s->nlabels++)
			vec_push(&p->arena, &p->labels,
				 ((struct profile_label){
					 .key = S("thread"),
					 .text = str_printf(&p->arena, "worker-%zu", (i + k) % 64)}));
	}
	profile_writer_pprof.write(p, 0, &out);
	ok = fd_write_all(1, "stdout", buf_str(&out), &err);
	if (!ok)
		fprintf(stderr, "bench_profile: %s\n", err.message);
	err_clear(&err);
	buf_release(&out);
	profile_free(p);
	return !ok;
}

int main(int argc, char **argv)
{
	struct timespec start, now;
	struct profile *p;
	struct rusage usage;
	struct err err = {0};

	if (argc >= 3 && strcmp(argv[1], "--make") == 0)
		return make(strtoul(argv[2], NULL, 10), argc > 3 ? strtoul(argv[3], NULL, 10) : 0);
	if (argc != 2) {
		fprintf(stderr, "usage: bench_profile FILE | --make SAMPLES [LABELS]\n");
		return 2;
	}
	clock_gettime(CLOCK_MONOTONIC, &start);
	if (!profile_open(argv[1], &p, &err)) {
		fprintf(stderr, "bench_profile: %s\n", err.message);
		err_clear(&err);
		return 1;
	}
	clock_gettime(CLOCK_MONOTONIC, &now);
	getrusage(RUSAGE_SELF, &usage);
	printf("%s: %zu samples, %zu locations in stacks, %.3f s, peak %ld kB\n", p->format, p->nsamples,
	       p->nstacks, (double)(now.tv_sec - start.tv_sec) + (double)(now.tv_nsec - start.tv_nsec) / 1e9,
	       usage.ru_maxrss);
	profile_free(p);
	return 0;
}
