/* casm annotate --disasm=RE: the instructions of functions, each with what was measured at it; before the first one of a
 * line what the compiler said of that line. */
#include "analyze/measure.h"
#include "base/pattern.h"
#include "cmd/annotate/said.h"
#include "cmd/annotate/source.h"

struct disasm {
	struct code_functions functions;
	struct said_all said;
	bool *is_wanted; /* locations in the code of these functions */
};

static bool is_asked(const struct options *o)
{
	return o->annotate.disasm != NULL;
}

static bool is_wanted(const void *context, struct str linkage_name, struct str name, uint32_t location)
{
	(void)location;
	return pattern_matches(context, linkage_name) || pattern_matches(context, name);
}

static void add_columns(struct doc *d, struct table *t)
{
	const struct column columns[] = {
		{.head = S("FLAT"), .key = S("flat"), .align = ALIGN_RIGHT},
		{.head = S("CUM"), .key = S("cum"), .align = ALIGN_RIGHT},
		{.head = S("ADDRESS"), .key = S("address"), .align = ALIGN_RIGHT},
		{.head = S("INSTRUCTION"), .key = S("instruction")},
		{.head = S("PLACE"), .key = S("place"), .may_cut = true, .drop = 1},
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(d, t, columns[i]);
}

static void add_value(struct annotation *a, struct table *t, int64_t n)
{
	doc_cell_measure(&a->inv->doc, t, STYLE_PLAIN, n, n ? annotate_value(a, n, S("auto")) : S("."));
}

/* What was said of an instruction's place, unless it was told above in the function: told has the sentences. */
static void find_said(struct annotation *a, const struct disasm *page, const struct code_insn *n,
		      struct map *told, struct said_list *found)
{
	struct said_list all = {0};

	found->count = 0;
	if (!page->said.is_there)
		return;
	said_at_chain(a, &page->said, &n->chain, 0, &all);
	for (size_t i = 0; i < all.count; i++) {
		const struct said *s = &all.items[i];
		void **at;

		if (strcmp(s->kind, "spill") == 0) /* told at each of them */
			continue;
		at = map_at(a->inv->run, told,
			    str_printf(a->inv->run, "%u:%u %s %p " STR_FMT, s->loc.line, s->loc.col, s->kind,
				       (const void *)s->frame, STR_ARG(s->text)));
		if (*at)
			continue;
		*at = told;
		vec_push(a->inv->run, found, *s);
	}
}

static void add_blank(struct doc *d, struct table *t, size_t ncells)
{
	while (ncells--)
		doc_cell_text(d, t, STYLE_PLAIN, S(""));
}

static void add_insns(struct annotation *a, const struct disasm *page, const struct code_function *c,
		      struct table *t)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	struct str before = S("");
	struct map told = {0};
	const uint32_t *flags = page->said.is_there ? said_flags(a, &page->said, c) : NULL;

	for (size_t i = 0, label = 0; i < c->ninsns; i++) {
		const struct code_insn *n = &c->insns[i];
		struct str place = code_place(run, &n->chain);
		bool is_same = str_eq(place, before);
		struct said_list found = {0};
		struct loc link;

		if (!is_same)
			find_said(a, page, n, &told, &found);
		for (size_t k = 0; k < found.count; k++) {
			add_blank(d, t, 3);
			doc_cell_span(d, t, STYLE_WARN, said_words(run, &found.items[k]));
		}
		for (; label < c->func->labels.count && c->func->labels.items[label].at <= i; label++)
			if (c->func->labels.items[label].is_used) {
				add_blank(d, t, 3);
				doc_cell_text(d, t, STYLE_STRONG,
					      str_printf(run, STR_FMT ":",
							 STR_ARG(c->func->labels.items[label].name)));
				add_blank(d, t, 1);
			}
		add_value(a, t, n->flat);
		add_value(a, t, n->cum);
		doc_cell_text(d, t, STYLE_DIM, str_printf(run, "%llx", (unsigned long long)n->insn->addr));
		doc_cell_text(d, t, STYLE_CODE,
			      str_printf(run, STR_FMT "%s", STR_ARG(n->insn->text),
					 !flags                     ? ""
					 : (flags[i] & INSN_SPILL)  ? "  ; spill"
					 : (flags[i] & INSN_RELOAD) ? "  ; reload"
								    : ""));
		doc_cell_text(d, t, STYLE_PLACE, is_same ? S("") : place);
		if (!is_same && n->chain.count &&
		    profile_source_link(a, n->chain.frames[0].file, n->chain.frames[0].line, &link))
			doc_link_cell(d, t, link);
		before = place;
	}
}

static void add_function(struct annotation *a, const struct disasm *page, const struct code_function *c)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	struct table *t;

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(c->name));
	doc_span(d, b, STYLE_PLAIN, "  " STR_FMT " flat, " STR_FMT " cum, " STR_FMT " of the total",
		 STR_ARG(annotate_value(a, c->flat, S("auto"))),
		 STR_ARG(annotate_value(a, c->cum, S("auto"))),
		 STR_ARG(measure_share(run, c->cum, a->view.total)));
	doc_span(d, b, STYLE_DIM, "  " STR_FMT, STR_ARG(path_base(c->mapping->binary->path)));
	if (page->said.is_there)
		said_tell_facts(a, b, said_func(a, &page->said, c));
	if (c->is_undecodable) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "its machine code could not be decoded");
		return;
	}
	t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	add_columns(d, t);
	add_insns(a, page, c, t);
}

static bool is_in_code(const void *context, uint32_t location)
{
	const struct disasm *page = context;

	return page->is_wanted[location];
}

/* The locations in functions that are shown. */
static void find_locations(struct annotation *a, struct disasm *page)
{
	const struct profile *p = a->profile;

	page->is_wanted = arena_array(a->inv->run, bool, p->locations.count);
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct symbolized_mapping *m = symbolized_of(&a->symbolized, &p->locations.items[i]);
		const struct binary_symbol *s;
		uint64_t vaddr;

		if (!symbolized_vaddr(&a->symbolized, p, &p->locations.items[i], &vaddr))
			continue;
		s = binary_symbol_at(m->binary->binary, vaddr);
		for (size_t k = 0; s && k < page->functions.count && !page->is_wanted[i]; k++)
			page->is_wanted[i] = page->functions.items[k].mapping->binary == m->binary &&
					     page->functions.items[k].symbol == s;
	}
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	struct disasm *page = arena_new(a->inv->run, struct disasm);
	const char *text = a->inv->options.annotate.disasm;
	struct location_values values;
	regex_t re;
	bool ok;

	*data = page;
	if (!pattern_compile(str_c(text), &re, err))
		return err_wrap(err, "--disasm");
	code_values(a, &values);
	ok = code_functions(a, &values, is_wanted, &re, &page->functions, err);
	regfree(&re);
	if (!ok)
		return false;
	if (!page->functions.count)
		return err_set(
			err,
			"--disasm=%s: no function of a binary that was read matches and has samples; casm "
			"annotate --top lists all",
			text);
	find_locations(a, page);
	if (!said_find(a, is_in_code, page, &page->said, err))
		return false;
	for (size_t i = 0; i < page->functions.count; i++)
		add_function(a, page, &page->functions.items[i]);
	said_tell_end(a, &page->said);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct disasm *page = data;

	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < page->functions.count; i++) {
		const struct code_function *c = &page->functions.items[i];

		json_object(j);
		json_key(j, "function");
		json_str(j, c->name);
		json_key(j, "linkage_name");
		json_str(j, c->symbol->name);
		json_key(j, "flat");
		json_i64(j, c->flat);
		json_key(j, "cum");
		json_i64(j, c->cum);
		said_facts_json(page->said.is_there ? said_func(a, &page->said, c) : NULL, j);
		json_key(j, "remarks");
		json_array(j);
		for (size_t k = 0; k < page->said.list.count; k++)
			if (said_func(a, &page->said, c) ==
			    &page->said.worth.hot.funcs.items[page->said.list.items[k].func])
				said_json(&page->said.list.items[k], j);
		json_end(j);
		json_key(j, "instructions");
		json_array(j);
		for (size_t k = 0; k < c->ninsns; k++) {
			const struct code_insn *n = &c->insns[k];

			json_object(j);
			code_insn_json(n, j);
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
	said_models_json(a, &page->said, j);
}

const struct annotate_page annotate_page_disasm = {
	.name = "disasm",
	.is_asked = is_asked,
	.build = build,
	.json = json,
};
