/* Reads JSON (RFC 8259) without building a tree: pull one value after the other.
 *
 *	jr_init(&r, text);
 *	if (jr_object(&r))
 *		while (jr_key(&r, &key))
 *			if (str_eq(key, S("name"))) jr_str(&r, scratch, &name);
 *			else jr_skip(&r);
 *	if (!jr_end(&r)) … r.problem, r.at
 *
 * The first error stays: all later calls return false. Texts without escapes are slices of the input, others are
 * copied to the arena. Nesting is bounded (64), numbers that do not fit are errors, input must be UTF-8 where it is
 * looked at (in texts). */
#ifndef BASE_JSONREAD_H
#define BASE_JSONREAD_H

#include "base/str.h"

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT, JSON_NOTHING };

struct json_reader {
	struct str text;
	size_t at;           /* offset of the next byte; on error of the offending one */
	const char *problem; /* NULL while there is none: "expected ':'", "the text ends inside a string" */
	unsigned depth;
	uint64_t is_array, has_value; /* bit per depth */
	struct arena *keys; /* for keys with escapes; may be NULL: such a key is then passed over as "" */
};

void jr_init(struct json_reader *r, struct str text, struct arena *keys);
/* Kind of the next value; JSON_NOTHING at the end or after an error. */
enum json_kind jr_peek(struct json_reader *r);
/* Enter. Leave by running jr_key()/jr_item() until they return false. */
bool jr_object(struct json_reader *r);
bool jr_array(struct json_reader *r);
bool jr_key(struct json_reader *r, struct str *key); /* false: the object ended, or an error */
bool jr_item(struct json_reader *r);                 /* is there a further item? false: ended, or an error */
/* Values. null gives ptr NULL for jr_str(), is an error for the others: peek first. */
bool jr_str(struct json_reader *r, struct arena *a, struct str *s);
bool jr_i64(struct json_reader *r, int64_t *v); /* integers only */
bool jr_u64(struct json_reader *r, uint64_t *v);
bool jr_bool(struct json_reader *r, bool *v);
bool jr_skip(struct json_reader *r); /* any value */
/* Nothing but blanks is left and no error happened. */
bool jr_end(struct json_reader *r);
/* Always false: sets the problem unless there is one. */
bool jr_fail(struct json_reader *r, const char *problem);
/* Line and column (from 1) of r->at. */
void jr_place(const struct json_reader *r, uint64_t *line, uint64_t *col);

#endif
