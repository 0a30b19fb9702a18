/* Findings: a title with its place, then, indented, the compiler's word and reason, details, the source line
 * with a caret, and the command that continues. Notes are numbered; a gate's findings (errors or warnings among
 * them, fingerprints, waivers) have their level and rule in front instead. */
#include "base/shelf.h"
#include "out/text.h"

#include <inttypes.h>

enum { PLACE_COLUMN_MAX = 100, GAP = 2 };

struct findings_look {
	bool is_gate, is_plain;
	size_t prefix;  /* width of number, or level and rule */
	size_t indent;  /* of what stands below the title */
	size_t ndigits; /* of the longest line number */
};

static size_t count_digits(uint64_t n)
{
	size_t count = 1;

	while (n >= 10) {
		n /= 10;
		count++;
	}
	return count;
}

static void put_prefix(struct text *t, const struct finding *f, size_t number,
		       const struct findings_look *look)
{
	static const enum style styles[] = {
		[LEVEL_NOTE] = STYLE_DIM, [LEVEL_WARNING] = STYLE_WARN, [LEVEL_ERROR] = STYLE_BAD};

	if (look->is_gate) {
		struct str level = f->is_waived ? S("waived") : str_c(level_names[f->level]);
		struct str rule = text_shown(t, f->rule);

		text_put(t, f->is_waived ? STYLE_DIM : styles[f->level], level);
		buf_fill(t->out, ' ', look->indent - level.len);
		text_put(t, STYLE_PLAIN, rule);
		buf_fill(t->out, ' ', look->prefix - look->indent - utf8_width(rule));
	} else if (!look->is_plain) {
		size_t ndigits = count_digits(number);

		buf_fill(t->out, ' ', look->prefix - GAP - ndigits);
		buf_printf(t->out, "%zu", number);
		buf_fill(t->out, ' ', GAP);
	}
}

static void put_title(struct text *t, const struct finding *f, const struct findings_look *look)
{
	size_t limit = t->look->width, edge = limit < PLACE_COLUMN_MAX ? limit : PLACE_COLUMN_MAX;
	struct rich title = {0}, place = {0};
	struct buf loc = {0};
	size_t used, width;

	rich_add(&title, STYLE_STRONG, f->title);
	if (f->loc.file.ptr) {
		loc_print(f->loc, &loc);
		rich_add(&place, STYLE_PLACE, buf_str(&loc));
	}
	used = look->prefix + utf8_width(buf_str(&title.text));
	width = utf8_width(buf_str(&place.text));
	if (width && (!limit || used + GAP + width <= limit)) {
		size_t gap = edge > used + width + GAP ? edge - used - width : GAP;

		text_put(t, STYLE_STRONG, buf_str(&title.text));
		buf_fill(t->out, ' ', gap);
		text_put(t, STYLE_PLACE, buf_str(&place.text));
		text_newline(t);
	} else {
		text_wrap(t, &title, look->prefix, look->indent);
		if (width) {
			buf_fill(t->out, ' ', look->indent);
			text_wrap(t, &place, look->indent, look->indent);
		}
	}
	buf_release(&loc);
	rich_release(&title);
	rich_release(&place);
}

static struct loc place_of_source(const struct finding *f)
{
	return loc_known(f->source_loc) ? f->source_loc : f->loc;
}

static void put_source(struct text *t, const struct finding *f, const struct findings_look *look)
{
	const struct loc at = place_of_source(f);
	size_t gutter = look->indent + 2 + look->ndigits + 3, limit = t->look->width;
	struct source s;

	source_make(&s, f->source, at.col, f->caret_len, t->look,
		    limit > gutter + 9 ? limit - gutter
		    : limit            ? 9
				       : 0);
	buf_fill(t->out, ' ', look->indent + 2);
	if (at.line)
		buf_printf(t->out, "%*" PRIu32 " |", (int)look->ndigits, at.line);
	else
		buf_printf(t->out, "%*s |", (int)look->ndigits, "");
	if (s.text.len) {
		buf_addc(t->out, ' ');
		text_put(t, STYLE_CODE, buf_str(&s.text));
	}
	text_newline(t);
	if (s.caret_width) {
		struct buf caret = {0};

		buf_fill(t->out, ' ', gutter - 2);
		buf_add(t->out, S("| "));
		buf_fill(t->out, ' ', s.caret);
		buf_addc(&caret, '^');
		buf_fill(&caret, '~', s.caret_width - 1);
		text_put(t, STYLE_GOOD, buf_str(&caret));
		text_newline(t);
		buf_release(&caret);
	}
	buf_release(&s.text);
}

static void put_line(struct text *t, size_t indent, struct rich *r)
{
	if (r->text.len) {
		buf_fill(t->out, ' ', indent);
		text_wrap(t, r, indent, indent + 2);
	}
	rich_release(r);
}

static void put_finding(struct text *t, const struct finding *f, size_t number,
			const struct findings_look *look)
{
	struct rich reason = {0}, next = {0};

	put_prefix(t, f, number, look);
	put_title(t, f, look);
	rich_add(&reason, STYLE_PLAIN, f->name);
	if (f->name.len && f->reason.len)
		rich_add(&reason, STYLE_PLAIN, S(": "));
	rich_add(&reason, STYLE_PLAIN, f->reason);
	put_line(t, look->indent, &reason);
	for (size_t i = 0; i < f->details.count; i++) {
		struct rich detail = {0};

		rich_add(&detail, STYLE_PLAIN, f->details.items[i]);
		put_line(t, look->indent, &detail);
	}
	if (loc_known(f->cause)) {
		struct rich cause = {0};
		struct buf place = {0};

		loc_print(f->cause, &place);
		rich_add(&cause, STYLE_PLAIN, S("cause: the change at "));
		rich_add(&cause, STYLE_PLACE, buf_str(&place));
		put_line(t, look->indent, &cause);
		buf_release(&place);
	}
	for (size_t i = 0; i < f->folded.count; i++) {
		struct rich others = {0};

		rich_add(&others, STYLE_PLAIN, f->folded.items[i]);
		put_line(t, look->indent, &others);
	}
	if (f->is_waived) {
		struct rich waiver = {0};

		rich_add(&waiver, STYLE_DIM, S("waived: "));
		rich_add(&waiver, STYLE_DIM, f->waiver);
		put_line(t, look->indent, &waiver);
	}
	if (f->source.ptr)
		put_source(t, f, look);
	/* one line, so that it can be copied */
	if (f->next.len) {
		rich_add(&next, STYLE_DIM, f->next);
		buf_fill(t->out, ' ', look->indent);
		text_put(t, STYLE_DIM, buf_str(&next.text));
		text_newline(t);
	}
	rich_release(&next);
}

void text_findings(struct text *t, const struct block *b)
{
	const struct finding **told = arena_array(t->scratch, const struct finding *, b->findings.count + 1);
	size_t nall = 0, nshown;
	struct findings_look look = {.ndigits = 1, .is_plain = b->is_plain};
	struct rich rest = {0};
	size_t rule_width = 0;

	for (size_t i = 0; shelf_turn(i, b->findings.count); i++) {
		const struct finding *f = &b->findings.items[i];

		look.is_gate |= f->level > LEVEL_NOTE || f->fingerprint.len || f->is_waived;
		if (!f->is_folded)
			told[nall++] = f;
	}
	nshown = b->nfindings_shown && b->nfindings_shown < nall ? b->nfindings_shown : nall;
	for (size_t i = 0; shelf_turn(i, nshown); i++) {
		const struct finding *f = told[i];
		size_t ndigits = count_digits(place_of_source(f).line),
		       width = utf8_width(text_shown(t, f->rule));

		if (f->source.ptr && ndigits > look.ndigits)
			look.ndigits = ndigits;
		if (width > rule_width)
			rule_width = width;
	}
	look.prefix = look.indent = look.is_gate ? strlen("warning") + GAP : count_digits(nshown) + GAP;
	if (look.is_plain && !look.is_gate) {
		look.prefix = 0;
		look.indent = GAP;
	}
	if (look.is_gate && rule_width)
		look.prefix += rule_width + GAP;
	for (size_t i = 0; shelf_turn(i, nshown); i++) {
		put_finding(t, told[i], i + 1, &look);
		buf_settle(t->out);
	}
	if (nshown < nall) {
		rich_printf(&rest, STYLE_DIM, "and " STR_FMT " more",
			    STR_ARG(number_grouped(t->scratch, (int64_t)(nall - nshown))));
		put_line(t, look.indent, &rest);
	}
}
