/* What casm annotate tells of: a loop that may overlap, a loop with a call, small and refused calls, allocations. */
#include <stddef.h>

void *malloc(size_t size);
void free(void *memory);
int clip(int value);

struct rows {
	int *items;
	int n;
};

static int table[4096];

/* where the rows begin is read from memory on every turn */
void scale(struct rows *const *rows, int n, int by)
{
	for (int i = 0; i < n; i++)
		rows[i]->items[0] *= by;
}

int sum_clipped(const int *values, int n)
{
	int sum = 0;

	for (int i = 0; i < n; i++)
		sum += clip(values[i]);
	return sum;
}

int *make_slice(int n)
{
	int *slice = malloc((size_t)n * sizeof(*slice));

	if (slice)
		slice[0] = n;
	return slice;
}

/* vectorized: no opportunity */
void fill(int *to, int n, int with)
{
	for (int i = 0; i < n; i++)
		to[i] += with;
}

int work(struct rows *const *rows, int n)
{
	int *own = make_slice(n), result;

	fill(table, 4096, n);
	scale(rows, n, 3);
	result = own ? own[0] : 0;
	free(own);
	return result + sum_clipped(table, 4096);
}
