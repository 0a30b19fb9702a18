#include "cmd/annotate/said.h"

#include <inttypes.h>
#include <stdlib.h>

#include "analyze/measure.h"
#include "analyze/profile_kind.h"
#include "cmd/facts_parts.h"

struct saying {
	struct annotation *a;
	struct said_all *to;
	uint32_t func;
	const struct hot_func *h;
	struct map hot_names; /* of functions with samples */
};

static struct str shown(const struct saying *k, struct str symbol)
{
	return demangle(k->a->inv->run, symbol, (enum demangle)k->a->inv->options.demangle);
}

static void add(struct saying *k, const char *kind, struct str name, struct str text, struct loc loc,
		const struct inline_frame *frame)
{
	if (!loc_known(loc)) {
		k->to->nplaceless++;
		return;
	}
	vec_push(k->a->inv->run, &k->to->list,
		 ((struct said){.kind = kind,
				.name = name.ptr ? name : S(""),
				.text = text,
				.loc = loc,
				.frame = frame,
				.func = k->func,
				.in = S("")}));
}

/* --- calls --- */

static void add_call(struct saying *k, const struct call *c)
{
	const struct opportunity like = {.kind = OPPORTUNITY_large_calls,
					 .func = k->func,
					 .callee = HOT_NONE,
					 .loc = c->loc,
					 .frame = c->frame,
					 .call = c};
	struct arena *run = k->a->inv->run;
	const struct call *d;
	struct str reason, figures;

	if (c->is_inlined || !c->callee.ptr)
		return;
	d = worth_decided(k->h->unit, c);
	if (!d->remark || !d->is_refused)
		return;
	/* of other libraries' functions that is always so */
	if (remark_is_no_definition(d->remark->name) && !map_find(&k->hot_names, c->callee))
		return;
	reason = worth_reason(&k->to->worth, &like);
	figures = worth_figures(&k->to->worth, d);
	add(k, "inline", d->remark->name,
	    str_printf(run, "`" STR_FMT "` is not inlined: " STR_FMT "%s" STR_FMT "%s",
		       STR_ARG(shown(k, c->callee)), STR_ARG(reason), figures.len ? " (" : "",
		       STR_ARG(figures), figures.len ? ")" : ""),
	    c->loc, c->frame);
}

/* --- loops --- */

static struct str vector_words(struct arena *a, const struct loop *l)
{
	struct str words = S("the loop is vectorized");

	if (l->width.is_known)
		words = str_printf(a, STR_FMT ", %" PRId64 " lanes", STR_ARG(words), l->width.n);
	if (l->interleave.is_known && l->interleave.n > 1)
		words = str_printf(a, STR_FMT ", %" PRId64 " vectors a turn", STR_ARG(words),
				   l->interleave.n);
	return words;
}

static void add_loop(struct saying *k, const struct loop *l)
{
	const struct opportunity like = {.kind = OPPORTUNITY_loops,
					 .func = k->func,
					 .callee = HOT_NONE,
					 .loc = l->loc,
					 .frame = l->frame,
					 .loop = l};
	struct arena *run = k->a->inv->run;
	struct str name = l->remark ? l->remark->name : S("");

	if (!l->is_innermost || l->is_removed)
		return;
	if (l->is_vectorized)
		add(k, "loop", name, vector_words(run, l), l->loc, l->frame);
	else if (l->is_fully_unrolled)
		add(k, "loop", name, S("the loop is fully unrolled"), l->loc, l->frame);
	else
		add(k, "loop", l->is_disputed ? S("") : name,
		    str_printf(run, "the loop is not vectorized: " STR_FMT,
			       STR_ARG(worth_reason(&k->to->worth, &like))),
		    l->loc, l->frame);
}

/* --- loads --- */

/* "x.c:12": as facts name files their folders are long, and the name is enough beside the source. */
static struct str place_of(struct arena *a, struct loc at)
{
	return str_printf(a, STR_FMT ":%u", STR_ARG(path_base(at.file)), at.line);
}

/* "the store at x.c:12" */
static struct str clobber_words(struct saying *k, const struct clobber *c)
{
	struct arena *run = k->a->inv->run;
	struct str what =
		c->kind == CLOBBER_STORE ? S("the store")
		: c->kind == CLOBBER_OTHER
			? str_printf(run, "the " STR_FMT, STR_ARG(c->what.ptr ? c->what : S("access")))
		: c->what.ptr ? str_printf(run, "the call of `" STR_FMT "`", STR_ARG(shown(k, c->what)))
			      : S("the call through a pointer");

	return loc_known(c->loc) ? str_printf(run, STR_FMT " at " STR_FMT, STR_ARG(what),
					      STR_ARG(place_of(run, c->loc)))
				 : what;
}

static void add_load(struct saying *k, const struct repeated_load *l)
{
	struct arena *run = k->a->inv->run;
	struct str by = S("memory may have changed"), name, text;
	size_t nothers = l->clobbers.count ? l->clobbers.count - 1 + l->nclobbers_left_out : 0;

	if (l->clobbers.count && !l->clobbers.items[0].is_named && nothers)
		by = str_printf(run, "one of %zu stores and calls of the loop may change it", nothers + 1);
	else if (l->clobbers.count)
		by = str_printf(run, STR_FMT "%s may change it",
				STR_ARG(clobber_words(k, &l->clobbers.items[0])),
				nothers ? str_printf(run, ", and %zu more,", nothers).ptr : "");
	if (l->is_conditional) {
		name = S("LoadWithLoopInvariantAddressCondExecuted");
		text = S("loaded on every turn of the loop: nothing there changes it, but not every turn "
			 "reads it");
	} else if (l->is_same_address) {
		name = S("LoadWithLoopInvariantAddressInvalidated");
		text = str_printf(run, "loaded on every turn of the loop: " STR_FMT, STR_ARG(by));
	} else {
		name = S("LoadClobbered");
		text = str_printf(
			run, "loaded again%s" STR_FMT ": " STR_FMT, loc_known(l->other) ? " after " : "",
			STR_ARG(loc_known(l->other) ? place_of(run, l->other) : S("")), STR_ARG(by));
	}
	add(k, "load", name, text, l->loc, l->frame);
}

/* --- spills, allocations --- */

static struct str spill_words(struct arena *a, const struct said *s)
{
	struct str spills = number_of(a, s->nspills, "spill", "spills"),
		   reloads = number_of(a, s->nreloads, "reload", "reloads");
	const char *where = s->in_loop ? ", in a loop" : "";

	if (s->nspills && s->nreloads)
		return str_printf(a, STR_FMT ", " STR_FMT "%s", STR_ARG(spills), STR_ARG(reloads), where);
	return str_printf(a, STR_FMT "%s", STR_ARG(s->nspills ? spills : reloads), where);
}

static void merge_spill(struct arena *a, struct said *to, const struct said *more)
{
	to->nspills += more->nspills;
	to->nreloads += more->nreloads;
	to->in_loop |= more->in_loop;
	to->text = spill_words(a, to);
}

static bool is_spill(const struct said *s)
{
	return strcmp(s->kind, "spill") == 0;
}

/* Those of several loops at one line of one copy are one. */
static void add_spill(struct saying *k, const struct spill_site *s)
{
	struct arena *run = k->a->inv->run;
	struct said_list *list = &k->to->list;
	struct said one = {.nspills = s->nspills, .nreloads = s->nreloads, .in_loop = s->depth > 0};
	struct said *last = list->count ? &list->items[list->count - 1] : NULL;

	if (last && is_spill(last) && last->func == k->func && last->frame == s->frame &&
	    loc_eq(last->loc, s->loc)) {
		merge_spill(run, last, &one);
		return;
	}
	add(k, "spill", STR_NONE, spill_words(run, &one), s->loc, s->frame);
	if (!loc_known(s->loc))
		return;
	last = &list->items[list->count - 1];
	last->nspills = one.nspills;
	last->nreloads = one.nreloads;
	last->in_loop = one.in_loop;
}

static struct str verdict_words(struct saying *k, const struct allocsite *s)
{
	struct arena *run = k->a->inv->run;
	struct str to = alloc_to_words(run, s->via, s->to);

	switch (s->verdict) {
	case ALLOC_escapes:
		if (s->via == ALLOC_VIA_return)
			return S("escapes by return");
		if (s->via == ALLOC_VIA_store)
			return str_printf(run, "escapes, stored to " STR_FMT,
					  STR_ARG(to.len ? to : S("memory")));
		if (s->via == ALLOC_VIA_call)
			return str_printf(run, "escapes, passed to " STR_FMT,
					  STR_ARG(to.len ? to : S("a call")));
		return S("escapes");
	case ALLOC_freed:
		return S("is freed by the function that allocates");
	case ALLOC_local:
		return S("is not freed, and not given to others");
	default:
		return S("may escape or not: it is not known");
	}
}

static void add_allocation(struct saying *k, const struct allocsite *s)
{
	if (s->verdict == ALLOC_removed)
		return;
	add(k, "allocation", STR_NONE,
	    str_printf(k->a->inv->run, "what `" STR_FMT "` gives " STR_FMT "%s",
		       STR_ARG(shown(k, s->allocator)), STR_ARG(verdict_words(k, s)),
		       s->in_loop ? ", in a loop" : ""),
	    s->loc, s->frame);
}

/* --- all of it --- */

static void add_function(struct saying *k)
{
	const struct func *f = k->h->facts;

	for (size_t i = 0; i < f->calls.count; i++)
		add_call(k, &f->calls.items[i]);
	for (size_t i = 0; i < f->loops.count; i++)
		add_loop(k, &f->loops.items[i]);
	for (size_t i = 0; f->why && i < f->why->loads.count; i++)
		add_load(k, &f->why->loads.items[i]);
	for (size_t i = 0; f->why && i < f->why->spills.count; i++)
		add_spill(k, &f->why->spills.items[i]);
	for (size_t i = 0; i < f->allocsites.count; i++)
		add_allocation(k, &f->allocsites.items[i]);
}

static int by_place(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	int c;

	if (x->loc.line != y->loc.line)
		return x->loc.line < y->loc.line ? -1 : 1;
	c = loc_cmp(x->loc, y->loc);
	if (!c)
		c = strcmp(x->kind, y->kind);
	if (!c)
		c = str_cmp(x->text, y->text);
	if (!c)
		c = (x->func > y->func) - (x->func < y->func);
	return c ? c : frame_cmp(x->frame, y->frame);
}

static bool has_models(const struct annotation *a, const struct said_all *s)
{
	return s->is_there && !s->worth.is_heap && mca_is_asked(&a->inv->options);
}

bool said_find(struct annotation *a, bool (*is_wanted)(const void *context, uint32_t location),
	       const void *context, struct said_all *s, struct err *err)
{
	const struct annotate_options *n = &a->inv->options.annotate;
	struct worth_question q = worth_question_of(a);
	struct saying k = {.a = a, .to = s};

	q.is_wanted = is_wanted;
	q.context = context;
	q.wants_why = true;
	*s = (struct said_all){0};
	/* a difference is not spent anywhere */
	if (n->bases.count || n->diff_bases.count)
		return true;
	if (!worth_find(a->inv, &q, &s->worth, err))
		return false;
	s->is_there = true;
	for (size_t i = 0; i < s->worth.hot.funcs.count; i++)
		*map_at(a->inv->run, &k.hot_names, s->worth.hot.funcs.items[i].name) = s;
	for (uint32_t i = 0; i < s->worth.hot.funcs.count; i++) {
		k.func = i;
		k.h = &s->worth.hot.funcs.items[i];
		if (k.h->facts)
			add_function(&k);
	}
	vec_sort(&s->list, by_place);
	return !has_models(a, s) || mca_find(a->inv, &s->worth, &s->models, err);
}

/* --- at a place --- */

/* The first that is at this line, of whatever file. */
static size_t first_at(const struct said_all *s, uint32_t line)
{
	size_t low = 0, high = s->list.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (s->list.items[mid].loc.line < line)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static struct said *same_words(const struct said_list *found, const struct said *s)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->items[i].kind == s->kind && is_spill(s))
			return &found->items[i];
		else if (found->items[i].kind == s->kind && str_eq(found->items[i].text, s->text) &&
			 str_eq(found->items[i].name, s->name))
			return &found->items[i];
	return NULL;
}

static bool has_name(struct str list, struct str name)
{
	while (list.len) {
		struct str one = str_trim(str_cut(&list, ','));

		if (str_eq(one, name))
			return true;
	}
	return false;
}

void said_at_line(struct annotation *a, const struct said_all *s, struct str file, int64_t line,
		  struct str function, struct said_list *found)
{
	struct arena *run = a->inv->run;

	found->count = 0;
	if (line < 1 || line > UINT32_MAX)
		return;
	for (size_t i = first_at(s, (uint32_t)line);
	     i < s->list.count && s->list.items[i].loc.line == (uint32_t)line; i++) {
		const struct said *one = &s->list.items[i];
		struct str home = demangle(run, s->worth.hot.funcs.items[one->func].name,
					   (enum demangle)a->inv->options.demangle);
		bool is_copy = one->frame && !str_eq(home, function);
		struct said *known;

		if (!hot_same_file(one->loc.file, file))
			continue;
		known = same_words(found, one);
		if (!known) {
			vec_push(run, found, *one);
			known = &found->items[found->count - 1];
			known->is_elsewhere = is_copy;
			known->in = is_copy ? home : S("");
			continue;
		}
		if (is_spill(one))
			merge_spill(run, known, one);
		if (!is_copy) {
			known->is_elsewhere = false;
		} else if (known->is_elsewhere && !has_name(known->in, home)) {
			known->in = str_printf(run, STR_FMT ", " STR_FMT, STR_ARG(known->in), STR_ARG(home));
		}
	}
}

/* Is it about frame `from` of the chain, in the same inlined copy? */
static bool is_in_copy(const struct said *s, const struct hot_func *h, const struct binary_chain *chain,
		       uint32_t from)
{
	const struct inline_frame *f = s->frame;

	if (chain->count - from != (f ? f->depth : 0) + 1 ||
	    !str_eq(unit_symbol_owner(chain->frames[chain->count - 1].linkage_name), h->name))
		return false;
	for (uint32_t k = from; f; f = f->parent, k++)
		if (!str_eq(chain->frames[k].linkage_name, f->callee) ||
		    (f->call.line && chain->frames[k + 1].line && chain->frames[k + 1].line != f->call.line))
			return false;
	return true;
}

static bool is_at_frame(const struct said_all *s, const struct said *one, const struct binary_chain *chain,
			uint32_t from)
{
	return hot_same_file(one->loc.file, chain->frames[from].file) &&
	       is_in_copy(one, &s->worth.hot.funcs.items[one->func], chain, from);
}

void said_at_chain(struct annotation *a, const struct said_all *s, const struct binary_chain *chain,
		   uint32_t from, struct said_list *found)
{
	uint32_t line = from < chain->count ? chain->frames[from].line : 0;

	found->count = 0;
	for (size_t i = line ? first_at(s, line) : s->list.count;
	     i < s->list.count && s->list.items[i].loc.line == line; i++) {
		const struct said *one = &s->list.items[i];

		if (is_at_frame(s, one, chain, from) && !same_words(found, one))
			vec_push(a->inv->run, found, *one);
	}
}

void said_of_loops(struct annotation *a, const struct said_all *s, const struct binary_chain *chain,
		   uint32_t from, struct said_list *found)
{
	found->count = 0;
	for (size_t i = 0; from < chain->count && i < s->list.count; i++) {
		const struct said *one = &s->list.items[i];

		if (strcmp(one->kind, "loop") == 0 && one->loc.line != chain->frames[from].line &&
		    is_at_frame(s, one, chain, from) && !same_words(found, one)) {
			vec_push(a->inv->run, found, *one);
			found->items[found->count - 1].text = str_printf(a->inv->run, STR_FMT ", line %u",
									 STR_ARG(one->text), one->loc.line);
		}
	}
}

const struct hot_func *said_func(const struct annotation *a, const struct said_all *s,
				 const struct code_function *c)
{
	const struct hot *h = &s->worth.hot;

	for (size_t i = 0; i < h->funcs.count; i++) {
		const struct hot_func *f = &h->funcs.items[i];

		if (f->code && f->mapping < a->symbolized.mappings.count &&
		    a->symbolized.mappings.items[f->mapping].binary == c->mapping->binary &&
		    hot_insn(f->code, c->symbol->addr) != UINT32_MAX)
			return f;
	}
	return NULL;
}

static bool is_counted(const struct insn *i)
{
	return !(i->flags & (INSN_NOP | INSN_PREFIX));
}

const uint32_t *said_flags(struct annotation *a, const struct said_all *s, const struct code_function *c)
{
	const struct hot_func *h = said_func(a, s, c);
	const struct func *facts = h ? h->facts : NULL;
	struct arena scratch = {0};
	uint32_t *flags, *rank, *nth, nfacts = 0, ncode = 0;

	if (!facts || h->agreement != HOT_SAME || !facts->has_text)
		return NULL;
	flags = arena_array(a->inv->run, uint32_t, c->ninsns + 1);
	/* the n-th instruction of the one is the n-th of the other, padding aside */
	rank = arena_array(&scratch, uint32_t, h->code->insns.count + 1);
	nth = arena_array(&scratch, uint32_t, facts->insns.count + 1);
	for (size_t i = 0; i < h->code->insns.count; i++) {
		rank[i] = ncode;
		ncode += is_counted(&h->code->insns.items[i]);
	}
	for (uint32_t i = 0; i < facts->insns.count; i++)
		if (is_counted(&facts->insns.items[i]))
			nth[nfacts++] = i;
	for (size_t i = 0; i < c->ninsns; i++) {
		uint32_t insn = hot_insn(h->code, c->insns[i].insn->addr);

		if (insn != UINT32_MAX && is_counted(&h->code->insns.items[insn]) && rank[insn] < nfacts)
			flags[i] = facts->insns.items[nth[rank[insn]]].flags & (INSN_SPILL | INSN_RELOAD);
	}
	arena_clear(&scratch);
	return flags;
}

/* --- how it is told --- */

struct str said_words(struct arena *a, const struct said *s)
{
	return str_printf(a, "remark %s%s" STR_FMT ": " STR_FMT "%s" STR_FMT "%s", s->kind,
			  s->name.len ? " " : "", STR_ARG(s->name), STR_ARG(s->text),
			  s->is_elsewhere ? " (inlined into " : "", STR_ARG(s->is_elsewhere ? s->in : S("")),
			  s->is_elsewhere ? ")" : "");
}

void said_json(const struct said *s, struct json *j)
{
	json_object(j);
	json_key(j, "kind");
	json_str(j, str_c(s->kind));
	facts_key_str(j, "name", s->name.len ? s->name : STR_NONE);
	facts_key_str(j, "message", s->text);
	facts_place(j, s->loc);
	facts_chain(j, s->frame);
	json_end(j);
}

static const enum metric told[] = {
	METRIC_instructions,   METRIC_bytes, METRIC_stack_bytes,      METRIC_spills,     METRIC_reloads,
	METRIC_missed_inlines, METRIC_loops, METRIC_vectorized_loops, METRIC_allocations};
enum { NTOLD = sizeof(told) / sizeof(told[0]) };

void said_tell_facts(struct annotation *a, struct block *b, const struct hot_func *h)
{
	static const struct {
		enum metric metric;
		const char *before, *one, *many;
		bool is_told_at_0;
	} words[] = {
		{METRIC_instructions, "", " instruction", " instructions", true},
		{METRIC_bytes, "", " byte", " bytes", true},
		{METRIC_stack_bytes, "stack ", "", "", false},
		{METRIC_spills, "", " spill", " spills", false},
		{METRIC_reloads, "", " reload", " reloads", false},
		{METRIC_missed_inlines, "", " call not inlined", " calls not inlined", false},
		{METRIC_loops, "", " loop", " loops", false},
		{METRIC_vectorized_loops, "", " of them vectorized", " of them vectorized", false},
		{METRIC_allocations, "", " allocation", " allocations", false},
	};
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	size_t n = 0;

	if (!h || !h->facts)
		return;
	doc_line(d, b);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct value v = h->facts->metrics[words[i].metric];

		if (!v.is_known || (!v.n && !words[i].is_told_at_0))
			continue;
		doc_span(d, b, STYLE_PLAIN, "%s%s" STR_FMT "%s", n++ ? ", " : "", words[i].before,
			 STR_ARG(number_grouped(run, v.n)), v.n == 1 ? words[i].one : words[i].many);
	}
	if (h->agreement != HOT_DIFFERENT)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_WARN,
		 "facts and binary are not of the same code: what is said here, also at the lines, may not "
		 "hold");
}

void said_facts_json(const struct hot_func *h, struct json *j)
{
	json_key(j, "facts");
	if (h && h->facts) {
		json_object(j);
		for (size_t i = 0; i < NTOLD; i++)
			facts_key_value(j, metric_infos[told[i]].name, h->facts->metrics[told[i]]);
		json_end(j);
	} else {
		json_null(j);
	}
	json_key(j, "same_code");
	if (h && h->agreement != HOT_UNCHECKED)
		json_bool(j, h->agreement == HOT_SAME);
	else
		json_null(j);
}

void said_models_json(const struct annotation *a, const struct said_all *s, struct json *j)
{
	if (!has_models(a, s))
		return;
	json_key(j, "model");
	mca_json(&s->worth, &s->models, j);
}

void said_tell_end(struct annotation *a, const struct said_all *s)
{
	struct doc *d = &a->inv->doc;
	struct block *b;

	if (!s->is_there)
		return;
	if (has_models(a, s))
		mca_tell(a->inv, &s->worth, &s->models);
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	if (!s->worth.facts.origin.ptr)
		doc_span(d, b, STYLE_DIM,
			 "no facts: sources, a compilation database (-p) or stored facts (--facts=FILE) tell "
			 "what the compiler said at these lines");
	else
		doc_span(d, b, STYLE_DIM, "facts: " STR_FMT, STR_ARG(s->worth.facts.origin));
	if (s->nplaceless)
		doc_span(d, b, STYLE_DIM, "; %s that belong to no line",
			 number_of(a->inv->run, (int64_t)s->nplaceless, "remark", "remarks").ptr);
}
