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

static int64_t ranged(struct facts_parsing *p, int64_t min, int64_t max)
{
	size_t from = (jr_peek(&p->r), p->r.at);
	int64_t n = 0;

	if (jr_i64(&p->r, &n) && (n < min || n > max)) {
		p->r.at = from;
		jr_fail(&p->r, n < min ? "a number that is too small" : "a number that is too large");
	}
	return n;
}

bool facts_null(struct facts_parsing *p)
{
	struct str none;

	return jr_peek(&p->r) == JSON_NULL && jr_str(&p->r, NULL, &none);
}

static void value(struct facts_parsing *p, int64_t min, struct value *v)
{
	*v = value_unknown("not stored");
	if (!facts_null(p))
		*v = value_of(ranged(p, min, FACTS_NUMBER_MAX));
	if (p->r.problem)
		*v = value_unknown("not stored");
}

/* Absent and null are 0. */
void facts_number(struct facts_parsing *p, uint32_t *n)
{
	*n = facts_null(p) ? 0 : (uint32_t)ranged(p, 0, UINT32_MAX);
}

void facts_text(struct facts_parsing *p, struct str *s)
{
	jr_str(&p->r, p->a, s);
}

void facts_flag(struct facts_parsing *p, bool *b)
{
	jr_bool(&p->r, b);
}

static void hash32(struct facts_parsing *p, uint32_t *hash)
{
	uint64_t h;

	facts_hash(&p->r, 8, &h);
	*hash = (uint32_t)h;
}

bool facts_key_is(struct facts_parsing *p, struct str key, const char *name)
{
	if (!str_eq(key, str_c(name)))
		return false;
	p->what = key;
	return true;
}

bool facts_loc_field(struct facts_parsing *p, struct str key, struct loc *at)
{
	if (facts_key_is(p, key, "file"))
		facts_text(p, &at->file);
	else if (facts_key_is(p, key, "line"))
		facts_number(p, &at->line);
	else if (facts_key_is(p, key, "column"))
		facts_number(p, &at->col);
	else
		return false;
	return true;
}

/* A report's: innermost call first → "outermost>…>innermost", and frames. */
void facts_inlined_at(struct facts_parsing *p, struct str *chain, const struct inline_frame **frame)
{
	struct levels VEC(struct inline_frame) levels = {0};
	struct inline_frame *outer = NULL;
	size_t len = 0, at = 0;
	char *joined;

	*chain = S("");
	if (!jr_array(&p->r))
		return;
	while (jr_item(&p->r)) {
		struct inline_frame *level = vec_add(p->a, &levels);
		struct str key;

		jr_object(&p->r);
		while (jr_key(&p->r, &key)) {
			if (facts_loc_field(p, key, &level->call))
				continue;
			if (facts_key_is(p, key, "function"))
				facts_text(p, &level->callee);
			else
				jr_skip(&p->r);
		}
		len += level->callee.len + 1;
	}
	if (!levels.count || p->r.problem)
		return;
	joined = arena_bytes(p->a, len);
	for (size_t i = levels.count; i-- > 0;) {
		struct inline_frame *level = &levels.items[i];

		level->parent = outer;
		level->depth = outer ? outer->depth + 1 : 1;
		outer = level;
		if (level->callee.len)
			memcpy(joined + at, level->callee.ptr, level->callee.len);
		at += level->callee.len;
		joined[at++] = '>';
	}
	*chain = str_make(joined, len - 1);
	*frame = outer;
}

void facts_number64(struct facts_parsing *p, uint64_t *n)
{
	*n = facts_null(p) ? 0 : (uint64_t)ranged(p, 0, FACTS_NUMBER_MAX);
}

static bool site_field(struct facts_parsing *p, struct str key, struct stored_site *site)
{
	if (facts_key_is(p, key, "chain"))
		facts_text(p, &site->chain);
	else if (facts_key_is(p, key, "text"))
		hash32(p, &site->text);
	else if (facts_key_is(p, key, "chain_text"))
		hash32(p, &site->chain_text);
	else if (facts_key_is(p, key, "inlined_at"))
		facts_inlined_at(p, &site->chain, &site->frame);
	else
		return facts_loc_field(p, key, &site->loc);
	return true;
}

static void call_fields(struct facts_parsing *p, struct stored_call *c)
{
	struct str key;

	*c = (struct stored_call){
		.copies = 1, .cost = value_unknown("not stored"), .threshold = value_unknown("not stored")};
	c->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &c->site))
			continue;
		if (facts_key_is(p, key, "callee"))
			facts_text(p, &c->callee);
		else if (facts_key_is(p, key, "inlined"))
			facts_flag(p, &c->is_inlined);
		else if (facts_key_is(p, key, "tail"))
			facts_flag(p, &c->is_tail);
		else if (facts_key_is(p, key, "in_loop"))
			facts_flag(p, &c->in_loop);
		else if (facts_key_is(p, key, "cost_is_floor"))
			facts_flag(p, &c->cost_is_floor);
		else if (facts_key_is(p, key, "cost"))
			value(p, -FACTS_NUMBER_MAX, &c->cost);
		else if (facts_key_is(p, key, "threshold"))
			value(p, -FACTS_NUMBER_MAX, &c->threshold);
		else if (facts_key_is(p, key, "remark"))
			facts_text(p, &c->remark);
		else if (facts_key_is(p, key, "reason"))
			facts_text(p, &c->reason);
		else if (facts_key_is(p, key, "message"))
			facts_text(p, &c->message);
		else if (facts_key_is(p, key, "copies"))
			facts_number(p, &c->copies);
		else if (facts_key_is(p, key, "pass"))
			facts_text(p, &c->pass);
		else if (facts_key_is(p, key, "record_line"))
			facts_number64(p, &c->record_line);
		else if (facts_key_is(p, key, "asm_line"))
			facts_number(p, &c->asm_line);
		else
			jr_skip(&p->r);
	}
	if (c->is_inlined && !c->remark.ptr)
		c->remark = S("Inlined");
	if (!c->reason.ptr)
		c->reason = stored_reason(p->a, c);
	c->is_refused = c->reason.ptr != NULL;
}

static void inlinee_fields(struct facts_parsing *p, struct inlinee *x)
{
	struct str key;

	*x = (struct inlinee){.callee = S("")};
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_key_is(p, key, "callee"))
			facts_text(p, &x->callee);
		else if (facts_key_is(p, key, "file"))
			facts_text(p, &x->file);
		else if (facts_key_is(p, key, "copies"))
			facts_number(p, &x->copies);
		else if (facts_key_is(p, key, "instructions"))
			facts_number(p, &x->instructions);
		else
			jr_skip(&p->r);
	}
}

static void blocker_fields(struct facts_parsing *p, struct stored_loop *l)
{
	struct str key;

	if (facts_null(p))
		return;
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (facts_loc_field(p, key, &l->blocker_loc))
			continue;
		if (facts_key_is(p, key, "name"))
			facts_text(p, &l->blocker);
		else
			jr_skip(&p->r);
	}
}

static void loop_fields(struct facts_parsing *p, struct stored_loop *l)
{
	struct value none = value_unknown("not stored");
	struct str key;
	uint32_t n;

	*l = (struct stored_loop){.copies = 1, .width = none, .interleave = none, .spills = none};
	l->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &l->site))
			continue;
		if (facts_key_is(p, key, "vectorized")) {
			facts_flag(p, &l->is_vectorized);
		} else if (facts_key_is(p, key, "innermost")) {
			facts_flag(p, &l->is_innermost);
		} else if (facts_key_is(p, key, "fully_unrolled")) {
			facts_flag(p, &l->is_fully_unrolled);
		} else if (facts_key_is(p, key, "depth")) {
			facts_number(p, &n);
			l->depth = n;
		} else if (facts_key_is(p, key, "unrolled")) {
			facts_number(p, &n);
			l->unrolled = n;
		} else if (facts_key_is(p, key, "width")) {
			value(p, 0, &l->width);
		} else if (facts_key_is(p, key, "interleave")) {
			value(p, 0, &l->interleave);
		} else if (facts_key_is(p, key, "spills")) {
			value(p, 0, &l->spills);
		} else if (facts_key_is(p, key, "remark")) {
			facts_text(p, &l->remark);
		} else if (facts_key_is(p, key, "reason")) {
			facts_text(p, &l->reason);
		} else if (facts_key_is(p, key, "message")) {
			facts_text(p, &l->message);
		} else if (facts_key_is(p, key, "evidence")) {
			facts_text(p, &l->evidence);
		} else if (facts_key_is(p, key, "copies")) {
			facts_number(p, &l->copies);
		} else if (facts_key_is(p, key, "disputed")) {
			facts_flag(p, &l->is_disputed);
		} else if (facts_key_is(p, key, "blocker")) {
			blocker_fields(p, l);
		} else if (facts_key_is(p, key, "reasons")) {
			facts_reasons(p, &l->reasons);
		} else {
			jr_skip(&p->r);
		}
	}
}

/* The index of a word, or a problem; words[] ends at count. */
static unsigned word_of(struct facts_parsing *p, const char *const *words, unsigned count,
			const char *problem)
{
	size_t from = (jr_peek(&p->r), p->r.at);
	struct str word = STR_NONE;

	facts_text(p, &word);
	for (unsigned i = 0; i < count; i++)
		if (str_eq(word, str_c(words[i])))
			return i;
	if (!p->r.problem)
		p->r.at = from;
	jr_fail(&p->r, problem);
	return 0;
}

static void steps(struct facts_parsing *p, struct stored_alloc *s)
{
	struct str key;

	if (!jr_array(&p->r))
		return;
	while (jr_item(&p->r)) {
		struct stored_step *step = vec_add(p->a, &s->steps);
		struct str chain;

		jr_object(&p->r);
		while (jr_key(&p->r, &key)) {
			if (facts_loc_field(p, key, &step->loc))
				continue;
			if (facts_key_is(p, key, "text"))
				facts_text(p, &step->text);
			else if (facts_key_is(p, key, "inlined_at"))
				facts_inlined_at(p, &chain, &step->frame);
			else
				jr_skip(&p->r);
		}
	}
}

static void alloc_fields(struct facts_parsing *p, struct stored_alloc *s)
{
	enum { NVERDICTS = ALLOC_removed + 1 };
	struct str key;

	*s = (struct stored_alloc){.size = value_unknown("not stored")};
	s->site.chain = S("");
	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		if (site_field(p, key, &s->site))
			continue;
		if (facts_key_is(p, key, "allocator"))
			facts_text(p, &s->allocator);
		else if (facts_key_is(p, key, "kind"))
			facts_text(p, &s->kind);
		else if (facts_key_is(p, key, "size"))
			value(p, -FACTS_NUMBER_MAX, &s->size);
		else if (facts_key_is(p, key, "in_loop"))
			facts_flag(p, &s->in_loop);
		else if (facts_key_is(p, key, "verdict"))
			s->verdict =
				(enum alloc_verdict)word_of(p, alloc_verdict_names, NVERDICTS,
							    "expected a verdict (unknown, escapes, local, "
							    "freed, removed)");
		else if (facts_key_is(p, key, "via"))
			facts_text(p, &s->via);
		else if (facts_key_is(p, key, "to"))
			facts_text(p, &s->to);
		else if (facts_key_is(p, key, "inferred"))
			facts_flag(p, &s->is_inferred);
		else if (facts_key_is(p, key, "message"))
			facts_text(p, &s->message);
		else if (facts_key_is(p, key, "size_text"))
			facts_text(p, &s->size_text);
		else if (facts_key_is(p, key, "steps"))
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

static void metrics(struct facts_parsing *p, struct stored_func *f)
{
	int expected = 0, m;
	struct str key;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		m = metric_at(key, &expected);
		p->what = key;
		if (m < 0)
			jr_skip(&p->r);
		else if (!facts_null(p))
			f->metrics[m] = value_of(ranged(p, 0, FACTS_NUMBER_MAX));
	}
}

static void unknown(struct facts_parsing *p, struct stored_func *f)
{
	int expected = 0, m;
	struct str key, why;

	jr_object(&p->r);
	while (jr_key(&p->r, &key)) {
		m = metric_at(key, &expected);
		p->what = key;
		facts_text(p, &why);
		if (m >= 0 && why.ptr && (!f->metrics[m].is_known || !f->metrics[m].n))
			f->metrics[m] = value_unknown(str_to_c(p->a, why));
	}
}

static void func_field(struct facts_parsing *p, struct str key, struct stored_func *f)
{
	struct loc at = {f->file, f->line, 0};

	if (facts_loc_field(p, key, &at)) {
		f->file = at.file;
		f->line = at.line;
	} else if (facts_key_is(p, key, "source")) {
		facts_text(p, &f->source);
	} else if (facts_key_is(p, key, "name")) {
		facts_text(p, &f->name);
	} else if (facts_key_is(p, key, "linkage_name")) {
		facts_text(p, &f->linkage_name);
	} else if (facts_key_is(p, key, "end_line")) {
		facts_number(p, &f->end_line);
	} else if (facts_key_is(p, key, "binding")) {
		f->binding = (enum binding)word_of(p, binding_names, BINDING_weak + 1,
						   "expected a binding (global, local, weak)");
	} else if (facts_key_is(p, key, "gone")) {
		facts_flag(p, &f->is_gone);
	} else if (facts_key_is(p, key, "code")) {
		facts_marks(&p->r, &f->code);
	} else if (facts_key_is(p, key, "metrics")) {
		metrics(p, f);
	} else if (facts_key_is(p, key, "unknown")) {
		unknown(p, f);
	} else if (facts_key_is(p, key, "calls")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				call_fields(p, vec_add(p->a, &f->calls));
	} else if (facts_key_is(p, key, "inlinees")) {
		f->has_inlinees = jr_peek(&p->r) != JSON_NULL;
		if (!facts_null(p) && jr_array(&p->r))
			while (jr_item(&p->r))
				inlinee_fields(p, vec_add(p->a, &f->inlinees));
	} else if (facts_key_is(p, key, "loops")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				loop_fields(p, vec_add(p->a, &f->loops));
	} else if (facts_key_is(p, key, "allocations")) {
		if (jr_array(&p->r))
			while (jr_item(&p->r))
				alloc_fields(p, vec_add(p->a, &f->allocs));
	} else if (!facts_why_field(p, key, &f->why)) {
		jr_skip(&p->r);
	}
}

bool facts_parse(struct arena *a, const struct stored *s, const struct stored_row *row, struct stored_func *f,
		 struct err *err)
{
	struct facts_parsing p = {.a = a};
	struct str key;

	/* what a baseline leaves out; a report names every field */
	*f = (struct stored_func){
		.source = row->source, .linkage_name = row->linkage_name, .file = row->source};
	for (int m = 0; m < METRIC_COUNT; m++)
		f->metrics[m] = !row->is_gone && (s->zero_metrics | row->zero_metrics) >> m & 1
					? value_of(0)
					: value_unknown("not stored");
	jr_init(&p.r, row->text, a);
	jr_object(&p.r);
	while (jr_key(&p.r, &key)) {
		p.what = STR_NONE;
		func_field(&p, key, f);
	}
	if (!jr_end(&p.r))
		return facts_fail(a, s, row->line, &p.r, p.what, err);
	f->source = row->source; /* joined with others of that name it has another */
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
