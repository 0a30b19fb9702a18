/* How much of a function's code each line of its own text makes: what was inlined counts at the line of its call. For
 * explain, which tells from it where a callee's cost comes from. */
#include "analyze/analysis.h"

struct piece { /* one instruction */
	struct loc at;
	struct str callee; /* called here, or inlined; ptr NULL: neither */
	bool is_call;
};
struct pieces VEC(struct piece);

static struct piece piece_of(const struct insn *i)
{
	const struct inline_frame *frame = i->frame;
	struct piece p = {.at = i->loc, .is_call = (i->flags & INSN_CALL) != 0};

	while (frame && frame->parent)
		frame = frame->parent;
	if (frame) {
		p.at = frame->call;
		p.callee = frame->callee;
	} else if (p.is_call) {
		p.callee = i->target;
	}
	p.at.col = 0;
	return p;
}

static int by_place(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;
	int c = loc_cmp(x->at, y->at);

	return c ? c : str_cmp(x->callee, y->callee);
}

/* Pieces of one line, those of one callee together. */
static void add_line(struct unit *u, struct func_why *why, const struct piece *p, size_t n)
{
	struct line_share *s = vec_add(&u->arena, &why->lines);
	size_t most = 0;

	s->loc = p->at;
	s->ninsns = (uint32_t)n;
	for (size_t i = 0, k; i < n; i = k) {
		bool is_called = false;

		for (k = i; k < n && str_eq(p[k].callee, p[i].callee); k++) {
			s->ncalls += p[k].is_call;
			is_called |= p[k].is_call;
		}
		/* a call's own instructions, which load its arguments, cannot be told from others of the line */
		if (p[i].callee.ptr && k - i > most && (is_called || (k - i) * 2 > n)) {
			most = k - i;
			s->callee = p[i].callee;
		}
	}
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct arena scratch = {0};
	struct pieces all = {0};

	(void)c;
	for (size_t i = 0; u->wants_why && i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];

		f->why = arena_new(&u->arena, struct func_why);
		all.count = 0;
		for (size_t k = 0; k < f->insns.count; k++)
			if (!(f->insns.items[k].flags & (INSN_NOP | INSN_PREFIX)))
				vec_push(&scratch, &all, piece_of(&f->insns.items[k]));
		vec_sort(&all, by_place);
		for (size_t k = 0, n; k < all.count; k += n) {
			for (n = 1; k + n < all.count && loc_cmp(all.items[k].at, all.items[k + n].at) == 0;
			     n++)
				;
			add_line(u, f->why, &all.items[k], n);
		}
	}
	arena_clear(&scratch);
}

const struct analysis analysis_shares = {.name = "shares", .run = run};
