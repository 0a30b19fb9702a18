/* Listings of code:
 *
 *	luaH_getint  22 instructions, 71 bytes          ltable.c:621
 *	  622    if (l_castS2U(key) - 1u < t->alimit)
 *	           8f40  lea   rax, [rsi - 1]
 *	         | inlined from copy2buff at lvm.c:608:3
 *	         |   8f44  cmp   rax, [rdi + 12]        ; spill
 *
 * Of a difference, what only the old or the new side has is marked - and +, what differs in registers or labels
 * only ~, with the old side as its note.
 *
 * Code is never wrapped; only a source line beyond reason is cut. */
#include "out/text.h"

#include <inttypes.h>

enum {
	BARS_MAX = 12,
	NOTE_COLUMN = 40,
	NOTE_ROOM_MIN = 16,
	SOURCE_COLUMNS_MAX = 400,
	NDIGITS_MIN = 4,
	GAP = 2
};

struct margins {
	size_t ndigits;  /* of line numbers */
	size_t naddr;    /* hex digits of addresses; 0: none shown */
	size_t code;     /* column where bars and instructions begin */
	struct str file; /* of the source row above */
};

static size_t digits(uint64_t n, unsigned base)
{
	size_t count = 1;

	while (n >= base) {
		n /= base;
		count++;
	}
	return count;
}

static bool is_insn(enum row_kind kind)
{
	return kind == ROW_INSN || kind == ROW_REMOVED || kind == ROW_ADDED || kind == ROW_NOISE;
}

static struct margins measure(const struct listing *l)
{
	struct margins m = {.ndigits = NDIGITS_MIN};

	for (size_t i = 0; i < l->rows.count; i++) {
		const struct row *r = &l->rows.items[i];
		size_t n;

		if (r->kind == ROW_SOURCE && (n = digits(r->loc.line, 10)) > m.ndigits)
			m.ndigits = n;
		if (is_insn(r->kind) && r->addr != UINT64_MAX && (n = digits(r->addr, 16)) > m.naddr)
			m.naddr = n;
	}
	m.code = m.ndigits + 2 * GAP;
	return m;
}

/* Returns the column reached. */
static size_t put_bars(struct text *t, const struct margins *m, unsigned depth)
{
	buf_fill(t->out, ' ', m->code);
	if (depth > BARS_MAX)
		depth = BARS_MAX;
	for (unsigned i = 0; i < depth; i++)
		text_put(t, STYLE_DIM, t->look->has_utf8 ? S("│ ") : S("| "));
	return m->code + 2 * (size_t)depth;
}

static void add_place(struct rich *r, struct loc loc)
{
	struct buf b = {0};

	loc_print(loc, &b);
	rich_add(r, STYLE_PLACE, buf_str(&b));
	buf_release(&b);
}

static void put_heading(struct text *t, const struct row *row)
{
	struct rich r = {0};

	rich_add(&r, STYLE_STRONG, row->text);
	if (row->note.len) {
		rich_add(&r, STYLE_DIM, S("  "));
		rich_add(&r, STYLE_DIM, row->note);
	}
	if (row->loc.file.ptr) {
		rich_add(&r, STYLE_DIM, S("  "));
		add_place(&r, row->loc);
	}
	text_wrap(t, &r, 0, 2 * GAP);
	rich_release(&r);
}

static void put_source(struct text *t, struct margins *m, const struct row *row)
{
	struct source s;

	if (row->loc.file.ptr && !str_eq(row->loc.file, m->file)) {
		struct rich r = {0};

		m->file = row->loc.file;
		buf_fill(t->out, ' ', GAP);
		rich_add(&r, STYLE_PLACE, row->loc.file);
		text_wrap(t, &r, GAP, GAP);
		rich_release(&r);
	}
	buf_fill(t->out, ' ', GAP);
	if (row->loc.line) {
		struct str number = str_printf(t->scratch, "%*" PRIu32, (int)m->ndigits, row->loc.line);

		text_put(t, STYLE_DIM, number);
	}
	source_make(&s, row->text, row->loc.col, 1, t->look, SOURCE_COLUMNS_MAX);
	if (s.text.len) {
		buf_fill(t->out, ' ', GAP + (row->loc.line ? 0 : m->ndigits));
		text_put(t, STYLE_CODE, buf_str(&s.text));
	}
	text_newline(t);
	buf_release(&s.text);
}

/* Shown, with the mnemonic padded: what stands behind the first blank or tab begins at a common column. */
static void add_insn(struct buf *out, struct str text, unsigned mnemonic_width)
{
	size_t end = 0, start = out->len, width;

	text = str_trim(text);
	while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\t')
		end++;
	buf_add_visible(out, str_head(text, end));
	text = str_trim(str_from(text, end));
	if (!text.len)
		return;
	width = utf8_width(str_make(out->ptr + start, out->len - start));
	buf_fill(out, ' ', width < mnemonic_width ? mnemonic_width - width + 1 : 1);
	while (text.len) {
		buf_add_visible(out, str_cut(&text, '\t'));
		if (text.len)
			buf_addc(out, ' ');
	}
}

static void put_note(struct text *t, struct str note, size_t column, size_t line_start)
{
	size_t limit = t->look->width,
	       at = column - line_start < NOTE_COLUMN ? line_start + NOTE_COLUMN : column + GAP;
	struct rich r = {0};

	rich_add(&r, STYLE_DIM, S("; "));
	rich_add(&r, STYLE_DIM, note);
	if (limit && at + utf8_width(buf_str(&r.text)) > limit && column + GAP < at)
		at = column + GAP;
	if (limit && at + NOTE_ROOM_MIN > limit) {
		text_newline(t);
		at = line_start + 2 * GAP;
		column = 0;
	}
	buf_fill(t->out, ' ', at - column);
	text_wrap(t, &r, at, at + 2);
	rich_release(&r);
}

/* "was mov rbx, rcx" */
static struct str old_side(struct text *t, struct str insn)
{
	struct buf b = {0};
	struct str said;

	buf_add(&b, S("was "));
	while (insn.len) {
		buf_add(&b, str_cut(&insn, '\t'));
		if (insn.len)
			buf_addc(&b, ' ');
	}
	said = str_dup(t->scratch, buf_str(&b));
	buf_release(&b);
	return said;
}

static void put_insn(struct text *t, const struct margins *m, const struct row *row, unsigned mnemonic_width)
{
	size_t start = put_bars(t, m, row->depth) + GAP, column;
	struct buf insn = {0};
	enum style style = STYLE_CODE;

	switch (row->kind) {
	case ROW_REMOVED:
		text_put(t, style = STYLE_BAD, S("- "));
		break;
	case ROW_ADDED:
		text_put(t, style = STYLE_GOOD, S("+ "));
		break;
	case ROW_NOISE:
		text_put(t, style = STYLE_DIM, S("~ "));
		break;
	default:
		buf_fill(t->out, ' ', GAP);
		break;
	}
	if (row->addr != UINT64_MAX) {
		text_put(t, STYLE_DIM, str_printf(t->scratch, "%*" PRIx64, (int)m->naddr, row->addr));
		buf_fill(t->out, ' ', GAP);
		start += m->naddr + GAP;
	} else if (m->naddr) {
		buf_fill(t->out, ' ', m->naddr + GAP);
		start += m->naddr + GAP;
	}
	add_insn(&insn, row->text, mnemonic_width);
	column = start + utf8_width(buf_str(&insn));
	text_put(t, style, buf_str(&insn));
	if (row->note.len && row->kind == ROW_NOISE)
		put_note(t, old_side(t, row->note), column, start);
	else if (row->note.len)
		put_note(t, row->note, column, start);
	else
		text_newline(t);
	buf_release(&insn);
}

static void put_label(struct text *t, const struct margins *m, const struct row *row)
{
	struct str text = text_shown(t, str_trim(row->text));

	put_bars(t, m, row->depth);
	text_put(t, STYLE_STRONG, text);
	if (!str_ends(text, S(":")))
		buf_addc(t->out, ':');
	if (row->note.len) {
		buf_fill(t->out, ' ', GAP);
		text_put(t, STYLE_DIM, text_shown(t, row->note));
	}
	text_newline(t);
}

static void put_remark(struct text *t, const struct margins *m, const struct row *row)
{
	size_t at = put_bars(t, m, row->depth);
	struct rich r = {0};

	rich_add(&r, STYLE_WARN, S("remark"));
	if (row->name.len) {
		rich_add(&r, STYLE_PLAIN, S(" "));
		rich_add(&r, STYLE_PLAIN, row->name);
	}
	if (row->text.len) {
		rich_add(&r, STYLE_PLAIN, S(": "));
		rich_add(&r, STYLE_PLAIN, row->text);
	}
	if (row->note.len) {
		rich_add(&r, STYLE_DIM, S("  "));
		rich_add(&r, STYLE_DIM, row->note);
	}
	text_wrap(t, &r, at, at + 2 * GAP);
	rich_release(&r);
}

static void put_inlined(struct text *t, const struct margins *m, const struct row *row)
{
	size_t at = put_bars(t, m, row->depth);
	struct rich r = {0};

	rich_add(&r, STYLE_DIM, row->depth ? S("inlined from ") : S("back in "));
	rich_add(&r, STYLE_PLAIN, row->text);
	if (loc_known(row->loc)) {
		rich_add(&r, STYLE_DIM, S(" at "));
		add_place(&r, row->loc);
	}
	if (row->depth > BARS_MAX)
		rich_printf(&r, STYLE_DIM, ", depth %u", row->depth);
	if (row->note.len) {
		rich_add(&r, STYLE_DIM, S("  "));
		rich_add(&r, STYLE_DIM, row->note);
	}
	text_wrap(t, &r, at, at + 2 * GAP);
	rich_release(&r);
}

static void put_text(struct text *t, const struct row *row)
{
	struct rich r = {0};

	rich_add(&r, STYLE_PLAIN, row->text);
	if (row->note.len) {
		rich_add(&r, STYLE_DIM, S("  "));
		rich_add(&r, STYLE_DIM, row->note);
	}
	text_wrap(t, &r, 0, 2 * GAP);
	rich_release(&r);
}

void text_listing(struct text *t, const struct listing *l)
{
	struct margins m = measure(l);

	for (size_t i = 0; i < l->rows.count; i++) {
		const struct row *row = &l->rows.items[i];

		buf_settle(t->out);
		switch (row->kind) {
		case ROW_SOURCE:
			put_source(t, &m, row);
			break;
		case ROW_INSN:
		case ROW_REMOVED:
		case ROW_ADDED:
		case ROW_NOISE:
			put_insn(t, &m, row, l->mnemonic_width);
			break;
		case ROW_LABEL:
			put_label(t, &m, row);
			break;
		case ROW_REMARK:
			put_remark(t, &m, row);
			break;
		case ROW_INLINED:
			put_inlined(t, &m, row);
			break;
		case ROW_HEADING:
			if (i)
				text_newline(t);
			put_heading(t, row);
			/* the heading has named it */
			m.file = row->loc.file;
			break;
		case ROW_TEXT:
			put_text(t, row);
			break;
		case ROW_RAW:
			buf_add_visible(t->out, row->text);
			text_newline(t);
			break;
		}
	}
}
