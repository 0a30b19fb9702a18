/* What becomes of every pointer of a program: facts that spread from use to use and from callee to caller until nothing
 * changes. A fact is only ever added, each has the reason that was found first, and reasons never go in circles. */
#ifndef ANALYZE_ESCAPE_SUMMARY_H
#define ANALYZE_ESCAPE_SUMMARY_H

#include "analyze/escape_program.h"

enum fact {
	FACT_LEAK,    /* a copy of the pointer may stay when the function is gone */
	FACT_RETURN,  /* it is what the function returns, or part of that */
	FACT_CONTENT, /* a pointer read through it, at any depth, may stay or is returned */
	FACT_FREED,   /* what it points to may be freed */
	FACT_CONTENT_FREED,
	NFACTS
};

/* How sure it is that a fact holds. */
enum certainty {
	FACT_NOT,     /* it does not */
	FACT_SEEN,    /* the code that does it was seen */
	FACT_ASSUMED, /* a function whose code was not seen may do it */
	FACT_UNKNOWN  /* something happens that cannot be followed */
};

struct fact_reason {
	int32_t use;  /* number of a use of the root; NO_USE: see next */
	int32_t next; /* the fact from which it follows: root * NFACTS + fact; NO_ROOT: from the use alone */
	uint32_t order : 30; /* the smaller, the shorter the way */
	uint32_t certainty : 2;
};

/* A fact of root `from` brings one of root `to`, because of a use of `to`. What follows from what depends on kind. */
struct fact_edge {
	int32_t from, to, use;
	uint8_t kind;
};

struct summary {
	struct program *p;
	struct fact_reason *facts; /* by root * NFACTS + fact */
	struct fact_edge *edges;   /* by from */
	uint32_t *first_edge;      /* per root, and one more: the end */
};

/* Fills what nodes say of themselves, too (escape_nodes.h). */
void summary_make(struct summary *s, struct program *p);

static inline const struct fact_reason *summary_fact(const struct summary *s, int32_t root, enum fact fact)
{
	return &s->facts[(size_t)root * NFACTS + fact];
}
static inline bool summary_holds(const struct summary *s, int32_t root, enum fact fact)
{
	return root != NO_ROOT && summary_fact(s, root, fact)->certainty != FACT_NOT;
}
/* Does the argument end the life of what it points to, when the call returns? *is_maybe: only sometimes. */
bool summary_frees(const struct summary *s, const struct node *n, const struct flow_call *call, int32_t arg,
		   bool *is_maybe);
/* The argument's memory goes on in the result (realloc). */
bool summary_is_moved(const struct node *n, const struct flow_call *call, int32_t arg);

#endif
