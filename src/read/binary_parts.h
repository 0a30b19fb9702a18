/* What the files of read/binary*.c share: the sections of debug information, and how its bytes are taken. */
#ifndef READ_BINARY_PARTS_H
#define READ_BINARY_PARTS_H

#include "base/map.h"
#include "read/binary.h"

/* Bytes taken from the front. Beyond the end come zeros, and is_short is set. */
struct cursor {
	const unsigned char *at, *end;
	bool is_short;
};

static inline struct cursor cursor_make(struct str bytes, uint64_t from)
{
	const unsigned char *p = (const unsigned char *)bytes.ptr;

	if (from >= bytes.len)
		return (struct cursor){.is_short = from > bytes.len};
	return (struct cursor){p + from, p + bytes.len, false};
}

static inline size_t cursor_left(const struct cursor *c)
{
	return (size_t)(c->end - c->at);
}

static inline void cursor_skip(struct cursor *c, uint64_t count)
{
	if (count > cursor_left(c)) {
		c->is_short = true;
		count = cursor_left(c);
	}
	if (count)
		c->at += count;
}

/* Little-endian, 1 to 8 bytes. */
static inline uint64_t cursor_take(struct cursor *c, unsigned nbytes)
{
	uint64_t value = 0;

	if (cursor_left(c) < nbytes) {
		c->is_short = true;
		c->at = c->end;
		return 0;
	}
	for (unsigned i = 0; i < nbytes; i++)
		value |= (uint64_t)c->at[i] << 8 * i;
	c->at += nbytes;
	return value;
}

static inline uint64_t cursor_uleb(struct cursor *c)
{
	uint64_t value = 0;

	for (unsigned shift = 0; c->at < c->end; shift += 7) {
		unsigned char byte = *c->at++;

		if (shift < 64)
			value |= (uint64_t)(byte & 0x7f) << shift;
		if (!(byte & 0x80))
			return value;
	}
	c->is_short = true;
	return 0;
}

static inline int64_t cursor_sleb(struct cursor *c)
{
	uint64_t value = 0;

	for (unsigned shift = 0; c->at < c->end;) {
		unsigned char byte = *c->at++;

		if (shift < 64)
			value |= (uint64_t)(byte & 0x7f) << shift;
		shift += 7;
		if (!(byte & 0x80)) {
			if (shift < 64 && byte & 0x40)
				value |= ~(uint64_t)0 << shift;
			return (int64_t)value;
		}
	}
	c->is_short = true;
	return 0;
}

/* Up to the NUL, which is taken too. */
static inline struct str cursor_text(struct cursor *c)
{
	const unsigned char *from = c->at, *nul = from == c->end ? NULL : memchr(from, 0, cursor_left(c));

	if (!nul) {
		c->is_short = true;
		c->at = c->end;
		return STR_NONE;
	}
	c->at = nul + 1;
	return str_make((const char *)from, (size_t)(nul - from));
}

struct debug_sections {
	struct str info, abbrev, line, str, line_str, ranges, rnglists, addr, str_offsets, aranges;
};

/* Where [low, high) of a section with code is. */
struct code_range {
	uint64_t low, high;
	struct str bytes; /* ptr NULL: not in this file */
	struct str name;
};

/* --- attributes (binary_forms.c) --- */

struct attr_spec {
	uint16_t name, form;
	int64_t implicit; /* DW_FORM_implicit_const */
};

struct abbrev {
	uint64_t code;
	const struct attr_spec *attrs;
	uint32_t nattrs;
	uint16_t tag;
	bool has_children;
	/* bytes of a DIE without variable ones: nbytes + naddrs * addr_size + noffsets * offset_size */
	bool is_fixed;
	uint32_t nbytes, naddrs, noffsets;
};

struct abbrevs {
	struct abbrev *items; /* by code */
	size_t count;
	bool is_dense; /* items[i].code is i + 1 */
};

struct form_value {
	uint64_t number; /* number, offset or index, by form */
	uint16_t form;   /* 0: the attribute is missing */
};

struct line_table;

struct debug_unit {
	uint64_t offset, die, end; /* in .debug_info: header, first DIE, behind the last */
	uint64_t abbrev_offset;
	uint64_t low_pc;
	uint64_t line_offset; /* UINT64_MAX: none */
	uint64_t addr_base, str_offsets_base, rnglists_base;
	struct form_value comp_dir;
	uint16_t version;
	uint8_t addr_size, offset_size, type;
	const struct abbrevs *abbrevs; /* NULL: not read yet */
	struct line_table *lines;      /* NULL: not read yet */
	bool has_ranges;
};

/* Takes a value; false when the form is not known. */
bool form_take(const struct debug_unit *u, const struct debug_sections *s, struct cursor *c,
	       const struct attr_spec *spec, struct form_value *value);
/* What a value means; ptr NULL or false: nothing. Texts above 64 kB are none. */
struct str form_text(const struct debug_sections *s, const struct debug_unit *u, struct form_value v);
bool form_address(const struct debug_sections *s, const struct debug_unit *u, struct form_value v,
		  uint64_t *addr);
bool form_is_address(struct form_value v);
/* Offset in .debug_info of the DIE it names. */
bool form_reference(const struct debug_unit *u, struct form_value v, uint64_t *offset);

/* Reads all declarations at offset; *budget bytes may still be read. NULL when broken. */
const struct abbrevs *abbrevs_read(struct arena *a, struct str section, uint64_t offset, uint64_t *budget);
const struct abbrev *abbrev_find(const struct abbrevs *t, uint64_t code);

/* --- the index of units (binary_units.c) --- */

struct unit_range {
	uint64_t low, high;
	uint64_t high_before; /* the largest high of those up to here */
	uint32_t unit;
};

struct debug_index {
	bool is_made;
	struct debug_units VEC(struct debug_unit) units;  /* by offset */
	struct unit_ranges VEC(struct unit_range) ranges; /* by low */
	struct map abbrevs;                               /* offset → struct abbrevs * */
	uint64_t abbrev_budget;
	bool has_split_units;
};

/* What may still be spent while one question is answered: sums that sound debug information stays below. */
struct debug_budget {
	uint64_t dies, rows, ranges, painted;
	bool is_exhausted;
};

static inline bool budget_spend(struct debug_budget *b, uint64_t *what, uint64_t amount)
{
	if (amount <= *what) {
		*what -= amount;
		return true;
	}
	*what = 0;
	b->is_exhausted = true;
	return false;
}

/* What is loaded. */
struct segment {
	uint64_t offset, vaddr, file_bytes, memory_bytes;
	bool is_code;
};

struct binary {
	struct arena arena;
	struct intern paths;
	struct str path, bytes;
	struct str debug_path;
	struct str build_id, debuglink;
	uint32_t debuglink_crc;
	const struct isa *isa;
	bool is_relocatable, has_symtab;
	struct segments VEC(struct segment) segments;
	struct code_ranges VEC(struct code_range) code; /* by low */
	struct binary_symbols VEC(struct binary_symbol) symbols;
	struct debug_sections debug;
	struct debug_index index;
	struct map origins; /* offset of a DIE → struct origin * */
	struct map shown;   /* linkage name → its readable form, struct str * */
	uint64_t name_budget;
	struct diags diags;
};

/* Whether [low, high) is in code that was linked: what the linker dropped keeps an address of 0 or the like. */
bool binary_has_code(const struct binary *b, uint64_t low, uint64_t high);

void debug_index_make(struct binary *b);
/* The unit whose code addr is; NULL. */
struct debug_unit *debug_unit_at(struct binary *b, uint64_t addr);
/* The unit that holds the DIE at offset; NULL. */
struct debug_unit *debug_unit_of_die(struct binary *b, uint64_t offset);
const struct abbrevs *debug_unit_abbrevs(struct binary *b, struct debug_unit *u);
/* The ranges that DW_AT_low_pc, high_pc and ranges of a DIE tell. */
void debug_ranges(const struct binary *b, const struct debug_unit *u, struct form_value low,
		  struct form_value high, struct form_value ranges, struct debug_budget *budget,
		  void (*each)(void *context, uint64_t low, uint64_t high), void *context);

/* --- lines (binary_lines.c) --- */

struct line_answer {
	uint32_t file, line, col; /* file: number in the unit's table */
	bool is_known;
};

/* Places of the code at addrs, which are sorted, into answers. */
void debug_lines(struct binary *b, struct debug_unit *u, const uint64_t *addrs, size_t count,
		 struct line_answer *answers, struct debug_budget *budget);
/* The file with this number in u; ptr NULL: none. */
struct str debug_file(struct binary *b, struct debug_unit *u, uint64_t number);

/* In addresses that ascend: the first that is not below addr; count when all are. */
static inline size_t first_from(const uint64_t *addrs, size_t count, uint64_t addr)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (addrs[mid] < addr)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

#endif
