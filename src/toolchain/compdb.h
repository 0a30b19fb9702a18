/* compile_commands.json: Clang's JSON compilation database, as CMake, Meson, bear and compiledb write it. */
#ifndef TOOLCHAIN_COMPDB_H
#define TOOLCHAIN_COMPDB_H

#include "base/diag.h"
#include "toolchain/compiler.h"

struct compdb_entry {
	struct str directory; /* absolute */
	struct str file;      /* as written */
	struct str path;      /* cleaned, absolute */
	char *compiler;       /* argv[0]; launchers (ccache, distcc, sccache, icecc) are passed over */
	struct words args; /* what is left without compiler, source, -o X, -c: NULL-terminated; response files
				 (@FILE) are read in */
	uint64_t line;     /* in the database */
};
struct compdb {
	struct compdb_entries VEC(struct compdb_entry)
		entries;            /* C and C++ only, by path, each (path, args) once */
	size_t nduplicates, nother; /* left out: repeated; of other languages */
};

/* path: the file, or the folder that holds compile_commands.json. `command` is split as a POSIX shell would split
 * words, without a shell: quotes and backslashes, no expansion. Entries that are unusable (no file, no command, a
 * response file that is missing) are told in diags, each with its line, and left out; false only when nothing could be
 * read. Everything lives in a. */
bool compdb_load(struct arena *a, const char *path, struct compdb *db, struct diags *d, struct err *err);
/* Keeps the entries whose path (or path relative to root) matches the glob: *, ?, [..], ** across folders. */
void compdb_only(struct arena *a, struct compdb *db, const char *glob, struct str root);
/* The entry of a source named on the command line (any spelling of its path), or NULL. */
const struct compdb_entry *compdb_find(const struct compdb *db, struct str path);

#endif
