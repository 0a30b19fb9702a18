/* What a function does with its pointers: for each root every use of every value of its closure is told, or is known
 * to keep nothing (a comparison, a read of a number, the address of a store). What is not known is told as OTHER. */
#include "read/bitcode_walk.h"

enum { FUNC_STEPS_MAX = 10 << 20, FUNC_USES_MAX = 200000 };

struct told {
	enum flow_use_kind kind;
	uint8_t flags;
	const struct node *at;
	enum flow_base base;
	int32_t index; /* of the base, or the call */
	int32_t arg;
	const char *why;
};
struct null_edge {
	int32_t root, block, succ;
};

struct telling {
	struct walk *w;
	struct arena scratch;
	struct uses VEC(struct told) uses; /* of the present root */
	struct null_edges VEC(struct null_edge) null_edges;
	struct buf text;     /* u lines */
	struct bases *bases; /* scratch */
	bool is_limited;
};

static void tell(struct telling *t, struct told use)
{
	if (t->uses.count < ROOT_USES_MAX && t->w->uses_left) {
		vec_push(&t->scratch, &t->uses, use);
		t->w->uses_left--;
	} else {
		t->is_limited = true;
	}
}

static void tell_other(struct telling *t, const struct node *user, uint8_t flags, const char *why)
{
	tell(t, (struct told){.kind = FLOW_USE_OTHER, .flags = flags, .at = user, .why = why});
}

/* A store or copy: one use for each memory that it may go to. */
static void tell_bases(struct telling *t, enum flow_use_kind kind, const struct node *user, uint8_t flags,
		       struct llvm_value *address)
{
	struct bases *b = t->bases;

	walk_bases(t->w, address, b);
	if (!b->count)
		tell(t, (struct told){.kind = kind,
				      .flags = flags,
				      .at = user,
				      .base = FLOW_BASE_MEMORY,
				      .index = -1});
	for (int i = 0; i < b->count; i++)
		tell(t, (struct told){.kind = kind,
				      .flags = flags,
				      .at = user,
				      .base = b->items[i].kind,
				      .index = b->items[i].index});
}

static const struct walk_root *root_of(const struct telling *t)
{
	return &t->w->roots.items[t->w->root];
}

/* A number that was loaded from memory, most likely: pointers that become numbers are told where that happens. */
static bool is_loaded_root(const struct telling *t)
{
	return root_of(t)->kind == FLOW_ROOT_CONTENT || root_of(t)->kind == FLOW_ROOT_LOADED;
}

/* --- single instructions --- */
static void tell_read(struct telling *t, const struct node *user, uint8_t flags)
{
	tell(t, (struct told){.kind = FLOW_USE_READ, .flags = flags, .at = user});
	walk_child(t->w, t->w->root);
}

/* Bytes that are moved one by one, or many at once as a vector: a copy written by hand. */
static bool is_bytes(const struct walk *w, struct llvm_type *t)
{
	int kind = w->l->GetTypeKind(t);

	if (kind == LLVM_TYPE_VECTOR || kind == LLVM_TYPE_SCALABLE_VECTOR)
		t = w->l->GetElementType(t);
	return w->l->GetTypeKind(t) == LLVM_TYPE_INTEGER && w->l->GetIntTypeWidth(t) == 8;
}

/* A piece is read of local memory that has room for one pointer and no more: whatever becomes of it, it may be put
 * together again. Larger memory has pointers in one place and bytes in another. */
static bool is_piece(const struct telling *t, const struct node *user)
{
	const struct walk *w = t->w;
	const struct walk_root *r = root_of(t);
	struct llvm_type *type = w->l->TypeOf(user->value), *local;
	int kind = w->l->GetTypeKind(type);
	bool is_vector = kind == LLVM_TYPE_VECTOR || kind == LLVM_TYPE_SCALABLE_VECTOR;

	if (r->kind != FLOW_ROOT_LOCAL ||
	    (!is_vector && (kind != LLVM_TYPE_INTEGER || w->l->GetIntTypeWidth(type) < 8)))
		return false;
	local = w->l->GetAllocatedType(w->nodes[r->node].value);
	return w->l->TypeIsSized(local) && w->l->ABISizeOfType(w->b->layout, local) * 8 == w->b->pointer_bits;
}

static void tell_load(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;

	if (walk_loads(w, user, value)) {
		tell_read(t, user, flags);
		return;
	}
	if (user->op == LLVM_LOAD && is_piece(t, user)) {
		tell(t, (struct told){
				.kind = FLOW_USE_COPY, .flags = flags, .at = user, .base = FLOW_BASE_MEMORY});
		return;
	}
	/* A string that was found through a pointer is not looked at: there, copying bytes is what strings are for. */
	if (user->op != LLVM_LOAD || is_loaded_root(t) || !is_bytes(w, w->l->TypeOf(user->value)))
		return;
	for (struct llvm_use *u = w->l->GetFirstUse(user->value); u; u = w->l->GetNextUse(u)) {
		struct llvm_value *store = w->l->GetUser(u);
		const struct node *n = walk_node(w, store);

		if (n && n->op == LLVM_STORE && w->l->GetOperand(store, 0) == user->value)
			tell_bases(t, FLOW_USE_COPY, n, flags, w->l->GetOperand(store, 1));
	}
}

static void tell_store(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;

	if (w->l->GetOperand(user->value, 0) != value)
		return;
	if (!pointers_in(w->b, w->l->TypeOf(value)) || is_tagged_number(w->b, user->value)) {
		if (!is_loaded_root(t))
			tell_other(t, user, flags, "integer");
		return;
	}
	tell_bases(t, FLOW_USE_STORE, user, flags, w->l->GetOperand(user->value, 1));
}

static void tell_return(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;

	/* a number is no root for the caller, which would not see where it goes */
	if (pointers_in(w->b, w->l->TypeOf(value)) == 2)
		tell(t, (struct told){.kind = FLOW_USE_RETURN, .flags = flags, .at = user});
	else
		tell_other(t, user, flags, "integer");
}

static void add_null_edges(struct telling *t, struct llvm_value *condition, int succ_when_null)
{
	const struct walk *w = t->w;

	for (struct llvm_use *u = w->l->GetFirstUse(condition); u; u = w->l->GetNextUse(u)) {
		const struct node *n = walk_node(w, w->l->GetUser(u));
		struct llvm_block *succ;

		if (n && n->op == LLVM_FREEZE && n->value != condition)
			add_null_edges(t, n->value, succ_when_null);
		if (!n || n->op != LLVM_BR || !w->l->IsConditional(n->value) ||
		    w->l->GetSuccessor(n->value, 0) == w->l->GetSuccessor(n->value, 1))
			continue;
		succ = w->l->GetSuccessor(n->value, (unsigned)succ_when_null);
		vec_push(&t->scratch, &t->null_edges,
			 ((struct null_edge){w->root, n->block, handle_find(&w->blocks_by_handle, succ)}));
	}
}

static void tell_compare(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;
	struct llvm_value *other = w->l->GetOperand(user->value, w->l->GetOperand(user->value, 0) == value);
	int predicate = w->l->GetICmpPredicate(user->value);

	if (flags || is_loaded_root(t) || !w->l->IsAConstant(other) || !w->l->IsNull(other))
		return;
	if (predicate == LLVM_ICMP_EQ || predicate == LLVM_ICMP_NE)
		add_null_edges(t, user->value, predicate == LLVM_ICMP_NE);
}

static void tell_copy(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;
	unsigned nargs = w->l->GetNumArgOperands(user->value);
	struct llvm_value *size = nargs > 2 ? w->l->GetOperand(user->value, 2) : NULL;

	if (nargs < 2 || w->l->GetOperand(user->value, 1) != value)
		return;
	if (size && w->l->IsAConstantInt(size) &&
	    (unsigned long long)w->l->ConstIntGetSExtValue(size) < w->b->pointer_bits / 8)
		return;
	tell_bases(t, FLOW_USE_COPY, user, flags, w->l->GetOperand(user->value, 0));
	tell(t, (struct told){.kind = FLOW_USE_READ, .flags = flags, .at = user});
}

static void tell_call(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;
	struct llvm_value *call = user->value, *callee = w->l->GetCalledValue(call);
	bool is_asm = w->l->GetValueKind(callee) == LLVM_VALUE_INLINE_ASM;
	unsigned nargs, noperands;

	switch ((enum call_kind)user->call_kind) {
	case CALL_IGNORED:
	case CALL_HARMLESS:
	case CALL_SAME:
	case CALL_DERIVED:
		return;
	case CALL_COPY:
		tell_copy(t, user, value, flags);
		return;
	case CALL_COPIER:
		tell_copy(t, user, value, flags);
		break;
	case CALL_MASKED_LOAD:
		tell_load(t, user, value, flags);
		return;
	case CALL_MASKED_STORE:
		if (w->l->GetOperand(call, 0) == value)
			tell_bases(t, FLOW_USE_STORE, user, flags, w->l->GetOperand(call, 1));
		return;
	case CALL_OTHER:
		break;
	}
	nargs = w->l->GetNumArgOperands(call);
	noperands = (unsigned)w->l->GetNumOperands(call);
	for (unsigned i = 0; i < noperands; i++) {
		if (w->l->GetOperand(call, i) != value)
			continue;
		if (is_asm)
			tell_other(t, user, flags, "asm");
		else if (i >= nargs && value != callee)
			tell_other(t, user, flags, "bundle");
		else if (i >= nargs)
			continue; /* called */
		else if (pointers_in(w->b, w->l->TypeOf(value)) == 2)
			tell(t, (struct told){.kind = FLOW_USE_ARG,
					      .flags = flags,
					      .at = user,
					      .index = user->call,
					      .arg = (int32_t)i});
		else
			tell_other(t, user, flags, "integer");
	}
}

static void tell_use(struct telling *t, const struct node *user, struct llvm_value *value, uint8_t flags)
{
	const struct walk *w = t->w;
	struct llvm_value *v = user->value;

	switch (user->op) {
	case LLVM_LOAD:
		tell_load(t, user, value, flags);
		break;
	case LLVM_STORE:
		tell_store(t, user, value, flags);
		break;
	case LLVM_RET:
		tell_return(t, user, value, flags);
		break;
	case LLVM_CALL:
	case LLVM_INVOKE:
	case LLVM_CALLBR:
		tell_call(t, user, value, flags);
		break;
	case LLVM_ICMP:
		tell_compare(t, user, value, flags);
		break;
	case LLVM_CMPXCHG:
	case LLVM_ATOMICRMW:
		tell_load(t, user, value, flags);
		if (w->l->GetOperand(v, user->op == LLVM_CMPXCHG ? 2 : 1) == value)
			tell_other(t, user, flags, "atomic");
		break;
	case LLVM_VAARG:
		tell_other(t, user, flags, "va_arg");
		break;
	/* An index, a condition, a distance, a tag, a rest: no pointer is left in it. */
	case LLVM_GETELEMENTPTR:
	case LLVM_SHUFFLEVECTOR:
	case LLVM_SELECT:
	case LLVM_SUB:
	case LLVM_AND:
	case LLVM_UREM:
	case LLVM_SREM:
	case LLVM_BR:
	case LLVM_SWITCH:
	case LLVM_INDIRECTBR:
	case LLVM_EXTRACTVALUE:
	case LLVM_EXTRACTELEMENT:
	case LLVM_INSERTELEMENT:
	case LLVM_ALLOCA:
	case LLVM_TRUNC:
		break;
	default:
		if (!is_loaded_root(t))
			tell_other(t, user, flags,
				   user->op == LLVM_UITOFP || user->op == LLVM_SITOFP ? "float"
				   : user->op == LLVM_MUL || user->op == LLVM_UDIV || user->op == LLVM_SDIV
					   ? "arithmetic"
				   : user->op == LLVM_RESUME ? "exception"
							     : "instruction");
	}
}

/* --- a root --- */
static int compare_uses(const void *left, const void *right)
{
	const struct told *x = left, *y = right;

	if (x->at->block != y->at->block)
		return x->at->block < y->at->block ? -1 : 1;
	if (x->at->order != y->at->order)
		return x->at->order < y->at->order ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->base != y->base)
		return x->base < y->base ? -1 : 1;
	if (x->index != y->index)
		return x->index < y->index ? -1 : 1;
	if (x->arg != y->arg)
		return x->arg < y->arg ? -1 : 1;
	if (x->flags != y->flags)
		return x->flags < y->flags ? -1 : 1;
	return x->why && y->why ? strcmp(x->why, y->why) : 0;
}

static void put_flags(struct buf *out, uint8_t flags)
{
	buf_addc(out, ' ');
	if (!(flags & (FLAG_MERGED | FLAG_OFFSET)))
		buf_addc(out, '-');
	if (flags & FLAG_MERGED)
		buf_addc(out, 'm');
	if (flags & FLAG_OFFSET)
		buf_addc(out, 'o');
}

static const char use_letters[] = {
#define X(letter, name) letter,
	FLOW_USES(X)
#undef X
};
static const char base_letters[] = {
#define X(letter, name) letter,
	FLOW_BASES(X)
#undef X
};
static const char root_letters[] = {
#define X(letter, name) letter,
	FLOW_ROOTS(X)
#undef X
};

static void put_use(struct telling *t, const struct told *u)
{
	struct buf *out = &t->text;

	buf_addc(out, 'u');
	put_number(out, t->w->root);
	buf_addc(out, ' ');
	buf_addc(out, use_letters[u->kind]);
	put_flags(out, u->flags);
	put_number(out, u->at->block);
	put_number(out, u->at->order);
	put_id(out, u->at->op ? walk_loc(t->w, u->at->value) : -1);
	switch (u->kind) {
	case FLOW_USE_STORE:
	case FLOW_USE_COPY:
		buf_addc(out, ' ');
		buf_addc(out, base_letters[u->base]);
		if (u->base != FLOW_BASE_MEMORY)
			put_number(out, u->index);
		break;
	case FLOW_USE_ARG:
		put_number(out, u->index);
		put_number(out, u->arg);
		break;
	case FLOW_USE_OTHER:
		buf_addc(out, ' ');
		put_name(out, str_c(u->why));
		break;
	case FLOW_USE_RETURN:
	case FLOW_USE_READ:
		break;
	}
	buf_addc(out, '\n');
}

static void tell_root(struct telling *t, int32_t root)
{
	struct walk *w = t->w;

	t->uses.count = 0;
	t->is_limited = !walk_closure(w, root);
	for (int32_t i = 0; i < w->nclosure && !t->is_limited; i++) {
		const struct node *n = &w->nodes[w->closure[i]];

		for (struct llvm_use *u = w->l->GetFirstUse(n->value); u; u = w->l->GetNextUse(u)) {
			struct node *user = walk_node(w, w->l->GetUser(u));

			if (!user || (user->seen == n->value && user->seen_stamp == w->stamp))
				continue;
			user->seen = n->value;
			user->seen_stamp = w->stamp;
			if (user->closure != w->stamp || !walk_derives(w, user, n->value))
				tell_use(t, user, n->value, n->flags);
		}
	}
	vec_sort(&t->uses, compare_uses);
	for (size_t i = 0; i < t->uses.count; i++)
		if (!i || compare_uses(&t->uses.items[i - 1], &t->uses.items[i]) != 0)
			put_use(t, &t->uses.items[i]);
	if (t->is_limited)
		put_use(t, &(struct told){.kind = FLOW_USE_OTHER,
					  .at = &w->nodes[w->roots.items[root].node],
					  .why = "limit"});
}

/* --- the result --- */
static void put_sources(struct telling *t, struct buf *out)
{
	struct walk *w = t->w;
	struct bases all = {.count = 0}, *b = t->bases;
	bool has_other = false;

	if (w->l->GetTypeKind(w->l->GetReturnType(w->l->GlobalGetValueType(w->func))) != LLVM_TYPE_POINTER)
		return;
	for (int32_t i = 0; i < w->nnodes; i++) {
		if (w->nodes[i].op != LLVM_RET || w->l->GetNumOperands(w->nodes[i].value) != 1)
			continue;
		walk_bases(w, w->l->GetOperand(w->nodes[i].value, 0), b);
		all.has_null |= b->has_null;
		for (int k = 0; k < b->count; k++) {
			int at = 0;

			if (b->items[k].kind != FLOW_BASE_ROOT) {
				has_other = true;
				continue;
			}
			while (at < all.count && all.items[at].index != b->items[k].index)
				at++;
			if (at < all.count)
				continue;
			if (all.count == BASES_MAX)
				has_other = true;
			else
				all.items[all.count++] = b->items[k];
		}
	}
	for (int i = 0; i < all.count; i++)
		buf_printf(out, "q r %d\n", all.items[i].index);
	if (all.has_null)
		buf_add(out, S("q n\n"));
	if (has_other)
		buf_add(out, S("q o\n"));
}

/* --- roots --- */
/* Names that clang gives to memory of its own. */
static bool is_temporary(struct str name)
{
	static const char *const prefixes[] = {
		"agg.tmp", "ref.tmp",  "byval-temp", "indirect-arg-temp", "tmp.",
		"coerce",  "agg-temp", "retval",     "saved_stack",       "cleanup.dest"};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
		if (str_starts(name, str_c(prefixes[i])))
			return true;
	return false;
}

static void put_local(struct walk *w, const struct walk_root *r)
{
	struct llvm_value *v = w->nodes[r->node].value;
	struct llvm_value *count = w->l->GetOperand(v, 0);
	struct llvm_type *type = w->l->GetAllocatedType(v);
	bool is_dynamic = !w->l->IsAConstantInt(count);
	int64_t size = -1;
	size_t len = 0;
	const char *text = w->l->GetValueName2(v, &len);
	struct str name = {text, text ? len : 0};

	if (!is_dynamic && w->l->TypeIsSized(type)) {
		unsigned long long each = w->l->ABISizeOfType(w->b->layout, type);
		long long n = w->l->ConstIntGetSExtValue(count);

		if (n >= 0 && (n == 0 || each <= (unsigned long long)(INT64_MAX / n)))
			size = (int64_t)each * n;
	}
	if (is_temporary(name))
		name = STR_NONE;
	buf_addc(&w->body, ' ');
	put_name(&w->body, str_head(name, str_find_char(name, '.'))); /* "buf.i.i": inlined twice */
	put_number(&w->body, size);
	buf_addc(&w->body, ' ');
	if (is_dynamic)
		buf_addc(&w->body, 'd');
	if (r->has_variable_index)
		buf_addc(&w->body, 'x');
	if (!is_dynamic && !r->has_variable_index)
		buf_addc(&w->body, '-');
	put_id(&w->body, walk_loc(w, v));
}

static void put_root(struct walk *w, int32_t root)
{
	const struct walk_root *r = &w->roots.items[root];

	buf_addc(&w->body, 'r');
	put_number(&w->body, root);
	buf_addc(&w->body, ' ');
	buf_addc(&w->body, root_letters[r->kind]);
	if (r->kind == FLOW_ROOT_LOCAL)
		put_local(w, r);
	else
		put_number(&w->body, r->index);
	buf_addc(&w->body, '\n');
}

static int compare_null_edges(const void *left, const void *right)
{
	const struct null_edge *x = left, *y = right;

	if (x->root != y->root)
		return x->root < y->root ? -1 : 1;
	if (x->block != y->block)
		return x->block < y->block ? -1 : 1;
	return x->succ < y->succ ? -1 : x->succ > y->succ;
}

void walk_body(struct bitcode *b, int32_t func)
{
	struct walk walk = {.b = b, .l = b->l, .func = b->funcs.items[func].value}, *w = &walk;
	struct bases bases;
	struct telling t = {.w = w, .bases = &bases};
	struct buf sources = {0};

	uint64_t steps = b->steps_left < FUNC_STEPS_MAX ? b->steps_left : FUNC_STEPS_MAX;
	uint64_t nuses = b->uses_left < FUNC_USES_MAX ? b->uses_left : FUNC_USES_MAX;

	if (!b->closure)
		b->closure = arena_array(&b->arena, int32_t, CLOSURE_MAX);
	w->closure = b->closure;
	w->steps_left = steps;
	w->uses_left = nuses;
	walk_number(w);
	for (size_t i = 0; i < w->roots.count; i++) /* grows */
		tell_root(&t, (int32_t)i);
	put_sources(&t, &sources);
	b->steps_left -= steps - w->steps_left;
	b->uses_left -= nuses - w->uses_left;
	for (size_t i = 0; i < w->roots.count; i++)
		put_root(w, (int32_t)i);
	buf_printf(b->out, "d %d\n", func);
	buf_add(b->out, buf_str(&w->body));
	buf_add(b->out, buf_str(&t.text));
	vec_sort(&t.null_edges, compare_null_edges);
	for (size_t i = 0; i < t.null_edges.count; i++) {
		const struct null_edge *e = &t.null_edges.items[i];

		if (i && compare_null_edges(e - 1, e) == 0)
			continue;
		buf_addc(b->out, 'n');
		put_number(b->out, e->root);
		put_number(b->out, e->block);
		put_number(b->out, e->succ);
		buf_addc(b->out, '\n');
	}
	buf_add(b->out, buf_str(&sources));
	buf_release(&sources);
	buf_release(&t.text);
	buf_release(&w->body);
	arena_clear(&t.scratch);
	arena_clear(&w->arena);
}
