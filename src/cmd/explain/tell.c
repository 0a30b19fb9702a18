/* Answers as blocks of a doc: in full while they fit a screen, else a line each. */
#include "cmd/explain.h"

#include "cmd/next.h"
#include "model/artifact.h"

struct str explain_command(struct explaining *e, const char *where, const char *option)
{
	const struct opt_list *operands = &e->inv->rest.operands;
	const char *const words[] = {where, option, NULL};

	return operands->count ? next_command(e->inv, "explain", operands->items[0], words) : STR_NONE;
}

/* "12-20", with the file in front; in a column of places that all are in one file without it. */
static struct str place(struct explaining *e, const struct answer_line *l, bool is_short)
{
	struct str at;

	if (!loc_known(l->loc))
		return STR_NONE;
	at = is_short ? str_printf(e->a, "%u", l->loc.line) : answer_place(e, l->loc);
	return l->last_line ? str_printf(e->a, STR_FMT "-%u", STR_ARG(at), l->last_line) : at;
}

static void head(struct explained *x, const struct answer *a)
{
	struct doc *d = &x->e->inv->doc;
	struct block *b = doc_block(d, BLOCK_FINDINGS, STR_NONE);
	struct finding *f = vec_add(d->arena, &b->findings);
	struct str words = a->entry && a->entry->words.ptr ? a->entry->words : STR_NONE;

	b->is_plain = true;
	f->level = LEVEL_NOTE;
	f->function = a->function;
	f->loc = a->loc;
	f->title = a->verdict;
	if (a->ncopies > 1)
		f->title = str_printf(d->arena, STR_FMT ", %zu times", STR_ARG(a->verdict), a->ncopies);
	f->name = a->name.ptr ? a->name : S("");
	f->reason = a->reason;
	if (!a->is_good && words.len && !a->cost.is_known && a->subject.kind != SUBJECT_LOAD &&
	    a->subject.kind != SUBJECT_LOOP && a->subject.kind != SUBJECT_SPILLS &&
	    !str_eq(words, a->reason) && str_find(a->reason, words) == (size_t)-1)
		f->reason = a->reason.len ? str_printf(d->arena, STR_FMT "; " STR_FMT, STR_ARG(a->reason),
						       STR_ARG(words))
					  : words;
	if (!a->is_good && a->name.len && !a->entry && a->subject.kind != SUBJECT_ALLOCATION)
		vec_push(d->arena, &f->details,
			 str_printf(d->arena, "casm has no entry for " STR_FMT "/" STR_FMT, STR_ARG(a->pass),
				    STR_ARG(a->name)));
	if (loc_known(a->at) && !loc_eq(a->at, a->loc))
		vec_push(d->arena, &f->details,
			 str_printf(d->arena, "at " STR_FMT, STR_ARG(answer_place(x->e, a->at))));
	f->source = a->source;
	f->source_loc = a->at;
	f->caret_len = a->caret_len;
}

static void sentence(struct doc *d, struct block *b, struct str text)
{
	if (!text.len)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "  " STR_FMT, STR_ARG(text));
}

/* Lines with shares are of one file: a column of lines; other places stand behind the words. */
static void shares(struct explained *x, struct block *b, const struct answer_part *p)
{
	struct doc *d = &x->e->inv->doc;
	size_t width = 0;

	for (size_t i = 0; i < p->lines.count; i++) {
		size_t n = place(x->e, &p->lines.items[i], true).len;

		width = n > width ? n : width;
	}
	for (size_t i = 0; i < p->lines.count; i++) {
		const struct answer_line *l = &p->lines.items[i];
		struct str at = place(x->e, l, true);

		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "    %3lld %%  ", (long long)l->share.n);
		doc_span(d, b, STYLE_PLACE, STR_FMT "%*s", STR_ARG(at), (int)(width - at.len) + 2, "");
		doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(l->text));
	}
}

static void lines(struct explained *x, struct block *b, const struct answer_part *p)
{
	struct doc *d = &x->e->inv->doc;

	for (size_t i = 0; i < p->lines.count; i++) {
		const struct answer_line *l = &p->lines.items[i];
		struct str at = place(x->e, l, false);

		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "    " STR_FMT, STR_ARG(l->text));
		if (at.len) {
			doc_span(d, b, STYLE_PLAIN, l->text.len ? "  " : "");
			doc_span(d, b, STYLE_PLACE, STR_FMT, STR_ARG(at));
		}
		if (l->try_name.len)
			doc_span(d, b, STYLE_DIM, "  --try=" STR_FMT, STR_ARG(l->try_name));
	}
}

static void part(struct explained *x, struct block *b, const struct answer_part *p)
{
	struct doc *d = &x->e->inv->doc;

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "  " STR_FMT,
		 STR_ARG(p->heading.ptr ? p->heading : str_c(part_headings[p->kind])));
	if (p->kind == PART_COST && p->lines.count && p->lines.items[0].loc.file.ptr)
		doc_span(d, b, STYLE_PLAIN, ", lines of " STR_FMT, STR_ARG(p->lines.items[0].loc.file));
	if (p->note.len)
		doc_span(d, b, STYLE_DIM, " (" STR_FMT ")", STR_ARG(p->note));
	if (p->kind == PART_COST)
		shares(x, b, p);
	else
		lines(x, b, p);
	if (p->nleft_out) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "    and %zu more", p->nleft_out);
	}
}

/* WHERE for the line of an answer: with its file, unless that is the source, or the file that an object was made of. */
static const char *where_of(const struct explained *x, const struct answer *a)
{
	struct arena *to = x->e->inv->run;
	struct str source = x->e->study->source;
	bool is_own = str_eq(a->loc.file, source) ||
		      (source.ptr && artifact_sniff(source, STR_NONE) != ARTIFACT_SOURCE);

	return is_own ? str_printf(to, "%u", a->loc.line).ptr
		      : str_printf(to, STR_FMT ":%u", STR_ARG(a->loc.file), a->loc.line).ptr;
}

static bool can_be_tried(const struct answer *a)
{
	const struct answer_part *p = answer_part_find(a, PART_CHANGE);

	for (size_t i = 0; p && i < p->lines.count; i++)
		if (p->lines.items[i].try_name.len)
			return true;
	return false;
}

static void full(struct explained *x, const struct answer *a)
{
	struct doc *d = &x->e->inv->doc;
	bool is_verbose = x->e->inv->options.is_verbose;
	struct block *b;

	head(x, a);
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	b->is_attached = true;
	sentence(d, b, a->why);
	for (size_t i = 0; i < a->parts.count; i++)
		if (a->parts.items[i].kind != PART_EVIDENCE || is_verbose)
			part(x, b, &a->parts.items[i]);
	if (a->not_worth.len) {
		doc_line(d, b);
		doc_span(d, b, STYLE_STRONG, "  when it is not worth it");
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "    " STR_FMT, STR_ARG(a->not_worth));
	}
	/* facts alone cannot be compiled again */
	if (can_be_tried(a) && !x->has_tries &&
	    (x->e->study->origin != STUDY_FILE || x->e->inv->options.facts)) {
		const char *where = x->where->kind == WHERE_FUNCTION && loc_known(a->loc)
					    ? where_of(x, a)
					    : str_to_c(d->arena, x->where->text);

		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "  " STR_FMT " measures what can be tried",
			 STR_ARG(explain_command(x->e, where, "--try")));
	}
}

/* --- many answers: a row for those that are alike --- */

struct list_row {
	const struct answer *first;
	size_t nplaces;
	double weight; /* how much it is worth a look */
};
struct list_rows VEC(struct list_row);

static double weight_of(const struct answer *a)
{
	static const double by_kind[] = {[SUBJECT_CALL] = 0.5,
					 [SUBJECT_LOOP] = 4,
					 [SUBJECT_ALLOCATION] = 1,
					 [SUBJECT_LOAD] = 3,
					 [SUBJECT_SPILLS] = 2};

	if (a->is_good)
		return -1;
	if (a->subject.kind != SUBJECT_CALL)
		return by_kind[a->subject.kind];
	if (str_eq(a->name, S("NoDefinition")))
		return 0;
	if (a->cost.is_known && a->threshold.is_known && a->cost.n > 0)
		return 1 + (double)a->threshold.n / (double)a->cost.n;
	return by_kind[SUBJECT_CALL];
}

static int by_weight(const void *a, const void *b)
{
	const struct list_row *x = a, *y = b;
	int c;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	c = loc_cmp(x->first->loc, y->first->loc);
	return c ? c : str_cmp(x->first->what, y->first->what);
}

static struct str what_of(const struct answer *a)
{
	return a->what.len ? a->what : a->verdict;
}

static void collect(struct explained *x, size_t from, struct list_rows *rows)
{
	for (size_t i = from; i < x->answers.count; i++) {
		const struct answer *a = &x->answers.items[i];
		size_t k = 0;

		for (; k < rows->count; k++) {
			const struct answer *b = rows->items[k].first;

			if (str_eq(what_of(a), what_of(b)) && str_eq(a->name, b->name) &&
			    str_eq(a->reason, b->reason) && str_eq(a->function, b->function))
				break;
		}
		if (k == rows->count)
			vec_push(x->e->a, rows, ((struct list_row){a, 0, weight_of(a)}));
		rows->items[k].nplaces += a->ncopies;
		if (!loc_known(rows->items[k].first->loc))
			rows->items[k].first = a;
	}
	vec_sort(rows, by_weight);
}

/* The place of the first one: what is to be asked next. */
static const struct answer *list(struct explained *x, size_t from)
{
	enum { SHOWN = 15 };
	struct doc *d = &x->e->inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	const struct answer *next = NULL;
	size_t wanted = x->e->inv->options.rows;
	struct list_rows rows = {0};
	bool is_one = true; /* all in one function */

	collect(x, from, &rows);
	for (size_t i = 0; i < rows.count; i++)
		is_one &= str_eq(rows.items[i].first->function, rows.items[0].first->function);
	doc_column(d, t, (struct column){.head = S("AT"), .key = S("place"), .may_cut = true});
	doc_column(d, t, (struct column){.head = S("WHAT"), .key = S("what"), .may_cut = true});
	if (!is_one)
		doc_column(
			d, t,
			(struct column){.head = S("IN"), .key = S("function"), .may_cut = true, .drop = 2});
	doc_column(d, t, (struct column){.head = S("WHY"), .key = S("remark"), .may_cut = true});
	doc_column(d, t, (struct column){.head = S(""), .key = S("reason"), .may_cut = true, .drop = 1});
	for (size_t i = 0; i < rows.count; i++) {
		const struct answer *a = rows.items[i].first;
		struct str what = what_of(a);

		next = next || !loc_known(a->loc) ? next : a;
		doc_cell_text(d, t, STYLE_PLACE, answer_place(x->e, a->loc));
		doc_cell_text(d, t, a->is_good ? STYLE_DIM : STYLE_PLAIN,
			      rows.items[i].nplaces > 1 ? str_printf(d->arena, STR_FMT ", %zu times",
								     STR_ARG(what), rows.items[i].nplaces)
							: what);
		if (!is_one)
			doc_cell_text(d, t, STYLE_PLAIN, a->function);
		doc_cell_text(d, t, STYLE_PLAIN, a->name.ptr ? a->name : S(""));
		doc_cell_text(d, t, STYLE_DIM, a->reason);
	}
	t->nshown = wanted == ~0u ? SHOWN : wanted ? wanted : rows.count;
	if (t->nshown < rows.count)
		t->rest = str_printf(d->arena, "and %zu more (-n 0 shows all)", rows.count - t->nshown);
	else
		t->nshown = rows.count;
	return next;
}

/* Was the function that is asked about inlined away? */
static bool is_gone(const struct explained *x)
{
	return x->where->row != SIZE_MAX && x->e->study->stored.rows.items[x->where->row].is_gone;
}

/* What became of the calls of a function. */
static void calls_of(struct explained *x)
{
	const struct where *w = x->where;
	struct doc *d = &x->e->inv->doc;
	struct block *b;

	if (w->kind != WHERE_FUNCTION)
		return;
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(answer_name(x->e, w->callee)));
	if (w->row != SIZE_MAX) {
		struct err err = {0};
		const struct func *f = study_func(x->e->study, w->row, &err);

		err_clear(&err);
		if (f && loc_known(f->decl))
			doc_span(d, b, STYLE_PLACE, "  " STR_FMT, STR_ARG(answer_place(x->e, f->decl)));
		if (f && f->metrics[METRIC_instructions].is_known)
			doc_span(d, b, STYLE_PLAIN, "  " STR_FMT,
				 STR_ARG(number_of(d->arena, f->metrics[METRIC_instructions].n, "instruction",
						   "instructions")));
	} else {
		doc_span(d, b, STYLE_PLAIN, "  is not defined here");
	}
	doc_line(d, b);
	if (is_gone(x))
		doc_span(d, b, STYLE_PLAIN,
			 "  has no code of its own: every call of it was inlined, at %zu place%s, or removed",
			 w->ninlined, w->ninlined == 1 ? "" : "s");
	else
		doc_span(d, b, STYLE_PLAIN, "  calls of it: %zu inlined, %zu not", w->ninlined,
			 w->calls_of.count);
}

void explain_tell(struct explained *x)
{
	enum { IN_FULL = 2 };
	struct doc *d = &x->e->inv->doc;
	size_t n = x->answers.count;

	d->keeps_order = true;
	calls_of(x);
	x->ntold = (n <= IN_FULL && !is_gone(x)) || x->where->kind != WHERE_FUNCTION ? n : 0;
	if (x->ntold > x->ndifferent)
		x->ntold = x->ndifferent;
	if (x->ntold > IN_FULL && x->e->inv->options.rows != 0)
		x->ntold = 1;
	for (size_t i = 0; i < x->ntold; i++) {
		explain_complete(x->e, &x->answers.items[i]);
		full(x, &x->answers.items[i]);
	}
	if (x->ntold < n) {
		const struct answer *next = list(x, x->ntold);
		struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

		b->is_attached = true;
		if (!next)
			return;
		doc_line(d, b);
		if (x->where->kind == WHERE_LINE) {
			doc_span(d, b, STYLE_DIM, "-n 0 tells each of them in full");
			return;
		}
		doc_span(d, b, STYLE_DIM, "each has its own answer: " STR_FMT,
			 STR_ARG(explain_command(x->e, where_of(x, next), NULL)));
	}
}
