/* Programs with known answers, to check the shim itself: each function ends its block as its name says. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOINLINE __attribute__((noinline))
void *kept;
static jmp_buf back;
/* Keeps the block in the program, and no pointer to it. */
static NOINLINE void touch(volatile char *p)
{
	*p = 1;
}

NOINLINE void inside_plain(int n)
{
	char *p = malloc((size_t)n);
	touch(p);
	free(p);
}
NOINLINE void inside_by_callee_free(void *p)
{
	free(p);
}
NOINLINE void inside_by_callee(int n)
{
	char *p = malloc((size_t)n);
	touch(p);
	inside_by_callee_free(p);
}
NOINLINE void inside_by_tail_call(int n)
{
	char *p = malloc((size_t)n);
	touch(p);
	free(p);
}
NOINLINE void inside_by_realloc(int n)
{
	char *p = calloc(1, (size_t)n), *q;
	touch(p);
	q = realloc(p, (size_t)n * 100);
	touch(q);
	free(q);
}
NOINLINE void *later_by_return(int n)
{
	char *p = malloc((size_t)n);
	p[0] = 1;
	return p;
}
NOINLINE void later_by_store(int n)
{
	kept = malloc((size_t)n);
	*(char *)kept = 1;
}
/* At the same stack address as the call before: the frame looks the same. */
NOINLINE void later_by_reentry(int n)
{
	void *p = kept;
	if (p)
		free(p);
	kept = n ? malloc((size_t)n) : NULL;
}
NOINLINE void later_by_longjmp(int n)
{
	kept = malloc((size_t)n);
	longjmp(back, 1);
}
NOINLINE void leaked_plain(int n)
{
	void *p = malloc((size_t)n);
	touch(p);
}
NOINLINE void kept_in_global(int n)
{
	static void *cache;
	cache = malloc((size_t)n);
	touch(cache);
}
NOINLINE void both_ways(int n)
{
	void *p = malloc((size_t)n);
	if (n > 10)
		kept = p;
	else
		free(p);
}
NOINLINE void inside_strdup(const char *s)
{
	char *p = strdup(s);
	touch(p);
	free(p);
}
NOINLINE void inside_memalign(int n)
{
	void *p;
	if (posix_memalign(&p, 64, (size_t)n))
		return;
	touch(p);
	free(p);
}
/* A wrapper, called from a function that ends the block. */
NOINLINE void *later_wrapper(int n)
{
	void *p = malloc((size_t)n);
	if (!p)
		abort();
	return p;
}
NOINLINE void inside_wrapper_user(int n)
{
	void *p = later_wrapper(n);
	touch(p);
	free(p);
}
/* Makes a block that stays while it makes the one it returns: only the latter is its caller's. */
NOINLINE void *later_two(int n)
{
	kept = malloc((size_t)n);
	touch(kept);
	return malloc((size_t)n + 1);
}
NOINLINE void inside_two_user(int n)
{
	void *p = later_two(n);
	touch(p);
	free(p);
}
NOINLINE void inside_deep(int n, int depth)
{
	void *p = malloc((size_t)n);
	touch(p);
	if (depth)
		inside_deep(n, depth - 1);
	free(p);
}

int main(void)
{
	inside_plain(10);
	inside_by_callee(10);
	inside_by_tail_call(10);
	inside_by_realloc(10);
	free(later_by_return(10));
	later_by_store(10);
	free(kept);
	kept = NULL;
	for (int i = 3; i >= 0; i--)
		later_by_reentry(i);
	if (!setjmp(back))
		later_by_longjmp(10);
	free(kept);
	leaked_plain(100);
	kept_in_global(10);
	both_ways(5);
	both_ways(50);
	free(kept);
	inside_strdup("word");
	inside_memalign(100);
	inside_wrapper_user(10);
	inside_two_user(10);
	free(kept);
	inside_deep(10, 40);
	kept = NULL;
	return 0;
}
