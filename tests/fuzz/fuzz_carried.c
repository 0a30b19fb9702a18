/* ELF files that carry facts: read, and given some more. */
#include "fuzz.h"

#include "read/carried.h"
#include "read/facts.h"

static void look(struct str elf)
{
	struct arena a = {0};
	struct diags problems;
	struct err err = {0};
	struct stored s = {0};

	diags_init(&problems, &a);
	if (carried_open(&a, S("fuzz input"), elf, &s, &problems, &err)) {
		if (!carried_is_in(elf))
			abort();
		for (size_t i = 0; i < s.rows.count; i++) {
			struct stored_func f;

			if (!facts_parse(&a, &s, &s.rows.items[i], &f, &err) && !err.message)
				abort();
			err_clear(&err);
		}
	} else if (!err.message) {
		abort();
	}
	err_clear(&err);
	arena_clear(&a);
}

void try_bytes(struct str bytes)
{
	static const char facts[] = "{\"schema\":\"casm.facts/1\"}\n{\"unit\":{\"source\":\"fuzz.c\"}}\n";
	struct buf record = {0}, elf = {0};
	struct err err = {0};

	look(bytes);
	carried_pack(str_c(facts), &record);
	if (carried_attach(S("fuzz input"), bytes, buf_str(&record), &elf, &err)) {
		if (elf.len < bytes.len)
			abort();
		/* tables may overlap what else is read: then what was there may be something else now */
		look(buf_str(&elf));
	} else if (!err.message) {
		abort();
	}
	err_clear(&err);
	buf_release(&record);
	buf_release(&elf);
}
