/* casm: not inlined, asm(/idiv/), instrs<=50 */
static inline int in_header(int x)
{
	return x * 5 + 1;
}
