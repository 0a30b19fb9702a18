#include "analyze/escape.h"

#include "analyze/escape_join.h"
#include "base/shelf.h"

static int by_name(const void *a, const void *b)
{
	const struct inferred_allocator *x = a, *y = b;
	int c = str_cmp(x->name, y->name);

	return c ? c : loc_cmp(x->decl, y->decl);
}

static void add_inferred(struct arena *a, struct program *p, struct escape_result *out)
{
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		const struct node *n = &p->nodes.items[i];
		struct inferred_allocator *new;

		if (!n->f || !n->is_fresh || program_role(p, n->f->name))
			continue;
		new = vec_add(a, &out->inferred);
		new->name = str_dup(a, n->f->name);
		new->decl = n->f->decl;
		if (new->decl.file.ptr)
			new->decl.file = str_dup(a, new->decl.file);
		new->through = S("its attributes");
		if (n->fresh_through != FLOW_NONE)
			new->through =
				str_dup(a, program_callee(n, &n->f->calls.items[n->fresh_through])->f->name);
		new->size_arg = n->f->size_arg;
	}
	vec_sort(&out->inferred, by_name);
}

void escape_analyze(struct arena *a, struct unit *const *units, size_t nunits, const struct allocators *all,
		    struct escape_result *out)
{
	struct arena scratch = {.may_rest = a->may_rest};
	struct program p;
	struct summary s;
	struct verdict_search search = {.free.arena = &scratch};

	*out = (struct escape_result){0};
	program_link(&p, &scratch, units, nunits, all);
	summary_make(&s, &p);
	for (size_t i = 0; shelf_big_turn(i, p.nunits); i++)
		out->nsites += join_unit(&s, &search, i);
	add_inferred(a, &p, out);
	arena_clear(&scratch);
}
