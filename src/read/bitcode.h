/* LLVM bitcode → the text of read/ptrflow.h, through LLVM's C API, found at run time: no part of casm is linked
 * against LLVM. Runs in a child, since the library ends the process on some inputs: a copy of the clang that made the
 * bitcode (base/standby.h), or casm itself with the newest library (casm ptrflow). */
#ifndef READ_BITCODE_H
#define READ_BITCODE_H

#include "base/buf.h"
#include "base/err.h"
#include "read/llvmc.h"

/* Reads the file by a library and writes its pointer flow to out. False: no library, a library that is too old for the
 * bitcode, not bitcode, truncated: err says which, in words for a report ("no LLVM library (libLLVM-*.so) was found"). */
bool bitcode_to_ptrflow(const char *path, llvm_source *library, struct buf *out, struct err *err);
/* The same into PATH.flow, by a process that does nothing else: it limits itself to BITCODE_MEMORY_GB. */
bool bitcode_to_ptrflow_file(const char *path, llvm_source *library, struct err *err);
/* What the library may ask for; SQLite's 5 MB of bitcode take 0.15 GB, a third of it for the library. */
enum { BITCODE_MEMORY_GB = 3 };
/* The major version of what llvm_load() finds, 0: none. Does not load it twice. */
int bitcode_library(void);

#endif
