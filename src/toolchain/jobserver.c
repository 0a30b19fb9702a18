#include "toolchain/jobserver.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

/* Make closes its pipe for recipes that it does not know to be sub-makes. By now the number may be a file of casm's
 * own, which tokens must not be read from. */
static bool is_pipe(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode);
}

void jobserver_open(struct jobserver *j)
{
	struct str rest = str_c(getenv("MAKEFLAGS")), auth = STR_NONE;

	*j = (struct jobserver){-1, -1, false};
	while (rest.ptr) {
		struct str word = str_cut(&rest, ' ');

		if (str_eq(word, S("--"))) /* variables follow */
			break;
		if (str_starts(word, S("--jobserver-auth=")))
			auth = str_from(word, 17); /* the last one counts */
		else if (str_starts(word, S("--jobserver-fds=")))
			auth = str_from(word, 16);
	}
	if (str_starts(auth, S("fifo:"))) {
		struct arena scratch = {0};

		j->read_fd = j->write_fd = open(str_to_c(&scratch, str_from(auth, 5)), O_RDWR | O_CLOEXEC);
		j->is_owned = j->read_fd >= 0;
		if (j->is_owned && !is_pipe(j->read_fd))
			jobserver_close(j);
		arena_clear(&scratch);
	} else if (auth.len) {
		struct str left = str_cut(&auth, ',');
		uint64_t r, w;

		if (str_u64(left, &r) && str_u64(auth, &w) && r < 1 << 20 && w < 1 << 20 && is_pipe((int)r) &&
		    is_pipe((int)w)) {
			j->read_fd = (int)r;
			j->write_fd = (int)w;
		}
	}
}

int jobserver_take(struct jobserver *j)
{
	unsigned char token;

	if (j->read_fd < 0)
		return -1;
	for (;;) {
		ssize_t n = read(j->read_fd, &token, 1);

		if (n == 1)
			return token;
		if (n == 0)
			return -1;
		if (errno == EAGAIN) {
			struct pollfd p = {.fd = j->read_fd, .events = POLLIN};

			poll(&p, 1, -1);
		} else if (errno != EINTR) {
			return -1;
		}
	}
}

void jobserver_give(struct jobserver *j, int token)
{
	unsigned char byte = (unsigned char)token;

	if (token < 0 || j->write_fd < 0)
		return;
	while (write(j->write_fd, &byte, 1) < 0 && errno == EINTR)
		;
}

void jobserver_close(struct jobserver *j)
{
	if (j->is_owned)
		close(j->read_fd);
	*j = (struct jobserver){-1, -1, false};
}
