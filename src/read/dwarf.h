/* DWARF lines and inlined calls, through libdw. */
#ifndef READ_DWARF_H
#define READ_DWARF_H

#include "read/reader.h"

/* For each instruction with an addr: loc and frame; for each function: decl; u->has_lines, u->known_files; the
 * compiler from DW_AT_producer when u->compiler is not known. An object without DWARF is not an error. */
bool dwarf_read(struct unit *u, struct str bytes, struct origin from, struct err *err);

#endif
