/* Likeness of machine code: the functions of a hostile assembly text, each compared with itself and with the next. */
#include "fuzz.h"

#include "analyze/code.h"
#include "read/asmtext.h"

static void check_diff(const struct unit *u, const struct func *old, const struct func *now)
{
	struct arena a = {0};
	struct code_lines lines = {0};
	uint32_t i = 0, j = 0;

	code_diff(&a, u, old, u, now, &lines);
	for (size_t k = 0; k < lines.count; k++) {
		const struct code_line *l = &lines.items[k];

		if (l->old_insn != (l->change == CODE_ADDED ? UINT32_MAX : i) ||
		    l->new_insn != (l->change == CODE_REMOVED ? UINT32_MAX : j))
			abort(); /* an instruction twice, left out, or in another order */
		if (old == now && l->change != CODE_KEPT)
			abort();
		i += l->change != CODE_ADDED;
		j += l->change != CODE_REMOVED;
	}
	if (i != old->insns.count || j != now->insns.count)
		abort();
	arena_clear(&a);
}

static void check_marks(const struct unit *u, const struct func *old, const struct func *now)
{
	struct code_marks x, y;
	bool is_alike = false;

	code_marks(u, old, &x);
	code_marks(u, now, &y);
	for (int l = 0; l < CODE_LEVEL_COUNT && x.is_known && y.is_known; l++) {
		if (x.hash[l] != y.hash[l] && (is_alike || old == now))
			abort(); /* a level that sees more than the one before it */
		is_alike |= x.hash[l] == y.hash[l];
	}
}

void try_bytes(struct str bytes)
{
	struct unit *u = unit_new(S("fuzz.c"), S("/fuzz"));
	struct err err = {0};

	if (asmtext_read(u, bytes, (struct origin){ARTIFACT_ASSEMBLY, S("fuzz.s")}, &err)) {
		unit_sort_funcs(u);
		for (size_t i = 0; i < u->funcs.count; i++)
			for (size_t k = i; k < u->funcs.count && k < i + 2; k++) {
				check_marks(u, u->funcs.items[i], u->funcs.items[k]);
				check_diff(u, u->funcs.items[i], u->funcs.items[k]);
			}
	}
	err_clear(&err);
	unit_free(u);
}
