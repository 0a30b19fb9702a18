/* Files of a unit's project → comments → groups of assertions. The files are those that the unit's line tables know
 * and those that they include: of a header whose code was optimized away the tables are silent. */
#include <stdio.h>
#include <sys/stat.h>

#include "cmd/check.h"
#include "read/isa.h"
#include "rule/nearest.h"
#include "toolchain/compiler.h"

/* A complaint about a comment: "casm: a.c:3:12: expected …". */
static void complain(struct loc at, const char *severity, const char *message)
{
	struct buf b = {0};

	buf_add(&b, S("casm: "));
	loc_print(at, &b);
	buf_printf(&b, ": %s", severity);
	buf_add_visible(&b, str_c(message));
	fprintf(stderr, "%s\n", b.ptr);
	buf_release(&b);
}

/* The place of a byte of a file, counted from another place before it. */
static struct loc place_in(struct str text, struct str file, size_t from, uint32_t line, size_t to)
{
	size_t start = from;

	while (start > 0 && text.ptr[start - 1] != '\n')
		start--;
	for (size_t i = from; i < to && i < text.len; i++)
		if (text.ptr[i] == '\n') {
			line++;
			start = i + 1;
		}
	return (struct loc){file, line, (uint32_t)(to - start + 1)};
}

/* --- compilers and targets in brackets --- */

static const char *const families[] = {
#define X(name) #name,
	COMPILERS(X)
#undef X
		NULL};
static const struct isa *const isas[] = {
#define X(name) &isa_##name,
	ISAS(X)
#undef X
		NULL};

bool check_is_family(struct str name)
{
	for (size_t i = 0; families[i]; i++)
		if (str_eq(name, str_c(families[i])))
			return true;
	return false;
}

static bool is_isa(struct str name)
{
	for (size_t i = 0; isas[i]; i++)
		if (str_eq(name, str_c(isas[i]->name)))
			return true;
	return false;
}

/* A name that nobody has would let its assertions be skipped for ever. */
static bool names_are_known(struct check *c, const struct check_group *g, struct str text, uint32_t line)
{
	for (size_t i = 0; i < g->parsed.only.count; i++) {
		struct str name = g->parsed.only.items[i];
		struct nearest near = nearest_to(name);
		struct loc at;

		if (check_is_family(name) || is_isa(name))
			continue;
		for (size_t k = 0; families[k]; k++)
			nearest_try(&near, families[k]);
		for (size_t k = 0; isas[k]; k++)
			nearest_try(&near, isas[k]->name);
		at = place_in(text, g->file->name, g->offset, line, (size_t)(name.ptr - text.ptr));
		complain(at, "",
			 str_printf(c->inv->run, "no compiler or target '" STR_FMT "'%s%s%s", STR_ARG(name),
				    near.best ? "; did you mean '"
					      : " (there are clang, gcc, x86_64, aarch64)",
				    near.best ? near.best : "", near.best ? "'?" : "")
				 .ptr);
		c->nerrors++;
		return false;
	}
	return true;
}

/* --- files and comments --- */

static bool is_system(struct str path, struct str shown)
{
	return str_starts(shown, S("<")) || str_starts(path, S("/usr/"));
}

static void add_group(struct check *c, struct check_file *f, const struct comment *comment, size_t offset,
		      struct str text)
{
	struct arena *a = c->inv->run;
	struct str file = f->text;
	struct check_group *g = arena_new(a, struct check_group);
	struct err err = {0};
	size_t at;

	g->file = f;
	g->offset = offset;
	g->place = place_in(file, f->name, comment->offset, comment->line, offset - strlen("casm"));
	if (!assertions_parse(a, text, &g->parsed, &at, &err)) {
		complain(place_in(file, f->name, comment->offset, comment->line, offset + at), "",
			 err.message);
		err_clear(&err);
		c->nerrors++;
		return;
	}
	if (!names_are_known(c, g, file, g->place.line))
		return;
	g->target = check_bind(f, comment);
	vec_push(a, &c->groups, g);
	f->ngroups++;
	for (size_t i = 0; i < g->parsed.list.count; i++) {
		const struct assertion *x = &g->parsed.list.items[i];
		struct check_item *item = vec_add(a, &c->items);

		*item = (struct check_item){.group = g, .assertion = x, .least = value_unknown(NULL)};
		item->most = item->least;
		item->place = place_in(file, f->name, comment->offset, comment->line, offset + x->offset);
		item->caret_len = (uint32_t)str_find_char(x->text, '\n');
		item->worst.message = S("it binds to nothing");
	}
}

/* What a line of a comment may begin with: " * ", "!", "/ ", "< " of documentation. */
static size_t decoration(struct str line)
{
	size_t n = 0;

	while (n < line.len && memchr(" \t\r*!/<\\", line.ptr[n], 8))
		n++;
	return n;
}

/* "casm" with ':' or '[' behind it. */
static bool is_opening(struct str text)
{
	struct str rest;

	if (!str_starts(text, S("casm")))
		return false;
	rest = str_from(text, 4);
	while (rest.len && (rest.ptr[0] == ' ' || rest.ptr[0] == '\t'))
		rest = str_from(rest, 1);
	return rest.len && (rest.ptr[0] == ':' || rest.ptr[0] == '[');
}

/* Lines of a comment that begin with "casm:"; they go on on the next line behind a comma. */
static void search_comment(struct check *c, struct check_file *f, const struct comment *comment)
{
	struct str rest = comment->text, line;

	while (str_line(&rest, &line)) {
		size_t skip = decoration(line), from;
		struct str text = str_from(line, skip), more;

		if (!is_opening(text)) {
			size_t at = str_find(text, S(" casm:"));

			if (at == (size_t)-1)
				at = str_find(text, S(" casm["));
			if (at != (size_t)-1)
				complain(place_in(f->text, f->name, comment->offset, comment->line,
						  (size_t)(text.ptr - f->text.ptr) + at + 1),
					 "note: ", "not an assertion: these begin a line of their comment");
			continue;
		}
		from = (size_t)(text.ptr - f->text.ptr) + strlen("casm");
		for (more = str_trim(text); more.len;) {
			/* a splice at the end of a line comment goes on, too */
			if (more.ptr[more.len - 1] == '\\')
				more = str_trim(str_head(more, more.len - 1));
			if (!more.len || more.ptr[more.len - 1] != ',' || !str_line(&rest, &line))
				break;
			more = str_trim(line);
			text.len = (size_t)(line.ptr + line.len - text.ptr);
		}
		text = str_from(text, strlen("casm"));
		while (text.len && memchr(" \t\r\\", text.ptr[text.len - 1], 4))
			text.len--;
		add_group(c, f, comment, from, text);
	}
}

static void search_file(struct check *c, struct check_file *f)
{
	struct arena *a = c->inv->run;
	struct comments comments;

	comments_read(a, f->text, S("casm"), &comments);
	if (!comments.count)
		return;
	outline_read(a, f->text, &f->outline);
	f->first_group = c->groups.count;
	f->first_item = c->items.count;
	for (size_t i = 0; i < comments.count; i++)
		search_comment(c, f, &comments.items[i]);
	if (f->ngroups)
		vec_push(a, &c->files, f);
}

/* --- files --- */

static struct str skip_word(struct str line, struct str word)
{
	while (line.len && (line.ptr[0] == ' ' || line.ptr[0] == '\t'))
		line = str_from(line, 1);
	return str_starts(line, word) ? str_from(line, word.len) : STR_NONE;
}

static void list_includes(struct arena *a, struct str text, struct check_file *f)
{
	struct str rest = text, line;

	while (str_line(&rest, &line)) {
		struct str name = skip_word(line, S("#"));
		size_t end;

		name = skip_word(name, S("include"));
		name = skip_word(name, S(""));
		if (name.len < 3 || (name.ptr[0] != '"' && name.ptr[0] != '<'))
			continue;
		end = str_find_char(str_from(name, 1), name.ptr[0] == '"' ? '"' : '>') + 1;
		if (end < name.len)
			vec_push(a, &f->includes, str_dup(a, str_head(name, end + 1)));
	}
}

/* Of many units a copy: what is mapped is in memory again, with a page or with 64 kB, whenever it is looked at. */
static struct str copy_of(struct arena *a, struct str text)
{
	char *to = arena_bytes(a, text.len);

	arena_copy(to, text.ptr, text.len);
	return str_make(to, text.len);
}

static void read_file(struct check *c, struct check_file *f)
{
	struct arena *a = c->inv->run;
	struct err err = {0};
	struct file file;
	bool has_some;

	if (!file_open(&file, f->path, &err)) {
		err_clear(&err);
		return;
	}
	list_includes(a, file.text, f);
	has_some = str_find(file.text, S("casm")) != (size_t)-1;
	if (has_some)
		f->text = a->may_rest ? copy_of(a, file.text) : file.text;
	if (!has_some || a->may_rest)
		file_close(&file);
	if (has_some)
		search_file(c, f);
}

/* The file, read and searched when it is met for the first time; NULL: it holds nothing. */
static struct check_file *file_at(struct check *c, struct str path, struct str name)
{
	enum { MAX_BYTES = 1 << 30 };
	struct arena *a = c->inv->run;
	void **at = map_at(a, &c->file_by_path, path), **same;
	struct check_file *f = *at;
	struct stat st;

	if (f)
		return f;
	f = *at = arena_new(a, struct check_file);
	f->name = name;
	f->path = str_to_c(a, path);
	/* names in line tables come from outside: a pipe or a device must not be read */
	if (stat(f->path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > MAX_BYTES)
		return f;
	same = map_at(
		a, &c->file_by_inode,
		str_printf(a, "%llu:%llu", (unsigned long long)st.st_dev, (unsigned long long)st.st_ino));
	if (*same)
		return *map_at(a, &c->file_by_path, path) = *same;
	*same = f;
	read_file(c, f);
	return f;
}

static bool is_plain(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* Folders of -I and -iquote in u's arguments; absolute. */
static struct str_list include_folders(struct arena *a, const struct unit *u, bool is_quote)
{
	struct str folder = u->ran_in.len ? u->ran_in : u->directory;
	struct str_list out = {0};

	for (size_t i = 0; i < u->args.count; i++) {
		struct str arg = u->args.items[i], name = is_quote ? S("-iquote") : S("-I");

		if (!str_starts(arg, name))
			continue;
		arg = str_from(arg, name.len);
		if (!arg.len && i + 1 < u->args.count)
			arg = u->args.items[++i];
		vec_push(a, &out, path_join(a, folder, arg));
	}
	return out;
}

/* Where the compiler finds an include; ptr NULL: not in the project. */
static struct str resolve(struct arena *a, const struct check_file *from, struct str include,
			  const struct str_list *quoted, const struct str_list *folders)
{
	struct str name = str_make(include.ptr + 1, include.len - 2), path;

	if (include.ptr[0] == '"') {
		path = path_clean(a, path_join(a, path_dir(str_c(from->path)), name));
		if (is_plain(str_to_c(a, path)))
			return path;
		for (size_t i = 0; i < quoted->count; i++) {
			path = path_clean(a, path_join(a, quoted->items[i], name));
			if (is_plain(str_to_c(a, path)))
				return path;
		}
	}
	for (size_t i = 0; i < folders->count; i++) {
		path = path_clean(a, path_join(a, folders->items[i], name));
		if (is_plain(str_to_c(a, path)))
			return path;
	}
	return STR_NONE;
}

/* The name that u would show. */
static struct str shown_in(const struct unit *u, struct str path)
{
	const struct str *shown = map_find(&u->file_names, path);
	struct str rest = path;

	if (shown)
		return *shown;
	if (!u->directory.len || !str_starts(rest, u->directory))
		return path;
	rest = str_from(rest, u->directory.len);
	return rest.len > 1 && rest.ptr[0] == '/' ? str_from(rest, 1) : path;
}

/* An object that was compiled in "." (a reproducible build) names its files relative to a folder that it does not tell:
 * the current one is as good as any. */
static void add_relative(struct arena *a, const struct unit *u, struct str_list *paths)
{
	struct map seen = {0};

	for (size_t i = 0; i < u->funcs.count; i++) {
		struct str name = u->funcs.items[i]->decl.file;

		if (!name.len || name.ptr[0] == '/' || name.ptr[0] == '<' ||
		    !map_find(&u->file_names, name) || map_find(&seen, name))
			continue;
		*map_at(a, &seen, name) = paths;
		vec_push(a, paths, name);
	}
}

void check_unit_files(struct check *c, const struct unit *u, struct check_known_files *out)
{
	struct arena *a = c->inv->run;
	struct str_list quoted = include_folders(a, u, true), folders = include_folders(a, u, false);
	struct str_list paths = {0};
	struct map seen = {0};

	*out = (struct check_known_files){0};
	for (size_t i = 0; i < u->known_files.count; i++)
		vec_push(a, &paths, u->known_files.items[i]);
	add_relative(a, u, &paths);
	for (size_t i = 0; i < paths.count; i++) {
		struct str path = paths.items[i], shown = shown_in(u, path);
		struct check_file *f;
		void **at = map_at(a, &seen, path);

		if (*at || is_system(path, shown))
			continue;
		*at = c;
		f = file_at(c, path, shown);
		if (f->ngroups)
			vec_push(a, out, ((struct check_known){f, shown}));
		for (size_t k = 0; k < f->includes.count; k++) {
			path = resolve(a, f, f->includes.items[k], &quoted, &folders);
			if (path.len)
				vec_push(a, &paths, path);
		}
	}
}
