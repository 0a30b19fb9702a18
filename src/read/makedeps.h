/* Dependency files as compilers write them for make (-MD): which files a compile read. */
#ifndef READ_MAKEDEPS_H
#define READ_MAKEDEPS_H

#include "base/str.h"
#include "base/vec.h"

struct makedeps VEC(struct str);

/* The prerequisites of all rules in text, in order, repeats too: "x.o: a.c \<newline> b.h". Names live in a. gcc's and
 * clang's quoting is undone: "\ " a blank, "\#" a hash, "$$" a dollar, "\\ " one backslash at a name's end. */
void makedeps_read(struct arena *a, struct str text, struct makedeps *out);

#endif
