#include "cmd/diff/names.h"

#include "base/pattern.h"

static bool compile(const char *option, const char *pattern, regex_t *re, struct err *err)
{
	return pattern_compile(str_c(pattern), re, err) || err_wrap(err, "--%s=%s", option, pattern);
}

bool diff_names_init(struct diff_names *n, const struct diff *d, struct err *err)
{
	const struct options *o = &d->inv->options;
	const char *wanted = o->function ? o->function : o->focus;

	*n = (struct diff_names){.d = d};
	if (wanted && !compile(o->function ? "function" : "focus", wanted, &n->wanted, err))
		return false;
	n->has_wanted = wanted != NULL;
	if (o->ignore && !compile("ignore", o->ignore, &n->ignored, err))
		return false;
	n->has_ignored = o->ignore != NULL;
	return true;
}

struct str diff_names_shown(struct diff_names *n, struct str linkage_name)
{
	enum { SCRATCH_MAX = 1 << 20 };
	struct str bare = match_fold_suffix(linkage_name);

	if (!str_starts(bare, S("_Z")))
		return bare;
	if (n->scratch.total_bytes > SCRATCH_MAX)
		arena_clear(&n->scratch);
	return demangle(&n->scratch, bare, (enum demangle)n->d->inv->options.demangle);
}

static bool matches(struct diff_names *n, const regex_t *re, const struct stored_row *row)
{
	struct str shown;

	if (!row)
		return false;
	shown = diff_names_shown(n, row->linkage_name);
	return pattern_matches(re, row->linkage_name) ||
	       (!str_eq(shown, row->linkage_name) && pattern_matches(re, shown));
}

bool diff_names_wants(struct diff_names *n, const struct stored_row *old, const struct stored_row *now)
{
	n->nall++;
	if (n->has_wanted && !matches(n, &n->wanted, now) && !matches(n, &n->wanted, old))
		return false;
	if (n->has_ignored && (matches(n, &n->ignored, now) || matches(n, &n->ignored, old)))
		return false;
	n->nfound++;
	return true;
}

/* Up to five names close to what was asked for. */
static struct str near_names_of(const struct diff_names *n, struct str asked)
{
	enum { MAX = 5, FAR = 4 };
	const struct stored *s = &n->d->now.stored;
	struct buf out = {0};
	struct str text;
	size_t count = 0;

	for (unsigned distance = 0; distance < FAR && count < MAX; distance++)
		for (size_t i = 0; i < s->rows.count && count < MAX; i++) {
			struct str name = s->rows.items[i].linkage_name;
			unsigned is = str_distance(asked, name, FAR);

			if (asked.len > 2 && str_find(name, asked) != (size_t)-1)
				is = 0;
			if (is != distance || (is > 0 && is * 3 > asked.len))
				continue;
			buf_add(&out, count++ ? S(", ") : S(""));
			buf_add(&out, name);
		}
	text = str_dup(n->d->inv->run, buf_str(&out));
	buf_release(&out);
	return text;
}

bool diff_names_check(const struct diff_names *n, struct err *err)
{
	const struct options *o = &n->d->inv->options;
	const char *wanted = o->function ? o->function : o->focus;
	struct str near;

	if (n->nfound || !n->nall || (!n->has_wanted && !n->has_ignored))
		return true;
	if (!n->has_wanted)
		return err_set(err, "--ignore=%s leaves none of %zu functions", o->ignore, n->nall);
	near = near_names_of(n, str_c(wanted));
	return err_set(err, "no function matches '%s' (of %zu)%s" STR_FMT, wanted, n->nall,
		       near.len ? "; near names: " : "", STR_ARG(near));
}

void diff_names_close(struct diff_names *n)
{
	if (n->has_wanted)
		regfree(&n->wanted);
	if (n->has_ignored)
		regfree(&n->ignored);
	arena_clear(&n->scratch);
}
