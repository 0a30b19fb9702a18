#include "analyze/escape_locals.h"

#include "analyze/escape_nodes.h"
#include "analyze/escape_tell.h"

static void add_params(const struct summary *s, struct unit *u, const struct node *n,
		       struct pointer_facts *out)
{
	for (size_t i = 0; i < n->nparams; i++) {
		int32_t root = n->param_roots[i];
		struct param_escape *e;
		struct told_way way;
		enum certainty certainty;
		enum fact fact;

		if (!n->f->params.items[i].is_pointer)
			continue;
		e = vec_add(&u->arena, &out->params);
		e->index = (unsigned)i;
		e->is_known = true;
		certainty = root == NO_ROOT ? FACT_NOT : tell_first_way(s, root, &fact);
		if (certainty == FACT_NOT)
			continue;
		e->is_known = certainty != FACT_UNKNOWN;
		e->leaks = true;
		tell_way(s, u, root, fact, true, &way);
		e->via = way.via;
		e->to = way.to;
		e->loc = way.loc;
	}
}

/* How much a use says of why a variable is in memory. */
static int weight(const struct node *n, const struct flow_use *u)
{
	const struct callee *c;

	switch (u->kind) {
	case FLOW_USE_ARG:
		c = program_callee(n, &n->f->calls.items[u->call]);
		return c && c->is_intrinsic ? 1 : 5;
	case FLOW_USE_STORE:
		return 4;
	case FLOW_USE_RETURN:
	case FLOW_USE_OTHER:
		return 3;
	case FLOW_USE_COPY:
		return 2;
	case FLOW_USE_READ:
		break;
	}
	return 0;
}

static const char *why_in_memory(const struct summary *s, struct unit *u, const struct node *n,
				 const struct flow_root *r, int32_t *loc)
{
	const struct flow_use *best = NULL;
	struct str whom;

	for (size_t i = 0; i < r->uses.count; i++)
		if (!best || weight(n, &r->uses.items[i]) > weight(n, best))
			best = &r->uses.items[i];
	*loc = r->loc;
	if (best && weight(n, best) >= 3) {
		*loc = best->loc;
		switch (best->kind) {
		case FLOW_USE_ARG:
			whom = tell_callee(&u->arena, n, best->call);
			return str_printf(&u->arena, "its address is passed to " STR_FMT " (argument %d)",
					  STR_ARG(whom), best->arg + 1)
				.ptr;
		case FLOW_USE_STORE:
			whom = tell_memory(s, &u->arena, n, best);
			return str_printf(&u->arena, "its address is stored to " STR_FMT, STR_ARG(whom)).ptr;
		case FLOW_USE_RETURN:
			return "its address is returned";
		default:
			return str_printf(&u->arena, "its address is used in a way that is not followed (%s)",
					  best->why ? best->why : "unknown")
				.ptr;
		}
	}
	if (r->has_variable_index)
		return "it is indexed by a variable";
	if (r->is_dynamic)
		return "its size is not constant";
	if (best && weight(n, best) == 2) {
		*loc = best->loc;
		return "it is copied as a whole";
	}
	return "loads and stores of it are left";
}

static void add_locals(const struct summary *s, struct unit *u, const struct node *n,
		       struct pointer_facts *out)
{
	for (size_t i = 0; i < n->f->roots.count; i++) {
		const struct flow_root *r = &n->f->roots.items[i];
		struct memory_local *l;
		int32_t loc;

		if (r->kind != FLOW_ROOT_LOCAL)
			continue;
		l = vec_add(&u->arena, &out->locals);
		l->name = r->name;
		l->is_dynamic = r->is_dynamic;
		l->size_bytes = r->size_bytes >= 0 && !r->is_dynamic ? value_bytes(r->size_bytes)
								     : value_unknown("not constant");
		l->why = why_in_memory(s, u, n, r, &loc);
		l->loc = tell_loc(u, n, loc);
	}
}

static int by_callee(const void *a, const void *b)
{
	const struct alloc_path *x = a, *y = b;
	int c = str_cmp(x->callee, y->callee);

	return c ? c : loc_cmp(x->loc, y->loc);
}

static struct alloc_path path_of(struct unit *u, const struct node *n, const struct flow_call *call)
{
	const struct callee *c = program_callee(n, call);

	return (struct alloc_path){c ? intern(&u->names, c->f->name) : STR_NONE, tell_loc(u, n, call->loc)};
}

/* Each unknown callee once, at its first place; calls through pointers by place. Of a function that was seen and leads to
 * such calls, the nearest. */
static void add_holes(const struct summary *s, struct unit *u, const struct node *n,
		      struct pointer_facts *out)
{
	const struct program *p = s->p;
	struct alloc_holes all = {0};

	for (size_t i = 0; i < n->f->calls.count; i++) {
		const struct flow_call *call = &n->f->calls.items[i];
		const struct callee *c = program_callee(n, call);

		if (node_call_is_hole(n, call)) {
			*vec_add(p->arena, &all) = path_of(u, n, call);
		} else if (c && !c->role && c->node != NO_NODE &&
			   p->nodes.items[c->node].may_allocate == MAY_ALLOCATE_UNKNOWN) {
			const struct node *m = &p->nodes.items[p->nodes.items[c->node].hole_node];

			*vec_add(p->arena, &all) =
				path_of(u, m, &m->f->calls.items[p->nodes.items[c->node].hole_call]);
		}
	}
	vec_sort(&all, by_callee);
	for (size_t i = 0; i < all.count; i++) {
		const struct alloc_path *path = &all.items[i], *last = i ? path - 1 : NULL;

		if (last && str_eq(last->callee, path->callee) &&
		    (path->callee.ptr || loc_eq(last->loc, path->loc)))
			continue;
		*vec_add(&u->arena, &out->holes) = *path;
	}
}

const struct pointer_facts *locals_tell(const struct summary *s, struct unit *u, int32_t node)
{
	const struct node *n = &s->p->nodes.items[node];
	struct pointer_facts *out = arena_new(&u->arena, struct pointer_facts);

	add_params(s, u, n, out);
	add_locals(s, u, n, out);
	add_holes(s, u, n, out);
	out->may_allocate = n->may_allocate;
	if (n->may_allocate == MAY_ALLOCATE_YES)
		out->reached = path_of(u, n, &n->f->calls.items[n->allocates_through]);
	return out;
}
