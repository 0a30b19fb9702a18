/* What the optimizer left of a unit's pointers: for each function its pointers ("roots"), every use that each is put
 * to, and the blocks in which that happens. LLVM is asked by a child process (read/bitcode.c), which writes it as text;
 * read/ptrflow.c makes this of the text; analyze/escape*.c judges. Indices are 32-bit positions in the tables below;
 * FLOW_NONE: none. */
#ifndef MODEL_PTRFLOW_H
#define MODEL_PTRFLOW_H

#include "base/vec.h"
#include "model/loc.h"

enum { FLOW_NONE = -1 };

/* X(letter in the text form, name). What a root is. */
#define FLOW_ROOTS(X)                                                                                        \
	X('p', PARAM)   /* parameter `index` of the function */                                              \
	X('c', RESULT)  /* pointer that call `index` returned */                                             \
	X('a', LOCAL)   /* address of local memory (alloca) that is left in the optimized code */            \
	X('v', CONTENT) /* any pointer loaded from the local memory of root `index` */                       \
	X('d', LOADED)  /* any pointer loaded, directly or through fields, from memory that the pointer     \
	                    of root `index` (PARAM or RESULT) points to */
/* X(letter, name). What a use does with the pointer, or with one derived from it (field, cast, phi, select). */
#define FLOW_USES(X)                                                                                         \
	X('R', RETURN) /* returned */                                                                        \
	X('S', STORE)  /* the pointer is stored into memory: base and base_index say whose */                \
	X('C', ARG)    /* argument `arg` of call `call` */                                                   \
	X('L', READ)   /* memory behind it is read as a pointer or copied out: its contents may be known */  \
	X('M', COPY)   /* memory behind it is copied as a whole (memcpy, aggregate) into base/base_index */  \
	X('X', OTHER)  /* something the walk does not follow: `why` */
/* X(letter, name). Whose memory a store or copy goes to. */
#define FLOW_BASES(X)                                                                                        \
	X('g', GLOBAL) /* global variable base_index */                                                      \
	X('r', ROOT)   /* memory behind root base_index */                                                   \
	X('?', MEMORY) /* memory found by loading a pointer, or unknown */

enum flow_root_kind {
#define X(letter, name) FLOW_ROOT_##name,
	FLOW_ROOTS(X)
#undef X
};
enum flow_use_kind {
#define X(letter, name) FLOW_USE_##name,
	FLOW_USES(X)
#undef X
};
enum flow_base {
#define X(letter, name) FLOW_BASE_##name,
	FLOW_BASES(X)
#undef X
};

struct flow_use {
	enum flow_use_kind kind;
	enum flow_base base;
	int32_t base_index;
	int32_t call, arg;    /* ARG; arg counts from 0 */
	int32_t block, order; /* where: position of the instruction in its block */
	int32_t loc;          /* index in locs, or FLOW_NONE */
	bool is_merged;       /* the value used is this pointer, or on other ways another one or null */
	bool is_offset;       /* the value used may point into the object, not at its start */
	const char *why;      /* OTHER: a word: "inttoptr", "asm", "atomic", "va_arg", "compare" ... */
};

struct flow_root {
	enum flow_root_kind kind;
	int32_t index;
	/* LOCAL */
	struct str name;         /* of the variable; ptr NULL: unknown */
	int64_t size_bytes;      /* -1: unknown or dynamic */
	bool is_dynamic;         /* alloca() or a variable-length array: its size is not constant */
	bool has_variable_index; /* it is indexed by something that is not constant */
	int32_t loc;
	struct flow_uses VEC(struct flow_use) uses;
};

struct flow_call {
	int32_t callee; /* index in funcs; FLOW_NONE: through a pointer, or inline assembly (is_asm) */
	bool is_asm, is_tail;
	bool unwinds; /* an exception of the callee leaves the function: nothing here catches it */
	int32_t block, order, loc;
	struct flow_args VEC(int64_t) constants; /* per argument: its value when is_constant */
	struct flow_const_flags VEC(uint8_t) is_constant;
};

/* X(letter, name) */
#define FLOW_BLOCK_ENDS(X)                                                                                   \
	X('r', RETURN)                                                                                       \
	X('u', UNREACHABLE) /* after a call that does not return: nothing outlives it */                     \
	X('j', JUMP)
enum flow_block_end {
#define X(letter, name) FLOW_END_##name,
	FLOW_BLOCK_ENDS(X)
#undef X
};

struct flow_block {
	enum flow_block_end end;
	int32_t loc; /* of the return or the branch; index in locs, or FLOW_NONE */
	struct flow_succs VEC(int32_t) succs;
};

/* The edge block → succ is taken exactly when the pointer of root is null. */
struct flow_null_edge {
	int32_t root, block, succ;
};

/* Where a returned value comes from. */
struct flow_source {
	int32_t root; /* FLOW_NONE: see is_null */
	bool is_null; /* a null pointer; else, without a root: something else */
};

struct flow_param {
	bool is_pointer;
	bool is_nocapture;             /* LLVM: the callee keeps no copy of the address */
	bool is_readonly, is_readnone; /* does not write through it; does not touch the memory */
	bool is_returned;              /* the result is this argument */
	bool is_by_value;              /* byval, sret: the caller's own memory */
	bool is_freed;                 /* allocptr of an allockind("free" or "realloc") */
};

enum flow_binding { FLOW_EXTERNAL, FLOW_INTERNAL, FLOW_WEAK, FLOW_DECLARED };

struct flow_func {
	struct str name; /* linkage name; ptr NULL never */
	enum flow_binding binding;
	bool is_variadic, is_noreturn;
	bool returns_fresh;                 /* noalias result: malloc attribute */
	bool is_alloc, is_realloc, is_free; /* allockind */
	bool writes_nothing;         /* memory(none) or memory(read): keeps nothing but what it returns */
	int32_t size_arg, count_arg; /* alloc_size attribute; -1 */
	struct loc decl;             /* of a definition; unknown without line tables */
	struct flow_params VEC(struct flow_param) params;
	/* of a definition */
	struct flow_blocks VEC(struct flow_block) blocks;
	struct flow_roots VEC(struct flow_root) roots;
	struct flow_calls VEC(struct flow_call) calls; /* every call and invoke, in order of blocks */
	struct flow_null_edges VEC(struct flow_null_edge) null_edges;
	struct flow_sources VEC(struct flow_source) sources; /* of the result, when it is a pointer */
	bool returns_pointer;
};

struct flow_global {
	struct str name;
	bool is_internal;
};

struct flow_loc {
	struct loc loc;                   /* as unit_file() names files */
	const struct inline_frame *frame; /* the inlined calls that led here; NULL: the function's own code */
	struct str function;              /* in whose source text it stands (linkage name or name) */
};

struct ptrflow {
	int llvm_version; /* major version of the library that read the bitcode */
	struct flow_locs VEC(struct flow_loc) locs;
	struct flow_globals VEC(struct flow_global) globals;
	struct flow_funcs VEC(struct flow_func) funcs; /* definitions and declarations */
};

#endif
