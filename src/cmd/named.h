/* Functions by the names that people write for them. */
#ifndef CMD_NAMED_H
#define CMD_NAMED_H

#include "base/str.h"

enum named {
	NAMED_NOT,
	NAMED_IN_PART, /* "box::area" of shapes::box::area: all behind a "::" */
	NAMED_IN_FULL,
};

/* Is the function with this symbol called name: the symbol itself, or one of its C++ names, with parameters and template
 * arguments or without. */
enum named named_so(struct str symbol, struct str name);

#endif
