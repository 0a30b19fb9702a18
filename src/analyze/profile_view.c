#include "analyze/profile_view.h"

#include "analyze/measure.h"
#include "analyze/profile_diff.h"
#include "analyze/profile_filter.h"

#define NODE_FRACTION 0.005

/* Stays at the largest or smallest number there is. */
static int64_t sum(int64_t a, int64_t b)
{
	int64_t n;

	if (!__builtin_add_overflow(a, b, &n))
		return n;
	return b < 0 ? INT64_MIN : INT64_MAX;
}

int64_t view_abs(int64_t n)
{
	return n == INT64_MIN ? INT64_MAX : n < 0 ? -n : n;
}

/* --- nodes --- */

/* What of a function names a node at a granularity; interned: equal when the pointers are. */
struct function_names {
	struct str name, file;
};

struct node_sums {
	uint32_t stamp;  /* the last sample that was counted in cum */
	bool is_inlinee; /* somewhere it stands inside another function */
	bool wants_edges;
	int64_t flat, cum;
};

struct edge_slot {
	uint64_t key; /* caller and callee; NO_EDGE: free */
	int64_t weight;
	uint32_t stamp;
	bool is_inlined;
};
#define NO_EDGE UINT64_MAX

struct making {
	struct arena *arena;
	const struct profile *profile;
	const struct view_options *options;
	struct intern names;
	struct function_names *functions; /* of the profile's, in its order */
	struct str *objects;              /* of its mappings */
	struct nodes VEC(struct view_node) nodes;
	uint32_t *slots; /* hash → node; VIEW_NONE: free */
	size_t nslots;
	struct node_sums *sums;
	struct edge_slot *edges;
	size_t nedges, edges_cap;
};

static uint64_t mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 32;
}

static uint64_t hash_node(const struct view_node *n)
{
	uint64_t h = mix(0, (uintptr_t)n->name.ptr);

	h = mix(h, (uintptr_t)n->file.ptr);
	h = mix(h, (uintptr_t)n->object.ptr);
	h = mix(h, n->address);
	return mix(h, (uint64_t)n->line);
}

static bool same_node(const struct view_node *a, const struct view_node *b)
{
	return a->name.ptr == b->name.ptr && a->file.ptr == b->file.ptr && a->object.ptr == b->object.ptr &&
	       a->address == b->address && a->line == b->line;
}

static void grow_slots(struct making *m)
{
	m->nslots = m->nslots ? m->nslots * 2 : 1024;
	m->slots = arena_array(m->arena, uint32_t, m->nslots);
	for (size_t i = 0; i < m->nslots; i++)
		m->slots[i] = VIEW_NONE;
	for (size_t i = 0; i < m->nodes.count; i++) {
		size_t at = hash_node(&m->nodes.items[i]) & (m->nslots - 1);

		while (m->slots[at] != VIEW_NONE)
			at = (at + 1) & (m->nslots - 1);
		m->slots[at] = (uint32_t)i;
	}
}

static uint32_t find_or_add(struct making *m, const struct view_node *n)
{
	size_t at;

	if (m->nodes.count * 2 >= m->nslots)
		grow_slots(m);
	at = hash_node(n) & (m->nslots - 1);
	while (m->slots[at] != VIEW_NONE) {
		if (same_node(&m->nodes.items[m->slots[at]], n))
			return m->slots[at];
		at = (at + 1) & (m->nslots - 1);
	}
	m->slots[at] = (uint32_t)m->nodes.count;
	vec_push(m->arena, &m->nodes, *n);
	return m->slots[at];
}

/* Cuts what is in front of file names: the folders of --trim-path; without them, up to the name of a folder of
 * --source-path where the path has it. */
static struct str trim_path(const struct view_options *o, struct str path)
{
	static const struct str always[] = {{"/proc/self/cwd/./", 17}, {"/proc/self/cwd/", 15}};
	struct str rest;

	for (rest = o->trim_path && *o->trim_path ? STR_NONE : str_c(o->source_path); rest.ptr && rest.len;) {
		struct str base = path_base(str_cut(&rest, ':'));

		for (size_t i = 0; base.len && i + base.len + 2 <= path.len; i++)
			if (path.ptr[i] == '/' && str_starts(str_from(path, i + 1), base) &&
			    path.ptr[i + 1 + base.len] == '/')
				return str_from(path, i + base.len + 2);
	}
	for (rest = str_c(o->trim_path); rest.ptr && rest.len;) {
		struct str dir = str_cut(&rest, ':');

		if (!dir.len || !str_starts(path, dir))
			continue;
		if (str_ends(dir, S("/")))
			return str_from(path, dir.len);
		if (dir.len < path.len && path.ptr[dir.len] == '/')
			return str_from(path, dir.len + 1);
	}
	for (size_t i = 0; i < sizeof(always) / sizeof(always[0]); i++)
		if (str_starts(path, always[i]))
			return str_from(path, always[i].len);
	return path;
}

static void name_functions(struct making *m)
{
	const struct profile *p = m->profile;
	enum view_by by = m->options->by;

	m->functions = arena_array(m->arena, struct function_names, p->functions.count);
	for (size_t i = 0; i < p->functions.count; i++) {
		const struct profile_function *f = &p->functions.items[i];
		struct function_names *n = &m->functions[i];
		struct str file = S("");

		if (by != VIEW_FUNCTION && f->file.len) {
			file = trim_path(m->options, f->file);
			file = file.len ? path_clean(m->arena, file) : file;
		}
		n->name = intern(&m->names, by != VIEW_FILE ? f->name : S(""));
		n->file = intern(&m->names, file);
	}
	m->objects = arena_array(m->arena, struct str, p->mappings.count);
	for (size_t i = 0; i < p->mappings.count; i++)
		m->objects[i] = intern(&m->names, p->mappings.items[i].file);
}

static uint32_t node_of(struct making *m, const struct profile_location *l, uint32_t line)
{
	const struct view_options *o = m->options;
	const struct profile_line *pl = line == VIEW_NONE ? NULL : &m->profile->lines.items[line];
	struct str empty = intern(&m->names, S(""));
	struct str object = l->mapping == PROFILE_NONE ? empty : m->objects[l->mapping];
	struct view_node n = {.name = empty, .file = empty, .object = empty, .mapping = l->mapping};

	if (o->by == VIEW_ADDRESS)
		n.address = l->address;
	if (!pl || pl->function == PROFILE_NONE) {
		n.object = object;
		return find_or_add(m, &n);
	}
	n.has_function = true;
	n.name = m->functions[pl->function].name;
	n.file = m->functions[pl->function].file;
	if (o->by == VIEW_LINE || o->by == VIEW_ADDRESS)
		n.line = pl->line;
	if (o->keeps_objects || !n.name.len)
		n.object = object;
	return find_or_add(m, &n);
}

static struct str label_of(struct arena *a, const struct view_node *n)
{
	struct str what = n->name;

	if (!n->name.len && !n->file.len && !n->object.len)
		what = S("(unknown)");
	else if (!n->name.len && !n->file.len)
		what = str_printf(
			a, n->mapping ? "(not in this program: " STR_FMT ")" : "(no symbol: " STR_FMT ")",
			STR_ARG(path_base(n->object)));
	else if (n->line)
		what = str_printf(a, STR_FMT "%s" STR_FMT ":%lld", STR_ARG(n->name), n->name.len ? " " : "",
				  STR_ARG(n->file), (long long)n->line);
	else if (n->file.len)
		what = n->name.len ? str_printf(a, STR_FMT " " STR_FMT, STR_ARG(n->name), STR_ARG(n->file))
				   : n->file;
	return n->address ? str_printf(a, "%016llx " STR_FMT, (unsigned long long)n->address, STR_ARG(what))
			  : what;
}

static void make_nodes(struct making *m, const struct frame_filter *f, struct view *v)
{
	const struct profile *p = m->profile;
	uint32_t next = 0;

	name_functions(m);
	v->first = arena_array(m->arena, uint32_t, p->locations.count + 1);
	v->frame_nodes = arena_array(m->arena, uint32_t, f->first[p->locations.count]);
	for (size_t i = 0; i < p->locations.count; i++) {
		uint32_t from = f->first[i], to = f->first[i + 1];

		if (m->options->no_inlines && to - from > 1)
			from = to - 1;
		v->first[i] = next;
		for (uint32_t k = from; k < to; k++)
			v->frame_nodes[next++] = node_of(m, &p->locations.items[i], f->lines[k]);
	}
	v->first[p->locations.count] = next;
	m->sums = arena_array(m->arena, struct node_sums, m->nodes.count);
	for (size_t i = 0; i < p->locations.count; i++)
		for (uint32_t k = v->first[i]; k + 1 < v->first[i + 1]; k++)
			m->sums[v->frame_nodes[k]].is_inlinee = true;
	for (size_t i = 0; i < m->nodes.count; i++) {
		struct view_node *n = &m->nodes.items[i];

		n->label = label_of(m->arena, n);
		m->sums[i].wants_edges =
			m->options->wants_edges && m->options->wants_edges(m->options->context, n);
	}
}

/* --- edges --- */

static void grow_edges(struct making *m)
{
	size_t old_cap = m->edges_cap;
	struct edge_slot *old = m->edges;

	m->edges_cap = old_cap ? old_cap * 2 : 1024;
	m->edges = arena_array(m->arena, struct edge_slot, m->edges_cap);
	for (size_t i = 0; i < m->edges_cap; i++)
		m->edges[i].key = NO_EDGE;
	for (size_t i = 0; i < old_cap; i++) {
		size_t at;

		if (old[i].key == NO_EDGE)
			continue;
		at = mix(0, old[i].key) & (m->edges_cap - 1);
		while (m->edges[at].key != NO_EDGE)
			at = (at + 1) & (m->edges_cap - 1);
		m->edges[at] = old[i];
	}
}

static void add_edge(struct making *m, uint32_t caller, uint32_t callee, int64_t value, bool is_inlined,
		     uint32_t stamp)
{
	uint64_t key = (uint64_t)caller << 32 | callee;
	struct edge_slot *e;
	size_t at;

	if (m->nedges * 2 >= m->edges_cap)
		grow_edges(m);
	at = mix(0, key) & (m->edges_cap - 1);
	while (m->edges[at].key != key && m->edges[at].key != NO_EDGE)
		at = (at + 1) & (m->edges_cap - 1);
	e = &m->edges[at];
	if (e->key == NO_EDGE) {
		*e = (struct edge_slot){.key = key, .is_inlined = true};
		m->nedges++;
	}
	if (e->stamp == stamp)
		return;
	e->stamp = stamp;
	e->weight = sum(e->weight, value);
	e->is_inlined &= is_inlined;
}

/* --- samples --- */

static void count_stack(struct making *m, const struct view *v, const struct frame_filter *f,
			const uint32_t *stack, uint32_t from, uint32_t to, int64_t value, uint32_t stamp)
{
	uint32_t parent = VIEW_NONE;

	for (uint32_t i = to; i-- > from;) {
		uint32_t location = stack[i], first = v->first[location], end = v->first[location + 1];

		if (f->hides && f->flags[location] & FRAME_HIDDEN)
			continue;
		for (uint32_t k = end; k-- > first;) {
			uint32_t n = v->frame_nodes[k];
			struct node_sums *s = &m->sums[n];

			if (s->stamp != stamp) {
				s->stamp = stamp;
				s->cum = sum(s->cum, value);
			}
			if (parent != n && parent != VIEW_NONE &&
			    (s->is_inlinee || s->wants_edges || m->sums[parent].wants_edges))
				add_edge(m, parent, n, value, k + 1 != end, stamp);
			parent = n;
		}
	}
	if (parent != VIEW_NONE)
		m->sums[parent].flat = sum(m->sums[parent].flat, value);
}

static void count_samples(struct making *m, struct view *v, const struct frame_filter *f,
			  struct tag_filter *tags)
{
	const struct profile *p = m->profile;
	size_t ntypes = p->types.count, type = m->options->type;
	bool cuts = f->prunes || f->selects || f->hides || f->shows_from;

	v->weights = arena_array(m->arena, int64_t, p->nsamples);
	v->is_kept = m->options->keeps_all ? arena_array(m->arena, bool, p->nsamples) : NULL;
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];
		const uint32_t *stack = p->stacks + s->first;
		int64_t value = p->values[i * ntypes + type];
		uint32_t from = 0, to = s->depth;

		if ((cuts && !frame_filter_cut(f, stack, s->depth, &from, &to)) ||
		    (tags && !tag_filter_keeps(tags, s)))
			continue;
		v->nsamples++;
		if (v->is_kept)
			v->is_kept[i] = true;
		v->weights[i] = value;
		if (!value)
			continue;
		if (!s->depth)
			v->stackless = sum(v->stackless, value);
		else
			count_stack(m, v, f, stack, from, to, value, (uint32_t)i + 1);
	}
}

static int64_t total_of(const struct profile *p, size_t type)
{
	int64_t all = 0, base = 0;

	for (size_t i = 0; i < p->nsamples; i++) {
		int64_t value = view_abs(p->values[i * p->types.count + type]);

		all = sum(all, value);
		if (p->samples[i].nlabels && profile_is_diff_base(p, &p->samples[i]))
			base = sum(base, value);
	}
	return base > 0 ? base : all;
}

/* --- the view --- */

static void set_inlined(struct making *m)
{
	struct {
		bool inlined, called;
	} *in = arena_alloc_array(m->arena, m->nodes.count, sizeof(*in));

	for (size_t i = 0; i < m->edges_cap; i++) {
		const struct edge_slot *e = &m->edges[i];

		if (e->key == NO_EDGE)
			continue;
		in[(uint32_t)e->key].inlined |= e->is_inlined;
		in[(uint32_t)e->key].called |= !e->is_inlined;
	}
	for (size_t i = 0; i < m->nodes.count; i++)
		if (in[i].inlined)
			m->nodes.items[i].inlined = in[i].called ? VIEW_PARTLY_INLINED : VIEW_INLINED;
}

/* Only what has a value; numbers of nodes change. */
static void keep_nodes(struct making *m, struct view *v)
{
	uint32_t *moved = arena_array(m->arena, uint32_t, m->nodes.count);

	v->nodes = m->nodes.items;
	for (size_t i = 0; i < m->nodes.count; i++) {
		struct view_node *n = &v->nodes[v->nnodes];

		moved[i] = VIEW_NONE;
		if (!m->sums[i].flat && !m->sums[i].cum && !m->options->keeps_all)
			continue;
		moved[i] = v->nnodes++;
		*n = m->nodes.items[i];
		n->flat = m->sums[i].flat;
		n->cum = m->sums[i].cum;
		v->shown = sum(v->shown, n->flat);
	}
	for (uint32_t i = 0; i < v->first[m->profile->locations.count]; i++)
		v->frame_nodes[i] = moved[v->frame_nodes[i]];
	if (!m->options->wants_edges)
		return;
	v->edges = arena_array(m->arena, struct view_edge, m->nedges);
	for (size_t i = 0; i < m->edges_cap; i++) {
		const struct edge_slot *e = &m->edges[i];
		uint32_t caller, callee;

		if (e->key == NO_EDGE)
			continue;
		caller = moved[e->key >> 32];
		callee = moved[(uint32_t)e->key];
		if (caller != VIEW_NONE && callee != VIEW_NONE)
			v->edges[v->nedges++] = (struct view_edge){caller, callee, e->weight, e->is_inlined};
	}
}

bool view_make(struct arena *a, const struct profile *p, const struct view_options *o, struct view *v,
	       struct err *err)
{
	struct making m = {.arena = a, .profile = p, .options = o};
	struct frame_filter *frames = arena_new(a, struct frame_filter);
	struct tag_filter *tags;

	*v = (struct view){.profile = p, .frames = frames};
	if (o->type >= p->types.count)
		return err_set(err, STR_FMT ": it has no samples", STR_ARG(p->source));
	if (p->nsamples >= UINT32_MAX)
		return err_set(err, STR_FMT ": it has more than 4 billion samples", STR_ARG(p->source));
	if (!frame_filter_make(a, p, &o->filter, frames, err) ||
	    !tag_filter_make(a, p, &o->filter, &tags, err))
		return false;
	intern_init(&m.names, a);
	make_nodes(&m, frames, v);
	v->total = total_of(p, o->type);
	count_samples(&m, v, frames, tags);
	tag_filter_end(tags, frames);
	for (size_t i = 0; i < frames->nunmatched; i++)
		v->unmatched[i] = frames->unmatched[i];
	set_inlined(&m);
	keep_nodes(&m, v);
	return true;
}

void view_stack(const struct view *v, const struct profile_sample *s, uint32_t *from, uint32_t *to)
{
	*from = 0;
	*to = s->depth;
	frame_filter_cut(v->frames, v->profile->stacks + s->first, s->depth, from, to);
}

/* --- order --- */

struct sorted {
	struct view_node node;
	uint64_t key;
	uint32_t was;
};

static int compare(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	uint64_t m, n;
	int c;

	if (x->key != y->key)
		return x->key > y->key ? -1 : 1;
	c = str_cmp(x->node.label, y->node.label);
	if (c)
		return c;
	m = (uint64_t)view_abs(x->node.cum);
	n = (uint64_t)view_abs(y->node.cum);
	if (m != n)
		return m > n ? -1 : 1;
	c = str_cmp(x->node.object, y->node.object);
	if (c)
		return c;
	return x->was < y->was ? -1 : x->was > y->was;
}

static int by_ends(const void *a, const void *b)
{
	const struct view_edge *x = a, *y = b;

	if (x->caller != y->caller)
		return x->caller < y->caller ? -1 : 1;
	return x->callee < y->callee ? -1 : x->callee > y->callee;
}

void view_sort(struct arena *a, struct view *v, enum view_order order)
{
	struct sorted *list = arena_array(a, struct sorted, v->nnodes);
	uint32_t *moved = arena_array(a, uint32_t, v->nnodes);

	for (uint32_t i = 0; i < v->nnodes; i++) {
		const struct view_node *n = &v->nodes[i];

		list[i] = (struct sorted){*n, 0, i};
		if (order != VIEW_BY_NAME)
			list[i].key = (uint64_t)view_abs(order == VIEW_BY_CUM ? n->cum : n->flat);
	}
	if (v->nnodes)
		qsort(list, v->nnodes, sizeof(*list), compare);
	for (uint32_t i = 0; i < v->nnodes; i++) {
		v->nodes[i] = list[i].node;
		moved[list[i].was] = i;
	}
	for (uint32_t i = 0; i < v->first[v->profile->locations.count]; i++)
		if (v->frame_nodes[i] != VIEW_NONE)
			v->frame_nodes[i] = moved[v->frame_nodes[i]];
	for (uint32_t i = 0; i < v->nedges; i++) {
		v->edges[i].caller = moved[v->edges[i].caller];
		v->edges[i].callee = moved[v->edges[i].callee];
	}
	if (v->nedges)
		qsort(v->edges, v->nedges, sizeof(*v->edges), by_ends);
}

/* --- what to show --- */

bool view_type(const struct profile *p, const char *name, size_t *type, struct err *err)
{
	struct str wanted = str_c(name), without = wanted, known = S("");
	uint64_t n;
	struct arena scratch = {0};

	if (!p->types.count)
		return err_set(err, STR_FMT ": it has no samples", STR_ARG(p->source));
	*type = profile_default_type(p);
	if (!wanted.len)
		return true;
	if (str_u64(wanted, &n)) {
		*type = (size_t)n;
		return n < p->types.count ||
		       err_set(err, "--sample-index=%s: the values of " STR_FMT " are numbered 0 to %zu",
			       name, STR_ARG(p->source), p->types.count - 1);
	}
	if (str_starts(wanted, S("inuse_")))
		without = str_from(wanted, 6);
	for (size_t i = 0; i < p->types.count; i++) {
		struct str t = p->types.items[i].type;

		if (str_eq(t, wanted) || str_eq(t, without)) {
			*type = i;
			arena_clear(&scratch);
			return true;
		}
		known = str_printf(&scratch, STR_FMT "%s" STR_FMT, STR_ARG(known), i ? ", " : "", STR_ARG(t));
	}
	err_set(err, "--sample-index=%s: " STR_FMT " has " STR_FMT, name, STR_ARG(p->source), STR_ARG(known));
	arena_clear(&scratch);
	return false;
}

int64_t view_cutoff(const struct view *v)
{
	double cut = (double)v->shown * NODE_FRACTION;

	return cut < 9e18 && cut > -9e18 ? view_abs((int64_t)cut) : 0;
}

struct str view_unit(const struct view *v, size_t type, int64_t cutoff)
{
	int64_t least = 0;

	for (uint32_t i = 0; i < v->nnodes; i++) {
		const struct view_node *n = &v->nodes[i];
		int64_t value = view_abs(n->flat) ? view_abs(n->flat) : view_abs(n->cum);

		if (view_abs(n->cum) >= cutoff && value > 0 && (!least || value < least))
			least = value;
	}
	if (!v->nnodes)
		return S("auto");
	return measure_common(least, v->total, v->profile->types.items[type].unit);
}
