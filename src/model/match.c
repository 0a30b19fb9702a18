/* Pairs by keys: each round gives what is left a key, coarser from round to round, and pairs what agrees in it. */
#include "model/match.h"

#include "base/shelf.h"

#include <stdlib.h>

/* What compilers put behind a name when they copy or cut a function; with a dot and letters and digits behind when
 * has_tail. .cold and .llvm.H as the header says; the others are GCC's and clang's for LTO and specialization. */
static const struct suffix {
	struct str text;
	bool has_tail;
} suffixes[] = {
	{{".part", 5}, true},         {{".isra", 5}, true},   {{".constprop", 10}, true},
	{{".cold", 5}, false},        {{".cold", 5}, true},   {{".llvm", 5}, true},
	{{".lto_priv", 9}, true},     {{".__uniq", 7}, true}, {{".specialized", 12}, true},
	{{".localalias", 11}, false},
};

static bool is_tail(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool fold_one(struct str *name)
{
	struct str bare = *name;
	bool has_tail = false;
	size_t n = name->len;

	while (n > 0 && is_tail(name->ptr[n - 1]))
		n--;
	if (n > 0 && n < name->len && name->ptr[n - 1] == '.') {
		bare = str_head(*name, n - 1);
		has_tail = true;
	}
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++) {
		const struct suffix *s = &suffixes[i];
		struct str whole = s->has_tail ? bare : *name;

		if ((s->has_tail && !has_tail) || !str_ends(whole, s->text) || whole.len == s->text.len)
			continue;
		*name = str_head(whole, whole.len - s->text.len);
		return true;
	}
	return false;
}

struct str match_fold_suffix(struct str name)
{
	while (fold_one(&name))
		;
	return name;
}

static uint64_t mix(uint64_t hash, uint64_t more)
{
	hash = (hash ^ more) * 0x9e3779b97f4a7c15u;
	hash ^= hash >> 32;
	return hash ? hash : 1; /* 0 is "no key" */
}

/* --- what the rounds of rows and of sites share --- */
struct keyed {
	uint64_t key;
	size_t index;
	bool is_new;
};

static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->is_new != y->is_new)
		return x->is_new ? 1 : -1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* --- rows --- */
static int row_cmp(const struct stored_row *a, const struct stored_row *b)
{
	int c = str_cmp(a->source, b->source);

	if (!c)
		c = str_cmp(a->linkage_name, b->linkage_name);
	return c ? c : str_cmp(a->twin, b->twin);
}

enum round {
	ROUND_SUFFIX_BODY,
	ROUND_SUFFIX,
	ROUND_MOVED_NAME_BODY,
	ROUND_MOVED_BODY,
	ROUND_MOVED_BASE,
	ROUND_MOVED_NAME,
	ROUND_MOVED,
	ROUND_RENAMED,
	ROUND_RENAMED_MOVED,
	ROUND_COUNT
};

static uint64_t row_key(const struct stored_row *r, enum round round)
{
	struct str folded = match_fold_suffix(r->linkage_name);

	switch (round) {
	case ROUND_SUFFIX_BODY:
		return r->body ? mix(mix(str_hash(r->source), str_hash(folded)), r->body) : 0;
	case ROUND_SUFFIX:
		return mix(str_hash(r->source), str_hash(folded));
	/* From here on a function without code never meets one with code: what one source inlined everywhere says
	 * nothing of the copy that another source has. */
	case ROUND_MOVED_NAME_BODY:
		return r->body ? mix(mix(str_hash(r->linkage_name), r->is_gone), r->body) : 0;
	case ROUND_MOVED_BODY:
		return r->body ? mix(mix(str_hash(folded), r->is_gone), r->body) : 0;
	case ROUND_MOVED_BASE:
		return mix(mix(str_hash(path_base(r->source)), str_hash(folded)), r->is_gone);
	case ROUND_MOVED_NAME:
		return mix(str_hash(r->linkage_name), r->is_gone);
	case ROUND_MOVED:
		return mix(str_hash(folded), r->is_gone);
	case ROUND_RENAMED:
		return r->body ? mix(str_hash(r->source), r->body) : 0;
	case ROUND_RENAMED_MOVED:
		return r->body ? mix(0, r->body) : 0;
	case ROUND_COUNT:
		break;
	}
	return 0;
}

static enum match_how round_how(enum round round)
{
	return round <= ROUND_SUFFIX ? MATCH_SUFFIX : round <= ROUND_MOVED ? MATCH_MOVED : MATCH_RENAMED;
}

struct rows {
	const struct stored *old, *now;
	size_t *partner; /* per new row: the old one */
	enum match_how *how;
	bool *old_paired;
	struct keyed *left;
	size_t nleft;
};

static int by_body(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static uint64_t *sorted_bodies(struct arena *a, const struct stored *s)
{
	uint64_t *bodies = arena_array(a, uint64_t, s->rows.count);

	for (size_t i = 0; shelf_turn(i, s->rows.count); i++)
		bodies[i] = s->rows.items[i].body;
	if (s->rows.count > 1)
		qsort(bodies, s->rows.count, sizeof(*bodies), by_body);
	return bodies;
}

static bool is_single(const uint64_t *bodies, size_t count, uint64_t body)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bodies[middle] < body)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && bodies[low] == body && (low + 1 == count || bodies[low + 1] != body);
}

/* Pairs where a key stands once on either side. */
static void pair_round(struct arena *scratch, struct rows *r, enum round round)
{
	uint64_t *old_bodies = NULL, *new_bodies = NULL;
	size_t kept = 0;

	if (round == ROUND_RENAMED_MOVED) {
		/* Another name in another file: only a body that no other function has can tell. */
		old_bodies = sorted_bodies(scratch, r->old);
		new_bodies = sorted_bodies(scratch, r->now);
	}
	for (size_t i = 0; i < r->nleft; i++) {
		struct keyed *k = &r->left[i];

		shelf_tick();
		k->key = row_key(&(k->is_new ? r->now : r->old)->rows.items[k->index], round);
	}
	if (r->nleft > 1)
		qsort(r->left, r->nleft, sizeof(*r->left), by_key);
	for (size_t i = 0, end; i < r->nleft; i = end) {
		const struct keyed *k = &r->left[i];

		for (end = i + 1; end < r->nleft && r->left[end].key == k->key; end++)
			;
		if (k->key && end - i == 2 && !k[0].is_new && k[1].is_new) {
			uint64_t body = r->old->rows.items[k[0].index].body;

			if (!old_bodies || (is_single(old_bodies, r->old->rows.count, body) &&
					    is_single(new_bodies, r->now->rows.count, body))) {
				r->partner[k[1].index] = k[0].index;
				r->how[k[1].index] = round_how(round);
				r->old_paired[k[0].index] = true;
				continue;
			}
		}
		for (size_t j = i; j < end; j++)
			r->left[kept++] = r->left[j];
	}
	r->nleft = kept;
}

void match_rows(struct arena *a, const struct stored *old, const struct stored *now,
		struct match_pairs *pairs)
{
	struct arena scratch = {.may_rest = a->may_rest};
	struct rows r = {.old = old, .now = now};
	size_t i = 0, k = 0, nold = 0, nnew = 0;

	r.partner = arena_array(&scratch, size_t, now->rows.count);
	r.how = arena_array(&scratch, enum match_how, now->rows.count);
	r.old_paired = arena_array(&scratch, bool, old->rows.count);
	for (size_t n = 0; n < now->rows.count; n++)
		r.partner[n] = MATCH_NONE;
	while (shelf_turn(i + k, old->rows.count + now->rows.count)) {
		int c = i == old->rows.count   ? 1
			: k == now->rows.count ? -1
					       : row_cmp(&old->rows.items[i], &now->rows.items[k]);

		if (c == 0) {
			r.partner[k++] = i;
			r.old_paired[i++] = true;
		} else if (c < 0) {
			nold++, i++;
		} else {
			nnew++, k++;
		}
	}
	if (nold && nnew) {
		r.left = arena_array(&scratch, struct keyed, nold + nnew);
		for (size_t n = 0; n < old->rows.count; n++)
			if (!r.old_paired[n])
				r.left[r.nleft++] = (struct keyed){.index = n};
		for (size_t n = 0; n < now->rows.count; n++)
			if (r.partner[n] == MATCH_NONE)
				r.left[r.nleft++] = (struct keyed){.index = n, .is_new = true};
		for (enum round round = 0; round < ROUND_COUNT && r.nleft > 1; round++)
			pair_round(&scratch, &r, round);
	}
	pairs->cap = now->rows.count + old->rows.count;
	pairs->items = arena_array(a, struct match_pair, pairs->cap);
	for (size_t n = 0; n < now->rows.count; n++)
		*vec_add(a, pairs) = (struct match_pair){r.partner[n], n, r.how[n]};
	for (size_t n = 0; n < old->rows.count; n++)
		if (!r.old_paired[n])
			*vec_add(a, pairs) = (struct match_pair){n, MATCH_NONE, MATCH_SAME};
	arena_clear(&scratch);
}

/* --- sites --- */
enum { SITE_ROUNDS = 6 };
struct site {
	uint64_t keys[SITE_ROUNDS]; /* 0: takes no part in this round */
	uint64_t decision;          /* what the compiler made of it */
	bool is_paired;
};

/* Where a group is as large on either side, the n-th is the n-th. Where one came or went, those that were decided
 * alike are taken for each other first: a copy of a line added above must not look like a lost optimization. */
static void pair_group(struct site *old, struct site *now, const struct keyed *group, size_t nold,
		       size_t nnew, size_t *partner)
{
	const struct keyed *olds = group, *news = group + nold;

	for (int alike = nold != nnew; alike >= 0; alike--)
		for (size_t i = 0, k = 0; i < nold; i++) {
			struct site *o = &old[olds[i].index];

			if (o->is_paired)
				continue;
			for (size_t n = k; n < nnew; n++) {
				struct site *w = &now[news[n].index];

				if (w->is_paired) {
					k += n == k;
					continue;
				}
				if (alike && w->decision != o->decision)
					continue;
				partner[news[n].index] = olds[i].index;
				o->is_paired = w->is_paired = true;
				break;
			}
		}
}

/* For a group of thousands of alike sites: in order. */
enum { GROUP_MAX = 2000 };

static void pair_in_order(struct site *old, struct site *now, const struct keyed *group, size_t nold,
			  size_t nnew, size_t *partner)
{
	for (size_t i = 0; i < nold && i < nnew; i++) {
		partner[group[nold + i].index] = group[i].index;
		old[group[i].index].is_paired = now[group[nold + i].index].is_paired = true;
	}
}

static void pair_sites(struct arena *a, struct site *old, size_t nold, struct site *now, size_t nnew,
		       struct match_sites *sites)
{
	struct arena scratch = {0};
	size_t *partner = arena_array(&scratch, size_t, nnew);
	struct keyed *left = arena_array(&scratch, struct keyed, nold + nnew);

	for (size_t i = 0; i < nnew; i++)
		partner[i] = MATCH_NONE;
	for (int round = 0; round < SITE_ROUNDS; round++) {
		size_t n = 0;

		for (size_t i = 0; i < nold; i++)
			if (!old[i].is_paired && old[i].keys[round])
				left[n++] = (struct keyed){.key = old[i].keys[round], .index = i};
		for (size_t i = 0; i < nnew; i++)
			if (!now[i].is_paired && now[i].keys[round])
				left[n++] =
					(struct keyed){.key = now[i].keys[round], .index = i, .is_new = true};
		if (n > 1)
			qsort(left, n, sizeof(*left), by_key);
		for (size_t i = 0, end; i < n; i = end) {
			size_t of_old = 0;

			for (end = i; end < n && left[end].key == left[i].key; end++)
				of_old += !left[end].is_new;
			(end - i > GROUP_MAX ? pair_in_order : pair_group)(old, now, left + i, of_old,
									   end - i - of_old, partner);
		}
	}
	for (size_t i = 0; i < nnew; i++)
		*vec_add(a, sites) = (struct match_site){partner[i], i};
	for (size_t i = 0; i < nold; i++)
		if (!old[i].is_paired)
			*vec_add(a, sites) = (struct match_site){i, MATCH_NONE};
	arena_clear(&scratch);
}

/* "a.part.0>b" is "a>b". */
static uint64_t chain_hash(struct str chain)
{
	uint64_t hash = 1;

	while (chain.len)
		hash = mix(hash, str_hash(match_fold_suffix(str_cut(&chain, '>'))));
	return hash;
}

/* what: callee, depth or allocator. From the nearest likeness to the farthest: place in the chain and text; text;
 * chain alone; text alone. */
static void site_keys(struct site *s, const struct stored_site *at, uint64_t what)
{
	uint64_t chain = mix(chain_hash(at->chain), what);

	s->keys[0] = mix(mix(chain, at->text), at->chain_text);
	s->keys[1] = mix(chain, at->text);
	s->keys[2] = at->text ? mix(what, at->text) : 0;
	s->keys[3] = chain;
}

void match_calls(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		 struct match_sites *sites)
{
	struct arena scratch = {0};
	struct site *s[2];
	const struct stored_func *f[2] = {old, now};

	for (int side = 0; side < 2; side++) {
		s[side] = arena_array(&scratch, struct site, f[side]->calls.count);
		for (size_t i = 0; i < f[side]->calls.count; i++) {
			const struct stored_call *c = &f[side]->calls.items[i];
			uint64_t callee = c->callee.ptr ? str_hash(match_fold_suffix(c->callee)) : 0;

			site_keys(&s[side][i], &c->site, callee);
			s[side][i].decision = (uint64_t)c->is_inlined * 4 + c->is_tail * 2u + c->in_loop;
		}
	}
	pair_sites(a, s[0], old->calls.count, s[1], now->calls.count, sites);
	arena_clear(&scratch);
}

void match_loops(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		 struct match_sites *sites)
{
	struct arena scratch = {0};
	struct site *s[2];
	const struct stored_func *f[2] = {old, now};

	for (int side = 0; side < 2; side++) {
		s[side] = arena_array(&scratch, struct site, f[side]->loops.count);
		for (size_t i = 0; i < f[side]->loops.count; i++) {
			const struct stored_loop *l = &f[side]->loops.items[i];
			struct site *to = &s[side][i];

			site_keys(to, &l->site, l->depth);
			/* A loop around it came or went: the text tells. */
			to->keys[4] = l->site.text ? mix(chain_hash(l->site.chain), l->site.text) : 0;
			to->decision = (uint64_t)l->is_vectorized << 32 |
				       (l->width.is_known ? (uint32_t)l->width.n : 0);
		}
	}
	pair_sites(a, s[0], old->loops.count, s[1], now->loops.count, sites);
	arena_clear(&scratch);
}

void match_allocs(struct arena *a, const struct stored_func *old, const struct stored_func *now,
		  struct match_sites *sites)
{
	struct arena scratch = {0};
	struct site *s[2];
	const struct stored_func *f[2] = {old, now};

	for (int side = 0; side < 2; side++) {
		s[side] = arena_array(&scratch, struct site, f[side]->allocs.count);
		for (size_t i = 0; i < f[side]->allocs.count; i++) {
			const struct stored_alloc *l = &f[side]->allocs.items[i];
			uint64_t allocator = str_hash(l->allocator);

			site_keys(&s[side][i], &l->site, allocator);
			/* A helper was unfolded or renamed: one allocation is as good as another. */
			s[side][i].keys[4] = mix(allocator, 0);
			/* Another allocator in its place: a wrapper came, or got another name. */
			s[side][i].keys[5] = mix(mix(chain_hash(l->site.chain), str_hash(l->kind)),
						 (uint64_t)l->in_loop + 1);
			s[side][i].decision = (uint64_t)l->verdict * 2 + l->in_loop;
			/* one that was deleted is the same one or none; wrappers are found by what else is in a run */
			if (l->is_inferred || l->verdict == ALLOC_removed)
				s[side][i].keys[3] = s[side][i].keys[4] = 0;
			if (l->is_inferred || (l->verdict == ALLOC_removed && !l->site.text))
				s[side][i].keys[0] = s[side][i].keys[1] = s[side][i].keys[2] = 0;
		}
	}
	pair_sites(a, s[0], old->allocs.count, s[1], now->allocs.count, sites);
	arena_clear(&scratch);
}
