/* Compiled under a long name, so that locations wrap, and with a profile, so that remarks are hot. */
extern int far(int);
static int helper(int x)
{
	return x * 7;
}

int outer(int x)
{
	int s = 0;

	for (int i = 0; i < x; i++)
		s += helper(i) + far(i);
	return s;
}
