#include "cmd/exact.h"

#include "analyze/analysis.h"
#include "base/file.h"
#include "model/index.h"
#include "read/disasm.h"
#include "read/elf.h"

/* Instructions at the same offsets with the same bytes; padding between them may be encoded in any way, since the
 * assembler does not know the tuning that the compiler chose NOPs by. */
static bool same_code(const struct func *f, const struct func_part *a, const struct func_part *b)
{
	if (!a->code.ptr || !b->code.ptr || a->code.len != b->code.len)
		return false;
	if (str_eq(a->code, b->code))
		return true;
	if (!a->is_decoded)
		return false;
	for (uint32_t i = 0; i < a->ninsns; i++) {
		const struct insn *insn = &f->insns.items[a->first_insn + i];
		uint64_t at = insn->addr - a->addr;

		if (insn->flags & (INSN_NOP | INSN_PREFIX))
			continue;
		if (insn->addr == ADDR_UNKNOWN || at > a->code.len || insn->size_bytes > a->code.len - at)
			return false;
		if (memcmp(a->code.ptr + at, b->code.ptr + at, insn->size_bytes) != 0)
			return false;
	}
	return true;
}

/* What the linker fills in: the same names at the same offsets. Section-relative names (.L.str, .rodata) are
 * compared as sections only: their offsets move with other functions' data. */
static bool same_relocs(const struct unit *u, const struct func_part *a, const struct unit *v,
			const struct func_part *b)
{
	size_t i = index_reloc_from(u, a->addr), k = index_reloc_from(v, b->addr);

	for (;; i++, k++) {
		bool in_a = i < u->relocs.count && u->relocs.items[i].addr < a->addr + a->size_bytes;
		bool in_b = k < v->relocs.count && v->relocs.items[k].addr < b->addr + b->size_bytes;
		const struct reloc *x = in_a ? &u->relocs.items[i] : NULL,
				   *y = in_b ? &v->relocs.items[k] : NULL;

		if (!x || !y)
			return x == NULL && y == NULL;
		if (x->addr - a->addr != y->addr - b->addr)
			return false;
		if (!str_eq(x->symbol, y->symbol) &&
		    !(str_starts(x->symbol, S(".")) && str_starts(y->symbol, S("."))))
			return false;
	}
}

static bool same_func(const struct unit *u, const struct func *f, const struct unit *v, const struct func *g)
{
	size_t matched = 0;

	for (size_t i = 0; i < f->parts.count; i++)
		for (size_t k = 0; k < g->parts.count; k++)
			if (str_eq(f->parts.items[i].symbol, g->parts.items[k].symbol)) {
				if (!same_code(f, &f->parts.items[i], &g->parts.items[k]) ||
				    !same_relocs(u, &f->parts.items[i], v, &g->parts.items[k]))
					return false;
				matched++;
			}
	return matched == f->parts.count && matched == g->parts.count;
}

static void take_counts(struct func *f, const struct func *g)
{
	static const enum metric from_code[] = {
		METRIC_instructions, METRIC_bytes,          METRIC_conditional_branches, METRIC_branches,
		METRIC_calls,        METRIC_indirect_calls, METRIC_vector_instructions,  METRIC_memory_calls};

	for (size_t i = 0; i < sizeof(from_code) / sizeof(from_code[0]); i++)
		if (g->metrics[from_code[i]].is_known)
			f->metrics[from_code[i]] = g->metrics[from_code[i]];
}

static void compare(struct unit *u, struct unit *v)
{
	static const struct allocators none;
	struct analysis_context context = {.allocators = &none};
	size_t differ = 0;

	unit_sort_funcs(v);
	analyze_unit(v, &context);
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];
		const struct func *g = unit_func_find(v, f->linkage_name);

		f->is_exact = g && same_func(u, f, v, g);
		if (f->is_exact)
			continue;
		differ++;
		if (!g) {
			diag_add(&u->diags, DIAG_WARNING, f->decl.file, f->decl.line,
				 STR_FMT " is not in the object that is compiled exactly as asked",
				 STR_ARG(f->name));
			continue;
		}
		diag_add(&u->diags, DIAG_WARNING, f->decl.file, f->decl.line,
			 "recording changed the code of " STR_FMT
			 " (%lld instructions, %lld as asked): counts and sizes are "
			 "those of the build as asked",
			 STR_ARG(f->name), (long long)f->metrics[METRIC_instructions].n,
			 (long long)g->metrics[METRIC_instructions].n);
		take_counts(f, g);
	}
	for (size_t i = 0; i < v->funcs.count; i++)
		if (!unit_func_find(u, v->funcs.items[i]->linkage_name)) {
			differ++;
			diag_add(&u->diags, DIAG_WARNING, u->source, 0,
				 STR_FMT " is only in the object that is compiled exactly as asked",
				 STR_ARG(v->funcs.items[i]->name));
		}
	u->exact = differ ? EXACT_NO : EXACT_YES;
}

void exact_compare(struct unit *u, struct build *b, struct arena *scratch)
{
	const char *path = str_printf(scratch, "%s.exact.o", b->work).ptr;
	struct origin from = {ARTIFACT_OBJECT, str_printf(&u->arena, STR_FMT " (object, exactly as asked)",
							  STR_ARG(u->source))};
	struct err err = {0};
	struct file f;
	struct unit *v;

	if (!build_exact(scratch, b, path, &err)) {
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "not verified: %s", err.message);
		err_clear(&err);
		return;
	}
	if (!file_open(&f, path, &err)) {
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "not verified: %s", err.message);
		err_clear(&err);
		return;
	}
	v = unit_new(u->source, u->directory);
	if (elf_read(v, f.text, from, &err) && disasm_read(v, f.text, from, &err))
		compare(u, v);
	else
		diag_add(&u->diags, DIAG_WARNING, u->source, 0, "not verified: %s", err.message);
	err_clear(&err);
	unit_free(v);
	file_close(&f);
}
