#define _GNU_SOURCE /* pipe2, posix_spawn_file_actions_addchdir_np, F_SETPIPE_SZ */
#include "base/proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/proc_parts.h"
#include "base/standby.h"
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

static bool is_set_by(const char *const settings[], const char *variable)
{
	for (; *settings; settings++)
		if (strncmp(variable, *settings, strcspn(*settings, "=") + 1) == 0)
			return true;
	return false;
}

char **proc_environment(struct arena *a, const char *const settings[])
{
	size_t count = 0;
	char **env;

	for (char **e = environ; *e; e++)
		count++;
	for (const char *const *s = settings; *s; s++)
		count++;
	env = arena_alloc(a, (count + 1) * sizeof *env);
	count = 0;
	for (char **e = environ; *e; e++)
		if (!is_set_by(settings, *e))
			env[count++] = *e;
	for (; *settings; settings++)
		env[count++] = str_to_c(a, str_c(*settings));
	env[count] = NULL;
	return env;
}

void proc_attributes(posix_spawnattr_t *attr)
{
	sigset_t none, all;

	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(attr);
	posix_spawnattr_setflags(attr,
				 POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setpgroup(attr, 0);
	posix_spawnattr_setsigmask(attr, &none);
	posix_spawnattr_setsigdefault(attr, &all);
}

struct child {
	pid_t pid;
	bool is_copy; /* of a process that stands by: not casm's own child */
	int end;      /* can be read when it has ended; -1: unknown, ask again and again */
};

/* No data comes through it: a descriptor of the process itself. */
static int process_fd(pid_t pid)
{
#ifdef SYS_pidfd_open
	return (int)syscall(SYS_pidfd_open, pid, 0); /* Linux 5.3 */
#else
	(void)pid;
	return -1;
#endif
}

static enum standby_start start_copy(struct proc *p, const int write_fds[], struct child *child)
{
	int numbers[PROC_PIPES_MAX + 1], fds[PROC_PIPES_MAX + 1];
	unsigned n = 0;
	enum standby_start how;

	for (; n < p->npipes; n++) {
		numbers[n] = p->pipes[n].child_fd;
		fds[n] = write_fds[n];
	}
	if (p->input) {
		numbers[n] = 0;
		fds[n++] = p->input;
	}
	how = standby_start(p, numbers, fds, n, &child->pid, &child->end);
	child->is_copy = how == STANDBY_RUNS;
	if (child->is_copy) {
		tmp_group_begin();
		tmp_group_end(child->pid);
	}
	return how;
}

static int start_afresh(const struct proc *p, const int write_fds[], struct child *child)
{
	const char *const settings[] = {p->env, NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	bool has_out = false, has_err = false;
	struct arena scratch = {0};
	int failed;

	for (unsigned i = 0; i < p->npipes; i++) {
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
	proc_attributes(&attr);
	tmp_group_begin();
	failed = posix_spawnp(&child->pid, p->argv[0], &actions, &attr, p->argv,
			      p->env ? proc_environment(&scratch, settings) : environ);
	tmp_group_end(failed ? 0 : child->pid);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attr);
	arena_clear(&scratch);
	child->is_copy = false;
	child->end = failed ? -1 : process_fd(child->pid);
	return failed;
}

static bool start(struct proc *p, int read_fds[], struct child *child, struct err *err)
{
	int write_fds[PROC_PIPES_MAX], failed = 0;
	enum standby_start how;

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
	}
	how = p->stands_by ? start_copy(p, write_fds, child) : STANDBY_CANNOT;
	failed = how != STANDBY_CANNOT ? 0 : p->reads_flow ? ECHILD : start_afresh(p, write_fds, child);
	p->is_timed_out = how == STANDBY_LATE;
	for (unsigned i = 0; i < p->npipes; i++) {
		close(write_fds[i]);
		if (failed || p->is_timed_out)
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

static bool has_ended(const struct child *c, bool can_wait, int *wait_status)
{
	pid_t pid;

	if (c->is_copy) {
		*wait_status = standby_ended(c->end, c->pid);
		return true;
	}
	while ((pid = waitpid(c->pid, wait_status, can_wait ? 0 : WNOHANG)) < 0 && errno == EINTR)
		;
	return pid == c->pid;
}

static void watch(struct proc *p, int fds[], const struct child *child, int *wait_status)
{
	int64_t start_ms = now_ms(), exit_ms = 0;
	bool is_ended = false, is_killed = false;
	size_t chunk_bytes = 1 << 18;
	char *chunk = xmalloc(chunk_bytes);

	for (;;) {
		struct pollfd set[PROC_PIPES_MAX + 1];
		unsigned npipes = 0, nset, at[PROC_PIPES_MAX];
		bool has_news = child->end < 0;

		for (unsigned i = 0; i < p->npipes; i++)
			if (fds[i] >= 0) {
				set[npipes] = (struct pollfd){.fd = fds[i], .events = POLLIN};
				at[npipes++] = i;
			}
		if (is_ended && (npipes == 0 || now_ms() - exit_ms > GRACE_MS))
			break; /* the child is gone; somebody it left behind may hold a pipe */
		if (p->is_cancelled && *p->is_cancelled)
			p->is_stopped = true;
		if (npipes == 0 && !child->is_copy && !p->timeout_s && !p->is_cancelled) {
			has_ended(child, true, wait_status);
			break;
		}
		nset = npipes;
		if (child->end >= 0 && !is_ended)
			set[nset++] = (struct pollfd){.fd = child->end, .events = POLLIN};
		if (poll(set, nset, nset ? POLL_MS : 5) > 0) {
			for (unsigned i = 0; i < npipes; i++)
				if (set[i].revents)
					drain(p, &fds[at[i]], &p->pipes[at[i]], chunk, chunk_bytes);
			has_news |= nset > npipes && set[npipes].revents;
		}
		if (!is_ended && has_news && has_ended(child, false, wait_status)) {
			is_ended = true;
			exit_ms = now_ms();
		}
		if (!is_ended && !is_killed &&
		    (p->is_stopped ||
		     (p->timeout_s && now_ms() - start_ms >= (int64_t)p->timeout_s * 1000))) {
			p->is_timed_out = !p->is_stopped;
			is_killed = true;
			kill(-child->pid, SIGKILL);
		}
	}
	kill(-child->pid, SIGKILL); /* whatever it left running */
	for (unsigned i = 0; i < p->npipes; i++)
		if (fds[i] >= 0)
			close(fds[i]);
	if (child->end >= 0)
		close(child->end);
	free(chunk);
}

bool proc_run(struct proc *p, struct err *err)
{
	int fds[PROC_PIPES_MAX], wait_status = 0;
	struct child child = {0};

	p->exit_status = -1;
	p->signal = 0;
	p->is_timed_out = p->is_stopped = false;
	if (trace_on(TRACE_proc)) {
		struct buf b = {0};

		proc_quote(p->argv, &b);
		TRACE(proc, "%s%s", p->reads_flow ? "pointer flow by a copy: " : "", b.ptr);
		buf_release(&b);
	}
	if (!start(p, fds, &child, err))
		return false;
	if (p->is_timed_out) {
		p->signal = SIGKILL;
		return true;
	}
	watch(p, fds, &child, &wait_status);
	tmp_forget_group(child.pid);
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

struct str proc_find(struct arena *a, const char *name)
{
	const char *path = getenv("PATH");
	struct str rest = str_c(path ? path : "/usr/bin:/bin");

	if (strchr(name, '/'))
		return access(name, X_OK) == 0 ? str_c(name) : STR_NONE;
	while (rest.ptr) {
		struct str dir = str_cut(&rest, ':');
		struct str file = str_printf(a, STR_FMT "/%s", STR_ARG(dir), name);

		if (dir.len && access(file.ptr, X_OK) == 0)
			return file;
	}
	return STR_NONE;
}

unsigned proc_newest(const char *name, unsigned oldest, unsigned newest)
{
	struct arena scratch = {0};
	unsigned n = newest;

	while (n >= oldest && !proc_find(&scratch, str_printf(&scratch, "%s-%u", name, n).ptr).ptr)
		n--;
	arena_clear(&scratch);
	return n >= oldest ? n : 0;
}
