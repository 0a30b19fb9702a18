#include "read/elf_same.h"

#include <gelf.h>
#include <string.h>

/* Texts have any size, a build id has not. */
static const struct told {
	const char *section;
	bool has_any_size;
} told[] = {{".note.gnu.build-id", false}, {".debug_info", true}, {".debug_str", true}};

static const struct told *told_of(const char *section)
{
	for (size_t i = 0; i < sizeof(told) / sizeof(*told); i++)
		if (strcmp(section, told[i].section) == 0)
			return &told[i];
	return NULL;
}

struct side {
	Elf *elf;
	GElf_Ehdr header;
	size_t nsections, nsegments, names;
};

static bool open_side(struct side *s, struct str bytes)
{
	/* libelf only reads through this pointer */
	s->elf = elf_memory((char *)bytes.ptr, bytes.len);
	return s->elf && elf_kind(s->elf) == ELF_K_ELF && gelf_getehdr(s->elf, &s->header) &&
	       elf_getshdrnum(s->elf, &s->nsections) == 0 && elf_getphdrnum(s->elf, &s->nsegments) == 0 &&
	       elf_getshdrstrndx(s->elf, &s->names) == 0;
}

static bool is_same_header(const struct side *a, const struct side *b)
{
	return memcmp(a->header.e_ident, b->header.e_ident, EI_NIDENT) == 0 &&
	       a->header.e_type == b->header.e_type && a->header.e_machine == b->header.e_machine &&
	       a->header.e_flags == b->header.e_flags && a->header.e_entry == b->header.e_entry &&
	       a->nsections == b->nsections && a->nsegments == b->nsegments;
}

static bool is_same_segment(const struct side *a, const struct side *b, size_t i)
{
	GElf_Phdr x, y;

	return gelf_getphdr(a->elf, (int)i, &x) && gelf_getphdr(b->elf, (int)i, &y) && x.p_type == y.p_type &&
	       x.p_flags == y.p_flags && x.p_offset == y.p_offset && x.p_vaddr == y.p_vaddr &&
	       x.p_filesz == y.p_filesz && x.p_memsz == y.p_memsz && x.p_align == y.p_align;
}

static bool is_same_content(Elf_Scn *x, Elf_Scn *y)
{
	Elf_Data *a = elf_rawdata(x, NULL), *b = elf_rawdata(y, NULL);

	return a && b && a->d_size == b->d_size &&
	       (!a->d_size || (a->d_buf && b->d_buf && memcmp(a->d_buf, b->d_buf, a->d_size) == 0));
}

static bool is_same_section(const struct side *a, const struct side *b, size_t i)
{
	Elf_Scn *x = elf_getscn(a->elf, i), *y = elf_getscn(b->elf, i);
	const char *name, *other;
	const struct told *is_told;
	GElf_Shdr h, k;

	if (!x || !y || !gelf_getshdr(x, &h) || !gelf_getshdr(y, &k))
		return false;
	name = elf_strptr(a->elf, a->names, h.sh_name);
	other = elf_strptr(b->elf, b->names, k.sh_name);
	if (!name || !other || strcmp(name, other) != 0 || h.sh_type != k.sh_type ||
	    h.sh_flags != k.sh_flags || h.sh_addr != k.sh_addr || h.sh_link != k.sh_link ||
	    h.sh_info != k.sh_info || h.sh_entsize != k.sh_entsize || h.sh_addralign != k.sh_addralign)
		return false;
	is_told = told_of(name);
	if (!(is_told && is_told->has_any_size) && h.sh_size != k.sh_size)
		return false;
	return is_told || h.sh_type == SHT_NOBITS || is_same_content(x, y);
}

bool elf_is_same_program(struct str one, struct str other)
{
	struct side a = {0}, b = {0};
	bool is;

	elf_version(EV_CURRENT);
	is = open_side(&a, one) && open_side(&b, other) && is_same_header(&a, &b);
	for (size_t i = 0; is && i < a.nsegments; i++)
		is = is_same_segment(&a, &b, i);
	for (size_t i = 1; is && i < a.nsections; i++)
		is = is_same_section(&a, &b, i);
	elf_end(a.elf);
	elf_end(b.elf);
	return is;
}
