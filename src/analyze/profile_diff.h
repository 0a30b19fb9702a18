/* Profiles put together: several of one program as one, or one with a base taken off. */
#ifndef ANALYZE_PROFILE_DIFF_H
#define ANALYZE_PROFILE_DIFF_H

#include "base/err.h"
#include "model/profile.h"

enum profile_base {
	PROFILE_ADDED,    /* more of the same */
	PROFILE_BASE,     /* taken off: stacks that both have become their difference */
	PROFILE_DIFF_BASE /* taken off, and marked, so that shares are relative to it; stacks stay apart */
};

/* The label that marks samples of a base for differences, as pprof sets it. */
bool profile_is_diff_base(const struct profile *p, const struct profile_sample *s);

/* A new profile of `profiles`, with what `bases` have taken off as `how` says. Places are the same when mapping (build
 * id, or file and offset) and address in it are; samples with equal stacks and labels become one; those that come to
 * nothing are gone. Units are brought to the finer one; with is_normalized the profiles are first scaled to the bases'
 * totals. The value types must be the same. For one profile alone: the same with equal stacks as one. NULL on failure.
 * The caller frees the result, and the others. */
struct profile *profile_combine(struct profile *const *profiles, size_t nprofiles,
				struct profile *const *bases, size_t nbases, enum profile_base how,
				bool is_normalized, struct err *err);

#endif
