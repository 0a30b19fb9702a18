/* Help texts. */
#ifndef CMD_HELP_H
#define CMD_HELP_H

#include "cmd/command.h"

/* All commands, a line each. */
void help_commands(struct buf *out);
/* One command: usage, description, options, wrapped to width columns. */
void help_command(const struct command *c, size_t width, struct buf *out);

#endif
