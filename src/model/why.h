/* What explains a function's code beyond its metrics, calls and loops: for `casm explain`, and stored with a report's
 * --remarks. Made by analyze/shares.c, loads.c and spillsites.c; read back by read/facts_why.c. */
#ifndef MODEL_WHY_H
#define MODEL_WHY_H

#include "base/vec.h"
#include "model/loc.h"

/* Machine instructions that come from one line of the function's own text. What was inlined into the function counts at
 * the line of its call. */
struct line_share {
	struct loc loc; /* no column */
	uint32_t ninsns;
	uint32_t ncalls;   /* call instructions among them */
	struct str callee; /* the one function that is called, or whose inlined body most of ninsns are; ptr
			    * NULL: the line's own code */
};

/* What may change the memory that a load reads. */
enum clobber_kind { CLOBBER_STORE, CLOBBER_CALL, CLOBBER_OTHER };
struct clobber {
	enum clobber_kind kind;
	struct str
		what; /* of a call the callee, of others LLVM's word ("store", "memset"); ptr NULL: unknown */
	struct loc loc;
	bool is_named; /* by gvn; false: licm did not say, and this is a store or call of the loop */
	uint8_t bytes; /* that a store writes at once; 0: not known */
};

/* A load that is made again on every turn of a loop, or again after it was made, because something between may have
 * changed the memory. From gvn's LoadClobbered and licm's LoadWithLoopInvariantAddressInvalidated remarks, as long as the
 * code still has a load at their place. */
struct repeated_load {
	struct loc loc;
	const struct inline_frame *frame;
	struct str type;       /* as LLVM names it ("i32", "ptr"); ptr NULL: the remark did not say */
	int32_t loop;          /* index in the function's loops of the innermost one around it; -1: in none */
	uint8_t bytes;         /* that the machine instruction reads; 0: not known */
	bool is_same_address;  /* licm: the address is the same on every turn */
	bool is_conditional;   /* licm: nothing in the loop changes it, but not every turn reads it */
	struct loc other;      /* the earlier access whose value could have been used; unknown: none named */
	struct str other_what; /* "load", "store"; ptr NULL */
	struct clobbers VEC(struct clobber) clobbers; /* those that gvn names first */
	uint32_t nclobbers_left_out;                  /* beyond those listed */
	uint32_t ncopies;                             /* machine loads at this place in this inlined copy */
	uint64_t record_line;                         /* of the remark; 0: not known */
};

/* Spill and reload instructions of one source line in one loop nest. */
struct spill_site {
	struct loc loc;
	const struct inline_frame *frame;
	uint32_t nspills, nreloads;
	int32_t loop;   /* as above */
	unsigned depth; /* of loops around it; 0: in none */
};

struct func_why {
	struct line_shares VEC(struct line_share) lines; /* by place */
	struct repeated_loads VEC(struct repeated_load) loads;
	struct spill_sites VEC(struct spill_site) spills;
};

#endif
