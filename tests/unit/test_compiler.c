/* The toolchain: what is recognised, and which commands are made. */
#include "toolchain/compiler.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/tmp.h"
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

/* The list of a command's words is read to its end by who has only its items. */
void test_compiler__command_has_an_end(void)
{
	struct cc cc;
	struct err err = {0};
	struct arena used = {0}, before;

	(void)arena_alloc(&used, 8);
	before = used;
	memset(arena_room(&used, 256), 'x', 256);
	CHECK(cc_command(&before, "ccache  clang-19 ", &cc, &err));
	CHECK(cc.command.count == 2);
	CHECK(!cc.command.items[2]);
	arena_clear(&used);
}

/* The driver stays the same when only cc1 is built anew. */
void test_compiler__programs_of_gcc(void)
{
	struct str folder, cc1, before;
	const char *banner;
	struct err err = {0};

	CHECK(tmp_folder(&a, &folder, &err));
	cc1 = path_join(&a, folder, S("cc1"));
	banner =
		str_printf(&a, "COLLECT_LTO_WRAPPER=" STR_FMT "/lto-wrapper\nTarget: x\ngcc version 12.2.0\n",
			   STR_ARG(folder))
			.ptr;
	before = identified(&compiler_gcc, banner).files;
	CHECK(str_find(before, cc1) == (size_t)-1);
	CHECK(file_replace(str_to_c(&a, cc1), S("one"), &err));
	before = identified(&compiler_gcc, banner).files;
	CHECK(str_find(before, cc1) != (size_t)-1);
	CHECK_STR(identified(&compiler_gcc, banner).files, before);
	CHECK(file_replace(str_to_c(&a, cc1), S("another"), &err));
	CHECK(!str_eq(identified(&compiler_gcc, banner).files, before));
	tmp_remove_all(false);
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
		    "-mllvm -experimental-debug-variable-locations=false -S dir/x.c -o /w/0.s"));
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

/* Said in what was added, since it is how the facts were made. */
void test_compiler__plan_of_clang_without_loads(void)
{
	struct str passes = S(" -Xclang -opt-record-passes -Xclang ^([^agl]|a[^s]|g[^v]|l[^i])");
	struct plan p = planned(&compiler_clang, "19.1.7", "-O2", 0, ALL & ~(unsigned)WANT_LOADS);

	CHECK(str_find(joined(&p.steps[0].argv), passes) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[1].argv), passes) != (size_t)-1);
	CHECK(str_find(joined(&p.steps[2].argv), passes) == (size_t)-1);
	CHECK(str_find(joined(&p.added), passes) != (size_t)-1);
	arena_clear(&a);
}

/* An option of LLVM's own: only for versions known to have it, when the line tables are casm's, and once. */
void test_compiler__plan_of_clang_without_variables(void)
{
	struct str option = S(" -mllvm -experimental-debug-variable-locations=false");
	static const struct {
		const char *version, *args;
		bool has;
	} rows[] = {
		{"14.0.6", "-O2", true},
		{"22.1.8", "-O1", true},
		{"13.0.1", "-O2", false},
		{"23.0.0", "-O2", false},
		{"trunk", "-O2", false},
		{"19.1.7", "-O2 -g", false},
		{"19.1.7", "-O2 -g0", true},
		{"19.1.7", "-mllvm -experimental-debug-variable-locations=true", false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct plan p = planned(&compiler_clang, rows[i].version, rows[i].args, 0, ALL);

		CHECK(rows[i].has == (str_find(joined(&p.added), option) != (size_t)-1));
		CHECK(str_find(joined(&p.steps[0].argv), option) == (size_t)-1);
		CHECK(rows[i].has == (str_find(joined(&p.steps[1].argv), option) != (size_t)-1));
		arena_clear(&a);
	}
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
		    "-mllvm -experimental-debug-variable-locations=false -Wno-unused-command-line-argument "
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
