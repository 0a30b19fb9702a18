/* What an optimization pass said about one place: LLVM's "remark". Exact repeats are folded into one, with
 * a count: 60 % of a record are repeats. */
#ifndef MODEL_REMARK_H
#define MODEL_REMARK_H

#include "model/loc.h"
#include "model/value.h"

/* X(enum suffix, tag in the YAML, word in casm's output) */
#define REMARK_KINDS(X)                                                                                      \
	X(PASSED, "Passed", "passed")                                                                        \
	X(MISSED, "Missed", "missed")                                                                        \
	X(ANALYSIS, "Analysis", "analysis")                                                                  \
	X(ANALYSIS_FP_COMMUTE, "AnalysisFPCommute", "analysis")                                              \
	X(ANALYSIS_ALIASING, "AnalysisAliasing", "analysis")                                                 \
	X(FAILURE, "Failure", "failure")

enum remark_kind {
#define X(name, ...) REMARK_##name,
	REMARK_KINDS(X)
#undef X
		REMARK_KIND_COUNT
};
extern const char *const remark_kind_tags[REMARK_KIND_COUNT];
extern const char *const remark_kind_words[REMARK_KIND_COUNT];

struct remark_arg {
	struct str key, value; /* key interned */
	struct loc loc;        /* the argument's own DebugLoc */
};

struct remark {
	enum remark_kind kind;
	struct str pass, name,
		function; /* interned; pass "" becomes "loop-vectorize" (LLVM omits it under a pragma) */
	struct loc loc;
	struct value hotness;
	struct remark_arg *args;
	uint32_t nargs;
	uint64_t count;               /* identical documents */
	uint64_t first_seq, last_seq; /* order of the first and last of them in the record, from 1 */
	uint64_t record_line;         /* line of the first in the record, from 1; 0: not counted */
};

/* First argument called key; NULL when there is none. */
const struct remark_arg *remark_arg_find(const struct remark *r, struct str key);
/* The argument's value as a number. */
struct value remark_arg_value(const struct remark *r, struct str key);
/* All values in order: the sentence the compiler would print. */
struct str remark_message(const struct remark *r, struct arena *a);
/* Does a remark of this name say that a callee is not inlined since its definition is in another unit? clang: NoDefinition;
 * gcc: function-body-not-available. */
bool remark_is_no_definition(struct str name);
/* Does the vectorizer refuse a loop for an instruction that is, or may be, a call at the remark's place? */
bool remark_is_about_call(const struct remark *r);
/* By function, place, pass, name, kind, message. */
int remark_cmp(const struct remark *a, const struct remark *b);

/* How many remarks of one pass and name a record held: kept for all, also for those that are not stored. */
struct remark_count {
	enum remark_kind kind;
	struct str pass, name;
	uint64_t total, distinct; /* distinct is 0 when repeats were not looked for */
};

#endif
