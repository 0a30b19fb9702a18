/* What the files of the gate may say, and what is said of wrong ones. */
#include "rule/gate.h"

#include <stdlib.h>

#include "base/file.h"
#include "rule/allocators.h"
#include "rule/judge.h"
#include "test.h"

static struct arena a;
static const struct str today = {"2026-11-21", 10};

static void open_gate(struct gate *g, const char *yaml)
{
	struct err err = {0};

	gate_init(g, &a);
	if (!gate_parse(g, S("casm.yaml"), str_c(yaml), today, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

static void close_gate(struct gate *g)
{
	gate_close(g);
	arena_clear(&a);
}

/* The file that casm ships says what the catalogue says, and its limits are those of the manual. */
void test_gate__shipped(void)
{
	static const char *const texts[] = {"instrs=15%|8", "condbr=20%|4", "stack=25%|64"};
	static const enum gate_level levels[] = {GATE_ERROR, GATE_WARNING, GATE_WARNING};
	struct gate g;
	struct err err = {0};
	struct file f;

	CHECK(file_open(&f, str_printf(&a, "%s/rules/gate.yaml", test_root).ptr, &err));
	gate_init(&g, &a);
	for (size_t i = 0; i < RULE_COUNT; i++)
		g.levels[i] = GATE_OFF;
	CHECK(gate_parse(&g, S("gate.yaml"), f.text, today, &err));
	for (size_t i = 0; i < RULE_COUNT; i++)
		CHECK_INT(g.levels[i], gate_rule_infos[i].level);
	CHECK_INT(g.limits.count, 3);
	for (size_t i = 0; i < g.limits.count; i++) {
		CHECK_STR(g.limits.items[i].limit.text, str_c(texts[i]));
		CHECK_INT(g.limits.items[i].level, levels[i]);
	}
	file_close(&f);
	gate_close(&g);
	/* as the program loads it */
	setenv("CASM_RULES", str_printf(&a, "%s/rules", test_root).ptr, 1);
	CHECK(gate_load_default(&a, &g, &err));
	CHECK_INT(g.limits.count, 3);
	CHECK(g.limits.items[0].is_default && g.limits.items[2].level == GATE_WARNING);
	setenv("CASM_RULES", "/nowhere", 1);
	CHECK(!gate_load_default(&a, &g, &err) && err.message && strstr(err.message, "gate.yaml"));
	unsetenv("CASM_RULES");
	err_clear(&err);
	close_gate(&g);
}

void test_gate__catalogue(void)
{
	static const struct {
		enum gate_rule rule;
		const char *id;
	} rows[] = {{RULE_INSTRS_GREW, "instrs-grew"},         {RULE_CONDBR_GREW, "condbr-grew"},
		    {RULE_STACK_GREW, "stack-grew"},           {RULE_METRIC_GREW, "metric-grew"},
		    {RULE_BOUND_PASSED, "bound-passed"},       {RULE_SPILL_IN_LOOP, "spill-in-loop"},
		    {RULE_INLINE_LOST, "inline-lost"},         {RULE_VECTOR_LOST, "vector-lost"},
		    {RULE_VECTOR_NARROWED, "vector-narrowed"}, {RULE_ALLOC_ADDED, "alloc-added"},
		    {RULE_ALLOC_ESCAPES, "alloc-escapes"},     {RULE_ALLOC_IN_LOOP, "alloc-in-loop"},
		    {RULE_TAILCALL_LOST, "tailcall-lost"},     {RULE_CALL_ADDED, "call-added"},
		    {RULE_FUNCTION_ADDED, "function-added"}};

	CHECK_INT(sizeof(rows) / sizeof(rows[0]), RULE_COUNT);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		CHECK(gate_rule_find(str_c(rows[i].id)) == &gate_rule_infos[rows[i].rule]);
	CHECK(!gate_rule_find(S("instrs")) && !gate_rule_find(STR_NONE));
	CHECK_STR(str_c(gate_rule_of(METRIC_stack_bytes)->id), S("stack-grew"));
	CHECK_STR(str_c(gate_rule_of(METRIC_spills)->id), S("metric-grew"));
}

void test_gate__everything(void)
{
	struct allocators all = {.arena = &a};
	struct err err = {0};
	struct gate g;

	gate_init(&g, &a);
	g.allocators = &all;
	CHECK(gate_parse(
		&g, S("casm.yaml"),
		S("limits:\n"
		  "  - {metric: instrs, soft: 15%, hard: 8, level: warning}\n"
		  "  - stack<=4096\n"
		  "  - {limit: 'bytes=5%|64', level: note}\n"
		  "  - {metric: spills, hard: 0}\n"
		  "rules:\n"
		  "  - {function: '^decode_', limit: 'stack<=256', level: warning}\n"
		  "  - {function: '^hot_', lost: [inlining, vectorization]}\n"
		  "  - function: x\n"
		  "    limits: ['instrs=+0,bytes=+0', stack=+0]\n"
		  "    lost: [tail-calls]\n"
		  "waivers:\n"
		  "  - {function: parse_header, rule: instrs-grew, reason: 'bounds checks added', until: "
		  "2027-03-01}\n"
		  "  - {function: '^t_', rule: '*', reason: tests, until: 2026-11-20}\n"
		  "  - {function: f, rule: stack-grew, reason: today is the last day, until: 2026-11-21}\n"
		  "allocators: [ {name: xmalloc, size: 0}, {name: '^arena_', size: 1, heap: false} ]\n"
		  "ignore: [ '^test_' ]\n"
		  "levels: {inline-lost: off, stack-grew: note}\n"),
		today, &err));
	if (err.message)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	CHECK_INT(g.limits.count, 4);
	CHECK_STR(g.limits.items[0].limit.text, S("instrs=15%|8"));
	CHECK(g.limits.items[0].level == GATE_WARNING && g.limits.items[0].line == 2);
	CHECK(g.limits.items[1].limit.kind == LIMIT_LE && g.limits.items[1].level == GATE_ERROR);
	CHECK(g.limits.items[2].limit.metric == METRIC_bytes && g.limits.items[2].level == GATE_NOTE);
	CHECK_STR(g.limits.items[3].limit.text, S("spills=0"));
	CHECK(g.limits.items[3].limit.has_hard && !g.limits.items[3].limit.has_soft);
	CHECK_INT(g.rules.count, 3);
	CHECK(g.rules.items[0].level == GATE_WARNING && g.rules.items[0].limits.count == 1 &&
	      g.rules.items[0].limits.items[0].level == GATE_WARNING && g.rules.items[0].line == 7);
	CHECK(g.rules.items[1].lost_inlining && g.rules.items[1].lost_vectorization &&
	      !g.rules.items[1].lost_tail_calls && g.rules.items[1].level == GATE_ERROR);
	CHECK(g.rules.items[2].limits.count == 3 && g.rules.items[2].lost_tail_calls);
	CHECK_INT(g.waivers.count, 3);
	CHECK(!g.waivers.items[0].is_regex && !g.waivers.items[0].is_expired);
	CHECK(g.waivers.items[1].is_regex && g.waivers.items[1].is_expired);
	CHECK(!g.waivers.items[2].is_expired);
	CHECK_STR(g.waivers.items[0].reason, S("bounds checks added"));
	CHECK_STR(g.waivers.items[0].file, S("casm.yaml"));
	CHECK_INT(g.levels[RULE_INLINE_LOST], GATE_OFF);
	CHECK_INT(g.levels[RULE_STACK_GREW], GATE_NOTE);
	CHECK(gate_ignores(&g, S("test_x")) && !gate_ignores(&g, S("a_test_x")));
	CHECK(allocator_find(&all, S("xmalloc"))->is_heap);
	CHECK(allocator_find(&all, S("arena_alloc")) && !allocator_find(&all, S("arena_alloc"))->is_heap);
	CHECK(!allocator_find(&all, S("my_arena_alloc")));
	close_gate(&g);
}

/* Later files and the command line have the last word on a metric, but only on what they speak of. */
void test_gate__order(void)
{
	struct err err = {0};
	struct gate g;

	open_gate(&g, "limits: [instrs=15%|8, stack<=64, {limit: bytes=5%, level: warning}]\n");
	CHECK(gate_parse(&g, S("b.yaml"), S("limits: [instrs=1%]\nlevels: {metric-grew: note}\n"), today,
			 &err));
	CHECK_INT(g.limits.count, 3);
	CHECK_STR(g.limits.items[0].limit.text, S("instrs=1%"));
	CHECK_STR(g.limits.items[0].file, S("b.yaml"));
	CHECK_INT(g.limits.items[2].level, GATE_NOTE); /* levels: of a later file */
	CHECK(gate_add_limits(&g, S("stack=+0, stack<=32,bytes=2%|4"), &err));
	CHECK_INT(g.limits.count, 4); /* growth of the stack is another matter than its bound */
	CHECK_STR(g.limits.items[1].limit.text, S("stack<=32"));
	CHECK_STR(g.limits.items[3].limit.text, S("stack=+0"));
	CHECK_INT(g.limits.items[2].level, GATE_ERROR);
	CHECK_STR(g.limits.items[2].file, S("--limit"));
	CHECK(!gate_add_limits(&g, S("instrs=5%,stak=1"), &err));
	CHECK_STR(str_c(err.message), S("--limit: unknown metric 'stak'; did you mean 'stack'?"));
	CHECK(!gate_add_limits(&g, S("instrs=5%,"), &err));
	CHECK(!gate_add_limits(&g, S(" "), &err));
	CHECK_STR(str_c(err.message),
		  S("--limit: expected limits, as in instrs=5%|40,stack=+0, found nothing"));
	err_clear(&err);
	close_gate(&g);
	/* a limit that says no level takes that of levels: in its own file, wherever that stands */
	open_gate(&g, "limits: [stack=1, bytes=1]\nlevels: {stack-grew: warning}\n");
	CHECK_INT(g.limits.items[0].level, GATE_WARNING);
	CHECK_INT(g.limits.items[1].level, GATE_ERROR);
	close_gate(&g);
	open_gate(&g, "");
	CHECK_INT(g.limits.count, 0);
	close_gate(&g);
	open_gate(&g,
		  "# nothing\nlimits: []\nrules: []\nwaivers: []\nignore: []\nlevels: {}\nallocators: []\n");
	close_gate(&g);
}

static void check_wrong(int line, const char *yaml, const char *want)
{
	struct err err = {0};
	struct gate g;
	bool ok;

	gate_init(&g, &a);
	ok = gate_parse(&g, S("my.yaml"), str_c(yaml), today, &err);
	if (ok || !err.message || strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
	close_gate(&g);
}
#define WRONG(yaml, want) check_wrong(__LINE__, yaml, "my.yaml:" want)

void test_gate__wrong(void)
{
	WRONG("- x\n", "1: expected settings of the gate (a mapping), found a list");
	WRONG("limit: []\n", "1: unknown key 'limit'; did you mean 'limits'?");
	WRONG("\nwavers: []\n", "2: unknown key 'wavers'; did you mean 'waivers'?");
	WRONG("limits: 5\n", "1: expected limits (a list), found '5'");
	WRONG("limits:\n- instr=5%\n", "2: unknown metric 'instr'; did you mean 'instrs'?");
	WRONG("limits: [[x]]\n", "1: expected a limit (a mapping), found a list");
	WRONG("limits: [{metric: instrs}]\n", "1: expected soft (a percentage), hard (a number) or both");
	WRONG("limits: [{soft: 1%}]\n", "1: expected the key 'metric' here");
	WRONG("limits: [{metric: instrs, soft: 15}]\n", "1: expected a percentage such as 15%, found '15'");
	WRONG("limits: [{metric: instrs, hard: 15%}]\n",
	      "1: expected a whole number that is not negative, found '15%'");
	WRONG("limits: [{metric: instrs, hard: 99999999999999999999}]\n",
	      "1: the number '99999999999999999999' is too large");
	WRONG("limits: [{metric: instr, hard: 1}]\n", "1: unknown metric 'instr'; did you mean 'instrs'?");
	WRONG("limits: [{metric: instrs, hard: 1, levl: error}]\n",
	      "1: unknown key 'levl'; did you mean 'level'?");
	WRONG("limits: [{metric: instrs, hard: 1, level: eror}]\n",
	      "1: unknown level 'eror'; did you mean 'error'?");
	WRONG("limits: [{metric: instrs, hard: 1, level: 3}]\n",
	      "1: expected a level (error, warning, note or off), found '3'");
	WRONG("limits: [{limit: stack=1, hard: 1}]\n",
	      "1: expected either limit, or metric with soft and hard");
	WRONG("limits:\n- stack=1\n- {metric: stack_bytes, hard: 5}\n",
	      "3: a limit on stack_bytes is there already, in line 2");
	WRONG("levels: [x]\n", "1: expected levels of rules (a mapping), found a list");
	WRONG("levels:\n  inline-lots: off\n", "2: unknown rule 'inline-lots'; did you mean 'inline-lost'?");
	WRONG("levels: {stack-grew: [x]}\n", "1: expected a level (a text), found a list");
	WRONG("rules: [x]\n", "1: expected a rule (a mapping), found 'x'");
	WRONG("rules: [{limit: stack=1}]\n", "1: expected the key 'function' here");
	WRONG("rules: [{function: x}]\n", "1: expected limit, limits or lost: what the rule asks for");
	WRONG("rules: [{function: x, lost: []}]\n", "1: the rule asks for nothing: its lists are empty");
	WRONG("rules: [{function: x, lost: [speed]}]\n",
	      "1: expected inlining, vectorization or tail-calls, found 'speed'");
	WRONG("rules: [{function: x, lost: [inlinig]}]\n",
	      "1: unknown word 'inlinig'; did you mean 'inlining'?");
	WRONG("rules:\n- {function: '[a', limit: stack=1}\n",
	      "2: '[a' is not a regular expression: Unmatched [, [^, [:, [., or [=");
	WRONG("rules: [{function: '', limit: stack=1}]\n", "1: expected a regular expression, found ''");
	WRONG("rules:\n- function: x\n  limit: 'stack<=1,instrs'\n",
	      "3: expected =, <=, <, >=, > or == behind 'instrs', as in instrs=5%");
	WRONG("waivers: [{function: f, rule: stack-grew}]\n", "1: a waiver needs a reason");
	WRONG("waivers: [{function: f, rule: stack-grew, reason: ' '}]\n",
	      "1: expected the reason of a waiver, found nothing");
	WRONG("waivers: [{rule: stack-grew, reason: x}]\n", "1: expected the key 'function' here");
	WRONG("waivers: [{function: f, reason: x}]\n", "1: expected the key 'rule' here");
	WRONG("waivers: [{function: f, rule: stackgrew, reason: x}]\n",
	      "1: unknown rule 'stackgrew'; did you mean 'stack-grew'?");
	WRONG("waivers: [{function: f, rule: quux, reason: x}]\n",
	      "1: unknown rule 'quux' (casm rules list shows them)");
	WRONG("waivers: [{function: f, rule: '*', reason: x, until: tomorrow}]\n",
	      "1: expected a date such as 2027-03-01, found 'tomorrow'");
	WRONG("waivers:\n- function: f\n  rule: '*'\n  reason: x\n  until: 2027-02-29\n",
	      "5: expected a date such as 2027-03-01, found '2027-02-29'");
	WRONG("waivers: [{function: '(', rule: '*', reason: x}]\n",
	      "1: '(' is not a regular expression: Unmatched ( or \\(");
	WRONG("ignore: [{x: y}]\n",
	      "1: expected a regular expression for names of functions (a text), found a mapping");
	WRONG("ignore: ['((((a{99}){99}){99}){99}']\n",
	      "1: '((((a{99}){99}){99}){99}' is not a regular expression: it repeats too much");
	WRONG("allocators: [{name: '(a', size: 0}]\n",
	      "1: '(a' is not a regular expression: Unmatched ( or \\(");
	WRONG("allocators: [{name: a, kind: map, heap: true}]\n", "1: expected kind or heap, not both");
	WRONG("allocators: [{name: a, heap: yes}]\n",
	      "1: expected whether it counts as a heap allocation (true or false), found 'yes'");
	WRONG("limits: [\n", "2: did not find expected node content");
}

/* One run says all that is wrong. */
void test_gate__all_errors(void)
{
	struct gate_texts errors = {0};
	struct gate g;

	gate_init(&g, &a);
	CHECK(!gate_parse_all(&g, S("my.yaml"),
			      S("limits: [instr=5%, stack=1, stack=2]\n"
				"rule: []\n"
				"levels: {x: off, stack-grew: off, inline-lost: maybe}\n"
				"waivers: [{function: f, rule: '*'}, {function: g, rule: '*', reason: ok}]\n"
				"ignore: 5\n"),
			      today, &errors));
	CHECK_INT(errors.count, 7);
	CHECK_STR(errors.items[0], S("my.yaml:1: unknown metric 'instr'; did you mean 'instrs'?"));
	CHECK_STR(errors.items[2], S("my.yaml:2: unknown key 'rule'; did you mean 'rules'?"));
	CHECK_STR(errors.items[6], S("my.yaml:5: expected ignore (a list), found '5'"));
	CHECK(g.limits.count == 1 && g.waivers.count == 1);
	errors.count = 0;
	CHECK(!gate_parse_all(&g, S("my.yaml"), S("limits: ["), today, &errors));
	CHECK_INT(errors.count, 1);
	errors.count = 0;
	CHECK(!gate_parse_all(&g, S("my.yaml"), S("[]"), today, &errors));
	CHECK_INT(errors.count, 1);
	close_gate(&g);
}

void test_gate__dates(void)
{
	CHECK(gate_is_date(S("2026-11-21")) && gate_is_date(S("2028-02-29")) &&
	      gate_is_date(S("2000-02-29")));
	CHECK(!gate_is_date(S("2026-11-31")) && !gate_is_date(S("2027-02-29")) &&
	      !gate_is_date(S("1900-02-29")));
	CHECK(!gate_is_date(S("2026-13-01")) && !gate_is_date(S("2026-00-01")) &&
	      !gate_is_date(S("2026-01-00")));
	CHECK(!gate_is_date(S("2026-1-1")) && !gate_is_date(S("21.11.2026")) && !gate_is_date(STR_NONE));
	CHECK(!gate_is_date(S("2026-11-2x")) && !gate_is_date(S("2026/11/21")));
}
