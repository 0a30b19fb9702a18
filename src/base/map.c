#include "base/map.h"

#include "base/shelf.h"

static struct map_slot *find_slot(const struct map *m, struct str key, uint64_t hash)
{
	size_t at = hash & (m->cap - 1);

	while (m->slots[at].used && (m->slots[at].hash != hash || !str_eq(m->slots[at].key, key)))
		at = (at + 1) & (m->cap - 1);
	return &m->slots[at];
}

void **map_at(struct arena *a, struct map *m, struct str key)
{
	uint64_t hash = str_hash(key);
	struct map_slot *slot;

	shelf_tick(); /* keys and slots of many units */
	if (m->count * 4 >= m->cap * 3) {
		struct map_slot *old = m->slots;
		size_t old_cap = m->cap;

		m->cap = old_cap ? old_cap * 2 : 64;
		m->slots = arena_array(a, struct map_slot, m->cap);
		for (size_t i = 0; i < old_cap; i++)
			if (old[i].used)
				*find_slot(m, old[i].key, old[i].hash) = old[i];
	}
	slot = find_slot(m, key, hash);
	if (!slot->used) {
		slot->used = 1;
		slot->key = key;
		slot->hash = hash;
		m->count++;
	}
	return &slot->value;
}

void *map_find(const struct map *m, struct str key)
{
	shelf_tick();
	return m->cap ? find_slot(m, key, str_hash(key))->value : NULL;
}
