/* --exact: is the code that was reported on the code the user gets? */
#ifndef CMD_EXACT_H
#define CMD_EXACT_H

#include "model/unit.h"
#include "toolchain/build.h"

/* Compiles b's source exactly as asked, with nothing added, and compares function by function; sets u->exact and
 * each f->is_exact. A function that differs gets its instructions, bytes and the counts that follow from machine code
 * from the user's own object; a diag names it. When the exact build fails, u->exact stays unknown and a diag says so. */
void exact_compare(struct unit *u, struct build *b, struct arena *scratch);
/* The same with an object that somebody made exactly as asked. */
void exact_compare_object(struct unit *u, const char *path);

#endif
