/* Problems found in inputs, told on stderr. */
#ifndef CMD_PROBLEMS_H
#define CMD_PROBLEMS_H

#include "base/diag.h"
#include "cmd/options.h"

/* One line each, notes only with -v, nothing with -q. Returns how many there are that --strict takes amiss. */
uint64_t problems_tell(const struct options *o, const struct diags *d);

#endif
