/* Plain words for the compiler's own names: rules/reasons.yaml. */
#ifndef RULE_WORDS_H
#define RULE_WORDS_H

#include "base/err.h"
#include "base/map.h"

struct words_table {
	struct map by_name; /* "pass/name" → struct str * */
};

bool words_load(struct arena *a, struct words_table *t, struct err *err);
bool words_parse(struct arena *a, struct str name, struct str bytes, struct words_table *t, struct err *err);
/* The words for a remark; ptr NULL when there are none: show the compiler's message. */
struct str words_find(const struct words_table *t, struct str pass, struct str name);

#endif
