#include "cmd/report/why.h"

#include "base/demangle.h"
#include "base/shelf.h"

enum { FRAME_LIMIT = 4096, MAX_HOLES = 6, MAX_FRAMES = 8 };

struct telling {
	struct invocation *inv;
	struct doc *d;
	struct block *b;
	const struct unit *u;
	const struct func *f;
	bool has_head;    /* of the function at hand */
	bool is_narrowed; /* the user named functions */
	bool is_full;     /* as many functions as are wanted were told */
	size_t nshown, nmore, nmax;
	size_t ncannot; /* functions that cannot allocate */
};

/* --- lines --- */

static struct str shown_name(struct telling *t, struct str symbol)
{
	const struct func *f = unit_func_find(t->u, symbol);

	return f ? f->name : demangle(t->inv->run, symbol, (enum demangle)t->inv->options.demangle);
}

static void span_loc(struct telling *t, const char *before, struct loc at, const char *behind)
{
	struct buf b = {0};

	if (!loc_known(at))
		return;
	loc_print(at, &b);
	doc_span(t->d, t->b, STYLE_PLAIN, "%s", before);
	doc_span(t->d, t->b, STYLE_PLACE, "%s", b.ptr);
	doc_span(t->d, t->b, STYLE_PLAIN, "%s", behind);
	buf_release(&b);
}

/* A line of the function at hand, which begins with its place as compilers write it; false: it is not shown. */
static bool begin(struct telling *t, struct loc at)
{
	if (!t->has_head) {
		t->has_head = true;
		t->is_full = t->nmax && t->nshown == t->nmax;
		t->nshown += !t->is_full;
		t->nmore += t->is_full;
		if (!t->is_full) {
			t->b = doc_block(t->d, BLOCK_LINES, STR_NONE);
			doc_line(t->d, t->b);
			doc_span(t->d, t->b, STYLE_STRONG, STR_FMT, STR_ARG(t->f->name));
			span_loc(t, "   ", t->f->decl, "");
		}
	}
	if (t->is_full)
		return false;
	doc_line(t->d, t->b);
	doc_span(t->d, t->b, STYLE_PLAIN, "  ");
	span_loc(t, "", at, ": ");
	return true;
}

static void chain(struct telling *t, const struct inline_frame *frame)
{
	for (size_t n = 0; frame; frame = frame->parent, n++) {
		doc_line(t->d, t->b);
		if (n == MAX_FRAMES) {
			doc_span(t->d, t->b, STYLE_PLAIN, "      and %u more level%s", frame->depth,
				 frame->depth == 1 ? "" : "s");
			return;
		}
		doc_span(t->d, t->b, STYLE_PLAIN, "      in the inlined code of " STR_FMT,
			 STR_ARG(shown_name(t, frame->callee)));
		span_loc(t, ", called at ", frame->call, "");
	}
}

/* --- allocations --- */

static struct str call_text(struct telling *t, const struct allocsite *a)
{
	struct str name = shown_name(t, a->allocator);

	if (a->size_text.ptr)
		return str_printf(t->inv->run, STR_FMT "(" STR_FMT ")", STR_ARG(name), STR_ARG(a->size_text));
	if (a->size.is_known)
		return str_printf(t->inv->run, STR_FMT " of %lld byte%s", STR_ARG(name), (long long)a->size.n,
				  a->size.n == 1 ? "" : "s");
	return name;
}

/* "escapes to the caller" */
static void way_out(struct telling *t, const struct allocsite *a)
{
	struct str to = alloc_to_words(t->inv->run, a->via, a->to);

	doc_span(t->d, t->b, STYLE_PLAIN, "escapes");
	if (a->via == ALLOC_VIA_return)
		doc_span(t->d, t->b, STYLE_PLAIN, " to the caller");
	else if (to.len)
		doc_span(t->d, t->b, STYLE_PLAIN, " to " STR_FMT, STR_ARG(to));
	else if (a->via == ALLOC_VIA_call)
		doc_span(t->d, t->b, STYLE_PLAIN, " by a call");
	if (!a->steps.count && a->message)
		doc_span(t->d, t->b, STYLE_PLAIN, ": it %s", a->message);
}

static void allocation(struct telling *t, const struct allocsite *a)
{
	static const char *const words[] = {[ALLOC_unknown] = "is not known to stay or to escape",
					    [ALLOC_local] = "stays there and is not freed",
					    [ALLOC_freed] = "is freed there on every path",
					    [ALLOC_removed] = "was removed by the optimizer"};

	if (!begin(t, a->loc))
		return;
	doc_span(t->d, t->b, STYLE_STRONG, STR_FMT, STR_ARG(call_text(t, a)));
	doc_span(t->d, t->b, STYLE_PLAIN, " in " STR_FMT " ", STR_ARG(t->f->name));
	if (a->verdict == ALLOC_escapes)
		way_out(t, a);
	else
		doc_span(t->d, t->b, STYLE_PLAIN, "%s", words[a->verdict]);
	/* that no verdicts were made is said once */
	if (a->verdict == ALLOC_unknown && a->message && !unit_verdicts_missing(t->u))
		doc_span(t->d, t->b, STYLE_PLAIN, ": %s", a->message);
	if (a->in_loop)
		doc_span(t->d, t->b, STYLE_PLAIN, "; in a loop");
	if (a->is_inferred)
		doc_span(t->d, t->b, STYLE_PLAIN, "; a wrapper");
	else if (strcmp(a->kind, "heap") != 0)
		doc_span(t->d, t->b, STYLE_PLAIN, "; %s", a->kind);
	chain(t, a->frame);
	for (size_t i = 0; i < a->steps.count; i++) {
		const struct escape_step *s = &a->steps.items[i];

		doc_line(t->d, t->b);
		doc_span(t->d, t->b, STYLE_PLAIN, "      %s", s->text);
		span_loc(t, " at ", s->loc, "");
		if (s->frame && frame_cmp(s->frame, a->frame) != 0)
			doc_span(t->d, t->b, STYLE_DIM, " (in " STR_FMT ", inlined)",
				 STR_ARG(shown_name(t, s->frame->callee)));
	}
}

/* --- parameters and locals --- */

static void leak(struct telling *t, const struct param_escape *p)
{
	if (!begin(t, p->loc))
		return;
	doc_span(t->d, t->b, STYLE_PLAIN, "parameter %u of " STR_FMT " leaks", p->index + 1,
		 STR_ARG(t->f->name));
	if (p->via == ALLOC_VIA_return)
		doc_span(t->d, t->b, STYLE_PLAIN, " to the caller: it is returned");
	else if (p->to.ptr)
		doc_span(t->d, t->b, STYLE_PLAIN, ": it is %s " STR_FMT,
			 p->via == ALLOC_VIA_store  ? "stored to"
			 : p->via == ALLOC_VIA_call ? "passed to"
						    : "used by",
			 STR_ARG(alloc_to_words(t->inv->run, p->via, p->to)));
}

/* "parameters 2, 3 do not leak" */
static void parameters(struct telling *t, const struct pointer_facts *p, bool is_known)
{
	const char *between = " ";
	size_t n = 0;

	for (size_t i = 0; i < p->params.count; i++)
		n += p->params.items[i].is_known == is_known && !(is_known && p->params.items[i].leaks);
	if (!n || !begin(t, (struct loc){STR_NONE, 0, 0}))
		return;
	doc_span(t->d, t->b, STYLE_PLAIN, "parameter%s", n == 1 ? "" : "s");
	for (size_t i = 0; i < p->params.count; i++) {
		const struct param_escape *e = &p->params.items[i];

		if (e->is_known != is_known || (is_known && e->leaks))
			continue;
		doc_span(t->d, t->b, STYLE_PLAIN, "%s%u", between, e->index + 1);
		between = ", ";
	}
	if (is_known)
		doc_span(t->d, t->b, STYLE_PLAIN, n == 1 ? " does not leak" : " do not leak");
	else
		doc_span(t->d, t->b, STYLE_PLAIN, ": whether %s not known",
			 n == 1 ? "it leaks is" : "they leak is");
}

static bool is_same_local(const struct memory_local *x, const struct memory_local *y)
{
	return loc_eq(x->loc, y->loc) && str_eq(x->name, y->name) && x->is_dynamic == y->is_dynamic &&
	       x->size_bytes.is_known == y->size_bytes.is_known && x->size_bytes.n == y->size_bytes.n &&
	       str_eq(str_c(x->why ? x->why : ""), str_c(y->why ? y->why : ""));
}

/* n of them that are alike: inlined copies. */
static void local(struct telling *t, const struct memory_local *l, size_t n)
{
	if (!begin(t, l->loc))
		return;
	if (l->name.ptr)
		doc_span(t->d, t->b, STYLE_PLAIN, "`" STR_FMT "`", STR_ARG(l->name));
	else
		doc_span(t->d, t->b, STYLE_PLAIN, "a local");
	if (l->size_bytes.is_known)
		doc_span(t->d, t->b, STYLE_PLAIN, " of " STR_FMT " byte%s",
			 STR_ARG(number_grouped(t->inv->run, l->size_bytes.n)),
			 l->size_bytes.n == 1 ? "" : "s");
	if (l->is_dynamic)
		doc_span(t->d, t->b, STYLE_PLAIN,
			 " has a size that is not constant (alloca, or an array of variable length)");
	else
		doc_span(t->d, t->b, STYLE_PLAIN, " stays in memory");
	if (l->why)
		doc_span(t->d, t->b, STYLE_PLAIN, ": %s", l->why);
	if (n > 1)
		doc_span(t->d, t->b, STYLE_PLAIN, "; %zu copies", n);
}

static void locals(struct telling *t, const struct pointer_facts *p)
{
	for (size_t i = 0, end; i < p->locals.count; i = end) {
		for (end = i + 1;
		     end < p->locals.count && is_same_local(&p->locals.items[i], &p->locals.items[end]);
		     end++)
			;
		local(t, &p->locals.items[i], end - i);
	}
}

static void frame_size(struct telling *t)
{
	struct value stack = t->f->metrics[METRIC_stack_bytes];

	if (!stack.is_known || stack.n <= FRAME_LIMIT || !begin(t, t->f->decl))
		return;
	doc_span(t->d, t->b, STYLE_PLAIN, "the frame takes " STR_FMT " bytes, more than " STR_FMT,
		 STR_ARG(number_grouped(t->inv->run, stack.n)),
		 STR_ARG(number_grouped(t->inv->run, FRAME_LIMIT)));
}

/* --- may it allocate --- */

static void path(struct telling *t, const struct alloc_path *p)
{
	if (p->callee.ptr)
		doc_span(t->d, t->b, STYLE_PLAIN, STR_FMT, STR_ARG(shown_name(t, p->callee)));
	else
		doc_span(t->d, t->b, STYLE_PLAIN, "a pointer");
	span_loc(t, " at ", p->loc, "");
}

static void may_allocate(struct telling *t, const struct pointer_facts *p)
{
	if (p->may_allocate == MAY_ALLOCATE_NO) {
		t->ncannot++;
		return;
	}
	if (!begin(t, (struct loc){STR_NONE, 0, 0}))
		return;
	if (p->may_allocate == MAY_ALLOCATE_YES) {
		doc_span(t->d, t->b, STYLE_PLAIN, "may allocate: calls ");
		path(t, &p->reached);
	} else
		doc_span(t->d, t->b, STYLE_PLAIN, "whether it may allocate is not known");
	for (size_t i = 0; i < p->holes.count && i < MAX_HOLES; i++) {
		doc_span(t->d, t->b, STYLE_PLAIN, i ? ", " : "; calls that were not looked into: ");
		path(t, &p->holes.items[i]);
	}
	if (p->holes.count > MAX_HOLES)
		doc_span(t->d, t->b, STYLE_PLAIN, " and %zu more", p->holes.count - MAX_HOLES);
}

/* --- all --- */

static void function(struct telling *t)
{
	const struct pointer_facts *p = t->f->pointers;

	t->has_head = false;
	for (size_t i = 0; i < t->f->allocsites.count; i++)
		allocation(t, &t->f->allocsites.items[i]);
	for (size_t i = 0; p && i < p->params.count; i++)
		if (p->params.items[i].is_known && p->params.items[i].leaks)
			leak(t, &p->params.items[i]);
	if (p) {
		parameters(t, p, false);
		locals(t, p);
	}
	frame_size(t);
	if (p)
		may_allocate(t, p);
	/* alone it is no news */
	if (p && (t->has_head || t->is_narrowed))
		parameters(t, p, true);
}

static void wrappers(struct telling *t, const struct escape_result *r)
{
	if (!r->inferred.count)
		return;
	t->b = doc_block(t->d, BLOCK_LINES, S("ALLOCATORS FOUND"));
	for (size_t i = 0; i < r->inferred.count; i++) {
		const struct inferred_allocator *a = &r->inferred.items[i];

		doc_line(t->d, t->b);
		doc_span(t->d, t->b, STYLE_PLAIN, "  ");
		span_loc(t, "", a->decl, ": ");
		doc_span(t->d, t->b, STYLE_STRONG, STR_FMT, STR_ARG(shown_name(t, a->name)));
		if (str_find_char(a->through, ' ') < a->through.len) /* "its attributes" */
			doc_span(t->d, t->b, STYLE_PLAIN, " returns new memory, by " STR_FMT,
				 STR_ARG(a->through));
		else
			doc_span(t->d, t->b, STYLE_PLAIN, " returns memory of " STR_FMT,
				 STR_ARG(shown_name(t, a->through)));
		if (a->size_arg >= 0)
			doc_span(t->d, t->b, STYLE_PLAIN, "; its size is argument %d", a->size_arg + 1);
	}
}

void why_allocations(struct invocation *inv, const struct load *l, const struct selection *s)
{
	struct telling t = {.inv = inv,
			    .d = &inv->doc,
			    .u = l->units.items[0],
			    .is_narrowed = inv->options.function || inv->options.focus,
			    .nmax = inv->options.rows == ~0u ? 0 : inv->options.rows};

	wrappers(&t, &l->escapes);
	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		t.u = s->units.items[i];
		t.f = s->list.items[i];
		function(&t);
	}
	/* what was removed from functions that have no code themselves */
	for (size_t i = 0; shelf_big_turn(i, l->units.count) && !t.is_narrowed && !inv->options.ignore; i++) {
		t.u = l->units.items[i];
		for (size_t k = 0; k < t.u->gone.count; k++) {
			t.f = t.u->gone.items[k];
			function(&t);
		}
	}
	if (!t.nmore && !t.ncannot && t.nshown)
		return;
	t.b = doc_block(t.d, BLOCK_LINES, STR_NONE);
	doc_line(t.d, t.b);
	if (!t.nshown && !t.ncannot)
		doc_span(t.d, t.b, STYLE_PLAIN, "nothing is known of pointers, and nothing is allocated");
	if (t.nmore)
		doc_span(t.d, t.b, STYLE_DIM, "and %zu more function%s (-n 0 shows all)%s", t.nmore,
			 t.nmore == 1 ? "" : "s", t.ncannot ? "; " : "");
	if (t.ncannot)
		doc_span(t.d, t.b, STYLE_DIM, STR_FMT " cannot allocate",
			 STR_ARG(number_of(inv->run, (int64_t)t.ncannot, "function", "functions")));
}
