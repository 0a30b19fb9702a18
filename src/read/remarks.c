/* The stream over a remark record: where documents begin and end, which are repeats, which are only counted.
 * What stands inside of one is remarkdoc.c's business.
 *
 *	--- !Missed                              document 1, line 1
 *	Pass:            gvn                     its fields
 *	...
 *	--- !Passed                              document 2, right behind it
 *	...
 *
 * LLVM's metadata header ("REMARKS", version, size of a string table) may come first, and several records
 * may follow one another. Most of a record is of no use, so no byte is looked at more often than needed: a
 * '!' stands in every first line and hardly anywhere else, so memchr() for it finds the documents; the first
 * three lines tell the bulk passes; of the others most are exact repeats, told by a hash of 128 bits; what is
 * left is parsed. */
#include "read/remarks.h"

#include "base/buf.h"
#include "base/trace.h"
#include "read/remarkdoc.h"

/* Remarks of these passes are counted and not stored (unless u->keeps_all_remarks): they are most of a
 * record, and none of casm's facts rests on them. name NULL: all. Shares are those of SQLite's record, clang
 * 19 -O2. */
static const struct bulk {
	const char *pass, *name;
} bulk[] = {
	{"gvn", NULL},                     /* 66 % of the bytes: each load that stayed, per copy and round */
	{"licm", NULL},                    /* 6 %: each hoisted instruction */
	{"asm-printer", "InstructionMix"}, /* 12 %: per basic block; casm counts the assembly itself */
	{"TTI", NULL},                     /* "advising against unrolling a loop with a call", as Passed */
	{"slp-vectorizer", "NotPossible"}, /* each list of scalars tried, without cost or reason */
	{"slp-vectorizer", "UnsupportedType"}, /* likewise */
};

/* Those of them that tell why a load is made again: kept for u->wants_why. */
static const struct bulk_kept {
	enum remark_kind kind;
	const char *pass, *name;
} kept_for_why[] = {
	{REMARK_MISSED, "gvn", "LoadClobbered"},
	{REMARK_MISSED, "licm", NULL},
	{REMARK_PASSED, "licm", "Hoisted"}, /* a later pass may have done what an earlier one could not */
};

enum {
	DOC_MAX_BYTES = 1 << 20, /* a longer document is skipped: nobody's symbol names are that long */
	START_BYTES = 5,         /* "--- !" */
	META_BYTES = 24,         /* "REMARKS\0", version, size of the string table, 8 bytes each */
	HEAD_BYTES = META_BYTES + 3,
};

/* Remarks of one kind, pass and name. */
struct tally {
	enum remark_kind kind;
	struct str pass, name;
	uint64_t total, distinct;
	bool is_bulk;
};

/* The first three lines of a document (tag, Pass, Name) as they stand: nearly always they tell its tally. */
struct known_head {
	struct str text;
	struct tally *tally;
};

struct slot {
	uint64_t hash[2];
	struct remark *remark; /* NULL: free */
	struct tally *tally;
};

enum stream_state {
	AT_HEAD, /* the first bytes, until they tell what follows */
	IN_TEXT,
	IGNORING /* not a record that can be read */
};

struct remark_stream {
	struct arena arena; /* owns the stream itself too */
	struct unit *u;
	struct origin from;
	enum stream_state state;
	char head[HEAD_BYTES];
	size_t nhead;

	/* The text since the last start of a document stands in the bytes being fed; what earlier feeds left
	 * of it is in `pending`. */
	struct buf pending;
	uint64_t pending_bytes; /* more than pending.len when the text is too long to be kept */
	uint64_t text_line;     /* line at which the text starts */
	uint64_t line;          /* line at which the part that is not in `pending` starts */
	bool is_odd;            /* "--- !" stands inside of one of its lines too */
	char last[START_BYTES]; /* the bytes before those being fed */

	uint64_t seq; /* of the newest document */
	uint64_t nbytes, ndocuments, nrepeats, nskipped;

	struct remark_doc doc;
	struct map tallies;                               /* by kind, pass, name */
	struct tally_list VEC(struct tally *) tally_list; /* the same, in order of appearance */
	struct map heads;                                 /* text → struct known_head * */
	struct known_head *recent;
	struct slot *slots; /* documents that were stored, by hash */
	size_t nslots, slots_cap;
};

static const char truncated[] = "record truncated: its last remark is not complete";

/* ---- texts to numbers ---- */

/* Sixteen bytes at once, in the dialect that gcc and clang share; one lane per byte counts at most 255. */
typedef unsigned char lanes __attribute__((vector_size(16)));

static uint64_t count_newlines(const char *p, const char *end)
{
	uint64_t count = 0;

	while (end - p >= 16) {
		ptrdiff_t nsteps = (end - p) / 16;
		lanes sum = {0};

		if (nsteps > 255)
			nsteps = 255;
		for (; nsteps > 0; nsteps--, p += 16) {
			lanes bytes;

			memcpy(&bytes, p, sizeof(bytes));
			sum -= (lanes)(bytes == '\n'); /* all ones, that is -1, where equal */
		}
		for (int i = 0; i < 16; i++)
			count += sum[i];
	}
	for (; p < end; p++)
		count += *p == '\n';
	return count;
}

/* Two independent mixes of all bytes: a chance repeat needs 2^64 documents. Somebody who wants two documents
 * to collide can have that, and gets a wrong count in his own report. */
static void hash_text(struct str s, uint64_t hash[2])
{
	const uint64_t k0 = 0x9e3779b97f4a7c15u, k1 = 0xc2b2ae3d27d4eb4fu;
	uint64_t h0 = s.len * k0, h1 = ~s.len * k1, w;
	const char *p = s.ptr;
	size_t n = s.len;

	for (; n; p += 8) {
		size_t step = n < 8 ? n : 8;

		if (step == 8) {
			memcpy(&w, p, 8);
		} else {
			w = 0;
			memcpy(&w, p, step);
		}
		h0 = (h0 ^ w) * k0;
		h0 ^= h0 >> 32;
		h1 = (h1 + w) * k1;
		h1 ^= h1 >> 29;
		n -= step;
	}
	hash[0] = h0 * k1 ^ h0 >> 31;
	hash[1] = h1 * k0 ^ h1 >> 31;
}

static struct slot *find_slot(const struct remark_stream *s, const uint64_t hash[2])
{
	size_t at = hash[0] & (s->slots_cap - 1);

	while (s->slots[at].remark && (s->slots[at].hash[0] != hash[0] || s->slots[at].hash[1] != hash[1]))
		at = (at + 1) & (s->slots_cap - 1);
	return &s->slots[at];
}

/* The slot of this text: with its remark, or free. */
static struct slot *slot_of(struct remark_stream *s, struct str text)
{
	uint64_t hash[2];
	struct slot *slot;

	if (s->nslots * 4 >= s->slots_cap * 3) {
		struct slot *old = s->slots;
		size_t old_cap = s->slots_cap;

		s->slots_cap = old_cap ? old_cap * 2 : 4096;
		s->slots = arena_array(&s->arena, struct slot, s->slots_cap);
		for (size_t i = 0; i < old_cap; i++)
			if (old[i].remark)
				*find_slot(s, old[i].hash) = old[i];
	}
	hash_text(text, hash);
	slot = find_slot(s, hash);
	slot->hash[0] = hash[0];
	slot->hash[1] = hash[1];
	return slot;
}

/* ---- counters ---- */

static bool is_kept_for_why(enum remark_kind kind, struct str pass, struct str name)
{
	for (size_t i = 0; i < sizeof(kept_for_why) / sizeof(kept_for_why[0]); i++) {
		const struct bulk_kept *k = &kept_for_why[i];

		if (k->kind == kind && str_eq(pass, str_c(k->pass)) &&
		    (!k->name || str_eq(name, str_c(k->name))))
			return true;
	}
	return false;
}

static bool is_bulk(struct str pass, struct str name)
{
	for (size_t i = 0; i < sizeof(bulk) / sizeof(bulk[0]); i++)
		if (str_eq(pass, str_c(bulk[i].pass)) && (!bulk[i].name || str_eq(name, str_c(bulk[i].name))))
			return true;
	return false;
}

/* Names are interned: their pointers are as good as their texts. */
struct tally_key {
	const char *pass, *name;
	uintptr_t kind;
};

static struct tally *tally_of(struct remark_stream *s, const struct remark_doc *d)
{
	struct tally_key *key;
	struct str pass = intern(&s->u->names, d->pass), name = intern(&s->u->names, d->name), text;
	struct tally_key k = {pass.ptr, name.ptr, (uintptr_t)d->kind};
	struct tally *t = map_find(&s->tallies, str_make((const char *)&k, sizeof(k)));

	if (t)
		return t;
	key = arena_new(&s->arena, struct tally_key);
	*key = k;
	text = str_make((const char *)key, sizeof(*key));
	t = arena_new(&s->arena, struct tally);
	t->kind = d->kind;
	t->pass = pass;
	t->name = name;
	t->is_bulk = is_bulk(pass, name) && !s->u->keeps_all_remarks &&
		     !(s->u->wants_why && is_kept_for_why(d->kind, pass, name));
	*map_at(&s->arena, &s->tallies, text) = t;
	vec_push(&s->arena, &s->tally_list, t);
	return t;
}

/* Tag, Pass and Name lines with their newlines; ptr NULL when there are not three. */
static struct str head_of(struct str text)
{
	const char *p = text.ptr, *end = text.ptr + text.len;

	for (int i = 0; i < 3; i++) {
		p = memchr(p, '\n', (size_t)(end - p));
		if (!p)
			return STR_NONE;
		p++;
	}
	return str_make(text.ptr, (size_t)(p - text.ptr));
}

/* The tally of an earlier document that began with the same lines, or NULL. */
static struct tally *tally_by_head(struct remark_stream *s, struct str text)
{
	struct known_head *found;

	if (s->recent && str_starts(text, s->recent->text))
		return s->recent->tally;
	found = map_find(&s->heads, head_of(text));
	if (!found)
		return NULL;
	s->recent = found;
	return found->tally;
}

static void know_head(struct remark_stream *s, struct str text, struct tally *t)
{
	struct known_head *h = arena_new(&s->arena, struct known_head);

	h->text = str_dup(&s->arena, head_of(text));
	h->tally = t;
	*map_at(&s->arena, &s->heads, h->text) = h;
}

/* ---- documents ---- */

static void complain(struct remark_stream *s, uint64_t line, const char *message)
{
	diag_add(&s->u->diags, DIAG_WARNING, s->from.path, line, "%s", message);
}

static struct loc make_loc(struct remark_stream *s, const struct remark_doc_loc *l)
{
	if (l->file.len == 0)
		return (struct loc){0};
	/* Line 0: the compiler did not know; the column then means nothing. */
	return (struct loc){intern(&s->u->names, l->file), l->line, l->line ? l->col : 0};
}

static struct remark *make_remark(struct remark_stream *s, const struct remark_doc *d, const struct tally *t,
				  uint64_t line)
{
	struct unit *u = s->u;
	struct remark *r = arena_new(&u->arena, struct remark);

	r->kind = d->kind;
	r->pass = t->pass;
	r->name = t->name;
	r->function = intern(&u->names, d->function);
	r->loc = make_loc(s, &d->loc);
	r->hotness = d->has_hotness ? value_of(d->hotness > INT64_MAX ? INT64_MAX : (int64_t)d->hotness)
				    : value_unknown("no profile was used");
	r->nargs = (uint32_t)d->args.count;
	r->args = arena_array(&u->arena, struct remark_arg, d->args.count);
	for (size_t i = 0; i < d->args.count; i++) {
		const struct remark_doc_arg *arg = &d->args.items[i];

		r->args[i].key = intern(&u->names, arg->key);
		/* Most values are names and pieces of sentences that come thousands of times. */
		r->args[i].value = intern(&u->names, arg->value);
		r->args[i].loc = make_loc(s, &arg->loc);
	}
	r->count = 1;
	r->first_seq = r->last_seq = s->seq;
	r->record_line = line;
	vec_push(&u->arena, &u->remarks, r);
	return r;
}

static bool take_repeat(struct remark_stream *s, struct slot *slot)
{
	if (!slot->remark)
		return false;
	slot->remark->count++;
	slot->remark->last_seq = s->seq;
	slot->tally->total++;
	s->nrepeats++;
	return true;
}

/* text: one document, from its start to behind its end. False, with problem set, when it is not one. */
static bool take_document(struct remark_stream *s, struct str text, uint64_t line, bool is_odd,
			  struct yaml_problem *problem)
{
	struct tally *t = is_odd ? NULL : tally_by_head(s, text);
	struct remark_doc *d = &s->doc;
	struct slot *slot;
	bool is_fast;

	if (t && t->is_bulk) {
		t->total++;
		return true;
	}
	slot = slot_of(s, text);
	if (take_repeat(s, slot))
		return true;
	is_fast = remark_doc_parse_fast(d, text);
	if (!is_fast && !remark_doc_parse_yaml(d, text, problem))
		return false;
	/* LLVM leaves the pass out for a loop with a pragma; only this pass does that. */
	if (d->pass.len == 0)
		d->pass = S("loop-vectorize");
	/* In other YAML a name may go on behind the third line, so that the head does not tell. */
	if (!t || !is_fast) {
		t = tally_of(s, d);
		if (is_fast && !is_odd)
			know_head(s, text, t);
	}
	t->total++;
	if (t->is_bulk)
		return true;
	t->distinct++;
	slot->remark = make_remark(s, d, t, line);
	slot->tally = t;
	s->nslots++;
	return true;
}

/* Blank lines, comments and directives may stand between documents; anything else is said. */
static void take_between(struct remark_stream *s, struct str text, uint64_t line, bool is_last)
{
	for (struct str l; str_line(&text, &l); line++) {
		l = str_trim(l);
		if (l.len == 0 || l.ptr[0] == '#' || l.ptr[0] == '%' || str_eq(l, S("...")))
			continue;
		if (is_last && !text.ptr && str_starts(S("--- !"), l))
			complain(s, line, truncated);
		else
			complain(s, line, "text outside of remarks skipped");
	}
}

/* Index behind the first line "..." (a blank or the end of text may follow the dots), or (size_t)-1. */
static size_t find_end(struct str text)
{
	struct str rest = text, line;
	size_t at;

	while ((at = str_find(rest, S("\n..."))) != (size_t)-1) {
		rest = str_from(rest, at + 4);
		if (rest.len && !memchr("\n\r \t", rest.ptr[0], 4))
			continue;
		str_line(&rest, &line);
		return rest.ptr ? (size_t)(rest.ptr - text.ptr) : text.len;
	}
	return (size_t)-1;
}

/* Index of the last "--- !" behind the first, or text.len. */
static size_t find_second_start(struct str text)
{
	size_t found = text.len, at;

	for (at = START_BYTES; at < text.len; at++) {
		at += str_find_char(str_from(text, at), '!');
		if (at < text.len && memcmp(text.ptr + at + 1 - START_BYTES, "--- !", START_BYTES) == 0)
			found = at + 1 - START_BYTES;
	}
	return found;
}

static void take_text(struct remark_stream *s, struct str text, uint64_t line, bool is_odd, bool is_last);

/* A text that is not, or not only, a document. tried: what is wrong with the whole of it, if it ends like
 * one. */
static void take_odd(struct remark_stream *s, struct str text, uint64_t line, bool is_odd, bool is_last,
		     const struct yaml_problem *tried)
{
	/* A record that was cut inside of a line, with another one behind it, has the next start in that
	 * line. */
	size_t second = is_odd ? find_second_start(text) : text.len;
	struct str first = str_head(text, second), rest = str_from(text, second);
	size_t end = find_end(first);
	struct yaml_problem problem;
	bool ok = false;

	if (end == (size_t)-1) {
		complain(s, line, is_last && !rest.len ? truncated : "remark without its end skipped");
	} else {
		if (tried && end == text.len)
			problem = *tried;
		else
			ok = take_document(s, str_head(first, end), line, true, &problem);
		if (!ok)
			diag_add(&s->u->diags, DIAG_WARNING, s->from.path, line + problem.line - 1,
				 "malformed remark skipped: %s", problem.what);
		take_between(s, str_from(first, end), line + count_newlines(first.ptr, first.ptr + end),
			     is_last);
	}
	s->nskipped += !ok;
	if (rest.len)
		take_text(s, rest, line + count_newlines(text.ptr, rest.ptr), false, is_last);
}

/* The text from one start of a document to the next, or to the end of the record. */
static void take_text(struct remark_stream *s, struct str text, uint64_t line, bool is_odd, bool is_last)
{
	struct yaml_problem problem;

	if (!str_starts(text, S("--- !"))) {
		take_between(s, text, line, is_last);
		return;
	}
	s->seq++;
	s->ndocuments++;
	if (!str_ends(text, S("\n...\n")))
		take_odd(s, text, line, is_odd, is_last, NULL);
	else if (!take_document(s, text, line, is_odd, &problem))
		take_odd(s, text, line, is_odd, is_last, &problem);
}

/* ---- bytes to texts ---- */

static void collect(struct remark_stream *s, struct str part)
{
	size_t room = DOC_MAX_BYTES - s->pending.len;

	if (part.len == 0)
		return;
	buf_add(&s->pending, str_head(part, room));
	s->pending_bytes += part.len;
	s->line += count_newlines(part.ptr, part.ptr + part.len);
}

/* Ends the text: what is pending, and tail. */
static void end_text(struct remark_stream *s, struct str tail, bool is_last)
{
	uint64_t nbytes = s->pending_bytes + tail.len;
	struct str text = tail;

	if (s->pending_bytes) {
		collect(s, tail);
		text = buf_str(&s->pending);
	} else if (tail.len) {
		s->line += count_newlines(tail.ptr, tail.ptr + tail.len);
	}
	if (nbytes > DOC_MAX_BYTES) {
		bool is_document = str_starts(text, S("--- !"));

		s->seq += is_document;
		s->ndocuments += is_document;
		s->nskipped += is_document;
		complain(s, s->text_line,
			 is_document ? "remark of more than 1 MB skipped"
				     : "text outside of remarks skipped");
	} else if (nbytes) {
		take_text(s, text, s->text_line, s->is_odd, is_last);
	}
	s->pending.len = 0;
	s->pending_bytes = 0;
	s->text_line = s->line;
	s->is_odd = false;
}

/* Whether the '!' at index `at` of bytes ends "--- !"; *before is the byte before that. */
static bool is_start(const struct remark_stream *s, struct str bytes, size_t at, char *before)
{
	char seam[START_BYTES];
	const char *b = bytes.ptr + at - START_BYTES;

	if (at < START_BYTES) {
		memcpy(seam, s->last + at, START_BYTES - at);
		memcpy(seam + START_BYTES - at, bytes.ptr, at);
		b = seam;
	}
	*before = b[0];
	return memcmp(b + 1, "--- ", START_BYTES - 1) == 0;
}

static void feed_text(struct remark_stream *s, struct str bytes)
{
	size_t start = 0, at; /* of the text's part in bytes; of a '!' */
	char before;

	for (size_t from = 0; from < bytes.len; from = at + 1) {
		const char *hit = memchr(bytes.ptr + from, '!', bytes.len - from);

		if (!hit)
			break;
		at = (size_t)(hit - bytes.ptr);
		if (!is_start(s, bytes, at, &before))
			continue;
		if (before != '\n') {
			s->is_odd = true;
			continue;
		}
		if (at >= START_BYTES - 1) {
			size_t next = at - (START_BYTES - 1);

			end_text(s, str_make(bytes.ptr + start, next - start), false);
			start = next;
		} else {
			/* It began in an earlier feed: those bytes are not the old text's but the new one's.
			 */
			size_t early = START_BYTES - 1 - at;

			s->pending_bytes -= early;
			if (s->pending.len > s->pending_bytes)
				s->pending.len = (size_t)s->pending_bytes;
			end_text(s, str_head(bytes, 0), false);
			collect(s, str_head(S("--- "), early));
		}
	}
	collect(s, str_from(bytes, start));
	if (bytes.len >= START_BYTES) {
		memcpy(s->last, bytes.ptr + bytes.len - START_BYTES, START_BYTES);
	} else {
		memmove(s->last, s->last + bytes.len, START_BYTES - bytes.len);
		memcpy(s->last + START_BYTES - bytes.len, bytes.ptr, bytes.len);
	}
}

/* Whether the first bytes are, or (while there are fewer) may become, those of magic. */
static bool may_be(const struct remark_stream *s, struct str magic)
{
	return str_starts(str_make(s->head, s->nhead), str_head(magic, s->nhead));
}

/* What the record begins with, once that can be told. */
static void judge_head(struct remark_stream *s, bool is_end)
{
	const struct str meta = {"REMARKS", 8}, bitstream = S("RMRK"), bom = S("\xef\xbb\xbf");
	struct str head = {s->head, s->nhead};
	const char *refusal = NULL;
	size_t nskip = 0;

	if (may_be(s, meta)) {
		struct str behind = str_from(head, META_BYTES);
		uint64_t table_bytes = 0;

		if (s->nhead < HEAD_BYTES && !is_end)
			return;
		for (size_t i = META_BYTES; i-- > META_BYTES - 8 && s->nhead >= META_BYTES;)
			table_bytes = table_bytes << 8 | (unsigned char)s->head[i];
		if (table_bytes)
			refusal = "remarks with a string table (yaml-strtab) cannot be read: record them as "
				  "yaml";
		else if (behind.len && !str_eq(behind, S("---")))
			refusal = "only the header of a record, which is in another file";
		else if (s->nhead < META_BYTES)
			refusal = truncated;
		nskip = META_BYTES;
	} else if (may_be(s, bitstream)) {
		if (s->nhead < bitstream.len && !is_end)
			return;
		refusal = "remarks in bitstream form cannot be read: record them as yaml";
	} else if (may_be(s, bom)) {
		if (s->nhead < bom.len && !is_end)
			return;
		nskip = bom.len;
	}
	if (refusal)
		diag_add(&s->u->diags, DIAG_ERROR, s->from.path, 1, "%s", refusal);
	s->state = refusal ? IGNORING : IN_TEXT;
	if (!refusal)
		feed_text(s, str_from(head, nskip));
}

/* ---- the stream ---- */

struct remark_stream *remark_stream_open(struct unit *u, struct origin from)
{
	struct arena arena = {0};
	struct remark_stream *s = arena_new(&arena, struct remark_stream);

	s->arena = arena;
	s->u = u;
	s->from = from;
	s->seq = u->nremarks;
	s->line = s->text_line = 1;
	memset(s->last, '\n', sizeof(s->last));
	return s;
}

void remark_stream_feed(struct remark_stream *s, struct str bytes)
{
	s->nbytes += bytes.len;
	while (s->state == AT_HEAD && bytes.len) {
		s->head[s->nhead++] = bytes.ptr[0];
		bytes = str_from(bytes, 1);
		judge_head(s, false);
	}
	if (s->state == IN_TEXT && bytes.len)
		feed_text(s, bytes);
}

static int by_pass(const void *a, const void *b)
{
	const struct remark_count *x = a, *y = b;
	int c = str_cmp(x->pass, y->pass);

	if (!c)
		c = str_cmp(x->name, y->name);
	return c ? c : (x->kind > y->kind) - (x->kind < y->kind);
}

/* Adds the stream's counters to the unit's, which may have those of an earlier record. */
static void add_counts(struct remark_stream *s)
{
	struct remark_counts *counts = &s->u->remark_counts;
	size_t kept = 0;

	for (size_t i = 0; i < s->tally_list.count; i++) {
		const struct tally *t = s->tally_list.items[i];

		vec_push(&s->u->arena, counts,
			 ((struct remark_count){t->kind, t->pass, t->name, t->total, t->distinct}));
	}
	vec_sort(counts, by_pass);
	for (size_t i = 0; i < counts->count; i++) {
		struct remark_count *last = kept ? &counts->items[kept - 1] : NULL;

		if (last && by_pass(last, &counts->items[i]) == 0) {
			last->total += counts->items[i].total;
			last->distinct += counts->items[i].distinct;
		} else {
			counts->items[kept++] = counts->items[i];
		}
	}
	counts->count = kept;
}

/* The number of remarks that were understood. */
static uint64_t finish(struct remark_stream *s)
{
	struct arena arena;
	uint64_t nread;

	if (s->state == AT_HEAD && s->nhead)
		judge_head(s, true);
	/* The last newline is all that is missing. */
	if (str_ends(buf_str(&s->pending), S("\n...")))
		collect(s, S("\n"));
	end_text(s, STR_NONE, true);
	add_counts(s);
	nread = s->ndocuments - s->nskipped;
	s->u->nremarks += s->ndocuments;
	if (nread || s->state != IGNORING)
		s->u->has_remarks = true;
	TRACE(read, STR_FMT ": %llu bytes, %llu remarks, %llu repeats of %zu stored, %llu skipped",
	      STR_ARG(s->from.path), (unsigned long long)s->nbytes, (unsigned long long)s->ndocuments,
	      (unsigned long long)s->nrepeats, s->nslots, (unsigned long long)s->nskipped);
	remark_doc_release(&s->doc);
	buf_release(&s->pending);
	arena = s->arena;
	arena_clear(&arena);
	return nread;
}

void remark_stream_close(struct remark_stream *s)
{
	finish(s);
}

/* Raw names are interned, so that each is looked up once. */
static void resolve(struct unit *u, struct arena *a, struct map *seen, struct str *file)
{
	struct str *known;
	void **at;

	if (!file->ptr)
		return;
	at = map_at(a, seen, *file);
	known = *at;
	if (!known) {
		known = arena_new(a, struct str);
		*at = known;
		*known = unit_remark_file(u, *file);
	}
	*file = *known;
}

void remarks_resolve_files(struct unit *u)
{
	struct arena scratch = {0};
	struct map seen = {0};

	for (size_t i = 0; i < u->remarks.count; i++) {
		struct remark *r = u->remarks.items[i];

		resolve(u, &scratch, &seen, &r->loc.file);
		for (uint32_t k = 0; k < r->nargs; k++)
			resolve(u, &scratch, &seen, &r->args[k].loc.file);
	}
	arena_clear(&scratch);
}

static bool read_remarks(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	struct remark_stream *s = remark_stream_open(u, from);
	bool has_text = str_trim(bytes).len > 0;

	remark_stream_feed(s, bytes);
	if (finish(s) == 0 && has_text)
		return err_set(err, "cannot read " STR_FMT ": no LLVM remark in it", STR_ARG(from.path));
	return true;
}

const struct reader reader_remarks = {"remarks", ARTIFACT_REMARKS, read_remarks};
