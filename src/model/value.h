/* A number that may be unknown. Unknown is not zero: it travels to every output as itself, with the reason. */
#ifndef MODEL_VALUE_H
#define MODEL_VALUE_H

#include <stdbool.h>
#include <stdint.h>

struct value {
	int64_t n;
	bool is_known;
	const char *
		why; /* when unknown: the reason, a phrase that lives as long as the unit (often a literal) */
};

static inline struct value value_of(int64_t n)
{
	return (struct value){n, true, 0};
}

static inline struct value value_unknown(const char *why)
{
	return (struct value){0, false, why};
}

/* Bytes of one object. No memory has 2^53 of them, and beyond that numbers of JSON are not exact everywhere. */
static inline struct value value_bytes(int64_t n)
{
	return n >= 0 && n <= (int64_t)1 << 53 ? value_of(n) : value_unknown("larger than any memory");
}

/* Sum; unknown as soon as one part is. */
static inline struct value value_add(struct value a, struct value b)
{
	if (!a.is_known)
		return a;
	if (!b.is_known)
		return b;
	return value_of(a.n + b.n);
}

#endif
