/* Pairs the functions of two builds, then the calls, loops and allocations of a pair. The only place where identity
 * across builds is decided (docs/gate.md):
 *
 *  functions  by source and linkage name; else by linkage name with compiler suffixes folded (.part.N .isra.N
 *             .constprop.N .cold .llvm.H, N in any number), in the same source, then in another (a move), where that
 *             is unique, if need be with the body or the source's file name; else, among what is left, by an identical
 *             body (a rename): in the same source, or in another where no other function of either build has that
 *             body.
 *  sites      by chain, callee (calls) or nesting depth (loops) or allocator, and text; then, among what is left,
 *             without the chain, without the text, in order. Where copies of one line came or went, those that the
 *             compiler treats alike are taken for each other first. */
#ifndef MODEL_MATCH_H
#define MODEL_MATCH_H

#include "model/stored.h"

#define MATCH_NONE SIZE_MAX

enum match_how { MATCH_SAME, MATCH_SUFFIX, MATCH_MOVED, MATCH_RENAMED };

struct match_pair {
	size_t old_row, new_row; /* index in rows; MATCH_NONE: added or removed */
	enum match_how how;      /* with both rows */
};
struct match_pairs VEC(struct match_pair); /* empty before match_rows() */

/* Pairs in the order of the new rows, then the removed in the order of the old. About linear in the number of rows;
 * equal rows cost a comparison of their bytes only where the caller makes it. */
void match_rows(struct arena *a, const struct stored *old, const struct stored *now,
		struct match_pairs *pairs);

/* name without compiler suffixes; a slice of it. */
struct str match_fold_suffix(struct str name);

struct match_site {
	size_t old_index, new_index; /* MATCH_NONE: only on one side */
};
struct match_sites VEC(struct match_site);
void match_calls(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		 struct match_sites *sites);
void match_loops(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		 struct match_sites *sites);
void match_allocs(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		  struct match_sites *sites);

#endif
