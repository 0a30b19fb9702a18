#include <stdlib.h>

#include "read/source.h"
#include "test.h"

/* What the child wrote of
 *
 *	#include "b.h"
 *	#define EACH(i, n) for (int i = 0; i < (n); i++)
 *	static SLOW int up(const char *s, int n[4]) { EACH(i, 3) twice(n[i]); return *s; }
 *	static int (*table[])(const char *, int *) = {up};
 *	int main(void)
 *	{
 *		for (;;)
 *			while (twice(1))
 *				table[0]("a", 0);
 *	#line 70 "gen.y"
 *		return twice(3);
 *	}
 *
 * with "static inline int twice(int k) { return 2 * k; }" and "#define SLOW __attribute__((noinline))" in b.h. */
#define HEAD                                                                                                 \
	"source 1 19.1.7\n"                                                                                  \
	"i 0 m src/a.c\n"                                                                                    \
	"i 1 - src/../inc/b.h\n"                                                                             \
	"f 0 twice twice in int%20(int)\n"                                                                   \
	"d 0 s d 1 18 1 19 1 0 1 1 50 1 51 - 1 31 1 32 50 1 51 - int\n"                                      \
	"p k - - int 1 24 1 25 29 1 30 -\n"
#define UP                                                                                                   \
	"f 1 up up i int%20(const%20char%20*,%20int%20*)\n"                                                  \
	"d 1 s d 0 80 3 17 0 64 3 1 150 3 83 - 0 108 3 45 150 3 83 - int\n"                                  \
	"p s pC 95 const%20char%20* 0 83 3 20 96 3 33 -\n"                                                   \
	"p n pa 104 int[4] 0 98 3 35 106 3 43 -\n"                                                           \
	"a noinline SLOW 0 71 3 8 0 71 3 8 75 3 12 m SLOW 1 60 2 9\n"                                        \
	"l 0 1 f - 1 - 0 110 3 47 - 0 110 3 47 132 3 69 m 0 121 3 58 132 3 69 - - - - - -\n"                 \
	"c 1 0 0 0 121 3 58 - 0 121 3 58 132 3 69 - 0 121 3 58 126 3 63 - twice -\n"                         \
	"g 0 127 3 64 131 3 68 - n[i]\n"                                                                     \
	"t 1 0 197 4 47\n"
#define MAIN                                                                                                 \
	"f 2 main main - int%20(void)\n"                                                                     \
	"d 2 n d 0 206 5 5 0 202 5 1 320 12 2 - 0 217 6 1 320 12 2 - int\n"                                  \
	"l 1 2 f - 1 - 0 220 7 2 - 0 220 7 2 270 9 19 - 0 231 8 3 270 9 19 - 0 225 7 7 227 7 9 -"            \
	" 0 225 7 7 225 7 7 - 0 226 7 8 226 7 8 - 0 227 7 9 227 7 9 - -\n"                                   \
	"l 2 2 w 1 2 a 0 231 8 3 - 0 231 8 3 270 9 19 - 0 254 9 4 270 9 19 - 0 238 8 10 246 8 18 -"          \
	" - 0 238 8 10 246 8 18 - - -\n"                                                                     \
	"c 2 2 0 0 238 8 10 - 0 238 8 10 246 8 18 - 0 238 8 10 243 8 15 - twice -\n"                         \
	"g 0 244 8 16 245 8 17 - 1\n"                                                                        \
	"c 2 2 - 0 254 9 4 - 0 254 9 4 270 9 20 - 0 254 9 4 262 9 12 - table[0]"                             \
	" int%20(const%20char%20*,%20int%20*)\n"                                                             \
	"g 0 263 9 13 266 9 16 - \"a\"\n"                                                                    \
	"g 0 268 9 18 269 9 19 - 0\n"                                                                        \
	"# 0 11 gen.y 70\n"                                                                                  \
	"c 2 - 0 0 300 11 9 - 0 300 11 9 308 11 17 - 0 300 11 9 305 11 14 - twice -\n"                       \
	"g 0 306 11 15 307 11 16 - 3\n"
#define END                                                                                                  \
	"n 0 300 11 9 odd%20thing\n"                                                                         \
	"N 1\n"                                                                                              \
	"end\n"

static struct arena arena;
static struct source_facts facts;

static void read_facts(const char *text)
{
	struct err err = {0};

	if (!source_read(&arena, str_c(text), S("text"), S("/x"), &facts, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

static void check_error(int line, const char *text, const char *message)
{
	struct err err = {0};

	if (source_read(&arena, str_c(text), S("text"), S("/x"), &facts, &err))
		test_fail(__FILE__, line, "read without error, expected %s", message);
	else if (strcmp(err.message, message) != 0)
		test_fail(__FILE__, line, "error is\n  %s\nexpected\n  %s", err.message, message);
	CHECK(!facts.files.count && !facts.library.ptr);
	err_clear(&err);
	arena_clear(&arena);
}

#define CHECK_ERROR(text, message) check_error(__LINE__, text, message)

void test_source__functions(void)
{
	const struct source_func *f;
	const struct source_decl *d;

	read_facts(HEAD UP MAIN END);
	CHECK_STR(facts.library, S("19.1.7"));
	CHECK(facts.files.count == 2 && facts.funcs.count == 3 && facts.decls.count == 3);
	CHECK(facts.files.items[0].is_main && !facts.files.items[1].is_main);
	CHECK_STR(facts.files.items[1].name, S("src/../inc/b.h"));
	CHECK_STR(facts.files.items[1].path, S("/x/inc/b.h"));
	f = source_func_find(&facts, S("up"));
	CHECK(f && f->is_internal && !f->is_inline && f->is_address_taken && !f->is_system);
	CHECK_STR(f->type, S("int (const char *, int *)"));
	CHECK(f->taken.line == 4 && f->taken.col == 47 && f->taken.offset == 197);
	d = source_definition(&facts, f);
	CHECK(d && d->is_definition && !d->is_in_header && d->storage == SOURCE_STORAGE_STATIC &&
	      !d->is_macro);
	CHECK(d->extent.begin == 64 && d->extent.end == 150 && d->body.begin == 108 && d->body.end_col == 83);
	CHECK(d->params.count == 2 && d->attrs.count == 1);
	CHECK(d->params.items[0].can_be_restrict && d->params.items[0].restrict_at == 95);
	CHECK(d->params.items[0].points_to_const && !d->params.items[0].is_const &&
	      !d->params.items[0].is_array);
	CHECK(d->params.items[1].is_array && d->params.items[1].is_pointer);
	CHECK_STR(d->params.items[1].type, S("int[4]"));
	CHECK_STR(d->attrs.items[0].name, S("noinline"));
	CHECK_STR(d->attrs.items[0].macro, S("SLOW"));
	CHECK(d->attrs.items[0].extent.is_macro && d->attrs.items[0].macro_at.file == 1);
	f = source_func_find(&facts, S("twice"));
	CHECK(f && f->is_inline && !f->is_address_taken && source_definition(&facts, f)->is_in_header);
	CHECK(!source_func_find(&facts, S("nobody")));
	arena_clear(&arena);
}

void test_source__loops(void)
{
	const struct source_loop *l;

	read_facts(HEAD UP MAIN END);
	CHECK(facts.loops.count == 3);
	l = &facts.loops.items[1];
	CHECK(l->kind == SOURCE_LOOP_FOR && l->depth == 1 && l->parent == SOURCE_NONE && !l->has_attribute);
	CHECK(l->head.begin == 225 && l->init.end == 225 && l->condition.begin == 226 && l->step.end == 227);
	l = &facts.loops.items[2];
	CHECK(l->kind == SOURCE_LOOP_WHILE && l->parent == 1 && l->depth == 2 && l->has_attribute);
	CHECK(l->init.file == SOURCE_NONE && l->pragma.file == SOURCE_NONE);
	/* the keyword, its line, a line of the body, by another name of the file */
	CHECK(source_loop_at(&facts, (struct loc){S("src/a.c"), 7, 2}) == &facts.loops.items[1]);
	CHECK(source_loop_at(&facts, (struct loc){S("src/a.c"), 8, 0}) == &facts.loops.items[2]);
	CHECK(source_loop_at(&facts, (struct loc){S("/x/src/a.c"), 9, 13}) == &facts.loops.items[2]);
	CHECK(source_loop_at(&facts, (struct loc){S("src/a.c"), 7, 5}) == &facts.loops.items[1]);
	CHECK(!source_loop_at(&facts, (struct loc){S("src/a.c"), 7, 1}));
	CHECK(!source_loop_at(&facts, (struct loc){S("src/a.c"), 9, 19}));
	CHECK(!source_loop_at(&facts, (struct loc){S("src/b.c"), 7, 2}));
	CHECK(source_loop_at(&facts, (struct loc){S("src/./a.c"), 3, 47})->extent.is_macro);
	arena_clear(&arena);
}

void test_source__calls(void)
{
	const struct source_call *c;
	struct source_func_ids targets = {0};

	read_facts(HEAD UP MAIN END);
	CHECK(facts.calls.count == 4);
	c = source_call_at(&facts, (struct loc){S("src/a.c"), 9, 4}, STR_NONE);
	CHECK(c && c->callee == SOURCE_NONE && c->func == 2 && c->loop == 2 && c->args.count == 2);
	CHECK_STR(c->text, S("table[0]"));
	CHECK_STR(c->args.items[0].text, S("\"a\""));
	source_targets(&arena, &facts, c->type, &targets);
	CHECK(targets.count == 1 && targets.items[0] == 1);
	CHECK(!source_call_at(&facts, (struct loc){S("src/a.c"), 9, 5}, STR_NONE));
	/* #line: only by the name that debug information has */
	CHECK(!source_call_at(&facts, (struct loc){S("src/a.c"), 11, 9}, STR_NONE));
	c = source_call_at(&facts, (struct loc){S("gen.y"), 70, 9}, S("twice"));
	CHECK(c && c->callee == 0 && c->at.offset == 300 && c->at.line == 11);
	CHECK(source_call_at(&facts, (struct loc){S("/x/gen.y"), 70, 0}, STR_NONE) == c);
	CHECK(!source_call_at(&facts, (struct loc){S("gen.y"), 70, 9}, S("up")));
	CHECK(facts.nerrors == 1 && facts.notes.count == 1);
	CHECK_STR(facts.notes.items[0].text, S("odd thing"));
	CHECK(facts.notes.items[0].at.loc.line == 70);
	arena_clear(&arena);
}

void test_source__bad_text(void)
{
	CHECK_ERROR("", "text:1: expected \"source\", found the end of the text");
	CHECK_ERROR("source 2 19\n", "text:1: expected version 1 of the text form, found \"2\"");
	CHECK_ERROR(HEAD, "text:7: expected \"end\", found the end of the text");
	CHECK_ERROR(HEAD "end\n", "text:7: expected how many errors there are, found \"end\"");
	CHECK_ERROR(HEAD "N 0\nend\nx", "text:9: expected nothing behind \"end\", found \"x\"");
	CHECK_ERROR(HEAD "f 3 a a - int\n", "text:7: expected the id 1, found \"3\"");
	CHECK_ERROR(HEAD "d 1 s d - - - int\n", "text:7: expected a function, found \"1\"");
	CHECK_ERROR(HEAD "d 0 s d 2 1 1 1 - - int\n", "text:7: expected a file, found \"2\"");
	CHECK_ERROR(HEAD "d 0 s d - 0 9 1 1 8 1 1 - - int\n",
		    "text:7: expected an extent that ends behind its begin, found \"0\"");
	CHECK_ERROR(HEAD "p s p 200 int 0 1 1 1 2 1 2 -\n",
		    "text:7: expected an offset in the parameter, found \"p\"");
	CHECK_ERROR(HEAD "t 0 -\np s - - int -\n",
		    "text:8: expected a parameter only behind its declaration, found \"p\"");
	CHECK_ERROR(HEAD "g - x\n", "text:7: expected an argument only behind its call, found \"g\"");
	CHECK_ERROR(HEAD "l 0 0 f 0 1 - - - - - - - - - -\n",
		    "text:7: expected an earlier loop, found \"0\"");
	CHECK_ERROR(HEAD "?\n", "text:7: expected a line of another kind, found \"?\"");
	CHECK_ERROR(HEAD "N 0 0\n", "text:7: expected the end of the line, found \"0\"");
}
