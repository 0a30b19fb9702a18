#include "model/allocator.h"

const struct allocator *allocator_find(const struct allocators *all, struct str name)
{
	return map_find(&all->by_name, name);
}
