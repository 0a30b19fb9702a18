/* What the samples of a profile say of places in the code: how much was measured at each, by which calls the samples
 * came there, and in which functions. What a profile is joined to facts by (analyze/opportunities.h).
 *
 *	hot_make(a, p, type, values, &h)    one pass over the samples
 *	h.funcs[i].facts = …                the caller adds what it knows of each function: facts, code
 *	h.places[i].addr = …                and where the place is in that code
 */
#ifndef ANALYZE_HOT_H
#define ANALYZE_HOT_H

#include "model/func.h"
#include "model/profile.h"

#define HOT_NONE UINT32_MAX

/* Sums of samples: the value that was asked for, and how many samples that is. */
struct hot_sum {
	int64_t value; /* stays at the largest or smallest number instead of running over */
	uint64_t n;
};

struct hot_line {
	struct str function; /* linkage name where the profile has it, else name; ptr NULL: unknown */
	struct str file;     /* ptr NULL: unknown */
	uint32_t line;       /* 0: unknown */
};

/* One for each location of the profile, in its order. */
struct hot_place {
	const struct hot_line
		*lines; /* innermost inlinee first; the last is the function that has the code */
	uint32_t nlines;
	uint32_t func; /* in funcs; HOT_NONE: no name is known */
	uint64_t addr; /* as in func.code's instructions; ADDR_UNKNOWN until the caller sets it */
	struct hot_sum flat;
	bool is_stacked; /* some sample has it, as leaf or above one */
};

enum hot_agreement {
	HOT_UNCHECKED, /* one of them is not known */
	HOT_SAME,      /* as many instructions, as many bytes */
	HOT_DIFFERENT
};

/* A function with code of its own that samples went through. */
struct hot_func {
	struct str name; /* linkage name; the parts of a function (f.cold) are the function */
	struct str file; /* of the function's own lines; ptr NULL: unknown */
	uint32_t mapping;
	struct hot_sum flat;      /* also of what was inlined into it */
	const struct unit *unit;  /* of facts; NULL: none */
	const struct func *facts; /* what the compiler said; NULL: not known */
	const struct func
		*code; /* its instructions in the binary, by address, with their loops; NULL: not read */
	enum hot_agreement agreement; /* of facts and code: hot_compare() */
	bool is_left_out;             /* nobody asks for its facts and code */
};

/* Samples taken in `leaf` when it was called from `caller`. */
struct hot_call {
	uint32_t caller, leaf; /* places; caller HOT_NONE: the stack has one location */
	struct hot_sum sum;
};

struct hot {
	const struct profile *profile;
	const int64_t *values; /* one for each sample; NULL: those of `type` */
	size_t type;
	size_t count_type; /* the value type that counts samples, or objects; SIZE_MAX: none does */
	struct hot_place *places;
	struct hot_funcs VEC(struct hot_func) funcs; /* in the order they are met */
	struct hot_calls VEC(struct hot_call) calls; /* by caller, then leaf */
	struct hot_sum total;                        /* of these values */
	uint64_t nsamples;                           /* of the profile, also of what values leave out */
};

/* type: of p's value types. values: one for each sample, in the unit of that type, 0: leave the sample out; NULL: as
 * the profile has them. All that h points to lives in a or in p. */
void hot_make(struct arena *a, const struct profile *p, size_t type, const int64_t *values, struct hot *h);
/* What sample i measured. */
struct hot_sum hot_sample(const struct hot *h, size_t i);
void hot_add(struct hot_sum *to, struct hot_sum more);

/* Do facts and code of a function agree in the number of instructions and of bytes? Sets f->agreement. */
void hot_compare(struct hot_func *f);
/* The instruction of code at addr, or that addr points into (calls); UINT32_MAX: none. */
uint32_t hot_insn(const struct func *code, uint64_t addr);
/* The instruction of facts that is instruction `insn` of code, padding not counted; UINT32_MAX: facts hold no
 * instructions. For functions that agree. */
uint32_t hot_insn_of_facts(const struct func *facts, const struct func *code, uint32_t insn);

/* Two names of one file: equal, or one ends in the other; else the last folder and the name are
 * equal, and one is absolute. */
bool hot_same_file(struct str a, struct str b);
/* Does the place stand in the inlined copy that frame tells of? 0: no; more: how well the names and lines of the calls
 * agree. */
unsigned hot_in_frame(const struct hot_place *p, const struct inline_frame *frame);
/* The same of a call at `at` in that copy; weaker, where the profile does not tell of inlined functions: at its own line, or
 * at that where all of the copy was inlined. */
unsigned hot_at(const struct hot_place *p, struct loc at, const struct inline_frame *frame);
/* The same of two chains. */
unsigned hot_same_frame(const struct inline_frame *a, const struct inline_frame *b);

#endif
