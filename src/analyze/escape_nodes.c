#include "analyze/escape_nodes.h"

#include "base/shelf.h"

/* Who calls a node: a call of a function, or (call FLOW_NONE) a group that it is a member of. */
struct caller {
	int32_t node, call;
};

struct callers {
	uint32_t *first; /* per node, and one more: the end */
	struct caller *items;
};

static void count_callers(const struct program *p, struct callers *out)
{
	size_t nnodes = p->nodes.count, total = 0;

	out->first = arena_array(p->arena, uint32_t, nnodes + 2);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; shelf_turn(i, nnodes); i++) {
			const struct node *n = &p->nodes.items[i];

			for (size_t k = 0; k < n->nmembers; k++) {
				uint32_t *at = &out->first[n->members[k] + (pass ? 1 : 2)];

				if (pass)
					out->items[*at] = (struct caller){(int32_t)i, FLOW_NONE};
				++*at;
			}
			for (size_t k = 0; n->f && k < n->f->calls.count; k++) {
				const struct callee *c = program_callee(n, &n->f->calls.items[k]);
				uint32_t *at;

				if (!c || c->node == NO_NODE)
					continue;
				at = &out->first[c->node + (pass ? 1 : 2)];
				if (pass)
					out->items[*at] = (struct caller){(int32_t)i, (int32_t)k};
				++*at;
			}
		}
		if (pass)
			break;
		for (size_t i = 2; i < nnodes + 2; i++)
			out->first[i] += out->first[i - 1];
		total = out->first[nnodes + 1];
		out->items = arena_array(p->arena, struct caller, total);
	}
}

/* Nodes still to be looked at; each enters once. */
struct node_queue {
	int32_t *items;
	size_t count, done;
};

static void push(struct node_queue *q, int32_t node)
{
	q->items[q->count++] = node;
}

/* What a returned value says of where it comes from. */
enum source_kind { SOURCE_NULL, SOURCE_NEW, SOURCE_CALL, SOURCE_OTHER };

static enum source_kind source_of(const struct program *p, const struct node *n, const struct flow_source *s,
				  int32_t *call)
{
	const struct flow_root *r;
	const struct callee *c;

	*call = FLOW_NONE;
	if (s->root == FLOW_NONE)
		return s->is_null ? SOURCE_NULL : SOURCE_OTHER;
	r = &n->f->roots.items[s->root];
	if (r->kind != FLOW_ROOT_RESULT)
		return SOURCE_OTHER;
	*call = r->index;
	c = program_callee(n, &n->f->calls.items[r->index]);
	/* where it stores through an argument, the result is a status */
	if (c && c->role && c->role->out_arg >= 0)
		return SOURCE_OTHER;
	if (program_makes_memory(p, n, &n->f->calls.items[r->index]))
		return SOURCE_NEW;
	return c && !c->role && c->node != NO_NODE && !c->is_replaceable ? SOURCE_CALL : SOURCE_OTHER;
}

/* Fresh are those from which no way leads to another source, and at least one to an allocator: a group of functions
 * that call each other is judged as one. */
static void find_fresh(struct program *p, const struct callers *callers, struct node_queue *q)
{
	enum { IS_OTHER = 1, IS_NEW = 2 };
	uint8_t *flags = arena_array(p->arena, uint8_t, p->nodes.count);
	int32_t call;

	*q = (struct node_queue){.items = q->items};
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		struct node *n = &p->nodes.items[i];

		n->fresh_through = FLOW_NONE;
		if (!n->f || n->f->is_alloc || n->f->returns_fresh)
			continue;
		if (!n->f->returns_pointer || n->f->binding == FLOW_WEAK)
			flags[i] = IS_OTHER;
		for (size_t k = 0; k < n->f->sources.count; k++)
			if (source_of(p, n, &n->f->sources.items[k], &call) == SOURCE_OTHER)
				flags[i] = IS_OTHER;
		if (flags[i])
			push(q, (int32_t)i);
	}
	while (shelf_turn(q->done, q->count)) {
		int32_t callee = q->items[q->done++];

		for (uint32_t i = callers->first[callee]; i < callers->first[callee + 1]; i++) {
			const struct caller *c = &callers->items[i];
			const struct node *n = &p->nodes.items[c->node];
			bool is_returned = c->call == FLOW_NONE;

			for (size_t k = 0; !is_returned && n->f && k < n->f->sources.count; k++)
				is_returned =
					source_of(p, n, &n->f->sources.items[k], &call) == SOURCE_CALL &&
					call == c->call;
			if (!is_returned || (flags[c->node] & IS_OTHER) ||
			    (n->f && (n->f->is_alloc || n->f->returns_fresh)))
				continue;
			flags[c->node] |= IS_OTHER;
			push(q, c->node);
		}
	}
	q->count = q->done = 0;
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		struct node *n = &p->nodes.items[i];

		if (!n->f || (flags[i] & IS_OTHER))
			continue;
		for (size_t k = 0; n->fresh_through == FLOW_NONE && k < n->f->sources.count; k++)
			if (source_of(p, n, &n->f->sources.items[k], &call) == SOURCE_NEW)
				n->fresh_through = call;
		if (n->fresh_through != FLOW_NONE)
			n->origin = program_callee(n, &n->f->calls.items[n->fresh_through])->role;
		if (n->fresh_through != FLOW_NONE || n->f->is_alloc || n->f->returns_fresh) {
			flags[i] |= IS_NEW;
			push(q, (int32_t)i);
		}
	}
	while (shelf_turn(q->done, q->count)) {
		int32_t callee = q->items[q->done++];

		for (uint32_t i = callers->first[callee]; i < callers->first[callee + 1]; i++) {
			const struct caller *c = &callers->items[i];
			struct node *n = &p->nodes.items[c->node];
			bool is_returned = c->call == FLOW_NONE;

			if (flags[c->node])
				continue;
			for (size_t k = 0; !is_returned && k < n->f->sources.count; k++)
				is_returned =
					source_of(p, n, &n->f->sources.items[k], &call) == SOURCE_CALL &&
					call == c->call;
			if (!is_returned)
				continue;
			flags[c->node] |= IS_NEW;
			n->fresh_through = c->call;
			n->origin = p->nodes.items[callee].origin;
			push(q, c->node);
		}
	}
	/* only now: until here `fresh` meant what rules and attributes say */
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++)
		p->nodes.items[i].is_fresh = flags[i] == IS_NEW;
}

static bool is_one_of(struct str name, const char *const list[])
{
	for (; *list; list++)
		if (str_eq(name, str_c(*list)))
			return true;
	return false;
}

static bool leaves_by_name(struct str name)
{
	static const char *const names[] = {"longjmp",
					    "_longjmp",
					    "siglongjmp",
					    "__longjmp_chk",
					    "llvm.eh.sjlj.longjmp",
					    "_Unwind_Resume",
					    "pthread_exit",
					    "thrd_exit",
					    NULL};

	return is_one_of(name, names);
}

/* Does not return, and nothing is known of how: a function that reports an error may well jump. */
static bool ends_somehow(const struct callee *c)
{
	static const char *const enders[] = {"abort",
					     "exit",
					     "_exit",
					     "_Exit",
					     "quick_exit",
					     "err",
					     "errx",
					     "verr",
					     "verrx",
					     "__assert_fail",
					     "__assert_perror_fail",
					     "__assert_rtn",
					     "__assert",
					     "__chk_fail",
					     "__fortify_fail",
					     "__stack_chk_fail",
					     "__cxa_pure_virtual",
					     "_ZSt9terminatev",
					     "__clang_call_terminate",
					     NULL};

	return c->f->is_noreturn && c->node == NO_NODE && !c->is_intrinsic && !is_one_of(c->f->name, enders);
}

static bool leaves(const struct callee *c)
{
	return leaves_by_name(c->f->name) || ends_somehow(c);
}

/* The last call before the end of a path that does not return, through a pointer: the function behind it may jump. */
static bool ends_by_pointer(const struct flow_func *f, size_t call)
{
	const struct flow_call *c = &f->calls.items[call];

	return c->callee == FLOW_NONE && !c->is_asm &&
	       f->blocks.items[c->block].end == FLOW_END_UNREACHABLE &&
	       (call + 1 == f->calls.count || f->calls.items[call + 1].block != c->block);
}

static bool is_setjmp(struct str name)
{
	static const char *const names[] = {"setjmp",      "_setjmp",  "sigsetjmp",
					    "__sigsetjmp", "__setjmp", "llvm.eh.sjlj.setjmp",
					    "getcontext",  "savectx",  NULL};

	return is_one_of(name, names);
}

bool node_call_is_hole(const struct node *n, const struct flow_call *call)
{
	const struct callee *c = program_callee(n, call);

	if (!c)
		return !call->is_asm;
	if (c->role || c->is_intrinsic)
		return false;
	if (c->node != NO_NODE && !c->is_replaceable)
		return false;
	return !c->f->writes_nothing && !c->f->is_free;
}

/* An allocation on the heap by name or attribute. */
static bool allocates(const struct node *n, const struct flow_call *call)
{
	const struct callee *c = program_callee(n, call);

	if (!c)
		return false;
	if (c->role)
		return c->role->role <= ALLOCATOR_duplicate && c->role->is_heap;
	return c->f->is_alloc || c->f->is_realloc || (c->f->returns_fresh && c->f->size_arg >= 0);
}

/* Spreads from the nodes in q to all that call them. */
static void spread_allocating(struct program *p, const struct callers *callers, struct node_queue *q,
			      enum may_allocate what)
{
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		struct node *n = &p->nodes.items[i];

		for (size_t k = 0; n->f && n->may_allocate == MAY_ALLOCATE_NO && k < n->f->calls.count; k++) {
			const struct flow_call *call = &n->f->calls.items[k];

			if (what == MAY_ALLOCATE_YES ? !allocates(n, call) : !node_call_is_hole(n, call))
				continue;
			n->may_allocate = what;
			n->allocates_through = n->hole_call = (int32_t)k;
			n->hole_node = (int32_t)i;
			push(q, (int32_t)i);
		}
	}
	while (shelf_turn(q->done, q->count)) {
		int32_t callee = q->items[q->done++];

		for (uint32_t i = callers->first[callee]; i < callers->first[callee + 1]; i++) {
			const struct caller *c = &callers->items[i];
			struct node *n = &p->nodes.items[c->node];
			const struct callee *named =
				c->call == FLOW_NONE ? NULL : program_callee(n, &n->f->calls.items[c->call]);

			/* of a name in the rules it is known what it does */
			if (n->may_allocate != MAY_ALLOCATE_NO || (named && named->role))
				continue;
			n->may_allocate = what;
			n->allocates_through = c->call;
			n->hole_node = p->nodes.items[callee].hole_node;
			n->hole_call = p->nodes.items[callee].hole_call;
			push(q, c->node);
		}
	}
}

static void find_leaving(struct program *p, const struct callers *callers, struct node_queue *q)
{
	*q = (struct node_queue){.items = q->items};
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		struct node *n = &p->nodes.items[i];

		for (size_t k = 0; n->f && k < n->f->calls.count; k++) {
			const struct callee *c = program_callee(n, &n->f->calls.items[k]);

			n->may_leave |= ends_by_pointer(n->f, k);
			n->unwinds |= n->f->calls.items[k].unwinds;
			if (!c)
				continue;
			n->has_setjmp |= is_setjmp(c->f->name);
			n->may_leave |= leaves(c);
		}
		if (n->may_leave)
			push(q, (int32_t)i);
	}
	while (shelf_turn(q->done, q->count)) {
		int32_t callee = q->items[q->done++];

		for (uint32_t i = callers->first[callee]; i < callers->first[callee + 1]; i++) {
			struct node *n = &p->nodes.items[callers->items[i].node];

			if (n->may_leave)
				continue;
			n->may_leave = true;
			push(q, callers->items[i].node);
		}
	}
}

/* Where a call that reallocates is tested, it matters whether the other branch alone leads to a block. */
static void count_ways_in(struct program *p, struct node *n)
{
	bool reallocates = false;

	for (size_t i = 0; n->f && !reallocates && i < n->f->calls.count; i++) {
		const struct callee *c = program_callee(n, &n->f->calls.items[i]);

		reallocates = c && (c->f->is_realloc || (c->role && c->role->role == ALLOCATOR_reallocate));
	}
	if (!reallocates)
		return;
	n->ways_in = arena_array(p->arena, uint8_t, n->f->blocks.count);
	for (size_t i = 0; i < n->f->blocks.count; i++)
		for (size_t k = 0; k < n->f->blocks.items[i].succs.count; k++)
			if (n->ways_in[n->f->blocks.items[i].succs.items[k]] < 2)
				n->ways_in[n->f->blocks.items[i].succs.items[k]]++;
}

void nodes_look(struct program *p)
{
	struct node_queue q = {.items = arena_array(p->arena, int32_t, p->nodes.count)};
	struct callers callers = {0};

	count_callers(p, &callers);
	find_fresh(p, &callers, &q);
	find_leaving(p, &callers, &q);
	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		p->nodes.items[i].may_allocate = MAY_ALLOCATE_NO;
		count_ways_in(p, &p->nodes.items[i]);
	}
	q.count = q.done = 0;
	spread_allocating(p, &callers, &q, MAY_ALLOCATE_YES);
	q.count = q.done = 0;
	spread_allocating(p, &callers, &q, MAY_ALLOCATE_UNKNOWN);
}

static void add_free(const struct summary *s, struct root_frees *out, struct free_point point, size_t use)
{
	*vec_add(s->p->arena, &out->points) = point;
	vec_push(s->p->arena, &out->uses, (int32_t)use);
	out->nsure += !point.is_maybe;
}

/* A reallocation frees where its result is known not to be null: before the test it may have failed, and where it did
 * the old block lives. A result that is never tested is taken for granted. */
static bool add_tested_move(const struct summary *s, const struct node *n, const struct flow_use *u,
			    size_t use, struct root_frees *out)
{
	const struct flow_func *f = n->f;
	int32_t result = n->result_roots[u->call];
	bool is_tested = false;

	if (!n->ways_in || result == NO_ROOT || !summary_is_moved(n, &f->calls.items[u->call], u->arg))
		return false;
	for (size_t i = 0; i < f->null_edges.count; i++) {
		const struct flow_null_edge *e = &f->null_edges.items[i];
		const struct flow_block *block;

		if (e->root != result - n->first_root)
			continue;
		is_tested = true;
		block = &f->blocks.items[e->block];
		for (size_t k = 0; k < block->succs.count; k++) {
			int32_t succ = block->succs.items[k];

			if (succ != e->succ)
				add_free(s, out, (struct free_point){succ, -1, n->ways_in[succ] != 1}, use);
		}
	}
	return is_tested;
}

void node_root_frees(const struct summary *s, const struct node *n, int32_t index, struct root_frees *out)
{
	const struct flow_root *r = &n->f->roots.items[index];

	out->points.count = out->uses.count = out->nsure = 0;
	for (size_t i = 0; i < r->uses.count; i++) {
		const struct flow_use *u = &r->uses.items[i];
		bool is_maybe;

		if (u->kind != FLOW_USE_ARG ||
		    !summary_frees(s, n, &n->f->calls.items[u->call], u->arg, &is_maybe))
			continue;
		is_maybe |= u->is_merged || u->is_offset;
		if (is_maybe || !add_tested_move(s, n, u, i, out))
			add_free(s, out, (struct free_point){u->block, u->order, is_maybe}, i);
	}
}

void node_leaves(const struct program *p, const struct node *n, struct leave_points *out)
{
	out->count = 0;
	for (size_t i = 0; (n->may_leave || n->unwinds) && i < n->f->calls.count; i++) {
		const struct flow_call *call = &n->f->calls.items[i];
		const struct callee *c = program_callee(n, call);

		/* functions of the C library throw nothing, though their headers do not say so of all */
		bool unwinds = call->unwinds && !(c && c->role && c->role->role >= ALLOCATOR_free);

		if (unwinds || ends_by_pointer(n->f, i) ||
		    (c && (leaves(c) || (c->node != NO_NODE && p->nodes.items[c->node].may_leave))))
			*vec_add(p->arena, out) = (struct flow_point){call->block, call->order};
	}
}

struct param_queue {
	struct param_ids VEC(int32_t) roots; /* of parameters */
	uint8_t *is_queued;                  /* per root */
};

/* The parameters that are handed on to one that is freed; a group whose member it is. */
static void push_users(const struct summary *s, int32_t root, struct param_queue *q)
{
	for (uint32_t i = s->first_edge[root]; i < s->first_edge[root + 1]; i++) {
		int32_t to = s->edges[i].to;
		const struct program_root *r = &s->p->roots.items[to];
		const struct node *n = &s->p->nodes.items[r->node];

		if (q->is_queued[to] ||
		    (n->f && (r->index == NO_ROOT || n->f->roots.items[r->index].kind != FLOW_ROOT_PARAM)))
			continue;
		q->is_queued[to] = 1;
		vec_push(s->p->arena, &q->roots, to);
	}
}

static bool group_frees(const struct program *p, const struct node *group, size_t param)
{
	for (size_t i = 0; i < group->nmembers; i++) {
		const struct node *m = &p->nodes.items[group->members[i]];

		if (!m->frees || !m->frees[param])
			return false;
	}
	return true;
}

static int32_t group_param(const struct node *n, int32_t root)
{
	for (size_t i = 0; i < n->nparams; i++)
		if (n->param_roots[i] == root)
			return (int32_t)i;
	return FLOW_NONE;
}

void nodes_find_frees(struct summary *s)
{
	struct program *p = s->p;
	struct param_queue q = {.is_queued = arena_array(p->arena, uint8_t, p->roots.count)};
	struct free_search search = {.arena = p->arena};
	struct root_frees frees = {0};
	struct leave_points leaves = {0};
	int32_t leaves_of = NO_NODE;

	for (size_t i = 0; shelf_turn(i, p->nodes.count); i++) {
		const struct node *n = &p->nodes.items[i];

		for (size_t k = 0; n->f && k < n->nparams; k++)
			if (summary_holds(s, n->param_roots[k], FACT_FREED)) {
				q.is_queued[n->param_roots[k]] = 1;
				vec_push(p->arena, &q.roots, n->param_roots[k]);
			}
	}
	for (size_t done = 0; done < q.roots.count; done++) {
		int32_t root = q.roots.items[done], node = p->roots.items[root].node, param;
		struct node *n = &p->nodes.items[node];
		bool is_freed;

		q.is_queued[root] = 0;
		param = n->f ? n->f->roots.items[p->roots.items[root].index].index : group_param(n, root);
		if (param == FLOW_NONE || (n->frees && n->frees[param]))
			continue;
		if (n->f) {
			struct free_question question = {.f = n->f, .start = {FLOW_NONE, FLOW_NONE}};
			struct free_result answer;

			node_root_frees(s, n, p->roots.items[root].index, &frees);
			if (!frees.nsure)
				continue;
			if (leaves_of != node)
				node_leaves(p, n, &leaves);
			leaves_of = node;
			question.root = p->roots.items[root].index;
			question.frees = frees.points.items;
			question.nfrees = frees.points.count;
			question.leaves = leaves.items;
			question.nleaves = leaves.count;
			free_paths(&search, &question, &answer);
			is_freed = answer.answer == FREE_ALWAYS;
		} else
			is_freed = group_frees(p, n, (size_t)param);
		if (!is_freed)
			continue;
		if (!n->frees)
			n->frees = arena_array(p->arena, bool, n->nparams);
		n->frees[param] = true;
		push_users(s, root, &q);
	}
}
