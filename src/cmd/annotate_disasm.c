/* casm annotate --disasm=RE: the instructions of functions, each with what was measured at it. */
#include "analyze/measure.h"
#include "base/pattern.h"
#include "cmd/annotate_insns.h"

struct disasm {
	struct code_functions functions;
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

static void add_function(struct annotation *a, const struct code_function *c)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	struct table *t;
	struct str before = S("");

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(c->name));
	doc_span(d, b, STYLE_PLAIN, "  " STR_FMT " flat, " STR_FMT " cum, " STR_FMT " of the total",
		 STR_ARG(annotate_value(a, c->flat, S("auto"))),
		 STR_ARG(annotate_value(a, c->cum, S("auto"))),
		 STR_ARG(measure_share(run, c->cum, a->view.total)));
	doc_span(d, b, STYLE_DIM, "  " STR_FMT, STR_ARG(path_base(c->mapping->binary->path)));
	if (c->is_undecodable) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "its machine code could not be decoded");
		return;
	}
	t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	add_columns(d, t);
	for (size_t i = 0; i < c->ninsns; i++) {
		const struct code_insn *n = &c->insns[i];
		struct str place = code_place(run, &n->chain);

		add_value(a, t, n->flat);
		add_value(a, t, n->cum);
		doc_cell_text(d, t, STYLE_DIM, str_printf(run, "%llx", (unsigned long long)n->insn->addr));
		doc_cell_text(d, t, STYLE_CODE, n->insn->text);
		doc_cell_text(d, t, STYLE_PLACE, str_eq(place, before) ? S("") : place);
		before = place;
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
	for (size_t i = 0; i < page->functions.count; i++)
		add_function(a, &page->functions.items[i]);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct disasm *page = data;

	(void)a;
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
		json_key(j, "instructions");
		json_array(j);
		for (size_t k = 0; k < c->ninsns; k++) {
			const struct code_insn *n = &c->insns[k];

			json_object(j);
			json_key(j, "address");
			json_u64(j, n->insn->addr);
			json_key(j, "text");
			json_str(j, n->insn->text);
			json_key(j, "flat");
			json_i64(j, n->flat);
			json_key(j, "cum");
			json_i64(j, n->cum);
			json_key(j, "frames");
			json_array(j);
			for (uint32_t f = 0; f < n->chain.count; f++) {
				json_object(j);
				json_key(j, "function");
				json_str(j, n->chain.frames[f].name);
				json_key(j, "file");
				json_str(j, n->chain.frames[f].file);
				json_key(j, "line");
				if (n->chain.frames[f].line)
					json_u64(j, n->chain.frames[f].line);
				else
					json_null(j);
				json_end(j);
			}
			json_end(j);
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
}

const struct annotate_page annotate_page_disasm = {
	.name = "disasm",
	.is_asked = is_asked,
	.build = build,
	.json = json,
};
