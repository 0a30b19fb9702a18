/* Files that a compiler writes beside what it is asked to make. A compile that casm adds to the user's own must neither
 * write them again, with its own names in them, nor append to them. */
#ifndef TOOLCHAIN_SIDEFILES_H
#define TOOLCHAIN_SIDEFILES_H

#include "base/str.h"

/* How many of the n words at args ask for such a file through -Xclang, -mllvm, -Xpreprocessor or -Xassembler: 0, 2 or 4. */
size_t sidefiles_words(char *const *args, size_t n);
/* -Wa, and -Wp, words without what asks for such a file: the word itself, a shorter one in a, or NULL when nothing is left. */
char *sidefiles_filter(struct arena *a, char *word);

/* Environment variables that do so: is one set? */
bool sidefiles_in_environment(void);
void sidefiles_clear_environment(void);

#endif
