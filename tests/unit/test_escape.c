/* Verdicts, from pointer flow written by hand: what each function does stands in its d part (read/ptrflow.h). */
#include <time.h>

#include "analyze/escape.h"
#include "fixture.h"
#include "read/ptrflow.h"

enum { MAX_UNITS = 4 };

static struct arena run;
static struct unit *units[MAX_UNITS];
static size_t nunits;
static struct allocators all;
static struct escape_result result;

static struct allocator *add_allocator(const char *name, enum allocator_role role, int size, int frees)
{
	struct allocator *a = arena_new(&run, struct allocator);

	*a = (struct allocator){.name = str_c(name),
				.role = role,
				.frees_arg = frees,
				.out_arg = -1,
				.kind = S("heap"),
				.size_arg = size,
				.count_arg = -1,
				.is_heap = role <= ALLOCATOR_duplicate};
	*map_at(&run, &all.by_name, a->name) = a;
	vec_push(&run, &all.list, a);
	return a;
}

static void make_allocators(void)
{
	all = (struct allocators){.arena = &run};
	add_allocator("malloc", ALLOCATOR_allocate, 0, -1);
	add_allocator("realloc", ALLOCATOR_reallocate, 1, 0);
	add_allocator("strdup", ALLOCATOR_duplicate, -1, -1);
	add_allocator("free", ALLOCATOR_free, -1, 0);
	add_allocator("puts", ALLOCATOR_borrow, -1, -1);
	add_allocator("write", ALLOCATOR_borrow, -1, -1)->copies_contents = true;
	add_allocator("memalign_to", ALLOCATOR_allocate, 1, -1)->out_arg = 0;
	add_allocator("pool", ALLOCATOR_allocate, 0, -1)->is_kept = true;
	add_allocator("map_pages", ALLOCATOR_allocate, 0, -1)->is_heap = false;
}

/* What the unit's machine code would show: a call for each call of the flow, at the same place. */
static void add_code(struct unit *u)
{
	for (size_t i = 0; i < u->ptrflow->funcs.count; i++) {
		const struct flow_func *from = &u->ptrflow->funcs.items[i];
		struct func *f;

		if (from->binding == FLOW_DECLARED)
			continue;
		f = unit_func(u, from->name);
		f->metrics[METRIC_allocations] = value_of(0);
		for (size_t k = 0; k < from->calls.count; k++) {
			const struct flow_call *call = &from->calls.items[k];
			const struct flow_loc *at = &u->ptrflow->locs.items[call->loc];
			struct str name =
				call->callee < 0 ? STR_NONE : u->ptrflow->funcs.items[call->callee].name;
			struct insn *insn = make_insn(u, f, "callq", INSN_CALL);
			struct allocsite *site;

			insn->target = name;
			insn->loc = at->loc;
			insn->frame = at->frame;
			if (!name.ptr || !allocator_find(&all, name))
				continue;
			site = vec_add(&u->arena, &f->allocsites);
			site->allocator = name;
			site->loc = at->loc;
			site->frame = at->frame;
			site->size = value_unknown("not a constant");
			site->insn = (uint32_t)f->insns.count - 1;
		}
	}
	unit_sort_funcs(u);
}

/* Locations: 0 to 29 are lines 10 to 39 of the source, column 5, in the function f; 30 is line 10 of inlined `in`,
 * called at location 0; 31 is another column of line 10; 32 knows no line. */
static struct unit *read_unit(const char *source, const char *text)
{
	struct unit *u = unit_new(str_c(source), S("/src"));
	struct buf all_text = {0};
	struct err err = {0};

	buf_printf(&all_text, "ptrflow 1 19\ns 0 /src %s\nc 0 f 0 9\nc 1 in 0 30\n", source);
	for (int i = 0; i < 30; i++)
		buf_printf(&all_text, "l %d 0 %d 5 0 -\n", i, i + 10);
	buf_printf(&all_text, "l 30 0 10 5 1 0\nl 31 0 10 9 0 -\nl 32 0 0 0 0 -\n%send\n", text);
	if (!ptrflow_read(u, str_dup(&u->arena, buf_str(&all_text)), S("flow"), &u->ptrflow, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	buf_release(&all_text);
	add_code(u);
	return u;
}

static void done(void)
{
	while (nunits)
		unit_free(units[--nunits]);
	arena_clear(&run);
}

static void analyze(void)
{
	escape_analyze(&run, units, nunits, &all, &result);
}

/* One unit; see done(). */
static void program(const char *text)
{
	make_allocators();
	units[nunits++] = read_unit("a.c", text);
	analyze();
}

static void two_units(const char *a, const char *b, bool is_swapped)
{
	make_allocators();
	units[is_swapped] = read_unit("a.c", a);
	units[!is_swapped] = read_unit("b.c", b);
	nunits = 2;
	analyze();
}

static const struct func *func(const char *name)
{
	for (size_t i = 0; i < nunits; i++) {
		const struct func *f = unit_func_find(units[i], str_c(name));

		if (f)
			return f;
	}
	test_fail(__FILE__, __LINE__, "no function %s", name);
	return NULL;
}

static const struct allocsite *site(const char *name, size_t n)
{
	static const struct allocsite none = {.message = ""};
	const struct func *f = func(name);

	if (!f || n >= f->allocsites.count) {
		test_fail(__FILE__, __LINE__, "%s has no allocation %zu", name, n);
		return &none;
	}
	return &f->allocsites.items[n];
}

static void check_site(int line, const char *name, size_t n, enum alloc_verdict verdict, const char *message)
{
	const struct allocsite *s = site(name, n);

	if (s->verdict != verdict || strcmp(s->message ? s->message : "", message) != 0)
		test_fail(__FILE__, line, "allocation %zu of %s is\n  %s: %s\nexpected\n  %s: %s", n, name,
			  alloc_verdict_names[s->verdict], s->message, alloc_verdict_names[verdict], message);
}
#define SITE(name, n, verdict, message) check_site(__LINE__, name, n, ALLOC_##verdict, message)

/* Chain of a site: "text (a.c:12:5) | text". */
static struct str chain(const char *name, size_t n)
{
	const struct allocsite *s = site(name, n);
	struct buf text = {0};
	struct str copy;

	for (size_t i = 0; i < s->steps.count; i++) {
		buf_printf(&text, "%s%s (", i ? " | " : "", s->steps.items[i].text);
		loc_print(s->steps.items[i].loc, &text);
		buf_addc(&text, ')');
	}
	copy = str_dup(&run, buf_str(&text));
	buf_release(&text);
	return copy;
}

#define DECLARED                                                                                             \
	"f 1 malloc x mp 0 - -\na -\n"                                                                       \
	"f 2 free x - - - -\na pn\n"                                                                         \
	"f 3 unseen x - - - -\na p\na p\n"
/* f calls malloc at line 10: root 0 is what it gives. */
#define MAIN "f 0 f e p - - 0\na p\n" DECLARED "d 0\n"
#define STRAIGHT "b 0 r@9\n"
#define MALLOC "i 0 0 0 0 1 - =24\n"

void test_escape__returned(void)
{
	program(MAIN STRAIGHT MALLOC "r 0 c 0\nu 0 R - 0 5 1\nq r 0\n");
	SITE("f", 0, escapes, "is returned");
	CHECK_INT(site("f", 0)->via, ALLOC_VIA_return);
	CHECK_STR(chain("f", 0), S("is returned (a.c:11:5)"));
	CHECK_INT(site("f", 0)->size.n, 24);
	CHECK_INT(func("f")->metrics[METRIC_escaping_allocations].n, 1);
	CHECK_INT(func("f")->metrics[METRIC_freed_allocations].n, 0);
	CHECK_INT(result.inferred.count, 1);
	CHECK_STR(result.inferred.items[0].name, S("f"));
	CHECK_STR(result.inferred.items[0].through, S("malloc"));
	done();
}

void test_escape__stored(void)
{
	program("g 0 cache -\n" MAIN STRAIGHT MALLOC
		"r 0 c 0\nr 1 p 0\nu 0 S - 0 1 1 g 0\nu 0 S - 0 2 2 r 1\nu 0 S - 0 3 3 ?\n");
	SITE("f", 0, escapes, "is stored to the global `cache`");
	CHECK_INT(site("f", 0)->via, ALLOC_VIA_store);
	CHECK_STR(site("f", 0)->to, S("cache"));
	done();
	program(MAIN STRAIGHT MALLOC "r 0 c 0\nr 1 p 0\nu 0 S - 0 2 2 r 1\n");
	SITE("f", 0, escapes, "is stored to memory behind parameter 1");
	CHECK_STR(site("f", 0)->to, S("memory behind parameter 1"));
	done();
	program(MAIN STRAIGHT MALLOC "r 0 c 0\nu 0 S - 0 2 2 ?\n");
	SITE("f", 0, escapes, "is stored to memory reached through a pointer");
	done();
}

/* An escape that was seen is told rather than one that is only assumed, whatever comes first. */
void test_escape__seen_before_assumed(void)
{
	program("g 0 cache -\n" MAIN STRAIGHT MALLOC "i 1 0 1 1 3 - . .\n"
		"r 0 c 0\nu 0 C - 0 1 1 1 0\nu 0 S - 0 2 2 g 0\n");
	SITE("f", 0, escapes, "is stored to the global `cache`");
	done();
	program(MAIN STRAIGHT MALLOC
		"i 1 0 1 1 3 - . .\nr 0 c 0\nu 0 C - 0 1 1 1 1\nu 0 X - 0 2 2 inttoptr\n");
	SITE("f", 0, escapes, "is passed to `unseen` (argument 2), whose code is not seen");
	CHECK_STR(site("f", 0)->to, S("unseen"));
	done();
}

void test_escape__freed(void)
{
	program(MAIN STRAIGHT MALLOC "i 1 0 3 2 2 - .\nr 0 c 0\nu 0 C - 0 3 2 1 0\n");
	SITE("f", 0, freed,
	     "freed by the same function on every path; a buffer of 24 bytes on the stack would do");
	CHECK_STR(chain("f", 0), S("is freed by `free` (a.c:12:5)"));
	CHECK_INT(func("f")->metrics[METRIC_escaping_allocations].n, 0);
	CHECK_INT(func("f")->metrics[METRIC_freed_allocations].n, 1);
	done();
	/* not where the function returns early */
	program(MAIN "b 0 j 1 2\nb 1 r@7\nb 2 r@9\n" MALLOC "i 1 2 3 2 2 - .\nr 0 c 0\nu 0 C - 2 3 2 1 0\n");
	SITE("f", 0, unknown, "freed at a.c:12:5, but not on a path that returns at a.c:17:5");
	CHECK_INT(func("f")->metrics[METRIC_freed_allocations].n, 0);
	done();
	/* but there it is null */
	program(MAIN "b 0 j 1 2\nb 1 r@7\nb 2 r@9\n" MALLOC
		     "i 1 2 3 2 2 - .\nr 0 c 0\nu 0 C - 2 3 2 1 0\nn 0 0 1\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_freed);
	done();
}

void test_escape__freed_perhaps(void)
{
	program(MAIN STRAIGHT MALLOC "i 1 0 3 2 2 - .\nr 0 c 0\nu 0 C m 0 3 2 1 0\n");
	SITE("f", 0, unknown, "the pointer freed at a.c:12:5 may be this one or another");
	done();
	program(MAIN STRAIGHT MALLOC "i 1 0 3 2 2 - .\nr 0 c 0\nu 0 C o 0 3 2 1 0\n");
	SITE("f", 0, unknown, "what is freed at a.c:12:5 may not be its start");
	done();
}

void test_escape__local(void)
{
	program(MAIN STRAIGHT MALLOC "r 0 c 0\n");
	SITE("f", 0, local, "never leaves the function and is not freed");
	done();
	program(MAIN STRAIGHT MALLOC);
	SITE("f", 0, local, "its result is not used");
	done();
}

void test_escape__not_followed(void)
{
	program(MAIN STRAIGHT MALLOC "i 1 0 3 2 2 - .\nr 0 c 0\nu 0 X - 0 1 1 inttoptr\nu 0 C - 0 3 2 1 0\n");
	SITE("f", 0, unknown, "it is used in a way that is not followed (inttoptr)");
	done();
}

void test_escape__what_is_known_of_callees(void)
{
	/* through a pointer; as a variable argument; not captured; borrowed; replaceable */
	program(MAIN STRAIGHT MALLOC "i 1 0 1 1 * - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n");
	SITE("f", 0, escapes, "is passed to a call through a pointer (argument 1)");
	CHECK(!site("f", 0)->to.ptr);
	done();
	program("f 0 f e p - - 0\na p\n" DECLARED "f 4 say x v - - -\na pn\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - . .\nr 0 c 0\nu 0 C - 0 1 1 1 1\n");
	SITE("f", 0, escapes, "is passed to `say` (argument 2), among its variable arguments");
	done();
	program("f 0 f e p - - 0\na p\n" DECLARED "f 4 look x - - - -\na pn\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
	program("f 0 f e p - - 0\na p\n" DECLARED "f 4 puts x - - - -\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
	program("f 0 f e p - - 0\na p\n" DECLARED "f 4 hook w - - - -\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\nd 4\nb 0 r\n");
	SITE("f", 0, escapes, "is passed to `hook` (argument 1), which may be replaced when it is linked");
	done();
}

#define KEEPER "g 0 list i\nf 0 keep e - - - 0\na p\nd 0\nb 0 r\nr 0 p 0\nu 0 S - 0 1 15 g 0\n"
#define CALLER                                                                                               \
	"f 0 f e p - - 0\na p\n" DECLARED "f 4 keep x - - - -\na p\nd 0\n" STRAIGHT MALLOC                   \
	"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n"

void test_escape__across_units(void)
{
	for (int swapped = 0; swapped < 2; swapped++) {
		two_units(CALLER, KEEPER, swapped);
		SITE("f", 0, escapes,
		     "is passed to `keep` (argument 1); in the end it is stored to the global `list` in "
		     "`keep`");
		CHECK_STR(chain("f", 0), S("is passed to `keep` (argument 1) (a.c:11:5) | "
					   "is stored to the global `list` in `keep` (b.c:25:5)"));
		done();
	}
	/* a static function of that name elsewhere is another */
	two_units(CALLER, "f 0 keep i - - - 0\na p\nd 0\nb 0 r\n", false);
	SITE("f", 0, escapes, "is passed to `keep` (argument 1), whose code is not seen");
	done();
	two_units(CALLER, "f 0 keep e - - - 0\na p\nd 0\nb 0 r\n", false);
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
}

/* Two units define the name: what either does, the call may do. */
void test_escape__several_bodies(void)
{
	make_allocators();
	units[0] = read_unit("a.c", CALLER);
	units[1] = read_unit("b.c", "f 0 keep e - - - 0\na p\nd 0\nb 0 r\n");
	units[2] = read_unit("c.c", KEEPER);
	nunits = 3;
	analyze();
	CHECK_INT(site("f", 0)->verdict, ALLOC_escapes);
	CHECK_STR(chain("f", 0), S("is passed to `keep` (argument 1) (a.c:11:5) | "
				   "is stored to the global `list` in `keep` (c.c:25:5)"));
	done();
}

#define DROP(binding, blocks, free)                                                                          \
	"f 0 f e p - - 0\na p\n" DECLARED "f 4 drop " binding " - - - 0\na p\nd 0\n" STRAIGHT MALLOC         \
	"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\nd 4\n" blocks "i 0 " free " 5 2 - .\nr 0 p 0\n"        \
	"u 0 C - " free " 5 0 0\n"

void test_escape__wrappers_of_free(void)
{
	program(DROP("i", "b 0 j 1 2\nb 1 j 2\nb 2 r\n", "1 0") "n 0 0 2\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_freed);
	CHECK_STR(chain("f", 0), S("is freed by `drop` (a.c:11:5)"));
	done();
	program(DROP("i", "b 0 j 1 2\nb 1 j 2\nb 2 r\n", "1 0"));
	SITE("f", 0, unknown, "the call at a.c:11:5 frees it on some of its paths only");
	done();
}

/* A wrapper of a wrapper, the outer one first. */
void test_escape__wrappers_of_wrappers(void)
{
	program("f 0 f e p - - 0\na p\n" DECLARED
		"f 4 outer i - - - 0\na p\nf 5 inner i - - - 0\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n"
		"d 4\nb 0 r\ni 0 0 0 5 5 - .\nr 0 p 0\nu 0 C - 0 0 5 0 0\n"
		"d 5\nb 0 r\ni 0 0 0 6 2 - .\nr 0 p 0\nu 0 C - 0 0 6 0 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_freed);
	done();
}

void test_escape__returned_by_callee(void)
{
	program("g 0 last -\nf 0 f e - - - 0\na p\n" DECLARED "f 4 same e p - - 0\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nr 1 c 1\nu 0 C - 0 1 1 1 0\nu 1 S - 0 2 2 g 0\n"
		"d 4\nb 0 r\nr 0 p 0\nu 0 R - 0 0 8\nq r 0\n");
	SITE("f", 0, escapes, "is stored to the global `last`");
	CHECK_STR(chain("f", 0), S("is passed to `same` (argument 1), which returns it (a.c:11:5) | "
				   "is stored to the global `last` (a.c:12:5)"));
	done();
	/* nobody keeps the result */
	program("f 0 f e - - - 0\na p\n" DECLARED "f 4 same e p - - 0\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\nr 0 c 0\nr 1 c 1\nu 0 C - 0 1 1 1 0\n"
		"d 4\nb 0 r\nr 0 p 0\nu 0 R - 0 0 8\nq r 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
}

/* The pointer is in a local struct, whose address goes to `look`. */
#define IN_STRUCT(what)                                                                                      \
	"g 0 last -\nf 0 f e - - - 0\na p\n" DECLARED "f 4 look i - - - 0\na p\nd 0\n" STRAIGHT MALLOC       \
	"i 1 0 3 3 4 - .\nr 0 c 0\nr 1 a box 16 - 0\nr 2 v 1\n"                                              \
	"u 0 S - 0 1 1 r 1\nu 1 C - 0 3 3 1 0\n" what

void test_escape__in_a_struct(void)
{
	program(IN_STRUCT("d 4\nb 0 r\nr 0 p 0\nr 1 d 0\nu 0 L - 0 0 7\nu 1 S - 0 1 8 g 0\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_escapes);
	CHECK_STR(chain("f", 0),
		  S("is stored to the local `box` (a.c:11:5) | is passed to `look` (argument 1, "
		    "through the local `box`) (a.c:13:5) | is stored to the global `last` in "
		    "`look` (a.c:18:5)"));
	CHECK_STR(site("f", 0)->to, S("look"));
	done();
	program(IN_STRUCT("d 4\nb 0 r\nr 0 p 0\nr 1 d 0\nu 0 L - 0 0 7\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
	program(IN_STRUCT("u 2 R - 0 5 5\n"
			  "d 4\nb 0 r\n"));
	CHECK_STR(chain("f", 0), S("is stored to the local `box` (a.c:11:5) | is returned (a.c:15:5)"));
	done();
	program(IN_STRUCT("u 1 M - 0 5 5 g 0\n"
			  "d 4\nb 0 r\n"));
	CHECK_STR(chain("f", 0),
		  S("is stored to the local `box` (a.c:11:5) | is copied with what holds it to the "
		    "global `last` (a.c:15:5)"));
	done();
	/* the callee frees what the struct holds: then it is not "never freed" */
	program(IN_STRUCT(
		"d 4\nb 0 r\ni 0 0 1 7 2 - .\nr 0 p 0\nr 1 d 0\nu 0 L - 0 0 7\nu 1 C - 0 1 8 0 0\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_unknown);
	done();
	/* a struct in a struct */
	program("g 0 last -\nf 0 f e - - - 0\na p\n" DECLARED "d 0\n" STRAIGHT MALLOC
		"i 1 0 3 3 3 - . .\nr 0 c 0\nr 1 a in 16 - 0\nr 2 a out 16 - 0\n"
		"u 0 S - 0 1 1 r 1\nu 1 S - 0 2 2 r 2\nu 2 C - 0 3 3 1 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_escapes);
	done();
}

void test_escape__in_a_block(void)
{
	/* behind another new block: it goes where that goes */
	program(MAIN STRAIGHT MALLOC
		"i 1 0 1 1 1 - =8\nr 0 c 0\nr 1 c 1\nu 0 S - 0 2 2 r 1\nu 1 R - 0 3 3\nq r 1\n");
	SITE("f", 0, escapes, "is stored to memory behind the result of `malloc`; in the end it is returned");
	CHECK_INT(site("f", 0)->via, ALLOC_VIA_store);
	CHECK_STR(chain("f", 0),
		  S("is stored to memory behind the result of `malloc` (a.c:12:5) | is returned (a.c:13:5)"));
	done();
	program(MAIN STRAIGHT MALLOC "i 1 0 1 1 1 - =8\ni 2 0 3 3 2 - .\ni 3 0 4 4 2 - .\nr 0 c 0\nr 1 c 1\n"
				     "u 0 S - 0 2 2 r 1\nu 0 C - 0 3 3 2 0\nu 1 C - 0 4 4 3 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_freed);
	CHECK_INT(site("f", 1)->verdict, ALLOC_freed);
	done();
	/* behind what some function gave: nobody knows whose that is */
	program("f 0 f e p - - 0\na p\n" DECLARED "f 4 find x p - - -\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 -\nr 0 c 0\nr 1 c 1\nu 0 S - 0 2 2 r 1\n");
	SITE("f", 0, escapes, "is stored to memory behind the result of `find`");
	done();
}

void test_escape__out_argument(void)
{
#define OUT(rest)                                                                                            \
	"f 0 f e - - - 0\na p\n" DECLARED "f 4 memalign_to x - - - -\na p\na -\nd 0\n" STRAIGHT              \
	"i 0 0 0 0 4 - . =64\ni 1 0 5 5 2 - .\n" rest
	program(OUT("r 0 a p 8 - 0\nr 1 v 0\nu 0 C - 0 0 0 0 0\nu 1 R - 0 6 6\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_escapes);
	CHECK_INT(site("f", 0)->size.n, 64);
	done();
	program(OUT("r 0 a p 8 - 0\nr 1 v 0\nu 0 C - 0 0 0 0 0\nu 1 C - 0 5 5 1 0\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_unknown);
	done();
	program(OUT("r 0 p 0\nu 0 C - 0 0 0 0 0\n"));
	SITE("f", 0, escapes, "is stored to memory behind parameter 1 by `memalign_to`");
	done();
	program(OUT(""));
	SITE("f", 0, escapes, "is stored to memory that is not local");
	done();
	program(OUT("r 0 a p 8 - 0\nu 0 C - 0 0 0 0 0\n"));
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	done();
}

#define GROW                                                                                                 \
	"f 0 f e p - - 0\na p\n" DECLARED "f 4 realloc x mp 1 - -\na p\na -\nd 0\n" STRAIGHT MALLOC          \
	"i 1 0 1 1 4 - . =80\ni 2 0 2 2 2 - .\nr 0 c 0\nr 1 c 1\nu 0 C - 0 1 1 1 0\n"

void test_escape__reallocated(void)
{
	program(GROW "u 1 R - 0 3 3\nq r 1\n");
	SITE("f", 0, escapes, "is returned");
	CHECK_STR(chain("f", 0), S("is reallocated by `realloc` (a.c:11:5) | is returned (a.c:13:5)"));
	done();
	program(GROW "u 1 C - 0 2 2 2 0\n");
	CHECK_INT(site("f", 0)->verdict, ALLOC_freed);
	CHECK_INT(site("f", 1)->verdict, ALLOC_freed);
	done();
	program(GROW);
	SITE("f", 0, unknown, "reallocated at a.c:11:5, and not freed after that");
	CHECK_INT(site("f", 1)->verdict, ALLOC_local);
	done();
}

void test_escape__kept_by_the_allocator(void)
{
	program("f 0 f e - - - 0\na p\n" DECLARED "f 4 pool x mp 0 - -\na -\nd 0\n" STRAIGHT
		"i 0 0 0 0 4 - =8\ni 1 0 1 1 4 - =8\ni 2 0 2 2 2 - .\nr 0 c 1\nu 0 C - 0 2 2 2 0\n");
	SITE("f", 0, escapes, "is also kept by `pool`, and not freed here");
	CHECK_INT(site("f", 1)->verdict, ALLOC_freed);
	done();
}

/* new() returns what it has put on a list as well. */
void test_escape__kept_by_a_wrapper(void)
{
	program("g 0 list -\nf 0 f e - - - 0\na p\n" DECLARED "f 4 new i p - - 0\nd 0\n" STRAIGHT
		"i 0 0 0 0 4 -\nr 0 c 0\n"
		"d 4\nb 0 r\n" MALLOC "r 0 c 0\nu 0 S - 0 1 8 g 0\nu 0 R - 0 2 9\nq r 0\n");
	CHECK_STR(chain("f", 0),
		  S("is also kept by `new` (a.c:10:5) | is stored to the global `list` in `new` (a.c:18:5)"));
	CHECK(site("f", 0)->is_inferred);
	CHECK_INT(func("f")->metrics[METRIC_escaping_allocations].n, 0);
	done();
}

void test_escape__inferred(void)
{
	/* a wrapper of a wrapper in another unit; they call each other, too */
	two_units("f 0 f e - - - 0\na p\nf 1 make x p - - -\nf 2 free x - - - -\na pn\nd 0\n" STRAIGHT
		  "i 0 0 0 0 1 -\ni 1 0 1 1 2 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n",
		  "f 0 make e p - - 0\n" DECLARED "f 4 again i p - - 0\nd 0\nb 0 r\n"
		  "i 0 0 0 3 1 - =8\ni 1 0 1 4 4 -\nr 0 c 0\nr 1 c 1\nu 0 R - 0 2 5\nu 1 R - 0 2 5\nq r 0\nq "
		  "r 1\nq n\n"
		  "d 4\nb 0 r\ni 0 0 0 6 0 -\nr 0 c 0\nu 0 R - 0 1 6\nq r 0\n",
		  true);
	CHECK_INT(result.inferred.count, 2);
	CHECK_STR(result.inferred.items[0].name, S("again"));
	CHECK_STR(result.inferred.items[0].through, S("make"));
	CHECK_STR(result.inferred.items[1].name, S("make"));
	CHECK_STR(result.inferred.items[1].through, S("malloc"));
	SITE("f", 0, freed, "freed by the same function on every path");
	CHECK(site("f", 0)->is_inferred);
	CHECK_STR(str_c(site("f", 0)->kind), S("heap"));
	CHECK_INT(func("f")->metrics[METRIC_freed_allocations].n, 0);
	done();
	/* not when something else may be returned */
	program(MAIN STRAIGHT MALLOC "r 0 c 0\nr 1 p 0\nu 0 R - 0 1 1\nq r 0\nq r 1\n");
	CHECK_INT(result.inferred.count, 0);
	done();
	program(MAIN STRAIGHT MALLOC "r 0 c 0\nu 0 R - 0 1 1\nq r 0\nq o\n");
	CHECK_INT(result.inferred.count, 0);
	done();
	/* nor from nothing but each other */
	program("f 0 f e p - - 0\nf 1 g e p - - 0\nd 0\nb 0 r\ni 0 0 0 0 1 -\nr 0 c 0\nu 0 R - 0 1 1\nq r 0\n"
		"d 1\nb 0 r\ni 0 0 0 0 0 -\nr 0 c 0\nu 0 R - 0 1 1\nq r 0\nq n\n");
	CHECK_INT(result.inferred.count, 0);
	done();
}

void test_escape__jumps_out(void)
{
	program("f 0 f e - - - 0\na p\n" DECLARED "f 4 _setjmp x - - - -\na p\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 4 - .\ni 2 0 3 2 2 - .\nr 0 c 0\nu 0 C - 0 3 2 2 0\n");
	SITE("f", 0, unknown,
	     "the function calls setjmp: a jump back to there may pass by what follows the allocation");
	done();
	program("f 0 f e - - - 0\na p\n" DECLARED
		"f 4 longjmp x n - - -\na p\nf 5 fail i - - - 0\nd 0\n" STRAIGHT MALLOC
		"i 1 0 1 1 5 -\ni 2 0 3 2 2 - .\nr 0 c 0\nu 0 C - 0 3 2 2 0\n"
		"d 5\nb 0 u\ni 0 0 0 7 4 - .\n");
	SITE("f", 0, unknown,
	     "freed at a.c:12:5, but not when the call at a.c:11:5 leaves the function (longjmp, exception)");
	done();
}

/* Where the machine code says that a call stands, against where the optimized program has one. */
void test_escape__places(void)
{
	struct func *f;

	make_allocators();
	units[nunits++] = read_unit(
		"a.c", "f 0 f e - - - 0\na p\n" DECLARED "d 0\n" STRAIGHT MALLOC
		       "i 1 0 1 30 1 - =8\ni 2 0 2 1 1 - =4\ni 3 0 3 1 1 - =2\ni 4 0 9 9 2 - .\n"
		       "i 5 0 10 9 2 - .\ni 6 0 11 9 2 - .\nr 0 c 0\nr 1 c 1\nr 2 c 2\nr 3 c 3\n"
		       "u 0 C - 0 9 9 4 0\nu 1 R - 0 12 12\nu 2 C - 0 10 9 5 0\nu 3 X - 0 8 8 asm\n");
	f = unit_func_find(units[0], S("f"));
	/* 0: line 10; 1: line 10 inlined; 2, 3: line 11 twice; then: another column, another line, no place */
	for (uint32_t i = 0; i < 3; i++) {
		struct allocsite *s = vec_add(&units[0]->arena, &f->allocsites);

		*s = f->allocsites.items[0];
		s->loc.line = i == 0 ? 11 : i == 1 ? 30 : 0;
		s->loc.col = i == 0 ? 7 : 0;
	}
	f->allocsites.items[4].loc.file = S("a.c");
	analyze();
	CHECK_INT(f->allocsites.count, 7);
	for (size_t i = 0; i < f->allocsites.count; i++) {
		const struct allocsite *s = &f->allocsites.items[i];

		switch (s->loc.line * 10 + s->loc.col) {
		case 105:
			CHECK_INT(s->verdict, s->frame ? ALLOC_escapes : ALLOC_freed);
			CHECK_INT(s->size.n, s->frame ? 8 : 24);
			break;
		case 115: /* two calls: the worse counts */
		case 117:
			CHECK_INT(s->verdict, ALLOC_unknown);
			CHECK_STR(str_c(s->message), S("it is used in a way that is not followed (asm)"));
			CHECK(!s->size.is_known);
			break;
		case 300:
			CHECK_STR(str_c(s->message),
				  S("the optimized program has no such call at this place"));
			break;
		default: /* any of them */
			CHECK_INT(s->verdict, ALLOC_escapes);
		}
	}
	done();
}

void test_escape__removed(void)
{
	struct unit *u, *source;
	struct func *gone;

	make_allocators();
	u = units[nunits++] =
		read_unit("a.c", "f 0 f e - - - 0\na p\n" DECLARED "d 0\n" STRAIGHT MALLOC "r 0 c 0\n");
	/* before optimization: line 10 is still there; 12 is not; `gone` was inlined, `dead` is nowhere */
	source = read_unit("a.c", "f 0 f e - - - 0\na p\n" DECLARED "f 4 gone i - - - 0\nf 5 dead i - - - 0\n"
				  "d 0\n" STRAIGHT MALLOC "i 1 0 1 2 1 - =8\nd 4\nb 0 r\ni 0 0 0 20 1 - =4\n"
				  "d 5\nb 0 r\ni 0 0 0 25 1 - =4\n");
	u->source_flow = source->ptrflow;
	gone = arena_new(&u->arena, struct func);
	gone->linkage_name = S("gone");
	vec_push(&u->arena, &u->gone, gone);
	analyze();
	CHECK_INT(func("f")->allocsites.count, 2);
	CHECK_INT(site("f", 0)->verdict, ALLOC_local);
	SITE("f", 1, removed, "the optimizer removed the call");
	CHECK_INT(site("f", 1)->loc.line, 12);
	CHECK_INT(site("f", 1)->insn, UINT32_MAX);
	CHECK_INT(gone->allocsites.count, 1);
	CHECK_INT(result.nsites, 1);
	done();
	unit_free(source);
}

/* gcc's code in clang's view: other calls are inlined. */
void test_escape__view_of_another_compiler(void)
{
	struct func *f;

	make_allocators();
	units[nunits++] = read_unit("a.c", "f 0 f e - - - 0\na p\n" DECLARED "f 4 g e p - - 0\nd 0\n" STRAIGHT
					   "i 0 0 0 30 1 - =8\ni 1 0 1 1 2 - .\nr 0 c 0\nu 0 C - 0 1 1 1 0\n"
					   "d 4\nb 0 r\ni 0 0 0 5 1 - =8\nr 0 c 0\nu 0 R - 0 1 6\nq r 0\n");
	units[0]->ptrflow_view = S("clang 19.1.7");
	f = unit_func_find(units[0], S("f"));
	f->allocsites.items[0].frame = NULL;
	f = unit_func_find(units[0], S("g"));
	f->allocsites.items[0].frame = make_frame(units[0], "h", f->allocsites.items[0].loc, NULL);
	analyze();
	SITE("f", 0, unknown, "in the view of clang 19.1.7 other calls are inlined here");
	SITE("g", 0, escapes, "is returned");
	done();
}

void test_escape__no_flow(void)
{
	struct unit *u;
	struct func *f;

	make_allocators();
	u = units[nunits++] = read_unit("a.c", MAIN STRAIGHT MALLOC "r 0 c 0\n");
	u->ptrflow = NULL;
	u->ptrflow_missing = "no LLVM library was found";
	analyze();
	SITE("f", 0, unknown, "no LLVM library was found");
	f = unit_func_find(u, S("f"));
	CHECK(!f->metrics[METRIC_escaping_allocations].is_known);
	CHECK_STR(str_c(f->metrics[METRIC_freed_allocations].why), S("no LLVM library was found"));
	CHECK(!f->pointers);
	done();
}

void test_escape__parameters(void)
{
	const struct pointer_facts *p;

	program("g 0 last -\nf 0 f e - - - 0\na p\na -\na p\na p\na p\na p\n" DECLARED "d 0\n" STRAIGHT
		"i 0 0 0 0 3 - . .\nr 0 p 0\nr 1 p 2\nr 2 p 3\nr 3 p 4\n"
		"u 0 S - 0 1 1 g 0\nu 1 R - 0 2 2\nu 2 C - 0 0 0 0 1\nu 3 X - 0 3 3 asm\n");
	p = func("f")->pointers;
	CHECK_INT(p->params.count, 5);
	CHECK_INT(p->params.items[0].via, ALLOC_VIA_store);
	CHECK_STR(p->params.items[0].to, S("last"));
	CHECK_INT(p->params.items[0].loc.line, 11);
	CHECK_INT(p->params.items[1].index, 2);
	CHECK_INT(p->params.items[1].via, ALLOC_VIA_return);
	CHECK_STR(p->params.items[2].to, S("unseen"));
	CHECK(!p->params.items[3].is_known);
	CHECK(p->params.items[4].is_known && !p->params.items[4].leaks);
	done();
}

void test_escape__locals(void)
{
	const struct pointer_facts *p;

	program("g 0 last -\nf 0 f e - - - 0\na p\n" DECLARED "d 0\n" STRAIGHT "i 0 0 0 0 3 - . .\n"
		"r 0 a a 16 - 5\nr 1 a b 40 x 6\nr 2 a c -1 d 7\nr 3 a - 8 - -\nr 4 a e 8 - 8\nr 5 a f 8 - "
		"9\n"
		"u 0 C - 0 0 0 0 1\nu 4 S - 0 1 1 g 0\nu 5 M - 0 2 2 r 4\n");
	p = func("f")->pointers;
	CHECK_INT(p->locals.count, 6);
	CHECK_STR(str_c(p->locals.items[0].why), S("its address is passed to `unseen` (argument 2)"));
	CHECK_INT(p->locals.items[0].loc.line, 10);
	CHECK_STR(str_c(p->locals.items[1].why), S("it is indexed by a variable"));
	CHECK_INT(p->locals.items[1].size_bytes.n, 40);
	CHECK_STR(str_c(p->locals.items[2].why), S("its size is not constant"));
	CHECK(p->locals.items[2].is_dynamic && !p->locals.items[2].size_bytes.is_known);
	CHECK_STR(str_c(p->locals.items[3].why), S("loads and stores of it are left"));
	CHECK_STR(str_c(p->locals.items[4].why), S("its address is stored to the global `last`"));
	CHECK_STR(str_c(p->locals.items[5].why), S("it is copied as a whole"));
	done();
}

void test_escape__may_allocate(void)
{
	const struct pointer_facts *p;

	two_units("f 0 top e - - - 0\nf 1 mid x - - - -\nf 2 calm i - - - 0\nf 3 pages x - - - -\n"
		  "f 4 hole i - - - 0\nf 5 over i - - - 0\nf 6 map_pages x - - - -\nf 7 pure x o - - -\n"
		  "d 0\nb 0 r\ni 0 0 0 0 1 -\n"
		  "d 2\nb 0 r\ni 0 0 0 0 6 -\ni 1 0 1 1 7 -\n"
		  "d 4\nb 0 r\ni 0 0 0 3 * -\ni 1 0 1 4 3 -\ni 2 0 2 5 3 -\ni 3 0 3 3 * -\n"
		  "d 5\nb 0 r\ni 0 0 0 6 4 -\n",
		  "f 0 mid e - - - 0\n" DECLARED "d 0\nb 0 r\ni 0 0 0 7 1 - =1\n", false);
	p = func("top")->pointers;
	CHECK_INT(p->may_allocate, MAY_ALLOCATE_YES);
	CHECK_STR(p->reached.callee, S("mid"));
	p = func("calm")->pointers;
	CHECK_INT(p->may_allocate, MAY_ALLOCATE_NO);
	CHECK_INT(p->holes.count, 0);
	p = func("hole")->pointers;
	CHECK_INT(p->may_allocate, MAY_ALLOCATE_UNKNOWN);
	CHECK_INT(p->holes.count, 2);
	CHECK(!p->holes.items[0].callee.ptr && p->holes.items[0].loc.line == 13);
	CHECK_STR(p->holes.items[1].callee, S("pages"));
	CHECK_INT(p->holes.items[1].loc.line, 14);
	p = func("over")->pointers;
	CHECK_INT(p->may_allocate, MAY_ALLOCATE_UNKNOWN);
	CHECK_INT(p->holes.count, 1);
	CHECK(!p->holes.items[0].callee.ptr && p->holes.items[0].loc.line == 13);
	done();
}

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* 100,000 functions, each handing its parameter to the next, the last to the first; one of them keeps it, one frees. */
void test_escape__one_big_cycle(void)
{
	enum { COUNT = 100000 };
	struct buf text = {0};
	double start;

	buf_printf(&text, "g 0 last -\n");
	for (int i = 0; i < COUNT; i++)
		buf_printf(&text, "f %d f%d i p - - 0\na p\n", i, i);
	buf_printf(&text, "f %d malloc x mp 0 - -\na -\nf %d free x - - - -\na pn\n", COUNT, COUNT + 1);
	for (int i = 0; i < COUNT; i++)
		buf_printf(&text,
			   "d %d\nb 0 r\ni 0 0 0 0 %d - .\ni 1 0 1 0 %d - =8\ni 2 0 9 0 %d - .\nr 0 p 0\nr 1 "
			   "c 1\nr 2 c 0\n"
			   "u 0 C - 0 0 0 0 0\nu 1 R - 0 2 0\nu 2 R - 0 2 0\n%sq r 1\nq r 2\n",
			   i, (i + 1) % COUNT, COUNT, COUNT + 1, i == COUNT / 2 ? "u 0 S - 0 1 1 g 0\n" : "");
	make_allocators();
	units[nunits++] = read_unit("a.c", text.ptr);
	start = seconds();
	analyze();
	CHECK(seconds() - start < 10);
	CHECK_INT(result.inferred.count, COUNT);
	CHECK(func("f0")->pointers->params.items[0].leaks);
	CHECK(func("f50001")->pointers->params.items[0].leaks);
	buf_release(&text);
	done();
}
