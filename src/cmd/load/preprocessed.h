/* A unit's preprocessed source as a hash (read/preprocessed.h): runs its compiler with -E. */
#ifndef CMD_LOAD_PREPROCESSED_H
#define CMD_LOAD_PREPROCESSED_H

#include "cmd/load/parts.h"

/* *inputs: the files that the preprocessor read, absolute, each once, in the job's arena. False: it failed, or the job's arguments
 * change what it writes; nothing is said of that, since a compile follows. */
bool load_preprocessed(struct loaded_job *j, uint64_t *hash, struct str_list *inputs);

#endif
