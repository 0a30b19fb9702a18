/* DWARF 2 to 5 (dwarfstd.org) through libdw:
 *
 *	.debug_line   address → file:line:column, the innermost place only
 *	.debug_info   compile unit → subprogram → inlined_subroutine → inlined_subroutine …
 *	                each with its address ranges, whose code it is (abstract_origin), where the call stood
 *
 * so that the place of an instruction is a line and a chain of calls. -gline-tables-only has all of it.
 *
 * In a relocatable object the addresses are holes that relocations fill. They are filled here, with the
 * addresses of struct func_part: a section's number above its offsets. libdw then speaks casm's addresses,
 * and nothing needs to be translated back; libdwfl would lay sections out anew, and wants a file. */
#include "read/dwarf.h"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <gelf.h>

#include "base/trace.h"
#include "read/disasm.h"

enum { SECTION_SHIFT = 40, DEPTH_MAX = 512, FILES_MAX = 1 << 20 };

/* An instruction with a place. */
struct spot {
	uint64_t addr;
	struct insn *insn;
};

struct entry_point {
	uint64_t addr;
	struct func *func;
};

struct debug {
	struct unit *u;
	struct str bytes;
	struct origin from;
	Elf *elf;
	Dwarf *dwarf;
	struct spots VEC(struct spot) spots;                 /* by addr */
	struct entry_points VEC(struct entry_point) entries; /* by addr */
	bool *has_line;                                      /* per spot */
	struct map origin_names, file_names;
	struct line_tables VEC(Dwarf_Lines *) tables; /* already read */
	struct arena scratch;
	/* what may still be spent: DIEs, rows, range items and painted instructions, bytes of names. Each
	 * starts at a sum that sound debug information stays below; broken one would go on for ever. */
	uint64_t die_budget, row_budget, paint_budget, name_budget;
	bool is_exhausted, has_split_units, is_compressed;
	size_t nunknown_relocs;
	/* the compile unit at hand */
	Dwarf_Files *files;
	struct str *names; /* per file of it; ptr NULL: not asked for yet */
	size_t nfiles;
	struct str comp_dir;
};

static bool spend(struct debug *d, uint64_t *budget, uint64_t amount)
{
	if (amount <= *budget) {
		*budget -= amount;
		return true;
	}
	*budget = 0;
	d->is_exhausted = true;
	return false;
}

/* Relocation: what a hole in a debug section holds once it is filled. */

static uint64_t symbol_value(Elf *elf, Elf_Data *symtab, Elf_Data *extended, size_t index)
{
	Elf32_Word far_index = 0;
	GElf_Sym sym;
	GElf_Shdr h;
	size_t section;
	Elf_Scn *scn;

	if (index > INT32_MAX || !gelf_getsymshndx(symtab, extended, (int)index, &sym, &far_index))
		return 0;
	section = sym.st_shndx == SHN_XINDEX ? far_index : sym.st_shndx;
	if (section == SHN_UNDEF || (sym.st_shndx >= SHN_LORESERVE && sym.st_shndx != SHN_XINDEX))
		return sym.st_value;
	scn = elf_getscn(elf, section);
	if (!scn || !gelf_getshdr(scn, &h))
		return 0;
	return (h.sh_flags & SHF_ALLOC ? (uint64_t)section << SECTION_SHIFT : 0) + sym.st_value;
}

/* Bytes that a relocation type fills with symbol + addend; 0 when it does something else. */
static unsigned hole_bytes(unsigned machine, uint64_t type)
{
	if (machine == EM_X86_64)
		return type == R_X86_64_64 || type == R_X86_64_DTPOFF64                           ? 8
		       : type == R_X86_64_32 || type == R_X86_64_32S || type == R_X86_64_DTPOFF32 ? 4
												  : 0;
	return type == R_AARCH64_ABS64 || type == R_AARCH64_TLS_DTPREL ? 8 : type == R_AARCH64_ABS32 ? 4 : 0;
}

static void fill_holes(struct debug *d, unsigned machine, Elf_Scn *rela_scn, const GElf_Shdr *rela_header,
		       Elf_Data *target)
{
	Elf_Data *relas = elf_getdata(rela_scn, NULL);
	Elf_Scn *symtab_scn = elf_getscn(d->elf, rela_header->sh_link);
	Elf_Data *symtab = symtab_scn ? elf_getdata(symtab_scn, NULL) : NULL, *extended = NULL;
	int extended_at = symtab_scn ? elf_scnshndx(symtab_scn) : 0;

	if (!relas || !symtab || symtab->d_type != ELF_T_SYM)
		return;
	if (extended_at > 0)
		extended = elf_getdata(elf_getscn(d->elf, (size_t)extended_at), NULL);
	for (size_t i = 0; i < relas->d_size / sizeof(Elf64_Rela) && i <= INT32_MAX; i++) {
		GElf_Rela r;
		unsigned size;
		uint64_t value;
		unsigned char *at;

		if (!gelf_getrela(relas, (int)i, &r))
			break;
		size = hole_bytes(machine, GELF_R_TYPE(r.r_info));
		if (!size || r.r_offset > target->d_size || target->d_size - r.r_offset < size) {
			d->nunknown_relocs += GELF_R_TYPE(r.r_info) != 0;
			continue;
		}
		value = symbol_value(d->elf, symtab, extended, GELF_R_SYM(r.r_info)) + (uint64_t)r.r_addend;
		at = (unsigned char *)target->d_buf + r.r_offset;
		for (unsigned k = 0; k < size; k++)
			at[k] = (unsigned char)(value >> 8 * k);
	}
}

/* A compressed section may claim any size; deflate shrinks at most about a thousandfold. */
static bool is_sane_compression(Elf_Scn *scn, const GElf_Shdr *h)
{
	GElf_Chdr c;

	return gelf_getchdr(scn, &c) && c.ch_type == ELFCOMPRESS_ZLIB && c.ch_size / 1032 <= h->sh_size;
}

static bool is_debug_section(Elf *elf, size_t names, const GElf_Shdr *h)
{
	const char *name = elf_strptr(elf, names, h->sh_name);

	return name && (strncmp(name, ".debug_", 7) == 0 || strncmp(name, ".zdebug_", 8) == 0);
}

/* Looks at the sections: is there DWARF, is it well-formed enough to be given to libdw? Sums its sizes. */
static bool check_sections(struct debug *d, struct err *err, bool *has_dwarf, uint64_t *size_bytes)
{
	size_t names = 0;

	*has_dwarf = false;
	*size_bytes = 0;
	elf_getshdrstrndx(d->elf, &names);
	for (Elf_Scn *scn = NULL; (scn = elf_nextscn(d->elf, scn)) != NULL;) {
		GElf_Shdr h;
		GElf_Chdr c;

		if (!gelf_getshdr(scn, &h) || !is_debug_section(d->elf, names, &h) || h.sh_type == SHT_NOBITS)
			continue;
		if (h.sh_offset > d->bytes.len || h.sh_size > d->bytes.len - h.sh_offset)
			return err_set(err,
				       "cannot read the debug information of " STR_FMT
				       ": a section reaches beyond the end of the file",
				       STR_ARG(d->from.path));
		*has_dwarf = true;
		*size_bytes += h.sh_size;
		if (!(h.sh_flags & SHF_COMPRESSED))
			continue;
		d->is_compressed = true;
		if (!is_sane_compression(scn, &h))
			return err_set(err,
				       "cannot read the debug information of " STR_FMT
				       ": compressed in an unknown way",
				       STR_ARG(d->from.path));
		*size_bytes += gelf_getchdr(scn, &c) ? c.ch_size : 0;
	}
	return true;
}

/* Gives a section bytes of its own: those in the file may also be headers, which libelf goes on reading. False when
 * sections that overlap add up to more than the file. */
static bool detach(struct debug *d, struct str image, Elf_Data *data, uint64_t *left)
{
	const char *p = data->d_buf;
	char *copy;

	if (p < image.ptr || p >= image.ptr + image.len)
		return true; /* unpacked, or done before */
	if (data->d_size > *left)
		return false;
	*left -= data->d_size;
	copy = arena_alloc(&d->scratch, data->d_size);
	memcpy(copy, p, data->d_size);
	data->d_buf = copy;
	return true;
}

/* image: the bytes that d->elf reads; libelf writes the size of what it unpacks into their headers. */
static void relocate(struct debug *d, struct str image, unsigned machine)
{
	size_t names = 0;
	/* tables that overlap could be applied again and again */
	uint64_t left = d->bytes.len, left_to_copy = d->bytes.len;

	elf_getshdrstrndx(d->elf, &names);
	for (Elf_Scn *scn = NULL; (scn = elf_nextscn(d->elf, scn)) != NULL;) {
		GElf_Shdr h, target_header;
		Elf_Scn *target;
		Elf_Data *data;

		if (!gelf_getshdr(scn, &h) || h.sh_type != SHT_RELA || h.sh_size > left)
			continue;
		target = elf_getscn(d->elf, h.sh_info);
		if (!target || !gelf_getshdr(target, &target_header) || target_header.sh_type == SHT_NOBITS ||
		    !is_debug_section(d->elf, names, &target_header) || target_header.sh_flags & SHF_ALLOC)
			continue;
		left -= h.sh_size;
		/* holes are places in the uncompressed section */
		if (target_header.sh_flags & SHF_COMPRESSED && elf_compress(target, 0, 0) < 0)
			continue;
		data = elf_getdata(target, NULL); /* what libdw asks for */
		if (data && data->d_buf && detach(d, image, data, &left_to_copy))
			fill_holes(d, machine, scn, &h, data);
	}
}

/* What is in the model to be filled. */

static int by_spot_addr(const void *a, const void *b)
{
	const struct spot *x = a, *y = b;

	return (x->addr > y->addr) - (x->addr < y->addr);
}

static int by_entry_addr(const void *a, const void *b)
{
	const struct entry_point *x = a, *y = b;

	return (x->addr > y->addr) - (x->addr < y->addr);
}

static void find_spots(struct debug *d)
{
	size_t count = 0;
	bool is_sorted = true;

	for (size_t i = 0; i < d->u->funcs.count; i++)
		count += d->u->funcs.items[i]->insns.count;
	d->spots.items = arena_array(&d->scratch, struct spot, count);
	for (size_t i = 0; i < d->u->funcs.count; i++) {
		struct func *f = d->u->funcs.items[i];

		for (size_t k = 0; k < f->parts.count; k++)
			if (f->parts.items[k].addr != ADDR_UNKNOWN &&
			    str_eq(f->parts.items[k].symbol, f->linkage_name))
				vec_push(&d->scratch, &d->entries,
					 ((struct entry_point){f->parts.items[k].addr, f}));
		for (size_t k = 0; k < f->insns.count; k++) {
			struct insn *n = &f->insns.items[k];

			if (n->addr == ADDR_UNKNOWN)
				continue;
			is_sorted &=
				d->spots.count == 0 || d->spots.items[d->spots.count - 1].addr <= n->addr;
			d->spots.items[d->spots.count++] = (struct spot){n->addr, n};
		}
	}
	if (!is_sorted)
		vec_sort(&d->spots, by_spot_addr);
	vec_sort(&d->entries, by_entry_addr);
	d->has_line = arena_array(&d->scratch, bool, d->spots.count);
}

/* Index of the first spot at or behind addr. */
static size_t spot_from(const struct debug *d, uint64_t addr)
{
	size_t low = 0, high = d->spots.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (d->spots.items[mid].addr < addr)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static struct func *func_at(const struct debug *d, uint64_t addr)
{
	size_t low = 0, high = d->entries.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (d->entries.items[mid].addr < addr)
			low = mid + 1;
		else
			high = mid;
	}
	return low < d->entries.count && d->entries.items[low].addr == addr ? d->entries.items[low].func
									    : NULL;
}

static struct str shown_file(struct debug *d, const char *raw)
{
	struct str name = str_c(raw), *known;
	void **at;

	if (!name.len || !spend(d, &d->name_budget, name.len))
		return STR_NONE;
	at = map_at(&d->scratch, &d->file_names, name);
	if (!*at) {
		known = arena_new(&d->scratch, struct str);
		*known = unit_file(d->u, name, d->comp_dir);
		*at = known;
	}
	return *(struct str *)*at;
}

/* The file with this number in the unit at hand. */
static struct str file_at(struct debug *d, size_t index)
{
	if (index >= d->nfiles)
		return STR_NONE;
	if (!d->names[index].ptr)
		d->names[index] = shown_file(d, dwarf_filesrc(d->files, index, NULL, NULL));
	return d->names[index];
}

static bool number_of(Dwarf_Die *die, unsigned name, Dwarf_Word *value)
{
	Dwarf_Attribute attr;

	return dwarf_attr(die, name, &attr) && dwarf_formudata(&attr, value) == 0;
}

static uint32_t small(Dwarf_Word value)
{
	return value > UINT32_MAX ? 0 : (uint32_t)value;
}

/* Linkage name of the function that die is a copy of, else its name. */
static struct str origin_name(struct debug *d, Dwarf_Die *die)
{
	Dwarf_Attribute attr;
	Dwarf_Die origin;
	Dwarf_Off offset;
	const char *name = NULL;
	struct str *known;
	void **at;

	if (!dwarf_attr(die, DW_AT_abstract_origin, &attr) || !dwarf_formref_die(&attr, &origin))
		return S("?");
	offset = dwarf_dieoffset(&origin);
	at = map_at(&d->scratch, &d->origin_names,
		    str_dup(&d->scratch, str_make((char *)&offset, sizeof(offset))));
	if (*at)
		return *(struct str *)*at;
	if (dwarf_attr_integrate(&origin, DW_AT_linkage_name, &attr) ||
	    dwarf_attr_integrate(&origin, DW_AT_MIPS_linkage_name, &attr))
		name = dwarf_formstring(&attr);
	if (!name)
		name = dwarf_diename(&origin);
	known = arena_new(&d->scratch, struct str);
	*known = name && spend(d, &d->name_budget, strlen(name)) ? intern(&d->u->names, str_c(name)) : S("?");
	*at = known;
	return *known;
}

/* Lines. */

static void read_rows(struct debug *d, Dwarf_Lines *lines, size_t nlines)
{
	size_t spot = 0;
	Dwarf_Addr before = ADDR_UNKNOWN;

	for (size_t i = 0; i + 1 < nlines; i++) {
		Dwarf_Line *row = dwarf_onesrcline(lines, i);
		Dwarf_Addr addr, end;
		bool is_end = true;
		struct loc loc;
		int number = 0;
		size_t file = 0;
		Dwarf_Files *files;
		struct func *f;

		if (dwarf_lineaddr(row, &addr) != 0 ||
		    dwarf_lineaddr(dwarf_onesrcline(lines, i + 1), &end) != 0 ||
		    dwarf_lineendsequence(row, &is_end) != 0 || is_end) {
			before = ADDR_UNKNOWN;
			continue;
		}
		/* the first row of a function is its own line, even where the instruction there is inlined
		 * code */
		f = addr != before ? func_at(d, addr) : NULL;
		before = addr;
		if (addr == end && !f)
			continue;
		if (spot >= d->spots.count || d->spots.items[spot].addr != addr)
			spot = spot_from(d, addr);
		if (!f && (spot == d->spots.count || d->spots.items[spot].addr >= end))
			continue;
		loc = (struct loc){0};
		if (dwarf_line_file(row, &files, &file) == 0)
			loc.file = files == d->files ? file_at(d, file)
						     : shown_file(d, dwarf_filesrc(files, file, NULL, NULL));
		if (dwarf_lineno(row, &number) == 0 && number > 0)
			loc.line = (uint32_t)number;
		if (f && !f->decl.line && loc.line) {
			f->decl = loc;
			f->decl.col = 0;
		}
		if (loc.line && dwarf_linecol(row, &number) == 0 && number > 0)
			loc.col = (uint32_t)number;
		for (; spot < d->spots.count && d->spots.items[spot].addr < end; spot++) {
			if (d->has_line[spot])
				continue;
			d->has_line[spot] = true;
			d->spots.items[spot].insn->loc = loc;
			d->u->has_lines = true;
		}
	}
}

static void read_lines(struct debug *d, Dwarf_Die *cu)
{
	Dwarf_Lines *lines;
	size_t nlines;

	d->files = NULL;
	d->nfiles = 0;
	if (dwarf_getsrclines(cu, &lines, &nlines) != 0) {
		if (dwarf_hasattr(cu, DW_AT_stmt_list))
			diag_add(&d->u->diags, DIAG_WARNING, d->from.path, 0, "cannot read a line table: %s",
				 dwarf_errmsg(-1));
		return;
	}
	if (dwarf_getsrcfiles(cu, &d->files, &d->nfiles) != 0 || d->nfiles > FILES_MAX)
		d->nfiles = 0;
	d->names = arena_array(&d->scratch, struct str, d->nfiles);
	for (size_t i = 0; i < d->tables.count; i++)
		if (d->tables.items[i] == lines)
			return;
	vec_push(&d->scratch, &d->tables, lines);
	if (spend(d, &d->row_budget, nlines))
		read_rows(d, lines, nlines);
}

/* Inlined calls. */

/* Calls paint for each address range of die. */
static void each_range(struct debug *d, Dwarf_Die *die,
		       void (*paint)(struct debug *d, uint64_t from, uint64_t to, void *context),
		       void *context)
{
	Dwarf_Addr base, from, to;
	ptrdiff_t offset = 0;

	while ((offset = dwarf_ranges(die, offset, &base, &from, &to)) > 0 && spend(d, &d->paint_budget, 1))
		if (from < to)
			paint(d, from, to, context);
}

static void paint_frame(struct debug *d, uint64_t from, uint64_t to, void *frame)
{
	for (size_t i = spot_from(d, from); i < d->spots.count && d->spots.items[i].addr < to; i++) {
		if (!spend(d, &d->paint_budget, 1))
			return;
		d->spots.items[i].insn->frame = frame;
	}
}

static void paint_decl(struct debug *d, uint64_t from, uint64_t to, void *die)
{
	struct func *f = func_at(d, from);
	const char *file;
	int line = 0;

	(void)to;
	if (!f || dwarf_decl_line(die, &line) != 0 || line <= 0)
		return;
	file = dwarf_decl_file(die);
	f->decl = (struct loc){file ? shown_file(d, file) : STR_NONE, (uint32_t)line, 0};
}

static struct inline_frame *make_frame(struct debug *d, Dwarf_Die *die, const struct inline_frame *parent)
{
	struct inline_frame *frame = arena_new(&d->u->arena, struct inline_frame);
	Dwarf_Word value;

	frame->callee = origin_name(d, die);
	frame->parent = parent;
	frame->depth = parent ? parent->depth + 1 : 1;
	if (number_of(die, DW_AT_call_file, &value))
		frame->call.file = file_at(d, (size_t)value);
	if (number_of(die, DW_AT_call_line, &value))
		frame->call.line = small(value);
	if (number_of(die, DW_AT_call_column, &value))
		frame->call.col = small(value);
	return frame;
}

struct level {
	Dwarf_Die die;
	const struct inline_frame *frame; /* what it stands in */
};

/* Whether functions or inlined calls may be below a DIE with this tag. */
static bool may_hold_code(int tag)
{
	switch (tag) {
	case DW_TAG_subprogram:
	case DW_TAG_inlined_subroutine:
	case DW_TAG_lexical_block:
	case DW_TAG_try_block:
	case DW_TAG_catch_block:
	case DW_TAG_namespace:
	case DW_TAG_module:
	case DW_TAG_class_type:
	case DW_TAG_structure_type:
	case DW_TAG_union_type:
		return true;
	default:
		return false;
	}
}

static void read_frames(struct debug *d, Dwarf_Die *cu, struct level *stack)
{
	size_t depth = 0;

	stack[0].frame = NULL;
	if (dwarf_child(cu, &stack[0].die) != 0)
		return;
	for (;;) {
		struct level *l = &stack[depth];
		int tag = dwarf_tag(&l->die);
		const struct inline_frame *below = l->frame;
		Dwarf_Off offset = dwarf_dieoffset(&l->die);

		if (!spend(d, &d->die_budget, 1))
			return;
		if (tag == DW_TAG_subprogram) {
			below = NULL;
			each_range(d, &l->die, paint_decl, &l->die);
		} else if (tag == DW_TAG_inlined_subroutine) {
			struct inline_frame *frame = make_frame(d, &l->die, l->frame);

			below = frame;
			each_range(d, &l->die, paint_frame, frame);
		}
		if (may_hold_code(tag) && depth + 1 < DEPTH_MAX &&
		    dwarf_child(&l->die, &stack[depth + 1].die) == 0) {
			stack[++depth].frame = below;
			continue;
		}
		/* siblings lie further on, or the tree is none */
		while (dwarf_siblingof(&stack[depth].die, &stack[depth].die) != 0 ||
		       dwarf_dieoffset(&stack[depth].die) <= offset) {
			if (depth-- == 0)
				return;
			offset = dwarf_dieoffset(&stack[depth].die);
		}
	}
}

/* Compiler. */

static bool is_assembler(Dwarf_Die *cu)
{
	Dwarf_Word language;

	return number_of(cu, DW_AT_language, &language) && language == DW_LANG_Mips_Assembler;
}

/* "Debian clang version 19.1.7 (3+b1)", "GNU C17 12.2.0 -mtune=generic -O2": family and version. */
static bool parse_producer(struct str producer, struct compiler_id *id)
{
	size_t at = str_find(producer, S("clang version "));
	struct str rest;

	if (at != (size_t)-1) {
		rest = str_from(producer, at + 14);
		id->family = S("clang");
		id->version = str_cut(&rest, ' ');
		return true;
	}
	if (!str_starts(producer, S("GNU ")) || str_starts(producer, S("GNU AS")))
		return false;
	for (rest = producer; rest.ptr;) {
		struct str word = str_cut(&rest, ' ');

		if (word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9') {
			id->family = S("gcc");
			id->version = word;
			return true;
		}
	}
	return false;
}

static void read_producer(struct debug *d, Dwarf_Die *cu)
{
	struct compiler_id id;
	Dwarf_Attribute attr;
	const char *text;

	if (!dwarf_attr(cu, DW_AT_producer, &attr) || !(text = dwarf_formstring(&attr)) ||
	    !parse_producer(str_c(text), &id))
		return;
	if (!d->u->compiler.family.ptr) {
		d->u->compiler.family = intern(&d->u->names, id.family);
		d->u->compiler.version = intern(&d->u->names, id.version);
	}
}

static struct str comp_dir_of(Dwarf_Die *cu)
{
	Dwarf_Attribute attr;
	const char *text = dwarf_attr(cu, DW_AT_comp_dir, &attr) ? dwarf_formstring(&attr) : NULL;

	return text ? str_c(text) : STR_NONE;
}

static void read_unit(struct debug *d, Dwarf_Die *cu, struct level *stack)
{
	d->comp_dir = comp_dir_of(cu);
	read_producer(d, cu);
	if (!is_assembler(cu) && d->comp_dir.len && d->comp_dir.ptr[0] == '/' &&
	    !str_starts(d->u->directory, S("/")))
		d->u->directory = path_clean(&d->u->arena, d->comp_dir);
	read_lines(d, cu);
	read_frames(d, cu, stack);
}

static void read_units(struct debug *d, bool is_relocatable)
{
	struct level *stack = arena_array(&d->scratch, struct level, DEPTH_MAX);
	Dwarf_CU *unit = NULL;
	Dwarf_Die cu;
	uint8_t type;

	int more = 0;

	while (!d->is_exhausted &&
	       (more = dwarf_get_units(d->dwarf, unit, &unit, NULL, &type, &cu, NULL)) == 0) {
		if (type == DW_UT_skeleton)
			d->has_split_units = true;
		if (type != DW_UT_compile && type != DW_UT_skeleton)
			continue;
		read_unit(d, &cu, stack);
		/* names of files that no instruction left over is from: remarks may speak of them */
		for (size_t i = 0; is_relocatable && i < d->nfiles; i++)
			file_at(d, i);
	}
	if (more < 0)
		diag_add(&d->u->diags, DIAG_WARNING, d->from.path, 0,
			 "cannot read all of the debug information: %s", dwarf_errmsg(-1));
}

static void say_what_was_odd(const struct debug *d)
{
	struct diags *diags = &d->u->diags;

	if (d->has_split_units)
		diag_add(diags, DIAG_NOTE, d->from.path, 0,
			 "its debug information is in .dwo files, which are not read: inlined calls are not "
			 "known");
	if (d->is_exhausted)
		diag_add(diags, DIAG_WARNING, d->from.path, 0,
			 "its debug information contradicts itself (entries overlap); only a part is read");
	if (d->nunknown_relocs)
		diag_add(diags, DIAG_WARNING, d->from.path, 0,
			 "%zu relocations of its debug information are not known", d->nunknown_relocs);
}

static bool read_dwarf(struct debug *d, struct err *err)
{
	bool is_relocatable, has_dwarf;
	uint64_t size_bytes;
	GElf_Ehdr header;

	/* libelf and libdw only read through this pointer; relocation and unpacking work on copies */
	d->elf = elf_memory((char *)d->bytes.ptr, d->bytes.len);
	if (!d->elf || !gelf_getehdr(d->elf, &header))
		return err_set(err, "cannot read " STR_FMT ": %s", STR_ARG(d->from.path), elf_errmsg(-1));
	if (!check_sections(d, err, &has_dwarf, &size_bytes))
		return false;
	if (!has_dwarf)
		return true;
	is_relocatable = header.e_type == ET_REL;
	/* libelf writes into what it reads when it unpacks a section */
	if (is_relocatable || d->is_compressed) {
		struct str image = str_dup(&d->scratch, d->bytes);

		elf_end(d->elf);
		d->elf = elf_memory((char *)image.ptr, image.len);
		if (!d->elf)
			return err_set(err, "cannot read " STR_FMT ": %s", STR_ARG(d->from.path),
				       elf_errmsg(-1));
		if (is_relocatable)
			relocate(d, image, header.e_machine);
	}
	d->dwarf = dwarf_begin_elf(d->elf, DWARF_C_READ, NULL);
	if (!d->dwarf)
		return err_set(err, "cannot read the debug information of " STR_FMT ": %s",
			       STR_ARG(d->from.path), dwarf_errmsg(-1));
	find_spots(d);
	d->die_budget = d->row_budget = size_bytes;
	d->paint_budget = size_bytes + 64 * (uint64_t)d->spots.count;
	d->name_budget = 16 * size_bytes + 65536;
	read_units(d, is_relocatable);
	say_what_was_odd(d);
	TRACE(read, STR_FMT ": %zu line tables, %zu spots", STR_ARG(d->from.path), d->tables.count,
	      d->spots.count);
	return true;
}

bool dwarf_read(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	struct debug d = {.u = u, .bytes = bytes, .from = from};
	bool ok;

	if (!u->has_object && !disasm_read(u, bytes, from, err))
		return false;
	elf_version(EV_CURRENT);
	ok = read_dwarf(&d, err);
	dwarf_end(d.dwarf);
	elf_end(d.elf);
	arena_clear(&d.scratch);
	return ok;
}

const struct reader reader_dwarf = {"dwarf", ARTIFACT_OBJECT, dwarf_read};
