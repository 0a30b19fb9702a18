/* Graphs of structs as bytes: what comes back, and what damaged bytes do. */
#include "base/image.h"
#include "base/vec.h"
#include "test.h"

struct leaf {
	struct str text;
	const char *word;
	struct leaf *next;
};
struct root {
	struct leaves VEC(struct leaf) leaves;
	struct leaf *shared, *same;
	uint32_t nnumbers;
	int32_t *numbers;
	char secret[8];
	int64_t plain;
};

static const struct image_field root_fields[] = {
	{.kind = IMAGE_VECTOR,
	 .at = offsetof(struct root, leaves.items),
	 .type = 1,
	 .count_at = offsetof(struct root, leaves.count),
	 .cap_at = offsetof(struct root, leaves.cap)},
	{.kind = IMAGE_POINTER, .at = offsetof(struct root, shared), .type = 1},
	{.kind = IMAGE_POINTER, .at = offsetof(struct root, same), .type = 1},
	{.kind = IMAGE_ARRAY32,
	 .at = offsetof(struct root, numbers),
	 .type = 2,
	 .count_at = offsetof(struct root, nnumbers)},
	{.kind = IMAGE_DROPPED, .at = offsetof(struct root, secret), .size = 8},
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

static void make(struct arena *a, struct buf *out)
{
	static int32_t numbers[] = {1, -2, 3};
	struct root *r = arena_new(a, struct root);
	struct leaf *ring = arena_new(a, struct leaf);

	vec_push(a, &r->leaves, ((struct leaf){S("one"), "two", ring}));
	vec_push(a, &r->leaves, ((struct leaf){STR_NONE, NULL, NULL}));
	vec_push(a, &r->leaves, ((struct leaf){S(""), "one", NULL}));
	*ring = (struct leaf){str_head(S("one and more"), 3), "", ring};
	r->shared = r->same = ring;
	r->numbers = numbers;
	r->nnumbers = 3;
	memcpy(r->secret, "hidden!", 8);
	r->plain = -7;
	image_write(types, NTYPES, r, out);
}

void test_image__there_and_back(void)
{
	struct arena a = {0}, b = {0};
	struct buf bytes = {0};
	const struct root *r;

	make(&a, &bytes);
	arena_clear(&a);
	r = image_read(types, NTYPES, buf_str(&bytes), &b);
	buf_release(&bytes);
	CHECK(r);
	CHECK_INT(r->leaves.count, 3);
	CHECK_INT(r->leaves.cap, 3);
	CHECK_STR(r->leaves.items[0].text, S("one"));
	CHECK_STR(str_c(r->leaves.items[0].word), S("two"));
	CHECK(!r->leaves.items[1].text.ptr && !r->leaves.items[1].word && !r->leaves.items[1].next);
	CHECK(r->leaves.items[2].text.ptr && !r->leaves.items[2].text.len);
	/* one text, one struct, however many lead there */
	CHECK(r->leaves.items[2].word == r->leaves.items[0].text.ptr);
	CHECK(r->shared->text.ptr == r->leaves.items[0].text.ptr);
	CHECK(r->shared == r->same && r->shared == r->leaves.items[0].next && r->shared->next == r->shared);
	CHECK_STR(str_c(r->shared->word), S(""));
	CHECK_INT(r->numbers[1], -2);
	CHECK_INT(r->plain, -7);
	CHECK_INT(r->secret[0], 0);
	arena_clear(&b);
}

/* A walk over all that the root leads to. */
static size_t walk(const struct root *r)
{
	size_t n = (size_t)(r->numbers ? r->numbers[r->nnumbers ? r->nnumbers - 1 : 0] != 0 : 0);

	for (size_t i = 0; i < r->leaves.count; i++) {
		const struct leaf *l = &r->leaves.items[i];

		n += l->text.len ? (unsigned char)l->text.ptr[l->text.len - 1] : 0u;
		n += l->word ? strlen(l->word) : 0;
		n += l->next ? l->next->text.len : 0;
	}
	return n + (r->shared ? r->shared->text.len : 0) + (r->same ? r->same->text.len : 0);
}

void test_image__damaged(void)
{
	struct arena a = {0};
	struct buf bytes = {0};
	size_t nread = 0;

	make(&a, &bytes);
	for (size_t n = 0; n < bytes.len; n++) {
		struct arena b = {0};

		CHECK(!image_read(types, NTYPES, str_head(buf_str(&bytes), n), &b));
		arena_clear(&b);
	}
	/* every byte in turn: refused, or all that it leads to is there */
	for (size_t n = 0; n < bytes.len; n++)
		for (int bit = 0; bit < 8; bit++) {
			struct arena b = {0};
			const struct root *r;

			bytes.ptr[n] ^= (char)(1 << bit);
			r = image_read(types, NTYPES, buf_str(&bytes), &b);
			if (r)
				nread += walk(r) > 0;
			bytes.ptr[n] ^= (char)(1 << bit);
			arena_clear(&b);
		}
	CHECK(nread > 0);
	buf_release(&bytes);
	arena_clear(&a);
}
