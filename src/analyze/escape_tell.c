#include "analyze/escape_tell.h"

#include "base/buf.h"
#include "base/demangle.h"

enum { MAX_STEPS = 24 }; /* of a way: the rest is left out but for the end */

struct str tell_name(struct arena *a, struct str symbol)
{
	return demangle(a, symbol, DEMANGLE_SHORT);
}

struct str tell_callee(struct arena *a, const struct node *n, int32_t call)
{
	const struct flow_call *c = &n->f->calls.items[call];
	const struct callee *callee = program_callee(n, c);

	if (callee)
		return str_printf(a, "`" STR_FMT "`", STR_ARG(tell_name(a, callee->f->name)));
	return c->is_asm ? S("inline assembly") : S("a call through a pointer");
}

struct str tell_local(struct arena *a, const struct flow_root *r)
{
	return r->name.ptr ? str_printf(a, "the local `" STR_FMT "`", STR_ARG(r->name)) : S("a local");
}

struct loc tell_loc(struct unit *u, const struct node *n, int32_t loc)
{
	struct loc l;

	if (loc == FLOW_NONE || !n->unit)
		return (struct loc){0};
	l = n->unit->ptrflow->locs.items[loc].loc;
	if (n->unit != u && l.file.ptr)
		l.file = intern(&u->names, l.file);
	return l;
}

/* The memory that a root points to. */
static struct str memory_of(struct arena *a, const struct node *n, int32_t index)
{
	const struct flow_root *r = &n->f->roots.items[index];

	switch (r->kind) {
	case FLOW_ROOT_PARAM:
		if ((size_t)r->index < n->f->params.count && n->f->params.items[r->index].is_by_value)
			return S("a struct that is returned or passed by value");
		return str_printf(a, "memory behind parameter %d", r->index + 1);
	case FLOW_ROOT_RESULT: {
		struct str callee = tell_callee(a, n, r->index);

		return str_printf(a, "memory behind the result of " STR_FMT, STR_ARG(callee));
	}
	case FLOW_ROOT_LOCAL:
		return tell_local(a, r);
	case FLOW_ROOT_CONTENT: {
		struct str local = tell_local(a, &n->f->roots.items[r->index]);

		return str_printf(a, "memory behind a pointer in " STR_FMT, STR_ARG(local));
	}
	case FLOW_ROOT_LOADED: {
		struct str outer = n->f->roots.items[r->index].kind == FLOW_ROOT_LOADED
					   ? S("memory reached through a pointer")
					   : memory_of(a, n, r->index);

		return str_printf(a, "memory behind a pointer in " STR_FMT, STR_ARG(outer));
	}
	}
	return S("memory");
}

struct str tell_memory(const struct summary *s, struct arena *a, const struct node *n,
		       const struct flow_use *u)
{
	(void)s;
	switch (u->base) {
	case FLOW_BASE_GLOBAL:
		return str_printf(a, "the global `" STR_FMT "`",
				  STR_ARG(tell_name(a, n->unit->ptrflow->globals.items[u->base_index].name)));
	case FLOW_BASE_ROOT:
		return memory_of(a, n, u->base_index);
	case FLOW_BASE_MEMORY:
		break;
	}
	return S("memory reached through a pointer");
}

/* One step: what a use does to the pointer, or to what holds it. */
static void tell_use(const struct summary *s, struct arena *a, const struct node *n, int32_t root,
		     int32_t holder, enum fact fact, const struct flow_use *u, int32_t next,
		     struct told_way *way, struct buf *text)
{
	const struct program_root *r = &s->p->roots.items[root];
	const struct callee *callee = NULL;
	struct str memory, whom;
	bool is_content = fact == FACT_CONTENT || fact == FACT_CONTENT_FREED;

	way->to = STR_NONE;
	switch (u->kind) {
	case FLOW_USE_RETURN:
		way->via = ALLOC_VIA_return;
		buf_printf(text, "is returned");
		break;
	case FLOW_USE_STORE:
		memory = tell_memory(s, a, n, u);
		way->via = ALLOC_VIA_store;
		way->to = u->base == FLOW_BASE_GLOBAL ? n->unit->ptrflow->globals.items[u->base_index].name
						      : memory;
		if (u->base == FLOW_BASE_ROOT && n->f->roots.items[u->base_index].kind == FLOW_ROOT_PARAM &&
		    n->f->params.items[n->f->roots.items[u->base_index].index].is_by_value)
			way->via = ALLOC_VIA_return;
		buf_printf(text, is_content ? "is reached through what is stored to " : "is stored to ");
		buf_add(text, memory);
		break;
	case FLOW_USE_COPY:
		memory = tell_memory(s, a, n, u);
		way->via = ALLOC_VIA_store;
		way->to = u->base == FLOW_BASE_GLOBAL ? n->unit->ptrflow->globals.items[u->base_index].name
						      : memory;
		buf_printf(text, "is copied with what holds it to " STR_FMT, STR_ARG(memory));
		break;
	case FLOW_USE_ARG:
		callee = program_callee(n, &n->f->calls.items[u->call]);
		whom = tell_callee(a, n, u->call);
		if (holder != NO_ROOT) {
			memory = memory_of(a, n, holder);
			buf_printf(text, "is stored to " STR_FMT " by " STR_FMT, STR_ARG(memory),
				   STR_ARG(whom));
			way->via = ALLOC_VIA_store;
			way->to = memory;
			break;
		}
		way->via = ALLOC_VIA_call;
		way->to = callee ? callee->f->name : STR_NONE;
		if (callee && next != NO_ROOT && summary_is_moved(n, &n->f->calls.items[u->call], u->arg)) {
			buf_printf(text, "is reallocated by " STR_FMT, STR_ARG(whom));
			break;
		}
		buf_printf(text, "is passed to " STR_FMT " (argument %d", STR_ARG(whom), u->arg + 1);
		if (is_content && r->index != NO_ROOT) {
			memory = memory_of(a, n, r->index);
			buf_printf(text, ", through " STR_FMT, STR_ARG(memory));
		}
		buf_addc(text, ')');
		if (next != NO_ROOT && s->p->roots.items[next / NFACTS].node == r->node)
			buf_printf(text, ", which returns it");
		else if (next == NO_ROOT && callee && (size_t)u->arg >= callee->f->params.count)
			buf_printf(text, ", among its variable arguments");
		else if (next == NO_ROOT && callee && callee->role && is_content)
			buf_printf(text, ", which copies what it holds");
		else if (next == NO_ROOT && callee && fact != FACT_FREED && fact != FACT_CONTENT_FREED)
			buf_printf(text, callee->is_replaceable ? ", which may be replaced when it is linked"
								: ", whose code is not seen");
		else if (next == NO_ROOT && callee)
			buf_printf(text, is_content ? ", whose code is not seen" : ", which frees it");
		break;
	case FLOW_USE_READ:
		way->via = ALLOC_VIA_unknown;
		buf_printf(text, "may be read again through memory that is not followed");
		break;
	case FLOW_USE_OTHER:
		way->via = ALLOC_VIA_unknown;
		buf_printf(text, "is used in a way that is not followed (%s)", u->why ? u->why : "unknown");
		break;
	}
}

static void add_step(struct unit *u, struct told_way *way, struct buf *text, const struct node *n,
		     int32_t loc, bool is_elsewhere)
{
	struct escape_step *step;

	/* the end stays: it takes the place of the last that there was room for */
	step = way->steps.count < MAX_STEPS ? vec_add(&u->arena, &way->steps)
					    : &way->steps.items[MAX_STEPS - 1];
	if (is_elsewhere)
		buf_printf(text, " in `" STR_FMT "`", STR_ARG(tell_name(&u->arena, n->f->name)));
	step->text = str_to_c(&u->arena, buf_str(text));
	step->loc = tell_loc(u, n, loc);
	step->frame = loc == FLOW_NONE || n->unit != u ? NULL : n->unit->ptrflow->locs.items[loc].frame;
}

enum certainty tell_first_way(const struct summary *s, int32_t root, enum fact *fact)
{
	const struct fact_reason *leak = summary_fact(s, root, FACT_LEAK),
				 *back = summary_fact(s, root, FACT_RETURN);
	bool is_leak = leak->certainty != FACT_NOT;

	if (is_leak && back->certainty != FACT_NOT)
		is_leak = leak->certainty != back->certainty ? leak->certainty < back->certainty
							     : leak->order < back->order;
	*fact = is_leak ? FACT_LEAK : FACT_RETURN;
	return (enum certainty)(is_leak ? leak : back)->certainty;
}

void tell_way(const struct summary *s, struct unit *u, int32_t root, enum fact fact, bool is_brief,
	      struct told_way *out)
{
	const struct program *p = s->p;
	int32_t id = root * NFACTS + (int32_t)fact, home = p->roots.items[root].node;
	const char *leaving = NULL;
	bool is_outside = false, is_stored = false;
	struct buf text = {0};

	*out = (struct told_way){0};
	while (id != NO_ROOT && !(is_brief && is_outside)) {
		const struct fact_reason *r = &s->facts[id];
		int32_t at = id / NFACTS, used_root = at, next_node = NO_NODE;
		const struct node *n = &p->nodes.items[p->roots.items[at].node];
		const struct flow_use *use = NULL;
		struct told_way step = {0};
		int32_t loc = FLOW_NONE;

		text.len = 0;
		if (r->next != NO_ROOT)
			next_node = p->roots.items[r->next / NFACTS].node;
		if (r->use != NO_USE) {
			use = program_use(p, r->use, &used_root);
			loc = use->loc;
			tell_use(s, &u->arena, n, at,
				 used_root == at ? NO_ROOT : p->roots.items[used_root].index,
				 (enum fact)(id % NFACTS), use, r->next, &step, &text);
		} else if (next_node != NO_NODE && n->f && p->roots.items[at].index != NO_ROOT &&
			   r->next / NFACTS == p->nodes.items[next_node].kept_root) {
			int32_t call = n->f->roots.items[p->roots.items[at].index].index;
			struct str callee = tell_callee(&u->arena, n, call);

			step.via = ALLOC_VIA_call;
			step.to = program_callee(n, &n->f->calls.items[call])->f->name;
			loc = n->f->calls.items[call].loc;
			buf_printf(&text, "is also kept by " STR_FMT, STR_ARG(callee));
		} else if (r->next == NO_ROOT) {
			step.via = ALLOC_VIA_store;
			step.to = S("memory that is not local");
			buf_printf(&text, "is stored to memory that is not local");
		}
		if (text.len) {
			bool is_elsewhere = p->roots.items[at].node != home;

			if (!is_brief)
				add_step(u, out, &text, n, loc, is_elsewhere);
			if (!is_outside && !is_elsewhere && !is_stored) {
				out->via = step.via;
				out->to = step.to.ptr ? str_dup(&u->arena, step.to) : STR_NONE;
				out->loc = tell_loc(u, n, loc);
				leaving = is_brief ? NULL : out->steps.items[out->steps.count - 1].text;
			}
		}
		/* where the block goes that it is stored to is the block's way, not its own */
		is_stored |= use && use->kind == FLOW_USE_STORE && use->base == FLOW_BASE_ROOT &&
			     n->f->roots.items[use->base_index].kind != FLOW_ROOT_LOCAL;
		is_outside |= next_node != NO_NODE && next_node != home;
		id = r->next;
	}
	if (out->steps.count) {
		const char *end = out->steps.items[out->steps.count - 1].text;

		out->message = !leaving || leaving == end
				       ? end
				       : str_printf(&u->arena, "%s; in the end it %s", leaving, end).ptr;
	}
	buf_release(&text);
}
