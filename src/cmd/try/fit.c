/* Which experiments are worth a compile, by what their rows in rules/experiments say. */
#include "cmd/try/plan.h"

/* Is it among the user's arguments? */
static bool has_word(const struct unit *u, struct str word)
{
	for (size_t i = 0; i < u->args.count; i++) {
		struct str arg = u->args.items[i];

		/* of several levels the last one counts */
		if (str_starts(arg, S("-O")) && str_starts(word, S("-O"))) {
			bool is_last = true;

			for (size_t k = i + 1; k < u->args.count; k++)
				is_last &= !str_starts(u->args.items[k], S("-O"));
			if (!is_last)
				continue;
		}
		if (str_eq(arg, word))
			return true;
	}
	return false;
}

const char *try_unfit(struct arena *a, const struct experiment *x, const struct unit *u)
{
	bool has_needed = !x->needs.count;

	if (x->target.ptr && !str_starts(u->compiler.target, x->target))
		return str_printf(a, "it is for " STR_FMT ", the unit is made for " STR_FMT,
				  STR_ARG(x->target), STR_ARG(u->compiler.target))
			.ptr;
	for (size_t i = 0; i < x->needs.count; i++)
		has_needed |= has_word(u, x->needs.items[i]);
	if (!has_needed)
		return str_printf(a, "the unit is not compiled with " STR_FMT, STR_ARG(x->needs.items[0]))
			.ptr;
	for (size_t i = 0; i < x->without.count; i++)
		if (has_word(u, x->without.items[i]))
			return str_printf(a, "the unit is compiled with " STR_FMT " already",
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

bool try_fits(const struct experiment *x, const struct answer *answer, const struct try_subject *s)
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
