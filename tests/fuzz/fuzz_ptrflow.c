/* The text of pointer flow, and the paths through what came out: each index leads somewhere, each question ends. */
#include "analyze/escape_free.h"
#include "fuzz.h"
#include "read/ptrflow.h"

enum { QUESTIONS_MAX = 8 }; /* for each function */

static void need(bool claim)
{
	if (!claim)
		abort();
}

static bool is_in(int32_t index, size_t count)
{
	return index >= 0 && (size_t)index < count;
}

static bool is_in_or_none(int32_t index, size_t count)
{
	return index == FLOW_NONE || is_in(index, count);
}

static void look_at_use(const struct ptrflow *p, const struct flow_func *f, const struct flow_use *u)
{
	need(is_in(u->block, f->blocks.count) && u->order >= 0 && is_in_or_none(u->loc, p->locs.count));
	switch (u->kind) {
	case FLOW_USE_ARG:
		need(is_in(u->call, f->calls.count) &&
		     is_in(u->arg, f->calls.items[u->call].constants.count));
		break;
	case FLOW_USE_STORE:
	case FLOW_USE_COPY:
		need(u->base == FLOW_BASE_MEMORY
			     ? u->base_index == FLOW_NONE
			     : is_in(u->base_index,
				     u->base == FLOW_BASE_GLOBAL ? p->globals.count : f->roots.count));
		break;
	case FLOW_USE_OTHER:
		need(u->why);
		break;
	case FLOW_USE_RETURN:
	case FLOW_USE_READ:
		break;
	}
}

static void look_at_root(const struct flow_func *f, size_t i)
{
	const struct flow_root *r = &f->roots.items[i];

	switch (r->kind) {
	case FLOW_ROOT_PARAM:
		need(is_in(r->index, f->params.count));
		break;
	case FLOW_ROOT_RESULT:
		need(is_in(r->index, f->calls.count));
		break;
	case FLOW_ROOT_LOCAL:
		need(r->size_bytes >= -1);
		break;
	case FLOW_ROOT_CONTENT:
	case FLOW_ROOT_LOADED:
		need(is_in(r->index, i));
		need((r->kind == FLOW_ROOT_CONTENT) == (f->roots.items[r->index].kind == FLOW_ROOT_LOCAL));
		break;
	}
}

static void ask(struct free_search *s, const struct flow_func *f, int32_t root)
{
	const struct flow_root *r = &f->roots.items[root];
	struct free_question q = {.f = f, .start = {FLOW_NONE, 0}, .root = root};
	struct free_points VEC(struct free_point) frees = {0};
	struct flow_points VEC(struct flow_point) leaves = {0};
	struct free_result out;

	if (r->kind == FLOW_ROOT_RESULT)
		q.start = (struct flow_point){f->calls.items[r->index].block, f->calls.items[r->index].order};
	for (size_t i = 0; i < r->uses.count; i++) {
		const struct flow_use *u = &r->uses.items[i];

		if (u->kind == FLOW_USE_ARG)
			vec_push(s->arena, &frees, ((struct free_point){u->block, u->order, u->is_merged}));
		else
			vec_push(s->arena, &leaves, ((struct flow_point){u->block, u->order}));
	}
	q.frees = frees.items;
	q.nfrees = frees.count;
	q.leaves = leaves.items;
	q.nleaves = leaves.count;
	free_paths(s, &q, &out);
	need(is_in_or_none(out.end, f->blocks.count) && is_in_or_none(out.branch, f->blocks.count) &&
	     is_in_or_none(out.side, f->blocks.count));
	need((out.end == FLOW_NONE) == (out.miss == FREE_MISS_NONE));
	need((out.branch != FLOW_NONE) == (out.answer == FREE_SOMETIMES && out.miss != FREE_MISS_NONE));
	need(out.answer != FREE_ALWAYS || out.miss == FREE_MISS_NONE);
	need(q.nfrees || out.answer == FREE_NEVER);
}

static void look_at_func(const struct ptrflow *p, const struct flow_func *f, struct free_search *s)
{
	need(f->name.ptr);
	need(f->binding != FLOW_DECLARED || !f->blocks.count);
	for (size_t i = 0; i < f->blocks.count; i++) {
		need(is_in_or_none(f->blocks.items[i].loc, p->locs.count));
		for (size_t k = 0; k < f->blocks.items[i].succs.count; k++)
			need(is_in(f->blocks.items[i].succs.items[k], f->blocks.count));
	}
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct flow_call *c = &f->calls.items[i];

		need(is_in_or_none(c->callee, p->funcs.count) && is_in(c->block, f->blocks.count) &&
		     c->order >= 0 && is_in_or_none(c->loc, p->locs.count) &&
		     c->constants.count == c->is_constant.count);
	}
	for (size_t i = 0; i < f->null_edges.count; i++)
		need(is_in(f->null_edges.items[i].root, f->roots.count) &&
		     is_in(f->null_edges.items[i].block, f->blocks.count) &&
		     is_in(f->null_edges.items[i].succ, f->blocks.count));
	for (size_t i = 0; i < f->sources.count; i++)
		need(is_in_or_none(f->sources.items[i].root, f->roots.count));
	for (size_t i = 0; i < f->roots.count; i++) {
		look_at_root(f, i);
		for (size_t k = 0; k < f->roots.items[i].uses.count; k++)
			look_at_use(p, f, &f->roots.items[i].uses.items[k]);
	}
	for (size_t i = 0; i < f->roots.count && i < QUESTIONS_MAX; i++)
		ask(s, f, (int32_t)i);
}

void try_bytes(struct str bytes)
{
	struct unit *u = unit_new(S("a.c"), S("/x"));
	struct ptrflow *p = NULL;
	struct err err = {0};

	if (ptrflow_read(u, bytes, S("fuzz input"), &p, &err)) {
		struct arena scratch = {0};
		struct free_search s = {.arena = &scratch};

		for (size_t i = 0; i < p->locs.count; i++) {
			const struct inline_frame *frame = p->locs.items[i].frame;

			need(!frame || frame->depth == (frame->parent ? frame->parent->depth + 1 : 1));
		}
		for (size_t i = 0; i < p->funcs.count; i++)
			look_at_func(p, &p->funcs.items[i], &s);
		arena_clear(&scratch);
	} else {
		need(err.message && !p);
	}
	err_clear(&err);
	unit_free(u);
}
