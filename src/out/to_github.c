/* GitHub's workflow commands: "::error file=a.c,line=3,col=7,title=T::message". GitHub shows at most ten of each
 * level of a step, so the first ten errors and warnings are written, nine notes, and one notice with the verdict
 * and the number of those left out. In a message % CR LF are %25 %0D %0A, in a property also : and , are escaped;
 * every line begins with "::", so that nothing from outside is taken for a command. */
#include "base/shelf.h"
#include "out/said.h"
#include "out/writer.h"

#include <inttypes.h>

enum { SHOWN_MAX = 10, LINE_BYTES_MAX = 1000, PROPERTY_BYTES_MAX = 250, MESSAGE_LINES_MAX = 12 };

static void put_escaped(struct buf *out, struct str shown, bool is_property)
{
	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.ptr[i];

		if (c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ',')))
			buf_printf(out, "%%%02X", (unsigned char)c);
		else
			buf_addc(out, c);
	}
}

static void put_property(struct buf *out, struct arena *a, const char *name, struct str raw, size_t max_bytes,
			 bool *has_some)
{
	if (!raw.len)
		return;
	buf_printf(out, "%c%s=", *has_some ? ',' : ' ', name);
	put_escaped(out, said_shown(a, raw, max_bytes), true);
	*has_some = true;
}

static void put_finding(struct buf *out, struct arena *a, const struct finding *f)
{
	static const char *const commands[] = {
		[LEVEL_NOTE] = "notice", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};
	struct said_lines lines = {0};
	bool has_some = false;

	buf_printf(out, "::%s", commands[f->level]);
	if (f->loc.file.len && f->loc.file.ptr[0] != '<') { /* not "<stdio.h>" */
		put_property(out, a, "file", f->loc.file, 0, &has_some);
		if (has_some && f->loc.line) {
			buf_printf(out, ",line=%" PRIu32, f->loc.line);
			if (f->loc.col)
				buf_printf(out, ",col=%" PRIu32, f->loc.col);
		}
	}
	put_property(out, a, "title",
		     f->rule.len ? str_printf(a, "casm " STR_FMT, STR_ARG(f->rule)) : S("casm"),
		     PROPERTY_BYTES_MAX, &has_some);
	buf_add(out, S("::"));
	said_lines(a, f, LINE_BYTES_MAX, &lines);
	for (size_t i = 0; i < lines.count && i < MESSAGE_LINES_MAX; i++) {
		if (i)
			buf_add(out, S("%0A"));
		put_escaped(out, lines.items[i], false);
	}
	if (lines.count > MESSAGE_LINES_MAX)
		buf_printf(out, "%%0Aand %zu more lines", lines.count - MESSAGE_LINES_MAX);
	buf_addc(out, '\n');
}

static void add_part(struct buf *b, const char *between, struct str part)
{
	if (!part.len)
		return;
	if (b->len)
		buf_add(b, str_c(between));
	buf_add(b, part);
}

static void add_rest(struct arena *a, struct buf *b, size_t n, const char *one, const char *many)
{
	if (n)
		add_part(b, ", ", number_of(a, (int64_t)n, one, many));
}

/* What a compiler refused is an error of the job as well. */
static size_t put_broken(struct buf *out, struct arena *a, const struct gate_said *g, size_t room)
{
	size_t n = 0;

	for (size_t i = 0; shelf_turn(i, g->checked.count); i++) {
		const struct checked *c = &g->checked.items[i];
		struct finding f = {.level = LEVEL_ERROR, .rule = c->rule, .title = c->message};

		if (c->outcome != CHECK_BROKEN || n++ >= room)
			continue;
		f.loc.file = c->suite.len ? c->suite : STR_NONE;
		if (!f.title.len)
			f.title = S("could not be compiled");
		put_finding(out, a, &f);
	}
	return n;
}

static void write_github(const struct doc *d, const struct look *look, struct buf *out)
{
	struct arena a = {.may_rest = d->arena->may_rest};
	struct said said;
	size_t nput[LEVEL_ERROR + 1] = {0}, nbroken, room;
	struct buf last = {0}, rest = {0};

	(void)look;
	said_collect(&a, d, &said);
	for (size_t i = 0; shelf_turn(i, said.findings.count); i++) {
		const struct finding *f = said.findings.items[i];
		size_t max = f->level == LEVEL_NOTE ? SHOWN_MAX - 1 : SHOWN_MAX;

		if (f->is_waived || nput[f->level] >= max)
			continue;
		nput[f->level]++;
		put_finding(out, &a, f);
	}
	room = SHOWN_MAX - nput[LEVEL_ERROR];
	nbroken = put_broken(out, &a, &d->gate, room);
	said.nlevels[LEVEL_ERROR] += nbroken;
	nput[LEVEL_ERROR] += nbroken < room ? nbroken : room;
	add_rest(&a, &rest, said.nlevels[LEVEL_ERROR] - nput[LEVEL_ERROR], "error", "errors");
	add_rest(&a, &rest, said.nlevels[LEVEL_WARNING] - nput[LEVEL_WARNING], "warning", "warnings");
	add_rest(&a, &rest, said.nlevels[LEVEL_NOTE] - nput[LEVEL_NOTE], "note", "notes");
	add_rest(&a, &rest, said.nwaived, "waived", "waived");
	if (d->gate.is_set) {
		add_part(&last, "\n", said_verdict(&a, &d->gate));
		add_part(&last, "\n", said_shown(&a, d->gate.counts, LINE_BYTES_MAX));
	}
	if (rest.len)
		add_part(&last, "\n", str_printf(&a, "not shown here: " STR_FMT, STR_ARG(buf_str(&rest))));
	if (d->gate.is_set) {
		add_part(&last, "\n", said_shown(&a, d->gate.footer, LINE_BYTES_MAX));
		if (d->gate.weights.len)
			add_part(&last, "\n", said_shown(&a, d->gate.weights, LINE_BYTES_MAX));
	}
	if (last.len) {
		buf_add(out, S("::notice title=casm::"));
		put_escaped(out, buf_str(&last), false);
		buf_addc(out, '\n');
	}
	buf_release(&last);
	buf_release(&rest);
	arena_clear(&a);
}

const struct writer writer_github = {
	.name = "github",
	.description = "GitHub workflow commands; also appends md to the step summary ($GITHUB_STEP_SUMMARY)",
	.is_data = true,
	.write = write_github,
};
