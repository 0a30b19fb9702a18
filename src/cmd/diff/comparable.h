/* Whether two sides may be compared: compiler, version, target and arguments agree. */
#ifndef CMD_DIFF_COMPARABLE_H
#define CMD_DIFF_COMPARABLE_H

#include "base/err.h"
#include "model/stored.h"

/* False with a message (status 4) that names exactly what differs. */
bool diff_comparable(struct arena *a, const struct stored *old, const struct stored *now, struct err *err);
/* "clang 19.1.7  x86_64-pc-linux-gnu  -O2   compared with casm-baseline.jsonl" */
struct str diff_context(struct arena *a, const struct stored *now, struct str old_name);

#endif
