#include "held.h"
#include <stdint.h>
#include <stdlib.h>

int ext(int);
void sink(void *);

/* casm: instrs<=20, instructions < 21, instrs>=2, instrs>1, condbr==0, stack==0, bytes<=80 */
/* casm: no-alloc, no-escape, no-spill, no-call, no-indirect-call, no-branch, not asm(/div/), asm(/^(ret|retq)$/) */
uint32_t mix(uint32_t x)
{
	x ^= x >> 16;
	x *= 0x7feb352d;
	return x ^ x >> 15;
}

static inline int digit(char c) /* casm: inlined */
{
	return c >= '0' && c <= '9' ? c - '0' : -1;
}

/* casm: inline(digit) */
int number(const char *s)
{
	int n = 0;

	while (*s) {
		n = n * 10 + digit(*s++); // casm: inline(digit), no-call
	}
	return n;
}

/* casm: vectorized, vectorized>=1 */
void add(float *restrict a, const float *restrict b, int n)
{
	/* casm: vectorized, no-call,
	 *       asm(/addps/) */
	for (int i = 0; i < n; i++)
		a[i] += b[i];
}

float dot(const float *a, const float *b, int n)
{
	float s = 0;

	for (int i = 0; i < n; i++) // casm[clang]: not vectorized, not asm(/addps/)
		s += a[i] * b[i];
	return s;
}

int four(const int *a)
{
	int s = 0;

	for (int i = 0; i < 4; i++) // casm: unrolled
		s += a[i] * a[i];
	return s;
}

// casm: tail-call, tail-call(ext)
int last(int x)
{
	return ext(x + 1); // casm: tail-call
}

int not_last(int x)
{
	return ext(x) + 1; // casm: not tail-call, not tail-call(ext)
}

__attribute__((noinline)) static int apart(int x)
{
	/* casm: not inlined */
	return ext(x) * 3;
}

int calls_apart(int x)
{
	// casm: not inline(apart)
	return apart(x) + apart(x + 1);
}

int uses_header(int x)
{
	return in_header(ext(x));
}

int walk(const int *p)
{
	int n = 0;

	while (*p) // casm[clang]: not unrolled
		// casm: instrs<=40, calls==1
		n += ext(*p++);
	return n;
}
