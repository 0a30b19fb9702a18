#include "shared.h"

static __attribute__((noinline)) int digits(unsigned n)
{
	int count = 1;

	while (n >= 100) {
		n /= 10;
		count++;
	}
	return count;
}

int width_c(unsigned n)
{
	return digits(n) + clamp(n);
}
