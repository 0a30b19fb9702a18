/* --function, --focus and --ignore: which functions by their names. */
#ifndef CMD_NAME_FILTER_H
#define CMD_NAME_FILTER_H

#include <regex.h>

#include "cmd/options.h"

struct name_filter {
	const char *wanted, *ignored; /* the expressions; NULL: none */
	regex_t want, ignore;
};

/* False with err: an expression is wrong; nothing is to be closed then. */
bool name_filter_open(const struct options *o, struct name_filter *f, struct err *err);
void name_filter_close(struct name_filter *f);
/* By linkage name or the name that is shown. Both end with a NUL. */
bool name_filter_wants(const struct name_filter *f, struct str linkage_name, struct str name);
bool name_filter_ignores(const struct name_filter *f, struct str linkage_name, struct str name);

#endif
