/* Allocators of casm.yaml that match nothing: most are misspelt. */
#include <inttypes.h>

#include "analyze/reduce.h"
#include "base/shelf.h"
#include "cmd/load/parts.h"
#include "rule/nearest.h"

enum { NAMED_MAX = 5 };

struct seen {
	struct arena *a;
	struct map set;
	struct str_list names;
};

static void see(struct seen *s, struct str name)
{
	void **at;

	if (!name.len)
		return;
	at = map_at(s->a, &s->set, name);
	if (*at)
		return;
	*at = s;
	vec_push(s->a, &s->names, name);
}

static void see_flow(struct seen *s, const struct ptrflow *flow)
{
	for (size_t i = 0; flow && i < flow->funcs.count; i++)
		see(s, flow->funcs.items[i].name);
}

static void see_func(struct seen *s, const struct func *f)
{
	const struct call_insns calls = func_call_insns(s->a, f);

	see(s, f->linkage_name);
	for (size_t i = 0; i < f->aliases.count; i++)
		see(s, f->aliases.items[i]);
	for (size_t i = 0; i < f->calls.count; i++)
		see(s, f->calls.items[i].callee);
	for (size_t i = 0; i < f->allocsites.count; i++)
		see(s, f->allocsites.items[i].allocator);
	for (size_t i = 0; i < calls.count; i++)
		see(s, calls.items[i].target);
}

static void see_unit(struct seen *s, const struct unit *u)
{
	for (size_t i = 0; i < u->funcs.count; i++)
		see_func(s, u->funcs.items[i]);
	for (size_t i = 0; i < u->gone.count; i++)
		see_func(s, u->gone.items[i]);
	for (size_t i = 0; i < u->symbols.count; i++)
		see(s, u->symbols.items[i].name);
	see_flow(s, u->ptrflow);
	see_flow(s, u->source_flow);
}

static bool matches(const struct seen *s, const struct allocator *allocator)
{
	struct arena scratch = {0};
	bool is = false;

	if (!allocator->regex)
		return map_find(&s->set, allocator->name) != NULL;
	for (size_t i = 0; i < s->names.count && !is; i++)
		is = regexec(allocator->regex, str_to_c(&scratch, s->names.items[i]), 0, NULL, 0) == 0;
	arena_clear(&scratch);
	return is;
}

static void say_one(const struct seen *s, const struct allocator *allocator, struct buf *out)
{
	struct nearest near = nearest_to(allocator->name);

	buf_printf(out,
		   STR_FMT ":%" PRIu64 ": warning: the allocator '" STR_FMT
			   "' matches no function of these units",
		   STR_ARG(allocator->file), allocator->line, STR_ARG(allocator->name));
	if (allocator->regex)
		return;
	for (size_t i = 0; i < s->names.count; i++)
		nearest_try(&near, str_to_c(s->a, s->names.items[i]));
	if (near.best)
		buf_printf(out, "; did you mean '%s'?", near.best);
}

struct str load_unmatched(struct arena *a, const struct allocators *all, const struct load *l)
{
	struct arena scratch = {0};
	struct seen seen = {.a = &scratch};
	struct str line = STR_NONE;
	const struct allocator *first = NULL;
	struct buf list = {0}, text = {0};
	size_t nunmatched = 0, nadded = 0;

	for (size_t i = 0; i < all->list.count; i++)
		nadded += !all->list.items[i]->is_builtin;
	if (nadded && l->units.count) {
		for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
			see_unit(&seen, l->units.items[i]);
		for (size_t i = 0; i < all->list.count; i++) {
			const struct allocator *allocator = all->list.items[i];

			if (allocator->is_builtin || matches(&seen, allocator))
				continue;
			if (!first)
				first = allocator;
			if (nunmatched++ < NAMED_MAX)
				buf_printf(&list, "%s" STR_FMT " (line %" PRIu64 ")", list.len ? ", " : "",
					   STR_ARG(allocator->name), allocator->line);
		}
	}
	if (nunmatched == 1)
		say_one(&seen, first, &text);
	else if (nunmatched)
		buf_printf(&text,
			   STR_FMT ": warning: %zu of %zu allocators match no function of these units: %s%s",
			   STR_ARG(first->file), nunmatched, nadded, list.ptr,
			   nunmatched > NAMED_MAX ? ", ..." : "");
	if (text.len)
		line = str_dup(a, buf_str(&text));
	buf_release(&list);
	buf_release(&text);
	arena_clear(&scratch);
	return line;
}
