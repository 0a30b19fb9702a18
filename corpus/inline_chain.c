/* Three levels of inlining in one function, a loop that is not inlined, and a branch that is cold. */
extern int sink(int);
extern void panic(int) __attribute__((cold, noreturn));

static inline int innermost(int a)
{
	if (__builtin_expect(a > 1000, 0))
		panic(a);
	return sink(a) + 1;
}

static inline int middle(int a)
{
	return innermost(a * 3) ^ 5;
}

static inline int outer(int a)
{
	return middle(a + 7) - middle(a);
}

int chain(int a)
{
	return outer(a) * 2;
}

int loop(const int *p, int n)
{
	int sum = 0;

	for (int i = 0; i < n; i++)
		sum += p[i] * sink(i);
	return sum;
}

int tail(int a)
{
	return sink(a + 1);
}

int again(int a) __attribute__((alias("tail")));
