/* Stored facts, JSON lines:
 *
 *	{"schema":"casm.facts/1","casm":"0.1.0","form":"baseline","metrics":["instructions",…]}
 *	{"unit":{"source":"a.c","compiler":{"family":"clang","version":"19.1.7","target":"…"},"args":["-O2"],…}}
 *	{"source":"a.c","linkage_name":"f","code":{"identical":"0f3c…",…},"file":"a.c","metrics":{"instructions":12,…},
 *	 "calls":[{"callee":"g","text":"1b2c3d4e","remark":"TooCostly","cost":240,"threshold":225}],…}
 *	{"end":true}
 *
 * with empty lines between records in a baseline. A report's jsonl has neither "form" nor "end", names every field,
 * and keeps places (docs/facts.md). What names a row stands first in its line, so that only the beginning of each
 * line is read until the row is asked for. */
#include "read/facts.h"

#include <stdalign.h>

#include "base/jsonread.h"
#include "base/shelf.h"
#include "read/facts_parts.h"

#define SCHEMA "casm.facts/1"

static const char restore[] = "store the facts again (casm baseline, or casm diff --update)";

/* --- messages --- */

static bool fail_line(const struct stored *s, uint64_t line, const char *message, struct err *err)
{
	return err_set(err, STR_FMT ":%llu: %s", STR_ARG(s->name), (unsigned long long)line, message);
}

/* --- finding the rows --- */

struct unit_line {
	struct stored_unit unit;
	uint64_t line;
};

struct opening {
	struct arena *a;
	struct stored *s;
	struct err *err;
	struct unit_lines VEC(struct unit_line) units;
	uint64_t line;
	struct str source; /* of the last row */
	bool has_header, is_baseline, has_end;
};

static bool fail_here(struct opening *o, const struct json_reader *r)
{
	return facts_fail(o->a, o->s, o->line, r, STR_NONE, o->err);
}

static bool is_conflict(struct str text)
{
	static const char *const markers[] = {"<<<<<<<", "=======", ">>>>>>>", "|||||||", NULL};

	for (size_t i = 0; markers[i]; i++)
		if (str_starts(text, str_c(markers[i])))
			return true;
	return false;
}

/* A line that does not begin with '{'. */
static bool fail_garbage(struct opening *o, struct str rest)
{
	enum { EXCERPT_BYTES = 100 };
	struct json_reader r;

	if (is_conflict(rest))
		return err_set(o->err, STR_FMT ":%llu: a merge conflict marker: resolve the conflict, or %s",
			       STR_ARG(o->s->name), (unsigned long long)o->line, restore);
	rest = str_head(rest, EXCERPT_BYTES);
	rest = str_head(rest, str_find_char(rest, '\n'));
	jr_init(&r, rest, NULL);
	r.problem = o->has_header ? "expected a record: a line with one JSON object"
				  : "expected the header of stored facts, {\"schema\":\"" SCHEMA "\",…}";
	return err_set(o->err, STR_FMT ":%llu: %s" STR_FMT, STR_ARG(o->s->name), (unsigned long long)o->line,
		       r.problem, STR_ARG(facts_found(o->a, &r)));
}

static bool check_schema(struct opening *o)
{
	struct str schema = o->s->schema, number = schema;
	uint64_t version;

	if (str_eq(schema, S(SCHEMA)))
		return true;
	if (!str_starts(schema, S("casm.facts/")))
		return err_set(o->err, STR_FMT ":%llu: expected schema '" SCHEMA "', found '" STR_FMT "'",
			       STR_ARG(o->s->name), (unsigned long long)o->line,
			       STR_ARG(str_head(schema, 100)));
	number = str_from(schema, sizeof("casm.facts/") - 1);
	if (str_u64(number, &version) && version < 1)
		return err_set(
			o->err, STR_FMT ":%llu: schema %.100s is older than this casm reads (" SCHEMA "): %s",
			STR_ARG(o->s->name), (unsigned long long)o->line, str_to_c(o->a, schema), restore);
	return err_set(o->err,
		       STR_FMT ":%llu: schema %.100s is newer than this casm reads (" SCHEMA
			       "): use casm %.100s, which wrote it, or a later one; or %s",
		       STR_ARG(o->s->name), (unsigned long long)o->line, str_to_c(o->a, schema),
		       o->s->casm.len ? str_to_c(o->a, o->s->casm) : "of the version", restore);
}

/* The metrics that the writer knew. Those it did not stay unknown, the others are 0 where a row says nothing. */
static void read_catalogue(struct json_reader *r, struct arena *a, uint64_t *metrics)
{
	struct str name;

	if (!jr_array(r))
		return;
	while (jr_item(r)) {
		jr_str(r, a, &name);
		for (int m = 0; m < METRIC_COUNT; m++)
			if (str_eq(name, str_c(metric_infos[m].name)))
				*metrics |= (uint64_t)1 << m;
	}
}

static bool read_header(struct opening *o, struct str text)
{
	struct json_reader r;
	struct str key, form = STR_NONE;

	jr_init(&r, text, o->a);
	jr_object(&r);
	while (jr_key(&r, &key)) {
		if (str_eq(key, S("schema")))
			jr_str(&r, o->a, &o->s->schema);
		else if (str_eq(key, S("casm")))
			jr_str(&r, o->a, &o->s->casm);
		else if (str_eq(key, S("form")))
			jr_str(&r, o->a, &form);
		else if (str_eq(key, S("object")))
			jr_str(&r, o->a, &o->s->object);
		else if (str_eq(key, S("metrics")))
			read_catalogue(&r, o->a, &o->s->zero_metrics);
		else
			jr_skip(&r);
	}
	if (!jr_end(&r))
		return fail_here(o, &r);
	if (!o->s->schema.ptr)
		return fail_garbage(o, text);
	if (!check_schema(o))
		return false;
	o->has_header = true;
	o->is_baseline = str_eq(form, S("baseline"));
	o->s->has_lines = !o->is_baseline;
	return true;
}

static void read_words(struct json_reader *r, struct arena *a, struct stored_words *words)
{
	struct str word;

	words->count = 0; /* a key that stands twice: the last one counts */
	if (jr_array(r))
		while (jr_item(r))
			if (jr_str(r, a, &word))
				vec_push(a, words, word);
}

static void read_compiler(struct json_reader *r, struct arena *a, struct stored_unit *u)
{
	struct str key;

	if (!jr_object(r))
		return;
	while (jr_key(r, &key)) {
		if (str_eq(key, S("family")))
			jr_str(r, a, &u->family);
		else if (str_eq(key, S("version")))
			jr_str(r, a, &u->version);
		else if (str_eq(key, S("target")))
			jr_str(r, a, &u->target);
		else
			jr_skip(r);
	}
}

/* Of a baseline a flag, of a report an object: with "missing" there are none. */
static void read_escapes(struct json_reader *r, struct arena *a, struct stored_unit *u)
{
	struct str key;

	if (jr_peek(r) != JSON_OBJECT) {
		jr_bool(r, &u->has_verdicts);
		return;
	}
	u->has_verdicts = true;
	jr_object(r);
	while (jr_key(r, &key)) {
		if (str_eq(key, S("view"))) {
			jr_str(r, a, &u->view);
		} else if (str_eq(key, S("missing"))) {
			jr_str(r, a, &u->missing);
			u->has_verdicts = !u->missing.ptr;
		} else {
			jr_skip(r);
		}
	}
}

/* What names a row. Reads no further than it must. */
static bool read_identity(struct json_reader *r, struct arena *a, struct stored_row *row)
{
	struct str key, name = STR_NONE;
	struct code_marks marks;

	jr_object(r);
	while (jr_key(r, &key)) {
		if (str_eq(key, S("source"))) {
			jr_str(r, a, &row->source);
		} else if (str_eq(key, S("linkage_name"))) {
			jr_str(r, a, &row->linkage_name);
		} else if (str_eq(key, S("name"))) {
			jr_str(r, a, &name);
		} else if (str_eq(key, S("twin"))) {
			jr_str(r, a, &row->twin);
		} else if (str_eq(key, S("gone"))) {
			jr_bool(r, &row->is_gone);
		} else if (str_eq(key, S("code"))) {
			facts_marks(r, &marks);
			row->body = marks.hash[CODE_identical];
		} else if (row->source.ptr && row->linkage_name.ptr) {
			return !r->problem;
		} else {
			jr_skip(r);
		}
	}
	if (!row->linkage_name.ptr)
		row->linkage_name = name;
	return jr_end(r);
}

/* Functions without code of a report's unit: rows whose text is a piece of the unit's line. */
static void read_gone(struct opening *o, struct json_reader *r, struct stored_rows *gone)
{
	gone->count = 0;
	if (!jr_array(r))
		return;
	while (jr_item(r)) {
		struct stored_row *row = vec_add(o->a, gone);
		struct json_reader inner;

		jr_peek(r);
		row->text = str_from(r->text, r->at);
		if (!jr_skip(r))
			return;
		row->text.len -= r->text.len - r->at;
		row->line = o->line;
		jr_init(&inner, row->text, o->a);
		if (!read_identity(&inner, o->a, row) || !row->linkage_name.ptr) {
			r->at = (size_t)(row->text.ptr - r->text.ptr);
			jr_fail(r,
				inner.problem ? inner.problem : "expected a function with \"linkage_name\"");
		}
		row->is_gone = true;
	}
}

/* The files that a unit was made of: {"file", "hash"}. */
static void read_inputs(struct json_reader *r, struct arena *a, struct stored_inputs *inputs)
{
	struct str key;

	if (!jr_array(r))
		return;
	while (jr_item(r)) {
		struct stored_input *in = vec_add(a, inputs);

		jr_object(r);
		while (jr_key(r, &key)) {
			if (str_eq(key, S("file")))
				jr_str(r, a, &in->file);
			else if (str_eq(key, S("hash")))
				facts_hash(r, 16, &in->hash);
			else
				jr_skip(r);
		}
	}
}

static void read_exact(struct json_reader *r, struct stored_unit *u)
{
	u->is_compared = jr_peek(r) != JSON_NULL;
	if (u->is_compared)
		jr_bool(r, &u->is_exact);
	else
		jr_skip(r);
}

static void read_severity(struct json_reader *r, struct arena *a, enum diag_severity *severity)
{
	struct str word = STR_NONE;

	if (!jr_str(r, a, &word))
		return;
	for (int i = 0; i < DIAG_SEVERITIES; i++)
		if (str_eq(word, str_c(diag_severity_names[i]))) {
			*severity = (enum diag_severity)i;
			return;
		}
	jr_fail(r, "expected note, warning or error");
}

static void read_problems(struct json_reader *r, struct arena *a, struct stored_problems *problems)
{
	struct str key;

	if (!jr_array(r))
		return;
	while (jr_item(r)) {
		struct diag d = {.severity = DIAG_WARNING, .count = 1};

		jr_object(r);
		while (jr_key(r, &key)) {
			if (str_eq(key, S("severity")))
				read_severity(r, a, &d.severity);
			else if (str_eq(key, S("message")))
				jr_str(r, a, &d.message);
			else if (str_eq(key, S("file")))
				jr_str(r, a, &d.file);
			else if (str_eq(key, S("line")) && jr_peek(r) != JSON_NULL)
				jr_u64(r, &d.line);
			else if (str_eq(key, S("count")))
				jr_u64(r, &d.count);
			else
				jr_skip(r);
		}
		if (d.count > FACTS_NUMBER_MAX || d.line > FACTS_NUMBER_MAX)
			jr_fail(r, "expected a smaller number");
		if (d.message.ptr)
			vec_push(a, problems, d);
	}
}

static bool read_unit(struct opening *o, struct json_reader *r)
{
	struct unit_line *u = vec_add(o->a, &o->units);
	struct stored_rows gone = {0};
	size_t from = (jr_peek(r), r->at);
	struct str key;

	u->line = o->line;
	jr_object(r);
	while (jr_key(r, &key)) {
		if (str_eq(key, S("source")))
			jr_str(r, o->a, &u->unit.source);
		else if (str_eq(key, S("compiler")))
			read_compiler(r, o->a, &u->unit);
		else if (str_eq(key, S("args")))
			read_words(r, o->a, &u->unit.args);
		else if (str_eq(key, S("added")))
			read_words(r, o->a, &u->unit.added);
		else if (str_eq(key, S("inputs")))
			read_inputs(r, o->a, &u->unit.inputs);
		else if (str_eq(key, S("escapes")))
			read_escapes(r, o->a, &u->unit);
		else if (str_eq(key, S("escapes_view")))
			jr_str(r, o->a, &u->unit.view);
		else if (str_eq(key, S("gone")))
			read_gone(o, r, &gone);
		else if (str_eq(key, S("exact")))
			read_exact(r, &u->unit);
		else if (str_eq(key, S("problems")))
			read_problems(r, o->a, &u->unit.problems);
		else
			jr_skip(r);
	}
	while (jr_key(r, &key))
		jr_skip(r);
	if (!jr_end(r))
		return fail_here(o, r);
	u->unit.source = u->unit.source.ptr ? str_dup(o->a, u->unit.source) : STR_NONE;
	if (!u->unit.source.ptr) {
		r->at = from;
		jr_fail(r, "expected a unit with \"source\"");
		return fail_here(o, r);
	}
	for (size_t i = 0; i < gone.count; i++) {
		gone.items[i].source = u->unit.source;
		gone.items[i].linkage_name = str_dup(o->a, gone.items[i].linkage_name);
		vec_push(o->a, &o->s->rows, gone.items[i]);
	}
	return true;
}

static bool read_row(struct opening *o, struct str text)
{
	struct stored_row row = {.text = text, .line = o->line};
	struct json_reader r;

	jr_init(&r, text, o->a);
	if (!read_identity(&r, o->a, &row))
		return fail_here(o, &r);
	if (!row.source.ptr || !row.linkage_name.ptr)
		return fail_line(o->s, o->line,
				 "expected a unit, or a function with \"source\" and \"linkage_name\"",
				 o->err);
	/* names in memory of their own: what is sorted and searched touches no page of the file. Rows of a unit stand together,
	 * and share its name */
	if (!o->source.ptr || !str_eq(row.source, o->source))
		o->source = str_dup(o->a, row.source);
	row.source = o->source;
	row.linkage_name = str_dup(o->a, row.linkage_name);
	vec_push(o->a, &o->s->rows, row);
	return true;
}

/* The first key tells what a record is. */
static bool read_record(struct opening *o, struct str text)
{
	struct json_reader r;
	struct str key;

	if (!o->has_header)
		return read_header(o, text);
	if (o->has_end)
		return fail_line(o->s, o->line, "expected nothing behind the end record", o->err);
	jr_init(&r, text, o->a);
	jr_object(&r);
	if (!jr_key(&r, &key))
		return r.problem
			       ? fail_here(o, &r)
			       : fail_line(o->s, o->line, "expected a unit or a function, found {}", o->err);
	if (str_eq(key, S("unit")))
		return read_unit(o, &r);
	if (str_eq(key, S("end"))) {
		o->has_end = true;
		return true;
	}
	if (str_eq(key, S("schema")))
		return fail_line(o->s, o->line,
				 "a second header: expected the facts of one file, not of several", o->err);
	return read_row(o, text);
}

static bool fail_cut(struct opening *o)
{
	return err_set(o->err,
		       STR_FMT ":%llu: the file is truncated: this line does not end its record; restore the "
			       "file, or %s",
		       STR_ARG(o->s->name), (unsigned long long)o->line, restore);
}

static bool read_lines(struct opening *o)
{
	struct str rest = o->s->text;

	while (rest.len) {
		struct str text;
		const char *end;

		o->line++;
		shelf_tick();
		if (rest.ptr[0] == '\n' || (rest.ptr[0] == '\r' && rest.len > 1 && rest.ptr[1] == '\n')) {
			rest = str_from(rest, rest.ptr[0] == '\n' ? 1 : 2);
			continue;
		}
		if (rest.ptr[0] != '{')
			return fail_garbage(o, rest);
		end = memchr(rest.ptr, '\n', rest.len);
		if (!end && o->has_header)
			return fail_cut(o);
		text = str_head(rest, end ? (size_t)(end - rest.ptr) : 0);
		rest = str_from(rest, end ? text.len + 1 : rest.len);
		text = str_trim(text);
		if (!text.len || text.ptr[text.len - 1] != '}') {
			if (!o->has_header)
				return fail_line(o->s, o->line,
						 "expected the header of stored facts, one record per line "
						 "(casm baseline, or casm report --format=jsonl)",
						 o->err);
			return fail_cut(o);
		}
		if (!read_record(o, text))
			return false;
	}
	if (!o->has_header)
		return err_set(o->err, STR_FMT ": the file is empty: expected stored facts (casm baseline)",
			       STR_ARG(o->s->name));
	if (o->is_baseline && !o->has_end)
		return err_set(o->err,
			       STR_FMT ":%llu: the file is truncated: its end record is missing; restore the "
				       "file, or %s",
			       STR_ARG(o->s->name), (unsigned long long)o->line, restore);
	return true;
}

/* --- order --- */

static bool is_same_source(const struct stored_row *x, const struct stored_row *y)
{
	return x->source.ptr == y->source.ptr || str_eq(x->source, y->source);
}

static int by_name(const void *a, const void *b)
{
	const struct stored_row *x = a, *y = b;
	int c = x->source.ptr == y->source.ptr ? 0 : str_cmp(x->source, y->source);

	shelf_tick();
	if (!c)
		c = str_cmp(x->linkage_name, y->linkage_name);
	if (!c)
		c = str_cmp(x->twin, y->twin);
	return c ? c : (x->line > y->line) - (x->line < y->line);
}

static bool is_same_function(const struct stored_row *x, const struct stored_row *y)
{
	return str_eq(x->linkage_name, y->linkage_name) && is_same_source(x, y) && str_eq(x->twin, y->twin);
}

static int by_source(const void *a, const void *b)
{
	const struct unit_line *x = a, *y = b;
	int c = str_cmp(x->unit.source, y->unit.source);

	return c ? c : (x->line > y->line) - (x->line < y->line);
}

/* The function's file: for reports, which do not name twins. */
static struct str file_of(struct arena *a, const struct stored_row *row)
{
	struct json_reader r;
	struct str key, file = STR_NONE;

	jr_init(&r, row->text, NULL);
	jr_object(&r);
	while (jr_key(&r, &key)) {
		if (str_eq(key, S("file"))) {
			jr_str(&r, a, &file);
			break;
		}
		jr_skip(&r);
	}
	return file;
}

/* Static functions of several sources may share a name in an executable: their files tell them apart. */
static void name_twins(struct opening *o)
{
	struct stored_rows *rows = &o->s->rows;
	bool has_twins = false;

	for (size_t i = 0, k; i < rows->count; i = k) {
		for (k = i + 1; k < rows->count && is_same_function(&rows->items[i], &rows->items[k]); k++)
			;
		for (size_t n = i; k - i > 1 && n < k; n++) {
			if (!rows->items[n].twin.ptr)
				rows->items[n].twin = file_of(o->a, &rows->items[n]);
			has_twins = true;
		}
	}
	if (has_twins)
		vec_sort(rows, by_name);
}

static bool sort_units(struct opening *o)
{
	vec_sort(&o->units, by_source);
	for (size_t i = 0; i < o->units.count; i++) {
		const struct unit_line *u = &o->units.items[i];

		if (i && str_eq(u->unit.source, u[-1].unit.source))
			return err_set(o->err,
				       STR_FMT
				       ":%llu: unit " STR_FMT
				       " stands here a second time (first on line %llu): keep one, or "
				       "%s",
				       STR_ARG(o->s->name), (unsigned long long)u->line,
				       STR_ARG(u->unit.source), (unsigned long long)u[-1].line, restore);
		vec_push(o->a, &o->s->units, u->unit);
	}
	return true;
}

static bool sort_rows(struct opening *o)
{
	struct stored_rows *rows = &o->s->rows;
	const struct stored_units *units = &o->s->units;
	bool is_sorted = true, has_alike = false;
	size_t unit = 0;

	for (size_t i = 1; i < rows->count; i++) {
		int c = by_name(&rows->items[i - 1], &rows->items[i]);

		shelf_tick();
		is_sorted &= c < 0;
		if (!is_sorted)
			break;
	}
	if (!is_sorted)
		vec_sort(rows, by_name);
	for (size_t i = 1; shelf_turn(i, rows->count) && !has_alike; i++)
		has_alike = is_same_function(&rows->items[i - 1], &rows->items[i]);
	if (has_alike && o->s->has_lines)
		name_twins(o);
	for (size_t i = 0; i < rows->count; i++) {
		const struct stored_row *row = &rows->items[i];

		shelf_tick();
		if (i && has_alike && is_same_function(row, row - 1))
			return err_set(o->err,
				       STR_FMT
				       ":%llu: function " STR_FMT " of " STR_FMT
				       " stands here a second time (first on line %llu): keep one, or "
				       "%s",
				       STR_ARG(o->s->name), (unsigned long long)row->line,
				       STR_ARG(row->linkage_name), STR_ARG(row->source),
				       (unsigned long long)row[-1].line, restore);
		if (i && is_same_source(row, row - 1))
			continue;
		while (unit < units->count && str_cmp(units->items[unit].source, row->source) < 0)
			unit++;
		if (unit == units->count || !str_eq(units->items[unit].source, row->source))
			return err_set(o->err,
				       STR_FMT ":%llu: function " STR_FMT " is of " STR_FMT
					       ", of which no unit stands in the file; restore it, or %s",
				       STR_ARG(o->s->name), (unsigned long long)row->line,
				       STR_ARG(row->linkage_name), STR_ARG(row->source), restore);
	}
	return true;
}

/* Room for all rows at once, by their size at the end of the file: the arena keeps what a growing list leaves behind. */
static void reserve(struct opening *o)
{
	enum { SAMPLE_BYTES = 1 << 16, ROOM_MIN = 1024 };
	const size_t align = alignof(struct stored_row);
	struct str text = o->s->text, tail;
	size_t nlines = 1;
	char *room;

	if (text.len <= SAMPLE_BYTES || text.ptr[0] != '{')
		return;
	tail = str_from(text, text.len - SAMPLE_BYTES);
	for (size_t i = 1; i < tail.len; i++)
		nlines += tail.ptr[i] == '{' && tail.ptr[i - 1] == '\n';
	/* generous, but not zeroed: what is not used is never touched */
	o->s->rows.cap = text.len / (tail.len / nlines + 1) * 2 + ROOM_MIN;
	room = arena_bytes(o->a, o->s->rows.cap * sizeof(struct stored_row) + align);
	o->s->rows.items = (struct stored_row *)(void *)(room + (-(uintptr_t)room & (align - 1)));
}

bool facts_open(struct arena *a, struct str name, struct str text, struct stored *s, struct err *err)
{
	struct opening o = {.a = a, .s = s, .err = err};

	*s = (struct stored){.name = name, .text = text};
	reserve(&o);
	return read_lines(&o) && sort_units(&o) && sort_rows(&o);
}
