/* The preprocessed source of a unit: what is left of its files once directives are done. Two states of them with the same
 * compile to the same, as far as code goes; where a piece stands within its line is not in it. */
#ifndef CMD_PREPROCESSED_H
#define CMD_PREPROCESSED_H

#include "cmd/load_parts.h"

/* Hash of the lines that a preprocessor left in text (gcc's and clang's -E: `# LINE "FILE" FLAGS` tells where what
 * follows stands), each with its file and line. Empty lines and how the text was cut by markers do not count. Not 0. */
uint64_t preprocessed_hash(struct str text);

/* Runs the job's compiler with -E. *inputs: the files that it read, absolute, each once, in the job's arena. False: it failed;
 * nothing is said of that, since a compile follows. */
bool preprocessed_make(struct loaded_job *j, uint64_t *hash, struct str_list *inputs);

#endif
