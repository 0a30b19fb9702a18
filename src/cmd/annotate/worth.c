#include "cmd/annotate/worth.h"

#include <inttypes.h>
#include <stdlib.h>

#include "analyze/measure.h"
#include "analyze/profile_kind.h"
#include "cmd/annotate.h"
#include "cmd/facts_parts.h"
#include "cmd/gate_config.h"
#include "rule/allocators.h"

enum { SITES = 2, GROUPS = 4 }; /* that text shows of a reason, and of a kind */

/* Sites of one kind that have the same reason. */
struct group {
	struct str reason, remark;
	struct hot_sum sum;
	struct group_sites VEC(const struct opportunity *) sites;
	size_t index;
};
struct groups VEC(struct group *);

struct worth_question worth_question_of(const struct annotation *a)
{
	return (struct worth_question){.profile = a->profile,
				       .type = a->options.type,
				       .values = a->view.weights,
				       .total = a->view.total,
				       .symbolized = &a->symbolized,
				       .binary = annotate_program(a),
				       .sources = &a->sources,
				       .small = a->inv->options.annotate.small};
}

static int by_sum(const void *a, const void *b)
{
	const struct group *const *x = a, *const *y = b;

	if ((*x)->sum.value != (*y)->sum.value)
		return (*x)->sum.value > (*y)->sum.value ? -1 : 1;
	return ((*x)->index > (*y)->index) - ((*x)->index < (*y)->index);
}

static void make_groups(const struct worth *w, enum opportunity_kind kind, struct groups *groups)
{
	struct arena *a = w->inv->run;
	struct map by_reason = {0};

	for (size_t i = 0; i < w->found.list.count; i++) {
		const struct opportunity *o = &w->found.list.items[i];
		struct str reason;
		struct group *g;
		void **at;

		if (o->kind != kind)
			continue;
		reason = worth_reason(w, o);
		at = map_at(a, &by_reason, reason);
		if (!*at) {
			*at = g = arena_new(a, struct group);
			g->reason = reason;
			g->remark = worth_remark(o);
			g->index = groups->count;
			vec_push(a, groups, g);
		}
		g = *at;
		hot_add(&g->sum, o->sum);
		vec_push(a, &g->sites, o);
	}
	vec_sort(groups, by_sum);
}

/* The two bounds of a share, as what to put behind it: " ±1.2". Empty where counts do not tell. */
static struct str doubt(const struct worth *w, struct hot_sum sum)
{
	double d = opportunity_doubt(sum.n, w->hot.nsamples) * 100;

	if (!w->hot.nsamples || d < 0.05)
		return S("");
	return str_printf(w->inv->run, " ±%.1f", d);
}

static void tell_site(struct worth *w, struct block *b, const struct opportunity *o, bool has_share)
{
	struct doc *d = &w->inv->doc;
	struct str next = worth_next(w, o),
		   debugger = w->inv->options.is_verbose ? worth_debugger(w, o) : STR_NONE;

	struct loc link;

	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "      ");
	if (has_share)
		doc_span(d, b, STYLE_PLAIN, "%s  ", measure_share(w->inv->run, o->sum.value, w->total).ptr);
	doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(worth_site(w, o)));
	if (worth_link(w, o, &link))
		doc_link_span(d, b, link);
	if (next.ptr) {
		doc_line(d, b);
		doc_span(d, b, STYLE_CODE, "        " STR_FMT, STR_ARG(next));
	}
	if (debugger.ptr) {
		doc_line(d, b);
		doc_span(d, b, STYLE_CODE, "        " STR_FMT, STR_ARG(debugger));
	}
}

static void tell_group(struct worth *w, struct block *b, const struct group *g, size_t nsites)
{
	struct doc *d = &w->inv->doc;
	size_t shown = 0;

	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "    %s  " STR_FMT,
		 measure_share(w->inv->run, g->sum.value, w->total).ptr, STR_ARG(g->reason));
	if (g->remark.len)
		doc_span(d, b, STYLE_DIM, "  " STR_FMT, STR_ARG(g->remark));
	if (g->sites.count > 1)
		doc_span(d, b, STYLE_DIM, ", %zu places", g->sites.count);
	for (; shown < g->sites.count && (!nsites || shown < nsites); shown++) {
		const struct opportunity *o = g->sites.items[shown];

		if (shown && worth_is_noise(w, o->sum))
			break;
		tell_site(w, b, o, g->sites.count > 1);
	}
}

static void tell_kind(struct worth *w, struct block *b, enum opportunity_kind kind)
{
	struct doc *d = &w->inv->doc;
	struct hot_sum all = w->found.totals[kind], left = {0};
	struct groups groups = {0};
	unsigned rows = w->inv->options.rows;
	size_t nshown = 0, nsites = rows == ~0u ? SITES : rows;

	make_groups(w, kind, &groups);
	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "  %s", measure_share(w->inv->run, all.value, w->total).ptr);
	doc_span(d, b, STYLE_DIM, STR_FMT, STR_ARG(doubt(w, all)));
	doc_span(d, b, STYLE_STRONG, "  " STR_FMT, STR_ARG(worth_kind_words(w, kind)));
	for (size_t i = 0; i < groups.count; i++) {
		bool is_shown = nsites ? nshown < GROUPS && !worth_is_noise(w, groups.items[i]->sum) : true;

		if (is_shown) {
			tell_group(w, b, groups.items[i], nsites);
			nshown++;
		} else {
			hot_add(&left, groups.items[i]->sum);
		}
	}
	if (left.value) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "    %s  for %zu other %s",
			 measure_share(w->inv->run, left.value, w->total).ptr, groups.count - nshown,
			 groups.count - nshown == 1 ? "reason" : "reasons");
	}
}

static int by_total(const void *a, const void *b, const struct worth *w)
{
	int x = *(const int *)a, y = *(const int *)b;
	int64_t m = w->found.totals[x].value, n = w->found.totals[y].value;

	return m != n ? (m > n ? -1 : 1) : x - y;
}

static void order_kinds(const struct worth *w, int *kinds)
{
	for (int i = 0; i < OPPORTUNITY_KIND_COUNT; i++) {
		int at = i;

		kinds[i] = i;
		while (at > 0 && by_total(&kinds[at], &kinds[at - 1], w) < 0) {
			int kept = kinds[at];

			kinds[at] = kinds[at - 1];
			kinds[--at] = kept;
		}
	}
}

/* What was joined with what, and what is not known. */
static void tell_grounds(struct worth *w, struct block *b)
{
	struct doc *d = &w->inv->doc;
	struct arena *a = w->inv->run;
	const struct opportunities *o = &w->found;

	doc_line(d, b);
	if (!w->facts.origin.ptr)
		doc_span(d, b, STYLE_DIM,
			 "no facts: name sources, a compilation database (-p) or stored facts (--facts=FILE) "
			 "to learn "
			 "what the compiler missed, and why");
	else
		doc_span(d, b, STYLE_DIM,
			 "facts: " STR_FMT "; of %zu of %zu functions with samples, " STR_FMT
			 " of the samples",
			 STR_ARG(w->facts.origin), o->nwith_facts, o->nfuncs,
			 STR_ARG(measure_share(a, o->with_facts.value, w->total)));
	if (o->ndifferent) {
		doc_line(d, b);
		doc_span(d, b, STYLE_WARN,
			 "facts and binary differ in %zu of %zu functions with samples (" STR_FMT
			 "): what is said of them may not hold",
			 o->ndifferent, o->nchecked, STR_ARG(measure_share(a, o->different.value, w->total)));
	}
	if (o->unknown[OPPORTUNITY_spills].value && o->totals[OPPORTUNITY_spills].value) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "spills are not known of " STR_FMT " of the samples",
			 STR_ARG(measure_share(a, o->unknown[OPPORTUNITY_spills].value, w->total)));
	}
	if (o->unknown[OPPORTUNITY_loops].value) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "loops are not known of " STR_FMT " of the samples",
			 STR_ARG(measure_share(a, o->unknown[OPPORTUNITY_loops].value, w->total)));
	}
	doc_line(d, b);
	if (w->hot.nsamples)
		doc_span(d, b, STYLE_DIM,
			 "kinds overlap; ± is what counting %s leaves open, fewer than %d samples are not "
			 "listed",
			 number_of(a, (int64_t)w->hot.nsamples, "sample", "samples").ptr,
			 OPPORTUNITY_MIN_SAMPLES);
	else
		doc_span(d, b, STYLE_DIM, "kinds overlap");
}

void worth_tell(struct worth *w)
{
	struct doc *d = &w->inv->doc;
	struct block *b;
	int kinds[OPPORTUNITY_KIND_COUNT];
	size_t ntold = 0;

	if (w->is_heap) {
		heap_tell(w);
		return;
	}
	b = doc_block(d, BLOCK_LINES, S("WHAT IT IS WORTH"));
	order_kinds(w, kinds);
	for (size_t i = 0; i < OPPORTUNITY_KIND_COUNT; i++)
		if (!worth_is_noise(w, w->found.totals[kinds[i]])) {
			tell_kind(w, b, (enum opportunity_kind)kinds[i]);
			ntold++;
		}
	if (!ntold && !w->found.nwith_facts) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM,
			 "not known: %s (-p), or stored facts (--facts=FILE) tell what the compiler missed, "
			 "and why",
			 w->facts.code.count ? "sources, a compilation database"
					     : "the program, sources, a compilation database");
		return;
	}
	if (!ntold) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "nothing that samples speak for");
	}
	tell_grounds(w, b);
}

/* --- JSON --- */

static void sum_json(const struct worth *w, struct hot_sum sum, struct json *j)
{
	json_key(j, "value");
	json_i64(j, sum.value);
	json_key(j, "samples");
	if (w->hot.nsamples)
		json_u64(j, sum.n);
	else
		json_null(j);
}

static void text_json(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s.len ? s : STR_NONE);
}

static void name_json(const struct worth *w, struct json *j, const char *key, uint32_t func)
{
	text_json(j, key, func == HOT_NONE ? STR_NONE : w->hot.funcs.items[func].name);
}

static void site_json(const struct worth *w, const struct opportunity *o, struct json *j)
{
	json_object(j);
	sum_json(w, o->sum, j);
	name_json(w, j, "function", o->func);
	facts_place(j, o->loc);
	json_key(j, "inlined_at");
	json_array(j);
	for (const struct inline_frame *f = o->frame; f; f = f->parent) {
		json_object(j);
		text_json(j, "function", f->callee);
		facts_place(j, f->call);
		json_end(j);
	}
	json_end(j);
	text_json(j, "reason", worth_reason(w, o));
	text_json(j, "remark", worth_remark(o));
	if (o->kind != OPPORTUNITY_loops && o->kind != OPPORTUNITY_spills)
		name_json(w, j, "callee", o->callee);
	if (o->callee_instructions.is_known) {
		json_key(j, "callee_instructions");
		json_i64(j, o->callee_instructions.n);
	}
	if (o->kind == OPPORTUNITY_allocations) {
		text_json(j, "verdict", o->alloc ? str_c(alloc_verdict_names[o->alloc->verdict]) : STR_NONE);
		text_json(j, "through", o->through);
		json_key(j, "free");
		json_bool(j, o->is_free);
	}
	text_json(j, "next", worth_next(w, o));
	json_end(j);
}

static void grounds_json(const struct worth *w, struct json *j)
{
	const struct opportunities *o = &w->found;

	json_key(j, "facts");
	json_object(j);
	text_json(j, "origin", w->facts.origin);
	json_key(j, "functions");
	json_u64(j, o->nfuncs);
	json_key(j, "with_facts");
	json_u64(j, o->nwith_facts);
	json_key(j, "compared");
	json_u64(j, o->nchecked);
	json_key(j, "differ");
	json_u64(j, o->ndifferent);
	json_end(j);
}

void worth_json(const struct worth *w, struct json *j)
{
	json_object(j);
	json_key(j, "total");
	json_i64(j, w->total);
	json_key(j, "samples");
	if (w->hot.nsamples)
		json_u64(j, w->hot.nsamples);
	else
		json_null(j);
	if (w->is_heap) {
		heap_json(w, j);
	} else {
		json_key(j, "small");
		json_u64(j, w->small);
	}
	grounds_json(w, j);
	json_key(j, "kinds");
	json_array(j);
	for (size_t k = w->is_heap ? OPPORTUNITY_allocations : 0; k < OPPORTUNITY_KIND_COUNT; k++) {
		json_object(j);
		json_key(j, "kind");
		json_str(j, str_c(opportunity_kind_names[k]));
		sum_json(w, w->found.totals[k], j);
		json_key(j, "unknown");
		json_i64(j, w->found.unknown[k].value);
		json_key(j, "sites");
		json_array(j);
		for (size_t i = 0; i < w->found.list.count; i++)
			if (w->found.list.items[i].kind == (enum opportunity_kind)k)
				site_json(w, &w->found.list.items[i], j);
		json_end(j);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

/* --- all of it --- */

/* All functions but those that have code at a place that is wanted. */
static void leave_out(const struct worth_question *q, struct hot *h)
{
	for (size_t i = 0; i < h->funcs.count; i++)
		h->funcs.items[i].is_left_out = true;
	for (uint32_t i = 0; i < h->profile->locations.count; i++)
		if (h->places[i].func != HOT_NONE && h->funcs.items[h->places[i].func].is_left_out &&
		    q->is_wanted(q->context, i))
			h->funcs.items[h->places[i].func].is_left_out = false;
}

bool worth_find(struct invocation *inv, const struct worth_question *q, struct worth *w, struct err *err)
{
	*w = (struct worth){.inv = inv,
			    .small = q->small,
			    .binary = q->binary,
			    .is_heap = profile_kind_of(q->profile, q->type) == PROFILE_MEMORY};
	if (!allocators_load(inv->run, &w->allocators, err) ||
	    !gate_config_allocators(inv, &w->allocators, err) ||
	    !knowledge_load(inv->run, &w->knowledge, err))
		return false;
	w->sources = arena_new(inv->run, struct sources);
	sources_init(w->sources, inv->run, &inv->options);
	hot_make(inv->run, q->profile, q->type, q->values, &w->hot);
	w->total = q->total ? q->total : w->hot.total.value;
	if (q->is_wanted)
		leave_out(q, &w->hot);
	if (!annotate_facts_open(inv,
				 &(struct annotate_facts_options){.symbolized = q->symbolized,
								  .binary = q->binary,
								  .sources = q->sources,
								  .allocators = &w->allocators,
								  .wants_why = q->wants_why,
								  .is_selected = q->is_wanted != NULL},
				 &w->hot, &w->facts, err))
		return false;
	if (w->is_heap)
		opportunities_of_heap(inv->run, &w->hot, &w->allocators, &w->found);
	else
		opportunities_find(inv->run, &w->hot, &w->allocators, w->small, &w->found);
	return true;
}
