/* `casm ptrflow - SECONDS FOLDER`: loads LLVM once and then answers for many files, each in a process of its own: a fork of one that
 * has the library costs a tenth of a start, and a crash in the library costs one file's answer. The other end is
 * cmd/load/flow_server.h.
 *
 * On start one line: "llvm is MAJOR", 0: no library. Then for each line of stdin, which is the name of a bitcode file in FOLDER, a
 * line on stdout as soon as it is known, in any order:
 *
 *	FILE ok                     its pointer flow is in FILE.flow
 *	FILE failed MESSAGE
 *	FILE crashed SIGNAL
 *	FILE ended STATUS           the library ended the process
 *	FILE late                   it took longer than SECONDS; 0: no limit
 *
 * Ends with its input. */
#ifndef CMD_PTRFLOW_SERVE_H
#define CMD_PTRFLOW_SERVE_H

#include "base/err.h"

enum status ptrflow_serve(const char *folder, unsigned timeout_s, struct err *err);

#endif
