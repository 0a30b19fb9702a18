/* Procedure linkage stubs: which slot of the global offset table each one jumps through. */
#ifndef READ_PLT_H
#define READ_PLT_H

#include "base/str.h"
#include "base/vec.h"

struct plt_stub {
	uint64_t addr; /* first byte: where calls go */
	uint64_t slot; /* the word it loads its destination from */
	uint32_t size_bytes;
};
struct plt_stubs VEC(struct plt_stub);

/* Adds the stubs in the code of one .plt section that stands at addr. entry_bytes is the section's
 * sh_entsize, which linkers do not always give. Code that is no stub (the lazy binding header) may yield
 * stubs whose slot is not a function's: the caller knows which slots are. */
void plt_stubs_x86_64(struct arena *a, struct str code, uint64_t addr, uint64_t entry_bytes,
		      struct plt_stubs *stubs);
void plt_stubs_aarch64(struct arena *a, struct str code, uint64_t addr, struct plt_stubs *stubs);

#endif
