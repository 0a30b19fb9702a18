/* What `casm diff` says: findings, the metrics that changed, what came and went; and the same as JSON. */
#include <stdlib.h>

#include "analyze/measure.h"
#include "base/shelf.h"
#include "cmd/diff.h"
#include "cmd/diff/heat.h"
#include "cmd/diff/json.h"
#include "cmd/gate_config.h"

enum { ROWS_DEFAULT = 20, NAMES_DEFAULT = 5 };

static size_t rows_shown(const struct diff *d, size_t otherwise, size_t count)
{
	unsigned rows = d->inv->options.rows;
	size_t n = rows == ~0u ? otherwise : rows ? rows : count;

	return n < count ? n : count;
}

static struct str shown_name(const struct diff *d, struct str linkage_name)
{
	return demangle(d->inv->run, linkage_name, (enum demangle)d->inv->options.demangle);
}

/* --- findings --- */

/* A place in it, or the function itself: what the message is about. */
static struct str title_of(const struct diff *d, const struct gate_finding *f)
{
	if (f->has_metric || !f->subject.len)
		return f->function;
	if (str_eq(f->subject, S("loop")))
		return str_printf(d->inv->run, "the loop in " STR_FMT, STR_ARG(f->function));
	return str_printf(d->inv->run, STR_FMT " in " STR_FMT, STR_ARG(shown_name(d, f->subject)),
			  STR_ARG(f->function));
}

static void add_source_line(struct diff *d, const struct diff_change *c, struct finding *f)
{
	const struct unit *u = loc_known(f->loc) ? map_find(&d->now.unit_by_source, c->source) : NULL;

	if (!u || !d->now.sources || !f->loc.col)
		return;
	f->source = source_line_kept(d->now.sources, u, f->loc.file, f->loc.line);
	if (f->source.ptr && f->loc.col)
		f->caret_len = token_width(f->source, f->loc.col);
}

/* What else became of the function, beside a metric that grew: the reason, more often than not. */
static void add_company(struct diff *d, const struct diff_change *c, const struct gate_finding *g,
			struct finding *f)
{
	enum { TOLD = 3 };
	const struct diff_phrases *lists[] = {&c->lost, &c->gained};
	static const char *const words[] = {"lost", "new"};

	for (size_t k = 0; g->has_metric && k < 2; k++) {
		struct buf b = {0};

		size_t n = 0;

		for (size_t i = 0; i < lists[k]->count; i++) {
			bool is_repeated = i && str_eq(lists[k]->items[i], lists[k]->items[i - 1]);

			if (is_repeated || n++ >= TOLD)
				continue;
			buf_printf(&b, "%s" STR_FMT, n > 1 ? ", " : "", STR_ARG(lists[k]->items[i]));
		}
		if (n > TOLD)
			buf_printf(&b, " and %zu more", n - TOLD);
		if (b.len)
			vec_push(d->inv->run, &f->details,
				 str_printf(d->inv->run, "%s: %s", words[k], b.ptr));
		buf_release(&b);
	}
}

static size_t add_finding(struct diff *d, struct block *b, const struct diff_change *c,
			  const struct gate_finding *g)
{
	static const enum level levels[] = {[GATE_OFF] = LEVEL_NOTE,
					    [GATE_NOTE] = LEVEL_NOTE,
					    [GATE_WARNING] = LEVEL_WARNING,
					    [GATE_ERROR] = LEVEL_ERROR};
	struct arena *a = d->inv->run;
	struct finding *f = vec_add(a, &b->findings);

	f->level = levels[g->level];
	f->rule = str_c(g->rule->id);
	f->help = str_c(g->rule->description);
	f->function = g->function;
	f->loc = g->loc;
	f->title = title_of(d, g);
	f->reason = g->message;
	if (d->heat) {
		vec_push(a, &f->details, diff_heat_text(d, c));
		f->heat = value_of(heat_share(diff_heat_key(d, c), d->heat->heat.total));
	}
	for (size_t i = 0; i < g->details.count; i++)
		vec_push(a, &f->details, g->details.items[i]);
	f->cause = g->cause;
	f->fingerprint = g->fingerprint;
	if (g->waiver) {
		f->is_waived = true;
		f->waiver = g->waiver->reason;
	}
	add_company(d, c, g, f);
	add_source_line(d, c, f);
	return b->findings.count - 1;
}

/* --- one decision, many places --- */

/* A finding of a block that stands for others of its kin. */
struct head {
	size_t index;
	size_t nothers, nfunctions;
	struct str last;                         /* function; they come in order */
	struct head_names VEC(struct str) names; /* of the first functions, not its own */
};
struct folding {
	struct arena *a;
	struct heads VEC(struct head) heads;
	struct map by_kin;
};
enum { NAMED_OTHERS = 3 };

/* The head of the findings of that key, made of this one when it is the first. */
static struct head *head_of(struct folding *folding, struct str key, size_t index)
{
	void **at = map_at(folding->a, &folding->by_kin, str_dup(folding->a, key));

	if (!*at) {
		vec_push(folding->a, &folding->heads, (struct head){.index = index});
		*at = (void *)(uintptr_t)folding->heads.count;
	}
	return &folding->heads.items[(uintptr_t)*at - 1];
}

/* The metrics of a function are one entry; so is one decision that is told of many places. */
static void fold(struct folding *folding, struct block *b, size_t index, size_t change,
		 const struct gate_finding *g)
{
	struct finding *f = &b->findings.items[index], *first;
	struct str key;
	struct head *head;

	if (!g->has_metric && !g->kin)
		return;
	key = g->has_metric ? str_printf(folding->a, "metrics %zu %d", change, f->is_waived)
			    : str_printf(folding->a, "%llx %d %d", (unsigned long long)g->kin, (int)f->level,
					 f->is_waived);
	head = head_of(folding, key, index);
	if (head->index == index)
		return;
	first = &b->findings.items[head->index];
	f->is_folded = true;
	if (g->has_metric) {
		vec_push(folding->a, &first->folded,
			 str_printf(folding->a, "%s " STR_FMT ": " STR_FMT, level_names[f->level],
				    STR_ARG(f->rule), STR_ARG(f->reason)));
		return;
	}
	head->nothers++;
	if (str_eq(f->function, first->function) || str_eq(f->function, head->last))
		return;
	head->last = f->function;
	head->nfunctions++;
	if (head->names.count <= NAMED_OTHERS)
		vec_push(folding->a, &head->names, f->function);
}

/* "f, g and 3 more functions"; one more is named instead of counted. */
static void add_functions(struct buf *text, const struct head *h)
{
	size_t nnamed = h->nfunctions <= h->names.count ? h->nfunctions : NAMED_OTHERS;

	for (size_t k = 0; k < nnamed; k++)
		buf_printf(text, "%s" STR_FMT,
			   k == 0                                       ? ""
			   : k + 1 == nnamed && nnamed == h->nfunctions ? " and "
									: ", ",
			   STR_ARG(h->names.items[k]));
	if (h->nfunctions > nnamed)
		buf_printf(text, " and %zu more functions", h->nfunctions - nnamed);
}

/* "the same in f, g and 3 more functions"; "the same at 7 more places, also in f and g" */
static void tell_others(struct folding *folding, struct block *b)
{
	for (size_t i = 0; shelf_turn(i, folding->heads.count); i++) {
		const struct head *h = &folding->heads.items[i];
		struct finding *f = &b->findings.items[h->index];
		struct buf text = {0};

		if (!h->nothers)
			continue;
		if (str_eq(f->rule, S("function-added"))) {
			buf_add(&text, h->nfunctions > 1 ? S("nor were ") : S("nor was "));
			if (h->nfunctions)
				add_functions(&text, h);
			else
				buf_printf(&text, "it in %zu more file%s", h->nothers,
					   h->nothers == 1 ? "" : "s");
			vec_push(folding->a, &f->folded, str_dup(folding->a, buf_str(&text)));
			buf_release(&text);
			continue;
		}
		buf_add(&text, S("the same "));
		if (h->nothers != h->nfunctions)
			buf_printf(&text, "at %zu more place%s", h->nothers, h->nothers == 1 ? "" : "s");
		if (h->nfunctions) {
			buf_add(&text, h->nothers != h->nfunctions ? S(", also in ") : S("in "));
			add_functions(&text, h);
		}
		vec_push(folding->a, &f->folded, str_dup(folding->a, buf_str(&text)));
		buf_release(&text);
	}
}

struct ranked {
	const struct diff_change *c;
	const struct gate_finding *g;
	int level; /* 0: the worst */
	int64_t heat;
	size_t change;
};
struct ranking VEC(struct ranked);

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	shelf_tick();
	if (x->level != y->level)
		return x->level - y->level;
	if (x->heat != y->heat)
		return x->heat > y->heat ? -1 : 1;
	if (x->g->has_metric != y->g->has_metric)
		return x->g->has_metric ? 1 : -1;
	return x->g < y->g ? -1 : x->g > y->g; /* both of one list */
}

/* Errors, warnings, notes, waived ones; of one level those of the hottest functions first; then decisions before the
 * metrics that they changed, then in the order of the functions. */
static void add_findings(struct diff *d)
{
	struct block *b = doc_block(&d->inv->doc, BLOCK_FINDINGS, STR_NONE);
	struct folding folding = {.a = d->inv->run};
	struct ranking ranking = {0};
	size_t ntold = 0;

	for (size_t i = 0; shelf_turn(i, d->changes.count); i++) {
		const struct diff_change *c = &d->changes.items[i];

		for (size_t k = 0; k < c->nfindings; k++) {
			const struct gate_finding *g = &d->findings.items[c->first_finding + k];

			vec_push(d->inv->run, &ranking,
				 ((struct ranked){.c = c,
						  .g = g,
						  .level = g->waiver ? 3 : GATE_ERROR - (int)g->level,
						  .heat = diff_heat_key(d, c),
						  .change = i}));
		}
	}
	vec_sort(&ranking, by_rank);
	for (size_t i = 0; shelf_turn(i, ranking.count); i++) {
		const struct ranked *r = &ranking.items[i];

		fold(&folding, b, add_finding(d, b, r->c, r->g), r->change, r->g);
	}
	tell_others(&folding, b);
	for (size_t i = 0; shelf_turn(i, b->findings.count); i++)
		ntold += !b->findings.items[i].is_folded;
	/* a long list of notes hides what matters */
	b->nfindings_shown = rows_shown(d, ROWS_DEFAULT, ntold);
}

/* --- metrics --- */

static bool is_changed(const struct diff_change *c, enum metric m)
{
	return c->old[m].is_known && c->now[m].is_known && c->old[m].n != c->now[m].n;
}

static bool has_changed_metric(const struct diff_change *c)
{
	for (int m = 0; m < METRIC_COUNT; m++)
		if (is_changed(c, (enum metric)m))
			return true;
	return false;
}

struct sorting {
	const struct diff_change *c;
	enum metric m;
	bool by_name;
	int64_t heat;
};
struct sortings VEC(struct sorting);

static uint64_t distance(struct value old, struct value now)
{
	if (!old.is_known || !now.is_known)
		return 0;
	return old.n < now.n ? (uint64_t)now.n - (uint64_t)old.n : (uint64_t)old.n - (uint64_t)now.n;
}

static int rank_of(const struct diff_change *c)
{
	return c->status == GATE_REGRESSED ? 0 : c->status == GATE_IMPROVED ? 1 : 2;
}

static int by_weight(const void *a, const void *b)
{
	const struct sorting *x = a, *y = b;
	uint64_t m = distance(x->c->old[x->m], x->c->now[x->m]);
	uint64_t n = distance(y->c->old[y->m], y->c->now[y->m]);
	int c = rank_of(x->c) - rank_of(y->c);

	shelf_tick();
	if (c)
		return c;
	if (x->heat != y->heat)
		return x->heat > y->heat ? -1 : 1;
	if (!x->by_name && m != n)
		return m > n ? -1 : 1;
	c = str_cmp(x->c->name, y->c->name);
	return c ? c : x->c < y->c ? -1 : x->c > y->c;
}

void diff_rank(const struct diff *d, struct diff_ranking *ranking)
{
	const char *sort = d->inv->options.sort;
	bool by_name = sort && strcmp(sort, "name") == 0;
	enum metric key = METRIC_instructions;
	struct sortings rows = {0};

	if (sort && !by_name)
		metric_find(str_c(sort), &key);
	for (size_t i = 0; shelf_turn(i, d->changes.count); i++) {
		const struct diff_change *c = &d->changes.items[i];

		if ((c->status == GATE_REGRESSED || c->status == GATE_IMPROVED ||
		     c->status == GATE_CHANGED) &&
		    c->old_row != MATCH_NONE && c->new_row != MATCH_NONE)
			vec_push(d->inv->run, &rows,
				 ((struct sorting){c, key, by_name, sort ? 0 : diff_heat_key(d, c)}));
	}
	vec_sort(&rows, by_weight);
	for (size_t i = 0; shelf_turn(i, rows.count); i++)
		vec_push(d->inv->run, ranking, rows.items[i].c);
}

/* "−150.0 %", "+8"; empty when nothing changed. */
static struct str change_text(struct arena *a, struct value old, struct value now)
{
	uint64_t by = distance(old, now), base, permille;
	const char *sign;

	if (!old.is_known || !now.is_known || !by)
		return S("");
	sign = now.n > old.n ? "+" : "−";
	if (old.n <= 0 || by > UINT64_MAX / 4000)
		return str_printf(a, "%s%llu", sign, (unsigned long long)by);
	base = (uint64_t)old.n;
	permille = (by * 2000 + base) / (base * 2);
	return str_printf(a, "%s" STR_FMT ".%llu %%", sign,
			  STR_ARG(number_grouped(a, (int64_t)(permille / 10))),
			  (unsigned long long)(permille % 10));
}

static struct str number_text(struct arena *a, struct value v)
{
	return v.is_known ? number_grouped(a, v.n) : S("?");
}

struct metric_cell {
	struct str old, now, change;
};

static struct metric_cell metric_cell(struct arena *a, const struct diff_change *c, enum metric m)
{
	struct metric_cell cell = {.old = number_text(a, c->old[m])};

	if (is_changed(c, m)) {
		cell.now = number_text(a, c->now[m]);
		cell.change = change_text(a, c->old[m], c->now[m]);
	}
	return cell;
}

static struct str padded(struct arena *a, struct str text, size_t width)
{
	size_t is = utf8_width(text);

	return is >= width ? text : str_printf(a, "%*s" STR_FMT, (int)(width - is), "", STR_ARG(text));
}

static enum style cell_style(const struct diff_change *c, enum metric m)
{
	bool is_worse;

	if (!is_changed(c, m))
		return STYLE_DIM;
	if (!c->old[m].is_known || !c->now[m].is_known)
		return STYLE_PLAIN;
	is_worse = (c->now[m].n > c->old[m].n) == (metric_infos[m].better == METRIC_LOWER);
	return is_worse ? STYLE_BAD : STYLE_GOOD;
}

/* The order in which columns are left out on a narrow terminal follows that of the catalogue. */
static void add_metric_column(struct diff *d, struct table *t, enum metric m, unsigned nth)
{
	struct column column = {.head = str_c(metric_infos[m].head),
				.key = str_c(metric_infos[m].name),
				.align = ALIGN_RIGHT,
				.drop = nth};

	doc_column(&d->inv->doc, t, column);
}

static void add_table(struct diff *d)
{
	struct arena *a = d->inv->run;
	enum metric shown[METRIC_COUNT];
	size_t nshown = 0, widths[METRIC_COUNT][2] = {{0}};
	struct diff_ranking ranking = {0}, rows = {0};
	struct table *t;

	diff_rank(d, &ranking);
	for (size_t i = 0; shelf_turn(i, ranking.count); i++)
		if (has_changed_metric(ranking.items[i]))
			vec_push(a, &rows, ranking.items[i]);
	if (!rows.count)
		return;
	for (int m = 0; m < METRIC_COUNT; m++) {
		bool is_shown = false;

		for (size_t i = 0; !is_shown && shelf_turn(i, rows.count); i++)
			is_shown = is_changed(rows.items[i], (enum metric)m);
		if (is_shown)
			shown[nshown++] = (enum metric)m;
	}
	t = &doc_block(&d->inv->doc, BLOCK_TABLE, STR_NONE)->table;
	doc_column(&d->inv->doc, t,
		   (struct column){.head = S("FUNCTION"), .key = S("function"), .may_cut = true});
	if (d->heat)
		doc_column(&d->inv->doc, t,
			   (struct column){
				   .head = S("SAMPLES"), .key = S("samples_percent"), .align = ALIGN_RIGHT});
	for (size_t k = 0; k < nshown; k++)
		add_metric_column(d, t, shown[k], (unsigned)k);
	t->nshown = rows_shown(d, ROWS_DEFAULT, rows.count);
	for (size_t i = 0; shelf_turn(i, t->nshown); i++)
		for (size_t k = 0; k < nshown; k++) {
			struct metric_cell cell = metric_cell(a, rows.items[i], shown[k]);
			size_t now = utf8_width(cell.now), change = utf8_width(cell.change);

			widths[k][0] = now > widths[k][0] ? now : widths[k][0];
			widths[k][1] = change > widths[k][1] ? change : widths[k][1];
		}
	for (size_t i = 0; shelf_turn(i, rows.count); i++) {
		const struct diff_change *c = rows.items[i];

		doc_cell_text(&d->inv->doc, t, STYLE_PLAIN, c->name);
		if (d->heat)
			doc_cell_text(&d->inv->doc, t, STYLE_PLAIN,
				      measure_share(a, diff_heat_key(d, c), d->heat->heat.total));
		for (size_t k = 0; k < nshown; k++) {
			struct metric_cell cell = metric_cell(a, c, shown[k]);
			struct buf b = {0};

			buf_add(&b, cell.old);
			if (cell.now.len)
				buf_printf(&b, " → " STR_FMT, STR_ARG(padded(a, cell.now, widths[k][0])));
			else if (widths[k][0])
				buf_fill(&b, ' ', 3 + widths[k][0]);
			if (widths[k][1])
				buf_printf(&b, "  " STR_FMT,
					   STR_ARG(cell.change.len ? padded(a, cell.change, widths[k][1])
								   : padded(a, S(" "), widths[k][1])));
			doc_cell_text(&d->inv->doc, t, cell_style(c, shown[k]), str_dup(a, buf_str(&b)));
			buf_release(&b);
		}
	}
	if (t->nshown < rows.count)
		t->rest = str_printf(a, "and %zu more functions (-n 0 shows all)", rows.count - t->nshown);
}

/* --- what came and went --- */

struct namesake { /* functions that came or went with the same name and size: copies of one in a header */
	struct str name;
	struct value instructions;
	size_t n;
};

static struct namesake *namesake_of(struct arena *a, struct map *known, const struct diff_change *c,
				    struct value instructions)
{
	void **at = map_at(a, known,
			   str_printf(a, STR_FMT "\n%lld", STR_ARG(c->name),
				      instructions.is_known ? (long long)instructions.n : -1));

	if (!*at) {
		struct namesake *made = arena_new(a, struct namesake);

		*made = (struct namesake){c->name, instructions, 0};
		*at = made;
	}
	return *at;
}

/* "added    f (12 instructions), g (3, 4 times)" */
static void add_names(struct diff *d, struct block *b, const char *word, enum gate_status status)
{
	struct doc *doc = &d->inv->doc;
	struct namesakes VEC(struct namesake *) all = {0};
	struct arena scratch = {0};
	struct map known = {0};
	size_t ntold = 0, nall = 0, max;

	for (size_t i = 0; shelf_turn(i, d->changes.count); i++) {
		const struct diff_change *c = &d->changes.items[i];
		struct namesake *x;

		if (c->status != status)
			continue;
		x = namesake_of(&scratch, &known, c,
				(status == GATE_ADDED ? c->now : c->old)[METRIC_instructions]);
		if (!x->n++)
			vec_push(&scratch, &all, x);
		nall++;
	}
	max = rows_shown(d, NAMES_DEFAULT, all.count);
	for (size_t i = 0; i < all.count && i < max; i++) {
		const struct namesake *x = all.items[i];
		struct str times = x->n > 1 ? str_printf(&scratch, "%zu times", x->n) : STR_NONE;

		if (!i) {
			doc_line(doc, b);
			doc_span(doc, b, STYLE_STRONG, "%s  ", word);
		}
		doc_span(doc, b, STYLE_PLAIN, "%s" STR_FMT, i ? ", " : "", STR_ARG(x->name));
		if (x->instructions.is_known)
			doc_span(doc, b, STYLE_DIM, " (%lld%s%s" STR_FMT ")", (long long)x->instructions.n,
				 i                        ? ""
				 : x->instructions.n == 1 ? " instruction"
							  : " instructions",
				 times.len ? ", " : "", STR_ARG(times));
		else if (times.len)
			doc_span(doc, b, STYLE_DIM, " (" STR_FMT ")", STR_ARG(times));
		ntold += x->n;
	}
	if (ntold < nall)
		doc_span(doc, b, STYLE_DIM, ", and %zu more", nall - ntold);
	arena_clear(&scratch);
}

static void add_renames(struct diff *d, struct block *b)
{
	struct doc *doc = &d->inv->doc;
	size_t n = 0, max = rows_shown(d, NAMES_DEFAULT, d->nrenamed);

	if (!d->nrenamed)
		return;
	doc_line(doc, b);
	doc_span(doc, b, STYLE_STRONG, "renamed  ");
	for (size_t i = 0; n < max && shelf_turn(i, d->changes.count); i++) {
		const struct diff_change *c = &d->changes.items[i];

		if (c->how != MATCH_RENAMED || c->new_row == MATCH_NONE || c->old_row == MATCH_NONE)
			continue;
		doc_span(doc, b, STYLE_PLAIN, "%s" STR_FMT " → " STR_FMT, n++ ? ", " : "",
			 STR_ARG(c->old_name), STR_ARG(c->name));
	}
	if (max < d->nrenamed)
		doc_span(doc, b, STYLE_DIM, ", and %zu more", d->nrenamed - max);
}

static void add_coming_and_going(struct diff *d)
{
	struct block *b;

	if (!d->nadded && !d->nremoved && !d->nrenamed)
		return;
	b = doc_block(&d->inv->doc, BLOCK_LINES, STR_NONE);
	add_names(d, b, "added", GATE_ADDED);
	add_names(d, b, "removed", GATE_REMOVED);
	add_renames(d, b);
}

/* --- what the gate says --- */

static void add_count(struct diff *d, struct buf *b, size_t n, const char *one, const char *many)
{
	if (!n)
		return;
	buf_add(b, b->len ? S(", ") : S(""));
	buf_add(b, number_of(d->inv->run, (int64_t)n, one, many));
}

static struct str verdict_text(struct diff *d, enum status status)
{
	struct buf b = {0};
	struct str text;

	add_count(d, &b, d->failures.count, "input could not be checked", "inputs could not be checked");
	add_count(d, &b, d->nlevel[GATE_ERROR], "error", "errors");
	add_count(d, &b, d->nlevel[GATE_WARNING], "warning", "warnings");
	add_count(d, &b, d->nlevel[GATE_NOTE], "note", "notes");
	add_count(d, &b, d->nunmatched, "rule matches nothing", "rules match nothing");
	if (!d->nlevel[GATE_ERROR] && !d->nlevel[GATE_WARNING] && !d->failures.count && !d->nunmatched) {
		struct buf all = {0};

		buf_add(&all, S("nothing got worse"));
		if (b.len)
			buf_printf(&all, ", %s", b.ptr);
		buf_release(&b);
		b = all;
	}
	if (d->nwaived)
		buf_printf(&b, "; %zu waived", d->nwaived);
	if (d->inv->options.is_update && status == STATUS_OK)
		buf_printf(&b, "; %s now holds the new state", d->inv->options.baseline);
	text = str_dup(d->inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str counts_text(struct diff *d)
{
	struct arena *a = d->inv->run;
	struct buf b = {0};
	struct str text;
	size_t nclassed = 0;

	buf_printf(&b, STR_FMT " regressed, " STR_FMT " improved",
		   STR_ARG(number_grouped(a, (int64_t)d->nregressed)),
		   STR_ARG(number_grouped(a, (int64_t)d->nimproved)));
	if (d->nchanged)
		buf_printf(&b, ", " STR_FMT " changed", STR_ARG(number_grouped(a, (int64_t)d->nchanged)));
	buf_printf(&b, ", " STR_FMT " unchanged", STR_ARG(number_grouped(a, (int64_t)d->nunchanged)));
	for (int level = CODE_layout; level < CODE_real; level++)
		if (d->nlevels[level])
			buf_printf(&b, "%s" STR_FMT " %s%s", nclassed++ ? ", " : " (",
				   STR_ARG(number_grouped(a, (int64_t)d->nlevels[level])),
				   level == CODE_layout ? "in " : "", code_level_words[level]);
	buf_printf(&b, "%s, %zu added, %zu removed, %zu renamed", nclassed ? ")" : "", d->nadded, d->nremoved,
		   d->nrenamed);
	if (d->nmoved)
		buf_printf(&b, ", %zu moved", d->nmoved);
	if (d->nignored)
		buf_printf(&b, ", %zu ignored", d->nignored);
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str footer_text(struct diff *d)
{
	struct arena *a = d->inv->run;
	struct buf b = {0};
	struct str text;

	buf_printf(&b, "checked " STR_FMT " in " STR_FMT ", " STR_FMT "; %zu unmatched",
		   STR_ARG(number_of(a, (int64_t)d->nchecked, "function", "functions")),
		   STR_ARG(number_of(a, (int64_t)d->nfiles, "file", "files")),
		   STR_ARG(number_of(a, (int64_t)gate_config_nrules(&d->gate), "rule", "rules")),
		   d->nunmatched);
	if (d->nsources_not_checked)
		buf_printf(&b, "; %zu file%s of the baseline not looked at", d->nsources_not_checked,
			   d->nsources_not_checked == 1 ? "" : "s");
	if (d->nverdicts_unlike)
		buf_printf(&b,
			   "; escape verdicts of %zu function%s not compared: both sides need them, made by "
			   "one compiler",
			   d->nverdicts_unlike, d->nverdicts_unlike == 1 ? "" : "s");
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void add_checked_change(struct diff *d, const struct diff_change *c)
{
	struct checked *row = vec_add(d->inv->run, &d->inv->doc.gate.checked);
	enum gate_level worst = GATE_OFF;

	row->suite = c->source;
	row->name = c->name;
	row->outcome = CHECK_PASSED;
	for (size_t i = 0; i < c->nfindings; i++) {
		const struct gate_finding *f = &d->findings.items[c->first_finding + i];
		bool is_failure = f->level >= (d->inv->options.fail_on == FAIL_ON_WARNING ? GATE_WARNING
											  : GATE_ERROR) &&
				  d->inv->options.fail_on != FAIL_ON_NEVER && !d->inv->options.is_update;

		if (f->waiver) {
			if (row->outcome == CHECK_PASSED) {
				row->outcome = CHECK_WAIVED;
				row->rule = str_c(f->rule->id);
				row->message = f->message;
			}
		} else if (is_failure && f->level > worst) {
			row->outcome = CHECK_FAILED;
			row->rule = str_c(f->rule->id);
			row->message = f->message;
			worst = f->level;
		}
	}
}

/* Only the writer of JUnit looks at what passed; a name for each of a million functions has its price. */
static void add_checked(struct diff *d)
{
	struct arena *a = d->inv->run;
	struct checked_list *list = &d->inv->doc.gate.checked;

	list->cap = d->changes.count + d->unchanged_rows.count + d->failures.count;
	list->items = arena_array(a, struct checked, list->cap);
	for (size_t i = 0; shelf_turn(i, d->changes.count); i++)
		if (d->changes.items[i].new_row != MATCH_NONE)
			add_checked_change(d, &d->changes.items[i]);
	for (size_t i = 0; shelf_turn(i, d->unchanged_rows.count); i++) {
		const struct stored_row *row = &d->now.stored.rows.items[d->unchanged_rows.items[i]];
		struct checked *to = vec_add(a, list);

		to->suite = row->source;
		to->name = shown_name(d, row->linkage_name);
		to->outcome = CHECK_PASSED;
	}
	for (size_t i = 0; i < d->failures.count; i++) {
		struct checked *to = vec_add(a, list);

		to->suite = d->failures.items[i].input;
		to->name = S("(compile)");
		to->outcome = CHECK_BROKEN;
		to->message = d->failures.items[i].message;
	}
}

void diff_doc(struct diff *d, enum status status)
{
	struct gate_said *g = &d->inv->doc.gate;

	g->is_set = true;
	g->is_failed = status != STATUS_OK;
	g->verdict = verdict_text(d, status);
	g->context = d->context;
	g->weights = diff_heat_summary(d);
	g->counts = counts_text(d);
	g->footer = footer_text(d);
	add_findings(d);
	add_table(d);
	add_coming_and_going(d);
	add_checked(d);
	d->inv->doc.data = (struct doc_data){.context = d, .json = diff_json, .record = diff_record};
}
