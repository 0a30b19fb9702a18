/* What casm and src/preload.c say to each other, over a socket that keeps messages apart. */
#ifndef BASE_STANDBY_WIRE_H
#define BASE_STANDBY_WIRE_H

#include <stdint.h>

enum {
	STANDBY_MESSAGE_MAX = 1 << 17,
	STANDBY_WORDS_MAX = 1 << 13,
	STANDBY_FDS_MAX = 8,
	STANDBY_FREE_FD = 64, /* above the numbers that a program may know */
	STANDBY_TAP_FD = 10,  /* where the copy says that the file to be left in passing is complete */
	STANDBY_FLOW_FD = 11, /* where it says what became of a file that it was to read */
};

/* An environment variable for the process that stands by: the descriptors of its socket and of the library, in decimal. */
#define STANDBY_FDS "CASM_STANDBY_FDS"

/* "Make a copy that runs these words": this, then the folder to run in (empty: casm's own), the file that it is to leave
 * in passing (empty: none; see proc.h), an environment variable that it is to have otherwise ("NAME=value", or "NAME" for
 * not at all; empty: none) and the words, a NUL behind each. With it travel nfds descriptors: where the answers go, then
 * those that the copy is to know by child_fds[1…]. */
struct standby_request {
	uint32_t flags, nwords, nfds;
	int32_t child_fds[STANDBY_FDS_MAX];
	/* of a command that is not casm's own (standby_start_asked()): the process group it is to be in, and the signals
	 * that are ignored and blocked there, bit N - 1 for N. Group 0: a copy with a group of its own, which ends with casm */
	int32_t group;
	uint64_t ignored, blocked;
};
enum { STANDBY_SIGNALS = 64, STANDBY_STRINGS = 3 /* in front of the words */ };

enum {
	/* The words are not run. The second one names a file of bitcode: its pointer flow is written to FILE.flow, by the
	 * LLVM that the process holds, and to STANDBY_FLOW_FD what became of it: "ok", "failed MESSAGE", or "none
	 * MESSAGE": it holds no LLVM that will do. No file (""): the answer alone. */
	STANDBY_READS_FLOW = 1,
};

/* The copy says that it is there, or why it cannot be; the process it was copied from says how it ended. */
enum standby_word { STANDBY_STARTED, STANDBY_REFUSED, STANDBY_ENDED };
struct standby_answer {
	int32_t word;
	int32_t value; /* process id; errno; status as waitpid() tells it */
};

#endif
