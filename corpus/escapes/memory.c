/* Pointers held in memory: local structs, arrays, copies of what holds them, blocks that hold blocks. */
#include "escapes.h"

#include <alloca.h>

struct holder {
	int n;
	char *text;
};
struct nested {
	struct holder inner;
	struct holder *outer;
};
union either {
	char *text;
	long number;
	char bytes[sizeof(char *)];
};
static struct holder global_holder;
static char *table[4];
void unknown_holder(struct holder *h);
void unknown_const_holder(const struct holder *h);
void unknown_by_value(struct holder h);

static NOINLINE int read_number(const struct holder *h)
{
	return h->n;
}
static NOINLINE char *read_text(const struct holder *h)
{
	return h->text;
}
static NOINLINE void keep_text(const struct holder *h)
{
	table[0] = h->text;
}
static NOINLINE void keep_behind_two(const struct nested *n)
{
	table[1] = n->outer->text;
}
char *read_table(int i)
{
	return i < 0 ? global_holder.text : table[i];
}

/* escape: malloc freed/unknown */
int struct_freed(size_t n)
{
	struct holder h = {1, malloc(n)};

	if (!h.text)
		return -1;
	TOUCH(h.text);
	free(h.text);
	return h.n;
}

/* escape: malloc freed/unknown */
int struct_volatile_freed(size_t n)
{
	volatile struct holder h = {1, malloc(n)};

	if (!h.text)
		return -1;
	TOUCH(h.text);
	free(h.text);
	return h.n;
}

/* escape: malloc escapes */
void struct_passed(size_t n)
{
	struct holder h = {1, malloc(n)};

	unknown_holder(&h);
}

/* escape: malloc escapes */
void struct_passed_const(size_t n)
{
	struct holder h = {1, malloc(n)};

	unknown_const_holder(&h);
}

/* escape: malloc escapes */
void struct_passed_by_value(size_t n)
{
	struct holder h = {1, malloc(n)};

	unknown_by_value(h);
}

/* escape: malloc escapes */
void struct_passed_then_freed_elsewhere(size_t n)
{
	struct holder h = {1, NULL};

	h.text = malloc(n);
	unknown_holder(&h);
	free(h.text);
}

/* The callee reads another member.
 * escape: malloc freed/unknown/escapes */
int struct_number_read(size_t n)
{
	struct holder h = {unknown_test(0), malloc(n)};
	int got;

	if (h.text)
		TOUCH(h.text);
	got = read_number(&h);
	free(h.text);
	return got;
}

/* escape: malloc escapes */
char *struct_text_read_returned(size_t n)
{
	struct holder h = {unknown_test(0), malloc(n)};

	return read_text(&h);
}

/* escape: malloc escapes */
void struct_text_kept(size_t n)
{
	struct holder h = {unknown_test(0), malloc(n)};

	keep_text(&h);
}

/* Two levels of memory between the pointer and who keeps it.
 * escape: malloc escapes */
void struct_behind_struct_kept(size_t n)
{
	struct holder h = {unknown_test(0), malloc(n)};
	struct nested outer = {{0, NULL}, &h};

	keep_behind_two(&outer);
}

/* escape: malloc escapes */
void struct_assigned_global(size_t n)
{
	struct holder h = {2, malloc(n)};

	global_holder = h;
}

/* escape: malloc escapes */
void struct_memcpy(struct holder *to, size_t n)
{
	struct holder h;

	h.n = (int)n;
	h.text = malloc(n);
	memcpy(to, &h, sizeof h);
}

/* The size is not known to the compiler: a call is left.
 * escape: malloc escapes */
void struct_memcpy_of_size(void *to, size_t size, size_t n)
{
	struct holder h;

	h.n = (int)n;
	h.text = malloc(n);
	memcpy(to, &h, size < sizeof h ? size : sizeof h);
}

/* escape: malloc escapes */
void struct_memmove(struct holder *to, size_t size, size_t n)
{
	struct holder h[2] = {{0, NULL}, {1, NULL}};

	h[1].text = malloc(n);
	memmove(to, h, size % 3 * sizeof *h);
}

/* escape: malloc escapes */
void struct_copied_twice(struct holder *to, size_t n)
{
	struct holder a = {unknown_test(1), malloc(n)}, b, c;

	memcpy(&b, &a, sizeof b);
	c = b;
	*to = c;
}

/* escape: calloc escapes via return, malloc escapes */
struct holder *struct_copied_into_block(size_t n)
{
	struct holder h = {1, NULL}, *block = calloc(1, sizeof *block);

	h.text = malloc(n);
	if (block)
		*block = h;
	return block;
}

/* escape: malloc escapes */
char *union_text_returned(size_t n)
{
	union either e;

	e.text = malloc(n);
	return e.text;
}

/* escape: malloc escapes/unknown */
long union_number_returned(size_t n)
{
	union either e;

	e.text = malloc(n);
	return e.number;
}

/* escape: malloc escapes/unknown */
void union_bytes_stored(char *to, size_t n)
{
	union either e;

	e.text = malloc(n);
	for (size_t i = 0; i < sizeof e.bytes; i++)
		to[i] = (char)(e.bytes[i] ^ 1);
}

/* escape: malloc freed/unknown/local */
void array_freed(size_t n)
{
	char *parts[4];

	for (size_t i = 0; i < 4; i++) {
		parts[i] = malloc(n);
		if (parts[i])
			TOUCH(parts[i]);
	}
	unknown_call();
	for (size_t i = 0; i < 4; i++)
		free(parts[i]);
}

/* escape: malloc unknown */
void array_all_but_one_freed(unsigned count)
{
	char *parts[16];

	for (unsigned i = 0; i < 16; i++) {
		parts[i] = malloc(i + 1);
		if (parts[i])
			TOUCH(parts[i]);
	}
	unknown_call();
	for (unsigned i = 1; i < 16 && i < count; i++)
		free(parts[i]);
}

/* escape: malloc escapes */
char *array_one_returned(unsigned which)
{
	char *parts[16];

	for (unsigned i = 0; i < 16; i++) {
		parts[i] = malloc(i + 1);
		if (parts[i])
			TOUCH(parts[i]);
	}
	return parts[which % 16];
}

/* escape: malloc escapes */
void array_copied(char **to)
{
	char *parts[4];

	for (unsigned i = 0; i < 4; i++)
		parts[i] = malloc(i + 1);
	memcpy(to, parts, sizeof parts);
}

/* escape: malloc escapes, malloc freed/unknown */
char *array_two_swapped(size_t n)
{
	char *now = malloc(n), *next = malloc(n), *t;

	if (now)
		TOUCH(now);
	if (next)
		TOUCH(next);
	t = now;
	now = next;
	next = t;
	free(now);
	return next;
}

/* Which one is freed depends on the number of turns.
 * escape: malloc escapes, malloc escapes */
char *buffers_swapped_in_loop(unsigned turns, size_t n)
{
	char *now = malloc(n), *next = malloc(n);

	if (!now || !next)
		abort();
	for (unsigned i = 0; i < turns; i++) {
		char *t = now;

		TOUCH(now);
		now = next;
		next = t;
	}
	free(next);
	return now;
}

/* escape: malloc freed/unknown, malloc freed/unknown */
void buffers_swapped_freed(unsigned turns, size_t n)
{
	char *now = malloc(n), *next = malloc(n);

	if (!now || !next)
		abort();
	for (unsigned i = 0; i < turns; i++) {
		char *t = now;

		TOUCH(now);
		now = next;
		next = t;
	}
	free(next);
	free(now);
}

/* escape: none */
int variable_array(unsigned n)
{
	char array[n + 1];

	memset(array, unknown_test(1), n + 1);
	return array[unknown_test(2) % (n + 1)];
}

/* escape: none */
int from_alloca(unsigned n)
{
	char *p = alloca(n + 1);

	memset(p, unknown_test(1), n + 1);
	return p[n];
}

/* escape: malloc escapes */
char *variable_array_of_blocks(unsigned n)
{
	char *parts[n + 1];

	for (unsigned i = 0; i <= n; i++)
		parts[i] = malloc(i + 1);
	return parts[unknown_test(1) ? n : 0];
}

/* escape: malloc escapes/unknown */
void alloca_holds_block(size_t n)
{
	struct holder *h = alloca(sizeof *h * (n + 1));

	h[n].n = 1;
	h[n].text = malloc(n);
	unknown_holder(h + n);
}

/* The outer block is freed, and the inner one was handed out before.
 * escape: malloc freed/unknown, malloc escapes */
char *inner_saved_outer_freed(size_t n)
{
	struct holder *h = malloc(sizeof *h);
	char *text;

	if (!h)
		return NULL;
	TOUCH(&h->n);
	h->text = malloc(n);
	text = h->text;
	free(h);
	return text;
}

/* The inner one leaves through a copy of the outer one's contents.
 * escape: malloc freed/unknown, malloc escapes */
void inner_copied_outer_freed(struct holder *to, size_t n)
{
	struct holder *h = malloc(sizeof *h);

	if (!h)
		return;
	h->n = unknown_test(1);
	h->text = malloc(n);
	*to = *h;
	free(h);
}

struct ring {
	struct ring *next;
	int n;
};

/* Points to itself, and to nobody else.
 * escape: malloc freed/unknown */
int ring_of_one(void)
{
	struct ring *r = malloc(sizeof *r);
	int n;

	if (!r)
		return -1;
	r->next = r;
	r->n = unknown_test(0);
	TOUCH(&r->next->n);
	n = r->next->next->n;
	free(r);
	return n;
}

/* escape: malloc escapes */
struct ring *ring_of_one_returned(void)
{
	struct ring *r = malloc(sizeof *r);

	if (!r)
		return NULL;
	r->next = r;
	r->n = unknown_test(0);
	return r->next;
}

/* escape: malloc escapes */
void stored_behind_own_block(struct holder **out, size_t n)
{
	struct holder *h = malloc(sizeof *h);

	*out = h;
	if (h)
		h->text = NULL, h->n = (int)n;
}

/* escape: malloc local/unknown */
void bytes_copied_into_block(const char *from, size_t n)
{
	char *p = malloc(n + 1);

	if (!p)
		return;
	memcpy(p, from, n);
	p[n] = 0;
	puts(p);
}

/* What is read from the block is no block.
 * escape: malloc freed/unknown */
char *content_returned(char *const *from, size_t n)
{
	char **p = malloc(n * sizeof *p), *got;

	if (!p)
		return NULL;
	for (size_t i = 0; i < n; i++)
		p[i] = from[i];
	got = p[(unsigned)unknown_test(1) % n];
	free(p);
	return got;
}

/* escape: malloc escapes */
void swapped_with_caller(char **with, size_t n)
{
	char *p = malloc(n), *t = *with;

	*with = p;
	free(t);
}

/* escape: malloc escapes */
void ternary_to_either(struct holder *a, struct holder *b, int which, size_t n)
{
	char *p = malloc(n);

	(which ? a : b)->text = p;
}

/* Stored to a local or to the caller's memory, whichever.
 * escape: malloc escapes */
void store_local_or_callers(char **to, int which, size_t n)
{
	char *local = NULL, **where = which ? to : &local;

	*where = malloc(n);
	if (local)
		TOUCH(local);
}

/* escape: malloc escapes */
char **address_of_local_static(size_t n)
{
	static char *kept;

	kept = malloc(n);
	return &kept;
}
