/* What git says of changed lines: the same whole and in pieces; ranges are ranges. */
#include "fuzz.h"

#include "base/arena.h"
#include "cmd/diff/changed_lines.h"

static void parse(struct arena *a, struct changed_lines *c, struct str bytes, size_t piece)
{
	struct changed_parsing *p = changed_lines_begin(a, c);

	for (size_t from = 0; from < bytes.len; from += piece)
		changed_lines_take(p, str_head(str_from(bytes, from), piece));
	changed_lines_end(p);
}

static void check(struct arena *a, const struct changed_lines *c)
{
	for (size_t i = 0; i < c->files.count; i++) {
		const struct changed_file *f = c->files.items[i];

		if (str_find_char(f->name, '\n') < f->name.len || !changed_lines_of(a, c, f->name))
			abort();
		for (size_t k = 0; k < f->ranges.count; k++)
			if (!f->ranges.items[k].first || f->ranges.items[k].last < f->ranges.items[k].first)
				abort();
	}
}

static void compare(const struct changed_lines *x, const struct changed_lines *y)
{
	if (x->files.count != y->files.count)
		abort();
	for (size_t i = 0; i < x->files.count; i++) {
		const struct changed_file *f = x->files.items[i], *g = y->files.items[i];

		if (!str_eq(f->name, g->name) || f->ranges.count != g->ranges.count)
			abort();
		for (size_t k = 0; k < f->ranges.count; k++)
			if (f->ranges.items[k].first != g->ranges.items[k].first ||
			    f->ranges.items[k].last != g->ranges.items[k].last ||
			    f->ranges.items[k].is_deletion != g->ranges.items[k].is_deletion)
				abort();
	}
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct changed_lines whole = {0}, pieces = {0};

	parse(&a, &whole, bytes, bytes.len + 1);
	parse(&a, &pieces, bytes, bytes.len ? (unsigned char)bytes.ptr[0] % 7 + 1 : 1);
	check(&a, &whole);
	compare(&whole, &pieces);
	arena_clear(&a);
}
