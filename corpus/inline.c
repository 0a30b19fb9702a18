/* Every verdict of the inliner. */
int elsewhere(int);
extern int counter;

static int tiny(int a)
{
	return a + 1;
}
__attribute__((always_inline)) static inline int always(int a)
{
	return a * a + counter;
}
__attribute__((noinline)) static int never(int a)
{
	return a * 3 + counter;
}
static int middle(int a)
{
	return tiny(a) * 2;
}
static int varargs(int n, ...)
{
	__builtin_va_list list;
	int sum = 0;

	__builtin_va_start(list, n);
	while (n-- > 0)
		sum += __builtin_va_arg(list, int);
	__builtin_va_end(list);
	return sum;
}
static int large(int a, int b)
{
	for (int i = 0; i < b; i++) {
		switch (a & 7) {
		case 0: a = elsewhere(a + i) + elsewhere(b); break;
		case 1: a = elsewhere(a - i) * elsewhere(b); break;
		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
		case 4: a = elsewhere(a & i) | elsewhere(b); break;
		default: a = elsewhere(a) & elsewhere(i);
		}
	}
	return a;
}

int inlined_once(int a) { return tiny(a); }
int inlined_twice_deep(int a) { return middle(a) + middle(a + 5); }
int inlined_always(int a) { return always(a); }
int refused_noinline(int a) { return never(a) + never(a + 1); }
int refused_no_definition(int a) { return elsewhere(a); }
int refused_varargs(int a) { return varargs(3, a, a, a); }
int refused_too_costly(int a) { return large(a, 9); }
int refused_too_costly_too(int a) { return large(a + 1, 90); }
int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
