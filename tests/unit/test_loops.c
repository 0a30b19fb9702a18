/* One verdict per source loop, from remarks and code. */
#include <time.h>

#include "analyze/analysis.h"
#include "fixture.h"

static const struct allocators no_allocators;
static const struct analysis_context context = {&no_allocators};

/* A function f with this inside; places come from .loc. */
static struct unit *unit_of(const char *body, const char *remarks)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct buf text = {0};
	struct str copy;

	buf_printf(&text,
		   "\t.text\n\t.file\t\"a.c\"\n\t.file\t1 \"/src\" "
		   "\"a.c\"\n\t.type\tf,@function\nf:\n%s.Le:\n\t.size\tf, .Le-f\n",
		   body);
	copy = str_dup(&u->arena, buf_str(&text));
	buf_release(&text);
	if (remarks)
		read_remarks(u, str_c(remarks));
	u->has_lines = true;
	read_text(u, copy);
	analysis_flow.run(u, &context);
	return u;
}

static struct func *judge(struct unit *u)
{
	struct func *f = unit_func_find(u, S("f"));

	analysis_loops.run(u, &context);
	return f;
}

static const struct loop *loop_at(const struct func *f, size_t n)
{
	static const struct loop none;

	if (n >= f->loops.count)
		test_fail(__FILE__, __LINE__, "only %zu loops", f->loops.count);
	return n < f->loops.count ? &f->loops.items[n] : &none;
}

#define AT(place, function) "DebugLoc:        { File: a.c, Line: " place " }\nFunction:        " function "\n"
#define VECTORIZED(place)                                                                                    \
	"--- !Passed\nPass:            loop-vectorize\nName:            Vectorized\n" AT(                    \
		place, "f") "Args:\n  - String:          'vectorized loop (vectorization width: '\n"         \
			    "  - VectorizationFactor: '4'\n  - String:          ', interleaved count: '\n"   \
			    "  - InterleaveCount: '2'\n  - String:          ')'\n...\n"
#define REASON(name, place)                                                                                  \
	"--- !Analysis\nPass:            loop-vectorize\nName:            " name                             \
	"\n" AT(place, "f") "Args:\n  - String:          'loop not vectorized: '\n  - String:          "     \
			    "because of " name "\n...\n"
#define REFUSED(place)                                                                                       \
	"--- !Missed\nPass:            loop-vectorize\nName:            MissedDetails\n" AT(                 \
		place, "f") "Args:\n  - String:          loop not vectorized\n...\n"
#define NOT_WORTH(place)                                                                                     \
	"--- !Missed\nPass:            loop-vectorize\nName:            VectorizationNotBeneficial\n" AT(    \
		place, "f") "Args:\n  - String:          the cost-model says no\n...\n"
#define SLP(place)                                                                                           \
	"--- !Passed\nPass:            slp-vectorizer\nName:            StoresVectorized\n" AT(              \
		place, "f") "Args:\n  - String:          'Stores SLP vectorized'\n...\n"
#define FULLY(place)                                                                                         \
	"--- !Passed\nPass:            loop-unroll\nName:            FullyUnrolled\n" AT(                    \
		place, "f") "Args:\n  - String:          'completely unrolled loop with '\n  - "             \
			    "UnrollCount:     '8'\n...\n"
#define UNROLLED(place)                                                                                      \
	"--- !Passed\nPass:            loop-unroll\nName:            PartialUnrolled\n" AT(                  \
		place, "f") "Args:\n  - String:          'unrolled loop by a factor of '\n  - UnrollCount: " \
			    "    '4'\n...\n"

/* Vector body, then the rest; the second back edge has another place in the body. */
#define VECTOR_BODY(loc, label)                                                                              \
	"\t.loc\t1 6 8\n" label ":\n\tmovups\t(%rsi,%rax,4), %xmm0\n\taddps\t%xmm1, %xmm0\n"                 \
	"\tmovups\t%xmm0, (%rdi,%rax,4)\n\taddq\t$4, %rax\n\tcmpq\t%rax, %rcx\n\t.loc\t1 " loc               \
	"\n\tjne\t" label "\n"
#define SCALAR_BODY(loc, label)                                                                              \
	"\t.loc\t1 6 8\n" label ":\n\tmovss\t(%rsi,%rax,4), %xmm0\n\tmovss\t%xmm0, (%rdi,%rax,4)\n"          \
	"\tincq\t%rax\n\tcmpq\t%rax, %rcx\n\t.loc\t1 " loc "\n\tjne\t" label "\n"
#define RETURN "\t.loc\t1 9 1\n\tretq\n"

void test_loops__vectorized_by_both(void)
{
	struct unit *u = unit_of("\t.loc\t1 3 0\n\txorl\t%eax, %eax\n" VECTOR_BODY("5 2", ".L1")
					 SCALAR_BODY("5 2", ".L2") RETURN,
				 VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);
	const struct loop *l = loop_at(f, 0);

	CHECK_INT(f->loops.count, 1);
	CHECK(l->is_vectorized && !l->is_disputed && l->is_innermost);
	CHECK_INT(l->width.n, 4);
	CHECK_INT(l->interleave.n, 2);
	CHECK_INT(l->evidence, EVIDENCE_BOTH);
	CHECK_INT(l->ncopies, 2);
	CHECK_INT(l->nvector_copies, 1);
	CHECK_STR(l->remark->name, S("Vectorized"));
	CHECK_INT(f->metrics[METRIC_loops].n, 1);
	CHECK_INT(f->metrics[METRIC_vectorized_loops].n, 1);
	unit_free(u);
}

/* AArch64 and clang 19: the rest's jump stands in the body, on another line than the loop. It is still the
 * rest. */
void test_loops__rest_with_another_place(void)
{
	struct unit *u = unit_of(VECTOR_BODY("5 2", ".L1") SCALAR_BODY("6 8", ".L2") RETURN,
				 VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 1);
	CHECK_INT(loop_at(f, 0)->ncopies, 2);
	unit_free(u);
}

/* A second loop below, of which no remark speaks, is no rest of the first. */
void test_loops__another_loop_below(void)
{
	struct unit *u =
		unit_of(VECTOR_BODY("5 2", ".L1") "\t.loc\t1 12 4\n.L2:\n\tcallq\tg\n\tdecl\t%ebx\n\t.loc\t1 "
						  "11 2\n\tjne\t.L2\n" RETURN,
			VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 2);
	CHECK(loop_at(f, 0)->is_vectorized);
	CHECK(!loop_at(f, 1)->is_vectorized);
	CHECK_INT(loop_at(f, 1)->loc.line, 11);
	CHECK(!loop_at(f, 1)->remark);
	CHECK_STR(str_c(loop_at(f, 1)->reason), S("the vectorizer did not look at it"));
	unit_free(u);
}

void test_loops__remark_without_vectors_is_disputed(void)
{
	struct unit *u = unit_of(SCALAR_BODY("5 2", ".L1") RETURN, VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);
	const struct loop *l = loop_at(f, 0);

	CHECK(!l->is_vectorized && l->is_disputed);
	CHECK_INT(l->evidence, EVIDENCE_ASM);
	CHECK(!l->width.is_known);
	CHECK_INT(f->metrics[METRIC_vectorized_loops].n, 0);
	CHECK_INT(u->diags.count, 1);
	unit_free(u);
}

void test_loops__refusal_against_vectors_is_disputed(void)
{
	struct unit *u = unit_of(VECTOR_BODY("5 2", ".L1") RETURN, NOT_WORTH("5, Column: 2"));
	const struct loop *l = loop_at(judge(u), 0);

	CHECK(l->is_vectorized && l->is_disputed);
	CHECK_INT(l->width.n, 4);
	CHECK(!l->interleave.is_known);
	CHECK_INT(l->evidence, EVIDENCE_ASM);
	unit_free(u);
}

/* SLP makes vectors of straight-line code: no dispute, and not vectorized as a loop. */
void test_loops__slp_in_a_refused_loop(void)
{
	struct unit *u =
		unit_of(VECTOR_BODY("5 2", ".L1") RETURN, NOT_WORTH("5, Column: 2") SLP("6, Column: 3"));
	const struct loop *l = loop_at(judge(u), 0);

	CHECK(!l->is_vectorized && !l->is_disputed);
	CHECK_STR(l->remark->name, S("VectorizationNotBeneficial"));
	unit_free(u);
}

/* The vectorizer met the rest as well and refused it: the loop is vectorized. */
void test_loops__contradicting_remarks(void)
{
	struct unit *u =
		unit_of(VECTOR_BODY("5 2", ".L1") SCALAR_BODY("5 2", ".L2") RETURN,
			VECTORIZED("5, Column: 2") NOT_WORTH("5, Column: 2") UNROLLED("5, Column: 2"));
	const struct loop *l = loop_at(judge(u), 0);

	CHECK(l->is_vectorized && !l->is_disputed);
	CHECK_INT(l->unrolled, 4);
	unit_free(u);
}

void test_loops__reason_comes_before_its_refusal(void)
{
	struct unit *u =
		unit_of(SCALAR_BODY("5 2", ".L1") SCALAR_BODY("15 2", ".L2") RETURN,
			REASON("CantVectorizeLibcall", "7, Column: 9")
				REASON("CantVectorizeInstruction", "5, Column: 2") REFUSED("5, Column: 2")
					REASON("NoCFGForSelect", "3, Column: 1") REFUSED("15, Column: 2"));
	struct func *f = judge(u);
	const struct loop *l = loop_at(f, 0);

	CHECK_INT(f->loops.count, 2);
	CHECK_STR(l->remark->name, S("CantVectorizeLibcall"));
	CHECK_STR(str_c(l->reason), S("because of CantVectorizeLibcall"));
	CHECK_INT(l->blocker.line, 7);
	CHECK_INT(l->evidence, EVIDENCE_BOTH);
	CHECK_STR(loop_at(f, 1)->remark->name, S("NoCFGForSelect"));
	unit_free(u);
}

/* All that was said before a refusal, in order; of what is refused again, the record keeps the reasons only. */
void test_loops__all_reasons(void)
{
	struct unit *u = unit_of(
		SCALAR_BODY("5 2", ".L1") SCALAR_BODY("15 2", ".L2") RETURN,
		REASON("CantVectorizeLibcall", "7, Column: 9")
			REASON("CantComputeNumberOfIterations", "5, Column: 2") REFUSED("5, Column: 2")
				REASON("NoCFGForSelect", "5, Column: 2") REFUSED("5, Column: 2")
					REASON("UnsafeDep", "16, Column: 8") REFUSED("15, Column: 2"));
	const struct loop *l;
	struct func *f;

	u->wants_why = true;
	f = judge(u);
	l = loop_at(f, 0);
	CHECK_INT(f->loops.count, 2);
	CHECK_INT(l->reasons.count, 3);
	CHECK_STR(l->reasons.items[0]->name, S("CantVectorizeLibcall"));
	CHECK_STR(l->reasons.items[1]->name, S("CantComputeNumberOfIterations"));
	CHECK_STR(l->reasons.items[2]->name, S("NoCFGForSelect"));
	CHECK(l->remark == l->reasons.items[0]);
	l = loop_at(f, 1);
	CHECK_INT(l->reasons.count, 1);
	CHECK_STR(l->remark->name, S("UnsafeDep"));
	for (size_t i = 0; i < f->machine_loops.count; i++)
		CHECK_INT(f->machine_loops.items[i].source, i);
	unit_free(u);

	u = unit_of(SCALAR_BODY("5 2", ".L1") RETURN,
		    REASON("UnsafeDep", "5, Column: 2") REFUSED("5, Column: 2"));
	CHECK_INT(loop_at(judge(u), 0)->reasons.count, 0); /* nobody asked for them */
	unit_free(u);
}

/* clang 22 gives some reasons and no refusal; the next loop's refusal has its own. */
void test_loops__reason_without_refusal(void)
{
	struct unit *u = unit_of(SCALAR_BODY("5 2", ".L1") SCALAR_BODY("15 2", ".L2") RETURN,
				 REASON("PotentiallyFaultingLoadsNotSupported", "5, Column: 2")
					 REASON("UnsafeDep", "16, Column: 8") REFUSED("15, Column: 2"));
	struct func *f = judge(u);

	CHECK_STR(loop_at(f, 0)->remark->name, S("PotentiallyFaultingLoadsNotSupported"));
	CHECK_STR(loop_at(f, 1)->remark->name, S("UnsafeDep"));
	unit_free(u);
}

/* Remarks about instructions before a success are not the reason of anything, wherever a jump stands. */
void test_loops__remarks_before_success(void)
{
	struct unit *u = unit_of(VECTOR_BODY("5 2", ".L1") SCALAR_BODY("6 8", ".L2") RETURN,
				 REASON("InvalidCost", "6, Column: 8") VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 1);
	CHECK(loop_at(f, 0)->is_vectorized);
	unit_free(u);
}

/* A last reason at the place of a machine loop, of a name that is not known yet. */
void test_loops__reason_at_the_end(void)
{
	struct unit *u = unit_of(SCALAR_BODY("5 2", ".L1") RETURN, REASON("NewIn30", "5, Column: 2"));

	CHECK_STR(loop_at(judge(u), 0)->remark->name, S("NewIn30"));
	unit_free(u);
}

/* do-while: the jump is at the end, the remark at the top. */
void test_loops__do_while(void)
{
	struct unit *u = unit_of(
		"\t.loc\t1 6 3\n.L1:\n\tcallq\tg\n\t.loc\t1 8 11\n\ttestl\t%eax, %eax\n\tjne\t.L1\n" RETURN,
		REASON("CantVectorizeLibcall", "6, Column: 3") REFUSED("5, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 1);
	CHECK_INT(loop_at(f, 0)->loc.line, 5);
	CHECK_STR(loop_at(f, 0)->remark->name, S("CantVectorizeLibcall"));
	unit_free(u);
}

/* The nearest place above must be in the same function: lines before f's first are another's. */
void test_loops__place_of_another_function(void)
{
	struct unit *u = unit_of(
		"\t.loc\t1 6 3\n.L0:\n.L1:\n\tcallq\tg\n\t.loc\t1 8 11\n\ttestl\t%eax, %eax\n\tjne\t.L1\n"
		"\t.loc\t1 9 3\n\tcallq\th\n\t.loc\t1 10 3\n\ttestl\t%eax, %eax\n\tjne\t.L0\n" RETURN,
		REASON("CantVectorizeLibcall", "2, Column: 3") REFUSED("1, Column: 2")
			REASON("NoCFGForSelect", "2, Column: 3") REFUSED("2, Column: 2"));
	struct func *f = unit_func_find(u, S("f"));

	f->decl = make_loc(u, "a.c", 3, 0);
	judge(u);
	for (size_t i = 0; i < f->loops.count; i++) {
		CHECK(f->loops.items[i].loc.line >= 3);
		CHECK(!f->loops.items[i].remark);
	}
	CHECK_INT(f->loops.count, 1); /* both jumps lead to one header */
	CHECK_STR(str_c(loop_at(f, 0)->reason), S("no remark stands at its place"));
	unit_free(u);
}

/* A recursion that became a loop: its place is in another function, but it is the only one left. */
void test_loops__the_last_two_are_the_same(void)
{
	struct unit *u = unit_of("\t.loc\t1 30 3\n.L1:\n\tcallq\tg\n\tjne\t.L1\n" RETURN,
				 REASON("NoCFGForSelect", "100, Column: 3") REFUSED("100, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 1);
	CHECK_STR(loop_at(f, 0)->remark->name, S("NoCFGForSelect"));
	unit_free(u);
}

void test_loops__fully_unrolled(void)
{
	struct unit *u = unit_of("\t.loc\t1 6 3\n\tcallq\tg\n\tcallq\tg\n" RETURN, FULLY("5, Column: 2"));
	struct func *f = judge(u);
	const struct loop *l = loop_at(f, 0);

	CHECK(l->is_fully_unrolled && !l->is_vectorized);
	CHECK_INT(l->unrolled, 8);
	CHECK_INT(l->ncopies, 0);
	CHECK_INT(l->evidence, EVIDENCE_REMARK);
	unit_free(u);
}

/* Vectorized, then unrolled completely: no machine loop is left, only its vectors. */
void test_loops__vectors_without_a_loop(void)
{
	struct unit *u = unit_of("\t.loc\t1 6 3\n\tmovups\t(%rdi), %xmm0\n\taddps\t%xmm0, %xmm0\n" RETURN,
				 VECTORIZED("5, Column: 2") FULLY("5, Column: 2"));
	const struct loop *l = loop_at(judge(u), 0);

	CHECK(l->is_vectorized && l->is_fully_unrolled);
	CHECK_INT(l->width.n, 4);
	unit_free(u);
}

/* Refused and gone: no loop. */
void test_loops__refused_and_deleted(void)
{
	struct unit *u = unit_of("\t.loc\t1 6 3\n\tcallq\tg\n" RETURN,
				 REASON("X", "5, Column: 2") REFUSED("5, Column: 2"));

	CHECK_INT(judge(u)->loops.count, 0);
	CHECK_INT(unit_func_find(u, S("f"))->metrics[METRIC_loops].n, 0);
	unit_free(u);
}

void test_loops__scalable(void)
{
	struct unit *u = unit_of(
		VECTOR_BODY("5 2", ".L1") RETURN,
		"--- !Passed\nPass:            loop-vectorize\nName:            Vectorized\n" AT(
			"5, Column: 2",
			"f") "Args:\n  - VectorizationFactor: vscale x 4\n  - InterleaveCount: '2'\n...\n");
	const struct loop *l = loop_at(judge(u), 0);

	CHECK(l->is_vectorized);
	CHECK(!l->width.is_known);
	CHECK_STR(str_c(l->width.why), S("scalable: known when it runs"));
	CHECK_INT(l->interleave.n, 2);
	unit_free(u);
}

/* LLVM leaves the pass's name out under a pragma. */
void test_loops__pragma_without_pass(void)
{
	struct unit *u = unit_of(
		SCALAR_BODY("5 2", ".L1") RETURN,
		"--- !Analysis\nPass:            ''\nName:            CantVectorizeLibcall\n" AT(
			"6, Column: 9", "f") "Args:\n  - String:          'loop not vectorized: '\n  - "
					     "String:          a call\n...\n"
					     "--- !Missed\nPass:            loop-vectorize\nName:            "
					     "MissedDetails\n" AT("5, Column: 2",
								  "f") "Args:\n  - String:          'loop "
								       "not vectorized (Force=true)'\n...\n");
	const struct loop *l = loop_at(judge(u), 0);

	CHECK_STR(l->remark->name, S("CantVectorizeLibcall"));
	CHECK_STR(str_c(l->reason), S("a call"));
	unit_free(u);
}

void test_loops__nested(void)
{
	struct unit *u = unit_of("\t.loc\t1 4 2\n.L0:\n\txorl\t%eax, %eax\n" VECTOR_BODY(
					 "5 3", ".L1") "\t.loc\t1 4 2\n\tdecl\t%edx\n\tjne\t.L0\n" RETURN,
				 VECTORIZED("5, Column: 3"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 2);
	CHECK_INT(loop_at(f, 0)->loc.line, 4);
	CHECK(!loop_at(f, 0)->is_innermost && !loop_at(f, 0)->is_vectorized);
	CHECK_INT(loop_at(f, 0)->depth, 1);
	CHECK_STR(str_c(loop_at(f, 0)->reason),
		  S("it holds another loop, and only innermost loops are vectorized"));
	CHECK(loop_at(f, 1)->is_vectorized);
	CHECK_INT(loop_at(f, 1)->depth, 2);
	unit_free(u);
}

/* gcc gives an inner loop's jump the outer one's place. They stay two; without remarks a rest joins by its
 * lines. */
void test_loops__nested_at_one_place(void)
{
	struct unit *u =
		unit_of("\t.loc\t1 4 2\n.L0:\n\txorl\t%eax, %eax\n" VECTOR_BODY("4 2", ".L1")
				SCALAR_BODY("6 8", ".L2") "\t.loc\t1 4 2\n\tdecl\t%edx\n\tjne\t.L0\n" RETURN,
			NULL);
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 2);
	CHECK(!loop_at(f, 0)->is_innermost && !loop_at(f, 0)->is_vectorized);
	CHECK(loop_at(f, 1)->is_innermost && loop_at(f, 1)->is_vectorized);
	CHECK_INT(loop_at(f, 1)->ncopies, 2);
	CHECK_INT(loop_at(f, 1)->width.n, 4);
	CHECK_STR(str_c(loop_at(f, 0)->reason),
		  S("it holds another loop, and only innermost loops are vectorized"));
	unit_free(u);
}

/* Two loops on one line, told apart by their columns. */
void test_loops__two_on_one_line(void)
{
	struct unit *u = unit_of("\t.loc\t1 5 20\n.L1:\n\tmovups\t(%rsi), %xmm0\n\taddps\t%xmm0, "
				 "%xmm0\n\taddq\t$16, %rsi\n\tjne\t.L1\n"
				 "\t.loc\t1 5 70\n.L2:\n\tcallq\tg\n\tjne\t.L2\n" RETURN,
				 VECTORIZED("5, Column: 12") REASON("CantVectorizeLibcall", "5, Column: 66")
					 REFUSED("5, Column: 60"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 2);
	CHECK_INT(loop_at(f, 0)->loc.col, 12);
	CHECK(loop_at(f, 0)->is_vectorized);
	CHECK_INT(loop_at(f, 1)->loc.col, 60);
	CHECK(!loop_at(f, 1)->is_vectorized);
	unit_free(u);
}

/* One source loop inlined twice is two loops. */
void test_loops__two_inlined_copies(void)
{
	struct unit *u = unit_of(VECTOR_BODY("5 2", ".L1") VECTOR_BODY("5 2", ".L2") RETURN,
				 VECTORIZED("5, Column: 2"));
	struct func *f = unit_func_find(u, S("f"));
	const struct inline_frame *one = make_frame(u, "g", make_loc(u, "a.c", 20, 2), NULL);
	const struct inline_frame *two = make_frame(u, "g", make_loc(u, "a.c", 21, 2), NULL);

	for (size_t i = 0; i < f->insns.count; i++)
		f->insns.items[i].frame = i < f->insns.count / 2 ? one : two;
	analysis_flow.run(u, &context);
	judge(u);
	CHECK_INT(f->loops.count, 2);
	CHECK(loop_at(f, 0)->frame == one && loop_at(f, 1)->frame == two);
	CHECK(loop_at(f, 0)->is_vectorized && loop_at(f, 1)->is_vectorized);
	unit_free(u);
}

/* --- what the code alone shows --- */

static bool is_vector_code(const char *body)
{
	struct unit *u = unit_of(body, NULL);
	bool is = loop_at(judge(u), 0)->is_vectorized;

	unit_free(u);
	return is;
}

#define LOOP(code) "\t.loc\t1 5 2\n.L1:\n" code "\t.loc\t1 5 2\n\tjne\t.L1\n" RETURN

void test_loops__code_alone(void)
{
	CHECK(is_vector_code(VECTOR_BODY("5 2", ".L1") RETURN));
	/* bitwise work only */
	CHECK(is_vector_code(LOOP("\tmovups\t(%rsi,%rax), %xmm0\n\txorps\t(%rdi,%rax), "
				  "%xmm0\n\tmovups\t%xmm0, (%rdi,%rax)\n\taddq\t$16, %rax\n")));
	CHECK(is_vector_code(LOOP("\tmovdqu\t(%rsi,%rax), %xmm0\n\tpor\t%xmm0, %xmm1\n\taddq\t$16, %rax\n")));
	/* moves of whole structs */
	CHECK(!is_vector_code(
		LOOP("\tmovups\t(%rsi,%rax), %xmm0\n\tmovups\t%xmm0, (%rdi,%rax)\n\taddq\t$16, %rax\n")));
	/* memcmp of 16 bytes in a walk over an array */
	CHECK(!is_vector_code(LOOP("\tmovdqu\t(%rsi,%rax), %xmm0\n\tpcmpeqb\t%xmm1, "
				   "%xmm0\n\tpmovmskb\t%xmm0, %ecx\n\taddq\t$16, %rax\n")));
	/* fabs in scalar code */
	CHECK(!is_vector_code(LOOP("\tmovsd\t(%rsi,%rax,8), %xmm0\n\tandps\t.LC0(%rip), "
				   "%xmm0\n\taddsd\t%xmm0, %xmm1\n\tincq\t%rax\n")));
	/* vectors, but one element at a time */
	CHECK(!is_vector_code(
		LOOP("\tmovups\t(%rsi), %xmm0\n\taddps\t%xmm0, %xmm1\n\tmovq\t16(%rsi), %rsi\n")));
	CHECK(!is_vector_code(SCALAR_BODY("5 2", ".L1") RETURN));
}

/* A loop that is entered from below: its code before the header belongs to it. */
void test_loops__entered_from_below(void)
{
	CHECK(is_vector_code(
		"\t.loc\t1 5 2\n\tjmp\t.L2\n.L1:\n\tmovups\t(%rsi,%rax), %xmm0\n\taddps\t%xmm1, %xmm0\n"
		"\tmovups\t%xmm0, (%rdi,%rax)\n\taddq\t$16, %rax\n.L2:\n\tcmpq\t%rcx, "
		"%rax\n\tjne\t.L1\n" RETURN));
}

void test_loops__reason_without_remarks(void)
{
	struct unit *u = unit_of(SCALAR_BODY("5 2", ".L1") RETURN, NULL);

	CHECK_STR(str_c(loop_at(judge(u), 0)->reason),
		  S("no vector code in it (there are no remarks to say why)"));
	unit_free(u);
}

/* No place at all: each machine loop is one. */
void test_loops__unknown_places(void)
{
	struct unit *u = unit_of(".L1:\n\tcallq\tg\n\tjne\t.L1\n.L2:\n\tcallq\tg\n\tjne\t.L2\n\tretq\n",
				 VECTORIZED("5, Column: 2"));
	struct func *f = judge(u);

	CHECK_INT(f->loops.count, 3); /* and the vectorized one, of which the code knows nothing */
	CHECK(!loop_at(f, 0)->loc.line && !loop_at(f, 1)->loc.line);
	unit_free(u);
}

void test_loops__function_without_code(void)
{
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *f = make_func(u, "f");

	analysis_flow.run(u, &context);
	analysis_loops.run(u, &context);
	CHECK_INT(f->loops.count, 0);
	unit_free(u);
}

/* --- time: what macros and generators write --- */

enum { MANY = 20000, SECONDS_MAX = 15 };

static void check_time(struct unit *u, const char *what, size_t nloops)
{
	clock_t begin = clock();
	struct func *f = judge(u);
	double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;

	if (seconds > SECONDS_MAX)
		test_fail(__FILE__, __LINE__, "%s: %.1f s", what, seconds);
	CHECK_INT(f->loops.count, nloops);
	unit_free(u);
}

/* Many loops in one function; `line` and `col` as printf formats of the loop's number. */
static struct unit *many(int line_step, int body_lines, const char *name, bool is_vector)
{
	struct buf body = {0}, remarks = {0};
	struct unit *u;

	for (int i = 0; i < MANY; i++) {
		int line = 10 + i * line_step, col = line_step ? 2 : i + 1;

		buf_printf(&body, "\t.loc\t1 %d %d\n.L%d:\n", line + body_lines, col, i);
		buf_add(&body, is_vector ? S("\tmovups\t(%rsi,%rax), %xmm0\n\taddps\t%xmm1, "
					     "%xmm0\n\taddq\t$16, %rax\n")
					 : S("\tcallq\tg\n"));
		buf_printf(&body, "\tjne\t.L%d\n", i);
		if (name)
			buf_printf(&remarks,
				   "--- !%s\nPass:            loop-vectorize\nName:            %s\nDebugLoc: "
				   "       { File: a.c, Line: %d, "
				   "Column: %d }\nFunction:        f\nArgs:\n  - String:          no\n...\n",
				   strcmp(name, "Vectorized") == 0 ? "Passed" : "Missed", name, line, col);
	}
	u = unit_of(body.ptr, remarks.ptr);
	buf_release(&body);
	buf_release(&remarks);
	return u;
}

void test_loops__many(void)
{
	check_time(many(3, 0, "MissedDetails", false), "told at their places", MANY);
}

void test_loops__many_do_while(void)
{
	check_time(many(3, 1, "MissedDetails", false), "told above their places", MANY);
}

void test_loops__many_untold(void)
{
	check_time(many(3, 1, NULL, false), "no remarks", MANY);
}

void test_loops__many_on_one_line(void)
{
	check_time(many(0, 0, "MissedDetails", false), "told at their columns", MANY);
	/* nothing tells which of these belongs to which */
	check_time(many(0, 1, "MissedDetails", false), "told on the line above", 1);
}

void test_loops__many_without_vectors(void)
{
	check_time(many(3, 0, "Vectorized", false), "told to be vectorized", MANY);
}

void test_loops__many_vectors(void)
{
	check_time(many(3, 0, "Vectorized", true), "vectorized", MANY);
}

/* Loops in loops in loops. */
void test_loops__deep(void)
{
	struct buf body = {0};

	for (int i = 0; i < MANY; i++)
		buf_printf(&body, "\t.loc\t1 5 2\n.L%d:\n\tcallq\tg\n", i);
	for (int i = MANY - 1; i >= 0; i--)
		buf_printf(&body, "\tcallq\tg\n\tjne\t.L%d\n", i);
	check_time(unit_of(body.ptr, NULL), "nested", 65);
	buf_release(&body);
}
