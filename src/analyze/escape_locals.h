/* struct pointer_facts: parameters, locals left in memory, whether a function may allocate. */
#ifndef ANALYZE_ESCAPE_LOCALS_H
#define ANALYZE_ESCAPE_LOCALS_H

#include "analyze/escape_summary.h"

/* Of node, whose unit is u; made in u's arena. */
const struct pointer_facts *locals_tell(const struct summary *s, struct unit *u, int32_t node);

#endif
