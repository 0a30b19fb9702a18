#include "cmd/sources.h"

#include <unistd.h>

struct source_file {
	struct file file;
	struct starts VEC(size_t) starts; /* offset of each line */
	bool is_open;
};

void sources_init(struct sources *s, struct arena *a, const struct options *o)
{
	*s = (struct sources){.arena = a, .options = o};
}

static struct source_file *open_source(struct sources *s, const struct unit *u, struct str name)
{
	void **at = map_at(s->arena, &s->by_name, name);
	struct source_file *f = *at;
	const char *path = str_to_c(s->arena, name), *there;
	struct err err = {0};
	size_t from = 0;

	if (f)
		return f;
	f = *at = arena_new(s->arena, struct source_file);
	vec_push(s->arena, &s->list, f);
	if (name.len && name.ptr[0] == '<')
		path = str_printf(s->arena, "/usr/include/" STR_FMT, (int)(name.len - 2), name.ptr + 1).ptr;
	else if (s->options->source_path && access(path, R_OK) != 0)
		path = str_printf(s->arena, "%s/%s", s->options->source_path, path).ptr;
	there = str_printf(s->arena, STR_FMT "/" STR_FMT, STR_ARG(u->directory), STR_ARG(name)).ptr;
	if (access(path, R_OK) != 0 && u->directory.len && name.len && name.ptr[0] != '/' &&
	    name.ptr[0] != '<')
		path = there;
	f->is_open = file_open(&f->file, path, &err);
	err_clear(&err);
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
