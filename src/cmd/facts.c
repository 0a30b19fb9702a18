#include "cmd/facts.h"

#include <stdio.h>

#include "analyze/reduce.h"
#include "base/shelf.h"
#include "cmd/facts_parts.h"
#include "cmd/site_hash.h"

void facts_key_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

void facts_key_value(struct json *j, const char *key, struct value v)
{
	json_key(j, key);
	if (v.is_known)
		json_i64(j, v.n);
	else
		json_null(j);
}

void facts_key_bool(struct json *j, const char *key, bool v)
{
	json_key(j, key);
	json_bool(j, v);
}

void facts_place(struct json *j, struct loc at)
{
	facts_key_str(j, "file", at.file);
	facts_key_value(j, "line", at.line ? value_of(at.line) : value_unknown(""));
	facts_key_value(j, "column", at.col ? value_of(at.col) : value_unknown(""));
}

/* Innermost call first, as debuggers print a backtrace. */
void facts_chain(struct json *j, const struct inline_frame *frame)
{
	json_key(j, "inlined_at");
	json_array(j);
	for (; frame; frame = frame->parent) {
		json_object(j);
		facts_place(j, frame->call);
		facts_key_str(j, "function", frame->callee);
		json_end(j);
	}
	json_end(j);
}

static void message(struct json *j, const struct remark *r)
{
	struct arena scratch = {0};

	facts_key_str(j, "message", r ? remark_message(r, &scratch) : STR_NONE);
	arena_clear(&scratch);
}

void facts_key_hash(struct json *j, const char *key, uint64_t hash, int digits)
{
	char text[24];

	if (!hash)
		return;
	json_key(j, key);
	json_str(j, str_make(text, (size_t)snprintf(text, sizeof(text), "%0*llx", digits,
						    (unsigned long long)hash)));
}

/* Where a site is, and by what it is known again. */
static void site(struct json *j, struct loc at, const struct inline_frame *frame, struct site_hashes *hashes)
{
	facts_place(j, at);
	facts_chain(j, frame);
	if (!hashes)
		return;
	facts_key_hash(j, "text", site_line_hash(hashes, at), 8);
	if (frame)
		facts_key_hash(j, "chain_text", site_chain_hash(hashes, frame), 8);
}

static void call(struct json *j, const struct call *c, bool has_why, struct site_hashes *hashes)
{
	json_object(j);
	facts_key_str(j, "callee", c->callee);
	site(j, c->loc, c->frame, hashes);
	facts_key_bool(j, "inlined", c->is_inlined);
	facts_key_str(j, "pass", c->remark ? c->remark->pass : STR_NONE);
	facts_key_str(j, "remark", c->remark ? c->remark->name : STR_NONE);
	facts_key_str(j, "reason", str_c(c->reason));
	facts_key_value(j, "cost", c->cost);
	facts_key_value(j, "threshold", c->threshold);
	facts_key_bool(j, "cost_is_floor", c->cost_is_floor);
	facts_key_bool(j, "tail", c->is_tail);
	facts_key_bool(j, "in_loop", c->in_loop);
	json_key(j, "copies");
	json_u64(j, c->copies);
	message(j, c->remark);
	if (has_why)
		facts_call_why(j, c);
	json_end(j);
}

static void loop(struct json *j, const struct loop *l, bool has_why, struct site_hashes *hashes)
{
	static const char *const words[] = {NULL, "asm", "remark", "both"};

	json_object(j);
	site(j, l->loc, l->frame, hashes);
	facts_key_bool(j, "vectorized", l->is_vectorized);
	facts_key_value(j, "width", l->width);
	facts_key_value(j, "interleave", l->interleave);
	facts_key_value(j, "unrolled", l->unrolled ? value_of(l->unrolled) : value_unknown(""));
	facts_key_bool(j, "fully_unrolled", l->is_fully_unrolled);
	facts_key_bool(j, "innermost", l->is_innermost);
	json_key(j, "depth");
	json_u64(j, l->depth);
	json_key(j, "copies");
	json_u64(j, l->ncopies);
	facts_key_str(j, "remark", l->remark ? l->remark->name : STR_NONE);
	facts_key_str(j, "reason", str_c(l->reason));
	message(j, l->remark);
	facts_key_str(j, "evidence", str_c(words[l->evidence]));
	facts_key_bool(j, "disputed", l->is_disputed);
	if (hashes)
		facts_key_value(j, "spills", l->spills);
	if (has_why)
		facts_loop_why(j, l);
	json_end(j);
}

static void allocation(struct json *j, const struct allocsite *a, struct site_hashes *hashes)
{
	json_object(j);
	facts_key_str(j, "allocator", a->allocator);
	facts_key_str(j, "kind", str_c(a->kind));
	site(j, a->loc, a->frame, hashes);
	facts_key_value(j, "size", a->size);
	facts_key_bool(j, "in_loop", a->in_loop);
	facts_key_str(j, "verdict", str_c(alloc_verdict_names[a->verdict]));
	facts_key_str(j, "via", a->verdict == ALLOC_escapes ? str_c(alloc_via_names[a->via]) : STR_NONE);
	facts_key_str(j, "to", a->to);
	facts_key_str(j, "message", str_c(a->message));
	json_key(j, "steps");
	json_array(j);
	for (size_t i = 0; i < a->steps.count; i++) {
		const struct escape_step *s = &a->steps.items[i];

		json_object(j);
		facts_key_str(j, "text", str_c(s->text));
		facts_place(j, s->loc);
		facts_chain(j, s->frame);
		json_end(j);
	}
	json_end(j);
	facts_key_str(j, "size_text", a->size_text);
	facts_key_bool(j, "inferred", a->is_inferred);
	json_end(j);
}

static void path(struct json *j, const struct alloc_path *p)
{
	json_object(j);
	facts_key_str(j, "callee", p->callee);
	facts_place(j, p->loc);
	json_end(j);
}

static void parameter(struct json *j, const struct param_escape *p)
{
	bool leaks = p->is_known && p->leaks;

	json_object(j);
	json_key(j, "index");
	json_u64(j, p->index);
	json_key(j, "leaks");
	if (p->is_known)
		json_bool(j, p->leaks);
	else
		json_null(j);
	facts_key_str(j, "via", leaks ? str_c(alloc_via_names[p->via]) : STR_NONE);
	facts_key_str(j, "to", leaks ? p->to : STR_NONE);
	facts_place(j, p->loc);
	json_end(j);
}

static void local(struct json *j, const struct memory_local *l)
{
	json_object(j);
	facts_key_str(j, "name", l->name);
	facts_key_value(j, "size", l->size_bytes);
	facts_key_bool(j, "dynamic", l->is_dynamic);
	facts_key_str(j, "why", str_c(l->why));
	facts_place(j, l->loc);
	json_end(j);
}

/* null: the analysis did not see the function. */
static void pointers(struct json *j, const struct pointer_facts *p)
{
	json_key(j, "pointers");
	if (!p) {
		json_null(j);
		return;
	}
	json_object(j);
	json_key(j, "parameters");
	json_array(j);
	for (size_t i = 0; i < p->params.count; i++)
		parameter(j, &p->params.items[i]);
	json_end(j);
	json_key(j, "locals");
	json_array(j);
	for (size_t i = 0; i < p->locals.count; i++)
		local(j, &p->locals.items[i]);
	json_end(j);
	json_key(j, "may_allocate");
	if (p->may_allocate == MAY_ALLOCATE_UNKNOWN)
		json_null(j);
	else
		json_bool(j, p->may_allocate == MAY_ALLOCATE_YES);
	json_key(j, "reached");
	if (p->may_allocate == MAY_ALLOCATE_YES)
		path(j, &p->reached);
	else
		json_null(j);
	json_key(j, "holes");
	json_array(j);
	for (size_t i = 0; i < p->holes.count; i++)
		path(j, &p->holes.items[i]);
	json_end(j);
	json_end(j);
}

static void remark(struct json *j, const struct remark *r, bool with_function)
{
	json_object(j);
	if (with_function)
		facts_key_str(j, "function", r->function);
	facts_key_str(j, "kind", str_c(remark_kind_words[r->kind]));
	facts_key_str(j, "pass", r->pass);
	facts_key_str(j, "name", r->name);
	facts_place(j, r->loc);
	message(j, r);
	json_key(j, "count");
	json_u64(j, r->count);
	json_end(j);
}

/* Remarks of one function stand together: u->remarks is sorted when --remarks asks for them (load.c). */
static void remarks_of(struct json *j, const struct unit *u, const struct func *f)
{
	size_t low = 0, high = u->remarks.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(u->remarks.items[mid]->function, f->linkage_name) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	json_key(j, "remarks");
	json_array(j);
	for (; low < u->remarks.count && str_eq(u->remarks.items[low]->function, f->linkage_name); low++)
		remark(j, u->remarks.items[low], false);
	json_end(j);
}

static void calls(struct json *j, const struct func *f, bool has_why, struct site_hashes *hashes)
{
	json_key(j, "calls");
	json_array(j);
	for (size_t i = 0; i < f->calls.count; i++)
		call(j, &f->calls.items[i], has_why, hashes);
	json_end(j);
}

static void allocations(struct json *j, const struct func *f, struct site_hashes *hashes)
{
	json_key(j, "allocations");
	json_array(j);
	for (size_t i = 0; i < f->allocsites.count; i++)
		allocation(j, &f->allocsites.items[i], hashes);
	json_end(j);
}

/* For a reader that looks no further than at what names a function, hashes of its code come first. */
static void code(struct json *j, const struct unit *u, const struct func *f)
{
	struct code_marks marks = {0};

	func_code_marks(u, f, &marks);
	if (!marks.is_known)
		return;
	json_key(j, "code");
	json_object(j);
	for (int level = 0; level < CODE_LEVEL_COUNT; level++)
		facts_key_hash(j, code_level_names[level],
			       code_hash_stored((enum code_level)level, marks.hash[level]),
			       level == CODE_identical ? 16 : 8);
	json_end(j);
}

static void identity(struct json *j, const struct unit *u, const struct func *f, bool has_marks)
{
	facts_key_str(j, "name", f->name);
	facts_key_str(j, "linkage_name", f->linkage_name);
	if (has_marks)
		code(j, u, f);
	facts_key_str(j, "binding", str_c(binding_names[f->binding]));
	facts_key_str(j, "file", f->decl.file);
	facts_key_value(j, "line", f->decl.line ? value_of(f->decl.line) : value_unknown(""));
}

/* A function without code of its own: what was decided in it before it was inlined away. */
static void gone(struct json *j, const struct func *f, bool has_why, struct site_hashes *hashes)
{
	json_object(j);
	facts_key_str(j, "name", f->name);
	facts_key_str(j, "linkage_name", f->linkage_name);
	facts_key_str(j, "file", f->decl.file);
	facts_key_value(j, "line", f->decl.line ? value_of(f->decl.line) : value_unknown(""));
	calls(j, f, has_why, hashes);
	allocations(j, f, hashes);
	json_end(j);
}

/* null: not known. */
static void inlinees(struct json *j, const struct func *f)
{
	json_key(j, "inlinees");
	if (!f->has_inlinees) {
		json_null(j);
		return;
	}
	json_array(j);
	for (size_t i = 0; i < f->inlinees.count; i++) {
		const struct inlinee *x = &f->inlinees.items[i];

		json_object(j);
		facts_key_str(j, "callee", x->callee);
		facts_key_str(j, "file", x->file);
		json_key(j, "copies");
		json_u64(j, x->copies);
		json_key(j, "instructions");
		json_u64(j, x->instructions);
		json_end(j);
	}
	json_end(j);
}

static void func_fields(struct json *j, const struct unit *u, const struct func *f, bool has_remarks,
			struct site_hashes *hashes)
{
	identity(j, u, f, hashes != NULL);
	if (hashes)
		facts_key_value(j, "end_line",
				func_end_line(f) ? value_of(func_end_line(f)) : value_unknown(""));
	json_key(j, "metrics");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		facts_key_value(j, metric_infos[m].name, f->metrics[m]);
	json_end(j);
	json_key(j, "unknown");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		if (!f->metrics[m].is_known)
			facts_key_str(j, metric_infos[m].name, str_c(f->metrics[m].why));
	json_end(j);
	calls(j, f, u->wants_why, hashes);
	inlinees(j, f);
	json_key(j, "loops");
	json_array(j);
	for (size_t i = 0; i < f->loops.count; i++)
		loop(j, &f->loops.items[i], u->wants_why, hashes);
	json_end(j);
	allocations(j, f, hashes);
	pointers(j, f->pointers);
	if (f->why)
		facts_func_why(j, f);
	if (has_remarks)
		remarks_of(j, u, f);
}

static void list(struct json *j, const char *key, const struct str_list *l)
{
	json_key(j, key);
	json_array(j);
	for (size_t i = 0; i < l->count; i++)
		json_str(j, l->items[i]);
	json_end(j);
}

/* With --remarks: those about functions that have no code, which stand in no function. */
static void remarks_of_the_gone(struct json *j, const struct unit *u)
{
	json_key(j, "remarks");
	json_array(j);
	for (size_t i = 0; i < u->remarks.count; i++)
		if (!unit_func_find(u, u->remarks.items[i]->function))
			remark(j, u->remarks.items[i], true);
	json_end(j);
}

static void input_hash(struct json *j, uint64_t hash)
{
	struct buf b = {0};

	buf_printf(&b, "%llx", (unsigned long long)hash);
	facts_key_str(j, "hash", buf_str(&b));
	buf_release(&b);
}

/* What the unit was made of, but for system headers: whether the facts still hold is seen by it. */
static void inputs(struct json *j, const struct unit *u)
{
	json_key(j, "inputs");
	json_array(j);
	for (size_t i = 0; i < u->inputs.count; i++) {
		const struct unit_input *in = &u->inputs.items[i];

		if (in->file.len && in->file.ptr[0] == '<')
			continue;
		json_object(j);
		facts_key_str(j, "file", in->file);
		input_hash(j, in->hash);
		json_end(j);
	}
	json_end(j);
}

static void unit_fields(struct json *j, const struct unit *u, bool has_remarks, struct site_hashes *hashes)
{
	facts_key_str(j, "source", u->source);
	json_key(j, "compiler");
	json_object(j);
	facts_key_str(j, "family", u->compiler.family);
	facts_key_str(j, "version", u->compiler.version);
	facts_key_str(j, "target", u->compiler.target);
	json_end(j);
	list(j, "args", &u->args);
	list(j, "added", &u->added);
	if (u->inputs.count)
		inputs(j, u);
	json_key(j, "exact");
	if (u->exact == EXACT_UNKNOWN)
		json_null(j);
	else
		json_bool(j, u->exact == EXACT_YES);
	json_key(j, "escapes");
	json_object(j);
	facts_key_str(j, "view", u->ptrflow_view);
	facts_key_str(j, "missing", str_c(unit_verdicts_missing(u)));
	json_end(j);
	json_key(j, "gone");
	json_array(j);
	for (size_t i = 0; i < u->gone.count; i++)
		gone(j, u->gone.items[i], u->wants_why, hashes);
	json_end(j);
	json_key(j, "problems");
	json_array(j);
	for (size_t i = 0; i < u->diags.count; i++) {
		const struct diag *d = &u->diags.items[i];

		json_object(j);
		facts_key_str(j, "severity", str_c(diag_severity_names[d->severity]));
		facts_key_str(j, "message", d->message);
		facts_key_str(j, "file", d->file);
		facts_key_value(j, "line", d->line ? value_of((int64_t)d->line) : value_unknown(""));
		json_key(j, "count");
		json_u64(j, d->count);
		json_end(j);
	}
	json_end(j);
	if (has_remarks)
		remarks_of_the_gone(j, u);
}

/* Found over all units together, so they stand in no unit. */
static void inferred_allocators(struct json *j, const struct escape_result *r)
{
	json_key(j, "inferred_allocators");
	json_array(j);
	for (size_t i = 0; i < r->inferred.count; i++) {
		const struct inferred_allocator *a = &r->inferred.items[i];

		json_object(j);
		facts_key_str(j, "name", a->name);
		facts_place(j, a->decl);
		facts_key_str(j, "through", a->through);
		facts_key_value(j, "size_argument",
				a->size_arg < 0 ? value_unknown("") : value_of(a->size_arg));
		json_end(j);
	}
	json_end(j);
}

static void begin(struct json *j, const struct facts *facts)
{
	json_object(j);
	facts_key_str(j, "schema", S("casm.facts/1"));
	facts_key_str(j, "casm", S(CASM_VERSION));
	if (facts->object.ptr)
		facts_key_str(j, "object", facts->object);
	inferred_allocators(j, &facts->load->escapes);
}

struct facts *facts_make(struct arena *a, const struct load *l, const struct selection *s, bool has_remarks)
{
	struct facts *facts = arena_new(a, struct facts);
	struct map chosen = {0}; /* the pointer to a function → itself */

	facts->load = l;
	facts->has_remarks = has_remarks;
	for (size_t i = 0; s && i < s->list.count; i++)
		*map_at(a, &chosen, str_make((const char *)&s->list.items[i], sizeof(s->list.items[i]))) =
			s->list.items[i];
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		const struct unit *u = l->units.items[i];

		for (size_t k = 0; k < u->funcs.count; k++)
			if (!s || map_find(&chosen, str_make((const char *)&u->funcs.items[k],
							     sizeof(u->funcs.items[k]))))
				vec_push(a, &facts->rows, ((struct facts_row){u, u->funcs.items[k]}));
	}
	return facts;
}

void facts_mark(struct facts *f, struct arena *a, struct sources *sources)
{
	f->hashes = arena_new(a, struct site_hashes);
	f->hashes->a = a;
	f->sources = sources;
}

/* Of the sites of u; NULL: none are wanted. */
static struct site_hashes *hashes_of(const struct facts *f, const struct unit *u)
{
	if (f->hashes && f->hashes->u != u)
		site_hashes_begin(f->hashes, f->sources, u, f->hashes->a);
	return f->hashes;
}

void facts_json(const void *context, struct json *j)
{
	const struct facts *facts = context;
	size_t row = 0;

	begin(j, facts);
	json_key(j, "units");
	json_array(j);
	for (size_t i = 0; shelf_big_turn(i, facts->load->units.count); i++) {
		const struct unit *u = facts->load->units.items[i];

		json_object(j);
		unit_fields(j, u, facts->has_remarks, hashes_of(facts, u));
		json_key(j, "functions");
		json_array(j);
		for (; row < facts->rows.count && facts->rows.items[row].u == u; row++) {
			json_object(j);
			func_fields(j, u, facts->rows.items[row].f, facts->has_remarks, hashes_of(facts, u));
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

/* Line 0 the header, then the units, then the functions of all units in the units' order. */
bool facts_record(const void *context, size_t i, struct json *j)
{
	const struct facts *facts = context;
	size_t nunits = facts->load->units.count;

	if (i == 0) {
		begin(j, facts);
		json_end(j);
		return true;
	}
	i--;
	if (shelf_big_turn(i, nunits)) {
		json_object(j);
		json_key(j, "unit");
		json_object(j);
		unit_fields(j, facts->load->units.items[i], facts->has_remarks,
			    hashes_of(facts, facts->load->units.items[i]));
		json_end(j);
		json_end(j);
		return true;
	}
	i -= nunits;
	if (!shelf_turn(i, facts->rows.count))
		return false;
	json_object(j);
	facts_key_str(j, "source", facts->rows.items[i].u->source);
	func_fields(j, facts->rows.items[i].u, facts->rows.items[i].f, facts->has_remarks,
		    hashes_of(facts, facts->rows.items[i].u));
	json_end(j);
	return true;
}

void facts_print(const struct facts *facts, struct buf *out)
{
	for (size_t i = 0;; i++) {
		size_t before = out->len;
		struct json j = {.out = out};

		if (!facts_record(facts, i, &j)) {
			out->len = before; /* it may have begun before it saw its end */
			return;
		}
		buf_addc(out, '\n');
	}
}
