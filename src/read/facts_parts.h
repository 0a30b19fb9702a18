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

/* Beyond this, JSON's numbers are not exact everywhere, and sums and percentages could overflow. */
#define FACTS_NUMBER_MAX ((int64_t)1 << 53)

struct facts_parsing {
	struct arena *a;
	struct json_reader r;
	struct str what; /* the field that is read, for messages */
};
/* Each reads one value; null: false is taken for a number that is absent, ptr NULL for a text. */
bool facts_null(struct facts_parsing *p); /* is it null? then it is read */
void facts_number(struct facts_parsing *p, uint32_t *n);
void facts_number64(struct facts_parsing *p, uint64_t *n);
void facts_text(struct facts_parsing *p, struct str *s);
void facts_flag(struct facts_parsing *p, bool *b);
/* Notes the field for messages when it is the one. */
bool facts_key_is(struct facts_parsing *p, struct str key, const char *name);
/* file, line, column */
bool facts_loc_field(struct facts_parsing *p, struct str key, struct loc *at);
void facts_inlined_at(struct facts_parsing *p, struct str *chain, const struct inline_frame **frame);
/* facts_why.c: "reasons" of a loop; the fields "lines", "loads" and "spills_at" of a function. */
void facts_reasons(struct facts_parsing *p, struct stored_reasons *reasons);
bool facts_why_field(struct facts_parsing *p, struct str key, struct func_why **why);

#endif
