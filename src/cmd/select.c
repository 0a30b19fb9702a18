/* --function, --focus, --ignore, --sort: which functions, in which order. */
#include <regex.h>
#include <stdlib.h>

#include "cmd/load.h"

struct entry {
	struct func *f;
	const struct unit *u;
	struct value key;
	bool by_name;
};

static bool compile(const char *option, const char *pattern, regex_t *re, struct err *err)
{
	char why[256];
	int code = regcomp(re, pattern, REG_EXTENDED | REG_NOSUB);

	if (!code)
		return true;
	regerror(code, re, why, sizeof(why));
	return err_set(err, "--%s=%s: %s", option, pattern, why);
}

/* C++ functions also by their names in full. Names come from outside and hold no NUL: they are interned, which ends them
 * with one. */
static bool matches(const regex_t *re, const struct func *f)
{
	struct arena scratch = {0};
	bool does = regexec(re, f->linkage_name.ptr, 0, NULL, 0) == 0 ||
		    regexec(re, f->name.ptr, 0, NULL, 0) == 0;

	if (!does && str_starts(f->linkage_name, S("_Z")))
		does = regexec(re, str_to_c(&scratch, demangle(&scratch, f->linkage_name, DEMANGLE_FULL)), 0,
			       NULL, 0) == 0;
	arena_clear(&scratch);
	return does;
}

static int by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int c;

	if (!x->by_name && x->key.is_known != y->key.is_known)
		return x->key.is_known ? -1 : 1;
	if (!x->by_name && x->key.is_known && x->key.n != y->key.n)
		return x->key.n > y->key.n ? -1 : 1;
	c = str_cmp(x->f->name, y->f->name);
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

	for (size_t i = 0; i < l->units.count; i++)
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
	const char *wanted = o->function ? o->function : o->focus;
	struct entries VEC(struct entry) entries = {0};
	enum metric m = METRIC_instructions;
	bool by_name = o->sort && strcmp(o->sort, "name") == 0, ok = true;
	size_t total = 0;
	regex_t want, ignore;

	*s = (struct selection){0};
	if (o->sort && !by_name && !metric_find(str_c(o->sort), &m))
		return err_set(err, "--sort=%s: no such metric (casm rules list shows them)", o->sort);
	if (wanted && !compile(o->function ? "function" : "focus", wanted, &want, err))
		return false;
	if (o->ignore && !compile("ignore", o->ignore, &ignore, err)) {
		if (wanted)
			regfree(&want);
		return false;
	}
	for (size_t i = 0; i < l->units.count; i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			struct func *f = l->units.items[i]->funcs.items[k];
			struct entry *e;

			total++;
			if ((wanted && !matches(&want, f)) || (o->ignore && matches(&ignore, f)))
				continue;
			e = vec_add(inv->run, &entries);
			*e = (struct entry){
				.f = f, .u = l->units.items[i], .key = f->metrics[m], .by_name = by_name};
		}
	if (wanted)
		regfree(&want);
	if (o->ignore)
		regfree(&ignore);
	if ((wanted || o->ignore) && !entries.count && total) {
		struct str near = wanted ? near_names(inv->run, l, str_c(wanted)) : STR_NONE;

		if (!wanted)
			ok = err_set(err, "--ignore=%s leaves none of %zu functions", o->ignore, total);
		else
			ok = err_set(err, "no function matches '%s' (of %zu)%s" STR_FMT, wanted ? wanted : "",
				     total, near.len ? "; near names: " : "", STR_ARG(near));
	}
	vec_sort(&entries, by_key);
	for (size_t i = 0; i < entries.count; i++) {
		vec_push(inv->run, &s->list, entries.items[i].f);
		vec_push(inv->run, &s->units, entries.items[i].u);
	}
	return ok;
}
