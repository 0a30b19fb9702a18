/* Two ELF files that are compared: the input with itself, and with a copy that lacks its last byte. */
#include "fuzz.h"

#include "read/elf_same.h"

void try_bytes(struct str bytes)
{
	bool is_readable = elf_is_same_program(bytes, bytes);
	struct str shorter = str_head(bytes, bytes.len ? bytes.len - 1 : 0);

	if (elf_is_same_program(bytes, shorter) != elf_is_same_program(shorter, bytes))
		abort();
	if (!is_readable && elf_is_same_program(bytes, shorter))
		abort();
}
