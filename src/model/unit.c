#include "model/unit.h"

#include <stdlib.h>
#include <unistd.h>

/* Folders whose content is shown as <name>: the system's and the compiler's own headers. */
static const char *const system_folders[] = {"/usr/include/x86_64-linux-gnu/",
					     "/usr/include/aarch64-linux-gnu/",
					     "/usr/aarch64-linux-gnu/include/",
					     "/usr/include/c++/",
					     "/usr/include/",
					     "/usr/local/include/",
					     NULL};

struct unit *unit_new(struct str source, struct str directory)
{
	struct unit *u = xmalloc(sizeof(*u));

	*u = (struct unit){0};
	intern_init(&u->names, &u->arena);
	diags_init(&u->diags, &u->arena);
	u->source = intern(&u->names, source);
	u->directory = u->ran_in = path_clean(&u->arena, directory);
	return u;
}

void unit_free(struct unit *u)
{
	struct arena a;

	if (!u)
		return;
	a = u->arena; /* u may be in it */
	if (!u->is_in_image)
		free(u);
	arena_clear(&a);
}

const char *unit_verdicts_missing(const struct unit *u)
{
	if (u->ptrflow || u->has_stored_verdicts)
		return NULL;
	return u->ptrflow_missing ? u->ptrflow_missing : "escape analysis was not run";
}

/* f.cold, f.cold.12 and f.part.0.cold belong to f and f.part.0. */
struct str unit_symbol_owner(struct str symbol)
{
	size_t end = symbol.len;

	while (end && symbol.ptr[end - 1] >= '0' && symbol.ptr[end - 1] <= '9')
		end--;
	if (end < symbol.len && (end == 0 || symbol.ptr[--end] != '.'))
		return symbol;
	if (end <= 5 || !str_ends(str_head(symbol, end), S(".cold")))
		return symbol;
	return str_head(symbol, end - 5);
}

static struct func *func_make(struct unit *u, struct str name)
{
	struct func *f = arena_new(&u->arena, struct func);

	f->linkage_name = f->name = name;
	for (int m = 0; m < METRIC_COUNT; m++)
		f->metrics[m] = value_unknown("not measured");
	f->compiler_instructions = f->compiler_stack = value_unknown("no such remark");
	vec_push(&u->arena, &u->funcs, f);
	return f;
}

struct func *unit_func(struct unit *u, struct str symbol)
{
	struct str name = intern(&u->names, unit_symbol_owner(symbol));
	void **at = map_at(&u->arena, &u->func_by_symbol, name);

	if (!*at)
		*at = func_make(u, name);
	return *at;
}

struct func *unit_func_namesake(struct unit *u, struct str symbol, struct str file)
{
	struct func *f = func_make(u, intern(&u->names, unit_symbol_owner(symbol)));

	f->decl.file = file.len ? intern(&u->names, file) : STR_NONE;
	return f;
}

struct func *unit_func_find(const struct unit *u, struct str symbol)
{
	struct func *f = map_find(&u->func_by_symbol, symbol);

	return f ? f : map_find(&u->func_by_symbol, unit_symbol_owner(symbol));
}

struct func_part *func_part(struct unit *u, struct func *f, struct str symbol)
{
	struct func_part *p;

	for (size_t i = 0; i < f->parts.count; i++)
		if (str_eq(f->parts.items[i].symbol, symbol))
			return &f->parts.items[i];
	p = vec_add(&u->arena, &f->parts);
	p->symbol = intern(&u->names, symbol);
	p->addr = ADDR_UNKNOWN;
	return p;
}

static int by_linkage_name(const void *a, const void *b)
{
	const struct func *f = *(const struct func *const *)a, *g = *(const struct func *const *)b;
	int c = str_cmp(f->linkage_name, g->linkage_name);

	if (c == 0)
		c = str_cmp(f->decl.file, g->decl.file);
	if (c == 0 && f->parts.count && g->parts.count)
		c = (f->parts.items[0].addr > g->parts.items[0].addr) -
		    (f->parts.items[0].addr < g->parts.items[0].addr);
	return c;
}

void unit_sort_funcs(struct unit *u)
{
	vec_sort(&u->funcs, by_linkage_name);
}

/* What is left of path below the folder dir; ptr NULL when it is not below. */
static struct str below(struct str path, struct str dir)
{
	bool is_root = str_eq(dir, S("/"));

	while (dir.len && dir.ptr[dir.len - 1] == '/')
		dir.len--;
	if ((dir.len || is_root) && path.len > dir.len + 1 && str_starts(path, dir) &&
	    path.ptr[dir.len] == '/')
		return str_from(path, dir.len + 1);
	return STR_NONE;
}

/* 12/bits/move.h of libstdc++ is included as bits/move.h, whatever the version. */
static struct str without_version(struct str name)
{
	size_t n = 0;

	if (str_starts(name, S("c++/")))
		name = str_from(name, 4);
	while (n < name.len && ((name.ptr[n] >= '0' && name.ptr[n] <= '9') || name.ptr[n] == '.'))
		n++;
	return n && n < name.len && name.ptr[n] == '/' ? str_from(name, n + 1) : name;
}

static struct str shown_name(struct unit *u, struct str path)
{
	struct str rest = below(path, u->trim_path);
	size_t at;

	if (!rest.ptr)
		rest = below(path, u->directory);
	if (!rest.ptr && below(path, u->root).ptr)
		rest = path_relative(&u->arena, path, u->directory);
	if (rest.ptr)
		return intern(&u->names, rest);
	/* /usr/lib/llvm-19/lib/clang/19/include/x.h, /usr/lib/gcc/x86_64-linux-gnu/12/include/x.h */
	at = str_find(path, S("/include/"));
	if (at != (size_t)-1 && str_starts(path, S("/usr/lib/")))
		return intern(&u->names,
			      str_printf(&u->arena, "<" STR_FMT ">", STR_ARG(str_from(path, at + 9))));
	for (size_t i = 0; system_folders[i]; i++)
		if (str_starts(path, str_c(system_folders[i])))
			return intern(&u->names, str_printf(&u->arena, "<" STR_FMT ">",
							    STR_ARG(without_version(str_from(
								    path, strlen(system_folders[i]))))));
	return intern(&u->names, path);
}

static struct str clean_file(struct unit *u, struct str raw, struct str comp_dir, bool is_known)
{
	struct str dir = comp_dir.ptr ? comp_dir : u->ran_in;
	struct str joined, path, *cached;
	void **at;

	if (raw.len == 0)
		return STR_NONE;
	if (raw.ptr[0] != '/' && dir.len && dir.ptr[0] == '/')
		joined = str_printf(&u->arena, STR_FMT "/" STR_FMT, STR_ARG(dir), STR_ARG(raw));
	else
		joined = raw;
	path = path_move(&u->arena, path_clean(&u->arena, joined), u->alias, u->real);
	at = map_at(&u->arena, &u->file_names, path);
	if (!*at) {
		cached = arena_new(&u->arena, struct str);
		*cached = shown_name(u, path);
		*at = cached;
		if (path.ptr[0] == '/' && is_known)
			vec_push(&u->arena, &u->known_files, path);
	}
	return *(struct str *)*at;
}

struct str unit_file(struct unit *u, struct str raw, struct str comp_dir)
{
	return clean_file(u, raw, comp_dir, true);
}

/* Is the known file what LLVM would call raw: relative to the nearest folder that holds it and the compiler's? */
static bool is_relative_name(const struct unit *u, struct str known, struct str raw)
{
	struct str folder = str_head(known, known.len - raw.len - 1), dir = u->ran_in, next, first = raw;

	if (!str_starts(dir, folder) || (dir.len > folder.len && dir.ptr[folder.len] != '/'))
		return false;
	next = str_from(dir, folder.len + 1);
	return !str_eq(str_cut(&next, '/'), str_cut(&first, '/'));
}

/* The file that LLVM would call raw, of those that exist: below the compiler's folder, or a folder that holds it. Headers of
 * which no code is left are in no line table. */
static struct str existing_file(struct unit *u, struct str raw)
{
	struct arena scratch = {0};
	struct str dir = u->ran_in, found = STR_NONE;

	while (!found.ptr && raw.ptr[0] != '/' && dir.len > 1) {
		struct str path = path_clean(&scratch, path_join(&scratch, dir, raw));

		if (access(str_to_c(&scratch, path), F_OK) == 0)
			found = str_dup(&u->arena, path);
		dir = path_dir(dir);
	}
	arena_clear(&scratch);
	return found;
}

struct str unit_remark_file(struct unit *u, struct str raw)
{
	struct str found = STR_NONE, fitting = STR_NONE;
	unsigned nfound = 0, nfitting = 0;

	if (raw.len == 0)
		return STR_NONE;
	raw = path_clean(&u->arena, raw); /* "./x.h", from -I/dir/. */
	for (size_t i = 0; i < u->known_files.count && raw.ptr[0] != '/'; i++) {
		struct str known = u->known_files.items[i];

		if (known.len <= raw.len || !str_ends(known, raw) ||
		    known.ptr[known.len - raw.len - 1] != '/')
			continue;
		found = known;
		nfound++;
		if (is_relative_name(u, known, raw)) {
			fitting = known;
			nfitting++;
		}
	}
	if (nfound > 1)
		found = nfitting == 1 ? fitting : STR_NONE;
	if (!nfound)
		found = existing_file(u, raw);
	/* what is only guessed must not make the next name ambiguous */
	return clean_file(u, found.ptr ? found : raw, STR_NONE, false);
}

struct str unit_source_file(struct str source)
{
	size_t label = str_find(source, S(" ["));

	return label != (size_t)-1 && str_ends(source, S("]")) ? str_head(source, label) : source;
}
