/* From parts to functions: instructions of all parts in a row, jumps resolved, aliases, bindings. */
#include <stdlib.h>

#include "read/asmtext_parts.h"

/* More than any compiler makes; what is beyond is left out, so that the time stays linear. */
enum {
	PARTS_MAX = 256,
	ALIAS_CHAIN_MAX = 16,
	TABLES_MAX = 200,
	TABLE_ENTRIES_MAX = 5000,
	TABLE_JUMPS_MAX = 2000
};

/* A function while its parts are put together. */
struct asm_func {
	struct func *f;
	struct asm_part *first, *last;
	uint32_t nparts, ninsns, nlabels;
};

/* Labels of one function by name. Open addressing; the slots serve one function after the other. */
struct label_slot {
	uint64_t hash;
	uint32_t label; /* index + 1; 0: free */
};

struct linking {
	struct asm_text *t;
	struct arena scratch; /* for one function; emptied when it has grown large */
	struct label_slot *slots;
	size_t nslots, mask;
	struct label *labels; /* of the function at hand */
	uint32_t nlabels;
};

static bool is_local(struct str name)
{
	return name.len > 1 && name.ptr[0] == '.' && name.ptr[1] == 'L';
}

static struct label_slot *find_slot(struct linking *l, struct str name, uint64_t hash)
{
	size_t at = hash & l->mask;

	while (l->slots[at].label &&
	       (l->slots[at].hash != hash || !str_eq(l->labels[l->slots[at].label - 1].name, name)))
		at = (at + 1) & l->mask;
	return &l->slots[at];
}

static struct label *find_label(struct linking *l, struct str name)
{
	struct label_slot *s = l->nlabels ? find_slot(l, name, str_hash(name)) : NULL;

	return s && s->label ? &l->labels[s->label - 1] : NULL;
}

static void add_label(struct linking *l, struct label label)
{
	uint64_t hash = str_hash(label.name);
	struct label_slot *s = find_slot(l, label.name, hash);

	l->labels[l->nlabels] = label;
	l->nlabels++;
	if (!s->label)
		*s = (struct label_slot){hash, l->nlabels};
}

/* All labels of the function, `at` counted from its first instruction; first symbols of further parts, which
 * hot code may jump to by name, among them. */
static void gather_labels(struct linking *l, const struct asm_func *af)
{
	size_t need = (size_t)af->nlabels + af->nparts, nslots = 16;
	uint32_t base = 0;

	while (nslots < need * 2)
		nslots *= 2;
	if (nslots > l->nslots) {
		l->slots = arena_array(&l->t->scratch, struct label_slot, nslots);
		l->nslots = nslots;
	} else {
		memset(l->slots, 0, nslots * sizeof(*l->slots));
	}
	l->mask = nslots - 1;
	l->labels = arena_array(&l->scratch, struct label, need);
	l->nlabels = 0;
	for (const struct asm_part *p = af->first; p; p = p->next_of_func) {
		if (p != af->first)
			add_label(l, (struct label){.name = p->symbol, .at = base});
		for (size_t i = 0; i < p->labels.count; i++) {
			struct label label = p->labels.items[i];

			label.at += base;
			add_label(l, label);
		}
		base += p->ninsns;
	}
}

/* The symbol that a name stands for: .Lf$local and f.localalias are clang's and gcc's names for f inside the
 * unit, other local names lead on through .set. */
static struct str real_name(const struct asm_text *t, struct str name)
{
	struct asm_symbol *s;

	for (int n = 0; n < ALIAS_CHAIN_MAX && (is_local(name) || str_ends(name, S(".localalias"))); n++) {
		s = map_find(&t->symbol_by_name, name);
		if (!s || !s->alias_of.ptr)
			break;
		name = s->alias_of;
	}
	if (is_local(name) && str_ends(name, S("$local")))
		name = str_make(name.ptr + 2, name.len - 2 - 6);
	return name;
}

/* The text between a jump's quotes keeps its escapes until here. */
static struct str clean_target(struct asm_text *t, struct insn *i)
{
	struct str name = i->target;

	if (name.ptr > i->text.ptr && name.ptr[-1] == '"')
		name = asm_unescape(&t->scratch, name);
	return name;
}

static void resolve_jump(struct linking *l, struct insn *i, uint32_t ninsns)
{
	struct str name = clean_target(l->t, i);
	struct label *label = find_label(l, name);

	if (label) {
		label->is_used = true;
		i->branch_to = label->at < ninsns ? (int32_t)label->at : INSN_NO_TARGET;
		i->target = STR_NONE;
	} else if (str_eq(name, S("."))) {
		i->target = STR_NONE;
	} else {
		i->flags = (i->flags & ~(uint32_t)INSN_BRANCH) | INSN_TAIL | INSN_CALL;
		i->target = intern(&l->t->u->names, real_name(l->t, name));
	}
}

/* Does the stack come back in the straight line that ends at `at`? Then a jump through a pointer leaves. */
static bool ends_frame(const struct insn *insns, size_t at)
{
	for (size_t n = 0; n < 32 && at > 0; n++) {
		const struct insn *i = &insns[--at];

		if (i->flags & (INSN_BRANCH | INSN_RETURN | INSN_TAIL | INSN_CALL))
			return false;
		if (i->stack_push < 0 || (i->flags & INSN_FRAME_RESET))
			return true;
		if (i->stack_push > 0)
			return false;
	}
	return false;
}

/* Only clang on x86 marks which jumps through a pointer are tail calls. Elsewhere: one is, when the function
 * has no label whose address is taken, or when it takes its frame down first. */
static void resolve_indirect(struct linking *l, struct func *f, bool has_taken_labels)
{
	bool is_marked = l->t->is_clang && l->t->isa->has_variable_size;

	for (size_t n = 0; n < f->insns.count; n++) {
		struct insn *i = &f->insns.items[n];

		if (!(i->flags & INSN_BRANCH) || !(i->flags & INSN_INDIRECT))
			continue;
		if (is_marked && !(i->flags & INSN_INLINE_ASM))
			continue;
		if (!has_taken_labels || ends_frame(f->insns.items, n))
			i->flags = (i->flags & ~(uint32_t)INSN_BRANCH) | INSN_TAIL | INSN_CALL;
	}
}

static bool is_register_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* The register that i writes: last operand in AT&T syntax, else first. */
static struct str written_register(const struct insn *i)
{
	struct str ops = insn_operands(i);
	size_t percent = str_rfind_char(ops, '%');

	if (percent < ops.len)
		return str_from(ops, percent + 1);
	return str_trim(str_head(ops, str_find_char(ops, ',')));
}

static bool names_register(struct str text, struct str name)
{
	for (struct str rest = text;;) {
		size_t at = str_find(rest, name);

		if (at == (size_t)-1 || name.len == 0)
			return false;
		if ((at == 0 || !is_register_char(rest.ptr[at - 1])) &&
		    (at + name.len == rest.len || !is_register_char(rest.ptr[at + name.len])))
			return true;
		rest = str_from(rest, at + 1);
	}
}

/* Something names the register between the jump and the place some instructions before it where its straight
 * line begins: the address of the table is in it. */
static bool uses_register(const struct func *f, uint32_t jump, uint32_t loaded_at, struct str name)
{
	for (uint32_t n = 0; n < 8 && n <= jump; n++) {
		const struct insn *i = &f->insns.items[jump - n];

		if (n && i->flags & (INSN_BRANCH | INSN_TAIL | INSN_CALL | INSN_RETURN))
			return false;
		if (jump - n != loaded_at && names_register(insn_operands(i), name))
			return true;
	}
	return false;
}

static void add_table(struct linking *l, struct func *f, uint32_t jump, const struct asm_table *table)
{
	struct unit *u = l->t->u;
	struct jump_table j = {.insn = jump};

	j.targets = arena_array(&u->arena, uint32_t, table->entries.count);
	for (size_t n = 0; n < table->entries.count; n++) {
		const struct label *label = find_label(l, table->entries.items[n]);

		if (!label || label->at >= f->insns.count)
			continue;
		if (!j.ntargets || j.targets[j.ntargets - 1] != label->at)
			j.targets[j.ntargets++] = label->at;
	}
	if (j.ntargets)
		vec_push(&u->arena, &f->jump_tables, j);
}

/* Which table does each indirect jump use? The one whose address was last put, before it in the text, into a
 * register that its address computation names. */
static void find_tables(struct linking *l, struct func *f, const struct asm_func *af)
{
	struct {
		uint32_t insn;
		const struct asm_table *table;
	} known[TABLES_MAX];
	size_t nknown = 0, njumps = 0;
	uint32_t base = 0;

	for (const struct asm_part *p = af->first; p; p = p->next_of_func) {
		for (size_t n = 0; n < p->refs.count; n++) {
			const struct asm_table *table =
				map_find(&l->t->table_by_name, p->refs.items[n].label);

			if (table && table->entries.count <= TABLE_ENTRIES_MAX) {
				if (nknown == TABLES_MAX)
					return;
				known[nknown].insn = base + p->refs.items[n].insn;
				known[nknown++].table = table;
			}
		}
		base += p->ninsns;
	}
	for (uint32_t n = 0; nknown && n < f->insns.count; n++) {
		const struct insn *i = &f->insns.items[n];

		if (!(i->flags & INSN_BRANCH) || !(i->flags & INSN_INDIRECT))
			continue;
		for (size_t k = nknown; k > 0; k--) {
			uint32_t at = known[k - 1].insn;

			if (at == n ||
			    (at < n && uses_register(f, n, at, written_register(&f->insns.items[at])))) {
				add_table(l, f, n, known[k - 1].table);
				break;
			}
		}
		if (f->jump_tables.count == TABLES_MAX || ++njumps == TABLE_JUMPS_MAX)
			return;
	}
}

static void resolve(struct linking *l, struct func *f, const struct asm_func *af)
{
	uint32_t ninsns = (uint32_t)f->insns.count, base = 0;
	bool has_indirect = false, has_taken = false;

	for (const struct asm_part *p = af->first; p; p = p->next_of_func) {
		for (uint32_t n = base; n < base + p->ninsns; n++) {
			struct insn *i = &f->insns.items[n];

			if (i->branch_to >= 0) { /* numeric label, in its part */
				i->branch_to += (int32_t)base;
				if ((uint32_t)i->branch_to >= ninsns)
					i->branch_to = INSN_NO_TARGET;
			}
			if (i->flags & INSN_BRANCH && i->target.ptr)
				resolve_jump(l, i, ninsns);
			else if (i->flags & INSN_CALL && i->target.ptr)
				i->target = intern(&l->t->u->names, real_name(l->t, clean_target(l->t, i)));
			has_indirect |= (i->flags & INSN_BRANCH) && (i->flags & INSN_INDIRECT);
		}
		for (size_t n = 0; n < p->refs.count; n++) {
			struct label *label = find_label(l, p->refs.items[n].label);

			if (label)
				label->is_used = label->is_taken = has_taken = true;
		}
		base += p->ninsns;
	}
	if (!has_indirect)
		return;
	for (uint32_t n = 0; n < l->nlabels; n++)
		if (is_local(l->labels[n].name) && map_find(&l->t->data_refs, l->labels[n].name))
			l->labels[n].is_used = l->labels[n].is_taken = has_taken = true;
	resolve_indirect(l, f, has_taken);
	find_tables(l, f, af);
}

/* Labels that nothing names are the compiler's own marks, except those a person wrote. */
static bool is_kept(const struct func *f, const struct label *label)
{
	if (label->is_used)
		return true;
	if (is_local(label->name))
		return false;
	for (size_t k = 0; k < f->parts.count; k++)
		if (str_eq(f->parts.items[k].symbol, label->name))
			return false;
	return true;
}

static void keep_labels(struct linking *l, struct func *f)
{
	size_t n = 0;

	for (uint32_t i = 0; i < l->nlabels; i++)
		n += is_kept(f, &l->labels[i]);
	f->labels.items = arena_array(&l->t->u->arena, struct label, n);
	f->labels.cap = n;
	for (uint32_t i = 0; i < l->nlabels; i++)
		if (is_kept(f, &l->labels[i]))
			f->labels.items[f->labels.count++] = l->labels[i];
}

static void join_insns(struct unit *u, struct func *f, const struct asm_func *af)
{
	const struct asm_part *only = af->nparts == 1 ? af->first : NULL;
	struct insn *at;

	f->insns.count = f->insns.cap = af->ninsns;
	if (only && only->first_run && !only->first_run->next) {
		f->insns.items = only->first_run->insns;
		return;
	}
	f->insns.items = at = arena_array(&u->arena, struct insn, af->ninsns);
	for (const struct asm_part *p = af->first; p; p = p->next_of_func)
		for (const struct asm_run *run = p->first_run; run; run = run->next) {
			memcpy(at, run->insns, run->count * sizeof(*at));
			at += run->count;
		}
}

static void link_func(struct linking *l, const struct asm_func *af)
{
	struct unit *u = l->t->u;
	struct func *f = af->f;
	struct asm_symbol *s;
	uint32_t base = 0;

	join_insns(u, f, af);
	f->has_text = true;
	for (const struct asm_part *p = af->first; p; p = p->next_of_func) {
		struct func_part *part = func_part(u, f, p->symbol);

		part->section = intern(&u->names, p->section);
		part->first_insn = base;
		part->ninsns = p->ninsns;
		base += p->ninsns;
		f->has_inline_asm |= p->has_inline_asm;
	}
	s = map_find(&l->t->symbol_by_name, f->linkage_name);
	f->binding = s ? s->binding : BINDING_local;
	gather_labels(l, af);
	resolve(l, f, af);
	asm_drop_register_saves(l->t, f);
	keep_labels(l, f);
	if (l->scratch.total_bytes > 1 << 20)
		arena_clear(&l->scratch);
}

static void link_aliases(struct asm_text *t)
{
	for (size_t i = 0; i < t->symbols.count; i++) {
		struct asm_symbol *s = t->symbols.items[i];
		struct str name = s->alias_of;
		struct func *f = NULL;
		void **at;

		if (!name.ptr || is_local(s->name))
			continue;
		for (int n = 0; n < ALIAS_CHAIN_MAX && !f && name.ptr; n++) {
			struct asm_symbol *next = map_find(&t->symbol_by_name, name);

			f = unit_func_find(t->u, real_name(t, name));
			name = next ? next->alias_of : STR_NONE;
		}
		if (!f || !f->has_text || str_eq(f->linkage_name, s->name))
			continue;
		at = map_at(&t->u->arena, &t->u->func_by_symbol, intern(&t->u->names, s->name));
		if (*at)
			continue;
		*at = f;
		vec_push(&t->u->arena, &f->aliases, intern(&t->u->names, s->name));
	}
}

void asm_text_link(struct asm_text *t)
{
	struct linking l = {.t = t};
	struct map by_name = {0};
	struct asm_funcs VEC(struct asm_func *) funcs = {0};

	for (size_t i = 0; i < t->parts.count; i++) {
		struct asm_part *p = t->parts.items[i];
		struct func *f = unit_func(t->u, p->symbol);
		void **at = map_at(&t->scratch, &by_name, f->linkage_name);
		struct asm_func *af = *at;

		if (!p->is_closed)
			diag_add(&t->u->diags, DIAG_WARNING, t->path, p->line,
				 "a function has no end: the text may be cut short");
		if (f->insns.count) {
			diag_add(&t->u->diags, DIAG_WARNING, t->path, p->line, "a function was read before");
			continue;
		}
		if (!af) {
			af = arena_new(&t->scratch, struct asm_func);
			af->f = f;
			*at = af;
			vec_push(&t->scratch, &funcs, af);
		}
		if (af->nparts == PARTS_MAX || (uint64_t)af->ninsns + p->ninsns > INT32_MAX) {
			diag_add(&t->u->diags, DIAG_WARNING, t->path, p->line,
				 "a function has too many parts");
			continue;
		}
		if (!af->first) {
			af->first = af->last = p;
		} else if (str_eq(p->symbol, f->linkage_name) &&
			   !str_eq(af->first->symbol, f->linkage_name)) {
			p->next_of_func = af->first; /* the function itself before its .cold part */
			af->first = p;
		} else {
			af->last->next_of_func = p;
			af->last = p;
		}
		af->nparts++;
		af->ninsns += p->ninsns;
		af->nlabels += (uint32_t)p->labels.count;
	}
	for (size_t i = 0; i < funcs.count; i++)
		link_func(&l, funcs.items[i]);
	link_aliases(t);
	arena_clear(&l.scratch);
}
