/* A command that is run as if nobody stood between, as a launcher does it. It has this process's folder, environment,
 * descriptors and process group; signals that this process is sent are passed on, and it ends as the command did.
 * Nothing may have changed signal handlers or masks before (tmp_catch_signals()). */
#ifndef BASE_THROUGH_H
#define BASE_THROUGH_H

#include <stdbool.h>

#include "base/err.h"

struct through_end {
	int exit_status;   /* -1: ended by a signal */
	int signal;        /* 0: it exited by itself */
	bool was_signaled; /* this process was sent a signal meanwhile */
};

/* Becomes the command; returns only when it cannot be started: what a shell's status would be (127 not found, 126 not
 * to be run), with err set. argv[0] is searched in PATH. */
int through_become(char *const *argv, struct err *err);
/* Runs it to its end. 0, or the status of through_become() with err set. by_copy: argv[0] is a program that can stand by
 * with the environment variable `env` ("NAME=value" or NULL; base/standby.h), and will be needed again: the command is a
 * copy of it where that is possible. standby_close() then ends what stands by. */
int through_run(char *const *argv, bool by_copy, const char *env, struct through_end *end, struct err *err);
/* A copy of this process does work(context) and exits with the status that it returns; this one waits as for a command. Whatever becomes of
 * the copy, this process is as it was; when this process is ended, so is the copy (SIGTERM). False: there is no copy. */
bool through_copy(int (*work)(void *context), void *context, struct through_end *end, struct err *err);
/* Ends this process by the signal, as the command was. */
void through_die(int signal);

#endif
