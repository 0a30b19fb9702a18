/* Callgrind's format (described in read/callgrind.c), for kcachegrind and callgrind_annotate: what each line of a function
 * cost, and each call with all below it. Inlined functions are functions of their own. How often a function was called is
 * not in a profile: "calls=1" (callgrind_annotate takes 0 for no call). */
#include <stdlib.h>

#include "base/map.h"
#include "cmd/profile/write.h"

#define NO_CALLEE UINT32_MAX

/* Frames are of a node: a function, or code of a file without a name, or code of nothing known. */
struct node {
	uint32_t mapping; /* the first that it was seen in */
	bool is_seen;
};

struct cost {
	uint32_t node, callee; /* callee NO_CALLEE: of the node itself */
	int64_t line, value;
	size_t last_sample; /* + 1: a call counts once for each sample */
};

struct writing {
	const struct profile *p;
	struct arena scratch;
	struct node *nodes;
	struct costs VEC(struct cost) costs;
	struct map places; /* node, line, callee → position + 1 */
	struct buf *out;
};

struct key {
	int64_t line;
	uint32_t node, callee;
};

static void add(struct writing *w, uint32_t node, int64_t line, uint32_t callee, int64_t value, size_t sample)
{
	struct key key = {line > 0 ? line : 0, node, callee};
	struct str text = {(const char *)&key, sizeof(key)};
	struct cost *c;
	void **place;

	place = map_at(&w->scratch, &w->places,
		       map_find(&w->places, text) ? text : str_dup(&w->scratch, text));
	if (!*place) {
		vec_push(&w->scratch, &w->costs, ((struct cost){node, callee, key.line, 0, 0}));
		*place = (void *)(uintptr_t)w->costs.count;
	}
	c = &w->costs.items[(uintptr_t)*place - 1];
	if (c->last_sample == sample + 1)
		return;
	c->last_sample = sample + 1;
	c->value = profile_sum(c->value, value);
}

static uint32_t node_of(struct writing *w, const struct profile_location *l, uint32_t function)
{
	const struct profile *p = w->p;
	uint32_t at = (uint32_t)(function != PROFILE_NONE     ? function
				 : l->mapping != PROFILE_NONE ? p->functions.count + l->mapping
							      : p->functions.count + p->mappings.count);

	if (!w->nodes[at].is_seen)
		w->nodes[at] = (struct node){l->mapping, true};
	return at;
}

static void add_sample(struct writing *w, size_t sample, size_t type)
{
	const struct profile *p = w->p;
	const struct profile_sample *s = &p->samples[sample];
	int64_t value = profile_values(p, s)[type];
	uint32_t callee = NO_CALLEE;

	for (uint32_t i = 0; i < s->depth && value; i++) {
		const struct profile_location *l = &p->locations.items[p->stacks[s->first + i]];

		for (uint32_t k = 0; k < (l->nlines ? l->nlines : 1); k++) {
			const struct profile_line none = {.function = PROFILE_NONE};
			const struct profile_line *line =
				l->nlines ? &p->lines.items[l->first_line + k] : &none;
			uint32_t node = node_of(w, l, line->function);

			add(w, node, line->line, callee, value, sample);
			callee = node;
		}
	}
}

static int compare_costs(const void *a, const void *b)
{
	const struct cost *x = a, *y = b;

	if (x->node != y->node)
		return x->node < y->node ? -1 : 1;
	if ((x->callee == NO_CALLEE) != (y->callee == NO_CALLEE))
		return x->callee == NO_CALLEE ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->callee > y->callee) - (x->callee < y->callee);
}

static void put_text(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		buf_addc(out, (unsigned char)text.ptr[i] < ' ' ? ' ' : text.ptr[i]);
}

/* "ob=", "fl=", "fn=", or those of a callee */
static void put_node(struct writing *w, uint32_t node, bool is_callee)
{
	const struct profile *p = w->p;
	const struct profile_function *f = node < p->functions.count ? &p->functions.items[node] : NULL;
	uint32_t mapping = w->nodes[node].mapping;
	struct str object = mapping == PROFILE_NONE ? S("") : p->mappings.items[mapping].file;
	struct str name = !f ? S("") : f->name.len ? f->name : f->linkage_name;

	buf_add(w->out, is_callee ? S("cob=") : S("ob="));
	put_text(w->out, object.len ? object : S("???"));
	buf_add(w->out, is_callee ? S("\ncfi=") : S("\nfl="));
	put_text(w->out, f && f->file.len ? f->file : S("???"));
	buf_add(w->out, is_callee ? S("\ncfn=") : S("\nfn="));
	if (name.len) {
		put_text(w->out, name);
	} else if (object.len) {
		buf_addc(w->out, '[');
		put_text(w->out, path_base(object));
		buf_addc(w->out, ']');
	} else {
		buf_add(w->out, S("???"));
	}
	buf_addc(w->out, '\n');
}

static void put_event(struct writing *w, const struct profile_value_type *t, int64_t total)
{
	struct buf name = {0};

	for (size_t i = 0; i < t->type.len; i++)
		buf_addc(&name, (unsigned char)t->type.ptr[i] <= ' ' ? '_' : t->type.ptr[i]);
	if (!name.len)
		buf_add(&name, S("samples"));
	buf_add(w->out, S("# callgrind format\nversion: 1\ncreator: casm\npositions: line\nevent: "));
	buf_add(w->out, buf_str(&name));
	buf_add(w->out, S(" : "));
	put_text(w->out, t->unit);
	buf_add(w->out, S("\nevents: "));
	buf_add(w->out, buf_str(&name));
	buf_printf(w->out, "\nsummary: %lld\n", (long long)total);
	buf_release(&name);
}

static void write_callgrind(const struct profile *p, size_t type, struct buf *out)
{
	struct writing w = {.p = p, .out = out};
	const struct profile_value_type none = {S("samples"), S("count")};
	int64_t total = 0;

	w.nodes = arena_array(&w.scratch, struct node, p->functions.count + p->mappings.count + 1);
	for (size_t i = 0; i < p->nsamples; i++)
		add_sample(&w, i, type);
	vec_sort(&w.costs, compare_costs);
	for (size_t i = 0; i < w.costs.count; i++)
		if (w.costs.items[i].callee == NO_CALLEE)
			total = profile_sum(total, w.costs.items[i].value);
	put_event(&w, type < p->types.count ? &p->types.items[type] : &none, total);
	for (size_t i = 0; i < w.costs.count; i++) {
		const struct cost *c = &w.costs.items[i];

		if (!i || w.costs.items[i - 1].node != c->node) {
			buf_addc(out, '\n');
			put_node(&w, c->node, false);
		}
		if (c->callee != NO_CALLEE) {
			put_node(&w, c->callee, true);
			buf_add(out, S("calls=1 0\n"));
		}
		buf_printf(out, "%lld %lld\n", (long long)c->line, (long long)c->value);
	}
	buf_printf(out, "\ntotals: %lld\n", (long long)total);
	arena_clear(&w.scratch);
}

const struct profile_writer profile_writer_callgrind = {
	.name = "callgrind",
	.description = "functions, lines and calls, for kcachegrind and callgrind_annotate",
	.is_text = true,
	.write = write_callgrind};
