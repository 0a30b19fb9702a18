/* Children, what is cleaned up when casm is ended, terminals and the pager. */
#define _GNU_SOURCE /* posix_openpt, TIOCSWINSZ */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/pager.h"
#include "base/standby.h"
#include "base/standby_wire.h"
#include "base/tmp.h"
#include "lines.h"
#include "test.h"

struct run {
	struct buf out, err_out;
	struct proc p;
	struct err err;
	bool ok;
	double seconds;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool by_copy; /* of a shell that stands by, in the tests of standby.h */

/* The tests, not casm, use a shell. */
static struct run *sh(struct run *r, const char *script, unsigned timeout_s)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)script, NULL};
	double start = now();

	*r = (struct run){0};
	r->p = (struct proc){
		.argv = argv,
		.timeout_s = timeout_s,
		.stands_by = by_copy,
		.npipes = 2,
		.pipes = {{1, proc_capture, &r->out}, {2, proc_capture, &r->err_out}},
	};
	r->ok = proc_run(&r->p, &r->err);
	r->seconds = now() - start;
	buf_add(&r->out, S(""));
	buf_add(&r->err_out, S(""));
	return r;
}

static void done(struct run *r)
{
	buf_release(&r->out);
	buf_release(&r->err_out);
	err_clear(&r->err);
}

static void check_description(const struct proc *p, struct str want, int line)
{
	struct buf b = {0};

	proc_describe(p, &b);
	if (!str_eq(buf_str(&b), want))
		test_fail(__FILE__, line, "described as '%s'", b.ptr);
	buf_release(&b);
}

/* Gone, or dead and not yet collected by whoever adopted it. */
static bool is_gone(pid_t pid)
{
	char path[64], state = '?';
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)pid);
	f = fopen(path, "r");
	if (!f)
		return true;
	if (fscanf(f, "%*d %*s %c", &state) != 1)
		state = '?';
	fclose(f);
	return state == 'Z' || state == 'X';
}

static bool is_soon_gone(pid_t pid)
{
	for (int i = 0; i < 100 && !is_gone(pid); i++)
		usleep(20000);
	return is_gone(pid);
}

void test_proc__keeps_streams_apart(void)
{
	struct run r;

	sh(&r, "echo out; echo err >&2; cat; exit 3", 10);
	CHECK(r.ok && !proc_ok(&r.p));
	CHECK_INT(r.p.exit_status, 3);
	CHECK_STR(buf_str(&r.out), S("out\n"));
	CHECK_STR(buf_str(&r.err_out), S("err\n"));
	check_description(&r.p, S("exited with status 3"), __LINE__);
	done(&r);
	sh(&r, "exit 0", 0);
	CHECK(r.ok && proc_ok(&r.p));
	done(&r);
}

void test_proc__sets_one_variable_for_the_child(void)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"echo $CASM_A $CASM_AB $CASM_C", NULL};
	struct buf out = {0};
	struct proc p = {.argv = argv, .env = "CASM_A=x=y", .npipes = 1, .pipes = {{1, proc_capture, &out}}};
	struct err err = {0};

	setenv("CASM_A", "1", 1);
	setenv("CASM_AB", "2", 1);
	setenv("CASM_C", "3", 1);
	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_STR(buf_str(&out), S("x=y 2 3\n"));
	CHECK_STR(str_c(getenv("CASM_A")), S("1"));
	buf_release(&out);
}

void test_proc__tells_signals(void)
{
	struct run r;

	sh(&r, "kill -SEGV $$", 10);
	CHECK(r.ok && !proc_ok(&r.p));
	CHECK_INT(r.p.exit_status, -1);
	CHECK_INT(r.p.signal, SIGSEGV);
	check_description(&r.p, S("was killed by signal 11 (Segmentation fault)"), __LINE__);
	done(&r);
}

void test_proc__says_what_cannot_start(void)
{
	char *argv[] = {(char *)"/nowhere/cc", NULL};
	struct proc p = {.argv = argv};
	struct err err = {0};

	CHECK(!proc_run(&p, &err));
	CHECK_STR(str_c(err.message), S("cannot start /nowhere/cc: No such file or directory"));
	err_clear(&err);
}

void test_proc__without_descriptors_fails_cleanly(void)
{
	const struct rlimit few = {60, 60};
	struct run r;

	CHECK(setrlimit(RLIMIT_NOFILE, &few) == 0);
	sh(&r, "echo x", 10);
	CHECK(!r.ok && r.err.message && str_starts(str_c(r.err.message), S("cannot start sh: ")));
	done(&r);
}

void test_proc__ends_at_the_timeout(void)
{
	static const char *const scripts[] = {
		"exec sleep 30",
		"sleep 30; echo never",
		"exec yes", /* writes as fast as it is read */
		"cat /dev/zero & cat /dev/zero & cat /dev/zero & cat /dev/zero",
		"exec >/dev/null 2>&1; sleep 30", /* has closed its pipes */
		"trap '' TERM INT; sleep 30; sleep 30",
	};

	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
		struct run r;

		sh(&r, scripts[i], 1);
		CHECK(r.ok && r.p.is_timed_out && !proc_ok(&r.p));
		CHECK_INT(r.p.signal, SIGKILL);
		if (r.seconds < 0.9 || r.seconds > 5)
			test_fail(__FILE__, __LINE__, "'%s' took %.1f s", scripts[i], r.seconds);
		check_description(&r.p, S("did not end within 1 s"), __LINE__);
		done(&r);
	}
}

void test_proc__leaves_no_grandchildren(void)
{
	struct run r;

	/* holds the pipe open when its parent is gone */
	sh(&r, "sleep 30 & echo $!", 20);
	CHECK(r.ok && proc_ok(&r.p));
	CHECK(r.seconds < 5);
	CHECK(atol(r.out.ptr) > 1 && is_soon_gone((pid_t)atol(r.out.ptr)));
	done(&r);
	sh(&r, "sh -c 'sleep 30 & echo $!; wait' & wait", 1);
	CHECK(r.p.is_timed_out);
	CHECK(atol(r.out.ptr) > 1 && is_soon_gone((pid_t)atol(r.out.ptr)));
	done(&r);
}

static bool count(void *context, struct str bytes)
{
	*(size_t *)context += bytes.len;
	return true;
}

static bool stop_after_1000(void *context, struct str bytes)
{
	*(size_t *)context += bytes.len;
	return *(size_t *)context < 1000;
}

void test_proc__takes_huge_output(void)
{
	char *argv[] = {(char *)"head", (char *)"-c", (char *)"50000000", (char *)"/dev/zero", NULL};
	size_t n = 0;
	struct buf b = {0};
	struct proc p = {.argv = argv, .stands_by = by_copy, .npipes = 1, .pipes = {{1, count, &n}}};
	struct err err = {0};

	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_INT(n, 50000000);
	p.pipes[0] = (struct proc_pipe){1, proc_capture, &b};
	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_INT(b.len, PROC_CAPTURE_MAX);
	buf_release(&b);
}

void test_proc__stops_when_the_sink_has_enough(void)
{
	char *argv[] = {(char *)"yes", NULL};
	size_t n = 0;
	struct proc p = {
		.argv = argv, .stands_by = by_copy, .npipes = 1, .pipes = {{1, stop_after_1000, &n}}};
	struct err err = {0};

	CHECK(proc_run(&p, &err));
	CHECK(p.is_stopped && !p.is_timed_out && !proc_ok(&p));
	CHECK(n >= 1000);
}

void test_proc__gives_pipes_by_number(void)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"pwd; echo seven >/dev/fd/7", NULL};
	struct buf out = {0}, seven = {0};
	struct proc p = {
		.argv = argv,
		.cwd = S("/usr"),
		.stands_by = by_copy,
		.timeout_s = 10,
		.npipes = 2,
		.pipes = {{1, proc_capture, &out}, {7, proc_capture, &seven}},
	};
	struct err err = {0};

	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_STR(buf_str(&out), S("/usr\n"));
	CHECK_STR(buf_str(&seven), S("seven\n"));
	buf_release(&out);
	buf_release(&seven);
}

void test_proc__quotes_for_a_shell(void)
{
	char *argv[] = {(char *)"cc",    (char *)"-O2", (char *)"-DX=a b",  (char *)"it's", (char *)"",
			(char *)"$HOME", (char *)"a;b", (char *)"x@y:z,1%", (char *)"\x1b", NULL};
	struct buf b = {0};

	proc_quote(argv, &b);
	CHECK_STR(buf_str(&b), S("cc -O2 '-DX=a b' 'it'\\''s' '' '$HOME' 'a;b' x@y:z,1% '\x1b'"));
	buf_release(&b);
}

/* --- what is gone when casm is ended --- */

static bool exists(struct arena *a, const char *dir, const char *name)
{
	return access(str_printf(a, "%s/%s", dir, name).ptr, F_OK) == 0;
}

/* A casm that is in the middle of a compile: prints its work folder and the child's pid, then waits. */
static void be_busy(int fd, const char *half_written)
{
	struct arena a = {0};
	struct err err = {0};
	struct str dir;
	char script[400], *argv[] = {(char *)"sh", (char *)"-c", script, NULL};
	struct proc p = {.argv = argv, .stands_by = by_copy};

	tmp_catch_signals();
	if (!tmp_folder(&a, &dir, &err))
		_exit(1);
	tmp_register(half_written);
	/* keeps on making files, as a compiler might while it is ended */
	snprintf(script, sizeof(script),
		 "mkdir -p %s/a/b; echo %s $$ >/dev/fd/%d; echo; i=0; while :; do i=$((i+1)); true "
		 ">%s/a/b/$i; done",
		 dir.ptr, dir.ptr, fd, dir.ptr);
	proc_run(&p, &err);
	_exit(2); /* not reached: the signal came */
}

static void check_ended_by(int sig)
{
	char work[300] = "", half[] = "/tmp/casm-unit-half-XXXXXX";
	struct arena a = {0};
	int pair[2], wait_status = 0, half_fd = mkstemp(half);
	long child = 0;
	FILE *f;
	pid_t pid;

	close(half_fd);
	CHECK(pipe(pair) == 0);
	pid = fork();
	if (pid == 0) {
		close(pair[0]);
		be_busy(fcntl(pair[1], F_DUPFD, 9), half);
	}
	close(pair[1]);
	f = fdopen(pair[0], "r");
	CHECK(fscanf(f, "%299s %ld", work, &child) == 2);
	CHECK(exists(&a, work, "a/b") && access(half, F_OK) == 0);
	usleep(50000);
	kill(pid, sig);
	CHECK(waitpid(pid, &wait_status, 0) == pid);
	CHECK(WIFSIGNALED(wait_status) && WTERMSIG(wait_status) == sig);
	CHECK(access(work, F_OK) != 0);
	CHECK(access(half, F_OK) != 0);
	CHECK(child > 1 && is_soon_gone((pid_t)child));
	fclose(f);
	arena_clear(&a);
}

void test_proc__a_signal_ends_all_and_leaves_nothing(void)
{
	check_ended_by(SIGINT);
	check_ended_by(SIGTERM);
	check_ended_by(SIGHUP);
}

/* --- copies of a program that stands by --- */

/* Is this process's child by way of another one? */
static void check_is_copy(int line)
{
	struct run r;

	sh(&r, "echo $PPID", 10);
	if (!r.ok || !proc_ok(&r.p) || atol(r.out.ptr) <= 1 || (atol(r.out.ptr) != (long)getpid()) != by_copy)
		test_fail(__FILE__, line, "%s", by_copy ? "was not copied" : "was copied");
	done(&r);
}

void test_proc__a_copy_is_as_a_fresh_one(void)
{
	/* descriptors, signals, environment, limits, group: what could differ */
	static const char script[] =
		"for f in /proc/$$/fd/*; do echo ${f##*/}; done; "
		"while read -r k v; do case $k in SigQ:) ;; Sig*|Shd*) echo $k $v; esac; done "
		"</proc/$$/status; "
		"read -r a b c d group f </proc/$$/stat; test $group = $$ && echo own group; "
		"umask; ulimit -a; pwd; echo $0 $-; readlink /proc/$$/exe; cat; env; echo err >&2; exit 3";
	struct run fresh, copy;

	setenv("CASM_UNIT", "a\nb", 1);
	sh(&fresh, script, 20);
	by_copy = true;
	check_is_copy(__LINE__);
	for (int i = 0; i < 3; i++) {
		sh(&copy, script, 20);
		CHECK(copy.ok && fresh.ok);
		CHECK_SAME_LINES(buf_str(&copy.out), buf_str(&fresh.out));
		CHECK_STR(buf_str(&copy.err_out), S("err\n"));
		CHECK_INT(copy.p.exit_status, 3);
		done(&copy);
	}
	CHECK(str_find(buf_str(&fresh.out), S("own group")) != (size_t)-1);
	done(&fresh);
	standby_close();
	check_is_copy(__LINE__); /* of a new one */
	standby_close();
}

void test_proc__a_copy_ends_as_a_fresh_one(void)
{
	by_copy = true;
	check_is_copy(__LINE__);
	test_proc__keeps_streams_apart();
	test_proc__tells_signals();
	test_proc__ends_at_the_timeout();
	test_proc__leaves_no_grandchildren();
	test_proc__takes_huge_output();
	test_proc__stops_when_the_sink_has_enough();
	test_proc__gives_pipes_by_number();
	check_is_copy(__LINE__);
	standby_close();
}

void test_proc__a_signal_ends_copies_too(void)
{
	by_copy = true;
	test_proc__a_signal_ends_all_and_leaves_nothing();
}

void test_proc__without_descriptors_a_copy_fails_cleanly(void)
{
	by_copy = true;
	test_proc__without_descriptors_fails_cleanly();
}

void test_proc__a_copy_in_no_folder(void)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"true", NULL};
	struct proc p = {.argv = argv, .cwd = S("/nowhere"), .stands_by = true};
	struct err err = {0};

	by_copy = true;
	CHECK(!proc_run(&p, &err));
	CHECK_STR(str_c(err.message), S("cannot start sh: No such file or directory"));
	err_clear(&err);
	check_is_copy(__LINE__);
	standby_close();
}

void test_proc__what_cannot_be_copied_starts_afresh(void)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"echo ${#0} $PPID", NULL, NULL};
	struct buf out = {0}, word = {0}, want = {0};
	struct proc p = {.argv = argv, .stands_by = true, .npipes = 1, .pipes = {{1, proc_capture, &out}}};
	char *nobody[] = {(char *)"/nowhere/cc", NULL};
	struct proc absent = {.argv = nobody, .stands_by = true};
	struct err err = {0};

	/* a word that is longer than what fits into a request */
	for (int i = 0; i < STANDBY_MESSAGE_MAX / 2; i++)
		buf_add(&word, S("xy"));
	word.len -= 1000; /* Linux takes 128 KiB in one word */
	word.ptr[word.len] = '\0';
	argv[3] = word.ptr;
	p.cwd = S(
		"/usr/////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////"
		"//////////////////////////////////////////////////////////////////////////////////////////");
	CHECK(proc_run(&p, &err) && proc_ok(&p));
	buf_printf(&want, "%zu %ld\n", word.len, (long)getpid());
	CHECK_STR(buf_str(&out), buf_str(&want));
	CHECK(!proc_run(&absent, &err));
	CHECK_STR(str_c(err.message), S("cannot start /nowhere/cc: No such file or directory"));
	err_clear(&err);
	standby_close();
	/* nobody stands by: it was asked not to, or the place of the library is taken */
	by_copy = false;
	setenv("CASM_STANDBY", "no", 1);
	out.len = want.len = 0;
	argv[3] = NULL;
	buf_printf(&want, "2 %ld\n", (long)getpid());
	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_STR(buf_str(&out), buf_str(&want));
	standby_close();
	unsetenv("CASM_STANDBY");
	setenv("LD_PRELOAD", "/nowhere/lib.so", 1);
	out.len = 0;
	CHECK(proc_run(&p, &err) && proc_ok(&p));
	CHECK_STR(buf_str(&out), buf_str(&want));
	standby_close();
	buf_release(&out);
	buf_release(&want);
	buf_release(&word);
}

static void *run_many(void *context)
{
	atomic_int *nwrong = context;
	struct run r;

	for (int i = 0; i < 20; i++) {
		sh(&r, "echo out; echo err >&2; exit 7", 20);
		if (!r.ok || r.p.exit_status != 7 || !str_eq(buf_str(&r.out), S("out\n")) ||
		    !str_eq(buf_str(&r.err_out), S("err\n")))
			(*nwrong)++;
		done(&r);
	}
	return NULL;
}

void test_proc__many_copies_at_a_time(void)
{
	pthread_t threads[8];
	atomic_int nwrong = 0;

	by_copy = true;
	for (size_t i = 0; i < 8; i++)
		CHECK(pthread_create(&threads[i], NULL, run_many, &nwrong) == 0);
	for (size_t i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	CHECK_INT(nwrong, 0);
	standby_close();
}

void test_proc__a_copy_goes_with_what_it_was_copied_from(void)
{
	struct run r;

	by_copy = true;
	sh(&r, "kill -KILL $PPID; sleep 30", 20);
	CHECK(r.ok && !proc_ok(&r.p));
	CHECK_INT(r.p.signal, SIGKILL);
	CHECK(r.seconds < 10);
	done(&r);
	/* the next ones are started afresh */
	by_copy = false;
	check_is_copy(__LINE__);
	standby_close();
}

void test_proc__held_interrupts_are_for_others(void)
{
	int wait_status = 0, pair[2];
	char byte = 0;
	pid_t pid;

	CHECK(pipe(pair) == 0);
	pid = fork();
	if (pid == 0) {
		tmp_catch_signals();
		tmp_hold_interrupts(true);
		if (write(pair[1], "x", 1) != 1)
			_exit(1);
		usleep(300000);
		_exit(5);
	}
	CHECK(read(pair[0], &byte, 1) == 1);
	kill(pid, SIGINT);
	waitpid(pid, &wait_status, 0);
	CHECK(WIFEXITED(wait_status) && WEXITSTATUS(wait_status) == 5);
}

void test_proc__work_folders_go_or_are_kept(void)
{
	struct arena a = {0};
	struct err err = {0};
	struct str dir;

	CHECK(tmp_folder(&a, &dir, &err));
	CHECK(file_replace(str_printf(&a, "%s/x", dir.ptr).ptr, S("x"), &err));
	CHECK(symlink("/", str_printf(&a, "%s/root", dir.ptr).ptr) == 0); /* must not be followed */
	tmp_remove_all(false);
	CHECK(access(dir.ptr, F_OK) != 0 && access("/tmp", F_OK) == 0);
	CHECK(tmp_folder(&a, &dir, &err));
	tmp_remove_all(true);
	CHECK(access(dir.ptr, F_OK) == 0);
	tmp_remove_all(false);
	CHECK(access(dir.ptr, F_OK) == 0); /* forgotten */
	rmdir(dir.ptr);
	setenv("TMPDIR", "/nowhere", 1);
	CHECK(!tmp_folder(&a, &dir, &err));
	CHECK_STR(str_c(err.message), S("cannot make a work folder in /nowhere: No such file or directory"));
	err_clear(&err);
	arena_clear(&a);
}

/* --- terminals --- */

static void clear_environment(void)
{
	static const char *const names[] = {
		"COLUMNS", "LINES",  "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "TERM",
		"LANG",    "LC_ALL", "LC_CTYPE", "PAGER",    "CASM_PAGER",     "LESS"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unsetenv(names[i]);
}

static int open_terminal(int *master)
{
	*master = posix_openpt(O_RDWR | O_NOCTTY);
	if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0)
		return -1;
	return open(ptsname(*master), O_RDWR | O_NOCTTY);
}

void test_proc__width_of_files_and_terminals(void)
{
	const struct winsize size = {.ws_row = 33, .ws_col = 123};
	int master, tty = open_terminal(&master), null = open("/dev/null", O_RDWR);
	struct term t;

	clear_environment();
	t = term_look(null, COLOR_AUTO);
	CHECK(!t.is_terminal && t.width == 100 && t.height == 0);
	t = term_look(tty, COLOR_AUTO);
	CHECK(t.is_terminal && t.width == 80 && t.height == 24);
	CHECK(ioctl(master, TIOCSWINSZ, &size) == 0);
	t = term_look(tty, COLOR_AUTO);
	CHECK(t.width == 123 && t.height == 33);
	setenv("COLUMNS", "60", 1);
	CHECK_INT(term_look(null, COLOR_AUTO).width, 60);
	CHECK_INT(term_look(tty, COLOR_AUTO).width, 60);
	setenv("COLUMNS", "0", 1);
	CHECK_INT(term_look(null, COLOR_AUTO).width, 100);
	setenv("COLUMNS", "wide", 1);
	CHECK_INT(term_look(tty, COLOR_AUTO).width, 123);
	setenv("COLUMNS", "99999999999999999999", 1);
	CHECK_INT(term_look(tty, COLOR_AUTO).width, 123);
	setenv("COLUMNS", "3", 1);
	CHECK_INT(term_look(tty, COLOR_AUTO).width, 20);
}

static bool has_color(int fd, const char *name, const char *value)
{
	if (name)
		setenv(name, value, 1);
	return term_look(fd, COLOR_AUTO).has_color;
}

void test_proc__colour_follows_the_environment(void)
{
	int master, tty = open_terminal(&master), null = open("/dev/null", O_RDWR);

	clear_environment();
	CHECK(!has_color(tty, NULL, NULL)); /* no TERM */
	CHECK(has_color(tty, "TERM", "xterm"));
	CHECK(!has_color(null, NULL, NULL));
	CHECK(term_look(null, COLOR_ALWAYS).has_color && !term_look(tty, COLOR_NEVER).has_color);
	CHECK(!has_color(tty, "TERM", "dumb"));
	setenv("TERM", "xterm", 1);
	CHECK(!has_color(tty, "CLICOLOR", "0"));
	CHECK(has_color(tty, "CLICOLOR", "1"));
	CHECK(!has_color(null, NULL, NULL));
	CHECK(!has_color(null, "CLICOLOR_FORCE", "0"));
	CHECK(has_color(null, "CLICOLOR_FORCE", "1"));
	CHECK(has_color(null, "NO_COLOR", ""));
	CHECK(!has_color(null, "NO_COLOR", "1"));
	CHECK(!has_color(tty, NULL, NULL));
	CHECK(term_look(tty, COLOR_ALWAYS).has_color);
	clear_environment();
	CHECK(has_color(null, "FORCE_COLOR", "1"));
}

void test_proc__utf8_follows_the_locale(void)
{
	clear_environment();
	CHECK(!term_look(1, COLOR_AUTO).has_utf8);
	setenv("LANG", "de_DE.utf8@euro", 1);
	CHECK(term_look(1, COLOR_AUTO).has_utf8);
	setenv("LC_CTYPE", "C", 1);
	CHECK(!term_look(1, COLOR_AUTO).has_utf8);
	setenv("LC_ALL", "C.UTF-8", 1);
	CHECK(term_look(1, COLOR_AUTO).has_utf8);
	setenv("LC_ALL", "de_DE.ISO-8859-1", 1);
	CHECK(!term_look(1, COLOR_AUTO).has_utf8);
}

/* pager_print() with stdout in a file; what then is in the file. */
static void check_paged(const char *pager, struct str text, bool may_page, struct str want, int line)
{
	const struct term term = {.is_terminal = true, .width = 80, .height = 3};
	char path[] = "/tmp/casm-unit-XXXXXX";
	int fd = mkstemp(path), out;
	struct err err = {0};
	struct file f;
	bool ok;

	fflush(stdout);
	out = dup(1);
	dup2(fd, 1);
	setenv("CASM_PAGER", pager, 1);
	ok = pager_print(text, &term, may_page, &err);
	dup2(out, 1);
	close(out);
	close(fd);
	if (!ok)
		test_fail(__FILE__, line, "%s", err.message);
	if (file_open(&f, path, &err)) {
		if (!str_eq(f.text, want))
			test_fail(__FILE__, line, "pager '%s': '" STR_FMT "'", pager, STR_ARG(f.text));
		file_close(&f);
	}
	unlink(path);
	err_clear(&err);
}

void test_proc__pager_is_used_when_it_helps(void)
{
	clear_environment();
	check_paged("tr a-z A-Z", S("a\nb\nc\nd\n"), true, S("A\nB\nC\nD\n"), __LINE__);
	check_paged("  tr  a-z  A-Z ", S("a\nb\nc\nd\n"), true, S("A\nB\nC\nD\n"), __LINE__);
	check_paged("tr a-z A-Z", S("a\nb\n"), true, S("a\nb\n"), __LINE__);
	check_paged("tr a-z A-Z", S("a\nb\nc\nd\n"), false, S("a\nb\nc\nd\n"), __LINE__);
	check_paged("", S("a\nb\nc\nd\n"), true, S("a\nb\nc\nd\n"), __LINE__);
	check_paged("cat", S("a\nb\nc\nd\n"), true, S("a\nb\nc\nd\n"), __LINE__);
	check_paged("/nowhere/pager -x", S("a\nb\nc\nd\n"), true, S("a\nb\nc\nd\n"), __LINE__);
	check_paged("printenv LESS", S("a\nb\nc\nd\n"), true, S("FRX\n"), __LINE__);
	/* no shell: this is a program of that name */
	check_paged("echo;true", S("a\nb\nc\nd\n"), true, S("a\nb\nc\nd\n"), __LINE__);
}

void test_proc__a_closed_reader_is_no_failure(void)
{
	const struct term term = {.width = 80};
	const struct term tall = {.is_terminal = true, .width = 80, .height = 3};
	size_t size = 4 << 20;
	char *text = malloc(size);
	int pair[2], full, out = dup(1);
	struct err err = {0};
	bool ok, ok_paged, ok_full;

	memset(text, '\n', size);
	signal(SIGPIPE, SIG_DFL);
	clear_environment();
	CHECK(pipe(pair) == 0);
	close(pair[0]);
	fflush(stdout);
	dup2(pair[1], 1);
	ok = pager_print(str_make(text, size), &term, true, &err);
	setenv("CASM_PAGER", "true", 1); /* ends without having read */
	ok_paged = pager_print(str_make(text, size), &tall, true, &err);
	full = open("/dev/full", O_WRONLY);
	dup2(full, 1);
	ok_full = pager_print(S("x"), &term, true, &err);
	dup2(out, 1);
	CHECK(ok);
	CHECK(ok_paged);
	CHECK(!ok_full);
	CHECK_STR(str_c(err.message), S("cannot write standard output: No space left on device"));
	free(text);
	err_clear(&err);
}
