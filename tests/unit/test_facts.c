/* The facts as JSON and as JSON lines, of units made by hand. */
#include "cmd/facts.h"

#include <time.h>

#include "fixture.h"

static struct arena run;

static void add_unit(struct load *l, struct unit *u)
{
	vec_push(&run, &l->units, u);
}

static void release(struct load *l)
{
	for (size_t i = 0; i < l->units.count; i++)
		unit_free(l->units.items[i]);
	arena_clear(&run);
}

static struct str as_json(const struct facts *facts)
{
	struct buf out = {0};
	struct json j = {.out = &out};
	struct str text;

	facts_json(facts, &j);
	text = str_dup(&run, buf_str(&out));
	buf_release(&out);
	return text;
}

static struct str as_line(const struct facts *facts, size_t i)
{
	struct buf out = {0};
	struct json j = {.out = &out};
	struct str text;

	if (!facts_record(facts, i, &j)) {
		CHECK_INT(out.len, 0);
		return STR_NONE;
	}
	text = str_dup(&run, buf_str(&out));
	buf_release(&out);
	return text;
}

static bool holds(struct str text, const char *part)
{
	return str_find(text, str_c(part)) != (size_t)-1;
}

static struct unit *small_unit(const char *source)
{
	struct unit *u = unit_new(str_c(source), S("/src"));
	struct func *f = make_func(u, "f"), *g = make_func(u, "g");
	struct call *c = vec_add(&u->arena, &f->calls);
	struct loop *l = vec_add(&u->arena, &f->loops);
	struct allocsite *a = vec_add(&u->arena, &f->allocsites);

	u->compiler = (struct compiler_id){S("clang"), S("19.1.7"), S("x86_64-pc-linux-gnu")};
	vec_push(&u->arena, &u->args, S("-O2"));
	f->decl = make_loc(u, source, 3, 0);
	f->metrics[METRIC_instructions] = value_of(12);
	f->metrics[METRIC_bytes] = value_unknown("no object was read");
	f->metrics[METRIC_spills] = value_of(0);
	*c = (struct call){.callee = S("h"),
			   .loc = make_loc(u, source, 4, 7),
			   .copies = 2,
			   .is_refused = true,
			   .reason = "its definition is not in this unit",
			   .cost = value_unknown("none"),
			   .threshold = value_of(-5),
			   .insn = UINT32_MAX,
			   .frame = make_frame(u, "mid", make_loc(u, source, 9, 1),
					       make_frame(u, "top", make_loc(u, source, 10, 0), NULL))};
	*l = (struct loop){.loc = make_loc(u, source, 5, 2),
			   .width = value_unknown("scalable"),
			   .interleave = value_of(2),
			   .is_vectorized = true,
			   .evidence = EVIDENCE_BOTH,
			   .depth = 1,
			   .ncopies = 2};
	*a = (struct allocsite){.allocator = S("malloc"),
				.kind = "heap",
				.loc = make_loc(u, NULL, 0, 0),
				.size = value_of(0),
				.message = "escape analysis was not run"};
	g->binding = BINDING_local;
	return u;
}

void test_facts__one_unit(void)
{
	struct load l = {0};
	struct facts *facts;
	struct str text;

	add_unit(&l, small_unit("a.c"));
	diag_add(&l.units.items[0]->diags, DIAG_WARNING, S("a.c"), 0, "odd \"name\"\n");
	facts = facts_make(&run, &l, NULL, false);
	text = as_json(facts);
	CHECK(holds(text,
		    "{\"schema\":\"casm.facts/1\",\"casm\":\"" CASM_VERSION "\",\"inferred_allocators\":[],"
		    "\"units\":[{\"source\":\"a.c\","
		    "\"compiler\":{\"family\":\"clang\",\"version\":\"19.1.7\",\"target\":\"x86_64-pc-"
		    "linux-gnu\"},"
		    "\"args\":[\"-O2\"],\"added\":[],\"exact\":null,"));
	CHECK(holds(text, "\"functions\":[{\"name\":\"f\",\"linkage_name\":\"f\",\"binding\":\"global\","
			  "\"file\":\"a.c\",\"line\":3,"));
	/* unknown is null with its reason, and never 0; 0 is 0 */
	CHECK(holds(text, "\"instructions\":12,\"bytes\":null,"));
	CHECK(holds(text, "\"bytes\":\"no object was read\""));
	CHECK(holds(text, "\"spills\":0,"));
	CHECK(holds(
		text,
		"\"unknown\":{\"bytes\":\"no object was read\",\"conditional_branches\":\"not measured\""));
	CHECK(holds(
		text,
		"\"calls\":[{\"callee\":\"h\",\"file\":\"a.c\",\"line\":4,\"column\":7,"
		"\"inlined_at\":[{\"file\":\"a.c\",\"line\":9,\"column\":1,\"function\":\"mid\"},"
		"{\"file\":\"a.c\",\"line\":10,\"column\":null,\"function\":\"top\"}],\"inlined\":false,"));
	CHECK(holds(text, "\"cost\":null,\"threshold\":-5,"));
	CHECK(holds(text, "\"copies\":2,"));
	CHECK(holds(text, "\"vectorized\":true,\"width\":null,\"interleave\":2,"));
	CHECK(holds(text, "\"evidence\":\"both\""));
	CHECK(holds(
		text,
		"\"allocator\":\"malloc\",\"kind\":\"heap\",\"file\":null,\"line\":null,\"column\":null,"));
	CHECK(holds(text, "\"size\":0,\"in_loop\":false,\"verdict\":\"unknown\""));
	CHECK(holds(text, "\"binding\":\"local\",\"file\":null,\"line\":null,"));
	CHECK(holds(text, "\"message\":\"odd \\\"name\\\"\\n\""));
	CHECK(!holds(text, "\"remarks\""));
	release(&l);
}

/* What is known of pointers: verdicts with the way, parameters, locals, what may allocate. */
void test_facts__pointers(void)
{
	struct load l = {0};
	struct unit *u = small_unit("a.c");
	struct func *f = u->funcs.items[0];
	struct allocsite *a = &f->allocsites.items[0];
	struct pointer_facts *p = arena_new(&u->arena, struct pointer_facts);
	struct str text;

	add_unit(&l, u);
	u->ptrflow_missing = "no libLLVM was found";
	text = as_json(facts_make(&run, &l, NULL, false));
	CHECK(holds(text, "\"escapes\":{\"view\":null,\"missing\":\"no libLLVM was found\"},"));
	CHECK(holds(text, "\"pointers\":null}"));
	CHECK(holds(text, "\"via\":null,\"to\":null,\"message\":\"escape analysis was not run\",\"steps\":[],"
			  "\"size_text\":null,\"inferred\":false}"));

	u->ptrflow = arena_new(&u->arena, struct ptrflow);
	u->ptrflow_view = S("clang 19.1.7");
	a->verdict = ALLOC_escapes;
	a->via = ALLOC_VIA_store;
	a->to = S("the global `cache`");
	a->size_text = S("n * 8");
	a->is_inferred = true;
	vec_push(&u->arena, &a->steps,
		 ((struct escape_step){.text = "is stored to the global `cache`",
				       .loc = make_loc(u, "a.c", 14, 3),
				       .frame = make_frame(u, "put", make_loc(u, "a.c", 20, 2), NULL)}));
	vec_push(&u->arena, &p->params,
		 ((struct param_escape){.index = 1,
					.is_known = true,
					.leaks = true,
					.via = ALLOC_VIA_return,
					.to = S("the caller"),
					.loc = make_loc(u, "a.c", 15, 1)}));
	vec_push(&u->arena, &p->params, ((struct param_escape){.index = 2}));
	vec_push(&u->arena, &p->locals,
		 ((struct memory_local){.name = S("buf"),
					.size_bytes = value_unknown("dynamic"),
					.is_dynamic = true,
					.why = "its size is not constant",
					.loc = make_loc(u, "a.c", 16, 4)}));
	vec_push(&u->arena, &p->holes, ((struct alloc_path){STR_NONE, make_loc(u, "a.c", 17, 2)}));
	p->may_allocate = MAY_ALLOCATE_YES;
	p->reached = (struct alloc_path){S("xmalloc"), make_loc(u, "a.c", 13, 9)};
	f->pointers = p;
	vec_push(&run, &l.escapes.inferred,
		 ((struct inferred_allocator){S("xmalloc"), make_loc(u, "a.c", 3, 7), S("malloc"), 0}));
	vec_push(&run, &l.escapes.inferred,
		 ((struct inferred_allocator){S("make"), make_loc(u, NULL, 0, 0), S("xmalloc"), -1}));
	text = as_json(facts_make(&run, &l, NULL, false));
	CHECK(holds(text, "\"escapes\":{\"view\":\"clang 19.1.7\",\"missing\":null},"));
	CHECK(holds(text,
		    "\"inferred_allocators\":[{\"name\":\"xmalloc\",\"file\":\"a.c\",\"line\":3,\"column\":7,"
		    "\"through\":\"malloc\",\"size_argument\":0},{\"name\":\"make\",\"file\":null,"
		    "\"line\":null,\"column\":null,\"through\":\"xmalloc\",\"size_argument\":null}],"));
	CHECK(holds(text, "\"verdict\":\"escapes\",\"via\":\"store\",\"to\":\"the global `cache`\","));
	CHECK(holds(text,
		    "\"steps\":[{\"text\":\"is stored to the global `cache`\",\"file\":\"a.c\",\"line\":14,"
		    "\"column\":3,\"inlined_at\":[{\"file\":\"a.c\",\"line\":20,\"column\":2,"
		    "\"function\":\"put\"}]}],\"size_text\":\"n * 8\",\"inferred\":true}"));
	CHECK(holds(text, "\"pointers\":{\"parameters\":[{\"index\":1,\"leaks\":true,\"via\":\"return\","
			  "\"to\":\"the caller\",\"file\":\"a.c\",\"line\":15,\"column\":1},"
			  "{\"index\":2,\"leaks\":null,\"via\":null,\"to\":null,"));
	CHECK(holds(text, "\"locals\":[{\"name\":\"buf\",\"size\":null,\"dynamic\":true,"
			  "\"why\":\"its size is not constant\","));
	CHECK(holds(text,
		    "\"may_allocate\":true,\"reached\":{\"callee\":\"xmalloc\",\"file\":\"a.c\","
		    "\"line\":13,\"column\":9},\"holes\":[{\"callee\":null,\"file\":\"a.c\",\"line\":17,"));
	p->may_allocate = MAY_ALLOCATE_UNKNOWN;
	text = as_json(facts_make(&run, &l, NULL, false));
	CHECK(holds(text, "\"may_allocate\":null,\"reached\":null,"));
	release(&l);
}

/* Each line of JSON lines is, word for word, what the document holds. */
void test_facts__lines_agree_with_the_document(void)
{
	struct load l = {0};
	struct facts *facts;
	struct str text, line;
	size_t n = 0, nfunctions = 0;

	add_unit(&l, small_unit("a.c"));
	add_unit(&l, unit_new(S("empty.c"), S("/src")));
	add_unit(&l, small_unit("b.c"));
	facts = facts_make(&run, &l, NULL, true);
	text = as_json(facts);
	while (line = as_line(facts, n), line.ptr) {
		struct str rest;

		CHECK(line.len > 0);
		if (n == 0) {
			CHECK_STR(line, S("{\"schema\":\"casm.facts/1\",\"casm\":\"" CASM_VERSION
					  "\",\"inferred_allocators\":[]}"));
		} else if (str_starts(line, S("{\"unit\":{"))) {
			rest = str_head(str_from(line, 9), line.len - 11);
			CHECK(str_find(text, rest) != (size_t)-1);
		} else {
			CHECK(str_starts(line, n < 6 ? S("{\"source\":\"a.c\",\"name\":")
						     : S("{\"source\":\"b.c\",\"name\":")));
			rest = str_from(line, 16);
			CHECK(str_find(text, str_head(rest, rest.len - 1)) != (size_t)-1);
			nfunctions++;
		}
		n++;
	}
	CHECK_INT(n, 1 + 3 + 4);
	CHECK_INT(nfunctions, 4);
	CHECK(!as_line(facts, n + 1).ptr);
	release(&l);
}

/* No line, empty or not, for a function that was not chosen. */
void test_facts__selection(void)
{
	struct load l = {0};
	struct selection s = {0};
	struct facts *facts;
	struct str text;

	add_unit(&l, small_unit("a.c"));
	add_unit(&l, small_unit("b.c"));
	vec_push(&run, &s.list, l.units.items[1]->funcs.items[1]);
	facts = facts_make(&run, &l, &s, false);
	text = as_json(facts);
	CHECK(!holds(text, "\"name\":\"f\""));
	CHECK(holds(text, "\"functions\":[]"));
	CHECK(holds(text, "\"functions\":[{\"name\":\"g\""));
	CHECK(holds(as_line(facts, 3), "{\"source\":\"b.c\",\"name\":\"g\""));
	CHECK(!as_line(facts, 4).ptr);
	release(&l);
}

void test_facts__nothing(void)
{
	struct load l = {0};
	struct facts *facts = facts_make(&run, &l, NULL, true);

	CHECK_STR(as_json(facts), S("{\"schema\":\"casm.facts/1\",\"casm\":\"" CASM_VERSION
				    "\",\"inferred_allocators\":[],\"units\":[]}"));
	CHECK(as_line(facts, 0).len > 0);
	CHECK(!as_line(facts, 1).ptr);
	release(&l);
}

static int by_remark(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return remark_cmp(*x, *y);
}

/* With --remarks every remark stands somewhere: in its function, or in the unit when that has no code. */
void test_facts__remarks(void)
{
	struct load l = {0};
	struct unit *u = small_unit("a.c");
	struct str text;

	read_remarks(u, S("--- !Missed\nPass:            inline\nName:            TooCostly\n"
			  "DebugLoc:        { File: a.c, Line: 4, Column: 7 }\nFunction:        g\nArgs:\n  "
			  "- String:          'too costly'\n...\n"
			  "--- !Passed\nPass:            licm\nName:            Hoisted\nFunction:        "
			  "inlined_away\nArgs:\n"
			  "  - String:          hoisted\n...\n"));
	vec_sort(&u->remarks, by_remark);
	add_unit(&l, u);
	text = as_json(facts_make(&run, &l, NULL, true));
	CHECK(holds(text, "\"remarks\":[{\"kind\":\"missed\",\"pass\":\"inline\",\"name\":\"TooCostly\","
			  "\"file\":\"a.c\",\"line\":4,"
			  "\"column\":7,\"message\":\"too costly\",\"count\":1}]"));
	CHECK(holds(text, "\"linkage_name\":\"f\"") && holds(text, "\"remarks\":[]"));
	CHECK(!holds(as_json(facts_make(&run, &l, NULL, false)), "too costly"));
	release(&l);
}

void test_facts__exact(void)
{
	struct load l = {0};

	add_unit(&l, small_unit("a.c"));
	l.units.items[0]->exact = EXACT_YES;
	CHECK(holds(as_json(facts_make(&run, &l, NULL, false)), "\"exact\":true,"));
	l.units.items[0]->exact = EXACT_NO;
	CHECK(holds(as_json(facts_make(&run, &l, NULL, false)), "\"exact\":false,"));
	release(&l);
}

/* Names that must not break the line or the string they stand in. */
void test_facts__hostile_names(void)
{
	struct load l = {0};
	struct unit *u = unit_new(S("a\"\\\n\x01.c"), S("/src"));
	struct facts *facts;

	make_func(u, "f\n\"\\\x7f\xff");
	add_unit(&l, u);
	facts = facts_make(&run, &l, NULL, false);
	for (size_t i = 0; i < 3; i++) {
		struct str line = as_line(facts, i);

		CHECK(line.len > 0);
		for (size_t k = 0; k < line.len; k++)
			CHECK((unsigned char)line.ptr[k] >= ' ');
	}
	CHECK(holds(as_line(facts, 1), "\"source\":\"a\\\"\\\\\\n\\u0001.c\""));
	release(&l);
}

/* 1,000 units and 100,000 functions, half of them chosen. */
void test_facts__many(void)
{
	enum { UNITS = 1000, FUNCS = 100, SECONDS_MAX = 20 };
	struct load l = {0};
	struct selection s = {0};
	struct facts *facts;
	clock_t begin;
	size_t n = 0;

	for (int i = 0; i < UNITS; i++) {
		struct unit *u = unit_new(S("a.c"), S("/src"));

		for (int k = 0; k < FUNCS; k++) {
			struct func *f = make_func(u, str_printf(&u->arena, "f%d", k).ptr);

			if (k % 2)
				vec_push(&run, &s.list, f);
		}
		add_unit(&l, u);
	}
	begin = clock();
	facts = facts_make(&run, &l, &s, false);
	for (;; n++) {
		struct buf out = {0};
		struct json j = {.out = &out};
		bool is = facts_record(facts, n, &j);

		buf_release(&out);
		if (!is)
			break;
	}
	if ((double)(clock() - begin) / CLOCKS_PER_SEC > SECONDS_MAX)
		test_fail(__FILE__, __LINE__, "more than %d s", SECONDS_MAX);
	CHECK_INT(n, 1 + UNITS + UNITS * FUNCS / 2);
	release(&l);
}
