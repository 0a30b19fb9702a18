/* LLVM bitcode → the text of read/ptrflow.h, through LLVM's C API, loaded at run time: no part of casm is linked
 * against LLVM. Runs in a child (casm ptrflow FILE), since the library ends the process on some inputs. */
#ifndef READ_BITCODE_H
#define READ_BITCODE_H

#include "base/buf.h"
#include "base/err.h"

/* Loads the newest libLLVM of this machine, 14 or later (CASM_LLVM=PATH: that one), reads the file and writes its
 * pointer flow to out. False: no library, a library that is too old for the bitcode, not bitcode, truncated: err says
 * which, in words for a report ("no LLVM library (libLLVM-*.so) was found"). */
bool bitcode_to_ptrflow(const char *path, struct buf *out, struct err *err);
/* What the library may ask for; SQLite's 5 MB of bitcode take 0.15 GB, a third of it for the library. */
enum { BITCODE_MEMORY_GB = 3 };
/* The major version of the library that would be used, 0: none. Does not load it twice. */
int bitcode_library(void);

#endif
