#include "rule/allocators.h"

#include "base/yaml.h"
#include "rule/rulesdir.h"

enum { MAX_ARG = 15 };

static bool read_arg(const struct yaml_doc *doc, const struct yaml_node *entry, struct str key, int *arg,
		     struct err *err)
{
	const struct yaml_node *node = yaml_find(entry, key);
	uint64_t n;

	*arg = -1;
	if (!node)
		return true;
	if (!yaml_want_u64(doc, node, "the index of an argument", &n, err))
		return false;
	if (n > MAX_ARG)
		return yaml_fail(doc, node, err, "expected the index of an argument (0 to %d)", MAX_ARG);
	*arg = (int)n;
	return true;
}

static bool read_entry(struct arena *a, const struct yaml_doc *doc, const struct yaml_node *entry,
		       struct allocators *all, struct err *err)
{
	static const char *const keys[] = {"name", "kind", "size", "count", NULL};
	struct allocator *new = arena_new(a, struct allocator);
	const struct yaml_node *name, *kind;
	struct str text;
	void **at;

	if (!yaml_want(doc, entry, YAML_MAP, "an allocator", err) || !yaml_want_keys(doc, entry, keys, err) ||
	    !yaml_want_key(doc, entry, S("name"), &name, err) ||
	    !yaml_want_text(doc, name, "the name of an allocator", &text, err))
		return false;
	if (!text.len)
		return yaml_fail(doc, name, err, "expected the name of an allocator, found ''");
	new->name = str_dup(a, text);
	new->kind = S("heap");
	kind = yaml_find(entry, S("kind"));
	if (kind) {
		if (!yaml_want_text(doc, kind, "the kind of an allocator", &text, err))
			return false;
		if (!str_eq(text, S("heap")) && !str_eq(text, S("map")))
			return yaml_fail(doc, kind, err, "expected heap or map, found '" STR_FMT "'",
					 STR_ARG(text));
		new->kind = str_dup(a, text);
	}
	new->is_heap = str_eq(new->kind, S("heap"));
	if (!read_arg(doc, entry, S("size"), &new->size_arg, err) ||
	    !read_arg(doc, entry, S("count"), &new->count_arg, err))
		return false;
	if (new->count_arg >= 0 && new->size_arg < 0)
		return yaml_fail(doc, entry, err, "expected a size beside the count");
	at = map_at(a, &all->by_name, new->name);
	if (!*at)
		vec_push(a, &all->list, new);
	else
		*(struct allocator *)*at = *new;
	if (!*at)
		*at = new;
	return true;
}

bool allocators_parse(struct arena *a, struct str name, struct str bytes, struct allocators *all,
		      struct err *err)
{
	static const char *const keys[] = {"allocators", NULL};
	const struct yaml_node *list;
	struct yaml_doc doc;

	if (!yaml_load(a, name, bytes, YAML_LIMITS, &doc, err))
		return false;
	if (!doc.root)
		return yaml_fail(&doc, NULL, err,
				 "expected a mapping with the key 'allocators', found nothing");
	if (!yaml_want(&doc, doc.root, YAML_MAP, "a list of allocators", err) ||
	    !yaml_want_keys(&doc, doc.root, keys, err) ||
	    !yaml_want_key(&doc, doc.root, S("allocators"), &list, err) ||
	    !yaml_want(&doc, list, YAML_LIST, "the allocators", err))
		return false;
	for (size_t i = 0; i < list->items.count; i++)
		if (!read_entry(a, &doc, list->items.items[i], all, err))
			return false;
	return true;
}

bool allocators_load(struct arena *a, struct allocators *all, struct err *err)
{
	struct file f;
	struct str path;
	bool ok;

	*all = (struct allocators){.arena = a};
	if (!rules_open(a, "allocators.yaml", &f, &path, err))
		return false;
	ok = allocators_parse(a, path, f.text, all, err);
	file_close(&f);
	return ok;
}
