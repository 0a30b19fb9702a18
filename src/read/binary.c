/* The ELF side of a linked file (System V ABI, chapters 4 and 5): segments, sections, function symbols, stubs of the
 * procedure linkage table, build id. Read by hand, since of a file of hundreds of megabytes only few bytes are wanted.
 * Nothing in it is believed before it is checked against the file's length. */
#include "read/binary.h"

#include <elf.h>
#include <stdlib.h>

#include "base/gz.h"
#include "base/trace.h"
#include "read/binary_parts.h"
#include "read/isa.h"
#include "read/plt.h"

enum { NAME_MAX_BYTES = 4096 };

struct image {
	struct binary *b;
	struct str bytes, path;
	Elf64_Ehdr header;
	Elf64_Shdr *sections;
	size_t nsections;
	struct str section_names;
	struct arena scratch;
};

/* size bytes at offset into to; false beyond the end. */
static bool read_at(struct str bytes, uint64_t offset, void *to, size_t size)
{
	if (offset > bytes.len || bytes.len - offset < size)
		return false;
	memcpy(to, bytes.ptr + offset, size);
	return true;
}

static struct str slice(struct str bytes, uint64_t offset, uint64_t size)
{
	if (offset > bytes.len || size > bytes.len - offset)
		return STR_NONE;
	return str_make(bytes.ptr + offset, (size_t)size);
}

static struct str section_bytes(const struct image *im, const Elf64_Shdr *h)
{
	return h->sh_type == SHT_NOBITS ? STR_NONE : slice(im->bytes, h->sh_offset, h->sh_size);
}

static struct str text_at(struct str table, uint64_t at)
{
	struct str s;

	if (at >= table.len)
		return STR_NONE;
	s = str_from(table, (size_t)at);
	return str_head(s, str_find_char(s, '\0'));
}

static struct str section_name(const struct image *im, const Elf64_Shdr *h)
{
	return text_at(im->section_names, h->sh_name);
}

static bool read_header(struct image *im, struct err *err)
{
	const unsigned char *id = (const unsigned char *)im->bytes.ptr;
	Elf64_Ehdr *h = &im->header;

	if (im->bytes.len < EI_NIDENT || !str_starts(im->bytes, S("\177ELF")))
		return err_set(err, STR_FMT " is not an ELF file", STR_ARG(im->path));
	if (id[EI_CLASS] != ELFCLASS64 || id[EI_DATA] != ELFDATA2LSB)
		return err_set(err, STR_FMT " is a %s file; casm reads x86-64 and AArch64", STR_ARG(im->path),
			       id[EI_CLASS] != ELFCLASS64 ? "32-bit" : "big-endian");
	if (!read_at(im->bytes, 0, h, sizeof(*h)))
		return err_set(err, STR_FMT " is cut off in its ELF header", STR_ARG(im->path));
	if (h->e_type != ET_EXEC && h->e_type != ET_DYN)
		return err_set(err, STR_FMT " is neither a program nor a library (ELF type %u)",
			       STR_ARG(im->path), h->e_type);
	if (!isa_by_elf_machine(h->e_machine))
		return err_set(err,
			       STR_FMT " is for machine %u (see EM_ in elf.h); casm reads x86-64 and AArch64",
			       STR_ARG(im->path), h->e_machine);
	return true;
}

static void read_sections(struct image *im)
{
	const Elf64_Ehdr *h = &im->header;
	uint64_t count = h->e_shnum, names = h->e_shstrndx;
	Elf64_Shdr first;

	if (h->e_shentsize != sizeof(Elf64_Shdr) || !read_at(im->bytes, h->e_shoff, &first, sizeof(first)))
		return;
	if (!count)
		count = first.sh_size;
	if (names == SHN_XINDEX)
		names = first.sh_link;
	if (count > (im->bytes.len - h->e_shoff) / sizeof(Elf64_Shdr))
		count = (im->bytes.len - h->e_shoff) / sizeof(Elf64_Shdr);
	im->sections = arena_array(&im->scratch, Elf64_Shdr, count);
	im->nsections = (size_t)count;
	memcpy(im->sections, im->bytes.ptr + h->e_shoff, (size_t)count * sizeof(Elf64_Shdr));
	if (names < count)
		im->section_names = section_bytes(im, &im->sections[names]);
}

static void read_segments(struct image *im)
{
	const Elf64_Ehdr *h = &im->header;

	for (unsigned i = 0; i < h->e_phnum && h->e_phentsize == sizeof(Elf64_Phdr); i++) {
		Elf64_Phdr p;

		if (!read_at(im->bytes, h->e_phoff + (uint64_t)i * sizeof(p), &p, sizeof(p)))
			return;
		if (p.p_type == PT_LOAD)
			vec_push(&im->b->arena, &im->b->segments,
				 ((struct segment){p.p_offset, p.p_vaddr, p.p_filesz, p.p_memsz,
						   (p.p_flags & PF_X) != 0}));
	}
}

static int by_low(const void *a, const void *b)
{
	const struct code_range *x = a, *y = b;

	return (x->low > y->low) - (x->low < y->low);
}

/* Sections with code; without sections, segments with code. */
static void read_code(struct image *im)
{
	struct binary *b = im->b;

	for (size_t i = 1; i < im->nsections; i++) {
		const Elf64_Shdr *h = &im->sections[i];

		if (!(h->sh_flags & SHF_EXECINSTR) || !(h->sh_flags & SHF_ALLOC) ||
		    h->sh_size > UINT64_MAX - h->sh_addr)
			continue;
		vec_push(&b->arena, &b->code,
			 ((struct code_range){h->sh_addr, h->sh_addr + h->sh_size, section_bytes(im, h),
					      section_name(im, h)}));
	}
	for (size_t i = 0; im->nsections < 2 && i < b->segments.count; i++) {
		const struct segment *s = &b->segments.items[i];

		if (s->is_code && s->file_bytes <= UINT64_MAX - s->vaddr)
			vec_push(&b->arena, &b->code,
				 ((struct code_range){s->vaddr, s->vaddr + s->file_bytes,
						      slice(im->bytes, s->offset, s->file_bytes), S("")}));
	}
	vec_sort(&b->code, by_low);
}

static struct str read_build_id(const struct image *im)
{
	for (size_t i = 1; i < im->nsections; i++) {
		struct str notes = section_bytes(im, &im->sections[i]);

		if (im->sections[i].sh_type != SHT_NOTE)
			continue;
		while (notes.len >= sizeof(Elf64_Nhdr)) {
			Elf64_Nhdr n;
			uint64_t name_size, size;
			struct str id;

			memcpy(&n, notes.ptr, sizeof(n));
			name_size = ((uint64_t)n.n_namesz + 3) & ~(uint64_t)3;
			size = ((uint64_t)n.n_descsz + 3) & ~(uint64_t)3;
			id = slice(notes, sizeof(n) + name_size, n.n_descsz);
			if (n.n_type == NT_GNU_BUILD_ID && n.n_namesz == 4 && id.ptr && id.len <= 64 &&
			    str_starts(str_from(notes, sizeof(n)), S("GNU"))) {
				struct buf hex = {0};
				struct str result;

				for (size_t k = 0; k < id.len; k++)
					buf_printf(&hex, "%02x", (unsigned char)id.ptr[k]);
				result = str_dup(&im->b->arena, buf_str(&hex));
				buf_release(&hex);
				return result;
			}
			if (sizeof(n) + name_size + size > notes.len)
				break;
			notes = str_from(notes, (size_t)(sizeof(n) + name_size + size));
		}
	}
	return S("");
}

/* --- symbols --- */

static bool is_code_symbol(const struct binary *b, const Elf64_Sym *s)
{
	unsigned type = ELF64_ST_TYPE(s->st_info);

	if (s->st_shndx == SHN_UNDEF || s->st_shndx == SHN_ABS || s->st_shndx == SHN_COMMON)
		return false;
	if (type != STT_FUNC && type != STT_GNU_IFUNC && type != STT_NOTYPE)
		return false;
	return binary_has_code(b, s->st_value, s->st_value + 1);
}

/* "malloc@GLIBC_2.2.5", "f@@V2" */
static struct str without_version(struct str name)
{
	size_t at = str_find_char(name, '@');

	return at ? str_head(name, at) : name;
}

/* $x, $d.12: where code and data begin in AArch64 sections */
static bool is_mapping_symbol(struct str name)
{
	return name.len >= 2 && name.ptr[0] == '$' && (name.len == 2 || name.ptr[2] == '.');
}

static void read_symbols(struct image *im, uint32_t type)
{
	struct binary *b = im->b;
	uint64_t budget = 8 * (uint64_t)im->bytes.len;

	for (size_t i = 1; i < im->nsections; i++) {
		const Elf64_Shdr *h = &im->sections[i];
		struct str table = section_bytes(im, h), names, file = STR_NONE;

		if (h->sh_type != type || h->sh_link >= im->nsections)
			continue;
		names = section_bytes(im, &im->sections[h->sh_link]);
		for (size_t k = 1; k < table.len / sizeof(Elf64_Sym) && k < UINT32_MAX; k++) {
			unsigned bind;
			Elf64_Sym s;
			struct str name;

			memcpy(&s, table.ptr + k * sizeof(s), sizeof(s));
			if (ELF64_ST_TYPE(s.st_info) == STT_FILE)
				file = str_head(text_at(names, s.st_name), NAME_MAX_BYTES);
			if (!is_code_symbol(b, &s))
				continue;
			name = without_version(text_at(names, s.st_name));
			bind = ELF64_ST_BIND(s.st_info);
			if (!name.len || name.len > budget || is_mapping_symbol(name))
				continue;
			budget -= name.len;
			/* local labels of assembly; section's ends and the like have no type either */
			if (ELF64_ST_TYPE(s.st_info) == STT_NOTYPE && str_starts(name, S(".L")))
				continue;
			vec_push(&b->arena, &b->symbols,
				 ((struct binary_symbol){.name = name,
							 .file = bind == STB_LOCAL && file.len ? file
											       : STR_NONE,
							 .addr = s.st_value,
							 .size_bytes = s.st_size,
							 .table = (uint32_t)k}));
		}
		return;
	}
}

struct slot {
	uint64_t addr;
	struct str name;
};
struct slots VEC(struct slot);

static int by_slot(const void *a, const void *b)
{
	const struct slot *x = a, *y = b;

	return (x->addr > y->addr) - (x->addr < y->addr);
}

/* Words that the loader fills with a function's address. */
static void read_slots(struct image *im, struct slots *slots)
{
	uint64_t left = im->bytes.len;

	for (size_t i = 1; i < im->nsections; i++) {
		const Elf64_Shdr *h = &im->sections[i];
		struct str relas = section_bytes(im, h), symbols, names;
		const Elf64_Shdr *table;

		if (h->sh_type != SHT_RELA || !h->sh_link || h->sh_link >= im->nsections || relas.len > left)
			continue;
		left -= relas.len;
		table = &im->sections[h->sh_link];
		symbols = section_bytes(im, table);
		if (table->sh_link >= im->nsections)
			continue;
		names = section_bytes(im, &im->sections[table->sh_link]);
		for (size_t k = 0; k < relas.len / sizeof(Elf64_Rela); k++) {
			Elf64_Rela r;
			Elf64_Sym s;
			uint32_t how;
			struct str name;

			memcpy(&r, relas.ptr + k * sizeof(r), sizeof(r));
			how = (uint32_t)ELF64_R_TYPE(r.r_info);
			if (how != R_X86_64_JUMP_SLOT && how != R_X86_64_GLOB_DAT &&
			    how != R_AARCH64_JUMP_SLOT && how != R_AARCH64_GLOB_DAT)
				continue;
			if (!read_at(symbols, ELF64_R_SYM(r.r_info) * sizeof(s), &s, sizeof(s)))
				continue;
			name = str_head(text_at(names, s.st_name), NAME_MAX_BYTES);
			if (name.len)
				vec_push(&im->scratch, slots,
					 ((struct slot){r.r_offset, without_version(name)}));
		}
	}
	vec_sort(slots, by_slot);
}

static void add_stubs(struct image *im)
{
	struct binary *b = im->b;
	struct plt_stubs stubs = {0};
	struct slots slots = {0};

	read_slots(im, &slots);
	for (size_t i = 1; i < im->nsections; i++) {
		const Elf64_Shdr *h = &im->sections[i];
		struct str code = section_bytes(im, h);

		if (!code.ptr || !(h->sh_flags & SHF_EXECINSTR) ||
		    !str_starts(section_name(im, h), S(".plt")))
			continue;
		stubs.count = 0;
		if (im->header.e_machine == EM_X86_64)
			plt_stubs_x86_64(&im->scratch, code, h->sh_addr, h->sh_entsize, &stubs);
		else
			plt_stubs_aarch64(&im->scratch, code, h->sh_addr, &stubs);
		for (size_t k = 0; k < stubs.count; k++) {
			const struct plt_stub *s = &stubs.items[k];
			const struct slot key = {.addr = s->slot}, *slot;

			slot = slots.count ? bsearch(&key, slots.items, slots.count, sizeof(key), by_slot)
					   : NULL;
			if (slot)
				vec_push(&b->arena, &b->symbols,
					 ((struct binary_symbol){.name = str_printf(&b->arena, STR_FMT "@plt",
										    STR_ARG(slot->name)),
								 .addr = s->addr,
								 .size_bytes = s->size_bytes,
								 .is_stub = true}));
		}
	}
}

static int by_place(const void *a, const void *b)
{
	const struct binary_symbol *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	if (x->size_bytes != y->size_bytes)
		return x->size_bytes > y->size_bytes ? -1 : 1;
	return (x->table < y->table) - (x->table > y->table);
}

static void sort_symbols(struct binary *b)
{
	vec_sort(&b->symbols, by_place);
}

/* --- debug sections --- */

static const struct {
	const char *name;
	size_t at;
} debug_names[] = {
#define ROW(member)                                                                                          \
	{                                                                                                    \
		".debug_" #member, offsetof(struct debug_sections, member)                                   \
	}
	ROW(info),   ROW(abbrev),   ROW(line), ROW(str),         ROW(line_str),
	ROW(ranges), ROW(rnglists), ROW(addr), ROW(str_offsets), ROW(aranges),
#undef ROW
};

/* Unpacked, where the section is compressed by zlib; ptr NULL when it is so in another way, or broken. */
static struct str unpacked(struct image *im, const Elf64_Shdr *h, struct str bytes)
{
	Elf64_Chdr c;
	char *to;

	if (!(h->sh_flags & SHF_COMPRESSED))
		return bytes;
	/* it may claim any size; deflate shrinks at most about a thousandfold */
	if (!read_at(bytes, 0, &c, sizeof(c)) || c.ch_type != ELFCOMPRESS_ZLIB ||
	    c.ch_size / 1032 > bytes.len)
		goto unknown;
	to = arena_bytes(&im->b->arena, (size_t)c.ch_size);
	if (gz_inflate(str_from(bytes, sizeof(c)), to, (size_t)c.ch_size))
		return str_make(to, (size_t)c.ch_size);
unknown:
	diag_add(&im->b->diags, DIAG_WARNING, im->path, 0,
		 "cannot read its debug information: compressed in an unknown way, or broken");
	return STR_NONE;
}

static void read_debug(struct image *im)
{
	struct debug_sections *d = &im->b->debug;

	*d = (struct debug_sections){0};
	for (size_t i = 1; i < im->nsections; i++) {
		const Elf64_Shdr *h = &im->sections[i];
		struct str name = section_name(im, h), bytes;

		if (!str_starts(name, S(".debug_")))
			continue;
		for (size_t k = 0; k < sizeof(debug_names) / sizeof(debug_names[0]); k++) {
			struct str *to = (struct str *)((char *)d + debug_names[k].at);

			if (!str_eq(name, str_c(debug_names[k].name)) || to->ptr)
				continue;
			bytes = section_bytes(im, h);
			if (bytes.ptr)
				*to = unpacked(im, h, bytes);
			else if (h->sh_type != SHT_NOBITS)
				diag_add(&im->b->diags, DIAG_WARNING, im->path, 0,
					 "a section of debug information reaches beyond the end of the file "
					 "(truncated?); not read");
		}
	}
	im->b->debug_path = im->path;
	im->b->name_budget = 16 * (uint64_t)im->bytes.len + 65536;
}

/* Name, NUL, padding to a multiple of 4, checksum. */
static void read_debuglink(const struct image *im)
{
	im->b->debuglink = S("");
	for (size_t i = 1; i < im->nsections; i++) {
		struct str bytes;

		if (!str_eq(section_name(im, &im->sections[i]), S(".gnu_debuglink")))
			continue;
		bytes = section_bytes(im, &im->sections[i]);
		im->b->debuglink = text_at(bytes, 0);
		if (!read_at(bytes, (im->b->debuglink.len + 4) & ~(uint64_t)3, &im->b->debuglink_crc,
			     sizeof(im->b->debuglink_crc)))
			im->b->debuglink = S("");
		return;
	}
}

/* --- outside --- */

static bool has_section(const struct image *im, uint32_t type)
{
	for (size_t i = 1; i < im->nsections; i++)
		if (im->sections[i].sh_type == type)
			return true;
	return false;
}

struct binary *binary_open(struct str bytes, struct str path, struct err *err)
{
	struct binary *b = xmalloc(sizeof(*b));
	struct image im = {.b = b, .bytes = bytes};

	*b = (struct binary){.bytes = bytes};
	b->path = im.path = str_dup(&b->arena, path);
	intern_init(&b->paths, &b->arena);
	diags_init(&b->diags, &b->arena);
	if (!read_header(&im, err)) {
		binary_close(b);
		return NULL;
	}
	b->isa = isa_by_elf_machine(im.header.e_machine);
	b->is_relocatable = im.header.e_type == ET_DYN;
	read_sections(&im);
	read_segments(&im);
	read_code(&im);
	b->build_id = read_build_id(&im);
	read_debuglink(&im);
	b->has_symtab = has_section(&im, SHT_SYMTAB);
	read_symbols(&im, b->has_symtab ? SHT_SYMTAB : SHT_DYNSYM);
	add_stubs(&im);
	sort_symbols(b);
	read_debug(&im);
	TRACE(read, STR_FMT ": %zu function symbols, %zu bytes of .debug_info", STR_ARG(path),
	      b->symbols.count, b->debug.info.len);
	arena_clear(&im.scratch);
	return b;
}

bool binary_set_debug(struct binary *b, struct str bytes, struct str path, struct err *err)
{
	struct image im = {.b = b, .bytes = bytes, .path = str_dup(&b->arena, path)};

	if (!read_header(&im, err))
		return false;
	if (isa_by_elf_machine(im.header.e_machine) != b->isa)
		return err_set(err, STR_FMT " is for another machine than " STR_FMT, STR_ARG(path),
			       STR_ARG(b->path));
	read_sections(&im);
	read_debug(&im);
	if (!b->has_symtab && has_section(&im, SHT_SYMTAB)) {
		size_t nkept = 0;

		for (size_t i = 0; i < b->symbols.count; i++)
			if (b->symbols.items[i].is_stub)
				b->symbols.items[nkept++] = b->symbols.items[i];
		b->symbols.count = nkept;
		read_symbols(&im, SHT_SYMTAB);
		sort_symbols(b);
		b->has_symtab = true;
	}
	b->index = (struct debug_index){0};
	b->origins = (struct map){0};
	arena_clear(&im.scratch);
	return true;
}

void binary_close(struct binary *b)
{
	if (!b)
		return;
	arena_clear(&b->arena);
	free(b);
}

struct str binary_build_id(const struct binary *b)
{
	return b->build_id;
}

struct str binary_debuglink(const struct binary *b, uint32_t *crc)
{
	if (crc)
		*crc = b->debuglink_crc;
	return b->debuglink;
}

bool binary_has_debug(const struct binary *b)
{
	return b->debug.info.len || b->debug.line.len;
}

bool binary_has_symbols(const struct binary *b)
{
	return b->has_symtab;
}

bool binary_is_relocatable(const struct binary *b)
{
	return b->is_relocatable;
}

const struct isa *binary_isa(const struct binary *b)
{
	return b->isa;
}

struct diags *binary_diags(struct binary *b)
{
	return &b->diags;
}

bool binary_vaddr(const struct binary *b, uint64_t file_offset, uint64_t *vaddr)
{
	const struct segment *found = NULL;

	for (size_t i = 0; i < b->segments.count; i++) {
		const struct segment *s = &b->segments.items[i];

		if (file_offset >= s->offset && file_offset - s->offset < s->file_bytes &&
		    (!found || (s->is_code && !found->is_code)))
			found = s;
	}
	if (found)
		*vaddr = file_offset - found->offset + found->vaddr;
	return found != NULL;
}

bool binary_extent(const struct binary *b, uint64_t *low, uint64_t *high)
{
	*low = UINT64_MAX;
	*high = 0;
	for (size_t i = 0; i < b->segments.count; i++) {
		const struct segment *s = &b->segments.items[i];

		if (s->memory_bytes > UINT64_MAX - s->vaddr)
			continue;
		if (s->vaddr < *low)
			*low = s->vaddr;
		if (s->vaddr + s->memory_bytes > *high)
			*high = s->vaddr + s->memory_bytes;
	}
	return *low < *high;
}

/* The index of the last symbol at or before addr, plus 1. */
static size_t symbols_up_to(const struct binary *b, uint64_t addr)
{
	size_t low = 0, high = b->symbols.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (b->symbols.items[mid].addr <= addr)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

const struct binary_symbol *binary_symbol_at(const struct binary *b, uint64_t addr)
{
	enum { LOOKED_AT = 64 };
	size_t end = symbols_up_to(b, addr), i = end;
	const struct binary_symbol *best = NULL, *last;

	/* the nearest that reaches to it; symbols without size may stand inside one that has a size */
	for (unsigned n = 0; i > 0 && n < LOOKED_AT; n++) {
		const struct binary_symbol *s = &b->symbols.items[--i];

		if (best && s->addr != best->addr)
			break;
		if (addr - s->addr < s->size_bytes)
			best = s;
	}
	if (best || !end)
		return best;
	last = &b->symbols.items[end - 1];
	while (last > b->symbols.items && last[-1].addr == last->addr)
		last--;
	return last->size_bytes == 0 && binary_has_code(b, last->addr, addr + 1) ? last : NULL;
}

const struct binary_symbol *binary_symbols(const struct binary *b, size_t *count)
{
	*count = b->symbols.count;
	return b->symbols.items;
}

static const struct code_range *code_at(const struct binary *b, uint64_t addr)
{
	for (size_t i = 0; i < b->code.count; i++)
		if (addr >= b->code.items[i].low && addr < b->code.items[i].high)
			return &b->code.items[i];
	return NULL;
}

struct str binary_code(const struct binary *b, uint64_t addr, uint64_t size_bytes)
{
	const struct code_range *r = code_at(b, addr);

	if (!r || !r->bytes.ptr)
		return STR_NONE;
	return str_head(str_from(r->bytes, (size_t)(addr - r->low)), (size_t)size_bytes);
}

struct str binary_section(const struct binary *b, uint64_t addr)
{
	const struct code_range *r = code_at(b, addr);

	return r ? r->name : S("");
}
