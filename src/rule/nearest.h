/* "did you mean": the candidate nearest to a word, or none when all are far. */
#ifndef RULE_NEAREST_H
#define RULE_NEAREST_H

#include "base/str.h"

struct nearest {
	struct str word;
	const char *best; /* NULL: nothing is near */
	unsigned distance;
};

static inline struct nearest nearest_to(struct str word)
{
	/* in a short word a single slip is all that can be told from another word */
	return (struct nearest){.word = word, .distance = word.len < 4 ? 2 : 4};
}

static inline void nearest_try(struct nearest *n, const char *candidate)
{
	unsigned d = str_distance(n->word, str_c(candidate), n->distance);

	if (d < n->distance) {
		n->distance = d;
		n->best = candidate;
	}
}

#endif
