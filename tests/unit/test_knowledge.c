/* Entries on remarks: what is taken, what is said of wrong ones, which entry a remark has. */
#include "rule/knowledge.h"

#include "base/file.h"
#include "rule/rulesdir.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"

static struct arena a;

static const char full[] =
	"entries:\n"
	"  - remark: inline/NeverInline\n"
	"    also: [inline/Old, early/NeverInline]\n"
	"    reason: '^noinline'\n"
	"    seen: [clang 14, gcc 12]\n"
	"    words: it is marked noinline\n"
	"    why: >\n"
	"      Because\n"
	"      of that.\n"
	"    helps:\n"
	"      - text: take it away\n"
	"        try: no-noinline\n"
	"      - {text: or not}\n"
	"    not_worth: Mostly.\n"
	"    example:\n"
	"      args: -O3\n"
	"      cure_args: -O1\n"
	"      only: [gcc 12]\n"
	"      trigger: |\n"
	"        int a;\n"
	"\n"
	"        int b;\n"
	"      cure: int c;\n"
	"  - {remark: inline/NeverInline, words: it must not be}\n"
	"  - {remark: x/Fact, kind: fact, seen: [clang 14], words: w, example: [{trigger: t}, "
	"{trigger: u, cure: v}, {trigger: x, cure_args: -O1}]}\n";

void test_knowledge__entry(void)
{
	struct knowledge k;
	struct err err = {0};
	const struct knowledge_entry *e;

	knowledge_init(&k, &a);
	CHECK(knowledge_parse(&k, S("my.yaml"), str_c(full), &err));
	if (err.message)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	CHECK_INT(k.list.count, 3);
	e = k.list.items[0];
	CHECK_STR(e->pass, S("inline"));
	CHECK_STR(e->name, S("NeverInline"));
	CHECK_INT(e->also.count, 2);
	CHECK_STR(e->words, S("it is marked noinline"));
	CHECK_STR(e->why, S("Because of that."));
	CHECK_STR(e->not_worth, S("Mostly."));
	CHECK_INT(e->helps.count, 2);
	CHECK_STR(e->helps.items[0].experiment, S("no-noinline"));
	CHECK(!e->helps.items[1].experiment.ptr);
	CHECK_INT(e->examples.count, 1);
	CHECK_STR(e->examples.items[0].args, S("-O3"));
	CHECK_STR(e->examples.items[0].trigger, S("int a;\n\nint b;"));
	CHECK_STR(e->examples.items[0].cure, S("int c;"));
	CHECK_STR(e->examples.items[0].cure_args, S("-O1"));
	CHECK_STR(e->examples.items[0].only.items[0], S("gcc 12"));
	CHECK_STR(e->file, S("my.yaml"));
	CHECK_INT(e->line, 2);
	CHECK(!e->is_fact && !e->untested.ptr);
	e = k.list.items[2];
	CHECK(e->is_fact);
	CHECK_INT(e->examples.count, 3);
	CHECK_STR(e->examples.items[0].args, S("-O2"));
	CHECK(!e->examples.items[0].cure.ptr);
	CHECK_STR(e->examples.items[1].cure_args, S("-O2"));
	CHECK_STR(e->examples.items[2].cure, S("x")); /* the trigger, with other arguments */
	CHECK_STR(e->examples.items[2].cure_args, S("-O1"));
	knowledge_close(&k);
	arena_clear(&a);
}

/* By pass and name, then by the reason; an entry without an expression is for all others, wherever it stands. */
void test_knowledge__lookup(void)
{
	static const char later[] =
		"entries:\n"
		"  - {remark: early/NeverInline, words: in the early one}\n"
		"  - {remark: early/NeverInline, reason: recurs, words: it recurs}\n"
		"  - {remark: early/NeverInline, reason: '^no.*recurs', words: never tried}\n";
	struct remark_arg args[] = {{.key = S("Callee"), .value = S("f")},
				    {.key = S("Reason"), .value = S("noinline x")}};
	struct remark r = {.pass = S("inline"), .name = S("NeverInline"), .args = args, .nargs = 2};
	struct knowledge k;
	struct err err = {0};

	knowledge_init(&k, &a);
	CHECK(knowledge_parse(&k, S("1.yaml"), str_c(full), &err));
	CHECK(knowledge_parse(&k, S("2.yaml"), str_c(later), &err));
#define WORDS(pass, name, reason) knowledge_words(&k, S(pass), S(name), reason)
	CHECK_STR(WORDS("inline", "NeverInline", S("noinline function attribute")),
		  S("it is marked noinline"));
	CHECK_STR(WORDS("inline", "NeverInline", S("a noinline")), S("it must not be"));
	CHECK_STR(WORDS("inline", "NeverInline", STR_NONE), S("it must not be"));
	CHECK_STR(WORDS("inline", "Old", S("noinline")), S("it is marked noinline"));
	CHECK(!WORDS("inline", "Old", S("other")).ptr);
	CHECK(!WORDS("inline", "Old", STR_NONE).ptr);
	CHECK_STR(WORDS("early", "NeverInline", S("noinline, recurs")), S("it is marked noinline"));
	CHECK_STR(WORDS("early", "NeverInline", S("no, recurs")), S("it recurs"));
	CHECK_STR(WORDS("early", "NeverInline", S("no")), S("in the early one"));
	CHECK(!WORDS("x", "NeverInline", S("noinline")).ptr); /* by pass and name */
	CHECK(!WORDS("inline", "", S("noinline")).ptr);
#undef WORDS
	CHECK(knowledge_of(&k, &r) == k.list.items[0]);
	r.nargs = 1; /* no Reason: the message counts, "f" */
	CHECK(knowledge_of(&k, &r) == k.list.items[1]);
	args[0].value = S("noinlined");
	CHECK(knowledge_of(&k, &r) == k.list.items[0]);
	CHECK_INT(knowledge_all(&k, S("early"), S("NeverInline"))->count, 4);
	CHECK(!knowledge_all(&k, S("early"), S("Old")));
	knowledge_close(&k);
	arena_clear(&a);
}

static void check_wrong(int line, const char *yaml, const char *want)
{
	struct knowledge k;
	struct err err = {0};
	bool ok;

	knowledge_init(&k, &a);
	ok = knowledge_parse(&k, S("my.yaml"), str_c(yaml), &err);
	if (ok || !err.message || strcmp(err.message, want) != 0)
		test_fail(__FILE__, line, "message is\n  %s\nexpected\n  %s",
			  err.message ? err.message : "none", want);
	err_clear(&err);
	knowledge_close(&k);
	arena_clear(&a);
}
#define WRONG(yaml, want) check_wrong(__LINE__, yaml, "my.yaml:" want)
#define WRONG_ENTRY(yaml, want)                                                                              \
	check_wrong(__LINE__, "entries:\n  - remark: p/n\n    words: w\n    seen: [clang 14]\n" yaml,        \
		    "my.yaml:" want)

void test_knowledge__wrong(void)
{
	WRONG("", "1: expected a mapping with the key 'entries', found nothing");
	WRONG("entries: no\n", "1: expected the entries (a list), found 'no'");
	WRONG("entrys: []\n", "1: unknown key 'entrys'; did you mean 'entries'?");
	WRONG("entries:\n  - p/n\n", "2: expected an entry (a mapping), found 'p/n'");
	WRONG("entries:\n  - {words: w}\n", "2: expected the key 'remark' here");
	WRONG("entries:\n  - {remark: p/n}\n", "2: expected the key 'words' here");
	WRONG("entries:\n  - {remark: n, words: w}\n",
	      "2: expected a remark as pass/name, such as loop-vectorize/UnsafeDep, found 'n'");
	WRONG("entries:\n  - {remark: p/, words: w}\n",
	      "2: expected a remark as pass/name, such as loop-vectorize/UnsafeDep, found 'p/'");
	WRONG("entries:\n  - {remark: p/n m, words: w}\n",
	      "2: expected a remark as pass/name, such as loop-vectorize/UnsafeDep, found 'p/n m'");
	WRONG("entries:\n  - {remark: p/n, word: w}\n", "2: unknown key 'word'; did you mean 'words'?");
	WRONG("entries:\n  - {remark: p/n, words: ' '}\n", "2: expected the words, found ''");
	WRONG("entries:\n  - {remark: p/n, words: It is.}\n",
	      "2: expected words that go into a sentence: one line, no full stop");
	WRONG("entries:\n  - {remark: p/n, words: w, reason: '[a'}\n",
	      "2: '[a' is not a regular expression: Unmatched [, [^, [:, [., or [=");
	WRONG("entries:\n  - {remark: p/n, words: w, kind: bad}\n",
	      "2: expected missed or fact, found 'bad'");
	WRONG("entries: [\n", "2: did not find expected node content");
}

void test_knowledge__wrong_parts(void)
{
	WRONG_ENTRY("    also: p/m\n", "5: expected other names of the remark (a list), found 'p/m'");
	WRONG_ENTRY("    also: [p/m, p/m]\n", "5: 'p/m' is there twice");
	WRONG_ENTRY("    also: [p/n]\n", "5: 'p/n' is there twice");
	WRONG_ENTRY("    helps: [text]\n", "5: expected something that helps (a mapping), found 'text'");
	WRONG_ENTRY("    helps: [{try: x}]\n", "5: expected the key 'text' here");
	WRONG_ENTRY("    helps: [{text: x, tri: y}]\n", "5: unknown key 'tri'; did you mean 'try'?");
	WRONG_ENTRY("    helps: [{text: x, try: ''}]\n", "5: expected the name of an experiment, found ''");
	WRONG_ENTRY("    example: x\n", "5: expected an example (a mapping), found 'x'");
	WRONG_ENTRY("    example: []\n", "5: expected an example, found an empty list");
	WRONG_ENTRY("    example: {cure: x}\n", "5: expected the key 'trigger' here");
	WRONG_ENTRY("    example:\n      trigger: x\n",
		    "6: expected the key 'cure' here: the source, changed by the advice");
	WRONG_ENTRY("    example: {trigger: x, cure: ''}\n", "5: expected a source, found ''");
	WRONG_ENTRY("    example: {trigger: x, cure: y, only: [clang 16]}\n",
		    "5: 'clang 16' is not in the entry's 'seen'");
	WRONG_ENTRY("    example: {trigger: x, cure: y, only: [clang-14]}\n",
		    "5: expected a compiler such as clang 19 or gcc 12, found 'clang-14'");
	WRONG("entries:\n  - {remark: p/n, words: w, seen: [tcc 1]}\n",
	      "2: expected a compiler such as clang 19 or gcc 12, found 'tcc 1'");
	WRONG("entries:\n  - {remark: p/n, words: w, seen: []}\n",
	      "2: expected the compilers that were seen to say it, found an empty list");
}

void test_knowledge__twice(void)
{
	WRONG("entries:\n  - {remark: p/n, words: w}\n  - {remark: q/n, words: w}\n  - {remark: p/n, words: "
	      "v}\n",
	      "4: 'p/n' has an entry already, at my.yaml:2");
	WRONG("entries:\n  - {remark: p/n, words: w}\n  - {remark: q/n, also: [p/n], words: w}\n",
	      "3: 'p/n' has an entry already, at my.yaml:2");
	WRONG("entries:\n  - {remark: p/n, reason: a, words: w}\n  - {remark: p/n, words: w}\n"
	      "  - {remark: p/n, reason: a, words: v}\n",
	      "4: 'p/n' has an entry for this reason already, at my.yaml:2");
}

/* All of it is said at once; what is right beside it is kept. */
void test_knowledge__all_errors(void)
{
	struct knowledge_texts errors = {0};
	struct knowledge k;

	knowledge_init(&k, &a);
	CHECK(!knowledge_parse_all(
		&k, S("my.yaml"),
		S("entries:\n  - {remark: p/n}\n  - {remark: p/m, words: w}\n  - {rem: x}\n"), &errors));
	CHECK_INT(errors.count, 2);
	CHECK_STR(errors.items[0], S("my.yaml:2: expected the key 'words' here"));
	CHECK_STR(errors.items[1], S("my.yaml:4: unknown key 'rem'; did you mean 'remark'?"));
	CHECK_STR(knowledge_words(&k, S("p"), S("m"), STR_NONE), S("w"));
	CHECK(!knowledge_parse_all(&k, S("2.yaml"), S("- ["), &errors));
	CHECK_INT(errors.count, 3);
	knowledge_close(&k);
	arena_clear(&a);
}

/* What casm ships: loads as a whole, and each reason the loop analysis and findings have words for has an entry. */
void test_knowledge__shipped(void)
{
	static const char *const names[] = {"CantComputeNumberOfIterations",
					    "UnsafeDep",
					    "UnsafeMemDep",
					    "CantIdentifyArrayBounds",
					    "CantReorderFPOps",
					    "CantVectorizeLibcall",
					    "NonReductionValueUsedOutsideLoop",
					    "VectorizationNotBeneficial",
					    "MissedDetails",
					    "PotentiallyFaultingLoadsNotSupported"};
	struct knowledge k;
	struct err err = {0};

	setenv("CASM_RULES", str_printf(&a, "%s/rules", test_root).ptr, 1);
	CHECK(knowledge_load(&a, &k, &err));
	unsetenv("CASM_RULES");
	if (err.message)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		CHECK(knowledge_words(&k, S("loop-vectorize"), str_c(names[i]), STR_NONE).len > 0);
	CHECK(knowledge_words(&k, S("inline"), S("TooCostly"), STR_NONE).len > 0);
	CHECK(knowledge_words(&k, S("inline"), S("NoDefinition"), STR_NONE).len > 0);
	CHECK(!knowledge_all(&k, S("inline"), S("UnsafeDep")));
	knowledge_close(&k);
	arena_clear(&a);
}

static void write_text(const char *folder, const char *name, const char *text)
{
	FILE *f = fopen(str_printf(&a, "%s/%s", folder, name).ptr, "w");

	CHECK(f != NULL);
	fputs(text, f);
	fclose(f);
}

/* The files of a folder come by name; others than *.yaml are not looked at. */
void test_knowledge__folder(void)
{
	static const char *const names[] = {"b.yaml", "a.yaml", ".c.yaml", "a.yaml~"};
	char root[] = "/tmp/casm-test-XXXXXX";
	struct rules_files files = {0};
	struct knowledge k;
	struct err err = {0};
	const char *folder;

	CHECK(mkdtemp(root) != NULL);
	folder = str_printf(&a, "%s/explain", root).ptr;
	CHECK(mkdir(folder, 0700) == 0);
	setenv("CASM_RULES", root, 1);
	CHECK(knowledge_load(&a, &k, &err) && k.list.count == 0);
	write_text(folder, "b.yaml", "entries: [{remark: p/b, words: w}]\n");
	write_text(folder, "a.yaml", "entries: [{remark: p/a, words: w}]\n");
	write_text(folder, ".c.yaml", "not this\n");
	write_text(folder, "a.yaml~", "nor this\n");
	CHECK(knowledge_load(&a, &k, &err));
	CHECK_INT(k.list.count, 2);
	CHECK_STR(k.list.items[0]->name, S("a"));
	knowledge_close(&k);
	CHECK(rules_list(&a, "explain", &files, &err));
	CHECK_INT(files.count, 2);
	CHECK_STR(path_base(files.items[1]), S("b.yaml"));
	write_text(folder, "b.yaml", "entries:\n  - {remark: p/a, words: w}\n");
	CHECK(!knowledge_load(&a, &k, &err));
	CHECK(err.message && strstr(err.message, "b.yaml:2: 'p/a' has an entry already, at "));
	err_clear(&err);
	knowledge_close(&k);
	CHECK(!rules_list(&a, "nothing", &files, &err));
	CHECK(err.message && strstr(err.message, "CASM_RULES: cannot read the folder "));
	err_clear(&err);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(str_printf(&a, "%s/%s", folder, names[i]).ptr);
	rmdir(folder);
	rmdir(root);
	unsetenv("CASM_RULES");
	arena_clear(&a);
}
