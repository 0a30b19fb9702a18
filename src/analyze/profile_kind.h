/* What the values of a profile measure, by the names that profilers give them. */
#ifndef ANALYZE_PROFILE_KIND_H
#define ANALYZE_PROFILE_KIND_H

#include "model/profile.h"

enum profile_kind {
	PROFILE_COMPUTING, /* time or events of a processor at work; also what is not known here */
	PROFILE_WAITING,   /* time off the processor, waits for locks, and their number */
	PROFILE_WALL,      /* both together */
	PROFILE_MEMORY,    /* bytes or objects of the heap */
};

enum profile_kind profile_kind_of(const struct profile *p, size_t type);

#endif
