/* What the two ways to start a child have in common: afresh (proc.c) and as a copy (standby.c). */
#ifndef BASE_PROC_PARTS_H
#define BASE_PROC_PARTS_H

#include <spawn.h>

#include "base/arena.h"

/* casm's environment with some variables set, "NAME=value" each, NULL-terminated. */
char **proc_environment(struct arena *a, const char *const settings[]);
/* A group of its own, no signal blocked or ignored. */
void proc_attributes(posix_spawnattr_t *attr);

#endif
