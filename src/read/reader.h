/* Readers: bytes of one format → model. Each takes bytes and their origin, opens and closes its library
 * inside one call, and leaves nothing of the library in the model. Slices of `bytes` may stay in the model:
 * the caller keeps them as long as the unit.
 *
 * A reader skips what it cannot read with a diag (file, line) and fails only when nothing could be read.
 *
 * To add one: write read/<name>.c ending in `const struct reader reader_<name>`, add its row here, add seeds
 * under tests/fuzz/seeds/<name>/. */
#ifndef READ_READER_H
#define READ_READER_H

#include "base/err.h"
#include "model/artifact.h"
#include "model/unit.h"

struct reader {
	const char *name;
	enum artifact_kind kind; /* what it reads */
	bool (*read)(struct unit *u, struct str bytes, struct origin from, struct err *err);
};

/* In the order in which one unit's artifacts are read: text before object, object before its code and lines. */
#define READERS(X)                                                                                           \
	X(remarks)                                                                                           \
	X(gccinfo)                                                                                           \
	X(asmtext)                                                                                           \
	X(elf)                                                                                               \
	X(disasm)                                                                                            \
	X(dwarf)

#define X(name) extern const struct reader reader_##name;
READERS(X)
#undef X

/* All rows, NULL at the end. */
extern const struct reader *const readers[];

#endif
