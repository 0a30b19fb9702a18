#include "analyze/cfg.h"

/* Control does not go from i to the instruction behind it. */
static bool ends_flow(const struct insn *i)
{
	if (i->flags & (INSN_RETURN | INSN_NORETURN))
		return true;
	return (i->flags & (INSN_BRANCH | INSN_TAIL)) && !(i->flags & INSN_COND);
}

static bool is_indirect_jump(const struct insn *i)
{
	return (i->flags & INSN_BRANCH) && (i->flags & INSN_INDIRECT);
}

static bool has_branch_target(const struct func *f, const struct insn *i)
{
	return (i->flags & INSN_BRANCH) && i->branch_to >= 0 && (size_t)i->branch_to < f->insns.count;
}

/* The table of the jump at insn; NULL: not known. */
static const struct jump_table *table_of(const struct func *f, uint32_t insn)
{
	size_t low = 0, high = f->jump_tables.count;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (f->jump_tables.items[mid].insn == insn)
			return &f->jump_tables.items[mid];
		if (f->jump_tables.items[mid].insn < insn)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static void mark_leaders(const struct func *f, uint32_t *is_leader, bool has_indirect)
{
	size_t n = f->insns.count;

	is_leader[0] = 1;
	for (size_t k = 0; k < f->parts.count; k++)
		if (f->parts.items[k].first_insn < n)
			is_leader[f->parts.items[k].first_insn] = 1;
	for (size_t k = 0; k < n; k++) {
		const struct insn *i = &f->insns.items[k];

		if (has_branch_target(f, i))
			is_leader[i->branch_to] = 1;
		if (k + 1 < n && (ends_flow(i) || (i->flags & (INSN_BRANCH | INSN_TAIL))))
			is_leader[k + 1] = 1;
	}
	for (size_t k = 0; k < f->jump_tables.count; k++)
		for (uint32_t t = 0; t < f->jump_tables.items[k].ntargets; t++)
			is_leader[f->jump_tables.items[k].targets[t]] = 1;
	for (size_t k = 0; has_indirect && k < f->labels.count; k++)
		if (f->labels.items[k].is_taken && f->labels.items[k].at < n)
			is_leader[f->labels.items[k].at] = 1;
}

struct edge_list {
	struct cfg *g;
	uint32_t count;
	bool is_counting;
};

static void add_edge(struct edge_list *l, uint32_t to, bool is_weak)
{
	if (!l->is_counting)
		l->g->edges[l->count] = (struct cfg_edge){to, is_weak};
	l->count++;
}

static bool starts_part(const struct func *f, uint32_t insn)
{
	for (size_t k = 0; k < f->parts.count; k++)
		if (f->parts.items[k].first_insn == insn)
			return true;
	return false;
}

/* Where the hub leads: labels whose address is taken. Machine code without labels shows no jump tables; then
 * it is the blocks that nothing else leads to. */
static void hub_edges(struct edge_list *l, const struct func *f, const uint32_t *is_entered)
{
	struct cfg *g = l->g;
	bool is_weak = g->nindirect > 1, has_labels = false;

	if (!g->nindirect)
		return;
	for (size_t k = 0; k < f->labels.count; k++)
		if (f->labels.items[k].is_taken && f->labels.items[k].at < f->insns.count) {
			uint32_t to = g->block_of[f->labels.items[k].at];

			has_labels = true;
			if (k == 0 || f->labels.items[k - 1].at != f->labels.items[k].at)
				add_edge(l, to, is_weak);
		}
	for (uint32_t b = 1; !has_labels && b < g->hub; b++)
		if (!is_entered[b])
			add_edge(l, b, is_weak);
}

static void all_edges(struct edge_list *l, const struct func *f, uint32_t *is_entered)
{
	struct cfg *g = l->g;

	for (uint32_t b = 0; b < g->hub; b++) {
		uint32_t last = g->first[b + 1] - 1;
		const struct insn *i = &f->insns.items[last];

		g->edge_start[b] = l->count;
		if (has_branch_target(f, i)) {
			add_edge(l, g->block_of[i->branch_to], false);
			is_entered[g->block_of[i->branch_to]] = 1;
		} else if (is_indirect_jump(i)) {
			const struct jump_table *table = table_of(f, last);

			for (uint32_t k = 0; table && k < table->ntargets; k++) {
				add_edge(l, g->block_of[table->targets[k]], false);
				is_entered[g->block_of[table->targets[k]]] = 1;
			}
			if (!table)
				add_edge(l, g->hub, g->nindirect > 1);
		}
		if (!ends_flow(i) && b + 1 < g->hub && !starts_part(f, last + 1)) {
			add_edge(l, b + 1, (i->flags & (INSN_CALL | INSN_TAIL)) == INSN_CALL);
			is_entered[b + 1] = 1;
		}
	}
	g->edge_start[g->hub] = l->count;
	hub_edges(l, f, is_entered);
	g->edge_start[g->nblocks] = l->count;
}

static void gather_preds(struct cfg *g, struct arena *a)
{
	uint32_t nedges = g->edge_start[g->nblocks], *fill;

	g->pred_start = arena_array(a, uint32_t, (size_t)g->nblocks + 1);
	g->preds = arena_array(a, uint32_t, nedges);
	fill = arena_array(a, uint32_t, (size_t)g->nblocks + 1);
	for (uint32_t e = 0; e < nedges; e++)
		g->pred_start[g->edges[e].to + 1]++;
	for (uint32_t b = 0; b < g->nblocks; b++)
		g->pred_start[b + 1] += g->pred_start[b];
	memcpy(fill, g->pred_start, ((size_t)g->nblocks + 1) * sizeof(*fill));
	for (uint32_t b = 0; b < g->nblocks; b++)
		for (uint32_t e = g->edge_start[b]; e < g->edge_start[b + 1]; e++)
			g->preds[fill[g->edges[e].to]++] = b;
}

bool cfg_build(struct cfg *g, struct arena *a, const struct func *f)
{
	size_t n = f->insns.count;
	struct edge_list l = {.g = g};
	uint32_t *is_entered;
	bool has_indirect = false;

	*g = (struct cfg){0};
	if (n == 0 || n >= INT32_MAX)
		return false;
	for (size_t k = 0; k < n; k++)
		has_indirect |= is_indirect_jump(&f->insns.items[k]);
	for (uint32_t k = 0; has_indirect && k < n; k++)
		g->nindirect += is_indirect_jump(&f->insns.items[k]) && !table_of(f, k);
	g->block_of = arena_array(a, uint32_t, n);
	mark_leaders(f, g->block_of, has_indirect);
	for (size_t k = 0; k < n; k++)
		g->hub += g->block_of[k];
	g->nblocks = g->hub + 1;
	g->first = arena_array(a, uint32_t, (size_t)g->nblocks + 1);
	for (size_t k = 0, b = 0; k < n; k++) {
		if (g->block_of[k])
			g->first[b++] = (uint32_t)k;
		g->block_of[k] = (uint32_t)b - 1;
	}
	g->first[g->hub] = g->first[g->nblocks] = (uint32_t)n;
	g->edge_start = arena_array(a, uint32_t, (size_t)g->nblocks + 1);
	is_entered = arena_array(a, uint32_t, g->nblocks);
	l.is_counting = true;
	all_edges(&l, f, is_entered);
	g->edges = arena_array(a, struct cfg_edge, l.count);
	l.is_counting = false;
	l.count = 0;
	all_edges(&l, f, is_entered);
	gather_preds(g, a);
	return true;
}

/* Dominators by Lengauer and Tarjan ("A fast algorithm for finding dominators in a flowgraph", 1979), the
 * simple version with path compression, without recursion. Vertices are numbered 1 to n in depth-first order;
 * 0 is none. */
struct tarjan {
	const struct cfg *g;
	uint32_t n;
	uint32_t *number; /* by block */
	uint32_t *block, *parent, *semi, *ancestor, *best, *idom, *bucket, *next, *stack;
};

static void number_blocks(struct tarjan *t, uint32_t *edge_at)
{
	const struct cfg *g = t->g;
	uint32_t depth = 0;

	t->number[0] = ++t->n;
	t->block[1] = 0;
	t->stack[depth++] = 0;
	edge_at[0] = g->edge_start[0];
	while (depth) {
		uint32_t b = t->stack[depth - 1], to;

		if (edge_at[b] == g->edge_start[b + 1]) {
			depth--;
			continue;
		}
		to = g->edges[edge_at[b]++].to;
		if (t->number[to])
			continue;
		t->number[to] = ++t->n;
		t->block[t->n] = to;
		t->parent[t->n] = t->number[b];
		t->stack[depth++] = to;
		edge_at[to] = g->edge_start[to];
	}
}

/* The vertex of least semidominator on the way from v up to its tree's root, root excluded. */
static uint32_t evaluate(struct tarjan *t, uint32_t v)
{
	uint32_t depth = 0, u = v;

	if (!t->ancestor[v])
		return v;
	while (t->ancestor[t->ancestor[u]]) {
		t->stack[depth++] = u;
		u = t->ancestor[u];
	}
	while (depth) {
		u = t->stack[--depth];
		if (t->semi[t->best[t->ancestor[u]]] < t->semi[t->best[u]])
			t->best[u] = t->best[t->ancestor[u]];
		t->ancestor[u] = t->ancestor[t->ancestor[u]];
	}
	return t->best[v];
}

static void find_idoms(struct tarjan *t)
{
	const struct cfg *g = t->g;

	for (uint32_t v = 1; v <= t->n; v++)
		t->semi[v] = t->best[v] = v;
	for (uint32_t w = t->n; w > 1; w--) {
		uint32_t b = t->block[w], parent = t->parent[w];

		for (uint32_t p = g->pred_start[b]; p < g->pred_start[b + 1]; p++) {
			uint32_t v = t->number[g->preds[p]], u;

			if (!v)
				continue;
			u = evaluate(t, v);
			if (t->semi[u] < t->semi[w])
				t->semi[w] = t->semi[u];
		}
		t->next[w] = t->bucket[t->semi[w]];
		t->bucket[t->semi[w]] = w;
		t->ancestor[w] = parent;
		for (uint32_t v = t->bucket[parent]; v; v = t->next[v]) {
			uint32_t u = evaluate(t, v);

			t->idom[v] = t->semi[u] < t->semi[v] ? u : parent;
		}
		t->bucket[parent] = 0;
	}
	for (uint32_t w = 2; w <= t->n; w++)
		if (t->idom[w] != t->semi[w])
			t->idom[w] = t->idom[t->idom[w]];
}

/* Numbers the dominator tree so that dominance is a comparison. Children of v: bucket[v], then next[]. */
static void number_tree(struct tarjan *t, struct cfg_tree *tree)
{
	uint32_t depth = 0, clock = 0;

	for (uint32_t v = 0; v <= t->n; v++)
		t->bucket[v] = 0;
	for (uint32_t w = t->n; w > 1; w--) {
		t->next[w] = t->bucket[t->idom[w]];
		t->bucket[t->idom[w]] = w;
	}
	t->stack[depth++] = 1;
	tree->enter[t->block[1]] = ++clock;
	tree->order[0] = t->block[1];
	while (depth) {
		uint32_t v = t->stack[depth - 1], child = t->bucket[v];

		if (!child) {
			tree->leave[t->block[v]] = clock;
			depth--;
			continue;
		}
		t->bucket[v] = t->next[child];
		tree->enter[t->block[child]] = ++clock;
		tree->order[clock - 1] = t->block[child];
		t->stack[depth++] = child;
	}
	/* leave is the last number below a block: with it, equal for the last of a chain, containment still
	 * holds */
}

void cfg_dominators(const struct cfg *g, struct arena *a, struct cfg_tree *tree)
{
	size_t n = (size_t)g->nblocks + 1;
	struct tarjan t = {.g = g};
	uint32_t **arrays[] = {&t.number, &t.block, &t.parent, &t.semi, &t.ancestor,
			       &t.best,   &t.idom,  &t.bucket, &t.next, &t.stack};

	for (size_t i = 0; i < sizeof(arrays) / sizeof(*arrays); i++)
		*arrays[i] = arena_array(a, uint32_t, n);
	tree->idom = arena_array(a, uint32_t, n);
	tree->enter = arena_array(a, uint32_t, n);
	tree->leave = arena_array(a, uint32_t, n);
	tree->order = arena_array(a, uint32_t, n);
	number_blocks(&t, tree->enter); /* enter serves as scratch first */
	memset(tree->enter, 0, n * sizeof(*tree->enter));
	find_idoms(&t);
	number_tree(&t, tree);
	tree->nreached = t.n;
	for (uint32_t b = 0; b < g->nblocks; b++) {
		uint32_t v = t.number[b];

		tree->idom[b] = v > 1 ? t.block[t.idom[v]] : CFG_NONE;
	}
}
