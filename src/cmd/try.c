/* What is tried, in which order, and what came of it. Experiments become variants (arguments and an edit); equal ones of
 * several answers are one compile. Variants are compiled side by side; the rows keep the order of rules/experiments. */
#include "cmd/try_parts.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/pool.h"
#include "base/tmp.h"
#include "model/artifact.h"
#include "model/match.h"
#include "read/facts.h"
#include "rule/nearest.h"

enum { SEARCH_PROBES = 10 };

/* One answer and one experiment. */
struct ask {
	struct tried *tried;
	size_t row;
	const struct experiment_means *means;
	const struct try_subject *subject;
	const struct try_state *before;
	struct str callee; /* ptr NULL: there is none */
	const struct try_edited *edited;
	struct str file; /* that defines the callee; ptr NULL: no other unit is merged */
};
struct asks VEC(struct ask);

/* One compile, or one search. */
struct variant {
	struct try_variant v;
	struct asks asks;
	bool is_searched;
};
struct variants VEC(struct variant *);

struct trying {
	struct explaining *e;
	const struct try_request *request;
	struct invocation inv; /* of all compiles */
	const char *input;
	struct experiments experiments;
	struct try_source source;
	size_t nfolders; /* in work */
	struct str work; /* folder for edited copies; ptr NULL: none is needed yet */
	struct variants variants;
	struct try_live live;
	pthread_mutex_t lock; /* of the run's arena and of what follows */
	size_t nworked, nfailed;
};

/* --- what an experiment says, filled in --- */

struct filling {
	const struct trying *t;
	const struct ask *ask;
	struct value n;
	struct arena *a;
};

static struct str placeholder(const void *context, struct str name)
{
	const struct filling *f = context;

	if (str_eq(name, S("callee")))
		return f->ask->callee;
	if (str_eq(name, S("caller")))
		return f->ask->subject->function;
	if (str_eq(name, S("line")))
		return f->ask->subject->loc.line ? str_printf(f->a, "%u", f->ask->subject->loc.line)
						 : STR_NONE;
	if (str_eq(name, S("function")) || str_eq(name, S("params")) || str_eq(name, S("load"))) {
		const struct try_edited none = {0}, *e = f->ask->edited ? f->ask->edited : &none;

		return str_eq(name, S("function")) ? e->function
		       : str_eq(name, S("load"))   ? e->load
						   : e->params;
	}
	if (str_eq(name, S("file")))
		return f->ask->file;
	if (str_eq(name, S("n")))
		return f->n.is_known ? str_printf(f->a, "%lld", (long long)f->n.n) : S("N");
	return STR_NONE;
}

static struct str fill(struct arena *a, const struct trying *t, const struct ask *ask, struct value n,
		       struct str text, struct str *missing)
{
	const struct filling f = {t, ask, n, a};

	return text.ptr ? experiment_fill(a, text, placeholder, &f, missing) : STR_NONE;
}

static bool fill_args(struct arena *a, const struct trying *t, const struct ask *ask, struct value n,
		      struct experiment_words *out, struct str *missing)
{
	for (size_t i = 0; i < ask->means->args.count; i++) {
		struct str word = fill(a, t, ask, n, ask->means->args.items[i], missing);

		if (!word.ptr)
			return false;
		vec_push(a, out, word);
	}
	return true;
}

/* The function whose call stands in the way: of a call its callee. ptr NULL: there is none. */
static struct str callee_of(const struct subject *s, const struct func *f)
{
	const struct allocsite *site;
	struct str found = STR_NONE;

	switch (s->kind) {
	case SUBJECT_CALL:
		return f->calls.items[s->index].callee;
	case SUBJECT_LOOP:
		for (size_t i = 0; i < f->calls.count && !found.ptr; i++)
			if (!f->calls.items[i].is_inlined &&
			    loc_eq(f->calls.items[i].loc, f->loops.items[s->index].blocker))
				found = f->calls.items[i].callee;
		return found;
	case SUBJECT_ALLOCATION:
		site = &f->allocsites.items[s->index];
		return site->via == ALLOC_VIA_call ? site->to : STR_NONE;
	case SUBJECT_LOAD:
		for (size_t i = 0; i < f->why->loads.items[s->index].clobbers.count && !found.ptr; i++)
			if (f->why->loads.items[s->index].clobbers.items[i].kind == CLOBBER_CALL)
				found = f->why->loads.items[s->index].clobbers.items[i].what;
		return found;
	case SUBJECT_SPILLS:
		break;
	}
	return STR_NONE;
}

/* --- how it is --- */

/* Sums over the functions of a unit, from the stored text. */
static void sum_unit(const struct study *s, size_t row, struct try_figures *out)
{
	struct str source = s->stored.rows.items[row].source;
	struct arena scratch = {0};

	out->unit_instructions = out->unit_bytes = value_of(0);
	for (size_t i = 0; i < s->stored.rows.count; i++) {
		const struct stored_row *r = &s->stored.rows.items[i];
		struct stored_func f = {0};
		struct err err = {0};

		if (r->is_gone || !str_eq(r->source, source))
			continue;
		if (!facts_parse(&scratch, &s->stored, r, &f, &err)) {
			f.metrics[METRIC_instructions] = f.metrics[METRIC_bytes] =
				value_unknown("a stored row cannot be read");
			err_clear(&err);
		}
		out->unit_instructions = value_add(out->unit_instructions, f.metrics[METRIC_instructions]);
		out->unit_bytes = value_add(out->unit_bytes, f.metrics[METRIC_bytes]);
		arena_clear(&scratch);
	}
}

/* --- which experiments --- */

static bool has_word(const struct str_list *args, struct str word)
{
	for (size_t i = 0; i < args->count; i++) {
		struct str arg = args->items[i];

		/* of several levels the last one counts */
		if (str_starts(arg, S("-O")) && str_starts(word, S("-O"))) {
			bool is_last = true;

			for (size_t k = i + 1; k < args->count; k++)
				is_last &= !str_starts(args->items[k], S("-O"));
			if (!is_last)
				continue;
		}
		if (str_eq(arg, word))
			return true;
	}
	return false;
}

static const struct str_list *args_of(const struct unit *u, struct arena *a)
{
	struct str_list *all = arena_new(a, struct str_list);

	*all = u->args;
	return all;
}

/* Why it cannot be tried here; NULL: it can. */
static const char *unfit(const struct trying *t, const struct experiment *x, const struct unit *u)
{
	const struct str_list *args = args_of(u, t->e->a);
	bool has_needed = !x->needs.count;

	if (x->target.ptr && !str_starts(u->compiler.target, x->target))
		return str_printf(t->e->a, "it is for " STR_FMT ", the unit is made for " STR_FMT,
				  STR_ARG(x->target), STR_ARG(u->compiler.target))
			.ptr;
	for (size_t i = 0; i < x->needs.count; i++)
		has_needed |= has_word(args, x->needs.items[i]);
	if (!has_needed)
		return str_printf(t->e->a, "the unit is not compiled with " STR_FMT,
				  STR_ARG(x->needs.items[0]))
			.ptr;
	for (size_t i = 0; i < x->without.count; i++)
		if (has_word(args, x->without.items[i]))
			return str_printf(t->e->a, "the unit is compiled with " STR_FMT " already",
					  STR_ARG(x->without.items[i]))
				.ptr;
	return NULL;
}

static bool is_suggested(const struct answer *answer, struct str name)
{
	for (size_t i = 0; i < answer->parts.count; i++)
		for (size_t k = 0; k < answer->parts.items[i].lines.count; k++)
			if (answer->parts.items[i].lines.items[k].try_name.ptr &&
			    str_eq(answer->parts.items[i].lines.items[k].try_name, name))
				return true;
	return false;
}

static bool fits(const struct experiment *x, const struct answer *answer, const struct try_subject *s)
{
	struct str subject = str_c(experiment_subjects[s->kind]);
	bool suggested = is_suggested(answer, x->name);

	if (x->is_on_request && !suggested)
		return false;
	for (size_t i = 0; i < x->fits.count; i++) {
		struct experiment_fit fit = x->fits.items[i];

		/* what the answer proposes need not be said of its remark here; and where there is none, nothing can
		 * be said of it */
		if (suggested || !answer->pass.ptr)
			fit.remarks.count = 0;
		if (!answer->pass.ptr)
			fit.min_threshold = fit.max_threshold = value_unknown("the compiler gave none");
		if (experiment_fits(&fit, subject, answer->pass, answer->name, s->is_good, s->threshold))
			return true;
	}
	return false;
}

static bool is_defined(const struct trying *t, const struct answer *answer, struct str callee)
{
	size_t at = study_find(t->e->study, callee, answer->subject.row);
	const struct stored_rows *rows = &t->e->study->stored.rows;

	return at != SIZE_MAX && str_eq(rows->items[at].source, rows->items[answer->subject.row].source);
}

static struct try_row *row_add(struct trying *t, struct tried *tried, const struct experiment *x)
{
	struct try_row *row = vec_add(t->e->a, &tried->rows);

	row->experiment = x;
	row->n = value_unknown("nothing was searched for");
	return row;
}

static void row_fail(struct trying *t, struct tried *tried, const struct experiment *x, const char *why)
{
	struct try_row *row = row_add(t, tried, x);

	row->what = x->name;
	row->outcome = TRY_FAILED;
	row->note = str_printf(t->e->a, "cannot be tried: %s", why);
	t->nfailed++;
}

static bool same_words(const struct experiment_words *a, const struct experiment_words *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!str_eq(a->items[i], b->items[i]))
			return false;
	return true;
}

static struct variant *variant_for(struct trying *t, const struct try_variant *v, bool is_searched)
{
	struct variant *made;

	for (size_t i = 0; i < t->variants.count && !is_searched; i++) {
		struct variant *old = t->variants.items[i];

		if (!old->is_searched && !v->edited && !old->v.edited && !v->link && !old->v.link &&
		    same_words(&old->v.args, &v->args)) {
			old->v.wants_flow |= v->wants_flow;
			old->v.wants_why |= v->wants_why;
			return old;
		}
	}
	made = arena_new(t->e->a, struct variant);
	made->v = *v;
	made->is_searched = is_searched;
	vec_push(t->e->a, &t->variants, made);
	return made;
}

/* The word restrict is C99's. */
static bool has_restrict(char *const *args)
{
	bool is_old = false;

	for (; *args; args++) {
		if (strncmp(*args, "-std=", 5) == 0)
			is_old = strstr(*args, "89") || strstr(*args, "90") || strstr(*args, "++");
		else if (strcmp(*args, "-ansi") == 0)
			is_old = true;
	}
	return !is_old;
}

/* The function whose loops hold the subject. */
static struct str loops_of(const struct try_subject *s)
{
	struct str name = s->chain.count ? s->chain.items[s->chain.count - 1].callee : s->function;

	return match_fold_suffix(name);
}

/* Places the edit of an experiment. NULL: why says why not. */
static const struct try_edited *place_edit(struct trying *t, const struct ask *ask, const char **why)
{
	struct arena *a = t->e->a;
	struct experiment_edit edit = ask->means->edit;
	struct try_edited *out = arena_new(a, struct try_edited);
	struct str missing = STR_NONE;
	struct err err = {0};
	const struct source_facts *facts;
	char cwd[4096];
	bool ok;

	edit.text = fill(a, t, ask, value_unknown(NULL), edit.text, &missing);
	facts = try_source_ask(&t->source, edit.kind == EDIT_HOIST ? loops_of(ask->subject) : STR_NONE, &err);
	if (facts && getcwd(cwd, sizeof(cwd)))
		out->here = str_dup(a, str_c(cwd));
	if (facts)
		out->plain_restrict = has_restrict(t->source.args);
	ok = facts && try_edit(a, facts, &edit, ask->subject, ask->callee, out, &err);
	if (!ok)
		*why = str_to_c(a, str_c(err.message));
	err_clear(&err);
	return ok ? out : NULL;
}

/* A folder in the work folder for what one variant needs. */
static bool make_folder(struct trying *t, struct str *folder, struct err *err)
{
	if (!t->work.ptr && !tmp_folder(t->e->a, &t->work, err))
		return false;
	*folder = str_printf(t->e->a, STR_FMT "/%zu", STR_ARG(t->work), t->nfolders++);
	return mkdir(folder->ptr, 0700) == 0 ||
	       err_set(err, "cannot make %s: %s", folder->ptr, strerror(errno));
}

/* Finds the unit that defines the callee. NULL, or why it is not found. */
static const char *find_definition(struct trying *t, struct ask *ask, struct try_variant *v)
{
	struct arena *a = t->e->a;
	struct try_link *link = arena_new(a, struct try_link);
	struct err err = {0};
	const char *why = NULL;

	if (!ask->callee.ptr)
		return "there is no call that stands in the way";
	if (try_link_find(a, &t->source, ask->callee, link, &err) && make_folder(t, &v->folder, &err))
		v->link = link;
	else
		why = str_to_c(a, str_c(err.message));
	ask->file = link->file;
	err_clear(&err);
	return why;
}

/* Writes the edited copies and says where they are. */
static const char *write_copies(struct trying *t, struct try_variant *v)
{
	struct arena *a = t->e->a;
	struct err err = {0};
	struct str folder;
	const char *why = NULL;
	bool ok = make_folder(t, &folder, &err) &&
		  try_overlay(a, &t->source, v->edited, folder, &v->args, &v->source, &err);

	if (!ok)
		why = str_to_c(a, str_c(err.message));
	err_clear(&err);
	return why;
}

/* One experiment for one answer: a row, and a part in a variant. */
static void plan_one(struct trying *t, struct tried *tried, const struct experiment *x, const struct unit *u,
		     struct ask ask)
{
	struct arena *a = t->e->a;
	bool is_named = t->request->names->count > 0;
	struct try_variant v = {.wants_flow = ask.subject->kind == SUBJECT_ALLOCATION,
				.wants_why = ask.subject->kind == SUBJECT_LOAD};
	struct str missing = STR_NONE, version = u->compiler.version;
	const char *why = unfit(t, x, u);
	struct variant *variant;
	struct try_row *row;
	uint64_t major = 0;

	str_u64(str_head(version, str_find_char(version, '.')), &major);
	ask.means = experiment_means_of(x, u->compiler.family, major);
	if (!why && !ask.means)
		why = str_printf(a, STR_FMT " " STR_FMT " has no way to do it", STR_ARG(u->compiler.family),
				 STR_ARG(version))
			      .ptr;
	if (!why && ask.means->edit.kind != EDIT_NONE) {
		ask.edited = v.edited = place_edit(t, &ask, &why);
		/* arguments do it too, only there is nothing to show as a patch */
		if (!ask.edited && ask.means->args.count && !t->request->wants_patch)
			why = NULL;
	}
	if (!why && x->is_link && ask.callee.ptr && is_defined(t, tried->answer, ask.callee))
		why = str_printf(a, STR_FMT " is defined in this unit", STR_ARG(ask.callee)).ptr;
	if (!why && x->is_link && t->request->wants_patch)
		why = "it edits nothing";
	if (!why && x->is_link)
		why = find_definition(t, &ask, &v);
	if (!why && !fill_args(a, t, &ask, value_unknown(NULL), &v.args, &missing))
		why = str_printf(a, "there is no %s in this answer",
				 str_eq(missing, S("callee")) ? "call that stands in the way" : "place")
			      .ptr;
	if (!why && !x->is_link && ask.callee.ptr && !is_defined(t, tried->answer, ask.callee)) {
		/* nothing can be forced on what has no body here */
		for (size_t i = 0; i < ask.means->args.count; i++)
			if (str_find(ask.means->args.items[i], S("{callee}")) != (size_t)-1)
				why = str_printf(a, STR_FMT " is not defined in this unit",
						 STR_ARG(ask.callee))
					      .ptr;
	}
	if (why) {
		if (is_named)
			row_fail(t, tried, x, why);
		return;
	}
	row = row_add(t, tried, x);
	row->what = fill(a, t, &ask, value_unknown(NULL), x->what, &missing);
	row->assumes = fill(a, t, &ask, value_unknown(NULL), x->assumes, &missing);
	row->args = v.args;
	if (v.edited)
		row->patch = try_patch(a, v.edited);
	/* where arguments do it, they do it also where a macro stands in the way of the edit */
	if (v.edited && v.args.count)
		v.edited = NULL;
	if (t->request->wants_patch)
		return;
	why = v.edited ? write_copies(t, &v) : NULL;
	if (why) {
		row->outcome = TRY_FAILED;
		row->note = str_printf(a, "cannot be tried: %s", why);
		t->nfailed++;
		return;
	}
	ask.row = tried->rows.count - 1;
	ask.tried = tried;
	variant = variant_for(t, &v, ask.means->is_searched);
	vec_push(a, &variant->asks, ask);
}

static bool is_named(const struct try_request *r, struct str name)
{
	for (size_t i = 0; i < r->names->count; i++)
		if (str_eq(name, str_c(r->names->items[i])))
			return true;
	return false;
}

static bool plan_answer(struct trying *t, const struct answer *answer, struct tried *tried, struct err *err)
{
	struct explaining *e = t->e;
	const struct func *f = study_func(e->study, answer->subject.row, err);
	struct try_subject *subject = arena_new(e->a, struct try_subject);
	struct try_state *before = arena_new(e->a, struct try_state);
	const struct unit *u;
	struct try_row *row;

	if (!f)
		return false;
	u = study_unit(e->study, answer->subject.row);
	tried->answer = answer;
	try_subject_of(e->a, &answer->subject, f, subject);
	subject->is_good = answer->is_good;
	try_state_of(e->a, &answer->subject, f, before);
	sum_unit(e->study, answer->subject.row, &before->figures);
	row = row_add(t, tried, NULL);
	row->what = S("as it is");
	row->outcome = TRY_SAME;
	row->verdict = before->verdict;
	row->note = before->note;
	row->figures = before->figures;
	for (size_t i = 0; i < t->experiments.list.count; i++) {
		const struct experiment *x = t->experiments.list.items[i];
		const struct ask ask = {
			.subject = subject, .before = before, .callee = callee_of(&answer->subject, f)};

		if (t->request->names->count ? is_named(t->request, x->name) : fits(x, answer, subject))
			plan_one(t, tried, x, u, ask);
	}
	return true;
}

/* --- running --- */

static struct try_row *row_of(const struct ask *ask)
{
	return &ask->tried->rows.items[ask->row];
}

static struct str keep(struct trying *t, struct str text)
{
	return text.ptr ? str_dup(t->e->a, text) : text;
}

static void finish(struct trying *t, const struct ask *ask)
{
	const struct try_row *row = row_of(ask);

	t->nworked += row->outcome != TRY_FAILED;
	t->nfailed += row->outcome == TRY_FAILED;
	try_live_row(&t->live, &ask->tried->rows.items[0], row);
}

/* Both with the lock held. */
static void note_failure(struct trying *t, const struct ask *ask, const struct try_compiled *c)
{
	struct try_row *row = row_of(ask);

	row->outcome = TRY_FAILED;
	row->note = keep(t, c->failure);
}

static void note_state(struct trying *t, const struct ask *ask, const struct try_state *s)
{
	struct try_row *row = row_of(ask);

	row->outcome = !s->is_found ? TRY_LOST : s->rank != ask->before->rank ? TRY_FLIPPED : TRY_SAME;
	row->verdict = s->is_found ? keep(t, s->verdict) : S("gone");
	row->note = keep(t, s->note);
	row->figures = s->figures;
	/* reasons live as long as the unit that was compiled */
	for (struct value *v = &row->figures.instructions; v <= &row->figures.unit_bytes; v++)
		if (!v->is_known)
			v->why = "not known of this compile";
}

static void run_once(struct trying *t, const struct variant *v)
{
	struct try_compiled c;

	try_compile(&t->inv, t->input, t->source.wanted, &v->v, &c);
	for (size_t i = 0; i < v->asks.count; i++) {
		const struct ask *ask = &v->asks.items[i];
		struct try_state s;

		const struct try_moves moves = {try_edit_place, v->v.edited};

		if (c.unit)
			try_state_find(&c.arena, ask->subject, c.unit, v->v.edited ? &moves : NULL, &s);
		pthread_mutex_lock(&t->lock);
		row_of(ask)->ncompiles++;
		if (c.unit)
			note_state(t, ask, &s);
		else
			note_failure(t, ask, &c);
		finish(t, ask);
		pthread_mutex_unlock(&t->lock);
	}
	try_compiled_release(&c);
}

struct searching {
	struct trying *t;
	const struct variant *v;
	const struct ask *ask;
};

static struct try_probe probe(void *context, int64_t n)
{
	struct searching *s = context;
	struct trying *t = s->t;
	struct try_probe p = {0};
	struct try_row *row = row_of(s->ask);
	struct try_variant v = s->v->v;
	struct try_compiled c;
	struct arena scratch = {0};
	struct str missing;
	struct try_state now;

	v.args = (struct experiment_words){0};
	fill_args(&scratch, t, s->ask, value_of(n), &v.args, &missing);
	try_compile(&t->inv, t->input, t->source.wanted, &v, &c);
	if (c.unit)
		try_state_find(&c.arena, s->ask->subject, c.unit, NULL, &now);
	pthread_mutex_lock(&t->lock);
	row->ncompiles++;
	if (!c.unit) {
		p.failed = true;
		if (!row->n.is_known)
			note_failure(t, s->ask, &c);
	} else {
		p.flips = now.is_found && now.rank != s->ask->before->rank;
		if (now.is_found && now.cost.is_known && now.threshold.is_known)
			p.gap = now.cost.n - now.threshold.n + 1;
		if (p.flips || !row->n.is_known) {
			note_state(t, s->ask, &now);
			row->what = keep(
				t, fill(&scratch, t, s->ask, value_of(n), row->experiment->what, &missing));
			row->args = (struct experiment_words){0};
			fill_args(t->e->a, t, s->ask, value_of(n), &row->args, &missing);
		}
		if (p.flips)
			row->n = value_of(n);
	}
	pthread_mutex_unlock(&t->lock);
	try_compiled_release(&c);
	arena_clear(&scratch);
	return p;
}

static int64_t bound(const struct experiment_limit *l, const struct try_subject *s, int64_t otherwise)
{
	const struct value v = l->bound == BOUND_COST        ? s->cost
			       : l->bound == BOUND_THRESHOLD ? s->threshold
							     : value_of(l->n);

	return v.is_known ? v.n : otherwise;
}

static void run_search(struct trying *t, const struct variant *v)
{
	const struct ask *ask = &v->asks.items[0];
	struct searching searching = {t, v, ask};
	struct try_search s = {.max_probes = SEARCH_PROBES, .probe = probe, .context = &searching};
	struct str compiles;
	struct try_row *row;

	s.low = bound(&ask->means->low, ask->subject, 0);
	s.high = bound(&ask->means->high, ask->subject, s.low * 2 + 100) +
		 (ask->means->high.bound != BOUND_NUMBER);
	s.is_bounded = ask->means->high.bound == BOUND_NUMBER;
	try_search_run(&s);
	pthread_mutex_lock(&t->lock);
	row = row_of(ask);
	compiles = number_of(t->e->a, s.nprobes, "compile", "compiles");
	if (s.is_found)
		row->note = str_printf(t->e->a, "%lld does not%s (" STR_FMT ")", (long long)s.not_n,
				       s.n - s.not_n == 1 ? "" : "; what is between was not tried",
				       STR_ARG(compiles));
	else if (!s.has_failed)
		row->note = str_printf(t->e->a, "nothing up to %lld does%s" STR_FMT, (long long)s.not_n,
				       row->note.len ? "; " : "", STR_ARG(row->note));
	finish(t, ask);
	pthread_mutex_unlock(&t->lock);
}

static void run_variant(void *context, size_t i)
{
	struct trying *t = context;
	const struct variant *v = t->variants.items[i];

	if (v->is_searched)
		run_search(t, v);
	else
		run_once(t, v);
}

/* Searches first: they take several compiles, one after the other. */
static int by_length(const void *a, const void *b)
{
	const struct variant *const *x = a, *const *y = b;

	return (int)(*y)->is_searched - (int)(*x)->is_searched;
}

static bool find_input(struct trying *t, struct err *err)
{
	if (artifact_sniff(str_c(t->request->input), STR_NONE) != ARTIFACT_SOURCE)
		return err_set(
			err,
			"--try compiles again: name the source instead of %s (and its arguments behind "
			"--, or -p)",
			t->request->input);
	t->input = t->source.input = t->request->input;
	return true;
}

bool try_answers(struct explaining *e, const struct try_request *r, const struct answers *answers,
		 struct tries *out, enum status *status, struct err *err)
{
	struct trying *t = arena_new(e->a, struct trying);
	const struct options *o = &e->inv->options;

	t->e = e;
	t->request = r;
	t->inv = *e->inv;
	t->source.inv = &t->inv;
	*out = (struct tries){0};
	if (!experiments_load(e->a, &t->experiments, err) || !find_input(t, err))
		return false;
	for (size_t i = 0; i < r->names->count; i++) {
		const char *name = r->names->items[i];
		const char *near = experiment_nearest(&t->experiments, str_c(name));

		if (experiment_find(&t->experiments, str_c(name)))
			continue;
		return err_set(err, "--try: there is no experiment '%s'%s%s%s (casm rules list shows them)",
			       name, near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	}
	/* rows are pointed to by index, so that the lists may grow */
	for (size_t i = 0; i < answers->count; i++)
		vec_add(e->a, out);
	for (size_t i = 0; i < answers->count; i++)
		if (!plan_answer(t, &answers->items[i], &out->items[i], err))
			return false;
	if (r->wants_patch)
		return true;
	pthread_mutex_init(&t->lock, NULL);
	/* the order among equals does not reach the output */
	vec_sort(&t->variants, by_length);
	try_live_begin(&t->live, o);
	pool_run(o->jobs ? o->jobs : pool_processors(), t->variants.count, run_variant, t);
	try_live_end(&t->live);
	try_source_release(&t->source);
	if (t->nfailed && !t->nworked)
		*status = STATUS_COMPILER;
	return true;
}

bool try_patch_of(const struct tries *t, struct str *patch, struct err *err)
{
	const struct try_row *found = NULL;

	for (size_t i = 0; i < t->count; i++)
		for (size_t k = 0; k < t->items[i].rows.count; k++) {
			const struct try_row *row = &t->items[i].rows.items[k];

			if (row->outcome == TRY_FAILED && row->experiment && !found)
				err_set(err, STR_FMT ": " STR_FMT, STR_ARG(row->experiment->name),
					STR_ARG(row->note));
			if (!row->patch.len || (found && str_eq(found->patch, row->patch)))
				continue;
			if (found)
				return err_set(
					err,
					"--patch: several edits fit; --try=NAME chooses one of them: " STR_FMT
					", " STR_FMT "%s",
					STR_ARG(found->experiment->name), STR_ARG(row->experiment->name),
					" ...");
			found = row;
		}
	if (!found)
		return err->message ? false : err_set(err, "--patch: no edit of the source fits");
	err_clear(err);
	*patch = found->patch;
	return true;
}
