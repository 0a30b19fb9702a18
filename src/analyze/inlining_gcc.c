#include "analyze/inlining_gcc.h"

#include "base/demangle.h"
#include "model/match.h"

struct gcc_key {
	const void *owner;
	const char *callee, *file;
	uint32_t line, col;
};

struct gcc_owners VEC(struct func *);

static struct str key_make(struct gcc_key *k, const void *owner, struct str callee, struct loc at,
			   bool with_col)
{
	memset(k, 0, sizeof(*k));
	k->owner = owner;
	k->callee = callee.ptr;
	k->file = at.file.ptr;
	k->line = at.line;
	k->col = with_col ? at.col : 0;
	return str_make((const char *)k, sizeof(*k));
}

struct str gcc_source_name(struct unit *u, struct str name)
{
	static const struct str bare[] = {{".isra", 5}, {".part", 5}, {".constprop", 10}};
	static const struct str builtin = {"__builtin_", 10};
	struct str before;

	if (!name.ptr)
		return STR_NONE;
	do {
		before = name;
		for (size_t i = 0; i < 3; i++)
			if (str_ends(name, bare[i]) && name.len > bare[i].len)
				name = str_head(name, name.len - bare[i].len);
		name = match_fold_suffix(name);
	} while (name.len != before.len);
	if (str_starts(name, builtin) && name.len > builtin.len)
		name = str_from(name, builtin.len);
	return intern(&u->names, name);
}

/* Where the parameters begin in "static int ns::box<T>::area(const T&) const". */
static size_t parameters_at(struct str text)
{
	unsigned depth = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '<')
			depth++;
		else if (text.ptr[i] == '>' && depth)
			depth--;
		else if (text.ptr[i] == '(' && !depth && !str_starts(str_from(text, i), S("(anonymous")))
			return i;
	}
	return text.len;
}

/* "area" of it, "operator()" and "operator delete" as they are: what gcc's spelling of a C++ function and that of a demangler
 * have in common. */
static struct str last_name(struct str text)
{
	static const struct str word = {"operator", 8};
	size_t with = str_find(text, S(" [with ")), begin = 0, end, tag, depth = 0;

	text = str_head(text, with == (size_t)-1 ? text.len : with);
	for (size_t i = 0; i + word.len < text.len; i++)
		if (str_starts(str_from(text, i), word) &&
		    (!i || text.ptr[i - 1] == ' ' || text.ptr[i - 1] == ':')) {
			size_t first = i + word.len;
			struct str behind = str_from(text, first);

			/* a conversion: types have several names */
			if (behind.ptr[0] == ' ' && !str_starts(behind, S(" new")) &&
			    !str_starts(behind, S(" delete")))
				return str_head(str_from(text, i), word.len);
			first += str_starts(str_from(text, first), S("()")) ? 2 : 1;
			end = str_find_char(str_from(text, first), '(');
			text = str_head(str_from(text, i), first - i + end);
			/* "operator delete []" */
			return str_trim(str_head(text, str_find_char(text, '[')));
		}
	end = parameters_at(text);
	tag = str_find(text, S("[abi:"));
	end = tag < end ? tag : end;
	for (size_t i = 0; i < end; i++) {
		char c = text.ptr[i];

		depth += c == '<';
		depth -= c == '>' && depth;
		if (!depth && (c == ' ' || c == ':' || c == '*' || c == '&'))
			begin = i + 1;
	}
	text = str_head(str_from(text, begin), end - begin);
	return str_head(text, str_find_char(text, '<'));
}

/* What a call's symbol and what gcc calls its function have in common; interned. */
static struct str joined_name(struct gcc_inlining *g, struct str name)
{
	struct str source = gcc_source_name(g->u, name);
	struct arena scratch = {0};
	void **at;

	if (!source.ptr || (!str_starts(source, S("_Z")) && str_find_char(source, '(') == source.len))
		return source;
	at = map_at(&g->scratch, &g->joined, source);
	if (!*at) {
		struct str *kept = arena_new(&g->scratch, struct str);

		*kept = intern(&g->u->names, last_name(demangle(&scratch, source, DEMANGLE_FULL)));
		*at = kept;
	}
	arena_clear(&scratch);
	return *(struct str *)*at;
}

static struct str without_number(struct str symbol)
{
	size_t n = symbol.len;

	while (n && symbol.ptr[n - 1] >= '0' && symbol.ptr[n - 1] <= '9')
		n--;
	return n && n < symbol.len && symbol.ptr[n - 1] == '.' ? str_head(symbol, n - 1) : symbol;
}

static void add_owner(struct gcc_inlining *g, struct str name, struct func *f)
{
	void **at = map_at(&g->scratch, &g->owners, name);

	if (!*at)
		*at = arena_new(&g->scratch, struct gcc_owners);
	vec_push(&g->scratch, (struct gcc_owners *)*at, f);
}

static void note_latest(struct gcc_inlining *g, struct map *m, const struct remark *r, struct str key)
{
	const struct remark *before = map_find(m, key);

	if (before && before->last_seq >= r->last_seq)
		return;
	*map_at(&g->scratch, m, before ? key : str_dup(&g->scratch, key)) = (void *)r;
}

static bool is_inliner(const struct remark *r)
{
	return str_eq(r->pass, S("inline")) || str_eq(r->pass, S("einline"));
}

/* What is decided of a call of its callee; STR_NONE: it is another remark. */
static struct str callee_of(struct unit *u, const struct remark *r)
{
	const struct remark_arg *callee = is_inliner(r) ? remark_arg_find(r, S("Callee")) : NULL;

	/* the early inliner does not name it */
	if (!callee && is_inliner(r) && str_eq(r->name, S("recursive-call")) && r->function.len)
		return gcc_source_name(u, r->function);
	return callee ? gcc_source_name(u, callee->value) : STR_NONE;
}

void gcc_inlining_collect(struct gcc_inlining *g, struct unit *u)
{
	struct gcc_key k;

	*g = (struct gcc_inlining){.u = u};
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];
		struct str bare = without_number(f->linkage_name), name = gcc_source_name(u, f->linkage_name);

		add_owner(g, f->linkage_name, f);
		if (bare.len != f->linkage_name.len)
			add_owner(g, bare, f);
		*map_at(&g->scratch, &g->defined, name) = f;
	}
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		struct str callee = callee_of(u, r);
		const struct loc nowhere = {0};

		if (!callee.ptr)
			continue;
		if (r->kind == REMARK_PASSED) {
			note_latest(g, &g->inlined, r, key_make(&k, NULL, callee, r->loc, true));
			note_latest(g, &g->inlined_by_line, r, key_make(&k, NULL, callee, r->loc, false));
		} else if (loc_known(r->loc)) {
			callee = joined_name(g, callee);
			note_latest(g, &g->refused, r, key_make(&k, NULL, callee, r->loc, true));
			note_latest(g, &g->refused_by_line, r, key_make(&k, NULL, callee, r->loc, false));
		}
		if (r->kind == REMARK_MISSED)
			note_latest(g, &g->refused_nowhere, r,
				    key_make(&k, joined_name(g, r->function).ptr, joined_name(g, callee),
					     nowhere, false));
	}
}

void gcc_inlining_release(struct gcc_inlining *g)
{
	arena_clear(&g->scratch);
}

static void note_unheard(struct gcc_inlining *g, struct str callee, struct loc at)
{
	if (loc_known(g->unheard) && loc_cmp(g->unheard, at) <= 0)
		return;
	g->unheard = at;
	g->unheard_callee = callee;
}

const struct remark *gcc_inlining_of(struct gcc_inlining *g, const struct func *f, struct str source,
				     struct str callee, struct loc at, bool *is_cut)
{
	struct str name = gcc_source_name(g->u, callee);
	const struct remark *r;
	struct gcc_key k;
	struct str key = key_make(&k, f, name, at, false);

	if (!map_find(&g->met, key))
		*map_at(&g->scratch, &g->met, str_dup(&g->scratch, key)) = g;
	r = map_find(&g->inlined, key_make(&k, NULL, name, at, true));
	if (!r)
		r = map_find(&g->inlined_by_line, key_make(&k, NULL, name, at, false));
	*is_cut = !r && str_eq(gcc_source_name(g->u, source), name);
	g->nframes += loc_known(at) && !*is_cut;
	if (!r && loc_known(at) && !*is_cut && map_find(&g->defined, name)) {
		g->nframes_unheard++;
		note_unheard(g, callee, at);
	}
	return r;
}

const struct remark *gcc_refusal_of(struct gcc_inlining *g, struct str source, struct str callee,
				    struct loc at)
{
	struct str name = gcc_source_name(g->u, callee), joined = joined_name(g, callee);
	const struct remark *r = NULL;
	struct gcc_key k;

	if (!name.ptr)
		return NULL;
	if (loc_known(at)) {
		r = map_find(&g->refused, key_make(&k, NULL, joined, at, true));
		if (!r)
			r = map_find(&g->refused_by_line, key_make(&k, NULL, joined, at, false));
	}
	if (!r) {
		r = map_find(&g->refused_nowhere,
			     key_make(&k, joined_name(g, source).ptr, joined, (struct loc){0}, false));
		/* one that has a place of its own is another call's, unless this one has none */
		if (r && loc_known(at) && loc_known(r->loc))
			r = NULL;
	}
	/* its own name: the rest of a function whose begin was inlined */
	if (map_find(&g->defined, name) && !str_eq(gcc_source_name(g->u, source), name)) {
		g->ncalls++;
		if (!r && loc_known(at)) {
			g->ncalls_unheard++;
			note_unheard(g, callee, at);
		}
	}
	return r;
}

void gcc_inlining_rest(struct gcc_inlining *g, gcc_take *take, void *context)
{
	struct unit *u = g->u;
	struct gcc_key k;

	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		struct str callee = r->kind == REMARK_PASSED ? callee_of(u, r) : STR_NONE;
		struct str caller = gcc_source_name(u, r->function);
		const struct gcc_owners *owners = map_find(&g->owners, r->function);
		bool is_met = false;

		if (!callee.ptr || !loc_known(r->loc))
			continue;
		for (size_t n = 0; owners && n < owners->count; n++)
			is_met |= map_find(&g->met, key_make(&k, owners->items[n], callee, r->loc, false)) !=
				  NULL;
		if (owners && !is_met)
			take(context, owners->items[0], caller, r);
		else if (!owners && !map_find(&g->defined, caller))
			take(context, NULL, caller, r);
	}
}

void gcc_inlining_check(const struct gcc_inlining *g)
{
	struct unit *u = g->u;

	if (!g->nframes_unheard && !g->ncalls_unheard)
		return;
	diag_add(&u->diags, DIAG_NOTE, g->unheard.file, g->unheard.line,
		 "gcc's report says nothing of %zu of %zu inlined calls that the line tables show, and of "
		 "%zu of %zu "
		 "calls left of functions defined here (first: " STR_FMT ")",
		 g->nframes_unheard, g->nframes, g->ncalls_unheard, g->ncalls, STR_ARG(g->unheard_callee));
}
