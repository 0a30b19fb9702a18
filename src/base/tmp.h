/* What must be gone when casm ends, in whatever way: work folders, half-written files, child processes.
 * The signal handlers installed here remove registered files, end registered process groups and re-raise
 * the signal, so that the exit status is 128+N for a shell. All functions may be called from any thread. */
#ifndef BASE_TMP_H
#define BASE_TMP_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/err.h"
#include "base/str.h"

/* Installs the handlers for SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE and SIGXFSZ. Call once, early. */
void tmp_catch_signals(void);

/* A new folder under $TMPDIR (default /tmp); its path lives in a. It is removed, with everything in it,
 * by tmp_remove_all(). */
bool tmp_folder(struct arena *a, struct str *path, struct err *err);
/* Removes all work folders, or with keep only forgets them. Called by main before exit. */
void tmp_remove_all(bool keep);

/* A single file to unlink if casm is ended before tmp_forget(). path is copied. */
void tmp_register(const char *path);
void tmp_forget(const char *path);
/* A new empty file in the folder of path, open for writing, with the permissions of any new file; registered.
 * Its name lives in a. Returns the descriptor, or -1 with errno set. */
int tmp_file_near(struct arena *a, const char *path, const char **temp);

/* A process group to end with SIGKILL if casm is ended: the child is started between begin and end, so that a
 * signal finds it either not started or known. end(0): it was not started. */
void tmp_group_begin(void);
void tmp_group_end(pid_t group);
void tmp_forget_group(pid_t group);

/* While held, SIGINT and SIGQUIT are for somebody else on the terminal (a pager): casm lives on. */
void tmp_hold_interrupts(bool hold);

#endif
