/* Ways out by return and by store. */
#include "escapes.h"

static char *file_static;
char *file_global;
static char *slots[8];
static struct node *list_head;
static struct node *buckets[64];
static __thread char *per_thread;
static struct {
	int used;
	struct {
		char *text;
	} inner;
} registry;
struct pair {
	char *a, *b;
};
struct wide {
	char *p;
	long n[6];
};
union bits {
	char *p;
	uintptr_t n;
};
struct link {
	struct link *next, *prev;
};
struct item {
	int n;
	struct link link;
};
static struct link items = {&items, &items};

/* escape: malloc escapes via return */
char *return_directly(size_t n)
{
	return malloc(n);
}

/* escape: malloc escapes via return */
char *return_touched(size_t n)
{
	char *p = malloc(n);

	if (p)
		*p = 0;
	return p;
}

/* escape: malloc escapes via return */
char *return_offset(size_t n)
{
	char *p = malloc(n + 16);

	return p ? p + 16 : NULL;
}

/* escape: malloc escapes via return */
struct link *return_member(void)
{
	struct item *item = malloc(sizeof *item);

	if (!item)
		abort();
	item->n = 1;
	return &item->link;
}

/* escape: malloc escapes via return */
struct item *return_container_of(void)
{
	struct item *item = malloc(sizeof *item);
	struct link *link;

	if (!item)
		abort();
	link = &item->link;
	link->next = link->prev = link;
	return (struct item *)((char *)link - offsetof(struct item, link));
}

/* escape: malloc escapes via return */
struct pair return_in_small_struct(size_t n)
{
	struct pair pair = {malloc(n), NULL};

	return pair;
}

/* Through a hidden parameter that points to the caller's memory.
 * escape: malloc escapes */
struct wide return_in_large_struct(size_t n)
{
	struct wide wide = {0};

	wide.p = malloc(n);
	wide.n[3] = (long)n;
	return wide;
}

/* escape: malloc escapes via return */
union bits return_in_union(size_t n)
{
	union bits bits;

	bits.p = malloc(n);
	return bits;
}

/* escape: malloc escapes via return */
char *return_one_of_two(int which, size_t n)
{
	char *p = malloc(n);
	char *q = which ? p : file_static;

	return q;
}

/* escape: malloc escapes via return, calloc escapes via return */
char *return_either(int which, size_t n)
{
	char *p = which ? malloc(n) : calloc(n, 2);

	return p;
}

/* escape: malloc escapes via store */
void store_global(size_t n)
{
	file_global = malloc(n);
}

/* escape: malloc escapes via store */
int store_static(size_t n)
{
	file_static = malloc(n);
	return file_static != NULL;
}

char *read_static(void)
{
	return file_static;
}

/* escape: malloc escapes via store */
char store_local_static(size_t n, size_t i)
{
	static char *kept;

	if (!kept)
		kept = malloc(n);
	return kept[i];
}

/* escape: malloc escapes via store */
void store_thread_local(size_t n)
{
	per_thread = malloc(n);
}

char *read_thread_local(void)
{
	return per_thread;
}

/* escape: malloc escapes via store */
void store_element(unsigned i, size_t n)
{
	slots[i % 8] = malloc(n);
}

char *read_element(unsigned i)
{
	return slots[i % 8];
}

/* escape: malloc escapes via store */
void store_nested_member(size_t n)
{
	registry.used++;
	registry.inner.text = malloc(n);
}

char *read_nested_member(void)
{
	return registry.inner.text;
}

/* escape: malloc escapes via store */
int store_out(char **out, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return -1;
	*p = 0;
	*out = p;
	return 0;
}

/* escape: malloc escapes via store */
int store_out_offset(char **out, size_t n)
{
	char *p = malloc(n + 8);

	if (!p)
		return -1;
	*out = p + 8;
	return 0;
}

/* escape: malloc escapes via store */
void store_through_two(char ***out, size_t n)
{
	**out = malloc(n);
}

/* escape: malloc escapes via store */
void store_member(struct node *to, size_t n)
{
	to->text = malloc(n);
}

/* escape: malloc escapes via store */
void store_deep_member(struct node *to, size_t n)
{
	to->next->next->text = malloc(n);
}

/* escape: malloc escapes via store */
void store_struct_copy(struct pair *to, size_t n)
{
	struct pair pair = {malloc(n), NULL};

	*to = pair;
}

/* escape: malloc escapes via store */
void store_union_copy(union bits *to, size_t n)
{
	union bits bits;

	bits.p = malloc(n);
	*to = bits;
}

/* escape: malloc escapes/unknown via store */
void store_union_as_number(uintptr_t *to, size_t n)
{
	union bits bits;

	bits.p = malloc(n);
	*to = bits.n;
}

/* escape: malloc escapes via store */
void push_list(int n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	node->n = n;
	node->next = list_head;
	list_head = node;
}

struct node *read_list(void)
{
	return list_head;
}

/* escape: malloc escapes via store */
int append_list(struct node **end, int n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return 0;
	node->n = n;
	node->next = NULL;
	while (*end)
		end = &(*end)->next;
	*end = node;
	return 1;
}

/* escape: malloc escapes via store */
int add_to_bucket(const char *key, int n)
{
	struct node *node = malloc(sizeof *node);
	unsigned hash = 5381;

	if (!node)
		return 0;
	for (const char *k = key; *k; k++)
		hash = hash * 33 + (unsigned char)*k;
	node->n = n;
	node->text = NULL;
	node->next = buckets[hash % 64];
	buckets[hash % 64] = node;
	return 1;
}

struct node *read_bucket(unsigned hash)
{
	return buckets[hash % 64];
}

/* Only the address of a member is kept.
 * escape: malloc escapes via store */
void push_embedded_link(int n)
{
	struct item *item = malloc(sizeof *item);

	if (!item)
		return;
	item->n = n;
	item->link.next = items.next;
	item->link.prev = &items;
	items.next->prev = &item->link;
	items.next = &item->link;
}

struct link *read_items(void)
{
	return items.next;
}

/* The inner block is stored into the outer one, which is returned.
 * escape: malloc escapes via return, malloc escapes */
struct node *store_into_returned(size_t n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return NULL;
	node->next = NULL;
	node->n = 0;
	node->text = malloc(n);
	return node;
}

/* escape: malloc escapes via store, malloc escapes via store */
void store_into_stored(size_t n)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	node->text = malloc(n);
	node->next = NULL;
	list_head = node;
}

/* Stored and taken back: between the two somebody may have read it.
 * escape: malloc escapes via store */
void store_then_clear(size_t n)
{
	file_global = malloc(n);
	unknown_call();
	file_global = NULL;
}

/* escape: malloc escapes via store */
void store_then_free(size_t n)
{
	file_global = malloc(n);
	if (file_global && unknown_test(1))
		free(file_global);
}

/* escape: malloc escapes via store */
void store_in_loop(char **out, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		out[i] = malloc(i + 1);
}

/* escape: malloc escapes via store, malloc escapes via store */
void store_swapped(struct pair *to, size_t n)
{
	char *a = malloc(n), *b = malloc(n * 2);

	if (unknown_test(1)) {
		char *t = a;

		a = b;
		b = t;
	}
	to->a = a;
	to->b = b;
}

/* escape: calloc escapes via return */
char **return_vector(size_t n)
{
	char **vector = calloc(n + 1, sizeof *vector);

	if (vector)
		vector[n] = NULL;
	return vector;
}

/* Each row is stored into the table, and the table is returned.
 * escape: malloc escapes via return, malloc escapes */
char **return_table(size_t rows, size_t columns)
{
	char **table = malloc(rows * sizeof *table);

	if (table)
		for (size_t i = 0; i < rows; i++)
			table[i] = malloc(columns);
	return table;
}

struct flexible {
	size_t n;
	char data[];
};

/* escape: malloc escapes via return */
char *return_flexible_member(size_t n)
{
	struct flexible *f = malloc(sizeof *f + n);

	if (!f)
		return NULL;
	f->n = n;
	return f->data;
}

/* errno is memory like any other, though a function gives its address.
 * escape: malloc escapes via return */
char *return_with_errno(size_t n)
{
	char *p = malloc(n);

	if (!p)
		errno = ENOMEM;
	return p;
}
