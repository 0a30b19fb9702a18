#include "base/yaml.h"

#include <stdarg.h>
#include <stdio.h>

#include <yaml.h>

#include "base/buf.h"
#include "base/map.h"

/* A collection that is still open. */
struct frame {
	struct yaml_node *node;
	const struct yaml_node *key; /* in a map: the key that waits for its value */
	struct str anchor;
	struct map keys; /* of a map with many keys */
};

struct loader {
	struct arena *a;
	struct arena scratch;
	struct yaml_limits limits;
	struct yaml_problem *problem;
	yaml_parser_t parser;
	struct frame *frames;
	unsigned nframes, naliases;
	struct map anchors;
	const struct yaml_node *root;
	bool is_done;
};

/* Up to here keys are compared one by one: most maps are small. */
enum { FEW_KEYS = 8 };

static bool refuse(struct loader *l, const yaml_mark_t *mark, const char *what, struct str about)
{
	*l->problem = (struct yaml_problem){what, about, mark->line + 1, mark->column + 1};
	return false;
}

/* libyaml's own complaint. Encoding errors carry an offset instead of a place. */
static bool refuse_syntax(struct loader *l, struct str bytes)
{
	const yaml_parser_t *p = &l->parser;
	struct yaml_problem *problem = l->problem;

	if (p->error == YAML_MEMORY_ERROR)
		die_oom(0);
	problem->what = p->problem ? p->problem : "not YAML";
	problem->about = STR_NONE;
	problem->line = p->problem_mark.line + 1;
	problem->col = p->problem_mark.column + 1;
	if (p->error == YAML_READER_ERROR) {
		struct str before = str_head(bytes, p->problem_offset);

		problem->line = 1;
		for (size_t at; (at = str_find_char(before, '\n')) < before.len;
		     before = str_from(before, at + 1))
			problem->line++;
		problem->col = before.len + 1;
	}
	return false;
}

static bool is_twice(struct loader *l, struct frame *f, struct str key)
{
	struct yaml_pairs *pairs = &f->node->pairs;
	void **at;

	if (pairs->count < FEW_KEYS) {
		for (size_t i = 0; i < pairs->count; i++)
			if (str_eq(pairs->items[i].key->text, key))
				return true;
		return false;
	}
	for (size_t i = 0; f->keys.count == 0 && i < pairs->count; i++)
		*map_at(&l->scratch, &f->keys, pairs->items[i].key->text) = f;
	at = map_at(&l->scratch, &f->keys, key);
	if (*at)
		return true;
	*at = f;
	return false;
}

/* Puts a node that is complete where it belongs. */
static bool place(struct loader *l, const struct yaml_node *node, const yaml_mark_t *mark)
{
	struct frame *f = l->nframes ? &l->frames[l->nframes - 1] : NULL;

	if (node->nnodes > l->limits.nodes)
		return refuse(l, mark, "too many values", STR_NONE);
	if (l->nframes + node->height + 1 > l->limits.depth)
		return refuse(l, mark, "nested too deeply", STR_NONE);
	if (!f) {
		l->root = node;
		return true;
	}
	if (f->node->kind == YAML_LIST) {
		vec_push(l->a, &f->node->items, node);
	} else if (!f->key) {
		if (node->kind != YAML_SCALAR)
			return refuse(l, mark, "expected a text as key", STR_NONE);
		if (is_twice(l, f, node->text))
			return refuse(l, mark, "the same key twice:", node->text);
		f->key = node;
	} else {
		vec_push(l->a, &f->node->pairs, ((struct yaml_pair){f->key, node}));
		f->key = NULL;
	}
	if (node->height + 1 > f->node->height)
		f->node->height = node->height + 1;
	/* Both are at most limits.nodes here, so that the sum cannot wrap; it is judged when f closes. */
	f->node->nnodes += node->nnodes;
	if (f->node->nnodes > l->limits.nodes)
		return refuse(l, mark, "too many values", STR_NONE);
	return true;
}

static struct yaml_node *make(struct loader *l, enum yaml_kind kind, const yaml_mark_t *mark,
			      const yaml_char_t *tag)
{
	struct yaml_node *n = arena_new(l->a, struct yaml_node);

	n->kind = kind;
	n->line = mark->line + 1;
	n->col = mark->column + 1;
	n->nnodes = 1;
	if (tag)
		n->tag = str_dup(l->a, str_c((const char *)tag));
	return n;
}

static void name_anchor(struct loader *l, struct str anchor, struct yaml_node *node)
{
	if (anchor.ptr)
		*map_at(&l->scratch, &l->anchors, anchor) = node;
}

static struct str anchor_of(struct loader *l, const yaml_char_t *anchor)
{
	return anchor ? str_dup(&l->scratch, str_c((const char *)anchor)) : STR_NONE;
}

static bool open_collection(struct loader *l, struct yaml_node *node, struct str anchor,
			    const yaml_mark_t *mark)
{
	if (l->nframes >= l->limits.depth)
		return refuse(l, mark, "nested too deeply", STR_NONE);
	/* An alias to a collection that is still open would make a ring: forget an older use of the name. */
	name_anchor(l, anchor, NULL);
	l->frames[l->nframes++] = (struct frame){.node = node, .anchor = anchor};
	return true;
}

static bool take_scalar(struct loader *l, const yaml_event_t *e)
{
	struct yaml_node *n = make(l, YAML_SCALAR, &e->start_mark, e->data.scalar.tag);
	struct str text = {(const char *)e->data.scalar.value, e->data.scalar.length};

	n->text = str_make(str_to_c(l->a, text), text.len);
	switch (e->data.scalar.style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		n->style = YAML_QUOTED;
		break;
	case YAML_LITERAL_SCALAR_STYLE:
	case YAML_FOLDED_SCALAR_STYLE:
		n->style = YAML_BLOCK;
		break;
	default:
		n->style = YAML_PLAIN;
	}
	name_anchor(l, anchor_of(l, e->data.scalar.anchor), n);
	return place(l, n, &e->start_mark);
}

static bool take_alias(struct loader *l, const yaml_event_t *e)
{
	struct str name = str_c((const char *)e->data.alias.anchor);
	const struct yaml_node *target = map_find(&l->anchors, name);

	if (++l->naliases > l->limits.aliases)
		return refuse(l, &e->start_mark,
			      l->limits.aliases ? "too many aliases" : "aliases are not allowed here",
			      STR_NONE);
	if (!target)
		return refuse(l, &e->start_mark, "an alias of nothing before it:", str_dup(l->a, name));
	return place(l, target, &e->start_mark);
}

static bool take(struct loader *l, const yaml_event_t *e)
{
	struct frame *f;

	switch (e->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (l->root)
			return refuse(l, &e->start_mark, "more than one document", STR_NONE);
		return true;
	case YAML_SCALAR_EVENT:
		return take_scalar(l, e);
	case YAML_ALIAS_EVENT:
		return take_alias(l, e);
	case YAML_SEQUENCE_START_EVENT:
		return open_collection(l, make(l, YAML_LIST, &e->start_mark, e->data.sequence_start.tag),
				       anchor_of(l, e->data.sequence_start.anchor), &e->start_mark);
	case YAML_MAPPING_START_EVENT:
		return open_collection(l, make(l, YAML_MAP, &e->start_mark, e->data.mapping_start.tag),
				       anchor_of(l, e->data.mapping_start.anchor), &e->start_mark);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		f = &l->frames[--l->nframes];
		name_anchor(l, f->anchor, f->node);
		return place(l, f->node, &e->start_mark);
	case YAML_STREAM_END_EVENT:
		l->is_done = true;
		return true;
	default:
		return true;
	}
}

bool yaml_parse(struct arena *a, struct str bytes, struct yaml_limits limits, const struct yaml_node **root,
		struct yaml_problem *problem)
{
	struct loader l = {.a = a, .limits = limits, .problem = problem};
	bool ok = true;

	if (!yaml_parser_initialize(&l.parser))
		die_oom(sizeof(l.parser));
	yaml_parser_set_encoding(&l.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&l.parser, (const unsigned char *)(bytes.ptr ? bytes.ptr : ""),
				     bytes.len);
	l.frames = arena_array(&l.scratch, struct frame, limits.depth + 1);
	while (ok && !l.is_done) {
		yaml_event_t e;

		if (!yaml_parser_parse(&l.parser, &e)) {
			ok = refuse_syntax(&l, bytes);
			break;
		}
		ok = take(&l, &e);
		yaml_event_delete(&e);
	}
	yaml_parser_delete(&l.parser);
	arena_clear(&l.scratch);
	if (ok)
		*root = l.root;
	return ok;
}

bool yaml_load(struct arena *a, struct str name, struct str bytes, struct yaml_limits limits,
	       struct yaml_doc *doc, struct err *err)
{
	struct yaml_problem problem;
	const struct yaml_node *root;

	if (!yaml_parse(a, bytes, limits, &root, &problem)) {
		if (problem.about.ptr)
			return err_set(err, STR_FMT ":%llu: %s '" STR_FMT "'", STR_ARG(name),
				       (unsigned long long)problem.line, problem.what,
				       STR_ARG(problem.about));
		return err_set(err, STR_FMT ":%llu: %s", STR_ARG(name), (unsigned long long)problem.line,
			       problem.what);
	}
	*doc = (struct yaml_doc){name, root};
	return true;
}

const struct yaml_node *yaml_find(const struct yaml_node *map, struct str key)
{
	for (size_t i = 0; map && i < map->pairs.count; i++)
		if (str_eq(map->pairs.items[i].key->text, key))
			return map->pairs.items[i].value;
	return NULL;
}

bool yaml_fail(const struct yaml_doc *doc, const struct yaml_node *at, struct err *err, const char *format,
	       ...)
{
	struct buf message = {0};
	va_list args;
	int n;

	buf_printf(&message, STR_FMT ":%llu: ", STR_ARG(doc->name), at ? (unsigned long long)at->line : 1ull);
	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0)
		BUG("bad format '%s'", format);
	va_start(args, format);
	vsnprintf(buf_room(&message, (size_t)n + 1), (size_t)n + 1, format, args);
	va_end(args);
	message.len += (size_t)n;
	err_set(err, STR_FMT, STR_ARG(buf_str(&message)));
	buf_release(&message);
	return false;
}

/* "found …" part of a message; texts are shown, cut where they are long. */
static bool fail_found(const struct yaml_doc *doc, const struct yaml_node *node, const char *what,
		       const char *form, struct err *err)
{
	static const char *const found[] = {[YAML_LIST] = "a list", [YAML_MAP] = "a mapping"};

	if (!node)
		return yaml_fail(doc, node, err, "expected %s (%s), found nothing", what, form);
	if (node->kind == YAML_SCALAR)
		return yaml_fail(doc, node, err, "expected %s (%s), found '" STR_FMT "%s'", what, form,
				 STR_ARG(str_head(node->text, 60)), node->text.len > 60 ? "…" : "");
	return yaml_fail(doc, node, err, "expected %s (%s), found %s", what, form, found[node->kind]);
}

bool yaml_want(const struct yaml_doc *doc, const struct yaml_node *node, enum yaml_kind kind,
	       const char *what, struct err *err)
{
	static const char *const forms[] = {
		[YAML_SCALAR] = "a text", [YAML_LIST] = "a list", [YAML_MAP] = "a mapping"};

	if (node && node->kind == kind)
		return true;
	return fail_found(doc, node, what, forms[kind], err);
}

bool yaml_want_text(const struct yaml_doc *doc, const struct yaml_node *node, const char *what,
		    struct str *text, struct err *err)
{
	if (!yaml_want(doc, node, YAML_SCALAR, what, err))
		return false;
	*text = node->text;
	return true;
}

bool yaml_want_u64(const struct yaml_doc *doc, const struct yaml_node *node, const char *what,
		   uint64_t *value, struct err *err)
{
	uint64_t v;

	if (!node || node->kind != YAML_SCALAR || !str_u64(node->text, &v))
		return fail_found(doc, node, what, "a whole number", err);
	*value = v;
	return true;
}

bool yaml_want_bool(const struct yaml_doc *doc, const struct yaml_node *node, const char *what, bool *value,
		    struct err *err)
{
	if (!node || node->kind != YAML_SCALAR || node->style != YAML_PLAIN ||
	    (!str_eq(node->text, S("true")) && !str_eq(node->text, S("false"))))
		return fail_found(doc, node, what, "true or false", err);
	*value = str_eq(node->text, S("true"));
	return true;
}

bool yaml_want_key(const struct yaml_doc *doc, const struct yaml_node *map, struct str key,
		   const struct yaml_node **value, struct err *err)
{
	const struct yaml_node *found = yaml_find(map, key);

	if (!found)
		return yaml_fail(doc, map, err, "expected the key '" STR_FMT "' here", STR_ARG(key));
	*value = found;
	return true;
}

static bool is_one_of(struct str word, const char *const words[])
{
	for (size_t i = 0; words[i]; i++)
		if (str_eq(word, str_c(words[i])))
			return true;
	return false;
}

bool yaml_want_keys(const struct yaml_doc *doc, const struct yaml_node *map, const char *const keys[],
		    struct err *err)
{
	for (size_t i = 0; i < map->pairs.count; i++) {
		const struct yaml_node *key = map->pairs.items[i].key;
		unsigned nearest_distance = 4;
		const char *nearest = NULL;

		if (is_one_of(key->text, keys))
			continue;
		for (size_t k = 0; keys[k]; k++) {
			unsigned distance = str_distance(key->text, str_c(keys[k]), nearest_distance);

			if (distance < nearest_distance) {
				nearest_distance = distance;
				nearest = keys[k];
			}
		}
		if (nearest)
			return yaml_fail(doc, key, err, "unknown key '" STR_FMT "'; did you mean '%s'?",
					 STR_ARG(str_head(key->text, 60)), nearest);
		return yaml_fail(doc, key, err, "unknown key '" STR_FMT "'",
				 STR_ARG(str_head(key->text, 60)));
	}
	return true;
}
