/* What the recorded profiles are of: a few calls with inlined code, recursion, and allocation in several sizes.
 *
 *	work ROUNDS */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mix.h"

__attribute__((noinline)) static int leaf(int n)
{
	int h = n;

	for (int i = 0; i < n % 64 + 16; i++)
		h = mix(h, i);
	return h;
}

__attribute__((noinline)) static int middle(int n)
{
	int h = 0;

	for (int i = 0; i < 40; i++)
		h += leaf(n + i);
	return h;
}

__attribute__((noinline)) static int depth(int n)
{
	return n ? depth(n - 1) + leaf(n) : 0;
}

__attribute__((noinline)) static char *make(size_t n)
{
	char *p = malloc(n);

	if (p)
		memset(p, 1, n);
	return p;
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 100, h = 0;
	char *kept[64];

	for (int i = 0; i < rounds; i++)
		h += middle(i) + depth(i % 20);
	for (int i = 0; i < 64; i++)
		kept[i] = make(i < 32 ? 100 : 7000);
	for (int i = 0; i < 64; i += 2)
		free(kept[i]);
	printf("%d\n", h + kept[1][0]);
	return 0;
}
