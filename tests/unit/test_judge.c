/* Pairs of functions made by hand, and what the gate says of them. */
#include "rule/gate.h"

#include "rule/judge.h"
#include "test.h"

static struct arena a;
static struct gate g;
static struct gate_findings found;
static struct gate_result result;
static uint64_t next_code;

static void start(const char *yaml)
{
	struct err err = {0};

	found = (struct gate_findings){0};
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

/* A function whose code no other has. */
static struct stored_func make(const char *name)
{
	struct stored_func f = {.source = S("a.c"),
				.name = str_c(name),
				.linkage_name = str_c(name),
				.file = S("a.c"),
				.line = 10};

	for (int m = 0; m < METRIC_COUNT; m++)
		f.metrics[m] = value_of(0);
	f.code.is_known = true;
	for (int i = 0; i < CODE_LEVEL_COUNT; i++)
		f.code.hash[i] = ++next_code;
	return f;
}

static struct stored_call *add_call(struct stored_func *f, const char *chain, const char *callee,
				    bool is_inlined, uint32_t text)
{
	struct stored_call *c = vec_add(&a, &f->calls);

	c->site.chain = str_c(chain);
	c->site.text = text;
	c->callee = callee ? str_c(callee) : STR_NONE;
	c->is_inlined = is_inlined;
	c->copies = 1;
	return c;
}

static struct stored_call *add_cost(struct stored_call *c, int64_t cost, int64_t threshold, bool is_floor)
{
	c->cost = value_of(cost);
	c->threshold = value_of(threshold);
	c->cost_is_floor = is_floor;
	return c;
}

static struct stored_loop *add_loop(struct stored_func *f, const char *chain, int64_t width, uint32_t text)
{
	struct stored_loop *l = vec_add(&a, &f->loops);

	l->site.chain = str_c(chain);
	l->site.text = text;
	l->is_vectorized = width > 0;
	l->is_innermost = true;
	l->depth = 1;
	l->width = width > 0 ? value_of(width) : value_unknown("scalar");
	l->spills = value_of(0);
	return l;
}

static struct stored_alloc *add_alloc(struct stored_func *f, const char *chain, bool in_loop,
				      enum alloc_verdict verdict, uint32_t text)
{
	struct stored_alloc *al = vec_add(&a, &f->allocs);

	al->site.chain = str_c(chain);
	al->site.text = text;
	al->allocator = S("malloc");
	al->kind = S("heap");
	al->size = value_unknown("not constant");
	al->in_loop = in_loop;
	al->verdict = verdict;
	return al;
}

/* Judges the pair and compares "level rule message" lines. */
static void check(int line, const struct stored_func *old, const struct stored_func *now, const char *want)
{
	struct buf b = {0};

	found.count = 0;
	gate_judge(&g, &a, old, now, GATE_ANY, &result, &found);
	for (size_t i = 0; i < found.count; i++) {
		const struct gate_finding *f = &found.items[i];

		buf_printf(&b, "%s%s %s " STR_FMT "\n", f->waiver ? "waived " : "",
			   gate_level_names[f->level], f->rule->id, STR_ARG(f->message));
		for (size_t k = 0; k < f->details.count; k++)
			buf_printf(&b, "  " STR_FMT "\n", STR_ARG(f->details.items[k]));
		if (f->fingerprint.len != 16)
			test_fail(__FILE__, line, "fingerprint " STR_FMT, STR_ARG(f->fingerprint));
		for (size_t k = 0; k < i; k++)
			if (str_eq(found.items[k].fingerprint, f->fingerprint))
				test_fail(__FILE__, line, "fingerprint twice");
	}
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "findings are\n" STR_FMT "expected\n%s", STR_ARG(buf_str(&b)),
			  want);
	buf_release(&b);
}
#define JUDGE(old, now, want) check(__LINE__, old, now, want)

static const char defaults[] =
	"limits: [{limit: instrs=15%|8}, {limit: condbr=20%|4}, {limit: stack=25%|64}]\n"
	"levels: {condbr-grew: warning, stack-grew: warning}\n";

void test_judge__metrics(void)
{
	struct stored_func old = make("f"), now = make("f");

	start(defaults);
	old.metrics[METRIC_instructions] = value_of(96);
	now.metrics[METRIC_instructions] = value_of(240);
	old.metrics[METRIC_stack_bytes] = value_of(0);
	now.metrics[METRIC_stack_bytes] = value_of(72);
	old.metrics[METRIC_bytes] = value_of(1); /* no limit */
	now.metrics[METRIC_bytes] = value_of(1000);
	JUDGE(&old, &now,
	      "error instrs-grew instructions 96 → 240, +150.0 % (limit 15%|8)\n"
	      "warning stack-grew stack bytes 0 → 72, +72 (limit 25%|64)\n");
	CHECK_INT(result.status, GATE_REGRESSED);
	CHECK_INT(result.level, CODE_real);
	CHECK(found.items[0].has_metric && found.items[0].old.n == 96 && found.items[0].now.n == 240);
	CHECK_STR(found.items[0].limit, S("instrs=15%|8"));
	CHECK_STR(found.items[0].loc.file, S("a.c"));
	CHECK_INT(found.items[0].loc.line, 10);
	JUDGE(&now, &old, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	/* within the limit; one better, one worse */
	now.metrics[METRIC_instructions] = value_of(104);
	now.metrics[METRIC_stack_bytes] = value_of(0);
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_CHANGED);
	now.metrics[METRIC_conditional_branches] = value_of(3);
	old.metrics[METRIC_conditional_branches] = value_of(5);
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_CHANGED);
	/* unknown is not zero */
	old.metrics[METRIC_instructions] = value_unknown("no assembly");
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	end();
}

/* Below a real change there are no findings, but bounds look at the new side alone. */
void test_judge__real_change_only(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("limits: [instrs=+0, stack<=64]\n");
	now.metrics[METRIC_instructions] = value_of(100);
	add_call(&old, "", "g", true, 1);
	add_call(&now, "", "g", false, 1);
	for (int level = 0; level < CODE_LEVEL_COUNT; level++) {
		struct stored_func like = now;

		like.code.hash[level] = old.code.hash[level];
		JUDGE(&old, &like, "");
		CHECK_INT(result.level, level);
		CHECK_INT(result.status, GATE_SAME);
		like.metrics[METRIC_stack_bytes] = value_of(65);
		JUDGE(&old, &like, "error bound-passed stack bytes 65, outside the bound stack<=64\n");
		CHECK_INT(result.status, GATE_REGRESSED);
	}
	JUDGE(&now, &now, "");
	CHECK_INT(result.status, GATE_SAME);
	/* without marks nothing is known to be alike */
	now.code.is_known = false;
	JUDGE(&old, &now,
	      "error instrs-grew instructions 0 → 100, +100 (limit +0)\n"
	      "error inline-lost call to g was inlined, is not any more\n");
	end();
}

void test_judge__added_removed_gone(void)
{
	struct stored_func f = make("f"), old = make("f");

	start("limits: [stack<=64, instrs=+0]\nwaivers: [{function: f, rule: bound-passed, reason: x}]\n");
	f.metrics[METRIC_stack_bytes] = value_of(100);
	f.metrics[METRIC_instructions] = value_of(100);
	JUDGE(NULL, &f,
	      "waived error bound-passed stack bytes 100, outside the bound stack<=64\n"
	      "note function-added the function was not there\n");
	CHECK_INT(result.status, GATE_ADDED);
	CHECK(!found.items[0].old.is_known);
	JUDGE(&f, NULL, "");
	CHECK_INT(result.status, GATE_REMOVED);
	/* inlined everywhere until now: what its callers lost is said there */
	old.is_gone = true;
	for (int m = 0; m < METRIC_COUNT; m++)
		old.metrics[m] = value_unknown("no code");
	f.metrics[METRIC_stack_bytes] = value_of(0);
	add_alloc(&f, "", true, ALLOC_escapes, 1);
	add_loop(&f, "", 0, 1)->spills = value_of(9);
	add_call(&f, "", "g", false, 2)->in_loop = true;
	JUDGE(&old, &f, "");
	CHECK_INT(result.status, GATE_ADDED);
	JUDGE(&f, &old, "");
	CHECK_INT(result.status, GATE_REMOVED);
	JUDGE(NULL, &old, ""); /* a new function that has no code */
	CHECK_INT(result.status, GATE_ADDED);
	JUDGE(&old, &old, "");
	CHECK_INT(result.status, GATE_SAME);
	end();
}

void test_judge__inline_lost(void)
{
	struct stored_func old = make("f"), now = make("f");
	struct stored_call *c;

	start("");
	add_cost(add_call(&old, "", "clip", true, 1), 215, 225, false);
	c = add_cost(add_call(&now, "", "clip", false, 1), 240, 225, true);
	c->remark = S("TooCostly");
	c->reason = S("the callee is too big");
	c->site.loc = (struct loc){S("a.c"), 20, 3};
	JUDGE(&old, &now,
	      "error inline-lost call to clip was inlined (cost 215 of 225), is not any more (cost at least "
	      "240 of "
	      "225)\n"
	      "  TooCostly: the callee is too big\n");
	CHECK_STR(found.items[0].subject, S("clip"));
	CHECK_INT(found.items[0].loc.line, 20);
	CHECK_INT(result.lost.count, 1);
	CHECK_STR(result.lost.items[0], S("inlining of clip"));
	JUDGE(&now, &old, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	CHECK_STR(result.gained.items[0], S("inlining of clip"));
	/* without a cost: the reason */
	c->cost = value_unknown("none");
	c->remark = S("NeverInline");
	c->reason = S("the callee may not be inlined");
	JUDGE(&old, &now,
	      "error inline-lost call to clip was inlined (cost 215 of 225), is not any more: the callee may "
	      "not be "
	      "inlined\n"
	      "  NeverInline\n");
	/* a call that is not made any more is not lost */
	now.calls.count = 0;
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_CHANGED);
	end();
}

/* A line that was inlined at many places is one finding; two lines are two. */
void test_judge__inline_lost_folded(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	for (int i = 0; i < 3; i++) {
		add_call(&old, "h", "clip", true, 1)->site.chain_text = 10 + (uint32_t)i;
		add_call(&now, "h", "clip", false, 1)->site.chain_text = 10 + (uint32_t)i;
	}
	add_call(&old, "", "clip", true, 2);
	add_call(&now, "", "clip", false, 2);
	JUDGE(&old, &now,
	      "error inline-lost call to clip (in h, inlined here) was inlined, is not any more, at 3 "
	      "places\n"
	      "error inline-lost call to clip was inlined, is not any more\n");
	end();
}

/* f was inlined into h and is called now: only that is said, not what was inside. */
void test_judge__inline_cascade(void)
{
	struct stored_func old = make("h"), now = make("h");

	start("");
	add_call(&old, "", "f", true, 1);
	add_call(&old, "f", "g", true, 2);
	add_call(&old, "f", "k", false, 3)->is_tail = true;
	add_call(&now, "", "f", false, 1);
	JUDGE(&old, &now, "error inline-lost call to f was inlined, is not any more\n");
	/* the text of g's line stands elsewhere in h too, by another way */
	add_call(&now, "m", "g", false, 2);
	JUDGE(&old, &now, "error inline-lost call to f was inlined, is not any more\n");
	/* but g is lost where the copy of f's body is still there */
	now.calls.count = 0;
	add_call(&now, "", "f", true, 1);
	add_call(&now, "f", "g", false, 2);
	JUDGE(&old, &now, "error inline-lost call to g (in f, inlined here) was inlined, is not any more\n");
	end();
}

void test_judge__inlined_elsewhere(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	/* the chain changed */
	add_call(&old, "", "g", true, 1);
	add_call(&now, "m", "g", true, 9);
	JUDGE(&old, &now, "");
	/* its line was edited, and a new call that is not inlined came before it */
	now.calls.count = 0;
	add_call(&now, "", "g", false, 7);
	add_call(&now, "", "g", true, 8);
	JUDGE(&old, &now, "");
	/* a suffix came */
	now.calls.count = 0;
	add_call(&now, "", "g.constprop.0", true, 1);
	JUDGE(&old, &now, "");
	/* a line that is the same is that call, whatever else is inlined now */
	now.calls.count = 0;
	add_call(&now, "", "g", false, 1);
	add_call(&now, "k", "g", true, 8);
	JUDGE(&old, &now, "error inline-lost call to g was inlined, is not any more\n");
	/* its line was edited, and it is lost all the same */
	now.calls.count = 0;
	add_call(&now, "", "g", false, 7);
	JUDGE(&old, &now, "error inline-lost call to g was inlined, is not any more\n");
	end();
}

void test_judge__loops(void)
{
	struct stored_func old = make("f"), now = make("f");
	struct stored_loop *l;

	start("");
	add_loop(&old, "", 8, 1);
	l = add_loop(&now, "", 0, 1);
	l->site.loc = (struct loc){S("hash.c"), 88, 3};
	l->remark = S("CantVectorizeLibcall");
	l->reason = S("it calls a function that has no vector form");
	l->blocker = S("log_event");
	l->blocker_loc = (struct loc){S("hash.c"), 91, 5};
	JUDGE(&old, &now,
	      "error vector-lost the loop was 8 wide, is scalar: the call to log_event at hash.c:91\n"
	      "  CantVectorizeLibcall: it calls a function that has no vector form\n");
	CHECK_STR(result.lost.items[0], S("vectorization of the loop at hash.c:88"));
	CHECK_INT(found.items[0].loc.line, 88);
	l->blocker = STR_NONE;
	old.loops.items[0].width = value_unknown("mixed");
	JUDGE(&old, &now,
	      "error vector-lost the loop was vectorized, is scalar: it calls a function that has no vector "
	      "form at "
	      "hash.c:91\n"
	      "  CantVectorizeLibcall\n");
	JUDGE(&now, &old, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	l->is_fully_unrolled = true;
	JUDGE(&old, &now, "");
	/* gone is not lost */
	now.loops.count = 0;
	JUDGE(&old, &now, "");
	/* a new loop before it that is scalar, and the line edited */
	add_loop(&now, "", 0, 2);
	add_loop(&now, "", 8, 3);
	JUDGE(&old, &now, "");
	now.loops.count = 0;
	old.loops.count = 0;
	add_loop(&old, "g", 8, 1)->spills = value_of(0);
	add_loop(&now, "g", 4, 1)->spills = value_of(1);
	JUDGE(&old, &now,
	      "warning vector-narrowed the loop (in g, inlined here) was 8 wide, is 4 wide\n"
	      "note spill-in-loop the loop (in g, inlined here) had no spills, has 1 spill or reload\n");
	now.loops.items[0].spills = value_of(2);
	now.loops.items[0].width = value_of(8);
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had no spills, has 2 spills and "
	      "reloads\n");
	old.loops.items[0].spills = value_of(2);
	now.loops.items[0].spills = value_of(6);
	now.loops.items[0].width = value_of(8);
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had 2 spills and reloads, has 6\n");
	now.loops.items[0].spills = value_of(4); /* a few more are noise */
	JUDGE(&old, &now, "");
	old.loops.items[0].spills = value_of(20);
	now.loops.items[0].spills = value_of(25);
	JUDGE(&old, &now, "");
	now.loops.items[0].spills = value_of(26);
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had 20 spills and reloads, has 26\n");
	old.loops.items[0].spills = value_of(INT64_MIN);
	now.loops.items[0].spills = value_of(0);
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had -9223372036854775808 spills and "
	      "reloads, has 0\n");
	old.loops.items[0].spills = value_unknown("no assembly");
	JUDGE(&old, &now, "");
	/* of several that read alike each has a fingerprint of its own (check() sees to it) */
	old.loops.count = now.loops.count = 0;
	for (int i = 0; i < 2; i++) {
		add_loop(&old, "", 4, 1);
		add_loop(&now, "", 0, 1);
	}
	JUDGE(&old, &now,
	      "error vector-lost the loop was 4 wide, is scalar\n"
	      "error vector-lost the loop was 4 wide, is scalar\n");
	end();
}

void test_judge__allocations(void)
{
	struct stored_func old = make("decode"), now = make("decode");
	struct stored_alloc *al;

	start("");
	al = add_alloc(&now, "", false, ALLOC_unknown, 1);
	JUDGE(&old, &now, "warning alloc-added new call to malloc in decode\n");
	CHECK_INT(result.status, GATE_REGRESSED);
	al->size = value_of(64);
	al->verdict = ALLOC_escapes;
	al->via = S("return");
	JUDGE(&old, &now,
	      "error alloc-escapes new call to malloc of 64 bytes in decode; its memory escapes: it is "
	      "returned\n");
	al->via = S("store");
	al->to = S("cache");
	al->message =
		S("is stored to memory behind parameter 1; in the end it is stored to the global `cache`");
	al->in_loop = true;
	al->site.chain = S("make_node");
	JUDGE(&old, &now,
	      "error alloc-in-loop new call to malloc of 64 bytes in make_node, inlined into decode, in a "
	      "loop; its "
	      "memory escapes: it is stored to memory behind parameter 1; in the end it is stored to the "
	      "global "
	      "`cache`\n");
	al->kind = S("map");
	JUDGE(&old, &now, "");
	al->kind = S("heap");
	al->verdict = ALLOC_removed; /* by the compiler */
	JUDGE(&old, &now, "");
	JUDGE(&now, &old, "");
	/* what was there is not new; it may get worse */
	old.allocs.count = now.allocs.count = 0;
	al = add_alloc(&old, "", false, ALLOC_freed, 1);
	add_alloc(&now, "", false, ALLOC_escapes, 1);
	JUDGE(&old, &now,
	      "error alloc-escapes the call to malloc in decode: its memory was freed there, escapes now\n");
	now.allocs.items[0].via = S("call");
	now.allocs.items[0].to = S("keep");
	JUDGE(&old, &now,
	      "error alloc-escapes the call to malloc in decode: its memory was freed there, escapes now: it "
	      "is passed to `keep`\n");
	CHECK_INT(result.status, GATE_REGRESSED);
	JUDGE(&now, &old, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	CHECK_INT(result.gained.count, 1);
	CHECK_STR(result.gained.items[0], S("memory of malloc does not escape"));
	al->verdict = ALLOC_local;
	JUDGE(&old, &now,
	      "error alloc-escapes the call to malloc in decode: its memory did not leave the function, "
	      "escapes now: it is passed to `keep`\n");
	al->verdict = ALLOC_removed;
	JUDGE(&old, &now,
	      "error alloc-escapes the call to malloc in decode: the optimizer deleted it, is left now; its "
	      "memory escapes: it is passed to `keep`\n");
	now.allocs.items[0].verdict = ALLOC_freed;
	JUDGE(&old, &now,
	      "warning alloc-added the call to malloc in decode: the optimizer deleted it, is left now\n");
	/* in a loop on both sides: one finding */
	now.allocs.items[0].verdict = ALLOC_escapes;
	al->verdict = ALLOC_freed;
	al->in_loop = now.allocs.items[0].in_loop = true;
	JUDGE(&old, &now,
	      "error alloc-escapes the call to malloc in decode: its memory was freed there, escapes now: it "
	      "is passed to `keep`\n");
	al->in_loop = now.allocs.items[0].in_loop = false;
	/* a wrapper that was found by other units of the run */
	now.allocs.items[0].is_inferred = true;
	JUDGE(&old, &now, "");
	JUDGE(&now, &old, "warning alloc-added new call to malloc in decode\n");
	now.allocs.items[0].is_inferred = false;
	al->verdict = ALLOC_unknown; /* may have done so before */
	JUDGE(&old, &now, "");
	now.allocs.items[0].verdict = ALLOC_unknown;
	al->verdict = ALLOC_freed;
	JUDGE(&old, &now, "");
	now.allocs.items[0].in_loop = true;
	JUDGE(&old, &now,
	      "error alloc-in-loop the call to malloc in decode was outside of loops, is in one now\n");
	JUDGE(&now, &old, "");
	/* it came another way, on another line: moved; but not into a loop */
	now.allocs.count = old.allocs.count = 0;
	add_alloc(&old, "m", false, ALLOC_escapes, 1);
	al = add_alloc(&now, "k", false, ALLOC_freed, 2);
	JUDGE(&old, &now, "");
	al->in_loop = true;
	JUDGE(&old, &now, "error alloc-in-loop new call to malloc in k, inlined into decode, in a loop\n");
	/* a deleted call on another line is not what it was before */
	now.allocs.count = old.allocs.count = 0;
	add_alloc(&old, "", false, ALLOC_removed, 1);
	add_alloc(&old, "", false, ALLOC_freed, 2);
	add_alloc(&now, "", false, ALLOC_freed, 3);
	JUDGE(&old, &now, "");
	/* three copies of one line */
	now.allocs.count = old.allocs.count = 0;
	for (int i = 0; i < 3; i++)
		add_alloc(&now, "", false, ALLOC_unknown, 5);
	JUDGE(&old, &now, "warning alloc-added new call to malloc in decode, at 3 places\n");
	end();
}

/* The body of a call that is inlined now brings its own calls and allocations: they were made before, there. */
void test_judge__gained_brings_along(void)
{
	struct stored_func old = make("h"), now = make("h");

	start("");
	add_call(&old, "", "f", false, 1);
	add_call(&now, "", "f", true, 1);
	add_call(&now, "f", "g", false, 2)->in_loop = true;
	add_call(&now, "f", "malloc", false, 3);
	add_alloc(&now, "f", true, ALLOC_escapes, 3);
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	add_alloc(&old, "", false, ALLOC_freed, 9); /* another one, that is gone */
	JUDGE(&old, &now, "");
	end();
}

void test_judge__calls(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	add_call(&old, "", "g", false, 1)->is_tail = true;
	add_call(&now, "", "g", false, 1);
	JUDGE(&old, &now, "warning tailcall-lost call to g was a tail call, is an ordinary call now\n");
	JUDGE(&now, &old, "");
	old.calls.items[0].callee = now.calls.items[0].callee = STR_NONE;
	JUDGE(&old, &now,
	      "warning tailcall-lost call through a pointer was a tail call, is an ordinary call now\n");
	now.calls.items[0].is_inlined = true;
	JUDGE(&old, &now, "");
	old.calls.count = now.calls.count = 0;
	add_call(&now, "", "log_event", false, 5)->in_loop = true;
	add_call(&now, "", "log_event", false, 5)->in_loop = true;
	add_call(&now, "", "once", false, 6);
	add_call(&now, "", "inlined", true, 7)->in_loop = true;
	JUDGE(&old, &now, "note call-added call to log_event in a loop was not there, at 2 places\n");
	CHECK_INT(result.status, GATE_CHANGED);
	/* what is left of a call that is inlined in part (log_event.part.0 in log_event) */
	now.calls.items[0].site.chain = now.calls.items[1].site.chain = S("log_event");
	now.calls.items[0].callee = now.calls.items[1].callee = S("log_event.part.0");
	JUDGE(&old, &now, "");
	now.calls.items[0].site.chain = now.calls.items[1].site.chain = S("");
	now.calls.items[0].callee = now.calls.items[1].callee = S("log_event");
	/* one for another is not one more */
	add_call(&old, "", "log_info", false, 4)->in_loop = true;
	JUDGE(&old, &now, "note call-added call to log_event in a loop was not there\n");
	old.calls.count = now.calls.count = 0;
	add_call(&old, "", "g", false, 1);
	add_call(&now, "", "g", false, 1)->in_loop = true;
	JUDGE(&old, &now, "note call-added call to g was outside of loops, is in one now\n");
	end();
}

void test_judge__levels(void)
{
	struct stored_func old = make("hot_f"), now = make("hot_f");

	add_call(&old, "", "g", true, 1);
	add_call(&now, "", "g", false, 1);
	start("levels: {inline-lost: off}\n");
	JUDGE(&old, &now, "");
	CHECK_INT(result.lost.count, 1);
	CHECK_INT(result.status, GATE_CHANGED);
	gate_close(&g);
	start("levels: {inline-lost: note}\nrules: [{function: ^hot_, lost: [inlining], level: warning}]\n");
	JUDGE(&old, &now, "warning inline-lost call to g was inlined, is not any more\n");
	old.name = now.name = S("cold_f");
	old.linkage_name = now.linkage_name = S("cold_f");
	JUDGE(&old, &now, "note inline-lost call to g was inlined, is not any more\n");
	end();
}

void test_judge__rules_for_functions(void)
{
	struct stored_func old = make("decode_x"), now = make("decode_x");
	struct diags d;

	start("limits: [instrs=10%]\n"
	      "rules:\n"
	      "- {function: ^decode_, limit: 'stack<=256, instrs=50%', level: warning}\n"
	      "- {function: ^none_, limit: stack<=1}\n"
	      "- {function: ^decode_, limit: vecloops>=1}\n"
	      "ignore: [^never_]\n"
	      "waivers:\n"
	      "- {function: decode_x, rule: spill-in-loop, reason: x}\n"
	      "- {function: '^dec', rule: bound-passed, reason: y, until: 2020-01-01}\n");
	CHECK(gate_wants(&g, S("decode_x"), GATE_ANY));
	old.metrics[METRIC_instructions] = value_of(100);
	now.metrics[METRIC_instructions] = value_of(140);
	now.metrics[METRIC_vectorized_loops] = value_unknown("no remarks");
	JUDGE(&old, &now, ""); /* the rule's own limit counts for what it matches */
	now.metrics[METRIC_instructions] = value_of(151);
	now.metrics[METRIC_stack_bytes] = value_of(257);
	JUDGE(&old, &now,
	      "warning bound-passed stack bytes 257, outside the bound stack<=256\n"
	      "warning instrs-grew instructions 100 → 151, +51.0 % (limit 50%)\n");
	now.linkage_name = S("decode_x.isra.0");
	now.name = S("decode_x.isra.0");
	JUDGE(&old, &now,
	      "warning bound-passed stack bytes 257, outside the bound stack<=256\n"
	      "warning instrs-grew instructions 100 → 151, +51.0 % (limit 50%)\n");
	diags_init(&d, &a);
	gate_unmatched(&g, &d);
	CHECK_INT(d.count, 5);
	CHECK_STR(d.items[0].message, S("the rule for '^none_' matches no function"));
	CHECK_INT(d.items[0].line, 4);
	CHECK_STR(d.items[1].message,
		  S("limit 'vecloops>=1' matches nothing: vectorized_loops is unknown for every "
		    "function that '^decode_' matches"));
	CHECK_STR(d.items[2].message, S("'^never_' of ignore matches no function"));
	CHECK(d.items[2].severity == DIAG_ERROR && d.items[3].severity == DIAG_WARNING);
	CHECK_STR(d.items[3].message,
		  S("the waiver of 'spill-in-loop' for 'decode_x' is unused: there is no such finding"));
	CHECK_STR(d.items[4].message, S("the waiver of 'bound-passed' for '^dec' ended on 2020-01-01"));
	CHECK_STR(d.items[4].file, S("casm.yaml"));
	end();
}

/* Functions that did not change are looked at until each limit has met its metric. */
void test_judge__wants(void)
{
	struct stored_func f = make("f");
	struct diags d;

	start("limits: [vecloops=+0]\n");
	CHECK(gate_wants(&g, S("f"), GATE_ANY));
	f.metrics[METRIC_vectorized_loops] = value_unknown("no remarks");
	JUDGE(&f, &f, "");
	CHECK(gate_wants(&g, S("f"), GATE_ANY));
	diags_init(&d, &a);
	gate_unmatched(&g, &d);
	CHECK_INT(d.count, 1);
	f.metrics[METRIC_vectorized_loops] = value_of(1);
	JUDGE(&f, &f, "");
	CHECK(!gate_wants(&g, S("f"), GATE_ANY));
	diags_init(&d, &a);
	gate_unmatched(&g, &d);
	CHECK_INT(d.count, 0);
	gate_close(&g);
	start("limits: [stack<=64]\n"); /* a bound is about every function */
	JUDGE(&f, &f, "");
	CHECK(gate_wants(&g, S("f"), GATE_ANY));
	end();
}

void test_judge__waivers(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("limits: [instrs=+0, bytes=+0]\n"
	      "waivers:\n"
	      "- {function: f, rule: instrs-grew, reason: old, until: 2026-11-20}\n"
	      "- {function: f, rule: instrs-grew, reason: checks added}\n"
	      "- {function: g, rule: '*', reason: not this one}\n");
	now.metrics[METRIC_instructions] = value_of(1);
	JUDGE(&old, &now, "waived error instrs-grew instructions 0 → 1, +1 (limit +0)\n");
	CHECK_STR(found.items[0].waiver->reason, S("checks added"));
	CHECK_INT(result.status, GATE_CHANGED);
	CHECK(g.waivers.items[0].nmatched && g.waivers.items[1].nmatched && !g.waivers.items[2].nmatched);
	now.metrics[METRIC_bytes] = value_of(1);
	JUDGE(&old, &now,
	      "waived error instrs-grew instructions 0 → 1, +1 (limit +0)\n"
	      "error metric-grew bytes 0 → 1, +1 (limit +0)\n");
	CHECK_INT(result.status, GATE_REGRESSED);
	end();
}

/* Where it is, and in which file, is no part of it; neither is what the compiler put behind a name. */
void test_judge__fingerprints(void)
{
	struct stored_func old = make("f"), now = make("f");
	struct str before;

	start("");
	add_call(&old, "m", "g", true, 1);
	add_call(&now, "m", "g", false, 1);
	JUDGE(&old, &now, "error inline-lost call to g (in m, inlined here) was inlined, is not any more\n");
	before = found.items[0].fingerprint;
	now.line = 999;
	now.file = S("b.c");
	now.linkage_name = S("f.constprop.1");
	now.calls.items[0].callee = S("g.isra.0");
	now.calls.items[0].site.chain = S("m.part.0");
	now.calls.items[0].site.loc = (struct loc){S("b.c"), 1000, 1};
	gate_judge(&g, &a, &old, &now, GATE_ANY, &result, &found);
	CHECK_INT(found.count, 2);
	CHECK_STR(found.items[1].fingerprint, before);
	now.calls.items[0].site.text = old.calls.items[0].site.text = 2;
	gate_judge(&g, &a, &old, &now, GATE_ANY, &result, &found);
	CHECK_INT(found.count, 3);
	CHECK(!str_eq(found.items[2].fingerprint, before));
	end();
}

/* LLVM's threshold for a call on a cold path is 45: not inlining it is what the programmer asked for. */
static void check_cold(int line, const char *yaml, int64_t threshold, const char *want)
{
	struct stored_func old = make("hot_f"), now = make("hot_f");

	start(yaml);
	add_cost(add_call(&old, "", "g", true, 1), 50, 225, false);
	add_cost(add_call(&now, "", "g", false, 1), 50, threshold, false);
	check(line, &old, &now, want);
	end();
}

void test_judge__a_cold_call(void)
{
	check_cold(
		__LINE__, "", 45,
		"note inline-lost call to g was inlined (cost 50 of 225), is not any more (cost 50 of 45)\n"
		"  the compiler takes the call for cold\n");
	check_cold(
		__LINE__, "rules: [{function: ^hot_, lost: [inlining], level: error}]\n", 45,
		"error inline-lost call to g was inlined (cost 50 of 225), is not any more (cost 50 of 45)\n"
		"  the compiler takes the call for cold\n");
	/* -Os: every call */
	check_cold(__LINE__, "", 50,
		   "error inline-lost call to g was inlined (cost 50 of 225), is not any more (cost 50 of "
		   "50)\n");
	check_cold(__LINE__, "levels: {inline-lost: off}\n", 45, "");
}

void test_judge__not_the_only_call_any_more(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	add_cost(add_call(&old, "", "g", true, 1), -13090, 225, false);
	add_cost(add_call(&now, "", "g", false, 1), 2040, 225, false);
	JUDGE(&old, &now,
	      "error inline-lost call to g was inlined (cost -13090 of 225), is not any more (cost 2040 of "
	      "225)\n"
	      "  as the only call of a static function it had a bonus of 15000; it has not any more\n");
	end();
}

/* A helper without code: only what became of its inlinings. */
void test_judge__a_helper_without_code(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	now.is_gone = old.is_gone = true;
	add_call(&old, "", "g", true, 1);
	add_call(&old, "", "h", false, 2)->is_tail = true;
	add_call(&now, "", "g", false, 1);
	add_call(&now, "", "h", false, 2);
	JUDGE(&old, &now, "error inline-lost call to g was inlined, is not any more\n");
	CHECK_INT(result.status, GATE_REGRESSED);
	old.is_gone = false; /* it had code, with metrics */
	JUDGE(&old, &now, "error inline-lost call to g was inlined, is not any more\n");
	now.calls.count = 0;
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_REMOVED);
	end();
}

/* Fewer instructions and more turns. */
void test_judge__unrolling_lost(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("limits: [instrs=15%]\n");
	add_loop(&old, "", 0, 1)->unrolled = 4;
	add_loop(&now, "", 0, 1)->unrolled = 1;
	old.metrics[METRIC_instructions] = value_of(40);
	now.metrics[METRIC_instructions] = value_of(10);
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_CHANGED);
	CHECK_INT(result.lost.count, 1);
	old.loops.items[0].unrolled = 0;
	old.loops.items[0].is_fully_unrolled = true;
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_CHANGED);
	old.loops.items[0].is_fully_unrolled = false;
	JUDGE(&old, &now, "");
	CHECK_INT(result.status, GATE_IMPROVED);
	end();
}

static uint64_t kin_of_loss(const char *name, const char *chain, const char *callee, const char *source)
{
	struct stored_func old = make(name), now = make(name);

	old.source = now.source = str_c(source);
	add_call(&old, chain, callee, true, 1);
	add_call(&now, chain, callee, false, 1);
	found.count = 0;
	gate_judge(&g, &a, &old, &now, GATE_ANY, &result, &found);
	CHECK_INT(found.count, 1);
	return found.count ? found.items[0].kin : 0;
}

void test_judge__kin(void)
{
	uint64_t kin;

	start("");
	kin = kin_of_loss("f", "", "g", "a.c");
	CHECK(kin != 0);
	CHECK(kin == kin_of_loss("other", "h", "g.isra.0", "a.c"));
	CHECK(kin != kin_of_loss("f", "", "h", "a.c"));
	CHECK(kin != kin_of_loss("f", "", "g", "b.c"));
	end();
}

/* Copies of one loop are judged together; loops that only look alike are not. */
void test_judge__spills_of_copies(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	add_loop(&old, "g", 0, 1)->spills = value_of(0);
	add_loop(&old, "g", 0, 1)->spills = value_of(5);
	add_loop(&now, "g", 0, 1)->spills = value_of(5);
	add_loop(&now, "g", 0, 1)->spills = value_of(0);
	JUDGE(&old, &now, "");
	now.loops.items[1].spills = value_of(4);
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had 5 spills and reloads, has 9 in its 2 "
	      "copies\n");
	old.loops.items[1].spills = value_of(0);
	now.loops.items[0].spills = value_of(2);
	now.loops.items[1].spills = value_of(0);
	JUDGE(&old, &now,
	      "note spill-in-loop the loop (in g, inlined here) had no spills, has 2 spills and reloads in "
	      "its 2 "
	      "copies\n");
	/* of copies that came, the worst is compared */
	old.loops.count = 1;
	JUDGE(&old, &now,
	      "warning spill-in-loop the loop (in g, inlined here) had no spills, has 2 spills and "
	      "reloads\n");
	now.loops.items[0].spills = value_of(90);
	now.loops.items[0].site.chain = S("other");
	JUDGE(&old, &now, "");
	end();
}

/* The body of a call that was made stands here now: its remark is the helper's that took it in. */
void test_judge__allocation_of_a_body_taken_in_two_deep(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	add_call(&old, "helper", "xmalloc", false, 1)->in_loop = true;
	add_alloc(&now, "helper>xmalloc", true, ALLOC_unknown, 7);
	add_call(&now, "helper>xmalloc", "malloc", false, 7)->in_loop = true;
	add_call(&now, "helper>xmalloc", "fail", false, 8)->in_loop = true;
	JUDGE(&old, &now, "");
	old.calls.count = 0;
	JUDGE(&old, &now,
	      "note call-added call to fail (in xmalloc, inlined here) in a loop was not there\n"
	      "error alloc-in-loop new call to malloc in xmalloc, inlined into f, in a loop\n");
	end();
}

/* One allocator in another's place is no new allocation. */
void test_judge__another_allocator(void)
{
	struct stored_func old = make("f"), now = make("f");

	start("");
	add_alloc(&old, "h", true, ALLOC_unknown, 1);
	add_alloc(&now, "h", true, ALLOC_unknown, 2)->allocator = S("xmalloc");
	JUDGE(&old, &now, "");
	now.allocs.items[0].in_loop = old.allocs.items[0].in_loop = false;
	JUDGE(&old, &now, "");
	now.allocs.items[0].in_loop = true;
	JUDGE(&old, &now, "error alloc-in-loop new call to xmalloc in h, inlined into f, in a loop\n");
	end();
}
