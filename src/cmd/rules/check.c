/* casm rules check: all that is wrong in a casm.yaml, or in a file of rules/explain or rules/experiments. Which of them
 * a file is, its keys say, or the folder it is in. */
#include "cmd/rules.h"

#include "base/file.h"
#include "base/yaml.h"
#include "cmd/gate_config.h"
#include "rule/experiments.h"
#include "rule/gate.h"

struct checked_file {
	struct str path;
	struct knowledge_texts errors;
	struct diags warnings;
	struct str holds; /* "2 limits, 1 rule" */
};
struct checked_files VEC(struct checked_file);

/* --- data --- */
static void key_str(struct json *j, const char *key, struct str value)
{
	json_key(j, key);
	json_str(j, value);
}

static void check_json(const void *context, struct json *j)
{
	const struct checked_files *files = context;

	json_object(j);
	json_key(j, "files");
	json_array(j);
	for (size_t i = 0; i < files->count; i++) {
		const struct checked_file *c = &files->items[i];

		json_object(j);
		key_str(j, "file", c->path);
		json_key(j, "errors");
		json_array(j);
		for (size_t k = 0; k < c->errors.count; k++)
			json_str(j, c->errors.items[k]);
		json_end(j);
		json_key(j, "warnings");
		json_array(j);
		for (size_t k = 0; k < c->warnings.count; k++) {
			json_object(j);
			key_str(j, "message", c->warnings.items[k].message);
			json_key(j, "line");
			json_u64(j, c->warnings.items[k].line);
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

/* --- text --- */
static void tell_checked(struct doc *d, const struct checked_file *c)
{
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	for (size_t i = 0; i < c->errors.count; i++) {
		doc_line(d, b);
		doc_span(d, b, STYLE_BAD, "error: ");
		doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(c->errors.items[i]));
	}
	for (size_t i = 0; i < c->warnings.count; i++) {
		doc_line(d, b);
		doc_span(d, b, STYLE_WARN, "warning: ");
		doc_span(d, b, STYLE_PLAIN, STR_FMT ":%llu: " STR_FMT, STR_ARG(c->path),
			 (unsigned long long)c->warnings.items[i].line,
			 STR_ARG(c->warnings.items[i].message));
	}
	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(c->path));
	if (c->errors.count)
		doc_span(d, b, STYLE_PLAIN, ": " STR_FMT,
			 STR_ARG(number_of(d->arena, (int64_t)c->errors.count, "error", "errors")));
	else
		doc_span(d, b, STYLE_PLAIN, ": " STR_FMT "; no errors", STR_ARG(c->holds));
}

/* --- kinds of files --- */
struct checking {
	struct invocation *inv;
	struct str today;
};

static void check_gate(const struct checking *k, struct str bytes, struct checked_file *c)
{
	struct arena *a = k->inv->run;
	struct gate_texts errors = {0};
	struct gate g;

	gate_init(&g, a);
	gate_parse_all(&g, c->path, bytes, k->today, &errors);
	for (size_t i = 0; i < errors.count; i++)
		vec_push(a, &c->errors, errors.items[i]);
	for (size_t i = 0; i < g.waivers.count; i++)
		if (g.waivers.items[i].is_expired)
			diag_add(&c->warnings, DIAG_WARNING, c->path, g.waivers.items[i].line,
				 "the waiver of '" STR_FMT "' for '" STR_FMT "' ended on " STR_FMT,
				 STR_ARG(g.waivers.items[i].rule), STR_ARG(g.waivers.items[i].function),
				 STR_ARG(g.waivers.items[i].until));
	c->holds = str_printf(a, STR_FMT ", " STR_FMT ", " STR_FMT ", " STR_FMT,
			      STR_ARG(number_of(a, (int64_t)g.limits.count, "limit", "limits")),
			      STR_ARG(number_of(a, (int64_t)g.rules.count, "rule", "rules")),
			      STR_ARG(number_of(a, (int64_t)g.waivers.count, "waiver", "waivers")),
			      STR_ARG(number_of(a, (int64_t)g.ignores.count, "ignore", "ignores")));
	gate_close(&g);
}

/* Advice may name experiments: they must exist. */
static void check_named(struct arena *a, const struct knowledge *all, struct checked_file *c)
{
	struct experiments known;
	struct err err = {0};
	bool ok = experiments_load(a, &known, &err);

	err_clear(&err);
	for (size_t i = 0; ok && i < all->list.count; i++)
		for (size_t h = 0; h < all->list.items[i]->helps.count; h++) {
			const struct knowledge_help *help = &all->list.items[i]->helps.items[h];
			const char *near;

			if (!help->experiment.ptr || experiment_find(&known, help->experiment))
				continue;
			near = experiment_nearest(&known, help->experiment);
			vec_push(a, &c->errors,
				 str_printf(a, STR_FMT ":%llu: there is no experiment '" STR_FMT "'%s%s%s",
					    STR_ARG(c->path), (unsigned long long)help->line,
					    STR_ARG(str_head(help->experiment, 60)),
					    near ? "; did you mean '" : "", near ? near : "",
					    near ? "'?" : ""));
		}
}

/* What an entry that is shipped has: an entry may do with less, but then says little. */
static void check_complete(const struct knowledge_entry *e, struct checked_file *c)
{
	const struct {
		const char *key;
		bool is_there;
	} parts[] = {{"seen", e->seen.count > 0},
		     {"why", e->why.len > 0},
		     {"helps", e->is_fact || e->helps.count > 0},
		     {"not_worth", e->is_fact || e->not_worth.len > 0},
		     {"example", e->examples.count > 0 || e->untested.len > 0}};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (!parts[i].is_there)
			diag_add(&c->warnings, DIAG_WARNING, c->path, e->line,
				 "the entry of '" STR_FMT "/" STR_FMT "' at line %llu has no '%s'",
				 STR_ARG(e->pass), STR_ARG(e->name), (unsigned long long)e->line,
				 parts[i].key);
}

static void check_knowledge(const struct checking *k, struct str bytes, struct checked_file *c)
{
	struct arena *a = k->inv->run;
	struct knowledge all;
	size_t nexamples = 0;

	knowledge_init(&all, a);
	knowledge_parse_all(&all, c->path, bytes, &c->errors);
	check_named(a, &all, c);
	for (size_t i = 0; i < all.list.count; i++) {
		nexamples += all.list.items[i]->examples.count;
		if (!c->errors.count)
			check_complete(all.list.items[i], c);
	}
	c->holds = str_printf(a, STR_FMT ", " STR_FMT,
			      STR_ARG(number_of(a, (int64_t)all.list.count, "entry", "entries")),
			      STR_ARG(number_of(a, (int64_t)nexamples, "example", "examples")));
	knowledge_close(&all);
}

static void check_experiments(const struct checking *k, struct str bytes, struct checked_file *c)
{
	struct experiments all = {.arena = k->inv->run};
	struct experiment_words errors = {0};

	experiments_parse_all(&all, c->path, bytes, &errors);
	for (size_t i = 0; i < errors.count; i++)
		vec_push(k->inv->run, &c->errors, errors.items[i]);
	c->holds = number_of(k->inv->run, (int64_t)all.list.count, "experiment", "experiments");
}

/* The last is what a file is when nothing says otherwise. */
static const struct kind {
	const char *key, *folder;
	void (*check)(const struct checking *k, struct str bytes, struct checked_file *c);
} kinds[] = {
	{"entries", "explain", check_knowledge},
	{"experiments", "experiments", check_experiments},
	{NULL, NULL, check_gate},
};

static const struct kind *kind_of(struct arena *a, struct str path, struct str bytes)
{
	struct str folder = path_base(path_dir(path));
	const struct yaml_node *root = NULL;
	struct yaml_problem problem;
	const struct kind *k;

	if (!yaml_parse(a, bytes, YAML_LIMITS, &root, &problem))
		root = NULL;
	for (k = kinds; k->key; k++)
		if (yaml_find(root, str_c(k->key)))
			return k;
	for (k = kinds; k->key; k++)
		if (str_eq(folder, str_c(k->folder)))
			return k;
	return k;
}

static bool check_file(const struct checking *k, struct str path, struct checked_files *files,
		       struct err *err)
{
	struct arena *a = k->inv->run;
	struct checked_file *c = vec_add(a, files);
	struct file f;

	if (!file_open(&f, str_to_c(a, path), err))
		return false;
	c->path = path;
	diags_init(&c->warnings, a);
	kind_of(a, path, f.text)->check(k, f.text, c);
	file_close(&f);
	tell_checked(&k->inv->doc, c);
	return true;
}

enum status rules_check(struct invocation *inv, const char *const *paths, size_t npaths, struct err *err)
{
	struct checked_files *files = arena_new(inv->run, struct checked_files);
	struct checking k = {.inv = inv};
	enum status status = STATUS_OK;
	struct str found;

	if (!gate_config_today(inv->run, &k.today, err))
		return STATUS_USAGE;
	if (!npaths) {
		if (!gate_config_find(inv, &found, err))
			return STATUS_USAGE;
		if (!found.ptr)
			return err_set(err, "there is no casm.yaml here or in a folder above; name a file"),
			       STATUS_USAGE;
		if (!check_file(&k, found, files, err))
			return STATUS_USAGE;
	}
	for (size_t i = 0; i < npaths; i++)
		if (!check_file(&k, str_c(paths[i]), files, err))
			return STATUS_USAGE;
	for (size_t i = 0; i < files->count; i++)
		if (files->items[i].errors.count)
			status = STATUS_USAGE;
	inv->doc.data.json = check_json;
	inv->doc.data.context = files;
	inv->has_output = true;
	return status;
}
