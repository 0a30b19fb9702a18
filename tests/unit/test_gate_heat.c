/* Limits for functions that are hot, warm or cold. */
#include "rule/gate.h"

#include "base/buf.h"
#include "rule/judge.h"
#include "test.h"

static struct arena a;
static struct gate g;

static void start(const char *yaml)
{
	struct err err = {0};

	gate_init(&g, &a);
	if (!gate_parse(&g, S("casm.yaml"), str_c(yaml), S("2026-11-21"), &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

static void end(void)
{
	gate_close(&g);
	arena_clear(&a);
}

static struct stored_func make(int64_t ninstructions, uint64_t code)
{
	struct stored_func f = {.source = S("a.c"), .name = S("f"), .linkage_name = S("f"), .file = S("a.c")};

	f.metrics[METRIC_instructions] = value_of(ninstructions);
	f.code.is_known = true;
	for (int i = 0; i < CODE_LEVEL_COUNT; i++)
		f.code.hash[i] = code;
	return f;
}

/* What is said of 100 instructions that became n. */
static void check(int line, enum gate_heat heat, int64_t n, const char *want)
{
	struct stored_func old = make(100, 1), now = make(n, 2);
	struct gate_findings found = {0};
	struct gate_result result;
	struct buf b = {0};

	gate_judge(&g, &a, &old, &now, heat, &result, &found);
	for (size_t i = 0; i < found.count; i++)
		buf_printf(&b, "%s " STR_FMT " [" STR_FMT "]\n", gate_level_names[found.items[i].level],
			   STR_ARG(found.items[i].message), STR_ARG(found.items[i].limit));
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "findings are\n" STR_FMT "expected\n%s", STR_ARG(buf_str(&b)),
			  want);
	buf_release(&b);
}
#define JUDGED(heat, n, want) check(__LINE__, heat, n, want)

void test_gate_heat__limits(void)
{
	static const char *const forms[] = {
		"limits: [instrs=5%, {hot: 'instrs=+0', warm: 'instrs=2%', cold: 'instrs=10%'}]\n",
		"limits:\n- instrs=5%\n- hot:instrs=+0\n- 'warm: instrs=2%'\n- {limit: 'cold:instrs=10%'}\n",
	};

	for (size_t i = 0; i < 2; i++) {
		start(forms[i]);
		JUDGED(GATE_HOT, 101,
		       "error instructions 100 → 101, +1.0 % (limit +0 for hot functions) "
		       "[hot:instrs=+0]\n");
		JUDGED(GATE_WARM, 102, "");
		JUDGED(GATE_WARM, 103,
		       "error instructions 100 → 103, +3.0 % (limit 2% for warm functions) "
		       "[warm:instrs=2%]\n");
		JUDGED(GATE_COLD, 110, "");
		JUDGED(GATE_COLD, 111,
		       "error instructions 100 → 111, +11.0 % (limit 10% for cold functions) "
		       "[cold:instrs=10%]\n");
		/* without a profile the limit for all counts */
		JUDGED(GATE_ANY, 105, "");
		JUDGED(GATE_ANY, 106, "error instructions 100 → 106, +6.0 % (limit 5%) [instrs=5%]\n");
		end();
	}
	/* the map alone; levels; several limits of one heat; bounds */
	start("limits:\n  hot: 'instrs=+0, instrs<=200'\n  level: warning\n");
	JUDGED(GATE_HOT, 201,
	       "warning instructions 201, outside the bound instrs<=200 for hot functions "
	       "[hot:instrs<=200]\n"
	       "warning instructions 100 → 201, +101.0 % (limit +0 for hot functions) [hot:instrs=+0]\n");
	JUDGED(GATE_WARM, 900, "");
	end();
	/* of a rule for functions: it counts instead of all others */
	start("limits: [{hot: instrs=+0}]\nrules: [{function: f, limits: [instrs=50%, 'hot:instrs=20%']}]\n");
	JUDGED(GATE_HOT, 121,
	       "error instructions 100 → 121, +21.0 % (limit 20% for hot functions) [hot:instrs=20%]\n");
	JUDGED(GATE_COLD, 121, "");
	end();
}

void test_gate_heat__command_line(void)
{
	struct err err = {0};

	start("limits: [{hot: instrs=5%}, instrs=9%]\n");
	CHECK(gate_add_limits(&g, S("hot:instrs=+0, warm: instrs=2%,instrs=20%"), &err));
	CHECK_INT(g.limits.count, 3);
	JUDGED(GATE_HOT, 101,
	       "error instructions 100 → 101, +1.0 % (limit +0 for hot functions) [hot:instrs=+0]\n");
	JUDGED(GATE_COLD, 120, "");
	CHECK(!gate_add_limits(&g, S("hit:instrs=+0"), &err));
	CHECK_STR(str_c(err.message), S("--limit: unknown heat 'hit'; did you mean 'hot'?"));
	CHECK(!gate_add_limits(&g, S("lukewarmish:instrs=+0"), &err));
	CHECK_STR(str_c(err.message),
		  S("--limit: expected hot, warm or cold before ':', found 'lukewarmish'"));
	CHECK(!gate_add_limits(&g, S("any:instrs=+0"), &err));
	CHECK_STR(str_c(err.message), S("--limit: expected hot, warm or cold before ':', found 'any'"));
	CHECK(!gate_add_limits(&g, S("hot:"), &err));
	CHECK_STR(str_c(err.message),
		  S("--limit: expected a metric and a limit, as in instrs=5%|40 or stack<=256, found ''"));
	err_clear(&err);
	end();
}

void test_gate_heat__shares(void)
{
	start("");
	CHECK_INT(gate_heat_of(&g, 50, 1000), GATE_HOT); /* 5 % and 0.5 % */
	CHECK_INT(gate_heat_of(&g, 49, 1000), GATE_WARM);
	CHECK_INT(gate_heat_of(&g, 5, 1000), GATE_WARM);
	CHECK_INT(gate_heat_of(&g, 4, 1000), GATE_COLD);
	CHECK_INT(gate_heat_of(&g, 0, 0), GATE_COLD);
	CHECK_INT(gate_heat_of(&g, INT64_MAX, INT64_MAX), GATE_HOT);
	CHECK_INT(gate_heat_of(&g, INT64_MAX / 100, INT64_MAX), GATE_WARM);
	end();
	start("heat: {hot: 20%, warm: 1.5%}\n");
	CHECK_INT(gate_heat_of(&g, 199, 1000), GATE_WARM);
	CHECK_INT(gate_heat_of(&g, 15, 1000), GATE_WARM);
	CHECK_INT(gate_heat_of(&g, 14, 1000), GATE_COLD);
	end();
	start("heat: {warm: 0%}\n"); /* all that were compared */
	CHECK_INT(gate_heat_of(&g, 0, 1000), GATE_WARM);
	CHECK_INT(gate_heat_of(&g, 50, 1000), GATE_HOT);
	end();
}

static void check_wrong(int line, const char *yaml, const char *want)
{
	struct err err = {0};

	gate_init(&g, &a);
	if (gate_parse(&g, S("my.yaml"), str_c(yaml), S("2026-11-21"), &err) || !err.message ||
	    strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
	end();
}
#define WRONG(yaml, want) check_wrong(__LINE__, yaml, "my.yaml:" want)

void test_gate_heat__wrong(void)
{
	WRONG("heat: 5%\n", "1: expected the shares that make hot and warm (a mapping), found '5%'");
	WRONG("heat:\n  hott: 5%\n", "2: unknown key 'hott'; did you mean 'hot'?");
	WRONG("heat:\n  hot: 5\n", "2: expected a percentage such as 15%, found '5'");
	WRONG("heat:\n  hot: [5%]\n", "2: expected a percentage (a text), found a list");
	WRONG("heat:\n  hot: 101%\n", "2: expected a share of at most 100%, found '101%'");
	WRONG("heat:\n  hot: 2%\n  warm: 3%\n", "3: expected the share of warm below that of hot (2.000%)");
	WRONG("heat: {hot: 0.1%}\n", "1: expected the share of warm below that of hot (0.100%)");
	WRONG("heat: {warm: 6%}\n", "1: expected the share of warm below that of hot (5.000%)");
	WRONG("haet: {warm: 6%}\n", "1: unknown key 'haet'; did you mean 'heat'?");
	WRONG("limits:\n- {hot: instrs=+0, metric: stack}\n", "2: unknown key 'metric'");
	WRONG("limits:\n- {hto: instrs=+0}\n", "2: unknown key 'hto'; did you mean 'hot'?");
	WRONG("limits:\n  hot: instr=+0\n", "2: unknown metric 'instr'; did you mean 'instrs'?");
	WRONG("limits:\n  hot: [instrs=+0]\n", "2: expected limits (a text), found a list");
	WRONG("limits:\n  hot: instrs=+0, instructions=1\n",
	      "2: a limit on instructions, hot is there already, in line 2");
	WRONG("limits:\n- hot:instrs=1\n- {hot: instrs=2}\n",
	      "3: a limit on instructions, hot is there already, in line 2");
	WRONG("limits:\n- warmm:instrs=1\n", "2: unknown heat 'warmm'; did you mean 'warm'?");
	WRONG("rules: [{function: x, limit: 'hott:stack=1'}]\n",
	      "1: unknown heat 'hott'; did you mean 'hot'?");
}

static void check_unmatched(int line, const char *want)
{
	struct buf b = {0};
	struct diags d;

	diags_init(&d, &a);
	gate_unmatched(&g, &d);
	for (size_t i = 0; i < d.count; i++)
		buf_printf(&b, STR_FMT ":%llu %s: " STR_FMT "\n", STR_ARG(d.items[i].file),
			   (unsigned long long)d.items[i].line,
			   d.items[i].severity == DIAG_ERROR ? "error" : "warning",
			   STR_ARG(d.items[i].message));
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "diags are\n" STR_FMT "expected\n%s", STR_ARG(buf_str(&b)), want);
	buf_release(&b);
}
#define UNMATCHED(want) check_unmatched(__LINE__, want)

/* What is hot is the profile's business; a metric that is unknown is not. */
void test_gate_heat__unmatched(void)
{
	static const char yaml[] = "limits:\n- {hot: instrs=+0}\n- {warm: spills=+0}\n- {cold: spills=+0}\n";
	struct err err = {0};

	start(yaml);
	UNMATCHED("casm.yaml:2 warning: limit 'hot:instrs=+0' is not looked at: without --profile it is not "
		  "known what is hot\n"
		  "casm.yaml:3 warning: limit 'warm:spills=+0' is not looked at: without --profile it is not "
		  "known what is warm\n"
		  "casm.yaml:4 warning: limit 'cold:spills=+0' is not looked at: without --profile it is not "
		  "known what is cold\n");
	CHECK(!gate_wants(&g, S("f"), GATE_ANY));
	end();
	start(yaml);
	g.has_profile = true;
	CHECK(gate_wants(&g, S("f"), GATE_HOT));
	JUDGED(GATE_HOT, 100, "");
	CHECK(!gate_wants(&g, S("f"), GATE_HOT));
	CHECK(gate_wants(&g, S("f"), GATE_COLD));
	{
		struct stored_func f = make(1, 1);
		struct gate_findings found = {0};
		struct gate_result result;

		f.metrics[METRIC_spills] = value_unknown("no text");
		gate_judge(&g, &a, &f, &f, GATE_COLD, &result, &found);
	}
	UNMATCHED("casm.yaml:3 warning: limit 'warm:spills=+0' is not looked at: no function here is warm\n"
		  "casm.yaml:4 error: limit 'cold:spills=+0' matches nothing: spills is unknown for every "
		  "function that is cold\n");
	end();
	start("");
	CHECK(gate_add_limits(&g, S("hot:instrs=+0"), &err));
	err_clear(&err);
	UNMATCHED(
		"--limit:0 error: limit 'hot:instrs=+0' is not looked at: without --profile it is not known "
		"what is hot\n");
	end();
	start("rules: [{function: f, limit: 'hot:instrs=+0'}]\n");
	JUDGED(GATE_ANY, 900, "");
	UNMATCHED("casm.yaml:1 warning: limit 'hot:instrs=+0' is not looked at: without --profile it is not "
		  "known what is hot\n");
	g.has_profile = true;
	UNMATCHED("casm.yaml:1 warning: limit 'hot:instrs=+0' is not looked at: no function that 'f' matches "
		  "is "
		  "hot\n");
	end();
}
