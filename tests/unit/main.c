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

enum { TIMEOUT_S = 60, REPORTED_MAX = 20 };

const char *test_root;
static unsigned nfailures; /* in the running test */

void test_fail(const char *file, int line, const char *format, ...)
{
	va_list args;

	if (++nfailures > REPORTED_MAX)
		return;
	printf("        %s:%d: ", file, line);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
}

/* What became of a test, NULL when it passed. */
static const char *run(const struct test *t, char *why, size_t size)
{
	int status;
	pid_t pid;

	fflush(stdout);
	pid = fork();
	if (pid < 0) {
		snprintf(why, size, "cannot fork: %s", strerror(errno));
		return why;
	}
	if (pid == 0) {
		alarm(TIMEOUT_S);
		t->run();
		if (nfailures > REPORTED_MAX)
			printf("        and %u more\n", nfailures - REPORTED_MAX);
		/* exit, not _exit: the leak check of the sanitizers runs at exit */
		exit(nfailures ? 1 : 0);
	}
	while (waitpid(pid, &status, 0) < 0) {
		if (errno != EINTR) {
			snprintf(why, size, "cannot wait: %s", strerror(errno));
			return why;
		}
	}
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
		snprintf(why, size, "timeout after %d s", TIMEOUT_S);
	else if (WIFSIGNALED(status))
		snprintf(why, size, "crash: signal %d (%s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) == 1)
		snprintf(why, size, "failed");
	else if (WEXITSTATUS(status))
		snprintf(why, size, "ended with status %d (a sanitizer report?)", WEXITSTATUS(status));
	else
		return NULL;
	return why;
}

int main(int argc, char **argv)
{
	const char *prefix = argc > 1 ? argv[1] : "";
	size_t npassed = 0, nfailed = 0;
	char why[200];

	test_root = getenv("TEST_ROOT") ? getenv("TEST_ROOT") : ".";
	if (strncmp(prefix, "test_", 5) == 0)
		prefix += 5;
	for (const struct test *t = tests; t->name; t++) {
		if (strncmp(t->name + 5, prefix, strlen(prefix)) != 0)
			continue;
		if (run(t, why, sizeof(why))) {
			printf("FAIL  unit/%s  %s\n", t->name, why);
			nfailed++;
		} else {
			npassed++;
		}
	}
	if (npassed + nfailed == 0)
		printf("no unit test starts with '%s'\n", prefix);
	printf("%zu passed, %zu failed\n", npassed, nfailed);
	return nfailed || npassed == 0;
}
