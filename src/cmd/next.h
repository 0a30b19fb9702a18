/* The command that continues where an answer ends. */
#ifndef CMD_NEXT_H
#define CMD_NEXT_H

#include "cmd/command.h"

/* casm COMMAND OPERAND WORDS..., with the compilation database, the compiler and the compiler's arguments of this run, so
 * that it is about the same code; quoted for a shell. words: NULL-terminated. */
struct str next_command(const struct invocation *inv, const char *command, const char *operand,
			const char *const words[]);

#endif
