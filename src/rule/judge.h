/* What the files of the gate share. */
#ifndef RULE_JUDGE_H
#define RULE_JUDGE_H

#include "rule/gate.h"

/* Indices in gate_rule_infos: the rows of GATE_RULES in their order. */
enum gate_rule {
	RULE_INSTRS_GREW,
	RULE_CONDBR_GREW,
	RULE_STACK_GREW,
	RULE_METRIC_GREW,
	RULE_BOUND_PASSED,
	RULE_SPILL_IN_LOOP,
	RULE_INLINE_LOST,
	RULE_VECTOR_LOST,
	RULE_VECTOR_NARROWED,
	RULE_ALLOC_ADDED,
	RULE_ALLOC_ESCAPES,
	RULE_ALLOC_IN_LOOP,
	RULE_TAILCALL_LOST,
	RULE_CALL_ADDED,
	RULE_FUNCTION_ADDED,
	RULE_COUNT
};

/* The rule that a limit breaks: gate_rule_of() its metric, or bound-passed. */
const struct gate_rule_info *limit_rule(const struct limit *l);

/* One call of gate_judge(). */
struct judging {
	struct gate *g;
	struct arena *a;       /* for what is found */
	struct arena *scratch; /* gone when it returns */
	const struct stored_func *old, *now;
	enum gate_heat heat;
	struct gate_result *result;
	struct gate_findings *findings;
	size_t first; /* finding of this pair */
	enum gate_level levels[RULE_COUNT];
	bool wants_cold_calls;    /* a rule of one's own asks for every inlining of this function */
	struct map seen;          /* fingerprints of this pair */
	bool is_better, is_worse; /* a metric with a limit, or a decision */
};

/* A new finding without message, or NULL when its rule is off. site: where; NULL: the function itself. Good until the
 * next one. */
struct gate_finding *judge_add(struct judging *j, enum gate_rule rule, enum gate_level level,
			       struct str subject, const struct stored_site *site);
void judge_lost(struct judging *j, struct str phrase);
void judge_gained(struct judging *j, struct str phrase);

/* judge_sites.c: the decisions of the compiler, site by site. */
void judge_calls(struct judging *j, struct map *gained);
/* Of a function without code, only which inlined call is a call now: it is one in the functions that it was inlined
 * into. */
void judge_gone(struct judging *j);
void judge_loops(struct judging *j);
void judge_allocs(struct judging *j, const struct map *gained);

#endif
