/* What the files of `casm diff` share: two sides, what became of each pair of functions, and what is said of it. */
#ifndef CMD_DIFF_H
#define CMD_DIFF_H

#include "cmd/command.h"
#include "cmd/side.h"
#include "model/match.h"
#include "rule/gate.h"

/* A side, which may have been compiled in parts: each with the arguments that some of the sources have. */
struct diff_side {
	struct diff_parts VEC(struct side *) parts;
	struct stored stored;      /* what is compared; rows may be fewer than in the parts */
	struct str text;           /* rendered anew when there are several parts */
	struct load units;         /* of all parts, by source; owns nothing */
	struct map unit_by_source; /* as rows name it → struct unit * */
	struct sources *sources;
};

/* A function that is not as it was. */
struct diff_change {
	enum gate_status status;
	enum code_level level;
	enum match_how how;
	size_t old_row, new_row; /* MATCH_NONE */
	size_t pair;             /* its number among all pairs */
	struct str name, linkage_name, old_name, source, file;
	uint32_t line;
	struct value old[METRIC_COUNT], now[METRIC_COUNT];
	struct diff_phrases VEC(struct str) lost, gained;
	size_t first_finding, nfindings; /* in struct diff's */
};

struct diff {
	struct invocation *inv;
	struct gate gate;
	struct diff_heat *heat; /* of --profile; NULL: there is none */
	struct diff_side old, now;
	struct str baseline_form; /* today's side, as a baseline would hold it */
	struct stored lean; /* the same, opened: row for row that of `now`; no rows when there is none */
	bool is_comparable;
	struct str context;          /* compiler, target, arguments, and what was compared: one line */
	const char *base_rev;        /* the commit that the old side belongs to; NULL: not known */
	struct failures failures;    /* of either side */
	enum status status;          /* of compiling */
	size_t nsources_not_checked; /* of the baseline */

	struct diff_changes VEC(struct diff_change)
		changes; /* in the order of the rows, those without code last */
	struct gate_findings findings;
	struct diff_unchanged VEC(size_t) unchanged_rows; /* of `now`, in files of which something is told */
	size_t nchecked, nfiles, nregressed, nimproved, nchanged, nunchanged, nadded, nremoved, nrenamed,
		nmoved, nignored, nunmatched;
	size_t nverdicts_unlike;       /* functions whose verdicts on allocations were not compared */
	size_t nlevels[CODE_real + 1]; /* of the unchanged, those not identical */
	size_t nlevel[GATE_ERROR + 1], nwaived;
};

/* diff/sides.c */
/* Fills old and now, context and status. False: nothing can be compared. */
bool diff_sides(struct diff *d, struct err *err);

/* diff/update.c: writes today's side into the baseline; what was not looked at stays. */
bool diff_update(struct diff *d, const char *path, struct err *err);

/* diff/judge.c */
bool diff_judge(struct diff *d, struct err *err);

/* diff/cause.c: the changed source lines behind findings. */
void diff_causes(struct diff *d);

/* diff/asm.c: the aligned assembly of functions with a real change, the worst first; at most max (0: all). is_aside:
 * only for formats that fold it. */
void diff_listings(struct diff *d, size_t max, bool is_aside);

/* diff/doc.c */
void diff_doc(struct diff *d, enum status status);
struct diff_ranking VEC(const struct diff_change *);
/* Those of status regressed, improved and changed, in this order, of each the largest difference first. */
void diff_rank(const struct diff *d, struct diff_ranking *ranking);

#endif
