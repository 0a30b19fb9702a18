/* The machine code behind the samples of a profile: what was measured at each address, and the instructions of the
 * functions there, with their lines and chains of inlined calls. Only functions that are asked for are decoded. */
#ifndef CMD_ANNOTATE_INSNS_H
#define CMD_ANNOTATE_INSNS_H

#include "cmd/annotate.h"

/* Instructions of one symbol of one binary. */
struct code_insn {
	const struct insn *insn;
	int64_t flat, cum; /* of the locations in it */
	struct binary_chain chain;
};
struct code_function {
	const struct symbolized_mapping *mapping;
	const struct binary_symbol *symbol;
	const struct func *func; /* with labels; insns are all of its instructions */
	struct str name;         /* to show */
	struct code_insn *insns;
	size_t ninsns;
	int64_t flat, cum;   /* sums over insns, as pprof's -disasm has them */
	bool is_undecodable; /* then insns is empty */
};
struct code_functions VEC(struct code_function);

/* What was measured at each location of the view's profile: flat where it is the innermost that is shown, cum where it
 * is in the stack, each sample once. */
struct location_values {
	int64_t *flat, *cum;
};
void code_values(struct annotation *a, struct location_values *v);

/* Whether a function's code is wanted; location: one with samples in it. */
typedef bool code_wanted(const void *context, struct str linkage_name, struct str name, uint32_t location);
/* The functions with samples whose code is wanted, hottest first. */
bool code_functions(struct annotation *a, const struct location_values *v, code_wanted *is_wanted,
		    const void *context, struct code_functions *out, struct err *err);
/* "ltable.c:622 in luaH_realasize, inlined at ltable.c:700": where an instruction comes from. */
struct str code_place(struct arena *a, const struct binary_chain *chain);

/* "address", "text", "flat", "cum", "frames", into the open object. */
void code_insn_json(const struct code_insn *n, struct json *j);

#endif
