/* Response files: @FILE in a command stands for the words that FILE holds, as gcc and clang read them. */
#ifndef TOOLCHAIN_RESPONSE_H
#define TOOLCHAIN_RESPONSE_H

#include "base/map.h"
#include "toolchain/compiler.h"

/* The files that were read, each once. Begin with only `a` set. */
struct responses {
	struct arena *a;
	struct map files;
};

/* Appends the words of from to *to, @FILE replaced by what FILE holds, nested ones too; names are relative to directory,
 * which is absolute. False: a file cannot be read, contains itself, or has too many words. */
bool responses_expand(struct responses *r, struct str directory, const struct words *from, struct words *to,
		      struct err *err);

#endif
