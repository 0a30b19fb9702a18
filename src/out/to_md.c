/* Markdown as GitHub and GitLab render it, made for a comment on a change: a hidden marker to find the comment again,
 * the verdict, what got worse, one table; everything else folded, with the assembly of the worst as diffs. At most
 * 60,000 bytes (both take some 65,000 characters, and refuse what is longer): what is left out is counted.
 *
 * All text in a doc is from outside. It is made shown first, so a record is a line; what Markdown or HTML would read
 * as markup becomes a character reference; what the sites turn into links, mentions or pictures after rendering
 * (@name #1 !1 https:// :100:) is broken up by an empty comment. Names and places stand in <code>, where none of this
 * happens. */
#include "out/said.h"
#include "out/writer.h"

#include <inttypes.h>

enum {
	TOTAL_MAX = 59000,
	ENDING_MAX = 2500, /* kept for what is left out, counts and footer */
	PIECE_MAX = 400,   /* bytes of one text */
	FINDINGS_OPEN_MAX = 10,
	DETAILS_MAX = 12,
	ROWS_MAX = 20,
	DIFFS_MAX = 3,
	DIFF_LINES_MAX = 120,
	DIFF_NEAR = 3, /* lines kept around a change */
	FENCE_MIN = 3
};

struct md {
	struct arena *a;
	struct buf *out;
	size_t start; /* of this doc in out */
};

static size_t room(const struct md *m)
{
	size_t used = m->out->len - m->start;

	return used + ENDING_MAX < TOTAL_MAX ? TOTAL_MAX - ENDING_MAX - used : 0;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static char char_at(struct str s, size_t i)
{
	return i < s.len ? s.ptr[i] : 0;
}

/* ":100:" would be a picture. */
static bool is_emoji(struct str s, size_t at)
{
	size_t end = at + 1;

	while (is_word(char_at(s, end)) || char_at(s, end) == '+' || char_at(s, end) == '-')
		end++;
	return end > at + 1 && char_at(s, end) == ':';
}

/* Whether the sites may read s, at i, as the start or the middle of a link or the like. In code only addresses are. */
static bool is_reference(struct str s, size_t i, bool is_code)
{
	char c = s.ptr[i], next = char_at(s, i + 1);

	if (c == ':' && next == '/' && char_at(s, i + 2) == '/')
		return true;
	if (next == '.' && i >= 2 && str_eq(str_make(s.ptr + i - 2, 3), S("www")))
		return true;
	if (is_code || c == ':')
		return is_code ? c == '@' : is_emoji(s, i);
	return strchr("@#!~$%&", c) && (is_word(next) || next == '"');
}

static void put_escaped(struct buf *out, struct str shown, bool is_code)
{
	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.ptr[i];
		bool is_inner = c == '_' && i && is_word(shown.ptr[i - 1]) && is_word(char_at(shown, i + 1));

		if (strchr("\\`*_[]<>|&~\"$", c) && !is_inner)
			buf_printf(out, "&#%d;", c);
		else
			buf_addc(out, c);
		if (is_reference(shown, i, is_code))
			buf_add(out, S("<!-- -->"));
	}
}

static void put_text(struct md *m, struct str raw)
{
	put_escaped(m->out, said_shown(m->a, raw, PIECE_MAX), false);
}

/* At the start of a line, where the first character might begin a list, a heading, a quote or indented code. */
static void put_first_text(struct md *m, struct str raw)
{
	struct str shown = str_trim(said_shown(m->a, raw, PIECE_MAX));
	size_t ndigits = 0;
	char c = char_at(shown, 0), next;

	while (char_at(shown, ndigits) >= '0' && char_at(shown, ndigits) <= '9')
		ndigits++;
	next = char_at(shown, ndigits);
	if (c && (ndigits ? next == '.' || next == ')' : !is_word(c))) {
		buf_printf(m->out, "&#%d;", c);
		if (is_reference(shown, 0, false))
			buf_add(m->out, S("<!-- -->"));
		shown = str_from(shown, 1);
	}
	put_escaped(m->out, shown, false);
}

static void put_code(struct md *m, struct str raw)
{
	if (!raw.len)
		return;
	buf_add(m->out, S("<code>"));
	put_escaped(m->out, said_shown(m->a, raw, PIECE_MAX), true);
	buf_add(m->out, S("</code>"));
}

static void put_place(struct md *m, struct loc loc)
{
	struct buf b = {0};

	loc_print(loc, &b);
	put_code(m, buf_str(&b));
	buf_release(&b);
}

/* Takes back what was put since `before` when there is no room for it. */
static bool fits(struct md *m, size_t before)
{
	size_t used = m->out->len - m->start;

	if (used + ENDING_MAX <= TOTAL_MAX)
		return true;
	m->out->len = before;
	m->out->ptr[before] = '\0';
	return false;
}

/* --- findings --- */

static void put_finding(struct md *m, const struct finding *f)
{
	size_t ndetails = f->details.count < DETAILS_MAX ? f->details.count : DETAILS_MAX;

	buf_printf(m->out, "- **%s** ", f->is_waived ? "waived" : level_names[f->level]);
	if (f->rule.len) {
		put_code(m, f->rule);
		buf_addc(m->out, ' ');
	}
	put_text(m, f->title);
	if (f->loc.file.ptr) {
		buf_addc(m->out, ' ');
		put_place(m, f->loc);
	}
	if (f->name.len || f->reason.len) {
		buf_add(m->out, S("<br>"));
		put_text(m, f->name);
		if (f->name.len && f->reason.len)
			buf_add(m->out, S(": "));
		put_text(m, f->reason);
	}
	for (size_t i = 0; i < ndetails; i++) {
		struct str detail = f->details.items[i];

		buf_add(m->out, S("<br>"));
		/* indented: a line of code */
		if (detail.len && (detail.ptr[0] == ' ' || detail.ptr[0] == '\t'))
			put_code(m, str_trim(detail));
		else
			put_text(m, detail);
	}
	if (f->details.count > ndetails)
		buf_printf(m->out, "<br>and %zu more lines", f->details.count - ndetails);
	if (loc_known(f->cause)) {
		buf_add(m->out, S("<br>cause: the change at "));
		put_place(m, f->cause);
	}
	for (size_t i = 0; i < f->folded.count && i < DETAILS_MAX; i++) {
		buf_add(m->out, S("<br>"));
		put_text(m, f->folded.items[i]);
	}
	if (f->is_waived && f->waiver.len) {
		buf_add(m->out, S("<br>waived: "));
		put_text(m, f->waiver);
	}
	if (f->next.len && !f->is_waived) {
		buf_add(m->out, S("<br>"));
		put_code(m, f->next);
	}
	buf_addc(m->out, '\n');
}

/* Findings from..to; returns how many had no room. */
static size_t put_findings(struct md *m, const struct said *said, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		size_t before = m->out->len;

		put_finding(m, said->findings.items[i]);
		if (!fits(m, before))
			return to - i;
	}
	return 0;
}

static void put_count(struct md *m, struct str *parts, size_t nparts)
{
	bool is_first = true;

	for (size_t i = 0; i < nparts; i++) {
		if (!parts[i].len)
			continue;
		buf_add(m->out, is_first ? S("") : S(", "));
		buf_add(m->out, parts[i]);
		is_first = false;
	}
}

static struct str count_of(struct md *m, size_t n, const char *one, const char *many)
{
	return n ? number_of(m->a, (int64_t)n, one, many) : STR_NONE;
}

static size_t at_least(size_t n, size_t less)
{
	return n > less ? n - less : 0;
}

/* What is worth reading first stands open: the worst, but no notes and nothing waived. */
static size_t put_worst(struct md *m, const struct said *said)
{
	size_t nbad = said->nlevels[LEVEL_ERROR] + said->nlevels[LEVEL_WARNING];
	size_t nopen = nbad < FINDINGS_OPEN_MAX ? nbad : FINDINGS_OPEN_MAX;
	size_t nleft;

	if (!nopen)
		return 0;
	nleft = put_findings(m, said, 0, nopen);
	buf_addc(m->out, '\n');
	return nopen - nleft;
}

static void put_other_findings(struct md *m, const struct said *said, size_t nput)
{
	size_t nall = said->findings.count, nerrors = said->nlevels[LEVEL_ERROR],
	       nbad = nerrors + said->nlevels[LEVEL_WARNING], nnotes = said->nlevels[LEVEL_NOTE], nleft;
	struct str parts[] = {
		count_of(m, at_least(nerrors, nput), "more error", "more errors"),
		count_of(m, nbad - (nput > nerrors ? nput : nerrors), "more warning", "more warnings"),
		count_of(m, nnotes, "note", "notes"), count_of(m, said->nwaived, "waived", "waived")};

	if (nput == nall)
		return;
	buf_add(m->out, S("<details><summary>"));
	put_count(m, parts, sizeof(parts) / sizeof(parts[0]));
	buf_add(m->out, S("</summary>\n\n"));
	nleft = put_findings(m, said, nput, nall);
	if (nleft)
		buf_printf(m->out, "- and " STR_FMT " more, not shown for want of room\n",
			   STR_ARG(number_grouped(m->a, (int64_t)nleft)));
	buf_add(m->out, S("\n</details>\n\n"));
}

/* --- tables --- */

/* Blanks that line columns up on a terminal are one here. */
static struct str squeeze(struct arena *a, struct str text)
{
	struct buf b = {0};
	struct str out;

	text = str_trim(text);
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != ' ' || text.ptr[i + 1] != ' ')
			buf_addc(&b, text.ptr[i]);
	out = str_dup(a, buf_str(&b));
	buf_release(&b);
	return out;
}

static void put_cell(struct md *m, const struct cell *c, bool is_name)
{
	if (c->kind == CELL_NUMBER && c->text.len)
		put_text(m, c->text);
	else if (c->kind == CELL_NUMBER && c->number.is_known)
		buf_add(m->out, number_grouped(m->a, c->number.n));
	else if (c->kind == CELL_NUMBER)
		buf_addc(m->out, '?');
	else if (c->kind == CELL_TEXT && is_name)
		put_code(m, c->text);
	else if (c->kind == CELL_TEXT || c->kind == CELL_SPAN)
		put_text(m, squeeze(m->a, c->text));
}

static bool names_something(const struct column *c)
{
	return str_eq(c->key, S("function")) || str_eq(c->key, S("name")) || str_eq(c->key, S("file"));
}

static void put_table(struct md *m, const struct table *t)
{
	size_t ncolumns = t->columns.count, nall = table_nrows(t), row;
	size_t nshown = t->nshown && t->nshown < nall ? t->nshown : nall;
	struct cell *room;

	if (!ncolumns || !nall)
		return;
	room = arena_array(m->a, struct cell, ncolumns);
	if (nshown > ROWS_MAX && !t->nshown)
		nshown = ROWS_MAX;
	for (size_t i = 0; i < ncolumns; i++) {
		if (t->columns.items[i].is_data)
			continue;
		buf_add(m->out, S("| "));
		put_text(m, t->columns.items[i].head);
		buf_addc(m->out, ' ');
	}
	buf_add(m->out, S("|\n"));
	for (size_t i = 0; i < ncolumns; i++)
		if (!t->columns.items[i].is_data)
			buf_add(m->out, t->columns.items[i].align == ALIGN_RIGHT ? S("|--:") : S("|:--"));
	buf_add(m->out, S("|\n"));
	for (row = 0; row < nshown; row++) {
		const struct cell *cells = table_row(t, row, room);
		size_t before = m->out->len;

		for (size_t i = 0; i < ncolumns; i++) {
			if (t->columns.items[i].is_data)
				continue;
			buf_add(m->out, S("| "));
			put_cell(m, &cells[i], names_something(&t->columns.items[i]));
			buf_addc(m->out, ' ');
		}
		buf_add(m->out, S("|\n"));
		if (!fits(m, before))
			break;
	}
	buf_addc(m->out, '\n');
	if (t->rest.len && row == t->nshown) {
		put_first_text(m, t->rest);
		buf_add(m->out, S("\n\n"));
	} else if (row < nall) {
		buf_printf(m->out, "and " STR_FMT " more\n\n",
			   STR_ARG(number_grouped(m->a, (int64_t)(nall - row))));
	}
}

/* --- listings --- */

static bool is_change(const struct row *r)
{
	return r->kind == ROW_REMOVED || r->kind == ROW_ADDED;
}

static bool has_change(const struct listing *l)
{
	for (size_t i = 0; i < l->rows.count; i++)
		if (is_change(&l->rows.items[i]))
			return true;
	return false;
}

/* Of assembly text: tabs are layout. */
static struct str code_text(struct md *m, struct str raw)
{
	struct buf b = {0};
	struct str text;

	raw = str_trim(raw);
	while (raw.len) {
		buf_add(&b, str_cut(&raw, '\t'));
		if (raw.len)
			buf_addc(&b, ' ');
	}
	text = said_shown(m->a, buf_str(&b), PIECE_MAX);
	buf_release(&b);
	return text;
}

/* One line, shown, without markup: what stands in a fence is not read as any. */
static void put_row(struct md *m, const struct row *r)
{
	struct str text = code_text(m, r->text), note = code_text(m, r->note);

	switch (r->kind) {
	case ROW_REMOVED:
		buf_add(m->out, S("-     "));
		break;
	case ROW_ADDED:
		buf_add(m->out, S("+     "));
		break;
	case ROW_SOURCE:
		buf_printf(m->out, "  %4" PRIu32 "  ", r->loc.line);
		break;
	case ROW_HEADING:
		buf_add(m->out, S("@@ "));
		break;
	case ROW_LABEL:
		buf_add(m->out, S("  "));
		break;
	case ROW_REMARK:
		buf_add(m->out, S("      remark "));
		buf_add(m->out, said_shown(m->a, r->name, PIECE_MAX));
		buf_addc(m->out, ' ');
		break;
	case ROW_INLINED:
		buf_add(m->out, r->depth ? S("      inlined from ") : S("      back in "));
		break;
	case ROW_INSN:
	case ROW_NOISE:
	case ROW_TEXT:
	case ROW_RAW:
		buf_add(m->out, S("      "));
		break;
	}
	buf_add(m->out, text);
	if (r->kind == ROW_LABEL && !str_ends(text, S(":")))
		buf_addc(m->out, ':');
	if (note.len) {
		buf_add(m->out, r->kind == ROW_NOISE     ? S("   ; was ")
				: r->kind == ROW_HEADING ? S("  ")
							 : S("   ; "));
		buf_add(m->out, note);
	}
	if (r->kind == ROW_HEADING)
		buf_add(m->out, S(" @@"));
	buf_addc(m->out, '\n');
}

/* Rows near a change, when there are changes; all of them otherwise. */
static bool *rows_kept(struct md *m, const struct listing *l)
{
	size_t n = l->rows.count, last = 0;
	bool *kept = arena_array(m->a, bool, n), is_diff = has_change(l), has_last = false;

	for (size_t i = 0; i < n; i++) {
		kept[i] = !is_diff || l->rows.items[i].kind == ROW_HEADING;
		if (is_change(&l->rows.items[i])) {
			size_t from = i > DIFF_NEAR ? i - DIFF_NEAR : 0;

			for (size_t k = from; k <= i; k++)
				kept[k] = true;
			last = i;
			has_last = true;
		} else if (has_last && i - last <= DIFF_NEAR) {
			kept[i] = true;
		}
	}
	return kept;
}

/* A fence longer than any run of backticks within. */
static size_t fence_length(struct str body)
{
	size_t longest = 0, run = 0;

	for (size_t i = 0; i < body.len; i++) {
		run = body.ptr[i] == '`' ? run + 1 : 0;
		if (run > longest)
			longest = run;
	}
	return longest + 1 > FENCE_MIN ? longest + 1 : FENCE_MIN;
}

static void put_listing_rows(struct md *m, const struct listing *l)
{
	bool *kept = rows_kept(m, l);
	size_t nlines = 0, nskipped = 0;

	for (size_t i = 0; i < l->rows.count; i++) {
		if (!kept[i]) {
			nskipped++;
			continue;
		}
		if (nlines >= DIFF_LINES_MAX) {
			size_t nrest = 0;

			for (size_t k = i; k < l->rows.count; k++)
				nrest += kept[k];
			buf_printf(m->out, "@@ %zu more lines @@\n", nrest);
			return;
		}
		if (nskipped)
			buf_printf(m->out, "@@ %zu lines unchanged @@\n", nskipped);
		nskipped = 0;
		put_row(m, &l->rows.items[i]);
		nlines++;
	}
	if (nskipped)
		buf_printf(m->out, "@@ %zu lines unchanged @@\n", nskipped);
}

/* False when there was no room. */
static bool put_listing(struct md *m, const struct block *b)
{
	size_t before = m->out->len;
	struct buf body = {0};
	struct md inner = {.a = m->a, .out = &body};
	struct str title = b->heading;
	size_t fence;

	put_listing_rows(&inner, &b->listing);
	fence = fence_length(buf_str(&body));
	for (size_t i = 0; !title.len && i < b->listing.rows.count; i++)
		if (b->listing.rows.items[i].kind == ROW_HEADING)
			title = b->listing.rows.items[i].text;
	buf_add(m->out, S("<details><summary>"));
	put_code(m, title.len ? title : S("assembly"));
	buf_add(m->out, S("</summary>\n\n"));
	buf_fill(m->out, '`', fence);
	buf_add(m->out, has_change(&b->listing) ? S("diff\n") : S("\n"));
	buf_add(m->out, buf_str(&body));
	buf_fill(m->out, '`', fence);
	buf_add(m->out, S("\n\n</details>\n\n"));
	buf_release(&body);
	return fits(m, before);
}

static void put_listings(struct md *m, const struct doc *d)
{
	size_t nput = 0, nleft = 0;

	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct block *b = &d->blocks.items[i];

		if (b->kind != BLOCK_LISTING || !b->listing.rows.count)
			continue;
		if (nput < DIFFS_MAX && put_listing(m, b))
			nput++;
		else
			nleft++;
	}
	if (nleft)
		buf_printf(m->out, STR_FMT " not shown here\n\n",
			   STR_ARG(number_of(m->a, (int64_t)nleft, "more listing is", "more listings are")));
}

/* --- the rest --- */

static void put_lines(struct md *m, const struct block *b)
{
	size_t before = m->out->len;
	bool is_first = true;

	if (b->is_folded) {
		buf_add(m->out, S("<details><summary>"));
		put_text(m, b->heading.len ? b->heading : S("details"));
		buf_add(m->out, S("</summary>\n\n"));
	} else if (b->heading.len) {
		buf_add(m->out, S("**"));
		put_text(m, str_trim(b->heading));
		buf_add(m->out, S("**<br>\n"));
	}
	for (size_t i = 0; i < b->lines.count; i++) {
		struct buf line = {0};

		for (size_t k = 0; k < b->lines.items[i].count; k++)
			buf_add(&line, b->lines.items[i].items[k].text);
		if (line.len) {
			buf_add(m->out, is_first ? S("") : S("<br>\n"));
			put_first_text(m, buf_str(&line));
			is_first = false;
		}
		buf_release(&line);
	}
	buf_add(m->out, b->is_folded ? S("\n\n</details>\n\n") : S("\n\n"));
	fits(m, before);
}

static void put_tables(struct md *m, const struct doc *d, bool is_one)
{
	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct block *b = &d->blocks.items[i];
		bool is_folded = b->is_folded;
		size_t before = m->out->len;

		if (b->kind != BLOCK_TABLE || !table_nrows(&b->table))
			continue;
		if (room(m) < ENDING_MAX) {
			buf_printf(m->out, "A table of %zu rows is not shown for want of room.\n\n",
				   table_nrows(&b->table));
			fits(m, before);
			continue;
		}
		if (is_folded) {
			buf_add(m->out, S("<details><summary>"));
			put_text(m, b->heading.len ? b->heading : S("more"));
			buf_add(m->out, S("</summary>\n\n"));
		} else if (b->heading.len && !is_one) {
			buf_add(m->out, S("**"));
			put_text(m, b->heading);
			buf_add(m->out, b->legend.len ? S("** ") : S("**"));
			put_text(m, b->legend);
			buf_add(m->out, S("\n\n"));
		}
		put_table(m, &b->table);
		if (is_folded)
			buf_add(m->out, S("</details>\n\n"));
	}
}

/* --- in order: an explanation, whose blocks belong together --- */

static void put_fenced(struct md *m, struct str raw)
{
	struct buf body = {0};
	size_t fence;

	buf_add_visible(&body, raw);
	buf_addc(&body, '\n');
	fence = fence_length(buf_str(&body));
	buf_fill(m->out, '`', fence);
	buf_add(m->out, S("c\n"));
	buf_add(m->out, buf_str(&body));
	buf_fill(m->out, '`', fence);
	buf_add(m->out, S("\n\n"));
	buf_release(&body);
}

static void put_explained(struct md *m, const struct finding *f)
{
	struct buf place = {0};
	size_t before = m->out->len;

	buf_add(m->out, S("#### "));
	put_text(m, f->title);
	if (f->loc.file.ptr) {
		loc_print(f->loc, &place);
		buf_addc(m->out, ' ');
		put_code(m, buf_str(&place));
		buf_release(&place);
	}
	buf_add(m->out, S("\n\n"));
	if (f->name.len || f->reason.len) {
		put_first_text(m, f->name);
		buf_add(m->out, f->name.len && f->reason.len ? S(": ") : S(""));
		put_text(m, f->reason);
		buf_add(m->out, S("\n\n"));
	}
	for (size_t i = 0; i < f->details.count; i++) {
		put_first_text(m, f->details.items[i]);
		buf_add(m->out, S("\n\n"));
	}
	if (f->source.ptr)
		put_fenced(m, str_trim(f->source));
	fits(m, before);
}

/* Headings bold, what stands below them as a list. */
static void put_paragraphs(struct md *m, const struct block *b)
{
	bool was_item = false;

	for (size_t i = 0; i < b->lines.count; i++) {
		const struct line *line = &b->lines.items[i];
		bool is_item = line->count && str_starts(line->items[0].text, S("    "));
		bool is_strong = line->count && line->items[0].style == STYLE_STRONG;
		struct buf text = {0};

		for (size_t k = is_strong; k < line->count; k++)
			buf_add(&text, line->items[k].text);
		if (i)
			buf_add(m->out, is_item && was_item ? S("\n") : S("\n\n"));
		buf_add(m->out, is_item ? S("- ") : S(""));
		if (is_strong) {
			buf_add(m->out, S("**"));
			put_text(m, str_trim(line->items[0].text));
			buf_add(m->out, S("**"));
			if (text.len)
				put_text(m, buf_str(&text));
		} else if (text.len) {
			put_first_text(m, buf_str(&text));
		}
		was_item = is_item;
		buf_release(&text);
	}
	buf_add(m->out, S("\n\n"));
}

static void put_in_order(struct md *m, const struct doc *d)
{
	for (size_t i = 0; i < d->blocks.count; i++) {
		const struct block *b = &d->blocks.items[i];
		size_t before = m->out->len;

		if (b->kind == BLOCK_LINES && b->lines.count) {
			put_paragraphs(m, b);
			fits(m, before);
		} else if (b->kind == BLOCK_FINDINGS) {
			for (size_t k = 0; k < b->findings.count; k++)
				put_explained(m, &b->findings.items[k]);
		} else if (b->kind == BLOCK_TABLE && table_nrows(&b->table)) {
			put_table(m, &b->table);
			fits(m, before);
		} else if (b->kind == BLOCK_LISTING && b->listing.rows.count) {
			put_listing(m, b);
		}
	}
}

static void put_gate_line(struct md *m, struct str raw)
{
	if (!raw.len)
		return;
	put_first_text(m, raw);
	buf_add(m->out, S("\n\n"));
}

static void write_md(const struct doc *d, const struct look *look, struct buf *out)
{
	struct arena a = {.may_rest = d->arena->may_rest};
	struct md m = {.a = &a, .out = out, .start = out->len};
	struct said said;
	size_t nput = 0;

	(void)look;
	said_collect(&a, d, &said);
	said_fold(&said);
	buf_add(out, S("<!-- casm-report -->\n"));
	if (d->gate.is_set) {
		buf_printf(out, "### casm: %s", d->gate.is_failed ? "FAIL" : "PASS");
		if (d->gate.verdict.len) {
			buf_add(out, S(", "));
			put_text(&m, d->gate.verdict);
		}
		buf_add(out, S("\n\n"));
		put_gate_line(&m, d->gate.counts);
		put_gate_line(&m, d->gate.weights);
	} else if (d->title.len) {
		buf_add(out, S("### "));
		put_text(&m, d->title);
		buf_add(out, S("\n\n"));
	}
	if (d->keeps_order) {
		put_in_order(&m, d);
	} else {
		for (size_t i = 0; i < d->blocks.count; i++)
			if (d->blocks.items[i].kind == BLOCK_LINES && d->blocks.items[i].lines.count)
				put_lines(&m, &d->blocks.items[i]);
		nput = put_worst(&m, &said);
		put_tables(&m, d, d->gate.is_set);
		put_other_findings(&m, &said, nput);
		put_listings(&m, d);
	}
	if (d->gate.is_set) {
		put_gate_line(&m, d->gate.footer);
		put_gate_line(&m, d->gate.context);
	}
	while (out->len > m.start + 1 && out->ptr[out->len - 1] == '\n' && out->ptr[out->len - 2] == '\n')
		out->ptr[--out->len] = '\0';
	arena_clear(&a);
}

const struct writer writer_md = {
	.name = "md",
	.description = "Markdown: a comment for a pull request, under 60,000 characters",
	.is_data = true,
	.write = write_md,
};
