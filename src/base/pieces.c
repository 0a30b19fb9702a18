#include "base/pieces.h"

#include "base/shelf.h"

static void take_piece(struct drain *d, struct str piece)
{
	struct pieces *p = (struct pieces *)d;
	char *kept = arena_bytes(&p->arena, piece.len);

	memcpy(kept, piece.ptr, piece.len);
	vec_push(&p->arena, &p->list, str_make(kept, piece.len));
	p->len += piece.len;
	shelf_look();
}

void pieces_init(struct pieces *p, bool may_rest)
{
	*p = (struct pieces){.drain = {take_piece}, .arena.may_rest = may_rest};
}

void pieces_put(const struct pieces *p, struct buf *out)
{
	for (size_t i = 0; i < p->list.count; i++) {
		buf_add(out, p->list.items[i]);
		buf_settle(out);
		shelf_look();
	}
}

void pieces_release(struct pieces *p)
{
	arena_clear(&p->arena);
	*p = (struct pieces){0};
}
