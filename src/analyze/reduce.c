#include "analyze/reduce.h"

void func_code_marks(const struct unit *u, const struct func *f, struct code_marks *m)
{
	if (!f->is_reduced)
		code_marks(u, f, m);
	else
		*m = f->marks ? *f->marks : (struct code_marks){0};
}

struct call_insns func_call_insns(struct arena *a, const struct func *f)
{
	struct call_insns calls = {0};

	if (f->is_reduced)
		return f->call_insns;
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if (!(insn->flags & (INSN_CALL | INSN_TAIL)) || !insn->target.ptr)
			continue;
		*vec_add(a, &calls) =
			(struct call_insn){.target = insn->target,
					   .loc = insn->loc,
					   .frame = insn->frame,
					   .insn = (uint32_t)i,
					   .is_call = (insn->flags & INSN_CALL) != 0,
					   .in_loop = f->loop_of_insn && f->loop_of_insn[i] >= 0};
	}
	return calls;
}

void reduce_unit(struct unit *u)
{
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];
		struct code_marks marks = {0};

		code_marks(u, f, &marks);
		if (marks.is_known) {
			struct code_marks *kept = arena_new(&u->arena, struct code_marks);

			*kept = marks;
			f->marks = kept;
		}
		f->call_insns = func_call_insns(&u->arena, f);
		f->end_line = func_end_line(f);
		f->is_reduced = true;
	}
}
