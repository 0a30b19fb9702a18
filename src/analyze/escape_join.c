#include "analyze/escape_join.h"

#include "analyze/allocations.h"
#include "analyze/escape_locals.h"
#include "analyze/reduce.h"

/* A call of the optimized program that makes memory. */
struct made_call {
	int32_t node, call;
	struct str name;
	const struct flow_loc *at;     /* NULL: unknown */
	const struct verdict *verdict; /* NULL: not asked for yet */
};
struct made_calls VEC(struct made_call);

/* How well a call of the optimized program fits the one in the code. */
enum fit { FIT_NONE, FIT_LINE, FIT_NO_PLACE, FIT_OTHER_FRAME, FIT_PLACE };

struct join {
	const struct summary *s;
	struct program *p;
	struct verdict_search *search;
	struct unit *u;
	size_t unit;
	struct map callees;        /* name → struct callee; of the unit's ptrflow */
	struct made_calls all;     /* by place; only where the view is another compiler's */
	struct made_calls of_func; /* of the function at hand, by place */
	/* the site before, and what was found for it: calls of one place follow each other */
	const struct allocsite *last;
	struct verdict last_verdict;
	enum fit last_fit;
};

static struct loc loc_of(const struct made_call *m)
{
	return m->at ? m->at->loc : (struct loc){0};
}

static int by_loc(const void *a, const void *b)
{
	const struct made_call *x = a, *y = b;
	int c = loc_cmp(loc_of(x), loc_of(y));

	if (!c)
		c = str_cmp(x->name, y->name);
	if (!c)
		c = (x->node > y->node) - (x->node < y->node);
	return c ? c : (x->call > y->call) - (x->call < y->call);
}

static void collect(struct join *j, int32_t node, struct made_calls *out)
{
	const struct node *n = &j->p->nodes.items[node];

	for (size_t i = 0; i < n->f->calls.count; i++) {
		const struct flow_call *c = &n->f->calls.items[i];

		if (!program_makes_memory(j->p, n, c))
			continue;
		*vec_add(j->p->arena, out) = (struct made_call){
			.node = node,
			.call = (int32_t)i,
			.name = program_callee(n, c)->f->name,
			.at = c->loc == FLOW_NONE ? NULL : &j->u->ptrflow->locs.items[c->loc]};
	}
}

/* The worse, the larger. */
static int badness(enum alloc_verdict v)
{
	switch (v) {
	case ALLOC_escapes:
		return 4;
	case ALLOC_unknown:
		return 3;
	case ALLOC_local:
		return 2;
	case ALLOC_freed:
		return 1;
	case ALLOC_removed:
		break;
	}
	return 0;
}

static enum fit fit_of(const struct join *j, const struct allocsite *site, const struct made_call *m,
		       bool is_same_func)
{
	struct loc loc = loc_of(m);
	bool is_same_frame;

	if (!str_eq(m->name, site->allocator))
		return FIT_NONE;
	if (!loc_known(site->loc))
		return is_same_func ? FIT_NO_PLACE : FIT_NONE;
	if (loc.line != site->loc.line || !str_eq(loc.file, site->loc.file))
		return FIT_NONE;
	is_same_frame = is_same_func && frame_cmp(m->at->frame, site->frame) == 0;
	if (loc.col == site->loc.col)
		return is_same_frame ? FIT_PLACE : j->u->ptrflow_view.ptr ? FIT_OTHER_FRAME : FIT_NONE;
	return is_same_frame ? FIT_LINE : FIT_NONE;
}

static size_t first_at(const struct made_calls *calls, struct loc from)
{
	size_t low = 0, high = calls->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (loc_cmp(loc_of(&calls->items[mid]), from) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static const struct verdict *verdict_of(struct join *j, struct made_call *m)
{
	struct verdict *v;

	if (!m->verdict) {
		v = arena_new(j->p->arena, struct verdict);
		verdict_make(j->s, j->search, j->u, m->node, m->call, v);
		m->verdict = v;
	}
	return m->verdict;
}

/* The best fit among calls, and of several that fit as well the worst verdict. */
static enum fit judge(struct join *j, const struct allocsite *site, const struct made_calls *calls,
		      int32_t node, struct verdict *out)
{
	bool has_place = loc_known(site->loc);
	size_t first = has_place ? first_at(calls, (struct loc){site->loc.file, site->loc.line, 0}) : 0;
	enum fit best = FIT_NONE;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = first; i < calls->count; i++) {
			struct made_call *m = &calls->items[i];
			const struct verdict *v;
			enum fit fit;

			if (has_place &&
			    (loc_of(m).line != site->loc.line || !str_eq(loc_of(m).file, site->loc.file)))
				break;
			fit = fit_of(j, site, m, m->node == node);
			if (!pass && fit > best)
				best = fit;
			if (!pass || fit == FIT_NONE || fit != best)
				continue;
			v = verdict_of(j, m);
			if (!out->message || badness(v->verdict) > badness(out->verdict)) {
				bool has_other_size =
					out->message &&
					(v->size.n != out->size.n || v->size.is_known != out->size.is_known);

				*out = *v;
				if (has_other_size)
					out->size = value_unknown("differs between copies");
			}
		}
	return best;
}

static const char *size_advice(struct unit *u, const struct allocsite *site, const char *message)
{
	enum { SMALL_BYTES = 4096 };

	if (site->size.is_known && site->size.n <= SMALL_BYTES)
		return str_printf(&u->arena, "%s; a buffer of %lld bytes on the stack would do%s", message,
				  (long long)site->size.n, site->in_loop ? ", made once for the loop" : "")
			.ptr;
	if (site->in_loop)
		return str_printf(&u->arena, "%s; in a loop: one buffer that is kept would do", message).ptr;
	return message;
}

static void judge_site(struct join *j, int32_t node, struct allocsite *site)
{
	struct unit *u = j->u;
	struct verdict v = {0};
	enum fit fit;

	if (!u->ptrflow) {
		site->message = u->ptrflow_missing ? u->ptrflow_missing : "escape analysis was not run";
		return;
	}
	if (j->last && str_eq(j->last->allocator, site->allocator) && loc_eq(j->last->loc, site->loc) &&
	    frame_cmp(j->last->frame, site->frame) == 0) {
		v = j->last_verdict;
		fit = j->last_fit;
	} else {
		fit = node == NO_NODE ? FIT_NONE : judge(j, site, &j->of_func, node, &v);
		if (fit == FIT_NONE && u->ptrflow_view.ptr)
			fit = judge(j, site, &j->all, node, &v);
		j->last_verdict = v;
		j->last_fit = fit;
	}
	j->last = site;
	if (fit == FIT_NONE) {
		site->message = node == NO_NODE && !u->ptrflow_view.ptr
					? "the optimized program has no such function"
					: "the optimized program has no such call at this place";
		return;
	}
	if (fit == FIT_OTHER_FRAME && v.verdict != ALLOC_escapes) {
		v.verdict = ALLOC_unknown;
		v.message = str_printf(&u->arena, "in the view of " STR_FMT " other calls are inlined here",
				       STR_ARG(u->ptrflow_view))
				    .ptr;
		v.steps.count = 0;
	}
	site->verdict = v.verdict;
	site->message = v.message;
	site->via = v.via;
	site->to = v.to;
	site->steps.items = v.steps.items;
	site->steps.count = v.steps.count;
	site->steps.cap = v.steps.cap;
	if (!site->size.is_known && v.size.is_known)
		site->size = v.size;
	if (site->verdict == ALLOC_freed)
		site->message = size_advice(u, site, site->message);
}

static const struct callee *callee_named(const struct join *j, struct str name)
{
	return map_find(&j->callees, name);
}

/* The kind of memory that a function not named in the rules makes; NULL: none. */
static const char *inferred_kind(struct join *j, struct str name)
{
	const struct callee *c = callee_named(j, name);
	int32_t node = c ? c->node : program_find(j->p, name);
	const struct allocator *origin;

	if (program_role(j->p, name))
		return NULL;
	if (c) {
		struct node any = {.callees = c};
		struct flow_call call = {.callee = 0};

		if (!program_makes_memory(j->p, &any, &call))
			return NULL;
	} else if (node == NO_NODE || !j->p->nodes.items[node].is_fresh)
		return NULL;
	origin = node == NO_NODE ? NULL : j->p->nodes.items[node].origin;
	return origin ? str_to_c(&j->u->arena, origin->kind) : "heap";
}

static void add_inferred_sites(struct join *j, struct func *f)
{
	const struct call_insns calls = func_call_insns(j->p->arena, f);

	for (size_t i = 0; i < calls.count; i++) {
		const struct call_insn *c = &calls.items[i];
		struct allocsite *site;
		const char *kind = c->is_call ? inferred_kind(j, c->target) : NULL;

		if (!kind)
			continue;
		site = vec_add(&j->u->arena, &f->allocsites);
		site->allocator = c->target;
		site->kind = kind;
		site->loc = c->loc;
		site->frame = c->frame;
		site->insn = c->insn;
		site->in_loop = c->in_loop;
		site->size = value_unknown("not a constant");
		site->message = "escape analysis was not run";
		site->is_inferred = true;
	}
}

static void set_metrics(const struct join *j, struct func *f, bool is_seen)
{
	int64_t escaping = 0, freed = 0, heap = 0;

	if (!f->metrics[METRIC_allocations].is_known)
		return;
	for (size_t i = 0; i < f->allocsites.count; i++) {
		const struct allocsite *site = &f->allocsites.items[i];
		const struct allocator *role = site->is_inferred ? NULL : program_role(j->p, site->allocator);

		if (site->verdict == ALLOC_removed || !role || !role->is_heap)
			continue;
		heap++;
		escaping += site->verdict == ALLOC_escapes;
		freed += site->verdict == ALLOC_freed;
	}
	f->metrics[METRIC_escaping_allocations] = value_of(escaping);
	f->metrics[METRIC_freed_allocations] = value_of(freed);
	if (heap && !is_seen) {
		const char *why = !j->u->ptrflow ? (j->u->ptrflow_missing ? j->u->ptrflow_missing
									  : "escape analysis was not run")
						 : "the optimized program has no such function";

		f->metrics[METRIC_escaping_allocations] = value_unknown(why);
		f->metrics[METRIC_freed_allocations] = value_unknown(why);
	}
}

/* Places of calls that are still there, for calls that the optimizer removed. */
struct places VEC(struct loc);

static int by_place(const void *a, const void *b)
{
	return loc_cmp(*(const struct loc *)a, *(const struct loc *)b);
}

/* Is the place, or (merged calls lose their column) one that may stand for it, among those left? */
static bool is_left(const struct places *left, struct loc loc)
{
	const struct loc tries[] = {loc, {loc.file, loc.line, 0}};

	for (size_t i = 0; left->count && i < sizeof(tries) / sizeof(*tries); i++)
		if (bsearch(&tries[i], left->items, left->count, sizeof(*left->items), by_place))
			return true;
	return false;
}

/* Calls of allocators that were inlined: what they call is there in their stead. */
static void add_inlined(const struct join *j, struct func *const *funcs, size_t nfuncs, struct places *left)
{
	for (size_t i = 0; i < nfuncs; i++)
		for (size_t k = 0; k < funcs[i]->calls.count; k++) {
			const struct call *c = &funcs[i]->calls.items[k];

			if (c->is_inlined && c->callee.ptr && program_role(j->p, c->callee))
				vec_push(j->p->arena, left, c->loc);
		}
}

static void add_inlined_frames(const struct join *j, struct places *left)
{
	const struct ptrflow *flow = j->u->ptrflow;

	for (size_t i = 0; i < flow->locs.count; i++) {
		const struct inline_frame *at = flow->locs.items[i].frame;

		if (at && program_role(j->p, at->callee))
			vec_push(j->p->arena, left, at->call);
	}
}

/* A call that is left in func; unplaced: the functions with one of which no line is known (merged calls). */
static void add_left(struct arena *a, struct str func, struct loc loc, struct places *left,
		     struct map *unplaced)
{
	if (loc_known(loc))
		vec_push(a, left, loc);
	else
		*map_at(a, unplaced, func) = left;
}

static void add_removed(struct join *j)
{
	struct unit *u = j->u;
	struct arena *a = j->p->arena;
	struct places left = {0};
	struct map gone = {0}, unplaced = {0};

	if (!u->source_flow || !u->ptrflow || u->ptrflow_view.ptr)
		return;
	for (size_t i = 0; i < u->funcs.count; i++)
		for (size_t k = 0; k < u->funcs.items[i]->allocsites.count; k++)
			add_left(a, u->funcs.items[i]->linkage_name,
				 u->funcs.items[i]->allocsites.items[k].loc, &left, &unplaced);
	for (size_t i = 0; i < u->ptrflow->funcs.count; i++) {
		const struct flow_func *f = &u->ptrflow->funcs.items[i];

		for (size_t k = 0; k < f->calls.count; k++) {
			const struct flow_call *c = &f->calls.items[k];

			if (c->callee == FLOW_NONE)
				continue;
			if (!j->p->callees[j->unit][c->callee].role)
				continue;
			add_left(a, f->name,
				 c->loc == FLOW_NONE ? (struct loc){0} : u->ptrflow->locs.items[c->loc].loc,
				 &left, &unplaced);
		}
	}
	add_inlined(j, u->funcs.items, u->funcs.count, &left);
	add_inlined(j, u->gone.items, u->gone.count, &left);
	add_inlined_frames(j, &left);
	vec_sort(&left, by_place);
	for (size_t i = 0; i < u->gone.count; i++)
		*map_at(a, &gone, u->gone.items[i]->linkage_name) = u->gone.items[i];
	for (size_t i = 0; i < u->source_flow->funcs.count; i++) {
		const struct flow_func *f = &u->source_flow->funcs.items[i];

		for (size_t k = 0; k < f->calls.count; k++) {
			const struct flow_call *c = &f->calls.items[k];
			const struct flow_loc *at =
				c->loc == FLOW_NONE ? NULL : &u->source_flow->locs.items[c->loc];
			const struct allocator *role;
			struct allocsite *site;
			struct func *where;

			if (c->callee == FLOW_NONE || !at || at->frame || !loc_known(at->loc))
				continue;
			role = program_role(j->p, u->source_flow->funcs.items[c->callee].name);
			if (!role || role->role > ALLOCATOR_duplicate || is_left(&left, at->loc))
				continue;
			where = unit_func_find(u, f->name);
			/* a function that is gone may be anywhere */
			if (where ? map_find(&unplaced, f->name) != NULL : unplaced.count > 0)
				continue;
			if (!where)
				where = map_find(&gone, f->name);
			if (!where)
				continue;
			site = vec_add(&u->arena, &where->allocsites);
			site->allocator = intern(&u->names, u->source_flow->funcs.items[c->callee].name);
			site->kind = str_to_c(&u->arena, role->kind);
			site->loc = at->loc;
			site->size = value_unknown("not a constant");
			site->verdict = ALLOC_removed;
			site->message = "the optimizer removed the call";
			site->insn = UINT32_MAX;
		}
	}
}

static void sort_sites(struct unit *u)
{
	for (size_t i = 0; i < u->funcs.count; i++)
		vec_sort(&u->funcs.items[i]->allocsites, allocations_by_place);
	for (size_t i = 0; i < u->gone.count; i++)
		vec_sort(&u->gone.items[i]->allocsites, allocations_by_place);
}

size_t join_unit(const struct summary *s, struct verdict_search *search, size_t unit)
{
	struct join j = {.s = s, .p = s->p, .search = search, .u = s->p->units[unit], .unit = unit};
	const struct ptrflow *flow = j.u->ptrflow;
	struct arena *a = s->p->arena;
	size_t nsites = 0;

	for (size_t i = 0; flow && i < flow->funcs.count; i++) {
		struct callee *c = &s->p->callees[unit][i];

		*map_at(a, &j.callees, c->f->name) = c;
		if (j.u->ptrflow_view.ptr && s->p->node_of_func[unit][i] != NO_NODE)
			collect(&j, s->p->node_of_func[unit][i], &j.all);
	}
	vec_sort(&j.all, by_loc);
	for (size_t i = 0; i < j.u->funcs.count; i++) {
		struct func *f = j.u->funcs.items[i];
		const struct callee *c = callee_named(&j, f->linkage_name);
		int32_t node = c ? s->p->node_of_func[unit][c - s->p->callees[unit]] : NO_NODE;

		add_inferred_sites(&j, f);
		vec_sort(&f->allocsites, allocations_by_place);
		j.of_func.count = 0;
		j.last = NULL;
		if (node != NO_NODE && f->allocsites.count) {
			collect(&j, node, &j.of_func);
			vec_sort(&j.of_func, by_loc);
		}
		for (size_t k = 0; k < f->allocsites.count; k++)
			judge_site(&j, node, &f->allocsites.items[k]);
		nsites += f->allocsites.count;
		if (node != NO_NODE)
			f->pointers = locals_tell(s, j.u, node);
		set_metrics(&j, f, node != NO_NODE || (flow && j.u->ptrflow_view.ptr));
	}
	add_removed(&j);
	sort_sites(j.u);
	return nsites;
}
