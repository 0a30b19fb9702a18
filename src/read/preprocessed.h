/* The preprocessed source of a unit: what is left of its files once directives are done, and the macros that made it. Two states
 * of the files with the same, and with the same code between directives, compile to the same code at the same places: a
 * call that a macro makes stands where the macro is used, so that macros count, but for those that nothing can use. */
#ifndef READ_PREPROCESSED_H
#define READ_PREPROCESSED_H

#include "base/map.h"
#include "base/str.h"

/* Adds the names (identifiers) that stand in a file's code, and in its pragmas. */
void preprocessed_names(struct arena *a, struct str source, struct map *names);

/* Hash of the lines that a preprocessor left in text (gcc's and clang's -E -dD: `# LINE "FILE" FLAGS` tells where what
 * follows stands), each with its file and line; and, in their order among them, of the macros that are defined and undefined.
 * Left out are macros of files that are no system headers (flag 3) whose name is none of names, is in no macro's body,
 * and cannot be pasted together of such. Empty lines and how the text was cut by markers do not count. Not 0.
 * Adds to names what the bodies of macros hold. */
uint64_t preprocessed_hash(struct arena *a, struct str text, struct map *names);

#endif
