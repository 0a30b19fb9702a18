/* casm rules: the catalogue of metrics and of the gate's rules; what one of them says; whether a casm.yaml is right. */
#include "cmd/rules.h"

#include "model/metric.h"
#include "rule/finding_kind.h"
#include "rule/gate.h"
#include "rule/nearest.h"

static const struct opt *const tables[] = {options_output, NULL};

static void key_str(struct json *j, const char *key, struct str value)
{
	json_key(j, key);
	json_str(j, value);
}

static const char *better_word(enum metric m)
{
	return metric_infos[m].better == METRIC_LOWER ? "lower" : "higher";
}

static void metric_json(struct json *j, enum metric m)
{
	const struct metric_info *info = &metric_infos[m];

	json_object(j);
	key_str(j, "name", str_c(info->name));
	key_str(j, "alias", str_c(info->alias));
	key_str(j, "unit", str_c(info->unit));
	key_str(j, "better", str_c(better_word(m)));
	key_str(j, "description", str_c(info->description));
	json_end(j);
}

/* --- rules --- */
static enum gate_level level_of(const struct gate *g, const struct gate_rule_info *rule)
{
	return g->levels[rule - gate_rule_infos];
}

/* The limit that breaks the rule, of rules/gate.yaml; NULL: it has none. */
static const struct gate_limit *limit_of(const struct gate *g, const struct gate_rule_info *rule)
{
	for (size_t i = 0; i < g->limits.count; i++)
		if (gate_rule_of(g->limits.items[i].limit.metric) == rule &&
		    g->limits.items[i].limit.kind == LIMIT_GROWTH && g->limits.items[i].heat == GATE_ANY)
			return &g->limits.items[i];
	return NULL;
}

static struct str limit_text(const struct gate *g, const struct gate_rule_info *rule)
{
	const struct gate_limit *l = limit_of(g, rule);

	return l ? l->limit.text : STR_NONE;
}

static void rule_json(struct json *j, const struct gate *g, const struct gate_rule_info *rule)
{
	json_object(j);
	key_str(j, "id", str_c(rule->id));
	key_str(j, "level", str_c(gate_level_names[level_of(g, rule)]));
	json_key(j, "limit");
	if (limit_of(g, rule))
		json_str(j, limit_text(g, rule));
	else
		json_null(j);
	key_str(j, "description", str_c(rule->description));
	key_str(j, "explanation", str_c(gate_rule_explanation(rule)));
	json_end(j);
}

static void kind_json(struct json *j, const struct finding_kind_info *kind)
{
	json_object(j);
	key_str(j, "id", str_c(kind->id));
	key_str(j, "from", str_c(kind->from));
	key_str(j, "description", str_c(kind->description));
	key_str(j, "explanation", str_c(kind->explanation));
	json_end(j);
}

/* --- casm rules list --- */
struct table *rules_table(struct doc *d, const char *heading, const char *const heads[], size_t count)
{
	struct table *t = &doc_block(d, BLOCK_TABLE, str_c(heading))->table;

	for (size_t i = 0; i < count; i++)
		doc_column(d, t,
			   (struct column){.head = str_c(heads[i]),
					   .key = str_c(heads[i]),
					   .may_cut = i + 1 == count});
	return t;
}

struct catalogue {
	struct gate gate;
	struct knowledge knowledge;
	struct experiments experiments;
};

static void list_json(const void *context, struct json *j)
{
	const struct catalogue *c = context;

	json_object(j);
	json_key(j, "metrics");
	json_array(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		metric_json(j, (enum metric)m);
	json_end(j);
	json_key(j, "rules");
	json_array(j);
	for (const struct gate_rule_info *r = gate_rule_infos; r->id; r++)
		rule_json(j, &c->gate, r);
	json_end(j);
	json_key(j, "findings");
	json_array(j);
	for (int k = 0; k < FINDING_KINDS; k++)
		kind_json(j, &finding_kind_infos[k]);
	json_end(j);
	json_key(j, "explanations");
	rules_knowledge_json(j, &c->knowledge, STR_NONE);
	json_key(j, "experiments");
	rules_experiments_json(j, &c->experiments);
	json_end(j);
}

static void list(struct invocation *inv, const struct catalogue *c)
{
	static const char *const metric_heads[] = {"METRIC", "SHORT", "UNIT", "BETTER", "WHAT IT COUNTS"};
	static const char *const rule_heads[] = {"RULE", "LEVEL", "LIMIT", "WHAT IT SAYS"};
	static const char *const kind_heads[] = {"FINDING", "OF CASM", "WHAT IT SAYS"};
	struct doc *d = &inv->doc;
	struct table *t = rules_table(d, "METRICS", metric_heads, 5);

	for (int m = 0; m < METRIC_COUNT; m++) {
		const struct metric_info *info = &metric_infos[m];

		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->name));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->alias));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->unit));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(better_word((enum metric)m)));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(info->description));
	}
	t = rules_table(d, "RULES OF THE GATE", rule_heads, 4);
	for (const struct gate_rule_info *r = gate_rule_infos; r->id; r++) {
		doc_cell_text(d, t, STYLE_PLAIN, str_c(r->id));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(gate_level_names[level_of(&c->gate, r)]));
		doc_cell_text(d, t, STYLE_PLAIN, limit_text(&c->gate, r));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(r->description));
	}
	t = rules_table(d, "OTHER FINDINGS", kind_heads, 3);
	for (int k = 0; k < FINDING_KINDS; k++) {
		doc_cell_text(d, t, STYLE_PLAIN, str_c(finding_kind_infos[k].id));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(finding_kind_infos[k].from));
		doc_cell_text(d, t, STYLE_PLAIN, str_c(finding_kind_infos[k].description));
	}
	rules_list_knowledge(inv, &c->knowledge);
	rules_list_experiments(inv, &c->experiments);
	d->data.json = list_json;
	d->data.context = c;
	inv->has_output = true;
}

/* --- casm rules show ID --- */
struct shown {
	const struct gate *g;
	const struct gate_rule_info *rule;    /* NULL: none of the gate's */
	const struct finding_kind_info *kind; /* NULL: not that either, a metric */
	enum metric metric;
};

static void show_json(const void *context, struct json *j)
{
	const struct shown *s = context;

	if (s->rule)
		rule_json(j, s->g, s->rule);
	else if (s->kind)
		kind_json(j, s->kind);
	else
		metric_json(j, s->metric);
}

void rules_paragraph(struct doc *d, struct block *b, const char *first, const char *indent, struct str text)
{
	enum { WIDTH = 96 };
	struct str rest = text;

	while (rest.len) {
		size_t n = rest.len;

		if (n > WIDTH) {
			n = str_rfind_char(str_head(rest, WIDTH + 1), ' ');
			n = n < rest.len && n ? n : WIDTH;
		}
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT, first, STR_ARG(str_head(rest, n)));
		first = indent;
		rest = str_trim(str_from(rest, n));
	}
}

static void example(struct doc *d, struct block *b, const char *what, const char *before, const char *name,
		    const char *after)
{
	doc_line(d, b);
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, "  %s", what);
	doc_line(d, b);
	doc_span(d, b, STYLE_CODE, "    %s%s%s", before, name, after);
}

static void show_rule(struct doc *d, const struct gate *g, const struct gate_rule_info *rule)
{
	const struct gate_limit *limit = limit_of(g, rule);
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "%s", rule->id);
	doc_span(d, b, STYLE_PLAIN, "   %s", gate_level_names[level_of(g, rule)]);
	if (limit)
		doc_span(d, b, STYLE_PLAIN, "   " STR_FMT, STR_ARG(limit->limit.text));
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "%s", rule->description);
	doc_line(d, b);
	rules_paragraph(d, b, "  ", "  ", str_c(gate_rule_explanation(rule)));
	if (limit)
		example(d, b, "another limit, in casm.yaml (or --limit on the command line):",
			"limits: [ {metric: ", metric_infos[limit->limit.metric].alias,
			", soft: 25%, hard: 16, level: warning} ]");
	example(d, b, "another level, or off:", "levels: {", rule->id, ": note}");
	example(d, b, "for one function, with a reason, for a time:", "waivers: [ {function: NAME, rule: ",
		rule->id, ", reason: 'why it may', until: 2027-03-01} ]");
}

static void show_metric(struct doc *d, enum metric m)
{
	const struct metric_info *info = &metric_infos[m];
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "%s", info->name);
	doc_span(d, b, STYLE_PLAIN, "   %s   %s is better", info->unit, better_word(m));
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "%s", info->description);
	doc_line(d, b);
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "  growth past a limit is ");
	doc_span(d, b, STYLE_STRONG, "%s", gate_rule_of(m)->id);
	example(d, b, "limits: no growth; growth by at most 10 % or 20, whichever is more; a bound:",
		"--limit=", info->alias, "=+0");
	doc_line(d, b);
	doc_span(d, b, STYLE_CODE, "    --limit='%s=10%%|20'", info->alias);
	doc_line(d, b);
	doc_span(d, b, STYLE_CODE, "    --limit='%s%s100'", info->alias,
		 info->better == METRIC_LOWER ? "<=" : ">=");
}

static void show_kind(struct doc *d, const struct finding_kind_info *kind)
{
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "%s", kind->id);
	doc_span(d, b, STYLE_PLAIN, "   told by casm %s", kind->from);
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "%s", kind->description);
	doc_line(d, b);
	rules_paragraph(d, b, "  ", "  ", str_c(kind->explanation));
}

static bool show(struct invocation *inv, const struct catalogue *c, struct str id, struct err *err)
{
	struct nearest near = nearest_to(id);
	struct shown *s = arena_new(inv->run, struct shown);

	*s = (struct shown){.g = &c->gate, .rule = gate_rule_find(id), .kind = finding_kind_find(id)};
	if (s->rule) {
		show_rule(&inv->doc, s->g, s->rule);
	} else if (s->kind) {
		show_kind(&inv->doc, s->kind);
	} else if (metric_find(id, &s->metric)) {
		show_metric(&inv->doc, s->metric);
	} else if (rules_show_remark(inv, &c->knowledge, id) ||
		   rules_show_experiment(inv, &c->experiments, id)) {
		return true;
	} else {
		for (const struct gate_rule_info *r = gate_rule_infos; r->id; r++)
			nearest_try(&near, r->id);
		for (int k = 0; k < FINDING_KINDS; k++)
			nearest_try(&near, finding_kind_infos[k].id);
		for (int m = 0; m < METRIC_COUNT; m++) {
			nearest_try(&near, metric_infos[m].alias);
			nearest_try(&near, metric_infos[m].name);
		}
		rules_nearest_remark(inv->run, &c->knowledge, &near);
		for (size_t i = 0; i < c->experiments.list.count; i++)
			nearest_try(&near, str_to_c(inv->run, c->experiments.list.items[i]->name));
		if (near.best)
			return err_set(err,
				       "no rule, metric, remark or experiment '" STR_FMT
				       "'; did you mean '%s'?",
				       STR_ARG(id), near.best);
		return err_set(err,
			       "no rule, metric, remark or experiment '" STR_FMT
			       "' (casm rules list shows them)",
			       STR_ARG(id));
	}
	inv->doc.data.json = show_json;
	inv->doc.data.context = s;
	inv->has_output = true;
	return true;
}

static bool list_or_show(struct invocation *inv, const struct catalogue *c, bool lists, struct err *err)
{
	const struct opt_list *operands = &inv->rest.operands;

	if (!lists)
		return show(inv, c, str_c(operands->items[1]), err);
	if (operands->count > 1)
		return rules_list_pass(inv, &c->knowledge, str_c(operands->items[1]), err);
	list(inv, c);
	return true;
}

static enum status run(struct invocation *inv, struct err *err)
{
	const struct opt_list *operands = &inv->rest.operands;
	struct str what = operands->count ? str_c(operands->items[0]) : S("list");
	struct catalogue *c = arena_new(inv->run, struct catalogue);
	bool lists = str_eq(what, S("list")), ok;

	if (str_eq(what, S("check")))
		return rules_check(inv, operands->items + 1, operands->count - 1, err);
	if (!lists && !str_eq(what, S("show")))
		return err_set(err, "casm rules takes list, show ID or check FILE, not '" STR_FMT "'",
			       STR_ARG(what)),
		       STATUS_USAGE;
	if (lists && operands->count > 2)
		return err_set(err, "casm rules list takes the name of one pass, or none"), STATUS_USAGE;
	if (!lists && operands->count != 2)
		return err_set(err, "casm rules show: expected the id of one rule, metric or remark"),
		       STATUS_USAGE;
	ok = gate_load_default(inv->run, &c->gate, err) && knowledge_load(inv->run, &c->knowledge, err) &&
	     experiments_load(inv->run, &c->experiments, err) && list_or_show(inv, c, lists, err);
	gate_close(&c->gate);
	knowledge_close(&c->knowledge);
	return ok ? STATUS_OK : STATUS_USAGE;
}

const struct command command_rules = {
	.name = "rules",
	.usage = "[list [PASS] | show ID | check [FILE...]]",
	.summary = "the catalogue of metrics, rules and remarks; checks files of rules",
	.description =
		"list: the metrics that reports carry (name, short name, unit, which way is better), the "
		"rules of the gate (level and limit when casm.yaml says nothing else), what other findings "
		"are called, and of how many "
		"remarks of each pass something is known; list PASS: these remarks; what casm explain --try "
		"can "
		"try.\n\n"
		"show ID: what a rule or metric means, what triggers it, how to change or waive it; what is "
		"known of a remark (loop-vectorize/UnsafeDep): why the compiler makes it, what helps, when "
		"it "
		"is not worth it, and a source that shows it; what an experiment changes.\n\n"
		"check FILE: says all that is wrong in a casm.yaml (default: the one that casm diff would "
		"use) or in a file of rules/explain or rules/experiments; the exit status is 0 or 2.",
	.tables = tables,
	.run = run,
};
