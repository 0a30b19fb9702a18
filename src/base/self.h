/* This program, by its content: what it makes may be taken for what another casm makes only if they are the same. */
#ifndef BASE_SELF_H
#define BASE_SELF_H

#include "base/str.h"

/* The linker's hash of the program (its build id) and the size of its file, so that the file is not read; a hash of the
 * file where there is none. ptr NULL: neither can be had. */
struct str self_identity(struct arena *a);

#endif
