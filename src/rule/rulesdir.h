/* Where casm's data files (rules/) are. */
#ifndef RULE_RULESDIR_H
#define RULE_RULESDIR_H

#include "base/err.h"
#include "base/file.h"
#include "base/vec.h"

/* Opens rules/<name>: in $CASM_RULES when set, else beside the program (../rules and ../../rules in a build folder,
 * ../share/casm/rules where it is installed), else where `make install` was told to put them. *path (in a) is the
 * file found. */
bool rules_open(struct arena *a, const char *name, struct file *f, struct str *path, struct err *err);

/* The files *.yaml of the folder rules/<name>, found in the same way, sorted by name; paths are NUL-terminated. An
 * empty folder is no error, a missing one is. */
struct rules_files VEC(struct str);
bool rules_list(struct arena *a, const char *name, struct rules_files *files, struct err *err);
/* The same files, each given to parse() with its path and bytes, which are gone when it returns; ends with the first
 * that it refuses. */
bool rules_read(struct arena *a, const char *name,
		bool (*parse)(void *to, struct str path, struct str bytes, struct err *err), void *to,
		struct err *err);

#endif
