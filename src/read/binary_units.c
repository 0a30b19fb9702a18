/* Which compile unit has the code at an address: .debug_info's unit headers and the ranges of each unit's first DIE
 * (DWARF 5, sections 7.5.1 and 2.17); for units that tell none, .debug_aranges. */
#include "read/binary_parts.h"

#include <dwarf.h>

bool binary_has_code(const struct binary *b, uint64_t low, uint64_t high)
{
	size_t from = 0, to = b->code.count;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (b->code.items[mid].low <= low)
			from = mid + 1;
		else
			to = mid;
	}
	return from > 0 && low < high && high <= b->code.items[from - 1].high;
}

const struct abbrevs *debug_unit_abbrevs(struct binary *b, struct debug_unit *u)
{
	static const struct abbrevs broken;
	struct debug_index *x = &b->index;
	struct str key = str_make((const char *)&u->abbrev_offset, sizeof(u->abbrev_offset));
	void **at;

	if (!u->abbrevs) {
		at = map_at(&b->arena, &x->abbrevs, str_dup(&b->arena, key));
		if (!*at) {
			const struct abbrevs *t =
				abbrevs_read(&b->arena, b->debug.abbrev, u->abbrev_offset, &x->abbrev_budget);

			*at = (void *)(t ? t : &broken);
		}
		u->abbrevs = *at;
	}
	return u->abbrevs == &broken ? NULL : u->abbrevs;
}

/* --- ranges --- */

struct range_reader {
	const struct binary *b;
	const struct debug_unit *u;
	struct debug_budget *budget;
	void (*each)(void *context, uint64_t low, uint64_t high);
	void *context;
};

static void tell(const struct range_reader *r, uint64_t low, uint64_t high)
{
	if (low < high)
		r->each(r->context, low, high);
}

/* .debug_ranges: pairs of addresses relative to a base; (-1, base) sets it, (0, 0) ends. */
static void read_old_list(const struct range_reader *r, uint64_t offset)
{
	struct cursor c = cursor_make(r->b->debug.ranges, offset);
	uint64_t base = r->u->low_pc, all = r->u->addr_size == 4 ? UINT32_MAX : UINT64_MAX;

	while (budget_spend(r->budget, &r->budget->ranges, 1)) {
		uint64_t low = cursor_take(&c, r->u->addr_size), high = cursor_take(&c, r->u->addr_size);

		if (c.is_short || (!low && !high))
			return;
		if (low == all)
			base = high;
		else
			tell(r, base + low, base + high);
	}
}

static uint64_t indexed(const struct range_reader *r, struct cursor *c)
{
	uint64_t addr = 0;

	form_address(&r->b->debug, r->u, (struct form_value){cursor_uleb(c), DW_FORM_addrx}, &addr);
	return addr;
}

/* .debug_rnglists */
static void read_list(const struct range_reader *r, uint64_t offset)
{
	struct cursor c = cursor_make(r->b->debug.rnglists, offset);
	uint64_t base = r->u->low_pc, low, high;

	while (budget_spend(r->budget, &r->budget->ranges, 1)) {
		unsigned kind = (unsigned)cursor_take(&c, 1);

		low = high = 0;
		switch (kind) {
		case DW_RLE_base_addressx:
			base = indexed(r, &c);
			break;
		case DW_RLE_startx_endx:
			low = indexed(r, &c);
			high = indexed(r, &c);
			break;
		case DW_RLE_startx_length:
			low = indexed(r, &c);
			high = low + cursor_uleb(&c);
			break;
		case DW_RLE_offset_pair:
			low = base + cursor_uleb(&c);
			high = base + cursor_uleb(&c);
			break;
		case DW_RLE_base_address:
			base = cursor_take(&c, r->u->addr_size);
			break;
		case DW_RLE_start_end:
			low = cursor_take(&c, r->u->addr_size);
			high = cursor_take(&c, r->u->addr_size);
			break;
		case DW_RLE_start_length:
			low = cursor_take(&c, r->u->addr_size);
			high = low + cursor_uleb(&c);
			break;
		default: /* the end, or unknown */
			return;
		}
		if (c.is_short)
			return;
		tell(r, low, high);
	}
}

/* The offset of a list: itself, or by its number in the table at rnglists_base. */
static bool list_offset(const struct range_reader *r, struct form_value v, uint64_t *offset)
{
	struct str section = r->b->debug.rnglists;
	struct cursor c;

	*offset = v.number;
	if (v.form != DW_FORM_rnglistx)
		return true;
	if (v.number > section.len || r->u->rnglists_base > section.len)
		return false;
	c = cursor_make(section, r->u->rnglists_base + v.number * r->u->offset_size);
	*offset = r->u->rnglists_base + cursor_take(&c, r->u->offset_size);
	return !c.is_short;
}

void debug_ranges(const struct binary *b, const struct debug_unit *u, struct form_value low,
		  struct form_value high, struct form_value ranges, struct debug_budget *budget,
		  void (*each)(void *context, uint64_t low, uint64_t high), void *context)
{
	const struct range_reader r = {b, u, budget, each, context};
	uint64_t from, to;

	if (ranges.form) {
		if (!list_offset(&r, ranges, &from))
			return;
		if (u->version >= 5)
			read_list(&r, from);
		else
			read_old_list(&r, from);
		return;
	}
	if (!high.form || !form_address(&b->debug, u, low, &from))
		return;
	if (!form_address(&b->debug, u, high, &to))
		to = from + high.number;
	tell(&r, from, to);
}

/* --- the index --- */

struct indexing {
	struct binary *b;
	uint32_t unit;
};

static void add_range(void *context, uint64_t low, uint64_t high)
{
	struct indexing *x = context;

	x->b->index.units.items[x->unit].has_ranges = true;
	if (binary_has_code(x->b, low, high))
		vec_push(&x->b->arena, &x->b->index.ranges,
			 ((struct unit_range){.low = low, .high = high, .unit = x->unit}));
}

/* Header of the unit at *offset, which goes to the next; false at the end, or when it is broken. */
static bool read_header(const struct binary *b, uint64_t *offset, struct debug_unit *u)
{
	struct cursor c = cursor_make(b->debug.info, *offset);
	uint64_t length;

	*u = (struct debug_unit){.offset = *offset, .offset_size = 4, .line_offset = UINT64_MAX};
	length = cursor_take(&c, 4);
	if (length == UINT32_MAX) {
		u->offset_size = 8;
		length = cursor_take(&c, 8);
	}
	if (c.is_short || length > cursor_left(&c) || !length)
		return false;
	u->end = (uint64_t)(c.at - (const unsigned char *)b->debug.info.ptr) + length;
	*offset = u->end;
	u->version = (uint16_t)cursor_take(&c, 2);
	u->type = DW_UT_compile;
	if (u->version >= 5) {
		u->type = (uint8_t)cursor_take(&c, 1);
		u->addr_size = (uint8_t)cursor_take(&c, 1);
		u->abbrev_offset = cursor_take(&c, u->offset_size);
		if (u->type == DW_UT_skeleton || u->type == DW_UT_split_compile)
			cursor_skip(&c, 8);
		else if (u->type == DW_UT_type || u->type == DW_UT_split_type)
			cursor_skip(&c, 8 + u->offset_size);
	} else {
		u->abbrev_offset = cursor_take(&c, u->offset_size);
		u->addr_size = (uint8_t)cursor_take(&c, 1);
	}
	u->die = (uint64_t)(c.at - (const unsigned char *)b->debug.info.ptr);
	return true;
}

static bool is_readable(const struct debug_unit *u)
{
	return u->version >= 2 && u->version <= 5 && (u->addr_size == 8 || u->addr_size == 4) &&
	       u->die < u->end;
}

/* The attributes of the unit's first DIE. False: broken. */
static bool read_root(struct binary *b, struct debug_unit *u, uint32_t number, const struct abbrevs *t,
		      struct debug_budget *budget)
{
	struct cursor c = cursor_make(str_head(b->debug.info, u->end), u->die);
	const struct abbrev *ab = abbrev_find(t, cursor_uleb(&c));
	struct form_value low = {0}, high = {0}, ranges = {0}, v;
	struct indexing x = {b, number};
	unsigned header_bytes = u->offset_size == 8 ? 16 : 8;

	if (!ab)
		return false;
	/* where the tables begin when only one unit has them, as split ones do not say */
	u->str_offsets_base = header_bytes;
	u->addr_base = header_bytes;
	for (uint32_t i = 0; i < ab->nattrs; i++) {
		if (!form_take(u, &b->debug, &c, &ab->attrs[i], &v))
			return false;
		switch (ab->attrs[i].name) {
		case DW_AT_low_pc:
			low = v;
			break;
		case DW_AT_high_pc:
			high = v;
			break;
		case DW_AT_ranges:
			ranges = v;
			break;
		case DW_AT_stmt_list:
			u->line_offset = v.number;
			break;
		case DW_AT_comp_dir:
			u->comp_dir = v;
			break;
		case DW_AT_str_offsets_base:
			u->str_offsets_base = v.number;
			break;
		case DW_AT_addr_base:
		case DW_AT_GNU_addr_base:
			u->addr_base = v.number;
			break;
		case DW_AT_rnglists_base:
			u->rnglists_base = v.number;
			break;
		case DW_AT_GNU_dwo_id:
			b->index.has_split_units = true;
			break;
		default:
			break;
		}
	}
	form_address(&b->debug, u, low, &u->low_pc);
	if (ab->tag == DW_TAG_compile_unit || ab->tag == DW_TAG_skeleton_unit)
		debug_ranges(b, u, low, high, ranges, budget, add_range, &x);
	return true;
}

static struct debug_unit *unit_at_offset(struct binary *b, uint64_t offset)
{
	struct debug_unit *u = debug_unit_of_die(b, offset);

	return u && u->offset == offset ? u : NULL;
}

/* .debug_aranges, for units without ranges of their own. */
static void read_aranges(struct binary *b, struct debug_budget *budget)
{
	for (uint64_t at = 0; at < b->debug.aranges.len;) {
		struct cursor c = cursor_make(b->debug.aranges, at);
		uint64_t length = cursor_take(&c, 4), unit, low, size;
		unsigned offset_size = 4, addr_size, segment_size;
		const unsigned char *start;
		struct debug_unit *u;

		if (length == UINT32_MAX) {
			offset_size = 8;
			length = cursor_take(&c, 8);
		}
		if (c.is_short || !length || length > cursor_left(&c))
			return;
		start = (const unsigned char *)b->debug.aranges.ptr + at;
		c.end = c.at + length;
		at = (uint64_t)(c.end - (const unsigned char *)b->debug.aranges.ptr);
		cursor_skip(&c, 2);
		unit = cursor_take(&c, offset_size);
		addr_size = (unsigned)cursor_take(&c, 1);
		segment_size = (unsigned)cursor_take(&c, 1);
		u = unit_at_offset(b, unit);
		if (!u || u->has_ranges || segment_size || (addr_size != 8 && addr_size != 4))
			continue;
		/* pairs begin at a multiple of their size */
		cursor_skip(&c, -(uint64_t)(c.at - start) & (2 * addr_size - 1));
		while (budget_spend(budget, &budget->ranges, 1)) {
			struct indexing x = {b, (uint32_t)(u - b->index.units.items)};

			low = cursor_take(&c, addr_size);
			size = cursor_take(&c, addr_size);
			if (c.is_short || (!low && !size))
				break;
			add_range(&x, low, low + size);
			u->has_ranges = false;
		}
	}
}

static int by_low(const void *a, const void *b)
{
	const struct unit_range *x = a, *y = b;

	if (x->low != y->low)
		return x->low < y->low ? -1 : 1;
	if (x->high != y->high)
		return x->high > y->high ? -1 : 1;
	return (x->unit < y->unit) - (x->unit > y->unit);
}

void debug_index_make(struct binary *b)
{
	struct debug_index *x = &b->index;
	const struct debug_sections *s = &b->debug;
	struct debug_budget budget = {.ranges = s->ranges.len + s->rnglists.len + s->aranges.len + 4096};
	uint64_t offset = 0, last_abbrevs = 0, abbrev_budget = 4 * s->abbrev.len + 65536, highest = 0;
	const struct abbrevs *t = NULL;
	struct arena scratch = {0};
	struct debug_unit u;
	bool lacks_ranges = false;
	size_t nbroken = 0;

	if (x->is_made)
		return;
	x->is_made = true;
	x->abbrev_budget = s->abbrev.len;
	while (x->units.count < UINT32_MAX && read_header(b, &offset, &u)) {
		struct debug_unit *kept;

		if (!is_readable(&u)) {
			nbroken++;
			continue;
		}
		x->has_split_units |= u.type == DW_UT_skeleton;
		kept = vec_add(&b->arena, &x->units);
		*kept = u;
		if (u.type != DW_UT_compile && u.type != DW_UT_skeleton)
			continue;
		if (!t || last_abbrevs != u.abbrev_offset) {
			arena_clear(&scratch);
			t = abbrevs_read(&scratch, s->abbrev, u.abbrev_offset, &abbrev_budget);
			last_abbrevs = u.abbrev_offset;
		}
		if (!t || !read_root(b, kept, (uint32_t)(x->units.count - 1), t, &budget))
			nbroken++;
		else if (!kept->has_ranges && kept->line_offset != UINT64_MAX)
			lacks_ranges = true;
	}
	arena_clear(&scratch);
	if (lacks_ranges)
		read_aranges(b, &budget);
	vec_sort(&x->ranges, by_low);
	for (size_t i = 0; i < x->ranges.count; i++) {
		if (x->ranges.items[i].high > highest)
			highest = x->ranges.items[i].high;
		x->ranges.items[i].high_before = highest;
	}
	if (offset < s->info.len || nbroken)
		diag_add(&b->diags, DIAG_WARNING, b->debug_path, 0,
			 "cannot read all of the debug information: a unit is broken or of an unknown "
			 "version");
	if (x->has_split_units)
		diag_add(&b->diags, DIAG_NOTE, b->debug_path, 0,
			 "some of its debug information is in .dwo files, which are not read: inlined calls "
			 "there are not known");
}

struct debug_unit *debug_unit_at(struct binary *b, uint64_t addr)
{
	enum { LOOKED_AT = 4096 }; /* ranges hardly overlap */
	const struct debug_index *x = &b->index;
	size_t low = 0, high = x->ranges.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (x->ranges.items[mid].low <= addr)
			low = mid + 1;
		else
			high = mid;
	}
	for (unsigned n = 0; n < LOOKED_AT && low > 0 && x->ranges.items[low - 1].high_before > addr;
	     n++, low--)
		if (x->ranges.items[low - 1].high > addr)
			return &x->units.items[x->ranges.items[low - 1].unit];
	return NULL;
}

struct debug_unit *debug_unit_of_die(struct binary *b, uint64_t offset)
{
	struct debug_index *x = &b->index;
	size_t low = 0, high = x->units.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (x->units.items[mid].offset <= offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 && offset < x->units.items[low - 1].end ? &x->units.items[low - 1] : NULL;
}
