/* The manual page, from the tables that the program itself uses. */
#ifndef CMD_HELP_MANUAL_H
#define CMD_HELP_MANUAL_H

#include "cmd/help/complete.h"

/* In the text an empty line parts paragraphs; a paragraph "term<TAB>text" is an item, and one whose lines
 * begin with a blank is an example, printed as it stands. */
struct manual_section {
	const char *title; /* "EXIT STATUS"; NULL ends the list */
	const char *text;
};

struct manual {
	const struct program_text *program;
	const char *version;
	const char *date;                      /* of the version: "2025-01-31"; may be NULL */
	const char *description;               /* paragraphs, as in sections */
	const struct manual_section *sections; /* behind the options; may be NULL */
};

/* roff with the man macros. Option tables that several commands share are printed once, behind the commands.
 */
void manual_roff(const struct manual *m, struct buf *out);

#endif
