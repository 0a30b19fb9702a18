/* rules/experiments: what ships, what is said of wrong files, and the search for a number. */
#include "base/file.h"
#include "cmd/try/parts.h"
#include "rule/experiments.h"

#include "test.h"

static struct arena a;

static void ship(struct experiments *all, const char *name)
{
	struct file f = {0};
	struct err err = {0};

	if (!file_open(&f, str_printf(&a, "%s/rules/experiments/%s", test_root, name).ptr, &err) ||
	    !experiments_parse(all, str_c(name), f.text, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	file_close(&f);
}

static struct experiments shipped(void)
{
	struct experiments all = {.arena = &a};

	ship(&all, "arguments.yaml");
	ship(&all, "edits.yaml");
	ship(&all, "inlining.yaml");
	return all;
}

void test_experiments__shipped(void)
{
	/* those that rules/explain names */
	static const char *const names[] = {"always-inline",
					    "noinline",
					    "inline-threshold",
					    "o3",
					    "o2",
					    "march-native",
					    "lto",
					    "restrict",
					    "const-param",
					    "pure",
					    "static",
					    "no-math-errno",
					    "fp-contract",
					    "associative-math",
					    "loop-pragma",
					    "hoist-load"};
	struct experiments all = shipped();

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!experiment_find(&all, str_c(names[i])))
			test_fail(__FILE__, __LINE__, "no experiment %s", names[i]);
	for (size_t i = 0; i < all.list.count; i++) {
		const struct experiment *x = all.list.items[i];

		CHECK(x->what.len && x->does.len && x->fits.count && x->means.count);
		CHECK(!str_ends(x->does, S(".")));
	}
}

void test_experiments__means(void)
{
	struct experiments all = shipped();
	const struct experiment *threshold = experiment_find(&all, S("inline-threshold"));
	const struct experiment_means *m = experiment_means_of(threshold, S("clang"), 19);

	CHECK(m && m->is_searched);
	CHECK_INT(m->low.bound, BOUND_THRESHOLD);
	CHECK_INT(m->high.bound, BOUND_COST);
	CHECK_STR(m->args.items[1], S("-inline-threshold={n}"));
	CHECK(!experiment_means_of(experiment_find(&all, S("loop-pragma")), S("gcc"), 12));
	CHECK_INT(experiment_means_of(experiment_find(&all, S("restrict")), S("gcc"), 12)->edit.kind,
		  EDIT_RESTRICT);
}

void test_experiments__since(void)
{
	struct experiments all = {.arena = &a};
	struct err err = {0};

	CHECK(experiments_parse(&all, S("x.yaml"),
				S("experiments:\n- {name: a, what: b, does: c, for: [{subject: load}],\n"
				  "   clang: {since: 15, args: [-O3]}}\n"),
				&err));
	CHECK(!experiment_means_of(all.list.items[0], S("clang"), 14));
	CHECK(experiment_means_of(all.list.items[0], S("clang"), 15));
	CHECK(!experiment_means_of(all.list.items[0], S("gcc"), 15));
}

void test_experiments__fits(void)
{
	struct experiments all = shipped();
	const struct experiment *x = experiment_find(&all, S("inline-threshold"));
	const struct value cold = value_of(45), usual = value_of(225), none = value_unknown("");
	const struct experiment_fit *below = &x->fits.items[0], *above = &x->fits.items[1];

	CHECK(experiment_fits(above, S("call"), S("inline"), S("TooCostly"), false, usual));
	CHECK(!experiment_fits(above, S("call"), S("inline"), S("TooCostly"), true, usual));
	CHECK(!experiment_fits(above, S("call"), S("inline"), S("NeverInline"), false, usual));
	CHECK(!experiment_fits(above, S("call"), STR_NONE, STR_NONE, false, usual));
	CHECK(!experiment_fits(above, S("loop"), S("inline"), S("TooCostly"), false, usual));
	CHECK(!experiment_fits(above, S("call"), S("inline"), S("TooCostly"), false, cold));
	CHECK(!experiment_fits(below, S("call"), S("inline"), S("TooCostly"), false, cold));
	CHECK(!experiment_fits(below, S("call"), S("inline"), S("TooCostly"), false, none));
	x = experiment_find(&all, S("o3"));
	CHECK(experiment_fits(&x->fits.items[1], S("call"), S("inline"),
			      S("param-max-inline-insns-auto-limit-reached"), false, none));
	CHECK(!experiment_fits(&x->fits.items[1], S("call"), S("inline"), S("TooCostly"), false, none));
	CHECK(experiment_fits(&x->fits.items[2], S("loop"), STR_NONE, STR_NONE, false, none));
}

static void check_wrong(const char *yaml, const char *want)
{
	struct experiments all = {.arena = &a};
	struct experiment_words errors = {0};
	struct err err = {0};

	if (experiments_parse(&all, S("x.yaml"), str_c(yaml), &err))
		test_fail(__FILE__, __LINE__, "taken: %s", yaml);
	else if (strcmp(err.message, want) != 0)
		test_fail(__FILE__, __LINE__, "got %s\nwant %s", err.message, want);
	err_clear(&err);
	all = (struct experiments){.arena = &a};
	CHECK(!experiments_parse_all(&all, S("x.yaml"), str_c(yaml), &errors));
	CHECK(errors.count && str_eq(errors.items[0], str_c(want)));
}

#define ENTRY(rest) "experiments:\n- name: a\n  what: b\n  does: c\n" rest
#define FOR "  for: [{subject: load}]\n"

void test_experiments__wrong(void)
{
	check_wrong("", "x.yaml:1: expected a mapping with the key 'experiments', found nothing");
	check_wrong("experiment: []\n", "x.yaml:1: unknown key 'experiment'; did you mean 'experiments'?");
	check_wrong("experiments:\n- name: A b\n", "x.yaml:2: a name has lower-case letters, digits and '-', "
						   "found 'A b'");
	check_wrong(ENTRY("  for: [{subject: loops}]\n"),
		    "x.yaml:5: subject: expected call, loop, allocation, load or spills, found 'loops'; did "
		    "you mean 'loop'?");
	check_wrong(ENTRY("  for: []\n"), "x.yaml:5: expected at least one subject");
	check_wrong(ENTRY(FOR), "x.yaml:2: expected 'clang' or 'gcc': how it is done");
	check_wrong(ENTRY(FOR "  clnag: {args: [-O3]}\n"),
		    "x.yaml:6: unknown key 'clnag'; did you mean 'clang'?");
	check_wrong(ENTRY(FOR "  clang: {}\n"), "x.yaml:6: expected 'args' or 'edit'");
	check_wrong(
		ENTRY(FOR "  clang: {args: [\"-f{calle}\"]}\n"),
		"x.yaml:6: between braces: expected callee, caller, function, params, load, file, line or n, "
		"found 'calle'; did you mean 'callee'?");
	check_wrong(ENTRY(FOR "  clang: {args: [\"-f{n}\"]}\n"), "x.yaml:6: '{n}' needs a 'search'");
	check_wrong(ENTRY(FOR "  clang: {args: [-f], search: {low: 1, high: 2}}\n"),
		    "x.yaml:6: no argument has the '{n}' that is searched for");
	check_wrong(ENTRY(FOR "  clang: {args: [\"-f{n}\"], search: {low: cheap, high: 2}}\n"),
		    "x.yaml:6: expected cost, threshold or a number up to 1000000, found 'cheap'");
	check_wrong(ENTRY(FOR "  clang: {edit: {kind: restrct}}\n"),
		    "x.yaml:6: kind: expected restrict, const-param, static, specifier, redeclare, pragma or "
		    "hoist, found 'restrct'; did you mean 'restrict'?");
	check_wrong(ENTRY(FOR "  clang: {edit: {kind: pragma, of: callee, text: x}}\n"),
		    "x.yaml:6: 'of' has no meaning for an edit of kind pragma");
	check_wrong(ENTRY(FOR "  clang: {edit: {kind: restrict, text: x}}\n"),
		    "x.yaml:6: an edit of kind restrict has no text");
	check_wrong(ENTRY(FOR "  clang: {edit: {kind: restrict, remove: x}}\n"),
		    "x.yaml:6: 'remove' is for an edit of kind specifier");
	check_wrong(ENTRY("  for: [{subject: loop, threshold: {min: 3}}]\n"),
		    "x.yaml:5: 'threshold' is for calls, not for subject loop");
	check_wrong(ENTRY("  for: [{subject: loop, remarks: [licm]}]\n"),
		    "x.yaml:5: expected a remark as pass/name, found 'licm'");
	check_wrong(ENTRY(FOR "  clang: {args: [-O3]}\n") "- name: a\n  what: b\n",
		    "x.yaml:7: 'a' stands at x.yaml:2 already");
}

void test_experiments__all_errors(void)
{
	struct experiments all = {.arena = &a};
	struct experiment_words errors = {0};

	CHECK(!experiments_parse_all(&all, S("x.yaml"),
				     S("experiments:\n- {name: a}\n- {name: b, what: c, does: d, for: "
				       "[{subject: load}], gcc: {args: [-O3]}}\n- 3\n"),
				     &errors));
	CHECK_INT(errors.count, 2);
	CHECK_INT(all.list.count, 1);
}

static struct str value(const void *context, struct str name)
{
	return str_eq(name, S("callee")) ? str_c(context) : STR_NONE;
}

void test_experiments__fill(void)
{
	struct str missing = STR_NONE;

	CHECK_STR(experiment_fill(&a, S("-f{callee}:x{callee}"), value, "go", &missing), S("-fgo:xgo"));
	CHECK_STR(experiment_fill(&a, S(""), value, "go", &missing), S(""));
	CHECK(!missing.ptr);
	CHECK(!experiment_fill(&a, S("{line}"), value, "go", &missing).ptr);
	CHECK_STR(missing, S("line"));
}

void test_experiments__nearest(void)
{
	struct experiments all = shipped();

	CHECK_STR(str_c(experiment_nearest(&all, S("restict"))), S("restrict"));
	CHECK(!experiment_nearest(&all, S("something-else")));
}

/* --- the search --- */

struct asked {
	int64_t flips_from, cost, fails_at;
	size_t n;
	int64_t seen[32];
};

static struct try_probe probe(void *context, int64_t n)
{
	struct asked *k = context;

	k->seen[k->n++] = n;
	return (struct try_probe){.flips = n >= k->flips_from,
				  .failed = n == k->fails_at,
				  .gap = k->cost ? k->cost - n + 1 : 0};
}

static struct try_search search(struct asked *k, int64_t low, int64_t high)
{
	struct try_search s = {.low = low, .high = high, .max_probes = 10, .probe = probe, .context = k};

	try_search_run(&s);
	return s;
}

void test_experiments__search_tight(void)
{
	struct asked k = {.flips_from = 486};
	struct try_search s = search(&k, 225, 486);

	CHECK(s.is_found);
	CHECK_INT(s.n, 486);
	CHECK_INT(s.not_n, 485);
	CHECK_INT(s.nprobes, 2);
}

void test_experiments__search_below(void)
{
	struct asked k = {.flips_from = 300};
	struct try_search s = search(&k, 225, 486);

	CHECK_INT(s.n, 300);
	CHECK_INT(s.not_n, 299);
	CHECK_INT(s.nprobes, 10);
}

void test_experiments__search_grown(void)
{
	struct asked k = {.flips_from = 531, .cost = 530}; /* the cost itself grew from 485 */
	struct try_search s = search(&k, 225, 486);

	CHECK_INT(s.n, 531);
	CHECK_INT(s.not_n, 530);
	CHECK_INT(k.seen[1], 531);
	CHECK_INT(s.nprobes, 3);
}

void test_experiments__search_never(void)
{
	struct asked k = {.flips_from = INT64_MAX};
	struct try_search s = search(&k, 225, 486);

	CHECK(!s.is_found && !s.has_failed);
	CHECK(s.not_n > 486);
	CHECK(s.nprobes <= 10);
}

void test_experiments__search_failed(void)
{
	struct asked k = {.flips_from = 300, .fails_at = 485};
	struct try_search s = search(&k, 225, 486);

	CHECK(s.is_found && s.has_failed);
	CHECK_INT(s.n, 486);
	CHECK_INT(s.not_n, 225);
}

void test_experiments__defines(void)
{
	CHECK(try_defines(S("int f(int x)\n{\n}\n"), S("f")));
	CHECK(try_defines(
		S("int g(void) { return f(1); }\nstruct s *f (int x, int (*y)(int)) /* f */ {\n}\n"),
		S("f")));
	CHECK(!try_defines(S("int f(int x);\nint g(int x) { return f(x); }\n"), S("f")));
	CHECK(!try_defines(S("static int f(int x) { return x; }\n"), S("f")));
	CHECK(!try_defines(S("int ff(int x) { return x; }\n"), S("f")));
	CHECK(!try_defines(S("#define f(x) { x }\n/* int f(int x) {} */ char *s = \"int f(int x) {}\";\n"),
			   S("f")));
	CHECK(!try_defines(S("int (*table)(int) = { f };\n"), S("f")));
	CHECK(try_defines(S("struct { int f; } x;\nAPI(int) f(a) int a; {\n"), S("f")) == false);
	CHECK(try_defines(S("static int g(void) { return 1; }\nAPI int f(int a) {\n"), S("f")));
}

void test_experiments__change(void)
{
	CHECK_STR(try_change(&a, value_of(1000), value_of(1044)), S("+4.4 %"));
	CHECK_STR(try_change(&a, value_of(1000), value_of(911)), S("−8.9 %"));
	CHECK_STR(try_change(&a, value_of(7), value_of(7)), S("="));
	CHECK_STR(try_change(&a, value_of(0), value_of(7)), S("+7"));
	CHECK_STR(try_change(&a, value_unknown(""), value_of(7)), S(""));
}
