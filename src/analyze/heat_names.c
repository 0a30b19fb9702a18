#include "analyze/heat.h"
#include "base/demangle.h"
#include "model/match.h"

static struct str part_cut(struct str *path)
{
	size_t at = str_rfind_char(*path, '/');
	struct str part;

	if (at == path->len) {
		part = *path;
		*path = STR_NONE;
		return part;
	}
	part = str_from(*path, at + 1);
	*path = str_head(*path, at);
	return part;
}

bool heat_same_file(struct str a, struct str b)
{
	if (!a.len || !b.len)
		return false;
	while (a.len && b.len) {
		struct str x = part_cut(&a), y = part_cut(&b);

		if (!str_eq(x, y))
			return false;
	}
	return true;
}

static void link_name(struct heat_names *n, enum heat_name kind, struct str name, size_t entry)
{
	void **at = map_at(n->a, &n->by_name[kind], name);

	n->entries.items[entry].next[kind] = (uintptr_t)*at;
	*at = (void *)(uintptr_t)(entry + 1);
}

void heat_names_add(struct heat_names *n, struct str linkage_name, struct str source, size_t owner)
{
	size_t entry = n->entries.count;

	vec_push(n->a, &n->entries,
		 ((struct heat_entry){.linkage_name = linkage_name, .source = source, .owner = owner}));
	link_name(n, HEAT_LINKAGE, linkage_name, entry);
	link_name(n, HEAT_FOLDED, match_fold_suffix(linkage_name), entry);
}

/* Names as people know them, made when the first is asked for. Of C, they are the linkage names. */
static void add_shown(struct heat_names *n)
{
	for (; n->nshown < n->entries.count; n->nshown++) {
		struct str bare = match_fold_suffix(n->entries.items[n->nshown].linkage_name);
		struct str shown = demangle(n->a, bare, DEMANGLE_TEMPLATES);

		if (str_eq(shown, bare))
			continue;
		link_name(n, HEAT_SHORT, shown, n->nshown);
		link_name(n, HEAT_FULL, demangle(n->a, bare, DEMANGLE_FULL), n->nshown);
	}
}

enum fit { FITS_NOT, FITS, FITS_FILE };

static enum fit fit_of(const struct heat_names *n, size_t entry, struct str file)
{
	const struct heat_entry *e = &n->entries.items[entry];
	struct heat_about about;

	if (!file.len)
		return FITS;
	if (heat_same_file(e->source, file))
		return FITS_FILE;
	about = n->about ? n->about(n->context, entry) : (struct heat_about){0};
	if (heat_same_file(about.file, file))
		return FITS_FILE;
	return about.is_local ? FITS_NOT : FITS;
}

/* The names of one owner follow each other: those of both builds are added together. */
static void add_owner(struct arena *a, struct heat_owners *owners, size_t owner)
{
	if (!owners->count || owners->items[owners->count - 1] != owner)
		vec_push(a, owners, owner);
}

static bool take(struct heat_names *n, enum heat_name kind, struct str name, struct str file,
		 struct heat_owners *owners)
{
	enum fit best = FITS_NOT;

	owners->count = 0;
	for (size_t at = name.len ? (uintptr_t)map_find(&n->by_name[kind], name) : 0; at;
	     at = n->entries.items[at - 1].next[kind]) {
		enum fit fit = fit_of(n, at - 1, file);

		if (fit > best) {
			owners->count = 0;
			best = fit;
		}
		if (fit == best && fit != FITS_NOT)
			add_owner(n->a, owners, n->entries.items[at - 1].owner);
	}
	return owners->count > 0;
}

static int by_number(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* "f(int) [clone .isra.0]", as some tools write it. */
static struct str bare_name(struct str name)
{
	size_t clone = str_find(name, S(" [clone "));

	return match_fold_suffix(clone == (size_t)-1 ? name : str_head(name, clone));
}

void heat_names_find(struct heat_names *n, const struct heat_func *f, struct heat_owners *owners)
{
	const struct str names[] = {f->linkage_name, f->name},
			 bare[] = {bare_name(f->linkage_name), bare_name(f->name)};
	size_t kept = 0;

	for (int i = 0; i < 2; i++)
		if (take(n, HEAT_LINKAGE, names[i], f->file, owners))
			goto found;
	add_shown(n);
	for (int kind = HEAT_FULL; kind <= HEAT_FOLDED; kind++)
		for (int i = 0; i < 2; i++)
			if (take(n, (enum heat_name)kind, bare[i], f->file, owners))
				goto found;
	return;
found:
	vec_sort(owners, by_number);
	for (size_t i = 0; i < owners->count; i++)
		if (!i || owners->items[i] != owners->items[i - 1])
			owners->items[kept++] = owners->items[i];
	owners->count = kept;
}
