/* Every verdict of the loop vectorizer. */
#include <math.h>
#include <stddef.h>

void elsewhere(float *);

void vectorized(float *restrict a, const float *restrict b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		a[i] = b[i] * 2 + 1;
}
int vectorized_sum(const int *a, size_t n)
{
	int sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i];
	return sum;
}
void vectorized_with_checks(int *a, const int *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		a[i] = b[i] + 7;
}
float refused_order(const float *a, size_t n)
{
	float sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i];
	return sum;
}
void refused_dependence(int *a, size_t n)
{
	for (size_t i = 3; i < n; i++)
		a[i] = a[i - 1] * 5 + a[i - 3];
}
void refused_call(float *a, size_t n)
{
	for (size_t i = 0; i < n; i++)
		elsewhere(a + i);
}
void refused_library_call(float *a, size_t n)
{
	for (size_t i = 0; i < n; i++)
		a[i] = sinf(a[i]);
}
size_t refused_early_exit(const char *a, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i] == '\n')
			return i;
	return n;
}
void refused_bounds(int *bins, const unsigned char *which, size_t n)
{
	for (size_t i = 0; i < n; i++)
		bins[which[i]]++;
}
struct node {
	struct node *next;
	int value;
};
int refused_pointer_chase(const struct node *l)
{
	int sum = 0;

	for (; l; l = l->next)
		sum += l->value;
	return sum;
}
void fully_unrolled(int a[4])
{
	for (int i = 0; i < 4; i++)
		a[i] = a[i] * 3 + i;
}
void nested(float *restrict a, const float *restrict b, size_t n)
{
	for (size_t y = 0; y < n; y++)
		for (size_t x = 0; x < n; x++)
			a[y * n + x] += b[x];
}
void becomes_memset(char *a, size_t n)
{
	for (size_t i = 0; i < n; i++)
		a[i] = 0;
}
void infinite(volatile int *a)
{
	while (1)
		*a = *a + 1;
}
