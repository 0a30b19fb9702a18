/* casm explain --try: changes what might stand behind a verdict, compiles again, and says what came of it. What can be
 * changed are rows of rules/experiments. Compiles go through the same path as a report, side by side, and never touch a
 * file of the user's. */
#ifndef CMD_TRY_H
#define CMD_TRY_H

#include "cmd/explain/answer.h"
#include "rule/experiments.h"

/* Sizes of the function that holds the subject, and of the unit. */
struct try_figures {
	struct value instructions, bytes, stack, spills, vectors;
	struct value unit_instructions, unit_bytes;
};

enum try_outcome {
	TRY_FLIPPED, /* the verdict is another one */
	TRY_SAME,
	TRY_LOST,   /* it compiles, but the subject is not to be found again: note says what is known */
	TRY_FAILED, /* does not compile, or cannot be tried: note says why */
};

struct try_row {
	const struct experiment *experiment; /* NULL: as it is */
	struct str what;                     /* "inline-threshold=486" */
	enum try_outcome outcome;
	struct str verdict; /* a word of the column: "yes", "no", "8 wide"; of TRY_FAILED empty */
	struct value n;     /* of a search: the smallest number that is known to flip; unknown: none */
	struct str note;    /* what else is to be said; may be empty */
	struct str assumes; /* when it is right; may be empty */
	struct experiment_words args; /* what stood behind the user's arguments */
	struct str patch;             /* the edit as a unified diff; ptr NULL: none */
	struct try_figures figures;
	unsigned ncompiles;
};

/* What was tried for one answer; the first row is how it is. */
struct tried {
	const struct answer *answer;
	struct try_rows VEC(struct try_row) rows;
};
struct tries VEC(struct tried);

struct try_request {
	const char *input;            /* as study_open() was given it */
	const struct opt_list *names; /* of experiments; empty: all that fit */
	bool wants_patch;             /* no compile: rows with their patch only */
};

/* For each answer one tried. False with err: no such experiment (the message names the nearest), nothing can be
 * compiled. *status becomes STATUS_COMPILER when nothing worked, STATUS_USAGE when nothing could be
 * tried. */
bool try_answers(struct explaining *e, const struct try_request *r, const struct answers *answers,
		 struct tries *out, enum status *status, struct err *err);

/* The one patch among the rows. False with err: there is none, or several. */
bool try_patch_of(const struct tries *t, struct str *patch, struct err *err);

/* Would their tables be the same? */
bool try_same(const struct tried *x, const struct tried *y);
/* A table and what each row assumes; nothing when nothing was tried. */
void try_doc(struct doc *d, const struct tried *t);
/* An array: one object for each row. */
void try_json(struct json *j, const struct tried *t);

#endif
