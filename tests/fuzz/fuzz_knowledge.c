/* Entries on remarks: each that is taken is found by its names; reading on finds errors exactly when reading does. */
#include "fuzz.h"

#include "rule/knowledge.h"

static void look_up(const struct knowledge *k, const struct knowledge_entry *e)
{
	struct str rest, pass;

	if (!e->words.len || !knowledge_all(k, e->pass, e->name))
		abort();
	if (!e->regex && !knowledge_find(k, e->pass, e->name, STR_NONE))
		abort();
	knowledge_find(k, e->pass, e->name, e->words);
	for (size_t i = 0; i < e->also.count; i++) {
		rest = e->also.items[i];
		pass = str_cut(&rest, '/');
		if (!knowledge_all(k, pass, rest))
			abort();
	}
	for (size_t i = 0; i < e->examples.count; i++)
		if (!e->examples.items[i].trigger.len || (!e->is_fact && !e->examples.items[i].cure.len))
			abort();
}

void try_bytes(struct str bytes)
{
	struct knowledge_texts errors = {0};
	struct arena a = {0};
	struct err err = {0};
	struct knowledge k;
	bool ok;

	knowledge_init(&k, &a);
	ok = knowledge_parse(&k, S("fuzz.yaml"), bytes, &err);
	if (ok == (err.message != NULL) || (!ok && strncmp(err.message, "fuzz.yaml:", 10) != 0))
		abort();
	err_clear(&err);
	for (size_t i = 0; ok && i < k.list.count; i++)
		look_up(&k, k.list.items[i]);
	knowledge_close(&k);
	knowledge_init(&k, &a);
	if (knowledge_parse_all(&k, S("fuzz.yaml"), bytes, &errors) != ok || ok == (errors.count > 0))
		abort();
	knowledge_close(&k);
	arena_clear(&a);
}
