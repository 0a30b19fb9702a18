/* Completion scripts for shells, from the tables that the program itself uses. */
#ifndef CMD_HELP_COMPLETE_H
#define CMD_HELP_COMPLETE_H

#include "base/opt.h"

struct command_text {
	const char *name;
	const char *help;        /* one phrase, lower case, no full stop */
	const char *usage;       /* what stands behind the name: "INPUT... [-- CC-ARGS]"; may be NULL */
	const char *description; /* paragraphs, an empty line between; may be NULL */
	const struct opt *const *tables; /* as for opt_parse(); NULL: no options */
	const char *operand;             /* "file", "folder", "command", words "a|b|c"; NULL: none */
};

struct program_text {
	const char *name;
	const char *help; /* one phrase */
	const struct command_text *commands;
	size_t ncommands;
};

/* In struct opt, `complete` may also be words "a|b|c"; OPT_CHOICE brings its own. */
void complete_bash(const struct program_text *p, struct buf *out);
void complete_zsh(const struct program_text *p, struct buf *out);
void complete_fish(const struct program_text *p, struct buf *out);

#endif
