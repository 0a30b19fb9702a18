#include "analyze/loops_told.h"

struct str place_key(struct arena *a, const void *frame, struct loc at)
{
	struct place *k = arena_new(a, struct place);

	*k = (struct place){frame, at.file.ptr, at.line, at.col};
	return str_make((const char *)k, sizeof(*k));
}

bool told_is_loop_pass(struct str pass)
{
	return str_eq(pass, S("loop-vectorize")) || str_eq(pass, S("loop-unroll")) ||
	       str_eq(pass, S("slp-vectorizer")) || pass.len == 0;
}

static int by_seq(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return ((*x)->first_seq > (*y)->first_seq) - ((*x)->first_seq < (*y)->first_seq);
}

struct told *told_at(struct hearing *h, struct loc at)
{
	void **told = map_at(h->a, &h->by_place, place_key(h->a, NULL, at));

	if (!*told) {
		struct told *t = arena_new(h->a, struct told);

		t->loc = at;
		vec_push(h->a, &h->told, t);
		*told = t;
	}
	return *told;
}

struct told *told_find(const struct hearing *h, struct loc at)
{
	struct place k = {NULL, at.file.ptr, at.line, at.col};

	return map_find(&h->by_place, str_make((const char *)&k, sizeof(k)));
}

void told_listen_for_slp(struct hearing *h, const struct remark_refs *said)
{
	struct map last_lines = {0}; /* file → line of its last SLP remark */

	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		void **at;

		if ((!str_eq(r->pass, S("slp-vectorizer")) && !str_eq(r->pass, S("slp"))) ||
		    r->kind != REMARK_PASSED || !loc_known(r->loc))
			continue;
		at = map_at(h->a, &last_lines, r->loc.file);
		if (r->loc.line > (uintptr_t)*at)
			*at = (void *)(uintptr_t)r->loc.line;
	}
	for (size_t i = 0; i < h->told.count; i++)
		h->told.items[i]->has_slp = h->told.items[i]->loc.line <=
					    (uintptr_t)map_find(&last_lines, h->told.items[i]->loc.file);
}

/* clang 22 says these at the loop, and no refusal follows. */
static bool is_last_word(const struct remark *r)
{
	return str_eq(r->name, S("PotentiallyFaultingLoadsNotSupported")) ||
	       str_eq(r->name, S("UncountableEarlyExitLoopsDisabled"));
}

void told_add_reason(struct hearing *h, struct told *t, const struct remark *r)
{
	vec_push(h->a, &t->reasons, r);
}

/* The reasons before a refusal. Of two equal refusals the record keeps the first: what stood before the second is told
 * by its place, when that is the place of a loop that was refused before. */
static void take_pending(struct hearing *h, struct told *t, struct remark_refs *pending)
{
	bool is_first = true;

	for (size_t i = 0; i < pending->count; i++) {
		const struct remark *r = pending->items[i];
		struct told *earlier = told_find(h, r->loc), *to = earlier && earlier->refused ? earlier : t;

		if (!to->reason || (to == t && is_first))
			to->reason = r;
		is_first &= to != t;
		told_add_reason(h, to, r);
	}
	pending->count = 0;
}

/* Remarks in the order they were made: reasons come just before the refusal they belong to. */
void told_listen(struct hearing *h, struct remark_refs *said)
{
	struct remark_refs pending = {0};

	vec_sort(said, by_seq);
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		struct told *t;

		if (!loc_known(r->loc) || str_eq(r->pass, S("slp-vectorizer")) ||
		    str_starts(r->name, S("Interleaving")))
			continue;
		if (str_eq(r->pass, S("loop-unroll"))) {
			if (r->kind != REMARK_PASSED)
				continue;
			t = told_at(h, r->loc);
			if (str_eq(r->name, S("FullyUnrolled")))
				t->full = r;
			else
				t->unrolled = r;
		} else if (r->kind == REMARK_PASSED) {
			if (str_eq(r->name, S("Vectorized")))
				told_at(h, r->loc)->vectorized = r;
			pending.count = 0;
		} else if (r->kind == REMARK_MISSED) {
			t = told_at(h, r->loc);
			t->refused = r;
			if (!str_eq(r->name, S("MissedDetails"))) {
				t->reason = r;
				told_add_reason(h, t, r);
				continue;
			}
			take_pending(h, t, &pending);
		} else if (is_last_word(r)) {
			t = told_at(h, r->loc);
			if (!t->reason)
				t->reason = r;
			told_add_reason(h, t, r);
			pending.count = 0;
		} else {
			vec_push(h->a, &pending, r);
		}
	}
	for (size_t i = 0; i < pending.count; i++)
		vec_push(h->a, &h->leftover, pending.items[i]);
	/* "not interleaved" says nothing of vectors, but why a vectorized loop takes one of them a turn */
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		struct told *t = str_starts(r->name, S("Interleaving")) && loc_known(r->loc)
					 ? told_find(h, r->loc)
					 : NULL;

		if (t && t->vectorized)
			told_add_reason(h, t, r);
	}
	told_listen_for_slp(h, said);
}
