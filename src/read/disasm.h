/* Machine code through capstone. */
#ifndef READ_DISASM_H
#define READ_DISASM_H

#include "read/reader.h"

/* For each part with code: decodes it, sets ndecoded, is_decoded, is_undecodable. Where the function came from
 * assembly text and both agree on the number of instructions (padding aside), each text instruction gets its
 * addr and size_bytes; where it did not (object input), the instructions themselves are made from the
 * disassembly, with targets from u->relocs and u->symbols. */
bool disasm_read(struct unit *u, struct str bytes, struct origin from, struct err *err);

#endif
