/* What is worth a look, and in which order. Without a profile the order is an estimate from the code: a refused
 * call or loop counts more inside loops, the closer the decision was, and the more places it stands at. The weights
 * only order the list; every fact shown is the compiler's or the code's own.
 *
 *	refused call     places, those in loops fourfold × how near the cost is to the threshold (1 at the threshold,
 *	                 1/4 at twice, falling with the square); noinline and recursion count a tenth
 *	... of a function that another unit of the report defines: one finding for all its calls, the smaller it is the
 *	                 more each counts; larger than 100 instructions is told with what is defined nowhere
 *	refused loop     innermost only; by reason: what a change in the source can lift counts most
 *	same code        functions of one name and the same instructions that several files define: instructions to save
 *	heap allocation  what can be acted upon first: freed by the function itself (of constant size, in a loop),
 *	                 never freed, in a loop, others */
#include "cmd/findings.h"

#include <stdio.h>
#include <stdlib.h>

#include "analyze/reduce.h"
#include "base/shelf.h"
#include "cmd/next.h"
#include "model/match.h"
#include "rule/knowledge.h"

enum { SHOWN = 10, SHOWN_PER_KIND = 5, NKINDS = 4, MAX_DETAILS = 3, STACK_BUFFER_MAX = 4096 };
enum kind { KIND_CALL, KIND_LOOP, KIND_ALLOC, KIND_CODE };

struct callee_count {
	struct str name;
	size_t n;
};

/* A function with code. */
struct definition {
	const struct unit *u;
	const struct func *f; /* NULL: several units define it */
};

struct candidate {
	enum kind kind;
	double score;
	const struct unit *u;
	const struct func *f; /* of the place that is shown */
	struct loc at;        /* that, its file's name a copy in the scratch arena */
	const struct call *call;
	const struct loop *loop;
	const struct allocsite *alloc;
	size_t nplaces, nfuncs, nin_loop; /* places of the source for calls; copies of the one for others */
	const struct func *last_func;
	size_t nunits; /* that call a function defined in another */
	struct map units;
	bool has_many_sizes;            /* of an allocation's places */
	size_t verdicts[ALLOC_removed]; /* of an allocation's places */
	struct callee_counts VEC(struct callee_count)
		callees;      /* of a finding about many: functions defined elsewhere */
	struct map callee_at; /* name → index in callees, plus 1 */
	const struct definition
		*definition; /* of the callee, in another unit; NULL: a finding about something else */
	struct twins VEC(struct definition) twins; /* functions that are written at other places */
};

struct context {
	struct invocation *inv;
	struct arena scratch;
	struct knowledge knowledge;
	struct candidates VEC(struct candidate *) all;
	struct map by_key;
	struct map defined; /* linkage name → struct definition *; empty when there is one unit */
	struct map files;   /* name → struct str *, a copy that is sorted by */
	struct map places;  /* struct call_place → in a loop or not */
	struct str last_file, last_copy;
};

/* Names of many units are in far memory (base/shelf.h). */
static struct str near_name(struct context *c, struct str file)
{
	struct str *copy;
	void **at;

	if (!file.ptr || (file.ptr == c->last_file.ptr && file.len == c->last_file.len))
		return file.ptr ? c->last_copy : file;
	copy = map_find(&c->files, file);
	if (!copy) {
		copy = arena_new(&c->scratch, struct str);
		*copy = str_dup(&c->scratch, file);
		at = map_at(&c->scratch, &c->files, *copy);
		*at = copy;
	}
	c->last_file = file;
	c->last_copy = *copy;
	return *copy;
}

/* The place that stands for the candidate's. */
static void show_place(struct context *c, struct candidate *k, const struct unit *u, const struct func *f,
		       struct loc at)
{
	k->u = u;
	k->f = f;
	k->at = (struct loc){near_name(c, at.file), at.line, at.col};
}

static struct candidate *candidate_at(struct context *c, struct str key)
{
	void **at = map_at(&c->scratch, &c->by_key, key);

	if (!*at) {
		*at = arena_new(&c->scratch, struct candidate);
		vec_push(&c->scratch, &c->all, *at);
	}
	return *at;
}

static void count_func(struct candidate *k, const struct func *f)
{
	if (k->last_func != f)
		k->nfuncs++;
	k->last_func = f;
}

/* A copy that inlining made of one place. */
static void count_copy(struct candidate *k, const struct func *f, bool in_loop)
{
	k->nplaces++;
	k->nin_loop += in_loop;
	count_func(k, f);
}

/* Where somebody wrote a call, however many copies inlining and loops that were turned over made of it. */
struct call_place {
	const void *of, *file;
	uint64_t callee;
	uint32_t line, col;
};

/* True: it is the first of that place. */
static bool count_call(struct context *c, struct candidate *k, const struct func *f, const struct call *call)
{
	static char outside, inside;
	struct str file = near_name(c, call->loc.file);
	struct call_place place = {k, file.ptr, str_hash(call->callee), call->loc.line, call->loc.col};
	struct str key = str_make((const char *)&place, sizeof(place));
	void **at = map_find(&c->places, key) ? map_at(&c->scratch, &c->places, key)
					      : map_at(&c->scratch, &c->places, str_dup(&c->scratch, key));

	bool is_new = !*at;

	k->nplaces += is_new;
	k->nin_loop += call->in_loop && *at != &inside;
	if (*at != &inside)
		*at = call->in_loop ? &inside : &outside;
	count_func(k, f);
	return is_new;
}

static double weight_of_call(const struct call *call)
{
	if (call->cost.is_known && call->threshold.is_known && call->cost.n > 0) {
		double near = call->threshold.n > 0 ? (double)call->threshold.n / (double)call->cost.n : 0.0;

		return near > 1 ? 1 : near * near;
	}
	return remark_is_no_definition(call->remark->name) ? 0.02 : 0.1;
}

static double weight_of_loop(const struct loop *l)
{
	static const struct {
		const char *name;
		double weight;
	} weights[] = {
		{"CantIdentifyArrayBounds", 5},
		{"UnsafeDep", 5},
		{"UnsafeMemDep", 5},
		{"CantReorderFPOps", 5},
		{"CantReorderMemOps", 5},
		{"CantVectorizeLibcall", 3},
		{"CantVectorizeCall", 4},
		{"CantVectorizeInstruction", 3},
		{"TooManyRuntimeChecks", 4},
		{"NoCFGForSelect", 2},
		{"NonReductionValueUsedOutsideLoop", 1.5},
		{"NonSimpleLoad", 1},
		{"NonSimpleStore", 1},
		{"VectorizationNotBeneficial", 1},
		{"CantComputeNumberOfIterations", 0.3},
		{"UnsupportedUncountableLoop", 0.3},
	};

	if (l->is_disputed)
		return 6;
	for (size_t i = 0; l->remark && i < sizeof(weights) / sizeof(weights[0]); i++)
		if (str_eq(l->remark->name, str_c(weights[i].name)))
			return weights[i].weight;
	return l->remark ? 1 : 0.1;
}

/* Places in one file are one, whichever unit they are in; files of one name in different folders are not. */
static struct str loc_key(struct context *c, const char *kind, const struct unit *u, struct loc at,
			  struct str name)
{
	return str_printf(&c->scratch, "%s\n" STR_FMT "\n" STR_FMT "\n%u\n%u\n" STR_FMT, kind,
			  STR_ARG(u->directory), STR_ARG(at.file), at.line, at.col, STR_ARG(name));
}

static bool is_elsewhere(const struct call *call)
{
	return remark_is_no_definition(call->remark->name);
}

static void count_callee(struct context *c, struct candidate *k, const struct call *call)
{
	void **at = map_at(&c->scratch, &k->callee_at, call->callee);

	if (!*at) {
		vec_push(&c->scratch, &k->callees, ((struct callee_count){call->callee, 0}));
		*at = (void *)(uintptr_t)k->callees.count;
	}
	k->callees.items[(uintptr_t)*at - 1].n++;
}

static int by_number(const void *a, const void *b)
{
	const struct callee_count *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return str_cmp(x->name, y->name);
}

/* Of all units, also those of which nothing is selected. */
static void note_definitions(struct context *c, const struct load *l)
{
	for (size_t i = 0; shelf_big_turn(i, l->units.count) && l->units.count > 1; i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			const struct func *f = l->units.items[i]->funcs.items[k];
			struct definition *d;
			void **at;

			if (f->binding != BINDING_global)
				continue;
			at = map_at(&c->scratch, &c->defined, f->linkage_name);
			d = *at ? *at : (*at = arena_new(&c->scratch, struct definition));
			d->f = d->u ? NULL : f;
			d->u = l->units.items[i];
		}
}

/* Where the callee is defined, when it is small enough that its body might be worth more than the call. */
static const struct definition *definition_of(const struct context *c, const struct unit *u,
					      const struct call *call)
{
	enum { SMALL = 100 };
	const struct definition *d = map_find(&c->defined, call->callee);
	const struct value *size = d && d->f ? &d->f->metrics[METRIC_instructions] : NULL;

	return size && d->u != u && size->is_known && size->n <= SMALL ? d : NULL;
}

/* Not in a header, which might show it to others. */
static bool is_in_own_source(const struct definition *d)
{
	return str_eq(d->f->decl.file, unit_source_file(d->u->source));
}

/* One finding per callee, for all units: the smaller it is and the more places call it, those in loops fourfold. */
static void add_defined(struct context *c, const struct unit *u, const struct func *f,
			const struct call *call, const struct definition *d)
{
	struct candidate *k =
		candidate_at(c, str_printf(&c->scratch, "defined\n" STR_FMT, STR_ARG(call->callee)));
	void **at;
	double small = 20.0 / (20.0 + (double)d->f->metrics[METRIC_instructions].n);

	if (call->remark && (!k->call || (call->in_loop && !k->call->in_loop))) {
		show_place(c, k, u, f, call->loc);
		k->call = call;
	}
	k->kind = KIND_CALL;
	k->definition = d;
	k->score += small * small * (call->in_loop ? 4 : 1) * call->copies;
	count_call(c, k, f, call);
	at = map_at(&c->scratch, &k->units, u->source);
	k->nunits += !*at;
	*at = k;
}

static void add_calls(struct context *c, const struct unit *u, const struct func *f)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *call = &f->calls.items[i];
		const struct definition *d;
		struct candidate *k;
		double score;

		if (call->is_inlined || !loc_known(call->loc))
			continue;
		d = !call->remark || is_elsewhere(call) ? definition_of(c, u, call) : NULL;
		/* in the code of a function that was inlined itself, the inliner says nothing of it */
		if (!call->is_refused && !(d && is_in_own_source(d)))
			continue;
		if (d) {
			add_defined(c, u, f, call, d);
			continue;
		}
		/* one finding per callee: the same decision at many places is one thing to change; what is defined elsewhere
		 * is one finding together, since one step (link-time optimization) would change all of it */
		if (is_elsewhere(call)) {
			k = candidate_at(c,
					 str_printf(&c->scratch, "elsewhere\n" STR_FMT, STR_ARG(u->source)));
		} else
			k = candidate_at(c,
					 str_printf(&c->scratch, "call\n" STR_FMT "\n" STR_FMT "\n" STR_FMT,
						    STR_ARG(call->callee), STR_ARG(call->remark->name),
						    STR_ARG(u->source)));
		score = weight_of_call(call) * (call->in_loop ? 4 : 1);
		if (!k->f || score > weight_of_call(k->call) * (k->call->in_loop ? 4 : 1)) {
			show_place(c, k, u, f, call->loc);
			k->call = call;
		}
		k->kind = KIND_CALL;
		k->score += score * call->copies;
		if (count_call(c, k, f, call) && is_elsewhere(call))
			count_callee(c, k, call);
	}
}

static void add_loops(struct context *c, const struct unit *u, const struct func *f)
{
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];
		struct candidate *k;
		double score;

		if (l->is_vectorized || !l->is_innermost || !loc_known(l->loc) || l->is_fully_unrolled)
			continue;
		k = candidate_at(c, loc_key(c, "loop", u, l->loc, l->remark ? l->remark->name : STR_NONE));
		score = weight_of_loop(l) * l->depth;
		if (!k->f || score > k->score) {
			show_place(c, k, u, f, l->loc);
			k->loop = l;
			k->score = score;
		}
		k->kind = KIND_LOOP;
		count_copy(k, f, false);
	}
}

/* By name and code: static functions that were copied from file to file. What the labels in it stand for, and what a
 * static function that it calls does, is not compared, so the name is asked for, too. */
static void add_code(struct context *c, const struct unit *u, const struct func *f)
{
	enum { SMALL = 10 };
	struct code_marks marks = {0};
	struct candidate *k;

	if (!f->metrics[METRIC_instructions].is_known || f->metrics[METRIC_instructions].n < SMALL ||
	    !loc_known(f->decl))
		return;
	func_code_marks(u, f, &marks);
	if (!marks.is_known)
		return;
	k = candidate_at(c, str_printf(&c->scratch, "code\n" STR_FMT "\n%llx",
				       STR_ARG(match_fold_suffix(f->linkage_name)),
				       (unsigned long long)marks.hash[CODE_identical]));
	k->kind = KIND_CODE;
	k->nplaces++;
	/* one place in a header has as many copies as units include it: the table shows these */
	for (size_t i = 0; i < k->twins.count; i++)
		if (loc_eq(k->twins.items[i].f->decl, f->decl))
			return;
	if (!k->f)
		show_place(c, k, u, f, f->decl);
	vec_push(&c->scratch, &k->twins, ((struct definition){u, f}));
	k->score = (double)(k->twins.count - 1) * (double)f->metrics[METRIC_instructions].n / 40;
}

/* Functions that are written once are no finding, nor calls that the compiler said nothing of. */
static void drop_single(struct context *c)
{
	size_t n = 0;

	for (size_t i = 0; shelf_turn(i, c->all.count); i++) {
		const struct candidate *k = c->all.items[i];

		if (k->kind == KIND_CODE ? k->twins.count > 1 : k->kind != KIND_CALL || k->call)
			c->all.items[n++] = c->all.items[i];
	}
	c->all.count = n;
}

static double weight_of_allocation(const struct allocsite *a)
{
	switch (a->verdict) {
	case ALLOC_freed:
		return 9 + 2 * a->in_loop + a->size.is_known;
	case ALLOC_local:
		return 8.5;
	default:
		return a->in_loop ? 8 : 1;
	}
}

static void add_allocations(struct context *c, const struct unit *u, const struct func *f)
{
	for (size_t i = 0; i < f->allocsites.count; i++) {
		const struct allocsite *a = &f->allocsites.items[i];
		struct candidate *k;
		double score;

		if (!loc_known(a->loc) || !alloc_counts(a))
			continue;
		k = candidate_at(c, loc_key(c, "alloc", u, a->loc, a->allocator));
		if (k->f)
			k->has_many_sizes |=
				a->size.is_known != k->alloc->size.is_known || a->size.n != k->alloc->size.n;
		score = weight_of_allocation(a);
		if (!k->f || score > weight_of_allocation(k->alloc)) {
			show_place(c, k, u, f, a->loc);
			k->alloc = a;
		}
		k->kind = KIND_ALLOC;
		k->verdicts[a->verdict]++;
		count_copy(k, f, a->in_loop);
		score = weight_of_allocation(k->alloc);
		k->score = score > 1 ? score : 1 + (double)k->nplaces / 100;
	}
}

/* A candidate with what it is sorted by. */
struct ranked {
	double score;
	struct loc at;
	struct candidate *k;
};

static int by_score(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int c;

	shelf_tick();
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	c = loc_cmp(x->at, y->at);
	if (!c)
		c = (int)x->k->kind - (int)y->k->kind;
	return c ? c : str_cmp(x->k->f->linkage_name, y->k->f->linkage_name);
}

static struct loc place_of(const struct candidate *k)
{
	return k->call ? k->call->loc : k->loop ? k->loop->loc : k->alloc ? k->alloc->loc : k->f->decl;
}

static struct str shown_name(struct context *c, const struct unit *u, struct str symbol)
{
	const struct func *f = unit_func_find(u, symbol);

	return f ? f->name : demangle(c->inv->run, symbol, (enum demangle)c->inv->options.demangle);
}

static struct str spread(struct context *c, const struct candidate *k)
{
	struct arena *a = c->inv->run;
	struct str in = k->nfuncs == 1 ? str_printf(a, "in " STR_FMT, STR_ARG(k->f->name))
				       : str_printf(a, "in %zu functions", k->nfuncs);

	if (k->kind != KIND_CALL && k->nplaces > k->nfuncs)
		return str_printf(a, STR_FMT ", %zu copies", STR_ARG(in), k->nplaces);
	if (k->kind != KIND_CALL || k->nplaces == 1)
		return in;
	return str_printf(a, "at %zu places " STR_FMT, k->nplaces, STR_ARG(in));
}

static void chain_detail(struct context *c, struct finding *f, const struct inline_frame *frame)
{
	enum demangle style = (enum demangle)c->inv->options.demangle;

	for (size_t n = 0; frame && n < MAX_DETAILS; frame = frame->parent, n++) {
		struct str callee = demangle(c->inv->run, frame->callee, style);
		struct buf b = {0};

		if (loc_known(frame->call)) {
			buf_add(&b, S("inlined at "));
			loc_print(frame->call, &b);
			buf_printf(&b, " (call of " STR_FMT ")", STR_ARG(callee));
		} else {
			buf_printf(&b, "in the inlined code of " STR_FMT, STR_ARG(callee));
		}
		vec_push(c->inv->run, &f->details, str_dup(c->inv->run, buf_str(&b)));
		buf_release(&b);
	}
	if (frame)
		vec_push(c->inv->run, &f->details,
			 str_printf(c->inv->run, "and %u more level%s", frame->depth,
				    frame->depth == 1 ? "" : "s"));
}

static void tell_call(struct context *c, struct finding *f, const struct candidate *k)
{
	struct arena *a = c->inv->run;
	const struct func *callee = unit_func_find(k->u, k->call->callee);
	struct buf b = {0};

	finding_is(f, FINDING_inline_missed);
	f->title = str_printf(a, STR_FMT " is not inlined, " STR_FMT,
			      STR_ARG(shown_name(c, k->u, k->call->callee)), STR_ARG(spread(c, k)));
	f->name = k->call->remark->name;
	buf_printf(&b, "%s", k->call->reason);
	if (callee && callee->metrics[METRIC_instructions].is_known)
		buf_printf(&b, "; it has %lld instructions",
			   (long long)callee->metrics[METRIC_instructions].n);
	if (k->nin_loop && k->nplaces == 1)
		buf_add(&b, S("; the call stands in a loop"));
	else if (k->nin_loop == k->nplaces)
		buf_add(&b, S("; all of the calls stand in a loop"));
	else if (k->nin_loop)
		buf_printf(&b, "; %zu of the calls %s in a loop", k->nin_loop,
			   k->nin_loop == 1 ? "stands" : "stand");
	f->reason = str_dup(a, buf_str(&b));
	buf_release(&b);
	chain_detail(c, f, k->call->frame);
}

static const char *to_one(struct arena *a, const struct unit *u)
{
	return str_to_c(a, u->source);
}

/* "utf8esc is defined in lobject.c, and called from 14 places in 3 other units" */
static void tell_defined(struct context *c, struct finding *f, const struct candidate *k)
{
	struct arena *a = c->inv->run;
	const struct definition *d = k->definition;
	struct buf b = {0};

	finding_is(f, FINDING_inline_missed);
	f->title = str_printf(
		a, STR_FMT " is defined in " STR_FMT ", and called from %zu place%s in %s",
		STR_ARG(d->f->name), STR_ARG(d->u->source), k->nplaces, k->nplaces == 1 ? "" : "s",
		k->nunits == 1 ? to_one(a, k->u) : str_printf(a, "%zu other units", k->nunits).ptr);
	f->name = k->call->remark->name;
	buf_printf(&b, "it has %lld instructions", (long long)d->f->metrics[METRIC_instructions].n);
	if (k->nin_loop)
		buf_printf(&b, ", %zu of the calls stand%s in a loop", k->nin_loop,
			   k->nin_loop == 1 ? "s" : "");
	buf_add(&b, S("; -flto, or static inline in a header, would let it be inlined there"));
	f->reason = str_dup(a, buf_str(&b));
	buf_release(&b);
}

static void tell_elsewhere(struct context *c, struct finding *f, struct candidate *k)
{
	enum { NAMED = 6 };
	struct arena *a = c->inv->run;
	struct buf b = {0};

	vec_sort(&k->callees, by_number);
	finding_is(f, FINDING_inline_missed);
	f->title = str_printf(a, "%zu functions are called that are not defined here, " STR_FMT,
			      k->callees.count, STR_ARG(spread(c, k)));
	f->name = k->call->remark->name;
	buf_add(&b, S("only link-time optimization or moving them here lets them be inlined: "));
	for (size_t i = 0; i < k->callees.count && i < NAMED; i++)
		buf_printf(&b, "%s" STR_FMT " (%zu)", i ? ", " : "",
			   STR_ARG(shown_name(c, k->u, k->callees.items[i].name)), k->callees.items[i].n);
	if (k->callees.count > NAMED)
		buf_printf(&b, " and %zu more", k->callees.count - NAMED);
	f->reason = str_dup(a, buf_str(&b));
	buf_release(&b);
}

static void tell_loop(struct context *c, struct finding *f, const struct candidate *k)
{
	struct arena *a = c->inv->run;
	const struct loop *l = k->loop;
	const struct knowledge_entry *known = l->remark ? knowledge_of(&c->knowledge, l->remark) : NULL;

	finding_is(f, FINDING_vector_missed);
	f->title = str_printf(a, "loop is not vectorized, " STR_FMT, STR_ARG(spread(c, k)));
	f->name = l->remark ? l->remark->name : STR_NONE;
	f->reason = known && !l->is_disputed ? known->words : str_c(l->reason);
	if (loc_known(l->blocker) && !loc_eq(l->blocker, l->loc)) {
		struct buf b = {0};

		buf_add(&b, S("at "));
		loc_print(l->blocker, &b);
		vec_push(a, &f->details, str_dup(a, buf_str(&b)));
		buf_release(&b);
	}
	chain_detail(c, f, l->frame);
}

/* "3 escape, 1 freed here" */
static void add_verdicts(struct buf *b, const struct candidate *k)
{
	static const char *const words[] = {[ALLOC_unknown] = "not known",
					    [ALLOC_escapes] = "escape",
					    [ALLOC_local] = "stay and are not freed",
					    [ALLOC_freed] = "freed there"};
	static const enum alloc_verdict order[] = {ALLOC_freed, ALLOC_local, ALLOC_escapes, ALLOC_unknown};
	const char *between = "";

	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		if (k->verdicts[order[i]]) {
			buf_printf(b, "%s%zu %s", between, k->verdicts[order[i]], words[order[i]]);
			between = ", ";
		}
}

static struct str allocation_title(struct context *c, const struct candidate *k, bool is_one)
{
	struct arena *a = c->inv->run;
	struct str name = shown_name(c, k->u, k->alloc->allocator), where = spread(c, k);
	const char *loop = k->nin_loop ? ", in a loop" : "", *comma = k->nplaces > k->nfuncs ? "," : "";

	if (is_one && k->alloc->verdict == ALLOC_escapes)
		return str_printf(a, "memory of " STR_FMT " " STR_FMT "%s escapes%s", STR_ARG(name),
				  STR_ARG(where), comma, loop);
	if (is_one && k->alloc->verdict == ALLOC_freed)
		return str_printf(a, "memory of " STR_FMT " " STR_FMT "%s is freed there on every path%s",
				  STR_ARG(name), STR_ARG(where), comma, loop);
	if (is_one && k->alloc->verdict == ALLOC_local)
		return str_printf(a, "memory of " STR_FMT " " STR_FMT "%s stays there and is not freed%s",
				  STR_ARG(name), STR_ARG(where), comma, loop);
	return str_printf(a, "call of " STR_FMT " " STR_FMT "%s", STR_ARG(name), STR_ARG(where), loop);
}

static void tell_allocation(struct context *c, struct finding *f, const struct candidate *k)
{
	struct arena *a = c->inv->run;
	const struct allocsite *s = k->alloc;
	bool is_one = k->verdicts[s->verdict] == k->nplaces;
	struct buf b = {0};

	finding_is(f, FINDING_heap_allocation);
	f->title = allocation_title(c, k, is_one);
	if (s->size.is_known)
		buf_printf(&b, STR_FMT " byte%s%s", STR_ARG(number_grouped(a, s->size.n)),
			   s->size.n == 1 ? "" : "s", k->has_many_sizes ? " at the place shown" : "");
	else if (s->size_text.ptr)
		buf_printf(&b, "size `" STR_FMT "`", STR_ARG(s->size_text));
	else
		buf_add(&b, S("size not constant"));
	if (!is_one) {
		buf_add(&b, S("; "));
		add_verdicts(&b, k);
	} else if (s->verdict == ALLOC_freed) {
		buf_add(&b, !s->size.is_known
				    ? S("; a reused buffer would do, or the stack if the size allows")
			    : s->size.n <= STACK_BUFFER_MAX ? S("; a stack buffer or a reused one would do")
							    : S("; a reused buffer would do"));
	} else if (s->verdict == ALLOC_local) {
		buf_add(&b, S("; a leak, unless the process ends with it"));
	} else if (s->verdict == ALLOC_unknown) {
		buf_add(&b, S("; whether the pointer escapes is not known"));
		if (s->message && !unit_verdicts_missing(k->u)) /* else the head of the report says it */
			buf_printf(&b, ": %s", s->message);
	} else if (s->message) {
		buf_printf(&b, "; it %s", s->message);
	}
	f->reason = str_dup(a, buf_str(&b));
	buf_release(&b);
	chain_detail(c, f, s->frame);
}

static void tell_code(struct context *c, struct finding *f, const struct candidate *k)
{
	struct arena *a = c->inv->run;

	finding_is(f, FINDING_same_code);
	f->title = str_printf(a, STR_FMT " is written in %zu files, and becomes the same instructions",
			      STR_ARG(k->f->name), k->twins.count);
	f->reason = str_printf(a, "%lld instructions each; one definition that all use would keep them once",
			       (long long)k->f->metrics[METRIC_instructions].n);
	for (size_t i = 1; i < k->twins.count && i <= MAX_DETAILS; i++) {
		struct buf b = {0};

		buf_add(&b, S("also at "));
		loc_print(k->twins.items[i].f->decl, &b);
		if (i == MAX_DETAILS && k->twins.count > i + 1)
			buf_printf(&b, " and %zu more places", k->twins.count - i - 1);
		vec_push(a, &f->details, str_dup(a, buf_str(&b)));
		buf_release(&b);
	}
}

/* What the user would type for u: his own operand. Members of an archive are found through it. */
static const char *operand_of(const struct invocation *inv, const struct unit *u)
{
	const struct opt_rest *rest = &inv->rest;

	/* one of several entries of the source, which -p finds all */
	if (inv->options.compdb && unit_source_file(u->source).len < u->source.len)
		return str_to_c(inv->run, unit_source_file(u->source));
	for (size_t i = 0; i < rest->operands.count; i++) {
		struct str operand = str_c(rest->operands.items[i]);

		if (rest->operands.count == 1 ||
		    (str_starts(u->source, operand) && u->source.len > operand.len &&
		     u->source.ptr[operand.len] == '('))
			return rest->operands.items[i];
	}
	return str_to_c(inv->run, u->source);
}

/* A name that is a regular expression for itself. */
static bool is_plain(struct str name)
{
	for (size_t i = 0; i < name.len; i++) {
		char c = name.ptr[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
			return false;
	}
	return name.len > 0;
}

enum { TYPED_MAX = 200 }; /* bytes of names in a command that is to be read and copied */

/* A call is asked about by its caller and callee, a loop, several calls and what has longer names by their line, an
 * allocation's way is shown by the report itself. */
static struct str next_of(struct context *c, const struct candidate *k)
{
	const struct invocation *inv = c->inv;
	const char *operand = operand_of(inv, k->u);
	struct loc at = place_of(k);
	struct str where;

	if (k->alloc && k->alloc->steps.count && is_plain(k->f->name) && k->f->name.len <= TYPED_MAX) {
		const char *const words[] = {
			"--why=allocations",
			str_printf(inv->run, "--function=^" STR_FMT "$", STR_ARG(k->f->name)).ptr, NULL};

		return next_command(inv, "report", operand, words);
	}
	if (k->kind == KIND_CODE)
		return k->f->linkage_name.len > TYPED_MAX
			       ? STR_NONE
			       : next_command(
					 inv, "asm", operand,
					 (const char *const[]){str_to_c(inv->run, k->f->linkage_name), NULL});
	if (k->call && k->callees.count <= 1 && !str_starts(k->f->linkage_name, S("_Z")) &&
	    !str_starts(k->call->callee, S("_Z")) &&
	    k->f->linkage_name.len + k->call->callee.len <= TYPED_MAX)
		where = str_printf(inv->run, STR_FMT ":" STR_FMT, STR_ARG(k->f->linkage_name),
				   STR_ARG(k->call->callee));
	else if (!loc_known(at))
		return STR_NONE;
	else if (str_eq(at.file, str_c(operand)))
		where = str_printf(inv->run, "%u", at.line);
	else
		where = str_printf(inv->run, STR_FMT ":%u", STR_ARG(at.file), at.line);
	return next_command(inv, "explain", operand, (const char *const[]){where.ptr, NULL});
}

static void tell(struct context *c, struct finding *f, struct candidate *k, struct sources *sources)
{
	f->level = LEVEL_NOTE;
	f->function = k->f->name;
	f->loc = place_of(k);
	if (k->definition)
		tell_defined(c, f, k);
	else if (k->callees.count > 1)
		tell_elsewhere(c, f, k);
	else if (k->kind == KIND_CALL)
		tell_call(c, f, k);
	else if (k->kind == KIND_LOOP)
		tell_loop(c, f, k);
	else if (k->kind == KIND_CODE)
		tell_code(c, f, k);
	else
		tell_allocation(c, f, k);
	f->source = source_line_kept(sources, k->u, f->loc.file, f->loc.line);
	f->caret_len = token_width(f->source, f->loc.col);
	if (k->u->has_text || k->u->has_object) /* stored facts have no code to show */
		f->next = next_of(c, k);
}

/* Puts the first nshown in front, the best first, at most SHOWN_PER_KIND of a kind as long as others have something to say. */
static void order(struct context *c, size_t nshown)
{
	size_t used[NKINDS] = {0}, n = 0, nlater = 0;
	const size_t count = c->all.count;
	struct ranked *later = arena_array(&c->scratch, struct ranked, count),
		      *first = arena_array(&c->scratch, struct ranked, nshown);

	for (size_t i = 0; shelf_turn(i, count); i++) {
		const struct candidate *k = c->all.items[i];

		later[i] = (struct ranked){k->score, k->at, c->all.items[i]};
	}
	if (count)
		qsort(later, count, sizeof(later[0]), by_score);
	for (size_t i = 0; shelf_turn(i, count); i++) {
		struct ranked r = later[i];

		if (n < nshown && used[r.k->kind] < SHOWN_PER_KIND) {
			used[r.k->kind]++;
			first[n++] = r;
		} else {
			later[nlater++] = r;
		}
	}
	for (size_t i = 0; n < nshown; i++)
		first[n++] = later[i];
	if (nshown && nshown < count)
		qsort(first, nshown, sizeof(first[0]), by_score);
	for (size_t i = 0; i < nshown; i++)
		c->all.items[i] = first[i].k;
}

void finding_is(struct finding *f, enum finding_kind kind)
{
	f->rule = str_c(finding_kind_infos[kind].id);
	f->help = str_c(finding_kind_infos[kind].description);
}

size_t findings_add(struct invocation *inv, const struct load *l, const struct selection *s,
		    struct sources *sources, struct err *err)
{
	struct context c = {.inv = inv, .scratch.may_rest = inv->run->may_rest};
	const unsigned rows = inv->options.rows;
	size_t nshown, left = 0;
	struct block *b;

	if (!knowledge_load(inv->run, &c.knowledge, err)) {
		knowledge_close(&c.knowledge);
		return 0;
	}
	note_definitions(&c, l);
	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		add_calls(&c, s->units.items[i], s->list.items[i]);
		add_loops(&c, s->units.items[i], s->list.items[i]);
		add_allocations(&c, s->units.items[i], s->list.items[i]);
		if (l->units.count > 1)
			add_code(&c, s->units.items[i], s->list.items[i]);
	}
	drop_single(&c);
	nshown = rows == ~0u ? SHOWN : rows ? rows : c.all.count;
	if (nshown > c.all.count)
		nshown = c.all.count;
	order(&c, nshown);
	if (c.all.count) {
		b = doc_block(&inv->doc, BLOCK_FINDINGS, S("WORTH A LOOK"));
		b->nfindings_shown = nshown;
		for (size_t i = 0; i < nshown; i++)
			tell(&c, vec_add(inv->run, &b->findings), c.all.items[i], sources);
		left = c.all.count - nshown;
	}
	knowledge_close(&c.knowledge);
	arena_clear(&c.scratch);
	return left;
}
