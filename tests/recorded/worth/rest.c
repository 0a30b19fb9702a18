/* In another unit than worth.c, so that nothing of it is inlined there. */
#include <stddef.h>

struct rows {
	int *items;
	int n;
};
int work(struct rows *const *rows, int n);

static char heap[1 << 16];
static size_t used;

void *malloc(size_t size)
{
	used = (used + size + 15) & ~(size_t)15 & (sizeof(heap) - 1);
	return heap + used;
}

void free(void *memory)
{
	used = memory == heap + used ? 0 : used;
}

int clip(int value)
{
	return value > 255 ? 255 : value < 0 ? 0 : value;
}

int main(void)
{
	static int items[4];
	static struct rows row = {items, 4}, *rows[] = {&row, &row};
	int sum = 0;

	for (int i = 0; i < 100; i++)
		sum += work(rows, 2);
	return sum & 1;
}

void _start(void)
{
	main();
	for (;;)
		;
}
