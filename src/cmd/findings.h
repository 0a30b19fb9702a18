/* Findings of a report: the missed inlines, unvectorized loops and allocations that matter most, duplicates folded. */
#ifndef CMD_FINDINGS_H
#define CMD_FINDINGS_H

#include "cmd/load.h"
#include "cmd/sources.h"
#include "rule/finding_kind.h"

/* Adds a BLOCK_FINDINGS to inv->doc, best first. Returns how many more there are than are shown. */
size_t findings_add(struct invocation *inv, const struct load *l, const struct selection *s,
		    struct sources *sources, struct err *err);

/* Sets the finding's rule, and what the rule says. */
void finding_is(struct finding *f, enum finding_kind kind);

#endif
