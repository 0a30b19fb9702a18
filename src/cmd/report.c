/* casm report: facts and findings per function. */
#include "cmd/facts.h"
#include "cmd/findings.h"
#include "cmd/summary.h"
#include "out/writer.h"

static const struct opt *const tables[] = {options_input, options_select, options_output, NULL};

static enum status run(struct invocation *inv, struct err *err)
{
	struct load *l = arena_new(inv->run, struct load);
	struct selection *s = arena_new(inv->run, struct selection);
	struct facts *facts;
	const struct load_options lo = {.takes_facts = true};
	struct sources sources;
	enum status status;
	size_t left;

	if (!load_inputs(inv, &lo, l, err))
		return err->status;
	status = load_status(inv, l);
	if (!l->units.count)
		return status;
	if (!select_functions(inv, l, s, err))
		return err->status;
	sources_init(&sources, inv->run, &inv->options);
	summary_verdict(inv, l, s);
	summary_table(inv, l, s);
	left = findings_add(inv, s, &sources, err);
	summary_left_out(inv, l, left);
	facts = facts_make(inv->run, l,
			   inv->options.function || inv->options.focus || inv->options.ignore ? s : NULL,
			   inv->options.remarks.is_set);
	inv->doc.data = (struct doc_data){.context = facts, .json = facts_json, .record = facts_record};
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
		"allocation calls that are left.",
	.tables = tables,
	.run = run,
};
