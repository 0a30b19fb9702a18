/* gperftools' CPU profile (gperftools.github.io/gperftools/cpuprofile-fileformat.html): machine words of 4 or 8 bytes, in
 * the order of the machine, then the memory map as text.
 *
 *	header    0, 3, 0 (1: Java), period in microseconds, 0
 *	sample    count, depth, as many addresses: the leaf as it was, callers as return addresses
 *	end       0, 1, 0
 */
#include "read/idtable.h"
#include "read/procmaps.h"
#include "read/profiles.h"

enum { HEADER_WORDS = 5, FRAMES_REMOVED_MAX = 2, ONE_OTHER_OF = 32 };

struct words {
	const unsigned char *p, *end;
	unsigned size; /* 4 or 8 */
	bool is_big_endian;
};

/* The caller has looked whether there is one. */
static uint64_t next_word(struct words *w)
{
	uint64_t n = 0;

	for (unsigned i = 0; i < w->size; i++)
		n = n << 8 | w->p[w->is_big_endian ? i : w->size - 1 - i];
	w->p += w->size;
	return n;
}

static size_t words_left(const struct words *w)
{
	return (size_t)(w->end - w->p) / w->size;
}

static bool take_header(struct str bytes, struct words *w, uint64_t *period_us, bool *is_java)
{
	for (unsigned variant = 0; variant < 4; variant++) {
		uint64_t n[HEADER_WORDS];

		*w = (struct words){(const unsigned char *)bytes.ptr,
				    (const unsigned char *)bytes.ptr + bytes.len, variant & 2 ? 8 : 4,
				    variant & 1};
		if (words_left(w) < HEADER_WORDS)
			continue;
		for (size_t i = 0; i < HEADER_WORDS; i++)
			n[i] = next_word(w);
		*period_us = n[3];
		*is_java = n[2] == 1;
		if (n[0] == 0 && n[1] == 3 && n[2] <= 1 && n[3] > 0 && n[4] == 0)
			return true;
	}
	return false;
}

static bool is_cpuprofile(struct str head)
{
	struct words w;
	uint64_t period_us;
	bool is_java;

	return take_header(head, &w, &period_us, &is_java);
}

static void add_sample(struct profile *p, struct words *w, struct idtable *addresses, uint64_t count,
		       uint32_t depth)
{
	/* No overflow that is undefined: what cannot be is wrapped, as in pprof. */
	int64_t values[2] = {(int64_t)count, (int64_t)(count * (uint64_t)p->period)};
	struct profile_sample *s = profile_add_sample(p, NULL, 0, values);
	uint32_t *stack;

	if (!depth)
		return;
	if (depth > p->stacks_cap - p->nstacks)
		profile_reserve(p, 0, (p->nstacks + depth) * 2);
	stack = p->stacks + p->nstacks;
	for (uint32_t i = 0; i < depth; i++)
		stack[i] = profile_address(p, addresses, next_word(w) - (i > 0));
	s->depth = depth;
	p->nstacks += depth;
}

static void remove_second(struct profile *p, struct profile_sample *s)
{
	p->stacks[s->first + 1] = p->stacks[s->first];
	s->first++;
	s->depth--;
}

/* A frame of the signal's delivery between the leaf and its caller: nearly every sample has it. */
static void remove_signal_frames(struct profile *p)
{
	size_t margin = p->nsamples / ONE_OTHER_OF;
	struct arena scratch = {0};
	size_t *counts = arena_array(&scratch, size_t, p->locations.count);

	for (int round = 0; round < FRAMES_REMOVED_MAX; round++) {
		uint32_t common = PROFILE_NONE;

		memset(counts, 0, p->locations.count * sizeof(*counts));
		for (size_t i = 0; i < p->nsamples; i++) {
			const struct profile_sample *s = &p->samples[i];
			uint32_t second = s->depth > 1 ? p->stacks[s->first + 1] : PROFILE_NONE;

			if (second != PROFILE_NONE && ++counts[second] >= p->nsamples - margin)
				common = second;
		}
		for (size_t i = 0; common != PROFILE_NONE && i < p->nsamples; i++) {
			struct profile_sample *s = &p->samples[i];

			if (s->depth > 1 && p->stacks[s->first + 1] == common)
				remove_second(p, s);
		}
	}
	arena_clear(&scratch);
}

/* The leaf may be there twice: from the signal and, as a return address, from unwinding. */
static void remove_doubled_leaves(struct profile *p)
{
	for (size_t i = 0; i < p->nsamples; i++) {
		struct profile_sample *s = &p->samples[i];

		if (s->depth > 1 && p->locations.items[p->stacks[s->first]].address ==
					    p->locations.items[p->stacks[s->first + 1]].address + 1)
			remove_second(p, s);
	}
}

static bool read_cpuprofile(struct profile *p, struct str bytes, struct err *err)
{
	struct idtable addresses = {0};
	struct words w;
	uint64_t period_us;
	bool is_java = false, is_ended = false;

	p->format = profile_reader_cpuprofile.name;
	if (!take_header(bytes, &w, &period_us, &is_java) || is_java)
		return err_set(err, "cannot read " STR_FMT ": byte 0: %s", STR_ARG(p->source),
			       is_java ? "a CPU profile of Java" : "no header of a CPU profile");
	if (period_us > INT64_MAX / 1000)
		return err_set(err, "cannot read " STR_FMT ": byte %u: a period of %llu microseconds",
			       STR_ARG(p->source), 3 * w.size, (unsigned long long)period_us);
	p->period = (int64_t)period_us * 1000;
	p->period_type = (struct profile_value_type){S("cpu"), S("nanoseconds")};
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("samples"), S("count")}));
	vec_push(&p->arena, &p->types, p->period_type);
	p->drop_frames = S("ProfileData::Add|ProfileData::prof_handler|CpuProfiler::prof_handler|"
			   "__pthread_sighandler|__restore");
	while (!is_ended && words_left(&w) >= 2) {
		unsigned long long at = (unsigned long long)((const char *)w.p - bytes.ptr);
		uint64_t count = next_word(&w), depth = next_word(&w);
		const unsigned char *behind;

		if (depth > words_left(&w) || depth >= UINT32_MAX)
			return err_set(err,
				       "cannot read " STR_FMT
				       ": byte %llu: a stack of %llu addresses, and %zu are left",
				       STR_ARG(p->source), at, (unsigned long long)depth, words_left(&w));
		behind = w.p + depth * w.size;
		is_ended = count == 0 && depth == 1 &&
			   next_word(&(struct words){w.p, w.end, w.size, w.is_big_endian}) == 0;
		if (!is_ended)
			add_sample(p, &w, &addresses, count, (uint32_t)depth);
		w.p = behind;
	}
	if (!is_ended)
		diag_add(&p->diags, DIAG_WARNING, p->source, 0,
			 "no end mark: the profile was cut, samples and the memory map may be missing");
	remove_signal_frames(p);
	profile_add_maps(p, str_from(bytes, (size_t)((const char *)w.p - bytes.ptr)));
	remove_doubled_leaves(p);
	return true;
}

const struct profile_reader profile_reader_cpuprofile = {
	.name = "gperftools CPU profile", .is = is_cpuprofile, .read = read_cpuprofile};
