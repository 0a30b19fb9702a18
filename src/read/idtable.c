#include "read/idtable.h"

enum { DIRECT_MAX = 1 << 22, DIRECT_MIN = 1 << 10, HASHED_MIN = 1 << 10 };

struct idtable_slot {
	uint64_t id;
	uint32_t at; /* position + 1; 0: free */
};

static uint32_t add(struct arena *a, struct idtable *t, uint64_t id)
{
	vec_push(a, &t->ids, id);
	return (uint32_t)t->ids.count;
}

static struct idtable_slot *slot_of(const struct idtable *t, uint64_t id)
{
	uint64_t hash = id * 0x9e3779b97f4a7c15u;
	size_t at = (size_t)(hash ^ hash >> 32) & (t->nslots - 1);

	while (t->slots[at].at && t->slots[at].id != id)
		at = (at + 1) & (t->nslots - 1);
	return &t->slots[at];
}

static void grow_slots(struct arena *a, struct idtable *t)
{
	struct idtable_slot *old = t->slots;
	size_t nold = t->nslots;

	t->nslots = nold ? nold * 2 : HASHED_MIN;
	t->slots = arena_array(a, struct idtable_slot, t->nslots);
	for (size_t i = 0; i < nold; i++)
		if (old[i].at)
			*slot_of(t, old[i].id) = old[i];
}

static void grow_direct(struct arena *a, struct idtable *t, uint64_t id)
{
	uint32_t *old = t->direct;
	uint64_t nold = t->ndirect;

	t->ndirect = nold ? nold : DIRECT_MIN;
	while (t->ndirect <= id)
		t->ndirect *= 2;
	t->direct = arena_array(a, uint32_t, t->ndirect);
	if (nold)
		memcpy(t->direct, old, nold * sizeof(*old));
}

uint32_t idtable_find(struct arena *a, struct idtable *t, uint64_t id)
{
	struct idtable_slot *slot;

	if (id < DIRECT_MAX) {
		if (id >= t->ndirect)
			grow_direct(a, t, id);
		if (!t->direct[id])
			t->direct[id] = add(a, t, id);
		return t->direct[id] - 1;
	}
	if (t->nhashed * 4 >= t->nslots * 3)
		grow_slots(a, t);
	slot = slot_of(t, id);
	if (!slot->at) {
		t->nhashed++;
		*slot = (struct idtable_slot){id, add(a, t, id)};
	}
	return slot->at - 1;
}
