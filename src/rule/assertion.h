/* Assertions in source comments (docs/check.md):
 *
 *	casm: instrs<=120, no-alloc, inline(parse_digit), vectorized>=1, asm(/vpaddd/), not asm(/div/)
 *	casm[clang]: …    casm[x86_64]: …    casm[gcc,aarch64]: …
 */
#ifndef RULE_ASSERTION_H
#define RULE_ASSERTION_H

#include "base/vec.h"
#include "rule/limit.h"

/* X(word, takes an argument, what it says) */
#define ASSERTIONS(X)                                                                                        \
	X("no-alloc", false, "no heap allocation call is left")                                              \
	X("no-escape", false, "every heap allocation is freed by the function, or stays in it")              \
	X("no-spill", false, "no register is spilled")                                                       \
	X("no-call", false, "no call is left; tail calls are calls")                                         \
	X("no-indirect-call", false, "no call through a pointer")                                            \
	X("no-branch", false, "no conditional branch")                                                       \
	X("vectorized", false, "the loop, or a loop of the function, is vectorized")                         \
	X("unrolled", false, "the loop is unrolled")                                                         \
	X("tail-call", true,                                                                                 \
	  "every call (or the call of the name given) on the line, or the last of the "                      \
	  "function, is a tail call")                                                                        \
	X("inline", true, "every call to the name given is inlined")                                         \
	X("inlined", false, "the function itself has no code left, or every call to it is inlined")          \
	X("asm", true, "an instruction matches the regular expression")
struct assertion {
	const char *word; /* of the table; NULL: a bound on a metric */
	bool is_negated;  /* `not` before it */
	struct str argument;
	struct limit limit;
	struct str text;                  /* as written */
	size_t offset;                    /* of text in the comment's text: for carets and --bless */
	size_t number_offset, number_len; /* of the bound in the comment's text; len 0: none */
};
struct assertions {
	struct assertion_names VEC(struct str) only; /* compilers and targets named in [..]; empty: all */
	struct assertion_list VEC(struct assertion) list;
};

/* text: what stands behind "casm" in a comment, from '[' or ':' on. An error says what was expected and, in *at, the
 * offset; unknown words offer the nearest. */
bool assertions_parse(struct arena *a, struct str text, struct assertions *out, size_t *at, struct err *err);

#endif
