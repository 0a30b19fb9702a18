/* One row of stored facts. */
#include "base/jsonread.h"
#include "read/facts.h"
#include "read/facts_parts.h"

struct str facts_found(struct arena *a, const struct json_reader *r)
{
	struct str rest = str_from(r->text, r->at);
	enum { FOUND_BYTES = 24 };
	size_t n = 0;

	while (n < rest.len && n < FOUND_BYTES) {
		size_t k = utf8_len(str_from(rest, n));

		n += k ? k : 1;
	}
	if (!n || strncmp(r->problem, "expected", 8) != 0)
		return S("");
	if (!rest.ptr[0])
		return S(", found a NUL byte");
	return str_printf(a, ", found '" STR_FMT "'%s", STR_ARG(str_head(rest, n)), n < rest.len ? "…" : "");
}

bool facts_fail(struct arena *a, const struct stored *s, uint64_t line, const struct json_reader *r,
		struct str what, struct err *err)
{
	uint64_t row, col;

	jr_place(r, &row, &col);
	return err_set(err, STR_FMT ":%llu:%llu: " STR_FMT "%s%s" STR_FMT, STR_ARG(s->name),
		       (unsigned long long)line, (unsigned long long)col, STR_ARG(what), what.len ? ": " : "",
		       r->problem, STR_ARG(facts_found(a, r)));
}

void facts_hash(struct json_reader *r, unsigned max_digits, uint64_t *hash)
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

void facts_marks(struct json_reader *r, struct code_marks *m)
{
	unsigned levels = 0;
	struct str key;

	*m = (struct code_marks){0};
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
		facts_hash(r, 16, &m->hash[level]);
		levels |= 1u << level;
	}
	m->is_known = levels == (1u << CODE_LEVEL_COUNT) - 1;
}

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

	facts_hash(&p->r, 8, &h);
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
	if (c->is_inlined && !c->remark.ptr)
		c->remark = S("Inlined");
	if (!c->reason.ptr)
		c->reason = stored_reason(p->a, c);
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

static void steps(struct parsing *p, struct stored_alloc *s)
{
	struct str key;

	if (!jr_array(&p->r))
		return;
	while (jr_item(&p->r)) {
		struct stored_step *step = vec_add(p->a, &s->steps);

		jr_object(&p->r);
		while (jr_key(&p->r, &key)) {
			if (loc_field(p, key, &step->loc))
				continue;
			if (key_is(p, key, "text"))
				text(p, &step->text);
			else
				jr_skip(&p->r);
		}
	}
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
		else if (key_is(p, key, "inferred"))
			flag(p, &s->is_inferred);
		else if (key_is(p, key, "message"))
			text(p, &s->message);
		else if (key_is(p, key, "size_text"))
			text(p, &s->size_text);
		else if (key_is(p, key, "steps"))
			steps(p, s);
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
		if (m >= 0 && why.ptr && (!f->metrics[m].is_known || !f->metrics[m].n))
			f->metrics[m] = value_unknown(str_to_c(p->a, why));
	}
}

static void func_field(struct parsing *p, struct str key, struct stored_func *f)
{
	struct loc at = {f->file, f->line, 0};

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
		facts_marks(&p->r, &f->code);
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

	/* what a baseline leaves out; a report names every field */
	*f = (struct stored_func){
		.source = row->source, .linkage_name = row->linkage_name, .file = row->source};
	for (int m = 0; m < METRIC_COUNT; m++)
		f->metrics[m] =
			!row->is_gone && s->zero_metrics >> m & 1 ? value_of(0) : value_unknown("not stored");
	jr_init(&p.r, row->text, a);
	jr_object(&p.r);
	while (jr_key(&p.r, &key)) {
		p.what = STR_NONE;
		func_field(&p, key, f);
	}
	if (!jr_end(&p.r))
		return facts_fail(a, s, row->line, &p.r, p.what, err);
	if (!f->name.ptr)
		f->name = f->linkage_name;
	if (!f->file.len)
		f->file = STR_NONE;
	f->is_gone |= row->is_gone;
	/* known from line tables: there was no remark to leave out */
	for (size_t i = 0; !f->is_gone && !f->metrics[METRIC_inlined_calls].is_known && i < f->calls.count;
	     i++)
		if (f->calls.items[i].is_inlined)
			f->calls.items[i].remark = STR_NONE;
	return true;
}
