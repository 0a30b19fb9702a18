/* Computing or waiting: a block of casm annotate, where a profile of waiting is at hand (--wait=FILE, or another sample
 * type of the same file). */
#ifndef CMD_ANNOTATE_WAIT_H
#define CMD_ANNOTATE_WAIT_H

#include "analyze/waiting.h"
#include "cmd/command.h"

/* Opens the files of `paths`, which stay open as long as the program, and joins them with p. Without any and with no
 * other type in p, w has no rows. */
bool wait_find(struct invocation *inv, const struct profile *p, size_t type, const int64_t *values,
	       const struct opt_list *paths, struct waiting *w, struct err *err);
/* Nothing when w has no rows. */
void wait_tell(struct invocation *inv, const struct waiting *w);
void wait_json(const struct waiting *w, struct json *j);

#endif
