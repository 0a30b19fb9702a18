#include "rule/gate.h"

#include <stdio.h>

#include "base/pattern.h"
#include "base/yaml.h"
#include "rule/allocators.h"
#include "rule/judge.h"
#include "rule/nearest.h"
#include "rule/rulesdir.h"

#define SHOWN(s) STR_ARG(str_head((s), 60))

const char *const gate_level_names[] = {"off", "note", "warning", "error"};
const char *const gate_heat_names[] = {"any", "cold", "warm", "hot"};
const char *const gate_status_names[] = {"unchanged", "changed", "improved", "regressed", "added", "removed"};

const struct gate_rule_info gate_rule_infos[] = {
#define X(id_, level_, description_) {.id = id_, .level = GATE_##level_, .description = description_},
	GATE_RULES(X)
#undef X
		{.id = NULL},
};

_Static_assert(sizeof(gate_rule_infos) / sizeof(gate_rule_infos[0]) - 1 == RULE_COUNT,
	       "enum gate_rule in rule/judge.h has a name for each row of GATE_RULES");
_Static_assert(RULE_COUNT <= sizeof(((struct gate *)0)->levels) / sizeof(enum gate_level),
	       "a level for each rule");

const struct gate_rule_info *gate_rule_find(struct str id)
{
	for (const struct gate_rule_info *r = gate_rule_infos; r->id; r++)
		if (str_eq(id, str_c(r->id)))
			return r;
	return NULL;
}

const struct gate_rule_info *gate_rule_of(enum metric m)
{
	return &gate_rule_infos[m == METRIC_instructions           ? RULE_INSTRS_GREW
				: m == METRIC_conditional_branches ? RULE_CONDBR_GREW
				: m == METRIC_stack_bytes          ? RULE_STACK_GREW
								   : RULE_METRIC_GREW];
}

enum gate_heat gate_heat_of(const struct gate *g, uint64_t part, uint64_t whole)
{
	return limit_is_share(part, whole, g->hot)    ? GATE_HOT
	       : limit_is_share(part, whole, g->warm) ? GATE_WARM
						      : GATE_COLD;
}

/* --- reading --- */
struct reading {
	struct gate *g;
	struct yaml_doc doc;
	struct str today;
	bool is_default;
	bool is_level_set[RULE_COUNT]; /* by this document */
	size_t nlimits_before;         /* limits of earlier documents */
	struct gate_texts *errors;     /* NULL: stop at the first */
	struct err *err;
};

enum { ERRORS_MAX = 1000 };

/* After a failure: whether to read on. */
static bool reads_on(struct reading *r)
{
	if (!r->errors || r->errors->count >= ERRORS_MAX)
		return false;
	vec_push(r->g->arena, r->errors, str_dup(r->g->arena, str_c(r->err->message)));
	err_clear(r->err);
	return true;
}

/* Gives the message that is there the place of node. */
static bool fail_at(struct reading *r, const struct yaml_node *node)
{
	return yaml_fail(&r->doc, node, r->err, "%s", r->err->message);
}

static bool want_filled(struct reading *r, const struct yaml_node *node, const char *what, struct str *text)
{
	if (!yaml_want_text(&r->doc, node, what, text, r->err))
		return false;
	*text = str_trim(*text);
	return text->len || yaml_fail(&r->doc, node, r->err, "expected %s, found nothing", what);
}

static bool read_level(struct reading *r, const struct yaml_node *node, enum gate_level *level)
{
	struct nearest near;
	struct str text;

	if (!yaml_want_text(&r->doc, node, "a level", &text, r->err))
		return false;
	near = nearest_to(text);
	for (int i = GATE_OFF; i <= GATE_ERROR; i++) {
		if (str_eq(text, str_c(gate_level_names[i]))) {
			*level = (enum gate_level)i;
			return true;
		}
		nearest_try(&near, gate_level_names[i]);
	}
	if (near.best)
		return yaml_fail(&r->doc, node, r->err, "unknown level '" STR_FMT "'; did you mean '%s'?",
				 SHOWN(text), near.best);
	return yaml_fail(&r->doc, node, r->err,
			 "expected a level (error, warning, note or off), found '" STR_FMT "'", SHOWN(text));
}

static bool read_pattern(struct reading *r, const struct yaml_node *node, const char *what,
			 struct str *pattern, regex_t *re)
{
	return yaml_want_text(&r->doc, node, what, pattern, r->err) &&
	       (pattern_compile(*pattern, re, r->err) || fail_at(r, node));
}

static bool read_rule_id(struct reading *r, const struct yaml_node *node, const struct gate_rule_info **rule)
{
	struct nearest near = nearest_to(node->text);

	*rule = gate_rule_find(node->text);
	if (*rule)
		return true;
	for (const struct gate_rule_info *i = gate_rule_infos; i->id; i++)
		nearest_try(&near, i->id);
	if (near.best)
		return yaml_fail(&r->doc, node, r->err, "unknown rule '" STR_FMT "'; did you mean '%s'?",
				 SHOWN(node->text), near.best);
	return yaml_fail(&r->doc, node, r->err, "unknown rule '" STR_FMT "' (casm rules list shows them)",
			 SHOWN(node->text));
}

/* --- levels --- */
static bool read_levels(struct reading *r, const struct yaml_node *map)
{
	struct gate *g = r->g;

	if (!yaml_want(&r->doc, map, YAML_MAP, "levels of rules", r->err))
		return false;
	for (size_t i = 0; i < map->pairs.count; i++) {
		const struct gate_rule_info *rule;
		enum gate_level level;
		size_t at;

		if (!read_rule_id(r, map->pairs.items[i].key, &rule) ||
		    !read_level(r, map->pairs.items[i].value, &level)) {
			if (!reads_on(r))
				return false;
			continue;
		}
		at = (size_t)(rule - gate_rule_infos);
		g->levels[at] = level;
		r->is_level_set[at] = true;
		for (size_t k = 0; k < g->limits.count; k++)
			if (limit_rule(&g->limits.items[k].limit) == rule)
				g->limits.items[k].level = level;
	}
	return true;
}

/* --- limits --- */
const struct gate_rule_info *limit_rule(const struct limit *l)
{
	return l->kind == LIMIT_GROWTH ? gate_rule_of(l->metric) : &gate_rule_infos[RULE_BOUND_PASSED];
}

/* A limit written later takes the place of one that says the same kind of thing of the same metric. */
static bool is_same_kind(const struct limit *a, const struct limit *b)
{
	static const int kinds[] = {[LIMIT_GROWTH] = 0, [LIMIT_LT] = 1, [LIMIT_LE] = 1,
				    [LIMIT_EQ] = 2,     [LIMIT_GE] = 3, [LIMIT_GT] = 3};

	return a->metric == b->metric && kinds[a->kind] == kinds[b->kind];
}

static struct gate_limit *find_limit(struct gate *g, const struct gate_limit *l)
{
	for (size_t i = 0; i < g->limits.count; i++)
		if (g->limits.items[i].heat == l->heat && is_same_kind(&g->limits.items[i].limit, &l->limit))
			return &g->limits.items[i];
	return NULL;
}

/* The level of a limit that does not say one. */
static enum gate_level level_of(const struct reading *r, const struct limit *l)
{
	size_t rule = (size_t)(limit_rule(l) - gate_rule_infos);

	return r->is_default || r->is_level_set[rule] ? r->g->levels[rule] : GATE_ERROR;
}

static bool read_heat_word(struct str word, enum gate_heat *heat, struct err *err)
{
	struct nearest near = nearest_to(word);

	for (int i = GATE_COLD; i <= GATE_HOT; i++) {
		nearest_try(&near, gate_heat_names[i]);
		if (str_eq(word, str_c(gate_heat_names[i]))) {
			*heat = (enum gate_heat)i;
			return true;
		}
	}
	if (near.best)
		return err_set(err, "unknown heat '" STR_FMT "'; did you mean '%s'?", SHOWN(word), near.best);
	return err_set(err, "expected hot, warm or cold before ':', found '" STR_FMT "'", SHOWN(word));
}

/* "instrs=5%|40", "hot:instrs=+0" */
static bool parse_limit(struct str text, struct gate_limit *l, struct err *err)
{
	size_t colon = str_find_char(text, ':');

	if (colon < text.len && !read_heat_word(str_trim(str_head(text, colon)), &l->heat, err))
		return false;
	return limit_parse(colon < text.len ? str_from(text, colon + 1) : text, &l->limit, err);
}

static bool read_limit_text(struct reading *r, const struct yaml_node *node, struct gate_limit *l)
{
	struct str text;

	return yaml_want_text(&r->doc, node, "a limit", &text, r->err) &&
	       (parse_limit(text, l, r->err) || fail_at(r, node));
}

/* {metric: instrs, soft: 15%, hard: 8} */
static bool read_limit_parts(struct reading *r, const struct yaml_node *map, struct limit *l)
{
	const struct yaml_node *metric, *soft = yaml_find(map, S("soft")), *hard = yaml_find(map, S("hard"));
	struct str name, soft_text = STR_NONE, hard_text = STR_NONE;

	*l = (struct limit){.kind = LIMIT_GROWTH};
	if (!yaml_want_key(&r->doc, map, S("metric"), &metric, r->err) ||
	    !yaml_want_text(&r->doc, metric, "a metric", &name, r->err) ||
	    (!limit_parse_metric(name, &l->metric, r->err) && !fail_at(r, metric)))
		return false;
	if (!soft && !hard)
		return yaml_fail(&r->doc, map, r->err,
				 "expected soft (a percentage), hard (a number) or both");
	if (soft && (!yaml_want_text(&r->doc, soft, "a percentage", &soft_text, r->err) ||
		     (!limit_parse_percent(soft_text, &l->soft_permille_100, r->err) && !fail_at(r, soft))))
		return false;
	if (hard && (!yaml_want_text(&r->doc, hard, "a whole number", &hard_text, r->err) ||
		     (!limit_parse_number(hard_text, &l->hard, r->err) && !fail_at(r, hard))))
		return false;
	l->has_soft = soft != NULL;
	l->has_hard = hard != NULL;
	l->text = str_printf(r->g->arena, STR_FMT "=" STR_FMT "%s" STR_FMT, STR_ARG(name),
			     STR_ARG(str_trim(soft_text)), soft && hard ? "|" : "",
			     STR_ARG(str_trim(hard_text)));
	return true;
}

/* new: what is written, but for its level. */
static bool add_limit(struct reading *r, const struct yaml_node *node, const struct yaml_node *level,
		      struct gate_limit *new)
{
	struct gate_limit *old;

	new->file = r->doc.name;
	new->line = node->line;
	new->is_default = r->is_default;
	new->level = level_of(r, &new->limit);
	if (level && !read_level(r, level, &new->level))
		return false;
	old = find_limit(r->g, new);
	if (old && (size_t)(old - r->g->limits.items) < r->nlimits_before && !str_eq(old->file, new->file)) {
		*old = *new;
		return true;
	}
	if (old)
		return yaml_fail(&r->doc, node, r->err, "a limit on %s%s%s is there already, in line %llu",
				 metric_infos[new->limit.metric].name, new->heat ? ", " : "",
				 new->heat ? gate_heat_names[new->heat] : "", (unsigned long long)old->line);
	vec_push(r->g->arena, &r->g->limits, *new);
	return true;
}

/* {hot: 'instrs=+0,stack=+0', warm: instrs=2%, cold: instrs=10%, level: warning} */
static bool read_limits_by_heat(struct reading *r, const struct yaml_node *map)
{
	static const char *const keys[] = {"hot", "warm", "cold", "level", NULL};
	const struct yaml_node *level = yaml_find(map, S("level"));

	if (!yaml_want_keys(&r->doc, map, keys, r->err))
		return false;
	for (int heat = GATE_HOT; heat >= GATE_COLD; heat--) {
		const struct yaml_node *node = yaml_find(map, str_c(gate_heat_names[heat]));
		struct str rest;

		if (!node)
			continue;
		if (!yaml_want_text(&r->doc, node, "limits", &rest, r->err))
			return false;
		do {
			struct gate_limit new = {.heat = (enum gate_heat)heat};

			if (!limit_parse(str_cut(&rest, ','), &new.limit, r->err))
				return fail_at(r, node);
			if (!add_limit(r, node, level, &new))
				return false;
		} while (rest.ptr);
	}
	return true;
}

static bool is_by_heat(const struct yaml_node *map)
{
	for (int heat = GATE_COLD; heat <= GATE_HOT; heat++)
		if (yaml_find(map, str_c(gate_heat_names[heat])))
			return true;
	return false;
}

static bool read_limit(struct reading *r, const struct yaml_node *node)
{
	static const char *const keys[] = {"metric", "soft", "hard", "limit", "level",
					   "hot",    "warm", "cold", NULL};
	const struct yaml_node *whole, *level;
	struct gate_limit new = {0};

	if (node->kind == YAML_SCALAR)
		return read_limit_text(r, node, &new) && add_limit(r, node, NULL, &new);
	if (!yaml_want(&r->doc, node, YAML_MAP, "a limit", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err))
		return false;
	if (is_by_heat(node))
		return read_limits_by_heat(r, node);
	whole = yaml_find(node, S("limit"));
	level = yaml_find(node, S("level"));
	if (whole && node->pairs.count > 1 + (level != NULL))
		return yaml_fail(&r->doc, node, r->err,
				 "expected either limit, or metric with soft and hard");
	return (whole ? read_limit_text(r, whole, &new) : read_limit_parts(r, node, &new.limit)) &&
	       add_limit(r, node, level, &new);
}

/* --- heat --- */
static bool read_share(struct reading *r, const struct yaml_node *map, const char *key, int64_t *share,
		       const struct yaml_node **node)
{
	struct str text;

	*node = yaml_find(map, str_c(key));
	if (!*node)
		return true;
	if (!yaml_want_text(&r->doc, *node, "a percentage", &text, r->err) ||
	    (!limit_parse_percent(text, share, r->err) && !fail_at(r, *node)))
		return false;
	return *share <= 100000 ||
	       yaml_fail(&r->doc, *node, r->err, "expected a share of at most 100%%, found '" STR_FMT "'",
			 SHOWN(text));
}

/* heat: {hot: 5%, warm: 0.5%} */
static bool read_heat(struct reading *r, const struct yaml_node *map)
{
	static const char *const keys[] = {"hot", "warm", NULL};
	const struct yaml_node *hot, *warm;

	if (!yaml_want(&r->doc, map, YAML_MAP, "the shares that make hot and warm", r->err) ||
	    !yaml_want_keys(&r->doc, map, keys, r->err) || !read_share(r, map, "hot", &r->g->hot, &hot) ||
	    !read_share(r, map, "warm", &r->g->warm, &warm))
		return false;
	return r->g->warm <= r->g->hot ||
	       yaml_fail(&r->doc, warm ? warm : map, r->err,
			 "expected the share of warm below that of hot (%lld.%03lld%%)",
			 (long long)(r->g->hot / 1000), (long long)(r->g->hot % 1000));
}

/* --- rules --- */
static bool add_limits_of_rule(struct reading *r, const struct yaml_node *node, struct gate_user_rule *rule)
{
	struct str rest;

	if (!yaml_want_text(&r->doc, node, "a limit", &rest, r->err))
		return false;
	do {
		struct gate_limit new = {.file = r->doc.name, .line = node->line, .level = rule->level};

		if (!parse_limit(str_cut(&rest, ','), &new, r->err))
			return fail_at(r, node);
		vec_push(r->g->arena, &rule->limits, new);
	} while (rest.ptr);
	return true;
}

static bool read_lost(struct reading *r, const struct yaml_node *list, struct gate_user_rule *rule)
{
	const struct {
		const char *word;
		bool *at;
	} words[] = {{"inlining", &rule->lost_inlining},
		     {"vectorization", &rule->lost_vectorization},
		     {"tail-calls", &rule->lost_tail_calls}};

	if (!yaml_want(&r->doc, list, YAML_LIST, "what must not be lost", r->err))
		return false;
	for (size_t i = 0; i < list->items.count; i++) {
		const struct yaml_node *node = list->items.items[i];
		bool is_known = false;
		struct nearest near;
		struct str text;

		if (!yaml_want_text(&r->doc, node, "what must not be lost", &text, r->err))
			return false;
		near = nearest_to(text);
		for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
			nearest_try(&near, words[k].word);
			if (str_eq(text, str_c(words[k].word)))
				*words[k].at = is_known = true;
		}
		if (is_known)
			continue;
		if (near.best)
			return yaml_fail(&r->doc, node, r->err,
					 "unknown word '" STR_FMT "'; did you mean '%s'?", SHOWN(text),
					 near.best);
		return yaml_fail(&r->doc, node, r->err,
				 "expected inlining, vectorization or tail-calls, found '" STR_FMT "'",
				 SHOWN(text));
	}
	return true;
}

static bool read_rule_parts(struct reading *r, const struct yaml_node *map, struct gate_user_rule *rule)
{
	const struct yaml_node *level = yaml_find(map, S("level")), *limit = yaml_find(map, S("limit")),
			       *limits = yaml_find(map, S("limits")), *lost = yaml_find(map, S("lost"));

	if (!limit && !limits && !lost)
		return yaml_fail(&r->doc, map, r->err,
				 "expected limit, limits or lost: what the rule asks for");
	if ((level && !read_level(r, level, &rule->level)) ||
	    (limit && !add_limits_of_rule(r, limit, rule)) ||
	    (limits && !yaml_want(&r->doc, limits, YAML_LIST, "limits", r->err)) ||
	    (lost && !read_lost(r, lost, rule)))
		return false;
	for (size_t i = 0; limits && i < limits->items.count; i++)
		if (!add_limits_of_rule(r, limits->items.items[i], rule))
			return false;
	return rule->limits.count || rule->lost_inlining || rule->lost_vectorization ||
	       rule->lost_tail_calls ||
	       yaml_fail(&r->doc, map, r->err, "the rule asks for nothing: its lists are empty");
}

static bool read_rule(struct reading *r, const struct yaml_node *node)
{
	static const char *const keys[] = {"function", "limit", "limits", "lost", "level", NULL};
	struct gate_user_rule new = {.level = GATE_ERROR, .file = r->doc.name, .line = node->line};
	const struct yaml_node *function;

	if (!yaml_want(&r->doc, node, YAML_MAP, "a rule", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err) ||
	    !yaml_want_key(&r->doc, node, S("function"), &function, r->err) ||
	    !read_pattern(r, function, "a regular expression for names of functions", &new.pattern,
			  &new.regex))
		return false;
	if (!read_rule_parts(r, node, &new)) {
		regfree(&new.regex);
		return false;
	}
	vec_push(r->g->arena, &r->g->rules, new);
	return true;
}

/* --- waivers --- */
bool gate_is_date(struct str text)
{
	static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	uint64_t year, month, day;

	if (text.len != 10 || text.ptr[4] != '-' || text.ptr[7] != '-' ||
	    !str_u64(str_head(text, 4), &year) || !str_u64(str_head(str_from(text, 5), 2), &month) ||
	    !str_u64(str_from(text, 8), &day) || !month || month > 12 || !day)
		return false;
	return day <= days[month - 1] ||
	       (month == 2 && day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static bool read_until(struct reading *r, const struct yaml_node *node, struct gate_waiver *w)
{
	if (!yaml_want_text(&r->doc, node, "a date", &w->until, r->err))
		return false;
	if (!gate_is_date(w->until))
		return yaml_fail(&r->doc, node, r->err,
				 "expected a date such as 2027-03-01, found '" STR_FMT "'", SHOWN(w->until));
	w->is_expired = str_cmp(r->today, w->until) > 0; /* the day itself still counts */
	return true;
}

static bool read_waiver(struct reading *r, const struct yaml_node *node)
{
	static const char *const keys[] = {"function", "rule", "reason", "until", NULL};
	struct gate_waiver new = {.file = r->doc.name, .line = node->line};
	const struct yaml_node *function, *rule, *reason, *until;
	const struct gate_rule_info *info;

	if (!yaml_want(&r->doc, node, YAML_MAP, "a waiver", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err) ||
	    !yaml_want_key(&r->doc, node, S("function"), &function, r->err) ||
	    !want_filled(r, function, "the name of a function", &new.function) ||
	    !yaml_want_key(&r->doc, node, S("rule"), &rule, r->err) ||
	    !yaml_want_text(&r->doc, rule, "the id of a rule, or '*'", &new.rule, r->err) ||
	    (!str_eq(new.rule, S("*")) && !read_rule_id(r, rule, &info)))
		return false;
	reason = yaml_find(node, S("reason"));
	if (!reason)
		return yaml_fail(&r->doc, node, r->err, "a waiver needs a reason");
	until = yaml_find(node, S("until"));
	if (!want_filled(r, reason, "the reason of a waiver", &new.reason) ||
	    (until && !read_until(r, until, &new)))
		return false;
	new.is_regex = pattern_is_regex(new.function);
	if (new.is_regex && !pattern_compile(new.function, &new.regex, r->err))
		return fail_at(r, function);
	vec_push(r->g->arena, &r->g->waivers, new);
	return true;
}

static bool read_ignore(struct reading *r, const struct yaml_node *node)
{
	struct gate_user_rule new = {.file = r->doc.name, .line = node->line};

	if (!read_pattern(r, node, "a regular expression for names of functions", &new.pattern, &new.regex))
		return false;
	vec_push(r->g->arena, &r->g->ignores, new);
	return true;
}

/* --- the document --- */
static bool read_list(struct reading *r, const char *key,
		      bool (*read)(struct reading *r, const struct yaml_node *node))
{
	const struct yaml_node *list = yaml_find(r->doc.root, str_c(key));

	if (!list)
		return true;
	if (!yaml_want(&r->doc, list, YAML_LIST, key, r->err))
		return reads_on(r);
	for (size_t i = 0; i < list->items.count; i++)
		if (!read(r, list->items.items[i]) && !reads_on(r))
			return false;
	return true;
}

/* A list, or one map of limits by heat. */
static bool read_limits(struct reading *r)
{
	const struct yaml_node *limits = yaml_find(r->doc.root, S("limits"));

	if (limits && limits->kind == YAML_MAP)
		return read_limits_by_heat(r, limits) || reads_on(r);
	return read_list(r, "limits", read_limit);
}

static bool read_document(struct reading *r)
{
	static const char *const keys[] = {"limits",     "heat",   "rules",  "waivers",
					   "allocators", "ignore", "levels", NULL};
	struct allocators unused = {.arena = r->g->arena}, *all = r->g->allocators;
	const struct yaml_node *levels, *list, *heat;

	if (!yaml_want(&r->doc, r->doc.root, YAML_MAP, "settings of the gate", r->err) ||
	    !yaml_want_keys(&r->doc, r->doc.root, keys, r->err))
		if (!reads_on(r) || r->doc.root->kind != YAML_MAP)
			return r->errors != NULL;
	levels = yaml_find(r->doc.root, S("levels"));
	if (levels && !read_levels(r, levels) && !reads_on(r))
		return false;
	list = yaml_find(r->doc.root, S("allocators"));
	if (list) {
		bool ok = allocators_read(r->g->arena, &r->doc, list, all ? all : &unused, r->err);

		allocators_close(&unused);
		if (!ok && !reads_on(r))
			return false;
	}
	heat = yaml_find(r->doc.root, S("heat"));
	if (heat && !read_heat(r, heat) && !reads_on(r))
		return false;
	return read_limits(r) && read_list(r, "rules", read_rule) && read_list(r, "waivers", read_waiver) &&
	       read_list(r, "ignore", read_ignore);
}

static bool parse(struct gate *g, struct str name, struct str bytes, struct str today, bool is_default,
		  struct gate_texts *errors, struct err *err)
{
	struct reading r = {.g = g,
			    .today = today,
			    .is_default = is_default,
			    .nlimits_before = g->limits.count,
			    .errors = errors,
			    .err = err};

	if (!yaml_load(g->arena, str_dup(g->arena, name), bytes, YAML_LIMITS, &r.doc, err))
		return reads_on(&r);
	return !r.doc.root || read_document(&r);
}

void gate_init(struct gate *g, struct arena *a)
{
	*g = (struct gate){.arena = a, .hot = 5000, .warm = 500};
	for (size_t i = 0; i < RULE_COUNT; i++)
		g->levels[i] = gate_rule_infos[i].level;
}

bool gate_load_default(struct arena *a, struct gate *g, struct err *err)
{
	struct file f;
	struct str path;
	bool ok;

	gate_init(g, a);
	if (!rules_open(a, "gate.yaml", &f, &path, err))
		return false;
	ok = parse(g, path, f.text, STR_NONE, true, NULL, err);
	file_close(&f);
	return ok;
}

bool gate_parse(struct gate *g, struct str name, struct str bytes, struct str today, struct err *err)
{
	return parse(g, name, bytes, today, false, NULL, err);
}

/* "my.yaml:12: …": 12 */
static uint64_t line_of(struct str message, size_t name_len)
{
	struct str rest = str_from(message, name_len + 1);
	uint64_t line;

	return str_u64(str_cut(&rest, ':'), &line) ? line : 0;
}

/* Stable, in place: there are few. */
static void sort_by_line(struct gate_texts *t, size_t first, size_t name_len)
{
	for (size_t i = first; i < t->count; i++) {
		struct str message = t->items[i];
		size_t at = i;

		for (; at > first && line_of(t->items[at - 1], name_len) > line_of(message, name_len); at--)
			t->items[at] = t->items[at - 1];
		t->items[at] = message;
	}
}

bool gate_parse_all(struct gate *g, struct str name, struct str bytes, struct str today,
		    struct gate_texts *errors)
{
	struct err err = {0};
	size_t before = errors->count;

	parse(g, name, bytes, today, false, errors, &err);
	err_clear(&err); /* past ERRORS_MAX */
	sort_by_line(errors, before, name.len);
	return errors->count == before;
}

bool gate_add_limits(struct gate *g, struct str text, struct err *err)
{
	struct str rest = str_dup(g->arena, text);

	if (!str_trim(rest).len)
		return err_set(err, "--limit: expected limits, as in instrs=5%%|40,stack=+0, found nothing");
	do {
		struct gate_limit new = {.file = S("--limit"), .level = GATE_ERROR}, *old;

		if (!parse_limit(str_cut(&rest, ','), &new, err))
			return err_wrap(err, "--limit");
		old = find_limit(g, &new);
		if (old)
			*old = new;
		else
			vec_push(g->arena, &g->limits, new);
	} while (rest.ptr);
	return true;
}

void gate_close(struct gate *g)
{
	for (size_t i = 0; i < g->rules.count; i++)
		regfree(&g->rules.items[i].regex);
	for (size_t i = 0; i < g->ignores.count; i++)
		regfree(&g->ignores.items[i].regex);
	for (size_t i = 0; i < g->waivers.count; i++)
		if (g->waivers.items[i].is_regex)
			regfree(&g->waivers.items[i].regex);
	g->rules.count = g->ignores.count = g->waivers.count = 0;
	if (g->allocators)
		allocators_close(g->allocators);
}
