/* Writes an invocation's doc where the options say: stdout, -o FILE, each --report=FMT:FILE. */
#ifndef CMD_EMIT_H
#define CMD_EMIT_H

#include "cmd/command.h"

/* Checks --format and --report before any work is done. */
bool emit_check(const struct invocation *inv, struct err *err);
bool emit(struct invocation *inv, struct err *err);

#endif
