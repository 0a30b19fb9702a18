/* Loops that an experiment vectorizes, or not. */
#include <math.h>

void add(float *a, float *b, float *c, int n)
{
	for (int i = 0; i < n; i++)
		a[i] = b[i] + c[i];
}

float sum(const float *a, int n)
{
	float s = 0;

	for (int i = 0; i < n; i++)
		s += a[i];
	return s;
}

void roots(float *restrict a, const float *restrict b, int n)
{
	for (int i = 0; i < n; i++)
		a[i] = sqrtf(b[i]);
}

void many(int *a, int *b, int *c, int *d, int *e, int *f, int n)
{
	for (int i = 0; i < n; i++) {
		a[i] = d[i] + e[i];
		b[i] = e[i] - f[i];
		c[i] = d[i] * f[i];
	}
}

__attribute__((noinline)) static int clip(int x)
{
	return x < 0 ? 0 : x > 255 ? 255 : x;
}

void clip_all(int *a, int n)
{
	for (int i = 0; i < n; i++)
		a[i] = clip(a[i]);
}

int chase(const int *next, int at)
{
	while (next[at] != at)
		at = next[at];
	return at;
}

void shift(int *a, int *b, int n, int by)
{
	for (int i = 0; i < n; i++)
		a[i] = a[i + by] + b[i];
}

struct list {
	int len, cap;
	int *items;
};

void fill(struct list *s, int *out)
{
	for (int i = 0; i < s->len; i++)
		out[i] = i * s->cap;
}

void mark(struct list *s, int *out, const int *in)
{
	for (int i = 0; i < s->len; i++)
		out[i] = in[i] * s->cap;
}
