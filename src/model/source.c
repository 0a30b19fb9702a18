#include "model/source.h"

const struct source_decl *source_definition(const struct source_facts *f, const struct source_func *func)
{
	return func && func->definition != SOURCE_NONE ? &f->decls.items[func->definition] : NULL;
}

const struct source_func *source_func_find(const struct source_facts *f, struct str name)
{
	const struct source_func *best = NULL;
	unsigned best_rank = 0;

	for (size_t i = 0; i < f->funcs.count; i++) {
		const struct source_func *func = &f->funcs.items[i];
		unsigned rank = (str_eq(func->name, name) ? 2u : 0u) + (func->definition != SOURCE_NONE);

		if ((str_eq(func->name, name) || str_eq(func->spelling, name)) &&
		    (!best || rank > best_rank)) {
			best = func;
			best_rank = rank;
		}
	}
	return best;
}

int32_t source_file_find(const struct source_facts *f, struct str name)
{
	struct arena scratch = {0};
	struct str path;
	int32_t found = SOURCE_NONE;

	for (size_t i = 0; i < f->files.count; i++)
		if (str_eq(f->files.items[i].name, name))
			return (int32_t)i;
	path = path_clean(&scratch, path_join(&scratch, f->directory, name));
	for (size_t i = 0; i < f->files.count && found == SOURCE_NONE; i++)
		if (str_eq(f->files.items[i].path, path))
			found = (int32_t)i;
	arena_clear(&scratch);
	return found;
}

/* Comparison of files with one that is looked for: by name first, since most are named alike. */
struct wanted {
	const struct source_facts *f;
	struct str name, path;
};

static struct wanted want(struct arena *a, const struct source_facts *f, struct loc loc)
{
	return (struct wanted){f, loc.file, path_clean(a, path_join(a, f->directory, loc.file))};
}

static bool is_wanted_file(const struct wanted *w, const struct source_place *p)
{
	struct str name = p->loc.file;
	const struct source_file *file;
	struct arena scratch = {0};
	bool is;

	if (p->file == SOURCE_NONE || !name.ptr)
		return false;
	if (str_eq(name, w->name))
		return true;
	file = &w->f->files.items[p->file];
	if (name.ptr == file->name.ptr)
		return str_eq(file->path, w->path);
	/* named by #line */
	is = str_eq(path_clean(&scratch, path_join(&scratch, w->f->directory, name)), w->path);
	arena_clear(&scratch);
	return is;
}

/* Column 0 is any. */
static bool is_at(const struct wanted *w, const struct source_place *p, struct loc loc)
{
	return p->loc.line == loc.line && (!loc.col || p->loc.col == loc.col) && is_wanted_file(w, p);
}

/* Lines of the extent as debug information names them, should there be a #line before it. */
static bool holds_line(const struct source_loop *l, struct loc loc)
{
	uint32_t first = l->at.loc.line, last = first + (l->extent.end_line - l->extent.line);

	if (l->extent.file == SOURCE_NONE || loc.line < first || loc.line > last)
		return false;
	if (loc.col && loc.line == first && loc.col < l->at.loc.col)
		return false;
	return !(loc.col && loc.line == last && loc.col >= l->extent.end_col);
}

const struct source_loop *source_loop_at(const struct source_facts *f, struct loc loc)
{
	const struct source_loop *best = NULL;
	struct arena scratch = {0};
	struct wanted w = want(&scratch, f, loc);

	for (size_t i = 0; i < f->loops.count && !best; i++)
		if (is_at(&w, &f->loops.items[i].at, loc) || is_at(&w, &f->loops.items[i].in_arg, loc))
			best = &f->loops.items[i];
	/* an inner loop comes behind the one around it */
	for (size_t i = f->loops.count; i-- > 0 && !best;)
		if (holds_line(&f->loops.items[i], loc) && is_wanted_file(&w, &f->loops.items[i].at))
			best = &f->loops.items[i];
	arena_clear(&scratch);
	return best;
}

static bool is_callee(const struct source_facts *f, const struct source_call *c, struct str name)
{
	const struct source_func *func;

	if (!name.ptr)
		return true;
	if (c->callee == SOURCE_NONE)
		return false;
	func = &f->funcs.items[c->callee];
	return str_eq(func->name, name) || str_eq(func->spelling, name);
}

const struct source_call *source_call_at(const struct source_facts *f, struct loc loc, struct str callee)
{
	const struct source_call *found = NULL;
	struct arena scratch = {0};
	struct wanted w = want(&scratch, f, loc);
	size_t n = 0;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct source_call *c = &f->calls.items[i];

		if ((is_at(&w, &c->at, loc) || is_at(&w, &c->in_arg, loc)) && is_callee(f, c, callee)) {
			found = c;
			n++;
		}
	}
	arena_clear(&scratch);
	return n == 1 ? found : NULL;
}

void source_targets(struct arena *a, const struct source_facts *f, struct str type,
		    struct source_func_ids *out)
{
	for (size_t i = 0; i < f->funcs.count; i++)
		if (f->funcs.items[i].is_address_taken && str_eq(f->funcs.items[i].type, type))
			vec_push(a, out, (int32_t)i);
}
