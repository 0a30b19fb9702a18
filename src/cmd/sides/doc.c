/* The page of several sides: what it comes to, totals, functions; the loops and calls that were decided differently are
 * sides/places.c's. */
#include <stdlib.h>

#include "cmd/sides.h"

enum { ROWS = 20 };

size_t sides_shown(const struct sides *s, size_t otherwise, size_t count)
{
	unsigned rows = s->inv->options.rows;
	size_t n = rows == ~0u ? otherwise : rows ? rows : count;

	return n < count ? n : count;
}

static struct str number(const struct sides *s, struct value v)
{
	return v.is_known ? number_grouped(s->inv->run, v.n) : S("?");
}

/* --- what it comes to --- */

static void identity(const struct sides *s, struct block *b)
{
	struct doc *d = &s->inv->doc;
	const struct opt_rest *rest = &s->inv->rest;
	bool is_many = s->inv->options.ccs.count > 1; /* compilers */

	if (s->nunits == 1)
		doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(s->of[0].first->source));
	else
		doc_span(d, b, STYLE_STRONG, "%zu units", s->nunits);
	for (size_t i = 0; i < s->count && (is_many || i == 0); i++)
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT, i ? " · " : "   ", STR_ARG(s->of[i].name));
	if (s->inv->options.compdb)
		doc_span(d, b, STYLE_PLAIN, "   with the arguments of the database");
	else
		doc_span(d, b, STYLE_PLAIN, "   %s", rest->nafter_dashes ? "" : "-O2");
	for (size_t i = 0; i < rest->nafter_dashes; i++)
		doc_span(d, b, STYLE_PLAIN, "%s%s", i || s->inv->options.compdb ? " " : "",
			 rest->after_dashes[i]);
	for (size_t i = 0; i < s->count && !is_many; i++)
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT, i ? " · with " : "   ", STR_ARG(s->of[i].label));
}

/* "+6.0 %" */
static struct str percent_more(struct arena *a, int64_t least, int64_t n)
{
	uint64_t permille = least > 0 ? (uint64_t)(n - least) * 1000 / (uint64_t)least : 0,
		 rest = least > 0 ? (uint64_t)(n - least) * 1000 % (uint64_t)least : 0;

	if (least <= 0)
		return str_printf(a, "+%lld", (long long)(n - least));
	permille += rest * 2 >= (uint64_t)least;
	return str_printf(a, "+%llu.%llu %%", (unsigned long long)permille / 10,
			  (unsigned long long)permille % 10);
}

static int by_total(const void *a, const void *b)
{
	const struct sides_side *const *x = a, *const *y = b;
	int64_t m = (*x)->totals[METRIC_instructions].n, n = (*y)->totals[METRIC_instructions].n;

	if (m != n)
		return m < n ? -1 : 1;
	return *x < *y ? -1 : *x > *y;
}

static void fewest(const struct sides *s, struct block *b)
{
	struct doc *d = &s->inv->doc;
	const struct sides_side *order[SIDES_MAX];
	int64_t least;

	for (size_t i = 0; i < s->count; i++) {
		order[i] = &s->of[i];
		if (!order[i]->totals[METRIC_instructions].is_known ||
		    order[i]->nunknown[METRIC_instructions])
			return;
	}
	qsort(order, s->count, sizeof(order[0]), by_total);
	least = order[0]->totals[METRIC_instructions].n;
	doc_line(d, b);
	if (order[s->count - 1]->totals[METRIC_instructions].n == least) {
		doc_span(d, b, STYLE_STRONG, "as many instructions on all sides: " STR_FMT,
			 STR_ARG(number_grouped(s->inv->run, least)));
		return;
	}
	doc_span(d, b, STYLE_STRONG, "fewest instructions: ");
	for (size_t i = 0; i < s->count; i++) {
		int64_t n = order[i]->totals[METRIC_instructions].n;

		doc_span(d, b, i ? STYLE_PLAIN : STYLE_STRONG, "%s" STR_FMT " " STR_FMT, i ? ", " : "",
			 STR_ARG(order[i]->label), STR_ARG(number_grouped(s->inv->run, n)));
		if (n != least)
			doc_span(d, b, STYLE_PLAIN, " (" STR_FMT ")",
				 STR_ARG(percent_more(s->inv->run, least, n)));
	}
}

static void smaller(const struct sides *s, struct block *b)
{
	struct doc *d = &s->inv->doc;

	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "functions  ");
	for (size_t i = 0; i < s->count; i++)
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT " %sin %zu", i ? ", " : "", STR_ARG(s->of[i].label),
			 i ? "" : "smallest ", s->of[i].nbest);
	doc_span(d, b, STYLE_PLAIN, ", %zu as large (%zu alike in all figures)", s->nlevel, s->nalike);
	if (s->nuneven)
		doc_span(d, b, STYLE_PLAIN, "; %zu with code on some sides only", s->nuneven);
}

struct place_counts {
	size_t ndifferent, nalike, ntaken, nlone;
};

static struct place_counts count_places(const struct sides_places *all, size_t nsides)
{
	struct place_counts c = {0};

	for (size_t i = 0; i < all->count; i++) {
		const struct sides_place *p = all->items[i];

		c.ndifferent += p->difference > 0;
		if (p->is_one_sided && !p->difference)
			c.nlone++;
		else if (!p->difference) {
			c.nalike++;
			c.ntaken += p->of[nsides - 1].ntaken > 0;
		}
	}
	return c;
}

static void decisions(const struct sides *s, struct block *b, const struct sides_places *all,
		      const char *what, const char *taken)
{
	struct doc *d = &s->inv->doc;
	struct place_counts c = count_places(all, s->count);

	if (!all->count)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "%s      %zu decided differently, %zu alike (%zu %s)", what, c.ndifferent,
		 c.nalike, c.ntaken, taken);
	if (c.nlone)
		doc_span(d, b, STYLE_PLAIN, ", %zu on some sides only", c.nlone);
}

static void missing(const struct sides *s, struct block *b)
{
	enum { NAMED = 8 };
	struct doc *d = &s->inv->doc;

	if (!s->missing.count)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_BAD, "not compared, since a compiler failed: ");
	for (size_t i = 0; i < s->missing.count && i < NAMED; i++)
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT, i ? ", " : "", STR_ARG(s->missing.items[i]));
	if (s->missing.count > NAMED)
		doc_span(d, b, STYLE_PLAIN, " and %zu more", s->missing.count - NAMED);
}

static void verdict(const struct sides *s)
{
	struct block *b = doc_block(&s->inv->doc, BLOCK_LINES, STR_NONE);

	doc_line(&s->inv->doc, b);
	identity(s, b);
	fewest(s, b);
	smaller(s, b);
	decisions(s, b, &s->loops, "loops", "vectorized");
	decisions(s, b, &s->calls, "calls", "inlined");
	missing(s, b);
}

/* --- tables --- */

/* The figures of all sides in one metric, and which of them are best. */
struct figures {
	struct value v[SIDES_MAX];
	bool is_best[SIDES_MAX];
	bool differ;
};

/* How many calls were inlined is told in ways that differ between clang and gcc; more or fewer loops are neither good nor
 * bad. */
static bool is_judged(const struct sides *s, enum metric m)
{
	if (m == METRIC_loops)
		return false;
	if (m != METRIC_inlined_calls && m != METRIC_missed_inlines)
		return true;
	for (size_t i = 1; i < s->count; i++)
		if (!str_eq(s->of[i].first->compiler.family, s->of[0].first->compiler.family))
			return false;
	return true;
}

static void find_best(const struct sides *s, enum metric m, struct figures *f)
{
	size_t best = SIDES_MAX;

	f->differ = false;
	for (size_t i = 0; i < s->count; i++) {
		f->is_best[i] = false;
		if (!f->v[i].is_known)
			continue;
		if (best < SIDES_MAX)
			f->differ |= f->v[i].n != f->v[best].n;
		if (best == SIDES_MAX || sides_better(m, f->v[i], f->v[best]) > 0)
			best = i;
	}
	for (size_t i = 0; i < s->count && best < SIDES_MAX && f->differ && is_judged(s, m); i++)
		f->is_best[i] = f->v[i].is_known && f->v[i].n == f->v[best].n;
}

static void total_cell(const struct sides *s, struct table *t, enum metric m, const struct figures *f,
		       size_t i)
{
	struct doc *d = &s->inv->doc;

	if (!f->v[i].is_known)
		doc_cell_number(d, t, STYLE_DIM, f->v[i]);
	else
		doc_cell_measure(d, t, f->is_best[i] ? STYLE_GOOD : STYLE_PLAIN, f->v[i].n,
				 str_printf(s->inv->run, STR_FMT "%s%s", STR_ARG(number(s, f->v[i])),
					    s->of[i].nunknown[m] ? "+?" : "", f->is_best[i] ? "*" : " "));
}

static void totals(const struct sides *s)
{
	struct doc *d = &s->inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, S("TOTALS"))->table;
	struct figures all[METRIC_COUNT];

	doc_column(d, t, (struct column){.head = S("SIDE"), .key = S("side"), .may_cut = true});
	doc_column(d, t,
		   (struct column){
			   .head = S("FUNCTIONS"), .key = S("functions"), .align = ALIGN_RIGHT, .drop = 4});
	for (size_t k = 0; sides_metrics[k] != METRIC_COUNT; k++) {
		enum metric m = sides_metrics[k];
		bool is_sure = true;

		for (size_t i = 0; i < s->count; i++) {
			all[k].v[i] = s->of[i].totals[m];
			is_sure &= s->of[i].nunknown[m] == 0;
		}
		find_best(s, m, &all[k]);
		for (size_t i = 0; i < s->count && !is_sure; i++)
			all[k].is_best[i] = false;
		doc_column(d, t,
			   (struct column){.head = str_c(metric_infos[m].head),
					   .key = str_c(metric_infos[m].name),
					   .align = ALIGN_RIGHT,
					   .drop = (unsigned)k});
	}
	for (size_t i = 0; i < s->count; i++) {
		doc_cell_text(d, t, STYLE_PLAIN, s->of[i].label);
		doc_cell_number(d, t, STYLE_PLAIN, value_of((int64_t)s->of[i].nfuncs));
		for (size_t k = 0; sides_metrics[k] != METRIC_COUNT; k++)
			total_cell(s, t, sides_metrics[k], &all[k], i);
	}
}

struct ranked {
	const struct sides_func *f;
	uint64_t difference;
	bool by_name;
};
struct rankings VEC(struct ranked);

static int by_difference(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int c;

	if (x->f->is_alike != y->f->is_alike)
		return x->f->is_alike ? 1 : -1;
	if (!x->by_name && x->difference != y->difference)
		return x->difference > y->difference ? -1 : 1;
	c = str_cmp(x->f->name, y->f->name);
	if (!c)
		c = str_cmp(x->f->source, y->f->source);
	return c ? c : str_cmp(x->f->linkage_name, y->f->linkage_name);
}

/* Between the sides that are farthest apart; no code counts as nothing. */
static uint64_t difference_of(const struct sides *s, const struct sides_func *f, enum metric m)
{
	int64_t least = INT64_MAX, most = 0;

	for (size_t i = 0; i < s->count; i++) {
		const struct value *v = &f->of[i].metrics[m];
		int64_t n = f->of[i].copies.count ? v->n : 0;

		if (f->of[i].copies.count && !v->is_known)
			continue;
		least = n < least ? n : least;
		most = n > most ? n : most;
	}
	return most > least ? (uint64_t)most - (uint64_t)least : 0;
}

static void rank(const struct sides *s, struct rankings *all)
{
	const char *sort = s->inv->options.sort;
	enum metric m = METRIC_instructions;
	bool by_name = sort && strcmp(sort, "name") == 0;

	if (sort && !by_name)
		metric_find(str_c(sort), &m);
	for (size_t i = 0; i < s->funcs.count; i++)
		vec_push(s->inv->run, all,
			 ((struct ranked){s->funcs.items[i], difference_of(s, s->funcs.items[i], m),
					  by_name}));
	vec_sort(all, by_difference);
}

static void figures_of(const struct sides *s, const struct sides_func *f, enum metric m, struct figures *to)
{
	for (size_t i = 0; i < s->count; i++)
		to->v[i] = f->of[i].copies.count ? f->of[i].metrics[m] : value_unknown(NULL);
	find_best(s, m, to);
}

static struct str cell_part(const struct sides *s, const struct sides_func *f, enum metric m,
			    const struct figures *v, size_t i)
{
	if (!f->of[i].copies.count)
		return m != METRIC_instructions ? S("") : f->of[i].is_inlined ? S("inlined") : S("none");
	return number(s, v->v[i]);
}

static void combined_cell(const struct sides *s, struct table *t, const struct sides_func *f, enum metric m,
			  const size_t *widths)
{
	struct figures v;
	struct buf b = {0};

	figures_of(s, f, m, &v);
	for (size_t i = 0; i < s->count; i++) {
		struct str part = cell_part(s, f, m, &v, i);

		buf_fill(&b, ' ',
			 (i ? 1u : 0) + (widths[i] > utf8_width(part) ? widths[i] - utf8_width(part) : 0));
		buf_add(&b, part);
		buf_addc(&b, v.is_best[i] ? '*' : ' ');
	}
	doc_cell_text(&s->inv->doc, t, v.differ ? STYLE_PLAIN : STYLE_DIM, str_dup(s->inv->run, buf_str(&b)));
	buf_release(&b);
}

static bool any_differs(const struct sides *s, const struct rankings *all, enum metric m)
{
	struct figures v;

	for (size_t i = 0; i < all->count; i++) {
		figures_of(s, all->items[i].f, m, &v);
		if (v.differ)
			return true;
	}
	return false;
}

/* The metrics of the table that people read, and when their columns are left out: size in bytes follows that in
 * instructions. */
static const struct {
	enum metric m;
	unsigned drop;
} shown_metrics[] = {{METRIC_instructions, 0}, {METRIC_bytes, 9},  {METRIC_calls, 1},
		     {METRIC_stack_bytes, 2},  {METRIC_spills, 4}, {METRIC_vectorized_loops, 3},
		     {METRIC_inlined_calls, 5}};
enum { NSHOWN = sizeof(shown_metrics) / sizeof(shown_metrics[0]) };

/* For people one column a metric; for CSV one a metric and side. */
static void add_columns(const struct sides *s, struct table *t, const size_t *metrics, size_t nmetrics,
			bool may_cut)
{
	struct doc *d = &s->inv->doc;

	doc_column(d, t, (struct column){.head = S("FUNCTION"), .key = S("function"), .may_cut = may_cut});
	doc_column(d, t,
		   (struct column){.head = S("FILE"),
				   .key = S("source"),
				   .may_cut = true,
				   .is_data = s->nunits == 1,
				   .drop = 8});
	for (size_t k = 0; k < nmetrics; k++)
		doc_column(d, t,
			   (struct column){.head = str_c(metric_infos[shown_metrics[metrics[k]].m].head),
					   .align = ALIGN_RIGHT,
					   .is_text = true,
					   .drop = shown_metrics[metrics[k]].drop});
	for (size_t k = 0; sides_metrics[k] != METRIC_COUNT; k++)
		for (size_t i = 0; i < s->count; i++)
			doc_column(d, t,
				   (struct column){.key = str_printf(s->inv->run, "%s (" STR_FMT ")",
								     metric_infos[sides_metrics[k]].name,
								     STR_ARG(s->of[i].label)),
						   .is_data = true});
}

/* "clang · gcc, * is better" */
static struct str legend_of(const struct sides *s)
{
	struct buf b = {0};
	struct str text;

	for (size_t i = 0; i < s->count; i++)
		buf_printf(&b, "%s" STR_FMT, i ? " · " : "", STR_ARG(s->of[i].label));
	buf_add(&b, S(", * is better"));
	text = str_dup(s->inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}

static void function_row(const struct sides *s, struct table *t, const struct sides_func *f,
			 const size_t *metrics, size_t nmetrics, size_t widths[][SIDES_MAX])
{
	struct doc *d = &s->inv->doc;

	doc_cell_text(d, t, STYLE_PLAIN, f->name);
	doc_cell_text(d, t, STYLE_DIM, f->source);
	for (size_t k = 0; k < nmetrics; k++)
		combined_cell(s, t, f, shown_metrics[metrics[k]].m, widths[k]);
	for (size_t k = 0; sides_metrics[k] != METRIC_COUNT; k++) {
		struct figures v;

		figures_of(s, f, sides_metrics[k], &v);
		for (size_t i = 0; i < s->count; i++)
			doc_cell_number(d, t, STYLE_PLAIN, v.v[i]);
	}
}

static void functions(const struct sides *s)
{
	enum { LONG_NAME = 44 };
	struct rankings all = {0};
	size_t metrics[NSHOWN], nmetrics = 0, nunlike = 0, nwidest = 0, widths[NSHOWN][SIDES_MAX] = {{0}};
	struct block *b;
	struct table *t;

	rank(s, &all);
	for (size_t k = 0; k < NSHOWN; k++)
		if (k < 2 || (is_judged(s, shown_metrics[k].m) && any_differs(s, &all, shown_metrics[k].m)))
			metrics[nmetrics++] = k;
	while (nunlike < all.count && !all.items[nunlike].f->is_alike)
		nunlike++;
	b = doc_block(&s->inv->doc, BLOCK_TABLE, S("FUNCTIONS"));
	b->legend = legend_of(s);
	b->is_aside = nunlike == 0 && s->inv->options.rows != 0;
	t = &b->table;
	t->nshown = s->inv->options.rows == 0 ? 0 : sides_shown(s, ROWS, nunlike);
	for (size_t n = 0; n < all.count; n++) {
		const struct sides_func *f = all.items[n].f;

		/* other formats have all rows */
		nwidest = n < t->nshown && utf8_width(f->name) > nwidest ? utf8_width(f->name) : nwidest;
		for (size_t k = 0; k < nmetrics; k++) {
			struct figures v;

			figures_of(s, f, shown_metrics[metrics[k]].m, &v);
			for (size_t i = 0; i < s->count && (n < t->nshown || !t->nshown); i++) {
				size_t width =
					utf8_width(cell_part(s, f, shown_metrics[metrics[k]].m, &v, i));

				widths[k][i] = width > widths[k][i] ? width : widths[k][i];
			}
		}
	}
	add_columns(s, t, metrics, nmetrics, nwidest > LONG_NAME || !t->nshown);
	for (size_t n = 0; n < all.count; n++)
		function_row(s, t, all.items[n].f, metrics, nmetrics, widths);
	if (t->nshown && t->nshown < all.count) {
		size_t nmore = nunlike - t->nshown;

		t->rest = nmore ? str_printf(s->inv->run,
					     "and %zu more, %zu alike in all figures (-n 0 shows all)", nmore,
					     s->nalike)
				: str_printf(s->inv->run, "and %zu alike in all figures (-n 0 shows all)",
					     s->nalike);
	}
}

static bool same_added(const struct unit *u, const struct unit *v)
{
	for (size_t i = 0; i < u->added.count && i < v->added.count; i++)
		if (!str_eq(u->added.items[i], v->added.items[i]))
			return false;
	return u->added.count == v->added.count;
}

/* What stands in the compilers' commands beside the user's arguments. */
static void added(const struct sides *s)
{
	struct doc *d = &s->inv->doc;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	for (size_t i = 0; i < s->count; i++) {
		const struct unit *u = s->of[i].first;
		bool is_said = false;

		for (size_t k = 0; k < i; k++)
			is_said |= same_added(u, s->of[k].first);
		if (is_said)
			continue;
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "casm adds for " STR_FMT, STR_ARG(s->of[i].label));
		for (size_t k = i + 1; k < s->count; k++)
			if (same_added(u, s->of[k].first))
				doc_span(d, b, STYLE_DIM, ", " STR_FMT, STR_ARG(s->of[k].label));
		doc_span(d, b, STYLE_DIM, ":");
		for (size_t k = 0; k < u->added.count && !str_eq(u->added.items[k], S("-Xclang")); k++)
			doc_span(d, b, STYLE_DIM, " " STR_FMT, STR_ARG(u->added.items[k]));
	}
}

void sides_doc(struct sides *s)
{
	verdict(s);
	totals(s);
	functions(s);
	sides_places(s);
	added(s);
}
