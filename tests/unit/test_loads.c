/* Loads that are made again, and where a function spills. */
#include "analyze/access.h"
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
	u->wants_why = true;
	read_remarks(u, str_c(remarks));
	u->has_lines = true;
	read_text(u, copy);
	analysis_flow.run(u, &context);
	analysis_shares.run(u, &context);
	analysis_loops.run(u, &context);
	analysis_loads.run(u, &context);
	analysis_spillsites.run(u, &context);
	return u;
}

static const struct func_why *why_of(const struct unit *u)
{
	return unit_func_find(u, S("f"))->why;
}

static const struct repeated_load *load_at(const struct unit *u, size_t n)
{
	static const struct repeated_load none;
	const struct func_why *w = why_of(u);

	if (n >= w->loads.count)
		test_fail(__FILE__, __LINE__, "only %zu loads", w->loads.count);
	return n < w->loads.count ? &w->loads.items[n] : &none;
}

#define AT(place) "{ File: a.c, Line: " place " }\n"
#define LICM(kind, name, place)                                                                              \
	"--- !" kind "\nPass:            licm\nName:            " name "\nDebugLoc:        " AT(             \
		place) "Function:        f\nArgs:\n  - String:          failed to move load\n...\n"
#define INVALIDATED(place) LICM("Missed", "LoadWithLoopInvariantAddressInvalidated", place)
#define CONDITIONAL(place) LICM("Missed", "LoadWithLoopInvariantAddressCondExecuted", place)
#define HOISTED(place)                                                                                       \
	"--- !Passed\nPass:            licm\nName:            Hoisted\nDebugLoc:        " AT(                \
		place) "Function:        f\nArgs:\n  - String:          'hoisting '\n  - Inst:            "  \
		       "load\n...\n"
#define CLOBBERED(place, type, what, by)                                                                     \
	"--- !Missed\nPass:            gvn\nName:            LoadClobbered\nDebugLoc:        " AT(           \
		place) "Function:        f\nArgs:\n  - String:          'load of type '\n  - Type:         " \
		       "  "                                                                                  \
		       " " type "\n  - ClobberedBy:     " what "\n    DebugLoc:        " AT(by) "...\n"
#define IN_FAVOR(place, other, what, by)                                                                     \
	"--- !Missed\nPass:            gvn\nName:            LoadClobbered\nDebugLoc:        " AT(           \
		place) "Function:        f\nArgs:\n  - Type:            i32\n  - OtherAccess:     load\n   " \
		       " "                                                                                   \
		       "DebugLoc:        " AT(other) "  - ClobberedBy:     " what                            \
						     "\n    DebugLoc:        " AT(by) "...\n"

/* for (i = 0; i < s->len; i++) out[i] = in[i] + 1; the load is an operand of the comparison */
#define LOOP                                                                                                 \
	"\t.loc\t1 5 26\n\tcmpq\t$0, (%rdi)\n\tje\t.L2\n\txorl\t%ecx, %ecx\n.L1:\n\t.loc\t1 6 12\n"          \
	"\tmovzbl\t(%rdx,%rcx), %eax\n\tincb\t%al\n\t.loc\t1 6 10\n\tmovb\t%al, (%rsi,%rcx)\n"               \
	"\tincq\t%rcx\n\t.loc\t1 5 26\n\tcmpq\t(%rdi), %rcx\n\t.loc\t1 5 2\n\tjb\t.L1\n.L2:\n\t.loc\t1 7 "   \
	"1\n"                                                                                                \
	"\tretq\n"

void test_loads__operand_of_a_comparison(void)
{
	struct unit *u = unit_of(LOOP, INVALIDATED("5, Column: 28")
					       CLOBBERED("5, Column: 28", "i64", "store", "6, Column: 10"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK_INT(why_of(u)->loads.count, 1);
	CHECK_INT(l->loc.line, 5);
	CHECK_INT(l->loc.col, 28);
	CHECK_INT(l->loop, 0);
	CHECK(l->is_same_address && !l->is_conditional);
	CHECK_INT(l->bytes, 8);
	CHECK_STR(l->type, S("i64"));
	CHECK_INT(l->ncopies, 1);
	CHECK_INT(l->record_line, 1);
	CHECK_INT(l->clobbers.count, 1);
	CHECK_INT(l->clobbers.items[0].kind, CLOBBER_STORE);
	CHECK(l->clobbers.items[0].is_named);
	CHECK_INT(l->clobbers.items[0].loc.line, 6);
	CHECK_INT(l->clobbers.items[0].bytes, 1);
	unit_free(u);
}

/* licm alone names nothing: the stores and calls of the loop may be it. */
void test_loads__candidates(void)
{
	struct unit *u = unit_of(LOOP, INVALIDATED("5, Column: 28"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK_INT(l->clobbers.count, 1);
	CHECK(!l->clobbers.items[0].is_named);
	CHECK_INT(l->clobbers.items[0].loc.line, 6);
	unit_free(u);
}

/* What gvn names outside of the loop is not what changes the memory on every turn. */
void test_loads__clobber_outside_of_the_loop(void)
{
	struct unit *u = unit_of("\t.loc\t1 3 4\n\tcallq\tg\n" LOOP,
				 INVALIDATED("5, Column: 28")
					 CLOBBERED("5, Column: 28", "i64", "call", "3, Column: 4"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK_INT(l->clobbers.count, 1);
	CHECK(!l->clobbers.items[0].is_named);
	CHECK_INT(l->clobbers.items[0].loc.line, 6);
	unit_free(u);
}

/* A later round moved it out of this loop; the load that is left is another copy's, or an outer loop's. */
void test_loads__hoisted_later(void)
{
	struct unit *u = unit_of(LOOP, INVALIDATED("5, Column: 28") HOISTED("5, Column: 28"));

	CHECK_INT(why_of(u)->loads.count, 0);
	unit_free(u);
	u = unit_of(LOOP, HOISTED("5, Column: 28") INVALIDATED("5, Column: 28"));
	CHECK_INT(why_of(u)->loads.count, 1);
	unit_free(u);
}

/* Only a load that is left in a loop is made again. */
void test_loads__not_in_the_code(void)
{
	struct unit *u = unit_of(LOOP, INVALIDATED("8, Column: 3"));

	CHECK_INT(why_of(u)->loads.count, 0);
	unit_free(u);
	u = unit_of("\t.loc\t1 5 28\n\tmovq\t(%rdi), %rax\n\tretq\n", INVALIDATED("5, Column: 28"));
	CHECK_INT(why_of(u)->loads.count, 0);
	unit_free(u);
}

void test_loads__conditional(void)
{
	struct unit *u = unit_of(LOOP, INVALIDATED("5, Column: 28") CONDITIONAL("5, Column: 28"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK(l->is_same_address && l->is_conditional);
	CHECK_INT(l->clobbers.count, 0);
	unit_free(u);
}

#define TWICE                                                                                                \
	"\t.loc\t1 3 4\n\tmovl\t(%rdi), %ebx\n\t.loc\t1 4 5\n\tcallq\tg\n\t.loc\t1 5 6\n\taddl\t(%r14), "    \
	"%ebx\n\tretq\n"

void test_loads__read_twice(void)
{
	struct unit *u = unit_of(TWICE, IN_FAVOR("5, Column: 10", "3, Column: 4", "call", "4, Column: 5"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK_INT(l->loop, -1);
	CHECK(!l->is_same_address);
	CHECK_INT(l->other.line, 3);
	CHECK_STR(l->other_what, S("load"));
	CHECK_INT(l->clobbers.items[0].kind, CLOBBER_CALL);
	CHECK_STR(l->clobbers.items[0].what, S("g"));
	unit_free(u);

	/* the other access does not always come first */
	u = unit_of(
		"\ttestl\t%esi, %esi\n\tje\t.L1\n\t.loc\t1 3 4\n\tmovl\t(%rdi), %ebx\n.L1:\n\t.loc\t1 4 5\n"
		"\tcallq\tg\n\t.loc\t1 5 6\n\taddl\t(%r14), %ebx\n\tretq\n",
		IN_FAVOR("5, Column: 10", "3, Column: 4", "call", "4, Column: 5"));
	CHECK_INT(why_of(u)->loads.count, 0);
	unit_free(u);

	/* the call is gone: nothing stands between any more */
	u = unit_of("\t.loc\t1 3 4\n\tmovl\t(%rdi), %ebx\n\t.loc\t1 5 6\n\taddl\t(%r14), %ebx\n\tretq\n",
		    IN_FAVOR("5, Column: 10", "3, Column: 4", "call", "4, Column: 5"));
	CHECK_INT(why_of(u)->loads.count, 0);
	unit_free(u);
}

/* Six are listed, calls first. */
void test_loads__many_candidates(void)
{
	struct unit *u =
		unit_of("\t.loc\t1 5 3\n.L1:\n\tmovq\t(%rdi), %rax\n\t.loc\t1 6 1\n\tmovl\t$1, (%rax)\n"
			"\t.loc\t1 7 1\n\tmovl\t$1, 4(%rax)\n\t.loc\t1 8 1\n\tmovl\t$1, 8(%rax)\n"
			"\t.loc\t1 9 1\n\tmovl\t$1, 12(%rax)\n\t.loc\t1 10 1\n\tmovq\t$1, 16(%rax)\n"
			"\t.loc\t1 11 1\n\tcallq\th\n\t.loc\t1 12 1\n\tcallq\tg\n\t.loc\t1 13 1\n"
			"\tcallq\tstrlen\n\tmovq\t%rax, 8(%rsp)\n\t.loc\t1 4 1\n\tjmp\t.L1\n",
			INVALIDATED("5, Column: 3"));
	const struct repeated_load *l = load_at(u, 0);

	CHECK_INT(l->clobbers.count, 6);
	CHECK_INT(l->nclobbers_left_out, 1);
	CHECK_STR(l->clobbers.items[0].what, S("h"));
	CHECK_STR(l->clobbers.items[1].what, S("g"));
	CHECK_INT(l->clobbers.items[2].loc.line, 10); /* as many bytes as are loaded */
	unit_free(u);
}

void test_loads__spill_sites(void)
{
	struct unit *u = unit_of(
		"\t.loc\t1 3 4\n\tmovq\t%rbx, 8(%rsp) # 8-byte Spill\n.L1:\n\t.loc\t1 5 6\n"
		"\tmovq\t8(%rsp), %rax # 8-byte Reload\n\t.loc\t1 5 9\n\tmovq\t%rax, 16(%rsp) # 8-byte "
		"Spill\n\t.loc\t1 4 2\n\tjmp\t.L1\n",
		INVALIDATED("5, Column: 3"));
	const struct func_why *w = why_of(u);

	CHECK_INT(w->spills.count, 2);
	CHECK_INT(w->spills.items[0].loc.line, 3);
	CHECK_INT(w->spills.items[0].loop, -1);
	CHECK_INT(w->spills.items[0].depth, 0);
	CHECK_INT(w->spills.items[0].nspills, 1);
	CHECK_INT(w->spills.items[1].loc.line, 5);
	CHECK_INT(w->spills.items[1].loop, 0);
	CHECK_INT(w->spills.items[1].depth, 1);
	CHECK_INT(w->spills.items[1].nspills, 1);
	CHECK_INT(w->spills.items[1].nreloads, 1);
	CHECK_INT(w->loads.count, 0); /* a reload is no load of the source's */
	unit_free(u);
}

void test_loads__bytes_of_an_access(void)
{
	static const struct {
		const char *text;
		unsigned bytes;
	} rows[] = {{"movb %al, (%rdi)", 1},
		    {"movzbl (%rdi), %eax", 1},
		    {"movzwl (%rdi), %eax", 2},
		    {"movslq (%rdi), %rax", 4},
		    {"movl (%rdi), %eax", 4},
		    {"cmpq %rax, 8(%rdi)", 8},
		    {"sete 3(%rdi)", 1},
		    {"movsd (%rdi), %xmm0", 8},
		    {"addss (%rdi), %xmm0", 4},
		    {"mov byte ptr [rdi], al", 1},
		    {"cmp rax, qword ptr [rdi + 8]", 8},
		    {"movzx eax, word ptr [rdi]", 2},
		    {"ldrb w0, [x1]", 1},
		    {"ldrsw x0, [x1]", 4},
		    {"str x0, [x1, #8]", 8},
		    {"ldr w0, [x1]", 4},
		    {"ldp x0, x1, [x2]", 0},
		    {"fld st(0)", 0}};
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct func *f = make_func(u, "f");

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (access_bytes(make_insn(u, f, rows[i].text, 0)) != rows[i].bytes)
			test_fail(__FILE__, __LINE__, "%s: not %u bytes", rows[i].text, rows[i].bytes);
	unit_free(u);
}
