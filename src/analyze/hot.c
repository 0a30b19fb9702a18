#include "analyze/hot.h"

#include <stdlib.h>

#include "model/unit.h"

static int64_t add_bounded(int64_t a, int64_t b)
{
	if (b > 0 && a > INT64_MAX - b)
		return INT64_MAX;
	if (b < 0 && a < INT64_MIN - b)
		return INT64_MIN;
	return a + b;
}

void hot_add(struct hot_sum *to, struct hot_sum more)
{
	to->value = add_bounded(to->value, more.value);
	to->n = to->n + more.n < to->n ? UINT64_MAX : to->n + more.n;
}

/* Of a record, how many samples it stands for: the file counts them, or the period tells, or it is one. */
static uint64_t count_of(const struct hot *h, const int64_t *values, int64_t value)
{
	const struct profile *p = h->profile;
	const struct profile_value_type *t = &p->types.items[h->type];

	if (h->count_type != SIZE_MAX)
		return values[h->count_type] > 0 ? (uint64_t)values[h->count_type] : 0;
	if (p->period > 1 && str_eq(p->period_type.type, t->type) && str_eq(p->period_type.unit, t->unit))
		return value > 0 ? (uint64_t)value / (uint64_t)p->period : 0;
	return 1;
}

struct hot_sum hot_sample(const struct hot *h, size_t i)
{
	const int64_t *values = profile_values(h->profile, &h->profile->samples[i]);
	int64_t value = h->values ? h->values[i] : values[h->type];

	return (struct hot_sum){value, value ? count_of(h, values, value) : 0};
}

/* "alloc_space" → "alloc_objects" */
static size_t find_type(const struct profile *p, struct str head, struct str tail)
{
	for (size_t i = 0; i < p->types.count; i++) {
		struct str type = p->types.items[i].type;

		if (type.len == head.len + tail.len && str_starts(type, head) && str_ends(type, tail) &&
		    str_eq(p->types.items[i].unit, S("count")))
			return i;
	}
	return SIZE_MAX;
}

static size_t find_count_type(const struct profile *p, size_t type)
{
	struct str name = p->types.items[type].type;

	if (str_ends(name, S("space")))
		return find_type(p, str_head(name, name.len - 5), S("objects"));
	if (str_ends(name, S("objects")))
		return type;
	if (str_eq(name, S("delay")) || str_eq(name, S("contentions")))
		return find_type(p, S("contentions"), S(""));
	return find_type(p, S("samples"), S(""));
}

/* --- places and functions --- */

static struct hot_line line_of(const struct profile *p, const struct profile_line *l)
{
	struct hot_line line = {.line = l->line > 0 && l->line < UINT32_MAX ? (uint32_t)l->line : 0};
	const struct profile_function *f;

	if (l->function == PROFILE_NONE || l->function >= p->functions.count)
		return line;
	f = &p->functions.items[l->function];
	line.function = f->linkage_name.len ? f->linkage_name : f->name.len ? f->name : STR_NONE;
	line.file = f->file.len ? f->file : STR_NONE;
	return line;
}

static uint32_t func_at(struct arena *a, struct hot *h, struct map *by_key, struct hot_line line,
			uint32_t mapping)
{
	struct str name = unit_symbol_owner(line.function);
	struct str key =
		str_printf(a, "%u\n" STR_FMT "\n" STR_FMT, mapping, STR_ARG(name), STR_ARG(line.file));
	void **at = map_at(a, by_key, key);
	struct hot_func *f;

	if (!*at) {
		f = vec_add(a, &h->funcs);
		f->name = name;
		f->file = line.file;
		f->mapping = mapping;
		*at = (void *)(uintptr_t)h->funcs.count;
	}
	return (uint32_t)((uintptr_t)*at - 1);
}

static void make_places(struct arena *a, struct hot *h)
{
	const struct profile *p = h->profile;
	struct arena scratch = {0};
	struct map by_key = {0};

	h->places = arena_array(a, struct hot_place, p->locations.count);
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct profile_location *l = &p->locations.items[i];
		struct hot_place *place = &h->places[i];
		struct hot_line *lines;

		place->func = HOT_NONE;
		place->addr = ADDR_UNKNOWN;
		if (l->first_line > p->lines.count || l->nlines > p->lines.count - l->first_line)
			continue;
		lines = arena_array(a, struct hot_line, l->nlines);
		for (uint32_t k = 0; k < l->nlines; k++)
			lines[k] = line_of(p, &p->lines.items[l->first_line + k]);
		place->lines = lines;
		place->nlines = l->nlines;
		if (l->nlines && lines[l->nlines - 1].function.ptr)
			place->func = func_at(&scratch, h, &by_key, lines[l->nlines - 1], l->mapping);
	}
	/* the list outlives the names that it was found by */
	if (h->funcs.count) {
		struct hot_func *all = arena_array(a, struct hot_func, h->funcs.count);

		memcpy(all, h->funcs.items, h->funcs.count * sizeof(*all));
		h->funcs = (struct hot_funcs){all, h->funcs.count, h->funcs.count};
	}
	arena_clear(&scratch);
}

/* --- calls: millions of samples, few distinct pairs --- */

struct pairs {
	struct hot_call *slots; /* open addressing; n 0: free */
	size_t count, cap;
};

static size_t slot_of(const struct pairs *t, uint32_t caller, uint32_t leaf)
{
	uint64_t key = (uint64_t)caller << 32 | leaf;
	size_t at;

	key ^= key >> 31;
	key *= 0x9e3779b97f4a7c15u;
	key ^= key >> 29;
	for (at = (size_t)key & (t->cap - 1);; at = (at + 1) & (t->cap - 1)) {
		const struct hot_call *c = &t->slots[at];

		if (c->leaf == HOT_NONE || (c->caller == caller && c->leaf == leaf))
			return at;
	}
}

static void grow(struct arena *a, struct pairs *t)
{
	struct pairs larger = {.cap = t->cap ? t->cap * 2 : 1024, .count = t->count};

	larger.slots = arena_array(a, struct hot_call, larger.cap);
	for (size_t i = 0; i < larger.cap; i++)
		larger.slots[i].leaf = HOT_NONE;
	for (size_t i = 0; i < t->cap; i++)
		if (t->slots[i].leaf != HOT_NONE)
			larger.slots[slot_of(&larger, t->slots[i].caller, t->slots[i].leaf)] = t->slots[i];
	*t = larger;
}

static void add_pair(struct arena *a, struct pairs *t, uint32_t caller, uint32_t leaf, struct hot_sum sum)
{
	struct hot_call *c;

	if (t->count * 2 >= t->cap)
		grow(a, t);
	c = &t->slots[slot_of(t, caller, leaf)];
	if (c->leaf == HOT_NONE) {
		*c = (struct hot_call){caller, leaf, {0, 0}};
		t->count++;
	}
	hot_add(&c->sum, sum);
}

static int by_pair(const void *a, const void *b)
{
	const struct hot_call *x = a, *y = b;

	if (x->caller != y->caller)
		return x->caller < y->caller ? -1 : 1;
	return (x->leaf > y->leaf) - (x->leaf < y->leaf);
}

static void list_pairs(struct arena *a, struct hot *h, const struct pairs *t)
{
	for (size_t i = 0; i < t->cap; i++)
		if (t->slots[i].leaf != HOT_NONE)
			vec_push(a, &h->calls, t->slots[i]);
	vec_sort(&h->calls, by_pair);
}

void hot_make(struct arena *a, const struct profile *p, size_t type, const int64_t *values, struct hot *h)
{
	struct arena scratch = {0};
	struct pairs pairs = {0};

	*h = (struct hot){
		.profile = p, .values = values, .type = type, .count_type = find_count_type(p, type)};
	make_places(a, h);
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];
		const uint32_t *stack = p->stacks + s->first;
		struct hot_sum sum = hot_sample(h, i);

		hot_add(&h->total, sum);
		h->nsamples += count_of(h, profile_values(p, s), profile_values(p, s)[type]);
		if (!s->depth || !sum.value || stack[0] >= p->locations.count)
			continue;
		hot_add(&h->places[stack[0]].flat, sum);
		if (h->places[stack[0]].func != HOT_NONE)
			hot_add(&h->funcs.items[h->places[stack[0]].func].flat, sum);
		add_pair(&scratch, &pairs, s->depth > 1 ? stack[1] : HOT_NONE, stack[0], sum);
		for (uint32_t k = 0; k < s->depth; k++)
			if (stack[k] < p->locations.count)
				h->places[stack[k]].is_stacked = true;
	}
	list_pairs(a, h, &pairs);
	arena_clear(&scratch);
}

/* --- code and facts of one function --- */

/* Not code that a count tells of: padding, and what an assembly text writes on a line of its own. */
static bool is_counted(const struct insn *i)
{
	return !(i->flags & (INSN_NOP | INSN_PREFIX));
}

static uint64_t ncounted(const struct func *f)
{
	uint64_t n = 0;

	for (size_t i = 0; i < f->insns.count; i++)
		n += is_counted(&f->insns.items[i]);
	return n;
}

void hot_compare(struct hot_func *f)
{
	struct value instructions, bytes, size;

	f->agreement = HOT_UNCHECKED;
	if (!f->facts || !f->code)
		return;
	instructions = f->facts->metrics[METRIC_instructions];
	bytes = f->facts->metrics[METRIC_bytes];
	size = func_size_bytes(f->code);
	if (f->facts->insns.count)
		instructions = value_of((int64_t)ncounted(f->facts));
	if (f->facts == f->code)
		f->agreement = HOT_SAME;
	else if (instructions.is_known && f->code->insns.count)
		f->agreement = (uint64_t)instructions.n == ncounted(f->code) &&
					       (!bytes.is_known || !size.is_known || bytes.n == size.n)
				       ? HOT_SAME
				       : HOT_DIFFERENT;
	else if (bytes.is_known && size.is_known)
		f->agreement = bytes.n == size.n ? HOT_SAME : HOT_DIFFERENT;
}

uint32_t hot_insn(const struct func *code, uint64_t addr)
{
	for (size_t k = 0; addr != ADDR_UNKNOWN && k < code->parts.count; k++) {
		const struct func_part *part = &code->parts.items[k];
		uint32_t low = part->first_insn, high = part->first_insn + part->ninsns;

		if (part->addr == ADDR_UNKNOWN || addr < part->addr ||
		    addr - part->addr >= part->size_bytes || high > code->insns.count)
			continue;
		while (low < high) { /* the first one behind addr */
			uint32_t mid = low + (high - low) / 2;

			if (code->insns.items[mid].addr <= addr)
				low = mid + 1;
			else
				high = mid;
		}
		return low > part->first_insn ? low - 1 : UINT32_MAX;
	}
	return UINT32_MAX;
}

uint32_t hot_insn_of_facts(const struct func *facts, const struct func *code, uint32_t insn)
{
	uint64_t before = 0;

	if (!facts->insns.count || insn >= code->insns.count || !is_counted(&code->insns.items[insn]))
		return UINT32_MAX;
	if (facts == code)
		return insn;
	for (uint32_t i = 0; i < insn; i++)
		before += is_counted(&code->insns.items[i]);
	for (uint32_t i = 0; i < facts->insns.count; i++)
		if (is_counted(&facts->insns.items[i]) && before-- == 0)
			return i;
	return UINT32_MAX;
}

/* --- the same place by two names --- */

static struct str without_dots(struct str path)
{
	while (str_starts(path, S("./")) || str_starts(path, S("../")))
		path = str_from(path, path.ptr[1] == '/' ? 2 : 3);
	/* <stdio.h> */
	if (path.len > 2 && path.ptr[0] == '<' && path.ptr[path.len - 1] == '>')
		path = str_make(path.ptr + 1, path.len - 2);
	return path;
}

bool hot_same_file(struct str a, struct str b)
{
	size_t same = 0, nfolders = 0;

	a = without_dots(a);
	b = without_dots(b);
	if (!a.len || !b.len)
		return false;
	while (same < a.len && same < b.len && a.ptr[a.len - 1 - same] == b.ptr[b.len - 1 - same]) {
		nfolders += a.ptr[a.len - 1 - same] == '/';
		same++;
	}
	if (same == a.len)
		return a.len == b.len || (a.ptr[0] != '/' && b.ptr[b.len - 1 - same] == '/');
	if (same == b.len)
		return b.ptr[0] != '/' && a.ptr[a.len - 1 - same] == '/';
	/* one folder by two names (a link, another machine): the last folder is the same too */
	return (a.ptr[0] == '/' || b.ptr[0] == '/') && nfolders >= 2;
}

static bool is_at(struct loc at, const struct hot_line *l)
{
	return at.line && at.line == l->line && hot_same_file(at.file, l->file);
}

/* Names of frames and lines of calls; of equal names each line that agrees is one more. */
unsigned hot_in_frame(const struct hot_place *p, const struct inline_frame *frame)
{
	unsigned score = 1, depth = frame ? frame->depth : 0;

	if (p->nlines != depth + 1)
		return 0;
	for (uint32_t k = 0; frame; frame = frame->parent, k++) {
		if (!str_eq(p->lines[k].function, frame->callee))
			return 0;
		score += frame->call.line && frame->call.line == p->lines[k + 1].line;
	}
	return score;
}

unsigned hot_at(const struct hot_place *p, struct loc at, const struct inline_frame *frame)
{
	unsigned score;

	if (!p->nlines)
		return 0;
	score = hot_in_frame(p, frame);
	if (score)
		return is_at(at, &p->lines[0]) ? score + 1 : 0;
	/* a profile without inlined functions has their code at their own lines, or at that of the outermost call */
	if (p->nlines != 1 || !frame)
		return 0;
	if (is_at(at, &p->lines[0]))
		return 1;
	while (frame->parent)
		frame = frame->parent;
	return is_at(frame->call, &p->lines[0]);
}

unsigned hot_same_frame(const struct inline_frame *a, const struct inline_frame *b)
{
	unsigned score = 1;

	if ((a ? a->depth : 0) != (b ? b->depth : 0))
		return 0;
	for (; a && b; a = a->parent, b = b->parent) {
		if (!str_eq(a->callee, b->callee))
			return 0;
		score += a->call.line && a->call.line == b->call.line;
	}
	return score;
}
