#include "cmd/sources.h"

#include <sys/stat.h>

struct source_file {
	struct file file;
	struct starts VEC(size_t) starts; /* offset of each line */
	bool is_open;
};

void sources_init(struct sources *s, struct arena *a, const struct options *o)
{
	*s = (struct sources){.arena = a, .options = o};
}

/* Names in line tables come from outside: a pipe or a device must not be read. */
static bool open_plain(struct source_file *f, const char *path)
{
	enum { MAX_BYTES = 1 << 30 };
	struct err err = {0};
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > MAX_BYTES)
		return false;
	f->is_open = file_open(&f->file, path, &err);
	err_clear(&err);
	return f->is_open;
}

/* The file that u shows as `name`; ptr NULL: it knows none by line tables. */
static struct str known_path(const struct unit *u, struct str name)
{
	for (size_t i = 0; i < u->known_files.count; i++) {
		const struct str *shown = map_find(&u->file_names, u->known_files.items[i]);

		if (shown && str_eq(*shown, name))
			return u->known_files.items[i];
	}
	return STR_NONE;
}

static void find_file(struct sources *s, struct source_file *f, const struct unit *u, struct str name)
{
	bool is_system = name.len > 2 && name.ptr[0] == '<', is_absolute = name.len && name.ptr[0] == '/';
	struct str known = known_path(u, name);

	if (s->options->source_path &&
	    open_plain(f, str_printf(s->arena, "%s/" STR_FMT, s->options->source_path, STR_ARG(name)).ptr))
		return;
	if (known.ptr && open_plain(f, str_to_c(s->arena, known)))
		return;
	if (!is_system && !is_absolute && u->directory.len &&
	    open_plain(f,
		       str_printf(s->arena, STR_FMT "/" STR_FMT, STR_ARG(u->directory), STR_ARG(name)).ptr))
		return;
	if (is_system)
		name = str_printf(s->arena, "/usr/include/" STR_FMT,
				  STR_ARG(str_head(str_from(name, 1), name.len - 2)));
	open_plain(f, str_to_c(s->arena, name));
}

/* Units compiled in several folders may show several files by one name. */
static struct source_file *open_source(struct sources *s, const struct unit *u, struct str name)
{
	struct str key = str_printf(s->arena, STR_FMT "\n" STR_FMT, STR_ARG(u->directory), STR_ARG(name));
	void **at = map_at(s->arena, &s->by_name, key);
	struct source_file *f = *at;
	size_t from = 0;

	if (f)
		return f;
	f = *at = arena_new(s->arena, struct source_file);
	vec_push(s->arena, &s->list, f);
	find_file(s, f, u, name);
	while (f->is_open && from < f->file.text.len) {
		vec_push(s->arena, &f->starts, from);
		from += str_find_char(str_from(f->file.text, from), '\n') + 1;
	}
	return f;
}

struct str source_line(struct sources *s, const struct unit *u, struct str name, uint32_t line)
{
	struct source_file *f;
	struct str rest;

	if (!name.ptr || !line)
		return STR_NONE;
	f = open_source(s, u, name);
	if (line > f->starts.count)
		return STR_NONE;
	rest = str_from(f->file.text, f->starts.items[line - 1]);
	rest = str_cut(&rest, '\n');
	if (rest.len && rest.ptr[rest.len - 1] == '\r')
		rest.len--;
	return rest;
}

struct str source_text(struct sources *s, const struct unit *u, struct str name)
{
	const struct source_file *f = name.ptr ? open_source(s, u, name) : NULL;

	return f && f->is_open ? f->file.text : STR_NONE;
}

struct str source_from(struct sources *s, const struct unit *u, struct str name, uint32_t line)
{
	const struct source_file *f = name.ptr ? open_source(s, u, name) : NULL;

	return f && line && line <= f->starts.count ? str_from(f->file.text, f->starts.items[line - 1])
						    : STR_NONE;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

uint32_t token_width(struct str text, uint32_t col)
{
	uint32_t n = 0;

	if (!col || col > text.len)
		return 0;
	while (col - 1 + n < text.len && is_word(text.ptr[col - 1 + n]))
		n++;
	return n ? n : 1;
}

void sources_close(struct sources *s)
{
	for (size_t i = 0; i < s->list.count; i++)
		file_close(&s->list.items[i]->file);
}
