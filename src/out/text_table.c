/* Tables: columns padded to what the shown rows need. Where the terminal is too narrow, long text is cut
 * first, then columns are left out by their `drop` (and named below the table), then from the right. */
#include "base/shelf.h"
#include "out/text.h"

enum { GAP = 2, CUT_MIN = 20, REST_INDENT = 4 };

struct layout {
	const struct table *table;
	size_t ncolumns, nrows;    /* nrows: shown */
	struct str *heads, *cells; /* shown text; cells row by row */
	struct cell *room;         /* of one row */
	size_t *widths;            /* as much as is given to each */
	size_t *natural;
	bool *is_out;
};

static struct str show_cell(struct text *t, const struct cell *c)
{
	if (c->kind == CELL_NUMBER && c->text.len)
		return text_shown(t, c->text);
	if (c->kind == CELL_NUMBER)
		return c->number.is_known ? number_grouped(t->scratch, c->number.n) : S("?");
	return c->kind == CELL_TEXT || c->kind == CELL_SPAN ? text_shown(t, c->text) : S("");
}

static void measure(struct text *t, struct layout *l)
{
	const struct columns *columns = &l->table->columns;

	l->heads = arena_array(t->scratch, struct str, l->ncolumns);
	l->cells = arena_array(t->scratch, struct str, l->ncolumns * l->nrows);
	l->room = arena_array(t->scratch, struct cell, l->ncolumns);
	l->widths = arena_array(t->scratch, size_t, l->ncolumns);
	l->natural = arena_array(t->scratch, size_t, l->ncolumns);
	l->is_out = arena_array(t->scratch, bool, l->ncolumns);
	for (size_t i = 0; i < l->ncolumns; i++) {
		l->heads[i] = text_shown(t, columns->items[i].head);
		l->natural[i] = utf8_width(l->heads[i]);
		l->is_out[i] = columns->items[i].is_data;
	}
	for (size_t row = 0; shelf_turn(row, l->nrows); row++) {
		const struct cell *cells = table_row(l->table, row, l->room);

		for (size_t i = 0; i < l->ncolumns; i++) {
			struct str *shown = &l->cells[row * l->ncolumns + i];
			size_t width;

			*shown = show_cell(t, &cells[i]);
			width = utf8_width(*shown);
			if (cells[i].kind != CELL_SPAN && width > l->natural[i])
				l->natural[i] = width;
		}
	}
}

static size_t total_width(const struct layout *l)
{
	size_t total = 0;

	for (size_t i = 0; i < l->ncolumns; i++)
		if (!l->is_out[i])
			total += l->widths[i] + (total ? GAP : 0);
	return total;
}

/* The next to go: highest drop, of equals the rightmost; then, when there is nothing else, the rightmost of
 * those that are never to go, but not the first. l->ncolumns: none. */
static size_t pick_out(const struct layout *l)
{
	const struct column *c = l->table->columns.items;
	size_t best = l->ncolumns, first = 0;

	while (first < l->ncolumns && l->is_out[first])
		first++;
	for (size_t i = 0; i < l->ncolumns; i++)
		if (!l->is_out[i] && c[i].drop && (best == l->ncolumns || c[i].drop >= c[best].drop))
			best = i;
	for (size_t i = l->ncolumns; best == l->ncolumns && i-- > first + 1;)
		if (!l->is_out[i])
			best = i;
	return best;
}

static void fit(struct layout *l, size_t limit)
{
	const struct column *c = l->table->columns.items;
	size_t out, total;

	for (size_t i = 0; i < l->ncolumns; i++) {
		size_t floor = utf8_width(l->heads[i]) > CUT_MIN ? utf8_width(l->heads[i]) : CUT_MIN;

		l->widths[i] = limit && c[i].may_cut && l->natural[i] > floor ? floor : l->natural[i];
	}
	if (!limit)
		return;
	while (total_width(l) > limit && (out = pick_out(l)) < l->ncolumns)
		l->is_out[out] = true;
	total = total_width(l);
	for (size_t i = 0; i < l->ncolumns; i++) {
		size_t more = l->natural[i] - l->widths[i];

		if (l->is_out[i])
			continue;
		if (total > limit) { /* only the first is left */
			l->widths[i] = l->widths[i] > total - limit ? l->widths[i] - (total - limit) : 1;
			return;
		}
		if (more > limit - total)
			more = limit - total;
		l->widths[i] += more;
		total += more;
	}
}

/* Ends the line. Blanks at its start are those of later lines too, and two more. */
static void put_span(struct text *t, const struct cell *c, size_t pad, size_t at)
{
	size_t indent = 0;
	struct rich r = {0};

	while (indent < c->text.len && c->text.ptr[indent] == ' ')
		indent++;
	buf_fill(t->out, ' ', pad + indent);
	rich_add(&r, c->style, str_from(c->text, indent));
	text_wrap(t, &r, at + indent, at + indent + 2);
	rich_release(&r);
}

static void put_row(struct text *t, const struct layout *l, const struct str *cells,
		    const struct cell *styles)
{
	size_t pad = 0; /* blanks owed: not written at the end of a line */
	size_t at = 0;  /* where the column begins */
	bool is_first = true;

	for (size_t i = 0; i < l->ncolumns; i++) {
		struct str shown;
		size_t width, room;
		enum style style = STYLE_STRONG;

		if (l->is_out[i])
			continue;
		shown = text_cut_name(t, cells[i], l->widths[i]);
		width = utf8_width(shown);
		room = l->widths[i] > width ? l->widths[i] - width : 0;
		if (!is_first) {
			pad += GAP;
			at += GAP;
		}
		is_first = false;
		if (styles && styles[i].kind == CELL_SPAN) {
			put_span(t, &styles[i], pad, at);
			return;
		}
		at += l->widths[i];
		if (l->table->columns.items[i].align == ALIGN_RIGHT) {
			pad += room;
			room = 0;
		}
		if (shown.len) {
			buf_fill(t->out, ' ', pad);
			pad = 0;
			if (styles)
				style = styles[i].kind == CELL_NUMBER && !styles[i].number.is_known
						? STYLE_DIM
						: styles[i].style;
			text_put_link(t, style, shown, styles ? styles[i].link : NULL);
		}
		pad += room;
	}
	text_newline(t);
}

static void put_left_out(struct text *t, const struct layout *l)
{
	struct rich r = {0};

	for (size_t i = 0; i < l->ncolumns; i++)
		if (l->is_out[i] && !l->table->columns.items[i].is_data) {
			rich_add(&r, STYLE_DIM, r.text.len ? S(", ") : S("not shown for want of width: "));
			rich_add(&r, STYLE_DIM, l->heads[i]);
		}
	if (r.text.len)
		text_wrap(t, &r, 0, REST_INDENT);
	rich_release(&r);
}

void text_table(struct text *t, const struct table *table)
{
	size_t nall = table_nrows(table);
	struct layout l = {.table = table, .ncolumns = table->columns.count};
	struct rich rest = {0};

	l.nrows = table->nshown && table->nshown < nall ? table->nshown : nall;
	measure(t, &l);
	fit(&l, t->look->width);
	put_row(t, &l, l.heads, NULL);
	for (size_t row = 0; shelf_turn(row, l.nrows); row++) {
		put_row(t, &l, l.cells + row * l.ncolumns, table_row(table, row, l.room));
		buf_settle(t->out);
	}
	if (table->rest.len)
		rich_add(&rest, STYLE_DIM, table->rest);
	else if (l.nrows < nall)
		rich_printf(&rest, STYLE_DIM, "and " STR_FMT " more",
			    STR_ARG(number_grouped(t->scratch, (int64_t)(nall - l.nrows))));
	if (rest.text.len) {
		buf_fill(t->out, ' ', REST_INDENT);
		text_wrap(t, &rest, REST_INDENT, REST_INDENT);
	}
	rich_release(&rest);
	put_left_out(t, &l);
}
