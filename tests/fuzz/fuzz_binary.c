/* Hostile programs and libraries: frames at addresses all over their code. */
#include "fuzz.h"

#include "read/binary.h"

enum { ASKED = 256 };

static void check_chain(const struct binary_chain *c)
{
	for (uint32_t k = 0; k < c->count; k++)
		if (!c->frames[k].linkage_name.len || !c->frames[k].name.len)
			abort(); /* a frame without a name */
	if (c->symbol && (!c->count || !str_eq(c->frames[c->count - 1].linkage_name, c->symbol->name)))
		abort(); /* the symbol is not the outermost function */
}

void try_bytes(struct str bytes)
{
	struct err err = {0};
	struct binary *b = binary_open(bytes, S("fuzz.so"), &err);
	struct arena a = {0};
	uint64_t addrs[ASKED], low = 0, high = 0;
	struct binary_chain chains[ASKED], alone;
	size_t count;

	if (!b) {
		if (!err.message)
			abort();
		err_clear(&err);
		return;
	}
	if (!binary_extent(b, &low, &high) || high - low > 1 << 20)
		high = low + (1 << 16);
	for (size_t i = 0; i < ASKED; i++)
		addrs[i] = low + (high - low) / ASKED * i + i % 7;
	binary_symbols(b, &count);
	for (size_t i = 0; i < count && i < ASKED; i += 3)
		addrs[i] = binary_symbols(b, &count)[i].addr + i % 5;
	binary_frames(b, &a, addrs, ASKED, chains);
	for (size_t i = 0; i < ASKED; i++) {
		struct str code = binary_code(b, addrs[i], 16);

		check_chain(&chains[i]);
		if (code.len && (code.ptr < bytes.ptr || code.ptr + code.len > bytes.ptr + bytes.len))
			abort(); /* code outside the file */
	}
	binary_frames(b, &a, addrs + 7, 1, &alone);
	if (alone.symbol != chains[7].symbol)
		abort();
	/* its own debug information, as if split off */
	if (binary_set_debug(b, bytes, S("fuzz.debug"), &err))
		binary_frames(b, &a, addrs, ASKED, chains);
	err_clear(&err);
	binary_close(b);
	arena_clear(&a);
}
