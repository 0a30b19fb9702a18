/* Loads that are made again on every turn. */
struct list {
	int len, cap;
	int *items;
};

extern void told(int x);
extern int length_of(const struct list *s);

void scale(struct list *s, int *out, int n)
{
	for (int i = 0; i < n; i++)
		out[i] = i * s->cap;
}

void tell_all(struct list *s, int n)
{
	if (n > 0)
		for (int i = 0; i < n; i++)
			told(s->cap + i);
}

int total(struct list *s, int n)
{
	int sum = 0;

	while (n-- > 0) {
		sum += s->items[n] + length_of(s);
		s->cap++;
	}
	return sum;
}

static inline int size_of(const struct list *s)
{
	return s->len;
}
extern int asked(int x);
int ask_all(const struct list *s, int n)
{
	int sum = 0;

	do {
		int x;

		sum += asked(n);
		x = size_of(s);
		sum += x * x;
	} while (n--);
	return sum;
}
