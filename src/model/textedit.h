/* Edits of a text: apply them, tell where a place of it went, show them as a unified diff. Nothing is written. */
#ifndef MODEL_TEXTEDIT_H
#define MODEL_TEXTEDIT_H

#include "base/buf.h"
#include "base/vec.h"
#include "model/loc.h"

/* Bytes [at, at + len) are replaced by text. */
struct text_edit {
	size_t at, len;
	struct str text; /* the caller keeps it */
};
struct text_edits VEC(struct text_edit);

/* Adds one. Of several at one place the first added stands first. */
void text_edit_add(struct arena *a, struct text_edits *edits, size_t at, size_t len, struct str text);
/* Puts them in order. False: two overlap, or one ends behind the text. To be called before the others. */
bool text_edits_settle(struct text_edits *edits, struct str text);
void text_edits_apply(const struct text_edits *edits, struct str text, struct buf *out);
/* Where byte `at` of text is afterwards; in what was replaced: where the replacement begins. What is inserted at `at`
 * stands before it. */
size_t text_edits_move(const struct text_edits *edits, size_t at);

/* Lines and columns count from 1, columns in bytes; the end of the text is a place too. */
size_t text_offset(struct str text, uint32_t line,
		   uint32_t col); /* SIZE_MAX: there is no such line; a column behind
								    * its end is its end; column 0 is its first byte */
void text_place(struct str text, size_t at, uint32_t *line, uint32_t *col);

/* `git apply` and `patch -p1` take it: "--- a/NAME", "+++ b/NAME", hunks with three lines around each change. */
void text_edits_diff(const struct text_edits *edits, struct str name, struct str text, struct buf *out);

#endif
