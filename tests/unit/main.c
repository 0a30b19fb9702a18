/* Runs the unit tests, each in a child: a crash or a hang is one failure and the next test still runs.
 * Usage: unit [PREFIX], where PREFIX is the start of a test's name, with or without test_. The list comes from the
 * Makefile, by name. */
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"

#define X(name) void name(void);
#include "unit-list.h"
#undef X

static const struct test {
	const char *name;
	void (*run)(void);
} tests[] = {
#define X(name) {#name, name},
#include "unit-list.h"
#undef X
	{NULL, NULL},
};

enum { TIMEOUT_S = 60, REPORTED_MAX = 20, CHILD_FAILED = 77 };

const char *test_root;
static const char *running;
static unsigned nfailures; /* in the running test */

void test_fail(const char *file, int line, const char *format, ...)
{
	va_list args;

	if (++nfailures > REPORTED_MAX)
		return;
	if (nfailures == 1)
		printf("FAIL  unit/%s\n", running);
	printf("        %s:%d: ", file, line);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}

/* Says what went wrong, unless test_fail() in the child has said it. */
static bool run(const struct test *t)
{
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid < 0) {
		printf("FAIL  unit/%s  cannot fork: %s\n", t->name, strerror(errno));
		return false;
	}
	if (pid == 0) {
		running = t->name;
		alarm(TIMEOUT_S);
		t->run();
		if (nfailures > REPORTED_MAX)
			printf("        and %u more\n", nfailures - REPORTED_MAX);
		/* exit, not _exit: the leak check of the sanitizers runs at exit */
		exit(nfailures ? CHILD_FAILED : 0);
	}
	while (waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR) {
			printf("FAIL  unit/%s  cannot wait: %s\n", t->name, strerror(errno));
			return false;
		}
	}
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
		printf("FAIL  unit/%s  timeout after %d s\n", t->name, TIMEOUT_S);
	else if (WIFSIGNALED(status))
		printf("FAIL  unit/%s  crash: %s\n", t->name, strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) && WEXITSTATUS(status) != CHILD_FAILED)
		printf("FAIL  unit/%s  sanitizer report, or an exit with status %d\n", t->name,
		       WEXITSTATUS(status));
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv)
{
	const char *prefix = argc > 1 ? argv[1] : "";
	static const int defaults[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGPIPE};
	size_t npassed = 0, nfailed = 0;

	/* as a terminal's shell would start it: a background job inherits ignored signals */
	for (size_t i = 0; i < sizeof(defaults) / sizeof(*defaults); i++)
		signal(defaults[i], SIG_DFL);
	setvbuf(stdout, NULL, _IOLBF, 0); /* a crash must not take the lines before it along */
	test_root = getenv("TEST_ROOT") ? getenv("TEST_ROOT") : ".";
	if (strncmp(prefix, "test_", 5) == 0)
		prefix += 5;
	for (const struct test *t = tests; t->name; t++) {
		if (strncmp(t->name + 5, prefix, strlen(prefix)) != 0)
			continue;
		if (run(t))
			npassed++;
		else
			nfailed++;
	}
	if (npassed + nfailed == 0)
		printf("no unit test starts with '%s'\n", prefix);
	printf("%zu passed, %zu failed\n", npassed, nfailed);
	return nfailed || npassed == 0;
}
