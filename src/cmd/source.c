/* casm source FILE -- CC-ARGS: the child in which libclang runs. It may crash, exit or ask for more memory than there is;
 * the command that started it loses what it would have told. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limit.h"
#include "base/proc.h"
#include "cmd/command.h"
#include "cmd/explain/source_ask.h"
#include "read/source.h"
#include "read/source_ast.h"
#include "toolchain/compiler.h"

/* SQLite takes a second and 0.15 GB. */
enum { READING_S = 120, MEMORY_GB = 4 };

static const struct opt options_source[] = {
	OPT_HEADING("Source"),
	OPT_ROW(OPT_LIST, 0, "cc", "CC", "compiler the arguments are for (default: $CC, clang, gcc)", NULL,
		struct options, ccs),
	OPT_ROW(OPT_UINT, 0, "timeout", "SECONDS", "end it when it takes longer; default 600", NULL,
		struct options, timeout_s),
	OPT_ROW(OPT_UINT, 0, "libclang", "N", "with - FILE: major version of the library to use", NULL,
		struct options, libclang),
	OPT_ROW(OPT_STRING, 0, "headers", "DIR", "with - FILE: the compiler's own headers", "folder",
		struct options, headers),
	OPT_ROW(OPT_STRING, 0, "accesses", "FUNCTION", "also what its loops read and write", NULL,
		struct options, accesses),
	OPT_END,
};
static const struct opt *const tables[] = {options_source, options_output, NULL};

/* In the child: libclang writes. */
static enum status answer(struct invocation *inv, char *const *args, struct err *err)
{
	const struct options *o = &inv->options;
	struct source_request r = {.source = inv->rest.operands.items[1],
				   .clang = o->libclang,
				   .resource_dir = o->headers,
				   .accesses = o->accesses};
	struct words argv = {0}, plain = {0};

	words_add(inv->run, &argv, o->cc ? o->cc : "clang");
	source_ask_args(inv->run, args, false, &argv);
	words_add(inv->run, &plain, argv.items[0]);
	source_ask_args(inv->run, args, true, &plain);
	r.argv = (const char *const *)argv.items;
	r.plain_argv = (const char *const *)plain.items;
	limit_self(MEMORY_GB);
	alarm(READING_S);
	return source_ast_write(&r, &inv->plain, err) ? STATUS_OK : STATUS_USAGE;
}

/* As the other commands ask. */
static enum status ask(struct invocation *inv, char *const *args, struct err *err)
{
	const char *command = inv->options.cc ? inv->options.cc : cc_default();
	struct cc cc;
	struct source_question q = {.cc = &cc,
				    .source = inv->rest.operands.items[0],
				    .args = args,
				    .accesses = inv->options.accesses,
				    .timeout_s = inv->options.timeout_s};
	struct source_facts facts;
	char *directory = getcwd(NULL, 0);
	bool ok;

	if (!command) {
		err_set_status(err, STATUS_COMPILER, "no compiler: neither $CC nor clang nor gcc is there");
		free(directory);
		return STATUS_COMPILER;
	}
	q.directory = str_c(directory ? directory : "/");
	ok = cc_identify(inv->run, command, args, q.timeout_s, &cc, err) &&
	     source_ask_text(&q, &inv->plain, err) &&
	     source_read(inv->run, buf_str(&inv->plain), S("libclang's process"), q.directory, &facts, err);
	free(directory);
	if (!ok)
		buf_release(&inv->plain);
	return ok ? STATUS_OK : err->status ? err->status : STATUS_USAGE;
}

static enum status run(struct invocation *inv, struct err *err)
{
	static char *none[] = {NULL};
	const struct opt_list *operands = &inv->rest.operands;
	char *const *args = inv->rest.nafter_dashes ? inv->rest.after_dashes : none;

	if (operands->count == 2 && strcmp(operands->items[0], "-") == 0)
		return answer(inv, args, err);
	if (operands->count == 1)
		return ask(inv, args, err);
	err_set(err, "casm source: expected one source file");
	return STATUS_USAGE;
}

const struct command command_source = {
	.name = "source",
	.usage = "FILE [-- CC-ARGS]",
	.summary = "functions, loops and calls of a source, as casm reads them",
	.description = "Prints where functions, parameters, attributes, loops and calls stand in a source "
		       "file and its "
		       "headers, as libclang tells casm. It is what `casm explain` finds its places with, "
		       "and for the "
		       "developers of casm; its form may change with any version.\n\n"
		       "The libclang of the compiler's version is used, else the newest of the machine; "
		       "CASM_LIBCLANG=PATH names another one.",
	.tables = tables,
	.run = run,
};
