/* Views of small profiles, made by hand: "main;f;g 3", outermost first as in folded stacks, "a/b" for a inlined into
 * b in one location. */
#include "analyze/profile_diff.h"
#include "analyze/profile_view.h"
#include "test.h"

static uint32_t find_function(struct profile *p, struct str name, struct str file)
{
	for (size_t i = 0; i < p->functions.count; i++)
		if (str_eq(p->functions.items[i].name, name))
			return (uint32_t)i;
	vec_push(&p->arena, &p->functions,
		 ((struct profile_function){intern(&p->names, name), S(""), intern(&p->names, file), 0}));
	return (uint32_t)p->functions.count - 1;
}

/* One location for each different text: "lib!f" is in the second mapping, "lib!" has no function. */
static uint32_t find_location(struct profile *p, struct str text)
{
	struct profile_location l = {.address = 0x1000, .mapping = 0};

	for (size_t i = 0; i < text.len; i++)
		l.address = l.address * 31 + (unsigned char)text.ptr[i];
	l.address &= 0xffffff;
	if (str_starts(text, S("lib!"))) {
		l.mapping = 1;
		text = str_from(text, 4);
	}
	for (size_t i = 0; i < p->locations.count; i++)
		if (p->locations.items[i].address == l.address)
			return (uint32_t)i;
	l.first_line = (uint32_t)p->lines.count;
	while (text.len) {
		struct str name = str_cut(&text, '/');
		uint32_t f =
			find_function(p, name, str_printf(&p->arena, "src/" STR_FMT ".c", STR_ARG(name)));

		vec_push(&p->arena, &p->lines, ((struct profile_line){f, 0, 10 + l.nlines}));
		l.nlines++;
	}
	vec_push(&p->arena, &p->locations, l);
	return (uint32_t)p->locations.count - 1;
}

static struct profile *make(const char *text)
{
	struct profile *p = profile_new(S("test"));
	struct str rest = str_c(text), line;

	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("cpu"), S("count")}));
	vec_push(&p->arena, &p->mappings,
		 ((struct profile_mapping){.limit = 1 << 24, .file = S("/bin/prog"), .build_id = S("")}));
	vec_push(&p->arena, &p->mappings,
		 ((struct profile_mapping){.limit = 1 << 25, .file = S("/lib/libx.so"), .build_id = S("")}));
	while (str_line(&rest, &line)) {
		uint32_t stack[32], depth = 0;
		struct str frames = str_cut(&line, ' '), number = str_cut(&line, ' ');
		int64_t value = 0;

		str_i64(number, &value);
		while (frames.len) {
			memmove(stack + 1, stack, depth++ * sizeof(*stack));
			stack[0] = find_location(p, str_cut(&frames, ';'));
		}
		profile_add_sample(p, stack, depth, &value);
		while (line.len) {
			struct str value_text = str_cut(&line, ' '), key = str_cut(&value_text, '=');
			struct profile_label l = {.key = key, .text = value_text, .unit = S("")};

			if (value_text.ptr[0] == '#') {
				l.text = STR_NONE;
				str_i64(str_from(value_text, 1), &l.number);
				l.unit = S("kb");
			}
			vec_push(&p->arena, &p->labels, l);
			p->samples[p->nsamples - 1].nlabels++;
		}
	}
	return p;
}

/* "f 3 5, main 0 5": name, flat, cum, sorted. */
static struct str shown_of(struct arena *a, const struct profile *p, struct view_options o)
{
	struct view v;
	struct err err = {0};
	struct str out = S("");

	if (!view_make(a, p, &o, &v, &err)) {
		out = str_printf(a, "error: %s", err.message);
		err_clear(&err);
		return out;
	}
	view_sort(a, &v, VIEW_BY_FLAT);
	for (uint32_t i = 0; i < v.nnodes; i++) {
		const struct view_node *n = &v.nodes[i];

		out = str_printf(a, STR_FMT "%s" STR_FMT "%s %lld %lld", STR_ARG(out), i ? ", " : "",
				 STR_ARG(n->label),
				 n->inlined == VIEW_INLINED          ? " in"
				 : n->inlined == VIEW_PARTLY_INLINED ? " partly"
								     : "",
				 (long long)n->flat, (long long)n->cum);
	}
	return str_printf(a, STR_FMT " of %lld", STR_ARG(out), (long long)v.total);
}

static void check(const char *text, struct view_options o, const char *want, int line)
{
	struct arena a = {0};
	struct profile *p = make(text);
	struct str got = shown_of(&a, p, o);

	if (!str_eq(got, str_c(want)))
		test_fail(__FILE__, line, "got\n  " STR_FMT "\nexpected\n  %s", STR_ARG(got), want);
	profile_free(p);
	arena_clear(&a);
}
#define VIEW(text, want, ...) check(text, (struct view_options){__VA_ARGS__}, want, __LINE__)
#define FILTER(text, want, ...) VIEW(text, want, .filter = {__VA_ARGS__})

void test_profile_view__flat_and_cum(void)
{
	VIEW("main;f;g 3\nmain;f 2\nmain 1\n", "g 3 3, f 2 5, main 1 6 of 6", .type = 0);
	/* recursion counts once */
	VIEW("main;f;g;f;g 3\nmain;f;f 2\n", "g 3 3, f 2 5, main 0 5 of 5", .type = 0);
	/* both signs, a node that comes to nothing */
	VIEW("main;f 3\nmain;f -3\nmain;g -2\n", "g -2 -2, main 0 -2 of 8", .type = 0);
	VIEW("", " of 0", .type = 0);
	VIEW("main 1\n", "error: test: it has no samples", .type = 1);
}

void test_profile_view__inlining(void)
{
	const char *text = "main;i/f 3\nmain;f 2\nmain;i 1\n";

	VIEW(text, "i partly 4 4, f 2 5, main 0 6 of 6", .type = 0);
	VIEW(text, "f 5 5, i 1 1, main 0 6 of 6", .no_inlines = true);
	VIEW("main;i/f 3\n", "i in 3 3, f 0 3, main 0 3 of 3", .type = 0);
	/* the same call inlined in one place and not in another is not inlined */
	VIEW("main;i/f 3\nmain;f;i 1\n", "i 4 4, f 0 4, main 0 4 of 4", .type = 0);
}

void test_profile_view__granularity(void)
{
	const char *text = "main;i/f 3\nmain;lib! 2\n";

	VIEW(text, "src/i.c in 3 3, (not in this program: libx.so) 2 2, src/f.c 0 3, src/main.c 0 5 of 5",
	     .by = VIEW_FILE);
	VIEW(text,
	     "i src/i.c:10 in 3 3, (not in this program: libx.so) 2 2, f src/f.c:11 0 3, main src/main.c:10 "
	     "0 5 of 5",
	     .by = VIEW_LINE);
	VIEW("main;f 1\n", "f f.c 1 1, main main.c 0 1 of 1", .by = VIEW_FILEFUNCTION,
	     .trim_path = "src/x:src");
}

void test_profile_view__filters(void)
{
	const char *text = "main;f;g 3\nmain;f;h 2\nmain;k 1\n";

	FILTER(text, "g 3 3, h 2 2, f 0 5, main 0 5 of 6", .focus = "^f$");
	FILTER(text, "h 2 2, k 1 1, f 0 2, main 0 3 of 6", .ignore = "src/g");
	FILTER(text, "f 5 5, k 1 1, main 0 6 of 6", .hide = "^[gh]$");
	FILTER(text, "f 5 5 of 6", .show = "^f$");
	FILTER(text, "g 3 3, h 2 2, f 0 5 of 6", .show_from = "^f$");
	FILTER(text, "g 3 3, f 0 3 of 6", .show_from = "^f$", .ignore = "h");
	FILTER(text, "k 1 1, main 0 1 of 6", .focus = "prog", .ignore = "^f$");
	FILTER(text, "error: --focus: '[' is not a regular expression: Invalid regular expression",
	       .focus = "[");
	/* of a location with inlined code only the lines that match go */
	FILTER("main;i/f 3\n", "f 3 3, main 0 3 of 3", .hide = "^i$");
	FILTER("main;lib!x;i/f 3\n", "i in 3 3, f 0 3, main 0 3 of 3", .hide = "libx");
	FILTER("a;b;c;b;d 1\n", "d 1 1, b 0 1, c 0 1 of 1", .show_from = "^b$");
}

void test_profile_view__tags(void)
{
	const char *text = "f 1 size=#4\ng 2 size=#2048\nh 4 kind=read\nk 8 kind=write mode=slow\n";

	FILTER(text, "f 1 1 of 15", .tagfocus = "4kb");
	FILTER(text, "g 2 2 of 15", .tagfocus = "1mb:2mb");
	FILTER(text, "g 2 2 of 15", .tagfocus = "size=5kb:");
	FILTER(text, "k 8 8, h 4 4, g 2 2 of 15", .tagignore = ":4kb");
	FILTER(text, "k 8 8, h 4 4 of 15", .tagfocus = "kind");
	FILTER(text, "k 8 8 of 15", .tagfocus = "kind:w,mode:s");
	FILTER(text, "k 8 8, h 4 4 of 15", .tagfocus = "kind=wr,ea");
	FILTER(text, "k 8 8, h 4 4, g 2 2, f 1 1 of 15", .tagignore = "1s:2s");
	FILTER(text, " of 15", .tagfocus = "1mb:2s");
}

void test_profile_view__dropped_frames(void)
{
	struct arena a = {0};
	struct profile *p = make("main;malloc;inner 3\nmain;keep;malloc 2\nmalloc 1\n");

	p->drop_frames = S("m.*c|keep");
	p->keep_frames = S("keep");
	CHECK_STR(shown_of(&a, p, (struct view_options){0}), S("main 3 5, keep 2 2, malloc 1 1 of 6"));
	p->drop_frames = S("(");
	CHECK_STR(shown_of(&a, p, (struct view_options){.filter.focus = "inner"}),
		  S("inner 3 3, main 0 3, malloc 0 3 of 6"));
	profile_free(p);
	arena_clear(&a);
}

static bool wants_all(const void *context, const struct view_node *n)
{
	(void)context;
	return n->label.len > 0;
}

void test_profile_view__edges(void)
{
	struct arena a = {0};
	struct profile *p = make("main;f;g;f;g 3\nmain;i/f 2\n");
	struct view_options o = {.wants_edges = wants_all};
	struct view v;
	struct err err = {0};
	struct str out = S("");

	CHECK(view_make(&a, p, &o, &v, &err));
	view_sort(&a, &v, VIEW_BY_NAME);
	for (uint32_t i = 0; i < v.nedges; i++)
		out = str_printf(&a, STR_FMT STR_FMT ">" STR_FMT "%s %lld;", STR_ARG(out),
				 STR_ARG(v.nodes[v.edges[i].caller].name),
				 STR_ARG(v.nodes[v.edges[i].callee].name), v.edges[i].is_inlined ? " in" : "",
				 (long long)v.edges[i].weight);
	CHECK_STR(out, S("f>g 3;f>i in 2;g>f 3;main>f 5;"));
	profile_free(p);
	arena_clear(&a);
}

static struct str combined(struct arena *a, const char *text, const char *base, enum profile_base how,
			   bool is_normalized)
{
	struct profile *p = make(text), *b = make(base), *c;
	struct err err = {0};
	struct str out;

	c = profile_combine(&p, 1, &b, 1, how, is_normalized, &err);
	out = c ? str_printf(a, STR_FMT ", %zu stacks", STR_ARG(shown_of(a, c, (struct view_options){0})),
			     c->nsamples)
		: S("error");
	profile_free(c);
	profile_free(p);
	profile_free(b);
	return out;
}

void test_profile_view__bases(void)
{
	struct arena a = {0};

	CHECK_STR(combined(&a, "main;f 5\nmain;f 1\nmain;g 2\n", "main;f 4\nmain;g 2\nmain;h 1\n",
			   PROFILE_BASE, false),
		  S("f 2 2, h -1 -1, main 0 1 of 3, 2 stacks"));
	CHECK_STR(combined(&a, "main;f 5\nmain;g 2\n", "main;f 4\nmain;g 2\nmain;h 1\n", PROFILE_DIFF_BASE,
			   false),
		  S("f 1 1, h -1 -1 of 7, 5 stacks"));
	CHECK_STR(combined(&a, "main;f 5\nmain;g 5\n", "main;f 4\n", PROFILE_BASE, true),
		  S("f -2 -2, g 2 2 of 4, 2 stacks"));
	CHECK_STR(combined(&a, "main;f 5\n", "main;f 4\nmain;g 1\n", PROFILE_ADDED, false),
		  S("f 9 9, g 1 1, main 0 10 of 10, 2 stacks"));
	arena_clear(&a);
}

void test_profile_view__value_types(void)
{
	struct profile *p = make("main 1\n");
	struct err err = {0};
	size_t type = 7;

	p->types.items[0].type = S("space");
	CHECK(view_type(p, NULL, &type, &err) && type == 0);
	CHECK(view_type(p, "inuse_space", &type, &err) && type == 0);
	CHECK(view_type(p, "0", &type, &err) && type == 0);
	CHECK(!view_type(p, "1", &type, &err));
	CHECK_STR(str_c(err.message), S("--sample-index=1: the values of test are numbered 0 to 0"));
	CHECK(!view_type(p, "alloc_space", &type, &err));
	CHECK_STR(str_c(err.message), S("--sample-index=alloc_space: test has space"));
	err_clear(&err);
	profile_free(p);
}
