#include "analyze/opportunities.h"

#include <stdlib.h>

#include "analyze/opportunity_allocations.h"
#include "model/remark.h"

const char *const opportunity_kind_names[] = {
#define X(name) [OPPORTUNITY_##name] = #name,
	OPPORTUNITY_KINDS(X)
#undef X
};

struct finding_them {
	struct arena *a;
	struct arena scratch;
	const struct hot *hot;
	const struct allocators *allocators;
	unsigned small;
	struct opportunities *to;
	struct map by_key; /* bytes of what an opportunity is about → its index in to->list, plus 1 */
};

/* What makes two findings one. */
struct key {
	uint64_t kind, func, callee;
	const void *about; /* loop, call, or a frame */
	const char *file;
	uint64_t line, col;
};

static struct opportunity *opportunity_at(struct finding_them *k, const struct opportunity *like,
					  const void *about)
{
	struct key *key = arena_new(&k->scratch, struct key);
	void **at;

	*key = (struct key){like->kind,         like->func,     like->callee, about,
			    like->loc.file.ptr, like->loc.line, like->loc.col};
	at = map_at(&k->scratch, &k->by_key, str_make((const char *)key, sizeof(*key)));
	if (!*at) {
		vec_push(k->a, &k->to->list, *like);
		*at = (void *)(uintptr_t)k->to->list.count;
	}
	return &k->to->list.items[(uintptr_t)*at - 1];
}

static void count(struct finding_them *k, const struct opportunity *like, const void *about,
		  struct hot_sum sum)
{
	hot_add(&opportunity_at(k, like, about)->sum, sum);
	hot_add(&k->to->totals[like->kind], sum);
}

/* A place as the profile has it, under the name that facts have for the file. */
static struct loc loc_of(const struct hot *hot, const struct hot_place *place)
{
	const struct hot_line *l = &place->lines[0];
	const struct func *facts = place->func == HOT_NONE ? NULL : hot->funcs.items[place->func].facts;
	struct str file = l->file;

	if (!file.ptr)
		return (struct loc){STR_NONE, 0, 0};
	if (facts && hot_same_file(file, facts->decl.file))
		file = facts->decl.file;
	return (struct loc){file, l->line, 0};
}

/* --- loops --- */

static bool is_missed(const struct loop *l)
{
	return l->is_innermost && !l->is_vectorized && !l->is_fully_unrolled && !l->is_removed;
}

/* The facts' loop at a place of code. A baseline has no places: there the only innermost loop of the inlined copy. */
static const struct loop *loop_of_facts(const struct func *facts, struct loc at,
					const struct inline_frame *frame)
{
	const struct loop *best = NULL, *only = NULL;
	unsigned best_score = 0, nplaceless = 0;

	for (size_t i = 0; i < facts->loops.count; i++) {
		const struct loop *l = &facts->loops.items[i];
		unsigned score = hot_same_frame(l->frame, frame);

		if (!score)
			continue;
		if (!loc_known(l->loc)) {
			nplaceless += l->is_innermost;
			only = l->is_innermost ? l : only;
			continue;
		}
		if (l->loc.line != at.line || !hot_same_file(l->loc.file, at.file))
			continue;
		score = score * 2 + (l->loc.col == at.col);
		if (score > best_score) {
			best = l;
			best_score = score;
		}
	}
	return best ? best : nplaceless == 1 ? only : NULL;
}

/* The loop that most instructions of a line are in, by the facts' own instructions. False: the line has none. */
static bool loop_of_line(const struct func *facts, const struct hot_place *place, const struct loop **loop)
{
	uint32_t *n, outside = 0, most = 0;
	bool is_found = false;
	struct arena scratch = {0};

	if (!facts->loop_of_insn || !place->nlines)
		return false;
	n = arena_array(&scratch, uint32_t, facts->loops.count + 1);
	*loop = NULL;
	for (size_t i = 0; i < facts->insns.count; i++) {
		const struct insn *insn = &facts->insns.items[i];
		int32_t m = facts->loop_of_insn[i];
		const struct machine_loop *l = m < 0 ? NULL : &facts->machine_loops.items[m];

		if (insn->loc.line != place->lines[0].line || !hot_at(place, insn->loc, insn->frame))
			continue;
		is_found = true;
		if (!l || l->source < 0 || (size_t)l->source >= facts->loops.count)
			outside++;
		else if (++n[l->source] > most) {
			most = n[l->source];
			*loop = &facts->loops.items[l->source];
		}
	}
	if (outside > most)
		*loop = NULL;
	arena_clear(&scratch);
	return is_found;
}

/* The facts' loop of an instruction of the code, where both are the same code: a loop may begin on another line in the
 * binary, which was not compiled with a record. */
static const struct loop *loop_of_same_code(const struct hot_func *f, uint32_t insn)
{
	int32_t n;

	if (f->agreement != HOT_SAME || !f->facts->has_text || !f->facts->loop_of_insn)
		return NULL;
	insn = hot_insn_of_facts(f->facts, f->code, insn);
	n = insn == UINT32_MAX ? -1 : f->facts->loop_of_insn[insn];
	n = n < 0 ? -1 : f->facts->machine_loops.items[n].source;
	return n < 0 || (size_t)n >= f->facts->loops.count ? NULL : &f->facts->loops.items[n];
}

static void add_loop(struct finding_them *k, const struct hot_place *place)
{
	const struct hot_func *f = &k->hot->funcs.items[place->func];
	const struct loop *in_code = NULL, *in_facts = NULL;
	struct opportunity like = {.kind = OPPORTUNITY_loops, .func = place->func, .callee = HOT_NONE};
	uint32_t insn = f->code ? hot_insn(f->code, place->addr) : UINT32_MAX;

	if (insn != UINT32_MAX && f->code->loop_of_insn) {
		int32_t n = f->code->loop_of_insn[insn];
		const struct machine_loop *l = n < 0 ? NULL : &f->code->machine_loops.items[n];

		if (!l)
			return;
		if (l->source >= 0 && (size_t)l->source < f->code->loops.count)
			in_code = &f->code->loops.items[l->source];
		if (in_code && !is_missed(in_code))
			return;
		if (!in_code && !l->is_innermost)
			return;
		like.loc = in_code ? in_code->loc : l->loc;
		like.frame = in_code ? in_code->frame : l->frame;
		if (f->facts == f->code)
			in_facts = in_code;
		else if (f->facts && !(in_facts = loop_of_same_code(f, insn)))
			in_facts = loop_of_facts(f->facts, like.loc, like.frame);
		/* the binary decides, as far as it was judged */
		if (!in_code && (!in_facts || !is_missed(in_facts))) {
			if (!in_facts)
				hot_add(&k->to->unknown[OPPORTUNITY_loops], place->flat);
			return;
		}
	} else if (!f->facts || !loop_of_line(f->facts, place, &in_facts)) {
		hot_add(&k->to->unknown[OPPORTUNITY_loops], place->flat);
		return;
	} else if (!in_facts || !is_missed(in_facts)) {
		return;
	}
	if (in_facts && loc_known(in_facts->loc)) {
		like.loc = in_facts->loc;
		like.frame = in_facts->frame;
	}
	like.loop = in_facts;
	count(k, &like, in_facts ? (const void *)in_facts : (const void *)like.frame, place->flat);
}

/* --- spills --- */

static void add_spill(struct finding_them *k, const struct hot_place *place)
{
	const struct hot_func *f = &k->hot->funcs.items[place->func];
	struct opportunity like = {.kind = OPPORTUNITY_spills, .func = place->func, .callee = HOT_NONE};
	uint32_t insn = UINT32_MAX;
	const struct insn *i;

	if (f->agreement == HOT_SAME && f->facts->has_text) {
		insn = hot_insn(f->code, place->addr);
		if (insn != UINT32_MAX)
			insn = hot_insn_of_facts(f->facts, f->code, insn);
	}
	if (insn == UINT32_MAX) {
		hot_add(&k->to->unknown[OPPORTUNITY_spills], place->flat);
		return;
	}
	i = &f->facts->insns.items[insn];
	if (!(i->flags & (INSN_SPILL | INSN_RELOAD)))
		return;
	like.loc = loc_known(i->loc) ? i->loc : place->nlines ? loc_of(k->hot, place) : like.loc;
	like.loc.col = 0;
	like.frame = i->frame;
	count(k, &like, i->frame, place->flat);
}

/* --- calls --- */

static struct value instructions_of(const struct hot_func *f)
{
	uint64_t n = 0;

	if (f->code && f->code->insns.count && f->agreement != HOT_SAME) {
		for (size_t i = 0; i < f->code->insns.count; i++)
			n += !(f->code->insns.items[i].flags & INSN_NOP);
		return value_of((int64_t)n);
	}
	return f->facts ? f->facts->metrics[METRIC_instructions] : value_unknown("no facts");
}

/* The call at a place, by line and inlined copy; by the callee alone where that is clear. */
static const struct call *call_at(const struct func *facts, const struct hot_place *place, struct str callee)
{
	const struct call *best = NULL, *only = NULL;
	unsigned best_score = 0, nnamed = 0;

	for (size_t i = 0; i < facts->calls.count; i++) {
		const struct call *c = &facts->calls.items[i];
		bool is_named = c->callee.ptr && str_eq(c->callee, callee);
		unsigned score = hot_at(place, c->loc, c->frame);

		if (c->is_inlined || (c->callee.ptr && !is_named))
			continue;
		if (is_named) {
			/* several calls that were decided alike are as good as one */
			nnamed += !only || only->remark != c->remark ||
				  (c->remark && !str_eq(only->remark->name, c->remark->name));
			only = only ? only : c;
		}
		if (!score)
			continue;
		score += 64 * is_named;
		if (score > best_score) {
			best = c;
			best_score = score;
		}
	}
	return best ? best : nnamed == 1 ? only : NULL;
}

/* Could the inliner decide otherwise, after a change that is not a rewrite? */
static bool is_in_reach(const struct call *c, struct value instructions)
{
	enum { TIMES_THRESHOLD = 4, INSTRUCTIONS = 60 };

	if (c->cost.is_known && c->threshold.is_known && c->threshold.n > 0)
		return c->cost.n / TIMES_THRESHOLD <= c->threshold.n;
	return !instructions.is_known || instructions.n <= INSTRUCTIONS;
}

static void add_call(struct finding_them *k, const struct hot_call *h)
{
	const struct hot *hot = k->hot;
	const struct hot_place *leaf = &hot->places[h->leaf], *from;
	const struct hot_func *callee, *caller;
	struct opportunity like = {.func = HOT_NONE, .callee = leaf->func};
	bool is_small;

	if (leaf->func == HOT_NONE)
		return;
	callee = &hot->funcs.items[leaf->func];
	like.callee_instructions = instructions_of(callee);
	is_small = like.callee_instructions.is_known && like.callee_instructions.n < k->small;
	like.kind = is_small ? OPPORTUNITY_small_calls : OPPORTUNITY_large_calls;
	if (h->caller == HOT_NONE || h->caller >= hot->profile->locations.count) {
		/* without stacks all that is known is that it was not inlined where it was called from */
		if (is_small && !k->to->has_stacks)
			count(k, &like, NULL, h->sum);
		return;
	}
	from = &hot->places[h->caller];
	if (from->func == HOT_NONE || !from->nlines) {
		if (is_small)
			hot_add(&k->to->unknown[like.kind], h->sum);
		return;
	}
	caller = &hot->funcs.items[from->func];
	if (caller->mapping != callee->mapping)
		return;
	like.func = from->func;
	like.loc = loc_of(hot, from);
	like.call = caller->facts ? call_at(caller->facts, from, callee->name) : NULL;
	if (!is_small && (!like.call || !like.call->is_refused || !like.call->callee.ptr)) {
		if (!caller->facts || !like.callee_instructions.is_known)
			hot_add(&k->to->unknown[like.kind], h->sum);
		return;
	}
	if (!is_small && !is_in_reach(like.call, like.callee_instructions))
		return;
	if (like.call) {
		like.is_pointer = !like.call->callee.ptr;
		if (loc_known(like.call->loc))
			like.loc = like.call->loc;
		like.frame = like.call->frame;
	}
	count(k, &like, like.call, h->sum);
}

/* --- all of them --- */

static int by_worth(const void *a, const void *b)
{
	const struct opportunity *x = a, *y = b;
	int c;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->sum.value != y->sum.value)
		return x->sum.value > y->sum.value ? -1 : 1;
	c = loc_cmp(x->loc, y->loc);
	if (!c)
		c = (x->func > y->func) - (x->func < y->func);
	if (!c)
		c = (x->callee > y->callee) - (x->callee < y->callee);
	return c ? c : frame_cmp(x->frame, y->frame);
}

static void add_allocations(struct finding_them *k, bool is_heap)
{
	struct allocation_samples s;

	allocation_samples(&k->scratch, k->hot, k->allocators, is_heap, &s);
	for (size_t i = 0; i < s.count; i++) {
		const struct allocation_sample *from = &s.items[i];
		const struct hot_place *place = from->place == HOT_NONE ? NULL : &k->hot->places[from->place];
		struct opportunity like = {.kind = OPPORTUNITY_allocations,
					   .func = place ? place->func : HOT_NONE,
					   .callee = from->allocator,
					   .alloc = from->site,
					   .is_free = from->is_free,
					   .through = from->through};

		if (place && place->nlines)
			like.loc = loc_of(k->hot, place);
		if (from->site && loc_known(from->site->loc)) {
			like.loc = from->site->loc;
			like.frame = from->site->frame;
		}
		count(k, &like, from->site, from->sum);
	}
}

static void count_funcs(struct opportunities *o)
{
	for (size_t i = 0; i < o->hot->funcs.count; i++) {
		const struct hot_func *f = &o->hot->funcs.items[i];

		if (!f->flat.value)
			continue;
		o->nfuncs++;
		o->nwith_code += f->code != NULL;
		if (f->facts) {
			o->nwith_facts++;
			hot_add(&o->with_facts, f->flat);
		}
		o->nchecked += f->agreement != HOT_UNCHECKED;
		if (f->agreement == HOT_DIFFERENT) {
			o->ndifferent++;
			hot_add(&o->different, f->flat);
		}
	}
}

void opportunities_find(struct arena *a, const struct hot *hot, const struct allocators *allocators,
			unsigned small, struct opportunities *o)
{
	struct finding_them k = {.a = a, .hot = hot, .allocators = allocators, .small = small, .to = o};

	*o = (struct opportunities){.hot = hot};
	for (size_t i = 0; i < hot->calls.count; i++)
		o->has_stacks |= hot->calls.items[i].caller != HOT_NONE;
	for (size_t i = 0; i < hot->profile->locations.count; i++) {
		const struct hot_place *place = &hot->places[i];

		if (!place->flat.value)
			continue;
		if (place->func == HOT_NONE) {
			hot_add(&o->unknown[OPPORTUNITY_loops], place->flat);
			hot_add(&o->unknown[OPPORTUNITY_spills], place->flat);
			continue;
		}
		add_loop(&k, place);
		add_spill(&k, place);
	}
	for (size_t i = 0; i < hot->calls.count; i++)
		add_call(&k, &hot->calls.items[i]);
	add_allocations(&k, false);
	count_funcs(o);
	vec_sort(&o->list, by_worth);
	arena_clear(&k.scratch);
}

void opportunities_of_heap(struct arena *a, const struct hot *hot, const struct allocators *allocators,
			   struct opportunities *o)
{
	struct finding_them k = {.a = a, .hot = hot, .allocators = allocators, .to = o};

	*o = (struct opportunities){.hot = hot};
	add_allocations(&k, true);
	count_funcs(o);
	vec_sort(&o->list, by_worth);
	arena_clear(&k.scratch);
}

static double square_root(double x)
{
	double r = x > 1 ? x : 1;

	for (int i = 0; x > 0 && i < 64; i++)
		r = (r + x / r) / 2;
	return x > 0 ? r : 0;
}

double opportunity_doubt(uint64_t n, uint64_t total)
{
	double share, all = (double)total;

	if (!total)
		return 1;
	share = ((double)(n < total ? n : total) + 2) / (all + 4);
	return 1.96 * square_root(share * (1 - share) / (all + 4));
}
