/* How much memory an instruction reads or writes. */
#ifndef ANALYZE_ACCESS_H
#define ANALYZE_ACCESS_H

#include "model/insn.h"

/* Bytes at once, by the instruction's text (x86 in both dialects, AArch64); 0: not known. */
unsigned access_bytes(const struct insn *i);

#endif
