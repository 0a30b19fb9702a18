#include <stdlib.h>
#include <string.h>

char *kept;

/* casm: no-escape */
size_t count_sorted(const unsigned char *text, size_t len)
{
	unsigned char *seen = malloc(len);
	size_t n = 0;

	if (!seen)
		return 0;
	memcpy(seen, text, len);
	for (size_t i = 1; i < len; i++) {
		seen[i] ^= seen[i - 1];
		n += seen[i] < 16;
	}
	free(seen);
	return n;
}

/* casm: no-escape */
void keep(size_t len)
{
	kept = malloc(len);
}

/* casm: no-escape */
int is_blank(const char *text)
{
	char *copy = strdup(text);
	int blank;

	if (!copy || !*text)
		return -1;
	blank = copy[strspn(copy, " ")] == '\0';
	free(copy);
	return blank;
}

/* casm: no-alloc */
int none(int n)
{
	return n + 1;
}
