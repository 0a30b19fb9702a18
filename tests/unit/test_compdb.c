/* Compilation databases: words, entries, globs; the names shown of arguments. */
#include "toolchain/compdb.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cmd/load/argpaths.h"
#include "cmd/load/worktree.h"
#include "test.h"
#include "toolchain/shellwords.h"

static struct str join(struct arena *a, char *const *words, size_t n)
{
	struct buf b = {0};
	struct str s;

	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s%s", i ? "|" : "", words[i]);
	s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void check_split(const char *text, enum quoting quoting, const char *want)
{
	struct arena a = {0};
	struct words words = {0};
	struct err err = {0};

	if (shellwords_split(&a, str_c(text), quoting, &words, &err))
		CHECK_STR(join(&a, words.items, words.count), str_c(want));
	else
		CHECK_STR(str_c(err.message), str_c(want));
	err_clear(&err);
	arena_clear(&a);
}

void test_compdb__words(void)
{
	check_split("cc  -c\ta.c\n", QUOTING_SHELL, "cc|-c|a.c");
	check_split("", QUOTING_SHELL, "");
	check_split("'' \"\" x''y", QUOTING_SHELL,
		    "|"
		    "|xy");
	check_split("-DA=\\\"x\\ y\\\" '-DB=\"\\n\"' \"-DC=\\\"\\n\\$x\"", QUOTING_SHELL,
		    "-DA=\"x y\"|-DB=\"\\n\"|-DC=\"\\n$x");
	check_split("'it'\\''s'\"'\"z", QUOTING_SHELL, "it's'z");
	check_split("a\\\nb \"c\\\nd\"", QUOTING_SHELL, "ab|cd");
	check_split("$HOME `x` *.c #y", QUOTING_SHELL, "$HOME|`x`|*.c|#y");
	check_split("'a\\'b' \"c\\d\" e\\\\f", QUOTING_RESPONSE, "a'b|cd|e\\f");
	check_split("end\\", QUOTING_SHELL, "end\\");
	check_split("cc 'open", QUOTING_SHELL,
		    "expected a closing ' for the one before `open`, found the end");
	check_split("cc \"a'", QUOTING_RESPONSE,
		    "expected a closing \" for the one before `a'`, found the end");
}

struct fixture {
	struct arena a;
	struct compdb db;
	struct diags diags;
	struct err err;
	bool ok;
};

static void read_db(struct fixture *f, const char *text)
{
	*f = (struct fixture){0};
	diags_init(&f->diags, &f->a);
	f->ok = compdb_read(&f->a, str_c(text), S("db.json"), S("/db"), NULL, &f->db, &f->diags, &f->err);
}

static void done(struct fixture *f)
{
	err_clear(&f->err);
	arena_clear(&f->a);
}

/* One entry; "COMPILER [SOURCE] ARGS" in FOLDER, or what is wrong. */
static void check_entry(const char *text, const char *want)
{
	struct fixture f;
	struct buf b = {0};

	read_db(&f, text);
	if (!f.ok)
		buf_printf(&b, "error %s", f.err.message);
	else if (f.diags.count)
		buf_printf(&b, "%llu: " STR_FMT, (unsigned long long)f.diags.items[0].line,
			   STR_ARG(f.diags.items[0].message));
	else if (f.db.nother)
		buf_add(&b, S("other"));
	else if (f.db.ninner)
		buf_add(&b, S("inner"));
	else if (f.db.entries.count) {
		const struct compdb_entry *e = &f.db.entries.items[0];

		buf_printf(&b, STR_FMT ": %s [%s] " STR_FMT, STR_ARG(e->path), e->compiler, e->source,
			   STR_ARG(join(&f.a, e->args.items, e->args.count)));
		CHECK(e->args.items[e->args.count] == NULL);
	}
	CHECK_STR(buf_str(&b), str_c(want));
	buf_release(&b);
	done(&f);
}

#define ENTRY(directory, command, file)                                                                      \
	"[{\"directory\":\"" directory "\",\"command\":\"" command "\",\"file\":\"" file "\"}]"

void test_compdb__command(void)
{
	check_entry("\xef\xbb\xbf" ENTRY("/b", "cc -O2 -c a.c", "a.c"), "/b/a.c: cc [a.c] -O2");
	check_entry(ENTRY("/p/build", "cc -I/p/include -O2 -MD -MT a.o -MFa.d -o a.o -c ../a.c", "../a.c"),
		    "/p/a.c: cc [../a.c] -I/p/include|-O2");
	/* the source stands anywhere, spelled in any way */
	check_entry(ENTRY("/p/build", "cc ../x/../a.c -c -O2", "/p/a.c"), "/p/a.c: cc [../x/../a.c] -O2");
	check_entry(ENTRY("/p", "cc -O2 -- a.c", "a.c"), "/p/a.c: cc [a.c] -O2");
	check_entry(ENTRY("/p", "cc -O2 -c -- -odd.c", "-odd.c"), "/p/-odd.c: cc [-odd.c] -O2");
	/* a value that looks like the source is none */
	check_entry(ENTRY("/p", "cc -include a.c -c a.c -Xclang a.c", "a.c"),
		    "/p/a.c: cc [a.c] -include|a.c|-Xclang|a.c");
	check_entry(ENTRY("/p", "cc -O2 a.c b.c c.o libx.a -lm -Wl,-z,now -o prog", "a.c"),
		    "/p/a.c: cc [a.c] -O2");
	check_entry(ENTRY("/p",
			  "cc -Xclang -dependency-file -Xclang x.d -Xclang -menable-unsafe-fp-math -c a.c",
			  "a.c"),
		    "/p/a.c: cc [a.c] -Xclang|-menable-unsafe-fp-math");
	check_entry(ENTRY("/p", "cc a.c b.S c.s d.f90 libx.so.1 -o prog", "a.c"), "/p/a.c: cc [a.c] ");
	/* what would write further files */
	check_entry(
		ENTRY("/p",
		      "cc -Wp,-DA,-MD,x.d -Wp,-MMD,y.d -Wa,-al=x,-L -save-stats=obj -fproc-stat-report=x "
		      "-time=x -gen-cdb-fragment-path d -mllvm -info-output-file=x -fmodule-output=x -c a.c",
		      "a.c"),
		"/p/a.c: cc [a.c] -Wp,-DA|-Wa,-L");
	/* through a symbolic link the word may lead elsewhere */
	check_entry(ENTRY("/p", "cc -c /link/a.c", "/p/a.c"), "/p/a.c: cc [/link/a.c] ");
	check_entry(ENTRY("/p", "cc -c", "a.c"), "/p/a.c: cc [a.c] ");
	check_entry(ENTRY("sub/..", "cc a.c", "a.c"), "/db/a.c: cc [a.c] ");
	check_entry("[{\"command\":\"cc a.c\",\"file\":\"a.c\"}]", "/db/a.c: cc [a.c] ");
}

void test_compdb__compiler(void)
{
	check_entry(ENTRY("/p", "ccache /usr/bin/cc -c a.c", "a.c"), "/p/a.c: /usr/bin/cc [a.c] ");
	check_entry(ENTRY("/p", "env A=1 B= /x/ccache distcc gcc a.c", "a.c"), "/p/a.c: gcc [a.c] ");
	check_entry(ENTRY("/p", "casm cc clang a.c", "a.c"), "/p/a.c: clang [a.c] ");
	check_entry(ENTRY("/p/build", "../bin/cc -c a.c", "a.c"), "/p/build/a.c: /p/bin/cc [a.c] ");
	check_entry(ENTRY("/p", "ccache a.c", "a.c"), "/p/a.c: a.c [a.c] ");
	check_entry(ENTRY("/p", "ccache -c a.c", "a.c"), "/p/a.c: ccache [a.c] ");
}

void test_compdb__languages(void)
{
	check_entry(ENTRY("/p", "cc -c a.S", "a.S"), "other");
	check_entry(ENTRY("/p", "cc -c a", "a"), "other");
	check_entry(ENTRY("/p", "cc -c a.d/c", "a.d/c"), "other");
	check_entry(ENTRY("/p", "cc -x c -c a.inc", "a.inc"), "/p/a.inc: cc [a.inc] -x|c");
	check_entry(ENTRY("/p", "cc -xcuda -c a.c", "a.c"), "other");
	/* it holds from where it stands on */
	check_entry(ENTRY("/p", "cc -O2 -x c++ a.c -x assembler b -x none c.o", "a.c"),
		    "/p/a.c: cc [a.c] -O2|-x|c++|b");
	check_entry(ENTRY("/p", "cc b.c -x c -DA -x c++ -DB a.c", "a.c"), "/p/a.c: cc [a.c] -DA|-x|c++|-DB");
	check_entry(ENTRY("/p", "cc b.c -x c++ a.c", "b.c"), "/p/b.c: cc [b.c] ");
	check_entry(ENTRY("/p", "cc -x assembler b.s -x none -c a.c", "a.c"), "/p/a.c: cc [a.c] ");
	check_entry(ENTRY("/p", "cc -x assembler-with-cpp a.c", "a.c"), "other");
	check_entry(ENTRY("/p", "c++ -c a.cxx", "a.cxx"), "/p/a.cxx: c++ [a.cxx] ");
}

void test_compdb__inner_calls(void)
{
	check_entry(ENTRY("/p", "/usr/bin/clang -cc1 -emit-obj -o a.o -x c a.c", "a.c"), "inner");
	check_entry(ENTRY("/p", "clang -cc1as -o a.o a.c", "a.c"), "inner");
	check_entry(ENTRY("/p", "clang -O2 -cc1 -c a.c", "a.c"), "/p/a.c: clang [a.c] -O2|-cc1");
}

void test_compdb__unusable(void)
{
	check_entry("[{},\n{}]", "1: expected \"file\" with a name, found none");
	check_entry("[\n\n{\"file\":\"a.c\",\"directory\":\"/\"}]",
		    "3: a.c: expected \"arguments\" or \"command\", found neither");
	check_entry("[{\"file\":\"a.c\",\"arguments\":[]}]", "1: a.c: the command is empty");
	check_entry("[{\"file\":\"a.c\",\"command\":\"cc 'x\"}]",
		    "1: a.c: expected a closing ' for the one before `x`, found the end");
	check_entry("[{\"file\":\"a\\u0000b.c\",\"command\":\"cc\"}]", "1: a NUL byte in a name");
	check_entry("", "error db.json:1:1: the text ends where an array should stand");
	check_entry("{}", "error db.json:1:1: expected an array");
	check_entry("[{\"file\":1}]", "error db.json:1:10: expected a text");
	check_entry("[]", "");
}

void test_compdb__order(void)
{
	struct fixture f;

	read_db(&f,
		"[{\"directory\":\"/p\",\"file\":\"b.c\",\"arguments\":[\"cc\",\"-O2\",\"-c\",\"b.c\"]},"
		"{\"directory\":\"/p\",\"file\":\"a.c\",\"arguments\":[\"cc\",\"-O3\",\"a.c\",\"-o\",\"1\"]},"
		"{\"directory\":\"/p\",\"file\":\"./"
		"a.c\",\"arguments\":[\"cc\",\"-O3\",\"a.c\",\"-o\",\"2\"]},"
		"{\"directory\":\"/p\",\"file\":\"a.c\",\"arguments\":[\"cc\",\"-O2\",\"a.c\"]}]");
	CHECK(f.ok);
	CHECK_INT(f.db.entries.count, 3);
	CHECK_INT(f.db.nduplicates, 1);
	CHECK_STR(str_c(f.db.entries.items[0].args.items[0]), S("-O2"));
	CHECK_STR(str_c(f.db.entries.items[1].args.items[0]), S("-O3"));
	CHECK(compdb_find(&f.db, S("/p/a.c")) == &f.db.entries.items[0]);
	CHECK(compdb_find(&f.db, S("/p/b.c")) == &f.db.entries.items[2]);
	CHECK(compdb_find(&f.db, S("/p/c.c")) == NULL);
	done(&f);
}

static void write_file(struct arena *a, const char *folder, const char *name, const char *text)
{
	struct err err = {0};

	CHECK(file_replace(str_printf(a, "%s/%s", folder, name).ptr, str_c(text), &err));
	err_clear(&err);
}

void test_compdb__response_files(void)
{
	char folder[] = "/tmp/casm-test-XXXXXX";
	struct arena a = {0};
	const char *const names[] = {"one", "two", "self", "open"};

	CHECK(mkdtemp(folder) != NULL);
	write_file(&a, folder, "one", "-O2 @two\n'-DX=a b'");
	write_file(&a, folder, "two", "-c a.c\n-DY=\\\"");
	write_file(&a, folder, "self", "@self");
	write_file(&a, folder, "open", "'x");
#define IN(command) str_printf(&a, ENTRY("%s", command, "a.c"), folder).ptr
	check_entry(IN("cc -g @one -Wall"),
		    str_printf(&a, "%s/a.c: cc [a.c] -g|-O2|-DY=\"|-DX=a b|-Wall", folder).ptr);
	check_entry(IN("cc @none a.c"),
		    str_printf(&a, "1: a.c: cannot read %s/none: No such file or directory", folder).ptr);
	check_entry(IN("cc @self a.c"),
		    str_printf(&a, "1: a.c: %s/self: a response file that contains itself", folder).ptr);
	check_entry(IN("cc @open a.c"),
		    str_printf(&a,
			       "1: a.c: %s/open: expected a closing ' for the one before `x`, found the end",
			       folder)
			    .ptr);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(str_printf(&a, "%s/%s", folder, names[i]).ptr);
	rmdir(folder);
	arena_clear(&a);
}

void test_compdb__globs(void)
{
	CHECK(glob_match(S("src/*.c"), S("src/a.c")));
	CHECK(!glob_match(S("src/*.c"), S("src/x/a.c")));
	CHECK(glob_match(S("src/**.c"), S("src/x/a.c")));
	CHECK(glob_match(S("src/**/*.c"), S("src/a.c")));
	CHECK(glob_match(S("src/**/*.c"), S("src/x/y/a.c")));
	CHECK(glob_match(S("**/a.c"), S("a.c")));
	CHECK(!glob_match(S("**/a.c"), S("ba.c")));
	CHECK(glob_match(S("**"), S("/any/thing")));
	CHECK(glob_match(S("*a*b?c"), S("xaybbzc")));
	CHECK(!glob_match(S("a?c"), S("a/c")));
	CHECK(glob_match(S("[a-c]x[!0-9]"), S("bxq")));
	CHECK(!glob_match(S("[a-c]x[!0-9]"), S("bx7")));
	CHECK(!glob_match(S("a[/]b"), S("a/b")));
	CHECK(glob_match(S("[]x]"), S("]")));
	CHECK(glob_match(S("a[b"), S("a[b")));
	CHECK(!glob_match(S("a[b"), S("ab")));
	CHECK(glob_match(S(""), S("")));
	CHECK(!glob_match(S(""), S("a")));
	CHECK(!glob_match(S("a*b"), S("a/b")));
}

void test_compdb__only(void)
{
	struct fixture f;
	struct opt_list globs = {0};

	read_db(&f,
		"[{\"file\":\"/p/src/a.c\",\"command\":\"cc\"},{\"file\":\"/p/src/b.c\",\"command\":\"cc\"},"
		"{\"file\":\"/p/lib/a.c\",\"command\":\"cc\"}]");
	vec_push(&f.a, &globs, "./src/*.c");
	vec_push(&f.a, &globs, "b.c");
	CHECK(compdb_only(&f.db, &globs, S("/p"), &f.err));
	CHECK_INT(f.db.entries.count, 2);
	CHECK_STR(f.db.entries.items[0].path, S("/p/src/a.c"));
	vec_push(&f.a, &globs, "x/*");
	CHECK(!compdb_only(&f.db, &globs, S("/p"), &f.err));
	CHECK_STR(str_c(f.err.message), S("--only=x/*: no entry of db.json matches"));
	done(&f);
}

/* What is not asked for is not kept, but counted as ever. */
void test_compdb__choice(void)
{
	static const char text[] =
		"[{\"file\":\"/p/a.c\",\"command\":\"cc -DA\"},{\"file\":\"/p/b.c\",\"command\":\"cc -DB\"},"
		"{\"file\":\"/p/b.c\",\"command\":\"cc -DC\"},{\"file\":\"/p/x/a.c\",\"command\":\"cc\"},"
		"{\"file\":\"/p/b.c\",\"command\":\"cc -DB\"},{\"file\":\"/p/a.c\",\"command\":\"cc -DA\"},"
		"{\"file\":\"/p/b.f\",\"command\":\"cc\"},{\"file\":\"/p/b.c\",\"command\":\"cc 'x\"}]";
	struct fixture f = {0};
	struct opt_list globs = {0}, none = {0};
	struct compdb_choice by_glob = {.globs = &globs, .root = S("/p")}, by_name = {.globs = &none};
	const struct compdb_choice *const choices[] = {&by_glob, &by_name, NULL};

	vec_push(&f.a, &globs, "/p/a.c");
	vec_push(&f.a, &by_name.names, S("a.c"));
	for (size_t i = 0; i < 3; i++) {
		diags_init(&f.diags, &f.a);
		f.ok = compdb_read(&f.a, str_c(text), S("db.json"), S("/db"), choices[i], &f.db, &f.diags,
				   &f.err);
		CHECK(f.ok);
		CHECK_INT(f.db.entries.count, i + 1 + (i == 2));
		CHECK_STR(f.db.entries.items[0].path, S("/p/a.c"));
		CHECK_STR(str_c(f.db.entries.items[0].args.items[0]), S("-DA"));
		CHECK_INT(f.db.nduplicates, 2);
		CHECK_INT(f.db.nother, 1);
		CHECK_INT(f.diags.count, 1);
	}
	done(&f);
}

static void check_shown(const struct argpath_places *p, const char *arg, const char *more, const char *want)
{
	struct arena a = {0};
	char *const args[] = {str_to_c(&a, str_c(arg)), more ? str_to_c(&a, str_c(more)) : NULL, NULL};
	char *const *shown = argpaths_show(&a, p, args);

	CHECK_STR(join(&a, shown, more ? 2 : 1), str_c(want));
	arena_clear(&a);
}

/* The same project in two places shows the same arguments. */
void test_compdb__shown_arguments(void)
{
	static const char *const at[] = {"/p", "/home/a b/x-y"};

	for (size_t i = 0; i < 2; i++) {
		struct arena a = {0};
		struct argpath_places p = {.here = str_c(at[i]),
					   .root = str_c(at[i]),
					   .build = str_printf(&a, "%s/build", at[i]),
					   .ran_in = str_printf(&a, "%s/build/sub", at[i])};

		if (strchr(at[i], ' ')) /* a path with a blank is not found inside a word */
			p.here = p.root = S("/home/a/x-y"), p.build = S("/home/a/x-y/out"),
			p.ran_in = S("/home/a/x-y/out/sub");
#define ARG(before, place, behind) str_printf(&a, before STR_FMT behind, STR_ARG(p.place)).ptr
		check_shown(&p, ARG("-I", here, "/include"), NULL, "-Iinclude");
		check_shown(&p, ARG("-I", here, ""), NULL, "-I.");
		check_shown(&p, "-isystem", ARG("", here, "/x/../y/"), "-isystem|y");
		check_shown(&p, ARG("-I", build, "/gen"), NULL, "-Igen");
		check_shown(&p, "-I../../include", NULL, "-Iinclude");
		check_shown(&p, "-I", "../gen", "-I|gen");
		check_shown(&p, ARG("-ffile-prefix-map=", here, "=."), NULL, "-ffile-prefix-map=.=.");
		check_shown(&p, ARG("-DD=\"", here, "/src\""), NULL, "-DD=\"src\"");
		check_shown(&p, ARG("-I/other", here, "/src"), NULL, ARG("-I/other", here, "/src"));
		check_shown(&p, ARG("-I", here, "x/src"), NULL, ARG("-I", here, "x/src"));
		check_shown(&p, "-I/usr/include", NULL, "-I/usr/include");
		check_shown(&p, "-DX=a/b", NULL, "-DX=a/b");
		check_shown(&p, "-I=/sys", NULL, "-I=/sys");
		arena_clear(&a);
	}
}

static void check_relative(struct str path, struct str from, struct str want)
{
	struct arena a = {0};

	CHECK_STR(path_relative(&a, path, from), want);
	arena_clear(&a);
}

void test_compdb__paths(void)
{
	check_relative(S("/a/b/c.c"), S("/a/b"), S("c.c"));
	check_relative(S("/a/x/c.c"), S("/a/b"), S("../x/c.c"));
	check_relative(S("/a/bc"), S("/a/b"), S("../bc"));
	check_relative(S("/a"), S("/a/b"), S(".."));
	check_relative(S("/a/b"), S("/a/b"), S("."));
	check_relative(S("/c"), S("/a/b"), S("../../c"));
	check_relative(S("/c"), S("/"), S("c"));
	check_relative(S("/"), S("/a"), S(".."));
	CHECK_STR(path_common(S("/a/b"), S("/a/bc")), S("/a"));
	CHECK_STR(path_common(S("/a"), S("/b")), S("/"));
	CHECK(path_is_in(S("/a"), S("/")));
	CHECK(!path_is_in(S("/ab"), S("/a")));
	CHECK(!path_is_in(S("/a"), S("")));
}

void test_compdb__worktree_roots(void)
{
	struct arena a = {0};
	struct worktree_roots r = worktree_roots(S("/home/p/src/x"), S("/tmp/w/files/src/x"));

	CHECK_STR(r.from, S("/home/p"));
	CHECK_STR(r.to, S("/tmp/w/files"));
	CHECK_STR(worktree_path(&a, &r, S("/home/p/a.c")), S("/tmp/w/files/a.c"));
	CHECK_STR(worktree_path(&a, &r, S("/home/p")), S("/tmp/w/files"));
	CHECK_STR(worktree_path(&a, &r, S("/home/px/a.c")), S("/home/px/a.c"));
	r = worktree_roots(S("/home/p"), S("/tmp/w/files"));
	CHECK_STR(r.from, S("/home/p"));
	/* what the commit does not have stays today's */
	CHECK_STR(worktree_arg(&a, &r, S("-I/home/p/x")), S("-I/home/p/x"));
	arena_clear(&a);
}
