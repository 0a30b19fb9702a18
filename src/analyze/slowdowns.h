/* What got slower between two profiles, and whether its code changed: a function that takes more time than before and
 * has the code it had is slow for another reason (what it is given, what it calls, the machine). */
#ifndef ANALYZE_SLOWDOWNS_H
#define ANALYZE_SLOWDOWNS_H

#include "analyze/heat.h"
#include "model/stored.h"

/* X(name, key) */
#define SLOW_CAUSES(X)                                                                                       \
	X(CODE, "code") /* its own code changed */                                                           \
	X(CALLEE,                                                                                            \
	  "callee")     /* its own did not, that of a function it calls did, directly or through others */   \
	X(NONE, "none") /* neither changed */                                                                \
	X(NEW, "new")   /* the old build has no such code */                                                 \
	X(UNKNOWN, "unknown") /* its code is not known on both sides */
enum slow_cause {
#define X(name, key) SLOW_##name,
	SLOW_CAUSES(X)
#undef X
		SLOW_CAUSE_COUNT
};
extern const char *const slow_cause_keys[];

struct slowdown {
	struct str name, file; /* of the profile */
	/* those of the base scaled; by_flat: of its own time, else of its time with what it calls */
	bool by_flat;
	double old_flat, old_cum;
	int64_t now_flat, now_cum;
	double grew; /* what of it is more than before: of flat or cum */
	double noise; /* two standard deviations of grew; 0: the profile does not say how many samples there were */
	enum slow_cause cause;
	enum code_level level; /* CODE: how it changed. CALLEE: how the callee did */
	struct str callee;     /* CALLEE: the nearest one whose code changed */
	struct str through;    /* CALLEE: the one by which it is reached; empty: called directly */
};

struct slowdowns {
	struct slow_rows VEC(struct slowdown) rows; /* the largest growth first; then by name and file */
	double total;                               /* more than before, of all flat that grew */
	double by_cause[SLOW_CAUSE_COUNT];          /* of it, in functions of rows by_flat */
	double in_noise; /* of it, in functions that are not in rows: too few samples */
	size_t nin_noise;
	bool has_noise; /* both profiles say how many samples there were */
};

/* The code of a function on both sides. */
struct slow_code {
	enum slow_state { SLOW_CODE_UNKNOWN, SLOW_CODE_NEW, SLOW_CODE_BOTH } state;
	enum code_level level; /* of BOTH */
	struct slow_callees VEC(struct str)
		callees; /* today's, by linkage name; not those that are inlined */
};
struct slow_sides {
	struct heat_names *names; /* whose owners code() takes */
	const void *context;
	void (*code)(struct arena *a, const void *context, size_t owner, struct slow_code *code);
};

/* Functions with more than `scale` times what they had, beyond the noise. sides NULL: the code of neither is known. */
void slowdowns_find(struct arena *a, const struct heat *old, const struct heat *now, double scale,
		    const struct slow_sides *sides, struct slowdowns *list);

#endif
