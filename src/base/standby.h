/* Programs that are kept loaded. Starting clang takes 25 ms before its main() begins, most of it loading LLVM, and a
 * small C file needs as much again for all its steps: so a clang is loaded once, stands by in front of its main(), and is
 * copied (fork) for each run. What runs is the program itself with its own main(), not another one with its libraries.
 *
 * How: the program is started with a small library in LD_PRELOAD (src/preload.c, carried in casm and given through a
 * descriptor) which takes the place of __libc_start_main. Where that does not work (a program that is linked statically
 * or for another machine, no /proc, no memfd, a C library of another kind, LD_PRELOAD already in use) nobody answers,
 * and the program is started as any other; CASM_STANDBY=no has it so always.
 *
 * The library also stands between clang and the code generator of LLVM's library: a copy that was asked to (proc.h: tap)
 * writes the program's bitcode there, by LLVM's own function, before it goes on. So one run gives optimized bitcode and
 * code, where it would take two otherwise.
 *
 * And it reads bitcode (read/bitcode.h) in a copy which does only that (proc.h: reads_flow), where the program is linked
 * with an LLVM that shows its C functions: nobody has to load another one. It limits its memory as any process that
 * reads bitcode; a crash is the end of that copy.
 *
 * A copy is a process of its own with its own group, descriptors, folder and signals as a fresh one has them. It
 * differs from a fresh one in its parent, in addresses (those of all copies are the same), and in what a list of
 * processes shows as its command. When casm or the process that stands by is ended, so are the copies. */
#ifndef BASE_STANDBY_H
#define BASE_STANDBY_H

#include <signal.h>

#include "base/proc.h"

/* False: CASM_STANDBY=no, or LD_PRELOAD is in use. */
bool standby_is_wanted(void);

enum standby_start { STANDBY_CANNOT, STANDBY_RUNS, STANDBY_LATE };

/* Starts p by a copy of its program, which is made to stand by if it does not yet (by name and p->env: the same name is
 * the same program). child_fds and fds, nfds of them: the numbers that the copy is to know these descriptors by.
 * RUNS: *pid, and in *end a descriptor for standby_ended(). CANNOT: it has to be started as any other. LATE: not there
 * within p->timeout_s. */
enum standby_start standby_start(const struct proc *p, const int child_fds[], const int fds[], unsigned nfds,
				 pid_t *pid, int *end);
/* The same for a command that is not casm's own, but what it was asked to run: with this process's descriptors 0 to 2, folder,
 * process group and ignored signals, those of `blocked` blocked, and the environment without env, "NAME=value" or NULL,
 * which is what its program stands by with. It goes on when casm is killed. */
enum standby_start standby_start_asked(char *const *argv, const char *env, const sigset_t *blocked,
				       pid_t *pid, int *end);
/* The process that stands by for p's program (by name and p->env); 0: none, or none yet. */
pid_t standby_process(const struct proc *p);
/* To be called when end can be read: how the copy ended, as waitpid() tells it. */
int standby_ended(int end, pid_t pid);
/* Nobody stands by any more; returns when all of them are gone. Not while something runs. */
void standby_close(void);

#endif
