/* What llvm-mca says: numbers are not below zero, names are parts of the text. */
#include "fuzz.h"

#include "read/mca.h"

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct mca m;

	if (mca_read(&a, bytes, &m) && (m.iterations.n < 1 || m.cycles.n < 0))
		abort();
	if (m.throughput.is_known && m.throughput.n < 0)
		abort();
	for (size_t i = 0; i < m.ports.count; i++)
		if (!m.ports.items[i].name.len || m.ports.items[i].hundredths < 0 ||
		    m.ports.items[i].name.len > bytes.len)
			abort();
	arena_clear(&a);
}
