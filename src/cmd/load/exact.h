/* --exact: is the code that was reported on the code the user gets? */
#ifndef CMD_LOAD_EXACT_H
#define CMD_LOAD_EXACT_H

#include "base/file.h"
#include "model/unit.h"
#include "toolchain/build.h"

/* Compiles b's source exactly as asked, with nothing added, and compares function by function; sets u->exact and
 * each f->is_exact. A function that differs gets its instructions, bytes and the counts that follow from machine code
 * from the user's own object; a diag names it. When the exact build fails, u->exact stays unknown and a diag says so. */
void exact_compare(struct unit *u, struct build *b, struct arena *scratch);
/* The same with an object that somebody made exactly as asked. When it took a comparison of functions, the hash of that
 * object's code; 0: it did not, or there is no hash. */
uint64_t exact_compare_object(struct unit *u, const char *path);

/* --- without comparing again --- */

struct exact_object {
	struct file file;
	struct unit *unit; /* without instructions */
	uint64_t hash; /* of code, places, relocations and symbols of its functions; 0: some are not known */
};
/* name: for messages. False with err; else end it with exact_close(). */
bool exact_open(struct exact_object *o, const char *path, struct str name, struct err *err);
void exact_close(struct exact_object *o);
/* Sets u->code_hash and u->code_padding, while the code of u is at hand. */
void exact_describe(struct unit *u);
/* Would a comparison find all functions the same? False also where that takes a comparison. u may be without its code. */
bool exact_is_same(const struct unit *u, const struct exact_object *o);
/* What such a comparison does. */
void exact_mark_same(struct unit *u);

#endif
