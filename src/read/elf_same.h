/* Are two ELF files the same program? */
#ifndef READ_ELF_SAME_H
#define READ_ELF_SAME_H

#include <stdbool.h>

#include "base/str.h"

/* The same headers, segments and sections, with the same bytes at the same addresses, symbols and line tables among them. What
 * may differ is how they say they were made: the build id, and the texts of debug information (.debug_str,
 * .debug_info), in which gcc keeps its command line. False also for what is no ELF file. */
bool elf_is_same_program(struct str one, struct str other);

#endif
