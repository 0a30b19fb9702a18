/* Text that is made piece by piece and asked for when all of it is there: the drain of a buf that keeps what it takes. What
 * is much may rest meanwhile (base/shelf.h), so the text is nowhere in memory as a whole. */
#ifndef BASE_PIECES_H
#define BASE_PIECES_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

struct pieces {
	struct drain drain; /* first */
	struct arena arena;
	struct piece_list VEC(struct str) list;
	size_t len; /* of all of them */
};

void pieces_init(struct pieces *p, bool may_rest);
/* Adds all of them. */
void pieces_put(const struct pieces *p, struct buf *out);
void pieces_release(struct pieces *p);

#endif
