/* With namesake_b.c, linked into one program: two static functions of one name. */
int other(int a);
int elsewhere(int a);

__attribute__((noinline)) static int helper(int a)
{
	return a * a + 1;
}

int first(int a)
{
	return helper(a) + other(a) + elsewhere(a);
}
