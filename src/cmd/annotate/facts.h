/* What the compiler said of the functions that samples were taken in, from wherever there is something: facts stored
 * earlier (--facts=FILE), sources compiled again, records of remarks beside the objects. Nothing is read of functions
 * without samples. To add a place to look: a row in `origins` in annotate/facts.c. */
#ifndef CMD_ANNOTATE_FACTS_H
#define CMD_ANNOTATE_FACTS_H

#include "analyze/hot.h"
#include "cmd/annotate/code.h"
#include "cmd/load.h"

struct annotate_facts {
	struct str
		origin; /* in words: "casm-baseline.jsonl", "2 of 34 units, compiled again"; ptr NULL: there are none */
	struct load load; /* units that were compiled, or read from the binary */
	struct annotate_codes VEC(struct unit *)
		code;     /* of the binaries: one each that has functions with samples */
	struct file file; /* stored facts */
	struct stored stored;
	struct unit **units;     /* of stored facts */
	const char *facts_file;  /* NULL: not from a file */
	bool has_reasons;        /* such that casm explain can go on with facts_file */
	bool has_places;         /* false: a baseline, without lines */
	struct opt_list remarks; /* records that were found */
	size_t nleft_out;        /* units that carry too little to be compiled again */
	enum status status;      /* what compiling came to */
};

struct annotate_facts_options {
	const struct symbolized *symbolized;
	const char *binary;             /* the program that samples are of; NULL: none is at hand */
	const struct opt_list *sources; /* named on the command line */
	const struct allocators *allocators;
	bool wants_why; /* also func.why: repeated loads, spills */
	bool is_selected; /* facts of h's functions that are not left out are wanted, however few samples they have */
};

/* Sets facts, unit, code and agreement of h's functions, and the addresses of its places where the code is known. Of
 * libraries the code is read when they have debug information and are not the system's. False only for what the user
 * asked for in vain (--facts=FILE that cannot be read). What it opens stays open as long as the program. */
bool annotate_facts_open(struct invocation *inv, const struct annotate_facts_options *o, struct hot *h,
			 struct annotate_facts *af, struct err *err);

#endif
