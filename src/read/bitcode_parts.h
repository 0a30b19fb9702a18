/* What the parts of the bitcode reader share: bitcode.c reads the module, bitcode_debug.c its locations,
 * bitcode_walk.c the functions' bodies. */
#ifndef READ_BITCODE_PARTS_H
#define READ_BITCODE_PARTS_H

#include "base/buf.h"
#include "base/vec.h"
#include "read/fields.h"
#include "read/llvmc.h"

/* Handle of the library → number. */
struct handle_map {
	struct handle_slot *slots;
	size_t count, cap;
};
/* The number's place, -1 when it is new; valid until the next call. */
int32_t *handle_at(struct arena *a, struct handle_map *m, const void *handle);
/* -1: not there */
int32_t handle_find(const struct handle_map *m, const void *handle);

/* What a call does with the pointers it is given, as far as LLVM itself defines that. */
enum call_kind {
	CALL_OTHER,        /* a function of the program, or an intrinsic that its attributes describe */
	CALL_IGNORED,      /* for the optimizer and the debugger: not told */
	CALL_HARMLESS,     /* keeps and copies no pointer */
	CALL_COPY,         /* memory: (to, from, ...) */
	CALL_COPIER,       /* the same by a function of the C library: also told as any other */
	CALL_SAME,         /* its result is its first argument */
	CALL_DERIVED,      /* its result is computed of its arguments and nothing else */
	CALL_MASKED_LOAD,  /* (address, ...) */
	CALL_MASKED_STORE, /* (value, address, ...) */
};

struct bitcode_func {
	struct llvm_value *value;
	enum call_kind kind;
};

struct bitcode {
	const struct llvm *l;
	struct llvm_context *context;
	struct llvm_module *module;
	struct llvm_layout *layout;
	unsigned pointer_bits;
	unsigned tbaa_kind, nounwind_kind;
	struct arena arena; /* of the module */
	struct buf *out;
	struct handle_map globals, funcs_by_value;
	struct bitcode_funcs VEC(struct bitcode_func) funcs;
	/* ids of s, c and l lines, and what was asked of type tags */
	struct handle_map sources, subprograms, scopes, locs, tags;
	int32_t nsources, nsubprograms, nlocs;
	int32_t *closure;               /* of the walk: made once */
	uint64_t steps_left, uses_left; /* of all walks, so that no module takes long */
};

/* --- bitcode_debug.c: ids, made when they are asked for the first time; -1: none --- */
int32_t subprogram_id(struct bitcode *b, struct llvm_metadata *subprogram);
int32_t loc_id(struct bitcode *b, struct llvm_metadata *location);
/* The type tag of a load or store says that no pointer is moved: "long" is not "any pointer" or "omnipotent char". */
bool is_tagged_number(struct bitcode *b, struct llvm_value *access);

/* --- bitcode_walk.c --- */
void walk_body(struct bitcode *b, int32_t func);
/* What is inside is pointer-sized (2: a pointer, 1: an integer that could hold one, 0: nothing). */
int pointers_in(const struct bitcode *b, struct llvm_type *t);
struct llvm_value *alias_target(const struct bitcode *b, struct llvm_value *v);

#endif
