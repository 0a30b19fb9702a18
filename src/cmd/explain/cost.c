/* The inliner counts 5 for an instruction that will be left and 25 more for a call, in the callee as far as it was
 * optimized then (LLVM's InlineConstants: InstrCost, CallPenalty). casm counts the same of the callee's final machine
 * code, line by line, and gives each block of the source its share. Vector code, what later passes removed and what
 * constant arguments would fold make it an estimate, and it is told as one. */
#include "cmd/explain/cost.h"

#include <stdlib.h>

#include "read/blocks.h"

enum { INSN_WEIGHT = 5, CALL_WEIGHT = 25, SHOWN = 5, SMALL_PERCENT = 4, WHOLE_PERCENT = 45, TEXT_MAX = 44 };

struct range { /* lines of the callee's own text */
	uint32_t first, last;
	struct str keyword; /* of its block; ptr NULL: lines that are in no block of their own */
	int64_t weight;
};
struct ranges VEC(struct range);

struct costing {
	struct explaining *e;
	const struct func *f; /* the callee */
	size_t row;
	struct source_blocks blocks;
	struct ranges ranges;
	int64_t total;
	bool has_source;
};

static int64_t weight_of(const struct line_share *s)
{
	return (int64_t)s->ninsns * INSN_WEIGHT + (int64_t)s->ncalls * CALL_WEIGHT;
}

static bool is_own(const struct costing *c, const struct line_share *s)
{
	return s->loc.line && str_eq(s->loc.file, c->f->decl.file);
}

static int64_t weight_of_lines(const struct costing *c, uint32_t first, uint32_t last)
{
	const struct line_shares *lines = &c->f->why->lines;
	int64_t sum = 0;

	for (size_t i = 0; i < lines->count; i++)
		if (is_own(c, &lines->items[i]) && lines->items[i].loc.line >= first &&
		    lines->items[i].loc.line <= last)
			sum += weight_of(&lines->items[i]);
	return sum;
}

static int percent(const struct costing *c, int64_t weight)
{
	return (int)((weight * 100 + c->total / 2) / c->total);
}

static void add_range(struct costing *c, uint32_t first, uint32_t last, struct str keyword)
{
	int64_t weight = weight_of_lines(c, first, last);

	if (weight)
		vec_push(c->e->a, &c->ranges, ((struct range){first, last, keyword, weight}));
}

/* The lines of block b that are in none of its inner blocks, and these: a large one by what is in it. */
static void add_block(struct costing *c, uint32_t b)
{
	const struct source_block *block = &c->blocks.items[b];
	uint32_t from = block->line;

	for (uint32_t i = b + 1; i < c->blocks.count; i++) {
		const struct source_block *inner = &c->blocks.items[i];
		bool is_large, has_inner = i + 1 < c->blocks.count && c->blocks.items[i + 1].parent == i;

		if (inner->parent != b || inner->line < from)
			continue;
		if (inner->line > from)
			add_range(c, from, inner->line - 1, STR_NONE);
		is_large = percent(c, weight_of_lines(c, inner->line, inner->end_line)) > WHOLE_PERCENT;
		if (is_large && has_inner)
			add_block(c, i);
		else
			add_range(c, inner->line, inner->end_line, inner->keyword);
		from = inner->end_line + 1;
	}
	if (from <= block->end_line)
		add_range(c, from, block->end_line, STR_NONE);
}

static int by_weight(const void *a, const void *b)
{
	const struct range *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

/* The first line of the range that has code, as the source has it. */
static struct str text_of(struct costing *c, const struct range *r)
{
	struct arena *a = c->e->a;
	struct str text = STR_NONE;
	uint32_t line = r->first;

	if (line == c->f->decl.line && r->last > line)
		line++; /* what is behind the head */
	for (; line <= r->last; line++) {
		text = str_trim(study_line(c->e->study, c->row, (struct loc){c->f->decl.file, line, 1}));
		while (text.len && (text.ptr[0] == '}' || text.ptr[0] == '{'))
			text = str_trim(str_from(text, 1));
		if (text.len > 1 && !str_starts(text, S("/*")) && !str_starts(text, S("//")) &&
		    (r->keyword.ptr || weight_of_lines(c, line, line)))
			break;
		text = STR_NONE;
	}
	if (text.len && text.ptr[text.len - 1] == '{')
		text = str_trim(str_head(text, text.len - 1));
	if (text.len > TEXT_MAX) {
		size_t n = TEXT_MAX;

		while (n && ((unsigned char)text.ptr[n] & 0xc0) == 0x80)
			n--;
		return str_printf(a, STR_FMT "...", STR_ARG(str_head(text, n)));
	}
	return text;
}

struct counted {
	struct str callee;
	uint32_t ncalls, ninside; /* calls of it; calls in its inlined bodies */
	bool is_inlined;
};
struct counted_list VEC(struct counted);

static int by_calls(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	if (x->ncalls != y->ncalls)
		return x->ncalls > y->ncalls ? -1 : 1;
	return str_cmp(x->callee, y->callee);
}

/* Calls in the code that came of an inlined call are not calls of it. */
static bool is_inlined_at(const struct costing *c, struct str callee, uint32_t line)
{
	for (size_t i = 0; i < c->f->calls.count; i++) {
		const struct call *call = &c->f->calls.items[i];

		if (call->is_inlined && call->loc.line == line && str_eq(call->callee, callee))
			return true;
	}
	return false;
}

/* "; 2 calls of memcpy, 1 call of free, the inlined body of f" */
static void add_callees(struct costing *c, const struct range *r, struct buf *out)
{
	enum { NAMED = 3 };
	const struct line_shares *lines = &c->f->why->lines;
	struct counted_list all = {0};
	uint32_t rest = 0;

	for (size_t i = 0; i < lines->count; i++) {
		const struct line_share *s = &lines->items[i];
		size_t k = 0;

		if (!is_own(c, s) || s->loc.line < r->first || s->loc.line > r->last)
			continue;
		if (!s->callee.ptr) {
			rest += s->ncalls;
			continue;
		}
		while (k < all.count && !str_eq(all.items[k].callee, s->callee))
			k++;
		if (k == all.count)
			vec_push(c->e->a, &all, ((struct counted){.callee = s->callee}));
		if (is_inlined_at(c, s->callee, s->loc.line)) {
			all.items[k].is_inlined = true;
			all.items[k].ninside += s->ncalls;
		} else {
			all.items[k].ncalls += s->ncalls;
		}
	}
	vec_sort(&all, by_calls);
	for (size_t i = 0; i < all.count; i++) {
		struct str name = answer_name(c->e, all.items[i].callee);

		if (i >= NAMED) {
			rest += all.items[i].ncalls + all.items[i].ninside;
			continue;
		}
		if (!all.items[i].ncalls && !all.items[i].is_inlined)
			continue;
		buf_add(out, i ? S(", ") : S("; "));
		if (all.items[i].ncalls)
			buf_printf(out, "%u call%s of " STR_FMT, all.items[i].ncalls,
				   all.items[i].ncalls == 1 ? "" : "s", STR_ARG(name));
		else
			buf_printf(out, "the inlined body of " STR_FMT "%s", STR_ARG(name),
				   all.items[i].ninside ? str_printf(c->e->a, ", which makes %u call%s",
								     all.items[i].ninside,
								     all.items[i].ninside == 1 ? "" : "s")
								  .ptr
							: "");
	}
	if (rest)
		buf_printf(out, "%s%u%s call%s", all.count ? ", " : "; ", rest, all.count ? " more" : "",
			   rest == 1 ? "" : "s");
}

static void tell_range(struct costing *c, const struct range *r, struct answer *to)
{
	bool is_entry = r->first == c->f->decl.line;
	struct str text = text_of(c, r);
	struct buf b = {0};
	struct answer_line *line;

	if (text.len)
		buf_printf(&b, "%s`" STR_FMT "`", is_entry ? "entry and exit, " : "", STR_ARG(text));
	else if (is_entry || c->has_source)
		buf_add(&b, is_entry ? S("entry and exit") : S("its end"));
	add_callees(c, r, &b);
	line = answer_line(c->e->a, to, PART_COST, (struct loc){c->f->decl.file, r->first, 0}, STR_FMT,
			   STR_ARG(buf_str(&b)));
	if (str_starts(line->text, S("; ")))
		line->text = str_from(line->text, 2);
	line->last_line = r->last > r->first ? r->last : 0;
	line->share = value_of(percent(c, r->weight));
	buf_release(&b);
}

void explain_cost(struct explaining *e, size_t callee_row, struct answer *to)
{
	struct err err = {0};
	struct costing c = {.e = e, .row = callee_row};
	struct answer_part *part;
	struct str text;
	int64_t told = 0, own = 0;
	size_t n = 0;

	c.f = study_func(e->study, callee_row, &err);
	err_clear(&err);
	if (!c.f || !c.f->why || !loc_known(c.f->decl))
		return;
	for (size_t i = 0; i < c.f->why->lines.count; i++) {
		c.total += weight_of(&c.f->why->lines.items[i]);
		own += is_own(&c, &c.f->why->lines.items[i]) ? weight_of(&c.f->why->lines.items[i]) : 0;
	}
	if (!own)
		return;
	text = source_from(&e->study->sources, study_unit(e->study, callee_row), c.f->decl.file,
			   c.f->decl.line);
	c.has_source = text.ptr != NULL;
	if (text.ptr)
		blocks_read(e->a, text, c.f->decl.line, &c.blocks);
	if (c.blocks.count) {
		add_range(&c, c.f->decl.line,
			  c.blocks.items[0].line - (c.blocks.items[0].line > c.f->decl.line), STR_NONE);
		c.ranges.count -= c.ranges.count && c.blocks.items[0].line == c.f->decl.line;
		add_block(&c, 0);
	} else {
		for (size_t i = 0; i < c.f->why->lines.count; i++)
			if (is_own(&c, &c.f->why->lines.items[i]))
				add_range(&c, c.f->why->lines.items[i].loc.line,
					  c.f->why->lines.items[i].loc.line, STR_NONE);
	}
	vec_sort(&c.ranges, by_weight);
	for (; n < c.ranges.count && n < SHOWN; n++) {
		if (n && percent(&c, c.ranges.items[n].weight) < SMALL_PERCENT)
			break;
		tell_range(&c, &c.ranges.items[n], to);
		told += c.ranges.items[n].weight;
	}
	if (!n)
		return;
	if (percent(&c, own - told) > 0)
		answer_line(e->a, to, PART_COST, (struct loc){STR_NONE, 0, 0}, "%zu smaller place%s",
			    c.ranges.count - n, c.ranges.count - n == 1 ? "" : "s")
			->share = value_of(percent(&c, own - told));
	if (percent(&c, c.total - own) > 0)
		answer_line(e->a, to, PART_COST, (struct loc){STR_NONE, 0, 0},
			    "instructions that no line of it is known for")
			->share = value_of(percent(&c, c.total - own));
	part = answer_part(e->a, to, PART_COST);
	part->note = str_printf(
		e->a, "estimate, from the machine code of " STR_FMT ": 5 for an instruction, 30 for a call",
		STR_ARG(c.f->name));
}
