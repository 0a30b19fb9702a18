/* GNU make's jobserver: a job beyond the first needs a token from the pipe that MAKEFLAGS names. */
#ifndef TOOLCHAIN_JOBSERVER_H
#define TOOLCHAIN_JOBSERVER_H

#include <stdbool.h>

struct jobserver {
	int read_fd, write_fd; /* -1: there is none */
	bool is_owned;         /* opened here (fifo:PATH) */
};

/* Reads MAKEFLAGS: --jobserver-auth=R,W (make 4.2 on), --jobserver-auth=fifo:PATH (4.4), --jobserver-fds=R,W. */
void jobserver_open(struct jobserver *j);
/* Waits for a token and returns it; -1 without a server. Every token goes back by jobserver_give(). */
int jobserver_take(struct jobserver *j);
void jobserver_give(struct jobserver *j, int token);
void jobserver_close(struct jobserver *j);

#endif
