/* An index of stored facts: what their rows are, who is called where, what stands on which line, so that a question
 * reads the rows it is about and no others. casm explain keeps it beside the facts (cmd/explain/study_store.h); it is made of
 * them, and good for the same bytes only.
 *
 *	facts_index_make(&stored, &bytes, err)             once, of facts that facts_open() took
 *	facts_index_open(a, name, facts, bytes, &ix, &stored, err)   as facts_open(), in a fraction of its time
 *
 * The form (words of 32 bits in this machine's order; a file of another machine's has another first word):
 *
 *	head      magic, form, hash of what follows (2), length of the facts (2), flags, counts of the tables (7)
 *	rows      as struct stored_row, texts as offset and length
 *	files     names of files; names: linkage names of callees, by text: offset and length in `texts`, first call
 *	sites     calls, loops, allocations, loads, spilling functions: file, line, column, row, item, callee, kind and flags; by place
 *	calls     numbers of the sites that have a callee, by callee, row, kind, item
 *	lines     file and line of all code, by both
 *	units     the facts without rows: header and units as they stand there
 *	texts     what is referred to
 */
#ifndef READ_FACTS_INDEX_H
#define READ_FACTS_INDEX_H

#include "base/buf.h"
#include "base/err.h"
#include "model/stored.h"

/* In the order in which those of one row and callee stand. SITE_BLOCKED: a loop that is not vectorized because of a call
 * of the callee, which is also there as SITE_LOOP, without one. SITE_SPILLS: a function that spills, at its own line. */
enum facts_site_kind {
	SITE_BLOCKED,
	SITE_CALL,
	SITE_LOOP,
	SITE_ALLOCATION,
	SITE_LOAD,
	SITE_SPILLS /* the last */
};

struct facts_site {
	enum facts_site_kind kind;
	struct loc loc;     /* file ptr NULL, line 0: unknown */
	size_t row;         /* of the facts */
	size_t item;        /* in the function's list of its kind */
	bool is_inlined;    /* calls */
	bool is_refused;    /* calls: stored_call.is_refused */
	bool has_remark;    /* calls */
	bool is_vectorized; /* loops */
};

struct facts_index {
	struct str bytes; /* the caller keeps them */
	bool has_remarks; /* a call or loop has one */
	size_t nrows, nfiles, nnames, nsites, ncalls, nlines;
	size_t rows_at, files_at, names_at, sites_at, calls_at, lines_at, texts_at; /* offsets in bytes */
	size_t texts_len;
};

/* Adds the index to out. False with err: a row cannot be read, or the facts are too large for one (4 GB). */
bool facts_index_make(const struct stored *s, struct buf *out, struct err *err);
/* Of facts that need no check; rows point into facts. False with err: these are no bytes of an index of them. */
bool facts_index_open(struct arena *a, struct str name, struct str facts, struct str bytes,
		      struct facts_index *ix, struct stored *s, struct err *err);

struct facts_range {
	size_t first, count;
};
/* Where a function is called, inlined or not, and what that blocks: for facts_index_call(), by row. */
struct facts_range facts_index_calls(const struct facts_index *ix, struct str callee);
struct facts_site facts_index_call(const struct facts_index *ix, size_t i);
/* Files that anything stands in, in no order; what stands on a line of one: for facts_index_site(). */
struct str facts_index_file(const struct facts_index *ix, size_t file);
struct facts_range facts_index_at(const struct facts_index *ix, size_t file, uint32_t line);
/* The same of all lines, by line. */
struct facts_range facts_index_in(const struct facts_index *ix, size_t file);
struct facts_site facts_index_site(const struct facts_index *ix, size_t i);
/* Does machine code come from the line? */
bool facts_index_has_code(const struct facts_index *ix, size_t file, uint32_t line);

#endif
