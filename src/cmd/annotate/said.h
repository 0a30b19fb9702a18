/* What the compiler said of the functions that a listing shows, at their lines: calls that were not inlined, what became
 * of loops, loads that are made again, spills, allocations. From the same facts as WHAT IT IS WORTH.
 *
 *	said_find(a, is_wanted, context, &s, err)
 *	said_at_line(&s, file, line, function, &found)     for a source line
 *	said_at_chain(&s, chain, from, &found)             for code that was inlined: frames [0, from) of the chain are deeper
 */
#ifndef CMD_ANNOTATE_SAID_H
#define CMD_ANNOTATE_SAID_H

#include "cmd/annotate/insns.h"
#include "cmd/annotate/mca.h"
#include "cmd/annotate/worth.h"

struct said {
	const char *kind; /* "inline", "loop", "load", "spill", "allocation" */
	struct str name;  /* the compiler's own word; may be empty */
	struct str text;  /* one phrase */
	struct loc loc;   /* as facts have it */
	const struct inline_frame *frame;
	uint32_t func;              /* in hot.funcs: whose code it is about */
	uint32_t nspills, nreloads; /* of a spill */
	bool in_loop;
	bool is_elsewhere; /* found by line in a copy of the line's function that was inlined into others */
	struct str in;     /* then: into which, "work, main" */
};
struct said_list VEC(struct said);

struct said_all {
	struct worth worth;
	struct said_list list; /* by file, line, column */
	size_t nplaceless;     /* facts without lines: they cannot be shown at any */
	struct models models;  /* --mca */
	bool is_there;         /* false: nothing was asked (a difference of profiles) */
};

/* Facts of the functions that have code at the locations that are wanted. */
bool said_find(struct annotation *a, bool (*is_wanted)(const void *context, uint32_t location),
	       const void *context, struct said_all *s, struct err *err);
/* What was said at a line of a function (linkage or shown name), in its own code and in copies of it; equal sentences once.
 * found is emptied first. */
void said_at_line(struct annotation *a, const struct said_all *s, struct str file, int64_t line,
		  struct str function, struct said_list *found);
/* What was said of the code at frame `from` of a chain, with all that is inlined around it. */
void said_at_chain(struct annotation *a, const struct said_all *s, const struct binary_chain *chain,
		   uint32_t from, struct said_list *found);
/* What became of the loops of that inlined copy, but for those of its line there: with their lines. */
void said_of_loops(struct annotation *a, const struct said_all *s, const struct binary_chain *chain,
		   uint32_t from, struct said_list *found);
/* The function of hot that has the code of c; NULL. */
const struct hot_func *said_func(const struct annotation *a, const struct said_all *s,
				 const struct code_function *c);
/* Of each of c's instructions, whether it is INSN_SPILL or INSN_RELOAD; NULL: not known. */
const uint32_t *said_flags(struct annotation *a, const struct said_all *s, const struct code_function *c);

/* "remark inline NoDefinition: `clip` is not inlined: …" */
struct str said_words(struct arena *a, const struct said *s);
void said_json(const struct said *s, struct json *j);
/* Codegen facts of a function: into a line, and "facts", "agreement" into the open object. h may be NULL. */
void said_tell_facts(struct annotation *a, struct block *b, const struct hot_func *h);
void said_facts_json(const struct hot_func *h, struct json *j);
void said_models_json(const struct annotation *a, const struct said_all *s, struct json *j); /* "model" */
/* At the end of a page: what llvm-mca makes of hot loops, when it is asked for; where facts come from, or how to get some. */
void said_tell_end(struct annotation *a, const struct said_all *s);

#endif
