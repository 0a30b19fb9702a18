/* A function with code in the unit. */
#ifndef MODEL_FUNC_H
#define MODEL_FUNC_H

#include "base/vec.h"
#include "model/allocsite.h"
#include "model/call.h"
#include "model/insn.h"
#include "model/loop.h"
#include "model/metric.h"
#include "model/value.h"
#include "model/why.h"

/* X(word) */
#define BINDINGS(X)                                                                                          \
	X(global)                                                                                            \
	X(local)                                                                                             \
	X(weak)
enum binding {
#define X(name) BINDING_##name,
	BINDINGS(X)
#undef X
};
extern const char *const binding_names[];

/* One piece of the function's code: itself, or its .cold part. Addresses: in an executable the virtual
 * address; in a relocatable object (section index << 40) + offset in the section, so that one number names
 * a place in either. */
struct func_part {
	struct str symbol; /* f, f.cold */
	struct str section;
	uint32_t first_insn, ninsns;
	uint64_t addr; /* ADDR_UNKNOWN: no object read */
	uint64_t size_bytes;
	struct str code; /* the machine code, relocations not applied; ptr NULL: no object read */
	uint32_t
		ndecoded; /* instructions a disassembler found in code, padding not counted; with is_decoded */
	bool is_decoded,
		is_undecodable; /* the disassembler got through; it met an encoding it does not know */
};

/* Where an indirect jump leads: the labels of its jump table. */
struct jump_table {
	uint32_t insn, ntargets;
	uint32_t *
		targets; /* indices of instructions, in the order of the table without repeats of neighbours */
};

/* What happens to a pointer parameter, and to a local variable that stays in memory. */
struct param_escape {
	unsigned index; /* from 0 */
	bool is_known, leaks;
	enum alloc_via via; /* of the first leak; RETURN: only to the caller, as the result */
	struct str to;
	struct loc loc;
};
struct memory_local {
	struct str name;         /* ptr NULL: unknown */
	struct value size_bytes; /* unknown: dynamic */
	bool is_dynamic;         /* alloca(), variable-length array */
	const char *why;         /* it is not in registers: "its address is passed to `f` (argument 2)" */
	struct loc loc;          /* of the use that holds it in memory */
};
/* A call through which the function may allocate, or that cannot be looked into. */
struct alloc_path {
	struct str callee; /* ptr NULL: through a pointer */
	struct loc loc;
};
/* An instruction that calls or leaves for a function by name. */
struct call_insn {
	struct str target;
	struct loc loc;
	const struct inline_frame *frame;
	uint32_t insn; /* index in the function's instructions */
	bool is_call;  /* INSN_CALL; else a jump that leaves the function */
	bool in_loop;
};
enum may_allocate { MAY_ALLOCATE_UNKNOWN, MAY_ALLOCATE_NO, MAY_ALLOCATE_YES };
struct pointer_facts {
	struct param_escapes VEC(struct param_escape) params;
	struct memory_locals VEC(struct memory_local) locals;
	/* YES: an allocation can be reached; NO: none can, and there are no holes; UNKNOWN: none was found, but calls
	 * lead out of what was seen: `holes` */
	enum may_allocate may_allocate;
	struct alloc_path reached;                       /* YES: the call that leads there */
	struct alloc_holes VEC(struct alloc_path) holes; /* calls through pointers and of unknown functions */
};

/* Code of another function that was inlined here: of its own text, without what was inlined into it. */
struct inlinee {
	struct str callee;     /* linkage name where known, else name */
	struct str file;       /* that its text is in; ptr NULL: unknown */
	uint32_t copies;       /* inlined bodies that left an instruction */
	uint32_t instructions; /* of all copies together */
};

struct code_marks; /* model/stored.h */

struct func {
	struct str
		linkage_name; /* as in the symbol table, suffixes like .part.0 kept; .cold is a part, not a function */
	struct str name; /* to show: demangled, or the linkage name */
	enum binding binding;
	struct loc decl; /* where it is defined; line may be unknown */
	struct func_parts VEC(struct func_part) parts;
	struct insns VEC(struct insn) insns;                   /* of all parts, in order */
	struct labels VEC(struct label) labels;                /* by `at` */
	struct jump_tables VEC(struct jump_table) jump_tables; /* those that are known, by insn */
	struct aliases VEC(struct str) aliases;                /* other names of the same code */
	struct machine_loops VEC(struct machine_loop) machine_loops;
	int32_t *
		loop_of_insn; /* per instruction: index of its innermost machine loop, -1 for none; NULL before flow_loops() */
	struct calls VEC(struct call) calls;
	struct loops VEC(struct loop) loops;
	struct allocsites VEC(struct allocsite) allocsites;
	struct inlinees VEC(struct inlinee) inlinees; /* by callee and file */
	bool has_inlinees;                            /* they are known: there were line tables */
	struct func_why *why;                         /* NULL: not asked for (unit.wants_why) */
	/* what outputs want to know of the instructions, by analyze/reduce.c */
	struct call_insns VEC(struct call_insn) call_insns;
	const struct code_marks *marks;       /* NULL: not made, or nothing is known */
	uint32_t end_line;                    /* last line of the function's own code; 0: not made */
	bool is_reduced;                      /* these are made: the instructions may be gone */
	const struct pointer_facts *pointers; /* NULL: the analysis of escapes did not see this function */
	struct value metrics[METRIC_COUNT];
	struct value compiler_instructions; /* asm-printer's InstructionCount remark */
	struct value compiler_stack;        /* prologepilog's StackSize remark */
	bool has_text;       /* instructions come from assembly text, not from a disassembler */
	bool has_inline_asm; /* an asm statement, be it empty: compilers count that too */
	bool is_exact;       /* with --exact: equal to the user's own build */
};

/* Last line of the function's own code; 0: not known. */
uint32_t func_end_line(const struct func *f);
/* Sums over the parts; unknown without an object. */
struct value func_size_bytes(const struct func *f);

#endif
