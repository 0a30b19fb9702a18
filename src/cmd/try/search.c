/* The smallest number that flips a verdict, in a handful of compiles. What is measured may change with the number: a
 * larger inline threshold also lets the callee grow before it is looked at. */
#include "cmd/try/parts.h"

enum { GROWTHS_MAX = 4 };

static struct try_probe probe(struct try_search *s, int64_t n)
{
	struct try_probe p = s->probe(s->context, n);

	s->nprobes++;
	s->has_failed |= p.failed;
	return p;
}

/* Up from high until one flips. */
static void climb(struct try_search *s)
{
	int64_t n = s->high > s->low ? s->high : s->low + 1;

	for (unsigned i = 0; i <= (s->is_bounded ? 0u : GROWTHS_MAX) && s->nprobes < s->max_probes; i++) {
		struct try_probe p = probe(s, n);

		if (p.failed)
			return;
		if (p.flips) {
			s->is_found = true;
			s->n = n;
			return;
		}
		s->not_n = n;
		n += p.gap > 0 && p.gap < INT32_MAX ? p.gap << i : n;
	}
}

void try_search_run(struct try_search *s)
{
	bool is_tight = false;

	s->not_n = s->low;
	climb(s);
	if (!s->is_found)
		return;
	/* where the cost is what it was, one less does not flip: one compile instead of many */
	while (!s->has_failed && s->n - s->not_n > 1 && s->nprobes < s->max_probes) {
		int64_t n = is_tight ? s->not_n + (s->n - s->not_n) / 2 : s->n - 1;
		struct try_probe p = probe(s, n);

		is_tight = true;
		if (p.failed)
			return;
		if (p.flips)
			s->n = n;
		else
			s->not_n = n;
	}
}
