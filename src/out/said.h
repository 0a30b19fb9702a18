/* What the writers for CI share: findings by weight, and what a finding says, as lines. Text made here is shown
 * (buf_add_visible), so it holds no control characters but the newlines put here, and is valid UTF-8. */
#ifndef OUT_SAID_H
#define OUT_SAID_H

#include "out/doc.h"

struct said {
	struct said_findings VEC(const struct finding *)
		findings; /* errors, warnings, notes, then those that are waived; else in the doc's order */
	size_t nlevels[LEVEL_ERROR + 1]; /* of those not waived */
	size_t nwaived;
};
void said_collect(struct arena *a, const struct doc *d, struct said *said);
/* Drops those that are told by another one. */
void said_fold(struct said *said);

/* Raw text made shown, in a; of more than max_bytes the start and the end, "…" between (0: all). */
struct str said_shown(struct arena *a, struct str raw, size_t max_bytes);
/* Title; "Name: reason"; details; the cause; why it is waived. Each a line of at most max_bytes. */
struct said_lines VEC(struct str);
void said_lines(struct arena *a, const struct finding *f, size_t max_bytes, struct said_lines *lines);
/* "FAIL: 2 errors, 1 warning" */
struct str said_verdict(struct arena *a, const struct gate_said *g);

#endif
