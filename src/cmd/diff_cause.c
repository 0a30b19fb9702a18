/* The changed source line behind a finding: where the old side belongs to a commit that git knows. */
#include "cmd/changed_lines.h"
#include "cmd/diff.h"
#include "read/facts.h"

enum { ABOVE_MAX = 3 }; /* lines above a function's name that are still its own: attributes, a return type */

struct causes {
	struct diff *d;
	struct arena scratch;
	struct changed_lines lines;
	struct map by_name; /* linkage name, folded → its row of today + 1 */
};

/* Lines of the function itself first; then those just above its name. */
static bool find_in(struct causes *c, const struct stored_func *f, struct loc *cause)
{
	uint32_t last = f->end_line > f->line ? f->end_line : f->line, line;

	if (!f->line || !f->file.ptr)
		return false;
	line = changed_lines_find(&c->scratch, &c->lines, f->file, f->line, last);
	if (!line)
		line = changed_lines_find(&c->scratch, &c->lines, f->file,
					  f->line > ABOVE_MAX ? f->line - ABOVE_MAX : 1, f->line);
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
	uint32_t line =
		loc_known(at) ? changed_lines_find(&c->scratch, &c->lines, at.file, at.line, at.line) : 0;

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
	line = changed_lines_find(&c->scratch, &c->lines, at.file, at.line, f->end_line);
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

/* Nothing changed in the function itself: in one that it takes in, or, when it does so only now, in one that made that
 * one smaller. */
static void find_in_inlined(struct causes *c, const struct diff_change *change, const struct stored_func *now,
			    struct loc *cause)
{
	for (size_t i = 0; i < now->calls.count; i++)
		if (now->calls.items[i].is_inlined && find_in_named(c, now->calls.items[i].callee, cause))
			return;
	for (size_t i = 0; i < now->calls.count; i++) {
		struct str callee = now->calls.items[i].callee;
		uintptr_t row = callee.ptr ? (uintptr_t)map_find(&c->by_name, match_fold_suffix(callee)) : 0;
		struct stored_func f;

		if (!now->calls.items[i].is_inlined || !is_gained(change, callee) || !row ||
		    !parse_row(c, row - 1, &f))
			continue;
		for (size_t k = 0; k < f.calls.count; k++)
			if (f.calls.items[k].callee.ptr && find_in_named(c, f.calls.items[k].callee, cause))
				return;
	}
}

static void find_cause(struct causes *c, const struct diff_change *change, struct gate_finding *f)
{
	struct stored_func now;
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
	if (find_in(c, &now, &f->cause))
		return;
	find_in_inlined(c, change, &now, &f->cause);
}

void diff_causes(struct diff *d)
{
	struct causes c = {.d = d};
	const char *rev = d->base_rev;
	struct arena a = {0};

	if (!d->now.stored.has_lines)
		return;
	if (!rev && d->inv->options.baseline)
		rev = changed_lines_commit_of(&a, d->inv->options.baseline);
	if (rev && changed_lines_load(&a, rev, &c.lines)) {
		for (size_t i = 0; i < d->now.stored.rows.count; i++) {
			const struct stored_row *row = &d->now.stored.rows.items[i];
			void **at = map_at(&a, &c.by_name, match_fold_suffix(row->linkage_name));

			if (!*at)
				*at = (void *)(uintptr_t)(i + 1);
		}
		for (size_t i = 0; i < d->changes.count; i++) {
			const struct diff_change *change = &d->changes.items[i];

			for (size_t k = 0; k < change->nfindings; k++)
				find_cause(&c, change, &d->findings.items[change->first_finding + k]);
			arena_clear(&c.scratch);
		}
	}
	arena_clear(&c.scratch);
	arena_clear(&a);
}
