/* JSON: the data behind the doc. A doc without data (a help list, say) is written as its tables and findings.
 */
#include "base/shelf.h"
#include "out/writer.h"

static void put_cell(struct json *j, const struct cell *c)
{
	if (c->kind == CELL_NUMBER && c->number.is_known)
		json_i64(j, c->number.n);
	else
		json_str(j, c->kind == CELL_TEXT || c->kind == CELL_SPAN ? c->text : STR_NONE);
}

static void put_table(struct json *j, const struct table *t)
{
	size_t ncolumns = t->columns.count, nrows = table_nrows(t);
	struct arena scratch = {0};
	struct cell *room = arena_array(&scratch, struct cell, ncolumns);

	json_array(j);
	for (size_t row = 0; shelf_turn(row, nrows); row++) {
		const struct cell *cells = table_row(t, row, room);

		json_object(j);
		for (size_t i = 0; i < ncolumns; i++) {
			json_key_str(j, t->columns.items[i].key);
			put_cell(j, &cells[i]);
		}
		json_end(j);
	}
	json_end(j);
	arena_clear(&scratch);
}

static void put_number(struct json *j, const char *key, uint32_t n)
{
	json_key(j, key);
	if (n)
		json_u64(j, n);
	else
		json_null(j);
}

static void put_finding(struct json *j, const struct finding *f)
{
	const struct {
		const char *key;
		struct str text;
	} texts[] = {{"level", str_c(level_names[f->level])},
		     {"rule", f->rule},
		     {"function", f->function},
		     {"file", f->loc.file},
		     {"title", f->title},
		     {"name", f->name},
		     {"reason", f->reason}};

	json_object(j);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		json_key(j, texts[i].key);
		json_str(j, texts[i].text.len ? texts[i].text : STR_NONE);
	}
	put_number(j, "line", f->loc.line);
	put_number(j, "column", f->loc.col);
	json_key(j, "details");
	json_array(j);
	for (size_t i = 0; i < f->details.count; i++)
		json_str(j, f->details.items[i]);
	json_end(j);
	json_end(j);
}

static void put_lines(struct json *j, const struct block *b)
{
	json_array(j);
	for (size_t i = 0; i < b->lines.count; i++) {
		struct buf text = {0};

		for (size_t k = 0; k < b->lines.items[i].count; k++)
			buf_add(&text, b->lines.items[i].items[k].text);
		json_str(j, text.ptr ? buf_str(&text) : S(""));
		buf_release(&text);
	}
	json_end(j);
}

static void put_listing(struct json *j, const struct listing *l)
{
	json_array(j);
	for (size_t i = 0; i < l->rows.count; i++)
		json_str(j, l->rows.items[i].text.ptr ? l->rows.items[i].text : S(""));
	json_end(j);
}

static void put_blocks(struct json *j, const struct doc *d)
{
	json_array(j);
	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct block *b = &d->blocks.items[i];

		json_object(j);
		json_key(j, "heading");
		json_str(j, b->heading.len ? b->heading : STR_NONE);
		switch (b->kind) {
		case BLOCK_LINES:
			json_key(j, "lines");
			put_lines(j, b);
			break;
		case BLOCK_TABLE:
			json_key(j, "rows");
			put_table(j, &b->table);
			break;
		case BLOCK_FINDINGS:
			json_key(j, "findings");
			json_array(j);
			for (size_t k = 0; shelf_turn(k, b->findings.count); k++)
				put_finding(j, &b->findings.items[k]);
			json_end(j);
			break;
		case BLOCK_LISTING:
			json_key(j, "listing");
			put_listing(j, &b->listing);
			break;
		}
		json_end(j);
	}
	json_end(j);
}

static void write_json(const struct doc *d, const struct look *look, struct buf *out)
{
	struct json j = {.out = out, .is_pretty = true, .settles = true};

	(void)look;
	if (d->data.json)
		d->data.json(d->data.context, &j);
	else
		put_blocks(&j, d);
	buf_addc(out, '\n');
}

const struct writer writer_json = {
	.name = "json",
	.description = "one JSON document",
	.is_data = true,
	.write = write_json,
};
