/* rules/explain/NAME.yaml:
 *
 *	entries:
 *	  - remark: loop-vectorize/CantVectorizeLibcall
 *	    seen: [clang 14, clang 19]
 *	    words: it calls a function that has no vector form
 *	    why: …
 *	    helps: [ {text: …, try: NAME} ]
 *	    not_worth: …
 *	    example: {args: -O2, trigger: …, cure: …} */
#include "rule/knowledge.h"

#include <inttypes.h>
#include <stddef.h>

#include "base/file.h"
#include "base/pattern.h"
#include "base/yaml.h"
#include "rule/rulesdir.h"

struct reading {
	struct knowledge *k;
	struct yaml_doc doc;
	struct knowledge_texts *errors; /* NULL: the first error ends it */
	struct err *err;
};

/* Keeps the message and says whether to go on. */
static bool reads_on(struct reading *r)
{
	if (!r->errors)
		return false;
	if (r->err->message)
		vec_push(r->k->arena, r->errors, str_dup(r->k->arena, str_c(r->err->message)));
	err_clear(r->err);
	return true;
}

/* A text with something in it; without the newline that a block ends with. */
static bool want_filled(struct reading *r, const struct yaml_node *node, const char *what, struct str *text)
{
	if (!yaml_want_text(&r->doc, node, what, text, r->err))
		return false;
	while (text->len && text->ptr[text->len - 1] == '\n')
		text->len--;
	if (!str_trim(*text).len)
		return yaml_fail(&r->doc, node, r->err, "expected %s, found ''", what);
	return true;
}

/* A list of texts. */
static bool read_texts(struct reading *r, const struct yaml_node *list, const char *what, const char *one,
		       bool (*is_right)(struct str text), struct knowledge_texts *to)
{
	if (!yaml_want(&r->doc, list, YAML_LIST, what, r->err))
		return false;
	for (size_t i = 0; i < list->items.count; i++) {
		const struct yaml_node *node = list->items.items[i];
		struct str text;

		if (!yaml_want_text(&r->doc, node, one, &text, r->err))
			return false;
		if (!is_right(text))
			return yaml_fail(&r->doc, node, r->err, "expected %s, found '" STR_FMT "'", one,
					 STR_ARG(str_head(text, 60)));
		for (size_t k = 0; k < to->count; k++)
			if (str_eq(to->items[k], text))
				return yaml_fail(&r->doc, node, r->err, "'" STR_FMT "' is there twice",
						 STR_ARG(text));
		vec_push(r->k->arena, to, text);
	}
	if (!list->items.count)
		return yaml_fail(&r->doc, list, r->err, "expected %s, found an empty list", what);
	return true;
}

/* "clang 19" */
static bool is_compiler(struct str text)
{
	struct str rest = text, family = str_cut(&rest, ' ');
	uint64_t version;

	return (str_eq(family, S("clang")) || str_eq(family, S("gcc"))) && str_u64(rest, &version);
}
static const char a_compiler[] = "a compiler such as clang 19 or gcc 12";

/* "loop-vectorize/UnsafeDep": both parts are there, and nothing that is hard to type. */
static bool is_remark(struct str text)
{
	size_t slash = str_find_char(text, '/');

	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] <= ' ' || text.ptr[i] == 0x7f)
			return false;
	return slash > 0 && slash + 1 < text.len;
}
static const char a_remark[] = "a remark as pass/name, such as loop-vectorize/UnsafeDep";

/* --- one entry's parts --- */

static bool read_help(struct reading *r, const struct yaml_node *node, struct knowledge_help *h)
{
	static const char *const keys[] = {"text", "try", NULL};
	const struct yaml_node *text, *experiment;

	if (!yaml_want(&r->doc, node, YAML_MAP, "something that helps", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err) ||
	    !yaml_want_key(&r->doc, node, S("text"), &text, r->err) ||
	    !want_filled(r, text, "what helps", &h->text))
		return false;
	h->line = node->line;
	experiment = yaml_find(node, S("try"));
	return !experiment || want_filled(r, experiment, "the name of an experiment", &h->experiment);
}

static bool read_helps(struct reading *r, const struct yaml_node *list, struct knowledge_entry *e)
{
	if (!yaml_want(&r->doc, list, YAML_LIST, "what helps", r->err))
		return false;
	for (size_t i = 0; i < list->items.count; i++)
		if (!read_help(r, list->items.items[i], vec_add(r->k->arena, &e->helps)))
			return false;
	return true;
}

static bool is_among(const struct knowledge_texts *t, struct str text)
{
	for (size_t i = 0; i < t->count; i++)
		if (str_eq(t->items[i], text))
			return true;
	return false;
}

static bool read_only(struct reading *r, const struct yaml_node *list, const struct knowledge_entry *e,
		      struct knowledge_example *x)
{
	if (!read_texts(r, list, "the compilers that say it", a_compiler, is_compiler, &x->only))
		return false;
	for (size_t i = 0; i < x->only.count; i++)
		if (!is_among(&e->seen, x->only.items[i]))
			return yaml_fail(&r->doc, list->items.items[i], r->err,
					 "'" STR_FMT "' is not in the entry's 'seen'",
					 STR_ARG(x->only.items[i]));
	return true;
}

static bool read_example(struct reading *r, const struct yaml_node *node, const struct knowledge_entry *e,
			 struct knowledge_example *x)
{
	static const char *const keys[] = {"args", "trigger", "cure", "cure_args", "only", NULL};
	const struct yaml_node *args, *trigger, *cure, *cure_args, *only;

	if (!yaml_want(&r->doc, node, YAML_MAP, "an example", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err) ||
	    !yaml_want_key(&r->doc, node, S("trigger"), &trigger, r->err) ||
	    !want_filled(r, trigger, "a source", &x->trigger))
		return false;
	x->line = node->line;
	x->args = S("-O2");
	args = yaml_find(node, S("args"));
	cure = yaml_find(node, S("cure"));
	cure_args = yaml_find(node, S("cure_args"));
	only = yaml_find(node, S("only"));
	if ((args && !want_filled(r, args, "arguments for the compiler", &x->args)) ||
	    (cure && !want_filled(r, cure, "a source", &x->cure)) || (only && !read_only(r, only, e, x)))
		return false;
	x->cure_args = x->args;
	if (cure_args && !want_filled(r, cure_args, "arguments for the compiler", &x->cure_args))
		return false;
	if (cure_args && !cure)
		x->cure = x->trigger;
	if (!x->cure.ptr && !e->is_fact)
		return yaml_fail(&r->doc, node, r->err,
				 "expected the key 'cure' here: the source, changed by the advice");
	return true;
}

/* One, or a list: sources that need different versions. */
static bool read_examples(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	if (node->kind != YAML_LIST)
		return read_example(r, node, e, vec_add(r->k->arena, &e->examples));
	for (size_t i = 0; i < node->items.count; i++)
		if (!read_example(r, node->items.items[i], e, vec_add(r->k->arena, &e->examples)))
			return false;
	return node->items.count ||
	       yaml_fail(&r->doc, node, r->err, "expected an example, found an empty list");
}

static bool read_kind(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	struct str text;

	if (!yaml_want_text(&r->doc, node, "the kind of an entry", &text, r->err))
		return false;
	e->is_fact = str_eq(text, S("fact"));
	if (!e->is_fact && !str_eq(text, S("missed")))
		return yaml_fail(&r->doc, node, r->err, "expected missed or fact, found '" STR_FMT "'",
				 STR_ARG(str_head(text, 60)));
	return true;
}

static bool read_words(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	if (!want_filled(r, node, "the words", &e->words))
		return false;
	if (str_find_char(e->words, '\n') < e->words.len || e->words.ptr[e->words.len - 1] == '.')
		return yaml_fail(&r->doc, node, r->err,
				 "expected words that go into a sentence: one line, no full stop");
	return true;
}

static bool read_reason(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	if (!want_filled(r, node, "a regular expression for the reason", &e->reason))
		return false;
	e->regex = arena_new(r->k->arena, regex_t);
	if (pattern_compile(e->reason, e->regex, r->err))
		return true;
	e->regex = NULL;
	return yaml_fail(&r->doc, node, r->err, "%s", r->err->message);
}

/* What there must be, so that an entry is of use: X(key, field, what it is). */
static bool read_sentences(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	const struct {
		const char *key, *what;
		struct str *to;
	} texts[] = {{"why", "why the compiler does so", &e->why},
		     {"not_worth", "when it is not worth it", &e->not_worth},
		     {"untested", "why there is no example", &e->untested}};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const struct yaml_node *found = yaml_find(node, str_c(texts[i].key));

		if (found && !want_filled(r, found, texts[i].what, texts[i].to))
			return false;
	}
	return true;
}

/* --- entries --- */

static struct knowledge_entries *entries_at(struct knowledge *k, struct str key)
{
	void **at = map_at(k->arena, &k->by_name, key);

	if (!*at)
		*at = arena_new(k->arena, struct knowledge_entries);
	return *at;
}

/* Whether e can come up beside those of its name. */
static bool fits(struct reading *r, const struct yaml_node *node, struct str key,
		 const struct knowledge_entry *e)
{
	const struct knowledge_entries *others = map_find(&r->k->by_name, key);

	for (size_t i = 0; others && i < others->count; i++) {
		const struct knowledge_entry *o = others->items[i];

		if (o->reason.len == e->reason.len && str_eq(o->reason, e->reason))
			return yaml_fail(&r->doc, node, r->err,
					 "'" STR_FMT "' has an entry%s already, at " STR_FMT ":%" PRIu64,
					 STR_ARG(key), e->reason.ptr ? " for this reason" : "",
					 STR_ARG(o->file), o->line);
	}
	return true;
}

/* Entries with a reason stand before the one without. */
static void insert(struct arena *a, struct knowledge_entries *to, struct knowledge_entry *e)
{
	vec_push(a, to, e);
	for (size_t i = to->count - 1; e->regex && i > 0 && !to->items[i - 1]->regex; i--) {
		to->items[i] = to->items[i - 1];
		to->items[i - 1] = e;
	}
}

/* pass, name and the names of other versions. */
static bool read_names(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	const struct yaml_node *remark, *also = yaml_find(node, S("also"));
	struct str rest;

	if (!yaml_want_key(&r->doc, node, S("remark"), &remark, r->err) ||
	    !want_filled(r, remark, a_remark, &rest))
		return false;
	if (!is_remark(rest))
		return yaml_fail(&r->doc, remark, r->err, "expected %s, found '" STR_FMT "'", a_remark,
				 STR_ARG(str_head(rest, 60)));
	if (also && !read_texts(r, also, "other names of the remark", a_remark, is_remark, &e->also))
		return false;
	if (!fits(r, remark, rest, e))
		return false;
	for (size_t i = 0; i < e->also.count; i++)
		if (str_eq(e->also.items[i], rest))
			return yaml_fail(&r->doc, also->items.items[i], r->err,
					 "'" STR_FMT "' is there twice", STR_ARG(rest));
		else if (!fits(r, also->items.items[i], e->also.items[i], e))
			return false;
	insert(r->k->arena, entries_at(r->k, rest), e);
	for (size_t i = 0; i < e->also.count; i++)
		insert(r->k->arena, entries_at(r->k, e->also.items[i]), e);
	e->pass = str_cut(&rest, '/');
	e->name = rest;
	return true;
}

static bool read_parts(struct reading *r, const struct yaml_node *node, struct knowledge_entry *e)
{
	const struct {
		const char *key;
		bool (*read)(struct reading *, const struct yaml_node *, struct knowledge_entry *);
	} parts[] = {{"kind", read_kind},
		     {"words", read_words},
		     {"helps", read_helps},
		     {"example", read_examples}}; /* after what it looks at: kind and seen */

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const struct yaml_node *found = yaml_find(node, str_c(parts[i].key));

		if (found && !parts[i].read(r, found, e))
			return false;
	}
	return true;
}

/* What an entry must say. An entry that only gives other words for a name needs no more than these. */
static bool is_complete(struct reading *r, const struct yaml_node *node, const struct knowledge_entry *e)
{
	const struct yaml_node *unused;

	(void)e;
	return yaml_want_key(&r->doc, node, S("words"), &unused, r->err);
}

static bool read_entry(struct reading *r, const struct yaml_node *node)
{
	static const char *const keys[] = {"remark", "also",  "reason",    "kind",    "seen",     "words",
					   "why",    "helps", "not_worth", "example", "untested", NULL};
	struct knowledge_entry *e = arena_new(r->k->arena, struct knowledge_entry);
	const struct yaml_node *reason, *seen;

	if (!yaml_want(&r->doc, node, YAML_MAP, "an entry", r->err) ||
	    !yaml_want_keys(&r->doc, node, keys, r->err))
		return false;
	e->file = r->doc.name;
	e->line = node->line;
	reason = yaml_find(node, S("reason"));
	if (reason && !read_reason(r, reason, e))
		return false;
	vec_push(r->k->arena, &r->k->list, e); /* from here on knowledge_close() frees the expression */
	if (!read_names(r, node, e))
		return false;
	seen = yaml_find(node, S("seen"));
	return (!seen || read_texts(r, seen, "the compilers that were seen to say it", a_compiler,
				    is_compiler, &e->seen)) &&
	       read_sentences(r, node, e) && read_parts(r, node, e) && is_complete(r, node, e);
}

static bool read_document(struct reading *r)
{
	static const char *const keys[] = {"entries", NULL};
	const struct yaml_node *list;

	if (!r->doc.root)
		return yaml_fail(&r->doc, NULL, r->err,
				 "expected a mapping with the key 'entries', found nothing");
	if (!yaml_want(&r->doc, r->doc.root, YAML_MAP, "entries on remarks", r->err))
		return false;
	if (!yaml_want_keys(&r->doc, r->doc.root, keys, r->err) && !reads_on(r))
		return false;
	if (!yaml_want_key(&r->doc, r->doc.root, S("entries"), &list, r->err) ||
	    !yaml_want(&r->doc, list, YAML_LIST, "the entries", r->err))
		return false;
	for (size_t i = 0; i < list->items.count; i++)
		if (!read_entry(r, list->items.items[i]) && !reads_on(r))
			return false;
	return true;
}

static bool parse(struct knowledge *k, struct str name, struct str bytes, struct knowledge_texts *errors,
		  struct err *err)
{
	struct reading r = {.k = k, .errors = errors, .err = err};

	return yaml_load(k->arena, str_dup(k->arena, name), bytes, YAML_LIMITS, &r.doc, err) &&
	       read_document(&r);
}

void knowledge_init(struct knowledge *k, struct arena *a)
{
	*k = (struct knowledge){.arena = a};
}

bool knowledge_parse(struct knowledge *k, struct str name, struct str bytes, struct err *err)
{
	return parse(k, name, bytes, NULL, err);
}

bool knowledge_parse_all(struct knowledge *k, struct str name, struct str bytes,
			 struct knowledge_texts *errors)
{
	struct err err = {0};
	size_t before = errors->count;

	if (!parse(k, name, bytes, errors, &err))
		vec_push(k->arena, errors, str_dup(k->arena, str_c(err.message)));
	err_clear(&err);
	return errors->count == before;
}

static bool parse_one(void *k, struct str path, struct str bytes, struct err *err)
{
	return knowledge_parse(k, path, bytes, err);
}

bool knowledge_load(struct arena *a, struct knowledge *k, struct err *err)
{
	knowledge_init(k, a);
	return rules_read(a, "explain", parse_one, k, err);
}

void knowledge_close(struct knowledge *k)
{
	for (size_t i = 0; i < k->list.count; i++) {
		struct knowledge_entry *e = k->list.items[i];

		if (e->regex)
			regfree(e->regex);
		e->regex = NULL;
	}
	k->by_name = (struct map){0};
}

/* --- looking up --- */

const struct knowledge_entries *knowledge_all(const struct knowledge *k, struct str pass, struct str name)
{
	struct arena scratch = {0};
	const struct knowledge_entries *found = map_find(
		&k->by_name, str_printf(&scratch, STR_FMT "/" STR_FMT, STR_ARG(pass), STR_ARG(name)));

	arena_clear(&scratch);
	return found && found->count ? found : NULL;
}

const struct knowledge_entry *knowledge_find(const struct knowledge *k, struct str pass, struct str name,
					     struct str reason)
{
	const struct knowledge_entries *all = knowledge_all(k, pass, name);

	for (size_t i = 0; all && i < all->count; i++)
		if (!all->items[i]->regex || (reason.ptr && pattern_matches(all->items[i]->regex, reason)))
			return all->items[i];
	return NULL;
}

const struct knowledge_entry *knowledge_of(const struct knowledge *k, const struct remark *r)
{
	const struct remark_arg *reason = remark_arg_find(r, S("Reason"));
	struct arena scratch = {0};
	const struct knowledge_entry *e =
		knowledge_find(k, r->pass, r->name, reason ? reason->value : remark_message(r, &scratch));

	arena_clear(&scratch);
	return e;
}

struct str knowledge_words(const struct knowledge *k, struct str pass, struct str name, struct str reason)
{
	const struct knowledge_entry *e = knowledge_find(k, pass, name, reason);

	return e ? e->words : STR_NONE;
}
