/* casm: inlined, no-call, not asm(/idiv/) */
static inline int in_header(int x)
{
	return x * 5 + 1;
}
