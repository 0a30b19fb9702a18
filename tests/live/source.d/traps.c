/* What makes source hard to place; what casm has to say of each is in traps.expected. */
/* clang-format off */
#include <stdlib.h>
#include <string.h>

#include "traps.h"

/* attributes */
SLOW int by_macro(int a);
SLOW_AND_COLD int by_nested_macro(int a);
ATTR(flatten) int by_argument(int a);
ATTR_OPTIMIZED(noinline) int by_argument_and_body(int a);
__attribute__((noinline, __const__)) int by_hand(int a);
int behind(int a) __attribute__((pure));
static int declared_before(int a) SLOW;
static int declared_before(int a)
{
	return a;
}
PRIVATE inline ATTR(always_inline) int inlined(int a)
{
	return a + 1;
}
__attribute__((malloc, returns_nonnull, alloc_size(1), nothrow)) void *grab(size_t n);
int renamed(int a) __asm__("other_name");
/* A comment with __attribute__((cold)) is none. */
int by_macro(int a)
{
	return a;
}

/* definitions */
int old_style(a, b) int a;
char *b;
{
	return a + *b;
}
DEFINE(from_macro)
PUBLIC int spread(
	int first, /* a , in a comment */
	const char *second
)
{
	return first + *second;
}
typedef int unary(int);
typedef int (*unary_pointer)(int);
typedef char *text;
typedef float row[4];
unary by_typedef;
int by_typedef(int a)
{
	return a;
}
int (*returns_pointer(int which))(int)
{
	return which ? by_typedef : &inlined;
}

/* parameters */
void pointers(
	char *plain, const char *to_const, char *const fixed, char *restrict done,
	char *__restrict__ done_too, char **two, char *list[], float box[3][4], float at_least[static 4],
	text hidden, row rows, void (*callback)(char *), unary *typed_callback, int (*array_pointer)[8],
	PTR_PARAM, char*tight, char * /* here */ commented, const volatile char * volatile odd,
	struct { int x; } * unnamed_struct, int count, ...);
void pointers_defined(char *a, const float *b, float c[], text d, char *const e, char **f)
{
	EACH(i, 4)
	c[i] = b[i];
	*a = **f + *d + *e;
}
void brackets(int a[restrict], int b[const restrict 4], int c[const 4], int function(int));
void nameless(char *, const char *restrict, int[4], int (*)(int), int);

/* calls */
static unary *const table[] = {by_typedef, inlined, [3] = by_macro};
struct operations {
	unary_pointer run;
	int (*compare)(const void *, const void *);
	struct operations *next;
};
static int by_value(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}
int calls(struct operations *o, unary_pointer f, int n)
{
	int sum = f(1) + (*f)(2) + (**f)(3) + table[n](4) + o->run(5) + o->next->next->run(6) +
		  (n ? f : o->run)(7);

	sum += in_header(in_header(in_header(n)));
	sum += (by_typedef)(8) + (&by_typedef)(9) + ((unary *)o->compare)(10);
	sum += TWICE(by_hand(n)) + APPLY(by_typedef, by_hand(11)) + from_macro(12);
	qsort(o, (size_t)n, sizeof(int), by_value);
	o->compare = by_value;
	sum += renamed(13) + declared_only("a, \"b\"", n, ',', "x" /* ) */ "y");
	sum += returns_pointer(n)(14);
	return sum + ({
		       int inner = by_hand(15);
		       inner;
	       }) +
	       (int)sizeof(by_typedef(16)) + (int)strlen("a\
b");
}

/* loops */
int loops(int n, char *s)
{
	int i, sum = 0;

	for (i = 0; i < n; i++) {
		while (*s) /* for ( */
			s++;
		do
			sum += i;
		while (sum < n);
	}
	for (;;)
		break;
	for (int a = 0, b = (1, 2); a < b && s[a] != ';' && s[b] != ")"[0]; a++, b--)
		sum++;
#pragma clang loop vectorize(enable) \
	unroll_count(2)
	for (i = 0; i < n; ++i)
		sum += s[i];
#pragma GCC ivdep

	for (i = 0; i < n; ++i)
		sum += s[i];
#pragma unroll
#define HALF(x) ((x) / 2)
	for (i = 0; i < HALF(n); ++i)
		sum += i;
	EACH(k, n)
	EACH(l, k)
	sum += l;
	FOREVER
	break;
	if (n)
		for (i = 0; i < n; i++)
			sum--;
again:	while (n--)
		if (sum--)
			goto again;
	do { sum++; } while (0);
	for (i = 0; i < n; i++);
	for (i = 0; i < n; /* one; two */
	     i++)
		for (int j = i; j; j--) for (int k = j; k; k--) sum += in_header(k);
	return TWICE(({ int t = 0; for (int q = 0; q < 3; q++) t += q; t; })) +
	       sum;
}
int (*volatile last)(int) = by_hand;
