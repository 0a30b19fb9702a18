/* casm.diff/1, described in docs/diff.md. */
#ifndef CMD_DIFF_JSON_H
#define CMD_DIFF_JSON_H

#include "cmd/diff.h"

/* For struct doc_data; context: struct diff *. */
void diff_json(const void *context, struct json *j);
bool diff_record(const void *context, size_t i, struct json *j);

#endif
