/* Experiments become variants (arguments and an edit); equal ones of several answers are one compile. */
#include "cmd/try/plan.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/tmp.h"
#include "model/match.h"
#include "read/facts.h"

/* --- what an experiment says, filled in --- */

struct filling {
	const struct try_ask *ask;
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

struct str try_fill(struct arena *a, const struct try_ask *ask, struct value n, struct str text,
		    struct str *missing)
{
	const struct filling f = {ask, n, a};

	return text.ptr ? experiment_fill(a, text, placeholder, &f, missing) : STR_NONE;
}

bool try_fill_args(struct arena *a, const struct try_ask *ask, struct value n, struct experiment_words *out,
		   struct str *missing)
{
	for (size_t i = 0; i < ask->means->args.count; i++) {
		struct str word = try_fill(a, ask, n, ask->means->args.items[i], missing);

		if (!word.ptr)
			return false;
		vec_push(a, out, word);
	}
	return true;
}

/* The call that the reason is about; else, since gcc names none, the first that is left behind the loop's first line. */
static struct str callee_in_loop(const struct func *f, const struct loop *l)
{
	const struct call *first = NULL;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (c->is_inlined || !c->callee.ptr)
			continue;
		if (loc_eq(c->loc, l->blocker))
			return c->callee;
		if (c->in_loop && frame_cmp(c->frame, l->frame) == 0 && str_eq(c->loc.file, l->loc.file) &&
		    c->loc.line >= l->loc.line && (!first || c->loc.line < first->loc.line))
			first = c;
	}
	return first && !loc_known(l->blocker) ? first->callee : STR_NONE;
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
		return callee_in_loop(f, &f->loops.items[s->index]);
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

static bool is_plain(const struct try_variant *v)
{
	return !v->edited && !v->link;
}

/* The plan that an ask joins: one that compiles the same. */
static struct try_plan *plan_for(struct trying *t, const struct try_variant *v, const struct try_ask *ask)
{
	bool is_searched = ask->means->is_searched;
	struct try_plan *made;

	for (size_t i = 0; i < t->plans.count; i++) {
		struct try_plan *old = t->plans.items[i];

		if (old->v.base != v->base || old->is_searched != is_searched || !is_plain(v) ||
		    !is_plain(&old->v) || !same_words(&old->v.args, &v->args))
			continue;
		old->v.wants_flow |= v->wants_flow;
		old->v.wants_why |= v->wants_why;
		return old;
	}
	made = arena_new(t->e->a, struct try_plan);
	made->v = *v;
	made->is_searched = is_searched;
	vec_push(t->e->a, &t->plans, made);
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

/* Places the edit of an experiment, in the chosen places. NULL: why says why not. */
static const struct try_edited *place_edit(struct trying *t, const struct try_ask *ask, uint64_t chosen,
					   const char **why)
{
	struct arena *a = t->e->a;
	struct experiment_edit edit = ask->means->edit;
	struct try_edited *out = arena_new(a, struct try_edited);
	struct str missing = STR_NONE;
	struct err err = {0};
	const struct source_facts *facts;
	char cwd[4096];
	bool ok;

	edit.text = try_fill(a, ask, value_unknown(NULL), edit.text, &missing);
	facts = try_source_ask(&t->source,
			       edit.kind == EDIT_HOIST ? match_fold_suffix(try_inner_function(ask->subject))
						       : STR_NONE,
			       &err);
	if (facts && getcwd(cwd, sizeof(cwd)))
		out->here = str_dup(a, str_c(cwd));
	if (facts)
		out->plain_restrict = has_restrict(t->source.args);
	out->chosen = chosen;
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
static const char *find_definition(struct trying *t, struct try_ask *ask, struct try_variant *v)
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

bool try_choose(struct trying *t, const struct try_plan *plan, uint64_t chosen, struct try_ask *ask,
		struct try_variant *v)
{
	const char *why = NULL;

	*ask = plan->asks.items[0];
	*v = plan->v;
	v->args = (struct experiment_words){0};
	ask->edited = v->edited = place_edit(t, ask, chosen, &why);
	return v->edited && !write_copies(t, v);
}

/* One experiment for one answer: a row, and a part in a variant. */
static void plan_one(struct trying *t, struct tried *tried, const struct experiment *x, const struct unit *u,
		     struct try_ask ask)
{
	struct arena *a = t->e->a;
	bool is_named = t->request->names->count > 0;
	struct try_variant v = {.base = u,
				.wants_flow = ask.subject->kind == SUBJECT_ALLOCATION,
				.wants_why = ask.subject->kind == SUBJECT_LOAD};
	struct str missing = STR_NONE, version = u->compiler.version;
	const char *why = try_unfit(a, x, u);
	struct try_plan *plan;
	struct try_row *row;
	uint64_t major = 0;

	str_u64(str_head(version, str_find_char(version, '.')), &major);
	ask.means = experiment_means_of(x, u->compiler.family, major);
	if (!why && !ask.means)
		why = str_printf(a, STR_FMT " " STR_FMT " has no way to do it", STR_ARG(u->compiler.family),
				 STR_ARG(version))
			      .ptr;
	if (!why && ask.means->edit.kind != EDIT_NONE) {
		ask.edited = v.edited = place_edit(t, &ask, 0, &why);
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
	if (!why && !try_fill_args(a, &ask, value_unknown(NULL), &v.args, &missing))
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
	row->what = try_fill(a, &ask, value_unknown(NULL), x->what, &missing);
	row->assumes = try_fill(a, &ask, value_unknown(NULL), x->assumes, &missing);
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
	plan = plan_for(t, &v, &ask);
	vec_push(a, &plan->asks, ask);
}

static bool is_named(const struct try_request *r, struct str name)
{
	for (size_t i = 0; i < r->names->count; i++)
		if (str_eq(name, str_c(r->names->items[i])))
			return true;
	return false;
}

bool try_plan_answer(struct trying *t, const struct answer *answer, struct tried *tried, struct err *err)
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
		const struct try_ask ask = {
			.subject = subject, .before = before, .callee = callee_of(&answer->subject, f)};

		if (t->request->names->count ? is_named(t->request, x->name) : try_fits(x, answer, subject))
			plan_one(t, tried, x, u, ask);
	}
	return true;
}
