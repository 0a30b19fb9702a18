/* Comment → function, loop or line in the source → the code that a unit has for it.
 *
 * The source's outline says what a comment stands in or before. Debug information says which code that is: a function
 * whose definition lies in the outlined one is it; where there is none, each inlined copy is found by an instruction
 * whose place, or the place of an inlined call that led to it, lies there. Names are not needed. */
#include "cmd/check.h"

const char *const target_words[] = {"nothing", "function", "loop", "line"};

/* --- in the source --- */

/* The function that the byte at `at` stands in, its header included. */
static const struct outline_func *func_around(const struct outline *o, size_t at)
{
	for (size_t i = o->funcs.count; i-- > 0;)
		if (o->funcs.items[i].start <= at && at <= o->funcs.items[i].close)
			return &o->funcs.items[i];
	return NULL;
}

static size_t starts_before(const struct outline *o, size_t offset)
{
	size_t low = 0, high = o->starts.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (o->starts.items[mid] < offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static struct target nothing(const char *why)
{
	return (struct target){.kind = TARGET_NOTHING, .why = why};
}

/* A comment with its lines for itself: it speaks of what follows. */
static struct target bind_before(const struct outline *o, const struct comment *c)
{
	const struct outline_func *f = func_around(o, c->offset), *next;
	size_t i = starts_before(o, c->offset + c->text.len);
	size_t from = i < o->starts.count ? o->starts.items[i] : SIZE_MAX;
	size_t to = i + 1 < o->starts.count ? o->starts.items[i + 1] : SIZE_MAX;

	if (f) {
		for (size_t k = 0; k < o->loops.count && c->offset > f->open; k++) {
			const struct outline_loop *l = &o->loops.items[k];

			if (l->start >= from && l->start < to && l->start < f->close)
				return (struct target){.kind = TARGET_LOOP, .func = f, .loop = l};
		}
		return (struct target){.kind = TARGET_FUNCTION, .func = f};
	}
	if (from == SIZE_MAX)
		return nothing("no code follows it");
	next = func_around(o, from);
	if (!next || next->start != from)
		return nothing("it stands neither in a function nor directly before one");
	return (struct target){.kind = TARGET_FUNCTION, .func = next};
}

static bool is_on_head(const struct outline_loop *l, uint32_t line)
{
	return (l->line <= line && line <= l->head_end_line) ||
	       (l->tail_line && l->tail_line <= line && line <= l->tail_end_line);
}

/* A comment on a line of code: it speaks of that line. */
static struct target bind_on(const struct outline *o, uint32_t line)
{
	const struct outline_func *f = NULL;
	const struct outline_loop *head = NULL;

	for (size_t i = 0; i < o->funcs.count; i++)
		if (o->funcs.items[i].line <= line && line <= o->funcs.items[i].close_line)
			f = &o->funcs.items[i];
	if (!f)
		return nothing("it stands on a line of no function");
	if (line <= f->open_line)
		return (struct target){.kind = TARGET_FUNCTION, .func = f};
	for (size_t i = 0; i < o->loops.count; i++) {
		const struct outline_loop *l = &o->loops.items[i];

		/* the first that begins on the line, else the innermost whose head goes on there */
		if (is_on_head(l, line) && (!head || head->line != line))
			head = l;
	}
	if (head)
		return (struct target){.kind = TARGET_LOOP, .func = f, .loop = head};
	return (struct target){.kind = TARGET_LINE, .func = f, .line = line};
}

struct target check_bind(const struct check_file *file, const struct comment *c)
{
	struct str text = file->text, before;
	size_t at;

	if (c->is_alone)
		return bind_before(&file->outline, c);
	/* with nothing before it, the code stands behind its last line */
	before = str_head(text, c->offset);
	at = str_rfind_char(before, '\n');
	before = str_trim(str_from(before, at < before.len ? at + 1 : 0));
	return bind_on(&file->outline, before.len > 2 ? c->line : c->end_line);
}

/* --- in a unit --- */

static bool is_same_frame(const struct inline_frame *a, const struct inline_frame *b)
{
	return a == b || (a && b && a->depth == b->depth && frame_cmp(a, b) == 0);
}

bool scope_place(const struct scope *s, struct loc loc, const struct inline_frame *frame, struct loc *place)
{
	unsigned depth = s->frame ? s->frame->depth : 0;
	const struct inline_frame *below = NULL;

	for (; frame && frame->depth > depth; frame = frame->parent)
		below = frame;
	if (!is_same_frame(frame, s->frame))
		return false;
	*place = below ? below->call : loc;
	return true;
}

static bool is_in_lines(struct loc at, struct str file, uint32_t first, uint32_t last)
{
	return at.line && first <= at.line && at.line <= last && str_eq(at.file, file);
}

static void add_scope(struct arena *a, struct scopes *out, const struct unit *u, const struct func *f,
		      const struct inline_frame *frame, struct str file, const struct target *t)
{
	for (size_t i = out->count; i-- > 0;)
		if (out->items[i].f == f && is_same_frame(out->items[i].frame, frame))
			return;
	vec_push(a, out, ((struct scope){.u = u, .f = f, .frame = frame, .file = file, .target = t}));
}

static bool is_named(const struct func *f, struct str name)
{
	return name.len && (str_eq(f->linkage_name, name) || str_eq(f->name, name));
}

static void find_own(struct arena *a, const struct unit *u, struct str file, const struct target *t,
		     struct scopes *out)
{
	const struct outline_func *o = t->func;

	for (size_t i = 0; i < u->funcs.count; i++) {
		const struct func *f = u->funcs.items[i];

		if (is_in_lines(f->decl, file, o->line, o->open_line) ||
		    (!f->decl.line && is_named(f, o->name) &&
		     (!f->decl.file.ptr || str_eq(f->decl.file, file))))
			add_scope(a, out, u, f, NULL, file, t);
	}
}

static void find_copies(struct arena *a, const struct unit *u, struct str file, const struct target *t,
			struct scopes *out)
{
	const struct outline_func *o = t->func;

	for (size_t i = 0; i < u->funcs.count; i++) {
		const struct func *f = u->funcs.items[i];
		const struct inline_frame *last = NULL;

		for (size_t k = 0; k < f->insns.count; k++) {
			const struct insn *insn = &f->insns.items[k];
			struct loc at = insn->loc;

			if (k && insn->frame == last && !is_in_lines(at, file, o->line, o->close_line))
				continue;
			last = insn->frame;
			for (const struct inline_frame *frame = insn->frame; frame; frame = frame->parent) {
				if (is_in_lines(at, file, o->line, o->close_line))
					add_scope(a, out, u, f, frame, file, t);
				at = frame->call;
			}
		}
	}
}

/* The loop of the outline that a place on `line` belongs to: the innermost. */
static const struct outline_loop *loop_around(const struct target *t, const struct outline *o, uint32_t line)
{
	const struct outline_loop *best = NULL;

	for (size_t i = 0; i < o->loops.count; i++) {
		const struct outline_loop *l = &o->loops.items[i];

		if (l->start > t->func->start && l->end <= t->func->close && l->line <= line &&
		    line <= l->end_line)
			best = l;
	}
	return best;
}

/* Does a loop that casm found at this place stand where the target does? The head's lines are sure. */
static bool is_target_loop(const struct scope *s, const struct outline *o, struct loc at,
			   const struct inline_frame *frame)
{
	const struct outline_loop *l = s->target->loop;

	if (!is_in_lines(at, s->file, l->line, l->end_line) || !is_same_frame(frame, s->frame))
		return false;
	return is_on_head(l, at.line) || loop_around(s->target, o, at.line) == l;
}

static void fill_loop(struct arena *a, struct scope *s, const struct outline *o)
{
	const struct func *f = s->f;
	const struct outline_loop *l = s->target->loop;
	bool *is_in = arena_array(a, bool, f->machine_loops.count), has_any = false;
	struct loc at;

	for (size_t i = 0; i < f->machine_loops.count; i++) {
		const struct machine_loop *m = &f->machine_loops.items[i];

		is_in[i] = is_target_loop(s, o, m->loc, m->frame);
		has_any |= is_in[i];
	}
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];
		int loop = has_any && f->loop_of_insn ? f->loop_of_insn[i] : -1;

		for (size_t n = 0; loop >= 0 && !s->has[i] && n < f->machine_loops.count; n++) {
			s->has[i] = is_in[loop];
			loop = f->machine_loops.items[loop].parent;
		}
		/* unrolled completely: its lines are what is left */
		if (!has_any)
			s->has[i] = scope_place(s, insn->loc, insn->frame, &at) &&
				    is_in_lines(at, s->file, l->line, l->end_line);
	}
}

static void fill(struct arena *a, struct scope *s, const struct outline *o)
{
	const struct func *f = s->f;
	const struct target *t = s->target;
	uint32_t first = t->kind == TARGET_LOOP ? t->loop->line : t->line;
	uint32_t last = t->kind == TARGET_LOOP ? t->loop->end_line : t->line;
	struct loc at;

	s->has = arena_array(a, bool, f->insns.count);
	if (t->kind == TARGET_LOOP)
		fill_loop(a, s, o);
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if (t->kind == TARGET_FUNCTION)
			s->has[i] = !s->frame || scope_place(s, insn->loc, insn->frame, &at);
		else if (t->kind == TARGET_LINE)
			s->has[i] = scope_place(s, insn->loc, insn->frame, &at) &&
				    is_in_lines(at, s->file, first, last);
		s->has[i] &= !(insn->flags & INSN_NOP);
		s->ninsns += s->has[i];
	}
	for (size_t i = 0; i < f->loops.count; i++) {
		const struct loop *l = &f->loops.items[i];

		if (t->kind == TARGET_LOOP
			    ? is_target_loop(s, o, l->loc, l->frame)
			    : scope_place(s, l->loc, l->frame, &at) &&
				      (t->kind == TARGET_FUNCTION || is_in_lines(at, s->file, first, last)))
			vec_push(a, &s->loops, l);
	}
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];
		bool is_in = c->insn < f->insns.count && s->has[c->insn];

		is_in |= scope_place(s, c->loc, c->frame, &at) &&
			 (t->kind == TARGET_FUNCTION || is_in_lines(at, s->file, first, last));
		if (is_in)
			vec_push(a, &s->calls, c);
	}
	for (size_t i = 0; i < f->allocsites.count; i++)
		if (f->allocsites.items[i].insn < f->insns.count && s->has[f->allocsites.items[i].insn])
			vec_push(a, &s->allocs, &f->allocsites.items[i]);
}

static bool is_gone(const struct unit *u, struct str file, const struct outline_func *o)
{
	for (size_t i = 0; i < u->gone.count; i++)
		if (is_in_lines(u->gone.items[i]->decl, file, o->line, o->open_line) ||
		    is_named(u->gone.items[i], o->name))
			return true;
	return false;
}

void check_scopes(struct arena *a, const struct unit *u, struct str file, const struct target *t,
		  const struct outline *outline, struct scopes *out, struct str *why)
{
	size_t n = 0;

	*out = (struct scopes){0};
	*why = STR_NONE;
	if (t->kind == TARGET_NOTHING) {
		*why = str_c(t->why);
		return;
	}
	find_own(a, u, file, t, out);
	if (!out->count)
		find_copies(a, u, file, t, out);
	for (size_t i = 0; i < out->count; i++)
		fill(a, &out->items[i], outline);
	if (!out->count) {
		struct str name = t->func->name.len ? t->func->name : S("the function");

		*why = !u->has_lines ? S("there is no line table")
		       : is_gone(u, file, t->func)
			       ? str_printf(a,
					    "every call of " STR_FMT
					    " was inlined, and nothing of it is left",
					    STR_ARG(name))
			       : str_printf(a, STR_FMT " has no code: it is not used, or not compiled",
					    STR_ARG(name));
		return;
	}
	if (t->kind == TARGET_FUNCTION)
		return;
	/* copies in which the line or loop is gone */
	for (size_t i = 0; i < out->count; i++)
		if (out->items[i].ninsns || out->items[i].loops.count || out->items[i].calls.count)
			out->items[n++] = out->items[i];
	out->count = n;
	if (!n)
		*why = str_printf(a, "no code of this %s is left", target_words[t->kind]);
}
