/* Stored facts: casm.facts/1 as JSON lines (docs/facts.md), written by `casm baseline`, `casm report
 * --format=jsonl` and rendered in memory for a side just compiled. */
#ifndef READ_FACTS_H
#define READ_FACTS_H

#include "base/err.h"
#include "model/stored.h"

/* Finds the rows; parses the header and the units. Rows point into text (s->text), which the caller keeps. Every line
 * is checked to be one JSON object with the fields that identify it; what is wrong is an error "name:line: …": not
 * JSON, truncated (the last line has no newline or does not end its object), a merge conflict marker, another or newer
 * schema, a function that stands there twice. Unsorted lines are put in order. Empty lines are skipped. */
bool facts_open(struct arena *a, struct str name, struct str text, struct stored *s, struct err *err);

/* One row. Everything lives in a, or is a slice of the row's text. Unknown keys are passed over (a newer casm may
 * have more), missing ones are their default; a value of the wrong type, or a number out of range, is an error
 * "name:line: …". */
bool facts_parse(struct arena *a, const struct stored *s, const struct stored_row *row, struct stored_func *f,
		 struct err *err);

#endif
