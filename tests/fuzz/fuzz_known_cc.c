/* What is remembered of a compiler: what is read is what was written; and the map of a process: each file once. */
#include "fuzz.h"

#include "cmd/load/known_cc.h"

static void try_entry(struct str text)
{
	struct arena a = {0};
	struct known_cc k, again;
	struct buf b = {0};

	if (known_cc_read(&a, text, &k)) {
		known_cc_render(&k, &b);
		if (!known_cc_read(&a, buf_str(&b), &again) || again.files.count != k.files.count ||
		    again.environment != k.environment || !str_eq(again.banner, k.banner))
			abort();
	}
	buf_release(&b);
	arena_clear(&a);
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct cc_files files = {0};
	struct buf sealed = {0};

	try_entry(bytes);
	buf_add(&sealed, bytes);
	cache_seal(&sealed);
	try_entry(buf_str(&sealed));
	buf_release(&sealed);
	known_cc_maps(&a, bytes, &files);
	for (size_t i = 0; i < files.count; i++)
		if (files.items[i].path.ptr[0] != '/')
			abort();
	arena_clear(&a);
}
