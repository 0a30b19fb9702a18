/* compile_commands.json: Clang's JSON compilation database, as CMake, Meson, bear and compiledb write it. */
#ifndef TOOLCHAIN_COMPDB_H
#define TOOLCHAIN_COMPDB_H

#include "base/diag.h"
#include "base/opt.h"
#include "toolchain/compiler.h"

struct compdb_entry {
	struct str directory; /* absolute */
	struct str file;      /* as written */
	struct str path;      /* cleaned, absolute, of the file's real folder */
	struct str alias,
		real;   /* a folder as the command names it, through a symbolic link, and its own name; ptr
				 * NULL: there is none */
	char *compiler; /* argv[0], absolute if it is a path; launchers (ccache, distcc, sccache, icecc) are
				 passed over */
	char *source;   /* the word of the command that names the source: what the compiler is to be given */
	struct words args; /* what is left without compiler, source and what says which files to write (-c,
				 -o X, -MD …) or link: NULL-terminated; response files (@FILE) are read in */
	uint64_t line;     /* in the database */
};
struct compdb {
	struct str name; /* the file, for messages */
	struct compdb_entries VEC(struct compdb_entry)
		entries;                    /* C and C++ only, by path, then args; no two alike */
	size_t nduplicates, nother, ninner; /* left out: repeated; of other languages; clang -cc1 */
};

/* What is asked for of a large database: others are looked at, but not kept. */
struct compdb_choice {
	const struct opt_list *globs; /* as for compdb_only(); empty: by names */
	struct str root;
	struct compdb_names VEC(struct str) names; /* last parts of paths; empty: all */
};

/* path: the file, or the folder that holds compile_commands.json. `command` is split as a POSIX shell would split
 * words, without a shell: quotes and backslashes, no expansion. Entries that are unusable (no file, no command, a
 * response file that is missing) are told in diags, each with its line, and left out; false only when nothing could be
 * read. choice: NULL for all entries; those that are not chosen count among what was left out all the same. Everything
 * lives in a. */
bool compdb_load(struct arena *a, const char *path, const struct compdb_choice *choice, struct compdb *db,
		 struct diags *d, struct err *err);
/* The same from text; a relative directory is relative to folder. */
bool compdb_read(struct arena *a, struct str text, struct str name, struct str folder,
		 const struct compdb_choice *choice, struct compdb *db, struct diags *d, struct err *err);
/* The entry of one source of a command that was given as words, as if a database had it: db has it alone, or nothing when it
 * is of another language. directory is absolute. */
bool compdb_of_command(struct arena *a, struct str directory, const char *source, const struct words *command,
		       struct compdb *db, struct err *err);
/* Keeps the entries whose path, or path relative to root, matches one of the globs: *, ?, [..], ** across folders; a
 * glob without a slash is for the last part of the path. False: no entry matches one of the globs. */
bool compdb_only(struct compdb *db, const struct opt_list *globs, struct str root, struct err *err);
/* The first entry of a source named on the command line, or NULL; others of the same path follow it. path is absolute;
 * another name of the same file (a symbolic link) does too. */
const struct compdb_entry *compdb_find(const struct compdb *db, struct str path);

/* Does the path match? See compdb_only(). */
bool glob_match(struct str glob, struct str path);

#endif
