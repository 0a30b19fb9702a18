/* What formats of profiles as text have in common: they repeat names and stacks, a profile has each once. */
#ifndef READ_STACKS_H
#define READ_STACKS_H

#include "base/buf.h"
#include "base/map.h"
#include "model/profile.h"

struct stacks {
	struct profile *p;
	struct arena scratch;
	struct map functions, locations, mappings; /* key → position + 1 */
	struct buf key;
	uint32_t *slots; /* samples by hash: position + 1 */
	uint64_t *hashes;
	size_t nslots, nhashes;
};

void stacks_init(struct stacks *s, struct profile *p);
void stacks_clear(struct stacks *s);

/* Each returns the position of the one that is there, or of a new one. Text is copied. */
uint32_t stacks_function(struct stacks *s, struct str name, struct str file);
/* pid tells apart files that were mapped at one place in each process; 0: not needed. is_new: the caller fills it. */
uint32_t stacks_mapping(struct stacks *s, struct str file, uint64_t pid, bool *is_new);
uint32_t stacks_location(struct stacks *s, uint32_t mapping, uint64_t address,
			 const struct profile_line *lines, uint32_t nlines);
/* Adds the values to the sample of this stack and these labels. Types are known, and stay. */
void stacks_add(struct stacks *s, const uint32_t *stack, uint32_t depth, const int64_t *values,
		const struct profile_label *labels, uint32_t nlabels);

/* A count of a text: decimal, with or without a sign; held at the end of 63 bits. False when it is none. */
bool take_count(struct str text, int64_t *n);

#endif
