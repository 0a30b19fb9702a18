/* One definition in all units: its copies are no finding. */
static __attribute__((noinline)) int clamp(unsigned n)
{
	unsigned low = n < 40 ? 40 : n, high = low > 900 ? 900 : low;

	return (int)(high * high + low / 7 + n % 11);
}
