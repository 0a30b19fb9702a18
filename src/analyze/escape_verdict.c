#include "analyze/escape_verdict.h"

#include "analyze/escape_tell.h"

static const char *place(struct unit *u, const struct node *n, int32_t loc)
{
	struct buf text = {0};
	const char *copy;

	loc_print(tell_loc(u, n, loc), &text);
	copy = str_to_c(&u->arena, buf_str(&text));
	buf_release(&text);
	return copy;
}

static void add_step(struct unit *u, const struct node *n, struct verdict *out, const char *text, int32_t loc)
{
	struct escape_step *step = vec_add(&u->arena, &out->steps);

	step->text = text;
	step->loc = tell_loc(u, n, loc);
	step->frame = loc == FLOW_NONE ? NULL : n->unit->ptrflow->locs.items[loc].frame;
}

static void unknown(struct unit *u, struct verdict *out, struct str why)
{
	out->verdict = ALLOC_unknown;
	out->message = str_to_c(&u->arena, why);
}

/* How a path without free ends. */
static struct str miss_text(struct unit *u, const struct node *n, const struct free_result *r,
			    const char *freed)
{
	switch (r->miss) {
	case FREE_MISS_RETURN:
		if (r->end_loc != FLOW_NONE && r->side_loc != FLOW_NONE && r->side_loc != r->end_loc)
			return str_printf(&u->arena,
					  "freed at %s, but not on the path by %s to the return at %s", freed,
					  place(u, n, r->side_loc), place(u, n, r->end_loc));
		if (r->end_loc != FLOW_NONE)
			return str_printf(&u->arena, "freed at %s, but not on a path that returns at %s",
					  freed, place(u, n, r->end_loc));
		break;
	case FREE_MISS_AGAIN:
		return str_printf(&u->arena,
				  "freed at %s, but not on a path round the loop that allocates again",
				  freed);
	case FREE_MISS_LEAVE:
		return str_printf(
			&u->arena,
			"freed at %s, but not when the call at %s leaves the function (longjmp, exception)",
			freed, place(u, n, r->end_loc));
	case FREE_MISS_NONE:
		break;
	}
	return str_printf(&u->arena, "freed at %s, but not on every path", freed);
}

/* Is the memory of the root, and all that it is reallocated to, freed on every path? Steps tell where. */
static void judge_frees(const struct summary *s, struct verdict_search *v, struct unit *u, int32_t node,
			int32_t index, struct verdict *out)
{
	enum { MAX_MOVES = 16 };
	const struct node *n = &s->p->nodes.items[node];
	bool has_frees = false;

	if (v->leaves_of != node + 1)
		node_leaves(s->p, n, &v->leaves);
	v->leaves_of = node + 1;
	v->moved.count = 0;
	vec_push(s->p->arena, &v->moved, index);
	for (size_t i = 0; i < v->moved.count; i++) {
		int32_t at = v->moved.items[i];
		const struct flow_root *r = &n->f->roots.items[at];
		const struct flow_call *start = &n->f->calls.items[r->index];
		struct free_question question = {
			.f = n->f, .start = {start->block, start->order}, .root = at};
		struct free_result answer;
		const struct flow_use *shown;

		node_root_frees(s, n, at, &v->frees);
		if (!v->frees.points.count) {
			if (i) {
				unknown(u, out,
					str_printf(&u->arena, "reallocated at %s, and not freed after that",
						   place(u, n, start->loc)));
				return;
			}
			break;
		}
		has_frees = true;
		question.frees = v->frees.points.items;
		question.nfrees = v->frees.points.count;
		question.leaves = v->leaves.items;
		question.nleaves = v->leaves.count;
		free_paths(&v->free, &question, &answer);
		shown = &r->uses.items[v->frees.uses.items[0]];
		for (size_t k = 0; k < v->frees.uses.count; k++) {
			const struct flow_use *use = &r->uses.items[v->frees.uses.items[k]];
			const struct flow_call *call = &n->f->calls.items[use->call];
			const struct callee *c = program_callee(n, call);
			bool is_moved = summary_is_moved(n, call, use->arg);
			struct str name = tell_callee(&u->arena, n, use->call);
			int32_t param = c->node == NO_NODE || c->role ||
							(size_t)use->arg >= s->p->nodes.items[c->node].nparams
						? NO_ROOT
						: s->p->nodes.items[c->node].param_roots[use->arg];

			add_step(u, n, out,
				 str_printf(&u->arena, "%s " STR_FMT,
					    is_moved                            ? "is reallocated by"
					    : v->frees.points.items[k].is_maybe ? "may be freed by"
										: "is freed by",
					    STR_ARG(name))
					 .ptr,
				 use->loc);
			if (!is_moved && !summary_holds(s, param, FACT_RETURN))
				continue;
			if (n->result_roots[use->call] == NO_ROOT || v->moved.count == MAX_MOVES) {
				unknown(u, out,
					str_printf(
						&u->arena,
						"reallocated at %s; what becomes of the result is not known",
						place(u, n, use->loc)));
				return;
			}
			vec_push(s->p->arena, &v->moved, n->result_roots[use->call] - n->first_root);
		}
		if (answer.answer == FREE_ALWAYS)
			continue;
		if (!v->frees.nsure) {
			unknown(u, out,
				str_printf(&u->arena,
					   shown->is_merged
						   ? "the pointer freed at %s may be this one or another"
					   : shown->is_offset
						   ? "what is freed at %s may not be its start"
						   : "the call at %s frees it on some of its paths only",
					   place(u, n, shown->loc)));
			return;
		}
		if (answer.answer == FREE_NEVER)
			unknown(u, out,
				str_printf(&u->arena,
					   "freed at %s, but no path leads from here to there and out",
					   place(u, n, shown->loc)));
		else
			unknown(u, out, miss_text(u, n, &answer, place(u, n, shown->loc)));
		return;
	}
	if (has_frees) {
		out->verdict = ALLOC_freed;
		out->message = "freed by the same function on every path";
	}
}

/* The size, where the arguments are constants. */
static struct value constant_size(const struct node *n, const struct flow_call *call)
{
	const struct callee *c = program_callee(n, call);
	int size_arg = c->role ? c->role->size_arg : c->f->size_arg,
	    count_arg = c->role ? c->role->count_arg : c->f->count_arg;
	struct value size = value_unknown("not a constant");

	for (int i = 0; i < 2; i++) {
		int arg = i ? count_arg : size_arg;
		int64_t k;

		if (i && arg < 0)
			break;
		if (arg < 0 || (size_t)arg >= call->constants.count ||
		    (size_t)arg >= call->is_constant.count || !call->is_constant.items[arg] ||
		    call->constants.items[arg] < 0)
			return value_unknown("not a constant");
		k = call->constants.items[arg];
		if (i && k && size.n > INT64_MAX / k)
			return value_unknown("larger than any memory");
		size = value_bytes(i ? size.n * k : k);
		if (!size.is_known)
			return size;
	}
	return size;
}

/* Does the allocator that is called, or is at the end of the wrappers, keep the block as well? */
static bool is_kept(const struct summary *s, const struct callee *c)
{
	const struct allocator *a = c->role;

	if (!a && c->node != NO_NODE)
		a = s->p->nodes.items[c->node].origin;
	return a && a->is_kept;
}

void verdict_make(const struct summary *s, struct verdict_search *search, struct unit *u, int32_t node,
		  int32_t call, struct verdict *out)
{
	const struct node *n = &s->p->nodes.items[node];
	const struct flow_call *made = &n->f->calls.items[call];
	const struct callee *c = program_callee(n, made);
	bool has_out = c->role && c->role->out_arg >= 0;
	int32_t root = has_out ? program_out_root(s->p, node, call) : n->result_roots[call];
	enum certainty certainty;
	enum fact fact;
	struct told_way way;

	*out = (struct verdict){.size = constant_size(n, made)};
	if (root == NO_ROOT && c && !c->f->returns_pointer) {
		unknown(u, out, S("its result is a number, which is not followed"));
		return;
	}
	if (root == NO_ROOT) {
		out->verdict = ALLOC_local;
		out->message = "its result is not used";
	}
	certainty = root == NO_ROOT ? FACT_NOT : tell_first_way(s, root, &fact);
	if (certainty != FACT_NOT) {
		tell_way(s, u, root, fact, false, &way);
		out->steps = way.steps;
		if (certainty == FACT_UNKNOWN) {
			unknown(u, out,
				str_printf(&u->arena, "it %s", way.message ? way.message : "is lost"));
			return;
		}
		out->verdict = ALLOC_escapes;
		out->via = way.via;
		out->to = way.to;
		out->message = way.message;
		return;
	}
	if (root != NO_ROOT && !has_out)
		judge_frees(s, search, u, node, s->p->roots.items[root].index, out);
	if (!out->message && summary_holds(s, root, FACT_FREED)) {
		tell_way(s, u, root, FACT_FREED, false, &way);
		out->steps = way.steps;
		unknown(u, out,
			str_printf(&u->arena, "whether it is always freed is not known: it %s", way.message));
	}
	if (!out->message) {
		out->verdict = ALLOC_local;
		out->message = "never leaves the function and is not freed";
	}
	if (out->verdict == ALLOC_local && is_kept(s, c)) {
		out->verdict = ALLOC_escapes;
		out->via = ALLOC_VIA_call;
		out->to = str_dup(&u->arena, c->f->name);
		out->message = str_printf(&u->arena, "is also kept by `" STR_FMT "`, and not freed here",
					  STR_ARG(tell_name(&u->arena, c->f->name)))
				       .ptr;
		add_step(u, n, out, out->message, made->loc);
		return;
	}
	if (n->has_setjmp && out->verdict != ALLOC_unknown)
		unknown(u, out,
			S("the function calls setjmp: a jump back to there may pass by what follows the "
			  "allocation"));
}
