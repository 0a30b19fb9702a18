/* Text that grows at its end; owns its bytes (malloc). Always NUL-terminated behind len once anything was
 * added. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
	char *ptr;
	size_t len, cap;
	struct drain *drain; /* for text that nobody looks at again; NULL: all of it stays in the buf */
};

/* Where text goes piece by piece, in order. What goes wrong there is told when it is ended, by whoever made it. */
struct drain {
	void (*take)(struct drain *d, struct str piece);
};

/* Room for n more bytes at b->ptr + b->len; the caller adds what it wrote to b->len. */
char *buf_room(struct buf *b, size_t n);
void buf_add(struct buf *b, struct str s);
void buf_addc(struct buf *b, char c);
void buf_fill(struct buf *b, char c, size_t count);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* s with control characters, DEL, C1 codes, characters that reorder text (bidirectional controls, line and
 * paragraph separators) and broken UTF-8 shown as \n, \t, \xNN: for people and terminals. */
void buf_add_visible(struct buf *b, struct str s);
/* What is in b will not be looked at or changed any more: when it is much and b has a drain, that takes it, and b is empty.
 * Called between the records of a long text. */
void buf_settle(struct buf *b);
/* The same with all that is left, however little. */
void buf_drain(struct buf *b);
void buf_release(struct buf *b);

static inline struct str buf_str(const struct buf *b)
{
	return (struct str){b->ptr, b->len};
}

/* Length of the valid UTF-8 sequence at s (1 to 4), or 0. Overlong forms and surrogates are not valid. */
size_t utf8_len(struct str s);
/* Columns that s takes on a terminal: combining marks take none, East Asian wide forms and pictographs two
 * (by block, not by character), a broken byte one. */
size_t utf8_width(struct str s);

#endif
