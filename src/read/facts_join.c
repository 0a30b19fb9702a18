#include "read/facts_join.h"

/* Free for a further unit: "a.c#2". */
static struct str number(struct arena *a, struct map *taken, struct str source)
{
	for (size_t n = 2;; n++) {
		struct str name = str_printf(a, STR_FMT "#%zu", STR_ARG(source), n);
		void **at = map_at(a, taken, name);

		if (!*at) {
			*at = taken;
			return name;
		}
	}
}

static void add_part(struct arena *a, struct map *taken, const struct stored *from, struct stored *to)
{
	size_t row = 0;

	for (size_t i = 0; i < from->units.count; i++) {
		struct stored_unit u = from->units.items[i];
		struct str was = u.source;
		void **at = map_at(a, taken, was);

		if (*at)
			u.source = number(a, taken, was);
		*at = taken;
		vec_push(a, &to->units, u);
		/* rows are in the order of units, and each is of one */
		for (; row < from->rows.count && str_eq(from->rows.items[row].source, was); row++) {
			struct stored_row r = from->rows.items[row];

			r.source = u.source;
			r.zero_metrics = from->zero_metrics;
			vec_push(a, &to->rows, r);
		}
	}
}

void facts_join(struct arena *a, struct str name, const struct stored *parts, size_t nparts,
		struct stored *to)
{
	struct map taken = {0};

	*to = (struct stored){.name = name};
	for (size_t i = 0; i < nparts; i++) {
		const struct stored *part = &parts[i];

		to->schema = part->schema;
		to->casm = part->casm;
		to->has_lines = (!i || to->has_lines) && part->has_lines;
		add_part(a, &taken, part, to);
	}
	vec_sort(&to->units, stored_unit_cmp);
	vec_sort(&to->rows, stored_row_cmp);
}
