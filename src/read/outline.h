/* Where functions and loops stand in C and C++ source: for what debug information does not say (where a function
 * ends, where the head of a loop is) or what has no code. A reading of tokens and braces, not of the language: macros
 * that open or close braces mislead it. */
#ifndef READ_OUTLINE_H
#define READ_OUTLINE_H

#include "base/str.h"
#include "base/vec.h"

struct outline_func {
	struct str name;           /* before the parameters; may be empty */
	size_t start, open, close; /* offsets: first token of the definition, its braces */
	uint32_t line, open_line, close_line;
};
/* for, while, do: from the keyword to the end of the statement. */
struct outline_loop {
	size_t start, end;
	uint32_t line, head_end_line;      /* of the keyword; of the head's ')' (do: line) */
	uint32_t tail_line, tail_end_line; /* of a do's `while (…)`; 0: none */
	uint32_t end_line;
};
struct outline {
	struct outline_funcs VEC(struct outline_func) funcs; /* by start */
	struct outline_loops VEC(struct outline_loop) loops; /* by start */
	struct outline_starts VEC(size_t) starts; /* offset of the first token of code on each line that has
							      * one, directives left out; ascending */
};

/* Everything lives in a; names are slices of text. Linear. */
void outline_read(struct arena *a, struct str text, struct outline *out);

#endif
