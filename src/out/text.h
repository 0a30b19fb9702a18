/* Parts of the text writer: styled text that is wrapped, cut and measured in columns. "Shown" text has been
 * through buf_add_visible(): what stands in it takes the columns that utf8_width() says. */
#ifndef OUT_TEXT_H
#define OUT_TEXT_H

#include "out/writer.h"

struct text {
	const struct look *look;
	struct buf *out;
	struct arena *scratch;
};

/* A line of text that changes its style, not yet wrapped. */
struct rich {
	struct buf text;        /* shown */
	struct buf styles;      /* one byte for each of text */
	const struct loc *link; /* of bytes [link_from, link_to); NULL: none */
	size_t link_from, link_to;
};

void rich_add(struct rich *r, enum style style, struct str raw);
void rich_printf(struct rich *r, enum style style, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void rich_release(struct rich *r);

/* Shown text, as it is. */
void text_put(struct text *t, enum style style, struct str shown);
/* The same, as a link where there are any. link NULL: none. */
void text_put_link(struct text *t, enum style style, struct str shown, const struct loc *link);
void text_newline(struct text *t);
/* r from column `at` (where the cursor is) on, wrapped at blanks, later lines from column `hang` on; ends the
 * line. A word wider than a line is cut in the middle; places and code are never cut. */
void text_wrap(struct text *t, const struct rich *r, size_t at, size_t hang);

struct str ellipsis(const struct look *look);
/* Raw text made shown, in scratch. */
struct str text_shown(struct text *t, struct str raw);
/* shown, in at most width columns: its start and its end with an ellipsis between. */
struct str text_cut(struct text *t, struct str shown, size_t width);
/* The same; of a name of C++ ("a::b<int>::c") template arguments go first, then what it stands in, from the left. */
struct str text_cut_name(struct text *t, struct str shown, size_t width);
/* Columns from..to of shown. Half of a wide character becomes a blank. */
void slice_columns(struct buf *out, struct str shown, size_t from, size_t to);

/* A source line as a terminal shows it: tabs go to every eighth column. */
struct source {
	struct buf text;
	size_t caret, caret_width; /* in columns; width 0: nothing to underline */
};

/* col: as the compiler counts, bytes from 1, 0: no caret. len: bytes to underline. In at most width columns
 * (0: no limit), a window around the caret when the line is longer. */
void source_make(struct source *s, struct str line, uint32_t col, uint32_t len, const struct look *look,
		 size_t width);

void text_table(struct text *t, const struct table *table);
void text_findings(struct text *t, const struct block *b);
void text_listing(struct text *t, const struct listing *l);

#endif
