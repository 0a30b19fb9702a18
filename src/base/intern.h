/* One copy of each text: interned strings of one table are equal exactly when their pointers are. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "base/str.h"

struct intern {
	struct arena *arena; /* holds the copies */
	struct intern_slot *slots;
	size_t count, cap;
};

void intern_init(struct intern *t, struct arena *a);
/* The table's copy of s, which is also NUL-terminated. The empty string is interned too. */
struct str intern(struct intern *t, struct str s);
/* The same, or ptr NULL when the table does not hold s. */
struct str intern_find(const struct intern *t, struct str s);

#endif
