/* The compiles, side by side, and what each row says of them. */
#include "cmd/try/plan.h"

#include "base/pool.h"

enum { SEARCH_PROBES = 10 };

static struct try_row *row_of(const struct try_ask *ask)
{
	return &ask->tried->rows.items[ask->row];
}

static struct str keep(struct trying *t, struct str text)
{
	return text.ptr ? str_dup(t->e->a, text) : text;
}

/* What points into the unit that was compiled is copied, or is not worth it. */
static void keep_value(struct value *v)
{
	if (!v->is_known)
		v->why = "not known of this compile";
}

static void keep_state(struct trying *t, struct try_state *s)
{
	struct try_figures *f = &s->figures;

	s->verdict = keep(t, s->verdict);
	s->note = keep(t, s->note);
	keep_value(&s->cost);
	keep_value(&s->threshold);
	keep_value(&f->instructions);
	keep_value(&f->bytes);
	keep_value(&f->stack);
	keep_value(&f->spills);
	keep_value(&f->vectors);
	keep_value(&f->unit_instructions);
	keep_value(&f->unit_bytes);
}

/* One compile of a plan, and how each ask's subject is in it. */
struct outcome {
	struct value n; /* of a search */
	bool has_failed;
	struct str failure;
	struct try_state *states; /* one for each ask; NULL: has_failed */
};
struct outcomes VEC(struct outcome *);

static void compile(struct trying *t, const struct try_plan *plan, const struct try_variant *v,
		    struct outcome *out)
{
	struct try_compiled c;

	try_compile(&t->inv, t->input, v, &c);
	pthread_mutex_lock(&t->lock);
	out->has_failed = !c.unit;
	out->failure = keep(t, c.failure);
	if (c.unit)
		out->states = arena_array(t->e->a, struct try_state, plan->asks.count);
	pthread_mutex_unlock(&t->lock);
	for (size_t i = 0; c.unit && i < plan->asks.count; i++) {
		const struct try_moves moves = {try_edit_place, v->edited};

		try_state_find(&c.arena, plan->asks.items[i].subject, c.unit, v->edited ? &moves : NULL,
			       &out->states[i]);
		pthread_mutex_lock(&t->lock);
		keep_state(t, &out->states[i]);
		pthread_mutex_unlock(&t->lock);
	}
	try_compiled_release(&c);
}

static bool is_flipped(const struct try_ask *ask, const struct try_state *s)
{
	return s->is_found && s->rank != ask->before->rank;
}

static void tell(const struct try_ask *ask, const struct outcome *o, size_t i)
{
	struct try_row *row = row_of(ask);
	const struct try_state *s;

	if (o->has_failed) {
		row->outcome = TRY_FAILED;
		row->note = o->failure;
		return;
	}
	s = &o->states[i];
	row->outcome = !s->is_found ? TRY_LOST : is_flipped(ask, s) ? TRY_FLIPPED : TRY_SAME;
	row->verdict = s->is_found ? s->verdict : S("gone");
	row->note = s->note;
	row->figures = s->figures;
}

/* With the lock held. */
static void finish(struct trying *t, const struct try_ask *ask)
{
	const struct try_row *row = row_of(ask);

	t->nworked += row->outcome != TRY_FAILED;
	t->nfailed += row->outcome == TRY_FAILED;
	t->ncompiled += row->ncompiles;
	try_live_row(&t->live, &ask->tried->rows.items[0], row);
}

/* --- an edit in several places: which of them it takes --- */

/* The next larger number with as many bits. */
static uint64_t next_choice(uint64_t n)
{
	uint64_t low = n & (0 - n), carry = n + low;

	return carry | ((n ^ carry) >> 2) / low;
}

static void tell_choice(struct trying *t, const struct try_ask *ask, const struct outcome *o, unsigned nleft)
{
	struct try_row *row = row_of(ask);
	struct str compiles = number_of(t->e->a, row->ncompiles, "compile", "compiles"), missing;

	tell(ask, o, 0);
	row->what = try_fill(t->e->a, ask, value_unknown(NULL), row->experiment->what, &missing);
	row->assumes = try_fill(t->e->a, ask, value_unknown(NULL), row->experiment->assumes, &missing);
	row->patch = try_patch(t->e->a, ask->edited);
	row->note =
		nleft == 1 ? str_printf(t->e->a, "the other one need not be (" STR_FMT ")", STR_ARG(compiles))
			   : str_printf(t->e->a, "the other %u need not be (" STR_FMT ")", nleft,
					STR_ARG(compiles));
}

/* All places together flip it: so may one of them, or two. What is found assumes less, so the row is about that. */
static void narrow(struct trying *t, const struct try_plan *plan)
{
	enum { LARGEST = 2 };
	unsigned nall = plan->v.edited ? plan->v.edited->nchoices : 0;
	struct try_row *row = row_of(&plan->asks.items[0]);

	if (row->outcome != TRY_FLIPPED || plan->asks.count != 1 || nall < 2 || nall > 63)
		return;
	for (unsigned size = 1; size <= LARGEST && size < nall; size++)
		for (uint64_t n = ((uint64_t)1 << size) - 1; !(n >> nall); n = next_choice(n)) {
			struct outcome o = {0};
			struct try_variant v;
			struct try_ask ask;
			bool ok;

			if (row->ncompiles == SEARCH_PROBES)
				return;
			pthread_mutex_lock(&t->lock);
			ok = try_choose(t, plan, n, &ask, &v);
			row->ncompiles += ok;
			pthread_mutex_unlock(&t->lock);
			if (!ok)
				return;
			compile(t, plan, &v, &o);
			if (o.has_failed || !is_flipped(&ask, &o.states[0]))
				continue;
			pthread_mutex_lock(&t->lock);
			tell_choice(t, &ask, &o, nall - size);
			pthread_mutex_unlock(&t->lock);
			return;
		}
}

static void run_once(struct trying *t, const struct try_plan *plan)
{
	struct outcome o = {0};

	compile(t, plan, &plan->v, &o);
	pthread_mutex_lock(&t->lock);
	for (size_t i = 0; i < plan->asks.count; i++) {
		row_of(&plan->asks.items[i])->ncompiles = 1;
		tell(&plan->asks.items[i], &o, i);
	}
	pthread_mutex_unlock(&t->lock);
	narrow(t, plan);
	pthread_mutex_lock(&t->lock);
	for (size_t i = 0; i < plan->asks.count; i++)
		finish(t, &plan->asks.items[i]);
	pthread_mutex_unlock(&t->lock);
}

/* --- searches --- */

struct searching {
	struct trying *t;
	const struct try_plan *plan;
	size_t ask;
	struct outcomes *known; /* of all asks of the plan */
	const struct outcome *best;
};

static const struct outcome *outcome_of(struct searching *s, int64_t n)
{
	struct trying *t = s->t;
	struct try_variant v = s->plan->v;
	struct arena scratch = {0};
	struct str missing;
	struct outcome *made;

	for (size_t i = 0; i < s->known->count; i++)
		if (s->known->items[i]->n.n == n)
			return s->known->items[i];
	v.args = (struct experiment_words){0};
	try_fill_args(&scratch, &s->plan->asks.items[s->ask], value_of(n), &v.args, &missing);
	pthread_mutex_lock(&t->lock);
	made = arena_new(t->e->a, struct outcome);
	made->n = value_of(n);
	vec_push(t->e->a, s->known, made);
	row_of(&s->plan->asks.items[s->ask])->ncompiles++;
	pthread_mutex_unlock(&t->lock);
	compile(t, s->plan, &v, made);
	arena_clear(&scratch);
	return made;
}

static struct try_probe probe(void *context, int64_t n)
{
	struct searching *s = context;
	const struct try_ask *ask = &s->plan->asks.items[s->ask];
	const struct outcome *o = outcome_of(s, n);
	struct try_probe p = {.failed = o->has_failed};

	if (!o->has_failed) {
		const struct try_state *state = &o->states[s->ask];

		p.flips = is_flipped(ask, state);
		if (state->is_found && state->cost.is_known && state->threshold.is_known)
			p.gap = state->cost.n - state->threshold.n + 1;
	}
	/* what flips with the smallest number; else the first, which was the best guess; a failure says least */
	if (p.flips || !s->best || (s->best->has_failed && !p.failed))
		s->best = o;
	return p;
}

static int64_t bound(const struct experiment_limit *l, const struct try_subject *s, int64_t otherwise)
{
	const struct value v = l->bound == BOUND_COST        ? s->cost
			       : l->bound == BOUND_THRESHOLD ? s->threshold
							     : value_of(l->n);

	return v.is_known ? v.n : otherwise;
}

static void tell_search(struct trying *t, const struct searching *with, const struct try_search *s)
{
	const struct try_ask *ask = &with->plan->asks.items[with->ask];
	struct try_row *row = row_of(ask);
	struct arena *a = t->e->a;
	struct str missing;

	tell(ask, with->best, with->ask);
	row->args = (struct experiment_words){0};
	try_fill_args(a, ask, with->best->n, &row->args, &missing);
	row->what = try_fill(a, ask, with->best->n, row->experiment->what, &missing);
	if (s->is_found) {
		row->n = value_of(s->n);
		row->note = str_printf(a, "%lld does not%s (" STR_FMT ")", (long long)s->not_n,
				       s->n - s->not_n == 1 ? "" : "; what is between was not tried",
				       STR_ARG(number_of(a, row->ncompiles, "compile", "compiles")));
	} else if (!s->has_failed) {
		row->note = str_printf(a, "nothing up to %lld does%s" STR_FMT, (long long)s->not_n,
				       row->note.len ? "; " : "", STR_ARG(row->note));
	}
}

static void run_search(struct trying *t, const struct try_plan *plan)
{
	struct outcomes known = {0};

	for (size_t i = 0; i < plan->asks.count; i++) {
		const struct try_ask *ask = &plan->asks.items[i];
		struct searching searching = {t, plan, i, &known, NULL};
		struct try_search s = {.max_probes = SEARCH_PROBES, .probe = probe, .context = &searching};

		s.low = bound(&ask->means->low, ask->subject, 0);
		s.is_bounded = ask->means->high.bound == BOUND_NUMBER;
		s.high = bound(&ask->means->high, ask->subject, s.low * 2 + 100) + !s.is_bounded;
		try_search_run(&s);
		pthread_mutex_lock(&t->lock);
		tell_search(t, &searching, &s);
		finish(t, ask);
		pthread_mutex_unlock(&t->lock);
	}
}

static void run_plan(void *context, size_t i)
{
	struct trying *t = context;
	const struct try_plan *plan = t->plans.items[i];

	if (plan->is_searched)
		run_search(t, plan);
	else
		run_once(t, plan);
}

/* Searches first: they take several compiles, one after the other. The order does not reach the output. */
static int by_length(const void *a, const void *b)
{
	const struct try_plan *const *x = a, *const *y = b;

	return (int)(*y)->is_searched - (int)(*x)->is_searched;
}

void try_run(struct trying *t, unsigned njobs)
{
	pthread_mutex_init(&t->lock, NULL);
	vec_sort(&t->plans, by_length);
	pool_run(njobs, t->plans.count, run_plan, t);
}
