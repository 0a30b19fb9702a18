/* What gcc 12 refuses, and an experiment changes: the line of each is in tests/live/try-gcc. */
int get(int key);
void put(int *at, int value);

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

float largest(const float *items, int n)
{
	float most = 0;

	for (int i = 0; i < n; i++) /* finite-math */
		if (items[i] > most)
			most = items[i];
	return most;
}

float weigh(const float *items, int n)
{
	float sum = 0;

	for (int i = 0; i < n; i++) /* no-trapping-math */
		if (items[i] > 1)
			sum += items[i] * 3;
	return sum;
}

int table[1000];

void limit(int n)
{
	for (int i = 0; i < n; i++) /* store-races */
		if (table[i] > 100)
			table[i] = 100;
}

void multiply(long *restrict to, const long *restrict from, int n)
{
	for (int i = 0; i < n; i++) /* vect-unlimited */
		to[i] = from[i] * to[i];
}

int price(int key);

int total(const int *items, int n)
{
	int sum = 0;

	for (int i = 0; i < n; i++) /* pure */
		sum += items[i] * price(n);
	return sum;
}

struct list {
	int len, scale;
};

void fill(struct list *s, int *to)
{
	for (int i = 0; i < s->len; i++) /* restrict */
		to[i] = i * s->scale;
}

void twice(int *to, const int *from, int n)
{
	for (int i = 0; i < n; i++) /* vect-cost */
		to[i] = from[i] * 2;
}
