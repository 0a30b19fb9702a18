/* The grammar of limits, the same on the command line, in casm.yaml and in assertions:
 *
 *	instrs=5%|40      fails when it grew by more than 5 % and by more than 40
 *	stack=+0          no growth at all
 *	instrs=15%        by more than 15 %        bytes=64    by more than 64
 *	stack<=256        an absolute bound, also <, >=, >, ==   (vectorized>=1)
 *
 * For a metric where more is better, "grew" reads "shrank". */
#ifndef RULE_LIMIT_H
#define RULE_LIMIT_H

#include "base/err.h"
#include "base/str.h"
#include "model/metric.h"
#include "model/value.h"

enum limit_kind { LIMIT_GROWTH, LIMIT_LT, LIMIT_LE, LIMIT_EQ, LIMIT_GE, LIMIT_GT };

struct limit {
	enum metric metric;
	enum limit_kind kind;
	bool has_soft, has_hard;   /* of LIMIT_GROWTH; at least one */
	int64_t soft_permille_100; /* percent × 1000: 12.5 % is 12500 */
	int64_t hard;              /* of LIMIT_GROWTH: absolute; of the others: the bound */
	struct str text;           /* as written, trimmed */
};

/* One limit. The message says what was expected, without a place: "expected a number or a percentage behind '=',
 * found 'abc'"; an unknown metric offers the nearest. Numbers that do not fit are errors. */
bool limit_parse(struct str text, struct limit *l, struct err *err);
/* The parts, for files that write them apart: "15%", "+8", a metric's name or alias. */
bool limit_parse_percent(struct str text, int64_t *permille_100, struct err *err);
bool limit_parse_number(struct str text, int64_t *n, struct err *err);
bool limit_parse_metric(struct str name, enum metric *m, struct err *err);
/* part of whole is at least that percentage; whole 0: no. Exact. */
bool limit_is_share(uint64_t part, uint64_t whole, int64_t permille_100);
/* Growth: old and now known (false when one is not). Bounds: old is not looked at. Exact integer arithmetic. */
bool limit_is_passed(const struct limit *l, struct value old, struct value now);

#endif
