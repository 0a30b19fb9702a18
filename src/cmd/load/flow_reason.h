/* Why a unit has no pointer flow, in words for a report: the same whoever was to read it. */
#ifndef CMD_LOAD_FLOW_REASON_H
#define CMD_LOAD_FLOW_REASON_H

#include "base/str.h"

/* word and rest: as in an answer of cmd/ptrflow_serve.h. NULL for "ok"; else it lives in a. */
const char *flow_reason(struct arena *a, unsigned timeout_s, struct str file, struct str word,
			struct str rest);

#endif
