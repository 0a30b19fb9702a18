/* --try and --patch of casm explain. */
#ifndef CMD_EXPLAIN_TRY_H
#define CMD_EXPLAIN_TRY_H

#include "cmd/explain.h"

extern const struct opt options_try[];

bool explain_wants_try(const struct options *o);
/* Tries what fits the answers that are told (the first few, if they are many), and adds what came of it to the doc and
 * to x; with --patch the patch is what goes to stdout. False with err. *status: STATUS_COMPILER when nothing worked. */
bool explain_try(struct explained *x, enum status *status, struct err *err);

#endif
