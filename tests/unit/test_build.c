/* How a build goes with compilers that misbehave, and how they are found, with scripts for compilers. */
#include "toolchain/build.h"
#include "toolchain/compiler.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "test.h"

static struct arena a;

enum { ALL = WANT_TEXT | WANT_OBJECT | WANT_REMARKS | WANT_LOADS | WANT_BITCODE };

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

void test_build__works(void)
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

void test_build__with_bitcode_in_passing(void)
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

/* The first try is void, and nothing is said of it. */
static void check_in_halves(const struct result *r)
{
	CHECK(r->ok && r->b.has_object && r->b.is_recorded && !r->b.is_tapped && !r->b.degraded &&
	      !r->b.no_bitcode);
	CHECK_INT(r->b.attempt, 0);
	CHECK_INT(r->b.plan.nsteps, 3);
	CHECK_INT(r->seen.restarts, 1);
	CHECK_INT(r->seen.bitcode, 1);
}

/* A compiler that leaves none is known by that, and what came of it so far is void. */
void test_build__where_no_bitcode_is_left_in_passing(void)
{
	struct result r;

	build_tapping(&r, WORKS "echo a warning >&2", false);
	check_in_halves(&r);
	CHECK_INT(r.seen.ready, 1);
	CHECK_STR(buf_str(&r.b.messages), S("a warning\na warning\na warning\n"));
	CHECK_STR(buf_str(&r.seen.record),
		  str_printf(&a, "remarks of " STR_FMT "/0.bc\nremarks of " STR_FMT "/0.s\n", STR_ARG(folder),
			     STR_ARG(folder)));
	done(&r);
}

/* Bitcode that was told of is not told of again, though the halves make it anew. */
void test_build__crash_after_bitcode_in_passing(void)
{
	struct result r;

	build_tapping(&r, TAPS "case \"$*\" in *-S\\ x.c*) echo partial >$out; kill -SEGV $$ ;; esac\n" WORKS,
		      true);
	check_in_halves(&r);
	done(&r);
}

void test_build__fails(void)
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

void test_build__without_record(void)
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
void test_build__crash_in_code_generation(void)
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
void test_build__without_bitcode(void)
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

void test_build__bitcode_alone(void)
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
void test_build__leaves_no_stale_text(void)
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

void test_build__without_assembler(void)
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
void test_build__degraded_twice(void)
{
	struct result r;

	build(&r, "[ -n \"$is_recorded\" ] && exit 5\n[ -n \"$is_assembler\" ] && exit 6\n" WORKS, 10);
	CHECK(r.ok && !r.b.has_object);
	CHECK(says(r.b.degraded, "status 5 while recording; ") && says(r.b.degraded, "status 6"));
	done(&r);
}

void test_build__writes_nothing(void)
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
void test_build__times_out(void)
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
void test_build__odd_source(void)
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
void test_build__exact(void)
{
	char *args[] = {(char *)"-O2", (char *)"-DX=1", (char *)"-g",    (char *)"-o",
			(char *)"y.o", (char *)"-c",    (char *)"-flto", (char *)"-fno-verbose-asm",
			NULL};
	struct cc cc;
	struct err err = {0};
	struct build b = {.source = "x.c", .args = args, .timeout_s = 10};
	struct file f = {0};

	CHECK(cc_identify(&a, script("cc", "shift 0; echo \"$*\" >$out"), args, 10, &cc, &err));
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

void test_build__not_a_compiler(void)
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
void test_build__words_of_a_command(void)
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
void test_build__target_of_a_command(void)
{
	char *args[] = {(char *)"-O2", (char *)"--target=x", (char *)"-DY", (char *)"-mavx2",
			(char *)"-o",  (char *)"z",          NULL};
	struct cc cc;
	struct err err = {0};
	struct file f = {0};
	const char *path = script("cc", "");
	FILE *out = fopen(path, "w");

	fprintf(out, "#!/bin/sh\necho \"$*\" >%s\necho clang version 19.1.7\n", in_folder("log"));
	fclose(out);
	CHECK(cc_identify(&a, path, args, 10, &cc, &err));
	CHECK(file_open(&f, in_folder("log"), &err));
	CHECK_STR(f.text, S("--target=x -mavx2 -v\n"));
	CHECK_INT(cc.target.len, 0);
	file_close(&f);
	err_clear(&err);
	remove_folder();
}

void test_build__default(void)
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
