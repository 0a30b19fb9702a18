#include "model/allocator.h"

#include "base/pattern.h"

const char *const allocator_role_names[] = {
#define X(name) [ALLOCATOR_##name] = #name,
	ALLOCATOR_ROLES(X)
#undef X
};

const struct allocator *allocator_any(const struct allocators *all, struct str name)
{
	const struct allocator *found = map_find(&all->by_name, name);

	for (size_t i = all->patterns.count; !found && i > 0; i--) {
		const struct allocator *p = all->patterns.items[i - 1];

		if (pattern_matches(p->regex, name))
			found = p;
	}
	return found;
}

const struct allocator *allocator_find(const struct allocators *all, struct str name)
{
	const struct allocator *a = allocator_any(all, name);

	return a && a->role <= ALLOCATOR_duplicate ? a : NULL;
}
