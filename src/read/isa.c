#include "read/isa.h"

static const struct isa *const isas[] = {
#define X(name) &isa_##name,
	ISAS(X)
#undef X
		NULL,
};

const struct isa *isa_by_elf_machine(int machine)
{
	for (size_t i = 0; isas[i]; i++)
		if (isas[i]->elf_machine == machine)
			return isas[i];
	return NULL;
}

const struct isa *isa_by_triple(struct str triple)
{
	struct str arch = str_head(triple, str_find_char(triple, '-'));

	for (size_t i = 0; isas[i]; i++)
		if (str_eq(arch, str_c(isas[i]->name)))
			return isas[i];
	return NULL;
}
