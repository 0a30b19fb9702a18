/* The paths from where a pointer is made are followed breadth first, until each is freed or ends. Each block is passed
 * once, so that loops end by themselves; only that of the start is passed in two pieces: what follows the start is a
 * node of its own, whose number is the count of blocks, and what precedes it is reached when a loop leads back. */
#include "analyze/escape_free.h"

enum { NOWHERE = INT32_MAX };

struct free_block {
	uint32_t stamp; /* of the question that what follows is about */
	/* Orders of the first sure free, maybe-free and point of leaves, NOWHERE where there is none. */
	int32_t free_at, maybe_at, leave_at;
	int32_t null_edge; /* the first of the root's null edges that start here, FLOW_NONE; others by next_null */
	int32_t from;      /* the node that the path came from */
	bool is_seen, is_hopeless; /* passed; no free can be reached from here */
	/* Marks of the node whose edges were looked at last: this is a successor of it, twice, on the null side. */
	uint64_t succ_mark, twice_mark, null_mark;
};

struct search {
	struct free_search *s;
	const struct free_question *q;
	struct free_result *out;
	int32_t start; /* the node */
	int32_t start_block;
	size_t queued;
	bool is_reached, is_maybe_reached;
};

static int32_t block_of(const struct search *x, int32_t node)
{
	return node == x->start ? x->start_block : node;
}

static struct free_block *at(struct search *x, int32_t node)
{
	struct free_block *b = &x->s->blocks[node];

	if (b->stamp != x->s->stamp)
		*b = (struct free_block){.stamp = x->s->stamp,
					 .free_at = NOWHERE,
					 .maybe_at = NOWHERE,
					 .leave_at = NOWHERE,
					 .null_edge = FLOW_NONE,
					 .from = FLOW_NONE};
	return b;
}

/* Which piece of its block an instruction belongs to. */
static struct free_block *piece(struct search *x, int32_t block, int32_t order)
{
	bool is_after =
		block == x->start_block && (x->q->start.block == FLOW_NONE || order > x->q->start.order);

	return at(x, is_after ? x->start : block);
}

static void lower(int32_t *first, int32_t order)
{
	if (order < *first)
		*first = order;
}

static void note_points(struct search *x)
{
	const struct free_question *q = x->q;
	const struct flow_func *f = q->f;

	for (size_t i = 0; i < q->nfrees; i++) {
		const struct free_point *p = &q->frees[i];
		struct free_block *b = piece(x, p->block, p->order);

		lower(p->is_maybe ? &b->maybe_at : &b->free_at, p->order);
	}
	for (size_t i = 0; i < q->nleaves; i++)
		lower(&piece(x, q->leaves[i].block, q->leaves[i].order)->leave_at, q->leaves[i].order);
	for (size_t i = 0; i < f->null_edges.count && q->root != FLOW_NONE; i++) {
		const struct flow_null_edge *e = &f->null_edges.items[i];
		struct free_block *b;

		if (e->root != q->root)
			continue;
		b = at(x, e->block == x->start_block ? x->start : e->block);
		x->s->next_null[i] = b->null_edge;
		b->null_edge = (int32_t)i;
	}
}

/* Marks the successors that are not to be followed from node, as the pointer is null there. An edge that the block has
 * twice is followed: one of the two may be another case. */
static void mark_null_sides(struct search *x, int32_t node)
{
	const struct flow_block *block = &x->q->f->blocks.items[block_of(x, node)];
	int32_t edge = at(x, node)->null_edge;
	uint64_t mark = ++x->s->mark;

	if (edge == FLOW_NONE)
		return;
	for (size_t i = 0; i < block->succs.count; i++) {
		struct free_block *succ = at(x, block->succs.items[i]);

		if (succ->succ_mark == mark)
			succ->twice_mark = mark;
		succ->succ_mark = mark;
	}
	for (; edge != FLOW_NONE; edge = x->s->next_null[edge]) {
		struct free_block *succ = at(x, x->q->f->null_edges.items[edge].succ);

		if (succ->twice_mark != mark)
			succ->null_mark = mark;
	}
}

/* After mark_null_sides(). */
static bool is_null_side(struct search *x, int32_t succ)
{
	return at(x, succ)->null_mark == x->s->mark;
}

static void enter(struct search *x, int32_t node, int32_t from)
{
	struct free_block *b = at(x, node);

	if (b->is_seen)
		return;
	b->is_seen = true;
	b->from = from;
	x->s->queue[x->queued++] = node;
}

static void miss(struct search *x, int32_t node, enum free_miss how)
{
	if (x->out->miss != FREE_MISS_NONE)
		return;
	x->out->miss = how;
	x->out->end = node;
}

/* Does a path that came to the end of node's block unfreed go on? */
static bool goes_on(const struct search *x, int32_t node)
{
	return x->q->start.block == FLOW_NONE || node != x->start_block;
}

static void pass(struct search *x, int32_t node)
{
	const struct flow_block *block = &x->q->f->blocks.items[block_of(x, node)];
	struct free_block *b = at(x, node);

	if (b->leave_at < b->free_at)
		miss(x, node, FREE_MISS_LEAVE);
	if (b->maybe_at < b->free_at)
		x->is_maybe_reached = true;
	if (b->free_at != NOWHERE) {
		x->is_reached = true;
		return;
	}
	if (!goes_on(x, node)) {
		miss(x, node, FREE_MISS_AGAIN);
		return;
	}
	if (block->end == FLOW_END_RETURN || (block->end == FLOW_END_JUMP && !block->succs.count))
		miss(x, node, FREE_MISS_RETURN);
	mark_null_sides(x, node);
	for (size_t i = 0; i < block->succs.count; i++)
		if (!is_null_side(x, block->succs.items[i]))
			enter(x, block->succs.items[i], node);
}

/* Can a free be reached from node? What was found hopeless stays so: all questions together pass each block once. */
static bool has_hope(struct search *x, int32_t node)
{
	int32_t *stack = x->s->stack;
	size_t n = 0;

	if (at(x, node)->is_hopeless)
		return false;
	at(x, node)->is_hopeless = true;
	stack[n++] = node;
	while (n) {
		int32_t here = stack[--n];
		const struct flow_block *block = &x->q->f->blocks.items[block_of(x, here)];

		if (at(x, here)->free_at != NOWHERE || at(x, here)->maybe_at != NOWHERE)
			return true;
		if (!goes_on(x, here))
			continue;
		mark_null_sides(x, here);
		for (size_t i = 0; i < block->succs.count; i++) {
			struct free_block *succ = at(x, block->succs.items[i]);

			if (succ->is_hopeless || is_null_side(x, block->succs.items[i]))
				continue;
			succ->is_hopeless = true;
			stack[n++] = block->succs.items[i];
		}
	}
	return false;
}

/* The first call of the block. */
static size_t first_call(const struct flow_func *f, int32_t block)
{
	size_t low = 0, high = f->calls.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (f->calls.items[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Of the call at order (NOWHERE: of the first that has one). */
static int32_t call_loc(const struct flow_func *f, int32_t block, int32_t order)
{
	for (size_t i = first_call(f, block); i < f->calls.count && f->calls.items[i].block == block; i++)
		if (f->calls.items[i].loc != FLOW_NONE &&
		    (order == NOWHERE || f->calls.items[i].order == order))
			return f->calls.items[i].loc;
	return FLOW_NONE;
}

/* Of what ends the block, else of its last call that has one. */
static int32_t end_loc(const struct flow_func *f, int32_t block)
{
	int32_t loc = f->blocks.items[block].loc;

	for (size_t i = first_call(f, block + 1); loc == FLOW_NONE && i > 0; i--) {
		if (f->calls.items[i - 1].block != block)
			break;
		loc = f->calls.items[i - 1].loc;
	}
	return loc;
}

/* Where the path that ends at node `end` without free could last have been freed. */
static void find_branch(struct search *x, int32_t end)
{
	const struct flow_func *f = x->q->f;
	struct free_result *out = x->out;
	int32_t node = end, side = FLOW_NONE, loc = FLOW_NONE;

	while (!has_hope(x, node)) {
		int32_t block = block_of(x, node), here = call_loc(f, block, NOWHERE);

		if (here == FLOW_NONE)
			here = f->blocks.items[block].loc;
		if (here != FLOW_NONE)
			loc = here;
		side = block;
		node = at(x, node)->from;
		if (node == FLOW_NONE)
			return;
	}
	out->branch = block_of(x, node);
	out->branch_loc = end_loc(f, out->branch);
	out->side = side;
	out->side_loc = loc;
}

static void make_room(struct free_search *s, const struct flow_func *f)
{
	size_t nodes = f->blocks.count + 1;

	if (nodes > s->cap) {
		s->cap = nodes * 2;
		s->blocks = arena_array(s->arena, struct free_block, s->cap);
		s->queue = arena_array(s->arena, int32_t, s->cap);
		s->stack = arena_array(s->arena, int32_t, s->cap);
		s->stamp = 0;
	}
	if (f->null_edges.count > s->null_cap) {
		s->null_cap = f->null_edges.count * 2;
		s->next_null = arena_array(s->arena, int32_t, s->null_cap);
	}
	if (++s->stamp == 0) { /* all numbers are used up: none may look like a new one */
		memset(s->blocks, 0, s->cap * sizeof(*s->blocks));
		s->stamp = 1;
	}
}

void free_paths(struct free_search *s, const struct free_question *q, struct free_result *out)
{
	struct search x = {.s = s, .q = q, .out = out};

	*out = (struct free_result){.end = FLOW_NONE,
				    .end_loc = FLOW_NONE,
				    .branch = FLOW_NONE,
				    .branch_loc = FLOW_NONE,
				    .side = FLOW_NONE,
				    .side_loc = FLOW_NONE};
	if (!q->f->blocks.count)
		return;
	make_room(s, q->f);
	x.start = (int32_t)q->f->blocks.count;
	x.start_block = q->start.block == FLOW_NONE ? 0 : q->start.block;
	note_points(&x);
	if (q->start.block == FLOW_NONE)
		at(&x, x.start_block)->is_seen = true; /* the whole block is the start */
	enter(&x, x.start, FLOW_NONE);
	for (size_t i = 0; i < x.queued; i++)
		pass(&x, s->queue[i]);

	if (out->miss == FREE_MISS_NONE)
		out->answer = x.is_reached ? FREE_ALWAYS : x.is_maybe_reached ? FREE_SOMETIMES : FREE_NEVER;
	else
		out->answer = x.is_reached || x.is_maybe_reached ? FREE_SOMETIMES : FREE_NEVER;
	if (out->miss == FREE_MISS_NONE)
		return;
	if (out->answer == FREE_SOMETIMES)
		find_branch(&x, out->end);
	if (out->miss == FREE_MISS_LEAVE)
		out->end_loc = call_loc(q->f, block_of(&x, out->end), at(&x, out->end)->leave_at);
	else if (out->miss == FREE_MISS_AGAIN)
		out->end_loc = call_loc(q->f, x.start_block, q->start.order);
	else
		out->end_loc = end_loc(q->f, block_of(&x, out->end));
	out->end = block_of(&x, out->end);
}
