/* Wrappers that the functions of wrappers.c call from another unit. */
#include "wrappers.h"

static void *far_registry[16];
static unsigned far_count;

/* escape: malloc escapes via return */
void *far_alloc(size_t n)
{
	void *p = malloc(n);

	if (!p)
		abort();
	return p;
}

/* escape: malloc escapes */
void *far_alloc_registered(size_t n)
{
	void *p = malloc(n);

	far_registry[far_count++ % 16] = p;
	return p;
}

void *far_registered(unsigned i)
{
	return far_registry[i % 16];
}

/* escape: malloc escapes via return */
char *far_copy(const char *s)
{
	size_t n = strlen(s) + 1;
	char *p = malloc(n);

	if (p)
		memcpy(p, s, n);
	return p;
}

void far_free(void *p)
{
	free(p);
}

void far_free_if(int really, void *p)
{
	if (really)
		free(p);
}

void far_keep(void *p)
{
	far_registry[0] = p;
}

size_t far_measure(const char *p)
{
	size_t n = 0;

	while (p[n])
		n++;
	return n;
}

/* escape: malloc escapes via store */
int far_alloc_into(char **to, size_t n)
{
	*to = malloc(n);
	return *to != NULL;
}
