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
#include <time.h>
#include <unistd.h>

#include "base/arena.h"

/* Fixed tables, so that the signal handler reads plain memory. Slots are written under the lock with
 * signals blocked; a path is published by its last byte store (used = 1). */
enum { MAX_PATHS = 64, MAX_GROUPS = 1024, PATH_BYTES = 4096, MAX_DEPTH = 16, REMOVE_TRIES = 20 };

static struct entry {
	volatile sig_atomic_t used; /* 1 file, 2 folder */
	char path[PATH_BYTES];
} entries[MAX_PATHS];
static volatile pid_t groups[MAX_GROUPS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static sigset_t waited;       /* what wait_for_signal() takes */
static sigset_t before_group; /* the mask at tmp_group_begin(); belongs to the holder of the lock */
static volatile sig_atomic_t holds_interrupts;
static unsigned long nfiles;

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

/* False when somebody has put something into it meanwhile. */
static bool remove_tree(int at, const char *name, int depth)
{
	int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *e;

	if (!dir) {
		if (fd >= 0)
			close(fd);
		return true;
	}
	while (depth < MAX_DEPTH && (e = readdir(dir))) {
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		if (unlinkat(fd, e->d_name, 0) != 0)
			remove_tree(fd, e->d_name, depth + 1);
	}
	closedir(dir);
	return unlinkat(at, name, AT_REMOVEDIR) == 0 || (errno != ENOTEMPTY && errno != EEXIST);
}

static void clean_up(bool keep)
{
	const struct timespec moment = {.tv_nsec = 10 * 1000 * 1000};

	for (int i = 0; i < MAX_GROUPS; i++)
		if (groups[i])
			kill(-groups[i], SIGKILL);
	for (int i = 0; i < MAX_PATHS; i++) {
		if (entries[i].used == 1)
			unlink(entries[i].path);
		else if (entries[i].used == 2 && !keep)
			/* a child that was just killed may be writing its last */
			for (int n = 0; n < REMOVE_TRIES && !remove_tree(AT_FDCWD, entries[i].path, 0); n++)
				nanosleep(&moment, NULL);
		entries[i].used = 0;
	}
}

/* Removing a folder allocates (opendir), which a signal handler may not do, since it may have interrupted malloc: so
 * the signals are blocked everywhere and waited for by a thread of their own. */
static void *wait_for_signal(void *unused)
{
	sigset_t set;
	int sig;

	(void)unused;
	while (sigwait(&waited, &sig) != 0 || (holds_interrupts && (sig == SIGINT || sig == SIGQUIT)))
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
	pthread_t thread;
	pthread_attr_t attr;

	sigemptyset(&waited);
	for (int i = 0; i < NCAUGHT; i++) {
		struct sigaction old;

		/* nohup and shells' background jobs have set some to be ignored: leave these so */
		if (sigaction(caught[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN)
			continue;
		sigaddset(&waited, caught[i]);
	}
	pthread_sigmask(SIG_BLOCK, &waited, NULL);
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	if (pthread_create(&thread, &attr, wait_for_signal, NULL) != 0)
		pthread_sigmask(SIG_UNBLOCK, &waited, NULL);
	pthread_attr_destroy(&attr);
}

/* Under the lock. */
static void add_entry(const char *path, int kind)
{
	size_t size = strlen(path) + 1;

	for (int i = 0; i < MAX_PATHS; i++) {
		if (entries[i].used || size > PATH_BYTES)
			continue;
		memcpy(entries[i].path, path, size);
		entries[i].used = kind;
		break;
	}
}

bool tmp_folder(struct arena *a, struct str *path, struct err *err)
{
	const char *base = getenv("TMPDIR");
	struct str name = str_printf(a, "%s/casm-XXXXXX", base && *base ? base : "/tmp");
	int failed = 0;
	sigset_t old;

	enter(&old);
	if (mkdtemp((char *)name.ptr))
		add_entry(name.ptr, 2);
	else
		failed = errno;
	leave(&old);
	if (failed)
		return err_set(err, "cannot make a work folder in %s: %s", base && *base ? base : "/tmp",
			       strerror(failed));
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
	sigset_t old;

	enter(&old);
	add_entry(path, 1);
	leave(&old);
}

/* Not mkstemp(): its files are private, and the mask that new files get can be read only by changing it. */
int tmp_file_near(struct arena *a, const char *path, const char **temp)
{
	struct str dir = path_dir(str_c(path));
	int fd, failed;
	sigset_t old;

	enter(&old);
	do {
		*temp = str_printf(a, STR_FMT "/.casm-%ld-%lu", STR_ARG(dir), (long)getpid(), nfiles++).ptr;
		fd = open(*temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		failed = errno;
	} while (fd < 0 && failed == EEXIST);
	if (fd >= 0)
		add_entry(*temp, 1);
	leave(&old);
	errno = failed;
	return fd;
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

void tmp_group_begin(void)
{
	sigset_t old;

	enter(&old);
	before_group = old;
}

void tmp_group_end(pid_t group)
{
	sigset_t old = before_group;

	for (int i = 0; group && i < MAX_GROUPS; i++)
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

void tmp_hold_interrupts(bool hold)
{
	holds_interrupts = hold;
}
