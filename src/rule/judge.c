#include "rule/judge.h"

#include "base/buf.h"
#include "base/pattern.h"

static struct str shown_name(const struct judging *j)
{
	return j->now ? j->now->name : j->old->name;
}

static const struct stored_func *present(const struct judging *j)
{
	return j->now ? j->now : j->old;
}

/* --- findings --- */
static void add_part(struct buf *b, struct str part)
{
	buf_add(b, part);
	buf_addc(b, '\0');
}

/* What stays the same while lines drift, files are moved and compilers rename: of several alike in a function each
 * has its number. */
static struct str fingerprint(struct judging *j, const char *rule, struct str subject,
			      const struct stored_site *site)
{
	struct str chain = site ? site->chain : STR_NONE, key;
	struct buf b = {0};
	uintptr_t nth;
	void **at;

	add_part(&b, str_c(rule));
	add_part(&b, match_fold_suffix(present(j)->linkage_name));
	add_part(&b, match_fold_suffix(subject));
	while (chain.len)
		add_part(&b, match_fold_suffix(str_cut(&chain, '>')));
	buf_printf(&b, "%08x", site ? (unsigned)site->text : 0u);
	key = str_dup(j->scratch, buf_str(&b));
	at = map_at(j->scratch, &j->seen, key);
	nth = (uintptr_t)*at + 1;
	*at = (void *)nth;
	if (nth > 1)
		buf_printf(&b, " %zu", (size_t)nth);
	key = str_printf(j->a, "%016llx", (unsigned long long)str_hash(buf_str(&b)));
	buf_release(&b);
	return key;
}

/* Of a call: what became of its callee is one decision wherever it is called in the unit. Of a loop or an allocation
 * in a helper: the same line of it in each function that the helper was inlined into. Of other allocations: those of a
 * function. */
static uint64_t kin_of(struct judging *j, enum gate_rule rule, struct str subject,
		       const struct stored_site *site)
{
	bool is_call = rule == RULE_INLINE_LOST || rule == RULE_TAILCALL_LOST || rule == RULE_CALL_ADDED;
	bool is_alloc = rule == RULE_ALLOC_ADDED || rule == RULE_ALLOC_ESCAPES || rule == RULE_ALLOC_IN_LOOP;
	struct buf b = {0};
	uint64_t hash;

	if (rule == RULE_FUNCTION_ADDED)
		return (uint64_t)rule + 1;
	if (!site || !(is_call ? subject.ptr != NULL : is_alloc || site->chain.len))
		return 0;
	buf_printf(&b, "%d", (int)rule);
	add_part(&b, present(j)->source);
	add_part(&b, match_fold_suffix(subject));
	if (!is_call && site->chain.len) {
		add_part(&b, match_fold_suffix(chain_innermost(site->chain)));
		buf_printf(&b, "%08x", (unsigned)site->text);
	} else if (!is_call) {
		add_part(&b, present(j)->linkage_name);
	}
	hash = str_hash(buf_str(&b));
	buf_release(&b);
	return hash;
}

struct gate_finding *judge_add(struct judging *j, enum gate_rule rule, enum gate_level level,
			       struct str subject, const struct stored_site *site)
{
	const struct stored_func *f = present(j);
	struct gate_finding *new;

	if (level == GATE_OFF)
		return NULL;
	new = vec_add(j->a, j->findings);
	new->rule = &gate_rule_infos[rule];
	new->level = level;
	new->function = shown_name(j);
	new->subject = subject;
	new->loc = site &&loc_known(site->loc) ? site->loc
					       : (struct loc){f->file.len ? f->file : f->source, f->line, 0};
	new->fingerprint = fingerprint(j, new->rule->id, subject, site);
	new->kin = kin_of(j, rule, subject, site);
	return new;
}

void judge_lost(struct judging *j, struct str phrase)
{
	j->is_worse = true;
	vec_push(j->a, &j->result->lost, phrase);
}

void judge_gained(struct judging *j, struct str phrase)
{
	j->is_better = true;
	vec_push(j->a, &j->result->gained, phrase);
}

/* --- names --- */
static bool names(const regex_t *re, const struct stored_func *f)
{
	struct str bare = match_fold_suffix(f->linkage_name);

	return pattern_matches(re, f->name) || (!str_eq(bare, f->name) && pattern_matches(re, bare));
}

static bool is_waived_by(const struct gate_waiver *w, const struct gate_finding *finding,
			 const struct stored_func *f)
{
	if (!str_eq(w->rule, S("*")) && !str_eq(w->rule, str_c(finding->rule->id)))
		return false;
	return w->is_regex ? names(&w->regex, f)
			   : str_eq(w->function, f->name) || str_eq(w->function, f->linkage_name) ||
				     str_eq(w->function, match_fold_suffix(f->linkage_name));
}

static void waive(struct judging *j)
{
	for (size_t i = j->first; i < j->findings->count; i++) {
		struct gate_finding *finding = &j->findings->items[i];

		for (size_t k = 0; k < j->g->waivers.count; k++) {
			struct gate_waiver *w = &j->g->waivers.items[k];

			if (!is_waived_by(w, finding, present(j)))
				continue;
			w->nmatched++;
			if (!w->is_expired && !finding->waiver)
				finding->waiver = w;
		}
	}
}

/* --- metrics --- */
static struct str metric_words(struct arena *a, enum metric m)
{
	struct str name = str_c(metric_infos[m].name);
	char *p = arena_bytes(a, name.len);

	for (size_t i = 0; i < name.len; i++)
		p[i] = name.ptr[i] == '_' ? ' ' : name.ptr[i];
	return str_make(p, name.len);
}

/* "+150.0 %" or, from nothing, "+8"; one decimal, rounded. */
static void add_change(struct buf *b, int64_t old, int64_t now)
{
	uint64_t by = now > old ? (uint64_t)now - (uint64_t)old : (uint64_t)old - (uint64_t)now;
	const char *sign = now > old ? "+" : "−";
	uint64_t permille;

	if (old <= 0 || by > UINT64_MAX / 4000) {
		buf_printf(b, "%s%llu", sign, (unsigned long long)by);
		return;
	}
	permille = (by * 2000 + (uint64_t)old) / ((uint64_t)old * 2);
	buf_printf(b, "%s%llu.%llu %%", sign, (unsigned long long)(permille / 10),
		   (unsigned long long)(permille % 10));
}

static void tell_metric(struct judging *j, const struct limit *l, enum gate_rule rule, enum gate_level level)
{
	struct gate_finding *new = judge_add(j, rule, level, str_c(metric_infos[l->metric].name), NULL);
	struct str words = metric_words(j->scratch, l->metric), limit = l->text;
	struct buf b = {0};

	if (!new)
		return;
	new->has_metric = true;
	new->metric = l->metric;
	new->old = j->old ? j->old->metrics[l->metric] : value_unknown("there was no such function");
	new->now = j->now->metrics[l->metric];
	new->limit = l->text;
	buf_add(&b, words);
	if (l->kind == LIMIT_GROWTH) {
		str_cut(&limit, '=');
		buf_printf(&b, " %lld → %lld, ", (long long)new->old.n, (long long)new->now.n);
		add_change(&b, new->old.n, new->now.n);
		buf_printf(&b, " (limit " STR_FMT ")", STR_ARG(str_trim(limit)));
	} else
		buf_printf(&b, " %lld, outside the bound " STR_FMT, (long long)new->now.n, STR_ARG(l->text));
	new->message = str_dup(j->a, buf_str(&b));
	buf_release(&b);
}

static enum gate_rule rule_index(const struct gate_rule_info *rule)
{
	return (enum gate_rule)(rule - gate_rule_infos);
}

struct growth {
	const struct limit *limit;
	enum gate_level level;
};

/* Takes in one limit: a bound is judged, of the limits on growth the last one on a metric stays. */
static void take_limit(struct judging *j, struct gate_limit *l, struct growth *growth)
{
	struct value now = j->now->metrics[l->limit.metric];

	if (!now.is_known)
		return;
	l->nmatched++;
	if (l->limit.kind == LIMIT_GROWTH)
		growth[l->limit.metric] = (struct growth){&l->limit, l->level};
	else if (limit_is_passed(&l->limit, now, now))
		tell_metric(j, &l->limit, RULE_BOUND_PASSED, l->level);
}

static void judge_metrics(struct judging *j, const struct growth *growth)
{
	for (int m = 0; m < METRIC_COUNT; m++) {
		struct value old = j->old->metrics[m], now = j->now->metrics[m];
		const struct limit *l = growth[m].limit;

		if (!l || growth[m].level == GATE_OFF || !old.is_known || !now.is_known || old.n == now.n)
			continue;
		if ((now.n > old.n) == (metric_infos[m].better == METRIC_HIGHER))
			j->is_better = true;
		else
			j->is_worse = true;
		if (limit_is_passed(l, old, now))
			tell_metric(j, l, rule_index(limit_rule(l)), growth[m].level);
	}
}

/* Limits for all functions, then those of the rules whose pattern matches. */
static void take_limits(struct judging *j, struct growth *growth)
{
	struct gate *g = j->g;

	for (size_t i = 0; i < g->limits.count; i++)
		take_limit(j, &g->limits.items[i], growth);
	for (size_t i = 0; i < g->rules.count; i++) {
		struct gate_user_rule *r = &g->rules.items[i];

		if (!names(&r->regex, j->now))
			continue;
		r->nmatched++;
		for (size_t k = 0; k < r->limits.count; k++)
			take_limit(j, &r->limits.items[k], growth);
		if (r->lost_inlining) {
			j->levels[RULE_INLINE_LOST] = r->level;
			j->wants_cold_calls = true;
		}
		if (r->lost_vectorization)
			j->levels[RULE_VECTOR_LOST] = j->levels[RULE_VECTOR_NARROWED] = r->level;
		if (r->lost_tail_calls)
			j->levels[RULE_TAILCALL_LOST] = r->level;
	}
}

static void judge_change(struct judging *j, const struct growth *growth)
{
	struct map gained = {0};

	judge_metrics(j, growth);
	judge_calls(j, &gained);
	judge_loops(j);
	judge_allocs(j, &gained);
}

static bool has_failed(const struct judging *j)
{
	for (size_t i = j->first; i < j->findings->count; i++)
		if (j->findings->items[i].level >= GATE_WARNING && !j->findings->items[i].waiver)
			return true;
	return false;
}

static enum code_level compare(const struct stored_func *old, const struct stored_func *now)
{
	if (old == now || (old->is_gone && now->is_gone))
		return CODE_identical;
	return old->code.is_known && now->code.is_known ? code_compare(&old->code, &now->code) : CODE_real;
}

static void judge(struct judging *j)
{
	struct growth growth[METRIC_COUNT] = {{0}};
	struct gate_result *result = j->result;

	result->status = GATE_REMOVED;
	if (!j->now)
		return;
	take_limits(j, growth);
	if (!j->old) {
		struct gate_finding *new;

		result->status = GATE_ADDED;
		new = j->now->is_gone ? NULL
				      : judge_add(j, RULE_FUNCTION_ADDED, j->levels[RULE_FUNCTION_ADDED],
						  STR_NONE, NULL);
		if (new)
			new->message = S("the function was not there");
		waive(j);
		return;
	}
	result->level = compare(j->old, j->now);
	if (j->now->is_gone)
		judge_gone(j);
	else if (result->level == CODE_real)
		judge_change(j, growth);
	waive(j);
	/* code that came since a call is not inlined any more, or went since all are, is not a change of that code */
	result->status = has_failed(j)                         ? GATE_REGRESSED
			 : j->old->is_gone && !j->now->is_gone ? GATE_ADDED
			 : !j->old->is_gone && j->now->is_gone ? GATE_REMOVED
			 : result->level < CODE_real           ? GATE_SAME
			 : j->is_better && !j->is_worse        ? GATE_IMPROVED
							       : GATE_CHANGED;
}

void gate_judge(struct gate *g, struct arena *a, const struct stored_func *old, const struct stored_func *now,
		struct gate_result *result, struct gate_findings *findings)
{
	struct arena scratch = {0};
	struct judging j = {.g = g,
			    .a = a,
			    .scratch = &scratch,
			    .old = old,
			    .now = now,
			    .result = result,
			    .findings = findings,
			    .first = findings->count};

	*result = (struct gate_result){.level = CODE_real};
	memcpy(j.levels, g->levels, sizeof(j.levels));
	if (old || now)
		judge(&j);
	arena_clear(&scratch);
}

/* --- what the gate is about --- */
bool gate_ignores(struct gate *g, struct str function)
{
	bool found = false;

	for (size_t i = 0; i < g->ignores.count; i++)
		if (pattern_matches(&g->ignores.items[i].regex, function)) {
			g->ignores.items[i].nmatched++;
			found = true;
		}
	return found;
}

static bool has_open(const struct gate_limit *items, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (items[i].limit.kind != LIMIT_GROWTH || (!items[i].nmatched && !items[i].is_default))
			return true;
	return false;
}

bool gate_wants(const struct gate *g, struct str function)
{
	struct str bare = match_fold_suffix(function);

	if (has_open(g->limits.items, g->limits.count))
		return true;
	for (size_t i = 0; i < g->rules.count; i++) {
		const struct gate_user_rule *r = &g->rules.items[i];

		if ((!r->nmatched || has_open(r->limits.items, r->limits.count)) &&
		    pattern_matches(&r->regex, bare))
			return true;
	}
	return false;
}

static void unmatched_limits(const struct gate_limit *items, size_t count, const struct gate_user_rule *rule,
			     struct diags *d)
{
	for (size_t i = 0; i < count; i++) {
		const struct gate_limit *l = &items[i];
		const char *metric = metric_infos[l->limit.metric].name;

		if (l->nmatched || l->is_default)
			continue;
		if (rule)
			diag_add(d, DIAG_ERROR, l->file, l->line,
				 "limit '" STR_FMT "' matches nothing: %s is unknown for every function that "
				 "'" STR_FMT "' matches",
				 STR_ARG(l->limit.text), metric, STR_ARG(rule->pattern));
		else
			diag_add(d, DIAG_ERROR, l->file, l->line,
				 "limit '" STR_FMT "' matches nothing: %s is unknown for every function",
				 STR_ARG(l->limit.text), metric);
	}
}

static void unmatched_waivers(const struct gate *g, struct diags *d)
{
	for (size_t i = 0; i < g->waivers.count; i++) {
		const struct gate_waiver *w = &g->waivers.items[i];

		if (w->is_expired)
			diag_add(d, DIAG_WARNING, w->file, w->line,
				 "the waiver of '" STR_FMT "' for '" STR_FMT "' ended on " STR_FMT "%s",
				 STR_ARG(w->rule), STR_ARG(w->function), STR_ARG(w->until),
				 w->nmatched ? "" : "; nothing needs it any more");
		else if (!w->nmatched)
			diag_add(d, DIAG_WARNING, w->file, w->line,
				 "the waiver of '" STR_FMT "' for '" STR_FMT
				 "' is unused: there is no such finding",
				 STR_ARG(w->rule), STR_ARG(w->function));
	}
}

void gate_unmatched(const struct gate *g, struct diags *d)
{
	unmatched_limits(g->limits.items, g->limits.count, NULL, d);
	for (size_t i = 0; i < g->rules.count; i++) {
		const struct gate_user_rule *r = &g->rules.items[i];

		if (!r->nmatched)
			diag_add(d, DIAG_ERROR, r->file, r->line,
				 "the rule for '" STR_FMT "' matches no function", STR_ARG(r->pattern));
		else
			unmatched_limits(r->limits.items, r->limits.count, r, d);
	}
	for (size_t i = 0; i < g->ignores.count; i++)
		if (!g->ignores.items[i].nmatched)
			diag_add(d, DIAG_ERROR, g->ignores.items[i].file, g->ignores.items[i].line,
				 "'" STR_FMT "' of ignore matches no function",
				 STR_ARG(g->ignores.items[i].pattern));
	unmatched_waivers(g, d);
}
