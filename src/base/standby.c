#define _GNU_SOURCE /* memfd_create, pipe2 */
#include "base/standby.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/proc_parts.h"
#include "base/standby_image.h"
#include "base/standby_wire.h"
#include "base/tmp.h"
#include "base/trace.h"

struct standby {
	struct standby *next;
	struct str name, env, folder;
	int socket; /* -1: there is none */
	pid_t pid;  /* 0: it is gone */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct standby
	*all; /* sockets stay open until standby_close(), so that threads may use them without the lock */
static struct arena arena;

bool standby_is_wanted(void)
{
	const char *setting = getenv("CASM_STANDBY"), *preload = getenv("LD_PRELOAD");

	return !(preload && *preload) && !(setting && strcmp(setting, "no") == 0);
}

/* The library in memory, under a number out of the way. Limits of files (ulimit -f) hold for it, and end who writes more. */
static int image_fd(void)
{
	struct str bytes = str_make((const char *)standby_image, (size_t)(standby_image_end - standby_image));
	struct err err = {0};
	struct rlimit limit;
	int first, fd = -1;

	if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < bytes.len)
		return -1;
	first = memfd_create("casm-standby", MFD_CLOEXEC);
	if (first < 0)
		return -1;
	if (fd_write_all(first, "a file in memory", bytes, &err))
		fd = fcntl(first, F_DUPFD_CLOEXEC, STANDBY_FREE_FD);
	err_clear(&err);
	close(first);
	return fd;
}

/* The one argument is for a program that was not held back: it does no harm and ends. */
static bool spawn(struct standby *s, const struct proc *p, int image, int socket)
{
	static char version[] = "--version";
	struct arena scratch = {0};
	const char *preload = str_printf(&scratch, "LD_PRELOAD=/proc/self/fd/%d", image).ptr;
	const char *numbers = str_printf(&scratch, STANDBY_FDS "=%d %d", socket, image).ptr;
	char *argv[] = {p->argv[0], version, NULL};
	const char *const settings[] = {p->env, preload, numbers, NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	int failed;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	/* the same number: stays open */
	posix_spawn_file_actions_adddup2(&actions, socket, socket);
	posix_spawn_file_actions_adddup2(&actions, image, image);
	proc_attributes(&attr);
	tmp_group_begin();
	failed = posix_spawnp(&s->pid, p->argv[0], &actions, &attr, argv,
			      proc_environment(&scratch, p->env ? settings : settings + 1));
	tmp_group_end(failed ? 0 : s->pid);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attr);
	arena_clear(&scratch);
	return !failed;
}

static struct standby *open_standby(const struct proc *p)
{
	struct standby *s = arena_new(&arena, struct standby);
	char *folder = getcwd(NULL, 0);
	int image = -1, mine = -1, theirs = -1, pair[2];

	*s = (struct standby){.next = all,
			      .name = str_dup(&arena, str_c(p->argv[0])),
			      .env = p->env ? str_dup(&arena, str_c(p->env)) : STR_NONE,
			      .folder = folder ? str_dup(&arena, str_c(folder)) : STR_NONE,
			      .socket = -1};
	all = s;
	free(folder);
	if (!standby_is_wanted() || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
		return s;
	mine = fcntl(pair[0], F_DUPFD_CLOEXEC, STANDBY_FREE_FD);
	theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, STANDBY_FREE_FD);
	close(pair[0]);
	close(pair[1]);
	image = image_fd();
	if (mine >= 0 && theirs >= 0 && image >= 0 && spawn(s, p, image, theirs)) {
		s->socket = mine;
		TRACE(proc, "%s stands by", p->argv[0]);
	} else if (mine >= 0) {
		close(mine);
	}
	if (theirs >= 0)
		close(theirs);
	if (image >= 0)
		close(image);
	return s;
}

/* NULL: nobody was asked to stand by. */
static struct standby *find(const struct proc *p)
{
	struct standby *s = all;

	while (s && !(str_eq(s->name, str_c(p->argv[0])) &&
		      (p->env ? str_eq(s->env, str_c(p->env)) : !s->env.ptr)))
		s = s->next;
	return s;
}

pid_t standby_process(const struct proc *p)
{
	struct standby *s;
	pid_t pid;

	pthread_mutex_lock(&lock);
	s = find(p);
	pid = s ? s->pid : 0;
	pthread_mutex_unlock(&lock);
	return pid;
}

/* Under the lock. */
static void end(struct standby *s)
{
	if (s->pid <= 0)
		return;
	kill(-s->pid, SIGKILL);
	while (waitpid(s->pid, NULL, 0) < 0 && errno == EINTR)
		;
	tmp_forget_group(s->pid);
	s->pid = 0;
}

/* Whoever still runs as a copy goes with it. */
static void give_up(struct standby *s, const char *why)
{
	pthread_mutex_lock(&lock);
	if (s->pid > 0)
		TRACE(proc, STR_FMT " does not stand by: %s", STR_ARG(s->name), why);
	shutdown(s->socket, SHUT_RDWR);
	end(s);
	pthread_mutex_unlock(&lock);
}

/* The folder to be sent: none, when the process that stands by is where it is to run. */
static void add_folder(struct buf *text, const struct standby *s, const struct proc *p)
{
	char *here = p->cwd.ptr ? NULL : getcwd(NULL, 0);

	if (p->cwd.ptr)
		buf_add(text, p->cwd);
	else if (here && !str_eq(str_c(here), s->folder))
		buf_add(text, str_c(here));
	free(here);
	buf_addc(text, '\0');
}

/* What env stands for, as this process has it. */
static void add_setting(struct buf *text, const char *env)
{
	size_t len = strcspn(env, "=");
	struct arena scratch = {0};
	const char *value = getenv(str_to_c(&scratch, str_make(env, len)));

	buf_add(text, str_make(env, len));
	if (value) {
		buf_addc(text, '=');
		buf_add(text, str_c(value));
	}
	arena_clear(&scratch);
}

/* blocked: NULL for casm's own. */
static void describe_signals(struct standby_request *head, const sigset_t *blocked)
{
	struct sigaction action;

	head->group = blocked ? getpgrp() : 0;
	for (int sig = 1; blocked && sig <= STANDBY_SIGNALS; sig++) {
		uint64_t bit = (uint64_t)1 << (sig - 1);

		if (sigaction(sig, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
			head->ignored |= bit;
		if (sigismember(blocked, sig) == 1)
			head->blocked |= bit;
	}
}

/* What is sent along. */
struct sent {
	const int *child_fds, *fds;
	unsigned nfds;
	const sigset_t *blocked; /* NULL: the copy is casm's own */
};

/* False: it is too long, or nobody is there to take it. */
static bool ask(const struct standby *s, const struct proc *p, const struct sent *with, int answers)
{
	struct standby_request head = {.flags = p->reads_flow ? STANDBY_READS_FLOW : 0,
				       .nfds = with->nfds + 1};
	int sent[STANDBY_FDS_MAX] = {answers};
	union {
		char bytes[CMSG_SPACE(sizeof(sent))];
		struct cmsghdr align;
	} control = {{0}};
	struct buf text = {0};
	struct iovec parts[2] = {{&head, sizeof(head)}, {NULL, 0}};
	struct msghdr m = {.msg_iov = parts, .msg_iovlen = 2, .msg_control = control.bytes};
	struct cmsghdr *c;
	bool ok;

	if (head.nfds > STANDBY_FDS_MAX)
		return false;
	for (unsigned i = 0; i < with->nfds; i++) {
		head.child_fds[i + 1] = with->child_fds[i];
		sent[i + 1] = with->fds[i];
	}
	describe_signals(&head, with->blocked);
	add_folder(&text, s, p);
	buf_add(&text, str_c(p->tap ? p->tap : ""));
	buf_addc(&text, '\0');
	if (with->blocked && p->env)
		add_setting(&text, p->env);
	buf_addc(&text, '\0');
	for (char *const *word = p->argv; *word; word++, head.nwords++) {
		buf_add(&text, str_c(*word));
		buf_addc(&text, '\0');
	}
	parts[1] = (struct iovec){text.ptr, text.len};
	m.msg_controllen = CMSG_SPACE(head.nfds * sizeof(int));
	c = CMSG_FIRSTHDR(&m);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(head.nfds * sizeof(int));
	memcpy(CMSG_DATA(c), sent, head.nfds * sizeof(int));
	ok = text.len <= STANDBY_MESSAGE_MAX && head.nwords <= STANDBY_WORDS_MAX &&
	     sendmsg(s->socket, &m, MSG_NOSIGNAL) > 0;
	buf_release(&text);
	return ok;
}

static bool read_answer(int fd, struct standby_answer *a)
{
	ssize_t n;

	while ((n = read(fd, a, sizeof(*a))) < 0 && errno == EINTR)
		;
	return n == sizeof(*a);
}

static enum standby_start start(const struct proc *p, const struct sent *with, pid_t *pid, int *end)
{
	int timeout_ms = p->timeout_s && p->timeout_s < INT_MAX / 1000 ? (int)p->timeout_s * 1000 : -1;
	struct pollfd set = {.events = POLLIN};
	struct standby_answer a;
	struct standby *s;
	bool is_asked;
	int pair[2], n;

	pthread_mutex_lock(&lock);
	s = find(p);
	if (!s)
		s = open_standby(p);
	pthread_mutex_unlock(&lock);
	if (s->socket < 0 || pipe2(pair, O_CLOEXEC) != 0)
		return STANDBY_CANNOT;
	is_asked = ask(s, p, with, pair[1]);
	close(pair[1]);
	if (!is_asked) {
		close(pair[0]);
		return STANDBY_CANNOT;
	}
	set.fd = pair[0];
	while ((n = poll(&set, 1, timeout_ms)) < 0 && errno == EINTR)
		;
	if (n <= 0) {
		give_up(s, "no answer in time");
		close(pair[0]);
		return STANDBY_LATE;
	}
	if (!read_answer(pair[0], &a)) {
		give_up(s, "it has ended");
	} else if (a.word == STANDBY_STARTED) {
		*pid = a.value;
		*end = pair[0];
		return STANDBY_RUNS;
	}
	close(pair[0]);
	return STANDBY_CANNOT;
}

enum standby_start standby_start(const struct proc *p, const int child_fds[], const int fds[], unsigned nfds,
				 pid_t *pid, int *end)
{
	const struct sent with = {child_fds, fds, nfds, NULL};

	return start(p, &with, pid, end);
}

enum standby_start standby_start_asked(char *const *argv, const char *env, const sigset_t *blocked,
				       pid_t *pid, int *end)
{
	static const int standard[] = {0, 1, 2};
	const struct proc p = {.argv = argv, .env = env};
	const struct sent with = {standard, standard, 3, blocked};

	/* one that is closed cannot be handed on */
	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			return STANDBY_CANNOT;
	return start(&p, &with, pid, end);
}

int standby_ended(int end, pid_t pid)
{
	struct standby_answer a;

	if (read_answer(end, &a) && a.word == STANDBY_ENDED)
		return a.value;
	/* somebody ended the process it was copied from, and with it the copy */
	kill(-pid, SIGKILL);
	kill(pid, SIGKILL);
	return SIGKILL;
}

void standby_close(void)
{
	pthread_mutex_lock(&lock);
	for (; all; all = all->next) {
		end(all);
		if (all->socket >= 0)
			close(all->socket);
	}
	arena_clear(&arena);
	pthread_mutex_unlock(&lock);
}
