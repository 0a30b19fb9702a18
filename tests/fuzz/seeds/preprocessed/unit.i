int twice(int); USED CON CAT
# 1 "a.c"
# 1 "<built-in>" 1
#define __clang__ 1
# 1 "/usr/include/s.h" 1 3
#define NULL ((void*)0)
# 1 "a.h" 1
#define USED(x, y) x ## y
#define UNUSED 1
#undef CONCAT
static inline int twice(int x) { return x * 2; }
#pragma GCC visibility push(hidden)
# 3 "a.c" 2
int f(int x) { return twice(x) + 1; }
