/* Failures. A function that can fail returns bool and takes a struct err *last; on false the message is
 * a complete phrase with object and reason ("cannot read a.s: No such file or directory"). On success
 * err is left untouched. Only cmd/ and main.c print errors. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

/* Exit statuses of casm (docs/manual.md, "Exit status"). */
enum status {
	STATUS_OK = 0,
	STATUS_FOUND = 1,        /* an answer: a regression, a finding at or above --fail-on */
	STATUS_USAGE = 2,        /* usage, configuration or input error */
	STATUS_COMPILER = 3,     /* a compiler failed or timed out */
	STATUS_INCOMPARABLE = 4, /* baseline missing or made by something else */
	STATUS_BUG = 70,         /* internal error */
	STATUS_SIGNAL = 128,     /* plus the signal's number */
};

struct err {
	enum status status; /* what the program should exit with; 0 means STATUS_USAGE */
	char *message;      /* malloc'd by err_set(); NULL while there is no error */
};

/* Always returns false, so that `return err_set(...)` reads well. Replaces an older message.
 * Control characters in the arguments are escaped when the message is printed, not here. */
bool err_set(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool err_set_status(struct err *err, enum status status, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Puts "context: " before the message that is there. Always returns false. */
bool err_wrap(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));
void err_clear(struct err *err);

/* An impossible state: prints file and line, aborts. */
#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_at(const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
_Noreturn void die_oom(size_t size_bytes);

#endif
