/* Arguments that were written for a compiler of another family than the one that is to take them. */
#ifndef TOOLCHAIN_FOREIGN_H
#define TOOLCHAIN_FOREIGN_H

#include "toolchain/compiler.h"

/* Does the name of a compiler ("/usr/bin/clang++-19", "x86_64-linux-gnu-gcc") say that it is of another family than cc?
 * "cc" and "c++" say nothing. */
bool cc_is_foreign(const struct cc *cc, const char *name);
/* The words but for those that only choose and shape messages (-W…, -fdiagnostics-…), which each family has of its own:
 * gcc refuses -Wthread-safety, clang with -Werror -Wno-maybe-uninitialized. The code is the same without them. */
struct words args_without_messages(struct arena *a, char *const *args);

#endif
