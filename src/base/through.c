#define _GNU_SOURCE /* SI_KERNEL */
#include "base/through.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/standby.h"
#include "base/trace.h"

extern char **environ;

/* What a terminal, make or a user sends. SIGKILL and SIGSTOP cannot be caught: the command then goes on by itself, and
 * what it leaves is whole. */
static const int passed_on[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM};
enum { NPASSED_ON = sizeof(passed_on) / sizeof(passed_on[0]) };

static volatile sig_atomic_t command, nsignals;

static void pass_on(int sig, siginfo_t *info, void *context)
{
	int saved = errno;

	(void)context;
	nsignals++;
	/* what the terminal sends it sends to the whole group, the command has it already */
	if (info->si_code != SI_KERNEL && command > 0)
		kill((pid_t)command, sig);
	errno = saved;
}

static int not_started(const char *name, int failed, struct err *err)
{
	err_set(err, "cannot run %s: %s", name, strerror(failed));
	return failed == ENOENT || failed == ENOTDIR ? 127 : 126;
}

int through_become(char *const *argv, struct err *err)
{
	execvp(argv[0], argv);
	return not_started(argv[0], errno, err);
}

/* No signal is lost between the start of the command and the knowledge of whom to pass it on to. */
static void begin(sigset_t *before)
{
	sigset_t mask;

	sigemptyset(&mask);
	for (int i = 0; i < NPASSED_ON; i++)
		sigaddset(&mask, passed_on[i]);
	sigprocmask(SIG_BLOCK, &mask, before);
	command = 0;
	nsignals = 0;
}

/* copy: -1, or what standby_start_asked() gave: then it is not this process's child. */
static void wait_for(pid_t pid, int copy, const sigset_t *before, struct through_end *end)
{
	struct sigaction act = {.sa_sigaction = pass_on, .sa_flags = SA_SIGINFO | SA_RESTART},
			 old[NPASSED_ON];
	int status = 0;

	command = pid;
	sigemptyset(&act.sa_mask);
	for (int i = 0; i < NPASSED_ON; i++) {
		sigaction(passed_on[i], NULL, &old[i]);
		if (old[i].sa_handler != SIG_IGN) /* nohup, a shell's background job */
			sigaction(passed_on[i], &act, NULL);
	}
	sigprocmask(SIG_SETMASK, before, NULL);
	if (copy >= 0)
		status = standby_ended(copy, pid);
	while (copy < 0 && waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			BUG("cannot wait for process %ld: %s", (long)pid, strerror(errno));
	command = 0;
	for (int i = 0; i < NPASSED_ON; i++)
		sigaction(passed_on[i], &old[i], NULL);
	*end = (struct through_end){.exit_status = -1, .was_signaled = nsignals > 0};
	if (WIFSIGNALED(status))
		end->signal = WTERMSIG(status);
	else
		end->exit_status = WEXITSTATUS(status);
}

int through_run(char *const *argv, bool by_copy, const char *env, struct through_end *end, struct err *err)
{
	posix_spawnattr_t attr;
	sigset_t before;
	int failed = 0, copy = -1;
	pid_t pid;

	begin(&before);
	if (!by_copy || standby_start_asked(argv, env, &before, &pid, &copy) != STANDBY_RUNS) {
		posix_spawnattr_init(&attr);
		posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
		posix_spawnattr_setsigmask(&attr, &before);
		failed = posix_spawnp(&pid, argv[0], NULL, &attr, argv, environ);
		posix_spawnattr_destroy(&attr);
	}
	if (failed) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		return not_started(argv[0], failed, err);
	}
	wait_for(pid, copy, &before, end);
	if (copy >= 0) {
		TRACE(proc, "%s ran as a copy of what stands by", argv[0]); /* not between its own words */
		close(copy);
	}
	return 0;
}

bool through_copy(int (*work)(void *context), void *context, struct through_end *end, struct err *err)
{
	pid_t parent = getpid(), pid;
	sigset_t before;

	begin(&before);
	pid = fork();
	if (pid == 0) {
#ifdef __linux__
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		if (getppid() != parent)
			_exit(0);
#endif
		sigprocmask(SIG_SETMASK, &before, NULL);
		_exit(work(context));
	}
	if (pid < 0) {
		sigprocmask(SIG_SETMASK, &before, NULL);
		return err_set(err, "cannot copy the process: %s", strerror(errno));
	}
	wait_for(pid, -1, &before, end);
	return true;
}

void through_die(int sig)
{
	const struct rlimit none = {0, 0};
	sigset_t mask;

	/* the command has left a core file already, if there is to be one */
	setrlimit(RLIMIT_CORE, &none);
	signal(sig, SIG_DFL);
	sigemptyset(&mask);
	sigaddset(&mask, sig);
	sigprocmask(SIG_UNBLOCK, &mask, NULL);
	raise(sig);
}
