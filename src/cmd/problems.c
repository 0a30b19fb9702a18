#include "cmd/problems.h"

#include <stdio.h>

#include "base/buf.h"

uint64_t problems_tell(const struct options *o, const struct diags *d)
{
	uint64_t nproblems = d->dropped;

	for (size_t i = 0; i < d->count; i++) {
		const struct diag *p = &d->items[i];
		struct buf b = {0};

		if (p->severity != DIAG_NOTE)
			nproblems += p->count;
		if (o->is_quiet || (p->severity == DIAG_NOTE && !o->is_verbose))
			continue;
		buf_printf(&b, "casm: %s: ", diag_severity_names[p->severity]);
		if (p->file.ptr) {
			buf_add_visible(&b, p->file);
			if (p->line)
				buf_printf(&b, ":%llu", (unsigned long long)p->line);
			buf_add(&b, S(": "));
		}
		buf_add_visible(&b, p->message);
		if (p->count > 1)
			buf_printf(&b, " (%llu times)", (unsigned long long)p->count);
		fprintf(stderr, "%s\n", b.ptr);
		buf_release(&b);
	}
	if (d->dropped && !o->is_quiet)
		fprintf(stderr, "casm: %llu further problems are not listed\n",
			(unsigned long long)d->dropped);
	return nproblems;
}
