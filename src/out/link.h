/* Links to places in source that a terminal opens in an editor: the escape sequence OSC 8 around the text. */
#ifndef OUT_LINK_H
#define OUT_LINK_H

#include "base/err.h"
#include "model/loc.h"

/* Names of editors for help: "vscode|idea|file". */
#define LINK_EDITORS "vscode|idea|file"

/* The form of a URL for an editor by name, or the text itself when it has {path}: what else is in braces may be {line} and
 * {column}. ptr NULL with err set: neither. */
struct str link_form(const char *editor, struct err *err);
/* The form filled in: bytes of the path that have a meaning in a URL, or none that is visible, as %XX; what is not known
 * of line and column is 1. at.file is absolute. */
void link_url(struct str form, struct loc at, struct buf *out);
/* "\e]8;;URL\e\\", and the same without URL behind the text. */
void link_begin(struct str form, struct loc at, struct buf *out);
void link_end(struct buf *out);

#endif
