/* realloc: one block ends, another begins, or the same goes on. */
#include "escapes.h"

struct vector {
	char *items;
	size_t count, capacity;
};

/* escape: realloc escapes via return */
char *grow_parameter(char *p, size_t n)
{
	return realloc(p, n);
}

/* escape: realloc escapes via store */
int grow_member(struct vector *v, size_t n)
{
	char *p = realloc(v->items, n);

	if (!p)
		return -1;
	v->items = p;
	v->capacity = n;
	return 0;
}

/* escape: realloc escapes */
int grow_by_push(struct vector *v, char c)
{
	if (v->count == v->capacity) {
		size_t n = v->capacity ? v->capacity * 2 : 16;
		char *p = realloc(v->items, n);

		if (!p)
			return -1;
		v->items = p;
		v->capacity = n;
	}
	v->items[v->count++] = c;
	return 0;
}

/* If realloc() fails, the first block is freed by hand. At the end the optimizer has one free for both.
 * escape: malloc freed/unknown, realloc freed/unknown */
int grow_once_freed(size_t n)
{
	char *p = malloc(n), *q;

	if (!p)
		return -1;
	TOUCH(p);
	q = realloc(p, n * 2);
	if (!q) {
		free(p);
		return -1;
	}
	TOUCH(q);
	free(q);
	return 0;
}

/* If realloc() fails, the first block leaks.
 * escape: malloc unknown, realloc freed */
int grow_once_leaked_on_failure(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	p = realloc(p, n * 2);
	if (!p)
		return -1;
	TOUCH(p);
	free(p);
	return 0;
}

/* escape: malloc unknown/escapes, realloc escapes */
char *grow_once_returned(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return NULL;
	TOUCH(p);
	return realloc(p, n * 2);
}

/* escape: realloc freed/unknown */
int grow_in_loop_freed(unsigned count)
{
	char *p = NULL;
	size_t capacity = 0;

	for (unsigned i = 0; i < count; i++) {
		if (i >= capacity) {
			char *q;

			capacity = capacity ? capacity * 2 : 16;
			q = realloc(p, capacity);
			if (!q) {
				free(p);
				return -1;
			}
			p = q;
		}
		p[i] = (char)unknown_test((int)i);
		TOUCH(p);
	}
	free(p);
	return 0;
}

/* escape: realloc escapes */
char *grow_in_loop_returned(unsigned count)
{
	char *p = NULL;

	for (unsigned i = 0; i < count; i += 16) {
		char *q = realloc(p, i + 16);

		if (!q)
			break;
		p = q;
		p[i] = (char)unknown_test((int)i);
	}
	return p;
}

/* escape: realloc escapes */
int grow_in_loop_leaked_on_failure(struct vector *v, unsigned count)
{
	char *p = NULL;

	for (unsigned i = 0; i < count; i += 16) {
		p = realloc(p, i + 16);
		if (!p)
			return -1;
		p[i] = (char)unknown_test((int)i);
	}
	v->items = p;
	return 0;
}

/* realloc(p, 0) is not a way to free that can be relied on.
 * escape: malloc freed/unknown, realloc local/unknown/removed */
void free_by_realloc(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	p = realloc(p, 0);
	if (p)
		TOUCH(p);
}

/* The old address is kept somewhere: the block may be still there.
 * escape: malloc escapes, realloc escapes */
char *grow_with_alias(char **alias, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return NULL;
	*alias = p;
	return realloc(p, n * 2);
}

/* escape: malloc freed/unknown, realloc freed/unknown */
int shrink_or_keep(size_t n)
{
	char *p = malloc(n), *q;

	if (!p)
		return -1;
	TOUCH(p);
	q = realloc(p, n / 2 + 1);
	if (q)
		p = q;
	TOUCH(p);
	free(p);
	return 0;
}

/* A new block, a copy, and the old one freed.
 * escape: malloc freed, malloc escapes */
char *grow_by_hand(size_t n)
{
	char *p = malloc(n), *q;

	if (!p)
		return NULL;
	memset(p, unknown_test(1), n);
	TOUCH(p);
	q = malloc(n * 2);
	if (q)
		memcpy(q, p, n);
	free(p);
	return q;
}
