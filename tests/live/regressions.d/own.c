/* What the real programs offer no place for: a structure that is passed by value, and a cold path. */
#include <stdio.h>
#include <stdlib.h>

struct point {
	long x, y;
};
long path_length(const struct point *p, unsigned n);
unsigned long parse_number(const char **text);

__attribute__((noinline)) static struct point point_between(struct point a, struct point b)
{
	return (struct point){(a.x + b.x) / 2, (a.y + b.y) / 2};
}
__attribute__((noinline)) static long point_along(struct point a, struct point b)
{
	return a.x * b.x + a.y * b.y;
}
long path_length(const struct point *p, unsigned n)
{
	long sum = 0;

	for (unsigned i = 1; i < n; i++)
		sum += point_along(point_between(p[i - 1], p[i]), p[i]);
	return sum;
}

__attribute__((cold, noinline)) static void complain(const char *at, int c)
{
	if (c == '\0')
		fputs("the text ends in a number\n", stderr);
	else if (c < ' ' || c > '~')
		fprintf(stderr, "character %d in a number\n", c);
	else
		fprintf(stderr, "'%c' in a number, before '%.10s'\n", c, at);
}
unsigned long parse_number(const char **text)
{
	unsigned long n = 0;

	for (; **text != ' '; ++*text) {
		if (**text < '0' || **text > '9') {
			complain(*text, **text);
			break;
		}
		n = n * 10 + (unsigned long)(**text - '0');
	}
	return n;
}
