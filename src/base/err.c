#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

static char *format_message(const char *format, va_list args) __attribute__((format(printf, 1, 0)));
static char *format_message(const char *format, va_list args)
{
	va_list again;
	char *text;
	int n;

	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		BUG("bad message format '%s'", format);
	text = xmalloc((size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, format, args);
	return text;
}

static __attribute__((format(printf, 3, 0))) bool set(struct err *err, enum status status, const char *format,
						      va_list args)
{
	char *text = format_message(format, args);

	free(err->message);
	err->message = text;
	err->status = status;
	return false;
}

bool err_set(struct err *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set(err, STATUS_USAGE, format, args);
	va_end(args);
	return false;
}

bool err_set_status(struct err *err, enum status status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set(err, status, format, args);
	va_end(args);
	return false;
}

bool err_wrap(struct err *err, const char *format, ...)
{
	va_list args;
	char *context, *joined;
	size_t size;

	va_start(args, format);
	context = format_message(format, args);
	va_end(args);
	size = strlen(context) + 2 + (err->message ? strlen(err->message) : 0) + 1;
	joined = xmalloc(size);
	snprintf(joined, size, "%s: %s", context, err->message ? err->message : "");
	free(context);
	free(err->message);
	err->message = joined;
	return false;
}

void err_clear(struct err *err)
{
	free(err->message);
	*err = (struct err){0};
}

void bug_at(const char *file, int line, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "casm: internal error at %s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

void die_oom(size_t size_bytes)
{
	fprintf(stderr, "casm: out of memory (%zu bytes asked for)\n", size_bytes);
	_exit(STATUS_BUG);
}
