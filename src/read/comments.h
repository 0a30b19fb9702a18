/* Comments of C and C++ source: block and line comments, told from string and character literals, raw strings, line
 * splices and trigraph-free C11/C++17. */
#ifndef READ_COMMENTS_H
#define READ_COMMENTS_H

#include "base/str.h"
#include "base/vec.h"

struct comment {
	struct str text;         /* without the marks */
	size_t offset;           /* of text in the file */
	uint32_t line, end_line; /* of the first and last byte, from 1 */
	uint32_t col;
	bool is_alone; /* nothing but blanks and comments stands on its lines */
};
struct comments VEC(struct comment);

/* All comments of text that hold `word` ("casm"); an unfinished comment or literal ends with the text. Linear. */
void comments_read(struct arena *a, struct str text, struct str word, struct comments *out);

#endif
