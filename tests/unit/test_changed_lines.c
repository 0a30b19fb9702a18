#include "cmd/diff/changed_lines.h"

#include "test.h"

static struct changed_lines parsed(struct arena *a, const char *text)
{
	struct changed_lines c = {0};
	struct changed_parsing *p = changed_lines_begin(a, &c);

	changed_lines_take(p, str_c(text));
	changed_lines_end(p);
	return c;
}

void test_changed_lines__hunks(void)
{
	struct arena a = {0};
	struct changed_lines c = parsed(&a, "diff --git src/a.c src/a.c\n--- src/a.c\n+++ src/a.c\n"
					    "@@ -10,2 +12 @@ static int f(void)\n-old\n-more\n+new\n"
					    "@@ -20 +21,0 @@\n-gone\n@@ -30,0 +31,3 @@\n+a\n+b\n+c\n"
					    "+++ src/b.c\n@@ -1 +1 @@\n-a\n+b\n");
	const struct changed_file *f = changed_lines_of(&a, &c, S("src/a.c"));

	CHECK_INT(c.files.count, 2);
	CHECK(f != NULL);
	if (f) {
		CHECK_INT(f->ranges.count, 3);
		CHECK_INT(f->ranges.items[0].first, 12);
		CHECK_INT(f->ranges.items[0].last, 12);
		CHECK(f->ranges.items[1].is_deletion);
		CHECK_INT(f->ranges.items[1].first, 21);
		CHECK_INT(f->ranges.items[1].last, 22);
		CHECK_INT(f->ranges.items[2].last, 33);
	}
	CHECK(changed_lines_of(&a, &c, S("./src/../src/b.c")) != NULL);
	CHECK(changed_lines_of(&a, &c, S("../src/b.c")) != NULL);
	CHECK(!changed_lines_of(&a, &c, S("b.c")));
	CHECK(!changed_lines_of(&a, &c, STR_NONE));
	arena_clear(&a);
}

/* Lines of a hunk may look like heads. */
void test_changed_lines__heads_inside_hunks(void)
{
	struct arena a = {0};
	struct changed_lines c =
		parsed(&a, "+++ a.c\n@@ -1,2 +1,3 @@\n--- x\n-@@ -1 +1 @@\n+++ b.c\n+@@ -9 +9 @@\n+\n"
			   "@@ -7 +8 @@\n-a\n+b\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");

	CHECK_INT(c.files.count, 1);
	CHECK_INT(c.files.items[0]->ranges.count, 2);
	CHECK_INT(c.files.items[0]->ranges.items[1].first, 8);
	arena_clear(&a);
}

void test_changed_lines__numbers_out_of_range(void)
{
	struct arena a = {0};
	struct changed_lines c =
		parsed(&a, "+++ a.c\n@@ -1 +4294967295,4294967295 @@\n@@ -1 +1,99999999999999999999 @@\n"
			   "@@ -1 +3000000000 @@\n@@ -1 @@\n@@ -+ @@\n@@ -1 +5 @@");

	CHECK_INT(c.files.count, 1);
	CHECK_INT(c.files.items[0]->ranges.count, 1);
	CHECK_INT(c.files.items[0]->ranges.items[0].first, 5);
	arena_clear(&a);
}
