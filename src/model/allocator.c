#include "model/allocator.h"

#include "base/pattern.h"

const struct allocator *allocator_find(const struct allocators *all, struct str name)
{
	const struct allocator *found = map_find(&all->by_name, name);

	for (size_t i = all->patterns.count; !found && i > 0; i--) {
		const struct allocator *p = all->patterns.items[i - 1];

		if (pattern_matches(p->regex, name))
			found = p;
	}
	return found;
}
