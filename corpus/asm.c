/* Inline assembly: what can be counted in it and what cannot. x86-64 only. */
#include <stdint.h>

int nothing(int v)
{
	__asm__ volatile("" ::: "memory");
	return v;
}
uint64_t one(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}
int several(int v)
{
	__asm__("addl $1, %0\n\tnegl %0\n\tnotl %0" : "+r"(v));
	return v;
}
int on_one_line(int v)
{
	__asm__("addl $1, %0; negl %0" : "+r"(v));
	return v;
}
int locked(int *p)
{
	int old = 1;

	__asm__ volatile("lock xaddl %0, %1" : "+r"(old), "+m"(*p));
	return old;
}
int with_label(int v)
{
	__asm__("1: decl %0\n\tjnz 1b" : "+r"(v));
	return v;
}
void bytes(void)
{
	__asm__ volatile(".byte 0x0f, 0x1f, 0x00, 0x90");
}
void repeated(char *p, long n)
{
	__asm__ volatile("rep stosb" : "+D"(p), "+c"(n) : "a"(0) : "memory");
}
void elsewhere(void)
{
	__asm__ volatile(".pushsection .data\n\t.long 1, 2\n\t.popsection");
}
