/* What explain/load.c has for explain/loop.c as well. */
#ifndef CMD_EXPLAIN_LOAD_H
#define CMD_EXPLAIN_LOAD_H

#include "cmd/explain/answer.h"

/* What is accessed at a place, as the source has it: "`s->len`"; ptr NULL: the source line does not tell. */
struct str explain_access(struct explaining *e, size_t row, struct loc at, bool is_pointer);
/* What a repeated load reads: the same, or "memory". */
struct str explain_loaded(struct explaining *e, size_t row, const struct repeated_load *l);
/* "the store to `out[i]` at a.c:6:10 may change it" of its first clobber, and how many others; ptr NULL: there is none. */
struct str explain_clobbered(struct explaining *e, size_t row, const struct repeated_load *l);
/* The call at a place in one inlined copy of f, else in any; NULL: there is none. callee ptr NULL: any. */
const struct call *explain_call_at(const struct func *f, struct loc at, const struct inline_frame *frame,
				   struct str callee);
/* Was the unit compiled with this argument, and not with its opposite behind it? */
bool explain_has_arg(const struct unit *u, const char *on, const char *off);

#endif
