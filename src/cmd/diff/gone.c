#include "cmd/diff/gone.h"

#include "base/buf.h"
#include "model/match.h"

static void add_part(struct buf *b, struct str part)
{
	buf_add(b, part);
	buf_addc(b, '\0');
}

/* callee.ptr NULL: the key of the helper itself. Good until b is used again. */
static struct str key_of(struct buf *b, struct str source, struct str helper, struct str callee)
{
	b->len = 0;
	add_part(b, source);
	add_part(b, match_fold_suffix(helper));
	if (callee.ptr)
		add_part(b, match_fold_suffix(callee));
	return buf_str(b);
}

void gone_want(struct gone_calls *g, const struct stored_row *helper)
{
	struct buf b = {0};
	struct str key = key_of(&b, helper->source, helper->linkage_name, STR_NONE);

	*map_at(g->a, &g->helpers, str_dup(g->a, key)) = g;
	buf_release(&b);
}

/* Adds to the count of each call that stands in one of the helpers. */
static void count_calls(struct gone_calls *g, struct arena *scratch, struct buf *b,
			const struct stored_func *f, struct map *counts, intptr_t by)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct stored_call *c = &f->calls.items[i];
		struct str helper = chain_innermost(c->site.chain);
		void **at;

		if (c->is_inlined || !c->callee.ptr || !helper.len ||
		    !map_find(&g->helpers, key_of(b, f->source, helper, STR_NONE)))
			continue;
		at = map_at(scratch, counts, str_dup(scratch, key_of(b, f->source, helper, c->callee)));
		*at = (void *)((intptr_t)*at + by);
		/* more of them than before: counted in the order of the calls, when it becomes true */
		if (by > 0 && (intptr_t)*at == 1) {
			void **call = map_at(g->a, &g->calls, str_dup(g->a, buf_str(b)));
			struct gone_call *to = *call;

			if (!to) {
				*call = to = arena_new(g->a, struct gone_call);
				to->function = str_dup(g->a, f->name);
			}
			to->nfunctions++;
		}
	}
}

void gone_note(struct gone_calls *g, const struct stored_func *old, const struct stored_func *now)
{
	struct arena scratch = {0};
	struct map counts = {0};
	struct buf b = {0};

	if (!g->helpers.count)
		return;
	if (old)
		count_calls(g, &scratch, &b, old, &counts, -1);
	count_calls(g, &scratch, &b, now, &counts, 1);
	buf_release(&b);
	arena_clear(&scratch);
}

void gone_prune(const struct gone_calls *g, struct stored_func *helper)
{
	struct buf b = {0};
	size_t kept = 0;

	for (size_t i = 0; i < helper->calls.count; i++) {
		const struct stored_call *c = &helper->calls.items[i];

		if (c->is_inlined ||
		    (c->callee.ptr &&
		     map_find(&g->calls, key_of(&b, helper->source, helper->linkage_name, c->callee))))
			helper->calls.items[kept++] = *c;
	}
	helper->calls.count = kept;
	buf_release(&b);
}

struct str gone_where(const struct gone_calls *g, struct arena *a, const struct stored_func *helper,
		      struct str callee)
{
	struct buf b = {0};
	const struct gone_call *c =
		callee.ptr ? map_find(&g->calls, key_of(&b, helper->source, helper->linkage_name, callee))
			   : NULL;

	buf_release(&b);
	if (!c)
		return STR_NONE;
	if (c->nfunctions == 1)
		return str_printf(a, "the call is in the code of " STR_FMT, STR_ARG(c->function));
	return str_printf(a, "the call is in the code of " STR_FMT " and %zu other function%s",
			  STR_ARG(c->function), c->nfunctions - 1, c->nfunctions == 2 ? "" : "s");
}
