/* Ways out by call: callees that keep a pointer, hand it back, or let it be. */
#include "escapes.h"

#include <pthread.h>
#include <unistd.h>

static void *kept;
static jmp_buf jump;
static volatile sig_atomic_t flag;
static char *for_handler;

struct ops {
	void (*take)(void *p);
	void (*drop)(void *p);
};
static void free_it(void *p)
{
	free(p);
}
static NOINLINE void keep_it(void *p)
{
	kept = p;
}
static const struct ops const_ops = {keep_it, free_it};
struct ops live_ops = {keep_it, free_it};

void *read_kept(void)
{
	return kept;
}

static NOINLINE size_t measure(const char *p)
{
	size_t n = 0;

	while (p[n])
		n++;
	return n;
}
static NOINLINE char *hand_back(char *p)
{
	TOUCH(p);
	return p;
}
static NOINLINE void put_into(char **to, char *p)
{
	*to = p;
}
static NOINLINE void keep_deep(int depth, void *p)
{
	if (depth > 0)
		keep_deep(depth - 1, p);
	else
		kept = p;
}
static NOINLINE int walk_deep(int depth, const char *p)
{
	return depth > 0 ? walk_deep(depth - 1, p + 1) + *p : 0;
}
static NOINLINE int take_variable(int n, ...)
{
	va_list list;

	va_start(list, n);
	kept = va_arg(list, void *);
	va_end(list);
	return n;
}
static NOINLINE void each(char *p, size_t n, void (*visit)(char *))
{
	for (size_t i = 0; i < n; i++)
		visit(p + i);
}
static void *run_thread(void *p)
{
	TOUCH(p);
	return NULL;
}
static void on_signal(int n)
{
	flag = n + (for_handler ? *for_handler : 0);
}

/* escape: malloc escapes via call */
void call_unknown(size_t n)
{
	unknown_keep(malloc(n));
}

/* What an unknown function saw may live on, freed or not: it may have put a second owner's hands on it.
 * escape: malloc escapes via call */
void call_unknown_then_leak(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	unknown_keep(p + 4);
}

/* escape: malloc escapes via call */
void *call_unknown_result(size_t n)
{
	return unknown_pass(malloc(n));
}

/* escape: malloc escapes via call */
void call_through_pointer(void (*take)(void *), size_t n)
{
	take(malloc(n));
}

/* escape: malloc escapes via call */
void call_live_ops(size_t n)
{
	live_ops.take(malloc(n));
}

/* escape: malloc escapes */
void call_const_ops(size_t n)
{
	const_ops.take(malloc(n));
}

/* Before optimization the callee is a load from a table.
 * escape: malloc freed
 * escape(O0): malloc freed/escapes */
void free_by_const_ops(size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	const_ops.drop(p);
}

/* escape: malloc escapes */
void call_keeper(size_t n)
{
	keep_it(malloc(n));
}

/* escape: malloc escapes via call */
void call_keeper_deep(int depth, size_t n)
{
	keep_deep(depth, malloc(n));
}

/* escape: malloc freed */
size_t call_reader(size_t n)
{
	char *p = malloc(n + 1);
	size_t length;

	if (!p)
		return 0;
	memset(p, unknown_test(0), n);
	p[n] = 0;
	length = measure(p);
	free(p);
	return length;
}

/* escape: malloc freed */
int call_reader_deep(int depth, size_t n)
{
	char *p = malloc(n);
	int sum;

	if (!p)
		return 0;
	memset(p, unknown_test(0), n);
	sum = walk_deep(depth, p);
	free(p);
	return sum;
}

/* escape: malloc escapes */
char *call_hands_back(size_t n)
{
	char *p = malloc(n);

	return p ? hand_back(p) : NULL;
}

/* escape: malloc freed/unknown */
void call_hands_back_then_free(size_t n)
{
	char *p = malloc(n);

	if (p)
		free(hand_back(p));
}

/* escape: malloc escapes */
void call_puts_into(char **to, size_t n)
{
	put_into(to, malloc(n));
}

/* escape: malloc freed/unknown/escapes */
void call_puts_into_local(size_t n)
{
	char *local = NULL;

	put_into(&local, malloc(n));
	if (local)
		TOUCH(local);
	free(local);
}

/* escape: malloc escapes */
int call_variable_arguments(size_t n)
{
	return take_variable(1, malloc(n));
}

/* escape: malloc escapes via call */
void call_back_with_pointer(size_t n, void (*visit)(char *))
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	each(p, n, visit);
	free(p);
}

static int by_value(const void *a, const void *b)
{
	kept = (void *)(uintptr_t)a;
	return *(const char *)a - *(const char *)b;
}

/* The comparison keeps what qsort() shows it.
 * escape: malloc escapes via call */
void call_qsort(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	memset(p, unknown_test(0), n);
	qsort(p, n, 1, by_value);
	TOUCH(p);
}

/* escape: malloc escapes via call */
int call_thread_start(pthread_t *thread, size_t n)
{
	char *p = malloc(n);

	return p ? pthread_create(thread, NULL, run_thread, p) : -1;
}

/* escape: malloc escapes via call */
void call_thread_specific(pthread_key_t key, size_t n)
{
	pthread_setspecific(key, malloc(n));
}

/* escape: malloc escapes via store */
void for_signal_handler(size_t n)
{
	for_handler = malloc(n);
	signal(SIGUSR1, on_signal);
}

/* escape: malloc escapes via call */
int call_setvbuf(FILE *file)
{
	return setvbuf(file, malloc(BUFSIZ), _IOFBF, BUFSIZ);
}

/* escape: malloc escapes via call */
int call_putenv(const char *value)
{
	char *p = malloc(strlen(value) + 8);

	if (!p)
		return -1;
	memcpy(p, "CORPUS=", 7);
	memcpy(p + 7, value, strlen(value) + 1);
	return putenv(p);
}

/* escape: malloc freed */
int call_setenv(const char *value)
{
	char *p = malloc(strlen(value) + 2);
	int status;

	if (!p)
		return -1;
	p[0] = '/';
	memcpy(p + 1, value, strlen(value) + 1);
	status = setenv("CORPUS", p, 1);
	free(p);
	return status;
}

/* escape: malloc freed */
void call_printf(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	p[0] = (char)unknown_test(0);
	p[1] = 0;
	printf("%s %zu\n", p, n);
	free(p);
}

/* escape: malloc local */
void call_printf_leak(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	p[0] = (char)unknown_test(0);
	p[1] = 0;
	printf("%s %zu\n", p, n);
}

/* escape: malloc freed */
int call_snprintf(int n)
{
	char *p = malloc(32);
	int length;

	if (!p)
		return -1;
	length = snprintf(p, 32, "%d", n);
	puts(p);
	free(p);
	return length;
}

/* escape: malloc freed */
long call_write(int fd, int c, size_t n)
{
	char *p = malloc(n);
	long written;

	if (!p)
		return -1;
	memset(p, c, n);
	written = write(fd, p, n);
	free(p);
	return written;
}

/* The pointer itself goes through a pipe, to whoever reads it.
 * escape: malloc escapes/unknown */
long call_write_pointer(int fd, size_t n)
{
	char *p = malloc(n);

	if (p)
		TOUCH(p);
	return write(fd, &p, sizeof p);
}

/* escape: malloc escapes/unknown */
long call_write_struct(int fd, size_t n)
{
	struct {
		int kind;
		char *text;
	} message = {1, malloc(n)};

	if (message.text)
		TOUCH(message.text);
	return write(fd, &message, sizeof message);
}

/* escape: malloc escapes */
char *call_strchr_returned(const char *s, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return NULL;
	snprintf(p, n, "%s", s);
	return strchr(p, '=');
}

/* escape: malloc freed
 * escape(O0): malloc freed/escapes */
size_t call_strchr_used(const char *s, size_t n)
{
	char *p = malloc(n), *found;
	size_t at;

	if (!p)
		return 0;
	snprintf(p, n, "%s", s);
	found = strchr(p, '=');
	at = found ? (size_t)(found - p) : 0;
	free(p);
	return at;
}

/* escape: malloc freed/unknown */
int call_strcpy(const char *s)
{
	char *p = malloc(strlen(s) + 1);
	int r;

	if (!p)
		return 0;
	strcpy(p, s);
	r = puts(p);
	free(p);
	return r;
}

/* escape: malloc escapes */
long call_strtol_end(const char *s, char **end)
{
	char *p = malloc(strlen(s) + 1);

	if (!p)
		return 0;
	strcpy(p, s);
	return strtol(p, end, 10);
}

/* escape: malloc escapes */
char *call_memcpy_returned(const char *s, size_t n)
{
	char *p = malloc(n);

	return p ? memcpy(p, s, n) : NULL;
}

/* strtok() remembers where it is.
 * escape: malloc escapes via call */
char *call_strtok(const char *s, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return NULL;
	snprintf(p, n, "%s", s);
	return strtok(p, ",");
}

/* escape: malloc freed/unknown */
int call_setjmp(size_t n)
{
	char *volatile p = malloc(n);
	int status = 0;

	if (!p)
		return -1;
	if (setjmp(jump))
		status = 1;
	else
		unknown_call();
	free(p);
	return status;
}

/* Left by longjmp(), before free().
 * escape: malloc unknown */
void call_longjmp(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	if (unknown_test(*p))
		longjmp(jump, 1);
	free(p);
}

static NOINLINE __attribute__((noreturn)) void give_up(void)
{
	longjmp(jump, 2);
}

/* escape: malloc unknown */
void call_longjmp_behind(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	if (unknown_test(*p))
		give_up();
	free(p);
}

__attribute__((noreturn)) void unknown_end(void);

/* A function that does not return may still leave by longjmp().
 * escape: malloc unknown */
void call_unknown_noreturn(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	if (unknown_test(*p))
		unknown_end();
	free(p);
}

/* escape: malloc freed */
void call_exit(size_t n)
{
	char *p = malloc(n);

	if (!p)
		return;
	TOUCH(p);
	if (unknown_test(*p))
		exit(1);
	free(p);
}

/* escape: malloc freed */
void call_abort_on_null(size_t n)
{
	char *p = malloc(n);

	if (!p)
		abort();
	TOUCH(p);
	free(p);
}

static NOINLINE int mutual_b(int n, char *p);
static NOINLINE int mutual_a(int n, char *p)
{
	TOUCH(p);
	return n > 0 ? mutual_b(n - 1, p) : 0;
}
static NOINLINE int mutual_b(int n, char *p)
{
	if (n == 7)
		kept = p;
	return n > 0 ? mutual_a(n - 1, p) + 1 : 0;
}

/* escape: malloc escapes via call */
int call_mutual_keeper(int depth, size_t n)
{
	char *p = malloc(n);

	return p ? mutual_a(depth, p) : 0;
}

/* A function that calls itself last may become a loop.
 * escape: malloc freed/unknown, malloc escapes via return
 * escape(O0): malloc freed, call_recursive escapes via return, malloc escapes via return */
char *call_recursive(int depth, size_t n)
{
	char *p = malloc(n);

	if (!p)
		return NULL;
	TOUCH(p);
	free(p);
	return depth > 0 ? call_recursive(depth - 1, n) : malloc(n);
}
