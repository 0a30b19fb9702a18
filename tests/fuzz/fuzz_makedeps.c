/* Dependency files: no name is longer than the text, and none is empty. */
#include "fuzz.h"

#include "read/makedeps.h"

void try_bytes(struct str bytes)
{
	struct makedeps names = {0};
	struct arena a = {0};
	size_t total = 0;

	makedeps_read(&a, bytes, &names);
	for (size_t i = 0; i < names.count; i++) {
		total += names.items[i].len;
		if (!names.items[i].len)
			abort();
	}
	if (total > bytes.len)
		abort();
	arena_clear(&a);
}
