/* --profile: what the samples of a profile say of the functions that are compared. The profile is of some build, most
 * often of an older one: its functions are found by name on either side, and what they weigh is carried over to what
 * they are today. How much of it is of code that did not change since is said. */
#ifndef CMD_DIFF_HEAT_H
#define CMD_DIFF_HEAT_H

#include "analyze/heat.h"
#include "cmd/diff.h"

/* Of the functions of one pair, in the profile's unit. */
struct heat_weight {
	int64_t flat, cum, inlined;
	int64_t count; /* flat, in samples; 0 where these are not known */
	uint32_t
		nsharing; /* pairs that may have it, since they have one name; 1: it is its own; 0: it has none */
};

/* What became of the code that the samples are of. */
enum heat_fate {
	FATE_UNLOOKED, /* --function, --ignore, or ignored by casm.yaml */
	FATE_UNCHANGED,
	FATE_ALIKE, /* differs in layout, registers, order or constants only */
	FATE_CHANGED,
	FATE_GONE, /* no code today: removed, or inlined everywhere */
	FATE_NEW,  /* no code before */
	FATE_COUNT
};

struct diff_heat {
	struct str name; /* of the profile, with its day where it says one */
	struct heat heat;
	struct str word; /* "samples" */
	size_t npairs;
	struct heat_weight *weights; /* by pair */
	uint8_t *fates;              /* by pair: enum heat_fate */
	struct heat_links VEC(size_t) links;
	size_t *first_link;              /* of each function of heat, in links: pairs; heat.funcs.count + 1 */
	size_t nfunctions[GATE_HOT + 1]; /* with code, that were looked at: by heat */
	int64_t by_fate[FATE_COUNT];
	int64_t shared;    /* of functions that became different things and have one name */
	int64_t unmatched; /* of functions that neither side has */
	/* Σ share × change in instructions, in thousandths of a percent; over the share of functions that have both */
	double weighted;
	int64_t weighed;
};

/* diff/heat_open.c: reads the profile that the options name into d->heat; nothing without one. */
bool diff_heat_open(struct diff *d, struct err *err);
/* Finds the profile's functions among the pairs. False when none is there (unless --allow-unmatched). */
bool diff_heat_match(struct diff *d, const struct match_pairs *pairs, struct err *err);
/* The pair's heat; GATE_ANY without a profile. is_helper: it has no code today, its time is where it was inlined. */
enum gate_heat diff_heat_of(const struct diff *d, size_t pair, bool is_helper);
/* What became of the pair: NULL for a side that is not there. */
void diff_heat_judged(struct diff *d, size_t pair, const struct stored_func *old,
		      const struct stored_func *now, enum code_level level);
/* The same without looking: of equal bytes. */
void diff_heat_same(struct diff *d, size_t pair);
/* After all pairs: the sums. */
void diff_heat_sum(struct diff *d);

/* "12.4 % of samples (62 ± 16), with what it calls 30.1 %"; ptr NULL: there is no profile. */
struct str diff_heat_text(const struct diff *d, const struct diff_change *c);
/* What orders findings: as large as the function is hot. */
int64_t diff_heat_key(const struct diff *d, const struct diff_change *c);
/* "weighed by cpu.pb.gz (500 samples): +2.3 % instructions …"; empty without a profile. */
struct str diff_heat_summary(const struct diff *d);
/* Members "profile", of the whole, and "heat", of a change or a finding in it; nothing without a profile. */
void diff_heat_json(const struct diff *d, struct json *j);
void diff_heat_change_json(const struct diff *d, const struct diff_change *c, struct json *j);

#endif
