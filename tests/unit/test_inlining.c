/* Calls: decisions of the inliner joined with the call instructions that are left. */
#include "analyze/analysis.h"
#include "fixture.h"

static const struct allocators no_allocators;
static const struct analysis_context context = {&no_allocators};

static void analyze(struct unit *u)
{
	analysis_inlining.run(u, &context);
}

/* A refusal; place "LINE, Column: COL", args further arguments. */
static void missed(struct buf *b, const char *name, const char *caller, const char *callee, const char *place,
		   const char *args)
{
	buf_printf(
		b,
		"--- !Missed\nPass:            inline\nName:            %s\n"
		"DebugLoc:        { File: a.c, Line: %s }\nFunction:        %s\nArgs:\n"
		"  - String:          ''''\n  - Callee:          %s\n"
		"    DebugLoc:        { File: a.c, Line: 3, Column: 0 }\n"
		"  - Caller:          %s\n    DebugLoc:        { File: a.c, Line: 10, Column: 0 }\n%s...\n",
		name, place, caller, callee, caller, args);
}

static void inlined(struct buf *b, const char *caller, const char *callee, const char *callee_line,
		    const char *place, const char *chain)
{
	buf_printf(
		b,
		"--- !Passed\nPass:            inline\nName:            Inlined\n"
		"DebugLoc:        { File: a.c, Line: %s }\nFunction:        %s\nArgs:\n"
		"  - String:          ''''\n  - Callee:          %s\n"
		"    DebugLoc:        { File: a.c, Line: %s, Column: 0 }\n"
		"  - String:          ''' inlined into '''\n  - Caller:          %s\n"
		"    DebugLoc:        { File: a.c, Line: 10, Column: 0 }\n  - String:          ''''\n"
		"  - String:          ' with '\n  - String:          '(cost='\n  - Cost:            '-15'\n"
		"  - String:          ', threshold='\n  - Threshold:       '225'\n  - String:          ')'\n"
		"  - String:          ' at callsite '\n%s...\n",
		place, caller, callee, callee_line, caller, chain);
}

static struct unit *unit_of(struct buf *remarks)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));

	read_remarks(u, buf_str(remarks));
	buf_release(remarks);
	return u;
}

static const struct call *call_at(const struct func *f, size_t n)
{
	static const struct call none;

	if (n >= f->calls.count)
		test_fail(__FILE__, __LINE__, "only %zu calls", f->calls.count);
	return n < f->calls.count ? &f->calls.items[n] : &none;
}

#define COSTLY "  - Cost:            '500'\n  - Threshold:       '225'\n"
#define FULL "  - Cost:            '300'\n  - Threshold:       '225'\n"

void test_inlining__refusal_meets_its_call(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;
	const struct call *c;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	missed(&b, "NeverInline", "outer", "kept", "13, Column: 2",
	       "  - Reason:          noinline function attribute\n");
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_call(u, f, "kept", make_loc(u, "a.c", 13, 2), NULL);
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), NULL)->flags |= INSN_TAIL;
	make_call(u, f, "memset", make_loc(u, "a.c", 14, 1), NULL);
	analyze(u);
	CHECK_INT(f->calls.count, 3);
	c = call_at(f, 0);
	CHECK_STR(c->callee, S("inner"));
	CHECK(c->is_refused && !c->is_inlined && c->is_tail && c->cost_is_floor);
	CHECK_INT(c->cost.n, 500);
	CHECK_INT(c->threshold.n, 225);
	CHECK_STR(str_c(c->reason), S("cost at least 500, threshold 225"));
	CHECK_INT(c->insn, 1);
	c = call_at(f, 1);
	CHECK_STR(str_c(c->reason), S("the callee is marked noinline"));
	CHECK(!c->cost.is_known);
	c = call_at(f, 2);
	CHECK(!c->is_refused && !c->remark && !c->reason);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 2);
	CHECK_INT(f->metrics[METRIC_inlined_calls].n, 0);
	unit_free(u);
}

void test_inlining__full_costs_are_no_floor(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	u = unit_of(&b);
	u->has_lines = u->has_full_costs = true;
	f = make_func(u, "outer");
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), NULL);
	analyze(u);
	CHECK_STR(str_c(call_at(f, 0)->reason), S("cost 500, threshold 225"));
	CHECK(!call_at(f, 0)->cost_is_floor);
	unit_free(u);
}

/* The same place asked twice: the later answer counts, in either order of the record's first lines. */
void test_inlining__last_refusal_counts(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", FULL);
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), NULL);
	analyze(u);
	CHECK_INT(f->calls.count, 1);
	CHECK_INT(call_at(f, 0)->cost.n, 300);
	unit_free(u);
}

/* Refused, then inlined by a later run of the pass: no call is left, so nothing was missed. */
void test_inlining__refused_then_inlined(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	inlined(&b, "outer", "inner", "3", "12, Column: 7",
		"  - String:          outer\n  - String:          ':'\n  - Line:            '2'\n"
		"  - String:          ':'\n  - Column:          '7'\n");
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_insn(u, f, "retq", INSN_RETURN);
	analyze(u);
	CHECK_INT(f->calls.count, 1);
	CHECK(call_at(f, 0)->is_inlined && !call_at(f, 0)->is_refused);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 0);
	CHECK_INT(f->metrics[METRIC_inlined_calls].n, 1);
	unit_free(u);
}

/* The same without line tables: the record alone says that the refusal was not the last word. */
void test_inlining__refused_then_inlined_without_lines(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", FULL);
	inlined(&b, "outer", "inner", "3", "12, Column: 7", "");
	missed(&b, "TooCostly", "outer", "other", "15, Column: 3", COSTLY);
	missed(&b, "TooCostly", "outer", "other", "15, Column: 3", FULL);
	u = unit_of(&b);
	f = make_func(u, "outer");
	make_call(u, f, "other", (struct loc){STR_NONE, 0, 0}, NULL);
	analyze(u);
	CHECK_INT(f->calls.count, 2);
	CHECK(call_at(f, 0)->is_inlined);
	CHECK_STR(call_at(f, 1)->callee, S("other"));
	CHECK_INT(call_at(f, 1)->cost.n, 300);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 1);
	unit_free(u);
}

/* Refused in code that was deleted: not missed. */
void test_inlining__refused_and_dead(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", COSTLY);
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_insn(u, f, "retq", INSN_RETURN);
	analyze(u);
	CHECK_INT(f->calls.count, 0);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 0);
	unit_free(u);
}

/* Unrolled copies of one call are one call site with copies; another inlined copy of the body is another. */
void test_inlining__copies_are_folded(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;
	const struct inline_frame *one, *two;

	missed(&b, "NoDefinition", "outer", "inner", "12, Column: 7", "");
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	one = make_frame(u, "mid", make_loc(u, "a.c", 20, 3), NULL);
	two = make_frame(u, "mid", make_loc(u, "a.c", 21, 3), NULL);
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), two);
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), one);
	make_call(u, f, "inner", make_loc(u, "a.c", 12, 7), two);
	analyze(u);
	CHECK_INT(f->calls.count, 2);
	CHECK_INT(call_at(f, 0)->copies, 1);
	CHECK(call_at(f, 0)->frame == one);
	CHECK_INT(call_at(f, 1)->copies, 2);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 3);
	unit_free(u);
}

/* "a:2:9 @ b:1:4 @ outer:5:3" are lines from each function's first. */
void test_inlining__chain(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;
	const struct call *c;

	inlined(&b, "outer", "b", "30", "15, Column: 3",
		"  - String:          outer\n  - String:          ':'\n  - Line:            '5'\n"
		"  - String:          ':'\n  - Column:          '3'\n  - String:          ';'\n");
	inlined(&b, "outer", "a", "40", "31, Column: 4",
		"  - String:          b\n  - String:          ':'\n  - Line:            '1'\n"
		"  - String:          ':'\n  - Column:          '4'\n  - String:          ' @ '\n"
		"  - String:          outer\n  - String:          ':'\n  - Line:            '5'\n"
		"  - String:          ':'\n  - Column:          '3'\n  - String:          ';'\n");
	inlined(&b, "outer", "leaf", "50", "42, Column: 9",
		"  - String:          a\n  - String:          ':'\n  - Line:            '2'\n"
		"  - String:          ':'\n  - Column:          '9'\n  - String:          '.'\n"
		"  - Disc:            '3'\n  - String:          ' @ '\n"
		"  - String:          b\n  - String:          ':'\n  - Line:            '1'\n"
		"  - String:          ':'\n  - Column:          '4'\n  - String:          ' @ '\n"
		"  - String:          outer\n  - String:          ':'\n  - Line:            '5'\n"
		"  - String:          ':'\n  - Column:          '3'\n  - String:          ';'\n");
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_insn(u, f, "retq", INSN_RETURN);
	analyze(u);
	CHECK_INT(f->calls.count, 3);
	CHECK(!call_at(f, 0)->frame);
	c = call_at(f, 2);
	CHECK_STR(c->callee, S("leaf"));
	CHECK(c->frame && c->frame->parent && !c->frame->parent->parent);
	if (!c->frame || !c->frame->parent)
		return;
	CHECK_STR(c->frame->callee, S("a"));
	CHECK_STR(c->frame->call.file, S("a.c"));
	CHECK_INT(c->frame->call.line, 31);
	CHECK_INT(c->frame->call.col, 4);
	CHECK_INT(c->frame->depth, 2);
	CHECK_STR(c->frame->parent->callee, S("b"));
	CHECK_INT(c->frame->parent->call.line, 15);
	CHECK_INT(c->frame->parent->call.col, 3);
	unit_free(u);
}

/* A call above the function's first line (its head was written through #line) wraps around in the record. */
void test_inlining__chain_above_the_definition(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;
	const struct call *c;

	inlined(&b, "outer", "b", "30", "8, Column: 3", "");
	inlined(&b, "outer", "a", "40", "31, Column: 4",
		"  - String:          b\n  - Line:            '1'\n  - Column:          '4'\n"
		"  - String:          ' @ '\n  - String:          outer\n  - Line:            '4294967294'\n"
		"  - Column:          '3'\n");
	u = unit_of(&b);
	f = make_func(u, "outer");
	analyze(u);
	c = call_at(f, 1);
	CHECK(c->frame != NULL);
	if (c->frame)
		CHECK_INT(c->frame->call.line, 8);
	unit_free(u);
}

/* The record says where a body begins; lines count from the name, which stands above it when parameters take several
 * lines. */
void test_inlining__chain_of_a_long_definition(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;
	const struct call *c;

	inlined(&b, "outer", "b", "30", "14, Column: 3",
		"  - String:          outer\n  - Line:            '5'\n  - Column:          '3'\n");
	inlined(&b, "outer", "a", "40", "31, Column: 4",
		"  - String:          b\n  - Line:            '1'\n  - Column:          '4'\n"
		"  - String:          ' @ '\n  - String:          outer\n  - Line:            '5'\n"
		"  - Column:          '3'\n");
	u = unit_of(&b);
	f = make_func(u, "outer");
	analyze(u);
	c = call_at(f, 1);
	CHECK(c->frame != NULL);
	if (c->frame)
		CHECK_INT(c->frame->call.line, 14);
	unit_free(u);
}

/* Arguments in an order no compiler writes, and numbers that are none. */
void test_inlining__odd_chains(void)
{
	static const char *const chains[] = {
		"  - String:          f\n  - Column:          '1'\n  - Column:          '2'\n  - Column:     "
		"     '3'\n",
		"  - Line:            '1'\n  - Column:          '2'\n  - Line:            '1'\n  - Column:   "
		"       '2'\n",
		"  - String:          f\n  - Line:            '-1'\n  - Column:          '2'\n"
		"  - String:          g\n  - Line:            '99999999999999'\n  - Column:          '2'\n",
		"  - String:          f\n  - Line:            x\n  - Column:          y\n"
		"  - String:          '@'\n  - Line:            ''\n  - Column:          ''\n",
		"  - String:          f\n  - Line:            '1'\n  - Line:            '2'\n",
		"  - String:          ' @ '\n  - String:          ':'\n  - Line:            '1'\n  - Column: "
		"         '1'\n",
	};

	for (size_t i = 0; i < sizeof(chains) / sizeof(chains[0]); i++) {
		struct buf b = {0};
		struct unit *u;
		struct func *f;

		inlined(&b, "outer", "inner", "3", "12, Column: 7", chains[i]);
		u = unit_of(&b);
		f = make_func(u, "outer");
		analyze(u);
		CHECK_INT(f->calls.count, 1);
		if (call_at(f, 0)->frame)
			test_fail(__FILE__, __LINE__, "chain %zu gives a frame", i);
		unit_free(u);
	}
}

/* 5,000 levels: compared without as many calls of a function in each other, and not cut. */
void test_inlining__deep_chain(void)
{
	enum { DEPTH = 5000 };
	struct buf b = {0}, chain = {0};
	struct unit *u;
	struct func *f;
	const struct inline_frame *one = NULL, *two = NULL;

	for (int i = 0; i < DEPTH; i++)
		buf_printf(&chain,
			   "  - String:          f\n  - Line:            '1'\n  - Column:          '%d'\n",
			   i + 1);
	inlined(&b, "outer", "inner", "3", "12, Column: 7", chain.ptr);
	buf_release(&chain);
	u = unit_of(&b);
	f = make_func(u, "outer");
	for (int i = 0; i < DEPTH * 40; i++) {
		one = make_frame(u, "g", make_loc(u, "a.c", 5, i ? 1 : 2), one);
		two = make_frame(u, "g", make_loc(u, "a.c", 5, 1), two);
	}
	CHECK_INT(frame_cmp(one, two), 1);
	CHECK_INT(frame_cmp(two, one), -1);
	CHECK_INT(frame_cmp(two, two->parent), 1);
	CHECK_INT(frame_cmp(NULL, one), -1);
	CHECK_INT(frame_cmp(one, one), 0);
	analyze(u);
	CHECK(call_at(f, 0)->frame != NULL);
	if (call_at(f, 0)->frame)
		CHECK_INT(call_at(f, 0)->frame->depth, DEPTH - 1);
	unit_free(u);
}

/* The outermost difference decides, then the depth. */
void test_inlining__frame_order(void)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	const struct inline_frame *a = make_frame(u, "f", make_loc(u, "a.c", 1, 1), NULL);
	const struct inline_frame *b = make_frame(u, "f", make_loc(u, "a.c", 2, 1), NULL);
	const struct inline_frame *a9 = make_frame(u, "g", make_loc(u, "a.c", 9, 1), a);
	const struct inline_frame *b1 = make_frame(u, "g", make_loc(u, "a.c", 1, 1), b);
	const struct inline_frame *also_a = make_frame(u, "f", make_loc(u, "a.c", 1, 1), NULL);
	const struct inline_frame *other = make_frame(u, "e", make_loc(u, "a.c", 1, 1), NULL);

	CHECK_INT(frame_cmp(a9, b1), -1);
	CHECK_INT(frame_cmp(a, a9), -1);
	CHECK_INT(frame_cmp(a9, b), -1);
	CHECK_INT(frame_cmp(a, also_a), 0);
	CHECK_INT(frame_cmp(other, a), -1);
	CHECK_INT(frame_cmp(NULL, NULL), 0);
	unit_free(u);
}

/* Calls in a function that was then inlined away are kept apart. */
void test_inlining__function_without_code(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	inlined(&b, "mid", "leaf", "50", "12, Column: 7", "");
	inlined(&b, "outer", "mid", "10", "22, Column: 7", "");
	u = unit_of(&b);
	u->has_lines = true;
	f = make_func(u, "outer");
	make_insn(u, f, "retq", INSN_RETURN);
	analyze(u);
	CHECK_INT(f->calls.count, 1);
	CHECK_INT(u->funcs.count, 1);
	CHECK_INT(u->gone.count, 2);
	if (u->gone.count == 2) {
		CHECK_STR(u->gone.items[0]->linkage_name, S("leaf"));
		CHECK_INT(u->gone.items[0]->calls.count, 0);
		CHECK_STR(u->gone.items[1]->linkage_name, S("mid"));
		CHECK_INT(u->gone.items[1]->decl.line, 10);
		CHECK_INT(u->gone.items[1]->calls.count, 1);
	}
	unit_free(u);
}

/* Without remarks, what is left of inlined bodies names their calls, each once. */
void test_inlining__line_tables_without_remarks(void)
{
	struct unit *u = unit_new(S("a.o"), S("/src"));
	struct func *f = make_func(u, "outer");
	const struct inline_frame *mid = make_frame(u, "mid", make_loc(u, "a.c", 12, 3), NULL);
	const struct inline_frame *leaf = make_frame(u, "leaf", make_loc(u, "a.c", 5, 3), mid);
	const struct inline_frame *copy = make_frame(u, "leaf", make_loc(u, "a.c", 5, 3), mid);

	u->has_lines = true;
	make_insn(u, f, "addl", 0)->frame = leaf;
	make_insn(u, f, "subl", 0);
	make_insn(u, f, "addl", 0)->frame = copy;
	make_insn(u, f, "addl", 0)->frame = leaf;
	make_call(u, f, "use", make_loc(u, "a.c", 6, 1), leaf);
	analyze(u);
	CHECK_INT(f->calls.count, 3);
	CHECK_STR(call_at(f, 0)->callee, S("mid"));
	CHECK(call_at(f, 0)->is_inlined && !call_at(f, 0)->frame && !call_at(f, 0)->remark);
	CHECK_INT(call_at(f, 0)->loc.line, 12);
	CHECK_STR(call_at(f, 1)->callee, S("leaf"));
	CHECK(call_at(f, 1)->is_inlined && frame_cmp(call_at(f, 1)->frame, mid) == 0);
	CHECK_STR(call_at(f, 2)->callee, S("use"));
	CHECK(!call_at(f, 2)->is_inlined);
	CHECK(!f->metrics[METRIC_inlined_calls].is_known);
	unit_free(u);
}

/* Two calls that the compiler made one of have no place; the refusals have. */
void test_inlining__refusal_of_a_call_without_place(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	missed(&b, "TooCostly", "outer", "inner", "12, Column: 7", FULL);
	missed(&b, "TooCostly", "outer", "inner", "14, Column: 7", FULL);
	missed(&b, "TooCostly", "other", "kept", "22, Column: 7", FULL);
	u = unit_of(&b);
	u->has_lines = u->has_full_costs = true;
	f = make_func(u, "outer");
	make_call(u, f, "inner", make_loc(u, NULL, 0, 0), NULL);
	make_call(u, f, "kept", make_loc(u, NULL, 0, 0), NULL);
	analyze(u);
	CHECK_INT(f->calls.count, 2);
	CHECK_STR(str_c(call_at(f, 0)->reason), S("cost 300, threshold 225"));
	CHECK(!call_at(f, 1)->remark);
	CHECK_INT(f->metrics[METRIC_missed_inlines].n, 1);
	unit_free(u);
}

void test_inlining__unknown_without_remarks(void)
{
	struct unit *u = unit_new(S("a.o"), S("/src"));
	struct func *f = make_func(u, "f");

	make_call(u, f, "g", make_loc(u, NULL, 0, 0), NULL);
	analyze(u);
	CHECK_INT(f->calls.count, 1);
	CHECK(!f->metrics[METRIC_missed_inlines].is_known && !f->metrics[METRIC_inlined_calls].is_known);
	CHECK_STR(str_c(f->metrics[METRIC_missed_inlines].why), S("there are no remarks"));
	unit_free(u);
}

/* A program of two objects, one of which was recorded: of the other nothing is known. */
void test_inlining__unknown_where_no_remark_is(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *told, *untold;

	missed(&b, "NoDefinition", "told", "inner", "12, Column: 7", "");
	u = unit_of(&b);
	u->has_lines = true;
	told = make_func(u, "told");
	untold = make_func(u, "untold");
	told->has_text = untold->has_text = false;
	make_call(u, told, "inner", make_loc(u, "a.c", 12, 7), NULL);
	make_call(u, untold, "inner", make_loc(u, "b.c", 12, 7), NULL);
	analyze(u);
	CHECK_INT(told->metrics[METRIC_missed_inlines].n, 1);
	CHECK(!untold->metrics[METRIC_missed_inlines].is_known);
	CHECK_STR(str_c(untold->metrics[METRIC_inlined_calls].why), S("no remark names it"));
	unit_free(u);
}

/* Repeats of one remark are as many inlined calls: a macro that calls twice at one place. */
void test_inlining__repeats_count(void)
{
	struct buf b = {0};
	struct unit *u;
	struct func *f;

	inlined(&b, "outer", "inner", "3", "12, Column: 7", "");
	inlined(&b, "outer", "inner", "3", "12, Column: 7", "");
	u = unit_of(&b);
	f = make_func(u, "outer");
	analyze(u);
	CHECK_INT(f->calls.count, 1);
	CHECK_INT(call_at(f, 0)->copies, 2);
	CHECK_INT(f->metrics[METRIC_inlined_calls].n, 2);
	unit_free(u);
}
