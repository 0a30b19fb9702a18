/* What explain knows of its inputs: facts with everything that explains them, as stored text. Whether they come from a
 * compile just made, from the store of earlier ones or from a file of the user's, they go through the same text, so
 * that the second answer is the first one.
 *
 *	study_open(inv, input, s, &status, err)   compiles, unless the store has it and no input file changed
 *	study_find(s, name) …                      functions by name
 *	study_func(s, row, err)                    one function, read when it is asked for
 */
#ifndef CMD_EXPLAIN_STUDY_H
#define CMD_EXPLAIN_STUDY_H

#include "base/file.h"
#include "cmd/explain/study_store.h"
#include "cmd/load.h"
#include "cmd/sources.h"
#include "model/source.h"
#include "model/stored.h"
#include "read/facts_index.h"

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
	struct stored stored;     /* rows of all units, by source and linkage name */
	struct facts_index index; /* of these rows: who is called where, what stands on which line */
	struct unit **units;      /* one for each of stored.units: its functions are those asked for so far */
	struct func **funcs;      /* one for each row; NULL: not read yet */
	struct sources sources;   /* lines of source files */
	struct study_sources said;    /* what libclang said, for each unit; empty: not asked */
	struct source_facts **parsed; /* the same, once it was wanted */
	struct file file;
	struct buf text, index_bytes;
	struct cache cache;
	struct str store_path; /* of the store's file; ptr NULL: not stored */
	bool is_damaged; /* what the store has cannot be read after all: study_forget(), and ask again */
};

/* input: a source (with -p: of the database), an object, or stored facts with reasons. --facts=FILE: these facts; the
 * source must be as it was then. False: nothing to explain; *status is what load_status() said of what failed, which is told already
 * where err has no message. */
bool study_open(struct invocation *inv, const char *input, struct study *s, enum status *status,
		struct err *err);
void study_close(struct study *s);
/* Closes it and removes its entry from the store. */
void study_forget(struct study *s);

/* The function of a row, in its unit; NULL with err: the row cannot be read. */
struct func *study_func(struct study *s, size_t row, struct err *err);
const struct unit *study_unit(const struct study *s, size_t row);
/* The row of a function by linkage name in the unit of row `near` (SIZE_MAX: any), else of any unit; SIZE_MAX: none.
 * Functions without code (is_gone) count. */
size_t study_find(const struct study *s, struct str linkage_name, size_t near);
/* What the source of a row's unit says, by libclang: functions with declarations and attributes, and calls through
 * pointers. NULL: it said nothing. */
const struct source_facts *study_source(struct study *s, size_t row);
/* Line of source, or ptr NULL. */
struct str study_line(struct study *s, size_t row, struct loc at);

#endif
