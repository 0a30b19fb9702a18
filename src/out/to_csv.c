/* CSV as in RFC 4180, except that lines end in LF alone, which every reader takes and line tools need. One
 * header line, then every row of every table, shown in text or not. The columns of several tables are merged
 * by key behind a first column "table" with the table's heading. A doc without tables yields its findings.
 *
 * Unknown numbers are empty. Control characters are shown escaped (\n, \x1b), so that a record is always one
 * line. Spreadsheets run a cell that starts with = + - or @ as a formula, quoted or not; such a text (numbers
 * are not touched) gets a ' in front. So does one that starts with ' and further such a sign, so that the
 * rule can be undone: drop one ' where a run of ' is followed by one of = + - @. */
#include "base/shelf.h"
#include "out/writer.h"

#include <inttypes.h>

static bool is_formula(struct str s)
{
	size_t at = 0;

	while (at < s.len && s.ptr[at] == '\'')
		at++;
	return at < s.len && strchr("=+-@", s.ptr[at]);
}

static void put_text(struct buf *out, struct str text)
{
	struct buf seen = {0};
	struct str s;
	bool needs_quotes = false;

	if (is_formula(text))
		buf_addc(&seen, '\'');
	buf_add_visible(&seen, text);
	s = buf_str(&seen);
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] == ',' || s.ptr[i] == '"')
			needs_quotes = true;
	if (s.len && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' '))
		needs_quotes = true;
	if (!needs_quotes) {
		buf_add(out, s);
	} else {
		buf_addc(out, '"');
		for (size_t i = 0; i < s.len; i++) {
			if (s.ptr[i] == '"')
				buf_addc(out, '"');
			buf_addc(out, s.ptr[i]);
		}
		buf_addc(out, '"');
	}
	buf_release(&seen);
}

static void put_number(struct buf *out, uint32_t n)
{
	if (n)
		buf_printf(out, "%" PRIu32, n);
}

static void put_cell(struct buf *out, const struct cell *c)
{
	if (c->kind == CELL_TEXT || c->kind == CELL_SPAN)
		put_text(out, c->text);
	else if (c->kind == CELL_NUMBER && c->number.is_known)
		buf_printf(out, "%" PRId64, c->number.n);
}

/* Index of the column with that key, or the number of columns. */
static size_t find_column(const struct table *t, struct str key)
{
	size_t i = 0;

	while (i < t->columns.count && !str_eq(t->columns.items[i].key, key))
		i++;
	return i;
}

struct keys VEC(struct str);

static void collect_keys(struct arena *a, const struct doc *d, struct keys *keys)
{
	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct table *t = &d->blocks.items[i].table;

		for (size_t k = 0; d->blocks.items[i].kind == BLOCK_TABLE && k < t->columns.count; k++) {
			size_t at = 0;

			while (at < keys->count && !str_eq(keys->items[at], t->columns.items[k].key))
				at++;
			if (at == keys->count && !t->columns.items[k].is_text)
				vec_push(a, keys, t->columns.items[k].key);
		}
	}
}

static void put_table(struct buf *out, struct arena *a, const struct table *t, const struct keys *keys,
		      struct str heading, bool has_heading)
{
	size_t *columns = arena_array(a, size_t, keys->count), nrows = table_nrows(t);
	struct cell *room = arena_array(a, struct cell, t->columns.count);

	for (size_t i = 0; i < keys->count; i++)
		columns[i] = find_column(t, keys->items[i]);
	for (size_t row = 0; shelf_turn(row, nrows); row++) {
		const struct cell *cells = table_row(t, row, room);

		if (has_heading)
			put_text(out, heading);
		for (size_t i = 0; i < keys->count; i++) {
			if (i || has_heading)
				buf_addc(out, ',');
			if (columns[i] < t->columns.count)
				put_cell(out, &cells[columns[i]]);
		}
		buf_addc(out, '\n');
		buf_settle(out);
	}
}

static void put_findings(struct buf *out, const struct doc *d)
{
	buf_add(out, S("level,rule,function,file,line,column,title,name,reason\n"));
	for (size_t i = 0; i < d->blocks.count; i++)
		for (size_t k = 0; shelf_turn(k, d->blocks.items[i].findings.count); k++) {
			const struct finding *f = &d->blocks.items[i].findings.items[k];

			buf_printf(out, "%s,", level_names[f->level]);
			put_text(out, f->rule);
			buf_addc(out, ',');
			put_text(out, f->function);
			buf_addc(out, ',');
			put_text(out, f->loc.file);
			buf_addc(out, ',');
			put_number(out, f->loc.line);
			buf_addc(out, ',');
			put_number(out, f->loc.col);
			buf_addc(out, ',');
			put_text(out, f->title);
			buf_addc(out, ',');
			put_text(out, f->name);
			buf_addc(out, ',');
			put_text(out, f->reason);
			buf_addc(out, '\n');
			buf_settle(out);
		}
}

static void write_csv(const struct doc *d, const struct look *look, struct buf *out)
{
	struct arena scratch = {0};
	struct keys keys = {0};
	size_t ntables = 0;
	bool has_findings = false;

	(void)look;
	for (size_t i = 0; i < d->blocks.count; i++) {
		ntables += d->blocks.items[i].kind == BLOCK_TABLE;
		has_findings |= d->blocks.items[i].kind == BLOCK_FINDINGS;
	}
	if (ntables == 0) {
		if (has_findings)
			put_findings(out, d);
		return;
	}
	collect_keys(&scratch, d, &keys);
	if (ntables > 1)
		buf_add(out, S("table"));
	for (size_t i = 0; i < keys.count; i++) {
		if (i || ntables > 1)
			buf_addc(out, ',');
		put_text(out, keys.items[i]);
	}
	buf_addc(out, '\n');
	for (size_t i = 0; i < d->blocks.count; i++)
		if (d->blocks.items[i].kind == BLOCK_TABLE)
			put_table(out, &scratch, &d->blocks.items[i].table, &keys, d->blocks.items[i].heading,
				  ntables > 1);
	arena_clear(&scratch);
}

const struct writer writer_csv = {
	.name = "csv",
	.description = "the table, all rows, for spreadsheets and scripts",
	.is_data = true,
	.write = write_csv,
};
