/* casm annotate --top, and without a page: rows by what was measured in them. */
#include "analyze/measure.h"
#include "base/map.h"
#include "cmd/annotate/source.h"
#include "model/metric.h"

enum { TOP_ROWS = 20 };

/* What pprof would leave out. */
struct top {
	int64_t cutoff;
	size_t nbelow; /* rows whose cum is below it */
};

static struct top top_of(const struct annotation *a)
{
	struct top top = {.cutoff = view_cutoff(&a->view)};

	for (uint32_t i = 0; i < a->view.nnodes; i++)
		top.nbelow += view_abs(a->view.nodes[i].cum) < top.cutoff;
	return top;
}

static bool is_asked(const struct options *o)
{
	return o->annotate.is_top;
}

/* Facts of functions that stand behind their names. */
static const enum metric fact_metrics[] = {METRIC_instructions, METRIC_missed_inlines, METRIC_loops,
					   METRIC_vectorized_loops, METRIC_allocations};
enum { NFACTS = sizeof(fact_metrics) / sizeof(fact_metrics[0]) };

static bool has_facts(const struct annotation *a)
{
	if (!a->hot || (a->options.by != VIEW_FUNCTION && a->options.by != VIEW_FILEFUNCTION))
		return false;
	for (size_t i = 0; i < a->hot->funcs.count; i++)
		if (a->hot->funcs.items[i].facts)
			return true;
	return false;
}

/* Names of functions with samples → the one function of that name that facts are of; &ambiguous: there are several. */
static const struct func ambiguous;

static struct map facts_by_name(const struct annotation *a)
{
	struct map map = {0};

	for (size_t i = 0; i < a->hot->funcs.count; i++) {
		const struct func *f = a->hot->funcs.items[i].facts;
		const struct str names[] = {a->hot->funcs.items[i].name, f ? f->name : STR_NONE};

		for (size_t k = 0; f && k < 2; k++) {
			void **place = map_at(a->inv->run, &map, names[k]);

			*place = *place && *place != (const void *)f ? (void *)&ambiguous : (void *)f;
		}
	}
	return map;
}

static const struct func *facts_of(const struct map *facts, const struct view_node *n)
{
	const struct func *f = n->name.len ? map_find(facts, n->name) : NULL;

	return f == &ambiguous ? NULL : f;
}

static void add_columns(struct annotation *a, struct table *t, bool facts)
{
	static const char *const heads[] = {"FUNCTION", "FUNCTION", "FILE", "FUNCTION AND LINE",
					    "ADDRESS AND FUNCTION"};
	const struct column columns[] = {
		{.head = S("FLAT"), .key = S("flat"), .align = ALIGN_RIGHT},
		{.head = S("CUM"), .key = S("cum"), .align = ALIGN_RIGHT},
		{.head = S("FLAT%"), .key = S("flat_share"), .align = ALIGN_RIGHT, .drop = 2},
		{.head = S("CUM%"), .key = S("cum_share"), .align = ALIGN_RIGHT, .drop = 3},
		{.head = str_c(heads[a->options.by]), .key = S("label"), .may_cut = true},
		{.head = S("INLINED"), .key = S("inlined"), .drop = 1},
		{.head = S("UNIT"), .key = S("unit"), .is_data = true},
		{.head = S("FUNCTION"), .key = S("function"), .is_data = true},
		{.head = S("FILE"), .key = S("file"), .is_data = true},
		{.head = S("LINE"), .key = S("line"), .is_data = true},
		{.head = S("OBJECT"), .key = S("object"), .is_data = true},
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(&a->inv->doc, t, columns[i]);
	for (size_t i = 0; facts && i < NFACTS; i++)
		doc_column(&a->inv->doc, t,
			   (struct column){.head = str_c(metric_infos[fact_metrics[i]].head),
					   .key = str_c(metric_infos[fact_metrics[i]].name),
					   .align = ALIGN_RIGHT,
					   .drop = 4});
}

static void add_row(struct annotation *a, struct table *t, const struct view *v, const struct view_node *n,
		    struct str unit, const struct map *facts)
{
	static const char *const inlined[] = {"", "partly", "yes"};
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	enum style style = n->has_function ? STYLE_PLAIN : STYLE_DIM;
	const struct func *f = facts ? facts_of(facts, n) : NULL;
	struct loc link;

	doc_cell_measure(d, t, style, n->flat, annotate_value(a, n->flat, unit));
	doc_cell_measure(d, t, style, n->cum, annotate_value(a, n->cum, unit));
	doc_cell_text(d, t, style, measure_share(run, n->flat, v->total));
	doc_cell_text(d, t, style, measure_share(run, n->cum, v->total));
	doc_cell_text(d, t, style, n->label);
	if (profile_source_link(a, n->file, n->line, &link))
		doc_link_cell(d, t, link);
	doc_cell_text(d, t, STYLE_DIM, str_c(inlined[n->inlined]));
	doc_cell_text(d, t, style, a->unit);
	doc_cell_text(d, t, style, n->name);
	doc_cell_text(d, t, style, n->file);
	doc_cell_number(d, t, style, n->line ? value_of(n->line) : value_unknown("no line"));
	doc_cell_text(d, t, style, n->object);
	for (size_t i = 0; facts && i < NFACTS; i++) {
		if (f)
			doc_cell_number(d, t, style, f->metrics[fact_metrics[i]]);
		else
			doc_cell_text(d, t, style, S(""));
	}
}

/* "and 55 more, 0.12s (2.2 %), 40 of them with cum below 27.1ms (-n 0 shows all)" */
static struct str rest_of(struct annotation *a, const struct top *top, size_t nshown, struct str unit)
{
	const struct view *v = &a->view;
	struct arena *run = a->inv->run;
	uint64_t flat = 0;
	struct str below = S("");
	size_t n = v->nnodes - nshown;

	for (size_t i = nshown; i < v->nnodes; i++)
		flat += (uint64_t)v->nodes[i].flat;
	if (top->nbelow)
		below = str_printf(run, ", " STR_FMT " of all with cum below " STR_FMT,
				   STR_ARG(number_grouped(run, (int64_t)top->nbelow)),
				   STR_ARG(annotate_value(a, top->cutoff, unit)));
	return str_printf(run, "and " STR_FMT " more, " STR_FMT " (" STR_FMT ")" STR_FMT " (-n 0 shows all)",
			  STR_ARG(number_grouped(run, (int64_t)n)),
			  STR_ARG(annotate_value(a, (int64_t)flat, unit)),
			  STR_ARG(measure_share(run, (int64_t)flat, v->total)), STR_ARG(below));
}

static void add_table(struct annotation *a, const struct top *top)
{
	const struct view *v = &a->view;
	unsigned rows = a->inv->options.rows;
	size_t nshown = rows == ~0u ? TOP_ROWS : rows ? rows : v->nnodes;
	struct str unit = view_unit(v, a->options.type, top->cutoff);
	struct table *t;
	bool with_facts = has_facts(a);
	struct map facts = with_facts ? facts_by_name(a) : (struct map){0};

	if (!v->nnodes) {
		struct block *b = doc_block(&a->inv->doc, BLOCK_LINES, STR_NONE);

		doc_span(&a->inv->doc, b, STYLE_PLAIN, "all values are 0");
		return;
	}
	t = &doc_block(&a->inv->doc, BLOCK_TABLE, STR_NONE)->table;
	add_columns(a, t, with_facts);
	for (uint32_t i = 0; i < v->nnodes && (i < nshown || annotate_wants_all(a)); i++)
		add_row(a, t, v, &v->nodes[i], unit, with_facts ? &facts : NULL);
	if (nshown < v->nnodes) {
		t->nshown = nshown;
		t->rest = rest_of(a, top, nshown, unit);
	}
}

void annotate_rows(struct annotation *a)
{
	struct top top = top_of(a);

	add_table(a, &top);
}

static void facts_json(const struct func *f, struct json *j)
{
	json_key(j, "facts");
	if (!f) {
		json_null(j);
		return;
	}
	json_object(j);
	for (size_t i = 0; i < NFACTS; i++) {
		json_key(j, metric_infos[fact_metrics[i]].name);
		if (f->metrics[fact_metrics[i]].is_known)
			json_i64(j, f->metrics[fact_metrics[i]].n);
		else
			json_null(j);
	}
	json_end(j);
}

void annotate_rows_json(const struct annotation *a, struct json *j)
{
	const struct view *v = &a->view;
	struct top top = top_of(a);
	bool with_facts = has_facts(a);
	struct map facts = with_facts ? facts_by_name(a) : (struct map){0};

	json_key(j, "total");
	json_i64(j, v->total);
	json_key(j, "shown");
	json_i64(j, v->shown);
	json_key(j, "below");
	json_object(j);
	json_key(j, "cum");
	json_i64(j, top.cutoff);
	json_key(j, "rows");
	json_u64(j, top.nbelow);
	json_end(j);
	json_key(j, "rows");
	json_array(j);
	for (uint32_t i = 0; i < v->nnodes; i++) {
		json_object(j);
		annotate_node_json(&v->nodes[i], j);
		if (with_facts)
			facts_json(facts_of(&facts, &v->nodes[i]), j);
		json_end(j);
	}
	json_end(j);
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	(void)data;
	(void)err;
	annotate_rows(a);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	(void)data;
	annotate_rows_json(a, j);
}

const struct annotate_page annotate_page_top = {
	.name = "top",
	.is_asked = is_asked,
	.build = build,
	.json = json,
};
