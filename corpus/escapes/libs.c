/* Allocators besides malloc(): of the C library and of others. */
#define _GNU_SOURCE
#include "escapes.h"

#include <sys/mman.h>

char *g_strdup(const char *s);
void *g_malloc(size_t n);
void g_free(void *p);
void *kmem_cache_alloc(void *cache, unsigned flags);
void kmem_cache_free(void *cache, void *p);
void *kmalloc(size_t n, unsigned flags);
void kfree(const void *p);
unsigned long __get_free_pages(unsigned flags, unsigned order);
void free_pages(unsigned long at, unsigned order);
void *apr_palloc(void *pool, size_t n);
void *palloc(size_t n);
void pfree(void *p);
void *_talloc_zero(const void *context, size_t n, const char *name);
int _talloc_free(void *p, const char *where);
void *lua_newuserdatauv(void *state, size_t n, int values);

static char *kept;
static void *cache;

char *read_kept_text(void)
{
	return kept;
}

/* escape: strdup freed */
void strdup_freed(const char *s)
{
	char *p = strdup(s);

	if (p)
		puts(p);
	free(p);
}

/* escape: strdup escapes via store */
void strdup_stored(const char *s)
{
	kept = strdup(s);
}

/* The copy is new; what was copied is not held by it.
 * escape: malloc freed, strdup escapes via return */
char *strdup_of_block(size_t n)
{
	char *p = malloc(n), *copy;

	if (!p)
		return NULL;
	snprintf(p, n, "%d", unknown_test(1));
	copy = strdup(p);
	free(p);
	return copy;
}

/* escape: strndup local */
void strndup_leaked(const char *s)
{
	char *p = strndup(s, 3);

	if (p)
		puts(p);
}

/* escape: asprintf freed/unknown */
int asprintf_freed(int n)
{
	char *p = NULL;

	if (asprintf(&p, "%d", n) < 0)
		return -1;
	puts(p);
	free(p);
	return 0;
}

/* escape: asprintf escapes */
char *asprintf_returned(int n)
{
	char *p = NULL;

	return asprintf(&p, "%d", n) < 0 ? NULL : p;
}

/* escape: asprintf escapes */
int asprintf_to_caller(char **to, int n)
{
	return asprintf(to, "%d", n);
}

/* escape: posix_memalign freed/unknown */
int memalign_freed(size_t n)
{
	void *p = NULL;

	if (posix_memalign(&p, 64, n))
		return -1;
	TOUCH(p);
	free(p);
	return 0;
}

/* escape: posix_memalign escapes */
void *memalign_returned(size_t n)
{
	void *p = NULL;

	return posix_memalign(&p, 64, n) ? NULL : p;
}

/* escape: posix_memalign escapes */
int memalign_to_caller(void **to, size_t n)
{
	return posix_memalign(to, 64, n);
}

/* escape: posix_memalign local/unknown */
void memalign_leaked(size_t n)
{
	void *p = NULL;

	if (!posix_memalign(&p, 64, n))
		TOUCH(p);
}

/* escape: calloc freed */
void calloc_freed(size_t n)
{
	long *p = calloc(n, sizeof *p);

	if (p)
		TOUCH(p);
	free(p);
}

/* escape: aligned_alloc freed */
void aligned_alloc_freed(size_t n)
{
	char *p = aligned_alloc(64, n * 64);

	if (p)
		TOUCH(p);
	free(p);
}

/* escape: aligned_alloc escapes via return */
void *aligned_alloc_returned(size_t n)
{
	return aligned_alloc(64, n * 64);
}

/* escape: mmap freed/unknown */
int mmap_unmapped(size_t n)
{
	char *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return -1;
	TOUCH(p);
	return munmap(p, n);
}

/* escape: mmap escapes via return */
void *mmap_returned(size_t n)
{
	return mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

/* One block for all lines, as large as the longest.
 * escape: getline freed/unknown
 * escape(O2): __getdelim freed/unknown */
int getline_freed(FILE *f)
{
	char *line = NULL;
	size_t size = 0;
	int n = 0;

	while (getline(&line, &size, f) > 0)
		n += *line == '#';
	free(line);
	return n;
}

/* escape: getline escapes
 * escape(O2): __getdelim escapes/unknown */
char *getline_returned(FILE *f)
{
	char *line = NULL;
	size_t size = 0;

	if (getline(&line, &size, f) < 0) {
		free(line);
		return NULL;
	}
	return line;
}

/* escape: g_malloc freed */
void glib_freed(size_t n)
{
	char *p = g_malloc(n);

	TOUCH(p);
	g_free(p);
}

/* escape: g_strdup escapes via store */
void glib_stored(char **to, const char *s)
{
	*to = g_strdup(s);
}

/* The second argument of the freeing function is the block.
 * escape: kmem_cache_alloc freed */
void cache_freed(void *from)
{
	char *p = kmem_cache_alloc(from, 0);

	if (p)
		TOUCH(p);
	kmem_cache_free(from, p);
}

/* It is the cache that is passed, and the block is not freed by that.
 * escape: kmalloc local/unknown/escapes */
void cache_freed_other(void *p)
{
	char *from = kmalloc(8, 0);

	if (!from)
		return;
	TOUCH(from);
	kmem_cache_free(from, p);
}

/* escape: kmalloc escapes via store */
void cache_stored(size_t n)
{
	cache = kmalloc(n, 1);
}

void *read_cache_too(void)
{
	return cache;
}

/* escape: kmalloc freed */
int kernel_freed(size_t n)
{
	char *p = kmalloc(n, 1);

	if (!p)
		return -1;
	TOUCH(p);
	kfree(p);
	return 0;
}

/* Pages as a number.
 * escape: __get_free_pages escapes/unknown */
unsigned long pages_returned(void)
{
	return __get_free_pages(0, 2);
}

/* escape: __get_free_pages escapes/unknown */
void pages_stored(unsigned long *to)
{
	*to = __get_free_pages(0, 2) + 8;
}

/* escape: __get_free_pages freed/unknown */
void pages_freed(void)
{
	unsigned long p = __get_free_pages(0, 2);

	if (!p)
		return;
	TOUCH((char *)p);
	free_pages(p, 2);
}

/* The pool has it when the function is gone.
 * escape: apr_palloc escapes/unknown */
void pool_dropped(void *pool, size_t n)
{
	char *p = apr_palloc(pool, n);

	TOUCH(p);
}

/* escape: apr_palloc escapes via return */
void *pool_returned(void *pool, size_t n)
{
	return apr_palloc(pool, n);
}

/* escape: palloc escapes/unknown */
void context_dropped(size_t n)
{
	char *p = palloc(n);

	TOUCH(p);
}

/* escape: palloc freed */
void context_freed(size_t n)
{
	char *p = palloc(n);

	TOUCH(p);
	pfree(p);
}

/* escape: _talloc_zero escapes/unknown */
void child_dropped(const void *context)
{
	char *p = _talloc_zero(context, 8, "child");

	if (p)
		TOUCH(p);
}

/* escape: _talloc_zero freed */
void child_freed(const void *context)
{
	char *p = _talloc_zero(context, 8, "child");

	if (!p)
		return;
	TOUCH(p);
	_talloc_free(p, "here");
}

/* On the interpreter's stack.
 * escape: lua_newuserdatauv escapes/unknown */
void collected_dropped(void *state)
{
	char *p = lua_newuserdatauv(state, 8, 0);

	TOUCH(p);
}

__attribute__((malloc, alloc_size(1))) void *declared_alloc(size_t n);

/* escape: declared_alloc escapes via return */
void *declared_returned(size_t n)
{
	return declared_alloc(n);
}

/* escape: declared_alloc freed */
void declared_freed(size_t n)
{
	char *p = declared_alloc(n);

	if (p)
		TOUCH(p);
	free(p);
}
