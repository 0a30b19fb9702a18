/* casm rules: what `casm explain --try` can try. */
#include "cmd/rules.h"

static struct str subjects_of(struct arena *a, const struct experiment *x)
{
	struct buf b = {0};
	struct str text;

	for (size_t i = 0; i < x->fits.count; i++) {
		bool is_new = true;

		for (size_t k = 0; k < i; k++)
			is_new &= !str_eq(x->fits.items[k].subject, x->fits.items[i].subject);
		if (is_new)
			buf_printf(&b, "%s" STR_FMT, b.len ? ", " : "", STR_ARG(x->fits.items[i].subject));
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static struct str compilers_of(struct arena *a, const struct experiment *x)
{
	struct buf b = {0};
	struct str text;

	for (size_t i = 0; i < x->means.count; i++) {
		const struct experiment_means *m = &x->means.items[i];

		buf_printf(&b, "%s" STR_FMT, i ? ", " : "", STR_ARG(m->family));
		if (m->since)
			buf_printf(&b, " %llu", (unsigned long long)m->since);
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

void rules_list_experiments(struct invocation *inv, const struct experiments *all)
{
	static const char *const heads[] = {"EXPERIMENT", "FOR", "COMPILERS", "WHAT IT DOES"};
	struct doc *d = &inv->doc;
	struct table *t = rules_table(d, "EXPERIMENTS OF casm explain --try", heads, 4);

	for (size_t i = 0; i < all->list.count; i++) {
		const struct experiment *x = all->list.items[i];

		doc_cell_text(d, t, STYLE_PLAIN, x->name);
		doc_cell_text(d, t, STYLE_PLAIN, subjects_of(d->arena, x));
		doc_cell_text(d, t, STYLE_PLAIN, compilers_of(d->arena, x));
		doc_cell_text(d, t, STYLE_PLAIN, x->does);
	}
}

static void words_json(struct json *j, const char *key, const struct experiment_words *words)
{
	json_key(j, key);
	json_array(j);
	for (size_t i = 0; i < words->count; i++)
		json_str(j, words->items[i]);
	json_end(j);
}

static void key_str(struct json *j, const char *key, struct str value)
{
	json_key(j, key);
	json_str(j, value);
}

static void experiment_json(struct json *j, const struct experiment *x)
{
	json_object(j);
	key_str(j, "name", x->name);
	key_str(j, "what", x->what);
	key_str(j, "does", x->does);
	key_str(j, "assumes", x->assumes);
	json_key(j, "for");
	json_array(j);
	for (size_t i = 0; i < x->fits.count; i++) {
		json_object(j);
		key_str(j, "subject", x->fits.items[i].subject);
		words_json(j, "remarks", &x->fits.items[i].remarks);
		json_end(j);
	}
	json_end(j);
	json_key(j, "compilers");
	json_array(j);
	for (size_t i = 0; i < x->means.count; i++) {
		json_object(j);
		key_str(j, "family", x->means.items[i].family);
		words_json(j, "args", &x->means.items[i].args);
		json_key(j, "edits");
		json_bool(j, x->means.items[i].edit.kind != EDIT_NONE);
		json_end(j);
	}
	json_end(j);
	json_key(j, "unit_wide");
	json_bool(j, x->is_unit_wide);
	json_key(j, "on_request");
	json_bool(j, x->is_on_request);
	json_end(j);
}

void rules_experiments_json(struct json *j, const struct experiments *all)
{
	json_array(j);
	for (size_t i = 0; i < all->list.count; i++)
		experiment_json(j, all->list.items[i]);
	json_end(j);
}

static void show_json(const void *context, struct json *j)
{
	experiment_json(j, context);
}

static void tell(struct doc *d, struct block *b, const char *what, struct str text)
{
	if (!text.len)
		return;
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, "  %s", what);
	rules_paragraph(d, b, "    ", "    ", text);
}

bool rules_show_experiment(struct invocation *inv, const struct experiments *all, struct str name)
{
	const struct experiment *x = experiment_find(all, name);
	struct doc *d = &inv->doc;
	struct block *b;

	if (!x)
		return false;
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(x->name));
	doc_span(d, b, STYLE_PLAIN, "   an experiment of casm explain --try");
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(x->does));
	tell(d, b, "what is changed", x->what);
	tell(d, b, "for", subjects_of(d->arena, x));
	tell(d, b, "assumes", x->assumes);
	for (size_t i = 0; i < x->means.count; i++) {
		const struct experiment_means *m = &x->means.items[i];
		struct buf line = {0};

		for (size_t k = 0; k < m->args.count; k++)
			buf_printf(&line, "%s" STR_FMT, k ? " " : "", STR_ARG(m->args.items[k]));
		if (m->edit.kind)
			buf_printf(&line, "%san edit of the source", m->args.count ? ", and " : "");
		if (x->is_link)
			buf_add(&line, S("the bitcode of the unit that defines the callee"));
		tell(d, b, str_to_c(d->arena, m->family), str_dup(d->arena, buf_str(&line)));
		buf_release(&line);
	}
	d->data.json = show_json;
	d->data.context = x;
	inv->has_output = true;
	return true;
}
