#include "shared.h"

static __attribute__((noinline)) int digits(unsigned n)
{
	int count = 1;

	while (n >= 10) {
		n /= 10;
		count++;
	}
	return count;
}

int width_a(unsigned n)
{
	return digits(n) + clamp(n);
}
