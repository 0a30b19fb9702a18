#include "out/text.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"
#include "out/link.h"

enum { TAB = 8, ROOM_MIN = 8 };
/* A line this long is looked at only near its caret: generated code may have all of a file on one line. */
enum { LONG_LINE_BYTES = 16384, NEAR_BYTES = 4096 };

/* "" for styles that have no look of their own. */
static const char *const colors[] = {
	[STYLE_PLAIN] = "", [STYLE_STRONG] = "1", [STYLE_DIM] = "2",    [STYLE_GOOD] = "32",
	[STYLE_BAD] = "31", [STYLE_WARN] = "33",  [STYLE_PLACE] = "36", [STYLE_CODE] = "",
};

void rich_add(struct rich *r, enum style style, struct str raw)
{
	size_t before = r->text.len;

	buf_add_visible(&r->text, raw);
	buf_fill(&r->styles, (char)style, r->text.len - before);
}

void rich_printf(struct rich *r, enum style style, const char *format, ...)
{
	char small[256], *text = small;
	struct arena scratch = {0};
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	if (n < 0)
		BUG("bad format '%s'", format);
	if ((size_t)n >= sizeof(small)) {
		text = arena_bytes(&scratch, (size_t)n + 1);
		va_start(args, format);
		vsnprintf(text, (size_t)n + 1, format, args);
		va_end(args);
	}
	rich_add(r, style, str_make(text, (size_t)n));
	arena_clear(&scratch);
}

void rich_release(struct rich *r)
{
	buf_release(&r->text);
	buf_release(&r->styles);
}

void text_put(struct text *t, enum style style, struct str shown)
{
	bool has_look = t->look->has_color && colors[style][0] && shown.len;

	if (has_look)
		buf_printf(t->out, "\x1b[%sm", colors[style]);
	buf_add(t->out, shown);
	if (has_look)
		buf_add(t->out, S("\x1b[0m"));
}

void text_put_link(struct text *t, enum style style, struct str shown, const struct loc *link)
{
	bool is_link = link && t->look->links.ptr && shown.len;

	if (is_link)
		link_begin(t->look->links, *link, t->out);
	text_put(t, style, shown);
	if (is_link)
		link_end(t->out);
}

void text_newline(struct text *t)
{
	buf_addc(t->out, '\n');
}

static bool is_linked(const struct rich *r, size_t at)
{
	return r->link && at >= r->link_from && at < r->link_to;
}

static void put_range(struct text *t, const struct rich *r, size_t from, size_t to)
{
	while (from < to) {
		char style = r->styles.ptr[from];
		bool has_link = is_linked(r, from);
		size_t end = from;

		while (end < to && r->styles.ptr[end] == style && is_linked(r, end) == has_link)
			end++;
		text_put_link(t, (enum style)style, str_make(r->text.ptr + from, end - from),
			      has_link ? r->link : NULL);
		from = end;
	}
}

/* The next blank at which a line may end; places have blanks of their own. */
static size_t find_break(const struct rich *r, size_t from, size_t len)
{
	while (from < len && (r->text.ptr[from] != ' ' || r->styles.ptr[from] == STYLE_PLACE))
		from++;
	return from;
}

static bool may_cut(const struct rich *r, size_t at)
{
	return r->styles.ptr[at] != STYLE_PLACE && r->styles.ptr[at] != STYLE_CODE;
}

void text_wrap(struct text *t, const struct rich *r, size_t at, size_t hang)
{
	struct str text = buf_str(&r->text);
	size_t limit = t->look->width, pos = 0, held = 0; /* held: from here on not yet written */

	while (text.len && text.ptr[text.len - 1] == ' ')
		text.len--;
	if (!limit || at + utf8_width(text) <= limit)
		pos = text.len;
	for (bool is_first = true; pos < text.len; is_first = false) {
		size_t word = pos, end, width, room;

		while (word < text.len && text.ptr[word] == ' ')
			word++;
		end = find_break(r, word, text.len);
		width = utf8_width(str_make(text.ptr + word, end - word));
		if (is_first || at + (word - pos) + width <= limit) {
			at += word - pos;
		} else {
			put_range(t, r, held, pos);
			text_newline(t);
			buf_fill(t->out, ' ', hang);
			held = word;
			at = hang;
		}
		room = limit > at + ROOM_MIN ? limit - at : ROOM_MIN;
		if (width > room && may_cut(r, word)) {
			put_range(t, r, held, word);
			text_put(t, (enum style)r->styles.ptr[word],
				 text_cut(t, str_make(text.ptr + word, end - word), room));
			held = end;
		}
		at += width;
		pos = end;
	}
	put_range(t, r, held, text.len);
	text_newline(t);
}

struct str ellipsis(const struct look *look)
{
	return look->has_utf8 ? S("…") : S("...");
}

struct str text_shown(struct text *t, struct str raw)
{
	struct buf b = {0};
	struct str shown;

	buf_add_visible(&b, raw);
	shown = b.len == raw.len ? raw : str_dup(t->scratch, buf_str(&b));
	buf_release(&b);
	return shown;
}

void slice_columns(struct buf *out, struct str shown, size_t from, size_t to)
{
	size_t col = 0;

	while (shown.len && col < to) {
		size_t n = utf8_len(shown), width;

		n = n ? n : 1;
		width = utf8_width(str_head(shown, n));
		if (col >= from && col + width <= to && !(width == 0 && col == from))
			buf_add(out, str_head(shown, n));
		else if (width == 2 && col + width > from && col < to)
			buf_addc(out, ' ');
		col += width;
		shown = str_from(shown, n);
	}
}

struct str text_cut(struct text *t, struct str shown, size_t width)
{
	size_t whole = utf8_width(shown), gap, head, tail;
	struct str dots = ellipsis(t->look), text;
	struct buf b = {0};

	if (whole <= width)
		return shown;
	gap = utf8_width(dots);
	if (width <= gap) {
		slice_columns(&b, S("..."), 0, width);
	} else {
		head = (width - gap + 1) / 2;
		tail = width - gap - head;
		slice_columns(&b, shown, 0, head);
		buf_add(&b, dots);
		slice_columns(&b, shown, whole - tail, whole);
	}
	text = b.len ? str_dup(t->scratch, buf_str(&b)) : S("");
	buf_release(&b);
	return text;
}

/* Tabs to blanks, control characters visible, until..end of the caret found on the way. */
static size_t expand(struct source *s, struct str line, size_t from, size_t to)
{
	size_t col = 0, at = 0, end = 0;

	while (at < line.len) {
		size_t n = utf8_len(str_from(line, at)), before = s->text.len;

		if (at <= from)
			s->caret = col;
		if (at <= to)
			end = col;
		n = n ? n : 1;
		if (line.ptr[at] == '\t') {
			buf_fill(&s->text, ' ', TAB - col % TAB);
			col += TAB - col % TAB;
		} else {
			buf_add_visible(&s->text, str_make(line.ptr + at, n));
			col += utf8_width(str_make(s->text.ptr + before, s->text.len - before));
		}
		at += n;
	}
	if (at <= from)
		s->caret = col;
	if (at <= to)
		end = col;
	s->caret_width = end > s->caret ? end - s->caret : 1;
	return col;
}

/* Only columns left..left+width stay, with an ellipsis where something is cut. */
static void cut_window(struct source *s, size_t whole, size_t width, bool is_cut_left, bool is_cut_right,
		       const struct look *look)
{
	struct str dots = ellipsis(look);
	size_t gap = utf8_width(dots), left = 0, right, seen;
	struct buf b = {0};

	if (width < 3 * gap)
		width = 3 * gap;
	seen = s->caret_width < width - 2 * gap ? s->caret_width : width - 2 * gap;
	if (s->caret + seen > width - gap)
		left = s->caret - (width - seen) / 2;
	if (left + width > whole)
		left = whole > width ? whole - width : 0;
	right = left + width < whole ? left + width : whole;
	is_cut_left |= left > 0;
	is_cut_right |= right < whole;
	if (is_cut_left)
		buf_add(&b, dots);
	slice_columns(&b, buf_str(&s->text), left + (is_cut_left ? gap : 0),
		      right - (is_cut_right ? gap : 0));
	if (is_cut_right)
		buf_add(&b, dots);
	if (s->caret_width) {
		size_t first = left + (is_cut_left ? gap : 0), last = right - (is_cut_right ? gap : 0);
		size_t end = s->caret + s->caret_width;

		if (s->caret < first)
			s->caret = first;
		if (end > last && last > s->caret)
			end = last;
		s->caret_width = end > s->caret ? end - s->caret : 1;
		s->caret -= left;
	}
	buf_release(&s->text);
	s->text = b;
}

void source_make(struct source *s, struct str line, uint32_t col, uint32_t len, const struct look *look,
		 size_t width)
{
	size_t from = col ? col - 1 : 0, to, whole;
	bool has_caret, is_cut_left = false, is_cut_right = false;

	*s = (struct source){0};
	while (line.len && strchr(" \t\r\n", line.ptr[line.len - 1]) && line.ptr[line.len - 1])
		line.len--;
	/* a place beyond the line: the file has changed since */
	has_caret = col && from <= line.len;
	if (!has_caret)
		from = 0;
	to = from + (len ? len : 1);
	if (to - from > NEAR_BYTES)
		to = from + NEAR_BYTES;
	if (width && line.len > LONG_LINE_BYTES) {
		size_t start = from > NEAR_BYTES ? from - NEAR_BYTES : 0;

		while (start && start < line.len && ((unsigned char)line.ptr[start] & 0xc0) == 0x80 &&
		       from - start < NEAR_BYTES + 4)
			start--;
		is_cut_left = start > 0;
		line = str_from(line, start);
		from -= start;
		to -= start;
		if (line.len > to + NEAR_BYTES) {
			line.len = to + NEAR_BYTES;
			is_cut_right = true;
		}
	}
	whole = expand(s, line, from, to);
	if (!has_caret)
		s->caret_width = 0;
	else if (whole == s->caret)
		whole++;
	if (width && (whole > width || is_cut_left || is_cut_right))
		cut_window(s, whole, width, is_cut_left, is_cut_right, look);
	if (!s->text.ptr)
		buf_add(&s->text, S(""));
}
