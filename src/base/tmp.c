#include "base/tmp.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

/* Fixed tables, so that the signal handler reads plain memory. Slots are written under the lock with
 * signals blocked; a path is published by its last byte store (used = 1). */
enum { MAX_PATHS = 64, MAX_GROUPS = 1024, PATH_BYTES = 4096, MAX_DEPTH = 16 };

static struct entry {
	volatile sig_atomic_t used; /* 1 file, 2 folder */
	char path[PATH_BYTES];
} entries[MAX_PATHS];
static volatile pid_t groups[MAX_GROUPS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXFSZ};
enum { NCAUGHT = sizeof(caught) / sizeof(caught[0]) };

static void enter(sigset_t *old)
{
	sigset_t block;

	sigemptyset(&block);
	for (int i = 0; i < NCAUGHT; i++)
		sigaddset(&block, caught[i]);
	pthread_sigmask(SIG_BLOCK, &block, old);
	pthread_mutex_lock(&lock);
}

static void leave(const sigset_t *old)
{
	pthread_mutex_unlock(&lock);
	pthread_sigmask(SIG_SETMASK, old, NULL);
}

static void remove_tree(int at, const char *name, int depth)
{
	int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *e;

	if (!dir) {
		if (fd >= 0)
			close(fd);
		return;
	}
	while (depth < MAX_DEPTH && (e = readdir(dir))) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		if (unlinkat(fd, e->d_name, 0) != 0)
			remove_tree(fd, e->d_name, depth + 1);
	}
	closedir(dir);
	unlinkat(at, name, AT_REMOVEDIR);
}

static void clean_up(bool keep)
{
	for (int i = 0; i < MAX_GROUPS; i++)
		if (groups[i])
			kill(-groups[i], SIGKILL);
	for (int i = 0; i < MAX_PATHS; i++) {
		if (entries[i].used == 1)
			unlink(entries[i].path);
		else if (entries[i].used == 2 && !keep)
			remove_tree(AT_FDCWD, entries[i].path, 0);
		entries[i].used = 0;
	}
}

/* opendir allocates, which a handler may not do while malloc is interrupted; so the handler runs in a
 * child-free moment of its own thread (below), not on whatever thread was interrupted. */
static void *wait_for_signal(void *unused)
{
	sigset_t set;
	int sig;

	(void)unused;
	sigemptyset(&set);
	for (int i = 0; i < NCAUGHT; i++)
		sigaddset(&set, caught[i]);
	while (sigwait(&set, &sig) != 0)
		;
	pthread_mutex_lock(&lock);
	clean_up(false);
	signal(sig, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, sig);
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
	raise(sig);
	_exit(STATUS_SIGNAL + sig);
}

void tmp_catch_signals(void)
{
	sigset_t set;
	pthread_t thread;
	pthread_attr_t attr;

	sigemptyset(&set);
	for (int i = 0; i < NCAUGHT; i++) {
		struct sigaction old;

		/* nohup and shells' background jobs have set some to be ignored: leave these so */
		if (sigaction(caught[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN)
			continue;
		sigaddset(&set, caught[i]);
	}
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	if (pthread_create(&thread, &attr, wait_for_signal, NULL) != 0)
		pthread_sigmask(SIG_UNBLOCK, &set, NULL);
	pthread_attr_destroy(&attr);
}

static void add_entry(const char *path, int kind)
{
	sigset_t old;

	enter(&old);
	for (int i = 0; i < MAX_PATHS; i++) {
		if (entries[i].used || strlen(path) >= PATH_BYTES)
			continue;
		strcpy(entries[i].path, path);
		entries[i].used = kind;
		break;
	}
	leave(&old);
}

bool tmp_folder(struct arena *a, struct str *path, struct err *err)
{
	const char *base = getenv("TMPDIR");
	struct str name = str_printf(a, "%s/casm-XXXXXX", base && *base ? base : "/tmp");

	if (!mkdtemp((char *)name.ptr))
		return err_set(err, "cannot make a work folder %s: %s", name.ptr, strerror(errno));
	add_entry(name.ptr, 2);
	*path = name;
	return true;
}

void tmp_remove_all(bool keep)
{
	sigset_t old;

	enter(&old);
	clean_up(keep);
	leave(&old);
}

void tmp_register(const char *path)
{
	add_entry(path, 1);
}

void tmp_forget(const char *path)
{
	sigset_t old;

	enter(&old);
	for (int i = 0; i < MAX_PATHS; i++)
		if (entries[i].used && strcmp(entries[i].path, path) == 0)
			entries[i].used = 0;
	leave(&old);
}

void tmp_register_group(pid_t group)
{
	sigset_t old;

	enter(&old);
	for (int i = 0; i < MAX_GROUPS; i++)
		if (!groups[i]) {
			groups[i] = group;
			break;
		}
	leave(&old);
}

void tmp_forget_group(pid_t group)
{
	sigset_t old;

	enter(&old);
	for (int i = 0; i < MAX_GROUPS; i++)
		if (groups[i] == group)
			groups[i] = 0;
	leave(&old);
}
