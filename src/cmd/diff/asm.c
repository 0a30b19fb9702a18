/* The aligned assembly of functions that changed. */
#include "analyze/code.h"
#include "cmd/diff.h"

enum { NEAR = 3, SKIP_MIN = 4 }; /* instructions shown around a change; fewer alike are shown, not counted */

struct code_side {
	const struct unit *u;
	const struct func *f;
};

/* A name that stands twice in a unit (static functions in an executable) cannot be told from here. */
static bool find_code(const struct diff_side *s, const struct stored_row *row, struct code_side *found)
{
	const struct unit *u = map_find(&s->unit_by_source, row->source);

	*found = (struct code_side){0};
	for (size_t k = 0; u && !row->twin.ptr && k < u->funcs.count; k++)
		if (str_eq(u->funcs.items[k]->linkage_name, row->linkage_name)) {
			*found = (struct code_side){u, u->funcs.items[k]};
			return true;
		}
	return false;
}

static struct row *add_row(struct diff *d, struct listing *l, enum row_kind kind, struct str text)
{
	struct row *r = vec_add(d->inv->run, &l->rows);

	*r = (struct row){.kind = kind, .addr = UINT64_MAX, .text = text};
	return r;
}

static bool is_change(const struct code_line *line)
{
	return line->change == CODE_REMOVED || line->change == CODE_ADDED;
}

/* Lines that are shown: changes and what is near them. */
static bool *lines_shown(struct arena *a, const struct code_lines *lines)
{
	bool *shown = arena_array(a, bool, lines->count);

	for (size_t i = 0; i < lines->count; i++) {
		if (!is_change(&lines->items[i]))
			continue;
		for (size_t k = i > NEAR ? i - NEAR : 0; k <= i + NEAR && k < lines->count; k++)
			shown[k] = true;
	}
	for (size_t i = 0, end; i < lines->count; i = end + 1) {
		for (end = i; end < lines->count && !shown[end]; end++)
			;
		for (size_t k = i; end - i < SKIP_MIN && k < end; k++)
			shown[k] = true;
	}
	return shown;
}

static void add_skipped(struct diff *d, struct listing *l, size_t nalike, size_t nnoise)
{
	struct arena *a = d->inv->run;

	if (!nalike && !nnoise)
		return;
	add_row(d, l, ROW_TEXT,
		str_printf(a, "… %zu alike%s", nalike + nnoise,
			   nnoise ? str_printf(a, ", %zu of them but for registers or labels", nnoise).ptr
				  : ""));
}

static void add_lines(struct diff *d, struct listing *l, const struct code_lines *lines,
		      const struct code_side *old, const struct code_side *now)
{
	struct arena scratch = {0};
	bool *shown = lines_shown(&scratch, lines);
	size_t nalike = 0, nnoise = 0, label = 0;

	for (size_t i = 0; i < lines->count; i++) {
		const struct code_line *line = &lines->items[i];
		const struct insn *was =
			line->old_insn == UINT32_MAX ? NULL : &old->f->insns.items[line->old_insn];
		const struct insn *is =
			line->new_insn == UINT32_MAX ? NULL : &now->f->insns.items[line->new_insn];

		if (!shown[i]) {
			nalike += line->change == CODE_KEPT;
			nnoise += line->change == CODE_NOISE;
			continue;
		}
		add_skipped(d, l, nalike, nnoise);
		nalike = nnoise = 0;
		for (; is && label < now->f->labels.count && now->f->labels.items[label].at <= line->new_insn;
		     label++)
			if (now->f->labels.items[label].is_used &&
			    now->f->labels.items[label].at == line->new_insn)
				add_row(d, l, ROW_LABEL, now->f->labels.items[label].name);
		switch (line->change) {
		case CODE_KEPT:
			add_row(d, l, ROW_INSN, is->text);
			break;
		case CODE_NOISE:
			add_row(d, l, ROW_NOISE, is->text)->note = was->text;
			break;
		case CODE_REMOVED:
			add_row(d, l, ROW_REMOVED, was->text);
			break;
		case CODE_ADDED:
			add_row(d, l, ROW_ADDED, is->text);
			break;
		}
	}
	add_skipped(d, l, nalike, nnoise);
	arena_clear(&scratch);
}

static void add_listing(struct diff *d, const struct diff_change *c, const struct code_side *old,
			const struct code_side *now, bool is_aside)
{
	struct arena *a = d->inv->run;
	struct block *b = doc_block(&d->inv->doc, BLOCK_LISTING, STR_NONE);
	struct code_lines lines = {0};
	struct row *head;
	size_t n[CODE_ADDED + 1] = {0};

	b->is_folded = true;
	b->is_aside = is_aside;
	b->listing.mnemonic_width = 7;
	code_diff(a, old->u, old->f, now->u, now->f, &lines);
	for (size_t i = 0; i < lines.count; i++)
		n[lines.items[i].change]++;
	head = add_row(d, &b->listing, ROW_HEADING, c->name);
	head->note = str_printf(a, "%zu removed, %zu added, %zu in registers or labels only, %zu alike",
				n[CODE_REMOVED], n[CODE_ADDED], n[CODE_NOISE], n[CODE_KEPT]);
	head->loc = (struct loc){c->file, c->line, 0};
	add_lines(d, &b->listing, &lines, old, now);
}

static void say_none(struct diff *d)
{
	struct doc *doc = &d->inv->doc;
	struct block *b = doc_block(doc, BLOCK_LINES, STR_NONE);

	doc_line(doc, b);
	doc_span(doc, b, STYLE_DIM,
		 STR_FMT " holds no assembly; --base-rev=REV compares with that of a commit",
		 STR_ARG(d->old.units.units.count ? d->now.stored.name : d->old.stored.name));
}

void diff_listings(struct diff *d, size_t max, bool is_aside)
{
	struct diff_ranking ranking = {0};
	struct code_side old, now;
	size_t n = 0;

	if (!d->old.units.units.count || !d->now.units.units.count) {
		if (!is_aside)
			say_none(d);
		return;
	}
	diff_rank(d, &ranking);
	for (size_t i = 0; i < ranking.count && (!max || n < max); i++) {
		const struct diff_change *c = ranking.items[i];

		if (c->level != CODE_real ||
		    !find_code(&d->old, &d->old.stored.rows.items[c->old_row], &old) ||
		    !find_code(&d->now, &d->now.stored.rows.items[c->new_row], &now))
			continue;
		add_listing(d, c, &old, &now, is_aside);
		n++;
	}
}
