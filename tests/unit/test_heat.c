/* Sums of profiles made by hand, and which functions their names are. */
#include "analyze/heat.h"

#include "base/buf.h"
#include "test.h"

static struct arena a;
static struct profile *p;

static void start(const char *source)
{
	p = profile_new(str_c(source));
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("samples"), S("count")}));
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("cpu"), S("nanoseconds")}));
}

static void end(void)
{
	profile_free(p);
	arena_clear(&a);
}

static uint32_t add_function(const char *name, const char *linkage_name, const char *file)
{
	vec_push(&p->arena, &p->functions,
		 ((struct profile_function){
			 .name = str_c(name), .linkage_name = str_c(linkage_name), .file = str_c(file)}));
	return (uint32_t)p->functions.count - 1;
}

/* A location of that function's code, with another one inlined there; PROFILE_NONE: none. */
static uint32_t add_location(uint32_t function, uint32_t inlined)
{
	uint32_t first = (uint32_t)p->lines.count;

	if (inlined != PROFILE_NONE)
		vec_push(&p->arena, &p->lines, ((struct profile_line){.function = inlined, .line = 7}));
	vec_push(&p->arena, &p->lines, ((struct profile_line){.function = function, .line = 9}));
	vec_push(&p->arena, &p->locations,
		 ((struct profile_location){.mapping = PROFILE_NONE,
					    .first_line = first,
					    .nlines = (uint32_t)p->lines.count - first}));
	return (uint32_t)p->locations.count - 1;
}

static void add_sample(int64_t n, uint32_t leaf, uint32_t caller, uint32_t further)
{
	const uint32_t stack[] = {leaf, caller, further};
	const int64_t values[] = {n, n * 10};
	uint32_t depth = leaf == PROFILE_NONE      ? 0
			 : caller == PROFILE_NONE  ? 1
			 : further == PROFILE_NONE ? 2
						   : 3;

	profile_add_sample(p, stack, depth, values);
}

static void check_funcs(int line, const struct heat *h, const char *want)
{
	struct buf b = {0};

	for (size_t i = 0; i < h->funcs.count; i++) {
		const struct heat_func *f = &h->funcs.items[i];

		buf_printf(&b, STR_FMT " %lld %lld %lld %lld\n", STR_ARG(f->name), (long long)f->flat,
			   (long long)f->cum, (long long)f->inlined, (long long)f->count);
	}
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "functions are\n" STR_FMT "expected\n%s", STR_ARG(buf_str(&b)),
			  want);
	buf_release(&b);
}

void test_heat__sums(void)
{
	uint32_t in_main, in_scale, in_clip, bare;
	struct err err = {0};
	struct heat h;

	start("cpu.pb.gz");
	in_main = add_location(add_function("main", "", "a.c"), PROFILE_NONE);
	in_scale = add_location(add_function("scale", "", "a.c"), add_function("clip", "", "a.c"));
	/* the same function, met again under another id */
	in_clip = add_location(add_function("scale", "", "a.c"), PROFILE_NONE);
	bare = add_location(PROFILE_NONE, PROFILE_NONE);
	add_sample(3, in_scale, in_main, PROFILE_NONE);
	add_sample(2, in_clip, in_scale, in_main); /* calls itself: once in cum */
	add_sample(1, in_main, PROFILE_NONE, PROFILE_NONE);
	add_sample(4, bare, in_main, PROFILE_NONE);
	add_sample(5, PROFILE_NONE, PROFILE_NONE, PROFILE_NONE); /* no stack at all */
	CHECK(heat_make(&a, p, &h, &err));
	CHECK_INT(h.total, 150);
	CHECK_INT(h.total_count, 15);
	CHECK_INT(h.nameless, 90);
	CHECK_STR(heat_word(&h), S("samples"));
	check_funcs(__LINE__, &h, "scale 50 50 0 5\nmain 10 100 0 1\nclip 0 0 30 0\n");
	end();
}

/* Statics of two files are two functions; without counts there are none. */
void test_heat__files(void)
{
	uint32_t in_a, in_b;
	struct err err = {0};
	struct heat h;

	p = profile_new(S("heap"));
	vec_push(&p->arena, &p->types, ((struct profile_value_type){S("alloc_space"), S("bytes")}));
	in_a = add_location(add_function("init", "", "a.c"), PROFILE_NONE);
	in_b = add_location(add_function("init", "", "b.c"), PROFILE_NONE);
	profile_add_sample(p, &in_b, 1, &(int64_t){7});
	profile_add_sample(p, &in_a, 1, &(int64_t){7});
	CHECK(heat_make(&a, p, &h, &err));
	CHECK_INT(h.total_count, 0);
	CHECK_STR(heat_word(&h), S("alloc_space"));
	check_funcs(__LINE__, &h, "init 7 7 0 0\ninit 7 7 0 0\n");
	CHECK_STR(h.funcs.items[0].file, S("a.c"));
	end();
}

static void check_wrong(int line, const char *want)
{
	struct err err = {0};
	struct heat h;

	if (heat_make(&a, p, &h, &err) || !err.message || strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
	end();
}

void test_heat__wrong(void)
{
	uint32_t in_main;

	start("x.pb.gz");
	check_wrong(__LINE__, "x.pb.gz: the profile has no samples");
	p = profile_new(S("x.pb.gz"));
	check_wrong(__LINE__, "x.pb.gz: the profile has no samples");
	start("x.pb.gz");
	in_main = add_location(add_function("main", "", ""), PROFILE_NONE);
	add_sample(0, in_main, PROFILE_NONE, PROFILE_NONE);
	check_wrong(__LINE__, "x.pb.gz: the profile has no samples");
	start("x.pb.gz");
	in_main = add_location(add_function("main", "", ""), PROFILE_NONE);
	add_sample(5, in_main, PROFILE_NONE, PROFILE_NONE);
	add_sample(-1, in_main, PROFILE_NONE, PROFILE_NONE);
	check_wrong(__LINE__,
		    "x.pb.gz: expected the profile of a run, found negative values: it is the difference of "
		    "two");
	start("x.pb.gz");
	in_main = add_location(add_function("main", "", ""), PROFILE_NONE);
	for (int i = 0; i < 2; i++)
		profile_add_sample(p, &in_main, 1, (const int64_t[]){1, INT64_MAX});
	check_wrong(__LINE__, "x.pb.gz: the sum of the values is too large");
}

void test_heat__words(void)
{
	CHECK_INT(heat_share(1, 3), 33333);
	CHECK_INT(heat_share(-2, 3), -66667);
	CHECK_INT(heat_share(1, 0), 0);
	CHECK_INT(heat_noise(0), 0);
	CHECK_INT(heat_noise(1), 2);
	CHECK_INT(heat_noise(2), 3);
	CHECK_INT(heat_noise(25), 10);
	CHECK_INT(heat_noise(26), 11);
	CHECK(heat_noise(INT64_MAX) > 3000000000);
	arena_clear(&a);
}

/* --- names --- */

static const char *file_of;
static bool is_local;

static struct heat_about about(const void *context, size_t entry)
{
	CHECK(context == &a);
	(void)entry;
	return (struct heat_about){str_c(file_of), is_local};
}

static void check_owners(int line, struct heat_names *n, const char *name, const char *linkage_name,
			 const char *file, const char *want)
{
	struct heat_func f = {.name = str_c(name), .linkage_name = str_c(linkage_name), .file = str_c(file)};
	struct heat_owners owners = {0};
	struct buf b = {0};

	heat_names_find(n, &f, &owners);
	for (size_t i = 0; i < owners.count; i++)
		buf_printf(&b, "%s%zu", i ? " " : "", owners.items[i]);
	if (!str_eq(buf_str(&b), str_c(want)))
		test_fail(__FILE__, line, "owners of %s are '" STR_FMT "', expected '%s'", name,
			  STR_ARG(buf_str(&b)), want);
	buf_release(&b);
}
#define OWNERS(name, linkage_name, file, want) check_owners(__LINE__, &n, name, linkage_name, file, want)

void test_heat__names(void)
{
	struct heat_names n = {.a = &a, .context = &a, .about = about};

	heat_names_add(&n, S("scale"), S("src/a.c"), 0);
	heat_names_add(&n, S("scale"), S("src/a.c"), 0); /* of the other build */
	heat_names_add(&n, S("init"), S("src/a.c"), 1);
	heat_names_add(&n, S("init"), S("src/b.c"), 2);
	heat_names_add(&n, S("walk.constprop.0"), S("src/b.c"), 3);
	heat_names_add(&n, S("_ZN3box4pushEi"), S("box.cc"), 4);
	heat_names_add(&n, S("_ZN3box4pushEd"), S("box.cc"), 5);
	heat_names_add(&n, S("split"), S("src/b.c"), 6);
	heat_names_add(&n, S("split.cold"), S("src/b.c"), 7);
	file_of = "";
	is_local = true;
	OWNERS("scale", "", "", "0");
	OWNERS("scale", "", "/build/x/src/a.c", "0");
	OWNERS("nothing", "", "", "");
	/* statics, by file; without one it is not known which */
	OWNERS("init", "", "/build/src/b.c", "2");
	OWNERS("init", "", "a.c", "1");
	OWNERS("init", "", "", "1 2");
	/* of another file: another function, unless the name is the program's only one */
	OWNERS("scale", "", "/usr/lib/other.c", "");
	is_local = false;
	OWNERS("scale", "", "/usr/lib/other.c", "0");
	is_local = true;
	file_of = "inc/list.h";
	OWNERS("scale", "", "/x/inc/list.h", "0");
	file_of = "";
	/* suffixes */
	OWNERS("walk", "", "", "3");
	OWNERS("walk.constprop.0", "", "", "3");
	OWNERS("walk.isra.1", "", "", "3");
	OWNERS("split.cold", "", "", "7");
	OWNERS("split.part.1", "", "", "6 7");
	OWNERS("scale.cold", "", "", "0");
	OWNERS("scale [clone .isra.0]", "", "", "0");
	/* C++: by linkage name, by the full name, by the short one */
	OWNERS("box::push", "_ZN3box4pushEd", "", "5");
	OWNERS("box::push(int)", "", "", "4");
	OWNERS("box::push", "", "", "4 5");
	OWNERS("box::push(int) [clone .cold]", "", "", "4");
	OWNERS("", "", "", "");
	arena_clear(&a);
}

void test_heat__same_file(void)
{
	CHECK(heat_same_file(S("a.c"), S("/x/src/a.c")));
	CHECK(heat_same_file(S("/x/src/a.c"), S("src/a.c")));
	CHECK(!heat_same_file(S("src/a.c"), S("lib/a.c")));
	CHECK(!heat_same_file(S("a.c"), S("aa.c")));
	CHECK(!heat_same_file(S("a.c"), S("")));
}
