/* casm asm: one function's assembly, cleaned, with its source, its remarks and the inlined code marked. */
#include <regex.h>
#include <stdlib.h>
#include <unistd.h>

#include "analyze/reduce.h"
#include "base/demangle.h"
#include "base/shelf.h"
#include "cmd/listing.h"
#include "cmd/load.h"
#include "cmd/named.h"
#include "cmd/sources.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_asm[] = {
	OPT_HEADING("Listing"),
	ROW(OPT_FLAG, 0, "intel", NULL, "Intel syntax (x86)", NULL, is_intel),
	ROW(OPT_FLAG, 0, "att", NULL, "AT&T syntax (default)", NULL, is_att),
	ROW(OPT_FLAG, 0, "raw", NULL, "the compiler's own text, directives and comments too", NULL, is_raw),
	ROW(OPT_FLAG, 0, "no-source", NULL, "no source lines, remarks and inlining marks", NULL, no_source),
	ROW(OPT_FLAG, 0, "json", NULL, "the same as --format=json", NULL, is_json),
	ROW(OPT_STRING, 's', "sort", "METRIC", "order of the list without FUNCTION", NULL, sort),
	ROW(OPT_UINT, 'n', "rows", "N", "functions in that list; 0: all; default all", NULL, rows),
	OPT_END,
};
static const struct opt *const tables[] = {options_asm, options_input, options_output, NULL};

struct candidate {
	const struct unit *u;
	const struct func *f;
};
struct candidates VEC(struct candidate);

/* All functions whose name is `name`; else the one that it is the end of ("box::area"). True: there are any. Else those whose
 * name holds or matches it. */
static bool find(struct arena *a, const struct load *l, const char *name, struct candidates *found)
{
	struct candidates parts = {0};
	bool has_re, is_ambiguous = false;
	regex_t re;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			const struct func *f = l->units.items[i]->funcs.items[k];
			struct candidate x = {l->units.items[i], f};
			enum named how = str_eq(f->name, str_c(name))
						 ? NAMED_IN_FULL
						 : named_so(f->linkage_name, str_c(name));

			if (how == NAMED_IN_FULL)
				vec_push(a, found, x);
			if (how != NAMED_IN_PART)
				continue;
			is_ambiguous |=
				parts.count && !str_eq(parts.items[0].f->linkage_name, f->linkage_name);
			vec_push(a, &parts, x);
		}
	if (!found->count)
		*found = parts;
	if (found->count)
		return found->count != parts.count || !is_ambiguous;
	has_re = regcomp(&re, name, REG_EXTENDED | REG_NOSUB) == 0;
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->funcs.count; k++) {
			const struct func *f = l->units.items[i]->funcs.items[k];

			if (str_find(f->name, str_c(name)) != (size_t)-1 ||
			    (has_re && regexec(&re, f->linkage_name.ptr, 0, NULL, 0) == 0))
				vec_push(a, found, ((struct candidate){l->units.items[i], f}));
		}
	if (has_re)
		regfree(&re);
	return false;
}

static void list_functions(struct invocation *inv, const struct candidate *items, size_t count)
{
	static const enum metric metrics[] = {METRIC_instructions, METRIC_bytes, METRIC_stack_bytes};
	struct doc *d = &inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	size_t n = inv->options.rows == ~0u || !inv->options.rows ? count : inv->options.rows;

	doc_column(d, t, (struct column){.head = S("FUNCTION"), .key = S("function"), .may_cut = true});
	for (size_t k = 0; k < 3; k++)
		doc_column(d, t,
			   (struct column){.head = str_c(metric_infos[metrics[k]].head),
					   .key = str_c(metric_infos[metrics[k]].name),
					   .align = ALIGN_RIGHT});
	doc_column(d, t,
		   (struct column){.head = S("DEFINED AT"), .key = S("place"), .may_cut = true, .drop = 1});
	for (size_t i = 0; shelf_turn(i, count); i++) {
		const struct func *f = items[i].f;
		struct buf place = {0};

		doc_cell_text(d, t, STYLE_PLAIN, f->name);
		for (size_t k = 0; k < 3; k++)
			doc_cell_number(d, t, STYLE_PLAIN, f->metrics[metrics[k]]);
		if (f->decl.file.ptr)
			loc_print(f->decl, &place);
		else
			buf_add(&place, items[i].u->source);
		doc_cell_text(d, t, STYLE_DIM, str_dup(inv->run, buf_str(&place)));
		buf_release(&place);
	}
	t->nshown = n < count ? n : count;
	if (t->nshown < count)
		t->rest = str_printf(inv->run, "and %zu more (-n 0 shows all)", count - t->nshown);
}

static void list_json(const void *context, struct json *j)
{
	const struct candidates *all = context;

	json_object(j);
	json_key(j, "schema");
	json_str(j, S("casm.asm/1"));
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; shelf_turn(i, all->count); i++)
		listing_json_head(j, all->items[i].u, all->items[i].f, true);
	json_end(j);
	json_end(j);
}

static void offer_list(struct invocation *inv, const struct candidates *all)
{
	struct candidates *kept = arena_new(inv->run, struct candidates);

	*kept = *all;
	list_functions(inv, kept->items, kept->count);
	inv->doc.data = (struct doc_data){.context = kept, .json = list_json};
	inv->has_output = true;
}

/* Where a function went that has no code: the inlinings that name it. */
static bool say_inlined(struct invocation *inv, const struct load *l, const char *name)
{
	enum { SHOWN = 20 };
	struct doc *d = &inv->doc;
	struct block *b = NULL;
	size_t n = 0;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		for (size_t k = 0; k < l->units.items[i]->remarks.count; k++) {
			const struct remark *r = l->units.items[i]->remarks.items[k];
			const struct remark_arg *callee;
			struct str caller;
			struct buf place = {0};

			if (r->kind != REMARK_PASSED || !str_eq(r->pass, S("inline")))
				continue;
			callee = remark_arg_find(r, S("Callee"));
			if (!callee || named_so(callee->value, str_c(name)) != NAMED_IN_FULL)
				continue;
			if (!b) {
				b = doc_block(d, BLOCK_LINES, STR_NONE);
				doc_line(d, b);
				doc_span(d, b, STYLE_STRONG, "%s", name);
				doc_span(d, b, STYLE_PLAIN,
					 " has no code of its own: every call of it was inlined");
			}
			if (n++ >= SHOWN)
				continue;
			doc_line(d, b);
			loc_print(r->loc, &place);
			caller = demangle(inv->run, r->function, (enum demangle)inv->options.demangle);
			doc_span(d, b, STYLE_PLAIN, "  into " STR_FMT "  ", STR_ARG(caller));
			doc_span(d, b, STYLE_PLACE, "%s", place.ptr);
			buf_release(&place);
		}
	if (n > SHOWN) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "  and at %zu more places", n - SHOWN);
	}
	return n > 0;
}

static enum status show_list(struct invocation *inv, const struct load *l, struct err *err)
{
	struct selection s;
	struct candidates all = {0};

	if (!select_functions(inv, l, &s, err))
		return err->status;
	for (size_t i = 0; i < s.list.count; i++)
		vec_push(inv->run, &all, ((struct candidate){s.units.items[i], s.list.items[i]}));
	offer_list(inv, &all);
	return STATUS_OK;
}

struct repeats VEC(const struct unit *);

/* Was the same function (of a header) with the same instructions in an earlier unit? */
static bool is_repeat(struct arena *a, struct map *known, const struct candidate *x)
{
	struct code_marks marks = {0};
	struct buf key = {0};
	void **at;
	bool is;

	func_code_marks(x->u, x->f, &marks);
	if (!marks.is_known)
		return false;
	buf_printf(&key, "%llx " STR_FMT " ", (unsigned long long)marks.hash[CODE_identical],
		   STR_ARG(x->f->linkage_name));
	loc_print(x->f->decl, &key);
	at = map_at(a, known, str_dup(a, buf_str(&key)));
	buf_release(&key);
	is = *at != NULL;
	*at = known;
	return is;
}

static void say_repeats(struct invocation *inv, const struct repeats *in)
{
	enum { TOLD = 10 };
	struct doc *d = &inv->doc;
	struct block *b;

	if (!in->count)
		return;
	b = doc_block(d, BLOCK_LINES, STR_NONE);
	doc_line(d, b);
	doc_span(d, b, STYLE_DIM, "the same instructions in");
	for (size_t i = 0; i < in->count && i < TOLD; i++)
		doc_span(d, b, STYLE_DIM, "%s " STR_FMT, i ? "," : "", STR_ARG(in->items[i]->source));
	if (in->count > TOLD)
		doc_span(d, b, STYLE_DIM, ", and %zu more", in->count - TOLD);
}

static enum status show(struct invocation *inv, const struct load *l, const char *name, struct err *err)
{
	struct candidates found = {0};
	bool is_exact = find(inv->run, l, name, &found);
	struct repeats repeats = {0};
	struct map known = {0};
	struct sources sources;
	struct str near;

	if (!is_exact && say_inlined(inv, l, name)) {
		inv->has_output = true;
		return STATUS_OK;
	}
	if (!found.count) {
		near = near_names(inv->run, l, str_c(name));
		return err_set(err, "no function %s%s" STR_FMT, name,
			       near.len ? "; near names: " : " (casm asm INPUT lists all)", STR_ARG(near)),
		       STATUS_USAGE;
	}
	if (!is_exact && found.count > 1) {
		offer_list(inv, &found);
		return err_set(err, "no function %s; %zu names hold or match it", name, found.count),
		       STATUS_USAGE;
	}
	sources_init(&sources, inv->run, &inv->options);
	for (size_t i = 0; shelf_big_turn(i, found.count); i++) {
		const struct candidate *x = &found.items[i];

		/* the compiler's own text is more than instructions */
		if (!inv->options.is_raw && is_repeat(inv->run, &known, x))
			vec_push(inv->run, &repeats, x->u);
		else
			listing_add(inv, x->u, x->f, &sources);
	}
	say_repeats(inv, &repeats);
	listing_data(inv, found.items[0].u, found.items[0].f);
	inv->has_output = true;
	return STATUS_OK;
}

/* Takes FUNCTION off the operands. NULL: there is none. With -p it may stand alone: then it is looked for in all entries. */
static const char *take_function(struct invocation *inv)
{
	struct opt_list *operands = &inv->rest.operands;
	const char *last = operands->count ? operands->items[operands->count - 1] : NULL;
	bool may_be_alone = inv->options.compdb && operands->count == 1 && access(last, F_OK) != 0 &&
			    artifact_sniff(str_c(last), STR_NONE) != ARTIFACT_SOURCE;

	if (operands->count != 2 && !may_be_alone)
		return NULL;
	operands->count--;
	return last;
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct load *l = arena_new(inv->run, struct load);
	struct load_options lo = {.wants_intel = inv->options.is_intel, .skips_flow = true};
	const char *function;
	enum status status, shown;

	if (inv->options.is_json)
		inv->options.format = "json";
	if (inv->rest.operands.count > 2)
		return err_set(err, "casm asm takes one input and one function, not '%s' as well",
			       inv->rest.operands.items[2]),
		       STATUS_USAGE;
	function = take_function(inv);
	if (function)
		lo.detail = inv->options.is_raw ? UNIT_TEXT : UNIT_CODE;
	if (!load_inputs(inv, &lo, l, err))
		return err->status;
	status = load_status(inv, l);
	if (!l->units.count)
		return status;
	shown = function ? show(inv, l, function, err) : show_list(inv, l, err);
	return shown ? shown : status;
}

const struct command command_asm = {
	.name = "asm",
	.usage = "INPUT [FUNCTION] [-- CC-ARGS]",
	.summary = "one function's assembly, cleaned, with source, remarks and inlining",
	.description =
		"Prints the assembly of FUNCTION without directives and dead labels, local labels numbered "
		"in order, "
		"source lines and remarks interleaved, inlined code marked with where it came from. Without "
		"FUNCTION: "
		"the functions with their sizes. A part of a name or a regular expression offers candidates. "
		"With -p, FUNCTION may stand alone: it is looked for in all entries.",
	.tables = tables,
	.run = run,
};
