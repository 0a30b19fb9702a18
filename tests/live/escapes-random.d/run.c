/* Calls each random function with many random decisions; malloc() and its kin are wrapped (ld --wrap). Prints for each
 * allocation that was made: its size, whether a block of it outlived its function, whether something still leads to it. */
#include <stdio.h>

#include "random.h"

enum { BLOCKS_MAX = 4000, SIZES_MAX = 1 << 16, RUNS = 300, BITS = 4096 };

struct block {
	char *p;
	size_t size;
	int is_alive;
};

char *g1, *g2;
struct S gs;
jmp_buf jb;
volatile int sink;
static char *kept;
static struct block blocks[BLOCKS_MAX];
static int nblocks;
static char pool[1 << 22];
static size_t used;
static unsigned failing; /* state of the decision whether malloc() fails; 0: never */
static unsigned char made[SIZES_MAX], outlived[SIZES_MAX], reached[SIZES_MAX];

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void __wrap_free(void *p);

void ext_keep(char *p)
{
	kept = p;
}

void ext_look(const char *p)
{
	(void)p;
}

void *__wrap_malloc(size_t size)
{
	char *p = pool + used;

	if (failing && (failing = failing * 1103515245u + 12345u) >> 28 == 0)
		return NULL;
	if (nblocks == BLOCKS_MAX || size >= SIZES_MAX || used + size + 32 > sizeof(pool))
		exit(3);
	used += (size + 31) & ~(size_t)15;
	memset(p, 0, size);
	blocks[nblocks++] = (struct block){p, size, 1};
	return p;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return __wrap_malloc(count * size);
}

void __wrap_free(void *p)
{
	for (int i = nblocks - 1; i >= 0; i--)
		if (blocks[i].p == p) {
			blocks[i].is_alive = 0;
			return;
		}
}

/* Never fails: casm takes a result that is not tested for granted (docs/allocators.md). */
void *__wrap_realloc(void *old, size_t size)
{
	unsigned before = failing;
	void *p;

	failing = 0;
	p = __wrap_malloc(size);
	failing = before;
	__wrap_free(old);
	return p;
}

int main(void)
{
	static unsigned char bits[BITS];
	unsigned state = 1;

	for (int k = 0; functions[k]; k++)
		for (int run = 0; run < RUNS; run++) {
			char *pp[2] = {NULL, NULL};
			char *volatile result = NULL;

			for (int i = 0; i < BITS; i++) {
				state = state * 1664525u + 1013904223u;
				bits[i] = (unsigned char)(state >> 24);
			}
			nblocks = 0;
			used = 0;
			g1 = g2 = kept = NULL;
			memset(&gs, 0, sizeof(gs));
			failing = run % 3 == 2 ? state | 1 : 0;
			if (!setjmp(jb))
				result = functions[k](bits, pp);
			char *ends[] = {result, pp[0], pp[1], g1, g2, gs.a, gs.b, kept};
			for (int i = 0; i < nblocks; i++) {
				made[blocks[i].size] = 1;
				outlived[blocks[i].size] |= (unsigned char)blocks[i].is_alive;
				for (size_t e = 0; e < sizeof(ends) / sizeof(*ends); e++)
					reached[blocks[i].size] |= ends[e] == blocks[i].p;
			}
		}
	for (int i = 0; i < SIZES_MAX; i++)
		if (made[i])
			printf("%d %d %d\n", i, outlived[i], reached[i]);
}
