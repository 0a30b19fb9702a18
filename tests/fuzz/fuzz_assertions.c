/* Sources with assertions: comments, outline, grammar and binding agree with the text they were read from. */
#include "fuzz.h"

#include "cmd/check.h"

static uint32_t line_of(struct str text, size_t at)
{
	uint32_t line = 1;

	for (size_t i = 0; i < at; i++)
		line += text.ptr[i] == '\n';
	return line;
}

static void check_grammar(struct arena *a, struct str text)
{
	struct assertions parsed;
	struct err err = {0};
	size_t at = 0;

	if (!assertions_parse(a, text, &parsed, &at, &err)) {
		if (!err.message || at > text.len)
			abort();
		err_clear(&err);
		return;
	}
	if (err.message || !parsed.list.count)
		abort();
	for (size_t i = 0; i < parsed.list.count; i++) {
		const struct assertion *x = &parsed.list.items[i];
		int64_t n;

		if (x->text.ptr != text.ptr + x->offset || x->offset + x->text.len > text.len || !x->text.len)
			abort();
		if (x->word ? x->number_len != 0
			    : !str_i64(str_make(text.ptr + x->number_offset, x->number_len), &n) ||
				      n != x->limit.hard || x->number_offset < x->offset ||
				      x->number_offset + x->number_len > x->offset + x->text.len)
			abort();
	}
}

static void check_outline(struct str text, const struct outline *o)
{
	for (size_t i = 0; i < o->funcs.count; i++) {
		const struct outline_func *f = &o->funcs.items[i];

		if (f->start > f->open || f->open > f->close || f->close > text.len ||
		    f->line > f->open_line || f->open_line > f->close_line || (i && f->start < f[-1].start))
			abort();
	}
	for (size_t i = 0; i < o->loops.count; i++) {
		const struct outline_loop *l = &o->loops.items[i];

		if (l->start >= l->end || l->end > text.len || l->line > l->end_line ||
		    (i && l->start < l[-1].start))
			abort();
	}
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct check_file f = {.name = S("a.c"), .text = bytes};
	struct comments comments;
	size_t from = 0;
	uint32_t line = 1;

	check_grammar(&a, bytes);
	outline_read(&a, bytes, &f.outline);
	check_outline(bytes, &f.outline);
	comments_read(&a, bytes, S("c"), &comments);
	for (size_t i = 0; i < comments.count; i++) {
		const struct comment *c = &comments.items[i];
		struct target t = check_bind(&f, c);

		if (c->text.ptr != bytes.ptr + c->offset || c->offset + c->text.len > bytes.len ||
		    c->offset < from || c->line < line || c->end_line < c->line || !c->col)
			abort();
		if (i < 16 && line_of(bytes, c->offset) < c->line)
			abort();
		if ((t.kind == TARGET_NOTHING) != (t.why != NULL) ||
		    (t.kind == TARGET_NOTHING) != (t.func == NULL) ||
		    (t.kind == TARGET_LOOP) != (t.loop != NULL) || (t.kind == TARGET_LINE) != (t.line != 0))
			abort();
		from = c->offset + c->text.len;
		line = c->end_line;
		check_grammar(&a, c->text);
	}
	arena_clear(&a);
}
