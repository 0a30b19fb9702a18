#include "cmd/sources.h"

#include <sys/stat.h>

enum { BLOCK_BYTES = 4096, STRIPE_BYTES = 128, NEAR_MAX = 64, KEPT_BYTES_MAX = 4096 };

struct source_file {
	struct file file;
	struct counts VEC(uint32_t)
		counts; /* newlines up to the end of each block, as far as they were asked for */
	bool is_open, is_near;
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

	if (!f) {
		f = *at = arena_new(s->arena, struct source_file);
		vec_push(s->arena, &s->list, f);
		find_file(s, f, u, name);
	}
	if (f->is_open && !f->is_near) {
		/* of many units they are many: from a page of each to 64 kB */
		if (s->near.count == NEAR_MAX)
			sources_rest(s);
		f->is_near = true;
		vec_push(s->arena, &s->near, f);
	}
	return f;
}

void sources_rest(struct sources *s)
{
	for (size_t i = 0; i < s->near.count; i++) {
		file_forget(&s->near.items[i]->file);
		s->near.items[i]->is_near = false;
	}
	s->near.count = 0;
}

/* Stripes of a length that the compiler knows: it counts with vectors. */
static uint32_t count_newlines(struct str block)
{
	uint32_t n = 0;

	for (; block.len >= STRIPE_BYTES; block = str_from(block, STRIPE_BYTES)) {
		uint8_t here = 0;

		for (unsigned i = 0; i < STRIPE_BYTES; i++)
			here += block.ptr[i] == '\n';
		n += here;
	}
	for (size_t i = 0; i < block.len; i++)
		n += block.ptr[i] == '\n';
	return n;
}

/* Where a line begins; false: there is none. */
static bool find_line(struct sources *s, struct source_file *f, uint32_t line, size_t *offset)
{
	struct str text = f->is_open ? f->file.text : S("");
	uint32_t before = line - 1; /* newlines that stand before it */
	size_t low = 0, high, at;

	while ((!f->counts.count || f->counts.items[f->counts.count - 1] < before) &&
	       f->counts.count * BLOCK_BYTES < text.len) {
		uint32_t so_far = f->counts.count ? f->counts.items[f->counts.count - 1] : 0;
		struct str block = str_head(str_from(text, f->counts.count * BLOCK_BYTES), BLOCK_BYTES);

		vec_push(s->arena, &f->counts, so_far + count_newlines(block));
	}
	/* the first block that ends with as many, or more */
	for (high = f->counts.count; low < high;) {
		size_t mid = low + (high - low) / 2;

		if (f->counts.items[mid] < before)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == f->counts.count)
		return false;
	at = low * BLOCK_BYTES;
	for (uint32_t n = low ? f->counts.items[low - 1] : 0; n < before; n++)
		at += str_find_char(str_from(text, at), '\n') + 1;
	*offset = before ? at : 0;
	return *offset < text.len;
}

struct str source_line_kept(struct sources *s, const struct unit *u, struct str name, uint32_t line)
{
	struct str text = source_line(s, u, name, line);

	return s->arena->may_rest && text.ptr && text.len <= KEPT_BYTES_MAX ? str_dup(s->arena, text) : text;
}

struct str source_line(struct sources *s, const struct unit *u, struct str name, uint32_t line)
{
	struct str rest = source_from(s, u, name, line);

	rest = rest.ptr ? str_cut(&rest, '\n') : rest;
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
	struct source_file *f = name.ptr && line ? open_source(s, u, name) : NULL;
	size_t at;

	return f && find_line(s, f, line, &at) ? str_from(f->file.text, at) : STR_NONE;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

struct str source_expanded(struct arena *a, struct str line)
{
	enum { TAB = 8 };
	struct buf b = {0};
	struct str text;

	if (str_ends(line, S("\r")))
		line.len--;
	for (size_t i = 0; i < line.len; i++) {
		if (line.ptr[i] == '\t')
			buf_fill(&b, ' ', TAB - b.len % TAB);
		else
			buf_addc(&b, line.ptr[i]);
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
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
