#include "model/index.h"

size_t index_reloc_from(const struct unit *u, uint64_t addr)
{
	size_t low = 0, high = u->relocs.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (u->relocs.items[mid].addr < addr)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
