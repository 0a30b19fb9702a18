/* Findings that no rule of the gate makes: those of report, of several sides (--cc, --with), and of check's assertions.
 * The rules of the gate are in rule/gate.h. */
#ifndef RULE_FINDING_KIND_H
#define RULE_FINDING_KIND_H

#include "base/str.h"

enum finding_kind {
	FINDING_inline_missed,
	FINDING_vector_missed,
	FINDING_heap_allocation,
	FINDING_same_code,
	FINDING_call_differs,
	FINDING_loop_differs,
	FINDING_assertion_failed,
	FINDING_assertion_undecided,
	FINDING_assertion_unmatched,
	FINDING_KINDS
};

struct finding_kind_info {
	const char *id;          /* stable: SARIF's rule id */
	const char *from;        /* the command that tells it */
	const char *description; /* one line */
	const char *explanation; /* what makes one and what does not, in sentences */
};
extern const struct finding_kind_info finding_kind_infos[FINDING_KINDS];

/* NULL: none has this id. */
const struct finding_kind_info *finding_kind_find(struct str id);

#endif
