/* Stored facts: a file opened, and each of its rows parsed. */
#include "fuzz.h"
#include "read/facts.h"
#include "read/facts_index.h"

/* What was parsed must hold what it promises. */
static void look(const struct stored_func *f)
{
	if (!f->linkage_name.ptr || !f->name.ptr || !f->source.ptr)
		abort();
	for (int m = 0; m < METRIC_COUNT; m++)
		if (f->metrics[m].is_known ? f->metrics[m].n < 0 : !f->metrics[m].why)
			abort();
	for (size_t i = 0; i < f->calls.count; i++)
		if (!f->calls.items[i].site.chain.ptr && f->calls.items[i].site.chain.len)
			abort();
	for (size_t i = 0; i < f->allocs.count; i++)
		if ((unsigned)f->allocs.items[i].verdict > ALLOC_removed)
			abort();
}

/* What can be opened and read can be opened through its index, and is the same. */
static void index_it(const struct stored *s)
{
	struct arena a = {0};
	struct err err = {0};
	struct buf bytes = {0};
	struct facts_index ix;
	struct stored again;

	if (facts_index_make(s, &bytes, &err)) {
		if (!facts_index_open(&a, s->name, s->text, buf_str(&bytes), &ix, &again, &err) ||
		    again.rows.count != s->rows.count || again.units.count != s->units.count)
			abort();
		for (size_t i = 0; i < s->rows.count; i++)
			if (again.rows.items[i].text.ptr != s->rows.items[i].text.ptr ||
			    !str_eq(again.rows.items[i].linkage_name, s->rows.items[i].linkage_name) ||
			    !str_eq(again.rows.items[i].source, s->rows.items[i].source))
				abort();
	}
	err_clear(&err);
	buf_release(&bytes);
	arena_clear(&a);
}

void try_bytes(struct str bytes)
{
	struct arena a = {0}, rows = {0};
	struct err err = {0};
	struct stored s;

	if (facts_open(&a, S("fuzz input"), bytes, &s, &err)) {
		for (size_t i = 0; i < s.rows.count; i++) {
			struct stored_func f;

			if (facts_parse(&rows, &s, &s.rows.items[i], &f, &err))
				look(&f);
			else if (!err.message)
				abort(); /* a failure without a message */
			err_clear(&err);
			arena_clear(&rows);
		}
		index_it(&s);
	} else if (!err.message) {
		abort();
	}
	err_clear(&err);
	arena_clear(&a);
}
