/* Children: argv arrays, never a shell; own process group, so that a timeout or a signal to casm ends a
 * compiler with all it started; output read while they run. */
#ifndef BASE_PROC_H
#define BASE_PROC_H

#include <stdatomic.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"

/* Takes bytes as they come; false stops the child (not an error of the child). */
typedef bool proc_sink(void *context, struct str bytes);

/* Collects into a struct buf, at most PROC_CAPTURE_MAX bytes; the rest is counted away. */
enum { PROC_CAPTURE_MAX = 1 << 20, PROC_PIPES_MAX = 4 };
proc_sink proc_capture; /* context: struct buf * */

struct proc_pipe {
	int child_fd; /* 1, 2, or a free number below 64 that the child knows as /dev/fd/N */
	proc_sink *take;
	void *context;
};

struct proc {
	char *const *argv;               /* argv[0] is searched in PATH; NULL-terminated */
	struct str cwd;                  /* ptr NULL: casm's own */
	const char *env;                 /* "NAME=value" over casm's own environment, or NULL */
	const atomic_bool *is_cancelled; /* NULL, or: ends the child when it becomes true */
	int input;                       /* what the child reads as stdin; 0: /dev/null */
	bool stands_by;                  /* started often and slowly: see standby.h */
	unsigned timeout_s;              /* 0: none */
	/* NULL, or a file that a compiler made by LLVM is to leave in passing, when it stands by: the bitcode of the
	 * program as it goes into code generation. When it is complete a byte comes through a pipe whose child_fd is
	 * STANDBY_TAP_FD; when none comes there is no such file. */
	const char *tap;
	/* Nothing is run: the process that stands by for argv[0] is copied to read a file of bitcode (standby_wire.h:
	 * STANDBY_READS_FLOW), argv[1]. Where nobody stands by that cannot be. */
	bool reads_flow;
	unsigned npipes;
	struct proc_pipe pipes[PROC_PIPES_MAX];
	/* filled by proc_run */
	int exit_status;               /* -1 when ended by a signal */
	int signal;                    /* 0 when it exited by itself */
	bool is_timed_out, is_stopped; /* ended by casm: timeout; a sink that returned false, is_cancelled */
};

/* Runs to the end. stdout and stderr go to /dev/null unless they have a pipe. False
 * only when the program could not be started or watched; how it ended is in the fields. */
bool proc_run(struct proc *p, struct err *err);
static inline bool proc_ok(const struct proc *p)
{
	return p->exit_status == 0 && !p->is_timed_out && !p->is_stopped;
}
/* A program as execvp() would find it; ptr NULL: nowhere. */
struct str proc_find(struct arena *a, const char *name);
/* The largest number N of a program NAME-N in PATH, from oldest to newest; 0: none. */
unsigned proc_newest(const char *name, unsigned oldest, unsigned newest);
/* A copy of this process that runs work(context) and exits with status 0. *alive is at its end of file when the copy has
 * ended. proc_copy_end() closes it, waits, and says how it ended in exit_status, signal. */
struct proc_copy {
	pid_t pid;
	int alive;
	int exit_status, signal;
};
bool proc_copy_start(struct proc_copy *p, void (*work)(void *context), void *context, struct err *err);
void proc_copy_end(struct proc_copy *p);

/* "exited with status 1", "was killed by signal 11 (Segmentation fault)", "did not end within 600 s" */
void proc_describe(const struct proc *p, struct buf *out);
/* The command, quoted so that it can be pasted into a shell. */
void proc_quote(char *const *argv, struct buf *out);

#endif
