/* clang-format off */
/* Loads, allocations and spills with known answers. A comment on a line says what casm explain must say of it, for every
 * clang: "explain KIND: phrase; phrase", or "explain no KIND". explain(14 16): only these versions. */
#include <stdlib.h>
#include <string.h>

struct buf {
	size_t len;
	char *out;
	int *ids;
	_Bool on;
};
void note(int n);
int ask(void);
void take(int *size);

void fill(struct buf *s, char *out, const char *in)
{
	for (size_t i = 0; i < s->len; i++) /* explain load: `s->len` is read again on every turn of the loop; the store to `out[i]`; single bytes; hoist-load; restrict */
		out[i] = in[i] + 1;
}

/* ints and a size_t: types tell them apart */
void fill_ints(struct buf *s, int *out, const int *in)
{
	for (size_t i = 0; i < s->len; i++) /* explain no load */
		out[i] = in[i] + 1;
}

void fill_local(struct buf *s, char *out, const char *in)
{
	size_t len = s->len; /* explain no load */

	for (size_t i = 0; i < len; i++)
		out[i] = in[i] + 1;
}

void fill_apart(struct buf *restrict s, char *restrict out, const char *restrict in)
{
	for (size_t i = 0; i < s->len; i++) /* explain no load */
		out[i] = in[i] + 1;
}

int sum(struct buf *s)
{
	int t = 0;

	for (size_t i = 0; i < s->len; i++) { /* explain load: `s->len` is read again; the call of note; it is not defined here; lto */
		note(1);
		t += s->ids[i]; /* explain load: `s->ids` is read again; the call of note; pure */
	}
	return t;
}

int twice(struct buf *s, int *p)
{
	int a = s->ids[3];

	*p = 7;
	return a + s->ids[3]; /* explain load: `s->ids[3]` is read again after it was read at; the store to `*p`; of 4 bytes like the load */
}

int through(struct buf *s, void (*f)(void), int n)
{
	int t = 0;

	for (int i = 0; i < n; i++) {
		f();
		t += s->ids[0]; /* explain load: the call through a pointer; which function that is */
	}
	return t;
}

int sized(int n)
{
	int size, t = 0;

	for (int i = 0; i < n; i++) {
		take(&size);
		t += size; /* explain load: `size` is read again; the call of take */
	}
	return t;
}

/* strlen and memcmp only read */
int readers(struct buf *s, const char *a, const char *b, int n)
{
	int t = 0;

	for (int i = 0; i < n; i++)
		t += memcmp(a + i, b, s->len); /* explain no load */
	return t;
}

static struct buf *kept;

struct buf *make(void)
{
	return malloc(sizeof(struct buf)); /* explain allocation: escapes from make to the caller; may outlive */
}

void keep(void)
{
	kept = malloc(sizeof(struct buf)); /* explain allocation: escapes from keep; `kept`; is stored to */
}

int scratch(int n)
{
	int *p = malloc(64), t; /* explain allocation: is freed in scratch on every path; 64 bytes; fits on the stack */

	if (!p)
		return 0;
	for (int i = 0; i < 16; i++)
		p[i] = ask();
	t = p[n & 15];
	free(p);
	return t;
}

struct buf *last(void)
{
	return kept;
}
