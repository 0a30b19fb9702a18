/* File names inside the arguments of a compiler. */
#ifndef CMD_LOAD_ARGPATHS_H
#define CMD_LOAD_ARGPATHS_H

#include "base/str.h"

/* The new name of an absolute path, cleaned; ptr NULL: it stays as it is. */
typedef struct str argpath_map(struct arena *a, const void *context, struct str path);

/* Replaces the absolute paths in a word: alone, joined to an option (-I/x), behind '=', ',', ':' or a quote. */
struct str argpaths_replace(struct arena *a, struct str word, argpath_map *map, const void *context);

/* Where the folders of a project are on this machine. */
struct argpath_places {
	struct str here;        /* casm's folder: what names are relative to */
	struct str root;        /* the folder that holds the sources, too; ptr NULL: unknown */
	struct str build;       /* the database's folder; ptr NULL: none, or the sources are in it */
	struct str ran_in;      /* where the compiler runs */
	struct str alias, real; /* another name of a folder; ptr NULL: none */
};
/* The arguments as they are shown and compared: without these folders. NULL-terminated. */
char *const *argpaths_show(struct arena *a, const struct argpath_places *p, char *const *args);

#endif
