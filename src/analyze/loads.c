/* Loads that are made again and again because something may have changed the memory: for explain.
 *
 *	licm  LoadWithLoopInvariantAddressInvalidated   the address is the same on every turn; does not say what changes it
 *	licm  LoadWithLoopInvariantAddressCondExecuted  nothing changes it, but not every turn reads it, and it may fault
 *	gvn   LoadClobbered   OtherAccess@ ClobberedBy@ an earlier access of the same address, and what stands between
 *
 * Passes say this in every round, of every copy, and later rounds may do what earlier ones could not. So a remark counts
 * only for load instructions that are left at its place: in a loop (licm), or beside an instruction at the place of the
 * earlier access (gvn). Remarks do not say which inlined copy they are about: each copy that still loads counts. What gvn
 * names counts as long as a store or call is left at its place, in the same loop where it is about a loop; when nothing
 * of the kind is named, the stores and calls of the loop are candidates.
 *
 * A load that became an operand ("cmpq %rax, 8(%rdi)") has the place of its user: "i < s->len" loads at the '<'. Where no
 * load is left at the place that was told, such an instruction of the same line is it: the nearest one. */
#include <stdlib.h>

#include "analyze/access.h"
#include "analyze/analysis.h"
#include "analyze/cfg.h"
#include "base/map.h"

enum { MAX_CLOBBERS = 6 };

struct remark_refs VEC(const struct remark *);

struct place { /* key of maps: names are interned */
	const char *file;
	uint32_t line, col;
};

/* Load instructions of one told place in one inlined copy and one source loop. */
struct site {
	const struct inline_frame *frame;
	int32_t loop, machine_loop;
	uint32_t nloads, first; /* an instruction of them */
	unsigned bytes;
	bool is_operand; /* of an instruction that has another place on the line */
};

/* What passes said of the load at one place of the function, be it inlined or not, and the loads that are left. */
struct told_load {
	struct loc loc;
	const struct remark *licm; /* the latest of the missed ones */
	uint64_t hoisted_seq;      /* of the latest time it was hoisted; 0: never */
	struct remark_refs clobbered;
	struct sites VEC(struct site) sites;
};

struct accesses VEC(uint32_t); /* indices of instructions */

struct searching {
	struct unit *u;
	struct func *f;
	struct map by_function; /* symbol → struct remark_refs * */
	struct map readonly;    /* symbol → its name when it changes no memory of others */
	struct arena unit_scratch, scratch;
	struct map told; /* struct place → struct told_load * */
	struct told_loads VEC(struct told_load *) told_list;
	struct cfg cfg; /* with has_cfg */
	struct cfg_tree tree;
	bool has_cfg;
	struct map told_on_line; /* struct place without column → struct told_loads * */
	struct map accesses;     /* struct place → struct accesses *: loads, stores and calls */
};

static struct str place_key(struct arena *a, struct loc at)
{
	struct place *k = arena_alloc(a, sizeof(*k));

	*k = (struct place){at.file.ptr, at.line, at.col};
	return str_make((const char *)k, sizeof(*k));
}

static void *find_place(const struct map *m, struct loc at)
{
	struct place k;

	memset(&k, 0, sizeof(k));
	k.file = at.file.ptr;
	k.line = at.line;
	k.col = at.col;
	return map_find(m, str_make((const char *)&k, sizeof(k)));
}

/* ---- what was said ---- */

static bool is_licm(const struct remark *r)
{
	return str_eq(r->pass, S("licm"));
}

static bool is_about_loads(const struct remark *r)
{
	const struct remark_arg *inst;

	if (!loc_known(r->loc))
		return false;
	if (str_eq(r->pass, S("gvn")))
		return str_eq(r->name, S("LoadClobbered"));
	if (!is_licm(r))
		return false;
	if (r->kind == REMARK_MISSED)
		return str_starts(r->name, S("LoadWithLoopInvariantAddress"));
	inst = remark_arg_find(r, S("Inst"));
	return str_eq(r->name, S("Hoisted")) && inst && str_eq(inst->value, S("load"));
}

static void note_line(struct searching *s, struct told_load *t)
{
	struct loc line = {t->loc.file, t->loc.line, 0};
	void **at = map_at(&s->scratch, &s->told_on_line, place_key(&s->scratch, line));

	if (!*at)
		*at = arena_new(&s->scratch, struct told_loads);
	vec_push(&s->scratch, (struct told_loads *)*at, t);
}

static void hear(struct searching *s, const struct remark_refs *said)
{
	for (size_t i = 0; i < said->count; i++) {
		const struct remark *r = said->items[i];
		void **at = map_at(&s->scratch, &s->told, place_key(&s->scratch, r->loc));
		struct told_load *t = *at;

		if (!t) {
			*at = t = arena_new(&s->scratch, struct told_load);
			t->loc = r->loc;
			vec_push(&s->scratch, &s->told_list, t);
			note_line(s, t);
		}
		if (!is_licm(r))
			vec_push(&s->scratch, &t->clobbered, r);
		else if (r->kind == REMARK_MISSED)
			t->licm = t->licm && t->licm->last_seq > r->last_seq ? t->licm : r;
		else if (r->last_seq > t->hoisted_seq)
			t->hoisted_seq = r->last_seq;
	}
}

/* ---- what is left in the code ---- */

static bool is_load(const struct insn *i)
{
	return (i->flags & (INSN_LOAD | INSN_RELOAD)) == INSN_LOAD && loc_known(i->loc);
}

/* Stores to memory that others may see: not what a call's arguments or want of registers put into the frame. */
static bool is_store(const struct insn *i)
{
	return (i->flags & (INSN_STORE | INSN_SPILL)) == INSN_STORE && !i->stack_push && loc_known(i->loc);
}

static bool is_call(const struct insn *i)
{
	return (i->flags & INSN_CALL) && loc_known(i->loc);
}

static void note_site(struct searching *s, struct told_load *t, uint32_t at, bool is_operand)
{
	const struct insn *i = &s->f->insns.items[at];
	int32_t machine_loop = s->f->loop_of_insn[at],
		loop = machine_loop < 0 ? -1 : s->f->machine_loops.items[machine_loop].source;
	unsigned bytes = access_bytes(i);

	for (size_t k = t->sites.count; k > 0; k--) {
		struct site *site = &t->sites.items[k - 1];

		if (site->frame != i->frame || site->is_operand != is_operand || site->loop != loop ||
		    (site->machine_loop < 0) != (machine_loop < 0))
			continue;
		site->nloads++;
		site->bytes = site->bytes == bytes ? bytes : 0;
		return;
	}
	vec_push(&s->scratch, &t->sites,
		 ((struct site){.frame = i->frame,
				.loop = loop,
				.machine_loop = machine_loop,
				.first = at,
				.nloads = 1,
				.is_operand = is_operand,
				.bytes = bytes}));
}

static void look(struct searching *s)
{
	for (uint32_t k = 0; k < s->f->insns.count; k++) {
		const struct insn *i = &s->f->insns.items[k];
		struct accesses *list;
		struct told_load *t;
		void **at;

		if (!is_load(i) && !is_store(i) && !is_call(i))
			continue;
		at = map_at(&s->scratch, &s->accesses, place_key(&s->scratch, i->loc));
		if (!*at)
			*at = arena_new(&s->scratch, struct accesses);
		list = *at;
		vec_push(&s->scratch, list, k);
		t = is_load(i) ? find_place(&s->told, i->loc) : NULL;
		if (t)
			note_site(s, t, k, false);
	}
}

/* Bytes of LLVM's type, where the text tells; 0: it does not. */
static unsigned type_bytes(struct str type)
{
	static const struct {
		const char *type;
		unsigned bytes;
	} rows[] = {{"i1", 1},    {"i8", 1},  {"i16", 2},    {"i32", 4},
		    {"float", 4}, {"i64", 8}, {"double", 8}, {"ptr", 8}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (str_eq(type, str_c(rows[i].type)))
			return rows[i].bytes;
	if (str_ends(type, S("*"))) /* clang 14 */
		return 8;
	return 0;
}

static struct str type_of(const struct told_load *t)
{
	for (size_t i = 0; i < t->clobbered.count; i++) {
		const struct remark_arg *type = remark_arg_find(t->clobbered.items[i], S("Type"));

		if (type)
			return type->value;
	}
	return STR_NONE;
}

static bool has_exact_site(const struct told_load *t, const struct inline_frame *frame)
{
	for (size_t i = 0; i < t->sites.count; i++)
		if (t->sites.items[i].frame == frame && !t->sites.items[i].is_operand)
			return true;
	return false;
}

static uint32_t distance(uint32_t a, uint32_t b)
{
	return a > b ? a - b : b - a;
}

/* A load that is an operand of something else than a move. */
static void look_at_operand(struct searching *s, uint32_t at)
{
	const struct insn *i = &s->f->insns.items[at];
	struct loc line = {i->loc.file, i->loc.line, 0};
	const struct told_loads *told = find_place(&s->told_on_line, line);
	struct told_load *best = NULL;
	unsigned bytes = access_bytes(i);

	for (size_t k = 0; told && k < told->count; k++) {
		struct told_load *t = told->items[k];
		unsigned wanted = type_bytes(type_of(t));

		if (has_exact_site(t, i->frame) || (wanted && bytes && wanted != bytes))
			continue;
		if (!best || distance(t->loc.col, i->loc.col) < distance(best->loc.col, i->loc.col))
			best = t;
	}
	if (best)
		note_site(s, best, at, true);
}

static void look_at_operands(struct searching *s)
{
	for (uint32_t k = 0; k < s->f->insns.count; k++) {
		const struct insn *i = &s->f->insns.items[k];

		if (is_load(i) && !str_starts(insn_mnemonic(i), S("mov")) &&
		    !str_starts(insn_mnemonic(i), S("ld")) && !find_place(&s->told, i->loc))
			look_at_operand(s, k);
	}
}

/* Is instruction `at` in the machine loop, or in one inside of it? */
static bool is_within(const struct func *f, uint32_t at, int32_t machine_loop)
{
	int32_t n = f->loop_of_insn[at];

	while (n >= 0 && n != machine_loop)
		n = f->machine_loops.items[n].parent;
	return n >= 0;
}

/* ---- what may change the memory ---- */

/* Functions of the C library that write no memory of their callers. */
static bool is_known_reader(struct str symbol)
{
	static const char *const names[] = {"memcmp",
					    "bcmp",
					    "memchr",
					    "memrchr",
					    "strlen",
					    "strnlen",
					    "strcmp",
					    "strncmp",
					    "strchr",
					    "strrchr",
					    "strstr",
					    "strspn",
					    "strcspn",
					    "strpbrk",
					    "strcasecmp",
					    "strncasecmp",
					    "abs",
					    "labs",
					    "sqrt",
					    "fabs",
					    "floor",
					    "ceil",
					    "__errno_location",
					    "__ctype_b_loc",
					    "__ctype_tolower_loc",
					    "__ctype_toupper_loc"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(symbol, str_c(names[i])))
			return true;
	return false;
}

/* The code of this unit shows that it neither stores nor calls. */
static bool is_reader(struct searching *s, struct str symbol)
{
	static char yes, no;
	const struct func *f;
	void **at;

	if (!symbol.ptr)
		return false;
	if (is_known_reader(symbol))
		return true;
	at = map_at(&s->unit_scratch, &s->readonly, symbol);
	if (*at)
		return *at == &yes;
	f = unit_func_find(s->u, symbol);
	*at = f && f->insns.count && !f->has_inline_asm && f->binding != BINDING_weak ? &yes : &no;
	for (size_t i = 0; *at == &yes && i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if ((insn->flags & INSN_CALL) ||
		    ((insn->flags & INSN_STORE) && !(insn->flags & INSN_SPILL) && !insn->stack_push))
			*at = &no;
	}
	return *at == &yes;
}

static bool is_frame_slot(const struct insn *i)
{
	return str_find(i->text, S("(%rsp")) != (size_t)-1 || str_find(i->text, S("[rsp")) != (size_t)-1 ||
	       str_find(i->text, S("[sp")) != (size_t)-1;
}

static bool is_same_clobber(const struct clobber *a, const struct clobber *b)
{
	return a->kind == b->kind && loc_eq(a->loc, b->loc) && str_eq(a->what, b->what);
}

static void add_clobber(struct searching *s, struct clobbers *list, struct clobber c)
{
	for (size_t i = 0; i < list->count; i++) {
		struct clobber *had = &list->items[i];

		if (!is_same_clobber(had, &c))
			continue;
		had->bytes = had->bytes == c.bytes ? c.bytes : 0;
		return;
	}
	vec_push(&s->scratch, list, c);
}

/* By what gvn says, and by the instructions that are left at its place: in the loop, where one is asked for. */
static void add_named(struct searching *s, struct clobbers *list, const struct remark *r,
		      int32_t machine_loop)
{
	const struct remark_arg *by = remark_arg_find(r, S("ClobberedBy"));
	const struct accesses *at = by && loc_known(by->loc) ? find_place(&s->accesses, by->loc) : NULL;
	bool is_memory = by && (str_eq(by->value, S("store")) || str_eq(by->value, S("call")) ||
				str_eq(by->value, S("invoke"))),
	     has_call = false;

	for (size_t i = 0; at && i < at->count; i++)
		has_call |= is_call(&s->f->insns.items[at->items[i]]);
	for (size_t i = 0; at && i < at->count; i++) {
		const struct insn *insn = &s->f->insns.items[at->items[i]];

		if (machine_loop >= 0 && !is_within(s->f, at->items[i], machine_loop))
			continue;
		if (!is_memory)
			add_clobber(s, list,
				    (struct clobber){.kind = CLOBBER_OTHER,
						     .what = by->value,
						     .loc = by->loc,
						     .is_named = true});
		else if (is_call(insn))
			add_clobber(s, list,
				    (struct clobber){.kind = CLOBBER_CALL,
						     .what = insn->target,
						     .loc = by->loc,
						     .is_named = true});
		else if (is_store(insn) && !has_call) /* a call's arguments are stored too */
			add_clobber(s, list,
				    (struct clobber){.kind = CLOBBER_STORE,
						     .what = S("store"),
						     .loc = by->loc,
						     .is_named = true,
						     .bytes = (uint8_t)access_bytes(insn)});
	}
}

static void add_candidates(struct searching *s, struct clobbers *list, const struct told_load *t,
			   int32_t machine_loop)
{
	for (uint32_t k = 0; k < s->f->insns.count; k++) {
		const struct insn *i = &s->f->insns.items[k];

		if ((!is_call(i) && !is_store(i)) || !is_within(s->f, k, machine_loop))
			continue;
		if (is_call(i) && !is_reader(s, i->target))
			add_clobber(s, list,
				    (struct clobber){.kind = CLOBBER_CALL, .what = i->target, .loc = i->loc});
		else if (!is_call(i) && !is_frame_slot(i) && !loc_eq(i->loc, t->loc))
			add_clobber(s, list,
				    (struct clobber){.kind = CLOBBER_STORE,
						     .what = S("store"),
						     .loc = i->loc,
						     .bytes = (uint8_t)access_bytes(i)});
	}
}

/* A call may change most; a store of as many bytes may be of the same type, one of single bytes of any. */
static unsigned rank(const struct clobber *c, unsigned bytes)
{
	if (c->kind != CLOBBER_STORE)
		return c->kind == CLOBBER_CALL ? 0 : 1;
	return c->bytes == bytes ? 2 : c->bytes == 1 ? 3 : c->bytes == 0 || c->bytes > 8 ? 4 : 5;
}

struct ranked {
	struct clobber clobber;
	unsigned rank;
};

static int by_rank_and_place(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int c = (x->rank > y->rank) - (x->rank < y->rank);

	if (!c)
		c = loc_cmp(x->clobber.loc, y->clobber.loc);
	return c ? c : str_cmp(x->clobber.what, y->clobber.what);
}

static void take_clobbers(struct searching *s, struct repeated_load *l, const struct clobbers *found)
{
	unsigned wanted = type_bytes(l->type);
	struct ranking VEC(struct ranked) all = {0};

	for (size_t i = 0; i < found->count; i++)
		vec_push(&s->scratch, &all,
			 ((struct ranked){found->items[i],
					  rank(&found->items[i], wanted ? wanted : l->bytes)}));
	vec_sort(&all, by_rank_and_place);
	for (size_t i = 0; i < all.count && i < MAX_CLOBBERS; i++)
		vec_push(&s->u->arena, &l->clobbers, all.items[i].clobber);
	l->nclobbers_left_out = (uint32_t)(all.count - l->clobbers.count);
}

/* ---- verdicts ---- */

/* Does control always come through instruction a before it comes to b? */
static bool is_before(struct searching *s, uint32_t a, uint32_t b)
{
	uint32_t from, to;

	if (!s->has_cfg) {
		s->cfg = (struct cfg){0};
		if (!cfg_build(&s->cfg, &s->scratch, s->f))
			return false;
		cfg_dominators(&s->cfg, &s->scratch, &s->tree);
		s->has_cfg = true;
	}
	from = s->cfg.block_of[a];
	to = s->cfg.block_of[b];
	return from == to ? a < b : cfg_dominates(&s->tree, from, to);
}

/* gvn's word on an earlier access elsewhere whose instruction is left, before the site's. */
static const struct remark_arg *other_access(struct searching *s, const struct told_load *t,
					     const struct site *site, const struct remark *r)
{
	const struct remark_arg *other = remark_arg_find(r, S("OtherAccess"));
	const struct accesses *at;
	bool is_stored;

	if (!other || !loc_known(other->loc) || loc_eq(other->loc, t->loc))
		return NULL;
	at = find_place(&s->accesses, other->loc);
	is_stored = str_eq(other->value, S("store"));
	for (size_t i = 0; at && i < at->count; i++) {
		const struct insn *insn = &s->f->insns.items[at->items[i]];

		if ((is_stored ? is_store(insn) : is_load(insn)) && is_before(s, at->items[i], site->first))
			return other;
	}
	return NULL;
}

static void judge(struct searching *s, const struct told_load *t, const struct site *site)
{
	bool has_licm = t->licm && t->licm->last_seq > t->hoisted_seq && site->machine_loop >= 0,
	     is_conditional = has_licm && str_ends(t->licm->name, S("CondExecuted"));
	struct repeated_load l = {.loc = t->loc,
				  .type = type_of(t),
				  .frame = site->frame,
				  .bytes = (uint8_t)site->bytes,
				  .loop = site->loop,
				  .is_same_address = has_licm,
				  .is_conditional = is_conditional,
				  .ncopies = site->nloads};
	struct clobbers found = {0};

	for (size_t i = 0; i < t->clobbered.count; i++) {
		const struct remark *r = t->clobbered.items[i];
		const struct remark_arg *other = other_access(s, t, site, r);
		size_t before = found.count;

		if (is_conditional || (!has_licm && !other))
			continue;
		add_named(s, &found, r, has_licm ? site->machine_loop : -1);
		if (!other || found.count == before || loc_known(l.other))
			continue;
		l.other = other->loc;
		l.other_what = other->value;
		if (!has_licm)
			l.record_line = r->record_line;
	}
	if (has_licm) {
		l.record_line = t->licm->record_line;
		if (!is_conditional && !found.count)
			add_candidates(s, &found, t, site->machine_loop);
	} else if (!found.count || !loc_known(l.other)) {
		return;
	}
	take_clobbers(s, &l, &found);
	vec_push(&s->u->arena, &s->f->why->loads, l);
}

static int by_place(const void *a, const void *b)
{
	const struct repeated_load *x = a, *y = b;
	int c = loc_cmp(x->loc, y->loc);

	if (!c)
		c = frame_cmp(x->frame, y->frame);
	return c ? c : (x->loop > y->loop) - (x->loop < y->loop);
}

static void search(struct searching *s)
{
	const struct remark_refs *said = map_find(&s->by_function, s->f->linkage_name);

	if (!said || !s->f->why || !s->f->loop_of_insn)
		return;
	s->told = s->told_on_line = s->accesses = (struct map){0};
	s->told_list = (struct told_loads){0};
	s->has_cfg = false;
	hear(s, said);
	look(s);
	look_at_operands(s);
	for (size_t i = 0; i < s->told_list.count; i++)
		for (size_t k = 0; k < s->told_list.items[i]->sites.count; k++)
			judge(s, s->told_list.items[i], &s->told_list.items[i]->sites.items[k]);
	vec_sort(&s->f->why->loads, by_place);
	arena_clear(&s->scratch);
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct searching s = {.u = u};

	(void)c;
	if (!u->wants_why)
		return;
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		void **at;

		if (!is_about_loads(r))
			continue;
		at = map_at(&s.unit_scratch, &s.by_function, r->function);
		if (!*at)
			*at = arena_new(&s.unit_scratch, struct remark_refs);
		vec_push(&s.unit_scratch, (struct remark_refs *)*at, r);
	}
	for (size_t i = 0; i < u->funcs.count; i++) {
		s.f = u->funcs.items[i];
		search(&s);
	}
	arena_clear(&s.unit_scratch);
}

const struct analysis analysis_loads = {.name = "loads", .run = run};
