/* Line tables (DWARF 5, section 6.2): a header with folders and files, then a program for a machine that makes rows of
 * (address, file, line, column). Rows are not kept: the program runs once for all addresses asked of its unit, and
 * each takes the row that it falls under. */
#include "read/binary_parts.h"

#include <dwarf.h>

enum { FILES_MAX = 1 << 20, FORMATS_MAX = 32 };

struct line_file {
	struct str name;
	uint64_t folder;
};

struct line_table {
	bool is_known;
	uint16_t version;
	uint8_t addr_size, offset_size, min_insn_bytes, line_range, opcode_base;
	int8_t line_base;
	uint8_t operands[256]; /* of each standard opcode */
	uint64_t program, end; /* in .debug_line */
	struct line_folders VEC(struct str) folders;
	struct line_files VEC(struct line_file) files;
	struct str *shown; /* per file: with its folder; ptr NULL: not asked for yet */
};

/* --- header --- */

/* Version 2 to 4: texts that end with an empty one; folder and file 0 are the unit's. */
static void read_old_names(struct binary *b, struct line_table *t, struct cursor *c)
{
	vec_push(&b->arena, &t->folders, STR_NONE);
	for (;;) {
		struct str folder = cursor_text(c);

		if (!folder.len || c->is_short || t->folders.count > FILES_MAX)
			break;
		vec_push(&b->arena, &t->folders, folder);
	}
	vec_push(&b->arena, &t->files, ((struct line_file){.name = STR_NONE}));
	for (;;) {
		struct line_file f = {.name = cursor_text(c)};

		if (!f.name.len || c->is_short || t->files.count > FILES_MAX)
			break;
		f.folder = cursor_uleb(c);
		cursor_uleb(c);
		cursor_uleb(c);
		vec_push(&b->arena, &t->files, f);
	}
}

/* Version 5: what an entry consists of, then the entries. False: broken. */
static bool read_entries(struct binary *b, const struct debug_unit *u, struct line_table *t, struct cursor *c,
			 bool is_file)
{
	struct attr_spec specs[FORMATS_MAX];
	unsigned nspecs = (unsigned)cursor_take(c, 1);
	uint64_t count;

	if (nspecs > FORMATS_MAX)
		return false;
	for (unsigned i = 0; i < nspecs; i++) {
		specs[i].name = (uint16_t)cursor_uleb(c);
		specs[i].form = (uint16_t)cursor_uleb(c);
		specs[i].implicit = 0;
	}
	count = cursor_uleb(c);
	if (c->is_short || count > cursor_left(c) || count > FILES_MAX || (count && !nspecs))
		return count == 0 && !c->is_short;
	for (uint64_t k = 0; k < count; k++) {
		struct line_file f = {0};
		const unsigned char *before = c->at;

		for (unsigned i = 0; i < nspecs; i++) {
			struct form_value v;

			/* a text of this section, not of .debug_info */
			if (specs[i].form == DW_FORM_string) {
				struct str text = cursor_text(c);

				if (specs[i].name == DW_LNCT_path)
					f.name = text;
				continue;
			}
			if (!form_take(u, &b->debug, c, &specs[i], &v))
				return false;
			if (specs[i].name == DW_LNCT_path)
				f.name = form_text(&b->debug, u, v);
			else if (specs[i].name == DW_LNCT_directory_index)
				f.folder = v.number;
		}
		if (c->at == before)
			return false;
		if (is_file)
			vec_push(&b->arena, &t->files, f);
		else
			vec_push(&b->arena, &t->folders, f.name);
	}
	return true;
}

static bool read_header(struct binary *b, struct debug_unit *u, struct line_table *t)
{
	struct cursor c = cursor_make(b->debug.line, u->line_offset);
	struct debug_unit form_unit = *u; /* sizes as this header has them */
	uint64_t length = cursor_take(&c, 4), header_length;

	t->offset_size = 4;
	if (length == UINT32_MAX) {
		t->offset_size = 8;
		length = cursor_take(&c, 8);
	}
	if (c.is_short || length > cursor_left(&c))
		return false;
	c.end = c.at + length;
	t->end = (uint64_t)(c.end - (const unsigned char *)b->debug.line.ptr);
	t->version = (uint16_t)cursor_take(&c, 2);
	if (t->version < 2 || t->version > 5)
		return false;
	t->addr_size = u->addr_size;
	if (t->version >= 5) {
		t->addr_size = (uint8_t)cursor_take(&c, 1);
		cursor_skip(&c, 1);
	}
	header_length = cursor_take(&c, t->offset_size);
	if (header_length > cursor_left(&c) || t->addr_size > 8)
		return false;
	t->program = (uint64_t)(c.at - (const unsigned char *)b->debug.line.ptr) + header_length;
	c.end = c.at + header_length;
	t->min_insn_bytes = (uint8_t)cursor_take(&c, 1);
	if (t->version >= 4)
		cursor_skip(&c, 1);
	cursor_skip(&c, 1);
	t->line_base = (int8_t)cursor_take(&c, 1);
	t->line_range = (uint8_t)cursor_take(&c, 1);
	t->opcode_base = (uint8_t)cursor_take(&c, 1);
	for (unsigned i = 1; i < t->opcode_base; i++)
		t->operands[i] = (uint8_t)cursor_take(&c, 1);
	if (c.is_short || !t->line_range || !t->opcode_base)
		return false;
	form_unit.offset_size = t->offset_size;
	form_unit.addr_size = t->addr_size;
	if (t->version < 5)
		read_old_names(b, t, &c);
	else if (!read_entries(b, &form_unit, t, &c, false) || !read_entries(b, &form_unit, t, &c, true))
		t->files.count = 0;
	return true;
}

static struct line_table *table_of(struct binary *b, struct debug_unit *u)
{
	if (!u->lines) {
		u->lines = arena_new(&b->arena, struct line_table);
		if (u->line_offset != UINT64_MAX && u->line_offset < b->debug.line.len) {
			u->lines->is_known = read_header(b, u, u->lines);
			if (!u->lines->is_known)
				diag_add(&b->diags, DIAG_WARNING, b->debug_path, 0,
					 "cannot read a line table: broken, or of an unknown version");
		}
		u->lines->shown = arena_array(&b->arena, struct str, u->lines->files.count);
	}
	return u->lines;
}

static bool is_absolute(struct str path)
{
	return path.len && path.ptr[0] == '/';
}

static struct str joined(struct arena *a, struct str folder, struct str name)
{
	if (is_absolute(name) || !folder.len)
		return name;
	return str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(folder), str_ends(folder, S("/")) ? "" : "/",
			  STR_ARG(name));
}

struct str debug_file(struct binary *b, struct debug_unit *u, uint64_t number)
{
	struct line_table *t = table_of(b, u);
	const struct line_file *f;
	struct arena scratch = {0};
	struct str comp_dir = STR_NONE, path;

	if (number >= t->files.count || !t->files.items[number].name.len)
		return STR_NONE;
	if (t->shown[number].ptr)
		return t->shown[number];
	f = &t->files.items[number];
	/* folder 0 of version 5 is the unit's own */
	if (u->comp_dir.form && (t->version < 5 || f->folder))
		comp_dir = form_text(&b->debug, u, u->comp_dir);
	path = f->name;
	if (f->folder < t->folders.count)
		path = joined(&scratch, t->folders.items[f->folder], path);
	path = joined(&scratch, comp_dir, path);
	if (path.len > b->name_budget) {
		b->name_budget = 0;
		path = S("??");
	} else {
		b->name_budget -= path.len;
	}
	t->shown[number] = intern(&b->paths, path);
	arena_clear(&scratch);
	return t->shown[number];
}

/* --- program --- */

struct machine {
	uint64_t addr;
	struct line_answer now;
};

struct run {
	const struct binary *b;
	const uint64_t *addrs;
	size_t count;
	struct line_answer *answers;
	/* the sequence at hand */
	bool has_row, is_dropped;
	size_t next; /* first address at or behind the last row */
	uint64_t row_addr;
	struct line_answer row;
};

/* A row: what lies between the last one and this belongs to the last one. */
static void add_row(struct run *r, const struct machine *m)
{
	if (!r->has_row || m->addr < r->row_addr) {
		r->is_dropped = !r->has_row && !binary_has_code(r->b, m->addr, m->addr + 1);
		r->next = first_from(r->addrs, r->count, m->addr);
	} else if (!r->is_dropped) {
		for (; r->next < r->count && r->addrs[r->next] < m->addr; r->next++)
			if (!r->answers[r->next].is_known)
				r->answers[r->next] = r->row;
	}
	r->has_row = true;
	r->row_addr = m->addr;
	r->row = m->now;
	r->row.is_known = true;
}

static void reset(struct machine *m)
{
	*m = (struct machine){.now = {.file = 1, .line = 1}};
}

static void end_sequence(struct run *r, struct machine *m)
{
	add_row(r, m);
	r->has_row = false;
	reset(m);
}

static void extended(struct run *r, const struct line_table *t, struct cursor *c, struct machine *m)
{
	uint64_t length = cursor_uleb(c);
	const unsigned char *end;

	if (length > cursor_left(c) || !length) {
		c->is_short = length > 0;
		return;
	}
	end = c->at + length;
	switch (*c->at++) {
	case DW_LNE_end_sequence:
		end_sequence(r, m);
		break;
	case DW_LNE_set_address:
		if (length - 1 <= 8)
			m->addr = cursor_take(c, (unsigned)length - 1);
		break;
	default: /* files of its own are not written since DWARF 2 */
		break;
	}
	c->at = end;
	(void)t;
}

/* False: an unknown opcode whose operands do not fit. */
static void standard(struct run *r, const struct line_table *t, struct cursor *c, struct machine *m,
		     unsigned opcode)
{
	switch (opcode) {
	case DW_LNS_copy:
		add_row(r, m);
		break;
	case DW_LNS_advance_pc:
		m->addr += cursor_uleb(c) * t->min_insn_bytes;
		break;
	case DW_LNS_advance_line:
		m->now.line += (uint32_t)cursor_sleb(c);
		break;
	case DW_LNS_set_file:
		m->now.file = (uint32_t)cursor_uleb(c);
		break;
	case DW_LNS_set_column:
		m->now.col = (uint32_t)cursor_uleb(c);
		break;
	case DW_LNS_const_add_pc:
		m->addr += (uint64_t)((255 - t->opcode_base) / t->line_range) * t->min_insn_bytes;
		break;
	case DW_LNS_fixed_advance_pc:
		m->addr += cursor_take(c, 2);
		break;
	default:
		for (unsigned i = 0; i < t->operands[opcode]; i++)
			cursor_uleb(c);
		break;
	}
}

static void run_program(struct run *r, const struct line_table *t, struct cursor *c,
			struct debug_budget *budget)
{
	struct machine m;

	reset(&m);
	while (c->at < c->end && !c->is_short && budget_spend(budget, &budget->rows, 1)) {
		unsigned opcode = *c->at++;

		if (opcode >= t->opcode_base) {
			unsigned adjusted = opcode - t->opcode_base;

			m.addr += (uint64_t)(adjusted / t->line_range) * t->min_insn_bytes;
			m.now.line += (uint32_t)(t->line_base + (int)(adjusted % t->line_range));
			add_row(r, &m);
		} else if (opcode == 0) {
			extended(r, t, c, &m);
		} else {
			standard(r, t, c, &m, opcode);
		}
	}
}

void debug_lines(struct binary *b, struct debug_unit *u, const uint64_t *addrs, size_t count,
		 struct line_answer *answers, struct debug_budget *budget)
{
	const struct line_table *t = table_of(b, u);
	struct run r = {.b = b, .addrs = addrs, .count = count, .answers = answers};
	struct cursor c;

	if (!t->is_known)
		return;
	c = cursor_make(str_head(b->debug.line, (size_t)t->end), t->program);
	run_program(&r, t, &c, budget);
}
