/* A source file → the text of read/source.h, through libclang, loaded at run time: no part of casm is linked against it.
 * Runs in a child (casm source), since the library may crash, end the process, or take long on some inputs. */
#ifndef READ_SOURCE_AST_H
#define READ_SOURCE_AST_H

#include "base/buf.h"
#include "base/err.h"

struct source_request {
	const char *source;
	/* Arguments as for a clang that does not write anything, with the compiler's own name first: the library finds
	 * what belongs to a compiler as that would. NULL-terminated, without the source. */
	const char *const *argv;
	const char *const
		*plain_argv; /* fewer, for when the library refuses these: those of gcc, of another version */
	unsigned clang;      /* major version of the libclang that is wanted; 0: any */
	const char *resource_dir; /* headers of the compiler, used when the library is of its version; NULL */
	const char *accesses;     /* function whose memory accesses in loops are wanted too; NULL: none */
};

/* False: no library, or it made nothing of the source; err says why. A source with errors is none: what was understood
 * is written, and the errors. */
bool source_ast_write(const struct source_request *r, struct buf *out, struct err *err);

#endif
