/* LLVM remarks in YAML, read as a stream: while the compiler still writes. */
#ifndef READ_REMARKS_H
#define READ_REMARKS_H

#include "read/reader.h"

struct remark_stream;

/* Adds to u: u->remarks (repeats folded), u->remark_counts, u->nremarks, u->has_remarks. Remarks of bulk passes
 * (gvn, licm, asm-printer's InstructionMix …: see the table in remarks.c) are counted but not stored, unless
 * u->keeps_all_remarks. File names stay raw until remark_stream_close(), since they are resolved through
 * u->known_files: read line tables before closing, or call remarks_resolve_files() later. */
struct remark_stream *remark_stream_open(struct unit *u, struct origin from);
/* Any cut of the bytes will do. Malformed documents are skipped with a diag at their line. */
void remark_stream_feed(struct remark_stream *s, struct str bytes);
/* Ends the record and frees the stream. A last document without its end is a diag ("truncated"). */
void remark_stream_close(struct remark_stream *s);

/* Replaces the raw file names in u->remarks by unit_remark_file() of them; once, after line tables are read. */
void remarks_resolve_files(struct unit *u);

#endif
