/* What the random functions are made of: helpers that free, keep, return or leave, some of which are inlined. */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

struct S {
	char *a, *b;
};
typedef char *Function(const unsigned char *bits, char **pp);
extern Function *const functions[];
extern char *g1, *g2;
extern struct S gs;
extern jmp_buf jb;
extern volatile int sink;
void ext_keep(char *p);
void ext_look(const char *p);

#define BIT (*bits++ & 1)
#define FUEL (fuel-- > 0)
#define HELPER __attribute__((noinline, unused)) static

HELPER void h_store(char *p)
{
	g2 = p;
}
HELPER void h_free(char *p)
{
	free(p);
}
HELPER void h_maybe(char *p, int c)
{
	if (c)
		free(p);
}
HELPER char *h_ret(char *p, int c)
{
	return c ? p : NULL;
}
HELPER char *h_same(char *p)
{
	sink++;
	return p;
}
HELPER void h_put(struct S *s, char *p)
{
	s->b = p;
	sink++;
}
HELPER void h_read(struct S *s)
{
	if (s->a)
		sink += s->a[0];
}
HELPER void h_leak(struct S *s)
{
	g1 = s->a;
}
HELPER void h_freea(struct S *s)
{
	free(s->a);
	s->a = NULL;
}
HELPER void h_swap(char **x, char **y)
{
	char *t = *x;

	*x = *y;
	*y = t;
	sink++;
}
HELPER void h_jump(int c)
{
	if (c)
		longjmp(jb, 1);
}
__attribute__((unused)) static void i_free(char **p)
{
	free(*p);
	*p = NULL;
}
__attribute__((unused)) static void i_two(char *p, char *q)
{
	if (p != q)
		free(q);
	free(p);
}
