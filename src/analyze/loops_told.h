/* What passes say of the loops of one function: their remarks, joined by place. */
#ifndef ANALYZE_LOOPS_TOLD_H
#define ANALYZE_LOOPS_TOLD_H

#include "base/map.h"
#include "base/vec.h"
#include "model/remark.h"

struct remark_refs VEC(const struct remark *);

struct told { /* what remarks say of the loop at one place of one function */
	struct loc loc;
	const struct remark *vectorized, *refused, *reason, *unrolled, *full;
	struct remark_refs reasons; /* all, in the order of the record */
	bool has_slp;
	unsigned ngroups;
};
struct told_refs VEC(struct told *);

struct hearing {
	struct arena *a;
	struct told_refs told;       /* in the order of the record */
	struct map by_place;         /* struct place → struct told * */
	struct remark_refs leftover; /* reasons that no verdict followed */
};

struct place { /* a key of maps: names are interned, frames shared */
	const void *frame;
	const char *file;
	uint32_t line, col;
};

struct str place_key(struct arena *a, const void *frame, struct loc at);

bool told_is_loop_pass(struct str pass);
/* said: remarks of the passes on loops, in any order. */
void told_listen(struct hearing *h, struct remark_refs *said);
/* The part of it that looks for vectors of straight-line code: below a loop's head they may be the loop's. */
void told_listen_for_slp(struct hearing *h, const struct remark_refs *said);
/* That of a place, made when missing. */
struct told *told_at(struct hearing *h, struct loc at);
/* The same, or NULL. */
struct told *told_find(const struct hearing *h, struct loc at);
void told_add_reason(struct hearing *h, struct told *t, const struct remark *r);

#endif
