/* The toolchain: what is recognised, which commands are made, and how a build goes with compilers that misbehave. */
#include "toolchain/build.h"
#include "toolchain/compiler.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "test.h"

static struct arena a;

/* --- arguments --- */

static enum arg_class class_of(const char *first, const char *second, unsigned *n)
{
	char *args[] = {(char *)first, (char *)second, NULL};

	return arg_classify(args, n);
}

#define ONE(arg, class)                                                                                      \
	do {                                                                                                 \
		unsigned n_;                                                                                 \
		if (class_of(arg, "next", &n_) != (class) || n_ != 1)                                        \
			test_fail(__FILE__, __LINE__, "%s: class %d, %u words", arg,                         \
				  (int)class_of(arg, "next", &n_), n_);                                      \
	} while (0)
#define TWO(arg, class)                                                                                      \
	do {                                                                                                 \
		unsigned n_;                                                                                 \
		if (class_of(arg, "next", &n_) != (class) || n_ != 2)                                        \
			test_fail(__FILE__, __LINE__, "%s next: class %d, %u words", arg,                    \
				  (int)class_of(arg, "next", &n_), n_);                                      \
		if (class_of(arg, NULL, &n_) != (class) || n_ != 1)                                          \
			test_fail(__FILE__, __LINE__, "%s at the end: %u words", arg, n_);                   \
	} while (0)

void test_compiler__output_arguments(void)
{
	TWO("-o", ARG_OUTPUT);
	ONE("-ofile.o", ARG_OUTPUT);
	TWO("--output", ARG_OUTPUT);
	ONE("--output=x", ARG_OUTPUT);
	ONE("-c", ARG_OUTPUT);
	ONE("-S", ARG_OUTPUT);
	ONE("-E", ARG_OUTPUT);
	ONE("-emit-llvm", ARG_OUTPUT);
	ONE("-fsyntax-only", ARG_OUTPUT);
	ONE("-MD", ARG_OUTPUT);
	ONE("-MMD", ARG_OUTPUT);
	ONE("-MP", ARG_OUTPUT);
	TWO("-MF", ARG_OUTPUT);
	ONE("-MFx.d", ARG_OUTPUT);
	TWO("-MT", ARG_OUTPUT);
	TWO("-MQ", ARG_OUTPUT);
	TWO("-MJ", ARG_OUTPUT);
	ONE("-Wp,-MMD,x.d", ARG_OUTPUT);
	ONE("-save-temps=obj", ARG_OUTPUT);
	ONE("-fsave-optimization-record=yaml", ARG_OUTPUT);
	ONE("-foptimization-record-file=x", ARG_OUTPUT);
	ONE("-fembed-bitcode", ARG_OUTPUT);
	ONE("-ftime-trace=x.json", ARG_OUTPUT);
	ONE("-fopt-info-vec=x.txt", ARG_OUTPUT);
	ONE("-fdump-tree-all", ARG_OUTPUT);
	TWO("--serialize-diagnostics", ARG_OUTPUT);
	/* the linker's */
	TWO("-l", ARG_OUTPUT);
	ONE("-lm", ARG_OUTPUT);
	ONE("-Llib", ARG_OUTPUT);
	ONE("-Wl,-z,now", ARG_OUTPUT);
	TWO("-Xlinker", ARG_OUTPUT);
	TWO("-e", ARG_OUTPUT);
	TWO("-u", ARG_OUTPUT);
	ONE("-shared", ARG_OUTPUT);
	ONE("-pie", ARG_OUTPUT);
	ONE("-s", ARG_OUTPUT);
	/* takes away the comments that tell spills */
	ONE("-fno-verbose-asm", ARG_OUTPUT);
}

void test_compiler__other_arguments(void)
{
	ONE("-O2", ARG_OTHER);
	ONE("-Os", ARG_OTHER);
	ONE("-Wall", ARG_OTHER);
	ONE("-Werror", ARG_OTHER);
	ONE("-fPIC", ARG_OTHER);
	ONE("-ffast-math", ARG_OTHER);
	ONE("-ftree-vectorize", ARG_OTHER);
	ONE("-fsanitize=address", ARG_OTHER);
	ONE("-fprofile-use=x", ARG_OTHER);
	ONE("-ffunction-sections", ARG_OTHER);
	ONE("-pthread", ARG_OTHER);
	ONE("-nostdinc", ARG_OTHER);
	ONE("-pedantic", ARG_OTHER);
	ONE("-w", ARG_OTHER);
	ONE("x.c", ARG_OTHER);
	ONE("", ARG_OTHER);
	TWO("-Xclang", ARG_OTHER);
	TWO("-mllvm", ARG_OTHER);
	TWO("--param", ARG_OTHER);
	ONE("--param=x=1", ARG_OTHER);
	ONE("-flto", ARG_LTO);
	ONE("-flto=thin", ARG_LTO);
	ONE("-fno-lto", ARG_OTHER);
	ONE("-std=c11", ARG_LANGUAGE);
	ONE("--std=c11", ARG_LANGUAGE);
	ONE("-ansi", ARG_LANGUAGE);
	TWO("-x", ARG_LANGUAGE);
	ONE("-xc++", ARG_LANGUAGE);
	TWO("-D", ARG_SOURCE);
	ONE("-DNAME=1", ARG_SOURCE);
	ONE("-UNAME", ARG_SOURCE);
	ONE("-undef", ARG_SOURCE);
	ONE("-Iinclude", ARG_SOURCE);
	TWO("-I", ARG_SOURCE);
	TWO("-include", ARG_SOURCE);
	TWO("-include-pch", ARG_SOURCE);
	TWO("-isystem", ARG_SOURCE);
	TWO("-iquote", ARG_SOURCE);
	TWO("-Xpreprocessor", ARG_SOURCE);
	ONE("-Wp,-DX", ARG_SOURCE);
	ONE("-march=native", ARG_TARGET);
	ONE("-m32", ARG_TARGET);
	ONE("-mavx2", ARG_TARGET);
	ONE("--target=aarch64-linux-gnu", ARG_TARGET);
	TWO("-target", ARG_TARGET);
	TWO("-arch", ARG_TARGET);
	ONE("--sysroot=/x", ARG_TARGET);
	TWO("--sysroot", ARG_TARGET);
	TWO("-B", ARG_TARGET);
	ONE("-Wa,--noexecstack", ARG_TARGET);
	TWO("-Xassembler", ARG_TARGET);
	ONE("-fno-integrated-as", ARG_TARGET);
}

void test_compiler__debug_arguments(void)
{
	static const char *const on[] = {"-g",     "-g1",     "-g2",       "-g3",       "-ggdb",
					 "-ggdb3", "-gdwarf", "-gdwarf-4", "-gdwarf-5", "-gline-tables-only",
					 "-gmlt"};
	static const char *const shape[] = {"-g0",
					    "-ggdb0",
					    "-gz",
					    "-gz=zlib",
					    "-gcolumn-info",
					    "-gno-column-info",
					    "-gstrict-dwarf",
					    "-gsplit-dwarf",
					    "-gno-split-dwarf",
					    "-grecord-gcc-switches",
					    "-gsimple-template-names",
					    "-gdwarf32",
					    "-gline-directives-only",
					    "-gas-loc-support",
					    "-gpubnames",
					    "-gembed-source"};

	for (size_t i = 0; i < sizeof(on) / sizeof(on[0]); i++)
		ONE(on[i], ARG_DEBUG);
	for (size_t i = 0; i < sizeof(shape) / sizeof(shape[0]); i++)
		ONE(shape[i], ARG_OTHER);
}

/* A list of up to fifteen arguments, NULL-terminated. */
struct list {
	char *args[16];
};

static struct list list_of(const char *text)
{
	struct list l = {{NULL}};
	struct str rest = str_c(text);

	for (size_t n = 0; rest.len && n < 15; n++)
		l.args[n] = str_to_c(&a, str_cut(&rest, ' '));
	return l;
}

static bool has_debug(const char *text)
{
	struct list l = list_of(text);

	return args_have_debug(l.args);
}

void test_compiler__debug_the_last_counts(void)
{
	CHECK(has_debug("-O2 -g"));
	CHECK(has_debug("-g0 -g"));
	CHECK(!has_debug("-g -g0"));
	CHECK(!has_debug("-ggdb3 -O2 -ggdb0"));
	CHECK(!has_debug("-O2 -gstrict-dwarf"));
	CHECK(has_debug("-g -gstrict-dwarf"));
	CHECK(!has_debug("-D -g"));
	CHECK(!has_debug("-o -g"));
	CHECK(!has_debug(""));
	arena_clear(&a);
}

static struct str joined(const struct words *w)
{
	struct buf b = {0};
	struct str text;

	for (size_t i = 0; i < w->count; i++)
		buf_printf(&b, "%s%s", i ? " " : "", w->items[i]);
	text = str_dup(&a, buf_str(&b));
	buf_release(&b);
	return text;
}

void test_compiler__copy_classes(void)
{
	struct list l = list_of("-O2 -o x.o -DA -I y -c");
	struct words others = {0}, outputs = {0};

	args_copy(&a, &others, l.args, ~ARG_BIT(ARG_OUTPUT));
	CHECK_STR(joined(&others), S("-O2 -DA -I y"));
	args_copy(&a, &outputs, l.args, ARG_BIT(ARG_OUTPUT));
	CHECK_STR(joined(&outputs), S("-o x.o -c"));
	words_end(&a, &outputs);
	CHECK_INT(outputs.count, 3);
	CHECK(!outputs.items[3]);
	arena_clear(&a);
}

/* --- banners --- */

static struct cc identified(const struct compiler *c, const char *banner)
{
	struct cc cc = {.kind = NULL};

	if (c->identify(&a, str_c(banner), &cc))
		cc.kind = c;
	return cc;
}

void test_compiler__banners_of_clang(void)
{
	static const struct {
		const char *banner, *version, *target;
	} known[] = {
		{"Debian clang version 14.0.6\nTarget: x86_64-pc-linux-gnu\nThread model: "
		 "posix\nInstalledDir: /usr/bin\n",
		 "14.0.6", "x86_64-pc-linux-gnu"},
		{"Debian clang version 16.0.6 (15~deb12u1)\nTarget: x86_64-pc-linux-gnu\n", "16.0.6",
		 "x86_64-pc-linux-gnu"},
		{"Debian clang version 19.1.7 (3~deb12u1)\nTarget: aarch64-unknown-linux-gnu\n", "19.1.7",
		 "aarch64-unknown-linux-gnu"},
		{"Debian clang version 22.1.8 (++2026)\nTarget: x86_64-pc-linux-gnu\n", "22.1.8",
		 "x86_64-pc-linux-gnu"},
		{"clang version 17.0.0\nTarget: x\n", "17.0.0", "x"},
		{"Ubuntu clang version 18.1.3 (1ubuntu1)\r\nTarget: x\r\n", "18.1.3", "x"},
		{"Apple clang version 15.0.0 (clang-1500.3.9.4)\nTarget: arm64-apple-darwin23.4.0\n",
		 "15.0.0", "arm64-apple-darwin23.4.0"},
		{"clang version 20.0.0git (https://x 0123)\nTarget: x\n", "20.0.0git", "x"},
		{"ccache: note\nclang version 19.1.7\nTarget: x\n", "19.1.7", "x"},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct cc cc = identified(&compiler_clang, known[i].banner);

		CHECK(cc.kind == &compiler_clang);
		CHECK_STR(cc.version, str_c(known[i].version));
		CHECK_STR(cc.target, str_c(known[i].target));
		CHECK(!identified(&compiler_gcc, known[i].banner).kind);
	}
	CHECK(!identified(&compiler_clang, "").kind);
	CHECK(!identified(&compiler_clang, "clang version \nTarget: x\n").kind);
	CHECK(!identified(&compiler_clang, "clang version ").kind);
	CHECK(!identified(&compiler_clang, "tcc version 0.9.27\n").kind);
	arena_clear(&a);
}

void test_compiler__banners_of_gcc(void)
{
	struct cc cc = identified(
		&compiler_gcc,
		"Using built-in specs.\nCOLLECT_GCC=gcc\nTarget: x86_64-linux-gnu\n"
		"Configured with: ../src/configure --with-pkgversion='clang lovers'\nThread model: posix\n"
		"gcc version 12.2.0 (Debian 12.2.0-14+deb12u1) \n");

	CHECK(cc.kind == &compiler_gcc);
	CHECK_STR(cc.version, S("12.2.0"));
	CHECK_STR(cc.target, S("x86_64-linux-gnu"));
	cc = identified(&compiler_gcc, "Target: x\ngcc version 13.1.0");
	CHECK_STR(cc.version, S("13.1.0"));
	CHECK(!identified(&compiler_gcc, "Configured with: gcc version 1\n").kind);
	CHECK(!identified(&compiler_gcc, "gcc version \n").kind);
	arena_clear(&a);
}

/* --- plans --- */

static struct plan planned(const struct compiler *c, const char *version, const char *args, unsigned attempt,
			   unsigned wants)
{
	struct cc cc = {.kind = c, .version = str_c(version)};
	struct list l = list_of(args);
	struct plan_request r = {&cc, "dir/x.c", "/w/0", l.args, wants};
	struct plan p = {0};

	words_add(&a, &cc.command, "cc");
	if (!c->plan(&a, &r, attempt, &p))
		p.nsteps = 0;
	return p;
}

enum { USUAL = WANT_TEXT | WANT_OBJECT | WANT_REMARKS | WANT_LOADS, ALL = USUAL | WANT_BITCODE };

void test_compiler__plan_of_clang(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2 -DX -o y -MD", 0, USUAL);

	CHECK_INT(p.nsteps, 2);
	CHECK_STR(joined(&p.steps[0].argv),
		  S("cc -O2 -DX -gline-tables-only -fno-crash-diagnostics -mllvm -inline-cost-full=true "
		    "-Xclang -opt-record-file -Xclang /dev/fd/9 -Xclang -opt-record-format -Xclang yaml "
		    "-S dir/x.c -o /w/0.s"));
	CHECK(p.steps[0].has_record && !p.steps[1].has_record && p.has_full_costs && !p.bitcode);
	CHECK(!p.steps[0].may_fail && p.steps[1].may_fail);
	arena_clear(&a);
}

void test_compiler__plan_of_clang_with_names(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 0, ALL | WANT_NAMES);

	CHECK(str_find(joined(&p.steps[0].argv), S(" -fno-discard-value-names -emit-llvm ")) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[1].argv), S("value-names")) == (size_t)-1);
	arena_clear(&a);
}

/* Said in what was added, since it is how the facts were made; code generation makes no such remarks. */
void test_compiler__plan_of_clang_without_loads(void)
{
	struct str passes = S(" -Xclang -opt-record-passes -Xclang ^([^gl]|g[^v]|l[^i])");
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 0, ALL & ~(unsigned)WANT_LOADS);

	CHECK(str_find(joined(&p.steps[0].argv), passes) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[1].argv), passes) == (size_t)-1);
	CHECK(str_find(joined(&p.added), passes) != (size_t)-1);
	arena_clear(&a);
}

void test_compiler__plan_of_clang_in_halves(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2 -DX -std=c11 -march=x86-64-v3 -o y -MD -flto",
				0, ALL);

	CHECK_INT(p.nsteps, 3);
	CHECK_STR(joined(&p.steps[0].argv),
		  S("cc -O2 -DX -std=c11 -march=x86-64-v3 -gline-tables-only -fno-crash-diagnostics -mllvm "
		    "-inline-cost-full=true "
		    "-Xclang -opt-record-file -Xclang /dev/fd/9 -Xclang -opt-record-format -Xclang yaml "
		    "-emit-llvm -c dir/x.c -o /w/0.bc"));
	/* the second half sees no source */
	CHECK_STR(joined(&p.steps[1].argv),
		  S("cc -O2 -march=x86-64-v3 -gline-tables-only -fno-crash-diagnostics "
		    "-Wno-unused-command-line-argument "
		    "-Xclang -opt-record-file -Xclang /dev/fd/9 -Xclang -opt-record-format -Xclang yaml "
		    "-Xclang -disable-llvm-passes -x ir -S /w/0.bc -o /w/0.s"));
	CHECK_STR(joined(&p.steps[2].argv),
		  S("cc -march=x86-64-v3 -Wno-unused-command-line-argument -c /w/0.s -o /w/0.o"));
	CHECK(p.steps[0].has_record && p.steps[1].has_record && !p.steps[2].has_record);
	CHECK(!p.steps[0].may_fail && !p.steps[1].may_fail && p.steps[2].may_fail);
	CHECK(p.has_full_costs);
	CHECK_STR(joined(&p.left_out), S("-o y -MD -flto"));
	for (unsigned i = 0; i < p.nsteps; i++)
		CHECK(!p.steps[i].argv.items[p.steps[i].argv.count]);
	arena_clear(&a);
}

/* One run, as without bitcode; a later attempt goes without. */
void test_compiler__plan_of_clang_with_bitcode_in_passing(void)
{
	enum { TAP = ALL | WANT_TAP };
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 0, TAP);
	struct plan whole = planned(&compiler_clang, "19.1.7", "-O2", 0, USUAL);

	CHECK_INT(p.nsteps, 2);
	CHECK_STR(joined(&p.steps[0].argv), joined(&whole.steps[0].argv));
	CHECK_STR(joined(&p.added), joined(&whole.added));
	CHECK_STR(str_c(p.steps[0].tap), S("/w/0.tap.bc"));
	CHECK_STR(str_c(p.bitcode), S("/w/0.tap.bc"));
	CHECK(p.steps[0].has_record && !p.steps[1].tap && !whole.steps[0].tap);
	p = planned(&compiler_clang, "19.1.7", "-O2", 0, TAP | WANT_NAMES);
	CHECK(str_find(joined(&p.steps[0].argv), S(" -fno-discard-value-names ")) != (size_t)-1);
	p = planned(&compiler_clang, "19.1.7", "-O2", 1, TAP);
	CHECK(p.nsteps == 2 && p.records && !p.bitcode && !p.steps[0].tap);
	/* who does not want it, and whom it would not be what it should */
	CHECK(!planned(&compiler_clang, "19.1.7", "-O2", 0, USUAL | WANT_TAP).steps[0].tap);
	CHECK_INT(planned(&compiler_clang, "14.0.6", "-flegacy-pass-manager", 0, TAP).nsteps, 3);
	CHECK_INT(planned(&compiler_clang, "14.0.6", "-fno-experimental-new-pass-manager", 0, TAP).nsteps, 3);
	CHECK_INT(planned(&compiler_clang, "14.0.6", "-flegacy-pass-manager -fno-legacy-pass-manager", 0, TAP)
			  .nsteps,
		  2);
	CHECK_INT(planned(&compiler_clang, "14.0.6", "-fexperimental-new-pass-manager", 0, TAP).nsteps, 2);
	arena_clear(&a);
}

void test_compiler__plan_of_clang_without_record(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2 -g", 2, ALL);

	CHECK_INT(p.nsteps, 2);
	CHECK_STR(joined(&p.steps[0].argv), S("cc -O2 -g -fno-crash-diagnostics -S dir/x.c -o /w/0.s"));
	CHECK(!p.has_full_costs && !p.records && !p.steps[0].has_record);
	CHECK_STR(joined(&p.added), S(""));
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 3, ALL).nsteps, 0);
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 2, USUAL).nsteps, 0);
	CHECK_STR(joined(&planned(&compiler_clang, "19.1.7", "-O2 -g", 1, USUAL).steps[0].argv),
		  joined(&p.steps[0].argv));
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 1, WANT_TEXT).nsteps, 0);
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 0, WANT_TEXT).nsteps, 2);
	arena_clear(&a);
}

/* Where the halves do not work, all but the bitcode is had by one run. */
void test_compiler__plan_of_clang_after_halves(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 1, ALL);
	struct plan halves = planned(&compiler_clang, "19.1.7", "-O2", 0, ALL);
	struct plan whole = planned(&compiler_clang, "19.1.7", "-O2", 0, USUAL);

	CHECK_INT(p.nsteps, 2);
	CHECK(p.records && p.has_full_costs && p.steps[0].has_record && !p.bitcode);
	CHECK_STR(joined(&p.steps[0].argv), joined(&whole.steps[0].argv));
	/* what is added for the user to see is the same */
	CHECK_STR(joined(&p.added), joined(&halves.added));
	CHECK_STR(joined(&p.added), joined(&whole.added));
	/* no remarks are wanted: two attempts */
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 0, WANT_TEXT | WANT_BITCODE).nsteps, 3);
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 1, WANT_TEXT | WANT_BITCODE).nsteps, 2);
	CHECK_INT(planned(&compiler_clang, "19.1.7", "-O2", 2, WANT_TEXT | WANT_BITCODE).nsteps, 0);
	arena_clear(&a);
}

void test_compiler__plan_of_clang_details(void)
{
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 0, ALL | WANT_INTEL);

	CHECK(str_find(joined(&p.steps[1].argv), S("-mllvm -x86-asm-syntax=intel")) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[0].argv), S("intel")) == (size_t)-1);
	p = planned(&compiler_clang, "19.1.7", "-g -gsplit-dwarf", 0, ALL);
	CHECK(str_find(joined(&p.steps[0].argv), S("-gno-split-dwarf")) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[0].argv), S("line-tables-only")) == (size_t)-1);
	/* long jumps of code that is not optimized, up to 18 */
	p = planned(&compiler_clang, "14.0.6", "-DX", 0, ALL);
	CHECK(str_find(joined(&p.steps[2].argv), S("-mrelax-all")) != (size_t)-1);
	p = planned(&compiler_clang, "18.1.8", "-O2 -O0", 0, ALL);
	CHECK(str_find(joined(&p.steps[2].argv), S("-mrelax-all")) != (size_t)-1);
	p = planned(&compiler_clang, "18.1.8", "-O0 -O1", 0, ALL);
	CHECK(str_find(joined(&p.steps[2].argv), S("-mrelax-all")) == (size_t)-1);
	p = planned(&compiler_clang, "19.1.7", "-O0", 0, ALL);
	CHECK(str_find(joined(&p.steps[2].argv), S("-mrelax-all")) == (size_t)-1);
	arena_clear(&a);
}

#define REPORT "-fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9"

void test_compiler__plan_of_gcc(void)
{
	struct plan p = planned(&compiler_gcc, "12.2.0", "-O2 -DX -mavx2 -c -flto=auto", 0, ALL | WANT_INTEL);

	CHECK_INT(p.nsteps, 2);
	CHECK_STR(joined(&p.steps[0].argv), S("cc -O2 -DX -mavx2 -g1 -fverbose-asm -fstack-usage " REPORT
					      " -masm=intel -S dir/x.c -o /w/0.s"));
	CHECK_STR(joined(&p.steps[1].argv), S("cc -mavx2 -c /w/0.s -o /w/0.o"));
	CHECK_STR(joined(&p.left_out), S("-c -flto=auto"));
	CHECK_STR(joined(&p.added), S("-g1 -fverbose-asm -fstack-usage " REPORT " -masm=intel"));
	CHECK(p.steps[0].has_record && !p.steps[1].has_record);
	/* gcc heeds the first of two files: the user's own report would take casm's */
	p = planned(&compiler_gcc, "12.2.0", "-O2 -fopt-info-vec=x", 0, ALL);
	CHECK(str_find(joined(&p.steps[0].argv), S("-fopt-info-vec=x")) == (size_t)-1);
	CHECK_STR(joined(&p.left_out), S("-fopt-info-vec=x"));
	p = planned(&compiler_gcc, "12.2.0", "-O2", 0, ALL & ~(unsigned)WANT_REMARKS);
	CHECK(str_find(joined(&p.steps[0].argv), S("-fopt-info")) == (size_t)-1);
	CHECK(!p.steps[0].has_record);
	p = planned(&compiler_gcc, "12.2.0", "-O2 -g3", 0, ALL);
	CHECK(str_find(joined(&p.steps[0].argv), S("-g1")) == (size_t)-1);
	p = planned(&compiler_gcc, "12.2.0", "-g -g0", 0, ALL);
	CHECK(str_find(joined(&p.steps[0].argv), S("-g -g0 -g1")) != (size_t)-1);
	p = planned(&compiler_gcc, "12.2.0", "-O2", 1, ALL);
	CHECK_STR(joined(&p.steps[0].argv), S("cc -O2 -S dir/x.c -o /w/0.s"));
	CHECK_INT(planned(&compiler_gcc, "12.2.0", "-O2", 2, ALL).nsteps, 0);
	arena_clear(&a);
}

/* --- builds with scripts for compilers --- */

static struct str folder;

static const char *in_folder(const char *name)
{
	return str_printf(&a, STR_FMT "/%s", STR_ARG(folder), name).ptr;
}

/* A script that answers -v as clang 19 and otherwise runs `body`; in it $out is the file behind -o. */
static const char *script(const char *name, const char *body)
{
	const char *path;
	FILE *f;

	if (!folder.ptr) {
		char pattern[] = "/tmp/casm-test-XXXXXX";

		folder = str_dup(&a, str_c(mkdtemp(pattern) ? pattern : "/nonexistent"));
	}
	path = in_folder(name);
	f = fopen(path, "w");
	if (!f) {
		test_fail(__FILE__, __LINE__, "cannot write %s", path);
		return path;
	}
	fprintf(f,
		"#!/bin/sh\nout= before=\nfor arg; do\n"
		"[ \"$arg\" = -v ] && { echo 'clang version 19.1.7' >&2; echo 'Target: t' >&2; exit 0; }\n"
		"[ \"$before\" = -o ] && out=$arg\nbefore=$arg\ndone\n"
		"is_recorded= is_assembler=\ncase \"$*\" in *-opt-record-file*) is_recorded=1 ;; esac\n"
		"case \"$*\" in *'0.s -o'*) is_assembler=1 ;; esac\n%s\n",
		body);
	fclose(f);
	chmod(path, 0755);
	return path;
}

static void remove_folder(void)
{
	static const char *const names[] = {"cc", "c c", "0.s", "0.o", "0.bc", "0.tap.bc", "log"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(in_folder(names[i]));
	CHECK(rmdir(str_to_c(&a, folder)) == 0);
	folder = STR_NONE;
	arena_clear(&a);
}

struct seen {
	struct buf record;
	unsigned restarts, ready, bitcode;
};

static bool take(void *context, struct str bytes)
{
	buf_add(&((struct seen *)context)->record, bytes);
	return true;
}

static void restart(void *context)
{
	struct seen *s = context;

	s->restarts++;
	s->record.len = 0;
}

static void ready(void *context, const char *path)
{
	(void)path;
	((struct seen *)context)->ready++;
}

static void bitcode(void *context, const char *path)
{
	CHECK(access(path, R_OK) == 0);
	((struct seen *)context)->bitcode++;
}

struct result {
	struct build b;
	struct cc cc;
	struct err err;
	struct seen seen;
	bool ok;
};

/* Whether bitcode may be had in passing; NULL: no. */
static atomic_bool *taps;

static void build(struct result *r, const char *body, unsigned timeout_s)
{
	static char *args[] = {NULL};
	const char *command = script("cc", body);

	*r = (struct result){.ok = false};
	if (!cc_identify(&a, command, args, 10, &r->cc, &r->err)) {
		test_fail(__FILE__, __LINE__, "%s", r->err.message);
		return;
	}
	r->cc.taps = taps;
	r->b = (struct build){.cc = &r->cc,
			      .source = "x.c",
			      .work = in_folder("0"),
			      .args = args,
			      .wants = ALL,
			      .timeout_s = timeout_s,
			      .record = take,
			      .record_restart = restart,
			      .text_ready = ready,
			      .bitcode_ready = bitcode,
			      .context = &r->seen};
	r->ok = build_run(&a, &r->b, &r->err);
}

static void done(struct result *r)
{
	build_release(&r->b);
	buf_release(&r->seen.record);
	err_clear(&r->err);
	remove_folder();
}

static bool says(const char *text, const char *part)
{
	return text && strstr(text, part) != NULL;
}

#define WORKS "[ -n \"$is_recorded\" ] && echo remarks of $out >/dev/fd/9\necho made >$out\n"

void test_compiler__build_works(void)
{
	struct result r;

	build(&r, WORKS "echo a warning >&2", 10);
	CHECK(r.ok && r.b.has_text && r.b.has_object && r.b.is_recorded && !r.b.degraded);
	CHECK_INT(r.b.attempt, 0);
	CHECK_INT(r.seen.restarts, 0);
	CHECK_INT(r.seen.ready, 1);
	CHECK_INT(r.seen.bitcode, 1);
	CHECK(!r.b.no_bitcode);
	CHECK_STR(buf_str(&r.b.messages), S("a warning\na warning\na warning\n"));
	/* of both halves, in one stream */
	CHECK_STR(buf_str(&r.seen.record),
		  str_printf(&a, "remarks of " STR_FMT "/0.bc\nremarks of " STR_FMT "/0.s\n", STR_ARG(folder),
			     STR_ARG(folder)));
	CHECK_STR(r.cc.version, S("19.1.7"));
	CHECK_STR(r.cc.family, S("clang"));
	done(&r);
}

static void build_tapping(struct result *r, const char *body, bool is_able)
{
	atomic_bool able;

	atomic_init(&able, true);
	taps = &able;
	build(r, body, 10);
	taps = NULL;
	r->cc.taps = NULL;
	CHECK_INT(atomic_load(&able), is_able);
}

#define TAPS                                                                                                 \
	"case \"$*\" in *.c\\ *-S*|*-S\\ x.c*) echo bitcode >${out%.s}.tap.bc; printf x >/dev/fd/10 ;; "     \
	"esac\n"

void test_compiler__build_with_bitcode_in_passing(void)
{
	struct result r;

	build_tapping(&r, TAPS WORKS "echo a warning >&2", true);
	CHECK(r.ok && r.b.has_text && r.b.has_object && r.b.is_recorded && r.b.is_tapped && !r.b.degraded);
	CHECK_INT(r.b.attempt, 0);
	CHECK_INT(r.b.plan.nsteps, 2);
	CHECK_INT(r.seen.restarts, 0);
	CHECK_INT(r.seen.ready, 1);
	CHECK_INT(r.seen.bitcode, 1);
	CHECK(!r.b.no_bitcode);
	CHECK_STR(buf_str(&r.b.messages), S("a warning\na warning\n"));
	CHECK_STR(buf_str(&r.seen.record), str_printf(&a, "remarks of " STR_FMT "/0.s\n", STR_ARG(folder)));
	done(&r);
}

/* A compiler that leaves none is known by that, and what came of it so far is void. */
void test_compiler__build_where_no_bitcode_is_left_in_passing(void)
{
	struct result r;

	build_tapping(&r, WORKS "echo a warning >&2", false);
	CHECK(r.ok && r.b.has_object && r.b.is_recorded && !r.b.is_tapped && !r.b.degraded &&
	      !r.b.no_bitcode);
	CHECK_INT(r.b.attempt, 0);
	CHECK_INT(r.b.plan.nsteps, 3);
	CHECK_INT(r.seen.restarts, 1);
	CHECK_INT(r.seen.ready, 1);
	CHECK_INT(r.seen.bitcode, 1);
	CHECK_STR(buf_str(&r.b.messages), S("a warning\na warning\na warning\n"));
	CHECK_STR(buf_str(&r.seen.record),
		  str_printf(&a, "remarks of " STR_FMT "/0.bc\nremarks of " STR_FMT "/0.s\n", STR_ARG(folder),
			     STR_ARG(folder)));
	done(&r);
}

/* Bitcode that was told of is not told of again, though the halves make it anew. */
void test_compiler__build_crash_after_bitcode_in_passing(void)
{
	struct result r;

	build_tapping(&r, TAPS "case \"$*\" in *-S\\ x.c*) echo partial >$out; kill -SEGV $$ ;; esac\n" WORKS,
		      true);
	CHECK(r.ok && r.b.has_object && r.b.is_recorded && !r.b.is_tapped && !r.b.degraded &&
	      !r.b.no_bitcode);
	CHECK_INT(r.b.attempt, 0);
	CHECK_INT(r.b.plan.nsteps, 3);
	CHECK_INT(r.seen.restarts, 1);
	CHECK_INT(r.seen.bitcode, 1);
	done(&r);
}

void test_compiler__build_fails(void)
{
	struct result r;

	build(&r, "echo 'x.c:1:1: error: no' >&2; exit 1", 10);
	CHECK(!r.ok);
	CHECK_INT(r.err.status, STATUS_COMPILER);
	CHECK(says(r.err.message, "x.c: ") && says(r.err.message, "(to compile) exited with status 1"));
	CHECK_STR(buf_str(&r.b.messages), S("x.c:1:1: error: no\n")); /* once, though it was tried thrice */
	CHECK_INT(r.seen.ready, 0);
	done(&r);
}

void test_compiler__build_without_record(void)
{
	struct result r;

	build(&r, "[ -n \"$is_recorded\" ] && { echo half a remark >/dev/fd/9; kill -SEGV $$; }\n" WORKS, 10);
	CHECK(r.ok && !r.b.is_recorded && r.b.has_object);
	CHECK_INT(r.b.attempt, 2);
	CHECK_INT(r.seen.restarts, 2);
	CHECK_INT(r.seen.record.len, 0);
	CHECK(says(r.b.no_bitcode, "signal 11"));
	CHECK(says(r.b.degraded, "signal 11") && says(r.b.degraded, "while recording"));
	CHECK(!r.b.plan.has_full_costs);
	done(&r);
}

/* A crash in the second half: what the first half recorded is void too. */
void test_compiler__build_crash_in_code_generation(void)
{
	struct result r;

	build(&r, "case \"$*\" in *disable-llvm-passes*) echo partial >$out; exit 70 ;; esac\n" WORKS, 10);
	CHECK(r.ok && r.b.attempt == 1 && r.b.is_recorded && !r.b.degraded);
	CHECK_INT(r.seen.restarts, 1);
	CHECK_INT(r.seen.bitcode, 1);
	CHECK(says(r.b.no_bitcode, "(to generate code) exited with status 70"));
	CHECK_STR(buf_str(&r.seen.record), str_printf(&a, "remarks of " STR_FMT "/0.s\n", STR_ARG(folder)));
	done(&r);
}

/* No bitcode costs nothing but what is made of it. */
void test_compiler__build_without_bitcode(void)
{
	struct result r;

	build(&r, "case \"$*\" in *-emit-llvm*) echo 'error: no bitcode' >&2; exit 1 ;; esac\n" WORKS, 10);
	CHECK(r.ok && r.b.attempt == 1 && r.b.is_recorded && r.b.has_object && !r.b.degraded);
	CHECK_INT(r.seen.bitcode, 0);
	CHECK(says(r.b.no_bitcode, "exited with status 1: error: no bitcode"));
	CHECK_STR(buf_str(&r.b.messages), S(""));
	CHECK(r.b.plan.has_full_costs);
	done(&r);
}

void test_compiler__build_bitcode_alone(void)
{
	struct result r;
	struct err err = {0};
	char *args[] = {(char *)"-O3", (char *)"-g", (char *)"-o", (char *)"x.o", (char *)"-flto", NULL};
	const char *out;

	build(&r, "case \"$*\" in *-w*) echo \"$*\" >$out; exit ;; esac\n" WORKS, 10);
	r.b.args = args;
	out = in_folder("log");
	for (int optimized = 0; optimized < 2; optimized++) {
		struct file f = {0};

		CHECK(build_bitcode(&a, &r.b, optimized, out, &err));
		CHECK(file_open(&f, out, &err));
		CHECK(str_starts(f.text, S("-O3 -g -fno-crash-diagnostics -w ")));
		CHECK((str_find(f.text, S("-disable-llvm-passes")) == (size_t)-1) == optimized);
		CHECK(str_find(f.text, S("-emit-llvm -c x.c -o")) != (size_t)-1);
		CHECK(str_find(f.text, S("-flto")) == (size_t)-1);
		file_close(&f);
	}
	r.cc.kind = &compiler_gcc;
	CHECK(!build_bitcode(&a, &r.b, true, out, &err));
	CHECK(says(err.message, "writes no bitcode"));
	err_clear(&err);
	done(&r);
}

/* The text of an attempt that failed is not taken for the next one's. */
void test_compiler__build_leaves_no_stale_text(void)
{
	struct result r;

	build(&r,
	      "[ -n \"$is_recorded\" ] && { echo stale >$out; case \"$*\" in *emit-llvm*) exit 0 ;; esac; "
	      "exit 1; }\nexit 0",
	      10);
	CHECK(!r.ok);
	CHECK(says(r.err.message, "wrote no output"));
	done(&r);
}

void test_compiler__build_without_assembler(void)
{
	struct result r;

	build(&r,
	      "[ -n \"$is_assembler\" ] && { echo 'note: x' >&2; echo 'error: bad operand' >&2; exit 1; "
	      "}\n" WORKS,
	      10);
	CHECK(r.ok && r.b.has_text && !r.b.has_object && r.b.is_recorded);
	CHECK(says(r.b.degraded, "(to assemble) exited with status 1: error: bad operand"));
	CHECK_INT(r.seen.ready, 1);
	CHECK(!r.err.message);
	done(&r);
	build(&r, "[ -n \"$is_assembler\" ] && exit 1\n" WORKS, 10);
	CHECK(r.b.degraded && str_ends(str_c(r.b.degraded), S("exited with status 1")));
	done(&r);
}

/* Two things go wrong: both are said. */
void test_compiler__build_degraded_twice(void)
{
	struct result r;

	build(&r, "[ -n \"$is_recorded\" ] && exit 5\n[ -n \"$is_assembler\" ] && exit 6\n" WORKS, 10);
	CHECK(r.ok && !r.b.has_object);
	CHECK(says(r.b.degraded, "status 5 while recording; ") && says(r.b.degraded, "status 6"));
	done(&r);
}

void test_compiler__build_writes_nothing(void)
{
	struct result r;

	build(&r, "exit 0", 10);
	CHECK(!r.ok && says(r.err.message, "exited with status 0 but wrote no output"));
	CHECK_INT(r.err.status, STATUS_COMPILER);
	done(&r);
	build(&r, ": >$out", 10);
	CHECK(!r.ok && says(r.err.message, "wrote no output"));
	done(&r);
}

/* A compiler that hangs is not tried a second time. */
void test_compiler__build_times_out(void)
{
	struct result r;
	struct file log = {0};
	struct err err = {0};

	build(&r, "echo run >>$(dirname $out)/log; sleep 30", 1);
	CHECK(!r.ok && says(r.err.message, "did not end within 1 s"));
	CHECK_INT(r.err.status, STATUS_COMPILER);
	if (file_open(&log, in_folder("log"), &err))
		CHECK_STR(log.text, S("run\n"));
	file_close(&log);
	done(&r);
}

/* A source that looks like an option or a file of options. */
void test_compiler__build_odd_source(void)
{
	static const char *const names[] = {"@x.c", "-x.c"};

	for (size_t i = 0; i < 2; i++) {
		static char *args[] = {NULL};
		struct cc cc;
		struct err err = {0};
		struct build b = {.source = names[i], .args = args, .wants = WANT_TEXT, .timeout_s = 10};
		const char *command = script("cc", "echo \"$*\" >$out");
		struct file f = {0};

		CHECK(cc_identify(&a, command, args, 10, &cc, &err));
		b.cc = &cc;
		b.work = in_folder("0");
		CHECK(build_run(&a, &b, &err));
		CHECK(file_open(&f, in_folder("0.s"), &err));
		CHECK(str_find(f.text, str_printf(&a, " ./%s ", names[i])) != (size_t)-1);
		file_close(&f);
		build_release(&b);
		err_clear(&err);
		remove_folder();
	}
}

/* --exact: the user's arguments and nothing else. */
void test_compiler__build_exact(void)
{
	struct list l = list_of("-O2 -DX=1 -g -o y.o -c -flto -fno-verbose-asm");
	struct cc cc;
	struct err err = {0};
	struct build b = {.source = "x.c", .args = l.args, .timeout_s = 10};
	struct file f = {0};

	CHECK(cc_identify(&a, script("cc", "shift 0; echo \"$*\" >$out"), l.args, 10, &cc, &err));
	b.cc = &cc;
	CHECK(build_exact(&a, &b, in_folder("0.o"), &err));
	CHECK(file_open(&f, in_folder("0.o"), &err));
	CHECK_STR(f.text, str_printf(&a, "-O2 -DX=1 -g -c x.c -o %s\n", in_folder("0.o")));
	file_close(&f);
	build_release(&b);
	err_clear(&err);
	remove_folder();
}

/* --- finding a compiler --- */

static bool identify_fails(const char *command, enum status status, const char *part)
{
	static char *args[] = {NULL};
	struct cc cc;
	struct err err = {0};
	bool ok = cc_identify(&a, command, args, 1, &cc, &err);
	bool fails = !ok && err.status == status && says(err.message, part);

	if (!fails)
		test_fail(__FILE__, __LINE__, "%s: %s", command, err.message ? err.message : "no message");
	err_clear(&err);
	return fails;
}

void test_compiler__not_a_compiler(void)
{
	identify_fails("", STATUS_USAGE, "empty name");
	identify_fails("   ", STATUS_USAGE, "empty name");
	identify_fails("/nonexistent/cc", STATUS_COMPILER, "/nonexistent/cc");
	identify_fails("/tmp", STATUS_COMPILER, "/tmp");
	identify_fails("true", STATUS_COMPILER, "prints no clang or gcc version");
	identify_fails("false", STATUS_COMPILER, "prints no clang or gcc version");
	identify_fails("sleep 30", STATUS_COMPILER, "");
	arena_clear(&a);
}

/* `ccache clang` is two words; a path with a blank in it is one. */
void test_compiler__words_of_a_command(void)
{
	static char *args[] = {NULL};
	struct cc cc;
	struct err err = {0};
	const char *path = script("cc", "exit 0");

	CHECK(cc_identify(&a, str_printf(&a, " env  X=1 %s ", path).ptr, args, 10, &cc, &err));
	CHECK_INT(cc.command.count, 3);
	path = script("c c", "exit 0");
	CHECK(cc_identify(&a, path, args, 10, &cc, &err));
	CHECK_INT(cc.command.count, 1);
	CHECK_STR(str_c(cc.command.items[0]), str_c(path));
	err_clear(&err);
	remove_folder();
}

/* -v is asked with the arguments that choose the target, and no others. */
void test_compiler__target_of_a_command(void)
{
	struct list l = list_of("-O2 --target=x -DY -mavx2 -o z");
	struct cc cc;
	struct err err = {0};
	struct file f = {0};
	const char *path = script("cc", "");
	FILE *out = fopen(path, "w");

	fprintf(out, "#!/bin/sh\necho \"$*\" >%s\necho clang version 19.1.7\n", in_folder("log"));
	fclose(out);
	CHECK(cc_identify(&a, path, l.args, 10, &cc, &err));
	CHECK(file_open(&f, in_folder("log"), &err));
	CHECK_STR(f.text, S("--target=x -mavx2 -v\n"));
	CHECK_INT(cc.target.len, 0);
	file_close(&f);
	err_clear(&err);
	remove_folder();
}

void test_compiler__default(void)
{
	script("cc", "exit 0");
	setenv("CC", "my cc -x", 1);
	CHECK_STR(str_c(cc_default()), S("my cc -x"));
	setenv("CC", "", 1);
	setenv("PATH", str_to_c(&a, folder), 1);
	CHECK(!cc_default());
	unsetenv("CC");
	CHECK(rename(in_folder("cc"), in_folder("gcc")) == 0);
	CHECK_STR(str_c(cc_default()), S("gcc"));
	CHECK(rename(in_folder("gcc"), in_folder("clang")) == 0);
	CHECK_STR(str_c(cc_default()), S("clang"));
	setenv("PATH", str_printf(&a, ":/nonexistent:" STR_FMT, STR_ARG(folder)).ptr, 1);
	CHECK_STR(str_c(cc_default()), S("clang"));
	unlink(in_folder("clang"));
	remove_folder();
}
