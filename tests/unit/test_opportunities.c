/* Samples × facts: what counts for what, on functions and profiles made by hand. */
#include "analyze/opportunities.h"

#include "analyze/analysis.h"
#include "fixture.h"

struct world {
	struct unit *u;
	struct profile *p;
	struct arena a;
	struct allocators allocators;
	struct hot hot;
	struct opportunities found;
};

static void start(struct world *w)
{
	static const struct allocator rows[] = {
		{.name = {"malloc", 6}, .kind = {"heap", 4}, .frees_arg = -1, .is_heap = true},
		{.name = {"calloc", 6}, .kind = {"heap", 4}, .frees_arg = -1, .is_heap = true},
		{.name = {"free", 4}, .kind = {"heap", 4}, .role = ALLOCATOR_free},
		{.name = {"pool_get", 8}, .kind = {"heap", 4}, .is_heap = true},
	};

	*w = (struct world){.u = unit_new(S("a.c"), S("/src")), .p = profile_new(S("cpu.pb.gz"))};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		*map_at(&w->a, &w->allocators.by_name, rows[i].name) = (void *)(uintptr_t)&rows[i];
	*vec_add(&w->p->arena, &w->p->types) = (struct profile_value_type){S("samples"), S("count")};
	*vec_add(&w->p->arena, &w->p->types) = (struct profile_value_type){S("cpu"), S("nanoseconds")};
}

static void end(struct world *w)
{
	unit_free(w->u);
	profile_free(w->p);
	arena_clear(&w->a);
}

/* Functions and lines, innermost first, "f:a.c:3 g:b.c:7"; in mapping 0, for "@1" at the end in mapping 1. */
static uint32_t location(struct world *w, const char *text)
{
	struct str rest = str_c(text);
	struct profile_location *l = vec_add(&w->p->arena, &w->p->locations);
	uint32_t index = (uint32_t)w->p->locations.count - 1;

	if (str_ends(rest, S("@1"))) {
		l->mapping = 1;
		rest = str_head(rest, rest.len - 2);
	}
	l->first_line = (uint32_t)w->p->lines.count;
	while (rest.len) {
		struct str one = str_cut(&rest, ' '), name = str_cut(&one, ':'), file = str_cut(&one, ':');
		struct profile_line *line = vec_add(&w->p->arena, &w->p->lines);
		int64_t n = 0;

		str_i64(one, &n);
		line->line = n;
		line->function = (uint32_t)w->p->functions.count;
		*vec_add(&w->p->arena, &w->p->functions) =
			(struct profile_function){.name = name, .file = file};
		l->nlines++;
	}
	return index;
}

static void sample(struct world *w, int64_t n, const uint32_t *stack, uint32_t depth)
{
	const int64_t values[] = {n, n * 10000000};

	profile_add_sample(w->p, stack, depth, values);
}
#define SAMPLE(w, n, ...)                                                                                    \
	sample(w, n, (const uint32_t[]){__VA_ARGS__},                                                        \
	       sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))

static struct func *func(struct world *w, const char *name, int64_t ninstructions)
{
	struct func *f = unit_func(w->u, str_c(name));

	f->decl = make_loc(w->u, "a.c", 1, 0);
	f->metrics[METRIC_instructions] = value_of(ninstructions);
	f->metrics[METRIC_bytes] = value_unknown("not measured");
	return f;
}

static struct call *call(struct world *w, struct func *f, const char *callee, uint32_t line)
{
	static const struct remark refused = {.name = {"TooCostly", 9}};
	struct call *c = vec_add(&w->u->arena, &f->calls);

	c->callee = callee ? str_c(callee) : STR_NONE;
	c->loc = make_loc(w->u, "a.c", line, 9);
	c->is_refused = callee != NULL;
	c->remark = callee ? &refused : NULL;
	c->copies = 1;
	return c;
}

static void find(struct world *w)
{
	hot_make(&w->a, w->p, 1, NULL, &w->hot);
	for (size_t i = 0; i < w->hot.funcs.count; i++) {
		struct hot_func *f = &w->hot.funcs.items[i];

		f->facts = f->mapping ? NULL : unit_func_find(w->u, f->name);
		f->unit = f->facts ? w->u : NULL;
	}
	opportunities_find(&w->a, &w->hot, &w->allocators, OPPORTUNITY_SMALL, &w->found);
}

/* "kind samples line", of the one at index n. */
static struct str told(struct world *w, size_t n)
{
	const struct opportunity *o;

	if (n >= w->found.list.count)
		return S("none");
	o = &w->found.list.items[n];
	return str_printf(&w->a, "%s %u line %u", opportunity_kind_names[o->kind], (unsigned)o->sum.n,
			  o->loc.line);
}

void test_opportunities__calls(void)
{
	struct world w;
	uint32_t from, other, leaf, big, deep, lib;

	start(&w);
	call(&w, func(&w, "caller", 100), "small", 5);
	call(&w, func(&w, "caller", 100), "large", 7);
	call(&w, func(&w, "caller", 100), NULL, 9);
	func(&w, "small", 19);
	func(&w, "large", 20);
	from = location(&w, "caller:/src/a.c:5");
	other = location(&w, "caller:/src/a.c:7");
	leaf = location(&w, "small:/src/a.c:2");
	big = location(&w, "large:/src/a.c:3");
	deep = location(&w, "small:/src/a.c:4");
	lib = location(&w, "small:lib.c:4@1");
	SAMPLE(&w, 10, leaf, from);
	SAMPLE(&w, 5, deep, from); /* another line of the same callee: the same call */
	SAMPLE(&w, 7, big, other);
	SAMPLE(&w, 3, leaf, big, other); /* called by large: not this call, and facts know no such call */
	SAMPLE(&w, 4, lib, from);        /* another library: cannot be inlined */
	SAMPLE(&w, 2, leaf, location(&w, "caller:/src/a.c:9")); /* by line: through the pointer */
	SAMPLE(&w, 1, from);
	find(&w);
	CHECK_STR(told(&w, 0), S("small_calls 15 line 5"));
	CHECK_INT(w.found.list.items[0].callee_instructions.n, 19);
	CHECK(w.found.list.items[0].call && w.found.list.items[0].call->is_refused);
	CHECK_STR(told(&w, 1), S("small_calls 3 line 3"));
	CHECK(!w.found.list.items[1].call);
	CHECK_STR(told(&w, 2), S("small_calls 2 line 9"));
	CHECK(w.found.list.items[2].is_pointer);
	CHECK_STR(told(&w, 3), S("large_calls 7 line 7"));
	CHECK_INT(w.found.list.count, 4);
	CHECK_INT(w.found.totals[OPPORTUNITY_small_calls].n, 20);
	CHECK_INT(w.found.totals[OPPORTUNITY_small_calls].value, 200000000);
	CHECK_INT(w.hot.total.n, 32);
	end(&w);
}

/* Without stacks a small function that was called is told without its caller. */
void test_opportunities__no_stacks(void)
{
	struct world w;

	start(&w);
	func(&w, "small", 3);
	SAMPLE(&w, 10, location(&w, "small:a.c:2"));
	find(&w);
	CHECK_STR(told(&w, 0), S("small_calls 10 line 0"));
	CHECK_INT(w.found.list.items[0].func, HOT_NONE);
	CHECK(!w.found.has_stacks);
	end(&w);
}

/* f: a loop on lines 6 and 7 in its own code, and one of an inlinee on line 20. */
static const char loop_text[] =
	"\t.text\n\t.file\t\"a.c\"\n\t.file\t1 \"/src\" \"a.c\"\n\t.type\tf,@function\nf:\n"
	"\t.loc\t1 3 1\n\tmovq\t%rdi, %rax\n"
	"\t.loc\t1 6 3\n.L1:\n\t.loc\t1 7 3\n\tmovl\t%ecx, -4(%rsp)                  # 4-byte Spill\n"
	"\taddq\t$8, %rax\n\tcmpq\t%rax, %rcx\n"
	"\t.loc\t1 6 3\n\tjne\t.L1\n\t.loc\t1 9 1\n\tretq\n.Le:\n\t.size\tf, .Le-f\n";

static struct func *loop_func(struct world *w)
{
	const struct analysis_context context = {&w->allocators};

	w->u->has_lines = true;
	read_text(w->u, str_c(loop_text));
	unit_func_find(w->u, S("f"))->decl = make_loc(w->u, "a.c", 2, 0);
	analyze_unit(w->u, &context);
	return unit_func_find(w->u, S("f"));
}

void test_opportunities__loops_by_line(void)
{
	struct world w;
	struct func *f;

	start(&w);
	f = loop_func(&w);
	CHECK_INT(f->loops.count, 1);
	SAMPLE(&w, 10, location(&w, "f:/src/a.c:7"));
	SAMPLE(&w, 2, location(&w, "f:/src/a.c:6"));
	SAMPLE(&w, 3, location(&w, "f:/src/a.c:9"));              /* behind it */
	SAMPLE(&w, 4, location(&w, "g:/src/a.c:7 f:/src/a.c:7")); /* another copy: unknown */
	SAMPLE(&w, 5, location(&w, "nobody:/src/n.c:7"));         /* no facts */
	find(&w);
	CHECK_STR(told(&w, 0), S("loops 12 line 6"));
	CHECK(w.found.list.items[0].loop == &f->loops.items[0]);
	CHECK_INT(w.found.unknown[OPPORTUNITY_loops].n, 9);
	CHECK_INT(w.found.unknown[OPPORTUNITY_spills].n, 24); /* the binary's code was not read */
	CHECK_INT(w.found.nfuncs, 2);
	CHECK_INT(w.found.with_facts.n, 19);
	/* a vectorized one is no opportunity */
	f->loops.items[0].is_vectorized = true;
	find(&w);
	CHECK_INT(w.found.totals[OPPORTUNITY_loops].n, 0);
	end(&w);
}

/* With the binary's code: by address, whatever the line says. */
void test_opportunities__by_address(void)
{
	struct world w;
	struct func *f;
	struct func_part *part;
	uint32_t at[4];

	start(&w);
	f = loop_func(&w);
	part = &f->parts.items[0];
	part->addr = 0x1000;
	part->size_bytes = 4 * f->insns.count;
	for (uint32_t i = 0; i < f->insns.count; i++)
		f->insns.items[i].addr = 0x1000 + 4u * i;
	for (uint32_t i = 0; i < 4; i++) {
		at[i] = location(&w, "f:/src/a.c:99");
		SAMPLE(&w, 10 + i, at[i]);
	}
	hot_make(&w.a, w.p, 1, NULL, &w.hot);
	w.hot.funcs.items[0].facts = w.hot.funcs.items[0].code = f;
	hot_compare(&w.hot.funcs.items[0]);
	CHECK_INT(w.hot.funcs.items[0].agreement, HOT_SAME);
	for (uint32_t i = 0; i < 4; i++)
		w.hot.places[at[i]].addr = 0x1000 + 4u * i + (i == 2); /* into the instruction */
	opportunities_find(&w.a, &w.hot, &w.allocators, OPPORTUNITY_SMALL, &w.found);
	CHECK_STR(told(&w, 0), S("loops 36 line 6"));
	CHECK_STR(told(&w, 1), S("small_calls 46 line 0"));
	CHECK_STR(told(&w, 2), S("spills 11 line 7"));
	CHECK_INT(w.found.unknown[OPPORTUNITY_spills].n, 0);
	CHECK_INT(hot_insn(f, 0x0fff), UINT32_MAX);
	CHECK_INT(hot_insn(f, 0x1000 + part->size_bytes), UINT32_MAX);
	end(&w);
}

/* The program begins the loop on another line than the compile with a record did: the instruction tells which it is. */
void test_opportunities__same_code(void)
{
	struct world w, program;
	struct func *f, *code;
	struct func_part *part;
	uint32_t at;

	start(&w);
	start(&program);
	f = loop_func(&w);
	code = loop_func(&program);
	code->loops.items[0].loc.line = 77;
	part = &code->parts.items[0];
	part->addr = 0x1000;
	part->size_bytes = 4 * code->insns.count;
	for (uint32_t i = 0; i < code->insns.count; i++)
		code->insns.items[i].addr = 0x1000 + 4u * i;
	at = location(&w, "f:/src/a.c:99");
	SAMPLE(&w, 10, at);
	hot_make(&w.a, w.p, 1, NULL, &w.hot);
	w.hot.funcs.items[0].facts = f;
	w.hot.funcs.items[0].code = code;
	hot_compare(&w.hot.funcs.items[0]);
	CHECK_INT(w.hot.funcs.items[0].agreement, HOT_SAME);
	w.hot.places[at].addr = 0x1000 + 4 * 2;
	opportunities_find(&w.a, &w.hot, &w.allocators, OPPORTUNITY_SMALL, &w.found);
	CHECK_STR(told(&w, 0), S("loops 10 line 6"));
	CHECK(w.found.list.items[0].loop == &f->loops.items[0]);
	/* of other code the line is all there is */
	w.hot.funcs.items[0].agreement = HOT_DIFFERENT;
	opportunities_find(&w.a, &w.hot, &w.allocators, OPPORTUNITY_SMALL, &w.found);
	CHECK_STR(told(&w, 0), S("loops 10 line 77"));
	end(&program);
	end(&w);
}

static struct allocsite *site(struct world *w, struct func *f, const char *allocator, uint32_t line,
			      enum alloc_verdict verdict, enum alloc_via via)
{
	struct allocsite *s = vec_add(&w->u->arena, &f->allocsites);

	s->allocator = str_c(allocator);
	s->kind = "heap";
	s->loc = make_loc(w->u, "a.c", line, 3);
	s->verdict = verdict;
	s->via = via;
	return s;
}

void test_opportunities__allocations(void)
{
	struct world w;
	uint32_t internal, libc, wrapper, user, other, release;
	struct allocsite *outer;

	start(&w);
	site(&w, func(&w, "make", 50), "malloc", 10, ALLOC_escapes, ALLOC_VIA_return);
	outer = site(&w, func(&w, "user", 50), "make", 30, ALLOC_freed, ALLOC_VIA_unknown);
	outer->is_inferred = true;
	site(&w, func(&w, "user", 50), "malloc", 32, ALLOC_escapes, ALLOC_VIA_store);
	internal = location(&w, "_int_malloc:malloc.c:1@1");
	libc = location(&w, "__libc_malloc:malloc.c:2@1");
	release = location(&w, "free:malloc.c:3@1");
	wrapper = location(&w, "make:/src/a.c:10");
	user = location(&w, "user:/src/a.c:30");
	other = location(&w, "user:/src/a.c:32");
	SAMPLE(&w, 20, internal, libc, wrapper, user); /* handed out by make: user's call is the site */
	SAMPLE(&w, 6, libc, wrapper);                  /* the stack ends there */
	SAMPLE(&w, 5, libc, other);
	SAMPLE(&w, 4, release, other);
	SAMPLE(&w, 3, location(&w, "__libc_calloc:m.c:9@1"), location(&w, "relay:p.c:1"),
	       location(&w, "pool_get:p.c:2"), other);
	SAMPLE(&w, 2, libc);
	find(&w);
	CHECK_STR(told(&w, 0), S("allocations 20 line 30"));
	CHECK(w.found.list.items[0].alloc == outer);
	CHECK_STR(w.found.list.items[0].through, S("make"));
	CHECK_STR(told(&w, 1), S("allocations 6 line 10"));
	CHECK_STR(told(&w, 2), S("allocations 5 line 32"));
	CHECK_INT(w.found.list.items[2].alloc->via, ALLOC_VIA_store);
	CHECK_STR(told(&w, 3), S("allocations 4 line 32"));
	CHECK(w.found.list.items[3].is_free && !w.found.list.items[3].alloc);
	CHECK_STR(told(&w, 4), S("allocations 3 line 32")); /* pool_get's call, which facts do not know */
	CHECK(!w.found.list.items[4].alloc);
	CHECK_STR(told(&w, 5), S("allocations 2 line 0"));
	CHECK_INT(w.found.totals[OPPORTUNITY_allocations].n, 40);
	CHECK_INT(w.hot.total.n, 40);
	end(&w);
}

void test_opportunities__files(void)
{
	CHECK(hot_same_file(S("/home/x/lua/lvm.c"), S("lvm.c")));
	CHECK(hot_same_file(S("./src/lvm.c"), S("/home/src/lvm.c")));
	CHECK(hot_same_file(S("../lvm.c"), S("/home/lvm.c")));
	CHECK(hot_same_file(S("<stdlib.h>"), S("/usr/include/stdlib.h")));
	CHECK(!hot_same_file(S("/a/lvm.c"), S("/b/lvm.c")));
	CHECK(hot_same_file(S("/a/src/lvm.c"), S("/b/src/lvm.c")));
	CHECK(!hot_same_file(S("/a/xsrc/lvm.c"), S("/b/src/lvm.c")));
	CHECK(!hot_same_file(S("/a/src/xlvm.c"), S("/b/src/lvm.c")));
	CHECK(!hot_same_file(S("xlvm.c"), S("lvm.c")));
	CHECK(!hot_same_file(S("lvm.c"), STR_NONE));
}

/* Sums that would run over stay at the largest number. */
void test_opportunities__large_values(void)
{
	struct world w;
	const int64_t values[] = {INT64_MAX, INT64_MAX};
	uint32_t at;

	start(&w);
	at = location(&w, "f:a.c:1");
	profile_add_sample(w.p, &at, 1, values);
	profile_add_sample(w.p, &at, 1, values);
	at = 77; /* no such location */
	profile_add_sample(w.p, &at, 1, values);
	find(&w);
	CHECK(w.hot.total.value == INT64_MAX);
	CHECK(w.hot.places[0].flat.value == INT64_MAX);
	end(&w);
}

void test_opportunities__doubt(void)
{
	CHECK(opportunity_doubt(0, 0) == 1);
	CHECK(opportunity_doubt(5, 10) > 0.2 && opportunity_doubt(5, 10) < 0.35);
	CHECK(opportunity_doubt(5000, 10000) > 0.009 && opportunity_doubt(5000, 10000) < 0.011);
	CHECK(opportunity_doubt(0, 10000) < 0.001);
}
