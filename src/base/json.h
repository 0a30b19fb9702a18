/* Writes JSON, in the order of the calls:
 *
 *	json_object(j);  json_key(j, "name"); json_str(j, s);  ...  json_end(j);
 *
 * Commas, indentation and escapes are the writer's business; every begin needs its json_end(). Bytes that
 * are not UTF-8 become U+FFFD, as JSON text must be UTF-8. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

struct json {
	struct buf *out;
	bool is_pretty; /* a line per value, two blanks per level */
	bool settles;   /* what is written stands: buf_settle() behind each container */
	int depth;
	bool has_value; /* the open container already has one */
	bool after_key;
	uint64_t is_array; /* bit per depth */
};

void json_object(struct json *j);
void json_array(struct json *j);
void json_end(struct json *j);
void json_key(struct json *j, const char *key);
void json_key_str(struct json *j, struct str key);
void json_str(struct json *j, struct str s); /* ptr NULL writes null */
void json_i64(struct json *j, int64_t v);
void json_u64(struct json *j, uint64_t v);
/* thousandths / 1000, with three decimals: "12.400" */
void json_milli(struct json *j, int64_t thousandths);
void json_bool(struct json *j, bool v);
void json_null(struct json *j);
/* s as a JSON string, with quotes. */
void json_quote(struct buf *out, struct str s);

#endif
