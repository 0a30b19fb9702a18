/* The gate: what is a regression, how bad, and who may have it all the same. Loaded from rules/gate.yaml, then
 * casm.yaml, then --limit (the last word on a metric is the one that counts); judged pair by pair. */
#ifndef RULE_GATE_H
#define RULE_GATE_H

#include <regex.h>

#include "base/diag.h"
#include "model/allocator.h"
#include "model/match.h"
#include "rule/limit.h"

/* How hot a function is, by its share of a profile's samples. ANY: there is no profile; of a limit: for all. */
enum gate_heat { GATE_ANY, GATE_COLD, GATE_WARM, GATE_HOT };
extern const char *const gate_heat_names[]; /* "any", "cold" … */

enum gate_level { GATE_OFF, GATE_NOTE, GATE_WARNING, GATE_ERROR };
extern const char *const gate_level_names[];

/* The catalogue of gate rules. X(id, level it has by default, what it says) */
#define GATE_RULES(X)                                                                                        \
	X("instrs-grew", ERROR, "a function has more instructions, past the limit")                          \
	X("condbr-grew", WARNING, "a function has more conditional branches, past the limit")                \
	X("stack-grew", WARNING, "a function's frame grew, past the limit")                                  \
	X("metric-grew", ERROR, "another metric got worse, past a limit of your own")                        \
	X("bound-passed", ERROR, "a metric is outside an absolute bound of your own")                        \
	X("spill-in-loop", WARNING, "a loop spills registers that it did not")                               \
	X("inline-lost", ERROR, "a call that was inlined is not any more")                                   \
	X("vector-lost", ERROR, "a loop that was vectorized is not any more")                                \
	X("vector-narrowed", WARNING, "a vectorized loop works on fewer lanes")                              \
	X("alloc-added", WARNING, "a heap allocation that was not there")                                    \
	X("alloc-escapes", ERROR, "a heap allocation whose memory escapes, and did not")                     \
	X("alloc-in-loop", ERROR, "a heap allocation in a loop that was not there")                          \
	X("tailcall-lost", WARNING, "a tail call is an ordinary call now")                                   \
	X("call-added", NOTE, "a call in a loop that was not there")                                         \
	X("function-added", NOTE, "a function that was not there")
struct gate_rule_info {
	const char *id;
	enum gate_level level;
	const char *description;
};
extern const struct gate_rule_info gate_rule_infos[]; /* id NULL at the end */
const struct gate_rule_info *gate_rule_find(struct str id);
/* What triggers it and what does not, in sentences: for `casm rules show`. */
const char *gate_rule_explanation(const struct gate_rule_info *rule);

struct gate_limit {
	struct limit limit;
	enum gate_heat heat; /* of the functions that it is for */
	enum gate_level level;
	struct str file; /* where it was written: "casm.yaml", "--limit", "rules/gate.yaml" */
	uint64_t line;
	bool is_default; /* from rules/gate.yaml: need not match anything */
	uint64_t nmatched;
	uint64_t nmet; /* functions that are as hot as it asks for */
};
struct gate_user_rule { /* rules: of casm.yaml: for functions whose name matches */
	struct str pattern;
	regex_t regex;
	enum gate_level level;
	struct gate_limits VEC(struct gate_limit) limits;
	bool lost_inlining, lost_vectorization, lost_tail_calls; /* lost: [...] */
	struct str file;
	uint64_t line, nmatched; /* functions */
};
struct gate_waiver {
	struct str function; /* name, or a regex when it holds one of ^$*+?[(| */
	regex_t regex;
	bool is_regex;
	struct str rule; /* id, or "*" */
	struct str reason;
	struct str until; /* "2027-03-01"; ptr NULL: for good */
	bool is_expired;
	struct str file;
	uint64_t line, nmatched;
};
struct gate {
	struct arena *arena;
	struct gate_limit_list VEC(struct gate_limit)
		limits;             /* for all functions; per metric the last counts */
	enum gate_level levels[32]; /* by index in gate_rule_infos */
	struct gate_user_rules VEC(struct gate_user_rule) rules;
	struct gate_waivers VEC(struct gate_waiver) waivers;
	struct gate_ignores VEC(struct gate_user_rule)
		ignores;               /* only pattern, regex, file, line, nmatched */
	struct allocators *allocators; /* those of casm.yaml are added here; may be NULL */
	int64_t hot, warm;             /* shares from which on a function is: percent × 1000 */
	bool has_profile;              /* the caller has one, and says how hot functions are */
};

/* Of a function that has that part of the whole. */
enum gate_heat gate_heat_of(const struct gate *g, uint64_t part, uint64_t whole);

/* Nothing but the levels of GATE_RULES: for gates of which rules/gate.yaml is no part. */
void gate_init(struct gate *g, struct arena *a);

/* gate_init(), then rules/gate.yaml. */
bool gate_load_default(struct arena *a, struct gate *g, struct err *err);
/* casm.yaml: limits, heat, rules, waivers, allocators, ignore, levels (rule id → error|warning|note|off). Errors name file,
 * line and what was expected; an unknown key or rule offers the nearest; a waiver without a reason is an error. today:
 * "2026-11-21", to tell expired waivers. */
bool gate_parse(struct gate *g, struct str name, struct str bytes, struct str today, struct err *err);
/* The same, but reads on after what is wrong: errors gets every message (in g's arena). */
struct gate_texts VEC(struct str);
bool gate_parse_all(struct gate *g, struct str name, struct str bytes, struct str today,
		    struct gate_texts *errors);
/* "2026-11-21" is a day of the calendar. */
bool gate_is_date(struct str text);
/* --limit='instrs=5%|40,stack=+0,hot:instrs=+0' */
bool gate_add_limits(struct gate *g, struct str text, struct err *err);
void gate_close(struct gate *g); /* the regexes, those of g->allocators too */

/* --- judging --- */
/* The rule that a limit's growth breaks: instrs-grew, …, metric-grew. */
const struct gate_rule_info *gate_rule_of(enum metric m);
struct gate_finding {
	const struct gate_rule_info *rule;
	enum gate_level level;
	const struct gate_waiver *waiver; /* NULL: not waived. A waived finding does not count */
	struct str function;              /* name today, or the old one when it is gone */
	struct str subject;               /* callee, loop text …: part of the fingerprint; may be empty */
	struct loc loc;                   /* today's; file alone where no line is known */
	struct loc cause;                 /* a changed source line that explains it; unknown (set by cmd) */
	bool has_metric;
	enum metric metric;
	struct value old, now;
	struct str limit; /* as written; may be empty */
	struct str
		message; /* one line: "call to clip was inlined (cost 215 of 225), is not any more (cost 240 of 225)" */
	struct gate_lines VEC(struct str) details; /* further lines */
	struct str fingerprint; /* 16 hex digits of rule, function, subject and site, without lines: stable */
	uint64_t kin; /* equal: one decision, told of several places or functions; 0: it stands alone */
};
struct gate_findings VEC(struct gate_finding);

enum gate_status { GATE_SAME, GATE_CHANGED, GATE_IMPROVED, GATE_REGRESSED, GATE_ADDED, GATE_REMOVED };
extern const char *const gate_status_names[];
struct gate_result { /* of one pair */
	enum gate_status
		status;        /* same: no real change of code (level tells how alike it is); regressed: has a
			 * finding of level warning or error that is not waived; improved: a metric with a
			 * limit, or a decision, got better and none got worse */
	enum code_level level; /* of the code; CODE_real when a side has no marks */
	struct gate_lost VEC(struct str) lost,
		gained; /* phrases: "inlining of clip", "vectorization of the loop at …" */
};
/* Appends what pair (either may be NULL: added, removed) gives. Only a real change of code is gated: below it there
 * are no findings, whatever moved; bounds and user rules with bounds look at the new side alone. heat: of the function;
 * a limit for functions of one heat counts instead of the one for all. is_ignored: the function matches `ignore`.
 * Counts matches in limits, rules, waivers. Texts live in a. */
void gate_judge(struct gate *g, struct arena *a, const struct stored_func *old, const struct stored_func *now,
		enum gate_heat heat, struct gate_result *result, struct gate_findings *findings);
bool gate_ignores(struct gate *g, struct str function);
/* Whether a function that did not change (equal rows) must be given to gate_judge() all the same, with the new side
 * as both sides: a bound or a rule may be about it, or a limit has met no function with its metric yet. */
bool gate_wants(const struct gate *g, struct str function, enum gate_heat heat);
/* After all pairs: what matched nothing (limits of one's own on a metric no function has, rules, ignores, unused and
 * expired waivers), as diags with file and line: DIAG_ERROR for rules, limits and ignores, DIAG_WARNING for waivers and
 * for limits by heat where there is no profile, or no function of that heat. */
void gate_unmatched(const struct gate *g, struct diags *d);

#endif
