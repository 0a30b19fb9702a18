static inline int mix(int a, int b)
{
	a ^= b << 3;
	a += b >> 5;
	return a * 31;
}
