/* The functions of all units as one program: who calls whom, and a number for every pointer ("root") of it. */
#ifndef ANALYZE_ESCAPE_PROGRAM_H
#define ANALYZE_ESCAPE_PROGRAM_H

#include "analyze/escape.h"

enum { NO_ROOT = -1, NO_NODE = -1, NO_USE = -1 };

/* What a name means when it is called from one unit. */
struct callee {
	const struct flow_func *f;
	const struct allocator *role; /* NULL: not in the rules */
	int32_t node;                 /* the body, or the group of bodies of that name; NO_NODE: not seen */
	bool is_replaceable;          /* another body than the one that is seen may run */
	bool is_intrinsic;            /* of LLVM */
};

/* A function with a body; or a group: several units define the name, and a caller elsewhere may mean any. */
struct node {
	const struct unit *unit; /* NULL: a group */
	const struct flow_func *f;
	const struct callee *callees; /* of the unit, by index of the function */
	int32_t first_root;           /* number of root 0; those of the function's roots follow */
	int32_t *param_roots; /* per parameter; NO_ROOT: not used (of a group: all have one, f NULL) */
	size_t nparams;
	int32_t *result_roots; /* per call */
	int32_t *inner_roots;  /* per root: what is loaded from its memory */
	int32_t kept_root;     /* made up: an allocation that the function returns and also keeps */
	int32_t *members;      /* of a group */
	size_t nmembers;
	/* filled by escape_nodes.c */
	bool is_fresh;                  /* all that it returns comes from allocators */
	int32_t fresh_through;          /* call that gives it; of an attribute: FLOW_NONE */
	const struct allocator *origin; /* where that leads; NULL: an attribute says so */
	bool may_leave;                 /* by longjmp */
	bool unwinds;                   /* an exception of a callee may go on to the caller */
	bool has_setjmp;                /* calls setjmp */
	bool *frees;                    /* per parameter: on every path; NULL: none */
	uint8_t *ways_in; /* per block: edges that lead there, 2 for more; NULL unless it reallocates */
	enum may_allocate may_allocate;
	int32_t allocates_through;    /* call */
	int32_t hole_node, hole_call; /* MAY_ALLOCATE_UNKNOWN: the nearest call that was not looked into */
};

/* Whose pointer a number is. */
struct program_root {
	int32_t node, index; /* index in the function's roots; NO_ROOT: made up */
	int32_t first_use;   /* number of use 0 */
};

/* The pointer that a call stores where one of its arguments points (posix_memalign). */
struct out_root {
	int32_t node, call, root;
};

struct program {
	struct arena *arena; /* gone after the analysis */
	const struct allocators *allocators;
	struct unit *const *units; /* by source */
	size_t nunits;
	struct callee **callees; /* per unit, by index of the function */
	int32_t **node_of_func;  /* per unit, by index of the function: NO_NODE for declarations */
	struct program_nodes VEC(struct node) nodes;
	struct program_roots VEC(struct program_root) roots; /* those of functions first */
	struct program_outs VEC(struct out_root) outs;       /* by node and call */
	int32_t nuses;
	struct map roles;     /* name → struct role */
	struct map externals; /* name → struct external */
};

void program_link(struct program *p, struct arena *scratch, struct unit *const *units, size_t nunits,
		  const struct allocators *all);

/* The callee of a call; NULL: through a pointer, or inline assembly. */
static inline const struct callee *program_callee(const struct node *n, const struct flow_call *c)
{
	return c->callee == FLOW_NONE ? NULL : &n->callees[c->callee];
}
const struct allocator *program_role(struct program *p, struct str name);
/* The body that a name means in a unit that has neither body nor declaration of it; NO_NODE. */
int32_t program_find(const struct program *p, struct str name);
/* Makes up a root of the node. */
int32_t program_add_root(struct program *p, int32_t node);
/* The use with this number; its root goes to *root. */
const struct flow_use *program_use(const struct program *p, int32_t use, int32_t *root);
int32_t program_out_root(const struct program *p, int32_t node, int32_t call);
/* Is what the call returns (or stores, with an out argument) new memory? Fresh functions included once they are known. */
bool program_makes_memory(const struct program *p, const struct node *n, const struct flow_call *c);

#endif
