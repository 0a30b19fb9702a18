/* A profile in pprof's format, different for each seed, with what views of profiles have to get right: recursion, code
 * inlined at several depths, functions of one name in two files, places without a name, several mappings, labels, two
 * value types, and, with "signed", values below zero. For tests/differential/pprof.
 *
 * Usage: random_profile SEED [signed|heap] >FILE */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/profile/write.h"

enum { NFUNCTIONS = 40, NFILES = 9, NLOCATIONS = 150, NSAMPLES = 400, DEPTH_MAX = 24, LABELS_MAX = 3 };

static uint64_t state;

static uint32_t below(uint32_t n)
{
	state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(state >> 33) % n;
}

static void add_functions(struct profile *p)
{
	static const char *const names[] = {"ns::f%u(int)", "f%u", "(anonymous namespace)::g%u", "h%u",
					    "operator()%u"};

	for (unsigned i = 0; i < NFUNCTIONS; i++) {
		char name[64], file[64];

		snprintf(name, sizeof(name), names[below(5)], below(30));
		snprintf(file, sizeof(file), below(4) ? "/src/part%u/x%u.c" : "./a/../lib%u//y%u.h", below(2),
			 below(NFILES));
		vec_push(&p->arena, &p->functions,
			 ((struct profile_function){str_dup(&p->arena, str_c(name)),
						    str_dup(&p->arena, str_c(name)),
						    below(8) ? str_dup(&p->arena, str_c(file)) : S(""), 0}));
	}
}

static void add_locations(struct profile *p)
{
	static const char *const files[] = {"/usr/bin/prog", "/lib/libone.so.1", "/lib/libtwo.so"};

	for (unsigned i = 0; i < 3; i++)
		vec_push(&p->arena, &p->mappings,
			 ((struct profile_mapping){.start = (i + 1) * 0x100000,
						   .limit = (i + 1) * 0x100000 + 0x10000,
						   .file = str_c(files[i]),
						   .build_id = i ? S("") : S("00ff00ff"),
						   .has_functions = true,
						   .has_files = true,
						   .has_lines = true,
						   .has_inlined = true}));
	for (unsigned i = 0; i < NLOCATIONS; i++) {
		uint32_t m = below(6) ? below(2) : 2;
		struct profile_location l = {.mapping = m,
					     .address = p->mappings.items[m].start + i * 16,
					     .first_line = (uint32_t)p->lines.count,
					     .nlines = below(9) ? 1 + below(2) + below(2) * below(2) : 0};

		for (uint32_t k = 0; k < l.nlines; k++)
			vec_push(&p->arena, &p->lines,
				 ((struct profile_line){below(NFUNCTIONS), 0, 1 + below(6)}));
		vec_push(&p->arena, &p->locations, l);
	}
}

static void add_label(struct profile *p)
{
	static const char *const keys[] = {"kind", "thread", "bytes", "size", "latency"};
	static const char *const words[] = {"read", "write", "read ahead", "12kb"};
	static const char *const units[] = {"bytes", "", "kilobytes", "microseconds", "ms"};
	uint32_t k = below(5);
	struct profile_label l = {.key = str_c(keys[k]), .unit = S("")};

	if (k < 2)
		l.text = str_c(words[below(4)]);
	else
		l.number = (int64_t)below(1 << (4 + below(24)));
	if (k >= 3)
		l.unit = str_c(units[k == 3 ? 2 : 3]);
	vec_push(&p->arena, &p->labels, l);
	p->samples[p->nsamples - 1].nlabels++;
}

static void add_samples(struct profile *p, bool is_signed)
{
	for (unsigned i = 0; i < NSAMPLES; i++) {
		uint32_t stack[DEPTH_MAX], depth = 1 + below(DEPTH_MAX);
		int64_t values[2] = {1 + below(3), (int64_t)below(1 << (5 + below(25)))};

		if (is_signed && below(3) == 0)
			values[1] = -values[1];
		for (uint32_t k = 0; k < depth; k++) /* few places are hot */
			stack[k] = below(3) ? below(20) : below(NLOCATIONS);
		profile_add_sample(p, stack, depth, values);
		for (uint32_t n = below(LABELS_MAX); n > 0; n--)
			add_label(p);
	}
}

int main(int argc, char **argv)
{
	struct profile *p = profile_new(S("random"));
	const char *kind = argc > 2 ? argv[2] : "";
	bool is_heap = strcmp(kind, "heap") == 0;
	struct buf out = {0};

	if (argc < 2) {
		fputs("usage: random_profile SEED [signed|heap]\n", stderr);
		return 2;
	}
	state = strtoull(argv[1], NULL, 10) * 7919 + 1;
	vec_push(&p->arena, &p->types,
		 ((struct profile_value_type){is_heap ? S("alloc_objects") : S("samples"), S("count")}));
	vec_push(&p->arena, &p->types,
		 is_heap ? ((struct profile_value_type){S("alloc_space"), S("bytes")})
			 : ((struct profile_value_type){S("cpu"), S("nanoseconds")}));
	p->period_type = p->types.items[1];
	p->period = 1000;
	p->drop_frames = below(2) ? S("h1.*|operator\\(\\)2") : S("");
	p->keep_frames = S("h12");
	add_functions(p);
	add_locations(p);
	add_samples(p, strcmp(kind, "signed") == 0);
	profile_writer_find(S("pprof"))->write(p, 1, &out);
	fwrite(out.ptr, 1, out.len, stdout);
	buf_release(&out);
	profile_free(p);
	return 0;
}
