/* casm annotate --peek=RE: functions with their callers and callees. */
#include "analyze/measure.h"
#include "base/pattern.h"
#include "cmd/annotate.h"

struct peeked {
	const struct view_node *node;
	const struct view_edge **callers, **callees; /* most first */
	uint32_t ncallers, ncallees;
};

struct peek {
	struct peeked_list VEC(struct peeked) list;
};

static bool is_asked(const struct options *o)
{
	return o->annotate.peek != NULL;
}

struct ends {
	const struct view_edge **items;
	uint32_t n;
};

/* qsort has no context: what is compared stands in the entry. */
struct entry {
	const struct view_edge *e;
	struct str label; /* of the other end */
};

static int compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	uint64_t m = (uint64_t)view_abs(x->e->weight), n = (uint64_t)view_abs(y->e->weight);
	int c;

	if (m != n)
		return m > n ? -1 : 1;
	c = str_cmp(x->label, y->label);
	return c ? c : x->e < y->e ? -1 : x->e > y->e;
}

/* Edges by one of their ends: those of node n are list[first[n]] to list[first[n + 1]]. */
struct by_end {
	uint32_t *first, *list;
};

static struct by_end sort_edges(struct arena *a, const struct view *v, bool is_in)
{
	struct by_end b = {arena_array(a, uint32_t, (size_t)v->nnodes + 2),
			   arena_array(a, uint32_t, v->nedges)};

	for (uint32_t i = 0; i < v->nedges; i++)
		b.first[(is_in ? v->edges[i].callee : v->edges[i].caller) + 2]++;
	for (uint32_t i = 2; i < v->nnodes + 2; i++)
		b.first[i] += b.first[i - 1];
	for (uint32_t i = 0; i < v->nedges; i++)
		b.list[b.first[(is_in ? v->edges[i].callee : v->edges[i].caller) + 1]++] = i;
	return b;
}

/* The edges that end (or begin) at node n, those with most first. */
static struct ends find_edges(struct arena *a, const struct view *v, const struct by_end *b, uint32_t n,
			      bool is_in)
{
	struct entries VEC(struct entry) found = {0};
	struct ends ends;

	for (uint32_t i = b->first[n]; i < b->first[n + 1]; i++) {
		const struct view_edge *e = &v->edges[b->list[i]];

		vec_push(a, &found, ((struct entry){e, v->nodes[is_in ? e->caller : e->callee].label}));
	}
	vec_sort(&found, compare);
	ends.n = (uint32_t)found.count;
	ends.items = arena_array(a, const struct view_edge *, found.count);
	for (uint32_t i = 0; i < ends.n; i++)
		ends.items[i] = found.items[i].e;
	return ends;
}

static void add_other(struct annotation *a, struct table *t, const struct peeked *of,
		      const struct view_edge *e, bool is_caller, struct str unit)
{
	const struct view_node *other = &a->view.nodes[is_caller ? e->caller : e->callee];
	struct doc *d = &a->inv->doc;

	doc_cell_text(d, t, STYLE_PLAIN, S(""));
	doc_cell_measure(d, t, STYLE_PLAIN, e->weight, annotate_value(a, e->weight, unit));
	doc_cell_text(d, t, STYLE_PLAIN, measure_share(a->inv->run, e->weight, of->node->cum));
	doc_cell_text(d, t, STYLE_DIM, is_caller ? S("called by") : S("calls"));
	doc_cell_text(d, t, STYLE_PLAIN, other->label);
	doc_cell_text(d, t, STYLE_DIM, e->is_inlined ? S("yes") : S(""));
	doc_cell_text(d, t, STYLE_PLAIN, of->node->label);
	doc_cell_text(d, t, STYLE_PLAIN, a->unit);
}

static void add_table(struct annotation *a, const struct peeked *one, struct str unit)
{
	const struct column columns[] = {
		{.head = S("FLAT"), .key = S("flat"), .align = ALIGN_RIGHT},
		{.head = S("CUM"), .key = S("cum"), .align = ALIGN_RIGHT},
		{.head = S("SHARE"), .key = S("share"), .align = ALIGN_RIGHT, .drop = 1},
		{.head = S(""), .key = S("relation")},
		{.head = S("FUNCTION"), .key = S("label"), .may_cut = true},
		{.head = S("INLINED"), .key = S("inlined"), .drop = 2},
		{.head = S("OF"), .key = S("of"), .is_data = true},
		{.head = S("UNIT"), .key = S("unit"), .is_data = true},
	};
	const struct view_node *n = one->node;
	struct doc *d = &a->inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, n->label)->table;

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(d, t, columns[i]);
	for (uint32_t i = 0; i < one->ncallers; i++)
		add_other(a, t, one, one->callers[i], true, unit);
	doc_cell_measure(d, t, STYLE_STRONG, n->flat, annotate_value(a, n->flat, unit));
	doc_cell_measure(d, t, STYLE_STRONG, n->cum, annotate_value(a, n->cum, unit));
	doc_cell_text(d, t, STYLE_STRONG, measure_share(a->inv->run, n->cum, a->view.total));
	doc_cell_text(d, t, STYLE_DIM, S("of all"));
	doc_cell_text(d, t, STYLE_STRONG, n->label);
	doc_cell_text(d, t, STYLE_DIM, S(""));
	doc_cell_text(d, t, STYLE_STRONG, n->label);
	doc_cell_text(d, t, STYLE_PLAIN, a->unit);
	for (uint32_t i = 0; i < one->ncallees; i++)
		add_other(a, t, one, one->callees[i], false, unit);
}

/* What an expression is matched against: not the words around the name of a program. */
static struct str name_of(const struct view_node *n)
{
	return n->name.len || n->file.len ? n->label : path_base(n->object);
}

static bool matches(const void *context, const struct view_node *n)
{
	return pattern_matches(context, name_of(n));
}

static bool find_nodes(struct annotation *a, struct peek *p, struct err *err)
{
	const char *text = a->inv->options.annotate.peek;
	struct arena *run = a->inv->run;
	struct by_end in = sort_edges(run, &a->view, true), out = sort_edges(run, &a->view, false);

	for (uint32_t i = 0; i < a->view.nnodes; i++) {
		struct ends callers, callees;

		if (!matches(a->options.context, &a->view.nodes[i]))
			continue;
		callers = find_edges(run, &a->view, &in, i, true);
		callees = find_edges(run, &a->view, &out, i, false);
		vec_push(run, &p->list,
			 ((struct peeked){&a->view.nodes[i], callers.items, callees.items, callers.n,
					  callees.n}));
	}
	regfree((regex_t *)a->options.context);
	return p->list.count || annotate_no_match(a, "peek", text, err);
}

static bool want(struct annotation *a, struct err *err)
{
	regex_t *re = arena_new(a->inv->run, regex_t);

	if (!pattern_compile(str_c(a->inv->options.annotate.peek), re, err))
		return err_wrap(err, "--peek");
	a->options.wants_edges = matches;
	a->options.context = re;
	return true;
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	struct arena *run = a->inv->run;
	struct peek *p = arena_new(run, struct peek);
	struct str unit = view_unit(&a->view, a->options.type, 0);

	if (!find_nodes(a, p, err))
		return false;
	for (size_t i = 0; i < p->list.count; i++)
		add_table(a, &p->list.items[i], unit);
	*data = p;
	return true;
}

static void edges_json(const struct annotation *a, const struct view_edge *const *edges, uint32_t n,
		       bool is_caller, struct json *j)
{
	json_key(j, is_caller ? "callers" : "callees");
	json_array(j);
	for (uint32_t i = 0; i < n; i++) {
		json_object(j);
		json_key(j, "label");
		json_str(j, a->view.nodes[is_caller ? edges[i]->caller : edges[i]->callee].label);
		json_key(j, "weight");
		json_i64(j, edges[i]->weight);
		json_key(j, "inlined");
		json_bool(j, edges[i]->is_inlined);
		json_end(j);
	}
	json_end(j);
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct peek *p = data;

	json_key(j, "total");
	json_i64(j, a->view.total);
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < p->list.count; i++) {
		const struct peeked *one = &p->list.items[i];

		json_object(j);
		annotate_node_json(one->node, j);
		edges_json(a, one->callers, one->ncallers, true, j);
		edges_json(a, one->callees, one->ncallees, false, j);
		json_end(j);
	}
	json_end(j);
}

const struct annotate_page annotate_page_peek = {
	.name = "peek",
	.is_asked = is_asked,
	.want = want,
	.build = build,
	.json = json,
};
