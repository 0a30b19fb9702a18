/* Which lines of the sources differ from a commit of git. */
#ifndef CMD_CHANGED_LINES_H
#define CMD_CHANGED_LINES_H

#include "base/err.h"
#include "base/map.h"
#include "base/vec.h"

struct changed_range {
	uint32_t first, last; /* of today's file; a pure deletion: the lines before and behind it */
	bool is_deletion;
};
struct changed_file {
	struct str name; /* relative to the current folder */
	struct changed_ranges VEC(struct changed_range) ranges;
};
struct changed_lines {
	struct map by_name;
};

/* The commit in which the file at path stands as it is now; NULL: git does not track it, or it was changed since. */
const char *changed_lines_commit_of(struct arena *a, const char *path);
/* What differs between the commit and the working tree, below the current folder. False: git cannot tell. */
bool changed_lines_load(struct arena *a, const char *rev, struct changed_lines *c);
/* The first changed line from first to last of a file, by the name that a line table gave it; 0: none. */
uint32_t changed_lines_find(struct arena *a, const struct changed_lines *c, struct str file, uint32_t first,
			    uint32_t last);

#endif
