/* Reads the pointer flow of bitcode in a copy of the clang that made it: the process that stands by for it
 * (base/standby.h) holds LLVM already, where cmd/load/flow_server.h loads another one. */
#ifndef CMD_LOAD_FLOW_COPY_H
#define CMD_LOAD_FLOW_COPY_H

#include "toolchain/compiler.h"

struct flow_copy {
	const struct cc *cc; /* which made the bitcode */
	struct str folder;   /* where the file is */
	unsigned timeout_s;
	const atomic_bool *is_cancelled; /* NULL, or: ends it when it becomes true */
};

/* As far as is known so far. No: it does not stand by, it is older than LLVM_OLDEST, it was seen not to show LLVM's
 * functions, or $CASM_LLVM names another library. */
bool flow_copy_may(const struct cc *cc);
/* Asks it, which has it stand by. */
bool flow_copy_can(const struct flow_copy *c);
/* Waits until the pointer flow of FILE, a name in the folder, is in FILE.flow. *missing: NULL, or why it is not, a
 * phrase in a. False: somebody else has to read it. */
bool flow_copy_read(const struct flow_copy *c, struct arena *a, const char *file, const char **missing);

#endif
