#include <stdlib.h>

static int clip(int v)
{
	return v < 0 ? 0 : v > 255 ? 255 : v;
}

void scale(int *restrict to, const int *restrict from, int n, int by)
{
	for (int i = 0; i < n; i++)
		to[i] = clip(from[i] * by);
}

int *copy(const int *from, int n)
{
	int *to = malloc(n * sizeof(*to));

	for (int i = 0; to && i < n; i++)
		to[i] = from[i] + 1;
	return to;
}
