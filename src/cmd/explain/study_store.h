/* The store of earlier compiles: facts with reasons, found again by what was asked (source, arguments, compiler) and
 * good as long as no file that went into them changed. Entries of the cache (cmd/load/cache_folder.h), of the kind explain:
 *
 *	casm.study/3
 *	input SIZE MTIME HASH PATH       a file that was read: sources and headers, the compiler, casm and its rules
 *	…
 *	facts BYTES
 *	{"schema":"casm.facts/1", …}     JSON lines (docs/facts.md)
 *	index BYTES                      of the facts (read/facts_index.h)
 *	…
 *	source BYTES                     for each unit, in the facts' order: what libclang said of it (read/source.h);
 *	…                                "missing BYTES": why it said nothing
 *	end
 *
 * An input is unchanged when size and time of change are the same, or else its content; what compilers consist of, by size
 * and time alone. What a new file would change (a header that would now be found first) is not noticed. */
#ifndef CMD_EXPLAIN_STUDY_STORE_H
#define CMD_EXPLAIN_STUDY_STORE_H

#include "base/buf.h"
#include "base/file.h"
#include "base/vec.h"
#include "cmd/load/cache_folder.h"

struct store_input {
	struct str path; /* absolute */
	bool is_of_compiler;
};
struct store_inputs VEC(struct store_input);

/* What libclang said of a unit. */
struct study_source {
	struct str text; /* empty: nothing, and why */
	struct str missing;
};
struct study_sources VEC(struct study_source);

struct study_entry {
	struct file file; /* the texts point into it; study_store_close() */
	struct str facts, index;
	struct study_sources sources;
};

/* False: no entry, or one that is not good any more; *changed (may be NULL): the input that changed, ptr NULL if none. */
bool study_store_open(struct arena *a, struct str path, struct study_entry *e, struct str *changed);
void study_store_close(struct study_entry *e);
/* Writes the entry, atomically; started_s: when the compile began (time()): an input that changed since makes no entry.
 * What fails is silent: the store only saves time. */
void study_store_write(struct arena *a, const struct cache *c, struct str path,
		       const struct store_inputs *inputs, long long started_s, struct str facts,
		       struct str index, const struct study_sources *sources);
/* Hash of a file's content; false: it cannot be read. */
bool study_hash_file(struct arena *a, struct str path, uint64_t *hash);

#endif
