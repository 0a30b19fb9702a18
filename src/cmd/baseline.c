/* casm baseline: the facts, in the form that is committed. */
#include <stddef.h>

#include "base/file.h"
#include "base/shelf.h"
#include "cmd/store.h"

static const struct opt output[] = {
	OPT_HEADING("Output"),
	OPT_ROW(OPT_STRING, 'o', "output", "FILE",
		"where to store, replaced as a whole; default casm-baseline.jsonl; -: stdout", "file",
		struct options, output),
	OPT_ROW(OPT_CHOICE, 0, "color", COLOR_CHOICES, "colour on a terminal", NULL, struct options, color),
	OPT_ROW(OPT_FLAG, 'q', "quiet", NULL, "no progress and no notes on stderr", NULL, struct options,
		is_quiet),
	OPT_ROW(OPT_FLAG, 'v', "verbose", NULL, "also the compiler's warnings and the commands that were run",
		NULL, struct options, is_verbose),
	OPT_ROW(OPT_FLAG, 'h', "help", NULL, "this text", NULL, struct options, is_help),
	OPT_END,
};

static const struct opt *const tables[] = {options_input, output, NULL};

static size_t count_funcs(const struct load *l)
{
	size_t n = 0;

	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++)
		n += l->units.items[i]->funcs.count;
	return n;
}

/* Written as it is made: the text of many units is nowhere as a whole. */
static bool write_facts(struct invocation *inv, const struct load *l, const char *path, struct err *err)
{
	struct file_writing file;
	struct sources sources;
	struct buf text = {.drain = &file.drain};

	if (strcmp(path, "-") == 0)
		file_begin_fd(&file, 1, "stdout");
	else if (!file_begin(&file, path, err))
		return false;
	sources_init(&sources, inv->run, &inv->options);
	store_render(l, &sources, false, &text);
	sources_close(&sources);
	buf_drain(&text);
	buf_release(&text);
	return file_end(&file, err);
}

static bool store(struct invocation *inv, const struct load *l, const char *path, struct err *err)
{
	size_t nfuncs = count_funcs(l);

	if (!nfuncs)
		return err_set(err, "no function with code in the inputs: nothing to store");
	if (!write_facts(inv, l, path, err))
		return false;
	if (strcmp(path, "-") != 0 && !inv->options.is_quiet)
		buf_printf(&inv->plain, "stored " STR_FMT " of " STR_FMT " in %s\n",
			   STR_ARG(number_of(inv->run, (int64_t)nfuncs, "function", "functions")),
			   STR_ARG(number_of(inv->run, (int64_t)l->units.count, "file", "files")), path);
	return true;
}

static enum status run(struct invocation *inv, struct err *err)
{
	const char *path = inv->options.output ? inv->options.output : "casm-baseline.jsonl";
	const struct load_options lo = {.skips_loads = true};
	enum status status;
	struct load l;

	inv->options.output = NULL; /* is not where the note goes */
	if (!load_inputs(inv, &lo, &l, err))
		return err->status;
	status = load_status(inv, &l);
	if (status)
		err_set_status(err, status, "nothing is stored: %s",
			       strcmp(path, "-") == 0 ? "facts of a part would pass for all"
						      : str_printf(inv->run, "%s is as it was", path).ptr);
	else
		store(inv, &l, path, err);
	load_free(&l);
	return err->message ? err->status : STATUS_OK;
}

const struct command command_baseline = {
	.name = "baseline",
	.usage = "INPUT... [-o FILE] [-- CC-ARGS]",
	.summary = "store the facts for later comparisons",
	.description =
		"Compiles each source with CC-ARGS (default -O2), or reads objects, and stores the facts in "
		"casm-baseline.jsonl, to be committed: one function per line, sorted, without line numbers, "
		"times and absolute paths, so that the same code gives the same bytes and branches that "
		"changed different functions merge. When a compiler fails nothing is stored.",
	.tables = tables,
	.run = run,
};
