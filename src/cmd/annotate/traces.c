/* casm annotate --traces: the stacks as they are, those with most first. */
#include "analyze/measure.h"
#include "cmd/annotate.h"

enum { TRACES_SHOWN = 20 };

struct trace {
	const struct profile_sample *sample;
	int64_t value;
	size_t at; /* in the profile: for a stable order */
};

struct traces {
	struct trace_list VEC(struct trace) list;
};

static bool is_asked(const struct options *o)
{
	return o->annotate.is_traces;
}

static int compare(const void *a, const void *b)
{
	const struct trace *x = a, *y = b;
	uint64_t m = (uint64_t)view_abs(x->value), n = (uint64_t)view_abs(y->value);

	if (m != n)
		return m > n ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* The frames of a sample that are shown, innermost first. */
static size_t count_frames(const struct view *v, const struct profile_sample *s)
{
	const uint32_t *stack = v->profile->stacks + s->first;
	uint32_t from, to;
	size_t n = 0;

	view_stack(v, s, &from, &to);
	for (uint32_t i = from; i < to; i++)
		n += v->first[stack[i] + 1] - v->first[stack[i]];
	return n;
}

static struct str label_text(const struct annotation *a, const struct profile_label *l)
{
	struct arena *run = a->inv->run;

	if (l->text.ptr)
		return str_printf(run, STR_FMT ": " STR_FMT, STR_ARG(l->key), STR_ARG(l->text));
	return str_printf(run, STR_FMT ": " STR_FMT, STR_ARG(l->key),
			  STR_ARG(measure_label(run, l->number, l->unit.len ? l->unit : l->key, S("auto"))));
}

static void add_row(struct annotation *a, struct table *t, size_t number, const struct trace *value,
		    const struct view_node *n, bool is_inlined, struct str label)
{
	struct doc *d = &a->inv->doc;

	if (value)
		doc_cell_measure(d, t, STYLE_STRONG, value->value,
				 annotate_value(a, value->value, S("auto")));
	else
		doc_cell_text(d, t, STYLE_PLAIN, S(""));
	doc_cell_text(d, t, n ? STYLE_PLAIN : STYLE_DIM, n ? n->label : label);
	doc_cell_text(d, t, STYLE_DIM, is_inlined ? S("yes") : S(""));
	doc_cell_number(d, t, STYLE_PLAIN, value_of((int64_t)number));
	doc_cell_text(d, t, STYLE_PLAIN, n ? S("frame") : S("label"));
	doc_cell_text(d, t, STYLE_PLAIN, a->unit);
}

static void add_trace(struct annotation *a, struct table *t, const struct view *v, const struct trace *trace,
		      size_t number)
{
	const struct profile_sample *s = trace->sample;
	const uint32_t *stack = v->profile->stacks + s->first;
	const struct trace *value = trace;
	uint32_t from, to;

	for (uint32_t i = 0; i < s->nlabels; i++)
		add_row(a, t, number, NULL, NULL, false,
			label_text(a, &v->profile->labels.items[s->first_label + i]));
	view_stack(v, s, &from, &to);
	for (uint32_t i = from; i < to; i++) {
		uint32_t end = v->first[stack[i] + 1];

		for (uint32_t k = v->first[stack[i]]; k < end; k++) {
			add_row(a, t, number, value, &v->nodes[v->frame_nodes[k]], k + 1 != end, STR_NONE);
			value = NULL;
		}
	}
}

static void add_table(struct annotation *a, const struct traces *traces)
{
	const struct column columns[] = {
		{.head = S("VALUE"), .key = S("value"), .align = ALIGN_RIGHT},
		{.head = S("STACK, INNERMOST FIRST"), .key = S("label"), .may_cut = true},
		{.head = S("INLINED"), .key = S("inlined"), .drop = 1},
		{.head = S("NUMBER"), .key = S("number"), .is_data = true},
		{.head = S("KIND"), .key = S("kind"), .is_data = true},
		{.head = S("UNIT"), .key = S("unit"), .is_data = true},
	};
	struct doc *d = &a->inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	unsigned rows = a->inv->options.rows;
	size_t nshown = rows == ~0u ? TRACES_SHOWN : rows ? rows : traces->list.count;

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(d, t, columns[i]);
	for (size_t i = 0; i < traces->list.count; i++) {
		if (i == nshown) {
			t->nshown = table_nrows(t);
			t->rest = str_printf(a->inv->run, "and %zu more stacks (-n 0 shows all)",
					     traces->list.count - nshown);
			if (!annotate_wants_all(a))
				return;
		}
		add_trace(a, t, &a->view, &traces->list.items[i], i + 1);
	}
}

static bool want(struct annotation *a, struct err *err)
{
	(void)err;
	a->options.keeps_all = true;
	return true;
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	const struct profile *p = a->profile;
	struct arena *run = a->inv->run;
	struct traces *t = arena_new(run, struct traces);

	(void)err;
	for (size_t i = 0; i < p->nsamples; i++)
		if (a->view.is_kept[i] && count_frames(&a->view, &p->samples[i]))
			vec_push(run, &t->list,
				 ((struct trace){&p->samples[i],
						 profile_values(p, &p->samples[i])[a->options.type], i}));
	vec_sort(&t->list, compare);
	add_table(a, t);
	*data = t;
	return true;
}

static void labels_json(const struct profile *p, const struct profile_sample *s, struct json *j)
{
	json_key(j, "labels");
	json_array(j);
	for (uint32_t i = 0; i < s->nlabels; i++) {
		const struct profile_label *l = &p->labels.items[s->first_label + i];

		json_object(j);
		json_key(j, "key");
		json_str(j, l->key);
		json_key(j, "value");
		if (l->text.ptr)
			json_str(j, l->text);
		else
			json_i64(j, l->number);
		if (!l->text.ptr && l->unit.len) {
			json_key(j, "unit");
			json_str(j, l->unit);
		}
		json_end(j);
	}
	json_end(j);
}

static void frames_json(const struct view *v, const struct profile_sample *s, struct json *j)
{
	const uint32_t *stack = v->profile->stacks + s->first;
	uint32_t from, to;

	json_key(j, "frames");
	json_array(j);
	view_stack(v, s, &from, &to);
	for (uint32_t i = from; i < to; i++) {
		uint32_t end = v->first[stack[i] + 1];

		for (uint32_t k = v->first[stack[i]]; k < end; k++) {
			json_object(j);
			json_key(j, "label");
			json_str(j, v->nodes[v->frame_nodes[k]].label);
			json_key(j, "inlined");
			json_bool(j, k + 1 != end);
			json_end(j);
		}
	}
	json_end(j);
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct traces *t = data;

	json_key(j, "total");
	json_i64(j, a->view.total);
	json_key(j, "stacks");
	json_array(j);
	for (size_t i = 0; i < t->list.count; i++) {
		json_object(j);
		json_key(j, "value");
		json_i64(j, t->list.items[i].value);
		labels_json(a->profile, t->list.items[i].sample, j);
		frames_json(&a->view, t->list.items[i].sample, j);
		json_end(j);
	}
	json_end(j);
}

const struct annotate_page annotate_page_traces = {
	.name = "traces",
	.is_asked = is_asked,
	.want = want,
	.build = build,
	.json = json,
};
