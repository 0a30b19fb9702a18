/* LLVM remarks in YAML, read as a stream: while the compiler still writes. */
#ifndef READ_REMARKS_H
#define READ_REMARKS_H

#include "read/reader.h"

struct remark_stream;

/* Adds to u: u->remarks (repeats folded), u->remark_counts, u->nremarks, u->has_remarks. Remarks of bulk
 * passes (gvn, licm, asm-printer's InstructionMix …: see the table in remarks.c) are counted but not stored
 * and nothing but their first three lines is looked at, unless u->keeps_all_remarks (to be set before);
 * u->wants_why (likewise) keeps those of gvn and licm that explain loads.
 * u->nremarks counts documents, those that were skipped too, and numbers them: first_seq and last_seq go on
 * where an earlier record of the same unit ended. Malformed ones are skipped with a diag at their line. */
struct remark_stream *remark_stream_open(struct unit *u, struct origin from);
/* Any cut of the bytes gives the same unit. They are not needed afterwards. */
void remark_stream_feed(struct remark_stream *s, struct str bytes);
/* Ends the record, adds its counts to u, and frees the stream. A last document without its end is a diag
 * ("truncated"). File names of remarks are still as the record has them. */
void remark_stream_close(struct remark_stream *s);

/* Replaces the file names in u->remarks by unit_remark_file() of them, which knows more once line tables are
 * read: call it once per unit, after both. */
void remarks_resolve_files(struct unit *u);

#endif
