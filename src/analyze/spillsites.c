/* Where a function spills: its spill and reload instructions by source line, inlined copy and loop, for explain. Clang
 * marks them in the assembly text; machine code alone does not tell them from other accesses of the frame. */
#include <stdlib.h>

#include "analyze/analysis.h"

static int by_place(const void *a, const void *b)
{
	const struct spill_site *x = a, *y = b;
	int c = frame_cmp(x->frame, y->frame);

	if (!c)
		c = loc_cmp(x->loc, y->loc);
	if (!c)
		c = (x->loop > y->loop) - (x->loop < y->loop);
	return c ? c : (x->depth > y->depth) - (x->depth < y->depth);
}

static void add(struct unit *u, struct func *f)
{
	struct spill_sites all = {0};

	for (size_t k = 0; k < f->insns.count; k++) {
		const struct insn *i = &f->insns.items[k];
		int32_t n = f->loop_of_insn ? f->loop_of_insn[k] : -1;
		const struct machine_loop *l = n < 0 ? NULL : &f->machine_loops.items[n];
		struct spill_site *s;

		if (!(i->flags & (INSN_SPILL | INSN_RELOAD)))
			continue;
		s = vec_add(&u->arena, &all);
		s->loc = loc_known(i->loc) ? i->loc : (struct loc){STR_NONE, 0, 0};
		s->loc.col = 0;
		s->frame = loc_known(i->loc) ? i->frame : NULL;
		s->nspills = (i->flags & INSN_SPILL) != 0;
		s->nreloads = (i->flags & INSN_RELOAD) != 0;
		s->loop = l ? l->source : -1;
		s->depth = l ? l->depth : 0;
	}
	vec_sort(&all, by_place);
	for (size_t i = 0, n = 0; i < all.count; i++) {
		struct spill_site *last = n ? &all.items[n - 1] : NULL;

		if (last && by_place(last, &all.items[i]) == 0) {
			last->nspills += all.items[i].nspills;
			last->nreloads += all.items[i].nreloads;
		} else {
			all.items[n++] = all.items[i];
		}
		f->why->spills = (struct spill_sites){all.items, n, n};
	}
}

static void run(struct unit *u, const struct analysis_context *c)
{
	(void)c;
	for (size_t i = 0; u->wants_why && i < u->funcs.count; i++)
		if (u->funcs.items[i]->why && u->funcs.items[i]->has_text)
			add(u, u->funcs.items[i]);
}

const struct analysis analysis_spillsites = {.name = "spillsites", .run = run};
