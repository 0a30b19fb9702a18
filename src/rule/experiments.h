/* The files of rules/experiments: what `casm explain --try` can change to see whether a verdict changes with it. docs/try.md
 * describes the form. */
#ifndef RULE_EXPERIMENTS_H
#define RULE_EXPERIMENTS_H

#include "base/err.h"
#include "base/vec.h"
#include "base/yaml.h"
#include "model/value.h"

struct experiment_words VEC(struct str);

/* What an experiment is for: "call", "loop", "allocation", "load", "spills". */
extern const char *const experiment_subjects[]; /* NULL at the end */

/* One kind of answer that it fits. All that is said must hold. */
struct experiment_fit {
	struct str subject;              /* one of experiment_subjects */
	struct experiment_words remarks; /* "pass/name", each part may be "*"; empty: any, also none */
	bool is_good; /* for what is as one would have it (an inlined call); else for what is not */
	struct value min_threshold, max_threshold; /* of the call; unknown: not asked for */
};

/* Something in the source that an edit is applied to. X(name in the file, enum suffix) */
#define EXPERIMENT_EDITS(X)                                                                                  \
	X("restrict", RESTRICT)       /* on pointer parameters of the function */                            \
	X("const-param", CONST_PARAM) /* what its pointer parameters point to is const */                    \
	X("static", STATIC)           /* the function is static in all its declarations */                   \
	X("specifier", SPECIFIER)     /* text before the function's definition */                            \
	X("redeclare", REDECLARE)     /* the called function once more, with text, before the caller */      \
	X("pragma", PRAGMA)           /* text behind #pragma, before the loop */                             \
	X("hoist", HOIST)             /* the load into a local variable before the loop */
enum experiment_edit_kind {
	EDIT_NONE,
#define X(name, suffix) EDIT_##suffix,
	EXPERIMENT_EDITS(X)
#undef X
};
struct experiment_edit {
	enum experiment_edit_kind kind;
	bool of_callee;    /* the function is the called one; else the one that holds the subject */
	struct str text;   /* ptr NULL: the kind needs none */
	struct str remove; /* of a specifier: an attribute that is taken away; ptr NULL: none */
};

/* A bound of the search for the smallest number that changes the verdict. */
enum experiment_bound { BOUND_NUMBER, BOUND_COST, BOUND_THRESHOLD };
struct experiment_limit {
	enum experiment_bound bound;
	int64_t n; /* BOUND_NUMBER */
};

/* How one compiler is made to do it. */
struct experiment_means {
	struct str family;            /* "clang", "gcc" */
	uint64_t since;               /* first major version; 0: all */
	struct experiment_words args; /* with placeholders */
	struct experiment_edit edit;  /* kind EDIT_NONE: arguments only */
	bool is_searched;             /* {n} is searched for between low and high */
	struct experiment_limit low, high;
};

struct experiment {
	struct str name;
	struct str what;    /* label of its row, with placeholders */
	struct str does;    /* a sentence */
	struct str assumes; /* when it is right; ptr NULL: always */
	struct experiment_fits VEC(struct experiment_fit) fits;
	struct experiment_means_list VEC(struct experiment_means) means; /* at most one for each family */
	struct experiment_words needs;   /* of the user's arguments one of these must be there; empty: none */
	struct experiment_words without; /* and none of these */
	struct str target;               /* the target's name begins so ("x86_64"); ptr NULL: any */
	bool is_on_request;              /* only where the answer or the user names it */
	bool is_unit_wide;               /* changes more than the one place */
	bool is_link;                    /* the unit that defines the callee is merged into this one */
	struct str file;                 /* as opened, and the line it starts at */
	uint64_t line;
};
struct experiments {
	struct arena *arena;
	struct experiment_list VEC(struct experiment *)
		list; /* in the order of the files, then as they stand */
};

/* Names between braces in `what`, `assumes`, `args` and an edit's text. */
extern const char *const experiment_placeholders[]; /* NULL at the end */

/* Every file of rules/experiments/, by name. */
bool experiments_load(struct arena *a, struct experiments *all, struct err *err);
/* Adds those of one file. Errors name file, line, and the nearest known key. */
bool experiments_parse(struct experiments *all, struct str name, struct str bytes, struct err *err);
/* The same, but reads on after what is wrong: errors gets every message. */
bool experiments_parse_all(struct experiments *all, struct str name, struct str bytes,
			   struct experiment_words *errors);
const struct experiment *experiment_find(const struct experiments *all, struct str name);
/* The name nearest to one that does not exist; NULL: none is near. */
const char *experiment_nearest(const struct experiments *all, struct str name);
/* How a compiler does it; NULL: it cannot. */
const struct experiment_means *experiment_means_of(const struct experiment *x, struct str family,
						   uint64_t major_version);
bool experiment_fits(const struct experiment_fit *fit, struct str subject, struct str pass, struct str name,
		     bool is_good, struct value threshold);

/* text with {name} replaced by what value(context, name) gives (ptr NULL: *missing becomes the name and the result has
 * ptr NULL). Result in a. */
struct str experiment_fill(struct arena *a, struct str text,
			   struct str (*value)(const void *context, struct str name), const void *context,
			   struct str *missing);

#endif
