/* casm diff: what got worse and what got better between two builds; a gate for CI. */
#include "cmd/diff.h"

#include <stdio.h>
#include <string.h>

#include "cmd/diff/heat.h"
#include "cmd/gate_config.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_diff[] = {
	OPT_HEADING("Comparison"),
	ROW(OPT_STRING, 0, "baseline", "FILE",
	    "compare with these facts, compiling with the arguments stored in them", "file", baseline),
	ROW(OPT_STRING, 0, "base-rev", "REV",
	    "compare with that commit of git, built with today's compiler in a worktree", NULL, base_rev),
	ROW(OPT_FLAG, 0, "update", NULL, "with --baseline: accept the new state, once it is judged", NULL,
	    is_update),
	ROW(OPT_FLAG, 0, "across-compilers", NULL, "compare although compiler, target or arguments differ",
	    NULL, across_compilers),
	ROW(OPT_FLAG, 0, "asm", NULL, "also the aligned assembly of functions that changed", NULL, shows_asm),
	ROW(OPT_STRING, 0, "profile", "FILE",
	    "weigh changes by the samples of a profile: the hottest findings first, limits by heat", "file",
	    profile),
	ROW(OPT_STRING, 0, "profile-binary", "FILE",
	    "the program that was profiled, when the profile has addresses only", "file", profile_binary),
	OPT_END,
};
static const struct opt *const tables[] = {options_diff,   options_input,  options_gate,
					   options_select, options_output, NULL};

enum { ASIDE = 3 }; /* listings for formats that fold them */

/* What becomes of the answer. A compiler that failed outweighs what the others gave. */
static enum status verdict(const struct diff *d)
{
	static const enum gate_level from[] = {[FAIL_ON_ERROR] = GATE_ERROR,
					       [FAIL_ON_WARNING] = GATE_WARNING,
					       [FAIL_ON_NEVER] = GATE_ERROR + 1};
	size_t n = 0;

	for (unsigned level = from[d->inv->options.fail_on]; level <= GATE_ERROR; level++)
		n += d->nlevel[level];
	if (d->status)
		return d->status;
	if (n && !d->inv->options.is_update)
		return STATUS_FOUND;
	return d->nunmatched ? STATUS_USAGE : STATUS_OK;
}

static enum status compare(struct diff *d, struct err *err)
{
	const struct options *o = &d->inv->options;
	enum status status;

	if (!gate_config_load(d->inv, NULL, &d->gate, err) || !diff_heat_open(d, err) || !diff_sides(d, err))
		return err->status ? err->status : STATUS_USAGE;
	if (!diff_judge(d, err))
		return d->status ? d->status : err->status ? err->status : STATUS_USAGE;
	if (d->findings.count)
		diff_causes(d);
	d->nunmatched = gate_config_unmatched(d->inv, &d->gate);
	status = verdict(d);
	if (o->is_update) {
		if (status)
			err_set_status(err, status, "%s is as it was: %s", o->baseline,
				       d->status ? "facts of a part would pass for all"
						 : "what matches nothing is to be mended first");
		else if (!diff_update(d, o->baseline, err))
			status = err->status ? err->status : STATUS_USAGE;
	}
	diff_doc(d, status);
	if (o->shows_asm)
		diff_listings(d, o->rows == ~0u ? 0 : o->rows, false);
	else
		diff_listings(d, ASIDE, true);
	d->inv->has_output = true;
	return status;
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct diff *d = arena_new(inv->run, struct diff);
	enum status status;

	d->inv = inv;
	if (inv->options.is_update && (inv->options.base_rev || !inv->options.baseline))
		return err_set(err, "--update: needs --baseline=FILE, the facts that are to be replaced"),
		       STATUS_USAGE;
	if (inv->options.base_rev && inv->options.baseline)
		return err_set(err, "--baseline and --base-rev: expected one of them"), STATUS_USAGE;
	status = compare(d, err);
	gate_close(&d->gate);
	return status;
}

const struct command command_diff = {
	.name = "diff",
	.usage = "[OLD] [NEW | INPUT...] [-- CC-ARGS]",
	.summary = "what got worse and what got better; gate for CI",
	.description =
		"Compares two builds function by function: --baseline=FILE INPUT... compiles the inputs (or, "
		"without "
		"any, the sources of the baseline) with the arguments stored there; --base-rev=REV INPUT... "
		"builds the old side from git; OLD NEW are stored facts or objects. Says which inlinings and "
		"vectorizations were lost, which allocations came, and what grew past its limit; status 1 "
		"when a finding is as bad as --fail-on, 4 when the builds are not comparable.",
	.tables = tables,
	.run = run,
};
