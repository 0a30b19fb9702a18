#include "test.h"

#include "base/buf.h"
#include "base/yaml.h"

/* Loads text as rules/t.yaml; on failure *message is what was said. */
static bool load(struct arena *a, const char *text, struct yaml_doc *doc, struct str *message)
{
	struct err err = {0};
	bool ok = yaml_load(a, S("rules/t.yaml"), str_c(text), YAML_LIMITS, doc, &err);

	*message = ok ? STR_NONE : str_dup(a, str_c(err.message));
	err_clear(&err);
	return ok;
}

void test_yaml__tree(void)
{
	struct arena a = {0};
	struct yaml_doc doc;
	struct str message;
	const struct yaml_node *list, *n;

	CHECK(load(&a,
		   "# rules\nname: 'it''s'\nlist:\n  - one\n  - {two: 2, three: \"3\\n\"}\nblock: |\n  a\n  "
		   "b\ntagged: !x 1\n",
		   &doc, &message));
	CHECK_INT(doc.root->kind, YAML_MAP);
	CHECK_INT(doc.root->pairs.count, 4);
	CHECK_INT(doc.root->line, 2);
	n = yaml_find(doc.root, S("name"));
	CHECK(n && n->style == YAML_QUOTED);
	CHECK_STR(n->text, S("it's"));
	list = yaml_find(doc.root, S("list"));
	CHECK(list && list->kind == YAML_LIST && list->items.count == 2);
	CHECK_INT(list->items.items[0]->line, 4);
	CHECK_INT(list->items.items[0]->col, 5);
	n = yaml_find(list->items.items[1], S("three"));
	CHECK_STR(n->text, S("3\n"));
	CHECK_INT(n->line, 5);
	n = yaml_find(doc.root, S("block"));
	CHECK(n->style == YAML_BLOCK);
	CHECK_STR(n->text, S("a\nb\n"));
	CHECK_STR(yaml_find(doc.root, S("tagged"))->tag, S("!x"));
	CHECK(yaml_find(doc.root, S("none")) == NULL);
	CHECK(yaml_find(list, S("one")) == NULL);
	arena_clear(&a);
}

void test_yaml__nothing(void)
{
	static const char *const texts[] = {"", "\n\n", "# only a comment\n"};
	struct arena a = {0};
	struct yaml_doc doc;
	struct str message;

	for (size_t i = 0; i < 3; i++) {
		doc.root = (const struct yaml_node *)&a;
		CHECK(load(&a, texts[i], &doc, &message));
		CHECK(doc.root == NULL);
	}
	arena_clear(&a);
}

void test_yaml__errors_have_their_place(void)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{"a: 1\nb: [1,\nc: 2\n", "rules/t.yaml:4: did not find expected ',' or ']'"},
		{"a: 1\n\tb: 2\n", "rules/t.yaml:2: "},
		{"a: 1\nb: 2\na: 3\n", "rules/t.yaml:3: the same key twice: 'a'"},
		{"a: 1\n---\nb: 2\n", "rules/t.yaml:2: more than one document"},
		{"? [a]\n: 1\n", "rules/t.yaml:1: expected a text as key"},
		{"a: *b\n", "rules/t.yaml:1: an alias of nothing before it: 'b'"},
		{"a: &a\n  - x\n  - *a\n", "rules/t.yaml:3: an alias of nothing before it: 'a'"},
		{"a: &a 1\nb: &a [*a]\n", "rules/t.yaml:2: an alias of nothing before it: 'a'"},
		{"a: 1\nb: \xff\n", "rules/t.yaml:2: "},
		{"a: 1\nb: \"\x01\"\n", "rules/t.yaml:2: control characters"},
		{"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "rules/t.yaml:1: nested too deeply"},
	};
	struct arena a = {0};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct yaml_doc doc;
		struct str message;

		CHECK(!load(&a, rows[i].text, &doc, &message));
		if (!str_starts(message, str_c(rows[i].message)))
			test_fail(__FILE__, __LINE__, "got '" STR_FMT "', expected '%s…'", STR_ARG(message),
				  rows[i].message);
	}
	arena_clear(&a);
}

void test_yaml__many_keys(void)
{
	struct arena a = {0};
	struct buf b = {0};
	struct yaml_doc doc;
	struct str message;

	for (int i = 0; i < 100; i++)
		buf_printf(&b, "key%d: %d\n", i, i);
	CHECK(load(&a, b.ptr, &doc, &message));
	CHECK_INT(doc.root->pairs.count, 100);
	CHECK_STR(yaml_find(doc.root, S("key99"))->text, S("99"));
	buf_add(&b, S("key42: again\n"));
	CHECK(!load(&a, b.ptr, &doc, &message));
	CHECK_STR(message, S("rules/t.yaml:101: the same key twice: 'key42'"));
	buf_release(&b);
	arena_clear(&a);
}

void test_yaml__aliases(void)
{
	struct arena a = {0};
	struct buf b = {0};
	struct yaml_doc doc;
	struct str message;
	const struct yaml_node *x;

	CHECK(load(&a, "x: &x [1, 2]\ny: *x\nz: [*x, *x]\n", &doc, &message));
	x = yaml_find(doc.root, S("x"));
	CHECK(yaml_find(doc.root, S("y")) == x);
	CHECK_INT(x->nnodes, 3);
	CHECK_INT(yaml_find(doc.root, S("z"))->nnodes, 7);
	/* A billion laughs: each line nine times the one before. */
	buf_add(&b, S("a0: &a0 [x, x, x, x, x, x, x, x, x]\n"));
	for (int i = 1; i < 10; i++) {
		buf_printf(&b, "a%d: &a%d [", i, i);
		for (int k = 0; k < 9; k++)
			buf_printf(&b, "%s*a%d", k ? ", " : "", i - 1);
		buf_add(&b, S("]\n"));
	}
	CHECK(!load(&a, b.ptr, &doc, &message));
	CHECK(str_find(message, S("too many values")) != (size_t)-1);
	/* Depth through aliases counts too. */
	b.len = 0;
	buf_add(&b, S("a0: &a0 [x]\n"));
	for (int i = 1; i < 40; i++)
		buf_printf(&b, "a%d: &a%d [*a%d]\n", i, i, i - 1);
	CHECK(!load(&a, b.ptr, &doc, &message));
	CHECK(str_find(message, S("nested too deeply")) != (size_t)-1);
	b.len = 0;
	buf_add(&b, S("a: &a x\nb:\n"));
	for (int i = 0; i < 1001; i++)
		buf_add(&b, S("  - *a\n"));
	CHECK(!load(&a, b.ptr, &doc, &message));
	CHECK_STR(message, S("rules/t.yaml:1003: too many aliases"));
	buf_release(&b);
	arena_clear(&a);
}

void test_yaml__depth_is_exact(void)
{
	struct yaml_limits limits = {.depth = 3, .aliases = 0, .nodes = 100};
	struct arena a = {0};
	const struct yaml_node *root;
	struct yaml_problem problem;

	CHECK(yaml_parse(&a, S("[[x]]"), limits, &root, &problem));
	CHECK_INT(root->height, 2);
	CHECK(yaml_parse(&a, S("[[[]]]"), limits, &root, &problem));
	CHECK(!yaml_parse(&a, S("[[[x]]]"), limits, &root, &problem));
	CHECK(!yaml_parse(&a, S("[[[[]]]]"), limits, &root, &problem));
	CHECK(!yaml_parse(&a, S("&a x"), (struct yaml_limits){0}, &root, &problem));
	CHECK(!yaml_parse(&a, S("[&a x, *a]"), limits, &root, &problem));
	CHECK(strcmp(problem.what, "aliases are not allowed here") == 0);
	arena_clear(&a);
}

void test_yaml__wants(void)
{
	static const char *const keys[] = {"metric", "level", NULL};
	struct arena a = {0};
	struct err err = {0};
	struct yaml_doc doc;
	struct str message, text;
	const struct yaml_node *n;
	uint64_t number;
	bool truth;

	CHECK(load(&a, "metric: instrs\nlevel: 3\non: true\nquoted: 'true'\nlist: [1]\nlevle: 2\n", &doc,
		   &message));
	CHECK(yaml_want_text(&doc, yaml_find(doc.root, S("metric")), "the metric", &text, &err));
	CHECK_STR(text, S("instrs"));
	CHECK(yaml_want_u64(&doc, yaml_find(doc.root, S("level")), "the level", &number, &err));
	CHECK_INT(number, 3);
	CHECK(yaml_want_bool(&doc, yaml_find(doc.root, S("on")), "on", &truth, &err));
	CHECK(truth);
	CHECK(yaml_want_key(&doc, doc.root, S("list"), &n, &err));
	CHECK(yaml_want(&doc, n, YAML_LIST, "the list", &err));
	CHECK(err.message == NULL);

	CHECK(!yaml_want_u64(&doc, yaml_find(doc.root, S("metric")), "the level", &number, &err));
	CHECK_STR(str_c(err.message),
		  S("rules/t.yaml:1: expected the level (a whole number), found 'instrs'"));
	CHECK(!yaml_want_bool(&doc, yaml_find(doc.root, S("quoted")), "a switch", &truth, &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:4: expected a switch (true or false), found 'true'"));
	CHECK(!yaml_want(&doc, n, YAML_MAP, "a rule", &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:5: expected a rule (a mapping), found a list"));
	CHECK(!yaml_want_text(&doc, NULL, "a name", &text, &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:1: expected a name (a text), found nothing"));
	CHECK(!yaml_want_key(&doc, doc.root, S("name"), &n, &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:1: expected the key 'name' here"));
	CHECK(!yaml_want_keys(&doc, doc.root, keys, &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:3: unknown key 'on'"));
	err_clear(&err);

	CHECK(load(&a, "metric: x\nlevle: 2\n", &doc, &message));
	CHECK(!yaml_want_keys(&doc, doc.root, keys, &err));
	CHECK_STR(str_c(err.message), S("rules/t.yaml:2: unknown key 'levle'; did you mean 'level'?"));
	err_clear(&err);
	arena_clear(&a);
}
