#define _GNU_SOURCE /* pipe2 */
#include "base/pager.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/tmp.h"
#include "base/vec.h"

extern char **environ;

struct words VEC(char *);

/* The pager's command; empty when there is to be none. */
static void find_command(struct arena *a, struct words *argv)
{
	const char *command = getenv("CASM_PAGER");
	struct str rest;

	if (!command)
		command = getenv("PAGER");
	rest = str_c(command ? command : "less -FRX");
	while (rest.ptr) {
		struct str word = str_trim(str_cut(&rest, ' '));

		if (word.len)
			vec_push(a, argv, str_to_c(a, word));
	}
	if (argv->count == 1 && strcmp(argv->items[0], "cat") == 0)
		argv->count = 0;
	if (argv->count)
		vec_push(a, argv, NULL);
}

static void make_environment(struct arena *a, struct words *env)
{
	for (char **e = environ; *e; e++)
		vec_push(a, env, *e);
	if (!getenv("LESS"))
		vec_push(a, env, str_to_c(a, S("LESS=FRX")));
	vec_push(a, env, NULL);
}

/* Stays in casm's process group, or the terminal would not be its. */
static bool start(char **argv, char **env, pid_t *pid, int *fd)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;
	sigset_t none, all;
	int pair[2], failed;

	if (pipe2(pair, O_CLOEXEC) != 0)
		return false;
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, pair[0], 0);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setsigdefault(&attr, &all);
	failed = posix_spawnp(pid, argv[0], &actions, &attr, argv, env);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attr);
	close(pair[0]);
	if (failed) {
		close(pair[1]);
		return false;
	}
	*fd = pair[1];
	return true;
}

/* SIGPIPE goes to the thread that writes; held back here, it becomes EPIPE. */
static void write_to_reader(struct pager *p, struct str text)
{
	const struct timespec at_once = {0};
	sigset_t pipe_only, old, pending;
	int failed = 0;

	if (p->is_closed || !text.len)
		return;
	sigemptyset(&pipe_only);
	sigaddset(&pipe_only, SIGPIPE);
	sigpending(&pending);
	pthread_sigmask(SIG_BLOCK, &pipe_only, &old);
	while (text.len && !failed) {
		ssize_t n = write(p->fd, text.ptr, text.len);

		if (n >= 0)
			text = str_from(text, (size_t)n);
		else if (errno != EINTR)
			failed = errno;
	}
	if (failed == EPIPE && !sigismember(&pending, SIGPIPE))
		while (sigtimedwait(&pipe_only, NULL, &at_once) < 0 && errno == EINTR)
			;
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	p->is_closed = failed != 0;
	/* what does not reach a pager is its own affair */
	if (failed && failed != EPIPE && !p->pid)
		err_set(&p->err, "cannot write standard output: %s", strerror(failed));
}

static void start_pager(struct pager *p)
{
	struct arena scratch = {0};
	struct words argv = {0}, env = {0};

	find_command(&scratch, &argv);
	if (argv.count) {
		make_environment(&scratch, &env);
		/* the pager has the terminal now: Ctrl-C is for it */
		tmp_hold_interrupts(true);
		if (!start(argv.items, env.items, &p->pid, &p->fd)) {
			tmp_hold_interrupts(false);
			p->pid = 0;
			p->fd = STDOUT_FILENO;
		}
	}
	arena_clear(&scratch);
}

static void decide(struct pager *p, bool has_pager)
{
	if (has_pager)
		start_pager(p);
	p->is_decided = true;
	write_to_reader(p, buf_str(&p->held));
	buf_release(&p->held);
}

static size_t count_ends(struct str text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.ptr[i] == '\n';
	return n;
}

static void take(struct drain *d, struct str piece)
{
	struct pager *p = (struct pager *)d;

	if (p->is_decided) {
		write_to_reader(p, piece);
		return;
	}
	buf_add(&p->held, piece);
	p->nlines += count_ends(piece);
	if (p->nlines >= p->term->height)
		decide(p, true);
}

void pager_begin(struct pager *p, const struct term *term, bool may_page)
{
	*p = (struct pager){.drain = {take},
			    .term = term,
			    .fd = STDOUT_FILENO,
			    .is_decided = !may_page || !term->is_terminal};
}

bool pager_end(struct pager *p, struct err *err)
{
	bool has_rest = p->held.len && p->held.ptr[p->held.len - 1] != '\n', ok;
	int wait_status;

	if (!p->is_decided)
		decide(p, p->nlines + has_rest >= p->term->height);
	if (p->pid) {
		close(p->fd);
		while (waitpid(p->pid, &wait_status, 0) < 0 && errno == EINTR)
			;
		tmp_hold_interrupts(false);
	}
	ok = !p->err.message;
	if (!ok)
		err_set(err, "%s", p->err.message);
	err_clear(&p->err);
	return ok;
}

bool pager_print(struct str text, const struct term *term, bool may_page, struct err *err)
{
	struct pager p;

	pager_begin(&p, term, may_page);
	take(&p.drain, text);
	return pager_end(&p, err);
}
