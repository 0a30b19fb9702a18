/* Stored facts → units: what was stored of each function, without its instructions. */
#include "base/err.h"
#include "base/shelf.h"
#include "cmd/load/parts.h"
#include "model/unit_image.h"
#include "read/facts.h"

bool load_stored_open(struct loaded_job *j, struct file *f, struct err *err)
{
	struct arena *a = j->loader->inv->run;
	struct stored *s = arena_new(a, struct stored);

	a->may_rest |= f->text.len >= SHELF_FROM_BYTES; /* there may be any number of rows */
	file_may_rest(f);
	if (!facts_open(a, str_c(j->path), f->text, s, err))
		return false;
	if (!s->units.count)
		return err_set(err, "%s: the file holds no unit", j->path);
	j->stored = s;
	return true;
}

/* What the compiler said, as far as it is stored: its word and its sentence. */
static const struct remark *make_remark(struct unit *u, struct str pass, struct str name, struct str message,
					bool is_passed, uint64_t record_line)
{
	struct remark *r;

	if (!name.ptr)
		return NULL;
	r = arena_new(&u->arena, struct remark);
	r->kind = is_passed ? REMARK_PASSED : REMARK_MISSED;
	r->pass = intern(&u->names, pass);
	r->record_line = record_line;
	r->name = intern(&u->names, name);
	r->count = 1;
	if (message.ptr) {
		r->args = arena_new(&u->arena, struct remark_arg);
		r->args[0] = (struct remark_arg){.key = intern(&u->names, S("String")), .value = message};
		r->nargs = 1;
	}
	return r;
}

static struct loc make_loc(struct unit *u, struct loc at)
{
	return at.file.ptr ? (struct loc){intern(&u->names, at.file), at.line, at.col}
			   : (struct loc){STR_NONE, 0, 0};
}

/* A report's frames, with interned names. */
static const struct inline_frame *take_frame(struct unit *u, const struct inline_frame *from)
{
	struct inline_frame *frame = NULL, **inner = &frame;

	for (; from; from = from->parent) {
		*inner = arena_new(&u->arena, struct inline_frame);
		**inner = (struct inline_frame){.callee = intern(&u->names, from->callee),
						.call = make_loc(u, from->call),
						.depth = from->depth};
		inner = (struct inline_frame **)&(*inner)->parent;
	}
	return frame;
}

/* "a>b": outermost first; a baseline does not tell where the calls stood. */
static const struct inline_frame *make_frames(struct unit *u, const struct stored_site *site)
{
	struct str chain = site->chain;
	struct inline_frame *frame = NULL;

	if (site->frame)
		return take_frame(u, site->frame);
	while (chain.len) {
		struct inline_frame *inner = arena_new(&u->arena, struct inline_frame);

		inner->callee = intern(&u->names, str_cut(&chain, '>'));
		inner->parent = frame;
		inner->depth = frame ? frame->depth + 1 : 1;
		frame = inner;
	}
	return frame;
}

static const char *text_or_null(struct unit *u, struct str s)
{
	return s.ptr ? str_to_c(&u->arena, s) : NULL;
}

static void take_calls(struct unit *u, struct func *f, const struct stored_func *s)
{
	for (size_t i = 0; i < s->calls.count; i++) {
		const struct stored_call *from = &s->calls.items[i];
		struct call *c = vec_add(&u->arena, &f->calls);

		*c = (struct call){.callee = from->callee.ptr ? intern(&u->names, from->callee) : STR_NONE,
				   .loc = make_loc(u, from->site.loc),
				   .frame = make_frames(u, &from->site),
				   .is_inlined = from->is_inlined,
				   .is_refused = from->is_refused,
				   .is_tail = from->is_tail,
				   .in_loop = from->in_loop,
				   .remark = make_remark(u, from->pass.ptr ? from->pass : S("inline"),
							 from->remark, from->message, from->is_inlined,
							 from->record_line),
				   .reason = text_or_null(u, from->reason),
				   .cost = from->cost,
				   .threshold = from->threshold,
				   .cost_is_floor = from->cost_is_floor,
				   .insn = UINT32_MAX,
				   .asm_line = from->asm_line,
				   .copies = from->copies};
	}
}

static enum evidence evidence_of(struct str word)
{
	return str_eq(word, S("both"))     ? EVIDENCE_BOTH
	       : str_eq(word, S("remark")) ? EVIDENCE_REMARK
					   : EVIDENCE_ASM;
}

static const struct remark *take_reason(struct unit *u, const struct remark *from)
{
	struct remark *r = arena_new(&u->arena, struct remark);

	*r = *from;
	r->pass = intern(&u->names, from->pass);
	r->name = intern(&u->names, from->name);
	r->loc = make_loc(u, from->loc);
	for (uint32_t i = 0; i < r->nargs; i++) {
		r->args[i].key = intern(&u->names, from->args[i].key);
		r->args[i].loc = make_loc(u, from->args[i].loc);
	}
	return r;
}

static void take_loops(struct unit *u, struct func *f, const struct stored_func *s)
{
	struct str loop_pass = str_eq(u->compiler.family, S("gcc")) ? S("vect") : S("loop-vectorize");

	for (size_t i = 0; i < s->loops.count; i++) {
		const struct stored_loop *from = &s->loops.items[i];
		struct loop *l = vec_add(&u->arena, &f->loops);

		*l = (struct loop){.loc = make_loc(u, from->site.loc),
				   .frame = make_frames(u, &from->site),
				   .is_vectorized = from->is_vectorized,
				   .width = from->width,
				   .interleave = from->interleave,
				   .unrolled = from->unrolled,
				   .is_fully_unrolled = from->is_fully_unrolled,
				   .is_innermost = from->is_innermost,
				   .depth = from->depth,
				   .remark = make_remark(u, loop_pass, from->remark, from->message,
							 from->is_vectorized, 0),
				   .reason = text_or_null(u, from->reason),
				   .blocker = make_loc(u, from->blocker_loc),
				   .evidence = evidence_of(from->evidence),
				   .spills = from->spills,
				   .is_disputed = from->is_disputed,
				   .ncopies = from->copies};
		for (size_t k = 0; k < from->reasons.count; k++)
			vec_push(&u->arena, &l->reasons, take_reason(u, from->reasons.items[k]));
	}
}

static enum alloc_via via_of(struct str word)
{
	for (int via = 0; via <= ALLOC_VIA_call; via++)
		if (str_eq(word, str_c(alloc_via_names[via])))
			return (enum alloc_via)via;
	return ALLOC_VIA_unknown;
}

static void take_allocations(struct unit *u, struct func *f, const struct stored_func *s)
{
	for (size_t i = 0; i < s->allocs.count; i++) {
		const struct stored_alloc *from = &s->allocs.items[i];
		struct allocsite *a = vec_add(&u->arena, &f->allocsites);
		struct escape_steps steps = {0};

		for (size_t k = 0; k < from->steps.count; k++) {
			const struct stored_step *step = &from->steps.items[k];

			vec_push(&u->arena, &steps,
				 ((struct escape_step){.text = text_or_null(u, step->text),
						       .loc = make_loc(u, step->loc),
						       .frame = take_frame(u, step->frame)}));
		}
		*a = (struct allocsite){.allocator = intern(&u->names, from->allocator),
					.kind = text_or_null(u, from->kind),
					.loc = make_loc(u, from->site.loc),
					.frame = make_frames(u, &from->site),
					.size = from->size,
					.in_loop = from->in_loop,
					.verdict = from->verdict,
					.message = text_or_null(u, from->message),
					.via = via_of(from->via),
					.to = from->to,
					.steps = steps,
					.size_text = from->size_text,
					.is_inferred = from->is_inferred,
					.insn = UINT32_MAX};
	}
}

/* Names are interned in place: the parsed row lives in the unit's arena and is used by nobody else. */
static void take_why(struct unit *u, struct func *f, struct func_why *w)
{
	f->why = w;
	for (size_t i = 0; w && i < w->lines.count; i++) {
		struct line_share *s = &w->lines.items[i];

		if (!s->loc.file.ptr)
			s->loc.file = f->decl.file;
		s->loc = make_loc(u, s->loc);
		s->callee = s->callee.ptr ? intern(&u->names, s->callee) : STR_NONE;
	}
	for (size_t i = 0; w && i < w->loads.count; i++) {
		struct repeated_load *l = &w->loads.items[i];

		l->loc = make_loc(u, l->loc);
		l->other = make_loc(u, l->other);
		l->frame = take_frame(u, l->frame);
		for (size_t k = 0; k < l->clobbers.count; k++) {
			struct clobber *c = &l->clobbers.items[k];

			c->loc = make_loc(u, c->loc);
			c->what = c->what.ptr ? intern(&u->names, c->what) : STR_NONE;
		}
	}
	for (size_t i = 0; w && i < w->spills.count; i++) {
		w->spills.items[i].loc = make_loc(u, w->spills.items[i].loc);
		w->spills.items[i].frame = take_frame(u, w->spills.items[i].frame);
	}
}

struct func *load_stored_func(struct unit *u, const struct stored_func *s, enum demangle style)
{
	struct str symbol = intern(&u->names, s->linkage_name);
	struct func *f = arena_new(&u->arena, struct func);

	f->linkage_name = symbol;
	f->name = intern(&u->names, demangle(&u->arena, symbol, style));
	f->binding = s->binding;
	f->decl = make_loc(u, (struct loc){s->file, s->line, 0});
	memcpy(f->metrics, s->metrics, sizeof(f->metrics));
	f->compiler_instructions = f->compiler_stack = value_unknown("not stored");
	take_calls(u, f, s);
	f->has_inlinees = s->has_inlinees;
	for (size_t i = 0; i < s->inlinees.count; i++) {
		struct inlinee x = s->inlinees.items[i];

		x.callee = intern(&u->names, x.callee);
		x.file = x.file.ptr ? intern(&u->names, x.file) : STR_NONE;
		vec_push(&u->arena, &f->inlinees, x);
	}
	take_loops(u, f, s);
	take_allocations(u, f, s);
	take_why(u, f, s->why);
	for (size_t i = 0; i < s->calls.count; i++)
		u->has_remarks |= s->calls.items[i].remark.ptr != NULL;
	if (s->is_gone) {
		vec_push(&u->arena, &u->gone, f);
		return f;
	}
	vec_push(&u->arena, &u->funcs, f);
	*map_at(&u->arena, &u->func_by_symbol, symbol) = f;
	return f;
}

/* Index of the first row of a source. */
static size_t first_row(const struct stored *s, struct str source)
{
	size_t low = 0, high = s->rows.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(s->rows.items[mid].source, source) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void take_words(struct unit *u, struct str_list *to, const struct stored_words *from)
{
	for (size_t i = 0; i < from->count; i++)
		vec_push(&u->arena, to, str_dup(&u->arena, from->items[i]));
}

struct unit *load_stored_unit(const struct stored_unit *from)
{
	struct unit *u = unit_new(from->source, S(""));

	u->compiler = (struct compiler_id){from->family, from->version, from->target};
	take_words(u, &u->args, &from->args);
	take_words(u, &u->added, &from->added);
	u->has_stored_verdicts = from->has_verdicts;
	u->ptrflow_view = from->view.ptr ? str_dup(&u->arena, from->view) : STR_NONE;
	u->ptrflow_missing = from->missing.ptr ? str_to_c(&u->arena, from->missing) : "none were stored";
	if (from->is_compared)
		u->exact = from->is_exact ? EXACT_YES : EXACT_NO;
	for (size_t i = 0; i < from->problems.count; i++)
		diag_repeat(&u->diags, &from->problems.items[i]);
	return u;
}

/* With what was parsed a unit takes several times what it is: of many units only that is kept. */
static void shelve(struct loaded_job *j)
{
	struct unit *read = j->unit;
	struct buf image = {0};

	unit_image_write(read, UNIT_FACTS, &image);
	j->unit = unit_image_shelve(buf_str(&image), UNIT_FACTS);
	if (!j->unit)
		BUG("the image of a unit cannot be read");
	unit_free(read);
	buf_release(&image);
}

void load_stored(struct loaded_job *j)
{
	const struct stored *s = j->stored;
	const struct stored_unit *from = &s->units.items[j->stored_unit];
	struct unit *u = j->unit = load_stored_unit(from);
	struct err err = {0};

	for (size_t i = first_row(s, from->source);
	     i < s->rows.count && str_eq(s->rows.items[i].source, from->source); i++) {
		struct stored_func f;

		shelf_tick();
		if (!facts_parse(&u->arena, s, &s->rows.items[i], &f, &err)) {
			job_fail(j, &err, STR_NONE);
			return;
		}
		load_stored_func(u, &f, (enum demangle)j->loader->inv->options.demangle);
	}
	unit_sort_funcs(u);
	if (j->loader->inv->run->may_rest)
		shelve(j);
}
