/* Calls that an experiment inlines, or not. */
int known(int x);
extern int sink[64];

int costly(int x)
{
	for (int i = 0; i < 8; i++) {
		sink[(x + i) & 63] += x * i;
		sink[(x ^ i) & 63] -= x / (i + 1);
		if (x & (1 << i))
			x = x * 31 + known(x);
		else
			x = x * 17 - known(x + i);
	}
	for (int i = 0; i < 4; i++) {
		sink[x & 63] = known(sink[i]) / (x | 1);
		sink[(x + 5) & 63] += known(x % (i + 3));
		sink[(x + 9) & 63] ^= known(x * i) << (x & 7);
		if (sink[(x >> i) & 63] > x)
			sink[i] = known(known(x + 1) + i) * 5;
	}
	return x;
}

int calls_costly(int x)
{
	return costly(x) + 1;
}

int calls_costly_too(int x)
{
	return costly(x + 2) * 2;
}

__attribute__((noinline)) static int kept(int x)
{
	return x * 3 + 1;
}

int calls_kept(int x)
{
	return kept(x) + kept(x + 1);
}

int calls_known(int x)
{
	return known(x) + 1;
}

static int small(int x)
{
	return x + 1;
}

int calls_small(int x)
{
	return small(x) * 2;
}
