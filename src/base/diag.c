#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"

const char *const diag_severity_names[DIAG_SEVERITIES] = {"note", "warning", "error"};

void diags_init(struct diags *d, struct arena *a)
{
	*d = (struct diags){.arena = a};
}

static struct diag *find(const struct diags *d, enum diag_severity severity, struct str message)
{
	for (size_t i = 0; i < d->count; i++)
		if (d->items[i].severity == severity && str_eq(d->items[i].message, message))
			return &d->items[i];
	return NULL;
}

void diag_repeat(struct diags *d, const struct diag *from)
{
	struct diag *found = find(d, from->severity, from->message);

	d->total += from->count;
	if (found) {
		found->count += from->count;
	} else if (d->count >= DIAG_KEEP_MAX) {
		d->dropped++;
	} else {
		found = vec_add(d->arena, d);
		*found = *from;
		found->message = str_dup(d->arena, from->message);
		found->file = from->file.ptr ? str_dup(d->arena, from->file) : STR_NONE;
	}
}

void diag_add(struct diags *d, enum diag_severity severity, struct str file, uint64_t line,
	      const char *format, ...)
{
	va_list args;
	char small[512], *text = small;
	int n;

	va_start(args, format);
	n = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	if (n < 0)
		BUG("bad format '%s'", format);
	if ((size_t)n >= sizeof(small)) {
		text = xmalloc((size_t)n + 1);
		va_start(args, format);
		vsnprintf(text, (size_t)n + 1, format, args);
		va_end(args);
	}
	diag_repeat(d, &(struct diag){severity, str_make(text, (size_t)n), file, line, 1});
	if (text != small)
		free(text);
}
