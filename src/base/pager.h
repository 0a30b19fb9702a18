/* Text for people on stdout, through a pager when it does not fit the terminal. */
#ifndef BASE_PAGER_H
#define BASE_PAGER_H

#include "base/err.h"
#include "base/str.h"
#include "base/term.h"

/* When stdout is a terminal (term, of fd 1), may_page is set and text has more lines than the terminal, text
 * goes to $CASM_PAGER, else $PAGER, else "less -FRX"; the command is split at blanks and started without a
 * shell, with LESS=FRX unless LESS is set. An empty command or "cat" means no pager. When there is no pager,
 * or it does not start, text is written directly. A reader that has closed its end has seen enough: that is
 * no failure. */
bool pager_print(struct str text, const struct term *term, bool may_page, struct err *err);

#endif
