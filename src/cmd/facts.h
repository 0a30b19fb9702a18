/* The facts of units as JSON: schema casm.facts/1, described in docs/facts.md. */
#ifndef CMD_FACTS_H
#define CMD_FACTS_H

#include "cmd/load.h"

struct facts {
	const struct load *load;
	const struct selection *selection; /* only these functions; NULL: all */
	bool has_remarks;                  /* with every remark */
};

/* For struct doc_data. */
void facts_json(const void *facts, struct json *j);
bool facts_record(const void *facts, size_t i, struct json *j);

#endif
