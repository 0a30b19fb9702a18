/* --base-rev: the files of a commit in a work folder, and the names of today's files in it. */
#ifndef CMD_LOAD_WORKTREE_H
#define CMD_LOAD_WORKTREE_H

#include "base/err.h"
#include "base/str.h"

/* Checks the commit out of the repository that casm runs in; no hook runs. *folder is the one that stands for the
 * current folder; it goes when casm ends (base/tmp.h), and the repository does not know of it any more. Files that git
 * ignores (generated headers, build folders) are lent to it as links. */
bool worktree_add(struct arena *a, const char *rev, struct str *folder, struct err *err);

/* The same place of the repository (from) and of the commit (to). */
struct worktree_roots {
	struct str from, to;
};
struct worktree_roots worktree_roots(struct str current, struct str folder);
/* A path below the repository → below the commit; others stay. */
struct str worktree_path(struct arena *a, const struct worktree_roots *r, struct str path);
/* An argument: absolute paths in it that the commit has are replaced by its own. */
struct str worktree_arg(struct arena *a, const struct worktree_roots *r, struct str word);
/* Makes the folder of the commit that stands for `directory`, so that a compiler can run there: what the commit does not
 * have of it is linked to today's, but ".." leads to the commit's files. */
bool worktree_enter(struct arena *a, const struct worktree_roots *r, struct str directory, struct err *err);

#endif
