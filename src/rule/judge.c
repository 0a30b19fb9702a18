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

/* "instrs=+0", "hot:instrs=+0" */
static struct str limit_text(struct arena *a, const struct gate_limit *l)
{
	return l->heat == GATE_ANY
		       ? l->limit.text
		       : str_printf(a, "%s:" STR_FMT, gate_heat_names[l->heat], STR_ARG(l->limit.text));
}

static void tell_metric(struct judging *j, const struct gate_limit *of, enum gate_rule rule)
{
	const struct limit *l = &of->limit;
	enum gate_level level = of->level;
	struct gate_finding *new = judge_add(j, rule, level, str_c(metric_infos[l->metric].name), NULL);
	struct str words = metric_words(j->scratch, l->metric), limit = l->text;
	struct buf b = {0};

	if (!new)
		return;
	new->has_metric = true;
	new->metric = l->metric;
	new->old = j->old ? j->old->metrics[l->metric] : value_unknown("there was no such function");
	new->now = j->now->metrics[l->metric];
	new->limit = limit_text(j->a, of);
	buf_add(&b, words);
	if (l->kind == LIMIT_GROWTH) {
		str_cut(&limit, '=');
		buf_printf(&b, " %lld → %lld, ", (long long)new->old.n, (long long)new->now.n);
		add_change(&b, new->old.n, new->now.n);
		buf_printf(&b, " (limit " STR_FMT, STR_ARG(str_trim(limit)));
	} else
		buf_printf(&b, " %lld, outside the bound " STR_FMT, (long long)new->now.n, STR_ARG(l->text));
	if (of->heat)
		buf_printf(&b, " for %s functions", gate_heat_names[of->heat]);
	if (l->kind == LIMIT_GROWTH)
		buf_addc(&b, ')');
	new->message = str_dup(j->a, buf_str(&b));
	buf_release(&b);
}

static enum gate_rule rule_index(const struct gate_rule_info *rule)
{
	return (enum gate_rule)(rule - gate_rule_infos);
}

/* Takes in one limit: a bound is judged, of the limits on growth the last one on a metric stays. */
static void take_limit(struct judging *j, struct gate_limit *l, const struct gate_limit **growth)
{
	struct value now = j->now->metrics[l->limit.metric];

	l->nmet++;
	if (!now.is_known)
		return;
	l->nmatched++;
	if (l->limit.kind == LIMIT_GROWTH)
		growth[l->limit.metric] = l;
	else if (limit_is_passed(&l->limit, now, now))
		tell_metric(j, l, RULE_BOUND_PASSED);
}

/* Those for all functions, then those for functions as hot as this one. */
static void take_list(struct judging *j, struct gate_limit *items, size_t count,
		      const struct gate_limit **growth)
{
	for (size_t i = 0; i < count; i++)
		if (items[i].heat == GATE_ANY)
			take_limit(j, &items[i], growth);
	for (size_t i = 0; j->heat != GATE_ANY && i < count; i++)
		if (items[i].heat == j->heat)
			take_limit(j, &items[i], growth);
}

static void judge_metrics(struct judging *j, const struct gate_limit *const *growth)
{
	for (int m = 0; m < METRIC_COUNT; m++) {
		struct value old = j->old->metrics[m], now = j->now->metrics[m];
		const struct gate_limit *l = growth[m];

		if (!l || l->level == GATE_OFF || !old.is_known || !now.is_known || old.n == now.n)
			continue;
		if ((now.n > old.n) == (metric_infos[m].better == METRIC_HIGHER))
			j->is_better = true;
		else
			j->is_worse = true;
		if (limit_is_passed(&l->limit, old, now))
			tell_metric(j, l, rule_index(limit_rule(&l->limit)));
	}
}

/* Limits for all functions, then those of the rules whose pattern matches. */
static void take_limits(struct judging *j, const struct gate_limit **growth)
{
	struct gate *g = j->g;

	take_list(j, g->limits.items, g->limits.count, growth);
	for (size_t i = 0; i < g->rules.count; i++) {
		struct gate_user_rule *r = &g->rules.items[i];

		if (!names(&r->regex, j->now))
			continue;
		r->nmatched++;
		take_list(j, r->limits.items, r->limits.count, growth);
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

static void judge_change(struct judging *j, const struct gate_limit *const *growth)
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
	const struct gate_limit *growth[METRIC_COUNT] = {NULL};
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
		enum gate_heat heat, struct gate_result *result, struct gate_findings *findings)
{
	struct arena scratch = {0};
	struct judging j = {.g = g,
			    .a = a,
			    .scratch = &scratch,
			    .old = old,
			    .now = now,
			    .heat = heat,
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

static bool has_open(const struct gate_limit *items, size_t count, enum gate_heat heat)
{
	for (size_t i = 0; i < count; i++)
		if ((items[i].heat == GATE_ANY || items[i].heat == heat) &&
		    (items[i].limit.kind != LIMIT_GROWTH || (!items[i].nmatched && !items[i].is_default)))
			return true;
	return false;
}

bool gate_wants(const struct gate *g, struct str function, enum gate_heat heat)
{
	struct str bare = match_fold_suffix(function);

	if (has_open(g->limits.items, g->limits.count, heat))
		return true;
	for (size_t i = 0; i < g->rules.count; i++) {
		const struct gate_user_rule *r = &g->rules.items[i];

		if ((!r->nmatched || has_open(r->limits.items, r->limits.count, heat)) &&
		    pattern_matches(&r->regex, bare))
			return true;
	}
	return false;
}

/* Which functions are hot is the profile's business, not that of who wrote the limit; whether there is a profile is,
 * for who asks for it on the command line. */
static bool is_out_of_heat(const struct gate *g, const struct gate_limit *l, struct str pattern,
			   struct diags *d)
{
	const char *heat = gate_heat_names[l->heat];
	bool is_asked = str_eq(l->file, S("--limit"));

	if (l->heat == GATE_ANY || l->nmet)
		return false;
	if (!g->has_profile)
		diag_add(d, is_asked ? DIAG_ERROR : DIAG_WARNING, l->file, l->line,
			 "limit '%s:" STR_FMT
			 "' is not looked at: without --profile it is not known what is %s",
			 heat, STR_ARG(l->limit.text), heat);
	else if (pattern.len)
		diag_add(d, DIAG_WARNING, l->file, l->line,
			 "limit '%s:" STR_FMT "' is not looked at: no function that '" STR_FMT
			 "' matches is %s",
			 heat, STR_ARG(l->limit.text), STR_ARG(pattern), heat);
	else
		diag_add(d, DIAG_WARNING, l->file, l->line,
			 "limit '%s:" STR_FMT "' is not looked at: no function here is %s", heat,
			 STR_ARG(l->limit.text), heat);
	return true;
}

static void unmatched_limits(const struct gate *g, const struct gate_limit *items, size_t count,
			     const struct gate_user_rule *rule, struct diags *d)
{
	for (size_t i = 0; i < count; i++) {
		const struct gate_limit *l = &items[i];
		const char *metric = metric_infos[l->limit.metric].name;

		if (l->nmatched || l->is_default || is_out_of_heat(g, l, rule ? rule->pattern : STR_NONE, d))
			continue;
		if (rule)
			diag_add(d, DIAG_ERROR, l->file, l->line,
				 "limit '" STR_FMT "' matches nothing: %s is unknown for every function that "
				 "'" STR_FMT "' matches",
				 STR_ARG(limit_text(d->arena, l)), metric, STR_ARG(rule->pattern));
		else
			diag_add(d, DIAG_ERROR, l->file, l->line,
				 "limit '" STR_FMT "' matches nothing: %s is unknown for every function%s%s",
				 STR_ARG(limit_text(d->arena, l)), metric, l->heat ? " that is " : "",
				 l->heat ? gate_heat_names[l->heat] : "");
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
	unmatched_limits(g, g->limits.items, g->limits.count, NULL, d);
	for (size_t i = 0; i < g->rules.count; i++) {
		const struct gate_user_rule *r = &g->rules.items[i];

		if (!r->nmatched)
			diag_add(d, DIAG_ERROR, r->file, r->line,
				 "the rule for '" STR_FMT "' matches no function", STR_ARG(r->pattern));
		else
			unmatched_limits(g, r->limits.items, r->limits.count, r, d);
	}
	for (size_t i = 0; i < g->ignores.count; i++)
		if (!g->ignores.items[i].nmatched)
			diag_add(d, DIAG_ERROR, g->ignores.items[i].file, g->ignores.items[i].line,
				 "'" STR_FMT "' of ignore matches no function",
				 STR_ARG(g->ignores.items[i].pattern));
	unmatched_waivers(g, d);
}
