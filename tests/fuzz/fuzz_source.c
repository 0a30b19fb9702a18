/* The text of source facts, and what is looked up in what came out: each id leads somewhere. */
#include "fuzz.h"
#include "read/source.h"

static void need(bool claim)
{
	if (!claim)
		abort();
}

static bool is_in_or_none(int32_t index, size_t count)
{
	return index == SOURCE_NONE || (index >= 0 && (size_t)index < count);
}

static void look_at_place(const struct source_facts *f, const struct source_place *p)
{
	need(is_in_or_none(p->file, f->files.count));
	need((p->file == SOURCE_NONE) == !p->loc.file.ptr);
}

static void look_at_extent(const struct source_facts *f, const struct source_extent *e)
{
	need(is_in_or_none(e->file, f->files.count) && e->begin <= e->end && e->line <= e->end_line);
}

static void look_at_decl(const struct source_facts *f, const struct source_decl *d)
{
	need(d->func >= 0 && (size_t)d->func < f->funcs.count);
	look_at_place(f, &d->name);
	look_at_extent(f, &d->extent);
	look_at_extent(f, &d->body);
	for (size_t i = 0; i < d->params.count; i++) {
		const struct source_param *p = &d->params.items[i];

		look_at_extent(f, &p->extent);
		need(!p->can_be_restrict ||
		     (p->restrict_at >= p->extent.begin && p->restrict_at <= p->extent.end));
	}
	for (size_t i = 0; i < d->attrs.count; i++) {
		look_at_place(f, &d->attrs.items[i].at);
		look_at_place(f, &d->attrs.items[i].macro_at);
		look_at_extent(f, &d->attrs.items[i].extent);
	}
}

static void look_at_func(struct arena *a, const struct source_facts *f, const struct source_func *func)
{
	const struct source_decl *d = source_definition(f, func);
	struct source_func_ids targets = {0};

	need(is_in_or_none(func->definition, f->decls.count));
	need(!d || d->is_definition);
	for (size_t i = 0; i < func->decls.count; i++)
		need(&f->funcs.items[f->decls.items[func->decls.items[i]].func] == func);
	if (func->name.ptr)
		need(source_func_find(f, func->name));
	source_targets(a, f, func->type, &targets);
	look_at_place(f, &func->taken);
}

static void look_at_loop(const struct source_facts *f, size_t i)
{
	const struct source_loop *l = &f->loops.items[i];
	const struct source_extent *extents[] = {&l->extent, &l->body,      &l->head,  &l->init,
						 &l->step,   &l->condition, &l->pragma};

	need(is_in_or_none(l->func, f->funcs.count) && is_in_or_none(l->parent, i));
	look_at_place(f, &l->at);
	look_at_place(f, &l->in_arg);
	for (size_t k = 0; k < sizeof(extents) / sizeof(*extents); k++)
		look_at_extent(f, extents[k]);
	if (l->at.file != SOURCE_NONE)
		need(source_loop_at(f, l->at.loc));
}

static void look_at_call(const struct source_facts *f, const struct source_call *c)
{
	need(is_in_or_none(c->func, f->funcs.count) && is_in_or_none(c->loop, f->loops.count) &&
	     is_in_or_none(c->callee, f->funcs.count));
	look_at_place(f, &c->at);
	look_at_place(f, &c->in_arg);
	look_at_extent(f, &c->extent);
	look_at_extent(f, &c->target);
	for (size_t i = 0; i < c->args.count; i++)
		look_at_extent(f, &c->args.items[i].extent);
	source_call_at(f, c->at.loc, c->text);
}

void try_bytes(struct str bytes)
{
	struct arena arena = {0};
	struct source_facts f;
	struct err err = {0};

	if (source_read(&arena, bytes, S("fuzz input"), S("/x"), &f, &err)) {
		for (size_t i = 0; i < f.funcs.count; i++)
			look_at_func(&arena, &f, &f.funcs.items[i]);
		for (size_t i = 0; i < f.decls.count; i++)
			look_at_decl(&f, &f.decls.items[i]);
		for (size_t i = 0; i < f.loops.count; i++)
			look_at_loop(&f, i);
		for (size_t i = 0; i < f.calls.count; i++)
			look_at_call(&f, &f.calls.items[i]);
		for (size_t i = 0; i < f.accesses.count; i++) {
			need(is_in_or_none(f.accesses.items[i].loop, f.loops.count));
			look_at_extent(&f, &f.accesses.items[i].extent);
		}
		for (size_t i = 0; i < f.notes.count; i++)
			look_at_place(&f, &f.notes.items[i].at);
	} else {
		need(err.message && !f.files.count);
	}
	err_clear(&err);
	arena_clear(&arena);
}
