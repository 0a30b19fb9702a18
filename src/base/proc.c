#define _GNU_SOURCE /* pipe2, posix_spawn_file_actions_addchdir_np, F_SETPIPE_SZ */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/tmp.h"
#include "base/trace.h"

extern char **environ;

enum { PIPE_BYTES = 1 << 20, DRAIN_CHUNKS = 8, POLL_MS = 50, GRACE_MS = 200 };

bool proc_capture(void *context, struct str bytes)
{
	struct buf *b = context;

	buf_add(b, str_head(bytes, b->len < PROC_CAPTURE_MAX ? PROC_CAPTURE_MAX - b->len : 0));
	return true;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* casm's environment with one variable set. */
static char **environment(struct arena *a, const char *setting)
{
	size_t count = 0, name_bytes;
	char **env;

	if (!setting)
		return environ;
	name_bytes = strcspn(setting, "=") + 1;
	while (environ[count])
		count++;
	env = arena_alloc(a, (count + 2) * sizeof *env);
	count = 0;
	for (char **e = environ; *e; e++)
		if (strncmp(*e, setting, name_bytes) != 0)
			env[count++] = *e;
	env[count++] = str_to_c(a, str_c(setting));
	env[count] = NULL;
	return env;
}

static bool start(struct proc *p, int read_fds[], pid_t *pid, struct err *err)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	int write_fds[PROC_PIPES_MAX];
	bool has_out = false, has_err = false;
	struct arena scratch = {0};
	sigset_t none, all;
	int failed = 0;

	for (unsigned i = 0; i < p->npipes; i++) {
		int pair[2] = {-1, -1};

		write_fds[i] = -1;
		if (pipe2(pair, O_CLOEXEC) == 0) {
			/* out of the way of the numbers that the child is to see */
			write_fds[i] = fcntl(pair[1], F_DUPFD_CLOEXEC, 64);
			failed = errno;
			close(pair[1]);
		} else {
			failed = errno;
		}
		read_fds[i] = pair[0];
		if (write_fds[i] < 0) {
			if (pair[0] >= 0)
				close(pair[0]);
			while (i--) {
				close(read_fds[i]);
				close(write_fds[i]);
			}
			return err_set(err, "cannot start %s: %s", p->argv[0], strerror(failed));
		}
		fcntl(pair[0], F_SETPIPE_SZ, PIPE_BYTES);
		fcntl(pair[0], F_SETFL, O_NONBLOCK);
		has_out |= p->pipes[i].child_fd == 1;
		has_err |= p->pipes[i].child_fd == 2;
	}
	posix_spawn_file_actions_init(&actions);
	if (p->input)
		posix_spawn_file_actions_adddup2(&actions, p->input, 0);
	else
		posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	if (!has_out)
		posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	if (!has_err)
		posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	for (unsigned i = 0; i < p->npipes; i++)
		posix_spawn_file_actions_adddup2(&actions, write_fds[i], p->pipes[i].child_fd);
	if (p->cwd.ptr)
		posix_spawn_file_actions_addchdir_np(&actions, str_to_c(&scratch, p->cwd));
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr,
				 POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setpgroup(&attr, 0);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setsigdefault(&attr, &all);
	tmp_group_begin();
	failed = posix_spawnp(pid, p->argv[0], &actions, &attr, p->argv, environment(&scratch, p->env));
	tmp_group_end(failed ? 0 : *pid);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attr);
	arena_clear(&scratch);
	for (unsigned i = 0; i < p->npipes; i++) {
		close(write_fds[i]);
		if (failed)
			close(read_fds[i]);
	}
	if (failed)
		return err_set(err, "cannot start %s: %s", p->argv[0], strerror(failed));
	return true;
}

/* Reads what there is; closes the pipe at its end. Not more than a few chunks, or a child that writes as fast
 * as this reads would keep the clock and the other pipes from being looked at. */
static void drain(struct proc *p, int *fd, const struct proc_pipe *pipe, char *chunk, size_t chunk_bytes)
{
	ssize_t n = 0;

	for (int i = 0; i < DRAIN_CHUNKS; i++) {
		n = read(*fd, chunk, chunk_bytes);
		if (n <= 0)
			break;
		if (!p->is_stopped && !pipe->take(pipe->context, str_make(chunk, (size_t)n)))
			p->is_stopped = true;
	}
	if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) {
		close(*fd);
		*fd = -1;
	}
}

static void watch(struct proc *p, int fds[], pid_t pid, int *wait_status)
{
	int64_t start_ms = now_ms(), exit_ms = 0;
	bool is_ended = false, is_killed = false;
	size_t chunk_bytes = 1 << 18;
	char *chunk = xmalloc(chunk_bytes);

	for (;;) {
		struct pollfd set[PROC_PIPES_MAX];
		unsigned nset = 0, at[PROC_PIPES_MAX];

		for (unsigned i = 0; i < p->npipes; i++)
			if (fds[i] >= 0) {
				set[nset] = (struct pollfd){.fd = fds[i], .events = POLLIN};
				at[nset++] = i;
			}
		if (is_ended && (nset == 0 || now_ms() - exit_ms > GRACE_MS))
			break; /* the child is gone; somebody it left behind may hold a pipe */
		if (p->is_cancelled && *p->is_cancelled)
			p->is_stopped = true;
		if (nset == 0 && !p->timeout_s && !p->is_cancelled) {
			while (waitpid(pid, wait_status, 0) < 0 && errno == EINTR)
				;
			break;
		}
		if (poll(set, nset, nset ? POLL_MS : 5) > 0)
			for (unsigned i = 0; i < nset; i++)
				if (set[i].revents)
					drain(p, &fds[at[i]], &p->pipes[at[i]], chunk, chunk_bytes);
		if (!is_ended && waitpid(pid, wait_status, WNOHANG) == pid) {
			is_ended = true;
			exit_ms = now_ms();
		}
		if (!is_ended && !is_killed &&
		    (p->is_stopped ||
		     (p->timeout_s && now_ms() - start_ms >= (int64_t)p->timeout_s * 1000))) {
			p->is_timed_out = !p->is_stopped;
			is_killed = true;
			kill(-pid, SIGKILL);
		}
	}
	kill(-pid, SIGKILL); /* whatever it left running */
	for (unsigned i = 0; i < p->npipes; i++)
		if (fds[i] >= 0)
			close(fds[i]);
	free(chunk);
}

bool proc_run(struct proc *p, struct err *err)
{
	int fds[PROC_PIPES_MAX], wait_status = 0;
	pid_t pid;

	p->exit_status = -1;
	p->signal = 0;
	p->is_timed_out = p->is_stopped = false;
	if (trace_on(TRACE_proc)) {
		struct buf b = {0};

		proc_quote(p->argv, &b);
		TRACE(proc, "%s", b.ptr);
		buf_release(&b);
	}
	if (!start(p, fds, &pid, err))
		return false;
	watch(p, fds, pid, &wait_status);
	tmp_forget_group(pid);
	if (WIFEXITED(wait_status))
		p->exit_status = WEXITSTATUS(wait_status);
	else if (WIFSIGNALED(wait_status))
		p->signal = WTERMSIG(wait_status);
	TRACE(proc, "%s: exit status %d, signal %d", p->argv[0], p->exit_status, p->signal);
	return true;
}

bool proc_copy_start(struct proc_copy *p, void (*work)(void *context), void *context, struct err *err)
{
	int pair[2], failed;

	if (pipe2(pair, O_CLOEXEC) != 0)
		return err_set(err, "cannot make a pipe: %s", strerror(errno));
	p->pid = fork();
	failed = errno;
	if (p->pid == 0) {
		work(context);
		_exit(0);
	}
	close(pair[1]);
	p->alive = pair[0];
	if (p->pid > 0)
		return true;
	close(pair[0]);
	return err_set(err, "cannot start a process: %s", strerror(failed));
}

void proc_copy_end(struct proc_copy *p)
{
	int wait_status = 0;

	close(p->alive);
	while (waitpid(p->pid, &wait_status, 0) < 0 && errno == EINTR)
		;
	p->exit_status = WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1;
	p->signal = WIFSIGNALED(wait_status) ? WTERMSIG(wait_status) : 0;
}

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { CAN_LIMIT_MEMORY = 0 }; /* the sanitizer reserves more addresses than that */
#else
enum { CAN_LIMIT_MEMORY = sizeof(rlim_t) > 4 };
#endif

static void limit(int what, rlim_t most)
{
	struct rlimit r;

	if (getrlimit(what, &r) != 0 || (r.rlim_cur != RLIM_INFINITY && r.rlim_cur <= most))
		return;
	r.rlim_cur = most;
	setrlimit(what, &r);
}

void proc_limit_self(unsigned memory_gb)
{
	limit(RLIMIT_CORE, 0);
	if (CAN_LIMIT_MEMORY)
		limit(RLIMIT_AS, (rlim_t)memory_gb << 30);
}

void proc_describe(const struct proc *p, struct buf *out)
{
	if (p->is_timed_out)
		buf_printf(out, "did not end within %u s", p->timeout_s);
	else if (p->signal)
		buf_printf(out, "was killed by signal %d (%s)", p->signal, strsignal(p->signal));
	else
		buf_printf(out, "exited with status %d", p->exit_status);
}

void proc_quote(char *const *argv, struct buf *out)
{
	for (size_t i = 0; argv[i]; i++) {
		bool plain = argv[i][0] != '\0';

		if (i)
			buf_addc(out, ' ');
		for (const char *p = argv[i]; *p; p++)
			if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./"
				    ":,@%",
				    *p))
				plain = false;
		if (plain) {
			buf_add(out, str_c(argv[i]));
			continue;
		}
		buf_addc(out, '\'');
		for (const char *p = argv[i]; *p; p++) {
			if (*p == '\'')
				buf_add(out, S("'\\''"));
			else
				buf_addc(out, *p);
		}
		buf_addc(out, '\'');
	}
}
