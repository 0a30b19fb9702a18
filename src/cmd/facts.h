/* The facts of units as JSON: schema casm.facts/1, described in docs/facts.md. */
#ifndef CMD_FACTS_H
#define CMD_FACTS_H

#include "cmd/load.h"
#include "cmd/sources.h"

struct facts_row {
	const struct unit *u;
	const struct func *f;
};

struct facts {
	const struct load *load;
	struct facts_rows VEC(struct facts_row) rows; /* the functions to tell, in the units' order */
	bool has_remarks;                             /* with every remark */
	/* so that the facts can be compared later, without the code; NULL: not */
	struct site_hashes *hashes;
	struct sources *sources;
	struct str object; /* hash of the file that the facts lie beside; ptr NULL: of none */
};

/* Only the functions of s; NULL: all. The result and what it points to live in a, but for l. */
struct facts *facts_make(struct arena *a, const struct load *l, const struct selection *s, bool has_remarks);

/* Adds what a comparison rests on: hashes of code and of source lines, as a baseline has them. a lives as long as f. */
void facts_mark(struct facts *f, struct arena *a, struct sources *sources);
/* Adds all of it to out, as JSON lines. */
void facts_print(const struct facts *f, struct buf *out);

/* For struct doc_data. */
void facts_json(const void *facts, struct json *j);
bool facts_record(const void *facts, size_t i, struct json *j);

#endif
