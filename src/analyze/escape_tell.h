/* The way of a pointer in words. */
#ifndef ANALYZE_ESCAPE_TELL_H
#define ANALYZE_ESCAPE_TELL_H

#include "analyze/escape_summary.h"

struct told_way {
	enum alloc_via via; /* how it leaves the function where the way begins */
	struct str to;
	struct loc loc;      /* where it does */
	const char *message; /* that step, and where the way ends */
	struct escape_steps steps;
};

/* The way that makes the fact true of the root. What it says lives in u, the unit of the root's function. is_brief:
 * only how it leaves the function, without steps. */
void tell_way(const struct summary *s, struct unit *u, int32_t root, enum fact fact, bool is_brief,
	      struct told_way *out);
/* A pointer that leaks, is returned, or both: how it leaves first. FACT_NOT: it does not. */
enum certainty tell_first_way(const struct summary *s, int32_t root, enum fact *fact);

/* Whose memory a store or copy goes to: "the global `cache`", "memory behind parameter 1". */
struct str tell_memory(const struct summary *s, struct arena *a, const struct node *n,
		       const struct flow_use *u);
/* A function or variable as it is called in words: C++ names in short. */
struct str tell_name(struct arena *a, struct str symbol);
/* "`f`", "a call through a pointer", "inline assembly" */
struct str tell_callee(struct arena *a, const struct node *n, int32_t call);
/* "the local `x`", "a local" */
struct str tell_local(struct arena *a, const struct flow_root *r);
/* The place of an index in the locations of the node's unit, with the file name as u has it. */
struct loc tell_loc(struct unit *u, const struct node *n, int32_t loc);

#endif
