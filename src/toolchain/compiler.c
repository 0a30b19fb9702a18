#define _GNU_SOURCE /* realpath */
#include "toolchain/compiler.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/proc.h"
#include "base/standby.h"
#include "base/str.h"
#include "toolchain/hugepages.h"

static const struct compiler *const compilers[] = {
#define X(name) &compiler_##name,
	COMPILERS(X)
#undef X
		NULL,
};

void words_add(struct arena *a, struct words *w, const char *word)
{
	vec_push(a, w, str_to_c(a, str_c(word)));
}

void words_end(struct arena *a, struct words *w)
{
	vec_push(a, w, NULL);
	w->count--;
}

struct step *step_begin(struct arena *a, struct plan *p, const struct cc *cc, const char *what)
{
	struct step *s = &p->steps[p->nsteps++];

	*s = (struct step){.what = what};
	for (size_t i = 0; i < cc->command.count; i++)
		words_add(a, &s->argv, cc->command.items[i]);
	return s;
}

void step_end(struct arena *a, struct step *s, const char *flag, const char *input, const char *output)
{
	words_add(a, &s->argv, flag);
	words_add(a, &s->argv, input);
	words_add(a, &s->argv, "-o");
	words_add(a, &s->argv, output);
	words_end(a, &s->argv);
	s->output = output;
}

void step_deps(struct arena *a, struct plan *p, struct step *s, const struct plan_request *r)
{
	if (!(r->wants & WANT_DEPS))
		return;
	p->deps = str_printf(a, "%s.d", r->work).ptr;
	words_add(a, &s->argv, "-MD");
	words_add(a, &s->argv, "-MF");
	words_add(a, &s->argv, p->deps);
}

/* Options whose value is the next word, with the class of both. A name ending in '=' or listed with `joined` may
 * also carry the value in the same word. */
static const struct {
	const char *name;
	enum arg_class class;
	bool may_join;
} valued[] = {
	{"-o", ARG_OUTPUT, true},
	{"-MF", ARG_OUTPUT, true},
	{"-MT", ARG_OUTPUT, true},
	{"-MQ", ARG_OUTPUT, true},
	{"-MJ", ARG_OUTPUT, true},
	{"-x", ARG_LANGUAGE, true},
	{"-D", ARG_SOURCE, true},
	{"-U", ARG_SOURCE, true},
	{"-I", ARG_SOURCE, true},
	{"-include", ARG_SOURCE, false},
	{"-imacros", ARG_SOURCE, false},
	{"-isystem", ARG_SOURCE, true},
	{"-iquote", ARG_SOURCE, true},
	{"-idirafter", ARG_SOURCE, true},
	{"-iprefix", ARG_SOURCE, true},
	{"-iwithprefix", ARG_SOURCE, true},
	{"-isysroot", ARG_SOURCE, true},
	{"-include-pch", ARG_SOURCE, false},
	{"-target", ARG_TARGET, false},
	{"-B", ARG_TARGET, true},
	{"-Xclang", ARG_OTHER, false},
	{"-mllvm", ARG_OTHER, false},
	{"--param", ARG_OTHER, false},
	{"-Xassembler", ARG_TARGET, false},
	{"-Xpreprocessor", ARG_SOURCE, false},
	{"-Xlinker", ARG_OUTPUT, false},
	{"-arch", ARG_TARGET, false},
	{"-L", ARG_OUTPUT, true},
	{"-l", ARG_OUTPUT, true},
	{"-T", ARG_OUTPUT, true},
	{"-u", ARG_OUTPUT, true},
	{"-z", ARG_OUTPUT, true},
	{"-e", ARG_OUTPUT, false},
	{"-rpath", ARG_OUTPUT, false},
	{"-framework", ARG_OUTPUT, false},
	{"--output", ARG_OUTPUT, false},
	{"--serialize-diagnostics", ARG_OUTPUT, false},
	{"-aux-info", ARG_OUTPUT, false},
	{"-gen-cdb-fragment-path", ARG_OUTPUT, false},
	{"-dumpdir", ARG_OUTPUT, false},
	{"-dumpbase", ARG_OUTPUT, false},
	{"-dumpbase-ext", ARG_OUTPUT, false},
	{"-iwithprefixbefore", ARG_SOURCE, true},
	{"-cxx-isystem", ARG_SOURCE, true},
	{"-imultilib", ARG_SOURCE, false},
	{"-ivfsoverlay", ARG_SOURCE, false},
	{"-A", ARG_SOURCE, true},
	{"--sysroot", ARG_TARGET, false},
	{"-resource-dir", ARG_OTHER, false},
	{"-wrapper", ARG_OTHER, false},
};

static const struct {
	const char *name;
	enum arg_class class;
	bool is_prefix;
} single[] = {
	{"-c", ARG_OUTPUT, false},
	{"-S", ARG_OUTPUT, false},
	{"-E", ARG_OUTPUT, false},
	{"--compile", ARG_OUTPUT, false},
	{"--assemble", ARG_OUTPUT, false},
	{"--preprocess", ARG_OUTPUT, false},
	{"--analyze", ARG_OUTPUT, false},
	{"--output=", ARG_OUTPUT, true},
	{"-fsyntax-only", ARG_OUTPUT, false},
	{"-emit-llvm", ARG_OUTPUT, false},
	{"-MD", ARG_OUTPUT, false},
	{"-MMD", ARG_OUTPUT, false},
	{"-MM", ARG_OUTPUT, false},
	{"-M", ARG_OUTPUT, false},
	{"-MP", ARG_OUTPUT, false},
	{"-MG", ARG_OUTPUT, false},
	{"-MV", ARG_OUTPUT, false},
	{"-save-temps", ARG_OUTPUT, true},
	{"--save-temps", ARG_OUTPUT, true},
	{"-shared", ARG_OUTPUT, false},
	{"-static", ARG_OUTPUT, false},
	{"-static-pie", ARG_OUTPUT, false},
	{"-pie", ARG_OUTPUT, false},
	{"-no-pie", ARG_OUTPUT, false},
	{"-rdynamic", ARG_OUTPUT, false},
	{"-nostdlib", ARG_OUTPUT, false},
	{"-nostartfiles", ARG_OUTPUT, false},
	{"-nodefaultlibs", ARG_OUTPUT, false},
	{"-s", ARG_OUTPUT, false},
	{"-pipe", ARG_OUTPUT, false},
	/* would write files beside the user's, or take away comments that casm reads */
	{"-Wp,-M", ARG_OUTPUT, true},
	{"-fdump-", ARG_OUTPUT, true},
	{"-fopt-info", ARG_OUTPUT, true},
	{"-ftime-trace", ARG_OUTPUT, true},
	{"-fproc-stat-report", ARG_OUTPUT, true},
	{"-save-stats", ARG_OUTPUT, true},
	{"--save-stats", ARG_OUTPUT, true},
	{"-time", ARG_OUTPUT, false},
	{"-time=", ARG_OUTPUT, true},
	{"-aux-info=", ARG_OUTPUT, true},
	{"-fprofile-note=", ARG_OUTPUT, true},
	{"-fmodule-output", ARG_OUTPUT, true},
	{"-fno-verbose-asm", ARG_OUTPUT, false},
	{"-Wp,", ARG_SOURCE, true},
	{"-undef", ARG_SOURCE, false},
	{"-Wl,", ARG_OUTPUT, true},
	{"-fsave-optimization-record", ARG_OUTPUT, true},
	{"-foptimization-record-", ARG_OUTPUT, true},
	{"-fembed-bitcode", ARG_OUTPUT, true},
	{"-flto", ARG_LTO, true},
	{"-fwhole-program-vtables", ARG_LTO, false},
	{"-std=", ARG_LANGUAGE, true},
	{"--std=", ARG_LANGUAGE, true},
	{"-ansi", ARG_LANGUAGE, false},
	{"-fmodules", ARG_LANGUAGE, true},
	{"-m", ARG_TARGET, true},
	{"--target=", ARG_TARGET, true},
	{"--sysroot", ARG_TARGET, true},
	{"--gcc-toolchain", ARG_TARGET, true},
	{"-Wa,", ARG_TARGET, true},
	{"-fno-integrated-as", ARG_TARGET, false},
	{"-fintegrated-as", ARG_TARGET, false},
};

/* -g, -g2, -ggdb3, -gdwarf-5, -gline-tables-only and kin turn debug information on; most others only shape it. */
static enum arg_class debug_class(const char *arg)
{
	static const char *const on[] = {"-gline-tables-only", "-gmlt",   "-gfull", "-gused",
					 "-gmodules",          "-gdwarf", NULL};
	static const char *const levels[] = {"-g",    "-ggdb",   "-glldb",   "-gsce",
					     "-gdbx", "-gstabs", "-gstabs+", NULL};
	size_t len = strlen(arg);

	for (size_t i = 0; on[i]; i++)
		if (strcmp(arg, on[i]) == 0)
			return ARG_DEBUG;
	if (strncmp(arg, "-gdwarf-", 8) == 0 && strspn(arg + 8, "0123456789") == len - 8)
		return ARG_DEBUG;
	if (len > 2 && arg[len - 1] >= '0' && arg[len - 1] <= '9')
		len--;
	for (size_t i = 0; levels[i]; i++)
		if (strlen(levels[i]) == len && strncmp(arg, levels[i], len) == 0)
			return arg[len] == '0' ? ARG_OTHER : ARG_DEBUG;
	return ARG_OTHER;
}

enum arg_class arg_classify(char *const *args, unsigned *nwords)
{
	const char *arg = args[0];

	*nwords = 1;
	for (size_t i = 0; i < sizeof(valued) / sizeof(valued[0]); i++) {
		if (strcmp(arg, valued[i].name) == 0) {
			*nwords = args[1] ? 2 : 1;
			return valued[i].class;
		}
	}
	for (size_t i = 0; i < sizeof(single) / sizeof(single[0]); i++)
		if (single[i].is_prefix ? strncmp(arg, single[i].name, strlen(single[i].name)) == 0
					: strcmp(arg, single[i].name) == 0)
			return single[i].class;
	if (strncmp(arg, "-g", 2) == 0)
		return debug_class(arg);
	for (size_t i = 0; i < sizeof(valued) / sizeof(valued[0]); i++)
		if (valued[i].may_join && strncmp(arg, valued[i].name, strlen(valued[i].name)) == 0)
			return valued[i].class;
	return ARG_OTHER;
}

/* -g0, -ggdb0 */
static bool turns_debug_off(const char *arg)
{
	size_t len = strlen(arg);

	return strncmp(arg, "-g", 2) == 0 && len > 2 && arg[len - 1] == '0' &&
	       (len == 3 || strcmp(arg, "-ggdb0") == 0 || strcmp(arg, "-glldb0") == 0);
}

bool args_have_debug(char *const *args)
{
	bool has_debug = false;

	while (*args) {
		unsigned n;

		if (arg_classify(args, &n) == ARG_DEBUG)
			has_debug = true;
		else if (turns_debug_off(*args))
			has_debug = false;
		while (n-- && *args)
			args++;
	}
	return has_debug;
}

bool args_begin_with(char *const *args, const char *const starts[])
{
	for (; *args; args++)
		for (size_t i = 0; starts[i]; i++)
			if (str_starts(str_c(*args), str_c(starts[i])))
				return true;
	return false;
}

void args_copy(struct arena *a, struct words *to, char *const *args, unsigned classes)
{
	while (*args) {
		unsigned n;
		bool wanted = classes & ARG_BIT(arg_classify(args, &n));

		for (; n && *args; n--, args++)
			if (wanted)
				words_add(a, to, *args);
	}
}

struct str cc_program(struct arena *a, const char *word)
{
	struct str found = proc_find(a, word);
	char *real = found.ptr ? realpath(str_to_c(a, found), NULL) : NULL;

	found = real ? str_dup(a, str_c(real)) : STR_NONE;
	free(real);
	return found;
}

const char *cc_default(void)
{
	static const char *const candidates[] = {"clang", "gcc", NULL};
	const char *env = getenv("CC");
	struct arena scratch = {0};
	const char *found = NULL;

	if (env && *env)
		return env;
	for (size_t i = 0; candidates[i] && !found; i++)
		if (proc_find(&scratch, candidates[i]).ptr)
			found = candidates[i];
	arena_clear(&scratch);
	return found;
}

/* By the file that is run in the end: an ELF program named clang, clang-19. A script would be an interpreter that is kept
 * loaded, ccache's links lead to ccache. */
static bool is_clang_itself(struct arena *a, const char *command)
{
	struct str found = proc_find(a, command), name;
	char *real = found.ptr ? realpath(found.ptr, NULL) : NULL, head[4] = "";
	int fd = real ? open(real, O_RDONLY | O_CLOEXEC) : -1;
	bool is_elf =
		fd >= 0 && read(fd, head, sizeof(head)) == sizeof(head) && memcmp(head, "\177ELF", 4) == 0;

	if (fd >= 0)
		close(fd);
	name = real ? path_base(str_dup(a, str_c(real))) : STR_NONE;
	free(real);
	if (!is_elf || !str_starts(name, S("clang")))
		return false;
	name = str_from(name, 5);
	return !name.len || (name.ptr[0] == '-' && strspn(name.ptr + 1, "0123456789.") == name.len - 1);
}

bool cc_command(struct arena *a, const char *command, struct cc *cc, struct err *err)
{
	struct str rest = str_c(command);

	*cc = (struct cc){0};
	/* a path with blanks in it is one word */
	if (strchr(command, '/') && access(command, X_OK) == 0) {
		words_add(a, &cc->command, command);
		rest = STR_NONE;
	}
	while (rest.ptr) {
		struct str word = str_trim(str_cut(&rest, ' '));

		if (word.len)
			vec_push(a, &cc->command, str_to_c(a, word));
	}
	if (!cc->command.count)
		return err_set(err, "the compiler has an empty name");
	words_end(a, &cc->command);
	cc->stands_by = is_clang_itself(a, cc->command.items[0]);
	if (cc->stands_by && standby_is_wanted()) {
		cc->taps = arena_new(a, atomic_bool);
		atomic_init(cc->taps, true);
		cc->reads = arena_new(a, atomic_bool);
		atomic_init(cc->reads, true);
	}
	return true;
}

static struct proc proc_of(const struct cc *cc)
{
	return (struct proc){.argv = cc->command.items,
			     .stands_by = cc->stands_by,
			     .env = cc->stands_by ? hugepages_setting() : NULL};
}

pid_t cc_standby(const struct cc *cc)
{
	struct proc p = proc_of(cc);

	return cc->stands_by ? standby_process(&p) : 0;
}

static struct str command_text(struct arena *a, const struct cc *cc)
{
	struct str text = STR_NONE;

	for (size_t i = 0; i < cc->command.count; i++)
		text = i ? str_printf(a, STR_FMT " %s", STR_ARG(text), cc->command.items[i])
			 : str_c(cc->command.items[i]);
	return text;
}

bool cc_ask(struct arena *a, const struct cc *cc, char *const *args, const char *const question[],
	    unsigned timeout_s, struct buf *answer, struct err *err)
{
	struct proc p = proc_of(cc);
	struct words argv = {0};
	bool ok;

	for (size_t i = 0; i < cc->command.count; i++)
		words_add(a, &argv, cc->command.items[i]);
	args_copy(a, &argv, args, ARG_BIT(ARG_TARGET));
	for (size_t i = 0; question[i]; i++)
		words_add(a, &argv, question[i]);
	words_end(a, &argv);
	p.argv = argv.items;
	p.timeout_s = timeout_s;
	p.npipes = 2;
	for (int i = 0; i < 2; i++)
		p.pipes[i] = (struct proc_pipe){i + 1, proc_capture, answer};
	ok = proc_run(&p, err);
	if (!ok) {
		err->status = STATUS_COMPILER;
	} else if (p.is_timed_out || p.signal) {
		struct buf how = {0};

		proc_describe(&p, &how);
		ok = err_set_status(err, STATUS_COMPILER, STR_FMT " %s %s", STR_ARG(command_text(a, cc)),
				    question[0], how.ptr);
		buf_release(&how);
	}
	return ok;
}

bool cc_recognise(struct arena *a, struct str banner, struct cc *cc, struct err *err)
{
	struct str command = command_text(a, cc);

	for (size_t i = 0; compilers[i] && !cc->kind; i++)
		if (compilers[i]->identify(a, banner, cc)) {
			cc->kind = compilers[i];
			cc->family = str_c(compilers[i]->family);
		}
	return cc->kind || err_set_status(err, STATUS_COMPILER,
					  STR_FMT " is not a compiler casm knows: `" STR_FMT
						  " -v` prints no clang or gcc version",
					  STR_ARG(command), STR_ARG(command));
}

const char *const cc_banner[] = {"-v", NULL};

bool cc_identify(struct arena *a, const char *command, char *const *args, unsigned timeout_s, struct cc *cc,
		 struct err *err)
{
	struct buf banner = {0};
	bool ok = cc_command(a, command, cc, err) &&
		  cc_ask(a, cc, args, cc_banner, timeout_s, &banner, err) &&
		  cc_recognise(a, buf_str(&banner), cc, err);

	buf_release(&banner);
	return ok;
}
