#include "cmd/annotate/wait.h"

#include "analyze/measure.h"
#include "cmd/profile/open.h"

enum { ROWS = 12 };

bool wait_find(struct invocation *inv, const struct profile *p, size_t type, const int64_t *values,
	       const struct opt_list *paths, struct waiting *w, struct err *err)
{
	struct wait_sources sources = {0};

	*w = (struct waiting){0};
	if (paths->count) {
		if (profile_kind_of(p, type) == PROFILE_MEMORY)
			return err_set(err, "--wait goes with a profile of time, not of memory");
		vec_push(inv->run, &sources,
			 ((struct wait_source){p, type, values, profile_kind_of(p, type)}));
	} else {
		waiting_sources(inv->run, p, type, values, &sources);
	}
	for (size_t i = 0; i < paths->count; i++) {
		struct profile *other;

		if (!profile_open(paths->items[i], &other, err))
			return false;
		type = waiting_type(other);
		if (profile_kind_of(other, type) == PROFILE_MEMORY) {
			profile_free(other);
			return err_set(err, "%s: a profile of memory says nothing of waiting",
				       paths->items[i]);
		}
		vec_push(inv->run, &sources,
			 ((struct wait_source){other, type, NULL,
					       profile_kind_of(other, type) == PROFILE_WALL
						       ? PROFILE_WALL
						       : PROFILE_WAITING}));
	}
	if (sources.count > 1)
		waiting_find(inv->run, &sources, w);
	return true;
}

static struct str amount(struct arena *a, const struct waiting *w, int64_t value)
{
	return w->is_time ? measure_label(a, value, S("nanoseconds"), S("auto")) : number_grouped(a, value);
}

void wait_tell(struct invocation *inv, const struct waiting *w)
{
	struct doc *d = &inv->doc;
	struct arena *a = inv->run;
	unsigned rows = inv->options.rows;
	size_t nshown = rows == ~0u ? ROWS : rows ? rows : w->rows.count;
	const struct column columns[] = {
		{.head = S("COMPUTING"), .key = S("computing"), .align = ALIGN_RIGHT},
		{.head = S("WAITING"), .key = S("waiting"), .align = ALIGN_RIGHT},
		{.head = S("WAITING%"), .key = S("waiting_share"), .align = ALIGN_RIGHT},
		{.head = S("LABEL"), .key = S("label")},
		{.head = S("FUNCTION"), .key = S("function"), .may_cut = true},
	};
	struct table *t;

	if (!w->rows.count)
		return;
	t = &doc_block(d, BLOCK_TABLE, S("COMPUTING OR WAITING"))->table;
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(d, t, columns[i]);
	for (size_t i = 0; i < w->rows.count; i++) {
		const struct wait_row *r = &w->rows.items[i];

		doc_cell_measure(d, t, STYLE_PLAIN, r->computing, amount(a, w, r->computing));
		doc_cell_measure(d, t, STYLE_PLAIN, r->waiting, amount(a, w, r->waiting));
		doc_cell_text(d, t, STYLE_PLAIN, measure_share(a, r->waiting, w->waiting));
		doc_cell_text(d, t, r->label == WAIT_computing ? STYLE_PLAIN : STYLE_WARN,
			      str_c(wait_label_names[r->label]));
		doc_cell_text(d, t, STYLE_PLAIN,
			      r->function.ptr ? demangle(a, r->function, (enum demangle)inv->options.demangle)
					      : S("(unknown)"));
	}
	if (nshown < w->rows.count) {
		t->nshown = nshown;
		t->rest = str_printf(a, "and %zu more functions (-n 0 shows all)", w->rows.count - nshown);
	}
}

void wait_json(const struct waiting *w, struct json *j)
{
	json_object(j);
	json_key(j, "unit");
	json_str(j, w->is_time ? S("nanoseconds") : STR_NONE);
	json_key(j, "computing");
	json_i64(j, w->computing);
	json_key(j, "waiting");
	json_i64(j, w->waiting);
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < w->rows.count; i++) {
		const struct wait_row *r = &w->rows.items[i];

		json_object(j);
		json_key(j, "function");
		json_str(j, r->function);
		json_key(j, "file");
		json_str(j, r->file);
		json_key(j, "computing");
		json_i64(j, r->computing);
		json_key(j, "waiting");
		json_i64(j, r->waiting);
		json_key(j, "label");
		json_str(j, str_c(wait_label_names[r->label]));
		json_end(j);
	}
	json_end(j);
	json_end(j);
}
