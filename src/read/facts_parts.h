/* What facts.c (a file's rows) and facts_row.c (one row) share. */
#ifndef READ_FACTS_PARTS_H
#define READ_FACTS_PARTS_H

#include "base/err.h"
#include "base/jsonread.h"
#include "model/stored.h"

/* What stands at r->at, cut short: ", found '…'"; "" when nothing does or the problem is no expectation. */
struct str facts_found(struct arena *a, const struct json_reader *r);
/* The reader's problem, with its place in the file. what: the field, may be empty. */
bool facts_fail(struct arena *a, const struct stored *s, uint64_t line, const struct json_reader *r,
		struct str what, struct err *err);
/* A text of up to max_digits (8 or 16) hexadecimal digits. */
void facts_hash(struct json_reader *r, unsigned max_digits, uint64_t *hash);
/* The hashes of a function's code; known when each level is there. */
void facts_marks(struct json_reader *r, struct code_marks *m);

#endif
