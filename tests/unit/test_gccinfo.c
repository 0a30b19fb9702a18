#include "fixture.h"

#include <stdlib.h>

#include "base/file.h"
#include "read/gccinfo.h"
#include "read/gccinfo_parts.h"

static const struct origin report = {ARTIFACT_OPT_INFO, {"t.opt-info", 10}};

/* In pieces of `piece` bytes; 0: at once. */
static struct unit *read_pieces(const char *text, size_t piece, bool keeps_all)
{
	struct unit *u = unit_new(S("a.c"), S("/t"));
	struct str bytes = str_c(text);
	struct gccinfo_stream *s;

	u->keeps_all_remarks = keeps_all;
	s = gccinfo_stream_open(u, report);
	while (bytes.len) {
		size_t n = piece && piece < bytes.len ? piece : bytes.len;
		char *copy = xmalloc(n);

		memcpy(copy, bytes.ptr, n);
		gccinfo_stream_feed(s, str_make(copy, n));
		memset(copy, '!', n);
		free(copy);
		bytes = str_from(bytes, n);
	}
	gccinfo_stream_close(s);
	return u;
}

static struct unit *read_report(const char *text)
{
	return read_pieces(text, 0, false);
}

static void print_unit(const struct unit *u, struct buf *out)
{
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];

		buf_printf(out, "%s " STR_FMT "/" STR_FMT " in '" STR_FMT "' at ", remark_kind_words[r->kind],
			   STR_ARG(r->pass), STR_ARG(r->name), STR_ARG(r->function));
		loc_print(r->loc, out);
		for (uint32_t k = 0; k < r->nargs; k++) {
			buf_printf(out, " " STR_FMT "=[" STR_FMT "]", STR_ARG(r->args[k].key),
				   STR_ARG(r->args[k].value));
			if (loc_known(r->args[k].loc)) {
				buf_addc(out, '@');
				loc_print(r->args[k].loc, out);
			}
		}
		buf_printf(out, " x%llu\n", (unsigned long long)r->count);
	}
	for (size_t i = 0; i < u->diags.count; i++)
		buf_printf(out, "diag %llu: " STR_FMT "\n", (unsigned long long)u->diags.items[i].line,
			   STR_ARG(u->diags.items[i].message));
}

static void check_text(const char *text, const char *want)
{
	for (size_t piece = 0; piece < 12; piece += 1 + piece / 2) {
		struct unit *u = read_pieces(text, piece, false);
		struct buf out = {0};

		print_unit(u, &out);
		CHECK_STR(buf_str(&out), str_c(want));
		buf_release(&out);
		unit_free(u);
	}
}

void test_gccinfo__early_and_late(void)
{
	check_text(
		"a.c:9:3: note: Considering inline candidate inner/3.\n"
		"a.c:9:3: missed:   not inlinable: outer/5 -> inner/3, function not inlinable\n"
		"a.c:12:7: note: Considering inline candidate inner/3.\n"
		"a.c:12:7: missed:   will not early inline: outer/5->inner/3, growth 23 exceeds --param "
		"early-inlining-insns\n"
		"a.c:14:3: optimized:  Inlining tiny/1 into outer/5.\n"
		"a.c:12:7: missed:   not inlinable: outer/5 -> inner/3, --param max-inline-insns-auto "
		"limit reached\n"
		"b.h:2:1: optimized:  Inlined inner/9 into outer/5 which now has time 9.500000 and size "
		"16, net change of +3.\n",
		"missed einline/function-not-inlinable in 'outer' at a.c:9:3 String=[not inlinable: ] "
		"Caller=[outer] String=[ -> ] Callee=[inner] String=[, ] Reason=[function not inlinable] x1\n"
		"missed einline/growth-exceeds-param-early-inlining-insns in 'outer' at a.c:12:7 "
		"String=[will not early inline: ] Caller=[outer] String=[->] Callee=[inner] String=[, ] "
		"Reason=[growth ] Growth=[23] String=[ exceeds --param early-inlining-insns] x1\n"
		"passed einline/Inlined in 'outer' at a.c:14:3 String=[Inlining ] Callee=[tiny] String=[ "
		"into ] Caller=[outer] String=[.] x1\n"
		"missed inline/param-max-inline-insns-auto-limit-reached in 'outer' at a.c:12:7 "
		"String=[not inlinable: ] Caller=[outer] String=[ -> ] Callee=[inner] String=[, ] "
		"Reason=[--param max-inline-insns-auto limit reached] x1\n"
		"passed inline/Inlined in 'outer' at b.h:2:1 String=[Inlined ] Callee=[inner] String=[ into "
		"] "
		"Caller=[outer] String=[ which now has time 9.500000] String=[ and size ] Size=[16] "
		"String=[, net change of ] NetChange=[+3] String=[.] x1\n");
}

void test_gccinfo__inliner_shapes(void)
{
	check_text(
		"a.c:1:2: note: Considering inline candidate self/4.\n"
		"a.c:1:2: missed:   Not inlining: recursive call.\n"
		"a.c:3:4: optimized:  Inlining f/1 into g/2 (always_inline).\n"
		"a.c:5:6: missed:   will not early inline: g/2->f/1, call is cold and code would grow at "
		"least "
		"by 10\n"
		"a.c:5:7: missed:   will not early inline: g/2->f/1, call is cold and code would grow by 4\n"
		"optimized:  Inlined cut.part.0.isra/11 into cut/4 which now has time 9.5 and size 16, net "
		"change of -4.\n"
		"a.c:8:1: optimized: converting indirect call in f/1 to direct call to g/2\n",
		"missed einline/recursive-call in 'self' at a.c:1:2 Reason=[Not inlining: recursive call.] "
		"x1\n"
		"passed einline/always_inline in 'g' at a.c:3:4 String=[Inlining ] Callee=[f] String=[ into "
		"] "
		"Caller=[g] String=[ (always_inline).] x1\n"
		"missed einline/call-is-cold-and-code-would-grow in 'g' at a.c:5:6 String=[will not early "
		"inline: ] Caller=[g] String=[->] Callee=[f] String=[, ] Reason=[call is cold and code would "
		"grow at least by ] Growth=[10] x1\n"
		"missed einline/call-is-cold-and-code-would-grow in 'g' at a.c:5:7 String=[will not early "
		"inline: ] Caller=[g] String=[->] Callee=[f] String=[, ] Reason=[call is cold and code would "
		"grow by ] Growth=[4] x1\n"
		"passed inline/Inlined in 'cut' at ? String=[Inlined ] Callee=[cut.part.0.isra] String=[ "
		"into ] "
		"Caller=[cut] String=[ which now has time 9.5] String=[ and size ] Size=[16] String=[, net "
		"change of ] NetChange=[-4] String=[.] x1\n"
		"passed inline/converting-indirect-call in 'f' at a.c:8:1 String=[converting indirect call "
		"in ] "
		"Caller=[f] String=[ to direct call to ] Direct=[g] x1\n");
}

/* The line behind a refusal says why, at the statement; with it goes the loop's place. */
void test_gccinfo__loops(void)
{
	check_text(
		"a.c:20:16: missed: couldn't vectorize loop\n"
		"a.c:21:9: missed: not vectorized: no vectype for stmt: _3 = *_5;\n"
		" scalar_type: struct pair\n"
		"BB 3 is always executed in loop 1\n"
		"a.c:22:16: missed: couldn't vectorize loop\n"
		"a.c:23:9: missed: statement clobbers memory: _12 = clip (x_3(D), \"a.c:1:1: missed: y\");\n"
		"a.c:30:16: optimized: loop vectorized using 16 byte vectors\n"
		"a.c:18:6: note: vectorized 1 loops in function.\n"
		"a.c:31:5: optimized: loop with 2 iterations completely unrolled (header execution count 7)\n"
		"a.c:33:5: optimized: basic block part vectorized using 16 byte vectors\n"
		"a.c:34:5: missed: statement clobbers memory: free (p_2);\n",
		"missed vect/couldnt-vectorize-loop in '' at a.c:20:16 String=[couldn't vectorize loop] x1\n"
		"missed vect/no-vectype-for-stmt in '' at a.c:21:9 String=[not vectorized: ] Reason=[no "
		"vectype "
		"for stmt: ] Statement=[_3 = *_5;\n scalar_type: struct pair] Loop=[]@a.c:20:16 x1\n"
		"missed vect/couldnt-vectorize-loop in '' at a.c:22:16 String=[couldn't vectorize loop] x1\n"
		"missed vect/statement-clobbers-memory in '' at a.c:23:9 Reason=[statement clobbers memory: "
		"] "
		"Statement=[_12 = clip (x_3(D), \"a.c:1:1: missed: y\");] Loop=[]@a.c:22:16 x1\n"
		"passed vect/loop-vectorized in '' at a.c:30:16 String=[loop vectorized using ] "
		"VectorBytes=[16] String=[ byte vectors] x1\n"
		"passed cunroll/loop-completely-unrolled in '' at a.c:31:5 String=[loop with ] Times=[2] "
		"String=[ iterations completely unrolled (header execution count 7)] x1\n"
		"passed slp/basic-block-part-vectorized in '' at a.c:33:5 String=[basic block part "
		"vectorized "
		"using ] VectorBytes=[16] String=[ byte vectors] x1\n");
}

void test_gccinfo__bulk_is_counted(void)
{
	const char *text = "a.c:34:5: missed: statement clobbers memory: free (p_2);\n"
			   "a.c:35:5: missed: statement clobbers memory: free (p_3);\n"
			   "a.c:35:5: missed: statement clobbers memory: free (p_3);\n";
	struct unit *u = read_report(text);

	CHECK_INT(u->remarks.count, 0);
	CHECK_INT(u->nremarks, 3);
	CHECK_INT(u->remark_counts.count, 1);
	CHECK_INT(u->remark_counts.items[0].total, 3);
	CHECK(u->has_remarks && u->has_gccinfo);
	unit_free(u);
	u = read_pieces(text, 0, true);
	CHECK_INT(u->remarks.count, 2);
	CHECK_INT(u->remarks.items[1]->count, 2);
	CHECK_STR(u->remarks.items[0]->pass, S("slp"));
	unit_free(u);
}

/* The same line in two functions is two remarks; repeats in one are one. */
void test_gccinfo__repeats(void)
{
	struct unit *u = read_report("a.c:5:9: missed: couldn't vectorize loop\n"
				     "a.c:5:9: missed: not vectorized: control flow in loop.\n"
				     "a.c:5:9: missed: couldn't vectorize loop\n"
				     "a.c:5:9: missed: not vectorized: control flow in loop.\n"
				     "a.c:4:6: note: vectorized 0 loops in function.\n"
				     "a.c:5:9: missed: couldn't vectorize loop\n"
				     "a.c:5:9: missed: not vectorized: control flow in loop.\n"
				     "a.c:9:6: note: vectorized 0 loops in function.\n");

	CHECK_INT(u->remarks.count, 4);
	CHECK_INT(u->remarks.items[0]->count, 2);
	CHECK_INT(u->remarks.items[2]->count, 1);
	CHECK_INT(u->function_marks.count, 2);
	CHECK_INT(u->function_marks.items[0].seq, 4);
	unit_free(u);
}

void test_gccinfo__names_of_cplusplus(void)
{
	check_text(
		"x y.cc:7:8: missed:   not inlinable: int f(int, A*)/2 -> B* A::operator->() const/3, call "
		"is "
		"unlikely and code size would grow\n",
		"missed inline/call-is-unlikely-and-code-size-would-grow in 'int f(int, A*)' at x y.cc:7:8 "
		"String=[not inlinable: ] Caller=[int f(int, A*)] String=[ -> ] Callee=[B* A::operator->() "
		"const] String=[, ] Reason=[call is unlikely and code size would grow] x1\n");
}

void test_gccinfo__odd_lines_are_said(void)
{
	struct unit *u = read_pieces("a.c:1:1: missed:   not inlinable: half/1\n"
				     "a.c:2:1: optimized:  Inlining a into b.\n"
				     "no tag at all\n"
				     "a.c:99999999999:7: missed: something new about x_1\r\n"
				     "<built-in>:0:0: optimized: Something else 12\n"
				     "missed:\n"
				     "a.c:3:1: missed: cut he",
				     0, true);
	struct buf out = {0};

	print_unit(u, &out);
	CHECK_STR(buf_str(&out),
		  S("missed slp/something-new-about in '' at ? Reason=[something new about x_1] x1\n"
		    "passed loop/something-else in '' at ? Reason=[Something else 12] x1\n"
		    "missed slp/other in '' at ? x1\n"
		    "diag 1: malformed line of gcc's report skipped\n"
		    "diag 7: the report ends inside of a line, which is skipped\n"));
	CHECK_INT(u->diags.items[0].count, 2);
	CHECK_INT(u->nremarks, 5);
	buf_release(&out);
	unit_free(u);
}

void test_gccinfo__nothing_of_gcc(void)
{
	struct unit *u = unit_new(S("a.c"), S("/t"));
	struct err err = {0};

	CHECK(!reader_gccinfo.read(u, S("hello\n"), report, &err));
	CHECK_STR(str_c(err.message), S("cannot read t.opt-info: no line of gcc's -fopt-info in it"));
	err_clear(&err);
	CHECK(reader_gccinfo.read(u, S(""), report, &err));
	CHECK(!u->has_gccinfo);
	unit_free(u);
}

static struct func *function_at(struct unit *u, const char *name, uint32_t line, uint32_t code_line)
{
	struct func *f = make_func(u, name);

	f->decl = make_loc(u, "a.c", line, 0);
	make_insn(u, f, "nop", 0)->loc = make_loc(u, "a.c", code_line, 1);
	return f;
}

/* A mark names the function by its place; of several with one place (clones) the next in order with code of the loop. */
void test_gccinfo__functions_of_loops(void)
{
	struct unit *u = read_report("a.c:5:9: missed: couldn't vectorize loop\n"
				     "a.c:5:9: missed: not vectorized: control flow in loop.\n"
				     "a.c:4:6: note: vectorized 0 loops in function.\n"
				     "a.c:7:5: optimized: basic block part vectorized using 16 byte vectors\n"
				     "a.c:5:9: missed: couldn't vectorize loop\n"
				     "a.c:5:9: missed: not vectorized: multiple nested loops.\n"
				     "a.c:4:6: note: vectorized 0 loops in function.\n"
				     "a.c:99:9: missed: couldn't vectorize loop\n"
				     "a.c:98:6: note: vectorized 0 loops in function.\n");

	function_at(u, "other", 1, 7);
	function_at(u, "f.part.0", 4, 8);
	function_at(u, "f", 4, 5);
	function_at(u, "f.constprop.0", 4, 5);
	for (size_t i = 0; i < u->remarks.count; i++)
		u->remarks.items[i]->loc.file = unit_remark_file(u, u->remarks.items[i]->loc.file);
	gccinfo_find_functions(u);
	CHECK_STR(u->remarks.items[0]->function, S("f"));
	CHECK_STR(u->remarks.items[1]->function, S("f"));
	CHECK_STR(u->remarks.items[2]->function, S("")); /* line 7 is of no function between the marks */
	CHECK_STR(u->remarks.items[3]->function, S("f.constprop.0"));
	CHECK_STR(u->remarks.items[4]->function, S("f.constprop.0"));
	CHECK_STR(u->remarks.items[5]->function, S("")); /* the mark's function has no code */
	unit_free(u);
}

/* Names hold no word of the program that was compiled: each corpus record gives names of this list only. */
void test_gccinfo__names_of_the_recorded(void)
{
	static const char *const programs[] = {"alloc",        "asm",   "control",  "frames", "inline",
					       "inline_chain", "loops", "loops-O3", "tour"};
	static const char *const known[] = {
		"Inlined",
		"always_inline",
		"basic-block-part-vectorized",
		"call-is-cold-and-code-would-grow",
		"call-is-unlikely-and-code-size-would-grow",
		"complicated-access-pattern",
		"control-flow-in-loop",
		"couldnt-vectorize-loop",
		"failed-evolution-of-base-is-not-affine",
		"failed-evolution-of-offset-is-not-affine",
		"function-body-not-available",
		"function-not-inlinable",
		"growth-exceeds-param-early-inlining-insns",
		"growth-exceeds-param-early-inlining-insns-divided-by-number-of-calls",
		"guard-edge-is-not-around-the-loop",
		"loop-completely-unrolled",
		"loop-costings-may-not-be-worthwhile",
		"loop-costings-not-worthwhile",
		"loop-distributed",
		"loop-nest-containing-two-or-more-consecutive-inner-loops-cannot-be-vectorized",
		"loop-turned-into-non-loop",
		"loop-vectorized",
		"loop-versioned-for-vectorization-because-of-possible-aliasing",
		"multiple-exits",
		"multiple-nested-loops",
		"no-vectype-for-stmt",
		"not-inlining-recursively-param-max-inline-recursive-depth-exceeded",
		"number-of-iterations-cannot-be-computed",
		"param-max-inline-insns-auto-limit-reached",
		"possible-alias-involving-gather-scatter-between",
		"possible-dependence-between-data-refs",
		"recursive-call",
		"statement-clobbers-memory",
		"unsupported-data-type",
		"unsupported-use-in-stmt",
		"vectorization-is-not-profitable",
		"volatile-type",
		NULL,
	};
	size_t nremarks = 0;

	for (size_t i = 0; i < sizeof(programs) / sizeof(programs[0]); i++) {
		struct arena a = {0};
		const char *path =
			str_printf(&a, "%s/tests/recorded/gcc-12.2.0/%s.opt-info", test_root, programs[i])
				.ptr;
		struct unit *u = unit_new(S("a.c"), S("/t"));
		struct file f;
		struct err err = {0};

		u->keeps_all_remarks = true;
		CHECK(file_open(&f, path, &err) && reader_gccinfo.read(u, f.text, report, &err));
		CHECK_INT(u->diags.count, 0);
		nremarks += u->nremarks;
		for (size_t k = 0; k < u->remarks.count; k++) {
			struct str name = u->remarks.items[k]->name;
			bool is_known = false;

			for (size_t n = 0; known[n]; n++)
				is_known |= str_eq(name, str_c(known[n]));
			if (!is_known)
				test_fail(__FILE__, __LINE__, "%s: unknown name " STR_FMT, programs[i],
					  STR_ARG(name));
			/* no number of a symbol, as in f/12, is left */
			for (uint32_t m = 0; m < u->remarks.items[k]->nargs; m++) {
				struct str key = u->remarks.items[k]->args[m].key;

				if (str_eq(key, S("Callee")) || str_eq(key, S("Caller")))
					CHECK(!memchr(u->remarks.items[k]->args[m].value.ptr, '/',
						      u->remarks.items[k]->args[m].value.len));
			}
		}
		file_close(&f);
		unit_free(u);
		arena_clear(&a);
	}
	CHECK(nremarks > 300);
}
