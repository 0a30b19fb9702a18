/* Small questions to the text of C source around a place that libclang gave: what it does not tell. All offsets are in
 * the text that is passed. */
#ifndef READ_SOURCE_TOKENS_H
#define READ_SOURCE_TOKENS_H

#include "base/str.h"
#include "base/vec.h"

struct text_span {
	size_t begin, end; /* end 0: none */
};

/* The identifier at `at`; len 0: there is none. */
struct str text_name_at(struct str text, size_t at);

/* What is between the parentheses behind `at`, for a keyword that ends there: `for (a; b; c)`. Each part goes from its
 * first token to its last; comments around it are not in it. */
struct text_head {
	struct text_span all, parts[3]; /* without two ";" parts[1] is the same as all, others are none */
	bool is_found;
};
struct text_head text_loop_head(struct str text, size_t at);
/* The same for the `while (b)` behind the body of a do loop. */
struct text_head text_do_head(struct str text, size_t at);

/* The pragma about a loop on the lines before the one that begins with the loop at `at`. */
struct text_span text_loop_pragma(struct str text, size_t at);

/* Where `restrict` belongs in the declaration of a parameter, which is all of the text. name: offset of the parameter's
 * name; (size_t)-1: it has none. False: unclear. */
bool text_restrict_at(struct str text, size_t name, bool is_array, size_t *at);

/* Is it `name[restrict 4]`? */
bool text_array_is_restrict(struct str text, size_t name);

/* Names in attribute lists, without underscores and scopes: __attribute__((noinline, __pure__)), [[gnu::cold]],
 * __declspec(noinline). */
struct text_attrs VEC(struct str);
void text_attr_names(struct arena *a, struct str text, struct text_attrs *out);
/* "__noinline__" → "noinline" */
struct str text_attr_plain(struct str name);

/* A piece of source for people: blanks and line ends folded into one blank, cut behind TEXT_FOLDED_MAX bytes. */
enum { TEXT_FOLDED_MAX = 160 };
struct str text_folded(struct arena *a, struct str text);

#endif
