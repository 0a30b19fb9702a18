/* C and C++ source as tokens, comments included: enough to tell code from comments and literals, not to compile. */
#ifndef READ_CTOKENS_H
#define READ_CTOKENS_H

#include "base/str.h"

enum ctoken_kind {
	CTOKEN_NAME, /* identifiers and keywords */
	CTOKEN_NUMBER,
	CTOKEN_LITERAL, /* string or character, raw strings too */
	CTOKEN_PUNCT,   /* one character */
	CTOKEN_COMMENT,
};

struct ctoken {
	enum ctoken_kind kind;
	struct str text;      /* of a comment: without the marks */
	size_t offset, end;   /* in the source; of a comment: marks included */
	uint32_t line, col;   /* of the first byte, from 1 */
	uint32_t end_line;    /* of the last byte */
	bool is_in_directive; /* on the (continued) line of a preprocessor directive */
	bool is_directive;    /* the # that begins one */
};

struct ctokens {
	struct str text;
	size_t at, line_start;
	uint32_t line;
	bool has_token; /* on the present line: a '#' is none of a directive then */
	bool is_in_directive;
};

void ctokens_init(struct ctokens *t, struct str text);
/* The next token; false at the end. Splices are blanks. An unfinished literal ends with its line, as compilers recover
 * (text of #error and of skipped groups holds apostrophes), an unfinished comment with the text. */
bool ctokens_next(struct ctokens *t, struct ctoken *token);

struct ctokens_directive {
	bool is_named, is_pragma;
};
/* Asked of each token in turn: is it one of a directive whose effect is in what the preprocessor leaves, any but #pragma? */
bool ctokens_is_done_by_directive(struct ctokens_directive *d, const struct ctoken *t);

#endif
