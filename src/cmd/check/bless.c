/* --bless: the numbers of bounds become what was measured. Nothing else of a file changes: not its line ends, not a
 * missing newline at its end. */
#define _GNU_SOURCE /* realpath */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/check.h"

/* The number that makes the bound hold and no looser; unknown: there is none. */
static struct value number_for(const struct check_item *item)
{
	struct value unknown = value_unknown("");

	if (item->assertion->word || !item->nunits || !item->least.is_known || !item->most.is_known)
		return unknown;
	switch (item->assertion->limit.kind) {
	case LIMIT_LE:
		return item->most;
	case LIMIT_LT:
		return value_of(item->most.n + 1);
	case LIMIT_GE:
		return item->least;
	case LIMIT_GT:
		return item->least.n > 0 ? value_of(item->least.n - 1) : unknown;
	case LIMIT_EQ:
		return item->least.n == item->most.n ? item->least : unknown;
	default:
		return unknown;
	}
}

/* Only below the current folder: a header of another project is not ours to change. */
static bool is_ours(const char *path)
{
	char *real = realpath(path, NULL), *here = realpath(".", NULL);
	bool result = false;

	if (real && here) {
		struct str folder = str_c(here), file = str_c(real);

		result = str_eq(folder, S("/")) ||
			 (str_starts(file, folder) && file.len > folder.len && file.ptr[folder.len] == '/');
	}
	free(real);
	free(here);
	return result;
}

static void tell(struct check *c, struct block *b, const struct check_item *item, struct str number)
{
	const struct check_group *g = item->group;
	const struct assertion *x = item->assertion;
	size_t at = x->number_offset - x->offset;
	struct buf place = {0};

	loc_print(item->place, &place);
	doc_line(&c->inv->doc, b);
	doc_span(&c->inv->doc, b, STYLE_PLACE, "%s", place.ptr);
	doc_span(&c->inv->doc, b, STYLE_PLAIN, "  " STR_FMT " is now ", STR_ARG(x->text));
	doc_span(&c->inv->doc, b, STYLE_STRONG, STR_FMT STR_FMT STR_FMT, STR_ARG(str_head(x->text, at)),
		 STR_ARG(number), STR_ARG(str_from(x->text, at + x->number_len)));
	buf_release(&place);
	(void)g;
}

static bool bless_file(struct check *c, struct check_file *f, struct block *b, struct err *err)
{
	struct str text = f->text;
	struct buf out = {0};
	size_t from = 0, nchanged = 0;
	bool ok = true;

	for (size_t i = 0; i < c->items.count; i++) {
		struct check_item *item = &c->items.items[i];
		const struct assertion *x = item->assertion;
		struct value v = number_for(item);
		struct str number;
		size_t at;

		if (item->group->file != f || !v.is_known)
			continue;
		if (v.n == x->limit.hard) {
			continue;
		}
		number = str_printf(c->inv->run, "%lld", (long long)v.n);
		at = item->group->offset + x->number_offset;
		if (at < from || at + x->number_len > text.len)
			BUG("a number lies outside of its file");
		buf_add(&out, str_make(text.ptr + from, at - from));
		buf_add(&out, number);
		from = at + x->number_len;
		nchanged++;
	}
	if (!nchanged)
		return true;
	if (!is_ours(f->path)) {
		doc_line(&c->inv->doc, b);
		doc_span(&c->inv->doc, b, STYLE_WARN, STR_FMT " lies outside of this folder: left as it is",
			 STR_ARG(f->name));
		return true;
	}
	buf_add(&out, str_from(text, from));
	ok = file_replace(f->path, buf_str(&out), err);
	buf_release(&out);
	for (size_t i = 0; ok && i < c->items.count; i++) {
		struct check_item *item = &c->items.items[i];
		struct value v = number_for(item);

		if (item->group->file != f || !v.is_known || v.n == item->assertion->limit.hard)
			continue;
		item->is_blessed = true;
		tell(c, b, item, str_printf(c->inv->run, "%lld", (long long)v.n));
	}
	return ok;
}

void check_bless(struct check *c, struct err *err)
{
	struct block *b = doc_block(&c->inv->doc, BLOCK_LINES, S("BLESSED"));

	for (size_t i = 0; i < c->files.count; i++)
		if (!bless_file(c, c->files.items[i], b, err))
			return;
	if (!b->lines.count) {
		doc_line(&c->inv->doc, b);
		doc_span(&c->inv->doc, b, STYLE_PLAIN, "every bound is what was measured already");
	}
}
