/* Chains of inlined calls: the tree of a unit's DIEs (subprogram → inlined_subroutine → inlined_subroutine …) is walked
 * once for all addresses asked of it. DIEs that hold none of them are passed over, most by their size alone. */
#include "read/binary_parts.h"

#include <dwarf.h>
#include <stdlib.h>

#include "base/demangle.h"
#include "base/trace.h"

enum { DEPTH_MAX = 256, ORIGINS_MAX = 16, UNTOLD = 0xffffffff };

/* What a DIE of a function says of it, its abstract origin and specification included. */
struct origin {
	struct str linkage_name, name;
	uint32_t line;
};

/* A function, or an inlined copy of one, that addresses lie in. */
struct node {
	const struct node *parent; /* NULL: a function */
	uint64_t die;
	uint32_t call_file, call_line, call_col;
};

struct asked {
	uint64_t addr;
	uint32_t unit, at; /* unit: its position, UNTOLD for none; at: position in the question */
};

struct lookup {
	struct binary *b;
	struct debug_unit *u;
	const uint64_t *addrs; /* of u, sorted */
	size_t count;
	const struct node **innermost; /* per address */
	struct debug_budget budget;
	struct arena scratch;
};

/* --- functions --- */

static void read_origin(struct binary *b, uint64_t offset, struct origin *o)
{
	for (unsigned i = 0; i < ORIGINS_MAX; i++) {
		struct debug_unit *u = debug_unit_of_die(b, offset);
		const struct abbrevs *t = u ? debug_unit_abbrevs(b, u) : NULL;
		const struct abbrev *ab;
		struct form_value next = {0}, v;
		struct cursor c;

		if (!t || offset < u->die)
			return;
		c = cursor_make(str_head(b->debug.info, (size_t)u->end), offset);
		ab = abbrev_find(t, cursor_uleb(&c));
		for (uint32_t k = 0; ab && k < ab->nattrs; k++) {
			if (!form_take(u, &b->debug, &c, &ab->attrs[k], &v))
				return;
			switch (ab->attrs[k].name) {
			case DW_AT_linkage_name:
			case DW_AT_MIPS_linkage_name:
				if (!o->linkage_name.len)
					o->linkage_name = form_text(&b->debug, u, v);
				break;
			case DW_AT_name:
				if (!o->name.len)
					o->name = form_text(&b->debug, u, v);
				break;
			case DW_AT_decl_line:
				if (!o->line && v.number <= UINT32_MAX)
					o->line = (uint32_t)v.number;
				break;
			case DW_AT_specification:
			case DW_AT_abstract_origin:
				next = v;
				break;
			default:
				break;
			}
		}
		if (!ab || !next.form || !form_reference(u, next, &offset))
			return;
	}
}

static const struct origin *origin_of(struct binary *b, uint64_t die)
{
	void **at = map_at(&b->arena, &b->origins, str_dup(&b->arena, str_make((char *)&die, sizeof(die))));
	struct origin *o = *at;

	if (o)
		return o;
	o = *at = arena_new(&b->arena, struct origin);
	read_origin(b, die, o);
	if (!o->linkage_name.len)
		o->linkage_name = o->name;
	if (!o->linkage_name.len || o->linkage_name.len > b->name_budget)
		o->linkage_name = S("??");
	b->name_budget -= o->linkage_name.len < b->name_budget ? o->linkage_name.len : b->name_budget;
	return o;
}

/* Without what stands in pairs of <>, "operator<" and the like kept. */
static struct str without_templates(struct arena *a, struct str name)
{
	struct buf out = {0};
	unsigned depth = 0;
	struct str result;

	for (size_t i = 0; i < name.len; i++) {
		if (!depth && str_starts(str_from(name, i), S("operator"))) {
			size_t end = i + 8;

			while (end < name.len && strchr("<>=-", name.ptr[end]))
				end++;
			buf_add(&out, str_make(name.ptr + i, end - i));
			i = end - 1;
		} else if (name.ptr[i] == '<') {
			depth++;
		} else if (name.ptr[i] == '>' && depth) {
			depth--;
		} else if (!depth) {
			buf_addc(&out, name.ptr[i]);
		}
	}
	result = depth ? name : str_dup(a, buf_str(&out));
	buf_release(&out);
	return result;
}

static struct str shown_name(struct binary *b, struct str linkage_name)
{
	struct str name, *kept;
	void **at;

	if (!str_starts(linkage_name, S("_Z")))
		return linkage_name;
	at = map_at(&b->arena, &b->shown, linkage_name);
	kept = *at;
	if (!kept) {
		kept = *at = arena_new(&b->arena, struct str);
		name = demangle(&b->arena, linkage_name, DEMANGLE_TEMPLATES);
		*kept = str_find_char(name, '<') < name.len ? without_templates(&b->arena, name) : name;
	}
	return *kept;
}

/* --- the walk --- */

struct code_die {
	struct lookup *l;
	const struct node *parent;
	struct node *node; /* made once an address is in it */
};

static void mark(void *context, uint64_t low, uint64_t high)
{
	struct code_die *d = context;
	struct lookup *l = d->l;

	for (size_t i = first_from(l->addrs, l->count, low); i < l->count && l->addrs[i] < high; i++) {
		if (!budget_spend(&l->budget, &l->budget.painted, 1))
			return;
		if (!d->node)
			d->node = arena_new(&l->scratch, struct node);
		l->innermost[i] = d->node;
	}
}

/* Takes the attributes of a function or inlined call; *node: NULL when no address is in it. False: broken. */
static bool read_code_die(struct lookup *l, struct cursor *c, const struct abbrev *ab, uint64_t offset,
			  const struct node *parent, const struct node **node)
{
	struct form_value low = {0}, high = {0}, ranges = {0}, v;
	struct code_die d = {l, parent, NULL};
	uint64_t call_file = 0, call_line = 0, call_col = 0;

	for (uint32_t i = 0; i < ab->nattrs; i++) {
		if (!form_take(l->u, &l->b->debug, c, &ab->attrs[i], &v))
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
		case DW_AT_call_file:
			call_file = v.number;
			break;
		case DW_AT_call_line:
			call_line = v.number;
			break;
		case DW_AT_call_column:
			call_col = v.number;
			break;
		default:
			break;
		}
	}
	if (low.form || ranges.form)
		debug_ranges(l->b, l->u, low, high, ranges, &l->budget, mark, &d);
	*node = d.node;
	if (d.node)
		*d.node = (struct node){
			.parent = ab->tag == DW_TAG_subprogram ? NULL : parent,
			.die = offset,
			.call_file = (uint32_t)call_file,
			.call_line = call_line > UINT32_MAX ? 0 : (uint32_t)call_line,
			.call_col = call_col > UINT32_MAX ? 0 : (uint32_t)call_col,
		};
	return true;
}

static bool pass_over(struct lookup *l, struct cursor *c, const struct abbrev *ab)
{
	struct form_value v;

	if (ab->is_fixed) {
		cursor_skip(c, (uint64_t)ab->nbytes + (uint64_t)ab->naddrs * l->u->addr_size +
				       (uint64_t)ab->noffsets * l->u->offset_size);
		return !c->is_short;
	}
	for (uint32_t i = 0; i < ab->nattrs; i++)
		if (!form_take(l->u, &l->b->debug, c, &ab->attrs[i], &v))
			return false;
	return true;
}

struct level {
	const struct node *node; /* that the DIEs here stand in */
	bool is_inside;          /* an address may be in inlined calls here */
};

static bool walk(struct lookup *l, const struct abbrevs *t)
{
	struct str info = str_head(l->b->debug.info, (size_t)l->u->end);
	struct cursor c = cursor_make(info, l->u->die);
	struct level levels[DEPTH_MAX] = {0};
	size_t depth = 0;

	while (c.at < c.end) {
		uint64_t offset = (uint64_t)(c.at - (const unsigned char *)info.ptr),
			 code = *c.at < 0x80 ? *c.at++ : cursor_uleb(&c);
		const struct level here = depth < DEPTH_MAX ? levels[depth] : (struct level){0};
		struct level below = here;
		const struct abbrev *ab;

		if (!code) {
			if (depth-- <= 1)
				return true;
			continue;
		}
		ab = abbrev_find(t, code);
		if (!ab || !budget_spend(&l->budget, &l->budget.dies, 1))
			return false;
		if (ab->tag == DW_TAG_subprogram ||
		    (ab->tag == DW_TAG_inlined_subroutine && here.is_inside)) {
			if (!read_code_die(l, &c, ab, offset, here.node, &below.node))
				return false;
			below.is_inside = below.node != NULL;
		} else if (!pass_over(l, &c, ab)) {
			return false;
		}
		if (ab->has_children) {
			depth++;
			if (depth < DEPTH_MAX)
				levels[depth] = below;
		} else if (!depth) {
			return true;
		}
	}
	return true;
}

/* --- answers --- */

static void answer(struct lookup *l, struct arena *a, const struct node *node, const struct line_answer *line,
		   uint64_t addr, struct binary_chain *chain)
{
	const struct binary_symbol *symbol = binary_symbol_at(l->b, addr);
	struct binary_frame *f;
	struct str file = STR_NONE;
	uint32_t count = 0, row = 0, col = 0;

	chain->symbol = symbol;
	if (line && line->is_known) {
		file = debug_file(l->b, l->u, line->file);
		row = line->line;
		col = line->col;
	}
	for (const struct node *n = node; n; n = n->parent)
		count++;
	if (!node && !symbol && !file.ptr)
		return;
	chain->count = count ? count : 1;
	chain->frames = f = arena_array(a, struct binary_frame, chain->count);
	if (!node)
		*f = (struct binary_frame){.linkage_name = S("??"), .file = file, .line = row, .col = col};
	for (const struct node *n = node; n; n = n->parent, f++) {
		const struct origin *o = origin_of(l->b, n->die);

		*f = (struct binary_frame){.linkage_name = o->linkage_name,
					   .file = file,
					   .line = row,
					   .col = col,
					   .start_line = o->line};
		file = n->parent ? debug_file(l->b, l->u, n->call_file) : STR_NONE;
		row = n->call_line;
		col = n->call_col;
	}
	f = (struct binary_frame *)&chain->frames[chain->count - 1];
	if (symbol && !f->file.ptr)
		f->file = symbol->file;
	if (symbol)
		f->linkage_name = symbol->name;
	for (uint32_t i = 0; i < chain->count; i++) {
		f = (struct binary_frame *)&chain->frames[i];
		f->name = shown_name(l->b, f->linkage_name);
	}
}

static void answer_unit(struct lookup *l, struct arena *a, const struct asked *asked, size_t count,
			struct binary_chain *chains)
{
	struct line_answer *lines = arena_array(&l->scratch, struct line_answer, count);
	uint64_t *addrs = arena_array(&l->scratch, uint64_t, count);
	const struct abbrevs *t = debug_unit_abbrevs(l->b, l->u);

	for (size_t i = 0; i < count; i++)
		addrs[i] = asked[i].addr;
	l->addrs = addrs;
	l->count = count;
	l->innermost = (const struct node **)arena_alloc_array(&l->scratch, count, sizeof(*l->innermost));
	debug_lines(l->b, l->u, addrs, count, lines, &l->budget);
	if (!t || !walk(l, t))
		diag_add(&l->b->diags, DIAG_WARNING, l->b->debug_path, 0,
			 "the debug information of a unit is broken; inlined calls in it are not all known");
	for (size_t i = 0; i < count; i++)
		answer(l, a, l->innermost[i], &lines[i], addrs[i], &chains[asked[i].at]);
}

static int by_unit(const void *a, const void *b)
{
	const struct asked *x = a, *y = b;

	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

void binary_frames(struct binary *b, struct arena *a, const uint64_t *addrs, size_t count,
		   struct binary_chain *chains)
{
	struct lookup l = {.b = b};
	struct asked *asked = arena_array(&l.scratch, struct asked, count);
	const struct debug_sections *s = &b->debug;
	size_t nunits = 0;

	debug_index_make(b);
	l.budget = (struct debug_budget){
		.dies = s->info.len + 1,
		.rows = 2 * s->line.len,
		.ranges = 2 * (s->ranges.len + s->rnglists.len) + 4096,
		.painted = 512 * (uint64_t)count + s->info.len,
	};
	for (size_t i = 0; i < count; i++) {
		struct debug_unit *u = debug_unit_at(b, addrs[i]);

		asked[i] = (struct asked){addrs[i], u ? (uint32_t)(u - b->index.units.items) : UNTOLD,
					  (uint32_t)i};
		chains[i] = (struct binary_chain){0};
	}
	if (count)
		qsort(asked, count, sizeof(*asked), by_unit);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i; end < count && asked[end].unit == asked[i].unit;)
			end++;
		l.u = asked[i].unit == UNTOLD ? NULL : &b->index.units.items[asked[i].unit];
		if (l.u) {
			nunits++;
			answer_unit(&l, a, &asked[i], end - i, chains);
			continue;
		}
		for (size_t k = i; k < end; k++)
			answer(&l, a, NULL, NULL, asked[k].addr, &chains[asked[k].at]);
	}
	if (l.budget.is_exhausted)
		diag_add(&b->diags, DIAG_WARNING, b->debug_path, 0,
			 "its debug information contradicts itself (entries overlap); only a part is read");
	TRACE(read, STR_FMT ": frames at %zu addresses, %zu of %zu units decoded", STR_ARG(b->path), count,
	      nunits, b->index.units.count);
	arena_clear(&l.scratch);
}
