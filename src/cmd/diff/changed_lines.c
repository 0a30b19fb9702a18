/* Asks `git diff -U0`: hunks without context, of which only the heads are needed,
 *
 *	+++ src/a.c
 *	@@ -10,2 +12 @@ static int f(void)
 *
 * while the lines of a hunk are counted and passed over: they may look like heads. */
#include "cmd/diff/changed_lines.h"

#include <unistd.h>

#include "base/proc.h"

enum { LINE_MAX_BYTES = 64 * 1024, GIT_TIMEOUT_S = 60 };

struct changed_parsing {
	struct arena *a;
	struct changed_lines *c;
	struct buf line;
	bool is_cut;         /* the line at hand is longer than LINE_MAX_BYTES */
	uint64_t nold, nnew; /* lines of the hunk that are still to come */
	struct changed_file *file;
};

static bool number(struct str *rest, uint64_t *n)
{
	size_t len = 0;
	struct str digits;

	while (len < rest->len && rest->ptr[len] >= '0' && rest->ptr[len] <= '9')
		len++;
	digits = str_head(*rest, len);
	*rest = str_from(*rest, len);
	return str_u64(digits, n);
}

/* "10,2" or "10" */
static bool range(struct str *rest, uint64_t *first, uint64_t *count)
{
	*count = 1;
	if (!number(rest, first))
		return false;
	if (!str_starts(*rest, S(",")))
		return true;
	*rest = str_from(*rest, 1);
	return number(rest, count);
}

static void hunk(struct changed_parsing *p, struct str rest)
{
	uint64_t old_first, new_first;
	struct changed_range *r;

	p->nold = p->nnew = 0;
	if (!range(&rest, &old_first, &p->nold) || !str_starts(rest, S(" +")))
		return;
	rest = str_from(rest, 2);
	if (!range(&rest, &new_first, &p->nnew) || new_first > UINT32_MAX / 2 || p->nnew > UINT32_MAX / 2) {
		p->nold = p->nnew = 0;
		return;
	}
	if (!p->file)
		return;
	r = vec_add(p->a, &p->file->ranges);
	new_first = new_first ? new_first : 1; /* "+0,0": before the first line */
	r->is_deletion = p->nnew == 0;
	r->first = (uint32_t)new_first;
	r->last = (uint32_t)(new_first + (p->nnew ? p->nnew - 1 : 1));
}

static void name(struct changed_parsing *p, struct str path)
{
	void **at;

	p->file = NULL;
	/* a name that git quotes is none that we would find again */
	if (str_eq(path, S("/dev/null")) || str_starts(path, S("\"")) || p->is_cut)
		return;
	path = str_head(path, str_find_char(path, '\t'));
	p->file = arena_new(p->a, struct changed_file);
	p->file->name = str_dup(p->a, path);
	at = map_at(p->a, &p->c->by_name, p->file->name);
	*at = p->file;
	vec_push(p->a, &p->c->files, p->file);
}

static void end_line(struct changed_parsing *p)
{
	struct str line = buf_str(&p->line);

	if (p->nold && str_starts(line, S("-")))
		p->nold--;
	else if (p->nnew && str_starts(line, S("+")))
		p->nnew--;
	else if (str_starts(line, S("+++ ")))
		name(p, str_from(line, 4));
	else if (str_starts(line, S("@@ -")))
		hunk(p, str_from(line, 4));
	p->line.len = 0;
	p->is_cut = false;
}

struct changed_parsing *changed_lines_begin(struct arena *a, struct changed_lines *c)
{
	struct changed_parsing *p = arena_new(a, struct changed_parsing);

	p->a = a;
	p->c = c;
	return p;
}

void changed_lines_take(struct changed_parsing *p, struct str bytes)
{
	while (bytes.len) {
		size_t n = str_find_char(bytes, '\n'), room = LINE_MAX_BYTES - p->line.len;

		buf_add(&p->line, str_head(bytes, n < room ? n : room));
		p->is_cut |= n > room;
		if (n < bytes.len)
			end_line(p);
		bytes = str_from(bytes, n + 1);
	}
}

void changed_lines_end(struct changed_parsing *p)
{
	if (p->line.len)
		end_line(p);
	buf_release(&p->line);
}

static bool take(void *context, struct str bytes)
{
	changed_lines_take(context, bytes);
	return true;
}

enum { WORDS_MAX = 16 };

/* words: NULL-terminated. */
static bool run(struct arena *a, const char *const *words, proc_sink *sink, void *context)
{
	char *argv[WORDS_MAX + 1] = {NULL};
	struct proc p = {.argv = argv,
			 .timeout_s = GIT_TIMEOUT_S,
			 .npipes = 1,
			 .pipes = {{.child_fd = 1, .take = sink, .context = context}}};
	struct err err = {0};
	bool ok;

	for (size_t i = 0; i < WORDS_MAX && words[i]; i++)
		argv[i] = str_to_c(a, str_c(words[i]));
	ok = proc_run(&p, &err) && proc_ok(&p);

	err_clear(&err);
	return ok;
}

const char *changed_lines_commit_of(struct arena *a, const char *path)
{
	struct str folder = path_dir(str_c(path)), base = path_base(str_c(path));
	const char *in = str_to_c(a, folder), *file = str_to_c(a, base);
	const char *const clean[] = {"git", "-C", in, "diff", "--quiet", "HEAD", "--", file, NULL};
	const char *const log[] = {"git", "-C", in, "log", "-1", "--format=%H", "--", file, NULL};
	struct buf out = {0};
	const char *commit = NULL;

	if (run(a, clean, proc_capture, &out) && run(a, log, proc_capture, &out)) {
		struct str hash = str_head(buf_str(&out), str_find_char(buf_str(&out), '\n'));

		if (hash.len >= 40)
			commit = str_to_c(a, hash);
	}
	buf_release(&out);
	return commit;
}

bool changed_lines_load(struct arena *a, const char *rev, struct changed_lines *c)
{
	const char *const argv[] = {"git",          "-c",          "core.quotePath=false", "diff",
				    "-U0",          "--no-color",  "--no-ext-diff",        "--no-textconv",
				    "--no-renames", "--no-prefix", "--relative",           rev,
				    "--",           NULL};
	struct changed_parsing *p;
	bool ok;

	if (rev[0] == '-')
		return false;
	p = changed_lines_begin(a, c);
	ok = run(a, argv, take, p);
	changed_lines_end(p);
	return ok;
}

const struct changed_file *changed_lines_of(struct arena *a, const struct changed_lines *c, struct str file)
{
	const struct changed_file *found = file.ptr ? map_find(&c->by_name, file) : NULL;
	char cwd[4096];

	if (!file.ptr)
		return NULL;
	if (!found)
		found = map_find(&c->by_name, path_clean(a, file));
	if (!found && file.len && file.ptr[0] == '/' && getcwd(cwd, sizeof(cwd))) {
		struct str here = str_c(cwd), clean = path_clean(a, file);

		if (str_starts(clean, here) && clean.len > here.len && clean.ptr[here.len] == '/')
			found = map_find(&c->by_name, str_from(clean, here.len + 1));
	}
	/* relative to the folder of the build: below the current one, or a neighbour of the sources */
	while (!found && str_starts(file, S("../"))) {
		file = str_from(file, 3);
		found = map_find(&c->by_name, file);
	}
	return found;
}
