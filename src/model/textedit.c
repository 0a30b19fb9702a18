#include "model/textedit.h"

enum { CONTEXT_LINES = 3 };

void text_edit_add(struct arena *a, struct text_edits *edits, size_t at, size_t len, struct str text)
{
	struct text_edit *e = vec_add(a, edits);
	size_t i = edits->count - 1;

	/* stable: behind those of the same place */
	while (i && edits->items[i - 1].at > at) {
		edits->items[i] = edits->items[i - 1];
		i--;
	}
	e = &edits->items[i];
	*e = (struct text_edit){at, len, text};
}

bool text_edits_settle(struct text_edits *edits, struct str text)
{
	for (size_t i = 0; i < edits->count; i++) {
		const struct text_edit *e = &edits->items[i];

		if (e->at > text.len || e->len > text.len - e->at)
			return false;
		if (i && edits->items[i - 1].at + edits->items[i - 1].len > e->at)
			return false;
	}
	return true;
}

/* The part [from, to) of text, edited: edits from *next on; *next becomes the first behind it. An insertion at `to`
 * belongs to what follows, except at the end of the text. */
static void apply_part(const struct text_edits *edits, size_t *next, struct str text, size_t from, size_t to,
		       struct buf *out)
{
	for (; *next < edits->count; (*next)++) {
		const struct text_edit *e = &edits->items[*next];

		if (e->at > to || (e->at == to && to < text.len))
			break;
		buf_add(out, str_make(text.ptr + from, e->at - from));
		buf_add(out, e->text);
		from = e->at + e->len;
	}
	if (from < to)
		buf_add(out, str_make(text.ptr + from, to - from));
}

void text_edits_apply(const struct text_edits *edits, struct str text, struct buf *out)
{
	size_t next = 0;

	apply_part(edits, &next, text, 0, text.len, out);
}

size_t text_edits_move(const struct text_edits *edits, size_t at)
{
	size_t to = at;

	for (size_t i = 0; i < edits->count && edits->items[i].at <= at; i++) {
		const struct text_edit *e = &edits->items[i];

		if (e->at + e->len > at) /* in what is replaced */
			return to - (at - e->at);
		to = to + e->text.len - e->len;
	}
	return to;
}

size_t text_offset(struct str text, uint32_t line, uint32_t col)
{
	size_t at = 0, end;

	if (!line)
		return SIZE_MAX;
	for (; line > 1; line--) {
		end = str_find_char(str_from(text, at), '\n');
		if (end == text.len - at)
			return SIZE_MAX;
		at += end + 1;
	}
	end = at + str_find_char(str_from(text, at), '\n');
	return col && col - 1 > end - at ? end : at + (col ? col - 1 : 0);
}

void text_place(struct str text, size_t at, uint32_t *line, uint32_t *col)
{
	size_t begin = 0;

	*line = 1;
	for (size_t i = 0; i < at && i < text.len; i++)
		if (text.ptr[i] == '\n') {
			(*line)++;
			begin = i + 1;
		}
	*col = (uint32_t)(at - begin) + 1;
}

/* --- unified diff --- */

static size_t line_begin(struct str text, size_t at)
{
	while (at && text.ptr[at - 1] != '\n')
		at--;
	return at;
}

/* Behind the newline of the line of `at`. */
static size_t line_end(struct str text, size_t at)
{
	while (at < text.len && text.ptr[at] != '\n')
		at++;
	return at < text.len ? at + 1 : at;
}

static size_t count_lines(struct str text)
{
	size_t n = 0;
	struct str line;

	while (str_line(&text, &line))
		n++;
	return n;
}

static void print_lines(char mark, struct str text, struct buf *out)
{
	while (text.len) {
		size_t n = str_find_char(text, '\n');
		bool has_end = n < text.len;

		buf_addc(out, mark);
		buf_add(out, str_head(text, n));
		buf_addc(out, '\n');
		if (!has_end)
			buf_add(out, S("\\ No newline at end of file\n"));
		text = str_from(text, n + has_end);
	}
}

/* Lines that edits from *next on change, joined while they touch: [begin, end) of text. */
struct change {
	size_t begin, end, first, last; /* edits [first, last) */
};

static struct change take_change(const struct text_edits *edits, size_t *next, struct str text)
{
	const struct text_edit *e = &edits->items[*next];
	struct change c = {line_begin(text, e->at), 0, *next, 0};

	c.end = line_end(text, e->at + e->len);
	for (++*next; *next < edits->count && edits->items[*next].at < c.end; ++*next) {
		const struct text_edit *more = &edits->items[*next];
		size_t end = line_end(text, more->at + more->len);

		if (end > c.end)
			c.end = end;
	}
	c.last = *next;
	return c;
}

static size_t lines_back(struct str text, size_t at, unsigned n, size_t floor)
{
	while (n-- && at > floor)
		at = line_begin(text, at - 1);
	return at;
}

static size_t lines_on(struct str text, size_t at, unsigned n)
{
	while (n-- && at < text.len)
		at = line_end(text, at);
	return at;
}

static void print_range(char mark, size_t first, size_t n, struct buf *out)
{
	/* an empty range is named by the line before it */
	buf_printf(out, "%c%zu", mark, n ? first : first - 1);
	if (n != 1)
		buf_printf(out, ",%zu", n);
}

/* The lines of a change before and after; those at its ends that stay are shown once. */
static void print_change(struct str before, struct str after, struct buf *out)
{
	size_t lead = 0, trail = 0;
	struct str rest;

	/* whole lines that stay: an insertion of a line changes no other */
	while (true) {
		size_t n = str_find_char(str_from(before, lead), '\n'),
		       m = str_find_char(str_from(after, lead), '\n');

		if (lead + n >= before.len || n != m || lead + m >= after.len ||
		    memcmp(before.ptr + lead, after.ptr + lead, n + 1) != 0)
			break;
		lead += n + 1;
	}
	print_lines(' ', str_head(before, lead), out);
	before = str_from(before, lead);
	after = str_from(after, lead);
	while (trail < before.len && trail < after.len) {
		size_t b = line_begin(before, before.len - trail - 1),
		       x = line_begin(after, after.len - trail - 1);

		if (before.len - b != after.len - x ||
		    memcmp(before.ptr + b, after.ptr + x, before.len - b) != 0)
			break;
		trail = before.len - b;
	}
	rest = str_from(before, before.len - trail);
	print_lines('-', str_head(before, before.len - trail), out);
	print_lines('+', str_head(after, after.len - trail), out);
	print_lines(' ', rest, out);
}

void text_edits_diff(const struct text_edits *edits, struct str name, struct str text, struct buf *out)
{
	size_t next = 0, done = 0, old_line = 1, new_line = 1;
	struct buf after = {0}, hunk = {0};

	if (!edits->count)
		return;
	buf_printf(out, "--- a/" STR_FMT "\n+++ b/" STR_FMT "\n", STR_ARG(name), STR_ARG(name));
	while (next < edits->count) {
		size_t old_begin, at, nold, nnew = 0;
		bool is_changed = false; /* git takes no hunk that changes nothing */

		hunk.len = 0;
		old_begin = lines_back(text, line_begin(text, edits->items[next].at), CONTEXT_LINES, done);
		old_line += count_lines(str_make(text.ptr + done, old_begin - done));
		new_line += count_lines(str_make(text.ptr + done, old_begin - done));
		at = old_begin;
		while (next < edits->count) {
			size_t first = next, near;
			struct change c = take_change(edits, &next, text);
			struct str before = str_make(text.ptr + c.begin, c.end - c.begin);

			print_lines(' ', str_make(text.ptr + at, c.begin - at), &hunk);
			nnew += count_lines(str_make(text.ptr + at, c.begin - at));
			after.len = 0;
			apply_part(&(struct text_edits){edits->items, c.last, 0}, &first, text, c.begin,
				   c.end, &after);
			nnew += count_lines(buf_str(&after));
			is_changed |= !str_eq(before, buf_str(&after));
			print_change(before, buf_str(&after), &hunk);
			at = c.end;
			near = lines_on(text, at, 2 * CONTEXT_LINES);
			if (next < edits->count && line_begin(text, edits->items[next].at) > near)
				break;
		}
		{
			size_t end = lines_on(text, at, CONTEXT_LINES);
			struct str tail = str_make(text.ptr + at, end - at);

			print_lines(' ', tail, &hunk);
			nnew += count_lines(tail);
			done = end;
		}
		nold = count_lines(str_make(text.ptr + old_begin, done - old_begin));
		if (is_changed) {
			buf_add(out, S("@@ "));
			print_range('-', old_line, nold, out);
			buf_addc(out, ' ');
			print_range('+', new_line, nnew, out);
			buf_add(out, S(" @@\n"));
			buf_add(out, buf_str(&hunk));
		}
		old_line += nold;
		new_line += nnew;
	}
	buf_release(&after);
	buf_release(&hunk);
}
