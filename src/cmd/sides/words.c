#include "cmd/sides.h"

struct str sides_loop_verdict(struct arena *a, const struct sides_site *at)
{
	struct str width = at->width.is_known && !at->has_widths
				   ? str_printf(a, "%lld wide", (long long)at->width.n)
				   : S("vectorized");

	if (!at->ncopies)
		return S("no loop there");
	if (at->ntaken == at->ncopies)
		return at->has_widths ? S("vectorized in several widths") : width;
	if (at->ntaken)
		return str_printf(a, STR_FMT " in %zu of %zu copies", STR_ARG(width), at->ntaken,
				  at->ncopies);
	return at->nunrolled == at->ncopies ? S("fully unrolled") : S("scalar");
}

struct str sides_call_verdict(struct arena *a, const struct sides_site *at)
{
	if (!at->ncopies)
		return S("no call there");
	if (at->ntaken == at->ncopies)
		return at->npieces ? S("inlined in part") : S("inlined");
	if (at->ntaken)
		return str_printf(a, "inlined at %zu of %zu", at->ntaken, at->ncopies);
	return S("not inlined");
}

struct str sides_loop_reason(const struct sides *s, const struct sides_site *at, struct str *remark)
{
	const struct loop *l = at->loop;
	const struct knowledge_entry *known;

	*remark = STR_NONE;
	if (!l || l->is_vectorized || l->is_fully_unrolled)
		return STR_NONE;
	known = l->remark ? knowledge_of(&s->knowledge, l->remark) : NULL;
	if (l->remark)
		*remark = l->remark->name;
	return known && !l->is_disputed ? known->words : str_c(l->reason);
}

/* The callee's size is what the reason is mostly about. */
static struct str with_size(struct arena *a, const struct sides_site *at, struct str reason)
{
	const struct func *callee = unit_func_find(at->u, at->call->callee);

	if (!callee || !callee->metrics[METRIC_instructions].is_known)
		return reason;
	return str_printf(a, STR_FMT "%sit has %lld instructions", STR_ARG(reason), reason.len ? "; " : "",
			  (long long)callee->metrics[METRIC_instructions].n);
}

struct str sides_call_reason(const struct sides *s, const struct sides_site *at, struct str *remark)
{
	const struct call *c = at->call;
	struct arena *a = s->inv->run;
	const struct knowledge_entry *known;
	struct str reason;

	*remark = STR_NONE;
	if (!c || c->is_inlined)
		return STR_NONE;
	if (!c->remark)
		return at->u->has_remarks ? S("the compiler says nothing of it") : S("there are no remarks");
	*remark = c->remark->name;
	known = knowledge_of(&s->knowledge, c->remark);
	/* costs say more than words for them */
	reason = known && !c->cost.is_known ? known->words : str_c(c->reason);
	return with_size(a, at, reason);
}
