/* What compilers say of themselves (`CC -v`: version and target), remembered from run to run, since a process that asks clang
 * loads LLVM for it. Remembered of clang itself only (struct cc: stands_by), not of a script or another program that starts one.
 *
 *	compilers/…   casm.compiler/1
 *	              environment HASH       of all variables but those that differ from command to command
 *	              file STATE PATH        all that decides the answer: the program, the libraries that it is loaded
 *	              …                      with, folders that others would be found in, files that configure it and
 *	                                     the folders that it looks for them in; STATE: see state_of()
 *	              banner BYTES
 *	              …                      the answer
 *	              end HASH               of all before
 *
 * An answer is good when the environment is the same and all files are as they were; an entry holds one, and there are up to
 * SLOTS for a command and those of its arguments that choose a target. Nothing is remembered when variables steer the
 * loader (LD_…), when an argument names files that configure the compiler, or the processor at hand, and when one of
 * the files is so new that it may have been another when the compiler was loaded. */
#ifndef CMD_LOAD_KNOWN_CC_H
#define CMD_LOAD_KNOWN_CC_H

#include "cmd/load/parts.h"

struct cc_file {
	struct str state, path;
};
struct cc_files VEC(struct cc_file);

struct known_cc {
	uint64_t environment;
	struct cc_files files;
	struct str banner;
};

/* cc_identify() with the loader's cache. */
bool known_cc_identify(struct loader *l, const char *command, char *const *args, struct cc *cc,
		       struct err *err);

/* An entry's text, and back. False: it is damaged. */
void known_cc_render(const struct known_cc *k, struct buf *b);
bool known_cc_read(struct arena *a, struct str text, struct known_cc *k);
/* Adds the files that a process is loaded with, from the text of its /proc/PID/maps, each once and without its state. False: one of
 * them is gone, or has a name that cannot be told. */
bool known_cc_maps(struct arena *a, struct str text, struct cc_files *files);
/* Of all variables, NULL at the end, that may decide what a compiler says. */
uint64_t known_cc_environment(char *const *variables);

#endif
