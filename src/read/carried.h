/* Facts that an ELF file carries with it: a section of records, each the facts of one compile, packed. The linker puts the
 * sections of all objects one behind the other, so that a program carries the facts of all its units; it is not loaded,
 * and strip removes it, since its name is that of debug information.
 *
 *	.debug_casm   record, record, …        zeros between them are passed over
 *	record        "casmfct1"               8 bytes
 *	              size packed, size unpacked   8 bytes each, least significant first, whatever the file's order
 *	              gzip of JSON lines       read/facts.h, with its own checksum
 *
 * A linker that compresses debug information (SHF_COMPRESSED, zlib) may have compressed the section as a whole. */
#ifndef READ_CARRIED_H
#define READ_CARRIED_H

#include "base/buf.h"
#include "base/err.h"
#include "model/stored.h"

#define CARRIED_SECTION ".debug_casm"

/* Does the ELF file have such a section? False also for what is no ELF file. */
bool carried_is_in(struct str elf);
/* The facts of all records, as if they were of one file; texts live in a. A record that is broken is left out, with a
 * diag. False with err: there is none that can be read. name: of the file, for messages. */
bool carried_open(struct arena *a, struct str name, struct str elf, struct stored *s, struct diags *d,
		  struct err *err);

/* Adds a record of facts (JSON lines) to out. */
void carried_pack(struct str facts, struct buf *out);
/* Adds to out the ELF file with a section that holds the records. All bytes of the file stay where they are, but for the
 * header's words about the section table: table and section names are written anew at the end. */
bool carried_attach(struct str name, struct str elf, struct str records, struct buf *out, struct err *err);

#endif
