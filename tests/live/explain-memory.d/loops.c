/* clang-format off */
/* Loops with known answers; memory.c says how to read the comments. */
#include <math.h>

int clip(int v);
static __attribute__((noinline)) int half(int v)
{
	return v / 2;
}
struct v {
	int *p;
	int n;
};

void plain(int *restrict a, const int *restrict b, int n)
{
	for (int i = 0; i < n; i++) /* explain loop: the loop is vectorized; 4 lanes */
		a[i] = b[i] * 2;
}

void clipped(int *restrict a, const int *restrict b, int n)
{
	for (int i = 0; i < n; i++) /* explain loop: not vectorized; because of the call of clip; no definition here; lto */
		a[i] = clip(b[i]);
}

void halved(int *restrict a, const int *restrict b, int n)
{
	for (int i = 0; i < n; i++) /* explain loop: not vectorized; because of the call of half; was not inlined (NeverInline); a loop in halved_more; always-inline */
		a[i] = half(b[i]);
}

void halved_more(int *restrict a, const int *restrict b, int n)
{
	for (int i = 0; i < n; i++) /* explain loop: a loop in halved */
		a[i] = half(b[i]) + 2;
}

void chained(int *a, int n)
{
	for (int i = 1; i < n; i++) /* explain(19 22) loop: order of turns matters; `a[i]`; the same memory as `a[i - 1]` */
		a[i] = a[i - 1] * 3;
}

float total(const float *a, int n)
{
	float t = 0;

	for (int i = 0; i < n; i++) /* explain loop: not vectorized; CantReorderFPOps */
		t += a[i];
	return t;
}

void members(struct v *v, int k)
{
	for (int i = 0; i < v->n; i++) /* explain loop: its end is not known before it starts; `v->n` is read again; `v->p[i]`; hoist-load */
		v->p[i] += k;
}

void roots(double *restrict a, int n)
{
	for (int i = 0; i < n; i++) /* explain loop: because of the call of sqrt; errno; no-math-errno */
		a[i] = sqrt(a[i]);
}

void called(int *a, int n, int (*f)(int))
{
	for (int i = 0; i < n; i++) /* explain loop: because of the call through a pointer; does not know the function */
		a[i] = f(a[i]);
}

void scattered(int *a, const int *at, int n)
{
	for (int i = 0; i < n; i++) /* explain(16 19 22) loop: CantIdentifyArrayBounds; `a[at[i]]` */
		a[at[i]] += 1;
}

static void scale(int *a, int n, int by) /* explain no loop */
{
	for (int i = 0; i < n; i++)
		a[i] *= by;
}

void scale_both(int *a, int *b, int n)
{
	scale(a, n, 3);
	scale(b, 4, 2);
}
