/* Control flow: jump tables, tail calls, calls through pointers, cold parts, code that never returns. */
#include <stdio.h>
#include <stdlib.h>

int a(int), b(int), c(int), d(int), e(int);

int jump_table(int n, int v)
{
	switch (n) {
	case 0: return a(v) + 1;
	case 1: return b(v) + 2;
	case 2: return c(v) + 3;
	case 3: return d(v) + 4;
	case 4: return e(v) + 5;
	case 5: return a(v) * 6;
	default: return 0;
	}
}
int tail_call(int v) { return a(v + 1); }
int tail_call_indirect(int (*f)(int), int v) { return f(v); }
int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
int has_cold_part(int v)
{
	if (__builtin_expect(v < 0, 0)) {
		fprintf(stderr, "negative: %d\n", v);
		fprintf(stderr, "that is not possible\n");
		abort();
	}
	return a(v) + b(v);
}
_Noreturn void never_returns(void)
{
	puts("the end");
	exit(3);
}
int ends_in_trap(int v)
{
	if (v)
		return 1;
	__builtin_trap();
}
int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
int branchless(int v, int w) { return v < w ? v : w; }
int has_alias(int v) { return v * 77; }
int alias_of_it(int v) __attribute__((alias("has_alias")));
__attribute__((weak)) int weak_function(int v) { return v + 11; }
void empty(void) {}
