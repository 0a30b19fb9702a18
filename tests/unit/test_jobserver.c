/* make's jobserver: tokens over a pipe or a FIFO. */
#include "toolchain/jobserver.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "test.h"

/* before, "R,W", behind */
static void set_flags(const char *before, int r, int w, const char *behind)
{
	struct buf b = {0};

	buf_printf(&b, "%s%d,%d%s", before, r, w, behind);
	setenv("MAKEFLAGS", b.ptr, 1);
	buf_release(&b);
}

static bool is_there(const char *flags)
{
	struct jobserver j;
	bool is;

	if (flags)
		setenv("MAKEFLAGS", flags, 1);
	else
		unsetenv("MAKEFLAGS");
	jobserver_open(&j);
	is = j.read_fd >= 0;
	CHECK_INT(jobserver_take(&j), -1); /* must not wait */
	jobserver_give(&j, 'x');
	jobserver_close(&j);
	return is;
}

void test_jobserver__none(void)
{
	CHECK(!is_there(NULL));
	CHECK(!is_there(""));
	CHECK(!is_there("-k --no-print-directory"));
	CHECK(!is_there("w -j4 --jobserver-auth="));
	CHECK(!is_there("--jobserver-auth=3"));
	CHECK(!is_there("--jobserver-auth=-2,-2"));
	CHECK(!is_there("--jobserver-auth=99999999999999999999,4"));
	CHECK(!is_there("--jobserver-auth=700,701"));
	CHECK(!is_there("--jobserver-auth=x,y"));
	CHECK(!is_there("--jobserver-auth=fifo:"));
	CHECK(!is_there("--jobserver-auth=fifo:/nonexistent/fifo"));
	CHECK(!is_there("--jobserver-auth=fifo:/dev/null"));
}

void test_jobserver__pipe(void)
{
	static const char *const forms[][2] = {{"kw -j4 --jobserver-auth=", " -- A=b"},
					       {"--jobserver-fds=", " -j"},
					       {"--jobserver-auth=900,901 --jobserver-auth=", ""}};
	int fds[2];

	if (pipe(fds) != 0)
		test_fail(__FILE__, __LINE__, "no pipe");
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct jobserver j;
		char back[4] = "";

		set_flags(forms[i][0], fds[0], fds[1], forms[i][1]);
		jobserver_open(&j);
		CHECK_INT(j.read_fd, fds[0]);
		CHECK_INT(j.write_fd, fds[1]);
		CHECK(!j.is_owned);
		CHECK(write(fds[1], "+\xff", 2) == 2);
		CHECK_INT(jobserver_take(&j), '+');
		CHECK_INT(jobserver_take(&j), 0xff); /* any byte is a token, and goes back as it was */
		jobserver_give(&j, 0xff);
		jobserver_give(&j, '+');
		jobserver_give(&j, -1); /* none was taken: none goes back */
		CHECK(read(fds[0], back, sizeof(back)) == 2);
		CHECK(memcmp(back, "\xff+", 2) == 0);
		jobserver_close(&j);
		CHECK_INT(j.read_fd, -1);
		CHECK(fcntl(fds[0], F_GETFD) >= 0); /* not casm's to close */
	}
	close(fds[0]);
	close(fds[1]);
}

/* What stands behind "--" are variables; a value that looks like the option is none. */
void test_jobserver__variables(void)
{
	int fds[2];
	struct jobserver j;

	if (pipe(fds) != 0)
		test_fail(__FILE__, __LINE__, "no pipe");
	set_flags("k -- FLAGS= --jobserver-auth=", fds[0], fds[1], "");
	jobserver_open(&j);
	CHECK_INT(j.read_fd, -1);
	jobserver_close(&j);
	close(fds[0]);
	close(fds[1]);
}

/* make closed its pipe, and the numbers are now files of casm's own: no token may be read from them. */
void test_jobserver__numbers_of_other_files(void)
{
	char name[] = "/tmp/casm-test-XXXXXX";
	int file = mkstemp(name);
	char text[8] = "";
	struct jobserver j;

	CHECK(file >= 0 && write(file, "tokens", 6) == 6 && lseek(file, 0, SEEK_SET) == 0);
	set_flags("-j4 --jobserver-auth=", file, file, "");
	jobserver_open(&j);
	CHECK_INT(j.read_fd, -1);
	CHECK_INT(jobserver_take(&j), -1);
	jobserver_give(&j, '+');
	CHECK(read(file, text, 6) == 6 && memcmp(text, "tokens", 6) == 0);
	close(file);
	unlink(name);
}

void test_jobserver__closed_numbers(void)
{
	int fds[2];
	struct jobserver j;

	if (pipe(fds) != 0)
		test_fail(__FILE__, __LINE__, "no pipe");
	close(fds[0]);
	close(fds[1]);
	set_flags("-j4 --jobserver-auth=", fds[0], fds[1], "");
	jobserver_open(&j);
	CHECK_INT(j.read_fd, -1);
}

void test_jobserver__fifo(void)
{
	char folder[] = "/tmp/casm-test-XXXXXX";
	struct buf path = {0}, flags = {0};
	struct jobserver j;

	CHECK(mkdtemp(folder) != NULL);
	buf_printf(&path, "%s/fifo", folder);
	CHECK(mkfifo(path.ptr, 0600) == 0);
	buf_printf(&flags, "-j2 --jobserver-auth=fifo:%s", path.ptr);
	setenv("MAKEFLAGS", flags.ptr, 1);
	jobserver_open(&j);
	CHECK(j.read_fd >= 0 && j.is_owned);
	CHECK(fcntl(j.read_fd, F_GETFD) & FD_CLOEXEC); /* compilers must not hold it */
	CHECK(write(j.write_fd, "a", 1) == 1);
	CHECK_INT(jobserver_take(&j), 'a');
	jobserver_give(&j, 'a');
	CHECK_INT(jobserver_take(&j), 'a');
	jobserver_close(&j);
	CHECK_INT(j.read_fd, -1);
	unlink(path.ptr);
	rmdir(folder);
	buf_release(&path);
	buf_release(&flags);
}

static void *take(void *context)
{
	struct jobserver *j = context;

	return (void *)(intptr_t)jobserver_take(j);
}

/* A pipe that is not to block: waits all the same. make sets it so for its own reads. */
void test_jobserver__waits(void)
{
	for (int nonblocking = 0; nonblocking < 2; nonblocking++) {
		struct jobserver j;
		struct pollfd nothing;
		pthread_t waiter;
		void *token;
		int fds[2];

		if (pipe(fds) != 0)
			test_fail(__FILE__, __LINE__, "no pipe");
		if (nonblocking)
			fcntl(fds[0], F_SETFL, O_NONBLOCK);
		set_flags("--jobserver-auth=", fds[0], fds[1], "");
		jobserver_open(&j);
		pthread_create(&waiter, NULL, take, &j);
		nothing = (struct pollfd){.fd = -1};
		poll(&nothing, 1, 50);
		jobserver_give(&j, 'z');
		pthread_join(waiter, &token);
		CHECK_INT((intptr_t)token, 'z');
		/* the other side is gone: no token, no wait */
		close(fds[1]);
		CHECK_INT(jobserver_take(&j), -1);
		close(fds[0]);
	}
}
