/* Functions of the program that have the names of others: what they do is in their bodies. */
#include <stddef.h>

void *malloc(size_t n);
void free(void *p);

#define NOINLINE __attribute__((noinline))
#define TOUCH(p) (*(volatile char *)(p) = 1)

static void *kept;
static void *kept_too;

static NOINLINE long write(void *to, void *p, size_t n)
{
	*(void **)to = p;
	return (long)n;
}
static NOINLINE void zfree(void *context, void *p)
{
	kept = context;
	kept_too = p;
}
static NOINLINE void *zmalloc(void *p)
{
	kept = p;
	return p;
}

/* escape: malloc escapes */
long namesake_of_borrower(void **to, size_t n)
{
	return write(to, malloc(n), n);
}

/* escape: malloc escapes, malloc escapes */
void namesake_of_free(size_t n)
{
	void *context = malloc(n), *p = malloc(n);

	if (context && p)
		zfree(context, p);
}

/* escape: malloc escapes, zmalloc escapes/unknown */
void namesake_of_allocator(size_t n)
{
	zmalloc(malloc(n));
}

void *read_both(int which)
{
	return which ? kept : kept_too;
}
