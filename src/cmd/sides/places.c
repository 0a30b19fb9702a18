/* The loops and calls that the sides decided differently, as findings. */
#include "cmd/findings.h"
#include "cmd/next.h"
#include "cmd/sides.h"

enum { FINDINGS = 10 };

/* "clang 14, clang 22: 8 wide · gcc: scalar" */
static struct str verdicts(const struct sides *s, const struct sides_site *of, bool is_loop)
{
	struct str words[SIDES_MAX], text;
	struct buf b = {0};

	for (size_t i = 0; i < s->count; i++)
		words[i] = is_loop ? sides_loop_verdict(s->inv->run, &of[i])
				   : sides_call_verdict(s->inv->run, &of[i]);
	for (size_t i = 0; i < s->count; i++) {
		bool is_said = false;

		for (size_t k = 0; k < i; k++)
			is_said |= str_eq(words[k], words[i]);
		if (is_said)
			continue;
		buf_printf(&b, "%s" STR_FMT, i ? " · " : "", STR_ARG(s->of[i].label));
		for (size_t k = i + 1; k < s->count; k++)
			if (str_eq(words[k], words[i]))
				buf_printf(&b, ", " STR_FMT, STR_ARG(s->of[k].label));
		buf_printf(&b, ": " STR_FMT, STR_ARG(words[i]));
	}
	text = str_dup(s->inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}

/* Why, of each side that did not. */
static void add_reasons(const struct sides *s, const struct sides_site *of, bool is_loop, struct finding *f)
{
	struct arena *a = s->inv->run;

	for (size_t i = 0; i < s->count; i++) {
		struct str remark, reason;

		if (!of[i].ncopies || of[i].ntaken == of[i].ncopies || (is_loop && of[i].ntaken))
			continue;
		reason = is_loop ? sides_loop_reason(s, &of[i], &remark)
				 : sides_call_reason(s, &of[i], &remark);
		if (!reason.len && !remark.len)
			continue;
		vec_push(a, &f->details,
			 str_printf(a, STR_FMT ": " STR_FMT "%s" STR_FMT, STR_ARG(s->of[i].label),
				    STR_ARG(remark), remark.len && reason.len ? ": " : "", STR_ARG(reason)));
	}
}

static const char *operand_of(const struct sides *s, const struct unit *u)
{
	struct str source = u->source;

	if (s->inv->options.compdb && str_ends(source, S("]")) && str_find(source, S(" [")) != (size_t)-1)
		source = str_head(source, str_find(source, S(" [")));
	return s->inv->rest.operands.count == 1 ? s->inv->rest.operands.items[0]
						: str_to_c(s->inv->run, source);
}

/* The question to the first side that did not. */
static struct str next_of(const struct sides *s, const struct sides_site *of)
{
	for (size_t i = 0; i < s->count; i++) {
		struct arena *a = s->inv->run;
		const char *operand;
		struct loc at;
		struct str where;

		if (of[i].ntaken + of[i].nunrolled == of[i].ncopies)
			continue;
		operand = operand_of(s, of[i].u);
		at = of[i].loop ? of[i].loop->loc : of[i].call->loc;
		where = str_eq(at.file, str_c(operand))
				? str_printf(a, "%u", at.line)
				: str_printf(a, STR_FMT ":%u", STR_ARG(at.file), at.line);
		return next_command(&s->of[i].inv, "explain", operand,
				    (const char *const[]){where.ptr, NULL});
	}
	return STR_NONE;
}

/* In how many functions, of the side that has it in most. */
static struct str spread(const struct sides *s, const struct sides_place *p)
{
	size_t n = 0;

	for (size_t i = 0; i < s->count; i++)
		n = p->of[i].nfuncs > n ? p->of[i].nfuncs : n;
	if (n > 1)
		return str_printf(s->inv->run, ", in %zu functions", n);
	return str_printf(s->inv->run, ", in " STR_FMT, STR_ARG(p->f->name));
}

static void add_source(struct sides *s, const struct sides_place *p, struct finding *f)
{
	f->source = source_line_kept(&s->of[0].sources, p->u, p->loc.file, p->loc.line);
	if (f->source.ptr && p->loc.col)
		f->caret_len = token_width(f->source, p->loc.col);
}

static int by_telling(const void *a, const void *b)
{
	const struct sides_place *const *x = a, *const *y = b;

	if ((*x)->difference != (*y)->difference)
		return (*x)->difference > (*y)->difference ? -1 : 1;
	if ((*x)->weight != (*y)->weight)
		return (*x)->weight > (*y)->weight ? -1 : 1;
	return loc_cmp((*x)->loc, (*y)->loc);
}

static void loops(struct sides *s)
{
	struct arena *a = s->inv->run;
	struct sides_places list = {0};
	struct block *b;

	for (size_t i = 0; i < s->loops.count; i++)
		if (s->loops.items[i]->difference)
			vec_push(a, &list, s->loops.items[i]);
	if (!list.count)
		return;
	vec_sort(&list, by_telling);
	b = doc_block(&s->inv->doc, BLOCK_FINDINGS, S("LOOPS DECIDED DIFFERENTLY"));
	b->nfindings_shown = sides_shown(s, FINDINGS, list.count);
	for (size_t i = 0; i < list.count; i++) {
		const struct sides_place *p = list.items[i];
		struct finding *f = vec_add(a, &b->findings);

		f->level = LEVEL_NOTE;
		finding_is(f, FINDING_loop_differs);
		f->function = p->f->name;
		f->loc = p->loc;
		f->title = str_printf(a, "loop   " STR_FMT STR_FMT, STR_ARG(verdicts(s, p->of, true)),
				      STR_ARG(spread(s, p)));
		add_reasons(s, p->of, true, f);
		add_source(s, p, f);
		f->next = next_of(s, p->of);
	}
}

/* One decision about a callee, at many places. */
struct call_group {
	struct sides_place *first;
	struct sides_site of[SIDES_MAX];
	size_t nplaces, weight;
};

static struct str group_key(const struct sides *s, struct arena *a, const struct sides_place *p)
{
	struct buf b = {0};
	struct str key;

	buf_printf(&b, STR_FMT "\n%u", STR_ARG(p->callee), p->difference);
	for (size_t i = 0; i < s->count; i++) {
		const struct sides_site *at = &p->of[i];

		buf_printf(&b, "\n%d" STR_FMT,
			   !at->ncopies               ? 0
			   : !at->ntaken              ? 1
			   : at->ntaken < at->ncopies ? 2
						      : 3,
			   STR_ARG(at->call && at->call->remark && !at->call->is_inlined
					   ? at->call->remark->name
					   : STR_NONE));
	}
	key = str_dup(a, buf_str(&b));
	buf_release(&b);
	return key;
}

static void join_site(struct sides_site *to, const struct sides_site *at)
{
	if (!to->ncopies) {
		*to = *at;
		return;
	}
	to->ncopies += at->ncopies;
	to->ntaken += at->ntaken;
	to->nin_loop += at->nin_loop;
	to->npieces += at->npieces;
}

static void tell_call(struct sides *s, struct block *b, const struct call_group *g)
{
	struct arena *a = s->inv->run;
	const struct sides_place *p = g->first;
	struct finding *f = vec_add(a, &b->findings);
	struct str name = demangle(a, p->callee, (enum demangle)s->inv->options.demangle);
	size_t nin_loop = 0;

	f->level = LEVEL_NOTE;
	finding_is(f, FINDING_call_differs);
	f->function = p->f->name;
	f->loc = p->loc;
	f->title = str_printf(
		a, STR_FMT "   " STR_FMT STR_FMT, STR_ARG(name), STR_ARG(verdicts(s, g->of, false)),
		STR_ARG(g->nplaces > 1 ? str_printf(a, ", at %zu places", g->nplaces) : spread(s, p)));
	add_reasons(s, g->of, false, f);
	for (size_t i = 0; i < s->count; i++)
		nin_loop = g->of[i].nin_loop > nin_loop ? g->of[i].nin_loop : nin_loop;
	if (nin_loop)
		vec_push(a, &f->details,
			 str_printf(a, "%s in a loop", nin_loop == 1 ? "it stands" : "calls of it stand"));
	add_source(s, p, f);
	f->next = next_of(s, g->of);
}

static int by_group(const void *a, const void *b)
{
	const struct call_group *const *x = a, *const *y = b;

	if ((*x)->first->difference != (*y)->first->difference)
		return (*x)->first->difference > (*y)->first->difference ? -1 : 1;
	if ((*x)->weight != (*y)->weight)
		return (*x)->weight > (*y)->weight ? -1 : 1;
	return loc_cmp((*x)->first->loc, (*y)->first->loc);
}

static void calls(struct sides *s)
{
	struct arena *a = s->inv->run;
	struct map by_key = {0};
	struct call_groups VEC(struct call_group *) groups = {0};
	struct block *b;

	for (size_t i = 0; i < s->calls.count; i++) {
		struct sides_place *p = s->calls.items[i];
		struct call_group *g;
		void **at;

		if (!p->difference)
			continue;
		at = map_at(a, &by_key, group_key(s, a, p));
		if (!*at) {
			*at = arena_new(a, struct call_group);
			((struct call_group *)*at)->first = p;
			vec_push(a, &groups, *at);
		}
		g = *at;
		g->nplaces++;
		g->weight += p->weight;
		for (size_t k = 0; k < s->count; k++)
			join_site(&g->of[k], &p->of[k]);
	}
	if (!groups.count)
		return;
	vec_sort(&groups, by_group);
	b = doc_block(&s->inv->doc, BLOCK_FINDINGS, S("CALLS DECIDED DIFFERENTLY"));
	b->nfindings_shown = sides_shown(s, FINDINGS, groups.count);
	for (size_t i = 0; i < groups.count; i++)
		tell_call(s, b, groups.items[i]);
}

void sides_places(struct sides *s)
{
	loops(s);
	calls(s);
}
