#include <stdlib.h>

#include "fixture.h"
#include "read/ptrflow.h"

#define HEAD                                                                                                 \
	"ptrflow 1 19\n"                                                                                     \
	"s 0 /x/src a.c\n"                                                                                   \
	"s 1 - /x/b%20c.h\n"                                                                                 \
	"s 2 /x -\n"                                                                                         \
	"c 0 main 0 10\n"                                                                                    \
	"c 1 inl 1 5\n"                                                                                      \
	"c 2 deep 1 7\n"                                                                                     \
	"l 0 0 12 3 0 -\n"                                                                                   \
	"l 1 1 6 2 1 0\n"                                                                                    \
	"l 2 1 8 2 2 1\n"                                                                                    \
	"l 3 1 9 4 2 1\n"                                                                                    \
	"l 4 2 0 0 - -\n"                                                                                    \
	"l 5 - 0 0 2 0\n"                                                                                    \
	"g 0 cache i\n"                                                                                      \
	"g 1 - -\n"                                                                                          \
	"f 0 main e vp - - 0\n"                                                                              \
	"a pR\n"                                                                                             \
	"a -\n"                                                                                              \
	"f 1 malloc x nmARFop 0 1 -\n"                                                                       \
	"f 2 %2d i - - - 2\n"                                                                                \
	"a nrxBF\n"                                                                                          \
	"f 3 w%eA w - - - -\n"
#define BODY                                                                                                 \
	"d 0\n"                                                                                              \
	"b 0 j@0 2 1 2\n"                                                                                    \
	"b 1 r\n"                                                                                            \
	"b 2 u\n"                                                                                            \
	"i 0 0 0 2 1 - =-5 . =0\n"                                                                           \
	"i 1 0 4 - * t\n"                                                                                    \
	"i 2 1 0 - @ - =9223372036854775807 =-9223372036854775808\n"                                         \
	"r 0 p 1\n"                                                                                          \
	"r 1 c 0\n"                                                                                          \
	"r 2 a x -1 dx 1\n"                                                                                  \
	"r 3 a - 16 - -\n"                                                                                   \
	"r 4 v 2\n"                                                                                          \
	"r 5 d 1\n"                                                                                          \
	"u 1 C mo 0 4 0 0 2\n"                                                                               \
	"u 0 R - 1 3 -\n"                                                                                    \
	"u 1 S - 0 5 3 r 2\n"                                                                                \
	"u 1 S o 0 6 3 g 1\n"                                                                                \
	"u 5 L - 0 6 3\n"                                                                                    \
	"u 1 M m 0 7 3 ?\n"                                                                                  \
	"u 1 X - 0 8 3 inttoptr\n"                                                                           \
	"n 1 0 1\n"                                                                                          \
	"q r 1\n"                                                                                            \
	"q n\n"                                                                                              \
	"q o\n"

static struct unit *u;

static struct ptrflow *read_flow(const char *text)
{
	struct ptrflow *flow = NULL;
	struct err err = {0};

	u = unit_new(S("a.c"), S("/x/src"));
	if (!ptrflow_read(u, str_c(text), S("a.bc"), &flow, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	return flow;
}

static void check_error(int line, const char *text, const char *message)
{
	struct ptrflow *flow = NULL;
	struct err err = {0};

	u = unit_new(S("a.c"), S("/x/src"));
	if (ptrflow_read(u, str_c(text), S("a.bc"), &flow, &err))
		test_fail(__FILE__, line, "read without error, expected %s", message);
	else if (strcmp(err.message, message) != 0)
		test_fail(__FILE__, line, "error is\n  %s\nexpected\n  %s", err.message, message);
	CHECK(!flow);
	err_clear(&err);
	unit_free(u);
}
#define CHECK_ERROR(text, message) check_error(__LINE__, text, message)

void test_ptrflow__tables(void)
{
	struct ptrflow *flow = read_flow(HEAD "end\n");
	const struct flow_func *f;

	if (!flow)
		return;
	CHECK_INT(flow->llvm_version, 19);
	CHECK_INT(flow->globals.count, 2);
	CHECK_STR(flow->globals.items[0].name, S("cache"));
	CHECK(flow->globals.items[0].is_internal);
	CHECK(!flow->globals.items[1].name.ptr && !flow->globals.items[1].is_internal);

	CHECK_INT(flow->funcs.count, 4);
	f = &flow->funcs.items[0];
	CHECK_STR(f->name, S("main"));
	CHECK_INT(f->binding, FLOW_EXTERNAL);
	CHECK(f->is_variadic && f->returns_pointer && !f->is_noreturn && !f->returns_fresh && !f->is_alloc);
	CHECK_INT(f->size_arg, -1);
	CHECK_STR(f->decl.file, S("a.c"));
	CHECK_INT(f->decl.line, 10);
	CHECK_INT(f->params.count, 2);
	CHECK(f->params.items[0].is_pointer && f->params.items[0].is_returned &&
	      !f->params.items[0].is_nocapture);
	CHECK(!f->params.items[1].is_pointer && !f->params.items[1].is_returned);
	f = &flow->funcs.items[1];
	CHECK_INT(f->binding, FLOW_DECLARED);
	CHECK(f->is_noreturn && f->returns_fresh && f->is_alloc && f->is_realloc && f->is_free &&
	      f->writes_nothing && f->returns_pointer && !f->is_variadic);
	CHECK_INT(f->size_arg, 0);
	CHECK_INT(f->count_arg, 1);
	CHECK(!loc_known(f->decl));
	CHECK_INT(f->params.count, 0);
	f = &flow->funcs.items[2];
	CHECK_STR(f->name, S("-"));
	CHECK_INT(f->binding, FLOW_INTERNAL);
	CHECK_INT(f->params.count, 1);
	CHECK(!f->params.items[0].is_pointer && f->params.items[0].is_nocapture &&
	      f->params.items[0].is_readonly && f->params.items[0].is_readnone &&
	      f->params.items[0].is_by_value && f->params.items[0].is_freed);
	f = &flow->funcs.items[3];
	CHECK_STR(f->name, S("w\xea"));
	CHECK_INT(f->binding, FLOW_WEAK);
	CHECK_INT(f->blocks.count, 0);
	unit_free(u);
}

void test_ptrflow__locations(void)
{
	struct ptrflow *flow = read_flow(HEAD "end"); /* the last newline may be missing */
	const struct flow_loc *l;

	if (!flow)
		return;
	CHECK_INT(flow->locs.count, 6);
	l = flow->locs.items;
	CHECK_STR(l[0].loc.file, S("a.c"));
	CHECK_INT(l[0].loc.line, 12);
	CHECK_INT(l[0].loc.col, 3);
	CHECK_STR(l[0].function, S("main"));
	CHECK(!l[0].frame);
	CHECK_STR(l[1].loc.file, S("/x/b c.h"));
	CHECK_STR(l[1].frame->callee, S("inl"));
	CHECK(loc_eq(l[1].frame->call, l[0].loc));
	CHECK(!l[1].frame->parent);
	CHECK_INT(l[1].frame->depth, 1);
	CHECK_STR(l[2].frame->callee, S("deep"));
	CHECK(loc_eq(l[2].frame->call, l[1].loc));
	CHECK(l[2].frame->parent == l[1].frame);
	CHECK_INT(l[2].frame->depth, 2);
	CHECK(l[3].frame == l[2].frame); /* the same inlined copy */
	CHECK(!l[4].loc.file.ptr && !l[4].function.ptr && !l[4].frame);
	/* another subprogram inlined at the same place is another copy */
	CHECK(l[5].frame != l[1].frame && !l[5].frame->parent);
	CHECK_STR(l[5].frame->callee, S("deep"));
	unit_free(u);
}

void test_ptrflow__body(void)
{
	struct ptrflow *flow = read_flow(HEAD "d 2\nb 0 r\n" BODY "d 3\nb 0 r\nq n\nend\n");
	const struct flow_func *f;
	const struct flow_use *use;

	if (!flow)
		return;
	f = &flow->funcs.items[0];
	CHECK_INT(f->blocks.count, 3);
	CHECK_INT(f->blocks.items[0].end, FLOW_END_JUMP);
	CHECK_INT(f->blocks.items[0].loc, 0);
	CHECK_INT(f->blocks.items[0].succs.count, 3);
	CHECK_INT(f->blocks.items[0].succs.items[0], 2);
	CHECK_INT(f->blocks.items[0].succs.items[1], 1);
	CHECK_INT(f->blocks.items[1].end, FLOW_END_RETURN);
	CHECK_INT(f->blocks.items[1].loc, FLOW_NONE);
	CHECK_INT(f->blocks.items[1].succs.count, 0);
	CHECK_INT(f->blocks.items[2].end, FLOW_END_UNREACHABLE);

	CHECK_INT(f->calls.count, 3);
	CHECK_INT(f->calls.items[0].callee, 1);
	CHECK_INT(f->calls.items[0].loc, 2);
	CHECK_INT(f->calls.items[0].constants.count, 3);
	CHECK(f->calls.items[0].is_constant.items[0] && !f->calls.items[0].is_constant.items[1] &&
	      f->calls.items[0].is_constant.items[2]);
	CHECK_INT(f->calls.items[0].constants.items[0], -5);
	CHECK_INT(f->calls.items[0].constants.items[2], 0);
	CHECK(!f->calls.items[0].is_tail && !f->calls.items[0].is_asm);
	CHECK_INT(f->calls.items[1].callee, FLOW_NONE);
	CHECK_INT(f->calls.items[1].order, 4);
	CHECK_INT(f->calls.items[1].loc, FLOW_NONE);
	CHECK(f->calls.items[1].is_tail && !f->calls.items[1].is_asm);
	CHECK_INT(f->calls.items[1].constants.count, 0);
	CHECK_INT(f->calls.items[2].callee, FLOW_NONE);
	CHECK_INT(f->calls.items[2].block, 1);
	CHECK(f->calls.items[2].is_asm);
	CHECK_INT(f->calls.items[2].constants.items[0], INT64_MAX);
	CHECK_INT(f->calls.items[2].constants.items[1], INT64_MIN);

	CHECK_INT(f->roots.count, 6);
	CHECK_INT(f->roots.items[0].kind, FLOW_ROOT_PARAM);
	CHECK_INT(f->roots.items[0].index, 1);
	CHECK_INT(f->roots.items[1].kind, FLOW_ROOT_RESULT);
	CHECK_INT(f->roots.items[1].index, 0);
	CHECK_INT(f->roots.items[2].kind, FLOW_ROOT_LOCAL);
	CHECK_STR(f->roots.items[2].name, S("x"));
	CHECK_INT(f->roots.items[2].size_bytes, -1);
	CHECK(f->roots.items[2].is_dynamic && f->roots.items[2].has_variable_index);
	CHECK_INT(f->roots.items[2].loc, 1);
	CHECK(!f->roots.items[3].name.ptr);
	CHECK_INT(f->roots.items[3].size_bytes, 16);
	CHECK(!f->roots.items[3].is_dynamic && !f->roots.items[3].has_variable_index);
	CHECK_INT(f->roots.items[3].loc, FLOW_NONE);
	CHECK_INT(f->roots.items[4].kind, FLOW_ROOT_CONTENT);
	CHECK_INT(f->roots.items[4].index, 2);
	CHECK_INT(f->roots.items[5].kind, FLOW_ROOT_LOADED);
	CHECK_INT(f->roots.items[5].index, 1);

	CHECK_INT(f->roots.items[0].uses.count, 1);
	use = f->roots.items[0].uses.items;
	CHECK_INT(use->kind, FLOW_USE_RETURN);
	CHECK_INT(use->block, 1);
	CHECK_INT(use->order, 3);
	CHECK_INT(use->loc, FLOW_NONE);
	CHECK_INT(f->roots.items[2].uses.count, 0);
	CHECK_INT(f->roots.items[5].uses.count, 1);
	CHECK_INT(f->roots.items[5].uses.items[0].kind, FLOW_USE_READ);
	CHECK_INT(f->roots.items[1].uses.count, 5);
	use = f->roots.items[1].uses.items;
	CHECK(use[0].kind == FLOW_USE_ARG && use[0].is_merged && use[0].is_offset);
	CHECK_INT(use[0].call, 0);
	CHECK_INT(use[0].arg, 2);
	CHECK(use[1].kind == FLOW_USE_STORE && !use[1].is_merged && !use[1].is_offset);
	CHECK_INT(use[1].base, FLOW_BASE_ROOT);
	CHECK_INT(use[1].base_index, 2);
	CHECK(use[2].kind == FLOW_USE_STORE && !use[2].is_merged && use[2].is_offset);
	CHECK_INT(use[2].base, FLOW_BASE_GLOBAL);
	CHECK_INT(use[2].base_index, 1);
	CHECK(use[3].kind == FLOW_USE_COPY && use[3].is_merged && !use[3].is_offset);
	CHECK_INT(use[3].base, FLOW_BASE_MEMORY);
	CHECK_INT(use[3].base_index, FLOW_NONE);
	CHECK_INT(use[4].kind, FLOW_USE_OTHER);
	CHECK_STR(str_c(use[4].why), S("inttoptr"));
	CHECK_INT(use[4].loc, 3);

	CHECK_INT(f->null_edges.count, 1);
	CHECK_INT(f->null_edges.items[0].root, 1);
	CHECK_INT(f->null_edges.items[0].block, 0);
	CHECK_INT(f->null_edges.items[0].succ, 1);
	CHECK_INT(f->sources.count, 3);
	CHECK_INT(f->sources.items[0].root, 1);
	CHECK(!f->sources.items[0].is_null && f->sources.items[1].is_null && !f->sources.items[2].is_null);
	CHECK_INT(f->sources.items[1].root, FLOW_NONE);

	/* the bodies before and after have their own */
	CHECK_INT(flow->funcs.items[2].blocks.count, 1);
	CHECK_INT(flow->funcs.items[2].roots.count, 0);
	CHECK_INT(flow->funcs.items[3].blocks.count, 1);
	CHECK_INT(flow->funcs.items[3].sources.count, 1);
	CHECK_INT(flow->funcs.items[3].calls.count, 0);
	unit_free(u);
}

/* The child died: whatever arrived is not taken for all of it. */
void test_ptrflow__cut(void)
{
	static const char whole[] = HEAD BODY "end\n";
	size_t len = sizeof(whole) - 1;

	for (size_t n = 0; n < len - 1; n++) {
		struct ptrflow *flow = NULL;
		struct err err = {0};
		char *copy = malloc(n + 1); /* of exactly this size, for the sanitizer */

		memcpy(copy, whole, n);
		u = unit_new(S("a.c"), S("/x/src"));
		if (ptrflow_read(u, str_make(copy, n), S("a.bc"), &flow, &err))
			test_fail(__FILE__, __LINE__, "%zu of %zu bytes are read without error", n, len);
		else if (!err.message || strncmp(err.message, "a.bc:", 5) != 0)
			test_fail(__FILE__, __LINE__, "%zu of %zu bytes: no message with a place", n, len);
		err_clear(&err);
		unit_free(u);
		free(copy);
	}
}

void test_ptrflow__not_the_format(void)
{
	CHECK_ERROR("", "a.bc:1: expected \"ptrflow\", found the end of the text");
	CHECK_ERROR("\n", "a.bc:1: expected \"ptrflow\", found the end of the line");
	CHECK_ERROR("BC\xc0\xde", "a.bc:1: expected \"ptrflow\", found \"BC\xc0\xde\"");
	CHECK_ERROR("ptrflow 2 19\nend\n", "a.bc:1: expected version 1 of the text form, found \"2\"");
	CHECK_ERROR("ptrflow 1\nend\n",
		    "a.bc:1: expected the major version of LLVM, found the end of the line");
	CHECK_ERROR("ptrflow 1 19\n", "a.bc:2: expected \"end\", found the end of the text");
	CHECK_ERROR("ptrflow 1 19\nend\n\n",
		    "a.bc:3: expected nothing after \"end\", found the end of the line");
	CHECK_ERROR("ptrflow 1 19\nend\ng 0 x -\n", "a.bc:3: expected nothing after \"end\", found \"g\"");
	CHECK_ERROR("ptrflow 1 19\nending\n", "a.bc:2: expected a kind of line (s, c, l, g, f, a, d, b, i, "
					      "r, u, n, q or end), found \"ending\"");
	CHECK_ERROR("ptrflow 1 19\n\nend\n",
		    "a.bc:2: expected a kind of line (s, c, l, g, f, a, d, b, i, r, u, n, q "
		    "or end), found the end of the line");
}

void test_ptrflow__bad_fields(void)
{
#define LINE(text, message) CHECK_ERROR("ptrflow 1 19\n" text "\nend\n", "a.bc:2: expected " message)
	LINE("g 1 x -", "the id 0, found \"1\"");
	LINE("g 00 x -x", "other flags, found \"-x\"");
	LINE("g 0", "a name, found the end of the line");
	LINE("g 0 x", "flags, found the end of the line");
	LINE("g 0 x ", "flags, found the end of the line");
	LINE("g 0 x ii ", "the end of the line, found the end of the line");
	LINE("g 0 x - -", "the end of the line, found \"-\"");
	LINE("g 0  -", "a name, found the end of the field");
	LINE("g 0 a%4 -", "two hexadecimal digits after %, found \"%4\"");
	LINE("g 0 a%zz -", "two hexadecimal digits after %, found \"%zz\"");
	LINE("g 0 a\tb -", "a name, found \"a\tb\"");
	LINE("g 0 a\xc3\xa4 -", "a name, found \"a\xc3\xa4\"");
	LINE("c 0 x - 2147483648", "a line, found \"2147483648\"");
	LINE("c 0 x - 18446744073709551619", "a line, found \"18446744073709551619\"");
	LINE("c 0 x - -1", "a line, found \"-1\"");
	LINE("c 0 x - 1x", "a line, found \"1x\"");
	LINE("c 0 x 0 1", "a source file, found \"0\"");
	LINE("l 0 - 1 1 - 0", "an earlier location, found \"0\"");
	LINE("l 0 - 1 1 0 -", "a subprogram, found \"0\"");
	LINE("f 0 - e - - - -", "the name of a function, found \"-\"");
	LINE("f 0 x z - - - -", "a binding (e, i, w or x), found \"z\"");
	LINE("f 0 x ex - - - -", "a binding (e, i, w or x), found \"ex\"");
	LINE("f 0 x e z - - -", "other flags, found \"z\"");
	LINE("a -", "a parameter only after its function, found \"a\"");
	LINE("d 0", "a function, found \"0\"");
	LINE("b 0 r", "a body (d) before what is in it, found \"b\"");
#undef LINE
}

void test_ptrflow__bad_bodies(void)
{
#define FUNCS "ptrflow 1 19\nf 0 x e - - - -\na p\nf 1 y x - - - -\n"
#define LINE(text, message) CHECK_ERROR(FUNCS "d 0\nb 0 j\n" text "\nend\n", "a.bc:7: expected " message)
	LINE("f 2 z e - - - -", "all functions before the first body, found \"f\"");
	LINE("a -", "a parameter only after its function, found \"a\"");
	LINE("d 0", "one body for each function, found \"0\"");
	LINE("d 1", "a function that is defined here, found \"1\"");
	LINE("b 1 x", "the end of a block (r, u or j), found \"x\"");
	LINE("b 1 jj", "the end of a block (r, u or j), found \"jj\"");
	LINE("b 1 j@0", "a location, found \"0\"");
	LINE("b 1 j 1 2 0", "a block of x, which has 2, found \"2\"");
	LINE("b 1 j 2147483647", "a block, found \"2147483647\"");
	LINE("b 1 j -", "a block, found \"-\"");
	LINE("i 0 1 0 - * -", "a block, found \"1\"");
	LINE("i 0 0 0 0 * -", "a location, found \"0\"");
	LINE("i 0 0 0 - 2 -", "a function, * or @, found \"2\"");
	LINE("i 0 0 0 - *1 -", "a function, * or @, found \"*1\"");
	LINE("i 0 0 0 - 1 - =9223372036854775808", "a number of 64 bits, found \"9223372036854775808\"");
	LINE("i 0 0 0 - 1 - =-9223372036854775809", "a number of 64 bits, found \"9223372036854775809\"");
	LINE("i 0 0 0 - 1 - =", "a number of 64 bits, found the end of the line");
	LINE("i 0 0 0 - 1 - ..", "an argument (=N or .), found \"..\"");
	LINE("i 0 0 0 - 1 - x", "an argument (=N or .), found \"x\"");
	LINE("r 0 p 1", "a parameter, found \"1\"");
	LINE("r 0 c 0", "an earlier call, found \"0\"");
	LINE("r 0 v 0", "an earlier root that is local memory, found \"0\"");
	LINE("r 0 a x -2 - -", "a size that is not negative, found \"r\"");
	LINE("r 0 z 0", "a kind of root (p, c, a, v or d), found \"z\"");
	LINE("u 0 R - 0 0 -", "an earlier root, found \"0\"");
	LINE("n 0 0 0", "an earlier root, found \"0\"");
	LINE("q r 0", "an earlier root, found \"0\"");
	LINE("q x", "a source of the result (r, n or o), found \"x\"");
#undef LINE
#define LINE(text, message)                                                                                  \
	CHECK_ERROR(FUNCS "d 0\nb 0 r\ni 0 0 1 - 1 - .\nr 0 p 0\nr 1 a - 8 - -\n" text "\nend\n",            \
		    "a.bc:10: expected " message)
	LINE("i 1 0 1 - * -", "calls in the order of their places, found \"i\"");
	LINE("r 2 v 0", "an earlier root that is local memory, found \"0\"");
	LINE("r 2 d 1", "an earlier root that is a parameter or result, found \"1\"");
	LINE("u 0 Z - 0 0 -", "a kind of use (R, S, C, L, M or X), found \"Z\"");
	LINE("u 0 R x 0 0 -", "other flags, found \"x\"");
	LINE("u 0 R - 1 0 -", "a block, found \"1\"");
	LINE("u 0 C - 0 0 - 1 0", "an earlier call, found \"1\"");
	LINE("u 0 C - 0 0 - 0 1", "an argument of the call, found \"1\"");
	LINE("u 0 S - 0 0 -", "whose memory (g, r or ?), found the end of the line");
	LINE("u 0 S - 0 0 - g 0", "a global variable, found \"0\"");
	LINE("u 0 S - 0 0 - r 2", "an earlier root, found \"2\"");
	LINE("u 0 S - 0 0 - ? 0", "the end of the line, found \"0\"");
	LINE("u 0 X - 0 0 -", "a word, found the end of the line");
	LINE("u 0 X - 0 0 - -", "a word, found \"-\"");
	LINE("n 0 1 0", "a block, found \"1\"");
	LINE("n 0 0 1", "a block of x, which has 1, found \"1\"");
#undef LINE
	CHECK_ERROR(FUNCS "d 0\nend\n", "a.bc:6: expected a block of the body, found \"end\"");
}

/* Inlined 5,000 deep, and one inlined call with many subprograms. */
void test_ptrflow__deep_frames(void)
{
	struct buf text = {0};
	struct ptrflow *flow;

	buf_add(&text, S("ptrflow 1 19\ns 0 /x/src a.c\n"));
	for (int i = 0; i < 5001; i++)
		buf_printf(&text, "c %d f%d 0 1\n", i, i);
	for (int i = 0; i < 5001; i++)
		buf_printf(&text, i ? "l %d 0 %d 1 %d %d\n" : "l %d 0 %d 1 %d -\n", i, i + 1, i, i - 1);
	for (int i = 0; i < 5001; i++)
		buf_printf(&text, "l %d 0 1 1 %d 0\n", 5001 + i, i);
	buf_add(&text, S("end\n"));
	flow = read_flow(text.ptr);
	if (flow) {
		const struct inline_frame *frame = flow->locs.items[5000].frame;

		CHECK_INT(frame->depth, 5000);
		CHECK_STR(frame->callee, S("f5000"));
		CHECK_INT(frame->call.line, 5000);
		while (frame->parent)
			frame = frame->parent;
		CHECK(frame == flow->locs.items[1].frame);
		CHECK(flow->locs.items[5001 + 1].frame == frame);
		CHECK(flow->locs.items[5001 + 2].frame != frame);
		CHECK_STR(flow->locs.items[10001].frame->callee, S("f5000"));
		CHECK_INT(flow->locs.items[10001].frame->depth, 1);
		unit_free(u);
	}
	buf_release(&text);
}
