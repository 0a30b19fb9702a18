/* Stored facts: what is refused when a file is opened, what a row says, and that units rendered by cmd/store.c come
 * back as they were. */
#include "model/stored.h"

#include "cmd/store.h"
#include "fixture.h"
#include "read/facts.h"

#define HEADER "{\"schema\":\"casm.facts/1\",\"casm\":\"0.1.0\"}\n"
#define BASELINE                                                                                             \
	"{\"schema\":\"casm.facts/1\",\"casm\":\"0.1.0\",\"form\":\"baseline\","                             \
	"\"metrics\":[\"instructions\",\"calls\",\"spills\"]}\n"
#define UNIT_A "{\"unit\":{\"source\":\"a.c\",\"compiler\":{},\"args\":[],\"added\":[]}}\n"
#define UNIT_B "{\"unit\":{\"source\":\"b.c\",\"compiler\":{},\"args\":[],\"added\":[]}}\n"
#define UNIT_C "{\"unit\":{\"source\":\"c.c\",\"compiler\":{},\"args\":[],\"added\":[]}}\n"
#define ROW(source, name) "{\"source\":\"" source "\",\"linkage_name\":\"" name "\",\"calls\":[]}\n"

static struct arena run;

/* The message, or "" when text can be opened. */
static struct str refusal(struct str text)
{
	struct err err = {0};
	struct stored s;
	struct str message = S("");

	if (facts_open(&run, S("x"), text, &s, &err))
		CHECK(!err.message);
	else
		message = str_dup(&run, str_c(err.message));
	err_clear(&err);
	return message;
}

static struct stored open_text(struct str text)
{
	struct err err = {0};
	struct stored s = {0};

	if (!facts_open(&run, S("x"), text, &s, &err))
		test_fail(__FILE__, __LINE__, "refused: %s", err.message);
	err_clear(&err);
	return s;
}

/* The message of the first row, or "". */
static struct str row_refusal(const char *fields)
{
	struct str text =
		str_printf(&run, HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_name\":\"f\",%s}\n", fields);
	struct stored s = open_text(text);
	struct stored_func f;
	struct err err = {0};
	struct str message = S("");

	if (s.rows.count == 1 && !facts_parse(&run, &s, &s.rows.items[0], &f, &err))
		message = str_dup(&run, str_c(err.message));
	err_clear(&err);
	return message;
}

static bool holds(struct str text, const char *part)
{
	return str_find(text, str_c(part)) != (size_t)-1;
}

void test_stored__refused(void)
{
	static const struct {
		const char *text, *message; /* its beginning */
	} cases[] = {
		{"", "x: the file is empty"},
		{"\n\n", "x: the file is empty"},
		{"hello\n",
		 "x:1: expected the header of stored facts, {\"schema\":\"casm.facts/1\",…}, found "
		 "'hello'"},
		{"{\n", "x:1: expected the header of stored facts, one record per line"},
		{"{\"a\":1}\n", "x:1: expected the header"},
		{"{\"schema\":1}\n", "x:1:11: expected a text, found '1}'"},
		{"{\"schema\":\"casm.facts/1\"", "x:1: expected the header"},
		{"{\"schema\":\"casm.facts/2\",\"casm\":\"0.9\"}\n",
		 "x:1: schema casm.facts/2 is newer than this casm reads (casm.facts/1): use casm 0.9, which "
		 "wrote it"},
		{"{\"schema\":\"casm.facts/0\"}\n", "x:1: schema casm.facts/0 is older than this casm reads"},
		{"{\"schema\":\"casm.diff/1\"}\n",
		 "x:1: expected schema 'casm.facts/1', found 'casm.diff/1'"},
		{HEADER HEADER, "x:2: a second header"},
		{HEADER UNIT_A "<<<<<<< HEAD\n",
		 "x:3: a merge conflict marker: resolve the conflict, or store "
		 "the facts again (casm baseline, or casm diff --update)"},
		{HEADER UNIT_A "=======\n", "x:3: a merge conflict marker"},
		{HEADER UNIT_A ">>>>>>> theirs\n", "x:3: a merge conflict marker"},
		{HEADER UNIT_A "||||||| base\n", "x:3: a merge conflict marker"},
		{"<<<<<<< HEAD\n" HEADER, "x:1: a merge conflict marker"},
		{HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_name\":\"f\"", "x:3: the file is truncated"},
		{HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_name\":\"f\"}", "x:3: the file is truncated"},
		{HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_na\n", "x:3: the file is truncated"},
		{HEADER UNIT_A "\n\n[1]\n",
		 "x:5: expected a record: a line with one JSON object, found '[1]'"},
		{HEADER UNIT_A ROW("a.c", "f") ROW("a.c", "g") ROW("a.c", "f"),
		 "x:5: function f of a.c stands here a second time (first on line 3): keep one"},
		{HEADER UNIT_A UNIT_B UNIT_A, "x:4: unit a.c stands here a second time (first on line 2)"},
		{HEADER UNIT_A ROW("b.c", "f"), "x:3: function f is of b.c, of which no unit stands"},
		{HEADER UNIT_A "{\"source\":\"a.c\"}\n", "x:3: expected a unit, or a function with"},
		{HEADER UNIT_A "{}\n", "x:3: expected a unit or a function, found {}"},
		{HEADER UNIT_A "{\"source\":7,\"linkage_name\":\"f\"}\n",
		 "x:3:11: expected a text, found '7,"},
		{HEADER "{\"unit\":{\"args\":[]}}\n", "x:2:9: expected a unit with \"source\""},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"args\":{}}}\n", "x:2:32: expected an array"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"args\":[]}\n}\n", "x:2:35: the text ends inside"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"exact\":1}}\n", "x:2:33: expected true or false"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"problems\":[{\"severity\":\"odd\"}]}}\n",
		 "x:2:54: expected note, warning or error"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"problems\":[{\"line\":-1}]}}\n",
		 "x:2:45: a number below 0"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"problems\":[{\"count\":99999999999999999}]}}\n",
		 "x:2:64: expected a smaller number"},
		{HEADER "{\"unit\":{\"source\":\"a.c\",\"gone\":[{}]}}\n",
		 "x:2:33: expected a function with"},
		{BASELINE UNIT_A ROW("a.c", "f"), "x:3: the file is truncated: its end record is missing"},
		{BASELINE UNIT_A "{\"end\":true}\n" ROW("a.c", "f"), "x:4: expected nothing behind the end"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct str message = refusal(str_c(cases[i].text));

		if (!str_starts(message, str_c(cases[i].message)))
			test_fail(__FILE__, __LINE__, "case %zu: got\n  " STR_FMT "\nexpected\n  %s…", i,
				  STR_ARG(message), cases[i].message);
	}
	CHECK(holds(refusal(str_make("\0\0\0", 3)), "found a NUL byte"));
	arena_clear(&run);
}

void test_stored__rows_in_order(void)
{
	struct stored s = open_text(
		S(HEADER "\n" UNIT_B UNIT_A "\r\n" ROW("b.c", "a") ROW("a.c", "z") ROW("a.c", "b\\u0041")));

	CHECK_INT(s.units.count, 2);
	CHECK_STR(s.units.items[0].source, S("a.c"));
	CHECK_INT(s.rows.count, 3);
	CHECK_STR(s.rows.items[0].linkage_name, S("bA"));
	CHECK_STR(s.rows.items[1].linkage_name, S("z"));
	CHECK_INT(s.rows.items[1].line, 7);
	CHECK_STR(s.rows.items[2].source, S("b.c"));
	CHECK(s.has_lines);
	arena_clear(&run);
}

/* A report's jsonl: every field is named, functions without code stand in their unit, lines are stored. */
void test_stored__report(void)
{
	struct stored s = open_text(
		S(HEADER
		  "{\"unit\":{\"source\":\"a.c\",\"compiler\":{\"family\":\"clang\",\"version\":\"19.1.7\","
		  "\"target\":\"x\"},\"args\":[\"-O2\"],\"added\":[],\"exact\":null,\"gone\":[{\"name\":"
		  "\"h(int)\",\"linkage_name\":\"_Z1hi\",\"file\":\"h.h\",\"line\":3,\"calls\":[]}],"
		  "\"problems\":[]}}\n"
		  "{\"source\":\"a.c\",\"name\":\"f\",\"linkage_name\":\"f\",\"binding\":\"local\","
		  "\"file\":null,\"line\":12,\"metrics\":{\"instructions\":5,\"spills\":null},"
		  "\"unknown\":{\"spills\":\"no text\"},\"calls\":[{\"callee\":null,\"file\":\"a.c\","
		  "\"line\":4,\"column\":9,\"inlined_at\":[{\"file\":\"a.c\",\"line\":2,\"column\":1,"
		  "\"function\":\"inner\"},{\"file\":\"a.c\",\"line\":1,\"column\":1,\"function\":"
		  "\"outer\"}],\"inlined\":false,\"pass\":null,\"remark\":null,\"reason\":null,\"cost\":"
		  "null,\"threshold\":null,\"cost_is_floor\":false,\"tail\":true,\"in_loop\":true,"
		  "\"copies\":2,\"message\":null}],\"loops\":[],\"allocations\":[],\"later\":{\"a\":[]}}"
		  "\n"));
	struct stored_func f;
	struct err err = {0};

	CHECK_INT(s.rows.count, 2);
	CHECK_STR(s.rows.items[0].linkage_name, S("_Z1hi"));
	CHECK(s.rows.items[0].is_gone);
	CHECK(facts_parse(&run, &s, &s.rows.items[0], &f, &err));
	CHECK_STR(f.name, S("h(int)"));
	CHECK_STR(f.source, S("a.c"));
	CHECK_INT(f.line, 3);
	CHECK(f.is_gone);
	CHECK(facts_parse(&run, &s, &s.rows.items[1], &f, &err));
	CHECK(!f.file.ptr);
	CHECK_INT(f.line, 12);
	CHECK_INT(f.binding, BINDING_local);
	CHECK_INT(f.metrics[METRIC_instructions].n, 5);
	CHECK(!f.metrics[METRIC_spills].is_known);
	CHECK_STR(str_c(f.metrics[METRIC_spills].why), S("no text"));
	CHECK(!f.metrics[METRIC_calls].is_known); /* no word of it: unknown, not 0 */
	CHECK_INT(f.calls.count, 1);
	CHECK(!f.calls.items[0].callee.ptr);
	CHECK(!f.calls.items[0].is_refused);
	CHECK(f.calls.items[0].is_tail && f.calls.items[0].in_loop);
	CHECK_INT(f.calls.items[0].copies, 2);
	CHECK_STR(f.calls.items[0].site.chain, S("outer>inner"));
	CHECK_INT(f.calls.items[0].site.loc.line, 4);
	CHECK(!f.code.is_known);
	arena_clear(&run);
}

/* Static functions of two sources share a name in an executable; a report tells them apart by file alone. */
void test_stored__twins(void)
{
	struct stored s =
		open_text(S(HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"file\":\"y.c\"}\n"
					  "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"file\":\"x.c\"}\n"));

	CHECK_INT(s.rows.count, 2);
	CHECK_STR(s.rows.items[0].twin, S("x.c"));
	CHECK_STR(s.rows.items[1].twin, S("y.c"));
	CHECK(refusal(S(HEADER UNIT_A "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"file\":\"y.c\"}\n"
				      "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"file\":\"y.c\"}\n"))
		      .len > 0);
	arena_clear(&run);
}

void test_stored__row_refused(void)
{
	static const struct {
		const char *fields, *message; /* its end */
	} cases[] = {
		{"\"metrics\":[]", "expected an object, found '[]}'"},
		{"\"metrics\":{\"instructions\":\"5\"}", "instructions: expected a number, found '\"5\"}}'"},
		{"\"metrics\":{\"instructions\":-1}", "instructions: a number that is too small"},
		{"\"metrics\":{\"instructions\":1.5}",
		 "instructions: expected a whole number, found '1.5}}'"},
		{"\"metrics\":{\"instructions\":9007199254740993}", "a number that is too large"},
		{"\"metrics\":{\"instructions\":99999999999999999999999}", "a number that is too large"},
		{"\"line\":4294967296", "line: a number that is too large"},
		{"\"binding\":\"public\"",
		 "binding: expected a binding (global, local, weak), found '\"public\"}'"},
		{"\"calls\":{}", "expected an array, found '{}}'"},
		{"\"calls\":[7]", "expected an object, found '7]}'"},
		{"\"calls\":[{\"inlined\":1}]", "inlined: expected true or false, found '1}]}'"},
		{"\"calls\":[{\"text\":\"123456789\"}]",
		 "text: expected up to 8 hexadecimal digits, found '\"123456789\"}]}'"},
		{"\"calls\":[{\"text\":\"12x\"}]", "expected up to 8 hexadecimal digits, found '\"12x\"}]}'"},
		{"\"calls\":[{\"copies\":-1}]", "copies: a number that is too small"},
		{"\"loops\":[{\"width\":\"x\"}]", "width: expected a number, found '\"x\"}]}'"},
		{"\"allocations\":[{\"verdict\":\"maybe\"}]",
		 "expected a verdict (unknown, escapes, local, freed, removed), found '\"maybe\"}]}'"},
		{"\"calls\":[{]}", "expected a key, found ']}}'"},
		{"\"x\":1}{", "expected the end of the text, found '{}'"},
		{"\"calls\":[],\"file\":\"\x80\"", "a text that is not UTF-8"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct str message = row_refusal(cases[i].fields);

		if (!str_ends(message, str_c(cases[i].message)) || !str_starts(message, S("x:3:")))
			test_fail(__FILE__, __LINE__, "case %zu: got\n  " STR_FMT "\nexpected\n  …%s", i,
				  STR_ARG(message), cases[i].message);
	}
	arena_clear(&run);
}

/* A baseline names the metrics that were known when it was stored: of these, what a row does not name is 0. */
void test_stored__zero_metrics(void)
{
	struct stored s =
		open_text(S(BASELINE UNIT_A
			    "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"metrics\":{\"instructions\":"
			    "5},\"unknown\":{\"spills\":\"why\"}}\n"
			    "{\"source\":\"a.c\",\"linkage_name\":\"g\",\"gone\":true}\n{\"end\":true}\n"));
	struct stored_func f;
	struct err err = {0};

	CHECK(!s.has_lines);
	CHECK(facts_parse(&run, &s, &s.rows.items[0], &f, &err));
	CHECK_INT(f.metrics[METRIC_instructions].n, 5);
	CHECK(f.metrics[METRIC_calls].is_known);
	CHECK_INT(f.metrics[METRIC_calls].n, 0);
	CHECK(!f.metrics[METRIC_spills].is_known);
	CHECK_STR(str_c(f.metrics[METRIC_spills].why), S("why"));
	CHECK(!f.metrics[METRIC_loops].is_known);
	CHECK_STR(f.file, S("a.c"));
	CHECK(facts_parse(&run, &s, &s.rows.items[1], &f, &err));
	CHECK(f.is_gone);
	CHECK(!f.metrics[METRIC_calls].is_known);
	arena_clear(&run);
}

/* --- there and back --- */

static const struct remark *make_remark(struct unit *u, const char *name)
{
	struct remark *r = arena_new(&u->arena, struct remark);

	r->pass = intern(&u->names, S("inline"));
	r->name = intern(&u->names, str_c(name));
	return r;
}

static struct unit *make_unit(const char *source)
{
	struct unit *u = unit_new(str_c(source), S("/nowhere"));
	struct func *f = make_func(u, "f"), *g;
	const struct inline_frame *outer = make_frame(u, "outer", make_loc(u, source, 5, 1), NULL);
	const struct inline_frame *inner = make_frame(u, "inner", make_loc(u, "h.h", 7, 1), outer);
	struct call *c;
	struct loop *l;
	struct allocsite *a;

	u->compiler.family = S("clang");
	u->compiler.version = S("19.1.7");
	u->compiler.target = S("x86_64-pc-linux-gnu");
	vec_push(&u->arena, &u->args, S("-O2"));
	vec_push(&u->arena, &u->args, S("-DX=\"a b\""));
	vec_push(&u->arena, &u->added, S("-g"));
	f->name = S("f(int)");
	f->binding = BINDING_local;
	f->decl = make_loc(u, "h.h", 3, 0);
	for (int m = 0; m < METRIC_COUNT; m++)
		f->metrics[m] = value_of(m % 3);
	f->metrics[METRIC_spills] = value_unknown("no assembly");
	make_insn(u, f, "retq ", INSN_RETURN)->loc = make_loc(u, "h.h", 9, 0);

	c = vec_add(&u->arena, &f->calls);
	*c = (struct call){.callee = intern(&u->names, S("callee")),
			   .loc = make_loc(u, source, 6, 4),
			   .frame = inner,
			   .is_inlined = true,
			   .remark = make_remark(u, "Inlined"),
			   .cost = value_of(-15000),
			   .threshold = value_of(225),
			   .copies = 1};
	c = vec_add(&u->arena, &f->calls);
	*c = (struct call){.callee = intern(&u->names, S("big")),
			   .loc = make_loc(u, source, 8, 4),
			   .is_refused = true,
			   .in_loop = true,
			   .remark = make_remark(u, "TooCostly"),
			   .reason = "cost at least 230, threshold 225",
			   .cost = value_of(230),
			   .threshold = value_of(225),
			   .cost_is_floor = true,
			   .copies = 3};
	c = vec_add(&u->arena, &f->calls);
	*c = (struct call){.loc = make_loc(u, source, 9, 4),
			   .is_tail = true,
			   .is_refused = true,
			   .remark = make_remark(u, "NeverInline"),
			   .reason = "odd at callsite f:3:9;",
			   .cost = value_unknown("none"),
			   .threshold = value_unknown("none"),
			   .copies = 0};
	l = vec_add(&u->arena, &f->loops);
	*l = (struct loop){.loc = make_loc(u, source, 7, 2),
			   .is_vectorized = true,
			   .width = value_of(8),
			   .interleave = value_of(2),
			   .unrolled = 4,
			   .is_innermost = true,
			   .depth = 2,
			   .spills = value_of(3),
			   .evidence = EVIDENCE_BOTH};
	l = vec_add(&u->arena, &f->loops);
	*l = (struct loop){.loc = make_loc(u, source, 8, 2),
			   .frame = outer,
			   .is_fully_unrolled = true,
			   .width = value_unknown("not vectorized"),
			   .interleave = value_unknown("not vectorized"),
			   .spills = value_unknown("no text"),
			   .reason = "call instruction cannot be vectorized",
			   .blocker = make_loc(u, source, 8, 4),
			   .depth = 1,
			   .evidence = EVIDENCE_ASM};
	a = vec_add(&u->arena, &f->allocsites);
	*a = (struct allocsite){.allocator = S("malloc"),
				.kind = "heap",
				.loc = make_loc(u, source, 10, 3),
				.size = value_of(64),
				.in_loop = true,
				.verdict = ALLOC_escapes,
				.via = ALLOC_VIA_store,
				.to = S("the global `cache`"),
				.message = "stored at a.c:12"};
	a = vec_add(&u->arena, &f->allocsites);
	*a = (struct allocsite){.allocator = S("xmalloc"),
				.kind = "heap",
				.loc = make_loc(u, source, 11, 3),
				.size = value_unknown("not constant"),
				.verdict = ALLOC_freed,
				.is_inferred = true};
	a = vec_add(&u->arena, &f->allocsites);
	*a = (struct allocsite){.allocator = S("calloc"),
				.kind = "heap",
				.loc = make_loc(u, source, 12, 3),
				.size = value_unknown("not constant"),
				.verdict = ALLOC_removed,
				.insn = UINT32_MAX};
	u->ptrflow = arena_new(&u->arena, struct ptrflow);
	u->ptrflow_view = S("clang 16.0.6");
	g = arena_new(&u->arena, struct func);
	g->linkage_name = g->name = intern(&u->names, S("gone"));
	g->decl = make_loc(u, source, 1, 1);
	vec_push(&u->arena, &u->gone, g);
	unit_sort_funcs(u);
	return u;
}

static void check_back(const struct stored *s, bool with_places)
{
	struct stored_func f;
	struct err err = {0};

	CHECK_INT(s->units.count, 1);
	CHECK_STR(s->units.items[0].family, S("clang"));
	CHECK_STR(s->units.items[0].target, S("x86_64-pc-linux-gnu"));
	CHECK_INT(s->units.items[0].args.count, 2);
	CHECK_STR(s->units.items[0].args.items[1], S("-DX=\"a b\""));
	CHECK_STR(s->units.items[0].added.items[0], S("-g"));
	CHECK_INT(s->rows.count, 2);
	CHECK(facts_parse(&run, s, &s->rows.items[0], &f, &err));
	CHECK_STR(f.linkage_name, S("f"));
	CHECK_STR(f.name, S("f(int)"));
	CHECK_STR(f.file, S("h.h"));
	CHECK_INT(f.binding, BINDING_local);
	CHECK_INT(f.line, with_places ? 3 : 0);
	CHECK_INT(f.end_line, with_places ? 9 : 0);
	CHECK(f.code.is_known);
	CHECK(f.code.hash[CODE_identical] == s->rows.items[0].body);
	for (int m = 0; m < METRIC_COUNT; m++) {
		CHECK(f.metrics[m].is_known == (m != METRIC_spills));
		CHECK_INT(f.metrics[m].n, m == METRIC_spills ? 0 : m % 3);
	}
	CHECK_STR(str_c(f.metrics[METRIC_spills].why), S("no assembly"));

	CHECK_INT(f.calls.count, 3);
	CHECK_STR(f.calls.items[0].callee, S("callee"));
	CHECK_STR(f.calls.items[0].site.chain, S("outer>inner"));
	CHECK_STR(f.calls.items[0].remark, S("Inlined"));
	CHECK(f.calls.items[0].is_inlined && !f.calls.items[0].is_refused);
	CHECK_INT(f.calls.items[0].cost.n, -15000);
	CHECK_INT(f.calls.items[0].copies, 1);
	CHECK_INT(f.calls.items[0].site.loc.line, with_places ? 6 : 0);
	CHECK_STR(f.calls.items[1].reason, S("cost at least 230, threshold 225"));
	CHECK(f.calls.items[1].is_refused && f.calls.items[1].in_loop && f.calls.items[1].cost_is_floor);
	CHECK_INT(f.calls.items[1].copies, 3);
	CHECK(!f.calls.items[2].callee.ptr);
	CHECK(f.calls.items[2].is_tail && f.calls.items[2].is_refused);
	CHECK_STR(f.calls.items[2].reason, S("odd"));
	CHECK(!f.calls.items[2].cost.is_known);
	CHECK_INT(f.calls.items[2].copies, 0);

	CHECK_INT(f.loops.count, 2);
	CHECK(f.loops.items[0].is_vectorized && f.loops.items[0].is_innermost);
	CHECK_INT(f.loops.items[0].width.n, 8);
	CHECK_INT(f.loops.items[0].interleave.n, 2);
	CHECK_INT(f.loops.items[0].unrolled, 4);
	CHECK_INT(f.loops.items[0].depth, 2);
	CHECK_INT(f.loops.items[0].spills.n, 3);
	CHECK_STR(f.loops.items[0].evidence, S("both"));
	CHECK(f.loops.items[1].is_fully_unrolled && !f.loops.items[1].is_vectorized);
	CHECK(!f.loops.items[1].width.is_known && !f.loops.items[1].spills.is_known);
	CHECK_STR(f.loops.items[1].blocker, S("big"));
	CHECK_INT(f.loops.items[1].blocker_loc.line, with_places ? 8 : 0);

	/* calls of inferred wrappers are left out: which are known depends on the other units of a run */
	CHECK_INT(f.allocs.count, 2);
	CHECK_STR(f.allocs.items[0].via, S("store"));
	CHECK_STR(f.allocs.items[0].to, S("the global `cache`"));
	CHECK(f.allocs.items[0].message.ptr ? with_places : !with_places);
	CHECK_STR(f.allocs.items[1].allocator, S("calloc"));
	CHECK_INT(f.allocs.items[1].verdict, ALLOC_removed);
	CHECK(s->units.items[0].has_verdicts);
	CHECK_STR(s->units.items[0].view, S("clang 16.0.6"));
	CHECK_STR(f.allocs.items[0].allocator, S("malloc"));
	CHECK_STR(f.allocs.items[0].kind, S("heap"));
	CHECK_INT(f.allocs.items[0].size.n, 64);
	CHECK_INT(f.allocs.items[0].verdict, ALLOC_escapes);
	CHECK(f.allocs.items[0].in_loop);

	CHECK(facts_parse(&run, s, &s->rows.items[1], &f, &err));
	CHECK(f.is_gone);
	CHECK_STR(f.name, S("gone"));
	CHECK_INT(f.line, with_places ? 1 : 0);
	CHECK(!f.metrics[METRIC_instructions].is_known);
}

void test_stored__there_and_back(void)
{
	struct options options;

	options_init(&options);
	for (int with_places = 0; with_places <= 1; with_places++) {
		struct unit *u = make_unit("a.c");
		struct load l = {0};
		struct sources sources;
		struct buf out = {0};
		struct stored s;

		vec_push(&run, &l.units, u);
		sources_init(&sources, &run, &options);
		store_render(&l, &sources, with_places, &out);
		s = open_text(buf_str(&out));
		CHECK(s.has_lines == (bool)with_places);
		check_back(&s, with_places);
		CHECK(holds(buf_str(&out), "\"line\"") == (bool)with_places);
		CHECK(holds(buf_str(&out), "odd at callsite") == false);
		CHECK(!holds(buf_str(&out), "/nowhere"));
		sources_close(&sources);
		buf_release(&out);
		unit_free(u);
		arena_clear(&run);
	}
}

/* Verdicts of a report; and of a baseline from before there were any. */
void test_stored__verdicts(void)
{
	struct stored s = open_text(str_c(
		HEADER
		"{\"unit\":{\"source\":\"a.c\",\"compiler\":{},"
		"\"escapes\":{\"view\":null,\"missing\":\"no libLLVM\"}}}\n"
		"{\"unit\":{\"source\":\"b.c\",\"compiler\":{},"
		"\"escapes\":{\"view\":\"clang 19.1.7\",\"missing\":null}}}\n" UNIT_C
		"{\"source\":\"a.c\",\"linkage_name\":\"f\",\"allocations\":[{\"allocator\":\"xmalloc\","
		"\"verdict\":\"escapes\",\"via\":\"call\",\"to\":\"`g`\",\"message\":\"m\","
		"\"steps\":[{\"text\":\"is passed to `g`\",\"file\":\"a.c\",\"line\":3,\"column\":2,"
		"\"inlined_at\":[]}],\"size_text\":\"n + 1\",\"inferred\":true}],\"pointers\":{}}\n"));
	struct stored_func f;
	struct err err = {0};

	CHECK_INT(s.units.count, 3);
	CHECK(!s.units.items[0].has_verdicts && s.units.items[1].has_verdicts &&
	      !s.units.items[2].has_verdicts);
	CHECK_STR(s.units.items[0].missing, S("no libLLVM"));
	CHECK_STR(s.units.items[1].view, S("clang 19.1.7"));
	CHECK(!s.units.items[2].missing.ptr && !s.units.items[2].view.ptr);
	CHECK(facts_parse(&run, &s, &s.rows.items[0], &f, &err));
	CHECK_INT(f.allocs.count, 1);
	CHECK(f.allocs.items[0].is_inferred);
	CHECK_STR(f.allocs.items[0].via, S("call"));
	CHECK_STR(f.allocs.items[0].size_text, S("n + 1"));
	CHECK_INT(f.allocs.items[0].steps.count, 1);
	CHECK_STR(f.allocs.items[0].steps.items[0].text, S("is passed to `g`"));
	CHECK_INT(f.allocs.items[0].steps.items[0].loc.line, 3);
	arena_clear(&run);
}

/* Units that share a source (members of an archive) and functions that share a name stay apart. */
void test_stored__namesakes(void)
{
	struct unit *u[2] = {make_unit("lib.a(x.o)"), make_unit("lib.a(x.o)")};
	struct func *twin = unit_func_namesake(u[0], S("f"), S("b.c")),
		    *third = unit_func_namesake(u[0], S("f"), S("b.c"));
	struct options options;
	struct load l = {0};
	struct sources sources;
	struct buf out = {0};
	struct stored s;

	twin->decl = third->decl = make_loc(u[0], "b.c", 2, 0);
	unit_sort_funcs(u[0]);
	vec_push(&run, &l.units, u[0]);
	vec_push(&run, &l.units, u[1]);
	options_init(&options);
	sources_init(&sources, &run, &options);
	store_render(&l, &sources, false, &out);
	s = open_text(buf_str(&out));
	CHECK_INT(s.units.count, 2);
	CHECK_STR(s.units.items[1].source, S("lib.a(x.o)#2"));
	CHECK_INT(s.rows.count, 6);
	CHECK_STR(s.rows.items[0].twin, S("b.c"));
	CHECK_STR(s.rows.items[1].twin, S("b.c 2"));
	CHECK_STR(s.rows.items[2].twin, S("h.h"));
	CHECK(!s.rows.items[3].twin.ptr);
	sources_close(&sources);
	buf_release(&out);
	unit_free(u[0]);
	unit_free(u[1]);
	arena_clear(&run);
}

void test_stored__code_compare(void)
{
	struct code_marks a = {.is_known = true, .hash = {1, 2, 3, 4, 5}}, b = a;

	CHECK_INT(code_compare(&a, &b), CODE_identical);
	for (int level = 0; level < CODE_LEVEL_COUNT; level++) {
		b.hash[level] += 100;
		CHECK_INT(code_compare(&a, &b), level + 1);
	}
	CHECK_STR(str_c(code_level_names[CODE_real]), S("real"));
	CHECK_STR(str_c(code_level_words[CODE_order]), S("reordered"));
}
