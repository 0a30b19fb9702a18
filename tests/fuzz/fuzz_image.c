/* Graphs of structs as bytes (base/image.h): what is read leads to nothing outside. */
#include "base/image.h"
#include "base/vec.h"
#include "fuzz.h"

struct leaf {
	struct str text;
	const char *word;
	struct leaf *next;
};
struct root {
	struct leaves VEC(struct leaf) leaves;
	struct leaf *shared;
	uint32_t nnumbers;
	int32_t *numbers;
};

static const struct image_field root_fields[] = {
	{.kind = IMAGE_VECTOR,
	 .at = offsetof(struct root, leaves.items),
	 .type = 1,
	 .count_at = offsetof(struct root, leaves.count),
	 .cap_at = offsetof(struct root, leaves.cap)},
	{.kind = IMAGE_POINTER, .at = offsetof(struct root, shared), .type = 1},
	{.kind = IMAGE_ARRAY32,
	 .at = offsetof(struct root, numbers),
	 .type = 2,
	 .count_at = offsetof(struct root, nnumbers)},
};
static const struct image_field leaf_fields[] = {
	{.kind = IMAGE_STR, .at = offsetof(struct leaf, text)},
	{.kind = IMAGE_TEXT, .at = offsetof(struct leaf, word)},
	{.kind = IMAGE_POINTER, .at = offsetof(struct leaf, next), .type = 1},
};
static const struct image_type types[] = {
	IMAGE_TYPE(struct root, root_fields),
	IMAGE_TYPE(struct leaf, leaf_fields),
	IMAGE_PLAIN(int32_t),
};
enum { NTYPES = 3 };

static volatile size_t looked_at; /* so that all of it is read */

static size_t look(const struct leaf *l)
{
	size_t n = l->word ? strlen(l->word) : 0;

	for (size_t i = 0; i < l->text.len; i++)
		n += (unsigned char)l->text.ptr[i];
	return n;
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	const struct root *r = image_read(types, NTYPES, bytes, &a);
	size_t n = 0;

	if (r) {
		for (size_t i = 0; i < r->leaves.count; i++) {
			n += look(&r->leaves.items[i]);
			if (r->leaves.items[i].next)
				n += look(r->leaves.items[i].next);
		}
		for (size_t i = 0; r->numbers && i < r->nnumbers; i++)
			n += (size_t)r->numbers[i];
		if (r->shared)
			n += look(r->shared);
	}
	looked_at = n;
	arena_clear(&a);
}
