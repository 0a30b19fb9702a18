/* Two profiles and two builds made by hand. */
#include "analyze/slowdowns.h"

#include "base/buf.h"
#include "test.h"

static struct arena a;
static struct heat old, now;

static void add(struct heat *h, const char *name, const char *file, int64_t flat, int64_t cum)
{
	vec_push(&a, &h->funcs,
		 ((struct heat_func){.name = str_c(name),
				     .linkage_name = S(""),
				     .file = str_c(file),
				     .flat = flat,
				     .cum = cum}));
	h->total += flat;
	h->total_count = h->total;
}

/* One build: what became of a function, and whom it calls. */
static const struct {
	const char *name;
	enum slow_state state;
	enum code_level level;
	const char *callees[3];
} code[] = {
	{"main", SLOW_CODE_BOTH, CODE_identical, {"parse", "run"}},
	{"parse", SLOW_CODE_BOTH, CODE_identical, {"skip"}},
	{"run", SLOW_CODE_BOTH, CODE_identical, {"step"}},
	{"step", SLOW_CODE_BOTH, CODE_identical, {"run", "hash"}},
	{"hash", SLOW_CODE_BOTH, CODE_registers, {0}},
	{"skip", SLOW_CODE_BOTH, CODE_identical, {"memcpy"}},
	{"fresh", SLOW_CODE_NEW, CODE_real, {0}},
	{"blind", SLOW_CODE_UNKNOWN, CODE_real, {"hash"}},
	{"twin", SLOW_CODE_BOTH, CODE_identical, {0}},
	{"twin", SLOW_CODE_BOTH, CODE_real, {0}},
};
enum { CODES = sizeof(code) / sizeof(code[0]) };

static void code_of(struct arena *to, const void *context, size_t owner, struct slow_code *c)
{
	CHECK(context == code && owner < CODES);
	c->state = code[owner].state;
	c->level = code[owner].level;
	for (size_t i = 0; i < 3 && code[owner].callees[i]; i++)
		vec_push(to, &c->callees, str_c(code[owner].callees[i]));
}

static void check(int line, double scale, bool has_sides, const char *want)
{
	struct heat_names names = {.a = &a};
	struct slow_sides sides = {.names = &names, .context = code, .code = code_of};
	struct slowdowns list;
	struct buf b = {0};

	for (size_t i = 0; i < CODES; i++)
		heat_names_add(&names, str_c(code[i].name), S("a.c"), i);
	slowdowns_find(&a, &old, &now, scale, has_sides ? &sides : NULL, &list);
	for (size_t i = 0; i < list.rows.count; i++) {
		const struct slowdown *r = &list.rows.items[i];

		buf_printf(&b, STR_FMT " %s +%.1f ± %.1f %s", STR_ARG(r->name), r->by_flat ? "flat" : "cum",
			   r->grew, r->noise, slow_cause_keys[r->cause]);
		if (r->cause == SLOW_CODE || r->cause == SLOW_CALLEE)
			buf_printf(&b, " %s", code_level_names[r->level]);
		if (r->cause == SLOW_CALLEE)
			buf_printf(&b, " " STR_FMT " by '" STR_FMT "'", STR_ARG(r->callee),
				   STR_ARG(r->through));
		buf_addc(&b, '\n');
	}
	buf_printf(&b, "in noise: %zu +%.1f of +%.1f\n", list.nin_noise, list.in_noise, list.total);
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "slow-downs are\n" STR_FMT "expected\n%s", STR_ARG(buf_str(&b)),
			  want);
	buf_release(&b);
}

static void start(void)
{
	old = now = (struct heat){0};
}

void test_slowdowns__causes(void)
{
	start();
	add(&old, "main", "a.c", 0, 700);
	add(&old, "parse", "a.c", 100, 100);
	add(&old, "run", "a.c", 100, 300);
	add(&old, "hash", "a.c", 200, 200);
	add(&old, "skip", "a.c", 100, 100);
	add(&old, "blind", "a.c", 100, 100);
	add(&old, "faster", "a.c", 100, 100);
	add(&now, "main", "a.c", 0, 1600);
	add(&now, "parse", "a.c", 200, 200);
	add(&now, "run", "a.c", 100, 500);
	add(&now, "hash", "a.c", 400, 400);
	add(&now, "skip", "a.c", 110, 110);
	add(&now, "fresh", "a.c", 400, 400);
	add(&now, "blind", "a.c", 190, 190);
	add(&now, "faster", "a.c", 10, 10);
	add(&now, "other", "b.c", 400, 400);
	check(__LINE__, 1, true,
	      "fresh flat +400.0 ± 40.0 new\n"
	      "other flat +400.0 ± 40.0 unknown\n"
	      "hash flat +200.0 ± 49.0 code registers\n"
	      "parse flat +100.0 ± 34.6 none\n"
	      "blind flat +90.0 ± 34.1 unknown\n"
	      "main cum +900.0 ± 95.9 callee registers hash by 'run'\n"
	      "run cum +200.0 ± 56.6 callee registers hash by 'step'\n"
	      "in noise: 1 +10.0 of +1200.0\n");
	/* the same work of a run twice as long */
	check(__LINE__, 2, true,
	      "fresh flat +400.0 ± 40.2 new\n"
	      "other flat +400.0 ± 40.2 unknown\n"
	      "main cum +200.0 ± 132.7 callee registers hash by 'run'\n"
	      "in noise: 0 +0.0 of +800.0\n");
	/* without builds nothing is said of code */
	old.total_count = 0;
	check(__LINE__, 2, false,
	      "fresh flat +400.0 ± 0.0 unknown\n"
	      "other flat +400.0 ± 0.0 unknown\n"
	      "main cum +200.0 ± 0.0 unknown\n"
	      "in noise: 0 +0.0 of +800.0\n");
	arena_clear(&a);
}

/* One of two functions of a name; a name in two files; one that moved. */
void test_slowdowns__names(void)
{
	start();
	add(&old, "twin", "a.c", 100, 100);
	add(&old, "init", "a.c", 100, 100);
	add(&old, "init", "b.c", 300, 300);
	add(&old, "hash", "c.c", 100, 100);
	add(&now, "twin", "a.c", 900, 900);
	add(&now, "init", "b.c", 310, 310);
	add(&now, "init", "a.c", 300, 300);
	add(&now, "hash", "d.c", 101, 101);
	check(__LINE__, 1, true,
	      "twin flat +800.0 ± 63.2 unknown\n"
	      "init flat +200.0 ± 40.0 unknown\n"
	      "in noise: 2 +11.0 of +1011.0\n");
	arena_clear(&a);
}
