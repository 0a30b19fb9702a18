#include "cmd/report/summary.h"

#include "base/shelf.h"
#include "cmd/report/rollup.h"

#include <stdlib.h>

enum { TABLE_ROWS = 20, LARGEST = 3 };

static bool same_id(const struct unit *a, const struct unit *b)
{
	return str_eq(a->compiler.family, b->compiler.family) &&
	       str_eq(a->compiler.version, b->compiler.version) &&
	       str_eq(a->compiler.target, b->compiler.target);
}

static void add_list(struct doc *d, struct block *b, enum style style, const struct str_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		doc_span(d, b, style, "%s" STR_FMT, i ? " " : "", STR_ARG(list->items[i]));
}

static bool same_args(const struct unit *a, const struct unit *b)
{
	if (a->args.count != b->args.count)
		return false;
	for (size_t i = 0; i < a->args.count; i++)
		if (!str_eq(a->args.items[i], b->args.items[i]))
			return false;
	return true;
}

static void identity(struct invocation *inv, const struct load *l, struct block *b)
{
	struct doc *d = &inv->doc;
	const struct unit *u = l->units.items[0];
	bool is_one = true, has_one_command = true;

	for (size_t i = 1; shelf_big_turn(i, l->units.count); i++) {
		is_one &= same_id(u, l->units.items[i]);
		has_one_command &= same_args(u, l->units.items[i]);
	}
	doc_line(d, b);
	if (l->units.count == 1)
		doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(u->source));
	else
		doc_span(d, b, STYLE_STRONG, "%zu units", l->units.count);
	if (!is_one)
		doc_span(d, b, STYLE_PLAIN, "   several compilers");
	else if (u->compiler.family.ptr)
		doc_span(d, b, STYLE_PLAIN, "   " STR_FMT " " STR_FMT "  " STR_FMT,
			 STR_ARG(u->compiler.family), STR_ARG(u->compiler.version),
			 STR_ARG(u->compiler.target));
	else
		doc_span(d, b, STYLE_PLAIN, "   compiler not known");
	if (!has_one_command) {
		doc_span(d, b, STYLE_PLAIN, "  each with its own arguments");
	} else if (u->args.count) {
		doc_span(d, b, STYLE_PLAIN, "  ");
		add_list(d, b, STYLE_PLAIN, &u->args);
	}
	if (u->added.count) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "casm adds");
		for (size_t i = 0; i < u->added.count && !str_eq(u->added.items[i], S("-Xclang")); i++)
			doc_span(d, b, STYLE_DIM, " " STR_FMT, STR_ARG(u->added.items[i]));
		if (u->has_remarks)
			doc_span(d, b, STYLE_DIM, " and a record of the optimizer's remarks");
		if (u->exact == EXACT_YES)
			doc_span(d, b, STYLE_DIM, "; the code is that of a build without them");
		else if (u->exact == EXACT_NO)
			doc_span(d, b, STYLE_WARN, "; some functions differ from a build without them");
	}
}

struct total {
	struct value sum; /* unknown: of every function */
	size_t nunknown;  /* functions of which it is not known */
};

/* The functions in the order of units. */
static const struct func *by_unit(const struct selection *s, size_t i)
{
	return s->list.items[s->by_unit.items[i]];
}

/* All at once: of many units a part is in memory at a time (base/shelf.h). */
static void add_up(const struct selection *s, struct total all[METRIC_COUNT])
{
	for (int m = 0; m < METRIC_COUNT; m++)
		all[m] = (struct total){value_of(0), 0};
	for (size_t i = 0; shelf_turn(i, s->list.count); i++)
		for (int m = 0; m < METRIC_COUNT; m++) {
			const struct value *v = &by_unit(s, i)->metrics[m];

			all[m].sum.n += v->is_known ? v->n : 0;
			all[m].nunknown += !v->is_known;
		}
	for (int m = 0; m < METRIC_COUNT; m++)
		if (all[m].nunknown == s->list.count && s->list.count)
			all[m].sum = value_unknown("not known of any function");
}

static struct str shown(struct arena *a, struct value v)
{
	return v.is_known ? number_grouped(a, v.n) : S("?");
}

static void doubt(struct doc *d, struct block *b, size_t nunknown)
{
	if (nunknown)
		doc_span(d, b, STYLE_DIM, " (%zu function%s unknown)", nunknown, nunknown == 1 ? "" : "s");
}

static void agreement(struct invocation *inv, const struct load *l, struct block *b)
{
	struct doc *d = &inv->doc;
	size_t object = 0, compiler = 0, disagree = 0;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		object += l->units.items[i]->agreement.with_object;
		compiler += l->units.items[i]->agreement.with_compiler;
		disagree += l->units.items[i]->agreement.disagree;
	}
	if (disagree)
		doc_span(d, b, STYLE_BAD, "   counts disagree in %zu functions", disagree);
	else if (object && compiler)
		doc_span(d, b, STYLE_PLAIN, "   counts agree: text, object, compiler");
	else if (object)
		doc_span(d, b, STYLE_PLAIN, "   counts agree: text, object");
	else if (compiler)
		doc_span(d, b, STYLE_PLAIN, "   counts agree: code, compiler");
}

static bool is_larger(const struct func *f, const struct func *than)
{
	int64_t m = f->metrics[METRIC_instructions].n, n = than->metrics[METRIC_instructions].n;

	return m != n ? m > n : str_cmp(f->linkage_name, than->linkage_name) < 0;
}

static void largest(struct invocation *inv, const struct selection *s, struct block *b, struct value instrs)
{
	struct doc *d = &inv->doc;
	const struct func *first[LARGEST];
	size_t nknown = 0, n = 0;

	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		const struct func *f = by_unit(s, i);
		size_t at = n;

		if (!f->metrics[METRIC_instructions].is_known)
			continue;
		nknown++;
		for (; at && is_larger(f, first[at - 1]); at--)
			if (at < LARGEST)
				first[at] = first[at - 1];
		if (at < LARGEST)
			first[at] = f;
		n += n < LARGEST;
	}
	if (nknown < 2 || !instrs.is_known || !instrs.n)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "largest  ");
	for (size_t i = 0; i < n; i++) {
		int64_t count = first[i]->metrics[METRIC_instructions].n;
		struct str number = number_grouped(inv->run, count);

		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT " " STR_FMT " (%lld %%)", i ? ", " : "",
			 STR_ARG(first[i]->name), STR_ARG(number),
			 (long long)((count * 100 + instrs.n / 2) / instrs.n));
	}
}

struct name_count {
	struct str name;
	uint64_t n;
};
struct name_counts VEC(struct name_count);

static int by_count(const void *a, const void *b)
{
	const struct name_count *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return str_cmp(x->name, y->name);
}

static void count_name(struct arena *a, struct name_counts *all, struct str name, uint64_t n)
{
	for (size_t i = 0; i < all->count; i++)
		if (str_eq(all->items[i].name, name)) {
			all->items[i].n += n;
			return;
		}
	vec_push(a, all, ((struct name_count){name, n}));
}

/* "gvn 2,005, licm 310, others 12" */
static void print_counts(struct invocation *inv, struct block *b, enum style style, struct name_counts *all,
			 size_t nnamed)
{
	uint64_t others = 0;

	vec_sort(all, by_count);
	for (size_t i = 0; i < all->count; i++) {
		struct str number = number_grouped(inv->run, (int64_t)all->items[i].n);

		if (i >= nnamed)
			others += all->items[i].n;
		else
			doc_span(&inv->doc, b, style, "%s" STR_FMT " " STR_FMT, i ? ", " : "",
				 STR_ARG(all->items[i].name), STR_ARG(number));
	}
	if (others)
		doc_span(&inv->doc, b, style, ", others " STR_FMT,
			 STR_ARG(number_grouped(inv->run, (int64_t)others)));
}

static void allocators(struct invocation *inv, const struct selection *s, struct block *b)
{
	enum { NAMED = 4 };
	struct name_counts counts = {0};

	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		const struct func *f = by_unit(s, i);

		for (size_t k = 0; k < f->allocsites.count; k++) {
			const struct allocsite *site = &f->allocsites.items[k];

			if (alloc_counts(site))
				count_name(inv->run, &counts,
					   demangle(inv->run, site->allocator,
						    (enum demangle)inv->options.demangle),
					   1);
		}
	}
	doc_span(&inv->doc, b, STYLE_PLAIN, " (");
	print_counts(inv, b, STYLE_PLAIN, &counts, NAMED);
	doc_span(&inv->doc, b, STYLE_PLAIN, ")");
}

struct verdict_counts {
	size_t n[ALLOC_removed + 1];
	size_t nwrappers;         /* calls of wrappers that were found */
	size_t njudged, nmissing; /* units with allocations */
	struct str view;          /* ptr NULL: the compilers' own */
	const char *missing;      /* of the first unit without verdicts */
};

/* What the optimizer removed from functions that have no code themselves. */
static void count_gone(const struct load *l, struct verdict_counts *c)
{
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->gone.count; k++) {
			const struct func *f = l->units.items[i]->gone.items[k];

			for (size_t n = 0; n < f->allocsites.count; n++)
				if (strcmp(f->allocsites.items[n].kind, "heap") == 0)
					c->n[f->allocsites.items[n].verdict]++;
		}
}

static void count_verdicts(const struct selection *s, struct verdict_counts *c)
{
	const struct unit *last = NULL;
	size_t missing_at = s->list.count,
	       view_at = s->list.count; /* what comes first in the table names them */

	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		const size_t at = s->by_unit.items[i];
		const struct unit *u = s->units.items[at];
		const struct func *f = s->list.items[at];
		bool is_missing;
		size_t nheap = 0;

		for (size_t k = 0; k < f->allocsites.count; k++) {
			const struct allocsite *site = &f->allocsites.items[k];

			if (site->is_inferred)
				c->nwrappers += site->verdict != ALLOC_removed;
			else if (strcmp(site->kind, "heap") == 0)
				c->n[site->verdict]++;
			nheap += alloc_counts(site);
		}
		if (!nheap)
			continue;
		is_missing = unit_verdicts_missing(u) != NULL;
		if (u != last) {
			c->nmissing += is_missing;
			c->njudged += !is_missing;
		}
		last = u;
		if (is_missing && at < missing_at) {
			c->missing = unit_verdicts_missing(u);
			missing_at = at;
		} else if (!is_missing && u->ptrflow_view.ptr && at < view_at) {
			c->view = u->ptrflow_view;
			view_at = at;
		}
	}
}

/* "heap allocations  12 (malloc 9, calloc 3): 9 escape, 2 freed here, 1 local" */
static void heap(struct invocation *inv, const struct load *l, const struct selection *s, struct block *b,
		 struct value n, size_t nunknown)
{
	static const struct {
		enum alloc_verdict verdict;
		const char *words;
	} order[] = {{ALLOC_escapes, "escape"},
		     {ALLOC_freed, "freed here"},
		     {ALLOC_local, "local"},
		     {ALLOC_unknown, "not known"}};
	struct doc *d = &inv->doc;
	struct verdict_counts c = {0};
	size_t ntold = 0;

	count_verdicts(s, &c);
	if (!inv->options.function && !inv->options.focus && !inv->options.ignore)
		count_gone(l, &c);
	if (!n.n && !c.nwrappers && !c.n[ALLOC_removed]) {
		doc_span(d, b, STYLE_PLAIN, "   no heap allocation calls");
		doubt(d, b, nunknown);
		return;
	}
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "heap allocations  " STR_FMT, STR_ARG(shown(inv->run, n)));
	if (n.n)
		allocators(inv, s, b);
	doubt(d, b, nunknown);
	if (c.njudged) {
		for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
			if (c.n[order[i].verdict])
				doc_span(d, b, STYLE_PLAIN, "%s%zu %s%s", ntold++ ? ", " : ": ",
					 c.n[order[i].verdict], order[i].words,
					 order[i].verdict == ALLOC_escapes && c.n[ALLOC_escapes] == 1 ? "s"
												      : "");
	}
	if (c.n[ALLOC_removed])
		doc_span(d, b, STYLE_PLAIN, "; %zu removed by the optimizer", c.n[ALLOC_removed]);
	if (c.nwrappers)
		doc_span(d, b, STYLE_PLAIN, "; " STR_FMT " call%s of wrappers",
			 STR_ARG(number_grouped(inv->run, (int64_t)c.nwrappers)),
			 c.nwrappers == 1 ? "" : "s");
	if (c.view.ptr)
		doc_span(d, b, STYLE_DIM, " (as " STR_FMT " sees the source)", STR_ARG(c.view));
	if (c.missing && c.njudged)
		doc_span(d, b, STYLE_DIM, "; not known in %zu of %zu units: %s", c.nmissing,
			 c.nmissing + c.njudged, c.missing);
	else if (c.missing)
		doc_span(d, b, STYLE_DIM, "; verdicts not known: %s", c.missing);
}

static size_t nall(const struct load *l)
{
	size_t n = 0;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		n += l->units.items[i]->funcs.count;
	return n;
}

/* Calls inlined into functions that were then inlined away themselves. */
static int64_t inlined_in_gone(const struct load *l)
{
	int64_t n = 0;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->gone.count; k++) {
			const struct func *f = l->units.items[i]->gone.items[k];

			for (size_t c = 0; c < f->calls.count; c++)
				n += f->calls.items[c].is_inlined ? f->calls.items[c].copies : 0;
		}
	return n;
}

void summary_verdict(struct invocation *inv, const struct load *l, const struct selection *s)
{
	struct doc *d = &inv->doc;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	struct arena *a = inv->run;
	struct total all[METRIC_COUNT];
	struct value instrs, v, w;

	identity(inv, l, b);
	doc_line(d, b);
	add_up(s, all);
	instrs = all[METRIC_instructions].sum;
	doc_span(d, b, STYLE_STRONG, STR_FMT,
		 STR_ARG(number_of(a, (int64_t)s->list.count, "function", "functions")));
	doc_span(d, b, STYLE_PLAIN, "   " STR_FMT " instructions", STR_ARG(shown(a, instrs)));
	doubt(d, b, all[METRIC_instructions].nunknown);
	v = all[METRIC_bytes].sum;
	doc_span(d, b, STYLE_PLAIN, "   " STR_FMT,
		 STR_ARG(v.is_known ? number_bytes(a, v.n) : S("size unknown")));
	doubt(d, b, v.is_known ? all[METRIC_bytes].nunknown : 0);
	v = all[METRIC_allocations].sum;
	if (v.is_known)
		heap(inv, l, s, b, v, all[METRIC_allocations].nunknown);
	doc_line(d, b);
	v = all[METRIC_inlined_calls].sum;
	w = all[METRIC_missed_inlines].sum;
	if (v.is_known && s->list.count == nall(l))
		v.n += inlined_in_gone(l);
	if (v.is_known)
		doc_span(d, b, STYLE_PLAIN, "calls  " STR_FMT " inlined, " STR_FMT " not",
			 STR_ARG(shown(a, v)), STR_ARG(shown(a, w)));
	else
		doc_span(d, b, STYLE_PLAIN, "calls  inlining not known (no remarks)");
	v = all[METRIC_vectorized_loops].sum;
	w = all[METRIC_loops].sum;
	if (w.is_known && w.n == 0)
		doc_span(d, b, STYLE_PLAIN, "   no loops");
	else
		doc_span(d, b, STYLE_PLAIN, "   loops  " STR_FMT " of " STR_FMT " vectorized",
			 STR_ARG(shown(a, v)), STR_ARG(shown(a, w)));
	agreement(inv, l, b);
	largest(inv, s, b, instrs);
}

/* --- table --- */

static const struct {
	enum metric m;
	unsigned drop;
} shown_metrics[] = {
	{METRIC_instructions, 0},
	{METRIC_bytes, 2},
	{METRIC_conditional_branches, 6},
	{METRIC_calls, 5},
	{METRIC_stack_bytes, 4},
	{METRIC_spills, 7},
	{METRIC_loops, 8},
	{METRIC_vectorized_loops, 8},
	{METRIC_inlined_calls, 9},
	{METRIC_missed_inlines, 3},
	{METRIC_allocations, 10},
	{METRIC_reloads, 15},
	{METRIC_branches, 17},
	{METRIC_indirect_calls, 13},
	{METRIC_vector_instructions, 12},
	{METRIC_memory_calls, 14},
	{METRIC_escaping_allocations, 18},
	{METRIC_freed_allocations, 19},
};
enum { NSHOWN = sizeof(shown_metrics) / sizeof(shown_metrics[0]) };

static size_t rows_shown(const struct options *o, size_t count)
{
	size_t n = o->rows == ~0u ? TABLE_ROWS : o->rows ? o->rows : count;

	return n < count ? n : count;
}

/* "12 units" */
static struct str copies_of(struct arena *a, const struct rolled *row)
{
	return str_printf(a, "%zu units%s", row->ncopies, row->is_alike ? "" : ", largest");
}

struct told {
	struct arena *a;
	struct rolled_list rows;
	bool has_units, has_copies;
};

static void make_row(const void *context, size_t row, struct cell *cells)
{
	const struct told *told = context;
	const struct rolled *r = &told->rows.items[row];
	const struct func *f = r->f;
	const struct value *metrics = r->npieces > 1 ? r->sums : f->metrics;

	*cells++ = cell_text(STYLE_PLAIN, r->npieces > 1 ? r->name : f->name);
	if (told->has_units)
		*cells++ = cell_text(STYLE_DIM, r->ncopies > 1 ? copies_of(told->a, r) : r->u->source);
	if (told->has_copies)
		*cells++ = cell_number(STYLE_PLAIN, value_of((int64_t)r->ncopies));
	for (size_t k = 0; k < NSHOWN; k++)
		*cells++ = cell_number(STYLE_PLAIN, metrics[shown_metrics[k].m]);
}

void summary_table(struct invocation *inv, const struct load *l, const struct selection *s)
{
	struct doc *d = &inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	struct told *told = arena_new(inv->run, struct told);
	struct value left = value_of(0);
	size_t n, nleft = 0;

	told->a = inv->run;
	told->has_units = l->units.count > 1;
	rollup_functions(inv->run, l, s, (enum demangle)inv->options.demangle, false, &told->rows);
	n = rows_shown(&inv->options, told->rows.count);
	for (size_t i = 0; shelf_turn(i, told->rows.count); i++) {
		const struct rolled *row = &told->rows.items[i];

		told->has_copies |= row->ncopies > 1;
		if (i < n)
			continue;
		nleft += row->ncopies;
		left = value_add(left, row->instructions);
	}

	doc_column(d, t, (struct column){.head = S("FUNCTION"), .key = S("function"), .may_cut = true});
	if (told->has_units)
		doc_column(
			d, t,
			(struct column){.head = S("FILE"), .key = S("source"), .may_cut = true, .drop = 1});
	if (told->has_copies)
		doc_column(d, t,
			   (struct column){.head = S("COPIES"),
					   .key = S("copies"),
					   .align = ALIGN_RIGHT,
					   .is_data = true});
	for (size_t i = 0; i < NSHOWN; i++) {
		const struct metric_info *m = &metric_infos[shown_metrics[i].m];

		doc_column(d, t,
			   (struct column){.head = str_c(m->head),
					   .key = str_c(m->name),
					   .align = ALIGN_RIGHT,
					   .drop = shown_metrics[i].drop});
	}
	t->make_row = make_row;
	t->context = told;
	t->nmade = told->rows.count;
	t->nshown = n;
	if (nleft)
		t->rest = str_printf(
			inv->run, "and " STR_FMT " more functions, " STR_FMT " instructions (-n 0 shows all)",
			STR_ARG(number_grouped(inv->run, (int64_t)nleft)), STR_ARG(shown(inv->run, left)));
}

/* --- what is left out --- */

void summary_left_out(struct invocation *inv, const struct load *l, size_t nfindings_left)
{
	enum { NAMED = 4 };
	struct doc *d = &inv->doc;
	struct name_counts passes = {0};
	uint64_t remarks = 0;
	struct block *b;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->remark_counts.count; k++) {
			const struct remark_count *c = &l->units.items[i]->remark_counts.items[k];

			count_name(inv->run, &passes, c->pass, c->total);
			remarks += c->total;
		}
	if (!remarks && !nfindings_left)
		return;
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	if (nfindings_left)
		doc_span(d, b, STYLE_DIM, STR_FMT " more findings (-n 0 shows all)%s",
			 STR_ARG(number_grouped(inv->run, (int64_t)nfindings_left)), remarks ? "; " : "");
	if (!remarks)
		return;
	doc_span(d, b, STYLE_DIM, STR_FMT " remarks were read (",
		 STR_ARG(number_grouped(inv->run, (int64_t)remarks)));
	print_counts(inv, b, STYLE_DIM, &passes, NAMED);
	doc_span(d, b, STYLE_DIM, "); --remarks --format=json lists them");
}
