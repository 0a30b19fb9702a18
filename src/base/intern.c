#include "base/intern.h"

struct intern_slot {
	struct str text;
	uint64_t hash;
};

void intern_init(struct intern *t, struct arena *a)
{
	*t = (struct intern){.arena = a};
}

static struct intern_slot *find_slot(const struct intern *t, struct str s, uint64_t hash)
{
	size_t at = hash & (t->cap - 1);

	while (t->slots[at].text.ptr && (t->slots[at].hash != hash || !str_eq(t->slots[at].text, s)))
		at = (at + 1) & (t->cap - 1);
	return &t->slots[at];
}

static void grow(struct intern *t)
{
	struct intern_slot *old = t->slots;
	size_t old_cap = t->cap;

	t->cap = old_cap ? old_cap * 2 : 32;
	t->slots = arena_array(t->arena, struct intern_slot, t->cap);
	for (size_t i = 0; i < old_cap; i++)
		if (old[i].text.ptr)
			*find_slot(t, old[i].text, old[i].hash) = old[i];
}

struct str intern(struct intern *t, struct str s)
{
	uint64_t hash = str_hash(s);
	struct intern_slot *slot;

	if (t->count * 4 >= t->cap * 3)
		grow(t);
	slot = find_slot(t, s, hash);
	if (!slot->text.ptr) {
		slot->text = str_make(str_to_c(t->arena, s), s.len);
		slot->hash = hash;
		t->count++;
	}
	return slot->text;
}

struct str intern_find(const struct intern *t, struct str s)
{
	return t->cap ? find_slot(t, s, str_hash(s))->text : STR_NONE;
}
