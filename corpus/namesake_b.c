/* See namesake_a.c. */
__attribute__((noinline)) static int helper(int a)
{
	return (a ^ 3) * (a | 4) - 9;
}

int other(int a)
{
	return helper(a + 1) - helper(a);
}
