/* Text to pointer, in an arena. Keys are not copied: they live as long as the map. Iterate over your own
 * list, never over a map: hash order must not reach output. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"

/* Only for who copies a whole map (base/image.h). */
struct map_slot {
	struct str key;
	uint64_t hash;
	void *value;
	int used;
};

struct map {
	struct map_slot *slots;
	size_t count, cap;
};

/* The place of key's value, made (NULL) when absent. Valid until the next map_at(). */
void **map_at(struct arena *a, struct map *m, struct str key);
/* The value, or NULL. */
void *map_find(const struct map *m, struct str key);

#endif
