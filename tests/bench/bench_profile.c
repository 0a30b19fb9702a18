/* How fast profiles are read, and in how much memory:
 *
 *	bench_profile FILE                     reads it, says how long that took
 *	bench_profile --make SAMPLES [LABELS]  on stdout, one of SAMPLES distinct stacks, 5 to 30 deep, over 60,000
 *	                                       locations of 20,000 functions; with LABELS on each sample
 *	bench_profile --of PROGRAM SAMPLES     the same, of 60,000 addresses in the functions of PROGRAM, without names
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/file.h"
#include "cmd/profile/open.h"
#include "cmd/profile/write.h"
#include "read/binary.h"

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

static struct profile *start(void)
{
	struct profile *p = profile_new(S("synthetic"));

	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("samples"), S("count")}));
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("cpu"), S("nanoseconds")}));
	p->period_type = p->types.items[1];
	p->period = 10000000;
	p->time_ns = 1700000000000000000;
	return p;
}

static void add_names(struct profile *p)
{
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
}

/* Addresses in the program's functions, all alike likely. */
static bool add_addresses(struct profile *p, const char *program, uint64_t *state, struct err *err)
{
	const struct binary_symbol *all;
	struct binary *b;
	struct file f;
	size_t count, nsized = 0;

	if (!file_open(&f, program, err))
		return false;
	b = binary_open(f.text, str_c(program), err);
	if (!b)
		return false;
	all = binary_symbols(b, &count);
	for (size_t i = 0; i < count; i++)
		nsized += all[i].size_bytes > 0;
	if (!nsized)
		return err_set(err, "%s: no functions", program);
	/* one that spans everything: addresses are the file's */
	vec_push(&p->arena, &p->mappings,
		 ((struct profile_mapping){.limit = UINT64_MAX, .file = str_dup(&p->arena, str_c(program))}));
	while (p->locations.count < NLOCATIONS) {
		const struct binary_symbol *s = &all[next_random(state) % count];

		if (s->size_bytes)
			vec_push(&p->arena, &p->locations,
				 ((struct profile_location){.address = s->addr +
								       next_random(state) % s->size_bytes}));
	}
	binary_close(b);
	file_close(&f);
	return true;
}

static int make(const char *program, size_t nsamples, size_t nlabels)
{
	struct profile *p = start();
	uint64_t state = 0x9e3779b97f4a7c15u;
	struct buf out = {0};
	struct err err = {0};
	bool ok;

	if (!program)
		add_names(p);
	else if (!add_addresses(p, program, &state, &err))
		goto failed;
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
	buf_release(&out);
	if (!ok)
		goto failed;
	profile_free(p);
	return 0;
failed:
	fprintf(stderr, "bench_profile: %s\n", err.message);
	err_clear(&err);
	profile_free(p);
	return 1;
}

int main(int argc, char **argv)
{
	struct timespec start, now;
	struct profile *p;
	struct rusage usage;
	struct err err = {0};

	if (argc >= 3 && strcmp(argv[1], "--make") == 0)
		return make(NULL, strtoul(argv[2], NULL, 10), argc > 3 ? strtoul(argv[3], NULL, 10) : 0);
	if (argc == 4 && strcmp(argv[1], "--of") == 0)
		return make(argv[2], strtoul(argv[3], NULL, 10), 0);
	if (argc != 2) {
		fprintf(stderr,
			"usage: bench_profile FILE | --make SAMPLES [LABELS] | --of PROGRAM SAMPLES\n");
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
