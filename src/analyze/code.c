/* Hashes of a function's code at each level of CODE_LEVELS.
 *
 *   identical   the instructions in order; where jumps lead, as numbers of instructions. Labels of data by the order
 *               in which they are named first: what lies behind them (a text, 1.5) is no part of the code
 *   layout      the graph of basic blocks, in whatever order they lie: jumps, padding and empty blocks are gone,
 *               blocks that only follow each other are one, a jump and its opposite are the same two edges
 *   registers   the same, of instructions without names of registers and offsets of stack slots
 *   order       the same, each block a multiset
 *   constants   the same, without immediates, displacements and names of data. Sizes of frames stay: they cost
 *
 * A graph is hashed by refinement: each block starts from its own instructions and takes in its successors a few
 * times (Weisfeiler and Leman); the function is the multiset of its blocks, the entry told apart. */
#include "analyze/code.h"

#include "analyze/cfg.h"
#include "analyze/code_text.h"

enum { ROUNDS = 3, GRAPHS = CODE_LEVEL_COUNT - 1 };

struct block {
	uint32_t first, end;
	uint32_t next; /* the block it only goes on to, as its continuation; CFG_NONE */
	bool is_head;  /* no other block goes on to it alone */
	bool is_empty; /* nothing but padding and a jump: what leads to it leads on */
	bool is_inverted;
	uint32_t npreds; /* edges from blocks that are not empty */
};

struct graph {
	const struct func *f;
	struct cfg g;
	struct block *blocks;
	uint64_t (*insns)[DETAIL_COUNT];
	uint64_t (*now)[GRAPHS], (*later)[GRAPHS];
};

static bool is_nothing(const struct insn *i)
{
	return (i->flags & INSN_NOP) || code_is_plain_jump(i);
}

/* Where control arrives that goes to b. Empty blocks that lead in a circle stop somewhere in it. */
static uint32_t resolve(const struct graph *g, uint32_t b)
{
	for (uint32_t steps = 0; steps < 64 && g->blocks[b].is_empty; steps++) {
		if (g->g.edge_start[b + 1] == g->g.edge_start[b])
			break;
		b = g->g.edges[g->g.edge_start[b]].to;
	}
	return b;
}

static void make_blocks(struct graph *g, struct arena *a)
{
	const struct cfg *c = &g->g;

	g->blocks = arena_array(a, struct block, c->nblocks);
	for (uint32_t b = 0; b < c->nblocks; b++) {
		struct block *k = &g->blocks[b];

		*k = (struct block){
			.first = c->first[b], .end = c->first[b + 1], .next = CFG_NONE, .is_head = true};
		k->is_empty = b != c->hub && c->edge_start[b + 1] - c->edge_start[b] == 1;
		for (uint32_t i = k->first; i < k->end && k->is_empty; i++)
			k->is_empty = is_nothing(&g->f->insns.items[i]);
	}
	for (uint32_t b = 0; b < c->nblocks; b++)
		for (uint32_t e = c->edge_start[b]; !g->blocks[b].is_empty && e < c->edge_start[b + 1]; e++) {
			c->edges[e].to = resolve(g, c->edges[e].to);
			g->blocks[c->edges[e].to].npreds++;
		}
	for (uint32_t b = 0; b < c->hub; b++) {
		uint32_t e = c->edge_start[b], to;

		if (g->blocks[b].is_empty || c->edge_start[b + 1] - e != 1)
			continue;
		to = c->edges[e].to;
		if (to == b || to == c->hub || to == resolve(g, 0) || g->blocks[to].npreds != 1)
			continue;
		g->blocks[b].next = to;
		g->blocks[to].is_head = false;
	}
}

/* Blocks that follow each other in a circle, which nothing enters, have no head: the first is made one. */
static void break_circles(struct graph *g, struct arena *a)
{
	bool *is_reached = arena_array(a, bool, g->g.nblocks);

	for (int pass = 0; pass < 2; pass++)
		for (uint32_t b = 0; b < g->g.nblocks; b++) {
			if (is_reached[b] || (pass == 0 && !g->blocks[b].is_head))
				continue;
			g->blocks[b].is_head = true;
			for (uint32_t k = b;; k = g->blocks[k].next) {
				is_reached[k] = true;
				if (g->blocks[k].next == CFG_NONE)
					break;
				if (is_reached[g->blocks[k].next]) {
					g->blocks[k].next = CFG_NONE;
					break;
				}
			}
		}
}

static uint64_t spread(uint64_t h)
{
	return code_mix(code_mix(h, 0x9e6c63d0876a9a47u), h >> 29);
}

/* What a chain of blocks does, apart from where it leads. */
static uint32_t chain_body(const struct graph *g, uint32_t b, uint64_t h[GRAPHS])
{
	uint64_t layout = 1, registers = 1, order = 0, constants = 0;
	uint32_t last = b;

	for (; b != CFG_NONE; last = b, b = g->blocks[b].next)
		for (uint32_t i = g->blocks[b].first; i < g->blocks[b].end; i++) {
			if (is_nothing(&g->f->insns.items[i]))
				continue;
			layout = code_mix(layout, g->insns[i][DETAIL_LAYOUT]);
			registers = code_mix(registers, g->insns[i][DETAIL_REGISTERS]);
			order += spread(g->insns[i][DETAIL_REGISTERS]);
			constants += spread(g->insns[i][DETAIL_CONSTANTS]);
		}
	h[CODE_layout - 1] = layout;
	h[CODE_registers - 1] = registers;
	h[CODE_order - 1] = order;
	h[CODE_constants - 1] = constants;
	return last;
}

static void refine(struct graph *g, const uint32_t *last)
{
	for (uint32_t b = 0; b < g->g.nblocks; b++) {
		uint32_t e, end, n;

		if (!g->blocks[b].is_head || g->blocks[b].is_empty)
			continue;
		e = g->g.edge_start[last[b]];
		end = g->g.edge_start[last[b] + 1];
		n = end - e;
		for (int l = 0; l < GRAPHS; l++) {
			uint64_t h = code_mix(g->now[b][l], n);

			if (n == 2 && g->blocks[last[b]].is_inverted) {
				h = code_mix(h, g->now[g->g.edges[e + 1].to][l]);
				h = code_mix(h, g->now[g->g.edges[e].to][l]);
			} else {
				for (uint32_t k = e; k < end; k++)
					h = code_mix(h, g->now[g->g.edges[k].to][l]);
			}
			g->later[b][l] = h;
		}
	}
	for (uint32_t b = 0; b < g->g.nblocks; b++)
		if (g->blocks[b].is_head && !g->blocks[b].is_empty)
			memcpy(g->now[b], g->later[b], sizeof(g->now[b]));
}

static void hash_graph(struct graph *g, struct arena *a, struct code_marks *m)
{
	uint32_t *last, entry;

	break_circles(g, a);
	last = arena_array(a, uint32_t, g->g.nblocks);
	g->now = arena_alloc_array(a, g->g.nblocks, sizeof(*g->now));
	g->later = arena_alloc_array(a, g->g.nblocks, sizeof(*g->later));
	for (uint32_t b = 0; b < g->g.nblocks; b++)
		if (g->blocks[b].is_head && !g->blocks[b].is_empty)
			last[b] = chain_body(g, b, g->now[b]);
	for (int round = 0; round < ROUNDS; round++)
		refine(g, last);
	entry = resolve(g, 0);
	for (int l = 0; l < GRAPHS; l++) {
		uint64_t sum = 0;

		for (uint32_t b = 0; b < g->g.nblocks; b++)
			if (g->blocks[b].is_head && !g->blocks[b].is_empty)
				sum += spread(g->now[b][l]);
		m->hash[CODE_layout + l] = spread(code_mix(sum, g->now[entry][l]));
	}
}

void code_marks(const struct unit *u, const struct func *f, struct code_marks *m)
{
	struct arena scratch = {0};
	struct graph g = {.f = f};
	struct code_text t;
	uint64_t whole = 0;
	bool *is_inverted;
	size_t n = f->insns.count;

	(void)u;
	*m = (struct code_marks){0};
	if (n == 0 || !cfg_build(&g.g, &scratch, f)) {
		arena_clear(&scratch);
		return;
	}
	m->is_known = true;
	g.insns = arena_alloc_array(&scratch, n, sizeof(*g.insns));
	is_inverted = arena_array(&scratch, bool, n);
	code_text_init(&t, f, &scratch);
	for (size_t i = 0; i < n; i++) {
		code_text_hash(&t, &f->insns.items[i], g.insns[i], &is_inverted[i]);
		whole = code_mix(whole, g.insns[i][DETAIL_FULL]);
		if (f->insns.items[i].branch_to >= 0)
			whole = code_mix(whole, (uint64_t)f->insns.items[i].branch_to);
	}
	for (size_t k = 0; k < f->parts.count; k++) /* where f.cold begins */
		whole = code_mix(whole, f->parts.items[k].first_insn);
	for (size_t k = 0; k < f->jump_tables.count; k++)
		for (uint32_t j = 0; j < f->jump_tables.items[k].ntargets; j++)
			whole = code_mix(whole, f->jump_tables.items[k].targets[j]);
	m->hash[CODE_identical] = spread(whole);
	make_blocks(&g, &scratch);
	for (uint32_t b = 0; b < g.g.hub; b++)
		g.blocks[b].is_inverted = is_inverted[g.blocks[b].end - 1];
	hash_graph(&g, &scratch, m);
	arena_clear(&scratch);
}
