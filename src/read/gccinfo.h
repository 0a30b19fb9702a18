/* gcc's optimization report (-fopt-info-inline-vec-loop-optimized-missed-note), read as a stream: while the compiler
 * still writes. */
#ifndef READ_GCCINFO_H
#define READ_GCCINFO_H

#include "read/reader.h"

struct gccinfo_stream;

/* Adds to u: u->remarks, one per `optimized:` and `missed:` line, with repeats folded; u->remark_counts; u->nremarks,
 * the number of such lines; u->function_marks; u->has_remarks and u->has_gccinfo. What the vectorizer of
 * straight-line code says of statements that it could not take is counted but not stored, unless
 * u->keeps_all_remarks. A `note:` is no remark; some tell what the lines around it mean.
 *
 *	pass      gcc's own name, as far as the text tells it: einline (early inliner), inline (the one over the whole
 *	          unit), vect, slp, cunroll, ldist, unswitch, lsplit, loop2_unroll …; else the group: vec, loop
 *	name      gcc's reason in lower case, with - between words, without numbers and the program's own names
 *	function  of an inliner's remark the caller, of others none: gccinfo_find_functions()
 *	args      their values in order are gcc's text, but for the numbers behind symbols (f/12 is f: they change with
 *	          each function that is added). Callee, Caller, Reason, Statement, Growth, Size, VectorBytes, Times;
 *	          Loop, an empty text, has the place of the loop that a reason is about
 *
 * A line that begins like an inliner's decision and does not go on like one, or is cut, is skipped with a diag. */
struct gccinfo_stream *gccinfo_stream_open(struct unit *u, struct origin from);
/* Any cut of the bytes gives the same unit. They are not needed afterwards. */
void gccinfo_stream_feed(struct gccinfo_stream *s, struct str bytes);
void gccinfo_stream_close(struct gccinfo_stream *s);

/* Names the functions that gcc's remarks on loops are about: gcc gives a place only, but tells where it is done with
 * the loops of each function, in the order in which the assembly has them. What it does not tell is left: function is
 * then "", and the place has to do. Call it after remarks_resolve_files() and before unit_sort_funcs(). */
void gccinfo_find_functions(struct unit *u);

/* Is it a loop's, or straight-line code's? Passes as above. */
bool gccinfo_is_loop_pass(struct str pass);

#endif
