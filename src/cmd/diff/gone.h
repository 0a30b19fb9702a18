/* Functions without code: every call of them was inlined. What was decided in such a helper is recorded once, in the
 * helper; whether a call that was refused there is still a call is seen only in the functions that took it in: the
 * inliner asks again there. */
#ifndef CMD_DIFF_GONE_H
#define CMD_DIFF_GONE_H

#include "base/map.h"
#include "model/stored.h"

struct gone_calls {
	struct arena *a;
	struct map helpers; /* source and name, of those that are judged */
	struct map calls;   /* source, helper and callee → struct gone_call * */
};
struct gone_call {
	struct str function; /* the first that has the call now and had not */
	size_t nfunctions;
};

void gone_want(struct gone_calls *g, const struct stored_row *helper);
/* Counts the calls that came with those helpers into a function with code. old: NULL: the function is new. */
void gone_note(struct gone_calls *g, const struct stored_func *old, const struct stored_func *now);
/* Of the helper's refused calls, those that are calls somewhere now stay. */
void gone_prune(const struct gone_calls *g, struct stored_func *helper);
/* "the call is in the code of f and 2 other functions"; ptr NULL: it is not known where. */
struct str gone_where(const struct gone_calls *g, struct arena *a, const struct stored_func *helper,
		      struct str callee);

#endif
