/* Pairs, selects and judges; keeps what is to be told of those that are not as they were. */
#include <stdlib.h>

#include "base/pattern.h"
#include "base/shelf.h"
#include "cmd/diff.h"
#include "cmd/diff/gone.h"
#include "cmd/diff/heat.h"
#include "cmd/diff/names.h"
#include "read/facts.h"

/* --- renamed functions: their callers speak of them by the old name --- */

/* Old linkage name → new one, of static functions and others alike; a name that two sources renamed differently says
 * nothing. */
static void note_renames(struct arena *a, const struct diff *d, const struct match_pairs *pairs,
			 struct map *renames)
{
	static const struct str ambiguous = {"", 0};

	for (size_t i = 0; shelf_turn(i, pairs->count); i++) {
		const struct match_pair *p = &pairs->items[i];
		const struct str *now;
		void **at;

		if (p->new_row == MATCH_NONE || p->old_row == MATCH_NONE || p->how != MATCH_RENAMED)
			continue;
		now = &d->now.stored.rows.items[p->new_row].linkage_name;
		at = map_at(a, renames, d->old.stored.rows.items[p->old_row].linkage_name);
		*at = (void *)(uintptr_t)(*at && !str_eq(*(const struct str *)*at, *now) ? &ambiguous : now);
	}
}

static struct str renamed(const struct map *renames, struct str name)
{
	const struct str *now = name.ptr ? map_find(renames, name) : NULL;

	return now && now->len ? *now : name;
}

static struct str renamed_chain(struct arena *a, const struct map *renames, struct str chain)
{
	struct str rest = chain, text;
	struct buf b = {0};
	bool is_changed = false;

	while (rest.len) {
		struct str name = str_cut(&rest, '>'), now = renamed(renames, name);

		is_changed |= !str_eq(name, now);
		buf_add(&b, now);
		if (rest.len)
			buf_addc(&b, '>');
	}
	text = is_changed ? str_dup(a, buf_str(&b)) : chain;
	buf_release(&b);
	return text;
}

static void rename_in(struct arena *a, const struct map *renames, struct stored_func *f)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		struct stored_call *c = &f->calls.items[i];

		c->callee = renamed(renames, c->callee);
		c->site.chain = renamed_chain(a, renames, c->site.chain);
	}
	for (size_t i = 0; i < f->loops.count; i++)
		f->loops.items[i].site.chain = renamed_chain(a, renames, f->loops.items[i].site.chain);
	for (size_t i = 0; i < f->allocs.count; i++)
		f->allocs.items[i].site.chain = renamed_chain(a, renames, f->allocs.items[i].site.chain);
}

/* --- what is kept of a pair; the pair itself is gone with its arena --- */

static struct loc kept_loc(struct arena *a, struct loc at)
{
	at.file = at.file.ptr ? str_dup(a, at.file) : at.file;
	return at;
}

static void keep_why(struct arena *a, struct value *v)
{
	if (!v->is_known && v->why)
		v->why = str_to_c(a, str_c(v->why));
}

static void keep_finding(struct diff *d, const struct gate_finding *found)
{
	struct arena *a = d->inv->run;
	struct gate_finding *f = vec_add(a, &d->findings);

	*f = *found;
	f->function = str_dup(a, f->function);
	f->subject = str_dup(a, f->subject);
	f->loc = kept_loc(a, f->loc);
	f->limit = str_dup(a, f->limit);
	f->message = str_dup(a, f->message);
	f->fingerprint = str_dup(a, f->fingerprint);
	keep_why(a, &f->old);
	keep_why(a, &f->now);
	f->details = (struct gate_lines){0};
	for (size_t i = 0; i < found->details.count; i++)
		vec_push(a, &f->details, str_dup(a, found->details.items[i]));
	if (f->waiver)
		d->nwaived++;
	else
		d->nlevel[f->level]++;
}

static void keep_values(struct arena *a, struct value *to, const struct stored_func *f)
{
	for (int m = 0; m < METRIC_COUNT; m++) {
		to[m] = f ? f->metrics[m] : value_unknown("there is no such function");
		keep_why(a, &to[m]);
	}
}

static struct diff_change *keep_change(struct diff *d, const struct match_pair *p, size_t pair,
				       const struct stored_func *old, const struct stored_func *now,
				       const struct gate_result *r)
{
	struct arena *a = d->inv->run;
	struct diff_change *c = vec_add(a, &d->changes);
	const struct stored_func *f = now ? now : old;

	c->status = r->status;
	c->level = r->level;
	c->how = p->how;
	c->old_row = p->old_row;
	c->new_row = p->new_row;
	c->pair = pair;
	c->name = str_dup(a, f->name);
	c->linkage_name = str_dup(a, f->linkage_name);
	c->old_name = old ? str_dup(a, old->name) : STR_NONE;
	c->source = str_dup(a, f->source);
	c->file = str_dup(a, f->file.len ? f->file : f->source);
	c->line = now ? now->line : 0;
	keep_values(a, c->old, old);
	keep_values(a, c->now, now);
	for (size_t i = 0; i < r->lost.count; i++)
		vec_push(a, &c->lost, str_dup(a, r->lost.items[i]));
	for (size_t i = 0; i < r->gained.count; i++)
		vec_push(a, &c->gained, str_dup(a, r->gained.items[i]));
	return c;
}

/* --- verdicts of allocations --- */

/* Unit by source, with verdicts or without; NULL: a source the side does not have. */
static const struct stored_unit *unit_of(const struct stored *s, struct str source)
{
	size_t low = 0, high = s->units.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(s->units.items[mid].source, source) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < s->units.count && str_eq(s->units.items[low].source, source) ? &s->units.items[low]
										  : NULL;
}

/* Where one side has no verdicts, or saw the source through another compiler's eyes, those of the other say nothing of
 * what changed: they are taken for unknown. */
static bool has_like_verdicts(const struct diff *d, struct str old_source, struct str new_source)
{
	const struct stored_unit *old = unit_of(&d->old.stored, old_source);
	const struct stored_unit *now = unit_of(&d->now.stored, new_source);

	return old && now && old->has_verdicts && now->has_verdicts && str_eq(old->view, now->view);
}

static bool has_verdicts(const struct stored_func *f)
{
	for (size_t i = 0; i < f->allocs.count; i++)
		if (f->allocs.items[i].verdict != ALLOC_unknown &&
		    f->allocs.items[i].verdict != ALLOC_removed)
			return true;
	return false;
}

static void forget_verdicts(struct stored_func *f)
{
	static const enum metric judged[] = {METRIC_escaping_allocations, METRIC_freed_allocations};

	for (size_t i = 0; i < f->allocs.count; i++)
		f->allocs.items[i].verdict =
			f->allocs.items[i].verdict == ALLOC_removed ? ALLOC_removed : ALLOC_unknown;
	for (size_t i = 0; f->allocs.count && i < sizeof(judged) / sizeof(judged[0]); i++)
		f->metrics[judged[i]] = value_unknown("only one side has verdicts of its allocations");
}

/* --- one pair --- */

struct judging {
	struct diff *d;
	struct map renames;
	struct gone_calls gone;
	struct arena scratch; /* of one pair */
};

static const struct stored_row *row_of(const struct stored *s, size_t row)
{
	return row == MATCH_NONE ? NULL : &s->rows.items[row];
}

/* Equal bytes in the stored form: nothing changed but places. */
static bool is_same_text(const struct diff *d, const struct match_pair *p)
{
	const struct stored_row *old, *now;

	if (p->old_row == MATCH_NONE || p->new_row == MATCH_NONE)
		return false;
	old = &d->old.stored.rows.items[p->old_row];
	now = d->lean.rows.count ? &d->lean.rows.items[p->new_row] : &d->now.stored.rows.items[p->new_row];
	return str_eq(old->text, now->text);
}

static void count_change(struct diff *d, const struct gate_result *r, bool is_gone)
{
	switch (r->status) {
	case GATE_SAME:
		d->nunchanged += !is_gone;
		d->nlevels[r->level] += !is_gone;
		break;
	case GATE_CHANGED:
		d->nchanged++;
		break;
	case GATE_IMPROVED:
		d->nimproved++;
		break;
	case GATE_REGRESSED:
		d->nregressed++;
		break;
	case GATE_ADDED:
		d->nadded += !is_gone;
		break;
	case GATE_REMOVED:
		d->nremoved += !is_gone;
		break;
	}
}

static bool judge_pair(struct judging *j, const struct match_pair *p, size_t pair, bool is_same,
		       struct err *err)
{
	struct diff *d = j->d;
	const struct stored_row *old_row = row_of(&d->old.stored, p->old_row);
	const struct stored_row *new_row = row_of(&d->now.stored, p->new_row);
	struct stored_func old = {0}, now = {0};
	struct gate_findings findings = {0};
	struct gate_result result;
	size_t first = d->findings.count;
	bool is_renamed = p->old_row != MATCH_NONE && p->new_row != MATCH_NONE && p->how == MATCH_RENAMED;
	bool is_gone = (!old_row || old_row->is_gone) && (!new_row || new_row->is_gone);

	if (new_row && !facts_parse(&j->scratch, &d->now.stored, new_row, &now, err))
		return false;
	if (is_same)
		old = now;
	else if (old_row && !facts_parse(&j->scratch, &d->old.stored, old_row, &old, err))
		return false;
	if (old_row && new_row && !is_same && !has_like_verdicts(d, old_row->source, new_row->source)) {
		d->nverdicts_unlike += has_verdicts(&old) || has_verdicts(&now);
		forget_verdicts(&old);
		forget_verdicts(&now);
	}
	if (old_row && !is_same && j->renames.count)
		rename_in(&j->scratch, &j->renames, &old);
	if (new_row && new_row->is_gone)
		gone_prune(&j->gone, &now);
	else if (new_row && !is_same)
		gone_note(&j->gone, old_row ? &old : NULL, &now);
	gate_judge(&d->gate, &j->scratch,
		   is_same   ? &now
		   : old_row ? &old
			     : NULL,
		   new_row ? &now : NULL, diff_heat_of(d, pair, new_row && new_row->is_gone), &result,
		   &findings);
	if (is_same)
		diff_heat_same(d, pair);
	else
		diff_heat_judged(d, pair, old_row ? &old : NULL, new_row ? &now : NULL, result.level);
	count_change(d, &result, is_gone);
	d->nrenamed += is_renamed;
	d->nmoved += old_row && new_row && p->how == MATCH_MOVED;
	for (size_t i = 0; i < findings.count; i++) {
		struct gate_finding *f = &findings.items[i];
		struct str where = new_row && new_row->is_gone
					   ? gone_where(&j->gone, &j->scratch, &now, f->subject)
					   : STR_NONE;

		if (where.ptr)
			vec_push(&j->scratch, &f->details, where);
		keep_finding(d, f);
	}
	if ((result.status != GATE_SAME || is_renamed || d->findings.count > first) &&
	    !(is_gone && d->findings.count == first)) {
		struct diff_change *c =
			keep_change(d, p, pair, old_row ? &old : NULL, new_row ? &now : NULL, &result);

		c->first_finding = first;
		c->nfindings = d->findings.count - first;
	} else if (new_row && !new_row->is_gone) {
		vec_push(d->inv->run, &d->unchanged_rows, p->new_row);
	}
	arena_clear(&j->scratch);
	return true;
}

/* --- all pairs --- */

/* Of files of a hundred megabytes, a window at a time. */
enum { WINDOW_ROWS = 8192 };

static void forget(const struct diff_side *s)
{
	for (size_t i = 0; i < s->parts.count; i++)
		file_forget(&s->parts.items[i]->file);
}

static bool has_code(const struct stored_row *row)
{
	return row && !row->is_gone;
}

/* A helper that had code, or decisions, and has none today: judged when all functions that took it in are. */
static bool is_helper(const struct stored_row *old, const struct stored_row *now)
{
	return old && now && now->is_gone;
}

static void want_helpers(struct judging *j, const struct match_pairs *pairs)
{
	for (size_t i = 0; shelf_turn(i, pairs->count); i++) {
		const struct match_pair *p = &pairs->items[i];
		const struct stored_row *now = row_of(&j->d->now.stored, p->new_row);

		if (is_helper(row_of(&j->d->old.stored, p->old_row), now) && !is_same_text(j->d, p))
			gone_want(&j->gone, now);
	}
}

static bool judge_all(struct judging *j, const struct match_pairs *pairs, bool of_helpers,
		      struct diff_names *names, struct err *err)
{
	struct diff *d = j->d;
	struct str last_source = STR_NONE;

	for (size_t i = 0; shelf_turn(i, pairs->count); i++) {
		const struct match_pair *p = &pairs->items[i];
		const struct stored_row *old = row_of(&d->old.stored, p->old_row);
		const struct stored_row *now = row_of(&d->now.stored, p->new_row);
		bool is_same = is_same_text(d, p);
		enum gate_heat heat;

		if (i % WINDOW_ROWS == 0) {
			forget(&d->old);
			forget(&d->now);
		}
		if (is_helper(old, now) != of_helpers || !diff_names_wants(names, old, now))
			continue;
		if (d->gate.ignores.count &&
		    gate_ignores(&d->gate, diff_names_shown(names, (now ? now : old)->linkage_name))) {
			d->nignored += has_code(now ? now : old);
			continue;
		}
		heat = diff_heat_of(d, i, now && now->is_gone);
		if (has_code(now)) {
			d->nchecked++;
			if (d->heat)
				d->heat->nfunctions[heat]++;
			d->nfiles += !str_eq(now->source, last_source);
			last_source = now->source;
		}
		if (is_same && !(has_code(now) &&
				 gate_wants(&d->gate, diff_names_shown(names, now->linkage_name), heat))) {
			diff_heat_same(d, i);
			d->nunchanged += has_code(now);
			d->nlevels[CODE_identical] += has_code(now);
			d->nmoved += p->how == MATCH_MOVED;
			if (has_code(now))
				vec_push(d->inv->run, &d->unchanged_rows, p->new_row);
			continue;
		}
		if (!judge_pair(j, p, i, is_same, err))
			return false;
	}
	return true;
}

bool diff_judge(struct diff *d, struct err *err)
{
	struct arena a = {.may_rest = d->inv->run->may_rest};
	struct judging j = {.d = d, .gone.a = &a};
	struct match_pairs pairs = {0};
	struct diff_names names;
	bool ok = diff_names_init(&names, d, err);

	if (ok) {
		match_rows(&a, &d->old.stored, &d->now.stored, &pairs);
		note_renames(&a, d, &pairs, &j.renames);
		want_helpers(&j, &pairs);
		ok = diff_heat_match(d, &pairs, err) && judge_all(&j, &pairs, false, &names, err) &&
		     judge_all(&j, &pairs, true, &names, err) && diff_names_check(&names, err);
		diff_heat_sum(d);
	}
	if (ok && !d->nchecked) {
		if (d->nignored)
			err_set(err, "nothing is checked: every function is ignored by casm.yaml");
		else
			err_set(err, "nothing is checked: there is no function with code %s" STR_FMT,
				d->now.units.units.count ? "" : "in ", STR_ARG(d->now.stored.name));
		ok = false;
	}
	diff_names_close(&names);
	arena_clear(&j.scratch);
	arena_clear(&a);
	return ok;
}
