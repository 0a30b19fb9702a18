/* Closures: breadth first along uses from a root, then what each step adds (another pointer merged in, an offset) is
 * handed on until nothing changes. Bases: the same way backwards, from an address to what it is made of. */
#include "read/bitcode_walk.h"

/* Real functions stay below a tenth of this. */
enum { ROOT_STEPS_MAX = 400000, BASE_VISITS_MAX = 400, LENGTH_STEPS_MAX = 32 };

struct node *walk_node(const struct walk *w, struct llvm_value *v)
{
	int32_t i = handle_find(&w->nodes_by_value, v);

	return i < 0 ? NULL : &w->nodes[i];
}

int32_t walk_loc(struct walk *w, struct llvm_value *instruction)
{
	return loc_id(w->b, w->l->InstructionGetDebugLoc(instruction));
}

/* --- numbering --- */
static enum call_kind callee_of(const struct walk *w, struct llvm_value *call, int32_t *callee, bool *is_asm)
{
	struct llvm_value *f = alias_target(w->b, w->l->GetCalledValue(call));

	*callee = f ? handle_find(&w->b->funcs_by_value, f) : -1;
	*is_asm = f && w->l->GetValueKind(f) == LLVM_VALUE_INLINE_ASM;
	return *callee < 0 ? CALL_OTHER : w->b->funcs.items[*callee].kind;
}

/* Does an exception of the callee go on to the function's caller? An invoke says where it goes. */
static bool unwinds(const struct walk *w, const struct node *n, int32_t callee)
{
	unsigned kind = w->b->nounwind_kind;

	return n->op == LLVM_CALL && kind &&
	       !w->l->GetEnumAttributeAtIndex(w->func, LLVM_INDEX_FUNCTION, kind) &&
	       !w->l->GetCallSiteEnumAttribute(n->value, LLVM_INDEX_FUNCTION, kind) &&
	       (callee < 0 ||
		!w->l->GetEnumAttributeAtIndex(w->b->funcs.items[callee].value, LLVM_INDEX_FUNCTION, kind));
}

static void put_call(struct walk *w, const struct node *n, int32_t callee, bool is_asm)
{
	unsigned nargs = w->l->GetNumArgOperands(n->value);
	bool is_tail, can_unwind;

	buf_addc(&w->body, 'i');
	put_number(&w->body, n->call);
	put_number(&w->body, n->block);
	put_number(&w->body, n->order);
	put_id(&w->body, walk_loc(w, n->value));
	if (callee >= 0)
		put_number(&w->body, callee);
	else
		buf_add(&w->body, is_asm ? S(" @") : S(" *"));
	is_tail = w->l->IsTailCall(n->value);
	can_unwind = !is_asm && unwinds(w, n, callee);
	buf_printf(&w->body, " %s%s%s", is_tail ? "t" : "", can_unwind ? "w" : "",
		   is_tail || can_unwind ? "" : "-");
	for (unsigned i = 0; i < nargs; i++) {
		struct llvm_value *arg = w->l->GetOperand(n->value, i);

		if (w->l->IsAConstantInt(arg) && w->l->GetIntTypeWidth(w->l->TypeOf(arg)) <= 64)
			buf_printf(&w->body, " =%lld", w->l->ConstIntGetSExtValue(arg));
		else
			buf_add(&w->body, w->l->IsAConstant(arg) && w->l->IsNull(arg) ? S(" =0") : S(" ."));
	}
	buf_addc(&w->body, '\n');
}

static void add_root(struct walk *w, enum flow_root_kind kind, int32_t index, int32_t node)
{
	w->nodes[node].root = (int32_t)w->roots.count;
	vec_push(&w->arena, &w->roots, ((struct walk_root){kind, index, node, -1, false}));
}

static int32_t add_node(struct walk *w, struct llvm_value *v, int32_t block, int32_t order)
{
	int32_t i = w->nnodes++;

	w->nodes[i] = (struct node){.value = v, .block = block, .order = order, .call = -1, .root = -1};
	*handle_at(&w->arena, &w->nodes_by_value, v) = i;
	return i;
}

static void number_blocks(struct walk *w)
{
	size_t count = w->l->CountParams(w->func);
	int32_t nblocks = 0;

	for (struct llvm_block *k = w->l->GetFirstBasicBlock(w->func); k; k = w->l->GetNextBasicBlock(k)) {
		*handle_at(&w->arena, &w->blocks_by_handle, k) = nblocks++;
		for (struct llvm_value *v = w->l->GetFirstInstruction(k); v; v = w->l->GetNextInstruction(v))
			count++;
	}
	w->nodes = arena_array(&w->arena, struct node, count);
	w->blocks = arena_array(&w->arena, struct walk_block, (size_t)nblocks);
	w->nblocks = nblocks;
}

static void put_block(struct walk *w, int32_t index, struct llvm_block *handle)
{
	struct walk_block *k = &w->blocks[index];
	struct llvm_value *end = w->l->GetBasicBlockTerminator(handle);
	unsigned n = end ? w->l->GetNumSuccessors(end) : 0;
	int32_t loc = end ? walk_loc(w, end) : -1;

	k->succs = arena_array(&w->arena, int32_t, n);
	for (unsigned i = 0; i < n; i++) {
		int32_t succ = handle_find(&w->blocks_by_handle, w->l->GetSuccessor(end, i));

		if (succ < 0 || w->blocks[succ].seen == (uint32_t)index + 1)
			continue;
		w->blocks[succ].seen = (uint32_t)index + 1;
		k->succs[k->nsuccs++] = succ;
	}
	buf_addc(&w->body, 'b');
	put_number(&w->body, index);
	if (n)
		buf_add(&w->body, S(" j"));
	else
		buf_add(&w->body,
			end && w->l->GetInstructionOpcode(end) == LLVM_UNREACHABLE ? S(" u") : S(" r"));
	if (loc >= 0)
		buf_printf(&w->body, "@%d", loc);
	for (int32_t i = 0; i < k->nsuccs; i++)
		put_number(&w->body, k->succs[i]);
	buf_addc(&w->body, '\n');
}

static bool is_pointer(const struct walk *w, struct llvm_value *v)
{
	return pointers_in(w->b, w->l->TypeOf(v)) == 2;
}

static void number_instruction(struct walk *w, struct node *n, int32_t *ncalls)
{
	enum call_kind kind;
	int32_t callee, index = (int32_t)(n - w->nodes);
	bool is_asm;

	n->op = (uint8_t)w->l->GetInstructionOpcode(n->value);
	if (n->op == LLVM_ALLOCA)
		add_root(w, FLOW_ROOT_LOCAL, -1, index);
	if (n->op != LLVM_CALL && n->op != LLVM_INVOKE && n->op != LLVM_CALLBR)
		return;
	kind = callee_of(w, n->value, &callee, &is_asm);
	n->call_kind = (uint8_t)kind;
	if (kind == CALL_IGNORED)
		return;
	n->call = (*ncalls)++;
	put_call(w, n, callee, is_asm);
	if ((kind == CALL_OTHER || kind == CALL_COPIER) && is_pointer(w, n->value))
		add_root(w, FLOW_ROOT_RESULT, n->call, index);
}

void walk_number(struct walk *w)
{
	int32_t nparams = 0, ncalls = 0, block = 0;

	number_blocks(w);
	for (struct llvm_block *k = w->l->GetFirstBasicBlock(w->func); k; k = w->l->GetNextBasicBlock(k))
		put_block(w, block++, k);
	for (struct llvm_value *p = w->l->GetFirstParam(w->func); p; p = w->l->GetNextParam(p)) {
		int32_t index = add_node(w, p, 0, 0);

		if (is_pointer(w, p))
			add_root(w, FLOW_ROOT_PARAM, nparams, index);
		nparams++;
	}
	block = 0;
	for (struct llvm_block *k = w->l->GetFirstBasicBlock(w->func); k; k = w->l->GetNextBasicBlock(k)) {
		int32_t order = 0;

		for (struct llvm_value *v = w->l->GetFirstInstruction(k); v;
		     v = w->l->GetNextInstruction(v)) {
			struct node *n = &w->nodes[add_node(w, v, block, order)];

			number_instruction(w, n, &ncalls);
			order += n->call_kind != CALL_IGNORED; /* so that -g moves nothing */
		}
		block++;
	}
}

/* --- what a use makes of a pointer --- */
static bool is_loaded(const struct walk *w)
{
	enum flow_root_kind kind = w->roots.items[w->root].kind;

	return kind == FLOW_ROOT_CONTENT || kind == FLOW_ROOT_LOADED;
}

static int width_of(const struct walk *w, struct llvm_value *v)
{
	struct llvm_type *t = w->l->TypeOf(v);
	int kind = w->l->GetTypeKind(t);

	if (kind == LLVM_TYPE_VECTOR || kind == LLVM_TYPE_SCALABLE_VECTOR)
		t = w->l->GetElementType(t);
	return w->l->GetTypeKind(t) == LLVM_TYPE_INTEGER ? (int)w->l->GetIntTypeWidth(t) : 0;
}

/* Too few bits for a pointer to be made of them again: a tag, a number below a page. */
static bool is_small(const struct walk *w, struct llvm_value *mask)
{
	enum { PAGE = 4096 };
	long long n;

	if (!w->l->IsAConstantInt(mask) || w->l->GetIntTypeWidth(w->l->TypeOf(mask)) > 64)
		return false;
	n = w->l->ConstIntGetSExtValue(mask);
	return n >= 0 && n < PAGE;
}

static bool is_from_pointer(const struct walk *w, struct llvm_value *v)
{
	const struct node *n = walk_node(w, v);

	return n && (n->op == LLVM_PTRTOINT || n->op == LLVM_PTRTOADDR);
}

/* What a call returned lies in no local, global or parameter: its distance to one of these is as good as itself.
 * Other distances are lengths. */
static bool is_length(const struct walk *w, struct llvm_value *other)
{
	const struct node *n;

	if (!is_from_pointer(w, other))
		return false;
	if (w->roots.items[w->root].kind != FLOW_ROOT_RESULT)
		return true;
	for (int i = 0; i < LENGTH_STEPS_MAX; i++) {
		n = walk_node(w, other);
		if (!n)
			return false; /* a global */
		if (n->root >= 0)
			return w->roots.items[n->root].kind == FLOW_ROOT_RESULT;
		if (n->op != LLVM_PTRTOINT && n->op != LLVM_PTRTOADDR && n->op != LLVM_GETELEMENTPTR &&
		    n->op != LLVM_BITCAST)
			return true;
		other = w->l->GetOperand(n->value, 0);
	}
	return true;
}

bool walk_derives(const struct walk *w, const struct node *user, struct llvm_value *value)
{
	struct llvm_value *v = user->value;

	switch (user->op) {
	case LLVM_GETELEMENTPTR:
	case LLVM_SHUFFLEVECTOR:
		return w->l->GetOperand(v, 0) == value ||
		       (user->op == LLVM_SHUFFLEVECTOR && w->l->GetOperand(v, 1) == value);
	case LLVM_BITCAST:
	case LLVM_ADDRSPACECAST:
	case LLVM_PTRTOINT:
	case LLVM_PTRTOADDR:
	case LLVM_INTTOPTR:
	case LLVM_FREEZE:
	case LLVM_PHI:
	case LLVM_ZEXT:
	case LLVM_SEXT:
	case LLVM_ADD:
	case LLVM_OR:
	case LLVM_XOR:
	case LLVM_SHL:
	case LLVM_LSHR:
	case LLVM_ASHR:
		return true;
	case LLVM_SUB:
		return !is_length(w, w->l->GetOperand(v, w->l->GetOperand(v, 0) == value));
	case LLVM_AND:
		return !is_small(w, w->l->GetOperand(v, w->l->GetOperand(v, 0) == value));
	case LLVM_MUL:
	case LLVM_UDIV:
	case LLVM_SDIV: /* of what was loaded: a number, since pointers are stored as such or told as "integer" */
		return !is_loaded(w) && w->l->GetOperand(v, 0) == value;
	case LLVM_TRUNC: /* pieces of a new pointer could be joined again, of others halves at least */
		return !is_loaded(w) && (w->roots.items[w->root].kind == FLOW_ROOT_RESULT
						 ? width_of(w, v) >= 8
						 : width_of(w, v) * 2 >= (int)w->b->pointer_bits);
	case LLVM_SELECT:
		return w->l->GetOperand(v, 1) == value || w->l->GetOperand(v, 2) == value;
	case LLVM_INSERTVALUE:
	case LLVM_INSERTELEMENT:
		return w->l->GetOperand(v, 0) == value || w->l->GetOperand(v, 1) == value;
	case LLVM_EXTRACTVALUE:
	case LLVM_EXTRACTELEMENT:
		return w->l->GetOperand(v, 0) == value && pointers_in(w->b, w->l->TypeOf(v)) > 0;
	case LLVM_CALL:
		return (user->call_kind == CALL_SAME && w->l->GetOperand(v, 0) == value) ||
		       user->call_kind == CALL_DERIVED;
	default:
		return false;
	}
}

bool walk_loads(const struct walk *w, const struct node *user, struct llvm_value *value)
{
	struct llvm_value *v = user->value;

	switch (user->op) {
	case LLVM_LOAD:
		switch (pointers_in(w->b, w->l->TypeOf(v))) {
		case 2:
			return true;
		case 1:
			return !is_tagged_number(w->b, v);
		default:
			return false;
		}
	case LLVM_CMPXCHG:
	case LLVM_ATOMICRMW:
		return w->l->GetOperand(v, 0) == value &&
		       pointers_in(w->b, w->l->TypeOf(w->l->GetOperand(v, 1)));
	case LLVM_CALL:
		return user->call_kind == CALL_MASKED_LOAD && w->l->GetOperand(v, 0) == value &&
		       pointers_in(w->b, w->l->TypeOf(v));
	default:
		return false;
	}
}

/* --- closures --- */
static bool take_step(struct walk *w, uint64_t *steps)
{
	if (!*steps || !w->steps_left)
		return false;
	--*steps;
	w->steps_left--;
	return true;
}

static bool add_to_closure(struct walk *w, struct node *n)
{
	if (n->closure == w->stamp)
		return true;
	if (w->nclosure == CLOSURE_MAX)
		return false;
	n->closure = w->stamp;
	n->flags = 0;
	n->is_waiting = false;
	w->closure[w->nclosure++] = (int32_t)(n - w->nodes);
	return true;
}

static bool spread(struct walk *w, bool through_loads, uint64_t *steps)
{
	for (int32_t i = 0; i < w->nclosure; i++) {
		struct llvm_value *value = w->nodes[w->closure[i]].value;

		for (struct llvm_use *u = w->l->GetFirstUse(value); u; u = w->l->GetNextUse(u)) {
			struct node *user = walk_node(w, w->l->GetUser(u));

			if (!take_step(w, steps))
				return false;
			if (user && user->closure != w->stamp &&
			    (walk_derives(w, user, value) || (through_loads && walk_loads(w, user, value))) &&
			    !add_to_closure(w, user))
				return false;
		}
	}
	return true;
}

static bool is_null(const struct walk *w, struct llvm_value *v)
{
	return w->l->IsAConstant(v) && w->l->IsNull(v);
}

/* Neither null, nor undefined, nor a form of the root's pointer. */
static bool is_foreign(const struct walk *w, struct llvm_value *v)
{
	const struct node *n = walk_node(w, v);

	if (n)
		return n->closure != w->stamp;
	return !w->l->IsAConstant(v) || !(w->l->IsNull(v) || w->l->IsUndef(v));
}

static uint8_t index_flags(const struct walk *w, const struct node *n)
{
	int count = w->l->GetNumOperands(n->value);
	uint8_t flags = 0;

	for (int i = 1; i < count; i++) {
		struct llvm_value *index = w->l->GetOperand(n->value, (unsigned)i);

		if (!w->l->IsAConstant(index))
			return FLAG_OFFSET | FLAG_VARIABLE;
		if (!w->l->IsNull(index))
			flags = FLAG_OFFSET;
	}
	return flags;
}

/* A phi may hold what the root gave the last time, in a loop that comes to the phi first and then to the root again. */
static bool is_stale(struct walk *w, const struct node *phi)
{
	const struct walk_root *root = &w->roots.items[w->root];

	return (root->kind == FLOW_ROOT_RESULT || root->kind == FLOW_ROOT_LOCAL) &&
	       walk_dominates(w, phi->block, w->nodes[root->node].block);
}

/* Branches on the root's own pointer: where they lead when it is null. */
static void mark_null_succs(struct walk *w, struct llvm_value *root)
{
	for (struct llvm_use *u = w->l->GetFirstUse(root); u; u = w->l->GetNextUse(u)) {
		const struct node *compare = walk_node(w, w->l->GetUser(u));
		struct llvm_value *other;
		int predicate;

		if (!compare || compare->op != LLVM_ICMP)
			continue;
		other = w->l->GetOperand(compare->value, w->l->GetOperand(compare->value, 0) == root);
		predicate = w->l->GetICmpPredicate(compare->value);
		if ((predicate != LLVM_ICMP_EQ && predicate != LLVM_ICMP_NE) || !is_null(w, other))
			continue;
		for (struct llvm_use *c = w->l->GetFirstUse(compare->value); c; c = w->l->GetNextUse(c)) {
			const struct node *n = walk_node(w, w->l->GetUser(c));

			if (!n || n->op != LLVM_BR ||
			    w->l->GetSuccessor(n->value, 0) == w->l->GetSuccessor(n->value, 1))
				continue;
			w->blocks[n->block].null_succ =
				handle_find(&w->blocks_by_handle,
					    w->l->GetSuccessor(n->value, predicate == LLVM_ICMP_NE));
			w->blocks[n->block].null_stamp = w->stamp;
		}
	}
}

static bool is_null_side(const struct walk *w, int32_t block, int32_t succ)
{
	return w->blocks[block].null_stamp == w->stamp && w->blocks[block].null_succ == succ;
}

/* Marks the blocks to which ways lead from where the root's pointer is made, except where it is known to be null. */
static void find_live_blocks(struct walk *w)
{
	const struct walk_root *root = &w->roots.items[w->root];
	int32_t *queue = arena_array(&w->arena, int32_t, (size_t)w->nblocks);
	int32_t n = 0;

	w->live_stamp = w->stamp;
	if (root->kind == FLOW_ROOT_PARAM || root->kind == FLOW_ROOT_RESULT)
		mark_null_succs(w, w->nodes[root->node].value);
	queue[n++] = w->nodes[root->node].block;
	w->blocks[queue[0]].live_stamp = w->stamp;
	for (int32_t i = 0; i < n; i++) {
		const struct walk_block *k = &w->blocks[queue[i]];

		for (int32_t s = 0; s < k->nsuccs; s++) {
			if (w->blocks[k->succs[s]].live_stamp == w->stamp ||
			    is_null_side(w, queue[i], k->succs[s]))
				continue;
			w->blocks[k->succs[s]].live_stamp = w->stamp;
			queue[n++] = k->succs[s];
		}
	}
}

/* Operand i of a phi is null, or another pointer: does that take the place of the root's pointer, which is then held by
 * nothing? Not where it was not made yet, or is null itself. */
static bool loses_pointer(struct walk *w, const struct node *phi, unsigned i)
{
	int32_t from = handle_find(&w->blocks_by_handle, w->l->GetIncomingBlock(phi->value, i));

	if (w->live_stamp != w->stamp)
		find_live_blocks(w);
	return from < 0 || (w->blocks[from].live_stamp == w->stamp && !is_null_side(w, from, phi->block));
}

/* Into or out of a small structure with one pointer, like {text, length}: there is no other that it could be. */
static bool is_only_pointer(const struct walk *w, const struct node *n)
{
	struct llvm_value *aggregate = w->l->GetOperand(n->value, 0), *inserted;
	struct llvm_type *t = w->l->TypeOf(aggregate);
	unsigned npointers = 0, nfields;

	if (w->l->GetTypeKind(t) != LLVM_TYPE_STRUCT)
		return false;
	nfields = w->l->CountStructElementTypes(t);
	for (unsigned i = 0; i < nfields && npointers < 2; i++) {
		struct llvm_type *field = w->l->StructGetTypeAtIndex(t, i);

		if (w->l->GetTypeKind(field) == LLVM_TYPE_POINTER)
			npointers++;
		else if (pointers_in(w->b, field) == 2)
			return false;
	}
	if (npointers != 1)
		return false;
	if (n->op == LLVM_EXTRACTVALUE)
		return w->l->GetTypeKind(w->l->TypeOf(n->value)) == LLVM_TYPE_POINTER;
	inserted = w->l->GetOperand(n->value, 1);
	return w->l->GetTypeKind(w->l->TypeOf(inserted)) == LLVM_TYPE_POINTER
		       ? !is_foreign(w, inserted)
		       : is_foreign(w, inserted) || w->l->IsAConstant(inserted);
}

static uint8_t own_flags(struct walk *w, const struct node *n, uint64_t *steps)
{
	int count;

	switch (n->op) {
	case LLVM_GETELEMENTPTR:
		return index_flags(w, n);
	case LLVM_PHI:
		if (is_stale(w, n))
			return FLAG_MERGED;
		count = w->l->GetNumOperands(n->value);
		for (int i = 0; i < count; i++) {
			struct llvm_value *v = w->l->GetOperand(n->value, (unsigned)i);

			if (!take_step(w, steps) ||
			    ((is_foreign(w, v) || is_null(w, v)) && loses_pointer(w, n, (unsigned)i)))
				return FLAG_MERGED;
		}
		return 0;
	case LLVM_SELECT:
		for (unsigned i = 1; i <= 2; i++)
			if (is_foreign(w, w->l->GetOperand(n->value, i)) ||
			    is_null(w, w->l->GetOperand(n->value, i)))
				return FLAG_MERGED;
		return 0;
	case LLVM_ADD:
	case LLVM_SUB:
	case LLVM_AND:
	case LLVM_OR:
		return w->l->IsAConstant(w->l->GetOperand(n->value, 1)) ? FLAG_OFFSET
									: FLAG_OFFSET | FLAG_VARIABLE;
	case LLVM_INSERTVALUE:
	case LLVM_EXTRACTVALUE:
		return is_only_pointer(w, n) ? 0 : FLAG_MERGED | FLAG_OFFSET;
	case LLVM_XOR:
	case LLVM_SHL:
	case LLVM_LSHR:
	case LLVM_ASHR:
	case LLVM_MUL:
	case LLVM_UDIV:
	case LLVM_SDIV:
	case LLVM_TRUNC:
	case LLVM_SHUFFLEVECTOR:
	case LLVM_INSERTELEMENT:
	case LLVM_EXTRACTELEMENT:
		return FLAG_MERGED | FLAG_OFFSET;
	case LLVM_CALL:
		return n->root < 0 && n->call_kind == CALL_DERIVED ? FLAG_MERGED | FLAG_OFFSET : 0;
	default:
		return 0;
	}
}

static bool hand_on_flags(struct walk *w, uint64_t *steps)
{
	int32_t *waiting = arena_array(&w->arena, int32_t, (size_t)w->nclosure);
	int32_t n = 0;

	for (int32_t i = 0; i < w->nclosure; i++) {
		struct node *node = &w->nodes[w->closure[i]];
		uint8_t own = own_flags(w, node, steps);

		if (own & FLAG_VARIABLE)
			w->roots.items[w->root].has_variable_index = true;
		node->flags = own & (FLAG_MERGED | FLAG_OFFSET);
		if (node->flags) {
			node->is_waiting = true;
			waiting[n++] = w->closure[i];
		}
	}
	while (n) {
		struct node *node = &w->nodes[waiting[--n]];

		node->is_waiting = false;
		for (struct llvm_use *u = w->l->GetFirstUse(node->value); u; u = w->l->GetNextUse(u)) {
			struct node *user = walk_node(w, w->l->GetUser(u));

			if (!take_step(w, steps))
				return false;
			if (!user || user->closure != w->stamp ||
			    (user->flags | node->flags) == user->flags || !walk_derives(w, user, node->value))
				continue;
			user->flags |= node->flags;
			if (!user->is_waiting) {
				user->is_waiting = true;
				waiting[n++] = (int32_t)(user - w->nodes);
			}
		}
	}
	return true;
}

bool walk_closure(struct walk *w, int32_t root)
{
	uint64_t steps = ROOT_STEPS_MAX;
	const struct walk_root *r = &w->roots.items[root];
	bool is_child = r->kind == FLOW_ROOT_CONTENT || r->kind == FLOW_ROOT_LOADED;
	bool through_loads = r->kind == FLOW_ROOT_LOADED;

	w->root = is_child ? r->index : root;
	w->stamp++;
	w->nclosure = 0;
	add_to_closure(w, &w->nodes[r->node]);
	if (!spread(w, false, &steps))
		return false;
	w->root = root;
	if (is_child) {
		/* what is loaded through the closure begins the next one */
		struct arena scratch = {0};
		struct loads VEC(struct node *) loads = {0};
		bool ok = true;

		for (int32_t i = 0; i < w->nclosure && ok; i++) {
			struct llvm_value *value = w->nodes[w->closure[i]].value;

			for (struct llvm_use *u = w->l->GetFirstUse(value); u && ok;
			     u = w->l->GetNextUse(u)) {
				struct node *user = walk_node(w, w->l->GetUser(u));

				ok = take_step(w, &steps);
				if (ok && user && walk_loads(w, user, value))
					vec_push(&scratch, &loads, user);
			}
		}
		w->stamp++;
		w->nclosure = 0;
		for (size_t i = 0; i < loads.count && ok; i++)
			ok = add_to_closure(w, loads.items[i]);
		arena_clear(&scratch);
		if (!ok || !spread(w, through_loads, &steps))
			return false;
	}
	return hand_on_flags(w, &steps);
}

/* --- bases --- */
int32_t walk_child(struct walk *w, int32_t root)
{
	struct walk_root child = {.index = root, .node = w->roots.items[root].node, .child = -1};

	switch (w->roots.items[root].kind) {
	case FLOW_ROOT_PARAM:
	case FLOW_ROOT_RESULT:
		child.kind = FLOW_ROOT_LOADED;
		break;
	case FLOW_ROOT_LOCAL:
		child.kind = FLOW_ROOT_CONTENT;
		break;
	default:
		return -1;
	}
	if (w->roots.items[root].child < 0) {
		w->roots.items[root].child = (int32_t)w->roots.count;
		vec_push(&w->arena, &w->roots, child);
	}
	return w->roots.items[root].child;
}

static void add_base(struct bases *out, enum flow_base kind, int32_t index)
{
	for (int i = 0; i < out->count; i++)
		if (out->items[i].kind == kind && out->items[i].index == index)
			return;
	if (out->count == BASES_MAX - 1) {
		kind = FLOW_BASE_MEMORY;
		index = -1;
	}
	if (out->count < BASES_MAX)
		out->items[out->count++] = (struct base){kind, index};
}

/* loads: how many pointers were loaded on the way, at most 2. */
static void add_root_base(struct walk *w, struct bases *out, int32_t root, int loads)
{
	enum flow_root_kind kind = w->roots.items[root].kind;

	if (!loads)
		add_base(out, FLOW_BASE_ROOT, root);
	else if (kind == FLOW_ROOT_LOCAL && loads > 1)
		add_base(out, FLOW_BASE_MEMORY, -1);
	else
		add_base(out, FLOW_BASE_ROOT, walk_child(w, root));
}

static void add_constant_base(const struct walk *w, struct bases *out, struct llvm_value *v, int loads)
{
	enum { DEPTH_MAX = 64 };

	for (int i = 0; i < DEPTH_MAX; i++) {
		int32_t global;

		v = alias_target(w->b, v);
		global = v ? handle_find(&w->b->globals, v) : -1;
		if (global >= 0) {
			add_base(out, loads ? FLOW_BASE_MEMORY : FLOW_BASE_GLOBAL, loads ? -1 : global);
			return;
		}
		if (!v || w->l->GetValueKind(v) != LLVM_VALUE_CONSTANT_EXPR)
			break;
		v = w->l->GetOperand(v, 0);
	}
	if (v && w->l->IsAConstant(v) && (w->l->IsNull(v) || w->l->IsUndef(v)))
		out->has_null = true;
	else
		add_base(out, FLOW_BASE_MEMORY, -1);
}

struct place {
	struct llvm_value *value;
	int loads;
};
struct places {
	struct place items[BASE_VISITS_MAX];
	int count, nvisits;
};

static void look_at(struct places *p, struct llvm_value *v, int loads, struct bases *out)
{
	if (p->count == BASE_VISITS_MAX || p->nvisits++ == BASE_VISITS_MAX)
		add_base(out, FLOW_BASE_MEMORY, -1);
	else if (p->nvisits < BASE_VISITS_MAX)
		p->items[p->count++] = (struct place){v, loads > 2 ? 2 : loads};
}

static void base_step(struct walk *w, struct node *n, int loads, struct places *p, struct bases *out)
{
	int count = 1, first = 0;

	if (n->root >= 0) {
		add_root_base(w, out, n->root, loads);
		return;
	}
	switch (n->op) {
	case LLVM_GETELEMENTPTR:
	case LLVM_BITCAST:
	case LLVM_ADDRSPACECAST:
	case LLVM_FREEZE:
	case LLVM_INTTOPTR:
	case LLVM_PTRTOINT:
	case LLVM_PTRTOADDR:
	case LLVM_EXTRACTVALUE:
	case LLVM_EXTRACTELEMENT:
		break;
	case LLVM_ADD:
	case LLVM_SUB:
	case LLVM_AND:
	case LLVM_OR:
	case LLVM_XOR:
		count = w->l->IsAConstantInt(w->l->GetOperand(n->value, 1)) ? 1 : 2;
		break;
	case LLVM_INSERTVALUE:
	case LLVM_INSERTELEMENT:
	case LLVM_SHUFFLEVECTOR:
		count = 2;
		break;
	case LLVM_PHI:
		count = w->l->GetNumOperands(n->value);
		break;
	case LLVM_SELECT:
		first = 1;
		count = 2;
		break;
	case LLVM_LOAD:
		if (pointers_in(w->b, w->l->TypeOf(n->value)) != 2)
			goto unknown;
		loads++;
		break;
	case LLVM_CMPXCHG: /* then EXTRACTVALUE was passed */
	case LLVM_ATOMICRMW:
		loads++;
		break;
	case LLVM_CALL:
		if (n->call_kind == CALL_SAME || (n->call_kind == CALL_DERIVED && is_pointer(w, n->value)))
			break;
		goto unknown;
	default:
	unknown:
		add_base(out, FLOW_BASE_MEMORY, -1);
		return;
	}
	for (int i = first; i < first + count && p->nvisits < BASE_VISITS_MAX; i++)
		look_at(p, w->l->GetOperand(n->value, (unsigned)i), loads, out);
}

void walk_bases(struct walk *w, struct llvm_value *address, struct bases *out)
{
	struct places p = {.count = 0};

	out->count = 0;
	out->has_null = false;
	w->bases_stamp++;
	look_at(&p, address, 0, out);
	while (p.count) {
		if (!w->steps_left) {
			add_base(out, FLOW_BASE_MEMORY, -1);
			return;
		}
		w->steps_left--;
		struct place at = p.items[--p.count];
		struct node *n = walk_node(w, at.value);

		if (!n) {
			add_constant_base(w, out, at.value, at.loads);
			continue;
		}
		if (n->bases[at.loads] == w->bases_stamp)
			continue;
		n->bases[at.loads] = w->bases_stamp;
		base_step(w, n, at.loads, &p, out);
	}
}
