/* The aligned difference of two bodies of machine code.
 *
 * Instructions are items with two keys: the text without local labels, and that without registers and stack slots
 * either. A range of both sides is cut at its equal ends; when what is left is small it is aligned for the highest
 * score (equal text counts more than equal but for registers); when it is large it is first cut at runs of items that
 * occur once on both sides, in the longest common order ("patience"), and where there are none, in half. */
#include "analyze/code.h"

#include <stdlib.h>

#include "analyze/code_text.h"

enum {
	TABLE_CELLS = 1 << 22, /* of one alignment by score: a byte each */
	GAP_CELLS = 1 << 16,   /* the same between two aligned blocks of a large function */
	INSNS_MAX = 20000,     /* above, whole blocks are aligned */
	DEPTH_MAX = 48,        /* of cuts at anchors; below, in half */
	SCORE_EXACT = 3,
	SCORE_NOISE = 2,
};
#define NONE UINT32_MAX

struct item {
	uint64_t exact, noise;
};

struct side {
	const struct func *f;
	struct item *items; /* instructions */
	struct item *blocks;
	uint32_t *block_start; /* [nblocks]: end */
	uint32_t nblocks;
	uint32_t *match; /* per instruction: that of the other side; NONE */
};

struct range {
	uint32_t a, a_end, b, b_end;
};

struct aligner {
	const struct item *a, *b;
	uint32_t *match; /* of a: index in b; NONE */
	size_t cells_max;
};

static bool align_by_score(struct aligner *l, struct range r)
{
	size_t n = r.a_end - r.a, m = r.b_end - r.b;
	struct arena scratch = {0};
	unsigned char *way;
	uint32_t *above, *row;

	if (n > l->cells_max / m)
		return false;
	way = (unsigned char *)arena_bytes(&scratch, n * m);
	above = arena_array(&scratch, uint32_t, m + 1);
	row = arena_array(&scratch, uint32_t, m + 1);
	/* From the end, so that walking from the start prefers the earliest pairs. */
	for (size_t i = n; i-- > 0;) {
		const struct item *x = &l->a[r.a + i];
		uint32_t *swap;

		for (size_t j = m; j-- > 0;) {
			const struct item *y = &l->b[r.b + j];
			uint32_t pair = x->noise != y->noise   ? 0
					: x->exact == y->exact ? SCORE_EXACT
							       : SCORE_NOISE;
			uint32_t best = above[j]; /* x has no partner */

			way[i * m + j] = 1;
			if (row[j + 1] > best) {
				best = row[j + 1];
				way[i * m + j] = 2;
			}
			if (pair && above[j + 1] + pair >= best) {
				best = above[j + 1] + pair;
				way[i * m + j] = 0;
			}
			row[j] = best;
		}
		swap = above;
		above = row;
		row = swap;
	}
	for (size_t i = 0, j = 0; i < n && j < m;) {
		if (way[i * m + j] == 0) {
			l->match[r.a + i] = (uint32_t)(r.b + j);
			i++;
			j++;
		} else if (way[i * m + j] == 1) {
			i++;
		} else {
			j++;
		}
	}
	arena_clear(&scratch);
	return true;
}

struct gram {
	uint64_t hash;
	uint32_t at;
};

static int by_gram(const void *a, const void *b)
{
	const struct gram *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static struct gram *grams_of(struct arena *a, const struct item *items, uint32_t from, uint32_t end,
			     uint32_t length)
{
	struct gram *g = arena_array(a, struct gram, end - from - length + 1);

	for (uint32_t i = from; i + length <= end; i++) {
		uint64_t h = 0;

		for (uint32_t k = 0; k < length; k++)
			h = code_mix(h, items[i + k].noise);
		g[i - from] = (struct gram){h, i};
	}
	qsort(g, end - from - length + 1, sizeof(*g), by_gram);
	return g;
}

struct anchor {
	uint32_t a, b;
	uint32_t before; /* in the longest chain: index of the one in front; NONE */
};
struct anchors VEC(struct anchor);

static int by_place(const void *a, const void *b)
{
	const struct anchor *x = a, *y = b;

	return x->a < y->a ? -1 : x->a > y->a;
}

static bool is_single(const struct gram *g, size_t i, size_t n)
{
	return (i == 0 || g[i - 1].hash != g[i].hash) && (i + 1 == n || g[i + 1].hash != g[i].hash);
}

/* Runs of `length` items that both ranges have exactly once. */
static void find_anchors(struct aligner *l, struct arena *a, struct range r, uint32_t length,
			 struct anchors *found)
{
	size_t n, m, i = 0, j = 0;
	struct arena scratch = {0};
	struct gram *x, *y;

	if (r.a_end - r.a < length || r.b_end - r.b < length)
		return;
	n = r.a_end - r.a - length + 1;
	m = r.b_end - r.b - length + 1;
	x = grams_of(&scratch, l->a, r.a, r.a_end, length);
	y = grams_of(&scratch, l->b, r.b, r.b_end, length);
	while (i < n && j < m) {
		if (x[i].hash != y[j].hash) {
			if (x[i].hash < y[j].hash)
				i++;
			else
				j++;
			continue;
		}
		if (is_single(x, i, n) && is_single(y, j, m))
			vec_push(a, found, ((struct anchor){x[i].at, y[j].at, NONE}));
		i++;
		j++;
	}
	vec_sort(found, by_place);
	arena_clear(&scratch);
}

/* Keeps of the anchors, which are in the order of a, the most that are in the order of b too. */
static void keep_longest(struct arena *a, struct anchors *found)
{
	uint32_t *ends =
		arena_array(a, uint32_t, found->count); /* of chains of each length: the smallest b */
	size_t length = 0;

	for (size_t i = 0; i < found->count; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t mid = (low + high) / 2;

			if (found->items[ends[mid]].b < found->items[i].b)
				low = mid + 1;
			else
				high = mid;
		}
		found->items[i].before = low ? ends[low - 1] : NONE;
		ends[low] = (uint32_t)i;
		if (low == length)
			length++;
	}
	if (length) {
		uint32_t at = ends[length - 1];

		for (size_t k = length; k-- > 0; at = found->items[at].before)
			ends[k] = at;
		for (size_t k = 0; k < length; k++)
			found->items[k] = found->items[ends[k]];
	}
	found->count = length;
}

static void align(struct aligner *l, struct range r, unsigned depth)
{
	static const uint32_t lengths[] = {8, 4, 2, 1};
	struct anchors found = {0};
	struct arena scratch = {0};

	for (; r.a < r.a_end && r.b < r.b_end && l->a[r.a].exact == l->b[r.b].exact; r.a++, r.b++)
		l->match[r.a] = r.b;
	for (; r.a < r.a_end && r.b < r.b_end && l->a[r.a_end - 1].exact == l->b[r.b_end - 1].exact;)
		l->match[--r.a_end] = --r.b_end;
	if (r.a == r.a_end || r.b == r.b_end || align_by_score(l, r))
		return;
	for (size_t k = 0; k < sizeof(lengths) / sizeof(*lengths) && !found.count && depth < DEPTH_MAX; k++)
		find_anchors(l, &scratch, r, lengths[k], &found);
	if (found.count) {
		struct range gap = {.a = r.a, .b = r.b};

		keep_longest(&scratch, &found);
		for (size_t k = 0; k < found.count; k++) {
			gap.a_end = found.items[k].a;
			gap.b_end = found.items[k].b;
			align(l, gap, depth + 1);
			l->match[gap.a_end] = gap.b_end;
			gap.a = gap.a_end + 1;
			gap.b = gap.b_end + 1;
		}
		gap.a_end = r.a_end;
		gap.b_end = r.b_end;
		align(l, gap, depth + 1);
	} else {
		uint32_t a = r.a + (r.a_end - r.a) / 2, b = r.b + (r.b_end - r.b) / 2;

		align(l, (struct range){r.a, a, r.b, b}, depth + 1);
		align(l, (struct range){a, r.a_end, b, r.b_end}, depth + 1);
	}
	arena_clear(&scratch);
}

static void make_items(struct arena *a, struct side *s)
{
	size_t n = s->f->insns.count;
	struct code_text t;

	code_text_init(&t, s->f, a);
	s->items = arena_array(a, struct item, n);
	s->match = arena_array(a, uint32_t, n);
	for (size_t i = 0; i < n; i++) {
		const struct insn *insn = &s->f->insns.items[i];
		uint64_t hash[DETAIL_COUNT];
		bool is_inverted;

		code_text_hash(&t, insn, hash, &is_inverted);
		s->items[i].exact = code_mix(hash[DETAIL_LAYOUT], is_inverted);
		s->items[i].noise = code_mix(hash[DETAIL_REGISTERS], is_inverted);
		s->match[i] = NONE;
	}
}

/* Runs of instructions without a jump in them, or to their middle. */
static void make_blocks(struct arena *a, struct side *s)
{
	size_t n = s->f->insns.count;
	bool *starts = arena_array(a, bool, n + 1);

	starts[0] = true;
	for (size_t i = 0; i < n; i++) {
		const struct insn *insn = &s->f->insns.items[i];

		if (insn->branch_to >= 0 && (size_t)insn->branch_to < n)
			starts[insn->branch_to] = true;
		if (insn->flags & (INSN_BRANCH | INSN_TAIL | INSN_RETURN | INSN_NORETURN))
			starts[i + 1] = true;
	}
	s->blocks = arena_array(a, struct item, n);
	s->block_start = arena_array(a, uint32_t, n + 1);
	for (size_t i = 0; i < n; i++) {
		if (starts[i])
			s->block_start[s->nblocks++] = (uint32_t)i;
		s->blocks[s->nblocks - 1].exact =
			code_mix(s->blocks[s->nblocks - 1].exact, s->items[i].exact);
		s->blocks[s->nblocks - 1].noise =
			code_mix(s->blocks[s->nblocks - 1].noise, s->items[i].noise);
	}
	s->block_start[s->nblocks] = (uint32_t)n;
}

static void align_blocks(struct arena *a, struct side *old, struct side *now)
{
	uint32_t *match, gap_a = 0, gap_b = 0;
	struct aligner blocks, gaps = {old->items, now->items, old->match, GAP_CELLS};

	make_blocks(a, old);
	make_blocks(a, now);
	match = arena_array(a, uint32_t, old->nblocks);
	for (uint32_t k = 0; k < old->nblocks; k++)
		match[k] = NONE;
	blocks = (struct aligner){old->blocks, now->blocks, match, TABLE_CELLS};
	align(&blocks, (struct range){0, old->nblocks, 0, now->nblocks}, 0);
	for (uint32_t k = 0; k <= old->nblocks; k++) {
		struct range gap = {gap_a, old->block_start[k], gap_b, 0};
		uint32_t length;

		if (k < old->nblocks && match[k] == NONE)
			continue;
		gap.b_end = now->block_start[k < old->nblocks ? match[k] : now->nblocks];
		if (gap.a < gap.a_end && gap.b < gap.b_end)
			(void)align_by_score(&gaps, gap);
		if (k == old->nblocks)
			break;
		length = old->block_start[k + 1] - old->block_start[k];
		if (length != now->block_start[match[k] + 1] - now->block_start[match[k]])
			length = 0; /* equal hashes of different blocks */
		for (uint32_t i = 0; i < length; i++)
			old->match[gap.a_end + i] = gap.b_end + i;
		gap_a = old->block_start[k + 1];
		gap_b = now->block_start[match[k] + 1];
	}
}

static bool is_inside_jump(const struct insn *i)
{
	return (i->flags & (INSN_BRANCH | INSN_INDIRECT)) == INSN_BRANCH && i->branch_to >= 0;
}

static bool is_kept(const struct side *old, const struct side *now, uint32_t i, uint32_t j)
{
	const struct insn *x = &old->f->insns.items[i], *y = &now->f->insns.items[j];

	if (old->items[i].exact != now->items[j].exact)
		return false;
	if (is_inside_jump(x) && is_inside_jump(y) && (size_t)x->branch_to < old->f->insns.count)
		return old->match[x->branch_to] == (uint32_t)y->branch_to;
	return str_eq(x->text, y->text);
}

void code_diff(struct arena *a, const struct unit *old_unit, const struct func *old,
	       const struct unit *new_unit, const struct func *now, struct code_lines *lines)
{
	struct side x = {.f = old}, y = {.f = now};
	uint32_t n = (uint32_t)old->insns.count, m = (uint32_t)now->insns.count, j = 0;
	struct arena scratch = {0};

	(void)old_unit;
	(void)new_unit;
	make_items(&scratch, &x);
	make_items(&scratch, &y);
	if (n && m && n <= INSNS_MAX && m <= INSNS_MAX)
		align(&(struct aligner){x.items, y.items, x.match, TABLE_CELLS}, (struct range){0, n, 0, m},
		      0);
	else if (n && m)
		align_blocks(&scratch, &x, &y);
	for (uint32_t i = 0; i <= n; i++) {
		uint32_t to = i < n ? x.match[i] : m;

		if (to == NONE) {
			vec_push(a, lines, ((struct code_line){CODE_REMOVED, i, NONE}));
			continue;
		}
		while (j < to)
			vec_push(a, lines, ((struct code_line){CODE_ADDED, NONE, j++}));
		if (i < n)
			vec_push(a, lines,
				 ((struct code_line){is_kept(&x, &y, i, j) ? CODE_KEPT : CODE_NOISE, i, j}));
		j++;
	}
	arena_clear(&scratch);
}
