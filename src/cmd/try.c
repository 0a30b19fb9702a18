/* What is tried, in which order, and what came of it. Variants are compiled side by side; the rows keep the order of
 * rules/experiments. */
#include "cmd/try/plan.h"

#include "base/pool.h"
#include "model/artifact.h"

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
	for (size_t i = 0; i < answers->count; i++)
		vec_add(e->a, out);
	for (size_t i = 0; i < answers->count; i++)
		if (!try_plan_answer(t, &answers->items[i], &out->items[i], err))
			return false;
	if (r->wants_patch)
		return true;
	try_live_begin(&t->live, o);
	try_run(t, o->jobs ? o->jobs : pool_processors());
	try_live_end(&t->live);
	try_source_release(&t->source);
	if (t->nfailed && !t->nworked)
		*status = t->ncompiled ? STATUS_COMPILER : STATUS_USAGE;
	return true;
}

bool try_patch_of(const struct tries *t, struct str *patch, struct err *err)
{
	const struct try_row *found = NULL, *last = NULL;
	struct buf names = {0};
	bool ok = false;

	for (size_t i = 0; i < t->count; i++)
		for (size_t k = 0; k < t->items[i].rows.count; k++) {
			const struct try_row *row = &t->items[i].rows.items[k];

			if (row->outcome == TRY_FAILED && row->experiment && !found)
				err_set(err, STR_FMT ": " STR_FMT, STR_ARG(row->experiment->name),
					STR_ARG(row->note));
			if (!row->patch.len || (found && str_eq(found->patch, row->patch)))
				continue;
			buf_printf(&names, "%s" STR_FMT, names.len ? ", " : "",
				   STR_ARG(row->experiment->name));
			last = row;
			found = found ? found : row;
		}
	if (found && last != found) {
		err_set(err,
			"--patch: several edits fit; --try=NAME chooses one, a line one of several places: "
			"%s",
			names.ptr);
	} else if (found) {
		err_clear(err);
		*patch = found->patch;
		ok = true;
	} else if (!err->message) {
		err_set(err, "--patch: no edit of the source fits");
	}
	buf_release(&names);
	return ok;
}
