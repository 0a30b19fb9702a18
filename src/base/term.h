/* What can be known of the place where text is shown: terminal or not, its size, colour, UTF-8. */
#ifndef BASE_TERM_H
#define BASE_TERM_H

#include <stdbool.h>
#include <stddef.h>

/* --color=auto|always|never */
#define COLOR_CHOICES "auto|always|never"
enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct term {
	bool is_terminal;
	size_t width;  /* columns: COLUMNS, else the terminal's; 80 when it does not say, 100 when it is none
			*/
	size_t height; /* lines: LINES, else the terminal's; 24 when it does not say, 0 when it is none */
	/* By choice; for auto, in this order: NO_COLOR (not empty) no; CLICOLOR_FORCE or FORCE_COLOR (neither
	 * empty nor 0) yes; CLICOLOR=0 no; then only on a terminal whose TERM is set and not "dumb". */
	bool has_color;
	/* Links (OSC 8) can be written: FORCE_HYPERLINK (neither empty nor 0), else on a terminal that is not dumb. */
	bool may_link;
	/* The same, and it is known to open them; editor: of the terminal inside one ("vscode", "idea"), else NULL */
	bool knows_links;
	const char *editor;
	bool has_utf8; /* LC_ALL, else LC_CTYPE, else LANG names UTF-8 */
};

/* Facts about the file descriptor (1: stdout, 2: stderr) and the environment. */
struct term term_look(int fd, enum color_choice color);

#endif
