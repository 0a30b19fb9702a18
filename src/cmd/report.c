/* casm report: facts and findings per function. */
#include <string.h>

#include "cmd/facts.h"
#include "cmd/findings.h"
#include "cmd/report/alloc_sizes.h"
#include "cmd/report/rollup.h"
#include "cmd/report/summary.h"
#include "cmd/report/why.h"
#include "cmd/sides.h"
#include "out/writer.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_report[] = {
	OPT_HEADING("Explanation"),
	ROW(OPT_CHOICE, 0, "by", "function|file|folder|header",
	    "what a row is; header: functions of headers with all their copies and inlined bodies", NULL,
	    rollup),
	ROW(OPT_STRING, 0, "why", "allocations",
	    "where the memory of each heap allocation goes, step by step, instead of table and findings",
	    NULL, why),
	OPT_HEADING("Several compilers or argument sets side by side"),
	ROW(OPT_LIST, 0, "with", "ARGS",
	    "also compile with CC-ARGS and ARGS ('-O3 -march=native'), and lay what came of it beside; may "
	    "be "
	    "repeated, as may --cc",
	    NULL, with),
	OPT_END,
};
static const struct opt *const tables[] = {options_report, options_input, options_select, options_output,
					   NULL};

/* Text leaves them out; formats that are made of findings or a table have them still. */
static void put_aside(struct doc *d, size_t from)
{
	for (size_t i = from; i < d->blocks.count; i++)
		d->blocks.items[i].is_aside = d->blocks.items[i].kind != BLOCK_LINES;
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct load *l = arena_new(inv->run, struct load);
	struct selection *s = arena_new(inv->run, struct selection);
	struct facts *facts;
	const struct load_options lo = {.takes_facts = true};
	struct sources sources;
	enum status status;
	bool is_rolled = inv->options.rollup != ROLLUP_FUNCTION;
	size_t left, ntold;

	if (inv->options.why && strcmp(inv->options.why, "allocations") != 0)
		return err_set(err, "--why: expected allocations, found '%s'", inv->options.why),
		       STATUS_USAGE;
	if (sides_wanted(&inv->options))
		return sides_report(inv, err);
	if (!load_inputs(inv, &lo, l, err))
		return err->status;
	status = load_status(inv, l);
	if (!l->units.count)
		return status;
	if (!select_functions(inv, l, s, err))
		return err->status;
	sources_init(&sources, inv->run, &inv->options);
	alloc_sizes_find(l, &sources);
	summary_verdict(inv, l, s);
	if (is_rolled)
		rollup_tell(inv, l, s);
	else
		summary_table(inv, l, s);
	ntold = inv->doc.blocks.count;
	left = findings_add(inv, l, s, &sources, err);
	if (inv->options.why) {
		put_aside(&inv->doc, 0);
		why_allocations(inv, l, s);
	} else if (is_rolled) {
		put_aside(&inv->doc, ntold);
	} else {
		summary_left_out(inv, l, left);
	}
	facts = facts_make(inv->run, l,
			   inv->options.function || inv->options.focus || inv->options.ignore ? s : NULL,
			   inv->options.remarks.is_set);
	if (!is_rolled)
		inv->doc.data =
			(struct doc_data){.context = facts, .json = facts_json, .record = facts_record};
	inv->has_output = true;
	return err->message ? err->status : status;
}

const struct command command_report = {
	.name = "report",
	.usage = "INPUT... [-- CC-ARGS]",
	.summary = "facts and findings per function: size, calls, loops, allocations",
	.description =
		"Compiles each source with CC-ARGS (default -O2), or reads an object, archive or executable, "
		"and "
		"says what the compiler made of it: instructions, bytes, branches, stack and spills of each "
		"function; calls that were not inlined and why; loops that were vectorized or not and why; "
		"heap "
		"allocation calls that are left. With --cc given several times, or --with, the sources are "
		"compiled by "
		"each compiler and with each set of arguments, and what came of it is laid side by side.",
	.tables = tables,
	.has_sides = true,
	.run = run,
};
