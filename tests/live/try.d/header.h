/* A loop and a function in a header. */
static inline void halves(float *a, float *b, int n, int *by)
{
	for (int i = 0; i < n; i += *by)
		a[i] = b[i] / 2;
}

__attribute__((noinline)) static int header_kept(int x)
{
	return x * 7;
}
