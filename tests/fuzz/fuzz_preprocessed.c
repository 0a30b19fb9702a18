/* What a preprocessor left: any bytes have a hash, lines without text change nothing. */
#include "fuzz.h"

#include "read/preprocessed.h"

static uint64_t hash(struct str source, struct str text)
{
	struct map names = {0};
	struct arena a = {0};
	uint64_t h;

	preprocessed_names(&a, source, &names);
	h = preprocessed_hash(&a, text, &names);
	arena_clear(&a);
	return h;
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct str half = str_head(bytes, bytes.len / 2),
		   longer = str_printf(&a, STR_FMT "\n\n \n", STR_ARG(bytes));
	uint64_t h = hash(half, bytes);

	if (!h || h != hash(half, bytes) ||
	    (bytes.len && !memchr(bytes.ptr, '\0', bytes.len) && h != hash(half, longer)))
		abort();
	arena_clear(&a);
}
