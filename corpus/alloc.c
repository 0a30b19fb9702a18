/* Heap allocations: by allocator, through wrappers, in loops, removed. */
#include <stdlib.h>
#include <string.h>

struct item {
	struct item *next;
	char text[40];
};
static struct item *head;

static void *wrapper(size_t size)
{
	void *p = malloc(size);

	if (!p)
		abort();
	return p;
}
char *returned(const char *s) { return strdup(s); }
void stored(void)
{
	struct item *i = wrapper(sizeof(*i));

	i->next = head;
	head = i;
}
int freed(size_t n)
{
	int *a = malloc(n * sizeof(*a)), first;

	memset(a, 1, n * sizeof(*a));
	first = a[n / 2];
	free(a);
	return first;
}
void removed(void)
{
	free(malloc(16));
}
void in_loop(char **rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		rows[i] = wrapper(80);
}
void *zeroed(size_t n) { return calloc(n, 8); }
void *grown(void *p, size_t n) { return realloc(p, n); }
void *aligned(size_t n) { return aligned_alloc(64, n); }
