/* The files of rules/ that casm ships, and what is said of wrong ones. */
#include "base/file.h"
#include "model/metric.h"
#include "rule/allocators.h"
#include "rule/knowledge.h"
#include "rule/rulesdir.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"

static struct arena a;

static struct file open_rules(const char *name)
{
	struct file f = {0};
	struct err err = {0};

	if (!file_open(&f, str_printf(&a, "%s/rules/%s", test_root, name).ptr, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	return f;
}

static const struct allocator *shipped(const struct allocators *all, const char *name)
{
	static const struct allocator none;
	const struct allocator *found = allocator_find(all, str_c(name));

	if (!found)
		test_fail(__FILE__, __LINE__, "no allocator %s", name);
	return found ? found : &none;
}

void test_rules__shipped_allocators(void)
{
	static const char *const heap[] = {"malloc",
					   "calloc",
					   "realloc",
					   "reallocarray",
					   "aligned_alloc",
					   "posix_memalign",
					   "strdup",
					   "strndup",
					   "_Znwm",
					   "_Znam",
					   "_ZnwmSt11align_val_t",
					   "_ZnwmRKSt9nothrow_t"};
	struct allocators all = {.arena = &a};
	struct err err = {0};
	struct file f = open_rules("allocators.yaml");

	CHECK(allocators_parse(&a, S("allocators.yaml"), f.text, &all, &err));
	if (err.message)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	for (size_t i = 0; i < sizeof(heap) / sizeof(heap[0]); i++)
		CHECK(shipped(&all, heap[i])->is_heap);
	CHECK_INT(shipped(&all, "malloc")->size_arg, 0);
	CHECK_INT(shipped(&all, "malloc")->count_arg, -1);
	CHECK_INT(shipped(&all, "calloc")->size_arg, 1);
	CHECK_INT(shipped(&all, "calloc")->count_arg, 0);
	CHECK_INT(shipped(&all, "strdup")->size_arg, -1);
	CHECK(!shipped(&all, "mmap")->is_heap);
	CHECK_STR(shipped(&all, "mmap")->kind, S("map"));
	CHECK(!allocator_find(&all, S("free")));
	/* each name stands there once */
	for (size_t i = 0; i < all.list.count; i++)
		for (size_t k = i + 1; k < all.list.count; k++)
			CHECK(!str_eq(all.list.items[i]->name, all.list.items[k]->name));
	file_close(&f);
	arena_clear(&a);
}

static void check_allocators(int line, const char *yaml, const char *want)
{
	struct allocators all = {.arena = &a};
	struct err err = {0};
	bool ok = allocators_parse(&a, S("my.yaml"), str_c(yaml), &all, &err);

	if (ok || !err.message || strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
	arena_clear(&a);
}
#define WRONG_ALLOCATORS(yaml, want) check_allocators(__LINE__, yaml, want)

void test_rules__wrong_allocators(void)
{
	WRONG_ALLOCATORS("", "my.yaml:1: expected a mapping with the key 'allocators', found nothing");
	WRONG_ALLOCATORS("# nothing\n",
			 "my.yaml:1: expected a mapping with the key 'allocators', found nothing");
	WRONG_ALLOCATORS("- malloc\n", "my.yaml:1: expected a list of allocators (a mapping), found a list");
	WRONG_ALLOCATORS("allocator: []\n", "my.yaml:1: unknown key 'allocator'; did you mean 'allocators'?");
	WRONG_ALLOCATORS("allocators: {}\n", "my.yaml:1: expected the allocators (a list), found a mapping");
	WRONG_ALLOCATORS("allocators:\n  - malloc\n",
			 "my.yaml:2: expected an allocator (a mapping), found 'malloc'");
	WRONG_ALLOCATORS("allocators:\n  - {kind: heap}\n", "my.yaml:2: expected the key 'name' here");
	WRONG_ALLOCATORS("allocators:\n  - {name: [x]}\n",
			 "my.yaml:2: expected the name of an allocator (a text), found a list");
	WRONG_ALLOCATORS("allocators:\n  - name: x\n    kind: stack\n",
			 "my.yaml:3: expected heap or map, found 'stack'");
	WRONG_ALLOCATORS("allocators:\n  - name: x\n    size: one\n",
			 "my.yaml:3: expected the index of an argument (a whole number), found 'one'");
	WRONG_ALLOCATORS("allocators:\n  - name: x\n    size: -1\n",
			 "my.yaml:3: expected the index of an argument (a whole number), found '-1'");
	WRONG_ALLOCATORS("allocators:\n  - name: x\n    size: 16\n",
			 "my.yaml:3: expected the index of an argument (0 to 15)");
	WRONG_ALLOCATORS("allocators:\n  - name: x\n    count: 99999999999999999999\n",
			 "my.yaml:3: expected the index of an argument (a whole number), found "
			 "'99999999999999999999'");
	WRONG_ALLOCATORS("allocators:\n  - {name: x, sise: 1}\n",
			 "my.yaml:2: unknown key 'sise'; did you mean 'size'?");
	WRONG_ALLOCATORS("allocators:\n  - {name: x, count: 1}\n",
			 "my.yaml:2: expected a size beside the count");
	WRONG_ALLOCATORS("allocators:\n  - {name: ''}\n",
			 "my.yaml:2: expected the name of an allocator, found ''");
}

/* Broken YAML is said with its line too. */
void test_rules__no_yaml(void)
{
	static const char *const broken[] = {
		"allocators: [\n", "allocators: [\n  {name: x\n",  "a: b: c\n", "\t- x\n",
		"&a [*a]\n",       "allocators: !!binary x\n\x01", "\xff\xfe"};

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct allocators all = {.arena = &a};
		struct err err = {0};

		CHECK(!allocators_parse(&a, S("my.yaml"), str_c(broken[i]), &all, &err));
		if (!err.message || strncmp(err.message, "my.yaml:", 8) != 0)
			test_fail(__FILE__, __LINE__, "%zu: %s", i, err.message ? err.message : "no message");
		err_clear(&err);
	}
	arena_clear(&a);
}

/* A later file's entry replaces an earlier one of the same name, where it stands. */
void test_rules__later_allocators_replace(void)
{
	struct allocators all = {.arena = &a};
	struct err err = {0};

	CHECK(allocators_parse(&a, S("1.yaml"), S("allocators: [{name: x, size: 0}, {name: y}]"), &all,
			       &err));
	CHECK(allocators_parse(&a, S("2.yaml"), S("allocators: [{name: x, kind: map, size: 3}, {name: z}]"),
			       &all, &err));
	CHECK_INT(all.list.count, 3);
	CHECK_STR(all.list.items[0]->name, S("x"));
	CHECK_INT(shipped(&all, "x")->size_arg, 3);
	CHECK(!shipped(&all, "x")->is_heap);
	CHECK(all.list.items[0] == allocator_find(&all, S("x")));
	arena_clear(&a);
}

/* CASM_RULES names the folder; what is wrong there is said with its name. */
void test_rules__folder_by_environment(void)
{
	char folder[] = "/tmp/casm-test-XXXXXX";
	struct allocators all;
	struct knowledge k;
	struct err err = {0};
	const char *path;
	FILE *f;

	CHECK(mkdtemp(folder) != NULL);
	setenv("CASM_RULES", folder, 1);
	CHECK(!allocators_load(&a, &all, &err));
	CHECK(err.message && strstr(err.message, "CASM_RULES") && strstr(err.message, folder));
	err_clear(&err);
	path = str_printf(&a, "%s/allocators.yaml", folder).ptr;
	f = fopen(path, "w");
	fputs("allocators:\n  - {name: mine, size: 0}\n", f);
	fclose(f);
	CHECK(allocators_load(&a, &all, &err));
	CHECK(allocator_find(&all, S("mine")) && !allocator_find(&all, S("malloc")));
	f = fopen(path, "w");
	fputs("allocators:\n  - {nome: mine}\n", f);
	fclose(f);
	CHECK(!allocators_load(&a, &all, &err));
	CHECK(err.message && strstr(err.message, "allocators.yaml:2: "));
	err_clear(&err);
	CHECK(!knowledge_load(&a, &k, &err)); /* there is no folder explain/ */
	CHECK(err.message && strstr(err.message, "CASM_RULES") && strstr(err.message, folder));
	err_clear(&err);
	unlink(path);
	rmdir(folder);
	unsetenv("CASM_RULES");
	arena_clear(&a);
}

/* The catalogue of metrics: names, aliases and heads are each unique, and each is found. */
void test_rules__metrics(void)
{
	enum metric m;

	for (int i = 0; i < METRIC_COUNT; i++) {
		CHECK(metric_find(str_c(metric_infos[i].name), &m) && (int)m == i);
		CHECK(metric_find(str_c(metric_infos[i].alias), &m) && (int)m == i);
		for (int k = i + 1; k < METRIC_COUNT; k++)
			CHECK(strcmp(metric_infos[i].head, metric_infos[k].head) != 0);
	}
	CHECK(!metric_find(S(""), &m) && !metric_find(S("instr"), &m) && !metric_find(S("INSTRS"), &m));
}
