/* --function, --focus, --ignore, --sort: which functions, in which order. */
#include <stdlib.h>

#include "base/shelf.h"
#include "cmd/load.h"
#include "cmd/name_filter.h"

/* With all that most comparisons need: of many units the functions are not at hand. */
struct entry {
	struct func *f;
	const struct unit *u;
	struct str name; /* a copy; also by name: key is the same for all */
	int64_t key;     /* what is unknown comes last */
	uint32_t number; /* in the order of units */
};

static int by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int c;

	shelf_tick();
	if (x->key != y->key)
		return x->key > y->key ? -1 : 1;
	c = str_cmp(x->name, y->name);
	if (!c)
		c = str_cmp(x->u->source, y->u->source);
	return c ? c : str_cmp(x->f->linkage_name, y->f->linkage_name);
}

struct str near_names(struct arena *a, const struct load *l, struct str name)
{
	enum { MAX = 5, FAR = 4 };
	struct str best[MAX] = {{0}};
	unsigned score[MAX], n = 0;
	struct buf out = {0};
	struct str text;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			struct str other = l->units.items[i]->funcs.items[k]->name;
			unsigned d = str_distance(name, other, FAR), at;

			if (name.len > 2 && str_find(other, name) != (size_t)-1)
				d = 0;
			if (d >= FAR || (d > 0 && d * 3 > name.len))
				continue;
			for (at = n; at > 0 && score[at - 1] > d; at--)
				if (at < MAX) {
					score[at] = score[at - 1];
					best[at] = best[at - 1];
				}
			if (at < MAX) {
				score[at] = d;
				best[at] = other;
				n += n < MAX;
			}
		}
	for (unsigned i = 0; i < n; i++) {
		buf_add(&out, i ? S(", ") : S(""));
		buf_add(&out, best[i]);
	}
	text = str_dup(a, buf_str(&out));
	buf_release(&out);
	return text;
}

bool select_functions(struct invocation *inv, const struct load *l, struct selection *s, struct err *err)
{
	const struct options *o = &inv->options;
	struct entries VEC(struct entry) entries = {0};
	enum metric m = METRIC_instructions;
	bool by_name = o->sort && strcmp(o->sort, "name") == 0, ok = true;
	size_t total = 0;
	struct name_filter filter;

	*s = (struct selection){0};
	if (o->sort && !by_name && !metric_find(str_c(o->sort), &m))
		return err_set(err, "--sort=%s: no such metric (casm rules list shows them)", o->sort);
	if (!name_filter_open(o, &filter, err))
		return false;
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			struct func *f = l->units.items[i]->funcs.items[k];
			struct entry *e;

			total++;
			if (!name_filter_wants(&filter, f->linkage_name, f->name) ||
			    name_filter_ignores(&filter, f->linkage_name, f->name))
				continue;
			e = vec_add(inv->run, &entries);
			*e = (struct entry){.f = f,
					    .u = l->units.items[i],
					    .name = str_dup(inv->run, f->name),
					    .key = by_name                  ? 0
						   : f->metrics[m].is_known ? f->metrics[m].n
									    : INT64_MIN,
					    .number = (uint32_t)(entries.count - 1)};
		}
	name_filter_close(&filter);
	if ((filter.wanted || filter.ignored) && !entries.count && total) {
		struct str near = filter.wanted ? near_names(inv->run, l, str_c(filter.wanted)) : STR_NONE;

		if (!filter.wanted)
			ok = err_set(err, "--ignore=%s leaves none of %zu functions", o->ignore, total);
		else
			ok = err_set(err, "no function matches '%s' (of %zu)%s" STR_FMT, filter.wanted, total,
				     near.len ? "; near names: " : "", STR_ARG(near));
	}
	vec_sort(&entries, by_key);
	s->list.items = arena_array(inv->run, struct func *, entries.count);
	s->units.items = arena_array(inv->run, const struct unit *, entries.count);
	s->by_unit.items = arena_array(inv->run, uint32_t, entries.count);
	s->list.count = s->units.count = s->by_unit.count = entries.count;
	s->list.cap = s->units.cap = s->by_unit.cap = entries.count;
	for (size_t i = 0; shelf_turn(i, entries.count); i++) {
		s->list.items[i] = entries.items[i].f;
		s->units.items[i] = entries.items[i].u;
		s->by_unit.items[entries.items[i].number] = (uint32_t)i;
	}
	return ok;
}
