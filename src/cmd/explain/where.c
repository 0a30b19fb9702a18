/* WHERE → subjects. */
#include "cmd/explain.h"

#include <stdlib.h>

#include "cmd/named.h"
#include "model/artifact.h"
#include "model/match.h"

/* --- names --- */

/* One with code goes before one that was inlined away, a name in full before a part of one ("box::area"), which must be of one
 * function. */
static size_t find_row(struct explaining *e, struct str name)
{
	const struct stored_rows *rows = &e->study->stored.rows;
	size_t found[NAMED_IN_FULL + 1] = {SIZE_MAX, SIZE_MAX, SIZE_MAX};
	bool is_ambiguous = false;

	for (size_t i = 0; i < rows->count; i++) {
		enum named how = named_so(rows->items[i].linkage_name, name);
		size_t *at = &found[how];

		if (how == NAMED_IN_FULL && !rows->items[i].is_gone)
			return i;
		if (how == NAMED_IN_PART && *at != SIZE_MAX &&
		    !str_eq(rows->items[*at].linkage_name, rows->items[i].linkage_name))
			is_ambiguous = true;
		if (how != NAMED_NOT &&
		    (*at == SIZE_MAX || (rows->items[*at].is_gone && !rows->items[i].is_gone)))
			*at = i;
	}
	if (found[NAMED_IN_FULL] != SIZE_MAX)
		return found[NAMED_IN_FULL];
	if (found[NAMED_IN_PART] != SIZE_MAX && !is_ambiguous)
		return found[NAMED_IN_PART];
	/* what the compiler made of it: f.isra.0 of f */
	for (size_t i = 0; i < rows->count; i++)
		if (str_eq(match_fold_suffix(rows->items[i].linkage_name), name))
			return i;
	return SIZE_MAX;
}

struct near {
	struct str name;
	unsigned distance;
};
struct near_list VEC(struct near);

static int by_distance(const void *a, const void *b)
{
	const struct near *x = a, *y = b;

	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	return str_cmp(x->name, y->name);
}

static void note_near(struct arena *a, struct near_list *all, struct str name, struct str other)
{
	enum { FAR = 4 };
	unsigned d = str_distance(name, other, FAR);

	if (name.len > 2 && str_find(other, name) != (size_t)-1)
		d = 0;
	if (d < FAR && d * 3 <= name.len)
		vec_push(a, all, ((struct near){other, d}));
}

/* "; near names: a, b" */
static struct str near_text(struct arena *a, struct near_list *all, const char *otherwise)
{
	enum { SHOWN = 5 };
	struct buf b = {0};
	struct str text;
	size_t n = 0;

	vec_sort(all, by_distance);
	for (size_t i = 0; i < all->count && n < SHOWN; i++) {
		if (i && str_eq(all->items[i].name, all->items[i - 1].name))
			continue;
		buf_printf(&b, "%s" STR_FMT, n++ ? ", " : "; near names: ", STR_ARG(all->items[i].name));
	}
	text = n ? str_dup(a, buf_str(&b)) : str_c(otherwise);
	buf_release(&b);
	return text;
}

static bool fail_function(struct explaining *e, struct str name, struct err *err)
{
	struct near_list all = {0};

	for (size_t i = 0; i < e->study->stored.rows.count; i++)
		note_near(e->a, &all, name, answer_name(e, e->study->stored.rows.items[i].linkage_name));
	return err_set(err, "no function " STR_FMT STR_FMT, STR_ARG(name),
		       STR_ARG(near_text(e->a, &all, " (casm asm INPUT lists all)")));
}

/* --- subjects of a function --- */

static void add(struct explaining *e, struct subjects *to, enum subject_kind kind, size_t row, size_t index)
{
	if (explain_can(kind))
		vec_push(e->a, to, ((struct subject){kind, row, index}));
}

static bool is_loop_good(const struct loop *l)
{
	return l->is_vectorized || l->is_fully_unrolled || l->is_removed || !l->is_innermost;
}

static bool is_allocation_good(const struct allocsite *a)
{
	return a->verdict == ALLOC_removed;
}

/* A decision of the compiler's that somebody might want otherwise, or a call through a pointer; other calls that nothing
 * was said of are passed over. */
static bool is_call_missed(const struct call *c)
{
	return !c->is_inlined && (c->is_refused || !c->callee.ptr);
}

static void take_function(struct explaining *e, size_t row, const struct func *f, struct where *w)
{
	for (size_t i = 0; i < f->loops.count; i++)
		add(e, is_loop_good(&f->loops.items[i]) ? &w->good : &w->all, SUBJECT_LOOP, row, i);
	for (size_t i = 0; f->why && i < f->why->loads.count; i++)
		add(e, &w->all, SUBJECT_LOAD, row, i);
	for (size_t i = 0; i < f->calls.count; i++) {
		if (is_call_missed(&f->calls.items[i]))
			add(e, &w->all, SUBJECT_CALL, row, i);
		else if (f->calls.items[i].is_inlined)
			add(e, &w->good, SUBJECT_CALL, row, i);
	}
	for (size_t i = 0; i < f->allocsites.count; i++)
		add(e, is_allocation_good(&f->allocsites.items[i]) ? &w->good : &w->all, SUBJECT_ALLOCATION,
		    row, i);
	if (f->why && f->why->spills.count)
		add(e, &w->all, SUBJECT_SPILLS, row, 0);
}

static void take_calls_of(struct explaining *e, struct str name, struct where *w)
{
	const struct stored_rows *rows = &e->study->stored.rows;
	bool is_gone = w->row != SIZE_MAX && rows->items[w->row].is_gone;
	struct facts_range calls = facts_index_calls(&e->study->index, name);

	for (size_t i = 0; i < calls.count; i++) {
		struct facts_site c = facts_index_call(&e->study->index, calls.first + i);

		/* what was decided in a function that has no code stands again in those it went to */
		if (c.kind != SITE_CALL || rows->items[c.row].is_gone)
			continue;
		if (c.is_inlined) {
			w->ninlined++;
			if (is_gone) /* that is where it lives now */
				add(e, &w->good, SUBJECT_CALL, c.row, c.item);
		} else if (c.is_refused) {
			add(e, &w->calls_of, SUBJECT_CALL, c.row, c.item);
		}
	}
}

/* --- lines --- */

struct line_search {
	struct explaining *e;
	struct where *w;
	struct near_lines VEC(uint32_t) near; /* lines of the file that have an answer */
	struct line_rows VEC(size_t) rows;    /* functions that have one on the line */
	bool has_code;
};

/* "x.c" is "src/x.c" where nothing else is meant. */
static bool is_file(struct str shown, struct str wanted)
{
	if (str_eq(shown, wanted))
		return true;
	return shown.len > wanted.len && str_ends(shown, wanted) &&
	       shown.ptr[shown.len - wanted.len - 1] == '/';
}

static void at_line(struct line_search *s, struct subjects *to, struct loc at, enum subject_kind kind,
		    size_t row, size_t index)
{
	if (at.line == s->w->line && (!s->w->col || at.col == s->w->col) && is_file(at.file, s->w->file))
		add(s->e, to, kind, row, index);
}

/* A call of an allocator whose code is elsewhere: what became of its memory is the answer. */
static bool is_only_allocation(const struct func *f, const struct call *c)
{
	if (c->remark && !str_eq(c->remark->name, S("NoDefinition")))
		return false;
	for (size_t i = 0; i < f->allocsites.count; i++)
		if (str_eq(f->allocsites.items[i].allocator, c->callee) &&
		    loc_eq(f->allocsites.items[i].loc, c->loc))
			return true;
	return false;
}

static void search_function(struct line_search *s, size_t row, const struct func *f)
{
	struct where *w = s->w;

	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (!is_only_allocation(f, c))
			at_line(s, c->is_inlined ? &w->good : &w->all, c->loc, SUBJECT_CALL, row, i);
	}
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];

		at_line(s, is_loop_good(l) ? &w->good : &w->all, l->loc, SUBJECT_LOOP, row, i);
	}
	for (size_t i = 0; i < f->allocsites.count; i++) {
		const struct allocsite *a = &f->allocsites.items[i];

		at_line(s, is_allocation_good(a) ? &w->good : &w->all, a->loc, SUBJECT_ALLOCATION, row, i);
	}
	for (size_t i = 0; f->why && i < f->why->loads.count; i++)
		at_line(s, &w->all, f->why->loads.items[i].loc, SUBJECT_LOAD, row, i);
	if (f->why && f->why->spills.count)
		at_line(s, &w->all, f->decl, SUBJECT_SPILLS, row, 0);
}

static int by_row(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* Looks the line up, and, when nothing starts there, all lines of its file that something starts on. */
static void look_up(struct line_search *s)
{
	const struct facts_index *ix = &s->e->study->index;
	const struct stored_rows *rows = &s->e->study->stored.rows;

	for (int pass = 0; pass < 2 && !s->rows.count; pass++)
		for (size_t file = 0; file < ix->nfiles; file++) {
			struct facts_range at;

			if (!is_file(facts_index_file(ix, file), s->w->file))
				continue;
			at = pass ? facts_index_in(ix, file) : facts_index_at(ix, file, s->w->line);
			s->has_code |= facts_index_has_code(ix, file, s->w->line);
			for (size_t i = 0; i < at.count; i++) {
				struct facts_site site = facts_index_site(ix, at.first + i);

				if (rows->items[site.row].is_gone)
					continue;
				if (pass)
					vec_push(s->e->a, &s->near, site.loc.line);
				else
					vec_push(s->e->a, &s->rows, site.row);
			}
		}
	vec_sort(&s->rows, by_row);
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Up to two lines above and two below that have an answer. */
static struct str near_lines(struct line_search *s)
{
	struct near_lines *near = &s->near;
	struct buf b = {0};
	struct str text;
	size_t at = 0, n = 0, from;

	vec_sort(near, by_number);
	for (size_t i = 0; i < near->count; i++)
		if (!n || near->items[i] != near->items[n - 1])
			near->items[n++] = near->items[i];
	near->count = n;
	while (at < n && near->items[at] < s->w->line)
		at++;
	from = at > 2 ? at - 2 : 0;
	for (size_t i = from; i < n && i < at + 2; i++)
		buf_printf(&b, "%s%u", i > from ? ", " : "", near->items[i]);
	text = b.len ? str_dup(s->e->a, buf_str(&b)) : STR_NONE;
	buf_release(&b);
	return text;
}

/* Of an object: the file that most of its functions are defined in. */
static struct str most_common_file(struct explaining *e)
{
	struct counted {
		struct str file;
		size_t n;
	};
	struct files VEC(struct counted) files = {0};
	struct str best = STR_NONE;
	size_t most = 0;

	for (size_t i = 0; i < e->study->stored.rows.count; i++) {
		struct err err = {0};
		const struct func *f = study_func(e->study, i, &err);
		size_t k = 0;

		err_clear(&err);
		if (!f || !f->decl.file.ptr)
			continue;
		while (k < files.count && !str_eq(files.items[k].file, f->decl.file))
			k++;
		if (k == files.count)
			vec_push(e->a, &files, ((struct counted){f->decl.file, 0}));
		if (++files.items[k].n > most) {
			most = files.items[k].n;
			best = f->decl.file;
		}
	}
	return best;
}

static bool find_line(struct explaining *e, struct where *w, struct err *err)
{
	struct line_search s = {.e = e, .w = w};
	struct str near, line;
	struct str source;
	bool again;

	look_up(&s);
	/* where nothing starts in the column, it is about the line */
	do {
		for (size_t i = 0; i < s.rows.count; i++) {
			const struct func *f;

			if (i && s.rows.items[i] == s.rows.items[i - 1])
				continue;
			f = study_func(e->study, s.rows.items[i], err);
			if (!f)
				return false;
			search_function(&s, s.rows.items[i], f);
		}
		if (w->all.count || w->good.count)
			return true;
		again = w->col != 0;
		w->col = 0;
	} while (again);
	near = near_lines(&s);
	source = source_text(&e->study->sources, e->study->units[0], w->file);
	line = source_line(&e->study->sources, e->study->units[0], w->file, w->line);
	if (!source.ptr && !near.ptr && !s.has_code)
		return err_set(err, STR_FMT " is no file that anything here comes from", STR_ARG(w->file));
	if (source.ptr && !line.ptr)
		return err_set(err, STR_FMT " has no line %u", STR_ARG(w->file), w->line);
	return err_set(
		err, STR_FMT ":%u: %s%s" STR_FMT, STR_ARG(w->file), w->line,
		s.has_code ? "the line has code, but no call, loop, allocation or repeated load starts there,"
			     " nor a function that spills"
			   : "the line has no code of its own",
		near.ptr ? "; lines near it that have an answer: " : "", STR_ARG(near));
}

/* --- the three forms --- */

static bool find_function(struct explaining *e, struct str name, struct where *w, struct err *err)
{
	const struct func *f;

	w->kind = WHERE_FUNCTION;
	w->row = find_row(e, name);
	if (w->row == SIZE_MAX) {
		/* one that is only called: its calls are the answer */
		take_calls_of(e, name, w);
		if (!w->calls_of.count)
			return fail_function(e, name, err);
		w->callee = name;
		return true;
	}
	f = study_func(e->study, w->row, err);
	if (!f)
		return false;
	w->callee = f->linkage_name;
	take_calls_of(e, f->linkage_name, w);
	if (!e->study->stored.rows.items[w->row].is_gone)
		take_function(e, w->row, f, w);
	return true;
}

static bool find_calls(struct explaining *e, struct str caller, struct str callee, struct where *w,
		       struct err *err)
{
	struct near_list near = {0};
	const struct func *f;

	w->kind = WHERE_CALLS;
	w->row = find_row(e, caller);
	if (w->row == SIZE_MAX)
		return fail_function(e, caller, err);
	f = study_func(e->study, w->row, err);
	if (!f)
		return false;
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];
		struct str name = c->callee.ptr ? answer_name(e, c->callee) : STR_NONE;

		if (!c->callee.ptr || !(named_so(c->callee, callee) || str_eq(name, callee) ||
					str_eq(match_fold_suffix(c->callee), callee)))
			continue;
		w->callee = c->callee;
		add(e, c->is_inlined ? &w->good : &w->all, SUBJECT_CALL, w->row, i);
	}
	if (w->all.count || w->good.count)
		return true;
	for (size_t i = 0; i < f->calls.count; i++)
		if (f->calls.items[i].callee.ptr)
			note_near(e->a, &near, callee, answer_name(e, f->calls.items[i].callee));
	return err_set(err, STR_FMT " is not called in " STR_FMT STR_FMT, STR_ARG(callee), STR_ARG(f->name),
		       STR_ARG(near_text(e->a, &near, "")));
}

/* The colon between caller and callee: none of C++'s "::". */
static size_t find_colon(struct str text)
{
	for (size_t i = 1; i + 1 < text.len; i++)
		if (text.ptr[i] == ':' && text.ptr[i - 1] != ':' && text.ptr[i + 1] != ':')
			return i;
	return text.len;
}

struct str where_function(struct str where)
{
	where = str_trim(where);
	return str_head(where, find_colon(where));
}

/* "12:3" */
static bool is_line_and_column(struct str text, uint64_t *line, uint64_t *col)
{
	size_t colon = str_find_char(text, ':');

	return colon < text.len && str_u64(str_head(text, colon), line) &&
	       str_u64(str_from(text, colon + 1), col);
}

bool where_find(struct explaining *e, const char *text, struct where *w, struct err *err)
{
	struct str all = str_trim(str_c(text)), left, right;
	size_t colon = find_colon(all);
	uint64_t line, col = 0;

	*w = (struct where){.text = all, .row = SIZE_MAX};
	left = str_head(all, colon);
	right = str_from(all, colon + 1);
	if (!all.len)
		return err_set(err, "expected a line, a function, or CALLER:CALLEE, found nothing");
	if (str_u64(all, &line) ||
	    (colon < all.len && (str_u64(right, &line) || is_line_and_column(right, &line, &col)))) {
		w->kind = WHERE_LINE;
		w->file = colon < all.len ? left : e->study->source;
		if (colon == all.len && w->file.ptr && artifact_sniff(w->file, STR_NONE) != ARTIFACT_SOURCE)
			w->file = most_common_file(e);
		if (!w->file.ptr)
			return err_set(err, STR_FMT ": there are several units: expected FILE:LINE",
				       STR_ARG(all));
		if (!line || line > UINT32_MAX)
			return err_set(err, STR_FMT ": expected the number of a line, from 1", STR_ARG(all));
		if (col > UINT32_MAX)
			return err_set(err, STR_FMT ": expected the number of a column, from 1",
				       STR_ARG(all));
		w->line = (uint32_t)line;
		w->col = (uint32_t)col;
		return find_line(e, w, err);
	}
	if (colon < all.len)
		return find_calls(e, left, right, w, err);
	return find_function(e, all, w, err);
}
