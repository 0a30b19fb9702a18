/* casm cc COMPILER ARGS...: runs the command as it stands, and then records what it made.
 *
 * The user's own command is what builds: nothing is added to it or taken away, and it has casm's descriptors, folder,
 * environment and process group, so objects, messages, dependency files and exit status are the compiler's own. What
 * compiles nothing is not even watched: casm becomes the compiler. Else, when the compiler has done its work, a copy of
 * this process compiles the source once more, for the record (cmd/cc_record.c). Whatever happens to that, the build has
 * what it asked for.
 *
 * A clang that will be needed for both is loaded once: a copy looks beforehand whether there will be a compile for the
 * record, and then the command is a copy of a clang that stands by (base/standby.h). */
#define _GNU_SOURCE /* realpath */
#include "cmd/cc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/standby.h"
#include "base/through.h"
#include "rule/allocators.h"
#include "toolchain/hugepages.h"
#include "toolchain/response.h"
#include "toolchain/sidefiles.h"

static const struct opt options_cc[] = {
	OPT_HEADING("Before the compiler"),
	OPT_ROW(OPT_FLAG, 0, "embed", NULL,
		"put the facts into the object instead of beside it: linked programs carry them; also "
		"CASM_CC_EMBED=1",
		NULL, struct options, is_embedding),
	OPT_ROW(OPT_STRING, 0, "root", "DIR",
		"tell file names relative to DIR instead of the current folder, so that casm report -p "
		"in DIR finds what was recorded; also CASM_CC_ROOT=DIR",
		"folder", struct options, root),
	OPT_ROW(OPT_STRING, 0, "log", "FILE",
		"add a line to FILE about each command: what was recorded, or why nothing was; also "
		"CASM_CC_LOG=FILE",
		"file", struct options, log),
	OPT_ROW(OPT_FLAG, 'h', "help", NULL, "this text", NULL, struct options, is_help),
	OPT_END,
};
static const struct opt *const tables[] = {options_cc, NULL};

/* Where files are limited (ulimit -f), or a pipe's reader is gone, writing would end this process. */
static bool write_unharmed(int fd, struct str text)
{
	static const int signals[] = {SIGXFSZ, SIGPIPE};
	const struct sigaction ignore = {.sa_handler = SIG_IGN};
	struct sigaction old[2];
	bool ok;

	for (int i = 0; i < 2; i++)
		sigaction(signals[i], &ignore, &old[i]);
	ok = write(fd, text.ptr, text.len) >= 0;
	for (int i = 0; i < 2; i++)
		sigaction(signals[i], &old[i], NULL);
	return ok;
}

void cc_log(const struct cc_run *run, const char *what, const char *subject, const char *words)
{
	struct buf line = {0};

	if (run->log < 0)
		return;
	buf_printf(&line, "%s: ", what);
	buf_add_visible(&line, str_c(subject));
	buf_add(&line, S(": "));
	buf_add_visible(&line, str_c(words));
	buf_addc(&line, '\n');
	/* in one piece, since others write to it too; a log that cannot be written is no reason to fail */
	if (!write_unharmed(run->log, buf_str(&line)))
		errno = 0;
	buf_release(&line);
}

static bool is_on(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value && strcmp(value, "0") != 0 && strcmp(value, "no") != 0;
}

static bool is_off(const char *variable)
{
	const char *value = getenv(variable);

	return value && (strcmp(value, "0") == 0 || strcmp(value, "no") == 0);
}

/* What of it can be recorded; line.why says why nothing can be. */
static void read_command(struct cc_run *run)
{
	struct arena *a = run->inv->run;
	struct responses responses = {.a = a};
	struct words own = {0}, args = {0};
	struct err err = {0};
	char cwd[4096];

	if (is_off("CASM_CC_RECORD")) {
		run->line.why = "CASM_CC_RECORD says so";
		return;
	}
	if (!getcwd(cwd, sizeof(cwd))) {
		run->line.why = "the current folder has no name";
		return;
	}
	run->here = str_dup(a, str_c(cwd));
	for (size_t i = ccline_compiler(&run->command); i < run->command.count; i++)
		vec_push(a, &own, run->command.items[i]);
	if (!responses_expand(&responses, run->here, &own, &run->compiler, &err)) {
		run->line.why = str_to_c(a, str_c(err.message));
		err_clear(&err);
		return;
	}
	for (size_t i = 1; i < run->compiler.count; i++)
		vec_push(a, &args, run->compiler.items[i]);
	ccline_read(a, &args, &run->line);
}

/* ptr NULL where there is no such folder: then names are relative to the current one. */
static struct str find_root(const struct cc_run *run)
{
	const char *named = run->inv->options.root ? run->inv->options.root : getenv("CASM_CC_ROOT");
	char *real = named && *named ? realpath(named, NULL) : NULL;
	struct str root = real ? str_dup(run->inv->run, str_c(real)) : STR_NONE;

	if (named && *named && !real)
		cc_log(run, "no folder", named, strerror(errno));
	free(real);
	return root;
}

/* Is the compiler a clang that can be made to stand by? Its copies have one environment, the user's. */
static bool may_stand_by(struct cc_run *run)
{
	struct err err = {0};
	struct cc cc;
	bool may = run->line.kind != CCLINE_LTO_LINK && ccline_compiler(&run->command) == 0 &&
		   standby_is_wanted() && !sidefiles_in_environment() &&
		   cc_command(run->inv->run, run->command.items[0], &cc, &err) && cc.stands_by;

	err_clear(&err);
	return may;
}

/* Will the compiler be needed once more for the record, by a clang that stands by? Then it is loaded once for both. */
static bool is_needed_twice(struct cc_run *run)
{
	struct through_end end;
	struct err err = {0};
	bool is;

	if (!may_stand_by(run))
		return false;
	allocators_prepare(); /* for the copy that looks and the one that records */
	is = through_copy(cc_look, run, &end, &err);
	err_clear(&err);
	if (is && end.was_signaled && end.signal)
		through_die(end.signal);
	return is && end.exit_status == CC_COLD;
}

/* The command, and the record of what it made. */
static enum status run_and_record(struct cc_run *r, const char *subject, struct err *err)
{
	struct through_end end;
	int status = through_run(r->command.items, is_needed_twice(r), hugepages_setting(), &end, err);

	if (status)
		return (enum status)status;
	if (end.signal) {
		standby_close();
		through_die(end.signal);
	}
	if (end.exit_status || end.was_signaled) {
		cc_log(r, "not recorded", subject,
		       end.exit_status ? "the compiler failed" : "a signal came while it was compiled");
		return (enum status)end.exit_status;
	}
	if (!through_copy(cc_record, r, &end, err)) {
		cc_log(r, "not recorded", subject, err->message);
		err_clear(err);
		return STATUS_OK;
	}
	if (end.was_signaled && end.signal) {
		standby_close();
		through_die(end.signal);
	}
	if (end.signal || end.exit_status)
		cc_log(r, "not recorded", subject,
		       str_printf(r->inv->run, "casm itself ended with %s %d",
				  end.signal ? "signal" : "status", end.signal ? end.signal : end.exit_status)
			       .ptr);
	return STATUS_OK;
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct cc_run *r = arena_new(inv->run, struct cc_run);
	const char *log = inv->options.log ? inv->options.log : getenv("CASM_CC_LOG");
	const char *subject;
	enum status status;

	r->inv = inv;
	r->log = -1;
	if (!inv->rest.nafter_dashes)
		return err_set(err, "no compiler: casm cc COMPILER ARGS..."), STATUS_USAGE;
	for (size_t i = 0; i < inv->rest.nafter_dashes; i++)
		vec_push(inv->run, &r->command, inv->rest.after_dashes[i]);
	words_end(inv->run, &r->command);
	r->is_embedding = inv->options.is_embedding || is_on("CASM_CC_EMBED");
	if (log && *log)
		r->log = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
	read_command(r);
	subject = r->line.subject ? r->line.subject : r->command.items[r->command.count - 1];
	if (r->line.kind == CCLINE_OTHER) {
		cc_log(r, "not recorded", subject, r->line.why);
		return (enum status)through_become(r->command.items, err);
	}
	r->root = find_root(r);
	subject = r->line.kind == CCLINE_OBJECTS ? r->line.sources.items[0].path : r->line.output;
	cc_forget(r);
	status = run_and_record(r, subject, err);
	standby_close();
	return status;
}

const struct command command_cc = {
	.name = "cc",
	.usage = "COMPILER ARGS...",
	.summary = "run a compiler as asked, and record the facts of what it makes",
	.description =
		"Stands in front of a compiler: make CC=\"casm cc clang\", "
		"cmake -DCMAKE_C_COMPILER_LAUNCHER=\"casm;cc\". The command is run as it stands, so what is "
		"built is what would be built without casm, with the same messages and exit status. Then the "
		"facts of each object lie beside it, in OBJECT.casm.jsonl, or with --embed in it. What "
		"compiles no C or C++ to objects is only passed on. When something cannot be recorded the "
		"build goes on: --log tells why.\n\n"
		"casm report, diff and annotate take objects, archives and programs with their facts.",
	.tables = tables,
	.is_launcher = true,
	.run = run,
};
