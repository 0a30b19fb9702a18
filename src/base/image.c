#include "base/image.h"

#include "base/err.h"
#include "base/vec.h"

/* The bytes: ntypes numbers of structs, the length of the texts, the structs of each type, each aligned, the texts. All
 * numbers have 64 bits. */
enum { ALIGN = 16 };

static size_t aligned(size_t n)
{
	return (n + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

/* --- writing --- */

/* Address → number; open addressing, address NULL: free. */
struct seen {
	struct seen_slot {
		const void *address;
		size_t length, number;
	} * slots;
	size_t count, cap;
};

struct table {
	struct buf bytes; /* structs of one type */
	struct seen seen; /* those that IMAGE_POINTER leads to */
};

struct pending { /* structs that were copied and whose pointers still are addresses */
	unsigned type;
	size_t first, count;
	const char *from;
};

struct writer {
	const struct image_type *types;
	struct table *tables;
	struct arena arena;
	struct pendings VEC(struct pending) pending;
	struct buf texts;
	struct seen text_at;       /* by address and length */
	struct seen text_by_bytes; /* number: place in texts; address: not used but as a mark */
};

static size_t mix(uint64_t n)
{
	n *= 0x9e3779b97f4a7c15u;
	return (size_t)(n ^ n >> 29);
}

static struct seen_slot *seen_slot(const struct seen *s, const void *address, size_t length)
{
	size_t at = mix((uint64_t)(uintptr_t)address + length * 31) & (s->cap - 1);

	while (s->slots[at].address && (s->slots[at].address != address || s->slots[at].length != length))
		at = (at + 1) & (s->cap - 1);
	return &s->slots[at];
}

/* Room for one more; the slots of another order are put in order by `place`. */
static void seen_grow(struct arena *a, struct seen *s)
{
	struct seen old = *s;

	if (s->count * 4 < s->cap * 3)
		return;
	s->cap = old.cap ? old.cap * 2 : 256;
	s->slots = arena_array(a, struct seen_slot, s->cap);
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].address)
			*seen_slot(s, old.slots[i].address, old.slots[i].length) = old.slots[i];
}

static struct seen_slot *seen_at(struct arena *a, struct seen *s, const void *address, size_t length)
{
	struct seen_slot *slot;

	seen_grow(a, s);
	slot = seen_slot(s, address, length);
	if (!slot->address) {
		*slot = (struct seen_slot){address, length, 0};
		s->count++;
	}
	return slot;
}

/* The texts that are there, by their bytes: slots hold hash, length and place + 1. */
static size_t text_place(struct writer *w, struct str text)
{
	struct seen *s = &w->text_by_bytes;
	uint64_t hash = str_hash(text);
	size_t at;

	if (s->count * 4 >= s->cap * 3) {
		struct seen old = *s;

		s->cap = old.cap ? old.cap * 2 : 256;
		s->slots = arena_array(&w->arena, struct seen_slot, s->cap);
		for (size_t i = 0; i < old.cap; i++) {
			if (!old.slots[i].number)
				continue;
			at = mix((uintptr_t)old.slots[i].address) & (s->cap - 1);
			while (s->slots[at].number)
				at = (at + 1) & (s->cap - 1);
			s->slots[at] = old.slots[i];
		}
	}
	at = mix((uintptr_t)hash) & (s->cap - 1);
	for (; s->slots[at].number; at = (at + 1) & (s->cap - 1))
		if ((uintptr_t)s->slots[at].address == (uintptr_t)hash && s->slots[at].length == text.len &&
		    memcmp(w->texts.ptr + s->slots[at].number - 1, text.ptr, text.len) == 0)
			return s->slots[at].number;
	s->slots[at] = (struct seen_slot){(const void *)(uintptr_t)hash, text.len, w->texts.len + 1};
	s->count++;
	buf_add(&w->texts, text);
	buf_addc(&w->texts, '\0');
	return s->slots[at].number;
}

/* Its place among the texts, from 1; 0 for ptr NULL. */
static uint64_t text_number(struct writer *w, struct str text)
{
	struct seen_slot *slot;

	if (!text.ptr)
		return 0;
	slot = seen_at(&w->arena, &w->text_at, text.ptr, text.len);
	if (!slot->number)
		slot->number = text_place(w, text);
	return slot->number;
}

/* Copies structs; the number of the first, from 1. */
static uint64_t reserve(struct writer *w, unsigned type, const void *from, size_t count)
{
	struct table *t = &w->tables[type];
	size_t first = t->bytes.len / w->types[type].size;

	if (!count || !from)
		return 0;
	buf_add(&t->bytes, str_make(from, count * w->types[type].size));
	if (w->types[type].nfields)
		vec_push(&w->arena, &w->pending, ((struct pending){type, first, count, from}));
	return first + 1;
}

static uint64_t pointer_number(struct writer *w, unsigned type, const void *to)
{
	struct seen_slot *slot;
	size_t number;

	if (!to)
		return 0;
	slot = seen_at(&w->arena, &w->tables[type].seen, to, 0);
	if (slot->number)
		return slot->number;
	number = (size_t)reserve(w, type, to, 1);
	slot->number = number;
	return number;
}

static const void *pointer_in(const char *from)
{
	const void *p;

	memcpy(&p, from, sizeof(p));
	return p;
}

static size_t count_in(const char *from, const struct image_field *f)
{
	uint32_t narrow;
	size_t wide;

	if (f->kind == IMAGE_ARRAY32) {
		memcpy(&narrow, from + f->count_at, sizeof(narrow));
		return narrow;
	}
	memcpy(&wide, from + f->count_at, sizeof(wide));
	return wide;
}

static void write_field(struct writer *w, const struct pending *p, size_t i, const struct image_field *f)
{
	const char *from = p->from + i * w->types[p->type].size;
	size_t at = (p->first + i) * w->types[p->type].size;
	struct str text;
	uint64_t number = 0;

	switch (f->kind) {
	case IMAGE_STR:
		memcpy(&text, from + f->at, sizeof(text));
		number = text_number(w, text);
		break;
	case IMAGE_TEXT:
		number = text_number(w, str_c(pointer_in(from + f->at)));
		break;
	case IMAGE_POINTER:
		number = pointer_number(w, f->type, pointer_in(from + f->at));
		break;
	case IMAGE_VECTOR:
	case IMAGE_ARRAY:
	case IMAGE_ARRAY32:
		number = reserve(w, f->type, pointer_in(from + f->at), count_in(from, f));
		break;
	case IMAGE_DROPPED:
		memset(w->tables[p->type].bytes.ptr + at + f->at, 0, f->size);
		return;
	}
	/* the table may have moved */
	memcpy(w->tables[p->type].bytes.ptr + at + f->at, &number, sizeof(number));
	if (f->kind == IMAGE_VECTOR) {
		size_t count = count_in(from, f);

		memcpy(w->tables[p->type].bytes.ptr + at + f->cap_at, &count, sizeof(count)); /* its cap */
	}
}

static void add_number(struct buf *out, uint64_t n)
{
	buf_add(out, str_make((const char *)&n, sizeof(n)));
}

void image_write(const struct image_type *types, size_t ntypes, const void *root, struct buf *out)
{
	struct writer w = {.types = types};
	size_t start = out->len;

	w.tables = arena_array(&w.arena, struct table, ntypes);
	reserve(&w, 0, root, 1);
	while (w.pending.count) {
		struct pending p = w.pending.items[--w.pending.count];

		for (size_t i = 0; i < p.count; i++)
			for (size_t k = 0; k < types[p.type].nfields; k++)
				write_field(&w, &p, i, &types[p.type].fields[k]);
	}
	for (size_t i = 0; i < ntypes; i++)
		add_number(out, w.tables[i].bytes.len / types[i].size);
	add_number(out, w.texts.len);
	for (size_t i = 0; i < ntypes; i++) {
		buf_fill(out, '\0', aligned(out->len - start) - (out->len - start));
		buf_add(out, buf_str(&w.tables[i].bytes));
		buf_release(&w.tables[i].bytes);
	}
	buf_fill(out, '\0', aligned(out->len - start) - (out->len - start));
	buf_add(out, buf_str(&w.texts));
	buf_release(&w.texts);
	arena_clear(&w.arena);
}

/* --- reading --- */

struct reader {
	const struct image_type *types;
	char **tables;
	size_t *counts;
	char *texts;
	size_t ntexts;
	const char *block;
	char *place; /* where it will stand */
};

static bool read_field(const struct reader *r, char *to, const struct image_field *f)
{
	uint64_t number;
	size_t count = 1;
	void *target = NULL;

	if (f->kind == IMAGE_DROPPED)
		return true;
	memcpy(&number, to + f->at, sizeof(number));
	if (f->kind == IMAGE_STR || f->kind == IMAGE_TEXT) {
		if (f->kind == IMAGE_STR)
			memcpy(&count, to + f->at + offsetof(struct str, len), sizeof(count));
		else
			count = 0;
		if (number) {
			/* a NUL is behind the last text */
			if (number > r->ntexts || count >= r->ntexts - (number - 1))
				return false;
			target = r->texts + (number - 1);
		} else if (f->kind == IMAGE_STR && count) {
			return false;
		}
	} else {
		if (f->kind != IMAGE_POINTER)
			count = count_in(to, f);
		if (number) {
			if (number > r->counts[f->type] || count > r->counts[f->type] - (number - 1))
				return false;
			target = r->tables[f->type] + (number - 1) * r->types[f->type].size;
		} else if (f->kind == IMAGE_VECTOR && count) {
			return false;
		}
		if (f->kind == IMAGE_VECTOR)
			memcpy(to + f->cap_at, &count, sizeof(count));
	}
	if (target)
		target = r->place + ((char *)target - r->block);
	memcpy(to + f->at, &target, sizeof(target));
	return true;
}

/* Where everything is in the block. False: it is not as long as it says. */
static bool find_tables(struct reader *r, size_t ntypes, char *block, size_t len)
{
	size_t at = (ntypes + 1) * sizeof(uint64_t);
	uint64_t n;

	if (len < at)
		return false;
	for (size_t i = 0; i <= ntypes; i++) {
		size_t size = i < ntypes ? r->types[i].size : 1;

		memcpy(&n, block + i * sizeof(n), sizeof(n));
		at = aligned(at);
		if (at > len || n > (len - at) / size)
			return false;
		if (i < ntypes) {
			r->tables[i] = block + at;
			r->counts[i] = (size_t)n;
		} else {
			r->texts = block + at;
			r->ntexts = (size_t)n;
		}
		at += (size_t)n * size;
	}
	return at == len && r->counts[0] == 1 && (!r->ntexts || !r->texts[r->ntexts - 1]);
}

void *image_move(const struct image_type *types, size_t ntypes, char *block, size_t len, void *place)
{
	struct reader r = {.types = types, .block = block, .place = place};
	struct arena scratch = {0};
	bool ok;

	r.tables = arena_array(&scratch, char *, ntypes);
	r.counts = arena_array(&scratch, size_t, ntypes);
	ok = find_tables(&r, ntypes, block, len);
	for (size_t i = 0; ok && i < ntypes; i++)
		for (size_t n = 0; ok && n < r.counts[i]; n++)
			for (size_t k = 0; ok && k < types[i].nfields; k++)
				ok = read_field(&r, r.tables[i] + n * types[i].size, &types[i].fields[k]);
	block = r.tables[0];
	arena_clear(&scratch);
	return ok ? block : NULL;
}

void *image_read(const struct image_type *types, size_t ntypes, struct str bytes, struct arena *a)
{
	char *block = arena_room(a, bytes.len);

	if (bytes.len)
		memcpy(block, bytes.ptr, bytes.len);
	return image_move(types, ntypes, block, bytes.len, block);
}
