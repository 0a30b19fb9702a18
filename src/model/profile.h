/* A profile: stacks of locations with what was measured at each. The nouns are those of pprof's profile.proto, into
 * which every other format fits; read/profiles.h reads them.
 *
 *	mapping    a part of a program or library in memory
 *	location   an address in a mapping (or only a name, in formats without addresses), with the functions that
 *	           the code there stands in: line 0 is the innermost inlinee, the last one the function with the code
 *	sample     a stack of locations, leaf first, one value for each value type, and labels
 *
 * Indices are positions in the tables below; ids of the file are not kept. Addresses of callers point into the call
 * instruction (return address - 1), as in files written by pprof; readers of other formats see to it. */
#ifndef MODEL_PROFILE_H
#define MODEL_PROFILE_H

#include "base/diag.h"
#include "base/intern.h"
#include "base/vec.h"

#define PROFILE_NONE UINT32_MAX

struct profile_value_type {
	struct str type, unit; /* "cpu", "nanoseconds"; "samples", "count"; "alloc_space", "bytes" */
};

struct profile_mapping {
	uint64_t start, limit, offset; /* of memory, [start, limit); of start in the file */
	struct str file,
		build_id; /* as the profile has them; build_id in lower case hexadecimal, may be empty */
	bool has_functions, has_files, has_lines, has_inlined; /* the profile is symbolized already */
	/* Formats that do not say where a file was mapped (start is 0, limit UINT64_MAX): addresses are those of the
	 * file's symbol table, or it is known of one address where it is: anchor_offset bytes behind the symbol anchor. */
	bool has_file_addresses;
	struct str anchor; /* empty: none */
	uint64_t anchor_address, anchor_offset;
};

struct profile_function {
	struct str name, linkage_name, file; /* linkage_name: as in the symbol table; may be empty */
	int64_t start_line;                  /* 0: unknown */
};

struct profile_line {
	uint32_t function; /* PROFILE_NONE: unknown */
	uint32_t column;   /* 0: unknown */
	int64_t line;      /* 0: unknown */
};

struct profile_location {
	uint64_t address; /* at run time; 0 with mapping PROFILE_NONE: the format has none */
	uint32_t mapping;
	uint32_t first_line, nlines; /* in lines; none: not symbolized */
	bool is_folded;              /* several functions share this code: which one is not known */
};

struct profile_label {
	struct str key;
	struct str text; /* ptr NULL: a number */
	int64_t number;
	struct str unit;
};

struct profile_sample {
	uint64_t first; /* in stacks: locations, leaf first */
	uint32_t depth;
	uint32_t nlabels;
	uint64_t first_label; /* in labels */
};

struct profile {
	struct arena arena; /* owns what is below, but for the tables that grow with samples */
	struct intern names;
	struct str source;  /* the file, as the user named it */
	const char *format; /* "pprof", "perf script" … */

	struct profile_value_types VEC(struct profile_value_type) types;
	struct profile_value_type period_type;
	int64_t period, time_ns, duration_ns; /* 0: unknown */
	struct str default_type;              /* of types; may be empty */
	struct str drop_frames, keep_frames;  /* patterns; may be empty */
	struct str_items VEC(struct str) comments;

	struct profile_mappings VEC(struct profile_mapping) mappings;
	struct profile_functions VEC(struct profile_function) functions;
	struct profile_lines VEC(struct profile_line) lines;
	struct profile_locations VEC(struct profile_location) locations;
	struct profile_labels VEC(struct profile_label) labels;

	/* by malloc, since there can be millions: profile_free() */
	struct profile_sample *samples;
	int64_t *values;  /* types.count for each sample */
	uint32_t *stacks; /* indices of locations */
	size_t nsamples, samples_cap, nstacks, stacks_cap;

	struct diags diags;
};

struct profile *profile_new(struct str source);
void profile_free(struct profile *p);

/* Room for as many samples and locations in stacks, for readers that know how many there will be. */
void profile_reserve(struct profile *p, size_t nsamples, size_t nstacks);
/* A sample with this stack and types.count values, both copied. Call it when all value types are known. */
struct profile_sample *profile_add_sample(struct profile *p, const uint32_t *stack, uint32_t depth,
					  const int64_t *values);

static inline const int64_t *profile_values(const struct profile *p, const struct profile_sample *s)
{
	return p->values + (size_t)(s - p->samples) * p->types.count;
}

/* a + b, held at the ends of what 64 bits can say. */
int64_t profile_sum(int64_t a, int64_t b);

/* The type to show when none is asked for: the default the file names, else the last one, as in pprof. */
size_t profile_default_type(const struct profile *p);

#endif
