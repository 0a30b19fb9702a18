/* A subject in another compile of the same source: known by the function that holds it, the inlined calls around it, its
 * own place and callee. When an inlined call around it became a call, the subject is looked for in the function that has
 * the code now. */
#include "cmd/try/parts.h"

#include "model/match.h"

const char *const try_heads[] = {"INLINED", "VECTORIZED", "MEMORY", "READ AGAIN", "SPILLS LEFT"};

/* --- taking --- */

static void take_chain(struct arena *a, const struct inline_frame *frame, struct try_subject *out)
{
	for (; frame; frame = frame->parent)
		vec_push(a, &out->chain, ((struct try_level){frame->callee, frame->call}));
	for (size_t i = 0; i < out->chain.count / 2; i++) {
		struct try_level *x = &out->chain.items[i], *y = &out->chain.items[out->chain.count - 1 - i],
				 t = *x;

		*x = *y;
		*y = t;
	}
}

static const struct inline_frame *frame_of(const struct subject *s, const struct func *f, struct loc *at)
{
	switch (s->kind) {
	case SUBJECT_CALL:
		*at = f->calls.items[s->index].loc;
		return f->calls.items[s->index].frame;
	case SUBJECT_LOOP:
		*at = f->loops.items[s->index].loc;
		return f->loops.items[s->index].frame;
	case SUBJECT_ALLOCATION:
		*at = f->allocsites.items[s->index].loc;
		return f->allocsites.items[s->index].frame;
	case SUBJECT_LOAD:
		*at = f->why->loads.items[s->index].loc;
		return f->why->loads.items[s->index].frame;
	case SUBJECT_SPILLS:
		break;
	}
	*at = (struct loc){0};
	return NULL;
}

void try_subject_of(struct arena *a, const struct subject *s, const struct func *f, struct try_subject *out)
{
	*out = (struct try_subject){.kind = s->kind, .function = f->linkage_name};
	take_chain(a, frame_of(s, f, &out->loc), out);
	if (s->kind == SUBJECT_CALL) {
		out->callee = f->calls.items[s->index].callee;
		out->cost = f->calls.items[s->index].cost;
		out->threshold = f->calls.items[s->index].threshold;
	} else if (s->kind == SUBJECT_ALLOCATION) {
		out->callee = f->allocsites.items[s->index].allocator;
	}
}

struct str try_inner_function(const struct try_subject *s)
{
	return s->chain.count ? s->chain.items[s->chain.count - 1].callee : s->function;
}

/* --- telling --- */

static void tell_figures(const struct func *f, struct try_figures *out)
{
	out->instructions = f->metrics[METRIC_instructions];
	out->bytes = f->metrics[METRIC_bytes];
	out->stack = f->metrics[METRIC_stack_bytes];
	out->spills = f->metrics[METRIC_spills];
	out->vectors = f->metrics[METRIC_vector_instructions];
}

static void tell_call(struct arena *a, const struct call *c, struct try_state *out)
{
	out->rank = c->is_inlined;
	out->verdict = c->is_inlined ? S("yes") : S("no");
	out->cost = c->cost;
	out->threshold = c->threshold;
	if (!c->is_inlined && c->reason)
		out->note = str_printf(a, STR_FMT ": %s", STR_ARG(c->remark ? c->remark->name : S("now")),
				       c->reason);
}

static void tell_loop(struct arena *a, const struct loop *l, struct try_state *out)
{
	out->rank = l->is_vectorized || l->is_removed;
	if (l->is_removed)
		out->verdict = S("removed");
	else if (l->is_vectorized && l->width.is_known)
		out->verdict = str_printf(a, "%lld wide", (long long)l->width.n);
	else
		out->verdict = l->is_vectorized ? S("yes") : l->is_fully_unrolled ? S("unrolled") : S("no");
	if (!out->rank && l->reason)
		out->note = str_printf(a, "%s" STR_FMT "%s", "", STR_ARG(l->remark ? l->remark->name : S("")),
				       l->remark ? ": " : "");
	if (!out->rank && l->reason)
		out->note = str_printf(a, STR_FMT "%s", STR_ARG(out->note), l->reason);
}

static void tell_allocation(struct arena *a, const struct allocsite *s, struct try_state *out)
{
	out->rank = (int)s->verdict;
	out->verdict = str_c(alloc_verdict_names[s->verdict]);
	if (s->message)
		out->note = str_dup(a, str_c(s->message));
}

static void tell_load(const struct repeated_load *l, struct try_state *out)
{
	(void)l;
	out->rank = 0;
	out->verdict = S("yes");
}

static void tell_spills(struct arena *a, const struct func *f, struct try_state *out)
{
	const struct value v = f->metrics[METRIC_spills];

	out->is_found = v.is_known;
	out->rank = v.is_known && v.n == 0;
	out->verdict = v.is_known ? str_printf(a, "%lld", (long long)v.n) : S("?");
}

static void tell(struct arena *a, enum subject_kind kind, const struct func *f, size_t index,
		 struct try_state *out)
{
	out->is_found = true;
	tell_figures(f, &out->figures);
	switch (kind) {
	case SUBJECT_CALL:
		tell_call(a, &f->calls.items[index], out);
		break;
	case SUBJECT_LOOP:
		tell_loop(a, &f->loops.items[index], out);
		break;
	case SUBJECT_ALLOCATION:
		tell_allocation(a, &f->allocsites.items[index], out);
		break;
	case SUBJECT_LOAD:
		tell_load(&f->why->loads.items[index], out);
		break;
	case SUBJECT_SPILLS:
		tell_spills(a, f, out);
		break;
	}
}

void try_state_of(struct arena *a, const struct subject *s, const struct func *f, struct try_state *out)
{
	*out = (struct try_state){0};
	tell(a, s->kind, f, s->index, out);
}

/* --- finding --- */

static bool same_place(struct loc want, struct loc is, bool by_line)
{
	return str_eq(want.file, is.file) && want.line == is.line &&
	       (by_line || !want.col || !is.col || want.col == is.col);
}

/* Is frame the chain from its level `from` on? */
static bool same_chain(const struct try_subject *s, size_t from, const struct inline_frame *frame,
		       bool by_line)
{
	size_t at = s->chain.count;

	for (; frame && at > from; frame = frame->parent) {
		const struct try_level *level = &s->chain.items[--at];

		if (!str_eq(level->callee, frame->callee) || !same_place(level->call, frame->call, by_line))
			return false;
	}
	return !frame && at == from;
}

static size_t count_of(enum subject_kind kind, const struct func *f)
{
	switch (kind) {
	case SUBJECT_CALL:
		return f->calls.count;
	case SUBJECT_LOOP:
		return f->loops.count;
	case SUBJECT_ALLOCATION:
		return f->allocsites.count;
	case SUBJECT_LOAD:
		return f->why ? f->why->loads.count : 0;
	case SUBJECT_SPILLS:
		break;
	}
	return 1;
}

static struct str callee_of(enum subject_kind kind, const struct func *f, size_t index)
{
	return kind == SUBJECT_CALL         ? f->calls.items[index].callee
	       : kind == SUBJECT_ALLOCATION ? f->allocsites.items[index].allocator
					    : STR_NONE;
}

/* The subject in f, when chain levels below `from` are f's own surroundings; SIZE_MAX: not there. Of copies that differ
 * the one that is not as it should be. */
static size_t find_in(struct arena *a, const struct try_subject *s, const struct func *f, size_t from,
		      bool by_line)
{
	size_t best = SIZE_MAX, n = count_of(s->kind, f);

	if (s->kind == SUBJECT_SPILLS)
		return 0;
	for (size_t i = 0; i < n; i++) {
		struct subject each = {.kind = s->kind, .index = i};
		struct try_state now, kept;
		struct loc at;
		const struct inline_frame *frame = frame_of(&each, f, &at);

		if (!str_eq(callee_of(s->kind, f, i), s->callee) || !same_place(s->loc, at, by_line) ||
		    !same_chain(s, from, frame, by_line))
			continue;
		if (best == SIZE_MAX) {
			best = i;
			continue;
		}
		try_state_of(a, &each, f, &now);
		each.index = best;
		try_state_of(a, &each, f, &kept);
		if (now.rank < kept.rank)
			best = i;
	}
	return best;
}

/* A loop whose line tables name another of its lines now: the only one nearby, in the same surroundings. */
static size_t find_near(const struct try_subject *s, const struct func *f, size_t from)
{
	enum { LINES_MAX = 2 };
	size_t best = SIZE_MAX;

	for (size_t i = 0; s->kind == SUBJECT_LOOP && i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];
		uint32_t by =
			l->loc.line > s->loc.line ? l->loc.line - s->loc.line : s->loc.line - l->loc.line;

		if (!str_eq(l->loc.file, s->loc.file) || by > LINES_MAX ||
		    !same_chain(s, from, l->frame, true))
			continue;
		if (best != SIZE_MAX)
			return SIZE_MAX;
		best = i;
	}
	return best;
}

static const struct func *find_func(const struct unit *u, struct str name, bool *is_gone)
{
	const struct func *f = unit_func_find(u, name);

	*is_gone = false;
	if (f)
		return f;
	for (size_t i = 0; i < u->funcs.count; i++)
		if (str_eq(match_fold_suffix(u->funcs.items[i]->linkage_name), match_fold_suffix(name)))
			return u->funcs.items[i];
	for (size_t i = 0; i < u->gone.count; i++)
		if (str_eq(u->gone.items[i]->linkage_name, name)) {
			*is_gone = true;
			return u->gone.items[i];
		}
	return NULL;
}

static struct value sum(const struct unit *u, enum metric m)
{
	struct value total = value_of(0);

	for (size_t i = 0; i < u->funcs.count; i++)
		total = value_add(total, u->funcs.items[i]->metrics[m]);
	return total;
}

static void move_all(struct arena *a, const struct try_subject *s, const struct try_moves *moves,
		     struct try_subject *out)
{
	*out = *s;
	if (!moves)
		return;
	out->loc = moves->place(moves->context, s->loc);
	out->chain = (struct try_chain){0};
	for (size_t i = 0; i < s->chain.count; i++)
		vec_push(a, &out->chain,
			 ((struct try_level){s->chain.items[i].callee,
					     moves->place(moves->context, s->chain.items[i].call)}));
}

/* Where the function's code is now, when it has none of its own. */
static void say_gone(struct arena *a, const struct try_subject *s, struct try_state *out)
{
	const struct value no_code = value_unknown("it has no code of its own");
	const struct try_figures unit = out->figures;

	out->figures = (struct try_figures){
		no_code, no_code, no_code, no_code, no_code, unit.unit_instructions, unit.unit_bytes};
	out->note =
		str_printf(a, STR_FMT "%s" STR_FMT " has no code of its own now: all its calls are inlined",
			   STR_ARG(out->note), out->note.len ? "; " : "", STR_ARG(s->function));
}

static bool look_in(struct arena *a, const struct try_subject *s, const struct unit *u, size_t from,
		    struct try_state *out)
{
	struct str name = from ? s->chain.items[from - 1].callee : s->function;
	bool is_gone;
	const struct func *f = find_func(u, name, &is_gone);
	size_t at;

	if (!f)
		return false;
	at = find_in(a, s, f, from, false);
	if (at == SIZE_MAX)
		at = find_in(a, s, f, from, true);
	if (at == SIZE_MAX)
		at = find_near(s, f, from);
	if (at == SIZE_MAX)
		return false;
	tell(a, s->kind, f, at, out);
	if (from)
		out->note = str_printf(a, STR_FMT "%sit stands in " STR_FMT ", which is not inlined here now",
				       STR_ARG(out->note), out->note.len ? "; " : "", STR_ARG(name));
	if (is_gone)
		say_gone(a, s, out);
	return true;
}

void try_state_find(struct arena *a, const struct try_subject *subject, const struct unit *u,
		    const struct try_moves *moves, struct try_state *out)
{
	struct try_subject s;
	const struct func *f;
	bool is_gone, found = false;

	*out = (struct try_state){0};
	move_all(a, subject, moves, &s);
	for (size_t from = 0; !found && from <= s.chain.count; from++)
		found = look_in(a, &s, u, from, out);
	out->figures.unit_instructions = sum(u, METRIC_instructions);
	out->figures.unit_bytes = sum(u, METRIC_bytes);
	if (found)
		return;
	f = find_func(u, s.function, &is_gone);
	if (f && !is_gone)
		tell_figures(f, &out->figures);
	else
		say_gone(a, &s, out);
	/* what is told of only when it is there: a load that is repeated, an allocation that is left */
	if (f && (s.kind == SUBJECT_LOAD || s.kind == SUBJECT_ALLOCATION)) {
		out->is_found = true;
		out->rank = s.kind == SUBJECT_LOAD ? 1 : (int)ALLOC_removed;
		out->verdict = s.kind == SUBJECT_LOAD ? S("no") : S("removed");
		return;
	}
	if (!out->note.len)
		out->note = f ? S("it is not in the code any more")
			      : str_printf(a, STR_FMT " is not in the code any more", STR_ARG(s.function));
}
