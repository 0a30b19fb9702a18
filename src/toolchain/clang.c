/* clang 14 to 22.
 *
 * One run per unit gives assembly and remarks; the object is assembled from the assembly:
 *
 *	clang ARGS … -S x.c -o x.s                      code, remarks of all passes to a pipe
 *	clang -c x.s                                    the object, with line tables
 *
 * Analyses of the optimized program want its bitcode: then the run is in halves, the first stops at optimized bitcode,
 * the second generates code from it with the IR passes off. The object is byte for byte that of a direct compile
 * (SQLite, Lua; clang 14, 16, 19, 22). Writing and reading bitcode takes 4 % of SQLite's time, a tenth of Lua's.
 *
 *	clang ARGS … -emit-llvm -c x.c -o x.bc          inlining, vectorizers, unrolling …
 *	clang ARGS … -x ir x.bc -disable-llvm-passes -S register allocation, frame, instruction counts
 *
 * The cc1 flags for the record are used, since the driver's -fsave-optimization-record implies line tables in a
 * way that a user's own -g would override; line tables are asked for openly. Recording and line tables change
 * code by the same amount (0 or 1 of SQLite's 1,579 functions), see docs/fidelity.md. */
#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"
#include "toolchain/compiler.h"

static struct str after(struct str text, struct str marker)
{
	size_t at = str_find(text, marker);
	struct str line;

	if (at == (size_t)-1)
		return STR_NONE;
	line = str_from(text, at + marker.len);
	return str_head(line, str_find_char(line, '\n'));
}

/* "Debian clang version 19.1.7 (3~deb12u1)", "Target: x86_64-pc-linux-gnu" */
static bool identify(struct arena *a, struct str banner, struct cc *cc)
{
	struct str version = after(banner, S("clang version "));

	if (!version.ptr)
		return false;
	cc->version = str_dup(a, str_head(version, str_find_char(version, ' ')));
	cc->target = str_dup(a, str_trim(after(banner, S("Target: "))));
	return cc->version.len > 0;
}

static void add_list(struct arena *a, struct words *to, const char *const *list)
{
	for (; *list; list++)
		words_add(a, to, *list);
}

static bool is_split_dwarf(char *const *args)
{
	for (; *args; args++)
		if (strncmp(*args, "-gsplit-dwarf", 13) == 0)
			return true;
	return false;
}

static const char *path(struct arena *a, const char *work, const char *suffix)
{
	return str_printf(a, "%s%s", work, suffix).ptr;
}

enum { ALL_BUT_DROPPED = ~(ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO)) };

static const char *const record_args[] = {"-Xclang", "-opt-record-file",   "-Xclang", "/dev/fd/9",
					  "-Xclang", "-opt-record-format", "-Xclang", "yaml",
					  NULL};
static const char *const full_cost_args[] = {"-mllvm", "-inline-cost-full=true", NULL};

/* The optimizer's remarks. POSIX expressions know no "not": names that begin with neither gv, li nor as. Of casm's facts only
 * those for explain rest on gvn and licm, whose remarks are three quarters of a record; of what is left asm-printer's
 * counts of each opcode in each block are two thirds of the bytes. */
static const char *const no_loads_args[] = {"-Xclang", "-opt-record-passes", "-Xclang",
					    "^([^agl]|a[^s]|g[^v]|l[^i])", NULL};

/* With line tables LLVM follows the values of all machine instructions to tell where variables are, of which line tables have
 * none (LiveDebugValues by instruction references, X86 from 14 on): 2 % of a compile. The older way looks for
 * variables first. */
static const char *const no_variables_args[] = {"-mllvm", "-experimental-debug-variable-locations=false",
						NULL};

static void add_record(struct arena *a, struct step *s)
{
	add_list(a, &s->argv, record_args);
	s->has_record = true;
}

static void add_passes(struct arena *a, const struct plan_request *r, struct words *to)
{
	if (!(r->wants & WANT_LOADS))
		add_list(a, to, no_loads_args);
}

/* Intel syntax through the printer's own option: -masm=intel would also change how inline assembly is read. */
static void add_syntax(struct arena *a, struct step *s, unsigned wants)
{
	if (wants & WANT_INTEL) {
		words_add(a, &s->argv, "-mllvm");
		words_add(a, &s->argv, "-x86-asm-syntax=intel");
	}
}

static uint64_t major_of(const struct cc *cc)
{
	uint64_t major;

	return str_u64(str_head(cc->version, str_find_char(cc->version, '.')), &major) ? major : 0;
}

/* Where a name is LLVM's own option, which may go in a later one, and may be given once only. */
static void add_variables(struct arena *a, const struct plan_request *r, struct words *to)
{
	uint64_t major = major_of(r->cc);

	if (args_have_debug(r->args) || major < 14 || major > 22)
		return;
	for (char *const *args = r->args; *args; args++)
		if (str_find(str_c(*args), S("experimental-debug-variable-locations")) != (size_t)-1)
			return;
	add_list(a, to, no_variables_args);
}

/* Up to clang 18, code that is not optimized gets the long form of every jump, which the driver asks for when it
 * compiles but not when it assembles. */
static bool has_long_jumps(const struct plan_request *r)
{
	bool is_optimized = false;
	uint64_t major = major_of(r->cc);

	if (!major || major >= 19)
		return false;
	for (char *const *args = r->args; *args; args++)
		if (strncmp(*args, "-O", 2) == 0)
			is_optimized = strcmp(*args, "-O0") != 0;
	return !is_optimized;
}

static void add_assembler(struct arena *a, const struct plan_request *r, struct plan *p)
{
	struct step *s = step_begin(a, p, r->cc, "assemble");

	args_copy(a, &s->argv, r->args, ARG_BIT(ARG_TARGET));
	if (has_long_jumps(r))
		words_add(a, &s->argv, "-mrelax-all");
	words_add(a, &s->argv, "-Wno-unused-command-line-argument");
	step_end(a, s, "-c", p->text, p->object);
	s->may_fail = true;
}

/* Options that change what a run writes, not what it does; listed once for the user. */
static void add_common(struct arena *a, const struct plan_request *r, struct plan *p, struct words *to)
{
	if (!args_have_debug(r->args))
		words_add(a, to, "-gline-tables-only");
	if (is_split_dwarf(r->args))
		words_add(a, to, "-gno-split-dwarf");
	if (!p || to != &p->added)
		words_add(a, to, "-fno-crash-diagnostics");
}

/* First half: inlining, vectorizers, unrolling … up to optimized bitcode. Second half: code from it. */
static void add_halves(struct arena *a, const struct plan_request *r, struct plan *p, bool records)
{
	struct step *s = step_begin(a, p, r->cc, "compile");

	p->bitcode = path(a, r->work, ".bc");
	args_copy(a, &s->argv, r->args, (unsigned)ALL_BUT_DROPPED);
	add_common(a, r, p, &s->argv);
	if (records) {
		add_list(a, &s->argv, full_cost_args);
		add_record(a, s);
		add_passes(a, r, &s->argv);
	}
	if (r->wants & WANT_NAMES)
		words_add(a, &s->argv, "-fno-discard-value-names");
	words_add(a, &s->argv, "-emit-llvm");
	step_deps(a, p, s, r);
	step_end(a, s, "-c", r->source, p->bitcode);

	s = step_begin(a, p, r->cc, "generate code");
	args_copy(a, &s->argv, r->args,
		  (unsigned)ALL_BUT_DROPPED & ~(ARG_BIT(ARG_LANGUAGE) | ARG_BIT(ARG_SOURCE)));
	add_common(a, r, p, &s->argv);
	add_variables(a, r, &s->argv);
	words_add(a, &s->argv, "-Wno-unused-command-line-argument");
	if (records) {
		add_record(a, s);
		add_passes(a, r, &s->argv);
	}
	add_syntax(a, s, r->wants);
	words_add(a, &s->argv, "-Xclang");
	words_add(a, &s->argv, "-disable-llvm-passes");
	words_add(a, &s->argv, "-x");
	words_add(a, &s->argv, "ir");
	step_end(a, s, "-S", p->bitcode, p->text);
}

static void add_whole(struct arena *a, const struct plan_request *r, struct plan *p, bool records, bool taps)
{
	struct step *s = step_begin(a, p, r->cc, "compile");

	/* not the name that the halves would use: somebody may still read it when they run instead */
	if (taps)
		s->tap = p->bitcode = path(a, r->work, ".tap.bc");
	args_copy(a, &s->argv, r->args, (unsigned)ALL_BUT_DROPPED);
	add_common(a, r, p, &s->argv);
	if (records) {
		add_list(a, &s->argv, full_cost_args);
		add_record(a, s);
		add_passes(a, r, &s->argv);
	}
	add_variables(a, r, &s->argv);
	if (taps && (r->wants & WANT_NAMES))
		words_add(a, &s->argv, "-fno-discard-value-names");
	add_syntax(a, s, r->wants);
	step_deps(a, p, s, r);
	step_end(a, s, "-S", r->source, p->text);
}

/* clang 14's old way to optimize, which begins with the very call at which bitcode is taken in passing. */
static bool has_legacy_passes(char *const *args)
{
	bool has = false;

	for (; *args; args++) {
		struct str arg = str_c(*args);

		if (str_ends(arg, S("legacy-pass-manager")) ||
		    str_ends(arg, S("experimental-new-pass-manager")))
			has = !str_starts(arg, S("-fno-legacy")) && !str_starts(arg, S("-fexperimental"));
	}
	return has;
}

/* What each attempt asks for: bitcode and remarks, remarks alone, neither; what was not wanted makes no attempt. */
static bool plan(struct arena *a, const struct plan_request *r, unsigned attempt, struct plan *p)
{
	bool wants_halves = r->wants & WANT_BITCODE, wants_record = r->wants & WANT_REMARKS;
	bool taps = wants_halves && attempt == 0 && (r->wants & WANT_TAP) && !has_legacy_passes(r->args);
	bool is_halved = wants_halves && attempt == 0 && !taps;
	bool records = wants_record && attempt <= (wants_halves ? 1u : 0u);

	if (attempt > (unsigned)wants_halves + (unsigned)wants_record)
		return false;
	*p = (struct plan){0};
	args_copy(a, &p->left_out, r->args, ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO));
	p->text = path(a, r->work, ".s");
	p->object = path(a, r->work, ".o");
	add_common(a, r, p, &p->added);
	p->has_full_costs = p->records = records;
	if (records) {
		add_list(a, &p->added, full_cost_args);
		add_list(a, &p->added, record_args);
		add_passes(a, r, &p->added);
	}
	add_variables(a, r, &p->added);
	if (is_halved)
		add_halves(a, r, p, records);
	else
		add_whole(a, r, p, records, taps);
	add_assembler(a, r, p);
	return true;
}

static void bitcode(struct arena *a, const struct plan_request *r, bool is_optimized, const char *output,
		    struct step *s)
{
	args_copy(a, &s->argv, r->args, (unsigned)ALL_BUT_DROPPED);
	add_common(a, r, NULL, &s->argv);
	words_add(a, &s->argv, "-w");
	if (!is_optimized) {
		words_add(a, &s->argv, "-Xclang");
		words_add(a, &s->argv, "-disable-llvm-passes");
	}
	words_add(a, &s->argv, "-emit-llvm");
	step_end(a, s, "-c", r->source, output);
}

/* In the line tables of a source given as "./x.c" that is file 0, "x.c", and once more file N, "." "x.c". clang's assembler takes
 * the second for the first, by name and MD5, and then there is no number N (clang 14 to 22). "./x.c" in one word is another
 * name for it. */
static void mend_text(const char *source, const char *text)
{
	struct arena a = {0};
	struct err err = {0};
	struct str name = str_c(source), folder, wrong;
	struct file f;
	size_t at;
	int fd;

	while (str_starts(name, S("./")))
		name = str_from(name, 2);
	if (name.ptr == source || str_find_char(name, '/') < name.len ||
	    str_find_char(name, '"') < name.len || !file_open(&f, text, &err)) {
		err_clear(&err);
		return;
	}
	folder = str_make(source, (size_t)(name.ptr - source) - 1);
	wrong = str_printf(&a, "\"" STR_FMT "\" \"" STR_FMT "\"", STR_ARG(folder), STR_ARG(name));
	at = str_find(f.text, wrong);
	fd = at == (size_t)-1 ? -1 : open(text, O_WRONLY | O_CLOEXEC);
	if (fd >= 0) {
		struct str right = str_printf(&a, "\"%s\"  ", source);

		if (pwrite(fd, right.ptr, right.len, (off_t)at) != (ssize_t)right.len) {
			/* the assembler will say what is wrong with it */
		}
		close(fd);
	}
	file_close(&f);
	arena_clear(&a);
}

const struct compiler compiler_clang = {.family = "clang",
					.record = ARTIFACT_REMARKS,
					.identify = identify,
					.plan = plan,
					.mend_text = mend_text,
					.bitcode = bitcode};
