/* casm rules list and show: what is known of the remarks that compilers make. */
#include "cmd/rules.h"

#include <inttypes.h>

static struct str file_of(struct arena *a, const struct knowledge_entry *e)
{
	return str_printf(a, "explain/" STR_FMT ":%" PRIu64, STR_ARG(path_base(e->file)), e->line);
}

/* "clang 14 16 19 22, gcc 12" */
static struct str seen_text(struct arena *a, const struct knowledge_texts *seen)
{
	struct buf b = {0};
	struct str last = STR_NONE, text;

	for (size_t i = 0; i < seen->count; i++) {
		struct str version = seen->items[i], family = str_cut(&version, ' ');

		if (!str_eq(family, last))
			buf_printf(&b, "%s" STR_FMT, i ? ", " : "", STR_ARG(family));
		buf_printf(&b, " " STR_FMT, STR_ARG(version));
		last = family;
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* --- data --- */
static void key_str(struct json *j, const char *key, struct str value)
{
	json_key(j, key);
	json_str(j, value);
}

static void key_texts(struct json *j, const char *key, const struct knowledge_texts *t)
{
	json_key(j, key);
	json_array(j);
	for (size_t i = 0; i < t->count; i++)
		json_str(j, t->items[i]);
	json_end(j);
}

static void example_json(struct json *j, const struct knowledge_entry *e, const struct knowledge_example *x)
{
	json_object(j);
	key_str(j, "args", x->args);
	key_texts(j, "only", x->only.count ? &x->only : &e->seen);
	key_str(j, "trigger", x->trigger);
	key_str(j, "cure", x->cure);
	key_str(j, "cure_args", x->cure.ptr ? x->cure_args : STR_NONE);
	json_end(j);
}

static void entry_json(struct json *j, const struct knowledge_entry *e)
{
	struct arena scratch = {0};

	json_object(j);
	key_str(j, "remark", str_printf(&scratch, STR_FMT "/" STR_FMT, STR_ARG(e->pass), STR_ARG(e->name)));
	key_texts(j, "also", &e->also);
	key_str(j, "reason", e->reason);
	key_str(j, "kind", e->is_fact ? S("fact") : S("missed"));
	key_texts(j, "seen", &e->seen);
	key_str(j, "words", e->words);
	key_str(j, "why", e->why);
	json_key(j, "helps");
	json_array(j);
	for (size_t i = 0; i < e->helps.count; i++) {
		json_object(j);
		key_str(j, "text", e->helps.items[i].text);
		key_str(j, "try", e->helps.items[i].experiment);
		json_end(j);
	}
	json_end(j);
	key_str(j, "not_worth", e->not_worth);
	json_key(j, "examples");
	json_array(j);
	for (size_t i = 0; i < e->examples.count; i++)
		example_json(j, e, &e->examples.items[i]);
	json_end(j);
	key_str(j, "untested", e->untested);
	key_str(j, "at", file_of(&scratch, e));
	json_end(j);
	arena_clear(&scratch);
}

void rules_knowledge_json(struct json *j, const struct knowledge *k, struct str pass)
{
	json_array(j);
	for (size_t i = 0; i < k->list.count; i++)
		if (!pass.len || str_eq(k->list.items[i]->pass, pass))
			entry_json(j, k->list.items[i]);
	json_end(j);
}

/* --- list --- */
struct pass {
	struct str name;
	size_t nentries, nexamples;
};
struct passes VEC(struct pass);

static int by_name(const void *a, const void *b)
{
	return str_cmp(((const struct pass *)a)->name, ((const struct pass *)b)->name);
}

static void count_passes(struct arena *a, const struct knowledge *k, struct passes *passes)
{
	for (size_t i = 0; i < k->list.count; i++) {
		const struct knowledge_entry *e = k->list.items[i];
		struct pass *p = NULL;

		for (size_t n = 0; n < passes->count && !p; n++)
			if (str_eq(passes->items[n].name, e->pass))
				p = &passes->items[n];
		if (!p) {
			p = vec_add(a, passes);
			p->name = e->pass;
		}
		p->nentries++;
		p->nexamples += e->examples.count;
	}
	vec_sort(passes, by_name);
}

void rules_list_knowledge(struct invocation *inv, const struct knowledge *k)
{
	static const char *const heads[] = {"PASS", "ENTRIES", "EXAMPLES", "SHOWN BY"};
	struct doc *d = &inv->doc;
	struct table *t = rules_table(d, "WHAT IS KNOWN OF REMARKS", heads, 4);
	struct passes passes = {0};

	t->columns.items[1].align = t->columns.items[2].align = ALIGN_RIGHT;
	count_passes(inv->run, k, &passes);
	for (size_t i = 0; i < passes.count; i++) {
		const struct pass *p = &passes.items[i];

		doc_cell_text(d, t, STYLE_PLAIN, p->name);
		doc_cell_number(d, t, STYLE_PLAIN, value_of((int64_t)p->nentries));
		doc_cell_number(d, t, STYLE_PLAIN, value_of((int64_t)p->nexamples));
		doc_cell_text(d, t, STYLE_DIM,
			      str_printf(inv->run, "casm rules list " STR_FMT, STR_ARG(p->name)));
	}
}

static struct table *pass_table(struct doc *d)
{
	static const char *const heads[] = {"REMARK", "IN WORDS", "SEEN WITH", "WHEN ITS REASON MATCHES"};
	struct table *t = rules_table(d, "", heads, 4);

	t->columns.items[1].may_cut = true;
	t->columns.items[2].drop = 1;
	t->columns.items[3].drop = 2;
	return t;
}

static void pass_row(struct doc *d, struct table *t, const struct knowledge_entry *e)
{
	struct arena *a = d->arena;

	doc_cell_text(d, t, STYLE_PLAIN, e->name);
	doc_cell_text(d, t, STYLE_PLAIN, e->words);
	doc_cell_text(d, t, STYLE_PLAIN, seen_text(a, &e->seen));
	doc_cell_text(d, t, STYLE_DIM, e->reason);
}

struct pass_context {
	const struct knowledge *k;
	struct str pass;
};

static void pass_json(const void *context, struct json *j)
{
	const struct pass_context *c = context;

	json_object(j);
	json_key(j, "explanations");
	rules_knowledge_json(j, c->k, c->pass);
	json_end(j);
}

bool rules_list_pass(struct invocation *inv, const struct knowledge *k, struct str pass, struct err *err)
{
	struct pass_context *c = arena_new(inv->run, struct pass_context);
	struct doc *d = &inv->doc;
	struct nearest near = nearest_to(pass);
	struct passes passes = {0};
	struct table *t = NULL;

	for (size_t i = 0; i < k->list.count; i++) {
		if (!str_eq(k->list.items[i]->pass, pass))
			continue;
		if (!t)
			t = pass_table(d);
		pass_row(d, t, k->list.items[i]);
	}
	*c = (struct pass_context){k, pass};
	d->data.json = pass_json;
	d->data.context = c;
	inv->has_output = t != NULL;
	if (t)
		return true;
	count_passes(inv->run, k, &passes);
	for (size_t i = 0; i < passes.count; i++)
		nearest_try(&near, str_to_c(inv->run, passes.items[i].name));
	if (near.best)
		return err_set(err, "nothing is known of a pass '" STR_FMT "'; did you mean '%s'?",
			       STR_ARG(pass), near.best);
	return err_set(err, "nothing is known of a pass '" STR_FMT "' (casm rules list shows all)",
		       STR_ARG(pass));
}

/* --- show --- */
static void heading(struct doc *d, struct block *b, const char *text)
{
	doc_line(d, b);
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, "  %s", text);
}

/* Every line of text; a tab is four blanks. */
static void code(struct doc *d, struct block *b, const char *title, struct str text)
{
	struct str line, part;

	heading(d, b, title);
	while (str_line(&text, &line)) {
		doc_line(d, b);
		doc_span(d, b, STYLE_CODE, "    ");
		while (line.len) {
			part = str_cut(&line, '\t');
			doc_span(d, b, STYLE_CODE, STR_FMT "%s", STR_ARG(part), line.ptr ? "    " : "");
		}
	}
}

static void show_texts(struct doc *d, struct block *b, const struct knowledge_entry *e)
{
	if (e->why.ptr) {
		heading(d, b, "why");
		rules_paragraph(d, b, "    ", "    ", e->why);
	}
	if (e->helps.count)
		heading(d, b, "what usually helps");
	for (size_t i = 0; i < e->helps.count; i++) {
		const struct knowledge_help *h = &e->helps.items[i];

		rules_paragraph(d, b, "    - ", "      ", h->text);
		if (h->experiment.ptr)
			doc_span(d, b, STYLE_DIM, " (--try=" STR_FMT ")", STR_ARG(h->experiment));
	}
	if (e->not_worth.ptr) {
		heading(d, b, "when it is not worth it");
		rules_paragraph(d, b, "    ", "    ", e->not_worth);
	}
}

static void show_entry(struct doc *d, const struct knowledge_entry *e)
{
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT "/" STR_FMT, STR_ARG(e->pass), STR_ARG(e->name));
	doc_span(d, b, STYLE_PLAIN, "   %s", e->is_fact ? "fact" : "missed");
	if (e->seen.count)
		doc_span(d, b, STYLE_PLAIN, "   " STR_FMT, STR_ARG(seen_text(d->arena, &e->seen)));
	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, STR_FMT, STR_ARG(e->words));
	if (e->reason.ptr) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "for a reason that matches " STR_FMT, STR_ARG(e->reason));
	}
	for (size_t i = 0; i < e->also.count; i++) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "also named " STR_FMT, STR_ARG(e->also.items[i]));
	}
	show_texts(d, b, e);
	for (size_t i = 0; i < e->examples.count; i++) {
		const struct knowledge_example *x = &e->examples.items[i];
		struct str title =
			str_printf(d->arena, "said of this, with " STR_FMT "%s" STR_FMT, STR_ARG(x->args),
				   x->only.count ? ", by " : "", STR_ARG(seen_text(d->arena, &x->only)));

		code(d, b, title.ptr, x->trigger);
		if (x->cure.ptr)
			code(d, b,
			     str_eq(x->args, x->cure_args)
				     ? "not said of this"
				     : str_printf(d->arena, "not said of this, with " STR_FMT,
						  STR_ARG(x->cure_args))
					       .ptr,
			     x->cure);
	}
	if (e->untested.ptr) {
		heading(d, b, "no example");
		rules_paragraph(d, b, "    ", "    ", e->untested);
	}
	doc_line(d, b);
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, "  " STR_FMT, STR_ARG(file_of(d->arena, e)));
}

static void shown_json(const void *context, struct json *j)
{
	const struct knowledge_entries *shown = context;

	json_object(j);
	json_key(j, "explanations");
	json_array(j);
	for (size_t i = 0; i < shown->count; i++)
		entry_json(j, shown->items[i]);
	json_end(j);
	json_end(j);
}

static bool is_named(const struct knowledge_entry *e, struct str remark)
{
	struct str rest = remark;
	bool has_pass = str_find_char(remark, '/') < remark.len;

	if (str_eq(e->name, remark) ||
	    (has_pass && str_eq(str_cut(&rest, '/'), e->pass) && str_eq(rest, e->name)))
		return true;
	for (size_t i = 0; i < e->also.count; i++) {
		rest = e->also.items[i];
		if (str_eq(rest, remark))
			return true;
		str_cut(&rest, '/');
		if (str_eq(rest, remark))
			return true;
	}
	return false;
}

void rules_nearest_remark(struct arena *a, const struct knowledge *k, struct nearest *near)
{
	bool has_pass = str_find_char(near->word, '/') < near->word.len;

	for (size_t i = 0; i < k->list.count; i++) {
		const struct knowledge_entry *e = k->list.items[i];

		nearest_try(
			near,
			has_pass ? str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(e->pass), STR_ARG(e->name)).ptr
				 : str_to_c(a, e->name));
	}
}

bool rules_show_remark(struct invocation *inv, const struct knowledge *k, struct str remark)
{
	struct knowledge_entries *shown = arena_new(inv->run, struct knowledge_entries);

	for (size_t i = 0; i < k->list.count; i++)
		if (is_named(k->list.items[i], remark)) {
			vec_push(inv->run, shown, k->list.items[i]);
			show_entry(&inv->doc, k->list.items[i]);
		}
	inv->doc.data.json = shown_json;
	inv->doc.data.context = shown;
	inv->has_output = shown->count > 0;
	return shown->count > 0;
}
