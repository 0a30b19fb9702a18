/* Stored facts, JSON lines:
 *
 *	{"schema":"casm.facts/1","casm":"0.1.0","form":"baseline"}
 *	{"unit":{"source":"a.c","compiler":{"family":"clang","version":"19.1.7","target":"…"},"args":["-O2"],…}}
 *	{"source":"a.c","linkage_name":"f","code":{"identical":"0f3c…",…},"file":"a.c","metrics":{"instructions":12,…},
 *	 "calls":[{"callee":"g","text":"1b2c3d4e","reason":"…","cost":240,"threshold":225}],…}
 *	{"end":true}
 *
 * with empty lines between records in a baseline. A report's jsonl has neither "form" nor "end", names every field,
 * and keeps places (docs/facts.md). What names a row stands first in its line, so that only the beginning of each
 * line is read until the row is asked for. */
#include "read/facts.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/jsonread.h"

#define SCHEMA "casm.facts/1"

static const char restore[] = "store the facts again (casm baseline, or casm diff --update)";

/* --- messages --- */

enum { FOUND_MAX = 24 };

/* What stands at r->at, cut short; "" when nothing does. */
static struct str found(struct arena *a, const struct json_reader *r)
{
	struct str rest = str_from(r->text, r->at);
	size_t n = 0;

	while (n < rest.len && n < FOUND_MAX) {
		size_t k = utf8_len(str_from(rest, n));

		n += k ? k : 1;
	}
	if (!n || strncmp(r->problem, "expected", 8) != 0)
		return S("");
	return str_printf(a, ", found '" STR_FMT "'%s", STR_ARG(str_head(rest, n)), n < rest.len ? "…" : "");
}

/* The reader's problem, with its place. what: the field, may be empty. */
static bool fail_json(struct arena *a, const struct stored *s, uint64_t line, const struct json_reader *r,
		      struct str what, struct err *err)
{
	uint64_t row, col;

	jr_place(r, &row, &col);
	return err_set(err, STR_FMT ":%llu:%llu: " STR_FMT "%s%s" STR_FMT, STR_ARG(s->name),
		       (unsigned long long)line, (unsigned long long)col, STR_ARG(what), what.len ? ": " : "",
		       r->problem, STR_ARG(found(a, r)));
}

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
	bool has_header, is_baseline, has_end;
};

static bool fail_here(struct opening *o, const struct json_reader *r)
{
	return fail_json(o->a, o->s, o->line, r, STR_NONE, o->err);
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
	struct json_reader r;

	if (is_conflict(rest))
		return err_set(o->err, STR_FMT ":%llu: a merge conflict marker: resolve the conflict, or %s",
			       STR_ARG(o->s->name), (unsigned long long)o->line, restore);
	rest = str_head(rest, FOUND_MAX * 4);
	rest = str_head(rest, str_find_char(rest, '\n'));
	jr_init(&r, rest, NULL);
	r.problem = o->has_header ? "expected a record: a line with one JSON object"
				  : "expected the header of stored facts, {\"schema\":\"" SCHEMA "\",…}";
	return err_set(o->err, STR_FMT ":%llu: %s" STR_FMT, STR_ARG(o->s->name), (unsigned long long)o->line,
		       r.problem, STR_ARG(found(o->a, &r)));
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

struct marks { /* how many of the hashes are there, and them */
	struct code_marks code;
	unsigned levels; /* bit per level */
};

/* Up to 16 digits; what is no hash is a problem. */
static void read_hash(struct json_reader *r, unsigned max_digits, uint64_t *hash)
{
	size_t from;
	struct str digits;

	*hash = 0;
	jr_peek(r);
	from = r->at;
	if (!jr_str(r, NULL, &digits) || !digits.ptr)
		return;
	for (size_t i = 0; i < digits.len && !r->problem; i++) {
		char c = digits.ptr[i];
		int d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;

		*hash = *hash << 4 | (unsigned)(d & 15);
		if (d < 0 || i == max_digits) {
			r->at = from;
			jr_fail(r, max_digits == 8 ? "expected up to 8 hexadecimal digits"
						   : "expected up to 16 hexadecimal digits");
		}
	}
}

static void read_marks(struct json_reader *r, struct marks *m)
{
	struct str key;

	*m = (struct marks){0};
	if (!jr_object(r))
		return;
	while (jr_key(r, &key)) {
		int level = 0;

		while (level < CODE_LEVEL_COUNT && !str_eq(key, str_c(code_level_names[level])))
			level++;
		if (level == CODE_LEVEL_COUNT) {
			jr_skip(r);
			continue;
		}
		read_hash(r, 16, &m->code.hash[level]);
		m->levels |= 1u << level;
	}
	m->code.is_known = m->levels == (1u << CODE_LEVEL_COUNT) - 1;
}

/* What names a row. Reads no further than it must; all: to the end. */
static bool read_identity(struct json_reader *r, struct arena *a, struct stored_row *row)
{
	struct str key, name = STR_NONE;
	struct marks marks;

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
			read_marks(r, &marks);
			row->body = marks.code.is_known ? marks.code.hash[CODE_identical] : 0;
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
		else if (str_eq(key, S("gone")))
			read_gone(o, r, &gone);
		else
			jr_skip(r);
	}
	while (jr_key(r, &key))
		jr_skip(r);
	if (!jr_end(r))
		return fail_here(o, r);
	if (!u->unit.source.ptr) {
		r->at = from;
		jr_fail(r, "expected a unit with \"source\"");
		return fail_here(o, r);
	}
	for (size_t i = 0; i < gone.count; i++) {
		gone.items[i].source = u->unit.source;
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

static int by_name(const void *a, const void *b)
{
	const struct stored_row *x = a, *y = b;
	int c = str_cmp(x->source, y->source);

	if (!c)
		c = str_cmp(x->linkage_name, y->linkage_name);
	if (!c)
		c = str_cmp(x->twin, y->twin);
	return c ? c : (x->line > y->line) - (x->line < y->line);
}

static bool is_same_function(const struct stored_row *x, const struct stored_row *y)
{
	return str_eq(x->linkage_name, y->linkage_name) && str_eq(x->source, y->source) &&
	       str_eq(x->twin, y->twin);
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

		is_sorted &= c < 0;
		if (!is_sorted)
			break;
	}
	if (!is_sorted)
		vec_sort(rows, by_name);
	for (size_t i = 1; i < rows->count && !has_alike; i++)
		has_alike = is_same_function(&rows->items[i - 1], &rows->items[i]);
	if (has_alike && o->s->has_lines)
		name_twins(o);
	for (size_t i = 0; i < rows->count; i++) {
		const struct stored_row *row = &rows->items[i];

		if (i && has_alike && is_same_function(row, row - 1))
			return err_set(o->err,
				       STR_FMT
				       ":%llu: function " STR_FMT " of " STR_FMT
				       " stands here a second time (first on line %llu): keep one, or "
				       "%s",
				       STR_ARG(o->s->name), (unsigned long long)row->line,
				       STR_ARG(row->linkage_name), STR_ARG(row->source),
				       (unsigned long long)row[-1].line, restore);
		if (i && str_eq(row->source, row[-1].source))
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

/* Room for all rows at once: the arena keeps what a growing list leaves behind. */
static void reserve(struct opening *o)
{
	enum { SAMPLE_BYTES = 1 << 16, ROOM_MIN = 1024 };
	struct str head = str_head(o->s->text, SAMPLE_BYTES);
	size_t nlines = 1;

	if (o->s->text.len <= SAMPLE_BYTES || head.ptr[0] != '{')
		return;
	for (size_t i = 1; i < head.len; i++)
		nlines += head.ptr[i] == '{' && head.ptr[i - 1] == '\n';
	o->s->rows.cap = o->s->text.len / (head.len / nlines + 1) * 9 / 8 + ROOM_MIN;
	o->s->rows.items = arena_array(o->a, struct stored_row, o->s->rows.cap);
}

bool facts_open(struct arena *a, struct str name, struct str text, struct stored *s, struct err *err)
{
	struct opening o = {.a = a, .s = s, .err = err};

	*s = (struct stored){.name = name, .text = text};
	reserve(&o);
	return read_lines(&o) && sort_units(&o) && sort_rows(&o);
}

/* --- one row --- */

/* Beyond this, JSON's numbers are not exact everywhere, and sums and percentages could overflow. */
#define NUMBER_MAX ((int64_t)1 << 53)

struct parsing {
	struct arena *a;
	struct json_reader r;
	struct str what; /* the field that is read, for messages */
};

static int64_t ranged(struct parsing *p, int64_t min, int64_t max)
{
	size_t from = (jr_peek(&p->r), p->r.at);
	int64_t n = 0;

	if (jr_i64(&p->r, &n) && (n < min || n > max)) {
		p->r.at = from;
		jr_fail(&p->r, n < min ? "a number that is too small" : "a number that is too large");
	}
	return n;
}

static bool is_null(struct parsing *p)
{
	struct str none;

	return jr_peek(&p->r) == JSON_NULL && jr_str(&p->r, NULL, &none);
}

static void value(struct parsing *p, int64_t min, struct value *v)
{
	*v = value_unknown("not stored");
	if (!is_null(p))
		*v = value_of(ranged(p, min, NUMBER_MAX));
	if (p->r.problem)
		*v = value_unknown("not stored");
}

/* Absent and null are 0. */
static void number(struct parsing *p, uint32_t *n)
{
	*n = is_null(p) ? 0 : (uint32_t)ranged(p, 0, UINT32_MAX);
}

static void text(struct parsing *p, struct str *s)
{
	jr_str(&p->r, p->a, s);
}

static void flag(struct parsing *p, bool *b)
{
	jr_bool(&p->r, b);
}

static void hash32(struct parsing *p, uint32_t *hash)
{
	uint64_t h;

	read_hash(&p->r, 8, &h);
	*hash = (uint32_t)h;
}

static bool key_is(struct parsing *p, struct str key, const char *name)
{
	if (!str_eq(key, str_c(name)))
		return false;
	p->what = key;
	return true;
}

static bool loc_field(struct parsing *p, struct str key, struct loc *at)
{
	if (key_is(p, key, "file"))
		text(p, &at->file);
	else if (key_is(p, key, "line"))
		number(p, &at->line);
	else if (key_is(p, key, "column"))
		number(p, &at->col);
	else
		return false;
	return true;
}

/* A report's: innermost call first → "outermost>…>innermost". */
static void inlined_at(struct parsing *p, struct str *chain)
{
	struct names VEC(struct str) names = {0};
	size_t len = 0, at = 0;
	char *joined;

	*chain = S("");
	if (!jr_array(&p->r))
		return;
	while (jr_item(&p->r)) {
		struct str key, *name = vec_add(p->a, &names);

		jr_object(&p->r);
		while (jr_key(&p->r, &key)) {
			if (key_is(p, key, "function"))
				text(p, name);
			else
				jr_skip(&p->r);
		}
		len += name->len + 1;
	}
	if (!names.count || p->r.problem)
		return;
	joined = arena_bytes(p->a, len);
	for (size_t i = names.count; i-- > 0;) {
		if (names.items[i].len)
			memcpy(joined + at, names.items[i].ptr, names.items[i].len);
		at += names.items[i].len;
		joined[at++] = '>';
	}
	*chain = str_make(joined, len - 1);
}

static bool site_field(struct parsing *p, struct str key, struct stored_site *site)
{
	if (key_is(p, key, "chain"))
		text(p, &site->chain);
	else if (key_is(p, key, "text"))
		hash32(p, &site->text);
	else if (key_is(p, key, "chain_text"))
		hash32(p, &site->chain_text);
	else if (key_is(p, key, "inlined_at"))
		inlined_at(p, &site->chain);
	else
		return loc_field(p, key, &site->loc);
	return true;
}

static void call_fields(struct parsing *p, struct stored_call *c)
{
	struct str key;

	*c = (struct stored_call){
		.copies = 1, .cost = value_unknown("not stored"), .threshold = value_unknown("not stored")};
	c->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &c->site))
			continue;
		if (key_is(p, key, "callee"))
			text(p, &c->callee);
		else if (key_is(p, key, "inlined"))
			flag(p, &c->is_inlined);
		else if (key_is(p, key, "tail"))
			flag(p, &c->is_tail);
		else if (key_is(p, key, "in_loop"))
			flag(p, &c->in_loop);
		else if (key_is(p, key, "cost_is_floor"))
			flag(p, &c->cost_is_floor);
		else if (key_is(p, key, "cost"))
			value(p, -NUMBER_MAX, &c->cost);
		else if (key_is(p, key, "threshold"))
			value(p, -NUMBER_MAX, &c->threshold);
		else if (key_is(p, key, "remark"))
			text(p, &c->remark);
		else if (key_is(p, key, "reason"))
			text(p, &c->reason);
		else if (key_is(p, key, "message"))
			text(p, &c->message);
		else if (key_is(p, key, "copies"))
			number(p, &c->copies);
		else
			jr_skip(&p->r);
	}
	c->is_refused = c->reason.ptr != NULL;
}

static void blocker_fields(struct parsing *p, struct stored_loop *l)
{
	struct str key;

	if (is_null(p))
		return;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (loc_field(p, key, &l->blocker_loc))
			continue;
		if (key_is(p, key, "name"))
			text(p, &l->blocker);
		else
			jr_skip(&p->r);
	}
}

static void loop_fields(struct parsing *p, struct stored_loop *l)
{
	struct value none = value_unknown("not stored");
	struct str key;
	uint32_t n;

	*l = (struct stored_loop){.width = none, .interleave = none, .spills = none};
	l->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &l->site))
			continue;
		if (key_is(p, key, "vectorized")) {
			flag(p, &l->is_vectorized);
		} else if (key_is(p, key, "innermost")) {
			flag(p, &l->is_innermost);
		} else if (key_is(p, key, "fully_unrolled")) {
			flag(p, &l->is_fully_unrolled);
		} else if (key_is(p, key, "depth")) {
			number(p, &n);
			l->depth = n;
		} else if (key_is(p, key, "unrolled")) {
			number(p, &n);
			l->unrolled = n;
		} else if (key_is(p, key, "width")) {
			value(p, 0, &l->width);
		} else if (key_is(p, key, "interleave")) {
			value(p, 0, &l->interleave);
		} else if (key_is(p, key, "spills")) {
			value(p, 0, &l->spills);
		} else if (key_is(p, key, "remark")) {
			text(p, &l->remark);
		} else if (key_is(p, key, "reason")) {
			text(p, &l->reason);
		} else if (key_is(p, key, "message")) {
			text(p, &l->message);
		} else if (key_is(p, key, "evidence")) {
			text(p, &l->evidence);
		} else if (key_is(p, key, "blocker")) {
			blocker_fields(p, l);
		} else {
			jr_skip(&p->r);
		}
	}
}

/* The index of a word, or a problem; words[] ends at count. */
static unsigned word_of(struct parsing *p, const char *const *words, unsigned count, const char *problem)
{
	size_t from = (jr_peek(&p->r), p->r.at);
	struct str word = STR_NONE;

	text(p, &word);
	for (unsigned i = 0; i < count; i++)
		if (str_eq(word, str_c(words[i])))
			return i;
	if (!p->r.problem)
		p->r.at = from;
	jr_fail(&p->r, problem);
	return 0;
}

static void alloc_fields(struct parsing *p, struct stored_alloc *s)
{
	enum { NVERDICTS = ALLOC_removed + 1 };
	struct str key;

	*s = (struct stored_alloc){.size = value_unknown("not stored")};
	s->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &s->site))
			continue;
		if (key_is(p, key, "allocator"))
			text(p, &s->allocator);
		else if (key_is(p, key, "kind"))
			text(p, &s->kind);
		else if (key_is(p, key, "size"))
			value(p, -NUMBER_MAX, &s->size);
		else if (key_is(p, key, "in_loop"))
			flag(p, &s->in_loop);
		else if (key_is(p, key, "verdict"))
			s->verdict =
				(enum alloc_verdict)word_of(p, alloc_verdict_names, NVERDICTS,
							    "expected a verdict (unknown, escapes, local, "
							    "freed, removed)");
		else if (key_is(p, key, "via"))
			text(p, &s->via);
		else if (key_is(p, key, "to"))
			text(p, &s->to);
		else if (key_is(p, key, "message"))
			text(p, &s->message);
		else
			jr_skip(&p->r);
	}
}

/* Metrics come in the catalogue's order: the one behind the last is tried first. */
static int metric_at(struct str key, int *expected)
{
	for (int i = 0; i < METRIC_COUNT; i++) {
		int m = (*expected + i) % METRIC_COUNT;

		if (str_eq(key, str_c(metric_infos[m].name))) {
			*expected = m + 1;
			return m;
		}
	}
	return -1;
}

static void metrics(struct parsing *p, struct stored_func *f)
{
	int expected = 0, m;
	struct str key;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		m = metric_at(key, &expected);
		p->what = key;
		if (m < 0)
			jr_skip(&p->r);
		else if (!is_null(p))
			f->metrics[m] = value_of(ranged(p, 0, NUMBER_MAX));
	}
}

static void unknown(struct parsing *p, struct stored_func *f)
{
	int expected = 0, m;
	struct str key, why;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		m = metric_at(key, &expected);
		p->what = key;
		text(p, &why);
		if (m >= 0 && !f->metrics[m].is_known && why.ptr)
			f->metrics[m].why = str_to_c(p->a, why);
	}
}

static void func_field(struct parsing *p, struct str key, struct stored_func *f)
{
	struct loc at = {f->file, f->line, 0};
	struct marks marks;

	if (loc_field(p, key, &at)) {
		f->file = at.file;
		f->line = at.line;
	} else if (key_is(p, key, "source")) {
		text(p, &f->source);
	} else if (key_is(p, key, "name")) {
		text(p, &f->name);
	} else if (key_is(p, key, "linkage_name")) {
		text(p, &f->linkage_name);
	} else if (key_is(p, key, "end_line")) {
		number(p, &f->end_line);
	} else if (key_is(p, key, "binding")) {
		f->binding = (enum binding)word_of(p, binding_names, BINDING_weak + 1,
						   "expected a binding (global, local, weak)");
	} else if (key_is(p, key, "gone")) {
		flag(p, &f->is_gone);
	} else if (key_is(p, key, "code")) {
		read_marks(&p->r, &marks);
		f->code = marks.code;
	} else if (key_is(p, key, "metrics")) {
		metrics(p, f);
	} else if (key_is(p, key, "unknown")) {
		unknown(p, f);
	} else if (key_is(p, key, "calls")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				call_fields(p, vec_add(p->a, &f->calls));
	} else if (key_is(p, key, "loops")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				loop_fields(p, vec_add(p->a, &f->loops));
	} else if (key_is(p, key, "allocations")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				alloc_fields(p, vec_add(p->a, &f->allocs));
	} else {
		jr_skip(&p->r);
	}
}

bool facts_parse(struct arena *a, const struct stored *s, const struct stored_row *row, struct stored_func *f,
		 struct err *err)
{
	struct parsing p = {.a = a};
	struct str key;

	*f = (struct stored_func){.source = row->source, .linkage_name = row->linkage_name};
	for (int m = 0; m < METRIC_COUNT; m++)
		f->metrics[m] = value_unknown("not stored");
	jr_init(&p.r, row->text, a);
	jr_object(&p.r);
	while (jr_key(&p.r, &key)) {
		p.what = STR_NONE;
		func_field(&p, key, f);
	}
	if (!jr_end(&p.r))
		return fail_json(a, s, row->line, &p.r, p.what, err);
	if (!f->name.ptr)
		f->name = f->linkage_name;
	f->is_gone |= row->is_gone;
	return true;
}
