/* A fuzz target: tests/fuzz/fuzz_NAME.c defines try_bytes(), seeds are under tests/fuzz/seeds/NAME/. The Makefile finds
 * it by its name. Readers (src/read/reader.h) need no file: fuzz_reader.c is for all of them. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdlib.h>

#include "base/str.h"

/* Parses bytes, which end where the block of memory does; abort() when what came out contradicts itself. */
void try_bytes(struct str bytes);

#endif
