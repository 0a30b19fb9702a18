/* WHAT IT IS WORTH: the first block of casm annotate. Missed opportunities by the samples that are spent there, each with
 * its site, its share and the command that goes on.
 *
 *	worth_find(inv, profile, …, &w, err)     joins the profile with facts and code
 *	worth_tell(&w)                           adds blocks to inv->doc
 *	worth_json(&w, j)                        writes one value
 *
 * What it reads stays as long as the program: writers ask for it when the command is done.
 */
#ifndef CMD_ANNOTATE_WORTH_H
#define CMD_ANNOTATE_WORTH_H

#include "analyze/opportunities.h"
#include "cmd/annotate/facts.h"
#include "cmd/sources.h"
#include "rule/knowledge.h"

struct worth {
	struct invocation *inv;
	struct hot hot;
	struct annotate_facts facts;
	struct opportunities found;
	struct knowledge knowledge;
	struct allocators allocators;
	struct sources *sources; /* lines, to tell loops that follow chains */
	const char *binary;      /* NULL: none is at hand */
	unsigned small;
	int64_t total; /* that shares are of */
	bool is_heap;  /* the values are of memory: found holds allocation sites only */
};

struct worth_question {
	const struct profile *profile;
	size_t type;
	const int64_t *values; /* see hot_make() */
	int64_t total;         /* that shares are of; 0: of what is left of the samples */
	const struct symbolized *symbolized;
	const char *binary; /* the program; NULL: none is at hand */
	const struct opt_list *sources;
	unsigned small; /* instructions of a callee that is small: fewer than these */
	/* Are facts wanted of the functions with code at a location? NULL: of all. */
	bool (*is_wanted)(const void *context, uint32_t location);
	const void *context;
	bool wants_why; /* also repeated loads and spills by line */
};

struct annotation;
/* What a page asks: of all functions with samples, without what is only told by line. */
struct worth_question worth_question_of(const struct annotation *a);
bool worth_find(struct invocation *inv, const struct worth_question *q, struct worth *w, struct err *err);
void worth_tell(struct worth *w);
void worth_json(const struct worth *w, struct json *j);
/* annotate/heap.c: the same for a profile of memory; keys into the open object. */
void heap_tell(struct worth *w);
void heap_json(const struct worth *w, struct json *j);

/* --- words, in annotate/worth_words.c; all live in w->inv->run --- */

/* "in loops that were not vectorized" */
struct str worth_kind_words(const struct worth *w, enum opportunity_kind kind);
/* Why the compiler did so: sites with the same reason are told together. */
struct str worth_reason(const struct worth *w, const struct opportunity *o);
/* The compiler's own word for it; ptr NULL: none. */
struct str worth_remark(const struct opportunity *o);
/* "luaH_getint from luaV_execute, 19 instructions" */
struct str worth_site(const struct worth *w, const struct opportunity *o);
/* What the compiler decided of a call in u: of a copy in inlined code often only told where the call is at home; c itself
 * when nothing was. */
const struct call *worth_decided(const struct unit *u, const struct call *c);
/* "cost 310, threshold 225"; ptr NULL: not known. c may be NULL. */
struct str worth_figures(const struct worth *w, const struct call *c);
/* The command that explains it; ptr NULL: there is nothing to explain from. */
struct str worth_next(const struct worth *w, const struct opportunity *o);
/* gdb with a breakpoint there; ptr NULL: no program or no line is known. */
struct str worth_debugger(const struct worth *w, const struct opportunity *o);
/* gdb with the program, ready to run with arguments, and a breakpoint at a line. */
struct str worth_break(struct arena *a, const char *program, struct loc at);
/* Where a link to the site leads; false: nobody wants links, or the file is not there. */
bool worth_link(const struct worth *w, const struct opportunity *o, struct loc *to);
/* Fewer samples than this are noise; as a sum of values too. */
bool worth_is_noise(const struct worth *w, struct hot_sum sum);

#endif
