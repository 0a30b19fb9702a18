#include "out/doc.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"

const char *const level_names[] = {
	[LEVEL_NOTE] = "note", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};

void doc_init(struct doc *d, struct arena *a)
{
	*d = (struct doc){.arena = a};
}

struct block *doc_block(struct doc *d, enum block_kind kind, struct str heading)
{
	struct block *b = vec_add(d->arena, &d->blocks);

	b->kind = kind;
	b->heading = heading;
	return b;
}

void doc_line(struct doc *d, struct block *b)
{
	vec_add(d->arena, &b->lines);
}

void doc_span(struct doc *d, struct block *b, enum style style, const char *format, ...)
{
	struct span *span;
	struct line *last;
	struct str text;
	va_list args;

	va_start(args, format);
	text = str_vprintf(d->arena, format, args);
	va_end(args);
	if (b->lines.count == 0)
		doc_line(d, b);
	last = &b->lines.items[b->lines.count - 1];
	span = vec_add(d->arena, last);
	span->style = style;
	span->text = text;
}

static const struct loc *kept(struct doc *d, struct loc to)
{
	struct loc *at = arena_new(d->arena, struct loc);

	*at = to;
	return at;
}

void doc_link_span(struct doc *d, struct block *b, struct loc to)
{
	struct line *line = b->lines.count ? &b->lines.items[b->lines.count - 1] : NULL;

	if (line && line->count)
		line->items[line->count - 1].link = kept(d, to);
}

void doc_link_cell(struct doc *d, struct table *t, struct loc to)
{
	if (t->cells.count)
		t->cells.items[t->cells.count - 1].link = kept(d, to);
}

void doc_column(struct doc *d, struct table *t, struct column c)
{
	if (t->cells.count)
		BUG("column " STR_FMT " comes after cells", STR_ARG(c.head));
	vec_push(d->arena, &t->columns, c);
}

struct cell cell_text(enum style style, struct str text)
{
	return (struct cell){.kind = text.len ? CELL_TEXT : CELL_EMPTY, .style = style, .text = text};
}

struct cell cell_number(enum style style, struct value v)
{
	return (struct cell){.kind = CELL_NUMBER, .style = style, .number = v};
}

void doc_cell_text(struct doc *d, struct table *t, enum style style, struct str text)
{
	vec_push(d->arena, &t->cells, cell_text(style, text));
}

void doc_cell_span(struct doc *d, struct table *t, enum style style, struct str text)
{
	doc_cell_text(d, t, style, text);
	t->cells.items[t->cells.count - 1].kind = CELL_SPAN;
	while (t->cells.count % t->columns.count)
		doc_cell_text(d, t, style, S(""));
}

void doc_cell_number(struct doc *d, struct table *t, enum style style, struct value v)
{
	vec_push(d->arena, &t->cells, cell_number(style, v));
}

void doc_cell_measure(struct doc *d, struct table *t, enum style style, int64_t n, struct str text)
{
	struct cell *c;

	doc_cell_number(d, t, style, value_of(n));
	c = &t->cells.items[t->cells.count - 1];
	c->text = text;
}

size_t table_nrows(const struct table *t)
{
	if (t->make_row)
		return t->nmade;
	return t->columns.count ? t->cells.count / t->columns.count : 0;
}

const struct cell *table_row(const struct table *t, size_t row, struct cell *room)
{
	if (!t->make_row)
		return t->cells.items + row * t->columns.count;
	memset(room, 0, t->columns.count * sizeof(room[0]));
	t->make_row(t->context, row, room);
	return room;
}

static uint64_t magnitude(int64_t n)
{
	return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

struct str number_grouped(struct arena *a, int64_t n)
{
	char digits[24], text[32];
	int ndigits = snprintf(digits, sizeof(digits), "%" PRIu64, magnitude(n));
	size_t len = 0;

	if (n < 0)
		text[len++] = '-';
	for (int i = 0; i < ndigits; i++) {
		if (i && (ndigits - i) % 3 == 0)
			text[len++] = ',';
		text[len++] = digits[i];
	}
	return str_dup(a, str_make(text, len));
}

struct str number_bytes(struct arena *a, int64_t n)
{
	static const char *const units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
	uint64_t size = magnitude(n), unit = 1000, tenths;
	size_t i = 0;

	if (size < 1000)
		return str_printf(a, "%" PRId64 " %s", n, size == 1 ? "byte" : "bytes");
	for (;;) {
		tenths = size / (unit / 10) + (size % (unit / 10) >= unit / 20);
		/* 999,950 bytes are 1.0 MB, not 1000.0 kB */
		if (tenths < 10000 || i + 1 == sizeof(units) / sizeof(units[0]))
			break;
		unit *= 1000;
		i++;
	}
	return str_printf(a, "%s%" PRIu64 ".%" PRIu64 " %s", n < 0 ? "-" : "", tenths / 10, tenths % 10,
			  units[i]);
}

struct str number_of(struct arena *a, int64_t n, const char *one, const char *many)
{
	struct str number = number_grouped(a, n);

	return str_printf(a, STR_FMT " %s", STR_ARG(number), n == 1 ? one : many);
}
