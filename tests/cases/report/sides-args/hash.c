unsigned hash_block(const unsigned *items, int n)
{
	unsigned sum = 0;

	for (int i = 0; i < n; i++)
		sum += items[i] * 31;
	return sum;
}

int alike(int a)
{
	return a + 2;
}
