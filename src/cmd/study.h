/* What explain knows of its inputs: facts with everything that explains them, as stored text. Whether they come from a
 * compile just made, from the store of earlier ones or from a file of the user's, they go through the same text, so
 * that the second answer is the first one.
 *
 *	study_open(inv, input, s, &status, err)   compiles, unless the store has it and no input file changed
 *	study_find(s, name) …                      functions by name
 *	study_func(s, row, err)                    one function, read when it is asked for
 */
#ifndef CMD_STUDY_H
#define CMD_STUDY_H

#include "base/file.h"
#include "cmd/load.h"
#include "cmd/sources.h"
#include "cmd/study_store.h"
#include "model/source.h"
#include "model/stored.h"

enum study_origin {
	STUDY_COMPILED, /* just now */
	STUDY_STORED,   /* from casm's own store of earlier compiles; all files are as they were */
	STUDY_FILE,     /* a facts file of the user's */
};

struct study {
	struct invocation *inv;
	enum study_origin origin;
	struct str
		source; /* that lines are of, when WHERE names no file; ptr NULL: there are several units */
	struct stored stored;   /* rows of all units, by source and linkage name */
	struct unit **units;    /* one for each of stored.units: its functions are those asked for so far */
	struct func **funcs;    /* one for each row; NULL: not read yet */
	struct sources sources; /* lines of source files */
	struct study_sources said;       /* what libclang said, for each unit; empty: not asked */
	struct source_facts **parsed;    /* the same, as far as it was wanted */
	struct source_facts **functions; /* the same without calls and loops */
	struct file file;
	struct buf text;
	struct str store_path; /* of the store's file; ptr NULL: not stored */
};

/* input: a source (with -p: of the database), an object, or stored facts with reasons. --facts=FILE: these facts; the
 * source must be as it was then. False: nothing to explain; *status is what load_status() said of what failed, which is told already
 * where err has no message. */
bool study_open(struct invocation *inv, const char *input, struct study *s, enum status *status,
		struct err *err);
void study_close(struct study *s);

/* The function of a row, in its unit; NULL with err: the row cannot be read. */
struct func *study_func(struct study *s, size_t row, struct err *err);
const struct unit *study_unit(const struct study *s, size_t row);
/* The row of a function by linkage name in the unit of row `near` (SIZE_MAX: any), else of any unit; SIZE_MAX: none.
 * Functions without code (is_gone) count. */
size_t study_find(const struct study *s, struct str linkage_name, size_t near);
/* Rows whose text holds needle, in order; for looking up lines and callees without reading everything. */
struct study_rows VEC(size_t);
void study_grep(const struct study *s, struct str needle, struct study_rows *rows);
/* Rows in whose text a call of the function (by linkage name) stands, inlined or not. */
void study_callers(const struct study *s, struct str callee, struct study_rows *rows);
/* What the source of a row's unit says, by libclang; NULL: it said nothing, *missing (may be NULL) is why. */
const struct source_facts *study_source(struct study *s, size_t row, struct str *missing);
/* The same, but functions and their attributes only, in a fifth of the time. NULL: nothing. */
const struct source_facts *study_source_functions(struct study *s, size_t row);
/* Line of source, or ptr NULL. */
struct str study_line(struct study *s, size_t row, struct loc at);

#endif
