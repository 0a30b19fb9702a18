/* gcc's inlining decisions, for analyze/inlining.c. They have no chains, and name the function that a call stands in
 * as the source has it, which may be inlined itself; so they meet the code by callee and place. */
#ifndef ANALYZE_INLINING_GCC_H
#define ANALYZE_INLINING_GCC_H

#include "base/map.h"
#include "model/unit.h"

struct gcc_inlining {
	struct unit *u;
	struct arena scratch;
	struct map refused, refused_by_line, refused_nowhere; /* struct gcc_key → latest struct remark * */
	struct map inlined, inlined_by_line;                  /* the same */
	struct map owners; /* a symbol, and one without its last .number → struct gcc_owners * */
	struct map
		met; /* struct gcc_key of an inlining that a frame of some function shows, with the function */
	struct map
		joined; /* symbol, or gcc's spelling of a C++ function → struct str *, what both have in common */
	struct map defined; /* callees that have code here, or had: folded name → itself */
	size_t nframes, nframes_unheard, ncalls, ncalls_unheard;
	struct loc unheard; /* the first of them */
	struct str unheard_callee;
};

void gcc_inlining_collect(struct gcc_inlining *g, struct unit *u);
void gcc_inlining_release(struct gcc_inlining *g);

/* name without what gcc puts behind it (.part.N .isra.N .constprop.N, with or without a number) or before it
 * (__builtin_): as the source has it. Interned. */
struct str gcc_source_name(struct unit *u, struct str name);

/* The decision behind an inlined call of f that the line tables show; NULL: gcc said nothing, as it does of functions
 * that it inlines into all of their callers. source: the function that the call stands in in the source. *is_cut: no
 * call of the source, a cut that gcc made of that function and put back. */
const struct remark *gcc_inlining_of(struct gcc_inlining *g, const struct func *f, struct str source,
				     struct str callee, struct loc at, bool *is_cut);
/* The last refusal behind a call instruction of f. source: the function that it stands in in the source. */
const struct remark *gcc_refusal_of(struct gcc_inlining *g, struct str source, struct str callee,
				    struct loc at);

/* Calls take(context, f, decision) for each inlining that no frame shows, since no code of it is left: after
 * gcc_inlining_of() of all frames. f is NULL when the caller has no code either: then `caller` is its name. Cuts that
 * gcc made of a function and put back are no calls of the source, and are left out. */
typedef void gcc_take(void *context, struct func *f, struct str caller, const struct remark *decision);
void gcc_inlining_rest(struct gcc_inlining *g, gcc_take *take, void *context);

/* Says where line tables, calls and gcc's report disagree. */
void gcc_inlining_check(const struct gcc_inlining *g);

#endif
