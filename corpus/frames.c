/* Stack frames: none, large, of unknown size; saved and spilled registers. */
#include <stddef.h>

void use(void *);

int leaf(int a, int b) { return a * b; }
void large_frame(void)
{
	char buffer[10000];

	use(buffer);
}
void unknown_frame(int n)
{
	int a[n];

	use(a);
}
unsigned long spills(const unsigned long *p)
{
	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];

	for (int r = 0; r < 100; r++) {
		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	}
	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
}
void saves_registers(int a, int b, int c)
{
	use(NULL);
	use((void *)(long)(a + b + c));
	use((void *)(long)(a - b - c));
}
