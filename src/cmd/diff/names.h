/* Which functions a comparison is about: --function, --focus, --ignore. */
#ifndef CMD_DIFF_NAMES_H
#define CMD_DIFF_NAMES_H

#include <regex.h>

#include "cmd/diff.h"

struct diff_names {
	const struct diff *d;
	struct arena scratch;
	bool has_wanted, has_ignored;
	regex_t wanted, ignored;
	size_t nfound, nall;
};

bool diff_names_init(struct diff_names *n, const struct diff *d, struct err *err);
/* Either row may be NULL; a pair is wanted by either name. */
bool diff_names_wants(struct diff_names *n, const struct stored_row *old, const struct stored_row *now);
/* The name as people know it: demangled, without compiler suffixes. Good until the next call. */
struct str diff_names_shown(struct diff_names *n, struct str linkage_name);
/* After all pairs: false with near names when nothing was wanted. */
bool diff_names_check(const struct diff_names *n, struct err *err);
void diff_names_close(struct diff_names *n);

#endif
