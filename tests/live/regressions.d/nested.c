/* Two helpers, each inlined in one place only: what is decided in the inner one is recorded in a function that has no
 * code. */
extern void publish(int *values, int count);
extern const int weights[8];

static int weigh(int *values, int count)
{
	int sum = 0;

	for (int i = 0; i < count; i++)
		sum += values[i] * weights[i & 7];
	publish(values, sum);
	return sum;
}

static int weigh_if_many(int *values, int count)
{
	if (count > 100)
		return weigh(values, count) + 3;
	return count;
}

int measure(int *values, int count)
{
	publish(values, count);
	return weigh_if_many(values, count + 1) * 2;
}
