/* Files of experiments: what is taken can be filled in and found again; reading on finds errors exactly when reading
 * does. */
#include "fuzz.h"

#include "base/arena.h"
#include "rule/experiments.h"

static struct str value(const void *context, struct str name)
{
	(void)context;
	return str_eq(name, S("n")) ? STR_NONE : S("x{");
}

static void use(const struct experiments *all, const struct experiment *x)
{
	static const char *const families_seen[] = {"clang", "gcc"};
	struct str missing = STR_NONE, text;

	if (experiment_find(all, x->name) != x || !x->what.len || !x->does.len || !x->fits.count ||
	    !x->means.count || !x->line)
		abort();
	text = experiment_fill(all->arena, x->what, value, NULL, &missing);
	if (!text.ptr && !str_eq(missing, S("n")))
		abort();
	for (size_t i = 0; i < 2; i++) {
		const struct experiment_means *m =
			experiment_means_of(x, str_c(families_seen[i]), UINT64_MAX);

		if (m && !m->args.count && !m->edit.kind && !x->is_link)
			abort();
	}
	for (size_t i = 0; i < x->fits.count; i++)
		experiment_fits(&x->fits.items[i], x->fits.items[i].subject, S("inline"), S("TooCostly"),
				x->fits.items[i].is_good, value_of(45));
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct experiments all = {.arena = &a}, again = {.arena = &a};
	struct experiment_words errors = {0};
	struct err err = {0};
	bool ok = experiments_parse(&all, S("fuzz.yaml"), bytes, &err);

	if (ok == (err.message != NULL) || (!ok && strncmp(err.message, "fuzz.yaml:", 10) != 0))
		abort();
	err_clear(&err);
	for (size_t i = 0; i < all.list.count; i++)
		use(&all, all.list.items[i]);
	if (experiments_parse_all(&again, S("fuzz.yaml"), bytes, &errors) != ok || ok == (errors.count > 0))
		abort();
	arena_clear(&a);
}
