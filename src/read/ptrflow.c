/* The text of ptrflow.h in one pass. It comes from a child process that may have died in the middle of a line or, fed
 * with hostile bitcode, written anything: each id is checked against the tables that it leads into. */
#include "read/ptrflow.h"

#include <stdio.h>

enum { TEXT_VERSION = 1, FOUND_MAX = 40 };

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
	struct str from;
	struct err *err;
	const char *p, *end; /* what is not read yet */
	const char *start;   /* of the line */
	uint64_t line;
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

/* Always false. The field or line begins at `at`. */
static bool expected(struct reading *r, const char *at, const char *what)
{
	size_t n = 0;

	while (at + n < r->end && at[n] != '\n' && at[n] != ' ' && n < FOUND_MAX)
		n++;
	if (n)
		return err_set(r->err, STR_FMT ":%llu: expected %s, found \"%.*s\"", STR_ARG(r->from),
			       (unsigned long long)r->line, what, (int)n, at);
	return err_set(r->err, STR_FMT ":%llu: expected %s, found the end of the %s", STR_ARG(r->from),
		       (unsigned long long)r->line, what,
		       at == r->end  ? "text"
		       : *at == '\n' ? "line"
				     : "field");
}

static bool at_end(const struct reading *r)
{
	return r->p == r->end || *r->p == '\n';
}

/* Passes over the blank before a field. */
static bool field(struct reading *r, const char *what)
{
	if (r->p == r->end || *r->p != ' ')
		return expected(r, r->p, what);
	r->p++;
	return true;
}

/* Digits at r->p, up to max, then the end of the field or, when it is not 0, the byte `stop`. */
static bool digits(struct reading *r, const char *what, uint64_t max, char stop, uint64_t *value)
{
	const char *at = r->p;
	uint64_t n = 0;

	for (; r->p < r->end && *r->p >= '0' && *r->p <= '9'; r->p++) {
		unsigned digit = (unsigned)(*r->p - '0');

		if (n > (max - digit) / 10)
			return expected(r, at, what);
		n = n * 10 + digit;
	}
	if (r->p == at || (!at_end(r) && *r->p != ' ' && (!stop || *r->p != stop)) || n > max)
		return expected(r, at, what);
	*value = n;
	return true;
}

/* A position in a table of count entries. */
static bool index_in(struct reading *r, const char *what, size_t count, int32_t *index)
{
	uint64_t n;

	if (!field(r, what))
		return false;
	if (count == 0 || count > INT32_MAX)
		return expected(r, r->p, what);
	if (!digits(r, what, count - 1, 0, &n))
		return false;
	*index = (int32_t)n;
	return true;
}

static bool is_none(const struct reading *r)
{
	return r->end - r->p >= 2 && r->p[0] == ' ' && r->p[1] == '-' &&
	       (r->p + 2 == r->end || r->p[2] == ' ' || r->p[2] == '\n');
}

static bool index_or_none(struct reading *r, const char *what, size_t count, int32_t *index)
{
	if (!is_none(r))
		return index_in(r, what, count, index);
	r->p += 2;
	*index = FLOW_NONE;
	return true;
}

static bool number(struct reading *r, const char *what, uint32_t *value)
{
	uint64_t n;

	if (!field(r, what) || !digits(r, what, INT32_MAX, 0, &n))
		return false;
	*value = (uint32_t)n;
	return true;
}

/* 64 bits with a sign. */
static bool wide(struct reading *r, const char *what, int64_t *value)
{
	bool is_negative = r->p < r->end && *r->p == '-';
	uint64_t n;

	r->p += is_negative;
	if (!digits(r, what, (uint64_t)INT64_MAX + is_negative, 0, &n))
		return false;
	*value = is_negative && n ? -(int64_t)(n - 1) - 1 : (int64_t)n;
	return true;
}

/* The line's own id: the next of its table. */
static bool own_id(struct reading *r, size_t count)
{
	char what[40];
	const char *at = r->p;
	uint64_t n;

	if (count >= INT32_MAX)
		return expected(r, at, "fewer lines of this kind");
	if (r->p < r->end && *r->p == ' ') {
		r->p++;
		at = r->p;
		for (n = 0; r->p < r->end && *r->p >= '0' && *r->p <= '9' && n <= count; r->p++)
			n = n * 10 + (unsigned)(*r->p - '0');
		if (r->p > at && n == count && (at_end(r) || *r->p == ' '))
			return true;
	}
	snprintf(what, sizeof(what), "the id %zu", count);
	return expected(r, at, what);
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* ptr NULL for "-". */
static bool name(struct reading *r, const char *what, struct str *out)
{
	const char *at;
	size_t nescapes = 0;
	char *text;
	size_t len = 0;

	if (is_none(r)) {
		r->p += 2;
		*out = STR_NONE;
		return true;
	}
	if (!field(r, what))
		return false;
	at = r->p;
	for (; r->p<r->end && * r->p> 0x20 && *r->p < 0x7f; r->p++)
		nescapes += *r->p == '%';
	if (r->p == at || (!at_end(r) && *r->p != ' '))
		return expected(r, at, what);
	if (!nescapes) {
		*out = intern(&r->u->names, str_make(at, (size_t)(r->p - at)));
		return true;
	}
	text = arena_bytes(&r->scratch, (size_t)(r->p - at));
	for (const char *c = at; c < r->p; c++) {
		int high, low;

		if (*c != '%') {
			text[len++] = *c;
			continue;
		}
		if (r->p - c < 3 || (high = hex_digit(c[1])) < 0 || (low = hex_digit(c[2])) < 0)
			return expected(r, c, "two hexadecimal digits after %");
		text[len++] = (char)(high << 4 | low);
		c += 2;
	}
	*out = intern(&r->u->names, str_make(text, len));
	return true;
}

/* Bit i: the letter at i of `letters` stands there. */
static bool flags(struct reading *r, const char *letters, unsigned *out)
{
	*out = 0;
	if (is_none(r)) {
		r->p += 2;
		return true;
	}
	if (!field(r, "flags"))
		return false;
	if (at_end(r))
		return expected(r, r->p, "flags");
	for (; !at_end(r) && *r->p != ' '; r->p++) {
		const char *at = *r->p ? strchr(letters, *r->p) : NULL;

		if (!at)
			return expected(r, r->p, "other flags");
		*out |= 1u << (at - letters);
	}
	return true;
}

/* One letter as a field of its own: its position in `letters`, which are told by `what`. */
static bool letter(struct reading *r, const char *letters, const char *what, unsigned *out)
{
	const char *at;

	if (!field(r, what))
		return false;
	at = at_end(r) || !*r->p ? NULL : strchr(letters, *r->p);
	if (!at || (r->p + 1 < r->end && r->p[1] != ' ' && r->p[1] != '\n'))
		return expected(r, r->p, what);
	r->p++;
	*out = (unsigned)(at - letters);
	return true;
}

static bool read_head(struct reading *r)
{
	const char *at = r->p;
	uint32_t version, llvm;

	if ((size_t)(r->end - r->p) < 7 || memcmp(r->p, "ptrflow", 7) != 0)
		return expected(r, at, "\"ptrflow\"");
	r->p += 7;
	at = r->p;
	if (!number(r, "the version of the text form", &version))
		return false;
	if (version != TEXT_VERSION)
		return expected(r, at + 1, "version 1 of the text form");
	if (!number(r, "the major version of LLVM", &llvm))
		return false;
	r->llvm_version = (int)llvm;
	return true;
}

static bool read_source(struct reading *r)
{
	struct str dir, file;

	if (!own_id(r, r->sources.count) || !name(r, "a folder", &dir) || !name(r, "a file", &file))
		return false;
	vec_push(&r->scratch, &r->sources, file.ptr ? unit_file(r->u, file, dir) : STR_NONE);
	return true;
}

static bool read_subprogram(struct reading *r)
{
	struct subprogram s = {0};
	int32_t source;

	if (!own_id(r, r->subprograms.count) || !name(r, "a name", &s.name) ||
	    !index_or_none(r, "a source file", r->sources.count, &source) || !number(r, "a line", &s.line))
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

	if (!own_id(r, r->locs.count) || !index_or_none(r, "a source file", r->sources.count, &source) ||
	    !number(r, "a line", &l.loc.line) || !number(r, "a column", &l.loc.col) ||
	    !index_or_none(r, "a subprogram", r->subprograms.count, &subprogram) ||
	    !index_or_none(r, "an earlier location", r->locs.count, &inlined_at))
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

	if (!own_id(r, r->globals.count) || !name(r, "a name", &g.name) || !flags(r, "i", &set))
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
		return expected(r, r->start, "all functions before the first body");
	finish_params(r);
	if (!own_id(r, r->funcs.count) || !name(r, "a name", &f.name))
		return false;
	if (!f.name.ptr)
		return expected(r, r->p - 1, "the name of a function");
	if (!letter(r, "eiwx", "a binding (e, i, w or x)", &binding) || !flags(r, "vnmARFop", &set) ||
	    !index_or_none(r, "the number of the size argument", INT32_MAX, &f.size_arg) ||
	    !index_or_none(r, "the number of the count argument", INT32_MAX, &f.count_arg) ||
	    !index_or_none(r, "a subprogram", r->subprograms.count, &subprogram))
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
		return expected(r, r->start, "a parameter only after its function");
	if (!flags(r, "pnrxRBF", &set))
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
		return expected(r, r->start, "a block of the body");
	if ((size_t)r->last_succ >= r->blocks.count && r->last_succ != FLOW_NONE) {
		return err_set(r->err,
			       STR_FMT ":%llu: expected a block of " STR_FMT ", which has %zu, found \"%d\"",
			       STR_ARG(r->from), (unsigned long long)r->last_succ_line, STR_ARG(f->name),
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
	at = r->p;
	if (!index_in(r, "a function", r->funcs.count, &func))
		return false;
	if (r->funcs.items[func].binding == FLOW_DECLARED)
		return expected(r, at + 1, "a function that is defined here");
	if (r->funcs.items[func].blocks.count || r->func == func)
		return expected(r, at + 1, "one body for each function");
	r->func = func;
	return true;
}

static void note_succ(struct reading *r, int32_t succ)
{
	if (succ > r->last_succ) {
		r->last_succ = succ;
		r->last_succ_line = r->line;
	}
}

/* How many fields are left on the line. */
static size_t count_fields(const struct reading *r)
{
	const char *stop = memchr(r->p, '\n', (size_t)(r->end - r->p));
	size_t n = 0;

	for (const char *c = r->p; c < (stop ? stop : r->end); c++)
		n += *c == ' ';
	return n;
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

	if (!own_id(r, r->blocks.count) || !field(r, what))
		return false;
	at = at_end(r) || !*r->p ? NULL : strchr(ends, *r->p);
	if (!at)
		return expected(r, r->p, what);
	b.end = (enum flow_block_end)(at - ends);
	r->p++;
	if (r->p < r->end && *r->p == '@') {
		uint64_t loc;

		r->p++;
		if (!r->locs.count)
			return expected(r, r->p, "a location");
		if (!digits(r, "a location", r->locs.count - 1, 0, &loc))
			return false;
		b.loc = (int32_t)loc;
	} else if (!at_end(r) && *r->p != ' ') {
		return expected(r, r->p - 1, what);
	}
	b.succs.cap = count_fields(r);
	b.succs.items = arena_array(&r->u->arena, int32_t, b.succs.cap);
	while (!at_end(r)) {
		int32_t succ;

		if (!index_in(r, "a block", INT32_MAX, &succ))
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

	if (!index_in(r, "a block", r->blocks.count, block) || !number(r, "a position in the block", &n) ||
	    !index_or_none(r, "a location", r->locs.count, loc))
		return false;
	*order = (int32_t)n;
	return true;
}

static bool read_callee(struct reading *r, struct flow_call *c)
{
	static const char what[] = "a function, * or @";

	c->callee = FLOW_NONE;
	if (r->end - r->p >= 2 && r->p[0] == ' ' && (r->p[1] == '*' || r->p[1] == '@')) {
		c->is_asm = r->p[1] == '@';
		r->p += 2;
		return at_end(r) || *r->p == ' ' || expected(r, r->p - 1, what);
	}
	return index_in(r, what, r->funcs.count, &c->callee);
}

static bool read_call(struct reading *r)
{
	static const char what[] = "an argument (=N or .)";
	struct flow_call c = {0};
	unsigned set;
	size_t n;

	if (!own_id(r, r->calls.count) || !read_place(r, &c.block, &c.order, &c.loc))
		return false;
	if (r->calls.count) {
		const struct flow_call *before = &r->calls.items[r->calls.count - 1];

		if (c.block < before->block || (c.block == before->block && c.order <= before->order))
			return expected(r, r->start, "calls in the order of their places");
	}
	if (!read_callee(r, &c) || !flags(r, "t", &set))
		return false;
	c.is_tail = set & 1;
	n = count_fields(r);
	c.constants.cap = c.is_constant.cap = n;
	c.constants.items = arena_array(&r->u->arena, int64_t, n);
	c.is_constant.items = arena_array(&r->u->arena, uint8_t, n);
	for (size_t i = 0; i < n; i++) {
		if (!field(r, what))
			return false;
		if (at_end(r) || (*r->p != '=' && *r->p != '.'))
			return expected(r, r->p, what);
		if (*r->p++ == '=') {
			c.is_constant.items[i] = 1;
			if (!wide(r, "a number of 64 bits", &c.constants.items[i]))
				return false;
		} else if (!at_end(r) && *r->p != ' ') {
			return expected(r, r->p - 1, what);
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
	const char *at = r->p;
	bool of_local = root->kind == FLOW_ROOT_CONTENT;

	if (!index_in(r, what[of_local], r->roots.count, &root->index))
		return false;
	switch (r->roots.items[root->index].kind) {
	case FLOW_ROOT_LOCAL:
		return of_local || expected(r, at + 1, what[0]);
	case FLOW_ROOT_PARAM:
	case FLOW_ROOT_RESULT:
		return !of_local || expected(r, at + 1, what[1]);
	default:
		return expected(r, at + 1, what[of_local]);
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

	if (!own_id(r, r->roots.count) || !letter(r, letters, "a kind of root (p, c, a, v or d)", &kind))
		return false;
	root.kind = (enum flow_root_kind)kind;
	switch (root.kind) {
	case FLOW_ROOT_PARAM:
		if (!index_in(r, "a parameter", r->funcs.items[r->func].params.count, &root.index))
			return false;
		break;
	case FLOW_ROOT_RESULT:
		if (!index_in(r, "an earlier call", r->calls.count, &root.index))
			return false;
		break;
	case FLOW_ROOT_LOCAL:
		if (!name(r, "a name", &root.name) || !field(r, "a size") ||
		    !wide(r, "a size", &root.size_bytes) || !flags(r, "dx", &set) ||
		    !index_or_none(r, "a location", r->locs.count, &root.loc))
			return false;
		if (root.size_bytes < -1)
			return expected(r, r->start, "a size that is not negative");
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

	if (!letter(r, letters, "whose memory (g, r or ?)", &base))
		return false;
	u->base = (enum flow_base)base;
	if (u->base == FLOW_BASE_GLOBAL)
		return index_in(r, "a global variable", r->globals.count, &u->base_index);
	return u->base == FLOW_BASE_MEMORY || index_in(r, "an earlier root", r->roots.count, &u->base_index);
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

	if (!index_in(r, "an earlier root", r->roots.count, &u.root) ||
	    !letter(r, letters, "a kind of use (R, S, C, L, M or X)", &kind) || !flags(r, "mo", &set) ||
	    !read_place(r, &use->block, &use->order, &use->loc))
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
		if (!index_in(r, "an earlier call", r->calls.count, &use->call) ||
		    !index_in(r, "an argument of the call", r->calls.items[use->call].constants.count,
			      &use->arg))
			return false;
		break;
	case FLOW_USE_OTHER:
		if (!name(r, "a word", &why))
			return false;
		if (!why.ptr)
			return expected(r, r->p - 1, "a word");
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

	if (!index_in(r, "an earlier root", r->roots.count, &n.root) ||
	    !index_in(r, "a block", r->blocks.count, &n.block) || !index_in(r, "a block", INT32_MAX, &n.succ))
		return false;
	note_succ(r, n.succ);
	vec_push(&r->scratch, &r->null_edges, n);
	return true;
}

static bool read_result(struct reading *r)
{
	struct flow_source s = {.root = FLOW_NONE};
	unsigned kind;

	if (!letter(r, "rno", "a source of the result (r, n or o)", &kind) ||
	    (kind == 0 && !index_in(r, "an earlier root", r->roots.count, &s.root)))
		return false;
	s.is_null = kind == 1;
	vec_push(&r->scratch, &r->results, s);
	return true;
}

static bool read_body_line(struct reading *r, char kind)
{
	if (r->func == FLOW_NONE)
		return expected(r, r->start, "a body (d) before what is in it");
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
	char kind = at_end(r) ? '\0' : *r->p;

	r->p += kind != '\0';
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
		return expected(r, r->start, "a kind of line (s, c, l, g, f, a, d, b, i, r, u, n, q or end)");
	}
}

/* To the start of the next line. */
static bool next_line(struct reading *r)
{
	if (!at_end(r))
		return expected(r, *r->p == ' ' ? r->p + 1 : r->p, "the end of the line");
	if (r->p < r->end)
		r->p++;
	r->start = r->p;
	r->line++;
	return true;
}

static bool is_last_line(const struct reading *r)
{
	return r->end - r->p >= 3 && memcmp(r->p, "end", 3) == 0 && (r->p + 3 == r->end || r->p[3] == '\n');
}

static bool read_all(struct reading *r)
{
	if (!read_head(r) || !next_line(r))
		return false;
	while (r->p < r->end && !is_last_line(r)) {
		char kind = *r->p;

		if (!read_line(r) || !next_line(r))
			return false;
		r->last = kind;
	}
	if (r->p == r->end)
		return expected(r, r->p, "\"end\"");
	finish_params(r);
	if (!finish_body(r))
		return false;
	r->p += 3;
	if (!next_line(r))
		return false;
	return r->p == r->end || expected(r, r->p, "nothing after \"end\"");
}

bool ptrflow_read(struct unit *u, struct str text, struct str from, struct ptrflow **out, struct err *err)
{
	struct reading r = {.u = u,
			    .from = from,
			    .err = err,
			    .p = text.ptr ? text.ptr : "",
			    .line = 1,
			    .func = FLOW_NONE,
			    .last_succ = FLOW_NONE};
	bool ok;

	r.end = r.p + text.len;
	r.start = r.p;
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
