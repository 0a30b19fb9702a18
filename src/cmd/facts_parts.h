/* JSON of what facts hold: shared by facts.c, facts_why.c and other commands that tell of places. */
#ifndef CMD_FACTS_PARTS_H
#define CMD_FACTS_PARTS_H

#include "base/json.h"
#include "model/func.h"

void facts_key_str(struct json *j, const char *key, struct str s);               /* ptr NULL: null */
void facts_key_value(struct json *j, const char *key, struct value v);           /* unknown: null */
void facts_key_hash(struct json *j, const char *key, uint64_t hash, int digits); /* 0: nothing is written */
void facts_key_bool(struct json *j, const char *key, bool v);
void facts_place(struct json *j, struct loc at); /* file, line, column */
void facts_chain(struct json *j, const struct inline_frame *frame);

/* facts_why.c: further fields of a call, a loop, a function, for units that have reasons (wants_why). */
void facts_call_why(struct json *j, const struct call *c);
void facts_loop_why(struct json *j, const struct loop *l);
void facts_func_why(struct json *j, const struct func *f);

#endif
