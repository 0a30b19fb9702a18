/* What llvm-mca says of a piece of code, from its text (LLVM 14 to 22 write the same): the summary, and with
 * -bottleneck-analysis what holds the code up. */
#ifndef READ_MCA_H
#define READ_MCA_H

#include "base/str.h"
#include "base/vec.h"
#include "model/value.h"

struct mca_resource {
	struct str name;    /* "SKLPort1" */
	int64_t hundredths; /* of a percent of the cycles */
};

struct mca {
	struct value iterations, instructions, cycles, uops; /* of all iterations together */
	struct value
		throughput; /* hundredths of a cycle: an iteration takes at least that, by resources alone */
	/* hundredths of a percent of the cycles in which it held the code up; unknown: nothing was said */
	struct value pressure, resources, dependencies, registers, memory;
	struct mca_resources VEC(struct mca_resource) ports; /* those that are named, as they come */
	bool has_no_bottleneck;                              /* it was looked for, and there is none */
};

/* False: text has no summary. All text lives in a. */
bool mca_read(struct arena *a, struct str text, struct mca *m);

#endif
