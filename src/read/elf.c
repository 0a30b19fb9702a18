/* ELF (System V ABI, chapters 4 and 5; psABI of x86-64 and AArch64 for relocation types):
 *
 *	header → section headers → .symtab   name, value, size, binding, section
 *	                         → .rela.X   where in X, which symbol, addend, how
 *	                         → .text …   the code
 *
 * In a relocatable object values and places are offsets in a section; elsewhere they are virtual addresses.
 * Both become one number, see struct func_part. Nothing in the file is believed before it is checked: names,
 * links and offsets may point anywhere, and tables may overlap so that a small file describes more than
 * memory can hold. */
#include "read/elf.h"

#include <gelf.h>

#include "base/trace.h"
#include "model/index.h"
#include "read/isa.h"
#include "read/plt.h"

enum { SECTION_SHIFT = 40 };

struct section {
	struct str name;
	struct str data; /* ptr NULL: none in the file, compressed, or out of its bounds */
	uint64_t addr;   /* of its first byte, as in struct func_part */
	uint64_t size_bytes, flags, entry_bytes;
	uint32_t type, link, info;
};

struct entry {
	struct str name, file; /* file: of the STT_FILE symbol before it */
	uint64_t addr, size_bytes;
	size_t section;
	unsigned char type, bind;
	bool is_defined, is_common;
};

struct table {
	size_t section; /* 0: none */
	struct entry *entries;
	size_t count;
};

struct object {
	struct unit *u;
	struct str bytes;
	struct origin from;
	Elf *elf;
	GElf_Ehdr header;
	bool is_relocatable;
	struct section *sections;
	size_t nsections;
	struct table symtab, dynsym;
	uint64_t tls_addr;
	/* what may still be read: each bounds a sum that a sane file cannot reach */
	uint64_t name_budget, code_budget, reloc_budget;
	struct arena scratch;
};

static struct str name_at(struct object *o, size_t section, uint64_t at)
{
	struct str s;

	if (section >= o->nsections || at >= o->sections[section].data.len)
		return STR_NONE;
	s = str_from(o->sections[section].data, (size_t)at);
	s = str_head(s, str_find_char(s, '\0'));
	if (s.len > o->name_budget) {
		o->name_budget = 0;
		return STR_NONE;
	}
	o->name_budget -= s.len;
	return s;
}

static void read_sections(struct object *o)
{
	size_t names = 0;

	elf_getshdrnum(o->elf, &o->nsections);
	elf_getshdrstrndx(o->elf, &names);
	o->sections = arena_array(&o->scratch, struct section, o->nsections + 1);
	for (size_t i = 1; i < o->nsections; i++) {
		struct section *s = &o->sections[i];
		Elf_Scn *scn = elf_getscn(o->elf, i);
		GElf_Shdr h;

		if (!scn || !gelf_getshdr(scn, &h))
			continue;
		*s = (struct section){
			.addr = o->is_relocatable ? (uint64_t)i << SECTION_SHIFT : h.sh_addr,
			.size_bytes = h.sh_size,
			.flags = h.sh_flags,
			.entry_bytes = h.sh_entsize,
			.type = h.sh_type,
			.link = h.sh_link,
			.info = h.sh_info,
		};
		if (h.sh_type == SHT_NOBITS || h.sh_flags & SHF_COMPRESSED)
			continue;
		if (h.sh_offset <= o->bytes.len && h.sh_size <= o->bytes.len - h.sh_offset)
			s->data = str_make(o->bytes.ptr + h.sh_offset, (size_t)h.sh_size);
		else
			diag_add(&o->u->diags, DIAG_WARNING, o->from.path, 0,
				 "a section reaches beyond the end of the file (truncated?); not read");
	}
	/* names need all data slices */
	for (size_t i = 1; i < o->nsections; i++) {
		GElf_Shdr h;
		Elf_Scn *scn = elf_getscn(o->elf, i);

		if (scn && gelf_getshdr(scn, &h))
			o->sections[i].name = name_at(o, names, h.sh_name);
	}
}

static void find_tls(struct object *o)
{
	size_t count = 0;
	GElf_Phdr h;

	elf_getphdrnum(o->elf, &count);
	for (size_t i = 0; i < count && i <= INT32_MAX && gelf_getphdr(o->elf, (int)i, &h); i++)
		if (h.p_type == PT_TLS)
			o->tls_addr = h.p_vaddr;
}

/* "malloc@GLIBC_2.2.5" is malloc; "f@@V2", the default version of f, is f; "f@V1", an older one, is not. */
static struct str without_version(struct str name, bool is_defined)
{
	size_t at = str_find_char(name, '@');

	if (at == 0 || at == name.len)
		return name;
	if (is_defined && !(at + 1 < name.len && name.ptr[at + 1] == '@'))
		return name;
	return str_head(name, at);
}

static void read_table(struct object *o, size_t section, struct table *t)
{
	const struct section *s = &o->sections[section];
	Elf_Scn *scn = elf_getscn(o->elf, section);
	Elf_Data *data = scn && s->data.ptr ? elf_getdata(scn, NULL) : NULL, *extended = NULL;
	struct str file = STR_NONE;
	int extended_at = elf_scnshndx(scn);

	if (!data)
		return;
	if (extended_at > 0)
		extended = elf_getdata(elf_getscn(o->elf, (size_t)extended_at), NULL);
	t->section = section;
	t->count = s->data.len / sizeof(Elf64_Sym);
	t->entries = arena_array(&o->scratch, struct entry, t->count);
	for (size_t i = 1; i < t->count && i <= INT32_MAX; i++) {
		struct entry *e = &t->entries[i];
		Elf32_Word far_index = 0;
		GElf_Sym sym;

		if (!gelf_getsymshndx(data, extended, (int)i, &sym, &far_index))
			break;
		e->type = GELF_ST_TYPE(sym.st_info);
		e->bind = GELF_ST_BIND(sym.st_info);
		e->section = sym.st_shndx == SHN_XINDEX ? far_index : sym.st_shndx;
		e->size_bytes = sym.st_size;
		e->addr = ADDR_UNKNOWN;
		e->name = name_at(o, s->link, sym.st_name);
		if (e->type == STT_FILE)
			file = e->name;
		e->file = e->bind == STB_LOCAL ? file : STR_NONE;
		if (sym.st_shndx == SHN_COMMON) {
			e->section = 0;
			e->is_common = e->is_defined = true;
		} else if (sym.st_shndx == SHN_ABS) {
			e->addr = sym.st_value;
			e->section = 0;
			e->is_defined = true;
		} else if (e->section && e->section < o->nsections && e->type != STT_FILE) {
			e->is_defined = true;
			e->addr = sym.st_value;
			if (o->is_relocatable)
				e->addr += o->sections[e->section].addr;
			else if (e->type == STT_TLS)
				e->addr += o->tls_addr;
		} else {
			e->section = 0;
		}
		e->name = without_version(e->name, e->is_defined);
	}
}

static void read_tables(struct object *o)
{
	for (size_t i = 1; i < o->nsections; i++) {
		if (o->sections[i].type == SHT_SYMTAB && !o->symtab.section)
			read_table(o, i, &o->symtab);
		else if (o->sections[i].type == SHT_DYNSYM && !o->dynsym.section)
			read_table(o, i, &o->dynsym);
	}
}

static enum binding binding_of(unsigned char bind)
{
	return bind == STB_LOCAL ? BINDING_local : bind == STB_WEAK ? BINDING_weak : BINDING_global;
}

static bool is_function_type(unsigned char type)
{
	return type == STT_FUNC || type == STT_GNU_IFUNC;
}

/* $x, $d.12: where code and data begin in AArch64 sections */
static bool is_mapping_symbol(const struct entry *e)
{
	return e->bind == STB_LOCAL && e->type == STT_NOTYPE && e->name.len >= 2 && e->name.ptr[0] == '$' &&
	       (e->name.len == 2 || e->name.ptr[2] == '.');
}

static int by_addr(const void *a, const void *b)
{
	const struct symbol *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	return str_cmp(x->name, y->name);
}

static void add_symbols(struct object *o, const struct table *t)
{
	struct unit *u = o->u;

	for (size_t i = 1; i < t->count; i++) {
		const struct entry *e = &t->entries[i];
		struct symbol *s;

		if (!e->name.len || e->type == STT_FILE || e->type == STT_SECTION || is_mapping_symbol(e))
			continue;
		s = vec_add(&u->arena, &u->symbols);
		s->name = intern(&u->names, e->name);
		s->addr = e->addr;
		s->size_bytes = e->size_bytes;
		s->binding = binding_of(e->bind);
		s->is_function = is_function_type(e->type);
		s->is_defined = e->is_defined;
		s->section = e->is_common    ? S("COMMON")
			     : e->section    ? intern(&u->names, o->sections[e->section].name)
			     : e->is_defined ? S("ABS")
					     : S("");
	}
	vec_sort(&u->symbols, by_addr);
}

/* A symbol that names code: a function, or a global label of assembly without .type. */
static bool names_code(const struct object *o, const struct entry *e)
{
	const struct section *s;

	if (!e->is_defined || !e->section || !e->name.len)
		return false;
	if (!is_function_type(e->type) && !(e->type == STT_NOTYPE && e->bind != STB_LOCAL))
		return false;
	s = &o->sections[e->section];
	return s->flags & SHF_EXECINSTR && s->flags & SHF_ALLOC && e->addr >= s->addr &&
	       e->addr - s->addr < s->size_bytes;
}

static int by_place(const void *a, const void *b)
{
	const struct entry *x = *(const struct entry *const *)a, *y = *(const struct entry *const *)b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	if (x->bind != y->bind && (x->bind == STB_LOCAL || y->bind == STB_LOCAL))
		return x->bind == STB_LOCAL ? 1 : -1;
	if (x->bind != y->bind)
		return x->bind == STB_GLOBAL ? -1 : 1;
	/* global ones in the table's order, which is that of the source */
	if (x->bind == STB_LOCAL && !str_eq(x->name, y->name))
		return str_cmp(x->name, y->name);
	return (x > y) - (x < y);
}

static bool is_part_symbol(struct str name)
{
	return unit_symbol_owner(name).len != name.len;
}

/* A function that the assembly text has already made under this very symbol. */
static struct func *from_text(const struct unit *u, struct str name)
{
	struct func *f = unit_func_find(u, name);

	return f && f->has_text && str_eq(f->linkage_name, unit_symbol_owner(name)) ? f : NULL;
}

static bool has_place(const struct func *f, struct str symbol)
{
	for (size_t i = 0; i < f->parts.count; i++)
		if (str_eq(f->parts.items[i].symbol, symbol))
			return f->parts.items[i].addr != ADDR_UNKNOWN;
	return false;
}

/* The func for a symbol: the one there is, or a namesake when that one lies elsewhere. by_file finds the
 * function of a .cold part again: several sources may each have a static f and its f.cold. */
static struct func *func_for(struct object *o, const struct entry *e, struct map *by_file)
{
	struct str key = str_printf(&o->scratch, STR_FMT "@" STR_FMT, STR_ARG(unit_symbol_owner(e->name)),
				    STR_ARG(e->file));
	void **known = map_at(&o->scratch, by_file, key);
	struct func *f;

	if (is_part_symbol(e->name) && *known && !has_place(*known, e->name))
		return *known;
	f = unit_func(o->u, e->name);
	if (has_place(f, e->name))
		f = unit_func_namesake(o->u, e->name, e->file);
	*known = f;
	return f;
}

static void add_alias(struct unit *u, struct func *f, struct str name)
{
	void **at;

	if (str_eq(name, f->linkage_name))
		return;
	name = intern(&u->names, name);
	at = map_at(&u->arena, &u->func_by_symbol, name);
	if (*at == f)
		return;
	if (!*at)
		*at = f;
	vec_push(&u->arena, &f->aliases, name);
}

struct group {
	struct entry **entries; /* of one place, best name first */
	size_t count;
	uint64_t size_bytes;
};

static void place_group(struct object *o, const struct group *g, struct map *by_file)
{
	const struct entry *first = g->entries[0];
	const struct section *s = &o->sections[first->section];
	uint64_t offset = first->addr - s->addr;
	struct func *f = func_for(o, first, by_file);
	struct func_part *p = func_part(o->u, f, first->name);

	p->addr = first->addr;
	p->size_bytes = g->size_bytes;
	p->section = intern(&o->u->names, s->name);
	if (s->data.ptr && g->size_bytes <= o->code_budget) {
		p->code = str_head(str_from(s->data, (size_t)offset), (size_t)g->size_bytes);
		o->code_budget -= g->size_bytes;
	} else if (s->data.ptr) {
		diag_add(&o->u->diags, DIAG_WARNING, o->from.path, 0,
			 "functions overlap so much that their code cannot be told apart; some are not "
			 "looked at");
	}
	if (!is_part_symbol(first->name))
		f->binding = binding_of(first->bind);
	/* in a linked file the table says which source a static function is from, even without debug
	 * information */
	if (!f->decl.file.ptr && first->file.len)
		f->decl.file = intern(&o->u->names, first->file);
	for (size_t i = 1; i < g->count; i++)
		if (!is_part_symbol(g->entries[i]->name))
			add_alias(o->u, f, g->entries[i]->name);
}

/* The size of the code at a place: what its symbols say, clipped to the section; to `next` if they say
 * nothing. */
static uint64_t group_size(const struct object *o, const struct group *g, uint64_t next, bool *is_guessed)
{
	const struct entry *e = g->entries[0];
	uint64_t room = o->sections[e->section].addr + o->sections[e->section].size_bytes - e->addr, size = 0;

	for (size_t i = 0; i < g->count; i++)
		if (g->entries[i]->size_bytes > size)
			size = g->entries[i]->size_bytes;
	*is_guessed = size == 0;
	if (size == 0)
		size = next - e->addr;
	if (size > room) {
		diag_add(&o->u->diags, DIAG_WARNING, o->from.path, 0,
			 "symbol " STR_FMT " reaches beyond the end of its section; cut there",
			 STR_ARG(e->name));
		size = room;
	}
	return size;
}

/* Puts the entry that names the function first: the one the text has, else the first in order that has a
 * size. */
static void choose_first(const struct unit *u, struct group *g)
{
	size_t best = 0;
	struct entry *e;

	while (best < g->count && !from_text(u, g->entries[best]->name))
		best++;
	if (best == g->count) {
		best = 0;
		while (best < g->count &&
		       (is_part_symbol(g->entries[best]->name) || !g->entries[best]->size_bytes))
			best++;
	}
	if (best == g->count) {
		best = 0;
		while (best < g->count && is_part_symbol(g->entries[best]->name))
			best++;
	}
	if (best == g->count)
		best = 0;
	e = g->entries[best];
	memmove(&g->entries[1], &g->entries[0], best * sizeof(g->entries[0]));
	g->entries[0] = e;
}

/* Code that is never reached may be empty: clang gives such functions size 0 and the place of their
 * neighbour, gcc does it with .cold parts. These are not aliases of the neighbour. */
static size_t drop_empty(struct object *o, struct entry **entries, size_t count)
{
	size_t kept = 0;
	bool has_sized = false;

	for (size_t i = 0; i < count; i++)
		has_sized |= entries[i]->size_bytes > 0;
	for (size_t i = 0; i < count; i++) {
		struct entry *e = entries[i];
		struct func *f;

		if (!has_sized || e->size_bytes) {
			entries[kept++] = e;
		} else if ((f = from_text(o->u, e->name)) != NULL && !has_place(f, e->name)) {
			struct func_part *p = func_part(o->u, f, e->name);

			p->addr = e->addr;
			p->section = intern(&o->u->names, o->sections[e->section].name);
			p->code = S("");
		} else if (!is_part_symbol(e->name)) {
			entries[kept++] = e;
		}
	}
	return kept;
}

static void place_functions(struct object *o, const struct table *t)
{
	struct entry **list = arena_array(&o->scratch, struct entry *, t->count + 1);
	struct group *groups = arena_array(&o->scratch, struct group, t->count + 1);
	size_t count = 0, ngroups = 0, nguessed = 0;
	struct str first_guessed = STR_NONE;
	struct map by_file = {0};

	for (size_t i = 1; i < t->count; i++)
		if (names_code(o, &t->entries[i]))
			list[count++] = &t->entries[i];
	if (count)
		qsort(list, count, sizeof(*list), by_place);
	for (size_t i = 0, end; i < count; i = end) {
		const struct section *s = &o->sections[list[i]->section];
		uint64_t next = s->addr + s->size_bytes;
		struct group *g = &groups[ngroups++];
		bool is_guessed;

		for (end = i; end < count && list[end]->addr == list[i]->addr &&
			      list[end]->section == list[i]->section;)
			end++;
		if (end < count && list[end]->section == list[i]->section)
			next = list[end]->addr;
		g->entries = &list[i];
		g->count = drop_empty(o, g->entries, end - i);
		choose_first(o->u, g);
		g->size_bytes = group_size(o, g, next, &is_guessed);
		if (is_guessed && !first_guessed.ptr)
			first_guessed = g->entries[0]->name;
		nguessed += is_guessed;
	}
	/* parts last, so that each finds its function */
	for (int parts = 0; parts < 2; parts++)
		for (size_t i = 0; i < ngroups; i++)
			if (is_part_symbol(groups[i].entries[0]->name) == parts)
				place_group(o, &groups[i], &by_file);
	if (nguessed)
		diag_add(&o->u->diags, DIAG_NOTE, o->from.path, 0,
			 "%zu functions have no size in the symbol table (the first is " STR_FMT
			 "); each is taken to reach to the next symbol",
			 nguessed, STR_ARG(first_guessed));
}

/* The last defined symbol at or before addr that reaches to it; NULL when none does. */
static const struct symbol *symbol_around(const struct unit *u, uint64_t addr)
{
	size_t low = 0, high = u->symbols.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (u->symbols.items[mid].addr <= addr)
			low = mid + 1;
		else
			high = mid;
	}
	/* a few steps back: symbols without size may stand inside one that has a size */
	for (int i = 0; i < 8 && low > 0; i++) {
		const struct symbol *s = &u->symbols.items[--low];

		if (s->addr == addr || addr - s->addr < s->size_bytes)
			return s;
	}
	return NULL;
}

/* x86 counts from the end of its four byte field, but the field is what is relocated: the addend holds the
 * -4. */
static int64_t bias_of(const struct object *o, uint64_t type)
{
	return o->header.e_machine == EM_X86_64 && (type == R_X86_64_PC32 || type == R_X86_64_PLT32) ? 4 : 0;
}

static bool is_irelative(const struct object *o, uint64_t type)
{
	return o->header.e_machine == EM_X86_64 ? type == R_X86_64_IRELATIVE : type == R_AARCH64_IRELATIVE;
}

static bool is_via_got(const struct object *o, uint64_t type)
{
	if (o->header.e_machine == EM_X86_64)
		return type == R_X86_64_GOTPCREL || type == R_X86_64_GOTPCRELX ||
		       type == R_X86_64_REX_GOTPCRELX;
	return type == R_AARCH64_ADR_GOT_PAGE || type == R_AARCH64_LD64_GOT_LO12_NC;
}

static bool is_slot(const struct object *o, uint64_t type)
{
	if (is_irelative(o, type))
		return true;
	if (o->header.e_machine == EM_X86_64)
		return type == R_X86_64_GLOB_DAT || type == R_X86_64_JUMP_SLOT;
	return type == R_AARCH64_GLOB_DAT || type == R_AARCH64_JUMP_SLOT;
}

static void add_reloc(struct object *o, const struct table *t, const GElf_Rela *rela, uint64_t addr)
{
	size_t index = GELF_R_SYM(rela->r_info);
	int64_t bias = bias_of(o, GELF_R_TYPE(rela->r_info));
	struct reloc r = {.addr = addr,
			  .addend = rela->r_addend,
			  .target = ADDR_UNKNOWN,
			  .is_via_got = is_via_got(o, GELF_R_TYPE(rela->r_info)),
			  .is_slot = is_slot(o, GELF_R_TYPE(rela->r_info))};
	const struct symbol *s = NULL;

	if (index && index < t->count) {
		const struct entry *e = &t->entries[index];

		if (e->addr != ADDR_UNKNOWN)
			r.target = e->addr + (uint64_t)rela->r_addend;
		r.symbol = e->name;
		if (e->type == STT_SECTION && e->section) {
			s = symbol_around(o->u, r.target + (uint64_t)bias);
			r.symbol = o->sections[e->section].name;
		}
	} else if (!o->is_relocatable && is_irelative(o, GELF_R_TYPE(rela->r_info))) {
		r.target = (uint64_t)rela->r_addend;
		s = symbol_around(o->u, r.target);
	}
	if (s) {
		r.symbol = s->name;
		r.addend = (int64_t)(r.target - s->addr);
	}
	if (!r.symbol.len)
		return;
	r.symbol = intern(&o->u->names, r.symbol);
	vec_push(&o->u->arena, &o->u->relocs, r);
}

static int by_reloc_addr(const void *a, const void *b)
{
	const struct reloc *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	return str_cmp(x->symbol, y->symbol);
}

static void read_relocs(struct object *o, size_t section)
{
	const struct section *s = &o->sections[section], *target = NULL;
	const struct table *t = s->link == o->symtab.section ? &o->symtab : &o->dynsym;
	Elf_Data *data;

	if (s->type != SHT_RELA || !s->data.ptr || !s->link || s->link != t->section)
		return;
	if (o->is_relocatable) {
		if (s->info == 0 || s->info >= o->nsections)
			return;
		target = &o->sections[s->info];
		/* unwinding and debug information have thousands; nobody asks for their targets */
		if (!(target->flags & SHF_ALLOC) || str_eq(target->name, S(".eh_frame")))
			return;
	}
	if (s->data.len > o->reloc_budget) {
		diag_add(&o->u->diags, DIAG_WARNING, o->from.path, 0,
			 "relocation tables overlap; some are not read");
		return;
	}
	o->reloc_budget -= s->data.len;
	data = elf_getdata(elf_getscn(o->elf, section), NULL);
	for (size_t i = 0; data && i < s->data.len / sizeof(Elf64_Rela) && i <= INT32_MAX; i++) {
		GElf_Rela rela;

		if (!gelf_getrela(data, (int)i, &rela))
			break;
		if (!target)
			add_reloc(o, t, &rela, rela.r_offset);
		else if (rela.r_offset < target->size_bytes)
			add_reloc(o, t, &rela, target->addr + rela.r_offset);
	}
}

static const struct reloc *reloc_at(const struct unit *u, uint64_t addr)
{
	size_t at = index_reloc_from(u, addr);

	return at < u->relocs.count && u->relocs.items[at].addr == addr ? &u->relocs.items[at] : NULL;
}

static void name_plt_stubs(struct object *o)
{
	struct plt_stubs stubs = {0};
	struct unit *u = o->u;

	for (size_t i = 1; i < o->nsections; i++) {
		const struct section *s = &o->sections[i];

		if (!s->data.ptr || !(s->flags & SHF_EXECINSTR) ||
		    (!str_starts(s->name, S(".plt")) && !str_starts(s->name, S(".iplt"))) ||
		    s->data.len > o->reloc_budget)
			continue;
		o->reloc_budget -= s->data.len;
		stubs.count = 0;
		if (o->header.e_machine == EM_X86_64)
			plt_stubs_x86_64(&o->scratch, s->data, s->addr, s->entry_bytes, &stubs);
		else
			plt_stubs_aarch64(&o->scratch, s->data, s->addr, &stubs);
		for (size_t k = 0; k < stubs.count; k++) {
			const struct reloc *r = reloc_at(u, stubs.items[k].slot);

			if (!r)
				continue;
			vec_push(&u->arena, &u->symbols,
				 ((struct symbol){
					 .name = intern(&u->names, str_printf(&o->scratch, STR_FMT "@plt",
									      STR_ARG(r->symbol))),
					 .addr = stubs.items[k].addr,
					 .size_bytes = stubs.items[k].size_bytes,
					 .binding = BINDING_local,
					 .is_function = true,
					 .is_defined = true,
					 .section = intern(&u->names, s->name),
				 }));
		}
	}
	vec_sort(&u->symbols, by_addr);
}

/* What cannot be had from this file, said once. */
static void say_what_is_missing(struct object *o, size_t nfuncs_before)
{
	struct diags *d = &o->u->diags;

	if (!o->symtab.section && o->dynsym.section)
		diag_add(d, DIAG_WARNING, o->from.path, 0,
			 "stripped: only exported functions have names; static functions are missing from "
			 "all facts");
	else if (!o->symtab.section)
		diag_add(d, DIAG_WARNING, o->from.path, 0,
			 "stripped: there is no symbol table, so functions cannot be told apart");
	else if (o->u->funcs.count == nfuncs_before && !o->u->has_text)
		diag_add(d, DIAG_NOTE, o->from.path, 0, "there is no function in it");
	if (o->name_budget == 0)
		diag_add(d, DIAG_WARNING, o->from.path, 0,
			 "names overlap in the string table; some are not read");
}

static void read_object(struct object *o)
{
	const struct table *t;
	size_t nfuncs_before = o->u->funcs.count;

	read_sections(o);
	find_tls(o);
	read_tables(o);
	t = o->symtab.section ? &o->symtab : &o->dynsym;
	add_symbols(o, t);
	place_functions(o, t);
	for (size_t i = 1; i < o->nsections; i++)
		read_relocs(o, i);
	vec_sort(&o->u->relocs, by_reloc_addr);
	if (!o->is_relocatable)
		name_plt_stubs(o);
	say_what_is_missing(o, nfuncs_before);
	o->u->has_object = true;
	TRACE(read, STR_FMT ": %zu symbols, %zu relocations, %zu functions", STR_ARG(o->from.path),
	      o->u->symbols.count, o->u->relocs.count, o->u->funcs.count);
}

static bool check_header(struct object *o, struct err *err)
{
	struct str path = o->from.path;
	const unsigned char *id = (const unsigned char *)o->bytes.ptr;
	const struct isa *isa;

	if (o->bytes.len < EI_NIDENT || !str_starts(o->bytes, S("\177ELF")))
		return err_set(err, STR_FMT " is not an ELF file", STR_ARG(path));
	if (id[EI_CLASS] == ELFCLASS32)
		return err_set(err, STR_FMT " is a 32-bit object; casm reads x86-64 and AArch64",
			       STR_ARG(path));
	if (id[EI_DATA] == ELFDATA2MSB)
		return err_set(err, STR_FMT " is a big-endian object; casm reads x86-64 and AArch64",
			       STR_ARG(path));
	if (!gelf_getehdr(o->elf, &o->header))
		return err_set(err, "cannot read " STR_FMT ": broken ELF header (%s)", STR_ARG(path),
			       elf_errmsg(-1));
	isa = isa_by_elf_machine(o->header.e_machine);
	if (!isa)
		return err_set(err,
			       STR_FMT " is for machine %u (see EM_ in elf.h); casm reads x86-64 and AArch64",
			       STR_ARG(path), o->header.e_machine);
	if (o->header.e_type != ET_REL && o->header.e_type != ET_EXEC && o->header.e_type != ET_DYN)
		return err_set(err, STR_FMT " is neither an object nor a program (ELF type %u)",
			       STR_ARG(path), o->header.e_type);
	if (o->u->isa && o->u->isa != isa)
		return err_set(err, STR_FMT " is for %s, but its assembly text for %s", STR_ARG(path),
			       isa->name, o->u->isa->name);
	if (elf_getshdrnum(o->elf, &o->nsections) != 0 || o->nsections < 2)
		return err_set(err, STR_FMT " has no section headers: no function can be found in it",
			       STR_ARG(path));
	o->u->isa = isa;
	o->is_relocatable = o->header.e_type == ET_REL;
	return true;
}

bool elf_read(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	/* sums over a sane file stay below: names share tails at most, functions hardly overlap */
	struct object o = {.u = u,
			   .bytes = bytes,
			   .from = from,
			   .name_budget = 8 * (uint64_t)bytes.len + 65536,
			   .code_budget = 2 * (uint64_t)bytes.len,
			   .reloc_budget = bytes.len};
	bool ok;

	if (str_starts(bytes, S("!<arch>\n")) || str_starts(bytes, S("!<thin>\n")))
		return err_set(err, STR_FMT " is an archive, not one object", STR_ARG(from.path));
	elf_version(EV_CURRENT);
	/* libelf only reads through this pointer: the handle is never written or updated */
	o.elf = elf_memory((char *)bytes.ptr, bytes.len);
	if (!o.elf)
		return err_set(err, "cannot read " STR_FMT ": %s", STR_ARG(from.path), elf_errmsg(-1));
	ok = check_header(&o, err);
	if (ok)
		read_object(&o);
	elf_end(o.elf);
	arena_clear(&o.scratch);
	return ok;
}

const struct reader reader_elf = {"elf", ARTIFACT_OBJECT, elf_read};
