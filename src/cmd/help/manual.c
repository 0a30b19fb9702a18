#include "cmd/help/manual.h"

/* mandoc asks for at most 80; escapes add some. */
enum { LINE_MAX_BYTES = 72 };

/* Backslashes and dashes as roff needs them; capitals for a title. */
static void put_text(struct str s, bool is_title, struct buf *out)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (c == '\\')
			buf_add(out, S("\\e"));
		else if (c == '-')
			buf_add(out, S("\\-"));
		else
			buf_addc(out, is_title && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
	}
}

/* A line as it is: a dot or quote at its start would be a request. */
static void put_line(struct str s, struct buf *out)
{
	if (s.len && (s.ptr[0] == '.' || s.ptr[0] == '\''))
		buf_add(out, S("\\&"));
	put_text(s, false, out);
	buf_addc(out, '\n');
}

/* Text that may flow, in lines that people can read in the source too. */
static void put_flow(struct str s, struct buf *out)
{
	while (s.len > LINE_MAX_BYTES) {
		size_t end = str_rfind_char(str_head(s, LINE_MAX_BYTES), ' ');

		if (end == LINE_MAX_BYTES)
			end = str_find_char(s, ' ');
		put_line(str_head(s, end), out);
		s = str_from(s, end + 1);
	}
	if (s.len)
		put_line(s, out);
}

/* The next paragraph: lines up to an empty one. */
static bool next_paragraph(struct str *rest, struct str *paragraph)
{
	struct str line;
	size_t len = 0;

	while (rest->len && rest->ptr[0] == '\n')
		*rest = str_from(*rest, 1);
	*paragraph = *rest;
	while (str_line(rest, &line) && line.len)
		len = (size_t)(line.ptr + line.len - paragraph->ptr);
	paragraph->len = len;
	return len > 0;
}

static void put_paragraphs(const char *text, struct buf *out)
{
	struct str rest = str_c(text), paragraph, line;
	bool is_first = true;

	while (next_paragraph(&rest, &paragraph)) {
		size_t tab = str_find_char(paragraph, '\t');
		bool is_example = paragraph.ptr[0] == ' ', is_item = !is_example && tab < paragraph.len;

		if (is_item) {
			buf_add(out, S(".TP\n\\fB"));
			put_text(str_head(paragraph, tab), false, out);
			buf_add(out, S("\\fR\n"));
			paragraph = str_from(paragraph, tab + 1);
		} else if (!is_first) {
			buf_add(out, S(".PP\n"));
		}
		if (is_example)
			buf_add(out, S(".RS 4\n.nf\n"));
		while (str_line(&paragraph, &line)) {
			if (is_example)
				put_line(str_trim(line), out);
			else
				put_flow(str_trim(line), out);
		}
		if (is_example)
			buf_add(out, S(".fi\n.RE\n"));
		is_first = false;
	}
}

/* How many commands have this table; *first: the index of the first. */
static size_t count_users(const struct program_text *p, const struct opt *table, size_t *first)
{
	size_t n = 0;

	for (size_t i = 0; i < p->ncommands; i++)
		for (const struct opt *const *t = p->commands[i].tables; t && *t; t++)
			if (*t == table && n++ == 0)
				*first = i;
	return n;
}

static void put_usage(const struct program_text *p, const struct command_text *c, struct buf *out)
{
	buf_add(out, S("\\fB"));
	put_text(str_c(p->name), false, out);
	buf_addc(out, ' ');
	put_text(str_c(c->name), false, out);
	buf_add(out, S("\\fR"));
	if (c->usage && *c->usage) {
		buf_addc(out, ' ');
		put_text(str_c(c->usage), false, out);
	}
	buf_addc(out, '\n');
}

static void put_command(const struct program_text *p, const struct command_text *c, struct buf *out)
{
	buf_add(out, S(".SS "));
	put_usage(p, c, out);
	if (c->description && *c->description)
		put_paragraphs(c->description, out);
	else
		put_flow(str_c(c->help), out);
	for (const struct opt *const *t = c->tables; t && *t; t++) {
		const struct opt *const own[] = {*t, NULL};
		size_t first = 0;

		if (count_users(p, *t, &first) == 1)
			opt_roff(own, out);
	}
}

static void put_shared(const struct program_text *p, struct buf *out)
{
	bool has_any = false;

	for (size_t i = 0; i < p->ncommands; i++)
		for (const struct opt *const *t = p->commands[i].tables; t && *t; t++) {
			const struct opt *const shared[] = {*t, NULL};
			size_t first = 0, n = count_users(p, *t, &first), left = n;

			if (n < 2 || first != i)
				continue;
			if (!has_any)
				buf_add(out, S(".SH OPTIONS IN COMMON\n"));
			has_any = true;
			buf_add(out, S(".SS of "));
			for (size_t k = 0; k < p->ncommands; k++)
				for (const struct opt *const *u = p->commands[k].tables; u && *u; u++)
					if (*u == *t) {
						put_text(str_c(p->commands[k].name), false, out);
						left--;
						buf_add(out, left > 1    ? S(", ")
							     : left == 1 ? S(" and ")
									 : S("\n"));
					}
			opt_roff(shared, out);
		}
}

void manual_roff(const struct manual *m, struct buf *out)
{
	const struct program_text *p = m->program;

	buf_add(out, S(".TH "));
	put_text(str_c(p->name), true, out);
	buf_printf(out, " 1 \"%s\" \"%s %s\" \"User Commands\"\n", m->date ? m->date : "", p->name,
		   m->version);
	buf_add(out, S(".SH NAME\n"));
	put_text(str_c(p->name), false, out);
	buf_add(out, S(" \\- "));
	put_line(str_c(p->help), out);
	buf_add(out, S(".SH SYNOPSIS\n"));
	for (size_t i = 0; i < p->ncommands; i++) {
		if (i)
			buf_add(out, S(".br\n"));
		put_usage(p, &p->commands[i], out);
	}
	if (m->description) {
		buf_add(out, S(".SH DESCRIPTION\n"));
		put_paragraphs(m->description, out);
	}
	buf_add(out, S(".SH COMMANDS\n"));
	for (size_t i = 0; i < p->ncommands; i++)
		put_command(p, &p->commands[i], out);
	put_shared(p, out);
	for (const struct manual_section *s = m->sections; s && s->title; s++) {
		buf_add(out, S(".SH "));
		put_text(str_c(s->title), true, out);
		buf_addc(out, '\n');
		put_paragraphs(s->text, out);
	}
}
