#include "read/facts_index.h"

#include "base/jsonread.h"
#include "base/map.h"
#include "read/facts.h"

#define NONE UINT32_MAX /* no file, no text, no callee */

enum {
	MAGIC = 0x78694643, /* "CFix" */
	FORM = 2,
	WORD = 4,
	HAS_REMARKS = 1,
	/* widths of the tables, in words */
	HEAD_WORDS = 14,
	HASHED_FROM = 4 * WORD, /* what stands before is magic, form and hash */
	ROW_WORDS = 11,
	TEXT_WORDS = 2,
	NAME_WORDS = 3,
	SITE_WORDS = 7,
	LINE_WORDS = 2,
	/* bits of a site above its kind */
	INLINED = 1 << 8,
	REFUSED = 1 << 9,
	REMARK = 1 << 10,
	VECTORIZED = 1 << 11,
};

/* --- making it --- */

struct site {
	uint32_t file, line, col, row, item, callee, bits;
};
struct code_line {
	uint32_t file, line;
};
struct name {
	struct str text;
	uint32_t number; /* in order of appearance */
};

struct making {
	struct arena arena;
	const struct stored *s;
	struct buf texts, head;
	struct map file_numbers, name_numbers; /* number + 1 */
	struct files VEC(struct str) files;
	struct names VEC(struct name) names;
	struct sites VEC(struct site) sites;
	struct code_lines VEC(struct code_line) lines;
	bool has_remarks;
};

static void *number_of(size_t n)
{
	return (void *)(uintptr_t)(n + 1);
}

static uint32_t file_number(struct making *m, struct str file)
{
	const uint32_t number = (uint32_t)m->files.count;
	void *known;

	if (!file.ptr)
		return NONE;
	known = map_find(&m->file_numbers, file);
	if (known)
		return (uint32_t)((uintptr_t)known - 1);
	file = str_dup(&m->arena, file);
	*map_at(&m->arena, &m->file_numbers, file) = number_of(number);
	vec_push(&m->arena, &m->files, file);
	return number;
}

static uint32_t name_number(struct making *m, struct str text)
{
	const uint32_t number = (uint32_t)m->names.count;
	void *known;

	if (!text.ptr)
		return NONE;
	known = map_find(&m->name_numbers, text);
	if (known)
		return (uint32_t)((uintptr_t)known - 1);
	text = str_dup(&m->arena, text);
	*map_at(&m->arena, &m->name_numbers, text) = number_of(number);
	vec_push(&m->arena, &m->names, ((struct name){text, number}));
	return number;
}

static void add_site(struct making *m, struct loc at, size_t row, size_t item, struct str callee,
		     uint32_t bits)
{
	vec_push(&m->arena, &m->sites,
		 ((struct site){file_number(m, at.file), at.line, at.col, (uint32_t)row, (uint32_t)item,
				name_number(m, callee), bits}));
}

static void add_calls(struct making *m, size_t row, const struct stored_func *f)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct stored_call *c = &f->calls.items[i];

		m->has_remarks |= c->remark.ptr != NULL;
		add_site(m, c->site.loc, row, i, c->callee,
			 SITE_CALL | (c->is_inlined ? INLINED : 0) | (c->is_refused ? REFUSED : 0) |
				 (c->remark.ptr ? REMARK : 0));
	}
}

/* Each callee once, of the calls that the vectorizer names. */
static void add_blockers(struct making *m, size_t row, size_t item, const struct stored_func *f)
{
	const struct stored_loop *l = &f->loops.items[item];
	size_t from = m->sites.count;

	for (size_t i = 0; i < l->reasons.count; i++) {
		const struct remark *r = l->reasons.items[i];

		if (!remark_is_about_call(r) || !loc_known(r->loc))
			continue;
		for (size_t k = 0; k < f->calls.count; k++) {
			const struct stored_call *c = &f->calls.items[k];
			uint32_t callee;
			size_t n = from;

			if (c->is_inlined || !c->callee.ptr || !loc_eq(c->site.loc, r->loc))
				continue;
			callee = name_number(m, c->callee);
			while (n < m->sites.count && m->sites.items[n].callee != callee)
				n++;
			if (n == m->sites.count)
				add_site(m, l->site.loc, row, item, c->callee, SITE_BLOCKED);
		}
	}
}

static void add_loops(struct making *m, size_t row, const struct stored_func *f)
{
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct stored_loop *l = &f->loops.items[i];

		m->has_remarks |= l->remark.ptr != NULL;
		add_site(m, l->site.loc, row, i, STR_NONE, SITE_LOOP | (l->is_vectorized ? VECTORIZED : 0));
		if (!l->is_vectorized)
			add_blockers(m, row, i, f);
	}
}

static void add_others(struct making *m, size_t row, const struct stored_func *f)
{
	for (size_t i = 0; i < f->allocs.count; i++)
		add_site(m, f->allocs.items[i].site.loc, row, i, STR_NONE, SITE_ALLOCATION);
	for (size_t i = 0; f->why && i < f->why->loads.count; i++)
		add_site(m, f->why->loads.items[i].loc, row, i, STR_NONE, SITE_LOAD);
	if (f->why && f->why->spills.count && f->line)
		add_site(m, (struct loc){.file = f->file, .line = f->line}, row, 0, STR_NONE, SITE_SPILLS);
	for (size_t i = 0; f->why && i < f->why->lines.count; i++) {
		struct loc at = f->why->lines.items[i].loc;

		vec_push(&m->arena, &m->lines,
			 ((struct code_line){file_number(m, at.file.ptr ? at.file : f->file), at.line}));
	}
}

static bool read_rows(struct making *m, struct err *err)
{
	struct arena scratch = {0};

	for (size_t i = 0; i < m->s->rows.count; i++) {
		struct stored_func f;

		if (!facts_parse(&scratch, m->s, &m->s->rows.items[i], &f, err)) {
			arena_clear(&scratch);
			return false;
		}
		add_calls(m, i, &f);
		add_loops(m, i, &f);
		add_others(m, i, &f);
		arena_clear(&scratch);
	}
	return true;
}

/* The line of a unit, its functions without code left out: they are rows. */
static void add_unit(struct buf *head, struct str text)
{
	struct json_reader r;
	struct str key;
	size_t kept = 0;

	jr_init(&r, text, NULL);
	jr_object(&r);
	if (jr_key(&r, &key) && jr_object(&r))
		while (jr_key(&r, &key)) {
			bool is_gone = str_eq(key, S("gone"));

			if (is_gone) {
				jr_peek(&r);
				buf_add(head, str_make(text.ptr + kept, r.at - kept));
				buf_add(head, S("[]"));
			}
			jr_skip(&r);
			kept = is_gone ? r.at : kept;
		}
	buf_add(head, str_from(text, kept));
	buf_addc(head, '\n');
}

/* Header, units and end: what is no row. */
static void add_head(struct making *m)
{
	struct str rest = m->s->text, line;

	while (str_line(&rest, &line)) {
		struct json_reader r;
		struct str key;

		line = str_trim(line);
		jr_init(&r, line, NULL);
		if (!line.len || !jr_object(&r) || !jr_key(&r, &key))
			continue;
		if (str_eq(key, S("unit"))) {
			add_unit(&m->head, line);
		} else if (!m->head.len || str_eq(key, S("end"))) {
			buf_add(&m->head, line);
			buf_addc(&m->head, '\n');
		}
	}
}

#define BY(x, y, member)                                                                                     \
	if ((x)->member != (y)->member)                                                                      \
	return (x)->member < (y)->member ? -1 : 1

static int by_place(const void *a, const void *b)
{
	const struct site *x = a, *y = b;

	BY(x, y, file);
	BY(x, y, line);
	BY(x, y, col);
	BY(x, y, row);
	BY(x, y, bits);
	BY(x, y, item);
	BY(x, y, callee);
	return 0;
}

static int by_line(const void *a, const void *b)
{
	const struct code_line *x = a, *y = b;

	BY(x, y, file);
	BY(x, y, line);
	return 0;
}

static int by_text(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return str_cmp(x->text, y->text);
}

struct called {
	uint32_t callee, row, kind, item, site;
};

static int by_callee(const void *a, const void *b)
{
	const struct called *x = a, *y = b;

	BY(x, y, callee);
	BY(x, y, row);
	BY(x, y, kind);
	BY(x, y, item);
	return 0;
}

static void add_word(struct buf *b, uint64_t n)
{
	uint32_t w = (uint32_t)n;

	buf_add(b, str_make((const char *)&w, sizeof(w)));
}

static void add_pair(struct buf *b, uint64_t n)
{
	add_word(b, n);
	add_word(b, n >> 32);
}

/* Offset and length of a text, which is kept. */
static void add_text(struct making *m, struct buf *b, struct str text)
{
	if (!text.ptr) {
		add_word(b, NONE);
		add_word(b, 0);
		return;
	}
	add_word(b, m->texts.len);
	add_word(b, text.len);
	buf_add(&m->texts, text);
}

static void put_rows(struct making *m, struct buf *b)
{
	size_t unit = 0;

	for (size_t i = 0; i < m->s->rows.count; i++) {
		const struct stored_row *r = &m->s->rows.items[i];

		while (!str_eq(m->s->units.items[unit].source, r->source))
			unit++; /* both are in the order of sources, and there is one */
		add_word(b, unit);
		add_text(m, b, r->linkage_name);
		add_text(m, b, r->twin);
		add_word(b, (uint64_t)(r->text.ptr - m->s->text.ptr));
		add_word(b, r->text.len);
		add_word(b, r->line);
		add_pair(b, r->body);
		add_word(b, r->is_gone);
	}
}

/* Callees get numbers by text, and each the place of its first call. */
static void put_calls(struct making *m, struct buf *names, struct buf *sites, struct buf *calls)
{
	struct calleds VEC(struct called) all = {0};
	uint32_t *number = arena_array(&m->arena, uint32_t, m->names.count + 1);
	size_t at = 0;

	vec_sort(&m->names, by_text);
	for (size_t i = 0; i < m->names.count; i++)
		number[m->names.items[i].number] = (uint32_t)i;
	vec_sort(&m->sites, by_place);
	for (size_t i = 0; i < m->sites.count; i++) {
		const struct site *s = &m->sites.items[i];
		uint32_t callee = s->callee == NONE ? NONE : number[s->callee];
		const uint32_t words[SITE_WORDS] = {s->file, s->line, s->col, s->row,
						    s->item, callee,  s->bits};

		buf_add(sites, str_make((const char *)words, sizeof(words)));
		if (callee != NONE)
			vec_push(&m->arena, &all,
				 ((struct called){callee, s->row, s->bits & 0xff, s->item, (uint32_t)i}));
	}
	vec_sort(&all, by_callee);
	for (size_t i = 0; i < all.count; i++)
		add_word(calls, all.items[i].site);
	for (size_t i = 0; i < m->names.count; i++) {
		while (at < all.count && all.items[at].callee < i)
			at++;
		add_text(m, names, m->names.items[i].text);
		add_word(names, at);
	}
}

static void put_lines(struct making *m, struct buf *b)
{
	vec_sort(&m->lines, by_line);
	for (size_t i = 0; i < m->lines.count; i++) {
		const struct code_line *l = &m->lines.items[i];

		if (i && by_line(l, l - 1) == 0)
			continue;
		add_word(b, l->file);
		add_word(b, l->line);
	}
}

static void put(struct making *m, struct buf *out)
{
	struct buf rows = {0}, files = {0}, names = {0}, sites = {0}, calls = {0}, lines = {0};
	const size_t start = out->len;
	uint64_t hash;

	add_head(m);
	put_rows(m, &rows);
	put_calls(m, &names, &sites, &calls);
	put_lines(m, &lines);
	for (size_t i = 0; i < m->files.count; i++)
		add_text(m, &files, m->files.items[i]);
	add_word(out, MAGIC);
	add_word(out, FORM);
	add_pair(out, 0);
	add_pair(out, m->s->text.len);
	add_word(out, m->has_remarks ? HAS_REMARKS : 0);
	add_word(out, m->s->rows.count);
	add_word(out, m->files.count);
	add_word(out, m->names.count);
	add_word(out, m->sites.count);
	add_word(out, calls.len / WORD);
	add_word(out, lines.len / (LINE_WORDS * WORD));
	add_word(out, m->head.len);
	for (struct buf *const *b = (struct buf *const[]){&rows, &files, &names, &sites, &calls, &lines,
							  &m->head, &m->texts, NULL};
	     *b; b++) {
		buf_add(out, buf_str(*b));
	}
	hash = str_hash(str_from(buf_str(out), start + HASHED_FROM));
	memcpy(out->ptr + start + 2 * WORD, (const uint32_t[]){(uint32_t)hash, (uint32_t)(hash >> 32)},
	       2 * WORD);
	buf_release(&rows);
	buf_release(&files);
	buf_release(&names);
	buf_release(&sites);
	buf_release(&calls);
	buf_release(&lines);
}

bool facts_index_make(const struct stored *s, struct buf *out, struct err *err)
{
	struct making m = {.s = s};
	bool ok = s->text.len < NONE || err_set(err, STR_FMT ": too large to be searched", STR_ARG(s->name));

	ok = ok && read_rows(&m, err);
	if (ok)
		put(&m, out);
	buf_release(&m.texts);
	buf_release(&m.head);
	arena_clear(&m.arena);
	return ok;
}

/* --- reading it --- */

static uint32_t word(struct str bytes, size_t at)
{
	uint32_t w;

	memcpy(&w, bytes.ptr + at, sizeof(w));
	return w;
}

static uint64_t pair(struct str bytes, size_t at)
{
	return word(bytes, at) | (uint64_t)word(bytes, at + WORD) << 32;
}

/* A text by its offset and length, which stand at `at`; ptr NULL: none, or not in the texts. */
static struct str text(const struct facts_index *ix, size_t at)
{
	uint32_t from = word(ix->bytes, at), len = word(ix->bytes, at + WORD);

	if (from > ix->texts_len || len > ix->texts_len - from)
		return STR_NONE;
	return str_make(ix->bytes.ptr + ix->texts_at + from, len);
}

/* Where a table is, of which there is room in the bytes. */
static bool take_table(struct facts_index *ix, size_t *at, uint64_t count, size_t words, size_t *table)
{
	uint64_t size = count * words * WORD; /* count has 32 bits */

	*table = *at;
	if (size > ix->bytes.len - *at)
		return false;
	*at += (size_t)size;
	return true;
}

static bool take_tables(struct facts_index *ix, struct str facts, struct str *units)
{
	struct str b = ix->bytes;
	size_t at = HEAD_WORDS * WORD, units_at;

	if (b.len < at || word(b, 0) != MAGIC || word(b, WORD) != FORM ||
	    pair(b, 2 * WORD) != str_hash(str_from(b, HASHED_FROM)) || pair(b, 4 * WORD) != facts.len)
		return false;
	ix->has_remarks = word(b, 6 * WORD) & HAS_REMARKS;
	ix->nrows = word(b, 7 * WORD);
	ix->nfiles = word(b, 8 * WORD);
	ix->nnames = word(b, 9 * WORD);
	ix->nsites = word(b, 10 * WORD);
	ix->ncalls = word(b, 11 * WORD);
	ix->nlines = word(b, 12 * WORD);
	if (!take_table(ix, &at, ix->nrows, ROW_WORDS, &ix->rows_at) ||
	    !take_table(ix, &at, ix->nfiles, TEXT_WORDS, &ix->files_at) ||
	    !take_table(ix, &at, ix->nnames, NAME_WORDS, &ix->names_at) ||
	    !take_table(ix, &at, ix->nsites, SITE_WORDS, &ix->sites_at) ||
	    !take_table(ix, &at, ix->ncalls, 1, &ix->calls_at) ||
	    !take_table(ix, &at, ix->nlines, LINE_WORDS, &ix->lines_at))
		return false;
	units_at = at;
	if (word(b, 13 * WORD) > b.len - at)
		return false;
	*units = str_make(b.ptr + units_at, word(b, 13 * WORD));
	ix->texts_at = at + units->len;
	ix->texts_len = b.len - ix->texts_at;
	return true;
}

static bool take_rows(struct arena *a, const struct facts_index *ix, struct str facts, struct stored *s)
{
	s->rows.items = arena_array(a, struct stored_row, ix->nrows + 1);
	s->rows.count = s->rows.cap = ix->nrows;
	for (size_t i = 0; i < ix->nrows; i++) {
		struct stored_row *r = &s->rows.items[i];
		size_t at = ix->rows_at + i * ROW_WORDS * WORD;
		uint32_t unit = word(ix->bytes, at), from = word(ix->bytes, at + 5 * WORD),
			 len = word(ix->bytes, at + 6 * WORD);

		r->linkage_name = text(ix, at + WORD);
		r->twin = text(ix, at + 3 * WORD);
		if (unit >= s->units.count || !r->linkage_name.ptr || from > facts.len ||
		    len > facts.len - from)
			return false;
		r->source = s->units.items[unit].source;
		r->text = str_make(facts.ptr + from, len);
		r->line = word(ix->bytes, at + 7 * WORD);
		r->body = pair(ix->bytes, at + 8 * WORD);
		r->is_gone = word(ix->bytes, at + 10 * WORD) & 1;
	}
	return true;
}

static size_t site_at(const struct facts_index *ix, size_t i)
{
	return ix->sites_at + i * SITE_WORDS * WORD;
}

/* Nothing refers to what is not there. */
static bool check_sites(const struct facts_index *ix)
{
	for (size_t i = 0; i < ix->nsites; i++)
		if (word(ix->bytes, site_at(ix, i) + 3 * WORD) >= ix->nrows ||
		    (word(ix->bytes, site_at(ix, i) + 6 * WORD) & 0xff) > SITE_SPILLS)
			return false;
	for (size_t i = 0; i < ix->ncalls; i++)
		if (word(ix->bytes, ix->calls_at + i * WORD) >= ix->nsites)
			return false;
	return true;
}

bool facts_index_open(struct arena *a, struct str name, struct str facts, struct str bytes,
		      struct facts_index *ix, struct stored *s, struct err *err)
{
	struct str units;

	*ix = (struct facts_index){.bytes = bytes};
	if (!take_tables(ix, facts, &units))
		return err_set(err, STR_FMT ": not the index of these facts", STR_ARG(name));
	if (!facts_open(a, name, units, s, err))
		return false;
	s->text = facts;
	return (!s->rows.count && take_rows(a, ix, facts, s) && check_sites(ix)) ||
	       err_set(err, STR_FMT ": its index is damaged", STR_ARG(name));
}

struct facts_site facts_index_site(const struct facts_index *ix, size_t i)
{
	const size_t at = site_at(ix, i);
	const uint32_t bits = word(ix->bytes, at + 6 * WORD);

	return (struct facts_site){.kind = (enum facts_site_kind)(bits & 0xff),
				   .loc = {facts_index_file(ix, word(ix->bytes, at)),
					   word(ix->bytes, at + WORD), word(ix->bytes, at + 2 * WORD)},
				   .row = word(ix->bytes, at + 3 * WORD),
				   .item = word(ix->bytes, at + 4 * WORD),
				   .is_inlined = bits & INLINED,
				   .is_refused = bits & REFUSED,
				   .has_remark = bits & REMARK,
				   .is_vectorized = bits & VECTORIZED};
}

struct str facts_index_file(const struct facts_index *ix, size_t file)
{
	return file < ix->nfiles ? text(ix, ix->files_at + file * TEXT_WORDS * WORD) : STR_NONE;
}

struct facts_range facts_index_calls(const struct facts_index *ix, struct str callee)
{
	size_t low = 0, high = ix->nnames, from, to;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(text(ix, ix->names_at + mid * NAME_WORDS * WORD), callee) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == ix->nnames || !str_eq(text(ix, ix->names_at + low * NAME_WORDS * WORD), callee))
		return (struct facts_range){0, 0};
	from = word(ix->bytes, ix->names_at + (low * NAME_WORDS + 2) * WORD);
	to = low + 1 < ix->nnames ? word(ix->bytes, ix->names_at + ((low + 1) * NAME_WORDS + 2) * WORD)
				  : ix->ncalls;
	if (from > to || to > ix->ncalls)
		return (struct facts_range){0, 0};
	return (struct facts_range){from, to - from};
}

struct facts_site facts_index_call(const struct facts_index *ix, size_t i)
{
	return facts_index_site(ix, word(ix->bytes, ix->calls_at + i * WORD));
}

/* The first entry of a table by file and line that is not before these; both are its first words. */
static size_t first_from(const struct facts_index *ix, size_t table, size_t words, size_t count, size_t file,
			 uint64_t line)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = low + (high - low) / 2, at = table + mid * words * WORD;
		uint32_t f = word(ix->bytes, at), l = word(ix->bytes, at + WORD);

		if (f < file || (f == file && l < line))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

struct facts_range facts_index_at(const struct facts_index *ix, size_t file, uint32_t line)
{
	size_t first = first_from(ix, ix->sites_at, SITE_WORDS, ix->nsites, file, line);
	size_t end = first_from(ix, ix->sites_at, SITE_WORDS, ix->nsites, file, (uint64_t)line + 1);

	return (struct facts_range){first, end > first ? end - first : 0};
}

struct facts_range facts_index_in(const struct facts_index *ix, size_t file)
{
	size_t first = first_from(ix, ix->sites_at, SITE_WORDS, ix->nsites, file, 0);
	size_t end = first_from(ix, ix->sites_at, SITE_WORDS, ix->nsites, file + 1, 0);

	return (struct facts_range){first, end > first ? end - first : 0};
}

bool facts_index_has_code(const struct facts_index *ix, size_t file, uint32_t line)
{
	size_t i = first_from(ix, ix->lines_at, LINE_WORDS, ix->nlines, file, line);
	size_t at = ix->lines_at + i * LINE_WORDS * WORD;

	return i < ix->nlines && word(ix->bytes, at) == file && word(ix->bytes, at + WORD) == line;
}
