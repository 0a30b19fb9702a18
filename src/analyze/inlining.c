/* Calls: the inliner's decisions joined with the call instructions that are left.
 *
 * What was inlined is known from remarks; where there are none, from the line tables of the code that is left. What was
 * not is read from the final code: a call instruction, joined with the refusal that names the same function, callee and
 * place. A refusal whose call is gone (inlined later, deleted with dead code) is no missed inline: in 47 to 70 call sites
 * of SQLite a refusal is followed by an inlining of the same site. Without line tables the remarks stand alone.
 *
 *	--- !Missed   inline TooCostly   Function: caller   Callee@ Caller@ Cost Threshold
 *	--- !Passed   inline Inlined     … 'at callsite' f:3:9 @ g:12:4   (lines counted from the function's own) */
#include <stdlib.h>

#include "analyze/analysis.h"
#include "analyze/inlining_gcc.h"
#include "base/map.h"
#include "model/match.h"

struct site_key {
	const char *function, *callee, *file;
	uint32_t line, col;
};

struct state {
	struct unit *u;
	struct arena scratch;
	struct map decls; /* function → struct loc * of its definition: where its body begins */
	struct map
		starts; /* function → struct loc * from which lines in a chain count: where its name stands */
	struct map refusals;     /* struct site_key → latest struct remark * */
	struct map by_line;      /* the same with col 0 */
	struct map nowhere;      /* the same without place */
	struct map inlined;      /* struct site_key → latest struct remark * of an inlining */
	struct map named;        /* functions that some remark is about */
	struct map gone;         /* function → struct func * in u->gone */
	struct gcc_inlining gcc; /* with u->has_gccinfo */
};

static struct str key_of(struct arena *a, struct str function, struct str callee, struct loc at,
			 bool with_col)
{
	struct site_key *k = arena_new(a, struct site_key);

	*k = (struct site_key){function.ptr, callee.ptr, at.file.ptr, at.line, with_col ? at.col : 0};
	return str_make((const char *)k, sizeof(*k));
}

static void note_decl(struct state *s, const struct remark_arg *arg)
{
	void **at;

	if (!arg || !loc_known(arg->loc))
		return;
	at = map_at(&s->scratch, &s->decls, arg->value);
	if (!*at)
		*at = (void *)&arg->loc;
}

struct level { /* of a chain: a place in a function */
	struct str function;
	uint32_t line, col;
};

struct levels VEC(struct level);

/* The trailing "f:3:9 @ g:12:4", innermost first: that pair is the remark's own place. */
static void read_levels(struct state *s, const struct remark *r, struct levels *levels)
{
	struct str function = STR_NONE;
	struct level next = {0};
	bool has_line = false;

	for (uint32_t i = 0; i < r->nargs; i++) {
		const struct remark_arg *arg = &r->args[i];
		int64_t number = -1;

		if (str_eq(arg->key, S("String"))) {
			struct str text = str_trim(arg->value);

			/* the callsite's function is a String of its own between " @ " and ":" */
			if (text.len && text.ptr[0] == '@')
				text = str_trim(str_from(text, 1));
			if (str_eq(text, S("at callsite")))
				function = STR_NONE;
			else if (text.len && !str_eq(text, S(":")) && !str_eq(text, S(";")) &&
				 !str_eq(text, S(".")))
				function = text;
		} else if (str_eq(arg->key, S("Line"))) {
			has_line = str_i64(arg->value, &number) && number >= 0 && number <= UINT32_MAX;
			next = (struct level){function, has_line ? (uint32_t)number : 0, 0};
		} else if (str_eq(arg->key, S("Column")) && has_line && next.function.len) {
			if (str_i64(arg->value, &number) && number >= 0 && number <= UINT32_MAX)
				next.col = (uint32_t)number;
			vec_push(&s->scratch, levels, next);
			has_line = false;
		}
	}
}

/* Lines of a chain are relative to the definition of the function named before them; one above it is a number that
 * wraps around in 32 bits. Where that definition is follows from a call that stands in the function itself, whose
 * place is known. */
static void note_start(struct state *s, const struct remark *r)
{
	struct levels levels = {0};
	struct loc *start;
	void **at;

	if (!loc_known(r->loc))
		return;
	read_levels(s, r, &levels);
	if (!levels.count || (uint32_t)(r->loc.line - levels.items[0].line) == 0)
		return;
	at = map_at(&s->scratch, &s->starts, levels.items[0].function);
	if (*at)
		return;
	*at = start = arena_new(&s->scratch, struct loc);
	*start = (struct loc){r->loc.file, r->loc.line - levels.items[0].line, 0};
}

/* The chain as frames. */
static const struct inline_frame *chain_of(struct state *s, const struct remark *r)
{
	struct levels levels = {0};
	struct inline_frame *frame = NULL;

	read_levels(s, r, &levels);
	/* levels[0] is the call itself, the last one stands in the function that holds the code */
	for (size_t i = levels.count; i-- > 1;) {
		const struct level *at = &levels.items[i];
		struct inline_frame *inner = arena_new(&s->u->arena, struct inline_frame);
		const struct loc *start = map_find(&s->starts, at->function);

		if (!start) /* right where the body begins on the line of the name */
			start = map_find(&s->decls, at->function);
		inner->callee = intern(&s->u->names, levels.items[i - 1].function);
		inner->call = start ? (struct loc){start->file, start->line + at->line, at->col}
				    : (struct loc){STR_NONE, 0, 0};
		inner->parent = frame;
		inner->depth = frame ? frame->depth + 1 : 1;
		frame = inner;
	}
	return frame;
}

static bool is_inline_pass(const struct remark *r)
{
	return str_eq(r->pass, S("inline"));
}

/* From the reason on: "growth 23 exceeds --param early-inlining-insns". */
static const char *gcc_reason(struct unit *u, const struct remark *r)
{
	struct str text = S("");

	for (uint32_t i = 0; i < r->nargs; i++)
		if (text.len || str_eq(r->args[i].key, S("Reason")))
			text = str_printf(&u->arena, STR_FMT STR_FMT, STR_ARG(text),
					  STR_ARG(r->args[i].value));
	return str_to_c(&u->arena, str_trim(text));
}

static const char *reason_of(struct unit *u, const struct remark *r, bool is_floor)
{
	struct value cost = remark_arg_value(r, S("Cost")), threshold = remark_arg_value(r, S("Threshold"));
	const struct remark_arg *why = remark_arg_find(r, S("Reason"));

	if (str_eq(r->name, S("TooCostly")) && cost.is_known && threshold.is_known)
		return str_printf(&u->arena, "cost %s%lld, threshold %lld", is_floor ? "at least " : "",
				  (long long)cost.n, (long long)threshold.n)
			.ptr;
	if (remark_is_no_definition(r->name))
		return "its definition is not in this unit";
	if (u->has_gccinfo)
		return gcc_reason(u, r);
	if (why && str_eq(why->value, S("noinline function attribute")))
		return "the callee is marked noinline";
	if (why && str_eq(why->value, S("recursive")))
		return "the callee calls itself";
	if (why && str_eq(why->value, S("varargs")))
		return "the callee takes variable arguments";
	if (why)
		return str_printf(&u->arena, STR_FMT, STR_ARG(why->value)).ptr;
	return str_printf(&u->arena, STR_FMT, STR_ARG(str_trim(remark_message(r, &u->arena)))).ptr;
}

static void decide(struct unit *u, struct call *c, const struct remark *r)
{
	c->remark = r;
	c->cost = remark_arg_value(r, S("Cost"));
	c->threshold = remark_arg_value(r, S("Threshold"));
	c->cost_is_floor = !u->has_full_costs && r->kind == REMARK_MISSED && str_eq(r->name, S("TooCostly"));
	c->is_refused = r->kind == REMARK_MISSED;
	if (c->is_refused)
		c->reason = reason_of(u, r, c->cost_is_floor);
}

static struct call *call_add(struct unit *u, struct func *f, struct str callee, struct loc at,
			     const struct inline_frame *frame)
{
	struct call *c = vec_add(&u->arena, &f->calls);

	c->callee = callee;
	c->loc = at;
	c->frame = frame;
	c->cost = c->threshold = value_unknown("the compiler gave no number");
	c->insn = UINT32_MAX;
	c->copies = 1;
	return c;
}

/* The function of a decision, or inlined; one without code is kept apart, so that its decisions are not lost. */
static struct func *func_of(struct state *s, struct str name)
{
	struct func *f = unit_func_find(s->u, name);
	const struct loc *decl;
	void **at;

	if (f)
		return f;
	at = map_at(&s->scratch, &s->gone, name);
	if (!*at) {
		f = *at = arena_new(&s->u->arena, struct func);
		f->linkage_name = f->name = name;
		decl = map_find(&s->decls, name);
		if (decl)
			f->decl = (struct loc){decl->file, decl->line, 0};
		vec_push(&s->u->arena, &s->u->gone, f);
	}
	return *at;
}

static int by_linkage_name(const void *a, const void *b)
{
	const struct func *const *x = a, *const *y = b;

	return str_cmp((*x)->linkage_name, (*y)->linkage_name);
}

static void note_latest(struct state *s, struct map *m, const struct remark *r, struct str key)
{
	void **at = map_at(&s->scratch, m, key);
	const struct remark *before = *at;

	if (!before || before->last_seq < r->last_seq)
		*at = (void *)r;
}

/* Where no call instruction has a place, the last word on a call site is the compiler's. */
static bool is_last_word(struct state *s, const struct remark *r, struct str callee)
{
	struct str key = key_of(&s->scratch, r->function, callee, r->loc, true);
	const struct remark *inlined = map_find(&s->inlined, key);

	return map_find(&s->refusals, key) == r && !(inlined && inlined->last_seq > r->last_seq);
}

static void collect(struct state *s)
{
	struct unit *u = s->u;
	struct arena *a = &s->scratch;
	const struct loc nowhere = {0};

	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		const struct remark_arg *callee = is_inline_pass(r) ? remark_arg_find(r, S("Callee")) : NULL;
		struct str name;

		*map_at(&s->scratch, &s->named, r->function) = s;
		if (!callee)
			continue;
		note_decl(s, callee);
		note_decl(s, remark_arg_find(r, S("Caller")));
		name = intern(&u->names, callee->value);
		if (r->kind == REMARK_PASSED) {
			note_start(s, r);
			note_latest(s, &s->inlined, r, key_of(a, r->function, name, r->loc, true));
		} else if (r->kind == REMARK_MISSED) {
			note_latest(s, &s->refusals, r, key_of(a, r->function, name, r->loc, true));
			note_latest(s, &s->by_line, r, key_of(a, r->function, name, r->loc, false));
			note_latest(s, &s->nowhere, r, key_of(a, r->function, name, nowhere, false));
		}
	}
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		const struct remark_arg *callee = is_inline_pass(r) ? remark_arg_find(r, S("Callee")) : NULL;
		struct func *f = callee ? func_of(s, r->function) : NULL;
		struct str name;

		if (!f)
			continue;
		name = intern(&u->names, callee->value);
		if (r->kind == REMARK_PASSED) {
			struct call *c = call_add(u, f, name, r->loc, chain_of(s, r));

			func_of(s, name);
			c->is_inlined = true;
			c->copies = r->count > UINT32_MAX ? UINT32_MAX : (uint32_t)r->count;
			decide(u, c, r);
		} else if (r->kind == REMARK_MISSED && (!u->has_lines || !f->insns.count) &&
			   is_last_word(s, r, name)) {
			decide(u, call_add(u, f, name, r->loc, NULL), r);
		}
	}
}

/* The refusal behind a call instruction; NULL when the inliner said nothing of it. Where the compiler made one call of
 * two, it has no place: then any refusal of that callee is behind it. */
static const struct remark *refusal_of(struct state *s, const struct func *f, const struct insn *i)
{
	const struct remark *r;

	if (!i->target.ptr)
		return NULL;
	if (s->u->has_gccinfo)
		return gcc_refusal_of(&s->gcc, i->frame ? i->frame->callee : f->linkage_name, i->target,
				      i->loc);
	if (!loc_known(i->loc))
		return map_find(&s->nowhere,
				key_of(&s->scratch, f->linkage_name, i->target, (struct loc){0}, false));
	r = map_find(&s->refusals, key_of(&s->scratch, f->linkage_name, i->target, i->loc, true));
	return r ? r : map_find(&s->by_line, key_of(&s->scratch, f->linkage_name, i->target, i->loc, false));
}

static int by_place(const void *a, const void *b)
{
	const struct call *x = a, *y = b;
	int c = frame_cmp(x->frame, y->frame);

	if (!c)
		c = loc_cmp(x->loc, y->loc);
	if (!c)
		c = str_cmp(x->callee, y->callee);
	if (!c)
		c = (int)x->is_inlined - (int)y->is_inlined;
	return c ? c : (x->insn > y->insn) - (x->insn < y->insn);
}

/* The decisions behind the inlined calls that the line tables show. */
static void hear_gcc(struct state *s, struct func *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->calls.count; i++) {
		struct call c = f->calls.items[i];
		struct str source = c.frame ? c.frame->callee : f->linkage_name;
		bool is_cut;
		const struct remark *r = gcc_inlining_of(&s->gcc, f, source, c.callee, c.loc, &is_cut);

		if (is_cut)
			continue;
		if (r)
			decide(s->u, &c, r);
		f->calls.items[n++] = c;
	}
	f->calls.count = n;
}

/* Where the inliner says nothing, the line tables do of what is left: each copy of an inlined body names its call. */
static void calls_from_frames(struct state *s, struct func *f)
{
	const struct inline_frame *last = NULL;
	struct map seen = {0}; /* the pointer to a frame */
	size_t n = 0;

	for (size_t i = 0; i < f->insns.count; i++) {
		const struct inline_frame *frame = f->insns.items[i].frame;

		if (frame == last)
			continue;
		last = frame;
		for (; frame; frame = frame->parent) {
			struct str key = str_make((const char *)&frame, sizeof(frame));

			if (map_find(&seen, key))
				break; /* and so are its parents */
			*map_at(&s->scratch, &seen, str_dup(&s->scratch, key)) = s;
			call_add(s->u, f, frame->callee, frame->call, frame->parent)->is_inlined = true;
		}
	}
	vec_sort(&f->calls, by_place);
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i], *kept = n ? &f->calls.items[n - 1] : NULL;

		if (kept && str_eq(kept->callee, c->callee) && loc_eq(kept->loc, c->loc) &&
		    frame_cmp(kept->frame, c->frame) == 0)
			continue;
		f->calls.items[n++] = *c;
	}
	f->calls.count = n;
	if (s->u->has_gccinfo)
		hear_gcc(s, f);
}

/* Of gcc's inlinings those that left no code. */
static void take_rest(void *context, struct func *f, struct str caller, const struct remark *r)
{
	struct state *s = context;
	struct unit *u = s->u;
	struct str callee = gcc_source_name(u, remark_arg_find(r, S("Callee"))->value);
	struct call *c = call_add(u, f ? f : func_of(s, caller), callee, r->loc, NULL);

	c->is_inlined = true;
	c->copies = r->count > UINT32_MAX ? UINT32_MAX : (uint32_t)r->count;
	decide(u, c, r);
}

/* Functions that are gone since all of their calls were inlined. */
static void note_gone(struct state *s)
{
	for (size_t i = 0; i < s->u->remarks.count; i++) {
		const struct remark *r = s->u->remarks.items[i];
		const struct remark_arg *callee = remark_arg_find(r, S("Callee"));

		if (r->kind == REMARK_PASSED && callee) {
			struct str name = gcc_source_name(s->u, callee->value);

			if (!map_find(&s->gcc.defined, name))
				func_of(s, name);
		}
	}
}

/* Copies that unrolling and tail duplication made of one call in one inlined body are one call site. */
static void fold_copies(struct func *f)
{
	size_t n = 0;

	for (size_t i = 0; i < f->calls.count; i++) {
		struct call *c = &f->calls.items[i], *last = n ? &f->calls.items[n - 1] : NULL;

		if (last && c->insn != UINT32_MAX && last->insn != UINT32_MAX && loc_known(c->loc) &&
		    str_eq(last->callee, c->callee) && loc_eq(last->loc, c->loc) &&
		    frame_cmp(last->frame, c->frame) == 0 && last->is_tail == c->is_tail) {
			last->copies += c->copies;
			last->in_loop |= c->in_loop;
			continue;
		}
		f->calls.items[n++] = *c;
	}
	f->calls.count = n;
}

static void join(struct state *s, struct func *f)
{
	struct unit *u = s->u;
	int64_t inlined = 0, missed = 0;

	if (u->has_lines || !u->has_remarks)
		for (size_t i = 0; i < f->insns.count; i++) {
			const struct insn *insn = &f->insns.items[i];
			const struct remark *r;
			struct call *c;

			if (!(insn->flags & INSN_CALL))
				continue;
			c = call_add(u, f, insn->target, insn->loc, insn->frame);
			c->insn = (uint32_t)i;
			c->asm_line = insn->text_line;
			c->is_tail = (insn->flags & INSN_TAIL) != 0;
			c->in_loop = f->loop_of_insn && f->loop_of_insn[i] >= 0;
			r = refusal_of(s, f, insn);
			if (r)
				decide(u, c, r);
		}
	vec_sort(&f->calls, by_place);
	fold_copies(f);
	for (size_t i = 0; i < f->calls.count; i++) {
		inlined += f->calls.items[i].is_inlined ? f->calls.items[i].copies : 0;
		missed += f->calls.items[i].is_refused ? f->calls.items[i].copies : 0;
	}
	/* a program may be linked from objects of which only some have a record beside it */
	if (u->has_remarks && (f->has_text || u->has_gccinfo || map_find(&s->named, f->linkage_name))) {
		f->metrics[METRIC_inlined_calls] = value_of(inlined);
		f->metrics[METRIC_missed_inlines] = value_of(missed);
	} else {
		f->metrics[METRIC_inlined_calls] = f->metrics[METRIC_missed_inlines] =
			value_unknown(u->has_remarks ? "no remark names it" : "there are no remarks");
	}
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct state s = {.u = u};

	(void)c;
	if (u->has_gccinfo) {
		gcc_inlining_collect(&s.gcc, u);
		note_gone(&s);
	} else {
		collect(&s);
	}
	for (size_t i = 0; i < u->funcs.count; i++)
		if (u->has_gccinfo || !u->has_remarks)
			calls_from_frames(&s, u->funcs.items[i]);
	if (u->has_gccinfo)
		gcc_inlining_rest(&s.gcc, take_rest, &s);
	for (size_t i = 0; i < u->funcs.count; i++)
		join(&s, u->funcs.items[i]);
	if (u->has_gccinfo && u->has_lines)
		gcc_inlining_check(&s.gcc);
	vec_sort(&u->gone, by_linkage_name);
	for (size_t i = 0; i < u->gone.count; i++)
		vec_sort(&u->gone.items[i]->calls, by_place);
	gcc_inlining_release(&s.gcc);
	arena_clear(&s.scratch);
}

const struct analysis analysis_inlining = {.name = "inlining", .run = run};
