/* gcc's optimization report, one line per decision (seen: gcc 12.2):
 *
 *	a.c:12:7: note: Considering inline candidate inner/3.
 *	a.c:12:7: missed:   will not early inline: outer/5->inner/3, growth 23 exceeds --param early-inlining-insns
 *	a.c:14:3: optimized:  Inlining tiny/1 into outer/5.
 *	a.c:12:7: missed:   not inlinable: outer/5 -> inner/3, --param max-inline-insns-auto limit reached
 *	optimized:  Inlined cut.part.0/9 into cut/4 which now has time 9.5 and size 16, net change of -4.
 *	Unit growth for small function inlining: 2731->2895 (6%)
 *	a.c:20:16: missed: couldn't vectorize loop
 *	a.c:21:9: missed: not vectorized: no vectype for stmt: _3 = *_5;
 *	 scalar_type: struct pair
 *	a.c:30:16: optimized: loop vectorized using 16 byte vectors
 *	a.c:18:6: note: vectorized 1 loops in function.
 *
 * The early inliner goes first, function by function, then the one over the whole unit, then the loop passes of one
 * function after the other. A refused loop is two lines: that it is refused, at the loop, and right behind it why, at
 * the statement in the way. `note: vectorized N loops in function.` comes behind all loops of a function, at its
 * name. symbol/N numbers the symbols of a unit. Lines without a tag belong to dumps of other passes (gcc 12 prints
 * them by mistake), but for ` scalar_type:`. */
#include "read/gccinfo.h"

#include "base/buf.h"
#include "base/trace.h"
#include "read/gccinfo_parts.h"

enum { LINE_MAX_BYTES = 1 << 20 };

struct tally {
	enum remark_kind kind;
	struct str pass, name;
	bool is_bulk;
	uint64_t total, distinct;
};

struct gccinfo_stream {
	struct arena arena;
	struct unit *u;
	struct origin from;
	struct buf pending; /* the line that is not complete, then what belongs to it */
	struct buf held;    /* a line that may go on */
	uint64_t line, held_line, nbytes;
	uint64_t seq, nread;
	bool is_too_long, has_tag;
	/* what the lines before this one mean for it */
	bool is_late; /* the early inliner is done */
	struct str considered;
	struct loc considered_at;
	struct loc refused_loop; /* the line before said that this loop is not vectorized */
	bool has_refused_loop;
	uint64_t segment; /* of one function's loops */
	struct map tallies, known;
	struct tallies VEC(struct tally *) tally_list;
};

/* ---- lines ---- */

static bool take_number(struct str *text, uint32_t *n)
{
	size_t at = str_rfind_char(*text, ':');
	uint64_t value;

	if (at == text->len || !str_u64(str_from(*text, at + 1), &value))
		return false;
	*n = value > UINT32_MAX ? 0 : (uint32_t)value;
	*text = str_head(*text, at);
	return true;
}

bool gccinfo_line(struct str text, struct gccinfo_line *line)
{
	static const struct str tags[] = {{"optimized:", 10}, {"missed:", 7}, {"note:", 5}};
	size_t first = (size_t)-1;

	for (size_t i = 0; i < 3; i++) {
		size_t from = 0;

		if (str_starts(text, tags[i])) {
			*line = (struct gccinfo_line){(enum gccinfo_tag)i, STR_NONE, 0, 0,
						      str_from(text, tags[i].len)};
			return true;
		}
		/* a file may be called "a: note:", and a string may hold such words: the first with a place in front of it */
		for (size_t at; (at = str_find(str_from(text, from), tags[i])) != (size_t)-1;) {
			struct str place;
			uint32_t row, col;

			at += from;
			from = at + 1;
			if (at >= first || at < 2 || text.ptr[at - 1] != ' ' || text.ptr[at - 2] != ':')
				continue;
			place = str_head(text, at - 2);
			if (!take_number(&place, &col) || !take_number(&place, &row) || !place.len)
				continue;
			first = at;
			*line = (struct gccinfo_line){(enum gccinfo_tag)i, place, row, col,
						      str_from(text, at + tags[i].len)};
			break;
		}
	}
	return first != (size_t)-1;
}

static void complain(struct gccinfo_stream *s, uint64_t line, const char *message)
{
	diag_add(&s->u->diags, DIAG_WARNING, s->from.path, line, "%s", message);
}

static struct loc make_loc(struct gccinfo_stream *s, const struct gccinfo_line *l)
{
	if (!l->file.len || l->file.ptr[0] == '<' || !l->line)
		return (struct loc){0};
	return (struct loc){intern(&s->u->names, l->file), l->line, l->col};
}

/* ---- remarks ---- */

static struct tally *tally_of(struct gccinfo_stream *s, const struct gccinfo_parsed *p)
{
	struct str pass = intern(&s->u->names, p->pass), name = intern(&s->u->names, p->name);
	struct str key =
		str_printf(&s->arena, "%d/" STR_FMT "/" STR_FMT, (int)p->kind, STR_ARG(pass), STR_ARG(name));
	void **at = map_at(&s->arena, &s->tallies, key);
	struct tally *t = *at;

	if (t)
		return t;
	t = *at = arena_new(&s->arena, struct tally);
	*t = (struct tally){.kind = p->kind,
			    .pass = pass,
			    .name = name,
			    .is_bulk = p->is_bulk && !s->u->keeps_all_remarks};
	vec_push(&s->arena, &s->tally_list, t);
	return t;
}

/* What tells one remark from another: a loop's remarks of two functions are two, be they of the same inlined code. */
static struct str key_of(struct gccinfo_stream *s, const struct gccinfo_parsed *p, struct loc at)
{
	bool is_inliner = p->caller.ptr != NULL;
	struct str key = str_printf(&s->arena, "%llu %d " STR_FMT ":%u:%u " STR_FMT,
				    is_inliner ? 0ull : (unsigned long long)s->segment, (int)p->kind,
				    STR_ARG(at.file), at.line, at.col, STR_ARG(p->pass));

	for (size_t i = 0; i < p->nargs; i++)
		key = str_printf(&s->arena, STR_FMT "\n" STR_FMT, STR_ARG(key), STR_ARG(p->args[i].value));
	if (p->is_reason)
		key = str_printf(&s->arena, STR_FMT "\n%u:%u", STR_ARG(key), s->refused_loop.line,
				 s->refused_loop.col);
	return key;
}

static void add_remark(struct gccinfo_stream *s, struct gccinfo_parsed *p, struct loc at, uint64_t line)
{
	struct unit *u = s->u;
	struct tally *t = tally_of(s, p);
	struct remark *r;
	void **slot;

	t->total++;
	if (t->is_bulk)
		return;
	slot = map_at(&s->arena, &s->known, key_of(s, p, at));
	r = *slot;
	if (r) {
		r->count++;
		r->last_seq = s->seq;
		return;
	}
	t->distinct++;
	r = *slot = arena_new(&u->arena, struct remark);
	r->kind = p->kind;
	r->pass = t->pass;
	r->name = t->name;
	r->function = intern(&u->names, p->caller.ptr ? p->caller : S(""));
	r->loc = at;
	r->hotness = value_unknown("gcc tells none");
	r->nargs = (uint32_t)p->nargs + p->is_reason;
	r->args = arena_array(&u->arena, struct remark_arg, r->nargs);
	for (size_t i = 0; i < p->nargs; i++) {
		r->args[i].key = intern(&u->names, p->args[i].key);
		r->args[i].value = intern(&u->names, p->args[i].value);
	}
	if (p->is_reason)
		r->args[p->nargs] = (struct remark_arg){intern(&u->names, S("Loop")), S(""), s->refused_loop};
	r->count = 1;
	r->first_seq = r->last_seq = s->seq;
	r->record_line = line;
	vec_push(&u->arena, &u->remarks, r);
}

/* A note says what the lines around it mean. */
static void take_note(struct gccinfo_stream *s, struct str text, struct loc at)
{
	static const struct str candidate = {"Considering inline candidate ", 29};
	struct gcc_symbol symbol;

	if (str_starts(text, candidate)) {
		symbol = gcc_symbol_at(str_from(text, candidate.len));
		s->considered = symbol.name.ptr ? intern(&s->u->names, symbol.name) : STR_NONE;
		s->considered_at = at;
	} else if (str_starts(text, S("vectorized ")) && str_ends(text, S(" loops in function."))) {
		vec_push(&s->u->arena, &s->u->function_marks, ((struct function_mark){at, s->seq}));
		s->segment++;
	}
}

static void take_line(struct gccinfo_stream *s, struct str whole, uint64_t number)
{
	struct gccinfo_context c = {.scratch = &s->arena};
	struct gccinfo_parsed p;
	struct gccinfo_line l;
	struct loc at;

	if (!gccinfo_line(whole, &l))
		return;
	s->has_tag = true;
	at = make_loc(s, &l);
	l.text = str_trim(l.text);
	if (l.tag == GCC_NOTE) {
		take_note(s, l.text, at);
		return;
	}
	s->seq++;
	s->u->nremarks++;
	if (s->considered.ptr && loc_eq(at, s->considered_at))
		c.considered = s->considered;
	c.is_late = s->is_late;
	c.follows_refusal = s->has_refused_loop;
	if (!gccinfo_parse(&c, l.tag, l.text, &p)) {
		s->has_refused_loop = false;
		complain(s, number, "malformed line of gcc's report skipped");
		return;
	}
	s->nread++;
	s->is_late |= p.is_late;
	add_remark(s, &p, at, number);
	s->considered = STR_NONE;
	s->has_refused_loop = p.refuses_loop;
	s->refused_loop = at;
}

static void take_held(struct gccinfo_stream *s)
{
	if (s->held.len)
		take_line(s, buf_str(&s->held), s->held_line);
	s->held.len = 0;
}

/* A line that gcc's statement or type goes on in belongs to the one before. */
static void hold(struct gccinfo_stream *s, struct str line)
{
	struct gccinfo_line l;

	if (gccinfo_line(line, &l)) {
		take_held(s);
		buf_add(&s->held, line);
		s->held_line = s->line;
	} else if (s->held.len && str_starts(line, S(" scalar_type:")) &&
		   str_find(buf_str(&s->held), S(" stmt: ")) != (size_t)-1) {
		buf_addc(&s->held, '\n');
		buf_add(&s->held, line);
	} else if (str_starts(line, S("Unit growth for small function inlining"))) {
		take_held(s);
		s->is_late = true;
	}
}

/* ---- the stream ---- */

struct gccinfo_stream *gccinfo_stream_open(struct unit *u, struct origin from)
{
	struct arena arena = {0};
	struct gccinfo_stream *s = arena_new(&arena, struct gccinfo_stream);

	s->arena = arena;
	s->u = u;
	s->from = from;
	s->seq = u->nremarks;
	s->line = 1;
	return s;
}

static void end_line(struct gccinfo_stream *s)
{
	struct str line = buf_str(&s->pending);

	if (s->is_too_long)
		complain(s, s->line, "line of more than 1 MB skipped");
	else if (line.len)
		hold(s, str_ends(line, S("\r")) ? str_head(line, line.len - 1) : line);
	s->pending.len = 0;
	s->is_too_long = false;
	s->line++;
}

void gccinfo_stream_feed(struct gccinfo_stream *s, struct str bytes)
{
	s->nbytes += bytes.len;
	while (bytes.len) {
		size_t at = str_find_char(bytes, '\n');
		struct str part = str_head(bytes, at);

		if (s->pending.len + part.len > LINE_MAX_BYTES)
			s->is_too_long = true;
		else if (!s->is_too_long)
			buf_add(&s->pending, part);
		if (at == bytes.len)
			return;
		end_line(s);
		bytes = str_from(bytes, at + 1);
	}
}

static int by_pass(const void *a, const void *b)
{
	const struct remark_count *x = a, *y = b;
	int c = str_cmp(x->pass, y->pass);

	if (!c)
		c = str_cmp(x->name, y->name);
	return c ? c : (x->kind > y->kind) - (x->kind < y->kind);
}

/* The number of lines that were understood; *has_tag: some line was one of gcc's. */
static uint64_t finish(struct gccinfo_stream *s, bool *has_tag)
{
	struct remark_counts *counts = &s->u->remark_counts;
	struct arena arena;
	uint64_t nread;

	if (s->pending.len || s->is_too_long) {
		struct gccinfo_line l;
		bool is_one = s->is_too_long || gccinfo_line(buf_str(&s->pending), &l);

		take_held(s);
		s->has_tag |= is_one;
		if (is_one)
			complain(s, s->line, "the report ends inside of a line, which is skipped");
	}
	take_held(s);
	for (size_t i = 0; i < s->tally_list.count; i++) {
		const struct tally *t = s->tally_list.items[i];

		vec_push(&s->u->arena, counts,
			 ((struct remark_count){t->kind, t->pass, t->name, t->total, t->distinct}));
	}
	vec_sort(counts, by_pass);
	nread = s->nread;
	*has_tag = s->has_tag;
	s->u->has_remarks |= s->has_tag;
	s->u->has_gccinfo |= s->has_tag;
	TRACE(read, STR_FMT ": %llu bytes, %llu decisions of gcc", STR_ARG(s->from.path),
	      (unsigned long long)s->nbytes, (unsigned long long)nread);
	buf_release(&s->pending);
	buf_release(&s->held);
	arena = s->arena;
	arena_clear(&arena);
	return nread;
}

void gccinfo_stream_close(struct gccinfo_stream *s)
{
	bool has_tag;

	finish(s, &has_tag);
}

static bool read_gccinfo(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	struct gccinfo_stream *s = gccinfo_stream_open(u, from);
	bool has_text = str_trim(bytes).len > 0, has_tag;

	gccinfo_stream_feed(s, bytes);
	finish(s, &has_tag);
	if (!has_tag && has_text)
		return err_set(err, "cannot read " STR_FMT ": no line of gcc's -fopt-info in it",
			       STR_ARG(from.path));
	return true;
}

const struct reader reader_gccinfo = {"gccinfo", ARTIFACT_OPT_INFO, read_gccinfo};
