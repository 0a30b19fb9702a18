/* Lookups in a unit's sorted lists. */
#ifndef MODEL_INDEX_H
#define MODEL_INDEX_H

#include "model/unit.h"

/* Index of the first relocation at or behind addr; u->relocs.count when there is none. */
size_t index_reloc_from(const struct unit *u, uint64_t addr);

#endif
