#include "cmd/store.h"

#include <stdio.h>
#include <stdlib.h>

#include "analyze/reduce.h"
#include "base/json.h"
#include "base/pieces.h"
#include "base/shelf.h"
#include "cmd/facts_parts.h"
#include "cmd/site_hash.h"

struct entry { /* a function's row */
	const struct func *f;
	bool is_gone;
	unsigned twin; /* how many of its name came before it in the unit, from 1; 0: it has no namesake */
};

struct rendering {
	struct json j;
	bool with_places;
	struct arena scratch; /* of one unit */
	const struct unit *u;
	struct str source; /* of the unit; one of two that share a name is marked */
	struct site_hashes hashes;
	const struct call *
		*by_place; /* calls of the function at hand that are left, by place; NULL: not sorted yet */
	size_t nby_place;
};

/* --- fields; what has its default value is left out --- */

static void field_str(struct json *j, const char *key, struct str s)
{
	if (!s.ptr)
		return;
	json_key(j, key);
	json_str(j, s);
}

static void field_flag(struct json *j, const char *key, bool v)
{
	if (!v)
		return;
	json_key(j, key);
	json_bool(j, v);
}

static void field_count(struct json *j, const char *key, uint64_t n, uint64_t unless)
{
	if (n == unless)
		return;
	json_key(j, key);
	json_u64(j, n);
}

static void field_value(struct json *j, const char *key, struct value v)
{
	if (!v.is_known)
		return;
	json_key(j, key);
	json_i64(j, v.n);
}

/* --- places --- */

static void place(struct rendering *r, struct loc at)
{
	if (!r->with_places || !at.file.ptr)
		return;
	field_str(&r->j, "file", at.file);
	field_count(&r->j, "line", at.line, 0);
	field_count(&r->j, "column", at.col, 0);
}

static void site(struct rendering *r, struct loc at, const struct inline_frame *frame)
{
	struct buf b = {0};

	if (frame) {
		site_chain_names(frame, &b);
		field_str(&r->j, "chain", buf_str(&b));
		buf_release(&b);
	}
	facts_key_hash(&r->j, "text", site_line_hash(&r->hashes, at), 8);
	if (frame)
		facts_key_hash(&r->j, "chain_text", site_chain_hash(&r->hashes, frame), 8);
	place(r, at);
}

/* --- what stands in a function --- */

static void message(struct rendering *r, const struct remark *remark)
{
	if (r->with_places && remark)
		field_str(&r->j, "message", remark_message(remark, &r->scratch));
}

/* ":12" or ":12:7" at the start of text, as behind the name of a file or function: its length, or 0. */
static size_t line_suffix(struct str text)
{
	size_t len = 0;

	for (int part = 0; part < 2 && len + 1 < text.len && text.ptr[len] == ':'; part++) {
		size_t digits = len + 1;

		while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
			digits++;
		if (digits == len + 1)
			break;
		len = digits;
	}
	return len;
}

/* Without the lines that compilers name in their reasons: they move with each comment. */
static struct str plain_reason(struct rendering *r, const char *why)
{
	struct str text = str_c(why);
	char *plain;
	size_t len = 0;

	text = str_trim(str_head(text, str_find(text, S(" at callsite "))));
	if (str_find_char(text, ':') == text.len)
		return text;
	plain = arena_bytes(&r->scratch, text.len);
	for (size_t i = 0; i < text.len; i++) {
		size_t skip = i && text.ptr[i - 1] != ' ' ? line_suffix(str_from(text, i)) : 0;

		if (skip)
			i += skip - 1;
		else
			plain[len++] = text.ptr[i];
	}
	return str_make(plain, len);
}

static void call(struct rendering *r, const struct call *c)
{
	struct stored_call s = {.is_inlined = c->is_inlined,
				.remark = c->remark ? c->remark->name : STR_NONE,
				.reason = plain_reason(r, c->reason),
				.cost = c->cost,
				.threshold = c->threshold,
				.cost_is_floor = c->cost_is_floor};
	struct json *j = &r->j;

	json_object(j);
	field_str(j, "callee", c->callee);
	site(r, c->loc, c->frame);
	field_flag(j, "inlined", c->is_inlined);
	if (!c->is_inlined || !str_eq(s.remark, S("Inlined")))
		field_str(j, "remark", s.remark);
	if (s.reason.ptr && !str_eq(s.reason, stored_reason(&r->scratch, &s)))
		field_str(j, "reason", s.reason);
	field_value(j, "cost", c->cost);
	field_value(j, "threshold", c->threshold);
	field_flag(j, "cost_is_floor", c->cost_is_floor);
	field_flag(j, "tail", c->is_tail);
	field_flag(j, "in_loop", c->in_loop);
	field_count(j, "copies", c->copies, 1);
	message(r, c->remark);
	json_end(j);
}

static int by_place(const void *a, const void *b)
{
	const struct call *const *x = a, *const *y = b;
	int c = loc_cmp((*x)->loc, (*y)->loc);

	return c ? c : (*x > *y) - (*x < *y);
}

/* The call that stands at a place and is left; NULL: none, or none with a name. */
static const struct call *call_at(struct rendering *r, const struct func *f, struct loc at)
{
	size_t low = 0, high;

	if (!r->by_place) {
		r->by_place = arena_array(&r->scratch, const struct call *, f->calls.count + 1);
		r->nby_place = 0;
		for (size_t i = 0; i < f->calls.count; i++)
			if (!f->calls.items[i].is_inlined && f->calls.items[i].callee.ptr)
				r->by_place[r->nby_place++] = &f->calls.items[i];
		qsort(r->by_place, r->nby_place, sizeof(r->by_place[0]), by_place);
	}
	high = r->nby_place;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (loc_cmp(r->by_place[mid]->loc, at) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < r->nby_place && loc_eq(r->by_place[low]->loc, at) ? r->by_place[low] : NULL;
}

static void blocker(struct rendering *r, const struct func *f, struct loc at)
{
	const struct call *c = loc_known(at) ? call_at(r, f, at) : NULL;

	if (!loc_known(at) || (!c && !r->with_places))
		return;
	json_key(&r->j, "blocker");
	json_object(&r->j);
	field_str(&r->j, "name", c ? c->callee : STR_NONE);
	place(r, at);
	json_end(&r->j);
}

static void loop(struct rendering *r, const struct func *f, const struct loop *l)
{
	static const char *const words[] = {NULL, "asm", "remark", "both"};
	struct json *j = &r->j;

	json_object(j);
	field_count(j, "depth", l->depth, 0);
	site(r, l->loc, l->frame);
	field_flag(j, "vectorized", l->is_vectorized);
	field_value(j, "width", l->width);
	field_value(j, "interleave", l->interleave);
	field_count(j, "unrolled", l->unrolled, 0);
	field_flag(j, "fully_unrolled", l->is_fully_unrolled);
	field_flag(j, "innermost", l->is_innermost);
	field_value(j, "spills", l->spills);
	field_str(j, "remark", l->remark ? l->remark->name : STR_NONE);
	field_str(j, "reason", plain_reason(r, l->reason));
	blocker(r, f, l->blocker);
	field_str(j, "evidence", str_c(words[l->evidence]));
	message(r, l->remark);
	json_end(j);
}

static void allocation(struct rendering *r, const struct allocsite *a)
{
	struct json *j = &r->j;

	json_object(j);
	field_str(j, "allocator", a->allocator);
	field_str(j, "kind", str_c(a->kind));
	site(r, a->loc, a->frame);
	field_value(j, "size", a->size);
	field_flag(j, "in_loop", a->in_loop);
	if (a->verdict != ALLOC_unknown)
		field_str(j, "verdict", str_c(alloc_verdict_names[a->verdict]));
	if (a->verdict == ALLOC_escapes) {
		if (a->via != ALLOC_VIA_unknown)
			field_str(j, "via", str_c(alloc_via_names[a->via]));
		field_str(j, "to", a->to);
	}
	if (r->with_places)
		field_str(j, "message", str_c(a->message));
	json_end(j);
}

/* Calls of wrappers that were inferred are left out: which are known depends on the other units of the run. */
static void allocations(struct rendering *r, const struct func *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->allocsites.count; i++) {
		if (f->allocsites.items[i].is_inferred)
			continue;
		if (!n++) {
			json_key(&r->j, "allocations");
			json_array(&r->j);
		}
		allocation(r, &f->allocsites.items[i]);
	}
	if (n)
		json_end(&r->j);
}

static void metrics(struct json *j, const struct func *f)
{
	bool has_unknown = false;

	json_key(j, "metrics");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++) {
		if (f->metrics[m].n) /* the header says that others are 0 */
			field_value(j, metric_infos[m].name, f->metrics[m]);
		has_unknown |= !f->metrics[m].is_known;
	}
	json_end(j);
	if (!has_unknown)
		return;
	json_key(j, "unknown");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		if (!f->metrics[m].is_known)
			field_str(j, metric_infos[m].name,
				  f->metrics[m].why ? str_c(f->metrics[m].why) : S("not known"));
	json_end(j);
}

static void code(struct rendering *r, const struct func *f)
{
	struct code_marks marks = {0};

	func_code_marks(r->u, f, &marks);
	if (!marks.is_known)
		return;
	json_key(&r->j, "code");
	json_object(&r->j);
	for (int level = 0; level < CODE_LEVEL_COUNT; level++)
		facts_key_hash(&r->j, code_level_names[level],
			       code_hash_stored((enum code_level)level, marks.hash[level]),
			       level == CODE_identical ? 16 : 8);
	json_end(&r->j);
}

static void calls(struct rendering *r, const struct func *f)
{
	if (!f->calls.count)
		return;
	json_key(&r->j, "calls");
	json_array(&r->j);
	for (size_t i = 0; i < f->calls.count; i++)
		call(r, &f->calls.items[i]);
	json_end(&r->j);
}

static void row(struct rendering *r, const struct entry *e)
{
	const struct func *f = e->f;
	struct json *j = &r->j;

	json_object(j);
	/* what names the row, for a reader that looks no further */
	field_str(j, "source", r->source);
	field_str(j, "linkage_name", f->linkage_name);
	if (e->twin)
		field_str(j, "twin",
			  e->twin == 1
				  ? (f->decl.file.ptr ? f->decl.file : S("?"))
				  : str_printf(&r->scratch, STR_FMT " %u",
					       STR_ARG(f->decl.file.ptr ? f->decl.file : S("?")), e->twin));
	field_flag(j, "gone", e->is_gone);
	if (!e->is_gone)
		code(r, f);
	if (!str_eq(f->name, f->linkage_name))
		field_str(j, "name", f->name);
	if (f->binding != BINDING_global)
		field_str(j, "binding", str_c(binding_names[f->binding]));
	if (!str_eq(f->decl.file, r->source))
		field_str(j, "file", f->decl.file.ptr ? f->decl.file : S(""));
	if (r->with_places) {
		field_count(j, "line", f->decl.line, 0);
		field_count(j, "end_line", func_end_line(f), 0);
	}
	if (!e->is_gone)
		metrics(j, f);
	r->by_place = NULL;
	calls(r, f);
	if (f->loops.count) {
		json_key(j, "loops");
		json_array(j);
		for (size_t i = 0; i < f->loops.count; i++)
			loop(r, f, &f->loops.items[i]);
		json_end(j);
	}
	allocations(r, f);
	json_end(j);
}

/* --- records --- */

/* An empty line behind each: version control takes changes of neighbouring lines for a conflict. */
static void end_record(struct rendering *r)
{
	buf_add(r->j.out, S("\n\n"));
	r->j.has_value = false;
	buf_settle(r->j.out);
}

static void words(struct json *j, const char *key, const struct str_list *l)
{
	json_key(j, key);
	json_array(j);
	for (size_t i = 0; i < l->count; i++)
		json_str(j, l->items[i]);
	json_end(j);
}

static void unit(struct rendering *r)
{
	const struct unit *u = r->u;
	struct json *j = &r->j;

	json_object(j);
	json_key(j, "unit");
	json_object(j);
	field_str(j, "source", r->source);
	json_key(j, "compiler");
	json_object(j);
	field_str(j, "family", u->compiler.family);
	field_str(j, "version", u->compiler.version);
	field_str(j, "target", u->compiler.target);
	json_end(j);
	words(j, "args", &u->args);
	words(j, "added", &u->added);
	if (u->exact != EXACT_UNKNOWN) {
		json_key(j, "exact");
		json_bool(j, u->exact == EXACT_YES);
	}
	field_flag(j, "escapes", !unit_verdicts_missing(u));
	if (!unit_verdicts_missing(u))
		field_str(j, "escapes_view", u->ptrflow_view);
	json_end(j);
	json_end(j);
	end_record(r);
}

static int by_name(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int c = str_cmp(x->f->linkage_name, y->f->linkage_name);

	if (!c)
		c = x->is_gone - y->is_gone;
	if (!c)
		c = str_cmp(x->f->decl.file, y->f->decl.file);
	if (!c)
		c = (x->f->decl.line > y->f->decl.line) - (x->f->decl.line < y->f->decl.line);
	if (!c && x->f->parts.count && y->f->parts.count)
		c = (x->f->parts.items[0].addr > y->f->parts.items[0].addr) -
		    (x->f->parts.items[0].addr < y->f->parts.items[0].addr);
	return c;
}

static void rows(struct rendering *r)
{
	struct entries VEC(struct entry) list = {0};
	const struct unit *u = r->u;

	for (size_t i = 0; i < u->funcs.count; i++)
		vec_push(&r->scratch, &list, ((struct entry){u->funcs.items[i], false, 0}));
	for (size_t i = 0; i < u->gone.count; i++)
		vec_push(&r->scratch, &list, ((struct entry){u->gone.items[i], true, 0}));
	vec_sort(&list, by_name);
	for (size_t i = 0; i < list.count; i++) {
		struct entry *e = &list.items[i], *before = i ? e - 1 : NULL;

		if (before && str_eq(before->f->linkage_name, e->f->linkage_name)) {
			bool is_same_file = str_eq(before->f->decl.file, e->f->decl.file);

			if (e->is_gone) /* what has code is what is compared */
				continue;
			e->twin = is_same_file ? before->twin + 1 : 1;
		} else if (i + 1 < list.count && !e[1].is_gone &&
			   str_eq(e[1].f->linkage_name, e->f->linkage_name)) {
			e->twin = 1;
		}
		row(r, e);
		end_record(r);
	}
}

/* The source of each unit; of several that share one (members of an archive), the further ones are numbered. */
static struct str *sources_of(struct arena *a, const struct load *l)
{
	struct str *list = arena_array(a, struct str, l->units.count + 1);
	struct map seen = {0};

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		void **at = map_at(a, &seen, l->units.items[i]->source);
		uintptr_t n = (uintptr_t)*at + 1;

		*at = (void *)n;
		list[i] = l->units.items[i]->source;
		if (n > 1)
			list[i] = str_printf(a, STR_FMT "#%zu", STR_ARG(list[i]), (size_t)n);
	}
	return list;
}

void store_render(const struct load *l, struct sources *sources, bool with_places, struct buf *out)
{
	struct rendering r = {.with_places = with_places};
	struct arena names = {0};
	const struct str *list = sources_of(&names, l);

	r.j.out = out;
	json_object(&r.j);
	field_str(&r.j, "schema", S("casm.facts/1"));
	field_str(&r.j, "casm", S(CASM_VERSION));
	if (!with_places)
		field_str(&r.j, "form", S("baseline"));
	json_key(&r.j, "metrics");
	json_array(&r.j);
	for (int m = 0; m < METRIC_COUNT; m++)
		json_str(&r.j, str_c(metric_infos[m].name));
	json_end(&r.j);
	json_end(&r.j);
	end_record(&r);
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		r.u = l->units.items[i];
		r.source = list[i];
		unit(&r);
	}
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		r.u = l->units.items[i];
		r.source = list[i];
		site_hashes_begin(&r.hashes, sources, r.u, &r.scratch);
		rows(&r);
		arena_clear(&r.scratch);
	}
	if (!with_places)
		buf_add(out, S("{\"end\":true}\n"));
	arena_clear(&names);
}

struct str store_text(struct arena *a, const struct load *l, struct sources *sources, bool with_places)
{
	struct pieces p;
	struct buf out = {.drain = &p.drain};
	size_t at = 0;
	char *text;

	pieces_init(&p, a->may_rest);
	store_render(l, sources, with_places, &out);
	buf_drain(&out);
	buf_release(&out);
	text = arena_bytes(a, p.len + 1);
	for (size_t i = 0; shelf_turn(i, p.list.count); i++) {
		memcpy(text + at, p.list.items[i].ptr, p.list.items[i].len);
		at += p.list.items[i].len;
	}
	text[at] = '\0';
	pieces_release(&p);
	return str_make(text, at);
}
