/* Commands that are run as if nobody stood between, afresh and as copies of a program that stands by. */
#include "base/through.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/standby.h"
#include "lines.h"
#include "test.h"

struct outcome {
	struct through_end end;
	int status;
	bool was_copy; /* another process than this one was the command's parent */
};

/* In a child of the test: what a launcher finds that was started in an unusual way. */
static void be_unusual(void)
{
	sigset_t blocked;

	signal(SIGHUP, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGUSR2, SIG_IGN);
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGUSR1);
	sigaddset(&blocked, SIGCHLD);
	sigprocmask(SIG_SETMASK, &blocked, NULL);
	umask(027);
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	dup2(1, 9);
	setenv("CASM_UNIT", "a\nb", 1);
	setenv("CASM_SETTING", "the user's", 1);
}

/* Runs the script in a child of the test with stdout to a file; `folder` is gone to after the first of ntimes. */
static struct str run_script(struct arena *a, const char *script, bool by_copy, const char *setting,
			     int ntimes, const char *folder, struct outcome *out)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)script, (char *)"name", NULL};
	char path[] = "/tmp/casm-through-XXXXXX";
	int fd = mkstemp(path), pair[2], input;
	struct str text = STR_NONE;
	struct err err = {0};
	struct file f;
	pid_t pid;

	CHECK(fd >= 0 && pipe(pair) == 0);
	pid = fork();
	if (!pid) {
		struct outcome o = {0};

		setpgid(0, 0);
		close(pair[0]);
		fcntl(pair[1], F_SETFD, FD_CLOEXEC);
		input = open("/etc/hostname", O_RDONLY | O_CLOEXEC);
		dup2(input, 0);
		dup2(fd, 1);
		dup2(fd, 2);
		fcntl(fd, F_SETFD, FD_CLOEXEC);
		be_unusual();
		for (int i = 0; i < ntimes; i++) {
			CHECK(ftruncate(fd, 0) == 0);
			lseek(fd, 0, SEEK_SET);
			lseek(0, 0, SEEK_SET);
			if (i && chdir(folder) != 0)
				_exit(1);
			o.status = through_run(argv, by_copy, setting, &o.end, &err);
		}
		standby_close();
		_exit(write(pair[1], &o, sizeof(o)) != sizeof(o));
	}
	close(pair[1]);
	CHECK(read(pair[0], out, sizeof(*out)) == sizeof(*out));
	close(pair[0]);
	waitpid(pid, NULL, 0);
	CHECK(file_open(&f, path, &err));
	text = str_dup(a, f.text);
	file_close(&f);
	close(fd);
	unlink(path);
	err_clear(&err);
	return text;
}

/* The first line says whether $PPID is the process that asked, which is the leader of the group; the rest what could differ. */
static const char script[] =
	"read -r a b c d group f </proc/$$/stat; test $PPID = $group; echo $?; "
	"for f in /proc/$$/fd/*; do echo ${f##*/}; done; "
	"while read -r k v; do case $k in SigQ:) ;; Sig*|Shd*) echo $k $v; esac; done </proc/$$/status; "
	"umask; ulimit -a; pwd; echo $0 $-; readlink /proc/$$/exe; cat; env; echo nine >&9; echo err >&2; "
	"exit 3";

void test_through__a_copy_is_as_a_fresh_one(void)
{
	static const char *const settings[] = {NULL, "CASM_SETTING=for casm's own", "CASM_OTHER=1"};
	struct arena a = {0};

	for (size_t i = 0; i < 3; i++)
		for (int ntimes = 1; ntimes <= 2; ntimes++) {
			struct outcome fresh, copy;
			struct str want = run_script(&a, script, false, settings[i], ntimes, "/usr", &fresh);
			struct str got = run_script(&a, script, true, settings[i], ntimes, "/usr", &copy);

			CHECK_INT(fresh.status, 0);
			CHECK_INT(copy.status, 0);
			CHECK_INT(fresh.end.exit_status, 3);
			CHECK_INT(copy.end.exit_status, 3);
			CHECK(!copy.end.was_signaled && !copy.end.signal);
			CHECK(str_find(want, S("nine")) != (size_t)-1);
			CHECK_STR(str_head(want, 2), S("0\n"));
			CHECK_STR(str_head(got, 2), S("1\n"));
			CHECK_SAME_LINES(str_from(got, 2), str_from(want, 2));
		}
	arena_clear(&a);
}

void test_through__a_copy_ends_as_a_fresh_one(void)
{
	struct arena a = {0};

	for (int by_copy = 0; by_copy < 2; by_copy++) {
		struct outcome o;

		run_script(&a, "kill -SEGV $$", by_copy, NULL, 2, "/", &o);
		CHECK_INT(o.end.signal, SIGSEGV);
		CHECK(!o.end.was_signaled);
		/* what the launcher is sent the command is sent */
		run_script(&a,
			   "trap 'exit 7' TERM; read -r a b c d group f </proc/$$/stat; kill -TERM $group; "
			   "for i in 1 2 3 4 5 6 7 8 9; do sleep 0.5; done",
			   by_copy, NULL, 1, "/", &o);
		CHECK_INT(o.end.exit_status, 7);
		CHECK(o.end.was_signaled);
		/* what it starts may live on */
		run_script(&a, "sleep 0.1 & exit 5", by_copy, NULL, 1, "/", &o);
		CHECK_INT(o.end.exit_status, 5);
		run_script(&a, "exit 0", by_copy, NULL, 2, "/", &o);
		CHECK(o.end.exit_status == 0 && !o.end.signal);
	}
	arena_clear(&a);
}

void test_through__goes_with_what_it_was_copied_from(void)
{
	struct arena a = {0};
	struct outcome o;

	run_script(&a, "kill -KILL $PPID; sleep 30", true, NULL, 1, "/", &o);
	CHECK_INT(o.end.signal, SIGKILL);
	arena_clear(&a);
}

void test_through__what_cannot_stand_by_starts_afresh(void)
{
	struct arena a = {0};
	struct outcome o;
	struct str text;

	setenv("CASM_STANDBY", "no", 1);
	text = run_script(&a, script, true, NULL, 1, "/", &o);
	unsetenv("CASM_STANDBY");
	CHECK_STR(str_head(text, 2), S("0\n"));
	CHECK_INT(o.end.exit_status, 3);
	arena_clear(&a);
}

/* A stream that is closed is closed for the command. */
void test_through__without_standard_streams(void)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"test -e /proc/$$/fd/1 && exit 5; exit 6", NULL};
	int wait_status = 0;
	pid_t pid = fork();

	if (!pid) {
		struct through_end end = {.exit_status = -1};
		struct err err = {0};

		close(1);
		through_run(argv, true, NULL, &end, &err);
		standby_close();
		_exit(end.exit_status);
	}
	waitpid(pid, &wait_status, 0);
	CHECK(WIFEXITED(wait_status));
	CHECK_INT(WEXITSTATUS(wait_status), 6);
}
