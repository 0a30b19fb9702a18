#include "rule/words.h"

#include "base/yaml.h"
#include "rule/rulesdir.h"

static bool read_entry(struct arena *a, const struct yaml_doc *doc, const struct yaml_node *entry,
		       struct words_table *t, struct err *err)
{
	static const char *const keys[] = {"pass", "name", "words", NULL};
	const struct yaml_node *pass, *name, *words;
	struct str pass_text, name_text, words_text, *value;
	void **at;

	if (!yaml_want(doc, entry, YAML_MAP, "a reason", err) || !yaml_want_keys(doc, entry, keys, err) ||
	    !yaml_want_key(doc, entry, S("pass"), &pass, err) ||
	    !yaml_want_text(doc, pass, "the name of a pass", &pass_text, err) ||
	    !yaml_want_key(doc, entry, S("name"), &name, err) ||
	    !yaml_want_text(doc, name, "the name of a remark", &name_text, err) ||
	    !yaml_want_key(doc, entry, S("words"), &words, err) ||
	    !yaml_want_text(doc, words, "the words", &words_text, err))
		return false;
	at = map_at(a, &t->by_name,
		    str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(pass_text), STR_ARG(name_text)));
	if (*at)
		return yaml_fail(doc, name, err, "'" STR_FMT "' is there twice", STR_ARG(name_text));
	value = arena_new(a, struct str);
	*value = str_dup(a, words_text);
	*at = value;
	return true;
}

bool words_parse(struct arena *a, struct str name, struct str bytes, struct words_table *t, struct err *err)
{
	static const char *const keys[] = {"reasons", NULL};
	const struct yaml_node *list;
	struct yaml_doc doc;

	if (!yaml_load(a, name, bytes, YAML_LIMITS, &doc, err))
		return false;
	if (!doc.root)
		return yaml_fail(&doc, NULL, err, "expected a mapping with the key 'reasons', found nothing");
	if (!yaml_want(&doc, doc.root, YAML_MAP, "a list of reasons", err) ||
	    !yaml_want_keys(&doc, doc.root, keys, err) ||
	    !yaml_want_key(&doc, doc.root, S("reasons"), &list, err) ||
	    !yaml_want(&doc, list, YAML_LIST, "the reasons", err))
		return false;
	for (size_t i = 0; i < list->items.count; i++)
		if (!read_entry(a, &doc, list->items.items[i], t, err))
			return false;
	return true;
}

bool words_load(struct arena *a, struct words_table *t, struct err *err)
{
	struct file f;
	struct str path;
	bool ok;

	*t = (struct words_table){0};
	if (!rules_open(a, "reasons.yaml", &f, &path, err))
		return false;
	ok = words_parse(a, path, f.text, t, err);
	file_close(&f);
	return ok;
}

struct str words_find(const struct words_table *t, struct str pass, struct str name)
{
	struct arena scratch = {0};
	struct str *words = map_find(&t->by_name,
				     str_printf(&scratch, STR_FMT "/" STR_FMT, STR_ARG(pass), STR_ARG(name)));

	arena_clear(&scratch);
	return words ? *words : STR_NONE;
}
