/* Pointers as numbers, and what is done with them that is no way out. */
#include "escapes.h"

#include <stdatomic.h>

static uintptr_t as_number;
static _Atomic(char *) shared;
static char *volatile unsteady;
static struct {
	uintptr_t tag : 3;
	uintptr_t address : 61;
} packed;

uintptr_t read_numbers(void)
{
	return as_number + packed.address;
}

/* escape: malloc escapes/unknown */
uintptr_t number_returned(size_t n)
{
	return (uintptr_t)malloc(n);
}

/* escape: malloc escapes/unknown */
void number_stored(size_t n)
{
	as_number = (uintptr_t)malloc(n);
}

/* escape: malloc escapes */
char *number_round_trip_returned(size_t n)
{
	uintptr_t x = (uintptr_t)malloc(n);

	return (char *)(x + 8);
}

/* escape: malloc freed/unknown */
void number_round_trip_freed(size_t n)
{
	uintptr_t x = (uintptr_t)malloc(n);

	if (!x)
		return;
	TOUCH((char *)x);
	free((char *)x);
}

/* escape: malloc escapes/unknown */
uintptr_t tagged_returned(size_t n)
{
	return (uintptr_t)malloc(n) | 1;
}

/* escape: malloc escapes/unknown */
void tagged_stored(uintptr_t *to, unsigned tag, size_t n)
{
	*to = (uintptr_t)malloc(n) | (tag & 7);
}

/* escape: malloc freed/unknown */
void tagged_freed(size_t n)
{
	uintptr_t x = (uintptr_t)malloc(n) | 1;

	unknown_call();
	if (x == 1)
		return;
	TOUCH((char *)(x & ~(uintptr_t)1));
	free((char *)(x & ~(uintptr_t)1));
}

/* escape: malloc escapes/unknown */
void packed_stored(size_t n)
{
	packed.tag = 1;
	packed.address = (uintptr_t)malloc(n) >> 3;
}

/* escape: malloc escapes/unknown */
uintptr_t xored_returned(size_t n, uintptr_t key)
{
	return (uintptr_t)malloc(n) ^ key;
}

/* A list whose links are the exclusive or of both neighbours.
 * escape: malloc escapes/unknown */
void xored_stored(uintptr_t *to, struct node *previous)
{
	struct node *node = malloc(sizeof *node);

	if (!node)
		return;
	TOUCH(&node->n);
	*to = (uintptr_t)node ^ (uintptr_t)previous;
}

/* Half of the address in each: together they are the pointer.
 * escape: malloc escapes/unknown */
void halves_stored(uint32_t to[2], size_t n)
{
	uintptr_t x = (uintptr_t)malloc(n);

	to[0] = (uint32_t)x;
	to[1] = (uint32_t)(x >> 32);
}

/* Byte by byte.
 * escape: malloc escapes/unknown */
void bytes_copied(char *to, size_t n)
{
	char *p = malloc(n);
	char bytes[sizeof p];

	memcpy(bytes, &p, sizeof p);
	for (size_t i = 0; i < sizeof p; i++)
		to[i] = bytes[sizeof p - 1 - i];
}

/* Knowing that it is null or not is not knowing it.
 * escape(O0): malloc freed
 * escape: malloc freed/removed */
int compared_with_null(size_t n)
{
	char *p = malloc(n);
	int is_null = !p;

	if (p)
		TOUCH(p);
	free(p);
	return is_null;
}

/* escape: malloc freed */
int compared_with_other(const char *other, size_t n)
{
	char *p = malloc(n);
	int is_same = p == other;

	if (p)
		TOUCH(p);
	free(p);
	return is_same;
}

/* escape: malloc local/unknown */
int compared_and_leaked(const char *other, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	return p < other;
}

/* The difference of two pointers into one block says nothing about where it is.
 * escape: malloc freed/unknown/escapes */
ptrdiff_t difference_returned(size_t n)
{
	char *p = malloc(n + 1), *q;
	ptrdiff_t length;

	if (!p)
		return -1;
	memset(p, unknown_test(1), n);
	p[n] = 0;
	for (q = p; *q; q++)
		TOUCH(q);
	length = q - p;
	free(p);
	return length;
}

/* The distance to a known place is the address.
 * escape: malloc escapes/unknown */
ptrdiff_t distance_returned(const char *from, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	return (intptr_t)p - (intptr_t)from;
}

/* escape: malloc freed/unknown/escapes */
int low_bits_returned(size_t n)
{
	char *p = malloc(n);
	int low = (int)((uintptr_t)p & 15);

	if (p)
		TOUCH(p);
	free(p);
	return low;
}

/* A hash of the address, as an index.
 * escape: malloc freed/unknown/escapes */
int address_as_index(const int *table, size_t n)
{
	char *p = malloc(n);
	int found;

	if (!p)
		return -1;
	TOUCH(p);
	found = table[((uintptr_t)p >> 4) % 64];
	free(p);
	return found;
}

/* escape: malloc escapes */
void atomic_store_global(size_t n)
{
	atomic_store(&shared, malloc(n));
}

/* escape: malloc escapes/unknown */
char *atomic_exchanged(size_t n)
{
	return atomic_exchange(&shared, (char *)malloc(n));
}

/* escape: malloc escapes/unknown */
int atomic_compare_exchanged(size_t n)
{
	char *expected = NULL, *p = malloc(n);

	if (!atomic_compare_exchange_strong(&shared, &expected, p)) {
		free(p);
		return 0;
	}
	return 1;
}

/* escape: malloc escapes */
void volatile_stored(size_t n)
{
	unsteady = malloc(n);
}

/* escape: malloc freed/unknown */
void volatile_local_freed(size_t n)
{
	char *volatile p = malloc(n);

	if (p)
		TOUCH(p);
	free(p);
}

/* escape: malloc escapes/unknown */
char *volatile_local_returned(size_t n)
{
	char *volatile p = malloc(n);

	return p;
}

/* escape: malloc escapes/unknown */
void asm_input(size_t n)
{
	char *p = malloc(n);

	__asm__ volatile("" : : "r"(p) : "memory");
}

/* The usual way to hide a value from the optimizer.
 * escape: malloc escapes/unknown */
char *asm_laundered(size_t n)
{
	char *p = malloc(n);

	__asm__("" : "+r"(p));
	return p;
}

/* escape: malloc freed/unknown/escapes */
void asm_laundered_freed(size_t n)
{
	char *p = malloc(n);

	__asm__("" : "+r"(p));
	if (p)
		TOUCH(p);
	free(p);
}

/* escape: malloc escapes */
char *const_cast_returned(size_t n)
{
	const char *p = malloc(n);

	return (char *)(uintptr_t)p;
}

typedef uintptr_t numbers __attribute__((vector_size(16)));

/* escape: malloc escapes/unknown, malloc escapes/unknown */
void vector_stored(numbers *to, size_t n)
{
	numbers both = {(uintptr_t)malloc(n), (uintptr_t)malloc(n)};

	*to = both;
}

/* escape: malloc escapes/unknown */
double floating_returned(size_t n)
{
	uintptr_t x = (uintptr_t)malloc(n);
	double d;

	memcpy(&d, &x, sizeof d);
	return d;
}
