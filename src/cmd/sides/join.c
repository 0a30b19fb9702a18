/* What the sides have in common: functions, loops and calls of the same source, joined. */
#include <stdlib.h>

#include "cmd/name_filter.h"
#include "cmd/sides.h"
#include "model/match.h"
#include "read/outline.h"

const enum metric sides_metrics[] = {METRIC_instructions,
				     METRIC_bytes,
				     METRIC_calls,
				     METRIC_inlined_calls,
				     METRIC_stack_bytes,
				     METRIC_spills,
				     METRIC_vectorized_loops,
				     METRIC_missed_inlines,
				     METRIC_loops,
				     METRIC_conditional_branches,
				     METRIC_vector_instructions,
				     METRIC_COUNT};

int sides_better(enum metric m, struct value a, struct value b)
{
	if (!a.is_known || !b.is_known || a.n == b.n)
		return 0;
	return (a.n < b.n) == (metric_infos[m].better == METRIC_LOWER) ? 1 : -1;
}

/* --- source files --- */

struct read_file {
	struct str text;
	struct outline outline;
	size_t *lines; /* offset of each line's start */
	size_t nlines;
};

struct joining {
	struct sides *s;
	struct arena *a;
	struct arena scratch;
	struct map files;        /* name → struct read_file * */
	struct map funcs;        /* key → struct sides_func * */
	struct map loops, calls; /* key → struct sides_place * */
	struct map selected;     /* key of the function → itself */
	size_t side;
	bool has_filter; /* functions were selected by name */
	bool is_gone;    /* functions without code are looked at */
};

static struct read_file *file_of(struct joining *j, const struct unit *u, struct str name)
{
	void **at = map_at(&j->scratch, &j->files, name);
	struct read_file *f = *at;

	if (f)
		return f;
	*at = f = arena_new(&j->scratch, struct read_file);
	f->text = source_text(&j->s->of[j->side].sources, u, name);
	if (!f->text.ptr)
		return f;
	outline_read(&j->scratch, f->text, &f->outline);
	for (size_t i = 0; i < f->text.len; i++)
		f->nlines += f->text.ptr[i] == '\n';
	f->nlines++;
	f->lines = arena_array(&j->scratch, size_t, f->nlines);
	for (size_t i = 0, n = 1; i < f->text.len; i++)
		if (f->text.ptr[i] == '\n')
			f->lines[n++] = i + 1;
	return f;
}

/* The innermost loop statement around a place: compilers do not agree where in a loop its place is. */
static const struct outline_loop *statement_at(const struct read_file *f, struct loc at)
{
	const struct outline_loop *best = NULL;
	size_t offset;

	if (!f->text.ptr || !at.line || at.line > f->nlines)
		return NULL;
	offset = f->lines[at.line - 1] + (at.col ? at.col - 1u : 0);
	for (size_t i = 0; i < f->outline.loops.count && f->outline.loops.items[i].start <= offset; i++)
		if (offset < f->outline.loops.items[i].end)
			best = &f->outline.loops.items[i];
	/* at the start of a line, before its first token */
	for (size_t i = 0; i < f->outline.loops.count && !best && !at.col; i++)
		if (f->outline.loops.items[i].line == at.line)
			best = &f->outline.loops.items[i];
	return best;
}

/* --- functions --- */

static struct str func_key(struct joining *j, const struct unit *u, const struct func *f)
{
	return str_printf(&j->scratch, STR_FMT "\n" STR_FMT, STR_ARG(u->source),
			  STR_ARG(match_fold_suffix(f->linkage_name)));
}

/* "f" of "f.part.0", as it is shown; C++ names are demangled with "[clone .part.0]" behind. */
static struct str bare_name(struct joining *j, const struct func *f)
{
	struct str linkage = match_fold_suffix(f->linkage_name);

	if (linkage.len == f->linkage_name.len)
		return f->name;
	return demangle(j->a, linkage, (enum demangle)j->s->inv->options.demangle);
}

static struct sides_func *func_at(struct joining *j, const struct unit *u, const struct func *f)
{
	void **at = map_at(&j->scratch, &j->funcs, func_key(j, u, f));
	struct sides_func *sf = *at;

	if (!sf) {
		*at = sf = arena_new(j->a, struct sides_func);
		sf->source = u->source;
		sf->linkage_name = str_c(str_to_c(j->a, match_fold_suffix(f->linkage_name)));
		sf->name = str_c(str_to_c(j->a, bare_name(j, f)));
		sf->u = u;
		vec_push(j->a, &j->s->funcs, sf);
	}
	if (!loc_known(sf->decl))
		sf->decl = f->decl;
	return sf;
}

static void add_copy(struct sides_code *code, struct arena *a, struct func *f)
{
	for (int m = 0; m < METRIC_COUNT; m++) {
		struct value *v = &code->metrics[m];

		if (!code->copies.count)
			*v = f->metrics[m];
		else if (m != METRIC_stack_bytes || !v->is_known || !f->metrics[m].is_known)
			*v = value_add(*v, f->metrics[m]);
		else if (f->metrics[m].n > v->n)
			*v = f->metrics[m];
	}
	vec_push(a, &code->copies, f);
}

/* The call of a piece that gcc cut off a function is no call of the source. */
static bool is_piece(const struct call *c)
{
	return str_find(c->callee, S(".part")) != (size_t)-1;
}

static void note_inlined(struct joining *j, const struct unit *u, const struct func *f)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];
		struct str key;
		struct sides_func *callee;

		if (!c->is_inlined || !c->callee.ptr)
			continue;
		key = str_printf(&j->scratch, STR_FMT "\n" STR_FMT, STR_ARG(u->source),
				 STR_ARG(match_fold_suffix(c->callee)));
		callee = map_find(&j->funcs, key);
		if (callee && !callee->of[j->side].copies.count)
			callee->of[j->side].is_inlined = true;
	}
}

/* --- places --- */

static struct sides_place *place_at(struct joining *j, struct map *map, struct str key, bool *is_new)
{
	void **at = map_at(&j->scratch, map, key);

	*is_new = !*at;
	if (!*at)
		*at = arena_new(j->a, struct sides_place);
	return *at;
}

/* Functions come one after the other. */
static void note_holder(struct joining *j, struct sides_place *p, const struct func *f)
{
	struct sides_site *at = &p->of[j->side];

	at->nfuncs += at->last_func != f;
	at->last_func = f;
}

/* The function whose text holds the line. */
static const struct outline_func *function_at(const struct read_file *f, uint32_t line)
{
	const struct outline_func *best = NULL;

	for (size_t i = 0; i < f->outline.funcs.count && f->outline.funcs.items[i].line <= line; i++)
		if (line <= f->outline.funcs.items[i].close_line)
			best = &f->outline.funcs.items[i];
	return best;
}

/* Where the loop is written. The place that a compiler gives it may be that of a call inlined in it, so the statement is
 * looked for outwards. What has none is made of goto or of a call of itself: one of a function is told. */
static struct loc place_of_loop(struct joining *j, const struct unit *u, const struct loop *l)
{
	struct loc loc = l->loc;

	for (const struct inline_frame *frame = l->frame; loc_known(loc); frame = frame->parent) {
		const struct read_file *file = file_of(j, u, loc.file);
		const struct outline_loop *statement = statement_at(file, loc);

		if (statement) {
			loc.line = statement->line;
			loc.col = (uint32_t)(statement->start - file->lines[statement->line - 1] + 1);
			return loc;
		}
		if (!frame)
			break;
		loc = frame->call;
	}
	loc = l->loc;
	if (loc_known(loc)) {
		const struct read_file *file = file_of(j, u, loc.file);
		const struct outline_func *function = file->text.ptr ? function_at(file, loc.line) : NULL;

		if (function)
			loc.line = function->line;
		loc.col = 0;
	}
	return loc;
}

static void add_loop(struct joining *j, const struct unit *u, const struct func *f, const struct loop *l)
{
	struct loc loc = place_of_loop(j, u, l);
	struct sides_place *p;
	struct sides_site *at;
	bool is_new;

	if (!loc_known(loc))
		return;
	p = place_at(j, &j->loops,
		     str_printf(&j->scratch, STR_FMT "\n%u\n%u", STR_ARG(loc.file), loc.line, loc.col),
		     &is_new);
	if (is_new) {
		p->loc = loc;
		p->f = f;
		p->u = u;
		vec_push(j->a, &j->s->loops, p);
	}
	note_holder(j, p, f);
	at = &p->of[j->side];
	if (l->is_vectorized) {
		if (at->ntaken && (at->width.is_known != l->width.is_known || at->width.n != l->width.n))
			at->has_widths = true;
		at->width = l->width;
	}
	if (!at->loop || (at->loop->is_vectorized && !l->is_vectorized)) {
		at->loop = l;
		at->f = f;
		at->u = u;
	}
	at->ncopies++;
	at->ntaken += l->is_vectorized;
	at->nunrolled += l->is_fully_unrolled && !l->is_vectorized;
	at->nin_loop += l->depth > 1;
}

static struct sides_place *call_at(struct joining *j, const struct unit *u, const struct func *f,
				   struct loc at, struct str callee)
{
	struct sides_place *p;
	bool is_new;

	p = place_at(
		j, &j->calls,
		str_printf(&j->scratch, STR_FMT "\n%u\n" STR_FMT, STR_ARG(at.file), at.line, STR_ARG(callee)),
		&is_new);
	if (is_new) {
		p->loc = at;
		p->callee = str_dup(j->a, callee);
		p->f = f;
		p->u = u;
		vec_push(j->a, &j->s->calls, p);
	}
	return p;
}

/* A piece of a function whose begin was inlined here: the call of it belongs to the inlined one. */
static bool take_piece(struct joining *j, const struct unit *u, const struct func *f, const struct call *c,
		       struct str callee)
{
	for (const struct inline_frame *frame = c->frame; frame; frame = frame->parent)
		if (str_eq(match_fold_suffix(frame->callee), callee)) {
			if (loc_known(frame->call) && !j->is_gone)
				call_at(j, u, f, frame->call, callee)->of[j->side].npieces += c->copies;
			return true;
		}
	return str_eq(match_fold_suffix(f->linkage_name), callee);
}

static void add_call(struct joining *j, const struct unit *u, const struct func *f, const struct call *c)
{
	struct str callee = match_fold_suffix(c->callee);
	struct sides_place *p;
	struct sides_site *at;

	if (!loc_known(c->loc) || (is_piece(c) && take_piece(j, u, f, c, callee)))
		return;
	p = call_at(j, u, f, c->loc, callee);
	at = &p->of[j->side];
	/* a function that is gone only tells what no code shows */
	if (j->is_gone && at->ncopies && !at->is_gone)
		return;
	at->is_gone = j->is_gone;
	note_holder(j, p, f);
	if (!at->call || (at->call->is_inlined && !c->is_inlined)) {
		at->call = c;
		at->f = f;
		at->u = u;
	}
	at->ncopies += c->copies;
	at->ntaken += c->is_inlined ? c->copies : 0;
	at->nin_loop += c->in_loop ? c->copies : 0;
	at->nrefused += c->is_refused ? c->copies : 0;
}

/* --- differences --- */

enum class { CLASS_NONE, CLASS_ALL, CLASS_SOME };

static enum class class_of(const struct sides_site *at) {
	return !at->ntaken                 ? CLASS_NONE
	       : at->ntaken == at->ncopies ? CLASS_ALL
					   : CLASS_SOME;
}

static void judge_place(struct sides *s, struct sides_place *p, bool is_loop)
{
	unsigned classes = 0, npresent = 0, nunrolled = 0;
	const struct sides_site *wide = NULL;
	bool has_widths = false;
	size_t weight;

	for (size_t i = 0; i < s->count; i++) {
		const struct sides_site *at = &p->of[i];

		if (!at->ncopies)
			continue;
		npresent++;
		weight = at->ncopies + 3 * at->nin_loop;
		p->weight = weight > p->weight ? weight : p->weight;
		classes |= 1u << class_of(at);
		nunrolled += at->nunrolled == at->ncopies;
		if (!at->ntaken)
			continue;
		has_widths |= at->has_widths || (wide && wide->width.is_known && at->width.is_known &&
						 wide->width.n != at->width.n);
		wide = at;
	}
	p->is_one_sided = npresent < s->count;
	if (is_loop && p->is_one_sided && wide)
		p->difference = 1;
	if (npresent < 2)
		return;
	if ((classes & 1u << CLASS_ALL) && (classes & 1u << CLASS_NONE))
		p->difference = 4;
	else if (classes & (classes - 1))
		p->difference = 3;
	else if (is_loop && has_widths && classes == 1u << CLASS_ALL)
		p->difference = 2;
	else if (is_loop && nunrolled && nunrolled < npresent)
		p->difference = 1;
}

/* Is the function's code the same in each figure that is shown? */
static void judge_func(struct sides *s, struct sides_func *f)
{
	size_t best = SIDES_MAX, ncode = 0;
	bool is_shared = false;

	f->is_alike = true;
	for (size_t i = 0; i < s->count; i++) {
		const struct value *instrs = f->of[i].metrics;

		if (!f->of[i].copies.count)
			continue;
		ncode++;
		if (best < SIDES_MAX && sides_better(METRIC_instructions, instrs[METRIC_instructions],
						     f->of[best].metrics[METRIC_instructions]) <= 0) {
			is_shared |= sides_better(METRIC_instructions, instrs[METRIC_instructions],
						  f->of[best].metrics[METRIC_instructions]) == 0;
			continue;
		}
		best = i;
		is_shared = false;
	}
	f->is_uneven = ncode < s->count;
	for (size_t k = 0; sides_metrics[k] != METRIC_COUNT; k++)
		for (size_t i = 1; i < s->count; i++) {
			const struct value *a = &f->of[0].metrics[sides_metrics[k]],
					   *b = &f->of[i].metrics[sides_metrics[k]];

			f->is_alike &= a->is_known == b->is_known && a->n == b->n;
		}
	f->is_alike &= !f->is_uneven;
	s->nuneven += f->is_uneven;
	s->nalike += f->is_alike;
	if (f->is_uneven)
		return;
	if (is_shared || best == SIDES_MAX)
		s->nlevel++;
	else
		s->of[best].nbest++;
}

static void add_total(struct sides_side *side, const struct sides_code *code)
{
	if (!code->copies.count)
		return;
	side->nfuncs++;
	for (int m = 0; m < METRIC_COUNT; m++) {
		if (code->metrics[m].is_known) {
			side->totals[m].n += code->metrics[m].n;
			continue;
		}
		side->nunknown[m]++;
		side->totals[m].why = code->metrics[m].why;
	}
}

/* Nothing is known of a metric that is known of no function. */
static void end_totals(struct sides_side *side)
{
	for (int m = 0; m < METRIC_COUNT; m++)
		side->totals[m].is_known = !side->nfuncs || side->nunknown[m] < side->nfuncs;
}

/* --- order --- */

static int by_name(const void *a, const void *b)
{
	const struct sides_func *const *x = a, *const *y = b;
	int c = str_cmp((*x)->source, (*y)->source);

	return c ? c : str_cmp((*x)->linkage_name, (*y)->linkage_name);
}

static int by_place(const void *a, const void *b)
{
	const struct sides_place *const *x = a, *const *y = b;
	int c = loc_cmp((*x)->loc, (*y)->loc);

	return c ? c : str_cmp((*x)->callee, (*y)->callee);
}

/* --- all --- */

static bool is_compared(const struct map *units, const struct unit *u, size_t count)
{
	return (uintptr_t)map_find(units, u->source) == count;
}

typedef void visit(struct joining *j, const struct unit *u, struct func *f);

/* Those with code, or those without. */
static void each_function(struct joining *j, const struct map *units, visit *take)
{
	struct sides *s = j->s;

	for (j->side = 0; j->side < s->count; j->side++)
		for (size_t i = 0; i < s->of[j->side].load.units.count; i++) {
			const struct unit *u = s->of[j->side].load.units.items[i];

			if (!is_compared(units, u, s->count))
				continue;
			for (size_t k = 0; k < u->funcs.count && !j->is_gone; k++)
				take(j, u, u->funcs.items[k]);
			for (size_t k = 0; k < u->gone.count && j->is_gone; k++)
				take(j, u, u->gone.items[k]);
		}
}

static void take_func(struct joining *j, const struct unit *u, struct func *f)
{
	add_copy(&func_at(j, u, f)->of[j->side], j->a, f);
}

static void take_inlined(struct joining *j, const struct unit *u, struct func *f)
{
	note_inlined(j, u, f);
}

static void take_places(struct joining *j, const struct unit *u, struct func *f)
{
	if ((j->has_filter || !j->is_gone) && !map_find(&j->selected, func_key(j, u, f)))
		return;
	for (size_t i = 0; i < f->loops.count && !j->is_gone; i++)
		add_loop(j, u, f, &f->loops.items[i]);
	for (size_t i = 0; i < f->calls.count; i++)
		if (f->calls.items[i].callee.ptr)
			add_call(j, u, f, &f->calls.items[i]);
}

static void count_units(struct joining *j, struct map *units)
{
	struct sides *s = j->s;

	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < s->of[i].load.units.count; k++) {
			void **at = map_at(&j->scratch, units, s->of[i].load.units.items[k]->source);

			/* a second one of the same name is not counted: none is compared with it */
			if ((uintptr_t)*at == i)
				*at = (void *)(uintptr_t)(i + 1);
			s->nunits += i + 1 == s->count && (uintptr_t)*at == s->count;
		}
	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < s->of[i].load.units.count && !s->of[i].first; k++)
			if (is_compared(units, s->of[i].load.units.items[k], s->count))
				s->of[i].first = s->of[i].load.units.items[k];
}

static bool is_selected(const struct sides *s, const struct name_filter *filter, const struct sides_func *f)
{
	bool wants = name_filter_wants(filter, f->linkage_name, f->name);

	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < f->of[i].copies.count; k++)
			wants |= name_filter_wants(filter, f->of[i].copies.items[k]->linkage_name,
						   f->of[i].copies.items[k]->name);
	return wants && !name_filter_ignores(filter, f->linkage_name, f->name);
}

static bool select_them(struct joining *j, struct err *err)
{
	struct sides *s = j->s;
	const struct options *o = &s->inv->options;
	struct name_filter filter;
	size_t n = 0, total = s->funcs.count;

	if (!name_filter_open(o, &filter, err))
		return false;
	for (size_t i = 0; i < total; i++) {
		struct sides_func *f = s->funcs.items[i];

		if (!is_selected(s, &filter, f))
			continue;
		*map_at(&j->scratch, &j->selected,
			str_printf(&j->scratch, STR_FMT "\n" STR_FMT, STR_ARG(f->source),
				   STR_ARG(f->linkage_name))) = f;
		s->funcs.items[n++] = f;
	}
	s->funcs.count = n;
	name_filter_close(&filter);
	j->has_filter = filter.wanted || filter.ignored;
	if (n || !total || !j->has_filter)
		return true;
	if (!filter.wanted)
		return err_set(err, "--ignore=%s leaves none of %zu functions", filter.ignored, total);
	return err_set(err, "no function matches '%s' (of %zu)", filter.wanted, total);
}

bool sides_join(struct sides *s, struct err *err)
{
	struct joining j = {.s = s, .a = s->inv->run};
	struct map units = {0};
	bool ok;

	count_units(&j, &units);
	if (!s->nunits) {
		arena_clear(&j.scratch);
		return err_set_status(err, s->status,
				      "no source was compiled on all sides: nothing to compare");
	}
	each_function(&j, &units, take_func);
	ok = select_them(&j, err);
	if (ok) {
		for (int gone = 0; gone < 2; gone++) {
			j.is_gone = gone;
			each_function(&j, &units, take_inlined);
			each_function(&j, &units, take_places);
		}
		vec_sort(&s->funcs, by_name);
		for (size_t i = 0; i < s->funcs.count; i++) {
			judge_func(s, s->funcs.items[i]);
			for (size_t k = 0; k < s->count; k++)
				add_total(&s->of[k], &s->funcs.items[i]->of[k]);
		}
		for (size_t k = 0; k < s->count; k++)
			end_totals(&s->of[k]);
		for (size_t i = 0; i < s->loops.count; i++)
			judge_place(s, s->loops.items[i], true);
		for (size_t i = 0; i < s->calls.count; i++)
			judge_place(s, s->calls.items[i], false);
		vec_sort(&s->loops, by_place);
		vec_sort(&s->calls, by_place);
	}
	arena_clear(&j.scratch);
	return ok;
}
