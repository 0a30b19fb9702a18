/* What --why=allocations says, of a unit made by hand. */
#include "cmd/report/why.h"

#include "fixture.h"
#include "out/writer.h"

static struct arena run;

static struct str told(struct load *l, unsigned rows)
{
	struct invocation inv = {.run = &run};
	struct selection s = {0};
	const struct look look = {0};
	struct buf out = {0};
	struct str text;

	options_init(&inv.options);
	inv.options.rows = rows;
	doc_init(&inv.doc, &run);
	for (size_t i = 0; i < l->units.count; i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			vec_push(&run, &s.list, l->units.items[i]->funcs.items[k]);
			vec_push(&run, &s.units, l->units.items[i]);
		}
	why_allocations(&inv, l, &s);
	writer_text.write(&inv.doc, &look, &out);
	text = str_dup(&run, buf_str(&out));
	buf_release(&out);
	return text;
}

static struct allocsite *add_site(struct unit *u, struct func *f, const char *allocator, uint32_t line,
				  enum alloc_verdict verdict)
{
	struct allocsite *a = vec_add(&u->arena, &f->allocsites);

	*a = (struct allocsite){.allocator = intern(&u->names, str_c(allocator)),
				.kind = "heap",
				.loc = make_loc(u, "a.c", line, 9),
				.size = value_unknown("not constant"),
				.verdict = verdict};
	return a;
}

void test_why__functions(void)
{
	struct load l = {0};
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *f = make_func(u, "decode"), *g = make_func(u, "pure"), *h = make_func(u, "wide");
	struct pointer_facts *p = arena_new(&u->arena, struct pointer_facts);
	struct pointer_facts *q = arena_new(&u->arena, struct pointer_facts);
	struct allocsite *a;

	vec_push(&run, &l.units, u);
	u->ptrflow = arena_new(&u->arena, struct ptrflow);
	f->decl = make_loc(u, "a.c", 10, 0);
	a = add_site(u, f, "malloc", 12, ALLOC_escapes);
	a->size_text = S("n * sizeof(*p)");
	a->in_loop = true;
	a->via = ALLOC_VIA_store;
	a->to = S("memory behind parameter 1");
	a->message = "is stored to memory behind parameter 1";
	a->frame = make_frame(u, "make_node", make_loc(u, "a.c", 30, 4), NULL);
	vec_push(&u->arena, &a->steps,
		 ((struct escape_step){.text = "is stored to `p->buf`", .loc = make_loc(u, "a.c", 14, 3)}));
	vec_push(&u->arena, &a->steps,
		 ((struct escape_step){.text = "which is behind parameter 1",
				       .frame = make_frame(u, "put", make_loc(u, "a.c", 30, 4), NULL)}));
	a = add_site(u, f, "malloc", 15, ALLOC_freed);
	a->size = value_of(24);
	add_site(u, f, "calloc", 16, ALLOC_removed)->insn = UINT32_MAX;
	add_site(u, f, "xmalloc", 17, ALLOC_local)->is_inferred = true;
	add_site(u, f, "mmap", 18, ALLOC_unknown)->kind = "map";
	vec_push(&u->arena, &p->params,
		 ((struct param_escape){.index = 0,
					.is_known = true,
					.leaks = true,
					.via = ALLOC_VIA_store,
					.to = S("cache"),
					.loc = make_loc(u, "a.c", 20, 2)}));
	vec_push(&u->arena, &p->params, ((struct param_escape){.index = 1, .is_known = true}));
	vec_push(&u->arena, &p->params, ((struct param_escape){.index = 2}));
	vec_push(&u->arena, &p->params, ((struct param_escape){.index = 3, .is_known = true}));
	vec_push(&u->arena, &p->params,
		 ((struct param_escape){
			 .index = 4, .is_known = true, .leaks = true, .via = ALLOC_VIA_return}));
	vec_push(&u->arena, &p->locals,
		 ((struct memory_local){.name = S("buf"),
					.size_bytes = value_of(64),
					.why = "its address is passed to `fill` (argument 1)",
					.loc = make_loc(u, "a.c", 21, 2)}));
	vec_push(&u->arena, &p->locals,
		 ((struct memory_local){.size_bytes = value_unknown("dynamic"), .is_dynamic = true}));
	for (uint32_t i = 0; i < 8; i++)
		vec_push(&u->arena, &p->holes,
			 ((struct alloc_path){i % 2 ? S("ext") : STR_NONE, make_loc(u, "a.c", 40 + i, 0)}));
	p->may_allocate = MAY_ALLOCATE_YES;
	p->reached = (struct alloc_path){S("malloc"), make_loc(u, "a.c", 12, 9)};
	f->pointers = p;
	q->may_allocate = MAY_ALLOCATE_NO;
	g->pointers = q;
	h->metrics[METRIC_stack_bytes] = value_of(16384);
	vec_push(&run, &l.escapes.inferred,
		 ((struct inferred_allocator){S("xmalloc"), make_loc(u, "a.c", 3, 7), S("malloc"), 0}));
	CHECK_STR(told(&l, ~0u),
		  S("ALLOCATORS FOUND\n"
		    "  a.c:3:7: xmalloc returns memory of malloc; its size is argument 1\n"
		    "\n"
		    "decode   a.c:10\n"
		    "  a.c:12:9: malloc(n * sizeof(*p)) in decode escapes to memory behind "
		    "parameter 1; "
		    "in a loop\n"
		    "      in the inlined code of make_node, called at a.c:30:4\n"
		    "      is stored to `p->buf` at a.c:14:3\n"
		    "      which is behind parameter 1 (in put, inlined)\n"
		    "  a.c:15:9: malloc of 24 bytes in decode is freed there on every path\n"
		    "  a.c:16:9: calloc in decode was removed by the optimizer\n"
		    "  a.c:17:9: xmalloc in decode stays there and is not freed; a wrapper\n"
		    "  a.c:18:9: mmap in decode is not known to stay or to escape; map\n"
		    "  a.c:20:2: parameter 1 of decode leaks: it is stored to the global `cache`\n"
		    "  parameter 5 of decode leaks to the caller: it is returned\n"
		    "  parameter 3: whether it leaks is not known\n"
		    "  a.c:21:2: `buf` of 64 bytes stays in memory: its address is passed to `fill` "
		    "(argument 1)\n"
		    "  a local has a size that is not constant (alloca, or an array of variable length)\n"
		    "  may allocate: calls malloc at a.c:12:9; calls that were not looked into: a pointer at "
		    "a.c:40, "
		    "ext at a.c:41, a pointer at a.c:42, ext at a.c:43, a pointer at a.c:44, ext at a.c:45 "
		    "and 2 more\n"
		    "  parameters 2, 4 do not leak\n"
		    "\n"
		    "wide\n"
		    "  the frame takes 16,384 bytes, more than 4,096\n"
		    "\n"
		    "1 function cannot allocate\n"));
	CHECK(str_ends(told(&l, 1), S("and 1 more function (-n 0 shows all); 1 function cannot allocate\n")));
	/* without verdicts the reason is the head's, not each site's */
	u->ptrflow = NULL;
	f->allocsites.items[0].verdict = ALLOC_unknown;
	CHECK(str_find(told(&l, ~0u), S("decode is not known to stay or to escape; in a loop\n")) !=
	      (size_t)-1);
	unit_free(u);
	arena_clear(&run);
}

void test_why__nothing(void)
{
	struct load l = {0};
	struct unit *u = unit_new(S("a.c"), S("/src"));

	make_func(u, "f");
	vec_push(&run, &l.units, u);
	CHECK_STR(told(&l, ~0u), S("nothing is known of pointers, and nothing is allocated\n"));
	unit_free(u);
	arena_clear(&run);
}
