/* One line of text, field by field: fields are separated by one blank; "-" alone is none. All return false after setting
 * the message "from:line: expected WHAT, found ...". */
#ifndef READ_FIELDS_H
#define READ_FIELDS_H

#include "base/buf.h"
#include "base/err.h"
#include "base/intern.h"

struct fields {
	const char *p, *end; /* what is not read yet */
	const char *start;   /* of the line */
	uint64_t line;       /* its number, from 1 */
	struct str from;     /* name of the text, for messages */
	struct intern *names;
	struct arena *scratch;
	struct err *err;
};

/* Always false. What was found instead begins at `at`. */
bool field_expected(struct fields *f, const char *at, const char *what);
bool field_at_end(const struct fields *f);
/* Is the next field "-"? */
bool field_is_none(const struct fields *f);
/* Passes over the blank before a field. */
bool field_next(struct fields *f, const char *what);
/* A decimal number up to max at f->p. */
bool field_digits(struct fields *f, const char *what, uint64_t max, uint64_t *value);
/* 64 bits with a sign at f->p. */
bool field_wide(struct fields *f, const char *what, int64_t *value);

/* These pass over the blank themselves. A position in a table of count entries, none is -1: */
bool field_index(struct fields *f, const char *what, size_t count, int32_t *index);
bool field_index_or_none(struct fields *f, const char *what, size_t count, int32_t *index);
/* 0 to INT32_MAX. */
bool field_number(struct fields *f, const char *what, uint32_t *value);
/* The line's own id: the next of a table that has count entries so far. */
bool field_own_id(struct fields *f, size_t count);
/* Bytes above 0x20 and below 0x7f, %XX for others; interned. ptr NULL for "-". */
bool field_name(struct fields *f, const char *what, struct str *out);
/* Bit i: the letter at i of `letters` is there. */
bool field_flags(struct fields *f, const char *letters, unsigned *out);
/* One letter alone: its position in `letters`. */
bool field_letter(struct fields *f, const char *letters, const char *what, unsigned *out);

/* How many fields are left on the line. */
size_t field_count(const struct fields *f);
/* Nothing is left on the line: to the start of the next. */
bool field_next_line(struct fields *f);

/* The same for the writing side. */
void put_name(struct buf *out, struct str name); /* without a blank before it; none: ptr NULL or empty */
void put_number(struct buf *out, int64_t n);     /* with a blank before it */
void put_id(struct buf *out, int32_t id);        /* the same; -1: none */

#endif
