/* Freed: on every path, on some, in other functions, in loops. */
#include "escapes.h"

static char *cache;

/* escape: malloc freed */
void free_at_once(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	free(p);
}

/* escape(O0): malloc freed
 * escape: malloc removed */
int free_unused(size_t n)
{
	char *p = malloc(n);

	free(p);
	return 1;
}

/* escape(O0): malloc freed
 * escape: malloc removed */
int free_constant_content(int c)
{
	int *p = malloc(sizeof *p), result;

	if (!p)
		return -1;
	*p = c;
	result = *p * 2;
	free(p);
	return result;
}

/* escape(O0): malloc local
 * escape: malloc removed */
void leak_unused(void)
{
	char *p = malloc(8);

	if (p)
		*p = 1;
}

/* escape: malloc local */
void leak_touched(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
}

/* escape: malloc freed */
int free_after_check(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	free(p);
	return 0;
}

/* escape: malloc freed */
int free_in_both_arms(int which, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	if (which) {
		unknown_call();
		free(p);
		return 1;
	}
	free(p);
	return 0;
}

/* escape: malloc unknown */
int free_in_one_arm(int which, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	if (which)
		free(p);
	return 0;
}

/* escape: malloc unknown */
int leak_by_early_return(int c, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	if (unknown_test(c))
		return -2;
	free(p);
	return 0;
}

/* escape: malloc unknown */
int leak_in_switch(int c, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	switch (unknown_test(c)) {
	case 1:
		free(p);
		return 1;
	case 2:
		unknown_call();
		return 2;
	default:
		break;
	}
	free(p);
	return 0;
}

/* escape: malloc freed, malloc freed */
int free_by_goto(size_t n)
{
	char *a = NULL, *b = NULL;
	int status = -1;

	a = malloc(n);
	if (!a)
		goto out;
	TOUCH(a);
	b = malloc(n);
	if (!b)
		goto out;
	TOUCH(b);
	status = unknown_test(0);
out:
	free(b);
	free(a);
	return status;
}

/* escape: malloc freed, malloc unknown */
int leak_by_goto(size_t n)
{
	char *a = malloc(n), *b;
	int status = -1;

	if (!a)
		goto out;
	TOUCH(a);
	b = malloc(n);
	if (!b)
		goto out;
	TOUCH(b);
	if (unknown_test(0))
		goto out;
	free(b);
	status = 0;
out:
	free(a);
	return status;
}

/* escape: malloc freed/unknown */
void free_if_allocated(int which, size_t n)
{
	char stack[64], *p = stack;

	if (n > sizeof stack) {
		p = malloc(n);
		if (!p)
			return;
	}
	TOUCH(p);
	p[1] = (char)which;
	if (p != stack)
		free(p);
}

/* The same condition twice: only values tell that the block is freed.
 * escape: malloc freed/unknown */
void free_by_same_condition(int which, size_t n)
{
	char *p = NULL;

	if (which)
		p = malloc(n);
	unknown_call();
	if (p)
		TOUCH(p);
	if (which)
		free(p);
}

/* escape: malloc freed */
void free_in_loop(unsigned count)
{
	for (unsigned i = 1; i < count; i++) {
		char *p = malloc(i);

		if (!p)
			continue;
		TOUCH(p);
		free(p);
	}
}

/* escape: malloc freed/unknown */
void free_in_next_turn(unsigned count)
{
	char *p = NULL;

	for (unsigned i = 1; i < count; i++) {
		free(p);
		p = malloc(i);
		if (p)
			TOUCH(p);
	}
	free(p);
}

/* Only the last one is freed.
 * escape: malloc unknown */
void leak_all_but_last(unsigned count)
{
	char *p = NULL;

	for (unsigned i = 1; i < count; i++) {
		p = malloc(i);
		if (p)
			TOUCH(p);
	}
	free(p);
}

/* escape: malloc unknown */
void leak_by_break(unsigned count)
{
	for (unsigned i = 1; i < count; i++) {
		char *p = malloc(i);

		if (!p)
			continue;
		TOUCH(p);
		if (unknown_test(*p))
			break;
		free(p);
	}
}

/* escape: malloc unknown */
void leak_by_continue(unsigned count)
{
	for (unsigned i = 1; i < count; i++) {
		char *p = malloc(i);

		if (!p)
			continue;
		TOUCH(p);
		if (unknown_test(*p))
			continue;
		free(p);
	}
}

/* escape: malloc freed */
void free_after_loop(unsigned count, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	for (unsigned i = 0; i < count; i++)
		TOUCH(p + i % n);
	free(p);
}

/* escape: malloc freed/unknown, calloc freed/unknown */
void free_either(int which, size_t n)
{
	char *p = which ? malloc(n) : calloc(n, 2);

	if (p)
		TOUCH(p);
	free(p);
}

/* escape: malloc freed/unknown, malloc freed/unknown */
void free_both_by_selection(int which, size_t n)
{
	char *a = malloc(n), *b = malloc(n), *first, *second;

	if (a)
		TOUCH(a);
	if (b)
		TOUCH(b);
	first = which ? a : b;
	second = which ? b : a;
	free(first);
	free(second);
}

/* escape: malloc unknown, malloc unknown */
void leak_one_of_two(int which, size_t n)
{
	char *a = malloc(n), *b = malloc(n);

	if (a)
		TOUCH(a);
	if (b)
		TOUCH(b);
	free(which ? a : b);
}

/* escape: malloc freed */
void free_by_alias(size_t n)
{
	char *p = malloc(n), *q = p;

	if (!p)
		return;
	TOUCH(p);
	p = NULL;
	free(q);
}

/* escape: malloc freed/unknown */
void free_by_way_of_offset(size_t n)
{
	char *p = malloc(n), *q;

	if (!p)
		return;
	q = p + n;
	TOUCH(p);
	while (q > p)
		*--q = (char)unknown_test(0);
	free(q);
}

/* escape: malloc freed/unknown */
void free_twice_by_condition(int which, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	if (which)
		free(p), p = NULL;
	free(p);
}

/* escape: malloc freed */
char free_in_comma(size_t n)
{
	char *p = malloc(n), c;

	if (!p)
		return 0;
	return TOUCH(p), c = *p, free(p), c;
}

static NOINLINE void free_wrapper(void *p)
{
	free(p);
}
static NOINLINE void free_wrapper_deep(int depth, void *p)
{
	if (depth > 3)
		unknown_call();
	free_wrapper(p);
}
static NOINLINE void free_sometimes(int n, void *p)
{
	if (n > 3)
		free(p);
}
static NOINLINE void free_pointed(char **p)
{
	free(*p);
	*p = NULL;
}
static NOINLINE void free_unless_cached(char *p)
{
	if (cache)
		free(p);
	else
		cache = p;
}
static NOINLINE void free_text(struct node *node)
{
	free(node->text);
	node->text = NULL;
}
static NOINLINE void free_node(struct node *node)
{
	free(node->text);
	free(node);
}

/* escape: malloc freed */
void free_by_wrapper(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	free_wrapper(p);
}

/* escape: malloc freed */
void free_by_wrappers(int depth, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	free_wrapper_deep(depth, p);
}

/* escape: malloc unknown */
void free_by_wrapper_sometimes(int n)
{
	char *p = malloc(8);

	if (p)
		TOUCH(p);
	free_sometimes(n, p);
}

/* escape: malloc freed/unknown/escapes */
void free_by_double_pointer(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	free_pointed(&p);
}

/* escape: malloc escapes */
void free_or_cache(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	free_unless_cached(p);
}

char *read_cache(void)
{
	return cache;
}

/* escape: malloc freed/unknown/escapes */
void free_member_by_callee(size_t n)
{
	struct node node = {NULL, malloc(n), 0};

	if (node.text)
		TOUCH(node.text);
	free_text(&node);
}

/* escape: malloc freed, malloc freed/unknown/escapes */
void free_tree_by_callee(size_t n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	TOUCH(&node->n);
	node->text = malloc(n);
	free_node(node);
}

/* The inner block is not freed with the outer one.
 * escape: malloc freed, malloc local/unknown/escapes */
void free_outer_only(size_t n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	node->text = malloc(n);
	if (node->text)
		TOUCH(node->text);
	TOUCH(&node->n);
	free(node);
}

/* escape: malloc freed, malloc freed/unknown/local */
void free_inner_and_outer(size_t n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	TOUCH(&node->n);
	node->text = malloc(n);
	if (node->text)
		TOUCH(node->text);
	free(node->text);
	free(node);
}

/* escape: malloc freed/unknown/escapes */
void free_list(unsigned count)
{
	struct node *head = NULL, *next;

	for (unsigned i = 0; i < count; i++) {
		struct node *node = malloc(sizeof *node);

		if (!node)
			break;
		node->n = unknown_test((int)i);
		node->next = head;
		head = node;
	}
	for (; head; head = next) {
		next = head->next;
		TOUCH(&head->n);
		free(head);
	}
}

/* escape: malloc freed */
void free_in_recursion(int depth)
{
	char *p = malloc(16);

	if (p)
		TOUCH(p);
	if (depth > 0)
		free_in_recursion(depth - 1);
	free(p);
}

static void clean(char **p)
{
	free(*p);
}

/* escape: malloc freed/unknown
 * escape(O0): malloc freed/unknown/escapes */
int free_by_cleanup(int c, size_t n)
{
	__attribute__((cleanup(clean))) char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	if (unknown_test(c))
		return 1;
	return *p;
}

/* escape: malloc freed/escapes/unknown */
void free_by_volatile_pointer(size_t n)
{
	void (*volatile drop)(void *) = free;
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	drop(p);
}

/* escape: malloc freed */
int free_and_use_number(size_t n)
{
	char *p = malloc(n);
	int status;

	if (!p)
		return errno;
	TOUCH(p);
	status = unknown_test(0);
	free(p);
	return status ? errno : 0;
}

/* escape: malloc unknown */
int free_after_endless_retry(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	while (unknown_test(1))
		if (unknown_test(2))
			return 1;
	free(p);
	return 0;
}

/* escape: malloc freed */
int free_after_retry(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	TOUCH(p);
	while (unknown_test(1))
		unknown_call();
	free(p);
	return 0;
}

/* Freed before it is stored: what is stored is no block any more; the verdict may say either.
 * escape: malloc escapes/freed/unknown */
void free_then_store_address(uintptr_t *to, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	*to = (uintptr_t)p;
	free(p);
}
