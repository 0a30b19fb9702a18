int get(int key);
void put(int *at, int value);

/* clang 19 makes vectors of it at -O2, gcc 12 does not: the rest of the turns would need a loop. */
unsigned hash_block(const unsigned *items, int n)
{
	unsigned sum = 0;

	for (int i = 0; i < n; i++)
		sum += items[i] * 31;
	return sum;
}

/* Too large for gcc without the keyword inline, small enough for clang. */
static int scan(int *items, int n)
{
	int total = 0;

	for (int i = 0; i < n; i++) {
		total += get(items[i]);
		if (total > n)
			put(items, total);
		total ^= items[i] * 3;
		total += get(items[i + 1]);
		if (total > n + 2)
			put(items + 1, total);
	}
	return total;
}

int first(int *items, int n)
{
	return scan(items, n);
}

int second(int *items, int n)
{
	int total = 0;

	while (n--)
		total += scan(items, n) * 2;
	return total;
}

int alike(int a, int b)
{
	return a + b;
}
