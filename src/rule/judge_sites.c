/* The decisions of the compiler about single places: which call was inlined, which loop is wide, what allocates.
 * Matching pairs the places (model/match.h); here a pair, or a place that has none, becomes a finding, and what only
 * follows from another finding is left out. */
#include "rule/judge.h"

#include <limits.h>

#include "base/buf.h"
#include "base/demangle.h"

/* --- words --- */
static struct str shown(struct judging *j, struct str linkage_name)
{
	return demangle(j->a, linkage_name, DEMANGLE_SHORT);
}

/* "call to clip", "call through a pointer" */
static struct str call_words(struct judging *j, const struct stored_call *c)
{
	if (!c->callee.ptr)
		return S("call through a pointer");
	return str_printf(j->a, "call to " STR_FMT, STR_ARG(shown(j, c->callee)));
}

/* " in copy, inlined here": where the line stands, when it is another function's. */
static void add_inlined(struct judging *j, struct buf *b, const struct stored_site *site)
{
	if (site->chain.len)
		buf_printf(b, " (in " STR_FMT ", inlined here)",
			   STR_ARG(shown(j, chain_innermost(site->chain))));
}

static void add_place(struct buf *b, struct loc at)
{
	if (loc_known(at))
		buf_printf(b, " at " STR_FMT ":%u", STR_ARG(at.file), at.line);
}

static void add_places(struct buf *b, size_t n)
{
	if (n > 1)
		buf_printf(b, ", at %zu places", n);
}

static struct str taken(struct judging *j, struct buf *b)
{
	struct str text = str_dup(j->a, buf_str(b));

	buf_release(b);
	return text;
}

static void detail_reason(struct judging *j, struct gate_finding *f, struct str remark, struct str reason)
{
	if (remark.len && reason.len)
		vec_push(j->a, &f->details,
			 str_printf(j->a, STR_FMT ": " STR_FMT, STR_ARG(remark), STR_ARG(reason)));
	else if (remark.len || reason.len)
		vec_push(j->a, &f->details, remark.len ? remark : reason);
}

/* --- likeness --- */
static bool is_sure(const struct stored_site *old, const struct stored_site *now)
{
	return old->text && old->text == now->text && str_eq(old->chain, now->chain);
}

static bool is_same_name(struct str a, struct str b)
{
	return str_eq(match_fold_suffix(a), match_fold_suffix(b));
}

/* How many places of a kind only one side has, and no other place stands for yet. */
static void spare_add(struct judging *j, struct map *spare, struct str key)
{
	void **at = map_at(j->scratch, spare, key);

	*at = (void *)((uintptr_t)*at + 1);
}

static bool spare_take(struct judging *j, struct map *spare, struct str key)
{
	void **at;

	if (!map_find(spare, key))
		return false;
	at = map_at(j->scratch, spare, key);
	*at = (void *)((uintptr_t)*at - 1);
	return true;
}

/* Places of one callee on one source line are one finding. */
struct group {
	const struct stored_call *old, *now;
	size_t n;
};
struct groups {
	struct group_list VEC(struct group) list;
	struct map by_key;
};

static void group_add(struct judging *j, struct groups *g, const struct stored_call *old,
		      const struct stored_call *now)
{
	struct str key = str_printf(j->scratch, STR_FMT "\n%08x\n" STR_FMT, STR_ARG(now->callee),
				    (unsigned)now->site.text, STR_ARG(chain_innermost(now->site.chain)));
	void **at = map_at(j->scratch, &g->by_key, key);

	if (!*at) {
		vec_push(j->scratch, &g->list, ((struct group){old, now, 0}));
		*at = (void *)(uintptr_t)g->list.count;
	}
	g->list.items[(uintptr_t)*at - 1].n++;
}

/* --- calls --- */
struct calls_of {
	struct judging *j;
	struct match_sites sites;
	struct map spare; /* of the new side alone: by callee and what was made of it */
	struct map lost;  /* callees, folded, that are not inlined any more */
	struct map *gained;
};

/* The chain goes through a call that was decided otherwise on the other side: what is inside follows from that. */
static bool passes(const struct map *names, struct str chain)
{
	if (!names->count)
		return false;
	while (chain.len)
		if (map_find(names, match_fold_suffix(str_cut(&chain, '>'))))
			return true;
	return false;
}

static struct str kept_key(struct calls_of *c, struct str callee, bool is_inlined)
{
	callee = match_fold_suffix(callee);
	return str_printf(c->j->scratch, "%s" STR_FMT, is_inlined ? "inlined " : "tail ", STR_ARG(callee));
}

/* A pair that agrees in callee alone may be two different calls: then one that only the new side has, and that is
 * treated as the old one was, is that one. */
static bool is_elsewhere(struct calls_of *c, const struct stored_call *old, const struct stored_call *now)
{
	return !is_sure(&old->site, &now->site) &&
	       spare_take(c->j, &c->spare, kept_key(c, old->callee, old->is_inlined));
}

static void name_add(struct judging *j, struct map *names, struct str callee)
{
	*map_at(j->scratch, names, match_fold_suffix(callee)) = j;
}

static void add_cost(struct buf *b, const struct stored_call *c)
{
	if (!c->cost.is_known)
		return;
	buf_printf(b, " (cost %s%lld", c->cost_is_floor ? "at least " : "", (long long)c->cost.n);
	if (c->threshold.is_known)
		buf_printf(b, " of %lld", (long long)c->threshold.n);
	buf_addc(b, ')');
}

/* LLVM gives a call that it takes for cold a threshold of 45, and half as much again for a callee of one block
 * (InlineConstants, -inlinecold-threshold). */
static bool is_cold(const struct stored_call *c)
{
	return c->threshold.is_known && (c->threshold.n == 45 || c->threshold.n == 67);
}

/* LLVM takes this much off the cost of the only call of a static function, since no copy of it stays. */
enum { LAST_CALL_BONUS = 15000 };

static void detail_last_call(struct judging *j, struct gate_finding *f, const struct group *g)
{
	if (g->old->cost.is_known && g->now->cost.is_known && g->old->cost.n < -LAST_CALL_BONUS / 2 &&
	    g->now->cost.n - g->old->cost.n > LAST_CALL_BONUS / 2 && !is_cold(g->now))
		vec_push(j->a, &f->details,
			 S("as the only call of a static function it had a bonus of 15000; it has not any "
			   "more"));
}

static enum gate_level level_not_above(enum gate_level level, enum gate_level most)
{
	return level > most ? most : level;
}

static void tell_inline_lost(struct judging *j, const struct group *g)
{
	struct str words = call_words(j, g->now);
	enum gate_level level = j->levels[RULE_INLINE_LOST];
	struct gate_finding *f;
	struct buf b = {0};

	judge_lost(j, str_printf(j->a, "inlining of " STR_FMT, STR_ARG(shown(j, g->now->callee))));
	if (is_cold(g->now) && !j->wants_cold_calls)
		level = level_not_above(level, GATE_NOTE);
	f = judge_add(j, RULE_INLINE_LOST, level, g->now->callee, &g->now->site);
	if (!f)
		return;
	buf_add(&b, words);
	add_inlined(j, &b, &g->now->site);
	buf_add(&b, S(" was inlined"));
	add_cost(&b, g->old);
	buf_add(&b, S(", is not any more"));
	if (g->now->cost.is_known) {
		add_cost(&b, g->now);
		/* "TooCostly: cost 240, threshold 225" was said */
		if (!str_starts(g->now->reason, S("cost ")))
			detail_reason(j, f, g->now->remark, g->now->reason);
	} else if (g->now->reason.len) {
		buf_printf(&b, ": " STR_FMT, STR_ARG(g->now->reason));
		detail_reason(j, f, g->now->remark, STR_NONE);
	} else
		detail_reason(j, f, g->now->remark, g->now->message);
	add_places(&b, g->n);
	f->message = taken(j, &b);
	if (is_cold(g->now))
		vec_push(j->a, &f->details, S("the compiler takes the call for cold"));
	detail_last_call(j, f, g);
}

static void tell_tailcall_lost(struct judging *j, const struct group *g)
{
	struct str words = call_words(j, g->now);
	struct gate_finding *f;
	struct buf b = {0};

	judge_lost(j, str_printf(j->a, "the tail " STR_FMT, STR_ARG(words)));
	f = judge_add(j, RULE_TAILCALL_LOST, j->levels[RULE_TAILCALL_LOST], g->now->callee, &g->now->site);
	if (!f)
		return;
	buf_add(&b, words);
	add_inlined(j, &b, &g->now->site);
	buf_add(&b, S(" was a tail call, is an ordinary call now"));
	add_places(&b, g->n);
	f->message = taken(j, &b);
}

static void tell_call_added(struct judging *j, const struct group *g)
{
	struct gate_finding *f =
		judge_add(j, RULE_CALL_ADDED, j->levels[RULE_CALL_ADDED], g->now->callee, &g->now->site);
	struct buf b = {0};

	if (!f)
		return;
	buf_add(&b, call_words(j, g->now));
	add_inlined(j, &b, &g->now->site);
	buf_add(&b, g->old ? S(" was outside of loops, is in one now") : S(" in a loop was not there"));
	add_places(&b, g->n);
	f->message = taken(j, &b);
}

static void judge_added_calls(struct calls_of *c)
{
	struct judging *j = c->j;
	struct map replaced = {
		0}; /* calls in loops that only the old side has, by chain: a new one stands for it */
	struct map allocators = {0}; /* have rules of their own */
	struct groups added = {0};

	if (j->old->is_gone)
		return;
	for (size_t i = 0; i < j->now->allocs.count; i++)
		spare_add(j, &allocators, j->now->allocs.items[i].allocator);
	for (size_t i = 0; i < c->sites.count; i++) {
		const struct match_site *s = &c->sites.items[i];
		const struct stored_call *old;

		if (s->new_index != MATCH_NONE)
			continue;
		old = &j->old->calls.items[s->old_index];
		if (!old->is_inlined && old->in_loop)
			spare_add(j, &replaced, old->site.chain);
	}
	for (size_t i = 0; i < c->sites.count; i++) {
		const struct match_site *s = &c->sites.items[i];
		const struct stored_call *old, *now;

		if (s->new_index == MATCH_NONE)
			continue;
		old = s->old_index == MATCH_NONE ? NULL : &j->old->calls.items[s->old_index];
		now = &j->now->calls.items[s->new_index];
		if (now->is_inlined || !now->in_loop || (old && (old->is_inlined || old->in_loop)) ||
		    map_find(&allocators, now->callee) || passes(c->gained, now->site.chain) ||
		    is_same_name(chain_innermost(now->site.chain), now->callee))
			continue;
		if (old || !spare_take(j, &replaced, now->site.chain))
			group_add(j, &added, old, now);
	}
	for (size_t i = 0; i < added.list.count; i++)
		tell_call_added(j, &added.list.items[i]);
}

/* Pairs the calls; notes what was gained. */
static void calls_pair(struct calls_of *c)
{
	struct judging *j = c->j;

	match_calls(j->scratch, j->old, j->now, &c->sites);
	for (size_t i = 0; i < c->sites.count; i++) {
		const struct match_site *s = &c->sites.items[i];
		const struct stored_call *old, *now;

		if (s->new_index == MATCH_NONE) {
			/* its body may be here instead, taken in with a helper: the helper's remarks have that */
			old = &j->old->calls.items[s->old_index];
			if (!old->is_inlined && old->callee.ptr)
				name_add(j, c->gained, old->callee);
			continue;
		}
		now = &j->now->calls.items[s->new_index];
		if (s->old_index == MATCH_NONE) {
			if (now->is_inlined || now->is_tail)
				spare_add(j, &c->spare, kept_key(c, now->callee, now->is_inlined));
			continue;
		}
		old = &j->old->calls.items[s->old_index];
		if (old->is_inlined && !now->is_inlined)
			name_add(j, &c->lost, now->callee);
		if (!old->is_inlined && now->is_inlined) {
			name_add(j, c->gained, now->callee);
			judge_gained(
				j, str_printf(j->a, "inlining of " STR_FMT, STR_ARG(shown(j, now->callee))));
		}
	}
}

/* The calls that are not inlined any more, and those that are not tail calls any more. */
static void judge_lost_calls(struct calls_of *c, bool with_tails)
{
	struct judging *j = c->j;
	struct groups inlines = {0}, tails = {0};

	for (size_t i = 0; i < c->sites.count; i++) {
		const struct match_site *s = &c->sites.items[i];
		const struct stored_call *old, *now;

		if (s->old_index == MATCH_NONE || s->new_index == MATCH_NONE)
			continue;
		old = &j->old->calls.items[s->old_index];
		now = &j->now->calls.items[s->new_index];
		if (now->is_inlined || !(old->is_inlined || (with_tails && old->is_tail && !now->is_tail)) ||
		    (!str_eq(old->site.chain, now->site.chain) && passes(&c->lost, old->site.chain)) ||
		    is_elsewhere(c, old, now))
			continue;
		group_add(j, old->is_inlined ? &inlines : &tails, old, now);
	}
	for (size_t i = 0; i < inlines.list.count; i++)
		tell_inline_lost(j, &inlines.list.items[i]);
	for (size_t i = 0; i < tails.list.count; i++)
		tell_tailcall_lost(j, &tails.list.items[i]);
}

void judge_calls(struct judging *j, struct map *gained)
{
	struct calls_of c = {.j = j, .gained = gained};

	calls_pair(&c);
	judge_lost_calls(&c, true);
	judge_added_calls(&c);
}

void judge_gone(struct judging *j)
{
	struct map gained = {0};
	struct calls_of c = {.j = j, .gained = &gained};

	calls_pair(&c);
	judge_lost_calls(&c, false);
}

/* --- loops --- */
static void add_width(struct buf *b, const struct stored_loop *l)
{
	if (l->width.is_known)
		buf_printf(b, "%lld wide", (long long)l->width.n);
	else
		buf_add(b, S("vectorized"));
}

static struct str loop_words(struct judging *j, const struct stored_loop *l)
{
	struct buf b = {0};

	buf_add(&b, S("the loop"));
	add_place(&b, l->site.loc);
	return taken(j, &b);
}

/* Why: "the call to log_event at hash.c:91". */
static void add_blocker(struct judging *j, struct buf *b, const struct stored_loop *l)
{
	if (l->blocker.len) {
		buf_printf(b, ": the call to " STR_FMT, STR_ARG(shown(j, l->blocker)));
		add_place(b, l->blocker_loc);
	} else if (l->reason.len) {
		buf_printf(b, ": " STR_FMT, STR_ARG(l->reason));
		if (loc_known(l->blocker_loc) && l->blocker_loc.line != l->site.loc.line)
			add_place(b, l->blocker_loc);
	} else if (l->remark.len)
		buf_printf(b, ": " STR_FMT, STR_ARG(l->remark));
}

static void tell_vector_lost(struct judging *j, const struct stored_loop *old, const struct stored_loop *now)
{
	struct gate_finding *f;
	struct buf b = {0};

	judge_lost(j, str_printf(j->a, "vectorization of " STR_FMT, STR_ARG(loop_words(j, now))));
	f = judge_add(j, RULE_VECTOR_LOST, j->levels[RULE_VECTOR_LOST], S("loop"), &now->site);
	if (!f)
		return;
	buf_add(&b, S("the loop"));
	add_inlined(j, &b, &now->site);
	buf_add(&b, S(" was "));
	add_width(&b, old);
	buf_add(&b, S(", is scalar"));
	add_blocker(j, &b, now);
	f->message = taken(j, &b);
	detail_reason(j, f, now->remark, now->blocker.len ? now->reason : STR_NONE);
}

static void tell_narrowed(struct judging *j, const struct stored_loop *old, const struct stored_loop *now)
{
	struct gate_finding *f;
	struct buf b = {0};

	judge_lost(j, str_printf(j->a, "width of " STR_FMT ", %lld → %lld", STR_ARG(loop_words(j, now)),
				 (long long)old->width.n, (long long)now->width.n));
	f = judge_add(j, RULE_VECTOR_NARROWED, j->levels[RULE_VECTOR_NARROWED], S("loop"), &now->site);
	if (!f)
		return;
	buf_add(&b, S("the loop"));
	add_inlined(j, &b, &now->site);
	buf_printf(&b, " was %lld wide, is %lld wide", (long long)old->width.n, (long long)now->width.n);
	f->message = taken(j, &b);
}

/* Where registers were short already, a spill more or less is the allocator's mood. */
static bool spills_grew(struct value old, struct value now)
{
	if (!old.is_known || !now.is_known || now.n <= old.n)
		return false;
	return old.n <= 0 || (now.n - old.n > 2 && now.n - old.n > old.n / 4);
}

/* Loops of one source line in one inlined body: which copy of the one side is which of the other nobody knows. */
struct spilling {
	const struct stored_loop *loop; /* the first of the new side */
	size_t nold, nnew;
	int64_t old, now, old_most, now_most; /* spills of all, of the worst */
};

static void spilling_add(struct spilling *s, const struct stored_loop *l, bool is_new)
{
	int64_t *sum = is_new ? &s->now : &s->old, *most = is_new ? &s->now_most : &s->old_most;

	if (!l->spills.is_known || __builtin_add_overflow(*sum, l->spills.n, sum))
		return;
	if (is_new && !s->nnew++)
		s->loop = l;
	s->nold += !is_new;
	*most = l->spills.n > *most ? l->spills.n : *most;
}

static void add_spills(struct buf *b, int64_t n)
{
	if (n)
		buf_printf(b, "%lld %s", (long long)n, n == 1 ? "spill or reload" : "spills and reloads");
	else
		buf_add(b, S("no spills"));
}

static void judge_spilling(struct judging *j, const struct spilling *s)
{
	bool is_alike = s->nold == s->nnew;
	int64_t old = is_alike ? s->old : s->old_most, now = is_alike ? s->now : s->now_most;
	enum gate_level level = j->levels[RULE_SPILL_IN_LOOP];
	struct gate_finding *f;
	struct buf b = {0};

	if (!s->nold || !s->nnew || !spills_grew(value_of(old), value_of(now)))
		return;
	j->is_worse = true;
	/* one instruction is the register allocator's mood: it comes and goes with any change nearby */
	if (!old && now <= (is_alike ? (int64_t)s->nnew : 1))
		level = level_not_above(level, GATE_NOTE);
	f = judge_add(j, RULE_SPILL_IN_LOOP, level, S("loop"), &s->loop->site);
	if (!f)
		return;
	buf_add(&b, S("the loop"));
	add_inlined(j, &b, &s->loop->site);
	buf_add(&b, S(" had "));
	add_spills(&b, old);
	buf_add(&b, S(", has "));
	if (old)
		buf_printf(&b, "%lld", (long long)now);
	else
		add_spills(&b, now);
	if (is_alike && s->nnew > 1)
		buf_printf(&b, " in its %zu copies", s->nnew);
	f->message = taken(j, &b);
}

/* A loop whose line was edited is known by its place alone: as long as there are as many as before. */
static void judge_spills(struct judging *j, const struct match_sites *sites)
{
	struct spillings VEC(struct spilling) groups = {0};
	struct map by_site = {0};

	for (size_t i = 0; i < sites->count; i++) {
		const struct match_site *s = &sites->items[i];
		const struct stored_loop *sides[] = {
			s->old_index == MATCH_NONE ? NULL : &j->old->loops.items[s->old_index],
			s->new_index == MATCH_NONE ? NULL : &j->now->loops.items[s->new_index]};
		bool is_edited = sides[0] && sides[1] && !is_sure(&sides[0]->site, &sides[1]->site);

		if (is_edited && j->old->loops.count == j->now->loops.count &&
		    str_eq(sides[0]->site.chain, sides[1]->site.chain)) {
			struct spilling pair = {0};

			spilling_add(&pair, sides[0], false);
			spilling_add(&pair, sides[1], true);
			vec_push(j->scratch, &groups, pair);
			continue;
		}
		for (int side = 0; side < 2; side++) {
			const struct stored_loop *l = sides[side];
			void **at;

			if (!l || !l->site.text)
				continue;
			at = map_at(j->scratch, &by_site,
				    str_printf(j->scratch, "%08x " STR_FMT, (unsigned)l->site.text,
					       STR_ARG(l->site.chain)));
			if (!*at) {
				vec_push(j->scratch, &groups, (struct spilling){0});
				*at = (void *)(uintptr_t)groups.count;
			}
			spilling_add(&groups.items[(uintptr_t)*at - 1], l, side == 1);
		}
	}
	for (size_t i = 0; i < groups.count; i++)
		judge_spilling(j, &groups.items[i]);
}

static struct str depth_key(struct judging *j, const struct stored_loop *l)
{
	return str_printf(j->scratch, "%u", l->depth);
}

/* Turns of the source's loop in one of the machine's; UINT_MAX: all of them. */
static unsigned unrolling(const struct stored_loop *l)
{
	return l->is_fully_unrolled ? UINT_MAX : l->unrolled > 1 ? l->unrolled : 1;
}

/* Fewer instructions, but more turns: not what "improved" should say. */
static void judge_unrolling(struct judging *j, const struct stored_loop *old, const struct stored_loop *now)
{
	if (!is_sure(&old->site, &now->site) || old->is_vectorized || now->is_vectorized)
		return;
	if (unrolling(now) < unrolling(old))
		judge_lost(j, str_printf(j->a, "unrolling of " STR_FMT, STR_ARG(loop_words(j, now))));
	else if (unrolling(now) > unrolling(old))
		judge_gained(j, str_printf(j->a, "unrolling of " STR_FMT, STR_ARG(loop_words(j, now))));
}

static void judge_loop(struct judging *j, const struct stored_loop *old, const struct stored_loop *now,
		       struct map *spare)
{
	judge_unrolling(j, old, now);
	/* A loop that is unrolled as a whole has no width: its turns are known and few. */
	if (old->is_vectorized && !now->is_vectorized && !now->is_fully_unrolled) {
		if (is_sure(&old->site, &now->site) || !spare_take(j, spare, depth_key(j, old)))
			tell_vector_lost(j, old, now);
	} else if (!old->is_vectorized && now->is_vectorized)
		judge_gained(j, str_printf(j->a, "vectorization of " STR_FMT, STR_ARG(loop_words(j, now))));
	else if (old->is_vectorized && now->is_vectorized && old->width.is_known && now->width.is_known &&
		 now->width.n < old->width.n)
		tell_narrowed(j, old, now);
}

void judge_loops(struct judging *j)
{
	struct match_sites sites = {0};
	struct map spare = {0}; /* vectorized loops of the new side alone, by depth */

	if (j->old->is_gone)
		return;
	match_loops(j->scratch, j->old, j->now, &sites);
	for (size_t i = 0; i < sites.count; i++) {
		const struct match_site *s = &sites.items[i];

		if (s->old_index == MATCH_NONE && j->now->loops.items[s->new_index].is_vectorized)
			spare_add(j, &spare, depth_key(j, &j->now->loops.items[s->new_index]));
	}
	for (size_t i = 0; i < sites.count; i++) {
		const struct match_site *s = &sites.items[i];

		if (s->old_index != MATCH_NONE && s->new_index != MATCH_NONE)
			judge_loop(j, &j->old->loops.items[s->old_index], &j->now->loops.items[s->new_index],
				   &spare);
	}
	judge_spills(j, &sites);
}

/* --- allocations --- */
static bool is_heap(const struct stored_alloc *a)
{
	return a && str_eq(a->kind, S("heap")) && a->verdict != ALLOC_removed && !a->is_inferred;
}

/* What became of the memory before: part of a sentence about the call. */
static const char *fate(enum alloc_verdict verdict)
{
	switch (verdict) {
	case ALLOC_freed:
		return "its memory was freed there";
	case ALLOC_local:
		return "its memory did not leave the function";
	default:
		return "the optimizer deleted it";
	}
}

/* ": it is returned". A side just compiled says it in full, a baseline holds the way and its end. */
static void add_way(struct judging *j, struct buf *b, const struct stored_alloc *a)
{
	bool is_store = str_eq(a->via, S("store"));
	struct str to = alloc_to_words(j->a, is_store ? ALLOC_VIA_store : ALLOC_VIA_call, a->to);

	if (a->message.len)
		buf_printf(b, ": it " STR_FMT, STR_ARG(a->message));
	else if (str_eq(a->via, S("return")))
		buf_add(b, S(": it is returned"));
	else if (to.len && (is_store || str_eq(a->via, S("call"))))
		buf_printf(b, ": it is %s to " STR_FMT, is_store ? "stored" : "passed", STR_ARG(to));
}

static void tell_alloc(struct judging *j, enum gate_rule rule, const struct stored_alloc *old,
		       const struct stored_alloc *now, size_t n)
{
	struct gate_finding *f = judge_add(j, rule, j->levels[rule], now->allocator, &now->site);
	bool was_left = is_heap(old);
	struct buf b = {0};

	j->is_worse = true;
	if (!f)
		return;
	buf_printf(&b, "%s " STR_FMT, old ? "the call to" : "new call to", STR_ARG(shown(j, now->allocator)));
	if (now->size.is_known)
		buf_printf(&b, " of %lld byte%s", (long long)now->size.n, now->size.n == 1 ? "" : "s");
	if (now->site.chain.len)
		buf_printf(&b, " in " STR_FMT ", inlined into " STR_FMT,
			   STR_ARG(shown(j, chain_innermost(now->site.chain))), STR_ARG(j->now->name));
	else
		buf_printf(&b, " in " STR_FMT, STR_ARG(j->now->name));
	if (was_left && rule == RULE_ALLOC_IN_LOOP)
		buf_add(&b, S(" was outside of loops, is in one now"));
	else if (old)
		buf_printf(&b, ": %s%s", fate(old->verdict), was_left ? "" : ", is left now");
	if (!was_left && now->in_loop)
		buf_add(&b, S(", in a loop"));
	add_places(&b, n);
	if (now->verdict == ALLOC_escapes && (!was_left || rule == RULE_ALLOC_ESCAPES)) {
		buf_printf(&b, "%s", was_left ? ", escapes now" : "; its memory escapes");
		add_way(j, &b, now);
	}
	f->message = taken(j, &b);
}

static bool stays(const struct stored_alloc *a)
{
	return a->verdict == ALLOC_freed || a->verdict == ALLOC_local;
}

struct alloc_group {
	enum gate_rule rule;
	const struct stored_alloc *old, *now;
	size_t n;
};

void judge_allocs(struct judging *j, const struct map *gained)
{
	struct match_sites sites = {0};
	struct alloc_groups VEC(struct alloc_group) groups = {0};
	struct map by_key = {0};

	if (j->old->is_gone)
		return;
	match_allocs(j->scratch, j->old, j->now, &sites);
	for (size_t i = 0; i < sites.count; i++) {
		const struct match_site *s = &sites.items[i];
		const struct stored_alloc *old, *now, *was_deleted;
		enum gate_rule rule;
		void **at;

		old = s->old_index == MATCH_NONE ? NULL : &j->old->allocs.items[s->old_index];
		now = s->new_index == MATCH_NONE ? NULL : &j->now->allocs.items[s->new_index];
		if (is_heap(old) && !is_heap(now))
			j->is_better = true;
		if (!is_heap(now))
			continue;
		was_deleted = old && old->verdict == ALLOC_removed ? old : NULL;
		old = is_heap(old) ? old : NULL;
		if (old && old->verdict == ALLOC_escapes && stays(now))
			judge_gained(j, str_printf(j->a, "memory of " STR_FMT " does not escape",
						   STR_ARG(shown(j, now->allocator))));
		if (!(old && str_eq(old->site.chain, now->site.chain)) && passes(gained, now->site.chain))
			continue;
		if (now->in_loop && !(old && old->in_loop))
			rule = RULE_ALLOC_IN_LOOP;
		else if (now->verdict == ALLOC_escapes &&
			 !(old && (old->verdict == ALLOC_escapes || old->verdict == ALLOC_unknown)))
			rule = RULE_ALLOC_ESCAPES;
		else if (!old)
			rule = RULE_ALLOC_ADDED;
		else
			continue;
		/* one allocation is matched to any other of the function: of another line it is not the same call */
		old = old ? old : was_deleted;
		if (old && (old->site.text != now->site.text || !str_eq(old->site.chain, now->site.chain)))
			old = NULL;
		at = map_at(j->scratch, &by_key,
			    str_printf(j->scratch, "%d\n%d\n" STR_FMT "\n%08x\n" STR_FMT, (int)rule,
				       old ? (int)old->verdict : -1, STR_ARG(now->allocator),
				       (unsigned)now->site.text, STR_ARG(chain_innermost(now->site.chain))));
		if (!*at) {
			vec_push(j->scratch, &groups, ((struct alloc_group){rule, old, now, 0}));
			*at = (void *)(uintptr_t)groups.count;
		}
		groups.items[(uintptr_t)*at - 1].n++;
	}
	for (size_t i = 0; i < groups.count; i++)
		tell_alloc(j, groups.items[i].rule, groups.items[i].old, groups.items[i].now,
			   groups.items[i].n);
}
