/* The files of rules/experiments:
 *
 *	experiments:
 *	  - name: inline-threshold
 *	    what: "inline-threshold={n}"
 *	    does: raises what a callee may cost, to the smallest threshold with which it is inlined here
 *	    for:
 *	      - {subject: call, remarks: [inline/TooCostly], threshold: {min: 46}}
 *	    clang:
 *	      args: [-mllvm, "-inline-threshold={n}"]
 *	      search: {low: threshold, high: cost}
 *	    unit-wide: true */
#include "rule/experiments.h"

#include <inttypes.h>

#include "base/buf.h"
#include "base/file.h"
#include "rule/nearest.h"
#include "rule/rulesdir.h"

const char *const experiment_subjects[] = {"call", "loop", "allocation", "load", "spills", NULL};
const char *const experiment_placeholders[] = {"callee", "caller", "function", "params", "load",
					       "file",   "line",   "n",        NULL};

static const char *const families[] = {"clang", "gcc", NULL};

struct reading {
	struct experiments *all;
	struct yaml_doc doc;
	struct experiment *x;
};

/* --- words --- */

static bool is_listed(struct str word, const char *const list[], struct nearest *near)
{
	*near = nearest_to(word);
	for (; *list; list++) {
		if (str_eq(word, str_c(*list)))
			return true;
		nearest_try(near, *list);
	}
	return false;
}

static bool unknown_word(const struct reading *r, const struct yaml_node *node, const char *what,
			 const char *const list[], const struct nearest *near, struct err *err)
{
	struct buf known = {0};

	for (size_t i = 0; list[i]; i++)
		buf_printf(&known, "%s%s", !i ? "" : list[i + 1] ? ", " : " or ", list[i]);
	yaml_fail(&r->doc, node, err, "%s: expected %s, found '" STR_FMT "'%s%s%s", what, known.ptr,
		  STR_ARG(str_head(near->word, 60)), near->best ? "; did you mean '" : "",
		  near->best ? near->best : "", near->best ? "'?" : "");
	buf_release(&known);
	return false;
}

/* Braces of a text hold known names only. */
static bool check_placeholders(const struct reading *r, const struct yaml_node *node, struct str text,
			       struct err *err)
{
	struct str rest = text;

	while (true) {
		size_t open = str_find_char(rest, '{'), close;
		struct nearest near;
		struct str name;

		if (open == rest.len)
			return true;
		rest = str_from(rest, open + 1);
		close = str_find_char(rest, '}');
		if (close == rest.len)
			return yaml_fail(&r->doc, node, err, "a '{' without '}' in '" STR_FMT "'",
					 STR_ARG(str_head(text, 60)));
		name = str_head(rest, close);
		rest = str_from(rest, close + 1);
		if (!is_listed(name, experiment_placeholders, &near))
			return unknown_word(r, node, "between braces", experiment_placeholders, &near, err);
	}
}

/* A text that must not be empty. */
static bool want_phrase(const struct reading *r, const struct yaml_node *node, const char *what,
			struct str *text, struct err *err)
{
	if (!yaml_want_text(&r->doc, node, what, text, err))
		return false;
	*text = str_dup(r->all->arena, str_trim(*text));
	while (text->len && text->ptr[text->len - 1] == '\n')
		text->len--;
	if (!text->len)
		return yaml_fail(&r->doc, node, err, "expected %s, found ''", what);
	return true;
}

static bool phrase_at(const struct reading *r, const struct yaml_node *map, struct str key, const char *what,
		      bool is_needed, struct str *text, struct err *err)
{
	const struct yaml_node *node = yaml_find(map, key);

	if (!node && !is_needed)
		return true;
	if (!yaml_want_key(&r->doc, map, key, &node, err))
		return false;
	return want_phrase(r, node, what, text, err) && check_placeholders(r, node, *text, err);
}

static bool words_at(const struct reading *r, const struct yaml_node *map, struct str key, const char *what,
		     struct experiment_words *words, struct err *err)
{
	const struct yaml_node *list = yaml_find(map, key);

	if (!list)
		return true;
	if (!yaml_want(&r->doc, list, YAML_LIST, what, err))
		return false;
	for (size_t i = 0; i < list->items.count; i++) {
		struct str text;

		if (!want_phrase(r, list->items.items[i], what, &text, err) ||
		    !check_placeholders(r, list->items.items[i], text, err))
			return false;
		vec_push(r->all->arena, words, text);
	}
	return true;
}

static bool flag_at(const struct reading *r, const struct yaml_node *map, struct str key, const char *what,
		    bool *flag, struct err *err)
{
	const struct yaml_node *node = yaml_find(map, key);

	return !node || yaml_want_bool(&r->doc, node, what, flag, err);
}

/* --- for: --- */

static bool number_at(const struct reading *r, const struct yaml_node *map, struct str key,
		      struct value *value, struct err *err)
{
	const struct yaml_node *node = yaml_find(map, key);
	uint64_t n;

	if (!node)
		return true;
	if (!yaml_want_u64(&r->doc, node, "a threshold", &n, err))
		return false;
	if (n > INT32_MAX)
		return yaml_fail(&r->doc, node, err, "%" PRIu64 " is no threshold", n);
	*value = value_of((int64_t)n);
	return true;
}

static bool read_fit(const struct reading *r, const struct yaml_node *node, struct err *err)
{
	static const char *const keys[] = {"subject", "remarks", "good", "threshold", NULL};
	static const char *const bounds[] = {"min", "max", NULL};
	struct experiment_fit *fit = vec_add(r->all->arena, &r->x->fits);
	const struct yaml_node *subject, *threshold;
	struct nearest near;

	if (!yaml_want(&r->doc, node, YAML_MAP, "what the experiment is for", err) ||
	    !yaml_want_keys(&r->doc, node, keys, err) ||
	    !yaml_want_key(&r->doc, node, S("subject"), &subject, err) ||
	    !want_phrase(r, subject, "a subject", &fit->subject, err))
		return false;
	if (!is_listed(fit->subject, experiment_subjects, &near))
		return unknown_word(r, subject, "subject", experiment_subjects, &near, err);
	if (!words_at(r, node, S("remarks"), "a remark", &fit->remarks, err) ||
	    !flag_at(r, node, S("good"), "whether it is for what is as one would have it", &fit->is_good,
		     err))
		return false;
	for (size_t i = 0; i < fit->remarks.count; i++)
		if (str_find_char(fit->remarks.items[i], '/') == fit->remarks.items[i].len)
			return yaml_fail(&r->doc, yaml_find(node, S("remarks"))->items.items[i], err,
					 "expected a remark as pass/name, found '" STR_FMT "'",
					 STR_ARG(str_head(fit->remarks.items[i], 60)));
	threshold = yaml_find(node, S("threshold"));
	if (!threshold)
		return true;
	if (!str_eq(fit->subject, S("call")))
		return yaml_fail(&r->doc, threshold, err,
				 "'threshold' is for calls, not for subject " STR_FMT, STR_ARG(fit->subject));
	return yaml_want(&r->doc, threshold, YAML_MAP, "bounds of a threshold", err) &&
	       yaml_want_keys(&r->doc, threshold, bounds, err) &&
	       number_at(r, threshold, S("min"), &fit->min_threshold, err) &&
	       number_at(r, threshold, S("max"), &fit->max_threshold, err);
}

/* --- edits --- */

static const struct {
	const char *name;
	bool needs_text;
	bool has_function; /* `of` has a meaning */
} edit_infos[] = {[EDIT_NONE] = {NULL, false, false},
#define X(name_, suffix)                                                                                     \
	[EDIT_##suffix] = {name_, EDIT_##suffix >= EDIT_SPECIFIER && EDIT_##suffix != EDIT_HOIST,            \
			   EDIT_##suffix <= EDIT_SPECIFIER},
		  EXPERIMENT_EDITS(X)
#undef X
};

static const char *const edit_names[] = {
#define X(name, suffix) name,
	EXPERIMENT_EDITS(X)
#undef X
		NULL,
};

static bool read_edit(const struct reading *r, const struct yaml_node *map, struct experiment_edit *edit,
		      struct err *err)
{
	static const char *const keys[] = {"kind", "of", "text", "remove", NULL};
	static const char *const ofs[] = {"caller", "callee", NULL};
	const struct yaml_node *node = yaml_find(map, S("edit")), *kind, *of, *text, *remove;
	struct nearest near;
	struct str word;

	if (!node)
		return true;
	if (!yaml_want(&r->doc, node, YAML_MAP, "an edit", err) ||
	    !yaml_want_keys(&r->doc, node, keys, err) ||
	    !yaml_want_key(&r->doc, node, S("kind"), &kind, err) ||
	    !want_phrase(r, kind, "the kind of an edit", &word, err))
		return false;
	if (!is_listed(word, edit_names, &near))
		return unknown_word(r, kind, "kind", edit_names, &near, err);
	for (edit->kind = EDIT_NONE + 1; !str_eq(word, str_c(edit_infos[edit->kind].name));)
		edit->kind++;
	of = yaml_find(node, S("of"));
	if (of) {
		if (!want_phrase(r, of, "a function", &word, err))
			return false;
		if (!is_listed(word, ofs, &near))
			return unknown_word(r, of, "of", ofs, &near, err);
		if (!edit_infos[edit->kind].has_function)
			return yaml_fail(&r->doc, of, err, "'of' has no meaning for an edit of kind %s",
					 edit_infos[edit->kind].name);
		edit->of_callee = str_eq(word, S("callee"));
	}
	remove = yaml_find(node, S("remove"));
	if (remove && edit->kind != EDIT_SPECIFIER)
		return yaml_fail(&r->doc, remove, err, "'remove' is for an edit of kind specifier");
	if (!phrase_at(r, node, S("remove"), "the name of an attribute", false, &edit->remove, err))
		return false;
	text = yaml_find(node, S("text"));
	if (text && !edit_infos[edit->kind].needs_text)
		return yaml_fail(&r->doc, text, err, "an edit of kind %s has no text",
				 edit_infos[edit->kind].name);
	if (!edit_infos[edit->kind].needs_text)
		return true;
	if (!phrase_at(r, node, S("text"), "the text of an edit", true, &edit->text, err))
		return false;
	if (str_find_char(edit->text, '\n') != edit->text.len)
		return yaml_fail(&r->doc, text, err, "the text of an edit must stand on one line");
	return true;
}

/* --- clang:, gcc: --- */

static bool read_limit(const struct reading *r, const struct yaml_node *map, struct str key,
		       struct experiment_limit *limit, struct err *err)
{
	const struct yaml_node *node;
	struct str word;
	uint64_t n;

	if (!yaml_want_key(&r->doc, map, key, &node, err) ||
	    !want_phrase(r, node, "cost, threshold or a number", &word, err))
		return false;
	if (str_eq(word, S("cost"))) {
		limit->bound = BOUND_COST;
	} else if (str_eq(word, S("threshold"))) {
		limit->bound = BOUND_THRESHOLD;
	} else {
		if (!str_u64(word, &n) || n > 1000000)
			return yaml_fail(&r->doc, node, err,
					 "expected cost, threshold or a number up to 1000000, found '" STR_FMT
					 "'",
					 STR_ARG(str_head(word, 60)));
		limit->n = (int64_t)n;
	}
	return true;
}

static bool uses_number(const struct experiment_means *m)
{
	for (size_t i = 0; i < m->args.count; i++)
		if (str_find(m->args.items[i], S("{n}")) != (size_t)-1)
			return true;
	return false;
}

static bool read_means(const struct reading *r, const struct yaml_node *node, const char *family,
		       struct err *err)
{
	static const char *const keys[] = {"since", "args", "edit", "search", NULL};
	static const char *const bounds[] = {"low", "high", NULL};
	struct experiment_means *m = vec_add(r->all->arena, &r->x->means);
	const struct yaml_node *since, *search;

	m->family = str_c(family);
	if (!yaml_want(&r->doc, node, YAML_MAP, "how the compiler is made to do it", err) ||
	    !yaml_want_keys(&r->doc, node, keys, err))
		return false;
	since = yaml_find(node, S("since"));
	search = yaml_find(node, S("search"));
	if ((since && !yaml_want_u64(&r->doc, since, "the first version", &m->since, err)) ||
	    !words_at(r, node, S("args"), "an argument", &m->args, err) || !read_edit(r, node, &m->edit, err))
		return false;
	if (!m->args.count && !m->edit.kind && !r->x->is_link)
		return yaml_fail(&r->doc, node, err, "expected 'args' or 'edit'");
	m->is_searched = search != NULL;
	if (m->is_searched != uses_number(m))
		return yaml_fail(&r->doc, search ? search : node, err,
				 search ? "no argument has the '{n}' that is searched for"
					: "'{n}' needs a 'search'");
	return !search || (yaml_want(&r->doc, search, YAML_MAP, "bounds of a search", err) &&
			   yaml_want_keys(&r->doc, search, bounds, err) &&
			   read_limit(r, search, S("low"), &m->low, err) &&
			   read_limit(r, search, S("high"), &m->high, err));
}

/* --- entries --- */

static bool read_entry(struct reading *r, const struct yaml_node *entry, struct err *err)
{
	static const char *const keys[] = {"name",      "what", "does",       "assumes", "for",
					   "clang",     "gcc",  "needs",      "without", "target",
					   "unit-wide", "link", "on-request", NULL};
	struct experiment *x = r->x = arena_new(r->all->arena, struct experiment);
	const struct experiment *before;
	const struct yaml_node *name, *fits;

	x->file = str_dup(r->all->arena, r->doc.name);
	x->line = entry->line;
	if (!yaml_want(&r->doc, entry, YAML_MAP, "an experiment", err) ||
	    !yaml_want_keys(&r->doc, entry, keys, err) ||
	    !yaml_want_key(&r->doc, entry, S("name"), &name, err) ||
	    !want_phrase(r, name, "the name of an experiment", &x->name, err))
		return false;
	for (size_t i = 0; i < x->name.len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-", x->name.ptr[i]))
			return yaml_fail(&r->doc, name, err,
					 "a name has lower-case letters, digits and '-', found '" STR_FMT "'",
					 STR_ARG(str_head(x->name, 60)));
	before = experiment_find(r->all, x->name);
	if (before)
		return yaml_fail(&r->doc, name, err,
				 "'" STR_FMT "' stands at " STR_FMT ":%" PRIu64 " already", STR_ARG(x->name),
				 STR_ARG(before->file), before->line);
	if (!phrase_at(r, entry, S("what"), "what is changed", true, &x->what, err) ||
	    !phrase_at(r, entry, S("does"), "what it does", true, &x->does, err) ||
	    !phrase_at(r, entry, S("assumes"), "when it is right", false, &x->assumes, err) ||
	    !phrase_at(r, entry, S("target"), "a target", false, &x->target, err) ||
	    !words_at(r, entry, S("needs"), "an argument", &x->needs, err) ||
	    !words_at(r, entry, S("without"), "an argument", &x->without, err) ||
	    !flag_at(r, entry, S("unit-wide"), "whether it changes more than the one place", &x->is_unit_wide,
		     err) ||
	    !flag_at(r, entry, S("on-request"), "whether it is only tried when it is named",
		     &x->is_on_request, err) ||
	    !flag_at(r, entry, S("link"), "whether another unit is merged into this one", &x->is_link, err) ||
	    !yaml_want_key(&r->doc, entry, S("for"), &fits, err) ||
	    !yaml_want(&r->doc, fits, YAML_LIST, "what the experiment is for", err))
		return false;
	for (size_t i = 0; i < fits->items.count; i++)
		if (!read_fit(r, fits->items.items[i], err))
			return false;
	if (!x->fits.count)
		return yaml_fail(&r->doc, fits, err, "expected at least one subject");
	for (size_t i = 0; families[i]; i++) {
		const struct yaml_node *node = yaml_find(entry, str_c(families[i]));

		if (node && !read_means(r, node, families[i], err))
			return false;
	}
	if (!x->means.count)
		return yaml_fail(&r->doc, entry, err, "expected 'clang' or 'gcc': how it is done");
	vec_push(r->all->arena, &r->all->list, x);
	return true;
}

/* errors NULL: stops at the first. */
static bool parse(struct experiments *all, struct str name, struct str bytes, struct experiment_words *errors,
		  struct err *err)
{
	static const char *const keys[] = {"experiments", NULL};
	struct reading r = {.all = all};
	const struct yaml_node *list;
	bool ok = true;

	if (!yaml_load(all->arena, name, bytes, YAML_LIMITS, &r.doc, err))
		return false;
	if (!r.doc.root)
		return yaml_fail(&r.doc, NULL, err,
				 "expected a mapping with the key 'experiments', found nothing");
	if (!yaml_want(&r.doc, r.doc.root, YAML_MAP, "a list of experiments", err) ||
	    !yaml_want_keys(&r.doc, r.doc.root, keys, err) ||
	    !yaml_want_key(&r.doc, r.doc.root, S("experiments"), &list, err) ||
	    !yaml_want(&r.doc, list, YAML_LIST, "the experiments", err))
		return false;
	for (size_t i = 0; i < list->items.count; i++) {
		if (read_entry(&r, list->items.items[i], err))
			continue;
		ok = false;
		if (!errors)
			break;
		vec_push(all->arena, errors, str_dup(all->arena, str_c(err->message)));
		err_clear(err);
	}
	return ok;
}

bool experiments_parse(struct experiments *all, struct str name, struct str bytes, struct err *err)
{
	return parse(all, name, bytes, NULL, err);
}

bool experiments_parse_all(struct experiments *all, struct str name, struct str bytes,
			   struct experiment_words *errors)
{
	struct err err = {0};
	bool ok = parse(all, name, bytes, errors, &err);

	if (err.message)
		vec_push(all->arena, errors, str_dup(all->arena, str_c(err.message)));
	err_clear(&err);
	return ok;
}

static bool parse_one(void *all, struct str path, struct str bytes, struct err *err)
{
	return experiments_parse(all, path, bytes, err);
}

bool experiments_load(struct arena *a, struct experiments *all, struct err *err)
{
	*all = (struct experiments){.arena = a};
	return rules_read(a, "experiments", parse_one, all, err);
}

/* --- use --- */

const struct experiment *experiment_find(const struct experiments *all, struct str name)
{
	for (size_t i = 0; i < all->list.count; i++)
		if (str_eq(all->list.items[i]->name, name))
			return all->list.items[i];
	return NULL;
}

const char *experiment_nearest(const struct experiments *all, struct str name)
{
	struct nearest near = nearest_to(name);
	struct arena scratch = {0};
	const char *best = NULL;

	for (size_t i = 0; i < all->list.count; i++)
		nearest_try(&near, str_to_c(&scratch, all->list.items[i]->name));
	for (size_t i = 0; near.best && i < all->list.count; i++)
		if (str_eq(all->list.items[i]->name, str_c(near.best)))
			best = str_to_c(all->arena, all->list.items[i]->name);
	arena_clear(&scratch);
	return best;
}

const struct experiment_means *experiment_means_of(const struct experiment *x, struct str family,
						   uint64_t major_version)
{
	for (size_t i = 0; i < x->means.count; i++)
		if (str_eq(x->means.items[i].family, family))
			return x->means.items[i].since <= major_version ? &x->means.items[i] : NULL;
	return NULL;
}

static bool part_matches(struct str pattern, struct str text)
{
	return str_eq(pattern, S("*")) || str_eq(pattern, text);
}

bool experiment_fits(const struct experiment_fit *fit, struct str subject, struct str pass, struct str name,
		     bool is_good, struct value threshold)
{
	bool found = !fit->remarks.count;

	if (!str_eq(fit->subject, subject) || fit->is_good != is_good)
		return false;
	if (fit->min_threshold.is_known && (!threshold.is_known || threshold.n < fit->min_threshold.n))
		return false;
	if (fit->max_threshold.is_known && (!threshold.is_known || threshold.n > fit->max_threshold.n))
		return false;
	for (size_t i = 0; i < fit->remarks.count && !found; i++) {
		struct str rest = fit->remarks.items[i], first = str_cut(&rest, '/');

		found = pass.ptr && part_matches(first, pass) && part_matches(rest, name);
	}
	return found;
}

struct str experiment_fill(struct arena *a, struct str text,
			   struct str (*value)(const void *context, struct str name), const void *context,
			   struct str *missing)
{
	struct buf out = {0};
	struct str rest = text, result;

	while (rest.len) {
		size_t open = str_find_char(rest, '{'), close;
		struct str name, given;

		buf_add(&out, str_head(rest, open));
		rest = str_from(rest, open);
		if (!rest.len)
			break;
		close = str_find_char(rest, '}');
		if (close == rest.len) {
			buf_add(&out, rest);
			break;
		}
		name = str_make(rest.ptr + 1, close - 1);
		given = value(context, name);
		if (!given.ptr) {
			*missing = name;
			buf_release(&out);
			return STR_NONE;
		}
		buf_add(&out, given);
		rest = str_from(rest, close + 1);
	}
	result = str_dup(a, out.ptr ? buf_str(&out) : S(""));
	buf_release(&out);
	return result;
}
