/* What traps.c includes. */
/* clang-format off */
#ifndef TRAPS_H
#define TRAPS_H
#define SLOW __attribute__((noinline))
#define SLOW_AND_COLD SLOW __attribute__((__cold__))
#define ATTR(name) __attribute__((name))
#define ATTR_OPTIMIZED(name) __attribute__((name, hot))
#define EACH(i, n) for (int i = 0; i < (n); i++)
#define FOREVER for (;;)
#define PTR_PARAM char *macro_param
#define DEFINE(name)                                                                                         \
	int name(int value)                                                                                  \
	{                                                                                                    \
		return value + 1;                                                                            \
	}
#define TWICE(call) ((call) + (call))
#define APPLY(f, x) f(x)
#define PUBLIC extern
#define PRIVATE static

static inline int in_header(int n)
{
	int sum = 0;

	while (n-- > 0)
		sum += n;
	return sum;
}
int declared_only(const char *name, ...);
#endif
