#define _GNU_SOURCE /* realpath */
#include "cmd/load/worktree.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/proc.h"
#include "base/tmp.h"
#include "base/vec.h"
#include "cmd/load/argpaths.h"
#include "toolchain/compiler.h"

/* What the folders are called: names that no project's own folder has, so that worktree_roots() finds where the
 * commit's files begin. */
#define CHECKOUT "casm-checkout"
#define FILES ".casm-commit"

enum { GIT_TIMEOUT_S = 600, MAX_LENT = 100000 };

/* Runs git; false: it could not be run, or failed (*is_refused), and its words are in `said`. */
static bool git(const char *const *args, struct str cwd, struct buf *out, struct buf *said, bool *is_refused,
		struct err *err)
{
	static const char *const always[] = {
		"git", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", NULL};
	struct arena scratch = {0};
	struct words argv = {0};
	struct proc p = {.cwd = cwd,
			 .timeout_s = GIT_TIMEOUT_S,
			 .npipes = 2,
			 .pipes = {{1, proc_capture, out}, {2, proc_capture, said}}};
	struct buf how = {0};
	bool ok;

	*is_refused = false;
	for (size_t i = 0; always[i]; i++)
		words_add(&scratch, &argv, always[i]);
	for (; *args; args++)
		words_add(&scratch, &argv, *args);
	words_end(&scratch, &argv);
	p.argv = argv.items;
	ok = proc_run(&p, err);
	if (ok && !proc_ok(&p)) {
		*is_refused = p.exit_status > 0;
		proc_describe(&p, &how);
		ok = err_set(err, "git %s", how.ptr);
		buf_release(&how);
	}
	arena_clear(&scratch);
	return ok;
}

/* The last line of what git said, which names the reason. */
static struct str gist(const struct buf *said)
{
	struct str rest = buf_str(said), line, last = STR_NONE;

	while (str_line(&rest, &line))
		if (str_trim(line).len)
			last = str_trim(line);
	if (str_starts(last, S("fatal: ")))
		last = str_from(last, 7);
	return last;
}

static struct str first_line(struct arena *a, const struct buf *out)
{
	struct str rest = buf_str(out), line = STR_NONE;

	str_line(&rest, &line);
	return str_dup(a, line);
}

/* One line that git answers; STR_NONE and err: none. */
static struct str ask(struct arena *a, const char *const *args, struct buf *said, bool *is_refused,
		      struct err *err)
{
	struct buf out = {0};
	struct str line = STR_NONE;

	said->len = 0;
	if (git(args, STR_NONE, &out, said, is_refused, err))
		line = first_line(a, &out);
	buf_release(&out);
	return line;
}

#define ARGS(...) ((const char *const[]){__VA_ARGS__, NULL})

static bool find_repository(struct arena *a, struct str *top, struct str *prefix, struct buf *said,
			    struct err *err)
{
	bool is_refused;

	*top = ask(a, ARGS("rev-parse", "--show-toplevel"), said, &is_refused, err);
	if (!top->ptr || !top->len) {
		struct str reason = gist(said);

		if (is_refused || top->ptr)
			return err_set(err, "--base-rev: this folder is in no work tree of git: " STR_FMT,
				       STR_ARG(reason));
		return err_wrap(err, "--base-rev");
	}
	*prefix = ask(a, ARGS("rev-parse", "--show-prefix"), said, &is_refused, err);
	if (!prefix->ptr)
		return err_wrap(err, "--base-rev");
	return true;
}

static bool find_commit(struct arena *a, const char *rev, struct str top, struct str *commit,
			struct buf *said, struct err *err)
{
	char *name = str_to_c(a, str_printf(a, "%s^{commit}", rev));
	struct err unknown = {0};
	struct str shallow;
	bool is_refused;

	if (rev[0] == '-' || !rev[0])
		return err_set(err, "--base-rev=%s: expected a commit of " STR_FMT, rev, STR_ARG(top));
	*commit = ask(a, ARGS("rev-parse", "--verify", "--quiet", name), said, &is_refused, &unknown);
	err_clear(&unknown);
	if (commit->ptr && commit->len)
		return true;
	shallow = ask(a, ARGS("rev-parse", "--is-shallow-repository"), said, &is_refused, &unknown);
	err_clear(&unknown);
	return err_set(err, "--base-rev=%s: " STR_FMT " has no such commit%s", rev, STR_ARG(top),
		       shallow.ptr && str_eq(shallow, S("true"))
			       ? "; it is a shallow clone: git fetch --deepen=100 may bring it"
			       : "");
}

/* Folders on the way to path, from `to` on. */
static bool make_folders(struct arena *a, struct str to, struct str path, struct err *err)
{
	struct str rest = str_from(path, to.len), done = to;

	while (rest.ptr) {
		struct str part = str_cut(&rest, '/');

		if (!part.len)
			continue;
		done = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(done), STR_ARG(part));
		if (mkdir(done.ptr, 0777) != 0 && errno != EEXIST)
			return err_set(err, "cannot make %s: %s", done.ptr, strerror(errno));
	}
	return true;
}

/* Links what git ignores, where the commit has nothing of that name. A folder of such files is one link. */
static void lend_ignored(struct arena *a, struct str top, struct str files)
{
	struct buf out = {0}, said = {0};
	struct err err = {0};
	struct str rest;
	bool is_refused;

	/* without the list everything but generated files is still there */
	if (git(ARGS("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"), top,
		&out, &said, &is_refused, &err)) {
		rest = buf_str(&out);
		for (unsigned n = 0; rest.len && n < MAX_LENT; n++) {
			struct str name = str_cut(&rest, '\0');
			struct str from, to;

			if (name.len && name.ptr[name.len - 1] == '/')
				name.len--;
			if (!name.len || !rest.ptr) /* the last one may be cut */
				continue;
			from = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(top), STR_ARG(name));
			to = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(files), STR_ARG(name));
			if (make_folders(a, files, path_dir(to), &err))
				(void)!symlink(from.ptr, to.ptr); /* fails where the commit has it */
			err_clear(&err);
		}
	}
	err_clear(&err);
	buf_release(&out);
	buf_release(&said);
}

bool worktree_add(struct arena *a, const char *rev, struct str *folder, struct err *err)
{
	struct str top, prefix = STR_NONE, commit, work, checkout, files;
	struct buf said = {0}, out = {0};
	bool is_refused, ok;

	/* of a hook that casm is run by: git would write today's index over */
	unsetenv("GIT_INDEX_FILE");
	ok = find_repository(a, &top, &prefix, &said, err) && find_commit(a, rev, top, &commit, &said, err) &&
	     tmp_folder(a, &work, err);
	if (!ok) {
		buf_release(&said);
		return false;
	}
	{
		char *real = realpath(work.ptr, NULL);

		if (real)
			work = str_dup(a, str_c(real));
		free(real);
	}
	checkout = str_printf(a, STR_FMT "/" CHECKOUT, STR_ARG(work));
	files = str_printf(a, STR_FMT "/" FILES, STR_ARG(work));
	said.len = 0;
	ok = git(ARGS("worktree", "add", "--detach", str_to_c(a, checkout), str_to_c(a, commit)), STR_NONE,
		 &out, &said, &is_refused, err);
	if (!ok) {
		err_set(err, "--base-rev=%s: git worktree add in " STR_FMT ": " STR_FMT, rev, STR_ARG(top),
			STR_ARG(gist(&said)));
	} else if (rename(checkout.ptr, files.ptr) != 0) {
		ok = err_set(err, "cannot rename %s: %s", checkout.ptr, strerror(errno));
	}
	/* Only the files are wanted. Once they have another name the repository forgets the worktree, so that nothing
	 * stays in it however casm ends. */
	if (ok) {
		struct err late = {0};

		said.len = 0;
		git(ARGS("worktree", "remove", "--force", str_to_c(a, checkout)), STR_NONE, &out, &said,
		    &is_refused, &late);
		err_clear(&late);
		unlink(str_printf(a, STR_FMT "/.git", STR_ARG(files)).ptr);
		lend_ignored(a, top, files);
		*folder = prefix.len ? path_clean(a, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(files),
								STR_ARG(prefix)))
				     : files;
		ok = make_folders(a, files, *folder, err);
	}
	buf_release(&said);
	buf_release(&out);
	return ok;
}

struct worktree_roots worktree_roots(struct str current, struct str folder)
{
	path_roots(&current, &folder);
	return (struct worktree_roots){current, folder};
}

struct str worktree_path(struct arena *a, const struct worktree_roots *r, struct str path)
{
	return path_move(a, path, r->from, r->to);
}

static struct str map_existing(struct arena *a, const void *context, struct str path)
{
	const struct worktree_roots *r = context;
	struct str to = worktree_path(a, r, path);

	return path_is_in(path, r->from) && access(to.ptr, F_OK) == 0 ? to : STR_NONE;
}

struct str worktree_arg(struct arena *a, const struct worktree_roots *r, struct str word)
{
	return argpaths_replace(a, word, map_existing, r);
}

/* Everything in `from` that `to` lacks. */
static void link_children(struct arena *a, struct str from, struct str to)
{
	DIR *dir = opendir(str_to_c(a, from));
	struct dirent *e;

	while (dir && (e = readdir(dir)))
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			(void)!symlink(str_printf(a, STR_FMT "/%s", STR_ARG(from), e->d_name).ptr,
				       str_printf(a, STR_FMT "/%s", STR_ARG(to), e->d_name).ptr);
	if (dir)
		closedir(dir);
}

bool worktree_enter(struct arena *a, const struct worktree_roots *r, struct str directory, struct err *err)
{
	struct str rest, from = r->from, to = r->to;

	if (!path_is_in(directory, r->from))
		return true;
	rest = str_from(directory, r->from.len);
	while (rest.ptr) {
		struct str part = str_cut(&rest, '/');
		bool is_made = false;
		struct stat st;

		if (!part.len)
			continue;
		from = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(from), STR_ARG(part));
		to = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(to), STR_ARG(part));
		if (lstat(to.ptr, &st) == 0 && S_ISLNK(st.st_mode)) {
			char target[4096];
			ssize_t n = readlink(to.ptr, target, sizeof(target));

			/* a lent folder; a link that is in the commit itself stays */
			if (n < 0 || !str_eq(str_make(target, (size_t)n), from))
				continue;
			if (unlink(to.ptr) != 0)
				return err_set(err, "cannot replace %s: %s", to.ptr, strerror(errno));
			is_made = true;
		} else if (errno == ENOENT && access(to.ptr, F_OK) != 0) {
			is_made = true;
		}
		if (!is_made)
			continue;
		if (mkdir(to.ptr, 0777) != 0)
			return err_set(err, "cannot make %s: %s", to.ptr, strerror(errno));
		link_children(a, from, to);
	}
	return true;
}
