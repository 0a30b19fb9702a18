/* Heat: how much of a profile each function has. The time of a location is its physical function's (the last line of
 * the location: the one whose code runs), as flat; that of every physical function on the stack once, as cum; and that
 * of the functions inlined at the leaf as `inlined`. */
#ifndef ANALYZE_HEAT_H
#define ANALYZE_HEAT_H

#include "base/err.h"
#include "base/map.h"
#include "model/profile.h"

struct heat_func {
	struct str name, linkage_name, file; /* as the profile has them; linkage_name and file may be empty */
	int64_t flat, cum, inlined;          /* in the profile's unit */
	int64_t count;                       /* flat, in samples; where heat.total_count is known */
};

struct heat {
	struct str type, unit; /* of what is summed: "cpu", "nanoseconds" */
	int64_t total;
	int64_t total_count; /* samples; 0: the profile does not say how many there were */
	int64_t nameless;    /* of total: in code that the profile has no name for */
	struct heat_funcs VEC(struct heat_func) funcs; /* the hottest first; then by cum, name and file */
};

/* Of the profile's default value. Names are slices of p. False with a message: no samples, negative values (a
 * difference of two profiles), sums that do not fit. */
bool heat_make(struct arena *a, const struct profile *p, struct heat *h, struct err *err);
/* Of some samples, and of another value. */
struct heat_choice {
	size_t type; /* of types */
	bool (*takes)(const void *context, const struct profile *p,
		      const struct profile_sample *s); /* NULL: all */
	const void *context;
	bool is_negated; /* they stand with the sign turned: a base */
};
bool heat_make_of(struct arena *a, const struct profile *p, const struct heat_choice *choice, struct heat *h,
		  struct err *err);

/* What the values are called: "samples" where they are time or counts of samples, else the type ("alloc_space"). */
struct str heat_word(const struct heat *h);
/* part of whole in thousandths of a percent, rounded; part may be negative. */
int64_t heat_share(int64_t part, int64_t whole);
/* Two standard deviations of a count: 2·√n, rounded up. */
int64_t heat_noise(int64_t count);

/* --- which functions the names of a profile are --- */

/* What is asked of a function only where its name and source do not decide. */
struct heat_about {
	struct str file; /* where it is defined; may be empty */
	bool is_local;   /* static: others may have its name */
};
struct heat_owners VEC(size_t);
enum heat_name { HEAT_LINKAGE, HEAT_FULL, HEAT_SHORT, HEAT_FOLDED, HEAT_NAME_COUNT };
struct heat_entry {
	struct str linkage_name, source;
	size_t owner;
	size_t next[HEAT_NAME_COUNT]; /* entry + 1 of the same name; 0: none */
};
struct heat_names {
	struct arena *a;
	const void *context;
	struct heat_about (*about)(const void *context, size_t entry);
	struct heat_entries VEC(struct heat_entry) entries;
	struct map by_name[HEAT_NAME_COUNT]; /* → an entry + 1 */
	size_t nshown;                       /* entries whose names for people are in it */
};
/* owner: any number; a function of two builds is added under both its names. */
void heat_names_add(struct heat_names *n, struct str linkage_name, struct str source, size_t owner);
/* The owners of the functions that f can be: by linkage name, by the name as shown, by either without compiler
 * suffixes, whichever finds some first; of several those of f's file. A static function of another file is none of
 * them. Several owners: which of them is not known. */
void heat_names_find(struct heat_names *n, const struct heat_func *f, struct heat_owners *owners);

/* The same file under two names: one path is the end of the other, part by part. */
bool heat_same_file(struct str a, struct str b);

#endif
