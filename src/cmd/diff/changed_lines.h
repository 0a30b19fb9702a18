/* Which lines of the sources differ from a commit of git. */
#ifndef CMD_DIFF_CHANGED_LINES_H
#define CMD_DIFF_CHANGED_LINES_H

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
	struct changed_files VEC(const struct changed_file *) files; /* in git's order: by name */
};

/* The commit in which the file at path stands as it is now; NULL: git does not track it, or it was changed since. */
const char *changed_lines_commit_of(struct arena *a, const char *path);
/* What differs between the commit and the working tree, below the current folder. False: git cannot tell. */
bool changed_lines_load(struct arena *a, const char *rev, struct changed_lines *c);
/* What `git diff -U0` says, in pieces. */
struct changed_parsing;
struct changed_parsing *changed_lines_begin(struct arena *a, struct changed_lines *c);
void changed_lines_take(struct changed_parsing *p, struct str bytes);
void changed_lines_end(struct changed_parsing *p);
/* What became of a file, by the name that a line table gave it; NULL: nothing. */
const struct changed_file *changed_lines_of(struct arena *a, const struct changed_lines *c, struct str file);

#endif
