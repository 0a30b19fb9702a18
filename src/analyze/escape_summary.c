#include "analyze/escape_summary.h"

#include "analyze/escape_nodes.h"
#include "base/shelf.h"

/* X(name, then for each fact of the root where the edge begins: the fact that follows at its end, + 1) */
#define EDGES(X)                                                                                             \
	X(SAME, FACT_LEAK + 1, FACT_RETURN + 1, FACT_CONTENT + 1, FACT_FREED + 1, FACT_CONTENT_FREED + 1)    \
	X(PARAM, FACT_LEAK + 1, 0, FACT_CONTENT + 1, FACT_FREED + 1, FACT_CONTENT_FREED + 1)                 \
	X(BY_VALUE, 0, 0, FACT_CONTENT + 1, 0, FACT_CONTENT_FREED + 1)                                       \
	X(RESULT, FACT_LEAK + 1, FACT_RETURN + 1, FACT_CONTENT + 1, FACT_FREED + 1, FACT_CONTENT_FREED + 1)  \
	X(HOLDER, 0, 0, FACT_LEAK + 1, 0, FACT_FREED + 1)                                                    \
	X(DEEPER, 0, 0, FACT_CONTENT + 1, 0, FACT_CONTENT_FREED + 1)                                         \
	X(BLOCK, FACT_LEAK + 1, FACT_LEAK + 1, FACT_LEAK + 1, 0, FACT_FREED + 1)                             \
	X(LOADED, FACT_CONTENT + 1, FACT_CONTENT + 1, FACT_CONTENT + 1, FACT_CONTENT_FREED + 1,              \
	  FACT_CONTENT_FREED + 1)                                                                            \
	X(KEPT, FACT_LEAK + 1, 0, 0, 0, 0)

enum edge_kind {
#define X(name, ...) EDGE_##name,
	EDGES(X)
#undef X
};
static const uint8_t follows[][NFACTS] = {
#define X(name, ...) {__VA_ARGS__},
	EDGES(X)
#undef X
};

/* When root `param` (of a callee) turns out to be returned, the RESULT edge of the use counts. */
struct switch_edge {
	int32_t param, use;
};

struct solver {
	struct summary *s;
	struct program *p;
	struct edges VEC(struct fact_edge)
		edges; /* RESULT edges only count once the callee is known to return its
	                                             * argument */
	struct switches VEC(struct switch_edge) switches;
	uint32_t *first_switch; /* per root, once sorted */
	struct switch_edge *sorted_switches;
	uint32_t *result_edge_of;                    /* per use: in the sorted edges, + 1 */
	uint8_t *is_active;                          /* per use */
	struct seeds VEC(struct fact_seed) seeds[4]; /* by certainty */
	int32_t *queue;
	size_t queued;
	uint32_t order;
};

struct fact_seed {
	int32_t root, use;
	enum fact fact;
};

static void seed(struct solver *v, enum certainty certainty, int32_t root, enum fact fact, int32_t use)
{
	*vec_add(v->p->arena, &v->seeds[certainty]) = (struct fact_seed){root, use, fact};
}

static void edge(struct solver *v, int32_t from, int32_t to, enum edge_kind kind, int32_t use)
{
	if (from != NO_ROOT)
		*vec_add(v->p->arena, &v->edges) = (struct fact_edge){from, to, use, (uint8_t)kind};
}

/* The result of the call may be the argument; always, or once param is known to be returned. */
static void add_result(struct solver *v, const struct node *n, const struct flow_use *u, int32_t root,
		       int32_t use, int32_t param)
{
	int32_t result = n->result_roots[u->call];

	if (result == NO_ROOT)
		return;
	edge(v, result, root, EDGE_RESULT, use);
	if (param == NO_ROOT)
		v->is_active[use] = 1;
	else
		*vec_add(v->p->arena, &v->switches) = (struct switch_edge){param, use};
}

/* The body of the callee says what it does. */
static void add_known(struct solver *v, const struct node *n, const struct flow_use *u,
		      const struct callee *c, const struct flow_param *param, int32_t root, int32_t use)
{
	const struct node *body = &v->p->nodes.items[c->node];
	int32_t param_root;

	if ((size_t)u->arg >= body->nparams) {
		seed(v, FACT_ASSUMED, root, FACT_LEAK, use);
		return;
	}
	param_root = body->param_roots[u->arg];
	if (param_root == NO_ROOT)
		return;
	edge(v, param_root, root, param && param->is_by_value ? EDGE_BY_VALUE : EDGE_PARAM, use);
	add_result(v, n, u, root, use, param_root);
}

/* Only what is said of the callee is known. */
static void add_unseen(struct solver *v, const struct node *n, const struct flow_use *u,
		       const struct callee *c, const struct flow_param *param, int32_t root, int32_t use)
{
	bool returns_pointer = c->f->returns_pointer && n->result_roots[u->call] != NO_ROOT;
	bool is_kept = !(param && (param->is_nocapture || param->is_by_value)) && !c->f->writes_nothing;

	if (param && param->is_freed)
		seed(v, FACT_SEEN, root, FACT_FREED, use);
	if ((param && param->is_returned) ||
	    (c->f->writes_nothing && returns_pointer && !(param && param->is_nocapture)))
		add_result(v, n, u, root, use, NO_ROOT);
	if (c->is_intrinsic) {
		if (is_kept && !(param && param->is_returned))
			seed(v, FACT_UNKNOWN, root, FACT_LEAK, use);
		return;
	}
	if (is_kept)
		seed(v, FACT_ASSUMED, root, FACT_LEAK, use);
	else if (!(param && param->is_readnone) && (!c->f->writes_nothing || returns_pointer)) {
		seed(v, FACT_ASSUMED, root, FACT_CONTENT, use);
		seed(v, FACT_ASSUMED, root, FACT_CONTENT_FREED, use);
	}
}

bool summary_frees(const struct summary *s, const struct node *n, const struct flow_call *call, int32_t arg,
		   bool *is_maybe)
{
	const struct callee *c = program_callee(n, call);
	const struct node *body;

	*is_maybe = false;
	if (!c || arg < 0)
		return false;
	if (c->role && (c->role->role == ALLOCATOR_free || c->role->role == ALLOCATOR_reallocate) &&
	    c->role->frees_arg == arg)
		return true;
	if (c->role && c->role->role != ALLOCATOR_allocate && c->role->role != ALLOCATOR_reallocate)
		return false;
	if ((size_t)arg < c->f->params.count && c->f->params.items[arg].is_freed)
		return true;
	if (c->node == NO_NODE)
		return false;
	body = &s->p->nodes.items[c->node];
	if ((size_t)arg >= body->nparams)
		return false;
	if (body->frees && body->frees[arg] && !c->is_replaceable)
		return true;
	*is_maybe = summary_holds(s, body->param_roots[arg], FACT_FREED);
	return *is_maybe;
}

bool summary_is_moved(const struct node *n, const struct flow_call *call, int32_t arg)
{
	const struct callee *c = program_callee(n, call);

	if (!c)
		return false;
	if (c->role)
		return c->role->role == ALLOCATOR_reallocate && c->role->frees_arg == arg;
	return c->f->is_realloc && (size_t)arg < c->f->params.count && c->f->params.items[arg].is_freed;
}

static void add_call(struct solver *v, const struct node *n, const struct flow_use *u, int32_t root,
		     int32_t use)
{
	const struct flow_call *call = &n->f->calls.items[u->call];
	const struct callee *c = program_callee(n, call);
	const struct flow_param *param;
	bool is_known;

	if (!c) {
		seed(v, call->is_asm ? FACT_UNKNOWN : FACT_ASSUMED, root, FACT_LEAK, use);
		return;
	}
	param = u->arg >= 0 && (size_t)u->arg < c->f->params.count ? &c->f->params.items[u->arg] : NULL;
	if (u->arg < 0) {
		seed(v, FACT_UNKNOWN, root, FACT_LEAK, use);
		return;
	}
	if (summary_is_moved(n, call, u->arg)) {
		seed(v, FACT_SEEN, root, FACT_FREED, use);
		add_result(v, n, u, root, use, NO_ROOT);
		return;
	}
	is_known = c->node != NO_NODE && !c->is_replaceable;
	if (c->role)
		switch (c->role->role) {
		case ALLOCATOR_free:
			if (c->role->frees_arg != u->arg)
				break;
			seed(v, FACT_SEEN, root, FACT_FREED, use);
			return;
		case ALLOCATOR_borrow:
			if (c->role->copies_contents)
				seed(v, FACT_SEEN, root, FACT_CONTENT, use);
			if (c->role->returns_arg == u->arg)
				add_result(v, n, u, root, use, NO_ROOT);
			return;
		case ALLOCATOR_duplicate:
			return;
		case ALLOCATOR_allocate:
		case ALLOCATOR_reallocate:
			if (c->role->out_arg == u->arg)
				return;
			break;
		}
	if (c->node != NO_NODE)
		add_known(v, n, u, c, param, root, use);
	/* a context, which a free keeps no copy of */
	if (!is_known && c->role && c->role->role == ALLOCATOR_free)
		return;
	if (!is_known)
		add_unseen(v, n, u, c, param, root, use);
}

/* Memory of which every access goes through roots that are followed: of a local, or a new block. NO_ROOT: it is not. */
static int32_t own_memory(const struct solver *v, const struct node *n, const struct flow_use *u,
			  bool *is_block)
{
	const struct flow_root *r;

	*is_block = false;
	if (u->base != FLOW_BASE_ROOT)
		return NO_ROOT;
	r = &n->f->roots.items[u->base_index];
	if (r->kind == FLOW_ROOT_LOCAL)
		return n->first_root + u->base_index;
	*is_block =
		r->kind == FLOW_ROOT_RESULT && program_makes_memory(v->p, n, &n->f->calls.items[r->index]);
	return *is_block ? n->first_root + u->base_index : NO_ROOT;
}

/* Is the read part of a copy? That is the next use then. */
static bool is_copy(const struct flow_root *r, const struct flow_use *u)
{
	const struct flow_use *end = r->uses.items + r->uses.count;

	for (const struct flow_use *next = u + 1;
	     next < end && next->block == u->block && next->order == u->order; next++)
		if (next->kind == FLOW_USE_COPY)
			return true;
	return false;
}

static void add_use(struct solver *v, const struct node *n, int32_t index, const struct flow_use *u,
		    int32_t use)
{
	const struct flow_root *r = &n->f->roots.items[index];
	int32_t root = n->first_root + index, memory;
	bool is_block;

	switch (u->kind) {
	case FLOW_USE_RETURN:
		seed(v, FACT_SEEN, root, FACT_RETURN, use);
		break;
	case FLOW_USE_STORE:
		memory = own_memory(v, n, u, &is_block);
		if (memory == NO_ROOT) {
			seed(v, FACT_SEEN, root, FACT_LEAK, use);
			break;
		}
		edge(v, memory, root, is_block ? EDGE_BLOCK : EDGE_HOLDER, use);
		edge(v, memory, root, EDGE_DEEPER, use);
		edge(v, n->inner_roots[u->base_index], root, EDGE_SAME, use);
		break;
	case FLOW_USE_COPY:
		memory = own_memory(v, n, u, &is_block);
		if (memory == NO_ROOT) {
			seed(v, FACT_SEEN, root, FACT_CONTENT, use);
			break;
		}
		edge(v, memory, root, is_block ? EDGE_LOADED : EDGE_DEEPER, use);
		edge(v, n->inner_roots[u->base_index], root, EDGE_LOADED, use);
		break;
	case FLOW_USE_ARG:
		add_call(v, n, u, root, use);
		break;
	case FLOW_USE_READ:
		/* what is read is a root of its own, or (in a copy) told as such; only not behind what a local holds */
		if (r->kind == FLOW_ROOT_CONTENT && !is_copy(r, u))
			seed(v, FACT_UNKNOWN, root, FACT_CONTENT, use);
		break;
	case FLOW_USE_OTHER:
		seed(v, FACT_UNKNOWN, root, FACT_LEAK, use);
		break;
	}
}

/* A call that stores new memory where its argument points: to local memory, or out of sight. */
static void add_outs(struct solver *v)
{
	struct program *p = v->p;

	for (size_t i = 0; i < p->outs.count; i++) {
		const struct out_root *o = &p->outs.items[i];
		const struct node *n = &p->nodes.items[o->node];
		const struct flow_call *call = &n->f->calls.items[o->call];
		int out_arg = program_callee(n, call)->role->out_arg;
		bool is_held = false;

		for (size_t k = 0; k < n->f->roots.count; k++) {
			const struct flow_root *r = &n->f->roots.items[k];
			int32_t memory = n->first_root + (int32_t)k;

			for (size_t j = 0; j < r->uses.count; j++) {
				const struct flow_use *u = &r->uses.items[j];
				int32_t use = p->roots.items[memory].first_use + (int32_t)j;

				if (u->kind != FLOW_USE_ARG || u->call != o->call || u->arg != out_arg)
					continue;
				is_held = true;
				if (r->kind != FLOW_ROOT_LOCAL) {
					seed(v, FACT_SEEN, o->root, FACT_LEAK, use);
					continue;
				}
				edge(v, memory, o->root, EDGE_HOLDER, use);
				edge(v, memory, o->root, EDGE_DEEPER, use);
				edge(v, n->inner_roots[k], o->root, EDGE_SAME, use);
			}
		}
		if (!is_held)
			seed(v, FACT_SEEN, o->root, FACT_LEAK, NO_USE);
	}
}

static void add_node(struct solver *v, int32_t node)
{
	const struct program *p = v->p;
	const struct node *n = &p->nodes.items[node];
	const struct flow_func *f = n->f;

	for (size_t i = 0; i < n->nmembers; i++) {
		const struct node *m = &p->nodes.items[n->members[i]];

		edge(v, m->kept_root, n->kept_root, EDGE_KEPT, NO_USE);
		for (size_t k = 0; k < n->nparams; k++)
			edge(v, m->param_roots[k], n->param_roots[k], EDGE_SAME, NO_USE);
	}
	if (!f)
		return;
	for (size_t i = 0; i < f->roots.count; i++) {
		const struct flow_root *r = &f->roots.items[i];
		int32_t root = n->first_root + (int32_t)i;

		for (size_t k = 0; k < r->uses.count; k++)
			add_use(v, n, (int32_t)i, &r->uses.items[k],
				p->roots.items[root].first_use + (int32_t)k);
		if (r->kind == FLOW_ROOT_LOADED)
			edge(v, root, n->first_root + r->index, EDGE_LOADED, NO_USE);
		if (r->kind == FLOW_ROOT_RESULT) {
			const struct callee *c = program_callee(n, &f->calls.items[r->index]);

			/* of a name in the rules is_kept says it */
			if (c && !c->role && c->node != NO_NODE)
				edge(v, p->nodes.items[c->node].kept_root, root, EDGE_KEPT, NO_USE);
		}
	}
	for (size_t i = 0; f->returns_pointer && i < f->sources.count; i++) {
		int32_t source = f->sources.items[i].root;

		if (source != FLOW_NONE && f->roots.items[source].kind == FLOW_ROOT_RESULT &&
		    program_makes_memory(p, n, &f->calls.items[f->roots.items[source].index]))
			edge(v, n->first_root + source, n->kept_root, EDGE_KEPT, NO_USE);
	}
}

/* Edges and switches by the root where they begin. */
static void sort_edges(struct solver *v)
{
	struct arena *a = v->p->arena;
	size_t nroots = v->p->roots.count;

	v->s->first_edge = arena_array(a, uint32_t, nroots + 2);
	v->first_switch = arena_array(a, uint32_t, nroots + 2);
	v->s->edges = arena_array(a, struct fact_edge, v->edges.count);
	v->sorted_switches = arena_array(a, struct switch_edge, v->switches.count);
	for (size_t i = 0; i < v->edges.count; i++)
		v->s->first_edge[v->edges.items[i].from + 2]++;
	for (size_t i = 0; i < v->switches.count; i++)
		v->first_switch[v->switches.items[i].param + 2]++;
	for (size_t i = 2; i < nroots + 2; i++) {
		v->s->first_edge[i] += v->s->first_edge[i - 1];
		v->first_switch[i] += v->first_switch[i - 1];
	}
	for (size_t i = 0; i < v->edges.count; i++) {
		const struct fact_edge *e = &v->edges.items[i];
		uint32_t at = v->s->first_edge[e->from + 1]++;

		v->s->edges[at] = *e;
		if (e->kind == EDGE_RESULT)
			v->result_edge_of[e->use] = at + 1;
	}
	for (size_t i = 0; i < v->switches.count; i++) {
		const struct switch_edge *e = &v->switches.items[i];

		v->sorted_switches[v->first_switch[e->param + 1]++] = *e;
	}
}

static void make_true(struct solver *v, enum certainty certainty, int32_t root, enum fact fact, int32_t use,
		      int32_t next)
{
	struct fact_reason *r = &v->s->facts[(size_t)root * NFACTS + fact];

	if (r->certainty != FACT_NOT)
		return;
	r->use = use;
	r->next = next;
	r->certainty = certainty;
	r->order = v->order++ & 0x3fffffff;
	v->queue[v->queued++] = root * NFACTS + (int32_t)fact;
}

static void follow(struct solver *v, enum certainty certainty, const struct fact_edge *e, enum fact fact)
{
	uint8_t to = follows[e->kind][fact];

	if (to && (e->kind != EDGE_RESULT || v->is_active[e->use]))
		make_true(v, certainty, e->to, (enum fact)(to - 1), e->use, e->from * NFACTS + (int32_t)fact);
}

static void spread(struct solver *v, enum certainty certainty, size_t *done)
{
	while (shelf_turn(*done, v->queued)) {
		int32_t id = v->queue[(*done)++], root = id / NFACTS;
		enum fact fact = (enum fact)(id % NFACTS);

		if (fact == FACT_LEAK)
			make_true(v, certainty, root, FACT_CONTENT, NO_USE, id);
		for (uint32_t i = v->s->first_edge[root]; i < v->s->first_edge[root + 1]; i++)
			follow(v, certainty, &v->s->edges[i], fact);
		if (fact != FACT_RETURN)
			continue;
		for (uint32_t i = v->first_switch[root]; i < v->first_switch[root + 1]; i++) {
			int32_t use = v->sorted_switches[i].use;
			const struct fact_edge *e = &v->s->edges[v->result_edge_of[use] - 1];

			v->is_active[use] = 1;
			for (int k = 0; k < NFACTS; k++)
				if (summary_fact(v->s, e->from, (enum fact)k)->certainty != FACT_NOT)
					follow(v, certainty, e, (enum fact)k);
		}
	}
}

static void solve(struct solver *v)
{
	struct program *p = v->p;
	size_t done = 0;

	v->is_active = arena_array(p->arena, uint8_t, (size_t)p->nuses);
	v->result_edge_of = arena_array(p->arena, uint32_t, (size_t)p->nuses);
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++)
		add_node(v, (int32_t)i);
	add_outs(v);
	sort_edges(v);
	v->queue = arena_array(p->arena, int32_t, p->roots.count * NFACTS);
	for (int c = FACT_SEEN; c <= FACT_UNKNOWN; c++) {
		for (size_t i = 0; i < v->seeds[c].count; i++) {
			const struct fact_seed *s = &v->seeds[c].items[i];

			make_true(v, (enum certainty)c, s->root, s->fact, s->use, NO_ROOT);
		}
		spread(v, (enum certainty)c, &done);
	}
}

void summary_make(struct summary *s, struct program *p)
{
	struct solver v = {.s = s, .p = p};

	*s = (struct summary){.p = p};
	s->facts = arena_array(p->arena, struct fact_reason, p->roots.count * NFACTS);
	nodes_look(p);
	solve(&v);
	nodes_find_frees(s);
}
