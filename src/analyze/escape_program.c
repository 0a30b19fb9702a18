#include "analyze/escape_program.h"

#include "base/shelf.h"

struct role {
	const struct allocator *allocator;
};

/* The bodies of one name that other units can call. */
struct external {
	struct external_nodes VEC(int32_t) nodes;
	int32_t meaning; /* the only one, or the group */
	bool is_replaceable;
};

const struct allocator *program_role(struct program *p, struct str name)
{
	void **at = map_at(p->arena, &p->roles, name);

	if (!*at) {
		struct role *r = arena_new(p->arena, struct role);

		r->allocator = allocator_any(p->allocators, name);
		*at = r;
	}
	return ((struct role *)*at)->allocator;
}

struct unit_order {
	struct unit *unit;
	size_t index;
};

static int by_source(const void *a, const void *b)
{
	const struct unit_order *x = a, *y = b;
	int c = str_cmp(x->unit->source, y->unit->source);

	shelf_look();
	for (size_t i = 0; !c && i < x->unit->args.count && i < y->unit->args.count; i++)
		c = str_cmp(x->unit->args.items[i], y->unit->args.items[i]);
	if (!c)
		c = (x->unit->args.count > y->unit->args.count) - (x->unit->args.count < y->unit->args.count);
	if (!c)
		c = str_cmp(x->unit->compiler.version, y->unit->compiler.version);
	return c ? c : (x->index > y->index) - (x->index < y->index);
}

static void sort_units(struct program *p, struct unit *const *units, size_t nunits)
{
	struct unit_order *order = arena_array(p->arena, struct unit_order, nunits);
	struct unit **sorted = arena_array(p->arena, struct unit *, nunits);

	for (size_t i = 0; shelf_big_turn(i, nunits); i++)
		order[i] = (struct unit_order){units[i], i};
	if (nunits > 1)
		qsort(order, nunits, sizeof(*order), by_source);
	for (size_t i = 0; shelf_big_turn(i, nunits); i++)
		sorted[i] = order[i].unit;
	p->units = sorted;
	p->nunits = nunits;
}

static int32_t *none_array(struct program *p, size_t count)
{
	int32_t *items = arena_array(p->arena, int32_t, count);

	for (size_t i = 0; i < count; i++)
		items[i] = NO_ROOT;
	return items;
}

static void number_roots(struct program *p, int32_t node)
{
	struct node *n = &p->nodes.items[node];
	const struct flow_func *f = n->f;

	n->first_root = (int32_t)p->roots.count;
	n->nparams = f->params.count;
	n->param_roots = none_array(p, f->params.count);
	n->result_roots = none_array(p, f->calls.count);
	n->inner_roots = none_array(p, f->roots.count);
	for (size_t i = 0; i < f->roots.count; i++) {
		const struct flow_root *r = &f->roots.items[i];
		int32_t *at = NULL, number = (int32_t)p->roots.count;
		size_t limit = 0;

		*vec_add(p->arena, &p->roots) = (struct program_root){node, (int32_t)i, p->nuses};
		p->nuses += (int32_t)r->uses.count;
		switch (r->kind) {
		case FLOW_ROOT_PARAM:
			at = n->param_roots;
			limit = f->params.count;
			break;
		case FLOW_ROOT_RESULT:
			at = n->result_roots;
			limit = f->calls.count;
			break;
		case FLOW_ROOT_CONTENT:
		case FLOW_ROOT_LOADED:
			at = n->inner_roots;
			limit = f->roots.count;
			break;
		case FLOW_ROOT_LOCAL:
			break;
		}
		if (at && r->index >= 0 && (size_t)r->index < limit)
			at[r->index] = number;
	}
}

int32_t program_add_root(struct program *p, int32_t node)
{
	*vec_add(p->arena, &p->roots) = (struct program_root){node, NO_ROOT, p->nuses};
	return (int32_t)p->roots.count - 1;
}

static void add_nodes(struct program *p)
{
	p->node_of_func = arena_array(p->arena, int32_t *, p->nunits);
	p->callees = arena_array(p->arena, struct callee *, p->nunits);
	for (size_t i = 0; shelf_big_turn(i, p->nunits); i++) {
		const struct ptrflow *flow = p->units[i]->ptrflow;

		if (!flow)
			continue;
		p->node_of_func[i] = none_array(p, flow->funcs.count);
		p->callees[i] = arena_array(p->arena, struct callee, flow->funcs.count);
		for (size_t k = 0; k < flow->funcs.count; k++) {
			const struct flow_func *f = &flow->funcs.items[k];
			struct external *e;
			void **at;

			if (f->binding == FLOW_DECLARED)
				continue;
			p->node_of_func[i][k] = (int32_t)p->nodes.count;
			*vec_add(p->arena, &p->nodes) = (struct node){
				.unit = p->units[i], .f = f, .callees = p->callees[i], .kept_root = NO_ROOT};
			if (f->binding == FLOW_INTERNAL)
				continue;
			at = map_at(p->arena, &p->externals, f->name);
			if (!*at)
				*at = arena_new(p->arena, struct external);
			e = *at;
			vec_push(p->arena, &e->nodes, p->node_of_func[i][k]);
			e->meaning = p->node_of_func[i][k];
			e->is_replaceable |= f->binding == FLOW_WEAK;
		}
	}
}

/* Several bodies of one name: what holds for one may hold for the call. */
static void add_groups(struct program *p)
{
	size_t nbodies = p->nodes.count;

	for (size_t i = 0; shelf_turn(i, nbodies); i++) {
		const struct flow_func *f = p->nodes.items[i].f;
		struct external *e = f->binding == FLOW_INTERNAL ? NULL : map_find(&p->externals, f->name);
		struct node group = {.kept_root = NO_ROOT};

		if (!e || e->nodes.count < 2 || e->nodes.items[0] != (int32_t)i)
			continue;
		e->meaning = (int32_t)p->nodes.count;
		group.members = e->nodes.items;
		group.nmembers = e->nodes.count;
		group.nparams = f->params.count;
		for (size_t k = 1; k < e->nodes.count; k++)
			if (p->nodes.items[e->nodes.items[k]].nparams < group.nparams)
				group.nparams = p->nodes.items[e->nodes.items[k]].nparams;
		group.param_roots = none_array(p, group.nparams);
		*vec_add(p->arena, &p->nodes) = group;
		for (size_t k = 0; k < group.nparams; k++)
			group.param_roots[k] = program_add_root(p, e->meaning);
	}
}

static bool hands_on(const struct flow_func *f, int param)
{
	for (size_t i = 0; i < f->roots.count; i++) {
		const struct flow_root *r = &f->roots.items[i];

		if (r->kind != FLOW_ROOT_PARAM || r->index != param)
			continue;
		for (size_t k = 0; k < r->uses.count; k++)
			if (r->uses.items[k].kind == FLOW_USE_ARG)
				return true;
	}
	return false;
}

/* Rules speak of functions elsewhere. A body of that name which cannot be what they mean is a function of the program
 * that happens to be called so: it does what it does. */
static bool is_namesake(const struct program *p, const struct callee *c)
{
	const struct flow_func *f = c->node == NO_NODE ? NULL : p->nodes.items[c->node].f;
	const struct allocator *role = c->role;

	if (!f || !role)
		return false;
	if (role->frees_arg >= 0 &&
	    ((size_t)role->frees_arg >= f->params.count || !f->params.items[role->frees_arg].is_pointer))
		return true;
	switch (role->role) {
	case ALLOCATOR_borrow:
		return true;
	case ALLOCATOR_free:
		return role->is_builtin && f->binding == FLOW_INTERNAL && !hands_on(f, role->frees_arg);
	case ALLOCATOR_allocate:
	case ALLOCATOR_duplicate:
		for (size_t i = 0; i < f->sources.count; i++) {
			int32_t source = f->sources.items[i].root;

			if (role->out_arg < 0 && source != FLOW_NONE &&
			    f->roots.items[source].kind == FLOW_ROOT_PARAM)
				return true;
		}
		break;
	case ALLOCATOR_reallocate:
		break;
	}
	return false;
}

static void resolve(struct program *p)
{
	for (size_t i = 0; shelf_big_turn(i, p->nunits); i++) {
		const struct ptrflow *flow = p->units[i]->ptrflow;

		for (size_t k = 0; flow && k < flow->funcs.count; k++) {
			const struct flow_func *f = &flow->funcs.items[k];
			struct callee *c = &p->callees[i][k];

			c->f = f;
			c->role = program_role(p, f->name);
			c->node = p->node_of_func[i][k];
			c->is_replaceable = f->binding == FLOW_WEAK;
			c->is_intrinsic = str_starts(f->name, S("llvm."));
			if (c->node == NO_NODE) {
				const struct external *e = map_find(&p->externals, f->name);

				c->node = e ? e->meaning : NO_NODE;
				c->is_replaceable = e && e->is_replaceable;
			}
			if (is_namesake(p, c))
				c->role = NULL;
		}
	}
}

int32_t program_find(const struct program *p, struct str name)
{
	const struct external *e = map_find(&p->externals, name);

	return e ? e->meaning : NO_NODE;
}

static void add_made_up_roots(struct program *p)
{
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		const struct flow_func *f = p->nodes.items[i].f;

		p->nodes.items[i].kept_root = program_add_root(p, (int32_t)i);
		for (size_t k = 0; f && k < f->calls.count; k++) {
			const struct callee *c = program_callee(&p->nodes.items[i], &f->calls.items[k]);

			if (!c || !c->role || c->role->role > ALLOCATOR_duplicate || c->role->out_arg < 0)
				continue;
			*vec_add(p->arena, &p->outs) =
				(struct out_root){(int32_t)i, (int32_t)k, program_add_root(p, (int32_t)i)};
		}
	}
}

void program_link(struct program *p, struct arena *scratch, struct unit *const *units, size_t nunits,
		  const struct allocators *all)
{
	*p = (struct program){.arena = scratch, .allocators = all};
	sort_units(p, units, nunits);
	add_nodes(p);
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++)
		number_roots(p, (int32_t)i);
	add_groups(p);
	resolve(p);
	add_made_up_roots(p);
}

const struct flow_use *program_use(const struct program *p, int32_t use, int32_t *root)
{
	size_t low = 0, high = p->roots.count;
	const struct program_root *r;

	/* the last root that begins at or before the use; those without uses begin where the next does */
	while (low + 1 < high) {
		size_t mid = low + (high - low) / 2;

		if (p->roots.items[mid].first_use <= use)
			low = mid;
		else
			high = mid;
	}
	r = &p->roots.items[low];
	*root = (int32_t)low;
	return &p->nodes.items[r->node].f->roots.items[r->index].uses.items[use - r->first_use];
}

int32_t program_out_root(const struct program *p, int32_t node, int32_t call)
{
	size_t low = 0, high = p->outs.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct out_root *o = &p->outs.items[mid];

		if (o->node < node || (o->node == node && o->call < call))
			low = mid + 1;
		else
			high = mid;
	}
	return low < p->outs.count && p->outs.items[low].node == node && p->outs.items[low].call == call
		       ? p->outs.items[low].root
		       : NO_ROOT;
}

/* Functions whose result LLVM calls fresh although it is not memory to use: streams and folders. */
static bool is_handle(struct str name)
{
	static const char *const names[] = {"fopen",    "fopen64",   "fdopen",   "freopen",
					    "fmemopen", "popen",     "tmpfile",  "tmpfile64",
					    "opendir",  "fdopendir", "setmntent"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(name, str_c(names[i])))
			return true;
	return false;
}

bool program_makes_memory(const struct program *p, const struct node *n, const struct flow_call *call)
{
	const struct callee *c = program_callee(n, call);

	if (!c)
		return false;
	if (c->role)
		return c->role->role <= ALLOCATOR_duplicate;
	if (c->f->is_alloc || c->f->is_realloc || (c->f->returns_fresh && !is_handle(c->f->name)))
		return true;
	return c->node != NO_NODE && !c->is_replaceable && p->nodes.items[c->node].is_fresh;
}
