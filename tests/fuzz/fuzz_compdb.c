/* Compilation databases: what is read must be usable as it is, and reading it again gives the same. */
#include "fuzz.h"

#include "toolchain/compdb.h"
#include "toolchain/shellwords.h"

static bool read_once(struct arena *a, struct str bytes, struct compdb *db)
{
	struct diags diags;
	struct err err = {0};
	bool ok;

	diags_init(&diags, a);
	ok = compdb_read(a, bytes, S("fuzz.json"), S("/fuzz"), NULL, db, &diags, &err);
	if (ok == (err.message != NULL))
		abort(); /* a failure without a message, or a message without failure */
	err_clear(&err);
	return ok;
}

static void check_entry(const struct compdb *db, const struct compdb_entry *e)
{
	const struct compdb_entry *found = compdb_find(db, e->path);

	if (!found || !str_eq(found->path, e->path))
		abort();
	if (e->args.items[e->args.count] || strlen(e->path.ptr) != e->path.len || e->path.ptr[0] != '/' ||
	    e->directory.ptr[0] != '/' || !e->compiler[0] || !e->source[0] || !e->line)
		abort();
	for (size_t i = 0; i < e->args.count; i++)
		if (!e->args.items[i])
			abort();
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct compdb db, again;
	struct words words = {0};
	struct err err = {0};

	if (read_once(&a, bytes, &db)) {
		for (size_t i = 0; i < db.entries.count; i++)
			check_entry(&db, &db.entries.items[i]);
		read_once(&a, bytes, &again);
		if (again.entries.count != db.entries.count || again.nother != db.nother ||
		    again.nduplicates != db.nduplicates)
			abort();
	}
	for (unsigned quoting = QUOTING_SHELL; quoting <= QUOTING_RESPONSE; quoting++) {
		if (!shellwords_split(&a, bytes, (enum quoting)quoting, &words, &err) && !err.message)
			abort();
		err_clear(&err);
	}
	glob_match(str_head(bytes, bytes.len / 3 < 12 ? bytes.len / 3 : 12), str_from(bytes, bytes.len / 3));
	arena_clear(&a);
}
