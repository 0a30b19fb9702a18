/* A library of its own, which casm carries and has the loader put into a compiler (LD_PRELOAD): see base/standby.h.
 *
 * Of the 25 ms that clang takes to start nearly all goes into loading LLVM: mapping, relocations, constructors. The
 * program's own main() runs after that. Here it is held back: for each request on the socket the process forks, and
 * the copy calls main() with the request's words. The program is what it is, and so is what it does; it has only been
 * loaded before. */
#define _GNU_SOURCE /* RTLD_NEXT, ppoll */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/standby_wire.h"
#include "read/bitcode.h"

typedef int main_function(int argc, char **argv, char **environment);
typedef int start_function(main_function *program, int argc, char **argv, void (*init)(void),
			   void (*fini)(void), void (*loader_fini)(void), void *stack_end);

/* All else is hidden from the compiler. */
#define SHOWN __attribute__((visibility("default")))

enum { RUNNING_MAX = 1024 };

static main_function *program;
static int requests; /* socket */
static struct running {
	pid_t pid;
	int answers;
} running[RUNNING_MAX];
static unsigned nrunning;

static struct {
	struct standby_request head;
	char text[STANDBY_MESSAGE_MAX + 1];
} request;
static char *words[STANDBY_WORDS_MAX + 1];
static int fds[STANDBY_FDS_MAX];
static const char *tap; /* in a copy: the file to leave in passing; NULL: none, or it is done */

static void answer(int fd, enum standby_word word, int value)
{
	const struct standby_answer a = {(int32_t)word, value};

	/* whoever asked may be gone */
	if (write(fd, &a, sizeof(a)) != sizeof(a))
		return;
}

static void note_child(int sig)
{
	(void)sig;
}

static void handle(int sig, void (*function)(int))
{
	struct sigaction action = {.sa_handler = function};

	sigemptyset(&action.sa_mask);
	sigaction(sig, &action, NULL);
}

struct strings {
	char *folder, *tap, *setting;
};

/* One request. False: there will be none any more. */
static int receive(unsigned *nfds, struct strings *strings)
{
	union {
		char bytes[CMSG_SPACE(sizeof(fds))];
		struct cmsghdr align;
	} control;
	struct iovec parts[2] = {{&request.head, sizeof(request.head)}, {request.text, STANDBY_MESSAGE_MAX}};
	struct msghdr m = {.msg_iov = parts,
			   .msg_iovlen = 2,
			   .msg_control = control.bytes,
			   .msg_controllen = sizeof(control.bytes)};
	ssize_t n = recvmsg(requests, &m, MSG_CMSG_CLOEXEC);
	struct cmsghdr *c = n > 0 ? CMSG_FIRSTHDR(&m) : NULL;
	char *at = request.text, *end, **const named[] = {&strings->folder, &strings->tap, &strings->setting};

	if (n < 0 && errno == EINTR) {
		*nfds = 0;
		return 1;
	}
	if (n < (ssize_t)sizeof(request.head) || !c || c->cmsg_type != SCM_RIGHTS ||
	    (m.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) || request.head.nwords > STANDBY_WORDS_MAX)
		return 0;
	*nfds = (unsigned)((c->cmsg_len - CMSG_LEN(0)) / sizeof(int));
	if (!*nfds || *nfds > STANDBY_FDS_MAX || *nfds != request.head.nfds)
		return 0;
	memcpy(fds, CMSG_DATA(c), *nfds * sizeof(int));
	end = request.text + n - sizeof(request.head);
	*end = '\0';
	for (uint32_t i = 0; i < request.head.nwords + STANDBY_STRINGS; i++) {
		if (i < STANDBY_STRINGS)
			*named[i] = at;
		else
			words[i - STANDBY_STRINGS] = at;
		at += strlen(at) + 1;
		if (at > end)
			return 0;
	}
	words[request.head.nwords] = NULL;
	tap = *strings->tap ? strings->tap : NULL;
	return 1;
}

/* Signals as a program that was just started has them: in casm's own copies none is ignored or blocked. */
static void take_signals(void)
{
	sigset_t blocked;

	sigemptyset(&blocked);
	for (int sig = 1; sig <= STANDBY_SIGNALS; sig++) {
		uint64_t bit = (uint64_t)1 << (sig - 1);

		if (request.head.ignored & bit)
			handle(sig, SIG_IGN);
		else if (sig == SIGCHLD || sig == SIGPIPE)
			handle(sig, SIG_DFL);
		if (request.head.blocked & bit)
			sigaddset(&blocked, sig);
	}
	sigprocmask(SIG_SETMASK, &blocked, NULL);
}

/* Who it belongs to. Of casm's own copies nothing outlives the one that is asked to end it. */
static int take_group(pid_t parent)
{
	if (request.head.group)
		return setpgid(0, request.head.group);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(127);
	setpgid(0, 0);
	return 0;
}

static void refuse(int answers)
{
	answer(answers, STANDBY_REFUSED, errno);
	_exit(127);
}

/* In the copy: as if it had just been started with these words. Does not return when that is impossible. */
static void become(unsigned nfds, const struct strings *strings, pid_t parent)
{
	int answers = -1, is_grouped = take_group(parent) == 0, why = errno;

	close(requests);
	for (unsigned i = 0; i < nrunning; i++)
		close(running[i].answers);
	for (unsigned i = 0; i < nfds; i++) {
		int fd = fcntl(fds[i], F_DUPFD_CLOEXEC, STANDBY_FREE_FD);

		close(fds[i]);
		fds[i] = fd;
		if (!i)
			answers = fd;
	}
	errno = why;
	if (!is_grouped)
		refuse(answers);
	for (unsigned i = 1; i < nfds; i++)
		if (dup2(fds[i], request.head.child_fds[i]) < 0)
			refuse(answers);
	for (unsigned i = 1; i < nfds; i++)
		close(fds[i]);
	if ((*strings->folder && chdir(strings->folder) != 0) ||
	    (*strings->setting && putenv(strings->setting) != 0))
		refuse(answers);
	take_signals();
	answer(answers, STANDBY_STARTED, getpid());
	close(answers);
}

/* What main() would not do: the library's functions are called before the program has set up anything. */
static void read_flow(const char *file)
{
	struct buf said = {0};
	struct err err = {0};

	if (!llvm_of_process(&err))
		buf_printf(&said, "none %s", err.message);
	else if (*file && !bitcode_to_ptrflow_file(file, llvm_of_process, &err))
		buf_printf(&said, "failed %s", err.message);
	else
		buf_add(&said, S("ok"));
	if (!fd_write_all(STANDBY_FLOW_FD, "the answer", buf_str(&said), &err))
		_exit(127);
}

/* main() has returned: its files are closed, and what it says it has said. Of what would follow, the destruction of
 * thousands of objects, only standard output could be told, where there is one; a command that is not casm's own ends as
 * it always does. */
static void end_copy(int status, unsigned nfds)
{
	if (request.head.group)
		exit(status);
	for (unsigned i = 1; i < nfds; i++)
		if (request.head.child_fds[i] == STDOUT_FILENO)
			exit(status);
	fflush(NULL);
	_exit(status);
}

/* Copies that have ended. */
static void collect(void)
{
	int how;
	pid_t pid;

	while ((pid = waitpid(-1, &how, WNOHANG)) > 0)
		for (unsigned i = 0; i < nrunning; i++) {
			if (running[i].pid != pid)
				continue;
			answer(running[i].answers, STANDBY_ENDED, how);
			close(running[i].answers);
			running[i] = running[--nrunning];
			break;
		}
}

/* Threads do not survive a fork: a program whose constructors start some cannot stand by. */
static int is_alone(void)
{
	DIR *tasks = opendir("/proc/self/task");
	unsigned n = 0;

	while (tasks && readdir(tasks))
		n++;
	if (tasks)
		closedir(tasks);
	return n == 3; /* with . and .. */
}

static int stand_by(int argc, char **argv, char **environment)
{
	extern char **environ;
	struct pollfd news = {.fd = requests, .events = POLLIN};
	sigset_t child, old;
	pid_t self = getpid();

	(void)argc;
	(void)argv;
	(void)environment;
	if (!is_alone())
		_exit(0);
	handle(SIGCHLD, note_child);
	handle(SIGPIPE, SIG_IGN);
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, &old);
	for (;;) {
		struct strings strings;
		unsigned nfds;
		pid_t pid;

		collect();
		if (ppoll(&news, 1, NULL, &old) <= 0)
			continue;
		if (!receive(&nfds, &strings))
			_exit(0);
		if (!nfds)
			continue;
		pid = nrunning < RUNNING_MAX ? fork() : -1;
		if (pid == 0) {
			become(nfds, &strings, self);
			if (request.head.flags & STANDBY_READS_FLOW) {
				read_flow(request.head.nwords > 1 ? words[1] : "");
				_exit(0);
			}
			end_copy(program((int)request.head.nwords, words, environ), nfds);
		}
		if (pid < 0) {
			answer(fds[0], STANDBY_REFUSED, EAGAIN);
			close(fds[0]);
		} else {
			running[nrunning++] = (struct running){pid, fds[0]};
		}
		for (unsigned i = 1; i < nfds; i++)
			close(fds[i]);
	}
}

/* Between clang and LLVM's library: bool llvm::legacy::PassManager::run(llvm::Module &), which clang (14 to 22) calls when
 * the program is optimized, to have code generated; so the call comes here first. The bitcode is what a run that stops
 * there would write. Where the name is bound otherwise (a clang that holds LLVM itself) nothing comes here, and nobody
 * says that there is bitcode. */
typedef bool run_function(void *passes, void *module);
typedef int write_function(void *module, const char *path);
#define RUN_PASSES "_ZN4llvm6legacy11PassManager3runERNS_6ModuleE"
SHOWN run_function run_passes __asm__(RUN_PASSES);
bool run_passes(void *passes, void *module)
{
	const char *path = tap;
	write_function *bitcode_to_file;
	run_function *run;

	*(void **)&run = dlsym(RTLD_NEXT, RUN_PASSES);
	if (!run)
		_exit(127);
	tap = NULL;
	if (path) {
		*(void **)&bitcode_to_file = dlsym(RTLD_NEXT, "LLVMWriteBitcodeToFile");
		if (bitcode_to_file && bitcode_to_file(module, path) == 0 &&
		    write(STANDBY_TAP_FD, "", 1) != 1)
			_exit(127);
		close(STANDBY_TAP_FD);
	}
	return run(passes, module);
}

/* The C library calls main() from here, when all is loaded and constructed. */
SHOWN start_function __libc_start_main;
int __libc_start_main(main_function *main, int argc, char **argv, void (*init)(void), void (*fini)(void),
		      void (*loader_fini)(void), void *stack_end)
{
	start_function *start;
	const char *numbers = getenv(STANDBY_FDS);
	char *rest = NULL;

	*(void **)&start = dlsym(RTLD_NEXT, "__libc_start_main");
	if (!start)
		_exit(127);
	if (!numbers)
		return start(main, argc, argv, init, fini, loader_fini, stack_end);
	requests = (int)strtol(numbers, &rest, 10);
	close((int)strtol(rest, NULL, 10));
	/* what the program starts is none of ours */
	unsetenv("LD_PRELOAD");
	unsetenv(STANDBY_FDS);
	program = main;
	return start(stand_by, argc, argv, init, fini, loader_fini, stack_end);
}
