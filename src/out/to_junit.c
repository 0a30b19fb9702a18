/* JUnit's XML, as CI servers read it: a suite for each source, a case for each thing checked. A regression is a
 * failure, a compiler that failed an error, a waived finding is skipped. No times: same input, same bytes. A doc that
 * judged nothing yields a case for each row of its first table and for each finding, all passed. */
#include "base/map.h"
#include "base/shelf.h"
#include "out/said.h"
#include "out/writer.h"

#include <inttypes.h>

enum { NAME_BYTES_MAX = 1000, LINE_BYTES_MAX = 2000, BODY_BYTES_MAX = 20000 };

struct testcase {
	struct str name;
	enum check_outcome outcome;
	struct str rule, message;
	struct said_findings findings; /* of that function */
	bool is_noted;                 /* the message goes to system-out of a case that passed */
};
struct suite {
	struct str name;
	struct cases VEC(struct testcase) cases;
	size_t noutcomes[CHECK_BROKEN + 1];
};
struct suites VEC(struct suite *);

struct junit {
	struct arena *a;
	struct buf *out;
	struct suites suites;
	struct map by_name;
};

/* XML 1.0 has no U+FFFE and U+FFFF either. */
static void put_xml(struct buf *out, struct str shown)
{
	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.ptr[i];

		if (str_starts(str_from(shown, i), S("\xef\xbf\xbe")) ||
		    str_starts(str_from(shown, i), S("\xef\xbf\xbf"))) {
			buf_printf(out, "\\xef\\xbf\\x%02x", (unsigned char)shown.ptr[i + 2]);
			i += 2;
		} else if (c == '&')
			buf_add(out, S("&amp;"));
		else if (c == '<')
			buf_add(out, S("&lt;"));
		else if (c == '>')
			buf_add(out, S("&gt;"));
		else if (c == '"')
			buf_add(out, S("&quot;"));
		else
			buf_addc(out, c);
	}
}

static void put_attribute(struct junit *j, const char *name, struct str raw)
{
	buf_printf(j->out, " %s=\"", name);
	put_xml(j->out, said_shown(j->a, raw, NAME_BYTES_MAX));
	buf_addc(j->out, '"');
}

static struct suite *suite_at(struct junit *j, struct str name)
{
	void **at;

	if (!name.len)
		name = S("casm");
	at = map_at(j->a, &j->by_name, name);
	if (!*at) {
		struct suite *s = *at = arena_new(j->a, struct suite);

		s->name = name;
		vec_push(j->a, &j->suites, s);
	}
	return *at;
}

static struct testcase *case_add(struct junit *j, struct str suite, struct str name,
				 enum check_outcome outcome)
{
	struct suite *s = suite_at(j, suite);
	struct testcase *c = vec_add(j->a, &s->cases);

	c->name = name;
	c->outcome = outcome;
	s->noutcomes[outcome]++;
	return c;
}

/* Why it is waived, each reason once; then what is waived, as a skipped case has no more than a message. */
static struct str waivers_of(struct junit *j, const struct testcase *c)
{
	struct buf b = {0};
	struct str last = STR_NONE, text;

	for (size_t i = 0; i < c->findings.count && b.len < NAME_BYTES_MAX; i++) {
		const struct finding *f = c->findings.items[i];

		if (!f->is_waived || !f->waiver.len || (last.len && str_eq(f->waiver, last)))
			continue;
		buf_add(&b, b.len ? S("; ") : S(""));
		buf_add(&b, f->waiver);
		last = f->waiver;
	}
	if (c->message.len && b.len)
		buf_add(&b, S(": "));
	buf_add(&b, c->message);
	text = str_dup(j->a, buf_str(&b));
	buf_release(&b);
	return text;
}

static void index_by(struct junit *j, struct map *m, struct str key, const struct finding *f)
{
	void **at = map_at(j->a, m, key);

	if (!*at)
		*at = arena_new(j->a, struct said_findings);
	vec_push(j->a, (struct said_findings *)*at, f);
}

static void add_found(struct junit *j, struct testcase *c, const struct checked *row,
		      const struct said_findings *found)
{
	for (size_t i = 0; found && i < found->count; i++)
		if (!found->items[i]->loc.file.ptr || str_eq(found->items[i]->loc.file, row->suite))
			vec_push(j->a, &c->findings, found->items[i]);
}

/* Of a gate: its rows, each with the findings about the function of that name in that file, else (an assertion) with
 * the one that says the same. */
static void add_checked(struct junit *j, const struct gate_said *g, const struct said *said)
{
	struct map by_function = {0}, by_title = {0};

	for (size_t i = 0; i < said->findings.count; i++) {
		const struct finding *f = said->findings.items[i];

		index_by(j, &by_function, f->function, f);
		index_by(j, &by_title, f->title, f);
	}
	for (size_t i = 0; i < g->checked.count; i++) {
		const struct checked *row = &g->checked.items[i];
		struct testcase *c = case_add(j, row->suite, row->name, row->outcome);

		c->rule = row->rule;
		c->message = row->message;
		if (row->outcome == CHECK_PASSED)
			continue;
		add_found(j, c, row, map_find(&by_function, row->name));
		if (!c->findings.count && row->message.len)
			add_found(j, c, row, map_find(&by_title, row->message));
		if (row->outcome == CHECK_WAIVED)
			c->message = waivers_of(j, c);
	}
}

static size_t find_column(const struct table *t, const char *key)
{
	for (size_t i = 0; i < t->columns.count; i++)
		if (str_eq(t->columns.items[i].key, str_c(key)))
			return i;
	return t->columns.count;
}

static void add_rows(struct junit *j, const struct doc *d, const struct table *t)
{
	size_t ncolumns = t->columns.count, function = find_column(t, "function"),
	       file = find_column(t, "file");

	struct cell *room = arena_array(j->a, struct cell, ncolumns);

	if (function == ncolumns)
		function = 0;
	for (size_t row = 0; shelf_turn(row, table_nrows(t)); row++) {
		const struct cell *cells = table_row(t, row, room);

		if (cells[function].kind == CELL_TEXT)
			case_add(j, file < ncolumns ? cells[file].text : d->title, cells[function].text,
				 CHECK_PASSED);
	}
}

static void add_report(struct junit *j, const struct doc *d, const struct said *said)
{
	for (size_t i = 0; i < d->blocks.count; i++)
		if (d->blocks.items[i].kind == BLOCK_TABLE) {
			add_rows(j, d, &d->blocks.items[i].table);
			break;
		}
	for (size_t i = 0; i < said->findings.count; i++) {
		const struct finding *f = said->findings.items[i];
		enum check_outcome outcome = f->is_waived             ? CHECK_WAIVED
					     : f->level == LEVEL_NOTE ? CHECK_PASSED
								      : CHECK_FAILED;
		struct testcase *c = case_add(j, f->loc.file, f->title, outcome);

		c->rule = f->rule;
		c->message = f->is_waived ? f->waiver : f->title;
		c->is_noted = true;
		vec_push(j->a, &c->findings, f);
	}
}

static void put_body(struct junit *j, const struct testcase *c)
{
	size_t start = j->out->len, i;

	for (i = 0; i < c->findings.count && j->out->len - start < BODY_BYTES_MAX; i++) {
		const struct finding *f = c->findings.items[i];
		struct said_lines lines = {0};
		struct buf place = {0};

		if (f->loc.file.ptr) {
			loc_print(f->loc, &place);
			buf_add(&place, S(": "));
		}
		buf_printf(&place, "%s: ", level_names[f->level]);
		if (f->rule.len)
			buf_printf(&place, STR_FMT ": ", STR_ARG(f->rule));
		put_xml(j->out, said_shown(j->a, buf_str(&place), LINE_BYTES_MAX));
		buf_release(&place);
		said_lines(j->a, f, LINE_BYTES_MAX, &lines);
		for (size_t k = 0; k < lines.count && j->out->len - start < BODY_BYTES_MAX; k++) {
			buf_add(j->out, k ? S("  ") : S(""));
			put_xml(j->out, lines.items[k]);
			buf_addc(j->out, '\n');
		}
	}
	if (i < c->findings.count)
		buf_printf(j->out, "and %zu more\n", c->findings.count - i);
}

static void put_case(struct junit *j, const struct suite *s, const struct testcase *c)
{
	static const char *const tags[] = {
		[CHECK_FAILED] = "failure", [CHECK_WAIVED] = "skipped", [CHECK_BROKEN] = "error"};
	const char *tag = c->outcome == CHECK_PASSED ? "system-out" : tags[c->outcome];
	bool has_body = c->outcome == CHECK_PASSED ? c->is_noted : true;

	buf_add(j->out, S("    <testcase"));
	put_attribute(j, "name", c->name.len ? c->name : S("(no name)"));
	put_attribute(j, "classname", s->name);
	if (!has_body) {
		buf_add(j->out, S("/>\n"));
		return;
	}
	buf_printf(j->out, ">\n      <%s", tag);
	if (c->outcome != CHECK_PASSED) {
		if (c->outcome != CHECK_WAIVED)
			put_attribute(j, "type", c->rule.len ? c->rule : S("casm"));
		if (c->message.len)
			put_attribute(j, "message", c->message);
	}
	buf_addc(j->out, '>');
	/* <skipped> has no text in the schemas that servers use */
	if (c->outcome != CHECK_WAIVED)
		put_body(j, c);
	buf_printf(j->out, "</%s>\n    </testcase>\n", tag);
}

static void put_counts(struct junit *j, const size_t *noutcomes, size_t ntests)
{
	buf_printf(j->out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\">\n", ntests,
		   noutcomes[CHECK_FAILED], noutcomes[CHECK_BROKEN], noutcomes[CHECK_WAIVED]);
}

static void write_junit(const struct doc *d, const struct look *look, struct buf *out)
{
	struct arena a = {.may_rest = d->arena->may_rest};
	struct junit j = {.a = &a, .out = out};
	size_t noutcomes[CHECK_BROKEN + 1] = {0}, ntests = 0;
	struct said said;

	(void)look;
	said_collect(&a, d, &said);
	if (d->gate.is_set)
		add_checked(&j, &d->gate, &said);
	else
		add_report(&j, d, &said);
	for (size_t i = 0; i < j.suites.count; i++) {
		ntests += j.suites.items[i]->cases.count;
		for (size_t k = 0; k <= CHECK_BROKEN; k++)
			noutcomes[k] += j.suites.items[i]->noutcomes[k];
	}
	buf_add(out, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"casm\""));
	put_counts(&j, noutcomes, ntests);
	for (size_t i = 0; shelf_turn(i, j.suites.count); i++) {
		const struct suite *s = j.suites.items[i];

		buf_add(out, S("  <testsuite"));
		put_attribute(&j, "name", s->name);
		put_counts(&j, s->noutcomes, s->cases.count);
		for (size_t k = 0; shelf_turn(k, s->cases.count); k++) {
			put_case(&j, s, &s->cases.items[k]);
			buf_settle(out);
		}
		buf_add(out, S("  </testsuite>\n"));
	}
	buf_add(out, S("</testsuites>\n"));
	arena_clear(&a);
}

const struct writer writer_junit = {
	.name = "junit",
	.description = "JUnit XML: a suite per source, a case per function or assertion",
	.is_data = true,
	.write = write_junit,
};
