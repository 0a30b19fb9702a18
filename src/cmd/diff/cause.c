/* The changed source line behind a finding: where the old side belongs to a commit that git knows. */
#include "base/shelf.h"
#include "cmd/diff.h"
#include "cmd/diff/changed_lines.h"
#include "cmd/sources.h"
#include "read/facts.h"
#include "read/outline.h"

enum {
	ABOVE_MAX = 3
}; /* lines above a function's name that are still its own, where its source is not at hand */
enum { DEPTH_MAX = 8 }; /* of inlined calls that are followed */

/* A source file, read as far as it takes to know what a line is part of. */
struct text {
	struct str all; /* ptr NULL: not at hand */
	struct outline outline;
};

struct causes {
	struct diff *d;
	struct arena scratch; /* of one finding */
	struct arena texts;
	struct changed_lines lines;
	struct map by_name; /* linkage name, folded → its row of today + 1 */
	struct map text_of; /* folder of the unit, file → struct text * */
	struct str source;  /* of the function at hand */
};

static const struct unit *unit_at_hand(struct causes *c)
{
	return c->d->now.sources ? map_find(&c->d->now.unit_by_source, c->source) : NULL;
}

static const struct text *text_of(struct causes *c, struct str file)
{
	const struct unit *u = unit_at_hand(c);
	struct str key = str_printf(&c->scratch, STR_FMT "\n" STR_FMT, STR_ARG(u ? u->directory : S("")),
				    STR_ARG(file));
	void **at;
	struct text *t = map_find(&c->text_of, key);

	if (t)
		return t;
	at = map_at(&c->texts, &c->text_of, str_dup(&c->texts, key));
	*at = t = arena_new(&c->texts, struct text);
	if (u)
		t->all = source_text(c->d->now.sources, u, file);
	if (t->all.ptr)
		outline_read(&c->texts, t->all, &t->outline);
	return t;
}

/* Where a line begins in the text; false when it has no such line. */
static bool line_range(struct causes *c, const struct text *t, struct str file, uint32_t line, size_t *from,
		       size_t *to)
{
	struct str s = t->all.ptr ? source_line(c->d->now.sources, unit_at_hand(c), file, line) : STR_NONE;

	if (!s.ptr)
		return false;
	*from = (size_t)(s.ptr - t->all.ptr);
	*to = *from + s.len;
	return true;
}

/* Whether a line holds more than a comment. */
static bool has_code(struct causes *c, struct str file, uint32_t line)
{
	const struct text *t = text_of(c, file);
	size_t from, to, low = 0, high = t->outline.starts.count;

	if (!line_range(c, t, file, line, &from, &to))
		return true;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->outline.starts.items[mid] < from)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < t->outline.starts.count && t->outline.starts.items[low] < to)
		return true;
	/* a directive, or what follows in its next line */
	return str_starts(str_trim(str_make(t->all.ptr + from, to - from)), S("#")) ||
	       (from > 1 && t->all.ptr[from - 2] == '\\');
}

/* The first changed line of a file from first to last that says something; else one where lines went; 0: none. */
static uint32_t find_changed(struct causes *c, struct str file, uint32_t first, uint32_t last)
{
	const struct changed_file *f = changed_lines_of(&c->scratch, &c->lines, file);
	uint32_t deleted = 0;

	for (size_t i = 0; f && i < f->ranges.count; i++) {
		const struct changed_range *r = &f->ranges.items[i];

		if (r->is_deletion) {
			if (!deleted && r->first >= first && r->last <= last)
				deleted = r->first;
			continue;
		}
		for (uint32_t line = r->first > first ? r->first : first; line <= last && line <= r->last;
		     line++)
			if (has_code(c, file, line))
				return line;
	}
	return deleted;
}

/* The function that line is part of, from its first token on; false: none, or the source is not at hand. */
static bool function_around(struct causes *c, struct str file, uint32_t line, uint32_t *first, uint32_t *last)
{
	const struct text *t = text_of(c, file);

	for (size_t i = 0; i < t->outline.funcs.count; i++) {
		const struct outline_func *f = &t->outline.funcs.items[i];
		size_t from, to;

		*first = f->line;
		*last = f->close_line;
		while (*first > 1 && line_range(c, t, file, *first, &from, &to) && from > f->start)
			(*first)--;
		if (line >= *first && line <= *last)
			return true;
	}
	return false;
}

/* Lines of the function itself; where its source is not at hand, then those just above its name. */
static bool find_in(struct causes *c, const struct stored_func *f, struct loc *cause)
{
	uint32_t first, last, line;

	if (!f->line || !f->file.ptr)
		return false;
	if (function_around(c, f->file, f->line, &first, &last)) {
		line = find_changed(c, f->file, first, last);
	} else {
		last = f->end_line > f->line ? f->end_line : f->line;
		line = find_changed(c, f->file, f->line, last);
		if (!line)
			line = find_changed(c, f->file, f->line > ABOVE_MAX ? f->line - ABOVE_MAX : 1,
					    f->line);
	}
	if (line)
		*cause = (struct loc){str_dup(c->d->inv->run, f->file), line, 0};
	return line != 0;
}

static bool parse_row(struct causes *c, size_t row, struct stored_func *f)
{
	const struct stored *s = &c->d->now.stored;
	struct err err = {0};
	bool ok = row != MATCH_NONE && facts_parse(&c->scratch, s, &s->rows.items[row], f, &err);

	err_clear(&err);
	return ok;
}

static bool find_in_named(struct causes *c, struct str name, struct loc *cause)
{
	uintptr_t row = name.ptr ? (uintptr_t)map_find(&c->by_name, match_fold_suffix(name)) : 0;
	struct stored_func f;

	return row && parse_row(c, row - 1, &f) && find_in(c, &f, cause);
}

static const struct stored_loop *loop_at(const struct stored_func *f, struct loc at)
{
	for (size_t i = 0; i < f->loops.count; i++)
		if (loc_eq(f->loops.items[i].site.loc, at))
			return &f->loops.items[i];
	return NULL;
}

static bool find_line(struct causes *c, struct loc at, struct loc *cause)
{
	uint32_t line = loc_known(at) ? find_changed(c, at.file, at.line, at.line) : 0;

	if (line)
		*cause = (struct loc){str_dup(c->d->inv->run, at.file), line, 0};
	return line != 0;
}

/* What the loop's reason is about, else what follows its head. */
static bool find_in_loop(struct causes *c, const struct stored_func *f, struct loc at, struct loc *cause)
{
	const struct stored_loop *l = loop_at(f, at);
	uint32_t line;

	if (l &&
	    (find_line(c, l->blocker_loc, cause) || (l->blocker.len && find_in_named(c, l->blocker, cause))))
		return true;
	if (find_line(c, at, cause))
		return true;
	if (!loc_known(at) || !f->end_line || !str_eq(at.file, f->file) || at.line > f->end_line)
		return false;
	line = find_changed(c, at.file, at.line, f->end_line);
	if (line)
		*cause = (struct loc){str_dup(c->d->inv->run, at.file), line, 0};
	return line != 0;
}

static bool is_gained(const struct diff_change *change, struct str callee)
{
	struct str shown = match_fold_suffix(callee);

	for (size_t i = 0; i < change->gained.count; i++)
		if (str_ends(change->gained.items[i], shown) &&
		    str_starts(change->gained.items[i], S("inlining of ")))
			return true;
	return false;
}

/* In a function that it takes in, be it through others that have no code either. */
static bool find_in_taken_in(struct causes *c, const struct stored_func *now, unsigned depth,
			     struct map *seen, struct loc *cause)
{
	for (size_t i = 0; i < now->calls.count; i++)
		if (now->calls.items[i].is_inlined && find_in_named(c, now->calls.items[i].callee, cause))
			return true;
	for (size_t i = 0; i < now->calls.count && depth < DEPTH_MAX; i++) {
		struct str callee = match_fold_suffix(now->calls.items[i].callee);
		uintptr_t row = (uintptr_t)map_find(&c->by_name, callee);
		struct stored_func f;

		if (!now->calls.items[i].is_inlined || !row || map_find(seen, callee))
			continue;
		*map_at(&c->scratch, seen, callee) = c;
		if (parse_row(c, row - 1, &f) && find_in_taken_in(c, &f, depth + 1, seen, cause))
			return true;
	}
	return false;
}

/* When it takes one in only now: in one that made that one smaller. */
static bool find_in_gained(struct causes *c, const struct diff_change *change, const struct stored_func *now,
			   struct loc *cause)
{
	for (size_t i = 0; i < now->calls.count; i++) {
		struct str callee = now->calls.items[i].callee;
		uintptr_t row = callee.ptr ? (uintptr_t)map_find(&c->by_name, match_fold_suffix(callee)) : 0;
		struct stored_func f;

		if (!now->calls.items[i].is_inlined || !is_gained(change, callee) || !row ||
		    !parse_row(c, row - 1, &f))
			continue;
		for (size_t k = 0; k < f.calls.count; k++)
			if (f.calls.items[k].callee.ptr && find_in_named(c, f.calls.items[k].callee, cause))
				return true;
	}
	return false;
}

static bool is_header(struct str name)
{
	static const char *const suffixes[] = {".h", ".hh", ".hpp", ".hxx", ".inc", ".inl", ".def"};

	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		if (str_ends(name, str_c(suffixes[i])))
			return true;
	return false;
}

/* A type, a macro, a declaration: the one change that stands in no function, of the source and of headers. Of several
 * it is not known which. */
static void find_outside(struct causes *c, const struct stored_func *now, struct loc *cause)
{
	const struct changed_file *own = changed_lines_of(&c->scratch, &c->lines, now->file);
	struct loc found = {0};
	size_t n = 0;

	for (size_t i = 0; i < c->lines.files.count; i++) {
		const struct changed_file *f = c->lines.files.items[i];

		if (f != own && !is_header(f->name))
			continue;
		for (size_t k = 0; k < f->ranges.count && n < 2; k++) {
			const struct changed_range *r = &f->ranges.items[k];
			uint32_t first, last, line = r->first;

			if (!r->is_deletion)
				line = find_changed(c, f->name, r->first, r->last);
			if (!line || function_around(c, f->name, line, &first, &last))
				continue;
			found = (struct loc){f->name, line, 0};
			n++;
		}
	}
	if (n == 1)
		*cause = (struct loc){str_dup(c->d->inv->run, found.file), found.line, 0};
}

static void find_cause(struct causes *c, const struct diff_change *change, struct gate_finding *f)
{
	struct stored_func now;
	struct map seen = {0};
	struct str rule = str_c(f->rule->id);
	bool is_call = str_eq(rule, S("inline-lost")) || str_eq(rule, S("tailcall-lost"));

	if (!parse_row(c, change->new_row, &now))
		return;
	if (is_call && f->subject.len && find_in_named(c, f->subject, &f->cause))
		return;
	if (str_eq(rule, S("vector-lost")) || str_eq(rule, S("vector-narrowed")) ||
	    str_eq(rule, S("spill-in-loop"))) {
		if (find_in_loop(c, &now, f->loc, &f->cause))
			return;
	} else if (find_line(c, f->loc, &f->cause)) {
		return;
	}
	if (!find_in(c, &now, &f->cause) && !find_in_taken_in(c, &now, 0, &seen, &f->cause) &&
	    !find_in_gained(c, change, &now, &f->cause))
		find_outside(c, &now, &f->cause);
}

void diff_causes(struct diff *d)
{
	const bool may_rest = d->inv->run->may_rest;
	struct causes c = {.d = d, .texts.may_rest = may_rest};
	const char *rev = d->base_rev;
	struct arena a = {.may_rest = may_rest};

	if (!d->now.stored.has_lines)
		return;
	if (!rev && d->inv->options.baseline)
		rev = changed_lines_commit_of(&a, d->inv->options.baseline);
	if (rev && changed_lines_load(&a, rev, &c.lines)) {
		for (size_t i = 0; shelf_turn(i, d->now.stored.rows.count); i++) {
			const struct stored_row *row = &d->now.stored.rows.items[i];
			void **at = map_at(&a, &c.by_name, match_fold_suffix(row->linkage_name));

			if (!*at)
				*at = (void *)(uintptr_t)(i + 1);
		}
		for (size_t i = 0; shelf_turn(i, d->changes.count); i++) {
			const struct diff_change *change = &d->changes.items[i];

			c.source = change->source;
			for (size_t k = 0; k < change->nfindings; k++)
				find_cause(&c, change, &d->findings.items[change->first_finding + k]);
			arena_clear(&c.scratch);
		}
	}
	arena_clear(&c.scratch);
	arena_clear(&c.texts);
	arena_clear(&a);
}
