/* Text for people on stdout, through a pager when it does not fit the terminal. */
#ifndef BASE_PAGER_H
#define BASE_PAGER_H

#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/term.h"

/* When stdout is a terminal (term, of fd 1), may_page is set and text has more lines than the terminal, text
 * goes to $CASM_PAGER, else $PAGER, else "less -FRX"; the command is split at blanks and started without a
 * shell, with LESS=FRX unless LESS is set. An empty command or "cat" means no pager. When there is no pager,
 * or it does not start, text is written directly. A reader that has closed its end has seen enough: that is
 * no failure. */
bool pager_print(struct str text, const struct term *term, bool may_page, struct err *err);

/* The same for text that comes in pieces, which p->drain is given, as that of a buf: no more of it is held than what shows
 * that it does not fit. */
struct pager {
	struct drain drain; /* first */
	const struct term *term;
	struct buf held; /* as long as it may fit */
	size_t nlines;   /* that ended in it */
	bool is_decided; /* whether there is a pager */
	bool is_closed;  /* the reader has seen enough, or cannot be written to */
	pid_t pid;       /* of the pager; 0: there is none */
	int fd;
	struct err err;
};
void pager_begin(struct pager *p, const struct term *term, bool may_page);
bool pager_end(struct pager *p, struct err *err);

#endif
