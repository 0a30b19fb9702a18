/* Profiles of memory: bytes and objects by allocation site, each with the verdict of what becomes of its memory. Profile
 * and analysis check each other: sites that only one of them knows are listed. */
#include <stdlib.h>

#include "cmd/annotate/worth.h"

#include "analyze/measure.h"

enum { SITES = 12, UNMEASURED = 6, REASONS = 4 };

static struct str amount(const struct worth *w, int64_t value)
{
	const struct profile *p = w->hot.profile;

	return str_eq(p->types.items[w->hot.type].unit, S("bytes")) ? number_bytes(w->inv->run, value)
								    : number_grouped(w->inv->run, value);
}

static struct str verdict_of(const struct opportunity *o)
{
	return !o->alloc                            ? S("only in the profile")
	       : o->alloc->verdict == ALLOC_unknown ? S("not known")
						    : str_c(alloc_verdict_names[o->alloc->verdict]);
}

/* --- by verdict, by reason --- */

struct part {
	struct str words;
	struct hot_sum sum;
	size_t nsites;
	struct parts VEC(struct part) parts;
};

static struct part *part_at(struct arena *a, struct parts *parts, struct str words)
{
	struct part *p;

	for (size_t i = 0; i < parts->count; i++)
		if (str_eq(parts->items[i].words, words))
			return &parts->items[i];
	p = vec_add(a, parts);
	p->words = words;
	return p;
}

static int by_size(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	if (x->sum.value != y->sum.value)
		return x->sum.value > y->sum.value ? -1 : 1;
	return str_cmp(x->words, y->words);
}

static void find_parts(const struct worth *w, struct parts *verdicts)
{
	struct arena *a = w->inv->run;

	for (size_t i = 0; i < w->found.list.count; i++) {
		const struct opportunity *o = &w->found.list.items[i];
		struct part *v = part_at(a, verdicts, verdict_of(o)),
			    *r = part_at(a, &v->parts, worth_reason(w, o));

		hot_add(&v->sum, o->sum);
		hot_add(&r->sum, o->sum);
		v->nsites++;
		r->nsites++;
	}
	for (size_t i = 0; i < verdicts->count; i++)
		vec_sort(&verdicts->items[i].parts, by_size);
	vec_sort(verdicts, by_size);
}

static void tell_parts(struct worth *w)
{
	struct doc *d = &w->inv->doc;
	struct arena *a = w->inv->run;
	struct block *b = doc_block(d, BLOCK_LINES, S("WHAT BECOMES OF IT"));
	struct parts verdicts = {0};

	find_parts(w, &verdicts);
	for (size_t i = 0; i < verdicts.count; i++) {
		const struct part *v = &verdicts.items[i];
		bool is_plain = v->parts.count == 1;

		doc_line(d, b);
		doc_span(d, b, STYLE_STRONG, "%7s  " STR_FMT, measure_share(a, v->sum.value, w->total).ptr,
			 STR_ARG(is_plain && str_eq(v->words, S("escapes")) ? v->parts.items[0].words
									    : v->words));
		doc_span(d, b, STYLE_PLAIN, ", " STR_FMT " at " STR_FMT, STR_ARG(amount(w, v->sum.value)),
			 STR_ARG(number_of(a, (int64_t)v->nsites, "site", "sites")));
		for (size_t k = 0; !is_plain && k < v->parts.count && k < REASONS; k++) {
			doc_line(d, b);
			doc_span(d, b, STYLE_PLAIN, "     %7s  " STR_FMT,
				 measure_share(a, v->parts.items[k].sum.value, w->total).ptr,
				 STR_ARG(v->parts.items[k].words));
		}
		if (!is_plain && v->parts.count > REASONS) {
			doc_line(d, b);
			doc_span(d, b, STYLE_DIM, "              and %zu other ways",
				 v->parts.count - REASONS);
		}
	}
}

/* --- sites --- */

static void tell_sites(struct worth *w)
{
	struct doc *d = &w->inv->doc;
	struct arena *a = w->inv->run;
	struct table *t = &doc_block(d, BLOCK_TABLE, S("ALLOCATION SITES"))->table;
	const struct column columns[] = {
		{.head = amount(w, 0).len > 4 ? S("BYTES") : S("VALUE"),
		 .key = S("value"),
		 .align = ALIGN_RIGHT},
		{.head = S("OBJECTS"), .key = S("objects"), .align = ALIGN_RIGHT, .drop = 2},
		{.head = S("SHARE"), .key = S("share"), .align = ALIGN_RIGHT},
		{.head = S("VERDICT"), .key = S("verdict")},
		{.head = S("SITE"), .key = S("site"), .may_cut = true},
	};
	unsigned rows = w->inv->options.rows;
	size_t nshown = rows == ~0u ? SITES : rows ? rows : w->found.list.count;

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(d, t, columns[i]);
	for (size_t i = 0; i < w->found.list.count; i++) {
		const struct opportunity *o = &w->found.list.items[i];

		doc_cell_number(d, t, STYLE_PLAIN, value_of(o->sum.value));
		doc_cell_number(d, t, STYLE_PLAIN,
				w->hot.count_type == SIZE_MAX
					? value_unknown("the profile does not count objects")
					: value_of((int64_t)o->sum.n));
		doc_cell_text(d, t, STYLE_PLAIN, measure_share(a, o->sum.value, w->total));
		doc_cell_text(d, t, STYLE_PLAIN, verdict_of(o));
		doc_cell_text(d, t, STYLE_PLACE, worth_site(w, o));
	}
	if (nshown < w->found.list.count) {
		t->nshown = nshown;
		t->rest = str_printf(
			a, "and %s (-n 0 shows all)",
			number_of(a, (int64_t)(w->found.list.count - nshown), "more site", "more sites").ptr);
	}
}

/* --- what only the facts know --- */

struct unmeasured {
	const struct func *f;
	const struct allocsite *site;
};
struct unmeasured_list VEC(struct unmeasured);

static void add_unmeasured(const struct worth *w, const struct map *measured, const struct func *f,
			   struct unmeasured_list *list)
{
	for (size_t i = 0; f && i < f->allocsites.count; i++) {
		const struct allocsite *s = &f->allocsites.items[i];

		if (alloc_counts(s) && !map_find(measured, str_make((const char *)&s, sizeof(s))))
			vec_push(w->inv->run, list, ((struct unmeasured){f, s}));
	}
}

static int by_place(const void *a, const void *b)
{
	const struct unmeasured *x = a, *y = b;
	int c = loc_cmp(x->site->loc, y->site->loc);

	return c ? c : str_cmp(x->f->linkage_name, y->f->linkage_name);
}

/* Of all functions that facts were read of: those of the units that were compiled, else those that samples name. */
static void find_unmeasured(const struct worth *w, struct unmeasured_list *list)
{
	struct arena *a = w->inv->run;
	struct map measured = {0};

	for (size_t i = 0; i < w->found.list.count; i++) {
		const struct allocsite **key = arena_new(a, const struct allocsite *);

		*key = w->found.list.items[i].alloc;
		*map_at(a, &measured, str_make((const char *)key, sizeof(*key))) = (void *)(uintptr_t)1;
	}
	if (w->facts.load.units.count) {
		for (size_t i = 0; i < w->facts.load.units.count; i++)
			for (size_t k = 0; k < w->facts.load.units.items[i]->funcs.count; k++)
				add_unmeasured(w, &measured, w->facts.load.units.items[i]->funcs.items[k],
					       list);
	} else {
		for (size_t i = 0; i < w->hot.funcs.count; i++)
			add_unmeasured(w, &measured, w->hot.funcs.items[i].facts, list);
	}
	vec_sort(list, by_place);
}

static void tell_cross_check(struct worth *w)
{
	struct doc *d = &w->inv->doc;
	struct arena *a = w->inv->run;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	struct unmeasured_list list = {0};
	struct hot_sum unknown = {0};
	size_t nunknown = 0;

	for (size_t i = 0; i < w->found.list.count; i++)
		if (!w->found.list.items[i].alloc) {
			hot_add(&unknown, w->found.list.items[i].sum);
			nunknown++;
		}
	doc_line(d, b);
	if (!w->facts.origin.ptr) {
		doc_span(d, b, STYLE_DIM,
			 "no facts: name sources, a compilation database (-p) or stored facts (--facts=FILE) "
			 "to learn "
			 "what becomes of the memory");
		return;
	}
	doc_span(d, b, STYLE_DIM, "facts: " STR_FMT, STR_ARG(w->facts.origin));
	if (nunknown) {
		doc_line(d, b);
		doc_span(d, b, STYLE_WARN, "only the profile knows " STR_FMT " (" STR_FMT ")",
			 STR_ARG(number_of(a, (int64_t)nunknown, "site", "sites")),
			 STR_ARG(measure_share(a, unknown.value, w->total)));
	}
	find_unmeasured(w, &list);
	if (!list.count)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "only the facts know " STR_FMT ", where nothing was measured:",
		 STR_ARG(number_of(a, (int64_t)list.count, "site", "sites")));
	for (size_t i = 0; i < list.count && (i < UNMEASURED || !w->inv->options.rows); i++) {
		struct buf place = {0};

		loc_print(list.items[i].site->loc, &place);
		doc_line(d, b);
		doc_span(d, b, STYLE_PLACE, "         " STR_FMT " in " STR_FMT " (%s)",
			 STR_ARG(list.items[i].site->allocator), STR_ARG(list.items[i].f->name), place.ptr);
		buf_release(&place);
	}
	if (list.count > UNMEASURED && w->inv->options.rows) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "         and %zu more (-n 0 shows all)", list.count - UNMEASURED);
	}
}

void heap_tell(struct worth *w)
{
	/* without facts there is nothing to say that the rows do not */
	if (w->found.nwith_facts) {
		tell_parts(w);
		tell_sites(w);
	}
	tell_cross_check(w);
}

void heap_json(const struct worth *w, struct json *j)
{
	struct parts verdicts = {0};
	struct unmeasured_list list = {0};

	find_parts(w, &verdicts);
	find_unmeasured(w, &list);
	json_key(j, "verdicts");
	json_array(j);
	for (size_t i = 0; i < verdicts.count; i++) {
		json_object(j);
		json_key(j, "verdict");
		json_str(j, verdicts.items[i].words);
		json_key(j, "value");
		json_i64(j, verdicts.items[i].sum.value);
		json_key(j, "reasons");
		json_array(j);
		for (size_t k = 0; k < verdicts.items[i].parts.count; k++) {
			json_object(j);
			json_key(j, "reason");
			json_str(j, verdicts.items[i].parts.items[k].words);
			json_key(j, "value");
			json_i64(j, verdicts.items[i].parts.items[k].sum.value);
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
	json_key(j, "unmeasured");
	json_array(j);
	for (size_t i = 0; i < list.count; i++) {
		json_object(j);
		json_key(j, "function");
		json_str(j, list.items[i].f->linkage_name);
		json_key(j, "allocator");
		json_str(j, list.items[i].site->allocator);
		json_key(j, "file");
		json_str(j, list.items[i].site->loc.file);
		json_key(j, "line");
		json_u64(j, list.items[i].site->loc.line);
		json_end(j);
	}
	json_end(j);
}
