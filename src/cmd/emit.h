/* Writes an invocation's doc where the options say: stdout, -o FILE, each --report=FMT:FILE; with the
 * format github also, as Markdown, at the end of the file that $GITHUB_STEP_SUMMARY names. */
#ifndef CMD_EMIT_H
#define CMD_EMIT_H

#include "cmd/command.h"

/* Checks --format and --report before any work is done. */
bool emit_check(const struct invocation *inv, struct err *err);
bool emit(struct invocation *inv, struct err *err);
/* Is a format of profiles asked for? Then inv->profile is needed. */
bool emit_needs_profile(const struct invocation *inv);

#endif
