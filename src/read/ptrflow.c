/* The text of ptrflow.h in one pass. It comes from a child process that may have died in the middle of a line or, fed
 * with hostile bitcode, written anything: each id is checked against the tables that it leads into. */
#include "read/ptrflow.h"

#include "read/fields.h"

enum { TEXT_VERSION = 1 };

struct subprogram {
	struct str name, file;
	uint32_t line;
};
struct frame_slot {
	int32_t inlined_at, subprogram;
	const struct inline_frame *frame; /* NULL: free */
};
struct body_use {
	int32_t root;
	struct flow_use use;
};

struct reading {
	struct unit *u;
	struct arena scratch;
	struct fields t;
	char last; /* letter of the line before */
	int llvm_version;
	struct sources VEC(struct str) sources;
	struct subprograms VEC(struct subprogram) subprograms;
	struct flow_locs locs;
	struct flow_globals globals;
	struct flow_funcs funcs;
	struct flow_params params; /* of the last function */
	struct frame_slot *frames; /* by (inlined_at, subprogram) */
	size_t nframes, frames_cap;
	/* the body that is being read */
	int32_t func; /* FLOW_NONE: none */
	struct flow_blocks blocks;
	struct flow_roots roots;
	struct body_uses VEC(struct body_use) uses;
	struct flow_calls calls;
	struct flow_null_edges null_edges;
	struct flow_sources results;
	int32_t last_succ; /* the largest that a block names, and the line that does */
	uint64_t last_succ_line;
};

static bool read_head(struct reading *r)
{
	const char *at = r->t.p;
	uint32_t version, llvm;

	if ((size_t)(r->t.end - r->t.p) < 7 || memcmp(r->t.p, "ptrflow", 7) != 0)
		return field_expected(&r->t, at, "\"ptrflow\"");
	r->t.p += 7;
	at = r->t.p;
	if (!field_number(&r->t, "the version of the text form", &version))
		return false;
	if (version != TEXT_VERSION)
		return field_expected(&r->t, at + 1, "version 1 of the text form");
	if (!field_number(&r->t, "the major version of LLVM", &llvm))
		return false;
	r->llvm_version = (int)llvm;
	return true;
}

static bool read_source(struct reading *r)
{
	struct str dir, file;

	if (!field_own_id(&r->t, r->sources.count) || !field_name(&r->t, "a folder", &dir) ||
	    !field_name(&r->t, "a file", &file))
		return false;
	vec_push(&r->scratch, &r->sources, file.ptr ? unit_file(r->u, file, dir) : STR_NONE);
	return true;
}

static bool read_subprogram(struct reading *r)
{
	struct subprogram s = {0};
	int32_t source;

	if (!field_own_id(&r->t, r->subprograms.count) || !field_name(&r->t, "a name", &s.name) ||
	    !field_index_or_none(&r->t, "a source file", r->sources.count, &source) ||
	    !field_number(&r->t, "a line", &s.line))
		return false;
	if (source >= 0)
		s.file = r->sources.items[source];
	vec_push(&r->scratch, &r->subprograms, s);
	return true;
}

static size_t frame_hash(const struct reading *r, int32_t inlined_at, int32_t subprogram)
{
	uint64_t h = ((uint64_t)(uint32_t)inlined_at << 32 | (uint32_t)subprogram) * 0x9e3779b97f4a7c15u;

	return (size_t)(h >> 20) & (r->frames_cap - 1);
}

static void grow_frames(struct reading *r)
{
	struct frame_slot *old = r->frames;
	size_t old_cap = r->frames_cap;

	r->frames_cap = old_cap ? old_cap * 2 : 256;
	r->frames = arena_array(&r->scratch, struct frame_slot, r->frames_cap);
	for (size_t i = 0; i < old_cap; i++) {
		size_t at;

		if (!old[i].frame)
			continue;
		at = frame_hash(r, old[i].inlined_at, old[i].subprogram);
		while (r->frames[at].frame)
			at = (at + 1) & (r->frames_cap - 1);
		r->frames[at] = old[i];
	}
}

/* The frame of code of the subprogram that was inlined at the location: one for each pair. */
static const struct inline_frame *frame_of(struct reading *r, int32_t inlined_at, int32_t subprogram)
{
	const struct flow_loc *call = &r->locs.items[inlined_at];
	struct inline_frame *frame;
	size_t at;

	if (r->nframes * 4 >= r->frames_cap * 3)
		grow_frames(r);
	for (at = frame_hash(r, inlined_at, subprogram); r->frames[at].frame;
	     at = (at + 1) & (r->frames_cap - 1))
		if (r->frames[at].inlined_at == inlined_at && r->frames[at].subprogram == subprogram)
			return r->frames[at].frame;
	frame = arena_new(&r->u->arena, struct inline_frame);
	if (subprogram >= 0)
		frame->callee = r->subprograms.items[subprogram].name;
	frame->call = call->loc;
	frame->parent = call->frame;
	frame->depth = call->frame ? call->frame->depth + 1 : 1;
	r->frames[at] = (struct frame_slot){inlined_at, subprogram, frame};
	r->nframes++;
	return frame;
}

static bool read_loc(struct reading *r)
{
	struct flow_loc l = {0};
	int32_t source, subprogram, inlined_at;

	if (!field_own_id(&r->t, r->locs.count) ||
	    !field_index_or_none(&r->t, "a source file", r->sources.count, &source) ||
	    !field_number(&r->t, "a line", &l.loc.line) || !field_number(&r->t, "a column", &l.loc.col) ||
	    !field_index_or_none(&r->t, "a subprogram", r->subprograms.count, &subprogram) ||
	    !field_index_or_none(&r->t, "an earlier location", r->locs.count, &inlined_at))
		return false;
	if (source >= 0)
		l.loc.file = r->sources.items[source];
	if (subprogram >= 0)
		l.function = r->subprograms.items[subprogram].name;
	if (inlined_at >= 0)
		l.frame = frame_of(r, inlined_at, subprogram);
	vec_push(&r->scratch, &r->locs, l);
	return true;
}

static bool read_global(struct reading *r)
{
	struct flow_global g;
	unsigned set;

	if (!field_own_id(&r->t, r->globals.count) || !field_name(&r->t, "a name", &g.name) ||
	    !field_flags(&r->t, "i", &set))
		return false;
	g.is_internal = set & 1;
	vec_push(&r->scratch, &r->globals, g);
	return true;
}

/* The parameters of the last function are all there. */
static void finish_params(struct reading *r)
{
	struct flow_func *f;

	if (!r->params.count)
		return;
	f = &r->funcs.items[r->funcs.count - 1];
	f->params.items = arena_array(&r->u->arena, struct flow_param, r->params.count);
	f->params.count = f->params.cap = r->params.count;
	memcpy(f->params.items, r->params.items, r->params.count * sizeof(*f->params.items));
	r->params.count = 0;
}

static bool read_func(struct reading *r)
{
	static const enum flow_binding bindings[] = {FLOW_EXTERNAL, FLOW_INTERNAL, FLOW_WEAK, FLOW_DECLARED};
	struct flow_func f = {0};
	int32_t subprogram;
	unsigned binding, set;

	if (r->func != FLOW_NONE)
		return field_expected(&r->t, r->t.start, "all functions before the first body");
	finish_params(r);
	if (!field_own_id(&r->t, r->funcs.count) || !field_name(&r->t, "a name", &f.name))
		return false;
	if (!f.name.ptr)
		return field_expected(&r->t, r->t.p - 1, "the name of a function");
	if (!field_letter(&r->t, "eiwx", "a binding (e, i, w or x)", &binding) ||
	    !field_flags(&r->t, "vnmARFop", &set) ||
	    !field_index_or_none(&r->t, "the number of the size argument", INT32_MAX, &f.size_arg) ||
	    !field_index_or_none(&r->t, "the number of the count argument", INT32_MAX, &f.count_arg) ||
	    !field_index_or_none(&r->t, "a subprogram", r->subprograms.count, &subprogram))
		return false;
	f.binding = bindings[binding];
	f.is_variadic = set & 1 << 0;
	f.is_noreturn = set & 1 << 1;
	f.returns_fresh = set & 1 << 2;
	f.is_alloc = set & 1 << 3;
	f.is_realloc = set & 1 << 4;
	f.is_free = set & 1 << 5;
	f.writes_nothing = set & 1 << 6;
	f.returns_pointer = set & 1 << 7;
	if (subprogram >= 0) {
		f.decl.file = r->subprograms.items[subprogram].file;
		f.decl.line = r->subprograms.items[subprogram].line;
	}
	vec_push(&r->scratch, &r->funcs, f);
	return true;
}

static bool read_param(struct reading *r)
{
	struct flow_param p = {0};
	unsigned set;

	if (r->last != 'f' && r->last != 'a')
		return field_expected(&r->t, r->t.start, "a parameter only after its function");
	if (!field_flags(&r->t, "pnrxRBF", &set))
		return false;
	p.is_pointer = set & 1 << 0;
	p.is_nocapture = set & 1 << 1;
	p.is_readonly = set & 1 << 2;
	p.is_readnone = set & 1 << 3;
	p.is_returned = set & 1 << 4;
	p.is_by_value = set & 1 << 5;
	p.is_freed = set & 1 << 6;
	vec_push(&r->scratch, &r->params, p);
	return true;
}

/* Copies a table of the body to the unit's arena, without room to grow, and empties it. */
#define KEEP(r, to, table)                                                                                   \
	do {                                                                                                 \
		(to)->count = (to)->cap = (table)->count;                                                    \
		(to)->items = arena_alloc_array(&(r)->u->arena, (table)->count, sizeof(*(table)->items));    \
		if ((table)->count)                                                                          \
			memcpy((to)->items, (table)->items, (table)->count * sizeof(*(table)->items));       \
		(table)->count = 0;                                                                          \
	} while (0)

/* Hands each root its uses, in the order in which they came. */
static void share_out_uses(struct reading *r, struct flow_roots *roots)
{
	struct flow_use *all = arena_array(&r->u->arena, struct flow_use, r->uses.count);

	for (size_t i = 0; i < r->uses.count; i++)
		roots->items[r->uses.items[i].root].uses.cap++;
	for (size_t i = 0; i < roots->count; i++) {
		roots->items[i].uses.items = all;
		all += roots->items[i].uses.cap;
	}
	for (size_t i = 0; i < r->uses.count; i++) {
		struct flow_uses *uses = &roots->items[r->uses.items[i].root].uses;

		uses->items[uses->count++] = r->uses.items[i].use;
	}
	r->uses.count = 0;
}

static bool finish_body(struct reading *r)
{
	struct flow_func *f;

	if (r->func == FLOW_NONE)
		return true;
	f = &r->funcs.items[r->func];
	if (!r->blocks.count)
		return field_expected(&r->t, r->t.start, "a block of the body");
	if ((size_t)r->last_succ >= r->blocks.count && r->last_succ != FLOW_NONE) {
		return err_set(r->t.err,
			       STR_FMT ":%llu: expected a block of " STR_FMT ", which has %zu, found \"%d\"",
			       STR_ARG(r->t.from), (unsigned long long)r->last_succ_line, STR_ARG(f->name),
			       r->blocks.count, (int)r->last_succ);
	}
	KEEP(r, &f->blocks, &r->blocks);
	KEEP(r, &f->roots, &r->roots);
	KEEP(r, &f->calls, &r->calls);
	KEEP(r, &f->null_edges, &r->null_edges);
	KEEP(r, &f->sources, &r->results);
	share_out_uses(r, &f->roots);
	r->last_succ = FLOW_NONE;
	return true;
}

static bool read_body(struct reading *r)
{
	const char *at;
	int32_t func;

	finish_params(r);
	if (!finish_body(r))
		return false;
	at = r->t.p;
	if (!field_index(&r->t, "a function", r->funcs.count, &func))
		return false;
	if (r->funcs.items[func].binding == FLOW_DECLARED)
		return field_expected(&r->t, at + 1, "a function that is defined here");
	if (r->funcs.items[func].blocks.count || r->func == func)
		return field_expected(&r->t, at + 1, "one body for each function");
	r->func = func;
	return true;
}

static void note_succ(struct reading *r, int32_t succ)
{
	if (succ > r->last_succ) {
		r->last_succ = succ;
		r->last_succ_line = r->t.line;
	}
}

static bool read_block(struct reading *r)
{
	static const char what[] = "the end of a block (r, u or j)";
	static const char ends[] = {
#define X(letter_, name_) letter_,
		FLOW_BLOCK_ENDS(X)
#undef X
			'\0'
	};
	struct flow_block b = {.loc = FLOW_NONE};
	const char *at;

	if (!field_own_id(&r->t, r->blocks.count) || !field_next(&r->t, what))
		return false;
	at = field_at_end(&r->t) || !*r->t.p ? NULL : strchr(ends, *r->t.p);
	if (!at)
		return field_expected(&r->t, r->t.p, what);
	b.end = (enum flow_block_end)(at - ends);
	r->t.p++;
	if (r->t.p < r->t.end && *r->t.p == '@') {
		uint64_t loc;

		r->t.p++;
		if (!r->locs.count)
			return field_expected(&r->t, r->t.p, "a location");
		if (!field_digits(&r->t, "a location", r->locs.count - 1, &loc))
			return false;
		b.loc = (int32_t)loc;
	} else if (!field_at_end(&r->t) && *r->t.p != ' ') {
		return field_expected(&r->t, r->t.p - 1, what);
	}
	b.succs.cap = field_count(&r->t);
	b.succs.items = arena_array(&r->u->arena, int32_t, b.succs.cap);
	while (!field_at_end(&r->t)) {
		int32_t succ;

		if (!field_index(&r->t, "a block", INT32_MAX, &succ))
			return false;
		note_succ(r, succ);
		b.succs.items[b.succs.count++] = succ;
	}
	vec_push(&r->scratch, &r->blocks, b);
	return true;
}

/* BLOCK ORDER LOC */
static bool read_place(struct reading *r, int32_t *block, int32_t *order, int32_t *loc)
{
	uint32_t n;

	if (!field_index(&r->t, "a block", r->blocks.count, block) ||
	    !field_number(&r->t, "a position in the block", &n) ||
	    !field_index_or_none(&r->t, "a location", r->locs.count, loc))
		return false;
	*order = (int32_t)n;
	return true;
}

static bool read_callee(struct reading *r, struct flow_call *c)
{
	static const char what[] = "a function, * or @";

	c->callee = FLOW_NONE;
	if (r->t.end - r->t.p >= 2 && r->t.p[0] == ' ' && (r->t.p[1] == '*' || r->t.p[1] == '@')) {
		c->is_asm = r->t.p[1] == '@';
		r->t.p += 2;
		return field_at_end(&r->t) || *r->t.p == ' ' || field_expected(&r->t, r->t.p - 1, what);
	}
	return field_index(&r->t, what, r->funcs.count, &c->callee);
}

static bool read_call(struct reading *r)
{
	static const char what[] = "an argument (=N or .)";
	struct flow_call c = {0};
	unsigned set;
	size_t n;

	if (!field_own_id(&r->t, r->calls.count) || !read_place(r, &c.block, &c.order, &c.loc))
		return false;
	if (r->calls.count) {
		const struct flow_call *before = &r->calls.items[r->calls.count - 1];

		if (c.block < before->block || (c.block == before->block && c.order <= before->order))
			return field_expected(&r->t, r->t.start, "calls in the order of their places");
	}
	if (!read_callee(r, &c) || !field_flags(&r->t, "tw", &set))
		return false;
	c.is_tail = set & 1;
	c.unwinds = set >> 1 & 1;
	n = field_count(&r->t);
	c.constants.cap = c.is_constant.cap = n;
	c.constants.items = arena_array(&r->u->arena, int64_t, n);
	c.is_constant.items = arena_array(&r->u->arena, uint8_t, n);
	for (size_t i = 0; i < n; i++) {
		if (!field_next(&r->t, what))
			return false;
		if (field_at_end(&r->t) || (*r->t.p != '=' && *r->t.p != '.'))
			return field_expected(&r->t, r->t.p, what);
		if (*r->t.p++ == '=') {
			c.is_constant.items[i] = 1;
			if (!field_wide(&r->t, "a number of 64 bits", &c.constants.items[i]))
				return false;
		} else if (!field_at_end(&r->t) && *r->t.p != ' ') {
			return field_expected(&r->t, r->t.p - 1, what);
		}
	}
	c.constants.count = c.is_constant.count = n;
	vec_push(&r->scratch, &r->calls, c);
	return true;
}

/* A root of which others tell: a local for CONTENT, a parameter or result for LOADED. */
static bool read_root_of(struct reading *r, struct flow_root *root)
{
	static const char *const what[] = {"an earlier root that is a parameter or result",
					   "an earlier root that is local memory"};
	const char *at = r->t.p;
	bool of_local = root->kind == FLOW_ROOT_CONTENT;

	if (!field_index(&r->t, what[of_local], r->roots.count, &root->index))
		return false;
	switch (r->roots.items[root->index].kind) {
	case FLOW_ROOT_LOCAL:
		return of_local || field_expected(&r->t, at + 1, what[0]);
	case FLOW_ROOT_PARAM:
	case FLOW_ROOT_RESULT:
		return !of_local || field_expected(&r->t, at + 1, what[1]);
	default:
		return field_expected(&r->t, at + 1, what[of_local]);
	}
}

static bool read_root(struct reading *r)
{
	static const char letters[] = {
#define X(letter_, name_) letter_,
		FLOW_ROOTS(X)
#undef X
			'\0'
	};
	struct flow_root root = {.index = FLOW_NONE, .size_bytes = -1, .loc = FLOW_NONE};
	unsigned kind, set;

	if (!field_own_id(&r->t, r->roots.count) ||
	    !field_letter(&r->t, letters, "a kind of root (p, c, a, v or d)", &kind))
		return false;
	root.kind = (enum flow_root_kind)kind;
	switch (root.kind) {
	case FLOW_ROOT_PARAM:
		if (!field_index(&r->t, "a parameter", r->funcs.items[r->func].params.count, &root.index))
			return false;
		break;
	case FLOW_ROOT_RESULT:
		if (!field_index(&r->t, "an earlier call", r->calls.count, &root.index))
			return false;
		break;
	case FLOW_ROOT_LOCAL:
		if (!field_name(&r->t, "a name", &root.name) || !field_next(&r->t, "a size") ||
		    !field_wide(&r->t, "a size", &root.size_bytes) || !field_flags(&r->t, "dx", &set) ||
		    !field_index_or_none(&r->t, "a location", r->locs.count, &root.loc))
			return false;
		if (root.size_bytes < -1)
			return field_expected(&r->t, r->t.start, "a size that is not negative");
		root.is_dynamic = set & 1;
		root.has_variable_index = set & 2;
		break;
	default:
		if (!read_root_of(r, &root))
			return false;
	}
	vec_push(&r->scratch, &r->roots, root);
	return true;
}

static bool read_base(struct reading *r, struct flow_use *u)
{
	static const char letters[] = {
#define X(letter_, name_) letter_,
		FLOW_BASES(X)
#undef X
			'\0'
	};
	unsigned base;

	if (!field_letter(&r->t, letters, "whose memory (g, r or ?)", &base))
		return false;
	u->base = (enum flow_base)base;
	if (u->base == FLOW_BASE_GLOBAL)
		return field_index(&r->t, "a global variable", r->globals.count, &u->base_index);
	return u->base == FLOW_BASE_MEMORY ||
	       field_index(&r->t, "an earlier root", r->roots.count, &u->base_index);
}

static bool read_use(struct reading *r)
{
	static const char letters[] = {
#define X(letter_, name_) letter_,
		FLOW_USES(X)
#undef X
			'\0'
	};
	struct body_use u = {.use = {.base = FLOW_BASE_MEMORY,
				     .base_index = FLOW_NONE,
				     .call = FLOW_NONE,
				     .arg = FLOW_NONE}};
	struct flow_use *use = &u.use;
	struct str why = STR_NONE;
	unsigned kind, set;

	if (!field_index(&r->t, "an earlier root", r->roots.count, &u.root) ||
	    !field_letter(&r->t, letters, "a kind of use (R, S, C, L, M or X)", &kind) ||
	    !field_flags(&r->t, "mo", &set) || !read_place(r, &use->block, &use->order, &use->loc))
		return false;
	use->kind = (enum flow_use_kind)kind;
	use->is_merged = set & 1;
	use->is_offset = set & 2;
	switch (use->kind) {
	case FLOW_USE_STORE:
	case FLOW_USE_COPY:
		if (!read_base(r, use))
			return false;
		break;
	case FLOW_USE_ARG:
		if (!field_index(&r->t, "an earlier call", r->calls.count, &use->call) ||
		    !field_index(&r->t, "an argument of the call", r->calls.items[use->call].constants.count,
				 &use->arg))
			return false;
		break;
	case FLOW_USE_OTHER:
		if (!field_name(&r->t, "a word", &why))
			return false;
		if (!why.ptr)
			return field_expected(&r->t, r->t.p - 1, "a word");
		use->why = why.ptr;
		break;
	case FLOW_USE_RETURN:
	case FLOW_USE_READ:
		break;
	}
	vec_push(&r->scratch, &r->uses, u);
	return true;
}

static bool read_null_edge(struct reading *r)
{
	struct flow_null_edge n;

	if (!field_index(&r->t, "an earlier root", r->roots.count, &n.root) ||
	    !field_index(&r->t, "a block", r->blocks.count, &n.block) ||
	    !field_index(&r->t, "a block", INT32_MAX, &n.succ))
		return false;
	note_succ(r, n.succ);
	vec_push(&r->scratch, &r->null_edges, n);
	return true;
}

static bool read_result(struct reading *r)
{
	struct flow_source s = {.root = FLOW_NONE};
	unsigned kind;

	if (!field_letter(&r->t, "rno", "a source of the result (r, n or o)", &kind) ||
	    (kind == 0 && !field_index(&r->t, "an earlier root", r->roots.count, &s.root)))
		return false;
	s.is_null = kind == 1;
	vec_push(&r->scratch, &r->results, s);
	return true;
}

static bool read_body_line(struct reading *r, char kind)
{
	if (r->func == FLOW_NONE)
		return field_expected(&r->t, r->t.start, "a body (d) before what is in it");
	switch (kind) {
	case 'b':
		return read_block(r);
	case 'i':
		return read_call(r);
	case 'r':
		return read_root(r);
	case 'u':
		return read_use(r);
	case 'n':
		return read_null_edge(r);
	default:
		return read_result(r);
	}
}

static bool read_line(struct reading *r)
{
	char kind = field_at_end(&r->t) ? '\0' : *r->t.p;

	r->t.p += kind != '\0';
	switch (kind) {
	case 's':
		return read_source(r);
	case 'c':
		return read_subprogram(r);
	case 'l':
		return read_loc(r);
	case 'g':
		return read_global(r);
	case 'f':
		return read_func(r);
	case 'a':
		return read_param(r);
	case 'd':
		return read_body(r);
	case 'b':
	case 'i':
	case 'r':
	case 'u':
	case 'n':
	case 'q':
		return read_body_line(r, kind);
	default:
		return field_expected(&r->t, r->t.start,
				      "a kind of line (s, c, l, g, f, a, d, b, i, r, u, n, q or end)");
	}
}

static bool is_last_line(const struct reading *r)
{
	return r->t.end - r->t.p >= 3 && memcmp(r->t.p, "end", 3) == 0 &&
	       (r->t.p + 3 == r->t.end || r->t.p[3] == '\n');
}

static bool read_all(struct reading *r)
{
	if (!read_head(r) || !field_next_line(&r->t))
		return false;
	while (r->t.p < r->t.end && !is_last_line(r)) {
		char kind = *r->t.p;

		if (!read_line(r) || !field_next_line(&r->t))
			return false;
		r->last = kind;
	}
	if (r->t.p == r->t.end)
		return field_expected(&r->t, r->t.p, "\"end\"");
	finish_params(r);
	if (!finish_body(r))
		return false;
	r->t.p += 3;
	if (!field_next_line(&r->t))
		return false;
	return r->t.p == r->t.end || field_expected(&r->t, r->t.p, "nothing after \"end\"");
}

bool ptrflow_read(struct unit *u, struct str text, struct str from, struct ptrflow **out, struct err *err)
{
	struct reading r = {
		.u = u,
		.t = {.p = text.ptr ? text.ptr : "", .line = 1, .from = from, .names = &u->names, .err = err},
		.func = FLOW_NONE,
		.last_succ = FLOW_NONE};
	bool ok;

	r.t.end = r.t.p + text.len;
	r.t.start = r.t.p;
	r.t.scratch = &r.scratch;
	ok = read_all(&r);
	if (ok) {
		struct ptrflow *flow = arena_new(&u->arena, struct ptrflow);

		flow->llvm_version = r.llvm_version;
		KEEP(&r, &flow->locs, &r.locs);
		KEEP(&r, &flow->globals, &r.globals);
		KEEP(&r, &flow->funcs, &r.funcs);
		*out = flow;
	}
	arena_clear(&r.scratch);
	return ok;
}
