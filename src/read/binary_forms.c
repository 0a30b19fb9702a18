/* Attributes of DWARF: abbreviation tables (section 7.5.3 of DWARF 5) and the forms of values (7.5.6).
 *
 *	abbreviation   code, tag, has children, (name, form)*, 0 0
 *	DIE            code, then the values in the order of its abbreviation */
#include "read/binary_parts.h"

#include <dwarf.h>

/* How a form is stored: a number of bytes; or one of the kinds below. */
enum size_kind {
	SIZE_BYTES,
	SIZE_ADDR,
	SIZE_OFFSET,
	SIZE_REF_ADDR,
	SIZE_ULEB,
	SIZE_SLEB,
	SIZE_TEXT,
	SIZE_BLOCK
};

struct form_size {
	uint8_t kind, nbytes; /* nbytes: of SIZE_BYTES; of the length before SIZE_BLOCK, 0: ULEB */
	bool is_known;
};

#define BYTES(n)                                                                                             \
	{                                                                                                    \
		SIZE_BYTES, n, true                                                                          \
	}
#define KIND(k)                                                                                              \
	{                                                                                                    \
		k, 0, true                                                                                   \
	}
#define BLOCK(n)                                                                                             \
	{                                                                                                    \
		SIZE_BLOCK, n, true                                                                          \
	}

static const struct form_size sizes[0x2d] = {
	[DW_FORM_addr] = KIND(SIZE_ADDR),
	[DW_FORM_block2] = BLOCK(2),
	[DW_FORM_block4] = BLOCK(4),
	[DW_FORM_data2] = BYTES(2),
	[DW_FORM_data4] = BYTES(4),
	[DW_FORM_data8] = BYTES(8),
	[DW_FORM_string] = KIND(SIZE_TEXT),
	[DW_FORM_block] = BLOCK(0),
	[DW_FORM_block1] = BLOCK(1),
	[DW_FORM_data1] = BYTES(1),
	[DW_FORM_flag] = BYTES(1),
	[DW_FORM_sdata] = KIND(SIZE_SLEB),
	[DW_FORM_strp] = KIND(SIZE_OFFSET),
	[DW_FORM_udata] = KIND(SIZE_ULEB),
	[DW_FORM_ref_addr] = KIND(SIZE_REF_ADDR),
	[DW_FORM_ref1] = BYTES(1),
	[DW_FORM_ref2] = BYTES(2),
	[DW_FORM_ref4] = BYTES(4),
	[DW_FORM_ref8] = BYTES(8),
	[DW_FORM_ref_udata] = KIND(SIZE_ULEB),
	[DW_FORM_sec_offset] = KIND(SIZE_OFFSET),
	[DW_FORM_exprloc] = BLOCK(0),
	[DW_FORM_flag_present] = BYTES(0),
	[DW_FORM_strx] = KIND(SIZE_ULEB),
	[DW_FORM_addrx] = KIND(SIZE_ULEB),
	[DW_FORM_ref_sup4] = BYTES(4),
	[DW_FORM_strp_sup] = KIND(SIZE_OFFSET),
	[DW_FORM_data16] = BYTES(16),
	[DW_FORM_line_strp] = KIND(SIZE_OFFSET),
	[DW_FORM_ref_sig8] = BYTES(8),
	[DW_FORM_implicit_const] = BYTES(0),
	[DW_FORM_loclistx] = KIND(SIZE_ULEB),
	[DW_FORM_rnglistx] = KIND(SIZE_ULEB),
	[DW_FORM_ref_sup8] = BYTES(8),
	[DW_FORM_strx1] = BYTES(1),
	[DW_FORM_strx2] = BYTES(2),
	[DW_FORM_strx3] = BYTES(3),
	[DW_FORM_strx4] = BYTES(4),
	[DW_FORM_addrx1] = BYTES(1),
	[DW_FORM_addrx2] = BYTES(2),
	[DW_FORM_addrx3] = BYTES(3),
	[DW_FORM_addrx4] = BYTES(4),
};

static const struct form_size offset_sized = KIND(SIZE_OFFSET), uleb_sized = KIND(SIZE_ULEB);

/* NULL: not known. DW_FORM_indirect is not: nobody writes it. */
static const struct form_size *size_of(uint16_t form)
{
	if (form < sizeof(sizes) / sizeof(sizes[0]))
		return sizes[form].is_known ? &sizes[form] : NULL;
	if (form == DW_FORM_GNU_ref_alt || form == DW_FORM_GNU_strp_alt)
		return &offset_sized;
	if (form == DW_FORM_GNU_addr_index || form == DW_FORM_GNU_str_index)
		return &uleb_sized;
	return NULL;
}

bool form_take(const struct debug_unit *u, const struct debug_sections *s, struct cursor *c,
	       const struct attr_spec *spec, struct form_value *value)
{
	const struct form_size *size = size_of(spec->form);

	if (!size)
		return false;
	value->form = spec->form;
	value->number = 0;
	switch ((enum size_kind)size->kind) {
	case SIZE_BYTES:
		if (spec->form == DW_FORM_implicit_const)
			value->number = (uint64_t)spec->implicit;
		else if (size->nbytes > 8)
			cursor_skip(c, size->nbytes);
		else
			value->number = cursor_take(c, size->nbytes);
		break;
	case SIZE_ADDR:
		value->number = cursor_take(c, u->addr_size);
		break;
	case SIZE_OFFSET:
		value->number = cursor_take(c, u->offset_size);
		break;
	case SIZE_REF_ADDR:
		value->number = cursor_take(c, u->version == 2 ? u->addr_size : u->offset_size);
		break;
	case SIZE_ULEB:
		value->number = cursor_uleb(c);
		break;
	case SIZE_SLEB:
		value->number = (uint64_t)cursor_sleb(c);
		break;
	case SIZE_TEXT:
		value->number = (uint64_t)(c->at - (const unsigned char *)s->info.ptr);
		cursor_text(c);
		break;
	case SIZE_BLOCK:
		cursor_skip(c, size->nbytes ? cursor_take(c, size->nbytes) : cursor_uleb(c));
		break;
	}
	return !c->is_short;
}

static struct str text_at(struct str section, uint64_t offset)
{
	enum { LONGEST = 1 << 16 };
	struct cursor c = cursor_make(section, offset);

	if (cursor_left(&c) > LONGEST)
		c.end = c.at + LONGEST;
	return cursor_text(&c);
}

struct str form_text(const struct debug_sections *s, const struct debug_unit *u, struct form_value v)
{
	struct cursor c;

	switch (v.form) {
	case DW_FORM_string:
		return text_at(s->info, v.number);
	case DW_FORM_strp:
		return text_at(s->str, v.number);
	case DW_FORM_line_strp:
		return text_at(s->line_str, v.number);
	case DW_FORM_strx:
	case DW_FORM_strx1:
	case DW_FORM_strx2:
	case DW_FORM_strx3:
	case DW_FORM_strx4:
		if (v.number > s->str_offsets.len || u->str_offsets_base > s->str_offsets.len)
			return STR_NONE;
		c = cursor_make(s->str_offsets, u->str_offsets_base + v.number * u->offset_size);
		v.number = cursor_take(&c, u->offset_size);
		return c.is_short ? STR_NONE : text_at(s->str, v.number);
	default:
		return STR_NONE;
	}
}

bool form_is_address(struct form_value v)
{
	return v.form == DW_FORM_addr || v.form == DW_FORM_addrx ||
	       (v.form >= DW_FORM_addrx1 && v.form <= DW_FORM_addrx4);
}

bool form_address(const struct debug_sections *s, const struct debug_unit *u, struct form_value v,
		  uint64_t *addr)
{
	struct cursor c;

	if (!form_is_address(v))
		return false;
	*addr = v.number;
	if (v.form == DW_FORM_addr)
		return true;
	if (v.number > s->addr.len || u->addr_base > s->addr.len)
		return false;
	c = cursor_make(s->addr, u->addr_base + v.number * u->addr_size);
	*addr = cursor_take(&c, u->addr_size);
	return !c.is_short;
}

bool form_reference(const struct debug_unit *u, struct form_value v, uint64_t *offset)
{
	switch (v.form) {
	case DW_FORM_ref_addr:
		*offset = v.number;
		return true;
	case DW_FORM_ref1:
	case DW_FORM_ref2:
	case DW_FORM_ref4:
	case DW_FORM_ref8:
	case DW_FORM_ref_udata:
		if (v.number >= u->end - u->offset)
			return false;
		*offset = u->offset + v.number;
		return true;
	default:
		return false; /* into other files */
	}
}

static void add_size(struct abbrev *ab, uint16_t form)
{
	const struct form_size *size = size_of(form);

	if (!size || size->kind > SIZE_OFFSET) {
		ab->is_fixed = false;
		return;
	}
	ab->nbytes += size->kind == SIZE_BYTES ? size->nbytes : 0;
	ab->naddrs += size->kind == SIZE_ADDR;
	ab->noffsets += size->kind == SIZE_OFFSET;
}

static int by_code(const void *a, const void *b)
{
	const struct abbrev *x = a, *y = b;

	return (x->code > y->code) - (x->code < y->code);
}

const struct abbrevs *abbrevs_read(struct arena *a, struct str section, uint64_t offset, uint64_t *budget)
{
	struct abbrevs *t = arena_new(a, struct abbrevs);
	struct list VEC(struct abbrev) list = {0};
	struct specs VEC(struct attr_spec) specs;
	struct cursor c = cursor_make(section, offset);

	t->is_dense = true;
	for (;;) {
		const unsigned char *from = c.at;
		uint64_t code = cursor_uleb(&c);
		struct abbrev ab = {.code = code, .is_fixed = true};

		if (!code && !c.is_short)
			break;
		ab.tag = (uint16_t)cursor_uleb(&c);
		ab.has_children = cursor_take(&c, 1) != 0;
		memset(&specs, 0, sizeof(specs));
		for (;;) {
			struct attr_spec spec = {0};
			uint64_t name = cursor_uleb(&c), form = cursor_uleb(&c);

			if (form == DW_FORM_implicit_const)
				spec.implicit = cursor_sleb(&c);
			if ((!name && !form) || c.is_short)
				break;
			spec.name = name > UINT16_MAX ? 0 : (uint16_t)name;
			spec.form = form > UINT16_MAX ? UINT16_MAX : (uint16_t)form;
			add_size(&ab, spec.form);
			vec_push(a, &specs, spec);
		}
		if (c.is_short || (uint64_t)(c.at - from) > *budget)
			return NULL;
		*budget -= (uint64_t)(c.at - from);
		ab.attrs = specs.items;
		ab.nattrs = (uint32_t)specs.count;
		t->is_dense &= code == list.count + 1;
		vec_push(a, &list, ab);
	}
	if (!t->is_dense)
		vec_sort(&list, by_code);
	t->items = list.items;
	t->count = list.count;
	return t;
}

const struct abbrev *abbrev_find(const struct abbrevs *t, uint64_t code)
{
	size_t low = 0, high = t->count;

	if (t->is_dense)
		return code && code <= t->count ? &t->items[code - 1] : NULL;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (t->items[mid].code < code)
			low = mid + 1;
		else
			high = mid;
	}
	return low < t->count && t->items[low].code == code ? &t->items[low] : NULL;
}
