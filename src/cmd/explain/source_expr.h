/* The text of what is read or written at a place, from its source line: compilers give the place of a member access as
 * that of the member's name, of a subscript as that of its first letter, of an assignment as that of its operator. */
#ifndef CMD_EXPLAIN_SOURCE_EXPR_H
#define CMD_EXPLAIN_SOURCE_EXPR_H

#include "base/str.h"

enum source_expr_kind {
	EXPR_UNCLEAR,  /* the text does not tell */
	EXPR_NAME,     /* `n` */
	EXPR_MEMBER,   /* `s->len` */
	EXPR_ELEMENT,  /* `out[i]`, `*p` */
	EXPR_EXPANDED, /* `GET(p)`: a macro's, or a call's */
};

/* A slice of line; ptr NULL with EXPR_UNCLEAR. col: from 1. is_pointer: what is read there is a pointer that is the
 * same on every turn, so that `p[i]` reads `p`. */
struct str source_expr(struct str line, uint32_t col, bool is_pointer, enum source_expr_kind *kind);

#endif
