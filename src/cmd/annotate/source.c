#define _DEFAULT_SOURCE /* realpath */
#include "cmd/annotate/source.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/sources.h"

enum { SOURCE_BYTES_MAX = 1 << 28 };

static bool open_plain(struct annotation *a, struct profile_source *s, struct str path)
{
	const char *name = str_to_c(a->inv->run, path);
	struct err err = {0};
	struct stat st;
	char cwd[4096];

	if (stat(name, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > SOURCE_BYTES_MAX ||
	    !file_open(&s->text, name, &err)) {
		err_clear(&err);
		return false;
	}
	s->path = path.ptr[0] == '/' || !getcwd(cwd, sizeof(cwd)) ? str_dup(a->inv->run, path)
								  : path_join(a->inv->run, str_c(cwd), path);
	return true;
}

/* In the folders of --source-path: the whole path below them, then its ends, longest first. */
static bool open_below(struct annotation *a, struct profile_source *s, const char *folders)
{
	struct str rest = str_c(folders);

	while (rest.len) {
		struct str folder = str_cut(&rest, ':'), end = s->name;

		while (folder.len && end.len) {
			if (end.ptr[0] == '/')
				end = str_from(end, 1);
			if (str_find(end, S("..")) == (size_t)-1 &&
			    open_plain(a, s, path_join(a->inv->run, folder, end)))
				return true;
			end = str_from(end, str_find_char(end, '/'));
		}
	}
	return false;
}

static void open_source(struct annotation *a, struct profile_source *s)
{
	const char *folders = a->inv->options.source_path;
	char cwd[4096], *real;
	struct str path;
	bool is_inside;

	s->why = "its source file is not known";
	if (!s->name.len)
		return;
	s->why = NULL;
	if (folders && open_below(a, s, folders))
		return;
	if (!getcwd(cwd, sizeof(cwd))) {
		s->why = "the working folder cannot be named";
		return;
	}
	path = path_clean(a->inv->run,
			  s->name.ptr[0] == '/' ? s->name : path_join(a->inv->run, str_c(cwd), s->name));
	/* the compiler may have known the folder by another name, a symbolic link */
	real = realpath(str_to_c(a->inv->run, path), NULL);
	is_inside = path_is_in(path, str_c(cwd)) || (real && path_is_in(str_c(real), str_c(cwd)));
	free(real);
	if (!is_inside)
		s->why = "outside the working folder, not read: --source-path=DIR";
	else if (!open_plain(a, s, path))
		s->why = "not found: --source-path=DIR";
}

static bool is_newer(struct annotation *a, const struct profile_source *s)
{
	struct stat source, binary;

	if (!s->path.ptr || !a->symbolized.files.count ||
	    stat(str_to_c(a->inv->run, s->path), &source) != 0 ||
	    stat(str_to_c(a->inv->run, a->symbolized.files.items[0]->path), &binary) != 0)
		return false;
	return source.st_mtime > binary.st_mtime;
}

const struct profile_source *profile_source(struct annotation *a, struct str name)
{
	struct arena *run = a->inv->run;
	void **at = map_at(run, &a->source_files, name);
	struct profile_source *s = *at;

	if (s)
		return s;
	s = *at = arena_new(run, struct profile_source);
	*s = (struct profile_source){.name = name, .path = STR_NONE};
	open_source(a, s);
	s->is_newer = is_newer(a, s);
	for (size_t from = 0; s->path.ptr && from < s->text.text.len;) {
		vec_push(run, &s->starts, from);
		from += str_find_char(str_from(s->text.text, from), '\n') + 1;
	}
	return s;
}

bool profile_source_link(struct annotation *a, struct str name, int64_t line, struct loc *to)
{
	const struct profile_source *s;

	if (!a->inv->options.editor || !name.len || line < 1 || line > UINT32_MAX)
		return false;
	s = profile_source(a, name);
	*to = (struct loc){s->path, (uint32_t)line, 0};
	return s->path.ptr != NULL;
}

struct str profile_source_line(const struct profile_source *s, int64_t line)
{
	struct str rest;

	if (line < 1 || (uint64_t)line > s->starts.count)
		return STR_NONE;
	rest = str_from(s->text.text, s->starts.items[line - 1]);
	return str_cut(&rest, '\n');
}

struct str profile_source_shown(struct arena *a, const struct profile_source *s, int64_t line)
{
	struct str text = profile_source_line(s, line);

	if (text.ptr)
		return source_expanded(a, text);
	if (!s->path.ptr || line < 1)
		return S("?");
	return str_printf(a, "(the file has %zu lines: it changed since)", s->starts.count);
}

const char *profile_source_doubt(const struct profile_source *s, int64_t line)
{
	return s->is_newer && profile_source_line(s, line).ptr ? "  (may have changed since)" : "";
}
