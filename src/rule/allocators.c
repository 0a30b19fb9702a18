#include "rule/allocators.h"

#include <inttypes.h>

#include "base/pattern.h"
#include "rule/nearest.h"
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

/* Adds new, or puts it in the place of the one of that name. */
static void add(struct arena *a, struct allocators *all, struct allocator *new)
{
	void **at = map_at(a, &all->by_name, new->name);
	struct allocator *old = *at;

	if (!old) {
		*at = new;
		vec_push(a, &all->list, new);
		if (new->regex)
			vec_push(a, &all->patterns, new);
		return;
	}
	if (old->regex)
		regfree(old->regex);
	*old = *new;
}

enum { NROLES = ALLOCATOR_borrow + 1 };

static bool role_of(const struct yaml_doc *doc, const struct yaml_node *node, enum allocator_role *role,
		    struct err *err)
{
	struct nearest near;
	struct str text;

	if (!yaml_want_text(doc, node, "what the function does", &text, err))
		return false;
	for (int r = 0; r < NROLES; r++)
		if (str_eq(text, str_c(allocator_role_names[r]))) {
			*role = (enum allocator_role)r;
			return true;
		}
	near = nearest_to(text);
	for (int r = 0; r < NROLES; r++)
		nearest_try(&near, allocator_role_names[r]);
	return yaml_fail(doc, node, err,
			 "expected allocate, reallocate, duplicate, free or borrow, found '" STR_FMT
			 "'%s%s%s",
			 STR_ARG(str_head(text, 60)), near.best ? "; did you mean '" : "",
			 near.best ? near.best : "", near.best ? "'?" : "");
}

static bool read_flag(const struct yaml_doc *doc, const struct yaml_node *node, const char *what, bool *flag,
		      struct err *err)
{
	*flag = false;
	return !node || yaml_want_bool(doc, node, what, flag, err);
}

/* What only a function that makes memory can have. */
static bool check_maker(const struct yaml_doc *doc, const struct yaml_node *entry,
			const struct allocator *new, struct err *err)
{
	static const char *const keys[] = {"kind", "heap", "size", "count", "out", "kept"};

	for (size_t i = 0; i<sizeof keys / sizeof *keys &&new->role> ALLOCATOR_duplicate; i++) {
		const struct yaml_node *node = yaml_find(entry, str_c(keys[i]));

		if (node)
			return yaml_fail(doc, node, err,
					 "'%s' is for a function that makes memory, not for role %s", keys[i],
					 allocator_role_names[new->role]);
	}
	return true;
}

/* role, frees, out, kept, copies, returns. A name without a role allocates. */
static bool read_role(const struct yaml_doc *doc, const struct yaml_node *entry, struct allocator *new,
		      struct err *err)
{
	const struct yaml_node *role = yaml_find(entry, S("role")), *frees = yaml_find(entry, S("frees")),
			       *copies = yaml_find(entry, S("copies")),
			       *returns = yaml_find(entry, S("returns"));
	bool ends_life;

	if ((role && !role_of(doc, role, &new->role, err)) || !check_maker(doc, entry, new, err) ||
	    !read_arg(doc, entry, S("frees"), &new->frees_arg, err) ||
	    !read_arg(doc, entry, S("out"), &new->out_arg, err) ||
	    !read_arg(doc, entry, S("returns"), &new->returns_arg, err) ||
	    !read_flag(doc, yaml_find(entry, S("kept")), "whether the allocator keeps the block",
		       &new->is_kept, err) ||
	    !read_flag(doc, copies, "whether what the memory holds is copied", &new->copies_contents, err))
		return false;
	ends_life = new->role == ALLOCATOR_free || new->role == ALLOCATOR_reallocate;
	if (frees && !ends_life)
		return yaml_fail(doc, frees, err, "'frees' is for role free or reallocate, not for %s",
				 allocator_role_names[new->role]);
	if (copies && new->role != ALLOCATOR_borrow)
		return yaml_fail(doc, copies, err, "'copies' is for role borrow, not for %s",
				 allocator_role_names[new->role]);
	if (returns && new->role != ALLOCATOR_borrow)
		return yaml_fail(doc, returns, err, "'returns' is for role borrow, not for %s",
				 allocator_role_names[new->role]);
	if (ends_life && new->frees_arg < 0)
		new->frees_arg = 0;
	return true;
}

/* names: where each name of this list stands. */
static bool read_entry(struct arena *a, const struct yaml_doc *doc, const struct yaml_node *entry,
		       struct map *names, struct allocators *all, struct err *err)
{
	static const char *const keys[] = {"name",  "kind", "size", "count",  "heap",    "role",
					   "frees", "out",  "kept", "copies", "returns", NULL};
	struct allocator *new = arena_new(a, struct allocator);
	const struct yaml_node *name, *kind, *heap;
	struct str text;
	void **at;

	if (!yaml_want(doc, entry, YAML_MAP, "an allocator", err) || !yaml_want_keys(doc, entry, keys, err) ||
	    !yaml_want_key(doc, entry, S("name"), &name, err) ||
	    !yaml_want_text(doc, name, "the name of an allocator", &text, err))
		return false;
	if (!text.len)
		return yaml_fail(doc, name, err, "expected the name of an allocator, found ''");
	new->name = str_dup(a, text);
	new->file = str_dup(a, doc->name);
	new->line = entry->line;
	at = map_at(a, names, new->name);
	if (*at)
		return yaml_fail(doc, name, err, "'" STR_FMT "' stands at line %" PRIu64 " already",
				 STR_ARG(str_head(text, 60)), ((const struct yaml_node *)*at)->line);
	*at = (void *)(uintptr_t)name;
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
	heap = yaml_find(entry, S("heap"));
	if (heap) {
		if (kind)
			return yaml_fail(doc, heap, err, "expected kind or heap, not both");
		if (!yaml_want_bool(doc, heap, "whether it counts as a heap allocation", &new->is_heap, err))
			return false;
		if (!new->is_heap)
			new->kind = S("other");
	}
	if (!read_role(doc, entry, new, err))
		return false;
	new->is_heap &= new->role <= ALLOCATOR_duplicate;
	if (!read_arg(doc, entry, S("size"), &new->size_arg, err) ||
	    !read_arg(doc, entry, S("count"), &new->count_arg, err))
		return false;
	if (new->count_arg >= 0 && new->size_arg < 0)
		return yaml_fail(doc, entry, err, "expected a size beside the count");
	if (pattern_is_regex(new->name)) {
		new->regex = arena_new(a, regex_t);
		if (!pattern_compile(new->name, new->regex, err))
			return yaml_fail(doc, name, err, "%s", err->message);
	}
	add(a, all, new);
	return true;
}

bool allocators_read(struct arena *a, const struct yaml_doc *doc, const struct yaml_node *list,
		     struct allocators *all, struct err *err)
{
	struct map names = {0};

	if (!yaml_want(doc, list, YAML_LIST, "the allocators", err))
		return false;
	for (size_t i = 0; i < list->items.count; i++)
		if (!read_entry(a, doc, list->items.items[i], &names, all, err))
			return false;
	return true;
}

void allocators_close(struct allocators *all)
{
	for (size_t i = 0; i < all->patterns.count; i++)
		regfree(all->patterns.items[i]->regex);
	all->patterns.count = 0;
}

static bool read_document(struct arena *a, const struct yaml_doc *doc, struct allocators *all,
			  struct err *err)
{
	static const char *const keys[] = {"allocators", NULL};
	const struct yaml_node *list;

	if (!doc->root)
		return yaml_fail(doc, NULL, err,
				 "expected a mapping with the key 'allocators', found nothing");
	if (!yaml_want(doc, doc->root, YAML_MAP, "a list of allocators", err) ||
	    !yaml_want_keys(doc, doc->root, keys, err) ||
	    !yaml_want_key(doc, doc->root, S("allocators"), &list, err))
		return false;
	return allocators_read(a, doc, list, all, err);
}

bool allocators_parse(struct arena *a, struct str name, struct str bytes, struct allocators *all,
		      struct err *err)
{
	struct yaml_doc doc;

	return yaml_load(a, name, bytes, YAML_LIMITS, &doc, err) && read_document(a, &doc, all, err);
}

/* casm's own list as a document in a. */
static bool open_list(struct arena *a, struct yaml_doc *doc, struct err *err)
{
	struct file f;
	struct str path;
	bool ok;

	if (!rules_open(a, "allocators.yaml", &f, &path, err))
		return false;
	ok = yaml_load(a, path, f.text, YAML_LIMITS, doc, err);
	file_close(&f);
	return ok;
}

/* NULL: nobody has prepared it. */
static const struct yaml_doc *prepared;

void allocators_prepare(void)
{
	static struct arena arena;
	static struct yaml_doc doc;
	struct err err = {0};

	if (!prepared && open_list(&arena, &doc, &err))
		prepared = &doc;
	err_clear(&err);
}

bool allocators_load(struct arena *a, struct allocators *all, struct err *err)
{
	struct yaml_doc own;
	bool ok;

	*all = (struct allocators){.arena = a};
	if (!prepared && !open_list(a, &own, err))
		return false;
	ok = read_document(a, prepared ? prepared : &own, all, err);
	for (size_t i = 0; i < all->list.count; i++)
		all->list.items[i]->is_builtin = true;
	return ok;
}
