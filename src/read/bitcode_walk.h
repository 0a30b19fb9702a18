/* One function while it is walked. A root's pointer is derived to other values (fields, casts, phis): the root's
 * closure. bitcode_nodes.c numbers the function's values and finds closures and bases; bitcode_walk.c tells what
 * uses do. */
#ifndef READ_BITCODE_WALK_H
#define READ_BITCODE_WALK_H

#include "model/ptrflow.h"
#include "read/bitcode_parts.h"

enum {
	FLAG_MERGED = 1,
	FLAG_OFFSET = 2,
	FLAG_VARIABLE = 4, /* this step adds an index that is not constant; not handed on */
};
enum { CLOSURE_MAX = 20000, ROOT_USES_MAX = 20000, BASES_MAX = 32 };

/* A parameter or an instruction. */
struct node {
	struct llvm_value *value;
	int32_t block, order;
	int32_t call;            /* number of its i line; -1 */
	int32_t root;            /* of which it is the pointer; -1 */
	uint32_t closure;        /* the last closure that it is in */
	uint32_t bases[3];       /* the last search for bases that came here, by loads passed */
	struct llvm_value *seen; /* of its operands: the last whose use was told, */
	uint32_t seen_stamp;     /* in this closure */
	uint8_t op;              /* 0: a parameter */
	uint8_t call_kind;
	uint8_t flags; /* in the present closure */
	bool is_waiting;
};

struct walk_block {
	int32_t *succs, nsuccs;
	int32_t rank, idom; /* rank: in reverse postorder, -1 unreachable; idom: a block */
	uint32_t seen;
	int32_t null_succ; /* where the root of closure null_stamp is null */
	uint32_t null_stamp,
		live_stamp; /* live: closures whose root's pointer has been made on a way to the end */
};

struct walk_root {
	enum flow_root_kind kind;
	int32_t index; /* as in struct flow_root */
	int32_t node;
	int32_t child; /* its CONTENT or LOADED root; -1: none was needed */
	bool has_variable_index;
};

struct base {
	enum flow_base kind;
	int32_t index;
};
/* Where an address comes from. */
struct bases {
	struct base items[BASES_MAX];
	int count;
	bool has_null;
};

struct walk {
	struct bitcode *b;
	const struct llvm *l;
	struct llvm_value *func;
	struct arena arena; /* of the function */
	struct buf body;
	struct handle_map nodes_by_value, blocks_by_handle;
	struct node *nodes;
	int32_t nnodes;
	struct walk_block *blocks;
	int32_t nblocks;
	bool has_dominators;
	struct roots VEC(struct walk_root) roots;
	/* the present closure, in the order in which it was found */
	int32_t *closure; /* room for CLOSURE_MAX */
	int32_t nclosure;
	uint32_t stamp;
	uint32_t live_stamp; /* the closure for which the blocks were marked live */
	int32_t root;        /* whose closure it is */
	uint32_t bases_stamp;
	uint64_t steps_left, uses_left;
};

/* Fills nodes, blocks and the first roots; writes b and i lines. */
void walk_number(struct walk *w);
struct node *walk_node(const struct walk *w, struct llvm_value *v); /* NULL: a constant */
/* Is block x on every way to y? When that takes too long to find out: yes. */
bool walk_dominates(struct walk *w, int32_t x, int32_t y);
/* The closure of a root with flags; false: too large, or too much work. */
bool walk_closure(struct walk *w, int32_t root);
/* Is user, which uses value, another form of it? */
bool walk_derives(const struct walk *w, const struct node *user, struct llvm_value *value);
/* A load (or what does the same) from the address `value` of something that may hold a pointer. */
bool walk_loads(const struct walk *w, const struct node *user, struct llvm_value *value);
void walk_bases(struct walk *w, struct llvm_value *address, struct bases *out);
/* The CONTENT or LOADED root of a root; -1: it has none. */
int32_t walk_child(struct walk *w, int32_t root);
int32_t walk_loc(struct walk *w, struct llvm_value *instruction);

#endif
