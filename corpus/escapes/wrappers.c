/* Functions that return what an allocator gave them, in this unit and in wrappers_more.c. */
#include "wrappers.h"

static void *registry;
static struct node *pool;

/* escape: malloc escapes via return */
static NOINLINE void *near_alloc(size_t n)
{
	void *p = malloc(n);

	if (!p)
		abort();
	return p;
}

/* escape: near_alloc escapes via return */
static NOINLINE void *near_alloc_array(size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		abort();
	return near_alloc(n * size);
}

/* escape: near_alloc_array escapes via return */
static NOINLINE struct node *near_alloc_nodes(size_t n)
{
	struct node *nodes = near_alloc_array(n, sizeof *nodes);

	nodes->n = (int)n;
	return nodes;
}

/* The block is on a list before the caller has it.
 * escape: malloc escapes */
static NOINLINE struct node *near_alloc_registered(void)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		abort();
	node->next = pool;
	pool = node;
	return node;
}

static NOINLINE void near_free(void *p)
{
	free(p);
}

/* The new block, or one that was there before.
 * escape: malloc escapes via return */
static NOINLINE struct node *near_alloc_or_reuse(void)
{
	struct node *node = pool;

	if (node) {
		pool = node->next;
		return node;
	}
	return malloc(sizeof *node);
}

struct node *read_pool(void)
{
	return registry ? NULL : pool;
}

/* escape: near_alloc freed */
void wrapped_freed(size_t n)
{
	char *p = near_alloc(n);

	TOUCH(p);
	free(p);
}

/* escape: near_alloc freed */
void wrapped_freed_by_wrapper(size_t n)
{
	char *p = near_alloc(n);

	TOUCH(p);
	near_free(p);
}

/* escape: near_alloc_nodes freed */
void wrapped_three_deep_freed(size_t n)
{
	struct node *nodes = near_alloc_nodes(n);

	TOUCH(&nodes->n);
	near_free(nodes);
}

/* escape: near_alloc_nodes escapes via return */
struct node *wrapped_three_deep_returned(size_t n)
{
	return near_alloc_nodes(n);
}

/* escape: near_alloc escapes via store */
void wrapped_stored(size_t n)
{
	registry = near_alloc(n);
}

/* escape: near_alloc local */
void wrapped_leaked(size_t n)
{
	char *p = near_alloc(n);

	TOUCH(p);
}

/* escape: near_alloc unknown */
void wrapped_freed_sometimes(size_t n)
{
	char *p = near_alloc(n);

	TOUCH(p);
	if (unknown_test(*p))
		free(p);
}

/* The wrapper keeps the block.
 * escape: near_alloc_registered escapes/unknown */
int wrapped_registered_leaked(void)
{
	struct node *node = near_alloc_registered();

	node->n = unknown_test(1);
	return node->n;
}

/* Somebody else's block may be what is freed here.
 * escape: near_alloc_or_reuse freed/unknown/none */
void wrapped_reused_freed(void)
{
	struct node *node = near_alloc_or_reuse();

	if (!node)
		return;
	TOUCH(&node->n);
	free(node);
}

/* escape: far_alloc freed */
void far_freed(size_t n)
{
	char *p = far_alloc(n);

	TOUCH(p);
	free(p);
}

/* escape: far_alloc freed */
void far_freed_far(size_t n)
{
	char *p = far_alloc(n);

	TOUCH(p);
	far_free(p);
}

/* escape: malloc freed */
void near_freed_far(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	far_free(p);
}

/* escape: malloc unknown */
void near_freed_far_sometimes(int really, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	far_free_if(really, p);
}

/* escape: malloc escapes via call */
void near_kept_far(size_t n)
{
	far_keep(malloc(n));
}

/* escape: far_copy freed */
size_t far_copied_freed(const char *s)
{
	char *p = far_copy(s);
	size_t n;

	if (!p)
		return 0;
	n = far_measure(p);
	free(p);
	return n;
}

/* escape: far_copy escapes via return */
char *far_copied_returned(const char *s)
{
	return far_copy(s);
}

/* escape: far_alloc_registered escapes/unknown */
void far_registered_leaked(size_t n)
{
	char *p = far_alloc_registered(n);

	if (p)
		TOUCH(p);
}

/* escape: none */
void far_into_local_freed(size_t n)
{
	char *p = NULL;

	if (far_alloc_into(&p, n))
		TOUCH(p);
	free(p);
}

struct allocator {
	void *(*get)(size_t n);
	void (*put)(void *p);
};

/* What a function pointer returns is not known to be new.
 * escape: none */
void through_pointers(const struct allocator *a, size_t n)
{
	char *p = a->get(n);

	if (p)
		TOUCH(p);
	a->put(p);
}
