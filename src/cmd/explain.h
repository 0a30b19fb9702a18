/* What the files of `casm explain` share. */
#ifndef CMD_EXPLAIN_H
#define CMD_EXPLAIN_H

#include "cmd/explain/answer.h"

/* What WHERE was found to mean. */
enum where_kind { WHERE_LINE, WHERE_FUNCTION, WHERE_CALLS };
struct where {
	enum where_kind kind;
	struct str text;      /* as given */
	struct str file;      /* of a line, as facts show it */
	uint32_t line, col;   /* col 0: any */
	size_t row;           /* of the function; of the caller */
	struct str callee;    /* linkage name */
	struct subjects all;  /* what it is about, the most telling first */
	struct subjects good; /* what needs no mending: explained when there is nothing else */
	/* of a function */
	struct subjects calls_of; /* calls of it, in any function */
	size_t ninlined;          /* of these */
};

/* WHERE as LINE, FILE:LINE, FILE:LINE:COLUMN, FUNCTION or CALLER:CALLEE. False with err (status 2): it means nothing, with what is near. */
bool where_find(struct explaining *e, const char *text, struct where *w, struct err *err);
/* FUNCTION, or the caller of CALLER:CALLEE. */
struct str where_function(struct str where);
/* With -p: which source has that function. False with err: none has it, or several have one of that name. */
bool explain_find_source(struct invocation *inv, const char *where, const char **source, enum status *status,
			 struct err *err);

/* Are subjects of this kind explained? */
bool explain_can(enum subject_kind kind);

/* --- what is said --- */
struct explained {
	struct explaining *e;
	const struct where *where;
	struct answers answers; /* different ones, each once; ncopies says how many are alike */
	size_t ndifferent;      /* the first of these; the others repeat one of them at another place */
	size_t ntold;           /* of these in full */
	bool has_tries;         /* --try is asked for */
	const void *tries;      /* what --try found; NULL: not asked for */
	void (*tries_json)(const void *tries, struct json *j);
};
/* Answers that were made for a list get their parts and what is known of their remarks. */
void explain_complete(struct explaining *e, struct answer *a);
void explain_tell(struct explained *x);
void explain_json(const void *x, struct json *j); /* for struct doc_data */
/* A command with the input and compiler arguments of this run. ptr NULL where there is none. */
struct str explain_command(struct explaining *e, const char *where, const char *option);

#endif
