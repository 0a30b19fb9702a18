/* ELF objects and executables, and archives of them. */
#ifndef READ_ELF_H
#define READ_ELF_H

#include "read/reader.h"

/* Symbols, sizes, sections, relocations, machine (libelf): u->symbols, u->relocs, u->isa, u->has_object; for each
 * defined function symbol unit_func(), its part with addr, size_bytes, code, section, and the binding. Symbols
 * of one address are aliases: the first global one (else the first by name) is the function. In a stripped
 * executable .eh_frame is not consulted: functions that have no symbol are said to be missing by a diag. PLT
 * stubs get symbols "name@plt" so that calls through them are named. */
bool elf_read(struct unit *u, struct str bytes, struct origin from, struct err *err);

/* Members of an archive that are ELF, in order; others are counted by a diag on diags. */
struct archive_member {
	struct str name, bytes;
};
struct archive_members VEC(struct archive_member);
bool archive_read(struct arena *a, struct str bytes, struct origin from, struct diags *diags,
		  struct archive_members *members, struct err *err);

#endif
