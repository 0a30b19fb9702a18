/* Where a function that the unit lacks is defined, as far as the compilation database knows. */
#ifndef CMD_EXPLAIN_DEFS_H
#define CMD_EXPLAIN_DEFS_H

#include "cmd/explain/answer.h"

struct definition {
	struct loc loc;            /* the file as it is shown, and the line of the name */
	struct value instructions; /* unknown where that source does not compile, or has no code of it */
};

/* Reads the database's sources for a definition of callee; the size is that of a study of that source, which is compiled
 * unless the store has it. False: no -p, or none of its sources defines callee. */
bool definition_find(struct explaining *e, struct str callee, struct definition *out);

#endif
