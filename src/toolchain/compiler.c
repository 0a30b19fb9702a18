#include "toolchain/compiler.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/proc.h"
#include "base/str.h"

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
};

static const struct {
	const char *name;
	enum arg_class class;
	bool is_prefix;
} single[] = {
	{"-c", ARG_OUTPUT, false},
	{"-S", ARG_OUTPUT, false},
	{"-E", ARG_OUTPUT, false},
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
	{"-pipe", ARG_OUTPUT, false},
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

static enum arg_class debug_class(const char *arg)
{
	/* -g0 turns debug information off, -gno-… and -gcolumn-info only shape it */
	if (strcmp(arg, "-g0") == 0 || strncmp(arg, "-gno-", 5) == 0 || strcmp(arg, "-gcolumn-info") == 0 ||
	    strncmp(arg, "-gcc-", 5) == 0 || strncmp(arg, "-gz", 3) == 0)
		return ARG_OTHER;
	return ARG_DEBUG;
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

const char *cc_default(void)
{
	static const char *const candidates[] = {"clang", "gcc", NULL};
	const char *env = getenv("CC"), *path = getenv("PATH");
	struct arena scratch = {0};
	const char *found = NULL;

	if (env && *env)
		return env;
	for (size_t i = 0; candidates[i] && !found; i++) {
		struct str rest = str_c(path ? path : "/usr/bin:/bin");

		while (rest.ptr && !found) {
			struct str dir = str_cut(&rest, ':');
			struct str file = str_printf(&scratch, STR_FMT "/%s", STR_ARG(dir), candidates[i]);

			if (dir.len && access(file.ptr, X_OK) == 0)
				found = candidates[i];
		}
	}
	arena_clear(&scratch);
	return found;
}

bool cc_identify(struct arena *a, const char *command, char *const *args, unsigned timeout_s, struct cc *cc,
		 struct err *err)
{
	struct words argv = {0};
	struct str rest = str_c(command);
	struct buf banner = {0};
	struct proc p = {.timeout_s = timeout_s,
			 .npipes = 2,
			 .pipes = {{1, proc_capture, &banner}, {2, proc_capture, &banner}}};
	bool ok;

	*cc = (struct cc){0};
	while (rest.ptr) {
		struct str word = str_trim(str_cut(&rest, ' '));

		if (word.len)
			vec_push(a, &cc->command, str_to_c(a, word));
	}
	if (!cc->command.count)
		return err_set(err, "the compiler has an empty name");
	for (size_t i = 0; i < cc->command.count; i++)
		words_add(a, &argv, cc->command.items[i]);
	args_copy(a, &argv, args, ARG_BIT(ARG_TARGET));
	words_add(a, &argv, "-v");
	words_end(a, &argv);
	p.argv = argv.items;
	ok = proc_run(&p, err);
	if (!ok) {
		err->status = STATUS_COMPILER;
	} else if (p.is_timed_out || p.signal) {
		struct buf how = {0};

		proc_describe(&p, &how);
		ok = err_set_status(err, STATUS_COMPILER, "%s -v %s", command, how.ptr);
		buf_release(&how);
	} else {
		for (size_t i = 0; compilers[i] && !cc->kind; i++)
			if (compilers[i]->identify(a, buf_str(&banner), cc)) {
				cc->kind = compilers[i];
				cc->family = str_c(compilers[i]->family);
			}
		if (!cc->kind)
			ok = err_set_status(
				err, STATUS_COMPILER,
				"%s is not a compiler casm knows: `%s -v` prints no clang or gcc version",
				command, command);
	}
	buf_release(&banner);
	return ok;
}
