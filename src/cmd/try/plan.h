/* What is tried: rows to fill, and the compiles that fill them. Made by try/plan.c, run by try/run.c. */
#ifndef CMD_TRY_PLAN_H
#define CMD_TRY_PLAN_H

#include "cmd/try/parts.h"

/* One answer and one experiment. */
struct try_ask {
	struct tried *tried;
	size_t row;
	const struct experiment_means *means;
	const struct try_subject *subject;
	const struct try_state *before;
	struct str callee; /* ptr NULL: there is none */
	const struct try_edited *edited;
	struct str file; /* that defines the callee; ptr NULL: no other unit is merged */
};
struct try_asks VEC(struct try_ask);

/* One compile, or one search. In the order they are made. */
struct try_plan {
	struct try_variant v;
	struct try_asks asks;
	bool is_searched; /* all asks are of one experiment and callee */
};
struct try_plans VEC(struct try_plan *);

struct trying {
	struct explaining *e;
	const struct try_request *request;
	struct invocation inv; /* of all compiles */
	const char *input;
	struct experiments experiments;
	struct try_source source;
	size_t nfolders; /* in work */
	struct str work; /* folder for edited copies; ptr NULL: none is needed yet */
	struct try_plans plans;
	struct try_live live;
	pthread_mutex_t lock; /* of the run's arena and of what follows */
	size_t nworked, nfailed, ncompiled;
};

/* text with its placeholders filled in. *missing: the first that has no value; the result's ptr is NULL then. */
struct str try_fill(struct arena *a, const struct try_ask *ask, struct value n, struct str text,
		    struct str *missing);
bool try_fill_args(struct arena *a, const struct try_ask *ask, struct value n, struct experiment_words *out,
		   struct str *missing);

/* Adds the rows of an answer and their compiles. */
bool try_plan_answer(struct trying *t, const struct answer *answer, struct tried *tried, struct err *err);
/* The same edit as a plan's in some of the places where it can be made (struct try_edited). *ask is the plan's for it. False:
 * it cannot be placed. Not for plans that several asks share. */
bool try_choose(struct trying *t, const struct try_plan *plan, uint64_t chosen, struct try_ask *ask,
		struct try_variant *v);
/* Runs all plans, at most njobs at a time. */
void try_run(struct trying *t, unsigned njobs);

/* --- try/fit.c: is an experiment for this answer? --- */
/* Of an answer: its remark is one that the experiment is for, or the answer proposes it. */
bool try_fits(const struct experiment *x, const struct answer *answer, const struct try_subject *s);
/* Why it cannot be tried of this unit, a phrase in a; NULL: it can. */
const char *try_unfit(struct arena *a, const struct experiment *x, const struct unit *u);

#endif
