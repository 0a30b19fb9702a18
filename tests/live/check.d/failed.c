#include "failed.h"
#include <stdint.h>
#include <stdlib.h>

int ext(int);
void sink(void *);

/* casm: instrs<=2, instructions < 2, instrs>=90, instrs>90, condbr==7, stack==1, bytes<=2 */
/* casm: asm(/div/), not asm(/^(ret|retq)$/) */
uint32_t mix(uint32_t x)
{
	x ^= x >> 16;
	x *= 0x7feb352d;
	return x ^ x >> 15;
}

/* casm: no-alloc, no-escape */
void *allocates(size_t n)
{
	char *p = malloc(n);

	sink(p);
	return p;
}

/* casm: no-spill, spills==0 */
int spills(int a, int b, int c, int d, int e)
{
	int f = a * b, g = b * c, h = c * d, i = d * e, j = a * e, k = a * c, l = b * d;

	ext(a + b);
	ext(c + d);
	return ext(a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l) + a * f + b * g + c * h + d * i + e * j +
	       f * k + g * l;
}

/* casm: no-call, no-branch, no-indirect-call */
int calls(int (*f)(int), int x)
{
	if (ext(x))
		return f(x) + 1;
	return 3;
}

__attribute__((noinline)) static int digit(char c) /* casm: inlined */
{
	return c >= '0' && c <= '9' ? c - '0' : -1;
}

/* casm: inline(digit), inline(nobody), not inline(mul) */
static inline int mul(int a)
{
	return a * 10;
}

int number(const char *s) /* casm: inline(digit), inline(nobody), not inline(mul) */
{
	int n = 0;

	while (*s) {
		n = mul(n) + digit(*s++); // casm: inline(digit), no-call
	}
	return n;
}

/* casm: vectorized, vectorized>=1 */
int walk(const int *p)
{
	int n = 0;

	while (*p) // casm: vectorized, unrolled, instrs<=2, calls==9, stack==0
		n += ext(*p++);
	return n;
}

void add(float *restrict a, const float *restrict b, int n)
{
	/* casm: not vectorized, asm(/idiv/) */
	for (int i = 0; i < n; i++)
		a[i] += b[i];
}

int four(const int *a)
{
	int s = 0;

	for (int i = 0; i < 4; i++) // casm: not unrolled
		s += a[i] * a[i];
	return s;
}

// casm: tail-call, tail-call(ext), tail-call(nobody)
int not_last(int x)
{
	return ext(x) + 1; // casm: tail-call
}

int last(int x)
{
	return ext(x + 1); // casm: not tail-call
}

static inline int small(int x) // casm: not inlined
{
	return x + 2;
}

int uses_header(int x)
{
	return in_header(ext(x)) + small(x);
}

/* casm: no-call */
static int never_used(int x)
{
	return x;
}

/* casm: no-call */
struct s {
	int a;
};

/* casm: no-call */
