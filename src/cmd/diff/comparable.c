#include "cmd/diff/comparable.h"

#include "base/buf.h"
#include "base/shelf.h"

enum { TOLD = 6 };

/* A kind of difference and how many sources have it. */
struct difference {
	struct str what;
	struct str first; /* source */
	size_t count;
};
struct differences VEC(struct difference);

struct comparing {
	struct arena *a;
	const struct stored *old, *now;
	struct differences list;
	struct map by_what;
	size_t ncompared;
};

static void add(struct comparing *c, struct str source, struct str what)
{
	void **at = map_at(c->a, &c->by_what, what);

	if (!*at) {
		vec_push(c->a, &c->list, ((struct difference){what, source, 0}));
		*at = (void *)(uintptr_t)c->list.count;
	}
	c->list.items[(uintptr_t)*at - 1].count++;
}

static struct str compiler_text(struct arena *a, const struct stored_unit *u)
{
	if (!u->family.ptr)
		return S("an unknown compiler");
	return str_printf(a, STR_FMT " " STR_FMT, STR_ARG(u->family),
			  STR_ARG(u->version.ptr ? u->version : S("of unknown version")));
}

/* "in b.jsonl", "today" */
static struct str where(struct arena *a, const struct stored *s)
{
	return str_eq(s->name, S("today")) ? s->name : str_printf(a, "in " STR_FMT, STR_ARG(s->name));
}

static bool same(struct str a, struct str b)
{
	return (a.ptr == NULL) == (b.ptr == NULL) && str_eq(a, b);
}

/* The words that a has and b has not, each as often; quoted where a blank would mislead. */
static void put_only(struct buf *out, const struct stored_words *a, const struct stored_words *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->count; i++) {
		size_t here = 0, there = 0;

		for (size_t k = 0; k <= i; k++)
			here += str_eq(a->items[k], a->items[i]);
		for (size_t k = 0; k < b->count; k++)
			there += str_eq(b->items[k], a->items[i]);
		if (here <= there)
			continue;
		buf_printf(out, "%s%s" STR_FMT "%s", n++ ? " " : "",
			   str_find_char(a->items[i], ' ') < a->items[i].len ? "'" : "", STR_ARG(a->items[i]),
			   str_find_char(a->items[i], ' ') < a->items[i].len ? "'" : "");
	}
}

static void put_all(struct buf *out, const struct stored_words *words)
{
	for (size_t i = 0; i < words->count; i++)
		buf_printf(out, "%s" STR_FMT, i ? " " : "", STR_ARG(words->items[i]));
}

/* "-O3 now, -O2 in casm-baseline.jsonl" */
static struct str args_text(struct comparing *c, const struct stored_words *old,
			    const struct stored_words *now)
{
	struct buf only_old = {0}, only_now = {0}, b = {0};
	struct str text;
	bool is_order;

	put_only(&only_old, old, now);
	put_only(&only_now, now, old);
	is_order = !only_old.len && !only_now.len;
	if (is_order) {
		put_all(&only_old, old);
		put_all(&only_now, now);
	}
	buf_add(&b, is_order ? S("order of arguments: ") : S("arguments: "));
	buf_add(&b, only_now.len ? S("") : S("without "));
	buf_add(&b, buf_str(only_now.len ? &only_now : &only_old));
	buf_printf(&b, " " STR_FMT ", ", STR_ARG(where(c->a, c->now)));
	buf_add(&b, only_old.len ? S("") : S("without "));
	buf_add(&b, buf_str(only_old.len ? &only_old : &only_now));
	buf_printf(&b, " " STR_FMT, STR_ARG(where(c->a, c->old)));
	text = str_dup(c->a, buf_str(&b));
	buf_release(&only_old);
	buf_release(&only_now);
	buf_release(&b);
	return text;
}

static void compare_units(struct comparing *c, const struct stored_unit *old, const struct stored_unit *now,
			  bool has_args)
{
	bool same_args = old->args.count == now->args.count;

	c->ncompared++;
	if (!same(old->family, now->family) || !same(old->version, now->version))
		add(c, now->source,
		    str_printf(c->a, "compiler: " STR_FMT " " STR_FMT ", " STR_FMT " " STR_FMT,
			       STR_ARG(compiler_text(c->a, now)), STR_ARG(where(c->a, c->now)),
			       STR_ARG(compiler_text(c->a, old)), STR_ARG(where(c->a, c->old))));
	if (!same(old->target, now->target))
		add(c, now->source,
		    str_printf(c->a, "target: " STR_FMT " " STR_FMT ", " STR_FMT " " STR_FMT,
			       STR_ARG(now->target.ptr ? now->target : S("unknown")),
			       STR_ARG(where(c->a, c->now)),
			       STR_ARG(old->target.ptr ? old->target : S("unknown")),
			       STR_ARG(where(c->a, c->old))));
	for (size_t i = 0; same_args && i < old->args.count; i++)
		same_args = str_eq(old->args.items[i], now->args.items[i]);
	if (has_args && !same_args)
		add(c, now->source, args_text(c, &old->args, &now->args));
}

static bool fail(const struct comparing *c, struct err *err)
{
	struct buf b = {0};

	for (size_t i = 0; i < c->list.count && i < TOLD; i++) {
		const struct difference *d = &c->list.items[i];

		buf_printf(&b, "\n  " STR_FMT, STR_ARG(d->what));
		if (c->now->units.count > 1) {
			if (d->count == c->ncompared)
				buf_printf(&b, " (all %zu sources)", d->count);
			else
				buf_printf(&b, " (" STR_FMT "%s", STR_ARG(d->first),
					   d->count == 1 ? ")" : "");
			if (d->count != c->ncompared && d->count > 1)
				buf_printf(&b, " and %zu more)", d->count - 1);
		}
	}
	if (c->list.count > TOLD)
		buf_printf(&b, "\n  and %zu more differences", c->list.count - TOLD);
	err_set_status(
		err, STATUS_INCOMPARABLE,
		"not comparable:%s\n--across-compilers compares all the same; casm baseline stores anew",
		b.ptr);
	buf_release(&b);
	return false;
}

bool diff_comparable(struct arena *a, const struct stored *old, const struct stored *now, struct err *err)
{
	struct comparing c = {.a = a, .old = old, .now = now};

	for (size_t i = 0, k = 0; i < now->units.count; i++) {
		const struct stored_unit *u = &now->units.items[i];

		while (k < old->units.count && str_cmp(old->units.items[k].source, u->source) < 0)
			k++;
		if (k < old->units.count && str_eq(old->units.items[k].source, u->source))
			compare_units(&c, &old->units.items[k], u, true);
		else if (old->units.count)
			/* a new source: its compiler can be compared with that of others */
			compare_units(&c, &old->units.items[0], u, false);
	}
	return c.list.count == 0 || fail(&c, err);
}

struct str diff_context(struct arena *a, const struct stored *now, struct str old_name)
{
	const struct stored_unit *first = now->units.count ? &now->units.items[0] : NULL;
	bool one_compiler = true, one_line = true;
	struct buf b = {0};
	struct str text;

	for (size_t i = 1; shelf_turn(i, now->units.count); i++) {
		const struct stored_unit *u = &now->units.items[i];

		one_compiler &= same(u->family, first->family) && same(u->version, first->version) &&
				same(u->target, first->target);
		one_line &= u->args.count == first->args.count;
		for (size_t k = 0; one_line && k < u->args.count; k++)
			one_line = str_eq(u->args.items[k], first->args.items[k]);
	}
	if (first && !one_compiler)
		buf_add(&b, S("several compilers  "));
	else if (first && first->family.ptr)
		buf_printf(&b, STR_FMT " " STR_FMT "  " STR_FMT "%s", STR_ARG(first->family),
			   STR_ARG(first->version), STR_ARG(first->target), first->target.len ? "  " : "");
	if (first && !one_line) {
		buf_add(&b, S("each source with its own arguments  "));
	} else if (first && first->args.count) {
		put_all(&b, &first->args);
		buf_add(&b, S("  "));
	}
	buf_printf(&b, "compared with " STR_FMT, STR_ARG(old_name));
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}
