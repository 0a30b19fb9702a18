/* Places in source. */
#ifndef MODEL_LOC_H
#define MODEL_LOC_H

#include "base/buf.h"
#include "base/str.h"

struct loc {
	struct str file;    /* as unit_file() wrote it; ptr NULL: unknown */
	uint32_t line, col; /* from 1; 0: unknown */
};

/* One level of inlining: code of `callee` that stands in another function because the call at `call` was
 * inlined. Walk `parent` to the function that holds the code. Frames of one unit are shared: two
 * instructions are in the same inlined copy exactly when their frame pointers are equal. */
struct inline_frame {
	struct str callee; /* linkage name where known, else name */
	struct loc call;   /* the call site, in parent's callee or (parent NULL) in the function itself */
	const struct inline_frame *parent;
	unsigned depth; /* 1 for an inlining into the function itself */
};

static inline bool loc_known(struct loc l)
{
	return l.file.ptr && l.line;
}

static inline bool loc_eq(struct loc a, struct loc b)
{
	return a.line == b.line && a.col == b.col && str_eq(a.file, b.file);
}

/* File, line, column; unknown places first. */
int loc_cmp(struct loc a, struct loc b);
/* "a.c:12:7", "a.c:12", "a.c" or "?" */
void loc_print(struct loc l, struct buf *out);
/* Chains by content, outermost call first; NULL (not inlined) first. */
int frame_cmp(const struct inline_frame *a, const struct inline_frame *b);

#endif
