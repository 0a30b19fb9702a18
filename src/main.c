/* argv → command → exit status. The only place that ends the program. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/standby.h"
#include "base/tmp.h"
#include "base/trace.h"
#include "cmd/command.h"
#include "cmd/emit.h"
#include "cmd/help.h"

static void print_error(const struct err *err)
{
	struct buf b = {0};
	struct str rest = str_c(err->message), line;

	while (str_line(&rest, &line)) {
		buf_add(&b, b.len ? S("\n") : S("casm: "));
		buf_add_visible(&b, line);
	}
	fprintf(stderr, "%s\n", b.ptr ? b.ptr : "casm: failed");
	buf_release(&b);
}

static const struct command *choose(int argc, char **argv, struct err *err)
{
	const struct command *c;
	const char *best = NULL;
	unsigned best_distance = 3;

	if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
		return &command_help;
	if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)
		return &command_version;
	c = command_find(str_c(argv[1]));
	if (c)
		return c;
	for (size_t i = 0; commands[i]; i++) {
		unsigned d = str_distance(str_c(argv[1]), str_c(commands[i]->name), best_distance);

		if (d < best_distance) {
			best_distance = d;
			best = commands[i]->name;
		}
	}
	err_set(err, "no command '%s'%s%s%s (casm help lists them)", argv[1], best ? "; did you mean " : "",
		best ? best : "", best ? "?" : "");
	return NULL;
}

/* Of a launcher: options, and "--" if it stands there. */
static int words_before_command(int argc, char **argv)
{
	int n = 0;

	while (n < argc && argv[n][0] == '-')
		if (strcmp(argv[n++], "--") == 0)
			break;
	return n;
}

static enum status run(struct invocation *inv, int argc, char **argv, struct err *err)
{
	enum status status;
	int nown;

	inv->command = choose(argc, argv, err);
	if (!inv->command)
		return STATUS_USAGE;
	if (!inv->command->is_launcher)
		tmp_catch_signals();
	options_init(&inv->options);
	argv += argc > 1 ? 2 : 1;
	argc -= argc > 1 ? 2 : 1;
	nown = inv->command->is_launcher ? words_before_command(argc, argv) : argc;
	if (!opt_parse(inv->run, inv->command->tables, &inv->options, nown, argv, &inv->rest, err))
		return STATUS_USAGE;
	if (inv->command->is_launcher) {
		inv->rest.after_dashes = argv + nown;
		inv->rest.nafter_dashes = (size_t)(argc - nown);
	}
	if (inv->options.ccs.count > 1 && !inv->command->has_sides)
		return err_set(err,
			       "casm %s works with one compiler, and --cc is given %zu times; casm report "
			       "lays "
			       "several side by side",
			       inv->command->name, inv->options.ccs.count),
		       STATUS_USAGE;
	inv->options.cc = inv->options.ccs.count ? inv->options.ccs.items[0] : NULL;
	doc_init(&inv->doc, inv->run);
	if (inv->options.is_help) {
		help_command(inv->command, term_look(1, COLOR_NEVER).width, &inv->plain);
		return emit(inv, err) ? STATUS_OK : STATUS_USAGE;
	}
	if (!emit_check(inv, err))
		return STATUS_USAGE;
	status = inv->command->run(inv, err);
	standby_close(); /* nobody is kept while somebody reads */
	if (err->message && !status)
		status = err->status;
	if (err->message) {
		print_error(err);
		err_clear(err);
	}
	if (!emit(inv, err) && !status)
		status = STATUS_USAGE;
	return status;
}

int main(int argc, char **argv)
{
	static struct arena arena;
	struct invocation inv = {.run = &arena};
	struct err err = {0};
	enum status status;
	struct rusage used;

	trace_init();
	status = run(&inv, argc, argv, &err);
	if (err.message)
		print_error(&err);
	buf_release(&inv.plain);
	err_clear(&err);
	tmp_remove_all(inv.options.keep);
	if (trace_on(TRACE_memory) && getrusage(RUSAGE_SELF, &used) == 0)
		TRACE(memory, "at most %ld kB were in memory", used.ru_maxrss);
	return (int)status;
}
