#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line {
	char *text;
	struct line *next;
};

static struct line *lines;

static void *must_alloc(size_t size)
{
	void *p = malloc(size);

	if (!p)
		abort();
	return p;
}

void keep(const char *text)
{
	struct line *l = must_alloc(sizeof(*l));

	l->text = strdup(text);
	l->next = lines;
	lines = l;
}

int print_upper(const char *const *texts, int n)
{
	int failed = 0;

	for (int i = 0; i < n; i++) {
		size_t len = strlen(texts[i]);
		char *copy = malloc(len + 1);

		if (!copy)
			return -1;
		for (size_t k = 0; k <= len; k++)
			copy[k] = texts[i][k] >= 'a' && texts[i][k] <= 'z' ? texts[i][k] - 32 : texts[i][k];
		failed |= fputs(copy, stdout) < 0;
		free(copy);
	}
	return failed;
}

char *join(const char *a, const char *b)
{
	char *both = malloc(strlen(a) + strlen(b) + 1);

	if (both)
		strcat(strcpy(both, a), b);
	return both;
}

int is_empty(const char *text)
{
	char *copy = strdup(text);
	int empty;

	if (!copy)
		return -1;
	if (!*text)
		return 1;
	empty = copy[strspn(copy, " ")] == '\0';
	free(copy);
	return empty;
}
