#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"

void diags_init(struct diags *d, struct arena *a)
{
	*d = (struct diags){.arena = a};
}

void diag_add(struct diags *d, enum diag_severity severity, struct str file, uint64_t line, const char *format, ...)
{
	va_list args;
	char small[512], *text = small;
	struct diag *new;
	int n;

	va_start(args, format);
	n = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	if (n < 0)
		BUG("bad format '%s'", format);
	if ((size_t)n >= sizeof(small)) {
		text = arena_bytes(d->arena, (size_t)n + 1);
		va_start(args, format);
		vsnprintf(text, (size_t)n + 1, format, args);
		va_end(args);
	}
	d->total++;
	for (size_t i = 0; i < d->count; i++)
		if (d->items[i].severity == severity && str_eq(d->items[i].message, str_make(text, (size_t)n))) {
			d->items[i].count++;
			return;
		}
	if (d->count >= DIAG_KEEP_MAX) {
		d->dropped++;
		return;
	}
	new = vec_add(d->arena, d);
	new->severity = severity;
	new->message = str_dup(d->arena, str_make(text, (size_t)n));
	new->file = file.ptr ? str_dup(d->arena, file) : STR_NONE;
	new->line = line;
	new->count = 1;
}
