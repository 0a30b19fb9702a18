/* Which function a remark of gcc's loop passes is about. gcc tells the place in the source, which may stand in several
 * functions after inlining, but says at the end of each function's loops where that function's name stands; functions
 * come in the order in which the assembly has them. What it says of loops (vect) belongs to the function whose mark
 * comes next. Other passes speak before that mark, or behind the one before it: the function is the one between the
 * two that has code of that line. */
#include "base/map.h"
#include "read/gccinfo.h"

struct places {
	struct arena scratch;
	struct unit *u;
	struct map lines; /* struct line_key → struct where * */
};

struct line_key {
	const struct func *f;
	const char *file;
	uint32_t line;
};

static struct str key_of(struct line_key *k, const struct func *f, struct loc at)
{
	memset(k, 0, sizeof(*k));
	k->f = f;
	k->file = at.file.ptr;
	k->line = at.line;
	return str_make((const char *)k, sizeof(*k));
}

static void note_lines(struct places *p, const struct func *f)
{
	struct loc last = {0};

	for (size_t i = 0; i < f->insns.count; i++) {
		struct loc at = f->insns.items[i].loc;
		struct line_key k;
		struct str key;

		if (!loc_known(at) || (at.line == last.line && str_eq(at.file, last.file)))
			continue;
		last = at;
		key = key_of(&k, f, at);
		if (!map_find(&p->lines, key))
			*map_at(&p->scratch, &p->lines, str_dup(&p->scratch, key)) = p;
	}
}

static bool has_line(const struct places *p, const struct func *f, struct loc at)
{
	struct line_key k;

	return loc_known(at) && map_find(&p->lines, key_of(&k, f, at));
}

struct remark_refs VEC(struct remark *);

static int by_seq(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return ((*x)->first_seq > (*y)->first_seq) - ((*x)->first_seq < (*y)->first_seq);
}

static bool is_of_vectorizer(const struct remark *r)
{
	return str_eq(r->pass, S("vect"));
}

/* How many places of these loops f has lines of. */
static size_t shared_lines(const struct places *p, const struct func *f, struct remark *const *said, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += is_of_vectorizer(said[i]) && has_line(p, f, said[i]->loc);
	return count;
}

/* Index of the function that the mark ends: of those whose name stands there the first from `from` on that has lines
 * of its loops (a clone, or what a macro defined, has the same place); SIZE_MAX: none. */
static size_t function_of(const struct places *p, struct loc mark, size_t from, struct remark *const *said,
			  size_t n)
{
	size_t found = SIZE_MAX;

	for (size_t round = 0; round < 2; round++)
		for (size_t i = round ? 0 : from; i < p->u->funcs.count; i++) {
			const struct func *f = p->u->funcs.items[i];

			if (f->decl.line != mark.line || !str_eq(f->decl.file, mark.file))
				continue;
			if (shared_lines(p, f, said, n))
				return i;
			if (found == SIZE_MAX && !round)
				found = i;
		}
	return found;
}

static const struct func *between(const struct places *p, size_t first, size_t last, struct loc at)
{
	for (size_t i = first; i <= last && i < p->u->funcs.count; i++)
		if (has_line(p, p->u->funcs.items[i], at))
			return p->u->funcs.items[i];
	return NULL;
}

static void name_functions(struct places *p, const struct remark_refs *said)
{
	struct unit *u = p->u;
	size_t next = 0, last = 0; /* functions: behind the last that was found; that one */

	if (!said->count)
		return;
	for (size_t m = 0, i = 0; m <= u->function_marks.count; m++) {
		bool is_end = m == u->function_marks.count;
		size_t first = i, at = SIZE_MAX;

		while (i < said->count &&
		       (is_end || said->items[i]->first_seq <= u->function_marks.items[m].seq))
			i++;
		if (!is_end)
			at = function_of(p, u->function_marks.items[m].at, next, said->items + first,
					 i - first);
		for (size_t k = first; k < i; k++) {
			struct remark *r = said->items[k];
			const struct func *f = NULL;

			if (is_of_vectorizer(r))
				f = at == SIZE_MAX ? NULL : u->funcs.items[at];
			else
				f = between(p, last, at == SIZE_MAX ? SIZE_MAX - 1 : at, r->loc);
			if (f)
				r->function = f->linkage_name;
		}
		if (at != SIZE_MAX && at >= next) {
			last = at;
			next = at + 1;
		}
	}
}

void gccinfo_find_functions(struct unit *u)
{
	struct places p = {.u = u};
	struct remark_refs said = {0};

	if (!u->function_marks.count)
		return;
	for (size_t i = 0; i < u->function_marks.count; i++)
		u->function_marks.items[i].at.file = unit_remark_file(u, u->function_marks.items[i].at.file);
	for (size_t i = 0; i < u->funcs.count; i++)
		note_lines(&p, u->funcs.items[i]);
	for (size_t i = 0; i < u->remarks.count; i++)
		if (!u->remarks.items[i]->function.len && gccinfo_is_loop_pass(u->remarks.items[i]->pass))
			vec_push(&p.scratch, &said, u->remarks.items[i]);
	vec_sort(&said, by_seq);
	name_functions(&p, &said);
	arena_clear(&p.scratch);
}
