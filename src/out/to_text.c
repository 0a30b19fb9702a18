/* Text for people. Blocks in their order, a blank line between; an empty block is left out. The doc's title
 * is not printed: the first block says what this is about. */
#include "base/shelf.h"
#include "out/text.h"

enum { LINE_HANG = 4, NESTED_HANG = 6, VERDICT_HANG = 7 };

static bool is_empty(const struct block *b)
{
	if (b->is_aside)
		return true;
	switch (b->kind) {
	case BLOCK_LINES:
		return b->lines.count == 0;
	case BLOCK_TABLE:
		return table_nrows(&b->table) == 0 && b->table.rest.len == 0;
	case BLOCK_FINDINGS:
		return b->findings.count == 0;
	case BLOCK_LISTING:
		return b->listing.rows.count == 0;
	}
	return true;
}

static void put_lines(struct text *t, const struct block *b)
{
	for (size_t i = 0; i < b->lines.count; i++) {
		struct rich r = {0};
		size_t indent = 0;

		for (size_t k = 0; k < b->lines.items[i].count; k++) {
			const struct span *s = &b->lines.items[i].items[k];

			if (s->link && !r.link) {
				r.link = s->link;
				r.link_from = r.text.len;
			}
			rich_add(&r, s->style, s->text);
			if (s->link && s->link == r.link)
				r.link_to = r.text.len;
		}
		while (indent < r.text.len && r.text.ptr[indent] == ' ')
			indent++;
		text_wrap(t, &r, 0, b->is_attached ? indent : indent ? indent + NESTED_HANG : LINE_HANG);
		rich_release(&r);
		buf_settle(t->out);
	}
}

static void put_block(struct text *t, const struct block *b)
{
	if (b->heading.len) {
		struct rich r = {0};

		rich_add(&r, STYLE_STRONG, b->heading);
		if (b->legend.len)
			rich_add(&r, STYLE_DIM, S("   "));
		rich_add(&r, STYLE_DIM, b->legend);
		text_wrap(t, &r, 0, LINE_HANG);
		rich_release(&r);
	}
	switch (b->kind) {
	case BLOCK_LINES:
		put_lines(t, b);
		break;
	case BLOCK_TABLE:
		text_table(t, &b->table);
		break;
	case BLOCK_FINDINGS:
		text_findings(t, b);
		break;
	case BLOCK_LISTING:
		text_listing(t, &b->listing);
		break;
	}
}

/* "FAIL   2 errors, 1 warning", then what was compared. */
static void put_verdict(struct text *t, const struct gate_said *g)
{
	struct rich r = {0}, context = {0}, weights = {0};

	rich_add(&r, g->is_failed ? STYLE_BAD : STYLE_GOOD, g->is_failed ? S("FAIL") : S("PASS"));
	if (g->verdict.len)
		rich_add(&r, STYLE_PLAIN, S("   "));
	rich_add(&r, STYLE_STRONG, g->verdict);
	text_wrap(t, &r, 0, VERDICT_HANG);
	if (g->context.len) {
		rich_add(&context, STYLE_DIM, g->context);
		text_wrap(t, &context, 0, LINE_HANG);
	}
	if (g->weights.len) {
		rich_add(&weights, STYLE_PLAIN, g->weights);
		text_wrap(t, &weights, 0, LINE_HANG);
	}
	rich_release(&r);
	rich_release(&context);
	rich_release(&weights);
}

static void put_ending(struct text *t, const struct gate_said *g)
{
	const struct str lines[] = {g->counts, g->footer};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct rich r = {0};

		rich_add(&r, STYLE_PLAIN, lines[i]);
		if (lines[i].len)
			text_wrap(t, &r, 0, LINE_HANG);
		rich_release(&r);
	}
}

static void write_text(const struct doc *d, const struct look *look, struct buf *out)
{
	struct arena scratch = {.may_rest = d->arena->may_rest};
	struct text t = {look, out, &scratch};
	bool is_first = true;

	if (d->gate.is_set) {
		put_verdict(&t, &d->gate);
		is_first = false;
	}

	for (size_t i = 0; shelf_big_turn(i, d->blocks.count); i++) {
		if (is_empty(&d->blocks.items[i]))
			continue;
		if (!is_first && !d->blocks.items[i].is_attached)
			text_newline(&t);
		is_first = false;
		put_block(&t, &d->blocks.items[i]);
	}
	if (d->gate.is_set && (d->gate.counts.len || d->gate.footer.len)) {
		text_newline(&t);
		put_ending(&t, &d->gate);
	}
	arena_clear(&scratch);
}

const struct writer writer_text = {
	.name = "text",
	.description = "for people, as wide as the terminal",
	.write = write_text,
};
