/* Stored facts of several files as one. */
#ifndef READ_FACTS_JOIN_H
#define READ_FACTS_JOIN_H

#include "model/stored.h"

/* Units and rows of all parts, in order. Of several units that share a source the further ones are numbered, as in a
 * baseline: "a.c#2". Texts stay those of the parts. name: of the whole, for messages. */
void facts_join(struct arena *a, struct str name, const struct stored *parts, size_t nparts,
		struct stored *to);

#endif
