/* The text of source.h in one pass. It comes from a child process that may have died in the middle of a line or, fed with
 * hostile source, written anything: each id is checked against the table that it leads into. */
#include "read/source.h"

#include "base/map.h"
#include "read/fields.h"

enum { TEXT_VERSION = 1 };

#define LETTER(letter, name) letter,
static const char loop_letters[] = {SOURCE_LOOPS(LETTER) '\0'};
static const char storage_letters[] = {SOURCE_STORAGES(LETTER) '\0'};
static const char access_letters[] = {SOURCE_ACCESSES(LETTER) '\0'};
#undef LETTER

struct reading {
	struct arena *arena;
	struct arena scratch;
	struct intern names;
	struct fields t;
	char last; /* letter of the line before, of those that others may follow */
	bool has_count;
	struct source_facts f;       /* tables: in scratch, and kept at the end */
	struct source_params params; /* of the last declaration */
	struct source_attrs attrs;
	struct source_args args; /* of the last call */
	struct map renamed;      /* file and line → struct loc, without a column */
};

/* Copies a table to the facts' arena, without room to grow, and empties it. */
#define KEEP(r, to, table)                                                                                   \
	do {                                                                                                 \
		(to)->count = (to)->cap = (table)->count;                                                    \
		(to)->items = NULL;                                                                          \
		if ((table)->count) {                                                                        \
			(to)->items = arena_alloc_array((r)->arena, (table)->count, sizeof(*(to)->items));   \
			memcpy((to)->items, (table)->items, (table)->count * sizeof(*(to)->items));          \
		}                                                                                            \
		(table)->count = 0;                                                                          \
	} while (0)

/* --- parts of lines --- */
struct line_key {
	int32_t file;
	uint32_t line;
};

static struct loc loc_of(const struct reading *r, const struct source_place *p)
{
	struct line_key key = {p->file, p->line};
	const struct loc *other =
		r->renamed.count ? map_find(&r->renamed, str_make((const char *)&key, sizeof(key))) : NULL;

	return (struct loc){other ? other->file : r->f.files.items[p->file].name,
			    other ? other->line : p->line, p->col};
}

static bool read_place(struct reading *r, struct source_place *p)
{
	*p = (struct source_place){.file = SOURCE_NONE};
	if (!field_index_or_none(&r->t, "a file", r->f.files.count, &p->file))
		return false;
	if (p->file == SOURCE_NONE)
		return true;
	if (!field_number(&r->t, "an offset", &p->offset) || !field_number(&r->t, "a line", &p->line) ||
	    !field_number(&r->t, "a column", &p->col))
		return false;
	p->loc = loc_of(r, p);
	return true;
}

static bool read_extent(struct reading *r, struct source_extent *e)
{
	const char *at = r->t.p;
	unsigned set;

	*e = (struct source_extent){.file = SOURCE_NONE};
	if (!field_index_or_none(&r->t, "a file", r->f.files.count, &e->file))
		return false;
	if (e->file == SOURCE_NONE)
		return true;
	if (!field_number(&r->t, "an offset", &e->begin) || !field_number(&r->t, "a line", &e->line) ||
	    !field_number(&r->t, "a column", &e->col) || !field_number(&r->t, "an offset", &e->end) ||
	    !field_number(&r->t, "a line", &e->end_line) || !field_number(&r->t, "a column", &e->end_col) ||
	    !field_flags(&r->t, "m", &set))
		return false;
	if (e->end < e->begin || e->end_line < e->line)
		return field_expected(&r->t, at + 1, "an extent that ends behind its begin");
	e->is_macro = set & 1;
	return true;
}

static bool read_func_id(struct reading *r, int32_t *func)
{
	return field_index(&r->t, "a function", r->f.funcs.count, func);
}

static bool read_around(struct reading *r, int32_t *func, int32_t *loop)
{
	return field_index_or_none(&r->t, "a function", r->f.funcs.count, func) &&
	       (!loop || field_index_or_none(&r->t, "a loop", r->f.loops.count, loop));
}

/* --- lines --- */
static bool read_head(struct reading *r)
{
	const char *at = r->t.p;
	uint32_t version;

	if ((size_t)(r->t.end - r->t.p) < 6 || memcmp(r->t.p, "source", 6) != 0)
		return field_expected(&r->t, at, "\"source\"");
	r->t.p += 6;
	at = r->t.p;
	if (!field_number(&r->t, "the version of the text form", &version))
		return false;
	if (version != TEXT_VERSION)
		return field_expected(&r->t, at + 1, "version 1 of the text form");
	return field_name(&r->t, "the version of libclang", &r->f.library);
}

static bool read_file(struct reading *r)
{
	struct source_file f = {0};
	unsigned set;

	if (!field_own_id(&r->t, r->f.files.count) || !field_flags(&r->t, "ms", &set) ||
	    !field_name(&r->t, "a file", &f.name))
		return false;
	if (!f.name.ptr)
		return field_expected(&r->t, r->t.p - 1, "the name of a file");
	f.is_main = set & 1;
	f.is_system = set & 2;
	f.path = path_clean(r->arena, path_join(r->arena, r->f.directory, f.name));
	vec_push(&r->scratch, &r->f.files, f);
	return true;
}

static bool read_renamed(struct reading *r)
{
	struct line_key *key = arena_new(&r->scratch, struct line_key);
	struct loc *loc = arena_new(&r->scratch, struct loc);

	if (!field_index(&r->t, "a file", r->f.files.count, &key->file) ||
	    !field_number(&r->t, "a line", &key->line) || !field_name(&r->t, "a file", &loc->file) ||
	    !field_number(&r->t, "a line", &loc->line))
		return false;
	if (!loc->file.ptr)
		return field_expected(&r->t, r->t.p, "the name of a file");
	*map_at(&r->scratch, &r->renamed, str_make((const char *)key, sizeof(*key))) = loc;
	return true;
}

static bool read_func(struct reading *r)
{
	struct source_func f = {.definition = SOURCE_NONE, .taken = {.file = SOURCE_NONE}};
	unsigned set;

	if (!field_own_id(&r->t, r->f.funcs.count) || !field_name(&r->t, "a name", &f.name) ||
	    !field_name(&r->t, "a name", &f.spelling) || !field_flags(&r->t, "ivns", &set) ||
	    !field_name(&r->t, "a type", &f.type))
		return false;
	f.is_internal = set & 1 << 0;
	f.is_variadic = set & 1 << 1;
	f.is_inline = set & 1 << 2;
	f.is_system = set & 1 << 3;
	vec_push(&r->scratch, &r->f.funcs, f);
	return true;
}

static void finish_decl(struct reading *r)
{
	struct source_decl *d;

	if (!r->params.count && !r->attrs.count)
		return;
	d = &r->f.decls.items[r->f.decls.count - 1];
	KEEP(r, &d->params, &r->params);
	KEEP(r, &d->attrs, &r->attrs);
}

static bool read_decl(struct reading *r)
{
	struct source_decl d = {0};
	struct source_func *f;
	unsigned storage, set;
	int32_t id = (int32_t)r->f.decls.count;

	finish_decl(r);
	if (r->f.decls.count >= INT32_MAX)
		return field_expected(&r->t, r->t.start, "fewer declarations");
	if (!read_func_id(r, &d.func) || !field_letter(&r->t, storage_letters, "n, e or s", &storage) ||
	    !field_flags(&r->t, "dm", &set) || !read_place(r, &d.name) || !read_extent(r, &d.extent) ||
	    !read_extent(r, &d.body) || !field_name(&r->t, "a type", &d.result))
		return false;
	d.storage = (enum source_storage)storage;
	d.is_definition = set & 1;
	d.is_macro = set & 2;
	d.is_in_header = d.name.file != SOURCE_NONE && !r->f.files.items[d.name.file].is_main;
	vec_push(&r->scratch, &r->f.decls, d);
	f = &r->f.funcs.items[d.func];
	vec_push(r->arena, &f->decls, id);
	if (d.is_definition)
		f->definition = id;
	return true;
}

static bool read_param(struct reading *r)
{
	struct source_param p = {0};
	unsigned set;
	int32_t at;

	if (r->last != 'd' && r->last != 'p')
		return field_expected(&r->t, r->t.start, "a parameter only behind its declaration");
	if (!field_name(&r->t, "a name", &p.name) || !field_flags(&r->t, "parcC", &set) ||
	    !field_index_or_none(&r->t, "an offset", INT32_MAX, &at) ||
	    !field_name(&r->t, "a type", &p.type) || !read_extent(r, &p.extent))
		return false;
	p.is_pointer = set & 1 << 0;
	p.is_array = set & 1 << 1;
	p.is_restrict = set & 1 << 2;
	p.is_const = set & 1 << 3;
	p.points_to_const = set & 1 << 4;
	p.can_be_restrict = at >= 0;
	p.restrict_at = at >= 0 ? (uint32_t)at : 0;
	if (at >= 0 &&
	    (p.extent.file == SOURCE_NONE || p.restrict_at < p.extent.begin || p.restrict_at > p.extent.end))
		return field_expected(&r->t, r->t.start, "an offset in the parameter");
	vec_push(&r->scratch, &r->params, p);
	return true;
}

static bool read_attr(struct reading *r)
{
	struct source_attr a = {0};

	if (r->last != 'd' && r->last != 'p' && r->last != 'a')
		return field_expected(&r->t, r->t.start, "an attribute only behind its declaration");
	if (!field_name(&r->t, "a name", &a.name) || !field_name(&r->t, "a text", &a.text) ||
	    !read_place(r, &a.at) || !read_extent(r, &a.extent) || !field_name(&r->t, "a macro", &a.macro) ||
	    !read_place(r, &a.macro_at))
		return false;
	vec_push(&r->scratch, &r->attrs, a);
	return true;
}

static bool read_taken(struct reading *r)
{
	struct source_func *f;
	int32_t func;

	if (!read_func_id(r, &func))
		return false;
	f = &r->f.funcs.items[func];
	f->is_address_taken = true;
	return read_place(r, &f->taken);
}

static bool read_loop(struct reading *r)
{
	struct source_loop l = {0};
	unsigned kind, set;

	if (!field_own_id(&r->t, r->f.loops.count) || !read_around(r, &l.func, NULL) ||
	    !field_letter(&r->t, loop_letters, "f, w, d or r", &kind) ||
	    !field_index_or_none(&r->t, "an earlier loop", r->f.loops.count, &l.parent) ||
	    !field_number(&r->t, "a depth", &l.depth) || !field_flags(&r->t, "ab", &set) ||
	    !read_place(r, &l.at) || !read_place(r, &l.in_arg) || !read_extent(r, &l.extent) ||
	    !read_extent(r, &l.body) || !read_extent(r, &l.head) || !read_extent(r, &l.init) ||
	    !read_extent(r, &l.condition) || !read_extent(r, &l.step) || !read_extent(r, &l.pragma))
		return false;
	l.kind = (enum source_loop_kind)kind;
	l.has_attribute = set & 1 << 0;
	l.is_in_block = set & 1 << 1;
	vec_push(&r->scratch, &r->f.loops, l);
	return true;
}

static void finish_call(struct reading *r)
{
	if (r->args.count)
		KEEP(r, &r->f.calls.items[r->f.calls.count - 1].args, &r->args);
}

static bool read_call(struct reading *r)
{
	struct source_call c = {0};

	finish_call(r);
	if (!read_around(r, &c.func, &c.loop) ||
	    !field_index_or_none(&r->t, "a function", r->f.funcs.count, &c.callee) || !read_place(r, &c.at) ||
	    !read_place(r, &c.in_arg) || !read_extent(r, &c.extent) || !read_extent(r, &c.target) ||
	    !field_name(&r->t, "a text", &c.text) || !field_name(&r->t, "a type", &c.type))
		return false;
	vec_push(&r->scratch, &r->f.calls, c);
	return true;
}

static bool read_arg(struct reading *r)
{
	struct source_arg a = {0};

	if (r->last != 'c' && r->last != 'g')
		return field_expected(&r->t, r->t.start, "an argument only behind its call");
	if (!read_extent(r, &a.extent) || !field_name(&r->t, "a text", &a.text))
		return false;
	vec_push(&r->scratch, &r->args, a);
	return true;
}

static bool read_access(struct reading *r)
{
	struct source_access x = {0};
	const struct source_extent *body;
	unsigned kind, set;

	if (!read_around(r, &x.func, &x.loop) ||
	    !field_letter(&r->t, access_letters, "m, i, d or v", &kind) || !field_flags(&r->t, "rw&", &set) ||
	    !read_extent(r, &x.extent) || !field_name(&r->t, "a text", &x.text) ||
	    !field_name(&r->t, "a type", &x.type))
		return false;
	x.kind = (enum source_access_kind)kind;
	x.is_read = set & 1 << 0;
	x.is_written = set & 1 << 1;
	x.is_address_taken = set & 1 << 2;
	if (x.loop != SOURCE_NONE) {
		body = &r->f.loops.items[x.loop].body;
		x.is_in_head = body->file != SOURCE_NONE && body->file == x.extent.file &&
			       (x.extent.begin < body->begin || x.extent.end > body->end);
	}
	vec_push(&r->scratch, &r->f.accesses, x);
	return true;
}

static bool read_note(struct reading *r)
{
	struct source_note n;

	if (!read_place(r, &n.at) || !field_name(&r->t, "a text", &n.text))
		return false;
	vec_push(&r->scratch, &r->f.notes, n);
	return true;
}

static bool read_count(struct reading *r)
{
	r->has_count = true;
	return field_number(&r->t, "how many errors there are", &r->f.nerrors);
}

static const struct {
	char letter;
	bool (*read)(struct reading *r);
} lines[] = {
	{'i', read_file},   {'#', read_renamed}, {'f', read_func},  {'d', read_decl}, {'p', read_param},
	{'a', read_attr},   {'t', read_taken},   {'l', read_loop},  {'c', read_call}, {'g', read_arg},
	{'x', read_access}, {'n', read_note},    {'N', read_count},
};

static bool read_line(struct reading *r)
{
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		if (*r->t.p == lines[i].letter) {
			r->t.p++;
			if (!lines[i].read(r))
				return false;
			/* these may stand between all others */
			if (lines[i].letter != 'i' && lines[i].letter != '#')
				r->last = lines[i].letter;
			return true;
		}
	return field_expected(&r->t, r->t.p, "a line of another kind");
}

static bool read_lines(struct reading *r)
{
	if (!read_head(r) || !field_next_line(&r->t))
		return false;
	while (r->t.p < r->t.end) {
		if (r->t.end - r->t.p >= 3 && memcmp(r->t.p, "end", 3) == 0) {
			if (!r->has_count)
				return field_expected(&r->t, r->t.p, "how many errors there are");
			r->t.p += 3;
			if (!field_next_line(&r->t))
				return false;
			return r->t.p == r->t.end || field_expected(&r->t, r->t.p, "nothing behind \"end\"");
		}
		if (!read_line(r) || !field_next_line(&r->t))
			return false;
	}
	return field_expected(&r->t, r->t.p, "\"end\"");
}

static void keep(struct reading *r, struct source_facts *out)
{
	finish_decl(r);
	finish_call(r);
	/* what is only used has no declaration in the source: the compiler knows it */
	for (size_t i = 0; i < r->f.funcs.count; i++)
		if (!r->f.funcs.items[i].decls.count)
			r->f.funcs.items[i].is_system = true;
	*out = r->f;
	KEEP(r, &out->files, &r->f.files);
	KEEP(r, &out->funcs, &r->f.funcs);
	KEEP(r, &out->decls, &r->f.decls);
	KEEP(r, &out->loops, &r->f.loops);
	KEEP(r, &out->calls, &r->f.calls);
	KEEP(r, &out->accesses, &r->f.accesses);
	KEEP(r, &out->notes, &r->f.notes);
}

bool source_read(struct arena *a, struct str text, struct str from, struct str directory,
		 struct source_facts *out, struct err *err)
{
	struct reading r = {.arena = a};
	bool ok;

	*out = (struct source_facts){0};
	intern_init(&r.names, a);
	r.f.directory = str_dup(a, directory);
	r.t = (struct fields){.p = text.ptr ? text.ptr : "",
			      .line = 1,
			      .from = from,
			      .names = &r.names,
			      .scratch = &r.scratch,
			      .err = err};
	r.t.end = r.t.p + text.len;
	r.t.start = r.t.p;
	ok = read_lines(&r);
	if (ok)
		keep(&r, out);
	arena_clear(&r.scratch);
	return ok;
}
