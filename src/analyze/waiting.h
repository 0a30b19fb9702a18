/* Computing or waiting: profiles of processor time beside profiles of time spent off the processor, function by function.
 * Each sample counts for one function: the innermost one of the program itself, so that a wait in a library is the wait
 * of the function that called it; of a stack without such a function, its innermost one. */
#ifndef ANALYZE_WAITING_H
#define ANALYZE_WAITING_H

#include "analyze/profile_kind.h"

struct wait_source {
	const struct profile *profile;
	size_t type;
	const int64_t *values;  /* one for each sample; NULL: as the profile has them */
	enum profile_kind kind; /* COMPUTING, WAITING or WALL (both together) */
};
struct wait_sources VEC(struct wait_source);

/* X(word) */
#define WAIT_LABELS(X)                                                                                       \
	X(computing)                                                                                         \
	X(waiting)                                                                                           \
	X(both)
enum wait_label {
#define X(name) WAIT_##name,
	WAIT_LABELS(X)
#undef X
};
extern const char *const wait_label_names[];

struct wait_row {
	struct str function; /* ptr NULL: unknown */
	struct str file;
	int64_t computing, waiting; /* in nanoseconds where is_time, else in the unit of the profiles */
	enum wait_label label;      /* up to a fifth of the one is the other */
};

struct waiting {
	struct wait_rows VEC(struct wait_row) rows; /* most time first */
	int64_t computing, waiting;
	/* Both are times, so that they can be compared and added; else labels go by shares of the two totals. */
	bool is_time;
};

/* The profile's types that go together: the computing one that is looked at, and those that wait. Fewer than two: there
 * is nothing to compare. Of several types of one kind the first that is a time. */
void waiting_sources(struct arena *a, const struct profile *p, size_t type, const int64_t *values,
		     struct wait_sources *sources);
/* The type of a profile that was given as one of waiting (--wait). */
size_t waiting_type(const struct profile *p);
void waiting_find(struct arena *a, const struct wait_sources *sources, struct waiting *w);

#endif
