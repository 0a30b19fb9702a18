/* What a compiler's command line asks for. */
#include "toolchain/ccline.h"

#include "base/buf.h"
#include "test.h"
#include "toolchain/shellwords.h"

static void split(struct arena *a, const char *text, struct words *words)
{
	struct err err = {0};

	CHECK(shellwords_split(a, str_c(text), QUOTING_SHELL, words, &err));
	err_clear(&err);
}

/* "objects a.c>a.o", "program a.c b.c>prog", "other: it links" */
static void check(const char *args, const char *want)
{
	static const char *const kinds[] = {"other", "objects", "program", "lto"};
	struct arena a = {0};
	struct words words = {0};
	struct ccline line;
	struct buf b = {0};

	split(&a, args, &words);
	ccline_read(&a, &words, &line);
	buf_printf(&b, "%s", kinds[line.kind]);
	if (line.kind == CCLINE_OTHER)
		buf_printf(&b, ": %s", line.why);
	for (size_t i = 0; line.kind != CCLINE_OTHER && i < line.sources.count; i++) {
		buf_printf(&b, " %s%s", line.sources.items[i].path,
			   line.sources.items[i].is_preprocessed ? "(i)" : "");
		if (line.kind == CCLINE_OBJECTS)
			buf_printf(&b, ">%s", line.sources.items[i].object);
	}
	if (line.kind == CCLINE_PROGRAM || line.kind == CCLINE_LTO_LINK)
		buf_printf(&b, ">%s", line.output);
	CHECK_STR(buf_str(&b), str_c(want));
	buf_release(&b);
	arena_clear(&a);
}

void test_ccline__objects(void)
{
	check("-O2 -c a.c", "objects a.c>a.o");
	check("-O2 -c src/a.c", "objects src/a.c>a.o");
	check("-c src/a.b.c -o x/y.o", "objects src/a.b.c>x/y.o");
	check("-ox/y.o -c src/a.c", "objects src/a.c>x/y.o");
	check("--compile --output=y.o a.cc", "objects a.cc>y.o");
	check("--compile --output y.o a.cc", "objects a.cc>y.o");
	check("-c a.c b.cpp d/c.i", "objects a.c>a.o b.cpp>b.o d/c.i(i)>c.o");
	check("-c a.c b.S e.o libx.so.1.2", "objects a.c>a.o");
	check("-c x.so.c", "objects x.so.c>x.so.o");
	check("-MD -MF a.d -MT b.c -c a.c", "objects a.c>a.o");
	check("-include b.c -Xclang c.c -D x.c -c a.c", "objects a.c>a.o");
	check("-x c -c text", "objects text>text.o");
	check("-xc++ -c t.txt -o t.o", "objects t.txt>t.o");
	check("-x cpp-output -c t.txt", "objects t.txt(i)>t.o");
	check("-x none -c a.c", "objects a.c>a.o");
	check("-x c a.c -x c++ b.c -x assembler d.c -x none e.c -c", "objects a.c>a.o b.c>b.o e.c>e.o");
	check("-c -- -a.c", "objects -a.c>-a.o");
	check("-c -fno-lto a.c", "objects a.c>a.o");
	check("-flto -fno-lto -c a.c", "objects a.c>a.o");
	check("-v -c a.c", "objects a.c>a.o");
	check("-save-temps=obj -c a.c -o d/a.o", "objects a.c>d/a.o");
}

void test_ccline__programs(void)
{
	check("a.c", "program a.c>a.out");
	check("-O2 a.c b.c lib.a -lm -o prog", "program a.c b.c>prog");
	check("-shared a.c -o liba.so", "program a.c>liba.so");
	check("-flto a.o b.o -o prog", "lto>prog");
	check("-flto=thin -fuse-ld=lld a.o", "lto>a.out");
	check("-flto a.c -o prog", "lto a.c>prog");
}

void test_ccline__others(void)
{
	check("", "other: it has no input");
	check("-v", "other: it has no input");
	check("--version", "other: it only tells what the compiler is");
	check("-print-search-dirs", "other: it only tells what the compiler is");
	check("-E a.c", "other: it only preprocesses");
	check("-E -c a.c", "other: it only preprocesses");
	check("-MM a.c", "other: it only lists what is included");
	check("-S a.c -o -", "other: it writes assembly, no object");
	check("-fsyntax-only -c a.c", "other: it only checks the source");
	check("-emit-llvm -c a.c", "other: it writes bitcode, no object");
	check("-cc1 -emit-obj a.c", "other: it is a compiler's inner command");
	check("-c -x c -", "other: its source comes from stdin");
	check("-c a.c -o -", "other: its output is not kept");
	check("-c a.c -o /dev/null", "other: its output is not kept");
	check("-c a.S", "other: its source is neither C nor C++");
	check("-c -x assembler a.c", "other: its source is neither C nor C++");
	check("-x c-header a.h -o a.h.pch", "other: its source is neither C nor C++");
	check("-c a.m", "other: its source is neither C nor C++");
	check("a.o -o prog", "other: it only links");
	check("-shared a.o -o lib.so", "other: it only links");
	check("-flto -c a.c", "other: -flto: there is no machine code before the link");
	check("-c a.c b.c -o x.o", "other: several sources have one output");
	check("-c conftest.c", "other: it is a probe of the compiler");
	check("conftest.cpp -o conftest", "other: it is a probe of the compiler");
	check("-c /b/CMakeFiles/CMakeScratch/TryCompile-x/src.c", "other: it is a probe of the compiler");
	check("-c a.c -o", "objects a.c>a.o");
}

static void check_compiler(const char *command, size_t want)
{
	struct arena a = {0};
	struct words words = {0};

	split(&a, command, &words);
	CHECK_INT(ccline_compiler(&words), want);
	arena_clear(&a);
}

void test_ccline__compiler(void)
{
	check_compiler("clang -c a.c", 0);
	check_compiler("ccache clang -c a.c", 1);
	check_compiler("/usr/bin/ccache distcc gcc -c a.c", 2);
	check_compiler("env A=b C= clang -c a.c", 3);
	check_compiler("casm cc clang -c a.c", 2);
	check_compiler("casm cc --embed --log=x ccache clang -c a.c", 5);
	check_compiler("ccache -s", 0);
	check_compiler("ccache", 0);
	check_compiler("env -i clang", 0);
	check_compiler("casm cc", 0);
}

static void check_again(const char *family, const char *args, const char *want)
{
	struct arena a = {0};
	struct words words = {0}, again = {0};
	struct buf b = {0};
	const char *why;

	split(&a, args, &words);
	if (ccline_link_again(&a, str_c(family), &words, "p", &again, &why)) {
		for (size_t i = 0; i < again.count; i++)
			buf_printf(&b, "%s%s", i ? " " : "", again.items[i]);
		CHECK_STR(buf_str(&b), str_c(want));
	} else {
		CHECK_STR(str_c(why), str_c(want));
	}
	buf_release(&b);
	arena_clear(&a);
}

#define CLANG_AGAIN                                                                                          \
	"-Xlinker -plugin-opt=opt-remarks-passes=^([^gl]|g[^v]|l[^i]) -Xlinker "                             \
	"-plugin-opt=opt-remarks-format=yaml -Xlinker -plugin-opt=opt-remarks-filename=p.opt.ld.yaml -o p"
#define GCC_AGAIN "-flto=1 -fopt-info-inline-vec-loop-optimized-missed-note=p.opt-info -o p"

void test_ccline__link_again(void)
{
	check_again("clang", "-flto a.o -o prog", "-flto a.o " CLANG_AGAIN);
	check_again("clang", "-flto a.o -oprog -O2", "-flto a.o -O2 " CLANG_AGAIN);
	check_again("clang", "-flto a.c -MD -MF a.d -MTx -save-temps=obj", "-flto a.c " CLANG_AGAIN);
	check_again("clang", "-flto a.o -fsave-optimization-record=yaml -foptimization-record-file=x",
		    "-flto a.o " CLANG_AGAIN);
	check_again("clang", "-flto a.c -fsave-optimization-record",
		    "-flto a.c -fsave-optimization-record -Xclang -opt-record-file -Xclang "
		    "/dev/null " CLANG_AGAIN);
	check_again("clang", "-flto a.o -Wl,-E -Wl,-soname,x.so",
		    "-flto a.o -Wl,-E -Wl,-soname,x.so " CLANG_AGAIN);
	check_again("clang", "-flto a.o -Wl,-Map,x", "its link writes further files (-Wl,-Map,x)");
	check_again("clang", "-flto a.o -Xlinker -Map=x", "its link writes further files (-Map=x)");
	check_again("clang", "-flto a.o -Wl,--dependency-file=x",
		    "its link writes further files (-Wl,--dependency-file=x)");
	check_again("clang", "-flto a.o -Xclang -stats-file=x -Wp,-MD,x.d,-DA",
		    "-flto a.o -Wp,-DA " CLANG_AGAIN);
	check_again("clang", "-flto a.o -Wl,--thinlto-cache-dir=d,-E -Xlinker -plugin-opt=cache-dir=d",
		    "-flto a.o -Wl,--thinlto-cache-dir=p.cache,-E -Xlinker "
		    "-plugin-opt=cache-dir=p.cache " CLANG_AGAIN);
	check_again("clang", "-flto a.o --coverage", "-flto a.o --coverage " CLANG_AGAIN);
	check_again("clang", "-flto a.c --coverage", "its compile writes further files (--coverage)");
	check_again("gcc", "-flto=auto a.o -o prog -O2", "-flto=auto a.o -O2 " GCC_AGAIN);
	check_again("gcc", "-flto a.o -fopt-info-vec=x -fdump-tree-all -fstack-usage -dumpdir d/ -dumpbase b",
		    "-flto a.o " GCC_AGAIN);
	check_again("gcc", "-flto a.o -Wl,-Map=x", "its link writes further files (-Wl,-Map=x)");
	check_again("tcc", "-flto a.o", "its link-time optimization is not known");
}
