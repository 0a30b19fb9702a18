#include "cmd/load/exact.h"

#include "analyze/analysis.h"
#include "base/file.h"
#include "model/index.h"
#include "read/disasm.h"
#include "read/elf.h"

/* A function's part in one of the two objects. */
struct side {
	const struct unit *u;
	const struct func *f;
	const struct func_part *part;
};

static const struct insn *insn_at(const struct side *s, uint32_t i)
{
	return i < s->part->ninsns ? &s->f->insns.items[s->part->first_insn + i] : NULL;
}

/* What stands at addr, by name; ptr NULL: nothing that has one. */
static struct str name_at(const struct unit *u, uint64_t addr, uint64_t *offset)
{
	size_t low = 0, high = u->symbols.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (u->symbols.items[mid].addr <= addr)
			low = mid + 1;
		else
			high = mid;
	}
	/* the first of the names of one place: the objects have them in one order */
	while (low > 1 && u->symbols.items[low - 2].addr == u->symbols.items[low - 1].addr)
		low--;
	if (!low)
		return STR_NONE;
	*offset = addr - u->symbols.items[low - 1].addr;
	return u->symbols.items[low - 1].name;
}

/* Within one section the assembler fills in distances itself, and a function between that grew changes them. Same
 * instruction, same thing at the other end: a call or jump to another function, or x86's disp32(%rip) at the end. */
static bool same_reference(const struct side *a, const struct insn *x, const struct side *b,
			   const struct insn *y)
{
	const enum insn_flag kind = INSN_CALL | INSN_TAIL | INSN_BRANCH | INSN_COND | INSN_INDIRECT;
	const char *p = a->part->code.ptr + (x->addr - a->part->addr);
	const char *q = b->part->code.ptr + (y->addr - b->part->addr);
	size_t fixed;
	struct str name, other;
	uint64_t offset = 0, other_offset = 0;
	int32_t distance, other_distance;

	if (x->size_bytes < 4 || x->size_bytes != y->size_bytes)
		return false;
	fixed = x->size_bytes - 4u;
	if (memcmp(p, q, fixed) != 0)
		return false;
	if (x->target.ptr && !(x->flags & INSN_INDIRECT)) {
		/* AArch64 has condition and register in the same four bytes */
		return (x->flags & kind) == (y->flags & kind) && str_eq(x->target, y->target) &&
		       (fixed || !(x->flags & INSN_COND));
	}
	if (x->size_bytes < 6 || str_find(y->text, S("(%rip)")) == (size_t)-1)
		return false;
	memcpy(&distance, p + fixed, 4);
	memcpy(&other_distance, q + fixed, 4);
	name = name_at(a->u, x->addr + x->size_bytes + (uint64_t)(int64_t)distance, &offset);
	other = name_at(b->u, y->addr + y->size_bytes + (uint64_t)(int64_t)other_distance, &other_offset);
	return name.ptr && str_eq(name, other) && offset == other_offset;
}

/* Instructions at the same offsets with the same bytes; padding between them may be encoded in any way, since the
 * assembler does not know the tuning that the compiler chose NOPs by. */
static bool same_code(const struct side *a, const struct side *b)
{
	const struct func_part *p = a->part, *q = b->part;
	uint32_t k = 0;

	if (!p->code.ptr || !q->code.ptr || p->code.len != q->code.len)
		return false;
	if (str_eq(p->code, q->code))
		return true;
	if (!p->is_decoded)
		return false;
	for (uint32_t i = 0; i < p->ninsns; i++) {
		const struct insn *x = insn_at(a, i), *y;
		uint64_t at = x->addr - p->addr;

		if (x->flags & (INSN_NOP | INSN_PREFIX))
			continue;
		if (x->addr == ADDR_UNKNOWN || !x->size_bytes || at > p->code.len ||
		    x->size_bytes > p->code.len - at)
			return false;
		if (memcmp(p->code.ptr + at, q->code.ptr + at, x->size_bytes) == 0)
			continue;
		while (y = insn_at(b, k), y && y->addr - q->addr < at)
			k++;
		if (!y || y->addr == ADDR_UNKNOWN || y->addr - q->addr != at || !same_reference(a, x, b, y))
			return false;
	}
	return true;
}

/* What the linker fills in: the same names at the same offsets. Section-relative names (.L.str, .rodata) are
 * compared as sections only: their offsets move with other functions' data. */
static bool same_relocs(const struct side *a, const struct side *b)
{
	const struct unit *u = a->u, *v = b->u;
	size_t i = index_reloc_from(u, a->part->addr), k = index_reloc_from(v, b->part->addr);

	for (;; i++, k++) {
		bool in_a =
			i < u->relocs.count && u->relocs.items[i].addr < a->part->addr + a->part->size_bytes;
		bool in_b =
			k < v->relocs.count && v->relocs.items[k].addr < b->part->addr + b->part->size_bytes;
		const struct reloc *x = in_a ? &u->relocs.items[i] : NULL,
				   *y = in_b ? &v->relocs.items[k] : NULL;

		if (!x || !y)
			return x == NULL && y == NULL;
		if (x->addr - a->part->addr != y->addr - b->part->addr)
			return false;
		if (str_starts(x->symbol, S(".")) && str_starts(y->symbol, S(".")))
			continue;
		if (!str_eq(x->symbol, y->symbol) || x->addend != y->addend)
			return false;
	}
}

static bool same_func(const struct unit *u, const struct func *f, const struct unit *v, const struct func *g)
{
	size_t matched = 0;

	for (size_t i = 0; i < f->parts.count; i++)
		for (size_t k = 0; k < g->parts.count; k++)
			if (str_eq(f->parts.items[i].symbol, g->parts.items[k].symbol)) {
				const struct side a = {u, f, &f->parts.items[i]},
						  b = {v, g, &g->parts.items[k]};

				if (!same_code(&a, &b) || !same_relocs(&a, &b))
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

/* --- the same by a hash --- */

static void add_text(struct buf *b, struct str s)
{
	buf_printf(b, "%zu ", s.len);
	buf_add(b, s);
}

/* Code without what same_code() passes over: "offset size" of each, one after another. */
static void add_code(struct buf *b, struct str code, struct str padding)
{
	size_t start = b->len;

	add_text(b, code);
	start = b->len - code.len;
	while (padding.len) {
		uint64_t offset, size;

		if (str_u64(str_cut(&padding, ' '), &offset) && str_u64(str_cut(&padding, ' '), &size) &&
		    offset <= code.len && size <= code.len - offset)
			memset(b->ptr + start + offset, 0, size);
	}
}

static void add_relocs(struct buf *b, const struct unit *u, const struct func_part *p)
{
	for (size_t i = index_reloc_from(u, p->addr);
	     i < u->relocs.count && u->relocs.items[i].addr < p->addr + p->size_bytes; i++) {
		const struct reloc *r = &u->relocs.items[i];

		buf_printf(b, "%llx %lld ", (unsigned long long)(r->addr - p->addr), (long long)r->addend);
		add_text(b, r->symbol);
	}
}

/* All that compare() looks at: names, places, code and relocations of functions, and symbols among them. padding: a line for
 * each part. After unit_sort_funcs(). 0: some of it is not known. */
static uint64_t hash_code(const struct unit *u, struct str padding)
{
	struct arena scratch = {0};
	struct map sections = {0};
	struct buf b = {0};
	bool is_known = u->has_object;
	uint64_t hash;

	/* 0 is not the hash of an object without functions */
	buf_add(&b, S("functions\n"));
	for (size_t i = 0; i < u->funcs.count && is_known; i++) {
		const struct func *f = u->funcs.items[i];

		/* of two with one name only one would be found */
		is_known = !i || !str_eq(f->linkage_name, u->funcs.items[i - 1]->linkage_name);
		add_text(&b, f->linkage_name);
		for (size_t k = 0; k < f->parts.count && is_known; k++) {
			const struct func_part *p = &f->parts.items[k];
			struct str line = STR_NONE;

			is_known = p->code.ptr && p->addr != ADDR_UNKNOWN && p->code.len == p->size_bytes;
			if (!is_known)
				break;
			str_line(&padding, &line);
			add_text(&b, p->symbol);
			add_text(&b, p->section);
			buf_printf(&b, "%llx ", (unsigned long long)p->addr);
			add_code(&b, p->code, line);
			add_relocs(&b, u, p);
			buf_addc(&b, '\n');
			*map_at(&scratch, &sections, p->section) = &sections;
		}
	}
	for (size_t i = 0; i < u->symbols.count && is_known; i++) {
		const struct symbol *s = &u->symbols.items[i];

		if (!s->is_defined || !map_find(&sections, s->section))
			continue;
		add_text(&b, s->name);
		buf_printf(&b, "%llx\n", (unsigned long long)s->addr);
	}
	hash = is_known ? str_hash(buf_str(&b)) : 0;
	buf_release(&b);
	arena_clear(&scratch);
	return hash;
}

/* One line: what same_code() passes over in a part, where it would: all that is no instruction that does something. */
static void describe_padding(const struct unit *u, const struct func *f, const struct func_part *p,
			     struct buf *b)
{
	const struct side s = {u, f, p};
	size_t start = b->len;
	uint64_t end = 0;
	bool is_known = p->is_decoded && p->code.ptr;

	for (uint32_t i = 0; is_known && i < p->ninsns; i++) {
		const struct insn *x = insn_at(&s, i);
		uint64_t at = x->addr - p->addr;

		is_known = x->addr != ADDR_UNKNOWN && x->size_bytes && at <= p->code.len && at >= end;
		if (!is_known || x->flags & (INSN_NOP | INSN_PREFIX))
			continue;
		if (at > end)
			buf_printf(b, "%llu %llu ", (unsigned long long)end, (unsigned long long)(at - end));
		end = at + x->size_bytes;
	}
	if (!is_known)
		b->len = start;
	else if (end < p->code.len)
		buf_printf(b, "%llu %llu ", (unsigned long long)end, (unsigned long long)(p->code.len - end));
	buf_addc(b, '\n');
}

void exact_describe(struct unit *u)
{
	struct buf b = {0};

	for (size_t i = 0; i < u->funcs.count; i++)
		for (size_t k = 0; k < u->funcs.items[i]->parts.count; k++)
			describe_padding(u, u->funcs.items[i], &u->funcs.items[i]->parts.items[k], &b);
	u->code_padding = str_dup(&u->arena, buf_str(&b));
	u->code_hash = hash_code(u, u->code_padding);
	buf_release(&b);
}

bool exact_open(struct exact_object *o, const char *path, struct str name, struct err *err)
{
	struct origin from = {ARTIFACT_OBJECT, name};

	*o = (struct exact_object){0};
	if (!file_open(&o->file, path, err))
		return false;
	o->unit = unit_new(name, S(""));
	if (!elf_read(o->unit, o->file.text, from, err)) {
		exact_close(o);
		return false;
	}
	unit_sort_funcs(o->unit);
	o->hash = hash_code(o->unit, STR_NONE);
	return true;
}

void exact_close(struct exact_object *o)
{
	unit_free(o->unit);
	file_close(&o->file);
	*o = (struct exact_object){0};
}

bool exact_is_same(const struct unit *u, const struct exact_object *o)
{
	return u->code_hash && u->code_hash == hash_code(o->unit, u->code_padding);
}

void exact_mark_same(struct unit *u)
{
	for (size_t i = 0; i < u->funcs.count; i++)
		u->funcs.items[i]->is_exact = true;
	u->exact = EXACT_YES;
}

/* --- one and the other --- */

static void not_verified(struct unit *u, struct err *err)
{
	diag_add(&u->diags, DIAG_WARNING, u->source, 0, "not verified: %s", err->message);
	err_clear(err);
}

uint64_t exact_compare_object(struct unit *u, const char *path)
{
	struct str name = str_printf(&u->arena, STR_FMT " (object, exactly as asked)", STR_ARG(u->source));
	struct origin from = {ARTIFACT_OBJECT, name};
	struct exact_object o;
	struct err err = {0};
	uint64_t hash = 0;

	if (!u->has_object) {
		diag_add(&u->diags, DIAG_WARNING, u->source, 0,
			 "not verified: there is no object to compare with");
		return 0;
	}
	if (!exact_open(&o, path, name, &err)) {
		not_verified(u, &err);
		return 0;
	}
	if (!u->code_hash)
		exact_describe(u);
	if (exact_is_same(u, &o)) {
		exact_mark_same(u);
	} else if (disasm_read(o.unit, o.file.text, from, &err)) {
		compare(u, o.unit);
		hash = o.hash;
	} else {
		not_verified(u, &err);
	}
	exact_close(&o);
	return hash;
}

void exact_compare(struct unit *u, struct build *b, struct arena *scratch)
{
	const char *path = str_printf(scratch, "%s.exact.o", b->work).ptr;
	struct err err = {0};

	if (!u->has_object || build_exact(scratch, b, path, &err))
		exact_compare_object(u, path);
	else
		not_verified(u, &err);
}
