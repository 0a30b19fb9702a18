/* Assembly text of clang (14 to 22) and gcc (12): functions, instructions, labels, comments that matter. */
#ifndef READ_ASMTEXT_H
#define READ_ASMTEXT_H

#include "read/reader.h"

/* For each function in the text: unit_func(), its parts, insns (flags, targets, branch_to, loc from .loc when
 * no better is known), labels, aliases (.set), binding; u->isa, u->has_text. */
bool asmtext_read(struct unit *u, struct str bytes, struct origin from, struct err *err);

#endif
