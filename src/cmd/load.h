/* Inputs → units: compiles, reads, analyzes. Shared by all commands that take INPUT. */
#ifndef CMD_LOAD_H
#define CMD_LOAD_H

#include "analyze/escape.h"
#include "base/file.h"
#include "cmd/command.h"
#include "model/stored.h"
#include "model/unit_image.h"
#include "toolchain/compdb.h"

struct failure { /* an input that gave no unit */
	struct str input;
	struct str message; /* complete phrase */
	struct str words;   /* what the compiler wrote; may be empty */
	enum status status;
};

struct load {
	struct units VEC(struct unit *) units; /* by source */
	struct failures VEC(struct failure) failures;
	struct escape_result escapes; /* of all units together */
	struct loaded_job *jobs;      /* keep what units point into */
	size_t njobs;
	struct str note; /* what of the compilation database was left out; ptr NULL: nothing */
	struct str
		unmatched; /* what is to be said of allocators in casm.yaml that match nothing; ptr NULL: nothing */
	size_t ncold;   /* of load_options.only_looks: units that would be compiled */
	size_t nabsent; /* inputs that load_options.directory lacks */
};

struct load_options {
	bool wants_intel;
	bool skips_flow;               /* without the pointer flow, so without verdicts on allocations */
	bool wants_why;                /* what explain needs: reasons, shares of lines, repeated loads */
	bool skips_loads;              /* the compiler's remarks about loads are neither stored nor counted */
	enum unit_detail detail;       /* the rest may be gone; with the text nothing comes from the cache */
	bool skips_cache;              /* neither from it nor into it */
	bool takes_facts;              /* stored facts are an input too: their units have no instructions */
	const struct opt_list *inputs; /* NULL: inv's operands */
	char **args;                   /* NULL: inv's CC-ARGS; with -p: behind those of the entry */
	const char *source; /* what the compiler is given instead of the one input; NULL: the input */
	struct compdb *db;  /* what is compiled, instead of -p; NULL */
	const char *
		object; /* of the one unit, without its code: made exactly as asked, to be compared with; NULL: see
			    --exact */
	struct str called; /* the one unit's source by its own name, when it was preprocessed; ptr NULL */
	bool only_finds;   /* jobs are made, with compiler and arguments, but none is run */
	bool only_looks; /* nothing is run, not even to ask a compiler what it is: counts what would be compiled */
	struct str
		directory; /* ptr NULL: the current folder; else one that stands for it in a worktree (cmd/load/worktree.h):
			       * names are relative to it, inputs and entries that it lacks are passed over */
};

/* Loads the inputs; with -p and no input all entries of the compilation database. False only when nothing could begin
 * (no input, no compiler, no database); inputs that fail are in failures. Ends with load_free(). */
bool load_inputs(struct invocation *inv, const struct load_options *lo, struct load *l, struct err *err);
void load_free(struct load *l);
/* Prints failures and, unless quiet, problems to stderr; the status that they make: 3 a compiler failed, 2 an input
 * could not be read or --strict and a problem, else 0. */
enum status load_status(struct invocation *inv, const struct load *l);

/* --- stored facts as units --- */
/* A unit without functions; end it with unit_free(). */
struct unit *load_stored_unit(const struct stored_unit *from);
/* Adds a function that was parsed into u's arena to u: without instructions, as much as was stored. */
struct func *load_stored_func(struct unit *u, const struct stored_func *from, enum demangle style);

/* --- selection by --function, --focus, --ignore --- */
struct selection {
	struct funcs list;                                /* of all units, in --sort order */
	struct func_units VEC(const struct unit *) units; /* the unit of each */
	/* their numbers in list, unit by unit as they are loaded: for who looks at all of them in whatever order, which
	 * for many units is much quicker so (base/shelf.h) */
	struct func_numbers VEC(uint32_t) by_unit;
};
/* False with err: bad regex, unknown metric, or no function matches (the message lists near names). */
bool select_functions(struct invocation *inv, const struct load *l, struct selection *s, struct err *err);
/* Up to five names close to `name`, for "did you mean". */
struct str near_names(struct arena *a, const struct load *l, struct str name);

#endif
